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
| remittance | 附言 | optional; what the payer wrote, for whoever must place the row |

Accepted, duplicate and quarantined rows add up to the rows received. A quarantined row is kept sealed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from zhibao.contributions.row_files import Header, Layout, content_of, table
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
    "remittance": "附言",
}
REQUIRED = ("reference", "platform", "month", "amount", "received_on")
LAYOUT = Layout("到账文件", "file of receipts", COLUMNS, REQUIRED)
REASONS = {
    "columns": ("列数与表头不符", "the row has another number of columns than the header"),
    "reference_form": (
        "流水号为空、过长或含控制字符",
        "the reference is empty, too long or holds control characters",
    ),
    "not_named": ("没有写明企业或者费款所属期", "the enterprise or the month is not named"),
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
    content = content_of(path, LAYOUT)
    digest = text_digest(content)
    earlier = read_before(session, digest)
    if earlier is not None:
        return earlier
    header, rows = table(content, path.name, LAYOUT)
    return take(
        session, digest, header, rows, platforms=platforms, tax_offices=tax_offices, keyring=keyring, actor=actor
    )


def read_before(session: Session, digest: str) -> ReceiptFile | None:
    """What became of a file of the same bytes, None where there was none."""
    earlier = session.scalar(select(ReceiptFileRow).where(ReceiptFileRow.digest == digest))
    return None if earlier is None else _again(session, earlier)


def take(
    session: Session,
    digest: str,
    header: Header,
    rows: Iterable[tuple[int, tuple[str, ...]]],
    *,
    platforms: Collection[str],
    tax_offices: Collection[str],
    keyring: Keyring,
    actor: str,
) -> ReceiptFile:
    """Take the numbered rows of a file or statement in: each is accepted, a duplicate or quarantined."""
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
    _keep(session, digest, outcome, good, header, keyring, actor)
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
    header: Header,
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
                    "content": keyring.seal(canonical_json(header.cells(row.cells) or list(row.cells)).encode()),
                }
                for row in outcome.bad
            ],
        )
    session.flush()


def _read(
    header: Header, cells: tuple[str, ...], platforms: Collection[str], tax_offices: Collection[str]
) -> Receipt | str:
    """A receipt, or the code of the reason why there is none."""
    cell = header.cells(cells)
    if cell is None:
        return "columns"
    reference, platform = cell["reference"], cell["platform"].upper()
    if not 0 < len(reference) <= 64 or not reference.isprintable():
        return "reference_form"
    if not platform or not cell["month"]:
        return "not_named"
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
