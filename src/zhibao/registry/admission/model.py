"""What an admission is: an application with its evidence, the steps that were taken, and the state they lead to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from zhibao.kit.actors import Actor

CLERK, REVIEWER, DECIDER, PLATFORM = "admission_clerk", "admission_reviewer", "admission_decider", "platform"
POST_ZH: Mapping[str, str] = {CLERK: "扩围经办岗", REVIEWER: "扩围审核岗", DECIDER: "扩围决定岗", PLATFORM: "平台企业"}
STATE_ZH: Mapping[str, str] = {
    "applied": "已申请，待评估",
    "asked": "待企业补充材料",
    "assessed": "已评估，待审核",
    "reviewed": "已审核，待报人社部",
    "submitted": "已报人社部，待答复",
    "consented": "人社部已同意，待决定",
    "not_consented": "人社部未同意",
    "admitted": "已纳入",
    "declined": "已决定不纳入",
    "withdrawn": "企业已撤回",
}
STATE_EN: Mapping[str, str] = {
    "applied": "applied, to be assessed",
    "asked": "more material was asked for",
    "assessed": "assessed, to be reviewed",
    "reviewed": "reviewed, to be submitted to the ministry",
    "submitted": "with the ministry",
    "consented": "the ministry consented, to be decided",
    "not_consented": "the ministry did not consent",
    "admitted": "admitted",
    "declined": "declined",
    "withdrawn": "withdrawn",
}
# What an application must show, and what may stand beside it.
EVIDENCE: Mapping[str, tuple[str, str]] = {
    "industry": ("行业证明：许可或者备案", "evidence of the industry: licence or filing"),
    "operation": ("经营证明：单量和接单人员", "evidence of operation: orders and workers"),
    "licence": ("营业执照", "business licence"),
    "other": ("其他材料", "other material"),
}
REQUIRED_EVIDENCE = ("industry", "operation")
FIGURES: Mapping[str, tuple[str, str]] = {
    "months_operating": ("在本省经营的月数", "months of operation in the province"),
    "monthly_orders": ("月单量", "orders a month"),
    "workers": ("接单人员", "workers"),
    "injuries_a_year": ("近一年的伤害件数（企业自报）", "injuries of the last year, as the enterprise says"),
}


# How a notice reaches an enterprise.
SERVICE: Mapping[str, tuple[str, str]] = {"handed": ("当面送达", "handed over"), "post": ("邮寄送达", "by post"), "electronic": ("电子送达", "electronically")}


@dataclass(frozen=True)
class Step:
    """One row of the procedure: the verb of its act, the states it leaves and the one it reaches, the posts, and the steps
    whose person may not take it (four eyes). `facts` are what must be said beside the words."""

    name: str
    verb: str
    zh: str
    en: str
    sources: tuple[str, ...]
    target: str
    posts: tuple[str, ...]
    not_by: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Taken:
    """A step that was taken: what, by whom, when, in which words, with which facts."""

    name: str
    zh: str
    en: str
    actor: str
    at: datetime
    words: str
    facts: Mapping[str, Any]

    @property
    def person(self) -> str:
        """Who took it, whatever the post."""
        return Actor.parse(self.actor).person

    def document(self) -> dict[str, Any]:
        """The step as JSON."""
        return {
            "step": self.name, "zh": self.zh, "en": self.en, "actor": self.actor, "at": self.at.isoformat(), "words": self.words,
            "facts": dict(self.facts),
        }  # fmt: skip


@dataclass(frozen=True)
class Admission:
    """The application of one enterprise for one industry in one province, as its acts have it."""

    number: str
    province: str
    uscc: str
    name: str
    industry: str
    applied_on: date
    state: str
    consent: str
    steps: tuple[Taken, ...]
    mark: str
    cites: tuple[str, ...]

    def last(self, name: str) -> Taken | None:
        """The newest step of a kind."""
        return next((step for step in reversed(self.steps) if step.name == name), None)

    @property
    def first(self) -> date | None:
        """The first day of cover and of the bill; None until it is admitted."""
        decided = self.last("admit")
        return date.fromisoformat(decided.facts["from"]) if decided else None

    @property
    def decision(self) -> Taken | None:
        """The step that decided it; None while it is open."""
        return self.last("admit") or self.last("decline")

    def document(self) -> dict[str, Any]:
        """The admission as JSON."""
        assessed, served = self.last("assess"), self.last("serve")
        return {
            "number": self.number, "place": self.province, "uscc": self.uscc, "name": self.name, "industry": self.industry,
            "applied_on": self.applied_on.isoformat(), "state": self.state, "state_zh": STATE_ZH[self.state], "state_en": STATE_EN[self.state],
            "consent": self.consent, "from": self.first.isoformat() if self.first else None,
            "assessment": dict(assessed.facts) if assessed else None, "mark": self.mark, "provisional": self.mark == "assumed",
            "cites": list(self.cites), "served": dict(served.facts) if served else None, "steps": [step.document() for step in self.steps],
        }  # fmt: skip


@dataclass(frozen=True)
class Listed:
    """One enterprise of a batch that comes in together: who, in which industry and tier, from which day, on what ground."""

    uscc: str
    name: str
    industry: str
    tier: str | None
    first: date
    document: str
    line: int


@dataclass(frozen=True)
class Checked:
    """A row of a batch with what speaks against it; None where it may come in."""

    listed: Listed
    fault: str | None = None
    zh: str = ""
    en: str = ""

    def row(self) -> dict[str, Any]:
        """The row as JSON."""
        one = self.listed
        return {
            "line": one.line, "uscc": one.uscc, "name": one.name, "industry": one.industry, "tier": one.tier, "from": one.first.isoformat(),
            "document": one.document, "fault": self.fault, "zh": self.zh or None, "en": self.en or None,
        }  # fmt: skip
