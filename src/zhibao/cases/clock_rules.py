"""The clocks the procedure knows: which number sets the length, whose duty or right it is, from which day it runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zhibao.cases.model import Role


@dataclass(frozen=True)
class ClockRule:
    """One clock. Without a number the step that starts it names the day itself.

    `instead` gives other numbers for flags of the case, `reckoned` the steps whose day a number is looked up on.
    `only_if` starts the clock only in cases with that flag; `assumed` marks a length that no rule gives for it.
    """

    name: str
    zh: str
    en: str
    responsible: Role
    number: str | None
    instead: tuple[tuple[str, str], ...] = ()
    reckoned: tuple[str, ...] = ()
    right: bool = False
    from_receipt: bool = False
    restarts: bool = False
    only_if: str | None = None
    extension: str | None = None
    assumed: bool = False


_APPRAISALS = ("appraisal_application", "second_appraisal_application", "review_appraisal_application")

_ALL = (
    ClockRule("platform_filing", "平台企业申请期限", "application by the platform", Role.PLATFORM, "platform_filing_limit"),
    ClockRule("worker_filing", "本人、近亲属或者工会申请期限", "application by worker, relative or union", Role.WORKER, "worker_filing_limit", right=True),
    ClockRule("paper_check", "材料审核期限", "check of the papers", Role.CASE_CLERK, "paper_check_limit", restarts=True),
    ClockRule("material_supply", "补正期限", "missing material", Role.WORKER, None, restarts=True),
    ClockRule(
        "decision",
        "确认期限",
        "decision",
        Role.CONFIRMATION_OFFICER,
        "decision_limit",
        instead=(("fast_lane", "fast_lane_confirmation_limit"), ("clear", "decision_limit_clear")),
    ),
    ClockRule("redecision", "重新确认期限", "new decision", Role.CONFIRMATION_OFFICER, "decision_limit", restarts=True, assumed=True),
    ClockRule("inquiry", "答复询问期限", "answer to an inquiry", Role.INVESTIGATOR, None),
    ClockRule("service", "送达期限", "service of the conclusion", Role.CASE_CLERK, "service_limit", restarts=True),
    ClockRule(
        "reconsideration", "行政复议申请期限", "reconsideration", Role.WORKER, "reconsideration_period",
        right=True, from_receipt=True, restarts=True,
    ),
    ClockRule("litigation", "行政诉讼起诉期限", "litigation", Role.WORKER, "litigation_period", right=True, from_receipt=True, restarts=True),
    ClockRule("appraisal_papers", "鉴定材料审核期限", "check of the appraisal papers", Role.APPRAISAL_CLERK, "appraisal_papers_limit", reckoned=_APPRAISALS, restarts=True),
    ClockRule("appraisal_material_supply", "鉴定材料补正期限", "missing appraisal papers", Role.WORKER, None, restarts=True),
    ClockRule(
        "appraisal_conclusion", "鉴定结论期限", "conclusion of the appraisal", Role.APPRAISAL_COMMITTEE, "appraisal_conclusion_limit",
        reckoned=_APPRAISALS, restarts=True, extension="appraisal_extension",
    ),
    ClockRule("appraisal_delivery", "鉴定结论送达期限", "delivery of the appraisal", Role.APPRAISAL_CLERK, "appraisal_delivery_limit", reckoned=_APPRAISALS, restarts=True),
    ClockRule(
        "second_appraisal_request", "再次鉴定申请期限", "request for a second appraisal", Role.WORKER, "second_appraisal_request_limit",
        reckoned=_APPRAISALS, right=True, from_receipt=True, restarts=True,
    ),
    ClockRule("award_service", "待遇核定送达期限", "service of the award", Role.BENEFIT_ASSESSOR, "service_limit", assumed=True),
    ClockRule("payment", "支付期限", "payment", Role.PAYMENT_OFFICER, "payment_limit", restarts=True),
    ClockRule("fast_lane_payment", "快速办理支付期限", "payment in the fast lane", Role.PAYMENT_OFFICER, "fast_lane_payment_limit", reckoned=("application",), only_if="fast_lane"),
    ClockRule("recovery_objection", "追回异议期限", "objection to a recovery", Role.WORKER, "recovery_objection_limit", right=True, from_receipt=True),
)  # fmt: skip

RULES: Mapping[str, ClockRule] = {rule.name: rule for rule in _ALL}

# Flags of a case that choose the length of a clock or start it at all.
FLAGS = frozenset(
    {flag for rule in _ALL for flag, _ in rule.instead} | {rule.only_if for rule in _ALL if rule.only_if is not None}
)
