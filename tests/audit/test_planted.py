"""Each planted defect is found, by exactly the findings that it deserves; an untouched export has none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.audit.ground import (
    AMOUNT,
    AWARD,
    CASE,
    DATA,
    FIRST,
    GOOD,
    OWED,
    Tables,
    change,
    found,
    mended,
    rehash,
    slot,
    write,
)
from zhibao_audit import audit

OWED_TEXT = "/".join(OWED.values())
FUND = "fund_voucher 570000"
BILL = "contribution_bill 570000 2025-07"


def test_a_good_export_holds(tmp_path: Path) -> None:
    write(tmp_path, GOOD, DATA)
    report = audit(tmp_path)
    assert report.document()["findings"] == []
    assert report.ok
    for what, number in {"acts": 17, "case_steps": 3, "rows_bound_to_acts": 23, "entries": 8, "payments": 2, "receipts": 1, "matches": 3, "billed_orders": 15, "signatures": 6, "numbers_of_the_law": 2}.items():
        assert report.checked[what] == number


# Acts


def drop(table: str, number: int) -> Callable[[Tables], object]:
    return lambda tables: tables[table].pop(number)


def swap(tables: Tables) -> None:
    acts = tables["act"]
    acts[0]["place_in_chain"], acts[1]["place_in_chain"] = 2, 1
    acts[0], acts[1] = acts[1], acts[0]
    rehash(acts)


def backwards(tables: Tables) -> None:
    tables["act"][1]["at"] = tables["act"][0]["at"] - 1
    rehash(tables["act"])


def nobody(part: str) -> Callable[[Tables], None]:
    def plant(tables: Tables) -> None:
        tables["act"][2][part] = " "
        rehash(tables["act"])

    return plant


def cut_off(tables: Tables) -> None:
    """The last act of a chain is gone; what rests on it remains."""
    tables["act"] = [act for act in tables["act"] if act["id"] != 8]


def end_of_a_case(tables: Tables) -> None:
    """The refusal is gone, nothing rests on it, and other acts came after it."""
    act = tables["act"].pop() | {"id": 18, "subject": "case:later", "verb": "file_note", "place_in_chain": 1}
    tables["act"].append(act)
    rehash(tables["act"])


PAID_BY = "payment_batch:1"
ACTS: dict[str, tuple[Callable[[Tables], object], list[tuple[str, str]]]] = {
    "one hash": (change("act", 7, hash="sm3:" + "1" * 64), [("A5", f"act 8 {PAID_BY}#5")]),
    "one word of the content": (
        change("act", 7, content={"file": "F2", "count": 1, "total_fen": AMOUNT, "digest": "sha256:1"}),
        [("A5", f"act 8 {PAID_BY}#5"), ("A5", "payment_file 1")],
    ),
    "another actor": (change("act", 2, actor="job:other"), [("A5", "act 3 fund:570000#1")]),
    "no actor, every hash mended": (nobody("actor"), [("K1", "act 3 fund:570000#1")]),
    "no ground, every hash mended": (nobody("ground"), [("K1", "act 3 fund:570000#1")]),
    "a missing act": (drop("act", 4), [("A5", f"act 6 {PAID_BY}#3"), ("A5", "act 5"), ("K1", "payment_signature 15")]),
    "the end cut off": (cut_off, [("A5", "act 8"), ("K1", "payment_file 1")]),
    "the end of a chain on which nothing rests": (end_of_a_case, [("A5", "act 17")]),
    "the first of all acts": (drop("act", 0), [("A5", f"act 2 case:{CASE}#2"), ("A5", "act 1"), ("K1", "award 1")]),
    "another order, every hash mended": (swap, [("K1", f"act 1 case:{CASE}#2")]),
    "time backwards, every hash mended": (backwards, [("K1", f"act 2 case:{CASE}#2")]),
}  # fmt: skip


def other_digest(tables: Tables) -> None:
    """Another content for a signature and its act, every hash mended: the other signatures tell."""
    tables["act"][4]["content"] = {"version": 1, "content": "sha256:0"}
    rehash(tables["act"])


CASE_STEP = "act {} case:570100-2025-000013#{} {}"


def step(place: int, **values: Any) -> Callable[[Tables], None]:
    """Another step in the other case, with every hash mended."""

    def plant(tables: Tables) -> None:
        tables["act"][13 + place].update(values)
        rehash(tables["act"])

    return plant


REFUSED = {"facts": {"article": "measures-2025 §11", "remedy": "60"}, "sealed": {"digest": "sha256:r"}}
STEPS: dict[str, tuple[Callable[[Tables], object], list[tuple[str, str]]]] = {
    "signed another content, every hash mended": (other_digest, [("A5", "payment_signature 15")]),
    "another actor than that of the act": (
        change("payment_signature", 0, actor="payment_checker:he.jun", person="he.jun"),
        [("K1", "payment_signature 15")],
    ),
    "an act of another kind": (step(0, verb="reopen_month"), [("K1", "contribution_bill 1")]),
    "a step that is not permitted there": (step(2, verb="file_note"), [("K2", CASE_STEP.format(17, 3, "nonconfirmation"))]),
    "a post that may not take it": (step(3, actor="case_clerk:han.lu"), [("K1", CASE_STEP.format(17, 3, "nonconfirmation"))]),
    "an adverse step by the machine": (
        step(3, verb="closing", actor="job:night"),
        [("K8", CASE_STEP.format(17, 3, "closing"))],
    ),
    "a refusal without its remedy": (
        step(3, content=REFUSED | {"facts": {"article": "measures-2025 §11"}}),
        [("K5", CASE_STEP.format(17, 3, "nonconfirmation"))],
    ),
    "a refusal without its reasons": (step(3, content={"facts": REFUSED["facts"]}), [("K5", CASE_STEP.format(17, 3, "nonconfirmation"))]),
    "a case that was never opened": (step(1, verb="file_note"), [("K2", "case:570100-2025-000013")]),
}  # fmt: skip


# Bills and batches


def line_fen(tables: Tables) -> None:
    tables["contribution_bill_line"][0]["amount_fen"] += 1


def refused_and_adjusted(tables: Tables) -> None:
    tables["contribution_bill"][0]["refused"] = [{"platform": "Q", "orders": 1}]


BILLS: dict[str, tuple[Callable[[Tables], object], list[tuple[str, str]]]] = {
    "one fen in a line": (line_fen, [("L1", BILL), ("A5", BILL), ("L2", "contribution_bill_line 1/1")]),
    "one fen in the total": (change("contribution_bill", 0, total_fen=90), [("A5", "contribution_bill 1"), ("L1", BILL)]),
    "one fen in a rounding": (change("contribution_bill_group", 0, amount_fen=90), [("L2", f"{BILL} P/instant_delivery/low/570000")]),
    "another factor": (change("contribution_bill_line", 0, factor="0.851"), [("A5", BILL), ("L2", "contribution_bill_line 1/1")]),
    "a lost order": (change("order_count", 0, orders=11), [("O1", f"{BILL} P")]),
    "orders that nobody sent": (refused_and_adjusted, [("O1", f"{BILL} Q")]),
    "a row of a batch": (change("order_batch", 0, accepted=17), [("O1", "order_batch b1")] * 2),
    "a row of a segment": (change("order_segment", 2, rows=2), [("O1", "order_batch b1")]),
    "the digest of the lines": (change("contribution_bill", 0, lines_digest="sha256:0"), [("A5", BILL)]),
    "no explanation": (drop("contribution_bill_group", 0), [("L2", BILL)]),
}  # fmt: skip


# Awards


def receipt_of(tables: Tables) -> dict[str, Any]:
    held: dict[str, Any] = tables["award_receipt"][0]["receipts"]
    return next(iter(held.values()))


def forged(tables: Tables) -> None:
    """A wrong result in the receipt, with all its hashes mended and the award pointing at it."""
    proof = receipt_of(tables)
    proof["result"]["value"] += 1
    proof["steps"][-1]["value"] += 1
    proof = mended(proof)
    tables["award_receipt"][0]["receipts"] = {proof["digest"]: proof}
    tables["award_line"][0]["receipts"] = [proof["digest"]]


def other_wage(tables: Tables) -> None:
    receipt_of(tables)["numbers"]["benefit_wage"]["value"] = 643_584


def awarded(fen: int) -> Callable[[Tables], None]:
    """Another amount from the award to the ledger: only the receipt says otherwise."""

    def plant(tables: Tables) -> None:
        tables["award"][0]["total_fen"] += fen
        tables["award_review"][0]["total_fen"] += fen
        tables["award_line"][0]["amount_fen"] += fen
        tables["award_line"][0]["after_fen"] += fen
        tables["fund_payable"][0]["amount_fen"] += fen

    return plant


def two_awards(tables: Tables) -> None:
    """A second effective award for the item, which replaces nothing."""
    tables["award"].append(tables["award"][0] | {"award_no": f"{CASE}-A2", "number": 2})
    tables["award_line"].append(tables["award_line"][0] | {"award_no": f"{CASE}-A2"})
    tables["award_receipt"].append(tables["award_receipt"][0] | {"award_no": f"{CASE}-A2"})
    tables["award_review"].append(tables["award_review"][0] | {"award_no": f"{CASE}-A2"})
    tables["award_item"].append(tables["award_item"][0] | {"id": 2, "award_no": f"{CASE}-A2", "turn": 2, "after_award": AWARD})


def another_between(tables: Tables) -> None:
    """The item came back to the third award; the second, without it, stood between and replaced the first."""
    two_awards(tables)
    for row in ("award", "award_line", "award_receipt"):
        tables[row].append(tables[row][1] | {"award_no": f"{CASE}-A3"})
    tables["award_review"][1]["replaced"] = AWARD
    tables["award_review"].append(tables["award_review"][1] | {"award_no": f"{CASE}-A3", "replaced": f"{CASE}-A2"})
    tables["award_item"][1]["award_no"] = f"{CASE}-A3"


def destroyed(tables: Tables) -> None:
    tables["award_receipt"][0]["receipts"] = None


AWARDS: dict[str, tuple[Callable[[Tables], object], list[str]]] = {
    "a forged receipt, every hash mended": (forged, ["P5", "P7", "P7", "P7"]),
    "another wage in the receipt": (other_wage, ["P7"] * 8 + ["K9"]),
    "one fen in the award and all that follows": (awarded(1), ["A5", "P5", "P7", "L4", "L4"]),
    "one fen in the total": (change("award", 0, total_fen=AMOUNT + 1), ["A5", "P7", "P5"]),
    "the receipt of another award": (drop("award_receipt", 0), ["P7"]),
    "one person in both posts": (change("award_review", 0, person="li.na", actor="benefit_approver:li.na"), ["K1", "P3"]),
    "another name than the actor's": (change("award_review", 0, person="he.jun"), ["P3", "P3"]),
    "not effective": (change("award_review", 0, outcome="returned"), ["P1", "P7"]),
    "two awards for one item": (two_awards, ["A5", "A5", "P1"]),
    # The one between lost the item that its line still names.
    "an award between two that hold an item": (another_between, ["A5"] * 4 + ["P1"]),
    "a key that was destroyed": (destroyed, []),
    "another wage in the law": (change("law_number", 0, value=643_584), ["K9"]),
    "a wage of another province": (change("law_number", 0, place="330000"), ["K9"]),
    "a wage of another year": (change("law_number", 0, to="2025-08-02"), ["K9"]),
    "a wage not yet in force": (change("law_number", 0, **{"from": "2025-08-04"}), ["K9"]),
    "months of another grade": (change("law_number", 1, by={"grade": "9"}), ["K9"]),
    "a number with another mark": (change("law_number", 1, mark="assumed"), ["K9"]),
    "a number that cites another article": (change("law_number", 1, cites=["taoyuan-2025-1 §46"]), ["K9"]),
    "paid by the platform": (change("award_line", 0, payer="platform"), ["P5", "P7"]),
}  # fmt: skip


# Ledger, payments, bank


def twice_reversed(tables: Tables) -> None:
    tables["fund_voucher"][3]["reverses"] = 2


def double(tables: Tables) -> None:
    """The first payment never came back, and the second was sent all the same."""
    tables["payment_event"] = [event for event in tables["payment_event"] if event["kind"] != "returned"]


def extra_slot(tables: Tables) -> None:
    tables["payment_slot"].append(slot(4, 2, "taken"))


def same_person(tables: Tables) -> None:
    """The maker checked what she made, in another post, and every hash is mended."""
    for number in (0, 3):
        tables["payment_signature"][number] |= {"person": "zhao.min", "actor": "payment_checker:zhao.min"}
    for number in (4, 9):
        tables["act"][number]["actor"] = "payment_checker:zhao.min"
    rehash(tables["act"])


def one_sum(tables: Tables) -> None:
    tables["payment_file"][1]["total_fen"] += 1


def after_death(tables: Tables) -> None:
    tables["death_record"].append({"id": 1, "person": 4711, "number": 1, "step": "recorded", "died_on": "2025-09-01", "at": FIRST})


def not_resent(tables: Tables) -> None:
    """An unknown outcome is sent again instead of being found out."""
    tables["payment_event"][2]["kind"] = "unknown"
    tables["payment_event"][2]["voucher_id"] = None


def related(tables: Tables) -> None:
    tables["declared_relative"].append({"id": 1, "officer": "zhou.bo", "payee": OWED["payee"], "relation": "spouse", "withdraws": None, "at": FIRST})


def earlier_maker(tables: Tables) -> None:
    """A second version, made by somebody else and signed by whoever made the first."""
    first = tables["payment_batch_version"][0]
    tables["payment_batch_version"].append(first | {"id": 9, "version": 2, "maker": "li.na", "actor": "payment_maker:li.na"})
    tables["payment_batch_line"].append(tables["payment_batch_line"][0] | {"id": 9, "version": 2})
    signed = tables["payment_signature"][0]
    tables["act"].append(tables["act"][4] | {"id": 18, "place_in_chain": 6, "at": FIRST + 18_000, "actor": "payment_checker:zhao.min", "content": {"version": 2, "content": first["content_digest"]}})
    rehash(tables["act"])
    tables["payment_signature"].append(signed | {"id": 99, "version": 2, "maker": "li.na", "person": "zhao.min", "actor": "payment_checker:zhao.min", "act_id": 18, "at": tables["act"][-1]["at"]})


MONEY: dict[str, tuple[Callable[[Tables], object], list[tuple[str, str]]]] = {
    "one fen in an entry": (
        change("fund_entry", 7, amount_fen=-AMOUNT - 1),
        [("L1", f"{FUND}/4"), ("L3", f"{FUND}/4"), ("L1", f"{FUND}/4 line 2"), ("L1", "book 570000"), ("P7", "payment P2"), ("L6", "bank_match 3")],
    ),
    "a line that was posted otherwise": (change("fund_voucher", 0, lines_digest="sha256:0"), [("L3", f"{FUND}/1"), ("L3", "act 3 fund:570000")]),
    "a gap in the numbers": (change("fund_voucher", 3, voucher_no=5), [("L7", f"{FUND}/5")]),
    "a missing line": (
        drop("fund_entry", 1),
        [("L1", f"{FUND}/1"), ("L1", f"{FUND}/1"), ("L3", f"{FUND}/1"), ("L1", "book 570000"), ("L4", f"fund_payable 1 {AWARD}"), ("L4", OWED_TEXT)],
    ),
    "reversed twice": (twice_reversed, [("L3", f"{FUND}/4"), ("L3", f"{FUND}/4")]),
    "a reversal of another amount": (
        change("fund_entry", 5, account="5201"),
        [("L3", f"{FUND}/3"), ("L3", f"{FUND}/3")],
    ),
    "two live payments": (double, [("P1", OWED_TEXT), ("P1", OWED_TEXT), ("L4", OWED_TEXT), ("P7", OWED_TEXT)]),
    "a place taken twice": (extra_slot, [("P1", OWED_TEXT)]),
    "one fen in a payment": (
        change("payment", 1, amount_fen=AMOUNT + 1),
        [("P7", "payment P2"), ("P7", "payment P2"), ("L4", OWED_TEXT), ("P7", OWED_TEXT), ("P5", "payment P2"), ("P5", "payment_batch 2 v1"), *[("P5", f"payment_batch 2 v1 {post}") for post in ("checker", "approver", "releaser")],
         ("P7", "bank_answer 1"), ("L5", "fund_reservation 2")],
    ),
    "an account changed after approval": (
        change("payment_batch_line", 1, account_id=2),
        [("P5", "payment_batch 2 v1"), *[("P5", f"payment_batch 2 v1 {post}") for post in ("checker", "approver", "releaser")], ("P3", "payment_file F2")],
    ),
    "maker and checker are one person": (same_person, [("P3", "payment_file F1"), ("P3", "payment_file F2")]),
    "signed by somebody else than the actor": (change("payment_signature", 0, person="he.jun"), [("P3", "payment_signature 15"), ("P3", "payment_file F1")]),
    "a maker who is not the actor": (change("payment_batch_version", 0, maker="he.jun"), [("P3", "payment_batch_version 1")]),
    "owed on another day than it was paid for": (change("fund_payable", 0, due_on="2025-09-11"), [("P10", "payment P1"), ("P10", "payment P2")]),
    "one fen in what was kept ready": (change("fund_reservation", 1, amount_fen=AMOUNT + 1), [("L5", "fund_reservation 2")]),
    "kept money that ended by another voucher": (change("fund_reservation_end", 1, voucher_id=2), [("L5", "fund_reservation 2")]),
    "one fen in an answer of the bank": (change("bank_answer", 0, amount_fen=AMOUNT + 1), [("P7", "bank_answer 1")]),
    "an earlier maker who signs a later version": (
        earlier_maker, [("P3", "payment_batch 1 v2 checker"), ("P5", "payment_file F1")],
    ),
    "a signature is missing": (drop("payment_signature", 0), [("P3", "payment_file F1")]),
    "signed before the content existed": (change("payment_signature", 0, at=FIRST + 1), [("K1", "payment_signature 15"), ("P5", "payment_batch 1 v1 checker")]),
    "released before it was approved": (change("payment_signature", 2, at=FIRST + 550), [("K1", "payment_signature 17"), ("P5", "payment_file F1")]),
    "a releaser who is a relative": (related, [("P3", "payment_file F1"), ("P3", "payment_file F2")]),
    "an approver who set the account": (change("payee_account", 0, set_by="sun.yi"), [("P3", "payee_account 1"), ("P3", "payment_file F1"), ("P3", "payment_file F2")]),
    "an approver who never looked": (drop("fund_view", 0), [("P4", f"payment_file F1 case:{CASE}"), ("P4", f"payment_file F2 case:{CASE}")]),
    "too small a lane": (change("payment_batch_version", 0, lane="small"), [("P3", "payment_batch 1 v1")]),
    "one fen in a bank file": (one_sum, [("A5", "payment_file 2"), ("P9", "payment_file F2")]),
    "one fen in the sum of a version": (change("payment_batch_version", 0, total_fen=1), [("P9", "payment_batch 1 v1"), ("P3", "payment_batch 1 v1"), ("P9", "payment_file F1")]),
    "a file number used twice": (change("payment_file", 1, file_no="F1"), [("A5", "payment_file 2"), ("P9", "payment_file F1")]),
    "sent without a file": (drop("payment_file", 0), [("P9", "payment P1")]),
    "paid after her death": (after_death, [("P10", "payment P1"), ("P10", "payment P2")]),
    "an unknown outcome that ended without evidence": (not_resent, [("P6", "payment_event 1/4"), ("L5", "fund_reservation 1")]),
    "an event is missing": (drop("payment_event", 6), [("P6", "payment_event 2/4")]),
    "an edited statement": (
        change("bank_statement_line", 2, amount_fen=-AMOUNT + 1),
        [("L6", "bank_statement 1"), ("L6", "bank_match 3")],
    ),
    "a line matched twice": (change("bank_match", 2, statement_line_id=2), [("L6", "bank_match 3"), ("L6", "bank_match 3")]),
    "an answer that was dropped": (drop("bank_answer", 0), [("P9", "bank_answer_file 1")]),
    "a reservation that never ended": (drop("fund_reservation_end", 1), [("L5", "fund_reservation 2")]),
    "a reservation that ended twice": (change("fund_reservation_end", 1, reservation_id=1), [("L5", "fund_reservation 1"), ("L5", "fund_reservation 1"), ("L5", "fund_reservation 2")]),
}  # fmt: skip


@pytest.mark.parametrize("name", ACTS)
def test_a_planted_defect_in_the_acts(tmp_path: Path, name: str) -> None:
    plant, expected = ACTS[name]
    assert found(tmp_path, plant) == expected


@pytest.mark.parametrize("name", STEPS)
def test_a_planted_defect_in_steps_and_their_acts(tmp_path: Path, name: str) -> None:
    plant, expected = STEPS[name]
    assert found(tmp_path, plant) == expected


@pytest.mark.parametrize("name", BILLS)
def test_a_planted_defect_in_bills_and_batches(tmp_path: Path, name: str) -> None:
    plant, expected = BILLS[name]
    assert found(tmp_path, plant) == expected


@pytest.mark.parametrize("name", AWARDS)
def test_a_planted_defect_in_awards_and_receipts(tmp_path: Path, name: str) -> None:
    plant, expected = AWARDS[name]
    assert [invariant for invariant, _ in found(tmp_path, plant)] == expected


@pytest.mark.parametrize("name", MONEY)
def test_a_planted_defect_in_ledger_payments_and_bank(tmp_path: Path, name: str) -> None:
    plant, expected = MONEY[name]
    assert found(tmp_path, plant) == expected
