"""Finding earlier rows of the same order number and settling what each row is: the heart of intake.

A number's earlier rows stand in the index parts of earlier segments, sorted by key. What is found there is
copied into `found` arrays (a chain for each group of equal numbers), so that one loop settles a group from
the rows of this load and the rows known before. The rule is `orders.rules.settle`; this is the same in words
of 64 bits.
"""

from __future__ import annotations

import numpy as np
from numba import carray, njit

from zhibao.orders.kernels.arrange import ROW_MASK
from zhibao.orders.kernels.memory import AHEAD, fetch, pointer
from zhibao.orders.kernels.text import mix, number_tag, third_word

ACCEPTED = np.uint8(1)
DUPLICATE = np.uint8(2)
CONFLICT = np.uint8(3)
WAITING = np.uint8(4)
QUARANTINED = np.uint8(5)

# `place` in an index: position (24 bits), version (6 bits), kind (2 bits: 0 accepted, 1 conflict, 2 waiting).
KIND_ACCEPTED = 0
KIND_CONFLICT = 1
KIND_WAITING = 2

MOST_IN_GROUP = 96


@njit(cache=True, nogil=True, inline="always")
def content_of(
    records: np.ndarray,
    row: int,
    pseudonyms: np.ndarray,
    second_base: int,
    district_codes: np.ndarray,
    extra: np.ndarray,
) -> np.uint64:
    """The 64-bit hash of everything an order row says besides its number and version."""
    worker = np.int64(records[row, 1] & np.uint64(0xFFFFFFFF))
    if worker >= 1 << 30:
        worker = worker - (1 << 30) + second_base
    codes = records[row, 1] >> np.uint64(32)
    district = np.uint64(district_codes[np.int64((codes >> np.uint64(13)) & np.uint64(0xFFFF))])
    value = mix(np.uint64(pseudonyms[worker]) ^ np.uint64(0x2545F4914F6CDD1D))
    value = mix(value ^ records[row, 2])
    value = mix(value ^ records[row, 3])
    value = mix(value ^ records[row, 4])
    value = mix(value ^ (codes & np.uint64(0x7F)) ^ (district << np.uint64(8)))
    # Absent and empty are the same content, so a row without agency and position leaves the value as it is.
    if extra.size > 0 and extra[row] != 0:
        value = mix(value ^ extra[row])
    return value


@njit(cache=True, nogil=True)
def gather(
    records: np.ndarray,
    order: np.ndarray,
    pseudonyms: np.ndarray,
    second_base: int,
    district_codes: np.ndarray,
    extra: np.ndarray,
    keys: np.ndarray,
    tags: np.ndarray,
    contents: np.ndarray,
    versions: np.ndarray,
    starts: np.ndarray,
) -> int:
    """Visit every record of `order` once and keep in that order what settling and the index ask of it.

    `starts` receives where each group of equal order numbers begins; returns how many groups there are.
    """
    groups = 0
    key, first, second, third = np.uint64(0), np.uint64(0), np.uint64(0), np.uint64(0)
    for i in range(order.size):
        if i + AHEAD < order.size:
            fetch(records, np.int64(order[i + AHEAD] & ROW_MASK))
        row = np.int64(order[i] & ROW_MASK)
        before, first_before, second_before, third_before = key, first, second, third
        key, first, second, third = records[row, 0], records[row, 5], records[row, 6], third_word(records[row, 7])
        keys[i] = key
        tags[i] = number_tag(first, second, third)
        versions[i] = np.uint8((records[row, 1] >> np.uint64(39)) & np.uint64(63))
        contents[i] = content_of(records, row, pseudonyms, second_base, district_codes, extra)
        if i > 0 and (
            key == before and first == first_before and second == second_before and third == third_before
        ):
            continue
        starts[groups] = i
        groups += 1
    return groups


