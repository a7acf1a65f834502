"""Damages stand beside the award; medical cost is made good once; what is recovered from the party stands on record."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from tests.benefits.awarding import CASE, JOB, OFFICER, PLACE, at, line
from zhibao import law
from zhibao.benefits import third_party
from zhibao.benefits.third_party import PaidByOther, deduct
from zhibao.kit.errors import CallerFault

GROUND = "taoyuan-2025-1 §53"
DAY = date(2025, 9, 1)


def paid(item: str, fen: int) -> PaidByOther:
    return PaidByOther(1, CASE, "party:1", item.split(":")[0], item, fen, date(2025, 8, 20), "sha256:t")


def test_medical_cost_is_made_good_once_and_a_lump_sum_is_not_touched() -> None:
    lines, account = deduct(
        [line("medical_care", 1_000), line("disability_lump_sum", 9_000)],
        [paid("medical_care", 400), paid("disability_lump_sum", 5_000)],
        place=PLACE,
        on=DAY,
    )
    assert [(one.item, one.amount_fen) for one in lines] == [("medical_care", 600), ("disability_lump_sum", 9_000)]
    assert [(one.item, one.taken_off_fen, one.beside_fen) for one in account] == [
        ("disability_lump_sum", 0, 5_000),
        ("medical_care", 400, 0),
    ]
    assert {one.ground for one in account} == {GROUND}


def test_more_than_the_item_ends_the_item_and_nothing_else() -> None:
    lines, account = deduct(
        [line("medical_care:1", 300), line("medical_care:2", 200)], [paid("medical_care:1", 1_000)], place=PLACE, on=DAY
    )
    assert [(one.item, one.amount_fen) for one in lines] == [("medical_care:2", 200)]
    assert (account[0].taken_off_fen, account[0].beside_fen) == (300, 700)


@given(st.lists(st.integers(1, 10**7), min_size=1, max_size=4), st.integers(1, 10**8))
@settings(max_examples=200, deadline=None)
def test_what_is_left_and_what_was_taken_off_are_the_item(shares: list[int], fen: int) -> None:
    lines = [line("medical_care", share, payee=f"person:{number}") for number, share in enumerate(shares)]
    found, account = deduct(lines, [paid("medical_care", fen)], place=PLACE, on=DAY)
    assert sum(one.amount_fen for one in found) + account[0].taken_off_fen == sum(shares)
    assert account[0].taken_off_fen == min(fen, sum(shares))
    assert all(one.amount_fen <= shares[int(one.payee.split(":")[1])] for one in found)


def test_before_the_guidance_nothing_is_guessed() -> None:
    with pytest.raises(law.MissingNumber):
        deduct([line("medical_care", 1)], [paid("medical_care", 1)], place="320100", on=date(2025, 4, 29))


def record(session: Session, **changed: Any) -> PaidByOther:
    said: dict[str, Any] = {
        "case_no": CASE, "party": "party:1", "item": "medical_care", "amount_fen": 400, "paid_on": date(2025, 8, 20),
        "proof_digest": "sha256:t", "actor": OFFICER, "at": at(8, 25), "ground": GROUND,
    }  # fmt: skip
    return third_party.record_payment(session, **(said | changed))


def test_a_payment_is_recorded_once_and_can_be_taken_back(session: Session) -> None:
    first = record(session)
    with pytest.raises(CallerFault, match="proof_used"):
        record(session)
    with pytest.raises(CallerFault, match="payment_form"):
        record(session, amount_fen=0)
    with pytest.raises(CallerFault, match="not_found"):
        record(session, withdraws=99)
    record(session, withdraws=first.id)
    assert third_party.payments(session, CASE) == []
    again = record(session, amount_fen=350)
    assert third_party.payments(session, CASE) == [again]


def step(session: Session, name: str, fen: int, actor: Any = OFFICER) -> third_party.Pursued:
    return third_party.pursue(
        session, case_no=CASE, party="party:1", step=name, benefit="medical_care", amount_fen=fen, document="sha256:d",
        actor=actor, at=at(9, 1), ground=GROUND,
    )  # fmt: skip


def test_a_recovery_against_a_third_party_runs_by_steps(session: Session) -> None:
    with pytest.raises(CallerFault, match="recovery_step"):
        step(session, "received", 5)
    with pytest.raises(CallerFault, match="person_needed"):
        step(session, "opened", 5, JOB)
    assert step(session, "opened", 800).outstanding_fen == 800
    with pytest.raises(CallerFault, match="recovery_step"):
        step(session, "received", 801)
    assert step(session, "received", 300).outstanding_fen == 500
    closed = step(session, "closed", 0)
    assert (closed.closed, closed.received_fen, closed.outstanding_fen) == (True, 300, 0)
    with pytest.raises(CallerFault, match="recovery_step"):
        step(session, "received", 1)
    assert third_party.parties(session, CASE) == ["party:1"]
