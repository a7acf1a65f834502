"""Shapes of benefits: assessment, awards, advances, what platforms owe, and what happens afterwards."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, JsonValue

from zhibao.web.models.office import Address, Fen, MonthWord, Page, Payee, Reference, Shape, Short, Told, Words

Item = Annotated[str, Field(pattern=r"^[a-z_]{3,40}(:[0-9A-Za-z-]{1,24})?$", examples=["medical_care"])]
_GROUND = "zhejiang-2025-44 §2(5)"


class StepSaid(Told):
    """One sentence of an explanation."""

    zh: str
    en: str
    cites: list[str] = Field(default_factory=list)
    mark: str | None = None


class AssessedLine(Told):
    """A line of an assessment."""

    benefit: str
    zh: str
    payee: str
    amount_fen: int
    payer: str
    paid: str
    ground: str
    mark: str


class Need(Told):
    """What is still missing, and who must state it."""

    wants: str | None = None
    name: str | None = None
    zh: str
    en: str
    filled_by_zh: str | None = None
    filled_by_en: str | None = None
    cites: list[str] = Field(default_factory=list)


class Assessment(Told):
    """What the facts of a case entitle to; keeps nothing."""

    lines: list[AssessedLine]
    needs: list[Need]
    provisional: bool
    steps: list[StepSaid]
    digest: str


class AssessForm(Shape):
    """What officers establish beside the acts of the case, with the keys of `benefits assess`; amounts are text in yuan."""

    given: dict[str, JsonValue] = Field(
        default_factory=dict, max_length=40, examples=[{"benefit_wage": "6500.00", "medical": {"claimed": "8000.00", "eligible": "7600.00"}}]
    )


class PrepareForm(AssessForm):
    """An award to be written down; it counts after review and approval."""

    only: list[Item] = Field(default_factory=list, max_length=30, description="these benefits only")
    payees: dict[Annotated[str, Field(max_length=40)], Payee] = Field(default_factory=dict, max_length=20, examples=[{"near_relatives": "person:4611686018427387904"}])
    items: dict[Annotated[str, Field(max_length=40)], Item] = Field(default_factory=dict, max_length=20, examples=[{"medical_care": "medical_care:B1"}])
    replaces: str | None = Field(None, pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}-A[0-9]{1,4}$", examples=["570100-2025-000001-A1"])
    reason: Words | None = None
    ground: Address = _GROUND


class AwardLineOut(Told):
    """A line of an award."""

    benefit: str
    zh: str
    item: str
    payee: str
    role: str | None = None
    amount_fen: int
    paid: str
    since: str | None = Field(None, alias="from")
    until: str | None = None
    payer: str
    responsible: str | None = None
    due_on: str | None = None
    ground: str
    mark: str


class DifferenceOut(Told):
    """What a re-decision changed for the past."""

    item: str
    period: str
    payee: str
    before_fen: int
    after_fen: int
    difference_fen: int
    ground: str | None = None
    mark: str | None = None


class PayableOut(Told):
    """What an award makes payable, or what was paid too much."""

    item: str
    period: str
    payee: str
    amount_fen: int
    withheld_fen: int | None = None
    net_fen: int | None = None


class AwardOut(Told):
    """An award as it stands."""

    award_no: str = Field(examples=["570100-2025-000001-A1"])
    case_no: str
    status: Literal["prepared", "returned", "effective", "replaced"]
    status_zh: str
    place: str
    law_version: str
    assessed_at: str
    prepared_by: str
    reviewed_by: str | None
    effective_at: str | None
    lines: list[AwardLineOut]
    total_fen: int
    provisional: bool
    ground: str
    replaces: str | None
    replaced_by: str | None
    effective_on: str | None
    reason: str | None
    digest: str
    needs: list[Need] = Field(default_factory=list)
    differences: list[DifferenceOut] = Field(default_factory=list)
    payables: list[PayableOut] = Field(default_factory=list)
    overpaid: list[PayableOut] = Field(default_factory=list)


class AwardMay(Told):
    """What the caller may do with an award now."""

    review: bool
    approve: bool
    send_back: bool


class AwardRow(Told):
    """An award as a line."""

    award_no: str
    case_no: str
    status: str
    status_zh: str
    waits_for: str | None
    waits_for_zh: str | None
    total_fen: int
    provisional: bool
    prepared_by: str
    assessed_at: str
    may: AwardMay
    why_not_zh: str | None
    why_not_en: str | None


class AwardPage(Page):
    """A page of awards."""

    rows: list[AwardRow]


class SendBackForm(Shape):
    """Why an award is sent back."""

    reason: Words


class AdvanceOut(Told):
    """An advance on record."""

    advance_no: str
    case_no: str
    item: str
    payer_kind: str
    payer: str
    amount_fen: int
    paid_on: str
    proof_digest: str
    form: str


class AdvanceForm(Shape):
    """What somebody paid before the fund did, with its proof."""

    payer: Payee
    payer_kind: Literal["platform", "service_agency", "relative"]
    item: Item
    amount_fen: Fen
    paid_on: date
    proof: Reference = Field(description="digest or number of the proof", examples=["sm3:ab12"])
    ground: Address = _GROUND


class ThirdPartyOut(Told):
    """What a third party paid."""

    id: int
    case_no: str
    party: str
    item: str
    amount_fen: int
    paid_on: str
    proof_digest: str


class ThirdPartyForm(Shape):
    """What a third party paid of one item; `party` is a reference, never a name."""

    party: Reference = Field(examples=["T1"])
    item: Item
    amount_fen: Fen
    paid_on: date
    proof: Reference
    ground: Address = Field(examples=["taoyuan-2025-1 §53"])


class PursuedOut(Told):
    """A recovery against a third party."""

    case_no: str
    party: str
    asked_fen: int
    received_fen: int
    outstanding_fen: int
    closed: bool


class OwedOut(Told):
    """A line that a platform enterprise owes itself."""

    case_no: str
    award_no: str
    line_no: int
    benefit: str
    zh: str
    item: str
    payee: str
    platform: str
    platform_name: str | None
    amount_fen: int
    paid_fen: int
    outstanding_fen: int
    due_on: str | None
    days_late: int
    status: str
    reminders: int
    ground: str
    mark: str


class OwedPage(Page):
    """A page of what platforms owe."""

    rows: list[OwedOut]


class PlatformPaymentForm(Shape):
    """What a platform enterprise paid of a line, with its proof."""

    amount_fen: Fen
    paid_on: date
    proof: Reference
    ground: Address = Field(examples=["taoyuan-2025-1 §51(4)"])


class ReminderForm(Shape):
    """A reminder to a platform enterprise."""

    document: Reference = Field(examples=["T-12"])
    ground: Address = Field(examples=["taoyuan-2025-1 §51(4)"])


class StopForm(Shape):
    """A monthly benefit that is stopped, or runs again."""

    item: Item
    payee: Payee
    from_month: MonthWord
    reason: Short = Field(examples=["conditions_lost"])
    document: Reference = Field(examples=["J-7"])
    ground: Address = Field(examples=["taoyuan-2025-1 §56"])


class StopOut(Told):
    """What became of a monthly benefit."""

    case_no: str
    item: str
    payee: str
    from_month: str
    state: Literal["stopped", "running"]


class BenefitTaskOut(Told):
    """A task about a benefit."""

    task: int
    case_no: str
    item: str
    payee: str
    kind: str
    zh: str
    en: str
    evidence: str
    due_on: str | None
    raised_at: str


class RecoveryOut(Told):
    """A recovery of what was paid too much."""

    recovery_no: str
    case_no: str
    award_no: str
    item: str
    payee: str
    amount_fen: int
    left_fen: int
    share: str
    served_on: str | None
    objection_until: str | None
    status: str
    ground: str
    mark: str


class BillLineOut(Told):
    """A line of a bill as it stands."""

    line_no: int
    benefit: str
    outcome: str
    submitted_fen: int
    accepted_fen: int
    cut_fen: int
    refused_fen: int
    waiting_fen: int
    reasons: list[str]
    zh: str
    en: str
    decided_by: str | None
    ground: str


class BillOut(Told):
    """A medical bill with its lines as they stand."""

    bill_no: str = Field(examples=["570100-2025-000001-B1"])
    case_no: str
    settled: bool
    submitted_fen: int
    accepted_fen: int
    cut_fen: int
    refused_fen: int
    waiting_fen: int
    lines: list[BillLineOut]
    same_receipt: list[str]
    digest: str


class Bills(Told):
    """Bills that came in."""

    bills: list[BillOut]


class BillLineForm(Shape):
    """A person's decision on a line; the parts add up to what was submitted."""

    accepted_fen: Fen
    cut_fen: Fen = 0
    refused_fen: Fen = 0
    ground: Address = "work-injury-regulation §30"


