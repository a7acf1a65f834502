"""Commands of the law for the extension: industries, drafts on trial, opening a province, the impact of a change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer
from rich import box
from rich.table import Table

from zhibao import law
from zhibao.cli.frame import JsonOption, emit, open_home, page, progress_bar
from zhibao.kit import clock
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan


def industries(as_json: JsonOption = False) -> None:
    """行业：计费单位、确认情形、是否施行；拟纳入的也列 / industries: unit of work, situations, in force or in preparation.

    例 / example: zhibao law industries
    """
    from zhibao.law import overlay

    document = {"industries": [one.document() for one in law.industries()], "drafts": overlay.drafts()}

    def human() -> None:
        table = Table("行业", "计费单位", "状态", "确认情形", box=box.SIMPLE_HEAD, pad_edge=False)
        for one in law.industries():
            table.add_row(f"{one.zh} {one.id}", one.unit_zh, one.state, "、".join(one.situations))
        page.print(table)

    emit(document, as_json, human)


def try_draft(
    draft: Annotated[Path, typer.Argument(help="草案：本版的名称或者文件 / a draft by name, or a file.")],
    counts: Annotated[Path, typer.Argument(help="单量 CSV：district,day,units")],
    industry: Annotated[str, typer.Option("--industry", help="行业 / industry.")],
    as_json: JsonOption = False,
) -> None:
    """用数据试算规则草案，不施行、不保存 / try a draft of rules on data: nothing is in force and nothing is kept.

    例 / example: zhibao law try taoyuan-draft-driving.toml drives.csv --industry designated_driving
    """
    from zhibao.journeys import draft_to_trial
    from zhibao.law import overlay

    found = draft_to_trial.read_counts(_read(counts), industry)
    document = draft_to_trial.trial(overlay.drafted(draft), industry, found)

    def human() -> None:
        table = Table("月份", "草案下应缴（元）", "现行法规", box=box.SIMPLE_HEAD, pad_edge=False)
        for under, now in zip(document["under_draft"], document["in_force"], strict=True):
            table.add_row(under["month"], to_yuan(under["total_fen"]), "；".join(one["zh"] for one in now["refused"]) or to_yuan(now["total_fen"]))
        page.print(table)
        page.print("[yellow]暂定：草案，没有施行 / provisional: a draft, not in force[/]")

    emit(document, as_json, human)


def province_check(
    place: Annotated[str, typer.Argument(help="省份 / a province by name or code.")],
    on: Annotated[str | None, typer.Option("--on", help="以当日计 / as of this day.")] = None,
    as_json: JsonOption = False,
) -> None:
    """一个省还缺什么：文件、数值、由谁确定、哪些结果为暂定 / what a province still lacks, who must fill it, what is provisional.

    例 / example: zhibao law province-check shandong
    """
    document = _checklist(place, on)
    emit(document, as_json, lambda: _show_checklist(document))


def open_province(
    place: Annotated[str, typer.Argument(help="省份 / a province by name or code.")],
    out: Annotated[Path | None, typer.Option("--out", help="写出数值文件的骨架 / write the skeleton of its file of numbers.")] = None,
    on: Annotated[str | None, typer.Option("--on", help="以当日计 / as of this day.")] = None,
    as_json: JsonOption = False,
) -> None:
    """开设一个省：逐项引导，写出要填的文件 / open a province step by step: the checklist, and the file that is to be filled.

    例 / example: zhibao law open shandong --out shandong.toml
    """
    from zhibao.law import opening

    document = _checklist(place, on)
    if out is not None:
        if out.exists():
            raise CallerFault("file_exists", f"文件“{out.name}”已存在。", f"The file {out.name!r} exists already.", place=out.name)
        out.write_text(opening.skeleton(law.book(), document["place"], clock.day(document["on"])), encoding="utf-8")
    document |= {"file": out.name if out else None, "steps": _STEPS}

    def human() -> None:
        _show_checklist(document)
        for number, one in enumerate(_STEPS, start=1):
            page.print(f"{number}. {one['zh']} {one['en']}", markup=False)

    emit(document, as_json, human)


def impact(
    numbers: Annotated[Path | None, typer.Option("--numbers", help="改动的数值文件 / a file of changed numbers.")] = None,
    change: Annotated[str | None, typer.Option("--change", help="本目录中待审核的变更编号 / a change proposed in this home.")] = None,
    enterprises: Annotated[Path | None, typer.Option("--enterprises", help="改动的企业名单 / a changed list of enterprises.")] = None,
    on: Annotated[str | None, typer.Option("--on", help="以当日计 / as of this day.")] = None,
    as_json: JsonOption = False,
) -> None:
    """改动前的检查：已结账单、案件、付款中哪些会变动，只列变动的；可续跑 / before a change: which bills, cases and payments would move.

    例 / example: zhibao law impact --numbers changed.toml
    """
    from zhibao.journeys import change_to_impact as journey

    home = open_home()
    day = clock.day(on) if on else clock.today()
    with home.session() as session, progress_bar("核对 / checking") as progress:
        given = [one for one in (numbers, change, enterprises) if one is not None]
        if len(given) != 1:
            raise CallerFault("one_change", "请给出 --numbers、--change、--enterprises 中的一个。", "Give one of --numbers, --change, --enterprises.", place="impact")
        asked = journey.change_of_file(numbers) if numbers else journey.change_of_enterprises(enterprises) if enterprises else journey.change_proposed(session, str(change))
        document = journey.impact(session, home.keyring, asked, home.places, day, home.path / "impact", demo=home.demo, progress=progress)

    def human() -> None:
        checked = document["checked"]
        page.print(f"已核对 / checked：{checked['bill']} 份缴费单 / bills，{checked['case']} 件案件 / cases")
        if not document["moves"]:
            page.print("[green]没有变动 / nothing moves[/]")
        for rows in document["moved"].values():
            for row in rows:
                page.print(" ".join(f"{name}={value}" for name, value in row.items()), markup=False)

    emit(document, as_json, human)


_STEPS = [
    {"zh": "把本省文件逐条写入 law/provisions，注明正式、报道或推定。", "en": "Tell the province's instrument in law/provisions, article by article, each with its mark."},
    {"zh": "把与全国不同的数值写入 law/numbers 的本省文件；不知道的写成缺口和问题。", "en": "Write what differs into the province's file in law/numbers; what is not known becomes a gap with its question."},
    {"zh": "用 zhibao law impact 核对其他省的账单、案件和付款没有变动。", "en": "Check by `zhibao law impact` that bills, cases and payments of other provinces do not move."},
    {"zh": "用 zhibao init --place 载入企业；用 zhibao law province-check 看还缺什么。", "en": "Load its enterprises by `zhibao init --place`; `zhibao law province-check` shows what is still missing."},
]


def _checklist(place: str, on: str | None) -> dict[str, Any]:
    from zhibao.law import opening

    found = law.places().resolve(place)
    if found.level != "province":
        raise CallerFault("province_needed", f"“{place}”不是省份。", f"{place!r} is no province.", place=place)
    return opening.checklist(law.book(), found.code, clock.day(on) if on else clock.today())


def _show_checklist(document: dict[str, Any]) -> None:
    signs = {"done": "[green]✓[/]", "open": "[red]✗[/]", "optional": "[yellow]○[/]"}
    for point in document["points"]:
        page.print(f"{signs[point['state']]} {point['zh']} / {point['en']}")
        if point["remedy_zh"]:
            page.print(f"    {point['remedy_zh']} {point['remedy_en']}", markup=False)
    table = Table("由谁确定", "尚未确定", "推定（暂定）", box=box.SIMPLE_HEAD, pad_edge=False)
    for one in document["to_fill"]:
        table.add_row(one["zh"], "、".join(row["zh"] for row in one["missing"]) or "—", "、".join(row["zh"] for row in one["assumed"]) or "—")
    page.print(table)


def _read(path: Path) -> bytes:
    if not path.is_file():
        raise CallerFault("no_file", f"找不到文件“{path.name}”。", f"The file {path.name!r} does not exist.", place=path.name)
    return path.read_bytes()


def add_to(group: typer.Typer) -> None:
    """Give the commands of the law those of the extension; a second call changes nothing."""
    for name, command in _COMMANDS.items():
        if all(held.name != name for held in group.registered_commands):
            group.command(name)(command)


_COMMANDS: dict[str, Callable[..., None]] = {"industries": industries, "try": try_draft, "province-check": province_check, "open": open_province, "impact": impact}
