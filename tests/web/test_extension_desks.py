"""Candidates one by one, plans, batches, the impact of a change, the notice as PDF and its service: right post, wrong post, bad input."""

from __future__ import annotations

from typing import Any

import pytest

from tests.web.ground import Client, Office, refused
from tests.web.test_admissions import applied
from zhibao.app import jobs
from zhibao.edge import admission_notice

SURVEY = {"city": "570100", "name": "渔人送", "industry": "instant_delivery", "workers": 12, "least": 10, "likely": 20, "most": 30, "readiness": "willing", "uscc": "91570000MA000100XX"}
ORDERS = (
    "order_no,worker_id,industry,district,accepted_at,completed_at,status\n"
    "A1,{worker},instant_delivery,570102,2025-09-01T10:00:00+08:00,2025-09-01T10:30:00+08:00,completed\n"
)
BATCH = "uscc,name,industry,tier,from,document\n,{name},instant_delivery,,2026-01-01,文1\n"


def octets(client: Client, path: str, content: str, **query: Any) -> Any:
    client.act_in(None)
    return client.http.post(f"/api{path}", params=query, content=content.encode(), headers={**client._headers(), "Content-Type": "application/octet-stream"})


def test_a_candidate_is_prepared_on_its_page(desk_office: Office) -> None:
    from tests.web.ground import WORKER

    clerk, auditor = desk_office.client("wen.dao"), desk_office.client("wang.lu")
    number = clerk.post_to("/province/candidates", SURVEY).json()["number"]
    path = f"/province/candidates/{number}"
    assert (clerk.seen(path)["missing"], len(clerk.seen(path)["surveys_told"])) == (["data", "enrolment", "reporting", "contacts"], 1)
    good = octets(clerk, f"{path}/checks/data", ORDERS.format(worker=WORKER), name="orders.csv").json()
    assert [(one["check"], one["passed"], one["figures"]["accepted"]) for one in good["checks"]] == [("data", True, 1)]
    bad = octets(clerk, f"{path}/checks/data", ORDERS.format(worker=WORKER[:-1] + "?"), name="orders.csv").json()
    assert [(one["passed"], one["figures"]["quarantined"]) for one in bad["checks"]] == [(False, 1)] and WORKER not in str(bad)
    refused(octets(clerk, f"{path}/checks/data", "x", name="orders.exe"), 422, "request_form")
    roster = octets(clerk, f"{path}/checks/enrolment", f"证件号码,姓名\n{WORKER},桃一\n", name="roster.csv").json()
    assert next(one for one in roster["checks"] if one["check"] == "enrolment")["passed"] is True
    refused(clerk.post_to(f"{path}/checks/reporting", {"machine": "live-1"}), 422, "not_a_sandbox")
    for matter in ("data", "enrolment", "reporting", "money"):
        told = clerk.ok(f"{path}/contacts", {"matter": matter, "name": "桃联系", "telephone": "13800000000"})
    assert told["contacts"][0]["telephone"] == "13800000000" and "contacts" not in told["missing"]
    refused(clerk.post_to(f"{path}/contacts", {"matter": "data", "name": "桃联系", "telephone": "call me"}), 422, "request_form")
    # Whoever only oversees reads that somebody is named, not who.
    seen = auditor.seen(path)
    assert [one["named"] for one in seen["contacts"]] == [True] * 4 and "13800000000" not in str(seen) and "桃联系" not in str(seen)
    refused(octets(auditor, f"{path}/checks/data", "x", name="orders.csv"), 403, "not_permitted")
    refused(auditor.post_to(f"{path}/contacts", {"matter": "data", "name": "x", "telephone": "13800000000"}), 403, "not_permitted")
    refused(clerk.get("/province/candidates/C570100-0099"), 404, "unknown_candidate")
    refused(clerk.get("/province/candidates/C330100-0001"), 404, "unknown_candidate")


def test_feasibility_is_a_job_and_a_further_survey_a_further_question(desk_office: Office) -> None:
    clerk = desk_office.client("wen.dao")
    number = clerk.post_to("/province/candidates", SURVEY).json()["number"]
    path = f"/province/candidates/{number}/feasibility"
    assert clerk.seen(path)["state"] == "none"
    refused(desk_office.client("wang.lu").post_to(path, {}), 403, "not_permitted")
    refused(clerk.post_to(path, {"seed": -1}), 422, "request_form")
    assert clerk.post_to(path, {}).json()["state"] == "queued"
    assert clerk.post_to(path, {}).json()["state"] == "queued" and jobs.run_all(desk_office.home)["jobs"] == 1
    done = clerk.seen(path)
    assert done["state"] == "done" and done["result"]["provisional"] and done["result"]["assumed"] and done["result"]["needs"][0]["need"] == "record"
    clerk.post_to("/province/candidates", SURVEY | {"likely": 25})
    assert clerk.post_to(path, {}).json()["state"] == "queued", "the newer survey is not answered by the older one"


