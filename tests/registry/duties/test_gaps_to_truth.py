"""The under-coverage list equals a simulated truth, gap by gap with its size; each spoiled source is noticed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from zhibao.app.home import init_home
from zhibao.edge.simulation import gaps as simulation
from zhibao.journeys import gaps_to_truth, orders_to_coverage, sources_to_gaps
from zhibao.journeys.gaps_to_truth import World
from zhibao.kit.clock import Month

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
    at = gaps_to_truth.datetime.combine(planted.month.last, gaps_to_truth.time(9), gaps_to_truth.ZONE)
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
