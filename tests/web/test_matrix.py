"""Every post, every operation, every kind of area: what the table does not name is refused, before a body is read.

The table is read here by itself. Everybody is asked over the interface, as a stranger to the program would.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.web import ground
from tests.web.ground import Office
from zhibao.access import acts, rules, sessions
from zhibao.access.model import Area, AreaKind
from zhibao.app import matrix, permissions
from zhibao.kit.actors import Actor
from zhibao.kit.clock import now
from zhibao.kit.errors import OwnFault
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
    secrets: dict[tuple[str, str], str]
    tokens: dict[tuple[str, str], str]

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


@pytest.fixture(scope="module")
def people(office_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[People]:
    with ground.office(office_template, tmp_path_factory.mktemp("matrix") / "home") as office:
        secrets, tokens = {}, {}
        applied, reviewed, approved = Actor("one", "grant_applicant"), Actor("two", "grant_reviewer"), Actor("three", "grant_approver")
        with office.home.session() as session:
            for post, kind in HELD:
                name = f"m.{post}.{kind}"
                acts.open_account(session, office.home.keyring, name, person=name, shown_as=name, pseudonym=None, actor=applied, at=now())
                grant = acts.apply_for(
                    session, name, post, Area(AreaKind(kind), PLACES[kind]), valid_from=date(2025, 7, 1), valid_to=None, reason="matrix",
                    actor=applied, at=now(),
                )  # fmt: skip
                acts.step_grant(session, grant, "reviewed", reason="matrix", actor=reviewed, at=now())
                acts.step_grant(session, grant, "approved", reason="matrix", actor=approved, at=now())
                opened = sessions.open_session(session, name, second_factor=True, at=now())
                secrets[post, kind], tokens[post, kind] = opened.secret, opened.csrf
        yield People(office, TestClient(application(office.home), base_url="https://testserver"), secrets, tokens)


@pytest.fixture(scope="module")
def addresses(people: People) -> dict[str, tuple[str, str]]:
    """Method and path of each operation, with something in the place of each part of the path."""
    described = people.http.get("/openapi.json").json()["paths"]
    found = {}
    for path, methods in described.items():
        for method, one in methods.items():
            parts = {part["name"]: "1" for part in one.get("parameters", []) if part["in"] == "path"}
            found[one["operationId"]] = (method.upper(), path.format(**parts) if parts else path)
    return found


def test_what_is_served_and_what_the_table_names_is_the_same(addresses: dict[str, tuple[str, str]]) -> None:
    assert set(addresses) == {operation for _, operation, _ in LINES}
    assert len(addresses) > 150


def test_a_stranger_is_told_nothing_but_to_sign_in(people: People, addresses: dict[str, tuple[str, str]]) -> None:
    open_ones = {operation for post, operation, _ in LINES if post == "anyone"}
    answered = {name: people.ask(None, *address) for name, address in addresses.items() if name not in open_ones}
    assert {name: said for name, said in answered.items() if said != (401, "not_signed_in")} == {}


@pytest.mark.parametrize("who", HELD, ids=lambda who: ":".join(who))
def test_a_post_does_what_its_lines_name_and_nothing_else(people: People, addresses: dict[str, tuple[str, str]], who: tuple[str, str]) -> None:
    post, kind = who
    named = {operation for held, operation, scope in LINES if (held, scope) == (post, kind)}
    wrong = {}
    for operation, address in addresses.items():
        if operation in GENERAL:
            continue
        said = people.ask(who, *address) if operation not in named or address[0] == "GET" else None
        if operation not in named and said != (403, "not_permitted"):
            wrong[operation] = said
        if operation in named and said is not None and (said[1] in ("not_permitted", "not_signed_in") or said[0] >= 500):
            wrong[operation] = said
    assert wrong == {}


def test_whoever_may_write_is_let_in_with_an_empty_form(people: People, addresses: dict[str, tuple[str, str]]) -> None:
    """An allowed writing operation answers about its form, or about what is not there: never about the post."""
    wrong = {}
    for post, operation, kind in LINES:
        if operation in GENERAL or addresses[operation][0] == "GET":
            continue
        status, code = people.ask((post, kind), *addresses[operation])
        if code in ("not_permitted", "not_signed_in", "csrf_wrong", "second_factor_needed") or status >= 500:
            wrong[post, operation] = (status, code)
    assert wrong == {}


def test_a_line_that_is_missing_or_too_many_stops_the_server() -> None:
    served = {operation for _, operation, _ in LINES}
    permissions.check_complete(served)
    with pytest.raises(OwnFault, match="no_permission_line"):
        permissions.check_complete(served | {"cases.delete"})
    with pytest.raises(OwnFault, match="no_permission_line"):
        permissions.check_complete(served - {"cases.list"})


def test_in_each_state_of_a_case_the_steps_offered_are_those_of_the_post(people: People) -> None:
    """What a page offers follows from the procedure, state by state; and a step of another post is refused by it."""
    office = people.office
    clerk = office.client("zhou.yun", "case_clerk")
    case_no = ground.report(clerk)["case_no"]
    takers = [who for who in HELD if (who[0], "cases.take_step", who[1]) in LINES and who[1] == "city"]
    assert len(takers) > 8
    walk = [
        ("case_clerk", "application", {"applicant": "worker", "application_kind": "disability"}), ("case_clerk", "acceptance", {}),
        ("investigator", "investigation", {}), ("confirmation_officer", "confirmation", {"article": "measures-2025 §11(1)(1)", "reason": "在途摔伤"}),
    ]  # fmt: skip
    for number, (post, verb, facts) in enumerate(walk):
        for who in takers:
            offered = _next(people, who, case_no)
            roles = {one["verb"]: set(one["roles"]) for one in offered}
            assert {one["verb"] for one in offered if one["may"] and who[0] not in roles[one["verb"]]} == set(), (number, who)
            if who[0] != post:
                said = _take(people, who, case_no, verb, facts)
                assert said == (403, "role_not_permitted") or who[0] in roles[verb], (who, verb, said)
                if who[0] in roles[verb]:
                    break
        else:
            assert _take(people, (post, "city"), case_no, verb, facts)[0] == 200
    assert [step["verb"] for step in clerk.seen(f"/cases/{case_no}")["steps"] if not step["actor"].endswith("job")][-1] == "confirmation"


def _next(people: People, who: tuple[str, str], case_no: str) -> list[dict[str, Any]]:
    people.http.cookies.clear()
    people.http.cookies.set(COOKIE, people.secrets[who])
    said = people.http.get(f"/api/cases/{case_no}/next")
    assert said.status_code == 200, said.text
    steps: list[dict[str, Any]] = said.json()["steps"]
    return steps


def _take(people: People, who: tuple[str, str], case_no: str, verb: str, facts: dict[str, Any]) -> tuple[int, str | None]:
    people.http.cookies.clear()
    people.http.cookies.set(COOKIE, people.secrets[who])
    said = people.http.post(
        f"/api/cases/{case_no}/steps/{verb}", json={"facts": facts, "ground": "measures-2025 §14"}, headers={"X-CSRF-Token": people.tokens[who]}
    )
    return said.status_code, said.json().get("code")


class _Cells(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.cells: set[tuple[str, str, str]] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        if tag == "td" and held.get("data-post"):
            for kind in (held.get("data-areas") or "").split():
                self.cells.add((str(held["data-post"]), str(held["data-operation"]), kind))


def test_the_matrix_for_people_says_what_the_table_says() -> None:
    read = _Cells()
    read.feed(matrix.page())
    assert read.cells == set(LINES)