class Benefits(Told):
    """Everything that stands about the benefits of a case."""

    case_no: str
    awards: list[AwardOut]
    bills: list[BillOut]
    advances: list[AdvanceOut]
    third_party: list[ThirdPartyOut]
    third_party_recovery: list[PursuedOut]
    owed_by_platforms: list[OwedOut]
    recoveries: list[RecoveryOut]
    tasks: list[BenefitTaskOut]
    provisional: bool


class ExplainedLine(Told):
    """How a line came about, sentence by sentence."""

    item: str
    zh: str
    payee: str
    amount_fen: int
    mark: str
    steps: list[StepSaid]
    receipts: list[str]


class ExplainedAward(Told):
    """How an award came about, from its receipts."""

    award_no: str
    law_version: str
    provisional: bool
    lines: list[ExplainedLine]
    digest: str


class Explained(Told):
    """How each amount of a case came about, in plain words."""

    case_no: str
    awards: list[ExplainedAward]
    text_zh: str
    text_en: str


class ReplayedReceipt(Told):
    """A receipt computed again: what it says, what came out, and which parts differ."""

    digest: str
    rule: str
    value: str
    again: str
    holds: bool
    differences: list[str]


class Replayed(Told):
    """The receipts of an award computed again from themselves alone."""

    award_no: str
    holds: bool
    receipts: list[ReplayedReceipt]
