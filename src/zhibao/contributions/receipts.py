"""Receipts: the file of the bank or tax office, read row by row; each reference of money is accepted once.

A file is a CSV with a header, UTF-8 or GB18030, columns in any order:

| column | 中文列名 | |
| --- | --- | --- |
| reference | 流水号 | the reference of the bank or tax office, 1 to 64 characters |
| platform | 统一社会信用代码 | the code of the enterprise |
| month | 费款所属期 | the month paid for, "2025-07" |
| amount | 金额 | yuan, at most two decimals; negative when money was returned |
| received_on | 到账日期 | the day of arrival, "2025-08-14" |
| tax_office | 税务机关 | optional; needed where an enterprise is billed by several tax offices |

Accepted, duplicate and quarantined rows add up to the rows received. A quarantined row is kept sealed.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from zhibao.contributions.tables import ReceiptFileRow, ReceiptQuarantineRow, ReceiptRow
from zhibao.kit import acts
from zhibao.kit.clock import Month, day, today
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import yuan
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json

GROUND = "guangdong-2026-2 §2"
COLUMNS = {
    "reference": "流水号",
    "platform": "统一社会信用代码",
    "month": "费款所属期",
    "amount": "金额",
    "received_on": "到账日期",
    "tax_office": "税务机关",
}
REQUIRED = ("reference", "platform", "month", "amount", "received_on")
LIMIT = 64 << 20
REASONS = {
    "columns": ("列数与表头不符", "the row has another number of columns than the header"),
    "reference_form": (
        "流水号为空、过长或含控制字符",
        "the reference is empty, too long or holds control characters",
    ),
    "reference_conflict": ("同一流水号已有不同内容", "the same reference stands with other content already"),
    "platform_unknown": ("不认识的企业代码", "the code of the enterprise is not known"),
    "month_form": ("费款所属期不是有效的月份", "the month is not a valid month"),
    "month_future": ("费款所属期尚未开始", "the month has not begun"),
    "amount_form": (
        "金额不是最多两位小数的元数",
        "the amount is not a number of yuan with at most two decimals",
    ),
    "amount_zero": ("金额为零", "the amount is zero"),
    "date_form": ("到账日期不是有效的日期", "the day of arrival is not a valid day"),
    "date_range": (
        "到账日期在将来或在 2022-07-01 之前",
        "the day of arrival is in the future or before 2022-07-01",
    ),
    "tax_office_unknown": ("不认识的税务机关代码", "the tax office is not known"),
}
_EARLIEST = date(2022, 7, 1)


@dataclass(frozen=True)
class Receipt:
    """Money that arrived."""

    reference: str
    platform: str
    month: str
    amount_fen: int
    received_on: date
    tax_office: str | None


@dataclass(frozen=True)
class BadRow:
    """A row that could not be accepted."""

    number: int
    reason: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class ReceiptFile:
    """What became of a file. accepted + duplicate + quarantined = received."""

    received: int
    accepted: int
    duplicate: int
    quarantined: int
    accepted_fen: int
    already_read: bool = False
    header: tuple[str, ...] = ()
    bad: tuple[BadRow, ...] = ()
    reasons: Mapping[str, int] = field(default_factory=dict)

    def document(self) -> dict[str, Any]:
        """The outcome as JSON; bad rows by number and reason, without their content."""
        return {
            "received": self.received,
            "accepted": self.accepted,
            "duplicate": self.duplicate,
            "quarantined": self.quarantined,
            "accepted_fen": self.accepted_fen,
            "already_read": self.already_read,
            "reasons": dict(self.reasons),
            "rows": [
                {
                    "row": row.number,
                    "reason": row.reason,
                    "zh": REASONS[row.reason][0],
                    "en": REASONS[row.reason][1],
                }
                for row in self.bad
            ],
        }


def load(
    session: Session,
    path: Path,
    *,
    platforms: Collection[str],
    tax_offices: Collection[str],
    keyring: Keyring,
    actor: str,
) -> ReceiptFile:
    """Read a file of receipts whole. The same bytes again change nothing. Raises CallerFault; then nothing is kept."""
    content = _bytes(path)
    digest = text_digest(content)
    earlier = session.scalar(select(ReceiptFileRow).where(ReceiptFileRow.digest == digest))
    if earlier is not None:
        return _again(session, earlier)
    header, rows = _table(content, path.name)
    good: dict[str, tuple[int, Receipt]] = {}
    bad: list[BadRow] = []
    duplicate = received = 0
    standing = _standing(session)
    for number, cells in rows:
        received += 1
        read = _read(header, cells, platforms, tax_offices)
        if isinstance(read, str):
            bad.append(BadRow(number, read, cells))
            continue
        held = standing.get(read.reference) or (good[read.reference][1] if read.reference in good else None)
        if held is None:
            good[read.reference] = (number, read)
        elif held == read:
            duplicate += 1
        else:
            bad.append(BadRow(number, "reference_conflict", cells))
    accepted_fen = sum(receipt.amount_fen for _, receipt in good.values())
    outcome = ReceiptFile(
        received,
        len(good),
        duplicate,
        len(bad),
        accepted_fen,
        header=header.names,
        bad=tuple(bad),
        reasons=dict(sorted(Counter(row.reason for row in bad).items())),
    )
    _keep(session, digest, outcome, good, keyring, actor)
    return outcome


def receipts(session: Session, *, until: date | None = None) -> list[Receipt]:
    """All accepted receipts, in the order of arrival."""
    query = select(ReceiptRow).order_by(ReceiptRow.received_on, ReceiptRow.id)
    if until is not None:
        query = query.where(ReceiptRow.received_on <= until)
    return [_receipt(row) for row in session.scalars(query)]


def _receipt(row: ReceiptRow) -> Receipt:
    return Receipt(row.reference, row.platform, row.month, row.amount_fen, row.received_on, row.tax_office)


def _standing(session: Session) -> dict[str, Receipt]:
    return {receipt.reference: receipt for receipt in receipts(session)}


def _again(session: Session, file: ReceiptFileRow) -> ReceiptFile:
    reasons = Counter(
        session.scalars(select(ReceiptQuarantineRow.reason).where(ReceiptQuarantineRow.file_id == file.id))
    )
    return ReceiptFile(
        file.received,
        file.accepted,
        file.duplicate,
        file.quarantined,
        file.accepted_fen,
        already_read=True,
        reasons=dict(sorted(reasons.items())),
    )


def _keep(
    session: Session,
    digest: str,
    outcome: ReceiptFile,
    good: Mapping[str, tuple[int, Receipt]],
    keyring: Keyring,
    actor: str,
) -> None:
    counts = {
        "received": outcome.received,
        "accepted": outcome.accepted,
        "duplicate": outcome.duplicate,
        "quarantined": outcome.quarantined,
        "accepted_fen": outcome.accepted_fen,
    }
    act = acts.record(
        session,
        verb="read_receipts",
        subject="receipts",
        actor=actor,
        ground=GROUND,
        content={"digest": digest, **counts},
    )
    file = ReceiptFileRow(digest=digest, recorded=act.at, recorded_by=actor, act_id=act.id, **counts)
    session.add(file)
    session.flush()
    if good:
        session.execute(
            insert(ReceiptRow),
            [{"file_id": file.id, "row_no": number, **vars(receipt)} for number, receipt in good.values()],
        )
    if outcome.bad:
        session.execute(
            insert(ReceiptQuarantineRow),
            [
                {
                    "file_id": file.id,
                    "row_no": row.number,
                    "reason": row.reason,
                    "content": keyring.seal(canonical_json(list(row.cells)).encode()),
                }
                for row in outcome.bad
            ],
        )
    session.flush()


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        raise CallerFault(
            "not_a_file", "这是一个文件夹，不是文件。", "This is a folder, not a file.", place=path.name
        )
    try:
        if path.stat().st_size > LIMIT:
            raise CallerFault(
                "file_too_large",
                "到账文件超过 64 MiB。",
                "The file of receipts is larger than 64 MiB.",
                place=path.name,
                remedy_zh="请拆分后再读入。",
                remedy_en="Split it and read the parts.",
            )
        content = path.read_bytes()
    except OSError as problem:
        raise CallerFault(
            "file_unreadable",
            "无法读取该文件。",
            "The file cannot be read.",
            place=f"{path.name}: {problem.strerror}",
        ) from None
    if not content.strip():
        raise CallerFault("file_empty", "文件是空的。", "The file is empty.", place=path.name)
    if b"\0" in content:
        raise CallerFault(
            "file_binary",
            "文件含 NUL 字节，不是文本。",
            "The file holds NUL bytes and is no text.",
            place=path.name,
        )
    return content


class _Header:
    """Which cell holds which column."""

    def __init__(self, names: tuple[str, ...], name: str) -> None:
        self.names = names
        by_name = {word: column for column, zh in COLUMNS.items() for word in (column, zh)}
        found: dict[str, int] = {}
        for position, cell in enumerate(names):
            column = by_name.get(cell.strip().lower())
            if column is None or column in found:
                raise _columns(name, f"未知或重复的列“{cell}”", f"unknown or repeated column {cell!r}")
            found[column] = position
        missing = [column for column in REQUIRED if column not in found]
        if missing:
            raise _columns(name, f"缺少列 {', '.join(missing)}", f"missing columns {', '.join(missing)}")
        self.position = found


def _columns(name: str, zh: str, en: str) -> CallerFault:
    return CallerFault(
        "columns",
        f"到账文件的表头有误：{zh}。",
        f"The header of the file of receipts is wrong: {en}.",
        place=name,
        remedy_zh="表头应为：" + "、".join(f"{zh}（{en}）" for en, zh in COLUMNS.items()) + "。",
        remedy_en="The header is: " + ", ".join(COLUMNS) + ".",
    )


def _table(content: bytes, name: str) -> tuple[_Header, Iterator[tuple[int, tuple[str, ...]]]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = content.decode("gb18030")
        except UnicodeDecodeError:
            raise CallerFault(
                "encoding",
                "文件既不是 UTF-8 也不是 GB18030 编码。",
                "The file is neither UTF-8 nor GB18030.",
                place=name,
                remedy_zh="请另存为 UTF-8 编码的 CSV。",
                remedy_en="Save it as a CSV in UTF-8.",
            ) from None
    rows = _rows(text, name)
    first = next(rows, None)
    if first is None:
        raise CallerFault("file_empty", "文件是空的。", "The file is empty.", place=name)
    return _Header(first[1], name), rows


def _rows(text: str, name: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, tuple(cells)
    except csv.Error as problem:
        raise CallerFault(
            "csv_form",
            "文件不是有效的 CSV。",
            f"The file is not a valid CSV: {problem}.",
            place=f"{name}:{reader.line_num}",
        ) from None


def _read(
    header: _Header, cells: tuple[str, ...], platforms: Collection[str], tax_offices: Collection[str]
) -> Receipt | str:
    """A receipt, or the code of the reason why there is none."""
    if len(cells) != len(header.names):
        return "columns"
    cell = {column: cells[position].strip() for column, position in header.position.items()}
    reference, platform = cell["reference"], cell["platform"].upper()
    if not 0 < len(reference) <= 64 or not reference.isprintable():
        return "reference_form"
    if platform not in platforms:
        return "platform_unknown"
    try:
        month = Month.parse(cell["month"])
        amount = yuan(cell["amount"].replace(",", ""))
        received_on = day(cell["received_on"])
    except CallerFault as fault:
        return fault.code
    office = cell.get("tax_office") or None
    if month.first > today():
        return "month_future"
    if amount == 0:
        return "amount_zero"
    if not _EARLIEST <= received_on <= today():
        return "date_range"
    if office is not None and office not in tax_offices:
        return "tax_office_unknown"
    return Receipt(reference, platform, str(month), amount, received_on, office)
