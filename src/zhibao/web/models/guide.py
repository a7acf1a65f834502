"""Shapes of the plain page on rights, steps and amounts."""

from __future__ import annotations

from typing import Literal

from zhibao.web.models.concerns import WordsOf
from zhibao.web.models.office import Told


class GuideRow(Told):
    """A line of the page: what holds with article and mark, or that nothing is established and who must fill it."""

    zh: str
    en: str
    said_zh: str | None
    said_en: str | None
    cites: list[str]
    mark: str | None
    missing_zh: str | None
    missing_en: str | None


class GuideSection(Told):
    """A part of the page."""

    id: str
    zh: str
    en: str
    rows: list[GuideRow]


class GuideAmount(Told):
    """An amount as the formulas give it on the day."""

    benefit: str
    zh: str
    en: str
    amount_fen: int
    paid: Literal["once", "monthly"]
    payer: Literal["fund", "platform"]
    ground: str
    mark: str


class GuideCase(Told):
    """A grade, a level of care or a death with its amounts, and what is missing for the rest."""

    id: str
    zh: str
    en: str
    lines: list[GuideAmount]
    missing: list[WordsOf]


class GuideOut(Told):
    """The plain page on rights of a place on a day."""

    format: Literal["zhibao.guide/1"]
    place: str
    zh: str
    en: str
    on: str
    provisional: bool
    missing: int
    sections: list[GuideSection]
    amounts: list[GuideCase]
