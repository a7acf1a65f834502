"""Reviews of insurers over the interface: drafted, heard, decided by another, paid; an insurer is told of itself only."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from tests.insurers.ground import City
from tests.insurers.review.ground import quarter
from tests.web.ground import Office, refused, report
from zhibao.concerns import acts as concerns
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE

PERIOD = {"place": "570100", "period": "2025-Q3"}


@pytest.fixture
def reviewed(desk_office: Office) -> Office:
    """A quarter of two insurers that is over."""
    with desk_office.home.session() as session:
        quarter(City(session, desk_office.home.keyring))
        for month in (6, 9, 10):
            concerns.take_in(
                session, desk_office.home.keyring, place="570100", channel="counter", kind="complaint", theme="insurer", words="约好走访的时间没有来。",
                about_kind="insurer", about="wuling", actor=Actor("zhou.yun", "case_clerk"), at=datetime(2025, month, 20, 10, tzinfo=ZONE),
            )  # fmt: skip
    desk_office.day("2025-10-09")
    return desk_office


def test_from_the_draft_to_the_fee(reviewed: Office) -> None:
    supervisor, control, insurer = reviewed.client("xu.xing"), reviewed.client("kong.jing"), reviewed.client("wuling")
    made = supervisor.ok("/insurer-reviews", PERIOD)
    number = made["review"]
    assert [(one["insurer"], one["rank"]) for one in made["scores"]] == [("wuling", 1), ("yuanjiang", 2)]
    refused(supervisor.post_to("/insurer-reviews", PERIOD), 409, "review_stands")
    assert [one["review"] for one in control.seen("/insurer-reviews")["rows"]] == [number]
    # Complaints of the quarter stand beside it, without their words, until somebody has looked into them.
    assert [(one["insurer"], one["complaints"], one["not_looked_into"]) for one in made["complaints"]] == [("wuling", 1, 1)]
    assert made["complaints"][0]["rows"][0]["upheld"] is None and "约好" not in str(made)
    # Numerator and denominator lead to their tasks.
    for score in made["scores"]:
        for one in score["indicators"]:
            rows = control.seen(f"/insurer-reviews/{number}/tasks", insurer=score["insurer"], indicator=one["indicator"], limit=200)
            assert (rows["total"], sum(row["met"][one["indicator"]] for row in rows["rows"])) == (one["judged"], one["met"])
    # An insurer is told of itself only.
    own = insurer.seen("/insurer/standing")
    assert [(one["review"], one["score"]["insurer"], one["heard"]) for one in own["reviews"]] == [(number, "wuling", False)] and "yuanjiang" not in str(own)
    refused(insurer.get(f"/insurer-reviews/{number}"), 403, "not_permitted")
    assert insurer.ok(f"/insurer/reviews/{number}/hearing", {"words": "无意见。"})["reviews"][0]["heard"] is True
    refused(supervisor.post_to(f"/insurer-reviews/{number}/steps/decide", {"words": "同意。"}), 422, "second_person_needed")
    refused(control.post_to(f"/insurer-reviews/{number}/steps/decide", {"words": "同意。"}), 409, "hearing_runs")
    reviewed.day("2025-10-15")
    refused(supervisor.post_to(f"/insurer-reviews/{number}/fees", {"mandate_no": "M570100-001"}), 409, "review_not_decided")
    assert control.ok(f"/insurer-reviews/{number}/steps/decide", {"words": "同意。"})["status"] == "decided"
    supposed = supervisor.ok(f"/insurer-reviews/{number}/what-if", {"mandate_no": "M570100-002", "suppose": {"arrival": "1", "papers": "1", "investigation": "1"}})
    assert supposed["supposed_payable_fen"] > supposed["payable_fen"]
    fee = supervisor.ok(f"/insurer-reviews/{number}/fees", {"mandate_no": "M570100-001"})
    assert (fee["earned_fen"], fee["kept_fen"], fee["payable_fen"]) == (1_219_000, 0, 1_219_000)
    refused(supervisor.post_to(f"/insurer-reviews/{number}/fees", {"mandate_no": "M570100-001"}), 409, "fee_stands")
    assert supervisor.ok(f"/insurer-reviews/{number}/steps/publish", {})["status"] == "published"
    assert insurer.seen("/insurer/standing")["reviews"][0]["fees"][0]["payable_fen"] == 1_219_000


def test_a_notice_is_answered_by_its_insurer_and_closed_by_another(reviewed: Office) -> None:
    supervisor, control = reviewed.client("xu.xing"), reviewed.client("kong.jing")
    number = supervisor.ok("/rectifications", {"place": "570100", "insurer": "wuling", "words": "规范走访记录。"})["notice"]
    assert reviewed.client("yuanjiang").seen("/insurer/standing")["notices"] == []
    refused(reviewed.client("yuanjiang").post_to(f"/insurer/rectifications/{number}/answer", {"words": "x"}), 404, "unknown_notice")
    assert reviewed.client("wuling").ok(f"/insurer/rectifications/{number}/answer", {"words": "已整改。"})["in_time"] is True
    refused(supervisor.post_to(f"/rectifications/{number}/steps/closed", {"words": "通过。"}), 422, "second_person_needed")
    assert control.ok(f"/rectifications/{number}/steps/closed", {"words": "通过。"})["status"] == "closed"
    assert [one["notice"] for one in supervisor.seen("/rectifications")["rows"]] == [number]


def test_a_mandate_in_full_its_staff_and_its_hand_over(reviewed: Office) -> None:
    keeper, insurer = reviewed.client("shu.mu"), reviewed.client("wuling")
    told: dict[str, Any] = keeper.seen("/mandates/M570100-001")
    assert (told["terms"][0]["fixed_fen"], told["terms"][0]["retained_share"], [one["account"] for one in told["staff"]]) == (900_000, "1/5", ["wuling"])
    keeper.ok("/mandates/M570100-001/staff", {"account": "wuling", "on": "2025-10-09", "leaves": True, "reason": "调离。"})
    refused(insurer.get("/insurer/standing"), 403, "staff_not_named")
    keeper.ok("/mandates/M570100-001/staff", {"account": "wuling", "on": "2025-10-10"})
    refused(keeper.post_to("/mandates/M570100-001/hand-over", {"words": "期满。"}), 409, "mandate_runs")
    reviewed.day("2025-12-31")
    assert keeper.ok("/mandates/M570100-001/hand-over", {"to": "M570100-002", "words": "期满。"}) == {"mandate_no": "M570100-001", "went_on": 0, "came_back": 0}
    refused(keeper.get("/mandates/M570100-009"), 404, "unknown_mandate")


def test_a_related_insurer_is_not_proposed_and_not_asked(reviewed: Office) -> None:
    from zhibao.insurers import terms
    from zhibao.kit.actors import Actor
    from zhibao.kit.clock import now

    officer = reviewed.client("tao.zhu")
    case = report(reviewed.client("zhou.yun"))
    with reviewed.home.session() as session:
        from zhibao.cases import acts as cases

        person = cases.case_state(session, case["case_no"]).person
        terms.declare_interest(session, "wuling", kind="person", subject=str(person), relation="insured", since=now().date(), actor=Actor("wuling", "insurer"), at=now())
    path = f"/cases/{case['case_no']}/handling"
    assert [(one["insurer"], one["place"]) for one in officer.seen(f"{path}/proposals", kind="visit")["rows"]] == [("yuanjiang", 1), ("wuling", None)]
    asked = {"insurer": "wuling", "kind": "visit", "asked": "请走访。"}
    refused(officer.post_to(path, asked | {"because": "distance"}), 409, "insurer_related")
    assert officer.ok(path, asked | {"insurer": "yuanjiang"})["due"] == "2025-10-10"
