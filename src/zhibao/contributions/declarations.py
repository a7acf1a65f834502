"""Declared counts beside ours: what a platform says it did, and every difference as an open item with age and owner.

The declared data must equal the data of the scheme (`beijing-2025-8 §1`), and agency, tax authority and platform
compare them (`guangdong-2026-2 §3`, `taoyuan-2025-1 §22`). The list of differences is derived: an item is open as
long as the two figures differ, until a person closes it with a reason; it opens again when a figure moves.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.contributions.tables import DeclarationRow, DifferenceStepRow
from zhibao.kit import acts
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.kept import kept_while_reading

GROUND = "beijing-2025-8 §1; guangdong-2026-2 §3"
OWNER = ("省社保经办机构", "the province's social insurance agency")


@dataclass(frozen=True)
class Compared:
    """One declared figure beside ours; `unit` is "orders" or "fen"."""

    item: str
    kind: str
    platform: str
    month: str | None
    province: str | None
    batch: str | None
    unit: str
    declared: int
    ours: int
    since: datetime
    tax_office: str | None = None
    owner: tuple[str, str] = OWNER


@dataclass(frozen=True)
class Difference:
    """A difference with its age, its owner and, when a person closed it, the reason."""

    compared: Compared
    owner_zh: str
    owner_en: str
    age_days: int
    closed: datetime | None
    closed_by: str | None
    reason: str | None

    def document(self) -> dict[str, Any]:
        """The difference as JSON."""
        seen = self.compared
        return {
            "item": seen.item,
            "kind": seen.kind,
            "platform": seen.platform,
            "month": seen.month,
            "place": seen.province,
            "batch": seen.batch,
            "unit": seen.unit,
            "declared": seen.declared,
            "ours": seen.ours,
            "difference": seen.declared - seen.ours,
            "since": seen.since.isoformat(),
            "age_days": self.age_days,
            "owner_zh": self.owner_zh,
            "owner_en": self.owner_en,
            "open": self.closed is None,
            "closed": self.closed.isoformat() if self.closed else None,
            "closed_by": self.closed_by,
            "reason": self.reason,
        }


def declare(
    session: Session,
    *,
    month: Month,
    province: str,
    platform: str,
    orders: int,
    amount_fen: int | None,
    declared_by: str,
) -> DeclarationRow:
    """Record what a platform declares for a month. A later declaration replaces an earlier one. Raises CallerFault."""
    if orders < 0 or (amount_fen is not None and amount_fen < 0):
        raise CallerFault(
            "declared_negative",
            "申报的订单数和金额不能为负数。",
            "Declared orders and amounts cannot be negative.",
        )
    act = acts.record(
        session,
        verb="declare",
        subject=f"declaration:{province}:{platform}:{month}",
        actor=declared_by,
        on_behalf_of=platform,
        ground=GROUND,
        content={"orders": orders, "amount_fen": amount_fen},
    )
    row = DeclarationRow(
        month=str(month),
        province=province,
        platform=platform,
        orders=orders,
        amount_fen=amount_fen,
        declared_by=declared_by,
        recorded=act.at,
        act_id=act.id,
    )
    session.add(row)
    session.flush()
    return row


def declarations(session: Session, month: Month | None = None) -> list[DeclarationRow]:
    """The declarations that hold: the newest per month, province and platform."""
    query = select(DeclarationRow).order_by(DeclarationRow.id)
    if month is not None:
        query = query.where(DeclarationRow.month == str(month))
    newest = {(row.month, row.province, row.platform): row for row in session.scalars(query)}
    return [newest[key] for key in sorted(newest)]


def compare(
    declared: Iterable[DeclarationRow], ours: dict[tuple[str, str, str], tuple[int, int]]
) -> list[Compared]:
    """Declared figures beside ours, by (month, province, platform): orders, and the amount where one was declared."""
    seen: list[Compared] = []
    for row in declared:
        orders, fen = ours.get((row.month, row.province, row.platform), (0, 0))
        where = f"{row.province}:{row.month}:{row.platform}"
        seen.append(_compared(f"orders:{where}", "month_orders", row, "orders", row.orders, orders))
        if row.amount_fen is not None:
            seen.append(_compared(f"amount:{where}", "month_amount", row, "fen", row.amount_fen, fen))
    return seen


def _compared(item: str, kind: str, row: DeclarationRow, unit: str, declared: int, ours: int) -> Compared:
    return Compared(
        item, kind, row.platform, row.month, row.province, None, unit, declared, ours, row.recorded
    )


def differences(
    session: Session, compared: Iterable[Compared], today: date, *, closed_too: bool = False
) -> list[Difference]:
    """The items whose two figures differ, the oldest first; those that a person closed only when asked for."""
    steps = steps_taken(session)
    found = [
        _difference(seen, steps.get(seen.item, []), today) for seen in compared if seen.declared != seen.ours
    ]
    shown = [one for one in found if closed_too or one.closed is None]
    return sorted(shown, key=lambda one: (one.compared.since, one.compared.item))


@kept_while_reading
def steps_taken(session: Session) -> dict[str, list[DifferenceStepRow]]:
    """The acts on differences by item, in their order."""
    steps: dict[str, list[DifferenceStepRow]] = {}
    for step in session.scalars(select(DifferenceStepRow).order_by(DifferenceStepRow.id)):
        steps.setdefault(step.item, []).append(step)
    return steps


def _difference(seen: Compared, steps: list[DifferenceStepRow], today: date) -> Difference:
    owners = [step.owner for step in steps if step.step == "assigned" and step.owner]
    closing = [
        step
        for step in steps
        if step.step == "closed" and (step.declared, step.ours) == (seen.declared, seen.ours)
    ]
    last = closing[-1] if closing else None
    return Difference(
        compared=seen,
        owner_zh=owners[-1] if owners else seen.owner[0],
        owner_en=owners[-1] if owners else seen.owner[1],
        age_days=max(0, (today - seen.since.date()).days),
        closed=last.recorded if last else None,
        closed_by=last.actor if last else None,
        reason=last.reason if last else None,
    )


def assign_difference(session: Session, difference: Difference, *, owner: str, actor: str) -> None:
    """Give an open difference to an owner."""
    _step(session, difference, "assigned", actor, owner=owner, reason=None)


def close_difference(session: Session, difference: Difference, *, reason: str, actor: str) -> None:
    """Close a difference with a reason, at its present figures. Raises CallerFault without a reason."""
    if not reason.strip():
        raise CallerFault(
            "reason_missing", "关闭差异须写明理由。", "A difference is closed only with a reason."
        )
    _step(session, difference, "closed", actor, owner=None, reason=reason.strip())


def _step(
    session: Session, difference: Difference, step: str, actor: str, *, owner: str | None, reason: str | None
) -> None:
    seen = difference.compared
    act = acts.record(
        session,
        verb=f"difference_{step}",
        subject=f"difference:{seen.item}",
        actor=actor,
        ground=GROUND,
        content={"declared": seen.declared, "ours": seen.ours, "owner": owner, "reason": reason},
    )
    session.add(
        DifferenceStepRow(
            item=seen.item,
            step=step,
            owner=owner,
            reason=reason,
            declared=seen.declared,
            ours=seen.ours,
            actor=actor,
            recorded=act.at,
            act_id=act.id,
        )
    )
    session.flush()


def find(differences: Iterable[Difference], item: str) -> Difference:
    """The open difference of a name. Raises CallerFault `no_difference`."""
    for one in differences:
        if one.compared.item == item:
            return one
    raise CallerFault(
        "no_difference",
        "没有这一项未结差异。",
        "There is no open difference of this name.",
        place=item,
        remedy_zh="用 zhibao contributions differences 查看名称。",
        remedy_en="`zhibao contributions differences` lists the names.",
    )
