"""Shapes of the supervision of insurers that concern single things: procurement, terms, samples, remarks, declared relations, ratings, rescue."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from zhibao.web.models.insurer import InsurerCode, KindName
from zhibao.web.models.insurer_reviews import QuarterText, RateText
from zhibao.web.models.office import Fen, Moment, Page, PlaceCode, Shape, Short, Told, Words, writable

HandledTask = Annotated[str, Field(pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}-T[0-9]{1,3}$", examples=["570100-2025-000001-T1"])]
SampleText = Annotated[str, Field(pattern=r"^H[0-9]{6}-[0-9]{6}$", examples=["H570100-000001"])]
Outcome = Literal["agrees", "differs", "differs_materially"]
RemarkKind = Literal["complaint", "irregularity", "satisfaction"]
Degree = Annotated[int, Field(ge=1, le=5, examples=[5])]
RelationName = Literal["relative", "employed", "insured", "commercial_insurer", "shareholding", "contract"]
RescuePart = Literal["called", "accompanied", "advanced", "informed", "none", "unknown"]


class ProcurementForm(Shape):
    """How the insurer of a mandate was chosen; the ceiling price in fen, the digest of the record where one is kept."""

    method: Literal["open_tender", "negotiation", "single_source"]
    announced_on: date
    bidders: Annotated[int, Field(ge=1, le=10_000, examples=[4])]
    ceiling_fen: Fen | None = None
    digest: Annotated[str, Field(pattern=r"^(sha256|sm3):[0-9a-f]{64}$")] | None = None


class TermsForm(Shape):
    """What a mandate says from a day on; amounts in fen, no county is the whole city."""

    since: date
    counties: Annotated[list[PlaceCode], Field(max_length=100, default_factory=list)]
    fixed_fen: Fen = 0
    per_case_fen: Fen = 0
    per_task_fen: Annotated[dict[KindName, Fen], Field(max_length=5, default_factory=dict)]
    retained_share: RateText = "0"
    document: Short


class SampleStratum(Told):
    """The results of one insurer in a sample; bounds of all its errors once everything drawn was compared."""

    insurer: str
    results: int
    size: int
    compared: int
    errors: int
    errors_at_least: int | None
    errors_at_most: int | None


class SampleDrawn(Told):
    """A drawn task and how far it is."""

    task_no: str
    handled_again: bool
    handled_by: str | None
    outcome: Outcome | None
    outcome_zh: str | None
    outcome_en: str | None
    compared_by: str | None


class HandlingSample(Told):
    """A sample of delegated work: its frame, its draw, what was found."""

    sample: str
    place: str
    place_zh: str
    quarter: str
    tolerable: str
    confidence: str
    algorithm: str
    frame: int
    sizes: dict[str, int]
    frame_digest: str
    commitment: str
    fixed_by: str
    fixed_at: str
    seed: str | None
    word: str | None
    drawn_by: str | None
    drawn: list[SampleDrawn]
    open: int
    strata: list[SampleStratum]


class HandlingSamplePage(Page):
    """Samples of an area, the newest first."""

    rows: list[HandlingSample]


class HandlingDrawRecord(Told):
    """What is published of a draw, and whether it was drawn again with the same result."""

    algorithm: str
    sample: str
    frame: list[list[str]]
    frame_digest: str
    sizes: dict[str, int]
    commitment: str
    seed: str
    word: str
    replayed: list[str] = Field(examples=[["570100-2025-000001-T1"]])
    agrees: bool


class SampleFixForm(Shape):
    """Of which quarter of which city the results are sampled."""

    place: PlaceCode
    period: QuarterText


class SampleWordForm(Shape):
    """The word that another person says on the spot."""

    word: Annotated[str, Field(pattern=r"^[0-9A-Za-z-]{1,32}$", examples=["qingming"])]


class BlindTask(Told):
    """A drawn task as whoever handles it again sees it: no insurer and no result."""

    sample: str
    task_no: str
    case_no: str
    kind: KindName
    kind_zh: str
    kind_en: str
    asked: str | None
    asked_at: str


class BlindTasks(Page):
    """What waits to be handled again by the caller."""

    rows: list[BlindTask]


class BothResults(BlindTask):
    """Both results of a drawn task side by side."""

    first: str | None
    again: str | None
    handled_by: str
    outcome: Outcome | None
    words: str | None


class AgainForm(Shape):
    """What was found when a drawn task was handled again."""

    words: Words


class CompareForm(Shape):
    """What comparing both results found, and why."""

    outcome: Outcome
    words: Words


class RemarkLine(Told):
    """A remark on a task, without its words."""

    remark: str
    task_no: str
    insurer: str
    kind: RemarkKind
    zh: str
    en: str
    degree: int | None
    sample: str | None
    by: str
    at: str
    upheld: bool | None
    found_by: str | None


class RemarkOut(RemarkLine):
    """A remark with its words and what was found of it."""

    words: str | None
    finding_words: str | None


class RemarkPage(Page):
    """Remarks of an area, the newest first."""

    rows: list[RemarkLine]


class RemarkForm(Shape):
    """A complaint, an irregularity or a rating (with 1 to 5) about a task; the sample that found it, if one did."""

    task_no: HandledTask
    kind: RemarkKind
    words: Words
    degree: Degree | None = None
    sample: SampleText | None = None


class FindingForm(Shape):
    """Whether a remark is upheld, and why."""

    upheld: bool
    words: Words


class RelationOut(Told):
    """A declared relation of an insurer. Of a person only the end of her pseudonym is told."""

    id: int
    insurer: str
    kind: Literal["enterprise", "person"]
    subject: str
    name: str | None
    relation: RelationName
    relation_zh: str
    relation_en: str
    since: str
    ended_on: str | None


class RelationPage(Page):
    """Declared relations, those that hold first."""

    rows: list[RelationOut]


class RelationForm(Shape):
    """A relation with an enterprise (its code) or a worker (her document number, which is not kept)."""

    relation: RelationName
    enterprise: Annotated[str, Field(pattern=r"^[0-9A-Z]{18}$", examples=["91570000MA000004X3"])] | None = None
    worker_id: Annotated[str, Field(min_length=6, max_length=24, examples=["570100199001011234"]), AfterValidator(writable)] | None = None
    since: date | None = None


class OfficerRelationForm(RelationForm):
    """The same, noted by an officer for an insurer."""

    insurer: InsurerCode


class RelationEndForm(Shape):
    """From which day a relation is over."""

    on: date


class RatingForm(Shape):
    """How a visit or another handling went, 1 to 5; words may be left out."""

    degree: Degree
    words: Annotated[str, Field(max_length=2_000), AfterValidator(writable)] = ""


class RateableTask(Told):
    """Something that was handled in a case of mine, and how I rated it."""

    task_no: str
    zh: str
    en: str
    handled_by: str
    on: str
    degree: int | None


class RateableTasks(Told):
    """What I may rate, or have rated, in a case."""

    rows: list[RateableTask]


class RescueFollowed(Told):
    """A step by which a late rescue was followed up."""

    verb: Literal["asked", "answered", "closed"]
    zh: str
    en: str
    by: str
    at: str


class RescueOut(Told):
    """From accident to report to treatment in whole minutes; what took too long, and what came of asking."""

    case_no: str
    platform: str | None
    injury_at: str
    report_minutes: int
    treatment_minutes: int | None
    platform_part: RescuePart
    part_zh: str
    part_en: str
    late: list[Literal["report", "treatment"]]
    open: bool
    followed: list[RescueFollowed]


class RescueStand(Told):
    """The rescue of a case, null while nothing is on record."""

    rescue: RescueOut | None


class RescueForm(Shape):
    """The times of a rescue and the part of the enterprise; again it corrects."""

    reported_at: Moment
    part: RescuePart
    treated_at: Moment | None = None
    knew_at: Moment | None = None
    platform: Annotated[str, Field(pattern=r"^[0-9A-Z]{18}$", examples=["91570000MA000004X3"])] | None = None


class RescueFollowForm(Shape):
    """What was asked, answered, or how it ended."""

    words: Words
