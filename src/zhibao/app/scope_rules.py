"""What each table shows to whom: one line a table. From these lines come the filter of the program and the wall of the database.

`reach` says who besides the office may see a row: `office` nobody, `person` the person it concerns, `party` also an
enterprise or agency that takes part in the case. A table that has no line shows nothing to anybody who is narrowed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Reach = Literal["office", "person", "party"]


@dataclass(frozen=True)
class Open:
    """Everybody who has signed in may see it: the public register, catalogues."""


@dataclass(frozen=True)
class OfCase:
    """A row of a case; `column` holds its number, or a number that begins with it."""

    column: str = "case_no"
    reach: Reach = "office"


@dataclass(frozen=True)
class OfPlace:
    """A row of a city or province; `lead` is what stands in front of the code. `person` and `party` name columns by which others find it."""

    column: str
    lead: str = ""
    person: str | None = None
    party: str | None = None


@dataclass(frozen=True)
class OfHandling:
    """A row of a case that an insurer handles: offices find it by the case; of the insurer only those whom a mandate that holds names.

    The table has a `mandate_no`: under another mandate, or before and after it, nobody of the insurer sees the row.
    """

    column: str = "case_no"
    insurer: str = "insurer"


@dataclass(frozen=True)
class OfParent:
    """A row that belongs to another one, and is seen with it."""

    column: str
    parent: str
    key: str


@dataclass(frozen=True)
class OfPerson:
    """A row about a person; offices see it where she has a case in their area."""

    column: str = "person"


@dataclass(frozen=True)
class OfParty:
    """A row of an enterprise or agency, by its code; the province sees it (by `place`, where it has one), a city does not."""

    column: str
    place: str | None = None


@dataclass(frozen=True)
class OfEnterprise:
    """A row of the register of an enterprise, by its identifier; the province sees it, a city does not."""

    column: str = "enterprise"


@dataclass(frozen=True)
class OfAccount:
    """A row of an account: seen by its holder, and by offices whose area holds a grant of it."""

    column: str = "account"


@dataclass(frozen=True)
class OfGrant:
    """A grant: seen by its holder, and by the offices of its area."""


@dataclass(frozen=True)
class OfPayee:
    """A row of somebody who is paid: `person:` a pseudonym, `enterprise:` a code; offices see it where a debt is theirs."""

    column: str = "payee"


@dataclass(frozen=True)
class OfSubject:
    """An act, or a note of who opened what, by its subject: a case, a report, a batch, a book, an account, a bill."""

    column: str = "subject"


@dataclass(frozen=True)
class OfBill:
    """A bill of a province: its lines show a city and an enterprise only their own."""

    province: str = "province"


Rule = Open | OfCase | OfHandling | OfPlace | OfParent | OfPerson | OfParty | OfEnterprise | OfAccount | OfGrant | OfPayee | OfSubject | OfBill

RULES: Mapping[str, Rule] = {
    # The public register and catalogues
    "enterprise": Open(), "enterprise_name": Open(), "enterprise_code": Open(), "enterprise_branch": Open(), "enterprise_enrolment": Open(),
    "service_agency": Open(), "service_agency_link": Open(), "benefit_catalogue": Open(), "benefit_catalogue_entry": Open(),
    "agreement_hospital": Open(),
    # Workers
    "registry_batch": OfEnterprise(), "worker": OfPerson("pseudonym"), "worker_name": OfPerson("pseudonym"),
    "worker_link": OfEnterprise(), "worker_link_end": OfEnterprise(),
    # Passing out of stand-alone insurance
    "standalone_batch": OfPlace("place"), "standalone_record": OfPlace("city", person="person", party="unit"),
    "standalone_step": OfParent("record_id", "standalone_record", "id"), "standalone_task": OfPlace("city"),
    "standalone_answer": OfParent("task_no", "standalone_task", "task_no"), "standalone_sweep": OfPlace("place"),
    # Orders and contributions
    "order_batch": OfParty("platform"), "order_segment": OfParty("platform"), "order_count": OfParty("platform", "district"),
    "rating_decision": OfParty("platform", "province"), "contribution_declaration": OfParty("platform", "province"),
    "contribution_receipt": OfParty("platform", "tax_office"),
    "contribution_bill": OfBill(), "contribution_adjustment_batch": OfParent("bill_id", "contribution_bill", "id"),
    "contribution_bill_group": OfParty("platform", "tax_office"), "contribution_bill_line": OfParty("platform", "tax_office"),
    "contribution_adjustment": OfParty("platform", "tax_office"),
    # The collection
    "contribution_push": OfPlace("province"), "contribution_push_line": OfParty("platform", "tax_office"),
    "contribution_tax_row": OfParty("platform", "tax_office"), "contribution_allocation": OfParty("platform", "province"),
    "collection_decision": OfParty("platform", "province"), "collection_decision_step": OfParent("number", "collection_decision", "number"),
    "contribution_reminder": OfParty("platform", "province"), "contribution_month_settlement": OfPlace("province"),
    # Cases
    "case_file": OfCase(reach="party"), "case_party": OfCase(reach="party"), "case_content": OfCase(reach="person"),
    "injury_report": OfPlace("prefecture", person="person"), "injury_report_step": OfParent("report_no", "injury_report", "report_no"),
    "injury_report_point": OfParent("report_no", "injury_report", "report_no"), "report_sender": OfParty("party"),
    "evidence_document": OfCase(reach="person"), "evidence_verdict": OfParent("document", "evidence_document", "ref"),
    "evidence_withdrawal": OfParent("document", "evidence_document", "ref"), "issued_letter": OfCase(reach="person"),
    "proxy": OfPerson(), "proxy_end": OfParent("proxy_no", "proxy", "proxy_no"), "person_key": OfPerson(),
    "deduction_report": OfPlace("prefecture", person="person"), "deduction_step": OfParent("report_no", "deduction_report", "report_no"),
    # Passed-on cost: which reports an inspection rests on, and who was drawn, is the office's alone
    "shifting_inspection": OfPlace("city", party="platform"), "shifting_report": OfPlace("city"),
    "shifting_statement": OfParent("inspection_no", "shifting_inspection", "inspection_no"), "shifting_sample": OfPlace("city"), "shifting_draw": OfPlace("city"),
    "shifting_check": OfPlace("city"), "shifting_finding": OfPlace("city"), "shifting_decision": OfParent("inspection_no", "shifting_inspection", "inspection_no"),
    "shifting_repayment": OfParent("inspection_no", "shifting_inspection", "inspection_no"), "shifting_end": OfParent("inspection_no", "shifting_inspection", "inspection_no"),
    # Appraisal: what experts say alone is the office's
    "expert": OfPlace("committee"), "appraisal": OfCase(reach="person"), "appraisal_examination": OfParent("appraisal", "appraisal", "ref"),
    "appraisal_draw_commitment": OfParent("appraisal", "appraisal", "ref"), "appraisal_draw": OfParent("appraisal", "appraisal", "ref"),
    "appraisal_panel_member": OfParent("appraisal", "appraisal", "ref"), "appraisal_recusal": OfParent("appraisal", "appraisal", "ref"),
    "appraisal_opinion": OfCase("appraisal"), "appraisal_reveal": OfCase("appraisal"), "appraisal_conclusion": OfParent("appraisal", "appraisal", "ref"),
    # Benefits
    "award": OfCase(reach="party"), "award_line": OfCase("award_no", reach="party"), "award_review": OfCase("award_no", reach="party"),
    "award_item": OfCase(reach="party"), "award_difference": OfCase("award_no", reach="party"), "award_receipt": OfCase("award_no", reach="person"),
    "medical_bill": OfCase(reach="person"), "medical_bill_line": OfParent("bill_no", "medical_bill", "bill_no"),
    "medical_bill_settled": OfParent("bill_no", "medical_bill", "bill_no"), "advance": OfCase(reach="party"),
    "periodical_step": OfCase(reach="person"), "periodical_amount": OfCase("award_no", reach="person"), "death_record": OfPerson(),
    "benefit_task": OfCase(), "benefit_task_answer": OfParent("task_id", "benefit_task", "id"),
    "recovery": OfCase(reach="person"), "recovery_service": OfParent("recovery_no", "recovery", "recovery_no"),
    "recovery_halt": OfParent("recovery_no", "recovery", "recovery_no"), "recovery_entry": OfCase(reach="person"),
    "third_party_payment": OfCase(reach="person"), "third_party_recovery": OfCase(reach="person"),
    "platform_payment": OfCase("award_no", reach="party"), "platform_reminder": OfCase("award_no", reach="party"),
    # The fund
    "fund_voucher": OfPlace("book"), "fund_entry": OfParent("voucher_id", "fund_voucher", "id"), "fund_payable": OfCase(reach="party"),
    "payee_account": OfPayee(), "declared_relative": OfPayee(), "fund_view": OfSubject(), "fund_reservation": OfPlace("book"),
    "fund_reservation_end": OfParent("reservation_id", "fund_reservation", "id"), "fund_task": OfPlace("book"), "fund_monthly_item": OfPlace("book"),
    "payment_batch": OfPlace("book"), "payment_batch_version": OfParent("batch_id", "payment_batch", "id"),
    "payment": OfCase(reach="party"), "payment_batch_line": OfParent("payment_id", "payment", "id"),
    "payment_event": OfParent("payment_id", "payment", "id"), "payment_slot": OfCase(), "payment_file": OfParent("batch_id", "payment_batch", "id"),
    "payment_signature": OfParent("batch_id", "payment_batch", "id"), "bank_statement": OfPlace("book"), "bank_statement_line": OfPlace("book"),
    "bank_match": OfParent("statement_line_id", "bank_statement_line", "id"), "bank_answer": OfParent("payment_no", "payment", "payment_no"),
    "fund_receipt_booking": OfPlace("book"), "fund_late_fee_shift": OfPlace("book"), "fund_account_transfer": OfPlace("to_book"), "fund_month_close": OfPlace("book"),
    "fund_year_close": OfPlace("book"), "fund_budget": OfPlace("place"), "fund_budget_line": OfParent("budget_id", "fund_budget", "id"),
    "fund_budget_approval": OfParent("budget_id", "fund_budget", "id"), "fund_prevention_charge": OfPlace("place"),
    # Insurers
    "insurer_mandate": OfPlace("place", party="insurer"), "insurer_mandate_end": OfParent("mandate_no", "insurer_mandate", "mandate_no"),
    "insurer_task": OfHandling(), "insurer_task_step": OfParent("task_no", "insurer_task", "task_no"),
    "insurer_procurement": OfParent("mandate_no", "insurer_mandate", "mandate_no"),
    "insurer_mandate_term": OfParent("mandate_no", "insurer_mandate", "mandate_no"), "insurer_staff": OfParent("mandate_no", "insurer_mandate", "mandate_no"),
    "insurer_staff_end": OfParent("staff_id", "insurer_staff", "id"), "insurer_interest": OfParty("insurer"),
    "insurer_interest_end": OfParent("interest_id", "insurer_interest", "id"), "insurer_hand_over": OfParent("task_no", "insurer_task", "task_no"),
    "insurer_sample": OfPlace("place"), "insurer_sample_unit": OfParent("sample_no", "insurer_sample", "sample_no"),
    "insurer_sample_draw": OfParent("sample_no", "insurer_sample", "sample_no"), "insurer_sample_drawn": OfParent("unit_id", "insurer_sample_unit", "id"),
    "insurer_handled_again": OfParent("unit_id", "insurer_sample_unit", "id"), "insurer_sample_result": OfParent("unit_id", "insurer_sample_unit", "id"),
    "insurer_review": OfPlace("place"), "insurer_review_task": OfHandling(), "insurer_review_score": OfPlace("place", party="insurer"),
    "insurer_review_step": OfParent("review_no", "insurer_review", "review_no"), "insurer_fee": OfPlace("place", party="insurer"),
    "insurer_fee_line": OfParent("fee_no", "insurer_fee", "fee_no"), "insurer_remark": OfPlace("place"),
    "insurer_remark_finding": OfParent("remark_no", "insurer_remark", "remark_no"), "insurer_notice": OfPlace("place", party="insurer"),
    "insurer_notice_step": OfParent("notice_no", "insurer_notice", "notice_no"), "case_rescue": OfCase(), "case_rescue_follow": OfCase(),
    # Control of spending: the office's alone
    "control_sweep": OfPlace("place"), "control_flag": OfPlace("place"), "control_flag_answer": OfParent("flag_no", "control_flag", "flag_no"),
    "control_sample": OfPlace("place"), "control_sample_unit": OfPlace("place"), "control_sample_draw": OfParent("sample_no", "control_sample", "sample_no"),
    "control_sample_drawn": OfParent("unit_id", "control_sample_unit", "id"), "control_sample_result": OfParent("unit_id", "control_sample_unit", "id"),
    "control_follow": OfPlace("place"), "control_print": OfPlace("place"), "control_plan": OfPlace("place"),
    "control_plan_approval": OfParent("plan_no", "control_plan", "plan_no"), "control_inspection": OfPlace("place"),
    "control_inspection_step": OfParent("inspection_no", "control_inspection", "inspection_no"), "control_incident": OfPlace("place"),
    "control_incident_step": OfParent("incident_no", "control_incident", "incident_no"),
    # Exchange and matching: the office's alone
    "linkage_request": OfPlace("place"), "linkage_request_step": OfParent("request_no", "linkage_request", "request_no"), "linkage_row": OfPlace("place"),
    "linkage_run": OfPlace("place"), "linkage_hit": OfPlace("place"), "linkage_hit_answer": OfParent("hit_no", "linkage_hit", "hit_no"),
    "linkage_private_set": OfPlace("place"), "linkage_quality": OfPlace("place"), "linkage_quality_return": OfPlace("place"),
    # Concerns: an enquiry is its asker's and the office's, an important problem the office's and the departments'
    "enquiry": OfPlace("place", person="person", party="party"), "enquiry_step": OfParent("enquiry_no", "enquiry", "enquiry_no"), "guide_reach": OfPlace("place"),
    "important_problem": OfPlace("place"), "important_problem_step": OfParent("problem_no", "important_problem", "problem_no"),
    # Extension: an application is its enterprise's and the province's, persons to ask are the office's
    "admission_evidence": OfParty("uscc", place="place"), "enterprise_admission": OfParty("uscc", place="place"), "candidate_contact": OfPlace("city"),
    # Duties of enterprises: a paper is its enterprise's too; where a gap is seen is the office's alone
    "enterprise_paper": OfPlace("place", party="enterprise"), "enterprise_paper_step": OfParent("paper_no", "enterprise_paper", "paper_no"),
    "coverage_gap": OfPlace("place"), "coverage_gap_step": OfParent("gap_no", "coverage_gap", "gap_no"),
    # Acts and access
    "act": OfSubject(), "account": OfAccount("name"), "account_step": OfAccount(), "credential": OfAccount(),
    "credential_use": OfParent("credential", "credential", "id"), "open_session": OfAccount(), "post_grant": OfGrant(),
    "post_grant_step": OfParent("grant_no", "post_grant", "grant_no"), "person_read": OfPerson(),
}  # fmt: skip

# Closed to whoever is narrowed; what of them somebody may know is told by the operation that needs it.
CLOSED = frozenset({
    "bank_answer_file", "case_step_key", "contribution_difference_step", "contribution_receipt_file", "contribution_receipt_quarantine",
    "answered_request", "machine_client", "machine_client_step", "machine_nonce", "machine_secret", "machine_secret_end", "machine_token",
    "sign_in_miss", "act_seal", "upload", "job", "webhook", "webhook_end", "webhook_delivery",
    "lookup_miss", "read_withheld", "sandbox_request",
    "contribution_tax_file", "contribution_tax_quarantine", "contribution_placement",
})
