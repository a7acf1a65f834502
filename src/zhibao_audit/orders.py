"""Order batches: what was received is accepted, duplicate, quarantined or in conflict, and the four add up (O1)."""

from __future__ import annotations

from collections import defaultdict

from zhibao_audit.export import Export
from zhibao_audit.report import Report


def check_orders(export: Export, report: Report) -> None:
    """Batches against themselves and against the segments that hold their rows."""
    sealed: dict[tuple[int, str], int] = defaultdict(int)
    for segment in export.rows("order_segment"):
        sealed[segment["batch_id"], segment["kind"]] += segment["rows"]
        report.count("order_segments")
    for batch in export.rows("order_batch"):
        where = f"order_batch {batch['ref']}"
        four = batch["accepted"] + batch["duplicate"] + batch["quarantined"] + batch["conflicts"]
        report.compare("O1", where, batch["received"], four, "收到的行数不等于四类之和", "received is not the sum of the four")
        kept = (
            ("accepted", batch["accepted"] + batch["released"], "接受的行与封存的行不符", "accepted rows differ from the sealed ones"),
            ("conflict", batch["conflicts"], "冲突的行与封存的行不符", "conflicting rows differ from the sealed ones"),
            ("quarantine", batch["quarantined"], "隔离的行与封存的行不符", "quarantined rows differ from the sealed ones"),
        )
        for kind, said, zh, en in kept:
            report.compare("O1", where, said, sealed[batch["id"], kind], zh, en)
        report.count("order_batches")
