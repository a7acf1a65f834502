"""Personal content under a key of the person: once the key is destroyed, nobody reads it again."""
