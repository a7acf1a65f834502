"""The tables of fund."""
