"""A year of 桃源 from its orders to its closed books: every act on the day on which an office would do it.

Fifteen months of order files, bills and receipts, injuries from the report to the card, money from the income account over
the treasury to the cities, statements of every bank account, a review of the factors, the closes of months and years, and
the gap. Each sum is known beforehand from the files and from what the bank truly did.
"""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import time_machine

from zhibao import law
from zhibao.app.home import Home
from zhibao.cases.appraisal import Stage
from zhibao.contributions import rate_acts, receipts
from zhibao.contributions.rate_acts import Review
from zhibao.edge.simulation import generate
from zhibao.edge.simulation import injuries as simulated
from zhibao.edge.simulation.bank import Errs, SimulatedBank
from zhibao.fund import acts as fund
from zhibao.fund import moving, year_sharing
from zhibao.fund.gap_law import GapLaw
from zhibao.fund.gap_sharing import Area, Mode
from zhibao.fund.model import Draft, Kind, Line, StatementLine
from zhibao.fund.year_sharing import Figures, YearSharing
from zhibao.journeys import (
    experience_to_factor,
    ledger_to_statement,
    month_to_truth,
    order_to_bill,
    period_to_close,
    receipts_to_fund,
)
from zhibao.journeys.injury_office import STAFF, Office, Story
from zhibao.journeys.injury_stories import (
    Plan,
    apply_for,
    appraised,
    award_served,
    card,
    load_orders,
    report_to_confirmation,
)
from zhibao.journeys.ledger_to_statement import Asked
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.money import to_yuan
from zhibao.registry import answers as registry

PROVINCE, CITIES = "570000", ("570100", "570200")
FIRST, YEAR = Month(2025, 10), 2026
GROUND = "taoyuan-2025-1 §58(1)"
# Yuan that the work injury fund lends the treasury account at the beginning; each city is sent a part of it.
LENT_FEN, SENT_FEN = 40_000_000, 15_000_000
ACCOUNTANT, CLERK, REVIEWER, DECIDER = Actor("sun.li", "finance_officer"), Actor("he.ping", "rate_clerk"), Actor("lu.an", "rate_reviewer"), Actor("ding.ning", "rate_decider")
DIVISIONS = ("industry", "enterprise", "prefecture", "month")
_SLUGS = ("eleme", "didi", "huolala", "meituan", "shansong", "dada", "sf_intracity")
_DISTRICTS = ("570102", "570202", "570103", "570204")
# Of every seven injuries one is appraised; the others are small.
_SERIOUS = 7


def months(first: Month = FIRST, year: int = YEAR) -> list[Month]:
    """All months whose orders are sent: the window of the review, and the year."""
    found = [first]
    while found[-1] != Month(year, 12):
        found.append(found[-1].next())
    return found


