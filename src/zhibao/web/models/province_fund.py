"""Shapes of the province's fund: accounts and closes, statements with their entries, budget and final account."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from zhibao.web.models.office import Page, Shape, Told


class FundAccountLine(Told):
    """What stands on one account of a book, positive on its normal side."""

    account: str = Field(examples=["income_account"])
    zh: str
    en: str
    amount_fen: int


class FundOpenItem(Told):
    """Something that keeps a month from being closed."""

    kind: str = Field(examples=["receipt_not_booked"])
    reference: str
    on: str
    amount_fen: int | None = None
    zh: str
    en: str


class FundMonthClosed(Told):
    """A closed month of a book, with the digest of its trial balance."""

    book: str = Field(examples=["570000"])
    month: str = Field(examples=["2025-12"])
    number: int
    last_voucher: int
    by: str
    at: str
    digest: str


class FundYearClosed(Told):
    """A closed year of a book, and what it carried to the balance."""

    book: str = Field(examples=["570000"])
    year: int
    income_fen: int
    spending_fen: int
    carried_fen: int
    by: str
    at: str


class FundBookLine(Told):
    """A book of the province: its bank accounts, the month to be closed next, how much keeps it open."""

    book: str = Field(examples=["570000"])
    zh: str
    en: str
    accounts: list[FundAccountLine] = Field(description="Its bank accounts.")
    closed: str | None = Field(description="The last closed month; null where none is closed.")
    next: str | None = Field(description="The month that is closed next; null where the book holds no voucher.")
    over: bool = Field(description="Whether that month is over.")
    open: int = Field(description="How many items keep it open.")


class FundBooks(Told):
    """The books of the province, the province's own first."""

    place: str
    books: list[FundBookLine]
    prevention_fen: int = Field(description="Prevention charged to the work injury prevention budget this year: no money of this fund.")


class FundBookOut(Told):
    """Where a book stands: closed months and years, and what keeps the next month open."""

    book: str = Field(examples=["570000"])
    zh: str
    en: str
    months: list[FundMonthClosed]
    years: list[FundYearClosed]
    next: str | None
    over: bool
    open: list[FundOpenItem]
    may_close_year: int | None = Field(description="The year that can be closed now; null where there is none.")


class FundAccountSum(FundAccountLine):
    """Income or spending of an account in a period."""

    kind: str = Field(examples=["income"])


class FundPart(Told):
    """One part of a division: an industry, an enterprise, a place, a book or a month; `unattributed` is what nobody can place."""

    key: str = Field(examples=["instant_delivery"])
    zh: str | None = None
    en: str | None = None
    income_fen: int
    spending_fen: int
    surplus_fen: int
    warning: bool | None = Field(default=None, description="Spending is above its share of income; absent where the province has no threshold.")
    accounts: list[FundAccountSum]


class FundSheet(Told):
    """The balance sheet at the end of a day."""

    on: str
    assets: list[FundAccountLine]
    liabilities: list[FundAccountLine]
    equity: list[FundAccountLine]
    assets_fen: int
    liabilities_fen: int
    equity_fen: int
    result_fen: int = Field(description="Income less spending that no year close has carried yet.")
    balance_fen: int


class FundNeed(Told):
    """A number that nobody has laid down, and who must fill it."""

    name: str
    zh: str
    en: str


class FundStatementOut(Told):
    """Income and spending of a period, the same divided, the balance sheet, the reserve, and the numbers it rests on."""

    place: str
    from_: str = Field(alias="from", examples=["2025-01"])
    to: str = Field(examples=["2025-12"])
    known: str = Field(description="The moment as of which it is divided.")
    books: list[str]
    closed: bool
    by: str = Field(examples=["industry"])
    income_fen: int
    spending_fen: int
    surplus_fen: int
    warning: bool | None = None
    accounts: list[FundAccountSum]
    parts: list[FundPart]
    balance_sheet: FundSheet
    reserve: dict[str, Any] = Field(description="How many months the balance lasts, with the limits that are watched.", examples=[{}])
    rules: list[dict[str, Any]] = Field(description="The numbers of the law, each with article and mark.", examples=[[]])
    needs: list[FundNeed]
    provisional: bool


class FundRow(Told):
    """A ledger entry behind a figure, or the part of it that belongs there."""

    book: str = Field(examples=["570000"])
    voucher: int
    line: int
    kind: str
    account: str
    on: str
    amount_fen: int
    source: str | None = Field(default=None, description="The case or the receipt behind it.")
    enterprise: str | None = None
    industry: str | None = None
    prefecture: str | None = None
    concerns: str | None = Field(default=None, description="The closed month that an adjustment concerns.")


class FundRowsOut(Page):
    """The entries behind a figure; all of them add up to `amount_fen`."""

    figure: str = Field(examples=["contribution"])
    key: str | None = None
    amount_fen: int
    rows: list[FundRow]


class FundAccountYearRow(Told):
    """An account of an area in the final account."""

    area: str = Field(examples=["570100"])
    account: str
    zh: str
    en: str
    kind: str
    actual_fen: int
    budget_fen: int | None = None
    deviation_fen: int | None = None


class FundBudgetLine(Told):
    """A budget of a year, drafted or approved."""

    number: int
    state: str = Field(examples=["approved"])
    reason: str
    drafted_by: str
    approved_by: str | None = None
    income_fen: int
    spending_fen: int
    surplus_fen: int


class FundBudgetOut(Told):
    """The budgets of a year and the final account beside the one that holds."""

    year: int
    budgets: list[FundBudgetLine]
    budget: int | None = Field(default=None, description="The number of the budget that holds; absent where none is approved.")
    rows: list[FundAccountYearRow]


class FundApproveIn(Shape):
    """The draft that is approved."""

    number: int = Field(ge=1, examples=[1])
