"""Write a synthetic month into a folder: feeds, rosters, manifest and truth; and give one order alone."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import numpy as np

from zhibao import law
from zhibao.edge.simulation import defects, feed, profile
from zhibao.edge.simulation.expected import bill, with_places
from zhibao.edge.simulation.fates import APPEARANCES, FATE_NAMES
from zhibao.edge.simulation.month import AFTER_CLOSE, EXTRA_DAYS, Format, Writing
from zhibao.edge.simulation.people import write_rosters
from zhibao.edge.simulation.probes import probes
from zhibao.edge.simulation.profile import Enterprise
from zhibao.edge.simulation.province import Province, in_form
from zhibao.edge.simulation.truth import Tally
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.progress import Progress, silent

DEFAULT_SCALE: Final = 20_000


@dataclass(frozen=True)
class Generated:
    """What was written."""

    folder: Path
    manifest: dict[str, Any]
    truth: dict[str, Any]


def days_of(month: Month, text: str | None) -> tuple[date, ...]:
    """The days of a month, or those of a range "3-7". Raises CallerFault `days_form`."""
    first, last = 1, month.last.day
    if text:
        parts = text.split("-")
        if not (1 <= len(parts) <= 2 and all(p.isdigit() and len(p) <= 2 for p in parts)):
            raise _days_fault(text, month)
        first, last = int(parts[0]), int(parts[-1])
        if not 1 <= first <= last <= month.last.day:
            raise _days_fault(text, month)
    return tuple(month.first.replace(day=n) for n in range(first, last + 1))


def _days_fault(text: str, month: Month) -> CallerFault:
    return CallerFault(
        "days_form",
        f"“{text}”不是 {month} 的日期范围。",
        f"{text!r} is not a range of days of {month}.",
        remedy_zh=f"请按“1-{month.last.day}”的形式填写。",
        remedy_en=f'Write it like "1-{month.last.day}".',
    )


def generate(
    place: str,
    month: Month,
    scale: int,
    seed: int,
    folder: Path,
    *,
    days: tuple[date, ...] | None = None,
    format: Format = "parquet",
    progress: Progress = silent,
) -> Generated:
    """Write the feeds of a synthetic month, its rosters, `manifest.json` and `truth.json` into a folder.

    The same arguments write the same bytes. Raises CallerFault where the folder holds something else, where the
    scheme had not begun, or for a place without counties.
    """
    province = Province.of(place, seed, scale)
    _check_month(province, month)
    _prepare(folder)
    writing = Writing(province, month, days or days_of(month, None), folder, format, progress)
    writing.write()
    rosters = write_rosters(folder, province.crews, seed, month.first)
    manifest = _manifest(writing, rosters)
    truth = _truth(writing)
    for name, document in (("manifest.json", manifest), ("truth.json", truth)):
        (folder / name).write_text(
            json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )
    return Generated(folder, manifest, truth)


def _check_month(province: Province, month: Month) -> None:
    began = law.book().scheme_began(province.code).date
    if month.last < began:
        raise CallerFault(
            "before_scheme",
            f"{province.code} 自 {began} 起实施，{month} 没有订单。",
            f"The scheme began in {province.code} on {began}; {month} has no orders.",
            remedy_zh="请选择之后的月份。",
            remedy_en="Choose a later month.",
        )


def _prepare(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise CallerFault(
            "not_a_folder", "输出位置不是文件夹。", "The output is not a folder.", place=folder.name
        )
    if folder.exists() and any(folder.iterdir()) and not (folder / "manifest.json").is_file():
        raise CallerFault(
            "folder_in_use",
            "输出文件夹中有其他文件。",
            "The output folder holds other files.",
            place=folder.name,
            remedy_zh="请换一个空文件夹。",
            remedy_en="Name an empty folder.",
        )
    folder.mkdir(parents=True, exist_ok=True)
    for pattern in ("orders-*.parquet", "orders-*.csv.gz", "workers-*.csv", "manifest.json", "truth.json"):
        for old in folder.glob(pattern):
            old.unlink()


def _manifest(writing: Writing, rosters: dict[str, int]) -> dict[str, Any]:
    province = writing.province
    return {
        "synthetic": True,
        "note_zh": "全部为虚构：人员、订单、代码、位置和比例；与任何真实的人或企业的订单无关。",
        "note_en": "All invented: people, orders, codes, positions and rates; no real person's or enterprise's orders.",
        "place": province.code,
        "month": str(writing.month),
        "days": [writing.days[0].isoformat(), writing.days[-1].isoformat()],
        "scale": province.scale,
        "seed": province.seed,
        "format": writing.format,
        "platforms": [_platform(e) for e in writing.enterprises],
        "rates": {
            "fates_per_100000": {name: rate for name, rate in profile.FATES.items() if rate is not None},
            "cancelled_per_10000": profile.CANCELLED_PER_10K,
            "interrupted_per_10000": profile.INTERRUPTED_PER_10K,
            "unknown_county_per_10000": profile.UNKNOWN_COUNTY_PER_10K,
            "unregistered_workers_per_1000": profile.UNREGISTERED_PER_1000,
            "workers_on_two_enterprises_percent": profile.GUESTS_PERCENT,
            "bad_rows_in_any_case": "one for every 80 orders of an enterprise and day, at most 23",
            "extra_deliveries_on_days": list(EXTRA_DAYS),
            "extra_deliveries_days_after_month": list(AFTER_CLOSE),
        },
        "fates": dict(sorted(writing.fates.items())),
        "workers": len({p for crew in province.crews.values() for p in crew.person.tolist()}),
        "rosters": rosters,
        "loads": [load.document(number) for number, load in enumerate(writing.loads, 1)],
    }


def _platform(enterprise: Enterprise) -> dict[str, Any]:
    return {
        "slug": enterprise.slug,
        "name": enterprise.name,
        "platform": enterprise.uscc,
        "industry": enterprise.industry,
        "share_per_2000": enterprise.share,
        "order_numbers": enterprise.numbers,
        "columns": list(enterprise.columns()),
        "encoding": enterprise.encoding,
    }


def _truth(writing: Writing) -> dict[str, Any]:
    loads = [{"file": load.file, "kind": load.kind} | load.truth.document() for load in writing.loads]
    states = {}
    for name, tally in (("at_close", writing.at_close), ("final", writing.final)):
        states[name] = _state(writing, tally)
    return {
        "loads": loads,
        "same_bytes": [load.file for load in writing.loads if load.same_bytes_as],
        "accepted_before_joining": writing.early,
        **states,
        "probes": probes(writing.province, writing.days, writing.format == "csv"),
    }


def _state(writing: Writing, tally: Tally) -> dict[str, Any]:
    counts = with_places(tally.orders_by_district())
    return {
        "accepted_orders": tally.accepted_orders(),
        "billable": counts,
        "unregistered": tally.unregistered(),
        "bill": bill(counts, writing.province.code, writing.month),
    }


@lru_cache(maxsize=4)
def _province(place: str, seed: int, scale: int) -> Province:
    return Province.of(place, seed, scale)


def order_at(
    seed: int, place: str, day: date, number: int, *, scale: int = DEFAULT_SCALE, as_csv: bool = False
) -> dict[str, str]:
    """One order alone: number `number` (from 0) of the province's day, as its row was first sent, all columns as text.

    Equal to the row in the files that `generate` writes. Raises CallerFault `no_such_order`, `not_joined`.
    """
    province = _province(place, seed, scale)
    if not 0 <= number < province.orders_on(day):
        raise CallerFault(
            "no_such_order",
            f"{day} 只有 {province.orders_on(day)} 单。",
            f"{day} has {province.orders_on(day)} orders only, numbered from 0.",
        )
    enterprise, index = province.owner_of(number)
    if enterprise.joined > day.replace(day=1):
        raise CallerFault(
            "not_joined",
            f"{enterprise.name}在 {day} 尚未参保，没有该单。",
            f"{enterprise.name} had not joined on {day}; there is no such order.",
        )
    order = province.orders(enterprise, day, np.array([index], dtype=np.int64))
    first = APPEARANCES[FATE_NAMES[int(order.fate[0])]][0]
    columns = enterprise.columns()
    if first.file != "main":
        columns = tuple(c for c in profile.COLUMNS if c in (*columns, "version"))
    made = in_form(order, first.version, first.form)
    row = feed.rows(feed.table(province, enterprise, day, made, columns))[0]
    if first.form == "bad":
        reason = province.reason_of(enterprise, day, index)
        row = defects.spoil(row, defects.possible(reason, enterprise, day, as_csv or enterprise.text))
    return row
