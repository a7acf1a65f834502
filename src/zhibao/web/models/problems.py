"""Shapes of important problems that a city reports, with receipt and answer of each body."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from zhibao.web.models.concerns import ChoiceOf
from zhibao.web.models.office import Page, Shape, Short, Told, Words

BodyName = Annotated[str, Field(pattern=r"^[a-z_]{1,40}$", examples=["finance"])]


class ProblemBody(Told):
    """A body addressed: when it received, when it answered, whether late."""

    body: str
    place: str
    zh: str
    en: str
    received_at: str | None
    answered_at: str | None
    late: bool


class Attachment(Told):
    """A file by its digest; the file itself goes its own way."""

    digest: str
    size: int


class ProblemLine(Told):
    """An important problem with where it stands with each body."""

    problem: str = Field(examples=["E570200-2025-0001"])
    place: str
    place_zh: str
    place_en: str
    title: str
    at: str
    due_on: str | None
    provisional: bool
    state: Literal["open", "closed"]
    zh: str
    en: str
    overdue: list[str]
    attachments: list[Attachment]
    bodies: list[ProblemBody]


class ProblemPage(Page):
    """Important problems of a city, or addressed to a body."""

    rows: list[ProblemLine]
    overdue: int
    choices: list[ChoiceOf] = Field(description="Bodies that may be addressed beside the four.")


class ProblemStepOut(Told):
    """A receipt, an answer, or a day set."""

    number: int
    verb: Literal["received", "answered", "due_set"]
    zh: str
    en: str
    body: str | None
    due_on: str | None
    by: str
    at: str
    words: str


class ProblemFile(ProblemLine):
    """An important problem in full; `mine` is the body for which the caller acts, `open_steps` what it may do now."""

    facts: str
    asked: str
    steps: list[ProblemStepOut]
    mine: str | None
    open_steps: list[Literal["received", "answered"]]


class AttachmentForm(Shape):
    """A file by its digest and size."""

    digest: Annotated[str, Field(pattern=r"^(sha256|sm3):[0-9a-f]{64}$", examples=["sm3:" + "0" * 64])]
    size: Annotated[int, Field(ge=1, le=10**12)]


class ProblemForm(Shape):
    """What a city reports."""

    title: Short
    facts: Words
    asked: Words
    bodies: Annotated[list[BodyName], Field(max_length=8, default_factory=list)]
    attachments: Annotated[list[AttachmentForm], Field(max_length=50, default_factory=list)]


class ProblemStepForm(Shape):
    """The words of a receipt or an answer."""

    words: Words


class ProblemDueForm(Shape):
    """The day that the province sets, with the reason."""

    due_on: date
    words: Words
