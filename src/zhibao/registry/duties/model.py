"""What the duties speak of: the duties with their measures, papers to an enterprise, and gaps of coverage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

GUIDANCE = "guidance"
PAPER_WORDS: Mapping[str, tuple[str, str]] = {
    GUIDANCE: ("用工指导", "guidance"),
    "order_data": ("请求提供订单数据", "request for order data"),
    "witness": ("请求提供证人", "request for a witness"),
    "papers": ("请求提供材料", "request for papers"),
    "statement": ("请求书面说明", "request for a statement"),
}
REQUESTS = tuple(kind for kind in PAPER_WORDS if kind != GUIDANCE)
PAPER_STATES: Mapping[str, tuple[str, str]] = {
    "waiting": ("待签收或者待答复", "waits for the enterprise"),
    "overdue": ("逾期未答复", "overdue, no answer"),
    "in_time": ("按期答复", "answered in time"),
    "late": ("逾期答复", "answered late"),
}
STEP_WORDS: Mapping[str, tuple[str, str]] = {
    "acknowledged": ("已签收", "acknowledged"), "answered": ("已答复", "answered"), "reminded": ("已催办", "reminded"), "returned": ("退回补充", "given back as incomplete"),
}  # fmt: skip
DUTY_STATES: Mapping[str, tuple[str, str]] = {
    "fulfilled": ("已履行", "fulfilled"), "late": ("有迟延", "late"), "not_fulfilled": ("未履行", "not fulfilled"), "running": ("期限未到", "not due yet"),
    "nothing": ("无可衡量事项", "nothing to measure"), "not_measured": ("未衡量", "not measured"),
}  # fmt: skip


class GapKind(StrEnum):
    """What shows that somebody ought to be insured and is not."""

    WORKER = "worker_not_registered"
    ENROLMENT = "enterprise_not_enrolled"
    INJURED = "injured_without_order"
    DECLARED = "declared_below_counted"
    ELSEWHERE = "known_elsewhere"


GAP_WORDS: Mapping[GapKind, tuple[str, str, str, str]] = {
    GapKind.WORKER: ("接单人员未登记", "workers took orders and are not registered", "人日", "days of workers"),
    GapKind.ENROLMENT: ("企业在该省该行业未参保而有订单", "orders of an enterprise that is not enrolled in the province and industry", "单", "orders"),
    GapKind.INJURED: ("受伤人员没有对应订单", "somebody was hurt and no order is known", "件", "cases"),
    GapKind.DECLARED: ("申报单量少于已到订单", "fewer orders declared than counted", "单", "orders"),
    GapKind.ELSEWHERE: ("从别处得知、尚未参保的企业", "an enterprise known from elsewhere and not enrolled", "条", "sources"),
}
"""For each kind: Chinese, English, and what its size counts in both languages."""

GAP_STATES: Mapping[str, tuple[str, str]] = {
    "open": ("尚未督促", "nobody was reminded"), "reminded": ("已督促，待答复", "reminded, waits for an answer"), "overdue": ("已督促，逾期未答复", "reminded, no answer in time"),
    "answered": ("已答复，待核实", "answered, to be looked at"), "accepted": ("理由成立，办结", "ground accepted, closed"), "settled": ("数据显示已补齐", "settled, as the data show"),
}  # fmt: skip
CLOSED_GAPS = ("accepted", "settled")


@dataclass(frozen=True)
class Duty:
    """A duty of an enterprise, its citation, and by what it is measured."""

    id: str
    zh: str
    en: str
    measure_zh: str
    measure_en: str
    cites: tuple[str, ...]
    mark: str


@dataclass(frozen=True)
class Row:
    """One thing that counts for a duty: what it is, where it is found, and how it stands (done, late, missed, running)."""

    ref: str
    state: str
    on: date | None = None


@dataclass(frozen=True)
class Measure:
    """A duty of one enterprise in a period: the rows it was measured by, or why it was not measured."""

    duty: Duty
    rows: tuple[Row, ...]
    unmeasured: tuple[str, str] | None = None


@dataclass(frozen=True)
class PaperStep:
    """A step of a paper; `words` is None where nobody asked for it."""

    number: int
    step: str
    due_on: date | None
    words: str | None
    actor: str
    at: datetime


@dataclass(frozen=True)
class Paper:
    """Guidance or a request to one enterprise with what became of it."""

    number: str
    place: str
    enterprise: str
    kind: str
    case_no: str | None
    cite: str
    due_on: date
    words: str | None
    actor: str
    at: datetime
    steps: tuple[PaperStep, ...]


@dataclass(frozen=True)
class Found:
    """A gap as a source shows it: the matter makes it one within its kind, place and enterprise; `evidence` names rows, never a person."""

    kind: GapKind
    place: str
    enterprise: str | None
    matter: str
    first: date
    last: date
    size: int
    evidence: tuple[str, ...]


@dataclass(frozen=True)
class GapStep:
    """A step of a gap."""

    number: int
    step: str
    due_on: date | None
    ground: str | None
    words: str | None
    person: str
    actor: str
    at: datetime


@dataclass(frozen=True)
class Gap:
    """A gap with its steps."""

    number: str
    found: Found
    at: datetime
    steps: tuple[GapStep, ...]

    def document(self, on: date, *, evidence: bool = True) -> dict[str, Any]:
        """The gap as others read it on a day; the enterprise reads it without its evidence, and never how many told of it."""
        from zhibao.registry.duties import rules

        one, state = self.found, rules.gap_state(self, on)
        zh, en, unit_zh, unit_en = GAP_WORDS[one.kind]
        due = rules.gap_due(self)
        return {
            "gap": self.number, "kind": one.kind.value, "zh": zh, "en": en, "enterprise": one.enterprise, "place": one.place, "from": one.first.isoformat(),
            "to": one.last.isoformat(), "size": one.size if evidence or one.kind is not GapKind.ELSEWHERE else 1, "unit_zh": unit_zh, "unit_en": unit_en, "evidence": list(one.evidence) if evidence else [],
            "found_at": self.at.isoformat(), "state": state, "state_zh": GAP_STATES[state][0], "state_en": GAP_STATES[state][1], "due_on": due and due.isoformat(),
            "reminders": sum(step.step == "reminded" for step in self.steps), "cites": ["zhejiang-2025-44 §2(1)", "measures-2025 §2"],
            "steps": [
                {"number": step.number, "step": step.step, "due_on": step.due_on and step.due_on.isoformat(), "ground": step.ground, "words": step.words,
                 "actor": step.actor, "at": step.at.isoformat()}
                for step in self.steps
            ],
        }  # fmt: skip
