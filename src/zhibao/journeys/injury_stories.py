"""Nine injuries of 桃源, each carried to its end: told with dates and amounts, by the same steps that offices take.

1 a small outpatient case in the fast lane · 2 grade 8 · 3 grade 2 with allowance and attendance · 4 a death with three
dependants · 5 a non-confirmation on a stated ground · 6 an advance that goes back · 7 a return by the bank and the
second payment · 8 a second appraisal that changes the grade · 9 an order that the accident interrupted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any

from zhibao.benefits import acts as awards
from zhibao.benefits import advances
from zhibao.benefits.awards import ONCE
from zhibao.benefits.model import Benefit
from zhibao.cases import acts as cases
from zhibao.cases.appraisal import Stage
from zhibao.cases.care import Activity
from zhibao.cases.model import BenefitState, Track
from zhibao.cases.opinions import Conclusion
from zhibao.cases.reports import Channel, Reporter, Told
from zhibao.edge.feeds import StandardFeed
from zhibao.edge.simulation import injuries
from zhibao.edge.simulation.bank import Fate
from zhibao.edge.simulation.injuries import Invented, Order, order_at, somebody
from zhibao.fund import acts as fund
from zhibao.fund.model import State
from zhibao.journeys import injury_to_payment as journey
from zhibao.journeys.injury_office import Office, Part, Story
from zhibao.journeys.orders_to_store import orders_to_store
from zhibao.journeys.report_to_case import report_to_case
from zhibao.journeys.roster_to_register import roster_to_register
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month, instant
from zhibao.kit.money import to_yuan
from zhibao.kit.progress import Progress, silent

_REMEDY = "收到之日起60日内可申请行政复议，或者6个月内提起行政诉讼。"
_ITEM_1 = "measures-2025 §11(1)(1)"
_CONFIRMING = "measures-2025 §14"


@dataclass(frozen=True)
class Plan:
    """One story before it happens: who, on which order, where and when."""

    key: str
    zh: str
    en: str
    number: int
    slug: str
    district: str
    injured_at: str
    status: str = "completed"
    hurt_zh: str = "配送途中摔伤"

    @property
    def who(self) -> Invented:
        """The worker."""
        return somebody(self.number)

    @property
    def moment(self) -> datetime:
        """The instant of the injury."""
        return instant(self.injured_at)

    @property
    def order(self) -> Order:
        """The order she was on."""
        return order_at(self.number, self.slug, self.district, self.moment, self.status)


PLANS = (
    Plan("fast_lane", "小伤快办", "a small case in the fast lane", 1, "eleme", "570102", "2025-08-05T12:07:00"),
    Plan("grade_8", "八级伤残", "grade 8", 2, "didi", "570103", "2025-08-08T18:32:00", hurt_zh="接驾途中与他车相撞"),
    Plan("grade_2", "二级伤残，按月待遇", "grade 2, paid by the month", 3, "huolala", "570202", "2025-08-12T09:45:00", hurt_zh="卸货时被压伤"),
    Plan("death", "因工死亡，三名供养亲属", "a death with three dependants", 4, "shansong", "570104", "2025-08-15T20:11:00", hurt_zh="路口被撞"),
    Plan("nonconfirmation", "不予确认", "not confirmed", 5, "meituan", "570203", "2025-08-18T23:20:00", hurt_zh="骑行中摔倒"),
    Plan("advance", "平台垫付返还", "an advance goes back", 6, "dada", "570102", "2025-08-20T11:50:00"),
    Plan("returned", "银行退回后重付", "returned by the bank and paid again", 7, "sf_intracity", "570204", "2025-08-22T17:05:00"),
    Plan("second_appraisal", "再次鉴定改变等级", "a second appraisal changes the grade", 8, "didi_freight", "570103", "2025-08-26T15:40:00"),
    Plan("interrupted", "订单因事故中断", "an order interrupted by the accident", 9, "meituan", "570121", "2025-08-28T12:07:00", "interrupted"),
)  # fmt: skip


def play(office: Office, progress: Progress = silent) -> Mapping[str, list[dict[str, Any]]]:
    """Play all nine stories from the first order to the last fen; returns what each of them tells."""
    load_orders(office, PLANS)
    office.register_experts()
    office.open_book("570100")
    office.open_book("570200")
    stories = [_STORIES[plan.key](office, plan) for plan in PLANS]
    office.play(stories, progress)
    return {plan.key: [told.document() for told in office.told[plan.key]] for plan in PLANS}


def load_orders(office: Office, plans: Sequence[Plan]) -> None:
    """Register the workers and load their orders, as their platforms send them."""
    for code, path in injuries.write_orders(office.folder, [(plan.order, plan.who) for plan in plans]):
        orders_to_store(
            reading=office.reading, writing=office.writing, store=office.store, keyring=office.keyring, demo=True,
            platform=code, feed=StandardFeed([path]),
        )  # fmt: skip
    for plan in plans:
        roster = injuries.write_roster(office.folder, plan.slug, [plan.who])
        with office.writing() as session:
            code = injuries.enterprise(plan.slug).uscc
            roster_to_register(session, office.keyring, roster, code, commit=True, actor="demo", returned=office.folder / "back.csv")


def report_to_confirmation(
    office: Office, plan: Plan, *, reporter: Reporter = Reporter.WORKER, days_to_decide: int = 8, article: str = _ITEM_1,
    kind: str = "disability", fast_lane_fen: int | None = None, asked: Mapping[str, Any] = MappingProxyType({}),
) -> Part:  # fmt: skip
    """From the report to the served confirmation; ends with the number of the case."""
    case_no = yield from report_to_investigation(office, plan, reporter=reporter, kind=kind, fast_lane_fen=fast_lane_fen, asked=asked)
    yield office.working_days(days_to_decide, 10)
    office.step(
        case_no, "confirmation", "confirmation_officer", _CONFIRMING, article=article, reason="在执行平台订单任务期间因履行平台服务内容受到事故伤害"
    )
    office.tell(plan.key, f"市人社局确认职业伤害（{article}）。", f"The city authority confirms the injury ({article}).")
    yield office.working_days(1, 10)
    office.step(
        case_no, "service", "case_clerk", "taoyuan-2025-1 §33(4)", addressee="worker", delivery="electronic",
        proof=f"D-{case_no}-1", received_on=office.now.date().isoformat(),
    )  # fmt: skip
    return case_no


def report_to_investigation(
    office: Office, plan: Plan, *, reporter: Reporter, kind: str = "disability", fast_lane_fen: int | None = None,
    asked: Mapping[str, Any] = MappingProxyType({}),
) -> Part:  # fmt: skip
    """Report, filing by the platform, application, acceptance, investigation; `asked` is what the application asks for beside."""
    yield plan.moment + timedelta(minutes=11)
    person = office.keyring.pseudonym(plan.who.document)
    told = Told(
        channel=Channel.APP, reporter=reporter, person=person, place_of_injury=plan.district, injury_at=plan.moment,
        received_at=office.now, narrative=plan.hurt_zh,
    )  # fmt: skip
    post = "worker" if reporter is Reporter.WORKER else "relative"
    with office.writing() as session:
        outcome = report_to_case(
            session, office.store, office.keyring, told, actor=Actor(f"{post}.{plan.number}", post), at=office.now
        )
    case_no = str(outcome.case_no)
    platform = injuries.enterprise(plan.slug)
    office.tell(plan.key, f"{plan.moment:%H:%M} {plan.hurt_zh}；一键报案，案件 {case_no}。", f"Hurt at {plan.moment:%H:%M}; reported with one tap, case {case_no}.")
    yield office.now + timedelta(minutes=35)
    office.step(case_no, "filing", "platform", "taoyuan-2025-1 §29", platform=platform.uscc, orders=[plan.order.order_no])
    yield office.working_days(1, 9)
    applicant = "platform" if kind == "disability" else "relative"
    office.step(
        case_no, "application", applicant, "taoyuan-2025-1 §30", applicant=applicant, application_kind=kind,
        papers=["disability_application" if kind == "disability" else "death_application", "consent", "diagnosis"], **asked,
    )  # fmt: skip
    yield office.now + timedelta(hours=5)
    office.step(case_no, "acceptance", "case_clerk", "taoyuan-2025-1 §31")
    office.tell(plan.key, f"{platform.name}的订单 {plan.order.order_no} 正在执行；申请已受理。", f"On order {plan.order.order_no} of {platform.name}; the application is accepted.")
    yield office.working_days(1, 9, 30)
    office.step(case_no, "investigation", "investigator", "taoyuan-2025-1 §32")
    if fast_lane_fen is not None:
        office.step(case_no, "fast_lane", "confirmation_officer", "taoyuan-2025-1 §33(5)", cost_fen=fast_lane_fen, outpatient_only=True)
    return case_no


def _award_and_pay(
    office: Office, plan: Plan, case_no: str, given: Mapping[str, Any], items: list[str],
    names: Mapping[str, tuple[str, str]] = MappingProxyType({}), **how: Any,
) -> Part:  # fmt: skip
    """Apply for benefits, award and pay them; tells each line."""
    apply_for(office, case_no, items)
    yield office.working_days(1, 10)
    award_no = yield from office.award(case_no, given, **how)
    with office.reading() as session:
        award = awards.award(session, award_no)
        owed = fund.payables(session, award_no=award_no, open_only=True)
    for line in award.lines:
        zh, en = _said(line, names)
        office.tell(plan.key, zh, en, line.amount_fen)
    for one in [state.payable for state in owed if state.payable.period != ONCE]:
        name, fen = Benefit(one.benefit), to_yuan(one.amount_fen)
        office.tell(plan.key, f"{one.period} {name.zh} {fen} 元随核定补付。", f"{one.period}: {name.en} {fen} yuan is paid with the award.", one.amount_fen)
    yield from award_served(office, case_no, award_no)
    if owed:
        yield office.working_days(1, 9, 10)
        yield from office.pay(award_no)
        _tell_payment(office, plan, award_no)
    return award_no


def apply_for(office: Office, case_no: str, items: Sequence[str]) -> None:
    """The worker applies for benefits, unless some were put forward without her when the appraisal was served."""
    with office.reading() as session:
        asked = cases.case_state(session, case_no).at(Track.BENEFIT) is BenefitState.APPLIED
    if not asked:
        office.step(case_no, "benefit_application", "worker", "taoyuan-2025-1 §38", applicant="worker", items=list(items))


def award_served(office: Office, case_no: str, award_no: str) -> Story:
    """Serve an award; without it no period of objection begins."""
    yield office.now + timedelta(hours=1)
    office.step(
        case_no, "award_service", "case_clerk", "taoyuan-2025-1 §33(4)", award_no=award_no, addressee="worker",
        delivery="electronic", proof=f"D-{award_no}", received_on=office.now.date().isoformat(),
    )  # fmt: skip


def _said(line: Any, names: Mapping[str, tuple[str, str]]) -> tuple[str, str]:
    """A line of an award; where a benefit has several lines, also whose it is."""
    name = Benefit(line.benefit)
    whose = names.get(line.item.partition(":")[2]) or (("垫付方", "the one that advanced it") if line.role == "advancer" else None)
    to = (f"（给{whose[0]}）", f" to {whose[1]}") if whose else ("", "")
    each = ("每月", " a month") if line.paid == "monthly" else ("", "")
    payer = ("由平台企业支付", "by the platform") if line.payer == "platform" else ("", "")
    return (
        f"核定{name.zh}{each[0]} {to_yuan(line.amount_fen)} 元{to[0]}{payer[0]}（{line.ground}）",
        f"Awarded: {name.en}{each[1]} {to_yuan(line.amount_fen)} yuan{to[1]} {payer[1]}".rstrip() + f" ({line.ground})",
    )


def _tell_payment(office: Office, plan: Plan, award_no: str) -> None:
    with office.reading() as session:
        states = fund.payables(session, award_no=award_no)
    paid = {False: 0, True: 0}
    for one in states:
        paid[one.payable.payee.startswith("enterprise:")] += one.payable.amount_fen - one.open_fen
    back = (f"，{to_yuan(paid[True])} 元到垫付企业的账户", f" and {to_yuan(paid[True])} yuan to the account of the enterprise") if paid[True] else ("", "")
    office.tell(
        plan.key, f"银行已支付 {to_yuan(paid[False])} 元到社会保障卡{back[0]}。", f"The bank paid {to_yuan(paid[False])} yuan to the card{back[1]}.",
        sum(paid.values()),
    )  # fmt: skip


def card(office: Office, plan: Plan, case_no: str) -> str:
    """Record the worker's card account; returns the payee."""
    payee = f"person:{office.keyring.pseudonym(plan.who.document)}"
    office.keep_account(payee, plan.who, plan.district)
    return payee


