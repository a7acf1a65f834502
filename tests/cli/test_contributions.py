"""`zhibao contributions`: one JSON document on standard output in the shape that others script against."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.counts import keep_counts
from zhibao.app.home import init_home
from zhibao.cli.contributions import app
from zhibao.cli.frame import run
from zhibao.cli.root import application
from zhibao.registry import answers as registry

Command = Callable[..., Any]
LINE = [
    "platform",
    "tax_office",
    "prefecture",
    "industry",
    "tier",
    "orders",
    "base_fen",
    "factor",
    "amount_fen",
    "cites",
    "mark",
]


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """A demo home of 桃源 with a few counts, and a way to run commands in it."""
    application()
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "a home"))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)
    home = init_home("taoyuan", True)
    with home.session() as session:
        codes = {one.name: one.uscc or "" for one in registry.enterprises(session)}
        keep_counts(
            session,
            [
                (codes["饿了么"], "instant_delivery", "570102", date(2025, 7, 1), 100),
                (codes["饿了么"], "instant_delivery", "570202", date(2025, 7, 1), 10),
                (codes["滴滴出行"], "ride_hailing", "570402", date(2025, 7, 31), 3),
            ],
        )

    def call(*words: str, code: int = 0) -> Any:
        assert run(app, [*words, "--json"]) == code
        return json.loads(capsys.readouterr().out)

    return call


def test_bill_has_the_shape_of_the_contract(command: Command) -> None:
    document = command("bill", "--month", "2025-07")
    assert {"month", "lines", "adjustments", "total_fen", "provisional", "closed"} <= set(document)
    assert [list(line) for line in document["lines"]] == [LINE] * 3
    assert document["total_fen"] == 773
    assert document["closed"] is False
    one = command("bill", "--month", "2025-07", "--platform", "滴滴出行")
    assert one["total_fen"] == 3


def test_close_then_nothing(command: Command) -> None:
    assert command("close", "--month", "2025-07")["done"] == {"570000": "closed"}
    again = command("close", "--month", "2025-07")
    assert again["done"] == {"570000": "nothing"}
    assert again["total_fen"] == 773 and again["closed"] is True


def test_explain(command: Command) -> None:
    document = command("explain", "--month", "2025-07", "--platform", "饿了么")
    assert [one["amount_fen"] for one in document["amounts"]] == [700, 70]
    assert {step["step"] for step in document["amounts"][0]["steps"]} == {
        "product",
        "sum",
        "rounding",
        "parts",
    }


FACTOR = ("factor", "--platform", "饿了么", "--industry", "instant_delivery", "--factor", "0.85", "--from", "2025-07-01",
          "--document", "第 1 号", "--ground", "taoyuan-2025-1 §25", "--by", "rate_clerk:he.ping")  # fmt: skip


def test_factor_changes_the_bill_once_another_person_confirmed_it(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    written = command(*FACTOR)
    assert (written["factor"], written["state"], written["decision"]) == ("0.85", "proposed", None)
    before = command("bill", "--month", "2025-07", "--platform", "饿了么")
    assert [(line["factor"], line["amount_fen"]) for line in before["lines"]] == [("1", 700), ("1", 70)]
    own = command("factor-answer", written["number"], "--reason", "x", "--by", "rate_reviewer:he.ping", code=2)
    assert own["error"] == "four_eyes"
    done = command("factor-answer", written["number"], "--reason", "与原件一致", "--by", "rate_reviewer:lu.an")
    assert (done["state"], done["decision"]) == ("confirmed", 1)
    document = command("bill", "--month", "2025-07", "--platform", "饿了么")
    # 595 fen at one tax office, 59.5 fen at the other
    assert [(line["factor"], line["amount_fen"]) for line in document["lines"]] == [
        ("0.85", 595),
        ("0.85", 60),
    ]
    back = command("factor-answer", command(*FACTOR)["number"], "--refuse", "--reason", "重复", "--by", "rate_reviewer:lu.an")
    assert [one["state"] for one in command("factors")["factors"]] == ["confirmed", "refused"] and back["reason"] == "重复"
    for words in (["factors"], [*FACTOR], ["factor-answer", "D570000-0003", "--reason", "一致", "--by", "rate_reviewer:lu.an"]):
        assert run(app, words) == 0


def test_declare_differences_and_closing_them(command: Command) -> None:
    made = command(
        "declare", "--month", "2025-07", "--platform", "饿了么", "--orders", "111", "--amount", "7.70"
    )
    assert [one["difference"] for one in made["differences"]] == [1]
    item = command("differences")["differences"][0]["item"]
    assert (
        command("differences", "--assign", item, "--to", "溪口经办")["differences"][0]["owner_zh"]
        == "溪口经办"
    )
    assert command("differences", "--close", item, code=2)["error"] == "reason_missing"
    assert command("differences", "--close", item, "--reason", "含取消订单")["open"] == 0


def test_receipts_and_arrears(command: Command, tmp_path: Path) -> None:
    code = command("bill", "--month", "2025-07", "--platform", "饿了么")["lines"][0]["platform"]
    command("close", "--month", "2025-07")
    path, bad = tmp_path / "r.csv", tmp_path / "bad.csv"
    path.write_text(
        "reference,platform,month,amount,received_on,tax_office\n"
        f"R1,{code},2025-07,5.00,2025-08-15,570000\nR2,{code},2025-07,x,2025-08-15,\n",
        encoding="utf-8",
    )
    outcome = command("receipts", str(path), "--rejected", str(bad))
    assert (outcome["received"], outcome["accepted"], outcome["quarantined"]) == (2, 1, 1)
    assert "amount_form" in bad.read_text(encoding="utf-8-sig")
    assert command("receipts", str(path))["already_read"] is True
    document = command("arrears", "--on", "2025-08-25", "--platform", "饿了么")
    found = {item["tax_office"]: item for item in document["items"]}
    assert found["570000"]["outstanding_fen"] == 200
    assert found["570000"]["late_fee_fen"] == 1  # 2.00 yuan, ten days, 0.05 % a day
    assert found["570200"]["carried"] is True  # 0.70 yuan, below the smallest amount


def test_faults_of_the_caller_leave_with_two(command: Command, tmp_path: Path) -> None:
    assert command("bill", "--month", "2025-7", code=2)["error"] == "month_form"
    assert command("bill", "--month", "2025-07", "--platform", "无", code=2)["error"] == "enterprise_unknown"
    assert (
        command("bill", "--month", "2025-07", "--out", str(tmp_path / "b.txt"), code=2)["error"]
        == "file_kind"
    )
    assert command("bill", "--month", "2025-07", "--place", "zhejiang", code=2)["error"] == "place_not_here"
    assert command("declare", "--month", "2025-07", "--platform", "美团", "--orders", "-1", code=2)["error"]


@pytest.mark.parametrize("words", [["bill", "--month", "2025-07"], ["close", "--month", "2025-07"],
                                   ["explain", "--month", "2025-07", "--platform", "饿了么"], ["arrears"], ["differences"]])  # fmt: skip
def test_people_read_tables(command: Command, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(app, words) == 0
    assert capsys.readouterr().out


@pytest.mark.parametrize(
    "name", ["bill", "close", "explain", "declare", "receipts", "arrears", "differences", "factor", "factor-answer", "factors"]
)
def test_every_command_has_help_with_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    application()
    run(app, [name, "--help"])
    assert f"zhibao contributions {name}" in " ".join(capsys.readouterr().out.split())
