"""Cases: the list, the file, and the steps of the procedure."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Query
from pydantic import BaseModel

from zhibao.cases import acts as cases
from zhibao.cases import documents
from zhibao.web.desk import At, operation, page_of

router = APIRouter(prefix="/api")


class CasePage(BaseModel):
    """A page of cases."""

    total: int
    offset: int
    limit: int
    rows: list[dict[str, Any]]


@operation(router, "GET", "/cases", "cases.list", response_model=CasePage, summary="Cases of my area")
def list_cases(desk: At, open_only: bool = False, offset: int = Query(0, ge=0), limit: int = Query(50, ge=1, le=500)) -> Any:
    """The cases that the caller may see, in the order of their numbers."""
    found = cases.cases(desk.session, open_only=open_only)
    rows = [documents.summary(case) for case in found]
    return page_of(rows, offset=offset, limit=limit)
