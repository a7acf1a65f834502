"""What a service agency reads and sends: itself, its workers, injuries and cases of the orders that carried it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from zhibao.web.models.office import Page, Told
from zhibao.web.models.platform import RosterIn
from zhibao.web.models.worker import Said

PlatformCode = Annotated[str, Field(pattern=r"^[0-9A-Z]{18}$", examples=["91570000MA0000023G"])]


class Served(Told):
    """A platform that the agency serves or served, and when."""

    platform: str | None
    name: str
    from_: str = Field(alias="from")
    to: str | None
    now: bool


class AgencyOpen(Told):
    """What is under way."""

    cases: int


class AgencyHome(Told):
    """The agency, whom it serves since when, and what is under way."""

    uscc: str = Field(examples=["91570000MA0010013L"])
    name: str
    place: str
    place_zh: str
    serves: list[Served]
    workers: int
    open: AgencyOpen


class AgencyWorker(Told):
    """A worker registered through the agency, masked; `to` is the last day of what ended."""

    platform: str
    worker: str | None = Field(examples=["陶*满"])
    document: str | None = Field(examples=["57**************18"])
    from_: str = Field(alias="from")
    to: str | None
    ended: bool


class AgencyWorkerPage(Page):
    """Workers registered through the agency."""

    rows: list[AgencyWorker]


class AgencyRosterIn(RosterIn):
    """Workers to be registered for a platform that the agency serves."""

    platform: PlatformCode


class AgencyCaseLine(Said):
    """A case of an order that carried the agency: where it stands and what was concluded."""

    case_no: str = Field(examples=["570100-2025-000001"])
    worker: str | None = Field(examples=["陶*满"])
    injury_at: str
    place: str
    place_zh: str
    platforms: list[str]
    orders: list[str]
    state: str
    conclusion: Literal["confirmed", "not_confirmed", "not_accepted", "none"]
    conclusion_on: str | None
    closed: bool


class AgencyCasePage(Page):
    """Cases of the agency, the newest first."""

    rows: list[AgencyCaseLine]


class AgencyStep(Said):
    """A step that was taken, and when."""

    on: str


class AgencyCase(AgencyCaseLine):
    """A case with the steps of its confirmation. No diagnosis, no evidence, no money."""

    steps: list[AgencyStep]
