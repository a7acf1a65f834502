"""The people of a demo home: an account for every post of 桃源, for the injured workers, their platforms, a service agency.

All are invented and share one known password, so that whoever looks at a demonstration can be each of them in turn. A
production home has none of them and refuses them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from zhibao.access import acts, credentials, passwords
from zhibao.access.model import Area, AreaKind
from zhibao.app.home import Home
from zhibao.cases import proxies
from zhibao.edge.simulation.injuries import AGENCY, somebody
from zhibao.edge.simulation.profile import ENTERPRISES
from zhibao.journeys.concern_stories import DEPARTMENTS
from zhibao.journeys.desk_stories import FIRST, WAITING
from zhibao.journeys.extension_stories import APPLICANTS
from zhibao.journeys.injury_office import SECOND_STAFF, STAFF
from zhibao.journeys.injury_stories import PLANS
from zhibao.journeys.insurer_stories import INSURERS
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.law import FICTIONAL_PROVINCE
from zhibao.registry import acts as registry

PASSWORD: Final = passwords.DEMO
ISSUER: Final = "demo"
# The widow of the fourth story, who reports and applies.
_SPOUSE: Final = 41

# Who brings the grants of a demonstration through: three persons, as everywhere.
_APPLIED, _REVIEWED, _APPROVED = Actor("demo.one", "grant_applicant"), Actor("demo.two", "grant_reviewer"), Actor("demo.three", "grant_approver")
_REASON = "演示 / demonstration"
# The stories begin in this year.
_FROM = date(2025, 7, 1)

_SHOWN = {
    "zhou.yun": "周云", "tao.zhu": "陶竹", "lin.jin": "林尽", "yu.ge": "余歌", "shi.men": "石门", "wei.guang": "魏光", "huo.ran": "霍然",
    "qian.mo": "钱陌", "sang.zhu": "桑竹", "liang.tian": "梁田", "wan.zhou": "万舟", "chui.tiao": "垂条", "huang.fa": "黄发",
    "yi.ran": "易然", "ji.quan": "纪泉", "fang.cao": "方草",
    "luo.ying": "罗英", "wu.ling": "武陵", "yuan.xi": "袁溪", "jin.shan": "金山", "yan.ran": "严然", "mei.chi": "梅池", "jiao.tong": "焦彤",
    "wu.she": "吴舍", "ping.kuang": "平旷", "she.jiu": "佘久", "xian.lai": "咸来", "wen.xun": "闻讯", "ting.shu": "亭舒", "gao.shi": "高士",
    "nan.yang": "南阳", "kong.jing": "孔镜", "ming.cha": "明察", "shui.ping": "水平",
}  # fmt: skip
_PROVINCE: dict[str, tuple[str, str]] = {
    "provincial_committee": (STAFF["provincial_committee"], "霍然"), "legal_officer": ("wen.jin", "文津"), "supervisor": ("xu.xing", "许行"),
    "auditor": ("wang.lu", "王路"), "grant_applicant": ("zhi.lu", "支路"), "grant_reviewer": ("xun.xiang", "荀向"),
    "grant_approver": ("zi.ji", "子骥"), "list_keeper": ("shu.mu", "束木"), "number_keeper": ("lv.li", "吕历"), "number_approver": ("he.yan", "何言"),
    "fund_accountant": ("suan.chou", "算筹"), "fund_supervisor": ("ji.he", "季核"),
    "rate_clerk": ("he.ping", "和平"), "rate_reviewer": ("lu.an", "陆安"), "rate_decider": ("ding.ning", "丁宁"),
    "collection_clerk": ("zheng.yun", "郑耘"), "collection_decider": ("an.he", "安和"),
    "admission_clerk": ("wen.dao", "闻道"), "admission_reviewer": ("guan.ren", "关仁"), "admission_decider": ("du.ke", "渡客"),
}  # fmt: skip
_CITIES: Final = {"570100": STAFF, "570200": SECOND_STAFF}
# Who controls spending: two in the province, so that one can confirm what the other found, and one in a city.
_CONTROL: Final = (("kong.jing", AreaKind.PROVINCE, FICTIONAL_PROVINCE), ("ming.cha", AreaKind.PROVINCE, FICTIONAL_PROVINCE), ("shui.ping", AreaKind.CITY, "570100"))
_AGENCY_NAME, _AGENCY_PLACE = "桃源服务机构一", "570100"
_COUNTY_CLERK = ("shan.kou", "单口", "570102")


@dataclass(frozen=True)
class DemoAccount:
    """An account of a demonstration: its name, how it is shown, its post with area."""

    name: str
    shown_as: str
    post: str
    area: Area
    pseudonym: int | None = None


def demo_accounts(keyring: Keyring) -> list[DemoAccount]:
    """Every account of a demonstration, one line for each post that it holds."""
    return [*_office(), *_parties(keyring)]


def make_demo_accounts(home: Home, at: datetime) -> int:
    """Make the accounts that are not there yet; returns how many. Raises CallerFault `demo_only` in a production home."""
    if not home.demo:
        raise CallerFault(
            "demo_only", "演示账号只能用于演示数据目录。", "Demo accounts serve a demo home only.",
            remedy_zh="正式数据目录请用 zhibao access bootstrap 设立首批管理员。",
            remedy_en="In a production home make the first administrators by `zhibao access bootstrap`.",
        )  # fmt: skip
    if FICTIONAL_PROVINCE not in home.places:
        return 0
    make_demo_agency(home, at)
    hashed, made = passwords.hashed(PASSWORD), set()
    with home.session() as session:
        present = acts.account_names(session)
        for one in demo_accounts(home.keyring):
            if one.name in present:
                continue
            if one.name not in made:
                acts.open_account(
                    session, home.keyring, one.name, person=one.name, shown_as=one.shown_as, pseudonym=one.pseudonym, actor=_APPLIED, at=at
                )
                passwords.set_hash(session, one.name, hashed, at=at)
                credentials.bind_identity(session, one.name, ISSUER, one.name, actor=_APPLIED, at=at)
                made.add(one.name)
            number = acts.apply_for(
                session, one.name, one.post, one.area, valid_from=_FROM, valid_to=None, reason=_REASON, actor=_APPLIED, at=at
            )
            acts.step_grant(session, number, "reviewed", reason=_REASON, actor=_REVIEWED, at=at)
            acts.step_grant(session, number, "approved", reason=_REASON, actor=_APPROVED, at=at)
            if one.post in proxies.KINDS:
                # A grant lets somebody in; for whom she acts is recorded as an authorisation.
                proxies.authorise(
                    session, int(one.area.value), account=one.name, kind=one.post, until=None, document="demo",
                    actor=Actor(_APPLIED.person, "case_clerk"), at=at,
                )  # fmt: skip
    return len(made)


def make_demo_agency(home: Home, at: datetime) -> bool:
    """Put the service agency of the stories on the register, with the platforms that work with agencies; whether it was new.

    It must stand there before the stories are told, so that it takes part in the cases of their orders.
    """
    with home.session() as session:
        if any(one.uscc == AGENCY for one in registry.agencies(session)):
            return False
        by = str(_APPLIED)
        registry.record_agency(session, uscc=AGENCY, name=_AGENCY_NAME, place=_AGENCY_PLACE, demo=True, actor=by, ground=_REASON, at=at)
        for one in ENTERPRISES:
            if one.agencies:
                registry.record_agency_link(session, uscc=AGENCY, enterprise=one.uscc, first=_FROM, last=None, actor=by, ground=_REASON, at=at)
    return True


def _office() -> Iterator[DemoAccount]:
    for city, staff in _CITIES.items():
        for post, person in staff.items():
            if post != "provincial_committee":
                yield DemoAccount(person, _SHOWN[person], post, Area(AreaKind.CITY, city))
    person, shown_as, county = _COUNTY_CLERK
    yield DemoAccount(person, shown_as, "case_clerk", Area(AreaKind.COUNTY, county))
    for post, (person, shown_as) in _PROVINCE.items():
        yield DemoAccount(person, shown_as, post, Area(AreaKind.PROVINCE, FICTIONAL_PROVINCE))
    for post, person, shown_as, of, code in DEPARTMENTS:
        yield DemoAccount(person, shown_as, post, Area(AreaKind(of), code))
    for person, kind, code in _CONTROL:
        yield DemoAccount(person, _SHOWN[person], "control_officer", Area(kind, code))


def _parties(keyring: Keyring) -> Iterator[DemoAccount]:
    for plan in PLANS:
        person = keyring.pseudonym(plan.who.document)
        area = Area(AreaKind.PERSON, str(person))
        yield DemoAccount(f"worker{plan.number}", plan.who.name, "worker", area, person)
        if plan.key == "death":
            yield DemoAccount(f"relative{plan.number}", somebody(_SPOUSE).name, "relative", area)
        if plan.key == "grade_2":
            yield DemoAccount(f"union{plan.number}", "溪口市总工会 联络员", "union", area)
    for number, waiting in enumerate(WAITING, FIRST):
        if waiting.post == "worker":
            who = somebody(number)
            person = keyring.pseudonym(who.document)
            yield DemoAccount(f"worker{number}", who.name, "worker", Area(AreaKind.PERSON, str(person)), person)
    for one in ENTERPRISES:
        yield DemoAccount(one.slug, one.name, "platform", Area(AreaKind.ENTERPRISE, one.uscc))
    yield DemoAccount("applicant1", APPLICANTS[0][1], "platform", Area(AreaKind.ENTERPRISE, APPLICANTS[0][0]))
    yield DemoAccount("agency1", _AGENCY_NAME, "service_agency", Area(AreaKind.SERVICE_AGENCY, AGENCY))
    for insurer, (name, _) in INSURERS.items():
        yield DemoAccount(insurer, name, "insurer", Area(AreaKind.INSURER, insurer))
