"""Reminders (催缴): who must be reminded on a day, at which stage, and the words that were sent.

The stages are days after the due day, a dated number of the law (`reminder_days`, `taoyuan-2025-1 §18(1)`). Where nobody has
established them nothing is issued, and the refusal names who must fill them. Stages follow one another; one that was missed is not
left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.contributions import arrears, collection
from zhibao.contributions.arrears import Receivable
from zhibao.contributions.collection import CLERK, must_be
from zhibao.contributions.collection_tables import ReminderRow
from zhibao.contributions.positions import positions
from zhibao.contributions.tariff import cites_of, figure_of
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import canonical_json
from zhibao.kit.turn import turn


@dataclass(frozen=True)
class Reminder:
    """A reminder that is due, or was issued (`number` and `issued_on` are set)."""

    number: str | None
    province: str
    tax_office: str
    platform: str
    month: str
    stage: int
    stages: int
    owed_fen: int
    due_on: date
    on: date
    late_fee_fen: int | None
    facts: Mapping[str, Any]
    digest: str | None = None
    actor: str | None = None
    at: datetime | None = None

    def document(self) -> dict[str, Any]:
        """The reminder as JSON."""
        return {
            "number": self.number, "place": self.province, "tax_office": self.tax_office, "platform": self.platform, "month": self.month,
            "stage": self.stage, "stages": self.stages, "owed_fen": self.owed_fen, "due_on": self.due_on.isoformat(), "on": self.on.isoformat(),
            "days": (self.on - self.due_on).days, "late_fee_fen": self.late_fee_fen, "facts": dict(self.facts), "digest": self.digest,
            "actor": self.actor, "at": self.at.isoformat() if self.at else None, "issued": self.number is not None,
        }  # fmt: skip


@dataclass(frozen=True)
class NotReminded:
    """A month in arrears for which the law has no stages or no due day, with who must fill them."""

    platform: str
    month: str
    tax_office: str
    owed_fen: int
    number: str
    zh: str
    en: str
    who_zh: str
    who_en: str

    def document(self) -> dict[str, Any]:
        """The refusal as JSON."""
        return dict(vars(self))


def due(session: Session, provinces: Sequence[str], on: date) -> tuple[list[Reminder], list[NotReminded]]:
    """Who must be reminded on a day, each at the next stage that has been reached; and who cannot be, with the reason."""
    owed, _ = positions(session, provinces, on)
    reached: dict[tuple[str, str, str], int] = {}
    for row in session.scalars(select(ReminderRow).where(ReminderRow.province.in_(provinces))):
        key = (row.platform, row.month, row.tax_office)
        reached[key] = max(reached.get(key, 0), row.stage)
    rates = arrears.daily_rates(law.book())
    found: list[Reminder] = []
    refused: list[NotReminded] = []
    for one in owed:
        if one.owed_fen - one.paid_fen <= 0 or one.carried:
            continue
        try:
            made = _next(one, reached.get((one.platform, str(one.month), one.tax_office), 0), rates, on)
        except law.MissingNumber as missing:
            refused.append(_refused(one, missing))
            continue
        if made is not None:
            found.append(made)
    return found, refused


def _next(one: Receivable, issued: int, rates: arrears.Rates, on: date) -> Reminder | None:
    """The next stage of a month that is in arrears, None where it is not reached."""
    stages = law.book().number("reminder_days", place=one.province, on=one.month.last)
    day, figure = arrears.due_on(law.book(), one.province, one.dues[0])
    days = [int(word) for word in stages.value] if isinstance(stages.value, list) else []
    unpaid = _past_due(one, on)
    if unpaid <= 0 or issued >= len(days) or (on - day).days < days[issued]:
        return None
    used = [figure_of(stages), figure]
    facts: dict[str, Any] = {"billed_fen": one.billed_fen, "adjusted_fen": one.adjusted_fen, "paid_fen": one.paid_fen}
    try:
        fee = arrears.late_fee(law.book(), rates, one, on)
        used += fee.figures
        late = fee.amount_fen
    except law.MissingNumber:
        late = None
    mark = law.weakest([*one.marks, *(one_figure.mark for one_figure in used)])
    facts |= {"cites": list(cites_of(used)), "mark": mark, "provisional": mark == "assumed", "figures": [held.document() for held in used]}
    return Reminder(None, one.province, one.tax_office, one.platform, str(one.month), issued + 1, len(days), unpaid, day, on, late, facts)


def _past_due(one: Receivable, on: date) -> int:
    """What of a month is due and unpaid: an adjustment that falls due later is left out."""
    fallen = sum(part.amount_fen for part in one.dues if part.amount_fen < 0 or arrears.due_on(law.book(), one.province, part)[0] < on)
    return fallen - one.paid_fen


def _refused(one: Receivable, missing: law.MissingNumber) -> NotReminded:
    return NotReminded(
        one.platform, str(one.month), one.tax_office, one.owed_fen - one.paid_fen, str(missing.facts.get("name")), missing.zh, missing.en,
        str(missing.facts.get("filled_by_zh")), str(missing.facts.get("filled_by_en")),
    )  # fmt: skip


def issue(session: Session, provinces: Sequence[str], on: date, *, platform: str | None = None, actor: Actor) -> list[Reminder]:
    """Issue the reminders that are due on a day, of all enterprises or one. Raises `post_not_allowed`."""
    must_be(actor, (CLERK,))
    turn(session, "reminders")
    ready, _ = due(session, provinces, on)
    return [_issue(session, one, actor) for one in ready if platform in (None, one.platform)]


def _issue(session: Session, one: Reminder, actor: Actor) -> Reminder:
    lead = f"C{one.province}-{one.on.year}-"
    count = session.scalar(select(func.count()).select_from(ReminderRow).where(ReminderRow.reminder_no.startswith(lead, autoescape=True)))
    number = f"{lead}{int(count or 0) + 1:06d}"
    facts = {**one.facts, "late_fee_fen": one.late_fee_fen, "stages": one.stages}
    digest = text_digest(canonical_json([number, one.platform, one.month, one.tax_office, one.stage, one.owed_fen, one.on.isoformat(), facts]))
    act = acts.record(
        session, verb="reminder_issued", subject=collection.chain(one.province, one.platform), actor=str(actor),
        ground="; ".join(one.facts["cites"]),
        content={"number": number, "month": one.month, "tax_office": one.tax_office, "stage": one.stage, "owed_fen": one.owed_fen, "digest": digest},
    )  # fmt: skip
    session.add(
        ReminderRow(
            reminder_no=number, province=one.province, tax_office=one.tax_office, platform=one.platform, month=one.month, stage=one.stage,
            issued_on=one.on, due_on=one.due_on, owed_fen=one.owed_fen, facts=facts, digest=digest, actor=str(actor), recorded=act.at, act_id=act.id,
        )
    )
    session.flush()
    return reminder_of(session, number)


def issued(session: Session, provinces: Sequence[str], *, month: str | None = None, platform: str | None = None) -> list[Reminder]:
    """The reminders that were issued, in their order."""
    query = select(ReminderRow).where(ReminderRow.province.in_(provinces)).order_by(ReminderRow.act_id)
    if month is not None:
        query = query.where(ReminderRow.month == month)
    if platform is not None:
        query = query.where(ReminderRow.platform == platform)
    return [_reminder(row) for row in session.scalars(query)]


def reminder_of(session: Session, number: str) -> Reminder:
    """One reminder that was issued. Raises CallerFault `unknown_reminder`."""
    row = session.get(ReminderRow, number)
    if row is None:
        raise CallerFault("unknown_reminder", f"没有编号为“{number}”的催缴。", f"There is no reminder {number!r}.")
    return _reminder(row)


def _reminder(row: ReminderRow) -> Reminder:
    facts = dict(row.facts)
    late, stages = facts.pop("late_fee_fen"), facts.pop("stages")
    return Reminder(
        row.reminder_no, row.province, row.tax_office, row.platform, row.month, row.stage, stages, row.owed_fen, row.due_on, row.issued_on, late,
        facts, row.digest, row.actor, row.recorded,
    )  # fmt: skip
