"""Receipts that nobody could place: a person says which enterprise and month they pay for, or sets them aside.

A quarantined row of a file of receipts or of a bank statement is a work item. Placing it makes it a receipt of the same file;
setting it aside says why it is none (sent again in a corrected file, no contribution). Each row is settled once.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.contributions.collection import CLERK, GROUND, known_office, must_be
from zhibao.contributions.collection_tables import PlacementRow
from zhibao.contributions.receipts import COLUMNS, REASONS, Receipt, receipts
from zhibao.contributions.tables import ReceiptFileRow, ReceiptQuarantineRow, ReceiptRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.answers import must_say
from zhibao.kit.clock import Month, day, today
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import yuan
from zhibao.kit.secrets import Keyring
from zhibao.kit.turn import turn


@dataclass(frozen=True)
class Unplaced:
    """A row that waits for a person: what could be read of it, each part None where it could not."""

    row: int
    reason: str
    reference: str | None
    platform: str | None
    month: str | None
    tax_office: str | None
    amount_fen: int | None
    received_on: date | None
    remittance: str | None
    since: datetime

    def document(self) -> dict[str, Any]:
        """The item as JSON."""
        return {
            "row": self.row, "reason": self.reason, "zh": REASONS[self.reason][0], "en": REASONS[self.reason][1], "reference": self.reference,
            "platform": self.platform, "month": self.month, "tax_office": self.tax_office, "amount_fen": self.amount_fen,
            "received_on": self.received_on.isoformat() if self.received_on else None, "remittance": self.remittance,
            "since": self.since.isoformat(),
        }  # fmt: skip


def unplaced(session: Session, keyring: Keyring) -> list[Unplaced]:
    """The quarantined rows that wait, the oldest first; one whose reference has come in since does not wait any more."""
    rows = session.execute(
        select(ReceiptQuarantineRow, ReceiptFileRow.recorded)
        .join(ReceiptFileRow, ReceiptFileRow.id == ReceiptQuarantineRow.file_id)
        .outerjoin(PlacementRow, PlacementRow.quarantine_id == ReceiptQuarantineRow.id)
        .where(PlacementRow.id.is_(None))
        .order_by(ReceiptQuarantineRow.id)
    )
    arrived = {receipt.reference for receipt in receipts(session)}
    seen: set[tuple[str, str]] = set()
    found = []
    for row, since in rows:
        one = _opened(keyring, row, since)
        again = one.reference is not None and (one.reference, one.reason) in seen
        if again or (one.reference in arrived and one.reason != "reference_conflict"):
            continue
        if one.reference is not None:
            seen.add((one.reference, one.reason))
        found.append(one)
    return found


def _opened(keyring: Keyring, row: ReceiptQuarantineRow, since: datetime) -> Unplaced:
    held = json.loads(keyring.unseal(row.content))
    cell = held if isinstance(held, dict) else dict(zip(COLUMNS, held, strict=False))
    return Unplaced(
        row.id, row.reason, cell.get("reference") or None, cell.get("platform") or None, _read(Month.parse, cell.get("month")),
        cell.get("tax_office") or None, _read(yuan, (cell.get("amount") or "").replace(",", "")), _read(day, cell.get("received_on")),
        cell.get("remittance") or None, since,
    )  # fmt: skip


def _read(form: Any, text: str | None) -> Any:
    """A cell in its form, None where it has none."""
    try:
        value = form(text or "")
    except CallerFault:
        return None
    return str(value) if isinstance(value, Month) else value


def place(
    session: Session, keyring: Keyring, row: int, *, platform: str, month: str, tax_office: str, reason: str, actor: Actor,
    platforms: Collection[str], reference: str | None = None,
) -> Receipt:  # fmt: skip
    """Make a quarantined row a receipt of an enterprise, month and tax office.

    Its amount and day are those of the file. `reference` is needed where the file gave none, or one that stands with other content.
    Raises CallerFault `unknown_row`, `row_not_a_receipt`, `platform_unknown`, `reference_conflict`, `reason_missing`.
    """
    must_be(actor, (CLERK,))
    held, said = _waiting(session, keyring, row), must_say(reason)
    paid_for, office = Month.parse(month), known_office(tax_office)
    if platform not in platforms:
        raise CallerFault("platform_unknown", "不认识的企业代码。", "The code of the enterprise is not known.", place=platform)
    number = (reference or held.reference or "").strip()
    if not held.amount_fen or held.received_on is None or held.received_on > today() or not 0 < len(number) <= 64:
        raise CallerFault(
            "row_not_a_receipt", "该行没有可用的流水号、金额或者到账日期，不能作为到账。",
            "The row has no usable reference, amount or day of arrival: it cannot become a receipt.", place=str(row),
            remedy_zh="请让银行更正后重发，再将该行搁置。", remedy_en="Have the bank send it again corrected, then set this row aside.",
        )  # fmt: skip
    if session.scalar(select(ReceiptRow.id).where(ReceiptRow.reference == number)) is not None:
        raise CallerFault(
            "reference_conflict", "同一流水号已有到账。", "A receipt of the same reference stands already.", place=number,
            remedy_zh="确属另一笔的，请另给流水号；重复的，请搁置。", remedy_en="If it is other money give another reference; else set it aside.",
        )  # fmt: skip
    quarantined = session.get_one(ReceiptQuarantineRow, row)
    made = ReceiptRow(
        file_id=quarantined.file_id, row_no=quarantined.row_no, reference=number, platform=platform, month=str(paid_for), tax_office=office.id,
        amount_fen=held.amount_fen, received_on=held.received_on,
    )  # fmt: skip
    session.add(made)
    session.flush()
    _settle(session, row, made.id, said, actor, {"reference": number, "platform": platform, "month": str(paid_for), "tax_office": office.id})
    return Receipt(number, platform, str(paid_for), held.amount_fen, held.received_on, office.id)


def set_aside(session: Session, keyring: Keyring, row: int, *, reason: str, actor: Actor) -> Unplaced:
    """Say why a quarantined row is no receipt. Raises CallerFault `unknown_row`, `reason_missing`."""
    must_be(actor, (CLERK,))
    held = _waiting(session, keyring, row)
    _settle(session, row, None, must_say(reason), actor, {})
    return held


def _waiting(session: Session, keyring: Keyring, row: int) -> Unplaced:
    turn(session, "receipts")
    for one in unplaced(session, keyring):
        if one.row == row:
            return one
    raise CallerFault(
        "unknown_row", f"没有待处理的第 {row} 号到账行。", f"No row {row} of receipts waits.",
        remedy_zh="编号见 zhibao contributions unplaced。", remedy_en="`zhibao contributions unplaced` lists the numbers.",
    )  # fmt: skip


def _settle(session: Session, row: int, receipt: int | None, reason: str, actor: Actor, content: dict[str, Any]) -> None:
    act = acts.record(
        session, verb="receipt_placed" if receipt else "receipt_set_aside", subject="receipts", actor=str(actor), ground=GROUND,
        content={"row": row, "reason": reason, **content},
    )  # fmt: skip
    session.add(PlacementRow(quarantine_id=row, receipt_id=receipt, reason=reason, actor=str(actor), recorded=act.at, act_id=act.id))
    session.flush()
