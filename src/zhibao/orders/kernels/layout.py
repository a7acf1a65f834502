"""From records to the columns of a sealed segment, to its index and to its counts."""

from __future__ import annotations

import numpy as np
from numba import njit

from zhibao.orders.kernels.arrange import ROW_MASK
from zhibao.orders.kernels.memory import AHEAD, fetch, put_word
from zhibao.orders.kernels.text import LONG, LONG_PLACE, LONG_SECOND, LONG_SIZE, NONE, mix

_EAST8 = 28_800_000
_DAY = 86_400_000
_LONGEST_SECONDS = 7 * 86_400


@njit(cache=True, nogil=True)
def lay_out(
    records: np.ndarray,
    order: np.ndarray,
    first: int,
    last: int,
    pseudonyms: np.ndarray,
    second_base: int,
    replaced: np.ndarray,
    stood: np.ndarray,
    segment: int,
    base_second: int,
    cell_slots: np.ndarray,
    cell_keys: np.ndarray,
    cell_counts: np.ndarray,
    cells_known: np.ndarray,
    number_offsets: np.ndarray,
    number_data: np.ndarray,
    versions: np.ndarray,
    workers: np.ndarray,
    industries: np.ndarray,
    districts: np.ndarray,
    accepted: np.ndarray,
    started: np.ndarray,
    started_valid: np.ndarray,
    ended: np.ndarray,
    ended_valid: np.ndarray,
    statuses: np.ndarray,
    accepted_seconds: np.ndarray,
    ended_seconds: np.ndarray,
    arena_one: np.ndarray,
    arena_two: np.ndarray,
) -> tuple[int, int]:
    """Gather the rows `order[first:last]` into columns.

    `replaced` rows take part in everything but the counts. A cell is one combination of industry, status,
    district and day of the end (of acceptance while open). `stood[row]` receives position (24 bits),
    segment (from bit 24) and cell (from bit 32): the index reads them there. `number_data` has at least 24 bytes more than the numbers
    take. Returns (latest end in seconds, open rows). The cell table must have at least twice as many slots as rows.
    """
    used = number_offsets[0]
    latest = np.int64(0)
    open_rows = 0
    mask = cell_slots.size - 1
    last_key, cell = np.uint64(0), np.int64(0)
    for i in range(first, last):
        if i + AHEAD < order.size:
            ahead = np.int64(order[i + AHEAD] & ROW_MASK)
            fetch(records, ahead)
            fetch(replaced, ahead)
            fetch(stood, ahead)
        row = np.int64(order[i] & ROW_MASK)
        at = i - first
        head = records[row, 1]
        number = np.int64(head & np.uint64(0xFFFFFFFF))
        if number >= 1 << 30:
            number = number - (1 << 30) + second_base
        codes = np.int64(head >> np.uint64(32))
        industry = codes & 15
        status = (codes >> 4) & 7
        district = (codes >> 13) & 0xFFFF
        acc = np.int64(records[row, 2])
        sta = np.int64(records[row, 3])
        fin = np.int64(records[row, 4])
        workers[at] = pseudonyms[number]
        versions[at] = (codes >> 7) & 63
        industries[at] = industry
        statuses[at] = status
        districts[at] = district
        accepted[at] = acc
        if sta != NONE:
            started[at] = sta
            started_valid[at >> 3] |= np.uint8(1 << (at & 7))
        else:
            started[at] = 0
        accepted_seconds[i] = np.uint32(acc // 1000 - base_second)
        if fin != NONE:
            ended[at] = fin
            ended_valid[at >> 3] |= np.uint8(1 << (at & 7))
            second = -((-fin) // 1000)
            ended_seconds[i] = np.uint32(second - base_second)
            if second > latest:
                latest = second
            day = (fin + _EAST8) // _DAY
        else:
            ended[at] = 0
            second = acc // 1000 + _LONGEST_SECONDS
            ended_seconds[i] = np.uint32(second - base_second)
            if second > latest:
                latest = second
            open_rows += 1
            day = (acc + _EAST8) // _DAY

        key = np.uint64((((np.int64(day) << 16) | district) << 7) | (codes & 0x7F)) + np.uint64(1)
        if key != last_key:
            last_key = key
            slot = np.int64(mix(key) & np.uint64(mask))
            while True:
                held = cell_slots[slot]
                if held == 0:
                    cell = cells_known[0]
                    cell_keys[cell] = key
                    cell_counts[cell] = 0
                    cell_slots[slot] = cell + 1
                    cells_known[0] = cell + 1
                    break
                if cell_keys[held - 1] == key:
                    cell = np.int64(held - 1)
                    break
                slot = (slot + 1) & mask
        stood[row] = np.uint64(i) | (np.uint64(segment) << np.uint64(24)) | (np.uint64(cell) << np.uint64(32))
        if replaced[row] == 0:
            cell_counts[cell] += 1

        third = records[row, 7]
        if third & LONG == LONG:
            size = np.int64((third >> LONG_SIZE) & np.uint64(0xFFF))
            place = np.int64(third & LONG_PLACE & ~LONG_SECOND)
            second_arena = third & LONG_SECOND != 0
            for k in range(size):
                number_data[used + k] = arena_two[place + k] if second_arena else arena_one[place + k]
            used += size
        else:
            size = np.int64(third >> np.uint64(56))
            put_word(number_data, used, records[row, 5])
            put_word(number_data, used + 8, records[row, 6])
            put_word(number_data, used + 16, third)
            used += size
        number_offsets[at + 1] = used
    return latest, open_rows


@njit(cache=True, nogil=True)
def number_bytes(records: np.ndarray, order: np.ndarray, first: int, last: int) -> int:
    """How many bytes the order numbers of `order[first:last]` take."""
    total = 0
    for i in range(first, last):
        third = records[np.int64(order[i] & ROW_MASK), 7]
        if third & LONG == LONG:
            total += np.int64((third >> LONG_SIZE) & np.uint64(0xFFF))
        else:
            total += np.int64(third >> np.uint64(56))
    return total


@njit(cache=True, nogil=True)
def fill_index(
    order: np.ndarray,
    keys: np.ndarray,
    tags: np.ndarray,
    contents: np.ndarray,
    versions: np.ndarray,
    stood: np.ndarray,
    segment: int,
    outcome: np.ndarray,
    parts: np.ndarray,
    present: np.ndarray,
    out_keys: np.ndarray,
    out_contents: np.ndarray,
    out_tags: np.ndarray,
    places: np.ndarray,
    cells: np.ndarray,
    part_rows: np.ndarray,
) -> int:
    """The index entries of one segment in the order of part and key; `part_rows` counts them by part.

    `present` lists the parts whose rank is in the top 8 bits of `order`; it is empty when the words carry none.
    """
    filled = 0
    wanted = np.uint64(segment)
    for i in range(order.size):
        if i + 2 * AHEAD < order.size:
            fetch(stood, np.int64(order[i + 2 * AHEAD] & ROW_MASK))
        row = np.int64(order[i] & ROW_MASK)
        place = stood[row]
        if (place >> np.uint64(24)) & np.uint64(255) != wanted:
            continue
        out_keys[filled] = keys[i]
        out_contents[filled] = contents[i]
        out_tags[filled] = tags[i]
        kind = np.uint32(0 if outcome[row] == 1 else (1 if outcome[row] == 3 else 2))
        places[filled] = (
            np.uint32(place & ROW_MASK) | (np.uint32(versions[i]) << np.uint32(24)) | (kind << np.uint32(30))
        )
        cells[filled] = np.uint32(place >> np.uint64(32))
        if present.size > 0:
            part_rows[present[np.int64(order[i] >> np.uint64(56))]] += 1
        else:
            part_rows[parts[row]] += 1
        filled += 1
    return filled


@njit(cache=True, nogil=True)
def count_workers(workers: np.ndarray, distinct: np.ndarray, first: np.ndarray) -> int:
    """The distinct values of a sorted column and where each begins."""
    count = 0
    for i in range(workers.size):
        if i == 0 or workers[i] != workers[i - 1]:
            distinct[count] = workers[i]
            first[count] = i
            count += 1
    return count


@njit(cache=True, nogil=True)
def rows_at(
    workers: np.ndarray,
    first: np.ndarray,
    rows: int,
    accepted_seconds: np.ndarray,
    ended_seconds: np.ndarray,
    worker: int,
    from_second: int,
    to_second: int,
    out: np.ndarray,
) -> int:
    """Positions of a worker's rows accepted by `to_second` and ended at or after `from_second`, or still open.

    Seconds are relative to the segment's base. Returns how many there are; `out` holds as many as fit.
    """
    low, high = 0, workers.size
    while low < high:
        middle = (low + high) >> 1
        if workers[middle] < worker:
            low = middle + 1
        else:
            high = middle
    if low == workers.size or workers[low] != worker:
        return 0
    begin = np.int64(first[low])
    end = np.int64(first[low + 1]) if low + 1 < workers.size else rows
    count = 0
    for at in range(begin, end):
        if np.int64(accepted_seconds[at]) > to_second:
            break
        if np.int64(ended_seconds[at]) >= from_second:
            if count < out.size:
                out[count] = at
            count += 1
    return count


@njit(cache=True, nogil=True)
def worker_days(
    workers: np.ndarray,
    first: np.ndarray,
    accepted_seconds: np.ndarray,
    base_second: int,
    begin: int,
    end: int,
    out_workers: np.ndarray,
    out_days: np.ndarray,
    out_rows: np.ndarray,
    out_first: np.ndarray,
) -> int:
    """Rows accepted in [begin, end) seconds by worker and day in China; returns how many worker-days there are."""
    used = 0
    for number in range(workers.size):
        start = np.int64(first[number])
        stop = np.int64(first[number + 1]) if number + 1 < workers.size else accepted_seconds.size
        last_day = np.int64(-1)
        for at in range(start, stop):
            second = base_second + np.int64(accepted_seconds[at])
            if second < begin or second >= end:
                continue
            day = (second + 28_800) // 86_400
            if day != last_day:
                out_workers[used] = workers[number]
                out_days[used] = day
                out_rows[used] = 0
                out_first[used] = second
                used += 1
                last_day = day
            out_rows[used - 1] += 1
    return used
