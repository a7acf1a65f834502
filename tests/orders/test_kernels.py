"""The compiled loops against plain Python: sorting, times, document numbers, versions, the settling of rows."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta, timezone

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhibao.kit.identity import check_document, citizen_check_digit, fictional_citizen_number
from zhibao.orders.kernels import arrange, match, text
from zhibao.orders.rules import Known, Outcome, settle

CHINA = timezone(timedelta(hours=8))


def buffers(values: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Offsets and bytes as Arrow lays them out, with its padding behind."""
    array = pa.array(values, pa.string())
    _, offsets, data = array.buffers()
    return np.frombuffer(offsets, np.int32)[: len(values) + 1], np.frombuffer(data, np.uint8) if data.size else np.zeros(
        1, np.uint8
    )


def parsed(values: list[str]) -> list[int]:
    offsets, data = buffers(values)
    out = np.empty(len(values), np.int64)
    text.parse_times(offsets, data, out)
    return [int(value) for value in out]


@given(st.lists(st.integers(0, 2**64 - 1), max_size=300), st.integers(0, 40), st.integers(1, 24))
@settings(max_examples=60, deadline=None)
def test_radix_sort_is_a_stable_sort_by_the_bits_asked_for(values: list[int], low: int, width: int) -> None:
    words = np.array(values, np.uint64)
    key = (words >> np.uint64(low)) & np.uint64((1 << width) - 1)
    got = arrange.radix_sort(words.copy(), np.empty_like(words), low, low + width)
    assert got.tolist() == words[np.argsort(key, kind="stable")].tolist()


def test_radix_sort_of_whole_words_is_numpys() -> None:
    words = np.random.default_rng(5).integers(0, 2**63, 100_000).astype(np.uint64)
    got = arrange.radix_sort(words.copy(), np.empty_like(words), 0, 64)
    assert np.array_equal(got, np.sort(words))


moments = st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=st.none())


@given(
    st.lists(
        st.tuples(
            moments,
            st.sampled_from("T "),
            st.sampled_from(["minutes", "seconds", "milliseconds", "microseconds"]),
            st.sampled_from(["", "Z", "+08:00", "-05:30", "+0800", "+00", "-23:59", "+14:00"]),
            st.sampled_from(["", " "]),
        ),
        max_size=40,
    )
)
@settings(max_examples=120, deadline=None)
def test_times_are_read_as_python_reads_them(cases: list[tuple[datetime, str, str, str, str]]) -> None:
    written = [moment.isoformat(sep, spec) + zone for moment, sep, spec, zone, _ in cases]
    got = parsed([pad + value + pad for value, (*_, pad) in zip(written, cases, strict=True)])
    for value, millis in zip(written, got, strict=True):
        moment = datetime.fromisoformat(value)
        zone = moment.tzinfo or CHINA
        offset = zone.utcoffset(moment)
        assert offset is not None
        since = moment.replace(tzinfo=None) - datetime(1970, 1, 1) - offset
        assert millis == since // timedelta(milliseconds=1), value


@given(st.lists(st.text("0123456789-:T Z+.,年", min_size=1, max_size=26), max_size=40))
@settings(max_examples=150, deadline=None)
def test_text_that_python_does_not_read_is_not_read(values: list[str]) -> None:
    """Intake may know fewer forms than Python, never more, and never reads another instant."""
    for value, millis in zip(values, parsed(values), strict=True):
        if millis == text.BAD or (millis == text.NONE and not value.strip(" ")):
            continue
        moment = datetime.fromisoformat(value.strip(" ").replace(",", "."))
        zone = moment.tzinfo or CHINA
        offset = zone.utcoffset(moment)
        assert offset is not None
        assert millis == (moment.replace(tzinfo=None) - datetime(1970, 1, 1) - offset) // timedelta(milliseconds=1)


@pytest.mark.parametrize(
    "value",
    ["2025-02-29T00:00:00", "2100-02-29T00:00:00", "2025-13-01T00:00:00", "2025-07-01T24:00:00", "2025-07-01T12:60:00", "2025-07-01",
     "2025-07-01T12", "2025-07-01T12:07:", "2025-07-01T12:07:5", "2025-07-01T12:07:05.", "2025-07-01T12:07:05+8",
     "2025-07-01T12:07:05+24:00", "2025-07-01T12:07:05Zx", "0000-01-01T00:00:00", "20250701T120705", "２０２５-07-01T12:07"],
)  # fmt: skip
def test_no_time(value: str) -> None:
    assert parsed([value]) == [int(text.BAD)]


