"""Case reserves (案件准备金): what open cases are expected to cost, beside the books and never in them (`taoyuan-2025-1 §58(4)`).

Exact as far as awards go: lines of awards that somebody prepared and nobody has approved yet, and the monthly benefits that
awards in force will make due in the coming months, at today's amounts. What no award says is not guessed: cases without one
are counted and named. It is an estimate all the same, because awards end, rise and are not approved.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

ESTIMATE = (
    "估计：按今天的标准计算，未考虑尚未核定的案件、今后的调整和终止。",
    "An estimate: at today's amounts, without cases that have no award, later adjustments or ends.",
)


@dataclass(frozen=True)
class Expected:
    """An amount that a case is expected to cost, as a plain value: for what, in which month, by which award."""

    kind: str
    case_no: str
    award_no: str
    benefit: str
    period: str
    amount_fen: int

    def document(self) -> dict[str, Any]:
        """The amount as JSON."""
        return {
            "kind": self.kind, "case_no": self.case_no, "award_no": self.award_no, "benefit": self.benefit, "period": self.period,
            "amount_fen": self.amount_fen,
        }  # fmt: skip


def reserves(expected: Sequence[Expected], without_award: Sequence[str]) -> dict[str, Any]:
    """The reserves by kind and by benefit, which both add up to the total, and the open cases that no award speaks of."""
    by_kind: dict[str, int] = defaultdict(int)
    by_benefit: dict[str, int] = defaultdict(int)
    for one in expected:
        by_kind[one.kind] += one.amount_fen
        by_benefit[one.benefit] += one.amount_fen
    return {
        "total_fen": sum(by_kind.values()),
        "kinds": [{"kind": kind, "amount_fen": fen} for kind, fen in sorted(by_kind.items())],
        "benefits": [{"benefit": benefit, "amount_fen": fen} for benefit, fen in sorted(by_benefit.items())],
        "cases": len({one.case_no for one in expected}),
        "without_award": list(without_award),
        "estimate": True, "zh": ESTIMATE[0], "en": ESTIMATE[1],
    }  # fmt: skip
