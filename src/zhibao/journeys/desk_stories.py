"""Work that waits today: injuries of 桃源, each left in the middle, so that every post finds something on its desk.

The stories are the same ones that `injury_stories` carries to the end; here each stops where somebody must act next. They
begin so many days before today that the clocks of the law are running, some of them short.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from zhibao import law
from zhibao.cases import acts as cases
from zhibao.cases.appraisal import Stage
from zhibao.cases.opinions import Conclusion
from zhibao.cases.reports import Channel, Reporter, Told
from zhibao.edge.simulation.bank import Fate
from zhibao.insurers import acts as insurers
from zhibao.insurers import rules, terms
from zhibao.insurers.model import TaskKind
from zhibao.journeys import (
    concern_stories,
    control_stories,
    duty_stories,
    extension_stories,
    insurer_stories,
    linkage_stories,
    one_stop_stories,
    rate_stories,
    standalone_stories,
)
from zhibao.journeys import injury_to_payment as journey
from zhibao.journeys.injury_office import SECOND_STAFF, STAFF, Office, Part, Story
from zhibao.journeys.injury_stories import (
    Plan,
    appraised,
    award_served,
    card,
    load_orders,
    report_to_confirmation,
    report_to_investigation,
)
from zhibao.journeys.report_to_case import report_to_case
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.money import to_yuan
from zhibao.kit.progress import Progress, silent
from zhibao.law import FICTIONAL_PROVINCE, changes
from zhibao.law.calendar import newest, working_day

INSURER = "wuling"
_OFFICES = {"570100": STAFF, "570200": SECOND_STAFF}
# Which part of `report_to_confirmation` is the last one played.
_REPORTED, _FILED, _APPLIED, _ACCEPTED, _INVESTIGATING, _DECIDED = 2, 3, 4, 5, 6, 7
_REMEDY = "收到之日起60日内可申请行政复议，或者6个月内提起行政诉讼。"


@dataclass(frozen=True)
class Waiting:
    """An injury that waits: where it stands, for whom, and how many working days ago it happened."""

    key: str
    zh: str
    en: str
    post: str
    days: int
    slug: str
    district: str
    play: Callable[[Office, Plan], Story]

    def plan(self, number: int, today: date) -> Plan:
        """As a story of a worker, `days` ago at an hour of its own."""
        moment = datetime.combine(_back(today, self.days), time(9), ZONE) + timedelta(minutes=17 * number % 540)
        return Plan(self.key, self.zh, self.en, number, self.slug, self.district, moment.isoformat())


def _back(day: date, days: int) -> date:
    """So many working days before a day."""
    while days:
        day -= timedelta(days=1)
        days -= working_day(day, newest(day))
    return day


def play(office_of: Callable[[str], Office], now: datetime, progress: Progress = silent) -> list[dict[str, Any]]:
    """Play everything that waits, city by city, up to now; returns what waits for whom."""
    told = []
    for city, staff in _OFFICES.items():
        office = office_of(city)
        office.staff = staff
        here = [(one, one.plan(number, now.date())) for number, one in enumerate(WAITING, FIRST) if one.district.startswith(city[:4])]
        office.now = min(plan.moment for _, plan in here)
        load_orders(office, [plan for _, plan in here])
        if city == "570100":
            office.register_experts()
        office.open_book(city, round_no=2)
        office.play([one.play(office, plan) for one, plan in here], progress, until=now)
        told += [_document(office, one, plan) for one, plan in here]
    numbers = {str(one["key"]): str(one["case_no"]) for one in told}
    handled = _handled(office_of("570100"), numbers, now)
    reviewed = insurer_stories.play(office_of("570100"), _cases_of("570100", office_of("570100")), now)
    rates = rate_stories.play(office_of(FICTIONAL_PROVINCE))
    matched = linkage_stories.play(office_of(FICTIONAL_PROVINCE), now)
    passing = standalone_stories.demonstrate(office_of(FICTIONAL_PROVINCE), _OFFICES, now)
    extended = extension_stories.play(office_of(FICTIONAL_PROVINCE))
    asked = concern_stories.play(office_of(FICTIONAL_PROVINCE), now)
    duties = duty_stories.play(office_of(FICTIONAL_PROVINCE), now)
    flagged = control_stories.play(office_of(FICTIONAL_PROVINCE), numbers, now)
    return [*told, handled, *reviewed, _law_change(office_of(FICTIONAL_PROVINCE), now), *rates, *extended, *matched, passing, *asked, *duties, flagged]


def _cases_of(city: str, office: Office) -> list[str]:
    with office.reading() as session:
        return [one.case_no for one in cases.cases(session, prefecture=city)]


def _handled(office: Office, numbers: Mapping[str, str], now: datetime) -> dict[str, Any]:
    """An insurer with a mandate in 桃花: one visit waits to be accepted, one check of papers waits to be taken over."""
    officer, insurer = Actor(STAFF["investigator"], "investigator"), Actor(INSURER, "insurer")
    today = now.astimezone(ZONE).date()
    with office.writing() as session:
        mandate = insurers.record_mandate(
            session, insurer=INSURER, insurer_name="武陵财险", place="570100", kinds=list(TaskKind), valid_from=date(2025, 7, 1),
            valid_to=date(today.year + 1, 12, 31), procurement="桃采2025-17", actor=Actor("shu.mu", "list_keeper"), at=now, ground="taoyuan-2025-1 §62",
        )  # fmt: skip
        terms.admit(session, mandate.mandate_no, INSURER, since=date(2025, 7, 1), actor=Actor("shu.mu", "list_keeper"), at=now)
        made = []
        for key, kind, asked in (
            ("investigating", TaskKind.VISIT, "请走访现场和目击的店员，核实摔倒的地点和时间。"), ("accepted", TaskKind.MATERIAL_CHECK, "请核对就诊材料是否齐全。"),
        ):  # fmt: skip
            case = cases.case_state(session, numbers[key])
            made.append(
                insurers.assign(
                    session, office.keyring, case_no=case.case_no, person=case.person, city="570100", insurer=INSURER, kind=kind,
                    due_on=today + timedelta(days=3), asked=asked, actor=officer, at=now,
                )
            )
        for verb, words in (("accept", None), ("report", "材料齐全，诊断证明与病历一致。")):
            insurers.take_step(
                session, office.keyring, made[1].task_no, verb, by=rules.INSURER, words=words, facts={}, actor=insurer, at=now
            )
    return {
        "key": "handled", "zh": f"走访任务待承办机构接办（{made[0].task_no}）", "en": f"a visit waits for the insurer ({made[0].task_no})", "post": "insurer",
        "place": "570100", "injured_on": today.isoformat(), "worker": "—", "case_no": None,
    }  # fmt: skip


def _law_change(office: Office, now: datetime) -> dict[str, Any]:
    """A number of the law that somebody wrote and somebody else must decide: the minimum wage of 桃花 from next year on."""
    value = law.book().number("minimum_wage", place="570100", on=now.date())
    assert value.value_fen is not None, "a wage is money"
    raised = to_yuan(value.value_fen + 6_000)
    content: dict[str, Any] = {
        "name": "minimum_wage", "place": value.place, "by": {}, "from": f"{now.year + 1}-01-01", "to": None, "value": raised, "cites": list(value.cites),
        "mark": "official", "note": None, "source": None,
    }  # fmt: skip
    with office.writing() as session:
        made = changes.propose(
            session, place=FICTIONAL_PROVINCE, kind="number", content=content, reason="桃源省调整最低工资的通知。", actor=Actor("lv.li", "number_keeper"), at=now
        )
    return {
        "key": "law_change", "zh": f"最低工资的新数值待审核（{made.number}）", "en": f"a new minimum wage waits for approval ({made.number})",
        "post": "number_approver", "place": FICTIONAL_PROVINCE, "injured_on": now.date().isoformat(), "worker": "—", "case_no": None,
    }  # fmt: skip


def _document(office: Office, one: Waiting, plan: Plan) -> dict[str, Any]:
    return {
        "key": one.key, "zh": one.zh, "en": one.en, "post": one.post, "place": one.district, "injured_on": plan.moment.date().isoformat(),
        "worker": f"worker{plan.number}", "case_no": _case_no(office, plan),
    }  # fmt: skip


def _case_no(office: Office, plan: Plan) -> str | None:
    person = office.keyring.pseudonym(plan.who.document)
    with office.reading() as session:
        found = [case.case_no for case in cases.cases(session, open_only=False) if case.person == person]
    return found[0] if found else None


def _first(story: Generator[datetime, None, Any], parts: int) -> Story:
    """The first parts of a story; what would follow is left undone."""
    for number, moment in enumerate(story, 1):
        if number == parts:
            return
        yield moment


def _to(part: int, **how: Any) -> Callable[[Office, Plan], Story]:
    def play(office: Office, plan: Plan) -> Story:
        yield from _first(report_to_confirmation(office, plan, **how), part)

    return play


def _known(office: Office, plan: Plan) -> str:
    number = _case_no(office, plan)
    assert number is not None
    return number


def _then(part: int, verb: str, post: str, ground: str, **facts: Any) -> Callable[[Office, Plan], Story]:
    """Up to a part, and after a working day one more step."""

    def play(office: Office, plan: Plan) -> Story:
        yield from _first(report_to_confirmation(office, plan), part)
        yield office.working_days(1, 10, 20)
        due = office.working_days(10).date().isoformat()
        office.step(_known(office, plan), verb, post, ground, **{name: due if value == "DUE" else value for name, value in facts.items()})

    return play


def _unclear_report(office: Office, plan: Plan) -> Story:
    """A telephone report without a time: a person finds out when it was and where it belongs."""
    yield plan.moment + timedelta(hours=2)
    told = Told(
        channel=Channel.TELEPHONE, reporter=Reporter.RELATIVE, person=office.keyring.pseudonym(plan.who.document),
        place_of_injury=plan.district, injury_at=None, received_at=office.now, narrative="家属来电，称前几日送货时摔伤，时间说不清",
    )  # fmt: skip
    with office.writing() as session:
        report_to_case(session, office.store, office.keyring, told, actor=office.actor("case_clerk"), at=office.now)


def _not_confirmed(office: Office, plan: Plan) -> Story:
    case_no = yield from report_to_investigation(office, plan, reporter=Reporter.WORKER)
    yield office.working_days(4, 11)
    office.step(
        case_no, "nonconfirmation", "confirmation_officer", "measures-2025 §14", article="measures-2025 §11(2)(2)",
        reason="公安机关认定本人醉酒，且伤害由此造成", remedy=_REMEDY,
    )  # fmt: skip
    yield office.working_days(1, 10)
    office.step(
        case_no, "service", "case_clerk", "practice-reports §8", addressee="worker", delivery="direct", proof=f"D-{case_no}-1",
        received_on=office.now.date().isoformat(),
    )  # fmt: skip


def _objection(office: Office, plan: Plan) -> Story:
    yield from _not_confirmed(office, plan)
    yield office.working_days(1, 15)
    office.step(_known(office, plan), "objection", "worker", "taoyuan-2025-1 §36", statement="事发前未饮酒，请求重新核实检测时间")


def _appraisal(parts: int | None, stage: Stage = Stage.FIRST) -> Callable[[Office, Plan], Story]:
    """An appraisal that stops after some parts; without a number it is concluded and not served."""

    def play(office: Office, plan: Plan) -> Story:
        case_no = yield from report_to_confirmation(office, plan, days_to_decide=3)
        yield office.working_days(5, 10)
        if stage is Stage.SECOND:
            yield from appraised(office, plan, case_no, Stage.FIRST, ("5.9.2(6)",), 9, "none", (), plan.moment.date() + timedelta(days=20))
            yield office.working_days(1, 9)
        received = office.now.date() if stage is Stage.SECOND else None
        office.step(case_no, f"{stage.value}_application", "worker", "zhejiang-2025-44 §2(4)", applicant="worker")
        if parts == 0:
            return
        second = stage is Stage.SECOND
        clerk, committee = ("provincial_committee", "provincial_committee") if second else ("appraisal_clerk", "appraisal_committee")
        whole = office.appraise(
            case_no, stage, injury_on=plan.moment.date(), received_on=received, clerk=clerk, committee=committee,
            conclusion=lambda seats: Conclusion(
                findings=("5.9.2(6)",), grade=9, care_level="none", need_help=(), agreed=seats, incapacity_from=plan.moment.date(),
                incapacity_to=plan.moment.date() + timedelta(days=20), reasons="依标准条款",
            ),
        )  # fmt: skip
        yield from whole if parts is None else _first(whole, parts)

    return play


def _benefit(parts: int, eligible: str = "4102.70") -> Callable[[Office, Plan], Story]:
    """A benefit on its way: applied for (0), assessed (1), reviewed (2)."""

    def play(office: Office, plan: Plan) -> Story:
        yield from _applied_for(office, plan)
        if parts:
            yield from _first(_awarded(office, plan, eligible), parts)

    return play


def _applied_for(office: Office, plan: Plan) -> Story:
    case_no = yield from report_to_confirmation(office, plan, days_to_decide=2)
    card(office, plan, case_no)
    office.step(case_no, "benefit_application", "worker", "taoyuan-2025-1 §38", applicant="worker", items=["medical_care"])
    yield office.working_days(1, 10)


def _awarded(office: Office, plan: Plan, eligible: str) -> Part:
    given = {"medical": {"claimed": eligible, "eligible": eligible}, "death_date": None}
    return office.award(_known(office, plan), given, only=["medical_care"])


def _to_pay(office: Office, plan: Plan, eligible: str = "4102.70") -> Part:
    """Awarded and served; ends with the number of the award."""
    yield from _applied_for(office, plan)
    award_no: str = yield from _awarded(office, plan, eligible)
    yield from award_served(office, _known(office, plan), award_no)
    return award_no


def _to_pay_only(office: Office, plan: Plan) -> Story:
    yield from _to_pay(office, plan)


def _batch(parts: int, eligible: str = "4102.70", fate: Fate | None = None) -> Callable[[Office, Plan], Story]:
    """A payment on its way through its posts: made (1), checked (2), approved (3), and so on; 0 is played to the bank's answer."""

    def play(office: Office, plan: Plan) -> Story:
        award_no = yield from _to_pay(office, plan, eligible)
        yield office.working_days(1, 9)
        yield from _first(office.pay(award_no, fate), parts) if parts else office.pay(award_no, fate)
        if fate is Fate.RETURNED:
            yield office.working_days(4, 19)

    return play


