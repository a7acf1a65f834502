"""Order files that are at fault, through the command line: one sentence in both languages, nothing kept."""

from __future__ import annotations

import errno
import gzip
import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from shlex import quote
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from sqlalchemy import create_engine, text

from tests.orders.breaking import breaking, disk_full
from tests.orders.forms import csv_text, write
from tests.orders.ground import COLUMNS
from tests.orders.test_intake import WORKERS, order
from zhibao.app import database
from zhibao.cli.frame import run
from zhibao.cli.root import application
from zhibao.kit.identity import fictional_uscc

ROOT = Path(__file__).parents[2]
MEITUAN = "美团"
ROWS = [order(number) for number in range(30)]
GOOD = csv_text(ROWS)


@dataclass
class Office:
    """A home and the command line."""

    home: Path
    files: Path
    capture: pytest.CaptureFixture[str]

    def run(self, *words: str) -> tuple[int, str, str]:
        """Exit code, standard output, standard error."""
        self.capture.readouterr()
        code = run(application(), list(words))
        said = self.capture.readouterr()
        assert not any(worker in said.out + said.err for worker in WORKERS), "a personal number was printed"
        return code, said.out, said.err

    def load(self, path: Path, *more: str) -> tuple[int, dict[str, Any], str]:
        code, out, err = self.run("orders", "load", str(path), "--platform", MEITUAN, "--json", *more)
        return code, json.loads(out) if out else {}, err

    def kept(self) -> tuple[int, list[str]]:
        """Batches in the manifest, and every file of the store."""
        engine = create_engine(f"sqlite:///{self.home / 'zhibao.db'}")
        with engine.connect() as connection:
            batches = connection.execute(text("SELECT count(*) FROM order_batch")).scalar_one()
        engine.dispose()
        files = (self.home / "orders").rglob("*")
        return batches, sorted(str(path) for path in files if path.is_file() and path.name != ".lock")

    def refuses(self, path: Path, code: str, *more: str, exit_code: int = 2) -> dict[str, Any]:
        """The load is refused with a whole sentence, and nothing was kept."""
        before = self.kept()
        got, fault, err = self.load(path, *more)
        assert (got, fault.get("error")) == (exit_code, code), err
        for part in ("zh", "en", "remedy_zh", "remedy_en"):
            assert fault[part].endswith(("。", ".")), fault
            assert fault[part] in err.replace("\n", "")
        assert all(ord(letter) < 0x2E80 for letter in fault["en"].replace("“?”", ""))
        assert "Traceback" not in err
        assert self.kept() == before
        return fault


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty demo home, to be copied."""
    path = tmp_path_factory.mktemp("home") / "home"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ZHIBAO_HOME", str(path))
        patch.delenv("ZHIBAO_DATABASE_URL", raising=False)
        assert run(application(), ["init", "--place", "taoyuan", "--demo"]) == 0
    return path


@pytest.fixture
def office(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Office]:
    copied = tmp_path / "a home"
    shutil.copytree(home, copied)
    monkeypatch.setenv("ZHIBAO_HOME", str(copied))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)
    files = tmp_path / "files"
    files.mkdir()
    yield Office(copied, files, capsys)


def zipped(content: str) -> bytes:
    return gzip.compress(content.encode())


def parquet(path: Path, **columns: Any) -> Path:
    plain = {name: pa.array([row.get(name, "") for row in ROWS]) for name in COLUMNS}
    pq.write_table(pa.table(plain | columns), path)
    return path


MANY = csv_text([order(number) for number in range(20_000)])
BROKEN: dict[str, tuple[str, bytes]] = {
    "gzip cut off": ("broken_gzip", zipped(MANY)[:-5000]),
    "gzip damaged in the middle": ("broken_gzip", zipped(MANY)[:40_000] + b"\x55\xaa" * 40 + zipped(MANY)[40_080:]),
    "UTF-16": ("wrong_encoding", GOOD.encode("utf-16")),
    "half UTF-8, half Latin-1": ("wrong_encoding", GOOD.encode() + b"caf\xe9\xff,1\n"),
    "a column missing": ("columns", csv_text(ROWS, [name for name in COLUMNS if name != "status"]).encode()),
    "a column more": ("columns", csv_text(ROWS, [*COLUMNS, "note"]).encode()),
    "a column twice": ("columns", csv_text(ROWS, [*COLUMNS, "status"]).encode()),
    "no header": ("header", GOOD.split("\n", 1)[1].encode()),
    "nothing but NUL": ("header", (b"\0" * 99 + b"\n") * 9),
    "empty": ("empty_file", b""),
    "header only": ("no_rows", csv_text([]).encode()),
    "header only, zipped": ("no_rows", zipped(csv_text([]))),
    "an Excel file": ("excel_orders", b"PK\x03\x04" + b"x" * 99),
    "a row with too many columns": ("row_columns", GOOD.encode() + GOOD.splitlines()[1].encode() + b",x,y\n"),
    "a row with too few columns": ("row_columns", GOOD.encode() + b"a,b\n"),
    "an open quote": ("row_columns", GOOD.encode() + b'"' + csv_text(ROWS * 3000).encode()),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_file_is_refused_and_its_repaired_one_loads(office: Office, what: str) -> None:
    code, content = BROKEN[what]
    path = office.files / "feed.csv"
    path.write_bytes(content)
    fault = office.refuses(path, code)
    assert fault["place"] == ("1 个文件 / file" if code == "no_rows" else ".csv")
    path.write_text(GOOD)
    got, result, err = office.load(path)
    assert (got, result["accepted"]) == (0, 30), err
    assert office.run("orders", "verify")[0] == 0


def test_the_row_is_named(office: Office) -> None:
    path = office.files / "feed.csv"
    path.write_text(GOOD + GOOD.splitlines()[1] + ",x\n")
    fault = office.refuses(path, "row_columns")
    assert fault["zh"] == "第 32 行（表头为第 1 行）有 13 列，应为 12 列。"
    assert fault["en"] == "Row 32 (the header is row 1) has 13 columns instead of 12."


def test_a_line_of_a_hundred_megabytes(office: Office) -> None:
    path = office.files / "feed.csv"
    with path.open("wb") as stream:
        stream.write(GOOD.encode())
        for _ in range(100):
            stream.write(b"x" * 1_000_000)
        stream.write(b"\n")
    fault = office.refuses(path, "line_too_long")
    assert "第 32 行" in fault["zh"]


def test_places_that_hold_no_file(office: Office) -> None:
    office.refuses(office.files, "is_directory")
    office.refuses(office.files / "none.csv", "no_file")
    good = office.files / "feed.csv"
    good.write_text(GOOD)
    office.refuses(office.files / "none.csv", "no_file", str(good))


def test_parquet_at_fault(office: Office) -> None:
    good = parquet(office.files / "good.parquet").read_bytes()
    path = office.files / "feed.parquet"
    path.write_bytes(good[: len(good) // 2])
    office.refuses(path, "parquet_form")
    office.refuses(parquet(path, order_no=pa.array(range(30))), "parquet_type")
    pq.write_table(pa.table({name: pa.array([], pa.string()) for name in COLUMNS}), path)
    office.refuses(path, "no_rows")
    path.write_bytes(good)
    assert office.load(path)[1]["accepted"] == 30


def test_gb18030_is_read_well(office: Office) -> None:
    rows = [order(number, order_no=f"20250702订单{number}") for number in range(20)]
    for form in ("gb18030", "gb18030.gz"):
        code, result, err = office.load(write(rows, office.files / form, form))
        assert code == 0, err
    assert (result["accepted"], result["duplicate"], result["quarantined"]) == (0, 20, 0)


UNSOUND = {
    "1850": ({"accepted_at": "1850-01-01T00:00:00"}, "time_out_of_range"),
    "2199": ({"completed_at": "2199-01-01T00:00:00"}, "time_out_of_range"),
    "end before start": ({"completed_at": "2025-07-01T10:00:00"}, "end_before_start"),
    "start before acceptance": ({"started_at": "2025-06-01T10:00:00"}, "end_before_start"),
    "eight days": ({"completed_at": "2025-07-12T12:00:00"}, "duration_absurd"),
    "unknown province": ({"district": "990101"}, "unknown_province"),
    "NUL": ({"order_no": "a\0b"}, "order_no_characters"),
    "NUL in the worker's number": ({"worker_id": "5701\0"}, "worker_id_form"),
    "NUL in a time": ({"accepted_at": "2025-07-01\0T10:00:00"}, "time_form"),
    "NUL in a position": ({"lng": "12\0", "lat": "30"}, "coordinates"),
    "no row at all": (dict.fromkeys(COLUMNS, "")  | {"order_no": " "}, "missing_worker_id"),
}  # fmt: skip


def test_bad_rows_are_quarantined_with_their_reason_and_handed_back(office: Office) -> None:
    rows = ROWS + [order(2, order_no=f"U{at}") | changes for at, (changes, _) in enumerate(UNSOUND.values())]
    code, result, err = office.load(write(rows, office.files / "feed.csv", "csv"))
    assert code == 0, err
    assert (result["received"], result["accepted"], result["quarantined"]) == (len(rows), 30, len(UNSOUND))
    expected: dict[str, int] = {}
    for _, reason in UNSOUND.values():
        expected[reason] = expected.get(reason, 0) + 1
    assert result["quarantine_reasons"] == expected
    out = office.files / "back.csv"
    assert office.run("orders", "quarantine", result["batch"], "--out", str(out))[0] == 0
    assert out.stat().st_mode & 0o777 == 0o600
    lines = out.read_bytes().decode("utf-8-sig").split("\r\n")
    assert len(lines) == len(UNSOUND) + 2 and lines[1].startswith("31,time_out_of_range")
    assert office.run("orders", "quarantine", result["batch"], "--out", str(office.files / "no" / "x"))[0] == 2


def test_a_file_that_is_tried_is_judged_as_at_loading_and_leaves_nothing(office: Office) -> None:
    rows = [*ROWS, ROWS[0], *(order(2, order_no=f"T{at}") | changes for at, (changes, _) in enumerate(UNSOUND.values()))]
    path, out = write(rows, office.files / "feed.csv", "csv"), office.files / "tried.csv"
    before = sorted((office.home / "orders").rglob("*"))
    code, said, err = office.run("orders", "check", str(path), "--platform", MEITUAN, "--out", str(out), "--json")
    assert code == 0, err
    tried = json.loads(said)
    assert (sorted((office.home / "orders").rglob("*")), list(office.home.glob("zhibao-*"))) == (before, [])
    assert json.loads(office.run("orders", "batches", "--json")[1]) == []
    assert len(tried["rows"]) == tried["quarantined"] == len(UNSOUND) and out.stat().st_mode & 0o777 == 0o600
    code, loaded, err = office.load(path)
    assert {name: tried[name] for name in tried if name != "rows"} == {name: loaded[name] for name in loaded if name != "batch"}
    text = office.run("orders", "check", str(path), "--platform", MEITUAN)[1]
    assert "试载，未写入" in text and "zhibao orders quarantine" not in text


def test_times_that_no_calendar_holds(office: Office) -> None:
    """Parquet can say years beyond any calendar; such rows are kept, handed back, and block no question."""
    rows = 30
    for number, (unit, tz, value) in enumerate(
        [("ms", None, 2**62), ("ms", "UTC", -(2**62)), ("us", "Mars/Phobos", 2**61), ("s", None, 2**50), ("ns", "UTC", 7)]
    ):
        column = pa.array([value] * rows, pa.timestamp(unit, tz=tz))
        path = parquet(
            office.files / f"{number}.parquet", accepted_at=column,
            order_no=pa.array([f"{number}-{row}" for row in range(rows)]),
        )  # fmt: skip
        code, result, err = office.load(path)
        assert (code, result.get("quarantine_reasons")) == (0, {"time_out_of_range": rows}), err
        out = office.files / "back.csv"
        assert office.run("orders", "quarantine", result["batch"], "--out", str(out))[0] == 0
    (office.files / "number.txt").write_text(WORKERS[0])
    code, said, _ = office.run(
        "orders", "at", "--worker", f"@{office.files / 'number.txt'}", "--time", "2025-07-10T12:00:00", "--json"
    )
    assert code == 0
    assert {row["source"] for row in json.loads(said)} == {"quarantined"}


def test_numbers_that_no_version_is(office: Office) -> None:
    path = parquet(office.files / "feed.parquet", version=pa.array([2**64 - 1] * 30, pa.uint64()))
    code, result, err = office.load(path)
    assert (code, result.get("quarantine_reasons")) == (0, {"version_out_of_range": 30}), err


def test_text_as_views_is_text(office: Office) -> None:
    """Polars and newer Arrow writers keep text as views."""
    views = {name: pa.array([row.get(name, "") for row in ROWS], pa.string_view()) for name in COLUMNS}
    code, result, err = office.load(parquet(office.files / "feed.parquet", **views))
    assert (code, result.get("accepted")) == (0, len(ROWS)), err


def test_a_declared_count_below_nought(office: Office) -> None:
    office.refuses(write(ROWS, office.files / "feed.csv", "csv"), "declared_negative", "--declared-count", "-1")


LADE = "order_id,courier_id,lng,lat,accept_time,delivery_time\n1,4849,126.5,43.8,09-25 08:08:00,09-25 11:32:00\n"


@pytest.mark.parametrize(
    ("year", "district", "code"),
    [("2025", "nowhere", "unknown_place"), ("2025", "990102", "unknown_place"), ("25", "220102", "lade_year")],
)
def test_a_lade_file_for_a_place_or_year_that_does_not_exist(office: Office, year: str, district: str, code: str) -> None:
    path = office.files / "lade.csv"
    path.write_text(LADE, encoding="utf-8")
    office.refuses(
        path, code, "--feed", "lade", "--industry", "instant_delivery", "--year", year, "--district", district
    )


@pytest.mark.parametrize("district", ["220102", "220100", "jilin", "吉林省"])
def test_a_lade_file_takes_its_place_by_name_or_code(office: Office, district: str) -> None:
    path = office.files / "lade.csv"
    path.write_text(LADE, encoding="utf-8")
    words = ("--feed", "lade", "--industry", "instant_delivery", "--year", "2025", "--district", district)
    code, result, err = office.load(path, *words)
    assert (code, result["accepted"]) == (0, 1), err


def test_a_day_alone_is_no_instant(office: Office) -> None:
    for time in ("2025-07-03", "20250703"):
        code, out, _ = office.run("orders", "at", "--worker", "p0123456789abcdef", "--time", time, "--json")
        assert (code, json.loads(out)["error"]) == (2, "time_form")


def test_an_unknown_county_is_a_warning(office: Office) -> None:
    path = write([order(1, district="570199")], office.files / "feed.csv", "csv")
    code, result, _ = office.load(path)
    assert (code, result["accepted"], result["warnings"]) == (0, 1, 1)
    assert result["warning_codes"] == {"unknown_county": 1}


@pytest.mark.parametrize(("district", "warnings"), [("570102", 0), ("570100", 0), ("570000", 1), ("570900", 1)])
def test_a_listed_city_is_no_unknown_county(office: Office, district: str, warnings: int) -> None:
    """A province alone leaves city and county open, so it is a warning too."""
    path = write([order(1, district=district)], office.files / "feed.csv", "csv")
    code, result, _ = office.load(path)
    assert (code, result["accepted"], result["warnings"]) == (0, 1, warnings)


def test_more_agencies_than_a_load_can_number(office: Office) -> None:
    rows = [order(number, service_agency=fictional_uscc(number)) for number in range(33_000)]
    office.refuses(write(rows, office.files / "feed.csv", "csv"), "too_many_values")


def test_an_unknown_enterprise(office: Office) -> None:
    path = write(ROWS, office.files / "feed.csv", "csv")
    before = office.kept()
    for name in ("nobody", "91330100000000000X", ""):
        code, out, err = office.run("orders", "load", str(path), "--platform", name, "--json")
        assert (code, json.loads(out)["error"]) == (2, "enterprise_unknown"), err
    assert office.kept() == before


def test_no_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "none"))
    path = write(ROWS, tmp_path / "feed.csv", "csv")
    assert run(application(), ["orders", "load", str(path), "--platform", MEITUAN]) == 2
    said = capsys.readouterr().err
    assert "no_home" in said and "zhibao init" in said
    assert not (tmp_path / "none").exists()


def test_two_loads_at_once(office: Office) -> None:
    from zhibao.orders.durable import alone

    path = write(ROWS, office.files / "feed.csv", "csv")
    with alone(office.home / "orders"):
        office.refuses(path, "store_busy")
    assert office.load(path)[0] == 0


def unchanged_but_for_the_reader(office: Office, path: Path) -> None:
    """After a full disk: the manifest is clean, and the same file loads in full."""
    assert office.kept()[1] == []
    code, result, err = office.load(path)
    assert (code, result.get("accepted")) == (0, 30), err
    assert office.run("orders", "verify")[0] == 0


def test_a_disk_that_is_full_at_any_write(home: Path, office: Office) -> None:
    rows = [*ROWS, order(3, status="cancelled"), order(4, worker_id="12")]
    path = write(rows, office.files / "feed.csv", "csv")
    # The first load of a fresh installation also compiles and writes its kernels: those writes are not of the store.
    assert office.load(path)[0] == 0
    shutil.rmtree(office.home)
    shutil.copytree(home, office.home)
    with breaking(None, disk_full, growing_only=True) as counted:
        assert office.load(path)[0] == 0
    assert len(counted.names) > 20
    # Every third point, beginning at another one from run to run.
    for at, name in list(enumerate(counted.names))[os.getpid() % 3 :: 3]:
        shutil.rmtree(office.home)
        shutil.copytree(home, office.home)
        with breaking(at, disk_full, growing_only=True):
            code, fault, err = office.load(path)
        assert (code, fault.get("error")) == (1, "disk_full"), (name, err)
        assert fault["remedy_en"] and fault["remedy_zh"] and "Traceback" not in err
        unchanged_but_for_the_reader(office, path)


def test_a_database_that_is_full(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite itself says that there is no room, while it writes the manifest."""
    path = write(ROWS, office.files / "feed.csv", "csv")
    prepare = database._prepare_sqlite

    def small(connection: Any, record: object) -> None:
        prepare(connection, record)
        connection.execute("PRAGMA max_page_count=1")  # the least that SQLite allows is what the file has now

    with monkeypatch.context() as patch:
        patch.setattr(database, "_prepare_sqlite", small)
        engine = create_engine(f"sqlite:///{office.home / 'zhibao.db'}")
        with engine.connect() as connection:
            connection.execute(text("VACUUM"))
        engine.dispose()
        many = [order(number, district=f"5701{number % 99:02d}") for number in range(3000)]
        large = write(many, office.files / "large.csv", "csv")
        code, fault, err = office.load(large)
    assert (code, fault.get("error")) == (1, "disk_full"), err
    unchanged_but_for_the_reader(office, path)


