"""Samples on both databases: fixed by one, drawn by the word of another, looked at by somebody without part, followed up by persons."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from tests.benefits.awarding import GROUND, line
from tests.control.planted import CONTROL, NOW, SECOND, City, planted_award
from zhibao.benefits import recovery
from zhibao.control import samples
from zhibao.journeys import flags_to_answers as journey
from zhibao.kit import sampling
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

SUPERVISOR = Actor("xu.xing", "supervisor")
FIRST, LAST = date(2025, 9, 1), date(2025, 9, 30)


def city_with(session: Session, keyring: Keyring, count: int) -> City:
    """A city that has paid so many awards, every third with a disability."""
    city = City(session, keyring)
    for number in range(count):
        planted_award(city, 100 + number, disability=number % 3 == 0)
    return city


def fixed(session: Session, keyring: Keyring, tolerable: str = "0.2") -> str:
    made = journey.fix_sample(session, keyring, "570000", FIRST, LAST, Fraction(tolerable), actor=CONTROL, at=NOW)
    return str(made["sample"])


def drawn(session: Session, keyring: Keyring, count: int = 9) -> tuple[str, dict[str, Any]]:
    city_with(session, keyring, count)
    number = fixed(session, keyring)
    return number, samples.draw(session, keyring, number, "qingming", actor=SUPERVISOR, at=NOW)


def result(session: Session, keyring: Keyring, number: str, award_no: str, outcome: str = "correct", fen: int = 0, actor: Actor = SECOND, reason: str = "逐项核对") -> dict[str, Any]:
    return journey.record_result(session, keyring, number, award_no, outcome=outcome, difference_fen=fen, reason=reason, actor=actor, at=NOW)


def test_the_frame_is_what_the_bank_paid_in_the_period(session: Session, keyring: Keyring) -> None:
    city = city_with(session, keyring, 3)
    unpaid = city.case(900)
    city.award(unpaid, 900, line("medical_care", 70_000))
    found = journey.frame(session, "570000", FIRST, LAST)
    assert [one.stratum for one in found] == ["disability", "medical", "medical"]
    assert journey.frame(session, "570000", date(2025, 10, 1), LAST + timedelta(days=60)) == []
    assert journey.frame(session, "570200", FIRST, LAST) == []


def test_a_sample_is_fixed_by_one_and_drawn_by_the_word_of_another(session: Session, keyring: Keyring) -> None:
    city_with(session, keyring, 9)
    number = fixed(session, keyring)
    before = samples.sample(session, number)
    assert (before["seed"], before["drawn"]) == (None, [])
    assert before["sizes"] == {"disability": sampling.size(3, Fraction(1, 5), Fraction(19, 20)), "medical": sampling.size(6, Fraction(1, 5), Fraction(19, 20))}
    with pytest.raises(CallerFault, match="second_person_needed"):
        samples.draw(session, keyring, number, "qingming", actor=Actor("KONG.jing", "supervisor"), at=NOW)
    with pytest.raises(CallerFault, match="word_form"):
        samples.draw(session, keyring, number, "一个词", actor=SUPERVISOR, at=NOW)
    with pytest.raises(CallerFault, match="not_drawn"):
        samples.draw_record(session, number)
    made = samples.draw(session, keyring, number, "qingming", actor=SUPERVISOR, at=NOW)
    assert sorted(award for award, _ in sampling.replay(samples.draw_record(session, number))) == [one["award_no"] for one in made["drawn"]]
    with pytest.raises(CallerFault, match="drawn_already"):
        samples.draw(session, keyring, number, "other", actor=SUPERVISOR, at=NOW)


def test_what_cannot_be_sampled_is_refused(session: Session, keyring: Keyring) -> None:
    city_with(session, keyring, 1)
    for tolerable, place, actor, code in (
        ("0", "570000", CONTROL, "tolerable_form"), ("1", "570000", CONTROL, "tolerable_form"), ("0.1", "570200", CONTROL, "nothing_to_sample"),
        ("0.1", "570000", SUPERVISOR, "post_needed"), ("0.1", "570000", Actor("x", "job"), "person_needed"),
    ):  # fmt: skip
        with pytest.raises(CallerFault, match=code):
            journey.fix_sample(session, keyring, place, FIRST, LAST, Fraction(tolerable), actor=actor, at=NOW)
    with pytest.raises(CallerFault, match="unknown_sample"):
        samples.sample(session, "R0")


def test_bounds_are_said_once_everything_drawn_was_looked_at(session: Session, keyring: Keyring) -> None:
    number, made = drawn(session, keyring)
    mine = [one["award_no"] for one in made["drawn"] if one["stratum"] == "medical"]
    told = made
    for place, award_no in enumerate(mine):
        (medical,) = [one for one in told["strata"] if one["stratum"] == "medical"]
        assert medical["errors_at_most"] is None and medical["looked_at"] == place
        told = result(session, keyring, number, award_no, *(("overpaid", 500) if place == 0 else ("correct", 0)))
    (medical,) = [one for one in told["strata"] if one["stratum"] == "medical"]
    assert (medical["errors"], medical["overpaid_fen"]) == (1, 500)
    assert (medical["errors_at_least"], medical["errors_at_most"]) == sampling.interval(6, len(mine), 1, Fraction(19, 20))
    assert medical["within_stated"] is (medical["bound"] <= Fraction(6, 5))
    assert next(one for one in told["drawn"] if one["award_no"] == mine[0])["reason"] == "逐项核对"
    assert next(one for one in samples.sample(session, number)["drawn"] if one["award_no"] == mine[0])["reason"] is None


def test_who_had_part_does_not_look_again_and_one_result_stands(session: Session, keyring: Keyring) -> None:
    number, made = drawn(session, keyring, 3)
    award_no = made["drawn"][0]["award_no"]
    for actor, code in ((Actor("lin.wen", "control_officer"), "had_part"), (Actor("he.qing", "control_officer"), "had_part"), (SUPERVISOR, "post_needed")):
        with pytest.raises(CallerFault, match=code):
            result(session, keyring, number, award_no, actor=actor)
    for outcome, fen, reason, code in (
        ("fine", 0, "x", "outcome_form"), ("overpaid", 0, "x", "difference_form"), ("correct", 1, "x", "difference_form"), ("correct", 0, " ", "reason_missing"),
    ):  # fmt: skip
        with pytest.raises(CallerFault, match=code):
            result(session, keyring, number, award_no, outcome, fen, reason=reason)
    result(session, keyring, number, award_no)
    with pytest.raises(CallerFault, match="result_stands"):
        result(session, keyring, number, award_no)
    with pytest.raises(CallerFault, match="not_drawn"):
        samples.record_result(
            session, keyring, number, "570100-2025-000999-A1", person=1, outcome="correct", difference_fen=0, reason="x", took_part=(), actor=SECOND, at=NOW
        )


def test_an_error_leads_to_a_recovery_that_persons_decided(session: Session, keyring: Keyring) -> None:
    number, made = drawn(session, keyring, 3)
    award_no, case_no = made["drawn"][0]["award_no"], made["drawn"][0]["case_no"]
    payee = session.execute(text("SELECT payee FROM fund_payable WHERE case_no = :case"), {"case": case_no}).scalar_one()
    item = session.execute(text("SELECT item FROM fund_payable WHERE case_no = :case"), {"case": case_no}).scalar_one()
    held = recovery.decide_recovery(
        session, award_no=award_no, item=item, payee=payee, amount_fen=500, document="D1", actor=Actor("lin.wen", "benefit_assessor"),
        reviewer=Actor("zhao.yu", "benefit_approver"), at=NOW, ground=GROUND,
    )  # fmt: skip

    def follow(**said: Any) -> None:
        journey.follow(session, sample_no=number, award_no=award_no, actor=SECOND, at=NOW, **said)

    with pytest.raises(CallerFault, match="no_error"):
        follow(recovery_no=held.recovery_no)
    result(session, keyring, number, award_no, "overpaid", 500)
    with pytest.raises(CallerFault, match="not_found"):
        follow(recovery_no="570100-2025-000001-R9")
    other = next(one["award_no"] for one in made["drawn"] if one["case_no"] != case_no)
    with pytest.raises(CallerFault, match="other_case"):
        follow(new_award_no=other)
    follow(recovery_no=held.recovery_no)
    told = next(one for one in samples.sample(session, number)["drawn"] if one["award_no"] == award_no)
    assert told["led_to"] == [held.recovery_no]


def test_the_database_holds_the_two_persons_of_a_draw_and_the_form_of_a_result(session: Session, keyring: Keyring) -> None:
    city_with(session, keyring, 2)
    number = fixed(session, keyring)
    draw = "INSERT INTO control_sample_draw (sample_no, fixed_by, seed, word, person, actor, at, act_id) VALUES (:no, :by, 's', 'w', :person, :actor, 1, 1)"
    for by, person, actor in (("kong.jing", "kong.jing", "x:kong.jing"), ("nobody", "b", "x:b"), ("kong.jing", "b", "job:b")):
        with pytest.raises(DBAPIError), session.begin_nested():
            session.execute(text(draw), {"no": number, "by": by, "person": person, "actor": actor})
    made = samples.draw(session, keyring, number, "w", actor=SUPERVISOR, at=NOW)
    unit = session.execute(text("SELECT unit_id FROM control_sample_drawn"), {}).scalars().first()
    row = "INSERT INTO control_sample_result (unit_id, outcome, difference_fen, sealed, person, actor, at, act_id) VALUES (:unit, :outcome, :fen, :sealed, 'a', :actor, 1, 1)"
    for outcome, fen, actor in (("correct", 5, "x:a"), ("overpaid", 0, "x:a"), ("overpaid", -5, "x:a"), ("odd", 0, "x:a"), ("correct", 0, "job:a")):
        with pytest.raises(DBAPIError), session.begin_nested():
            session.execute(text(row), {"unit": unit, "outcome": outcome, "fen": fen, "actor": actor, "sealed": b"x"})
    assert made["open"] == len(made["drawn"]) > 0
