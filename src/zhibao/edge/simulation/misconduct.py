"""A simulated truth of the whole process: sound cases with all that looks odd and is not, and misconduct planted of every kind.

The same seed gives the same rows, and what was planted is known. Sound oddities are there on purpose: families with one telephone,
couples hurt in one accident with one police report, a busy clinic, colleagues with one proxy of the union, pictures of one street,
officers on shifts, newcomers who read before they act, changes of account long before a payment, and some just before one. Their
shares are chosen and not observed: the precision is that of the simulation and of no real province.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from zhibao.control.process.model import (
    AccountSet,
    Hand,
    Injury,
    Interest,
    Look,
    OrderSeen,
    Panellist,
    Paper,
    Process,
    Tie,
    Verdict,
)
from zhibao.kit.clock import ZONE

_CITIES = ("570100", "570200", "570300")
_BEGIN = datetime(2025, 7, 1, 6, tzinfo=ZONE)
_DAYS = 360
_APART = frozenset({frozenset({"business", "finance"}), frozenset({"business", "internal_control"}), frozenset({"finance", "internal_control"})})
_POSTS = (("case_clerk", "business"), ("confirmation_officer", "business"), ("benefit_assessor", "business"), ("payment_checker", "finance"))
_PAIRS = 0.02
_FAMILIES = 0.02
_UNION = 0.05
_CHANGED = 0.02
_JUST_BEFORE = 0.0005
_LATE_ENROLMENT = 0.001
_UNREPORTED = 0.001
_RETURNED = 0.12
_REFUSED = 0.10

Truth = frozenset[tuple[str, str]]


@dataclass
class Rows:
    """The rows under way, and what was planted: (rule, subject)."""

    rng: random.Random
    ties: list[Tie] = field(default_factory=list)
    accounts: list[AccountSet] = field(default_factory=list)
    papers: list[Paper] = field(default_factory=list)
    injuries: list[Injury] = field(default_factory=list)
    panellists: list[Panellist] = field(default_factory=list)
    hands: list[Hand] = field(default_factory=list)
    interests: list[Interest] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    reviews: list[Verdict] = field(default_factory=list)
    outcomes: list[Verdict] = field(default_factory=list)
    planted: set[tuple[str, str]] = field(default_factory=set)
    count: int = 0

    def process(self) -> Process:
        """The rows as control looks at them, in no particular order."""
        held = {name: list(rows) for name, rows in vars(self).items() if isinstance(rows, list)}
        for rows in held.values():
            self.rng.shuffle(rows)
        return Process(**{name: tuple(rows) for name, rows in held.items()}, apart=_APART)


def simulate(seed: int, cases: int, *, plant: bool = True) -> tuple[Process, Truth]:
    """Rows of so many cases and what was planted among them; nothing without `plant`."""
    rows = Rows(random.Random(seed))
    while rows.count < cases:
        first = _sound(rows)
        if rows.rng.random() < _PAIRS:
            _same_accident(rows, first)
    _staff(rows)
    if plant:
        for _ in range(max(2, cases // 1_000)):
            for one in PLANTS.values():
                one(rows)
    return rows.process(), frozenset(rows.planted)


def _case(rows: Rows, city: str | None = None, at: datetime | None = None) -> Injury:
    """A case with orders around its injury, one of which runs at that instant."""
    rng = rows.rng
    rows.count += 1
    city = city or rng.choice(_CITIES)
    at = at or _BEGIN + timedelta(days=rng.randrange(_DAYS), minutes=rng.randrange(16 * 60))
    begin = at - timedelta(minutes=rng.randrange(1, 30))
    orders = [OrderSeen("U1", f"{rows.count}-0", city[:4], begin, at + timedelta(minutes=rng.randrange(1, 30)))]
    for number in range(1, rng.randrange(2, 8)):
        before = begin - timedelta(minutes=45 * number)
        orders.append(OrderSeen(rng.choice(("U1", "U2")), f"{rows.count}-{number}", city[:4], before, before + timedelta(minutes=rng.randrange(10, 40))))
    made = Injury(
        f"{city}-2025-{rows.count:06d}", city, 50_000 + rows.count, at, at.date() + timedelta(1), at.date() - timedelta(rng.randrange(1, 300)), True, tuple(orders)
    )
    rows.injuries.append(made)
    return made


def _sound(rows: Rows) -> Injury:
    rng, case = rows.rng, _case(rows)
    if rng.random() < _LATE_ENROLMENT:
        rows.injuries[-1] = replace(case, enrolled_on=case.injury_at.date() + timedelta(2))
    elif rng.random() < _UNREPORTED:
        # The platform has not reported this person's orders; another one in her city has.
        rows.injuries[-1] = replace(case, orders=())
    elif rng.random() < 0.01:
        # No orders of that city and day are there yet: nothing is said.
        rows.injuries[-1] = replace(case, orders=(), loaded=False)
    day = case.injury_at.date()
    busy = rng.random() < 0.6
    _tie(rows, case, "clinic", f"{case.place}-{0 if busy else rng.randrange(1, 40)}")
    # A family has one telephone: its members were hurt at different times, and have nothing else rare in common.
    contact = f"contact {case.person - 1}" if rng.random() < _FAMILIES and rows.count > 1 else f"contact {case.person}"
    _tie(rows, case, "contact", contact)
    _tie(rows, case, "account", f"account {case.person}")
    if rng.random() < _UNION:
        _tie(rows, case, "proxy", f"union {case.place}")
    for number in range(rng.randrange(1, 4)):
        _paper(rows, case, number, f"{rng.getrandbits(256):064x}")
    if rng.random() < _CHANGED:
        days = rng.randrange(8, 90) if rng.random() >= _JUST_BEFORE / _CHANGED else rng.randrange(8)
        _account(rows, case, days)
    if rng.random() < 0.2:
        rows.panellists.append(Panellist(f"{case.case_no}-P1", case.place, case.case_no, rng.randrange(60), f"{case.place}-{rng.randrange(50, 60)}", day))
    return case


def _same_accident(rows: Rows, first: Injury) -> None:
    """Two on one vehicle: one police report, one picture of the scene, one clinic."""
    other = _case(rows, first.place, first.injury_at + timedelta(minutes=rows.rng.randrange(10)))
    for paper in [one for one in rows.papers if one.case_no == first.case_no][:1]:
        rows.papers.append(replace(paper, ref=f"{other.case_no}-E1", case_no=other.case_no, person=other.person, injury_at=other.injury_at))
    _tie(rows, other, "clinic", f"{first.place}-0")
    _tie(rows, other, "contact", f"contact {other.person}")


def _staff(rows: Rows) -> None:
    """Officers of each city who act on its cases in working hours, some on a shift now and then; reviewers and insurers."""
    rng = rows.rng
    for case in list(rows.injuries):
        day = case.injury_at.date() + timedelta(5)
        for post, group in _POSTS:
            officer = f"{post}.{case.place}.{rng.randrange(3)}"
            late = rng.random() < 0.01
            at = datetime(day.year, day.month, day.day, 23 if late else rng.randrange(9, 17), rng.randrange(60), tzinfo=ZONE)
            rows.hands.append(Hand(officer, post, group, case.place, case.case_no, "step", at, False))
            rows.looks.append(Look(officer, case.place, case.person, case.case_no, day, True))
            if rng.random() < 0.05:
                # She read it before it was given to somebody else.
                rows.looks.append(Look(f"{post}.{case.place}.{rng.randrange(3)}", case.place, case.person, case.case_no, day, False))
        reviewer = f"reviewer.{case.place}.{rng.randrange(3)}"
        rows.reviews.append(Verdict(reviewer, "award_review", case.place, case.case_no, rng.random() < _RETURNED, day))
        if rng.random() < 0.5:
            rows.outcomes.append(Verdict(f"insurer {rng.randrange(4)}", "inquiry", case.place, case.case_no, rng.random() < _REFUSED, day))
    for number in range(4):
        # A reviewer who has just begun has returned nothing yet: too few to say anything.
        case = rows.injuries[number]
        rows.reviews += [Verdict(f"newcomer.{number}", "award_review", case.place, case.case_no, False, case.reported_on) for _ in range(12)]


def _tie(rows: Rows, case: Injury, kind: str, key: str) -> None:
    rows.ties.append(Tie(case.case_no, case.place, case.person, kind, key, case.reported_on))


def _paper(rows: Rows, case: Injury, number: int, print_of: str | None, digest: str | None = None) -> Paper:
    made = Paper(
        f"{case.case_no}-E{number}", case.place, case.case_no, case.person, "scene_photograph", digest or f"sm3 {case.case_no} {number}", print_of,
        case.injury_at, case.reported_on,
    )  # fmt: skip
    rows.papers.append(made)
    return made


def _account(rows: Rows, case: Injury, days: int) -> str:
    payee, changed = f"person:{case.person}", case.reported_on + timedelta(40)
    rows.accounts.append(AccountSet(
        payee, case.place, case.case_no, f"old {case.person}", f"new {case.person}", "keeper.a", changed, changed + timedelta(days), 100_000
    ))  # fmt: skip
    return f"{payee}/{changed}"


# What is planted, one of each kind


def _ring(rows: Rows) -> None:
    """Four riders, one clinic, one witness, one contact in turns."""
    city, number = rows.rng.choice(_CITIES), rows.count
    members = [_case(rows, city) for _ in range(rows.rng.randrange(3, 7))]
    for place, case in enumerate(members):
        _tie(rows, case, "clinic", f"{city}-0")
        _tie(rows, case, "contact" if place % 2 else "witness", f"ring {number}")
        _tie(rows, case, "witness", f"ring {number}")
    rows.planted.add(("ring", f"ring:{min(case.case_no for case in members)}"))


def _reused_paper(rows: Rows) -> None:
    one, case = rows.rng.choice(rows.papers), _case(rows)
    again = _paper(rows, case, 1, None, one.digest)
    rows.papers[-1] = replace(again, on=max(one.on, again.on) + timedelta(1))
    rows.planted.add(("paper_twice", f"document:{again.ref}"))


def _reused_picture(rows: Rows) -> None:
    """Saved again and made smaller: some bits of the print differ, all bytes of the file do."""
    one, case = rows.rng.choice([paper for paper in rows.papers if paper.print is not None]), _case(rows)
    bits = int(str(one.print), 16)
    for place in rows.rng.sample(range(256), rows.rng.randrange(0, 16)):
        bits ^= 1 << place
    again = _paper(rows, case, 1, f"{bits:064x}")
    rows.papers[-1] = replace(again, on=max(one.on, again.on) + timedelta(1))
    rows.planted.add(("picture_alike", f"document:{again.ref}"))


def _expert(rows: Rows) -> None:
    case = _case(rows)
    _tie(rows, case, "clinic", f"{case.place}-77")
    rows.panellists.append(Panellist(f"{case.case_no}-P1", case.place, case.case_no, 7, f"{case.place}-77", case.reported_on))
    rows.planted.add(("expert_of_clinic", f"{case.case_no}-P1/7"))


def _late_enrolment(rows: Rows) -> None:
    case = _case(rows)
    rows.injuries[-1] = replace(case, enrolled_on=case.injury_at.date() + timedelta(rows.rng.randrange(1, 20)))
    rows.planted.add(("enrolled_after", f"case:{case.case_no}"))


def _no_orders(rows: Rows) -> None:
    case = _case(rows)
    rows.injuries[-1] = replace(case, orders=())
    rows.planted.add(("no_order_trace", f"case:{case.case_no}"))


def _order_after(rows: Rows) -> None:
    case = _case(rows)
    begin = case.injury_at + timedelta(minutes=rows.rng.randrange(5, 50))
    rows.injuries[-1] = replace(case, orders=(OrderSeen("U1", "after", case.place[:4], begin, begin + timedelta(minutes=20)),))
    rows.planted.add(("order_after_accident", f"case:{case.case_no}"))


def _two_cities(rows: Rows) -> None:
    case = _case(rows)
    elsewhere = next(city for city in _CITIES if city != case.place)
    other = replace(case.orders[0], platform="U9", order_no="other", city=elsewhere[:4], ended_at=case.orders[0].accepted_at + timedelta(minutes=40))
    first = replace(case.orders[0], ended_at=case.orders[0].accepted_at + timedelta(minutes=40))
    rows.injuries[-1] = replace(case, orders=(first, *case.orders[1:], other))
    rows.planted.add(("two_cities", f"case:{case.case_no}"))


def _before_payment(rows: Rows) -> None:
    case = _case(rows)
    rows.planted.add(("changed_before_payment", _account(rows, case, rows.rng.randrange(0, 8))))


def _own_case(rows: Rows) -> None:
    case, how = _case(rows), rows.rng.choice(("herself", "account", "contact"))
    officer, payee = f"benefit_assessor.{case.place}.0", f"person:{case.person}"
    _hand(rows, case, officer)
    rows.interests.append(Interest(officer, case.place, case.case_no, payee, how))
    rows.planted.add(("self_dealing", f"{case.case_no}/{officer}/{payee}/{how}"))


def _relative(rows: Rows) -> None:
    case = _case(rows)
    officer, payee = f"case_clerk.{case.place}.1", f"person:{case.person}"
    _hand(rows, case, officer)
    rows.interests.append(Interest(officer, case.place, case.case_no, payee, "relative"))
    rows.planted.add(("declared_tie", f"{case.case_no}/{officer}/{payee}/relative"))


def _at_night(rows: Rows) -> None:
    officer = f"at.night.{rows.count}"
    for number in range(rows.rng.randrange(10, 20)):
        case = rows.rng.choice(rows.injuries)
        at = datetime(2026, 3, 1 + number, rows.rng.choice((22, 23, 0, 3, 5)), 10, tzinfo=ZONE)
        rows.hands.append(Hand(officer, "case_clerk", "business", case.place, case.case_no, "step", at, False))
    rows.planted.add(("night_acts", f"{officer}/2026-03"))


def _looker(rows: Rows) -> None:
    officer = f"looker.{rows.count}"
    for case in rows.rng.sample(rows.injuries, rows.rng.randrange(15, 30)):
        rows.looks.append(Look(officer, case.place, case.person, case.case_no, date(2026, 4, rows.rng.randrange(1, 30)), False))
    rows.planted.add(("outside_duty", f"{officer}/2026-04"))


def _two_posts(rows: Rows) -> None:
    case, officer = _case(rows), f"moved.{rows.count}"
    for days, (post, group) in ((0, _POSTS[0]), (200, _POSTS[3])):
        rows.hands.append(Hand(officer, post, group, case.place, case.case_no, "step", case.injury_at.replace(hour=10) + timedelta(days), False))
    rows.planted.add(("incompatible", f"{case.case_no}/{officer}"))


def _approver(rows: Rows) -> None:
    by = f"reviewer.always.{rows.count}"
    rows.reviews += [Verdict(by, "award_review", one.place, one.case_no, False, one.reported_on) for one in rows.rng.sample(rows.injuries, 140)]
    rows.planted.add(("never_returns", f"{by}/award_review"))


def _insurer(rows: Rows) -> None:
    by = f"insurer always {rows.count}"
    rows.outcomes += [Verdict(by, "inquiry", one.place, one.case_no, False, one.reported_on) for one in rows.rng.sample(rows.injuries, 160)]
    rows.planted.add(("never_fails", f"{by}/inquiry"))


def _hand(rows: Rows, case: Injury, officer: str) -> None:
    at = case.injury_at.replace(hour=10) + timedelta(5)
    rows.hands.append(Hand(officer, officer.partition(".")[0], "business", case.place, case.case_no, "step", at, False))


PLANTS: Mapping[str, Callable[[Rows], None]] = {
    "two_cities": _two_cities, "enrolled_after": _late_enrolment, "no_order_trace": _no_orders, "order_after_accident": _order_after,
    "ring": _ring, "paper_twice": _reused_paper, "picture_alike": _reused_picture, "expert_of_clinic": _expert, "never_returns": _approver,
    "changed_before_payment": _before_payment, "self_dealing": _own_case, "declared_tie": _relative, "night_acts": _at_night,
    "outside_duty": _looker, "incompatible": _two_posts, "never_fails": _insurer,
}  # fmt: skip
