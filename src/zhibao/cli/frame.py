"""The frame of every command: one JSON document on standard output, everything else on standard error.

Exit codes: 0 done, 1 our fault, 2 the caller's fault and nothing was read or kept.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from zhibao.app.home import Home
from zhibao.app.home import open_home as _open_home
from zhibao.kit.errors import CallerFault, Fault
from zhibao.kit.progress import Progress as Told

console = Console(stderr=True, highlight=False)
page = Console(highlight=False)

JsonOption = Annotated[bool, typer.Option("--json", help="输出一个 JSON 文档 / print one JSON document.")]


def open_home() -> Home:
    """The home that the settings name."""
    return _open_home()


def emit(document: object, as_json: bool, human: Callable[[], None]) -> None:
    """Print the result: the JSON document when asked for, else what a person reads (by `human`)."""
    if as_json:
        json.dump(document, sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
    else:
        human()


def show_fault(fault: Fault) -> None:
    """A fault in both languages on standard error: sentence, place, remedy.

    What it quotes are the caller's words: they are shown as they are, never read as markup.
    """
    zh, en, place, remedy_zh, remedy_en = (
        escape(part or "") for part in (fault.zh, fault.en, fault.place, fault.remedy_zh, fault.remedy_en)
    )
    console.print(f"[bold red]{fault.code}[/] {zh}" + (f"（{place}）" if place else ""), soft_wrap=True)
    console.print(f"  {en}" + (f" ({place})" if place else ""), soft_wrap=True)
    if remedy_zh:
        console.print(f"  办法：{remedy_zh}", soft_wrap=True)
    if remedy_en:
        console.print(f"  Remedy: {remedy_en}", soft_wrap=True)


def run(application: typer.Typer, arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    words = sys.argv[1:] if arguments is None else arguments
    try:
        result = _built(application)(args=words, standalone_mode=False, prog_name="zhibao")
        return result if isinstance(result, int) else 0
    except Fault as fault:
        show_fault(fault)
        if "--json" in words:
            json.dump(fault.document(), sys.stdout, ensure_ascii=False, indent=2)
            sys.stdout.write("\n")
        return fault.exit_code
    except typer.Abort:
        console.print("已中止。Stopped.")
        return 2
    except Exception as error:
        return _other(error)


@cache
def _built(application: typer.Typer) -> Any:
    """The commands of an application, put together once: whoever runs several words in one process waits only for the first."""
    return typer.main.get_command(application)


def _other(error: Exception) -> int:
    show = getattr(error, "show", None)
    code = getattr(error, "exit_code", None)
    if callable(show) and isinstance(code, int):
        show()
        return 2 if code else 0
    console.print_exception(show_locals=False)
    console.print("系统内部错误，未写入任何内容。An internal error; nothing was kept.")
    return 1


@contextmanager
def progress_bar(title: str) -> Iterator[Told]:
    """A progress line on standard error with the rate; yields the function that the work calls."""
    bar = Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[amount]}"),
        TimeElapsedColumn(),
        console=console,
        transient=not console.is_terminal,
    )
    with bar:
        task = bar.add_task(title, total=None, amount="")

        def tell(done: int, total: int | None, unit: str, note: str = "") -> None:
            elapsed = bar.tasks[task].elapsed or 0.0
            rate = f" {done / elapsed:,.0f} {unit}/s" if elapsed > 0.2 else ""
            amount = f"{done:,}" + (f"/{total:,}" if total else "") + f" {unit}{rate} {note}"
            bar.update(task, completed=done, total=total, amount=amount)

        yield tell


def personal_number(text: str) -> str:
    """A personal number given as `-` (standard input) or `@FILE`. Raises CallerFault `number_as_argument`."""
    if text == "-":
        return sys.stdin.readline().strip()
    if text.startswith("@"):
        path = Path(text[1:])
        if not path.is_file():
            raise CallerFault(
                "no_file",
                "找不到存放证件号码的文件。",
                "The file that should hold the document number does not exist.",
                place=path.name,
            )
        return path.read_text(encoding="utf-8").strip()
    raise CallerFault(
        "number_as_argument",
        "个人证件号码不能写在命令行里。",
        "A personal number may not stand on the command line.",
        remedy_zh="请用“-”从标准输入读取，或用“@文件”从文件读取。",
        remedy_en="Use `-` to read it from standard input or `@FILE` to read it from a file.",
    )


def document_of(value: Any) -> Any:
    """A value made ready for JSON: dates as ISO text, tuples as lists."""
    if isinstance(value, dict):
        return {str(key): document_of(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [document_of(part) for part in value]
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return value