def test_a_disk_that_is_really_full(home: Path, tmp_path: Path) -> None:
    """A small file system of its own, where one may be mounted."""
    place = tmp_path / "small disk"
    place.mkdir()
    rows = [order(number, order_no=sha256(b"%d" % number).hexdigest()) for number in range(60_000)]
    path = write(rows, tmp_path / "feed.csv", "csv")
    script = f"""
        mount -t tmpfs -o size=4m tmpfs {quote(str(place))} || exit 77
        cp -r {quote(str(home))}/. {quote(str(place))}/
        {quote(sys.executable)} -c 'from zhibao.cli import main; main()' orders load {quote(str(path))} --platform {MEITUAN} --json
        echo "exit $?"; find {quote(str(place))}/orders -type f | grep -v .lock
        umount {quote(str(place))}
    """
    environment = os.environ | {"ZHIBAO_HOME": str(place), "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script], capture_output=True, text=True, env=environment, timeout=120
    )
    if done.returncode == 77 or "unshare" in done.stderr.split("\n", 1)[0]:
        pytest.skip("not run: no file system may be mounted here")
    assert '"error": "disk_full"' in done.stdout, done.stdout + done.stderr
    assert done.stdout.rstrip().endswith("exit 1"), "nothing may be left behind: " + done.stdout


