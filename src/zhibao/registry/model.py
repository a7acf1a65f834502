"""What the registry knows: enterprises and their enrolments, service agencies, workers and their links."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zhibao import law

INDUSTRY_ZH = {one.id: one.zh for one in law.industries()}


class Industry(str):
    """An industry of the law's list (`law/industries.toml`), also one in preparation; any other word raises ValueError."""

    __slots__ = ()

    def __new__(cls, word: str) -> Industry:
        """The industry of a word."""
        if word not in INDUSTRY_ZH:
            raise ValueError(f"{word!r} is no industry")
        return super().__new__(cls, word)

    @property
    def value(self) -> str:
        """The word itself, as tables and files hold it."""
        return str(self)


class Tier(StrEnum):
    """The two tiers of the base contribution of instant delivery."""

    LOW = "low"
    HIGH = "high"


class TierBasis(StrEnum):
    """Why an enrolment has the tier it has: no tiers here, entry tier, a decision, or still to be decided."""

    NONE = "none"
    ENTRY = "entry"
    DECISION = "decision"
    UNDECIDED = "undecided"


class Origin(StrEnum):
    """Where a version of an enrolment comes from: the list of enterprises or an official act."""

    DATA = "data"
    DECISION = "decision"


@dataclass(frozen=True)
class Sourced:
    """A period with its citations and mark; None means open or, for a beginning, from the start."""

    first: date | None
    last: date | None
    mark: str
    cites: tuple[str, ...]


@dataclass(frozen=True)
class NamePeriod(Sourced):
    """A name an enterprise had; `first` None means that the day of the change is not known."""

    name: str


@dataclass(frozen=True)
class IndustryPeriod(Sourced):
    """An industry an enterprise works in."""

    industry: Industry


@dataclass(frozen=True)
class TierPeriod(Sourced):
    """A tier that a province has published for an enterprise."""

    enterprise_name: str
    tier: Tier


@dataclass(frozen=True)
class Branch(Sourced):
    """The head office or a branch of an enterprise in a place."""

    enterprise: str
    role: str
    place: str
    name: str
    uscc: str | None = None


@dataclass(frozen=True)
class ListedEnterprise:
    """An enterprise of the list, before any province is asked."""

    slug: str
    ordinal: int
    phase: int
    joined: date
    mark: str
    cites: tuple[str, ...]
    names: tuple[NamePeriod, ...]
    industries: tuple[IndustryPeriod, ...]


@dataclass(frozen=True)
class ListedPlace:
    """What a province says itself of the enterprises of some phases: citations, its own mark, the only
    enterprises it has, branches.
    """

    code: str
    phases: tuple[int, ...] = ()
    cites: tuple[str, ...] = ()
    mark: str | None = None
    only: tuple[str, ...] = ()
    branches: tuple[Branch, ...] = ()


@dataclass(frozen=True)
class EnterpriseList:
    """The whole list of enterprises."""

    enterprises: tuple[ListedEnterprise, ...]
    places: tuple[ListedPlace, ...]
    tiers_from: date
    tiers_industry: Industry
    tiers_cites: tuple[str, ...]

    def place(self, code: str) -> ListedPlace:
        """What a province says, or nothing of its own."""
        return next((place for place in self.places if place.code == code), ListedPlace(code))


@dataclass(frozen=True)
class SchemeOfPlace:
    """The law of a province that decides enrolments: start of its scheme, entry tier, who waits for a decision.

    `undecided_phases` are the phases whose enterprises have no tier until one is decided (first-pilot provinces);
    `tiers` are the decisions that the province has published.
    """

    place: str
    began: date
    mark: str
    cites: tuple[str, ...]
    entry_tier: Tier
    entry_mark: str
    entry_cites: tuple[str, ...]
    undecided_phases: tuple[int, ...] = ()
    undecided_cites: tuple[str, ...] = ()
    tiers: tuple[TierPeriod, ...] = ()


@dataclass(frozen=True)
class Version:
    """One stored version of an enrolment: `edition` counts the states of the list that this home has seen,
    `order` is the row number.
    """

    enterprise: str
    place: str
    industry: Industry
    tier: Tier | None
    tier_basis: TierBasis
    first: date
    last: date | None
    mark: str
    cites: tuple[str, ...]
    origin: Origin = Origin.DATA
    edition: int = 1
    order: int = 0


@dataclass(frozen=True)
class Enrolment:
    """An enterprise insured in a province with an industry for a period; periods of one key never overlap.

    `tier` is None where there are no tiers (`tier_basis` none) and where it has not been decided (undecided).
    """

    enterprise: str
    name: str
    uscc: str | None
    place: str
    industry: Industry
    tier: Tier | None
    tier_basis: TierBasis
    first: date
    last: date | None
    mark: str
    cites: tuple[str, ...]

    @property
    def undecided(self) -> bool:
        """Its tier has to be recorded before anything can be billed."""
        return self.tier_basis is TierBasis.UNDECIDED

    def covers(self, day: date) -> bool:
        """Whether a day lies in its period."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True)
class Enterprise:
    """A platform enterprise as one subject."""

    slug: str
    name: str
    uscc: str | None
    phase: int
    joined: date
    mark: str
    cites: tuple[str, ...]
    names: tuple[NamePeriod, ...]


@dataclass(frozen=True)
class ServiceAgency:
    """A platform service agency and the enterprises it serves: (enterprise, first day, last day)."""

    uscc: str
    name: str
    place: str
    serves: tuple[tuple[str, date, date | None], ...]


@dataclass(frozen=True)
class Link:
    """That a worker takes orders of an enterprise from `first` to `last` through a service agency or none."""

    first: date
    last: date | None
    service_agency: str | None = None

    def covers(self, day: date) -> bool:
        """Whether a day lies in its period."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True)
class LinkChange:
    """What a reported period changes: a link to add, an open link to end on a day, or nothing; or a refusal."""

    add: Link | None = None
    end: tuple[Link, date] | None = None
    refused: str | None = None
