"""What the fund speaks of: lines of vouchers, payables, accounts of payees, payments and what banks say of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any


class Post(StrEnum):
    """The posts of a payment batch. The maker makes a version, the others sign it."""

    MAKER = "maker"
    CHECKER = "checker"
    APPROVER = "approver"
    RELEASER = "releaser"


class State(StrEnum):
    """Where a payment stands, derived from its events and from the signatures of its batch."""

    PREPARED = "prepared"
    CHECKED = "checked"
    APPROVED = "approved"
    RELEASED = "released"
    SENT = "sent"
    ACCEPTED = "accepted"
    SETTLED = "settled"
    RETURNED = "returned"
    UNKNOWN = "unknown"
    VOIDED = "voided"


class NameCheck(StrEnum):
    """Whether the name on an account is the payee's. Only the first two make an account one to pay to."""

    MATCHED = "matched"
    ACCEPTED_BY_PERSON = "accepted_by_person"
    MISMATCHED = "mismatched"
    NOT_CHECKED = "not_checked"


class Kind(StrEnum):
    """What a voucher records."""

    RECOGNITION = "recognition"
    REVERSAL = "reversal"
    PAYMENT = "payment"
    RETURN = "return"
    RECEIPT = "receipt"
    TRANSFER = "transfer"
    OVERPAYMENT = "overpayment"
    RECOVERY = "recovery"
    FUND_ADVANCE = "fund_advance"
    ADVANCE_RECOVERED = "advance_recovered"
    REFUND = "refund"
    LATE_FEE_SHIFT = "late_fee_shift"
    CLOSING = "closing"


@dataclass(frozen=True, order=True)
class Owed:
    """What is owed to whom for what: the identity that at most one live payment may serve."""

    case_no: str
    item: str
    period: str
    payee: str

    def __str__(self) -> str:
        return f"{self.case_no}/{self.item}/{self.period}/{self.payee}"


@dataclass(frozen=True)
class Line:
    """One line of a voucher: debit positive, credit negative; `owed` where a payee stands behind it."""

    account: str
    amount_fen: int
    owed: Owed | None = None


@dataclass(frozen=True)
class Draft:
    """A voucher before it is numbered; `on` is the day it belongs to, that of posting unless somebody says another."""

    kind: Kind
    lines: tuple[Line, ...]
    reverses: int | None = None
    on: date | None = None


@dataclass(frozen=True)
class Voucher:
    """A voucher as it stands in a book: posted at an instant, accounted on a day.

    `concerns` is the closed month to which an adjustment belongs by its facts, None for any other voucher.
    """

    id: int
    book: str
    number: int
    kind: Kind
    at: datetime
    ground: str
    reverses: int | None
    lines: tuple[Line, ...]
    act_id: int
    accounted_on: date
    concerns: str | None = None


@dataclass(frozen=True)
class Account:
    """An account of the chart."""

    number: str
    name: str
    zh: str
    en: str
    kind: str
    side: str
    owed: bool = False


@dataclass(frozen=True)
class Lane:
    """How a batch is signed: the posts it needs and how many different natural persons."""

    name: str
    zh: str
    kind: str
    up_to_fen: int | None
    posts: tuple[Post, ...]
    persons: int
    evidence: str


@dataclass(frozen=True)
class Payable:
    """A line of an award that the fund pays, as plain values: what another capability hands over."""

    case_no: str
    benefit: str
    item: str
    period: str
    payee: str
    amount_fen: int
    due_on: date

    @property
    def owed(self) -> Owed:
        """Its identity."""
        return Owed(self.case_no, self.item, self.period, self.payee)


@dataclass(frozen=True)
class PayableState:
    """A recognised payable with what is still owed, and its live payment if there is one."""

    id: int
    award_no: str
    book: str
    payable: Payable
    open_fen: int
    payment_no: str | None
    voucher_no: int
    withdrawn: bool


