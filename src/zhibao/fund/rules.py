"""Pure decisions of fund, each cited."""
