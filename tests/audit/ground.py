"""A small good export, written by hand: a bill, an award with its receipt, a payment, a return and a second payment.

Each test changes one thing in it and sees exactly the findings that this one thing deserves.
"""

from __future__ import annotations

import copy
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from zhibao_audit import audit
from zhibao_audit.acts import hash_of
from zhibao_audit.exact import NO_ACT_BEFORE, canonical, sha256
from zhibao_audit.export import FORMAT

Rows = list[dict[str, Any]]
Tables = dict[str, Rows]

CASE = "570100-2025-000012"
AWARD = f"{CASE}-A1"
PAYEE = "person:4711"
OWED = {"case_no": CASE, "item": "disability_lump_sum", "period": "once", "payee": PAYEE}
NOT_OWED = dict.fromkeys(OWED)
BOOK = "570000"
OTHER = "case:570100-2025-000013"
AMOUNT = 4_505_081  # 643583 x 7 months
FIRST = 1_756_000_000_000

DATA = {
    "accounts": [
        {"number": "1001", "name": "expenditure_account", "kind": "asset", "owed": False},
        {"number": "2001", "name": "benefits_payable", "kind": "liability", "owed": True},
        {"number": "5201", "name": "disability_lump_sum", "kind": "expense", "owed": False},
    ],
    "procedure_start": [{"track": "confirmation", "state": "none"}, {"track": "closing", "state": "new"}],
    "procedure": [
        {"verb": "opening", "track": "closing", "sources": ["new"], "target": "open", "roles": ["case_clerk", "job"], "adverse": False, "required": [], "sealed": False},
        {"verb": "report", "track": "confirmation", "sources": ["none"], "target": "reported", "roles": ["worker", "job"], "adverse": False, "required": ["channel"], "sealed": False},
        {"verb": "nonconfirmation", "track": "confirmation", "sources": ["reported"], "target": "not_confirmed", "roles": ["confirmation_officer"], "adverse": True, "required": ["article", "remedy"], "sealed": True},
        {"verb": "closing", "track": "closing", "sources": ["open"], "target": "closed", "roles": ["case_clerk", "job"], "adverse": True, "required": [], "sealed": False},
    ],
    "benefits": [{"name": "disability_lump_sum", "zh": "一次性伤残补助金"}],
    "lanes": [
        {"name": "small", "kind": "single", "up_to_fen": 300_000, "posts": ["maker", "approver", "releaser"], "persons": 2, "evidence": "case"},
        {"name": "usual", "kind": "single", "up_to_fen": 10_000_000, "posts": ["maker", "checker", "approver", "releaser"], "persons": 3, "evidence": "case"},
    ],
}  # fmt: skip
REFERENCES = {
    "contribution_bill": ["act_id"], "award": ["act_id"], "award_review": ["act_id"], "fund_voucher": ["act_id"],
    "payment_event": ["act_id"], "payment_signature": ["act_id"], "payment_file": ["act_id"], "advance": ["act_id"],
}  # fmt: skip

NUMBERED = {"act", "fund_view", "bank_match"}


def chained(*acts: tuple[str, str, str, dict[str, Any]]) -> Rows:
    """Acts (subject, verb, actor, content) in chains, a second apart."""
    rows: Rows = []
    for number, (subject, verb, actor, content) in enumerate(acts, start=1):
        before = [row for row in rows if row["subject"] == subject]
        act: dict[str, Any] = {
            "id": number,
            "subject": subject,
            "place_in_chain": len(before) + 1,
            "verb": verb,
            "actor": actor,
            "on_behalf_of": None,
            "at": FIRST + 1_000 * number,
            "ground": "taoyuan-2025-1 §67",
            "content": content,
            "previous": before[-1]["hash"] if before else NO_ACT_BEFORE,
        }
        rows.append(act | {"hash": hash_of(act)})
    return rows


