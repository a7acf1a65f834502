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
    "contribution_push": (("push_month",), {"push_no": "push", "previous": "previous", "orders": "orders", "amount_fen": "amount_fen", "digest": "digest"}),
    "contribution_allocation": (
        ("receipt_allocated", "allocation_reversed"),
        {"receipt_id": "receipt"} | {name: name for name in ("amount_fen", "target", "decision", "month", "tax_office", "rule", "reverses", "reason")},
    ),
    "collection_decision": (
        ("late_fee_proposed", "refund_proposed"),
        {name: name for name in ("number", "month", "tax_office", "amount_fen", "until", "reason")} | {"receipt_id": "receipt"},
    ),
    "collection_decision_step": ((), {"number": "number", "reason": "reason"}),
    "contribution_placement": (("receipt_placed", "receipt_set_aside"), {"quarantine_id": "row", "reason": "reason"}),
    "contribution_reminder": (
        ("reminder_issued",), {"reminder_no": "number"} | {name: name for name in ("month", "tax_office", "stage", "owed_fen", "digest")}
    ),
    "contribution_month_settlement": (("settle_month",), {"number": "number"}),
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
    "appraisal_examination": ((), {"appraisal": "appraisal", "cost_fen": "cost_fen", "content": "content_digest"}),
    "appraisal_opinion": ((), {"appraisal": "appraisal", "commitment": "commitment"}),
    "appraisal_conclusion": ((), {"appraisal": "appraisal", "digest": "conclusion_digest", "final": "final"}),
    "injury_report": ((), {"channel": "channel", "reporter": "reporter", "place_of_injury": "place_of_injury", "orders": "orders", "content": "content"}),
    "fund_month_close": (("close_fund_month",), {"month": "month", "close_no": "number", "last_voucher_no": "last_voucher", "balances_digest": "balances"}),
    "fund_year_close": (("close_fund_year",), {"year": "year", "income_fen": "income_fen", "spending_fen": "spending_fen"}),
    "fund_account_transfer": (("move_money",), {"transfer_no": "transfer", "in_fen": "amount_fen"}),
    "fund_budget": (("draft_budget",), {"year": "year", "number": "number", "reason": "reason", "lines_digest": "lines"}),
    "fund_budget_approval": (("approve_budget",), {}),
    "fund_prevention_charge": (
        ("charge_prevention",), {name: name for name in ("programme", "budget_year", "amount_fen", "withdraws")},
    ),
    "control_flag": (("flag_raised",), {"flag_no": "flag", "rule": "rule", "version": "version", "case_no": "case_no", "digest": "digest"}),
    "control_flag_answer": (("flag_answered",), {"flag_no": "flag", "number": "number", "finding": "finding", "sealed": "reason_digest"}),
    "control_sample": (("sample_fixed",), {"sample_no": "sample", "frame_digest": "frame_digest", "commitment": "commitment", "sizes": "sizes"}),
    "control_sample_draw": (("sample_drawn",), {"sample_no": "sample", "seed": "seed", "word": "word"}),
    "control_plan": (("plan_made",), {"plan_no": "plan", "place": "place", "year": "year", "items": "items"}),
    "control_plan_approval": (("plan_approved",), {"plan_no": "plan"}),
    "control_inspection": (
        ("inspection_opened",),
        {"inspection_no": "inspection", "step": "step", "plan_no": "plan", "item": "item", "sample_no": "sample", "sealed": "words_digest"},
    ),
    "control_inspection_step": (
        ("inspection_finding", "inspection_measure", "inspection_followed", "inspection_closed"),
        {"inspection_no": "inspection", "number": "number", "verb": "verb", "facts": "facts", "sealed": "words_digest"},
    ),
    "control_incident": (
        ("incident_registered",), {"incident_no": "incident", "kind": "kind", "grave": "grave", "found_at": "found_at", "report_by": "report_by", "sealed": "words_digest"},
    ),
    "control_incident_step": (
        ("incident_handled", "incident_reported", "incident_closed"), {"incident_no": "incident", "number": "number", "verb": "verb", "sealed": "words_digest"},
    ),
    "control_sample_result": (("sample_result",), {"outcome": "outcome", "difference_fen": "difference_fen", "sealed": "reason_digest"}),
    "insurer_mandate_term": (("mandate_terms",), {name: name for name in ("number", "since", "areas", "fixed_fen", "per_case_fen", "per_task_fen", "retained_share", "document")}),
    "insurer_staff": (("staff_admitted",), {"account": "account", "since": "since"}),
    "insurer_staff_end": (("staff_dismissed",), {"ended_on": "on", "reason": "reason"}),
    "insurer_interest": (("interest_declared",), {name: name for name in ("kind", "subject", "relation", "since")}),
    "insurer_hand_over": (("handling_handed_over",), {"task_no": "task", "of_task": "of_task"}),
    "insurer_sample": (("handling_sample_fixed",), {"sample_no": "sample", "quarter": "quarter", "frame_digest": "frame_digest", "commitment": "commitment", "sizes": "sizes"}),
    "insurer_sample_draw": (("handling_sample_drawn",), {"sample_no": "sample", "seed": "seed", "word": "word"}),
    "insurer_handled_again": (("handled_again",), {"sealed": "words_digest"}),
    "insurer_sample_result": (("handling_compared",), {"outcome": "outcome", "sealed": "words_digest"}),
    "insurer_review": (("review_drafted",), {"review_no": "review", "quarter": "quarter", "scheme": "scheme", "digest": "tasks_digest", "hear_until": "hear_until"}),
    "insurer_review_step": (
        ("review_heard", "review_decided", "review_returned", "review_published"), {"review_no": "review", "number": "number", "insurer": "insurer", "sealed": "words_digest"}
    ),
    "insurer_fee": (
        ("fee_stated",), {"fee_no": "fee", "review_no": "review", "mandate_no": "mandate"}
        | {name: name for name in ("earned_fen", "retained_fen", "released_fen", "kept_fen", "moved_fen", "payable_fen")},
    ),
    "insurer_remark": (("remark_recorded",), {"remark_no": "remark", "task_no": "task", "kind": "kind", "degree": "degree", "sealed": "words_digest"}),
    "insurer_remark_finding": (("remark_found",), {"upheld": "upheld", "sealed": "words_digest"}),
    "insurer_notice": (("notice_issued",), {"notice_no": "notice", "insurer": "insurer", "due_on": "due_on", "remark_no": "remark", "review_no": "review", "sealed": "words_digest"}),
    "insurer_notice_step": (("notice_answered", "notice_returned", "notice_followed_up", "notice_closed"), {"number": "number", "sealed": "words_digest"}),
    "case_rescue": (("rescue_recorded",), {"number": "number", "platform": "platform", "platform_part": "platform_part"}),
    "case_rescue_follow": (("rescue_asked", "rescue_answered", "rescue_closed"), {"number": "number", "sealed": "words_digest"}),
    "linkage_request": (("data_requested",), {name: name for name in ("exchange", "side", "first", "last", "fields")}),
    "linkage_request_step": ((), {name: name for name in ("number", "digest", "rows", "reason")} | {"request_no": "request"}),
    "linkage_hit": (("hit_raised",), {"hit_no": "hit", "rule": "rule", "version": "version", "row_id": "row", "by_key": "key", "permille": "permille"}),
    "linkage_hit_answer": (("hit_answered",), {"hit_no": "hit", "number": "number", "finding": "finding", "led_to": "led_to", "sealed": "reason_digest"}),
    "linkage_private_set": ((), {"session_no": "session"} | {name: name for name in ("exchange", "own", "other", "shared", "digest")}),
    "linkage_quality_return": (("data_given_back",), {name: name for name in ("month", "supplier", "lines", "digest")}),
    "enterprise_paper": (("paper_sent",), {"paper_no": "paper", "sealed": "words_digest"} | {name: name for name in ("enterprise", "kind", "case_no", "due_on")}),
    "enterprise_paper_step": (("paper_acknowledged", "paper_answered", "paper_reminded", "paper_returned"), {"paper_no": "paper", "number": "number", "due_on": "due_on", "sealed": "words_digest"}),
    "coverage_gap": (("gap_found",), {"gap_no": "gap"} | {name: name for name in ("kind", "enterprise", "matter", "size", "digest", "evidence")}),
    "coverage_gap_step": ((), {"gap_no": "gap", "sealed": "words_digest"} | {name: name for name in ("number", "due_on", "ground")}),
    "shifting_inspection": (("shifting_opened",), {"inspection_no": "inspection", "sealed": "reason_digest"} | {name: name for name in ("platform", "first_month", "last_month", "due_on")}),
    "shifting_report": (("shifting_opened",), {"inspection_no": "inspection"}),
    "shifting_statement": (("pay_stated",), {"inspection_no": "inspection"}),
    "shifting_sample": (("shifting_sample_fixed",), {"inspection_no": "inspection"} | {name: name for name in ("tolerable", "confidence", "size", "frame_digest", "commitment")}),
    "shifting_draw": (("shifting_sample_drawn",), {"inspection_no": "inspection", "seed": "seed", "word": "word"}),
    "shifting_check": (("worker_checked",), {"inspection_no": "inspection"} | {name: name for name in ("worker", "deducted_fen", "evidence_ref")}),
    "shifting_finding": (("shifting_found",), {"inspection_no": "inspection", "sealed": "reason_digest"} | {name: name for name in ("number", "result", "cite", "owed_fen", "workers", "digest")}),
    "shifting_decision": (("shifting_decided",), {"inspection_no": "inspection", "sealed": "reason_digest"} | {name: name for name in ("number", "agreed", "due_on")}),
    "shifting_repayment": (("shifting_repaid",), {"inspection_no": "inspection"} | {name: name for name in ("number", "worker", "amount_fen", "paid_on", "proof_ref", "reverses")}),
    "shifting_end": (("shifting_ended",), {"inspection_no": "inspection", "owed_fen": "owed_fen", "repaid_fen": "repaid_fen"}),
    "standalone_batch": (("standalone_records_taken_in",), {"batch_no": "batch"} | {name: name for name in ("digest", "received", "added", "changed", "unchanged", "rejected")}),
    "standalone_step": ((), {"sealed": "reason_digest"} | {name: name for name in ("ref", "number", "kind", "ground", "named", "accident_on", "until", "last", "evidence_ref", "of_number")}),
    "standalone_task": (("standalone_task_put",), {"task_no": "task", "kind": "kind", "ref": "ref", "digest": "digest", "case_no": "case_no"}),
    "standalone_answer": (("standalone_task_answered",), {"task_no": "task", "result": "result", "led_to": "led_to", "sealed": "reason_digest"}),
    "standalone_sweep": (("standalone_sweep",), {"sweep_no": "sweep"} | {name: name for name in ("as_of", "records", "states", "digest", "new_tasks")}),
    "enquiry": (
        ("enquiry_taken_in",), {"enquiry_no": "enquiry", "sealed": "words_digest"}
        | {name: name for name in ("channel", "kind", "theme", "post", "due_on", "provisional", "about_kind", "about")},
    ),
    "enquiry_step": ((), {"enquiry_no": "enquiry", "sealed": "words_digest"} | {name: name for name in ("number", "post", "due_on", "provisional", "led_to")}),
    "important_problem": (
        ("problem_reported",), {"problem_no": "problem", "sealed": "words_digest"} | {name: name for name in ("bodies", "attachments", "due_on", "provisional")}
    ),
    "important_problem_step": ((), {"problem_no": "problem", "sealed": "words_digest"} | {name: name for name in ("number", "body", "due_on")}),
    "payee_account": (("set_payee_account",), {"entry_no": "entry", "channel": "channel", "name_check": "name_check"}),
}
# What acts record only since this was asked for; a row whose act says nothing of it is counted, not judged.
SINCE: dict[str, dict[str, str]] = {
    "payee_account": {"sealed": "sealed_digest", "account_index": "index_digest"},
    "appraisal_conclusion": {"content": "sealed_digest"},
    "appraisal_opinion": {"content": "sealed_digest"},
    "injury_report": {"person": "person"},
}
# Acts of these verbs wrote a row; where it is gone, somebody took it away.
WROTE = {
    "advance_recorded": "advance", "advance_withdrawn": "advance", "set_payee_account": "payee_account",
    "declare_relative": "declared_relative", "withdraw_relative": "declared_relative", "report_received": "injury_report",
    "appraisal_opened": "appraisal", "panel_seed_committed": "appraisal_draw_commitment", "panel_drawn": "appraisal_draw",
    "examination_recorded": "appraisal_examination", "opinion_sealed": "appraisal_opinion",
    "appraisal_concluded": "appraisal_conclusion", "expert_recused": "appraisal_recusal", "recusal_refused": "appraisal_recusal",
    "award_prepared": "award", "award_effective": "award_review", "award_returned": "award_review",
    "death_recorded": "death_record", "death_withdrawn": "death_record", "benefit_adjusted": "periodical_amount",
    "benefit_stopped": "periodical_step", "benefit_resumed": "periodical_step", "recovery_decided": "recovery",
    "flag_raised": "control_flag", "flag_answered": "control_flag_answer", "sample_fixed": "control_sample", "sample_drawn": "control_sample_draw",
    "enquiry_taken_in": "enquiry", "enquiry_assigned": "enquiry_step", "enquiry_due_set": "enquiry_step", "enquiry_answered": "enquiry_step", "enquiry_reopened": "enquiry_step",
    "enquiry_referred": "enquiry_step", "problem_reported": "important_problem", "problem_received": "important_problem_step", "problem_answered": "important_problem_step",
    "problem_due_set": "important_problem_step", "guide_reach_told": "guide_reach",
    "data_requested": "linkage_request", "exchange_prepared": "linkage_request_step", "exchange_sent": "linkage_request_step",
    "exchange_received": "linkage_request_step", "exchange_refused": "linkage_request_step", "exchange_closed": "linkage_request_step",
    "hit_raised": "linkage_hit", "hit_answered": "linkage_hit_answer", "matching_run": "linkage_run", "data_given_back": "linkage_quality_return",
    "plan_made": "control_plan", "plan_approved": "control_plan_approval", "inspection_opened": "control_inspection",
    **{f"inspection_{verb}": "control_inspection_step" for verb in ("finding", "measure", "followed", "closed")},
    "incident_registered": "control_incident", **{f"incident_{verb}": "control_incident_step" for verb in ("handled", "reported", "closed")},
    "sample_result": "control_sample_result", "control_followed": "control_follow", "control_sweep": "control_sweep",
    "mandate_terms": "insurer_mandate_term", "staff_admitted": "insurer_staff", "staff_dismissed": "insurer_staff_end", "interest_declared": "insurer_interest",
    "handling_handed_over": "insurer_hand_over", "handling_sample_fixed": "insurer_sample", "handling_sample_drawn": "insurer_sample_draw",
    "handled_again": "insurer_handled_again", "handling_compared": "insurer_sample_result", "review_drafted": "insurer_review", "review_heard": "insurer_review_step",
    "review_decided": "insurer_review_step", "review_returned": "insurer_review_step", "review_published": "insurer_review_step", "fee_stated": "insurer_fee",
    "remark_recorded": "insurer_remark", "remark_found": "insurer_remark_finding", "notice_issued": "insurer_notice", "notice_answered": "insurer_notice_step",
    "notice_returned": "insurer_notice_step", "notice_closed": "insurer_notice_step", "rescue_recorded": "case_rescue",
    "standalone_records_taken_in": "standalone_batch", "standalone_task_put": "standalone_task", "standalone_task_answered": "standalone_answer",
    "standalone_sweep": "standalone_sweep",
    **{f"standalone_{kind}": "standalone_step" for kind in ("kept", "proposed", "approved", "refused", "ground_ended", "ended", "reversed")},
    "paper_sent": "enterprise_paper", **{f"paper_{step}": "enterprise_paper_step" for step in ("acknowledged", "answered", "reminded", "returned")},
    "gap_found": "coverage_gap", **{f"gap_{step}": "coverage_gap_step" for step in ("reminded", "answered", "accepted", "not_accepted", "settled", "found_again")},
    "shifting_opened": "shifting_inspection", "pay_stated": "shifting_statement", "shifting_sample_fixed": "shifting_sample", "shifting_sample_drawn": "shifting_draw",
    "worker_checked": "shifting_check", "shifting_found": "shifting_finding", "shifting_decided": "shifting_decision", "shifting_repaid": "shifting_repayment",
    "shifting_ended": "shifting_end",
    "push_month": "contribution_push", "receipt_allocated": "contribution_allocation", "allocation_reversed": "contribution_allocation",
    "late_fee_proposed": "collection_decision", "refund_proposed": "collection_decision", "refund_decided": "collection_decision_step",
    "refund_refused": "collection_decision_step", "refund_paid": "collection_decision_step", "late_fee_decided": "collection_decision_step",
    "late_fee_refused": "collection_decision_step", "receipt_placed": "contribution_placement", "receipt_set_aside": "contribution_placement",
    "reminder_issued": "contribution_reminder", "settle_month": "contribution_month_settlement",
    "recovery_served": "recovery_service", "read_bank_answers": "bank_answer_file", "read_bank_statement": "bank_statement",
    "close_fund_month": "fund_month_close", "close_fund_year": "fund_year_close", "move_money": "fund_account_transfer",
    "admission_admitted": "enterprise_admission", "admission_batch_confirmed": "enterprise_admission",
    "draft_budget": "fund_budget", "approve_budget": "fund_budget_approval", "charge_prevention": "fund_prevention_charge",
}  # fmt: skip
# Rows that stand on the ground of their act; elsewhere a row may have an article of its own.
GROUNDED = {
    "fund_voucher", "award", "death_record", "periodical_step", "periodical_amount", "recovery", "recovery_halt", "benefit_task",
}  # fmt: skip
# Under which name a row keeps the time of its act; several payments move on by one act after the other.
TIMED = {"payment_file": "created_at", "injury_report": "received_at"}
UNTIMED = {"payment_event", "act_seal"}
# Which column of a row is the natural person of its actor; a batch that a job made says so.
PERSON = {
    "award": "prepared_person", "award_review": "person", "payment_signature": "person", "payee_account": "set_by",
    "payment_batch_version": "maker", "fund_budget": "drafter", "fund_budget_approval": "person",
}  # fmt: skip


