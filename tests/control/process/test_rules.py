"""Every rule of the process at its borders: what is just sound is left alone, what is just beyond is found."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.control.process.ground import (
    APART,
    DAY,
    LIMITS,
    NOON,
    case,
    changed,
    found,
    hand,
    injury,
    interest,
    look,
    order,
    paper,
    tie,
    verdicts,
)
from zhibao.control import acts, rules
from zhibao.control.process import peers
from zhibao.control.process.model import Panellist, Process
from zhibao.control.process.rules import RULES
from zhibao.edge.simulation import misconduct


def test_the_parameters_are_numbers_of_the_law() -> None:
    assert acts.process_limits_on("570000", DAY) == LIMITS == acts.process_limits_on("330000", DAY)


@pytest.mark.parametrize(("days", "hits"), [(None, 0), (0, 1), (7, 1), (8, 0), (-1, 0)])
def test_an_account_changed_just_before_a_payment(days: int | None, hits: int) -> None:
    told = found("changed_before_payment", accounts=[changed(days)])
    assert len(told) == hits and all(hit.amount_fen == 100_000 and "1000.00" in hit.zh for hit in told)


@pytest.mark.parametrize("how", ["herself", "account", "contact"])
def test_whoever_acts_in_her_own_case(how: str) -> None:
    (hit,) = found("self_dealing", hands=[hand(), hand()], interests=[interest(how)])
    assert hit.figures == {"acts": 2, "how": how} and rules.officers_of(hit.rows) == {"li.si"}
    assert found("self_dealing", hands=[hand("other")], interests=[interest(how)]) == []
    assert found("self_dealing", hands=[hand(number=2)], interests=[interest(how)]) == []
    assert found("declared_tie", hands=[hand()], interests=[interest(how)]) == []


def test_a_declared_relative() -> None:
    assert len(found("declared_tie", hands=[hand()], interests=[interest("relative")])) == 1
    assert found("self_dealing", hands=[hand()], interests=[interest("relative")]) == []


def two_kinds(*numbers: int) -> list[Any]:
    return [one for number in numbers for one in (tie(number, "witness", "w"), tie(number, "clinic", "big"))]


def test_a_ring_needs_two_kinds_and_three_persons() -> None:
    (hit,) = found("ring", ties=two_kinds(1, 2, 3))
    assert hit.figures == {"cases": 3, "persons": 3, "kinds": 2} and hit.rows == tuple(f"case:{case(number)}" for number in (1, 2, 3))
    assert found("ring", ties=two_kinds(1, 2)) == []
    assert found("ring", ties=[tie(number, "witness", "w") for number in (1, 2, 3)]) == []


def test_a_common_thing_that_is_not_rare_joins_nobody() -> None:
    busy = [tie(number, kind, "everybody") for number in range(1, 14) for kind in ("clinic", "contact")]
    assert found("ring", ties=busy) == []
    assert len(found("ring", ties=[one for one in busy if one.case_no != case(13)])) == 1


def test_cases_of_one_person_are_no_ring() -> None:
    assert found("ring", ties=[replace(one, person=1) for one in two_kinds(1, 2, 3)]) == []


def test_a_chain_of_pairs_is_one_ring() -> None:
    chain = [*two_kinds(1, 2), tie(2, "contact", "c"), tie(3, "contact", "c"), tie(3, "clinic", "big")]
    (hit,) = found("ring", ties=chain)
    assert hit.figures["cases"] == 3


def test_an_expert_of_the_clinic_that_treated() -> None:
    panellist = Panellist(f"{case(1)}-P1", "570100", case(1), 7, "clinic", DAY)
    assert len(found("expert_of_clinic", ties=[tie(1, "clinic", "clinic")], panellists=[panellist])) == 1
    assert found("expert_of_clinic", ties=[tie(2, "clinic", "clinic")], panellists=[panellist]) == []


def test_one_paper_in_two_accidents() -> None:
    (hit,) = found("paper_twice", papers=[paper(1, "a"), paper(2, "a"), paper(3, "b")])
    assert hit.subject == f"document:{case(2)}-E1" and hit.rows == (f"case:{case(1)}", f"case:{case(2)}")
    together = [paper(1, "a", at=NOON), paper(2, "a", at=NOON + timedelta(minutes=60))]
    assert found("paper_twice", papers=together) == [], "two hurt in one accident have one police report"
    assert found("paper_twice", papers=[paper(1, "a"), replace(paper(2, "a"), person=1)]) == []


@pytest.mark.parametrize(("bits", "hits"), [(0, 1), (20, 1), (21, 0)])
def test_one_picture_saved_again(bits: int, hits: int) -> None:
    other = f"{(1 << bits) - 1:064x}"
    told = found("picture_alike", papers=[paper(1, "a", "0" * 64), paper(2, "b", other)])
    assert len(told) == hits
    assert found("picture_alike", papers=[paper(1, "a", "0" * 64), paper(2, "a", other)]) == [], "the same bytes are another rule"


def test_registered_after_the_injury() -> None:
    assert found("enrolled_after", injuries=[injury(enrolled_on=DAY)]) == []
    assert found("enrolled_after", injuries=[injury(enrolled_on=None)]) == []
    assert found("enrolled_after", injuries=[injury(enrolled_on=DAY + timedelta(1))])[0].figures["days"] == 1


@pytest.mark.parametrize(("minutes", "hits"), [(-12 * 60 - 30, 0), (-12 * 60 - 31, 1), (12 * 60, 0), (12 * 60 + 1, 1)])
def test_no_trace_of_an_order(minutes: int, hits: int) -> None:
    assert len(found("no_order_trace", injuries=[injury(order(minutes))])) == hits
    assert found("no_order_trace", injuries=[injury(order(minutes), loaded=False)]) == [], "orders that are not there say nothing"


@pytest.mark.parametrize(("minutes", "hits"), [(0, 0), (1, 1), (60, 1), (61, 0)])
def test_an_order_after_the_accident(minutes: int, hits: int) -> None:
    assert len(found("order_after_accident", injuries=[injury(order(minutes))])) == hits
    assert found("order_after_accident", injuries=[injury(order(minutes), order(-30, None, number="2"))]) == []


@pytest.mark.parametrize(("length", "hits"), [(14, 0), (15, 1)])
def test_two_cities_at_once(length: int, hits: int) -> None:
    first, other = order(0, 60), order(10, length, "5702", "U2")
    assert len(found("two_cities", injuries=[injury(first, other)])) == hits
    assert found("two_cities", injuries=[injury(first, replace(other, city="5701"))]) == []
    assert found("two_cities", injuries=[injury(first, replace(other, platform="U1"))]) == []


def test_acts_at_night_and_on_days_off() -> None:
    night = [hand(number=number, at=NOON.replace(hour=22 if number % 2 else 5)) for number in range(9)]
    day_off = hand(number=20, off=True)
    (hit,) = found("night_acts", hands=[*night, day_off])
    assert hit.figures == {"acts": 10, "day_off": 1, "cases": 10}
    assert found("night_acts", hands=[*night, hand(at=NOON.replace(hour=21)), hand(at=NOON.replace(hour=6))]) == []
    further = found("night_acts", hands=[*night, day_off, hand(number=30, at=NOON.replace(day=3, hour=23))])
    assert rules.digest(further[0]) == rules.digest(hit), "a further act raises no second flag"


def test_looks_outside_ones_duty() -> None:
    outside = [look(number) for number in range(15)]
    assert len(found("outside_duty", looks=outside)) == 1 and found("outside_duty", looks=outside[1:]) == []
    assert len(found("outside_duty", looks=[*outside, *(look(100 + number, True) for number in range(15))])) == 1
    assert found("outside_duty", looks=[*outside, *(look(100 + number, True) for number in range(16))]) == []


def test_incompatible_posts_one_after_the_other() -> None:
    moved = [hand(), hand(at=NOON + timedelta(days=200), group="finance", post="payment_checker")]
    assert len(found("incompatible", hands=moved, apart=APART)) == 1
    assert found("incompatible", hands=[moved[0], replace(moved[1], case_no=case(2))], apart=APART) == []
    assert found("incompatible", hands=[moved[0], replace(moved[1], group="business")], apart=APART) == []


def test_a_reviewer_beside_her_peers() -> None:
    others = verdicts("others", 100, 14)
    (hit,) = found("never_returns", reviews=[*verdicts("one", 60), *others])
    assert hit.figures["peers"] == 100 and hit.figures["peers_against"] == 14 and int(hit.figures["most"]) < 80
    assert found("never_returns", reviews=[*verdicts("one", 60, 1), *others]) == []
    assert found("never_returns", reviews=[*verdicts("one", 60), *verdicts("others", 100)]) == [], "nobody returned anything: nothing differs"


def test_small_numbers_say_nothing_and_that_is_told() -> None:
    rows = (*verdicts("one", 29), *verdicts("others", 100, 60))
    assert found("never_returns", reviews=rows) == []
    assert [one.count for one in peers.too_few(Process(reviews=rows), LIMITS)] == [1]
    assert found("never_returns", reviews=[*verdicts("one", 30), *verdicts("others", 100, 3)]) == [], "chance alone does so often"


def test_many_reviewers_do_not_make_a_false_alarm_likely() -> None:
    """Alone the chance of one is below one per cent; among thirty it is not enough."""
    alone = [*verdicts("one", 40), *(one for number in range(4) for one in verdicts(f"few {number}", 25, 4))]
    assert len(found("never_returns", reviews=alone)) == 1
    many = [one for number in range(30) for one in verdicts(f"peer {number}", 40, 5)]
    assert found("never_returns", reviews=[*verdicts("one", 40), *many]) == []


def test_an_insurer_whose_cases_never_fail() -> None:
    (hit,) = found("never_fails", outcomes=[*verdicts("A", 80, kind="inquiry"), *verdicts("B", 100, 10, "inquiry")])
    assert hit.subject == "A/inquiry" and rules.officers_of(hit.rows) == frozenset()


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_rows_changes_nothing(seed: int) -> None:
    shuffle = random.Random(seed)
    process, _ = misconduct.simulate(3, 200)
    before = rules.look_over_process(process, LIMITS).hits
    mixed = {name: tuple(shuffle.sample(rows, len(rows))) for name, rows in vars(process).items() if name != "apart"}
    after = rules.look_over_process(Process(**mixed, apart=process.apart), LIMITS).hits
    assert [rules.digest(hit) for hit in before] == [rules.digest(hit) for hit in after]


def test_every_rule_has_its_point_and_every_step_has_one() -> None:
    assert set(RULES) | set(rules.RULES) == set(rules.points())
    steps = {point.step for point in rules.points().values()}
    assert steps == {"identity", "enrolment", "order", "accident", "paper", "appraisal", "benefit", "payment", "account", "grant", "handling"}
