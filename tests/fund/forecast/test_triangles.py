"""Triangles add up to their rows, know nothing of the future, and fall into whole quarters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zhibao.fund.forecast.experience import Figure, Row, lag, months_from
from zhibao.fund.forecast.triangles import MONTHLY, QUARTERLY, triangle
from zhibao.kit.clock import Month

FIRST, UNTIL = Month(2025, 1), Month(2025, 11)
MONTHS = months_from(FIRST, 14)

ROWS = st.lists(
    st.tuples(st.integers(0, 10), st.integers(0, 6), st.integers(-500, 900)).filter(lambda cell: cell[0] + cell[1] < 14),
    max_size=40,
)


def made(cells: list[tuple[int, int, int]]) -> list[Row]:
    return [Row(Figure.PAID, "ride_hailing", MONTHS[at], MONTHS[at + age], fen, f"C{n}", f"570100/{n}/1") for n, (at, age, fen) in enumerate(cells)]


@given(ROWS)
def test_cells_are_the_sums_of_their_rows_and_hold_nothing_of_the_future(cells: list[tuple[int, int, int]]) -> None:
    rows = made(cells)
    for step in (MONTHLY, QUARTERLY):
        held = triangle(rows, Figure.PAID, FIRST, UNTIL, step=step)
        begin = held.first
        assert lag(begin, UNTIL) + 1 == held.size * step
        seen = [row for row in rows if begin <= row.happened and row.known <= UNTIL]
        assert sum(line[-1] for line in held.cumulative()) == sum(row.amount for row in seen)
        for at, origin in enumerate(held.origins):
            assert [held.cell(at, age) for age in range(held.size - at)] == [
                sum(row.amount for row in held.rows_of(origin, age)) for age in range(held.size - at)
            ]
            assert all(row.known <= UNTIL for age in range(held.size) for row in held.rows_of(origin, age))


def test_only_the_rows_of_the_figure_and_the_industry_are_in() -> None:
    rows = made([(0, 1, 100), (1, 0, 50)])
    assert triangle(rows, Figure.AWARDED, FIRST, UNTIL).rows == ()
    assert triangle(rows, Figure.PAID, FIRST, UNTIL, industry="instant_delivery").rows == ()
    assert triangle(rows, Figure.PAID, FIRST, UNTIL).document()["lines"][0] == {"origin": "2025-01", "cells_fen": [0, 100, *[0] * 9]}
