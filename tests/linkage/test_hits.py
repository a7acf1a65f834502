"""Hits on both databases: put once to their owner, answered by persons, and nothing stops because of them."""

from __future__ import annotations

import ast
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.house.source import PACKAGE, imports, parsed
from tests.linkage.ground import HURT, NOW, OWNER, PEOPLE, PROVINCE, benefit, over, province, receive, told
from zhibao.journeys import partners_to_hits
from zhibao.kit.actors import Actor
from zhibao.kit.acts import verify_chain
from zhibao.kit.errors import CallerFault
from zhibao.kit.identity import fictional_uscc
from zhibao.kit.secrets import Keyring
from zhibao.linkage import hits, rules
from zhibao.linkage.tables import HitAnswerRow


def match(session: Session, keyring: Keyring, advice: bool = False) -> dict[str, Any]:
    return partners_to_hits.match(over(session), over(session), keyring, PROVINCE, advice=advice, at=NOW)


def answer(session: Session, keyring: Keyring, number: str, finding: str = "same", actor: Actor = OWNER, reason: str = "与工伤保险核对属实") -> hits.Hit:
    return hits.answer(session, keyring, number, finding=finding, reason=reason, led_to="other_scheme_record", actor=actor, at=NOW)


def hit_of(session: Session, keyring: Keyring, folder: Path) -> hits.Hit:
    province(session, keyring)
    receive(session, keyring, told(session, keyring, folder, [benefit(0)]))
    match(session, keyring)
    return hits.hits(session)[0]


def test_each_kind_of_row_gives_its_hit_once(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    cases = province(session, keyring)
    third = PEOPLE[2]
    who = {"worker_id": third.document, "name": third.name, "birth": third.birth}
    receive(session, keyring, told(session, keyring, tmp_path, [benefit(0), benefit(1, on=HURT - timedelta(days=30))]))
    receive(session, keyring, told(session, keyring, tmp_path, [{"ref": "T1", **who, "died_on": "2025-10-03"}], "deaths", ("ref", "worker_id", "name", "birth", "died_on")))
    receive(session, keyring, told(session, keyring, tmp_path, [{"ref": "J1", **who, "event_on": "2025-08-25", "district": "570203"}], "traffic_findings", ("ref", "worker_id", "name", "birth", "event_on", "district")))
    rows = [{"ref": "E1", "unit": fictional_uscc(8001), "unit_name": "桃源新平台"}]
    receive(session, keyring, told(session, keyring, tmp_path, rows, "market_enterprises", ("ref", "unit", "unit_name")))
    made = match(session, keyring)
    assert {name: count for name, count in made["by_rule"].items() if count} == {
        "benefit_elsewhere": 1, "payee_dead": 1, "accident_not_reported": 1, "enterprise_not_with_us": 1,
    }  # fmt: skip
    assert match(session, keyring)["new_hits"] == 0 and len(hits.hits(session)) == 4
    by_rule = {one.rule: one for one in hits.hits(session)}
    assert by_rule["benefit_elsewhere"].case_no == cases[0] and by_rule["benefit_elsewhere"].place == "570100"
    assert by_rule["payee_dead"].case_no == cases[2] and by_rule["enterprise_not_with_us"].place == PROVINCE
    assert by_rule["accident_not_reported"].place == "570200", "the city in which it happened"
    assert all(one.due_on == date(2025, 12, 16) for one in by_rule.values())
    assert "case" in made["compared"] and made["compared"]["theirs"] == 5


def test_a_row_without_a_number_is_advice_by_likeness(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    province(session, keyring)
    first = PEOPLE[0]
    row = {"ref": "G9", "name": first.name[:-1] + "亭", "birth": first.birth, "card_tail": first.document[-4:], "event_on": HURT.isoformat()}
    receive(session, keyring, told(session, keyring, tmp_path, [row], names=("ref", "name", "birth", "card_tail", "event_on")))
    assert match(session, keyring)["hits"] == 0, "no key speaks"
    assert match(session, keyring, advice=True)["advice"] == 1
    made = hits.hits(session)[0].document(NOW.date())
    assert made["advice"] and made["permille"] < 1000 and made["mark"] == "assumed"


def test_its_owner_answers_with_a_reason_and_nobody_else(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    one = hit_of(session, keyring, tmp_path)
    for actor, code in ((Actor("matching", "job"), "person_needed"), (Actor("kong.jing", "control_officer"), "post_needed")):
        with pytest.raises(CallerFault, match=code):
            answer(session, keyring, one.number, actor=actor)
    with pytest.raises(CallerFault, match="reason_missing"):
        answer(session, keyring, one.number, reason=" ")
    with pytest.raises(CallerFault, match="finding_form"):
        answer(session, keyring, one.number, finding="refused")
    assert answer(session, keyring, one.number, "looked_into").status == "looked_into"
    closed = answer(session, keyring, one.number)
    assert closed.status == "closed" and closed.answers[-1].reason == "与工伤保险核对属实"
    with pytest.raises(CallerFault, match="hit_closed"):
        answer(session, keyring, one.number)
    sealed = session.scalars(select(HitAnswerRow)).first()
    assert sealed is not None and "核对".encode() not in sealed.sealed
    assert hits.hits(session)[0].answers[-1].reason is None, "without keys nobody reads the reason"
    assert verify_chain(session, f"linkage:{one.number}") == []


def test_age_and_lateness_are_counted(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    one = hit_of(session, keyring, tmp_path)
    said = [one.document(NOW.date() + timedelta(days=days)) for days in (0, 15, 16)]
    assert [(row["age"], row["late"]) for row in said] == [(0, False), (15, False), (16, True)]
    assert not answer(session, keyring, one.number).document(NOW.date() + timedelta(days=99))["late"]


def test_nothing_that_decides_or_pays_knows_of_hits() -> None:
    """A hit stops nothing: no other capability imports linkage, and linkage writes no table of another."""
    for name in ("registry", "orders", "contributions", "cases", "benefits", "fund", "insurers", "control"):
        for path in (PACKAGE / name).rglob("*.py"):
            assert not any(one.startswith("zhibao.linkage") for one in imports(parsed(path))), path
    users = [path.name for path in (PACKAGE / "journeys").glob("*.py") if any(one.startswith("zhibao.linkage") for one in imports(parsed(path)))]
    assert "injury_to_payment.py" not in users and "payment_to_bank.py" not in users
    source = ast.unparse(parsed(PACKAGE / "linkage" / "hits.py"))
    assert "take_step" not in source and "recognise" not in source


def test_every_finding_is_told_in_both_languages() -> None:
    assert all(zh and en for zh, en in rules.FINDINGS.values())
