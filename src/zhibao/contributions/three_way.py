"""Three-way comparison (三方比对): what we pushed, what the head office declared, what the tax office took, and what arrived.

By enterprise and tax office of a month (`guangdong-2026-2 §3`, `taoyuan-2025-1 §22`). Each pair that differs is an item with the
amount, an owner and an age. An item is open until the figures agree (settled) or a person explains it with a reason (explained);
it opens again when a figure moves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.contributions import declarations, tax_files
from zhibao.contributions.acts import ClosedBill
from zhibao.contributions.collection import AGENCY, PLATFORM, TAX_OFFICE, Owner
from zhibao.contributions.collection_tables import TaxRow
from zhibao.contributions.declarations import Compared, Difference
from zhibao.contributions.model import Adjustment, Line
from zhibao.contributions.positions import held
from zhibao.contributions.tables import ReceiptFileRow, ReceiptRow
from zhibao.kit.clock import Month

# Kind: what it says in both languages, the owner, and the unit.
KINDS: dict[str, tuple[str, str, Owner, str]] = {
    "not_declared": ("总部没有申报", "the head office has not declared", PLATFORM, "fen"),
    "declared_orders": ("申报单量与推送不同", "declared orders differ from ours", PLATFORM, "orders"),
    "declared_amount": ("申报金额与推送不同", "the declared amount differs from ours", PLATFORM, "fen"),
    "taken": ("入库金额与申报不同", "what was taken differs from what was declared", TAX_OFFICE, "fen"),
    "received": ("到账金额与入库不同", "what arrived differs from what was taken", AGENCY, "fen"),
}
STATE_ZH = {"open": "未结", "explained": "已说明", "settled": "已一致"}


@dataclass(frozen=True)
class Row:
    """One enterprise at one tax office: the four figures, each None where nobody has given it, and its differences."""

    month: str
    province: str
    tax_office: str
    platform: str
    orders: int
    amount_fen: int
    declared_orders: int | None
    declared_fen: int | None
    declared_on: date | None
    taken_fen: int | None
    received_fen: int | None
    mark: str
    differences: tuple[dict[str, Any], ...]

    def document(self) -> dict[str, Any]:
        """The row as JSON."""
        return {
            "month": self.month, "place": self.province, "tax_office": self.tax_office, "platform": self.platform, "orders": self.orders,
            "amount_fen": self.amount_fen, "declared_orders": self.declared_orders, "declared_fen": self.declared_fen,
            "declared_on": self.declared_on.isoformat() if self.declared_on else None, "taken_fen": self.taken_fen,
            "received_fen": self.received_fen, "mark": self.mark, "provisional": self.mark == "assumed", "differences": list(self.differences),
        }  # fmt: skip


@dataclass
class _Figures:
    """The figures of one enterprise at one tax office, and when each was known."""

    orders: int = 0
    fen: int = 0
    known: datetime | None = None
    marks: tuple[str, ...] = ()
    declared: TaxRow | None = None
    taken: Sequence[TaxRow] = ()
    received_fen: int | None = None
    received_at: datetime | None = None


def rows(session: Session, closed: ClosedBill, today: date) -> list[Row]:
    """The comparison of a closed month and province, by tax office and enterprise."""
    figures = _figures(session, closed)
    steps = declarations.steps_taken(session)
    found = []
    for (office, platform), one in sorted(figures.items()):
        seen = _compared(closed, office, platform, one)
        differing = declarations.differences(session, seen, today, closed_too=True)
        shown = [_document(difference, "open" if difference.closed is None else "explained") for difference in differing]
        shown += [_settled(item) for item in seen if item.declared == item.ours and item.item in steps]
        found.append(
            Row(
                str(closed.month), closed.province, office, platform, one.orders, one.fen, one.declared.orders if one.declared else None,
                one.declared.amount_fen if one.declared else None, one.declared.day if one.declared else None,
                sum(row.amount_fen for row in one.taken) if one.taken else None, one.received_fen, law.weakest(one.marks or ("official",)),
                tuple(shown),
            )
        )
    return found


def differences(session: Session, closed: ClosedBill, today: date) -> list[Difference]:
    """The open differences of a closed month and province."""
    found = []
    for (office, platform), one in sorted(_figures(session, closed).items()):
        found += declarations.differences(session, _compared(closed, office, platform, one), today)
    return found


def _document(difference: Difference, state: str) -> dict[str, Any]:
    zh, en, _, _ = KINDS[difference.compared.kind]
    return difference.document() | {
        "tax_office": difference.compared.tax_office, "state": state, "state_zh": STATE_ZH[state], "zh": zh, "en": en
    }


def _settled(seen: Compared) -> dict[str, Any]:
    return _document(Difference(seen, *seen.owner, 0, None, None, None), "settled") | {"open": False}


def _figures(session: Session, closed: ClosedBill) -> dict[tuple[str, str], _Figures]:
    """Our figures, the declared, the taken and the received ones, by tax office and enterprise."""
    month, offices = str(closed.month), {office.id for office in law.places().tax_offices()}
    mine = {office for office in offices if law.places().province_of(office) == closed.province}
    found: dict[tuple[str, str], _Figures] = {}
    parts: tuple[Line | Adjustment, ...] = (*closed.lines, *closed.adjustments)
    for part in parts:
        one = found.setdefault((part.key.tax_office, part.key.platform), _Figures(known=closed.closed_at))
        one.orders, one.fen, one.marks = one.orders + part.orders, one.fen + part.amount_fen, (*one.marks, part.mark)
        if isinstance(part, Adjustment) and part.recorded is not None:
            one.known = max(one.known or part.recorded, part.recorded)
    for (platform, office), row in tax_files.declared(session, month).items():
        if office in mine:
            found.setdefault((office, platform), _Figures()).declared = row
    for (platform, office), taken in tax_files.taken(session, month).items():
        if office in mine:
            found.setdefault((office, platform), _Figures()).taken = taken
    _received(session, month, mine, found)
    return found


def _received(session: Session, month: str, mine: set[str], found: dict[tuple[str, str], _Figures]) -> None:
    """What arrived for the month: receipts that name it, at the tax office they name or were allocated to."""
    query = select(ReceiptRow.id, ReceiptFileRow.recorded).join(ReceiptFileRow, ReceiptFileRow.id == ReceiptRow.file_id)
    known = {row.id: row.recorded for row in session.execute(query.where(ReceiptRow.month == month))}
    for one in held(session):
        said = one.receipt
        if said.month != month:
            continue
        office = said.tax_office or _only_office(found, said.platform) or next((part.tax_office for part in one.parts), None)
        if office in mine:
            figures = found.setdefault((str(office), said.platform), _Figures())
            figures.received_fen = (figures.received_fen or 0) + said.amount_fen
            figures.received_at = max(figures.received_at or known[one.id], known[one.id])


def _only_office(found: dict[tuple[str, str], _Figures], platform: str) -> str | None:
    offices = {office for office, other in found if other == platform}
    return offices.pop() if len(offices) == 1 else None


def _compared(closed: ClosedBill, office: str, platform: str, one: _Figures) -> list[Compared]:
    """The pairs that can be compared: a figure that nobody has given yet is no difference, but a missing declaration is one.

    Money that arrived before the tax office told what it took is the tax office's to tell.
    """
    declared_fen = one.declared.amount_fen if one.declared else None
    taken_fen = sum(row.amount_fen for row in one.taken) if one.taken else None
    since = one.known or closed.closed_at
    pairs: list[tuple[str, int, int, datetime]] = []
    if one.declared is None:
        if one.fen:
            pairs.append(("not_declared", 0, one.fen, since))
    else:
        since = max(since, one.declared.recorded)
        pairs.append(("declared_orders", one.declared.orders or 0, one.orders, since))
        pairs.append(("declared_amount", one.declared.amount_fen, one.fen, since))
    if taken_fen is not None:
        at = max(since, *(row.recorded for row in one.taken))
        pairs.append(("taken", taken_fen, declared_fen or 0, at))
    # Money may be under way between the tax office and the account: it differs once either of the two has told of it.
    if taken_fen is not None or one.received_fen is not None:
        pairs.append(("received", one.received_fen or 0, taken_fen or 0, _told(one, since)))
    return [
        Compared(
            f"{kind}:{closed.province}:{closed.month}:{office}:{platform}", kind, platform, str(closed.month), closed.province, None, KINDS[kind][3],
            said, ours, at, office, TAX_OFFICE if kind == "received" and taken_fen is None else KINDS[kind][2],
        )
        for kind, said, ours, at in pairs
    ]  # fmt: skip


def _told(one: _Figures, since: datetime) -> datetime:
    """When the two figures of what was taken and what arrived were last told of."""
    moments = [row.recorded for row in one.taken] + ([one.received_at] if one.received_at else [])
    return max(moments) if moments else since


def find(session: Session, closed: ClosedBill, item: str, today: date) -> Difference:
    """An open difference by its name. Raises CallerFault `no_difference`."""
    return declarations.find(differences(session, closed, today), item)


def month_of(item: str) -> tuple[str, Month] | None:
    """The province and month that the name of a difference holds, None for a name of another kind."""
    parts = item.split(":")
    return (parts[1], Month.parse(parts[2])) if len(parts) == 5 and parts[0] in KINDS else None
