"""Which rows somebody sees: one place that narrows every question asked of the database to an area.

A session that carries a view gets only the rows of it, for lists and single rows alike, by the lines of `scope_rules`. On
PostgreSQL the same lines stand as policies of the database (`zhibao.app.wall`), so that a question which forgot the
program's filter gets nothing more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Engine,
    Select,
    Table,
    Text,
    and_,
    cast,
    event,
    false,
    func,
    literal,
    or_,
    select,
    true,
)
from sqlalchemy.engine import Connection
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria
from sqlalchemy.sql import visitors
from sqlalchemy.sql.expression import FromClause

from zhibao.access.model import Area, AreaKind
from zhibao.app import scope_rules as lines
from zhibao.kit.errors import OwnFault
from zhibao.kit.kept import VIEW
from zhibao.kit.tables import Base

ROLE = "zhibao_narrow"


@dataclass(frozen=True)
class View:
    """What somebody sees: the rows of an area, and those of her own account. No area shows her account only.

    `day` is the day of the question as ISO text: an insurer sees what a mandate that holds on it shows to somebody whom it
    names, and nothing where no day is given.
    """

    area: Area | None
    account: str
    day: str = ""


NOTHING = View(None, "")


@dataclass(frozen=True)
class Terms:
    """A view as the terms of a question: given values for the program's filter, settings of the transaction for the wall."""

    kind: AreaKind | None
    value: ColumnElement[str]
    prefix: ColumnElement[str]
    account: ColumnElement[str]
    day: ColumnElement[str]
    # How a question inside a question is put: as it is, or as a function of the database that sees behind the wall.
    inner: Callable[[Select[Any]], Any] = lambda query: query


def narrow(session: Session, view: View | None) -> None:
    """Let a session see the rows of a view only; None lifts it."""
    session.info[VIEW] = view
    _tell_database(session, view)


@contextmanager
def lifted(session: Session) -> Iterator[Session]:
    """Let a step of the procedure read what it needs, after the caller's own view has been checked."""
    view = session.info.get(VIEW)
    narrow(session, None)
    try:
        yield session
        session.flush()
    finally:
        session.info[VIEW] = view
    _tell_database(session, view)


# One question sets whom the transaction serves and takes the role, or gives it back.
_SERVE = (
    "SELECT set_config('zhibao.area_kind', %s, true), set_config('zhibao.area', %s, true), "
    f"set_config('zhibao.account', %s, true), set_config('zhibao.day', %s, true), set_config('role', '{ROLE}', true)"
)
_LIFT = "SELECT set_config('role', 'none', true)"
_WALL = "zhibao.wall"
# What would be told before it would be undone by it.
_UNDO = "ROLLBACK TO SAVEPOINT"


@dataclass
class _Wall:
    """Whom a transaction is to serve, and whom the database was told last; `sure` is false where a part of it was undone."""

    wanted: View | None = None
    told: View | None = None
    sure: bool = True


def _tell_database(session: Session, view: View | None) -> None:
    """Say whom the transaction serves from its next question on."""
    if session.get_bind().dialect.name == "postgresql":
        session.connection().info.setdefault(_WALL, _Wall()).wanted = view


@event.listens_for(Engine, "before_cursor_execute")
def _raise_wall(connection: Connection, _cursor: object, question: str, *_more: object) -> None:
    """Before any question: tell the database whom it serves, where that changed since the last one.

    Who narrows and lifts without asking in between costs no way to the database and back.
    """
    wall: _Wall | None = connection.info.get(_WALL)
    if wall is None or (wall.sure and wall.wanted == wall.told) or question.startswith(_UNDO):
        return
    own = connection.connection.cursor()
    if wall.wanted is None:
        own.execute(_LIFT)
    else:
        area = wall.wanted.area
        kind, value = ("", "") if area is None else (area.kind.value, area.value)
        own.execute(_SERVE, (kind, value, wall.wanted.account, wall.wanted.day))
    own.close()
    wall.told, wall.sure = wall.wanted, True