def _fast_lane(office: Office, plan: Plan) -> Story:
    case_no = yield from report_to_confirmation(office, plan, days_to_decide=1, fast_lane_fen=1_260_00)
    card(office, plan, case_no)
    given = {"medical": {"claimed": "1260.00", "eligible": "1180.50"}, "death_date": None}
    yield from _award_and_pay(office, plan, case_no, given, ["medical_care"], only=["medical_care"])
    _close(office, plan, case_no, "paid")


def _grade_8(office: Office, plan: Plan) -> Story:
    case_no = yield from report_to_confirmation(office, plan)
    card(office, plan, case_no)
    yield office.at("2025-11-10", 10)
    yield from appraised(office, plan, case_no, Stage.FIRST, ("5.8.2(14)",), 8, "none", (), date(2025, 10, 31))
    given = {"medical": {"claimed": "23418.60", "eligible": "22105.35"}, "hospital_days": 14, "death_date": None}
    yield from _award_and_pay(office, plan, case_no, given, ["medical_care", "hospital_meals", "disability_lump_sum", "living_security"])


def _grade_2(office: Office, plan: Plan) -> Story:
    case_no = yield from report_to_confirmation(office, plan)
    card(office, plan, case_no)
    yield office.at("2026-02-02", 10)
    help_needed = (Activity.TURNING, Activity.TOILET, Activity.DRESSING, Activity.MOVING)
    yield from appraised(office, plan, case_no, Stage.FIRST, ("5.2.2(2)",), 2, "major", help_needed, date(2026, 2, 1))
    given = {"medical": {"claimed": "186240.00", "eligible": "181022.40"}, "hospital_days": 96, "death_date": None}
    items = ["medical_care", "hospital_meals", "disability_lump_sum", "disability_allowance", "attendance_allowance", "living_security"]
    # Asked for late: the month that lies behind the award is paid with it.
    yield office.at("2026-04-07", 10)
    yield from _award_and_pay(office, plan, case_no, given, items)
    with office.reading() as session:
        book = journey.book_of(session, case_no)
    for month in (Month(2026, 4), Month(2026, 5)):
        yield office.at(f"{month}-13", 9)
        yield from _monthly(office, plan, book, month, case_no)


