"""The credibility-weighted advice equals a published worked example, digit for digit, and decides nothing.

Data: C. A. Hachemeister, Credibility for regression models with application to trend, 1975 (bodily injury of five states over
twelve quarters: averages and numbers of claims). Results: C. Dutang, V. Goulet, X. Milhaud, M. Pigeon, Credibility theory
features of actuar (vignette of the R package actuar), the Bühlmann-Straub fit `cm(~state, hachemeister, ratios, weights)` and
the plain Bühlmann fit of the same data without weights.
"""

from __future__ import annotations

import math
from fractions import Fraction

import pytest

from tests.contributions.rate_ground import experience, terms
from zhibao.contributions import credibility, rate_review
from zhibao.contributions.credibility import buhlmann_straub
from zhibao.contributions.rate_review import MonthOf

AVERAGES = [
    [1738, 1642, 1794, 2051, 2079, 2234, 2032, 2035, 2115, 2262, 2267, 2517],
    [1364, 1408, 1597, 1444, 1342, 1675, 1470, 1448, 1464, 1831, 1612, 1471],
    [1759, 1685, 1479, 1763, 1674, 2103, 1502, 1622, 1828, 2155, 2233, 2059],
    [1223, 1146, 1010, 1257, 1426, 1532, 1953, 1123, 1343, 1243, 1762, 1306],
    [1456, 1499, 1609, 1741, 1482, 1572, 1606, 1735, 1607, 1573, 1613, 1690],
]
NUMBERS = [
    [7861, 9251, 8706, 8575, 7917, 8263, 9456, 8003, 7365, 7832, 7849, 9077],
    [1622, 1742, 1523, 1515, 1622, 1602, 1964, 1515, 1527, 1748, 1654, 1861],
    [1147, 1357, 1329, 1204, 998, 1077, 1277, 1218, 896, 1003, 1108, 1121],
    [407, 396, 348, 341, 315, 328, 352, 331, 287, 384, 321, 342],
    [2902, 3172, 3046, 3068, 2693, 2910, 3275, 2697, 2663, 3017, 3242, 3425],
]


def observed(weights: list[list[int]]) -> dict[str, list[tuple[Fraction, Fraction]]]:
    return {
        str(state): [(Fraction(one), Fraction(weight)) for one, weight in zip(averages, numbers, strict=True)]
        for state, (averages, numbers) in enumerate(zip(AVERAGES, weights, strict=True), 1)
    }


def test_it_equals_the_published_example() -> None:
    found = buhlmann_straub(observed(NUMBERS))
    assert found is not None
    assert float(found.collective) == pytest.approx(1683.713, abs=5e-4)
    assert round(found.between) == 89639
    assert round(found.within) == 139120026
    assert [int(one.weight) for one in found.each.values()] == [100155, 19895, 13735, 4152, 36110]
    assert [float(one.own) for one in found.each.values()] == pytest.approx([2060.921, 1511.224, 1805.843, 1352.976, 1599.829], abs=5e-4)
    assert [float(one.credibility) for one in found.each.values()] == pytest.approx(
        [0.9847404, 0.9276352, 0.8984754, 0.7279092, 0.9587911], abs=5e-8
    )
    assert [float(one.advised) for one in found.each.values()] == pytest.approx(
        [2055.165, 1523.706, 1793.444, 1442.967, 1603.285], abs=5e-4
    )


def test_with_equal_weights_it_is_the_published_model_of_buhlmann() -> None:
    found = buhlmann_straub(observed([[1] * 12] * 5))
    assert found is not None
    assert float(found.collective) == pytest.approx(1671.017, abs=5e-4)
    assert float(found.between) == pytest.approx(72310.02, abs=5e-3)
    assert float(found.within) == pytest.approx(46040.47, abs=5e-3)


def test_too_few_to_tell() -> None:
    assert buhlmann_straub({"1": observed(NUMBERS)["1"]}) is None
    assert buhlmann_straub({name: periods[:1] for name, periods in observed(NUMBERS).items()}) is None
    assert buhlmann_straub({"1": [], "2": []}) is None


def test_where_nobody_differs_everybody_is_advised_the_mean_of_the_industry() -> None:
    same = [(Fraction(1), Fraction(5)), (Fraction(3), Fraction(5))]
    found = buhlmann_straub({"1": same, "2": same})
    assert found is not None and found.between == 0
    assert [(one.credibility, one.advised) for one in found.each.values()] == [(0, 2), (0, 2)]


