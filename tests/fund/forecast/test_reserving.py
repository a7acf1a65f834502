"""Chain ladder, Mack and Bornhuetter-Ferguson equal published figures; thin triangles are answered by sentences, never by made-up figures."""

from __future__ import annotations

from math import isnan

import chainladder as cl
import pytest

from zhibao.fund.forecast import reserving
from zhibao.fund.forecast.experience import Figure, Row
from zhibao.fund.forecast.reserving import Completed, Thin, completed
from zhibao.fund.forecast.triangles import triangle
from zhibao.kit.clock import Month


def published(name: str) -> list[list[float]]:
    """A well-known triangle as it was published."""
    values = cl.load_sample(name).set_backend("numpy").values[0, 0]
    return [[float(value) for value in line if not isnan(value)] for line in values]


# Mack, "Measuring the variability of chain ladder reserve estimates" (1994), table for the RAA data: reserves and standard errors.
RAA = (52_135, 26_909, (0, 154, 617, 1_636, 2_747, 3_649, 5_435, 10_907, 10_650, 16_339))
# Mack, "Distribution-free calculation of the standard error" (1993), the data of Taylor and Ashe, in thousands.
TAYLOR_ASHE = (18_681, 2_447, (0, 95, 470, 710, 985, 1_419, 2_178, 3_920, 4_279, 4_626))


@pytest.mark.parametrize("name, unit, figures", [("raa", 1, RAA), ("genins", 1_000, TAYLOR_ASHE)])
def test_reserves_and_standard_errors_are_the_published_ones(name: str, unit: int, figures: tuple[int, int, tuple[int, ...]]) -> None:
    made = completed(published(name))
    assert made.error is not None
    assert (round(made.chain_ladder / unit), round(made.error / unit)) == figures[:2]
    assert tuple(round(part / unit) for part in made.by_origin) == figures[2]


def test_the_factors_of_raa_are_the_published_ones() -> None:
    assert [f"{factor:.3f}" for factor in completed(published("raa")).factors] == ["2.999", "1.624", "1.271", "1.172", "1.113", "1.042", "1.033", "1.017", "1.009"]


def test_bornhuetter_ferguson_takes_the_share_that_is_not_known_yet_of_what_was_expected() -> None:
    made = completed(published("raa"), [20_000.0] * 10)
    to_come, share = 0.0, 1.0
    for factor in reversed(made.factors):
        share /= factor
        to_come += 20_000 * (1 - share)
    assert made.bornhuetter_ferguson == pytest.approx(to_come)


def test_the_interval_is_log_normal_with_the_mean_and_error_of_mack() -> None:
    # Mack (1993), section 5: for 90 per cent of Taylor and Ashe with a spread of 13 per cent.
    low, high = completed(published("genins")).interval(0.9)  # type: ignore[misc]
    assert (round(low / 1000), round(high / 1000)) == (14_946, 22_955)


def test_a_cell_of_nothing_is_no_cell_that_is_not_known() -> None:
    lines = published("raa")
    lines[3][0] = 0.0
    made = completed(lines, [20_000.0] * 10)
    first = sum(line[1] for line in lines[:9]) / sum(line[0] for line in lines[:9])
    assert made.factors[0] == pytest.approx(first)
    assert made.error is None and made.why is not None and "Mack" in made.why.en
    lines = published("raa")
    lines[9][0] = 0.0
    # Nothing is known of the last year: chain ladder expects nothing of it, Bornhuetter-Ferguson what was expected.
    assert completed(lines, [20_000.0] * 10).by_origin[9] == pytest.approx(0, abs=1e-3)
    assert completed(lines, [20_000.0] * 10).bornhuetter_ferguson == pytest.approx(completed(published("raa"), [20_000.0] * 10).bornhuetter_ferguson)


def test_where_nothing_varies_there_is_no_error() -> None:
    made = completed([[1.0, 1.0, 1.0, 1.0], [1.0, 1.0, 1.0], [2.0, 2.0], [1.0]])
    assert made.error is None and made.why is not None and made.chain_ladder == 0 and made.interval(0.9) is None


def rows(figure: Figure, *cells: tuple[int, int, int]) -> list[Row]:
    """Rows by month of accident, delay and amount."""
    return [Row(figure, "ride_hailing", Month(2026, at), Month(2026, at + age), amount, f"C{n}", f"C{n}") for n, (at, age, amount) in enumerate(cells)]


@pytest.mark.parametrize("until, what", [(3, "3 periods of accident"), (6, "nothing is known by development period 1")])
def test_a_thin_triangle_says_what_is_lacking(until: int, what: str) -> None:
    made = reserving.complete(triangle(rows(Figure.CONFIRMED, (1, 1, 1), (2, 1, 1)), Figure.CONFIRMED, Month(2026, 1), Month(2026, until)))
    assert isinstance(made, Thin) and what in made.en and made.zh.endswith("。")


def test_amounts_leave_as_whole_fen_and_counts_as_text() -> None:
    cells = [(at, age, 3 + at + 2 * age) for at in range(1, 7) for age in range(7 - at)]
    made = reserving.complete(triangle(rows(Figure.AWARDED, *cells), Figure.AWARDED, Month(2026, 1), Month(2026, 6)))
    assert isinstance(made, Completed)
    said = made.document(Figure.AWARDED)
    assert type(said["chain_ladder_fen"]) is int and type(said["mack_standard_error_fen"]) is int and len(said["mack_90_fen"]) == 2
    assert made.document(Figure.CONFIRMED)["chain_ladder"] == f"{made.chain_ladder:.1f}"
