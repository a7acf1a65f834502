"""What may not change anything: how rows are cut into batches, chunks and pieces, in which form they are written."""

from __future__ import annotations

import os
import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select

from tests.orders.forms import TEXT_FORMS, TIME_FORMS, write
from tests.orders.ground import COLUMNS, Ground
from tests.orders.oracle import PROVINCES, Oracle, Row
from tests.orders.test_intake import CHANGES, FAULTS, WORKERS, check, order, random_rows, sealed_rows
from zhibao.app import database
from zhibao.edge.feeds import StandardFeed
from zhibao.kit.clock import Month
from zhibao.kit.secrets import Keyring
from zhibao.orders import acts
from zhibao.orders.columns import Vocabulary
from zhibao.orders.model import BatchResult
from zhibao.orders.tables import OrderBatch
from zhibao.orders.verify import rederive, verify

MONTHS = ("2025-07", "2025-08")
# A slice here; `campaign.sh properties` asks for thousands.
EXAMPLES = int(os.environ.get("ZHIBAO_EXAMPLES", "20"))
thoroughly = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
NewGround = Callable[[], Ground]


@pytest.fixture(scope="module")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with the whole schema, to be copied."""
    path = tmp_path_factory.mktemp("schema") / "zhibao.db"
    engine = database.connect(f"sqlite:///{path}")
    database.create_schema(engine)
    # The last connection to close writes the log into the file.
    engine.dispose()
    return path


@pytest.fixture(scope="module")
def grounds(
    empty_database: Path, tmp_path_factory: pytest.TempPathFactory, keyring: Keyring
) -> Iterator[NewGround]:
    """Makes an empty store, as often as asked."""
    folder = tmp_path_factory.mktemp("grounds")
    engines: list[Engine] = []

    def make() -> Ground:
        home = folder / str(len(engines))
        home.mkdir()
        shutil.copy(empty_database, home / "zhibao.db")
        engines.append(database.connect(f"sqlite:///{home / 'zhibao.db'}"))
        return Ground(engines[-1], keyring, home / "orders")

    yield make
    for engine in engines:
        engine.dispose()
    shutil.rmtree(folder)


def load_file(ground: Ground, path: Path, chunk_rows: int = 1000) -> BatchResult:
    """Load a file of the feed `standard`."""
    return acts.load_orders(
        reading=ground.reading, writing=ground.session, store=ground.store, keyring=ground.keyring, platform="P",
        feed=StandardFeed([path]), words=Vocabulary(lambda code: code[:2] in PROVINCES, lambda code: True),
        refuse_fictional=False, chunk_rows=chunk_rows,
    )  # fmt: skip


def counts(ground: Ground) -> dict[tuple[str, ...], int]:
    """Completed orders as the bill takes them."""
    with ground.reading() as session:
        return {
            (c.platform, c.industry, c.district, str(c.day)): c.orders
            for month in MONTHS
            for c in acts.order_counts(session, Month.parse(month))
        }


def sums(ground: Ground) -> Counter[str]:
    """What became of all rows; a released row is accepted and no conflict any more."""
    total: Counter[str] = Counter()
    with ground.reading() as session:
        for batch in session.execute(select(OrderBatch)).scalars():
            total["accepted"] += batch.accepted + batch.released
            total["conflicts"] += batch.conflicts - batch.released
            total["quarantined"] += batch.quarantined
            total.update({f"reason {code}": number for code, number in batch.reasons.items()})
    return total


def keys(ground: Ground) -> set[tuple[object, object]]:
    """The versions that are accepted."""
    return {(row[0], row[1]) for row in sealed_rows(ground)}


def check_sound(ground: Ground) -> None:
    """Nothing is broken, and the sealed rows give the same counts by another engine."""
    with ground.reading() as session:
        assert verify(session, ground.store).findings == ()
        for month in MONTHS:
            again = rederive(session, ground.store, Month.parse(month))
            assert sorted(again, key=str) == sorted(acts.order_counts(session, Month.parse(month)), key=str)


def content(number: int, version: int, variant: int) -> Row:
    """A sound row of an order; its content is a function of all three."""
    changes = CHANGES[(number * 7 + version * 3 + variant) % (len(CHANGES) - 1)]
    if "started_at" in changes:
        changes = {"industry": "intracity_freight"}
    minute = (number + 11 * version + 17 * variant) % 60
    day = f"2025-07-{number % 28 + 1:02d}"
    return order(number, version=str(version), completed_at=f"{day}T12:{minute:02d}:45+08:00") | changes


def cut(rows: list[Row], places: list[int]) -> list[list[Row]]:
    """Rows in batches, cut at the places."""
    edges = [0, *sorted(min(place, len(rows)) for place in places), len(rows)]
    return [rows[begin:end] for begin, end in pairwise(edges) if end > begin]


sends = st.lists(st.tuples(st.integers(0, 5), st.integers(1, 4), st.integers(0, 2)), min_size=1, max_size=30)
places = st.lists(st.integers(0, 40), max_size=5)


@thoroughly
@given(sends, st.randoms(use_true_random=False), places, places)
def test_cutting_and_reordering_changes_no_fen_without_conflicts(
    grounds: NewGround, sent: list[tuple[int, int, int]], rng: random.Random, one: list[int], other: list[int]
) -> None:
    rows = [content(number, version, 0) for number, version, _ in sent]
    shuffled = rng.sample(rows, len(rows))
    first, second = grounds(), grounds()
    for batch in cut(rows, one):
        first.load(batch, chunk_rows=5, piece=2)
    for batch in cut(shuffled, other):
        second.load(batch)
        second.load(batch, name=f"again {second.loads}")
    second.load(rows)
    assert counts(first) == counts(second)
    assert sealed_rows(first) == sealed_rows(second)
    assert sums(first) == sums(second)
    check_sound(first)
    check_sound(second)


@thoroughly
@given(sends, st.randoms(use_true_random=False), places, places)
def test_cutting_and_reordering_changes_no_count_with_conflicts(
    grounds: NewGround, sent: list[tuple[int, int, int]], rng: random.Random, one: list[int], other: list[int]
) -> None:
    rows: list[Row] = [content(*send) for send in sent]
    rows += [order(number) | FAULTS[number] for number in range(rng.randrange(4))]
    shuffled = rng.sample(rows, len(rows))
    first, second = grounds(), grounds()
    for batch in cut(rows, one):
        first.load(batch)
    for batch in cut(shuffled, other):
        second.load(batch, chunk_rows=4, piece=3)
    assert keys(first) == keys(second)
    assert sums(first) == sums(second)
    check_sound(second)


@pytest.mark.parametrize("seed", range(3))
def test_the_size_of_chunks_and_pieces_changes_nothing(grounds: NewGround, seed: int) -> None:
    rng = random.Random(seed)
    batches = [random_rows(rng, 90) for _ in range(3)]
    seen = []
    for chunk_rows, piece in ((3, 1), (10, 7), (64, 100), (1000, 13)):
        ground = grounds()
        results = [ground.load(batch, chunk_rows=chunk_rows, piece=piece) for batch in batches]
        shown = [
            (r.received, r.accepted, r.duplicate, r.conflicts, r.quarantined, r.released, sorted(r.reasons.items()))
            for r in results
        ]
        seen.append((shown, counts(ground), sealed_rows(ground)))
        check_sound(ground)
    assert all(one == seen[0] for one in seen[1:])


def test_every_form_of_the_same_rows_gives_the_same_result(grounds: NewGround, tmp_path: Path) -> None:
    rng = random.Random(3)
    rows = [row for row in random_rows(rng, 260) if "yesterday" not in row["accepted_at"]]
    expected = None
    for form in (*TEXT_FORMS, *TIME_FORMS):
        ground = grounds()
        # A text that stands for two rows in CSV stands for one in Parquet too: no row of the sample does.
        result = load_file(ground, write(rows, tmp_path / f"feed-{form}", form), chunk_rows=100)
        shown = (
            result.received, result.accepted, result.duplicate, result.conflicts, result.quarantined,
            sorted(result.reasons.items()), counts(ground), sealed_rows(ground),
        )  # fmt: skip
        assert result.received == len(rows), form
        expected = expected or shown
        assert shown == expected, form
        second = "parquet-words" if form == "csv" else "csv"
        again = load_file(ground, write(rows, tmp_path / f"again-{form}", second))
        assert (again.accepted, again.conflicts, again.quarantined) == (0, 0, result.quarantined), form


def test_an_absent_column_is_an_empty_one(grounds: NewGround, tmp_path: Path) -> None:
    """The same rows without the optional columns, with them empty, and with some filled in other rows."""
    rows: list[Row] = [order(number) for number in range(30)]
    bare = [name for name in COLUMNS if name not in ("version", "started_at", "service_agency", "lng", "lat")]
    filled = [dict(row) for row in rows]
    filled.append(order(99) | {"service_agency": "91330100799655058B", "lng": "120.1551", "lat": "30.2741"})
    ground = grounds()
    assert load_file(ground, write(rows, tmp_path / "bare.csv", "csv", bare)).accepted == 30
    again = load_file(ground, write(filled, tmp_path / "filled.csv", "csv"))
    assert (again.accepted, again.duplicate, again.conflicts) == (1, 30, 0)
    other = grounds()
    assert load_file(other, write(filled, tmp_path / "one.csv", "csv")).accepted == 31
    assert load_file(other, write(rows, tmp_path / "two.csv", "csv", bare)).duplicate == 30


def test_what_one_table_brought_does_not_cling_to_the_next(grounds: NewGround, tmp_path: Path) -> None:
    """Two files in one load, the second without agencies and positions, in chunks that use the room again."""
    agency = {"service_agency": "91330100799655058B", "lng": "120.1551", "lat": "30.2741"}
    bare = [name for name in COLUMNS if name not in ("service_agency", "lng", "lat")]
    one = write([order(number) | agency for number in range(20)], tmp_path / "one.csv", "csv")
    two = write([order(number) for number in range(20, 40)], tmp_path / "two.csv", "csv", bare)
    ground = grounds()
    acts.load_orders(
        reading=ground.reading, writing=ground.session, store=ground.store, keyring=ground.keyring, platform="P",
        feed=StandardFeed([one, two]), words=Vocabulary(lambda code: True, lambda code: True),
        refuse_fictional=False, chunk_rows=20,
    )  # fmt: skip
    rows = [
        row
        for path in (ground.store / "segments").glob("*/*.parquet")
        for row in pq.read_table(path).to_pylist()
    ]
    with_agency = {row["order_no"] for row in rows if row["service_agency"] is not None}
    with_cell = {row["order_no"] for row in rows if row["cell"] is not None}
    assert with_agency == with_cell == {order(number)["order_no"] for number in range(20)}


def test_many_days_in_one_chunk(grounds: NewGround) -> None:
    """More than 256 days of order numbers at once take another way of sorting."""
    rng = random.Random(8)
    rows = []
    for number in range(700):
        row = order(rng.randrange(300))
        row["order_no"] = f"{2016 + number % 4}{number % 12 + 1:02d}{rng.randrange(1, 29):02d}{rng.randrange(3)}"
        rows.append(row | {"version": str(rng.randrange(1, 3))} | (rng.choice(CHANGES) if rng.random() < 0.3 else {}))
    check(grounds(), [rows[:600], rows[300:]], chunk_rows=1000)


def test_more_waiting_versions_than_the_chunk_has_room_for(grounds: NewGround, tmp_path: Path) -> None:
    """A file of second versions first, the file of the first ones after it: all are released at once."""
    size = 66_000
    ground = grounds()
    for version, path in ((2, tmp_path / "second.parquet"), (1, tmp_path / "first.parquet")):
        table = pa.table(
            {name: pa.array([value] * size) for name, value in order(0, version=str(version)).items()}
            | {"order_no": pa.array([f"20250701{number:08d}" for number in range(size)])}
        )
        pq.write_table(table, path)
        result = load_file(ground, path, chunk_rows=100_000)
        if version == 2:
            assert (result.accepted, result.conflicts) == (0, size)
    assert (result.accepted, result.released, result.conflicts) == (size, size, 0)
    assert sum(counts(ground).values()) == size
    check_sound(ground)


def test_order_of_arrival_of_versions_is_the_oracles(grounds: NewGround) -> None:
    """The sums over a random history equal the oracle's, also where rows wait, are released and replaced."""
    rng = random.Random(21)
    ground, oracle = grounds(), Oracle()
    for _ in range(8):
        batch = [content(rng.randrange(12), rng.randrange(1, 6), rng.randrange(2)) for _ in range(rng.randrange(1, 25))]
        oracle.take([dict(row) | {"platform": "P"} for row in batch])
        ground.load(batch, chunk_rows=rng.choice([4, 1000]))
        assert counts(ground) == {key: n for key, n in oracle.billable_counts().items() if n}
    check_sound(ground)


