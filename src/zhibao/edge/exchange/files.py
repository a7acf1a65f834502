"""An exchange as two files: the rows, and an envelope beside them that says request, period, fields, number of rows and digest.

The first line of a table names the fields by their identifiers or by their Chinese names.
"""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from zhibao.edge.sheets import named_columns, read_sheet
from zhibao.kit.digest import file_digest, text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import canonical_json
from zhibao.linkage import rules
from zhibao.linkage.model import Envelope

ENVELOPE = ".envelope.json"
FORMAT = "zhibao.exchange/1"
_MOST_BYTES = 256 << 20


def render(names: Sequence[str], rows: Iterable[Mapping[str, str]], kind: str = "csv") -> bytes:
    """Rows as the bytes of a file: `csv` or `jsonl`. The same rows give the same bytes."""
    if kind == "jsonl":
        return "".join(canonical_json({name: row[name] for name in names if row.get(name)}) + "\n" for row in rows).encode()
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([row.get(name, "") for name in names] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def write_package(path: Path, content: bytes, envelope: Envelope) -> Path:
    """Write the rows and their envelope, each readable by its owner only; returns the envelope's path. Raises CallerFault `cannot_write`."""
    beside = path.with_name(path.name + ENVELOPE)
    told = json.dumps(envelope.document(), ensure_ascii=False, sort_keys=True, indent=1).encode() + b"\n"
    try:
        for target, body in ((path, content), (beside, told)):
            draft = target.with_name(f".{target.name}.{os.getpid()}")
            try:
                with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as stream:
                    stream.write(body)
                    stream.flush()
                    os.fsync(stream.fileno())
                draft.replace(target)
            finally:
                draft.unlink(missing_ok=True)
    except OSError:
        raise CallerFault("cannot_write", "无法写入文件。", "The file cannot be written.", place=path.name) from None
    return beside


def read_answer(path: Path) -> tuple[Envelope, str, list[dict[str, str]]]:
    """The envelope of an answer, the digest of its bytes, and its rows as text; nothing is judged yet.

    Raises CallerFault `no_file`, `no_envelope`, `envelope_form`, `file_large`, `row_form`, `field_unknown` and what a table raises.
    """
    if not path.is_file():
        raise CallerFault("no_file", "文件不存在。", "The file does not exist.", place=path.name, remedy_zh="请核对文件名。", remedy_en="Check its name.")
    if path.stat().st_size > _MOST_BYTES:
        raise CallerFault(
            "file_large", "文件超过 256 MiB。", "The file is larger than 256 MiB.", place=path.name, remedy_zh="请按较短的期间分开提供。", remedy_en="Send it by shorter periods."
        )
    envelope = read_envelope(path.with_name(path.name + ENVELOPE))
    rows = _lines(path) if path.suffix.lower() == ".jsonl" else _table(path, envelope.fields)
    return envelope, file_digest(path, "sm3"), rows


def read_envelope(path: Path) -> Envelope:
    """An envelope as it was written. Raises CallerFault `no_envelope`, `envelope_form`."""
    if not path.is_file():
        raise CallerFault(
            "no_envelope", "缺少随附的说明文件。", "The envelope that belongs to the file is missing.", place=path.name,
            remedy_zh=f"说明文件与数据同名，后加 {ENVELOPE}。", remedy_en=f"It has the name of the file with {ENVELOPE} behind it.",
        )  # fmt: skip
    try:
        return envelope_of(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError):
        raise CallerFault(
            "envelope_form", "说明文件不符合格式。", "The envelope is not in its form.", place=path.name,
            remedy_zh=f"格式是 {FORMAT}：request、exchange、first、last、fields、rows、digest。",
            remedy_en=f"The format is {FORMAT}: request, exchange, first, last, fields, rows, digest.",
        ) from None  # fmt: skip


def envelope_of(said: Any) -> Envelope:
    """An envelope from its document. Raises KeyError, TypeError or ValueError for anything else."""
    fields, rows = said["fields"], said["rows"]
    if said["format"] != FORMAT or not isinstance(rows, int) or not all(isinstance(one, str) for one in fields):
        raise ValueError("not an envelope")
    words = [said[name] for name in ("request", "exchange", "digest")]
    if not all(isinstance(one, str) for one in words):
        raise ValueError("not an envelope")
    return Envelope(words[0], words[1], date.fromisoformat(said["first"]), date.fromisoformat(said["last"]), tuple(fields), rows, words[2])


def _table(path: Path, names: Sequence[str]) -> list[dict[str, str]]:
    words = {name: (name, rules.fields()[name].zh) for name in names if name in rules.fields()}
    sheet = read_sheet(
        path, lambda cells: set(words) <= set(named_columns(cells, words)) and bool(words), expected_zh=f"需要：{'、'.join(names)}。", expected_en=f"Needed: {', '.join(names)}."
    )
    columns = named_columns(sheet.headings.cells, words)
    strangers = [cell for index, cell in enumerate(sheet.headings.cells) if cell.strip() and index not in columns.values()]
    if strangers:
        raise CallerFault(
            "field_unknown", f"说明文件没有写明这些列：{'、'.join(strangers)}。", f"The envelope does not name these columns: {', '.join(strangers)}.", place=path.name,
            remedy_zh="没有保留任何内容。", remedy_en="Nothing was kept.",
        )  # fmt: skip
    rows = []
    for row in sheet.rows:
        if row.lossy & set(columns.values()):
            raise CallerFault(
                "row_form", "数字超过 15 位，Excel 已经丢失末尾几位。", "A number of more than 15 digits: Excel has lost its last digits.",
                place=f"{path.name}, row {row.number}", remedy_zh="请把这一列设为文本再导出。", remedy_en="Set the column to text and export it again.",
            )  # fmt: skip
        rows.append({name: row.cell(column).strip() for name, column in columns.items()})
    return rows


def _lines(path: Path) -> list[dict[str, str]]:
    rows = []
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        try:
            said = json.loads(line)
            if not isinstance(said, dict) or not all(isinstance(value, str) for value in said.values()):
                raise ValueError
        except ValueError:
            raise CallerFault(
                "row_form", "这一行不是一个由文本组成的 JSON 对象。", "The line is not one JSON object of text.", place=f"{path.name}, row {number}",
                remedy_zh="整个文件没有保留。", remedy_en="Nothing of the file was kept.",
            ) from None  # fmt: skip
        rows.append(said)
    return rows


def seal_of(content: bytes) -> str:
    """The digest that an envelope carries."""
    return text_digest(content, "sm3")