def _death(office: Office, plan: Plan) -> Story:
    case_no = yield from report_to_confirmation(office, plan, reporter=Reporter.RELATIVE, kind="death")
    payees, names = {}, {"D1": ("配偶", "the spouse"), "D2": ("子女", "the child"), "D3": ("父亲", "the father")}
    for number, ref in enumerate(names, 41):
        who = somebody(number)
        payees[ref] = f"person:{office.keyring.pseudonym(who.document)}"
        office.keep_account(payees[ref], who, plan.district)
    payees["near_relatives"] = payees["D1"]
    office.tell(plan.key, "2025-08-16 抢救无效死亡；经办人认定配偶、子女、父亲为供养亲属。", "Death on 2025-08-16; an officer accepts spouse, child and father as dependants.")
    given = {
        "death_date": "2025-08-16", "kind": "accident", "grade": None,
        "dependants": [{"relation": "spouse"}, {"relation": "child"}, {"relation": "parent"}],
        "medical": {"claimed": "48210.00", "eligible": "47905.20"},
    }  # fmt: skip
    payees["worker"] = payees["D1"]
    items = ["death_lump_sum", "funeral_benefit", "survivor_pension", "medical_care"]
    yield from _award_and_pay(office, plan, case_no, given, items, names, payees=payees)
    with office.reading() as session:
        book = journey.book_of(session, case_no)
    for month in (Month(2025, 9), Month(2025, 10)):
        yield office.at(f"{month}-13", 11)
        yield from _monthly(office, plan, book, month, case_no)


