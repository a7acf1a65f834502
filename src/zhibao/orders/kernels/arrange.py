"""Sorting: by order number to find what was sent twice, by worker and time for the layout of the store."""

from __future__ import annotations

import numpy as np
from numba import njit

from zhibao.orders.kernels.text import third_word

ROW_BITS = 24
ROW_MASK = np.uint64((1 << ROW_BITS) - 1)
MOST_ROWS = 1 << ROW_BITS


@njit(cache=True, nogil=True)
def radix_sort(values: np.ndarray, spare: np.ndarray, lowest_bit: int, highest_bit: int) -> np.ndarray:
    """Sort 64-bit words by the bits from `lowest_bit` up to `highest_bit`; equal bits keep their order.

    Returns the sorted array, which is either `values` or `spare`; the other one is left as scratch.
    """
    source, target = values, spare
    size = values.size
    for shift in range(lowest_bit, highest_bit, 11):
        width = min(11, highest_bit - shift)
        mask = np.uint64((1 << width) - 1)
        move = np.uint64(shift)
        starts = np.zeros((1 << width) + 1, np.int64)
        for i in range(size):
            starts[np.int64((source[i] >> move) & mask) + 1] += 1
        single = False
        for digit in range(1 << width):
            if starts[digit + 1] == size:
                single = True
            starts[digit + 1] += starts[digit]
        if single:
            continue
        for i in range(size):
            digit = np.int64((source[i] >> move) & mask)
            target[starts[digit]] = source[i]
            starts[digit] += 1
        source, target = target, source
    return source


@njit(cache=True, nogil=True)
def fill_by_number(
    records: np.ndarray,
    parts: np.ndarray,
    reasons: np.ndarray,
    rank_of_part: np.ndarray,
    first: int,
    last: int,
    out: np.ndarray,
) -> int:
    """For every sound row of [first, last) one word: rank of its part (8 bits), top of its key (32 bits), its row."""
    filled = 0
    for row in range(first, last):
        if reasons[row] == 0:
            out[filled] = (
                (np.uint64(rank_of_part[parts[row]]) << np.uint64(56))
                | ((records[row, 0] >> np.uint64(32)) << np.uint64(ROW_BITS))
                | np.uint64(row)
            )
            filled += 1
    return filled


@njit(cache=True, nogil=True)
def parts_present(parts: np.ndarray, rows: int) -> np.ndarray:
    """The parts that occur in the first `rows` rows, ascending."""
    seen = np.zeros(1 << 16, np.bool_)
    for row in range(rows):
        seen[parts[row]] = True
    return np.flatnonzero(seen)


@njit(cache=True, nogil=True)
def count_below(words: np.ndarray, split: np.uint64) -> int:
    """How many words are below `split`."""
    count = 0
    for i in range(words.size):
        if words[i] < split:
            count += 1
    return count


@njit(cache=True, nogil=True)
def part_in_two(words: np.ndarray, split: np.uint64, below: np.ndarray, above: np.ndarray) -> None:
    """Copy the words below `split` to one array, the others to another; each keeps its order."""
    low = high = 0
    for i in range(words.size):
        if words[i] < split:
            below[low] = words[i]
            low += 1
        else:
            above[high] = words[i]
            high += 1


@njit(cache=True, nogil=True)
def rows_with(outcome: np.ndarray, rows: int, first: int, second: int, out: np.ndarray) -> int:
    """Rows with either outcome in the order of arrival."""
    filled = 0
    for row in range(rows):
        if outcome[row] == first or outcome[row] == second:
            out[filled] = np.uint64(row)
            filled += 1
    return filled


@njit(cache=True, nogil=True)
def _after(records: np.ndarray, a: int, b: int) -> bool:
    for word in (0, 5, 6):
        if records[a, word] != records[b, word]:
            return records[a, word] > records[b, word]
    third, other = third_word(records[a, 7]), third_word(records[b, 7])
    if third != other:
        return third > other
    return a > b


@njit(cache=True, nogil=True)
def settle_equal_tops(records: np.ndarray, order: np.ndarray) -> None:
    """Put rows whose words agree above the row bits into the order of the whole number, then of arrival."""
    size = order.size
    start = 0
    while start < size:
        end = start + 1
        top = order[start] >> np.uint64(ROW_BITS)
        while end < size and order[end] >> np.uint64(ROW_BITS) == top:
            end += 1
        if end - start > 1:
            _shell_sort(records, order, start, end)
        start = end


