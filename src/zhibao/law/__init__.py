"""The law as data: provisions by address, dated numbers with citations, places and their tax offices.

Every rule of the system cites an address (`zhejiang-2025-44 §2(3)`), every number is looked up here for a
place and a day, and a number that nobody has established is an error that says who must fill it.

    from zhibao import law
    law.book().number("base_contribution", place="330000", on=day, by={"industry": "ride_hailing"})
    law.book().provision("zhejiang-2025-44 §2(3)")
    law.places().resolve("zhejiang")
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from zhibao.law.amendments import Amendment, standing
from zhibao.law.book import Book
from zhibao.law.codes import CodeList, read_codes
from zhibao.law.defects import Defect, LawDefects
from zhibao.law.industry import IndustryEntry, accepted, industries
from zhibao.law.marks import MARK_ZH, MARKS, Mark, weakest
from zhibao.law.numbers import Dimension, Entry, Gap, Pack, Parameter, Value
from zhibao.law.places import COUNTRY, FICTIONAL_PROVINCE, Place, Places, TaxOffice, ValueWithMark
from zhibao.law.provisions import Instrument, Provision
from zhibao.law.refusals import BeforeScheme, MissingNumber, UnknownNumber
from zhibao.law.units import EVENTS, RECKONED_ON, UNITS

FOLDER = Path(__file__).parent

__all__ = [
    "COUNTRY",
    "EVENTS",
    "FICTIONAL_PROVINCE",
    "FOLDER",
    "MARKS",
    "MARK_ZH",
    "RECKONED_ON",
    "UNITS",
    "BeforeScheme",
    "Book",
    "CodeList",
    "Defect",
    "Dimension",
    "Entry",
    "Gap",
    "IndustryEntry",
    "Instrument",
    "LawDefects",
    "Mark",
    "MissingNumber",
    "Pack",
    "Parameter",
    "Place",
    "Places",
    "Provision",
    "TaxOffice",
    "UnknownNumber",
    "Value",
    "ValueWithMark",
    "accepted_industries",
    "book",
    "code_list",
    "code_lists",
    "industries",
    "places",
    "weakest",
]


@cache
def places() -> Places:
    """The tree of places and the tax offices, read once."""
    return Places.load(FOLDER / "places")


@cache
def accepted_industries() -> tuple[str, ...]:
    """The industries of which orders are taken in, by the code that stands in sealed files."""
    return accepted(industries())


def book() -> Book:
    """The book of the law, read once and checked when read; in a session of a home with what the home has added."""
    return _book(standing("number"))


@cache
def _book(amendments: tuple[Amendment, ...]) -> Book:
    return Book.load(FOLDER, places(), amendments=amendments)


@cache
def code_lists() -> dict[str, CodeList]:
    """All code lists by name, read once."""
    return read_codes(FOLDER / "codes.toml")


def code_list(name: str) -> CodeList:
    """A code list by name, such as `document_type` or `form`. Raises KeyError."""
    return code_lists()[name]