@njit(cache=True, nogil=True)
def mark(keys_sent: np.ndarray, starts: np.ndarray, spans: np.ndarray, marks: np.ndarray) -> None:
    """Set the bit of every group's key in the marks of its part.

    A row of `spans`: first and last group of a part, first word of its marks, and how far a key is shifted to give
    the number of its bit.
    """
    for number in range(spans.shape[0]):
        shift = np.uint64(spans[number, 3])
        for group in range(spans[number, 0], spans[number, 1]):
            bit = keys_sent[starts[group]] >> shift
            marks[spans[number, 2] + np.int64(bit >> np.uint64(6))] |= np.uint64(1) << (bit & np.uint64(63))


@njit(cache=True, nogil=True)
def probe(
    keys_sent: np.ndarray,
    tags_sent: np.ndarray,
    starts: np.ndarray,
    marks: np.ndarray,
    jobs: np.ndarray,
    job: int,
    begin: int,
    head: np.ndarray,
    found: np.ndarray,
    used: int,
) -> tuple[int, int, int]:
    """Look up groups of equal numbers in the index parts of earlier segments, job after job.

    A row of `jobs`: segment, first and last group of a part, first word of its marks (-1: none) and their shift,
    entries of that part in the segment's index, and the addresses of its columns key, tag, content, place, cell.
    Found rows are appended to `found` (columns: next, segment, place, cell, content, tag). Begins at `job` from
    `begin` (-1: its beginning). Returns (rows used, job and place to go on with); the job is below their number when
    `found` is full.
    """
    for number in range(job, jobs.shape[0]):
        segment, first, last, at, size = jobs[number, 0], jobs[number, 1], jobs[number, 2], jobs[number, 3], jobs[number, 5]
        keys = carray(pointer(jobs[number, 6]), (size,), np.uint64)
        tags = carray(pointer(jobs[number, 7]), (size,), np.uint32)
        contents = carray(pointer(jobs[number, 8]), (size,), np.uint64)
        places = carray(pointer(jobs[number, 9]), (size,), np.uint32)
        cells = carray(pointer(jobs[number, 10]), (size,), np.uint32)
        if at < 0:
            used, stopped = _walk_groups(
                keys_sent, tags_sent, starts, max(begin, first), last, keys, tags, contents, places, cells, segment,
                head, found, used,
            )  # fmt: skip
        else:
            last = size
            used, stopped = _scan_entries(
                keys_sent, tags_sent, starts, first, jobs[number, 2], marks[at:], np.uint64(jobs[number, 4]), max(begin, 0),
                keys, tags, contents, places, cells, segment, head, found, used,
            )  # fmt: skip
        if stopped < last:
            return used, number, stopped
        begin = -1
    return used, jobs.shape[0], -1


@njit(cache=True, nogil=True)
def _scan_entries(
    keys_sent: np.ndarray,
    tags_sent: np.ndarray,
    starts: np.ndarray,
    first_group: int,
    last_group: int,
    marks: np.ndarray,
    shift: np.uint64,
    entry: int,
    keys: np.ndarray,
    tags: np.ndarray,
    contents: np.ndarray,
    places: np.ndarray,
    cells: np.ndarray,
    segment: int,
    head: np.ndarray,
    found: np.ndarray,
    used: int,
) -> tuple[int, int]:
    """A short index part is read through: only entries whose bit is marked are sought among the groups.

    Returns (rows used, entry to go on with), the latter below their number when `found` is full.
    """
    for at in range(entry, keys.size):
        key = keys[at]
        bit = key >> shift
        if not marks[np.int64(bit >> np.uint64(6))] >> (bit & np.uint64(63)) & np.uint64(1):
            continue
        low, high = first_group, last_group
        while low < high:
            middle = (low + high) >> 1
            if keys_sent[starts[middle]] < key:
                low = middle + 1
            else:
                high = middle
        while low < last_group and keys_sent[starts[low]] == key:
            if tags_sent[starts[low]] == tags[at]:
                if used == found.shape[0]:
                    return used, at
                used = _note(found, used, head, low, segment, places[at], cells[at], contents[at])
            low += 1
    return used, keys.size


@njit(cache=True, nogil=True, inline="always")
def _note(
    found: np.ndarray, used: int, head: np.ndarray, group: int, segment: int, place: int, cell: int, content: np.uint64
) -> int:
    """Put a known row in front of the chain of its group."""
    found[used, 0] = np.uint64(np.int64(head[group]) + 1)
    found[used, 1] = np.uint64(segment)
    found[used, 2] = np.uint64(place)
    found[used, 3] = np.uint64(cell)
    found[used, 4] = content
    head[group] = used
    return used + 1


