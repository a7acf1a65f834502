"""From bytes to records: order numbers, document numbers and times, checked while they are read."""

from __future__ import annotations

import numpy as np
from numba import njit

from zhibao.orders.kernels.memory import fetch, word_at

NONE = np.int64(-(2**63))
BAD = np.int64(-(2**63) + 1)

# A number over 23 bytes: words 5 and 6 hold two hashes of it, word 7 says LONG, its size and where it lies.
LONG = np.uint64(0xFF) << np.uint64(56)
LONG_SIZE = np.uint64(44)
LONG_PLACE = np.uint64((1 << 44) - 1)
LONG_SECOND = np.uint64(1 << 43)

# One bit for each reason of quarantine, in the order in which they are reported (see orders.reasons).
MISSING_ORDER_NO = np.uint32(1 << 0)
ORDER_NO_TOO_LONG = np.uint32(1 << 1)
ORDER_NO_CHARACTERS = np.uint32(1 << 2)
MISSING_WORKER_ID = np.uint32(1 << 3)
WORKER_ID_CHECK = np.uint32(1 << 4)
WORKER_ID_FORM = np.uint32(1 << 5)
FICTIONAL_PERSON = np.uint32(1 << 6)
UNKNOWN_INDUSTRY = np.uint32(1 << 7)
INDUSTRY_NOT_ON_DAY = np.uint32(1 << 8)
MISSING_DISTRICT = np.uint32(1 << 9)
DISTRICT_FORM = np.uint32(1 << 10)
UNKNOWN_PROVINCE = np.uint32(1 << 11)
MISSING_ACCEPTED_AT = np.uint32(1 << 12)
TIME_FORM = np.uint32(1 << 13)
TIME_OUT_OF_RANGE = np.uint32(1 << 14)
END_BEFORE_START = np.uint32(1 << 15)
DURATION_ABSURD = np.uint32(1 << 16)
MISSING_COMPLETED_AT = np.uint32(1 << 17)
UNKNOWN_STATUS = np.uint32(1 << 18)
OPEN_WITH_END = np.uint32(1 << 19)
VERSION_FORM = np.uint32(1 << 20)
VERSION_OUT_OF_RANGE = np.uint32(1 << 21)
SERVICE_AGENCY_FORM = np.uint32(1 << 22)
COORDINATES = np.uint32(1 << 23)

STATUS_OPEN = 0
ODD = np.uint32(0xFFFFFFFF)

_DAY = 86_400_000
_BLOCK = 64
_ALL = np.uint64(0xFFFFFFFFFFFFFFFF)
_HIGH_BITS = np.uint64(0x8080808080808080)
_ONES = np.uint64(0x0101010101010101)
_SPACES = np.uint64(0x2020202020202020)
_DELETES = np.uint64(0x7F7F7F7F7F7F7F7F)
_ZEROS = np.uint64(0x3030303030303030)
_UPPER = np.uint64(0xF0F0F0F0F0F0F0F0)
_SIXES = np.uint64(0x0606060606060606)
EARLIEST = np.int64(1420041600000)  # 2015-01-01T00:00+08:00
LATEST = np.int64(4102415999999)  # 2099-12-31T23:59:59.999+08:00
_LONGEST = np.int64(7 * _DAY)


@njit(cache=True, nogil=True)
def mix(value: np.uint64) -> np.uint64:
    """Spread every bit of a word over all bits (an invertible mix)."""
    value ^= value >> np.uint64(32)
    value *= np.uint64(0xD6E8FEB86659FD93)
    value ^= value >> np.uint64(32)
    value *= np.uint64(0xD6E8FEB86659FD93)
    value ^= value >> np.uint64(32)
    return value


@njit(cache=True, nogil=True)
def number_key(first: np.uint64, second: np.uint64, third: np.uint64) -> np.uint64:
    """The 64-bit key of an order number."""
    return mix(mix(mix(first ^ np.uint64(0x9E3779B97F4A7C15)) ^ second) ^ third)


