"""The two files of a private comparison: points and nothing else, written for the other side and read from it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from zhibao.edge.sheets import named_columns, read_sheet
from zhibao.edge.workbooks import private_draft
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.identity import check_document
from zhibao.linkage.private_set import FORMAT, check_size

_POINT = 64


@dataclass(frozen=True)
class Round:
    """A file of a comparison: its session and purpose, the points of the sender, and in the answer ours multiplied once more."""

    session: str
    exchange: str
    number: int
    points: tuple[bytes, ...]
    twice: tuple[bytes, ...] = ()

    def content(self) -> bytes:
        """The bytes of the file."""
        return json.dumps({
            "format": FORMAT, "session": self.session, "exchange": self.exchange, "round": self.number, "points": [one.hex() for one in self.points],
            "twice": [one.hex() for one in self.twice],
        }, sort_keys=True).encode()  # fmt: skip

    @property
    def digest(self) -> str:
        """The SM3 digest of the file."""
        return text_digest(self.content(), "sm3")


def write_round(path: Path, made: Round) -> None:
    """Write a file that only its owner reads, whole or not at all. Raises CallerFault `cannot_write`."""
    with private_draft(path) as draft:
        draft.write_bytes(made.content())


def read_round(path: Path, number: int) -> Round:
    """Read the file of a round. Raises CallerFault `no_file`, `round_form`, `set_size`."""
    if not path.is_file():
        raise CallerFault("no_file", "文件不存在。", "The file does not exist.", place=path.name)
    try:
        said = json.loads(path.read_bytes())
        made = Round(_word(said["session"]), _word(said["exchange"]), said["round"], _points(said["points"]), _points(said["twice"]))
        if said["format"] != FORMAT or made.number != number:
            raise ValueError("another file")
    except (ValueError, KeyError, TypeError):
        raise CallerFault(
            "round_form", f"这不是第 {number} 轮的文件。", f"This is no file of round {number}.", place=path.name,
            remedy_zh="第一轮由 begin 写出，第二轮由 answer 写出。", remedy_en="`begin` writes the first, `answer` the second.",
        ) from None  # fmt: skip
    check_size(len(made.points))
    return made


def read_numbers(path: Path) -> list[str]:
    """Document numbers from a file with a column `worker_id` or 证件号码, each once. Raises CallerFault, among them `row_form` with the row."""
    words = {"worker_id": ("worker_id", "证件号码")}
    sheet = read_sheet(path, lambda cells: "worker_id" in named_columns(cells, words), expected_zh="需要列：证件号码。", expected_en="Needed: worker_id.")
    column = named_columns(sheet.headings.cells, words)["worker_id"]
    found: dict[str, None] = {}
    for row in sheet.rows:
        checked = check_document(row.cell(column))
        if not checked.valid or column in row.lossy:
            raise CallerFault(
                "row_form", "证件号码不正确。", "The document number is wrong.", place=f"{path.name}, row {row.number}",
                remedy_zh="没有写出任何文件；请更正以后再试。", remedy_en="Nothing was written; correct it and try again.",
            )  # fmt: skip
        found[checked.document] = None
    check_size(len(found))
    return list(found)


def _word(said: Any) -> str:
    if not isinstance(said, str) or len(said) > 64:
        raise ValueError("no word")
    return said


def _points(said: Sequence[Any]) -> tuple[bytes, ...]:
    if not isinstance(said, list) or not all(isinstance(one, str) and len(one) == _POINT for one in said):
        raise ValueError("no points")
    return tuple(bytes.fromhex(one) for one in said)


def write_numbers(path: Path, numbers: Sequence[str]) -> None:
    """Write numbers to a file that only its owner reads. Raises CallerFault `cannot_write`."""
    with private_draft(path) as draft:
        draft.write_text("\n".join(("worker_id", *numbers)) + "\n", encoding="utf-8")
