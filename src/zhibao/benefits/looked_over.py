"""Awards, receipts, advances and monthly benefits in bulk, for whoever looks over spending. Only reads, decides nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.benefits import medical_acts, periodical
from zhibao.benefits.medical import Bill, BillLine, Entry, Kind, judge
from zhibao.benefits.tables import (
    AdvanceRow,
    AwardLineRow,
    AwardReviewRow,
    AwardRow,
    BenefitTaskAnswerRow,
    BenefitTaskRow,
    CatalogueEntryRow,
    MedicalBillRow,
    MedicalLineRow,
    MedicalSettledRow,
    PeriodicalStepRow,
)
from zhibao.benefits.tasks import LIFE_CERTIFICATE
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.money import exact

Holds = tuple[str, str, str]


@dataclass(frozen=True)
class Decided:
    """An award that came to count: its case and person, who prepared and reviewed it, on which day; whether another replaced it."""

    award_no: str
    case_no: str
    person: int
    deciders: frozenset[str]
    decided_on: date
    replaced: bool


@dataclass(frozen=True)
class SettledLine:
    """A line of a settled receipt: submitted, accepted, and whether an officer decided it herself."""

    line_no: int
    submitted_fen: int
    accepted_fen: int
    by_officer: bool


@dataclass(frozen=True)
class SettledBill:
    """A receipt that an officer settled, without what it says."""

    bill_no: str
    case_no: str
    person: int
    place: str
    receipt_key: str
    settled_on: date
    settled_by: str
    lines: tuple[SettledLine, ...]


@dataclass(frozen=True)
class AdvancedItem:
    """What one payer advanced of an item; withdrawn records are left out."""

    case_no: str
    item: str
    payer: str
    amount_fen: int


def decided(session: Session, until: datetime) -> dict[str, Decided]:
    """Every award that came to count until an instant, by number."""
    rows = session.execute(
        select(AwardRow, AwardReviewRow)
        .join(AwardReviewRow, AwardReviewRow.award_no == AwardRow.award_no)
        .where(AwardReviewRow.outcome == "effective", AwardReviewRow.at <= until)
    ).all()
    replaced = {review.replaced for _, review in rows}
    return {
        made.award_no: Decided(
            made.award_no, made.case_no, made.person, frozenset({made.prepared_person, review.person}), review.at.astimezone(ZONE).date(),
            made.award_no in replaced,
        )
        for made, review in rows
    }  # fmt: skip


def eligible(session: Session, awards: Iterable[Decided]) -> dict[tuple[str, str], int]:
    """What the fund owes of each item by the awards that count now: (case, item) to fen."""
    standing = {one.award_no: one.case_no for one in awards if not one.replaced}
    found: dict[tuple[str, str], int] = defaultdict(int)
    for row in session.scalars(select(AwardLineRow).where(AwardLineRow.payer == "fund", AwardLineRow.paid == "once")):
        if row.award_no in standing:
            found[standing[row.award_no], row.item] += row.amount_fen
    return found


def settled_bills(session: Session, until: datetime) -> list[SettledBill]:
    """The receipts that officers settled until an instant, each line as it was judged last."""
    lines: dict[str, dict[int, MedicalLineRow]] = defaultdict(dict)
    for row in session.scalars(select(MedicalLineRow).order_by(MedicalLineRow.judgement)):
        lines[row.bill_no][row.line_no] = row
    rows = session.execute(
        select(MedicalBillRow, MedicalSettledRow)
        .join(MedicalSettledRow, MedicalSettledRow.bill_no == MedicalBillRow.bill_no)
        .where(MedicalSettledRow.at <= until)
        .order_by(MedicalBillRow.bill_no)
    )
    return [
        SettledBill(
            bill.bill_no, bill.case_no, bill.person, bill.place, bill.receipt_key, settled.at.astimezone(ZONE).date(), settled.actor.partition(":")[2],
            tuple(
                SettledLine(number, line.submitted_fen, line.accepted_fen, line.judgement > 1) for number, line in sorted(lines[bill.bill_no].items())
            ),
        )
        for bill, settled in rows
    ]  # fmt: skip


def advanced(session: Session) -> list[AdvancedItem]:
    """What was advanced, by case, item and payer."""
    rows = session.scalars(select(AdvanceRow).order_by(AdvanceRow.case_no, AdvanceRow.number)).all()
    withdrawn = {row.withdraws for row in rows}
    sums: dict[Holds, int] = defaultdict(int)
    for row in rows:
        if row.withdraws is None and row.advance_no not in withdrawn:
            sums[row.case_no, row.item, row.payer] += row.amount_fen
    return [AdvancedItem(*key, fen) for key, fen in sorted(sums.items())]


class Catalogues:
    """The catalogues as they hold on a day, each asked for once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._numbers: dict[tuple[str, Kind, date], int | None] = {}
        self._entries: dict[int, dict[str, Entry]] = {}

    def accepts(self, place: str, line: BillLine) -> tuple[int | None, bool]:
        """What the catalogue of the day accepts of a line, and whether the item stands in it.

        None where no catalogue holds, or where the line does not add up and only a person can say.
        """
        key = (place, line.kind, line.treated_on)
        if key not in self._numbers:
            self._numbers[key] = medical_acts.catalogue_on(self._session, *key)
        number = self._numbers[key]
        if number is None:
            return None, False
        entry = self._of(number).get(line.code)
        plain = replace(line, other_illness=False)
        judged = judge(plain, entry, treatment=(line.treated_on, line.treated_on), catalogue=True, duplicate=False)
        return (None if judged.totals.waiting_fen else judged.totals.accepted_fen), entry is not None

    def _of(self, number: int) -> dict[str, Entry]:
        if number not in self._entries:
            rows = self._session.scalars(select(CatalogueEntryRow).where(CatalogueEntryRow.catalogue_id == number))
            self._entries[number] = {row.code: Entry(row.code, row.zh, row.unit, row.ceiling_fen, exact(row.self_share)) for row in rows}
        return self._entries[number]


