"""Insurers over the interface: they handle and report, an officer takes over; without a mandate that holds they read nothing."""

from __future__ import annotations

from typing import Any

import pytest

from tests.web.ground import Office, refused, report
from zhibao.kit.actors import Actor
from zhibao.kit.clock import now

MANDATE = {
    "insurer": "wuling", "insurer_name": "武陵财险", "place": "570100", "kinds": ["visit", "material_check"], "since": "2025-07-01", "until": "2025-12-31",
    "procurement": "桃采2025-17", "staff": ["wuling"],
}  # fmt: skip
ASKED = {"insurer": "wuling", "kind": "visit", "due_on": "2025-09-12", "asked": "请走访现场。"}
VISIT = {"visited_on": "2025-09-10", "met": ["witness"], "words": "店员看见他滑倒。"}


@pytest.fixture
def task(desk_office: Office) -> dict[str, Any]:
    """A visit that waits for its insurer."""
    desk_office.client("shu.mu").ok("/mandates", MANDATE)
    case_no = report(desk_office.client("zhou.yun"))["case_no"]
    made: dict[str, Any] = desk_office.client("tao.zhu").ok(f"/cases/{case_no}/handling", ASKED)
    return made


def test_a_visit_from_the_request_to_its_taking_over(desk_office: Office, task: dict[str, Any]) -> None:
    insurer, officer, number = desk_office.client("wuling"), desk_office.client("tao.zhu"), task["task_no"]
    assert [one["task_no"] for one in insurer.seen("/insurer/tasks", standing="open")["rows"]] == [number]
    refused(insurer.post_to(f"/insurer/tasks/{number}/contact"), 409, "task_step_closed")
    assert insurer.seen(f"/insurer/tasks/{number}")["asked"] == ASKED["asked"]
    insurer.ok(f"/insurer/tasks/{number}/steps/accept")
    assert "name" in insurer.ok(f"/insurer/tasks/{number}/contact")
    # A visit is recorded before its result, on a day that can be, with somebody who was met.
    refused(insurer.post_to(f"/insurer/tasks/{number}/steps/report", {"words": "已走访。"}), 409, "task_step_closed")
    for spoilt in ({"visited_on": "2025-09-09"}, {"visited_on": "2025-09-11"}, {"met": []}, {"met": ["nobody", "witness"]}):
        refused(insurer.post_to(f"/insurer/tasks/{number}/steps/visit", VISIT | spoilt), 422, "visit_form")
    insurer.ok(f"/insurer/tasks/{number}/steps/visit", VISIT)
    refused(insurer.post_to(f"/insurer/tasks/{number}/steps/report"), 422, "words_missing")
    insurer.ok(f"/insurer/tasks/{number}/steps/report", {"words": "现场属实。"})
    assert any(one["subject"] == task["case_no"] and "承办结果" in one["zh"] for one in officer.seen("/work")["rows"])
    # It proposes and never decides: taking over is the office's, and each step says whose it was.
    refused(insurer.post_to(f"/insurer/tasks/{number}/steps/confirm"), 404, "unknown_task_step")
    sent = officer.ok(f"/handling/{number}/steps/send_back", {"words": "请补充走访时间。"})
    assert sent["state"] == "accepted"
    insurer.ok(f"/insurer/tasks/{number}/steps/report", {"words": "十四时走访，属实。"})
    done = officer.ok(f"/handling/{number}/steps/confirm")
    assert [(one["verb"], one["by"].partition(":")[0]) for one in done["steps"]] == [
        ("accept", "insurer"), ("visit", "insurer"), ("report", "insurer"), ("send_back", "investigator"), ("report", "insurer"), ("confirm", "investigator"),
    ]  # fmt: skip
    figures = insurer.seen("/insurer")["figures"]
    assert figures == {"open": 0, "overdue": 0, "in_time": 1, "late": 0, "sent_back": 1, "returned": 0, "confirmed": 1, "total": 1}
    for word in ("open", "overdue", "in_time", "late", "sent_back", "returned", "confirmed"):
        assert insurer.seen("/insurer/tasks", standing=word)["total"] == figures[word]
    # The person sees that her telephone was read, by whom and for what.
    assert [(fields, purpose) for account, operation, fields, unmasked, purpose in desk_office.reads() if (account, operation, unmasked) == ("wuling", "insurer.contact", 1)] == [
        (["contact", "name"], "contact")
    ]


