"""The work list: whose turn it is, in which colour, with how many days, and where it is done."""

from __future__ import annotations

import io

import openpyxl

from tests.web.ground import Office, refused, report
from tests.web.test_money import confirmed


def test_each_post_has_its_own_work_and_it_moves_with_the_case(desk_office: Office) -> None:
    clerk, investigator, officer = desk_office.client("zhou.yun"), desk_office.client("tao.zhu"), desk_office.client("lin.jin")
    case_no = report(clerk)["case_no"]
    clerk.step(case_no, "application", applicant="worker", application_kind="disability")
    (row,) = list(clerk.seen("/work", kind="clock")["rows"])
    assert row["link"] | {"tab": "confirmation"} == row["link"] and row["link"]["page"] == "case"
    assert [step["verb"] for step in row["steps"]] == ["acceptance", "material_request"] and row["days_unit"] == "working_days"
    assert row["why_zh"] == "由受理岗办理" and investigator.seen("/work")["total"] == 0
    clerk.step(case_no, "acceptance")
    assert [one["case_no"] for one in investigator.seen("/work")["rows"]] == [case_no]
    assert [one["case_no"] for one in clerk.seen("/work", list="in_progress")["rows"]] == []
    clerk.ok("/tasks/answer", {"ref": f"case:{case_no}@5", "outcome": "checked"})
    clerk.ok("/tasks/answer", {"ref": f"case:{case_no}@6", "outcome": "checked"})
    assert [one["case_no"] for one in clerk.seen("/work", list="in_progress")["rows"]] == [case_no]
    investigator.step(case_no, "investigation")
    page = officer.seen("/work")
    assert page["counts"]["mine"] == 1 and page["rows"][0]["provisional"] is False and page["as_of"] == "2025-09-10"
    assert [step["verb"] for step in page["rows"][0]["steps"]] == ["confirmation", "nonconfirmation"]


def test_colours_follow_the_days_and_the_supervisor_sees_what_runs_out(desk_office: Office) -> None:
    clerk, supervisor = desk_office.client("zhou.yun"), desk_office.client("fang.cao")
    case_no = report(clerk)["case_no"]
    clerk.step(case_no, "application", applicant="worker", application_kind="disability")
    clerk.step(case_no, "acceptance")
    assert supervisor.seen("/work", list="supervised")["total"] == 0
    desk_office.day("2025-10-24")
    assert [row["colour"] for row in supervisor.seen("/work", list="supervised")["rows"]] == ["yellow"]
    desk_office.day("2025-12-01")
    (row,) = supervisor.seen("/work", list="supervised", colour="red")["rows"]
    assert row["responsible"] == "investigator" and row["days_left"] < 0 and row["why_zh"] == "责任：调查岗"
    assert [one["case_no"] for one in supervisor.seen("/due")["rows"]] == [case_no]
    assert desk_office.client("nan.yang").seen("/due")["total"] == 0
    refused(supervisor.get("/work", colour="blue"), 422, "request_form")


def test_a_case_that_is_closed_is_among_what_is_done(desk_office: Office) -> None:
    clerk = desk_office.client("zhou.yun")
    case_no = report(clerk)["case_no"]
    clerk.step(case_no, "application", applicant="worker", application_kind="disability")
    clerk.step(case_no, "withdrawal", ground="measures-2021 §30", statement="自愿撤回。")
    assert [row["zh"] for row in clerk.seen("/work", kind="waiting")["rows"]] == ["申请已撤回，待结案"]
    clerk.step(case_no, "closing", ground="taoyuan-2025-1 §38", outcome="withdrawn", reason="申请人撤回。")
    assert [row["case_no"] for row in clerk.seen("/work", list="done")["rows"]] == [case_no]
    assert desk_office.client("tao.zhu").seen("/work", list="done")["total"] == 0


def test_a_list_leaves_with_the_name_of_who_took_it_and_every_person_logged(desk_office: Office) -> None:
    clerk, case_no = desk_office.client("zhou.yun"), confirmed(desk_office)
    said = clerk.get("/cases/export.xlsx")
    assert said.status_code == 200 and said.headers["content-disposition"].startswith("attachment")
    page = openpyxl.load_workbook(io.BytesIO(said.content)).active
    words = [str(cell) for row in page.iter_rows(values_only=True) for cell in row if cell is not None]
    assert words[0].startswith("周云（zhou.yun，受理岗）于 2025-09-10") and case_no in words and words[-1] == words[0]
    assert "zhou.yun" in page.oddHeader.center.text and "zhou.yun" in page.oddFooter.center.text
    assert desk_office.reads()[-1] == ("zhou.yun", "cases.export", ["case_states", "name_masked"], 0, "export")
    refused(desk_office.client("tao.zhu").get("/cases/export.xlsx"), 403, "not_permitted")
    work = clerk.get("/work.xlsx", list="mine")
    assert work.status_code == 200 and desk_office.reads()[-1][1] == "work.export"
    assert not [path for path in desk_office.home.path.iterdir() if path.name.startswith(".export")]
    other = openpyxl.load_workbook(io.BytesIO(desk_office.client("luo.ying").get("/cases/export.xlsx").content)).active
    assert case_no not in [str(cell) for row in other.iter_rows(values_only=True) for cell in row]


def test_the_law_answers_whoever_has_signed_in(desk_office: Office) -> None:
    anybody = desk_office.client("worker1")
    said = anybody.seen("/law/provisions", address="measures-2025 §14")
    assert said["zh"] and said["instrument"] == "measures-2025"
    number = anybody.seen("/law/numbers/decision_limit", place="570100", on="2025-09-10")
    assert number["value"] == 30 and number["unit"] == "working_days" and number["cites"]
    refused(anybody.get("/law/numbers/decision_limit", place="570100", on="2021-01-01"), 422, "before_scheme")
    refused(anybody.get("/law/numbers/poem", place="570100"), 404, "unknown_number")
    assert {row["code"] for row in anybody.seen("/law/places")["rows"]} == {"570000"}
    assert "570100" in {row["code"] for row in anybody.seen("/law/places", parent="570000")["rows"]}
    refused(anybody.get("/law/places", parent="999999"), 404, "unknown_place")
    assert desk_office.client("worker1").http.get("/api/law/places", cookies={"__Host-zhibao": "x"}).status_code == 401
