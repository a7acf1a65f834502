"""Supervision thing by thing over the interface: procurement and terms, samples handled again blind, remarks, relations, ratings, rescue, the reminder."""

from __future__ import annotations

from typing import Any

import pytest

from tests.insurers.ground import City
from tests.insurers.review.ground import quarter
from tests.web import phone_ground
from tests.web.ground import WORKER, Office, refused, report
from tests.web.test_insurers import ASKED, MANDATE, VISIT
from zhibao.insurers.review import samples
from zhibao.insurers.supervision import acts as supervision

PERIOD = {"place": "570100", "period": "2025-Q3"}
CHOSEN = {"method": "open_tender", "announced_on": "2025-06-10", "bidders": 4, "ceiling_fen": 10_000_000}


@pytest.fixture
def reviewed(desk_office: Office) -> Office:
    """A quarter of two insurers that is over."""
    with desk_office.home.session() as session:
        quarter(City(session, desk_office.home.keyring))
    desk_office.day("2025-10-09")
    return desk_office


@pytest.fixture
def task(desk_office: Office) -> dict[str, Any]:
    """A visit that was accepted by its insurer."""
    return visit(desk_office, report(desk_office.client("zhou.yun"))["case_no"])


def visit(office: Office, case_no: str) -> dict[str, Any]:
    office.client("shu.mu").ok("/mandates", MANDATE)
    made: dict[str, Any] = office.client("tao.zhu").ok(f"/cases/{case_no}/handling", ASKED)
    office.client("wuling").ok(f"/insurer/tasks/{made['task_no']}/steps/accept")
    return made


def test_procurement_once_and_terms_one_after_another(desk_office: Office) -> None:
    keeper = desk_office.client("shu.mu")
    number = keeper.ok("/mandates", MANDATE)["mandate_no"]
    refused(desk_office.client("xu.xing").post_to(f"/mandates/{number}/procurement", CHOSEN), 403, "not_permitted")
    refused(keeper.post_to(f"/mandates/{number}/procurement", CHOSEN | {"announced_on": "2025-07-02"}), 422, "procurement_form")
    told = keeper.ok(f"/mandates/{number}/procurement", CHOSEN)["chosen"]
    assert (told["zh"], told["bidders"], told["ceiling_fen"]) == ("公开招标", 4, 10_000_000)
    refused(keeper.post_to(f"/mandates/{number}/procurement", CHOSEN), 409, "procurement_stands")
    terms = {"since": "2025-07-01", "fixed_fen": 900_000, "per_case_fen": 12_000, "per_task_fen": {"visit": 5_000}, "retained_share": "0.2", "document": "合同1"}
    keeper.ok(f"/mandates/{number}/terms", terms)
    refused(keeper.post_to(f"/mandates/{number}/terms", terms), 409, "terms_stand")
    refused(keeper.post_to(f"/mandates/{number}/terms", terms | {"since": "2025-10-01", "counties": ["570202"]}), 422, "terms_form")
    refused(keeper.post_to(f"/mandates/{number}/terms", terms | {"since": "2025-10-01", "retained_share": "two"}), 422, "request_form")
    both = keeper.ok(f"/mandates/{number}/terms", terms | {"since": "2025-10-01", "per_case_fen": 11_000, "counties": ["570102"]})["terms"]
    assert [(one["number"], one["since"], one["per_case_fen"], one["counties"]) for one in both] == [(1, "2025-07-01", 12_000, []), (2, "2025-10-01", 11_000, ["570102"])]
    refused(keeper.post_to("/mandates/M570200-009/terms", terms), 404, "unknown_mandate")


