"""The fictional workers: who they are, for which enterprises they work, who of them is registered.

Everything follows from the scale alone (and for registration from the seed), so that a worker keeps the same
number in every month. Nobody here exists: all numbers lie in the region 57xxxx.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from zhibao.edge.simulation.draws import Ints, draw_one, key_of
from zhibao.edge.simulation.profile import (
    CYCLE,
    ENTERPRISES,
    GUESTS_PERCENT,
    UNREGISTERED_PER_1000,
    Enterprise,
)
from zhibao.kit.identity import fictional_citizen_numbers

FIRST_PERSON: Final = 1_000_000
"""Persons of the simulation are the fictional persons from this number on."""
PERSONS_APART: Final = 200_000

_SURNAMES: Final = "桃溪林渔秦晋陶柳舟云竹桑麻阡陌芳落缤良垣鸡犬往来耕耘乡邻"
_GIVEN: Final = "问津源深远寻径清流微光豁然鲜美落英缤纷怡然自乐黄发垂髫避世未知汉闻道近岸远山晚晴"


def first_person(province: str) -> int:
    """The number of the first fictional person of a province, so that two provinces do not share their people."""
    return FIRST_PERSON + int(province[:2]) * PERSONS_APART


@dataclass(frozen=True)
class Crew:
    """The workers of one enterprise: `person[local]` is the person behind a local number.

    `active` of them work on a day; the first `homes` belong to it, the rest are guests from another enterprise.
    """

    person: Ints
    homes: int
    active: int
    documents: npt.NDArray[np.bytes_]

    @property
    def slots(self) -> int:
        """Turns of a round: the busier half of the active workers takes three, the other half two."""
        return 2 * self.active + (self.active - self.active // 2)

    def local_of(self, day: date, key: int, index: Ints) -> Ints:
        """The local number of the worker who takes the orders `index` of a day.

        Orders are dealt in rounds of `slots`; every round has its own rotation, so that a worker's orders come at
        uneven times and overlap now and then. Workers rest in turn.
        """
        slots, active, stride = self.slots, self.active, self._stride(key)
        round_, place = np.divmod(index, slots)
        rounds = int(round_.max()) + 1 if len(round_) else 0
        first = int(round_.min()) if len(round_) else 0
        turns = np.array([draw_one(key, n) % slots for n in range(first, rounds)], dtype=np.int64)
        slot = (place * stride + turns[round_ - first]) % slots
        worker = np.where(slot < 2 * active, slot // 2, slot - 2 * active + active // 2)
        return np.asarray((worker + self._rested(day)) % len(self.person), dtype=np.int64)

    def orders_of(self, local: int, day: date, key: int, count: int) -> Ints:
        """The orders of one worker among the `count` orders of a day: `local_of` turned round, without a search."""
        slots, active = self.slots, self.active
        worker = (local - self._rested(day)) % len(self.person)
        if worker >= active:
            return np.zeros(0, dtype=np.int64)
        turns = [2 * worker, 2 * worker + 1]
        if worker >= active // 2:
            turns.append(2 * active + worker - active // 2)
        back = pow(self._stride(key), -1, slots)
        found = []
        for round_ in range(-(-count // slots)):
            rotation = draw_one(key, round_) % slots
            found += [round_ * slots + (slot - rotation) * back % slots for slot in turns]
        return np.array(sorted(index for index in found if index < count), dtype=np.int64)

    def _stride(self, key: int) -> int:
        stride = 1 + key_of(key, 11) % self.slots
        while math.gcd(stride, self.slots) != 1:
            stride += 1
        return stride

    def _rested(self, day: date) -> int:
        return day.toordinal() * (self.active // 9 + 1)


def crews(province: str, scale: int) -> dict[str, Crew]:
    """The crew of every enterprise at a scale of so many orders a day."""
    active = {e.slug: max(3, -(-scale * e.share // (CYCLE * e.per_day))) for e in ENTERPRISES}
    whole = {slug: count + max(1, count // 8) for slug, count in active.items()}
    guests = {slug: count * GUESTS_PERCENT // 100 for slug, count in whole.items()}
    homes = {slug: whole[slug] - guests[slug] for slug in whole}
    first, base = 0, {}
    for slug, count in homes.items():
        base[slug] = first
        first += count
    documents = fictional_citizen_numbers(first, first_person(province))
    result = {}
    for enterprise in ENTERPRISES:
        slug = enterprise.slug
        people = np.arange(base[slug], base[slug] + homes[slug], dtype=np.int64)
        for neighbour, wanted in _hosts(enterprise, guests[slug]):
            count = min(wanted, homes[neighbour])
            people = np.concatenate(
                (people, np.arange(base[neighbour], base[neighbour] + count, dtype=np.int64))
            )
        numbers = documents[people]
        if enterprise.lower_case:
            numbers = np.char.lower(numbers)
        result[slug] = Crew(people, homes[slug], min(active[slug], len(people)), numbers)
    return result


def _hosts(enterprise: Enterprise, guests: int) -> Iterator[tuple[str, int]]:
    """From which enterprises the guests come: mostly the same industry, some from another one."""
    same = [e for e in ENTERPRISES if e.industry == enterprise.industry]
    other = [e for e in ENTERPRISES if e.industry != enterprise.industry]
    place = next(n for n, e in enumerate(same) if e.slug == enterprise.slug)
    yield same[(place + 1) % len(same)].slug, guests - guests // 4
    yield other[enterprise.ordinal % len(other)].slug, guests // 4


def is_registered(seed: int, person: int) -> bool:
    """Whether a person is on the rosters; a stated share is not, and neither is person 1."""
    return person != 1 and draw_one(key_of(seed, 57), person) % 1000 >= UNREGISTERED_PER_1000


def name_of(person: int) -> str:
    """A fictional name."""
    bits = draw_one(57, person)
    first, second = bits % len(_GIVEN), bits // 1000 % len(_GIVEN)
    return (
        _SURNAMES[bits // 10**6 % len(_SURNAMES)] + _GIVEN[first] + (_GIVEN[second] if bits & 1 << 60 else "")
    )


def write_rosters(folder: Path, staff: Mapping[str, Crew], seed: int, first: date) -> dict[str, int]:
    """Write `workers-<uscc>.csv` for every enterprise that had joined; workers per file name.

    `first` is the first day of every registration. UTF-8 with a mark, as spreadsheet programs want it.
    """
    written = {}
    for enterprise in (e for e in ENTERPRISES if e.joined <= first):
        crew = staff[enterprise.slug]
        path = folder / f"workers-{enterprise.uscc}.csv"
        count = 0
        with path.open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(("姓名", "证件类型", "证件号码", "起始日期"))
            for person, number in zip(crew.person.tolist(), crew.documents.tolist(), strict=True):
                if is_registered(seed, person):
                    kind = "居民身份证"
                    writer.writerow((name_of(person), kind, number.decode().upper(), first.isoformat()))
                    count += 1
        written[path.name] = count
    return written
