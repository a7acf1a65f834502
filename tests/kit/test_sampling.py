"""Sizes and bounds against sums by hand and by brute force; a draw that anybody can repeat and nobody can choose."""

from __future__ import annotations

from fractions import Fraction
from math import comb

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhibao.kit import sampling

SURE = Fraction(95, 100)


def chance(population: int, drawn: int, errors: int, found: int) -> Fraction:
    """P(X = found), written anew."""
    return Fraction(comb(errors, found) * comb(population - errors, drawn - found), comb(population, drawn))


@pytest.mark.parametrize(
    ("population", "tolerable", "size"),
    # 100 with 6 wrong hide in 38 with 62·61·60·59·58·57 / 100·99·98·97·96·95 = 0.0516, in 39 with 0.0466
    [(10, "0.1", 8), (1, "0.1", 1), (0, "0.1", 0), (100, "0.05", 39), (10_000, "0.05", 59)],
)
def test_how_many_to_draw(population: int, tolerable: str, size: int) -> None:
    assert sampling.size(population, Fraction(tolerable), SURE) == size


def test_the_size_by_hand() -> None:
    assert chance(10, 8, 2, 0) == Fraction(1, 45) <= 1 - SURE < Fraction(1, 15) == chance(10, 7, 2, 0)


@settings(max_examples=60)
@given(st.integers(1, 60), st.fractions(Fraction(1, 100), Fraction(9, 10)))
def test_the_size_is_the_smallest_that_excludes_more(population: int, tolerable: Fraction) -> None:
    drawn, errors = sampling.size(population, tolerable, SURE), int(tolerable * population) + 1
    assert errors <= population
    assert chance(population, drawn, errors, 0) <= 1 - SURE
    assert drawn == 1 or chance(population, drawn - 1, errors, 0) > 1 - SURE


@settings(max_examples=60)
@given(st.data())
def test_the_interval_against_every_possible_number_of_errors(data: st.DataObject) -> None:
    population = data.draw(st.integers(1, 40))
    drawn = data.draw(st.integers(1, population))
    found = data.draw(st.integers(0, drawn))
    doubt = Fraction(1, 40)
    possible = [
        errors
        for errors in range(found, population - drawn + found + 1)
        if sum(chance(population, drawn, errors, k) for k in range(0, found + 1)) > doubt
        and sum(chance(population, drawn, errors, k) for k in range(found, drawn + 1)) > doubt
    ]
    assert sampling.interval(population, drawn, found, SURE) == (min(possible), max(possible))


def test_the_bounds_cover_as_often_as_they_say() -> None:
    """Over every outcome of a draw the interval holds the truth with at least 95 per cent."""
    population, drawn = 50, 20
    for errors in range(population + 1):
        covered = Fraction(0)
        for found in range(max(0, drawn - population + errors), min(errors, drawn) + 1):
            least, most = sampling.interval(population, drawn, found, SURE)
            if least <= errors <= most:
                covered += chance(population, drawn, errors, found)
        assert covered >= SURE


def test_everything_looked_at_leaves_no_doubt_and_nothing_leaves_all() -> None:
    assert sampling.interval(30, 30, 4, SURE) == (4, 4)
    assert sampling.interval(30, 0, 0, SURE) == (0, 30)


UNITS = [(f"A{number:03d}", "medical" if number % 3 else "death") for number in range(60)]
SIZES = {"medical": 10, "death": 4}


def record(word: str = "spring") -> dict[str, object]:
    frame = sampling.frame_digest(UNITS)
    return {
        "algorithm": sampling.ALGORITHM, "sample": "R1", "frame": [list(one) for one in UNITS], "frame_digest": frame, "sizes": SIZES,
        "commitment": sampling.commitment("R1", frame, SIZES, "aa"), "seed": "aa", "word": word,
    }  # fmt: skip


def test_a_draw_is_drawn_again_from_its_record() -> None:
    drawn = sampling.draw("R1", "aa", "spring", UNITS, SIZES)
    assert sampling.replay(record()) == drawn == sampling.draw("R1", "aa", "spring", UNITS[::-1], SIZES)
    assert [stratum for _, stratum in drawn] == ["death"] * 4 + ["medical"] * 10
    assert sampling.replay(record("autumn")) != drawn


@pytest.mark.parametrize(
    "change", [{"seed": "ab"}, {"frame": [["A001", "medical"]]}, {"sizes": {"medical": 11, "death": 4}}, {"sample": "R2"}, {"algorithm": "x"}]
)
def test_what_was_fixed_before_cannot_be_changed_afterwards(change: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        sampling.replay(record() | change)


def test_every_award_has_the_same_chance() -> None:
    """400 words: each of 40 awards of a stratum is drawn about 100 times of 400 (10 of 40); five deviations are 43."""
    times = dict.fromkeys((award for award, stratum in UNITS if stratum == "medical"), 0)
    for word in range(400):
        for award, stratum in sampling.draw("R1", "aa", str(word), UNITS, SIZES):
            if stratum == "medical":
                times[award] += 1
    assert sum(times.values()) == 4_000 and all(57 <= count <= 143 for count in times.values())
