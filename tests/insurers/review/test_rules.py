"""Scores against sums by hand: single tasks judged, like compared with like, few tasks drawn to the whole, intervals, ranks."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from sqlalchemy.orm import Session

from tests.insurers.ground import CITY, START, City, at
from zhibao import law
from zhibao.insurers.model import TaskKind
from zhibao.insurers.review import rules
from zhibao.insurers.review.model import Judged, Measured, Quarter, Scheme, Score, decimals
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

HALF = Fraction(1, 2)
SCHEME = Scheme({"arrival": Fraction(3, 4), "papers": Fraction(1, 4)}, 10, 20, Fraction(196, 100), ("taoyuan-2025-1 §64",), "official")


def rows(insurer: str, met: int, count: int, *, name: str = "arrival", like: str = "visit", first: int = 0) -> list[Judged]:
    return [Judged(f"{insurer}-{like}-{name}-{first + n}", "M", insurer, "C", like, {name: int(n < met)}) for n in range(count)]


def test_a_quarter_is_three_months() -> None:
    assert (str(Quarter.of(date(2025, 9, 30))), Quarter.parse("2024-Q1").last, Quarter.parse("2024-Q1").days) == ("2025-Q3", date(2024, 3, 31), 91)
    assert date(2025, 7, 1) in Quarter(2025, 3) and date(2025, 6, 30) not in Quarter(2025, 3) and date(2025, 10, 1) not in Quarter(2025, 3)
    for text in ("2025-Q5", "2025Q1", "25-Q1", "2025-07"):
        with pytest.raises(CallerFault, match="quarter_form"):
            Quarter.parse(text)


def test_the_scheme_of_taoyuan_and_of_nobody_else() -> None:
    found = rules.scheme(CITY, date(2025, 9, 30))
    assert found.weights == {"arrival": Fraction(3, 10), "investigation": Fraction(1, 4), "papers": Fraction(1, 5), "amounts": Fraction(3, 20), "complaints": Fraction(1, 10)}
    assert (found.shrinkage, found.least_tasks, found.interval, found.mark) == (10, 20, Fraction(49, 25), "official")
    for place in ("330100", "320500"):
        with pytest.raises(law.MissingNumber, match="insurer_scorecard"):
            rules.scheme(place, date(2025, 9, 30))


def test_a_rate_moves_by_what_is_more_than_like_tasks_give_and_by_the_number_of_tasks() -> None:
    # a: 18 of 20 visits, b: 10 of 20; the whole is 28/40 = 0.7, the like rate too. a has 4 more than expected: 0.7 + 4/30.
    found = rules.measure("arrival", [*rows("a", 18, 20), *rows("b", 10, 20)], 10)
    assert (found["a"].judged, found["a"].met, found["a"].expected) == (20, 18, 14)
    assert (found["a"].rate, found["b"].rate) == (Fraction(7, 10) + Fraction(4, 30), Fraction(7, 10) - Fraction(4, 30))
    loose = Fraction(28 + 7 + 1, 52)
    assert found["a"].spread == loose * (1 - loose) / 31
    # Nobody is judged by what nobody did; who has no such task stands where all stand, with the spread of one unknown.
    assert rules.measure("papers", rows("a", 1, 1), 10) == {}
    alone = rules.measure("arrival", [*rows("a", 5, 10), *rows("c", 1, 1, name="papers")], 10)["c"]
    assert (alone.judged, alone.rate, alone.spread) == (0, HALF, Fraction(1, 4) / 11)


def test_hard_tasks_are_compared_with_hard_tasks() -> None:
    # Everywhere easy visits succeed at 0.9 and hard ones at 0.3. a does the hard ones, b the easy ones, both as all do.
    both = [*rows("a", 27, 90, like="hard"), *rows("b", 81, 90, like="easy"), *rows("a", 9, 10, like="easy"), *rows("b", 3, 10, like="hard")]
    found = rules.measure("arrival", both, 10)
    assert Fraction(36, 100) == Fraction(found["a"].met, found["a"].judged)  # in the raw rate a is far below b
    assert abs(found["a"].rate - found["b"].rate) < Fraction(8, 100)
    raw = rules.measure("arrival", [Judged(one.task_no, "M", one.insurer, "C", "all", one.met) for one in both], 10)
    assert raw["b"].rate - raw["a"].rate > Fraction(40, 100)


def test_points_are_weighted_over_what_could_be_measured() -> None:
    one = Measured(1, 1, Fraction(1), Fraction(9, 10), Fraction(0))
    other = Measured(1, 1, Fraction(1), HALF, Fraction(0))
    assert rules.total({"arrival": one, "papers": other}, SCHEME.weights) == 80
    assert rules.total({"papers": other}, SCHEME.weights) == 50  # the weight of what nobody measured goes to the others
    assert rules.total({"satisfaction": one}, SCHEME.weights) is None
    assert rules.total({"arrival": Measured(3, 2, Fraction(2), Fraction(2, 3), Fraction(0))}, SCHEME.weights) == Fraction(6667, 100)


def test_the_interval_is_by_hand() -> None:
    (a, b) = rules.scores([*rows("a", 38, 40), *rows("b", 20, 40)], SCHEME)
    loose = Fraction(58 + 10 * Fraction(58, 80) + 1, 92)
    half = 100 * Fraction(196, 100) * rules.root(loose * (1 - loose) / 51)
    assert a.score is not None and b.score is not None
    assert (a.insurer, decimals(a.score, 2)) == ("a", decimals(100 * (Fraction(58, 80) + Fraction(9, 50)), 2))
    assert (decimals(a.low or Fraction(0), 2), a.high) == (decimals(a.score - half, 2), 100)
    assert abs(rules.root(Fraction(2)) - Fraction(1414213, 10**6)) <= Fraction(1, 10**6)


def test_too_few_tasks_give_no_score_and_overlapping_intervals_no_rank() -> None:
    few = rules.scores([*rows("a", 19, 19), *rows("b", 10, 20)], SCHEME)
    assert [(one.insurer, one.score is None, one.rank) for one in few] == [("b", False, 1), ("a", True, None)]
    near = rules.scores([*rows("a", 30, 40), *rows("b", 29, 40)], SCHEME)
    assert [one.rank for one in near] == [None, None]
    three = rules.scores([*rows("a", 300, 300), *rows("b", 150, 300), *rows("c", 145, 300)], SCHEME)
    assert [(one.insurer, one.rank) for one in three] == [("a", 1), ("b", None), ("c", None)]
    last = rules.scores([*rows("a", 290, 300), *rows("b", 288, 300), *rows("c", 100, 300)], SCHEME)
    assert [one.rank for one in last] == [None, None, 3]


def test_what_if_changes_one_rate_only() -> None:
    held = Score("a", 30, {"arrival": Measured(9, 9, Fraction(9), HALF, Fraction(0)), "papers": Measured(9, 9, Fraction(9), HALF, Fraction(0))}, Fraction(50), Fraction(40), Fraction(60))
    assert rules.what_if(held, {"arrival": Fraction(1)}, SCHEME.weights) == Fraction(8750, 100)
    assert rules.what_if(held, {}, SCHEME.weights) == 50
    for rates, code in (({"amounts": HALF}, "unknown_indicator"), ({"arrival": Fraction(2)}, "rate_form")):
        with pytest.raises(CallerFault, match=code):
            rules.what_if(held, rates, SCHEME.weights)


@pytest.fixture
def city(session: Session, keyring: Keyring) -> City:
    made = City(session, keyring)
    made.mandate("wuling")
    return made


def test_single_tasks_are_judged_by_what_was_done(city: City) -> None:
    def met(task: object, until: str = "2025-10-01", drawn: str | None = None, upheld: tuple[str, ...] = (), degrees: tuple[int, ...] = ()) -> dict[str, int]:
        return rules.judge(task, CITY, drawn=drawn, upheld=upheld, degrees=degrees, until=at(until))  # type: ignore[arg-type]

    clean = {"complaints": 1, "irregularities": 1}
    assert met(city.done("wuling", TaskKind.VISIT, hours=24)) == {"arrival": 1, "papers": 1} | clean
    assert met(city.done("wuling", TaskKind.VISIT, hours=25, days=2)) == {"arrival": 0, "papers": 1} | clean
    assert met(city.done("wuling", TaskKind.INQUIRY, days=7)) == {"investigation": 1, "papers": 1} | clean
    assert met(city.done("wuling", TaskKind.INQUIRY, days=8, sent_back=True)) == {"investigation": 0, "papers": 0} | clean
    waiting = city.task("wuling", TaskKind.VISIT)
    assert met(waiting, "2025-07-02") == clean and met(waiting, "2025-07-03") == {"arrival": 0} | clean
    checked = city.step(city.step(city.task("wuling"), "accept", START), "report", START)
    assert met(checked, drawn="differs", upheld=("complaint",), degrees=(3, 4)) == {"investigation": 1, "amounts": 0, "complaints": 0, "irregularities": 1, "satisfaction": 0}
    assert met(checked, drawn="agrees", upheld=("irregularity",), degrees=(4,)) == {"investigation": 1, "amounts": 1, "complaints": 1, "irregularities": 0, "satisfaction": 1}


def test_a_task_is_reviewed_in_the_quarter_in_which_it_was_due_unless_it_was_taken_away_before(city: City) -> None:
    due = city.task("wuling", due=date(2025, 10, 1))
    assert not rules.belongs(due, Quarter(2025, 3)) and rules.belongs(due, Quarter(2025, 4))
    early, late = city.task("wuling"), city.task("wuling")
    assert not rules.belongs(city.step(early, "take_back", at("2025-07-04")), Quarter(2025, 3))
    assert rules.belongs(city.step(late, "take_back", at("2025-07-05")), Quarter(2025, 3))
    assert not rules.belongs(city.step(city.task("wuling"), "return", at("2025-07-02")), Quarter(2025, 3))
