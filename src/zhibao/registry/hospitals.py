"""Agreement hospitals (协议医疗机构): where a person who was hurt is treated, the nearest first.

Whoever is hurt goes to an agreement hospital, in an emergency to the nearest one (`work-injury-regulation §30`). A home
knows those of its lists: 桃源 has one in `hospitals.toml`, real homes import theirs.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from importlib import resources

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.kit import acts
from zhibao.kit.actors import Actor
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


@dataclass(frozen=True)
class Agreement:
    """What a list says of a hospital: who it is, where it lies, and from when to when its agreement holds."""

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
    first: date
    last: date | None


def import_list(
    session: Session, agreements: Sequence[Agreement], *, place: str, actor: Actor, at: datetime, origin: str, commit: bool = True
) -> int:
    """Take a list of a place into the register; what says nothing new is left. Returns how many lines are new; a trial keeps none.

    An agreement that ends is a line with its last day. Raises CallerFault `hospital_place` for one outside the place.
    """
    code = law.places().resolve(place).code
    for one in agreements:
        if code not in law.places().path(one.county):
            raise CallerFault(
                "hospital_place", f"{one.name}（{one.county}）不在{law.places().resolve(code).name_zh}。",
                f"{one.name} ({one.county}) does not lie in {law.places().resolve(code).name_en or code}.", place=one.code,
                remedy_zh="请由其所在地的机构维护。", remedy_en="It is kept by the office of its own place.",
            )  # fmt: skip
    held = {one.code: one for one in agreements_of(session)}
    new = [one for one in agreements if held.get(one.code) != one]
    if not new or not commit:
        return len(new)
    act = acts.record(
        session, verb="hospitals_imported", subject=f"hospitals:{code}", actor=str(actor), ground="work-injury-regulation §30", at=at,
        content={"origin": origin, "lines": len(new), "codes": [one.code for one in new]},
    )  # fmt: skip
    session.add_all(
        AgreementHospitalRow(
            code=one.code, name=one.name, name_en=one.name_en, level=one.level, county=one.county, address=one.address, telephone=one.telephone,
            lng_e6=one.point and one.point.lng_e6, lat_e6=one.point and one.point.lat_e6, emergency=int(one.emergency),
            rehabilitation=int(one.rehabilitation), valid_from=one.first, valid_to=one.last, origin=origin, recorded_at=act.at,
        )
        for one in new
    )  # fmt: skip
    session.flush()
    return len(new)


def agreements_of(session: Session, place: str | None = None) -> list[Agreement]:
    """Every agreement as it stands, also those that have ended, by code; of a place or of all."""
    newest = select(func.max(AgreementHospitalRow.id)).group_by(AgreementHospitalRow.code)
    rows = session.scalars(select(AgreementHospitalRow).where(AgreementHospitalRow.id.in_(newest)).order_by(AgreementHospitalRow.code))
    return [
        Agreement(
            row.code, row.name, row.name_en, row.level, row.county, row.address, row.telephone,
            None if row.lng_e6 is None or row.lat_e6 is None else Point(row.lng_e6, row.lat_e6), bool(row.emergency), bool(row.rehabilitation),
            row.valid_from, row.valid_to,
        )
        for row in rows
        if place is None or place in law.places().path(row.county)
    ]  # fmt: skip


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
