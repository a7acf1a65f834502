"""Concerns of 桃源 whose truth is known: enquiries and complaints of two months, one theme that comes back, and important problems.

In 桃花市 the payment came up three times in each of two months; one complaint about an insurer waits for its review; one about an
enterprise that is not enrolled is a public fact. A complaint was brought up again and waits for another person. 溪口市 reported
one problem that all bodies have answered and one that finance still owes; 桃花市 one that nobody has received.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy.orm import Session

from zhibao.concerns import acts, publicity
from zhibao.concerns.escalation import acts as escalation
from zhibao.concerns.escalation import rules
from zhibao.edge.simulation.profile import ENTERPRISES
from zhibao.insurers import acts as insurers
from zhibao.journeys.injury_office import SECOND_STAFF, STAFF, Office
from zhibao.journeys.injury_stories import PLANS
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.digest import text_digest
from zhibao.law import FICTIONAL_PROVINCE

CITY, SECOND_CITY, UNREGISTERED = "570100", "570200", "渔人快送"
# Who acts for the departments: post, person, shown as, kind of area, area.
DEPARTMENTS = (
    ("finance_department", "cai.yuan", "蔡源", "province", FICTIONAL_PROVINCE), ("tax_authority", "shui.yuan", "税元", "province", FICTIONAL_PROVINCE),
    ("tax_authority", "xi.shui", "席税", "city", SECOND_CITY), ("financial_regulator", "jin.jian", "金鉴", "province", FICTIONAL_PROVINCE),
    ("traffic_police", "lu.ming", "路明", "province", FICTIONAL_PROVINCE), ("transport_department", "yun.tu", "云途", "province", FICTIONAL_PROVINCE),
    ("market_regulator", "shi.ping", "石平", "province", FICTIONAL_PROVINCE), ("medical_insurance_body", "yi.an", "易安", "province", FICTIONAL_PROVINCE),
)  # fmt: skip
_CLERK, _SUPERVISOR, _PROVINCE = Actor(STAFF["case_clerk"], "case_clerk"), Actor(STAFF["supervisor"], "supervisor"), Actor("xu.xing", "supervisor")
_PAYMENT = Actor(STAFF["payment_officer"], "payment_officer")
_SECOND = Actor(SECOND_STAFF["supervisor"], "supervisor")
# When (months back and the day of it, or days ago), channel, kind, theme, what was said, what it is about, the answer where there is one.
_ASKED: tuple[tuple[tuple[int, int], str, str, str, str, tuple[str, str] | None, str | None], ...] = (
    ((3, 18), "counter", "complaint", "insurer", "代办人员没有说明还缺哪些材料。", ("insurer", "wuling"), "已要求承办机构当面说明并补发清单。"),
    ((2, 5), "telephone", "complaint", "payment", "待遇批了两周还没有到账。", None, "银行退回，账号已更正，款项次日到账。"),
    ((2, 11), "counter", "enquiry", "payment", "垫付的医药费什么时候返还？", None, "核定生效后五个工作日内支付。"),
    ((2, 16), "telephone", "enquiry", "payment", "每月的津贴哪天发？", None, "每月二十日前。"),
    ((2, 20), "telephone", "enquiry", "coverage", "同时给两家平台接单，算哪一家？", None, "按当时执行的订单；两个订单都在执行的，由首接单的平台负责。"),
    ((1, 4), "telephone", "complaint", "payment", "银行卡换了，待遇退回后没人联系。", None, "已联系本人更正账号。"),
    ((1, 9), "counter", "enquiry", "payment", "一次性补助金是一次付清吗？", None, "一次付清。"),
    ((1, 17), "telephone", "complaint", "payment", "核定和到账金额不一致。", None, None),
    ((0, 9), "telephone", "complaint", "not_registered", "这家企业派单，但说没有参保。", ("unregistered", UNREGISTERED), None),
    ((0, 6), "counter", "complaint", "insurer", "约好走访的时间没有来。", ("insurer", "wuling"), None),
    ((0, 2), "telephone", "enquiry", "appraisal", "鉴定要带哪些材料？", None, None),
)  # fmt: skip


def play(office: Office, now: datetime) -> list[dict[str, Any]]:
    """Play the concerns of the last two months up to now; what waits for whom."""
    with office.writing() as session:
        for when, channel, kind, theme, words, about, answer in _ASKED:
            at = _moment(now, *when)
            if about is not None and about[0] == "insurer" and about[1] not in {one.insurer for one in insurers.mandates(session, place=CITY)}:
                about = None
            made = acts.take_in(
                session, office.keyring, place=CITY, channel=channel, kind=kind, theme=theme, words=words, about_kind=about and about[0], about=about and about[1],
                actor=_CLERK, at=at,
            )  # fmt: skip
            if answer is not None:
                acts.answer(session, office.keyring, made.enquiry_no, answer, actor=_SUPERVISOR, at=at + timedelta(days=3))
        again = _brought_up_again(session, office, now)
        _own_enterprise(session, office, now)
        for channel, people in (("website", 1_260), ("event", 85)):
            publicity.tell(session, CITY, Month.of((now - timedelta(days=30)).astimezone(ZONE).date()), channel, people, actor=_CLERK, at=now)
        problem = _problems(session, office, now)
    return [
        _waiting(now, "enquiry_again", again, "supervisor", CITY, "再次提出的投诉待另一人答复（{0}）", "a complaint brought up again waits for another person ({0})"),
        _waiting(now, "problem", problem, "finance_department", FICTIONAL_PROVINCE, "重大问题待财政厅答复（{0}）", "an important problem waits for finance ({0})"),
    ]  # fmt: skip


def _moment(now: datetime, months: int, day: int) -> datetime:
    """A day of an earlier month at ten, or so many days ago."""
    if not months:
        return now - timedelta(days=day)
    month = Month.of(now.astimezone(ZONE).date())
    for _ in range(months):
        month = Month.of(month.first - timedelta(days=1))
    return datetime.combine(month.first.replace(day=day), time(10), ZONE)


def _brought_up_again(session: Session, office: Office, now: datetime) -> str:
    """A worker complained on the phone, was answered by the payment officer, and brought it up again."""
    person, hers = office.keyring.pseudonym(PLANS[0].who.document), Actor("worker1", "worker")
    made = acts.take_in(
        session, office.keyring, place=CITY, channel="phone", kind="complaint", theme="payment", words="待遇什么时候到账？打电话没有人接。", person=person, actor=hers,
        at=now - timedelta(days=10),
    )
    acts.answer(session, office.keyring, made.enquiry_no, "已在支付，请留意到账短信。", actor=_PAYMENT, at=now - timedelta(days=7))
    acts.reopen(session, office.keyring, made.enquiry_no, "三天了还没有到账。", actor=hers, at=now - timedelta(days=3))
    acts.assign(session, office.keyring, made.enquiry_no, "supervisor", "支付岗已答复过，请另一人答复。", actor=_SUPERVISOR, at=now - timedelta(days=3))
    return made.enquiry_no


def _own_enterprise(session: Session, office: Office, now: datetime) -> None:
    """An enterprise asks about its bill and is answered."""
    one = ENTERPRISES[0]
    made = acts.take_in(
        session, office.keyring, place=CITY, channel="enterprise", kind="enquiry", theme="contribution", words="取消的订单计入账单了吗？", party=one.uscc,
        actor=Actor(one.slug, "platform"), at=now - timedelta(days=15),
    )
    acts.answer(session, office.keyring, made.enquiry_no, "不计入；已结账的月份以调整行冲回。", actor=_SUPERVISOR, at=now - timedelta(days=13))


def _problems(session: Session, office: Office, now: datetime) -> str:
    """Two problems of the second city, one of them answered by all; one of the first city that nobody has received yet."""
    file = {"digest": text_digest("演示附件", "sm3"), "size": 12}
    told = (
        ("省外户籍人员的委托书格式不一", "三家医院要求不同的委托书。", "请统一格式。", 50), ("收入户尚未开通", "两家企业的费款暂存税务待解户。", "请协调开户。", 30),
    )
    for number, (title, facts, asked, days) in enumerate(told):
        at = now - timedelta(days=days)
        made = escalation.escalate(
            session, office.keyring, place=SECOND_CITY, title=title, facts=facts, asked=asked, attachments=[file], actor=_SECOND, at=at
        )
        for body in made.addressed:
            actor = _PROVINCE if body.body == "human_resources" else _of_body(rules.bodies()[body.body].post, body.place)
            escalation.take(session, office.keyring, made.problem_no, "received", body.body, "收到。", actor=actor, at=at + timedelta(days=1))
            if number == 0 or body.body != "finance":
                escalation.take(session, office.keyring, made.problem_no, "answered", body.body, "同意，按所附意见办理。", actor=actor, at=at + timedelta(days=12))
    escalation.escalate(
        session, office.keyring, place=CITY, title="夜间配送事故集中", facts="近两月夜间事故占四成。", asked="请公安交管和交通运输部门共同研究。",
        bodies=["traffic_police", "transport"], actor=_SUPERVISOR, at=now - timedelta(days=1),
    )
    return made.problem_no


def _of_body(post: str, place: str) -> Actor:
    return next(Actor(person, post) for held, person, _, _, area in DEPARTMENTS if held == post and area == place)


def _waiting(now: datetime, key: str, number: str, post: str, place: str, zh: str, en: str) -> dict[str, Any]:
    return {"key": key, "zh": zh.format(number), "en": en.format(number), "post": post, "place": place, "injured_on": now.astimezone(ZONE).date().isoformat(), "worker": "—", "case_no": None}
