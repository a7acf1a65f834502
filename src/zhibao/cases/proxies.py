"""Proxies (代理人): a near relative or a union acts for a person only on an authorisation that is recorded.

The person gives it herself, or an officer records it on a paper of the case, because somebody who was hurt badly or has
died gives none. It ends when she says so, and then with the next request. Union and near relative are applicants of the
scheme (`practice-reports §5`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao.cases.party_tables import ProxyEndRow, ProxyRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault

GROUND = "practice-reports §5"
KINDS = ("relative", "union")


@dataclass(frozen=True)
class Proxy:
    """An authorisation as it stands."""

    proxy_no: str
    person: int
    kind: str
    account: str
    document: str | None
    valid_from: date
    valid_to: date | None
    ended_at: datetime | None

    def in_force(self, on: date) -> bool:
        """Whether it holds on a day."""
        return self.ended_at is None and self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


def authorise(
    session: Session, person: int, *, account: str, kind: str, until: date | None, document: str | None, actor: Actor, at: datetime
) -> Proxy:
    """Record that an account may act for a person. Raises CallerFault `proxy_form`, `proxy_document`."""
    on = at.astimezone(ZONE).date()
    if kind not in KINDS or (until is not None and until < on):
        raise CallerFault(
            "proxy_form", "代理人应是近亲属或者工会，截止日不得早于今天。",
            "A proxy is a near relative or a union, and the last day is not before today.", place="kind",
        )  # fmt: skip
    if actor.post != "worker" and not document:
        raise CallerFault(
            "proxy_document", "由工作人员登记的代理须写明案件中的委托材料。", "An officer records a proxy on a paper of the case.",
            place="document", remedy_zh="请先上传委托书或者亲属关系证明。", remedy_en="Bring the authorisation or the proof of kinship in first.",
        )  # fmt: skip
    number = 1 + session.execute(select(func.count()).select_from(ProxyRow)).scalar_one()
    proxy_no = f"W{at.astimezone(ZONE).year}-{number:06d}"
    act = acts.record(
        session, verb="proxy_authorised", subject=f"proxy:{proxy_no}", actor=str(actor), ground=GROUND, at=at,
        content={"kind": kind, "account": account, "document": document, "until": None if until is None else until.isoformat()},
    )  # fmt: skip
    session.add(
        ProxyRow(
            proxy_no=proxy_no, person=person, kind=kind, account=account, document=document, valid_from=on, valid_to=until,
            actor=str(actor), act_id=act.id,
        )
    )
    session.flush()
    return next(one for one in proxies(session, person) if one.proxy_no == proxy_no)


def end(session: Session, person: int, proxy_no: str, *, actor: Actor, at: datetime) -> Proxy:
    """End an authorisation of a person. Raises CallerFault `unknown_proxy`; to end it twice changes nothing."""
    held = next((one for one in proxies(session, person) if one.proxy_no == proxy_no), None)
    if held is None:
        raise CallerFault("unknown_proxy", f"没有代理“{proxy_no}”。", f"There is no proxy {proxy_no!r}.")
    if held.ended_at is None:
        act = acts.record(
            session, verb="proxy_ended", subject=f"proxy:{proxy_no}", actor=str(actor), ground=GROUND, at=at, content={}
        )
        session.add(ProxyEndRow(proxy_no=proxy_no, actor=str(actor), at=at, act_id=act.id))
        session.flush()
    return next(one for one in proxies(session, person) if one.proxy_no == proxy_no)


def proxies(session: Session, person: int) -> list[Proxy]:
    """The authorisations about a person, the newest first."""
    query = (
        select(ProxyRow, ProxyEndRow.at)
        .outerjoin(ProxyEndRow, ProxyEndRow.proxy_no == ProxyRow.proxy_no)
        .where(ProxyRow.person == person)
        .order_by(ProxyRow.proxy_no.desc())
    )
    return [
        Proxy(row.proxy_no, row.person, row.kind, row.account, row.document, row.valid_from, row.valid_to, ended)
        for row, ended in session.execute(query)
    ]


def check(session: Session, person: int, account: str, kind: str, on: date) -> Proxy:
    """The authorisation by which an account acts for a person. Raises CallerFault `authorisation_missing`."""
    found = _held(proxies(session, person), account, kind, on)
    if found is None:
        raise CallerFault(
            "authorisation_missing",
            "没有登记有效的委托，暂不能代为办理。",
            "No authorisation that holds is recorded; nothing can be done on her behalf yet.",
            remedy_zh="请本人在手机上添加代理人，或者带委托材料到窗口登记。",
            remedy_en="The person adds you as a proxy on her telephone, or bring the authorisation to the counter.",
        )
    return found


def _held(known: Iterable[Proxy], account: str, kind: str, on: date) -> Proxy | None:
    return next((one for one in known if (one.account, one.kind) == (account, kind) and one.in_force(on)), None)
