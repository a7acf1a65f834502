"""The whole file of a case as an officer's page shows it: what every part of the house knows of it, side by side.

Cases, evidence, appraisal, benefits and the fund keep what is theirs; a page shows all of it. Nothing is decided here. What
is personal in it is opened for whoever handles the case; the caller notes that it was read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.benefits import acts as awards
from zhibao.benefits.model import Benefit
from zhibao.benefits.telling import STATUS_ZH as AWARD_ZH
from zhibao.cases import acts as cases
from zhibao.cases import documents, evidence, one_scheme, papers, reports, tasks
from zhibao.cases.appraisal import Stage, appraisal, appraisals_of
from zhibao.cases.appraisal_tables import CommitmentRow, ConclusionRow, DrawRow, RevealRow
from zhibao.cases.clocks import clocks as clocks_of
from zhibao.cases.model import OUTCOME_ZH, ROLE_ZH, CaseState, Outcome, Role
from zhibao.cases.papers import PAPER_WORDS
from zhibao.cases.procedure import BY_VERB
from zhibao.cases.tables import CaseContentRow
from zhibao.cases.work import days_left
from zhibao.fund import acts as fund
from zhibao.fund.model import State
from zhibao.journeys.desk_work import POST_ZH
from zhibao.kit import acts
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.vault import open_for
from zhibao.registry import answers as registry

STAGE_ZH = {Stage.FIRST: "初次鉴定", Stage.SECOND: "再次鉴定", Stage.REVIEW: "复查鉴定"}
APPRAISAL_STATE_ZH = {
    "opened": "待封存种子", "committed": "待抽取", "drawn": "待收集意见", "revealed": "意见已揭示", "concluded": "已有结论",
}  # fmt: skip
PAYMENT_STATE_ZH = {
    State.PREPARED: "已制单", State.CHECKED: "已复核", State.APPROVED: "已审批", State.RELEASED: "已放行", State.SENT: "已发送银行",
    State.ACCEPTED: "银行已受理", State.SETTLED: "已到账", State.RETURNED: "银行退回", State.UNKNOWN: "结果不明", State.VOIDED: "已作废",
}  # fmt: skip
DOCUMENT_STATUS_ZH = {
    "pending": "待审核", "accepted": "已认可", "insufficient": "不充分", "rejected": "未采用", "withdrawn": "已撤回",
}  # fmt: skip
CHANNEL_ZH = {"app": "手机端", "platform": "平台企业", "telephone": "电话", "counter": "窗口", "agency": "平台服务机构"}
REPORTER_ZH = {"worker": "本人", "platform": "平台企业", "relative": "近亲属", "union": "工会", "agency": "平台服务机构", "other": "其他人"}
REPORT_STEP_ZH = {"opened": "立案", "joined": "并入", "held": "待人工判断", "separated": "已拆出"}
KIND_WORDS = {
    papers.CaseKind.TRAFFIC_ACCIDENT: ("交通事故", "traffic accident"), papers.CaseKind.OTHER_ACCIDENT: ("其他事故", "other accident"),
    papers.CaseKind.VIOLENCE: ("暴力伤害", "violence"), papers.CaseKind.ILLNESS_DEATH: ("突发疾病死亡", "death from illness"),
    papers.CaseKind.RESCUE: ("抢险救灾", "rescue"), papers.CaseKind.OLD_WOUND: ("旧伤复发", "old wound"), papers.CaseKind.MISSING: ("下落不明", "missing"),
    papers.CaseKind.OTHER: ("其他情形", "other"),
}  # fmt: skip
_DECIDED_ZH = {"order_being_carried_out": "正在执行的订单", "first_order_of_the_trip": "同一路程的首接单", "person": "承办人认定"}
_FIT_WORDS = {
    "in_task_period": ("在执行平台订单任务期间", "inside the order task period"), "in_progress": ("已接单，尚未开始执行", "accepted, not yet being carried out"),
    "ended_before": ("受伤前已结束", "had ended before"), "unknown": ("时间不全，无法判断", "its times are not complete"),
}  # fmt: skip
# What others than the procedure append to the chain of a case.
_ACT_WORDS: Mapping[str, tuple[str, str]] = {
    "orders_bound": ("查对订单", "orders looked up"), "responsible_platform": ("认定责任平台", "responsible platform named"),
    "report_separated": ("报案拆出", "a report was separated"), "task_opened": ("列出事项", "task opened"), "task_answered": ("事项已答复", "task answered"),
    "evidence_added": ("收到材料", "paper taken in"), "evidence_judged": ("审核材料", "paper judged"), "evidence_withdrawn": ("撤回材料", "paper withdrawn"),
    "appraisal_opened": ("开始鉴定", "appraisal opened"), "panel_seed_committed": ("封存抽取种子", "seed of the draw fixed"),
    "panel_drawn": ("抽取专家", "panel drawn"), "expert_recused": ("专家回避", "expert recused"), "recusal_refused": ("不同意回避", "recusal refused"),
    "examination_recorded": ("记录检查", "examination recorded"), "opinion_sealed": ("封存专家意见", "opinion sealed"),
    "opinion_revealed": ("揭示专家意见", "opinion opened"), "appraisal_concluded": ("记录鉴定结论", "conclusion recorded"),
    "award_prepared": ("编制核定", "award prepared"), "award_effective": ("核定生效", "award effective"), "award_returned": ("核定退回", "award sent back"),
    "advance_recorded": ("登记垫付", "advance recorded"), "advance_withdrawn": ("撤回垫付登记", "advance withdrawn"),
    "third_party_paid": ("登记第三人支付", "third party paid"), "third_party_withdrawn": ("撤回第三人支付登记", "third party payment withdrawn"),
    "platform_paid": ("平台企业支付", "platform paid"), "platform_reminded": ("催告平台企业", "platform reminded"),
    "medical_bill_recorded": ("登记费用", "bill recorded"), "medical_line_decided": ("审定费用明细", "line of a bill decided"),
    "medical_bill_settled": ("费用定案", "bill settled"), "benefit_task_raised": ("列出待遇事项", "benefit task raised"),
    "benefit_task_answered": ("待遇事项已答复", "benefit task answered"), "payment_accepted": ("银行受理", "accepted by the bank"),
    "payment_settled": ("银行支付成功", "settled by the bank"), "payment_returned": ("银行退回", "returned by the bank"),
    "payment_unknown": ("银行结果不明", "outcome unknown"), "other_scheme_record": ("登记其他制度的记录", "record of another scheme"),
    "recovery_decided": ("决定追回", "recovery decided"), "recovery_served": ("送达追回决定", "recovery served"), "recovery_taken": ("扣回", "recovery taken"),
}  # fmt: skip


def place_zh(code: str) -> str:
    """A place with the city it lies in."""
    places = law.places()
    place = places.resolve(code)
    if place.level != "county":
        return place.name_zh
    return f"{places.resolve(places.prefecture_of(code)).name_zh}{place.name_zh}"


def actor_zh(actor: str) -> str:
    """The post of an actor in Chinese."""
    post = actor.partition(":")[0]
    return POST_ZH.get(post) or (ROLE_ZH[Role(post)] if post in set(Role) else post)


def summary(case: CaseState) -> dict[str, Any]:
    """A case in short, as lists and the file show it; its person as text, because a browser loses digits of so large a number."""
    return documents.summary(case) | {"person": str(case.person), "place_zh": place_zh(case.place)}


def case_page(session: Session, keyring: Keyring, folder: Path, case_no: str, on: date) -> dict[str, Any]:
    """Everything that the file of a case holds. Raises CallerFault `unknown_case`."""
    case = cases.case_state(session, case_no)
    chain = _chain(session, case_no)
    outcome = case.facts.get("outcome")
    return summary(case) | {
        "last_act": chain[-1].place_in_chain,
        "outcome_zh": None if outcome is None else OUTCOME_ZH[Outcome(outcome)],
        "clocks": [_clock(clock, on) for clock in clocks_of(case, on)],
        "steps": [_step(session, keyring, case, step) for step in case.taken],
        "timeline": [act_document(act) for act in chain],
        "orders": _orders(session, chain),
        "platform": _platform(session, keyring, case_no, chain),
        "reports": [report_document(session, one) for one in reports.reports(session, case_no=case_no)],
        "tasks": [task.document() for task in tasks.open_tasks(session, f"case:{case_no}")],
        "evidence": evidence_page(session, keyring, case, None),
        "other_schemes": [_other_scheme(one) for one in one_scheme.records(session, case_no)],
        "appraisals": [appraisal_brief(session, one.ref) for one in appraisals_of(session, case_no)],
        "awards": [_award(one) for one in awards.awards(session, case_no)],
        "payments": [payment_document(one) for one in fund.payments_of(session, case_no)],
    }


def act_document(act: acts.Act) -> dict[str, Any]:
    """An act of the chain, with a word for what it is."""
    row = BY_VERB.get(act.verb)
    zh, en = (row[0].zh, row[0].en) if row else _ACT_WORDS.get(act.verb, (act.verb, act.verb.replace("_", " ")))
    return {
        "place": act.place_in_chain, "verb": act.verb, "zh": zh, "en": en, "at": act.at.isoformat(), "actor": act.actor,
        "actor_zh": actor_zh(act.actor), "ground": act.ground, "content": _safe(act.content),
    }  # fmt: skip


def report_document(session: Session, report: reports.Report, open_tasks: list[tasks.Task] | None = None) -> dict[str, Any]:
    """A report with its words and the tasks about it."""
    held = tasks.open_tasks(session, f"report:{report.report_no}") if open_tasks is None else open_tasks
    return report.document() | {
        "channel_zh": CHANNEL_ZH[report.channel], "reporter_zh": REPORTER_ZH[report.reporter], "place_zh": place_zh(report.place_of_injury),
        "step_zh": None if report.step is None else REPORT_STEP_ZH[report.step.value],
        "tasks": [task.document() for task in held],
    }  # fmt: skip


def evidence_page(session: Session, keyring: Keyring, case: CaseState, kind: str | None) -> dict[str, Any]:
    """The documents of a case beside the list of what its kind needs. Raises CallerFault `unknown_case_kind`."""
    held = evidence.documents(session, case.case_no)
    there = {one.paper for one in held if one.status in (evidence.PENDING, evidence.Verdict.ACCEPTED)}
    died = case.facts.get("application_kind") == "death"
    needed = () if kind is None else papers.checklist(
        papers.case_kind(kind), injury_on=case.injury_at.date(), died=died, late=bool(case.facts.get("late"))
    )  # fmt: skip
    return {
        "case_no": case.case_no, "kind": kind,
        "kinds": [{"value": one.value, "zh": zh, "en": en} for one, (zh, en) in KIND_WORDS.items()],
        "documents": [document_of(session, keyring, one) for one in held],
        "checklist": [
            {"paper": one.paper.value, "zh": one.zh, "en": one.en, "step": one.step.value, "cites": list(one.cites), "mark": one.mark,
             "there": one.paper in there}
            for one in needed
        ],
        "papers": [{"value": paper.value, "zh": zh, "en": en} for paper, (zh, en) in PAPER_WORDS.items()],
    }  # fmt: skip


def document_of(session: Session, keyring: Keyring, held: evidence.Document) -> dict[str, Any]:
    """A document with its words and the reason of its newest verdict."""
    zh, en = PAPER_WORDS[held.paper]
    return {
        "ref": held.ref, "paper": held.paper.value, "zh": zh, "en": en, "media": held.media, "size": held.size, "status": str(held.status),
        "status_zh": DOCUMENT_STATUS_ZH[str(held.status)], "at": held.at.isoformat(), "actor": held.actor,
        "reason": _or_destroyed(lambda: evidence.verdict_reason(session, keyring, held.ref)), "elsewhere": list(held.elsewhere),
        "elsewhere_count": len(held.elsewhere), "digest": held.digest,
    }  # fmt: skip


def appraisal_brief(session: Session, ref: str) -> dict[str, Any]:
    """An appraisal in short."""
    held = appraisal(session, ref)
    return {
        "ref": ref, "stage": held.stage.value, "stage_zh": STAGE_ZH[held.stage], "committee": held.committee, "state": appraisal_state(session, ref),
        "late": held.late,
    }  # fmt: skip


def appraisal_state(session: Session, ref: str) -> str:
    """How far an appraisal is: opened, committed, drawn, revealed, concluded."""
    return appraisal_states(session, [ref])[ref]


def appraisal_states(session: Session, refs: Sequence[str]) -> dict[str, str]:
    """How far appraisals are, asked for together: at most a page of them at once."""
    concluded = set(session.scalars(select(ConclusionRow.appraisal).where(ConclusionRow.appraisal.in_(refs))))
    revealed = set(session.scalars(select(RevealRow.appraisal).where(RevealRow.appraisal.in_(refs))))
    last, drawn = (
        {str(ref): int(last) for ref, last in session.execute(select(row.appraisal, func.max(row.round)).where(row.appraisal.in_(refs)).group_by(row.appraisal))}
        for row in (CommitmentRow, DrawRow)
    )
    return {
        ref: "concluded" if ref in concluded else "revealed" if ref in revealed else "opened" if ref not in last
        else "drawn" if drawn.get(ref) == last[ref] else "committed"
        for ref in refs
    }  # fmt: skip


def payment_document(one: Any) -> dict[str, Any]:
    """A payment of the fund, without the account it goes to."""
    item = one.owed.item
    return {
        "payment_no": one.payment_no, "batch_no": one.batch_no, "item": item, "zh": benefit_zh(item), "period": one.owed.period,
        "payee": one.owed.payee, "amount_fen": one.amount_fen, "due_on": one.due_on.isoformat(), "state": one.state.value,
        "state_zh": PAYMENT_STATE_ZH[one.state], "reason": one.reason,
    }  # fmt: skip


def benefit_zh(item: str) -> str:
    """The name of a benefit by its item."""
    name = item.partition(":")[0]
    return Benefit(name).zh if name in set(Benefit) else name


def _chain(session: Session, case_no: str) -> list[acts.Act]:
    query = select(acts.Act).where(acts.Act.subject == cases.subject(case_no)).order_by(acts.Act.place_in_chain)
    return list(session.execute(query).scalars())


def _clock(clock: Any, on: date) -> dict[str, Any]:
    left, unit = days_left(clock, on)
    return documents.clock_document(clock) | {"days_left": left, "days_unit": unit}


def _step(session: Session, keyring: Keyring, case: CaseState, step: Any) -> dict[str, Any]:
    told = None
    if step.content:
        told = _or_destroyed(lambda: cases.content_of(session, keyring, case.case_no, step.content))
    said = documents.step_document(case, step, told)
    return said | {"facts": _safe(said["facts"]), "actor_zh": actor_zh(step.actor)}


def _orders(session: Session, chain: list[acts.Act]) -> list[dict[str, Any]]:
    """The orders that the newest look-up bound to the case."""
    bound = [act for act in chain if act.verb == "orders_bound"]
    if not bound:
        return []
    return [
        one | {"platform_name": _enterprise(session, one["platform"]), "zh": _FIT_WORDS[one["fit"]][0], "en": _FIT_WORDS[one["fit"]][1]}
        for one in bound[-1].content["orders"]
    ]


def _platform(session: Session, keyring: Keyring, case_no: str, chain: list[acts.Act]) -> dict[str, Any] | None:
    named = [act for act in chain if act.verb == "responsible_platform"]
    if not named:
        return None
    act = named[-1]
    content, sealed = act.content, act.content.get("sealed")
    return {
        "uscc": content["platform"], "name": _enterprise(session, content["platform"]), "order_no": content["order_no"],
        "decided_by": content["decided_by"], "decided_by_zh": _DECIDED_ZH.get(content["decided_by"] or ""),
        "candidates": content["candidates"], "actor": act.actor, "ground": act.ground,
        "reasons": None if sealed is None else _or_destroyed(lambda: _words(session, keyring, case_no, sealed)),
    }  # fmt: skip


def _words(session: Session, keyring: Keyring, case_no: str, digest: str) -> str | None:
    """The reasons of a statement, which stand sealed as plain words."""
    row = session.get(CaseContentRow, digest)
    if row is None:
        return None
    return open_for(session, keyring, cases.case_state(session, case_no).person, row.sealed).decode()


def _other_scheme(record: one_scheme.OtherSchemeRecord) -> dict[str, Any]:
    return {
        "ref": record.ref, "kind": record.kind.value, "unit": record.unit, "standing": record.standing.value, "items": list(record.items),
        "event_on": record.event_on and record.event_on.isoformat(), "since": record.since and record.since.isoformat(),
        "until": record.until and record.until.isoformat(),
    }  # fmt: skip


def _award(one: awards.Award) -> dict[str, Any]:
    return {
        "award_no": one.award_no, "status": one.status, "status_zh": AWARD_ZH[one.status], "total_fen": one.total_fen, "provisional": one.provisional,
        "replaces": one.replaces, "effective_at": one.effective_at and one.effective_at.isoformat(),
    }  # fmt: skip


def _enterprise(session: Session, uscc: str | None) -> str | None:
    found = None if uscc is None else registry.enterprise_by_uscc(session, uscc)
    return None if found is None else found.name


def _or_destroyed(read: Any) -> Any:
    """What was sealed, or None where the key of the person was destroyed."""
    try:
        return read()
    except CallerFault as fault:
        if fault.code != "person_key_destroyed":
            raise
        return None


def _safe(content: Mapping[str, Any]) -> dict[str, Any]:
    """Content as a browser can read it: a pseudonym has more digits than it keeps."""
    return {key: str(value) if key in ("person", "expert") and isinstance(value, int) else value for key, value in content.items()}
