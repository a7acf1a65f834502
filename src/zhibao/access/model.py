"""What access speaks of: posts and their groups, areas, grants, and who is asking."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from zhibao.kit.actors import Actor


class Group(StrEnum):
    """The groups of posts that one person may not hold together, and the two that stand outside the office."""

    BUSINESS = "business"
    FINANCE = "finance"
    DATA_ADMINISTRATION = "data_administration"
    INTERNAL_CONTROL = "internal_control"
    OVERSIGHT = "oversight"
    DEPARTMENT = "department"
    PARTY = "party"


GROUP_ZH = {
    Group.BUSINESS: "业务",
    Group.FINANCE: "财务",
    Group.DATA_ADMINISTRATION: "数据管理",
    Group.INTERNAL_CONTROL: "内控稽核",
    Group.OVERSIGHT: "监督",
    Group.DEPARTMENT: "其他部门",
    Group.PARTY: "当事人",
}


class AreaKind(StrEnum):
    """What a grant reaches: the rows of a person, an enterprise, an agency, an insurer, a place, or all."""

    PERSON = "person"
    ENTERPRISE = "enterprise"
    SERVICE_AGENCY = "service_agency"
    INSURER = "insurer"
    COUNTY = "county"
    CITY = "city"
    PROVINCE = "province"
    NATION = "nation"


@dataclass(frozen=True)
class Area:
    """The rows that a grant reaches: a pseudonym, a code of an enterprise, or a code of a place."""

    kind: AreaKind
    value: str

    def __str__(self) -> str:
        return f"{self.kind.value}:{self.value}"


@dataclass(frozen=True)
class Post:
    """A post: its name, its group, the kinds of area it may be given, and whether a second factor is asked."""

    name: str
    zh: str
    en: str
    group: Group
    areas: tuple[AreaKind, ...]
    second_factor: bool


@dataclass(frozen=True)
class Grant:
    """A post held by a person in an area, from a day to a day (None: until it is revoked)."""

    grant_no: str
    account: str
    person: str
    post: Post
    area: Area
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True)
class Account:
    """An account by which a natural person signs in; two accounts of one person are one person."""

    name: str
    person: str
    shown_as: str
    pseudonym: int | None


@dataclass(frozen=True)
class Limits:
    """How long a session holds: without use, and in all."""

    idle: timedelta = timedelta(minutes=30)
    absolute: timedelta = timedelta(hours=12)


@dataclass(frozen=True)
class LookupLimits:
    """Look-ups that found nobody: how many are free in a while, from which on an alarm is raised, how long one waits at most."""

    free: int = 5
    alarm_at: int = 10
    window: timedelta = timedelta(hours=1)
    longest: timedelta = timedelta(minutes=30)


@dataclass(frozen=True)
class Principal:
    """Who is asking: a natural person in one of her posts, or a machine of an enterprise or insurer.

    `grants` are all posts she may change to; `grant` is the one in which she acts, None before she has chosen.
    """

    account: Account
    grants: tuple[Grant, ...]
    grant: Grant | None
    session: str | None = None
    client: str | None = None
    second_factor: bool = False
    signed_in_at: datetime | None = None
    # When the session was last noted as used.
    seen_at: datetime | None = None

    @property
    def post(self) -> str | None:
        """The post in which she acts."""
        return None if self.grant is None else self.grant.post.name

    @property
    def actor(self) -> Actor:
        """Her name under an act."""
        assert self.grant is not None
        return Actor(self.account.person, self.grant.post.name)
