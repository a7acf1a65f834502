"""The auditor: derives every balance, award and chain again from an export. It shares no code with the system.

It reads one folder in the format `zhibao.export/1` (see `zhibao_audit.export`), needs Python's standard library
only, and can be handed to somebody else together with the folder. What it finds quotes the invariant that broke.
"""

from zhibao_audit.audit import audit
from zhibao_audit.export import Export, Unreadable
from zhibao_audit.report import Finding, Report

__all__ = ["Export", "Finding", "Report", "Unreadable", "audit"]
