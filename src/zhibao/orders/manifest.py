"""The manifest: which segments exist. It is read here and written in one transaction for a whole load."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from zhibao.kit.clock import now
from zhibao.orders.feed import Feed
from zhibao.orders.model import BatchResult, SegmentKind
from zhibao.orders.past import Past, PastSegment
from zhibao.orders.segment import Cell, Sealed
from zhibao.orders.tables import OrderBatch, OrderCountRow, OrderSegment
from zhibao.orders.tally import Tally

Sessions = Callable[[], AbstractContextManager[Session]]
SEGMENTS = "segments"
_EPOCH = date(1970, 1, 1)


def batch_with(session: Session, platform: str, content_digest: str) -> OrderBatch | None:
    """The batch that holds exactly these files of a platform, if they were loaded before."""
    return session.execute(
        select(OrderBatch).where(OrderBatch.platform == platform, OrderBatch.content_digest == content_digest)
    ).scalar_one_or_none()


def result_of(batch: OrderBatch, *, repeated: bool = False) -> BatchResult:
    """What became of a batch; of files sent again every row is a duplicate and nothing was done."""
    if repeated:
        return BatchResult(
            batch.ref, batch.received, 0, batch.received, 0, 0, 0, repeated=True, declared=batch.declared
        )
    return BatchResult(
        batch.ref, batch.received, batch.accepted, batch.duplicate, batch.quarantined, batch.conflicts,
        sum(batch.warnings.values()), batch.released, False, 0, batch.declared, dict(batch.reasons),
        dict(batch.warnings),
    )  # fmt: skip


def past_of(sessions: Sessions, store: Path, platform: str) -> Past:
    """All segments of a platform that carry an index, in the order of arrival."""
    with sessions() as session:
        rows = session.execute(
            select(OrderSegment.id, OrderSegment.name, OrderSegment.parts, OrderSegment.cells, OrderBatch.ref)
            .join(OrderBatch, OrderBatch.id == OrderSegment.batch_id)
            .where(
                OrderSegment.platform == platform,
                OrderSegment.kind.in_([SegmentKind.ACCEPTED.value, SegmentKind.CONFLICT.value]),
            )
            .order_by(OrderSegment.id)
        ).all()

    def cells_of(segment: int, count: int) -> Callable[[], list[Cell]]:
        def read() -> list[Cell]:
            with sessions() as session:
                return _cells(session, segment, count)

        return read

    return Past(
        [
            PastSegment(
                store / SEGMENTS / ref,
                name,
                {part: (first, length) for part, first, length in parts},
                cells,
                cells_of(number, cells),
            )
            for number, name, parts, cells, ref in rows
        ]
    )


def _cells(session: Session, segment: int, count: int) -> list[Cell]:
    rows = session.execute(
        select(OrderCountRow)
        .where(OrderCountRow.segment_id == segment, OrderCountRow.line < count)
        .order_by(OrderCountRow.line)
    ).scalars()
    return [Cell(row.industry, row.status, row.district, (row.day - _EPOCH).days, row.orders) for row in rows]


def head(session: Session) -> int:
    """The number of the last segment in the manifest, 0 when there is none."""
    return session.execute(select(func.max(OrderSegment.id))).scalar() or 0


def person_maps(session: Session, store: Path) -> list[Path]:
    """The maps of persons met so far."""
    rows = session.execute(
        select(OrderSegment.name, OrderBatch.ref)
        .join(OrderBatch, OrderBatch.id == OrderSegment.batch_id)
        .where(OrderSegment.kind == SegmentKind.PERSONS.value)
    ).all()
    return [store / SEGMENTS / ref / f"{name}.persons.arrow" for name, ref in rows]


def commit(
    session: Session,
    *,
    ref: str,
    platform: str,
    feed: Feed,
    content_digest: str,
    tally: Tally,
    warnings: dict[str, int],
    declared: int | None,
) -> OrderBatch:
    """Write the batch, its segments and its counts: from here on they exist."""
    batch = OrderBatch(
        ref=ref,
        platform=platform,
        feed=feed.name,
        content_digest=content_digest,
        files=[{"digest": file.digest, "size": file.size, "form": file.form} for file in feed.files],
        received=tally.received,
        accepted=tally.accepted,
        duplicate=tally.duplicate,
        quarantined=tally.quarantined,
        conflicts=tally.conflicts,
        released=tally.released,
        declared=declared,
        reasons=tally.reasons,
        warnings=warnings,
        loaded_at=now(),
    )
    session.add(batch)
    session.flush()
    for number, sealed in enumerate(tally.sealed):
        _commit_segment(session, batch, platform, sealed, tally.taken_back.get(number, []))
    return batch


def _commit_segment(session: Session, batch: OrderBatch, platform: str, sealed: Sealed, back: list[Cell]) -> None:
    cells = sealed.cells if sealed.kind is SegmentKind.ACCEPTED else []
    segment = OrderSegment(
        batch_id=batch.id,
        name=sealed.name,
        kind=sealed.kind.value,
        platform=platform,
        rows=sealed.rows,
        earliest=sealed.earliest,
        latest=sealed.latest,
        open_rows=sealed.open_rows,
        cells=len(cells),
        files=sealed.files,
        parts=sealed.parts,
    )
    session.add(segment)
    session.flush()
    lines = [
        {
            "segment_id": segment.id,
            "line": line,
            "platform": platform,
            "industry": cell.industry,
            "status": cell.status,
            "district": cell.district,
            "day": _EPOCH + timedelta(days=cell.day),
            "orders": cell.orders,
        }
        for line, cell in enumerate([*cells, *back])
    ]
    if lines:
        session.execute(insert(OrderCountRow), lines)

