"""What benefits speak of: frozen values and enums."""
