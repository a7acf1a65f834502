"""Checking the store against its manifest: every byte, every row, nothing that should not be there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.kit.clock import Month
from zhibao.kit.digest import file_digest, text_digest
from zhibao.kit.progress import Progress, silent
from zhibao.orders.durable import PENDING, is_busy
from zhibao.orders.manifest import SEGMENTS
from zhibao.orders.model import OrderCount, SegmentKind
from zhibao.orders.tables import OrderBatch, OrderSegment


@dataclass(frozen=True)
class Finding:
    """Something that does not hold: where, and what in both languages."""

    place: str
    code: str
    zh: str
    en: str


@dataclass(frozen=True)
class Verified:
    """The outcome: what was checked, the root over all digests, what was found."""

    segments: int
    files: int
    size: int
    root: str
    findings: tuple[Finding, ...]


def verify(session: Session, store: Path, progress: Progress = silent) -> Verified:
    """Read every sealed file again and hold it against the manifest.

    Files of a load that runs meanwhile are no finding; what an interrupted load left is told as `unfinished`.
    """
    # The folders are listed before the manifest is read: what is committed in between is then known to it.
    present = sorted(path for path in (store / SEGMENTS).rglob("*") if path.is_file())
    busy = is_busy(store)
    pending = {path.name for path in (store / PENDING).glob("*")}
    rows = session.execute(
        select(OrderSegment, OrderBatch.ref)
        .join(OrderBatch, OrderBatch.id == OrderSegment.batch_id)
        .order_by(OrderSegment.id)
    ).all()
    findings: list[Finding] = []
    known: set[Path] = set()
    digests: list[str] = []
    size = 0
    total = sum(said["size"] for row, _ in rows for said in row.files.values())
    for row, ref in rows:
        for name, said in sorted(row.files.items()):
            path = store / SEGMENTS / ref / name
            known.add(path)
            digests.append(said["digest"])
            findings += _file_findings(path, name, said["digest"])
            size += said["size"]
            progress(size, total, "B", row.name)
        findings += _row_findings(store / SEGMENTS / ref / f"{row.name}.parquet", row)
    for path in present:
        if path not in known and path.exists():
            findings += _unknown(path, path.parent.name in pending, busy)
    return Verified(len(rows), len(digests), size, merkle_root(digests), tuple(findings))


def _unknown(path: Path, pending: bool, busy: bool) -> list[Finding]:
    if pending and busy:
        return []
    if pending:
        return [
            Finding(
                path.name, "unfinished",
                "中断的载入留下的文件，不计入任何数据；下一次载入会清除。",
                "An interrupted load left this file; it counts nowhere and the next load takes it away.",
            )
        ]  # fmt: skip
    return [Finding(path.name, "not_in_manifest", "清单里没有这个文件。", "The manifest does not know this file.")]


def merkle_root(digests: list[str]) -> str:
    """One SM3 value over all digests in order, pair by pair; a lone last one goes up as it is."""
    level = [text_digest(digest, "sm3") for digest in digests] or [text_digest("", "sm3")]
    while len(level) > 1:
        pairs = [level[at : at + 2] for at in range(0, len(level), 2)]
        level = [text_digest("".join(pair), "sm3") if len(pair) == 2 else pair[0] for pair in pairs]
    return level[0]


def _file_findings(path: Path, name: str, digest: str) -> list[Finding]:
    if not path.is_file():
        return [Finding(name, "missing", "文件不见了。", "The file is missing.")]
    if file_digest(path, digest.split(":")[0]) != digest:
        return [Finding(name, "changed", "文件内容与封存时不同。", "The file is not what was sealed.")]
    return []


def _row_findings(path: Path, row: OrderSegment) -> list[Finding]:
    if row.kind == SegmentKind.PERSONS or not path.is_file():
        return []
    try:
        rows = pq.read_metadata(path).num_rows
    except Exception:
        return [Finding(path.name, "unreadable", "文件无法读取。", "The file cannot be read.")]
    if rows != row.rows:
        return [Finding(path.name, "rows", "行数与清单不符。", "The number of rows differs from the manifest.")]
    return []


def rederive(session: Session, store: Path, month: Month) -> list[OrderCount]:
    """The completed orders of a month counted again from the sealed rows alone, by another engine.

    A row counts unless a row of the next version of the same order stands beside it. Only files that may hold
    rows of the month are read; every row of a higher version is, because it may replace one of the month.
    """
    segments = session.execute(
        select(OrderSegment, OrderBatch.ref)
        .join(OrderBatch, OrderBatch.id == OrderSegment.batch_id)
        .where(OrderSegment.kind == SegmentKind.ACCEPTED.value)
    ).all()
    by_platform: dict[str, list[str]] = {}
    for row, ref in segments:
        by_platform.setdefault(row.platform, []).append(str(store / SEGMENTS / ref / f"{row.name}.parquet"))
    counts: list[OrderCount] = []
    for platform, paths in sorted(by_platform.items()):
        counts += _count_again(platform, paths, month)
    return counts


def _count_again(platform: str, paths: list[str], month: Month) -> list[OrderCount]:
    first, beyond = month.first, month.last + timedelta(days=1)
    with duckdb.connect() as engine:
        engine.execute("SET TimeZone = 'Asia/Shanghai'")
        rows = engine.execute(
            """
            WITH later AS (SELECT order_no, version FROM read_parquet($paths) WHERE version > 1),
            counted AS (
                SELECT r.industry, r.district, CAST(r.completed_at AS DATE) AS day
                FROM read_parquet($paths) r
                ANTI JOIN later l ON l.order_no = r.order_no AND l.version = r.version + 1
                WHERE r.status = 'completed'
                  AND r.completed_at >= $first::TIMESTAMPTZ AND r.completed_at < $beyond::TIMESTAMPTZ
            )
            SELECT industry, district, day, count(*) FROM counted GROUP BY ALL ORDER BY ALL
            """,
            {"paths": paths, "first": f"{first} 00:00:00+08", "beyond": f"{beyond} 00:00:00+08"},
        ).fetchall()
    return [OrderCount(platform, industry, district, _day(day), orders) for industry, district, day, orders in rows]


def _day(value: date) -> date:
    return value
