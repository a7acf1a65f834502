"""What fund speak of: frozen values and enums."""