class Running:
    """The monthly benefits of all cases: which months were due, what persons stopped, who died, when somebody last proved to live."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.courses: dict[Holds, list[periodical.Course]] = defaultdict(list)
        for course in periodical.courses(session):
            self.courses[course.case_no, *course.line.holds].append(course)

    @cached_property
    def _deaths(self) -> Mapping[str, date]:
        return periodical.recorded_deaths(self._session)

    @cached_property
    def _steps(self) -> Mapping[Holds, list[PeriodicalStepRow]]:
        found: dict[Holds, list[PeriodicalStepRow]] = defaultdict(list)
        for row in self._session.scalars(select(PeriodicalStepRow).order_by(PeriodicalStepRow.number)):
            found[row.case_no, row.item, row.payee].append(row)
        return found

    @cached_property
    def _proofs(self) -> Mapping[Holds, Month]:
        rows = self._session.execute(
            select(BenefitTaskRow, BenefitTaskAnswerRow)
            .join(BenefitTaskAnswerRow, BenefitTaskAnswerRow.task_id == BenefitTaskRow.id)
            .where(BenefitTaskRow.kind == LIFE_CERTIFICATE, BenefitTaskAnswerRow.outcome == "goes_on")
            .order_by(BenefitTaskAnswerRow.at)
        )
        return {(task.case_no, task.item, task.payee): Month.of(answer.at.astimezone(ZONE).date()) for task, answer in rows}

    def ended(self, holds: Holds, month: Month) -> tuple[Month, str] | None:
        """The last month that was due before one that was not, and why it ended: award, stopped or death; None while due or unknown."""
        died = self._deaths.get(holds[2])
        if died is not None and month > Month.of(died):
            return Month.of(died), "death"
        reaching = [row for row in self._steps.get(holds, ()) if row.from_month <= str(month)]
        if reaching and reaching[-1].step == periodical.STOPPED:
            return Month.parse(reaching[-1].from_month).previous(), "stopped"
        courses = self.courses.get(holds, [])
        ends = [course.through for course in courses if course.through is not None]
        if courses and len(ends) == len(courses) and month > max(ends):
            return max(ends), "award"
        return None

    def proved(self, holds: Holds) -> Month | None:
        """The month of the last proof of life."""
        return self._proofs.get(holds)


def days_of(bill: Bill) -> tuple[date, date, bool]:
    """First and last day of a receipt, and whether it bills a stay in hospital."""
    days = [line.treated_on for line in bill.lines]
    return min(days), max(days), any(line.kind is Kind.HOSPITAL_SERVICES for line in bill.lines)
