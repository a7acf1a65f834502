"""A comparison of a supposed law with the law in force as an Excel workbook: one sheet of totals for each place, and the supposed numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from zhibao.edge.workbooks import Column, Table, write_workbook
from zhibao.kit.errors import CallerFault
from zhibao.registry.model import INDUSTRY_ZH

PAID_ZH = {"once": "一次性 once", "monthly": "每月 monthly"}
_GRADES = {"death": "死亡 death", "none": "未达等级 none"}
_COLUMNS = (
    Column("分类", "by", width=18), Column("", "", width=34), Column("支付", "paid", width=16), Column("人数", "persons", "whole", 10),
    Column("现行", "before", "fen", 18), Column("假设", "after", "fen", 18), Column("变化", "change", "fen", 18), Column("增加人数", "gain", "whole", 10),
    Column("减少人数", "lose", "whole", 10),
)  # fmt: skip


def write_comparison(out: Path, document: Mapping[str, Any]) -> None:
    """Write the workbook. Raises CallerFault `file_kind`, `cannot_write`."""
    if out.suffix.lower() != ".xlsx":
        raise CallerFault("file_kind", "文件名须以 .xlsx 结尾。", "The file must end in .xlsx.", place=out.name)
    above = (headline(document), "")
    below = ("", *(f"{one['zh']} {one['en']}" for one in document["notices"]))
    tables = [Table(f"{place['zh']} {place['place']}", _COLUMNS, list(lines(place)), above=above, below=(*below, *left_out(place))) for place in document["places"]]
    write_workbook(out, [*tables, _numbers(document, above), _contributions(document, above)])


def headline(document: Mapping[str, Any]) -> str:
    """One line that says what this is."""
    kind = "模拟 simulated" if document["simulated"] else "文件 file"
    return f"政策测算（暂定） policy comparison, provisional · {document['overlay']} · {document['people']:,} 人 persons ({kind})"


def lines(place: Mapping[str, Any]) -> Iterator[list[str | int | None]]:
    """The totals of a place, line by line: all, by benefit, by grade, by industry."""

    def line(by: str, name: str, paid: str, sums: Mapping[str, int]) -> list[str | int | None]:
        return [by, name, PAID_ZH[paid], *(sums[key] for key in ("persons", "before_fen", "after_fen", "change_fen", "gain", "lose"))]

    for paid in ("once", "monthly"):
        yield line("资金合计 fund", "", paid, place[paid])
    yield line("平台合计 platform", "", "once", place["platform"])
    for one in place["by_benefit"]:
        yield line("待遇 benefit", f"{one['zh']} {one['en']}", one["paid"], one)
    for one in place["by_grade"]:
        yield line("等级 grade", _GRADES.get(one["grade"], one["grade"]), one["paid"], one)
    for one in place["by_industry"]:
        yield line("行业 industry", INDUSTRY_ZH[one["industry"]], one["paid"], one)


def left_out(place: Mapping[str, Any]) -> list[str]:
    """What stays out of the totals of a place, and why."""
    found = []
    for key, zh in (("only_after", "只有假设的法规能算 only under the supposition"), ("only_before", "只有现行的法规能算 only under the law in force")):
        found += [f"{zh}: {one['benefit']}, {one['persons']} 人 persons" for one in place[key]]
    needs = {(one["benefit"], one["name"]): one for one in [*place["needs_before"], *place["needs_after"]]}
    return found + [f"缺 missing ({one['benefit']}): {one['zh']} {one['en']}" for one in needs.values()]


def _numbers(document: Mapping[str, Any], above: tuple[str, ...]) -> Table:
    columns = (
        Column("数值", "number", width=40), Column("地方", "place"), Column("区分", "by", width=30), Column("假设的值", "supposed value", width=24),
        Column("自", "from", width=12), Column("至", "to", width=12), Column("依据", "cites", width=40), Column("标记", "mark", width=10),
    )  # fmt: skip
    rows = [
        [f"{one['zh']} {one['name']}", one["place"], ", ".join(f"{key}={word}" for key, word in one["by"].items()), str(one["value"]), one["from"], one["to"],
         "、".join(one["cites"]), one["mark"]]
        for one in document["numbers"]
    ]  # fmt: skip
    return Table("假设 numbers", columns, rows, above=above)


def _contributions(document: Mapping[str, Any], above: tuple[str, ...]) -> Table:
    columns = (
        Column("地方", "place"), Column("行业", "industry"), Column("档次", "tier", width=10), Column("订单", "orders", "whole", 18),
        Column("现行基准额", "base before", "fen"), Column("假设基准额", "base after", "fen"), Column("现行应缴", "before", "fen", 18), Column("假设应缴", "after", "fen", 18),
        Column("变化", "change", "fen", 18),
    )  # fmt: skip
    rows = [
        [place["zh"], INDUSTRY_ZH[one["industry"]], one["tier"], one["orders"], one["base_before_fen"], one["base_after_fen"], one["before_fen"],
         one["after_fen"], one["change_fen"]]
        for place in document["places"] for one in place["contributions"]
    ]  # fmt: skip
    return Table("缴费 contributions", columns, rows, above=above)
