"""From a confirmed injury to the last fen: assess, review, award, recognise, pay, and tell the case what the bank did.

The story in order. What the case knows of itself (its acts, the last appraisal, advances on record) and what officers
establish become facts; the benefits follow from them with their receipts. Three persons carry an award: one assesses,
one reviews, one approves. Approval makes the award count and its lines payables of the fund in the same transaction.
Payment goes through the posts of its lane; what the bank settles or returns stands as a step of the case.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.benefits import acts as awards
from zhibao.benefits import advances, facts, periodical, third_party
from zhibao.benefits.acts import Award
from zhibao.benefits.assess import assess
from zhibao.benefits.awards import Payable as Due
from zhibao.benefits.awards import award_from
from zhibao.benefits.model import Assessment, Benefit, Facts
from zhibao.benefits.months import by_standard
from zhibao.cases import acts as cases
from zhibao.cases import opinions
from zhibao.edge.bank import read_statement
from zhibao.fund import acts as fund
from zhibao.fund.model import AnswerOutcome, Batch, Payable, PayableState, Payment, Post, Reconciliation, State
from zhibao.fund.reconciliation import EXPENDITURE
from zhibao.journeys.kept_back import kept_back, of_batch
from zhibao.journeys.payment_to_bank import take_answers, take_statement
from zhibao.kit.actors import JOB, Actor
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan
from zhibao.kit.secrets import Keyring
from zhibao.law.calendar import add_working_days, newest

GROUND = "zhejiang-2025-44 §2(5)"
# What the bank did is told to the case by the system itself: it decides nothing.
TELLS = Actor("bank_answers", JOB)


@dataclass(frozen=True)
class Assessed:
    """An assessment of a case, the lines it would award, and the award that was prepared from it."""

    assessment: Assessment
    award: Award


def case_facts(
    session: Session, keyring: Keyring, case_no: str, given: Mapping[str, Any], *, with_advances: bool = True
) -> Facts:
    """The facts of a case for its benefits: what its acts say, with what officers established (`given`) before them.

    Known from the acts: place and day of the injury, the confirmation, the last appraisal with grade, care level and
    incapacity period, and (with them) the advances on record. `given` has the keys of `benefits assess`.
    """
    case = cases.case_state(session, case_no)
    confirmed = case.last("confirmation")
    known: dict[str, Any] = {
        "place": case.place,
        "injury_date": case.injury_at.astimezone(ZONE).date().isoformat(),
    }
    if confirmed is not None:
        known["confirmation_date"] = confirmed.at.astimezone(ZONE).date().isoformat()
    known |= _appraised(session, keyring, case_no)
    recorded = [
        {"payer": one.payer, "item": Benefit(one.item.partition(":")[0]).value, "amount": to_yuan(one.amount_fen)}
        for one in advances.advances(session, case_no)
    ]
    if recorded and with_advances:
        known["advances"] = recorded
    return facts.read(known | dict(given))


def _appraised(session: Session, keyring: Keyring, case_no: str) -> dict[str, Any]:
    concluded = opinions.latest_conclusion(session, keyring, case_no)
    if concluded is None:
        return {}
    said: dict[str, Any] = {
        "appraisal_date": concluded.at.astimezone(ZONE).date().isoformat(),
        "grade": concluded.grade,
        "care_level": concluded.care_level,
    }
    begin, end = concluded.conclusion.incapacity_from, concluded.conclusion.incapacity_to
    if begin and end:
        said["incapacity_period"] = {"from": begin.isoformat(), "to": end.isoformat()}
    return said


def assess_case(
    session: Session, keyring: Keyring, case_no: str, given: Mapping[str, Any], *, actor: Actor, at: datetime,
    payees: Mapping[str, str] | None = None, only: Sequence[str] = (), items: Mapping[str, str] | None = None,
    replaces: str | None = None, reason: str | None = None, ground: str = GROUND,
) -> Assessed:  # fmt: skip
    """Assess a case and write down the award that would follow; it counts only after review and approval.

    `only` limits the award to some benefits (a medical bill is paid long before an appraisal); items that an award
    holds already are left out unless it `replaces` that award. `payees` says who is meant by "near_relatives", "D1".
    Raises CallerFault `nothing_to_award` and those of assessment and award.
    """
    case = cases.case_state(session, case_no)
    others = third_party.payments(session, case_no)
    today = Month.of(at.astimezone(ZONE).date())
    assessment = assess(case_facts(session, keyring, case_no, given, with_advances=not others), law.book())
    assessment = by_standard(assessment, law.book(), today)
    held = {live.line.holds for live in awards.live_lines(session, case_no) if live.award_no != replaces}
    made = award_from(
        _chosen(assessment, only), case_no=case_no, payees={"worker": f"person:{case.person}", **(payees or {})},
        items=items, platform=case.facts.get("platform"), due_on=_living_security_due(case.place, at),
    )  # fmt: skip
    if others:
        # What a third party paid of medical cost comes off before an advance is given back: it is paid once.
        day = at.astimezone(ZONE).date()
        made, _ = third_party.deduct(made, others, place=case.place, on=day)
        made, _ = advances.divide_lines(made, advances.advances(session, case_no), place=case.place, on=day)
    lines = tuple(line for line in made if line.holds not in held)
    if not lines:
        raise CallerFault(
            "nothing_to_award", "没有尚未核定的待遇。", "There is no benefit that is not awarded yet.",
            remedy_zh="请核对事实文件，或写明替换哪一份核定。", remedy_en="Check the facts, or say which award is replaced.",
        )  # fmt: skip
    # A re-decision reaches back as far as its own months do; what it ends without a month of its own, from the next on.
    begins = min((line.since for line in lines if line.since is not None), default=today.next().first)
    award = awards.prepare_award(
        session, keyring, case_no=case_no, person=case.person, place=case.place, law_version=case.version_of_law,
        lines=lines, receipts=assessment.receipts, assessment_digest=assessment.digest, actor=actor, at=at,
        ground=ground, replaces=replaces, effective_on=begins if replaces else None, reason=reason,
    )  # fmt: skip
    cases.take_step(
        session, keyring, case_no, "assessment", actor=actor, ground=ground, at=at,
        facts={"items": sorted({line.item for line in lines}), "total_fen": award.total_fen, "digest": award.digest},
    )  # fmt: skip
    return Assessed(assessment, award)


def _chosen(assessment: Assessment, only: Sequence[str]) -> Assessment:
    """The assessment with the lines of some benefits only; all of them where none is named."""
    chosen = tuple(line for line in assessment.lines if not only or line.benefit.value in only)
    return replace(assessment, lines=chosen)


def _living_security_due(place: str, at: datetime) -> date | None:
    """The day in the next month by which the platform pays; None where no day is established."""
    day = at.astimezone(ZONE).date()
    try:
        found = law.book().number("living_security_due_day", place=place, on=day)
    except law.MissingNumber:
        return None
    return Month.of(day).next().first + timedelta(days=int(str(found.value)) - 1)


def review_case(session: Session, keyring: Keyring, award_no: str, *, actor: Actor, at: datetime, ground: str = GROUND) -> Award:
    """Another person has read the assessment and agrees with every line."""
    award = awards.award(session, award_no)
    cases.take_step(
        session, keyring, award.case_no, "review", actor=actor, ground=ground, at=at, facts={"digest": award.digest}
    )
    return award


def return_case(
    session: Session, keyring: Keyring, award_no: str, *, reason: str, actor: Actor, at: datetime, ground: str = GROUND
) -> Award:
    """Send an award back with a reason, at the review or at the approval; the case waits for a new assessment."""
    made = awards.award(session, award_no)
    case = cases.case_state(session, made.case_no)
    assessed = case.last("assessment")
    # An older award that a new assessment has overtaken is sent back without a step of the case.
    if assessed is not None and assessed.facts["digest"] == made.digest and made.status == "prepared":
        cases.take_step(
            session, keyring, made.case_no, "assessment_return", actor=actor, ground=ground, at=at, facts={"reason": reason}
        )
    return awards.review_award(session, award_no, agree=False, reason=reason, actor=actor, at=at, ground=ground)


def award_case(
    session: Session, keyring: Keyring, award_no: str, *, actor: Actor, at: datetime, ground: str = GROUND
) -> tuple[Award, list[PayableState]]:
    """Approve: the award counts, and what the fund owes becomes payable in the same transaction.

    That is what is paid once, and every month that lies behind us already; this month and those to come are for the
    monthly run.
    """
    made = awards.award(session, award_no)
    cases.take_step(
        session, keyring, made.case_no, "award", actor=actor, ground=ground, at=at,
        facts={"award_no": award_no, "digest": made.digest},
    )  # fmt: skip
    issued = _issued(session, made.replaces)
    award = awards.review_award(session, award_no, agree=True, actor=actor, at=at, ground=ground, issued=issued)
    due = _due_on(session, award.case_no, at)
    owed = [
        Payable(one.case_no, one.benefit, one.item, one.period, one.payee, one.net_fen, due)
        for one in awards.payables(session, award_no)
    ]
    book = book_of(session, award.case_no)
    owed += [_of_month(one, book) for one in awards.past_months(session, award_no) if one.net_fen > 0]
    return award, fund.recognise(session, book, award_no, owed, actor=actor, ground=ground, at=at)


def _issued(session: Session, replaced: str | None) -> dict[tuple[str, str, str], int] | None:
    """What the fund has recognised for a replaced award, by item, period and payee."""
    if replaced is None:
        return None
    standing = [one for one in fund.payables(session, award_no=replaced) if not one.withdrawn]
    return {(one.payable.item, one.payable.period, one.payable.payee): one.payable.amount_fen for one in standing}


def _due_on(session: Session, case_no: str, at: datetime) -> date:
    """The day by which an award is paid: the dated limit of the place in working days, else the day of the award."""
    day = at.astimezone(ZONE).date()
    try:
        limit = law.book().number("payment_limit", place=cases.case_state(session, case_no).place, on=day)
    except law.MissingNumber:
        return day
    return add_working_days(day, int(str(limit.value)), newest(day))[0]


def book_of(session: Session, case_no: str) -> str:
    """The book of the agency that pays: of the prefecture in whose jurisdiction the case lies."""
    return cases.case_state(session, case_no).prefecture


def monthly_payables(session: Session, book: str, month: Month) -> list[tuple[str, Payable]]:
    """What the awards of a prefecture make due for a month, each with its award; for `fund.monthly_run`."""
    return [
        (one.award_no, _of_month(one, book))
        for one in periodical.monthly_items(session, month, place=book)
        if one.net_fen > 0
    ]


def _of_month(one: Due, book: str) -> Payable:
    """A month of a benefit, due on its own day: the same debt whether it is recognised with its award or by the run."""
    month = Month.parse(one.period)
    day = month.first + timedelta(days=_periodical_day(book, month) - 1)
    return Payable(one.case_no, one.benefit, one.item, one.period, one.payee, one.net_fen, day)


def _periodical_day(place: str, month: Month) -> int:
    try:
        return int(str(law.book().number("periodical_payment_day", place=place, on=month.last).value))
    except law.MissingNumber:
        return month.last.day


def prepare_payment(
    session: Session, award_no: str, *, key: str, actor: Actor, at: datetime, ground: str = GROUND
) -> Batch:
    """Make a batch of everything an award still owes; what may not be paid now is held back with its reason.

    An item waits while no confirmation stands, or while an officer has not decided which of two schemes pays it
    (`measures-2025 §15(1)`); nothing is paid to a person whom an act records as dead before it was due.
    """
    award = awards.award(session, award_no)
    owed = [state.payable.owed for state in fund.payables(session, award_no=award_no, open_only=True)]
    if not owed:
        raise CallerFault(
            "nothing_to_pay", f"{award_no} 没有现在可以支付的项目。", f"{award_no} has nothing that may be paid now.",
            remedy_zh="请用 zhibao fund payables 查看。", remedy_en="See `zhibao fund payables`.",
        )  # fmt: skip
    kept = kept_back(session, owed)
    return fund.prepare(
        session, book_of(session, award.case_no), owed, key=key, actor=actor, at=at, ground=ground,
        deaths=kept.deaths, waiting=kept.waiting,
    )  # fmt: skip


def sign_payment(
    session: Session, batch_no: str, post: Post, *, actor: Actor, at: datetime, ground: str = GROUND, content: str | None = None
) -> Batch:
    """Check, approve or release a batch; what came up since it was made keeps it back (see `kept_back`)."""
    kept = of_batch(session, batch_no)
    return fund.sign(
        session, batch_no, post, actor=actor, ground=ground, at=at, content=content,
        changed=fund.last_changes(session, batch_no) if post is Post.APPROVER else None,
        deaths=kept.deaths, waiting=kept.waiting,
    )  # fmt: skip


def bank_to_cases(
    session: Session, keyring: Keyring, content: bytes, *, actor: Actor, at: datetime, ground: str = GROUND
) -> list[AnswerOutcome]:
    """Take in what the bank says of payments, and record in each case what became of them."""
    outcomes = take_answers(session, content, actor=actor, at=at, ground=ground)
    _tell_of(session, keyring, [one.payment_no for one in outcomes if one.outcome != "open"], at)
    return outcomes


def statement_to_cases(
    session: Session, keyring: Keyring, book: str, content: bytes, *, account: str | None, actor: Actor, at: datetime,
    ground: str = GROUND, of: str = EXPENDITURE,
) -> Reconciliation:  # fmt: skip
    """Take in a statement of a bank account, set it beside the ledger, and record in each case what its lines say of payments."""
    found = take_statement(session, book, content, account=account, actor=actor, at=at, ground=ground, of=of)
    if of != EXPENDITURE:
        return found
    _tell_of(session, keyring, [line.payment_no for line in read_statement(content, account).entries if line.payment_no], at)
    return found


def resolve_to_case(
    session: Session, keyring: Keyring, payment_no: str, *, paid: bool, evidence: str, actor: Actor, at: datetime,
    ground: str = GROUND,
) -> Payment:  # fmt: skip
    """Say by evidence what became of a payment whose outcome nobody knew, and record it in its case."""
    found = fund.resolve_unknown(session, payment_no, paid=paid, evidence=evidence, actor=actor, ground=ground, at=at)
    _tell_of(session, keyring, [payment_no], at)
    return found


def _tell_of(session: Session, keyring: Keyring, payment_nos: Sequence[str], at: datetime) -> None:
    for batch_no in sorted({one.batch_no for one in fund.payments(session, payment_nos)}):
        tell_cases(session, keyring, batch_no, actor=TELLS, at=at)


def tell_cases(session: Session, keyring: Keyring, batch_no: str, *, actor: Actor, at: datetime) -> list[str]:
    """Record in each case what became of its payments: paid when an award is settled whole, returned when one came back.

    A debt whose case is not of this home is left to the fund alone. What the bank has done stands in the ledger
    whatever has become of the case meanwhile: a case that can no longer take the step is named as `untold`.
    Safe to run again: what a case has been told already is not told twice. Returns what was recorded.
    """
    told: list[str] = []
    seen: set[tuple[str, str]] = set()
    for payment in fund.batch(session, batch_no).payments:
        case_no = payment.owed.case_no
        for state in fund.payables(session, case_no=case_no):
            if state.payable.owed == payment.owed and (case_no, state.award_no) not in seen:
                seen.add((case_no, state.award_no))
                told += _tell(session, keyring, case_no, state.award_no, batch_no, actor, at)
    return told


def _tell(session: Session, keyring: Keyring, case_no: str, award_no: str, batch_no: str, actor: Actor, at: datetime) -> list[str]:
    try:
        case = cases.case_state(session, case_no)
    except CallerFault:
        return []
    standing = [one for one in fund.payables(session, award_no=award_no) if not one.withdrawn]
    told = [one.verb for one in case.all("payment", "payment_return") if one.facts.get("award_no") == award_no]
    last = told[-1] if told else None
    returned = any(
        payment.state is State.RETURNED and payment.owed in {one.payable.owed for one in standing}
        for payment in fund.batch(session, batch_no).payments
    )
    if returned and last == "payment":
        return _told(session, keyring, case_no, "payment_return", {"award_no": award_no, "payment": batch_no}, actor, at)
    if standing and all(one.open_fen == 0 for one in standing) and last != "payment":
        total = sum(one.payable.amount_fen for one in standing)
        facts = {"award_no": award_no, "payment": batch_no, "total_fen": total}
        return _told(session, keyring, case_no, "payment", facts, actor, at)
    return []


def _told(
    session: Session, keyring: Keyring, case_no: str, verb: str, said: Mapping[str, Any], actor: Actor, at: datetime
) -> list[str]:
    try:
        cases.take_step(session, keyring, case_no, verb, actor=actor, ground=GROUND, at=at, facts=said)
    except CallerFault as fault:
        # The file was closed, or its award taken back, while the money was on its way.
        if fault.code not in ("step_not_permitted", "step_blocked"):
            raise
        return [f"{case_no} {verb} untold"]
    return [f"{case_no} {verb}"]
