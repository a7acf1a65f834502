"""From benefit spending to flags: gather what was awarded, billed, advanced and paid, look over it, put each hit to a person.

The story in order. Awards, receipts, debts, batches and accounts are asked for in bulk and become plain rows; receipts are
opened one by one, which takes longest. The rules of control look over the rows (`jiangsu-2025-31 §3`). Each hit is put to
a control officer once, some hundred at a time, so that a look that was cut off is simply taken again. Repeats are looked
for in everything there is; what is put are hits whose newest row lies in the period asked for. No payment is touched.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.benefits import looked_over as benefits
from zhibao.benefits import medical_acts
from zhibao.benefits.looked_over import Decided, SettledBill
from zhibao.cases import acts as cases
from zhibao.cases import opinions
from zhibao.cases.model import CaseState
from zhibao.control import acts, rules
from zhibao.control.model import (
    Account,
    Advanced,
    BillLine,
    Handled,
    Limit,
    Looked,
    Paid,
    Proof,
    Receipt,
    Spending,
    Unjudged,
)
from zhibao.control.model import Month as MonthPaid
from zhibao.control.tables import PrintRow
from zhibao.fund import looked_over as fund
from zhibao.fund.looked_over import Debt
from zhibao.journeys import process_to_flags
from zhibao.journeys.process_to_flags import Files
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json

Opening = Callable[[], AbstractContextManager[Session]]
SWEEPER = Actor("control_sweep", "job")
_AT_ONCE = 200
_ONE_SUM = {"death_lump_sum": ("death_lump_sum",), "funeral_benefit": ("funeral_benefit_months", "funeral_benefit_wage")}


@dataclass(frozen=True)
class Gathered:
    """Spending as plain rows, with what was looked at and what could not be."""

    spending: Spending
    unjudged: tuple[Unjudged, ...]

    @property
    def looked_at(self) -> dict[str, int]:
        """How many rows of each kind."""
        return {name: len(rows) for name, rows in vars(self.spending).items()}


def sweep(
    reading: Opening, writing: Opening, keyring: Keyring, place: str, first: date | None, last: date, *, files: Files | None = None,
    actor: Actor = SWEEPER, at: datetime, progress: Progress = silent,
) -> dict[str, Any]:  # fmt: skip
    """Look over the spending of a place, with its `files` over every other step too, and put what is found to persons.

    Again, nothing new comes of it. The prints of pictures that were made on the way are kept, so that a picture is opened once.
    """
    with reading() as session:
        gathered, looked = look(session, keyring, place, first, last, progress)
        seen, found, made = gathered.looked_at, list(looked.hits), tuple[PrintRow, ...]()
        unjudged = [*gathered.unjudged, *looked.unjudged]
        if files is not None:
            steps = process_to_flags.gather(session, keyring, files, place, last, gathered.spending, at=at, progress=progress)
            over = rules.look_over_process(steps.process, acts.process_limits_on(place, last))
            found += rules.within(over.hits, first, last)
            made, unjudged = steps.made, [*unjudged, *_once(steps.unjudged), *over.unjudged]
            seen = {**seen, **{f"process_{name}": count for name, count in steps.process.looked_at.items()}}
    with writing() as session:
        acts.keep_prints(session, made)
    new = 0
    for begin in range(0, len(found), _AT_ONCE):
        part = found[begin : begin + _AT_ONCE]
        with writing() as session:
            new += acts.raise_flags(session, part, actor=actor, at=at)
        progress(begin + len(part), len(found), "提示/flags")
    with writing() as session:
        number = acts.record_sweep(
            session, place, first, last, looked_at=seen, unjudged=unjudged, hits=len(found), new_flags=new, actor=actor, at=at
        )
    by_rule = {name: sum(hit.rule == name for hit in found) for name in rules.points()}
    return {
        "sweep": number, "place": place, "from": first and first.isoformat(), "to": last.isoformat(), "looked_at": seen,
        "hits": len(found), "new_flags": new, "by_rule": by_rule, "unjudged": [one.document() for one in unjudged],
    }  # fmt: skip


def look(
    session: Session, keyring: Keyring, place: str, first: date | None, last: date, progress: Progress = silent
) -> tuple[Gathered, Looked]:
    """Gather and look, without putting anything to anybody."""
    gathered = gather(session, keyring, place, last, progress)
    looked = rules.look(gathered.spending, acts.limits_on(place, last))
    return gathered, Looked(tuple(rules.within(looked.hits, first, last)), looked.unjudged)


def gather(session: Session, keyring: Keyring, place: str, last: date, progress: Progress = silent) -> Gathered:
    """All rows of a place up to a day."""
    until = datetime.combine(last + timedelta(days=1), time(), ZONE) - timedelta(milliseconds=1)
    begins = rules.prefix(place)
    debts = fund.debts(session, begins, until)
    awards = {number: one for number, one in benefits.decided(session, until).items() if one.case_no.startswith(begins)}
    bills = [one for one in benefits.settled_bills(session, until) if one.case_no.startswith(begins)]
    numbers = {one.case_no for one in debts} | {one.case_no for one in bills}
    states = cases.case_states(session, numbers)
    unjudged: list[Unjudged] = []
    receipts = list(_receipts(session, keyring, bills, states, unjudged, progress))
    grades = _grades(session, keyring, debts)
    stayed = {one.case_no for one in receipts if one.stay}
    paid = [made for debt in debts if (made := _paid(debt, awards, states, grades, stayed)) is not None]
    running = benefits.Running(session)
    spending = Spending(
        paid=tuple(paid), limits=tuple(_limits(debts, awards, states, unjudged)), receipts=tuple(receipts),
        advances=tuple(_advances(session, debts, awards)), months=tuple(_months(debts, running, grades)),
        proofs=tuple(_proofs(running, begins, last, unjudged)), accounts=tuple(_accounts(session, debts)), handled=tuple(_handled(session, awards, begins, until)),
    )  # fmt: skip
    return Gathered(spending, tuple(_once(unjudged)))


def _paid(debt: Debt, awards: Mapping[str, Decided], states: Mapping[str, CaseState], grades: Mapping[str, tuple[int | None, date]], stayed: set[str]) -> Paid | None:
    case = states.get(debt.case_no)
    if case is None:
        return None
    group = None
    if debt.benefit == "medical_care":
        group = f"medical_care {'in hospital' if debt.case_no in stayed else 'outpatient'}"
    elif debt.benefit == "disability_lump_sum" and debt.case_no in grades:
        group = f"disability_lump_sum grade {grades[debt.case_no][0]}"
    award = awards.get(debt.award_no)
    return Paid(
        f"payable:{debt.payable_id}", debt.book, debt.case_no, debt.award_no, award.person if award else case.person, debt.payee, debt.benefit, debt.item,
        debt.period, debt.amount_fen, case.injury_at.astimezone(ZONE).date(), debt.on, debt.settled_on, group, debt.payment_no,
    )  # fmt: skip


def _grades(session: Session, keyring: Keyring, debts: Sequence[Debt]) -> dict[str, tuple[int | None, date]]:
    """The grade of each case with a disability benefit, and the day of its last conclusion; a destroyed key says nothing."""
    found: dict[str, tuple[int | None, date]] = {}
    for case_no in sorted({one.case_no for one in debts if one.benefit in ("disability_lump_sum", "disability_allowance")}):
        try:
            concluded = opinions.latest_conclusion(session, keyring, case_no)
        except CallerFault as fault:
            if fault.code != "person_key_destroyed":
                raise
            continue
        if concluded is not None:
            found[case_no] = (concluded.grade, concluded.at.astimezone(ZONE).date())
    return found


def _receipts(
    session: Session, keyring: Keyring, bills: Sequence[SettledBill], states: Mapping[str, CaseState], unjudged: list[Unjudged], progress: Progress
) -> Iterator[Receipt]:
    """Settled receipts, opened one by one: the clinic becomes a keyed index, the lines a digest, an item whether it stands in the catalogue."""
    catalogues = benefits.Catalogues(session)
    for done, bill in enumerate(bills, start=1):
        progress(done, len(bills), "票据/receipts")
        try:
            said = medical_acts.open_bill(session, keyring, bill.bill_no)
        except CallerFault as fault:
            if fault.code != "person_key_destroyed":
                raise
            unjudged.append(Unjudged("receipt_twice", "forgotten", "本人的密钥已销毁，票据不能再打开。", "The key of the person was destroyed; the receipt cannot be opened."))
            continue
        first, last, stay = benefits.days_of(said)
        lines = []
        for held, line in zip(bill.lines, said.lines, strict=True):
            allowed, entry = catalogues.accepts(bill.place, line)
            if allowed is None:
                unjudged.append(Unjudged(
                    "outside_catalogue", bill.place, f"{bill.place} 治疗当日没有可用的目录，或者票据行不相符，不作判断。",
                    f"No catalogue holds in {bill.place} on the day of treatment, or a line does not add up: nothing is said.",
                ))  # fmt: skip
            lines.append(BillLine(held.line_no, held.submitted_fen, held.accepted_fen, allowed, entry, held.by_officer))
        case = states.get(bill.case_no)
        yield Receipt(
            bill.bill_no, case.prefecture if case else bill.place, bill.case_no, bill.person, bill.receipt_key,
            text_digest(canonical_json([line.document() for line in said.lines])), keyring.blind(f"clinic\0{said.hospital}").hex()[:16],
            first, last, stay, sum(line.submitted_fen for line in bill.lines), bill.settled_on, tuple(lines),
            None if stay or case is None else _lane_limit(case, unjudged),
        )  # fmt: skip


def _lane_limit(case: CaseState, unjudged: list[Unjudged]) -> int | None:
    found = _number("fast_lane_cost_limit", case.place, case.injury_at.astimezone(ZONE).date(), "splitting", unjudged)
    return None if found is None else int(found.value_fen or 0)


def _limits(debts: Sequence[Debt], awards: Mapping[str, Decided], states: Mapping[str, CaseState], unjudged: list[Unjudged]) -> Iterator[Limit]:
    """Sums of a case beside what a text sets: the death lump sum, the funeral benefit, the cost of a fast-lane case.

    The number is the highest between injury and decision, so that the day on which it is reckoned is in doubt for nobody.
    """
    sums: dict[tuple[str, str], list[Debt]] = defaultdict(list)
    for debt in debts:
        sums[debt.case_no, debt.benefit].append(debt)
    for (case_no, benefit), mine in sums.items():
        case, newest = states.get(case_no), mine[-1]
        fast = case is not None and benefit == "medical_care" and case.facts.get("fast_lane")
        names = ("fast_lane_cost_limit",) if fast else _ONE_SUM.get(benefit)
        if case is None or names is None:
            continue
        days = {case.injury_at.astimezone(ZONE).date(), *(awards[one.award_no].decided_on for one in mine if one.award_no in awards)}
        limit, cites, marks = _highest(names, case.place, days, unjudged)
        if limit:
            yield Limit(
                f"{case_no}/{benefit}", case.prefecture, case_no, benefit, sum(one.amount_fen for one in mine), limit, newest.on, cites, law.weakest(marks)
            )


def _highest(names: tuple[str, ...], place: str, days: set[date], unjudged: list[Unjudged]) -> tuple[int, tuple[str, ...], list[str]]:
    """The product of numbers on the day on which it is highest, in fen; 0 where a number is missing on every day."""
    best: tuple[int, tuple[str, ...], list[str]] = (0, (), [])
    for day in sorted(days):
        product, cites, marks = 1, [], []
        for name in names:
            found = _number(name, place, day, "above_limit", unjudged)
            if found is None:
                product = 0
                break
            product *= int(found.exact)
            cites.append(found.cites[0])
            marks.append(str(found.mark))
        best = max(best, (product, tuple(cites), marks), key=lambda one: one[0])
    return best


def _advances(session: Session, debts: Sequence[Debt], awards: Mapping[str, Decided]) -> Iterator[Advanced]:
    """What was advanced beside what is eligible and what went back, where an award has said what is eligible."""
    owed = benefits.eligible(session, awards.values())
    returned: dict[tuple[str, str, str], list[Debt]] = defaultdict(list)
    for debt in debts:
        returned[debt.case_no, debt.item, debt.payee].append(debt)
    for one in benefits.advanced(session):
        back = returned.get((one.case_no, one.item, one.payer), [])
        if back:
            eligible = owed.get((one.case_no, one.item), 0)
            yield Advanced(
                back[-1].book, one.case_no, one.item, one.payer, one.amount_fen, eligible, sum(debt.amount_fen for debt in back), back[-1].on
            )


def _months(debts: Sequence[Debt], running: benefits.Running, grades: Mapping[str, tuple[int | None, date]]) -> Iterator[MonthPaid]:
    """Monthly debts with what ended them. A difference of a re-decision is an item of its own and not a month."""
    for debt in debts:
        holds = (debt.case_no, debt.item, debt.payee)
        if debt.period == "once" or holds not in running.courses:
            continue
        ended = running.ended(holds, Month.parse(debt.period))
        grade, concluded = grades.get(debt.case_no, (1, date.max))
        if ended is None and debt.benefit == "disability_allowance" and (grade is None or grade > 4):
            ended = Month.of(concluded), "capacity"
        yield MonthPaid(
            f"payable:{debt.payable_id}", debt.book, debt.case_no, debt.item, debt.payee, debt.period, debt.amount_fen, debt.on,
            str(ended[0]) if ended else None, ended[1] if ended else None,
        )  # fmt: skip


def _proofs(running: benefits.Running, begins: str, last: date, unjudged: list[Unjudged]) -> Iterator[Proof]:
    """Monthly benefits that run on this day, with the month of the last proof of life and the interval of the law."""
    month = Month.of(last)
    for holds, courses in running.courses.items():
        course = courses[-1]
        if not course.case_no.startswith(begins) or not course.governs(month) or course.line.payer != "fund" or running.ended(holds, month):
            continue
        interval = _number("life_certificate_months", course.place, month.first, "no_yearly_check", unjudged)
        if interval is None:
            continue
        since = running.proved(holds) or min(one.first for one in courses)
        apart = (month.year - since.year) * 12 + month.number - since.number
        yield Proof(
            holds[0][:6], *holds, str(since), apart, int(interval.exact), course.amount_in(month)[0], last, interval.cites
        )


def _accounts(session: Session, debts: Sequence[Debt]) -> Iterator[Account]:
    """Payees with the account they are paid to and the cases for which they are."""
    held = fund.paid_to(session)
    mine: dict[str, list[Debt]] = defaultdict(list)
    for debt in debts:
        mine[debt.payee].append(debt)
    for payee, rows in mine.items():
        if payee in held:
            yield Account(
                held[payee].index, rows[-1].book, payee, tuple(sorted({one.case_no for one in rows})), sum(one.amount_fen for one in rows),
                max(rows[-1].on, held[payee].on),
            )  # fmt: skip


def _handled(session: Session, awards: Mapping[str, Decided], begins: str, until: datetime) -> Iterator[Handled]:
    for batch in fund.released(session, begins, until):
        for award_no, fen in batch.awards.items():
            if award_no in awards:
                made = awards[award_no]
                yield Handled(batch.book, made.case_no, award_no, batch.batch_no, made.deciders, made.decided_on, batch.persons, batch.released_on, fen)


def _number(name: str, place: str, on: date, rule: str, unjudged: list[Unjudged]) -> law.Value | None:
    """A number of the law, or a note that the rule cannot judge here because nobody has established it."""
    try:
        return law.book().number(name, place=place, on=on)
    except (law.MissingNumber, law.BeforeScheme) as missing:
        unjudged.append(Unjudged(rule, f"{name} {place[:2]}0000", missing.zh, missing.en))
        return None


def _once(unjudged: Sequence[Unjudged]) -> list[Unjudged]:
    """Each remark once, with how often it was made."""
    told: dict[tuple[str, str], Unjudged] = {}
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for one in unjudged:
        told.setdefault((one.rule, one.what), one)
        counts[one.rule, one.what] += 1
    return [Unjudged(one.rule, one.what, one.zh, one.en, counts[key]) for key, one in sorted(told.items())]
