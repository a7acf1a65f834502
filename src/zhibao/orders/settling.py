"""Settling the rows of a chunk: sorted by number, held against what was known before, each given its outcome."""

from __future__ import annotations

import hashlib
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from zhibao.orders.chunk import Buffers
from zhibao.orders.columns import Vocabulary
from zhibao.orders.kernels import arrange, match
from zhibao.orders.large import settle_large
from zhibao.orders.ordering import both, by_number, part_spans
from zhibao.orders.past import Past
from zhibao.orders.segment import Numbers

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Meaning:
    """What the numbers inside records stand for, so far as the content of a row depends on it."""

    pseudonyms: Array
    second_base: int
    district_codes: Array
    extra: Array

    @classmethod
    def of(cls, buffers: Buffers, rows: int, words: Vocabulary, pseudonyms: Array, second_base: int) -> Meaning:
        """The meaning of the first `rows` records."""
        codes = np.array([int(code or 0) for code in words.districts.values], np.int64)
        return cls(pseudonyms, second_base, codes, _extra(buffers, rows, words))


@dataclass(frozen=True)
class Settled:
    """A chunk whose rows have their outcomes: its order by number, the outcomes counted, (segment, place, replaced)
    of waiting rows that are accepted now, replaced rows by cell."""

    numbers: Numbers
    counts: Array
    released: Array
    replaced_cells: Array


def settle(
    pool: Executor, buffers: Buffers, rows: int, past: Past, meaning: Meaning, bases: Array
) -> Settled:
    """Fill in `buffers.outcome` and `buffers.replaced` for the first `rows` rows.

    `bases` tells where the cells of each earlier segment begin in the count of replaced rows.
    """
    edges = (0, rows // 2, buffers.size)
    both(pool, lambda side: _clear(buffers, slice(edges[side], edges[side + 1])))
    numbers, middle = _numbers(pool, buffers, rows)

    def work(side: int) -> tuple[Array, Array]:
        part = slice(middle, None) if side else slice(0, middle)
        starts = buffers.room.take(f"starts {side}", numbers.order[part].size, np.int64)
        return _settle_side(buffers, _part(numbers, part), starts, past, meaning, bases)

    (first, first_cells), (second, second_cells) = both(pool, work)
    return Settled(
        numbers=numbers,
        counts=arrange.count_outcomes(buffers.outcome, rows),
        released=np.concatenate((first, second)),
        replaced_cells=first_cells + second_cells,
    )


def order_again(pool: Executor, buffers: Buffers, rows: int, meaning: Meaning) -> Numbers:
    """The order by number once released rows stand in the chunk as well."""
    numbers, _ = _numbers(pool, buffers, rows)
    _gather(buffers, numbers, meaning, np.empty(numbers.order.size, np.int64))
    return numbers


def _numbers(pool: Executor, buffers: Buffers, rows: int) -> tuple[Numbers, int]:
    order, middle, parts = by_number(pool, buffers, rows)
    size, room = order.size, buffers.room
    return (
        Numbers(
            order=order,
            keys=room.take("keys", size, np.uint64),
            tags=room.take("tags", size, np.uint32),
            contents=room.take("contents", size, np.uint64),
            versions=room.take("versions", size, np.uint8),
            parts=parts,
        ),
        middle,
    )


def _clear(buffers: Buffers, part: slice) -> None:
    for held in (buffers.outcome, buffers.replaced, buffers.stood):
        held[part] = 0


def _part(numbers: Numbers, part: slice) -> Numbers:
    return Numbers(
        numbers.order[part],
        numbers.keys[part],
        numbers.tags[part],
        numbers.contents[part],
        numbers.versions[part],
        numbers.parts,
    )


def _gather(buffers: Buffers, numbers: Numbers, meaning: Meaning, starts: Array) -> Array:
    """Fill in keys, tags, contents and versions; returns where each group of equal numbers begins."""
    groups = match.gather(
        buffers.records, numbers.order, meaning.pseudonyms, meaning.second_base, meaning.district_codes,
        meaning.extra, numbers.keys, numbers.tags, numbers.contents, numbers.versions, starts,
    )  # fmt: skip
    return starts[: int(groups)]


def _settle_side(
    buffers: Buffers, numbers: Numbers, starts: Array, past: Past, meaning: Meaning, bases: Array
) -> tuple[Array, Array]:
    starts = _gather(buffers, numbers, meaning, starts)
    spans = part_spans(numbers.order, starts, numbers.parts, buffers.parts)
    head, found = past.find(numbers.keys, numbers.tags, starts, spans)
    replaced_cells = np.zeros(int(bases[-1]) + 1, np.int64)
    released = np.empty((found.shape[0] + 1, 3), np.int64)
    settled, count = match.settle(
        numbers.order, numbers.versions, numbers.contents, starts, 0, starts.size, head, found, buffers.outcome,
        buffers.replaced, replaced_cells, bases, released, 0,
    )  # fmt: skip
    if settled < starts.size:
        count = settle_large(
            settled, numbers, starts, head, found, buffers.outcome, buffers.replaced, replaced_cells, bases, released,
            count,
        )  # fmt: skip
    return released[:count], replaced_cells


def _extra(buffers: Buffers, rows: int, words: Vocabulary) -> Array:
    if buffers.agency_of is None and buffers.geo_of is None:
        return np.empty(0, np.uint64)
    extra = np.zeros(rows, np.uint64)
    if buffers.agency_of is not None:
        # Numbers of agencies differ from load to load; their codes do not.
        digests = [hashlib.sha256(code.encode()).digest()[:8] if code else bytes(8) for code in words.agencies.values]
        spread = np.array([int.from_bytes(digest, "big") for digest in digests], np.uint64)
        extra ^= spread[buffers.agency_of[:rows]]
    if buffers.geo_of is not None:
        extra ^= buffers.geo_of[:rows] * np.uint64(0x9E3779B97F4A7C15)
    return extra
