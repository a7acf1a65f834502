"""Cases in the interface: list, file, next steps, steps; the right post, the wrong one, another area, a stale page."""

from __future__ import annotations

from tests.web.ground import Office, refused, report
from zhibao.cases.step_forms import ELSEWHERE

GROUND = "taoyuan-2025-1 §33(1)"
REASON = "送餐途中发生交通事故，订单、轨迹和责任认定相符。"


def _opened(office: Office) -> str:
    return str(report(office.client("zhou.yun"))["case_no"])


def test_a_case_goes_from_the_counter_to_its_confirmation(desk_office: Office) -> None:
    clerk, investigator, officer = desk_office.client("zhou.yun"), desk_office.client("tao.zhu"), desk_office.client("lin.jin")
    case_no = _opened(desk_office)
    clerk.step(case_no, "application", applicant="worker", application_kind="disability")
    clerk.step(case_no, "acceptance")
    investigator.step(case_no, "investigation")
    offered = {one["verb"]: one for one in officer.seen(f"/cases/{case_no}/next")["steps"]}
    assert offered["confirmation"]["may"] and offered["confirmation"]["grounds"][0] == "taoyuan-2025-1 §33"
    assert [one["name"] for one in offered["confirmation"]["fields"] if one["required"]] == ["article", "reason"]
    assert not offered["clear_case"]["why_not_zh"]
    assert offered["appraisal_application"]["why_not_zh"][0].startswith("由") and not offered["appraisal_application"]["may"]
    taken = officer.step(case_no, "confirmation", article="measures-2025 §11(1)(1)", reason=REASON)
    assert taken["clocks"]["service"]["due"]
    file = officer.seen(f"/cases/{case_no}")
    assert file["states"]["confirmation"]["state"] == "confirmed"
    assert file["last_act"] == taken["last_act"]
    told = next(step for step in file["steps"] if step["verb"] == "confirmation")
    assert told["told"] == {"reason": REASON} and told["facts"] == {"article": "measures-2025 §11(1)(1)"}
    assert [act["place"] for act in file["timeline"]] == list(range(1, file["last_act"] + 1))
    assert file["worker"]["phone"] == "138****5678" and file["worker"]["masked"]


def test_a_wrong_post_is_told_whose_work_it_is(desk_office: Office) -> None:
    case_no = _opened(desk_office)
    said = refused(
        desk_office.client("tao.zhu").post_to(f"/cases/{case_no}/steps/application", {"facts": {"applicant": "worker", "application_kind": "disability"}, "ground": GROUND}),
        403, "role_not_permitted",
    )  # fmt: skip
    assert "受理岗" in said["remedy_zh"]
    refused(desk_office.client("wang.lu").post_to(f"/cases/{case_no}/steps/acceptance", {"facts": {}, "ground": GROUND}), 403, "not_permitted")
    refused(desk_office.client("chui.tiao").get("/reports"), 403, "not_permitted")


def test_a_case_of_another_city_is_not_there(desk_office: Office) -> None:
    case_no = _opened(desk_office)
    other = desk_office.client("luo.ying")
    for path in ("", "/next", "/evidence", "/letters"):
        refused(other.get(f"/cases/{case_no}{path}"), 404, "unknown_case")
    refused(other.post_to(f"/cases/{case_no}/steps/acceptance", {"facts": {}, "ground": GROUND}), 404, "unknown_case")
    assert other.seen("/cases")["total"] == 0
    assert desk_office.client("xu.xing").seen("/cases")["total"] == 1, "the province sees both cities"


def test_a_county_sees_its_own(desk_office: Office) -> None:
    case_no = _opened(desk_office)
    county = desk_office.client("shan.kou")
    assert [row["case_no"] for row in county.seen("/cases")["rows"]] == [case_no]
    elsewhere = report(desk_office.client("zhou.yun"), place_of_injury="570103", worker_id=None, injury_at="2025-09-09T10:00:00+08:00")
    assert elsewhere["waits"], "of somebody nobody has named a person decides"
    assert county.seen("/cases")["total"] == 1


def test_nobody_decides_on_a_stale_page(desk_office: Office) -> None:
    clerk, case_no = desk_office.client("zhou.yun"), _opened(desk_office)
    page = clerk.get(f"/cases/{case_no}")
    seen = page.json()["last_act"]
    assert page.headers["etag"] == f'"{seen}"'
    form = {"facts": {"applicant": "worker", "application_kind": "disability"}, "ground": GROUND}
    assert clerk.post_to(f"/cases/{case_no}/steps/application", form, seen=seen).status_code == 200
    said = refused(clerk.post_to(f"/cases/{case_no}/steps/acceptance", {"facts": {}, "ground": GROUND}, seen=seen), 412, "changed_meanwhile")
    assert said["facts"]["last_act"] == clerk.seen(f"/cases/{case_no}")["last_act"]


