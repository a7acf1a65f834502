"""Medical cost line by line: against the catalogues of the agency each line is accepted, cut, refused, or waits for a person.

What the machine says is a proposal. Lines that need an eye wait for a person, and the audit of a receipt counts only
once an officer has taken it as her decision. The four parts always add up to what was submitted. Pure; the rows are
written by `medical_acts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Any

from zhibao.kit.money import exact, round_half_up, to_yuan


class Kind(StrEnum):
    """Which catalogue an item stands in."""

    DRUGS = "drugs"
    TREATMENTS = "treatments"
    HOSPITAL_SERVICES = "hospital_services"
    DEVICES = "devices"

    @property
    def zh(self) -> str:
        """What officials call it."""
        return _KINDS[self]


_KINDS = {
    Kind.DRUGS: "药品目录",
    Kind.TREATMENTS: "诊疗项目目录",
    Kind.HOSPITAL_SERVICES: "住院服务标准",
    Kind.DEVICES: "辅助器具目录",
}


class Reason(StrEnum):
    """Why a line is not simply accepted."""

    ABOVE_CEILING = "above_ceiling"
    SELF_SHARE = "self_share"
    NOT_IN_CATALOGUE = "not_in_catalogue"
    AMOUNT_DIFFERS = "amount_differs"
    DUPLICATE_RECEIPT = "duplicate_receipt"
    OUTSIDE_TREATMENT = "outside_treatment"
    OTHER_ILLNESS = "other_illness"
    NO_CATALOGUE = "no_catalogue"
    BY_OFFICER = "by_officer"

    @property
    def zh(self) -> str:
        """The sentence for the person concerned."""
        return _SENTENCES[self][0]

    @property
    def en(self) -> str:
        """The same in English."""
        return _SENTENCES[self][1]


_SENTENCES = {
    Reason.ABOVE_CEILING: (
        "单价超过目录规定的最高限价，超出部分不支付。",
        "The price is above the ceiling of the catalogue; what is above it is not paid.",
    ),
    Reason.SELF_SHARE: (
        "目录规定本人先负担一部分，这一部分不支付。",
        "The catalogue leaves a share with the patient; this share is not paid.",
    ),
    Reason.NOT_IN_CATALOGUE: (
        "治疗当日的目录中没有这一项。",
        "The item does not stand in the catalogue of the day of treatment.",
    ),
    Reason.AMOUNT_DIFFERS: (
        "数量乘以单价与金额不符，请核对票据。",
        "Quantity times price is not the amount; check the receipt.",
    ),
    Reason.DUPLICATE_RECEIPT: (
        "这张票据已经提交过，请核对是否重复。",
        "This receipt was submitted before; check whether it is the same cost.",
    ),
    Reason.OUTSIDE_TREATMENT: (
        "费用日期不在治疗期间，请核对是否与本次伤害有关。",
        "The date lies outside the treatment period; check whether it belongs to this injury.",
    ),
    Reason.OTHER_ILLNESS: (
        "该项可能用于治疗其他疾病，请由经办人核对。",
        "The item may treat another illness; an officer must look at it.",
    ),
    Reason.NO_CATALOGUE: (
        "治疗当日没有可用的目录，请先导入目录或由经办人决定。",
        "No catalogue holds on the day of treatment; import one or let an officer decide.",
    ),
    Reason.BY_OFFICER: ("经办人核对后决定。", "Decided by an officer who looked at it."),
}


@dataclass(frozen=True)
class Entry:
    """An entry of a catalogue: the most one unit may cost, and the share that stays with the patient."""

    code: str
    zh: str
    unit: str
    ceiling_fen: int | None = None
    self_share: Fraction = field(default_factory=lambda: Fraction(0))


@dataclass(frozen=True)
class BillLine:
    """A line of a receipt: what was given, how much of it, at which price, on which day."""

    kind: Kind
    code: str
    zh: str
    quantity: Fraction
    unit_price_fen: int
    amount_fen: int
    treated_on: date
    benefit: str = "medical_care"
    other_illness: bool = False

    def document(self) -> dict[str, Any]:
        """The line as it is sealed."""
        return {
            "kind": self.kind.value,
            "code": self.code,
            "zh": self.zh,
            "quantity": str(self.quantity),
            "unit_price_fen": self.unit_price_fen,
            "amount_fen": self.amount_fen,
            "treated_on": self.treated_on.isoformat(),
            "benefit": self.benefit,
            "other_illness": self.other_illness,
        }

    @classmethod
    def read(cls, said: Mapping[str, Any]) -> BillLine:
        """A line from the document it was sealed as."""
        return cls(
            kind=Kind(said["kind"]),
            code=said["code"],
            zh=said["zh"],
            quantity=exact(said["quantity"]),
            unit_price_fen=said["unit_price_fen"],
            amount_fen=said["amount_fen"],
            treated_on=date.fromisoformat(said["treated_on"]),
            benefit=said["benefit"],
            other_illness=said["other_illness"],
        )


@dataclass(frozen=True)
class Bill:
    """A receipt of treatment: its number at the hospital, and its lines."""

    receipt_no: str
    hospital: str
    lines: tuple[BillLine, ...]

    def document(self) -> dict[str, Any]:
        """The receipt as it is sealed."""
        return {
            "receipt_no": self.receipt_no,
            "hospital": self.hospital,
            "lines": [line.document() for line in self.lines],
        }

    @classmethod
    def read(cls, said: Mapping[str, Any]) -> Bill:
        """A receipt from the document it was sealed as."""
        return cls(said["receipt_no"], said["hospital"], tuple(BillLine.read(line) for line in said["lines"]))


@dataclass(frozen=True)
class Totals:
    """What became of an amount: the four parts add up to what was submitted."""

    submitted_fen: int = 0
    accepted_fen: int = 0
    cut_fen: int = 0
    refused_fen: int = 0
    waiting_fen: int = 0

    def __post_init__(self) -> None:
        parts = self.accepted_fen + self.cut_fen + self.refused_fen + self.waiting_fen
        if parts != self.submitted_fen:
            raise ValueError("accepted, cut, refused and waiting are not what was submitted")

    def __add__(self, other: Totals) -> Totals:
        return Totals(
            self.submitted_fen + other.submitted_fen,
            self.accepted_fen + other.accepted_fen,
            self.cut_fen + other.cut_fen,
            self.refused_fen + other.refused_fen,
            self.waiting_fen + other.waiting_fen,
        )

    def document(self) -> dict[str, int]:
        """The parts as others read them."""
        return {
            "submitted_fen": self.submitted_fen,
            "accepted_fen": self.accepted_fen,
            "cut_fen": self.cut_fen,
            "refused_fen": self.refused_fen,
            "waiting_fen": self.waiting_fen,
        }


@dataclass(frozen=True)
class Judged:
    """What became of one line, and why. `entry` is the code it was found under."""

    totals: Totals
    reasons: tuple[Reason, ...] = ()

    @property
    def outcome(self) -> str:
        """In one word: accepted, cut, refused or waiting."""
        parts = self.totals
        if parts.waiting_fen:
            return "waiting"
        if parts.refused_fen:
            return "refused"
        return "cut" if parts.cut_fen else "accepted"


def judge(
    line: BillLine, entry: Entry | None, *, treatment: tuple[date, date], catalogue: bool, duplicate: bool
) -> Judged:
    """Propose what becomes of a line. `catalogue` is false where no catalogue holds on the day of treatment.

    What needs an eye (`work-injury-regulation §30`: other illness is not covered) waits whole; nothing of it is
    decided by the machine.
    """
    waits = [
        reason
        for reason, holds in (
            (Reason.DUPLICATE_RECEIPT, duplicate),
            (Reason.AMOUNT_DIFFERS, round_half_up(line.quantity * line.unit_price_fen) != line.amount_fen),
            (Reason.OUTSIDE_TREATMENT, not treatment[0] <= line.treated_on <= treatment[1]),
            (Reason.OTHER_ILLNESS, line.other_illness),
            (Reason.NO_CATALOGUE, not catalogue),
        )
        if holds
    ]
    submitted = line.amount_fen
    if waits:
        return Judged(Totals(submitted, waiting_fen=submitted), tuple(waits))
    if entry is None:
        return Judged(Totals(submitted, refused_fen=submitted), (Reason.NOT_IN_CATALOGUE,))
    allowed = submitted
    if entry.ceiling_fen is not None:
        allowed = min(submitted, round_half_up(line.quantity * entry.ceiling_fen))
    borne = round_half_up(allowed * entry.self_share)
    reasons = [Reason.ABOVE_CEILING] if allowed < submitted else []
    reasons += [Reason.SELF_SHARE] if borne else []
    accepted = allowed - borne
    return Judged(Totals(submitted, accepted_fen=accepted, cut_fen=submitted - accepted), tuple(reasons))


def total(parts: Iterable[Totals]) -> Totals:
    """All parts together."""
    return sum(parts, Totals())


def sentence(line_no: int, judged: Judged, reasons: Sequence[Reason]) -> tuple[str, str]:
    """What became of a line, in a sentence of each language."""
    parts = judged.totals
    zh = (
        f"第 {line_no} 行：申报 {to_yuan(parts.submitted_fen)} 元，认可 {to_yuan(parts.accepted_fen)} 元，"
        f"扣减 {to_yuan(parts.cut_fen)} 元，不予支付 {to_yuan(parts.refused_fen)} 元，"
        f"待核 {to_yuan(parts.waiting_fen)} 元。"
    )
    en = (
        f"Line {line_no}: submitted {to_yuan(parts.submitted_fen)}, accepted {to_yuan(parts.accepted_fen)}, "
        f"cut {to_yuan(parts.cut_fen)}, refused {to_yuan(parts.refused_fen)}, waiting {to_yuan(parts.waiting_fen)} yuan."
    )
    return zh + "".join(one.zh for one in reasons), " ".join([en, *(one.en for one in reasons)])