def rehash(acts: Rows) -> None:
    """Make every hash fit again, as somebody would who knows how: what she changed in the rows still shows."""
    for subject in {act["subject"] for act in acts}:
        before = NO_ACT_BEFORE
        for act in (act for act in acts if act["subject"] == subject):
            act["previous"] = before
            act["hash"] = before = hash_of(act)


def receipt() -> dict[str, Any]:
    """The receipt of a lump sum: benefit wage x months of the grade, rounded half up to the fen."""
    number = {"valid_from": "2025-01-01", "valid_to": None, "mark": "official", "provisional": False, "on": "2025-08-03", "cites": ["taoyuan-2025-1 §45"]}
    nodes: Rows = [
        {"op": "fact", "kind": "day", "args": [], "how": "injury"},
        {"op": "number", "kind": "money", "args": [0], "how": "benefit_wage"},
        {"op": "fact", "kind": "count", "args": [], "how": "grade"},
        {"op": "number", "kind": "rate", "args": [0, 2], "how": "months"},
        {"op": "multiply", "kind": "exact", "args": [1, 3]},
        {"op": "round", "kind": "money", "args": [4], "how": "half_up", "value": 1, "cites": "taoyuan-2025-1 §67"},
    ]
    values: list[Any] = ["2025-08-03", 643_583, 10, "7", str(AMOUNT), AMOUNT]
    written: dict[str, Any] = {
        "schema": "zhibao.formula/1",
        "rule": {
            "name": "disability_lump_sum", "reckoned_on": "injury", "valid_from": None, "valid_to": None,
            "tree": {
                "nodes": nodes, "result": 5,
                "facts": [{"name": "injury", "kind": "day"}, {"name": "grade", "kind": "count"}],
                "numbers": [
                    {"name": "benefit_wage", "kind": "money", "by": []},
                    {"name": "months", "kind": "rate", "by": ["grade"]},
                ],
            },
        },
        "numbers": {
            "benefit_wage": number | {"name": "benefit_wage", "value": 643_583, "by": {}},
            "months[grade=10]": number | {"name": "months", "value": "7", "by": {"grade": 10}},
        },
        "inputs": {"injury": {"value": "2025-08-03"}, "grade": {"value": 10}},
        "steps": [{"node": place, "value": value} for place, value in enumerate(values)],
        "result": {"kind": "money", "value": AMOUNT},
        "needs": [],
        "provisional": False,
    }  # fmt: skip
    return mended(written)


def mended(written: dict[str, Any]) -> dict[str, Any]:
    """A receipt with all its hashes made to fit."""
    for part in ("rule", "numbers", "inputs"):
        written[f"{part}_hash"] = sha256(canonical(written[part]))
    rest = {key: part for key, part in written.items() if key != "digest"}
    return rest | {"digest": sha256(canonical(rest))}


def entries(first: int, voucher: int, *lines: tuple[str, int, bool]) -> Rows:
    """The ring of lines of a voucher: (account, fen, owed to the payee)."""
    rows, running = [], 0
    for number, (account, fen, owed) in enumerate(lines, start=1):
        line = {
            "id": first + number - 1, "voucher_id": voucher, "line_no": number, "line_count": len(lines),
            "before_fen": running, "amount_fen": fen, "after_fen": running + fen, "account": account,
        }  # fmt: skip
        rows.append(line | (OWED if owed else NOT_OWED))
        running += fen
    return rows


def posted(own: Rows) -> str:
    """The digest of the lines of a voucher."""
    return sha256(canonical([[one["account"], one["amount_fen"], list(OWED.values()) if one["case_no"] else None] for one in own]))


def voucher(number: int, kind: str, reverses: int | None = None) -> dict[str, Any]:
    """A voucher of two lines."""
    return {
        "id": number, "book": BOOK, "voucher_no": number, "previous_no": number - 1 or None, "line_count": 2,
        "kind": kind, "at": FIRST + number, "reverses": reverses, "act_id": 3,
    }  # fmt: skip


