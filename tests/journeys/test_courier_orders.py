"""Real courier orders, and their fictional twin, load by the same command and answer for an instant."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

import zhibao.edge.simulation
from zhibao.cli.frame import run
from zhibao.cli.root import application

TWIN = Path(zhibao.edge.simulation.__file__).parent / "courier_twin.csv"


def command(capsys: pytest.CaptureFixture[str], *words: str) -> object:
    """The JSON document of a command that must succeed."""
    capsys.readouterr()
    assert run(application(), [*words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def check(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Load a courier file whole; for each of its orders the courier's overlapping orders are found."""
    rows = list(csv.DictReader(path.open(encoding="utf-8-sig")))
    command(capsys, "init", "--place", "taoyuan", "--demo")
    load = ("orders", "load", str(path), "--platform", "美团", "--feed", "lade", "--year", "2025")
    place = ("--district", "570102", "--industry", "instant_delivery")
    first = command(capsys, *load, *place)
    assert isinstance(first, dict)
    assert (first["received"], first["accepted"], first["warnings"]) == (len(rows), len(rows), 0)
    again = command(capsys, *load, *place)
    assert isinstance(again, dict)
    assert (again["repeated"], again["duplicate"]) == (True, len(rows))
    overlapping = 0
    for row in rows[:40]:
        moment = f"2025-{row['accept_time']}"
        expected = sorted(
            other["order_id"]
            for other in rows
            if other["courier_id"] == row["courier_id"]
            and other["accept_time"] <= row["accept_time"] <= other["delivery_time"]
        )
        worker = ("--worker", f"lade:{row['courier_id']}", "--time", moment.replace(" ", "T"))
        found = command(capsys, "orders", "at", *worker)
        assert isinstance(found, list)
        if moment >= "2025-07-01":
            assert sorted(order["order_no"] for order in found) == expected
            assert {order["version_of_law"] for order in found} == {"measures-2025"}
        else:
            # By the measures of 2021 the hour after the end belongs to the period as well.
            assert set(expected) <= {order["order_no"] for order in found}
        assert all(order["in_task_period"] for order in found)
        overlapping += len(expected) > 1
    assert overlapping > 3


def test_the_twin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "home"))
    check(TWIN, capsys)


def test_the_real_sample(
    shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "home"))
    check(shared / "data" / "lade_jilin_sample.csv", capsys)
