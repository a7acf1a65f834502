"""Admissions, candidates, the opening checklist and progress over the interface: each by its post, an enterprise sees its own application only."""

from __future__ import annotations

import base64
from typing import Any

from tests.web.ground import Office, refused

PLAN = '[node]\nn = ["节点", "node"]\n[[step]]\ncode = "survey"\nnode = "n"\nzh = "摸排"\nen = "survey"\ndue = 2025-08-31\nowner = "admission_clerk"\n'


def content(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def applied(served: Office, **other: Any) -> Any:
    evidence = [{"kind": "industry", "content": content("licence")}, {"kind": "operation", "content": content("orders")}]
    form = {"place": "570000", "name": "桃花源速送", "industry": "instant_delivery", "words": "自愿参保", "evidence": evidence}
    return served.client("applicant1").post_to("/platform/admissions", form | other)


def test_an_enterprise_applies_and_three_persons_admit_it(desk_office: Office) -> None:
    clerk, reviewer, decider, own = (desk_office.client(name) for name in ("wen.dao", "guan.ren", "du.ke", "applicant1"))
    made = applied(desk_office)
    number = made.json()["number"]
    assert made.status_code == 201 and number == "N570000-2025-0001"
    refused(applied(desk_office), 409, "admission_open")
    refused(applied(desk_office, place="570100"), 422, "admission_level")
    refused(applied(desk_office, evidence=[{"kind": "industry", "content": "A"}], industry="ride_hailing"), 422, "evidence_form")
    seen = clerk.seen(f"/province/admissions/{number}")
    assert {one["step"]: one["may"] for one in seen["next"]} == {"ask": True, "assess": True, "withdraw": True}
    figures = {"months_operating": 14, "monthly_orders": 42_000, "workers": 30, "injuries_a_year": 0}
    said = clerk.post_to(f"/province/admissions/{number}/steps/assess", {"words": "属实", "figures": figures})
    assert [row["met"] for row in said.json()["assessment"]["criteria"]] == [True, True, False]
    [evidence] = [part for part in said.json()["steps"][0]["facts"]["evidence"] if part["kind"] == "operation"]
    assert clerk.get(f"/province/admissions/{number}/evidence/{evidence['digest']}").content == b"orders"
    refused(clerk.post_to(f"/province/admissions/{number}/steps/review", {"words": "属实"}), 403, "post_not_allowed")
    reviewer.post_to(f"/province/admissions/{number}/steps/review", {"words": "属实"})
    for step in ("submit", "consent"):
        clerk.post_to(f"/province/admissions/{number}/steps/{step}", {"words": "属实", "document": "函12号", "on": "2025-09-10"})
    refused(own.get(f"/platform/admissions/{number}/notice"), 409, "not_decided")
    refused(decider.post_to(f"/province/admissions/{number}/steps/admit", {"words": "同意", "first": "2025-09-09"}), 409, "admission_reaches_back")
    done = decider.post_to(f"/province/admissions/{number}/steps/admit", {"words": "同意", "first": "2025-10-01"}).json()
    assert (done["state"], done["from"], done["next"]) == ("admitted", "2025-10-01", [])
    assert "2025-10-01" in own.get(f"/platform/admissions/{number}/notice").text and "2025-10-01" in decider.get(f"/province/admissions/{number}/notice").text
    assert [one["state"] for one in clerk.seen("/province/admissions")["rows"]] == ["admitted"]


def test_an_application_is_its_enterprises_and_its_provinces_alone(desk_office: Office) -> None:
    number = applied(desk_office).json()["number"]
    assert [one["number"] for one in desk_office.client("applicant1").seen("/platform/admissions")["rows"]] == [number]
    other = desk_office.client("meituan")
    assert other.seen("/platform/admissions")["rows"] == []
    refused(other.post_to(f"/platform/admissions/{number}/steps/withdraw", {"words": "x"}), 404, "unknown_admission")
    refused(other.get(f"/province/admissions/{number}"), 403, "not_permitted")
    refused(desk_office.client("zhou.yun").get("/province/admissions"), 403, "not_permitted")
    refused(desk_office.client("xu.xing").post_to(f"/province/admissions/{number}/steps/assess", {"words": "x"}), 403, "not_permitted")
    refused(desk_office.client("wen.dao").get("/province/admissions/N330000-2025-0001"), 404, "unknown_admission")
    assert desk_office.client("applicant1").post_to(f"/platform/admissions/{number}/steps/withdraw", {"words": "改日"}).json()["state"] == "withdrawn"


def test_candidates_progress_and_the_checklist(desk_office: Office) -> None:
    from zhibao.kit.actors import Actor
    from zhibao.kit.clock import now
    from zhibao.registry.extension import acts

    clerk, auditor = desk_office.client("wen.dao"), desk_office.client("wang.lu")
    form = {"city": "570100", "name": "渔人送", "industry": "designated_driving", "workers": 12, "least": 1, "likely": 2, "most": 3, "readiness": "willing"}
    assert clerk.post_to("/province/candidates", form).json()["number"] == "C570100-0001"
    refused(clerk.post_to("/province/candidates", form | {"most": 1}), 422, "survey_form")
    refused(clerk.post_to("/province/candidates", form | {"city": "330100"}), 404, "unknown_place")
    assert [one["industry_zh"] for one in auditor.seen("/province/candidates")["rows"]] == ["代驾"]
    refused(auditor.post_to("/province/candidates", form), 403, "not_permitted")
    with desk_office.home.session() as session:
        acts.lay_down(session, place="570000", text=PLAN, words="通过", actor=Actor("du.ke", "admission_decider"), at=now())
    assert clerk.post_to("/province/progress/reports", {"city": "570100", "step": "survey", "on": "2025-09-01", "words": "完成"}).status_code == 201
    assert clerk.post_to("/province/progress/follow-ups", {"city": "570100", "enterprise": "dada", "words": "电话督促"}).status_code == 201
    told = auditor.seen("/province/progress")
    assert {one["city"]: [step["state"] for step in one["steps"]] for one in told["cities"]} == {"570100": ["done"], "570200": ["late"], "570300": ["late"], "570400": ["late"]}
    assert {one["followed"] for one in told["enterprises"] if one["enterprise"] == "dada" and one["city"] == "570100"} == {"电话督促"}
    assert auditor.seen("/province/progress", month="2025-07")["month"] == "2025-07"
    lacks = auditor.seen("/province/opening")
    assert lacks["place"] == "570000" and lacks["counts"]["official"] > 100 and {one["point"] for one in lacks["points"]} >= {"numbers", "missing"}
