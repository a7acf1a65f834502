"""The telephone: am I covered now, my orders and days, a report in one call, hospitals nearby, who read my file, my data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Response
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.access import acts as access
from zhibao.access import masking, reads, rules
from zhibao.cases import acts as cases
from zhibao.cases import evidence, proxies, reports
from zhibao.cases.proxies import Proxy
from zhibao.cases.reports import Channel, Report, Reporter
from zhibao.cases.reports import Told as ReportTold
from zhibao.contributions import deductions
from zhibao.contributions.shifting import standing
from zhibao.journeys import case_to_money, letters_to_register
from zhibao.journeys.report_to_case import report_to_case
from zhibao.journeys.worker_to_orders import orders_at, orders_of_month, task_period
from zhibao.kit.clock import Month, instant
from zhibao.kit.errors import CallerFault
from zhibao.orders.store import OrderStore
from zhibao.registry import answers as registry
from zhibao.registry import hospitals
from zhibao.registry.model import INDUSTRY_ZH
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import worker as shapes
from zhibao.web.models import worker_cases as case_shapes
from zhibao.web.order_store import order_store
from zhibao.web.worker import case_told, document_told, line_told, person_of, place_name, platform_name, to_do

router = APIRouter(prefix="/api/me")
Offset = Annotated[int, Query(ge=0, le=1_000_000)]
Limit = Annotated[int, Query(ge=1, le=500)]
ProxyNo = Annotated[str, Path(pattern=r"^W[0-9]{4}-[0-9]{6,9}$", examples=["W2025-000001"])]
_REPORTERS = {"worker": Reporter.WORKER, "relative": Reporter.RELATIVE, "union": Reporter.UNION}
PURPOSE_ZH: Mapping[str, str] = {
    "handling": "办理案件", "case_handling": "办理案件", "contact": "联系本人", "identity_check": "核对身份", "objection": "处理异议",
    "supervision": "督办", "audit": "审计", "proxy": "代理人查看", "deduction_report": "办理举报", "enquiry": "答复咨询投诉", "list": "查看清单", "export": "导出清单",
}  # fmt: skip
FIELD_ZH: Mapping[str, str] = {
    "name": "姓名", "document_number": "证件号码", "contact": "联系方式", "contacts": "联系方式", "narrative": "事故经过", "diagnosis": "诊断",
    "evidence": "材料", "orders": "订单", "account": "收款账户", "own_file": "本人档案", "case_file": "案件档案", "told": "步骤内容",
    "deduction_report": "举报内容", "enquiry": "咨询投诉内容", "letter": "文书",
}  # fmt: skip


def _order(session: Session, one: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    """An order with the names that a person reads."""
    platform = one["platform"]
    if platform not in names:
        names[platform] = platform_name(session, platform) or platform
    return one | {
        "platform_name": names[platform], "industry_zh": INDUSTRY_ZH.get(one["industry"], one["industry"]),
        "district_zh": None if one["district"] is None else place_name(one["district"]),
    }  # fmt: skip


@operation(router, "GET", "", "me.home", response_model=shapes.Home, summary="Am I covered now, and by which order")
def home(desk: At, at: Annotated[str | None, Query(max_length=40, examples=["2025-08-28T12:07:00+08:00"])] = None) -> Any:
    """The first screen: orders at this instant (or at another one), insured days of the month, cases, what waits for me."""
    person = person_of(desk)
    moment = desk.at if at is None else instant(at)
    month = Month.of(desk.today)
    with desk.acting() as session:
        with order_store(desk, session) as store:
            found = orders_at(session, store, person, moment)
            days = [count for day, count in store.insured_days(person).items() if Month.of(day) == month]
        names: dict[str, str] = {}
        orders = [_order(session, one, names) for one in found]
        mine = cases.cases(session, person=person)
        links = registry.links_of(session, person)
        covered = any(one["in_task_period"] and one["enrolled"] is not False for one in orders)
        period = task_period(moment)
        name = registry.name_of_worker(session, desk.home.keyring, person)
        zh, en = _covered_words(covered, orders)
        return {
            "at": moment.isoformat(), "shown_as": desk.who.account.shown_as, "acting_as": desk.who.post,
            "acting_for": None if desk.who.post == "worker" else masking.masked_name(name or "？？"),
            "covered": covered, "zh": zh, "en": en, "orders": orders,
            "version_of_law": None if period is None else period.law, "cites": None if period is None else period.cites,
            "registered": [
                {
                    "platform": enterprise.uscc, "name": enterprise.name, "since": link.first.isoformat(),
                    "until": None if link.last is None else link.last.isoformat(),
                }
                for enterprise, link in links
            ],
            "month": {"month": str(month), "insured_days": len(days), "orders": sum(days)},
            "cases": [line_told(desk, session, one) for one in reversed(mine)],
            "waiting_for_me": [todo for one in mine for todo in to_do(desk, session, one)],
        }  # fmt: skip


def _covered_words(covered: bool, orders: list[dict[str, Any]]) -> tuple[str, str]:
    if covered:
        number = sum(1 for one in orders if one["in_task_period"] and one["enrolled"] is not False)
        return f"您现在有保障：正在执行 {number} 个订单。", f"You are covered now: you are carrying out {number} order{'s' if number > 1 else ''}."
    if any(one["in_task_period"] for one in orders):
        return (
            "您接单的平台企业此时还没有参保。受伤了照样可以报案，由工作人员判断。",
            "The platform of your order was not enrolled yet at this instant. If you are hurt, report it all the same; an officer decides.",
        )
    if orders:
        return (
            "您已接单，此刻还不在或者已不在订单任务期间。受伤了照样可以报案，由工作人员判断。",
            "You have an order, and this instant lies outside its task period. If you are hurt, report it all the same; an officer decides.",
        )
    return (
        "此刻没有查到您的订单。受伤了照样可以报案，由工作人员查清。",
        "No order of yours was found for this instant. If you are hurt, report it all the same; an officer finds out.",
    )


@operation(router, "GET", "/orders", "me.orders", response_model=shapes.OrderPage, summary="My orders of a month")
def orders(desk: At, month: Annotated[str, Query(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$", examples=["2025-08"])], offset: Offset = 0, limit: Limit = 50) -> Any:
    """The orders of a month as their platforms sent them, the newest first."""
    person = person_of(desk)
    with desk.acting() as session, order_store(desk, session) as store:
        found = orders_of_month(session, store, person, Month.parse(month))
        names: dict[str, str] = {}
        page = page_of(found, offset=offset, limit=limit)
        return {**page, "rows": [_order(session, one, names) for one in page["rows"]]}


@operation(router, "GET", "/insured-days", "me.insured_days", response_model=shapes.InsuredMonthPage, summary="My insured days by month")
def insured_days(desk: At, offset: Offset = 0, limit: Limit = 12) -> Any:
    """Insured by the day: months with their days, the newest first."""
    person = person_of(desk)
    with desk.acting() as session, order_store(desk, session) as store:
        return page_of(insured_months(store, person), offset=offset, limit=limit)


def insured_months(store: OrderStore, person: int) -> list[dict[str, Any]]:
    """The months of a person with their insured days."""
    months: dict[Month, list[dict[str, Any]]] = {}
    for day, number in store.insured_days(person).items():
        months.setdefault(Month.of(day), []).append({"day": day.isoformat(), "orders": number})
    return [
        {"month": str(month), "insured_days": len(days), "orders": sum(one["orders"] for one in days), "days": days}
        for month, days in sorted(months.items(), reverse=True)
    ]


@operation(router, "POST", "/reports", "me.report", response_model=shapes.Reported, status_code=201, key_needed=True, summary="Report an injury")
def report(form: shapes.NewReport, desk: At) -> Any:
    """A report in one call; with the same Idempotency-Key it is one report, however often it is sent."""
    person = person_of(desk)
    with desk.acting() as session:
        place = form.place or _place_of_order(desk, session, person, form.injury_at)
        words = [form.narrative, None if form.hospital is None else f"所在医院：{form.hospital}"]
        told = ReportTold(
            channel=Channel.APP, reporter=_REPORTERS[str(desk.who.post)], person=person, place_of_injury=law.places().resolve(place).code,
            injury_at=form.injury_at, received_at=desk.at, orders=tuple(dict.fromkeys(form.order_no)),
            narrative="\n".join(one for one in words if one) or None, contact=form.contact,
        )  # fmt: skip
        done = report_to_case(session, desk.home.orders, desk.home.keyring, told, actor=desk.actor, at=desk.at)
        if form.point is not None:
            given = {name: str(value) for name, value in form.point.model_dump().items() if value is not None}
            reports.keep_point(session, desk.home.keyring, done.report.report_no, given)
        return _reported(session, done)


def _reported(session: Session, done: Any) -> dict[str, Any]:
    waits = done.case_no is None
    return {
        "report_no": done.report.report_no, "case_no": done.case_no, "waits": waits, "repeated": done.repeated,
        "received_at": done.report.received_at.isoformat(),
        "zh": "这份报案已经收到过，没有重复登记。" if done.repeated else "已收到您的报案，请先安心治疗。",
        "en": "This report had been received; nothing was entered twice." if done.repeated else "Your report has been received. Please see to your treatment first.",
        "orders": [
            {"order_no": fit.order_no, "platform_name": platform_name(session, fit.platform) or fit.platform, "fit": str(fit.fit), "zh": fit.zh, "en": fit.en}
            for fit in done.fits
        ],
        "next": {
            "zh": "工作人员会核对这份报案属于哪一次事故，并与您联系。" if waits else f"案件编号 {done.case_no}。请保存现场照片、诊断书和票据。",
            "en": "An officer finds out to which accident it belongs and gets in touch with you." if waits
            else f"The case is {done.case_no}. Keep pictures of the scene, the diagnosis and the receipts.",
        },
    }  # fmt: skip


def _place_of_order(desk: Desk, session: Session, person: int, moment: datetime | None) -> str:
    """The county of the order of that instant, where the report names no place."""
    with order_store(desk, session) as store:
        found = orders_at(session, store, person, moment or desk.at)
    districts = [str(one["district"]) for one in found if one["district"]]
    if not districts:
        raise CallerFault(
            "place_needed", "请选择受伤所在的区县。", "Choose the county in which it happened.", place="place",
            remedy_zh="没有查到当时的订单，无法代为填写。", remedy_en="No order of that time was found from which it could be taken.",
        )  # fmt: skip
    return districts[0]


@operation(router, "GET", "/reports", "me.reports", response_model=shapes.ReportPage, summary="My reports")
def my_reports(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The reports about the person, the newest first."""
    person = person_of(desk)
    with desk.acting() as session:
        found = [_report_line(one) for one in reversed(reports.reports(session, person=person))]
    return page_of(found, offset=offset, limit=limit)


