"""The ground of the tests of telephone and platform: the demo home with the orders of two workers of the stories, served."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import time_machine

from tests.cases.pictures import jpeg
from tests.web import ground
from tests.web.ground import START, Client, Office
from zhibao.app.home import Home
from zhibao.edge.feeds import StandardFeed
from zhibao.edge.simulation import injuries
from zhibao.journeys.injury_stories import PLANS
from zhibao.journeys.orders_to_store import orders_to_store
from zhibao.journeys.roster_to_register import roster_to_register
from zhibao.kit.digest import text_digest

ME, OTHER = PLANS[0], PLANS[4]
MY_PLATFORM = injuries.enterprise(ME.slug).uscc
OTHER_PLATFORM = injuries.enterprise(OTHER.slug).uscc


def make_home(folder: Path) -> Home:
    """A demo home in which two workers have taken an order each."""
    home = ground.make_home(folder)
    files = folder.parent / "files"
    files.mkdir(exist_ok=True)
    with time_machine.travel(START, tick=False):
        for code, path in injuries.write_orders(files, [(plan.order, plan.who) for plan in (ME, OTHER)]):
            orders_to_store(
                reading=home.reading, writing=home.session, store=home.orders, keyring=home.keyring, demo=True, platform=code, feed=StandardFeed([path])
            )
        for plan in (ME, OTHER):
            roster = injuries.write_roster(files, plan.slug, [plan.who])
            with home.session() as session:
                roster_to_register(
                    session, home.keyring, roster, injuries.enterprise(plan.slug).uscc, commit=True, actor="demo", returned=files / "back.csv"
                )
    return home


@contextmanager
def phone(template: Path, folder: Path) -> Iterator[Office]:
    """A copy of it, served, five weeks after the injury of worker 1."""
    with ground.office(template, folder) as opened:
        yield opened


def report(client: Client, key: str = "draft-0001", **more: Any) -> Any:
    """Worker 1 reports her injury by telephone; what became of it."""
    body = {"injury_at": ME.injured_at + "+08:00", "narrative": "送餐途中摔伤，左手腕肿痛。", "contact": "13812345678"}
    return client.ok("/me/reports", body | more, key=key)


def send(client: Client, case_no: str, paper: str, content: bytes, *, part: int = 1 << 20, **more: Any) -> Any:
    """Send a file in parts; the papers that it became."""
    begun = client.ok(
        "/me/uploads", {"case_no": case_no, "paper": paper, "size": len(content), "digest": text_digest(content, "sha256"), **more}
    )
    at = begun["received"]
    while at < len(content):
        at = put(client, f"/me/uploads/{begun['upload']}", at, content[at : at + part]).json()["received"]
    return client.ok(f"/me/uploads/{begun['upload']}/finish")


def put(client: Client, path: str, offset: int, content: bytes) -> Any:
    """Send one part."""
    headers = {**client._headers(), "Content-Type": "application/octet-stream"}
    return client.http.put(f"/api{path}", params={"offset": offset}, content=content, headers=headers)


def picture(word: str) -> bytes:
    """A photograph that differs by a word."""
    return jpeg(salt=word.encode())


def copied(template: Path, folder: Path) -> Path:
    """A copy of a home."""
    shutil.copytree(template, folder)
    return folder
