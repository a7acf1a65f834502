"""Pure decisions of cases, each cited."""
