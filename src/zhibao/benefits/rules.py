"""Pure decisions of benefits, each cited."""
