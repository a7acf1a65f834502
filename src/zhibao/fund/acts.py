"""Load, decide, record: the acts of fund."""
