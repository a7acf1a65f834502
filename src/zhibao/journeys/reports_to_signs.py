"""From reports to signs of suppressed reporting: who reported fewer injuries than its orders would lead one to expect, and
which records of hospitals and police have no report. A sign becomes a task for a person (`readings §62`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases import attribution
from zhibao.contributions import suppression, suppression_tasks
from zhibao.contributions.rules import rated_industry
from zhibao.contributions.suppression import Exposure, OutsideRecord, Source
from zhibao.contributions.suppression_tasks import Task
from zhibao.edge.sheets import Row, Sheet, named_columns, read_sheet
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.orders import exposure
from zhibao.registry import answers as registry

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "source": ("source", "来源"), "reference": ("reference", "编号"), "person": ("person", "假名"), "platform": ("platform", "平台企业"), "day": ("day", "日期"),
}  # fmt: skip
_SOURCES: Mapping[str, Source] = {"hospital": "hospital", "police": "police"}


def signs(session: Session, province: str, first: date, last: date, *, known: datetime, records: Sequence[OutsideRecord] = ()) -> dict[str, Any]:
    """What the reports of a period say beside its orders, and which outside records nobody reported."""
    tested = suppression.few_reports(_exposures(session, province, first, last, known))
    missing = suppression.unreported(records, attribution.persons(session, first, last, known)) if records else []
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
    """Records of hospitals and police from CSV or Excel: source, reference, person (pseudonym), platform, day.

    Raises CallerFault `records_form` with row and column, and those of a file that cannot be read.
    """
    sheet = read_sheet(
        path, lambda cells: named_columns(cells, _COLUMNS).keys() == _COLUMNS.keys(),
        expected_zh="表头须有 source、reference、person、platform、day。", expected_en="The headings are source, reference, person, platform, day.",
    )  # fmt: skip
    columns = named_columns(sheet.headings.cells, _COLUMNS)
    return [_record(sheet, row, columns) for row in sheet.rows]


def _record(sheet: Sheet, row: Row, columns: Mapping[str, int]) -> OutsideRecord:
    said = {name: row.cell(column) for name, column in columns.items()}
    source, person = _SOURCES.get(said["source"]), said["person"]
    wrong = [name for name in ("reference", "platform") if not said[name]]
    if source is None:
        wrong.append("source")
    # A pseudonym of more than fifteen digits that a workbook kept as a number has lost its last ones.
    if re.fullmatch(r"-?[0-9]{1,19}", person) is None or columns["person"] in row.lossy:
        wrong.append("person")
    try:
        day = clock.day(said["day"])
    except CallerFault:
        wrong.append("day")
    if wrong or source is None:
        raise CallerFault(
            "records_form", f"第 {row.number} 行的 {'、'.join(wrong)} 不符合要求。", f"In row {row.number} these cells cannot be read: {', '.join(wrong)}.",
            place=f"{sheet.path.name}, row {row.number}, {wrong[0]}",
            remedy_zh="source 写 hospital 或 police，person 写假名（整数，在 Excel 中存为文本），day 写 2026-05-05；什么都没有读入。",
            remedy_en="Write hospital or police, the pseudonym as a whole number (as text in Excel), and the day like 2026-05-05. Nothing was read.",
        )  # fmt: skip
    return OutsideRecord(source, said["reference"], int(person), said["platform"], day)


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
