"""What was paid too much comes back over the interface: proposed by one, decided by another, served, held up; and a case hurried."""

from __future__ import annotations

from datetime import date

from tests.web.ground import Office, refused
from tests.web.test_money import account, awarded, confirmed, funded, paid, signed

PROOF = "sha256:" + "a" * 64


def test_a_recovery_from_its_proposal_to_its_end(desk_office: Office) -> None:
    bank = funded(desk_office)
    case_no = confirmed(desk_office)
    award_no = awarded(desk_office, case_no)
    payee = account(desk_office, case_no)
    assessor, approver = desk_office.client("qian.mo"), desk_office.client("liang.tian")
    asked = {"item": "medical_care", "payee": payee, "amount_fen": 500_00, "document": "WS-9"}
    refused(assessor.post_to(f"/awards/{award_no}/recoveries", asked), 422, "more_than_paid")
    batch = desk_office.client("wan.zhou", "payment_maker").ok("/batches", {"award_no": award_no}, key="recover-0001")
    signed(desk_office, batch["batch_no"])
    paid(desk_office, bank, batch["batch_no"], date(2025, 9, 11))
    refused(assessor.post_to(f"/awards/{award_no}/recoveries", asked | {"amount_fen": 10_000_00}), 422, "more_than_paid")
    made = assessor.ok(f"/awards/{award_no}/recoveries", asked)
    # The proposal stands in the work of who decides, and is decided there alone.
    task = next(one for one in approver.seen("/work")["rows"] if "追回" in one["zh"])
    refused(approver.post_to("/tasks/answer", {"ref": task["link"]["task"], "outcome": "checked"}), 422, "decided_elsewhere")
    decision = {"proposal": made["proposal"], "approve": True, "reason": "票据重复。", "remedy": "收到之日起15日内可以提出异议。"}
    refused(assessor.post_to(f"/cases/{case_no}/recoveries", decision), 403, "not_permitted")
    refused(approver.post_to(f"/cases/{case_no}/recoveries", decision | {"remedy": None}), 422, "words_missing")
    held = approver.ok(f"/cases/{case_no}/recoveries", decision)
    assert held["proposals"] == [] and held["recoveries"][0]["left_fen"] == 500_00
    number = held["recoveries"][0]["recovery_no"]
    refused(approver.post_to(f"/cases/{case_no}/recoveries", decision), 404, "unknown_task")
    clerk, officer = desk_office.client("zhou.yun"), desk_office.client("wan.zhou", "payment_officer")
    served = clerk.ok(f"/recoveries/{number}/serve", {"served_on": "2025-09-12", "document": "S-2"})
    assert served["objection_until"] == "2025-09-27" and not served["may_take"]
    # An objection holds it up; its end lets it go on.
    assert approver.ok(f"/recoveries/{number}/hold", {"step": "halted", "document": "Y-1"})["status"] == "halted"
    assert approver.ok(f"/recoveries/{number}/hold", {"step": "resumed", "document": "Y-2"})["status"] == "served"
    # She pays a part back at once, before the time to object is over: nobody is kept from it, and the audit agrees.
    officer.ok(f"/recoveries/{number}/repaid", {"amount_fen": 50_00, "paid_on": "2025-09-12", "proof": "sha256:" + "c" * 64})
    assert desk_office.client("wang.lu").ok("/audit")["findings"] == []
    desk_office.day("2025-09-28")
    part = {"amount_fen": 200_00, "paid_on": "2025-09-28", "proof": PROOF}
    refused(clerk.post_to(f"/recoveries/{number}/repaid", part), 403, "not_permitted")
    assert officer.ok(f"/recoveries/{number}/repaid", part)["left_fen"] == 250_00
    refused(officer.post_to(f"/recoveries/{number}/repaid", part), 422, "proof_used")
    assert [one["recovery_no"] for one in approver.seen("/recoveries")["rows"]] == [number]
    done = officer.ok(f"/recoveries/{number}/repaid", part | {"amount_fen": 250_00, "proof": "sha256:" + "b" * 64})
    assert (done["left_fen"], done["status"]) == (0, "finished")
    officer.ok(f"/recoveries/{number}/finish")
    assert officer.seen("/recoveries")["total"] == 0
    refused(desk_office.client("luo.ying").get(f"/cases/{case_no}/recoveries"), 404, "unknown_case")


def test_what_is_not_recovered_is_answered_with_its_reason(desk_office: Office) -> None:
    bank = funded(desk_office)
    case_no = confirmed(desk_office)
    award_no = awarded(desk_office, case_no)
    payee = account(desk_office, case_no)
    batch = desk_office.client("wan.zhou", "payment_maker").ok("/batches", {"award_no": award_no}, key="recover-0002")
    signed(desk_office, batch["batch_no"])
    paid(desk_office, bank, batch["batch_no"], date(2025, 9, 11))
    made = desk_office.client("qian.mo").ok(f"/awards/{award_no}/recoveries", {"item": "medical_care", "payee": payee, "amount_fen": 100, "document": "WS-9"})
    held = desk_office.client("liang.tian").ok(f"/cases/{case_no}/recoveries", {"proposal": made["proposal"], "approve": False, "reason": "没有多付。"})
    assert held == {"recoveries": [], "proposals": []}


def test_a_hurried_case_stands_in_the_work_of_the_post(desk_office: Office) -> None:
    case_no = confirmed(desk_office)
    supervisor, clerk = desk_office.client("fang.cao"), desk_office.client("zhou.yun")
    refused(clerk.post_to(f"/cases/{case_no}/hurry", {"post": "benefit_assessor", "until": "2025-09-12"}), 403, "not_permitted")
    refused(supervisor.post_to(f"/cases/{case_no}/hurry", {"post": "benefit_assessor", "until": "2025-09-09"}), 422, "due_form")
    refused(supervisor.post_to(f"/cases/{case_no}/hurry", {"post": "gardener", "until": "2025-09-12"}), 404, "unknown_post")
    assert supervisor.post_to(f"/cases/{case_no}/hurry", {"post": "benefit_assessor", "until": "2025-09-12"}).status_code == 204
    assessor = desk_office.client("qian.mo")
    hurried = next(one for one in assessor.seen("/work")["rows"] if "督办" in one["zh"])
    assessor.ok("/tasks/answer", {"ref": hurried["link"]["task"], "outcome": "acted_on"})
    assert not any("督办" in one["zh"] for one in assessor.seen("/work")["rows"])