@event.listens_for(Engine, "begin")
def _no_wall(connection: Connection) -> None:
    """A new transaction serves nobody in particular: what the last one on this line was told ended with it."""
    connection.info.pop(_WALL, None)


@event.listens_for(Engine, "rollback_savepoint")
def _unsure(connection: Connection, *_savepoint: object) -> None:
    """What was told inside a part of a transaction is undone with it."""
    wall: _Wall | None = connection.info.get(_WALL)
    if wall is not None:
        wall.sure = False


@event.listens_for(Session, "do_orm_execute")
def _narrow(state: ORMExecuteState) -> None:
    view = state.session.info.get(VIEW)
    if view is None or state.is_column_load or state.execution_options.get("whole"):
        return
    if not (state.is_select or state.is_insert):
        if state.is_update or state.is_delete:
            return  # only sessions are changed at all, each by its own digest
        raise _unseen("text")
    if state.is_select:
        asked, bare = _asked(state.statement)
        if bare:
            raise _unseen(", ".join(sorted(bare)))
        state.statement = state.statement.options(*(_option(view, cls) for cls in asked))


def _asked(statement: Any) -> tuple[set[Any], set[str]]:
    """The mapped classes that a question is about, and the tables that it names without their class."""
    classes: set[Any] = set()
    bare: set[str] = set()
    for part in visitors.iterate(statement):
        if isinstance(part, (Column, Table)):
            entity = part._annotations.get("parententity")
            table = part.table if isinstance(part, Column) else part
            if entity is not None:
                classes.add(entity.mapper.class_)
            elif isinstance(table, Table):
                bare.add(table.name)
    return classes, bare - {cls.__tablename__ for cls in classes}


def _unseen(what: str) -> OwnFault:
    """A question that the filter cannot narrow is not answered at all."""
    return OwnFault(
        "question_not_narrowed",
        "查询未经范围过滤，已拒绝。",
        f"A question that names no mapped class cannot be narrowed and is refused: {what}",
    )


@lru_cache(maxsize=4096)
def _option(view: View, cls: Any) -> Any:
    return with_loader_criteria(cls, rule(cls.__table__, terms_of(view)), include_aliases=True)


_DEPTH = {AreaKind.NATION: 0, AreaKind.PROVINCE: 2, AreaKind.CITY: 4}


def terms_of(view: View) -> Terms:
    """A view as given values."""
    kind, value = (None, "") if view.area is None else (view.area.kind, view.area.value)
    depth = _DEPTH.get(kind, 0) if kind is not None else 0
    return Terms(kind, literal(value), literal(value[:depth]), literal(view.account), literal(view.day))


def rule(table: FromClause, terms: Terms) -> ColumnElement[bool]:
    """The condition under which a row of a table is seen; false where no line names the table."""
    line = lines.RULES.get(str(table.name))  # type: ignore[attr-defined]
    return false() if line is None else _condition(table, line, terms)