def payment(number: int) -> dict[str, Any]:
    """A payment of the lump sum; the first one comes back, the second one arrives."""
    return OWED | {
        "id": number, "payment_no": f"P{number}", "batch_id": number, "payable_id": 1, "attempt": number,
        "amount_fen": AMOUNT, "due_on": "2025-09-10", "at": FIRST,
    }  # fmt: skip


def batch(number: int) -> Tables:
    """A batch with one payment, signed by four persons and sent."""
    content = [[f"P{number}", CASE, "disability_lump_sum", "once", PAYEE, number, AMOUNT, 1]]
    same = {"batch_id": number, "version": 1, "content_digest": sha256(canonical(content)), "maker": "zhao.min"}
    total = {"line_count": 1, "total_fen": AMOUNT}
    first = 5 * number - 1  # the act that made the batch
    signed = (("checker", "qian.wei", 5), ("approver", "sun.yi", 6), ("releaser", "zhou.bo", 7))
    return {
        "payment_batch": [{"id": number, "batch_no": str(number), "book": BOOK, "kind": "single"}],
        "payment_batch_version": [
            same | total | {"id": number, "lane": "usual", "actor": "payment_maker:zhao.min", "at": FIRST + 100}
        ],
        "payment_batch_line": [
            {"id": number, "batch_id": number, "version": 1, "line_no": 1, "payment_id": number, "account_id": 1, "amount_fen": AMOUNT}
        ],
        "payment_signature": [
            same | {"id": 10 * number + act, "post": post, "person": person, "actor": f"payment_{post}:{person}", "at": FIRST + 100 * act, "act_id": first + act - 4}
            for post, person, act in signed
        ],
        "payment_file": [same | total | {"id": number, "file_no": f"F{number}", "file_digest": f"sha256:{number}", "created_at": FIRST + 900, "act_id": first + 4}],
    }  # fmt: skip


def events(payment_id: int, *kinds: tuple[str, int | None]) -> Rows:
    """The life of a payment: (kind, voucher)."""
    return [
        {
            "id": 10 * payment_id + number, "payment_id": payment_id, "event_no": number, "kind": kind,
            "voucher_id": booked, "evidence": None, "at": FIRST + 1_000 + number, "act_id": 4,
        }
        for number, (kind, booked) in enumerate(kinds, start=1)
    ]  # fmt: skip


def slot(number: int, attempt: int, turn: str) -> dict[str, Any]:
    """A place taken or freed."""
    return OWED | {"id": number, "attempt": attempt, "turn": turn, "payment_id": attempt}


def line(prefecture: str, number: int, orders: int, exact: str, fen: int) -> dict[str, Any]:
    """A line of the bill: 7 fen an order, factor 0.85."""
    return {
        "id": number, "bill_id": 1, "line_no": number, "platform": "P", "industry": "instant_delivery", "tier": "low",
        "tax_office": BOOK, "prefecture": prefecture, "base_fen": 7, "factor": "0.85", "orders": orders, "amount_fen": fen,
        "exact_fen": exact, "cites": ["taoyuan-2025-1 §12"], "mark": "official",
    }  # fmt: skip