@njit(cache=True, nogil=True)
def number_tag(first: np.uint64, second: np.uint64, third: np.uint64) -> np.uint32:
    """A second hash of the order number, independent of its key: together 96 bits of evidence."""
    return np.uint32(
        mix(mix(third * np.uint64(0xC2B2AE3D27D4EB4F) ^ first) ^ (second * np.uint64(0x165667B19E3779F9)))
        >> np.uint64(32)
    )


@njit(cache=True, nogil=True)
def third_word(word: np.uint64) -> np.uint64:
    """The third word of a number without the place where a long one lies, so that equal numbers compare equal."""
    if word & LONG == LONG:
        return word & ~LONG_PLACE
    return word


@njit(cache=True, nogil=True)
def _digits(word: np.uint64) -> bool:
    """Whether all eight bytes of a word are digits."""
    return (word & _UPPER) == _ZEROS and ((word + _SIXES) & _UPPER) == _ZEROS


@njit(cache=True, nogil=True)
def _value(word: np.uint64) -> np.int64:
    """Eight digits as a number: pairs, fours and eights are added at once."""
    word = ((word & np.uint64(0x0F0F0F0F0F0F0F0F)) * np.uint64(2561)) >> np.uint64(8)
    word = ((word & np.uint64(0x00FF00FF00FF00FF)) * np.uint64(6553601)) >> np.uint64(16)
    word = ((word & np.uint64(0x0000FFFF0000FFFF)) * np.uint64(42949672960001)) >> np.uint64(32)
    return np.int64(word)


@njit(cache=True, nogil=True)
def _low(size: int) -> np.uint64:
    """The mask of the lowest `size` bytes of a word."""
    if size <= 0:
        return np.uint64(0)
    if size >= 8:
        return _ALL
    return (np.uint64(1) << np.uint64(8 * size)) - np.uint64(1)


@njit(cache=True, nogil=True)
def _odd_bytes(word: np.uint64, used: np.uint64) -> np.uint64:
    """Not 0 when one of the used bytes is no visible ASCII character or space."""
    word = word | (_SPACES & ~used)
    erased = word ^ _DELETES
    return (word | ((word - _SPACES) & ~word) | ((erased - _ONES) & ~erased)) & _HIGH_BITS


@njit(cache=True, nogil=True)
def days_from_civil(year: int, month: int, day: int) -> int:
    """Days since 1970-01-01 of a day of the Gregorian calendar."""
    y = year - 1 if month <= 2 else year
    era = y // 400
    of_era = y - era * 400
    of_year = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + day - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719468


@njit(cache=True, nogil=True)
def month_length(year: int, month: int) -> int:
    """Days of a month."""
    if month == 2:
        return 29 if (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)) else 28
    return 30 if month in (4, 6, 9, 11) else 31


@njit(cache=True, nogil=True)
def part_of(data: np.ndarray, begin: int, end: int) -> int:
    """The part of the index an order number belongs to: the day inside it, else 0.

    A pure function of the number, so that a number sent again under another day lands in the same part.
    The day is read where the first digits are YYYYMMDD or YYMMDD of 2015 to 2059; the part is then the
    number of days since 2000-01-01.
    """
    at = begin
    while at < end and not (48 <= data[at] <= 57):
        at += 1
    digits = 0
    value = 0
    first_six = -1
    while at < end and digits < 8 and 48 <= data[at] <= 57:
        value = value * 10 + (data[at] - 48)
        digits += 1
        if digits == 6:
            first_six = value
        at += 1
    if digits == 8:
        year, month, day = value // 10000, value // 100 % 100, value % 100
        if 2015 <= year <= 2059 and 1 <= month <= 12 and 1 <= day <= month_length(year, month):
            return days_from_civil(year, month, day) - 10957
    if first_six >= 0:
        year, month, day = 2000 + first_six // 10000, first_six // 100 % 100, first_six % 100
        if 2015 <= year <= 2059 and 1 <= month <= 12 and 1 <= day <= month_length(year, month):
            return days_from_civil(year, month, day) - 10957
    return 0


