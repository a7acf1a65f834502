"""What takes the place of the own wage: a figure fixed by the authority, else the benefit wage of the place."""

from __future__ import annotations

from typing import Any

from zhibao.kit.formula import Symbol, choose, given, named


def benefit_wage(facts: Any, n: Any) -> Symbol:
    """The figure fixed for the case goes first (`readings §6`)."""
    wage = choose(given(facts.fixed_wage), facts.fixed_wage, n.benefit_wage, cites="readings §6")
    return named(wage, "待遇基数", "benefit wage", cites="readings §6")
