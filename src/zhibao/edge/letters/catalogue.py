"""Which letters there are, in which version from which day, and what each needs: read from catalogue.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from zhibao.kit.errors import CallerFault


@dataclass(frozen=True)
class Field:
    """One fact of a letter: what it is, of which kind, whether it must be there, and from whom it is kept."""

    name: str
    zh: str
    en: str
    kind: str
    required: bool
    secret: str | None


@dataclass(frozen=True)
class Form:
    """One version of one letter: its title, its template, the provisions it rests on, its fields.

    `addressee` is who gets it: a person, or an enterprise whose name is then not masked.
    """

    id: str
    version: int
    valid_from: date
    template: str
    title_zh: str
    title_en: str
    title_mark: str
    cites: tuple[str, ...]
    addressee: str
    fields: tuple[Field, ...]

    @property
    def name(self) -> str:
        """The letter with its version, as a place in a fault."""
        return f"{self.id} v{self.version}"


@cache
def forms() -> tuple[Form, ...]:
    """All letters in all versions."""
    held = tomllib.loads((files("zhibao.edge") / "letters" / "catalogue.toml").read_text(encoding="utf-8"))
    return tuple(_form(entry, held["common"], held["field"]) for entry in held["letter"])


def form(letter_id: str, version: int) -> Form:
    """One version of one letter. Raises CallerFault `letter_unknown`."""
    for held in forms():
        if (held.id, held.version) == (letter_id, version):
            return held
    raise _unknown(f"{letter_id} v{version}")


def latest(letter_id: str, on: date) -> int:
    """The version in use on a day. Raises CallerFault `letter_unknown`."""
    versions = [held for held in forms() if held.id == letter_id and held.valid_from <= on]
    if not versions:
        raise _unknown(f"{letter_id} {on.isoformat()}")
    return max(versions, key=lambda held: held.valid_from).version


def _unknown(place: str) -> CallerFault:
    return CallerFault(
        "letter_unknown",
        "没有这种文书，或者当日没有可用的版本。",
        "There is no such letter, or no version of it on that day.",
        place=place,
        remedy_zh=f"可用的文书：{'、'.join(sorted({held.id for held in forms()}))}。",
        remedy_en=f"Letters: {', '.join(sorted({held.id for held in forms()}))}.",
    )


def _form(entry: Mapping[str, Any], common: Mapping[str, list[str]], held: Mapping[str, Any]) -> Form:
    required = [*common["required"], *entry["required"]]
    others = [*common["optional"], *entry["optional"]]
    return Form(
        entry["id"],
        entry["version"],
        date.fromisoformat(entry["from"]),
        entry["template"],
        entry["title_zh"],
        entry["title_en"],
        entry["title_mark"],
        tuple(entry["cites"]),
        entry.get("addressee", "person"),
        tuple(
            Field(
                name, held[name]["zh"], held[name]["en"], held[name]["kind"], name in required, held[name].get("secret")
            )
            for name in [*required, *(name for name in others if name not in required)]
        ),
    )
