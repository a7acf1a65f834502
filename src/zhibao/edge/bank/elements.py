"""XML of a bank, read strictly: no document type, no entities, bounded size and depth, every element with its line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final
from xml.etree import ElementTree
from xml.parsers import expat

from zhibao.edge.bank import faults
from zhibao.kit import clock
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import Fen, to_yuan, yuan

LARGEST: Final = 64 << 20
DEEPEST: Final = 32
CURRENCY: Final = "CNY"
NAMESPACE: Final = "urn:iso:std:iso:20022:tech:xsd:"


@dataclass
class Element:
    """One element with its text, its children and the line where it begins."""

    name: str
    line: int
    attributes: dict[str, str]
    text: str = ""
    children: list[Element] = field(default_factory=list)

    @property
    def place(self) -> str:
        """Where it stands, for a person."""
        return f"第 {self.line} 行 line {self.line} <{self.name}>"

    def all(self, path: str) -> Iterator[Element]:
        """Every element at a path of names such as "GrpHdr/MsgId"."""
        name, _, rest = path.partition("/")
        for child in self.children:
            if child.name == name:
                yield from child.all(rest) if rest else (child,)

    def find(self, path: str) -> Element | None:
        """The element at a path, or nothing. Raises CallerFault `bank_twice` where there are several."""
        found = list(self.all(path))
        if len(found) > 1:
            raise faults.twice(path, found[1].place)
        return found[0] if found else None

    def get(self, path: str) -> Element:
        """The element at a path. Raises CallerFault `bank_missing`."""
        found = self.find(path)
        if found is None:
            raise faults.missing(path, self.place)
        return found

    def words(self, path: str) -> str:
        """The text at a path, without surrounding blanks. Raises CallerFault `bank_missing`."""
        found = self.get(path)
        if not found.text.strip():
            raise faults.missing(path, found.place)
        return found.text.strip()

    def maybe(self, path: str) -> str | None:
        """The text at a path, or nothing where there is no such element."""
        return None if self.find(path) is None else self.words(path)


def read(content: bytes, message: str) -> Element:
    """The root of a message such as "pain.002.001.10". Raises CallerFault `bank_*`."""
    if len(content) > LARGEST:
        raise faults.too_large("file")
    builder = _Builder()
    try:
        builder.parser.Parse(content, True)
    except expat.ExpatError as problem:
        raise faults.not_xml(f"第 {problem.lineno} 行 line {problem.lineno}") from None
    except (LookupError, ValueError):
        raise faults.encoding("file") from None
    root = builder.root
    if root is None or root.name != "Document" or builder.namespaces != {NAMESPACE + message}:
        raise faults.not_this_kind(message, "第 1 行 line 1" if root is None else root.place)
    return root


class _Builder:
    def __init__(self) -> None:
        self.root: Element | None = None
        self.namespaces: set[str] = set()
        self._open: list[Element] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def _doctype(self, *_: object) -> None:
        line = self.parser.CurrentLineNumber
        raise faults.entities(f"第 {line} 行 line {line}")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        self.namespaces.add(namespace)
        made = Element(local, self.parser.CurrentLineNumber, attributes)
        if len(self._open) >= DEEPEST:
            raise faults.too_large(made.place)
        if self._open:
            self._open[-1].children.append(made)
        else:
            self.root = made
        self._open.append(made)

    def _end(self, _: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        self._open[-1].text += text


def amount(parent: Element, path: str, *, with_currency: bool = True) -> Fen:
    """An amount of at least 0 with at most two decimals, in renminbi. Raises CallerFault `bank_form`, `bank_currency`."""
    found = parent.get(path)
    if with_currency and found.attributes.get("Ccy") != CURRENCY:
        raise faults.currency(found.place)
    return plain_amount(parent.words(path), path, found.place)


def plain_amount(text: str, field_name: str, place: str) -> Fen:
    """An amount of at least 0 written in yuan, as fen. Raises CallerFault `bank_form`."""
    try:
        fen = yuan(text) if text.isascii() else None
    except CallerFault:
        fen = None
    if fen is None or text.startswith("-"):
        raise faults.form(field_name, place) from None
    return fen


def count(parent: Element, path: str) -> int:
    """A whole number of at least 0. Raises CallerFault `bank_form`."""
    return plain_count(parent.words(path), path, parent.get(path).place)


def plain_count(text: str, field_name: str, place: str) -> int:
    """A whole number of at least 0 of at most fifteen digits. Raises CallerFault `bank_form`."""
    if not (text.isascii() and text.isdigit() and len(text) <= 15):
        raise faults.form(field_name, place)
    return int(text)


def day(parent: Element, path: str) -> date:
    """A day, given as Dt or as DtTm. Raises CallerFault `bank_form`."""
    held = parent.get(path)
    if held.find("DtTm") is not None:
        return instant(held, "DtTm").date()
    return plain_day(held.words("Dt"), path, held.place)


def plain_day(text: str, field_name: str, place: str) -> date:
    """A day from "2025-09-01". Raises CallerFault `bank_form`."""
    try:
        return clock.day(text)
    except CallerFault:
        raise faults.form(field_name, place) from None


def instant(parent: Element, path: str) -> datetime:
    """An instant, +08:00 where the bank names no zone. Raises CallerFault `bank_form`."""
    return plain_instant(parent.words(path), path, parent.get(path).place)


def plain_instant(text: str, field_name: str, place: str) -> datetime:
    """An instant from ISO 8601 text. Raises CallerFault `bank_form`."""
    try:
        return clock.instant(text)
    except CallerFault:
        raise faults.form(field_name, place) from None


class Tree:
    """A message that is written, element by element, in the order of the standard."""

    def __init__(self, message: str) -> None:
        self.root = ElementTree.Element("Document", {"xmlns": NAMESPACE + message})

    def bytes(self) -> bytes:
        """The message in UTF-8, indented so that a person can read it."""
        ElementTree.indent(self.root)
        body: bytes = ElementTree.tostring(self.root, encoding="utf-8")
        return b'<?xml version="1.0" encoding="UTF-8"?>\n' + body + b"\n"


def add(parent: ElementTree.Element, path: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    """Elements down a path of names, the last one with text and attributes."""
    for name in path.split("/"):
        parent = ElementTree.SubElement(parent, name)
    parent.text = text
    parent.attrib.update(attributes)
    return parent


def add_amount(parent: ElementTree.Element, path: str, fen: int) -> None:
    """An amount in renminbi."""
    add(parent, path, to_yuan(fen), Ccy=CURRENCY)