def test_the_same_request_is_done_once_also_from_a_stale_page(desk_office: Office) -> None:
    clerk, case_no = desk_office.client("zhou.yun"), _opened(desk_office)
    seen = clerk.seen(f"/cases/{case_no}")["last_act"]
    form = {"facts": {"applicant": "worker", "application_kind": "disability"}, "ground": GROUND}
    first = clerk.post_to(f"/cases/{case_no}/steps/application", form, seen=seen, key="request-0001")
    again = clerk.post_to(f"/cases/{case_no}/steps/application", form, seen=seen, key="request-0001")
    assert first.json() == again.json() and again.status_code == 200
    assert sum(step["verb"] == "application" for step in clerk.seen(f"/cases/{case_no}")["steps"]) == 1
    refused(clerk.post_to(f"/cases/{case_no}/steps/acceptance", {"facts": {}, "ground": GROUND}, key="request-0001"), 409, "key_used_otherwise")
    refused(clerk.post_to(f"/cases/{case_no}/steps/acceptance", {"facts": {}, "ground": GROUND}, key="a b"), 422, "key_form")


def test_without_the_token_of_the_page_nothing_is_written(desk_office: Office) -> None:
    clerk, case_no = desk_office.client("zhou.yun"), _opened(desk_office)
    said = clerk.http.post(f"/api/cases/{case_no}/steps/acceptance", json={"facts": {}, "ground": GROUND})
    refused(said, 403, "csrf_wrong")


def test_what_stands_for_something_else_is_not_taken_alone(desk_office: Office) -> None:
    officer, case_no = desk_office.client("lin.jin"), _opened(desk_office)
    for verb in ELSEWHERE:
        refused(officer.post_to(f"/cases/{case_no}/steps/{verb}", {"facts": {}, "ground": GROUND}), 422, "step_elsewhere")


def test_a_mistaken_step_is_corrected_by_its_post(desk_office: Office) -> None:
    clerk, case_no = desk_office.client("zhou.yun"), _opened(desk_office)
    clerk.step(case_no, "application", applicant="worker", application_kind="death")
    place = clerk.seen(f"/cases/{case_no}")["last_act"]
    choices = next(one for one in clerk.seen(f"/cases/{case_no}/next")["steps"] if one["verb"] == "correction")["fields"][0]["choices"]
    assert [one["value"] for one in choices] == [str(place)]
    clerk.step(case_no, "correction", ground="work-injury-regulation §55", act=place, reason="申请种类录错。")
    file = clerk.seen(f"/cases/{case_no}")
    assert file["states"]["confirmation"]["state"] == "reported"
    assert next(step for step in file["steps"] if step["place"] == place)["corrected_by"] == place + 1


def test_every_read_is_logged_and_clear_values_need_a_purpose(desk_office: Office) -> None:
    clerk, case_no = desk_office.client("zhou.yun"), _opened(desk_office)
    clerk.seen("/cases")
    assert desk_office.reads() == [], "a list without names tells nothing of a person"
    clerk.seen("/cases", names=True)
    clerk.seen(f"/cases/{case_no}")
    refused(clerk.post_to(f"/cases/{case_no}/unmask", {"note": "电话联系"}), 422, "request_form")
    clear = clerk.ok(f"/cases/{case_no}/unmask", {"purpose": "contact", "note": "核对材料"})
    assert clear["contacts"] == ["13812345678"]
    assert [(operation, unmasked) for _, operation, _, unmasked, _ in desk_office.reads()] == [("cases.list", 0), ("cases.show", 0), ("cases.unmask", 1)]
    assert desk_office.reads()[-1][4] == "contact", "the note beside it is sealed"
    refused(desk_office.client("wan.zhou", "payment_officer").post_to(f"/cases/{case_no}/unmask", {"purpose": "contact"}), 403, "not_permitted")