@dataclass(frozen=True)
class PayeeAccount:
    """An account of a payee without its number: the number stays sealed."""

    id: int
    payee: str
    entry_no: int
    channel: str
    name_check: NameCheck
    set_by: str
    at: datetime

    @property
    def payable(self) -> bool:
        """Whether money may go there."""
        return self.name_check in (NameCheck.MATCHED, NameCheck.ACCEPTED_BY_PERSON)


@dataclass(frozen=True)
class Held:
    """A payable that was not put into a batch, and why; a person decides what follows."""

    owed: Owed
    reason: str
    zh: str
    en: str


@dataclass(frozen=True)
class Payment:
    """One payment as it stands."""

    payment_no: str
    batch_no: str
    owed: Owed
    attempt: int
    amount_fen: int
    due_on: date
    state: State
    at: datetime
    reason: str | None = None


@dataclass(frozen=True)
class Signature:
    """Who signed a version of a batch, in which post."""

    post: Post
    person: str
    actor: str
    at: datetime


@dataclass(frozen=True)
class Batch:
    """A batch of payments in its newest version."""

    batch_no: str
    book: str
    kind: str
    version: int
    lane: str
    posts: tuple[Post, ...]
    content_digest: str
    total_fen: int
    signatures: tuple[Signature, ...]
    payments: tuple[Payment, ...]
    file_no: str | None
    held: tuple[Held, ...] = ()

    @property
    def count(self) -> int:
        """How many payments."""
        return len(self.payments)

    def signed(self, post: Post) -> bool:
        """Whether a post has signed this version."""
        return any(signature.post is post for signature in self.signatures)


@dataclass(frozen=True)
class Transfer:
    """One payment of a bank file, in clear: it exists only while the file is written."""

    payment_no: str
    amount_fen: int
    holder: str
    account: str
    bank: str
    remark: str


@dataclass(frozen=True)
class BankFile:
    """All values of a bank file. The same batch gives the same values, also after a crash."""

    file_no: str
    batch_no: str
    version: int
    book: str
    created_at: datetime
    content_digest: str
    transfers: tuple[Transfer, ...]

    @property
    def count(self) -> int:
        """How many payments."""
        return len(self.transfers)

    @property
    def total_fen(self) -> int:
        """Their sum."""
        return sum(transfer.amount_fen for transfer in self.transfers)


@dataclass(frozen=True)
class BankAnswer:
    """What a bank says of one payment: state is accepted, settled, returned or unknown."""

    payment_no: str
    state: State
    amount_fen: int
    reference: str
    reason: str | None = None


@dataclass(frozen=True)
class AnswerOutcome:
    """What became of an answer: applied, repeated, or open with the reason."""

    payment_no: str
    said: str
    outcome: str
    reason: str | None


@dataclass(frozen=True)
class StatementLine:
    """A line of the bank statement of the expenditure account: money in positive, money out negative."""

    reference: str
    booked_on: date
    amount_fen: int
    payment_no: str | None = None
    reason: str | None = None


@dataclass(frozen=True)
class OpenItem:
    """A statement line without a ledger line, or a ledger line without a statement line."""

    side: str
    reference: str
    on: date
    amount_fen: int
    payment_no: str | None
    reason: str


@dataclass(frozen=True)
class Reconciliation:
    """Statement and ledger of one account side by side; matched pairs and open items are everything there is."""

    book: str
    matched: int
    open_items: tuple[OpenItem, ...]
    statement_fen: int
    ledger_fen: int
    account: str = "expenditure_account"


@dataclass(frozen=True)
class MonthlyRun:
    """How far a monthly run has come."""

    month: str
    book: str
    recognised: int
    total_fen: int
    batch_no: str | None
    held: tuple[Held, ...] = field(default=())


def plain(value: Any) -> Any:
    """A value of this model as a JSON document: dates as ISO text, nested values as documents."""
    if isinstance(value, (list, tuple)):
        return [plain(part) for part in value]
    if isinstance(value, StrEnum):
        return value.value
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if hasattr(value, "__dataclass_fields__"):
        return {name: plain(getattr(value, name)) for name in value.__dataclass_fields__}
    return value
