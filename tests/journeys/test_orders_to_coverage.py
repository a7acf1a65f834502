"""每单必保、每人必保: every gap is a finding, nothing else is, and an answer stays beside it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zhibao.cli import frame
from zhibao.cli.root import application

Run = Callable[..., Any]
MEITUAN = "91570000MA0000023G"
FIRST, SECOND, THIRD = "570100198903135305", "570100196911174583", "57010019910724461X"
HEAD = "order_no,worker_id,industry,district,accepted_at,completed_at,status"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """A demo home of Taoyuan and a way to run a command in it: its JSON."""
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)
    monkeypatch.chdir(tmp_path)

    def command(*words: str) -> Any:
        capsys.readouterr()
        assert frame.run(application(), [*words, "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    command("init", "--place", "taoyuan", "--demo")
    return command


def load(run: Run, *rows: tuple[str, str, str, str]) -> None:
    """Load orders (number, worker, day, status) of 美团, each from noon to half past."""
    lines = [
        f"{number},{worker},instant_delivery,570102,{day}T12:00:00,{day}T12:30:00,{status}" for number, worker, day, status in rows
    ]
    Path("orders.csv").write_text("\n".join([HEAD, *lines]) + "\n", encoding="utf-8")
    assert run("orders", "load", "orders.csv", "--platform", MEITUAN)["accepted"] == len(rows)


def register(run: Run, *rows: tuple[str, str, str]) -> None:
    """Register workers (number, first day, last day) with 美团."""
    lines = ["证件号码,起始日期,终止日期", *(",".join(row) for row in rows)]
    Path("workers.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert run("registry", "import", "workers.csv", "--platform", MEITUAN, "--commit")["rejected"] == 0


def found(run: Run, month: str = "2025-07") -> dict[tuple[str, str], tuple[int | None, int]]:
    """The findings of a month: (kind, day) to workers and orders."""
    return {
        (row["kind"], row["day"]): (row["workers"], row["orders"]) for row in run("orders", "findings", "--month", month)
    }


def test_who_was_not_registered_on_the_day_is_found(run: Run) -> None:
    register(run, (FIRST, "2025-07-01", ""), (SECOND, "2025-07-03", "2025-07-05"))
    load(
        run,
        ("A1", FIRST, "2025-07-02", "completed"),
        ("A2", SECOND, "2025-07-02", "completed"),
        ("A3", SECOND, "2025-07-03", "completed"),
        ("A4", SECOND, "2025-07-05", "completed"),
        ("A5", SECOND, "2025-07-06", "cancelled"),
        ("A6", THIRD, "2025-07-06", "completed"),
        ("A7", THIRD, "2025-07-06", "completed"),
    )
    assert found(run) == {
        ("worker_not_registered", "2025-07-02"): (1, 1),
        ("worker_not_registered", "2025-07-06"): (2, 3),
    }
    # The orders are billed and findable all the same: a gap takes nothing away.
    assert run("contributions", "bill", "--month", "2025-07")["orders"] == 6
    Path("third.txt").write_text(THIRD, encoding="utf-8")
    (order, other) = run("orders", "at", "--worker", "@third.txt", "--time", "2025-07-06T12:10:00")
    assert (order["source"], other["source"]) == ("accepted", "accepted")


def test_registering_closes_the_gap_and_an_answer_stays(run: Run) -> None:
    load(run, ("A1", FIRST, "2025-07-02", "completed"), ("A2", SECOND, "2025-07-02", "completed"))
    assert found(run) == {("worker_not_registered", "2025-07-02"): (2, 2)}
    (gap,) = run("orders", "findings", "--month", "2025-07")
    assert gap["answered"] is None
    run("orders", "answer", gap["key"], "--by", "王芳", "--result", "已通知企业")
    (gap,) = run("orders", "findings", "--month", "2025-07")
    assert gap["answered"] == "已通知企业"
    register(run, (FIRST, "2025-07-01", ""), (SECOND, "2025-07-01", ""))
    assert found(run) == {}


def test_an_enterprise_that_had_not_joined_is_found(run: Run) -> None:
    register(run, (FIRST, "2022-01-01", ""))
    load(run, ("B1", FIRST, "2022-06-30", "completed"), ("B2", FIRST, "2025-07-01", "completed"))
    assert ("enterprise_not_enrolled", "2022-06-30") in found(run, "2022-06")
    assert found(run) == {}


def test_months_and_enterprises_do_not_mix(run: Run) -> None:
    load(run, ("C1", FIRST, "2025-07-31", "completed"), ("C2", FIRST, "2025-08-01", "completed"))
    assert set(found(run)) == {("worker_not_registered", "2025-07-31")}
    assert set(found(run, "2025-08")) == {("worker_not_registered", "2025-08-01")}
    assert run("orders", "findings", "--month", "2025-07", "--platform", "曹操出行") == []


def test_insured_days_are_days_with_an_order(run: Run) -> None:
    load(
        run,
        ("D1", FIRST, "2025-07-02", "completed"),
        ("D2", FIRST, "2025-07-02", "cancelled"),
        ("D3", FIRST, "2025-07-04", "interrupted"),
        ("D4", SECOND, "2025-07-05", "completed"),
    )
    Path("first.txt").write_text(FIRST, encoding="utf-8")
    told = run("orders", "coverage", "--worker", "@first.txt", "--month", "2025-07")
    assert told["days"] == [{"day": "2025-07-02", "orders": 2}, {"day": "2025-07-04", "orders": 1}]
    assert told["first_order_at"] == "2025-07-02T12:00:00+08:00"
    assert told["insured_days"] == 2
