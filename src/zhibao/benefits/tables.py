"""The tables of benefits."""