def test_a_plan_is_laid_down_and_changed(desk_office: Office) -> None:
    clerk, decider = desk_office.client("wen.dao"), desk_office.client("du.ke")
    assert clerk.seen("/province/plan")["planned"] is False
    first = {"code": "survey", "node": "n", "zh": "摸排 \"一\"", "en": "survey", "due": "2025-08-31", "owner": "admission_clerk"}
    second = {"code": "join", "node": "n", "zh": "参保", "en": "join", "due": "2025-12-31", "owner": "admission_clerk", "after": ["survey"], "measure": "enterprises_joined"}
    plan = {"nodes": [{"code": "n", "zh": "节点", "en": "node"}], "steps": [first, second], "words": "厅务会通过"}
    refused(clerk.post_to("/province/plan", plan), 403, "not_permitted")
    refused(decider.post_to("/province/plan", plan | {"steps": [second, first]}), 422, "plan_form")
    refused(decider.post_to("/province/plan", plan | {"steps": [first | {"node": "m"}]}), 422, "plan_form")
    refused(decider.post_to("/province/plan", plan | {"steps": [first | {"due": "soon"}]}), 422, "request_form")
    told = decider.ok("/province/plan", plan)
    assert [(one["code"], one["due"], one["zh"]) for one in told["steps"]] == [("survey", "2025-08-31", '摸排 "一"'), ("join", "2025-12-31", "参保")]
    report = {"city": "570100", "step": "survey", "on": "2025-09-01", "words": "完成"}
    clerk.ok("/province/progress/reports", report)
    decider.ok("/province/plan", plan | {"steps": [first | {"due": "2025-09-30"}, second]})
    done = {one["city"]: one["done"] for one in clerk.seen("/province/progress")["cities"]}
    assert done["570100"] == 1, "what a city reported stays"
    clerk.ok("/province/progress/reports", report | {"undo": True})
    assert {one["city"]: one["done"] for one in clerk.seen("/province/progress")["cities"]}["570100"] == 0


def test_a_batch_is_checked_row_by_row_and_comes_in_whole_by_three(desk_office: Office) -> None:
    clerk, reviewer, decider = (desk_office.client(name) for name in ("wen.dao", "guan.ren", "du.ke"))
    path = "/province/admission-batches"
    sheet = BATCH.format(name="曹操出行") .replace("instant_delivery", "instant_delivery")
    bad = sheet + ",达达,air_taxi,,2026-01-01,文1\n"
    told = octets(clerk, f"{path}/file", bad, name="list.csv").json()
    assert (told["read"], told["rejected"], told["committed"]) == (2, 1, False) and told["rows"][0]["row"] == 3
    held = octets(clerk, f"{path}/file", bad, name="list.csv", dry_run=False, document="文1", words="名单").json()
    assert held["committed"] is False and clerk.seen(path)["total"] == 0
    back = octets(clerk, f"{path}/file/returned", bad, name="list.csv").content.decode("utf-8-sig")
    assert back.splitlines()[0].endswith("reason_zh,reason_en") and len(back.splitlines()) == 2
    refused(octets(clerk, f"{path}/file", "a,b\n", name="list.csv"), 422, "batch_form")
    refused(octets(reviewer, f"{path}/file", sheet, name="list.csv"), 403, "not_permitted")
    refused(octets(clerk, f"{path}/file", sheet, name="list.csv", dry_run=False, words="名单"), 422, "document_missing")
    assert octets(clerk, f"{path}/file", sheet, name="list.csv", dry_run=False, document="文1", document_on="2025-09-01", words="名单").json()["committed"] is True
    (made,) = reviewer.seen(path)["rows"]
    assert (made["state"], made["next"], len(made["rows"])) == ("propose", "review", 1) and clerk.seen(path)["rows"][0]["next"] is None
    refused(decider.post_to(f"{path}/{made['number']}/steps/confirm", {"words": "同意"}), 409, "step_not_permitted")
    refused(clerk.post_to(f"{path}/{made['number']}/steps/review", {"words": "x"}), 403, "not_permitted")
    assert reviewer.ok(f"{path}/{made['number']}/steps/review", {"words": "属实"})["state"] == "review"
    assert decider.ok(f"{path}/{made['number']}/steps/confirm", {"words": "同意"})["state_en"] == "taken over"
    refused(decider.post_to(f"{path}/B570000-2025-0099/steps/confirm", {"words": "同意"}), 404, "unknown_admission")
    refused(decider.post_to(f"{path}/B330000-2025-0001/steps/confirm", {"words": "同意"}), 404, "unknown_admission")


