"""The procedure table: one row per step, and everything that follows from it.

From these rows come the permitted next steps, the page and picture of the procedure, the clocks' starts and ends, and
the generated tests. A new procedural step is one row here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from zhibao.cases.model import (
    AppraisalState,
    BenefitState,
    ClosingState,
    ConfirmationState,
    RemedyState,
    Role,
    State,
    Step,
    Track,
)

C, A, B, M, F = ConfirmationState, AppraisalState, BenefitState, RemedyState, ClosingState

_PARTIES = (Role.PLATFORM, Role.SERVICE_AGENCY, Role.WORKER, Role.RELATIVE, Role.UNION)
_REPORTERS = (*_PARTIES, Role.CASE_CLERK, Role.JOB)
_CLERK = (Role.CASE_CLERK,)
_OFFICER = (Role.CONFIRMATION_OFFICER,)
_INQUIRERS = (Role.INVESTIGATOR, Role.INSURER, Role.CONFIRMATION_OFFICER)
_COMMITTEES = (Role.APPRAISAL_CLERK, Role.PROVINCIAL_COMMITTEE)
_CORRECTORS = tuple(role for role in Role if role is not Role.JOB and role not in _PARTIES)

_BEFORE_DECISION = (C.APPLIED, C.MATERIAL_REQUESTED, C.ACCEPTED, C.INVESTIGATING, C.SUSPENDED)
_REPORTED = tuple(state for state in C if state is not C.NONE)
_AFTER_FILING = tuple(state for state in _REPORTED if state is not C.REPORTED)
_AT_WORK = (C.ACCEPTED, C.INVESTIGATING)
_ASKING = (*_AT_WORK, C.SUSPENDED)
_CONFIRMED = (C.CONFIRMED, C.CONFIRMED_SERVED)
_NOT_CONFIRMED = (C.NOT_CONFIRMED, C.NOT_CONFIRMED_SERVED)
_NOT_ACCEPTED = (C.NOT_ACCEPTED, C.NOT_ACCEPTED_SERVED)
_RIGHTS = ("reconsideration:addressee", "litigation:addressee")
_REASONED = ("reason", "article", "remedy")
_GOING = tuple(state for state in B if state not in (B.NONE, B.AWARDED))


def _step(verb: str, zh: str, en: str, track: Track, sources: Any, target: State | None, roles: Any, *cites: str, **more: Any) -> Step:
    held = sources if isinstance(sources, tuple) else (sources,)
    return Step(verb, zh, en, track, held, target, roles, cites, **more)


def _confirmation(verb: str, zh: str, en: str, sources: Any, target: State | None, roles: Any, *cites: str, **more: Any) -> Step:
    return _step(verb, zh, en, Track.CONFIRMATION, sources, target, roles, *cites, **more)


def _appraisal(verb: str, zh: str, en: str, sources: Any, target: State | None, roles: Any, *cites: str, **more: Any) -> Step:
    return _step(verb, zh, en, Track.APPRAISAL, sources, target, roles, *cites, **more)


def _benefit(verb: str, zh: str, en: str, sources: Any, target: State | None, roles: Any, *cites: str, **more: Any) -> Step:
    return _step(verb, zh, en, Track.BENEFIT, sources, target, roles, *cites, **more)


def _remedy(verb: str, zh: str, en: str, sources: Any, target: State | None, roles: Any, *cites: str, **more: Any) -> Step:
    return _step(verb, zh, en, Track.REMEDY, sources, target, roles, *cites, **more)


STEPS: tuple[Step, ...] = (
    # Report and application
    _confirmation("report", "报案", "report", C.NONE, C.REPORTED, _REPORTERS, "taoyuan-2025-1 §29", "beijing-2025-8 §7",
                  required=("channel",), starts=("platform_filing", "worker_filing")),
    _confirmation("further_report", "同一事故的又一次报案", "further report", _REPORTED, None, _REPORTERS, "taoyuan-2025-1 §29",
                  required=("channel",)),
    _confirmation("filing", "事故备案", "filing", C.REPORTED, C.FILED, (Role.PLATFORM, Role.SERVICE_AGENCY, Role.JOB), "taoyuan-2025-1 §29",
                  required=("platform",)),
    _confirmation("filing", "事故备案（补）", "filing after the application", _AFTER_FILING, None,
                  (Role.PLATFORM, Role.SERVICE_AGENCY, Role.JOB), "taoyuan-2025-1 §29", required=("platform",)),
    _confirmation("application", "待遇给付申请", "application", (C.REPORTED, C.FILED, C.WITHDRAWN), C.APPLIED, (*_PARTIES, Role.CASE_CLERK),
                  "measures-2021 §13", "practice-reports §5", "taoyuan-2025-1 §30", required=("applicant", "application_kind"),
                  guards=("applicant_acts",), starts=("paper_check", "decision"), ends=("platform_filing", "worker_filing"),
                  document="disability_application"),
    _confirmation("late_statement", "补交超期说明", "statement on a late application", _BEFORE_DECISION, None, (*_PARTIES, Role.CASE_CLERK),
                  "practice-reports §4", "taoyuan-2025-1 §30(3)", required=("late_statement",), document="late_application"),
    _confirmation("withdrawal", "撤回申请", "withdrawal of the application", _BEFORE_DECISION, C.WITHDRAWN, (*_PARTIES, Role.CASE_CLERK),
                  "measures-2021 §30", required=("statement",), ends=("paper_check", "decision", "redecision", "material_supply"),
                  sets=(("clear", False), ("fast_lane", False), ("late", None), ("late_statement", None))),
    # Papers
    _confirmation("material_request", "一次性补正告知", "request for missing material", C.APPLIED, C.MATERIAL_REQUESTED, _CLERK,
                  "work-injury-regulation §18", "practice-reports §6", "taoyuan-2025-1 §31", required=("missing_papers", "due"),
                  guards=("asked_once",), starts=("material_supply",), ends=("paper_check",), document="material_request"),
    _confirmation("material_received", "收到补正材料", "missing material received", C.MATERIAL_REQUESTED, C.APPLIED, (*_CLERK, *_PARTIES),
                  "work-injury-regulation §18", required=("papers",), starts=("paper_check",), ends=("material_supply",)),
    _confirmation("acceptance", "受理", "acceptance", C.APPLIED, C.ACCEPTED, _CLERK, "measures-2021 §13", "taoyuan-2025-1 §31",
                  guards=("late_explained",), ends=("paper_check",)),
    _confirmation("nonacceptance", "不予受理", "non-acceptance", (C.APPLIED, C.MATERIAL_REQUESTED), C.NOT_ACCEPTED, _OFFICER,
                  "work-injury-regulation §18", "taoyuan-2025-1 §31", required=_REASONED, starts=("service",),
                  ends=("paper_check", "decision", "material_supply"), adverse=True),
    # Investigation
    _confirmation("investigation", "开始调查核实", "investigation", C.ACCEPTED, C.INVESTIGATING, _INQUIRERS, "measures-2021 §13",
                  "zhejiang-2025-44 §2(4)", "taoyuan-2025-1 §32"),
    _confirmation("inquiry", "询问或者要求举证", "inquiry", _ASKING, None, _INQUIRERS, "work-injury-regulation §19",
                  "taoyuan-2025-1 §32", required=("ref", "asked", "question", "due"), guards=("new_inquiry",), starts=("inquiry:ref",)),
    _confirmation("inquiry_answer", "答复询问", "answer to an inquiry", _REPORTED, None, (*_INQUIRERS, *_PARTIES), "work-injury-regulation §19",
                  required=("ref", "answer"), guards=("open_inquiry",), ends=("inquiry:ref",)),
    _confirmation("hearing", "听取意见", "hearing", _ASKING, None, _INQUIRERS, "work-injury-regulation §19",
                  required=("held_on", "statement")),
    _confirmation("clear_case", "列为事实清楚案件", "clear case", _AT_WORK, None, (*_CLERK, *_OFFICER), "measures-2021 §13", "measures-2025 §14",
                  "taoyuan-2025-1 §33(2)", sets=(("clear", True),)),
    _confirmation("fast_lane", "列入快速办理", "fast lane", _AT_WORK, None, (*_CLERK, *_OFFICER), "taoyuan-2025-1 §33(5)", "hainan-2025-news §3",
                  required=("cost_fen", "outpatient_only"), guards=("fast_lane_open",), sets=(("clear", True), ("fast_lane", True))),
    _confirmation("ordinary_case", "转为一般案件", "ordinary case", _AT_WORK, None, (*_CLERK, *_OFFICER, *_INQUIRERS), "measures-2025 §14",
                  "taoyuan-2025-1 §33(1)", required=("reason",), guards=("is_clear", "time_left"), adverse=True,
                  sets=(("clear", False), ("fast_lane", False))),
    _confirmation("suspension", "中止", "suspension", C.INVESTIGATING, C.SUSPENDED, _OFFICER, "work-injury-regulation §20(3)", "readings §23",
                  "taoyuan-2025-1 §33(3)", required=("suspension_ground", "reason"), guards=("suspension_provided",),
                  suspends=("decision", "redecision"), adverse=True),
    _confirmation("resumption", "恢复", "resumption", C.SUSPENDED, C.INVESTIGATING, _OFFICER, "work-injury-regulation §20(3)", "readings §23",
                  "taoyuan-2025-1 §33(3)", resumes=("decision", "redecision")),
    # Decision
    _confirmation("confirmation", "确认职业伤害", "confirmation", C.INVESTIGATING, C.CONFIRMED, _OFFICER, "measures-2025 §11", "measures-2025 §14",
                  "measures-2021 §10", "measures-2021 §13", "taoyuan-2025-1 §33", required=("article", "reason"), guards=("inquiries_done",),
                  starts=("service", "fast_lane_payment"), ends=("decision", "redecision"), document="confirmation"),
    _confirmation("nonconfirmation", "不予确认职业伤害", "non-confirmation", C.INVESTIGATING, C.NOT_CONFIRMED, _OFFICER, "measures-2025 §11",
                  "measures-2025 §14", "measures-2021 §10", "measures-2021 §13", "taoyuan-2025-1 §33", required=_REASONED,
                  guards=("inquiries_done",), starts=("service",), ends=("decision", "redecision"), document="nonconfirmation", adverse=True),
    _confirmation("service", "送达确认结论", "service of the conclusion", _CONFIRMED, C.CONFIRMED_SERVED, _CLERK, "practice-reports §8",
                  "taoyuan-2025-1 §33(4)", required=("addressee", "delivery", "proof", "received_on"), guards=("received_after_decision",),
                  starts=_RIGHTS, ends=("service",)),
    _confirmation("service", "送达不予确认结论", "service of the refusal", _NOT_CONFIRMED, C.NOT_CONFIRMED_SERVED, _CLERK, "practice-reports §8",
                  "taoyuan-2025-1 §33(4)", required=("addressee", "delivery", "proof", "received_on"), guards=("received_after_decision",),
                  starts=_RIGHTS, ends=("service",)),
    _confirmation("service", "送达不予受理决定", "service of the non-acceptance", _NOT_ACCEPTED, C.NOT_ACCEPTED_SERVED, _CLERK, "practice-reports §8",
                  "taoyuan-2025-1 §33(4)", required=("addressee", "delivery", "proof", "received_on"), guards=("received_after_decision",),
                  starts=_RIGHTS, ends=("service",)),
    _confirmation("revocation", "撤销结论", "revocation", (*_CONFIRMED, *_NOT_CONFIRMED, *_NOT_ACCEPTED), C.REVOKED, (Role.LEGAL_OFFICER,),
                  "work-injury-regulation §55", "taoyuan-2025-1 §36", required=_REASONED, ends=("service", "reconsideration", "litigation", "fast_lane_payment"),
                  starts=("redecision",), adverse=True, sets=(("clear", False), ("fast_lane", False))),
    _confirmation("redecision", "重新办理", "new decision begun", C.REVOKED, C.INVESTIGATING, _OFFICER, "work-injury-regulation §55",
                  "taoyuan-2025-1 §36"),
    # One injury, one scheme
    _confirmation("double_coverage_task", "同一伤害另有工伤申请或者单项参保，交承办人", "double coverage to an officer", _REPORTED, None,
                  (*_CLERK, *_OFFICER, Role.INVESTIGATOR, Role.JOB), "measures-2025 §15(1)", "taoyuan-2025-1 §54",
                  required=("ref", "officer", "items"), guards=("new_double_coverage",)),
    _confirmation("double_coverage_decision", "承办人决定适用的制度", "double coverage decided", _REPORTED, None, _OFFICER,
                  "measures-2025 §15(1)", "taoyuan-2025-1 §54", required=("ref", "scheme", "reason"), guards=("open_double_coverage",),
                  adverse=True),
    # Appraisal
    _appraisal("appraisal_application", "申请劳动能力鉴定", "application for an appraisal", A.NONE, A.APPLIED, (*_PARTIES, Role.APPRAISAL_CLERK, Role.JOB),
               "zhejiang-2025-44 §2(4)", "appraisal-2025 §2", "taoyuan-2025-1 §39", required=("applicant",), guards=("confirmed", "passed_on"),
               starts=("appraisal_papers",), document="appraisal_application", sets=(("stage", "appraisal"),)),
    _appraisal("second_appraisal_application", "申请再次鉴定", "application for a second appraisal", A.CONCLUDED_SERVED, A.APPLIED,
               (*_PARTIES, Role.PROVINCIAL_COMMITTEE), "work-injury-regulation §26", "appraisal-2025 §6", "taoyuan-2025-1 §39(3)",
               required=("applicant",), guards=("not_final",), starts=("appraisal_papers",), ends=("second_appraisal_request",),
               document="appraisal_application", sets=(("stage", "second_appraisal"),)),
    _appraisal("review_appraisal_application", "申请复查鉴定", "application for a review appraisal", A.CONCLUDED_SERVED, A.APPLIED,
               (*_PARTIES, Role.APPRAISAL_CLERK), "work-injury-regulation §28", "appraisal-2025 §7", "taoyuan-2025-1 §39(4)",
               required=("applicant",), guards=("a_year_after",), starts=("appraisal_papers",), ends=("second_appraisal_request",),
               document="appraisal_application", sets=(("stage", "review_appraisal"),)),
    _appraisal("appraisal_material_request", "鉴定材料一次性补正告知", "request for missing appraisal papers", A.APPLIED, A.MATERIAL_REQUESTED,
               _COMMITTEES, "appraisal-2025 §2", required=("missing_papers", "due"), guards=("committee_of_stage", "appraisal_asked_once"),
               starts=("appraisal_material_supply",), ends=("appraisal_papers",)),
    _appraisal("appraisal_material_received", "收到鉴定补正材料", "missing appraisal papers received", A.MATERIAL_REQUESTED, A.APPLIED,
               (*_COMMITTEES, *_PARTIES), "appraisal-2025 §2", required=("papers",), starts=("appraisal_papers",),
               ends=("appraisal_material_supply",)),
    _appraisal("appraisal_acceptance", "受理鉴定", "appraisal accepted", A.APPLIED, A.ACCEPTED, _COMMITTEES, "appraisal-2025 §3",
               "taoyuan-2025-1 §39(1)", guards=("committee_of_stage",), starts=("appraisal_conclusion",), ends=("appraisal_papers",)),
    _appraisal("panel", "抽取专家组", "panel drawn", A.ACCEPTED, A.PANEL_DRAWN, _COMMITTEES, "work-injury-regulation §25",
               required=("appraisal", "digest"), guards=("committee_of_stage",)),
    _appraisal("recusal", "专家回避", "recusal of an expert", (A.PANEL_DRAWN, A.EXAMINED), A.ACCEPTED, _COMMITTEES, "work-injury-regulation §20(4)",
               required=("appraisal", "reason"), guards=("committee_of_stage",)),
    _appraisal("examination", "检查", "examination", (A.PANEL_DRAWN, A.EXAMINED), A.EXAMINED, _COMMITTEES, "practice-reports §13",
               required=("appraisal", "held_on", "cost_fen"), guards=("committee_of_stage",)),
    _appraisal("appraisal_extension", "延长鉴定期限", "appraisal extended", (A.ACCEPTED, A.PANEL_DRAWN, A.EXAMINED), None,
               (Role.APPRAISAL_COMMITTEE, Role.PROVINCIAL_COMMITTEE), "work-injury-regulation §25", "appraisal-2025 §4", "taoyuan-2025-1 §39(1)",
               required=("reason",), guards=("committee_of_stage", "extended_once", "time_left"), extends=("appraisal_conclusion",), adverse=True),
    _appraisal("appraisal", "作出初次鉴定结论", "appraisal", (A.PANEL_DRAWN, A.EXAMINED), A.CONCLUDED, (Role.APPRAISAL_COMMITTEE,),
               "zhejiang-2025-44 §2(4)", "appraisal-2025 §3", "taoyuan-2025-1 §39(1)", required=("appraisal", "digest", "remedy"),
               guards=("stage_is_first",), starts=("appraisal_delivery",), ends=("appraisal_conclusion",), document="appraisal_conclusion",
               adverse=True),
    _appraisal("second_appraisal", "作出再次鉴定结论", "second appraisal", (A.PANEL_DRAWN, A.EXAMINED), A.CONCLUDED, (Role.PROVINCIAL_COMMITTEE,),
               "work-injury-regulation §26", "taoyuan-2025-1 §39(3)", required=("appraisal", "digest"), guards=("stage_is_second",),
               starts=("appraisal_delivery",), ends=("appraisal_conclusion",), document="second_appraisal_conclusion", adverse=True),
    _appraisal("review_appraisal", "作出复查鉴定结论", "review appraisal", (A.PANEL_DRAWN, A.EXAMINED), A.CONCLUDED, (Role.APPRAISAL_COMMITTEE,),
               "work-injury-regulation §28", "taoyuan-2025-1 §39(4)", required=("appraisal", "digest", "remedy"), guards=("stage_is_review",),
               starts=("appraisal_delivery",), ends=("appraisal_conclusion",), document="appraisal_conclusion", adverse=True),
    _appraisal("appraisal_service", "送达鉴定结论", "service of the appraisal", (A.CONCLUDED, A.CONCLUDED_SERVED), A.CONCLUDED_SERVED, _COMMITTEES,
               "appraisal-2025 §5", "taoyuan-2025-1 §39(2)", required=("addressee", "delivery", "proof", "received_on"),
               guards=("committee_of_stage", "received_after_appraisal"), starts=("second_appraisal_request",), ends=("appraisal_delivery",)),
    # Benefits
    _benefit("benefit_application", "申领待遇", "benefit application", (B.NONE, B.PAID, B.AWARDED), B.APPLIED,
             (*_PARTIES, Role.CASE_CLERK, Role.BENEFIT_ASSESSOR, Role.JOB), "measures-2021 §13", "taoyuan-2025-1 §38", required=("applicant", "items"),
             guards=("confirmed", "passed_on")),
    _benefit("assessment", "待遇核定", "assessment", (B.APPLIED, B.ASSESSED), B.ASSESSED, (Role.BENEFIT_ASSESSOR,), "zhejiang-2025-44 §2(5)",
             required=("items", "total_fen", "digest"), guards=("confirmed",)),
    _benefit("assessment_return", "复核退回", "assessment returned", (B.ASSESSED, B.REVIEWED), B.APPLIED,
             (Role.BENEFIT_REVIEWER, Role.BENEFIT_APPROVER), "taoyuan-2025-1 §67", required=("reason",), guards=("other_person",), adverse=True),
    _benefit("review", "待遇复核", "review", B.ASSESSED, B.REVIEWED, (Role.BENEFIT_REVIEWER,), "taoyuan-2025-1 §67", required=("digest",),
             guards=("other_person", "same_assessment", "confirmed")),
    _benefit("award", "待遇审批", "award", B.REVIEWED, B.AWARDED, (Role.BENEFIT_APPROVER,), "zhejiang-2025-44 §2(5)", "taoyuan-2025-1 §67",
             required=("award_no", "digest"), guards=("other_person", "same_assessment", "new_award", "confirmed"),
             starts=("payment:award_no", "award_service:award_no")),
    _benefit("award_service", "送达待遇核定", "service of the award", tuple(state for state in B if state is not B.NONE), None,
             (Role.CASE_CLERK, Role.BENEFIT_ASSESSOR), "taoyuan-2025-1 §33(4)", required=("award_no", "addressee", "delivery", "proof", "received_on"),
             guards=("known_award",), starts=_RIGHTS, ends=("award_service:award_no",)),
    _benefit("payment", "待遇支付", "payment", B.AWARDED, B.PAID, (Role.PAYMENT_OFFICER, Role.JOB), "taoyuan-2025-1 §55(2)",
             "zhejiang-2025-44 §2(5)", required=("award_no", "payment", "total_fen"), guards=("unpaid_award", "confirmed", "one_scheme"),
             ends=("payment:award_no", "fast_lane_payment")),
    _benefit("payment", "待遇支付（另有待遇在办）", "payment beside other benefits", _GOING, None, (Role.PAYMENT_OFFICER, Role.JOB),
             "taoyuan-2025-1 §55(2)", "zhejiang-2025-44 §2(5)", required=("award_no", "payment", "total_fen"),
             guards=("unpaid_award", "confirmed", "one_scheme"), ends=("payment:award_no", "fast_lane_payment")),
    _benefit("payment_return", "银行退回", "payment returned by the bank", (*_GOING, B.AWARDED), B.AWARDED, (Role.PAYMENT_OFFICER, Role.JOB),
             "taoyuan-2025-1 §55(2)", required=("award_no", "payment"), guards=("paid_award",), starts=("payment:award_no",)),
    _benefit("award_revocation", "撤销待遇核定", "award revoked", tuple(state for state in B if state is not B.NONE), B.APPLIED,
             (Role.LEGAL_OFFICER,), "work-injury-regulation §55", "taoyuan-2025-1 §56", required=("award_no", *_REASONED), guards=("known_award",),
             ends=("payment:award_no", "award_service:award_no"), adverse=True),
    _benefit("recovery", "追回多付待遇", "recovery", (*_GOING, B.AWARDED), None, (Role.LEGAL_OFFICER, Role.BENEFIT_APPROVER),
             "work-injury-regulation §60", "taoyuan-2025-1 §56(1)", "taoyuan-2025-1 §56(2)", required=("ref", "total_fen", *_REASONED),
             guards=("new_recovery",), adverse=True),
    _benefit("recovery_service", "送达追回决定", "service of the recovery", (*_GOING, B.AWARDED), None, (Role.CASE_CLERK, Role.BENEFIT_ASSESSOR),
             "taoyuan-2025-1 §56(2)", required=("ref", "proof", "received_on"), guards=("unserved_recovery",), starts=("recovery_objection:ref",)),
    _benefit("recovery_done", "追回完成", "recovery done", (*_GOING, B.AWARDED), None, (Role.LEGAL_OFFICER, Role.PAYMENT_OFFICER),
             "taoyuan-2025-1 §56(1)", required=("ref", "total_fen"), guards=("open_recovery",), ends=("recovery_objection:ref",)),
    # Remedies
    _remedy("objection", "提出异议", "objection", M.QUIET, M.OBJECTED, (*_PARTIES, Role.CASE_CLERK), "work-injury-regulation §55",
            "taoyuan-2025-1 §36", required=("statement",), guards=("something_decided",)),
    _remedy("objection_answer", "答复异议", "answer to an objection", M.OBJECTED, M.QUIET, (Role.CONFIRMATION_OFFICER, Role.LEGAL_OFFICER),
            "taoyuan-2025-1 §36", required=("result", *_REASONED), adverse=True),
    _remedy("reconsideration", "申请行政复议", "reconsideration", (M.QUIET, M.OBJECTED), M.RECONSIDERING, (*_PARTIES, Role.LEGAL_OFFICER),
            "work-injury-regulation §55", "practice-reports §9", "taoyuan-2025-1 §36", required=("body",), guards=("something_served",),
            ends=("reconsideration",)),
    _remedy("reconsideration_result", "复议结果", "result of the reconsideration", M.RECONSIDERING, M.QUIET, (Role.LEGAL_OFFICER,),
            "work-injury-regulation §55", "taoyuan-2025-1 §36", required=("result", "document")),
    _remedy("litigation", "提起行政诉讼", "litigation", (M.QUIET, M.OBJECTED), M.LITIGATING, (*_PARTIES, Role.LEGAL_OFFICER),
            "work-injury-regulation §55", "practice-reports §9", "taoyuan-2025-1 §36", required=("body",), guards=("something_served",),
            ends=("litigation",)),
    _remedy("litigation_result", "诉讼结果", "result of the litigation", M.LITIGATING, M.QUIET, (Role.LEGAL_OFFICER,),
            "work-injury-regulation §55", "taoyuan-2025-1 §36", required=("result", "document")),
    # The file
    _step("opening", "立案", "file opened", Track.CLOSING, F.NEW, F.OPEN, _REPORTERS, "taoyuan-2025-1 §29"),
    _step("correction", "更正误记的步骤", "correction", Track.CLOSING, (F.OPEN, F.CLOSED), None, _CORRECTORS, "work-injury-regulation §55",
          required=("act", "reason"), guards=("can_be_corrected",), adverse=True),
    _step("closing", "结案", "closing", Track.CLOSING, F.OPEN, F.CLOSED, (Role.CASE_CLERK, Role.SUPERVISOR), "taoyuan-2025-1 §38",
          required=("outcome", "reason"), guards=("outcome_fits", "nothing_open"), ends=("platform_filing", "worker_filing"), adverse=True),
    _step("reopening", "重新开启", "reopening", Track.CLOSING, F.CLOSED, F.OPEN, (Role.CASE_CLERK, Role.SUPERVISOR, Role.LEGAL_OFFICER),
          "work-injury-regulation §28", "work-injury-regulation §38", required=("reason",), sets=(("outcome", None),)),
)


def _by_verb() -> Mapping[str, tuple[Step, ...]]:
    rows: dict[str, list[Step]] = defaultdict(list)
    for step in STEPS:
        rows[step.verb].append(step)
    return {verb: tuple(held) for verb, held in rows.items()}


BY_VERB: Mapping[str, tuple[Step, ...]] = _by_verb()
VERBS: tuple[str, ...] = tuple(BY_VERB)


def row(verb: str, states: Mapping[Track, State]) -> Step | None:
    """The row of a verb that fits where the tracks are, None when none does."""
    return next((step for step in BY_VERB.get(verb, ()) if states[step.track] in step.sources), None)
