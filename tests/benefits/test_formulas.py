"""Each formula against amounts reckoned by hand, at the edges of its own article."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from zhibao import law
from zhibao.benefits.formulas import ALL
from zhibao.benefits.numbers import BookNumbers
from zhibao.kit.money import yuan

BOOK = law.book()
INJURED, PAID = date(2025, 8, 1), date(2025, 12, 10)
DAYS: dict[str, Any] = {
    "injury_date": INJURED,
    "appraisal_date": PAID,
    "payment_date": PAID,
    "death_date": PAID,
    "missing_since": INJURED,
}

# formula, facts beside the days, yuan in 桃花市 (570100) of 桃源
BY_HAND: list[tuple[str, dict[str, Any], str]] = [
    ("medical_care", {"claimed": 100, "eligible": 99}, "0.99"),
    ("medical_care", {"claimed": 99, "eligible": 100}, "0.99"),
    ("rehabilitation", {"claimed": 0, "eligible": 0}, "0.00"),
    ("assistive_device", {"cost": 90001, "list_price": 90000}, "900.00"),
    ("assistive_device", {"cost": 89999, "list_price": 90000}, "899.99"),
    ("hospital_meals", {"hospital_days": 7}, "420.00"),
    ("hospital_meals", {"hospital_days": 7, "payment_date": date(2025, 6, 30)}, "420.00"),
    ("travel_lodging", {"travel_days": 3, "cost": 90001}, "900.00"),
    ("travel_lodging", {"travel_days": 0, "cost": 1}, "0.00"),
    ("disability_lump_sum", {"grade": 1}, "132327.00"),
    ("disability_lump_sum", {"grade": 10}, "34307.00"),
    ("disability_lump_sum", {"grade": 10, "injury_date": date(2026, 1, 1)}, "35700.00"),
    ("disability_lump_sum", {"grade": 10, "injury_date": date(2024, 12, 31)}, "32900.00"),
    ("disability_lump_sum", {"grade": 10, "fixed_wage": 500001}, "35000.07"),
    ("disability_allowance", {"grade": 1}, "4410.90"),
    ("disability_allowance", {"grade": 4, "fixed_wage": 288001}, "2160.01"),  # 2160.0075
    ("disability_allowance", {"grade": 4, "fixed_wage": 287999}, "2160.00"),
    ("disability_allowance_without_floor", {"grade": 4, "fixed_wage": 287999}, "2159.99"),
    ("attendance_allowance", {"care_level": "complete"}, "3650.00"),
    ("attendance_allowance", {"care_level": "partial", "payment_date": date(2026, 1, 1)}, "2280.00"),
    ("funeral_benefit", {}, "43800.00"),
    ("funeral_benefit", {"death_date": date(2026, 1, 1)}, "45600.00"),
    ("death_lump_sum", {}, "1083760.00"),
    ("death_lump_sum", {"death_date": date(2026, 1, 1)}, "1130040.00"),
    ("death_lump_sum", {"death_date": date(2022, 7, 1)}, "948240.00"),
    ("death_lump_sum", {"prepaid": 10**10}, "0.00"),
    ("missing_person_prepayment", {}, "541880.00"),
    ("survivor_share", {"relation": "spouse", "sole": False}, "1960.40"),
    ("survivor_share", {"relation": "spouse", "sole": True}, "2450.50"),
    ("survivor_share", {"relation": "other", "sole": False, "fixed_wage": 490105}, "1470.32"),  # 1470.315
    ("survivor_cap", {"fixed_wage": 490105}, "4901.05"),
    ("adjusted_benefit", {"previous": 416585}, "4165.85"),
    ("adjusted_benefit", {"previous": 416585, "payment_date": date(2026, 1, 1)}, "4290.83"),  # 4290.8255
    ("adjusted_benefit", {"previous": 50, "payment_date": date(2026, 1, 1)}, "0.52"),  # 51.5 fen
    ("reimbursement", {"assessed": 1000, "advanced": 999}, "9.99"),
    ("reimbursement", {"assessed": 1000, "advanced": 1001}, "10.00"),
    ("rest_after_advances", {"assessed": 1000, "advanced": 999}, "0.01"),
    ("rest_after_advances", {"assessed": 1000, "advanced": 1001}, "0.00"),
]


@pytest.mark.parametrize("name, more, expected", BY_HAND, ids=[f"{name} {more}" for name, more, _ in BY_HAND])
def test_by_hand(name: str, more: dict[str, Any], expected: str) -> None:
    rule, numbers = ALL[name], BookNumbers(BOOK, "570100")
    facts = {key: value for key, value in {**DAYS, **more}.items() if key in rule.tree.facts}
    explained = rule.explain(facts, numbers)
    assert explained.value == yuan(expected)
    assert rule.compile(numbers)(facts) == yuan(expected)
    assert rule.batch(rule.columns([facts]), numbers).values.tolist() == [yuan(expected)]


def test_every_formula_was_reckoned_by_hand() -> None:
    assert {name for name, _, _ in BY_HAND} | {"living_security"} == set(ALL)


@pytest.mark.parametrize(
    "first, last, until, fen",
    [
        (date(2025, 8, 1), date(2025, 8, 1), date(2026, 7, 31), 7200),
        (date(2025, 8, 1), date(2025, 8, 31), date(2026, 7, 31), 31 * 7200),
        (date(2025, 8, 1), date(2025, 8, 31), date(2025, 8, 30), 30 * 7200),
        (date(2025, 8, 2), date(2025, 8, 1), date(2026, 7, 31), 0),
        (date(2025, 9, 1), date(2025, 8, 1), date(2026, 7, 31), 0),
        (date(2024, 2, 1), date(2024, 3, 1), date(2026, 7, 31), 30 * 7200),
    ],
)
def test_the_days_of_living_security(first: date, last: date, until: date, fen: int) -> None:
    rule = ALL["living_security"]
    facts = {"injury_date": INJURED, "period_first": first, "period_last": last, "longest_until": until}
    assert rule.explain(facts, BookNumbers(BOOK, "570100")).value == fen
    first_only = BookNumbers(BOOK, "570100", what_if={"living_security_day_count": "first_day_only"})
    assert rule.explain(facts, first_only).value == max(fen - 7200, 0)


def test_a_formula_cites_what_exists() -> None:
    for rule in ALL.values():
        assert BOOK.provision(rule.cites)
        for node in rule.tree.nodes:
            if node.cites:
                assert BOOK.provision(node.cites)


def test_an_adjustment_nobody_announced_is_refused() -> None:
    with pytest.raises(law.MissingNumber):
        ALL["adjusted_benefit"].explain({"previous": 100, "payment_date": PAID}, BookNumbers(BOOK, "zhejiang"))
