"""Advances go back to exactly their payer, the rest to the worker, and both together are the benefit."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from tests.benefits.awarding import CASE, JOB, OFFICER, PLACE, at, effective, line, monthly
from zhibao.benefits import acts, advances
from zhibao.benefits.advances import Advanced, divide, divide_lines
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

PLATFORM = "enterprise:91330000MA00000007"
GROUND = "taoyuan-2025-1 §52"


def advanced(number: int, fen: int, payer: str = PLATFORM, item: str = "medical_care") -> Advanced:
    return Advanced(
        f"{CASE}-V{number}", CASE, "medical_care", item, "platform", payer, fen, date(2025, 8, 3), f"sha256:{number}"
    )


def test_an_advance_goes_back_and_the_rest_to_the_worker() -> None:
    division = divide(1_000, [advanced(1, 300)], worker="person:7")
    assert [(part.payee, part.amount_fen) for part in division.parts] == [(PLATFORM, 300), ("person:7", 700)]
    assert (division.above, division.proposed, division.advanced_fen) == ({}, False, 300)


def test_an_advance_above_the_benefit_is_shown_and_not_paid() -> None:
    division = divide(1_000, [advanced(1, 1_300)], worker="person:7")
    assert [(part.payee, part.amount_fen) for part in division.parts] == [(PLATFORM, 1_000)]
    assert (division.above, division.proposed) == ({f"{CASE}-V1": 300}, False)


def test_several_advances_above_the_benefit_are_divided_in_proportion() -> None:
    division = divide(
        1_000, [advanced(1, 1_000), advanced(2, 1_000, "person:8"), advanced(3, 1_000)], worker="person:7"
    )
    assert [part.amount_fen for part in division.parts] == [334, 333, 333]
    assert division.proposed


@given(st.integers(0, 10**8), st.lists(st.integers(1, 10**8), max_size=6))
@settings(max_examples=300, deadline=None)
def test_the_parts_are_the_benefit_and_nobody_gets_more_than_she_advanced(item_fen: int, paid: list[int]) -> None:
    given_ = [advanced(number, fen, f"person:{100 + number}") for number, fen in enumerate(paid, start=1)]
    division = divide(item_fen, given_, worker="person:7")
    assert sum(part.amount_fen for part in division.parts) == item_fen
    back = {part.advance_no: part.amount_fen for part in division.parts}
    for one in given_:
        assert 0 <= back.get(one.advance_no, 0) <= one.amount_fen
        assert back.get(one.advance_no, 0) + division.above.get(one.advance_no, 0) == one.amount_fen
    assert back.get(None, 0) == max(0, item_fen - sum(paid))


def test_the_lines_of_an_award_are_divided_item_by_item() -> None:
    lines = [
        line("medical_care:1", 1_000),
        line("medical_care:2", 500),
        monthly("disability_allowance", 9, date(2025, 9, 1)),
    ]
    given_ = [
        advanced(1, 300, item="medical_care:1"),
        advanced(2, 200, item="medical_care:1"),
        advanced(3, 50, "person:8"),
    ]
    found, above = divide_lines(lines, given_, place=PLACE, on=date(2025, 9, 1))
    assert [(one.item, one.payee, one.role, one.amount_fen, one.mark) for one in found] == [
        ("medical_care:1", PLATFORM, "advancer", 500, "official"),
        ("medical_care:1", "person:77", "worker", 500, "official"),
        ("medical_care:2", "person:77", "worker", 500, "official"),
        ("disability_allowance", "person:77", "worker", 9, "official"),
    ]
    assert found[0].ground == GROUND
    assert above == {f"{CASE}-V3": 50}


def test_a_proposed_division_is_provisional() -> None:
    found, above = divide_lines(
        [line("medical_care", 100)], [advanced(1, 100), advanced(2, 100, "person:8")], place=PLACE, on=date(2025, 9, 1)
    )
    assert [(one.amount_fen, one.mark) for one in found] == [(50, "assumed"), (50, "assumed")]
    assert {one.ground for one in found} == {"readings §54"}
    assert above == {f"{CASE}-V1": 50, f"{CASE}-V2": 50}


def test_a_worker_who_advanced_nothing_more_gets_nothing_more() -> None:
    found, _ = divide_lines([line("medical_care", 100)], [advanced(1, 100)], place=PLACE, on=date(2025, 9, 1))
    assert [(one.payee, one.amount_fen) for one in found] == [(PLATFORM, 100)]


def record(session: Session, **changed: Any) -> Advanced:
    said: dict[str, Any] = {
        "case_no": CASE, "item": "medical_care", "payer_kind": "platform", "payer": PLATFORM, "amount_fen": 300,
        "paid_on": date(2025, 8, 3), "proof_digest": "sha256:p1", "actor": OFFICER, "at": at(8, 20), "ground": GROUND,
    }  # fmt: skip
    return advances.record_advance(session, **(said | changed))


def test_an_advance_is_recorded_with_its_form_and_paid_to_its_payer(session: Session, keyring: Keyring) -> None:
    made = record(session)
    assert (made.advance_no, made.form_zh) == (f"{CASE}-V1", "职业伤害保障待遇垫付情况说明")
    found, _ = divide_lines(
        [line("medical_care", 1_000)], advances.advances(session, CASE), place=PLACE, on=date(2025, 9, 1)
    )
    award = effective(session, keyring, found)
    assert [(one.payee, one.amount_fen) for one in acts.payables(session, award.award_no)] == [
        (PLATFORM, 300),
        ("person:77", 700),
    ]


def test_a_proof_serves_once_and_a_record_can_be_taken_back(session: Session) -> None:
    made = record(session)
    with pytest.raises(CallerFault, match="proof_used"):
        record(session, case_no="570100-2025-000099")
    with pytest.raises(CallerFault, match="person_needed"):
        advances.withdraw_advance(session, made.advance_no, actor=JOB, at=at(8, 21), ground=GROUND)
    advances.withdraw_advance(session, made.advance_no, actor=OFFICER, at=at(8, 21), ground=GROUND)
    assert advances.advances(session, CASE) == []
    again = record(session, amount_fen=250)
    assert (advances.advances(session, CASE), again.advance_no) == ([again], f"{CASE}-V3")
    with pytest.raises(CallerFault, match="not_found"):
        advances.withdraw_advance(session, made.advance_no, actor=OFFICER, at=at(8, 21), ground=GROUND)


@pytest.mark.parametrize(
    "wrong", [{"amount_fen": 0}, {"payer_kind": "friend"}, {"item": "wages"}, {"proof_digest": ""}]
)
def test_an_incomplete_advance_is_given_back(session: Session, wrong: dict[str, Any]) -> None:
    with pytest.raises(CallerFault, match="advance_form"):
        record(session, **wrong)