@njit(cache=True, nogil=True)
def _walk_groups(
    keys_sent: np.ndarray,
    tags_sent: np.ndarray,
    starts: np.ndarray,
    first_group: int,
    last_group: int,
    keys: np.ndarray,
    tags: np.ndarray,
    contents: np.ndarray,
    places: np.ndarray,
    cells: np.ndarray,
    segment: int,
    head: np.ndarray,
    found: np.ndarray,
    used: int,
) -> tuple[int, int]:
    """The groups [first_group, last_group) of one part in one segment's index of that part.

    Both sides are sorted by key. Keys are hashes, so that their number between two known ones can be foretold to a
    few dozen: the walk jumps there and gallops from there to the first key that is not smaller. Returns (rows used,
    group to go on with), the latter below `last_group` when `found` is full.
    """
    size = keys.size
    if size == 0:
        return used, last_group
    at = 0
    last = keys[size - 1]
    gap = (last - keys[0]) // np.uint64(size) + np.uint64(1)
    for group in range(first_group, last_group):
        key = keys_sent[starts[group]]
        if key > last:
            break
        if keys[at] < key:
            # `gap` times `size` is more than any difference here, so the guess stays inside.
            at = _first_not_below(keys, key, at, min(size - 1, at + np.int64((key - keys[at]) // gap)))
        if keys[at] == key:
            tag = np.uint64(tags_sent[starts[group]])
            same = at
            while same < size and keys[same] == key:
                if np.uint64(tags[same]) == tag:
                    if used == found.shape[0]:
                        return used, group
                    used = _note(found, used, head, group, segment, places[same], cells[same], contents[same])
                same += 1
    return used, last_group


@njit(cache=True, nogil=True, inline="always")
def _first_not_below(keys: np.ndarray, key: np.uint64, below: int, guess: int) -> int:
    """The first place whose key is not below `key`, sought from `guess` on; `keys[below]` is known to be below it."""
    size = keys.size
    step = 8
    if keys[guess] < key:
        low, high = guess, guess + step
        while high < size and keys[high] < key:
            low = high
            step *= 2
            high += step
        high = min(high, size)
    else:
        high, low = guess, guess - step
        while low > below and keys[low] >= key:
            high = low
            step *= 2
            low -= step
        low = max(low, below)
    while high - low > 1:
        middle = (low + high) >> 1
        if keys[middle] < key:
            low = middle
        else:
            high = middle
    return high


@njit(cache=True, nogil=True)
def settle(
    order: np.ndarray,
    versions: np.ndarray,
    contents: np.ndarray,
    starts: np.ndarray,
    first_group: int,
    groups: int,
    head: np.ndarray,
    found: np.ndarray,
    outcome: np.ndarray,
    replaced: np.ndarray,
    replaced_cells: np.ndarray,
    cell_base: np.ndarray,
    released: np.ndarray,
    count_released: int,
) -> tuple[int, int]:
    """Settle the groups from `first_group` on: outcome of each row, what it replaces, what it releases.

    `versions[i]` and `contents[i]` belong to `order[i]`; `replaced[row]` is 1 for a row of this load that a
    later version in the same load replaces; `replaced_cells` counts replaced rows of earlier segments by cell;
    `released` lists (segment, place, cell) of waiting rows that are accepted now. Returns (group to go on
    with, released rows); a group of more than `MOST_IN_GROUP` rows stops the loop, the caller settles it.
    """
    version_of = np.empty(MOST_IN_GROUP, np.int64)
    content_at = np.empty(MOST_IN_GROUP, np.uint64)
    state = np.empty(MOST_IN_GROUP, np.int64)
    origin = np.empty(MOST_IN_GROUP, np.int64)
    size = order.size
    for group in range(first_group, groups):
        if group + 2 * AHEAD < groups:
            fetch(outcome, np.int64(order[starts[group + 2 * AHEAD]] & ROW_MASK))
        begin = starts[group]
        end = starts[group + 1] if group + 1 < groups else size
        first_row = np.int64(order[begin] & ROW_MASK)
        if end - begin == 1 and head[group] < 0:
            outcome[first_row] = ACCEPTED if versions[begin] == 1 else WAITING
            continue
        # Known rows first (state 0 accepted, 1 conflict, 2 waiting; origin -1 - index in found).
        held = 0
        chain = head[group]
        too_large = False
        while chain >= 0:
            if held == MOST_IN_GROUP:
                too_large = True
                break
            place = np.int64(found[chain, 2])
            version_of[held] = (place >> 24) & 63
            state[held] = (place >> 30) & 3
            content_at[held] = found[chain, 4]
            origin[held] = -1 - chain
            held += 1
            chain = np.int64(found[chain, 0]) - 1
        if too_large or held + (end - begin) > MOST_IN_GROUP:
            return group, count_released
        top = 0
        for i in range(held):
            if state[i] == KIND_ACCEPTED and version_of[i] > top:
                top = version_of[i]
        # A row that once waited and was released stands twice; its accepted entry counts.
        for i in range(held):
            if state[i] == KIND_WAITING:
                for j in range(held):
                    if (
                        state[j] == KIND_ACCEPTED
                        and version_of[j] == version_of[i]
                        and content_at[j] == content_at[i]
                    ):
                        state[i] = -1
        known_top = top
        for i in range(begin, end):
            row = np.int64(order[i] & ROW_MASK)
            version = np.int64(versions[i])
            content = contents[i]
            same = False
            for j in range(held):
                if state[j] >= 0 and version_of[j] == version and content_at[j] == content:
                    same = True
                    break
            if same:
                outcome[row] = DUPLICATE
                continue
            version_of[held] = version
            content_at[held] = content
            origin[held] = row
            if version <= top:
                state[held] = KIND_CONFLICT
            elif version > top + 1:
                state[held] = KIND_WAITING
            else:
                state[held] = KIND_ACCEPTED
                top += 1
            held += 1
            if state[held - 1] == KIND_ACCEPTED:
                # What waited for this version moves up, the first to have arrived first.
                moved = True
                while moved:
                    moved = False
                    best = -1
                    for j in range(held):
                        if (
                            state[j] == KIND_WAITING
                            and version_of[j] == top + 1
                            and (best < 0 or _earlier(origin[j], origin[best], found))
                        ):
                            best = j
                    if best >= 0:
                        state[best] = KIND_ACCEPTED
                        top += 1
                        moved = True
        for j in range(held):
            if origin[j] >= 0:
                if state[j] == KIND_ACCEPTED:
                    outcome[origin[j]] = ACCEPTED
                    replaced[origin[j]] = np.uint8(1 if version_of[j] < top else 0)
                elif state[j] == KIND_WAITING and version_of[j] > top:
                    outcome[origin[j]] = WAITING
                else:
                    outcome[origin[j]] = CONFLICT
            else:
                entry = -1 - origin[j]
                place = np.int64(found[entry, 2])
                if state[j] == KIND_ACCEPTED:
                    if (place >> 30) & 3 == KIND_WAITING:
                        released[count_released, 0] = np.int64(found[entry, 1])
                        released[count_released, 1] = place
                        released[count_released, 2] = 1 if version_of[j] < top else 0
                        count_released += 1
                    elif version_of[j] == known_top and top > known_top:
                        replaced_cells[cell_base[np.int64(found[entry, 1])] + np.int64(found[entry, 3])] += 1
    return groups, count_released


@njit(cache=True, nogil=True, inline="always")
def _earlier(a: int, b: int, found: np.ndarray) -> bool:
    """Whether origin `a` arrived before origin `b`: known rows before new ones, then by segment and position."""
    if a < 0 and b < 0:
        fa, fb = -1 - a, -1 - b
        if found[fa, 1] != found[fb, 1]:
            return found[fa, 1] < found[fb, 1]
        return (found[fa, 2] & np.uint64(0xFFFFFF)) < (found[fb, 2] & np.uint64(0xFFFFFF))
    if a < 0 or b < 0:
        return a < 0
    return a < b
