"""Wiring: where a home lies, its database, its keys and its schema. Nothing is decided here."""
