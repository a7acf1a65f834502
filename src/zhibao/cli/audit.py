"""The command `zhibao audit`: export the official tables of a home, then let the independent auditor check the export."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Annotated, Any

import typer

import zhibao
from zhibao.cli.frame import JsonOption, console, emit, open_home, page, progress_bar
from zhibao.kit.clock import now

SHOWN = 40


def audit(
    out: Annotated[
        Path | None, typer.Option("--out", help="导出到此文件夹并保留 / export to this folder and keep it.")
    ] = None,
    seal: Annotated[
        list[str] | None, typer.Option("--seal", help="保存在外的封签，可多次 / the digest of a seal kept outside; more than once.")
    ] = None,
    keep: Annotated[bool, typer.Option("--keep", help="保留临时导出 / keep the temporary export.")] = False,
    as_json: JsonOption = False,
) -> None:
    """导出全部业务表，由不共用任何程序的核对器逐分重算 / export every official table, derive every fen again.

    例 / example: zhibao audit --out export
    """
    from zhibao.app import database
    from zhibao.app.auditing import checked
    from zhibao.journeys.home_to_export import at_one_instant, home_to_export
    from zhibao.kit.tables import Base

    home = open_home()
    database.load_tables()
    folder = out if out is not None else Path(tempfile.mkdtemp(prefix="zhibao-audit-"))
    try:
        with progress_bar("导出 / export") as tell, home.reading() as session:
            made = home_to_export(
                at_one_instant(session),
                home.keyring,
                folder,
                Base.metadata.sorted_tables,
                at=now(),
                release=zhibao.__version__,
                progress=tell,
            )
        report = checked(folder, seal or [])
    finally:
        if out is None and not keep:
            shutil.rmtree(folder, ignore_errors=True)
    kept = folder if out is not None or keep else None
    document = report | {"exported": {"tables": made.tables, "rows": made.rows}, "folder": str(kept) if kept else None}
    emit(document, as_json, lambda: _show(document))
    if not report["ok"]:
        raise typer.Exit(1)


def _show(document: dict[str, Any]) -> None:
    """What was checked, and every finding with its invariant and its place."""
    from rich import box
    from rich.table import Table

    table = Table(title="独立核对 / independent audit", box=box.SIMPLE_HEAD)
    table.add_column("核对项 / checked")
    table.add_column("数量 / number", justify="right")
    for what, number in document["checked"].items():
        table.add_row(what.replace("_", " "), f"{number:,}")
    page.print(table)
    if document["folder"]:
        console.print(f"导出 / export: {document['folder']}")
    if document["ok"]:
        page.print("核对无误，一分不差。All holds, to the fen.")
        return
    page.print(f"不符 {len(document['findings'])} 处 / {len(document['findings'])} findings")
    for finding in document["findings"][:SHOWN]:
        page.print(f"{finding['invariant']}  {finding['where']}", soft_wrap=True, markup=False)
        page.print(f"  {finding['zh']}\n  {finding['en']}", soft_wrap=True, markup=False)
    if len(document["findings"]) > SHOWN:
        page.print("…… 其余见 --json / the others with --json")
