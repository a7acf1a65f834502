"""A crowd in front of a served home: people who open screen after screen and think in between.

Which calls a screen makes is not written here: a browser opens each screen once and its calls are noted. The crowd then
asks the same from one process, over real HTTP, each person with a session of her own.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import aiohttp
from yarl import URL

WAIT = 60.0


@dataclass(frozen=True)
class Screen:
    """A screen, the account and post that see it, and what it asks the server for."""

    name: str
    account: str
    post: str | None
    calls: tuple[str, ...]


@dataclass(frozen=True)
class Person:
    """Somebody with a session: her cookie, and the screens between which she goes."""

    cookie: str
    screens: tuple[Screen, ...]


@dataclass(frozen=True)
class Answered:
    """One call of one screen: how long it took and how it was answered; status 0 where the line broke."""

    screen: str
    path: str
    seconds: float
    status: int


@dataclass
class Figures:
    """What a crowd met."""

    answers: list[Answered] = field(default_factory=list)
    seconds: float = 0.0

    def slowest(self) -> tuple[str, float]:
        """The screen whose calls take longest, by their 95th percentile."""
        return max(self.by_screen().items(), key=lambda one: one[1])

    def by_screen(self, share: float = 0.95) -> dict[str, float]:
        """For each screen the seconds within which that share of its calls was answered."""
        found: dict[str, list[float]] = {}
        for one in self.answers:
            found.setdefault(one.screen, []).append(one.seconds)
        return {name: quantile(values, share) for name, values in found.items()}

    def all(self, share: float) -> float:
        """The seconds within which that share of all calls was answered."""
        return quantile([one.seconds for one in self.answers], share)

    def wrong(self) -> list[Answered]:
        """What was not answered well."""
        return [one for one in self.answers if one.status != 200]


def quantile(values: Iterable[float], share: float) -> float:
    """The smallest value that the share of all values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def crowd(address: str, people: Sequence[Person], *, seconds: float, think: float, seed: int, warm: float = 0.0) -> Figures:
    """Let people work for some seconds; what was asked in the first `warm` seconds is not counted."""
    # In a thread of its own: whoever drives a browser has a loop in this one.
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(asyncio.run, _crowd(address, people, seconds, think, seed, warm)).result()


async def _crowd(address: str, people: Sequence[Person], seconds: float, think: float, seed: int, warm: float) -> Figures:
    figures = Figures(seconds=seconds)
    # As many lines as people need; each request carries the cookie of its own person, so there is no jar.
    lines = aiohttp.TCPConnector(limit=0, keepalive_timeout=3)
    async with aiohttp.ClientSession(address, connector=lines, cookie_jar=aiohttp.DummyCookieJar(), timeout=aiohttp.ClientTimeout(WAIT)) as http:
        begun = time.perf_counter()
        await asyncio.gather(*(_work(http, person, figures, begun + warm, begun + warm + seconds, think, random.Random(f"{seed} {number}")) for number, person in enumerate(people)))
    return figures


async def _work(http: aiohttp.ClientSession, person: Person, figures: Figures, counted: float, until: float, think: float, rng: random.Random) -> None:
    await asyncio.sleep(rng.uniform(0, think))
    while time.perf_counter() < until:
        screen = rng.choice(person.screens)
        # A browser asks for all that a screen needs side by side.
        answers = await asyncio.gather(*(_ask(http, person.cookie, screen, path) for path in screen.calls))
        if time.perf_counter() > counted:
            figures.answers += answers
        pause = rng.expovariate(1 / think)
        if time.perf_counter() + pause >= until:
            return
        await asyncio.sleep(pause)


async def _ask(http: aiohttp.ClientSession, cookie: str, screen: Screen, path: str) -> Answered:
    begun = time.perf_counter()
    try:
        async with http.get(URL(path, encoded=True), headers={"Cookie": cookie, "Accept": "application/json"}) as answer:
            await answer.read()
            status = answer.status
    except (aiohttp.ClientError, TimeoutError):
        status = 0
    return Answered(screen.name, path, time.perf_counter() - begun, status)


def people_of(cookies: Mapping[tuple[str, str | None], Sequence[str]], screens: Sequence[Screen]) -> list[Person]:
    """One person for each cookie; she goes between the screens of her account and post."""
    return [
        Person(cookie, tuple(one for one in screens if (one.account, one.post) == seat))
        for seat, several in cookies.items() for cookie in several
    ]  # fmt: skip
