"""Shapes of the audit and of the law."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, JsonValue

from zhibao.web.models.office import Told


class Finding(Told):
    """What does not hold: the invariant, the place, and what is wrong."""

    invariant: str = Field(examples=["P3"])
    where: str
    zh: str
    en: str
    stored: JsonValue = None
    derived: JsonValue = None


class ExportedOut(Told):
    """What was exported for the audit."""

    tables: int
    rows: int


class AuditOut(Told):
    """What the independent auditor said."""

    at: str
    by: str
    ok: bool
    checked: dict[str, int]
    findings: list[Finding]
    findings_total: int
    exported: ExportedOut


class ProvisionOut(Told):
    """A provision in our own words."""

    address: str = Field(examples=["measures-2025 §14"])
    instrument: str
    instrument_zh: str
    instrument_en: str
    number: str | None
    title_zh: str
    title_en: str
    zh: str
    en: str
    status: str
    mark: str
    mark_zh: str
    in_force: str | None


class NumberOut(Told):
    """A number of the law as it stands for a place and a day."""

    name: str = Field(examples=["decision_limit"])
    zh: str
    en: str
    value: JsonValue
    value_fen: int | None
    unit: str
    since: str
    until: str | None
    cites: list[str]
    mark: str
    mark_zh: str
    provisional: bool
    reckoned_on: str
    place: str
    by: dict[str, str]


class PlaceOut(Told):
    """A place of the tree."""

    code: str
    zh: str
    en: str
    level: Literal["country", "province", "prefecture", "county"]


class PlacesOut(Told):
    """Places below another one."""

    rows: list[PlaceOut]