@pytest.mark.parametrize("reason", [errno.EROFS, errno.EACCES])
def test_a_home_that_may_not_be_written_to(office: Office, reason: int) -> None:
    def read_only(name: str) -> None:
        raise OSError(reason, os.strerror(reason), name.split(" ")[-1])

    path = write(ROWS, office.files / "feed.csv", "csv")
    with breaking(1, read_only, growing_only=True):
        code, fault, err = office.load(path)
    assert (code, fault.get("error")) == (1, "store_not_writable"), err
    assert fault["remedy_en"] and fault["remedy_zh"] and "Traceback" not in err
    unchanged_but_for_the_reader(office, path)


def test_a_file_larger_than_the_process_may_write(office: Office) -> None:
    """The system's limit on file sizes ends a write in the middle of a file."""
    rows = [order(number, order_no=sha256(b"%d" % number).hexdigest()) for number in range(60_000)]
    path = write(rows, office.files / "feed.csv", "csv")
    done = subprocess.run(
        [sys.executable, "-c", "from zhibao.cli import main; main()", "orders", "load", str(path), "--platform", MEITUAN,
         "--json"],
        capture_output=True, text=True, timeout=120, env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20)),
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert json.loads(done.stdout)["error"] == "disk_full", done.stderr
    unchanged_but_for_the_reader(office, write(ROWS, office.files / "small.csv", "csv"))


def test_the_command_itself_refuses(office: Office) -> None:
    """As a person meets it: a process of its own, sentences on standard error, nothing on standard output."""
    path = office.files / "feed.csv"
    path.write_text(GOOD + "a,b\n")
    done = subprocess.run(
        [sys.executable, "-c", "from zhibao.cli import main; main()", "orders", "load", str(path), "--platform", MEITUAN],
        capture_output=True, text=True, env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}, timeout=120,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert "有 2 列，应为 12 列。（.csv）" in done.stderr
    assert "Remedy: Check the separators and quotes of that row." in done.stderr