def bill() -> Tables:
    """A bill of 15 orders in two prefectures: 89.25 fen become 89, the fen left over goes to the larger fraction."""
    lines = [line("570100", 1, 10, "119/2", 59), line("570200", 2, 5, "119/4", 30)]
    shown = ("platform", "industry", "tier", "tax_office", "prefecture", "base_fen", "factor", "orders", "amount_fen", "cites", "mark")
    figures = [{"name": "contribution_rounding", "value": "half_up"}, {"name": "billable_status", "value": "completed"}]
    group = {name: lines[0][name] for name in ("platform", "industry", "tier", "tax_office")}
    batch_row = {"id": 1, "ref": "b1", "received": 20, "accepted": 16, "duplicate": 2, "quarantined": 1, "conflicts": 1, "released": 0, "loaded_at": FIRST}
    return {
        "contribution_bill": [
            {
                "id": 1, "month": "2025-07", "province": BOOK, "closed_at": FIRST + 9_000, "total_fen": 89, "orders": 15,
                "line_count": 2, "refused": [], "act_id": 14,
                "lines_digest": sha256(canonical([{name: one[name] for name in shown} for one in lines])),
            }
        ],
        "contribution_bill_line": lines,
        "contribution_bill_group": [group | {"id": 1, "bill_id": 1, "amount_fen": 89, "explanation": {"amount_fen": 89, "figures": figures}}],
        "contribution_adjustment_batch": [],
        "contribution_adjustment": [],
        "order_batch": [batch_row],
        "order_segment": [
            {"id": 1, "batch_id": 1, "kind": "accepted", "rows": 16},
            {"id": 2, "batch_id": 1, "kind": "conflict", "rows": 1},
            {"id": 3, "batch_id": 1, "kind": "quarantine", "rows": 1},
        ],
        "order_count": [
            {"segment_id": 1, "line": 0, "platform": "P", "industry": "instant_delivery", "status": "completed", "district": "570102", "day": "2025-07-03", "orders": 10},
            {"segment_id": 1, "line": 1, "platform": "P", "industry": "instant_delivery", "status": "completed", "district": "570202", "day": "2025-07-31", "orders": 5},
            {"segment_id": 1, "line": 2, "platform": "P", "industry": "instant_delivery", "status": "cancelled", "district": "570202", "day": "2025-07-31", "orders": 1},
        ],
    }  # fmt: skip


def award() -> Tables:
    """An award of one line, reviewed by somebody else."""
    proof = receipt()
    held = {proof["digest"]: proof}
    said = {
        "benefit": "disability_lump_sum", "item": "disability_lump_sum", "payee": PAYEE, "role": "worker",
        "payer": "fund", "amount_fen": AMOUNT, "paid": "once", "ground": "taoyuan-2025-1 §40", "mark": "official",
        "receipts": [proof["digest"]],
    }
    whole = {
        "case_no": CASE, "place": BOOK, "law_version": "measures-2025", "replaces": None, "effective_on": None,
    }
    more = {"schema": "zhibao.award/1", "person": "4711", "assessment": "sha256:a"}
    digest = sha256(canonical(whole | more | {"lines": [said | {"zh": "一次性伤残补助金"}]}))
    return {
        "award": [
            whole
            | {
                "award_no": AWARD, "number": 1, "person": 4711, "assessed_at": FIRST, "line_count": 1, "total_fen": AMOUNT, "digest": digest,
                "assessment_digest": "sha256:a", "actor": "benefit_assessor:li.na", "prepared_person": "li.na", "act_id": 1,
            }
        ],
        "award_line": [
            said
            | {
                "award_no": AWARD, "line_no": 1, "since": None, "until": None, "end_ground": None, "responsible": None,
                "due_on": None, "before_fen": 0, "after_fen": AMOUNT,
            }
        ],
        "award_receipt": [{"award_no": AWARD, "person": 4711, "digest": sha256(canonical(held)), "receipts": held}],
        "award_review": [
            {
                "award_no": AWARD, "outcome": "effective", "replaced": None, "total_fen": AMOUNT, "prepared_person": "li.na",
                "person": "wang.lei", "actor": "benefit_approver:wang.lei", "act_id": 2,
            }
        ],
        "award_item": [{"id": 1, "case_no": CASE, "item": "disability_lump_sum", "payee": PAYEE, "turn": 1, "award_no": AWARD, "after_award": None}],
        "award_difference": [],
    }  # fmt: skip


