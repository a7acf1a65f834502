"""From reports to signs of suppressed reporting: who reported fewer injuries than its orders would lead one to expect, and
which records of hospitals and police have no report. A sign becomes a task for a person (`readings §62`)."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases import attribution
from zhibao.contributions import suppression, suppression_tasks
from zhibao.contributions.rules import rated_industry
from zhibao.contributions.suppression import Exposure, OutsideRecord
from zhibao.contributions.suppression_tasks import Task
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.orders import exposure
from zhibao.registry import answers as registry

_COLUMNS = {"source", "reference", "person", "platform", "day"}


def signs(session: Session, province: str, first: date, last: date, *, known: datetime, records: Sequence[OutsideRecord] = ()) -> dict[str, Any]:
    """What the reports of a period say beside its orders, and which outside records nobody reported."""
    tested = suppression.few_reports(_exposures(session, province, first, last, known))
    missing = suppression.unreported(records, attribution.persons(session, first, last)) if records else []
    names = {one.uscc: one.name for one in registry.enterprises(session) if one.uscc}
    return {
        "place": province, "from": first.isoformat(), "to": last.isoformat(), "level": str(suppression.LEVEL),
        "tested": [one.document() | {"name": names.get(one.platform, one.platform)} for one in tested],
        "unreported": [
            {"source": one.source, "reference": one.reference, "platform": one.platform, "day": one.day.isoformat()} for one in missing
        ],
        "hits": sum(one.hit for one in tested) + len(missing),
    }  # fmt: skip


def put(session: Session, found: dict[str, Any], *, actor: Actor, at: datetime) -> list[Task]:
    """Make every hit a task, once."""
    few = [
        ("few_reports", one["platform"], f"{found['from']}..{found['to']}", {name: one[name] for name in ("reported", "expected", "chance")})
        for one in found["tested"] if one["hit"]
    ]  # fmt: skip
    outside = [
        ("outside_record", one["platform"], f"{one['source']}:{one['reference']}", {name: one[name] for name in ("source", "reference", "day")})
        for one in found["unreported"]
    ]
    return suppression_tasks.put(session, found["place"], [*few, *outside], actor=actor, at=at)


def read_records(path: Path) -> list[OutsideRecord]:
    """Records of hospitals and police from a CSV: source, reference, person (pseudonym), platform, day. Raises CallerFault `records_form`."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.DictReader(stream))
    except (OSError, UnicodeDecodeError):
        raise CallerFault("cannot_read", "无法读取文件。", "The file cannot be read.", place=path.name) from None
    return [_record(number, row, path.name) for number, row in enumerate(rows, start=2)]


def _record(number: int, row: dict[str, Any], name: str) -> OutsideRecord:
    if not row.keys() >= _COLUMNS or row["source"] not in ("hospital", "police") or not str(row["person"] or "").lstrip("-").isdigit():
        raise CallerFault(
            "records_form", f"第 {number} 行不符合要求的列：source, reference, person, platform, day。",
            f"Row {number} has not the columns source (hospital or police), reference, person (pseudonym), platform, day.", place=name,
        )  # fmt: skip
    return OutsideRecord(row["source"], row["reference"], int(row["person"]), row["platform"], clock.day(row["day"]))


def _exposures(session: Session, province: str, first: date, last: date, known: datetime) -> Iterable[Exposure]:
    """Orders and reported injuries by enterprise, industry and prefecture; reports of no enterprise are left out."""
    orders: dict[tuple[str, str, str], int] = {}
    for count in exposure.completed(session, first, last, known):
        if law.places().province_of(count.district) == province:
            prefecture = province if count.district == province else law.places().prefecture_of(count.district)
            key = (count.platform, rated_industry(count.industry, count.day), prefecture)
            orders[key] = orders.get(key, 0) + count.orders
    reported: dict[tuple[str, str], int] = {}
    for case in attribution.reported(session, first, last, known):
        if case.platform is not None:
            reported[case.platform, case.prefecture] = reported.get((case.platform, case.prefecture), 0) + 1
    # A report names no industry: where an enterprise has several in a prefecture it stands with the largest.
    largest: dict[tuple[str, str], str] = {}
    for (platform, industry, prefecture), number in sorted(orders.items()):
        held = largest.get((platform, prefecture))
        if held is None or number > orders[platform, held, prefecture]:
            largest[platform, prefecture] = industry
    for (platform, industry, prefecture), number in orders.items():
        mine = industry == largest[platform, prefecture]
        yield Exposure(platform, industry, prefecture, number, reported.get((platform, prefecture), 0) if mine else 0)
