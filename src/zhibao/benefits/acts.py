"""The acts of an award: one officer prepares it, another reviews it, and from then on it counts.

A re-decision is a new award that replaces the old one. What it changes for the past is fixed at the review as items of
their own; the old award stays readable as it was known on any day.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.benefits import awards as rules
from zhibao.benefits import periodical, steps
from zhibao.benefits.awards import ONCE, AwardLine, Difference, Key, Payable
from zhibao.benefits.tables import (
    AwardDifferenceRow,
    AwardItemRow,
    AwardLineRow,
    AwardReceiptRow,
    AwardReviewRow,
    AwardRow,
)
from zhibao.kit import vault
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.kept import kept_while_reading
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json

PREPARES = "benefit_assessor"
REVIEWS = "benefit_approver"
RETURNS = ("benefit_reviewer", REVIEWS)


@dataclass(frozen=True)
class Award:
    """An award as it stands: prepared, returned, effective, or replaced by another."""

    award_no: str
    case_no: str
    person: int
    place: str
    law_version: str
    assessed_at: datetime
    prepared_by: str
    lines: tuple[AwardLine, ...]
    provisional: bool
    total_fen: int
    digest: str
    assessment_digest: str
    ground: str
    replaces: str | None
    effective_on: date | None
    reason: str | None
    status: str
    reviewed_by: str | None
    effective_at: datetime | None
    run_through: Month | None
    replaced_by: str | None

    def document(self) -> dict[str, Any]:
        """The award as others read it."""
        return {
            "award_no": self.award_no,
            "case_no": self.case_no,
            "status": self.status,
            "place": self.place,
            "law_version": self.law_version,
            "assessed_at": self.assessed_at.isoformat(),
            "prepared_by": self.prepared_by,
            "reviewed_by": self.reviewed_by,
            "effective_at": self.effective_at.isoformat() if self.effective_at else None,
            "lines": [line.document() for line in self.lines],
            "total_fen": self.total_fen,
            "provisional": self.provisional,
            "ground": self.ground,
            "replaces": self.replaces,
            "replaced_by": self.replaced_by,
            "effective_on": self.effective_on.isoformat() if self.effective_on else None,
            "reason": self.reason,
            "digest": self.digest,
        }


@dataclass(frozen=True)
class LiveLine:
    """A line that counts today: of an award that is effective and not replaced."""

    award_no: str
    line_no: int
    line: AwardLine


def prepare_award(
    session: Session,
    keyring: Keyring,
    *,
    case_no: str,
    person: int,
    place: str,
    law_version: str,
    lines: Sequence[AwardLine],
    receipts: Mapping[str, Mapping[str, Any]],
    assessment_digest: str,
    actor: Actor,
    at: datetime,
    ground: str,
    replaces: str | None = None,
    effective_on: date | None = None,
    reason: str | None = None,
) -> Award:
    """Write down an award; it counts once somebody else has reviewed it.

    A replacing award needs the day from which it changes months (`effective_on`) and a reason. Raises CallerFault
    `post_needed`, `person_needed`, `receipt_missing`, `item_twice`, `item_held`, `award_not_effective`,
    `replacement_incomplete`.
    """
    steps.in_post(actor, PREPARES)
    _check_lines(lines, receipts)
    if replaces is None:
        effective_on = reason = None
    elif effective_on is None or not reason:
        raise CallerFault(
            "replacement_incomplete",
            "重新核定须写明改变自哪一天起和理由。",
            "A re-decision says from which day it changes the award, and why.",
        )
    else:
        _must_count(session, replaces, case_no)
    _check_held(session, case_no, lines, replaces)
    number = 1 + int(session.scalar(select(func.count()).where(AwardRow.case_no == case_no)) or 0)
    award_no = f"{case_no}-A{number}"
    digest = rules.award_digest(
        case_no=case_no,
        person=person,
        place=place,
        law_version=law_version,
        lines=lines,
        assessment_digest=assessment_digest,
        replaces=replaces,
        effective_on=effective_on,
    )
    total = sum(line.amount_fen for line in lines)
    act = steps.record(
        session,
        case_no,
        "award_prepared",
        {"award_no": award_no, "digest": digest, "total_fen": total, "replaces": replaces, "lines": len(lines)},
        actor=actor,
        at=at,
        ground=ground,
    )
    session.add(
        AwardRow(
            award_no=award_no,
            case_no=case_no,
            number=number,
            person=person,
            place=place,
            law_version=law_version,
            assessed_at=at,
            provisional=int(any(line.mark == "assumed" for line in lines)),
            line_count=len(lines),
            total_fen=total,
            digest=digest,
            assessment_digest=assessment_digest,
            replaces=replaces,
            effective_on=effective_on,
            reason=reason,
            ground=ground,
            actor=str(actor),
            prepared_person=actor.person,
            act_id=act.id,
        )
    )
    session.flush()
    _write_lines(session, award_no, lines)
    content = canonical_json(receipts).encode()
    sealed = vault.seal_for(session, keyring, person, content, at=at)
    session.add(AwardReceiptRow(award_no=award_no, person=person, digest=text_digest(content), sealed=sealed))
    session.flush()
    return award(session, award_no)


def _check_lines(lines: Sequence[AwardLine], receipts: Mapping[str, Mapping[str, Any]]) -> None:
    holds = [line.holds for line in lines]
    twice = sorted({one for one in holds if holds.count(one) > 1})
    if twice:
        raise CallerFault(
            "item_twice",
            f"项目“{twice[0][0]}”对同一收款人出现两次。",
            f"The item {twice[0][0]!r} stands twice for one payee.",
            remedy_zh="请合并，或用“项目:编号”分开。",
            remedy_en='Join the two, or tell them apart as "item:number".',
        )
    missing = sorted({digest for line in lines for digest in line.receipts} - set(receipts))
    if missing:
        raise CallerFault(
            "receipt_missing",
            "有待遇行所依据的计算凭据没有一并提交。",
            "The receipt of a calculation that a line rests on was not handed over.",
            place=missing[0],
        )


def _must_count(session: Session, award_no: str, case_no: str) -> None:
    old = award(session, award_no)
    if old.case_no != case_no or old.status != "effective":
        raise CallerFault(
            "award_not_effective",
            f"{award_no} 不是本案正在生效的核定，不能被替换。",
            f"{award_no} is no effective award of this case and cannot be replaced.",
            remedy_zh="请用 zhibao benefits show 查看生效的核定。",
            remedy_en="`zhibao benefits show` lists the effective awards.",
        )


def _check_held(session: Session, case_no: str, lines: Sequence[AwardLine], replaces: str | None) -> None:
    held = {live.line.holds: live.award_no for live in live_lines(session, case_no) if live.award_no != replaces}
    for line in lines:
        if line.holds in held:
            raise CallerFault(
                "item_held",
                f"项目“{line.item}”已由 {held[line.holds]} 核定给同一收款人。",
                f"The item {line.item!r} is awarded to this payee by {held[line.holds]} already.",
                remedy_zh="请重新核定并写明替换哪一份，或给新的费用另取编号。",
                remedy_en="Re-decide and say which award it replaces, or give the new cost a number of its own.",
            )


def _write_lines(session: Session, award_no: str, lines: Sequence[AwardLine]) -> None:
    running = 0
    for number, line in enumerate(lines, start=1):
        session.add(
            AwardLineRow(
                award_no=award_no,
                line_no=number,
                previous_no=None if number == 1 else number - 1,
                benefit=line.benefit,
                item=line.item,
                paid=line.paid,
                since=line.since,
                until=line.until,
                end_ground=line.end_ground,
                payee=line.payee,
                role=line.role,
                payer=line.payer,
                responsible=line.responsible,
                due_on=line.due_on,
                before_fen=running,
                amount_fen=line.amount_fen,
                after_fen=running + line.amount_fen,
                mark=line.mark,
                ground=line.ground,
                receipts=list(line.receipts),
            )
        )
        running += line.amount_fen
        session.flush()


def review_award(
    session: Session,
    award_no: str,
    *,
    agree: bool,
    actor: Actor,
    at: datetime,
    ground: str,
    reason: str = "",
    run_through: Month | None = None,
    issued: Mapping[Key, int] | None = None,
) -> Award:
    """Another person agrees, and the award counts; or she sends it back with a reason.

    For a replacing award this fixes what it changes for the past: `run_through` is the last month that was run under
    the old award (by default the month before), `issued` what the fund recognised for it (by default all it awarded).
    Raises CallerFault `post_needed`, `second_person_needed`, `already_reviewed`, `award_not_effective`, `item_held`,
    `reason_missing`.
    """
    made = award(session, award_no)
    steps.in_post(actor, *((REVIEWS,) if agree else RETURNS))
    steps.two_persons(Actor.parse(made.prepared_by).person, actor.person)
    if made.status != "prepared":
        raise CallerFault("already_reviewed", f"{award_no} 已经复核。", f"{award_no} was reviewed already.")
    if not agree and not reason:
        raise CallerFault("reason_missing", "退回须写明理由。", "Sending back needs a reason.")
    before = award(session, made.replaces) if agree and made.replaces else None
    if before is not None:
        _must_count(session, before.award_no, made.case_no)
    if agree:
        _check_held(session, made.case_no, made.lines, made.replaces)
    run = (run_through or Month.of(at.astimezone(ZONE).date()).previous()) if before else None
    found = _differences(session, before, made, run, issued) if before and run else []
    act = steps.record(
        session,
        made.case_no,
        "award_effective" if agree else "award_returned",
        {
            "award_no": award_no,
            "digest": made.digest,
            "replaces": made.replaces,
            "differences": [
                [one.item, one.period, one.payee, one.difference_fen] for one in found if one.difference_fen
            ],
        },
        actor=actor,
        at=at,
        ground=ground,
    )
    session.add(
        AwardReviewRow(
            award_no=award_no,
            outcome="effective" if agree else "returned",
            reason=reason,
            replaced=before.award_no if before else None,
            run_through=str(run) if run else None,
            line_count=len(made.lines),
            last_line=len(made.lines) or None,
            total_fen=made.total_fen,
            prepared_person=Actor.parse(made.prepared_by).person,
            person=actor.person,
            actor=str(actor),
            at=act.at,
            act_id=act.id,
        )
    )
    session.flush()
    if agree:
        _take_items(session, made)
        _write_differences(session, award_no, found)
    return award(session, award_no)


def _differences(
    session: Session, old: Award, new: Award, run: Month, issued: Mapping[Key, int] | None
) -> list[Difference]:
    assert new.effective_on is not None, "a replacing award says from when"
    effective = Month.of(new.effective_on)
    ran, stopped = periodical.run_under(session, old.case_no, old.award_no, old.lines, effective, run)
    # Months up to the last run are the old award's, whether the fund has recognised them yet or not.
    once = rules.awarded_once(line for line in old.lines if line.payer == "fund") if issued is None else {}
    before = once | ran | rules.folded(issued or {})
    return rules.differences(
        old.lines,
        new.lines,
        before,
        number=int(new.award_no.rpartition("-A")[2]),
        effective=effective,
        run_through=run,
        stopped=stopped,
    )


def _take_items(session: Session, made: Award) -> None:
    """The award takes its items, each after the award that held it last; two at once meet in the database."""
    for line in made.lines:
        last = session.scalars(
            select(AwardItemRow)
            .where(
                AwardItemRow.case_no == made.case_no,
                AwardItemRow.item == line.item,
                AwardItemRow.payee == line.payee,
            )
            .order_by(AwardItemRow.turn.desc())
            .limit(1)
        ).first()
        session.add(
            AwardItemRow(
                case_no=made.case_no,
                item=line.item,
                payee=line.payee,
                turn=1 if last is None else last.turn + 1,
                award_no=made.award_no,
                after_turn=None if last is None else last.turn,
                after_award=None if last is None else last.award_no,
            )
        )
    session.flush()


def _write_differences(session: Session, award_no: str, found: Sequence[Difference]) -> None:
    for one in found:
        session.add(
            AwardDifferenceRow(
                award_no=award_no,
                benefit=one.benefit,
                item=one.item,
                period=one.period,
                payee=one.payee,
                payer=one.payer,
                before_fen=one.before_fen,
                after_fen=one.after_fen,
                difference_fen=one.difference_fen,
                mark=one.mark,
                ground=one.ground,
            )
        )
    session.flush()


def award(session: Session, award_no: str) -> Award:
    """One award as it stands. Raises CallerFault `not_found`."""
    row = session.get(AwardRow, award_no)
    if row is None:
        raise steps.unknown("核定", "award", award_no)
    return _whole(session, [row], None)[0]


def awards_of(session: Session, numbers: Sequence[str]) -> list[Award]:
    """Awards by their numbers, in the order asked for; for lists."""
    rows = {row.award_no: row for row in session.scalars(select(AwardRow).where(AwardRow.award_no.in_(numbers)))}
    return list(_whole(session, [rows[number] for number in numbers], None))


def awards(session: Session, case_no: str, *, known_on: date | None = None) -> list[Award]:
    """The awards of a case, the oldest first; with `known_on` as they were known at the end of that day."""
    return list(_awards(session, case_no, known_on))


@kept_while_reading
def _awards(session: Session, case_no: str, known_on: date | None) -> tuple[Award, ...]:
    until = None if known_on is None else _end_of(known_on)
    rows = session.scalars(select(AwardRow).where(AwardRow.case_no == case_no).order_by(AwardRow.number))
    return _whole(session, [row for row in rows if until is None or row.assessed_at <= until], until)


def _end_of(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 23, 59, 59, 999_000, tzinfo=ZONE)


def _whole(session: Session, rows: Sequence[AwardRow], until: datetime | None) -> tuple[Award, ...]:
    """Awards with their reviews, what replaced them, and their lines: three questions, however many they are."""
    numbers = [row.award_no for row in rows]
    if not numbers:
        return ()
    reviews = session.scalars(
        select(AwardReviewRow).where(or_(AwardReviewRow.award_no.in_(numbers), AwardReviewRow.replaced.in_(numbers)))
    ).all()
    of = {one.award_no: one for one in reviews}
    after = {one.replaced: one for one in reviews if one.replaced is not None}
    lines: dict[str, list[AwardLine]] = {}
    for line in session.scalars(select(AwardLineRow).where(AwardLineRow.award_no.in_(numbers)).order_by(AwardLineRow.award_no, AwardLineRow.line_no)):
        lines.setdefault(line.award_no, []).append(periodical.line_of(line))
    return tuple(_award(row, of.get(row.award_no), after.get(row.award_no), tuple(lines.get(row.award_no, ())), until) for row in rows)


def _award(row: AwardRow, review: AwardReviewRow | None, after: AwardReviewRow | None, lines: tuple[AwardLine, ...], until: datetime | None) -> Award:
    if review is not None and until is not None and review.at > until:
        review = None
    if after is not None and until is not None and after.at > until:
        after = None
    status = "prepared" if review is None else "replaced" if after is not None else review.outcome
    return Award(
        award_no=row.award_no,
        case_no=row.case_no,
        person=row.person,
        place=row.place,
        law_version=row.law_version,
        assessed_at=row.assessed_at,
        prepared_by=row.actor,
        lines=lines,
        provisional=bool(row.provisional),
        total_fen=row.total_fen,
        digest=row.digest,
        assessment_digest=row.assessment_digest,
        ground=row.ground,
        replaces=row.replaces,
        effective_on=row.effective_on,
        reason=row.reason,
        status=status,
        reviewed_by=review.actor if review else None,
        effective_at=review.at if review and review.outcome == "effective" else None,
        run_through=Month.parse(review.run_through) if review and review.run_through else None,
        replaced_by=after.award_no if after else None,
    )


def stored_lines(session: Session, award_no: str) -> list[tuple[int, AwardLine]]:
    """The lines of an award with their numbers."""
    rows = session.scalars(select(AwardLineRow).where(AwardLineRow.award_no == award_no).order_by(AwardLineRow.line_no))
    return [(row.line_no, periodical.line_of(row)) for row in rows]


def live_lines(session: Session, case_no: str) -> list[LiveLine]:
    """Every line of a case that counts today."""
    return [
        LiveLine(one.award_no, number, line)
        for one in awards(session, case_no)
        if one.status == "effective"
        for number, line in stored_lines(session, one.award_no)
    ]


def found_differences(session: Session, award_no: str) -> list[Difference]:
    """What an award changed for the past, by item and period."""
    rows = session.scalars(
        select(AwardDifferenceRow).where(AwardDifferenceRow.award_no == award_no).order_by(AwardDifferenceRow.id)
    )
    return [
        Difference(
            row.benefit, row.item, row.period, row.payee, row.payer, row.before_fen, row.after_fen, row.mark, row.ground
        )
        for row in rows
    ]


def payables(session: Session, award_no: str) -> list[Payable]:
    """What an effective award makes the fund pay at once: its one-off items, and what it adds for the past.

    Months come by `past_months` and, from then on, by `periodical.monthly_items`. Raises CallerFault `award_not_effective`.
    """
    made = _effective(session, award_no)
    changed = found_differences(session, award_no)
    # What was due already under the replaced award: only its difference is due now.
    kept = {(item, payee) for (item, period, payee) in rules.folded(_keys(changed)) if period == ONCE}
    new = [
        Payable(
            award_no, made.case_no, line.benefit, line.item, ONCE, line.payee, line.amount_fen, line.ground, line.mark
        )
        for line in made.lines
        if line.paid == ONCE and line.payer == "fund" and line.holds not in kept
    ]
    more = [
        Payable(
            award_no,
            made.case_no,
            one.benefit,
            one.item,
            one.period,
            one.payee,
            one.difference_fen,
            one.ground,
            one.mark,
        )
        for one in changed
        if one.difference_fen > 0
    ]
    return new + more


def past_months(session: Session, award_no: str) -> list[Payable]:
    """The months that lay behind an award when it became effective, each an item of its own period.

    What was run under an award that it replaced is not among them: there only differences are due. Raises CallerFault
    `award_not_effective`.
    """
    made = _effective(session, award_no)
    assert made.effective_at is not None
    this = Month.of(made.effective_at.astimezone(ZONE).date())
    first = min((Month.of(line.since) for line in made.lines if line.since is not None), default=this)
    found: list[Payable] = []
    while first < this:
        due = periodical.monthly_items(session, first, case_no=made.case_no)
        found += [one for one in due if one.award_no == award_no]
        first = first.next()
    return found


def _effective(session: Session, award_no: str) -> Award:
    made = award(session, award_no)
    if made.effective_at is None:
        raise CallerFault(
            "award_not_effective",
            f"{award_no} 还没有生效，不能支付。",
            f"{award_no} is not effective yet: nothing is paid.",
            remedy_zh="请先由另一人复核。",
            remedy_en="Let another person review it first.",
        )
    return made


def _keys(changed: Sequence[Difference]) -> dict[Key, int]:
    return {(one.item, one.period, one.payee): one.difference_fen for one in changed}


def overpaid(session: Session, award_no: str) -> list[Difference]:
    """What an award found to be paid too much. It comes back only by a decision of its own (see `recovery`)."""
    return [one for one in found_differences(session, award_no) if one.difference_fen < 0]


def open_receipts(session: Session, keyring: Keyring, award_no: str) -> dict[str, Any]:
    """The receipts an award rests on, by digest. Raises CallerFault `person_key_destroyed`."""
    row = session.get(AwardReceiptRow, award_no)
    if row is None:
        raise steps.unknown("核定", "award", award_no)
    opened: dict[str, Any] = json.loads(vault.open_for(session, keyring, row.person, row.sealed))
    return opened


def law_version_on(place: str, injury_on: date) -> str:
    """Which version of the measures governs an injury. Raises law.MissingNumber."""
    return str(law.book().number("law_version", place=place, on=injury_on).value)
