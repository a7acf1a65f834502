"""Shapes of the letters of a case."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, JsonValue

from zhibao.web.models.office import Shape, Told


class MissingField(Told):
    """A fact that no act holds and that the officer must supply."""

    name: str = Field(examples=["diagnosis"])
    zh: str
    en: str
    kind: str


class LetterLine(Told):
    """A letter of a case: whether it can be printed now, what is missing, or why there is nothing to say."""

    id: str = Field(examples=["confirmation"])
    zh: str
    en: str
    may: bool
    missing: list[MissingField]
    why_not_zh: str | None
    why_not_en: str | None
    copies: list[Literal["person", "platform"]]


class IssuedLine(Told):
    """A letter that was printed before."""

    letter: str
    letter_no: str
    copy_for: str
    award_no: str | None
    issued_on: str
    at: str


class Letters(Told):
    """The letters of a case."""

    rows: list[LetterLine]
    issued: list[IssuedLine]


class LetterForm(Shape):
    """What the officer supplies to a letter, and which copy is printed."""

    given: dict[str, JsonValue] = Field(default_factory=dict, max_length=40, examples=[{"diagnosis": ["右桡骨骨折"]}])
    copy_for: Literal["person", "platform"] = "person"
    award_no: str | None = Field(None, pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}-A[0-9]{1,4}$")
    on: str | None = Field(None, pattern=r"^\d{4}-\d{2}-\d{2}$", description="default: today")
