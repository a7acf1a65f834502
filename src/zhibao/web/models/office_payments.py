"""Shapes of payments: what is owed, batches and their signatures, what the bank says, accounts of payees."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from zhibao.web.models.office import MonthWord, Page, PlaceCode, Reference, Shape, Short, Told, Words

BatchState = Literal["prepared", "checked", "approved", "released", "sent", "done", "refused", "voided"]
PaymentNo = Annotated[str, Field(pattern=r"^P[0-9]{6}-[0-9]{8}-[0-9]{4,6}-[0-9]{5}$", examples=["P570100-20250910-0001-00001"])]


class HeldOut(Told):
    """Why something owed is not put into a batch now."""

    case_no: str
    item: str
    period: str
    payee: str
    reason: str
    zh: str
    en: str


class PayableRow(Told):
    """What the fund owes by an award."""

    payable: int
    case_no: str
    award_no: str
    book: str
    benefit: str
    zh: str
    item: str
    period: str
    payee: str
    amount_fen: int
    open_fen: int
    due_on: str
    payment_no: str | None
    withdrawn: bool
    has_account: bool


class PayablePage(Page):
    """A page of payables."""

    rows: list[PayableRow]


class PrepareForm(Shape):
    """A batch of everything an award still owes."""

    award_no: str = Field(pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}-A[0-9]{1,4}$", examples=["570100-2025-000001-A1"])


class SignatureOut(Told):
    """Who signed, in which post."""

    post: str
    post_zh: str
    person: str
    at: str


class RefusalOut(Told):
    """Who sent the batch back, and why."""

    post: str
    by: str
    at: str
    reason: str


class Mine(Told):
    """What the caller may do with the batch now, and why not."""

    post: str | None
    may: bool
    why_not_zh: str | None
    why_not_en: str | None
    opened: bool


class PaymentLine(Told):
    """A payment of a batch; of the account only its tail."""

    payment_no: str
    case_no: str
    item: str
    zh: str
    period: str
    payee: str
    payee_name: str | None
    account_tail: str | None
    bank: str | None
    amount_fen: int
    due_on: str
    state: str
    state_zh: str
    reason: str | None


class BatchHead(Told):
    """A batch in short."""

    batch_no: str = Field(examples=["P570100-20250910-0001"])
    book: str
    kind: Literal["single", "monthly"]
    version: int
    lane: str
    lane_zh: str
    posts: list[str]
    persons: int
    content_digest: str
    count: int
    total_fen: int
    file_no: str | None
    state: BatchState
    state_zh: str
    signatures: list[SignatureOut]
    to_sign: list[str]
    refusal: RefusalOut | None


class BatchPage(Page):
    """A page of batches."""

    rows: list[BatchHead]


class BatchOut(BatchHead):
    """A batch whole."""

    mine: Mine
    payments: list[PaymentLine]
    payments_total: int
    held: list[HeldOut]


class SignForm(Shape):
    """A signature over what was seen."""

    content: str = Field(min_length=8, max_length=120, description="content_digest of the batch as it was seen")


class RefuseForm(SignForm):
    """Why a batch is sent back; names nobody."""

    reason: Words


class EditForm(Shape):
    """A new version that nobody has signed."""

    drop: list[PaymentNo] = Field(default_factory=list, max_length=500)
    refresh_accounts: bool = False
    reason: Words


class VoidForm(Shape):
    """A payment, or the whole batch, that is not sent."""

    payment_no: PaymentNo | None = None
    reason: Words


class DebtorForm(Shape):
    """The expenditure account from which is paid."""

    name: Short
    account: str = Field(pattern=r"^[0-9]{8,32}$", examples=["5701000012345678"])
    bank: Short = Field(examples=["桃源银行桃花市分行"])


class BankFileForm(Shape):
    """The form of the bank's file and the day of payment."""

    form: Literal["iso20022", "csv"] = "iso20022"
    pay_on: date | None = Field(None, description="default: today")
    debtor: DebtorForm | None = Field(None, description="default in a demonstration: the account of the city")


class AnswerOut(Told):
    """What became of an answer of the bank."""

    payment_no: str
    said: str
    outcome: Literal["applied", "repeated", "open"]
    reason: str | None


class Answers(Told):
    """What became of a file of answers."""

    outcomes: list[AnswerOut]


class OpenItemOut(Told):
    """A line that is alone on its side."""

    side: Literal["statement", "ledger"]
    reference: str
    on: str
    amount_fen: int
    payment_no: str | None
    reason: str


class ReconciliationOut(Told):
    """Statement and ledger side by side."""

    book: str
    matched: int
    open_items: list[OpenItemOut]
    statement_fen: int
    ledger_fen: int


class ReturnedRow(Told):
    """A payment that came back, or whose outcome nobody knows, with what must be done now."""

    payment_no: str
    batch_no: str
    case_no: str
    award_no: str | None
    item: str
    zh: str
    period: str
    payee: str
    amount_fen: int
    due_on: str
    state: str
    state_zh: str
    reason: str | None
    open_fen: int
    next: Literal["account", "prepare", "in_batch", "resolve", "none"]
    next_zh: str
    next_en: str


class ReturnedPage(Page):
    """A page of such payments."""

    rows: list[ReturnedRow]


class ResolveForm(Shape):
    """What became of a payment of unknown outcome, by evidence."""

    paid: bool
    evidence: Reference = Field(examples=["Q-7"])


class PaymentOut(Told):
    """A payment as it stands."""

    payment_no: str
    batch_no: str
    item: str
    zh: str
    period: str
    payee: str
    amount_fen: int
    due_on: str
    state: str
    state_zh: str
    reason: str | None


class MonthlyForm(Shape):
    """The month whose benefits are put into a batch, and the book that pays."""

    month: MonthWord
    book: PlaceCode


class MonthlyOut(Told):
    """How far a monthly run has come."""

    month: str
    book: str
    recognised: int
    total_fen: int
    batch_no: str | None
    held: list[HeldOut]


class AccountRow(Told):
    """An account that a payee had, without its number."""

    entry_no: int
    channel: str
    name_check: str
    set_by: str
    at: str
    live: bool
    tail: str | None
    bank: str | None


class Accounts(Told):
    """Every account of a payee."""

    payee: str
    rows: list[AccountRow]


class AccountForm(Shape):
    """An account of a payee. Its number leaves again only in the bank's file."""

    case_no: str = Field(pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}$", description="a case of the payee in the caller's area")
    holder: Short
    account: str = Field(pattern=r"^[0-9 ]{8,40}$", examples=["6222 0000 1111 2222"])
    bank: Short
    name_check: Literal["matched", "accepted_by_person", "mismatched", "not_checked"]


class RelativeForm(Shape):
    """That a payee is oneself or a relative: one stands aside from her payments."""

    payee: str = Field(pattern=r"^(person:[0-9]{1,20}|enterprise:[0-9A-Z]{18})$")
    relation: Literal["self", "spouse", "child", "parent", "sibling", "other"]


class Declared(Told):
    """A declaration."""

    declaration: int


class BalanceAccount(Told):
    """An account of the ledger."""

    number: str
    name: str
    zh: str
    balance_fen: int


class Balance(Told):
    """A book of the ledger."""

    book: str
    accounts: list[BalanceAccount]
    available_fen: int
    reserved_fen: int
    financing_tasks: int


class Balances(Told):
    """The books of the area."""

    rows: list[Balance]