def test_a_sample_from_its_frame_to_the_comparison(reviewed: Office) -> None:
    control, supervisor, auditor, handler = (reviewed.client(name) for name in ("kong.jing", "xu.xing", "wang.lu", "zhou.yun"))
    refused(supervisor.post_to("/insurer-samples", PERIOD), 403, "not_permitted")
    refused(control.post_to("/insurer-samples", {"place": "330100", "period": "2025-Q3"}), 404, "unknown_place")
    fixed = control.ok("/insurer-samples", PERIOD)
    number, path = fixed["sample"], f"/insurer-samples/{fixed['sample']}"
    assert (fixed["frame"], fixed["seed"], fixed["drawn"]) == (44, None, [])
    refused(auditor.get(f"{path}/record"), 404, "not_drawn")
    refused(control.post_to(f"{path}/draw", {"word": "qingming"}), 403, "not_permitted")
    drawn = supervisor.ok(f"{path}/draw", {"word": "qingming"})
    again = auditor.seen(f"{path}/record")
    assert again["agrees"] is True and again["replayed"] == [one["task_no"] for one in drawn["drawn"]] and again["word"] == "qingming"
    # Blind: neither an insurer nor a result is told, and not to whoever looks at the sample.
    waits = handler.seen("/insurer-samples/waiting", limit=200)["rows"]
    assert len(waits) == len(drawn["drawn"]) and not {"insurer", "steps", "result", "first"} & set(waits[0]) and "wuling" not in str(waits)
    task = waits[0]["task_no"]
    refused(handler.get(f"{path}/tasks/{task}"), 403, "not_permitted")
    refused(handler.get(path), 403, "not_permitted")
    # Who asked for the tasks had part in them: nothing waits for her, and she is refused.
    assert reviewed.client("tao.zhu").seen("/insurer-samples/waiting")["rows"] == []
    refused(reviewed.client("tao.zhu").post_to(f"{path}/tasks/{task}/again", {"words": "x"}), 403, "had_part")
    refused(supervisor.get(f"{path}/tasks/{task}"), 409, "not_handled_again")
    refused(supervisor.post_to(f"{path}/tasks/{task}/comparison", {"outcome": "agrees", "words": "一致。"}), 409, "not_handled_again")
    left = handler.ok(f"{path}/tasks/{task}/again", {"words": "材料齐全。"})
    assert left["total"] == len(waits) - 1 and task not in [one["task_no"] for one in left["rows"]]
    refused(handler.post_to(f"{path}/tasks/{task}/again", {"words": "材料齐全。"}), 409, "result_stands")
    both = supervisor.seen(f"{path}/tasks/{task}")
    assert (both["first"], both["again"], both["outcome"]) == ("已办。", "材料齐全。", None)
    refused(supervisor.post_to(f"{path}/tasks/{task}/comparison", {"outcome": "fine", "words": "一致。"}), 422, "request_form")
    done = supervisor.ok(f"{path}/tasks/{task}/comparison", {"outcome": "differs", "words": "材料不齐。"})
    assert next(one for one in done["drawn"] if one["task_no"] == task)["outcome_zh"] == "不一致" and done["open"] == len(drawn["drawn"]) - 1
    assert [one["sample"] for one in control.seen("/insurer-samples")["rows"]] == [number]
    assert {operation for account, operation, *_ in reviewed.reads() if account in ("zhou.yun", "xu.xing")} >= {"insurer_samples.waiting", "insurer_samples.both"}
    # Another city sees none of it.
    assert reviewed.client("luo.ying").seen("/insurer-samples/waiting")["rows"] == []
    refused(reviewed.client("luo.ying").post_to(f"{path}/tasks/{task}/again", {"words": "x"}), 404, "unknown_sample")


