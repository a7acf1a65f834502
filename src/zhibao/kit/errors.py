"""Faults that a person can act on: one clear sentence in Chinese and in English, with place and remedy.

`CallerFault` means the caller must change something and nothing was read or kept (exit code 2).
`OwnFault` means the system itself failed (exit code 1). Every fault carries a stable code and its facts.
"""

from __future__ import annotations

from typing import Any, ClassVar


class Fault(Exception):
    """A refusal that carries its facts: code, sentence in both languages, place and remedy."""

    exit_code: ClassVar[int] = 1

    def __init__(
        self,
        code: str,
        zh: str,
        en: str,
        *,
        place: str | None = None,
        remedy_zh: str | None = None,
        remedy_en: str | None = None,
        **facts: Any,
    ) -> None:
        super().__init__(f"{code}: {en}" if place is None else f"{code}: {en} [{place}]")
        self.code = code
        self.zh = zh
        self.en = en
        self.place = place
        self.remedy_zh = remedy_zh
        self.remedy_en = remedy_en
        self.facts = facts

    def document(self) -> dict[str, Any]:
        """The fault as a JSON document with stable keys; absent parts are left out."""
        parts: dict[str, Any] = {"error": self.code, "zh": self.zh, "en": self.en}
        if self.place is not None:
            parts["place"] = self.place
        if self.remedy_zh is not None:
            parts["remedy_zh"] = self.remedy_zh
        if self.remedy_en is not None:
            parts["remedy_en"] = self.remedy_en
        if self.facts:
            parts["facts"] = {key: value if _plain(value) else str(value) for key, value in self.facts.items()}
        return parts


class CallerFault(Fault):
    """The caller's fault: nothing was read or kept. Exit code 2."""

    exit_code: ClassVar[int] = 2


class OwnFault(Fault):
    """The system's own fault. Exit code 1."""

    exit_code: ClassVar[int] = 1


def _plain(value: object) -> bool:
    return value is None or isinstance(value, (str, int, bool, list, dict))
