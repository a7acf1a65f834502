"""One account and one open session for each post and kind of area: who asks everything, of a served home."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from fastapi.testclient import TestClient

from tests.web.ground import Office
from zhibao.access import acts, rules, sessions
from zhibao.access.model import Area, AreaKind
from zhibao.app import permissions
from zhibao.kit.actors import Actor
from zhibao.kit.clock import now
from zhibao.web.application import application
from zhibao.web.identify import COOKIE

TABLE = Path(permissions.__file__).parent / "permissions.csv"
LINES = [(row["post"], row["operation"], row["scope"]) for row in csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines())]
PLACES = {"county": "570102", "city": "570100", "province": "570000", "nation": "", "person": "12345", "enterprise": "91570000MA000004X3",
          "service_agency": "91570100MA0000201P", "insurer": "wuling"}  # fmt: skip
HELD = [(post.name, kind.value) for post in rules.posts().values() for kind in post.areas]
# Everybody's, and what ends the session that asks.
GENERAL = {operation for post, operation, _ in LINES if post in ("anyone", "signed_in")}


@dataclass
class People:
    """A served home with one signed-in session for each post and kind of area."""

    office: Office
    http: TestClient
    secrets: dict[tuple[str, str], str] = field(default_factory=dict)
    tokens: dict[tuple[str, str], str] = field(default_factory=dict)

    def ask(self, who: tuple[str, str] | None, method: str, path: str) -> tuple[int, str | None]:
        """Send an empty request as somebody; the status and the code of the refusal."""
        self.http.cookies.clear()
        headers = {}
        if who is not None:
            self.http.cookies.set(COOKIE, self.secrets[who])
            headers["X-CSRF-Token"] = self.tokens[who]
        said = self.http.request(method, path, headers=headers)
        problem = said.headers.get("content-type", "").startswith("application/problem+json")
        return said.status_code, said.json()["code"] if problem else None

    def sign_in(self, who: tuple[str, str]) -> None:
        """Open a session for somebody, in place of the one before."""
        with self.office.home.session() as session:
            opened = sessions.open_session(session, account_of(who), second_factor=True, at=now())
        self.secrets[who], self.tokens[who] = opened.secret, opened.csrf


def account_of(who: tuple[str, str]) -> str:
    """The name of the account of a post and a kind of area."""
    return f"m.{who[0]}.{who[1]}"


def everybody(office: Office, places: Mapping[str, str] = PLACES) -> People:
    """Open the accounts, bring their grants through, and sign each in."""
    people = People(office, TestClient(application(office.home), base_url="https://testserver", raise_server_exceptions=False))
    applied, reviewed, approved = Actor("one", "grant_applicant"), Actor("two", "grant_reviewer"), Actor("three", "grant_approver")
    with office.home.session() as session:
        for who in HELD:
            name, (post, kind) = account_of(who), who
            pseudonym = int(places[kind]) if kind == "person" else None
            acts.open_account(session, office.home.keyring, name, person=name, shown_as=name, pseudonym=pseudonym, actor=applied, at=now())
            grant = acts.apply_for(
                session, name, post, Area(AreaKind(kind), places[kind]), valid_from=date(2025, 7, 1), valid_to=None, reason="matrix",
                actor=applied, at=now(),
            )  # fmt: skip
            acts.step_grant(session, grant, "reviewed", reason="matrix", actor=reviewed, at=now())
            acts.step_grant(session, grant, "approved", reason="matrix", actor=approved, at=now())
            opened = sessions.open_session(session, name, second_factor=True, at=now())
            people.secrets[who], people.tokens[who] = opened.secret, opened.csrf
    return people