def _nonconfirmation(office: Office, plan: Plan) -> Story:
    case_no = yield from report_to_investigation(office, plan, reporter=Reporter.WORKER)
    yield office.working_days(4, 11)
    office.step(case_no, "inquiry", "investigator", "taoyuan-2025-1 §32", ref=f"Q-{case_no}-1", asked="police", question="事故时是否醉酒",
                due=office.working_days(5).date().isoformat())  # fmt: skip
    yield office.working_days(3, 16)
    office.step(case_no, "inquiry_answer", "investigator", "taoyuan-2025-1 §32", ref=f"Q-{case_no}-1", answer="血液酒精含量达到醉酒标准")
    yield office.working_days(2, 10)
    office.step(
        case_no, "nonconfirmation", "confirmation_officer", _CONFIRMING, article="measures-2025 §11(2)(2)",
        reason="公安机关认定本人醉酒，且伤害由此造成", remedy=_REMEDY,
    )  # fmt: skip
    office.tell(plan.key, "市人社局不予确认：本人醉酒并因此受伤（measures-2025 §11(2)(2)）；告知救济途径和期限。",
                "Not confirmed: drunk, and hurt because of it (measures-2025 §11(2)(2)); remedies and periods are told.")  # fmt: skip
    yield office.working_days(2, 10)
    office.step(
        case_no, "service", "case_clerk", "taoyuan-2025-1 §33(4)", addressee="worker", delivery="direct",
        proof=f"D-{case_no}-1", received_on=office.now.date().isoformat(),
    )  # fmt: skip
    office.tell(plan.key, "送达本人签收，救济期限自此起算。", "Served on the worker; the periods of remedies begin.")