def test_the_advice_stands_beside_the_factor_and_does_not_move_it() -> None:
    months = [tuple(MonthOf(f"2026-0{month}", benefits, 1_000) for month, benefits in enumerate(row, 1)) for row in ([900, 1100], [100, 300])]
    both = [experience(name, 1, 1_000_000, months=row) for name, row in zip("AB", months, strict=True)]
    told = credibility.advice([*both, experience("C", 1, 1, industry="intracity_freight")])
    assert set(told) == {("A", "ride_hailing"), ("B", "ride_hailing")}
    # By hand: within 20, between 0.31, credibility 620/640: 1 moves to 0.9875 towards the collective of 0.6.
    assert told["A", "ride_hailing"]["own"] == "1" and told["B", "ride_hailing"]["own"] == "0.2"
    assert (told["A", "ride_hailing"]["credibility"], told["A", "ride_hailing"]["advised_ratio"]) == ("0.9688", "0.9875")
    assert told["A", "ride_hailing"]["zh"] == "仅供参考，不改变系数"
    alone = rate_review.review(both, terms())
    assert [one.factor for one in alone] == [one.factor for one in rate_review.review([experience(name, 1, 1_000_000) for name in "AB"], terms())]


def by_the_textbook(averages: list[list[int]], weights: list[list[int]]) -> tuple[float, float, float, list[float], list[float]]:
    """Within, between, collective, credibilities and advised means by the formulas of the textbook, in floats and written apart.

    H. Bühlmann and A. Gisler, A Course in Credibility Theory, 2005, section 4.8: the variance within is the mean of the
    variances of the enterprises; the one between is c times what the scatter of their means exceeds it by; the collective mean
    weighs by credibility. `buhlmann_straub` sums the same scatter in another arrangement, over fractions.
    """
    many = len(averages)
    means, totals, inner = [], [], []
    for row, weight in zip(averages, weights, strict=True):
        total = float(sum(weight))
        mean = math.fsum(x * w / total for x, w in zip(row, weight, strict=True))
        inner.append(math.fsum(w * (x - mean) ** 2 for x, w in zip(row, weight, strict=True)) / (len(row) - 1))
        means.append(mean)
        totals.append(total)
    within, whole = math.fsum(inner) / many, math.fsum(totals)
    shares = [total / whole for total in totals]
    overall = math.fsum(share * mean for share, mean in zip(shares, means, strict=True))
    c = (many - 1) / many / math.fsum(share * (1 - share) for share in shares)
    scatter = many / (many - 1) * math.fsum(share * (mean - overall) ** 2 for share, mean in zip(shares, means, strict=True))
    between = c * (scatter - many * within / whole)
    believed = [total / (total + within / between) for total in totals]
    collective = math.fsum(z * mean for z, mean in zip(believed, means, strict=True)) / math.fsum(believed)
    return within, between, collective, believed, [z * mean + (1 - z) * collective for z, mean in zip(believed, means, strict=True)]


@pytest.mark.parametrize("weights", [NUMBERS, [[1] * 12] * 5, [[place + 1] * 12 for place in range(5)]])
def test_it_equals_the_textbook_written_apart(weights: list[list[int]]) -> None:
    found = buhlmann_straub(observed(weights))
    assert found is not None
    within, between, collective, believed, advised = by_the_textbook(AVERAGES, weights)
    assert (float(found.within), float(found.between), float(found.collective)) == pytest.approx((within, between, collective), rel=1e-9)
    assert [float(one.credibility) for one in found.each.values()] == pytest.approx(believed, rel=1e-9)
    assert [float(one.advised) for one in found.each.values()] == pytest.approx(advised, rel=1e-9)


def test_the_textbook_written_apart_gives_the_published_figures_too() -> None:
    """So neither the published figures nor the code is right by the other's mistake."""
    within, between, collective, believed, advised = by_the_textbook(AVERAGES, NUMBERS)
    assert (round(within), round(between), round(collective, 3)) == (139120026, 89639, 1683.713)
    assert [round(one, 7) for one in believed] == [0.9847404, 0.9276352, 0.8984754, 0.7279092, 0.9587911]
    assert [round(one, 3) for one in advised] == [2055.165, 1523.706, 1793.444, 1442.967, 1603.285]
