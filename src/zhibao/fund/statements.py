"""Statements of the fund: income and spending of a period, the balance sheet of a day, and how long the balance lasts.

Pure folds of lines of the ledger. A line is divided over enterprises, industries and places by whoever knows cases and
receipts; what nobody can place is a part of its own, so that every division adds up to the same total
(`shandong-2025 §6`, `taoyuan-2025-1 §58`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from zhibao import law
from zhibao.fund.charts import chart
from zhibao.fund.model import Account
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault

UNATTRIBUTED = "unattributed"
# The industry that the province watches most comes first (`zhejiang-2025-44 §2(2)`).
FOCUS = "instant_delivery"
DIMENSIONS = ("book", "prefecture", "industry", "enterprise", "month")
_KINDS = {"income": -1, "expense": 1}


@dataclass(frozen=True)
class Part:
    """A part of one line of the ledger, with the enterprise, industry and prefecture it belongs to where somebody knows them.

    `amount_fen` is positive on the normal side of the account: income that came in, spending that went out. `source` is the
    case or the receipt behind it.
    """

    book: str
    voucher_no: int
    line_no: int
    kind: str
    account: str
    on: date
    amount_fen: int
    source: str | None = None
    enterprise: str | None = None
    industry: str | None = None
    prefecture: str | None = None
    concerns: str | None = None

    def key(self, dimension: str) -> str:
        """Its place in a division."""
        found = str(Month.of(self.on)) if dimension == "month" else getattr(self, dimension)
        return UNATTRIBUTED if found is None else str(found)

    def document(self) -> dict[str, Any]:
        """The part as JSON."""
        known = {"source": self.source, "enterprise": self.enterprise, "industry": self.industry, "prefecture": self.prefecture, "concerns": self.concerns}
        return {
            "book": self.book, "voucher": self.voucher_no, "line": self.line_no, "kind": self.kind, "account": self.account,
            "on": self.on.isoformat(), "amount_fen": self.amount_fen, **{name: value for name, value in known.items() if value is not None},
        }  # fmt: skip


def check_dimension(dimension: str) -> None:
    """Whether a statement can be divided so. Raises CallerFault `statement_by`."""
    if dimension not in DIMENSIONS:
        raise CallerFault(
            "statement_by", f"不能按“{dimension}”列示。", f"A statement is not divided by {dimension!r}.", place="by",
            remedy_zh="可用：" + "、".join(DIMENSIONS), remedy_en="Use: " + ", ".join(DIMENSIONS),
        )  # fmt: skip


def income_statement(parts: Sequence[Part], dimension: str) -> dict[str, Any]:
    """Income and spending by account, and the same divided: `parts` add up to the totals, what nobody placed is one of them."""
    check_dimension(dimension)
    grouped: dict[str, list[Part]] = defaultdict(list)
    for one in parts:
        grouped[one.key(dimension)].append(one)
    return {
        **_sides(parts),
        "by": dimension,
        "parts": [{"key": key, **_sides(grouped[key])} for key in sorted(grouped, key=_first_the_focus)],
    }


def _sides(parts: Iterable[Part]) -> dict[str, Any]:
    sums: dict[str, int] = defaultdict(int)
    for one in parts:
        sums[one.account] += one.amount_fen
    income, spending = (sum(fen for name, fen in sums.items() if chart()[name].kind == kind) for kind in _KINDS)
    return {
        "income_fen": income, "spending_fen": spending, "surplus_fen": income - spending,
        "accounts": [
            {"account": account.name, "zh": account.zh, "en": account.en, "kind": account.kind, "amount_fen": sums[account.name]}
            for account in chart().values() if account.name in sums
        ],
    }  # fmt: skip


def _first_the_focus(key: str) -> tuple[int, str]:
    return (0 if key == FOCUS else 2 if key == UNATTRIBUTED else 1), key


def rows_of(parts: Sequence[Part], dimension: str, figure: str, key: str | None) -> list[Part]:
    """The lines behind a figure: an account, or `income`, `spending`; of one part of the division, or of all.

    Raises CallerFault `unknown_figure`.
    """
    sides = {"income": "income", "spending": "expense"}
    account = chart().get(figure)
    if figure not in sides and (account is None or account.kind not in _KINDS):
        names = [*sides, *(one.name for one in chart().values() if one.kind in _KINDS)]
        raise CallerFault(
            "unknown_figure", f"没有名为“{figure}”的数。", f"There is no figure {figure!r}.", place="figure",
            remedy_zh="可用：" + "、".join(names), remedy_en="Use: " + ", ".join(names),
        )  # fmt: skip
    asked = {one.name for one in chart().values() if one.kind == sides.get(figure) or one.name == figure}
    return [one for one in parts if one.account in asked and key in (None, one.key(dimension))]


def balance_sheet(balances: Sequence[tuple[Account, int]]) -> dict[str, Any]:
    """What stands on the accounts at the end of a day: assets on one side, debts, balance and the result not yet carried on the other."""
    sides: dict[str, list[dict[str, Any]]] = {"asset": [], "liability": [], "equity": []}
    result = 0
    for account, fen in balances:
        if account.kind in _KINDS:
            result -= fen
        elif fen:
            shown = fen if account.kind == "asset" else -fen
            sides[account.kind].append({"account": account.name, "zh": account.zh, "en": account.en, "amount_fen": shown})
    totals = {kind: sum(int(row["amount_fen"]) for row in rows) for kind, rows in sides.items()}
    return {
        "assets": sides["asset"], "liabilities": sides["liability"], "equity": sides["equity"], "result_fen": result,
        "assets_fen": totals["asset"], "liabilities_fen": totals["liability"], "equity_fen": totals["equity"],
        "balance_fen": totals["equity"] + result,
    }  # fmt: skip


def warned(sides: Mapping[str, int], threshold: law.Value) -> bool:
    """Whether spending is above its share of income (`ratio_alert`): spending without any income is."""
    allowed: Fraction = threshold.exact * sides["income_fen"]
    return sides["spending_fen"] > allowed


@dataclass(frozen=True)
class Reserve:
    """How many months the balance lasts: the balance over the mean monthly benefits of the months looked back on.

    `months` is None where no benefits were spent: then nothing can be said.
    """

    balance_fen: int
    benefits_fen: int
    looked_back: int

    @property
    def months(self) -> Fraction | None:
        """The exact number of months."""
        return None if self.benefits_fen <= 0 else Fraction(self.balance_fen * self.looked_back, self.benefits_fen)

    def document(self) -> dict[str, Any]:
        """The figure as JSON: the exact fraction, and tenths cut off, never rounded up."""
        found = self.months
        tenths = None if found is None else (10 * found.numerator) // found.denominator
        return {
            "balance_fen": self.balance_fen, "benefits_fen": self.benefits_fen, "looked_back_months": self.looked_back,
            **({} if found is None or tenths is None else {"months": str(found), "shown": f"{'-' if tenths < 0 else ''}{abs(tenths) // 10}.{abs(tenths) % 10}"}),
        }  # fmt: skip


def watched(months: Fraction | None, limits: tuple[Fraction, Fraction]) -> str:
    """Where the reserve stands beside its limits: `below`, `within`, `above`, or `unknown` without spending."""
    if months is None:
        return "unknown"
    return "below" if months < limits[0] else "above" if months > limits[1] else "within"
