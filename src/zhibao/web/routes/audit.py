"""The independent audit: started by the auditor, its last result for whoever oversees."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from zhibao.app import auditing
from zhibao.web.desk import At, operation
from zhibao.web.models.office_audit import AuditOut

router = APIRouter(prefix="/api")


@operation(router, "POST", "/audit", "audit.run", response_model=AuditOut, writes=False, summary="Export the home and let the independent auditor check it")
def run(desk: At) -> Any:
    """The export lies in a private folder and is gone afterwards; the result is kept. It takes some seconds."""
    return auditing.audit_home(desk.home, by=str(desk.actor), at=desk.at)


@operation(router, "GET", "/audit", "audit.show", response_model=AuditOut | None, summary="The result of the last audit")
def show(desk: At) -> Any:
    """null before the first audit."""
    return auditing.last_audit(desk.home)
