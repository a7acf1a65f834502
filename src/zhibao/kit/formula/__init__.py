"""Formulas: one definition for one person and for ten million.

A formula is a plain Python function of `facts` and `n` (numbers), short enough to hold beside its article. It is
called once, on symbols, and becomes a small typed tree. From the tree come three forms that give the same fen:
`explain` (exact, every step told, a receipt that anybody can replay), `compile` (one case in microseconds) and
`batch` (columns of int64). `proof` makes the cases that show it.

    @formula("加班补助", "overtime grant", cites="example-rules §3", reckoned_on="worked", facts=FACTS, numbers=NUMBERS)
    def overtime_grant(facts, n):
        "Hours times the hourly amount of the grade, one rounding."
        hourly = n.monthly_wage / n.hours_a_month * pick(facts.grade, n.overtime_rate)
        return round_half_up(facts.hours * hourly, unit=FEN, cites="example-rules §3(2)")

How kinds combine: money + money and money x count are money; money x rate, and money divided, are exact; exact
becomes money only by a rounding that cites who asks for it. Money x money, a float, a Python `if` on a symbol,
a branch without citation and an undeclared name are errors that name the line.
"""

from __future__ import annotations

from zhibao.kit.formula.kinds import Fact, Found, Given, Kind, Number, Resolver
from zhibao.kit.formula.receipt import SCHEMA, Explained, Replay, replay
from zhibao.kit.formula.rule import Batch, Formula, formula, version
from zhibao.kit.formula.symbols import (
    FormulaFault,
    Symbol,
    amount,
    between,
    choose,
    days_between,
    given,
    greatest,
    least,
    months_between,
    named,
    pick,
    rate,
    round_down,
    round_half_up,
    round_up,
    when,
    within,
    years_between,
)
from zhibao.kit.formula.tree import canonical, fingerprint
from zhibao.kit.formula.walk import Need

FEN = 1
YUAN = 100

__all__ = [
    "FEN",
    "SCHEMA",
    "YUAN",
    "Batch",
    "Explained",
    "Fact",
    "Formula",
    "FormulaFault",
    "Found",
    "Given",
    "Kind",
    "Need",
    "Number",
    "Replay",
    "Resolver",
    "Symbol",
    "amount",
    "between",
    "canonical",
    "choose",
    "days_between",
    "fingerprint",
    "formula",
    "given",
    "greatest",
    "least",
    "months_between",
    "named",
    "pick",
    "rate",
    "replay",
    "round_down",
    "round_half_up",
    "round_up",
    "version",
    "when",
    "within",
    "years_between",
]
