"""The history of the schema: one file for each step, applied in order when a home is opened by `init`."""