def _released(office: Office, plan: Plan) -> Story:
    """Signed by everybody; the file for the bank has not been made."""
    award_no = yield from _to_pay(office, plan, "2750.00")
    yield office.working_days(1, 9)
    with office.writing() as session:
        batch = journey.prepare_payment(
            session, award_no, key=f"{award_no} {office.now:%Y-%m-%d}", actor=office.actor("payment_maker"), at=office.now
        )
    yield from office.sign(batch.batch_no, [f"case:{award_no.rpartition('-A')[0]}"])


FIRST = 21
"""The workers of these stories are the fictional persons from this number on."""

WAITING: Sequence[Waiting] = (
    Waiting("unclear_report", "电话报案，受伤时间不明", "a telephone report without a time", "case_clerk", 1, "meituan", "570102", _unclear_report),
    Waiting("reported", "已报案，等平台备案", "reported; the platform has not filed", "platform", 1, "meituan", "570103", _to(_REPORTED)),
    Waiting("filed", "已备案，等申请", "filed; an application is awaited", "worker", 4, "eleme", "570104", _to(_FILED)),
    Waiting("applied", "申请待受理", "an application to accept", "case_clerk", 2, "meituan", "570102", _to(_APPLIED)),
    Waiting("applied_late", "申请待受理，期限将满", "an application to accept, the period nearly over", "case_clerk", 5, "dada", "570121", _to(_APPLIED)),
    Waiting("material", "已一次性告知补正", "missing material was asked for", "worker", 4, "meituan", "570103",
            _then(_APPLIED, "material_request", "case_clerk", "work-injury-regulation §18", missing_papers=["diagnosis"], due="DUE")),
    Waiting("accepted", "已受理，待调查", "accepted; to be investigated", "investigator", 3, "shansong", "570104", _to(_ACCEPTED)),
    Waiting("investigating", "调查完毕，待确认", "investigated; to be decided", "confirmation_officer", 5, "eleme", "570102", _to(_INVESTIGATING)),
    Waiting("investigating_late", "待确认，已超期限", "to be decided, the period is over", "confirmation_officer", 46, "didi", "570103", _to(_INVESTIGATING)),
    Waiting("inquiry", "调查中，等医院答复", "an inquiry waits for the hospital", "investigator", 6, "meituan", "570121",
            _then(_INVESTIGATING, "inquiry", "investigator", "zhejiang-2025-44 §2(4)", ref="Q-1", asked="hospital", question="首诊时间和诊断", due="DUE")),
    Waiting("confirmed", "已确认，待送达", "confirmed; to be served", "case_clerk", 12, "meituan", "570104", _to(_DECIDED)),
    Waiting("not_confirmed", "不予确认，救济期内", "not confirmed, within the period of remedies", "worker", 9, "sf_intracity", "570102", _not_confirmed),
    Waiting("objection", "异议待答复", "an objection to answer", "legal_officer", 10, "meituan", "570103", _objection),
    Waiting("appraisal_applied", "鉴定申请待受理", "an appraisal to accept", "appraisal_clerk", 13, "eleme", "570104", _appraisal(0)),
    Waiting("appraisal_accepted", "鉴定已受理，待抽专家", "an appraisal whose panel is to be drawn", "appraisal_clerk", 15, "dada", "570102", _appraisal(2)),
    Waiting("appraisal_panel", "专家组已定，待检查", "a panel that is to examine", "appraisal_clerk", 17, "meituan", "570121", _appraisal(3)),
    Waiting("appraisal_opinions", "意见已封存，待作结论", "opinions are sealed; to be concluded", "appraisal_committee", 25, "meituan", "570103", _appraisal(5)),
    Waiting("appraisal_concluded", "鉴定结论待送达", "an appraisal to serve", "appraisal_clerk", 28, "huolala", "570104", _appraisal(None)),
    Waiting("second_appraisal", "再次鉴定待受理", "a second appraisal to accept", "provincial_committee", 34, "didi_freight", "570102", _appraisal(0, Stage.SECOND)),
    Waiting("benefit_applied", "待遇申请待核定", "a benefit to assess", "benefit_assessor", 8, "meituan", "570103", _benefit(0)),
    Waiting("assessed", "已核定，待复核", "an assessment to review", "benefit_reviewer", 9, "eleme", "570121", _benefit(1)),
    Waiting("reviewed", "已复核，待审批", "an award to approve", "benefit_approver", 9, "meituan", "570104", _benefit(2)),
    Waiting("awarded", "已审批，待编支付批次", "an award to pay", "payment_maker", 10, "dada", "570102", _to_pay_only),
    Waiting("batch_made", "支付批次待复核", "a batch to check", "payment_checker", 10, "meituan", "570103", _batch(1)),
    Waiting("batch_checked", "支付批次待审批", "a batch to approve", "payment_approver", 10, "shansong", "570104", _batch(2)),
    Waiting("batch_approved", "支付批次待放行", "a batch to release", "payment_releaser", 10, "meituan", "570121", _batch(2, "1980.50")),
    Waiting("batch_released", "已放行，待生成银行文件", "released; its bank file waits", "payment_officer", 10, "eleme", "570102", _released),
    Waiting("returned", "银行退回，待更正账户", "returned by the bank: the account is to be put right", "account_keeper", 17, "meituan", "570103",
            _batch(0, fate=Fate.RETURNED)),
    Waiting("paid", "已支付，待结案", "paid; to be closed", "case_clerk", 14, "eleme", "570104", _batch(0)),
    Waiting("second_reported", "已报案，等平台备案", "reported; the platform has not filed", "platform", 1, "meituan", "570202", _to(_REPORTED)),
    Waiting("second_applied", "申请待受理", "an application to accept", "case_clerk", 2, "eleme", "570203", _to(_APPLIED)),
    Waiting("second_accepted", "已受理，待调查", "accepted; to be investigated", "investigator", 3, "meituan", "570204", _to(_ACCEPTED)),
    Waiting("second_investigating", "调查完毕，待确认", "investigated; to be decided", "confirmation_officer", 5, "dada", "570202", _to(_INVESTIGATING)),
    Waiting("second_objection", "异议待答复", "an objection to answer", "legal_officer", 10, "meituan", "570203", _objection),
    Waiting("second_appraisal_applied", "鉴定申请待受理", "an appraisal to accept", "appraisal_clerk", 13, "eleme", "570204", _appraisal(0)),
    Waiting("second_opinions", "意见已封存，待作结论", "opinions are sealed; to be concluded", "appraisal_committee", 25, "meituan", "570202", _appraisal(5)),
    Waiting("second_benefit", "待遇申请待核定", "a benefit to assess", "benefit_assessor", 8, "meituan", "570203", _benefit(0)),
    Waiting("second_assessed", "已核定，待复核", "an assessment to review", "benefit_reviewer", 9, "eleme", "570204", _benefit(1)),
    Waiting("second_reviewed", "已复核，待审批", "an award to approve", "benefit_approver", 9, "meituan", "570202", _benefit(2)),
    Waiting("second_awarded", "已审批，待编支付批次", "an award to pay", "payment_maker", 10, "meituan", "570203", _to_pay_only),
    Waiting("second_batch", "支付批次待复核", "a batch to check", "payment_checker", 10, "dada", "570204", _batch(1)),
    Waiting("second_checked", "支付批次待审批", "a batch to approve", "payment_approver", 10, "meituan", "570202", _batch(2)),
    Waiting("second_approved", "支付批次待放行", "a batch to release", "payment_releaser", 10, "eleme", "570203", _batch(2, "1980.50")),
    Waiting("second_returned", "银行退回，待更正账户", "returned by the bank: the account is to be put right", "account_keeper", 17, "meituan", "570204",
            _batch(0, fate=Fate.RETURNED)),
    Waiting("one_stop", "一件事：鉴定由系统转办，待受理", "one-stop: the appraisal was passed on and is to be accepted", "appraisal_clerk", 12, "meituan", "570103", one_stop_stories.passed_on),
    Waiting("one_stop_paid", "一件事：一次申请，已支付", "one-stop: applied for once, paid", "case_clerk", 14, "eleme", "570121", one_stop_stories.paid),
    Waiting("put_forward", "免申即享：待遇由系统提出，待核定", "benefits put forward without an application, to be assessed", "benefit_assessor", 34, "dada", "570104", one_stop_stories.put_forward),
    Waiting("fetched", "责任认定书已向交警调取，等答复", "the finding of the police is fetched; the answer is awaited", "investigator", 5, "didi", "570102", one_stop_stories.fetched),
)  # fmt: skip
