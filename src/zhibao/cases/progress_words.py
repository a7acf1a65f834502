"""What the person is told of her case: for each state a plain sentence of what stands, and one of what comes next.

Words only; which of them are told decides `progress`. `{who}` is the body that acts, `{by}` the last day of its clock.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zhibao.cases.model import AppraisalState as A
from zhibao.cases.model import BenefitState as B
from zhibao.cases.model import ConfirmationState as C
from zhibao.cases.model import Outcome, RemedyState, Role, State, Track


@dataclass(frozen=True)
class Words:
    """What is told of one state: now, next, who moves it on, and the clocks that say until when."""

    now_zh: str
    now_en: str
    next_zh: str
    next_en: str
    who: Role
    clocks: tuple[str, ...] = ()


_APPLY = (
    "接下来由平台企业为您申请待遇；平台没有申请的，您本人、近亲属或者工会都可以申请。",
    "Next the platform applies for your benefits. If it does not, you, a near relative or the union may.",
)
_SERVED = ("结论书接下来会送达给您。", "The letter will be served on you next.")
_DISAGREE = (
    "如果您不同意，可以提出异议，也可以申请行政复议或者提起行政诉讼。",
    "If you do not agree you may object, ask for reconsideration, or go to court.",
)
_AFTER_CONFIRMATION = (
    "接下来可以申领待遇。伤情稳定后仍有影响的，可以申请劳动能力鉴定。",
    "You may now apply for benefits. Where effects remain after healing, apply for an appraisal.",
)

# By track: the states of two tracks may have the same name.
WORDS: Mapping[Track, Mapping[State, Words]] = {
    Track.CONFIRMATION: {
        C.REPORTED: Words("您的报案已经收到。", "Your report has been received.", *_APPLY, Role.PLATFORM, ("platform_filing", "worker_filing")),
        C.FILED: Words("平台企业已为这次事故备案。", "The platform has filed this accident.", *_APPLY, Role.PLATFORM, ("platform_filing", "worker_filing")),
        C.APPLIED: Words("申请已经收到。", "The application has been received.", "接下来由{who}审核材料。", "Next {who} checks the papers.", Role.CASE_CLERK, ("paper_check",)),
        C.MATERIAL_REQUESTED: Words(
            "申请还缺一些材料。", "Some papers are still missing.", "请补交所缺的材料；补齐之后继续办理。", "Please bring in what is missing; the case then goes on.", Role.WORKER, ("material_supply",)
        ),
        C.ACCEPTED: Words("申请已经受理。", "The application has been accepted.", "接下来由{who}调查核实，并作出结论。", "Next {who} inquires and decides.", Role.CONFIRMATION_OFFICER, ("decision",)),
        C.INVESTIGATING: Words(
            "{who}正在调查核实。", "{who} is inquiring.", "接下来作出是否确认为职业伤害的结论。", "Next comes the decision whether it is an occupational injury.",
            Role.CONFIRMATION_OFFICER, ("redecision", "decision"),
        ),
        C.SUSPENDED: Words(
            "需要等待其他机关的结论，办理暂时停下，期限也停止计算。", "The case waits for the finding of another body; its time limit waits too.",
            "收到那份结论后恢复办理，不用您做什么。", "It goes on when that finding is there. You need do nothing.", Role.CONFIRMATION_OFFICER,
        ),
        C.CONFIRMED: Words("已经确认为职业伤害。", "It is confirmed as an occupational injury.", *_SERVED, Role.CASE_CLERK, ("service",)),
        C.CONFIRMED_SERVED: Words("已经确认为职业伤害，结论书已送达。", "It is confirmed as an occupational injury, and the letter has been served.", *_AFTER_CONFIRMATION, Role.WORKER),
        C.NOT_CONFIRMED: Words(
            "这次伤害没有被确认为职业伤害。", "This injury was not confirmed as an occupational injury.", "结论书接下来会送达给您，里面写明理由和您的权利。",
            "The letter will be served on you next; it tells the reasons and your rights.", Role.CASE_CLERK, ("service",),
        ),
        C.NOT_CONFIRMED_SERVED: Words(
            "这次伤害没有被确认为职业伤害，结论书已送达。", "This injury was not confirmed as an occupational injury, and the letter has been served.", *_DISAGREE, Role.WORKER, ("reconsideration", "litigation")
        ),
        C.NOT_ACCEPTED: Words(
            "这次申请没有被受理。", "This application was not accepted.", "决定书接下来会送达给您，里面写明理由和您的权利。",
            "The letter will be served on you next; it tells the reasons and your rights.", Role.CASE_CLERK, ("service",),
        ),
        C.NOT_ACCEPTED_SERVED: Words("这次申请没有被受理，决定书已送达。", "This application was not accepted, and the letter has been served.", *_DISAGREE, Role.WORKER, ("reconsideration", "litigation")),
        C.REVOKED: Words("原来的结论已经撤销。", "The former decision has been revoked.", "接下来由{who}重新办理。", "Next {who} decides anew.", Role.CONFIRMATION_OFFICER, ("redecision",)),
        C.WITHDRAWN: Words("申请已经撤回。", "The application was withdrawn.", "需要时可以在期限内再次申请。", "It can be made again within its time limit.", Role.WORKER, ("worker_filing",)),
    },
    Track.APPRAISAL: {
        A.APPLIED: Words("劳动能力鉴定申请已经收到。", "The application for an appraisal has been received.", "接下来由{who}审核材料。", "Next {who} checks the papers.", Role.APPRAISAL_CLERK, ("appraisal_papers",)),
        A.MATERIAL_REQUESTED: Words(
            "鉴定申请还缺一些材料。", "Some papers for the appraisal are still missing.", "请补交所缺的材料；补齐之后继续办理。", "Please bring in what is missing; the appraisal then goes on.",
            Role.WORKER, ("appraisal_material_supply",),
        ),
        A.ACCEPTED: Words(
            "鉴定申请已经受理。", "The application for an appraisal has been accepted.", "接下来由{who}抽取专家，并通知您检查的时间。", "Next {who} draws the experts and tells you when to come.",
            Role.APPRAISAL_CLERK, ("appraisal_conclusion",),
        ),
        A.PANEL_DRAWN: Words("鉴定专家已经抽取。", "The experts have been drawn.", "请按通知的时间参加检查。", "Please come to the examination at the time you are told.", Role.APPRAISAL_CLERK, ("appraisal_conclusion",)),
        A.EXAMINED: Words("检查已经完成。", "You have been examined.", "接下来由{who}作出鉴定结论。", "Next {who} concludes.", Role.APPRAISAL_COMMITTEE, ("appraisal_conclusion",)),
        A.CONCLUDED: Words("鉴定结论已经作出。", "The appraisal is concluded.", *_SERVED, Role.APPRAISAL_CLERK, ("appraisal_delivery",)),
        A.CONCLUDED_SERVED: Words(
            "鉴定结论已送达。", "The appraisal has been served.", "接下来可以申领待遇。如果您不同意结论，可以在期限内申请再次鉴定。",
            "You may now apply for benefits. If you do not agree, ask for a second appraisal within its time limit.", Role.WORKER, ("second_appraisal_request",),
        ),
    },
    Track.BENEFIT: {
        B.APPLIED: Words("待遇申领已经收到。", "The application for benefits has been received.", "接下来由{who}核定待遇。", "Next {who} reckons the benefits.", Role.BENEFIT_ASSESSOR, ("fast_lane_payment",)),
        B.ASSESSED: Words("待遇已经核定。", "The benefits have been reckoned.", "接下来由另一名工作人员复核。", "Next another officer reviews them.", Role.BENEFIT_REVIEWER, ("fast_lane_payment",)),
        B.REVIEWED: Words("待遇已经复核。", "The benefits have been reviewed.", "接下来审批。", "Next they are approved.", Role.BENEFIT_APPROVER, ("fast_lane_payment",)),
        B.AWARDED: Words("待遇已经批准。", "The benefits have been approved.", "接下来由{who}付到收款账户。", "Next {who} pays them into the account.", Role.PAYMENT_OFFICER, ("fast_lane_payment", "payment")),
        B.PAID: Words("待遇已经支付。", "The benefits have been paid.", "现在没有要您办的事；有新的费用或者变化，可以再次申领。", "There is nothing for you to do. With new costs or changes you may apply again.", Role.WORKER),
    },
    Track.REMEDY: {
        RemedyState.OBJECTED: Words("您的异议正在处理。", "Your objection is being dealt with.", "{who}会书面答复您。", "{who} will answer you in writing.", Role.LEGAL_OFFICER),
        RemedyState.RECONSIDERING: Words("行政复议正在进行。", "The reconsideration is under way.", "复议机关作出决定后，这里会显示结果。", "The result will stand here once the reviewing body has decided.", Role.LEGAL_OFFICER),
        RemedyState.LITIGATING: Words("行政诉讼正在进行。", "The case is before the court.", "法院作出裁判后，这里会显示结果。", "The result will stand here once the court has decided.", Role.LEGAL_OFFICER),
    },
}  # fmt: skip

ENDED: Mapping[str, tuple[str, str]] = {
    Outcome.PAID: ("这个案件已经办结，待遇已支付。", "This case is closed; the benefits were paid."),
    Outcome.CONFIRMED_WITHOUT_BENEFIT: ("这个案件已经办结：已确认为职业伤害，没有需要支付的待遇。", "This case is closed: confirmed, with no benefit to be paid."),
    Outcome.NOT_CONFIRMED: ("这个案件已经办结：没有确认为职业伤害。", "This case is closed: it was not confirmed."),
    Outcome.NOT_ACCEPTED: ("这个案件已经办结：申请没有受理。", "This case is closed: the application was not accepted."),
    Outcome.WITHDRAWN: ("这个案件已经办结：申请已撤回。", "This case is closed: the application was withdrawn."),
    Outcome.NO_APPLICATION: ("这个案件已经办结：报案后没有人申请。", "This case is closed: nobody applied after the report."),
    Outcome.BEFORE_SCHEME: ("这个案件已经办结：事故发生时当地尚未实施职业伤害保障。", "This case is closed: the scheme had not begun there on the day of the accident."),
    Outcome.OTHER_SCHEME: ("这个案件已经办结：按工伤保险办理。", "This case is closed: work injury insurance deals with it."),
    Outcome.MERGED: ("这个案件已并入同一事故的另一个案件。", "This case was joined to another one of the same accident."),
}
AFTER_THE_END = ("有新的情况时，可以联系受理窗口重新开启。", "If something new comes up, the counter can open it again.")

# What is told of the past, by step; a step that is not here is told by nobody but the office.
PAST: Mapping[str, tuple[str, str]] = {
    "report": ("报案已收到。", "The report was received."),
    "further_report": ("又收到一份关于同一事故的报案。", "Another report of the same accident was received."),
    "filing": ("平台企业为这次事故备案。", "The platform filed the accident."),
    "application": ("提交了待遇申请。", "The application was made."),
    "late_statement": ("补交了超期说明。", "The statement on lateness was brought in."),
    "withdrawal": ("撤回了申请。", "The application was withdrawn."),
    "material_request": ("通知补交材料。", "Missing papers were asked for."),
    "material_received": ("补交的材料已收到。", "The missing papers were received."),
    "acceptance": ("申请已受理。", "The application was accepted."),
    "nonacceptance": ("申请没有受理。", "The application was not accepted."),
    "investigation": ("开始调查核实。", "The inquiry began."),
    "suspension": ("办理暂时中止。", "The case was suspended."),
    "resumption": ("恢复办理。", "The case goes on."),
    "confirmation": ("确认为职业伤害。", "It was confirmed as an occupational injury."),
    "nonconfirmation": ("没有确认为职业伤害。", "It was not confirmed as an occupational injury."),
    "service": ("结论书已送达。", "The letter was served."),
    "revocation": ("原来的结论被撤销。", "The decision was revoked."),
    "redecision": ("重新办理开始。", "A new decision was begun."),
    "appraisal_application": ("申请劳动能力鉴定。", "An appraisal was applied for."),
    "second_appraisal_application": ("申请再次鉴定。", "A second appraisal was applied for."),
    "review_appraisal_application": ("申请复查鉴定。", "A review appraisal was applied for."),
    "appraisal_material_request": ("通知补交鉴定材料。", "Missing appraisal papers were asked for."),
    "appraisal_material_received": ("补交的鉴定材料已收到。", "The missing appraisal papers were received."),
    "appraisal_acceptance": ("鉴定申请已受理。", "The appraisal was accepted."),
    "panel": ("抽取了鉴定专家。", "The experts were drawn."),
    "examination": ("完成了检查。", "You were examined."),
    "appraisal": ("作出鉴定结论。", "The appraisal was concluded."),
    "second_appraisal": ("作出再次鉴定结论。", "The second appraisal was concluded."),
    "review_appraisal": ("作出复查鉴定结论。", "The review appraisal was concluded."),
    "appraisal_service": ("鉴定结论已送达。", "The appraisal was served."),
    "benefit_application": ("申领待遇。", "Benefits were applied for."),
    "assessment": ("待遇已核定。", "The benefits were reckoned."),
    "review": ("待遇已复核。", "The benefits were reviewed."),
    "award": ("待遇已批准。", "The benefits were approved."),
    "award_service": ("待遇核定书已送达。", "The award was served."),
    "payment": ("待遇已支付。", "The benefits were paid."),
    "payment_return": ("银行退回了一笔款项，会再次支付。", "The bank returned a payment; it will be paid again."),
    "award_revocation": ("原来的待遇核定被撤销。", "The award was revoked."),
    "objection": ("提出异议。", "An objection was made."),
    "objection_answer": ("异议已答复。", "The objection was answered."),
    "reconsideration": ("申请行政复议。", "Reconsideration was asked for."),
    "reconsideration_result": ("行政复议有了结果。", "The reconsideration came to its result."),
    "litigation": ("提起行政诉讼。", "The case went to court."),
    "litigation_result": ("行政诉讼有了结果。", "The court decided."),
    "closing": ("案件办结。", "The case was closed."),
    "reopening": ("案件重新开启。", "The case was opened again."),
}

# What a party may do now, as it reads on a button.
DO: Mapping[str, tuple[str, str]] = {
    "filing": ("备案", "file the accident"),
    "application": ("申请待遇", "apply"),
    "late_statement": ("补交超期说明", "state why it is late"),
    "withdrawal": ("撤回申请", "withdraw the application"),
    "material_received": ("提交补正材料", "bring in what is missing"),
    "inquiry_answer": ("答复询问", "answer a question"),
    "appraisal_application": ("申请劳动能力鉴定", "apply for an appraisal"),
    "second_appraisal_application": ("申请再次鉴定", "ask for a second appraisal"),
    "review_appraisal_application": ("申请复查鉴定", "ask for a review appraisal"),
    "appraisal_material_received": ("提交鉴定补正材料", "bring in what the appraisal lacks"),
    "benefit_application": ("申领待遇", "apply for benefits"),
    "objection": ("提出异议", "object"),
    "reconsideration": ("登记已申请行政复议", "note that you asked for reconsideration"),
    "litigation": ("登记已提起行政诉讼", "note that you went to court"),
}

BODY: Mapping[Role, tuple[str, str]] = {
    Role.CASE_CLERK: ("{city}人力资源和社会保障局", "the labour authority of {city_en}"),
    Role.INVESTIGATOR: ("{city}人力资源和社会保障局", "the labour authority of {city_en}"),
    Role.CONFIRMATION_OFFICER: ("{city}人力资源和社会保障局", "the labour authority of {city_en}"),
    Role.LEGAL_OFFICER: ("{city}人力资源和社会保障局", "the labour authority of {city_en}"),
    Role.APPRAISAL_CLERK: ("{city}劳动能力鉴定委员会", "the appraisal committee of {city_en}"),
    Role.APPRAISAL_COMMITTEE: ("{city}劳动能力鉴定委员会", "the appraisal committee of {city_en}"),
    Role.PROVINCIAL_COMMITTEE: ("{province}劳动能力鉴定委员会", "the appraisal committee of {province_en}"),
    Role.BENEFIT_ASSESSOR: ("{city}社会保险经办机构", "the agency of {city_en}"),
    Role.BENEFIT_REVIEWER: ("{city}社会保险经办机构", "the agency of {city_en}"),
    Role.BENEFIT_APPROVER: ("{city}社会保险经办机构", "the agency of {city_en}"),
    Role.PAYMENT_OFFICER: ("{city}社会保险经办机构", "the agency of {city_en}"),
    Role.PLATFORM: ("平台企业", "the platform"),
    Role.WORKER: ("您", "you"),
}
