"""The under-coverage list equals a simulated truth, gap by gap with its size; each spoiled source is noticed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

import pytest
from sqlalchemy.orm import Session

from zhibao.app.home import init_home
from zhibao.cases import attribution
from zhibao.edge.simulation import gaps as simulation
from zhibao.journeys import gaps_to_truth, sources_to_gaps
from zhibao.journeys.gaps_to_truth import World
from zhibao.kit.clock import ZONE, Month
from zhibao.registry.duties import gaps
from zhibao.registry.duties.model import Found, GapKind

MONTH = Month(2025, 7)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A home of 桃源 in which two months were played."""
    folder = tmp_path_factory.mktemp("gaps")
    home = init_home("taoyuan", True, folder / "home")
    made = World(home.reading, home.session, home.orders, home.keyring, folder)
    yield made
    home.engine.dispose()


@pytest.fixture(scope="module")
def played(world: World) -> tuple[simulation.Planted, ...]:
    months = []
    for number in (0, 1):
        planted = simulation.plant(3, gaps_to_truth.month_of(number))
        gaps_to_truth.play(world, planted)
        months.append(planted)
    return tuple(months)


def told(world: World, planted: simulation.Planted) -> dict[str, object]:
    at = datetime.combine(planted.month.last, time(9), ZONE)
    with world.reading() as session:
        found = sources_to_gaps.found(session, world.keyring, world.store, "570000", planted.month, at)
    return gaps_to_truth.summed([gaps_to_truth.judge(world, planted, found)], 3)


def test_the_list_equals_the_truth(world: World, played: tuple[simulation.Planted, ...]) -> None:
    for planted in played:
        document = told(world, planted)
        assert (document["recall_permille"], document["false_permille"]) == (1000, 0), document["kinds"]
        assert document["true"] > 5  # type: ignore[operator]
    kinds = {key[0] for planted in played for key in planted.truth}
    assert kinds >= {"worker_not_registered", "enterprise_not_enrolled", "declared_below_counted", "known_elsewhere"}
    assert any(planted.without_order for planted in played) and any(hurt.known and not hurt.orders for planted in played for hurt in planted.hurt)


@pytest.mark.parametrize("spoiled", ["_of_orders", "_of_injuries", "_of_declarations", "_from_elsewhere"])
def test_a_source_that_is_left_out_is_noticed(world: World, played: tuple[simulation.Planted, ...], spoiled: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources_to_gaps, spoiled, lambda *told: iter(()))
    assert any(told(world, planted)["missed"] for planted in played)


def test_an_injury_with_an_order_is_no_gap(world: World, played: tuple[simulation.Planted, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """A finder that asks for no order of an injury invents gaps, and that is noticed."""

    def lenient(session: Session, province: str, month: Month, at: datetime) -> Iterator[Found]:
        for one in attribution.reported(session, month.first, month.last, at):
            yield Found(GapKind.INJURED, one.prefecture, one.platform, one.case_no, one.injury_on, one.injury_on, 1, (one.case_no,))

    monkeypatch.setattr(sources_to_gaps, "_of_injuries", lenient)
    assert any(told(world, planted)["false"] for planted in played)


def test_a_look_again_gives_nothing_new_and_what_is_gone_is_settled(world: World, played: tuple[simulation.Planted, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    at = datetime(2025, 10, 1, 9, tzinfo=ZONE)
    with world.writing() as session:
        first = sources_to_gaps.look(session, world.keyring, world.store, "570000", played[0].month, at=at)
        again = sources_to_gaps.look(session, world.keyring, world.store, "570000", played[0].month, at=at)
    assert first["new"] == first["found"] > 5 and (again["new"], again["settled"], again["found_again"]) == (0, 0, 0)
    sound = sources_to_gaps._of_declarations
    with world.writing() as session:
        below = sum(one.found.kind.value == "declared_below_counted" for one in gaps.gaps(session))
        monkeypatch.setattr(sources_to_gaps, "_of_declarations", lambda *told: iter(()))
        gone = sources_to_gaps.look(session, world.keyring, world.store, "570000", played[0].month, at=at)
        monkeypatch.setattr(sources_to_gaps, "_of_declarations", sound)
        back = sources_to_gaps.look(session, world.keyring, world.store, "570000", played[0].month, at=at)
    assert gone["settled"] == back["found_again"] == below > 0 and back["new"] == 0
