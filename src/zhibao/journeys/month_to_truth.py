"""A generated month played in a home, and every figure held against its truth.

The story in eight steps: register the workers, load what arrives in the month, compare each load, close the
month, compare the bill, load what arrives late, record the adjustments, compare again; then ask the probes,
count once more from the sealed rows, and verify every byte. What differs is listed; nothing is adjusted to fit.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from zhibao.edge.feeds import StandardFeed
from zhibao.journeys import order_to_bill
from zhibao.journeys.orders_to_coverage import unregistered
from zhibao.journeys.orders_to_store import orders_to_store
from zhibao.journeys.roster_to_register import roster_to_register
from zhibao.journeys.worker_to_orders import orders_at
from zhibao.kit.clock import Month, instant
from zhibao.kit.identity import normalise
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring
from zhibao.orders import acts as orders
from zhibao.orders.manifest import Sessions, result_of
from zhibao.orders.store import OrderStore
from zhibao.orders.verify import rederive, verify

_ACTOR = "演示 demo"
_SHOWN = 400
_COUNTS = ("received", "accepted", "duplicate", "conflicts", "quarantined", "released", "warnings")


@dataclass
class Played:
    """What a month became: totals, bills, and every difference from the truth."""

    month: Month
    place: str
    workers: int = 0
    loads: int = 0
    batches: set[str] = field(default_factory=set)
    totals: Counter[str] = field(default_factory=Counter)
    closed: dict[str, Any] = field(default_factory=dict)
    final: dict[str, Any] = field(default_factory=dict)
    differences: list[str] = field(default_factory=list)
    checks: int = 0

    def compare(self, what: str, ours: object, truth: object) -> None:
        """Note a difference between our figure and the truth."""
        self.checks += 1
        if ours != truth:
            self.differences.append(f"{what}: {ours} / {truth}"[:_SHOWN])


@dataclass(frozen=True)
class Stage:
    """Where a month is played."""

    reading: Sessions
    writing: Sessions
    store: Path
    keyring: Keyring
    folder: Path
    province: str
    progress: Progress = silent


def play(stage: Stage) -> Played:
    """Play a generated month (the folder of `demo orders`) in a demo home that has not seen it.

    A run that was interrupted goes on when the same month is played again.
    """
    manifest = json.loads((stage.folder / "manifest.json").read_text(encoding="utf-8"))
    truth = json.loads((stage.folder / "truth.json").read_text(encoding="utf-8"))
    played = Played(Month.parse(manifest["month"]), stage.province)
    _register(stage, manifest, played)
    pairs = list(zip(manifest["loads"], truth["loads"], strict=True))
    total = sum(load["rows"] for load, _ in pairs)
    for late in (False, True):
        for load, expected in pairs:
            if load["after_close"] is late and load["rows"]:
                _load(stage, load, expected, played, total)
        if not late and _closed_before(stage, played):
            # An interrupted run had come so far; what it closed was compared then.
            continue
        played.final = _close(stage, played, truth["final" if late else "at_close"])
        played.closed = played.closed or played.final
    _check_people(stage, played, truth["final"]["unregistered"])
    _check_probes(stage, played, truth["probes"])
    _check_store(stage, played)
    return played


def _closed_before(stage: Stage, played: Played) -> bool:
    with stage.reading() as session:
        bill = order_to_bill.month_bill(session, played.month, [stage.province])
        if bill.closed:
            document = order_to_bill.document(session, bill)
            fixed = sum(line["amount_fen"] for line in document["lines"])
            played.closed = {**document, "adjustments": [], "total_fen": fixed}
    return bill.closed


def _register(stage: Stage, manifest: dict[str, Any], played: Played) -> None:
    for name in manifest["rosters"]:
        platform = name.removeprefix("workers-").removesuffix(".csv")
        with stage.writing() as session:
            report = roster_to_register(
                session, stage.keyring, stage.folder / name, platform, commit=True, actor=_ACTOR
            )
        played.workers += report.outcome.registered
        played.compare(name, len(report.outcome.rejections), 0)


def _load(stage: Stage, load: dict[str, Any], expected: dict[str, Any], played: Played, total: int) -> None:
    result = orders_to_store(
        reading=stage.reading,
        writing=stage.writing,
        store=stage.store,
        keyring=stage.keyring,
        demo=True,
        platform=load["platform"],
        feed=StandardFeed([stage.folder / load["file"]]),
    )
    if result.repeated and result.batch not in played.batches:
        # An interrupted run had taken it in.
        with stage.reading() as session:
            result = result_of(orders.batch_by_ref(session, result.batch))
    played.batches.add(result.batch)
    document = result.document()
    for name in _COUNTS:
        played.compare(f"{load['file']} {name}", document[name], expected[name])
        played.totals[name] += document[name]
    played.compare(
        f"{load['file']} reasons", document["quarantine_reasons"], expected["quarantined_by_reason"]
    )
    played.loads += 1
    stage.progress(played.totals["received"], total, "rows", load["file"])


def _close(stage: Stage, played: Played, truth: dict[str, Any]) -> dict[str, Any]:
    with stage.writing() as session:
        bill, _ = order_to_bill.close_month(
            session, played.month, [stage.province], actor=_ACTOR, ground="演示结账 demonstration"
        )
        document = order_to_bill.document(session, bill)
    played.compare("total_fen", document["total_fen"], truth["bill"]["total_fen"])
    played.compare("lines", _final_lines(document), _lines(truth["bill"]["lines"]))
    return document


def _lines(lines: list[dict[str, Any]]) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for line in lines:
        key = " ".join(
            str(line[name]) for name in ("platform", "tax_office", "prefecture", "industry", "tier")
        )
        orders_, amount = found.get(key, (0, 0))
        found[key] = (orders_ + line["orders"], amount + line["amount_fen"])
    return {key: value for key, value in found.items() if value != (0, 0)}


def _final_lines(document: dict[str, Any]) -> dict[str, tuple[int, int]]:
    return _lines([*document["lines"], *document["adjustments"]])


def _check_people(stage: Stage, played: Played, truth: list[dict[str, Any]]) -> None:
    expected: dict[str, set[int]] = {}
    for person in truth:
        expected.setdefault(person["platform"], set()).add(
            stage.keyring.pseudonym(normalise(person["worker"]))
        )
    with stage.reading() as session:
        for platform, people in sorted(expected.items()):
            found = set(unregistered(session, stage.store, played.month, platform))
            played.compare(f"unregistered {platform}", len(people - found), 0)


def _check_probes(stage: Stage, played: Played, probes: list[dict[str, Any]]) -> None:
    with stage.reading() as session:
        opened = OrderStore.open(session, stage.store, stage.keyring)
        for number, probe in enumerate(probes):
            worker = stage.keyring.pseudonym(normalise(probe["worker"]))
            answer = orders_at(session, opened, worker, instant(probe["time"]))
            ours = sorted((row["platform"], row["order_no"], row["source"], row["status"]) for row in answer)
            truth = sorted(
                (row["platform"], row["order_no"], row["source"], row["status"]) for row in probe["orders"]
            )
            played.compare(f"probe {number} {probe['kind']}", ours, truth)


def _check_store(stage: Stage, played: Played) -> None:
    with stage.reading() as session:
        kept = orders.order_counts(session, played.month)
        again = rederive(session, stage.store, played.month)
        played.compare("re-derived from sealed rows", sorted(again, key=str), sorted(kept, key=str))
        played.compare("verify", [finding.place for finding in verify(session, stage.store).findings], [])
