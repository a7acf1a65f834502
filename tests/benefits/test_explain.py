"""Sentences of receipts that cases seldom have: a sum in a product, nothing instead of less, a number without an end."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from zhibao import law
from zhibao.benefits.explain import sentences, worth
from zhibao.benefits.formulas import ALL
from zhibao.benefits.numbers import BookNumbers
from zhibao.kit.formula import Kind

NUMBERS = BookNumbers(law.book(), "570100")


def receipt(name: str, **given: Any) -> dict[str, Any]:
    return dict(ALL[name].explain(given, NUMBERS).receipt())


def said(told: dict[str, Any]) -> list[tuple[str, str]]:
    return [(step.zh, step.en) for step in sentences("x", told, ("readings §52",))]


def test_a_sum_inside_a_product_is_told_by_its_value() -> None:
    number, whole = said(receipt("adjusted_benefit", previous=100_000, payment_date=date(2026, 7, 15)))
    assert number[0] == "定期待遇调整幅度：2026-07-15 适用的是 3%（2026-01-01 起至 2027-12-31，官方）。"
    assert whole == (
        "定期待遇调整 = 1000.00 元 × 103% = 1030.00 元，正好到分，不用舍入。",
        "Adjusted monthly benefit = 1000.00 yuan × 103% = 1030.00 yuan, whole fen.",
    )


@pytest.mark.parametrize(
    ("assessed", "advanced", "told"),
    [(5, 3, "返还垫付后的余额 = 0.05 元 - 0.03 元 = 0.02 元。"), (5, 5, "返还垫付后的余额 = 0.00 元、0.00 元 中较大的 = 0.00 元。")],
)
def test_never_below_nothing_is_told_only_where_it_counts(assessed: int, advanced: int, told: str) -> None:
    assert [zh for zh, _ in said(receipt("rest_after_advances", assessed=assessed, advanced=advanced))] == [told]


def test_a_number_without_an_end_and_a_step_without_an_article_are_told_as_they_are() -> None:
    told = deepcopy(receipt("disability_lump_sum", injury_date=date(2025, 8, 1), grade=8))
    for step in told["steps"]:
        if "number" in step:
            step["number"]["valid_to"] = None
    assert said(told)[0] == (
        "待遇基数：2025-08-01 适用的是 4901.00 元（2025-07-01 起，官方）。",
        "Benefit wage: on 2025-08-01 it is 4901.00 yuan (from 2025-07-01, official).",
    )
    days = {"injury_date": "2025-08-01", "period_first": "2025-08-01", "period_last": "2025-08-10", "longest_until": "2026-07-31"}
    told = deepcopy(receipt("living_security", **{name: date.fromisoformat(day) for name, day in days.items()}))
    (named,) = (step for step in told["steps"] if step.get("en") == "days that count")
    assert ("readings §13",) in [step.cites for step in sentences("x", told, ())]
    del named["cites"]
    assert () in [step.cites for step in sentences("x", told, ())]


def test_a_share_that_is_no_whole_per_cent_stays_a_fraction() -> None:
    assert (worth(Kind.RATE, "3/100"), worth(Kind.RATE, "1/8")) == ("3%", "1/8")
