"""When the time of keeping is over: one officer proposes to forget a person's content, another one decides, the key is gone.

What is forgotten is what was told about her (statements, papers, diagnoses, receipts, her account). Acts, amounts and
digests stay, and chains and ledger still add up. Nothing is forgotten while a case of hers is open, while the fund owes
her something, or while a benefit runs on.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.benefits import periodical
from zhibao.benefits.tables import AwardLineRow, AwardRow
from zhibao.cases import acts as cases
from zhibao.fund import payables
from zhibao.fund.tables import PayableRow
from zhibao.kit import vault
from zhibao.kit.actors import Actor
from zhibao.kit.acts import Act
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.errors import CallerFault

PROPOSES, DECIDES = "archivist", "supervisor"


def propose(
    session: Session, person: int, *, reason: str, kept_until: date, actor: Actor, ground: str, at: datetime
) -> vault.Proposal:
    """The archivist proposes it, with the rule by which the content need not be kept any longer.

    Raises CallerFault `post_needed`, `still_needed` and those of `vault.propose_destruction`.
    """
    _in_post(actor, PROPOSES)
    law.book().provision(ground)
    _not_needed(session, person, at)
    return vault.propose_destruction(
        session, person, reason=reason, kept_until=kept_until, actor=actor, ground=ground, at=at
    )


def destroy(session: Session, person: int, *, actor: Actor, at: datetime) -> Act:
    """The supervisor, another person, decides it. It cannot be undone.

    Raises CallerFault `post_needed`, `still_needed` and those of `vault.destroy_key`.
    """
    _in_post(actor, DECIDES)
    _not_needed(session, person, at)
    return vault.destroy_key(session, person, actor=actor, at=at)


def _in_post(actor: Actor, post: str) -> None:
    if actor.post != post and not actor.machine:
        raise CallerFault(
            "post_needed",
            f"这一步由岗位 {post} 办理，经办人的岗位是 {actor.post}。",
            f"This step belongs to the post {post}, the actor holds {actor.post}.",
            remedy_zh="请由该岗位的人员办理。",
            remedy_en="Let a person in that post act.",
        )


def _not_needed(session: Session, person: int, at: datetime) -> None:
    """Refuse while something of hers is under way."""
    payee = f"person:{person}"
    open_cases = [case.case_no for case in cases.cases(session, person=person, open_only=True)]
    owed = [state.payable.case_no for state in payables.states_where(session, PayableRow.payee == payee) if state.open_fen > 0]
    running = _running(session, payee, Month.of(at.astimezone(ZONE).date()))
    for found, zh, en in (
        (open_cases, "有案件尚未结案", "a case is still open"),
        (owed, "有待遇尚未付清", "a benefit is not paid yet"),
        (running, "有待遇仍在按月支付", "a monthly benefit runs on"),
    ):
        if found:
            raise CallerFault(
                "still_needed",
                f"此人的个人内容仍需使用：{zh}，没有销毁。",
                f"The personal content of this person is still needed: {en}; nothing was destroyed.",
                place="、".join(sorted(set(found))),
                remedy_zh="请先办结，再提出销毁。",
                remedy_en="Finish it first, then propose the destruction.",
            )


def _running(session: Session, payee: str, month: Month) -> list[str]:
    """The cases out of which a monthly benefit still goes to somebody, this month or later."""
    numbers = session.scalars(
        select(AwardRow.case_no)
        .join(AwardLineRow, AwardLineRow.award_no == AwardRow.award_no)
        .where(AwardLineRow.payee == payee, AwardLineRow.paid == "monthly")
        .distinct()
    )
    return [
        case_no
        for case_no in numbers
        if any(
            one.line.payee == payee and (one.through is None or one.through >= month)
            for one in periodical.courses(session, case_no)
        )
    ]
