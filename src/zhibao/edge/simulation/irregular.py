"""A simulated truth of spending: sound cases with all that looks odd and is not, and irregularities planted of every kind.

The same seed gives the same rows. What was planted is known, so recall, precision and false alarms of the rules of control
are measured and not believed. Sound oddities are there on purpose: interim bills that meet on a day, repeats that an
officer refused, families with one account, spouses hurt in cases of their own, short receipts that are the same by chance,
second injuries, dear treatments, officers who rightly went beyond the catalogue, honest advances above what is eligible.
What they cost in false alarms depends on their shares below, which are chosen and not observed.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from zhibao.control.model import Account, Advanced, BillLine, Handled, Hit, Limit, Month, Paid, Proof, Receipt, Spending

_PLACES = ("570100", "570200", "570300")
_BEGIN = date(2025, 7, 1)
_DAYS = 500
_LANE_LIMIT_FEN = 300_000
_WAGE_FEN = 490_100
_MONTHS = {1: 27, 2: 25, 3: 23, 4: 21, 5: 18, 6: 16, 7: 13, 8: 11, 9: 9, 10: 7}
# Shares of sound oddities.
_DEAR = 0.01
_BEYOND_CATALOGUE = 0.002
_ADVANCED_MORE = 0.02
_SPOUSES = 0.002


@dataclass
class Rows:
    """The rows under way, and what was planted: (rule, subject)."""

    rng: random.Random
    paid: list[Paid] = field(default_factory=list)
    limits: list[Limit] = field(default_factory=list)
    receipts: list[Receipt] = field(default_factory=list)
    advances: list[Advanced] = field(default_factory=list)
    months: list[Month] = field(default_factory=list)
    proofs: list[Proof] = field(default_factory=list)
    accounts: list[Account] = field(default_factory=list)
    handled: list[Handled] = field(default_factory=list)
    planted: set[tuple[str, str]] = field(default_factory=set)
    cases: int = 0

    def spending(self) -> Spending:
        """The rows as control looks at them."""
        return Spending(
            tuple(self.paid), tuple(self.limits), tuple(self.receipts), tuple(self.advances), tuple(self.months), tuple(self.proofs),
            tuple(self.accounts), tuple(self.handled),
        )  # fmt: skip


@dataclass(frozen=True)
class Case:
    """One sound case: who, where, when."""

    number: int
    case_no: str
    place: str
    person: int
    injury_on: date

    @property
    def award_no(self) -> str:
        """Its award."""
        return f"{self.case_no}-A1"


@dataclass(frozen=True)
class Measured:
    """How one rule did on a known truth."""

    rule: str
    planted: int
    found: int
    hits: int
    false: int


def simulate(seed: int, payments: int) -> tuple[Spending, frozenset[tuple[str, str]]]:
    """Rows of at least so many payments, and what was planted among them."""
    rows = Rows(random.Random(seed))
    while len(rows.paid) < payments:
        _sound(rows, _case(rows))
    for _ in range(max(3, payments // 500)):
        for plant in _PLANTS:
            plant(rows)
    return rows.spending(), frozenset(rows.planted)


def measure(hits: Iterable[Hit], planted: frozenset[tuple[str, str]], rules: Iterable[str]) -> list[Measured]:
    """By rule: planted, found of them, all hits, and hits that were not planted."""
    by_rule: dict[str, set[tuple[str, str]]] = {}
    for hit in hits:
        by_rule.setdefault(hit.rule, set()).add((hit.rule, hit.subject))
    told = Counter(rule for rule, _ in planted)
    return [
        Measured(rule, told[rule], len(found & planted), len(found), len(found - planted))
        for rule in rules
        for found in [by_rule.get(rule, set())]
    ]


def _case(rows: Rows, person: int | None = None, injury_on: date | None = None, place: str | None = None) -> Case:
    rows.cases += 1
    rng = rows.rng
    where = place or rng.choice(_PLACES)
    case_no = f"{where}-2025-{rows.cases:06d}"
    return Case(rows.cases, case_no, where, person or 10_000 + rows.cases, injury_on or _BEGIN + timedelta(rng.randrange(_DAYS)))


def _sound(rows: Rows, case: Case) -> None:
    """Treatment, an award where there is a grade, months, an advance, an account, and the hands it went through."""
    rng = rows.rng
    stayed = rng.random() < 0.3
    treated = _treatment(rows, case, stayed)
    medical = sum(one.accepted_fen for one in treated)
    _pay(rows, case, "medical_care", medical, group=f"medical_care {'in hospital' if stayed else 'outpatient'}")
    if rng.random() < 0.25:
        grade = rng.choices(range(1, 11), weights=[1, 1, 1, 1, 2, 3, 6, 12, 25, 48])[0]
        _lump_sum(rows, case, grade)
        if grade <= 4:
            _monthly(rows, case)
    if rng.random() < 0.15:
        advanced = medical * 5 // 4 if rng.random() < _ADVANCED_MORE else rng.randrange(medical // 4, medical + 1)
        rows.advances.append(Advanced(
            case.place, case.case_no, "medical_care", "enterprise:X", advanced, medical, min(advanced, medical), case.injury_on + timedelta(40)
        ))  # fmt: skip
    _account(rows, case)
    _hands(rows, case)


def _treatment(rows: Rows, case: Case, stayed: bool) -> list[Receipt]:
    rng = rows.rng
    count = rng.choices((1, 2, 3), weights=(70, 20, 10))[0]
    clinic = f"{case.place}-clinic-{rng.randrange(12)}"
    dear = 6 if rng.random() < _DEAR else 1
    begins, made = case.injury_on, []
    for _ in range(count):
        size = int(rng.lognormvariate(13.5 if stayed else 11.0, 0.6)) * dear
        length = rng.randint(4, 20) if stayed else 0
        made.append(_receipt(rows, case, clinic, begins, begins + timedelta(length), stayed, size))
        # An interim bill begins on the day on which the one before it ends.
        begins = begins + timedelta(length if stayed else rng.randint(1, 9))
    if rng.random() < 0.03:
        # Sent in again by mistake and refused by an officer.
        again = made[-1]
        lines = tuple(replace(line, accepted_fen=0, by_officer=True) for line in again.lines)
        made.append(replace(again, bill_no=f"{again.bill_no}r", lines=lines, on=again.on + timedelta(3)))
        rows.receipts.append(made[-1])
    return made


def _receipt(rows: Rows, case: Case, clinic: str, first: date, last: date, stayed: bool, size: int) -> Receipt:
    rng = rows.rng
    number = len(rows.receipts) + 1
    count = rng.choices((1, 2, 4, 7), weights=(15, 25, 35, 25))[0]
    lines = tuple(_line(rng, at, max(100, size // count)) for at in range(1, count + 1))
    # One examination alone costs the same for everybody on one day.
    digest = f"one {clinic} {first} {rng.randrange(4)}" if count == 1 else f"lines {number}"
    made = Receipt(
        f"{case.case_no}-B{number}", case.place, case.case_no, case.person, f"key {number}", digest, clinic, first, last, stayed,
        sum(line.submitted_fen for line in lines), last + timedelta(5), lines, None if stayed else _LANE_LIMIT_FEN,
    )  # fmt: skip
    rows.receipts.append(made)
    return made


def _line(rng: random.Random, number: int, fen: int) -> BillLine:
    allowed = fen if rng.random() < 0.7 else fen * rng.choice((80, 90, 95)) // 100
    if rng.random() < 0.04:
        # Outside the catalogue: refused, unless an officer had a good reason.
        beyond = rng.random() < _BEYOND_CATALOGUE / 0.04
        return BillLine(number, fen, fen if beyond else 0, 0, False, beyond)
    return BillLine(number, fen, allowed, allowed, True, rng.random() < 0.05)


def _pay(rows: Rows, case: Case, benefit: str, fen: int, *, group: str | None = None, period: str = "once") -> Paid:
    made = Paid(
        f"payable:{len(rows.paid) + 1}", case.place, case.case_no, case.award_no, case.person, f"person:{case.person}", benefit, benefit, period, fen,
        case.injury_on, case.injury_on + timedelta(60), case.injury_on + timedelta(65), group, f"P{len(rows.paid) + 1}",
    )  # fmt: skip
    rows.paid.append(made)
    return made


def _lump_sum(rows: Rows, case: Case, grade: int) -> Paid:
    # The wage rises once a year.
    fen = _MONTHS[grade] * (_WAGE_FEN if case.injury_on.year == 2025 else _WAGE_FEN * 21 // 20)
    rows.limits.append(Limit(
        f"{case.award_no}/disability_lump_sum", case.place, case.case_no, "disability_lump_sum", fen, fen, case.injury_on + timedelta(60),
        ("taoyuan-2025-1 §45",), "official",
    ))  # fmt: skip
    return _pay(rows, case, "disability_lump_sum", fen, group=f"disability_lump_sum grade {grade}")


def _monthly(rows: Rows, case: Case, ended: str | None = None, because: str | None = None, until: int = 12) -> None:
    for number in range(until):
        year, month = divmod(case.injury_on.month + 3 + number, 12)
        period = f"{case.injury_on.year + year}-{month + 1:02d}"
        paid = _pay(rows, case, "disability_allowance", 416_585, period=period)
        rows.months.append(Month(
            paid.ref, case.place, case.case_no, "disability_allowance", paid.payee, period, paid.amount_fen, paid.on, ended, because
        ))  # fmt: skip
    rows.proofs.append(Proof(
        case.place, case.case_no, "disability_allowance", f"person:{case.person}", "2026-01", rows.rng.randint(0, 12), 12, 416_585,
        case.injury_on, ("taoyuan-2025-1 §56(4)",),
    ))  # fmt: skip


def _account(rows: Rows, case: Case) -> None:
    rng = rows.rng
    payees = [f"person:{case.person}"]
    if rng.random() < 0.03:
        # A parent receives for her children: one account, one case.
        payees += [f"person:{case.person}{number}" for number in range(rng.randint(1, 3))]
    index = f"account {case.number}"
    if rng.random() < _SPOUSES and case.number > 1:
        # The other spouse was hurt in a case of her own.
        index = f"account {case.number - 1}"
    rows.accounts += [Account(index, case.place, payee, (case.case_no,), 100_000, case.injury_on + timedelta(50)) for payee in payees]


def _hands(rows: Rows, case: Case) -> None:
    rng, decided = rows.rng, case.injury_on + timedelta(58)
    deciders = frozenset(rng.sample(["assessor.a", "assessor.b", "approver.a", "approver.b"], 2))
    rows.handled.append(Handled(
        case.place, case.case_no, case.award_no, f"B{case.number}", deciders, decided, frozenset({"maker.a", "releaser.a"}),
        decided + timedelta(rng.randrange(4)), 100_000,
    ))  # fmt: skip


# What is planted, one of each kind


def _plant_limit(rows: Rows) -> None:
    case = _case(rows)
    _lump_sum(rows, case, 8)
    rows.limits[-1] = replace(rows.limits[-1], amount_fen=rows.limits[-1].limit_fen + rows.rng.randrange(1, 500_000))
    rows.planted.add(("above_limit", rows.limits[-1].subject))


def _plant_lines(rows: Rows) -> None:
    case = _case(rows)
    made = _receipt(rows, case, f"{case.place}-clinic-1", case.injury_on, case.injury_on, False, 80_000)
    lines = (BillLine(1, 50_000, 50_000, 0, False, False), BillLine(2, 40_000, 40_000, 36_000, True, False))
    rows.receipts[-1] = replace(made, lines=lines, submitted_fen=90_000, lines_digest=f"planted {case.number}")
    rows.planted |= {("outside_catalogue", f"bill:{made.bill_no}#1"), ("other_share", f"bill:{made.bill_no}#2")}


def _plant_receipt(rows: Rows) -> None:
    one, case = _some_receipt(rows), _case(rows)
    again = replace(one, bill_no=f"{case.case_no}-Bx", case_no=case.case_no, person=case.person, on=one.on + timedelta(30))
    rows.receipts.append(again)
    rows.planted.add(("receipt_twice", f"bill:{again.bill_no}"))


def _plant_content(rows: Rows) -> None:
    one, case = _some_receipt(rows), _case(rows)
    again = replace(
        one, bill_no=f"{case.case_no}-By", case_no=case.case_no, person=case.person, receipt_key=f"other {case.number}",
        first=one.first + timedelta(400), last=one.last + timedelta(400), on=one.on + timedelta(30),
    )  # fmt: skip
    rows.receipts.append(again)
    rows.planted.add(("content_twice", f"bill:{again.bill_no}"))


def _plant_stay(rows: Rows) -> None:
    case = _case(rows)
    _receipt(rows, case, f"{case.place}-clinic-2", case.injury_on, case.injury_on + timedelta(10), True, 900_000)
    shared = rows.rng.randint(2, 8)
    begins = case.injury_on + timedelta(11 - shared)
    other = _receipt(rows, case, f"{case.place}-clinic-3", begins, begins + timedelta(12), True, 700_000)
    line = BillLine(1, 700_000, 700_000, 700_000, True, False)
    rows.receipts[-2:] = [replace(one, lines=(line,), lines_digest=f"stay {one.bill_no}") for one in rows.receipts[-2:]]
    rows.planted.add(("stay_twice", f"bill:{other.bill_no}"))


def _plant_benefit(rows: Rows) -> None:
    one = _case(rows)
    other = _case(rows, one.person, one.injury_on + timedelta(rows.rng.randint(0, 3)), one.place)
    for case in (one, other):
        _lump_sum(rows, case, 9)
    rows.planted.add(("benefit_twice", f"{other.award_no}/disability_lump_sum/once"))


def _plant_amount(rows: Rows) -> None:
    case = _case(rows)
    fen = 7 * _WAGE_FEN * rows.rng.choice((2, 3, 10))
    _pay(rows, case, "disability_lump_sum", fen, group="disability_lump_sum grade 10")
    rows.planted.add(("unusual_amount", f"{case.award_no}/disability_lump_sum/once"))


def _plant_splitting(rows: Rows) -> None:
    case = _case(rows)
    clinic = f"planted-clinic-{case.number}"
    for number in range(rows.rng.randint(5, 8)):
        other = _case(rows, place=case.place)
        day = case.injury_on + timedelta(number * 9)
        made = _receipt(rows, other, clinic, day, day, False, 290_000)
        size = rows.rng.randrange(_LANE_LIMIT_FEN * 85 // 100, _LANE_LIMIT_FEN + 1)
        line = BillLine(1, size, size, size, True, False)
        rows.receipts[-1] = replace(made, lines=(line,), submitted_fen=size, lines_digest=f"split {made.bill_no}")
    rows.planted.add(("splitting", f"clinic:{clinic}"))


def _plant_end(rows: Rows) -> None:
    case = _case(rows)
    because = rows.rng.choice(("award", "stopped", "death", "capacity"))
    _monthly(rows, case, until=6)
    mine = rows.months[-6:]
    rows.months[-6:] = [replace(one, ended=mine[3].period, because=because) for one in mine]
    rows.planted |= {("paid_after_end", f"{case.case_no}/disability_allowance/{one.period}/{one.payee}") for one in mine[4:]}


def _plant_proof(rows: Rows) -> None:
    case = _case(rows)
    _monthly(rows, case)
    rows.proofs[-1] = replace(rows.proofs[-1], months=rows.rng.randint(13, 30))
    rows.planted.add(("no_yearly_check", f"{case.case_no}/disability_allowance/person:{case.person}"))


def _plant_advance(rows: Rows) -> None:
    case = _case(rows)
    rows.advances.append(Advanced(case.place, case.case_no, "medical_care", "enterprise:X", 50_000, 90_000, 90_000, case.injury_on))
    rows.planted.add(("advance_above", f"{case.case_no}/medical_care/enterprise:X"))


def _plant_account(rows: Rows) -> None:
    one, other = _case(rows), _case(rows)
    index = f"planted-{one.number:08d}"
    rows.accounts += [Account(index, case.place, f"person:{case.person}", (case.case_no,), 200_000, case.injury_on) for case in (one, other)]
    rows.planted.add(("shared_account", f"account:{index}"))


def _plant_hands(rows: Rows) -> None:
    case = _case(rows)
    day = case.injury_on + timedelta(58)
    hands: dict[str, Any] = {"deciders": frozenset({"assessor.a", "both"}), "payers": frozenset({"both", "releaser.a"})}
    rows.handled.append(Handled(
        case.place, case.case_no, case.award_no, f"B{case.number}", hands["deciders"], day, hands["payers"], day, 300_000
    ))  # fmt: skip
    rows.planted.add(("same_hands", f"{case.award_no}/B{case.number}"))


def _some_receipt(rows: Rows) -> Receipt:
    """A sound receipt of several lines of which something was accepted, and whose number stands once so far."""
    times = Counter(one.receipt_key for one in rows.receipts)
    return rows.rng.choice([
        one for one in rows.receipts if one.accepted_fen and len(one.lines) > 3 and not one.stay and times[one.receipt_key] == 1 and "Bx" not in one.bill_no
    ])  # fmt: skip


_PLANTS = (
    _plant_limit, _plant_lines, _plant_receipt, _plant_content, _plant_stay, _plant_benefit, _plant_amount, _plant_splitting, _plant_end,
    _plant_proof, _plant_advance, _plant_account, _plant_hands,
)  # fmt: skip