def _condition(table: FromClause, line: lines.Rule, terms: Terms) -> ColumnElement[bool]:
    region = terms.kind in _DEPTH
    match line:
        case lines.Open():
            return true()
        case lines.OfParent(column, parent, key):
            above = Base.metadata.tables[parent]
            return table.c[column].in_(terms.inner(select(above.c[key]).where(rule(above, terms))))
        case lines.OfCase(column, reach):
            return _of_case(table, table.c[column], column, reach, terms)
        case lines.OfHandling(column, insurer):
            if terms.kind is AreaKind.INSURER:
                return and_(table.c[insurer] == terms.value, table.c.mandate_no.in_(_mandates_that_name(terms)))
            return _of_case(table, table.c[column], column, "office", terms)
        case lines.OfPlace(column, lead, person, party):
            if region:
                return table.c[column].like(literal(lead) + terms.prefix + "%")
            if terms.kind is AreaKind.COUNTY and "place_of_injury" in table.c:
                return table.c.place_of_injury == terms.value
            return _own(table, terms, person, party)
        case lines.OfPerson(column):
            return _of_person(table.c[column], terms)
        case lines.OfParty(column, place):
            if terms.kind in (AreaKind.PROVINCE, AreaKind.NATION):
                return true() if place is None else table.c[place].like(terms.prefix + "%")
            return _own(table, terms, None, column)
        case lines.OfEnterprise(column):
            if terms.kind in (AreaKind.PROVINCE, AreaKind.NATION):
                return true()
            if terms.kind is AreaKind.PERSON and "pseudonym" in table.c:
                return cast(table.c.pseudonym, Text) == terms.value
            codes = Base.metadata.tables["enterprise_code"]
            own = select(codes.c.enterprise).where(codes.c.uscc == terms.value)
            return table.c[column].in_(terms.inner(own)) if terms.kind is AreaKind.ENTERPRISE else false()
        case lines.OfAccount(column):
            return or_(
                table.c[column] == terms.account, table.c[column].in_(_accounts_of_area(terms)) if region else false()
            )
        case lines.OfGrant():
            return or_(table.c.account == terms.account, _regional_grant(table, terms) if region else false())
        case lines.OfPayee(column):
            return _of_payee(table.c[column], terms)
        case lines.OfSubject(column):
            return _of_subject(table.c[column], terms)
        case lines.OfBill(province):
            return (
                table.c[province].like(terms.prefix + "%")
                if terms.kind in (AreaKind.PROVINCE, AreaKind.NATION)
                else (literal(terms.kind is AreaKind.ENTERPRISE))
            )
    raise AssertionError(line)


def _of_case(
    table: FromClause, number: ColumnElement[str], column: str, reach: lines.Reach, terms: Terms
) -> ColumnElement[bool]:
    """Regions by the number itself, which begins with the city; everybody else by the cases that are theirs."""
    if terms.kind in _DEPTH:
        return number.like(terms.prefix + "%")
    cases = _cases(reach, terms)
    if cases is None:
        return false()
    if column == "case_no":
        return number.in_(cases)
    # 570100-2025-000001-A1: a number of an award or an appraisal begins with the number of its case.
    return func.substr(number, 1, 18).in_(cases)


def _cases(reach: lines.Reach, terms: Terms) -> Any:
    """The numbers of the cases that a county, a person or a party may see; None where it may see none."""
    files = Base.metadata.tables["case_file"]
    if terms.kind is AreaKind.COUNTY:
        return terms.inner(select(files.c.case_no).where(files.c.place == terms.value))
    if terms.kind is AreaKind.PERSON and reach in ("person", "party"):
        return terms.inner(select(files.c.case_no).where(cast(files.c.person, Text) == terms.value))
    if terms.kind in (AreaKind.ENTERPRISE, AreaKind.SERVICE_AGENCY) and reach == "party":
        parties = Base.metadata.tables["case_party"]
        newest = (
            select(parties.c.case_no, func.max(parties.c.id).label("id"))
            .where(parties.c.party == terms.value)
            .group_by(parties.c.case_no)
            .subquery()
        )
        return terms.inner(
            select(parties.c.case_no).where(parties.c.id.in_(select(newest.c.id)), parties.c.step != "released")
        )
    return None


def _mandates_that_name(terms: Terms) -> Any:
    """The mandates that hold on the day and name the account among their staff on it."""
    tables = Base.metadata.tables
    mandate, mandate_end = tables["insurer_mandate"], tables["insurer_mandate_end"]
    staff, staff_end = tables["insurer_staff"], tables["insurer_staff_end"]
    day = terms.day
    ended = select(mandate_end.c.mandate_no).where(mandate_end.c.mandate_no == mandate.c.mandate_no, cast(mandate_end.c.ended_on, Text) <= day)
    left = select(staff_end.c.staff_id).where(staff_end.c.staff_id == staff.c.id, cast(staff_end.c.ended_on, Text) <= day)
    return terms.inner(
        select(mandate.c.mandate_no)
        .join(staff, staff.c.mandate_no == mandate.c.mandate_no)
        .where(
            staff.c.account == terms.account, cast(staff.c.since, Text) <= day, ~left.exists(),
            cast(mandate.c.valid_from, Text) <= day, cast(mandate.c.valid_to, Text) >= day, ~ended.exists(),
        )
    )  # fmt: skip


