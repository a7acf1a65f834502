"""The operations, one file for each part of the work."""
