"""Periodical payments: what is due in a month, and what a person stops, resumes, adjusts or records.

A monthly benefit runs whole months from the month its award names until an end the award itself sets. Nothing else
ends it: a stop, a death or a new amount is the act of a person, on a cited ground.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.benefits import steps
from zhibao.benefits.awards import AwardLine, Key, Payable
from zhibao.benefits.tables import (
    AwardLineRow,
    AwardReviewRow,
    AwardRow,
    DeathRecordRow,
    PeriodicalAmountRow,
    PeriodicalStepRow,
    RecoveryEntryRow,
)
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.kit.money import round_half_up

STOPPED, RESUMED = "stopped", "resumed"
_HOLDS = tuple[str, str, str]


@dataclass(frozen=True)
class Course:
    """A monthly line of one award and the months it governs. `through` is the last one, None while it goes on."""

    award_no: str
    case_no: str
    place: str
    line_no: int
    line: AwardLine
    first: Month
    through: Month | None
    amounts: tuple[tuple[Month, int, str, str], ...] = ()

    def governs(self, month: Month) -> bool:
        """Whether the line says what is due in a month."""
        return self.first <= month and (self.through is None or month <= self.through)

    def amount_in(self, month: Month) -> tuple[int, str, str]:
        """The amount of a month with its ground and mark, as adjusted by then."""
        found = self.line.amount_fen, self.line.ground, self.line.mark
        for since, fen, ground, mark in self.amounts:
            if since <= month:
                found = fen, ground, mark
        return found


def line_of(row: AwardLineRow) -> AwardLine:
    """A stored line as a value."""
    return AwardLine(
        benefit=row.benefit,
        item=row.item,
        payee=row.payee,
        role=row.role,
        payer=row.payer,
        amount_fen=row.amount_fen,
        mark=row.mark,
        ground=row.ground,
        paid=row.paid,
        since=row.since,
        until=row.until,
        end_ground=row.end_ground,
        responsible=row.responsible,
        due_on=row.due_on,
        receipts=tuple(row.receipts),
    )


def monthly_items(
    session: Session, month: Month, *, place: str | None = None, case_no: str | None = None
) -> list[Payable]:
    """Everything the fund owes for a month: of all cases, of a place and what lies in it, or of one case.

    Left out is only what a person stopped, and payees whom an officer's act records as dead before the month.
    """
    withheld = _withheld(session, month)
    dead, stopped = recorded_deaths(session), _stopped_in(session, month)
    found = []
    for course in courses(session, case_no):
        line = course.line
        if not course.governs(month) or line.payer != "fund":
            continue
        if place is not None and not _lies_in(course.place, place):
            continue
        if (course.case_no, *line.holds) in stopped or _dead_before(dead, line.payee, month):
            continue
        fen, ground, mark = course.amount_in(month)
        found.append(
            Payable(
                award_no=course.award_no,
                case_no=course.case_no,
                benefit=line.benefit,
                item=line.item,
                period=str(month),
                payee=line.payee,
                amount_fen=fen,
                ground=ground,
                mark="assumed" if _part_month(line, month) else mark,
                withheld_fen=withheld.get((course.case_no, *line.holds), 0),
            )
        )
    return sorted(found, key=lambda one: (one.case_no, one.item, one.payee))


def courses(session: Session, case_no: str | None = None) -> list[Course]:
    """Every monthly line that was ever effective with the months it governs, by case and award."""
    query = (
        select(AwardLineRow, AwardRow, AwardReviewRow)
        .join(AwardRow, AwardRow.award_no == AwardLineRow.award_no)
        .join(AwardReviewRow, AwardReviewRow.award_no == AwardRow.award_no)
        .where(AwardLineRow.paid == "monthly", AwardReviewRow.outcome == "effective")
        .order_by(AwardRow.case_no, AwardReviewRow.at, AwardRow.number, AwardLineRow.line_no)
    )
    if case_no is not None:
        query = query.where(AwardRow.case_no == case_no)
    rows = [(line, made, review) for line, made, review in session.execute(query)]
    held = {(line.award_no, line.item, line.payee) for line, _, _ in rows}
    ended = _replaced(session, {made.award_no for _, made, _ in rows})
    changed = _amounts(session)
    found: list[Course] = []
    run: dict[_HOLDS, Month] = {}
    for line, made, review in rows:
        holds = (made.case_no, line.item, line.payee)
        first, through = _first(line, review, held), _through(line, ended.get(made.award_no))
        if holds in run:
            # A month that was run belongs to the award of then, also when another award stood between.
            first = max(first, run[holds].next())
        if through is not None:
            run[holds] = max(through, run.get(holds, through))
        amounts = tuple(changed.get((made.award_no, line.line_no), ()))
        found.append(
            Course(made.award_no, made.case_no, made.place, line.line_no, line_of(line), first, through, amounts)
        )
    return found


def _replaced(session: Session, award_nos: Iterable[str]) -> dict[str, str | None]:
    """The awards that were replaced, with the last month that was run under them."""
    rows = session.execute(
        select(AwardReviewRow.replaced, AwardReviewRow.run_through).where(AwardReviewRow.replaced.is_not(None))
    )
    wanted = set(award_nos)
    return {replaced: through for replaced, through in rows if replaced in wanted}


def _first(line: AwardLineRow, review: AwardReviewRow, held: set[tuple[str, str, str]]) -> Month:
    """The first month a line governs: an item held before goes on after the last month that was run."""
    assert line.since is not None, "a monthly line has a first month"
    first = Month.of(line.since)
    if review.replaced and review.run_through and (review.replaced, line.item, line.payee) in held:
        return max(first, Month.parse(review.run_through).next())
    return first


def _through(line: AwardLineRow, run_through: str | None) -> Month | None:
    ends = [Month.of(line.until)] if line.until else []
    ends += [Month.parse(run_through)] if run_through else []
    return min(ends, default=None)


def _amounts(session: Session) -> dict[tuple[str, int], list[tuple[Month, int, str, str]]]:
    found: dict[tuple[str, int], list[tuple[Month, int, str, str]]] = {}
    rows = session.scalars(select(PeriodicalAmountRow).order_by(PeriodicalAmountRow.from_month, PeriodicalAmountRow.id))
    for row in rows:
        found.setdefault((row.award_no, row.line_no), []).append(
            (Month.parse(row.from_month), row.amount_fen, row.ground, row.mark)
        )
    return found


def _part_month(line: AwardLine, month: Month) -> bool:
    """Whether a month counts whole although the award begins or ends inside it: a reading (`readings §53`)."""
    begins = line.since is not None and Month.of(line.since) == month and line.since != month.first
    ends = line.until is not None and Month.of(line.until) == month and line.until != month.last
    return begins or ends


def _lies_in(code: str, place: str) -> bool:
    return law.places().resolve(place).code in law.places().path(law.places().resolve(code).code)


def _withheld(session: Session, month: Month) -> dict[_HOLDS, int]:
    rows = session.execute(
        select(
            RecoveryEntryRow.case_no,
            RecoveryEntryRow.item,
            RecoveryEntryRow.payee,
            func.sum(RecoveryEntryRow.amount_fen),
        )
        .where(RecoveryEntryRow.period == str(month))
        .group_by(RecoveryEntryRow.case_no, RecoveryEntryRow.item, RecoveryEntryRow.payee)
    )
    return {(case_no, item, payee): int(fen) for case_no, item, payee, fen in rows}


def run_under(
    session: Session, case_no: str, award_no: str, lines: Sequence[AwardLine], first: Month, last: Month
) -> tuple[dict[Key, int], set[Key]]:
    """What an award made due month by month between two months; and the months that a person stopped."""
    ran: dict[Key, int] = {}
    stopped: set[Key] = set()
    dead = recorded_deaths(session)
    mine = {course.line.holds: course for course in courses(session, case_no) if course.award_no == award_no}
    for line in lines:
        if line.payer != "fund":
            continue
        for month in line.months(first, last):
            key = (line.item, str(month), line.payee)
            if (case_no, *line.holds) in _stopped_in(session, month) or _dead_before(dead, line.payee, month):
                stopped.add(key)
            else:
                ran[key] = mine[line.holds].amount_in(month)[0]
    return ran, stopped


def stop(
    session: Session,
    *,
    case_no: str,
    item: str,
    payee: str,
    from_month: Month,
    reason: str,
    document: str,
    actor: Actor,
    at: datetime,
    ground: str,
) -> None:
    """A person stops a periodical payment from a month on, by a condition that the law names.

    Raises CallerFault `person_needed`, `stop_condition`, `not_running`; law.MissingNumber.
    """
    course = _running(session, case_no, item, payee, from_month)
    known = law.book().number("stop_conditions", place=course.place, on=from_month.first)
    if not isinstance(known.value, list) or reason not in known.value:
        raise CallerFault(
            "stop_condition",
            f"“{reason}”不是法定的停止情形。",
            f"{reason!r} is no condition on which the law stops a benefit.",
            remedy_zh=f"可用的情形：{known.value}。",
            remedy_en=f"The law knows: {known.value}.",
        )
    _step(session, STOPPED, course, from_month, reason, document, actor=actor, at=at, ground=ground)


def resume(
    session: Session,
    *,
    case_no: str,
    item: str,
    payee: str,
    from_month: Month,
    reason: str,
    document: str,
    actor: Actor,
    at: datetime,
    ground: str,
) -> None:
    """A person lets a stopped payment run again from a month on. Raises CallerFault `not_running`."""
    course = _running(session, case_no, item, payee, from_month)
    _step(session, RESUMED, course, from_month, reason, document, actor=actor, at=at, ground=ground)


def _running(session: Session, case_no: str, item: str, payee: str, month: Month) -> Course:
    for course in courses(session, case_no):
        if course.line.holds == (item, payee) and course.governs(month):
            return course
    raise CallerFault(
        "not_running",
        f"{month} 没有对该收款人按月支付的“{item}”。",
        f"No {item!r} is due to this payee in {month}.",
        place=case_no,
    )


def _step(
    session: Session,
    step: str,
    course: Course,
    from_month: Month,
    reason: str,
    document: str,
    *,
    actor: Actor,
    at: datetime,
    ground: str,
) -> None:
    steps.by_a_person(actor)
    line = course.line
    content = {
        "item": line.item,
        "payee": line.payee,
        "from_month": str(from_month),
        "reason": reason,
        "document": document,
    }
    act = steps.record(session, course.case_no, f"benefit_{step}", content, actor=actor, at=at, ground=ground)
    number = session.scalar(
        select(func.count()).where(
            PeriodicalStepRow.case_no == course.case_no,
            PeriodicalStepRow.item == line.item,
            PeriodicalStepRow.payee == line.payee,
        )
    )
    session.add(
        PeriodicalStepRow(
            case_no=course.case_no,
            item=line.item,
            payee=line.payee,
            number=1 + int(number or 0),
            step=step,
            from_month=str(from_month),
            reason=reason,
            document=document,
            ground=ground,
            actor=str(actor),
            at=act.at,
            act_id=act.id,
        )
    )
    session.flush()


def _stopped_in(session: Session, month: Month) -> set[_HOLDS]:
    """What persons stopped for a month: of the steps that reach it, the last one counts."""
    last: dict[_HOLDS, str] = {}
    rows = session.scalars(
        select(PeriodicalStepRow).where(PeriodicalStepRow.from_month <= str(month)).order_by(PeriodicalStepRow.number)
    )
    for row in rows:
        last[row.case_no, row.item, row.payee] = row.step
    return {holds for holds, step in last.items() if step == STOPPED}


def record_death(
    session: Session, person: int, died_on: date, *, document: str, actor: Actor, at: datetime, ground: str
) -> None:
    """An officer records that a person died; nothing is due to her for the months after.

    Raises CallerFault `person_needed`, `death_day`.
    """
    _death(session, person, "recorded", died_on, document, actor=actor, at=at, ground=ground)


def withdraw_death(
    session: Session, person: int, died_on: date, *, document: str, actor: Actor, at: datetime, ground: str
) -> None:
    """An officer takes the record of a death back: it was wrong. Raises CallerFault `not_found`."""
    if recorded_deaths(session).get(f"person:{person}") != died_on:
        raise steps.unknown("死亡记录", "record of a death on", died_on.isoformat())
    _death(session, person, "withdrawn", died_on, document, actor=actor, at=at, ground=ground)


def _death(
    session: Session, person: int, step: str, died_on: date, document: str, *, actor: Actor, at: datetime, ground: str
) -> None:
    steps.by_a_person(actor)
    if died_on > at.astimezone(ZONE).date():
        raise CallerFault("death_day", f"死亡日期 {died_on} 在将来。", f"The day of death {died_on} lies in the future.")
    act = steps.record_about(
        session,
        f"person:{person}",
        f"death_{step}",
        {"died_on": died_on.isoformat(), "document": document},
        actor=actor,
        at=at,
        ground=ground,
    )
    number = session.scalar(select(func.count()).where(DeathRecordRow.person == person))
    session.add(
        DeathRecordRow(
            person=person,
            number=1 + int(number or 0),
            step=step,
            died_on=died_on,
            document=document,
            ground=ground,
            actor=str(actor),
            at=act.at,
            act_id=act.id,
        )
    )
    session.flush()


def recorded_deaths(session: Session) -> dict[str, date]:
    """The day on which each payee died, by officers' acts that stand."""
    found: dict[str, date] = {}
    for row in session.scalars(select(DeathRecordRow).order_by(DeathRecordRow.number)):
        found.pop(f"person:{row.person}", None)
        if row.step == "recorded":
            found[f"person:{row.person}"] = row.died_on
    return found


