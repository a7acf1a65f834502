"""Advances: what the one that advanced gets back, and what is left for the worker."""

from __future__ import annotations

from typing import Any

from zhibao.benefits.formulas.words import FACTS, REIMBURSED
from zhibao.kit.formula import Symbol, choose, formula, greatest


@formula(
    "垫付返还",
    "reimbursement of an advance",
    cites="practice-reports §26",
    reckoned_on="payment_date",
    facts=FACTS,
    numbers=[REIMBURSED],
)
def reimbursement(facts: Any, n: Any) -> Symbol:
    """The advance, up to what the fund owes for the same benefit."""
    owed_only = choose(
        n.advance_reimbursed_up_to == "allowable_cost", facts.assessed, facts.advanced, cites="readings §36"
    )
    return choose(facts.advanced <= facts.assessed, facts.advanced, owed_only, cites="readings §36")


@formula(
    "返还垫付后的余额",
    "rest after reimbursement",
    cites="practice-reports §26",
    reckoned_on="payment_date",
    facts=FACTS,
)
def rest_after_advances(facts: Any, n: Any) -> Symbol:
    """What is left of the benefit; it and what went back add up to the benefit."""
    return greatest(facts.assessed - facts.advanced, 0)
