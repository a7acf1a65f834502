"""Files of the tax office: what head offices declared (申报), and what it took (入库); each reference counts once.

A file is a CSV with a header, UTF-8 or GB18030, columns in any order:

| column | 中文列名 | |
| --- | --- | --- |
| reference | 编号 | the number of the declaration or of the tax receipt, 1 to 64 characters |
| platform | 统一社会信用代码 | the code of the enterprise |
| month | 费款所属期 | the month of the orders, "2025-07" |
| tax_office | 税务机关 | the code of the tax office |
| orders | 订单数 | declared orders; only in a file of declarations |
| amount | 金额 | yuan, at most two decimals; what was taken may be negative when it was given back |
| day | 日期 | the day of the declaration, or the day on which it was taken |

A declaration states the whole of its month: of several the one of the latest day counts, on one day the one with the greatest
number. What was taken adds up. Accepted, duplicate and quarantined rows add up to the rows received.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.contributions.collection import COMPARISON
from zhibao.contributions.collection_tables import TaxFileRow, TaxQuarantineRow, TaxRow
from zhibao.contributions.row_files import Header, Layout, content_of, table
from zhibao.kit import acts
from zhibao.kit.clock import Month, day, now, today
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import yuan
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json

Kind = Literal["declared", "taken"]
_COLUMNS = {
    "reference": "编号", "platform": "统一社会信用代码", "month": "费款所属期", "tax_office": "税务机关", "orders": "订单数", "amount": "金额",
    "day": "日期",
}  # fmt: skip
LAYOUTS: Mapping[Kind, Layout] = {
    "declared": Layout("申报文件", "file of declarations", _COLUMNS, tuple(_COLUMNS)),
    "taken": Layout("入库文件", "file of what was taken", _COLUMNS, tuple(column for column in _COLUMNS if column != "orders")),
}
REASONS = {
    "columns": ("列数与表头不符", "the row has another number of columns than the header"),
    "reference_form": ("编号为空、过长或含控制字符", "the reference is empty, too long or holds control characters"),
    "reference_conflict": ("同一编号已有不同内容", "the same reference stands with other content already"),
    "platform_unknown": ("不认识的企业代码", "the code of the enterprise is not known"),
    "month_form": ("费款所属期不是有效的月份", "the month is not a valid month"),
    "month_future": ("费款所属期尚未开始", "the month has not begun"),
    "tax_office_unknown": ("不认识的税务机关代码", "the tax office is not known"),
    "orders_form": ("订单数不是非负整数", "the orders are not a whole number of at least 0"),
    "amount_form": ("金额不是最多两位小数的元数", "the amount is not a number of yuan with at most two decimals"),
    "amount_negative": ("申报金额不能为负数", "a declared amount cannot be negative"),
    "date_form": ("日期不是有效的日期", "the day is not a valid day"),
    "date_range": ("日期在将来或在费款所属期以前", "the day lies in the future or before the month"),
}


@dataclass(frozen=True)
class TaxItem:
    """One declaration, or one amount that was taken."""

    reference: str
    platform: str
    month: str
    tax_office: str
    orders: int | None
    amount_fen: int
    day: date


@dataclass(frozen=True)
class TaxFile:
    """What became of a file. accepted + duplicate + quarantined = received."""

    kind: str
    received: int
    accepted: int
    duplicate: int
    quarantined: int
    accepted_fen: int
    already_read: bool = False
    reasons: Mapping[str, int] = field(default_factory=dict)
    rows: tuple[tuple[int, str], ...] = ()

    def document(self) -> dict[str, Any]:
        """The outcome as JSON; bad rows by number and reason, without their content."""
        said = {name: value for name, value in asdict(self).items() if name != "rows"}
        return said | {
            "rows": [{"row": number, "reason": reason, "zh": REASONS[reason][0], "en": REASONS[reason][1]} for number, reason in self.rows]
        }


def load(
    session: Session, path: Path, kind: Kind, *, platforms: Collection[str], tax_offices: Collection[str], keyring: Keyring, actor: str
) -> TaxFile:
    """Read a file of the tax office whole. The same bytes again change nothing. Raises CallerFault; then nothing is kept."""
    layout = LAYOUTS[kind]
    content = content_of(path, layout)
    digest = text_digest(kind.encode() + b"\n" + content)
    earlier = session.scalar(select(TaxFileRow).where(TaxFileRow.digest == digest))
    if earlier is not None:
        return TaxFile(
            kind, earlier.received, earlier.accepted, earlier.duplicate, earlier.quarantined, earlier.accepted_fen, already_read=True
        )
    header, rows = table(content, path.name, layout)
    standing = {row.reference: _item(row) for row in session.scalars(select(TaxRow).where(TaxRow.kind == kind))}
    good: dict[str, tuple[int, TaxItem]] = {}
    bad: list[tuple[int, str, Any]] = []
    duplicate = received = 0
    for number, cells in rows:
        received += 1
        read = _read(header, cells, kind, platforms, tax_offices)
        sealed = header.cells(cells) or list(cells)
        if isinstance(read, str):
            bad.append((number, read, sealed))
            continue
        held = standing.get(read.reference) or (good[read.reference][1] if read.reference in good else None)
        if held is None:
            good[read.reference] = (number, read)
        elif held == read:
            duplicate += 1
        else:
            bad.append((number, "reference_conflict", sealed))
    fen = sum(one.amount_fen for _, one in good.values())
    reasons = dict(sorted(Counter(reason for _, reason, _ in bad).items()))
    made = TaxFile(
        kind, received, len(good), duplicate, len(bad), fen, reasons=reasons, rows=tuple((number, reason) for number, reason, _ in bad)
    )
    _keep(session, digest, made, good, bad, keyring, actor)
    return made


def _keep(
    session: Session, digest: str, made: TaxFile, good: Mapping[str, tuple[int, TaxItem]], bad: list[tuple[int, str, Any]], keyring: Keyring,
    actor: str,
) -> None:  # fmt: skip
    counts = {
        "received": made.received, "accepted": made.accepted, "duplicate": made.duplicate, "quarantined": made.quarantined,
        "accepted_fen": made.accepted_fen,
    }  # fmt: skip
    act = acts.record(
        session, verb=f"read_{made.kind}", subject="tax_files", actor=actor, ground=COMPARISON, content={"digest": digest, **counts}
    )
    file = TaxFileRow(digest=digest, kind=made.kind, recorded=act.at, recorded_by=actor, act_id=act.id, **counts)
    session.add(file)
    session.flush()
    session.add_all(
        TaxRow(file_id=file.id, row_no=number, kind=made.kind, recorded=act.at, **asdict(one)) for number, one in good.values()
    )
    session.add_all(
        TaxQuarantineRow(file_id=file.id, row_no=number, reason=reason, content=keyring.seal(canonical_json(cells).encode()))
        for number, reason, cells in bad
    )
    session.flush()


def declared(session: Session, month: str) -> dict[tuple[str, str], TaxRow]:
    """The declaration that counts for each enterprise and tax office of a month."""
    query = select(TaxRow).where(TaxRow.kind == "declared", TaxRow.month == month).order_by(TaxRow.day, TaxRow.reference)
    return {(row.platform, row.tax_office): row for row in session.scalars(query)}


def taken(session: Session, month: str) -> dict[tuple[str, str], list[TaxRow]]:
    """What tax offices took from each enterprise for a month, by day."""
    query = select(TaxRow).where(TaxRow.kind == "taken", TaxRow.month == month).order_by(TaxRow.day, TaxRow.reference)
    found: dict[tuple[str, str], list[TaxRow]] = {}
    for row in session.scalars(query):
        found.setdefault((row.platform, row.tax_office), []).append(row)
    return found


def _item(row: TaxRow) -> TaxItem:
    return TaxItem(row.reference, row.platform, row.month, row.tax_office, row.orders, row.amount_fen, row.day)


def _read(header: Header, cells: tuple[str, ...], kind: Kind, platforms: Collection[str], tax_offices: Collection[str]) -> TaxItem | str:
    """An item, or the code of the reason why there is none."""
    cell = header.cells(cells)
    if cell is None:
        return "columns"
    reference, platform, orders = cell["reference"], cell["platform"].upper(), cell.get("orders", "")
    if not 0 < len(reference) <= 64 or not reference.isprintable():
        return "reference_form"
    if platform not in platforms:
        return "platform_unknown"
    try:
        month, amount, on = Month.parse(cell["month"]), yuan(cell["amount"].replace(",", "")), day(cell["day"])
    except CallerFault as fault:
        return fault.code
    if month.first > today():
        return "month_future"
    if cell["tax_office"] not in tax_offices:
        return "tax_office_unknown"
    if kind == "declared" and (not (orders.isascii() and orders.isdecimal()) or len(orders) > 15):
        return "orders_form"
    if kind == "declared" and amount < 0:
        return "amount_negative"
    if not month.first <= on <= now().date():
        return "date_range"
    return TaxItem(reference, platform, str(month), cell["tax_office"], int(orders) if kind == "declared" else None, amount, on)
