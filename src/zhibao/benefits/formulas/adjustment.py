"""The yearly adjustment of a monthly benefit."""

from __future__ import annotations

from typing import Any

from zhibao.benefits.formulas.words import ADJUSTMENT, FACTS, ROUNDING
from zhibao.kit.formula import FEN, Symbol, formula, round_half_up


@formula(
    "定期待遇调整",
    "adjusted monthly benefit",
    cites="work-injury-regulation §40",
    reckoned_on="payment_date",
    facts=FACTS,
    numbers=[ADJUSTMENT],
)
def adjusted_benefit(facts: Any, n: Any) -> Symbol:
    """The monthly amount of last year, raised by what the province announced."""
    return round_half_up(facts.previous * (1 + n.benefit_adjustment), unit=FEN, cites=ROUNDING)
