"""Shapes of the evidence of a case: documents, checklist, verdicts."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from zhibao.web.models.office import Shape, Told, Words


class Word(Told):
    """A word with its names."""

    value: str
    zh: str
    en: str


class DocumentOut(Told):
    """A document of a case as it stands. Cases outside the caller's area that hold the same content are only counted."""

    ref: str = Field(examples=["570100-2025-000001-E1"])
    paper: str = Field(examples=["diagnosis"])
    zh: str
    en: str
    media: Literal["jpeg", "png", "pdf"]
    size: int
    status: str = Field(examples=["pending"])
    status_zh: str
    at: str
    actor: str
    reason: str | None
    elsewhere: list[str]
    elsewhere_count: int
    digest: str


class NeededOut(Told):
    """A paper that this kind of case needs, on which ground, and whether it is there."""

    paper: str
    zh: str
    en: str
    step: str
    cites: list[str]
    mark: str
    there: bool


class Evidence(Told):
    """The documents of a case beside the list of what its kind needs."""

    case_no: str
    kind: str | None = Field(examples=["traffic_accident"])
    kinds: list[Word]
    documents: list[DocumentOut]
    checklist: list[NeededOut]
    papers: list[Word]


class Documents(Told):
    """Documents that came in."""

    documents: list[DocumentOut]


class VerdictForm(Shape):
    """What a person decides about a document, with her reason for the applicant."""

    verdict: Literal["accepted", "insufficient", "rejected"]
    reason: Words = Field(examples=["与原件核对一致。"])


class ReasonForm(Shape):
    """A reason."""

    reason: Words = Field(examples=["传错了文件。"])
