"""The ground of the tests of the interface: a demo home of 桃源 with its accounts, and a signed-in client for each.

The home is made once for a run and copied for each test that writes. The clock stands on a day of 2025, so that every number
of the law is there.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import time_machine
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine, event

from zhibao.access import sessions
from zhibao.app import demo_accounts
from zhibao.app.home import Home, init_home, open_home
from zhibao.kit import identity
from zhibao.kit.clock import ZONE, now
from zhibao.web.application import application, bind
from zhibao.web.identify import COOKIE

START = datetime(2025, 9, 10, 9, 0, tzinfo=ZONE)
INJURY = "2025-09-08T12:10:00+08:00"
WORKER = identity.fictional_citizen_number("570100", 7)


def make_home(folder: Path) -> Home:
    """A demo home of 桃源 with its accounts, without cases."""
    with time_machine.travel(START, tick=False):
        home = init_home("taoyuan", True, folder)
        demo_accounts.make_demo_accounts(home, START)
    return home


@dataclass
class Office:
    """A home that is served, with a client for each account; its clock is moved by `day`."""

    home: Home
    clock: Any
    app: FastAPI
    _clients: dict[str, Client] = field(default_factory=dict)

    def client(self, account: str, post: str | None = None) -> Client:
        """The signed-in client of an account, acting in a post where it holds several."""
        if account not in self._clients:
            self._clients[account] = Client(TestClient(self.app, base_url="https://testserver"), account, self.home)
        client = self._clients[account]
        client.act_in(post)
        return client

    def day(self, text: str, hour: int = 9, minute: int = 0) -> None:
        """Go on to a day at an hour."""
        self.clock.move_to(datetime.fromisoformat(text).replace(hour=hour, minute=minute, tzinfo=ZONE))
        for client in self._clients.values():
            client.csrf = None

    def reads(self) -> list[Any]:
        """Every logged read: account, operation, fields, unmasked."""
        from sqlalchemy import select

        from zhibao.access.tables import PersonReadRow

        with self.home.reading() as session:
            query = select(PersonReadRow.account, PersonReadRow.operation, PersonReadRow.fields, PersonReadRow.unmasked, PersonReadRow.purpose)
            return [tuple(row) for row in session.execute(query.order_by(PersonReadRow.id))]


@dataclass
class Client:
    """A signed-in account. Signing in again is done by itself when a day has passed.

    Its session is opened as signing in opens it; how somebody proves who she is has tests of its own.
    """

    http: TestClient
    account: str
    home: Home
    csrf: str | None = None
    posts: dict[str, str] = field(default_factory=dict)
    post: str | None = None

    def act_in(self, post: str | None) -> None:
        """Sign in where that is needed, and choose a post; after another day the same one again."""
        wanted = post or self.post
        if self.csrf is None:
            with self.home.session() as session:
                opened = sessions.open_session(session, self.account, second_factor=True, at=now())
            self.http.cookies.set(COOKIE, opened.secret)
            said = self.http.get("/api/session")
            assert said.status_code == 200, said.text
            self._take(said.json())
        if wanted is not None and wanted != self.post:
            said = self.http.post("/api/session/post", json={"grant": self.posts[wanted]}, headers=self._headers())
            assert said.status_code == 200, said.text
            self._take(said.json())

    def get(self, path: str, **params: Any) -> httpx.Response:
        """Ask for something."""
        self.act_in(None)
        return self.http.get(f"/api{path}", params=params)

    def post_to(self, path: str, body: Any = None, *, seen: int | None = None, key: str | None = None, **more: Any) -> httpx.Response:
        """Send something; `seen` is the last act that the page showed, `key` makes it happen once."""
        self.act_in(None)
        headers = self._headers()
        if seen is not None:
            headers["If-Match"] = f'"{seen}"'
        if key is not None:
            headers["Idempotency-Key"] = key
        if "files" in more:
            return self.http.post(f"/api{path}", headers=headers, data=body or {}, **more)
        return self.http.post(f"/api{path}", json={} if body is None else body, headers=headers)

    def ok(self, path: str, body: Any = None, **more: Any) -> Any:
        """Send something that must succeed; its document."""
        said = self.post_to(path, body, **more)
        assert said.status_code < 300, f"{path}: {said.status_code} {said.text}"
        return None if said.status_code == 204 else said.json()

    def seen(self, path: str, **params: Any) -> Any:
        """Ask for something that must be there; its document."""
        said = self.get(path, **params)
        assert said.status_code == 200, f"{path}: {said.status_code} {said.text}"
        return said.json()

    def step(self, case_no: str, verb: str, ground: str = "measures-2025 §14", **facts: Any) -> Any:
        """Take a step of the procedure that must succeed."""
        return self.ok(f"/cases/{case_no}/steps/{verb}", {"facts": facts, "ground": ground})

    def _headers(self) -> dict[str, str]:
        return {"X-CSRF-Token": self.csrf or ""}

    def _take(self, me: dict[str, Any]) -> None:
        self.csrf = me["csrf"]
        self.posts = {held["post"]: held["grant"] for held in me["posts"]}
        self.post = me["acting_in"] and me["acting_in"]["post"]


@contextmanager
def office(template: Path, folder: Path) -> Iterator[Office]:
    """A copy of the home, served, on the first day."""
    shutil.copytree(template, folder)
    with time_machine.travel(START, tick=True) as clock:
        home = open_home(folder)
        _relax(home.engine)
        yield Office(home, clock, serving(home))
        home.engine.dispose()


@cache
def _built() -> FastAPI:
    return application(None)  # type: ignore[arg-type]


def serving(home: Home) -> FastAPI:
    """The application over a home. Its routes are built once for a process; a test that changes them builds its own."""
    app = _built()
    bind(app, home)
    return app


def refused(said: httpx.Response, status: int, code: str) -> dict[str, Any]:
    """That something was refused with a status and a code, in both languages; the problem document."""
    body: dict[str, Any] = said.json()
    assert (said.status_code, body["code"]) == (status, code), said.text
    assert body["zh"] and body["en"] and said.headers["content-type"].startswith("application/problem+json")
    return body


def report(client: Client, **more: Any) -> Any:
    """A report taken in at the counter; its outcome."""
    body = {
        "channel": "counter", "reporter": "worker", "worker_id": WORKER, "place_of_injury": "570102", "injury_at": INJURY,
        "narrative": "送餐途中与小客车相撞，右臂受伤。", "contact": "13812345678",
    }  # fmt: skip
    return client.ok("/reports", body | more)


def _relax(engine: Engine) -> None:
    """A test loses nothing when the machine stops."""

    @event.listens_for(engine, "connect")
    def _connect(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA synchronous=OFF")