@given(st.lists(st.text("0123456789-+ x", max_size=14), max_size=40))
@settings(max_examples=100, deadline=None)
def test_versions(values: list[str]) -> None:
    offsets, data = buffers(values)
    out = np.empty(len(values), np.int64)
    text.parse_versions(offsets, data, out)
    for value, got in zip(values, out.tolist(), strict=True):
        digits = value.removeprefix("-")
        if not value:
            assert got == 1
        elif not (digits.isascii() and digits.isdigit()):
            assert got == -1
        elif value.startswith("-"):
            assert got == 0
        else:
            assert got == min(int(value), 999)


def plain_part(number: str) -> int:
    """The day inside an order number, as its docstring says."""
    at = next((place for place, character in enumerate(number) if "0" <= character <= "9"), len(number))
    digits = ""
    while at < len(number) and len(digits) < 8 and "0" <= number[at] <= "9":
        digits += number[at]
        at += 1
    for written in ([digits] if len(digits) == 8 else []) + ([f"20{digits[:6]}"] if len(digits) >= 6 else []):
        try:
            day = date(int(written[:4]), int(written[4:6]), int(written[6:]))
        except ValueError:
            continue
        if 2015 <= day.year <= 2059:
            return (day - date(2000, 1, 1)).days
    return 0


numbers = st.one_of(
    st.text("0123456789", max_size=12),
    st.dates(date(2010, 1, 1), date(2065, 1, 1)).map(lambda day: f"A-{day:%Y%m%d}-7"),
    st.dates(date(2010, 1, 1), date(2065, 1, 1)).map(lambda day: f"{day:%y%m%d}x12"),
    st.text(max_size=20),
)


@given(st.lists(numbers, max_size=40))
@settings(max_examples=150, deadline=None)
def test_the_part_of_a_number_is_the_day_inside_it(values: list[str]) -> None:
    offsets, data = buffers(values)
    for row, value in enumerate(values):
        assert text.part_of(data, offsets[row], offsets[row + 1]) == plain_part(value), value


@given(st.lists(st.text(max_size=70), max_size=30))
@settings(max_examples=80, deadline=None)
def test_faults_of_an_order_number(values: list[str]) -> None:
    offsets, data = buffers(values)
    for row, value in enumerate(values):
        expected = 0
        if not value:
            expected |= int(text.MISSING_ORDER_NO)
        if len(value) > 64:
            expected |= int(text.ORDER_NO_TOO_LONG)
        if any(ord(character) < 32 or 127 <= ord(character) < 160 for character in value):
            expected |= int(text.ORDER_NO_CHARACTERS)
        assert int(text.number_faults(data, offsets[row], offsets[row + 1])) == expected, repr(value)


def documents(rng: random.Random) -> str:
    """Numbers of 18 characters: right ones, and ones with every kind of fault."""
    body = fictional_citizen_number("570100", rng.randrange(10**6))[:17]
    if rng.random() < 0.3:
        body = rng.choice(["11", "33", "65", "81", "91", "95"]) + body[2:]
    if rng.random() < 0.5:
        year = rng.choice([1850, 1899, 1900, 1999, 2000, date.today().year, date.today().year + 1, 9999])
        month, day = rng.choice([0, 1, 2, 12, 13]), rng.choice([0, 1, 28, 29, 30, 31, 32])
        body = f"{body[:6]}{year:04d}{month:02d}{day:02d}{body[14:]}"
    check = citizen_check_digit(body)
    return body + (check if rng.random() < 0.8 else rng.choice("0123456789Xx"))


def test_a_packed_number_has_the_faults_that_identity_finds() -> None:
    rng = random.Random(11)
    values = [documents(rng) for _ in range(20_000)]
    offsets, data = buffers(values)
    today = int(date.today().strftime("%Y%m%d"))
    names = {"check_digit": int(text.WORKER_ID_CHECK), "birth_date": int(text.WORKER_ID_FORM), None: 0}
    for row, value in enumerate(values):
        packed = int(text.pack_document(data, offsets[row], offsets[row + 1]))
        assert packed >= 0
        assert int(text.document_fault(packed, today)) == names[check_document(value).fault], value