def _of_person(person: ColumnElement[int], terms: Terms) -> ColumnElement[bool]:
    if terms.kind is AreaKind.PERSON:
        return cast(person, Text) == terms.value
    files = Base.metadata.tables["case_file"]
    if terms.kind in _DEPTH:
        return person.in_(terms.inner(select(files.c.person).where(files.c.case_no.like(terms.prefix + "%"))))
    if terms.kind is AreaKind.COUNTY:
        return person.in_(terms.inner(select(files.c.person).where(files.c.place == terms.value)))
    return false()


def _of_payee(payee: ColumnElement[str], terms: Terms) -> ColumnElement[bool]:
    if terms.kind is AreaKind.PERSON:
        return payee == literal("person:") + terms.value
    if terms.kind in (AreaKind.ENTERPRISE, AreaKind.SERVICE_AGENCY):
        return payee == literal("enterprise:") + terms.value
    owed = Base.metadata.tables["fund_payable"]
    files = Base.metadata.tables["case_file"]
    if terms.kind in _DEPTH:
        return or_(
            payee.in_(terms.inner(select(owed.c.payee).where(owed.c.case_no.like(terms.prefix + "%")))),
            payee.in_(
                terms.inner(
                    select(literal("person:") + cast(files.c.person, Text)).where(
                        files.c.case_no.like(terms.prefix + "%")
                    )
                )
            ),
        )
    return false()


def _of_subject(subject: ColumnElement[str], terms: Terms) -> ColumnElement[bool]:
    """Acts are found by what they are about: the kind in front, and a number that begins with the city.

    What a home adds to the law is everybody's: whoever is shown a number is shown the one that holds.
    """
    own = or_(subject == literal("account:") + terms.account, subject == "law_changes")
    if terms.kind in (AreaKind.PROVINCE, AreaKind.NATION):
        return (
            true()
            if terms.kind is AreaKind.NATION
            else or_(own, *(subject.like(literal(lead) + terms.prefix + "%") for lead in _LEADS), _general(subject))
        )
    if terms.kind is AreaKind.CITY:
        return or_(own, *(subject.like(literal(lead) + terms.prefix + "%") for lead in _LEADS), _general(subject))
    cases = _cases("party", terms)
    if cases is None:
        return own
    return or_(own, and_(subject.like("case:%"), func.substr(subject, 6).in_(cases)))


# case:570100-2025-000001, report:R570100-…, payment_batch:P570100-…, fund:570100, bill:570000:2025-07, expert-register:570100, collection:570000:9157…
_LEADS = ("case:", "report:R", "payment_batch:P", "fund:", "bill:", "collection:", "expert-register:", "deduction_report:D", "admission:N", "admission:B", "candidate:C", "extension:", "enquiry:Q", "problem:E", "guide:", "shifting:Z", "enterprise_paper:G", "coverage_gap:Q")


def _general(subject: ColumnElement[str]) -> ColumnElement[bool]:
    """Acts about no place: files of banks, accounts of payees by pseudonym."""
    return or_(subject.like("bank_answers:%"), subject.like("payee_account:%"))


def _own(table: FromClause, terms: Terms, person: str | None, party: str | None) -> ColumnElement[bool]:
    if terms.kind is AreaKind.PERSON and person is not None:
        return cast(table.c[person], Text) == terms.value
    if terms.kind in (AreaKind.ENTERPRISE, AreaKind.SERVICE_AGENCY, AreaKind.INSURER) and party is not None:
        return table.c[party] == terms.value
    return false()


def _regional_grant(table: FromClause, terms: Terms) -> ColumnElement[bool]:
    kinds = [kind.value for kind in (AreaKind.COUNTY, AreaKind.CITY, AreaKind.PROVINCE, AreaKind.NATION)]
    return and_(table.c.area_kind.in_(kinds), table.c.area.like(terms.prefix + "%"))


def _accounts_of_area(terms: Terms) -> Any:
    grants = Base.metadata.tables["post_grant"]
    return terms.inner(select(grants.c.account).where(_regional_grant(grants, terms)))