@njit(cache=True, nogil=True)
def _shell_sort(records: np.ndarray, order: np.ndarray, start: int, end: int) -> None:
    gap = 1
    while gap < (end - start) // 3:
        gap = 3 * gap + 1
    while gap > 0:
        for i in range(start + gap, end):
            held = order[i]
            row = np.int64(held & ROW_MASK)
            at = i
            while at >= start + gap and _after(records, np.int64(order[at - gap] & ROW_MASK), row):
                order[at] = order[at - gap]
                at -= gap
            order[at] = held
        gap //= 3


@njit(cache=True, nogil=True)
def time_span(records: np.ndarray, outcome: np.ndarray, wanted: int, first: int, last: int) -> tuple[int, int]:
    """Earliest and latest acceptance of the rows of [first, last) with the wanted outcome."""
    earliest, latest = np.int64(2**62), np.int64(-(2**62))
    for row in range(first, last):
        if outcome[row] == wanted:
            moment = np.int64(records[row, 2])
            earliest, latest = min(earliest, moment), max(latest, moment)
    return earliest, latest


@njit(cache=True, nogil=True)
def count_outcomes(outcome: np.ndarray, rows: int) -> np.ndarray:
    """How many rows have each outcome."""
    counts = np.zeros(8, np.int64)
    for row in range(rows):
        counts[outcome[row]] += 1
    return counts


@njit(cache=True, nogil=True)
def fill_by_worker(
    records: np.ndarray,
    outcome: np.ndarray,
    wanted: int,
    rank_of_worker: np.ndarray,
    time_bits: int,
    second_base: int,
    first: int,
    last: int,
    earliest: int,
    shift: int,
    out: np.ndarray,
) -> int:
    """For every row of [first, last) with the wanted outcome one word: rank of its worker, time slice, row.

    The time is cut to the bits that are left; `settle_times` mends rows that fall into the same slice.
    """
    filled = 0
    for row in range(first, last):
        if outcome[row] == wanted:
            number = np.int64(records[row, 1] & np.uint64(0xFFFFFFFF))
            if number >= 1 << 30:
                number = number - (1 << 30) + second_base
            rank = np.int64(rank_of_worker[number])
            slice_ = np.uint64(np.int64(records[row, 2]) - earliest) >> np.uint64(shift)
            out[filled] = (
                (np.uint64(rank) << np.uint64(time_bits + ROW_BITS))
                | (slice_ << np.uint64(ROW_BITS))
                | np.uint64(row)
            )
            filled += 1
    return filled


@njit(cache=True, nogil=True)
def rank_values(words: np.ndarray, values: np.ndarray, ranks: np.ndarray) -> int:
    """Number the distinct values in ascending order; returns how many there are.

    `words` are sorted and hold the top bits of a value above the row bits, its place in `values` in the row bits.
    Values that agree in the top bits are put in order here.
    """
    for i in range(1, words.size):
        held = words[i]
        value = values[np.int64(held & ROW_MASK)]
        at = i
        while at > 0 and values[np.int64(words[at - 1] & ROW_MASK)] > value:
            words[at] = words[at - 1]
            at -= 1
        words[at] = held
    rank = -1
    last = np.int64(0)
    for i in range(words.size):
        place = np.int64(words[i] & ROW_MASK)
        if i == 0 or values[place] != last:
            rank += 1
            last = values[place]
        ranks[place] = rank
    return rank + 1


@njit(cache=True, nogil=True)
def settle_times(records: np.ndarray, order: np.ndarray) -> None:
    """Put rows of one worker that share a time slice into the order of their acceptance, then of arrival."""
    for i in range(1, order.size):
        held = order[i]
        top = held >> np.uint64(ROW_BITS)
        if order[i - 1] >> np.uint64(ROW_BITS) != top:
            continue
        row = np.int64(held & ROW_MASK)
        moment = np.int64(records[row, 2])
        at = i
        while at > 0 and order[at - 1] >> np.uint64(ROW_BITS) == top:
            before = np.int64(records[np.int64(order[at - 1] & ROW_MASK), 2])
            if before < moment or (before == moment and np.int64(order[at - 1] & ROW_MASK) < row):
                break
            order[at] = order[at - 1]
            at -= 1
        order[at] = held
