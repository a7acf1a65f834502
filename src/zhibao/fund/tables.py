"""The tables of the fund. Every one is append-only; what must hold of the money is held by the database itself.

A voucher's lines form a ring: each line names the line before it with the sum so far, and the first line names the last
with 0. So a voucher whose lines do not add up to zero, or one with a line too few or too many, cannot be committed.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base, JsonText

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}


class VoucherRow(Base):
    """A voucher; numbers follow each other in a book without a gap."""

    __tablename__ = "fund_voucher"
    __table_args__ = (
        UniqueConstraint("book", "voucher_no"),
        UniqueConstraint("reverses"),
        UniqueConstraint("id", "line_count"),
        UniqueConstraint("id", "book"),
        ForeignKeyConstraint(
            ["book", "previous_no"],
            ["fund_voucher.book", "fund_voucher.voucher_no"],
            name="fk_fund_voucher_previous",
        ),
        ForeignKeyConstraint(
            ["reverses", "book"], ["fund_voucher.id", "fund_voucher.book"], name="fk_fund_voucher_reverses"
        ),
        CheckConstraint(
            "(voucher_no = 1 AND previous_no IS NULL) OR (previous_no IS NOT NULL AND previous_no = voucher_no - 1)",
            name="gapless",
        ),
        CheckConstraint("line_count >= 2", name="lines"),
        CheckConstraint("(kind IN ('reversal', 'return')) = (reverses IS NOT NULL)", name="reversal"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    book: Mapped[str]
    voucher_no: Mapped[int]
    previous_no: Mapped[int | None]
    line_count: Mapped[int]
    kind: Mapped[str]
    at: Mapped[datetime]
    ground: Mapped[str]
    actor: Mapped[str]
    reverses: Mapped[int | None]
    lines_digest: Mapped[str]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class EntryRow(Base):
    """One line of a voucher in the ring of its lines: debit positive, credit negative."""

    __tablename__ = "fund_entry"
    __table_args__ = (
        UniqueConstraint("voucher_id", "line_no"),
        UniqueConstraint("voucher_id", "line_no", "after_fen"),
        UniqueConstraint("id", "amount_fen"),
        Index("ix_fund_entry_owed", "account", "case_no", "item", "period", "payee"),
        ForeignKeyConstraint(
            ["voucher_id", "line_count"],
            ["fund_voucher.id", "fund_voucher.line_count"],
            name="fk_fund_entry_voucher",
        ),
        ForeignKeyConstraint(
            ["voucher_id", "after_line", "before_fen"],
            ["fund_entry.voucher_id", "fund_entry.line_no", "fund_entry.after_fen"],
            name="fk_fund_entry_ring",
            deferrable=True,
            initially="DEFERRED",
        ),
        CheckConstraint("line_no BETWEEN 1 AND line_count", name="line_no"),
        CheckConstraint(
            "after_line = CASE WHEN line_no = 1 THEN line_count ELSE line_no - 1 END", name="ring"
        ),
        CheckConstraint("line_no > 1 OR before_fen = 0", name="from_zero"),
        CheckConstraint("after_fen = before_fen + amount_fen", name="adds_up"),
        CheckConstraint("amount_fen <> 0", name="amount"),
        CheckConstraint(
            "(case_no IS NULL AND item IS NULL AND period IS NULL AND payee IS NULL) OR "
            "(case_no IS NOT NULL AND item IS NOT NULL AND period IS NOT NULL AND payee IS NOT NULL)",
            name="owed",
        ),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    voucher_id: Mapped[int]
    line_no: Mapped[int]
    line_count: Mapped[int]
    after_line: Mapped[int]
    before_fen: Mapped[int]
    amount_fen: Mapped[int]
    after_fen: Mapped[int]
    account: Mapped[str]
    case_no: Mapped[str | None]
    item: Mapped[str | None]
    period: Mapped[str | None]
    payee: Mapped[str | None]


class PayableRow(Base):
    """A line of an award that the fund owes; what is still owed is the fold of the ledger."""

    __tablename__ = "fund_payable"
    __table_args__ = (
        UniqueConstraint("line_digest"),
        UniqueConstraint("voucher_id"),
        UniqueConstraint("id", "case_no", "item", "period", "payee", name="uq_fund_payable_owed"),
        Index("ix_fund_payable_owed", "case_no", "item", "period", "payee"),
        CheckConstraint("amount_fen > 0", name="amount"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    book: Mapped[str]
    award_no: Mapped[str]
    line_digest: Mapped[str]
    case_no: Mapped[str]
    benefit: Mapped[str]
    item: Mapped[str]
    period: Mapped[str]
    payee: Mapped[str]
    amount_fen: Mapped[int]
    account: Mapped[str]
    due_on: Mapped[date]
    voucher_id: Mapped[int] = mapped_column(ForeignKey("fund_voucher.id"))
    at: Mapped[datetime]


class PayeeAccountRow(Base):
    """An account of a payee, set by an act of its own; number, bank and holder are sealed."""

    __tablename__ = "payee_account"
    __table_args__ = (
        UniqueConstraint("payee", "entry_no"),
        CheckConstraint("channel IN ('social_security_card', 'bank_account')", name="channel"),
        CheckConstraint(
            "name_check IN ('matched', 'accepted_by_person', 'mismatched', 'not_checked')", name="name_check"
        ),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    payee: Mapped[str]
    entry_no: Mapped[int]
    channel: Mapped[str]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    account_index: Mapped[bytes] = mapped_column(LargeBinary)
    name_check: Mapped[str]
    set_by: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class DeclaredRelativeRow(Base):
    """A member of staff declares that a payee is she herself or a relative; a later row may take it back."""

    __tablename__ = "declared_relative"
    __table_args__ = (UniqueConstraint("withdraws"), Index(None, "payee"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    officer: Mapped[str]
    payee: Mapped[str]
    relation: Mapped[str]
    withdraws: Mapped[int | None] = mapped_column(ForeignKey("declared_relative.id"))
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class FundViewRow(Base):
    """Who opened the evidence of what, and when."""

    __tablename__ = "fund_view"
    __table_args__ = (Index(None, "subject", "person"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    subject: Mapped[str]
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]


class BatchRow(Base):
    """A batch of payments; the same request gives the same batch for ever."""

    __tablename__ = "payment_batch"
    __table_args__ = (
        UniqueConstraint("batch_no"),
        UniqueConstraint("request_key"),
        CheckConstraint("kind IN ('single', 'monthly')", name="kind"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    batch_no: Mapped[str]
    book: Mapped[str]
    kind: Mapped[str]
    request_key: Mapped[str]
    request_digest: Mapped[str]
    held: Mapped[Any] = mapped_column(JsonText)
    at: Mapped[datetime]
    actor: Mapped[str]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class VersionRow(Base):
    """The content of a batch at one time. An edit is a new version, and a new version has no signature."""

    __tablename__ = "payment_batch_version"
    __table_args__ = (
        UniqueConstraint("batch_id", "version"),
        UniqueConstraint(
            "batch_id", "version", "content_digest", "maker", name="uq_payment_batch_version_signed"
        ),
        UniqueConstraint(
            "batch_id",
            "version",
            "content_digest",
            "line_count",
            "total_fen",
            name="uq_payment_batch_version_content",
        ),
        ForeignKeyConstraint(
            ["batch_id", "previous_version"],
            ["payment_batch_version.batch_id", "payment_batch_version.version"],
            name="fk_payment_batch_version_previous",
        ),
        CheckConstraint(
            "(version = 1 AND previous_version IS NULL) OR "
            "(previous_version IS NOT NULL AND previous_version = version - 1)",
            name="gapless",
        ),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    batch_id: Mapped[int] = mapped_column(ForeignKey("payment_batch.id"))
    version: Mapped[int]
    previous_version: Mapped[int | None]
    lane: Mapped[str]
    line_count: Mapped[int]
    total_fen: Mapped[int]
    content_digest: Mapped[str]
    maker: Mapped[str]
    actor: Mapped[str]
    reason: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class PaymentRow(Base):
    """One payment: what was open of one payable when the batch was made."""

    __tablename__ = "payment"
    __table_args__ = (
        UniqueConstraint("payment_no"),
        UniqueConstraint("id", "amount_fen"),
        UniqueConstraint("id", "case_no", "item", "period", "payee", "attempt", name="uq_payment_owed"),
        Index("ix_payment_batch_id", "batch_id"),
        ForeignKeyConstraint(
            ["payable_id", "case_no", "item", "period", "payee"],
            [f"fund_payable.{column}" for column in ("id", "case_no", "item", "period", "payee")],
            name="fk_payment_payable",
        ),
        CheckConstraint("amount_fen > 0", name="amount"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    payment_no: Mapped[str]
    batch_id: Mapped[int] = mapped_column(ForeignKey("payment_batch.id"))
    payable_id: Mapped[int]
    case_no: Mapped[str]
    item: Mapped[str]
    period: Mapped[str]
    payee: Mapped[str]
    attempt: Mapped[int]
    amount_fen: Mapped[int]
    due_on: Mapped[date]
    at: Mapped[datetime]


class PaymentLineRow(Base):
    """A payment as it stands in one version of its batch, with the account it goes to."""

    __tablename__ = "payment_batch_line"
    __table_args__ = (
        UniqueConstraint("batch_id", "version", "line_no"),
        UniqueConstraint("batch_id", "version", "payment_id"),
        ForeignKeyConstraint(
            ["batch_id", "version"],
            ["payment_batch_version.batch_id", "payment_batch_version.version"],
            name="fk_payment_batch_line_version",
        ),
        ForeignKeyConstraint(
            ["payment_id", "amount_fen"],
            ["payment.id", "payment.amount_fen"],
            name="fk_payment_batch_line_payment",
        ),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    batch_id: Mapped[int]
    version: Mapped[int]
    line_no: Mapped[int]
    payment_id: Mapped[int]
    account_id: Mapped[int] = mapped_column(ForeignKey("payee_account.id"))
    amount_fen: Mapped[int]


class SignatureRow(Base):
    """A post signed the content of a version; checker and approver are never its maker."""

    __tablename__ = "payment_signature"
    __table_args__ = (
        UniqueConstraint("batch_id", "version", "post"),
        ForeignKeyConstraint(
            ["batch_id", "version", "content_digest", "maker"],
            [
                f"payment_batch_version.{column}"
                for column in ("batch_id", "version", "content_digest", "maker")
            ],
            name="fk_payment_signature_version",
        ),
        CheckConstraint("post IN ('checker', 'approver', 'releaser')", name="post"),
        CheckConstraint("post = 'releaser' OR person <> maker", name="four_eyes"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    batch_id: Mapped[int]
    version: Mapped[int]
    content_digest: Mapped[str]
    maker: Mapped[str]
    post: Mapped[str]
    person: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class BankFileRow(Base):
    """A file for the bank: its number is used once, and count, sum and content are the released version's."""

    __tablename__ = "payment_file"
    __table_args__ = (
        UniqueConstraint("file_no"),
        UniqueConstraint("batch_id"),
        ForeignKeyConstraint(
            ["batch_id", "version", "content_digest", "line_count", "total_fen"],
            [
                f"payment_batch_version.{column}"
                for column in ("batch_id", "version", "content_digest", "line_count", "total_fen")
            ],
            name="fk_payment_file_version",
        ),
        ForeignKeyConstraint(
            ["batch_id", "version", "release_post"],
            ["payment_signature.batch_id", "payment_signature.version", "payment_signature.post"],
            name="fk_payment_file_release",
        ),
        CheckConstraint("release_post = 'releaser'", name="released"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    file_no: Mapped[str]
    batch_id: Mapped[int]
    version: Mapped[int]
    content_digest: Mapped[str]
    line_count: Mapped[int]
    total_fen: Mapped[int]
    release_post: Mapped[str]
    file_digest: Mapped[str]
    created_at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class PaymentEventRow(Base):
    """What happened to a payment, each event after the one before it; other orders the database refuses."""

    __tablename__ = "payment_event"
    __table_args__ = (
        UniqueConstraint("payment_id", "event_no"),
        UniqueConstraint("payment_id", "event_no", "kind"),
        ForeignKeyConstraint(
            ["payment_id", "after_no", "after_kind"],
            ["payment_event.payment_id", "payment_event.event_no", "payment_event.kind"],
            name="fk_payment_event_after",
        ),
        CheckConstraint(
            "(event_no = 1 AND after_no IS NULL AND after_kind IS NULL) OR "
            "(after_no IS NOT NULL AND after_kind IS NOT NULL AND after_no = event_no - 1)",
            name="gapless",
        ),
        CheckConstraint(
            "CASE kind WHEN 'prepared' THEN after_kind IS NULL WHEN 'voided' THEN after_kind = 'prepared' "
            "WHEN 'sent' THEN after_kind = 'prepared' WHEN 'accepted' THEN after_kind IN ('sent', 'unknown') "
            "WHEN 'unknown' THEN after_kind IN ('sent', 'accepted') "
            "WHEN 'settled' THEN after_kind IN ('sent', 'accepted', 'unknown') "
            "WHEN 'returned' THEN after_kind IN ('sent', 'accepted', 'unknown', 'settled') ELSE false END",
            name="order",
        ),
        CheckConstraint(
            "after_kind IS NULL OR after_kind <> 'unknown' OR evidence IS NOT NULL", name="known_again"
        ),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    payment_id: Mapped[int] = mapped_column(ForeignKey("payment.id"))
    event_no: Mapped[int]
    kind: Mapped[str]
    after_no: Mapped[int | None]
    after_kind: Mapped[str | None]
    reason: Mapped[str | None]
    reference: Mapped[str | None]
    evidence: Mapped[str | None]
    voucher_id: Mapped[int | None] = mapped_column(ForeignKey("fund_voucher.id"))
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class SlotRow(Base):
    """The one place that a live payment of (case, item, period, payee) takes; a return or void frees it for the next."""

    __tablename__ = "payment_slot"
    __table_args__ = (
        UniqueConstraint(
            "case_no", "item", "period", "payee", "attempt", "turn", name="uq_payment_slot_turn"
        ),
        UniqueConstraint(
            "case_no",
            "item",
            "period",
            "payee",
            "attempt",
            "turn",
            "payment_id",
            name="uq_payment_slot_payment",
        ),
        ForeignKeyConstraint(
            ["case_no", "item", "period", "payee", "after_attempt", "after_turn"],
            [
                f"payment_slot.{column}"
                for column in ("case_no", "item", "period", "payee", "attempt", "turn")
            ],
            name="fk_payment_slot_after",
        ),
        ForeignKeyConstraint(
            ["case_no", "item", "period", "payee", "after_attempt", "after_turn", "freed_payment_id"],
            [
                f"payment_slot.{column}"
                for column in ("case_no", "item", "period", "payee", "attempt", "turn", "payment_id")
            ],
            name="fk_payment_slot_freed",
        ),
        ForeignKeyConstraint(
            ["payment_id", "case_no", "item", "period", "payee", "attempt"],
            [f"payment.{column}" for column in ("id", "case_no", "item", "period", "payee", "attempt")],
            name="fk_payment_slot_payment",
        ),
        ForeignKeyConstraint(
            ["payment_id", "event_no", "event_kind"],
            ["payment_event.payment_id", "payment_event.event_no", "payment_event.kind"],
            name="fk_payment_slot_event",
        ),
        CheckConstraint(
            "(turn = 'taken' AND attempt = 1 AND after_attempt IS NULL AND after_turn IS NULL) OR "
            "(turn = 'taken' AND attempt > 1 AND after_turn IS NOT NULL AND after_attempt IS NOT NULL "
            "AND after_turn = 'freed' AND after_attempt = attempt - 1) OR "
            "(turn = 'freed' AND after_turn IS NOT NULL AND after_attempt IS NOT NULL "
            "AND after_turn = 'taken' AND after_attempt = attempt)",
            name="order",
        ),
        CheckConstraint(
            "(turn = 'taken' AND event_no IS NULL AND event_kind IS NULL AND freed_payment_id IS NULL) OR "
            "(turn = 'freed' AND event_no IS NOT NULL AND event_kind IS NOT NULL AND freed_payment_id IS NOT NULL "
            "AND event_kind IN ('returned', 'voided') AND freed_payment_id = payment_id)",
            name="freed",
        ),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    case_no: Mapped[str]
    item: Mapped[str]
    period: Mapped[str]
    payee: Mapped[str]
    attempt: Mapped[int]
    turn: Mapped[str]
    payment_id: Mapped[int]
    after_attempt: Mapped[int | None]
    after_turn: Mapped[str | None]
    freed_payment_id: Mapped[int | None]
    event_no: Mapped[int | None]
    event_kind: Mapped[str | None]


class ReservationRow(Base):
    """Money kept ready for an approved payment."""

    __tablename__ = "fund_reservation"
    __table_args__ = (UniqueConstraint("payment_id", "round"), Index(None, "book"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    payment_id: Mapped[int]
    round: Mapped[int]
    book: Mapped[str]
    amount_fen: Mapped[int]
    at: Mapped[datetime]


class ReservationEndRow(Base):
    """How a reservation ended: posted with its voucher, voided or expired; once."""

    __tablename__ = "fund_reservation_end"
    __table_args__ = (
        UniqueConstraint("reservation_id"),
        CheckConstraint("outcome IN ('posted', 'voided', 'expired')", name="outcome"),
        CheckConstraint("(outcome = 'posted') = (voucher_id IS NOT NULL)", name="posted"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    reservation_id: Mapped[int] = mapped_column(ForeignKey("fund_reservation.id"))
    outcome: Mapped[str]
    voucher_id: Mapped[int | None] = mapped_column(ForeignKey("fund_voucher.id"))
    at: Mapped[datetime]


class FundTaskRow(Base):
    """A task of finance: the money on the expenditure account does not cover what was approved."""

    __tablename__ = "fund_task"
    __table_args__ = (CheckConstraint("kind = 'financing'", name="kind"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    book: Mapped[str]
    kind: Mapped[str]
    batch_no: Mapped[str]
    needed_fen: Mapped[int]
    available_fen: Mapped[int]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class MonthlyItemRow(Base):
    """A monthly benefit that a run has recognised; one run of a month takes an item once."""

    __tablename__ = "fund_monthly_item"
    __table_args__ = (UniqueConstraint("payable_id"), Index(None, "book", "month"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    book: Mapped[str]
    month: Mapped[str]
    payable_id: Mapped[int] = mapped_column(ForeignKey("fund_payable.id"))


class AnswerFileRow(Base):
    """A file of answers of the bank that was read whole."""

    __tablename__ = "bank_answer_file"
    __table_args__ = (UniqueConstraint("digest"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    digest: Mapped[str]
    line_count: Mapped[int]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class AnswerRow(Base):
    """One answer of the bank and what became of it."""

    __tablename__ = "bank_answer"
    __table_args__ = (
        UniqueConstraint("file_id", "line_no"),
        CheckConstraint("outcome IN ('applied', 'repeated', 'open')", name="outcome"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    file_id: Mapped[int] = mapped_column(ForeignKey("bank_answer_file.id"))
    line_no: Mapped[int]
    payment_no: Mapped[str]
    state: Mapped[str]
    amount_fen: Mapped[int]
    reference: Mapped[str]
    reason: Mapped[str | None]
    outcome: Mapped[str]
    because: Mapped[str | None]


class StatementRow(Base):
    """A statement of the expenditure account of a book."""

    __tablename__ = "bank_statement"
    __table_args__ = (UniqueConstraint("digest"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    book: Mapped[str]
    digest: Mapped[str]
    line_count: Mapped[int]
    total_fen: Mapped[int]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class StatementLineRow(Base):
    """One line of a statement; a reference of the bank is accepted once in a book."""

    __tablename__ = "bank_statement_line"
    __table_args__ = (
        UniqueConstraint("book", "reference"),
        UniqueConstraint("id", "amount_fen"),
        CheckConstraint("amount_fen <> 0", name="amount"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    statement_id: Mapped[int] = mapped_column(ForeignKey("bank_statement.id"))
    book: Mapped[str]
    line_no: Mapped[int]
    reference: Mapped[str]
    booked_on: Mapped[date]
    amount_fen: Mapped[int]
    payment_no: Mapped[str | None]
    reason: Mapped[str | None]


class MatchRow(Base):
    """One statement line and one ledger line of the same amount belong together; each at most once."""

    __tablename__ = "bank_match"
    __table_args__ = (
        UniqueConstraint("statement_line_id"),
        UniqueConstraint("entry_id"),
        ForeignKeyConstraint(
            ["statement_line_id", "amount_fen"],
            ["bank_statement_line.id", "bank_statement_line.amount_fen"],
            name="fk_bank_match_statement_line",
        ),
        ForeignKeyConstraint(
            ["entry_id", "amount_fen"], ["fund_entry.id", "fund_entry.amount_fen"], name="fk_bank_match_entry"
        ),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    statement_line_id: Mapped[int]
    entry_id: Mapped[int]
    amount_fen: Mapped[int]
    actor: Mapped[str]
    at: Mapped[datetime]