def money() -> Tables:
    """Recognised, sent, settled, returned by the bank, sent again, settled; then one line of the statement for each."""
    both = {name: first + batch(2)[name] for name, first in batch(1).items()}
    booked = [
        entries(1, 1, ("5201", AMOUNT, True), ("2001", -AMOUNT, True)),
        entries(3, 2, ("2001", AMOUNT, True), ("1001", -AMOUNT, False)),
        entries(5, 3, ("2001", -AMOUNT, True), ("1001", AMOUNT, False)),
        entries(7, 4, ("2001", AMOUNT, True), ("1001", -AMOUNT, False)),
    ]
    kinds = [("recognition", None), ("payment", None), ("return", 2), ("payment", None)]
    return both | {
        "fund_voucher": [
            voucher(number, *kind) | {"lines_digest": posted(own)}
            for number, (kind, own) in enumerate(zip(kinds, booked, strict=True), start=1)
        ],
        "fund_entry": [entry for own in booked for entry in own],
        "fund_payable": [OWED | {"id": 1, "book": BOOK, "award_no": AWARD, "benefit": "disability_lump_sum", "amount_fen": AMOUNT, "account": "2001", "due_on": "2025-09-10", "voucher_id": 1}],
        "payee_account": [{"id": 1, "payee": PAYEE, "entry_no": 1, "set_by": "feng.xue", "actor": "account_officer:feng.xue", "sealed": "sha256:0", "account_index": "sha256:1"}],
        "declared_relative": [],
        "fund_view": [{"id": 1, "subject": f"case:{CASE}", "person": "sun.yi", "actor": "payment_approver:sun.yi", "at": FIRST + 300}],
        "payment": [payment(1), payment(2)],
        "payment_event": [
            *events(1, ("prepared", None), ("sent", None), ("settled", 2), ("returned", 3)),
            *events(2, ("prepared", None), ("sent", None), ("accepted", None), ("settled", 4)),
        ],
        "payment_slot": [slot(1, 1, "taken"), slot(2, 1, "freed"), slot(3, 2, "taken")],
        "fund_reservation": [{"id": 1, "payment_id": 1, "round": 1, "book": BOOK, "amount_fen": AMOUNT}, {"id": 2, "payment_id": 2, "round": 1, "book": BOOK, "amount_fen": AMOUNT}],
        "fund_reservation_end": [{"id": 1, "reservation_id": 1, "outcome": "posted", "voucher_id": 2}, {"id": 2, "reservation_id": 2, "outcome": "posted", "voucher_id": 4}],
        "bank_answer_file": [{"id": 1, "line_count": 1}],
        "bank_answer": [{"id": 1, "file_id": 1, "line_no": 1, "payment_no": "P2", "state": "settled", "amount_fen": AMOUNT, "outcome": "applied"}],
        "bank_statement": [{"id": 1, "book": BOOK, "line_count": 3, "total_fen": -AMOUNT}],
        "bank_statement_line": [
            {"id": number, "statement_id": 1, "book": BOOK, "line_no": number, "reference": f"R{number}", "amount_fen": fen}
            for number, fen in enumerate((-AMOUNT, AMOUNT, -AMOUNT), start=1)
        ],
        "bank_match": [
            {"id": number, "statement_line_id": number, "entry_id": entry} for number, entry in enumerate((4, 6, 8), start=1)
        ],
        "death_record": [],
        "recovery": [],
        "recovery_service": [],
        "recovery_entry": [],
    }  # fmt: skip


