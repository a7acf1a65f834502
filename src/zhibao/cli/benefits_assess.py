"""`zhibao benefits assess`: from a file of facts to the benefits of a case. Needs no home."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape
from rich.table import Table

from zhibao import law
from zhibao.benefits.assess import assess as compute
from zhibao.benefits.explain import explain_text
from zhibao.benefits.facts import read
from zhibao.benefits.model import Assessment
from zhibao.cli.cases_screen import once
from zhibao.cli.frame import JsonOption, emit, page
from zhibao.kit.clock import day
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan

FactsArgument = Annotated[str, typer.Argument(help="事实文件（JSON），“-”为标准输入 / a JSON file of facts, or `-`.")]
AsOf = Annotated[str | None, typer.Option("--as-of", help="按当日已知的数值 / numbers as known on this day.")]
Receipts = Annotated[bool, typer.Option("--receipts", help="附计算回执 / with the receipts of the calculation.")]
MOST_BYTES = 1 << 20


def assess(facts: FactsArgument, as_of: AsOf = None, receipts: Receipts = False, as_json: JsonOption = False) -> None:
    """核定待遇（试算，不办案） / what the facts of a case entitle to, each amount explained; decides nothing.

    例 / example: zhibao benefits assess facts.json --json
    """
    told = read(facts_document(facts))
    result = compute(told, law.book(), day(as_of) if as_of else None)
    emit(result.document(receipts=receipts), as_json, lambda: show(result))


def facts_document(name: str) -> Any:
    """The JSON document of a file or of standard input. Raises CallerFault `no_file` or `not_json`."""
    if name != "-" and not Path(name).is_file():
        raise CallerFault(
            "no_file",
            f"找不到事实文件“{name}”。",
            f"The file of facts {name!r} does not exist.",
            remedy_zh="请给出一个 JSON 文件，或用“-”从标准输入读取。",
            remedy_en="Give a JSON file, or `-` to read standard input.",
        )
    content = sys.stdin.buffer.read(MOST_BYTES + 1) if name == "-" else Path(name).read_bytes()
    try:
        if len(content) > MOST_BYTES:
            raise ValueError(f"it is longer than {MOST_BYTES:,} bytes")
        document = json.loads(content.decode("utf-8-sig"), object_pairs_hook=once)
        json.dumps(document, ensure_ascii=False).encode()  # half a character can be escaped, but is no text
        return document
    except (ValueError, RecursionError) as problem:
        raise CallerFault(
            "not_json",
            f"事实文件不是有效的 JSON：{problem}。",
            f"The file of facts is not valid JSON: {problem}.",
            place=name,
            remedy_zh="请以 UTF-8 编码写成一个 JSON 对象，同一项只写一次，不超过 1 MB。",
            remedy_en="Write one JSON object in UTF-8, each key once, at most 1 MB.",
        ) from None


def show(result: Assessment) -> None:
    """The lines as a table, then the calculation in words."""
    table = Table(title="待遇 / benefits", title_justify="left")
    for heading in (
        "待遇 / benefit",
        "给付对象 / payee",
        "金额（元）/ yuan",
        "支付 / payer",
        "依据 / ground",
        "标记 / mark",
    ):
        table.add_column(heading, overflow="fold", justify="right" if "金额" in heading else "left")
    for line in result.lines:
        monthly = "，每月" if line.paid == "monthly" else ""
        table.add_row(
            f"{line.benefit.zh}{monthly}",
            escape(line.payee),
            to_yuan(line.amount_fen),
            line.payer,
            line.ground,
            law.MARK_ZH[line.mark] + ("·暂定" if line.provisional else ""),
        )
    if result.lines:
        page.print(table)
    page.print(escape(explain_text(result)), soft_wrap=True)
    page.print(f"[dim]{result.digest}[/]", soft_wrap=True)
