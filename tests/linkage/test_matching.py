"""Matching: keys in order, days that meet, absence among those we know; likeness only as advice; measured on simulated truth."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from zhibao.journeys.matching_to_truth import judged, measure
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.linkage import likeness, rules
from zhibao.linkage.model import Record

DAY = date(2025, 8, 5)
WHO = {"name": "桃问津", "birth": "1990-03-07", "card_tail": "1234"}


def ours(kind: str = "case", person: str = "7", first: date | None = DAY, last: date | None = DAY, **keys: str) -> Record:
    return Record(kind, f"{kind}:{person}", "570100", {"person": person, **keys}, first, last, int(person), traits=WHO)


def theirs(exchange: str = "work_injury_benefits", first: date | None = DAY, last: date | None = DAY, ref: str = "A", **keys: str) -> Record:
    return Record(exchange, ref, "570000", keys, first, last, row=1)


def found(*rows: Record, against: tuple[Record, ...]) -> list[tuple[str, str, str]]:
    return [(one.rule, one.subject, one.key) for one in rules.match(rules.rules(), against, rows)]


def test_rules_are_whole() -> None:
    for rule in rules.rules().values():
        assert all(name in rules.exchanges() for name in rule.exchanges), rule.id
        assert rule.when in ("found", "absent") and rule.keys and rule.question_zh and rule.question_en


def test_the_first_key_that_speaks_decides() -> None:
    case = ours(name_birth_tail="k")
    assert found(theirs(person="7", name_birth_tail="k"), against=(case,)) == [("benefit_elsewhere", "case:7", "person")]
    assert found(theirs(name_birth_tail="k"), against=(case,)) == [("benefit_elsewhere", "case:7", "name_birth_tail")]
    assert found(theirs(person="8", name_birth_tail="other"), against=(case,)) == []


@pytest.mark.parametrize(
    ("days", "hit"), [((DAY, DAY), True), ((DAY - timedelta(days=1), DAY - timedelta(days=1)), False), ((DAY - timedelta(days=9), None), True), ((None, None), True)]
)
def test_days_must_meet_and_an_unknown_day_is_for_a_person(days: tuple[date | None, date | None], hit: bool) -> None:
    assert bool(found(theirs(first=days[0], last=days[1], person="7"), against=(ours(),))) is hit


def test_a_death_concerns_only_what_is_paid_after_it() -> None:
    paid = ours("monthly", first=date(2025, 9, 1), last=date(2025, 12, 31))
    for died, hit in ((date(2025, 10, 3), True), (date(2026, 1, 1), False)):
        assert bool(found(theirs("deaths", died, None, person="7"), against=(paid,))) is hit


def test_an_accident_is_missing_only_where_the_worker_is_ours_and_nobody_reported() -> None:
    worker, report = ours("worker", first=None, last=None), ours("report", plate_day="p")
    finding = theirs("traffic_findings", person="7")
    assert found(finding, against=(worker,)) == [("accident_not_reported", "traffic_findings:A", "person")]
    assert found(finding, against=(worker, report)) == []
    assert found(replace(finding, keys={"plate_day": "p"}), against=(worker, report)) == []
    day_after = DAY + timedelta(days=1)
    assert found(replace(finding, first=day_after, last=day_after), against=(worker, report)) == [], "a day later is still the same accident"
    assert found(replace(finding, keys={"person": "9"}), against=(worker,)) == [], "a stranger is none of our business"


def test_an_enterprise_that_is_not_with_us_is_told() -> None:
    known = Record("enterprise", "meituan", "570000", {"unit": "U1"})
    row = theirs("market_enterprises", unit="U2")
    assert found(row, against=(known,)) == [("enterprise_not_with_us", "market_enterprises:A", "unit")]
    assert found(replace(row, keys={"unit": "U1"}), against=(known,)) == []
    assert found(replace(row, keys={}), against=(known,)) == [], "without a code nothing is said"


def test_the_order_of_rows_changes_nothing() -> None:
    mine = tuple(ours(person=str(number)) for number in range(5))
    rows = [theirs(ref=str(number), person=str(number)) for number in range(5)]
    assert found(*rows, against=mine) == found(*reversed(rows), against=tuple(reversed(mine)))


def test_likeness_is_weighed_only_where_no_key_speaks_and_says_how_sure_it_is() -> None:
    mistyped = replace(theirs(ref="B"), traits={**WHO, "birth": "1990-03-08"})
    stranger = replace(theirs(ref="C"), traits={"name": "陶舟", "birth": "1971-01-01", "card_tail": "9999"})
    numbered = replace(theirs(ref="D", person="9"), traits=WHO)
    spoken = replace(theirs(ref="A", person="7"), traits=WHO)
    by_keys = rules.match(rules.rules(), [ours()], [spoken])
    advised = likeness.weigh(rules.rules(), [ours()], [spoken, mistyped, stranger, numbered], by_keys)
    assert [(one.theirs.ref, one.key, one.exact) for one in advised] == [("B", "likeness", False)]
    assert 900 <= advised[0].permille < 1000
    elsewhere = replace(mistyped, first=DAY - timedelta(days=40), last=DAY - timedelta(days=40))
    assert likeness.weigh(rules.rules(), [ours()], [elsewhere], []) == [], "another day is another event, however alike"


def test_without_the_extra_nothing_is_weighed_and_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    for name in [name for name in sys.modules if name.split(".")[0] == "splink"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "splink", None)
    assert not likeness.available()
    with pytest.raises(CallerFault, match="likeness_missing"):
        likeness.weigh(rules.rules(), [ours()], [replace(theirs(), traits=WHO)], [])


@pytest.mark.slow
def test_on_simulated_truth_keys_are_sure_and_likeness_finds_more() -> None:
    told = measure(400, 3)
    keys, advised = told["by_keys"][-1], told["with_likeness"][-1]
    assert keys["true"] >= 80 and keys["precision_permille"] >= 970 and keys["recall_permille"] >= 900
    assert advised["recall_permille"] > keys["recall_permille"] and advised["precision_permille"] >= 900
    assert told == measure(400, 3), "the same seed gives the same figures"


def test_a_rule_that_forgets_the_days_is_noticed(keyring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    from zhibao.edge.simulation.partners import world

    made = world(300, 3)
    mine, told = made.records(keyring)
    sound = judged(made.truth, rules.match(rules.rules(), mine, told))[-1]
    monkeypatch.setattr(rules, "days_meet", lambda *_: True)
    assert judged(made.truth, rules.match(rules.rules(), mine, told))[-1]["precision_permille"] < sound["precision_permille"]


def test_a_stay_without_a_report_is_asked_about_where_the_worker_is_ours() -> None:
    worker, report = ours("worker", first=None, last=None), ours("report")
    late = DAY + timedelta(days=150)
    stay = theirs("hospital_stays", first=late, last=late + timedelta(days=6), person="7")
    assert found(stay, against=(worker, report)) == [("stay_without_report", "hospital_stays:A", "person")]
    near = DAY + timedelta(days=29)
    assert found(replace(stay, first=near, last=near), against=(worker, report)) == [], "treatment of the known injury"
    assert found(replace(stay, keys={"person": "9"}), against=(worker, report)) == [], "a stranger is none of our business"


def test_a_lost_card_concerns_what_is_still_to_be_paid() -> None:
    to_pay = ours("payment", first=DAY, last=None)
    card = theirs("card_states", first=DAY + timedelta(days=9), last=None, person="7", card_state="lost")
    assert found(card, against=(to_pay,)) == [("card_lost_before_payment", "payment:7", "person")]
    for state in ("active", "frozen"):
        assert found(replace(card, keys={"person": "7", "card_state": state}), against=(to_pay,)) == [], state
    assert found(replace(card, keys={"person": "7"}), against=(to_pay,)) == [], "a row that says no state"
    assert found(card, against=()) == [], "nothing is to be paid"


def test_a_rule_that_looks_at_every_card_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A planted defect: the rule forgets to which states it is held."""
    from zhibao.journeys.matching_to_truth import judged as judge

    sound = rules.rules()
    spoiled = {name: replace(rule, only={}) if name == "card_lost_before_payment" else rule for name, rule in sound.items()}
    from zhibao.edge.simulation.partners import world

    made = world(120, 5)
    keyring = Keyring(b"k" * 32, b"s" * 16)
    mine, told = made.records(keyring)
    line = {one["rule"]: one for one in judge(made.truth, rules.match(sound, mine, told))}["card_lost_before_payment"]
    wrong = {one["rule"]: one for one in judge(made.truth, rules.match(spoiled, mine, told))}["card_lost_before_payment"]
    assert line["true"] > 0 and line["false"] == 0 and wrong["false"] > 0
