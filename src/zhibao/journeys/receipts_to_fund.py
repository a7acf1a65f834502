"""From a receipt of contributions to the ledger of the fund: each accepted receipt once, in the book of its province.

The story: ask the contributions for what arrived, ask whose province it is, book what is not booked yet, a few hundred
receipts in a transaction, so that a run that was cut goes on where it was. What belongs to no province is handed back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.contributions import collected, receipts
from zhibao.contributions.receipts import Receipt
from zhibao.fund import moving
from zhibao.fund.closing import Open
from zhibao.fund.moving import Arrival
from zhibao.kit.actors import Actor
from zhibao.kit.progress import Progress, silent

GROUND = "shandong-2025 §6"
_AT_ONCE = 200


@dataclass(frozen=True)
class Booked:
    """A run: how many receipts were booked and their sum, how many stood already, and which belong to no province here."""

    book: str
    booked: int
    booked_fen: int
    already: int
    unplaced: tuple[str, ...]

    def document(self) -> dict[str, Any]:
        """The run as JSON."""
        return {
            "book": self.book, "booked": self.booked, "booked_fen": self.booked_fen, "already_booked": self.already, "unplaced": list(self.unplaced)
        }


def book_receipts(
    writing: Callable[[], AbstractContextManager[Session]], province: str, provinces: Sequence[str], *, actor: Actor, at: datetime,
    ground: str = GROUND, progress: Progress = silent,
) -> Booked:  # fmt: skip
    """Book every receipt of a province that is not booked yet. Again: nothing changes. Raises the faults of posting."""
    with writing() as session:
        waiting, unplaced = unbooked(session, province, provinces, at)
        already = len(moving.booked(session))
    done = total = 0
    for part in _parts(waiting):
        with writing() as session:
            made = moving.book_arrivals(session, province, part, actor=actor, ground=ground, at=at)
        done += len(made)
        total += sum(line.amount_fen for voucher in made for line in voucher.lines if line.account == "income_account")
        progress(done, len(waiting), "receipts")
    return Booked(province, done, total, already, tuple(unplaced))


def unbooked(session: Session, province: str, provinces: Sequence[str], known: datetime, until: date | None = None) -> tuple[list[Arrival], list[str]]:
    """The receipts of a province that are not booked, in the order of arrival, and the references of those of no province here.

    A receipt belongs to the province of its tax office; else to the one where its month was billed; else, in a home of one
    province, to that one.
    """
    booked = moving.booked(session)
    new = [one for one in receipts.receipts(session, until=until) if one.reference not in booked]
    parts = collected.placed(session, [one.reference for one in new], known)
    found: list[Arrival] = []
    nowhere: list[str] = []
    for one in new:
        place = _province(one, {part.province for part in parts.get(one.reference, []) if part.province is not None}, provinces)
        if place is None:
            nowhere.append(one.reference)
        elif place == province:
            found.append(Arrival(one.reference, one.platform, one.month, one.received_on, one.amount_fen))
    return found, nowhere


def open_receipts(session: Session, province: str, provinces: Sequence[str], known: datetime, until: date) -> list[Open]:
    """Receipts up to a day that are not in the ledger, as items that keep a month open; those of no province keep every one open."""
    waiting, nowhere = unbooked(session, province, provinces, known, until)
    held = [
        Open("receipt_not_booked", one.reference, one.received_on, one.amount_fen, "到账尚未入账", "a receipt that is not booked") for one in waiting
    ]
    lost = {one.reference: one for one in receipts.receipts(session, until=until)} if nowhere else {}
    return held + [
        Open(
            "receipt_without_province", name, lost[name].received_on, lost[name].amount_fen, "到账不知属于哪个省", "a receipt of which nobody knows the province"
        )
        for name in nowhere
    ]


def _province(one: Receipt, billed: set[str], provinces: Sequence[str]) -> str | None:
    if one.tax_office is not None:
        return law.places().province_of(one.tax_office)
    if len(billed) == 1:
        return billed.pop()
    return provinces[0] if len(provinces) == 1 and not billed else None


def _parts(waiting: Sequence[Arrival]) -> Iterator[list[Arrival]]:
    for first in range(0, len(waiting), _AT_ONCE):
        yield list(waiting[first : first + _AT_ONCE])
