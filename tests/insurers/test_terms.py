"""Mandates in full on both databases: terms from day to day, staff by name, declared relations, whom a case is proposed to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from tests.insurers.ground import CITY, COUNTY, FEE, KEEPER, START, City, at
from zhibao.access.model import Area, AreaKind
from zhibao.app import scope, wall
from zhibao.app.scope import View
from zhibao.insurers import acts, terms
from zhibao.insurers.model import FeeShape, TaskKind
from zhibao.insurers.tables import TaskRow, TaskStepRow, TermRow
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

DAY = START.date()


@pytest.fixture
def city(session: Session, keyring: Keyring) -> City:
    return City(session, keyring)


def test_terms_hold_from_their_day_to_the_next(city: City) -> None:
    number = city.mandate("wuling").mandate_no
    later = FeeShape(fixed_fen=1_000_000)
    terms.record_terms(city.session, number, since=date(2025, 10, 1), areas=[COUNTY], fee=later, document="补充协议", actor=KEEPER, at=START)
    held = terms.terms(city.session, number)
    assert terms.terms_on(held, date(2025, 6, 30)) is None
    assert [(one.fee, one.areas) for one in (terms.terms_on(held, day) for day in (DAY, date(2025, 9, 30), date(2025, 10, 1))) if one] == [(FEE, ()), (FEE, ()), (later, (COUNTY,))]
    with pytest.raises(CallerFault, match="terms_stand"):
        terms.record_terms(city.session, number, since=date(2025, 10, 1), areas=[], fee=later, document="x", actor=KEEPER, at=START)


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("terms_form", {"since": date(2025, 6, 30)}), ("terms_form", {"since": date(2026, 1, 1)}), ("terms_form", {"document": " "}),
        ("terms_form", {"areas": ["570202"]}), ("terms_form", {"fee": FeeShape(per_task_fen={TaskKind.INQUIRY: 1})}),
        ("fee_form", {"fee": FeeShape()}), ("fee_form", {"fee": FeeShape(fixed_fen=-1, per_case_fen=2)}), ("fee_form", {"fee": replace(FEE, retained_share=Fraction(1))}),
        ("fee_above_law", {"fee": FeeShape(per_case_fen=12_001)}), ("person_needed", {"actor": Actor("x", "job")}),
    ],
)  # fmt: skip
def test_what_is_no_term_is_refused(city: City, code: str, change: dict[str, object]) -> None:
    number = city.mandate("wuling", kinds=[TaskKind.VISIT], fee=None).mandate_no
    asked = {"since": DAY, "areas": [], "fee": FEE, "document": "合同", "actor": KEEPER, "at": START} | change
    with pytest.raises(CallerFault, match=code):
        terms.record_terms(city.session, number, **asked)  # type: ignore[arg-type]
    assert terms.terms(city.session, number) == []


def test_the_procurement_is_recorded_once(city: City) -> None:
    number = city.mandate("wuling").mandate_no
    asked = {"method": "open_tender", "announced_on": date(2025, 6, 1), "bidders": 4, "ceiling_fen": 50_000_000, "digest": None, "actor": KEEPER, "at": START}
    for spoilt in ({"method": "x"}, {"bidders": 0}, {"announced_on": date(2025, 7, 2)}):
        with pytest.raises(CallerFault, match="procurement_form"):
            terms.record_procurement(city.session, number, **(asked | spoilt))  # type: ignore[arg-type]
    assert terms.procurement(city.session, number) is None
    terms.record_procurement(city.session, number, **asked)  # type: ignore[arg-type]
    told = terms.procurement(city.session, number)
    assert told is not None and (told["zh"], told["bidders"], told["ceiling_fen"]) == ("公开招标", 4, 50_000_000)
    with pytest.raises(CallerFault, match="procurement_stands"):
        terms.record_procurement(city.session, number, **asked)  # type: ignore[arg-type]


def test_the_database_takes_no_job_and_no_second_row_of_a_day(city: City) -> None:
    number = city.mandate("wuling").mandate_no
    row = city.session.scalars(select(TermRow)).one()
    same = {one.name: getattr(row, one.name) for one in TermRow.__table__.columns if one.name != "id"}
    for change in ({"number": 2}, {"number": 2, "since": date(2025, 8, 1), "actor": "job:x"}, {"number": 2, "since": date(2025, 8, 1), "fixed_fen": -1}):
        with pytest.raises(DBAPIError), city.session.begin_nested():
            city.session.add(TermRow(**(same | change)))
            city.session.flush()
    assert len(terms.terms(city.session, number)) == 1


@pytest.fixture
def walled(engine: Engine, keyring: Keyring) -> Engine:
    """Two insurers with a task each; wuling names two persons, one of whom leaves in September."""
    with engine.begin() as connection:
        wall.raise_wall(connection)
    with Session(engine) as session, session.begin():
        city = City(session, keyring)
        number = city.mandate("wuling", staff=["wu.yi", "wu.er"]).mandate_no
        city.mandate("other")
        terms.dismiss(session, number, "wu.er", on=date(2025, 9, 1), reason="离职", actor=KEEPER, at=START)
        city.step(city.task("wuling"), "accept", START)
        city.task("other")
    return engine


SEEN = [
    ("wu.yi", "2025-07-01", 1), ("wu.yi", "2025-12-31", 1), ("wu.yi", "2026-01-01", 0), ("wu.yi", "2025-06-30", 0), ("wu.yi", "", 0),
    ("wu.er", "2025-08-31", 1), ("wu.er", "2025-09-01", 0), ("wu.san", "2025-08-01", 0), ("other", "2025-08-01", 0),
]  # fmt: skip


def shown(engine: Engine, account: str, day: str, *, wall_alone: bool) -> set[int]:
    """How many tasks and steps somebody of the insurer reads; by the wall alone the filter of the program is off."""
    with Session(engine) as session:
        scope.narrow(session, View(Area(AreaKind.INSURER, "wuling"), account, day))
        options = {"whole": wall_alone}
        counted = session.scalar(select(func.count(TaskRow.task_no)).execution_options(**options))
        return {len(session.scalars(select(table).execution_options(**options)).all()) for table in (TaskRow, TaskStepRow)} | {int(counted or 0)}


def test_only_staff_admitted_by_name_reads_a_row_and_nobody_after_the_end(walled: Engine) -> None:
    # SQLite knows no roles: there the filter of the program is all.
    for alone in (False, True) if walled.dialect.name == "postgresql" else (False,):
        assert [(account, day, shown(walled, account, day, wall_alone=alone)) for account, day, _ in SEEN] == [(account, day, {count}) for account, day, count in SEEN]
    with Session(walled) as session, session.begin():
        (number,) = (one.mandate_no for one in acts.mandates(session, insurer="wuling"))
        acts.end_mandate(session, number, on=date(2025, 8, 10), reason="解除", actor=KEEPER, at=START)
    assert [shown(walled, "wu.yi", day, wall_alone=False) for day in ("2025-08-09", "2025-08-10")] == [{1}, {0}]


def test_staff_is_admitted_once_and_leaves_with_a_reason(city: City) -> None:
    number = city.mandate("wuling").mandate_no
    for account, since, code in (("wuling", DAY, "admitted_already"), (" ", DAY, "staff_form"), ("b", date(2026, 1, 1), "staff_form")):
        with pytest.raises(CallerFault, match=code):
            terms.admit(city.session, number, account, since=since, actor=KEEPER, at=START)
    with pytest.raises(CallerFault, match="not_admitted"):
        terms.dismiss(city.session, number, "b", on=DAY, reason="x", actor=KEEPER, at=START)
    terms.dismiss(city.session, number, "wuling", on=DAY + timedelta(days=3), reason="x", actor=KEEPER, at=START)
    assert [one.ended_on for one in terms.staff(city.session, number)] == [date(2025, 7, 4)]
    terms.admit(city.session, number, "wuling", since=date(2025, 8, 1), actor=KEEPER, at=START)


def test_a_case_is_proposed_by_area_load_and_relations(city: City) -> None:
    city.mandate("a")
    city.mandate("b", staff=["b1", "b2"])
    city.mandate("c", areas=["570104"])
    city.mandate("d", staff=[])
    city.mandate("e")
    city.task("a")
    city.task("b")
    terms.declare_interest(city.session, "e", kind="enterprise", subject="9157", relation="commercial_insurer", since=DAY, actor=Actor("e", "insurer"), at=START)
    found = terms.proposals(city.session, city=CITY, county=COUNTY, kind=TaskKind.VISIT, parties={("enterprise", "9157"), ("person", "7")}, on=DAY)
    assert [(one.insurer, one.place, one.load) for one in found] == [("b", 1, Fraction(1, 2)), ("a", 2, Fraction(1)), ("c", None, 0), ("d", None, None), ("e", None, 0)]
    assert [one.zh for one in found[2:]] == ["委托不含该县（市、区）", "没有列名的经办人员", "回避：承保该企业的商业保险"]
    # A relation counts as long as it stands, and only where its subject takes part.
    (held,) = terms.interests(city.session, "e")
    terms.end_interest(city.session, "e", held.id, on=date(2025, 8, 1), actor=Actor("e", "insurer"), at=START)
    for day, parties, place in ((date(2025, 7, 31), {("enterprise", "9157")}, None), (date(2025, 8, 1), {("enterprise", "9157")}, 1), (DAY, {("person", "9157")}, 1)):
        again = terms.proposals(city.session, city=CITY, county=COUNTY, kind=TaskKind.VISIT, parties=parties, on=day)
        assert next(one.place for one in again if one.insurer == "e") == place
    for kind, relation, subject in (("person", "commercial_insurer", "7"), ("enterprise", "x", "9157"), ("enterprise", "contract", " ")):
        with pytest.raises(CallerFault, match="interest_form"):
            terms.declare_interest(city.session, "e", kind=kind, subject=subject, relation=relation, since=DAY, actor=Actor("e", "insurer"), at=START)


def test_a_task_is_due_when_the_time_limit_of_the_law_ends(city: City) -> None:
    city.mandate("wuling")
    due = {kind: city.task("wuling", kind, asked=at("2025-07-10", 15)).due_on for kind in TaskKind}
    assert {kind.value: day.day for kind, day in due.items()} == {
        "visit": 11, "material_check": 13, "inquiry": 17, "appraisal_appointment": 15, "assessment_draft": 15,
    }  # fmt: skip
