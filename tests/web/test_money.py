"""From a confirmed injury to the last fen in the interface: everybody of the office does her part, and nobody does another's."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests.web.ground import START, Office, refused, report
from zhibao.benefits import acts as benefits
from zhibao.cases import acts
from zhibao.edge.simulation import injuries
from zhibao.edge.simulation.bank import Errs, Fate, SimulatedBank
from zhibao.fund import acts as fund
from zhibao.kit.actors import Actor
from zhibao.registry import answers

GIVEN = {"medical": {"claimed": "5200.00", "eligible": "5000.00"}, "hospital_days": 10, "benefit_wage": "6500.00"}
ACCOUNT = {"holder": "张三丰", "account": "6222 0000 1111 2222", "bank": "桃源农商银行", "name_check": "matched"}


def confirmed(office: Office) -> str:
    """A confirmed case, by the posts whose work it is."""
    clerk = office.client("zhou.yun")
    case_no = str(report(clerk)["case_no"])
    clerk.step(case_no, "application", applicant="worker", application_kind="disability")
    clerk.step(case_no, "acceptance")
    office.client("tao.zhu").step(case_no, "investigation")
    office.client("lin.jin").step(case_no, "confirmation", article="measures-2025 §11(1)(1)", reason="事实清楚。")
    clerk.step(case_no, "service", addressee="worker", delivery="direct", proof="S1", received_on="2025-09-10")
    clerk.step(case_no, "benefit_application", applicant="worker", items=["medical_care"])
    return case_no


def awarded(office: Office, case_no: str, **more: Any) -> str:
    """An award through three persons; its number."""
    made = office.client("qian.mo").ok(f"/cases/{case_no}/awards", {"given": GIVEN} | more)
    award_no = str(made["award_no"])
    office.client("sang.zhu").ok(f"/awards/{award_no}/review")
    office.client("liang.tian").ok(f"/awards/{award_no}/approve")
    return award_no


def account(office: Office, case_no: str, **more: Any) -> str:
    """The account of the person of a case, set by its keeper; the payee."""
    person = office.client("zhou.yun").seen("/cases", q=case_no)["rows"][0]["person"]
    office.client("ji.quan").ok(f"/payees/person:{person}/accounts", ACCOUNT | {"case_no": case_no} | more)
    return f"person:{person}"


def funded(office: Office) -> SimulatedBank:
    """Money on the expenditure account, and its bank."""
    bank = SimulatedBank(57, injuries.debtor("570100").account, 0, Errs.none())
    bank.fund(5_000_000_00, START.date(), "ZZ57010001")
    with office.home.session() as session:
        fund.transfer_in(session, "570100", 5_000_000_00, actor=Actor("wan.zhou", "payment_maker"), ground="taoyuan-2025-1 §58", at=START)
    return bank


def signed(office: Office, batch_no: str) -> dict[str, Any]:
    """A batch signed by every post of its lane."""
    for account_name, post in (("chui.tiao", "checker"), ("huang.fa", "approver"), ("yi.ran", "releaser")):
        client = office.client(account_name)
        page = client.seen(f"/batches/{batch_no}")
        if post in page["to_sign"]:
            client.ok(f"/batches/{batch_no}/open")
            page = client.ok(f"/batches/{batch_no}/sign", {"content": page["content_digest"]})
    return page


def paid(office: Office, bank: SimulatedBank, batch_no: str, day: date) -> None:
    """A released batch sent on a day and settled on the next."""
    office.day(day.isoformat())
    officer = office.client("wan.zhou", "payment_officer")
    bank.take(officer.post_to(f"/batches/{batch_no}/bank-file", {}).content, day)
    office.day((day + timedelta(days=1)).isoformat(), 18)
    for content in bank.day(day + timedelta(days=1)).answers:
        officer.ok("/bank-answers", files={"file": ("answer.xml", content, "application/xml")})


def test_an_award_goes_through_three_persons_and_is_paid(desk_office: Office) -> None:
    bank = funded(desk_office)
    case_no = confirmed(desk_office)
    assessor = desk_office.client("qian.mo")
    trial = assessor.ok(f"/cases/{case_no}/benefits/assess", {"given": GIVEN})
    assert next(line for line in trial["lines"] if line["benefit"] == "medical_care")["amount_fen"] == 5000_00
    assert assessor.seen(f"/cases/{case_no}/benefits")["awards"] == [], "a trial keeps nothing"
    award_no = awarded(desk_office, case_no)
    award = assessor.seen(f"/awards/{award_no}")
    assert award["status"] == "effective" and sum(one["net_fen"] for one in award["payables"]) > 0
    told = assessor.seen(f"/cases/{case_no}/benefits/explained")
    assert told["awards"][0]["lines"] and "5000.00" in told["text_zh"] and "medical" in told["text_en"]

    maker = desk_office.client("wan.zhou", "payment_maker")
    assert [row["kind"] for row in maker.seen("/work")["rows"]] == ["payable"]
    refused(maker.post_to("/batches", {"award_no": award_no}, key="batch-0001"), 422, "nothing_to_pay")
    payee = account(desk_office, case_no)
    batch = maker.ok("/batches", {"award_no": award_no}, key="batch-0002")
    assert maker.ok("/batches", {"award_no": award_no}, key="batch-0002")["batch_no"] == batch["batch_no"]
    assert batch["total_fen"] == sum(one["amount_fen"] for one in batch["payments"])
    assert {(one["payee"], one["payee_name"], one["account_tail"]) for one in batch["payments"]} == {(payee, "张*丰", "2222")}
    assert "6222" not in str(batch)
    page = signed(desk_office, batch["batch_no"])
    assert page["state"] == "released" and not page["to_sign"]

    desk_office.day("2025-09-11")
    officer = desk_office.client("wan.zhou", "payment_officer")
    first = officer.post_to(f"/batches/{batch['batch_no']}/bank-file", {})
    again = officer.post_to(f"/batches/{batch['batch_no']}/bank-file", {})
    assert first.status_code == 200 and first.content == again.content and first.headers["x-file-no"] == again.headers["x-file-no"]
    assert "6222000011112222" in first.text
    assert desk_office.reads()[-1][1:4] == ("batches.bank_file", ["account", "name"], 1)
    bank.take(first.content, date(2025, 9, 11))
    desk_office.day("2025-09-12", 18)
    files = bank.day(date(2025, 9, 12))
    for content in files.answers:
        outcomes = officer.ok("/bank-answers", files={"file": ("answer.xml", content, "application/xml")})["outcomes"]
        assert {one["outcome"] for one in outcomes} == {"applied"}
    assert files.statement is not None
    officer.ok("/statements", {"book": "570100"}, files={"file": ("statement.xml", files.statement, "application/xml")})
    file = desk_office.client("zhou.yun").seen(f"/cases/{case_no}")
    assert file["states"]["benefit"]["state"] == "paid"
    assert {one["state"] for one in file["payments"]} == {"settled"}
    assert officer.seen(f"/batches/{batch['batch_no']}")["state"] == "done"
    balance = officer.seen("/fund/balance")["rows"][0]
    assert balance["available_fen"] == 5_000_000_00 - batch["total_fen"] and balance["reserved_fen"] == 0

    auditor = desk_office.client("wang.lu")
    assert auditor.seen("/audit") is None
    result = auditor.ok("/audit")
    assert result["ok"] and result["findings"] == [] and auditor.seen("/audit") == result
    assert not [path for path in desk_office.home.path.iterdir() if path.name.startswith(".audit")]
    refused(desk_office.client("lin.jin").post_to("/audit"), 403, "not_permitted")


def test_a_returned_payment_says_what_must_be_done_now(desk_office: Office) -> None:
    bank = funded(desk_office)
    case_no = confirmed(desk_office)
    award_no = awarded(desk_office, case_no)
    account(desk_office, case_no)
    maker, officer = desk_office.client("wan.zhou", "payment_maker"), "payment_officer"
    batch = maker.ok("/batches", {"award_no": award_no}, key="batch-0001")
    signed(desk_office, batch["batch_no"])
    bank.plan({one["payment_no"]: Fate.RETURNED for one in batch["payments"]})
    client = desk_office.client("wan.zhou", officer)
    bank.take(client.post_to(f"/batches/{batch['batch_no']}/bank-file", {}).content, date(2025, 9, 10))
    for day in (11, 12, 15, 16):
        desk_office.day(f"2025-09-{day}", 18)
        for content in bank.day(date(2025, 9, day)).answers:
            desk_office.client("wan.zhou", officer).ok("/bank-answers", files={"file": ("a.xml", content, "application/xml")})
    rows = client.seen("/payments")["rows"]
    assert rows and {row["next"] for row in rows} == {"account"}
    account(desk_office, case_no, account="6222000033334444")
    assert {row["next"] for row in client.seen("/payments")["rows"]} == {"prepare"}
    desk_office.client("wan.zhou", "payment_maker").ok("/batches", {"award_no": award_no}, key="batch-0002")
    assert {row["next"] for row in client.seen("/payments")["rows"]} == {"in_batch"}


def test_nobody_signs_out_of_turn_unseen_or_what_she_made(desk_office: Office) -> None:
    funded(desk_office)
    case_no = confirmed(desk_office)
    award_no = awarded(desk_office, case_no)
    account(desk_office, case_no)
    batch = desk_office.client("wan.zhou", "payment_maker").ok("/batches", {"award_no": award_no}, key="batch-0001")
    number, content = batch["batch_no"], {"content": batch["content_digest"]}
    approver, checker, releaser = desk_office.client("huang.fa"), desk_office.client("chui.tiao"), desk_office.client("yi.ran")
    page = approver.seen(f"/batches/{number}")
    assert page["mine"] == {"post": "approver", "may": False, "why_not_zh": "前面的环节尚未办理。", "why_not_en": "An earlier step has not been taken.", "opened": False}
    assert [row["batch_no"] for row in checker.seen("/batches", unsent=True)["rows"]] == [number]
    assert [row["kind"] for row in checker.seen("/work")["rows"]] == ["batch"] and releaser.seen("/work")["rows"] == []
    checker.ok(f"/batches/{number}/sign", content)
    refused(approver.post_to(f"/batches/{number}/sign", content), 422, "not_seen")
    refused(approver.post_to(f"/batches/{number}/sign", {"content": "sm3:another"}), 422, "content_changed")
    approver.ok(f"/batches/{number}/open")
    assert approver.seen(f"/batches/{number}")["mine"] == {"post": "approver", "may": True, "why_not_zh": None, "why_not_en": None, "opened": True}
    approver.ok(f"/batches/{number}/sign", content)
    refused(desk_office.client("wan.zhou", "payment_officer").post_to(f"/batches/{number}/bank-file", {}), 422, "not_released")
    refused(desk_office.client("she.jiu", "payment_officer").post_to(f"/batches/{number}/bank-file", {}), 404, "unknown_batch")
    refused(desk_office.client("xian.lai").get(f"/batches/{number}"), 404, "unknown_batch")
    refused(desk_office.client("qian.mo").post_to(f"/batches/{number}/sign", content), 403, "not_permitted")


def test_a_batch_that_is_sent_back_is_edited_and_signed_anew(desk_office: Office) -> None:
    funded(desk_office)
    case_no = confirmed(desk_office)
    award_no = awarded(desk_office, case_no)
    account(desk_office, case_no)
    maker, checker = desk_office.client("wan.zhou", "payment_maker"), desk_office.client("chui.tiao")
    batch = maker.ok("/batches", {"award_no": award_no}, key="batch-0001")
    number, content = batch["batch_no"], {"content": batch["content_digest"]}
    back = checker.ok(f"/batches/{number}/refuse", content | {"reason": "收款账户存疑"})
    assert (back["state"], back["refusal"]["reason"], back["refusal"]["by"]) == ("refused", "收款账户存疑", "payment_checker:chui.tiao")
    refused(checker.post_to(f"/batches/{number}/sign", content), 422, "batch_refused")
    refused(checker.post_to(f"/batches/{number}/refuse", content | {"reason": "再说一次"}), 422, "batch_refused")
    assert [row["zh"] for row in maker.seen("/work")["rows"]] == ["批次被退回，须修改或作废"]
    account(desk_office, case_no, account="6222000033334444")
    edited = maker.ok(f"/batches/{number}/edit", {"refresh_accounts": True, "reason": "更正账户"})
    assert (edited["version"], edited["refusal"], edited["state"]) == (2, None, "prepared")
    assert {one["account_tail"] for one in edited["payments"]} == {"4444"}
    checker.ok(f"/batches/{number}/sign", {"content": edited["content_digest"]})
    voided = maker.ok(f"/batches/{number}/void", {"reason": "重复编制"})
    assert voided["state"] == "voided" and maker.seen("/payables", open=True)["total"] == len(batch["payments"])
    refused(maker.post_to(f"/batches/{number}/void", {"payment_no": "P570100-20250910-0009-00001", "reason": "x"}), 422, "not_in_batch")


def test_an_award_that_is_sent_back_is_assessed_again(desk_office: Office) -> None:
    case_no = confirmed(desk_office)
    assessor, reviewer, approver = desk_office.client("qian.mo"), desk_office.client("sang.zhu"), desk_office.client("liang.tian")
    award_no = assessor.ok(f"/cases/{case_no}/awards", {"given": GIVEN})["award_no"]
    (line,) = reviewer.seen("/awards", status="prepared")["rows"]
    assert line["may"] == {"review": True, "approve": False, "send_back": True} and line["waits_for"] == "benefit_reviewer"
    refused(approver.post_to(f"/awards/{award_no}/approve"), 409, "step_not_permitted")
    reviewer.ok(f"/awards/{award_no}/review")
    back = approver.ok(f"/awards/{award_no}/send-back", {"reason": "住院天数与病历不符。"})
    assert back["status"] == "returned"
    assert [row["steps"][0]["verb"] for row in assessor.seen("/work")["rows"]] == ["assessment"]
    second = awarded(desk_office, case_no)
    assert second != award_no and approver.seen(f"/awards/{second}")["status"] == "effective"
    again = {"applicant": "worker", "items": ["hospital_meals"]}
    desk_office.client("zhou.yun").step(case_no, "benefit_application", **again)
    third = assessor.ok(f"/cases/{case_no}/awards", {"given": GIVEN | {"hospital_days": 12}, "replaces": second, "reason": "病历补正。"})
    sent = reviewer.ok(f"/awards/{third['award_no']}/send-back", {"reason": "请附病历。"})
    assert sent["status"] == "returned"
    refused(reviewer.post_to(f"/awards/{second}/approve"), 403, "not_permitted")
    refused(desk_office.client("wu.she").get(f"/awards/{second}"), 404, "unknown_award")


def test_advances_third_parties_and_what_platforms_owe(desk_office: Office) -> None:
    case_no = confirmed(desk_office)
    assessor = desk_office.client("qian.mo")
    paid = {"payer": "enterprise:91570000MA00000007", "payer_kind": "platform", "item": "medical_care", "amount_fen": 1000_00, "paid_on": "2025-09-09", "proof": "sm3:ab12"}
    advance = assessor.ok(f"/cases/{case_no}/advances", paid)
    refused(assessor.post_to(f"/cases/{case_no}/advances", paid), 422, "proof_used")
    assessor.ok(f"/cases/{case_no}/advances/{advance['advance_no']}/withdraw")
    refused(assessor.post_to(f"/cases/{case_no}/advances/570100-2025-000001-V9/withdraw"), 404, "unknown_advance")
    assert assessor.seen(f"/cases/{case_no}/benefits")["advances"] == []
    other = {"party": "T1", "item": "medical_care", "amount_fen": 300_00, "paid_on": "2025-09-09", "proof": "sm3:cd34", "ground": "taoyuan-2025-1 §53"}
    assessor.ok(f"/cases/{case_no}/third-party", other)
    award_no = awarded(desk_office, case_no)
    lines = {line["item"]: line["amount_fen"] for line in assessor.seen(f"/awards/{award_no}")["lines"] if line["payer"] == "fund"}
    assert lines["medical_care"] == 4700_00
    refused(desk_office.client("sang.zhu").post_to(f"/cases/{case_no}/third-party", other), 403, "not_permitted")
    for path in (f"/awards/{award_no}/lines/99/platform-payments", f"/awards/{award_no}/lines/99/reminders"):
        form = {"document": "T-1", "ground": "taoyuan-2025-1 §51(4)"} if path.endswith("reminders") else {"amount_fen": 1, "paid_on": "2025-09-09", "proof": "x1", "ground": "taoyuan-2025-1 §51(4)"}
        refused(assessor.post_to(path, form), 404, "not_found")


def test_what_a_platform_owes_is_paid_and_reminded(desk_office: Office) -> None:
    case_no = confirmed(desk_office)
    with desk_office.home.reading() as session:
        uscc = answers.enterprises(session)[0].uscc
    desk_office.client("lin.jin").ok(f"/cases/{case_no}/platform", {"reasons": "有目击者。", "platform": uscc})
    filing = {"facts": {"platform": uscc}, "ground": "taoyuan-2025-1 §29"}
    with desk_office.home.session() as session:
        acts.take_step(session, desk_office.home.keyring, case_no, "filing", actor=Actor("filing", "job"), at=START, **filing)
    given = GIVEN | {"incapacity_period": {"from": "2025-09-08", "to": "2025-11-07"}}
    award_no = awarded(desk_office, case_no, given=given)
    assessor = desk_office.client("qian.mo")
    rows = assessor.seen("/owed", case_no=case_no)["rows"]
    assert rows, "for the incapacity period the platform owes a living security"
    line = rows[0]
    assert line["platform_name"] and line["outstanding_fen"] == line["amount_fen"] > 0
    ground = "taoyuan-2025-1 §51(4)"
    reminded = assessor.ok(f"/awards/{award_no}/lines/{line['line_no']}/reminders", {"document": "T-12", "ground": ground})
    assert reminded["reminders"] == 1
    paid = assessor.ok(
        f"/awards/{award_no}/lines/{line['line_no']}/platform-payments", {"amount_fen": line["amount_fen"], "paid_on": "2025-09-10", "proof": "sm3:ef", "ground": ground}
    )
    assert paid["status"] == "paid" and assessor.seen("/owed", unpaid=True)["total"] == len(rows) - 1
    assert desk_office.client("jiao.tong").seen("/owed")["total"] == 0


def test_a_payee_is_one_of_the_case_and_an_account_leaves_by_its_tail(desk_office: Office) -> None:
    case_no = confirmed(desk_office)
    payee = account(desk_office, case_no)
    keeper = desk_office.client("ji.quan")
    shown = keeper.seen(f"/payees/{payee}/accounts")
    assert [(row["tail"], row["live"]) for row in shown["rows"]] == [("2222", True)] and "6222" not in str(shown)
    refused(keeper.post_to("/payees/person:123/accounts", ACCOUNT | {"case_no": case_no}), 404, "unknown_payee")
    refused(keeper.get("/payees/person:123/accounts"), 404, "unknown_payee")
    refused(desk_office.client("gao.shi").get(f"/payees/{payee}/accounts"), 404, "unknown_payee")
    refused(desk_office.client("wan.zhou", "payment_maker").post_to(f"/payees/{payee}/accounts", ACCOUNT | {"case_no": case_no}), 403, "not_permitted")
    assert desk_office.client("huang.fa").ok("/relatives", {"payee": payee, "relation": "sibling"})["declaration"] > 0


def test_a_monthly_run_keeps_its_parts_and_a_finished_one_changes_nothing(desk_office: Office) -> None:
    maker = desk_office.client("wan.zhou", "payment_maker")
    done = maker.ok("/monthly-runs", {"month": "2025-09", "book": "570100"})
    assert (done["recognised"], done["batch_no"]) == (0, None)
    assert maker.seen("/monthly-runs", month="2025-09", book="570100")["recognised"] == 0
    refused(maker.post_to("/monthly-runs", {"month": "2025-09", "book": "570200"}), 404, "unknown_book")
    refused(maker.get("/reconciliation", book="330100"), 404, "unknown_book")


def test_a_bill_is_judged_line_by_line_and_decided_by_a_person(desk_office: Office) -> None:
    case_no = confirmed(desk_office)
    assessor = desk_office.client("qian.mo")
    rows = "票据号,医疗机构,目录,编码,名称,数量,单价,金额,日期\nN1,桃花市第一医院,药品,D001,布洛芬,2,10.00,20.00,2025-09-09\n"
    dates = {"treatment_from": "2025-09-08", "treatment_to": "2025-09-30"}
    made = assessor.ok(f"/cases/{case_no}/bills", dates, files={"file": ("bill.csv", rows.encode(), "text/csv")})["bills"]
    bill_no = made[0]["bill_no"]
    assert made[0]["submitted_fen"] == 20_00 and made[0]["waiting_fen"] == 20_00
    refused(assessor.post_to(f"/bills/{bill_no}/settle"), 422, "lines_waiting")
    refused(assessor.post_to(f"/bills/{bill_no}/lines/1", {"accepted_fen": 1}), 422, "parts_differ")
    assessor.ok(f"/bills/{bill_no}/lines/1", {"accepted_fen": 15_00, "refused_fen": 5_00})
    settled = assessor.ok(f"/bills/{bill_no}/settle")
    assert settled["settled"] and assessor.seen(f"/bills/{bill_no}")["accepted_fen"] == 15_00
    refused(assessor.post_to(f"/cases/{case_no}/bills", dates, files={"file": ("bill.exe", b"x", "text/csv")}), 422, "bill_form")
    refused(desk_office.client("jiao.tong").get(f"/bills/{bill_no}"), 404, "unknown_bill")
    assert not [path for path in desk_office.home.path.iterdir() if path.name.startswith(".bill")]


def test_who_decides_reads_the_reasons_first_and_every_receipt_is_computed_again(desk_office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    case_no = confirmed(desk_office)
    award_no = str(desk_office.client("qian.mo").ok(f"/cases/{case_no}/awards", {"given": GIVEN})["award_no"])
    reviewer, auditor = desk_office.client("sang.zhu"), desk_office.client("wang.lu")
    told = reviewer.seen(f"/cases/{case_no}/benefits/explained", award_no=award_no)["awards"]
    assert [one["award_no"] for one in told] == [award_no] and told[0]["lines"][0]["steps"]
    assert reviewer.seen(f"/cases/{case_no}/benefits/explained")["awards"] == [], "what nobody has approved does not count yet"
    said = auditor.seen(f"/awards/{award_no}/replay")
    assert said["holds"] and said["receipts"] and all(one["value"] == one["again"] for one in said["receipts"])
    refused(desk_office.client("zhou.yun").get(f"/awards/{award_no}/replay"), 403, "not_permitted")
    # A number that was changed inside a receipt is seen.
    opened = benefits.open_receipts

    def changed(*given: Any) -> dict[str, Any]:
        held = opened(*given)
        first = next(iter(held.values()))
        first["result"]["value"] = "1"
        return held

    monkeypatch.setattr(benefits, "open_receipts", changed)
    said = auditor.seen(f"/awards/{award_no}/replay")
    assert not said["holds"] and "result" in said["receipts"][0]["differences"]
