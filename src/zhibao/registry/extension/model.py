"""What the extension knows: candidates with their surveys and checks, a plan with its steps, and how far a city has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

READINESS: Mapping[str, tuple[str, str]] = {
    "unknown": ("未知", "not known"),
    "unwilling": ("不愿意", "not willing"),
    "willing": ("愿意，未准备", "willing, not prepared"),
    "preparing": ("准备中", "preparing"),
    "ready": ("已准备好", "ready"),
}
CHECKS: Mapping[str, tuple[str, str]] = {
    "data": ("数据试传", "data test"),
    "enrolment": ("参保试办", "enrolment test"),
    "reporting": ("报案试办", "reporting test"),
    "contacts": ("联系人齐全", "contact persons"),
}
MATTERS: Mapping[str, tuple[str, str]] = {
    "data": ("数据", "data"),
    "enrolment": ("参保", "enrolment"),
    "reporting": ("报案", "reporting"),
    "money": ("缴费", "contributions"),
}
STATE_ZH: Mapping[str, str] = {
    "done": "已完成", "late": "已逾期", "open": "进行中", "waiting": "等待前一步", "joined": "已参保", "partly": "部分参保", "not_joined": "未参保",
}  # fmt: skip
STATE_EN: Mapping[str, str] = {
    "done": "done", "late": "late", "open": "open", "waiting": "waits for another step", "joined": "joined", "partly": "joined in part", "not_joined": "not joined",
}  # fmt: skip


@dataclass(frozen=True)
class Survey:
    """What was found out about a candidate: workers, orders a month (least, likely, most), readiness; by whom and when."""

    workers: int
    orders: tuple[int, int, int]
    readiness: str
    words: str
    actor: str
    at: datetime

    def document(self) -> dict[str, Any]:
        """The survey as JSON."""
        least, likely, most = self.orders
        return {
            "workers": self.workers, "orders_least": least, "orders_likely": likely, "orders_most": most, "readiness": self.readiness,
            "readiness_zh": READINESS[self.readiness][0], "readiness_en": READINESS[self.readiness][1], "words": self.words, "actor": self.actor,
            "at": self.at.isoformat(),
        }  # fmt: skip


@dataclass(frozen=True)
class Check:
    """One check of the preparation: whether it passed, on which figures, when."""

    name: str
    passed: bool
    figures: Mapping[str, Any]
    actor: str
    at: datetime

    def document(self) -> dict[str, Any]:
        """The check as JSON."""
        zh, en = CHECKS[self.name]
        return {"check": self.name, "zh": zh, "en": en, "passed": self.passed, "figures": dict(self.figures), "actor": self.actor, "at": self.at.isoformat()}


@dataclass(frozen=True)
class Candidate:
    """An enterprise of a city that may come in: its newest survey, and the newest of each check."""

    number: str
    city: str
    name: str
    uscc: str | None
    industry: str
    surveys: tuple[Survey, ...]
    checks: Mapping[str, Check]
    matters: frozenset[str]

    @property
    def survey(self) -> Survey:
        """The newest survey."""
        return self.surveys[-1]

    @property
    def missing(self) -> tuple[str, ...]:
        """The checks that have not passed yet; contact persons are asked for all four matters."""
        passed = {name for name, check in self.checks.items() if check.passed}
        if self.matters == MATTERS.keys():
            passed.add("contacts")
        return tuple(name for name in CHECKS if name not in passed)

    def document(self) -> dict[str, Any]:
        """The candidate as JSON; contact persons stand apart."""
        return {
            "number": self.number, "city": self.city, "name": self.name, "uscc": self.uscc, "industry": self.industry, "survey": self.survey.document(),
            "surveys": len(self.surveys), "checks": [self.checks[name].document() for name in CHECKS if name in self.checks],
            "contacts": sorted(self.matters), "missing": list(self.missing), "prepared": not self.missing,
        }  # fmt: skip


@dataclass(frozen=True)
class PlanStep:
    """One step of a plan: its node, until when, who acts, which steps come before it; `measure` where the system sees it itself."""

    code: str
    node: str
    zh: str
    en: str
    due: date
    owner: str
    after: tuple[str, ...] = ()
    measure: str | None = None


@dataclass(frozen=True)
class Plan:
    """A plan as it was laid down: its nodes by code, its steps in order, on which ground, by whom."""

    province: str
    nodes: Mapping[str, tuple[str, str]]
    steps: tuple[PlanStep, ...]
    ground: str
    actor: str
    at: datetime


@dataclass(frozen=True)
class Done:
    """That a city reported a step as done, on a day; or took that back."""

    step: str
    city: str
    on: date
    words: str
    actor: str


@dataclass(frozen=True)
class Joined:
    """How an enterprise stands in a city in a month: enrolled since, orders there, workers not registered, who was asked last."""

    city: str
    enterprise: str
    name: str
    uscc: str | None
    industry: str
    since: date
    orders: int
    registered: int
    unregistered_days: int
    state: str
    followed: str | None = None
    followed_on: date | None = None

    def document(self) -> dict[str, Any]:
        """The row as JSON."""
        return {
            "city": self.city, "enterprise": self.enterprise, "name": self.name, "uscc": self.uscc, "industry": self.industry, "since": self.since.isoformat(),
            "orders": self.orders, "registered": self.registered, "unregistered_days": self.unregistered_days, "state": self.state,
            "state_zh": STATE_ZH[self.state], "state_en": STATE_EN[self.state], "followed": self.followed,
            "followed_on": self.followed_on.isoformat() if self.followed_on else None,
        }  # fmt: skip
