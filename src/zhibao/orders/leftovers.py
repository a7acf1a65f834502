"""What a batch left for people: quarantined rows in the sender's columns, conflicts with what stands."""

from __future__ import annotations

import csv
import os
from pathlib import Path
from typing import Any, TextIO

import numpy as np
import pyarrow.parquet as pq
from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.orders.decisions import decisions
from zhibao.orders.kernels import match
from zhibao.orders.manifest import SEGMENTS
from zhibao.orders.model import SegmentKind
from zhibao.orders.quarantine import read_sealed
from zhibao.orders.reasons import all_reasons
from zhibao.orders.segment import read_map
from zhibao.orders.store import OrderStore
from zhibao.orders.tables import OrderBatch, OrderSegment


def write_quarantined(session: Session, store: Path, keyring: Keyring, batch: OrderBatch, out: Path) -> int:
    """Hand the quarantined rows of a batch back as CSV: the sender's columns, row number and reasons.

    The file holds personal numbers and is readable by its owner only. Returns the number of rows.
    """
    rows = 0
    writer: Any = None
    with _private(out) as stream:
        for segment in _segments(session, batch, SegmentKind.QUARANTINE):
            folder = store / SEGMENTS / batch.ref
            facts = pq.read_table(folder / f"{segment.name}.parquet", columns=["row", "reasons"]).to_pylist()
            at = 0
            for block in read_sealed(folder / f"{segment.name}.sealed", keyring):
                if writer is None:
                    names = block.column_names
                    writer = csv.DictWriter(stream, ["row", "reasons", "原因", "reason", *names], extrasaction="ignore")
                    writer.writeheader()
                for row in block.to_pylist():
                    found = all_reasons(facts[at]["reasons"])
                    writer.writerow(
                        {
                            "row": facts[at]["row"] + 1,
                            "reasons": " ".join(reason.code for reason in found),
                            "原因": "".join(reason.zh for reason in found),
                            "reason": " ".join(reason.en for reason in found),
                            **row,
                        }
                    )
                    at += 1
            rows += at
        if writer is None:
            csv.writer(stream).writerow(["row", "reasons", "原因", "reason"])
    return rows


def quarantined_rows(session: Session, store: Path, batch: OrderBatch, most: int) -> list[dict[str, Any]]:
    """The first rows that were quarantined, by their number in the file and with their reasons; nothing of what they hold."""
    found: list[dict[str, Any]] = []
    for segment in _segments(session, batch, SegmentKind.QUARANTINE):
        facts = pq.read_table(store / SEGMENTS / batch.ref / f"{segment.name}.parquet", columns=["row", "reasons"])
        for one in facts.slice(0, most - len(found)).to_pylist():
            reasons = all_reasons(one["reasons"])
            found.append({"row": one["row"] + 1, "codes": [r.code for r in reasons], "zh": "".join(r.zh for r in reasons), "en": " ".join(r.en for r in reasons)})
        if len(found) >= most:
            break
    return found


def _private(out: Path) -> TextIO:
    """A file only its owner may read. Raises CallerFault `not_writable`."""
    try:
        handle = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        os.fchmod(handle, 0o600)
    except OSError as error:
        raise CallerFault(
            "not_writable",
            "无法写入所给的文件。",
            "The file named cannot be written.",
            place=out.suffix or "file",
            remedy_zh="请给出现有文件夹中可写的文件名。",
            remedy_en="Name a file in a folder that exists and may be written to.",
        ) from error
    return open(handle, "w", encoding="utf-8-sig", newline="")


def conflicts(session: Session, store: Path, keyring: Keyring, batch: OrderBatch) -> list[dict[str, Any]]:
    """The conflicts of a batch that still wait for a person: other content, or an earlier version missing.

    Each tells the row that was sent, the row that stands, and what a person has decided. Workers appear by pseudonym.
    """
    opened = OrderStore.open(session, store, keyring)
    decided = decisions(session, batch.platform)
    found: list[dict[str, Any]] = []
    for segment in _segments(session, batch, SegmentKind.CONFLICT):
        folder = store / SEGMENTS / batch.ref
        index = read_map(folder / f"{segment.name}.index.arrow")
        kind_of = np.zeros(segment.rows, np.int64)
        kind_of[index["place"] & np.uint32(0xFFFFFF)] = index["place"] >> np.uint32(30)
        for position, row in enumerate(pq.read_table(folder / f"{segment.name}.parquet").to_pylist()):
            standing = opened.accepted(segment.platform, row["order_no"])
            same = standing.get(row["version"])
            if same == row:
                continue
            waits = kind_of[position] == match.KIND_WAITING and same is None
            found.append(
                {
                    "order_no": row["order_no"],
                    "version": row["version"],
                    "kind": "version_gap" if waits else "other_content",
                    "sent": _shown(row),
                    "stands": None if same is None else _shown(same),
                    "versions_accepted": sorted(standing),
                    "decision": decided.get((row["order_no"], row["version"])),
                }
            )
    return found


def _segments(session: Session, batch: OrderBatch, kind: SegmentKind) -> list[OrderSegment]:
    return list(
        session.execute(
            select(OrderSegment)
            .where(OrderSegment.batch_id == batch.id, OrderSegment.kind == kind.value)
            .order_by(OrderSegment.id)
        ).scalars()
    )


def _shown(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "worker": pseudonym_text(row["worker"]),
        **{name: row[name] for name in ("industry", "district", "status", "service_agency")},
        **{
            name: None if row[name] is None else row[name].isoformat()
            for name in ("accepted_at", "started_at", "completed_at")
        },
    }


def pseudonym_text(pseudonym: int) -> str:
    """A pseudonym as people write it: `p` and sixteen hexadecimal digits."""
    return f"p{pseudonym:016x}"
