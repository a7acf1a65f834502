"""A forecast as an Excel workbook: the fan, the bases, what is still to come, and the triangles; each sheet says that it is provisional."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from zhibao.edge.workbooks import Column, Table, write_workbook
from zhibao.kit.errors import CallerFault
from zhibao.registry.model import INDUSTRY_ZH

QUANTILES = ("q05", "q25", "q50", "q75", "q95")
PARTS = (("income", "收入"), ("spending", "支出"), ("balance", "结余"))


def industry_zh(name: str) -> str:
    """What officials call an industry; a word that is none stays as it is."""
    return INDUSTRY_ZH.get(name, name)


def write_forecast(out: Path, document: Mapping[str, Any]) -> None:
    """Write the workbook. Raises CallerFault `file_kind`, `cannot_write`."""
    if out.suffix.lower() != ".xlsx":
        raise CallerFault("file_kind", "文件名须以 .xlsx 结尾。", "The file must end in .xlsx.", place=out.name)
    above = (headline(document), f"{document['zh']} {document['history'][0]} – {document['history'][1]}, seed {document['seed']}", "")
    below = ("", *(f"{one['zh']} {one['en']}" for one in [*document["notices"], *document["needs"]]), "依据 grounds: " + "、".join(document["cites"]))
    made = [_fan(document, above, below), _bases(document, above, below), _reserves(document, above, below)]
    write_workbook(out, [*made, *(_triangle(held, above) for held in document["triangles"])])


def headline(document: Mapping[str, Any]) -> str:
    """One line that says what this is."""
    return f"预测（暂定，仅供参考） forecast, provisional, advice only · {document['zh']} · 截至 known {document['known'][:16]}"


def _fan(document: Mapping[str, Any], above: Sequence[str], below: Sequence[str]) -> Table:
    columns = [Column("月份", "month", width=12)]
    columns += [Column(f"{zh} {part[1:]}%", f"{name} {part[1:]}%", "fen") for name, zh in PARTS for part in QUANTILES]
    rows = [[line["month"], *(line[f"{name}_fen"][part] for name, _ in PARTS for part in QUANTILES)] for line in document["fan"]]
    return Table("扇形图 fan", columns, rows, above=above, below=below)


def _bases(document: Mapping[str, Any], above: Sequence[str], below: Sequence[str]) -> Table:
    columns = (
        Column("行业", "industry", width=16), Column("档次", "tier"), Column("现行基准额（元）", "base in force, yuan"), Column("所需 5%", "needed 5%"),
        Column("所需 50%", "needed 50%"), Column("所需 95%", "needed 95%"), Column("判断", "finding", width=18),
    )  # fmt: skip

    def lines() -> Iterator[list[str | int | None]]:
        for one in document["adequacy"]:
            for base in one["bases"] or [{"tier": None, "base_fen": None, "needed_yuan": one["needed_yuan"]}]:
                needed = base["needed_yuan"]
                now = None if base["base_fen"] is None else f"{base['base_fen'] // 100}.{base['base_fen'] % 100:02d}"
                yield [industry_zh(one["industry"]), base["tier"], now, needed["q05"], needed["q50"], needed["q95"], f"{one['zh']} {one['en']}"]

    return Table("以支定收 bases", columns, list(lines()), above=above, below=below)


def _reserves(document: Mapping[str, Any], above: Sequence[str], below: Sequence[str]) -> Table:
    columns = (
        Column("三角形（按季）", "triangle, by quarter", width=24), Column("方法", "method", width=34), Column("待发生（件，或元）", "still to come, injuries or yuan", width=26),
        Column("说明", "why", width=60),
    )  # fmt: skip
    names = (
        ("chain_ladder", "链梯法 chain ladder"), ("mack_standard_error", "Mack 标准误 standard error"), ("bornhuetter_ferguson", "Bornhuetter-Ferguson"),
    )  # fmt: skip
    rows: list[list[str | int | None]] = []
    for one in document["reserves"]:
        why = one.get("why")
        for key, zh in names:
            value = one.get(key, one.get(f"{key}_fen"))
            shown = None if value is None else f"{value // 100}.{value % 100:02d}" if isinstance(value, int) else value
            rows.append([f"{one['zh']} {one['en']}", zh, shown, f"{why['zh']} {why['en']}" if why and value is None else None])
    return Table("未决 still to come", columns, rows, above=above, below=below)


def _triangle(held: Mapping[str, Any], above: Sequence[str]) -> Table:
    kind = "cells_fen" if held["lines"] and "cells_fen" in held["lines"][0] else "cells"
    ages = max((len(line[kind]) for line in held["lines"]), default=0)
    columns = [Column("事故月", "month of accident", width=12)]
    columns += [Column(f"{age} 个月后", f"{age} months later", "fen" if kind == "cells_fen" else "whole", 12) for age in range(ages)]
    rows = [[line["origin"], *line[kind], *[None] * (ages - len(line[kind]))] for line in held["lines"]]
    return Table(held["zh"], columns, rows, above=above)
