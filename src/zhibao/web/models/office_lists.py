"""Shapes of the lists that an office keeps: agreement hospitals and catalogues of medical cost."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from zhibao.web.models.office import Told

CatalogueKind = Literal["drugs", "treatments", "hospital_services", "devices"]


class RowRefused(Told):
    """A row that was not taken, with its number in the file and why."""

    row: int
    zh: str
    en: str


class ImportOut(Told):
    """What became of a list: tried, or taken in whole."""

    read: int
    rejected: int
    new: int
    committed: bool
    rows: list[RowRefused]


class AgreementOut(Told):
    """A hospital with its agreement."""

    code: str = Field(examples=["570102-01"])
    name: str
    name_en: str | None
    level: str | None
    county: str
    county_zh: str
    address: str | None
    telephone: str | None
    emergency: bool
    rehabilitation: bool
    first: str
    last: str | None
    in_force: bool


class AgreementPage(Told):
    """Agreement hospitals of an area."""

    total: int
    offset: int
    limit: int
    rows: list[AgreementOut]


class CatalogueOut(Told):
    """A catalogue as it was imported."""

    number: int
    place: str
    place_zh: str
    kind: CatalogueKind
    kind_zh: str
    since: str
    until: str | None
    entries: int
    digest: str
    by: str
    at: str


class CataloguePage(Told):
    """Catalogues that hold in an area, the newest first."""

    total: int
    offset: int
    limit: int
    rows: list[CatalogueOut]


class EntryOut(Told):
    """An entry of a catalogue: the highest price of one unit, and the share that the patient bears as an exact fraction."""

    code: str
    zh: str
    unit: str
    ceiling_fen: int | None
    self_share: str


class EntryPage(Told):
    """Entries of a catalogue."""

    total: int
    offset: int
    limit: int
    rows: list[EntryOut]
