"""An admitted enterprise by the commands: before its first day no cover and no bill, from it on both; and the audit of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.registry import admission_ground as ground
from zhibao.cli import frame
from zhibao.cli.root import application
from zhibao.kit import clock
from zhibao.kit.clock import ZONE

Run = Callable[..., Any]
WORKER = "570100198903135305"
USCC, NAME = ground.USCC, ground.NAME


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """A demo home of Taoyuan on a day of 2026, and a way to run a command in it: its JSON, and what it exits with."""
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)
    monkeypatch.chdir(tmp_path)

    def command(*words: str, code: int = 0) -> Any:
        capsys.readouterr()
        assert frame.run(application(), [*words, "--json"]) == code
        return json.loads(capsys.readouterr().out)

    command("init", "--place", "taoyuan", "--demo")
    for name, content in ground.EVIDENCE:
        Path(f"{name}.pdf").write_bytes(content)
    return command


def admit(run: Run, monkeypatch: pytest.MonkeyPatch) -> str:
    """The whole way of an application by commands, each on its day; its number."""
    moment = {"at": ground.NOW}
    monkeypatch.setattr(clock, "now", lambda: moment["at"])
    evidence = [word for kind, _ in ground.EVIDENCE for word in ("--evidence", f"{kind}={kind}.pdf")]
    made = run("registry", "admission", "apply", "--uscc", USCC, "--name", NAME, "--industry", "instant_delivery", "--words", "自愿参保", "--by", str(ground.PLATFORM), *evidence)
    number = made["number"]
    for day, (name, actor, facts) in enumerate(ground.WAY, start=1):
        moment["at"] = ground.NOW + timedelta(days=6 * day)
        said = [f"--{key.rstrip('_')}={value}" for key, value in facts.items() if not isinstance(value, dict)]
        said += [word for key, value in facts.get("figures", {}).items() for word in ("--figure", f"{key}={value}")]
        made = run("registry", "admission", "step", number, "--step", name, "--words", "属实", "--by", str(actor), *said)
    assert made["state"] == "admitted" and made["from"] == str(ground.FIRST)
    return str(number)


def load(run: Run, *days: date, code: int = 0) -> Any:
    rows = [f"Q{day:%m%d},{WORKER},instant_delivery,570102,{day}T12:00:00,{day}T12:05:00,{day}T12:30:00,completed" for day in days]
    Path("orders.csv").write_text("order_no,worker_id,industry,district,accepted_at,started_at,completed_at,status\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return run("orders", "load", "orders.csv", "--platform", USCC, code=code)


def test_before_its_first_day_there_is_neither_cover_nor_bill(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert load(run, ground.FIRST, code=2)["error"] == "enterprise_unknown"
    admit(run, monkeypatch)
    before, first = date(2026, 4, 9), ground.FIRST
    assert load(run, before, first, date(2026, 4, 30))["accepted"] == 3
    bill = run("contributions", "bill", "--month", "2026-04", "--platform", USCC)
    assert [(line["orders"], line["amount_fen"], line["tier"]) for line in bill["lines"]] == [(2, 14, "low")]
    assert (bill["orders"], bill["refused_orders"], bill["total_fen"], bill["complete"]) == (2, 1, 14, False)
    assert [one["reason"] for one in bill["refused"]] == ["not_enrolled"]
    Path("worker.txt").write_text(WORKER, encoding="utf-8")
    cover = {day: run("orders", "at", "--worker", "@worker.txt", "--time", f"{day}T12:10:00")[0] for day in (before, first)}
    assert [(one["in_task_period"], one["enrolled"]) for one in cover.values()] == [(True, False), (True, True)]
    findings = run("orders", "findings", "--month", "2026-04", "--platform", USCC)
    assert [(one["day"], one["orders"]) for one in findings if one["kind"] == "enterprise_not_enrolled"] == [(str(before), 1)]


def test_the_commands_list_show_and_tell_and_the_audit_agrees(run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    number = admit(run, monkeypatch)
    assert [(one["number"], one["state"]) for one in run("registry", "admission", "list")["admissions"]] == [(number, "admitted")]
    assert len(run("registry", "admission", "show", number)["steps"]) == 6
    text = run("registry", "admission", "notice", number, "--out", "notice.txt")["text"]
    assert Path("notice.txt").read_text(encoding="utf-8") == text and str(ground.FIRST) in text
    for words in (["list"], ["show", number], ["notice", number]):
        assert frame.run(application(), ["registry", "admission", *words]) == 0
        assert NAME in capsys.readouterr().out
    load(run, date(2026, 4, 9), ground.FIRST)
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 5, 6, 9, tzinfo=ZONE))
    run("contributions", "close", "--month", "2026-04")
    assert run("audit")["findings"] == []
