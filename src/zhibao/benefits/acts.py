"""Load, decide, record: the acts of benefits."""
