"""What is done with orders: load them, count them, tell what a batch became, hand back what was quarantined."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao.kit.clock import Month
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json
from zhibao.orders import durable, manifest, resume
from zhibao.orders.columns import Vocabulary
from zhibao.orders.feed import Feed
from zhibao.orders.intake import CHUNK_ROWS, Intake
from zhibao.orders.manifest import Sessions
from zhibao.orders.model import BatchResult, OrderCount
from zhibao.orders.persons import Persons
from zhibao.orders.tables import OrderBatch, OrderCountRow
from zhibao.orders.tally import Tally


def load_orders(
    *,
    reading: Sessions,
    writing: Sessions,
    store: Path,
    keyring: Keyring,
    platform: str,
    feed: Feed,
    words: Vocabulary,
    refuse_fictional: bool,
    declared: int | None = None,
    progress: Progress = silent,
    chunk_rows: int = CHUNK_ROWS,
    before_commit: Callable[[str], None] = lambda stage: None,
) -> BatchResult:
    """Take in the order files of one platform, whole or not at all.

    The same files again are a no-op that says so; after an interruption the same files go on with the chunk
    after the last one sealed, if nothing else was loaded in between. Files are durable before the manifest row is written; that
    row is the commit. `before_commit` is told each stage, for tests that stop the process there.
    """
    if declared is not None and declared < 0:
        raise _declared_negative(declared)
    content = text_digest(canonical_json([feed.name, [[file.digest, file.form] for file in feed.files]]))
    ref = text_digest(f"{platform} {content}").split(":")[1][:16]
    with durable.room(store), durable.alone(store):
        durable.clear_unfinished(writing, store, keep=ref)
        with reading() as session:
            earlier = manifest.batch_with(session, platform, content)
            if earlier is not None:
                return manifest.result_of(earlier, repeated=True)
            head = manifest.head(session)
            persons = manifest.person_maps(session, store)
        incoming, final = durable.new_folders(store, ref)
        try:
            tally = resume.find(incoming, head)
            if tally is None:
                tally = Tally()
                durable.empty(incoming)
            tally.resumed = tally.received
            persons += sorted(incoming.glob("*.persons.arrow"))
            intake = Intake(
                folder=incoming, ref=ref, keyring=keyring, words=words,
                past=manifest.past_of(reading, store, platform), persons=Persons.of(persons), checked=feed.checked,
                refuse_fictional=refuse_fictional, progress=progress, chunk_rows=chunk_rows, tally=tally,
                sealed_so_far=lambda so_far: _note(incoming, head, so_far, before_commit),
            )  # fmt: skip
            intake.run(feed)
            resume.forget(incoming)
            if not tally.received:
                raise _no_rows(len(feed.files))
            before_commit("sealed")
            mark = durable.make_durable(incoming, final, before_commit)
            with writing() as session:
                batch = manifest.commit(
                    session, ref=ref, platform=platform, feed=feed, content_digest=content, tally=tally,
                    warnings=_warnings(words, tally), declared=declared,
                )  # fmt: skip
                result = replace(manifest.result_of(batch), resumed=tally.resumed)
                before_commit("written")
        except BaseException as stop:
            if not isinstance(stop, KeyboardInterrupt):
                # Whoever stops a load by hand may go on with it; a failed one starts anew.
                shutil.rmtree(incoming, ignore_errors=True)
            with suppress(Exception):
                # Asks the manifest, because a commit that reports a failure may have been carried out.
                durable.clear_unfinished(writing, store, keep=ref)
            raise
        before_commit("committed")
        mark.unlink(missing_ok=True)
    return result


def order_counts(session: Session, month: Month, platform: str | None = None) -> list[OrderCount]:
    """Completed orders by platform, industry, district and day of a month, net of replaced versions."""
    query = (
        select(
            OrderCountRow.platform,
            OrderCountRow.industry,
            OrderCountRow.district,
            OrderCountRow.day,
            func.sum(OrderCountRow.orders),
        )
        .where(OrderCountRow.status == "completed", OrderCountRow.day.between(month.first, month.last))
        .group_by(OrderCountRow.platform, OrderCountRow.industry, OrderCountRow.district, OrderCountRow.day)
        .order_by(OrderCountRow.platform, OrderCountRow.industry, OrderCountRow.district, OrderCountRow.day)
    )
    if platform is not None:
        query = query.where(OrderCountRow.platform == platform)
    return [
        OrderCount(sender, industry, district, day, int(orders))
        for sender, industry, district, day, orders in session.execute(query)
        if orders
    ]


def batch_by_ref(session: Session, ref: str) -> OrderBatch:
    """A batch by its reference. Raises CallerFault `unknown_batch`."""
    batch = session.execute(select(OrderBatch).where(OrderBatch.ref == ref)).scalar_one_or_none()
    if batch is None:
        raise CallerFault(
            "unknown_batch",
            f"没有编号为“{ref}”的批次。",
            f"There is no batch {ref!r}.",
            remedy_zh="用 zhibao orders batches 查看全部批次。",
            remedy_en="`zhibao orders batches` lists all batches.",
        )
    return batch


def batches(session: Session) -> list[OrderBatch]:
    """All batches in the order of loading."""
    return list(session.execute(select(OrderBatch).order_by(OrderBatch.id)).scalars())


def _note(incoming: Path, head: int, tally: Tally, told: Callable[[str], None]) -> None:
    resume.save(incoming, head, tally)
    told("noted")


def _declared_negative(declared: int) -> CallerFault:
    return CallerFault(
        "declared_negative",
        f"申报的单量不能为负数（{declared}）。",
        f"The declared count of orders cannot be negative ({declared}).",
        remedy_zh="请用 --declared-count 给出 0 或以上的单量，或不给。",
        remedy_en="Give a count of 0 or more by `--declared-count`, or none.",
    )


def _no_rows(files: int) -> CallerFault:
    return CallerFault(
        "no_rows",
        "文件只有表头，没有订单。",
        "The files hold a header and no orders.",
        place=f"{files} 个文件 / {'file' if files == 1 else 'files'}",
        remedy_zh="没有订单的日子不必发送文件；若应有订单，请重新导出。",
        remedy_en="A day without orders needs no file; if there should be orders, export it again.",
    )


def _warnings(words: Vocabulary, tally: Tally) -> dict[str, int]:
    rows = sum(count for code, count in tally.counties.items() if code and not words.county_known(code))
    return {"unknown_county": rows} if rows else {}