def test_the_list_is_filtered_and_paged(desk_office: Office) -> None:
    clerk = desk_office.client("zhou.yun")
    first = _opened(desk_office)
    second = report(clerk, injury_at="2025-08-01T10:00:00+08:00", worker_id="570100198502023456")["case_no"]
    clerk.step(second, "application", applicant="worker", application_kind="disability")
    assert [row["case_no"] for row in clerk.seen("/cases", state="confirmation:applied")["rows"]] == [second]
    assert [row["case_no"] for row in clerk.seen("/cases", q=first[-6:])["rows"]] == [first]
    page = clerk.seen("/cases", limit=1, offset=1)
    assert (page["total"], [row["case_no"] for row in page["rows"]]) == (2, [second])
    row = clerk.seen("/cases", state="confirmation:applied")["rows"][0]
    assert (row["waits_for"], row["days_unit"]) == ("case_clerk", "working_days") and row["days_left"] >= 0
    refused(clerk.get("/cases", state="confirmation:gone"), 404, "unknown_state")
    desk_office.day("2025-12-30")
    late = clerk.seen("/cases", colour="red")
    assert [row["case_no"] for row in late["rows"]] == [first, second] and late["rows"][1]["days_left"] < 0


def test_an_officer_states_the_platform_with_reasons(desk_office: Office) -> None:
    officer, case_no = desk_office.client("lin.jin"), _opened(desk_office)
    assert [task["code"] for task in officer.seen(f"/cases/{case_no}")["tasks"]] == ["no_order", "responsible_platform"]
    said = officer.ok(f"/cases/{case_no}/platform", {"reasons": "事故时正为该平台送餐，有目击者。", "platform": "桃源外卖平台"} | _platform(desk_office))
    assert said["decided_by"] == "person" and said["platform"]
    file = officer.seen(f"/cases/{case_no}")
    assert file["platform"]["uscc"] == said["platform"] and file["platform"]["reasons"] == "事故时正为该平台送餐，有目击者。"
    assert [task["code"] for task in file["tasks"]] == ["no_order"]


def test_a_record_of_another_scheme_becomes_the_named_officers_task(desk_office: Office) -> None:
    clerk, officer, case_no = desk_office.client("zhou.yun"), desk_office.client("lin.jin"), _opened(desk_office)
    record = {
        "ref": "WI-7", "kind": "work_injury_application", "event_on": "2025-09-08", "standing": "live", "items": ["medical_care"],
        "officer": "confirmation_officer:lin.jin",
    }  # fmt: skip
    assert clerk.ok(f"/cases/{case_no}/other-schemes", record)["concerns"]
    mine = [row for row in officer.seen("/work")["rows"] if row["kind"] == "double_coverage"]
    assert [row["case_no"] for row in mine] == [case_no]
    step = next(one for one in officer.seen(f"/cases/{case_no}/next")["steps"] if one["verb"] == "double_coverage_decision")
    ref = next(field for field in step["fields"] if field["name"] == "ref")["choices"][0]["value"]
    officer.step(case_no, "double_coverage_decision", ground="measures-2025 §15(1)", ref=ref, scheme="injury_protection", reason="工伤认定申请已撤回。")
    assert not [row for row in officer.seen("/work")["rows"] if row["kind"] == "double_coverage"]


def test_screening_advises_and_keeps_nothing(desk_office: Office) -> None:
    officer = desk_office.client("lin.jin")
    facts = {
        "place": "taoyuan", "injury_at": "2025-09-08T12:10:00+08:00", "kind": "accident", "accident_type": "traffic", "activity": "delivering",
        "order": {"accepted_at": "2025-09-08T12:00:00+08:00", "started_at": None, "completed_at": None}, "traffic_responsibility": "minor",
    }  # fmt: skip
    said = officer.ok("/cases/screen", facts)
    assert 1 in [item["item"] for item in said["open"]] and said["version_of_law"] == "measures-2025"
    assert officer.ok("/cases/screen", {})["needs"] == ["place", "injury_at"]
    refused(officer.post_to("/cases/screen", facts | {"kind": "storm"}), 422, "facts_form")


def test_screening_takes_from_the_file_what_the_officer_need_not_tell(desk_office: Office) -> None:
    case_no = _opened(desk_office)
    officer = desk_office.client("lin.jin")
    said = officer.ok("/cases/screen", {"case_no": case_no, "kind": "accident", "activity": "delivering"})
    assert said["version_of_law"] == "measures-2025" and "place" not in said["needs"] and "injury_at" not in said["needs"]
    assert "order" in said["needs"], "that the store knows no order is no fact"
    refused(desk_office.client("yuan.xi").post_to("/cases/screen", {"case_no": case_no}), 404, "unknown_case")
    assert officer.ok("/cases/screen", {"case_no": case_no, "injury_at": "2024-09-08T12:10:00+08:00"})["version_of_law"] == "measures-2021"


def _platform(office: Office) -> dict[str, str]:
    from zhibao.registry import answers

    with office.home.reading() as session:
        return {"platform": answers.enterprises(session)[0].uscc}
