"""The orders of a synthetic province, each made from (seed, place, day, number) alone.

Numbers run over the whole day of the province; cycles of `CYCLE` orders are dealt to the enterprises by a fixed
pattern, so that the number of an order and its index at its enterprise follow from each other.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Final

import numpy as np
import numpy.typing as npt

from zhibao import law
from zhibao.edge.simulation import draws
from zhibao.edge.simulation.draws import Ints
from zhibao.edge.simulation.fates import FATE, FATE_NAMES, thresholds
from zhibao.edge.simulation.people import Crew, crews
from zhibao.edge.simulation.profile import (
    AGENCIES,
    CANCELLED_PER_10K,
    CYCLE,
    ENTERPRISES,
    INTERRUPTED_PER_10K,
    REASONS,
    UNKNOWN_COUNTY_PER_10K,
    WEEKDAYS,
    Enterprise,
    duration_of,
    shape_of_day,
)
from zhibao.kit.errors import CallerFault

STATUSES: Final = ("open", "completed", "cancelled", "interrupted")
OPEN, COMPLETED, CANCELLED, INTERRUPTED = range(4)
NONE: Final = -1
_EPOCH: Final = date(1970, 1, 1).toordinal()
_EIGHT_HOURS: Final = 8 * 3600


@dataclass(frozen=True)
class Orders:
    """Orders of one enterprise and day as arrays of equal length; -1 stands for nothing.

    `index` counts the orders of the enterprise and day from 0; times are seconds since 1970 (UTC); `worker` is
    the local number in the crew, `district` and `agency` are positions in the province's lists; positions are
    millionths of a degree; `fate` is a number of `fates.FATE_NAMES`.
    """

    index: Ints
    version: Ints
    worker: Ints
    district: Ints
    accepted: Ints
    started: Ints
    ended: Ints
    status: Ints
    agency: Ints
    lng: Ints
    lat: Ints
    fate: Ints

    def take(self, which: npt.NDArray[np.bool_] | Ints) -> Orders:
        """Some of the orders, by mask or position."""
        return Orders(**{name: values[which] for name, values in vars(self).items()})

    def __len__(self) -> int:
        return len(self.index)


@dataclass(frozen=True)
class Province:
    """A synthetic province: place, seed and average orders a day. See `Province.of`."""

    code: str
    seed: int
    scale: int
    districts: tuple[str, ...]
    known_districts: int
    weights: tuple[int, ...]

    @classmethod
    def of(cls, place: str, seed: int, scale: int) -> Province:
        """The synthetic province of a place (name or code) whose counties the law lists.

        Raises CallerFault `scale`, or `no_counties` where none are listed.
        """
        places = law.places()
        code = places.province_of(places.resolve(place).code)
        if not 100 <= scale <= 50_000_000:
            raise CallerFault(
                "scale",
                f"规模须为每天 100 至 50,000,000 单，而不是 {scale}。",
                f"The scale must be 100 to 50,000,000 orders a day, not {scale}.",
            )
        counties = sorted(p.code for p in places if p.level == "county" and p.province == code)
        if not counties:
            raise CallerFault(
                "no_counties",
                f"{code} 没有区县清单，无法生成订单。",
                f"No counties are listed for {code}, so no orders can be generated.",
                remedy_zh="可用 taoyuan、zhejiang 或 jiangsu。",
                remedy_en="Use taoyuan, zhejiang or jiangsu.",
            )
        # Some weight for every county; the first city, the capital, has three times as much.
        capital = counties[0][:4]
        weights = [(30 + draws.draw_one(7, int(c)) % 70) * (3 if c[:4] == capital else 1) for c in counties]
        unknown = sorted({c[:4] + "99" for c in counties} - set(counties))
        return cls(code, seed, scale, (*counties, *unknown), len(counties), tuple(weights))

    @cached_property
    def crews(self) -> dict[str, Crew]:
        """The workers of every enterprise."""
        return crews(self.code, self.scale)

    @cached_property
    def _pattern(self) -> tuple[dict[str, Ints], Ints, Ints]:
        owners = np.repeat(np.arange(len(ENTERPRISES)), [e.share for e in ENTERPRISES])
        # A multiplier without common factor with the cycle spreads every enterprise over it.
        owners = owners[(np.arange(CYCLE) * 1_223) % CYCLE]
        places = {e.slug: np.flatnonzero(owners == n).astype(np.int64) for n, e in enumerate(ENTERPRISES)}
        rank = np.zeros(CYCLE, dtype=np.int64)
        for positions in places.values():
            rank[positions] = np.arange(len(positions))
        return places, owners.astype(np.int64), rank

    def orders_on(self, day: date) -> int:
        """How many orders the province has on a day."""
        noise = draws.key_of(self.seed, day.toordinal(), 3) % 401 - 200
        return max(CYCLE // 40, self.scale * WEEKDAYS[day.weekday()] * (10_000 + noise) // 1_000_000)

    def count(self, enterprise: Enterprise, day: date) -> int:
        """How many orders an enterprise has on a day."""
        cycles, rest = divmod(self.orders_on(day), CYCLE)
        positions = self._pattern[0][enterprise.slug]
        return cycles * enterprise.share + int(np.searchsorted(positions, rest))

    def number_of(self, enterprise: Enterprise, index: Ints) -> Ints:
        """The numbers in the province's day of an enterprise's orders `index`."""
        cycles, rest = np.divmod(index, enterprise.share)
        return np.asarray(cycles * CYCLE + self._pattern[0][enterprise.slug][rest], dtype=np.int64)

    def owner_of(self, number: int) -> tuple[Enterprise, int]:
        """The enterprise and the index there of the order with a number in the province's day."""
        cycle, rest = divmod(number, CYCLE)
        _, owners, rank = self._pattern
        enterprise = ENTERPRISES[int(owners[rest])]
        return enterprise, cycle * enterprise.share + int(rank[rest])

    def key(self, enterprise: Enterprise, day: date) -> int:
        """The key of all draws of an enterprise and day."""
        return draws.key_of(self.seed, int(self.code), day.toordinal(), enterprise.ordinal)

    def orders(self, enterprise: Enterprise, day: date, index: Ints) -> Orders:
        """The orders `index` of an enterprise and day, as they truly were (version 1)."""
        key, industry = self.key(enterprise, day), enterprise.industry_on(day)
        bits, more = draws.draw(key, index), draws.draw(key ^ 0x5EED, index)
        accepted = _midnight(day) + self._second_of_day(enterprise, day, index, bits)
        base, spread = duration_of(industry)
        lasts = 60 * base + draws.below(bits, 16, 16, 60 * spread) + draws.below(bits, 32, 16, 60 * spread)
        chance = draws.below(more, 0, 20, 10_000)
        status = np.full(len(index), COMPLETED, dtype=np.int64)
        status[chance < CANCELLED_PER_10K + INTERRUPTED_PER_10K] = INTERRUPTED
        status[chance < CANCELLED_PER_10K] = CANCELLED
        lasts = np.where(status == COMPLETED, lasts, lasts // 3 + 30)
        started = accepted + lasts * (10 + draws.below(bits, 48, 8, 30)) // 100
        started[(status == CANCELLED) & (draws.below(bits, 56, 4, 2) == 0)] = NONE
        worker = self.crews[enterprise.slug].local_of(day, key, index)
        district = self._districts(enterprise, worker, more)
        nothing = np.full(len(index), NONE, dtype=np.int64)
        lng, lat = self._positions(district, more) if enterprise.positions else (nothing, nothing)
        return Orders(
            index=index,
            version=np.ones(len(index), dtype=np.int64),
            worker=worker,
            district=district,
            accepted=accepted,
            started=started if enterprise.started else nothing,
            ended=accepted + lasts,
            status=status,
            agency=_agencies(worker, district) if enterprise.agencies else nothing,
            lng=lng,
            lat=lat,
            fate=self._fates(enterprise, day, index, accepted + lasts, more),
        )

    def _second_of_day(self, enterprise: Enterprise, day: date, index: Ints, bits: draws.Bits) -> Ints:
        hours = np.array(shape_of_day(enterprise.industry_on(day)), dtype=np.int64)
        bounds = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(hours)))
        count = self.count(enterprise, day)
        # Whole numbers only: index and 8 bits of jitter, on the scale of the day's million.
        place = ((index << 8) | draws.below(bits, 0, 8, 256)) * int(bounds[-1]) // (count << 8)
        hour = np.searchsorted(bounds, place, side="right") - 1
        return np.asarray(hour * 3600 + (place - bounds[hour]) * 3600 // hours[hour], dtype=np.int64)

    def _districts(self, enterprise: Enterprise, worker: Ints, more: draws.Bits) -> Ints:
        bounds = np.cumsum(np.array(self.weights, dtype=np.int64))
        person = self.crews[enterprise.slug].person[worker]
        home = draws.below(draws.draw(draws.key_of(int(self.code), 9), person), 8, 24, int(bounds[-1]))
        away = draws.below(more, 20, 16, int(bounds[-1]))
        place = np.where(draws.below(more, 36, 8, 100) < 15, away, home)
        district = np.searchsorted(bounds, place, side="right").astype(np.int64)
        unknown = draws.below(more, 44, 16, 10_000) < UNKNOWN_COUNTY_PER_10K
        if unknown.any():
            cities = [code[:4] for code in self.districts[self.known_districts :]]
            unlisted = np.array(
                [self.known_districts + cities.index(c[:4]) for c in self.districts[: self.known_districts]]
            )
            district[unknown] = unlisted[district[unknown]]
        return district

    def _positions(self, district: Ints, more: draws.Bits) -> tuple[Ints, Ints]:
        """Invented positions: each district has a centre somewhere in the province's invented square."""
        centres = [draws.draw_one(draws.key_of(int(self.code), 13), n) for n in range(len(self.districts))]
        east = np.array([118_000_000 + c % 4_000_000 for c in centres], dtype=np.int64)
        north = np.array([27_500_000 + c // 10**7 % 3_500_000 for c in centres], dtype=np.int64)
        lng = east[district] + draws.below(more, 0, 16, 60_000)
        return lng, north[district] + draws.below(more, 16, 16, 60_000)

    def forced(self, enterprise: Enterprise, day: date) -> int:
        """How many bad rows a day of an enterprise holds in any case, so that every reason occurs."""
        return min(len(REASONS), self.count(enterprise, day) // 80)

    def _fates(self, enterprise: Enterprise, day: date, index: Ints, ended: Ints, more: draws.Bits) -> Ints:
        chance = draws.below(draws.draw(0xFA7E, more.astype(np.int64)), 0, 32, 100_000)
        bounds = thresholds()
        fate = np.searchsorted(np.array(bounds), chance, side="right") + 1
        fate[chance >= bounds[-1]] = FATE["plain"]
        over_midnight = (fate == FATE["plain"]) & (ended >= _midnight(day) + 86_400)
        fate[over_midnight & (chance % 4 == 0)] = FATE["open_first"]
        forced = (index % 13 == 3) & (index // 13 < self.forced(enterprise, day))
        fate[forced] = np.where(index[forced] % 2 == 0, FATE["bad"], FATE["bad_corrected"])
        return fate.astype(np.int64)

    def reason_of(self, enterprise: Enterprise, day: date, index: int) -> str:
        """The reason for which a bad row of an order is quarantined."""
        if index % 13 == 3 and index // 13 < (forced := self.forced(enterprise, day)):
            turn = day.toordinal() * forced + index // 13 + enterprise.ordinal
        else:
            turn = draws.draw_one(self.key(enterprise, day) ^ 0xBAD, index)
        return REASONS[turn % len(REASONS)]


def in_form(orders: Orders, version: int, form: str) -> Orders:
    """The orders as a row of a later version or another content writes them (`fates.Appearance`)."""
    changed = replace(orders, version=np.full(len(orders), version, dtype=np.int64))
    if form == "open":
        open_ = np.full(len(orders), OPEN, dtype=np.int64)
        return replace(changed, status=open_, ended=np.full(len(orders), NONE, dtype=np.int64))
    if form == "cancelled":
        return replace(changed, status=np.where(orders.status == COMPLETED, CANCELLED, COMPLETED))
    minutes = {
        "later_end": 3 + orders.index % 40,
        "back": 2 + orders.index % 7,
        "other_end": 1 + orders.index % 5,
    }
    if form in minutes:
        changed = replace(changed, ended=orders.ended + 60 * minutes[form])
    if form == "back":
        changed = replace(changed, status=np.full(len(orders), COMPLETED, dtype=np.int64))
    return changed


def fate_named(orders: Orders, *names: str) -> npt.NDArray[np.bool_]:
    """Which orders have one of the named fates."""
    return np.isin(orders.fate, [FATE_NAMES.index(name) for name in names])


def _midnight(day: date) -> int:
    """The beginning of a day in China, in seconds since 1970 (UTC)."""
    return (day.toordinal() - _EPOCH) * 86_400 - _EIGHT_HOURS


def _agencies(worker: Ints, district: Ints) -> Ints:
    """Seven of ten workers ride for a service agency, always the same one."""
    bits = draws.draw(23, worker)
    return np.where(draws.below(bits, 0, 8, 10) < 7, draws.below(bits, 8, 16, AGENCIES), NONE)
