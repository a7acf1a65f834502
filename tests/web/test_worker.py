"""The telephone: what its person sees and does, what she does not see of others, and what no platform ever learns."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.web.ground import Client, Office, refused
from tests.web.phone_ground import ME, MY_PLATFORM, picture, put, report, send
from zhibao.app.tables import UploadRow
from zhibao.cases import evidence
from zhibao.cases import reports as told_reports
from zhibao.journeys import letters_to_register
from zhibao.journeys.case_to_letter import _LETTERS as letters_that_are_written
from zhibao.journeys.case_to_letter import case_letter
from zhibao.kit import acts
from zhibao.kit.digest import text_digest

JOURNEY = "/me/cases"


@pytest.fixture
def phone(served: Office) -> Office:
    """The same home, as the telephones see it."""
    return served


@pytest.fixture
def me(phone: Office) -> Client:
    """The telephone of worker 1."""
    return phone.client("worker1")


def investigated(phone: Office, case_no: str) -> None:
    """The office takes the case up to the investigation."""
    phone.client("zhou.yun").step(case_no, "acceptance", "taoyuan-2025-1 §31")
    phone.client("tao.zhu").step(case_no, "investigation", "taoyuan-2025-1 §32")


def confirmed(phone: Office, case_no: str) -> None:
    """The office confirms and serves."""
    investigated(phone, case_no)
    phone.client("lin.jin").step(case_no, "confirmation", article="measures-2025 §11(1)(1)", reason="在执行订单期间受伤")
    phone.client("zhou.yun").step(
        case_no, "service", "practice-reports §8", addressee="worker", delivery="electronic", proof="D-1", received_on="2025-09-10"
    )


# Am I covered


def test_i_am_covered_by_the_order_i_carry_out(me: Client) -> None:
    home = me.seen("/me", at=ME.injured_at)
    assert (home["covered"], [one["order_no"] for one in home["orders"]]) == (True, [ME.order.order_no])
    assert (home["version_of_law"], home["cites"]) == ("measures-2025", "measures-2025 §11(3)")
    assert home["orders"][0]["platform_name"] == "饿了么" and home["orders"][0]["in_task_period"] is True
    assert [one["name"] for one in home["registered"]] == ["饿了么"]


def test_between_acceptance_and_start_the_answer_is_honest_and_gentle(me: Client) -> None:
    home = me.seen("/me", at="2025-08-05T11:59:00+08:00")
    assert (home["covered"], len(home["orders"])) == (False, 1)
    assert "照样可以报案" in home["zh"]
    home = me.seen("/me", at="2025-08-05T20:00:00")
    assert (home["covered"], home["orders"]) == (False, [])
    refused(me.get("/me", at="noon"), 422, "time_form")


def test_orders_and_insured_days(me: Client) -> None:
    page = me.seen("/me/orders", month="2025-08")
    assert (page["total"], page["rows"][0]["order_no"], page["rows"][0]["in_task_period"]) == (1, ME.order.order_no, None)
    assert me.seen("/me/orders", month="2025-07")["total"] == 0
    days = me.seen("/me/insured-days")
    assert days["rows"] == [{"month": "2025-08", "insured_days": 1, "orders": 1, "days": [{"day": "2025-08-05", "orders": 1}]}]
    assert me.get("/me/orders", month="2025-13").status_code == 422


# Report


def test_a_report_sent_twice_is_one(phone: Office, me: Client) -> None:
    first = report(me)
    again = me.post_to("/me/reports", {"injury_at": ME.injured_at + "+08:00", "narrative": "送餐途中摔伤，左手腕肿痛。", "contact": "13812345678"}, key="draft-0001")
    assert (again.status_code, again.json()) == (201, first)
    assert first["case_no"] and first["orders"][0]["fit"] == "in_task_period"
    assert me.seen("/me/reports")["total"] == 1
    other = me.post_to("/me/reports", {"narrative": "另一件事"}, key="draft-0001")
    refused(other, 409, "key_used_otherwise")
    refused(me.post_to("/me/reports", {"narrative": "x"}), 422, "key_form")


def test_where_it_happened_is_kept_sealed_as_given(phone: Office, me: Client) -> None:
    done = report(me, point={"lng": "123.612345", "lat": "28.104321", "accuracy_m": 12}, hospital="桃花市第一医院")
    with phone.home.reading() as session:
        point = told_reports.point_of(session, phone.home.keyring, done["report_no"])
        words = told_reports.narrative_of(session, phone.home.keyring, done["report_no"])
        acted = [act.content for act in session.query(acts.Act).filter(acts.Act.subject.like("report:%"))]
    assert point == {"lng": "123.612345", "lat": "28.104321", "accuracy_m": "12"}
    assert words is not None and words.endswith("所在医院：桃花市第一医院")
    assert "123.612345" not in str(acted)


def test_without_place_and_order_the_place_is_asked_for(me: Client) -> None:
    said = me.post_to("/me/reports", {"injury_at": "2025-08-05T22:00:00+08:00"}, key="draft-0002")
    refused(said, 422, "place_needed")
    done = me.ok("/me/reports", {"injury_at": "2025-08-05T22:00:00+08:00", "place": "570102"}, key="draft-0003")
    assert done["case_no"] and done["orders"] == []
    waits = me.ok("/me/reports", {"place": "570102", "narrative": "不记得几点"}, key="draft-0004")
    assert (waits["waits"], waits["case_no"]) == (True, None)


def test_hospitals_the_nearest_first(me: Client) -> None:
    near = me.seen("/me/hospitals", lng="124.020", lat="27.900")["rows"]
    assert near[0]["code"] == "570202-01" and near[0]["distance_m"] < near[1]["distance_m"] < near[-1]["distance_m"]
    assert me.seen("/me/hospitals", county="570121")["rows"][0]["county"] == "570121"
    refused(me.get("/me/hospitals", lng="x", lat="1"), 422, "point_form")


# Cases


def test_somebody_elses_case_is_not_there(phone: Office, me: Client) -> None:
    case_no = report(me)["case_no"]
    other = phone.client("worker5")
    for path in ("", "/remedies", "/letters", "/letters/acceptance", "/money", "/owed", "/evidence", f"/evidence/{case_no}-E1/content"):
        refused(other.get(f"{JOURNEY}/{case_no}{path}"), 404, "unknown_case")
    refused(other.post_to(f"{JOURNEY}/{case_no}/steps", {"step": "withdrawal", "facts": {"statement": "x"}}), 404, "unknown_case")
    digest = text_digest(b"x")
    refused(other.post_to("/me/uploads", {"case_no": case_no, "paper": "diagnosis", "size": 1, "digest": digest}), 404, "unknown_case")
    assert other.seen(JOURNEY)["total"] == 0
    refused(phone.client("zhou.yun").get("/me"), 403, "not_permitted")


def test_progress_in_plain_words(phone: Office, me: Client) -> None:
    case_no = report(me)["case_no"]
    case = me.seen(f"{JOURNEY}/{case_no}")
    assert case["now"]["zh"] == "您的报案已经收到。" and case["next"]["date"] == "2025-10-10"
    assert [one["step"] for one in case["may"] if not one["blocked"]] == ["application"]
    done = me.ok(f"{JOURNEY}/{case_no}/steps", {"step": "application", "facts": {"application_kind": "disability"}})
    assert done["case"]["now"]["zh"] == "申请已经收到。"
    investigated(phone, case_no)
    case = me.seen(f"{JOURNEY}/{case_no}")
    assert case["now"]["zh"] == "桃花市人力资源和社会保障局正在调查核实。" and case["now"]["en"].startswith("The labour authority of Taohua")
    assert "最晚" in case["next"]["zh"] and case["next"]["date"] in case["next"]["zh"]
    assert [one["zh"] for one in case["past"]] == ["报案已收到。", "提交了待遇申请。", "申请已受理。", "开始调查核实。"]
    line = me.seen(JOURNEY)["rows"][0]
    assert (line["case_no"], line["colour"], line["waiting_for_me"]) == (case_no, "green", 0)


def test_missing_material_is_named_and_supplied(phone: Office, me: Client) -> None:
    case_no = report(me)["case_no"]
    me.ok(f"{JOURNEY}/{case_no}/steps", {"step": "application", "facts": {"application_kind": "disability"}})
    phone.client("zhou.yun").step(case_no, "material_request", "taoyuan-2025-1 §31", missing_papers=["diagnosis"], due="2025-09-24")
    case = me.seen(f"{JOURNEY}/{case_no}")
    assert [(one["what_zh"], one["until"], one["brought"]) for one in case["missing"]] == [("诊断书", "2025-09-24", False)]
    assert me.seen("/me")["waiting_for_me"][0]["kind"] == "missing"
    held = send(me, case_no, "diagnosis", picture("diagnosis"))["documents"]
    assert me.seen(f"{JOURNEY}/{case_no}")["missing"][0]["brought"] is True
    done = me.ok(f"{JOURNEY}/{case_no}/steps", {"step": "material_received", "facts": {"papers": [held[0]["ref"]]}})
    assert done["case"]["missing"] == [] and done["case"]["now"]["zh"] == "申请已经收到。"


def test_a_question_is_shown_and_answered(phone: Office, me: Client) -> None:
    case_no = report(me)["case_no"]
    me.ok(f"{JOURNEY}/{case_no}/steps", {"step": "application", "facts": {"application_kind": "disability"}})
    investigated(phone, case_no)
    phone.client("tao.zhu").step(case_no, "inquiry", "taoyuan-2025-1 §32", ref="I1", asked="worker", question="当时往哪个方向行驶？", due="2025-09-24")
    case = me.seen(f"{JOURNEY}/{case_no}")
    assert case["questions"] == [{"ref": "I1", "question": "当时往哪个方向行驶？", "until": "2025-09-24"}]
    done = me.ok(f"{JOURNEY}/{case_no}/steps", {"step": "inquiry_answer", "facts": {"ref": "I1", "answer": "由西向东。"}})
    assert done["case"]["questions"] == []
    refused(me.post_to(f"{JOURNEY}/{case_no}/steps", {"step": "inquiry_answer", "facts": {"ref": "I1", "answer": "x"}}), 409, "step_blocked")


def test_a_step_of_the_office_is_none_of_the_telephones(me: Client) -> None:
    case_no = report(me)["case_no"]
    assert me.post_to(f"{JOURNEY}/{case_no}/steps", {"step": "confirmation", "facts": {}}).status_code == 422
    refused(me.post_to(f"{JOURNEY}/{case_no}/steps", {"step": "objection", "facts": {"statement": "x"}}), 409, "step_blocked")


def test_objection_and_remedies(phone: Office, me: Client) -> None:
    case_no = report(me)["case_no"]
    me.ok(f"{JOURNEY}/{case_no}/steps", {"step": "application", "facts": {"application_kind": "disability"}})
    before = me.seen(f"{JOURNEY}/{case_no}/remedies")
    assert (before["objection"]["may"], before["reconsideration"]["until"]) == (False, None)
    confirmed(phone, case_no)
    after = me.seen(f"{JOURNEY}/{case_no}/remedies")
    assert (after["objection"]["may"], after["reconsideration"]["until"], after["reconsideration"]["length"]) == (True, "2025-11-09", 60)
    assert after["litigation"]["until"] == "2026-03-10" and after["reconsideration"]["body_zh"] == "桃花市人民政府"
    done = me.ok(f"{JOURNEY}/{case_no}/steps", {"step": "objection", "facts": {"statement": "伤情写得不全。"}}, key="objection-1")
    again = me.ok(f"{JOURNEY}/{case_no}/steps", {"step": "objection", "facts": {"statement": "伤情写得不全。"}}, key="objection-1")
    assert done == again and done["case"]["now"]["zh"] == "您的异议正在处理。"
    assert [one["zh"] for one in me.seen(f"{JOURNEY}/{case_no}/remedies")["history"]] == ["提出异议。"]


# Papers


def test_an_upload_goes_on_after_a_cut(phone: Office, me: Client) -> None:
    case_no = report(me)["case_no"]
    content = picture("scene") + b"." * 5000
    asked = {"case_no": case_no, "paper": "scene_photograph", "size": len(content), "digest": text_digest(content, "sm3")}
    begun = me.ok("/me/uploads", asked)
    path = f"/me/uploads/{begun['upload']}"
    assert put(me, path, 0, content[:1000]).json()["received"] == 1000
    # The connection broke: the telephone announces the same file again and is told where to go on.
    assert me.ok("/me/uploads", asked)["received"] == 1000
    assert refused(put(me, path, 2000, content[2000:]), 409, "offset_wrong")["facts"]["received"] == 1000
    assert put(me, path, 0, content[:1000]).json()["received"] == 1000
    refused(me.post_to(f"{path}/finish"), 422, "upload_incomplete")
    lying = list((phone.home.path / "incoming").rglob("*.part"))
    assert len(lying) == 1 and lying[0].stat().st_mode & 0o077 == 0 and b"JFIF" not in lying[0].read_bytes()
    assert put(me, path, 1000, content[1000:]).json()["received"] == len(content)
    assert me.ok(f"{path}/finish")["documents"][0]["status"] == "pending"
    assert not list((phone.home.path / "incoming").rglob("*.part"))
    refused(me.post_to(f"{path}/finish"), 409, "upload_closed")
    refused(phone.client("worker5").get(path), 404, "unknown_upload")


def test_a_wrong_digest_keeps_nothing(phone: Office, me: Client) -> None:
    case_no = report(me)["case_no"]
    content = picture("scene")
    begun = me.ok("/me/uploads", {"case_no": case_no, "paper": "scene_photograph", "size": len(content), "digest": text_digest(b"else")})
    put(me, f"/me/uploads/{begun['upload']}", 0, content)
    refused(me.post_to(f"/me/uploads/{begun['upload']}/finish"), 422, "digest_wrong")
    assert me.seen(f"{JOURNEY}/{case_no}/evidence")["total"] == 0
    assert me.seen(f"/me/uploads/{begun['upload']}")["received"] == 0
    put(me, f"/me/uploads/{begun['upload']}", 0, content)
    refused(me.post_to(f"/me/uploads/{begun['upload']}/finish"), 422, "digest_wrong")
    with phone.home.reading() as session:
        assert [row.state for row in session.query(UploadRow)] == ["open"]


def test_one_photograph_is_taken_again(phone: Office, me: Client) -> None:
    case_no = report(me)["case_no"]
    first = send(me, case_no, "scene_photograph", picture("blurred"))["documents"][0]
    with phone.home.session() as session:
        evidence.judge_document(
            session, phone.home.keyring, first["ref"], evidence.Verdict.INSUFFICIENT, "看不清车牌", actor=acting(phone), at=phone_now()
        )
    case = me.seen(f"{JOURNEY}/{case_no}")
    assert [(one["ref"], one["reason"]) for one in case["re_shoot"]] == [(first["ref"], "看不清车牌")]
    refused_one = me.post_to(
        "/me/uploads",
        {"case_no": case_no, "paper": "scene_photograph", "size": 9, "digest": text_digest(b"x"), "replaces": f"{case_no}-E9"},
    )
    refused(refused_one, 404, "unknown_document")
    done = send(me, case_no, "scene_photograph", picture("clear"), replaces=first["ref"], reason="重新拍摄")
    assert done["replaced"] == first["ref"]
    states = {one["ref"]: one["status"] for one in me.seen(f"{JOURNEY}/{case_no}/evidence")["rows"]}
    assert states == {first["ref"]: "withdrawn", done["documents"][0]["ref"]: "pending"}
    assert me.seen(f"{JOURNEY}/{case_no}")["re_shoot"] == []


def test_what_the_office_brought_in_is_not_the_persons_to_read(phone: Office, me: Client) -> None:
    case_no = report(me)["case_no"]
    mine = send(me, case_no, "scene_photograph", picture("mine"))["documents"][0]
    with phone.home.session() as session:
        person = phone.home.keyring.pseudonym(ME.who.document)
        theirs = evidence.add_evidence(
            session, phone.home.keyring, phone.home.path / "evidence", case_no, "witness_statement", picture("witness"), person=person,
            actor=acting(phone), at=phone_now(),
        )[0]  # fmt: skip
    assert [one["ref"] for one in me.seen(f"{JOURNEY}/{case_no}/evidence")["rows"]] == [mine["ref"]]
    assert me.get(f"{JOURNEY}/{case_no}/evidence/{mine['ref']}/content").content.startswith(b"\xff\xd8\xff")
    refused(me.get(f"{JOURNEY}/{case_no}/evidence/{theirs.ref}/content"), 404, "unknown_document")


# Letters


def test_a_letter_is_read_when_it_was_served_and_anybody_may_check_it(phone: Office, me: Client) -> None:
    case_no = report(me)["case_no"]
    assert me.seen(f"{JOURNEY}/{case_no}/letters")["total"] == 0
    me.ok(f"{JOURNEY}/{case_no}/steps", {"step": "application", "facts": {"application_kind": "disability"}})
    phone.client("zhou.yun").step(case_no, "acceptance", "taoyuan-2025-1 §31")
    letters = me.seen(f"{JOURNEY}/{case_no}/letters")["rows"]
    assert [one["letter"] for one in letters] == ["acceptance"]
    code = letters[0]["check"]
    anybody = phone.client("worker5").http
    anybody.cookies.clear()
    assert anybody.get(f"/api/letters/check/{code}").json() == {"genuine": True}
    forged = code[:-1] + ("0" if code[-1] != "0" else "1")
    assert anybody.get(f"/api/letters/check/{forged}").json() == {"genuine": False}
    assert anybody.get("/api/letters/check/zhibao:1:570100-2025-009999-acceptance:" + "0" * 32).json() == {"genuine": False}
    said = me.get(f"{JOURNEY}/{case_no}/letters/acceptance")
    assert (said.status_code, said.headers["content-type"], said.content[:5]) == (200, "application/pdf", b"%PDF-")
    assert me.seen(f"{JOURNEY}/{case_no}/letters")["rows"] == letters
    refused(me.get(f"{JOURNEY}/{case_no}/letters/confirmation"), 404, "unknown_letter")


def test_a_decision_that_was_printed_is_not_read_before_it_was_served(phone: Office, me: Client) -> None:
    case_no = report(me)["case_no"]
    me.ok(f"{JOURNEY}/{case_no}/steps", {"step": "application", "facts": {"application_kind": "disability"}})
    investigated(phone, case_no)
    phone.client("lin.jin").step(case_no, "confirmation", article="measures-2025 §11(1)(1)", reason="在执行订单期间受伤")
    with phone.home.session() as session:
        given = {"diagnosis": ["左桡骨远端骨折"], "evidence": ["诊断书"], "platform": "饿了么"}
        made = case_letter(session, phone.home.keyring, case_no, "confirmation", given=given, on=date(2025, 9, 10))
        letters_to_register.issue(session, phone.home.keyring, made, case_no, actor=acting(phone), at=phone_now())
    assert "confirmation" not in [one["letter"] for one in me.seen(f"{JOURNEY}/{case_no}/letters")["rows"]]
    refused(me.get(f"{JOURNEY}/{case_no}/letters/confirmation"), 404, "unknown_letter")
    phone.client("zhou.yun").step(
        case_no, "service", "practice-reports §8", addressee="worker", delivery="electronic", proof="D-1", received_on="2025-09-10"
    )
    assert "confirmation" in [one["letter"] for one in me.seen(f"{JOURNEY}/{case_no}/letters")["rows"]]
    said = me.get(f"{JOURNEY}/{case_no}/letters/confirmation")
    assert said.content[:5] == b"%PDF-", said.text


def test_every_letter_of_a_case_is_known_to_the_register() -> None:
    assert {*letters_to_register.LETTERS, *letters_to_register.TO_ENTERPRISES} == set(letters_that_are_written)


def test_money_before_any_award(me: Client) -> None:
    case_no = report(me)["case_no"]
    assert me.seen(f"{JOURNEY}/{case_no}/money") == {"awards": [], "totals": {"awarded_fen": 0, "paid_fen": 0, "outstanding_fen": 0}}
    assert me.seen(f"{JOURNEY}/{case_no}/owed")["rows"] == []


# Proxies


def test_a_proxy_needs_an_authorisation_that_holds(phone: Office, me: Client) -> None:
    case_no = report(me)["case_no"]
    relative = phone.client("relative4")
    assert relative.seen("/me")["acting_as"] == "relative"
    refused(relative.get(f"{JOURNEY}/{case_no}"), 404, "unknown_case")
    held = relative.seen("/me/proxies")["rows"]
    assert [(one["kind"], one["recorded_by"], one["state"]) for one in held] == [("relative", "office", "in_force")]
    phone.client("worker4").ok(f"/me/proxies/{held[0]['proxy_no']}/end")
    refused(relative.get("/me"), 403, "authorisation_missing")
    refused(relative.post_to("/me/reports", {"place": "570104"}, key="draft-0009"), 403, "authorisation_missing")
    phone.client("worker4").ok("/me/proxies", {"account": "relative4", "kind": "relative", "until": "2025-09-30"})
    done = relative.ok("/me/reports", {"place": "570104", "injury_at": "2025-08-05T20:11:00+08:00"}, key="draft-0010")
    assert done["case_no"] and phone.client("worker4").seen(JOURNEY)["rows"][0]["case_no"] == done["case_no"]
    refused(phone.client("worker1").post_to(f"/me/proxies/{held[0]['proxy_no']}/end"), 404, "unknown_proxy")
    reads = phone.client("worker4").seen("/me/reads")["rows"]
    assert {one["post"] for one in reads} == {"relative"} and reads[0]["purpose_zh"] == "代理人查看"
    phone.day("2025-10-01")
    refused(relative.get("/me"), 403, "authorisation_missing")


def test_a_clerk_records_a_proxy_on_a_paper_of_the_case(phone: Office, me: Client) -> None:
    case_no = report(me)["case_no"]
    clerk = phone.client("zhou.yun")
    body = {"account": "relative4", "kind": "relative", "document": f"{case_no}-E1", "until": None}
    refused(clerk.post_to(f"/cases/{case_no}/proxies", body), 404, "unknown_document")
    paper = send(me, case_no, "other", picture("power of attorney"))["documents"][0]
    done = clerk.ok(f"/cases/{case_no}/proxies", body | {"document": paper["ref"]})
    assert (done["recorded_by"], done["state"]) == ("office", "in_force")
    refused(phone.client("luo.ying").post_to(f"/cases/{case_no}/proxies", body), 404, "unknown_case")
    assert [one["proxy_no"] for one in me.seen("/me/proxies")["rows"]] == [done["proxy_no"]]


# Who reports a deducted contribution stays hidden


def deduction(me: Client) -> Any:
    """Worker 1 reports that her platform took its contribution from her."""
    body = {"platform": MY_PLATFORM, "months": ["2025-08"], "amount_fen": 1200, "narrative": "每单扣一角，口令是桃核", "contact": "13812345678"}
    return me.ok("/me/deductions", body, key="deduct-0001")


def test_who_reports_a_deduction_is_seen_by_supervisor_and_investigator_only(phone: Office, me: Client) -> None:
    report_no = deduction(me)["report_no"]
    for account in ("fang.cao", "tao.zhu", "xu.xing"):
        office = phone.client(account)
        assert [one["report_no"] for one in office.seen("/deduction-reports")["rows"]] == [report_no]
        assert "桃核" not in office.get("/deduction-reports").text
        assert office.seen(f"/deduction-reports/{report_no}")["narrative"].endswith("桃核")
    assert phone.client("wu.ling").seen("/deduction-reports")["total"] == 0
    refused(phone.client("wu.ling").get(f"/deduction-reports/{report_no}"), 404, "unknown_deduction_report")
    for account in ("zhou.yun", "lin.jin", ME.slug, "worker5"):
        refused(phone.client(account).get(f"/deduction-reports/{report_no}"), 403, "not_permitted")
    assert ("fang.cao", "deductions.show", ["deduction_report"], 1, "deduction_report") in phone.reads()
    phone.client("fang.cao").ok(f"/deduction-reports/{report_no}/steps", {"step": "taken_up"})
    phone.client("fang.cao").ok(f"/deduction-reports/{report_no}/steps", {"step": "answered", "answer": "已责令退还。"})
    refused(phone.client("fang.cao").post_to(f"/deduction-reports/{report_no}/steps", {"step": "taken_up"}), 422, "deduction_step")
    mine = me.seen("/me/deductions")["rows"]
    assert [(one["state"], one["answer"], one["platform_name"]) for one in mine] == [("answered", "已责令退还。", "饿了么")]
    assert phone.client("worker5").seen("/me/deductions")["total"] == 0


def test_no_act_and_no_row_in_clear_says_who_reported_a_deduction(phone: Office, me: Client) -> None:
    report_no = deduction(me)["report_no"]
    with phone.home.reading() as session:
        told = [(act.subject, act.actor, str(act.content)) for act in session.query(acts.Act).filter(acts.Act.verb == "deduction_reported")]
    assert told == [(f"deduction:{report_no}", "worker:withheld", "{}")]


# My file


def test_who_read_my_file_by_post_and_purpose_without_names(phone: Office, me: Client) -> None:
    case_no = report(me)["case_no"]
    assert me.seen("/me/reads")["total"] == 0
    phone.client("lin.jin").seen(f"/cases/{case_no}")
    read = me.seen("/me/reads")["rows"]
    assert [(one["post_zh"], one["case_no"]) for one in read] == [("确认岗", case_no)]
    assert "lin.jin" not in str(read) and "林晋" not in str(read)


def test_my_data_as_a_document(phone: Office, me: Client) -> None:
    case_no = report(me)["case_no"]
    send(me, case_no, "scene_photograph", picture("mine"))
    deduction(me)
    said = me.get("/me/data")
    held = said.json()
    assert "attachment" in said.headers["content-disposition"] and held["format"] == "zhibao.my-data/1"
    assert held["person"]["name"] == ME.who.name and held["insured_days"][0]["orders"] == 1
    assert [one["case_no"] for one in held["cases"]] == [case_no] and held["reports"][0]["narrative"].startswith("送餐途中")
    assert len(held["evidence"]) == len(held["deduction_reports"]) == 1
    assert phone.client("worker5").seen("/me/data")["cases"] == []


def acting(phone: Office) -> Any:
    """The investigator of the city, under an act."""
    from zhibao.kit.actors import Actor

    return Actor("tao.zhu", "investigator")


def phone_now() -> Any:
    """Now."""
    from zhibao.kit.clock import now

    return now()
