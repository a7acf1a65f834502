"""Commands of the law: provisions, coverage, numbers, places, code lists, official texts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape
from rich.panel import Panel
from rich.table import Table

import zhibao
from zhibao import law
from zhibao.cli.frame import JsonOption, console, emit, page
from zhibao.cli.law_tables import (
    coverage_table,
    instrument_row,
    mark_text,
    number_lines,
    number_row,
    pack_row,
    place_row,
    places_table,
    plain,
    provision_lines,
    provision_text,
)
from zhibao.kit.clock import day as read_day
from zhibao.kit.errors import CallerFault
from zhibao.law.coverage import STATUS_ZH

app = typer.Typer(
    no_args_is_help=True,
    help="法规：条款、数值、地区 / the law: provisions, numbers, places. 不需要数据目录 / needs no home.",
)

PlaceOption = Annotated[str, typer.Option("--place", help="省名或行政区划代码 / a province by name, or a code.")]
MaybePlace = Annotated[str | None, typer.Option("--place", help="省名或行政区划代码 / a province by name, or a code.")]


def _law_folder() -> Path:
    from zhibao.app.settings import home_folder

    return home_folder() / "law"


def show_lines(lines: Iterable[str]) -> None:
    """Print lines as they are, so that a pipe or a narrow screen breaks nothing apart."""
    for line in lines:
        page.print(line, soft_wrap=True)


@app.command("show")
def show(
    address: Annotated[str, typer.Argument(help="条款地址 / address, such as 'zhejiang-2025-44 §2(3)'.")],
    as_json: JsonOption = False,
) -> None:
    """显示一条规定 / show a provision: our words, what carries it, and the official text attached here.

    例 / example: zhibao law show 'zhejiang-2025-44 §2(3)'
    """
    from zhibao.law import attachments

    book = law.book()
    provision = book.provision(address)
    instrument = book.instrument(provision.instrument)
    numbers = sorted({known.name for known, item in book.numbers() if provision.address in item.cites})
    official = attachments.attached(_law_folder(), instrument.id)
    text = attachments.passage(official.text, provision.number) if official else None
    document: dict[str, Any] = {
        "address": provision.address,
        "title_zh": provision.title_zh,
        "title_en": provision.title_en,
        "zh": provision.zh,
        "en": provision.en,
        "status": provision.status,
        "mark": provision.mark,
        "carried_by": list(provision.carried_by),
        "numbers": numbers,
        "instrument": instrument_row(instrument),
    }
    if provision.because:
        document["because"] = provision.because
    if official:
        document["official_text"] = official.document() | {"passage": text}

    def human() -> None:
        told = Panel(
            provision_text(provision, instrument, numbers),
            title=escape(provision.address),
            title_align="left",
        )
        page.print(told)
        if official is not None:
            state = "[green]与附加时一致 unchanged[/]" if official.intact else "[bold red]已被改动 changed since![/]"
            found = escape(text) if text else "[dim]未找到对应条款 / the matching article was not found[/]"
            page.print(
                Panel(
                    f"{found}\n\n[dim]{official.file}  {official.sha256}\n{official.sm3}[/]  {state}",
                    title="官方文本 / official text",
                    title_align="left",
                )
            )

    emit(document, as_json, human)


@app.command("coverage")
def coverage(
    instrument: Annotated[str | None, typer.Option("--instrument", help="只看一份文件 / one instrument.")] = None,
    status: Annotated[
        str | None, typer.Option("--status", help="computed, procedural, definition, open, not_computable.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """条款覆盖情况 / which articles are carried, by what, and which wait for a text or a person.

    例 / example: zhibao law coverage --instrument zhejiang-2025-44
    """
    from zhibao.law import coverage as counted

    if status is not None and status not in STATUS_ZH:
        raise CallerFault(
            "unknown_status",
            f"没有“{status}”这种状态。",
            f"There is no status {status!r}.",
            remedy_zh=f"可用：{'、'.join(STATUS_ZH)}。",
            remedy_en=f"Use one of: {', '.join(STATUS_ZH)}.",
        )
    book = law.book()
    texts = {
        file: text
        for file, text in counted.package_texts(Path(zhibao.__file__).parent).items()
        if not file.startswith(("law/", "cli/law"))  # they quote addresses, they carry none
    }
    found = counted.coverage(book, texts)
    if instrument is not None:
        name = book.instrument(instrument).id
        found = [item for item in found if item.instrument.id == name]
    counts = {name: sum(item.counts[name] for item in found) for name in STATUS_ZH}
    document = {
        "provisions": sum(counts.values()),
        "counts": counts,
        "instruments": [
            instrument_row(item.instrument)
            | {"counts": item.counts}
            | {"provisions": [row.document() for row in item.rows if status in (None, row.provision.status)]}
            for item in found
        ],
    }

    def human() -> None:
        if instrument is None and status is None:
            page.print(coverage_table(found, counts))
        else:
            for item in found:
                rows = [row for row in item.rows if status in (None, row.provision.status)]
                if rows:
                    show_lines(provision_lines(item.instrument, rows))

    emit(document, as_json, human)


@app.command("numbers")
def numbers(
    place: MaybePlace = None,
    gaps: Annotated[bool, typer.Option("--gaps", help="只列缺口 / only what is missing.")] = False,
    name: Annotated[str | None, typer.Option("--name", help="名称中含有 / names that contain.")] = None,
    as_json: JsonOption = False,
) -> None:
    """列出数值 / list all numbers with period, citation and mark, and all declared gaps with their question.

    例 / example: zhibao law numbers --place zhejiang --gaps
    """
    book = law.book()
    rows = [
        (parameter, item)
        for parameter, item in book.numbers(place)
        if (not gaps or isinstance(item, law.Gap)) and (name is None or name in parameter.name)
    ]
    document = {
        "packs": [pack_row(pack) for pack in book.packs],
        "numbers": [number_row(book, parameter, item) for parameter, item in rows],
    }
    emit(document, as_json, lambda: show_lines(number_lines(book, rows)))


@app.command("number")
def number(
    name: Annotated[str, typer.Argument(help="名称 / name, such as base_contribution.")],
    place: PlaceOption,
    on: Annotated[str, typer.Option("--on", help="适用日期 / the day, 2025-07-01.")],
    by: Annotated[
        list[str] | None, typer.Option("--by", help="区分 / keys, industry=instant_delivery,tier=low.")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", help="按当日已知的情况 / as it was known on this day.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """查询一个数值 / one number for a place and a day, with what it rests on.

    例 / example: zhibao law number base_contribution --place zhejiang --on 2025-07-01
    --by industry=instant_delivery,tier=low
    """
    value = law.book().number(
        name,
        place=place,
        on=read_day(on),
        by=_keys(by or []),
        as_of=read_day(as_of) if as_of else None,
    )

    def human() -> None:
        unit = law.UNITS[value.unit]
        table = Table(show_header=False, title=f"{value.zh} · {value.en}", title_justify="left")
        table.add_row("值 / value", f"[bold]{escape(plain(value.value))}[/] {unit.zh} / {unit.en}")
        if value.starts:
            table.add_row("起算 / runs from", f"{law.EVENTS[value.starts]} / {value.starts}")
        if value.by:
            table.add_row("区分 / by", ", ".join(f"{key}={word}" for key, word in value.by.items()))
        table.add_row("地区 / place", f"{value.place} {law.places().resolve(value.place).name_zh}")
        table.add_row("期间 / period", f"{value.valid_from} – {value.valid_to or ''}")
        table.add_row("适用日期 / reckoned on", f"{law.RECKONED_ON[value.reckoned_on]} / {value.reckoned_on}")
        table.add_row("依据 / cites", escape("\n".join(value.cites)))
        table.add_row(
            "标记 / mark",
            mark_text(value.mark) + (" · [red]暂定 provisional[/]" if value.provisional else ""),
        )
        table.add_row("登记 / recorded", str(value.recorded))
        if value.note:
            table.add_row("说明 / note", escape(value.note))
        page.print(table)

    emit(value.document(), as_json, human)


def _keys(words: list[str]) -> dict[str, str]:
    """The keys of `--by`: `k=v,k=v`, also given several times. Raises CallerFault `by_form`."""
    keys: dict[str, str] = {}
    for part in (part.strip() for word in words for part in word.split(",")):
        name, sign, word = (piece.strip() for piece in part.partition("="))
        if not (name and sign and word) or name in keys:
            raise CallerFault(
                "by_form",
                f"“{part}”不是“名称=值”的形式，或重复。",
                f"{part!r} is not of the form key=value, or is given twice.",
                remedy_zh="请写成 --by industry=instant_delivery,tier=low。",
                remedy_en="Write --by industry=instant_delivery,tier=low.",
            )
        keys[name] = word
    return keys


@app.command("attach")
def attach(
    instrument: Annotated[str, typer.Argument(help="文件编号 / id of the instrument, such as zhejiang-2025-44.")],
    file: Annotated[Path, typer.Argument(help="官方文本（txt、md） / official text as .txt or .md.")],
    as_json: JsonOption = False,
) -> None:
    """附加官方文本 / attach an installation's official text, kept with its SHA-256 and SM3.

    例 / example: zhibao law attach zhejiang-2025-44 zj44.txt
    """
    from zhibao.law import attachments

    known = law.book().instrument(instrument)
    result = attachments.attach(_law_folder(), known, file)

    def human() -> None:
        done = "已经附加过，未作改动 / already attached, nothing changed" if result.repeated else "已附加 / attached"
        console.print(f"{done}: {known.id} {known.title_zh}")
        page.print(f"{result.file}  {result.size:,} bytes  {result.encoding}\n{result.sha256}\n{result.sm3}")

    emit(result.document() | {"repeated": result.repeated}, as_json, human)


@app.command("codes")
def codes(
    name: Annotated[
        str | None, typer.Argument(help="代码表 / a list, such as document_type; without it all names.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """代码表、字段名、表单名称 / code lists, field names and forms with their source.

    例 / example: zhibao law codes document_type
    """
    lists = law.code_lists()
    if name is not None and name not in lists:
        raise CallerFault(
            "unknown_code_list",
            f"没有名为“{name}”的代码表。",
            f"There is no code list {name!r}.",
            remedy_zh=f"可用：{'、'.join(lists)}。",
            remedy_en=f"Use one of: {', '.join(lists)}.",
        )
    found = list(lists.values()) if name is None else [lists[name]]

    def human() -> None:
        for item in found:
            table = Table(title=f"{item.name}  {item.zh} · {item.en}  {mark_text(item.mark)}", title_justify="left")
            for heading in ("代码 / code", "中文", "English"):
                table.add_column(heading, overflow="fold")
            for code, (zh, en) in item.words.items():
                table.add_row(code, zh, en)
            page.print(table)
            if item.note_zh:
                page.print(f"[dim]{escape(item.note_zh)} {escape(item.note_en or '')}[/]")

    emit({"lists": [item.document() for item in found]}, as_json, human)


@app.command("places")
def places(
    place: Annotated[
        str | None, typer.Argument(help="省名或代码；不给则列省份 / a place; without it the provinces.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """地区和税务机关 / places, the start of the scheme and the tax office of each.

    例 / example: zhibao law places zhejiang
    """
    tree = law.places()
    here = tree.resolve(place or law.COUNTRY)
    below = tree.children(here.code)
    document = place_row(tree, here) | {"children": [place_row(tree, child) for child in below]}

    def human() -> None:
        page.print(places_table(tree, here, below))
        if not here.known:
            console.print("[yellow]该代码不在清单中，按所属省份办理 / not listed; it belongs to its province.[/]")

    emit(document, as_json, human)
