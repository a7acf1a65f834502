"""The industries of the scheme as data: what is counted and priced in each, and which situations may be confirmed.

An industry that is only drafted has a name and rules to be tried on data, and no order of it is taken in. Those in force are
`mohrss-2025-24 §3`; food delivery was one until 2025-06-30.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from zhibao.law.marks import MARKS

FILE = Path(__file__).parent / "industries.toml"
# The sealed order files hold the code of an industry in four bits.
MOST = 16
State = Literal["in_force", "former", "draft"]


@dataclass(frozen=True)
class IndustryEntry:
    """One industry: its names, its unit of work, where its situations stand, and whether it holds; `place` where it is one province's."""

    id: str
    zh: str
    en: str
    unit: str
    unit_zh: str
    unit_en: str
    state: State
    situations: tuple[str, ...]
    cites: tuple[str, ...]
    mark: str
    code: int | None = None
    place: str | None = None

    def document(self) -> dict[str, Any]:
        """The industry as JSON."""
        return {
            "id": self.id, "zh": self.zh, "en": self.en, "unit": self.unit, "unit_zh": self.unit_zh, "unit_en": self.unit_en, "state": self.state,
            "place": self.place, "situations": list(self.situations), "cites": list(self.cites), "mark": self.mark, "provisional": self.mark == "assumed",
        }  # fmt: skip


@cache
def industries() -> tuple[IndustryEntry, ...]:
    """All industries of this release, those in preparation too, in the order of the file."""
    return parse(FILE.read_text(encoding="utf-8"))


def parse(text: str) -> tuple[IndustryEntry, ...]:
    """Industries from their TOML text. Raises ValueError for what does not fit: a code used twice, a draft with a code."""
    found = tuple(
        IndustryEntry(
            one["id"], one["zh"], one["en"], one["unit"], one["unit_zh"], one["unit_en"], one["state"], tuple(one["situations"]), tuple(one["cites"]),
            one["mark"], one.get("code"), one.get("place"),
        )
        for one in tomllib.loads(text)["industry"]
    )  # fmt: skip
    codes = [one.code for one in found if one.code is not None]
    if len({one.id for one in found}) != len(found) or codes != list(range(len(codes))) or len(codes) > MOST:
        raise ValueError("the id of an industry stands twice, or the codes do not count on from 0")
    for one in found:
        if (one.state == "draft") != (one.code is None) or one.mark not in MARKS or one.state not in ("in_force", "former", "draft"):
            raise ValueError(f"{one.id}: a draft has no code, every other industry has one, and its mark and state are known words")
    return found


def accepted(entries: Iterable[IndustryEntry]) -> tuple[str, ...]:
    """The industries of which orders are taken in, by their code: in force or former, never a draft."""
    coded = sorted((one.code, one.id) for one in entries if one.code is not None)
    return tuple(name for _, name in coded)
