"""The two orders of a chunk: by number to find what was sent twice, by worker and time for the store.

Both are sorts of 64-bit words with the row in the low bits. Two threads share the work: each makes the words of
half the rows; the words are parted at their middle value; each thread sorts one side.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from zhibao.orders.chunk import Buffers
from zhibao.orders.kernels import arrange, match

Array = npt.NDArray[Any]
Result = TypeVar("Result")
MOST_PARTS = 256
_SAMPLE = 4096
_BITS_OF_ORDER = 33


def both(pool: Executor, work: Callable[[int], Result]) -> tuple[Result, Result]:
    """The same work for side 0 and side 1, each on its thread."""
    first, second = pool.submit(work, 0), pool.submit(work, 1)
    return first.result(), second.result()


def by_number(pool: Executor, buffers: Buffers, rows: int) -> tuple[Array, int, Array]:
    """Sound rows in the order of part, key, number and arrival: (words, where the second side begins, parts).

    Equal numbers never stand on different sides. The rank of the part among `parts` is in the top 8 bits of a word;
    with more than 256 parts in one chunk, which is rare, the words are bare rows, the second side is empty, and no
    parts are told.
    """
    parts = arrange.parts_present(buffers.parts, rows)
    if parts.size > MOST_PARTS:
        order = _many_parts(buffers, rows)
        return order, order.size, parts[:0]
    rank_of_part = np.zeros(1 << 16, np.uint8)
    rank_of_part[parts] = np.arange(parts.size)

    def fill(first: int, last: int, out: Array) -> int:
        return int(
            arrange.fill_by_number(
                buffers.records, buffers.parts, buffers.reasons, rank_of_part, first, last, out
            )
        )

    order, middle = _sorted(pool, buffers, fill, rows, 64)
    both(pool, lambda side: arrange.settle_equal_tops(buffers.records, _side(order, middle, side)))
    return order, middle, parts


def by_worker(
    pool: Executor, buffers: Buffers, rows: int, rank: Array, middle_rank: int, span: tuple[int, int], second_base: int
) -> tuple[Array, int]:
    """Accepted rows by rank of the worker, acceptance and arrival: (words, where `middle_rank` begins).

    `span` is the earliest and the latest acceptance among them.
    """
    earliest, latest = span
    rank_bits = max(1, int(rank.size - 1).bit_length())
    time_bits = min(20, max(10, _BITS_OF_ORDER - rank_bits), 64 - arrange.ROW_BITS - rank_bits)
    shift = max(0, int(latest - earliest).bit_length() - time_bits)

    def fill(first: int, last: int, out: Array) -> int:
        found = arrange.fill_by_worker(
            buffers.records, buffers.outcome, match.ACCEPTED, rank, time_bits, second_base, first, last, earliest,
            shift, out,
        )  # fmt: skip
        return int(found)

    split = np.uint64(middle_rank << (time_bits + arrange.ROW_BITS))
    order, middle = _sorted(pool, buffers, fill, rows, arrange.ROW_BITS + time_bits + rank_bits, split)
    both(pool, lambda side: arrange.settle_times(buffers.records, _side(order, middle, side)))
    return order, middle


def ranks(values: Array) -> tuple[Array, int]:
    """The rank of each of some numbers from 0 to 2^63 among the distinct ones, and how many those are."""
    if values.size > arrange.MOST_ROWS:
        unique, inverse = np.unique(values, return_inverse=True)
        return inverse.astype(np.int32), unique.size
    words = (values.view(np.uint64) >> np.uint64(63 - 40) << np.uint64(arrange.ROW_BITS)) | np.arange(
        values.size, dtype=np.uint64
    )
    words.sort()
    found = np.empty(values.size, np.int32)
    return found, int(arrange.rank_values(words, values, found))


def time_span(pool: Executor, buffers: Buffers, rows: int) -> tuple[int, int]:
    """Earliest and latest acceptance of the accepted rows, of which there must be one."""
    edges = (0, rows // 2, rows)

    def span(side: int) -> tuple[int, int]:
        found: tuple[int, int] = arrange.time_span(
            buffers.records, buffers.outcome, match.ACCEPTED, edges[side], edges[side + 1]
        )
        return found

    first, second = both(pool, span)
    return min(first[0], second[0]), max(first[1], second[1])


def part_spans(words: Array, starts: Array, present: Array, parts_of: Array) -> dict[int, tuple[int, int]]:
    """The groups of each part in a side of the order by number; `starts` tells where groups begin."""
    if not starts.size:
        return {}
    if not present.size:
        part_of_group = parts_of[(words[starts] & arrange.ROW_MASK).astype(np.int64)]
        edges = np.concatenate(([0], np.flatnonzero(np.diff(part_of_group)) + 1, [part_of_group.size]))
        return {
            int(part_of_group[edges[n]]): (int(edges[n]), int(edges[n + 1])) for n in range(edges.size - 1)
        }
    ranks = np.arange(present.size, dtype=np.uint64) << np.uint64(56)
    edges = np.append(np.searchsorted(starts, np.searchsorted(words, ranks)), starts.size)
    return {
        int(part): (int(edges[n]), int(edges[n + 1]))
        for n, part in enumerate(present)
        if edges[n] < edges[n + 1]
    }


def _side(order: Array, middle: int, side: int) -> Array:
    return order[middle:] if side else order[:middle]


def _sorted(
    pool: Executor,
    buffers: Buffers,
    fill: Callable[[int, int, Array], int],
    rows: int,
    highest_bit: int,
    split: np.uint64 | None = None,
) -> tuple[Array, int]:
    words, spare, last = buffers.sorting
    half = rows // 2
    edges, begins = (0, half, rows), (0, half)
    filled = both(pool, lambda side: fill(edges[side], edges[side + 1], words[edges[side] : edges[side + 1]]))
    made = [words[begins[side] : begins[side] + filled[side]] for side in (0, 1)]
    at = _middle(made) if split is None else split
    below = both(pool, lambda side: int(arrange.count_below(made[side], at)))
    middle, size = sum(below), sum(filled)
    lows = (0, below[0], middle)
    highs = (middle, middle + filled[0] - below[0], size)
    both(
        pool,
        lambda side: arrange.part_in_two(
            made[side], at, spare[lows[side] : lows[side + 1]], spare[highs[side] : highs[side + 1]]
        ),
    )

    def sort(side: int) -> bool:
        part, room = _side(spare[:size], middle, side), _side(words[:size], middle, side)
        result = arrange.radix_sort(part, room, arrange.ROW_BITS, highest_bit)
        return bool(result.size) and result.ctypes.data == room.ctypes.data

    moved = both(pool, sort)
    kept, left = (words, spare) if moved[0] else (spare, words)
    if moved[0] != moved[1]:
        _side(kept[:size], middle, 1)[:] = _side(left[:size], middle, 1)
    # What was sorted last stays untouched by the next sort.
    buffers.sorting = [left, last, kept]
    return kept[:size], middle


def _middle(made: list[Array]) -> np.uint64:
    """A word near the middle with nothing in its row bits, so that words that agree above stand on one side."""
    sample = np.concatenate([part[:: max(1, part.size // _SAMPLE)] for part in made])
    if not sample.size:
        return np.uint64(0)
    return np.uint64(np.partition(sample, sample.size // 2)[sample.size // 2] & ~arrange.ROW_MASK)


def _many_parts(buffers: Buffers, rows: int) -> Array:
    # A plain sort by part, key, number and row.
    sound = np.flatnonzero(buffers.reasons[:rows] == 0)
    records = buffers.records[sound]
    third = np.where(records[:, 7] >> np.uint64(56) == 255, records[:, 7] & ~np.uint64((1 << 44) - 1), records[:, 7])
    place = np.lexsort((sound, third, records[:, 6], records[:, 5], records[:, 0], buffers.parts[sound]))
    return np.asarray(sound[place].astype(np.uint64))