def ends_by_death(session: Session, person: int, died_on: date) -> list[tuple[str, str, Month]]:
    """What a death ends: case, item and the first month that is not due any more, of every monthly benefit that ran on."""
    after = Month.of(died_on).next()
    payee = f"person:{person}"
    return [
        (course.case_no, course.line.item, max(after, course.first))
        for course in courses(session)
        if course.line.payee == payee and (course.through is None or course.through >= after)
    ]


def _dead_before(dead: dict[str, date], payee: str, month: Month) -> bool:
    died = dead.get(payee)
    return died is not None and died < month.first


def adjust(
    session: Session,
    award_no: str,
    line_no: int,
    *,
    from_month: Month,
    actor: Actor,
    reviewer: Actor,
    at: datetime,
) -> int:
    """The yearly adjustment of a monthly line, by two persons: the new amount in fen, due from a month on.

    Raises law.MissingNumber where no adjustment was published; CallerFault `not_running`, `second_person_needed`,
    `already_adjusted`.
    """
    steps.by_a_person(actor)
    steps.by_a_person(reviewer)
    steps.two_persons(actor.person, reviewer.person)
    course = _line_course(session, award_no, line_no, from_month)
    if any(changed[0] == from_month for changed in course.amounts):
        raise CallerFault(
            "already_adjusted", f"{from_month} 起已经调整过。", f"It was adjusted from {from_month} already."
        )
    book, day = law.book(), from_month.first
    rate = book.number("benefit_adjustment", place=course.place, on=day)
    rounding = book.number("benefit_rounding", place=course.place, on=day)
    if rounding.value != "half_up":
        raise OwnFault(
            "rule_not_built", f"尚未实现舍入方式“{rounding.value}”。", f"Rounding {rounding.value} is not built."
        )
    before = course.amount_in(from_month)[0]
    fen = round_half_up(before * (1 + Fraction(rate.exact)))
    mark = law.weakest([course.line.mark, rate.mark, rounding.mark])
    floor = _floor(book, course, day)
    if floor is not None and floor.value_fen is not None and fen < floor.value_fen:
        fen, mark = floor.value_fen, law.weakest([mark, floor.mark])
    content = {
        "award_no": award_no,
        "line_no": line_no,
        "from_month": str(from_month),
        "amount_fen": fen,
        "reviewer": str(reviewer),
    }
    act = steps.record(session, course.case_no, "benefit_adjusted", content, actor=actor, at=at, ground=rate.cites[0])
    session.add(
        PeriodicalAmountRow(
            award_no=award_no,
            line_no=line_no,
            from_month=str(from_month),
            amount_fen=fen,
            rate=str(rate.value),
            mark=mark,
            ground=rate.cites[0],
            person=actor.person,
            reviewer=reviewer.person,
            actor=str(actor),
            at=act.at,
            act_id=act.id,
        )
    )
    session.flush()
    return fen


def _line_course(session: Session, award_no: str, line_no: int, month: Month) -> Course:
    made = session.get(AwardRow, award_no)
    if made is None:
        raise steps.unknown("核定", "award", award_no)
    for course in courses(session, made.case_no):
        if (course.award_no, course.line_no) == (award_no, line_no) and course.governs(month):
            return course
    raise CallerFault(
        "not_running",
        f"{month} 该核定的第 {line_no} 行没有按月支付。",
        f"Line {line_no} of this award is not due in {month}.",
        place=award_no,
    )


def _floor(book: law.Book, course: Course, day: date) -> law.Value | None:
    """The least a disability allowance may be, where the law sets a floor."""
    if course.line.benefit != "disability_allowance":
        return None
    rule = book.number("disability_allowance_floor", place=course.place, on=day)
    return book.number("minimum_wage", place=course.place, on=day) if rule.value == "minimum_wage" else None
