"""Shapes of the supervision of insurers: mandates in full, proposals, reviews with scores and fees, rectification notices."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from zhibao.web.models.insurer import Account, InsurerCode, KindName, MandateOut
from zhibao.web.models.office import PlaceCode, Shape, Short, Told, Words

QuarterText = Annotated[str, Field(pattern=r"^20[0-9]{2}-Q[1-4]$", examples=["2025-Q3"])]
IndicatorName = Literal["arrival", "investigation", "papers", "amounts", "complaints", "irregularities", "satisfaction"]
RateText = Annotated[str, Field(pattern=r"^(0(\.[0-9]{1,4})?|1(\.0{1,4})?)$", examples=["0.95"])]


class MandateTerms(Told):
    """What a mandate says from a day on; amounts in fen."""

    number: int
    since: str
    counties: list[str]
    fixed_fen: int
    per_case_fen: int
    per_task_fen: dict[str, int]
    retained_share: str
    document: str


class MandateStaff(Told):
    """Somebody of the insurer who is or was admitted by name."""

    account: str
    since: str
    ended_on: str | None


class MandateChosen(Told):
    """How the insurer was chosen."""

    method: str
    zh: str
    en: str
    announced_on: str
    bidders: int
    ceiling_fen: int | None
    digest: str | None


class MandateFile(Told):
    """A mandate in full."""

    mandate: MandateOut
    chosen: MandateChosen | None
    terms: list[MandateTerms]
    staff: list[MandateStaff]
    open_tasks: int


class StaffForm(Shape):
    """Whom a mandate admits from a day on, or no longer; leaving says why."""

    account: Account
    on: date
    leaves: bool = False
    reason: Short | None = None


class HandOverForm(Shape):
    """Under which mandate open tasks go on; none takes them back to the agency."""

    to: Annotated[str, Field(pattern=r"^M[0-9]{6}-[0-9]{3}$", examples=["M570100-002"])] | None = None
    words: Words


class HandOverOut(Told):
    """How many tasks went on, and how many came back."""

    mandate_no: str
    went_on: int
    came_back: int


class InsurerProposal(Told):
    """Whether an insurer suits a case, in which place, and why."""

    mandate_no: str
    insurer: str
    insurer_name: str
    suited: bool
    place: int | None
    load: str | None
    zh: str
    en: str


class InsurerProposals(Told):
    """Whom to ask in a case, the least loaded first."""

    kind: KindName
    rows: list[InsurerProposal]


class IndicatorOut(Told):
    """One indicator of one insurer: numerator, denominator, adjusted rate and its weight."""

    indicator: IndicatorName
    zh: str
    en: str
    weight: str
    judged: int
    met: int
    expected: str
    rate: str
    spread: str


class ScoreOut(Told):
    """The score of an insurer with its interval; no score for too few tasks, no rank where intervals overlap."""

    insurer: str
    insurer_name: str
    tasks: int
    rank: int | None
    score: str | None
    low: str | None
    high: str | None
    remark_zh: str
    remark_en: str
    indicators: list[IndicatorOut]


class FeeLineOut(Told):
    """What a part of a fee is for."""

    kind: Literal["fixed", "task", "case"]
    task_no: str | None
    case_no: str | None
    since: str
    until: str
    amount_fen: int


class FeeOut(Told):
    """A fee statement, paid from the agency's budget."""

    fee: str
    review: str
    mandate: str
    place: str
    insurer: str
    quarter: str
    score: str | None
    retained_share: str
    earned_fen: int
    retained_fen: int
    released_fen: int
    kept_fen: int
    moved_fen: int
    payable_fen: int
    zh: str
    en: str
    provisional: bool
    paid_from_zh: str
    paid_from_en: str
    by: str
    at: str
    lines: list[FeeLineOut]


class SchemeOut(Told):
    """By what a review was reckoned."""

    weights: dict[str, str]
    shrinkage: int
    least_tasks: int
    interval: str
    cites: list[str]
    mark: str


class ReviewStepOut(Told):
    """What became of a review."""

    number: int
    verb: Literal["heard", "decided", "returned", "published"]
    zh: str
    en: str
    insurer: str | None
    by: str
    at: str
    words: str | None


class InsurerReviewLine(Told):
    """A review in short."""

    review: str
    place: str
    place_zh: str
    quarter: str
    status: Literal["draft", "decided", "returned", "published"]
    provisional: bool
    hear_until: str
    insurers: int


