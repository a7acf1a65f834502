"""From a receipt of contributions to the ledger of the fund: each accepted receipt once, in the book of its province.

The story: ask the contributions for what arrived and for refunds that the treasury confirmed, ask whose province it is, book what
is not booked yet, a few hundred receipts in a transaction, so that a run that was cut goes on where it was; then bring the late
fees in the ledger to what was allocated. What belongs to no province is handed back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.contributions import collected, collection_money, receipts
from zhibao.contributions.receipts import Receipt
from zhibao.fund import late_fees, moving
from zhibao.fund.closing import Open
from zhibao.fund.moving import Arrival
from zhibao.kit.actors import Actor
from zhibao.kit.progress import Progress, silent

GROUND = "shandong-2025 §6"
_AT_ONCE = 200


@dataclass(frozen=True)
class Booked:
    """A run: how many receipts were booked and their sum, how many stood already, which belong to no province here.

    `late_fees` counts the receipts booked before whose late fee changed.
    """

    book: str
    booked: int
    booked_fen: int
    already: int
    unplaced: tuple[str, ...]
    late_fees: int

    def document(self) -> dict[str, Any]:
        """The run as JSON."""
        return {
            "book": self.book, "booked": self.booked, "booked_fen": self.booked_fen, "already_booked": self.already, "unplaced": list(self.unplaced),
            "late_fees": self.late_fees,
        }  # fmt: skip


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
    with writing() as session:
        changed = {name: fen for name, (_, fen) in _changed(session, province).items()}
        shifted = late_fees.shift(session, province, changed, actor=actor, ground=ground, at=at)
    return Booked(province, done, total, already, tuple(unplaced), len(shifted))


def _changed(session: Session, book: str) -> dict[str, tuple[int, int]]:
    """The receipts in a book whose late fee is allocated otherwise than it stands there: what stands, and what was allocated."""
    fees = collection_money.late_fees(session)
    return {name: (stands, fees.get(name, 0)) for name, stands in late_fees.standing(session, book).items() if stands != fees.get(name, 0)}


def unbooked(session: Session, province: str, provinces: Sequence[str], known: datetime, until: date | None = None) -> tuple[list[Arrival], list[str]]:
    """The receipts of a province that are not booked, in the order of arrival, and the references of those of no province here.

    A receipt belongs to the province of its tax office; else to the one where its month was billed; else, in a home of one
    province, to that one.
    """
    booked = moving.booked(session)
    new = [one for one in arrived(session, until) if one.reference not in booked]
    fees = collection_money.late_fees(session)
    parts = collected.placed(session, [one.reference for one in new], known)
    found: list[Arrival] = []
    nowhere: list[str] = []
    for one in new:
        place = _province(one, {part.province for part in parts.get(one.reference, []) if part.province is not None}, provinces)
        if place is None:
            nowhere.append(one.reference)
        elif place == province:
            found.append(Arrival(one.reference, one.platform, one.month, one.received_on, one.amount_fen, fees.get(one.reference, 0)))
    return found, nowhere


def arrived(session: Session, until: date | None = None) -> list[Receipt]:
    """Receipts, and refunds that were confirmed, by day; one that the tax office also reports as a receipt counts once."""
    found = receipts.receipts(session, until=until)
    known = {one.reference for one in found}
    given_back = [one for one in collection_money.refunds(session) if one.reference not in known and (until is None or one.received_on <= until)]
    return sorted((*found, *given_back), key=lambda one: (one.received_on, one.reference)) if given_back else found


def open_receipts(session: Session, province: str, provinces: Sequence[str], known: datetime, until: date) -> list[Open]:
    """Receipts up to a day that are not in the ledger, as items that keep a month open; those of no province keep every one open."""
    waiting, nowhere = unbooked(session, province, provinces, known, until)
    held = [
        Open("receipt_not_booked", one.reference, one.received_on, one.amount_fen, "到账尚未入账", "a receipt that is not booked") for one in waiting
    ]
    changed = _changed(session, province)
    known_by_name = {one.reference: one for one in arrived(session, until)} if nowhere or changed else {}
    held += [
        Open("late_fee_not_booked", name, known_by_name[name].received_on, fen - stands, "滞纳金尚未入账", "a late fee that is not booked")
        for name, (stands, fen) in changed.items() if name in known_by_name
    ]  # fmt: skip
    return held + [
        Open(
            "receipt_without_province", name, known_by_name[name].received_on, known_by_name[name].amount_fen, "到账不知属于哪个省",
            "a receipt of which nobody knows the province",
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