@njit(cache=True, nogil=True)
def _two(data: np.ndarray, at: int) -> int:
    tens, ones = data[at] - 48, data[at + 1] - 48
    return tens * 10 + ones if 0 <= tens <= 9 and 0 <= ones <= 9 else -1


@njit(cache=True, nogil=True)
def _time(data: np.ndarray, begin: int, end: int) -> int:
    while begin < end and data[begin] == 32:
        begin += 1
    while end > begin and data[end - 1] == 32:
        end -= 1
    if begin == end:
        return NONE
    if end - begin < 16 or data[begin + 4] != 45 or data[begin + 7] != 45 or data[begin + 13] != 58:
        return BAD
    if data[begin + 10] != 84 and data[begin + 10] != 32:
        return BAD
    high, low = _two(data, begin), _two(data, begin + 2)
    month, day = _two(data, begin + 5), _two(data, begin + 8)
    hour, minute = _two(data, begin + 11), _two(data, begin + 14)
    if high < 0 or low < 0 or month < 1 or month > 12 or day < 1 or hour < 0 or hour > 23:
        return BAD
    year = high * 100 + low
    if year < 1 or minute < 0 or minute > 59 or day > month_length(year, month):
        return BAD
    at = begin + 16
    seconds = 0
    thousandths = 0
    if at < end and data[at] == 58:
        if at + 3 > end:
            return BAD
        seconds = _two(data, at + 1)
        if seconds < 0 or seconds > 59:
            return BAD
        at += 3
        if at < end and (data[at] == 46 or data[at] == 44):
            at += 1
            scale = 100
            read = 0
            while at < end and 48 <= data[at] <= 57:
                thousandths += (data[at] - 48) * scale
                scale //= 10
                read += 1
                at += 1
            if read == 0 or read > 9:
                return BAD
    offset = 480
    if at < end:
        if data[at] == 90 and at + 1 == end:
            offset = 0
        elif data[at] == 43 or data[at] == 45:
            sign = 1 if data[at] == 43 else -1
            if end - at == 6 and data[at + 3] == 58:
                hours, minutes = _two(data, at + 1), _two(data, at + 4)
            elif end - at == 5:
                hours, minutes = _two(data, at + 1), _two(data, at + 3)
            elif end - at == 3:
                hours, minutes = _two(data, at + 1), 0
            else:
                return BAD
            if hours < 0 or hours > 23 or minutes < 0 or minutes > 59:
                return BAD
            offset = sign * (hours * 60 + minutes)
        else:
            return BAD
    whole = (days_from_civil(year, month, day) * 1440 + hour * 60 + minute - offset) * 60 + seconds
    return whole * 1000 + thousandths


@njit(cache=True, nogil=True)
def parse_times(offsets: np.ndarray, data: np.ndarray, out: np.ndarray) -> None:
    """ISO 8601 text to milliseconds since 1970; `NONE` for empty text, `BAD` for any other text."""
    for row in range(out.size):
        out[row] = _time(data, offsets[row], offsets[row + 1])


@njit(cache=True, nogil=True)
def parse_versions(offsets: np.ndarray, data: np.ndarray, out: np.ndarray) -> None:
    """Whole numbers; 1 for empty text, 0 for a number below 0, 999 for one of ten digits and more, -1 for other text."""
    for row in range(out.size):
        begin, end = offsets[row], offsets[row + 1]
        value = 0
        if begin == end:
            out[row] = 1
            continue
        negative = data[begin] == 45
        if negative:
            begin += 1
        if begin == end:
            value = -1
        for at in range(begin, end):
            if 48 <= data[at] <= 57:
                value = min(value * 10 + (data[at] - 48), 999)
            else:
                value = -1
                break
        out[row] = 0 if negative and value >= 0 else value


