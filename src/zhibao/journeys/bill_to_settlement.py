"""From a closed bill to a settled month: push, compare, receive, allocate, list what is open, settle.

The story in six steps. The bill was closed by `order_to_bill`; here it goes to the tax offices, is held against what head offices
declared and tax offices took, meets the money of the income account, and the month is settled once nothing is open.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.contributions import acts as bills
from zhibao.contributions import (
    allocation,
    declarations,
    month_open,
    placements,
    pushes,
    receipts,
    reminders,
    three_way,
)
from zhibao.contributions.acts import ClosedBill
from zhibao.contributions.collection import AGENCY
from zhibao.contributions.month_open import OpenItem, Settlement
from zhibao.contributions.receipts import ReceiptFile
from zhibao.contributions.row_files import Header, content_of
from zhibao.edge import bank
from zhibao.edge.bank import income
from zhibao.journeys import order_to_bill
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring


def closed_of(session: Session, month: Month, province: str) -> ClosedBill:
    """The closed bill of a month. Raises CallerFault `month_not_closed`."""
    closed = bills.closed_bill(session, month, province)
    if closed is None:
        raise CallerFault(
            "month_not_closed", f"{month} 还没有结账。", f"{month} is not closed.", place=province,
            remedy_zh="先结账：zhibao contributions close。", remedy_en="Close it first: `zhibao contributions close`.",
        )  # fmt: skip
    return closed


def push(session: Session, month: Month, province: str, *, tax_office: str | None, actor: Actor) -> list[pushes.Push]:
    """Step 1: push what waits of a closed month, with the names that the register has on the day."""
    closed = closed_of(session, month, province)
    codes = sorted({one.key.platform for one in closed.lines} | {one.key.platform for one in closed.adjustments})
    names = {code: one.name for code, one in order_to_bill.enterprises_of(session, codes).items()}
    return pushes.push(session, closed, names, tax_office=tax_office, actor=actor)


def comparison(session: Session, month: Month, province: str, today: date) -> dict[str, Any]:
    """Step 2: ours, declared, taken and received side by side, with every difference."""
    rows = [row.document() for row in three_way.rows(session, closed_of(session, month, province), today)]
    found = [one for row in rows for one in row["differences"]]
    return {
        "month": str(month), "place": province, "rows": rows, "open": sum(one["state"] == "open" for one in found),
        "explained": sum(one["state"] == "explained" for one in found), "provisional": any(row["provisional"] for row in rows),
        "names": order_to_bill.names(session, rows),
    }  # fmt: skip


def answer_difference(session: Session, item: str, today: date, *, owner: str | None, reason: str | None, actor: str) -> None:
    """Give an open difference to an owner, or explain it with a reason. Raises CallerFault `no_difference`, `reason_missing`."""
    where = three_way.month_of(item)
    if where is None:
        raise CallerFault("no_difference", "没有这一项未结差异。", "There is no open difference of this name.", place=item)
    found = three_way.find(session, closed_of(session, where[1], where[0]), item, today)
    if owner is not None:
        declarations.assign_difference(session, found, owner=owner, actor=actor)
    if reason is not None:
        declarations.close_difference(session, found, reason=reason, actor=actor)


def read_receipts(
    session: Session, path: Path, *, account: str | None, keyring: Keyring, actor: str
) -> tuple[ReceiptFile, int]:
    """Step 3: a CSV of receipts or a statement of the income account (camt.053); and how many payments out are none of them."""
    platforms, offices = order_to_bill.known_codes(session), {office.id for office in law.places().tax_offices()}
    if path.suffix.lower() != ".xml":
        return receipts.load(session, path, platforms=platforms, tax_offices=offices, keyring=keyring, actor=actor), 0
    content = content_of(path, receipts.LAYOUT)
    statement = bank.read_statement(content, account=account)
    rows, outgoing = income.receipt_rows(statement, offices)
    digest = text_digest(content)
    earlier = receipts.read_before(session, digest)
    if earlier is not None:
        return earlier, outgoing
    header = Header(income.COLUMNS, path.name, receipts.LAYOUT)
    return receipts.take(session, digest, header, rows, platforms=platforms, tax_offices=offices, keyring=keyring, actor=actor), outgoing


def allocated(session: Session, provinces: Sequence[str], on: date, *, actor: Actor) -> dict[str, Any]:
    """Step 4: every receipt that has money left, to the month it names and where the law says; and what stays open."""
    made, left = allocation.allocate(session, provinces, on, actor=actor)
    return {
        "allocated": [one.document() for one in made], "open": [one.document() for one in left],
        "allocated_fen": sum(one.amount_fen for one in made), "left_fen": sum(one.left_fen for one in left),
    }  # fmt: skip


def reminders_on(session: Session, provinces: Sequence[str], on: date) -> dict[str, Any]:
    """Who must be reminded on a day, and who cannot be with who must fill the number."""
    ready, refused = reminders.due(session, provinces, on)
    rows = [one.document() for one in ready]
    return {"on": on.isoformat(), "due": rows, "refused": [one.document() for one in refused], "names": order_to_bill.names(session, rows)}


def open_items(session: Session, keyring: Keyring, month: Month, province: str, today: date) -> list[OpenItem]:
    """Step 5: everything that is open for a month, with owner and age, the oldest first."""
    closed = bills.closed_bill(session, month, province)
    if closed is None:
        found = [month_open.item("not_closed", f"{province}:{month}", AGENCY, month.last, today)]
    else:
        found = month_open.of_bill(session, closed, today)
        shown = order_to_bill.month_bill(session, month, [province])
        changes = shown.provinces[0].pending
        if changes:
            fen = sum(one.amount_fen for one in changes)
            found.append(month_open.item("adjustment_not_recorded", f"{province}:{month}", AGENCY, today, today, amount_fen=fen))
    found += month_open.of_unplaced(placements.unplaced(session, keyring), province, month, today)
    compared = order_to_bill.differences(session, [province], month)
    found += [
        OpenItem(one.compared.item, "difference", one.compared.platform, None, None, one.owner_zh, one.owner_en, one.age_days, "平台申报数与本系统不同",
                 "what the platform told us differs from ours")
        for one in declarations.differences(session, compared, today)
    ]  # fmt: skip
    return sorted(found, key=lambda one: (-one.age_days, one.item))


def open_document(session: Session, keyring: Keyring, month: Month, province: str, today: date) -> dict[str, Any]:
    """What is open for a month as JSON, with the settlements that were recorded."""
    rows = [one.document() for one in open_items(session, keyring, month, province, today)]
    shown = [row | {"tax_office": row["tax_office"] or ""} for row in rows if row["platform"]]
    return {
        "month": str(month), "place": province, "on": today.isoformat(), "items": rows,
        "settlements": [one.document() for one in month_open.settlements(session, province, str(month))],
        "names": order_to_bill.names(session, shown),
    }  # fmt: skip


def settle(session: Session, keyring: Keyring, month: Month, province: str, grounds: Mapping[str, str], today: date, *, actor: Actor) -> Settlement:
    """Step 6: record that the month is settled; each item that stays open needs its ground."""
    standing = open_items(session, keyring, month, province, today)
    return month_open.settle(session, province, month, standing, grounds, actor=actor)
