"""Random samples that anybody can draw again: how many, which ones, and what they say of the rest. Exact and pure.

A draw has two moments, so that nobody can choose its outcome. First somebody fixes the frame (every unit with its
stratum) and the digest of a secret seed. Then another person says a word that nobody knew before. Seed and word together
order the units, so that anybody can draw again:

    ticket(unit) = SM3("zhibao-sample-1" | sample | seed | word | unit)

In each stratum the units with the lowest tickets are drawn. The size is the smallest for which a sample without an error
excludes a higher rate than was stated before; the bounds of errors are exact for a draw without replacement.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from math import comb
from typing import Any

from zhibao.kit.digest import text_digest
from zhibao.kit.tables import canonical_json

ALGORITHM = "zhibao-sample-1"
Unit = tuple[str, str]


def size(population: int, tolerable: Fraction, confidence: Fraction) -> int:
    """How many to draw of so many, so that no error among them excludes a rate above `tolerable`; all where it takes all."""
    errors = tolerable.numerator * population // tolerable.denominator + 1
    if population == 0 or errors > population:
        return min(population, 1)
    least, most = 1, population
    while least < most:
        middle = (least + most) // 2
        if _at_most(population, middle, errors, 0) <= 1 - confidence:
            most = middle
        else:
            least = middle + 1
    return least


def most_errors(population: int, drawn: int, found: int, doubt: Fraction) -> int:
    """The largest number of errors in the population under which so few would not be less likely than `doubt`."""
    least, most = found, population - drawn + found
    while least < most:
        middle = (least + most + 1) // 2
        if _at_most(population, drawn, middle, found) > doubt:
            least = middle
        else:
            most = middle - 1
    return least


def fewest_errors(population: int, drawn: int, found: int, doubt: Fraction) -> int:
    """The smallest number of errors in the population under which so many would not be less likely than `doubt`."""
    least, most = found, population - drawn + found
    while least < most:
        middle = (least + most) // 2
        if 1 - _at_most(population, drawn, middle, found - 1) > doubt:
            most = middle
        else:
            least = middle + 1
    return least


def interval(population: int, drawn: int, found: int, confidence: Fraction) -> tuple[int, int]:
    """Between which numbers of errors the population lies, half of the doubt on each side; everything where nothing was drawn."""
    if drawn == 0:
        return 0, population
    doubt = Fraction(1 - confidence, 2)
    return fewest_errors(population, drawn, found, doubt), most_errors(population, drawn, found, doubt)


def _at_most(population: int, drawn: int, errors: int, found: int) -> Fraction:
    """P(X <= found) errors among the drawn, where the population has `errors`: hypergeometric."""
    ways = sum(comb(errors, k) * comb(population - errors, drawn - k) for k in range(0, min(found, drawn) + 1))
    return Fraction(ways, comb(population, drawn))


def frame_digest(units: Iterable[Unit]) -> str:
    """The digest of a frame: every unit with its stratum, in order."""
    return text_digest(canonical_json(sorted(map(list, units))), "sm3")


def commitment(sample: str, frame: str, sizes: Mapping[str, int], seed: str) -> str:
    """What is told of the seed before the word is said: it binds frame and sizes too."""
    return text_digest("|".join((ALGORITHM, sample, frame, canonical_json(dict(sizes)), seed)), "sm3")


def draw(sample: str, seed: str, word: str, units: Sequence[Unit], sizes: Mapping[str, int]) -> list[Unit]:
    """The units drawn, by stratum and ticket."""
    strata: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for unit, stratum in units:
        strata[stratum].append((text_digest("|".join((ALGORITHM, sample, seed, word, unit)), "sm3"), unit))
    return [(unit, stratum) for stratum in sorted(strata) for _, unit in sorted(strata[stratum])[: sizes.get(stratum, 0)]]


def replay(record: Mapping[str, Any]) -> list[Unit]:
    """The units that a published draw yields, from the record alone.

    Raises ValueError when its frame or its seed are not the ones that were fixed before.
    """
    if record["algorithm"] != ALGORITHM:
        raise ValueError("this sample was drawn in another way")
    units = [(unit, stratum) for unit, stratum in record["frame"]]
    frame = frame_digest(units)
    if frame != record["frame_digest"]:
        raise ValueError("the frame is not the one that was fixed before the draw")
    if commitment(record["sample"], frame, record["sizes"], record["seed"]) != record["commitment"]:
        raise ValueError("the seed is not the one that was fixed before the draw")
    return draw(record["sample"], record["seed"], record["word"], units, record["sizes"])