def good() -> Tables:
    """The whole export; the acts record what was decided, awarded, posted, signed and sent."""
    awarded, moved, billed = award(), money(), bill()
    content = {name: awarded["award"][0][name] for name in ("award_no", "digest", "total_fen")}
    lines = sha256(canonical([one["lines_digest"] for one in moved["fund_voucher"]]))
    of_bill = {name: billed["contribution_bill"][0][name] for name in ("total_fen", "orders")}
    refused = {"facts": {"article": "measures-2025 §11", "remedy": "60"}, "sealed": {"digest": "sha256:r"}}
    acts = chained(
        (f"case:{CASE}", "award_prepared", "benefit_assessor:li.na", content),
        (f"case:{CASE}", "award_effective", "benefit_approver:wang.lei", {"award_no": AWARD}),
        (f"fund:{BOOK}", "post_vouchers", "job:fund", {"first": 1, "count": 4, "lines": lines}),
        *(act for number in (1, 2) for act in signing(number, moved)),
        (f"bill:{BOOK}:2025-07", "close_month", "bill_officer:wu.di", of_bill),
        (OTHER, "opening", "case_clerk:chen.mei", {}),
        (OTHER, "report", "worker:4712", {"facts": {"channel": "app"}}),
        (OTHER, "nonconfirmation", "confirmation_officer:han.lu", refused),
    )
    _timed(acts, moved)
    return {"act": acts} | billed | awarded | moved


def _timed(acts: Rows, moved: Tables) -> None:
    """Rows bear the time of the act that they rest on."""
    at = {act["id"]: act["at"] for act in acts}
    for table, column in (("fund_voucher", "at"), ("payment_signature", "at"), ("payment_file", "created_at")):
        for row in moved[table]:
            row[column] = at[row["act_id"]]


def signing(number: int, moved: Tables) -> list[tuple[str, str, str, dict[str, Any]]]:
    """The five acts of a batch: made, checked, approved, released, sent."""
    file = moved["payment_file"][number - 1]
    signed = {"version": 1, "content": file["content_digest"]}
    sent = {"file": file["file_no"], "count": 1, "total_fen": AMOUNT, "digest": file["file_digest"]}
    return [
        (f"payment_batch:{number}", verb, actor, content)
        for verb, actor, content in (
            ("prepare_payments", "payment_maker:zhao.min", {}),
            ("check_payments", "payment_checker:qian.wei", signed),
            ("approve_payments", "payment_approver:sun.yi", signed),
            ("release_payments", "payment_releaser:zhou.bo", signed),
            ("send_payments", "payment_releaser:zhou.bo", sent),
        )
    ]


def numbers() -> Rows:
    """The numbers of the law that the receipt used."""
    since = {"from": "2025-01-01", "to": None, "cites": ["taoyuan-2025-1 §45"], "mark": "official"}
    return [
        since | {"name": "benefit_wage", "place": BOOK, "by": {}, "value": 643_583},
        since | {"name": "months", "place": "000000", "by": {"grade": "10"}, "value": 7},
    ]


GOOD = good() | {"law_number": numbers()}


def write(folder: Path, tables: Tables, data: dict[str, Rows], references: dict[str, list[str]] | None = None) -> None:
    """Write tables as an export whose manifest fits them; `references` names further columns with the number of an act."""
    named = REFERENCES | (references or {})
    folder.mkdir(parents=True, exist_ok=True)
    written = {}
    for name, rows in tables.items():
        text = "".join(canonical(row) + "\n" for row in rows).encode()
        (folder / f"{name}.jsonl").write_bytes(text)
        written[name] = {
            "file": f"{name}.jsonl",
            "rows": len(rows),
            "sha256": "sha256:" + hashlib.sha256(text).hexdigest(),
            "acts": named.get(name, []),
            "numbered": "id" if name in NUMBERED else None,
        }
    manifest = {"format": FORMAT, "tables": written, "data": data}
    (folder / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False), encoding="utf-8")


def found(folder: Path, plant: Callable[[Tables], object]) -> list[tuple[str, str]]:
    """What the audit finds after one change: (invariant, where)."""
    tables, data = copy.deepcopy(GOOD), copy.deepcopy(DATA)
    plant(tables)
    write(folder, tables, data)
    return [(finding.invariant, finding.where) for finding in audit(folder).findings]


def change(table: str, number: int, **values: Any) -> Callable[[Tables], object]:
    """A plant: other values in one row of a table."""
    return lambda tables: tables[table][number].update(values)
