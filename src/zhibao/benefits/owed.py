"""What platform enterprises owe themselves (生活保障费): due, paid with proof, reminded, late. The worker sees it.

The fund does not pay it and nobody is fined here: the list shows what is owed, since when, and by whom.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session, aliased

from zhibao import law
from zhibao.benefits import steps
from zhibao.benefits.periodical import line_of
from zhibao.benefits.tables import AwardLineRow, AwardReviewRow, AwardRow, PlatformPaymentRow, PlatformReminderRow
from zhibao.kit.actors import Actor
from zhibao.kit.acts import Act
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.errors import CallerFault


@dataclass(frozen=True)
class Owed:
    """One line that a platform enterprise owes: how much, until when, what was paid and when last, how often it was reminded."""

    case_no: str
    award_no: str
    line_no: int
    benefit: str
    item: str
    payee: str
    platform: str
    amount_fen: int
    paid_fen: int
    paid_on: date | None
    due_on: date | None
    on: date
    reminders: int
    ground: str
    mark: str

    @property
    def outstanding_fen(self) -> int:
        """What is still to be paid."""
        return self.amount_fen - self.paid_fen

    @property
    def status(self) -> str:
        """paid, due, late, or no_due_day where the law names no day."""
        if self.outstanding_fen <= 0:
            return "paid"
        if self.due_on is None:
            return "no_due_day"
        return "late" if self.on > self.due_on else "due"

    def document(self) -> dict[str, Any]:
        """The line as others read it."""
        return {
            "case_no": self.case_no,
            "award_no": self.award_no,
            "line_no": self.line_no,
            "benefit": self.benefit,
            "item": self.item,
            "payee": self.payee,
            "platform": self.platform,
            "amount_fen": self.amount_fen,
            "paid_fen": self.paid_fen,
            "outstanding_fen": self.outstanding_fen,
            "due_on": self.due_on.isoformat() if self.due_on else None,
            "days_late": (self.on - self.due_on).days if self.status == "late" and self.due_on else 0,
            "status": self.status,
            "reminders": self.reminders,
            "ground": self.ground,
            "mark": self.mark,
        }


def due_day(place: str, month: Month) -> date | None:
    """The day by which a platform enterprise pays the living security of a month; None where no rule names one."""
    following = month.next()
    try:
        value = law.book().number("living_security_due_day", place=place, on=month.last)
    except law.MissingNumber:
        return None
    return following.first.replace(day=int(value.exact))


def owed(session: Session, on: date, *, case_no: str | None = None, person: int | None = None, platform: str | None = None) -> list[Owed]:
    """What platform enterprises owe on a day by awards that count: of all cases, of one, to one person, or by one enterprise."""
    query = _lines()
    if case_no is not None:
        query = query.where(AwardRow.case_no == case_no)
    if person is not None:
        query = query.where(AwardLineRow.payee == f"person:{person}")
    if platform is not None:
        query = query.where(AwardLineRow.responsible == platform)
    found = session.execute(query, {"until": on})
    return [_owed(line, made, paid, paid_on, reminded, on) for line, made, paid, paid_on, reminded in found]


@cache
def _lines() -> Select[Any]:
    """The question for all lines that a platform owes, until a day. Putting it together takes longer than asking it, so it is put together once."""
    replaced = select(AwardReviewRow.replaced).where(AwardReviewRow.replaced.is_not(None))
    reminders = (
        select(func.count())
        .where(PlatformReminderRow.award_no == AwardLineRow.award_no, PlatformReminderRow.line_no == AwardLineRow.line_no)
        .correlate(AwardLineRow)
        .scalar_subquery()
    )
    return (
        select(AwardLineRow, AwardRow, *_paid(), reminders)
        .join(AwardRow, AwardRow.award_no == AwardLineRow.award_no)
        .join(AwardReviewRow, AwardReviewRow.award_no == AwardRow.award_no)
        .where(
            AwardLineRow.payer == "platform",
            AwardReviewRow.outcome == "effective",
            AwardRow.award_no.not_in(replaced),
        )
        .order_by(AwardRow.case_no, AwardRow.number, AwardLineRow.line_no)
    )


def _paid() -> tuple[Any, Any]:
    """How much was paid of a line until a day, and when last: what was paid on its item under an award that was replaced counts too."""
    line, made = aliased(AwardLineRow), aliased(AwardRow)

    def of(what: Any) -> Any:
        return (
            select(what)
            .select_from(PlatformPaymentRow)
            .join(line, (line.award_no == PlatformPaymentRow.award_no) & (line.line_no == PlatformPaymentRow.line_no))
            .join(made, made.award_no == line.award_no)
            .where(
                made.case_no == AwardRow.case_no, line.item == AwardLineRow.item, line.payee == AwardLineRow.payee,
                PlatformPaymentRow.paid_on <= bindparam("until", type_=PlatformPaymentRow.paid_on.type),
            )
            .correlate(AwardRow, AwardLineRow)
            .scalar_subquery()
        )  # fmt: skip

    return of(func.coalesce(func.sum(PlatformPaymentRow.amount_fen), 0)), of(func.max(PlatformPaymentRow.paid_on))


def _owed(row: AwardLineRow, made: AwardRow, paid: int, paid_on: date | None, reminders: int, on: date) -> Owed:
    line = line_of(row)
    assert line.responsible is not None, "a line that a platform pays names it"
    return Owed(
        case_no=made.case_no,
        award_no=row.award_no,
        line_no=row.line_no,
        benefit=line.benefit,
        item=line.item,
        payee=line.payee,
        platform=line.responsible,
        amount_fen=line.amount_fen,
        paid_fen=int(paid),
        paid_on=paid_on,
        due_on=line.due_on,
        on=on,
        reminders=int(reminders),
        ground=line.ground,
        mark=line.mark,
    )


def record_platform_payment(
    session: Session,
    award_no: str,
    line_no: int,
    *,
    amount_fen: int,
    paid_on: date,
    proof_digest: str,
    actor: Actor,
    at: datetime,
    ground: str,
) -> Owed:
    """Record what a platform enterprise paid of a line, with its proof.

    Raises CallerFault `amount_form`, `proof_used`, `not_found`.
    """
    line = _line(session, award_no, line_no, paid_on)
    if not 0 < amount_fen <= line.outstanding_fen:
        raise CallerFault(
            "amount_form",
            "支付的金额须大于零且不超过尚欠的部分。",
            "The payment must be above zero and not above what is outstanding.",
            outstanding_fen=line.outstanding_fen,
        )
    used = session.scalars(select(PlatformPaymentRow).where(PlatformPaymentRow.proof_digest == proof_digest)).first()
    if used is not None:
        raise CallerFault("proof_used", "这份凭证已经登记过。", "This proof was recorded before.", place=used.award_no)
    content = {"award_no": award_no, "line_no": line_no, "amount_fen": amount_fen, "proof_digest": proof_digest}
    act = steps.record(session, line.case_no, "platform_paid", content, actor=actor, at=at, ground=ground)
    session.add(
        PlatformPaymentRow(
            award_no=award_no,
            line_no=line_no,
            amount_fen=amount_fen,
            paid_on=paid_on,
            proof_digest=proof_digest,
            actor=str(actor),
            at=act.at,
            act_id=act.id,
        )
    )
    session.flush()
    return _line(session, award_no, line_no, paid_on)


def remind(
    session: Session, award_no: str, line_no: int, *, document: str, actor: Actor, at: datetime, ground: str
) -> Owed:
    """Remind a platform enterprise of a line that it has not paid. Raises CallerFault `nothing_owed`, `not_found`."""
    day = at.astimezone(ZONE).date()
    line = _line(session, award_no, line_no, day)
    if line.status == "paid":
        raise CallerFault("nothing_owed", "这一行已经付清。", "This line is paid.")
    content = {"award_no": award_no, "line_no": line_no, "platform": line.platform, "document": document}
    act = steps.record(session, line.case_no, "platform_reminded", content, actor=actor, at=at, ground=ground)
    session.add(
        PlatformReminderRow(
            award_no=award_no,
            line_no=line_no,
            number=line.reminders + 1,
            platform=line.platform,
            document=document,
            actor=str(actor),
            at=act.at,
            act_id=act.id,
        )
    )
    session.flush()
    return _line(session, award_no, line_no, day)


@dataclass(frozen=True)
class Reminder:
    """One reminder of a platform enterprise: of which line, the how-manyth, when, and on which ground."""

    award_no: str
    line_no: int
    number: int
    at: datetime
    ground: str


def reminders(session: Session, case_no: str) -> list[Reminder]:
    """The reminders of a case, the oldest first."""
    rows = session.execute(
        select(PlatformReminderRow, Act.ground)
        .join(AwardRow, AwardRow.award_no == PlatformReminderRow.award_no)
        .join(Act, Act.id == PlatformReminderRow.act_id)
        .where(AwardRow.case_no == case_no)
        .order_by(PlatformReminderRow.at, PlatformReminderRow.act_id)
    )
    return [Reminder(row.award_no, row.line_no, row.number, row.at, ground) for row, ground in rows]


def _line(session: Session, award_no: str, line_no: int, on: date) -> Owed:
    made = session.get(AwardRow, award_no)
    lines = owed(session, on, case_no=made.case_no) if made else []
    for one in lines:
        if (one.award_no, one.line_no) == (award_no, line_no):
            return one
    raise steps.unknown("平台企业应付的行", "line owed by a platform", f"{award_no} {line_no}")
