"""Journeys: the stories that cross capabilities, one straight-line file each."""
