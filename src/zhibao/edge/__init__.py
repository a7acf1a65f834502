"""Adapters to the world outside: files that people send, workbooks and documents that are given out."""