@njit(cache=True, nogil=True)
def pack_document(data: np.ndarray, begin: int, end: int) -> int:
    """A document number of 17 digits and a check character as a whole number below 2^63, else -1."""
    if end - begin != 18:
        return -1
    first, second = word_at(data, begin), word_at(data, begin + 8)
    digit = np.int64(data[begin + 16]) - 48
    if not _digits(first) or not _digits(second) or digit < 0 or digit > 9:
        return -1
    value = (_value(first) * 100_000_000 + _value(second)) * 10 + digit
    last = np.int64(data[begin + 17])
    if 48 <= last <= 57:
        return value * 11 + (last - 48)
    if last == 88 or last == 120:
        return value * 11 + 10
    return -1


@njit(cache=True, nogil=True)
def unpack_documents(packed: np.ndarray, texts: np.ndarray) -> None:
    """The characters of packed numbers, a row of 18 bytes each."""
    for row in range(packed.size):
        rest, check = packed[row] // 11, packed[row] % 11
        texts[row, 17] = 88 if check == 10 else 48 + check
        for at in range(16, -1, -1):
            texts[row, at] = 48 + rest % 10
            rest //= 10


@njit(cache=True, nogil=True)
def document_fault(packed: int, latest_birth: int) -> np.uint32:
    """What is wrong with a packed number: its check digit, or a birth date that does not exist; 0 if nothing.

    The same answer as `kit.identity.check_document`; `latest_birth` is today as YYYYMMDD. A permit of a
    foreigner begins with 9 and is not judged by the date.
    """
    check = packed % 11
    body = packed // 11
    total = 0
    weight = 2
    rest = body
    for _ in range(17):
        total += (rest % 10) * weight
        rest //= 10
        weight = weight * 2 % 11
    if (12 - total % 11) % 11 != check:
        return WORKER_ID_CHECK
    date = body // 1000 % 10**8
    year, month, day = date // 10000, date // 100 % 100, date % 100
    if body // 10**16 != 9 and (
        date < 19000101 or date > latest_birth or month < 1 or month > 12 or day < 1 or day > month_length(year, month)
    ):
        return WORKER_ID_FORM
    return np.uint32(0)


@njit(cache=True, nogil=True)
def worker_slot(slots: np.ndarray, packed: int) -> int:
    """Where the search for a worker begins."""
    return np.int64(mix(np.uint64(packed)) & np.uint64(slots.shape[0] - 1))


@njit(cache=True, nogil=True)
def find_worker(slots: np.ndarray, packed_of: np.ndarray, known: np.ndarray, packed: int) -> int:
    """The slot of a worker in this load, a new number in it when not seen before (open addressing).

    A slot holds the packed number plus one and the worker's number, with the faults of her document above bit 32.
    `known[0]` counts the workers. The caller keeps the table less than half full.
    """
    at = worker_slot(slots, packed)
    while True:
        held = slots[at, 0]
        if held == packed + 1:
            return at
        if held == 0:
            number = known[0]
            packed_of[number] = packed
            slots[at, 0] = packed + 1
            slots[at, 1] = number
            known[0] = number + 1
            return at
        at = (at + 1) & (slots.shape[0] - 1)


@njit(cache=True, nogil=True)
def number_words(data: np.ndarray, begin: int, end: int) -> tuple[np.uint64, np.uint64, np.uint64]:
    """An order number in three words: itself up to 23 bytes, else two hashes of it and its size."""
    size = end - begin
    first = np.uint64(0)
    second = np.uint64(0)
    third = np.uint64(0)
    if size <= 23 and begin + 24 <= data.size:
        first = word_at(data, begin) & _low(size)
        second = word_at(data, begin + 8) & _low(size - 8)
        third = (word_at(data, begin + 16) & _low(size - 16)) | (np.uint64(size) << np.uint64(56))
        return first, second, third
    if size <= 23:
        for k in range(size):
            byte = np.uint64(data[begin + k])
            if k < 8:
                first |= byte << np.uint64(8 * k)
            elif k < 16:
                second |= byte << np.uint64(8 * (k - 8))
            else:
                third |= byte << np.uint64(8 * (k - 16))
        third |= np.uint64(size) << np.uint64(56)
        return first, second, third
    first = np.uint64(0x9E3779B97F4A7C15)
    second = np.uint64(0xC2B2AE3D27D4EB4F)
    for k in range(size):
        byte = np.uint64(data[begin + k])
        first = mix(first ^ byte)
        second = mix(second + byte * np.uint64(0x165667B19E3779F9))
    return first, second, LONG | (np.uint64(size) << LONG_SIZE)