def _advance(office: Office, plan: Plan) -> Story:
    case_no = yield from report_to_confirmation(office, plan)
    card(office, plan, case_no)
    platform = injuries.enterprise(plan.slug)
    payee = f"enterprise:{platform.uscc}"
    office.keep_account(payee, Invented(platform.name, "", f"57{10_000_000_000_000_017 + platform.ordinal}"), plan.district)
    with office.writing() as session:
        advances.record_advance(
            session, case_no=case_no, item="medical_care", payer_kind="platform", payer=payee, amount_fen=8_000_00,
            paid_on=plan.moment.date(), proof_digest="sm3:" + "5" * 64, actor=office.actor("benefit_assessor"), at=office.now,
            ground="taoyuan-2025-1 §52",
        )  # fmt: skip
    office.tell(plan.key, f"{platform.name}当日垫付医疗费 8000.00 元，凭证已登记。", f"{platform.name} advanced 8000.00 yuan that day, with proof.", 8_000_00)
    given = {"medical": {"claimed": "12980.00", "eligible": "12345.60"}, "death_date": None}
    award_no = yield from _award_and_pay(office, plan, case_no, given, ["medical_care"], only=["medical_care"])
    with office.reading() as session:
        parts = {one.payable.payee: one.payable.amount_fen for one in fund.payables(session, award_no=award_no)}
    back, rest = parts.pop(payee), sum(parts.values())
    office.tell(plan.key, f"垫付返还 {to_yuan(back)} 元，本人 {to_yuan(rest)} 元，合计等于核定数。",
                f"{to_yuan(back)} yuan go back, {to_yuan(rest)} to the worker; together what was assessed.", back + rest)  # fmt: skip


def _returned(office: Office, plan: Plan) -> Story:
    case_no = yield from report_to_confirmation(office, plan)
    payee = card(office, plan, case_no)
    given = {"medical": {"claimed": "5230.00", "eligible": "5102.70"}, "death_date": None}
    office.step(case_no, "benefit_application", "worker", "taoyuan-2025-1 §38", applicant="worker", items=["medical_care"])
    yield office.working_days(1, 10)
    award_no = yield from office.award(case_no, given, only=["medical_care"])
    office.tell(plan.key, "核定职业伤害医疗费 5102.70 元。", "Awarded: medical care benefit 5102.70 yuan.", 5_102_70)
    yield from award_served(office, case_no, award_no)
    yield office.working_days(1, 14)
    yield from office.pay(award_no, Fate.RETURNED)
    while _states(office, award_no) == {State.SETTLED}:
        yield office.working_days(1, 19)
    office.tell(plan.key, "银行退回：账户已销户；应付款重新挂账，不能自动再付。", "Returned: the account is closed; the debt stands again, nothing is sent by itself.", -5_102_70)
    yield office.working_days(2, 10)
    office.keep_account(payee, Invented(plan.who.name, plan.who.document, f"62{5700000000000001 + plan.number:017d}"), plan.district)
    office.tell(plan.key, "本人更换社会保障卡账户，核对户名后登记。", "A new card account is recorded after the name was checked.")
    yield office.working_days(1, 14)
    yield from office.pay(award_no)
    _tell_payment(office, plan, award_no)


def _states(office: Office, award_no: str) -> set[State]:
    """The states of the payments of an award."""
    with office.reading() as session:
        case_no = award_no.rpartition("-A")[0]
        return {payment.state for batch in fund.batches(session) for payment in batch.payments if payment.owed.case_no == case_no}


