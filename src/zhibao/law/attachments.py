"""Official texts that an installation attaches to an instrument: kept as they came, with SHA-256 and SM3.

The project holds no copied text. What an authority's own copy says is shown beside our words, with its
digest, so that anybody can compare. A text attached later stands beside the earlier; nothing is overwritten.
"""

from __future__ import annotations

import json
import os
import re
import tomllib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from zhibao.kit.clock import instant, now
from zhibao.kit.digest import file_digest, text_digest
from zhibao.kit.errors import CallerFault
from zhibao.law.provisions import Instrument

REGISTER = "attached.toml"
LONGEST = 20 << 20
_SUFFIXES = {".txt": "txt", ".md": "md", ".markdown": "md"}


@dataclass(frozen=True)
class Attachment:
    """An attached text: its file, digests, encoding, and whether the bytes still are what was attached."""

    instrument: str
    file: str
    sha256: str
    sm3: str
    encoding: str
    size: int
    attached_at: datetime
    text: str
    intact: bool
    repeated: bool = False

    def document(self) -> dict[str, object]:
        """The attachment without its text as a JSON document."""
        return {
            "instrument": self.instrument,
            "file": self.file,
            "sha256": self.sha256,
            "sm3": self.sm3,
            "encoding": self.encoding,
            "bytes": self.size,
            "attached_at": self.attached_at.isoformat(),
            "intact": self.intact,
        }


def attach(folder: Path, instrument: Instrument, source: Path) -> Attachment:
    """Keep an official text of an instrument below `folder`; the same bytes again change nothing.

    Raises CallerFault `no_file`, `not_a_file`, `file_format`, `file_empty`, `file_too_long`, `file_encoding`.
    """
    raw = _read(source)
    text, encoding = _decode(raw, source.name)
    room = folder / instrument.id
    known = _register(room)
    sha256 = text_digest(raw, "sha256")
    for row in known:
        if row["sha256"] == sha256:
            if not _attachment(room, instrument.id, row).intact:
                _write(room / str(row["file"]), raw)
            return _attachment(room, instrument.id, row, repeated=True)
    name = f"text-{len(known) + 1}.{_SUFFIXES[source.suffix.lower()]}"
    row = {
        "file": name,
        "sha256": sha256,
        "sm3": text_digest(raw, "sm3"),
        "encoding": encoding,
        "bytes": len(raw),
        "attached_at": now().isoformat(timespec="seconds"),
    }
    room.mkdir(parents=True, exist_ok=True)
    _write(room / name, raw)
    _write(room / REGISTER, _toml(instrument.id, [*known, row]).encode())
    return Attachment(
        instrument.id,
        name,
        sha256,
        str(row["sm3"]),
        encoding,
        len(raw),
        instant(str(row["attached_at"])),
        text,
        True,
    )


def attached(folder: Path, instrument: str) -> Attachment | None:
    """The text attached last, or None. `intact` is false when its bytes were changed since."""
    room = folder / instrument
    known = _register(room)
    return _attachment(room, instrument, known[-1]) if known else None


def passage(text: str, number: str) -> str | None:
    """The part of an official text that an address means, found by its Chinese headings; None when not found.

    Reads `第十五条` with its paragraphs and items, and `二、` with `（三）`.
    """
    steps = [int(part) for part in re.findall(r"\d+", number)] if re.fullmatch(r"\d+(\(\d+\))*", number) else []
    lines = [re.sub(r"^[#>*\s　]+", "", line).rstrip("* 　") for line in text.splitlines()]
    if not steps:
        return _by_word(lines, number)
    block = _article(lines, steps[0])
    if block is not None:
        return _inside_article(block, steps[1:])
    block = _point(lines, steps[0])
    return None if block is None else _inside_point(block, steps[1:])


def _by_word(lines: list[str], word: str) -> str | None:
    starts = {"copies": "抄送", "annex": "附件"}.get(word)
    found = [line for line in lines if starts and line.startswith(starts) and len(line) > len(starts) + 1]
    return found[0] if found else None


def _cut(lines: list[str], begins: str, next_one: str) -> list[str] | None:
    """The lines from the first that begins so up to the next of its kind."""
    for start, line in enumerate(lines):
        if re.match(begins, line):
            rest = lines[start + 1 :]
            end = next((number for number, other in enumerate(rest) if re.match(next_one, other)), len(rest))
            return [line for line in lines[start : start + 1 + end] if line]
    return None


def _article(lines: list[str], number: int) -> list[str] | None:
    return _cut(lines, f"第{chinese(number)}条", r"第[一二三四五六七八九十百零〇]+[条章]")


def _point(lines: list[str], number: int) -> list[str] | None:
    return _cut(lines, f"{chinese(number)}、", r"[一二三四五六七八九十]+、|附件|抄送|落款")


