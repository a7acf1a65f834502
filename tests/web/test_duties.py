"""Duties, gaps and inspections over the interface: areas, what an enterprise sees, and that whoever reported stays hidden from it."""

from __future__ import annotations

import json

import pytest

from tests.web.ground import Office, refused
from zhibao.journeys import duty_stories
from zhibao.journeys.injury_office import Office as Played
from zhibao.kit.clock import now

MEITUAN, HUOLALA = "91570000MA0000023G", "91570000MA0000066X"


@pytest.fixture
def played(served: Office) -> Office:
    """The duties of the demonstration."""
    served.day("2025-12-01")
    home = served.home
    duty_stories.play(Played(home.reading, home.session, home.keyring, home.orders, home.path), now())
    return served


def test_the_duty_list_leads_to_its_rows(played: Office) -> None:
    officer, province = played.client("tao.zhu"), played.client("xu.xing")
    page = officer.seen("/duties", month="2025-12")
    line = next(row for row in page["rows"] if row["enterprise"] == MEITUAN)
    by_duty = {one["duty"]: one for one in line["duties"]}
    assert list(by_duty) == ["enrol", "orders", "pay", "report", "help", "rescue", "prevent", "not_shift"]
    assert (by_duty["prevent"]["state"], by_duty["prevent"]["kept"], by_duty["prevent"]["of"]) == ("fulfilled", 1, 1)
    assert by_duty["not_shift"]["state"] == "running" and by_duty["pay"]["state"] == "nothing"
    for one in by_duty.values():
        assert one["kept"] + one["late"] + one["missed"] == one["of"] and len(one["rows"]) == one["of"] + one["running"]
    late = next(row for row in province.seen("/duties", month="2025-11")["rows"] if row["name"] == "达达")
    assert next(one for one in late["duties"] if one["duty"] == "help")["state"] == "not_fulfilled"
    assert officer.seen("/duties/help")["rows"][0]["name"] == "达达"
    assert officer.seen(f"/duties/enterprises/{MEITUAN}", month="2025-12")["enterprise"] == MEITUAN


def test_each_city_its_own_papers_and_an_enterprise_only_its_own(played: Office) -> None:
    city, other, theirs = played.client("tao.zhu"), played.client("nan.yang"), played.client("meituan")
    assert city.seen("/duties/papers")["total"] == 3 and other.seen("/duties/papers")["total"] == 0
    overdue = city.seen("/duties/papers", state="overdue")["rows"][0]
    refused(other.post_to(f"/duties/papers/{overdue['paper']}/steps", {"step": "reminded", "words": "x"}), 404, "unknown_paper")
    mine = theirs.seen("/platform/papers")
    assert mine["total"] == 1 and mine["rows"][0]["steps"][0]["words"] == "美团桃花市负责人"
    refused(theirs.post_to(f"/platform/papers/{overdue['paper']}/answer", {"step": "answered", "words": "x"}), 404, "unknown_paper")
    sent = city.post_to("/duties/papers", {"enterprises": [MEITUAN], "kind": "witness", "words": "请提供同站骑手", "due_on": "2025-12-20"}).json()
    number = sent["rows"][0]["paper"]
    assert theirs.post_to(f"/platform/papers/{number}/answer", {"step": "answered", "words": "城东站两人"}).json()["state"] == "in_time"
    refused(theirs.post_to(f"/platform/papers/{number}/answer", {"step": "answered", "words": "x"}), 409, "paper_step")
    assert theirs.get("/duties/papers").status_code == 403


def test_who_reported_stays_hidden_from_the_enterprise(played: Office) -> None:
    office, theirs = played.client("fang.cao"), played.client("meituan")
    held = next(row for row in office.seen("/inspections")["rows"] if row["platform"] == MEITUAN)
    whole = office.seen(f"/inspections/{held['inspection']}")
    assert len(whole["reports"]) == 4 and whole["owed_fen"] == duty_stories.OWED_FEN and whole["repaid_fen"] == duty_stories.REPAID_FEN
    told = json.dumps([theirs.seen("/platform/corrections"), theirs.seen(f"/platform/corrections/{held['inspection']}")], ensure_ascii=False)
    assert not any(number in told for number in whole["reports"]) and "举报" not in told and "多名" not in told
    assert theirs.get(f"/inspections/{held['inspection']}").status_code == 403
    late = next(row for row in office.seen("/inspections", late_only=True)["rows"] if row["platform"] == HUOLALA)
    assert late["late_days"] == 10
    refused(theirs.get(f"/platform/corrections/{late['inspection']}"), 404, "unknown_inspection")
    refused(played.client("nan.yang").get(f"/inspections/{late['inspection']}"), 404, "unknown_inspection")


def test_from_the_last_repayment_to_the_end(played: Office) -> None:
    office, theirs = played.client("fang.cao"), played.client("meituan")
    number = next(row for row in office.seen("/inspections")["rows"] if row["platform"] == MEITUAN)["inspection"]
    refused(office.post_to(f"/inspections/{number}/end", {}), 409, "not_repaid_whole")
    left = next(row for row in theirs.seen(f"/platform/corrections/{number}")["workers"] if row["repaid_fen"] < row["owed_fen"])
    body = {"worker_place": left["worker_place"], "amount_fen": left["owed_fen"], "paid_on": "2025-12-01", "proof": "代发回单 9"}
    refused(theirs.post_to(f"/platform/corrections/{number}/repayments", body | {"amount_fen": left["owed_fen"] + 1}), 422, "not_owed")
    assert theirs.post_to(f"/platform/corrections/{number}/repayments", body).json()["repaid_fen"] == duty_stories.OWED_FEN
    assert office.post_to(f"/inspections/{number}/end", {}).json()["state"] == "closed"


def test_a_gap_is_seen_by_its_enterprise_once_it_was_reminded(played: Office) -> None:
    office = played.client("tao.zhu")
    assert office.post_to("/duties/gaps/look", {"month": "2025-11"}).json()["new"] == 0
    page = office.seen("/duties/gaps")
    assert sum(page["by_state"].values()) == page["total"] == sum(page["by_kind"].values())
    assert played.client("meituan").seen("/platform/coverage-gaps")["total"] == sum(row["enterprise"] == MEITUAN and row["reminders"] > 0 for row in page["rows"])
