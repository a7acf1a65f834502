"""Reports, evidence and letters in the interface."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.cases.pictures import exif, jpeg
from tests.web.ground import Office, refused, report
from zhibao.app import settings
from zhibao.cases import letter_register

REASON = "与原件核对一致。"


# Reports


def test_a_report_is_taken_in_once_and_its_contact_is_masked(desk_office: Office) -> None:
    clerk = desk_office.client("zhou.yun")
    first, again = report(clerk), report(clerk)
    assert again["repeated"] and again["report_no"] == first["report_no"] and again["case_no"] == first["case_no"]
    assert not first["repeated"] and first["jurisdiction"]["prefecture"] == "570100"
    shown = clerk.seen(f"/reports/{first['report_no']}")
    assert shown["contact"] == "138****5678" and shown["narrative"].startswith("送餐途中")
    assert desk_office.reads()[-1][:3] == ("zhou.yun", "reports.show", ["contact_masked", "narrative"])
    refused(desk_office.client("luo.ying").get(f"/reports/{first['report_no']}"), 404, "unknown_report")
    form = {"channel": "counter", "reporter": "worker", "place_of_injury": "570102"}
    refused(desk_office.client("lin.jin").post_to("/reports", form), 403, "not_permitted")


def test_a_report_in_doubt_waits_and_a_person_places_it(desk_office: Office) -> None:
    clerk = desk_office.client("zhou.yun")
    case_no = report(clerk)["case_no"]
    second = report(clerk, injury_at="2025-09-08T17:30:00+08:00", narrative="又摔了一次。")
    assert second["waits"] and second["candidates"] == [case_no]
    assert [row["report_no"] for row in clerk.seen("/reports", waiting=True)["rows"]] == [second["report_no"]]
    kinds = {row["kind"] for row in clerk.seen("/work")["rows"]}
    assert {"report", "task"} <= kinds
    assert desk_office.client("luo.ying").seen("/work")["rows"] == []
    settled = clerk.ok(f"/reports/{second['report_no']}/settle", {"decision": "join", "case_no": case_no, "reason": "同一路口、同一事故。"})
    assert settled["case_no"] == case_no and not settled["tasks"]
    assert clerk.seen("/reports", case_no=case_no)["total"] == 2
    apart = clerk.ok(f"/reports/{second['report_no']}/settle", {"decision": "separate", "reason": "实为另一事故。"})
    assert apart["waits"]
    opened = clerk.ok(f"/reports/{second['report_no']}/settle", {"decision": "open", "reason": "另一事故。"})
    assert opened["case_no"] not in (None, case_no)
    refused(clerk.post_to(f"/reports/{second['report_no']}/settle", {"decision": "join", "reason": "x"}), 422, "case_missing")


def test_a_task_is_answered_by_its_post_in_its_area(desk_office: Office) -> None:
    clerk = desk_office.client("zhou.yun")
    task = next(one for one in report(clerk)["tasks"] if one["code"] == "no_order")
    answer = {"ref": task["ref"], "outcome": "checked"}
    refused(desk_office.client("luo.ying").post_to("/tasks/answer", answer), 404, "unknown_case")
    refused(desk_office.client("lin.jin").post_to("/tasks/answer", answer), 403, "role_not_permitted")
    refused(clerk.post_to("/tasks/answer", answer | {"outcome": "他说没有订单"}), 422, "request_form")
    clerk.ok("/tasks/answer", answer)
    refused(clerk.post_to("/tasks/answer", answer), 404, "unknown_task")
    assert task["ref"] not in {row["link"]["task"] for row in clerk.seen("/work")["rows"]}


# Evidence


def test_a_photograph_comes_in_without_its_metadata_and_is_read_by_whoever_may(desk_office: Office) -> None:
    clerk = desk_office.client("zhou.yun")
    case_no = report(clerk)["case_no"]
    picture = jpeg(exif())
    came = clerk.ok(f"/cases/{case_no}/evidence", {"paper": "scene_photograph"}, files={"file": ("scene.jpg", picture, "image/jpeg")})
    (one,) = came["documents"]
    assert (one["status"], one["media"], one["zh"]) == ("pending", "jpeg", "现场照片")
    kept = clerk.get(f"/cases/{case_no}/evidence/{one['ref']}/file")
    assert kept.status_code == 200 and kept.headers["content-type"] == "image/jpeg" and kept.headers["cache-control"] == "no-store"
    assert b"SecretPhone" in picture and b"SecretPhone" not in kept.content
    assert desk_office.reads()[-1][:3] == ("zhou.yun", "evidence.read", ["evidence:scene_photograph"])
    listed = clerk.seen(f"/cases/{case_no}/evidence", kind="traffic_accident")
    there = {row["paper"]: row["there"] for row in listed["checklist"]}
    assert not there["diagnosis"] and len(listed["documents"]) == 1
    refused(desk_office.client("luo.ying").get(f"/cases/{case_no}/evidence/{one['ref']}/file"), 404, "unknown_case")
    other = report(clerk, injury_at="2025-08-01T10:00:00+08:00", worker_id="570100198502023456")["case_no"]
    refused(clerk.get(f"/cases/{other}/evidence/{one['ref']}/file"), 404, "unknown_document")


def test_a_document_is_judged_with_a_reason_and_taken_back(desk_office: Office) -> None:
    clerk = desk_office.client("zhou.yun")
    case_no = report(clerk)["case_no"]
    ref = clerk.ok(f"/cases/{case_no}/evidence", {"paper": "diagnosis"}, files={"file": ("a.jpg", jpeg(exif()), "image/jpeg")})["documents"][0]["ref"]
    refused(desk_office.client("qian.mo").post_to(f"/cases/{case_no}/evidence/{ref}/verdict", {"verdict": "accepted"}), 422, "request_form")
    judged = clerk.ok(f"/cases/{case_no}/evidence/{ref}/verdict", {"verdict": "accepted", "reason": REASON})
    assert (judged["status"], judged["reason"]) == ("accepted", REASON)
    assert {row["paper"]: row["there"] for row in clerk.seen(f"/cases/{case_no}/evidence", kind="traffic_accident")["checklist"]}["diagnosis"]
    assert clerk.ok(f"/cases/{case_no}/evidence/{ref}/withdraw", {"reason": "传错了。"})["status"] == "withdrawn"
    refused(clerk.post_to(f"/cases/{case_no}/evidence/{ref}/verdict", {"verdict": "rejected", "reason": "x"}), 422, "document_withdrawn")


def test_the_same_content_in_a_case_of_another_city_is_only_counted(desk_office: Office) -> None:
    clerk, other = desk_office.client("zhou.yun"), desk_office.client("luo.ying")
    mine = report(clerk)["case_no"]
    theirs = report(other, place_of_injury="570201", worker_id="570100198502023456", injury_at="2025-09-01T10:00:00+08:00")["case_no"]
    for client, case_no in ((clerk, mine), (other, theirs)):
        client.ok(f"/cases/{case_no}/evidence", {"paper": "diagnosis"}, files={"file": ("a.jpg", jpeg(exif()), "image/jpeg")})
    (document,) = clerk.seen(f"/cases/{mine}/evidence")["documents"]
    assert (document["elsewhere"], document["elsewhere_count"]) == ([], 1)
    (document,) = desk_office.client("xu.xing").seen(f"/cases/{mine}")["evidence"]["documents"]
    assert document["elsewhere"] == [theirs]


def test_what_cannot_be_taken_in_leaves_nothing_behind(desk_office: Office) -> None:
    clerk = desk_office.client("zhou.yun")
    case_no = report(clerk)["case_no"]
    sealed = desk_office.home.path / "evidence"
    for content, status, code in (
        (b"MZ\x90\x00", 422, "evidence_kind"), (b"", 422, "evidence_empty"), (jpeg(exif())[:60], 422, "evidence_damaged"), (b"0" * ((32 << 20) + (1 << 17)), 413, "too_large"),
    ):  # fmt: skip
        said = clerk.post_to(f"/cases/{case_no}/evidence", {"paper": "diagnosis"}, files={"file": ("a.jpg", content, "image/jpeg")})
        refused(said, status, code)
    refused(clerk.post_to(f"/cases/{case_no}/evidence", {"paper": "diagnosis"}, files={"other": ("a.jpg", b"x", "image/jpeg")}), 422, "file_missing")
    refused(clerk.post_to(f"/cases/{case_no}/evidence", {}, files={"file": ("a.jpg", jpeg(exif()), "image/jpeg")}), 422, "request_form")
    refused(clerk.post_to(f"/cases/{case_no}/evidence", {"paper": "poem"}, files={"file": ("a.jpg", jpeg(exif()), "image/jpeg")}), 404, "unknown_paper")
    assert not sealed.exists() or not list(sealed.iterdir())


def test_a_bundle_comes_in_piece_by_piece(desk_office: Office) -> None:
    clerk = desk_office.client("zhou.yun")
    case_no = report(clerk)["case_no"]
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as bundle:
        bundle.writestr("1.jpg", jpeg(exif()))
        bundle.writestr("2.jpg", jpeg(exif(turned=1)))
    came = clerk.ok(f"/cases/{case_no}/evidence", {"paper": "medical_record"}, files={"file": ("all.zip", held.getvalue(), "application/zip")})
    assert len(came["documents"]) == 2


# Letters


def _confirmed(office: Office) -> str:
    clerk = office.client("zhou.yun")
    case_no = str(report(clerk)["case_no"])
    clerk.step(case_no, "application", applicant="worker", application_kind="disability")
    clerk.step(case_no, "acceptance")
    office.client("tao.zhu").step(case_no, "investigation")
    office.client("lin.jin").step(case_no, "confirmation", article="measures-2025 §11(1)(1)", reason="事实清楚。", findings="送餐途中与小客车相撞。")
    return case_no


def test_letters_say_what_is_missing_and_are_entered_when_printed(desk_office: Office) -> None:
    if not settings.font_folder().is_dir():
        pytest.skip("not run: no fonts installed")
    officer, case_no = desk_office.client("lin.jin"), _confirmed(desk_office)
    lines = {one["id"]: one for one in officer.seen(f"/cases/{case_no}/letters")["rows"]}
    assert lines["confirmation"]["may"] and lines["award"]["why_not_zh"] and not lines["award"]["may"]
    missing = {field["name"] for field in lines["confirmation"]["missing"]}
    refused(officer.get(f"/cases/{case_no}/letters/confirmation.pdf"), 422, "letter_field_missing")
    given = {"diagnosis": ["右桡骨骨折"], "evidence": ["报案记录", "诊断书"], "order_no": "E1", "platform": "桃源外卖"}
    printed = officer.post_to(f"/cases/{case_no}/letters/confirmation", {"given": {name: given[name] for name in missing}})
    assert printed.status_code == 200, printed.text
    assert printed.content.startswith(b"%PDF") and printed.headers["content-type"] == "application/pdf"
    assert desk_office.reads()[-1][:3] == ("lin.jin", "letters.print", ["letter:confirmation"])
    assert [one["letter"] for one in officer.seen(f"/cases/{case_no}/letters")["issued"]] == ["confirmation"]
    with desk_office.home.reading() as session:
        assert len(letter_register.letters(session, case_no)) == 1
    preview = officer.get(f"/cases/{case_no}/letters/acceptance.pdf")
    assert preview.status_code == 200 and preview.content.startswith(b"%PDF")
    assert len(officer.seen(f"/cases/{case_no}/letters")["issued"]) == 1, "a look enters nothing"
    refused(officer.get(f"/cases/{case_no}/letters/poem.pdf"), 404, "unknown_letter")
    refused(desk_office.client("tao.zhu").post_to(f"/cases/{case_no}/letters/acceptance", {}), 403, "not_permitted")