def test_an_insurer_in_what_waits_blind_is_noticed(reviewed: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """A planted defect: the row of the task is told whole, with who handled it first."""
    control, supervisor = reviewed.client("kong.jing"), reviewed.client("xu.xing")
    number = control.ok("/insurer-samples", PERIOD)["sample"]
    supervisor.ok(f"/insurer-samples/{number}/draw", {"word": "qingming"})
    right = samples.blind_of
    monkeypatch.setattr(samples, "blind_of", lambda *given: right(*given) | {"asked": "wuling"})
    assert "wuling" in str(reviewed.client("zhou.yun").seen("/insurer-samples/waiting")["rows"])


def test_a_remark_is_taken_in_by_one_and_upheld_by_another(desk_office: Office, task: dict[str, Any]) -> None:
    clerk, supervisor = desk_office.client("zhou.yun"), desk_office.client("xu.xing")
    body = {"task_no": task["task_no"], "kind": "complaint", "words": "未按约定到场。"}
    refused(desk_office.client("wuling").post_to("/insurer-remarks", body), 403, "not_permitted")
    refused(clerk.post_to("/insurer-remarks", body | {"degree": 3}), 422, "remark_form")
    refused(clerk.post_to("/insurer-remarks", body | {"task_no": "570100-2025-000099-T1"}), 404, "unknown_case")
    refused(desk_office.client("luo.ying").post_to("/insurer-remarks", body), 404, "unknown_case")
    taken = clerk.ok("/insurer-remarks", body)
    assert (taken["upheld"], taken["words"], taken["insurer"]) == (None, "未按约定到场。", "wuling")
    refused(clerk.post_to(f"/insurer-remarks/{taken['remark']}/finding", {"upheld": True, "words": "属实。"}), 403, "not_permitted")
    mine = supervisor.ok("/insurer-remarks", body | {"kind": "irregularity"})["remark"]
    refused(supervisor.post_to(f"/insurer-remarks/{mine}/finding", {"upheld": True, "words": "属实。"}), 422, "second_person_needed")
    found = supervisor.ok(f"/insurer-remarks/{taken['remark']}/finding", {"upheld": True, "words": "通话记录属实。"})
    assert (found["upheld"], found["finding_words"]) == (True, "通话记录属实。")
    refused(supervisor.post_to(f"/insurer-remarks/{taken['remark']}/finding", {"upheld": False, "words": "x"}), 409, "finding_stands")
    listed = supervisor.seen("/insurer-remarks")["rows"]
    assert [(one["remark"], one["upheld"]) for one in listed] == [(mine, None), (taken["remark"], True)] and "words" not in listed[0]
    refused(supervisor.get("/insurer-remarks/X570100-000099"), 404, "unknown_remark")
    # A notice may rest on what was upheld, not on what nobody looked into.
    notice = {"place": "570100", "insurer": "wuling", "words": "整改。", "due_on": "2025-10-01"}
    refused(supervisor.post_to("/rectifications", notice | {"remark_no": mine}), 422, "notice_form")
    assert supervisor.ok("/rectifications", notice | {"remark_no": taken["remark"]})["remark"] == taken["remark"]


def test_a_relation_is_declared_by_the_insurer_or_noted_by_an_officer(desk_office: Office, task: dict[str, Any]) -> None:
    insurer, keeper = desk_office.client("wuling"), desk_office.client("shu.mu")
    refused(insurer.post_to("/insurer/relations", {"relation": "insured"}), 422, "interest_form")
    refused(insurer.post_to("/insurer/relations", {"relation": "shareholding", "worker_id": WORKER}), 422, "interest_form")
    wrong = WORKER[:-1] + ("0" if WORKER[-1] != "0" else "1")
    assert wrong not in str(refused(insurer.post_to("/insurer/relations", {"relation": "insured", "worker_id": wrong}), 422, "document_number_form"))
    mine = insurer.ok("/insurer/relations", {"relation": "insured", "worker_id": WORKER})["rows"]
    assert [(one["kind"], one["relation_zh"], len(one["subject"])) for one in mine] == [("person", "本公司被保险人", 5)] and WORKER not in str(mine)
    proposals = desk_office.client("tao.zhu").seen(f"/cases/{task['case_no']}/handling/proposals", kind="material_check")["rows"]
    assert [(one["insurer"], one["suited"]) for one in proposals] == [("wuling", False)]
    noted = keeper.ok("/insurer-relations", {"insurer": "wuling", "relation": "contract", "enterprise": "91570000MA000004X3"})["rows"]
    assert {one["relation"] for one in noted} == {"insured", "contract"} and next(one for one in noted if one["relation"] == "contract")["name"]
    refused(keeper.post_to("/insurer-relations", {"insurer": "unknown", "relation": "contract", "enterprise": "91570000MA000004X3"}), 404, "unknown_insurer")
    refused(desk_office.client("tao.zhu").get("/insurer-relations"), 403, "not_permitted")
    over = insurer.ok(f"/insurer/relations/{mine[0]['id']}/end", {"on": "2025-09-11"})["rows"]
    assert [one["ended_on"] for one in over if one["relation"] == "insured"] == ["2025-09-11"]
    refused(insurer.post_to("/insurer/relations/999/end", {"on": "2025-09-11"}), 404, "unknown_interest")
    refused(desk_office.client("yuanjiang").post_to(f"/insurer/relations/{mine[0]['id']}/end", {"on": "2025-09-11"}), 404, "unknown_interest")


@pytest.fixture
def phoned(served: Office) -> tuple[Office, dict[str, Any]]:
    """A case of worker 1 that she reported herself, and a visit in it."""
    made = phone_ground.report(served.client("worker1"))
    return served, visit(served, made["case_no"])


def test_a_worker_rates_a_visit_once(phoned: tuple[Office, dict[str, Any]]) -> None:
    office, task = phoned
    worker, insurer = office.client("worker1"), office.client("wuling")
    path = f"/me/cases/{task['case_no']}/handling"
    assert worker.seen(path)["rows"] == []
    refused(worker.post_to(f"{path}/{task['task_no']}/rating", {"degree": 4}), 409, "rating_early")
    insurer.ok(f"/insurer/tasks/{task['task_no']}/steps/visit", VISIT)
    (offered,) = worker.seen(path)["rows"]
    assert (offered["task_no"], offered["degree"], offered["handled_by"]) == (task["task_no"], None, "武陵财险")
    for bad in ({"degree": 0}, {"degree": 6}, {}, {"degree": 5, "words": "好" * 2_001}):
        refused(worker.post_to(f"{path}/{task['task_no']}/rating", bad), 422, "request_form")
    refused(worker.post_to(f"{path}/570100-2025-000099-T1/rating", {"degree": 4}), 404, "unknown_task")
    refused(office.client("worker5").post_to(f"{path}/{task['task_no']}/rating", {"degree": 1}), 404, "unknown_case")
    refused(office.client("tao.zhu").post_to(f"{path}/{task['task_no']}/rating", {"degree": 1}), 403, "not_permitted")
    assert worker.ok(f"{path}/{task['task_no']}/rating", {"degree": 4, "words": "很快到场。"})["rows"][0]["degree"] == 4
    refused(worker.post_to(f"{path}/{task['task_no']}/rating", {"degree": 5}), 409, "rated_already")
    with office.home.reading() as session:
        assert supervision.degrees(session, "570100") == {task["task_no"]: [4]}
    # The insurer reads of it nowhere.
    assert "很快到场" not in str(insurer.seen(f"/insurer/tasks/{task['task_no']}")) + str(insurer.seen("/insurer/standing"))


def test_a_second_rating_would_be_noticed(phoned: tuple[Office, dict[str, Any]], monkeypatch: pytest.MonkeyPatch) -> None:
    """A planted defect: nobody looks whether the task was rated."""
    office, task = phoned
    office.client("wuling").ok(f"/insurer/tasks/{task['task_no']}/steps/visit", VISIT)
    monkeypatch.setattr(supervision, "rated", lambda *_: {})
    path = f"/me/cases/{task['case_no']}/handling/{task['task_no']}/rating"
    office.client("worker1").ok(path, {"degree": 4})
    office.client("worker1").ok(path, {"degree": 1})
    with office.home.reading() as session:
        assert supervision.degrees(session, "570100") == {task["task_no"]: [1, 4]}


def test_rescue_is_recorded_corrected_and_followed_up(desk_office: Office) -> None:
    clerk = desk_office.client("zhou.yun")
    case_no = report(clerk)["case_no"]
    path = f"/cases/{case_no}/rescue"
    hurt = clerk.seen(f"/cases/{case_no}")["injury_at"]
    day = hurt[:10]
    assert clerk.seen(path) == {"rescue": None}
    refused(clerk.post_to(f"{path}/steps/asked", {"words": "问。"}), 404, "rescue_unknown")
    refused(clerk.post_to(path, {"reported_at": f"{day}T00:00:01+08:00", "part": "called"}), 422, "rescue_form")
    refused(clerk.post_to(path, {"reported_at": f"{day}T23:50:00", "part": "called"}), 422, "request_form")
    late = clerk.ok(path, {"reported_at": f"{day}T23:50:00+08:00", "knew_at": hurt, "treated_at": f"{day}T23:55:00+08:00", "part": "none"})["rescue"]
    assert late["open"] is True and "report" in late["late"] and late["part_zh"] == "没有参与"
    refused(desk_office.client("luo.ying").get(path), 404, "unknown_case")
    refused(desk_office.client("qian.mo").post_to(path, {"reported_at": hurt, "part": "called"}), 403, "not_permitted")
    for verb, waits in (("asked", True), ("answered", True), ("closed", False)):
        assert clerk.ok(f"{path}/steps/{verb}", {"words": "企业说明。"})["rescue"]["open"] is waits
    refused(clerk.post_to(f"{path}/steps/asked", {"words": "再问。"}), 409, "rescue_closed")


def test_open_tasks_stand_in_the_work_list_before_a_mandate_ends(desk_office: Office, task: dict[str, Any]) -> None:
    keeper, supervisor = desk_office.client("shu.mu"), desk_office.client("xu.xing")
    desk_office.day("2025-12-16")
    assert keeper.seen("/work")["total"] == 0
    desk_office.day("2025-12-17")
    (row,) = keeper.seen("/work")["rows"]
    assert (row["kind"], row["days_left"], row["colour"], row["link"]["page"]) == ("mandate", 14, "yellow", "mandate") and "1 件" in row["zh"] and "设置" in row["zh"]
    assert any(one["kind"] == "mandate" for one in supervisor.seen("/work", list="supervised")["rows"])
    desk_office.day("2026-01-02")
    assert [(one["colour"], one["days_left"]) for one in keeper.seen("/work")["rows"]] == [("red", -2)]
    keeper.ok(f"/mandates/{row['link']['mandate_no']}/hand-over", {"words": "期满。"})
    assert keeper.seen("/work")["total"] == 0


