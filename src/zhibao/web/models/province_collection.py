"""Shapes of the province's collection: months, comparison, open items, one enterprise, and the forms of its acts."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from zhibao.web.models.office import Page, Shape, Told

Usc = Annotated[str, Field(pattern=r"^[0-9A-Z]{18}$", examples=["91570000MA0000031X"])]
MonthText = Annotated[str, Field(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$", examples=["2025-07"])]
OfficeCode = Annotated[str, Field(pattern=r"^[0-9]{6}$", examples=["570000"])]
Reason = Annotated[str, Field(min_length=1, max_length=500, examples=["已与税务机关核对"])]
Reference = Annotated[str, Field(min_length=1, max_length=64, examples=["R1"])]
Fen = Annotated[int, Field(gt=0, le=10**15, examples=[10_000])]


class CollectionMonth(Told):
    """A closed month: what is owed, how far it has come, and what is open."""

    month: MonthText
    owed_fen: int
    pushed_fen: int
    declared_fen: int
    taken_fen: int
    received_fen: int
    open: int = Field(description="How many items are open.")
    settled: int = Field(description="How often the month was recorded as settled; 0 where it was not.")
    provisional: bool


class CollectionReminder(Told):
    """A reminder that is due, or that was issued."""

    number: str | None
    platform: str
    name: str
    month: str
    tax_office: str
    stage: int
    stages: int
    owed_fen: int
    late_fee_fen: int | None
    due_on: str
    on: str
    days: int


class CollectionRefused(Told):
    """A month in arrears that cannot be reminded, with who must fill the number."""

    platform: str
    month: str
    tax_office: str
    owed_fen: int
    zh: str
    en: str
    who_zh: str
    who_en: str


class CollectionMonths(Page):
    """The closed months, the newest first; and who must be reminded today."""

    rows: list[CollectionMonth]
    reminders: list[CollectionReminder]
    not_reminded: list[CollectionRefused]


class CollectionDifference(Told):
    """Two figures that differ, with owner, age and state."""

    item: str
    kind: str
    unit: str
    declared: int
    ours: int
    difference: int
    owner_zh: str
    owner_en: str
    age_days: int
    state: Literal["open", "explained", "settled"]
    state_zh: str
    zh: str
    en: str
    reason: str | None


class ComparedRow(Told):
    """One enterprise at one tax office: ours, declared, taken, received."""

    platform: str
    name: str
    tax_office: str
    orders: int
    amount_fen: int
    declared_orders: int | None
    declared_fen: int | None
    declared_on: str | None
    taken_fen: int | None
    received_fen: int | None
    mark: str
    provisional: bool
    differences: list[CollectionDifference]


class CollectionItem(Told):
    """Something of a month that is open."""

    item: str
    kind: str
    platform: str | None
    name: str | None
    tax_office: str | None
    amount_fen: int | None
    owner_zh: str
    owner_en: str
    age_days: int
    zh: str
    en: str


class UnplacedRow(Told):
    """A row of receipts that waits for a person."""

    row: int
    reason: str
    zh: str
    en: str
    reference: str | None
    platform: str | None
    month: str | None
    tax_office: str | None
    amount_fen: int | None
    received_on: str | None
    remittance: str | None


class PushShort(Told):
    """A push without its lines."""

    push: str
    previous: str | None
    tax_office: str
    orders: int
    amount_fen: int
    provisional: bool
    pushed_by: str
    at: str


class SettlementOut(Told):
    """The record that a month was settled."""

    number: int
    left_open: list[dict[str, Any]] = Field(examples=[[]])
    actor: str
    at: str


class CollectionMonthOut(Told):
    """A closed month with its comparison, its pushes, and everything that is open."""

    month: str
    rows: list[ComparedRow]
    items: list[CollectionItem]
    unplaced: list[UnplacedRow]
    pushes: list[PushShort]
    waiting: list[str] = Field(description="Tax offices to which something is still to be pushed.", examples=[["570000"]])
    settlements: list[SettlementOut]


class AllocationPart(Told):
    """A part of a receipt that was given to a month, a late fee or a refund, or taken back."""

    id: int
    reference: str
    target: str
    decision: str | None
    month: str
    tax_office: str
    amount_fen: int
    rule: str
    reverses: int | None
    reason: str
    mark: str
    actor: str
    recorded: str


class OpenMoney(Told):
    """Money of a receipt that is not allocated, and why."""

    reference: str
    month: str
    tax_office: str | None
    left_fen: int
    received_on: str
    zh: str
    en: str
    who_zh: str
    who_en: str


class CollectionDecisionOut(Told):
    """A late fee or a refund with its steps."""

    number: str
    kind: Literal["late_fee", "refund"]
    kind_zh: str
    month: str
    tax_office: str
    amount_fen: int
    paid_fen: int
    reference: str | None
    until: str | None
    state: str
    state_zh: str
    due_on: str | None
    reason: str
    proposer: str
    provisional: bool
    steps: list[dict[str, Any]] = Field(examples=[[]])


class OwedMonth(Told):
    """What the enterprise owes one tax office for one month."""

    month: str
    tax_office: str
    billed_fen: int
    adjusted_fen: int
    paid_fen: int
    outstanding_fen: int
    late_fee_fen: int | None
    due_on: str | None
    age_days: int
    provisional: bool


class CollectionEnterprise(Told):
    """Everything about what one enterprise pays: the rows behind each figure."""

    platform: str
    name: str
    months: list[OwedMonth]
    parts: list[AllocationPart]
    open: list[OpenMoney]
    decisions: list[CollectionDecisionOut]
    reminders: list[CollectionReminder]


class PushIn(Shape):
    """To one tax office, or to all for which something waits."""

    tax_office: OfficeCode | None = None


class PushedOut(Told):
    """The pushes that were made now."""

    pushed: list[PushShort]


class DifferenceIn(Shape):
    """Give a difference to an owner, or explain it."""

    item: str = Field(min_length=1, max_length=200, examples=["declared_orders:570000:2025-07:570000:91570000MA0000031X"])
    owner: str | None = Field(default=None, min_length=1, max_length=100)
    reason: Reason | None = None


class PlacementIn(Shape):
    """Where a row belongs; without an enterprise it is set aside."""

    row: int = Field(ge=1, le=2**62)
    platform: Usc | None = None
    month: MonthText | None = None
    tax_office: OfficeCode | None = None
    reference: Reference | None = None
    reason: Reason


class PlacementOut(Told):
    """Whether the row became a receipt."""

    row: int
    placed: bool


class AllocationIn(Shape):
    """Nothing: every receipt that has money left. A receipt with a month or a late fee: by a person. `undo`: reverse a part."""

    receipt: Reference | None = None
    month: MonthText | None = None
    tax_office: OfficeCode | None = None
    late_fee: str | None = Field(default=None, pattern=r"^L[0-9]{6}-[0-9]{4}-[0-9]{2}-[0-9]{4,}$", examples=["L570000-2025-07-0001"])
    amount_fen: Fen | None = None
    undo: int | None = Field(default=None, ge=1, le=2**62)
    reason: str = Field(default="", max_length=500)


class AllocationOut(Told):
    """What was allocated now, and what stays open."""

    allocated: list[AllocationPart]
    open: list[OpenMoney]


class ReminderIn(Shape):
    """Issue the reminders that are due today, of all enterprises or one."""

    platform: Usc | None = None


class RemindersOut(Told):
    """The reminders that were issued now."""

    issued: list[CollectionReminder]


class CollectionDecisionIn(Shape):
    """Propose a late fee (enterprise, month, tax office, day) or a refund (receipt, amount)."""

    kind: Literal["late_fee", "refund"]
    platform: Usc | None = None
    month: MonthText | None = None
    tax_office: OfficeCode | None = None
    until: datetime.date | None = None
    receipt: Reference | None = None
    amount_fen: Fen | None = None
    reason: Reason


class CollectionStepIn(Shape):
    """The reason; for a confirmation also the reference and the day."""

    reason: Reason
    reference: Reference | None = None
    on: datetime.date | None = None


class SettlementIn(Shape):
    """A ground for each item that stays open."""

    grounds: dict[str, str] = Field(default_factory=dict, max_length=2_000, examples=[{}])