def _inside_article(block: list[str], steps: list[int]) -> str | None:
    """Paragraphs are lines that are no items; one number means an item where there is one paragraph only."""
    paragraphs: list[list[str]] = []
    head = re.sub(r"^第[一二三四五六七八九十百零〇]+条[\s　]*", "", block[0])
    opens_with_text = head != "" and not re.match(_ITEM, head)
    for line in ([head] if opens_with_text else []) + block[1:]:
        if re.match(_ITEM, line) and paragraphs:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    if not steps:
        return "\n".join(block)
    if len(steps) == 1 and len(paragraphs) == 1 and len(paragraphs[0]) > 1:
        return _item(paragraphs[0], steps[0])
    if steps[0] > len(paragraphs):
        return None
    paragraph = paragraphs[steps[0] - 1]
    return "\n".join(paragraph) if len(steps) == 1 else _item(paragraph, steps[1])


_ITEM = r"[（(][一二三四五六七八九十]+[）)]"


def _inside_point(block: list[str], steps: list[int]) -> str | None:
    if not steps:
        return "\n".join(block)
    if any(re.match(_ITEM, line) for line in block):
        return _item(block, steps[0])
    # Our own numbering of sentences is not in the text: a point without items is shown whole.
    return "\n".join(block)


def _item(block: list[str], number: int) -> str | None:
    found = _cut(block, rf"[（(]{chinese(number)}[）)]", _ITEM)
    if found is None:
        return None
    # A heading that repeats title and section (二（三）…) belongs to the next point, not to this one.
    return "\n".join(line for line in found if not re.match(r"[一二三四五六七八九十]+（", line))


def chinese(number: int) -> str:
    """A number from 1 to 199 in Chinese numerals, as articles are numbered: 15 -> 十五."""
    digits = "零一二三四五六七八九"
    if number >= 100:
        rest = number - 100
        return "一百" + ("" if rest == 0 else (("零" if rest < 10 else "一" if rest < 20 else "") + chinese(rest)))
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else digits[tens] + "十") + (digits[ones] if ones else "")


def _read(source: Path) -> bytes:
    if source.is_dir():
        raise CallerFault(
            "not_a_file", "给出的是目录，不是文件。", "This is a directory, not a file.", place=source.name
        )
    if not source.is_file():
        raise CallerFault("no_file", "找不到这个文件。", "There is no such file.", place=source.name)
    if source.suffix.lower() not in _SUFFIXES:
        raise CallerFault(
            "file_format",
            "只接受 .txt 和 .md 文本文件。",
            "Only .txt and .md text files are taken.",
            place=source.name,
            remedy_zh="请将文件另存为 UTF-8 或 GB18030 的纯文本。",
            remedy_en="Save it as plain text in UTF-8 or GB18030.",
        )
    size = source.stat().st_size
    if size == 0:
        raise CallerFault("file_empty", "文件是空的。", "The file is empty.", place=source.name)
    if size > LONGEST:
        raise CallerFault("file_too_long", "文件超过 20 MB。", "The file is longer than 20 MB.", place=source.name)
    return source.read_bytes()


def _decode(raw: bytes, name: str) -> tuple[str, str]:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text and text.strip():
            return text, "utf-8" if encoding == "utf-8-sig" else encoding
    raise CallerFault(
        "file_encoding",
        "文件不是 UTF-8 或 GB18030 文本。",
        "The file is not text in UTF-8 or GB18030.",
        place=name,
        remedy_zh="请另存为 UTF-8 纯文本后再试。",
        remedy_en="Save it as plain text in UTF-8 and try again.",
    )


def _register(room: Path) -> list[dict[str, str | int]]:
    register = room / REGISTER
    if not register.is_file():
        return []
    try:
        rows: list[dict[str, str | int]] = tomllib.loads(register.read_text(encoding="utf-8"))["text"]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError) as problem:
        raise CallerFault(
            "attachment_register", "附加文本的登记文件已损坏。", "The register of attached texts is damaged.",
            place=f"{room.name}/{REGISTER}",
            remedy_zh="请从备份恢复该文件。",
            remedy_en="Restore the file from a backup.",
        ) from problem  # fmt: skip
    return rows


def _attachment(room: Path, instrument: str, row: dict[str, str | int], *, repeated: bool = False) -> Attachment:
    path = room / str(row["file"])
    intact = path.is_file() and file_digest(path, "sha256") == row["sha256"] and file_digest(path, "sm3") == row["sm3"]
    text = path.read_bytes().decode(str(row["encoding"]), errors="replace") if path.is_file() else ""
    return Attachment(
        instrument,
        str(row["file"]),
        str(row["sha256"]),
        str(row["sm3"]),
        str(row["encoding"]),
        int(row["bytes"]),
        instant(str(row["attached_at"])),
        text.removeprefix("\ufeff"),
        intact,
        repeated,
    )


def _toml(instrument: str, rows: list[dict[str, str | int]]) -> str:
    parts = [f"instrument = {json.dumps(instrument)}", ""]
    for row in rows:
        parts += ["[[text]]", *(f"{key} = {json.dumps(value)}" for key, value in row.items()), ""]
    return "\n".join(parts)


def _write(path: Path, raw: bytes) -> None:
    draft = path.with_name(path.name + ".new")
    with draft.open("wb") as stream:
        stream.write(raw)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(path)
