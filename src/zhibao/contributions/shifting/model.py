"""What an inspection of passed-on cost speaks of: statements, checks, finding, decision, repayments, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class State(StrEnum):
    """Where an inspection stands."""

    OPENED = "opened"
    STATED = "stated"
    FIXED = "sample_fixed"
    DRAWN = "drawn"
    FOUND = "found"
    RETURNED = "returned"
    ORDERED = "ordered"
    NOT_SHIFTED = "not_shifted"
    CLOSED = "closed"


STATE_WORDS: Mapping[State, tuple[str, str]] = {
    State.OPENED: ("已要求提供工资明细", "pay statements were asked for"),
    State.STATED: ("工资明细已提交", "pay statements were sent"),
    State.FIXED: ("样本框已固定，待说出口令", "the frame is fixed; a word is still to be said"),
    State.DRAWN: ("已抽样，核查中", "drawn, being checked"),
    State.FOUND: ("已提出认定意见，待决定", "a finding waits for its decision"),
    State.RETURNED: ("认定意见被退回", "the finding was returned"),
    State.ORDERED: ("已责令改正，待全额退还", "ordered to correct; repayment is not whole yet"),
    State.NOT_SHIFTED: ("未发现转嫁", "no passing-on was found"),
    State.CLOSED: ("已全额退还，办结", "repaid whole, closed"),
}


@dataclass(frozen=True)
class Statement:
    """What the enterprise states for a worker (by pseudonym) and month; amounts in fen."""

    worker: int
    month: str
    pay_fen: int
    deducted_fen: int


@dataclass(frozen=True)
class Check:
    """What an officer found deducted from a worker who was drawn, in fen, over all months of the inspection."""

    worker: int
    deducted_fen: int
    evidence_ref: str
    actor: str
    at: datetime


@dataclass(frozen=True)
class Finding:
    """What one person found."""

    number: int
    result: str
    cite: str
    owed_fen: int
    workers: int
    words: str | None
    person: str
    actor: str
    at: datetime


@dataclass(frozen=True)
class Decision:
    """What another person decided on a finding; `due_on` is the last day of repayment."""

    number: int
    agreed: bool
    due_on: date | None
    words: str | None
    actor: str
    at: datetime


@dataclass(frozen=True)
class Repayment:
    """What was paid back to a worker, in fen; a negative row takes an earlier one back."""

    number: int
    worker: int
    amount_fen: int
    paid_on: date
    proof_ref: str
    reverses: int | None
    actor: str
    at: datetime


@dataclass(frozen=True)
class Sample:
    """A frame of workers: how many are drawn of how many, and, once a word was said, who."""

    tolerable: str
    confidence: str
    size: int
    frame_digest: str
    commitment: str
    fixed_by: str
    word: str | None
    drawn: tuple[int, ...]


@dataclass(frozen=True)
class Inspection:
    """An inspection of one enterprise in one city with everything that was recorded of it. `reports` is the office's alone."""

    number: str
    city: str
    platform: str
    first_month: str
    last_month: str
    due_on: date
    reason: str | None
    actor: str
    at: datetime
    reports: tuple[str, ...]
    statements: tuple[Statement, ...]
    stated_on: date | None
    sample: Sample | None
    checks: tuple[Check, ...]
    findings: tuple[Finding, ...]
    decisions: tuple[Decision, ...]
    repayments: tuple[Repayment, ...]
    ended_on: date | None
