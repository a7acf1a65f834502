"""How long the question takes which order a worker was on at an instant: presence alone, and the full row.

One warm process, a store of a month. Hits are workers and instants drawn from rows of the store itself, in the middle
of an order; misses are other workers of the store at four in the morning of a day on which they had no order then, and
people who never were in it. The instants are spread over the whole month, so that the rows are, too. Part of month.py.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from time import perf_counter_ns
from typing import Any

import numpy as np
import pyarrow.parquet as pq
from ground import Line, Scale, keep, say

from zhibao.app.home import Home
from zhibao.journeys.worker_to_orders import task_period
from zhibao.kit.clock import ZONE, Month, from_millis
from zhibao.orders.store import OrderStore

Question = tuple[int, datetime]


def at(home: Home, scale: Scale, month: Month) -> None:
    """Ask and tell."""
    random = np.random.default_rng(3)
    with home.reading() as session:
        store = OrderStore.open(session, home.orders, home.keyring)
    rows = sum(segment.rows for segment in store.segments)
    hits = _hits(store, scale.queries, random)
    misses = _misses(store, scale.queries, month, scale.store_days, random)
    period = task_period(hits[0][1])
    for worker, moment in (*hits[:2000], *misses[:2000]):
        store.present(worker, moment)
        store.at(worker, moment, period)
    found = {
        "presence, hit": _times(lambda worker, moment: store.present(worker, moment), hits),
        "presence, miss": _times(lambda worker, moment: store.present(worker, moment), misses),
        "row, hit": _times(lambda worker, moment: store.at(worker, moment, period), hits),
        "row, miss": _times(lambda worker, moment: store.at(worker, moment, period), misses),
    }
    assert all(answer for answer in found["presence, hit"][1])
    assert all(answer for answer in found["row, hit"][1])
    assert not any(answer for answer in found["presence, miss"][1])
    centiles = {name: np.percentile(times, [50, 99]) for name, (times, _) in found.items()}
    presence = np.percentile(np.concatenate([found["presence, hit"][0], found["presence, miss"][0]]), 99)
    full = np.percentile(np.concatenate([found["row, hit"][0], found["row, miss"][0]]), 99)
    told = "; ".join(f"{name} p50 {p50:.3f}, p99 {p99:.3f}" for name, (p50, p99) in centiles.items())
    line = Line(
        f"`orders at` in a warm process, {rows:,} orders over {scale.store_days} days, {len(hits) + len(misses):,} "
        "questions, hits and misses: p99 of presence / of the full row",
        f"{presence:.3f} / {full:.2f} ms", "0.5 / 5 ms", "0.1 / 2 ms", f"ms: {told}",
    )  # fmt: skip
    keep("at", scale, [line], {"rows": rows, **{name: list(pair) for name, pair in centiles.items()}})


def _times(ask: Any, questions: list[Question]) -> tuple[np.ndarray[Any, Any], list[object]]:
    times, answers = np.empty(len(questions)), []
    for number, (worker, moment) in enumerate(questions):
        began = perf_counter_ns()
        answer = ask(worker, moment)
        times[number] = (perf_counter_ns() - began) / 1e6
        answers.append(answer)
    return times, answers


def _hits(store: OrderStore, count: int, random: np.random.Generator) -> list[Question]:
    say("drawing hits from the sealed rows")
    sealed = [segment for segment in store.segments if segment.kind == "accepted"]
    each = -(-count // len(sealed))
    found: list[Question] = []
    for segment in sealed:
        file = pq.ParquetFile(segment.folder / f"{segment.name}.parquet")
        groups = random.integers(0, file.num_row_groups, 8)
        table = file.read_row_groups(groups.tolist(), columns=["worker", "accepted_at", "completed_at"])
        chosen = table.take(random.integers(0, table.num_rows, each)).to_pydict()
        for worker, begin, end in zip(*chosen.values(), strict=True):
            found.append((worker, (begin + (end - begin) / 2).astimezone(ZONE)))
    order = random.permutation(len(found))
    return [found[place] for place in order]


def _misses(
    store: OrderStore, count: int, month: Month, days: int, random: np.random.Generator
) -> list[Question]:
    say("drawing misses")
    known = np.unique(np.concatenate([segment.workers[0] for segment in store.segments[:2]]))
    begin = datetime(month.first.year, month.first.month, 1, tzinfo=ZONE)
    found: list[Question] = []
    while len(found) < count:
        worker = int(random.choice(known)) if random.random() < 0.5 else int(random.integers(0, 2**63))
        moment = begin + timedelta(days=int(random.integers(0, days)), seconds=int(random.integers(0, 86_400)))
        if not store.present(worker, moment):
            found.append((worker, from_millis(int(moment.timestamp() * 1000))))
    return found
