"""The shapes of what goes in and out, one file for each part of the work."""