def _report_line(one: Report) -> dict[str, Any]:
    return {
        "report_no": one.report_no, "received_at": one.received_at.isoformat(), "injury_at": None if one.injury_at is None else one.injury_at.isoformat(),
        "place": one.place_of_injury, "place_zh": place_name(one.place_of_injury), "case_no": one.case_no, "waits": one.waits,
    }  # fmt: skip


@operation(router, "GET", "/hospitals", "me.hospitals", response_model=shapes.HospitalPage, summary="Agreement hospitals nearby")
def nearby(
    desk: At, lng: Annotated[str | None, Query(max_length=16)] = None, lat: Annotated[str | None, Query(max_length=16)] = None,
    county: Annotated[str | None, Query(pattern=r"^[0-9]{6}$")] = None, offset: Offset = 0, limit: Limit = 20,
) -> Any:  # fmt: skip
    """Agreement hospitals: the nearest to a point first, else those of a county first. Where she is, is not kept."""
    person_of(desk)
    point = hospitals.Point.parse(lng, lat) if lng is not None and lat is not None else None
    with desk.acting() as session:
        found = hospitals.near(session, desk.today, point=point, county=county)
    rows = [
        {
            "code": one.code, "zh": one.name, "en": one.name_en, "level": one.level, "address": one.address, "telephone": one.telephone,
            "county": one.county, "county_zh": place_name(one.county), "emergency": one.emergency, "rehabilitation": one.rehabilitation,
            "lng": None if one.point is None else one.point.degrees()[0], "lat": None if one.point is None else one.point.degrees()[1],
            "distance_m": one.distance_m,
        }
        for one in found
    ]  # fmt: skip
    return page_of(rows, offset=offset, limit=limit)


