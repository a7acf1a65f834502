"""Every post, every operation, every kind of area: what the table does not name is refused, before a body is read.

The table is read here by itself. Everybody is asked over the interface, as a stranger to the program would. Of what is not
named for a post the tests ask a part, each post another one; `./campaign.sh permissions` asks everything.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from tests.web import ground
from tests.web.everybody import GENERAL, HELD, LINES, People, everybody
from zhibao.app import matrix, permissions
from zhibao.kit.errors import OwnFault
from zhibao.web.identify import COOKIE

EVERY = 1 if os.environ.get("ZHIBAO_PERMISSIONS") == "all" else 5


@pytest.fixture(scope="module")
def people(office_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[People]:
    with ground.office(office_template, tmp_path_factory.mktemp("matrix") / "home") as office:
        yield everybody(office)


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
    turn = HELD.index(who)
    for number, (operation, address) in enumerate(sorted(addresses.items())):
        if operation in GENERAL or (operation not in named and (number + turn) % EVERY):
            continue
        said = people.ask(who, *address) if operation not in named or address[0] == "GET" else None
        if operation not in named and said != (403, "not_permitted"):
            wrong[operation] = said
        if operation in named and said is not None and (said[1] in ("not_permitted", "not_signed_in") or said[0] >= 500):
            wrong[operation] = said
    assert wrong == {}


def test_every_operation_is_refused_to_some_post_in_each_run(addresses: dict[str, tuple[str, str]]) -> None:
    """The part that is asked leaves no operation out."""
    asked = {operation for turn in range(len(HELD)) for number, operation in enumerate(sorted(addresses)) if (number + turn) % EVERY == 0}
    assert asked == set(addresses)


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
