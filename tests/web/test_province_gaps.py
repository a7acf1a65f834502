"""The gaps of a year over the interface: the same figures as by command, what is not booked as a what-if, and a workbook."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from tests.fund.ground import GROUND, REGISTRAR, payable
from tests.web.ground import Client, Office, refused
from zhibao.fund import acts
from zhibao.fund.gap_law import GapLaw
from zhibao.fund.model import Kind
from zhibao.fund.pools import sharing_of_ledger
from zhibao.kit.clock import ZONE
from zhibao.web.routes import province_gaps

PATH = "/province/gap-sharing"
AT = datetime(2024, 6, 1, 9, tzinfo=ZONE)


@pytest.fixture
def overseer(served: Office) -> Client:
    """Who oversees the province."""
    return served.client("xu.xing")


def spent(served: Office, *rows: tuple[str, int]) -> None:
    with served.home.session() as session:
        for number, (book, fen) in enumerate(rows, 1):
            owed = payable(number, fen, case_no=f"{book}-2024-{number:06d}")
            acts.recognise(session, book, f"A{book}{number}", [owed], actor=REGISTRAR, ground=GROUND, at=AT)


def income(served: Office, book: str, fen: int) -> None:
    with served.home.session() as session:
        acts.post_movement(session, book, Kind.RECEIPT, fen, account="contribution", actor=REGISTRAR, ground=GROUND, at=AT)


def asked(client: Client, **more: Any) -> Any:
    said = client.post_to(PATH, {"year": 2025, **more})
    assert said.status_code == 200, said.text
    return said.json()


@pytest.fixture
def shared(served: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """Two areas that spent in a year that nothing else was booked in."""
    monkeypatch.setattr("tests.web.test_province_gaps.AT", datetime(2025, 2, 1, 9, tzinfo=ZONE))
    spent(served, ("570100", 90_000), ("570300", 30_000))
    return served


def test_what_is_not_booked_is_said_and_taken_as_a_what_if(shared: Office, overseer: Client) -> None:
    one = asked(overseer)
    assert any("no income was booked" in notice["en"].lower() for notice in one["notices"]) and one["income_booked"] is True
    with shared.home.reading() as session:
        by_command = sharing_of_ledger(session, GapLaw.of("taoyuan", 2025)).document()
    assert {name: one[name] for name in ("mode", "total_gap_fen", "income_fen", "provisional")} == {
        name: by_command[name] for name in ("mode", "total_gap_fen", "income_fen", "provisional")
    }
    gap = one["benefits_fen"] - 20_000
    supposed = asked(overseer, income_fen=20_000)
    assert (supposed["mode"], supposed["income_booked"], supposed["total_gap_fen"]) == ("A", False, gap)
    assert sum(area["gap_fen"] for area in supposed["areas"]) == gap
    assert supposed["provisional"] is True and all(rule["cites"] and rule["mark"] for rule in supposed["rules"])


def test_the_mode_follows_from_the_books(shared: Office, overseer: Client) -> None:
    income(shared, "570100", 10**9)
    one = asked(overseer)
    (first,) = (area for area in one["areas"] if area["area"] == "570100")
    assert (one["mode"], first["gap_fen"], first["zh"]) == ("B", 0, "桃花市") and first["surplus_fen"] > 0


def test_work_injury_spending_makes_both_parts_and_the_rule_says_who_bears_what(shared: Office, overseer: Client) -> None:
    areas = [area["area"] for area in asked(overseer)["areas"]]
    told = [{"area": area, "benefits_fen": 1_000_000} for area in areas]
    one = asked(overseer, income_fen=20_000, budget="deficit", budget_gap_fen=10**6, work_injury=told)
    assert all(area["benefits_with_gap_fen"] == 1_000_000 + area["gap_fen"] for area in one["areas"])
    assert one["responsibility"]["province_fen"] + one["responsibility"]["areas_fen"] == one["total_gap_fen"]
    assert sum(area["bears_fen"] for area in one["areas"]) == one["responsibility"]["areas_fen"]
    for wrong in (told[1:], [*told[1:], told[1]]):
        refused(overseer.post_to(PATH, {"year": 2025, "work_injury": wrong}), 422, "work_injury_areas")


def test_what_if_accidents_of_an_area_fall_by_a_tenth(shared: Office, overseer: Client) -> None:
    one = asked(overseer, income_fen=0, what_if=[{"area": "570100", "by": "-10%"}])
    (first,) = (area for area in one["what_if"]["areas"] if area["area"] == "570100")
    fen = first["benefits_fen"]
    assert fen["change"] == fen["after"] - fen["before"] and abs(10 * fen["change"] + fen["before"]) <= 5
    assert one["what_if"]["total_gap_fen"]["change"] == fen["change"]
    refused(overseer.post_to(PATH, {"year": 2025, "what_if": [{"area": "570100", "by": "a tenth"}]}), 422, "request_form")
    refused(overseer.post_to(PATH, {"year": 2025, "what_if": [{"area": "330100", "by": "-10%"}]}), 422, "what_if_area")


def test_the_workbook_holds_the_same_figures(shared: Office, overseer: Client) -> None:
    one = asked(overseer, income_fen=20_000)
    said = overseer.post_to(f"{PATH}/workbook", {"year": 2025, "income_fen": 20_000})
    assert said.status_code == 200 and "gap-sharing-570000-2025.xlsx" in said.headers["content-disposition"]
    book = openpyxl.load_workbook(BytesIO(said.content))
    assert book.sheetnames == ["缺口分担", "依据"]
    cells = [row for row in book["缺口分担"].iter_rows(values_only=True) if row[0] and str(row[0]).startswith("570100")]
    (area,) = (area for area in one["areas"] if area["area"] == "570100")
    assert area["gap_fen"] in [round(cell * 100) for cell in cells[0][1:] if isinstance(cell, int | float)]


def test_a_province_without_a_recorded_rule_is_told_that_it_is_missing(served: Office, overseer: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(province_gaps, "province_of", lambda desk: "320000")
    said = overseer.post_to(PATH, {"year": 2025}).json()
    assert said["code"] == "missing_number" and "江苏" in str(said) and said.get("areas") is None


@pytest.mark.parametrize("account", ["he.ping", "qian.mo", "lv.li"])
def test_others_are_refused(served: Office, account: str) -> None:
    refused(served.client(account).post_to(PATH, {"year": 2025}), 403, "not_permitted")
    refused(served.client(account).post_to(f"{PATH}/workbook", {"year": 2025}), 403, "not_permitted")
