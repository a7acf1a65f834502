"""The command that screens the facts of an injury; it reads the law and a file and needs no home."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from zhibao.cli.frame import JsonOption, emit, page
from zhibao.kit.errors import CallerFault

FactsArgument = Annotated[Path, typer.Argument(help="事实文件，JSON / the file of facts, JSON.")]


def screen(facts: FactsArgument, as_json: JsonOption = False) -> None:
    """预审：六种情形哪些可能、哪些因何事实不成立、还缺什么；由人决定。

    Screen an injury: which items are open, which are closed and by which fact, what is missing; a person decides.

    例 / example: zhibao cases screen facts.json
    """
    from zhibao.cases.screening import screen as decide
    from zhibao.cases.screening_facts import read_facts

    answer = decide(read_facts(read_json(facts)))
    document = answer.document()

    def human() -> None:
        _show(document)

    emit(document, as_json, human)


def read_json(path: Path) -> Any:
    """A JSON document of a file, each key once, numbers that are not whole kept as text.

    Raises CallerFault `no_file` or `json_form`.
    """
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"), parse_float=str, object_pairs_hook=once)
    except FileNotFoundError:
        raise CallerFault("no_file", "找不到文件。", "The file does not exist.", place=path.name) from None
    except (OSError, ValueError, RecursionError):
        raise CallerFault(
            "json_form", "文件不是有效的 JSON（UTF-8，同一项只写一次）。", "The file is not valid JSON in UTF-8 with each key once.",
            place=path.name,
        ) from None  # fmt: skip


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object in which no key stands twice: which of the two would count, nobody could say."""
    names = [name for name, _ in pairs]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise ValueError(f"the key {twice!r} stands twice")
    return dict(pairs)


def _show(document: dict[str, Any]) -> None:
    page.print(f"适用 / law: {document['version_of_law'] or '—'}" + ("  [yellow]暂定 / provisional[/]" if document["provisional"] else ""))
    if "before_scheme" in document:
        page.print(f"[yellow]{document['before_scheme']['zh']}\n{document['before_scheme']['en']}[/]", soft_wrap=True)
    for item in document["open"]:
        page.print(f"[green]可能成立 open[/]  第{item['item']}项 {item['title_zh']} · {item['title_en']}（{'、'.join(item['cites'])}）", soft_wrap=True)
        _why(item)
    for item in document["closed"]:
        word = "[yellow]原则上不成立，承办人可说明理由确认 closed in principle[/]" if item["in_principle"] else "不成立 closed"
        page.print(f"{word}  第{item['item']}项 {item['title_zh']} · {item['title_en']}", soft_wrap=True)
        _why(item)
    if document["needs"]:
        page.print(f"还缺 / missing: {', '.join(document['needs'])}", soft_wrap=True)
    page.print("预审只供参考，由人作出决定 / the screening advises; a person decides")


def _why(item: dict[str, Any]) -> None:
    if item["zh"]:
        page.print(f"    {item['zh']}。{item['en']}.", soft_wrap=True)
