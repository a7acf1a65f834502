"""From a simulated month with planted gaps to how many of them the under-coverage list finds, and how many it invents.

The month is played through the same functions that commands use: register, orders, reports, declarations, candidates, deductions.
What is found is held against the truth of the simulation, which knows nothing of the finder. A figure is measured here and written nowhere.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

from zhibao.cases.reports import Channel, Reporter, Told
from zhibao.contributions import deductions
from zhibao.contributions.declarations import declare
from zhibao.edge.feeds import StandardFeed
from zhibao.edge.simulation import gaps as simulation
from zhibao.edge.simulation.gaps import Planted
from zhibao.journeys import sources_to_gaps
from zhibao.journeys.orders_to_store import orders_to_store
from zhibao.journeys.report_to_case import report_to_case
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.secrets import Keyring
from zhibao.orders.manifest import Sessions
from zhibao.registry.duties.model import GAP_WORDS, Found, GapKind
from zhibao.registry.extension import acts as extension
from zhibao.registry.workers import register_bulk

PROVINCE = "570000"
Key = tuple[str, str | None, str]
_FIRST = Month(2025, 7)


@dataclass
class World:
    """A demo home of 桃源 in which months are played one after the other; the truth of enterprises from elsewhere grows with them."""

    reading: Sessions
    writing: Sessions
    store: Path
    keyring: Keyring
    folder: Path
    cases: dict[str, str] = field(default_factory=dict)
    elsewhere: dict[Key, int] = field(default_factory=dict)


def month_of(number: int) -> Month:
    """The month of a trial of a home: the first one of the scheme and those after it."""
    month = _FIRST
    for _ in range(number):
        month = month.next()
    return month


def play(world: World, planted: Planted) -> datetime:
    """Play a month in a home; the moment at which it is looked over."""
    month, at = planted.month, datetime.combine(planted.month.last + timedelta(days=3), time(9), ZONE)
    with world.writing() as session:
        by_start: dict[tuple[str, Any], list[str]] = {}
        for one in planted.registered:
            by_start.setdefault((one.platform, one.since), []).append(one.document)
        for (platform, since), documents in sorted(by_start.items()):
            register_bulk(session, world.keyring, platform, documents, since=since)
    for platform in simulation.ENTERPRISES:
        path = world.folder / f"orders-{month}-{platform}.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(("order_no", "worker_id", "industry", "district", "accepted_at", "completed_at", "status"))
            for order in planted.orders:
                if order.platform == platform:
                    day = order.day.isoformat()
                    writer.writerow((
                        order.number, order.document, order.industry, simulation.DISTRICT, f"{day}T12:00:00", f"{day}T12:30:00", "completed" if order.completed else "cancelled",
                    ))  # fmt: skip
        orders_to_store(
            reading=world.reading, writing=world.writing, store=world.store, keyring=world.keyring, demo=True, platform=platform, feed=StandardFeed([path])
        )
    with world.writing() as session:
        for hurt in planted.hurt:
            told = Told(
                Channel.TELEPHONE, Reporter.WORKER, world.keyring.pseudonym(hurt.document), simulation.DISTRICT, hurt.at, hurt.at + timedelta(hours=2), hurt.orders, "摔伤"
            )
            got = report_to_case(session, world.store, world.keyring, told, actor=Actor("zhou.yun", "case_clerk"), at=hurt.at + timedelta(hours=3))
            assert got.report.case_no is not None
            world.cases[hurt.document] = got.report.case_no
        for platform, count in planted.declared.items():
            declare(session, month=month, province=PROVINCE, platform=platform, orders=count, amount_fen=None, declared_by="platform")
        for name, uscc in planted.candidates:
            extension.survey(
                session, city=simulation.CITY, name=name, industry="instant_delivery", workers=10, orders=(1, 2, 3), readiness="unknown", words="模拟", demo=True,
                actor=Actor("wen.dao", "admission_clerk"), at=at, uscc=uscc,
            )  # fmt: skip
        for platform, document in planted.deductions:
            told_of = {"platform": platform, "months": [str(month)], "amount_fen": 500, "narrative": "被扣费", "contact": None}
            deductions.report(session, world.keyring, world.keyring.pseudonym(document), simulation.CITY, told_of, at=at)
    world.elsewhere |= {key: size for key, size in planted.truth.items() if key[0] == GapKind.ELSEWHERE}
    return at


def judge(world: World, planted: Planted, found: Iterable[Found]) -> dict[str, Counter[str]]:
    """By kind: gaps found truly (with the true size), found falsely, missed. An injury without an order is one of its case."""
    truth: dict[Key, int] = {**planted.truth, **world.elsewhere}
    truth |= {("injured_without_order", None, world.cases[document]): 1 for document in planted.without_order}
    told: dict[Key, int] = {}
    for one in found:
        enterprise = None if one.kind is GapKind.INJURED else one.enterprise
        matter = one.matter.partition(":")[0] if one.kind is GapKind.ELSEWHERE else one.matter
        told[one.kind.value, enterprise, matter] = one.size
    counted: dict[str, Counter[str]] = {kind.value: Counter() for kind in GapKind}
    for key in truth.keys() | told.keys():
        if truth.get(key) == told.get(key):
            counted[key[0]]["true"] += 1
            continue
        # One that was found with another size is both missed and false.
        counted[key[0]]["missed"] += key in truth
        counted[key[0]]["false"] += key in told
    return counted


def trial(world: World, seed: int, number: int) -> dict[str, Counter[str]]:
    """Play one month of a home and judge what is found of it."""
    planted = simulation.plant(seed, month_of(number))
    at = play(world, planted)
    with world.reading() as session:
        return judge(world, planted, sources_to_gaps.found(session, world.keyring, world.store, PROVINCE, planted.month, at))


def summed(trials: Iterable[Mapping[str, Counter[str]]], seed: int) -> dict[str, Any]:
    """What trials come to: by kind and for all, recall and false rate in thousandths, None of nothing."""
    sums: dict[str, Counter[str]] = {kind.value: Counter() for kind in GapKind}
    months = 0
    for one in trials:
        months += 1
        for kind, counted in one.items():
            sums[kind].update(counted)
    whole: Counter[str] = Counter()
    for counted in sums.values():
        whole.update(counted)
    return {
        "months": months, "seed": seed, "simulated": True,
        "kinds": [{"kind": kind, "zh": GAP_WORDS[GapKind(kind)][0], "en": GAP_WORDS[GapKind(kind)][1], **_line(counted)} for kind, counted in sums.items()],
        **_line(whole),
    }  # fmt: skip


def _line(counted: Counter[str]) -> dict[str, Any]:
    true, false, missed = counted["true"], counted["false"], counted["missed"]
    return {
        "true": true, "false": false, "missed": missed, "recall_permille": true * 1000 // (true + missed) if true + missed else None,
        "false_permille": false * 1000 // (true + false) if true + false else None,
    }  # fmt: skip