def check_bindings(export: Export, report: Report) -> None:
    """Every row that names an act: the act is of the right kind, by the same actor, and says the same."""
    acts = {act["id"]: act for act in export.rows("act")}
    written: dict[str, set[int]] = {}
    for table, said in export.tables.items():
        if "act_id" not in said.get("acts", []):
            continue
        verbs, parts = BOUND.get(table, ((), {}))
        for row in export.rows(table):
            written.setdefault(table, set()).add(row["act_id"])
            act = acts.get(row["act_id"])
            if act is None:
                continue  # found already where references are checked
            where = f"{table} {row.get('id', row['act_id'])}"
            _check_row(where, row, act, verbs, parts, report)
            _check_circumstances(where, table, row, act, report)
    _check_written(export, acts, written, report)
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


def _check_circumstances(where: str, table: str, row: Row, act: Row, report: Report) -> None:
    """Time and ground are those of the act, and the bytes those whose digest it recorded."""
    time = TIMED.get(table, "at")
    if time in row and table not in UNTIMED:
        report.compare("K1", where, row[time], act["at"], "时间与操作不符", "the time is not that of its act")
    if table in GROUNDED and "ground" in row:
        report.compare("K1", where, row["ground"], act["ground"], "依据与操作不符", "the ground is not that of its act")
    for column, part in SINCE.get(table, {}).items():
        if part not in act["content"]:
            report.count(f"{table}_{column}_not_in_act")
            continue
        said, recorded = str(row[column]), str(act["content"][part])
        report.compare("A5", where, said, recorded, f"“{column}”与操作所记不符", f"{column} is not what its act recorded")


def _check_written(export: Export, acts: dict[int, Row], written: dict[str, set[int]], report: Report) -> None:
    """What an act wrote is still there."""
    for act in acts.values():
        table = WROTE.get(act["verb"])
        if table is None or "act_id" not in export.tables.get(table, {}).get("acts", []):
            continue
        report.count("acts_that_wrote_a_row")
        if act["id"] not in written.get(table, set()):
            where = f"act {act['id']} {act['subject']}"
            report.find("A5", where, f"操作写入的“{table}”已不在", f"what the act wrote in {table} is gone")


def _check_person(where: str, row: Row, column: str, report: Report) -> None:
    """The person on whom the separation of duties rests is the one who acted."""
    post, _, person = row["actor"].partition(":")
    acted = row["actor"] if post == "job" else person
    report.compare("P3", where, row[column], acted, f"“{column}”不是经办人", f"{column} is not the one who acted")
