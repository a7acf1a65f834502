"""Finding earlier rows of the same order number and settling what each row is: the heart of intake.

A number's earlier rows stand in the index parts of earlier segments, sorted by key. What is found there is
copied into `found` arrays (a chain for each group of equal numbers), so that one loop settles a group from
the rows of this load and the rows known before. The rule is `orders.rules.settle`; this is the same in words
of 64 bits.
"""

from __future__ import annotations

import numpy as np
from numba import njit

from zhibao.orders.kernels.arrange import ROW_MASK
from zhibao.orders.kernels.memory import AHEAD, fetch
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
def probe(
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
    """Look up the groups [first_group, last_group) of one part in one segment's index of that part.

    Both sides are sorted by key. Where the index is much longer, the walk gallops. Found rows are appended to
    `found` (columns: next, segment, place, cell, content, tag); returns (rows used, group to go on with),
    the latter below `last_group` when `found` is full.
    """
    size = keys.size
    at = 0
    for group in range(first_group, last_group):
        key = keys_sent[starts[group]]
        if at < size and keys[at] < key:
            step = 1
            while at + step < size and keys[at + step] < key:
                at += step
                step *= 2
            low, high = at, min(at + step, size)
            while high - low > 1:
                middle = (low + high) >> 1
                if keys[middle] < key:
                    low = middle
                else:
                    high = middle
            at = high
        if at < size and keys[at] == key:
            tag = np.uint64(tags_sent[starts[group]])
            same = at
            while same < size and keys[same] == key:
                if np.uint64(tags[same]) == tag:
                    if used == found.shape[0]:
                        return used, group
                    found[used, 0] = np.uint64(np.int64(head[group]) + 1)
                    found[used, 1] = np.uint64(segment)
                    found[used, 2] = np.uint64(places[same])
                    found[used, 3] = np.uint64(cells[same])
                    found[used, 4] = contents[same]
                    head[group] = used
                    used += 1
                same += 1
    return used, last_group


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
