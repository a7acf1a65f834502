"""The commands of the duties and of passed-on cost in a real home, from the guidance to the last fen paid back; no number of a person is printed."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zhibao.cli.frame import run as run_line
from zhibao.cli.root import application
from zhibao.kit.identity import fictional_citizen_number

WHO = [fictional_citizen_number("570100", seed) for seed in range(900, 906)]
OFFICER, CHIEF, THEIRS = ("--by", "investigator:tao.zhu"), ("--by", "supervisor:fang.cao"), ("--by", "platform:wang.qiang")
Run = Callable[..., Any]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from zhibao.app.home import init_home

    folder = tmp_path_factory.mktemp("duties")
    init_home("taoyuan", True, folder / "home").engine.dispose()
    return folder


@pytest.fixture
def run(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("ZHIBAO_HOME", str(home / "home"))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)

    def command(*words: str, code: int = 0) -> Any:
        capsys.readouterr()
        assert run_line(application(), [*words, "--json"]) == code
        told = capsys.readouterr()
        for number in WHO:
            assert number not in told.out + told.err
        return json.loads(told.out) if code == 0 else told.err

    return command


def test_from_a_statement_to_the_last_fen(home: Path, run: Run) -> None:
    opened = run("contributions", "shifting-open", "美团", "--place", "570100", "--from", "2025-07", "--to", "2025-08", "--due", "2099-01-31", "--reason", "日常检查", *OFFICER)
    number, path = opened["inspection"], home / "pay.csv"
    assert (number, opened["state"], opened["reports"]) == ("Z570100-000001", "opened", [])
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(("document_number", "month", "pay_fen", "deducted_fen"))
        writer.writerows((who, "2025-07", 500_000, 620 if place == 0 else 0) for place, who in enumerate(WHO))
    (home / "bad.csv").write_text(f"document_number,month,pay_fen,deducted_fen\n{WHO[0]},July,1,1\n", encoding="utf-8")
    assert "statement_form" in run("contributions", "shifting-statements", number, str(home / "bad.csv"), *THEIRS, code=2)
    assert run("contributions", "shifting-statements", number, str(path), *THEIRS)["workers_stated"] == 6
    run("contributions", "shifting-sample", number, "--tolerable", "0.1", *OFFICER)
    drawn = run("contributions", "shifting-draw", number, "--word", "plum", *CHIEF)["sample"]["drawn"]
    for one in drawn:
        run("contributions", "shifting-check", number, "--worker", str(one["worker_place"]), "--deducted", str(one["stated_fen"]), "--evidence", "流水", *OFFICER)
    assert run("contributions", "shifting-find", number, "--result", "shifted", "--reason", "明细有扣款", *OFFICER)["findings"][0]["owed_fen"] == 620
    assert "same_person" in run("contributions", "shifting-decide", number, "--reason", "x", "--due", "2099-02-28", "--by", "supervisor:tao.zhu", code=2)
    assert run("contributions", "shifting-decide", number, "--reason", "属实", "--due", "2099-02-28", *CHIEF)["state"] == "ordered"
    place = str(next(one["worker_place"] for one in drawn if one["stated_fen"] == 620))
    other = str(next(one["worker_place"] for one in drawn if one["stated_fen"] == 0))
    paid = ("--amount", "620", "--on", "2025-11-20", "--proof", "回单")
    assert "not_owed" in run("contributions", "shifting-repaid", number, "--worker", other, *paid, *THEIRS, code=2)
    assert run("contributions", "shifting-repaid", number, "--worker", place, *paid, *THEIRS)["repaid_fen"] == 620
    assert run("contributions", "shifting-reverse", number, "--number", "1", "--reason", "退票", *OFFICER)["repaid_fen"] == 0
    assert run("contributions", "shifting-repaid", number, "--worker", place, *paid, *THEIRS)["repaid_fen"] == 620
    assert run("contributions", "shifting-end", number, *CHIEF)["state"] == "closed"
    assert [one["state"] for one in run("contributions", "shifting", "--place", "taoyuan")] == ["closed"] and run("contributions", "shifting", "--place", "570200") == []


def test_guidance_requests_and_gaps(run: Run) -> None:
    sent = run("registry", "paper-send", "美团", "didi", "--place", "570100", "--words", "接单前核对登记", "--due", "2099-01-31", *OFFICER)
    assert [one["state"] for one in sent] == ["waiting", "waiting"]
    assert run("registry", "paper-step", sent[0]["paper"], "--step", "acknowledged", "--words", "王强", *THEIRS)[0]["state"] == "in_time"
    assert [one["paper"] for one in run("registry", "papers", "--place", "taoyuan", "--state", "waiting")] == [sent[1]["paper"]]
    asked = run("registry", "paper-send", "美团", "--place", "570100", "--kind", "witness", "--words", "请提供证人", "--due", "2099-01-31", *OFFICER)
    told = run("registry", "cooperation", "--place", "taoyuan", "--from", "2025-07-01", "--to", "2099-12-31")
    assert [(one["name"], one["asked"], one["running"]) for one in told] == [("美团", 1, 1)] and told[0]["rows"][0]["ref"] == asked[0]["paper"]
    run("contributions", "declare", "--month", "2025-07", "--place", "taoyuan", "--platform", "美团", "--orders", "5")
    assert run("registry", "coverage-gaps-look", "--place", "taoyuan", "--month", "2025-07")["found"] == 0 and run("registry", "coverage-gaps", "--place", "taoyuan") == []
    assert "unknown_gap" in run("registry", "coverage-gaps-step", "Q570000-000001", "--step", "accepted", "--words", "x", *OFFICER, code=2)
    page = run("registry", "duties", "--place", "taoyuan", "--month", "2025-07")
    mine = next(one for one in page["enterprises"] if one["name"] == "美团")
    assert [one["duty"] for one in mine["duties"]][:2] == ["enrol", "orders"] and mine["duties"][1]["missed"] == 31, "no order arrived on any day"
    assert run("registry", "duties", "--place", "570100", "--month", "2025-07", "--enterprise", "didi")["enterprises"][0]["name"] == "滴滴出行"
