"""`zhibao law guide`: the plain page on rights as a file for an office's web site. It needs no home."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Option

from zhibao.cli.frame import JsonOption, emit, page
from zhibao.kit import clock
from zhibao.kit.errors import CallerFault


def guide(
    place: Annotated[str, Option("--place", help="省、市的名称或者代码 / a province or city by name or code.")],
    out: Annotated[Path | None, Option("--out", help="输出 .html 或 .md / the file to write.")] = None,
    on: Annotated[str | None, Option("--on", help="日期，默认今天 / the day, today when not given.")] = None,
    as_json: JsonOption = False,
) -> None:
    """生成权益与办事指南：数值、步骤、金额都取当日有效的规定 / the plain page on rights, from the rules in force on the day.

    例 / example: zhibao law guide --place taoyuan --out guide.html
    """
    from zhibao.edge import guide_page
    from zhibao.journeys import law_to_guide

    told = law_to_guide.guide(place, clock.day(on) if on else clock.today())
    if out is not None:
        if out.suffix not in (".html", ".md") or not out.resolve().parent.is_dir():
            raise CallerFault("no_folder", "请写出 .html 或者 .md 文件，文件夹须已存在。", "Write a .html or .md file into a folder that exists.", place=out.name)
        out.write_text(guide_page.html(told) if out.suffix == ".html" else guide_page.markdown(told), encoding="utf-8")

    def human() -> None:
        page.print(f"{told['zh']} {told['on']}：{len(told['amounts'])} 种情形的金额，尚未确定 {told['missing']} 项{'，含推定数值' if told['provisional'] else ''}")
        if out is not None:
            page.print(f"已写出 / written: {out.name}")

    emit(told, as_json, human)
