"""Which articles the system carries: counts by status, and the code that cites each provision.

A citation in code is an address in its one form, `zhejiang-2025-44 §2(3)`.
One that leads nowhere is a defect.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from zhibao.law.book import Book
from zhibao.law.defects import Defect
from zhibao.law.number_checks import unresolved
from zhibao.law.provisions import STATUSES, Instrument, Provision

CITATION = re.compile(r"\b([a-z][a-z0-9]*(?:-[a-z0-9]+)*) §([0-9a-z]+(?:-[0-9a-z]+)*(?:\([0-9]+\))*)")

STATUS_ZH: dict[str, str] = {
    "computed": "可计算",
    "procedural": "程序",
    "definition": "定义",
    "open": "待定",
    "not_computable": "不可计算",
}


@dataclass(frozen=True)
class Carried:
    """A provision with the places of the code that cite it and the numbers that rest on it."""

    provision: Provision
    cited_in: tuple[str, ...]
    numbers: tuple[str, ...]

    def document(self) -> dict[str, object]:
        """The row as a JSON document."""
        provision = self.provision
        parts: dict[str, object] = {
            "address": provision.address,
            "title_zh": provision.title_zh,
            "title_en": provision.title_en,
            "status": provision.status,
            "mark": provision.mark,
            "carried_by": list(provision.carried_by),
            "cited_in": list(self.cited_in),
            "numbers": list(self.numbers),
        }
        return parts | ({"because": provision.because} if provision.because else {})


@dataclass(frozen=True)
class Coverage:
    """An instrument with its provisions and how many have each status."""

    instrument: Instrument
    rows: tuple[Carried, ...]

    @property
    def counts(self) -> dict[str, int]:
        """Provisions by status; every status is named, also where there is none."""
        found = Counter(row.provision.status for row in self.rows)
        return {status: found[status] for status in STATUSES}


def coverage(book: Book, texts: Mapping[str, str]) -> list[Coverage]:
    """Every instrument with what carries each of its provisions. `texts`: code by file name."""
    cited: dict[str, list[str]] = {}
    for file, line, address in citations(texts):
        cited.setdefault(address, []).append(f"{file}:{line}")
    numbers: dict[str, set[str]] = {}
    for parameter, item in book.numbers():
        for address in item.cites:
            numbers.setdefault(address, set()).add(parameter.name)
    return [
        Coverage(
            instrument,
            tuple(
                Carried(
                    provision,
                    tuple(cited.get(provision.address, ())),
                    tuple(sorted(numbers.get(provision.address, ()))),
                )
                for provision in instrument.provisions
            ),
        )
        for instrument in book.provisions
    ]


def citations(texts: Mapping[str, str]) -> Iterator[tuple[str, int, str]]:
    """Every citation in some texts: file, line, address."""
    for file, text in texts.items():
        for number, line in enumerate(text.splitlines(), start=1):
            for match in CITATION.finditer(line):
                yield file, number, f"{match.group(1)} §{match.group(2)}"


def unresolved_citations(book: Book, texts: Mapping[str, str]) -> list[Defect]:
    """Every citation in some texts that leads nowhere."""
    return [
        unresolved(address, file, line, None)
        for file, line, address in citations(texts)
        if not book.provisions.resolves(address)
    ]


def package_texts(root: Path, names: Iterable[str] = ("*.py",)) -> dict[str, str]:
    """The source files below a folder by their path from it."""
    found = sorted(path for name in names for path in root.rglob(name))
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in found}
