"""The command that prints the letters of a case."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from zhibao.cli.frame import JsonOption, emit, open_home, page
from zhibao.kit.clock import day, now, today
from zhibao.kit.errors import CallerFault


def letter(
    case_no: Annotated[str, typer.Argument(help="案件编号 / number of the case.")],
    name: Annotated[str, typer.Argument(help="文书，如 confirmation / the letter, confirmation.")],
    out: Annotated[Path, typer.Option("--out", help="写入的 PDF / the PDF to write.")],
    facts: Annotated[
        Path | None, typer.Option("--facts", help="经办人补充的事实（JSON）/ what the officer supplies (JSON).")
    ] = None,
    award: Annotated[str | None, typer.Option("--award", help="核定编号（默认最近一份）/ the award; default: the last.")] = None,
    copy: Annotated[str, typer.Option("--copy", help="person 本人，platform 平台（隐去病情）/ person or platform.")] = "person",
    on: Annotated[str | None, typer.Option("--on", help="作出日期（默认今天）/ day of issue; default: today.")] = None,
    as_json: JsonOption = False,
) -> None:
    """打印案件文书（PDF/A，含核验码）；缺一项就不打印 / print a letter of a case; what lacks a fact is not printed.

    例 / example: zhibao cases letter 570100-2025-000001 confirmation --out letter.pdf --facts supplied.json
    """
    from zhibao.app import settings
    from zhibao.edge.letters import payload, render
    from zhibao.edge.workbooks import private_draft
    from zhibao.journeys.case_to_letter import case_letter

    if copy not in ("person", "platform"):
        raise CallerFault("unknown_copy", f"没有“{copy}”这种文本。", f"There is no copy {copy!r}.", remedy_en="Use person or platform.")
    home = open_home()
    with home.reading() as session:
        made = case_letter(
            session, home.keyring, case_no, name, given=_given(facts), award_no=award,
            copy="platform" if copy == "platform" else "person", on=day(on) if on else today(),
        )  # fmt: skip
    content = render(made, settings.font_folder(), now())
    with private_draft(out) as draft:
        draft.write_bytes(content)
    document = {"letter": made.id, "version": made.version, "case_no": case_no, "file": out.name, "check": payload(made)}
    emit(document, as_json, lambda: page.print(f"{out.name}：{document['check']}"))


def _given(path: Path | None) -> dict[str, Any]:
    if path is None:
        return {}
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(said, dict):
            raise ValueError
    except (OSError, ValueError, RecursionError):
        raise CallerFault(
            "facts_form", "补充的事实应是一个 JSON 对象。", "What is supplied must be one JSON object.", place=path.name,
            remedy_zh='例如 {"diagnosis": ["右桡骨骨折"]}。', remedy_en='For example {"diagnosis": ["fracture of the radius"]}.',
        ) from None  # fmt: skip
    return said
