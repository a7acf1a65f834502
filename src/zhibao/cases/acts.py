"""Load, decide, record: the acts of cases."""