@njit(cache=True, nogil=True)
def number_address(data: np.ndarray) -> tuple[np.uint64, np.uint32, int]:
    """Where an order number stands in the index: key, tag, part."""
    first, second, third = number_words(data, 0, data.size)
    return number_key(first, second, third), number_tag(first, second, third), part_of(data, 0, data.size)


@njit(cache=True, nogil=True)
def number_faults(data: np.ndarray, begin: int, end: int) -> np.uint32:
    """What is wrong with an order number: nothing there, too long, control characters."""
    why = np.uint32(0)
    characters = 0
    for k in range(begin, end):
        byte = data[k]
        if byte < 32 or byte == 127 or (byte == 0xC2 and k + 1 < end and data[k + 1] < 0xA0):
            why |= ORDER_NO_CHARACTERS
        if byte & 0xC0 != 0x80:
            characters += 1
    if characters == 0:
        why |= MISSING_ORDER_NO
    if characters > 64:
        why |= ORDER_NO_TOO_LONG
    return why


@njit(cache=True, nogil=True)
def _plain(first: np.uint64, second: np.uint64, third: np.uint64, size: int) -> bool:
    """Whether a number of 1 to 23 bytes has visible ASCII characters and spaces only."""
    if size < 1 or size > 23:
        return False
    odd = _odd_bytes(first, _low(size)) | _odd_bytes(second, _low(size - 8)) | _odd_bytes(third, _low(size - 16))
    return odd == np.uint64(0)


@njit(cache=True, nogil=True)
def refill_workers(slots: np.ndarray, packed_of: np.ndarray, faults: np.ndarray, known: int) -> None:
    """Fill a larger, empty table with the workers known so far."""
    for number in range(known):
        packed = packed_of[number]
        if packed < 0:
            continue
        at = worker_slot(slots, packed)
        while slots[at, 0] != 0:
            at = (at + 1) & (slots.shape[0] - 1)
        slots[at, 0] = packed + 1
        slots[at, 1] = number | (np.int64(faults[number]) << 32)