def moment(day: date, hour: int = 10) -> datetime:
    """An hour of a day."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=ZONE)


@contextmanager
def on(day: date) -> Iterator[datetime]:
    """What is done on a day; its clock runs on."""
    with time_machine.travel(moment(day)):
        yield moment(day)


@dataclass
class YearStory:
    """A home of 桃源 in which a year passes."""

    home: Home
    folder: Path
    seed: int = 7
    scale: int = 2_000
    injuries: int = 15
    checks: int = 0
    differences: list[str] = field(default_factory=list)
    billed_fen: dict[Month, int] = field(default_factory=dict)
    received: list[tuple[str, date, int]] = field(default_factory=list)
    allotted: list[tuple[str, date, int]] = field(default_factory=list)
    reviewed: list[Review] = field(default_factory=list)
    office: _Office | None = None

    def play(self) -> None:
        """Everything, in the order in which it can be known."""
        self.work()
        self.collect()
        self.hurt()
        self.keep_books()

    # Orders and bills

    def work(self) -> None:
        """Order files of every month, closed and compared with their truth; the orders of those who are hurt come late."""
        plans = self.plans()
        for month in months():
            with on(month.next().first + timedelta(days=7)):
                folder = self.folder / f"feeds-{month}"
                generate("taoyuan", month, self.scale, self.seed, folder, days=(month.first + timedelta(days=5),))
                stage = month_to_truth.Stage(self.home.reading, self.home.session, self.home.orders, self.home.keyring, folder, PROVINCE)
                played = month_to_truth.play(stage)
                shutil.rmtree(folder)
                self.checks += played.checks
                self.differences += [f"{month}: {one}" for one in played.differences]
                mine = [plan for plan in plans if Month.of(plan.moment.date()) == month]
                if mine:
                    load_orders(self._office(), mine)
                with self.home.session() as session:
                    bill, _ = order_to_bill.close_month(session, month, [PROVINCE], actor="sun.li", ground=GROUND)
                    document = order_to_bill.document(session, bill)
            self.billed_fen[month] = document["total_fen"]
            self._compare(f"{month} with those who were hurt", document["total_fen"], played.final["total_fen"] + _bases(document, mine))

    # Money in

    def collect(self) -> None:
        """Each enterprise pays each office each month; one of them pays a third of a month two months late."""
        with on(FIRST.first + timedelta(days=1)) as at, self.home.session() as session:
            lent = Draft(Kind.RECEIPT, (Line("treasury_account", LENT_FEN), Line("balance", -LENT_FEN)))
            fund.post(session, PROVINCE, [lent], actor=ACCOUNTANT, ground=GROUND, at=at)
        for number, city in enumerate(CITIES):
            self._allot(city, FIRST.first + timedelta(days=2 + number))
        late: list[tuple[str, Month, str, int]] = []
        for month in months()[:-1]:
            day = month.next().first + timedelta(days=13)
            with on(day):
                due, late = late, []
                for platform, office, fen in self._owed(month):
                    part = fen // 3 if month == Month(2026, 3) and not late and fen > 3 else 0
                    if part:
                        late.append((platform, month, office, part))
                    due.append((platform, month, office, fen - part))
                self._receive(month, day, due)
                self._remit(day + timedelta(days=2))

    def _owed(self, month: Month) -> list[tuple[str, str, int]]:
        with self.home.reading() as session:
            document = order_to_bill.document(session, order_to_bill.month_bill(session, month, [PROVINCE]))
        owed: dict[tuple[str, str], int] = defaultdict(int)
        for line in (*document["lines"], *document["adjustments"]):
            owed[line["platform"], line["tax_office"]] += line["amount_fen"]
        return [(platform, office, fen) for (platform, office), fen in sorted(owed.items()) if fen > 0]

    def _receive(self, month: Month, day: date, due: Sequence[tuple[str, Month, str, int]]) -> None:
        rows = [(f"R{month}-{number:03d}", platform, str(of), to_yuan(fen), day.isoformat(), office) for number, (platform, of, office, fen) in enumerate(due, 1)]
        path = self.folder / f"receipts-{month}.csv"
        path.write_text("\n".join(",".join(row) for row in [("reference", "platform", "month", "amount", "received_on", "tax_office"), *rows]), encoding="utf-8")
        with self.home.session() as session:
            codes = [one.uscc for one in registry.enterprises(session) if one.uscc]
            read = receipts.load(session, path, platforms=codes, tax_offices=[one.id for one in law.places().tax_offices()], keyring=self.home.keyring, actor="job:receipts")
        self._compare(f"receipts {month}", (read.accepted, read.quarantined), (len(rows), 0))
        self.received += [(row[0], day, fen) for row, (_, _, _, fen) in zip(rows, due, strict=True)]
        booked = receipts_to_fund.book_receipts(self.home.session, PROVINCE, [PROVINCE], actor=Actor("receipts", "job"), at=moment(day, 11))
        self._compare(f"booked {month}", booked.booked_fen, sum(fen for _, _, _, fen in due))
        self._statement(PROVINCE, "income_account", [(row[0], day, fen) for row, (_, _, _, fen) in zip(rows, due, strict=True)], day)

    def _remit(self, day: date) -> None:
        """What stands on the income account goes on to the treasury account."""
        with self.home.session() as session:
            fen = fund.balance(session, PROVINCE, "income_account")
            moving.move(session, fen, source=(PROVINCE, "income_account"), target=(PROVINCE, "treasury_account"), actor=ACCOUNTANT, ground=GROUND, at=moment(day))
        self._statement(PROVINCE, "income_account", [(f"U{day}", day, -fen)], day)
        self._statement(PROVINCE, "treasury_account", [(f"V{day}", day, fen)], day)

    def _allot(self, city: str, day: date) -> None:
        with on(day) as at:
            with self.home.session() as session:
                moved = moving.move(session, SENT_FEN, source=(PROVINCE, "treasury_account"), target=(city, "expenditure_account"), actor=ACCOUNTANT, ground=GROUND, at=at)
            lines = [(f"L{day}", FIRST.first + timedelta(days=1), LENT_FEN)] if not self.allotted else []
            self._statement(PROVINCE, "treasury_account", [*lines, (moved.transfer_no, day, -SENT_FEN)], day)
            self.allotted.append((city, day, SENT_FEN))
        self._office().open_bank(city, SENT_FEN, day, moved.transfer_no)

    def _statement(self, book: str, account: str, lines: Sequence[tuple[str, date, int]], day: date) -> None:
        held = [StatementLine(reference, of, fen) for reference, of, fen in lines]
        with self.home.session() as session:
            found = fund.load_statement(session, book, held, digest=f"{account} {lines}", actor=ACCOUNTANT, ground=GROUND, at=moment(day, 20), account=account)
        self._compare(f"{book} {account} {day}", len(found.open_items), 0)

    # Injuries

    def plans(self) -> list[Plan]:
        """The injuries: one about every month, in both cities and by turns of every enterprise."""
        spread = len(months()) - 2
        found = []
        for number in range(self.injuries):
            month = months()[number * spread // self.injuries]
            day = month.first + timedelta(days=2 + 5 * (number % 5))
            found.append(
                Plan(
                    f"year-{number}", "一年中的伤害", "an injury of the year", 500 + number, _SLUGS[number % len(_SLUGS)], _DISTRICTS[number % len(_DISTRICTS)],
                    moment(day, 9 + number % 9).isoformat(),
                )
            )  # fmt: skip
        return found

    def hurt(self) -> None:
        """Every injury from the report to the money on the card, in the order of time."""
        office = self._office()
        office.now = moment(FIRST.first)
        office.register_experts()
        stories = [_serious(office, plan) if number % _SERIOUS == 1 else _small(office, plan) for number, plan in enumerate(self.plans())]
        with on(date(YEAR + 1, 1, 8)):
            office.play(stories)

    # The books

    def keep_books(self) -> None:
        """The review of the factors in November; then every month and both years closed, in every book."""
        self.reviewed = self._review()
        with on(date(YEAR + 1, 1, 19)) as at:
            for book in (PROVINCE, *CITIES):
                for month in months():
                    with self.home.session() as session:
                        period_to_close.close_month(session, book, month, [PROVINCE], actor=ACCOUNTANT, at=at)
                    if str(month).endswith("-12"):
                        with self.home.session() as session:
                            period_to_close.close_year(session, book, int(str(month)[:4]), actor=ACCOUNTANT, at=at)

    def _review(self) -> list[Review]:
        found = []
        with on(date(YEAR, 11, 18)) as at:
            with self.home.session() as session:
                made, _ = experience_to_factor.draft(session, self.home.orders, self.home.keyring, PROVINCE, YEAR + 1, actor=CLERK, at=at)
            for one in made:
                for name, actor in (("review", REVIEWER), ("hear", CLERK), ("decide", DECIDER), ("serve", CLERK)):
                    with self.home.session() as session:
                        held = rate_acts.take(session, one.number, name, words="见附件", actor=actor, at=at, on=at.date())
                found.append(held)
        return found

    def gaps(self) -> Mapping[Mode, YearSharing]:
        """The gap of the year in both modes: from the ledger, and by the income of each city as the statement divides it."""
        rule = GapLaw.of("taoyuan", YEAR)
        with self.home.reading() as session:
            by_ledger = fund.sharing_of_ledger(session, rule, mode=Mode.A)
        divided = self.statement("prefecture")
        parts = {part["key"]: part for part in divided["parts"]}
        areas = tuple(Area(area, parts[area]["spending_fen"], parts[area]["income_fen"]) if area in parts else Area(area, 0, 0) for area in rule.pool_areas)
        figures = Figures(areas, sum(area.income_fen or 0 for area in areas))
        return {Mode.A: by_ledger, Mode.B: year_sharing.share_year(rule, Mode.B, figures)}

    # Asking

    def statement(self, by: str) -> dict[str, Any]:
        """The statement of the year, divided."""
        with self.home.reading() as session:
            return ledger_to_statement.statement(session, self.home.orders, self.home.keyring, Asked.of("taoyuan", str(YEAR), by), at=moment(date(YEAR + 1, 1, 20)))

    def rows(self, by: str, figure: str, key: str | None) -> dict[str, Any]:
        """The lines of the ledger behind a figure of it."""
        with self.home.reading() as session:
            return ledger_to_statement.rows(
                session, self.home.orders, self.home.keyring, Asked.of("taoyuan", str(YEAR), by), figure, key, at=moment(date(YEAR + 1, 1, 20))
            )

    def received_fen(self, year: int) -> int:
        """What arrived in a year, by the files of the tax offices."""
        return sum(fen for _, day, fen in self.received if day.year == year)

    def paid_fen(self) -> int:
        """What the banks truly paid, by their own memory."""
        return sum(fen for bank in self._office().banks.values() for fen in bank.truth.paid.values())

    def _office(self) -> _Office:
        if self.office is None:
            files = self.folder / "office"
            files.mkdir()
            self.office = _Office(self.home.reading, self.home.session, self.home.keyring, self.home.orders, files, staff=STAFF)
        return self.office

    def _compare(self, what: str, ours: object, truth: object) -> None:
        self.checks += 1
        if ours != truth:
            self.differences.append(f"{what}: {ours} / {truth}")


class _Office(Office):
    """The office of the stories, whose money comes from the treasury of the province."""

    def open_bank(self, book: str, fen: int, day: date, reference: str) -> None:
        """What the treasury sent is on the expenditure account of a city."""
        self.banks[book] = SimulatedBank(57, simulated.debtor(book).account, 0, Errs.none())
        self.banks[book].fund(fen, day, reference)


def _bases(document: Mapping[str, Any], plans: Sequence[Plan]) -> int:
    """What the orders of those who were hurt cost: one base each; no factor is in force yet."""
    bases = {line["platform"]: line["base_fen"] for line in (*document["lines"], *document["adjustments"])}
    return sum(bases[simulated.enterprise(plan.slug).uscc] for plan in plans)


def _small(office: Office, plan: Plan) -> Story:
    case_no = yield from report_to_confirmation(office, plan, days_to_decide=1, fast_lane_fen=1_260_00)
    given = {"medical": {"claimed": "1260.00", "eligible": "1180.50"}, "death_date": None}
    yield from _awarded(office, plan, case_no, given, ["medical_care"])


def _serious(office: Office, plan: Plan) -> Story:
    case_no = yield from report_to_confirmation(office, plan)
    yield office.working_days(20, 10)
    yield from appraised(office, plan, case_no, Stage.FIRST, ("5.8.2(14)",), 8, "none", (), office.now.date() - timedelta(days=5))
    given = {"medical": {"claimed": "23418.60", "eligible": "22105.35"}, "hospital_days": 14, "death_date": None}
    yield from _awarded(office, plan, case_no, given, ["medical_care", "hospital_meals", "disability_lump_sum", "living_security"])


def _awarded(office: Office, plan: Plan, case_no: str, given: Mapping[str, Any], items: list[str]) -> Story:
    card(office, plan, case_no)
    apply_for(office, case_no, items)
    yield office.working_days(1, 10)
    award_no = yield from office.award(case_no, given, only=["medical_care"] if items == ["medical_care"] else ())
    yield from award_served(office, case_no, award_no)
    yield office.working_days(1, 9, 10)
    yield from office.pay(award_no)
