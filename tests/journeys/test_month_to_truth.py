"""A generated month played in a home equals its truth, and a wrong truth is seen."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from zhibao.app.home import Home, init_home
from zhibao.edge.simulation import generate
from zhibao.journeys.month_to_truth import Played, Stage, play
from zhibao.kit.clock import Month

JULY = Month.parse("2025-07")


@pytest.fixture
def home_at(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Home]:
    """A demo home of a place in a database of each kind."""

    def made(place: str) -> Home:
        monkeypatch.setenv("ZHIBAO_DATABASE_URL", database_url)
        return init_home(place, True, tmp_path / "home")

    return made


def played(home: Home, place: str, folder: Path, form: str) -> Played:
    """Two days of a month with what arrives late."""
    return play(Stage(home.reading, home.session, home.orders, home.keyring, folder, home.places[0]))


@pytest.mark.parametrize(("place", "form"), [("taoyuan", "parquet"), ("zhejiang", "csv"), ("jiangsu", "parquet")])
def test_every_figure_of_the_month_equals_its_truth(
    home_at: Callable[[str], Home], tmp_path: Path, place: str, form: str
) -> None:
    home = home_at(place)
    generate(place, JULY, 1500, 11, tmp_path / "feeds", days=[date(2025, 7, 5), date(2025, 7, 6)], format=form)
    month = played(home, place, tmp_path / "feeds", form)
    assert month.differences == []
    assert month.totals["received"] == sum(
        month.totals[name] for name in ("accepted", "duplicate", "conflicts", "quarantined")
    )
    assert month.final["provisional"] is (place != "taoyuan")
    assert month.final["complete"] is (place != "jiangsu")
    assert month.checks > 100


def test_a_truth_that_is_a_fen_off_is_seen(home_at: Callable[[str], Home], tmp_path: Path) -> None:
    home = home_at("taoyuan")
    generate("taoyuan", JULY, 1500, 3, tmp_path / "feeds", days=[date(2025, 7, 5)], format="parquet")
    said = tmp_path / "feeds" / "truth.json"
    truth = json.loads(said.read_text(encoding="utf-8"))
    truth["final"]["bill"]["total_fen"] += 1
    said.write_text(json.dumps(truth), encoding="utf-8")
    assert [found.split(":")[0] for found in played(home, "taoyuan", tmp_path / "feeds", "parquet").differences] == [
        "total_fen"
    ]


def test_a_day_of_one_order_sent_again_in_the_same_bytes_is_a_duplicate(
    home_at: Callable[[str], Home], tmp_path: Path
) -> None:
    """So few orders a day that a day sent again in another order is the same file."""
    home = home_at("zhejiang")
    generate("zhejiang", JULY, 200, 5, tmp_path / "feeds", days=[date(2025, 7, 1)], format="parquet")
    feeds = {path.read_bytes() for path in (tmp_path / "feeds").glob("orders-*-01.parquet")}
    assert any(path.read_bytes() in feeds for path in (tmp_path / "feeds").glob("orders-*-resent.parquet"))
    assert played(home, "zhejiang", tmp_path / "feeds", "parquet").differences == []
    assert played(home, "zhejiang", tmp_path / "feeds", "parquet").differences == []