@njit(cache=True, nogil=True)
def pack(
    records: np.ndarray,
    parts: np.ndarray,
    reasons: np.ndarray,
    base: int,
    number_offsets: np.ndarray,
    number_data: np.ndarray,
    worker_offsets: np.ndarray,
    worker_data: np.ndarray,
    codes: np.ndarray,
    versions: np.ndarray,
    accepted: np.ndarray,
    started: np.ndarray,
    ended: np.ndarray,
    slots: np.ndarray,
    packed_of: np.ndarray,
    faults: np.ndarray,
    known: np.ndarray,
    worker_base: int,
    fictional: int,
    industry_limited: int,
    industry_ends: int,
    latest_birth: int,
    odd_rows: np.ndarray,
    arena: np.ndarray,
    arena_used: np.ndarray,
) -> int:
    """Check and pack the rows of one Arrow batch into records from `base` on.

    `codes` holds industry (4 bits), status (3 bits) and, from bit 13, the district's number; `reasons` already
    carries the reasons found per distinct value and gains those found here. Order numbers over 23 bytes go to
    `arena`, which the caller keeps large enough. Returns how many rows have a document that is no
    18-character number (`odd_rows`); the caller settles those.
    """
    rows = codes.size
    odd = 0
    documents = np.empty(_BLOCK, np.int64)
    day_word, day_part = np.uint64(0), 0
    for row in range(rows):
        if row % _BLOCK == 0:
            for ahead in range(min(_BLOCK, rows - row)):
                packed = pack_document(
                    worker_data, np.int64(worker_offsets[row + ahead]), np.int64(worker_offsets[row + ahead + 1])
                )
                documents[ahead] = packed
                if packed >= 0:
                    fetch(slots, worker_slot(slots, packed))
        at = base + row
        why = reasons[at]
        begin, end = np.int64(number_offsets[row]), np.int64(number_offsets[row + 1])
        size = end - begin
        first, second, third = number_words(number_data, begin, end)
        if not _plain(first, second, third, size):
            why |= number_faults(number_data, begin, end)
        place = np.uint64(0)
        if size > 23:
            place = np.uint64(arena_used[0])
            if worker_base > 0:
                place |= LONG_SECOND
            for k in range(size):
                arena[arena_used[0] + k] = number_data[begin + k]
            arena_used[0] += size
        if day_word == np.uint64(0) or first != day_word:
            # Eight digits in front decide the part alone, and most numbers of a file share them.
            day_part = part_of(number_data, begin, end)
            day_word = first if size <= 23 and _digits(first) else np.uint64(0)
        parts[at] = day_part

        worker = ODD
        packed = documents[row % _BLOCK]
        if packed >= 0:
            before = known[0]
            slot = find_worker(slots, packed_of, known, packed)
            if known[0] != before:
                fault = document_fault(packed, latest_birth)
                # A permanent residence card carries the province behind its leading 9.
                if fictional >= 0 and (
                    packed // 11 // 10**15 == fictional or packed // 11 // 10**14 == 900 + fictional
                ):
                    fault |= FICTIONAL_PERSON
                faults[before] = fault
                slots[slot, 1] |= np.int64(fault) << 32
            found = slots[slot, 1]
            why |= np.uint32(found >> 32)
            worker = np.uint32(worker_base + (found & np.int64(0xFFFFFFFF)))
        elif worker_offsets[row] == worker_offsets[row + 1]:
            why |= MISSING_WORKER_ID
        else:
            odd_rows[odd] = row
            odd += 1

        version = versions[row]
        if version < 0:
            why |= VERSION_FORM
            version = 0
        elif version < 1 or version > 60:
            why |= VERSION_OUT_OF_RANGE
            version = 0

        acc, sta, fin = accepted[row], started[row], ended[row]
        if acc == NONE:
            why |= MISSING_ACCEPTED_AT
        if acc == BAD or sta == BAD or fin == BAD:
            why |= TIME_FORM
        else:
            if acc != NONE and (acc < EARLIEST or acc > LATEST):
                why |= TIME_OUT_OF_RANGE
            if sta != NONE and (sta < EARLIEST or sta > LATEST):
                why |= TIME_OUT_OF_RANGE
            if fin != NONE and (fin < EARLIEST or fin > LATEST):
                why |= TIME_OUT_OF_RANGE
            if acc != NONE and ((sta != NONE and sta < acc) or (fin != NONE and fin < acc)):
                why |= END_BEFORE_START
            if sta != NONE and fin != NONE and fin < sta:
                why |= END_BEFORE_START
            if acc != NONE and fin != NONE and fin - acc > _LONGEST:
                why |= DURATION_ABSURD
            if codes[row] & 15 == industry_limited and acc != NONE and acc >= industry_ends:
                why |= INDUSTRY_NOT_ON_DAY
        if why & UNKNOWN_STATUS == 0:
            if (codes[row] >> 4) & 7 == STATUS_OPEN:
                if fin != NONE:
                    why |= OPEN_WITH_END
            elif fin == NONE:
                why |= MISSING_COMPLETED_AT

        reasons[at] = why
        records[at, 0] = number_key(first, second, third)
        records[at, 1] = (np.uint64(codes[row] | (np.uint32(version) << np.uint32(7))) << np.uint64(32)) | np.uint64(
            worker
        )
        records[at, 2] = np.uint64(acc)
        records[at, 3] = np.uint64(sta)
        records[at, 4] = np.uint64(fin)
        records[at, 5] = first
        records[at, 6] = second
        records[at, 7] = third | place
    return odd
