"""Shapes of recoveries: what was paid too much, who proposed and decided that it comes back, and what has come back."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from zhibao.web.models.office import Address, Fen, MonthWord, Payee, Reference, Shape, Told, Words
from zhibao.web.models.office_benefits import RecoveryOut


class ProposeRecovery(Shape):
    """What should come back, of which award, on which paper."""

    item: Annotated[str, Field(pattern=r"^[a-z_]{3,40}(:[0-9A-Za-z:.-]{1,60})?$", examples=["disability_allowance"])]
    payee: Payee
    amount_fen: Fen
    document: Reference


class DecideRecovery(Shape):
    """The decision about a proposal, with the reason and the way to object."""

    proposal: Annotated[str, Field(pattern=r"^case:[0-9]{6}-[0-9]{4}-[0-9]{6}@[0-9]{1,6}$", examples=["case:570100-2025-000001@41"])]
    approve: bool
    reason: Words
    remedy: Words | None = None
    ground: Address = "taoyuan-2025-1 §56(1)"


class ServeRecovery(Shape):
    """When the notice reached the payee, with its proof."""

    served_on: date
    document: Reference


class HoldRecovery(Shape):
    """An objection holds it up, its end lets it go on, or it is given up."""

    step: Literal["halted", "resumed", "cancelled"]
    document: Reference


class KeepBack(Shape):
    """Of which month it is kept back."""

    month: MonthWord


class Repaid(Shape):
    """What the payee paid back herself."""

    amount_fen: Fen
    paid_on: date
    proof: Annotated[str, Field(pattern=r"^(sha256|sm3):[0-9a-f]{64}$", examples=["sm3:" + "0" * 64])]


class RecoveryEntry(Told):
    """What came back of a month, or was paid back, or was taken back again."""

    entry: int
    item: str
    period: str
    of_fen: int
    limit_fen: int
    amount_fen: int
    left_fen: int
    on: str
    reverses: int | None
    actor: str


class PlannedPart(Told):
    """What one month is planned to give back."""

    month: str
    of_fen: int
    limit_fen: int
    amount_fen: int
    left_fen: int


class RecoveryFile(RecoveryOut):
    """A recovery with what has come back and the plan of the rest."""

    entries: list[RecoveryEntry]
    plan: list[PlannedPart]
    may_take: bool


class RecoveryPage(Told):
    """Recoveries of an area from which something may still come back."""

    total: int
    offset: int
    limit: int
    rows: list[RecoveryOut]


class Proposed(Told):
    """A proposal that waits for its decision."""

    proposal: str
    case_no: str
    award_no: str
    item: str
    payee: str
    amount_fen: int
    document: str
    by: str
    at: str


class CaseRecoveries(Told):
    """The recoveries of a case and the proposals that wait."""

    recoveries: list[RecoveryFile]
    proposals: list[Proposed]


class HurryForm(Shape):
    """Which post is told to hurry, until when."""

    post: Annotated[str, Field(pattern=r"^[a-z_]{3,40}$", examples=["confirmation_officer"])]
    until: date
