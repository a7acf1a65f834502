"""Letters: what the authority decided, on paper, with its ground, its calculation and the way to object.

Templates are data with versions (catalogue.toml). A letter lacks nothing that it must say, hides from the platform
what is none of its business, and carries a code by which it can be checked. The same facts, time and fonts give the
same bytes (PDF/A-2u).

    letter = Letter("confirmation", latest("confirmation", day), facts)
    content = render(letter, fonts, at)
    check(text_read_from_paper, letter)
"""

from __future__ import annotations

from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

from zhibao.edge import documents
from zhibao.edge.letters import catalogue, facts
from zhibao.edge.letters.catalogue import Field, Form, form, forms, latest
from zhibao.edge.letters.checking import check, drawing, matrix, payload
from zhibao.edge.letters.masking import for_copy, masked_name
from zhibao.edge.letters.model import Copy, Letter

__all__ = [
    "Copy",
    "Field",
    "Form",
    "Letter",
    "check",
    "fields",
    "for_copy",
    "form",
    "forms",
    "latest",
    "masked_name",
    "matrix",
    "payload",
    "pictures",
    "render",
]


def fields(letter_id: str, version: int) -> tuple[Field, ...]:
    """The facts that a letter needs or may have."""
    return catalogue.form(letter_id, version).fields


def render(letter: Letter, fonts: Path, at: datetime) -> bytes:
    """A letter as PDF/A-2u. Raises CallerFault `letter_*`, `no_fonts` or `missing_glyph`."""
    held = catalogue.form(letter.id, letter.version)
    return documents.print_source(_source(held), held.name, _printed(held, letter), fonts, at)


def pictures(letter: Letter, fonts: Path) -> list[bytes]:
    """The pages of a letter as pictures, to be looked at."""
    held = catalogue.form(letter.id, letter.version)
    return documents.picture_source(_source(held), held.name, _printed(held, letter), fonts)


def _source(held: Form) -> bytes:
    """The layout that all letters share, and the words of this one."""
    folder = files("zhibao.edge") / "templates" / "letters"
    return (folder / "layout.typ").read_bytes() + b"\n" + (folder / held.template).read_bytes()


def _printed(held: Form, letter: Letter) -> dict[str, Any]:
    platform = letter.copy == "platform"
    # The whole letter must be sound, whoever gets this copy.
    facts.shown(held, letter.facts, hidden=False)
    words = facts.shown(held, for_copy(held, letter), hidden=platform)
    code = payload(letter)
    return {
        **words,
        "title": held.title_zh,
        "copy": letter.copy,
        "addressee": held.addressee,
        "code": code,
        "qr": drawing(code),
        "addresses": _addresses(words),
    }


def _addresses(words: Any) -> list[str]:
    """Every address that the letter cites, in its order, once."""
    found: dict[str, None] = {}

    def walk(value: Any) -> None:
        if isinstance(value, dict):
            if "address" in value:
                found[value["address"]] = None
            for inner in value.values():
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)

    walk(words)
    return list(found)
