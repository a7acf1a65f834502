"""Provisions of the law in our own words, by address: `zhejiang-2025-44 §2(3)`.

One file per instrument: front matter between `---` lines, then one heading `## §ADDRESS 标题 / Title` for
each article or point, attribute lines, a blank line, `zh:` paragraphs and `en:` paragraphs.
A citation must resolve.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal

from zhibao.kit.errors import CallerFault
from zhibao.law.defects import Defect, LawDefects
from zhibao.law.marks import MARKS, Mark

Status = Literal["computed", "procedural", "definition", "open", "not_computable"]
STATUSES: tuple[Status, ...] = ("computed", "procedural", "definition", "open", "not_computable")

_HEAD_FIELDS = frozenset(
    (
        "id",
        "number",
        "title_zh",
        "title_en",
        "issuers",
        "issued",
        "in_force",
        "repealed",
        "source",
        "jurisdiction",
        "mark",
        "note",
    )
)
_ATTRIBUTES = frozenset(("status", "carried_by", "because", "mark"))
_HEADING = re.compile(r"## §(\S+)\s*(.*)")
_FIELD = re.compile(r"([a-z_]+):\s*(.*)")


@dataclass(frozen=True)
class Provision:
    """One article or numbered point: what it says in our own words, and what in the system carries it."""

    address: str
    instrument: str
    number: str
    title_zh: str
    title_en: str
    zh: str
    en: str
    status: Status
    carried_by: tuple[str, ...]
    because: str | None
    mark: Mark
    line: int


@dataclass(frozen=True)
class Instrument:
    """A law, notice, standard or source with its provisions in the order of the file."""

    id: str
    number: str | None
    title_zh: str
    title_en: str
    issuers: tuple[str, ...]
    issued: date | None
    in_force: date | None
    repealed: date | None
    jurisdiction: str
    source: str | None
    mark: Mark
    note: str | None
    file: str
    provisions: tuple[Provision, ...] = field(repr=False, default=())


def canonical(address: str) -> tuple[str, str]:
    """Instrument and number of an address, also of one written `#2(3)`, `第三十三条第二款` or `二（三）`.

    Raises CallerFault `address_form`.
    """
    text = address.strip().translate(_FULL_WIDTH)
    match = re.fullmatch(r"([A-Za-z0-9][A-Za-z0-9.-]*)(?:\s*[§#]\s*|\s+)([^§#\s].*)", text)
    if match is None:
        raise CallerFault(
            "address_form",
            f"“{address}”不是法规地址。",
            f"{address!r} is not an address of the law.",
            remedy_zh="请按“zhejiang-2025-44 §2(3)”的形式填写；可用 zhibao law coverage 列出全部文件。",
            remedy_en="Write it like `zhejiang-2025-44 §2(3)`; zhibao law coverage lists all instruments.",
        )
    return match.group(1).casefold(), _number(match.group(2))


_FULL_WIDTH = str.maketrans({"（": "(", "）": ")", "＃": "#", "　": " ", "．": ".", "－": "-"})
_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}


def _number(text: str) -> str:
    """The number part in its one form: `第三十三条第二款` -> `33(2)`, `二(三)` -> `2(3)`."""
    text = re.sub(r"\s+", "", text)
    text = re.sub(r"[〇零一二三四五六七八九十百两]+", lambda match: str(_chinese(match.group())), text)
    text = re.sub(r"第?(\d+)条", r"\1", text)
    text = re.sub(r"第?\(?(\d+)\)?[款项目]", r"(\1)", text)
    return text.strip("、.").casefold()


def _chinese(text: str) -> int:
    """A Chinese numeral below 1000."""
    if not any(sign in text for sign in "十百"):
        return int("".join(str(_DIGITS[sign]) for sign in text))
    total, digit = 0, 0
    for sign in text:
        if sign in "十百":
            total += (digit or 1) * (10 if sign == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS[sign]
    return total + digit


class Provisions:
    """The folder of provisions; a file is read when one of its addresses is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._instruments: dict[str, Instrument] = {}
        self._numbers: dict[str, dict[str, Provision]] = {}

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of all instruments."""
        return tuple(sorted(path.stem for path in self._folder.glob("*.md")))

    def __iter__(self) -> Iterator[Instrument]:
        return (self.instrument(name) for name in self.ids)

    def instrument(self, name: str) -> Instrument:
        """An instrument by its id. Raises CallerFault `unknown_instrument`, or LawDefects."""
        key = name.strip().casefold()
        if key not in self.ids:
            raise CallerFault(
                "unknown_instrument",
                f"没有编号为“{name}”的文件。",
                f"There is no instrument with the id {name!r}.",
                remedy_zh="可用 zhibao law coverage 列出全部文件。",
                remedy_en="zhibao law coverage lists all instruments.",
            )
        if key not in self._instruments:
            read = read_instrument(self._folder / f"{key}.md")
            self._instruments[key] = read
            self._numbers[key] = {provision.number.casefold(): provision for provision in read.provisions}
        return self._instruments[key]

    def provision(self, address: str) -> Provision:
        """The provision of an address.

        Raises CallerFault `address_form`, `unknown_instrument`, `unknown_provision`.
        """
        name, number = canonical(address)
        instrument = self.instrument(name)
        found = self._numbers[name].get(number)
        if found is None:
            listed = "、".join(f"§{provision.number}" for provision in instrument.provisions)
            raise CallerFault(
                "unknown_provision",
                f"《{instrument.title_zh}》（{name}）没有 §{number}。",
                f"{name} has no §{number}.",
                remedy_zh=f"已有：{listed}。",
                remedy_en=f"It has: {listed}.",
            )
        return found

    def resolves(self, address: str) -> bool:
        """True when an address, written in its one canonical form, leads to a provision."""
        try:
            return self.provision(address).address == address
        except CallerFault:
            return False

    def issued(self, address: str) -> date | None:
        """The day the instrument of an address was issued, where it is known."""
        try:
            return self.instrument(canonical(address)[0]).issued
        except CallerFault:
            return None


def read_instrument(path: Path) -> Instrument:
    """One instrument from its file. Raises LawDefects with every defect, each with its line."""
    reading = _Reading(path)
    instrument = reading.read()
    if reading.defects or instrument is None:
        raise LawDefects(reading.defects)
    return instrument


class _Reading:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.defects: list[Defect] = []
        self.head: dict[str, str] = {}

    def tell(self, code: str, zh: str, en: str, line: int, subject: str | None = None) -> None:
        self.defects.append(Defect(code, zh, en, f"provisions/{self.path.name}", line, subject))

    def read(self) -> Instrument | None:
        try:
            lines = self.path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            self.tell("provision_encoding", "文件不是 UTF-8 编码。", "The file is not UTF-8.", 1)
            return None
        body = self._read_head(lines)
        if body is None:
            return None
        starts = [number for number in range(body, len(lines)) if lines[number].startswith("## ")]
        provisions = [
            provision
            for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)
            if (provision := self._provision(lines, start, end)) is not None
        ]
        seen: set[str] = set()
        for provision in provisions:
            if provision.number in seen:
                self.tell(
                    "address_twice",
                    f"§{provision.number} 出现两次。",
                    f"§{provision.number} appears twice.",
                    provision.line,
                )
            seen.add(provision.number)
        return self._instrument(tuple(provisions))

    def _read_head(self, lines: list[str]) -> int | None:
        if not lines or lines[0].strip() != "---" or "---" not in (line.strip() for line in lines[1:]):
            self.tell(
                "front_matter",
                "文件没有以“---”围起的文件信息。",
                "The file has no front matter between `---`.",
                1,
            )
            return None
        end = next(number for number in range(1, len(lines)) if lines[number].strip() == "---")
        for number in range(1, end):
            if not lines[number].strip():
                continue
            match = _FIELD.fullmatch(lines[number].strip())
            if match is None or match.group(1) not in _HEAD_FIELDS:
                self.tell(
                    "front_matter_field",
                    f"不认识的文件信息“{lines[number]}”。",
                    f"Unknown front matter {lines[number]!r}.",
                    number + 1,
                )
                continue
            self.head[match.group(1)] = match.group(2).strip()
        for name in ("id", "title_zh", "title_en", "mark"):
            if not self.head.get(name):
                self.tell("front_matter_field", f"文件信息缺少 {name}。", f"The front matter lacks {name}.", 1)
        if self.head.get("id") != self.path.stem:
            self.tell("instrument_id", "id 与文件名不同。", "The id differs from the name of the file.", 1)
        if self.head.get("mark") not in MARKS:
            self.tell("unknown_mark", "不认识的标记。", f"Unknown mark {self.head.get('mark')!r}.", 1)
        return None if self.defects else end + 1

    def _date(self, name: str) -> date | None:
        text = self.head.get(name, "")
        if not text or text == "-":
            return None
        match = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", text)
        if match is None:
            self.tell("date_form", f"{name} 不是日期：{text}", f"{name} is not a date: {text!r}", 1)
            return None
        year, month, day = (int(part) if part else 1 for part in match.groups())
        return date(year, month, day)

    def _instrument(self, provisions: tuple[Provision, ...]) -> Instrument:
        head = self.head
        issuers = tuple(part.strip() for part in re.split("[；;]", head.get("issuers", "")) if part.strip())
        return Instrument(
            id=head["id"],
            number=head.get("number") or None,
            title_zh=head["title_zh"],
            title_en=head["title_en"],
            issuers=issuers,
            issued=self._date("issued"),
            in_force=self._date("in_force"),
            repealed=self._date("repealed"),
            jurisdiction=head.get("jurisdiction") or "000000",
            source=head.get("source") or None,
            mark=_mark(head["mark"]),
            note=head.get("note") or None,
            file=self.path.name,
            provisions=provisions,
        )

    def _provision(self, lines: list[str], start: int, end: int) -> Provision | None:
        match = _HEADING.fullmatch(lines[start].rstrip())
        if match is None:
            self.tell(
                "heading_form",
                f"标题写法不对：{lines[start]}",
                f"Not a proper heading: {lines[start]!r}",
                start + 1,
            )
            return None
        number, title = match.groups()
        attributes, row = self._attributes(lines, start + 1, end, number)
        texts = self._texts(lines, row, end, number)
        status = attributes.get("status", "")
        mark = attributes.get("mark", self.head["mark"])
        if status not in STATUSES or mark not in MARKS or texts is None:
            self.tell(
                "provision_form",
                f"§{number} 的状态、标记或正文不对。",
                f"§{number} lacks a proper status, mark or text.",
                start + 1,
                number,
            )
            return None
        if status in ("not_computable", "open") and not attributes.get("because"):
            self.tell(
                "because_missing",
                f"§{number} 没有说明原因。",
                f"§{number} gives no reason.",
                start + 1,
                number,
            )
        title_zh, _, title_en = (part.strip() for part in title.partition(" / "))
        carried = tuple(part.strip() for part in re.split("[,，]", attributes.get("carried_by", "")) if part.strip())
        return Provision(
            f"{self.path.stem} §{number}",
            self.path.stem,
            number,
            title_zh,
            title_en or title_zh,
            *texts,
            _status(status),
            carried,
            attributes.get("because") or None,
            _mark(mark),
            start + 1,
        )

    def _attributes(self, lines: list[str], row: int, end: int, number: str) -> tuple[dict[str, str], int]:
        attributes: dict[str, str] = {}
        while row < end and lines[row].strip():
            match = _FIELD.fullmatch(lines[row].strip())
            if match is None or match.group(1) in ("zh", "en"):
                break
            if match.group(1) not in _ATTRIBUTES:
                self.tell(
                    "unknown_attribute",
                    f"不认识的属性“{match.group(1)}”。",
                    f"Unknown attribute {match.group(1)!r}.",
                    row + 1,
                    number,
                )
            attributes[match.group(1)] = match.group(2).strip()
            row += 1
        return attributes, row

    def _texts(self, lines: list[str], row: int, end: int, number: str) -> tuple[str, str] | None:
        parts: dict[str, list[str]] = {}
        language = ""
        for line in lines[row:end]:
            for name in ("zh", "en"):
                if line.startswith(f"{name}:"):
                    language, line = name, line[3:].strip()
                    parts[name] = []
            if language:
                parts[language].append(line.rstrip())
            elif line.strip():
                return None
        zh, en = ("\n".join(parts.get(name, [])).strip() for name in ("zh", "en"))
        return (zh, en) if zh and en else None


def _mark(text: str) -> Mark:
    return next((mark for mark in MARKS if mark == text), "assumed")


def _status(text: str) -> Status:
    return next(status for status in STATUSES if status == text)
