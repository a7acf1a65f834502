"""Printed documents: PDF/A made by Typst from a template of this folder and the fonts that were installed.

Only the given fonts are used. PDF/A-2u asks that every character can be shown and read back, so a character
that no font has is an error here, never a blank on paper.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

import typst

from zhibao.edge.bill_view import BillView, Cell, Section
from zhibao.edge.rate_notice import Notice, check_code
from zhibao.edge.workbooks import private_draft
from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.kit.money import to_yuan
from zhibao.law import MARK_ZH


def write_bill(out: Path, bill: BillView, fonts: Path, at: datetime) -> None:
    """Print a bill. `fonts` is the folder of the Chinese fonts. Raises CallerFault `no_fonts` or `missing_glyph`."""
    content = print_pages("bill.typ", _bill(bill, at), fonts, at)
    with private_draft(out) as draft:
        draft.write_bytes(content)


def write_notice(out: Path, said: Notice, fonts: Path, at: datetime) -> None:
    """Print a rate notice. Raises CallerFault `no_fonts` or `missing_glyph`."""
    content = print_pages("rate-notice.typ", _notice(said, at), fonts, at)
    with private_draft(out) as draft:
        draft.write_bytes(content)


def print_pages(template: str, facts: dict[str, Any], fonts: Path, at: datetime) -> bytes:
    """One document of a template as PDF/A; the same facts, time and fonts give the same bytes."""
    source = (files("zhibao.edge") / "templates" / template).read_bytes()
    return print_source(source, template, facts, fonts, at)


def print_source(source: bytes, name: str, facts: dict[str, Any], fonts: Path, at: datetime) -> bytes:
    """One document of a template that is already read. Raises CallerFault `no_fonts` or `missing_glyph`."""
    compiler = _compiler(source, facts, fonts)
    try:
        made = compiler.compile(format="pdf", pdf_standards="a-2u", timestamp=at.replace(microsecond=0))
    except typst.TypstError as problem:
        raise _fault(problem, name) from None
    if not isinstance(made, bytes):
        raise OwnFault("document_failed", "未生成文件。", "No document was made.", place=name)
    return made


def picture_source(source: bytes, name: str, facts: dict[str, Any], fonts: Path) -> list[bytes]:
    """The pages of a document as pictures (PNG), to be looked at."""
    compiler = _compiler(source, facts, fonts)
    try:
        made = compiler.compile(format="png", ppi=96)
    except typst.TypstError as problem:
        raise _fault(problem, name) from None
    return [made] if isinstance(made, bytes) else list(made or ())


def _compiler(source: bytes, facts: dict[str, Any], fonts: Path) -> typst.Compiler:
    found = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts] if fonts.is_dir() else []
    )
    families = found.families()
    if not families:
        raise CallerFault(
            "no_fonts",
            "没有找到中文字体，无法生成 PDF。",
            "No Chinese font was found, so no PDF can be made.",
            place=fonts.name,
            remedy_zh="请运行 ./run.sh 安装字体，或用 ZHIBAO_FONTS 指定含 OTF、TTF 字体的文件夹。",
            remedy_en="Run ./run.sh, which installs it, or name a folder of OTF or TTF fonts by ZHIBAO_FONTS.",
        )
    inputs = {
        "facts": json.dumps(facts, ensure_ascii=False),
        "font": families[0],
        "fonts": json.dumps(families, ensure_ascii=False),
    }
    return typst.Compiler(source, font_paths=found, sys_inputs=inputs)


def _fault(problem: typst.TypstError, template: str) -> CallerFault | OwnFault:
    if "could not be displayed" in problem.message:
        character = problem.message.partition('`"')[2].partition('"`')[0]
        return CallerFault(
            "missing_glyph",
            f"所装字体没有“{character}”字，不能用空白代替。",
            f"The installed font has no glyph for {character!r}; a blank may not take its place.",
            remedy_zh="请用 ZHIBAO_FONTS 指定含该字的字体文件夹（如 Debian 的 fonts-noto-cjk）。",
            remedy_en="Name a folder with a font that has it by ZHIBAO_FONTS (Debian: fonts-noto-cjk).",
        )
    return OwnFault("document_failed", f"文档生成失败：{problem.message}", problem.message, place=template)


def _bill(bill: BillView, at: datetime) -> dict[str, Any]:
    return {
        "title_zh": bill.title_zh,
        "title_en": bill.title_en,
        "month": bill.month,
        "places": bill.places,
        "state_zh": bill.state_zh,
        "state_en": bill.state_en,
        "closed": bill.closed,
        "total": grouped(to_yuan(bill.total_fen)),
        "orders": grouped(str(bill.orders)),
        "notices": [list(notice) for notice in bill.notices],
        "printed": at.strftime("%Y-%m-%d %H:%M"),
        "sections": [_section(section) for section in (*bill.sections, bill.explanation, bill.figures)],
    }


def _notice(said: Notice, at: datetime) -> dict[str, Any]:
    # Letters print with this module: taken in here, each may be read first.
    from zhibao.edge.letters.checking import drawing

    return {
        "number": said.number,
        "title_zh": said.title_zh,
        "title_en": said.title_en,
        "name": said.name,
        "code": said.code,
        "industry": said.industry,
        "place": said.place,
        "period": said.period,
        "window": said.window,
        "factor": said.factor,
        "notices": [list(words) for words in said.notices],
        "closing": [list(words) for words in said.closing],
        "check": check_code(said) if said.decided else None,
        "qr": drawing(check_code(said)) if said.decided else None,
        "printed": at.strftime("%Y-%m-%d %H:%M"),
        "sections": [_section(section) for section in said.sections],
    }


def _section(section: Section) -> dict[str, Any]:
    kinds = [heading.kind for heading in section.headings]
    rows = [[_cell(kind, cell) for kind, cell in zip(kinds, row, strict=True)] for row in section.rows]
    return {
        "zh": section.zh,
        "en": section.en,
        "headings": [[heading.zh, heading.en] for heading in section.headings],
        "kinds": kinds,
        "widths": [heading.width for heading in section.headings],
        "rows": rows,
        "total": _total(kinds, section.total),
    }


def _total(kinds: Sequence[str], total: Sequence[Cell] | None) -> list[str] | None:
    return None if total is None else [_cell(kind, cell) for kind, cell in zip(kinds, total, strict=True)]


def _cell(kind: str, cell: Cell) -> str:
    if cell is None or cell == "":
        return ""
    if kind == "fen":
        return grouped(to_yuan(int(cell)))
    if kind == "whole":
        return grouped(str(cell))
    return MARK_ZH[str(cell)] if kind == "mark" else str(cell)


def grouped(number: str) -> str:
    """Digits in groups of three: "1234567.80" -> "1,234,567.80"."""
    sign, digits = ("-", number[1:]) if number.startswith("-") else ("", number)
    whole, dot, cents = digits.partition(".")
    return f"{sign}{int(whole):,}{dot}{cents}"
