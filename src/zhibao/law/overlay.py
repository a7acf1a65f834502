"""A law that is only supposed: the book with a small file of numbers laid over it, for what a change would bring.

The file has the form of a file of `numbers/` and is read and judged by the same code. It is never merged: the book that
others ask stays as it is, and every result of this one is provisional.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from zhibao.kit.errors import CallerFault
from zhibao.law import FOLDER, book, places
from zhibao.law.amendments import standing
from zhibao.law.book import Book
from zhibao.law.defects import Defect, LawDefects
from zhibao.law.numbers import Entry, Parameter
from zhibao.law.places import COUNTRY


@dataclass(frozen=True)
class Overlay:
    """The book under the supposed numbers, and what they are; `name` is that of the file."""

    name: str
    book: Book
    entries: tuple[tuple[Parameter, Entry], ...]

    @property
    def begins(self) -> date:
        """The first day on which a supposed number holds."""
        return min(entry.valid_from for _, entry in self.entries)

    @property
    def provinces(self) -> tuple[str, ...]:
        """The provinces for which something is supposed; empty where it is supposed for the whole country."""
        codes = {places().province_of(entry.place) for _, entry in self.entries if entry.place != COUNTRY}
        return () if any(entry.place == COUNTRY for _, entry in self.entries) else tuple(sorted(codes))

    def document(self) -> list[dict[str, Any]]:
        """The supposed numbers as JSON."""
        return [
            {
                "name": parameter.name, "zh": parameter.zh, "en": parameter.en, "place": entry.place, "by": dict(entry.keys), "value": entry.value,
                "unit": entry.unit, "from": entry.valid_from.isoformat(), "to": entry.valid_to.isoformat() if entry.valid_to else None,
                "cites": list(entry.cites), "mark": entry.mark,
            }
            for parameter, entry in self.entries
        ]  # fmt: skip


def overlaid(path: Path) -> Overlay:
    """The law with a file of supposed numbers over it. Raises CallerFault `no_file`, `overlay_name`, `overlay_defects`, `overlay_empty`."""
    if not path.is_file():
        raise CallerFault("no_file", f"找不到文件“{path.name}”。", f"The file {path.name!r} does not exist.", place=path.name)
    if path.suffix != ".toml" or (FOLDER / "numbers" / path.name).exists():
        raise CallerFault(
            "overlay_name", "假设的数值文件须以 .toml 结尾，且不能与法规数值文件同名。",
            "The file must end in .toml and may not bear the name of a file of the law.", place=path.name,
            remedy_zh="请换一个文件名。", remedy_en="Give it another name.",
        )  # fmt: skip
    try:
        made = Book.load(FOLDER, places(), amendments=standing("number"), overlay=path)
    except LawDefects as found:
        raise _refused(path, found.defects) from None
    wrong = [defect for defect in made.citation_defects() if defect.file == path.name]
    if wrong:
        raise _refused(path, wrong)
    entries = tuple((parameter, entry) for parameter in made.parameters.values() for entry in parameter.entries if entry.file == path.name)
    if not entries:
        raise CallerFault("overlay_empty", "文件中没有任何数值。", "The file holds no number.", place=path.name)
    return Overlay(path.name, made, entries)


def drafted(path: Path) -> Overlay:
    """The law with a draft pack taken as if it held: of this release by its name, or a file of one's own.

    Raises CallerFault `no_file`, `overlay_defects`, `not_a_draft`.
    """
    packed = FOLDER / "numbers" / path.name
    path = packed if not path.is_file() and packed.is_file() else path
    if not path.is_file():
        raise CallerFault(
            "no_file", f"找不到草案“{path.name}”。", f"There is no draft {path.name!r}.", place=path.name,
            remedy_zh=f"本版的草案：{'、'.join(drafts())}。", remedy_en=f"Drafts of this release: {', '.join(drafts())}.",
        )  # fmt: skip
    if path != packed and packed.exists():
        raise CallerFault("overlay_name", "草案不能与法规数值文件同名。", "A draft may not bear the name of a file of the law.", place=path.name)
    try:
        made = Book.load(FOLDER, places(), amendments=standing("number"), draft=path)
    except LawDefects as found:
        raise _refused(path, found.defects) from None
    entries = tuple((parameter, entry) for parameter in made.parameters.values() for entry in parameter.entries if entry.file == path.name)
    if 'state = "draft"' not in path.read_text(encoding="utf-8") or not entries:
        raise CallerFault("not_a_draft", "文件不是草案，或者没有任何数值。", "The file is no draft, or holds no number.", place=path.name, remedy_zh='在 [pack] 中写 state = "draft"。', remedy_en='Write state = "draft" under [pack].')
    return Overlay(path.name, made, entries)


def drafts() -> list[str]:
    """The draft packs of this release that hold numbers."""
    return sorted({item.file for _, item in book().drafts if isinstance(item, Entry)})


def _refused(path: Path, defects: Any) -> CallerFault:
    own: list[Defect] = list(defects)
    listed = "\n".join(str(defect) for defect in own)
    return CallerFault(
        "overlay_defects", f"假设的数值文件有 {len(own)} 处错误：\n{listed}", f"The file of suppositions has {len(own)} defect(s):\n{listed}",
        place=path.name, remedy_zh="请按法规数值文件的写法更正，标记用 assumed。", remedy_en="Write it like a file of numbers of the law, marked assumed.",
        defects=[defect.document() for defect in own],
    )  # fmt: skip
