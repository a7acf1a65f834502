"""What cases speak of: frozen values and enums."""
