"""The month close of the collection (月结): everything that is still open for a month, and the record that it is settled.

Each item has a kind, a name, an owner and an age. A month is settled when nothing is open, or when a person names a ground for
each item that stays (`taoyuan-2025-1 §22(1)`). What arises later is open again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.contributions import allocation, collection, pushes, three_way
from zhibao.contributions.acts import ClosedBill
from zhibao.contributions.allocation import due_day
from zhibao.contributions.collection import AGENCY, DECIDER, PLATFORM, Owner, must_be
from zhibao.contributions.collection_decisions import KIND_ZH, decisions
from zhibao.contributions.collection_tables import MonthSettlementRow
from zhibao.contributions.declarations import Difference
from zhibao.contributions.placements import Unplaced
from zhibao.contributions.positions import positions
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.answers import must_say
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.turn import turn

KINDS: Mapping[str, tuple[str, str]] = {
    "not_closed": ("没有结账", "the month is not closed"),
    "not_rated": ("有订单没有计费", "orders are not rated"),
    "not_pushed": ("没有推送", "not pushed"),
    "adjustment_not_recorded": ("有变化没有记入调整", "changes are not recorded as an adjustment"),
    "adjustment_not_pushed": ("调整没有推送", "an adjustment is not pushed"),
    "not_declared": ("总部没有申报", "the head office has not declared"),
    "difference": ("比对不一致", "the comparison differs"),
    "receipt_not_placed": ("到账无法归属", "a receipt that nobody placed"),
    "receipt_not_allocated": ("到账没有分配完", "money of a receipt is not allocated"),
    "over_allocated": ("分配超过应缴", "more is allocated than is owed"),
    "not_paid": ("没有缴清", "not paid in full"),
    "late_fee": ("滞纳金没有办结", "a late fee is not done"),
    "refund": ("退费没有办结", "a refund is not done"),
}


@dataclass(frozen=True)
class OpenItem:
    """One thing of a month that is still open."""

    item: str
    kind: str
    platform: str | None
    tax_office: str | None
    amount_fen: int | None
    owner_zh: str
    owner_en: str
    age_days: int
    zh: str
    en: str

    def document(self) -> dict[str, Any]:
        """The item as JSON."""
        return dict(vars(self))


@dataclass(frozen=True)
class Settlement:
    """The record that a month was settled, with what was left open on which ground."""

    month: str
    province: str
    number: int
    left_open: tuple[dict[str, Any], ...]
    actor: str
    at: datetime

    def document(self) -> dict[str, Any]:
        """The settlement as JSON."""
        return vars(self) | {"left_open": list(self.left_open), "at": self.at.isoformat()}


def item(kind: str, name: str, owner: Owner, since: date, today: date, **facts: Any) -> OpenItem:
    """An open item with its age in days."""
    zh, en = KINDS[kind]
    return OpenItem(
        f"{kind}:{name}", kind, facts.get("platform"), facts.get("tax_office"), facts.get("amount_fen"), *owner, max(0, (today - since).days),
        facts.get("zh", zh), facts.get("en", en),
    )  # fmt: skip


def of_bill(session: Session, closed: ClosedBill, today: date) -> list[OpenItem]:
    """What a closed month has open: rating, pushes, declarations and differences, payment, money, late fees and refunds."""
    month, province = str(closed.month), closed.province
    found = [
        item("not_rated", f"{province}:{month}:{part['platform']}:{part['tax_office']}:{part['industry']}", (part["who_zh"], part["who_en"]),
             closed.closed_at.date(), today, platform=part["platform"], tax_office=part["tax_office"])
        for part in closed.refused
    ]  # fmt: skip
    found += _not_pushed(session, closed, today)
    found += [_difference(one) for one in three_way.differences(session, closed, today)]
    found += [*_not_paid(session, closed, today), *_over_allocated(session, closed, today)]
    found += [
        item("receipt_not_allocated", f"{province}:{month}:{one.reference}", (one.who_zh, one.who_en), one.received_on, today, platform=one.platform,
             tax_office=one.tax_office, amount_fen=one.left_fen, zh=allocation.OPEN[one.reason][0], en=allocation.OPEN[one.reason][1])
        for one in allocation.open_receipts(session, [province], today) if one.month == month
    ]  # fmt: skip
    found += [
        item(one.kind, one.number, AGENCY if one.kind == "refund" or one.state == "proposed" else PLATFORM, one.recorded.date(), today,
             platform=one.platform, tax_office=one.tax_office, amount_fen=one.amount_fen - one.paid_fen, zh=f"{KIND_ZH[one.kind]}没有办结")
        for one in decisions(session, [province], month=month) if one.open
    ]  # fmt: skip
    return found


def _not_pushed(session: Session, closed: ClosedBill, today: date) -> list[OpenItem]:
    found = []
    for office, lines in pushes.waiting(session, closed).items():
        kind = "not_pushed" if any(line.batch == 0 for line in lines) else "adjustment_not_pushed"
        newest = [change.recorded for change in closed.adjustments if change.key.tax_office == office and change.recorded is not None]
        since = closed.closed_at if kind == "not_pushed" or not newest else max(newest)
        found.append(
            item(kind, f"{closed.province}:{closed.month}:{office}", AGENCY, since.date(), today, tax_office=office,
                 amount_fen=sum(line.amount_fen for line in lines))
        )  # fmt: skip
    return found


def _difference(one: Difference) -> OpenItem:
    seen, kind = one.compared, "not_declared" if one.compared.kind == "not_declared" else "difference"
    zh, en, _, unit = three_way.KINDS[seen.kind]
    return OpenItem(
        seen.item, kind, seen.platform, seen.tax_office, seen.declared - seen.ours if unit == "fen" else None, one.owner_zh, one.owner_en,
        one.age_days, zh, en,
    )  # fmt: skip


def _not_paid(session: Session, closed: ClosedBill, today: date) -> list[OpenItem]:
    """Months that are owed, counted from their due day, or from the end of the month where nobody has fixed one."""
    owed, _ = positions(session, [closed.province], today)
    found = []
    for one in owed:
        unpaid = one.owed_fen - one.paid_fen
        if one.month == closed.month and unpaid > 0 and not one.carried:
            found.append(
                item("not_paid", f"{one.province}:{one.month}:{one.tax_office}:{one.platform}", PLATFORM, due_day(one) or one.month.last, today,
                     platform=one.platform, tax_office=one.tax_office, amount_fen=unpaid)
            )  # fmt: skip
    return found


def _over_allocated(session: Session, closed: ClosedBill, today: date) -> list[OpenItem]:
    """Months whose allocations exceed what is owed since an adjustment: one of them is to be reversed."""
    owed, _ = positions(session, [closed.province], today, allocated_only=True)
    return [
        item("over_allocated", f"{one.province}:{one.month}:{one.tax_office}:{one.platform}", AGENCY, max(part.arose for part in one.dues), today,
             platform=one.platform, tax_office=one.tax_office, amount_fen=one.paid_fen - one.owed_fen)
        for one in owed if one.month == closed.month and one.paid_fen > one.owed_fen
    ]  # fmt: skip


def of_unplaced(waiting: Iterable[Unplaced], province: str, month: Month, today: date) -> list[OpenItem]:
    """Receipts that nobody placed and that may pay a month: those that name it, or name none and arrived in the month after it."""
    found = []
    for one in waiting:
        other = one.tax_office is not None and one.reason != "tax_office_unknown" and collection.province_of_office(one.tax_office) != province
        arrived = one.received_on or one.since.date()
        named = Month.parse(one.month) if one.month is not None else Month.of(arrived).previous()
        if named == month and not other:
            found.append(
                item("receipt_not_placed", str(one.row), AGENCY, one.since.date(), today, platform=one.platform, tax_office=one.tax_office,
                     amount_fen=one.amount_fen)
            )  # fmt: skip
    return found


def settlements(session: Session, province: str, month: str | None = None) -> list[Settlement]:
    """The settled months of a province, in their order."""
    query = select(MonthSettlementRow).where(MonthSettlementRow.province == province).order_by(MonthSettlementRow.month, MonthSettlementRow.number)
    if month is not None:
        query = query.where(MonthSettlementRow.month == month)
    return [
        Settlement(row.month, row.province, row.number, tuple(row.left_open), row.actor, row.recorded) for row in session.scalars(query)
    ]


def settle(
    session: Session, province: str, month: Month, standing: Sequence[OpenItem], grounds: Mapping[str, str], *, actor: Actor
) -> Settlement:
    """Record that the collection of a month is settled. Every item that stands open needs a ground of its own.

    Raises CallerFault `month_open` with the list, `unknown_item`, `reason_missing`, `post_not_allowed`.
    """
    must_be(actor, (DECIDER,))
    turn(session, f"settle:{province}:{month}")
    names = {one.item for one in standing}
    for name in grounds:
        if name not in names:
            raise CallerFault("unknown_item", "没有这一项未结事项。", "There is no open item of this name.", place=name)
    without = [one for one in standing if one.item not in grounds]
    if without:
        raise CallerFault(
            "month_open", f"{month} 还有 {len(without)} 项没有办结，也没有写明理由。", f"{len(without)} items of {month} are open without a ground.",
            place=without[0].item, remedy_zh="办结它们，或者逐项用 --ground 写明理由。", remedy_en="Finish them, or give a ground for each by --ground.",
            items=[one.item for one in without],
        )  # fmt: skip
    if any(one.kind == "not_closed" for one in standing):
        raise CallerFault("month_not_closed", f"{month} 还没有结账。", f"{month} is not closed.", place=province)
    left = [one.document() | {"ground": must_say(grounds[one.item])} for one in standing]
    number = len(settlements(session, province, str(month))) + 1
    act = acts.record(
        session, verb="settle_month", subject=f"bill:{province}:{month}", actor=str(actor), ground=collection.COMPARISON,
        content={"number": number, "left_open": [{"item": one["item"], "ground": one["ground"]} for one in left]},
    )  # fmt: skip
    session.add(MonthSettlementRow(province=province, month=str(month), number=number, left_open=left, actor=str(actor), recorded=act.at, act_id=act.id))
    session.flush()
    return settlements(session, province, str(month))[-1]
