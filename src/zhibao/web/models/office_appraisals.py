"""Shapes of an appraisal: its panel, blind opinions, examinations and conclusion."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from zhibao.cases.care import Activity
from zhibao.cases.experts import Speciality
from zhibao.web.models.office import Fen, Page, Shape, Short, Told, Words

StageName = Literal["appraisal", "second_appraisal", "review_appraisal"]
State = Literal["opened", "committed", "drawn", "revealed", "concluded"]
CareLevel = Literal["complete", "major", "partial", "none"]
Clause = Annotated[str, Field(max_length=40, pattern=r"^[0-9A-Za-z.()/ -]{1,40}$", examples=["5.9.2(1)"])]
Seat = Annotated[int, Field(ge=1, le=15)]


class SeatOut(Told):
    """A seat of a panel: who sits on it, and whether her opinion is sealed."""

    seat: int
    speciality: str
    zh: str
    expert: str | None
    hospital: str | None
    opinion: bool


class ExaminationOut(Told):
    """An examination with what it cost."""

    on: str
    hospital: str
    cost_fen: int


class AppraisalRow(Told):
    """An appraisal as a line."""

    ref: str = Field(examples=["570100-2025-000001-G1"])
    case_no: str
    stage: StageName
    stage_zh: str
    committee: str
    committee_zh: str
    state: State
    state_zh: str
    seats: list[SeatOut]
    application_on: str
    due: str | None
    colour: str
    late: bool
    examinations: list[ExaminationOut]
    cost_fen: int


class AppraisalPage(Page):
    """A page of appraisals."""

    rows: list[AppraisalRow]


class DrawOut(Told):
    """What is published of a draw, so that anybody can repeat it."""

    algorithm: str
    appraisal: str
    round: int
    register_digest: str
    commitment: str
    candidates: list[list[str]]
    excluded: list[list[str]]
    open_seats: list[tuple[int, str]]
    seed: str
    word: str
    members: list[tuple[int, str]]


class CommitmentOut(Told):
    """What is fixed before a draw."""

    round: int
    commitment: str
    register_digest: str
    candidates: int


class OpinionOut(Told):
    """An opinion, once all were opened."""

    seat: int
    findings: list[str]
    need_help: list[str]
    devices: list[str]
    incapacity_to: str | None
    reasons: str


class ProposalOut(Told):
    """What findings propose."""

    grade: int | None
    rule: str
    care_level: str
    cites: list[str]
    provisional: bool = False


class ConclusionOut(Told):
    """What the panel decided, beside what the findings proposed."""

    at: str
    final: bool
    digest: str
    grade: int | None
    care_level: str
    findings: list[str]
    need_help: list[str]
    devices: list[str]
    agreed: list[int]
    reasons: str
    incapacity_from: str | None
    incapacity_to: str | None
    incapacity_months_at_most: int | None
    proposal: ProposalOut
    provisional: bool


class AppraisalFile(AppraisalRow):
    """An appraisal whole."""

    draws: list[DrawOut]
    replayed: bool
    commitment: CommitmentOut | None
    opinions: list[OpinionOut] | None
    conclusion: ConclusionOut | None


class CalendarRow(Told):
    """A day of the committee."""

    on: str
    kind: Literal["examination", "due"]
    ref: str
    case_no: str
    hospital: str | None
    zh: str
    en: str


class Calendar(Told):
    """The days of the committee as far as they are on record."""

    rows: list[CalendarRow]


class OpenForm(Shape):
    """An appraisal to be opened."""

    stage: StageName = "appraisal"
    seats: list[Speciality] = Field(min_length=1, max_length=15, examples=[["bones_and_burns", "nerves_and_mind", "surgery"]])
    application_on: date
    treating_hospitals: list[Short] = Field(default_factory=list, max_length=20)
    received_on: date | None = Field(None, description="for a second appraisal: the day on which the first conclusion was received")
    late_reason: Words | None = None


class DrawForm(Shape):
    """The word that a party says on the spot."""

    word: str = Field(pattern=r"^[0-9A-Za-z-]{1,32}$", examples=["osmanthus-7"])


class RecusalForm(Shape):
    """A recusal with who asked for it, why, and whether it is granted."""

    seat: Seat
    asked_by: Literal["expert", "worker", "near_relative", "platform", "committee"]
    reason: Words
    granted: bool


class ExaminationForm(Shape):
    """An examination that the panel asked for."""

    hospital: Short
    on: date
    content: Words
    cost_fen: Fen


class OpinionForm(Shape):
    """What an expert finds; it is sealed at once."""

    findings: list[Clause] = Field(default_factory=list, max_length=40)
    need_help: list[Activity] = Field(default_factory=list, max_length=10)
    devices: list[Short] = Field(default_factory=list, max_length=20)
    incapacity_to: date | None = None
    reasons: str = Field("", max_length=20_000)


class SealForm(Shape):
    """The opinion of a seat."""

    seat: Seat
    opinion: OpinionForm


class Sealed(Told):
    """The commitment of a sealed opinion."""

    seat: int
    commitment: str


class ProposalForm(Shape):
    """Findings to be tried out."""

    findings: list[Clause] = Field(default_factory=list, max_length=40)
    need_help: list[Activity] = Field(default_factory=list, max_length=10)


class ConclusionForm(Shape):
    """What a panel decides, and which seats agree."""

    findings: list[Clause] = Field(default_factory=list, max_length=40)
    grade: int | None = Field(ge=1, le=10, description="null: below grade 10")
    care_level: CareLevel
    need_help: list[Activity] = Field(default_factory=list, max_length=10)
    agreed: list[Seat] = Field(max_length=15)
    devices: list[Short] = Field(default_factory=list, max_length=20)
    incapacity_from: date | None = None
    incapacity_to: date | None = None
    extension_confirmed: bool = False
    reasons: str = Field("", max_length=20_000)


class ConcludeForm(Shape):
    """A conclusion with the remedy that is told with it."""

    conclusion: ConclusionForm
    remedy: Words | None = Field(None, examples=["收到之日起15日内可以向省劳动能力鉴定委员会申请再次鉴定。"])
