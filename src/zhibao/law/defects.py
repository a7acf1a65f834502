"""Defects of the law's own files, as values with a place: all are collected before anything is refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zhibao.kit.errors import OwnFault


@dataclass(frozen=True)
class Defect:
    """One thing wrong in a file of the law: what, in both languages, and where."""

    code: str
    zh: str
    en: str
    file: str
    line: int | None = None
    subject: str | None = None

    @property
    def place(self) -> str:
        """File, line and subject in one phrase."""
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        return where if self.subject is None else f"{where} ({self.subject})"

    def document(self) -> dict[str, object]:
        """The defect as a JSON document."""
        parts = {"code": self.code, "zh": self.zh, "en": self.en, "file": self.file}
        return parts | {
            key: value for key, value in (("line", self.line), ("subject", self.subject)) if value is not None
        }

    def __str__(self) -> str:
        return f"{self.place}: {self.zh} {self.en}"


class LawDefects(OwnFault):
    """The files of the law do not hold together; every defect is listed."""

    def __init__(self, defects: Sequence[Defect]) -> None:
        self.defects = tuple(defects)
        listed = "\n".join(str(defect) for defect in self.defects)
        super().__init__(
            "law_defects",
            f"法规文件有 {len(self.defects)} 处错误：\n{listed}",
            f"The files of the law have {len(self.defects)} defect(s):\n{listed}",
            place=self.defects[0].place if self.defects else None,
        )

    def document(self) -> dict[str, object]:
        """The fault with its whole list of defects."""
        return super().document() | {"defects": [defect.document() for defect in self.defects]}
