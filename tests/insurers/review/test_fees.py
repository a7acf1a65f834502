"""Fees to the fen by hand: days in force, tasks taken over, cases finished once, what the score pays, keeps or moves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from sqlalchemy.orm import Session

from tests.insurers.ground import CITY, FEE, KEEPER, START, City, at
from zhibao import law
from zhibao.insurers import acts, terms
from zhibao.insurers.model import FeeShape, TaskKind
from zhibao.insurers.review import fees
from zhibao.insurers.review.model import FeeLine, Quarter
from zhibao.kit.secrets import Keyring

Q3, DAY = Quarter(2025, 3), date(2025, 9, 30)
BY = fees.FeeRules(80, 60, Fraction(1, 10), "half_up", (), "official")
LINES = [FeeLine("fixed", None, None, DAY, DAY, 100_001)]


@pytest.mark.parametrize(
    ("score", "share", "retained", "released", "moved", "payable"),
    [
        # a fifth of 100001 is 20000.2; 70 points are half of the way from 60 to 80
        ("80", "1/5", 20_000, 20_000, 0, 100_001), ("99.99", "1/5", 20_000, 20_000, 0, 100_001), ("70", "1/5", 20_000, 10_000, 0, 90_001),
        ("60", "1/5", 20_000, 0, 0, 80_001), ("12", "1/5", 20_000, 0, 0, 80_001), ("79.99", "1/5", 20_000, 19_990, 0, 99_991),
        # without a share the fee moves: a tenth at most, a twentieth of it a point, 1000.01 for two points
        ("80", "0", 0, 0, 0, 100_001), ("82", "0", 0, 0, 1_000, 101_001), ("100", "0", 0, 0, 10_000, 110_001), ("40", "0", 0, 0, -10_000, 90_001),
        ("79", "0", 0, 0, -500, 99_501), (None, "1/5", 20_000, 20_000, 0, 100_001), (None, "0", 0, 0, 0, 100_001),
    ],
)  # fmt: skip
def test_what_a_score_pays(score: str | None, share: str, retained: int, released: int, moved: int, payable: int) -> None:
    found = fees.fee(LINES, Fraction(share), None if score is None else Fraction(score), BY)
    assert (found.earned_fen, found.retained_fen, found.released_fen, found.kept_fen, found.moved_fen, found.payable_fen) == (
        100_001, retained, released, retained - released, moved, payable,
    )  # fmt: skip


def test_rounding_is_what_the_law_says() -> None:
    lines = [FeeLine("fixed", None, None, DAY, DAY, 5)]
    kept = {rounding: fees.fee(lines, Fraction(1, 2), Fraction(60), replace(BY, rounding=rounding)).kept_fen for rounding in ("half_up", "down", "up")}
    assert kept == {"half_up": 3, "down": 2, "up": 3}


def test_the_rules_are_numbers_of_the_law() -> None:
    found = fees.fee_rules(CITY, DAY)
    assert (found.full_score, found.floor_score, found.movement, found.rounding, found.mark) == (80, 60, Fraction(1, 10), "half_up", "official")
    with pytest.raises(law.MissingNumber):
        fees.fee_rules("330100", DAY)


@pytest.fixture
def city(session: Session, keyring: Keyring) -> City:
    return City(session, keyring)


def lines(city: City, insurer: str, quarter: Quarter = Q3) -> list[tuple[str, int]]:
    mandate = acts.mandate(city.session, city.mandates[insurer].mandate_no)
    held = acts.tasks(city.session, insurer=insurer)
    return [(one.kind, one.amount_fen) for one in fees.earned(mandate, terms.terms(city.session, mandate.mandate_no), held, quarter, "half_up")]


def test_the_fixed_part_goes_by_days_and_by_terms(city: City) -> None:
    number = city.mandate("a", fee=FeeShape(fixed_fen=100_000), until=date(2025, 11, 15)).mandate_no
    assert lines(city, "a") == [("fixed", 100_000)]
    terms.record_terms(city.session, number, since=date(2025, 9, 1), areas=[], fee=FeeShape(fixed_fen=50_000), document="x", actor=KEEPER, at=START)
    # 62 of 92 days at 1000.00, 30 at 500.00; in the last quarter 46 of 92 days
    assert lines(city, "a") == [("fixed", 67_391), ("fixed", 16_304)] and lines(city, "a", Quarter(2025, 4)) == [("fixed", 25_000)]
    acts.end_mandate(city.session, number, on=date(2025, 9, 1), reason="x", actor=KEEPER, at=START)
    assert lines(city, "a") == [("fixed", 67_391)] and lines(city, "a", Quarter(2025, 4)) == []


def test_a_task_that_was_taken_over_and_a_case_that_is_finished_are_paid(city: City) -> None:
    city.mandate("a", fee=replace(FEE, fixed_fen=0))
    case = city.new_case()
    city.done("a", TaskKind.VISIT, case=case)
    assert lines(city, "a") == [("task", 5_000), ("case", 12_000)]
    # A case is finished when nothing of it is open; a check of papers has no part of its own.
    waiting = city.task("a", TaskKind.MATERIAL_CHECK, case=case, asked=at("2025-07-20"))
    assert lines(city, "a") == [("task", 5_000)]
    city.step(waiting, "return", at("2025-10-02"))
    assert lines(city, "a") == [("task", 5_000)] and lines(city, "a", Quarter(2025, 4)) == [("case", 12_000)]
    # What was only taken back or returned earns nothing.
    city.step(city.task("a", TaskKind.VISIT), "take_back", START)
    assert lines(city, "a") == [("task", 5_000)]
