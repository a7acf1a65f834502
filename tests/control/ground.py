"""Rows of spending set by hand, so that a test sees exactly what a rule decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from zhibao.control.model import Account, BillLine, Handled, Hit, Limits, Paid, Receipt, Spending
from zhibao.control.rules import RULES
from zhibao.kit.actors import Actor

PLACE = "570100"
DAY = date(2025, 9, 1)
LIMITS = Limits(
    overlap_days=1, content_lines=3, same_injury_days=3, peers_least=20, unusual_power=5, unusual_multiple=Fraction(3, 2),
    near_limit_share=Fraction(4, 5), splitting_count=5, splitting_days=90, splitting_share=Fraction(1, 2),
)  # fmt: skip
OFFICER = Actor("kong.jing", "control_officer")
OTHER = Actor("cha.ming", "control_officer")


def case(number: int) -> str:
    return f"{PLACE}-2025-{number:06d}"


def found(rule: str, with_limits: Limits = LIMITS, /, **rows: Any) -> list[Hit]:
    """What one rule finds."""
    return list(RULES[rule](Spending(**{name: tuple(held) for name, held in rows.items()}), with_limits))


def line(number: int = 1, fen: int = 10_000, allowed: int | None = None, **change: Any) -> BillLine:
    return replace(BillLine(number, fen, fen, fen if allowed is None else allowed, True, False), **change)


def receipt(number: int = 1, **change: Any) -> Receipt:
    made = Receipt(
        f"{case(number)}-B1", PLACE, case(number), 100 + number, f"key {number}", f"lines {number}", "clinic", DAY, DAY, False, 10_000, DAY, (line(),)
    )
    return replace(made, **change)


def paid(number: int = 1, fen: int = 4_000_000, **change: Any) -> Paid:
    made = Paid(
        f"payable:{number}", PLACE, case(number), f"{case(number)}-A1", 100 + number, f"person:{100 + number}", "disability_lump_sum",
        "disability_lump_sum", "once", fen, DAY, DAY, DAY, "disability_lump_sum grade 9",
    )  # fmt: skip
    return replace(made, **change)


def account(index: str, number: int, *cases: int) -> Account:
    return Account(index, PLACE, f"person:{number}", tuple(case(one) for one in cases or (number,)), 100_000, DAY)


def handled(**change: Any) -> Handled:
    made = Handled(PLACE, case(1), f"{case(1)}-A1", "batch-1", frozenset({"a", "b"}), DAY, frozenset({"c", "d"}), DAY, 100_000)
    return replace(made, **change)
