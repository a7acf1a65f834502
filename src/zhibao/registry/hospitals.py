"""Agreement hospitals (协议医疗机构): where a person who was hurt is treated, the nearest first.

Whoever is hurt goes to an agreement hospital, in an emergency to the nearest one (`work-injury-regulation §30`). A home
knows those of its lists: 桃源 has one in `hospitals.toml`, real homes import theirs.
"""

from __future__ import annotations

import math
import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from importlib import resources

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao.kit.clock import now
from zhibao.kit.errors import CallerFault
from zhibao.registry.tables import AgreementHospitalRow

_EARTH_M = 6_371_000
_E6 = 1_000_000


@dataclass(frozen=True)
class Point:
    """A place on the ground in millionths of a degree."""

    lng_e6: int
    lat_e6: int

    @classmethod
    def parse(cls, lng: str, lat: str) -> Point:
        """A point from two decimal numbers in text. Raises CallerFault `point_form`."""
        try:
            east, north = Decimal(lng.strip()), Decimal(lat.strip())
        except InvalidOperation:
            raise _point_form() from None
        if not (east.is_finite() and north.is_finite() and abs(east) <= 180 and abs(north) <= 90):
            raise _point_form()
        return cls(int(east * _E6), int(north * _E6))

    def degrees(self) -> tuple[str, str]:
        """Longitude and latitude as decimal text."""
        east, north = (f"{Decimal(one) / _E6:.6f}" for one in (self.lng_e6, self.lat_e6))
        return east, north

    def metres_to(self, other: Point) -> int:
        """How far another point lies away over the ground; good to a few metres in a city, never near money."""
        north, east = (math.radians((theirs - mine) / _E6) for mine, theirs in ((self.lat_e6, other.lat_e6), (self.lng_e6, other.lng_e6)))
        here, there = (math.radians(one / _E6) for one in (self.lat_e6, other.lat_e6))
        half = math.sin(north / 2) ** 2 + math.cos(here) * math.cos(there) * math.sin(east / 2) ** 2
        return round(2 * _EARTH_M * math.asin(min(1, math.sqrt(half))))


@dataclass(frozen=True)
class Hospital:
    """An agreement hospital, with its distance where one was asked for."""

    code: str
    name: str
    name_en: str | None
    level: str | None
    county: str
    address: str | None
    telephone: str | None
    point: Point | None
    emergency: bool
    rehabilitation: bool
    distance_m: int | None = None


def load(session: Session, province: str) -> int:
    """Take the list that comes with this version for a province into the register; what is there already is not added."""
    held = tomllib.loads(resources.files("zhibao.registry").joinpath("hospitals.toml").read_text(encoding="utf-8"))
    known = set(session.scalars(select(AgreementHospitalRow.code)))
    added = 0
    for one in held["hospital"]:
        if one["county"][:2] == province[:2] and one["code"] not in known:
            at = Point.parse(one["lng"], one["lat"])
            session.add(
                AgreementHospitalRow(
                    code=one["code"], name=one["zh"], name_en=one["en"], level=one["level"], county=one["county"],
                    address=one["address"], telephone=one["telephone"], lng_e6=at.lng_e6, lat_e6=at.lat_e6,
                    emergency=int(one["emergency"]), rehabilitation=int(one["rehabilitation"]), valid_from=one["from"], valid_to=None,
                    origin="list", recorded_at=now(),
                )
            )
            added += 1
    session.flush()
    return added


def near(session: Session, on: date, *, point: Point | None = None, county: str | None = None) -> list[Hospital]:
    """The hospitals under agreement on a day: the nearest to a point first, else those of a county, then by name."""
    newest = select(func.max(AgreementHospitalRow.id)).group_by(AgreementHospitalRow.code)
    query = select(AgreementHospitalRow).where(
        AgreementHospitalRow.id.in_(newest), AgreementHospitalRow.valid_from <= on,
        (AgreementHospitalRow.valid_to.is_(None)) | (AgreementHospitalRow.valid_to >= on),
    )  # fmt: skip
    found = [_hospital(row, point) for row in session.scalars(query)]
    return sorted(
        found,
        key=lambda one: (one.distance_m is None, one.distance_m or 0, one.county != county, one.county[:4] != (county or "")[:4], one.county, one.name),
    )


def _hospital(row: AgreementHospitalRow, point: Point | None) -> Hospital:
    at = None if row.lng_e6 is None or row.lat_e6 is None else Point(row.lng_e6, row.lat_e6)
    return Hospital(
        row.code, row.name, row.name_en, row.level, row.county, row.address, row.telephone, at, bool(row.emergency),
        bool(row.rehabilitation), None if at is None or point is None else point.metres_to(at),
    )  # fmt: skip


def changed_at(session: Session) -> datetime | None:
    """When the register of hospitals was last added to."""
    return session.scalar(select(func.max(AgreementHospitalRow.recorded_at)))


def _point_form() -> CallerFault:
    return CallerFault(
        "point_form", "位置应是经度和纬度两个十进制数。", "A place is two decimal numbers, longitude and latitude.",
        place="lng", remedy_zh="例如 lng=120.153576，lat=30.287459。", remedy_en="For example lng=120.153576, lat=30.287459.",
    )  # fmt: skip