@operation(router, "GET", "/platforms", "me.platforms", response_model=shapes.PlatformNames, summary="Platforms to choose from")
def platforms(desk: At) -> Any:
    """The platform enterprises of the home by name."""
    with desk.acting() as session:
        rows = [{"platform": one.uscc, "name": one.name} for one in registry.enterprises(session) if one.uscc is not None]
    return page_of(rows, offset=0, limit=max(len(rows), 1))


@operation(router, "GET", "/reads", "me.reads", response_model=shapes.ReadPage, summary="Who has read my file")
def who_read(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """Each read of her data by somebody else: post, fields, purpose; no names."""
    person = person_of(desk)
    with desk.acting() as session:
        return page_of([_read(one) for one in reads.of_person(session, desk.home.keyring, person, desk.today) if one["post"] != "worker"], offset=offset, limit=limit)


def _read(one: dict[str, Any]) -> dict[str, Any]:
    post = rules.posts().get(one["post"])
    return one | {
        "post_zh": one["post"] if post is None else post.zh, "post_en": one["post"] if post is None else post.en,
        "fields_zh": [FIELD_ZH.get(name, name) for name in one["fields"]], "purpose_zh": PURPOSE_ZH.get(one["purpose"], one["purpose"]),
    }  # fmt: skip


@operation(router, "GET", "/proxies", "me.proxies", response_model=shapes.ProxyPage, summary="Who may act for me")
def my_proxies(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The authorisations about the person, the newest first."""
    person = person_of(desk)
    with desk.acting() as session:
        found = [proxy_told(desk, session, one) for one in proxies.proxies(session, person)]
    return page_of(found, offset=offset, limit=limit)


@operation(router, "POST", "/proxies", "me.authorise", response_model=shapes.ProxyLine, status_code=201, summary="Let somebody act for me")
def authorise(form: shapes.NewProxy, desk: At) -> Any:
    """The person names an account of a near relative or a union that may act for her."""
    person = person_of(desk)
    with desk.acting() as session:
        made = proxies.authorise(
            session, person, account=form.account, kind=form.kind, until=form.until, document=None, actor=desk.actor, at=desk.at
        )
        return proxy_told(desk, session, made)


@operation(router, "POST", "/proxies/{proxy_no}/end", "me.end_proxy", response_model=shapes.ProxyLine, summary="End an authorisation")
def end_proxy(proxy_no: ProxyNo, desk: At) -> Any:
    """From the next request on the proxy can do nothing more."""
    person = person_of(desk)
    with desk.acting() as session:
        return proxy_told(desk, session, proxies.end(session, person, proxy_no, actor=desk.actor, at=desk.at))


def proxy_told(desk: Desk, session: Session, one: Proxy) -> dict[str, Any]:
    """An authorisation as its person reads it; how an account is shown is told masked."""
    known = access.account(session, desk.home.keyring, one.account)
    return {
        "proxy_no": one.proxy_no, "kind": one.kind, "shown_as": one.account if known is None else masking.masked_name(known.shown_as),
        "since": one.valid_from.isoformat(), "until": None if one.valid_to is None else one.valid_to.isoformat(),
        "state": "in_force" if one.in_force(desk.today) else "ended", "recorded_by": "worker" if one.document is None else "office",
    }  # fmt: skip


@operation(router, "POST", "/deductions", "me.report_deduction", response_model=shapes.DeductionTaken, status_code=201, key_needed=True, summary="Report a deducted contribution")
def report_deduction(form: shapes.NewDeduction, desk: At) -> Any:
    """The platform took its contribution from me. Whoever reports it stays hidden from the platform."""
    person = person_of(desk)
    with desk.acting() as session:
        if registry.enterprise_by_uscc(session, form.platform) is None:
            raise CallerFault("unknown_platform", "没有这家平台企业。", "There is no such platform enterprise.", place="platform")
        city = city_of(desk, session, person)
        made = deductions.report(session, desk.home.keyring, person, city, form.model_dump(mode="json"), at=desk.at)
    return {
        "report_no": made.report_no, "zh": "已收到。您的身份和所写内容对平台企业保密，只有市里的督办和调查人员能看到。",
        "en": "Received. Who you are and what you wrote stay hidden from the platform; only supervisors and investigators of the city see it.",
    }  # fmt: skip


def city_of(desk: Desk, session: Session, person: int) -> str:
    """The city that deals with it: that of her last case or order, else the first one of the home."""
    mine = cases.cases(session, person=person)
    if mine:
        return mine[-1].prefecture
    with order_store(desk, session) as store:
        days = list(store.insured_days(person))
        found = orders_of_month(session, store, person, Month.of(days[-1])) if days else []
    districts = [str(one["district"]) for one in found if one["district"]]
    places = law.places()
    if districts:
        return places.prefecture_of(districts[0])
    return next(place.code for place in places if place.level == "prefecture" and place.province in desk.home.places)


@operation(router, "GET", "/deductions", "me.deductions", response_model=shapes.DeductionPage, summary="My reports of deducted contributions")
def my_deductions(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """What became of them. A proxy does not see them: the person may have reasons."""
    person = person_of(desk)
    with desk.acting() as session:
        rows = [] if desk.who.post != "worker" else [_deduction(desk, session, one) for one in deductions.of_person(session, person)]
    return page_of(rows, offset=offset, limit=limit)


def _deduction(desk: Desk, session: Session, one: deductions.DeductionReport) -> dict[str, Any]:
    told = deductions.told(session, desk.home.keyring, one.report_no)
    zh, en = deductions.STATE_WORDS[one.state]
    return {
        "report_no": one.report_no, "reported_at": one.at.isoformat(), "platform_name": platform_name(session, told["platform"]) or told["platform"],
        "state": one.state, "zh": zh, "en": en, "answer": deductions.answer_of(session, desk.home.keyring, one.report_no),
        **standing.own_money(session, one.report_no, one.person),
    }  # fmt: skip


@operation(router, "GET", "/data", "me.data", response_model=case_shapes.MyData, summary="Everything held about me, as a document")
def my_data(desk: At, response: Response) -> Any:
    """A document to take away: links, days, reports, cases, papers, awards, letters, reads, proxies."""
    person = person_of(desk)
    response.headers["Content-Disposition"] = 'attachment; filename="zhibao-my-data.json"'
    on, keyring = desk.today, desk.home.keyring
    with desk.acting() as session:
        with order_store(desk, session) as store:
            months = insured_months(store, person)
        mine = cases.cases(session, person=person)
        own = desk.who.post == "worker"
        return {
            "format": "zhibao.my-data/1", "at": desk.at.isoformat(),
            "person": {"name": registry.name_of_worker(session, keyring, person), "registered": bool(registry.links_of(session, person))},
            "links": [
                {"platform": one.uscc, "name": one.name, "from": link.first.isoformat(), "to": None if link.last is None else link.last.isoformat()}
                for one, link in registry.links_of(session, person)
            ],
            "insured_days": months,
            "reports": [
                _report_line(one) | {"narrative": _own_words(desk, session, one)} for one in reports.reports(session, person=person)
            ],
            "cases": [case_told(desk, session, one) for one in mine],
            "evidence": [document_told(desk, session, paper) for one in mine for paper in evidence.documents(session, one.case_no)],
            "awards": [award for one in mine for award in case_to_money.money(session, keyring, one.case_no, person, on)["awards"]],
            "owed_by_platforms": [owed for one in mine for owed in case_to_money.owed_to(session, on, one.case_no)],
            "letters": [
                {"case_no": one.case_no, "letter_no": letter.letter_no, "zh": letter.zh, "issued_on": letter.issued_on.isoformat(), "check": letter.check_code}
                for one in mine
                for letter in letters_to_register.letters_of_person(session, keyring, one.case_no, on)
            ],
            "reads": [_read(one) for one in reads.of_person(session, keyring, person, on) if one["post"] != "worker"],
            "proxies": [proxy_told(desk, session, one) for one in proxies.proxies(session, person)],
            "deduction_reports": [_deduction(desk, session, one) for one in deductions.of_person(session, person)] if own else [],
        }  # fmt: skip


def _own_words(desk: Desk, session: Session, one: Report) -> str | None:
    """What she or a proxy told; what a platform or somebody else told is theirs."""
    if one.reporter not in _REPORTERS:
        return None
    return reports.narrative_of(session, desk.home.keyring, one.report_no)
