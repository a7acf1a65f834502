"""The register of processing says no less than the system holds; the assessment follows from it; the time of keeping is reckoned and not invented."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table
from sqlalchemy.orm import Session

from tests.cases.ground import at
from zhibao import law
from zhibao.app import permissions
from zhibao.app.privacy import impact, register
from zhibao.cases import acts as cases
from zhibao.journeys import persons_to_keeping
from zhibao.kit import vault
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.secrets import Keyring

ON = date(2026, 3, 2)
CLERK = Actor("zhou.yun", "case_clerk")


def test_every_table_that_may_hold_personal_information_is_named_once() -> None:
    assert register.unnamed() == [] and register.twice() == []
    tables = register._tables()
    assert {name for name in register.none() if not register.personal_columns(tables[name])} == set(), "a reason for nothing"
    assert {table for kind in register.kinds() for table in kind.tables if not register.personal_columns(tables[table])} <= {"account_step"}


def test_a_new_table_that_nobody_named_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A planted defect."""
    strange = Table("strange", MetaData(), Column("id", Integer, primary_key=True), Column("said", LargeBinary))
    monkeypatch.setattr(register, "_tables", lambda held=dict(register._tables()): held | {"strange": strange})
    assert register.unnamed() == ["strange"]


def test_every_beginning_of_an_operation_names_one() -> None:
    operations = {operation for _, operation, _ in permissions.permissions()}
    assert [(kind.id, one) for kind in register.kinds() for one in kind.operations if not any(name.startswith(one) for name in operations)] == []
    assert all(register.posts(kind) for kind in register.kinds())


def test_every_ground_resolves_and_what_is_missing_says_who_must_fill_it() -> None:
    for kind in register.kinds():
        for address in kind.cites:
            assert law.book().provision(address)
    told = {one["kind"]: one["keeping"] for one in register.document("330000", ON)["kinds"]}
    assert {one["mark"] for one in told.values()} == {"missing"} and "由省社会保险经办机构确定" in told["case"]["missing_zh"]
    told = {one["kind"]: one["keeping"] for one in register.document("570000", ON)["kinds"]}
    assert (told["case"]["years"], told["reads"]["years"], told["case"]["cites"]) == (30, 5, ["taoyuan-2025-1 §82"])


def test_the_assessment_holds_what_is_sensitive_or_goes_to_others_and_asks_what_nobody_laid_down() -> None:
    zhejiang, taoyuan = (impact.document(place, ON)["kinds"] for place in ("330000", "570000"))
    assert {kind.id for kind in register.kinds() if kind.sensitive} <= {one["kind"] for one in zhejiang}
    assert all(any("保存期限没有规定" in said["zh"] for said in one["to_judge"]) for one in zhejiang)
    assert not any("保存期限没有规定" in said["zh"] for one in taoyuan for said in one["to_judge"])
    sealed = {one["kind"] for one in taoyuan if any(said["en"].startswith("sealed") for said in one["protection"])}
    assert {"identity", "report", "case", "evidence", "appraisal", "medical_costs", "accounts_to_pay"} <= sealed
    assert next(one for one in taoyuan if one["kind"] == "commissioned")["others"] == ["insurer"]


def opened(session: Session, keyring: Keyring, person: int, number: int, place: str = "570102") -> str:
    """A case whose person has a key."""
    moment = datetime(2025, 9, number, 9, tzinfo=ZONE)
    made = cases.open_case(session, keyring, place=place, injury_at=moment, person=person, channel="counter", actor=CLERK, at=moment, ground="taoyuan-2025-1 §29")
    vault.seal_for(session, keyring, person, b"x", at=moment)
    return made


def closed(session: Session, keyring: Keyring, case_no: str, day: str) -> None:
    """She applies, withdraws, and the case is closed."""
    worker = Actor(f"worker.of.{case_no}", "worker")
    for verb, actor, facts in (
        ("application", worker, {"applicant": "worker", "application_kind": "disability"}), ("withdrawal", worker, {"statement": "已由其他途径解决"}),
        ("closing", CLERK, {"outcome": "withdrawn", "reason": "本人撤回"}),
    ):  # fmt: skip
        cases.take_step(session, keyring, case_no, verb, actor=actor, ground="taoyuan-2025-1 §30", facts=facts, at=at(day))


def test_the_time_of_keeping_runs_from_the_last_closing(session: Session, keyring: Keyring) -> None:
    first, second = opened(session, keyring, 7, 1), opened(session, keyring, 7, 20)
    other = opened(session, keyring, 8, 2)
    closed(session, keyring, first, "2025-11-03")
    closed(session, keyring, other, "2025-11-04")
    assert [one.person for one in persons_to_keeping.kept(session, "570000", ON)] == [8], "somebody with an open case is kept"
    closed(session, keyring, second, "2025-12-05")
    held = {one.person: one for one in persons_to_keeping.kept(session, "570000", ON)}
    assert {person: one.kept_until for person, one in held.items()} == {7: date(2055, 12, 5), 8: date(2055, 11, 4)}
    assert persons_to_keeping.over(session, "570000", ON) == []
    assert (held[8].over_on(date(2055, 11, 4)), held[8].over_on(date(2055, 11, 5))) == (False, True), "the last day still counts"
    assert held[7].cases == (first, second) and held[7].state == "held"
    with pytest.raises(law.MissingNumber):
        persons_to_keeping.over(session, "330000", ON)
