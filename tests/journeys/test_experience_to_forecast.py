"""A forecast through the real register, law, ledger and cases of 桃源: figures lead to their rows, and a young home says what it lacks."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.journeys.counts import keep_counts
from tests.journeys.test_experience_to_factor import injured, pay
from zhibao.app.home import Home, init_home
from zhibao.cli import frame
from zhibao.cli.root import application
from zhibao.fund import ledger, rules
from zhibao.fund.forecast.experience import Figure, Group
from zhibao.fund.model import Payable
from zhibao.journeys import experience_to_forecast as journey
from zhibao.journeys import order_to_bill
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month, instant, now
from zhibao.registry import answers as registry

TAOYUAN = "570000"
CLERK = Actor("wan.zhou", "payment_officer")
MONTHS = [Month(2025 + at // 12, at % 12 + 1) for at in range(6, 20)]  # 2025-07 to 2026-08
ON = date(2026, 9, 10)


def recognise(session: Any, case_no: str, item: str, fen: int, at: str, period: str = "once") -> int:
    """What became owed of a case, straight in the ledger."""
    owed = Payable(case_no, item, item, period, "person:1", fen, instant(at).date())
    (made,) = ledger.post(session, "570100", [rules.recognition(owed)], actor=CLERK, ground="taoyuan-2025-1 §55(1)", at=instant(at))
    return made.id


def booked(session: Any, cases: list[str]) -> None:
    """Treatment and lump sums of the first three, one allowance, one award that was withdrawn; in the order of time, as a ledger is written."""
    recognise(session, cases[0], "medical_care", 500_301, "2025-08-15T10:00:00")
    recognise(session, cases[0], "disability_lump_sum", 5_600_000, "2025-08-15T10:00:00")
    pay(session, cases[0], 500_301, instant("2025-08-20T10:00:00"))
    taken = recognise(session, cases[0], "hospital_meals", 9_900, "2025-10-15T10:00:00")
    ledger.reverse(session, taken, actor=CLERK, ground="taoyuan-2025-1 §55(1)", at=instant("2025-11-15T10:00:00"))
    for case_no, months in ((cases[1], ("2025-12", "2026-01")), (cases[2], ("2026-02", "2026-03"))):
        recognise(session, case_no, "medical_care", 500_302, f"{months[0]}-15T10:00:00")
        recognise(session, case_no, "disability_lump_sum", 5_600_000, f"{months[0]}-15T10:00:00")
        pay(session, case_no, 500_302, instant(f"{months[0]}-20T10:00:00"))
        for month in months if case_no == cases[1] else ():
            recognise(session, case_no, "disability_allowance", 480_000, f"{month}-25T10:00:00", month)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """桃源 with fourteen months of one platform in one industry and five injuries."""
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)
    made = init_home("taoyuan", True)
    with made.session() as session:
        code = next(one.uscc for one in registry.enterprises(session) if one.name == "曹操出行") or ""
        keep_counts(session, [(code, "ride_hailing", "570102", month.first, 1_000_000 + 10_000 * at + at % 3 * 7_000) for at, month in enumerate(MONTHS)])
        for month in MONTHS[:-1]:
            order_to_bill.close_month(session, month, [TAOYUAN], actor="经办员")
        days = ("2025-07-10", "2025-11-03", "2026-01-20", "2026-04-11", "2026-07-02")
        cases = [injured(session, made, number, code, day) for number, day in enumerate(days, 301)]
        booked(session, cases)
    return made


def gathered(home: Home, on: date = ON) -> Any:
    with home.reading() as session:
        return journey.gather(session, home.orders, home.keyring, TAOYUAN, on=on, known=now())


def test_what_is_known_comes_from_its_rows(home: Home) -> None:
    found = gathered(home)
    assert (str(found.first), str(found.until), found.industries) == ("2025-07", "2026-08", ("ride_hailing",))
    assert found.orders["ride_hailing", Month(2025, 8)] == 1_017_000
    assert [len(found.of(figure)) for figure in Figure] == [5, 5, 7, 3]
    # What was withdrawn is gone; two months of one allowance are one start, at its monthly amount.
    assert {row.group: row.amount for row in found.of(Figure.AWARDED) if row.case_no.endswith("000002")} == {
        Group.TREATMENT: 500_302, Group.DISABILITY: 5_600_000, Group.MONTHLY: 480_000,
    }  # fmt: skip
    # 桃源 charges ride-hailing 0.01 yuan an order.
    assert found.charged == {"ride_hailing": 1}
    # Nothing was received: what is owed is owed.
    assert found.opening_fen == -sum(row.amount for row in found.of(Figure.AWARDED) if row.group is not Group.MONTHLY) - 960_000


def test_what_came_later_is_not_known_earlier(home: Home) -> None:
    then = gathered(home, date(2025, 12, 31))
    assert str(then.until) == "2025-12" and [len(then.of(figure)) for figure in Figure] == [2, 2, 5, 2]
    assert len(then.of(Figure.AWARDED, group=Group.MONTHLY)) == 1
    assert str(gathered(home, date(2025, 12, 30)).until) == "2025-11"
    # What was withdrawn in November still stood at the end of October.
    assert sorted(row.amount for row in gathered(home, date(2025, 10, 31)).of(Figure.AWARDED)) == [9_900, 500_301, 5_600_000]


def told(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> Any:
    capsys.readouterr()
    assert frame.run(application(), ["fund", "forecast", *words, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def test_the_command_gives_the_fan_the_bases_and_the_rows(home: Home, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, "--on", "2026-09-10", "--months", "6", "--seed", "5", "--out", str(tmp_path / "f.xlsx"))
    assert said["provisional"] is True and said["mark"] == "assumed" and said["months_of_history"] == 14
    assert [line["month"] for line in said["fan"]] == ["2026-09", "2026-10", "2026-11", "2026-12", "2027-01", "2027-02"]
    for line in said["fan"]:
        for part in ("income_fen", "spending_fen", "balance_fen"):
            quantiles = list(line[part].values())
            assert quantiles == sorted(quantiles) and all(type(fen) is int for fen in quantiles)
    # A million orders at a fen each.
    assert 900_000 < said["fan"][0]["income_fen"]["q50"] < 1_400_000
    (base,) = said["adequacy"][0]["bases"]
    assert base["base_fen"] == 1 and base["needed_yuan"] == said["adequacy"][0]["needed_yuan"]
    needed = [float(yuan) for yuan in base["needed_yuan"].values()]
    # Three awards in fourteen months say little: the interval is wide, and the finding stays open.
    assert needed == sorted(needed) and needed[4] > 0.01 and said["adequacy"][0]["finding"] == "open"
    # Nobody died, and with five injuries nothing shows how quarters vary: both are said, nothing is made up.
    assert {one["what"] for one in said["needs"]} == {"death"}
    assert said["reserves"][0]["mack_standard_error"] is None and "Mack" in said["reserves"][0]["why"]["en"]
    assert openpyxl.load_workbook(tmp_path / "f.xlsx").sheetnames[:2] == ["扇形图 fan", "以支定收 bases"]
    assert told(capsys, "--on", "2026-09-10", "--months", "6", "--seed", "5")["fan"] == said["fan"]
    assert told(capsys, "--on", "2026-09-10", "--months", "6", "--seed", "6")["fan"] != said["fan"]


def test_every_cell_leads_to_its_rows(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, "--on", "2026-09-10", "--months", "1")
    for held in said["triangles"]:
        money = held["figure"] in ("awarded", "paid")
        for line in held["lines"]:
            for age, cell in enumerate(line["cells_fen" if money else "cells"]):
                if cell:
                    rows = told(capsys, "--on", "2026-09-10", "--rows", f"{held['figure']}:{line['origin']}:{age}")["rows"]
                    assert sum(row["amount_fen" if money else "count"] for row in rows) == cell


def test_a_young_home_says_what_it_lacks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "young"))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)
    init_home("taoyuan", True)
    said = told(capsys)
    assert {one["what"] for one in said["needs"]} == {"benefits", "orders"} and said["fan"] == [] and said["adequacy"] == []
    assert all("why" in one for one in said["reserves"])
    assert frame.run(application(), ["fund", "forecast"]) == 0


@pytest.mark.parametrize("words, code", [
    (["--months", "0"], "months_form"), (["--rows", "confirmed"], "cell_form"), (["--rows", "found:2026-01:1"], "unknown_figure"), (["--on", "2022-07-30"], "before_scheme"),
])  # fmt: skip
def test_bad_words_are_refused(home: Home, capsys: pytest.CaptureFixture[str], words: list[str], code: str) -> None:
    assert told(capsys, *words, code=2)["error"] == code


def test_without_the_packages_it_is_refused(home: Home, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "chainladder", None)
    assert told(capsys, code=2)["error"] == "no_actuarial"
