"""What an audit says: how much was checked, and every place where a fen, an act or a hash differs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Finding:
    """One place where the export does not hold: the invariant, the row, and one sentence in both languages."""

    invariant: str
    where: str
    zh: str
    en: str

    def document(self) -> dict[str, str]:
        """The finding as JSON."""
        return {"invariant": self.invariant, "where": self.where, "zh": self.zh, "en": self.en}


@dataclass
class Report:
    """The outcome of an audit."""

    checked: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Whether nothing differs."""
        return not self.findings

    def count(self, what: str, number: int = 1) -> None:
        """Note that something was checked."""
        self.checked[what] += number

    def find(self, invariant: str, where: str, zh: str, en: str) -> None:
        """Note that something differs."""
        self.findings.append(Finding(invariant, where, zh, en))

    def compare(self, invariant: str, where: str, said: object, derived: object, zh: str, en: str) -> bool:
        """Note a difference between what stands there and what was derived again. Gives whether they agree."""
        if said == derived:
            return True
        self.find(invariant, where, f"{zh}：记载 {said}，重新推算 {derived}", f"{en}: recorded {said}, derived {derived}")
        return False

    def document(self) -> dict[str, Any]:
        """The report as JSON."""
        return {
            "checked": dict(sorted(self.checked.items())),
            "findings": [finding.document() for finding in self.findings],
            "ok": self.ok,
        }
