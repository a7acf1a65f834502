"""The commands of the collection: one month from push to settlement, each as one JSON document."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.counts import keep_counts
from zhibao.app.home import init_home
from zhibao.cli.frame import run
from zhibao.cli.root import application
from zhibao.registry import answers as registry

Command = Callable[..., Any]
BY, DECIDER = ("--by", "collection_clerk:he.ping"), ("--by", "collection_decider:fang.yi")
CODE = "91570000MA0000031X"


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """A demo home of 桃源 with a closed month of 饿了么, and a way to run commands in it."""
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "a home"))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)
    home = init_home("taoyuan", True)
    with home.session() as session:
        code = next(one.uscc or "" for one in registry.enterprises(session) if one.name == "饿了么")
        keep_counts(session, [(code, "instant_delivery", "570102", date(2025, 7, 1), 10_000), (code, "instant_delivery", "570202", date(2025, 7, 1), 10)])

    def call(*words: str, code: int = 0) -> Any:
        assert run(application(), ["contributions", *words, "--json"]) == code
        return json.loads(capsys.readouterr().out)

    call("close", "--month", "2025-07")
    monkeypatch.setattr("tests.cli.test_contributions_collection.CODE", code)
    return call


def test_a_month_from_push_to_settlement(command: Command, tmp_path: Path) -> None:
    pushed = command("push", "--month", "2025-07", *BY)
    assert [one["amount_fen"] for one in pushed["pushes"]] == [70_000, 70]
    assert command("push", "--month", "2025-07", *BY)["pushed"] == []
    first, second = tmp_path / "one.csv", tmp_path / "two.csv"
    assert command("push", "--month", "2025-07", "--out", str(first), *BY, code=2)["error"] == "tax_office_needed"
    assert command("push", "--month", "2025-07", "--tax-office", "570000", "--out", str(first), *BY)["file"] == "one.csv"
    command("push-file", "T570000-2025-07-570000-1", "--out", str(second))
    assert first.read_bytes() == second.read_bytes()

    told = tmp_path / "told.csv"
    told.write_text(f"reference,platform,month,tax_office,orders,amount,day\nD1,{CODE},2025-07,570000,9999,700.00,2025-08-10\n", encoding="utf-8")
    assert command("tax-file", str(told), "--kind", "declared")["accepted"] == 1
    assert command("tax-file", str(told), "--kind", "other", code=2)["error"] == "unknown_tax_file"
    compared = command("three-way", "--month", "2025-07")
    assert compared["open"] == 2
    item = f"declared_orders:570000:2025-07:570000:{CODE}"
    assert command("three-way", "--month", "2025-07", "--assign", item, code=2)["error"] == "owner_missing"
    command("three-way", "--month", "2025-07", "--assign", item, "--to", "何平")
    assert command("three-way", "--month", "2025-07", "--explain", item, "--reason", "取消一单")["explained"] == 1

    money = tmp_path / "money.csv"
    money.write_text(f"reference,platform,month,amount,received_on,tax_office\nR1,{CODE},2025-07,800.00,2025-08-20,570000\nR2,,,0.70,2025-08-20,\nR3,,,5.00,2025-08-20,\n", encoding="utf-8")
    assert command("receipts", str(money))["quarantined"] == 2
    one, other = command("unplaced")["rows"]
    assert command("place", str(one["row"]), "--reason", "核对", *BY, code=2)["error"] == "place_needed"
    placed = command("place", str(one["row"]), "--platform", "饿了么", "--month", "2025-07", "--tax-office", "570200", "--reason", "核对", *BY)
    assert (placed["placed"], placed["amount_fen"]) == (True, 70)
    assert command("place", str(other["row"]), "--set-aside", "--reason", "利息", *BY)["placed"] is False

    due = command("remind", "--on", "2025-08-16")
    assert command("remind", "--on", "2025-08-16", "--issue", code=2)["error"] == "actor_form"
    assert [row["month"] for row in due["due"]] == ["2025-07", "2025-07"] or due["due"]
    number = command("remind", "--on", "2025-08-16", "--issue", "--platform", "饿了么", *BY)["issued"][0]["number"]
    paper = tmp_path / "paper.txt"
    assert "催缴通知书" in command("remind", "--number", number, "--out", str(paper))["text"]
    assert paper.read_text(encoding="utf-8").startswith("职业伤害保障费催缴通知书")
    assert command("remind", "--number", number, "--out", str(tmp_path / "paper.doc"), code=2)["error"] == "file_kind"

    allocated = command("allocate", *BY)
    assert (allocated["allocated_fen"], allocated["left_fen"]) == (70_070, 10_000)
    part = allocated["allocated"][0]["id"]
    assert command("allocate", "--undo", str(part), "--reason", "试错", *BY)["allocated"][0]["amount_fen"] == -70_000
    assert command("allocate", "--receipt", "R1", *BY, code=2)["error"] == "place_needed"
    given = command("allocate", "--receipt", "R1", "--month", "2025-07", "--tax-office", "570000", "--amount", "700.00", "--reason", "企业来函", *BY)
    assert given["allocated"][0]["rule"] == "person"

    fee = command("late-fee", "--platform", "饿了么", "--month", "2025-07", "--tax-office", "570000", "--until", "2025-08-31", "--reason", "逾期", *BY)
    assert (fee["amount_fen"], fee["state"]) == (5 * 35, "proposed")
    assert command("decision-step", fee["number"], "--step", "decide", "--reason", "同意", "--by", "collection_decider:he.ping", code=2)["error"] == "four_eyes"
    command("decision-step", fee["number"], "--step", "decide", "--reason", "同意", *DECIDER)
    assert command("allocate", "--receipt", "R1", "--late-fee", fee["number"], "--reason", "企业来函", *BY)["allocated_fen"] == 175
    refund = command("refund", "--receipt", "R1", "--amount", "98.25", "--reason", "多缴", *BY)
    command("decision-step", refund["number"], "--step", "decide", "--reason", "同意", *DECIDER)
    done = command("decision-step", refund["number"], "--step", "confirm", "--reason", "已退", "--reference", "G1", "--on", "2025-09-01", *BY)
    assert [row["state"] for row in command("decisions", "--month", "2025-07")["decisions"]] == ["paid", done["state"]] == ["paid", "paid"]

    items = command("month-open", "--month", "2025-07")["items"]
    assert {one["kind"] for one in items} == {"not_declared", "difference"}
    assert command("month-settle", "--month", "2025-07", *DECIDER, code=2)["error"] == "month_open"
    grounds = [word for one in items for word in ("--ground", f"{one['item']}=下月更正")]
    assert command("month-settle", "--month", "2025-07", *grounds, *DECIDER)["number"] == 1


def test_people_see_tables(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    command("push", "--month", "2025-07", *BY)
    for words, said in (
        (["push", "--month", "2025-07", *BY], "T570000-2025-07-570000-1"), (["three-way", "--month", "2025-07"], "总部没有申报"),
        (["month-open", "--month", "2025-07"], "not_paid"), (["remind", "--on", "2025-08-16"], "须催缴"), (["allocate", *BY], ""), (["unplaced"], ""),
        (["decisions"], ""),
    ):  # fmt: skip
        assert run(application(), ["contributions", *words]) == 0
        assert said in capsys.readouterr().out