@given(st.lists(st.text("0123456789Xx -１", max_size=20), max_size=30))
@settings(max_examples=100, deadline=None)
def test_only_eighteen_plain_characters_are_packed(values: list[str]) -> None:
    offsets, data = buffers(values)
    for row, value in enumerate(values):
        packed = int(text.pack_document(data, offsets[row], offsets[row + 1]))
        plain = len(value) == 18 and value.isascii() and value[:17].isdigit() and value[17] in "0123456789Xx"
        assert (packed >= 0) == plain, value
        if plain:
            body, check = divmod(packed, 11)
            assert f"{body:017d}{'X' if check == 10 else check}" == value.upper()


sent = st.lists(st.tuples(st.integers(1, 5), st.integers(0, 2)), max_size=10)


@given(st.lists(sent, min_size=1, max_size=4))
@settings(max_examples=300, deadline=None)
def test_the_compiled_settling_is_the_plain_rule(loads: list[list[tuple[int, int]]]) -> None:
    """Several loads of one order number; what one load leaves is what the next one knows."""
    known: list[Known] = []
    found: list[tuple[int, int, int, int]] = []
    for segment, rows in enumerate(loads):
        if not rows:
            continue
        contents = _contents(rows)
        expected = settle(known, [(version, content) for (version, _), content in zip(rows, contents, strict=True)])
        outcomes, released, replaced = _compiled(rows, found)
        assert outcomes == [_CODES[outcome] for outcome in expected.outcomes]
        assert sorted(released) == sorted(place for place in expected.released)
        top_before = max((k.version for k in known if k.outcome is Outcome.ACCEPTED), default=0)
        for (version, _), outcome, gone in zip(rows, expected.outcomes, replaced, strict=True):
            assert gone == (outcome is Outcome.ACCEPTED and version < expected.standing)
        assert expected.standing >= top_before
        for place in expected.released:
            # What is released stands a second time, as accepted, in the segment of this load.
            item = known[place]
            known.append(Known(item.version, item.content, Outcome.ACCEPTED))
            found.append((segment, item.version, 0, item.content))
        for (version, _), content, outcome in zip(rows, contents, expected.outcomes, strict=True):
            if outcome is not Outcome.DUPLICATE:
                known.append(Known(version, content, outcome))
                found.append((segment, version, {"accepted": 0, "conflict": 1, "waiting": 2}[outcome.value], content))


_CODES = {
    Outcome.ACCEPTED: int(match.ACCEPTED),
    Outcome.DUPLICATE: int(match.DUPLICATE),
    Outcome.CONFLICT: int(match.CONFLICT),
    Outcome.WAITING: int(match.WAITING),
}


def _contents(rows: list[tuple[int, int]]) -> list[int]:
    """The content hashes of rows of one number that differ in version and acceptance only."""
    records = np.zeros((len(rows), 8), np.uint64)
    for at, (version, variant) in enumerate(rows):
        records[at, 1] = version << 39
        records[at, 2] = 1_751_000_000_000 + variant
    size = len(rows)
    keys, contents = np.empty(size, np.uint64), np.empty(size, np.uint64)
    versions, starts = np.empty(size, np.uint8), np.empty(size, np.int64)
    groups = match.gather(
        records, np.arange(size, dtype=np.uint64), np.array([17], np.int64), 0, np.zeros(1, np.int64),
        np.empty(0, np.uint64), keys, np.empty(size, np.uint32), contents, versions, starts,
    )  # fmt: skip
    assert groups == 1
    assert versions.tolist() == [version for version, _ in rows]
    return [int(content) for content in contents]


def _compiled(rows: list[tuple[int, int]], known: list[tuple[int, int, int, int]]) -> tuple[list[int], list[int], list[bool]]:
    size = len(rows)
    found = np.zeros((max(1, len(known)), 6), np.uint64)
    head = np.full(1, -1, np.int32)
    for at, (segment, version, kind, content) in enumerate(known):
        found[at] = (int(head[0]) + 1, segment, at | version << 24 | kind << 30, 0, content, 0)
        head[0] = at
    outcome, replaced = np.zeros(size, np.uint8), np.zeros(size, np.uint8)
    released = np.empty((len(known) + 1, 3), np.int64)
    groups, count = match.settle(
        np.arange(size, dtype=np.uint64), np.array([version for version, _ in rows], np.uint8),
        np.array(_contents(rows), np.uint64), np.zeros(1, np.int64), 0, 1, head, found, outcome, replaced,
        np.zeros(8, np.int64), np.arange(8), released, 0,
    )  # fmt: skip
    assert groups == 1
    return outcome.tolist(), [int(place) & 0xFFFFFF for place in released[:count, 1]], [bool(one) for one in replaced]
