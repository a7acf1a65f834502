"""Which rows somebody sees: one place that narrows every question asked of the database to an area.

A session that carries an area gets only rows of it, for lists and single rows alike. Numbers of cases and reports hold
the city, so that rows which name one are narrowed by it. A table that is not named here shows nothing to such a session.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import ColumnElement, event, false, true
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria

from zhibao.access.model import Area, AreaKind
from zhibao.app.database import load_tables
from zhibao.kit.tables import Base

_AREA = "area"
# The area of somebody who has not chosen a post: no row lies in it.
NOTHING = Area(AreaKind.PERSON, "nothing")


def narrow(session: Session, area: Area | None) -> None:
    """Let a session see the rows of an area only; None lifts it."""
    session.info[_AREA] = area


@contextmanager
def lifted(session: Session) -> Iterator[Session]:
    """Let a step of the procedure read what it needs, after the caller's own view has been checked."""
    area = session.info.get(_AREA)
    session.info[_AREA] = None
    try:
        yield session
    finally:
        session.info[_AREA] = area


@event.listens_for(Session, "do_orm_execute")
def _narrow(state: ORMExecuteState) -> None:
    area = state.session.info.get(_AREA)
    if area is not None and state.is_select and not state.is_column_load:
        state.statement = state.statement.options(*_criteria(area))


def _criteria(area: Area) -> list[Any]:
    load_tables()
    found = []
    for mapper in Base.registry.mappers:
        cls = mapper.class_
        found.append(with_loader_criteria(cls, _of_table(cls, area)))
    return found


_REGIONS = {AreaKind.NATION: 0, AreaKind.PROVINCE: 2, AreaKind.CITY: 4, AreaKind.COUNTY: 6}


def _of_table(cls: Any, area: Area) -> ColumnElement[bool]:
    columns = cls.__table__.columns
    if area == NOTHING:
        return false()
    if area.kind in _REGIONS:
        prefix = area.value[: _REGIONS[area.kind]]
        for name, lead in (("prefecture", ""), ("case_no", ""), ("book", ""), ("award_no", ""), ("report_no", "R")):
            if name in columns:
                return columns[name].like(f"{lead}{prefix}%")
    return true()
