"""Order files read into the standard columns: encodings, compressions, forms, and files that are at fault."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.orders.forms import TEXT_FORMS, TIME_FORMS, csv_text, write
from tests.orders.ground import COLUMNS
from tests.orders.test_intake import WORKERS, order
from zhibao.edge import feeds
from zhibao.edge.feeds import LadeFeed, StandardFeed
from zhibao.edge.simulation import COURIER_TWIN
from zhibao.kit.errors import CallerFault

ROWS = [order(number) for number in range(40)]


def rows_of(feed: StandardFeed | LadeFeed) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for piece in feed.pieces():
        table = piece.read()
        assert table.num_rows == piece.rows
        for name in ("industry", "district", "status", "service_agency"):
            if name in table.column_names:
                table = table.set_column(
                    table.column_names.index(name), name, table[name].cast(pa.string())
                )
        rows += table.to_pylist()
    return rows


def refused(paths: list[Path]) -> CallerFault:
    with pytest.raises(CallerFault) as caught:
        rows_of(StandardFeed(paths))
    fault = caught.value
    assert fault.place and fault.remedy_zh and fault.remedy_en
    assert WORKERS[0] not in f"{fault.zh}{fault.en}{fault.place}{fault.facts}"
    return fault


@pytest.mark.parametrize("form", TEXT_FORMS)
def test_text_forms(tmp_path: Path, form: str) -> None:
    rows = [order(1, order_no="订单 一,\"二\""), *ROWS]
    read = rows_of(StandardFeed([write(rows, tmp_path / "feed", form)]))
    assert [{name: value or "" for name, value in row.items()} for row in read] == [
        {name: row.get(name, "") for name in COLUMNS} for row in rows
    ]


@pytest.mark.parametrize("form", TIME_FORMS)
def test_time_forms_are_read_as_times(tmp_path: Path, form: str) -> None:
    feed = StandardFeed([write(ROWS, tmp_path / "feed", form)])
    assert feed.rows == len(ROWS)
    assert pa.types.is_timestamp(next(feed.pieces()).read()["accepted_at"].type)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize("compressed", [False, True])
def test_the_encoding_is_told_by_the_first_bytes_above_ascii_wherever_they_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str, compressed: bool
) -> None:
    """Also where they stand behind many blocks of ASCII, and where a block ends within a character."""
    monkeypatch.setattr(feeds, "_BLOCK", 1 << 10)
    rows = [order(number) for number in range(200)]
    rows += [order(number, order_no=f"订单𠀀é{'一' * (number % 7)}{number}") for number in range(200, 400)]
    content = csv_text(rows).encode(encoding)
    path = tmp_path / "feed"
    path.write_bytes(gzip.compress(content) if compressed else content)
    assert [row["order_no"] for row in rows_of(StandardFeed([path]))] == [row["order_no"] for row in rows]


def test_several_gzip_members_and_several_files(tmp_path: Path) -> None:
    content = csv_text(ROWS).encode()
    (tmp_path / "one.csv.gz").write_bytes(gzip.compress(content[:700]) + gzip.compress(content[700:]))
    write(ROWS, tmp_path / "two.parquet", "parquet")
    feed = StandardFeed([tmp_path / "one.csv.gz", tmp_path / "two.parquet"])
    assert feed.rows is None
    assert [row["order_no"] for row in rows_of(feed)] == [row["order_no"] for row in ROWS] * 2


def test_columns_in_any_order_and_only_the_required_ones(tmp_path: Path) -> None:
    names = ["status", "accepted_at", "order_no", "district", "worker_id", "industry"]
    for form in ("csv", "parquet"):
        read = rows_of(StandardFeed([write(ROWS, tmp_path / form, form, names)]))
        assert [row["order_no"] for row in read] == [row["order_no"] for row in ROWS]


def test_a_giant_row_group_is_read_in_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "_GIANT_GROUP", 30)
    read = rows_of(StandardFeed([write(ROWS, tmp_path / "feed", "parquet-words")]))
    assert [row["order_no"] for row in read] == [row["order_no"] for row in ROWS]


def test_the_row_at_fault_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "_BLOCK", 1 << 12)
    lines = csv_text([order(number) for number in range(300)]).splitlines()
    for at, line in ((1, lines[1] + ",x"), (250, "a,b"), (300, lines[300] + ",x")):
        for compressed in (False, True):
            broken = "\n".join([*lines[:at], line, *lines[at + 1 :]]).encode()
            path = tmp_path / "feed"
            path.write_bytes(gzip.compress(broken) if compressed else broken)
            fault = refused([path])
            assert fault.code == "row_columns"
            assert f"第 {at + 1} 行" in fault.zh and f"Row {at + 1} " in fault.en
    path.write_text("\n".join([*lines[:120], "9" * 9000, *lines[120:]]))
    fault = refused([path])
    assert (fault.code, "第 121 行" in fault.zh, "Row 121 " in fault.en) == ("line_too_long", True, True)


@pytest.mark.parametrize("cut", [1, 5, 11, 40, 400, -9, -1])
def test_a_cut_gzip_file_is_refused(tmp_path: Path, cut: int) -> None:
    content = gzip.compress(csv_text([order(number) for number in range(3000)]).encode())
    path = tmp_path / "feed.csv.gz"
    path.write_bytes(content[:cut] if cut != 1 else content[:2])
    assert refused([path]).code == "broken_gzip"


def test_a_changed_byte_in_a_gzip_file_is_refused(tmp_path: Path) -> None:
    content = gzip.compress(csv_text([order(number) for number in range(3000)]).encode())
    path = tmp_path / "feed.csv.gz"
    for at in (len(content) // 3, len(content) // 2, len(content) - 6, len(content) - 2):
        changed = bytearray(content)
        changed[at] ^= 0x55
        path.write_bytes(changed)
        assert refused([path]).code == "broken_gzip", at


def test_wrong_encodings(tmp_path: Path) -> None:
    path = tmp_path / "feed.csv"
    text = csv_text([order(1, order_no="订单")])
    for content in (text.encode("utf-16"), text.encode() + b"\xff\xfe\n", csv_text(ROWS).encode() + b"caf\xe9\xff,1\n"):
        path.write_bytes(content)
        assert refused([path]).code == "wrong_encoding"


@pytest.mark.parametrize(
    "code, content",
    [("excel_orders", b"PK\x03\x04" + b"x" * 400), ("excel_orders", b"\xd0\xcf\x11\xe0" + b"x" * 400),
     ("compression", b"BZh91AY"), ("compression", b"\x28\xb5\x2f\xfd" + b"x" * 90), ("empty_file", b""),
     ("empty_file", b"\n\n"), ("header", b"\0" * 500 + b"\n" + b"\0" * 500 + b"\n"), ("parquet_form", b"PAR1" + b"x" * 90)],
)  # fmt: skip
def test_other_content(tmp_path: Path, code: str, content: bytes) -> None:
    path = tmp_path / "feed"
    path.write_bytes(content)
    assert refused([path]).code == code


def test_a_header_is_judged_and_data_in_its_place_is_never_repeated(tmp_path: Path) -> None:
    path = tmp_path / "feed.csv"
    text = csv_text(ROWS)
    path.write_text(text.split("\n", 1)[1])
    assert refused([path]).code == "header"
    path.write_text(text.replace("status", "state", 1))
    fault = refused([path])
    assert fault.code == "columns" and "missing status" in fault.en and "extra state" in fault.en
    write(ROWS, path, "csv", [*COLUMNS, WORKERS[0]])
    fault = refused([path])
    assert fault.code == "columns" and "“?”" in fault.en
    path.write_text(text.replace("lng,lat", "lng,lng", 1))
    assert "twice lng" in refused([path]).en
    write(ROWS, path, "parquet", [name for name in COLUMNS if name != "district"])
    assert "missing district" in refused([path]).en


def test_the_place_tells_which_of_several_files(tmp_path: Path) -> None:
    good = write(ROWS, tmp_path / "a.csv", "csv")
    assert refused([good, tmp_path / f"{WORKERS[0]}.csv"]).place == "2/2 .csv"


def test_places_that_are_no_file(tmp_path: Path) -> None:
    assert refused([tmp_path]).code == "is_directory"
    assert refused([tmp_path / "none.csv"]).code == "no_file"
    os.mkfifo(tmp_path / "pipe")
    assert refused([tmp_path / "pipe"]).code == "not_a_file"
    assert refused([Path("/dev/null")]).code == "not_a_file"
    assert refused([tmp_path / "a\0b"]).code == "unreadable_file"


def test_an_unreadable_file(tmp_path: Path) -> None:
    path = write(ROWS, tmp_path / "feed.csv", "csv")
    path.chmod(0)
    me = os.geteuid()
    if me == 0:
        os.seteuid(65534)
    try:
        assert refused([path]).code == "unreadable_file"
    finally:
        if me == 0:
            os.seteuid(0)


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_a_file_that_changes_meanwhile_is_refused(tmp_path: Path, form: str) -> None:
    path = write(ROWS, tmp_path / "feed", form)
    feed = StandardFeed([path])
    write([*ROWS, order(99)], path, form)
    with pytest.raises(CallerFault) as caught:
        rows_of(feed)
    assert caught.value.code == "file_changed"


TYPES = {
    "order_no": pa.array(range(40)),
    "worker_id": pa.array([["a"]] * 40),
    "industry": pa.array(range(40)).dictionary_encode(),
    "district": pa.array([570102] * 40),
    "accepted_at": pa.array([20_000] * 40, pa.date32()),
    "completed_at": pa.array([1] * 40),
    "version": pa.array([1.0] * 40),
    "lng": pa.array([120] * 40),
    "status": pa.array([b"open"] * 40),
}


@pytest.mark.parametrize("name", TYPES)
def test_parquet_of_other_types_is_refused(tmp_path: Path, name: str) -> None:
    columns = {key: pa.array([row.get(key) for row in ROWS]) for key in COLUMNS}
    pq.write_table(pa.table(columns | {name: TYPES[name]}), tmp_path / "feed.parquet")
    fault = refused([tmp_path / "feed.parquet"])
    assert fault.code == "parquet_type" and name in fault.en and name in fault.zh


@pytest.mark.parametrize("name", ["order_no", "worker_id", "industry", "accepted_at", "service_agency"])
def test_parquet_text_that_is_no_text_is_refused(tmp_path: Path, name: str) -> None:
    """The reader of Parquet does not check the encoding; a sealed row with such a text could not be read again."""
    bad = pa.Array.from_buffers(pa.string(), 40, pa.array([b"\xff\xfe%02d" % n for n in range(40)]).buffers())
    columns = {key: pa.array([row.get(key, "") for row in ROWS]) for key in COLUMNS}
    pq.write_table(pa.table(columns | {name: bad}), tmp_path / "feed.parquet")
    assert refused([tmp_path / "feed.parquet"]).code == "parquet_form"


def test_cut_and_damaged_parquet_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "feed.parquet"
    columns = {key: pa.array([row.get(key, "") for row in ROWS * 20]) for key in COLUMNS}
    pq.write_table(pa.table(columns), path, write_page_checksum=True)
    content = path.read_bytes()
    for cut in (4, 5, 40, len(content) // 2, len(content) - 1, len(content) - 8):
        path.write_bytes(content[:cut])
        assert refused([path]).code == "parquet_form", cut
    changed = bytearray(content)
    changed[200] ^= 0xFF
    path.write_bytes(changed)
    assert refused([path]).code == "parquet_form", "a page that fails its own checksum"


def test_the_courier_feed(tmp_path: Path) -> None:
    feed = LadeFeed([COURIER_TWIN], year=2025, district="220102", industry="instant_delivery")
    rows = rows_of(feed)
    assert len(rows) == len(COURIER_TWIN.read_text(encoding="utf-8").splitlines()) - 1
    assert all(str(row["worker_id"]).startswith("lade:") and row["status"] == "completed" for row in rows)
    # Columns beside the six are ignored, whatever they hold; an empty courier is nobody.
    lines = COURIER_TWIN.read_text(encoding="utf-8").splitlines()
    header = lines[0].split(",")
    fields = lines[1].split(",")
    fields[header.index("courier_id")] = ""
    fields[header.index("delivery_time")] = ""
    path = tmp_path / "lade.csv"
    path.write_text("\n".join([f"{lines[0]},more", f"{lines[2]},7", f"{','.join(fields)},text"]))
    rows = rows_of(LadeFeed([path], year=2025, district="220102", industry="instant_delivery"))
    assert [(bool(row["worker_id"]), bool(row["completed_at"])) for row in rows] == [(True, True), (False, False)]
    assert set(rows[0]) == {
        "order_no", "worker_id", "industry", "district", "accepted_at", "completed_at", "status", "lng", "lat",
    }  # fmt: skip


def test_an_order_of_a_courier_over_new_year(tmp_path: Path) -> None:
    path = tmp_path / "lade.csv"
    header = "order_id,courier_id,lng,lat,accept_time,delivery_time\n"
    path.write_text(header + "1,7,120.1,30.2,12-31 23:50:00,01-01 00:20:00\n")
    row = rows_of(LadeFeed([path], year=2025, district="220102", industry="instant_delivery"))[0]
    assert (row["accepted_at"], row["completed_at"]) == ("2025-12-31 23:50:00", "2026-01-01 00:20:00")
