"""A slice of `./campaign.sh permissions`: nobody crosses the border of her area, and whoever could is found."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog

from tests.web import ground
from tests.web.crossing import Crossing, Wrong
from tests.web.everybody import HELD
from zhibao.access import sessions
from zhibao.app import permissions, scope, scope_rules
from zhibao.app.scope_rules import Open
from zhibao.web import boards
from zhibao.web.routes import grants

Patch = Callable[[pytest.MonkeyPatch], Any]


@pytest.fixture(scope="module")
def home_of_two_cities(office_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crossing]:
    before = structlog.get_config()
    with ground.office(office_template, tmp_path_factory.mktemp("crossing") / "home") as office:
        for clerk, place, number in (("zhou.yun", "570102", 7), ("luo.ying", "570202", 8), ("luo.ying", "570203", 9)):
            worker = ground.identity.fictional_citizen_number(f"{place[:4]}00", number)
            ground.report(office.client(clerk, "case_clerk"), place_of_injury=place, worker_id=worker)
        made = Crossing(office.home)
        made.furnish()
        yield made
    structlog.configure(**before)


@pytest.fixture
def crossing(home_of_two_cities: Crossing) -> Iterator[Crossing]:
    """The home, with nothing left of an earlier test in what is kept in memory."""
    yield home_of_two_cities
    scope._option.cache_clear()
    boards._BOARDS.clear()
    home_of_two_cities.seats.clear()
    home_of_two_cities.plain.forget()


def test_what_is_not_hers_is_refused_unseen_and_unchanged(crossing: Crossing) -> None:
    for number in range(1, 81):
        crossing.run(number)
    assert {"unnamed", "foreign_404", "list", "revoked"} <= set(crossing.met)


def _open_cases(patch: pytest.MonkeyPatch) -> None:
    scope._option.cache_clear()
    patch.setattr(scope_rules, "RULES", dict(scope_rules.RULES) | {"case_file": Open()})


def _too_narrow(patch: pytest.MonkeyPatch) -> None:
    scope._option.cache_clear()
    rules = dict(scope_rules.RULES)
    del rules["injury_report"]
    patch.setattr(scope_rules, "RULES", rules)


def _a_line_too_many(patch: pytest.MonkeyPatch) -> None:
    more = {(post, name, kind) for post, kind in HELD for name in permissions.operations() if name.startswith("cases.")}
    table = permissions.permissions() | more
    patch.setattr(permissions, "permissions", lambda: table)


def _revoked_for_nothing(patch: pytest.MonkeyPatch) -> None:
    held: dict[str, Any] = {}
    right = sessions.principal

    def forgetful(session: Any, keyring: Any, secret: str, *rest: Any) -> Any:
        found = right(session, keyring, secret, *rest)
        if found is not None and found.grant is not None:
            held[secret] = found
        return found if found is None else held.get(secret, found)

    patch.setattr(sessions, "principal", forgetful)


def _accounts_of_everywhere(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(grants, "_check_account", lambda *_: None)


@pytest.mark.parametrize(
    ("plant", "trial", "says"),
    [
        (_open_cases, "_list", "told|names|the rows say"),
        (_open_cases, "_foreign", "answered 20|names|where there is nothing"),
        (_too_narrow, "_list", "the rows say"),
        (_a_line_too_many, "_unnamed", r"cases\.\w+ has no line"),
        (_revoked_for_nothing, "_revoked", "after the grant was ended"),
        (_accounts_of_everywhere, "_foreign", r"accounts\.(close|identity) by"),
    ],
)
def test_a_planted_defect_is_found(crossing: Crossing, monkeypatch: pytest.MonkeyPatch, plant: Patch, trial: str, says: str) -> None:
    plant(monkeypatch)
    with pytest.raises(Wrong, match=says):
        for number in range(300):
            getattr(crossing, trial)(random.Random(number))
