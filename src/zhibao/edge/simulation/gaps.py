"""A month of 桃源 with planted gaps of coverage, whose truth is known: who took orders unregistered, who was hurt without an order, who declared too few.

Beside each planted gap stands something that looks like one and is none: a registration that begins on the day of the order, an injury during an
order that nobody named, a declaration that is right, an enterprise that is enrolled after all. The same seed gives the same month.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from zhibao.kit.clock import ZONE, Month
from zhibao.kit.identity import fictional_citizen_number, fictional_uscc

ENTERPRISES = {
    "91570000MA0000023G": "instant_delivery", "91570000MA0000082K": "ride_hailing", "91570000MA0000066X": "intracity_freight", "91570000MA00000583": "instant_delivery",
}  # fmt: skip
# An industry in which none of them but its own is enrolled.
_FOREIGN = {"instant_delivery": "intracity_freight", "ride_hailing": "intracity_freight", "intracity_freight": "ride_hailing"}
CITY, DISTRICT = "570100", "570102"
Key = tuple[str, str | None, str]


@dataclass(frozen=True)
class Registered:
    """A worker who is registered with an enterprise from a day on."""

    platform: str
    document: str
    since: date


@dataclass(frozen=True)
class Order:
    """An order of one worker, from noon to half past."""

    number: str
    platform: str
    document: str
    industry: str
    day: date
    completed: bool


@dataclass(frozen=True)
class Hurt:
    """An injury as it is reported: at which instant, with which orders named. `known`: whether an order is known, named or not."""

    document: str
    at: datetime
    orders: tuple[str, ...]
    known: bool


@dataclass
class Planted:
    """A month: what happens in it, and the truth: size by kind, enterprise and matter. An injury has no number yet; its person stands for it."""

    month: Month
    registered: list[Registered] = field(default_factory=list)
    orders: list[Order] = field(default_factory=list)
    hurt: list[Hurt] = field(default_factory=list)
    declared: dict[str, int] = field(default_factory=dict)
    candidates: list[tuple[str, str]] = field(default_factory=list)
    deductions: list[tuple[str, str]] = field(default_factory=list)
    truth: dict[Key, int] = field(default_factory=dict)
    without_order: set[str] = field(default_factory=set)


def plant(seed: int, month: Month, workers: int = 10) -> Planted:
    """A month with gaps and with what only looks like them."""
    draw, made = random.Random(f"gaps {seed} {month}"), Planted(month)
    for place, (platform, industry) in enumerate(ENTERPRISES.items()):
        _workers(draw, made, seed, place, platform, industry, workers)
        _declare(draw, made, platform)
    _hurt(draw, made)
    _elsewhere(draw, made, seed)
    return made


def _day(draw: random.Random, month: Month, least: int = 1) -> date:
    return month.first + timedelta(days=draw.randrange(least - 1, 27))


def _workers(draw: random.Random, made: Planted, seed: int, place: int, platform: str, industry: str, workers: int) -> None:
    number = (seed % 200) * 12_000 + (made.month.first.year % 10 * 12 + made.month.first.month) * 100 + place * 25
    gap_days = 0
    for worker in range(workers):
        document = fictional_citizen_number(CITY, number + worker)
        fate = draw.choices(("sound", "same_day", "late", "never", "other"), (60, 12, 12, 10, 6))[0]
        days = sorted({_day(draw, made.month, 3) for _ in range(3)})
        since = {"sound": made.month.first, "same_day": days[0], "late": days[-1]}.get(fate)
        if since is not None:
            made.registered.append(Registered(platform, document, since))
        elif fate == "other":
            other = [code for code in ENTERPRISES if code != platform]
            made.registered.append(Registered(draw.choice(other), document, made.month.first))
        gap_days += sum(since is None or day < since for day in days)
        for day in days:
            completed = since is None or day < since or draw.random() < 0.9
            made.orders.append(Order(f"{seed}-{made.month}-{place}-{worker}-{day.day}", platform, document, industry, day, completed))
    if gap_days:
        made.truth["worker_not_registered", platform, str(made.month)] = gap_days
    sound = [one for one in made.registered if one.platform == platform and one.since == made.month.first]
    if sound and draw.random() < 0.4:
        foreign, count = _FOREIGN[industry], draw.randrange(1, 4)
        for extra in range(count):
            made.orders.append(Order(f"{seed}-{made.month}-{place}-x{extra}", platform, sound[0].document, foreign, _day(draw, made.month, 3), True))
        made.truth["enterprise_not_enrolled", platform, f"{made.month} {foreign}"] = count


def _declare(draw: random.Random, made: Planted, platform: str) -> None:
    counted = sum(one.completed for one in made.orders if one.platform == platform)
    said = draw.choice(("none", "right", "more", "below", "below"))
    if said != "none":
        below = draw.randrange(1, 5) if said == "below" else 0
        made.declared[platform] = counted - below + (2 if said == "more" else 0)
        if below:
            made.truth["declared_below_counted", platform, str(made.month)] = below


def _hurt(draw: random.Random, made: Planted) -> None:
    registered = {(one.platform, one.document) for one in made.registered if one.since == made.month.first}
    asked = [one for one in made.orders if (one.platform, one.document) in registered and one.completed]
    seen: set[str] = set()
    for order in draw.sample(asked, min(6, len(asked))):
        if order.document in seen:
            continue
        seen.add(order.document)
        how = draw.choice(("named", "during", "without", "without"))
        at = datetime.combine(order.day, time(3, 20) if how == "without" else time(12, 15), ZONE)
        made.hurt.append(Hurt(order.document, at, (order.number,) if how == "named" else (), how != "without"))
        if how == "without":
            made.without_order.add(order.document)


def _elsewhere(draw: random.Random, made: Planted, seed: int) -> None:
    index = 700_000 + (seed % 200) * 1_000 + made.month.first.month * 10 + made.month.first.year % 10 * 200
    strange, told = fictional_uscc(index), fictional_uscc(index + 1)
    if draw.random() < 0.6:
        made.candidates.append((f"候选{seed}{made.month}", strange))
        made.truth["known_elsewhere", strange, "candidate"] = 1
    if draw.random() < 0.4:
        made.candidates.append((f"已参保{seed}{made.month}", draw.choice(list(ENTERPRISES))))
    persons = [fictional_citizen_number(CITY, 3_000_000 + index * 5 + place) for place in range(4)]
    if draw.random() < 0.5:
        count = draw.randrange(3, 5)
        made.deductions += [(told, person) for person in persons[:count]]
        made.truth["known_elsewhere", told, "deductions"] = count
    else:
        made.deductions += [(next(iter(ENTERPRISES)), person) for person in persons]