def test_the_impact_of_a_change_is_checked_before_it_is_decided(desk_office: Office) -> None:
    keeper, approver, auditor = (desk_office.client(name) for name in ("lv.li", "he.yan", "wang.lu"))
    form = {
        "name": "base_contribution", "by": {"industry": "ride_hailing"}, "since": "2026-01-01", "value": "0.05", "cites": ["taoyuan-2025-1 §13"], "mark": "assumed",
        "source": "测试", "note": "测试", "reason": "试",
    }  # fmt: skip
    made = keeper.post_to("/law/changes/number", form)
    assert made.status_code == 201, made.text
    number = made.json()["number"]
    path = f"/law/changes/{number}/impact"
    assert auditor.seen(path)["state"] == "none"
    refused(auditor.post_to(path), 403, "not_permitted")
    assert keeper.post_to(path).json()["state"] == "queued" and jobs.run_all(desk_office.home)["jobs"] == 1
    told = auditor.seen(path)
    assert (told["state"], told["result"]["change"], told["result"]["moves"]) == ("done", number, 0), told
    refused(keeper.post_to("/law/changes/L570000-0099/impact"), 404, "unknown_law_change")
    approver.ok(f"/law/changes/{number}/decide", {"approve": False, "reason": "再议"})
    refused(keeper.post_to(path), 409, "law_change_decided")


@pytest.fixture
def declined(desk_office: Office) -> tuple[Office, str]:
    """An application of which another person decided that it does not come in."""
    clerk = desk_office.client("wen.dao")
    number = str(applied(desk_office).json()["number"])
    figures = {"months_operating": 14, "monthly_orders": 42_000, "workers": 30, "injuries_a_year": 0}
    clerk.ok(f"/province/admissions/{number}/steps/assess", {"words": "属实", "figures": figures})
    desk_office.client("guan.ren").ok(f"/province/admissions/{number}/steps/review", {"words": "属实"})
    refused(clerk.get(f"/province/admissions/{number}/notice.pdf"), 409, "not_decided")
    refused(clerk.post_to(f"/province/admissions/{number}/service", {"on": "2025-09-10", "way": "post", "words": "x"}), 409, "not_decided")
    desk_office.client("du.ke").ok(f"/province/admissions/{number}/steps/decline", {"words": "规模不足"})
    return desk_office, number


def test_the_notice_is_a_pdf_and_its_service_is_recorded_once(declined: tuple[Office, str]) -> None:
    office, number = declined
    clerk, own = office.client("wen.dao"), office.client("applicant1")
    for client, path in ((clerk, f"/province/admissions/{number}/notice.pdf"), (own, f"/platform/admissions/{number}/notice.pdf")):
        said = client.get(path)
        assert (said.status_code, said.headers["content-type"], said.content[:5]) == (200, "application/pdf", b"%PDF-")
    refused(office.client("meituan").get(f"/platform/admissions/{number}/notice.pdf"), 404, "unknown_admission")
    served = {"on": "2025-09-10", "way": "post", "words": "挂号信回执。"}
    refused(office.client("du.ke").post_to(f"/province/admissions/{number}/service", served), 403, "not_permitted")
    for spoilt in ({"on": "2025-09-09"}, {"on": "2025-09-11"}):
        refused(clerk.post_to(f"/province/admissions/{number}/service", served | spoilt), 422, "service_form")
    refused(clerk.post_to(f"/province/admissions/{number}/service", served | {"way": "pigeon"}), 422, "request_form")
    told = clerk.ok(f"/province/admissions/{number}/service", served)
    assert (told["state"], told["served"]["on"], told["steps"][-1]["step"]) == ("declined", "2025-09-10", "serve")
    refused(clerk.post_to(f"/province/admissions/{number}/service", served), 409, "served_already")


def test_the_same_decision_gives_the_same_pdf() -> None:
    from datetime import datetime

    from zhibao.app import settings
    from zhibao.kit.clock import ZONE

    at = datetime(2026, 6, 20, 9, tzinfo=ZONE)
    step = {"step": "admit", "zh": "决定纳入", "en": "admit", "actor": "admission_decider:du.ke", "at": at.isoformat(), "words": "同意", "facts": {"from": "2026-07-01"}}
    document = {
        "number": "N570000-2026-0001", "place": "570000", "uscc": "91570000MA000100XX", "name": "桃花源速送", "industry": "instant_delivery", "from": "2026-07-01",
        "mark": "assumed", "provisional": True, "cites": ["taoyuan-2025-1 §5(2)"], "steps": [step],
    }  # fmt: skip
    first, again = (admission_notice.pdf(document, settings.font_folder(), at) for _ in range(2))
    assert first == again and len(first) > 5_000
