"""Recovery of what was paid too much: decided by two persons, served, and taken back month by month within the limit.

Nothing is taken before the time to object is over, nothing above the limit of a period, nothing above the rest
(`taoyuan-2025-1 §56(1)`, `§56(2)`); an objection holds it up. A wrong entry is reversed and given back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.benefits import periodical, steps
from zhibao.benefits.awards import Payable
from zhibao.benefits.tables import AwardRow, RecoveryEntryRow, RecoveryHaltRow, RecoveryRow, RecoveryServiceRow
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import exact, round_down

REPAYMENT = "repayment"
_BACK = "/back"


@dataclass(frozen=True)
class Recovery:
    """A decided recovery as it stands: decided, served, halted, running, finished or cancelled."""

    recovery_no: str
    case_no: str
    award_no: str
    item: str
    payee: str
    amount_fen: int
    left_fen: int
    share: Fraction
    served_on: date | None
    objection_until: date | None
    status: str
    mark: str
    ground: str

    def document(self) -> dict[str, Any]:
        """The recovery as others read it."""
        return {
            "recovery_no": self.recovery_no,
            "case_no": self.case_no,
            "award_no": self.award_no,
            "item": self.item,
            "payee": self.payee,
            "amount_fen": self.amount_fen,
            "left_fen": self.left_fen,
            "share": str(self.share),
            "served_on": self.served_on.isoformat() if self.served_on else None,
            "objection_until": self.objection_until.isoformat() if self.objection_until else None,
            "status": self.status,
            "ground": self.ground,
            "mark": self.mark,
        }


def limit(period_fen: int, share: Fraction) -> int:
    """The most a period may give back, in whole fen, never rounded up (`taoyuan-2025-1 §56(1)`)."""
    return round_down(period_fen * share)


def plan(amount_fen: int, monthly_fen: int, share: Fraction) -> list[int]:
    """What each month gives back until nothing is left. Empty where a month can give nothing."""
    most = limit(monthly_fen, share)
    if most <= 0 or amount_fen <= 0:
        return []
    whole, rest = divmod(amount_fen, most)
    return [most] * whole + ([rest] if rest else [])


def decide_recovery(
    session: Session,
    *,
    award_no: str,
    item: str,
    payee: str,
    amount_fen: int,
    document: str,
    actor: Actor,
    reviewer: Actor,
    at: datetime,
    ground: str,
) -> Recovery:
    """Two persons decide that an overpayment comes back. Nothing is taken yet.

    `award_no` is the award that found it. Raises CallerFault `person_needed`, `second_person_needed`, `amount_form`;
    law.MissingNumber where the law sets no limit or no time to object.
    """
    steps.by_a_person(actor)
    steps.by_a_person(reviewer)
    steps.two_persons(actor.person, reviewer.person)
    made = session.get(AwardRow, award_no)
    if made is None:
        raise steps.unknown("核定", "award", award_no)
    if amount_fen <= 0:
        raise CallerFault("amount_form", "追回的金额须大于零。", "The amount to recover must be above zero.")
    book, day = law.book(), at.astimezone(ZONE).date()
    share = book.number("recovery_share_limit", place=made.place, on=day)
    days = book.number("recovery_objection_limit", place=made.place, on=day)
    number = 1 + int(session.scalar(select(func.count()).where(RecoveryRow.case_no == made.case_no)) or 0)
    recovery_no = f"{made.case_no}-R{number}"
    content = {
        "recovery_no": recovery_no,
        "award_no": award_no,
        "item": item,
        "payee": payee,
        "amount_fen": amount_fen,
        "document": document,
        "reviewer": str(reviewer),
    }
    act = steps.record(session, made.case_no, "recovery_decided", content, actor=actor, at=at, ground=ground)
    session.add(
        RecoveryRow(
            recovery_no=recovery_no,
            case_no=made.case_no,
            number=number,
            award_no=award_no,
            item=item,
            payee=payee,
            amount_fen=amount_fen,
            share=str(share.value),
            objection_days=int(days.exact),
            mark=law.weakest([share.mark, days.mark]),
            ground=ground,
            document=document,
            person=actor.person,
            reviewer=reviewer.person,
            actor=str(actor),
            at=act.at,
            act_id=act.id,
        )
    )
    session.flush()
    return recovery(session, recovery_no)


def serve_recovery(
    session: Session, recovery_no: str, *, served_on: date, document: str, actor: Actor, at: datetime, ground: str
) -> Recovery:
    """The decision reached the payee, with proof; the time to object runs from that day.

    Raises CallerFault `person_needed`, `already_served`, `service_day`.
    """
    steps.by_a_person(actor)
    row = _row(session, recovery_no)
    decided_on, today = row.at.astimezone(ZONE).date(), at.astimezone(ZONE).date()
    if not decided_on <= served_on <= today:
        raise CallerFault(
            "service_day",
            f"送达日期须在决定之日（{decided_on}）和今天（{today}）之间。",
            f"The day of service must lie between the decision ({decided_on}) and today ({today}).",
            remedy_zh="请按送达回证填写。",
            remedy_en="Take it from the proof of delivery.",
        )
    if session.get(RecoveryServiceRow, recovery_no) is not None:
        raise CallerFault("already_served", f"{recovery_no} 已经送达。", f"{recovery_no} was served already.")
    until = served_on + timedelta(days=row.objection_days)
    content = {
        "recovery_no": recovery_no,
        "served_on": served_on.isoformat(),
        "objection_until": until.isoformat(),
        "document": document,
    }
    act = steps.record(session, row.case_no, "recovery_served", content, actor=actor, at=at, ground=ground)
    session.add(
        RecoveryServiceRow(
            recovery_no=recovery_no,
            served_on=served_on,
            objection_until=until,
            document=document,
            actor=str(actor),
            at=act.at,
            act_id=act.id,
        )
    )
    session.flush()
    return recovery(session, recovery_no)


def halt_recovery(
    session: Session, recovery_no: str, step: str, *, document: str, actor: Actor, at: datetime, ground: str
) -> Recovery:
    """A person holds a recovery up (`halted`, on objection), lets it go on (`resumed`), or ends it (`cancelled`)."""
    steps.by_a_person(actor)
    row = _row(session, recovery_no)
    number = session.scalar(select(func.count()).where(RecoveryHaltRow.recovery_no == recovery_no))
    content = {"recovery_no": recovery_no, "step": step, "document": document}
    act = steps.record(session, row.case_no, f"recovery_{step}", content, actor=actor, at=at, ground=ground)
    session.add(
        RecoveryHaltRow(
            recovery_no=recovery_no,
            number=1 + int(number or 0),
            step=step,
            document=document,
            ground=ground,
            actor=str(actor),
            at=act.at,
            act_id=act.id,
        )
    )
    session.flush()
    return recovery(session, recovery_no)


def withhold(session: Session, recovery_no: str, month: Month, *, actor: Actor, at: datetime) -> int:
    """Keep back from the payee's monthly benefits of a month what the limit allows; returns the fen kept back.

    It only carries out what persons decided, so a job may do it. A month of a benefit that gave to another recovery
    gives nothing more. Raises CallerFault `recovery_not_open`.
    """
    held = recovery(session, recovery_no)
    day = at.astimezone(ZONE).date()
    _must_be_open(held, day)
    left = held.left_fen
    for due in periodical.monthly_items(session, month, case_no=held.case_no):
        most = limit(due.amount_fen, held.share)
        if due.payee != held.payee or due.withheld_fen or not min(left, most):
            continue
        fen = min(left, most)
        _enter(session, held, due.item, str(month), due.amount_fen, most, fen, day, actor=actor, at=at)
        left -= fen
    return held.left_fen - left


def record_repayment(
    session: Session, recovery_no: str, *, amount_fen: int, paid_on: date, proof_digest: str, actor: Actor, at: datetime
) -> Recovery:
    """The payee paid back herself. Raises CallerFault `recovery_not_open`, `amount_form`."""
    held = recovery(session, recovery_no)
    if not 0 < amount_fen <= held.left_fen:
        raise CallerFault(
            "amount_form",
            "退回的金额须大于零且不超过尚未追回的部分。",
            "The amount paid back must be above zero and not above the rest.",
            left_fen=held.left_fen,
        )
    if held.objection_until is None or held.status == "cancelled":
        raise _not_open(held)
    period = f"{paid_on.isoformat()} {proof_digest}"
    _enter(session, held, REPAYMENT, period, amount_fen, amount_fen, amount_fen, paid_on, actor=actor, at=at)
    return recovery(session, recovery_no)


def reverse_entry(session: Session, entry_id: int, *, actor: Actor, at: datetime, ground: str) -> Recovery:
    """A person takes an entry back; what was kept is given back as a payment of its own (`given_back`).

    Raises CallerFault `not_found`.
    """
    steps.by_a_person(actor)
    old = session.get(RecoveryEntryRow, entry_id)
    if old is None or old.reverses is not None:
        raise steps.unknown("追回分录", "entry of a recovery", entry_id)
    held, day = recovery(session, old.recovery_no), at.astimezone(ZONE).date()
    _enter(
        session,
        held,
        old.item,
        old.period + _BACK,
        0,
        0,
        -old.amount_fen,
        day,
        actor=actor,
        at=at,
        ground=ground,
        reverses=entry_id,
    )
    return recovery(session, old.recovery_no)


def given_back(session: Session, recovery_no: str) -> list[Payable]:
    """What reversed entries of a recovery give back to the payee, as payments of their own."""
    row = _row(session, recovery_no)
    suffix = recovery_no.rpartition("-")[2]
    return [
        Payable(
            row.award_no,
            row.case_no,
            row.item.partition(":")[0] if entry.item == REPAYMENT else entry.item.partition(":")[0],
            f"{row.item if entry.item == REPAYMENT else entry.item}:{suffix}",
            entry.period.removesuffix(_BACK) if entry.item != REPAYMENT else "once",
            row.payee,
            -entry.amount_fen,
            row.ground,
            row.mark,
        )
        for entry in entries(session, recovery_no)
        if entry.reverses is not None
    ]


def _must_be_open(held: Recovery, day: date) -> None:
    if held.status not in ("served", "running") or held.objection_until is None or day <= held.objection_until:
        raise _not_open(held)


def _not_open(held: Recovery) -> CallerFault:
    return CallerFault(
        "recovery_not_open",
        f"{held.recovery_no} 现在不能追回（状态 {held.status}，异议期至 {held.objection_until}）。",
        f"{held.recovery_no} cannot be taken now (status {held.status}, objection until {held.objection_until}).",
        remedy_zh="须先送达决定，等异议期满，并且没有中止。",
        remedy_en="It must be served, the time to object over, and not held up.",
    )


def _enter(
    session: Session,
    held: Recovery,
    item: str,
    period: str,
    of_fen: int,
    limit_fen: int,
    amount_fen: int,
    day: date,
    *,
    actor: Actor,
    at: datetime,
    ground: str | None = None,
    reverses: int | None = None,
) -> None:
    done = entries(session, held.recovery_no)
    before = done[-1].left_fen if done else held.amount_fen
    content = {
        "recovery_no": held.recovery_no,
        "item": item,
        "period": period,
        "amount_fen": amount_fen,
        "reverses": reverses,
    }
    verb = "recovery_taken" if reverses is None else "recovery_reversed"
    act = steps.record(session, held.case_no, verb, content, actor=actor, at=at, ground=ground or held.ground)
    session.add(
        RecoveryEntryRow(
            recovery_no=held.recovery_no,
            entry_no=len(done) + 1,
            after_no=len(done) or None,
            case_no=held.case_no,
            item=item,
            payee=held.payee,
            period=period,
            of_fen=of_fen,
            limit_fen=limit_fen,
            before_fen=before,
            amount_fen=amount_fen,
            left_fen=before - amount_fen,
            taken_on=day,
            objection_until=held.objection_until,
            reverses=reverses,
            actor=str(actor),
            at=act.at,
            act_id=act.id,
        )
    )
    session.flush()


def entries(session: Session, recovery_no: str) -> list[RecoveryEntryRow]:
    """The entries of a recovery in their order."""
    return list(
        session.scalars(
            select(RecoveryEntryRow)
            .where(RecoveryEntryRow.recovery_no == recovery_no)
            .order_by(RecoveryEntryRow.entry_no)
        )
    )


def recovery(session: Session, recovery_no: str) -> Recovery:
    """A recovery as it stands. Raises CallerFault `not_found`."""
    row = _row(session, recovery_no)
    service = session.get(RecoveryServiceRow, recovery_no)
    done = entries(session, recovery_no)
    left = done[-1].left_fen if done else row.amount_fen
    return Recovery(
        recovery_no=recovery_no,
        case_no=row.case_no,
        award_no=row.award_no,
        item=row.item,
        payee=row.payee,
        amount_fen=row.amount_fen,
        left_fen=left,
        share=exact(row.share),
        served_on=service.served_on if service else None,
        objection_until=service.objection_until if service else None,
        status=_status(session, recovery_no, service is not None, left, bool(done)),
        mark=row.mark,
        ground=row.ground,
    )


def recoveries(session: Session, case_no: str) -> list[Recovery]:
    """The recoveries of a case, the oldest first."""
    rows = session.scalars(
        select(RecoveryRow.recovery_no).where(RecoveryRow.case_no == case_no).order_by(RecoveryRow.number)
    )
    return [recovery(session, number) for number in rows]


def _status(session: Session, recovery_no: str, served: bool, left: int, begun: bool) -> str:
    last = session.scalars(
        select(RecoveryHaltRow.step)
        .where(RecoveryHaltRow.recovery_no == recovery_no)
        .order_by(RecoveryHaltRow.number.desc())
    ).first()
    if last in ("halted", "cancelled"):
        return last
    if left == 0:
        return "finished"
    return "running" if begun else "served" if served else "decided"


def _row(session: Session, recovery_no: str) -> RecoveryRow:
    row = session.get(RecoveryRow, recovery_no)
    if row is None:
        raise steps.unknown("追回决定", "recovery", recovery_no)
    return row