def _second_appraisal(office: Office, plan: Plan) -> Story:
    case_no = yield from report_to_confirmation(office, plan)
    card(office, plan, case_no)
    yield office.at("2025-12-01", 10)
    yield from appraised(office, plan, case_no, Stage.FIRST, ("5.9.2(6)",), 9, "none", (), date(2025, 11, 20))
    received = office.now.date()
    given = {"death_date": None}
    first = yield from _award_and_pay(office, plan, case_no, given, ["disability_lump_sum"], only=["disability_lump_sum"])
    yield from appraised(office, plan, case_no, Stage.SECOND, ("5.8.2(14)",), 8, "none", (), date(2025, 11, 20), received)
    again = dict(given, earlier_grade={"grade": 9, "because": "second_appraisal"})
    yield from _award_and_pay(
        office, plan, case_no, again, ["disability_lump_sum"], only=["disability_lump_sum"], replaces=first, reason="再次鉴定为八级"
    )


def _interrupted(office: Office, plan: Plan) -> Story:
    case_no = yield from report_to_confirmation(office, plan)
    office.tell(plan.key, "订单在事故一刻中断、未完成、不计费；保障不受影响。", "The order ended with the accident and is not billed; protection does not depend on that.")
    card(office, plan, case_no)
    given = {"medical": {"claimed": "3975.00", "eligible": "3975.00"}, "death_date": None}
    yield from _award_and_pay(office, plan, case_no, given, ["medical_care"], only=["medical_care"])
    _close(office, plan, case_no, "paid")


def appraised(
    office: Office, plan: Plan, case_no: str, stage: Stage, findings: tuple[str, ...], grade: int, care_level: str,
    need_help: tuple[Activity, ...], incapacity_to: date, received_on: date | None = None,
) -> Story:  # fmt: skip
    """Ask for an appraisal, go through it, have it served."""
    second = stage is Stage.SECOND
    clerk, committee = ("provincial_committee", "provincial_committee") if second else ("appraisal_clerk", "appraisal_committee")
    office.step(case_no, f"{stage.value}_application", "worker", "taoyuan-2025-1 §39", applicant="worker")
    yield from office.appraise(
        case_no, stage, injury_on=plan.moment.date(), received_on=received_on, clerk=clerk, committee=committee,
        conclusion=lambda seats: Conclusion(
            findings=findings, grade=grade, care_level=care_level, need_help=need_help, agreed=seats,
            incapacity_from=plan.moment.date(), incapacity_to=incapacity_to, reasons="依标准条款",
        ),
    )  # fmt: skip
    body = ("省劳动能力鉴定委员会", "the provincial committee") if second else ("市劳动能力鉴定委员会", "the committee")
    office.tell(plan.key, f"{body[0]}鉴定为 {grade} 级（{'、'.join(findings)}）。", f"{body[1]} appraises grade {grade} ({', '.join(findings)}).")
    yield office.working_days(3, 10)
    office.step(
        case_no, "appraisal_service", clerk, "taoyuan-2025-1 §39(2)", addressee="worker", delivery="electronic",
        proof=f"D-{case_no}-{stage.value}", received_on=office.now.date().isoformat(),
    )  # fmt: skip


def _monthly(office: Office, plan: Plan, book: str, month: Month, case_no: str) -> Story:
    """The month's job of a prefecture, signed and sent; tells what this case got."""
    with office.reading() as session:
        owed = journey.monthly_payables(session, book, month)
    run = fund.monthly_run(
        office.writing, book, str(month), owed, actor=office.actor("payment_maker"), ground="taoyuan-2025-1 §55(2)", at=office.now
    )
    if run.batch_no is not None:
        with office.reading() as session:
            batch = fund.batch(session, run.batch_no)
            evidence = fund.evidence_of(batch.batch_no, batch.version)
        yield from office.sign_and_send(run.batch_no, book, [evidence])
    for payment in office.payments(run.batch_no) if run.batch_no else ():
        if payment.owed.case_no == case_no:
            name = Benefit(payment.owed.item.partition(":")[0])
            office.tell(plan.key, f"{month} {name.zh} {to_yuan(payment.amount_fen)} 元已支付。", f"{month}: {name.en} {to_yuan(payment.amount_fen)} yuan paid.", payment.amount_fen)


def _close(office: Office, plan: Plan, case_no: str, outcome: str) -> None:
    office.step(case_no, "closing", "case_clerk", "taoyuan-2025-1 §38", outcome=outcome, reason="各项均已办结")
    office.tell(plan.key, "结案。", "Closed.")


_STORIES = {
    "fast_lane": _fast_lane, "grade_8": _grade_8, "grade_2": _grade_2, "death": _death, "nonconfirmation": _nonconfirmation,
    "advance": _advance, "returned": _returned, "second_appraisal": _second_appraisal, "interrupted": _interrupted,
}  # fmt: skip