class InsurerReviewPage(Told):
    """Reviews of an area, the newest first."""

    total: int
    offset: int
    limit: int
    rows: list[InsurerReviewLine]


class ComplaintOfReview(Told):
    """A complaint about an insurer in the quarter, without its words, and what it became."""

    enquiry: str
    at: str
    state: str
    remark: str | None
    upheld: bool | None


class ComplaintsOfInsurer(Told):
    """Complaints about an insurer in the quarter; those that nobody has looked into count nowhere yet."""

    insurer: str
    complaints: int
    not_looked_into: int
    rows: list[ComplaintOfReview]


class InsurerReviewFile(Told):
    """A review with its scores, what was said, and the fees that rest on it."""

    review: str
    place: str
    quarter: str
    status: Literal["draft", "decided", "returned", "published"]
    scheme: SchemeOut
    provisional: bool
    hear_until: str
    drafted_by: str
    decided_by: str | None
    tasks: int
    heard: list[str]
    scores: list[ScoreOut]
    steps: list[ReviewStepOut]
    fees: list[FeeOut]
    complaints: list[ComplaintsOfInsurer]


class ReviewTaskOut(Told):
    """A task behind a figure."""

    task_no: str
    case_no: str
    likeness: str
    met: dict[str, int]


class ReviewTasks(Told):
    """The tasks behind a figure: the denominator is the list, the numerator those with 1."""

    total: int
    offset: int
    limit: int
    rows: list[ReviewTaskOut]


class ReviewDraftForm(Shape):
    """Which quarter of which city."""

    place: PlaceCode
    period: QuarterText


class ReviewStepForm(Shape):
    """Why a draft is decided or returned."""

    words: Words | None = None


class FeeForm(Shape):
    """Of which mandate the fee is stated, or reckoned at supposed rates."""

    mandate_no: Annotated[str, Field(pattern=r"^M[0-9]{6}-[0-9]{3}$", examples=["M570100-001"])]
    suppose: Annotated[dict[IndicatorName, RateText], Field(max_length=7, default_factory=dict)]


class SupposedFee(Told):
    """What score and fee would be."""

    score: str | None
    supposed_score: str | None
    payable_fen: int
    supposed_payable_fen: int
    zh: str
    en: str


class NoticeStepOut(Told):
    """What became of a notice."""

    verb: Literal["answered", "returned", "followed_up", "closed"]
    zh: str
    en: str
    by: str
    at: str
    words: str


class RectificationNotice(Told):
    """A rectification notice with its words."""

    notice: str
    place: str
    insurer: str
    remark: str | None
    review: str | None
    due: str
    words: str
    by: str
    at: str
    status: Literal["issued", "answered", "returned", "followed_up", "closed"]
    answered_on: str | None
    in_time: bool | None
    steps: list[NoticeStepOut]


class RectificationPage(Told):
    """Notices, the newest first."""

    total: int
    offset: int
    limit: int
    rows: list[RectificationNotice]


class RectificationForm(Shape):
    """What an insurer is to put right; without a day it is due after the days of the law."""

    place: PlaceCode
    insurer: InsurerCode
    words: Words
    remark_no: Annotated[str, Field(pattern=r"^X[0-9]{6}-[0-9]{6}$", examples=["X570100-000001"])] | None = None
    review_no: Annotated[str, Field(pattern=r"^V[0-9]{6}-20[0-9]{2}-Q[1-4]-[0-9]{1,3}$", examples=["V570100-2025-Q3-1"])] | None = None
    due_on: date | None = None


class WordsForm(Shape):
    """What is said."""

    words: Words


class TaskClockOut(Told):
    """A time limit of a task of one's own."""

    task_no: str
    zh: str
    en: str
    due_at: str
    state: Literal["met", "met_late", "running", "late"]
    mark: str


class OwnReview(Told):
    """What an insurer is told of itself in a review: its own score and fee, nobody else's."""

    review: str
    quarter: str
    place_zh: str
    status: Literal["draft", "decided", "returned", "published"]
    hear_until: str
    heard: bool
    score: ScoreOut
    fees: list[FeeOut]


class OwnStanding(Told):
    """An insurer's own clocks, reviews and notices."""

    clocks: list[TaskClockOut]
    reviews: list[OwnReview]
    notices: list[RectificationNotice]
