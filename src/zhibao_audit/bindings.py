"""Rows and acts: what a row says is what the act on which it rests recorded, by the same actor (A5, K1).

An act is chained by its hash. So a row that says the same as its act cannot be changed without breaking a chain.
"""

from __future__ import annotations

from zhibao_audit.export import Export, Row
from zhibao_audit.report import Report

# Which column of a row is which part of its act's content, and on which verbs.
BOUND: dict[str, tuple[tuple[str, ...], dict[str, str]]] = {
    "contribution_bill": (("close_month",), {"total_fen": "total_fen", "orders": "orders"}),
    "contribution_adjustment_batch": (("adjust_month",), {"number": "batch", "total_fen": "total_fen"}),
    "award": (("award_prepared",), {"award_no": "award_no", "digest": "digest", "total_fen": "total_fen"}),
    "award_review": (("award_effective", "award_returned"), {"award_no": "award_no"}),
    "payment_signature": (
        ("check_payments", "approve_payments", "release_payments"),
        {"version": "version", "content_digest": "content"},
    ),
    "payment_file": (
        ("send_payments",),
        {"file_no": "file", "line_count": "count", "total_fen": "total_fen", "file_digest": "digest"},
    ),
    "bank_statement": (("read_bank_statement",), {"digest": "digest", "line_count": "new"}),
    "bank_answer_file": (("read_bank_answers",), {"line_count": "count"}),
    "advance": ((), {name: name for name in ("advance_no", "item", "payer_kind", "payer", "amount_fen", "proof_digest", "withdraws")}),
    "appraisal": (("appraisal_opened",), {"ref": "appraisal", "stage": "stage"}),
    "appraisal_draw_commitment": ((), {"appraisal": "appraisal", "round": "round", "commitment": "commitment", "register_digest": "register_digest"}),
    "appraisal_draw": ((), {"appraisal": "appraisal", "round": "round", "seed": "seed", "word": "word"}),
    "appraisal_examination": ((), {"appraisal": "appraisal", "cost_fen": "cost_fen"}),
    "appraisal_opinion": ((), {"appraisal": "appraisal", "commitment": "commitment"}),
    "appraisal_conclusion": ((), {"appraisal": "appraisal", "digest": "conclusion_digest", "final": "final"}),
    "injury_report": ((), {"channel": "channel", "reporter": "reporter", "place_of_injury": "place_of_injury"}),
    "payee_account": (("set_payee_account",), {"entry_no": "entry", "channel": "channel", "name_check": "name_check"}),
}
# Which column of a row is the natural person of its actor; a batch that a job made says so.
PERSON = {
    "award": "prepared_person", "award_review": "person", "payment_signature": "person", "payee_account": "set_by",
    "payment_batch_version": "maker",
}  # fmt: skip


def check_bindings(export: Export, report: Report) -> None:
    """Every row that names an act: the act is of the right kind, by the same actor, and says the same."""
    acts = {act["id"]: act for act in export.rows("act")}
    for table, said in export.tables.items():
        if "act_id" not in said.get("acts", []):
            continue
        verbs, parts = BOUND.get(table, ((), {}))
        for row in export.rows(table):
            act = acts.get(row["act_id"])
            if act is None:
                continue  # found already where references are checked
            where = f"{table} {row.get('id', row['act_id'])}"
            _check_row(where, row, act, verbs, parts, report)
    for table, column in PERSON.items():
        for row in export.rows(table):
            _check_person(f"{table} {row.get('id', row.get('award_no'))}", row, column, report)


def _check_row(where: str, row: Row, act: Row, verbs: tuple[str, ...], parts: dict[str, str], report: Report) -> None:
    report.count("rows_bound_to_acts")
    if "actor" in row:
        report.compare("K1", where, row["actor"], act["actor"], "经办人与操作不符", "the actor is not that of its act")
    if verbs and act["verb"] not in verbs:
        report.find("K1", where, f"所依据的操作是“{act['verb']}”", f"it rests on an act {act['verb']}")
        return
    for column, part in parts.items():
        said, recorded = row[column], act["content"].get(part)
        report.compare("A5", where, said, recorded, f"“{column}”与操作所记不符", f"{column} is not what its act recorded")


def _check_person(where: str, row: Row, column: str, report: Report) -> None:
    """The person on whom the separation of duties rests is the one who acted."""
    post, _, person = row["actor"].partition(":")
    acted = row["actor"] if post == "job" else person
    report.compare("P3", where, row[column], acted, f"“{column}”不是经办人", f"{column} is not the one who acted")