CANARIES = [WORKERS[0], WORKERS[3], "570100196812310011", "H12345678", "E7654321Z"]


@pytest.mark.parametrize("form", ["csv", "gb18030.gz", "parquet-words"])
def test_no_personal_number_lies_in_clear(grounds: NewGround, tmp_path: Path, form: str) -> None:
    """Not in the store, the quarantine, the database, the write-ahead log, nor in any name."""
    rows: list[Row] = [order(number, worker_id=CANARIES[number % len(CANARIES)]) for number in range(60)]
    rows += [order(100 + at, worker_id=CANARIES[at % len(CANARIES)]) | fault for at, fault in enumerate(FAULTS)]
    rows += [order(5, worker_id=CANARIES[0], status="cancelled"), order(6, worker_id=CANARIES[1], version="3")]
    rows += [order(200, worker_id=CANARIES[0][:17] + ("1" if CANARIES[0][17] != "1" else "2"))]
    ground = grounds()
    sent = tmp_path / "sent"
    sent.mkdir()
    result = load_file(ground, write(rows, sent / f"feed-{form}", form))
    assert result.quarantined and result.conflicts and result.accepted
    wanted = {number.encode() for number in CANARIES} | {number.lower().encode() for number in CANARIES}
    wanted |= {rows[-1]["worker_id"].encode(), CANARIES[0][:17].encode()}  # type: ignore[union-attr]
    wanted |= {number.encode("utf-16-le") for number in CANARIES}
    scanned = 0
    for path in ground.store.parent.rglob("*"):
        assert not any(canary in str(path).encode() for canary in wanted)
        if path.is_file():
            held = path.read_bytes()
            scanned += len(held)
            found = [canary for canary in wanted if canary in held]
            assert not found, path.name
    assert scanned > 20_000
    assert any(CANARIES[0].encode() in line for line in write(rows, sent / "plain", "csv").read_bytes().splitlines())
