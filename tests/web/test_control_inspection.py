"""Audit plans, inspections and incidents over the interface: two persons where two are asked for, each area its own, others refused."""

from __future__ import annotations

from tests.web.ground import Office, refused

PLAN = {"year": 2026, "items": [{"step": "account", "quarter": 1, "method": "inspection"}, {"step": "order", "quarter": 2, "method": "sample", "tolerable": "0.05"}]}


def test_an_inspection_goes_from_its_plan_to_its_close(served: Office) -> None:
    first, second, over = served.client("kong.jing"), served.client("ming.cha"), served.client("xu.xing", "supervisor")
    plan = first.ok("/control/plans", PLAN)["plan"]
    refused(first.post_to(f"/control/plans/{plan}/approval", {}), 403, "not_permitted")
    body = {"step": "account", "words": "抽查变更账户后当日付款的案件", "plan": plan, "item": 1}
    assert first.post_to("/control/inspections", body).status_code in (409, 422), "an item of a plan that nobody approved"
    assert over.ok(f"/control/plans/{plan}/approval", {})["plan"] == plan
    number = first.ok("/control/inspections", body)["inspection"]
    steps = f"/control/inspections/{number}/steps"
    found = first.ok(steps, {"verb": "finding", "words": "两笔变更没有留存本人签字"})["steps"][-1]["number"]
    measure = first.ok(steps, {"verb": "measure", "words": "补签并复核", "of": found, "due_on": "2099-12-31"})["steps"][-1]["number"]
    assert first.post_to(steps, {"verb": "followed", "words": "已补", "of": measure, "done": True}).status_code >= 400, "who set it does not see it done"
    second.ok(steps, {"verb": "followed", "words": "已补齐", "of": measure, "done": True})
    assert first.post_to(steps, {"verb": "closed", "words": "整改完毕"}).status_code >= 400, "who opened it does not close it"
    closed = second.ok(steps, {"verb": "closed", "words": "整改完毕"})
    assert [one["verb"] for one in closed["steps"]] == ["finding", "measure", "followed", "closed"]
    assert first.seen("/control/inspections")["rows"][0]["inspection"] == number


def test_the_register_shows_each_step_and_an_officer_of_business_does_not_see_it(served: Office) -> None:
    told = served.client("kong.jing").seen("/control/register")
    assert len(told["steps"]) == 11 and len(told["points"]) == 30
    refused(served.client("zhou.yun", "case_clerk").get("/control/register"), 403, "not_permitted")


def test_an_incident_is_registered_and_reported_and_an_unknown_one_refused(served: Office) -> None:
    officer = served.client("kong.jing")
    body = {"kind": "data_leak", "grave": True, "found_at": "2025-09-01T09:00:00+08:00", "words": "一份名册误发至外部邮箱"}
    number = officer.ok("/control/incidents", body)["incident"]
    for verb in ("handled", "reported", "closed"):
        told = officer.ok(f"/control/incidents/{number}/steps", {"verb": verb, "words": "已办理"})
    assert [one["verb"] for one in told["steps"]] == ["handled", "reported", "closed"]
    refused(officer.post_to("/control/incidents/S570000-999999/steps", {"verb": "closed", "words": "无"}), 404, "unknown_incident")
