"""Code lists, field names and names of forms: replaceable data with source and mark."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from zhibao.kit.errors import CallerFault
from zhibao.law.defects import Defect, LawDefects
from zhibao.law.marks import MARKS, Mark


@dataclass(frozen=True)
class CodeList:
    """A list of codes with their Chinese and English words, and what the list rests on."""

    name: str
    zh: str
    en: str
    mark: Mark
    cites: tuple[str, ...]
    words: Mapping[str, tuple[str, str]]
    note_zh: str | None = None
    note_en: str | None = None

    def zh_of(self, code: str) -> str:
        """The Chinese word of a code. Raises CallerFault `unknown_code`."""
        return self._word(code)[0]

    def en_of(self, code: str) -> str:
        """The English word of a code. Raises CallerFault `unknown_code`."""
        return self._word(code)[1]

    def _word(self, code: str) -> tuple[str, str]:
        if code not in self.words:
            raise CallerFault(
                "unknown_code",
                f"{self.zh}中没有代码“{code}”。",
                f"The list {self.name} has no code {code!r}.",
                remedy_zh=f"可用：{'、'.join(self.words)}。",
                remedy_en=f"Use one of: {', '.join(self.words)}.",
            )
        return self.words[code]

    def document(self) -> dict[str, object]:
        """The list as a JSON document."""
        rows = [{"code": code, "zh": zh, "en": en} for code, (zh, en) in self.words.items()]
        parts = {
            "name": self.name,
            "zh": self.zh,
            "en": self.en,
            "mark": self.mark,
            "cites": list(self.cites),
        }
        notes = {"note_zh": self.note_zh, "note_en": self.note_en} if self.note_zh else {}
        return {**parts, **notes, "codes": rows}


def read_codes(path: Path) -> dict[str, CodeList]:
    """All code lists of a file by name. Raises LawDefects with every defect found."""
    lists: dict[str, CodeList] = {}
    defects: list[Defect] = []
    try:
        rows = tomllib.loads(path.read_text(encoding="utf-8")).get("list", [])
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise LawDefects([Defect("toml_form", f"不是有效的 TOML：{problem}", str(problem), path.name)]) from problem
    for row in rows:
        name = str(row.get("name", "?"))
        mark = next((mark for mark in MARKS if mark == row.get("mark")), None)
        codes = row.get("code", [])
        proper = all(
            isinstance(code, list) and len(code) == 3 and all(isinstance(word, str) for word in code) for code in codes
        )
        if mark is None or not codes or not proper or not row.get("cites") or not row.get("zh") or not row.get("en"):
            defects.append(
                Defect(
                    "code_list_form",
                    "代码表缺少名称、标记、依据或代码。",
                    "The list lacks a name, a mark, a citation or codes.",
                    path.name,
                    subject=name,
                )
            )
            continue
        words = {code: (zh, en) for code, zh, en in codes}
        if len(words) < len(codes) or name in lists:
            defects.append(
                Defect("code_twice", "代码重复。", "A code or a list appears twice.", path.name, subject=name)
            )
        lists[name] = CodeList(
            name,
            row["zh"],
            row["en"],
            mark,
            tuple(row["cites"]),
            words,
            row.get("note_zh"),
            row.get("note_en"),
        )
    if defects:
        raise LawDefects(defects)
    return lists
