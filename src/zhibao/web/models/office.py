"""Words that all shapes of the office share: numbers of cases, amounts, texts that can be kept, pages of a list."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any

from fastapi import Path
from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, JsonValue

MOST_FEN = 10**12
_SURROGATES = range(0xD800, 0xE000)


def writable(text: str) -> str:
    """Refuse what no database keeps: half a character, and signs that steer a terminal."""
    if any(ord(sign) in _SURROGATES or (ord(sign) < 32 and sign not in "\n\t\r") for sign in text):
        raise ValueError("holds a sign that cannot be kept")
    return text


CaseNo = Annotated[str, Path(pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}$", examples=["570100-2025-000001"])]
CaseNumber = Annotated[str, Field(pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}$", examples=["570100-2025-000001"])]
AwardNo = Annotated[str, Path(pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}-A[0-9]{1,4}$", examples=["570100-2025-000001-A1"])]
Fen = Annotated[int, Field(ge=0, le=MOST_FEN, examples=[123456])]
Short = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(writable)]
Words = Annotated[str, Field(min_length=1, max_length=20_000), AfterValidator(writable)]
Reference = Annotated[str, Field(pattern=r"^[\w:§()./@+-]{1,96}$"), AfterValidator(writable)]
Address = Annotated[str, Field(min_length=3, max_length=96, examples=["measures-2025 §14"]), AfterValidator(writable)]
PlaceCode = Annotated[str, Field(pattern=r"^[0-9]{6}$", examples=["570102"])]
MonthWord = Annotated[str, Field(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$", examples=["2025-09"])]
Payee = Annotated[str, Field(pattern=r"^(person:[0-9]{1,20}|enterprise:[0-9A-Z]{18})$", examples=["person:4611686018427387904"])]
Moment = AwareDatetime

__all__ = [
    "Address",
    "AwardNo",
    "CaseNo",
    "CaseNumber",
    "Fen",
    "JsonValue",
    "Moment",
    "MonthWord",
    "Payee",
    "PlaceCode",
    "Reference",
    "Shape",
    "Short",
    "Told",
    "Words",
    "date",
    "datetime",
    "page",
]  # fmt: skip


class Shape(BaseModel):
    """A shape that goes in: a key that nobody reads is refused, so that a slip of the pen is no fact left out."""

    model_config = ConfigDict(extra="forbid")


class Told(BaseModel):
    """A shape that goes out."""

    model_config = ConfigDict(extra="ignore")


class Page(Told):
    """A page of a list with the whole count."""

    total: int = Field(examples=[1])
    offset: int = 0
    limit: int = 50


def page(rows: list[Any], total: int, offset: int, limit: int) -> dict[str, Any]:
    """A page of a list whose rows were already cut."""
    return {"total": total, "offset": offset, "limit": limit, "rows": rows}
