"""The auditor: derives every balance, award and chain again from an export. It shares no code with the system."""