def test_without_a_mandate_that_holds_nothing_is_read(desk_office: Office, task: dict[str, Any]) -> None:
    insurer, number = desk_office.client("wuling"), task["task_no"]
    insurer.ok(f"/insurer/tasks/{number}/steps/accept")
    mandate = desk_office.client("shu.mu").seen("/mandates")["rows"][0]["mandate_no"]
    desk_office.client("shu.mu").ok(f"/mandates/{mandate}/end", {"on": "2025-09-10", "reason": "合同解除。"})
    refused(insurer.get("/insurer/tasks"), 403, "mandate_over")
    refused(insurer.get(f"/insurer/tasks/{number}"), 403, "mandate_over")
    refused(insurer.post_to(f"/insurer/tasks/{number}/contact"), 403, "mandate_over")
    refused(insurer.post_to(f"/insurer/tasks/{number}/steps/visit", VISIT), 403, "mandate_over")
    home = insurer.seen("/insurer")
    assert home["figures"]["total"] == 0 and not home["mandates"][0]["in_force"]
    # The office still sees the task and takes it back.
    officer = desk_office.client("tao.zhu")
    refused(officer.post_to(f"/cases/{task['case_no']}/handling", ASKED | {"kind": "material_check"}), 422, "mandate_missing")
    assert officer.ok(f"/handling/{number}/steps/take_back", {"words": "委托已终止。"})["state"] == "taken_back"


def test_another_insurer_and_another_city_find_nothing(desk_office: Office, task: dict[str, Any]) -> None:
    from zhibao.access import acts as access
    from zhibao.access.model import Area, AreaKind
    from zhibao.insurers import acts as insurers
    from zhibao.insurers import terms
    from zhibao.insurers.model import TaskKind

    by = [Actor(f"demo.{n}", post) for n, post in enumerate(("grant_applicant", "grant_reviewer", "grant_approver"))]
    with desk_office.home.session() as session:
        access.open_account(session, desk_office.home.keyring, "other", person="other", shown_as="别家财险", pseudonym=None, actor=by[0], at=now())
        number = access.apply_for(
            session, "other", "insurer", Area(AreaKind.INSURER, "other"), valid_from=now().date(), valid_to=None, reason="test", actor=by[0], at=now()
        )
        access.step_grant(session, number, "reviewed", reason="test", actor=by[1], at=now())
        access.step_grant(session, number, "approved", reason="test", actor=by[2], at=now())
        insurers.record_mandate(
            session, insurer="other", insurer_name="别家财险", place="570200", kinds=list(TaskKind), valid_from=now().date(), valid_to=now().date(),
            procurement="x", actor=Actor("shu.mu", "list_keeper"), at=now(),
        )  # fmt: skip
        mandate = insurers.mandates(session, insurer="other")[0].mandate_no
    other = desk_office.client("other")
    refused(other.get("/insurer/tasks"), 403, "staff_not_named")
    with desk_office.home.session() as session:
        terms.admit(session, mandate, "other", since=now().date(), actor=Actor("shu.mu", "list_keeper"), at=now())
    assert other.seen("/insurer/tasks")["total"] == 0
    refused(other.get(f"/insurer/tasks/{task['task_no']}"), 404, "unknown_task")
    refused(desk_office.client("yuan.xi").get(f"/cases/{task['case_no']}/handling"), 404, "unknown_case")
    refused(desk_office.client("wuling").get(f"/cases/{task['case_no']}/handling"), 403, "not_permitted")
    refused(desk_office.client("tao.zhu").post_to(f"/cases/{task['case_no']}/handling", ASKED | {"insurer": "other", "kind": "material_check"}), 422, "mandate_missing")


def test_what_is_asked_keeps_to_the_mandate(desk_office: Office, task: dict[str, Any]) -> None:
    officer, path = desk_office.client("tao.zhu"), f"/cases/{task['case_no']}/handling"
    refused(officer.post_to(path, ASKED), 409, "task_open")
    refused(officer.post_to(path, ASKED | {"kind": "inquiry"}), 422, "mandate_missing")
    refused(officer.post_to(path, ASKED | {"kind": "material_check", "due_on": "2026-01-05"}), 422, "due_form")
    refused(officer.post_to(path, ASKED | {"kind": "material_check", "due_on": "2025-09-09"}), 422, "due_form")
    refused(desk_office.client("shu.mu").post_to("/mandates", MANDATE | {"since": "2025-12-31", "until": "2026-12-31"}), 409, "mandate_overlaps")
    refused(desk_office.client("shu.mu").post_to("/mandates", MANDATE | {"place": "570102"}), 422, "mandate_form")
