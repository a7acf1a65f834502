"""The work list equals a simulated truth, record by record and task by task, on both databases; a spoiled rule is noticed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from zhibao.edge.simulation import standalone as simulation
from zhibao.edge.simulation.standalone import Truth
from zhibao.journeys import standalone_stories, standalone_to_scheme
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.secrets import Keyring
from zhibao.registry import acts as registry
from zhibao.registry.transition import rules, standing, tasks
from zhibao.registry.transition.model import Standing

AT = datetime(2025, 9, 1, 9, tzinfo=ZONE)
ON = AT.date()
PLACE = "570000"
STAFF = {city: (Actor("zhou.yun", "case_clerk"), Actor("fang.cao", "supervisor")) for city in ("570100", "570200", "570300")}
Told = list[tuple[str, str, str | None, list[tuple[str, str, str | None]]]]


def over(session: Session) -> Callable[[], AbstractContextManager[Session]]:
    @contextmanager
    def opened() -> Iterator[Session]:
        yield session
        session.flush()

    return opened


def played(session: Session, keyring: Keyring, folder: Path, seed: int, count: int) -> Truth:
    registry.load_enterprises(session, "taoyuan", demo=True)
    truth = simulation.simulate(seed, count, ON)
    told = standalone_stories.play(over(session), keyring, PLACE, truth, folder, STAFF, AT)
    assert (told["added"], told["rejected"]) == (count, len(truth.wrong))
    return truth


def true(truth: Truth) -> Told:
    return sorted((life.ref, life.state, life.ground, sorted(life.asks)) for life in truth.lives)


def found(session: Session) -> Told:
    asked = tasks.tasks(session, PLACE)
    return sorted(
        (
            one.record.ref, one.held.state.value, None if one.held.ground is None else one.held.ground.value,
            sorted((task.kind.value, task.first.isoformat(), standing.iso(task.last)) for task in asked if task.ref == one.record.ref),
        )
        for one in standing.shown(session, PLACE, ON)
    )  # fmt: skip


@pytest.mark.parametrize("seed", [1, 2])
def test_the_list_equals_the_truth(session: Session, keyring: Keyring, tmp_path: Path, seed: int) -> None:
    truth = played(session, keyring, tmp_path, seed, 45)
    assert found(session) == true(truth)
    assert {life.fate for life in truth.lives} == set(simulation._FATES)
    again = standalone_to_scheme.sweep(session, keyring, PLACE, ON, actor=standalone_stories.SWEEPER, at=AT)
    assert again["new_tasks"] == 0


def _late_by_a_day(rule: rules.Rule) -> rules.Rule:
    return replace(rule, last_day=replace(rule.last_day, value=date(2025, 7, 1)))


@pytest.mark.parametrize("spoiled", ["last_day", "open_is_kept", "no_double"])
def test_a_spoiled_rule_is_noticed(session: Session, keyring: Keyring, tmp_path: Path, spoiled: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if session.get_bind().dialect.name != "sqlite":
        pytest.skip("the rules ask no database")
    sound_rule, sound_standing, sound_asks = rules.rule_of, rules.standing, rules.asks
    if spoiled == "last_day":
        monkeypatch.setattr(rules, "rule_of", lambda place, on: _late_by_a_day(sound_rule(place, on)))
    elif spoiled == "no_double":
        monkeypatch.setattr(rules, "asks", lambda *told: [ask for ask in sound_asks(*told) if ask.kind.value != "duplicate"])
    else:

        def lenient(*told: object) -> Standing:
            held = sound_standing(*told)  # type: ignore[arg-type]
            return replace(held, state=rules.State.KEPT) if held.claimed is not None else held

        monkeypatch.setattr(rules, "standing", lenient)
    truth = played(session, keyring, tmp_path, 1, 25)
    assert found(session) != true(truth)
