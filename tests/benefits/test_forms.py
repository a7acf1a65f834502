"""Columns, compiled case and explained walk of every formula give the same fen; and a planted defect is seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from campaigns import benefits as campaign
from campaigns.trial import Found
from tests.benefits import law_oracle as oracle
from zhibao import law
from zhibao.benefits import columns
from zhibao.benefits.formulas import ALL
from zhibao.benefits.numbers import BookNumbers
from zhibao.benefits.survivors import under_cap
from zhibao.kit.formula import Formula, replay

TAOYUAN = BookNumbers(law.book(), "570100")


@pytest.mark.slow
def test_a_slice_of_the_campaign_finds_nothing() -> None:
    tally = campaign.run(600, 7, edges=20)
    assert tally.done == 600
    assert tally.counts["amounts"] == 600 * len(ALL)
    assert tally.counts["boundaries"] > 20 * len(ALL)


@pytest.mark.parametrize("rule", ALL.values(), ids=list(ALL))
def test_a_receipt_proves_itself(rule: Formula) -> None:
    cases = list(campaign.cases(rule, campaign.people(3, np.random.default_rng(5), rule)))
    for case in cases:
        explained = rule.explain(case, TAOYUAN)
        assert explained.value is not None
        told = replay(explained.receipt())
        assert told.holds
        assert told.value == explained.value


def test_every_benefit_has_its_formula() -> None:
    from zhibao.benefits.model import Benefit

    alone = {"survivor_pension": "survivor_share"}
    assert {alone.get(benefit, benefit) for benefit in Benefit} <= set(ALL)


# Planted defects: one form is given another tree; the cases of the campaign must show it.


def _with(rule: Formula, was: str, how: str) -> Formula:
    """The formula with one node changed: the one that does its work in this way."""
    nodes = list(rule.tree.nodes)
    place = next(at for at, node in enumerate(nodes) if node.how == was)
    nodes[place] = replace(nodes[place], how=how)
    return replace(rule, tree=replace(rule.tree, nodes=tuple(nodes)))


class _Split(Formula):
    """A formula whose columns come from another tree."""

    def batch(self, facts, resolver):  # type: ignore[no-untyped-def]
        return DEFECTS[self.name].batch(facts, resolver)


DEFECTS = {
    "disability_allowance": _with(ALL["disability_allowance"], "half_up", "down"),
    "survivor_share": _with(ALL["survivor_share"], "half_up", "up"),
    "living_security": _with(ALL["living_security"], "days, both ends", "days, one end"),
    "reimbursement": _with(ALL["reimbursement"], "<=", ">="),
}


@pytest.mark.parametrize("name", DEFECTS)
def test_a_defect_of_one_form_is_seen(name: str) -> None:
    rule = ALL[name]
    split = _Split(**{field: getattr(rule, field) for field in rule.__dataclass_fields__})
    rows = campaign.people(400, np.random.default_rng(1), rule)
    campaign.compare(rule, rows, TAOYUAN, 5, "")
    with pytest.raises(Found):
        campaign.compare(split, rows, TAOYUAN, 5, "")


def test_a_wrong_number_in_one_form_is_seen() -> None:
    class Wrong(BookNumbers):
        def find(self, name, on, by):  # type: ignore[no-untyped-def]
            found = super().find(name, on, by)
            return replace(found, value=found.value + 1) if by.get("grade") == 7 else found

    rule, wrong = ALL["disability_lump_sum"], Wrong(law.book(), "570100")
    rows = campaign.people(300, np.random.default_rng(1), rule)
    grades = rows["grade"]
    told, other = rule.batch(rows, TAOYUAN).values, rule.batch(rows, wrong).values
    assert ((told != other) == (grades == 7)).all()
    months = {1: 27, 2: 25, 3: 23, 4: 21, 5: 18, 6: 16, 7: 13, 8: 11, 9: 9, 10: 7}
    assert {
        grade: TAOYUAN.find("disability_lump_sum_months", date(2025, 8, 1), {"grade": grade}).value for grade in months
    } == months


@pytest.mark.parametrize("place", ["570100", "570400", "330000"])
def test_one_answer_serves_only_the_days_that_it_names(place: str) -> None:
    """A remembered answer is the same on every day of its stretch, corrections included."""
    numbers = BookNumbers(law.book(), place)
    for name, keys in (
        ("benefit_wage", {}),
        ("hospital_meal_rate", {}),
        ("benefit_adjustment", {}),
        ("death_lump_sum", {}),
    ):
        for on in (date(2025, 7, 1), date(2025, 12, 31), date(2026, 1, 1), date(2026, 6, 1)):
            try:
                found = numbers.find(name, on, keys)
            except law.MissingNumber:
                with pytest.raises(oracle.Missing):
                    oracle.number(name, place, on)
                continue
            last = found.valid_to or date(2027, 12, 31)
            for day in (found.valid_from, on, last):
                value = oracle.number(name, place, day)
                assert Fraction(found.value) in (Fraction(str(value)), Fraction(str(value)) * 100), (name, day)


def test_families_under_columns_and_one_by_one() -> None:
    shares = np.array([[4, 3, 3], [3, 3, 3], [4, 4, 3], [4, 3, 4]])
    wage = np.array([490105, 2, 100001, 7])
    rounded = (2 * wage[:, None] * shares + 10) // 20
    told = columns.under_caps(rounded, shares, wage, np.full(4, 10))
    for at in range(4):
        own = {place: Fraction(int(top), 10) for place, top in enumerate(shares[at])}
        held = dict(enumerate(rounded[at].tolist()))
        single = under_cap(held, own, int(wage[at]), Fraction(1)) or held
        assert list(single.values()) == told[at].tolist()
        assert sum(told[at].tolist()) <= int(wage[at])


def test_a_cap_that_is_not_applied_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(campaign, "under_caps", lambda rounded, *rest: rounded)
    with pytest.raises(Found, match="joint cap"):
        campaign.families(200, np.random.default_rng(1), TAOYUAN, "")


def test_an_index_of_the_last_fen_that_is_off_by_one_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def shifted(rounded, shares, cap, share):  # type: ignore[no-untyped-def]
        told = columns.under_caps(rounded, shares, cap, share)
        return told[:, ::-1] if told.shape[1] > 1 else told

    monkeypatch.setattr(campaign, "under_caps", shifted)
    with pytest.raises(Found, match="joint cap"):
        campaign.families(200, np.random.default_rng(1), TAOYUAN, "")
