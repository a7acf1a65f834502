"""Allocation (分配): which month each fen of a receipt pays. The parts of a receipt add up to it; a mistake is reversed.

The month that a receipt names comes first, up to what is owed for it. What is over goes to the arrears with the oldest due day
only where a dated number of the law says so (`surplus_allocation`, `taoyuan-2025-1 §20(1)`), or by a person with her reason.
Everything else stays open and says who must act. Receipts are taken by day of arrival and reference, so that the order of
files does not matter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.contributions import arrears, collection
from zhibao.contributions.arrears import Receivable
from zhibao.contributions.collection import CLERK, must_be
from zhibao.contributions.collection_tables import AllocationRow
from zhibao.contributions.positions import Held, find, held, positions
from zhibao.contributions.tables import ReceiptRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.answers import must_say
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan
from zhibao.kit.turn import turn

OPEN: Mapping[str, tuple[str, str]] = {
    "no_bill": arrears.UNMATCHED["no_bill"],
    "several_tax_offices": arrears.UNMATCHED["several_tax_offices"],
    "surplus_rule_missing": (
        "超过所属月份应缴额的部分抵哪一个月，没有已确认的规定",
        "no established rule says which month is paid by money above the named month",
    ),
    "surplus_by_person": ("超过所属月份应缴额的部分由人处理", "a person deals with money above the named month"),
    "nothing_due": ("没有到期未缴的月份，多缴待退或者待抵", "no month in arrears: overpaid, to be refunded or kept for a later month"),
    "nothing_to_take_back": ("退回的款没有可冲回的分配", "money was returned, and no allocation is there to take back"),
}


@dataclass(frozen=True)
class OpenReceipt:
    """Money of a receipt that is not allocated, and why."""

    reference: str
    platform: str
    month: str
    tax_office: str | None
    left_fen: int
    received_on: date
    reason: str
    who_zh: str
    who_en: str

    def document(self) -> dict[str, Any]:
        """The open money as JSON."""
        return {
            "reference": self.reference, "platform": self.platform, "month": self.month, "tax_office": self.tax_office,
            "left_fen": self.left_fen, "received_on": self.received_on.isoformat(), "reason": self.reason, "zh": OPEN[self.reason][0],
            "en": OPEN[self.reason][1], "who_zh": self.who_zh, "who_en": self.who_en,
        }  # fmt: skip


@dataclass(frozen=True)
class Allocated:
    """A part of a receipt that stands allocated, or a reversal of one."""

    id: int
    reference: str
    target: str
    decision: str | None
    province: str
    tax_office: str
    platform: str
    month: str
    amount_fen: int
    left_after_fen: int
    rule: str
    reverses: int | None
    reason: str
    mark: str
    actor: str
    recorded: datetime

    def document(self) -> dict[str, Any]:
        """The part as JSON."""
        return vars(self) | {"recorded": self.recorded.isoformat()}


def allocate(session: Session, provinces: Sequence[str], on: date, *, actor: Actor) -> tuple[list[Allocated], list[OpenReceipt]]:
    """Allocate every receipt that has money left; gives what was allocated now and what stays open. Raises `post_not_allowed`."""
    must_be(actor, (CLERK,))
    turn(session, "allocation")
    owed, _ = positions(session, provinces, on, allocated_only=True)
    made: list[Allocated] = []
    for one in held(session, until=on):
        if one.left_fen and (target := _named(owed, one)) is not None:
            fen = _named_part(target, one)
            if fen:
                made.append(_give(session, one, target, fen, "named_month", collection.GROUND, "", "official", actor))
    for one in held(session, until=on):
        if one.left_fen > 0:
            made += _surplus(session, owed, one, on, actor)
    return made, open_receipts(session, provinces, on)


def _named(owed: Sequence[Receivable], one: Held) -> Receivable | None:
    """The one receivable that a receipt names, None where it names none or several."""
    said = one.receipt
    fitting = [
        other for other in owed
        if (str(other.month), other.platform) == (said.month, said.platform) and said.tax_office in (None, other.tax_office)
    ]  # fmt: skip
    return fitting[0] if len(fitting) == 1 else None


def _named_part(target: Receivable, one: Held) -> int:
    """What of a receipt pays the month it names: never more than is owed; returned money takes back what was paid."""
    if one.left_fen > 0:
        return max(0, min(one.left_fen, target.owed_fen - target.paid_fen))
    return max(one.left_fen, -max(0, target.paid_fen))


def _surplus(session: Session, owed: Sequence[Receivable], one: Held, on: date, actor: Actor) -> list[Allocated]:
    """Give what is over to the arrears with the oldest due day, where the law says so."""
    province = _province(owed, one)
    if province is None:
        return []
    try:
        rule = law.book().number("surplus_allocation", place=province, on=one.receipt.received_on)
    except law.MissingNumber:
        return []
    if rule.value != "oldest_due":
        return []
    made, left = [], one.left_fen
    for target in _due(owed, one, province, on):
        fen = min(left, target.owed_fen - target.paid_fen)
        if fen > 0:
            made.append(_give(session, one, target, fen, "oldest_due", "; ".join(rule.cites), "", rule.mark, actor))
            left -= fen
    return made


def _due(owed: Sequence[Receivable], one: Held, province: str, on: date) -> list[Receivable]:
    """The receivables of an enterprise that are due at the tax office of a receipt, the oldest due day first."""
    found = []
    for other in owed:
        same = (other.province, other.platform, other.tax_office) == (province, one.receipt.platform, _office(owed, one))
        if same and not other.carried and (day := due_day(other)) is not None and day <= on:
            found.append((day, other.month, other))
    return [other for _, _, other in sorted(found, key=lambda row: row[:2])]


def due_day(one: Receivable) -> date | None:
    """The day on which the bill of a month falls due, None where nobody has fixed the day."""
    try:
        return arrears.due_on(law.book(), one.province, one.dues[0])[0]
    except law.MissingNumber:
        return None


def _office(owed: Sequence[Receivable], one: Held) -> str | None:
    """The tax office that a receipt came through: the one it names, or the only one that the enterprise has."""
    if one.receipt.tax_office is not None:
        return one.receipt.tax_office
    offices = {other.tax_office for other in owed if other.platform == one.receipt.platform}
    return offices.pop() if len(offices) == 1 else None


def _province(owed: Sequence[Receivable], one: Held) -> str | None:
    office = _office(owed, one)
    return None if office is None else collection.province_of_office(office)


def _give(
    session: Session, one: Held, target: Receivable, fen: int, rule: str, ground: str, reason: str, mark: str, actor: Actor
) -> Allocated:  # fmt: skip
    given = append(
        session, one.id, one.receipt.amount_fen, fen, target="contribution", decision=None, province=target.province,
        tax_office=target.tax_office, platform=target.platform, month=str(target.month), rule=rule, reverses=None, ground=ground, reason=reason,
        mark=mark, actor=actor,
    )  # fmt: skip
    target.receipts.append(replace(one.receipt, month=given.month, tax_office=given.tax_office, amount_fen=given.amount_fen))
    return allocated(one.receipt.reference, given)


def append(session: Session, receipt_id: int, receipt_fen: int, fen: int, *, actor: Actor, **facts: Any) -> AllocationRow:
    """Append an allocation to the chain of its receipt; the database holds that nothing passes zero nor the whole."""
    newest = select(AllocationRow).where(AllocationRow.receipt_id == receipt_id).order_by(AllocationRow.place.desc()).limit(1)
    before = session.scalar(newest)
    left = receipt_fen if before is None else before.left_after_fen
    act = acts.record(
        session, verb="allocation_reversed" if facts["reverses"] else "receipt_allocated",
        subject=collection.chain(facts["province"], facts["platform"]), actor=str(actor), ground=facts["ground"],
        content={
            "receipt": receipt_id, "amount_fen": fen, "target": facts["target"], "decision": facts["decision"], "month": facts["month"],
            "tax_office": facts["tax_office"], "rule": facts["rule"], "reverses": facts["reverses"], "reason": facts["reason"],
        },
    )  # fmt: skip
    row = AllocationRow(
        receipt_id=receipt_id, receipt_fen=receipt_fen, place=1 if before is None else before.place + 1,
        previous_place=None if before is None else before.place, left_before_fen=left, amount_fen=fen, left_after_fen=left - fen,
        actor=str(actor), recorded=act.at, act_id=act.id, **facts,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row


def allocated(reference: str, row: AllocationRow) -> Allocated:
    """A row as a value."""
    return Allocated(
        row.id, reference, row.target, row.decision, row.province, row.tax_office, row.platform, row.month, row.amount_fen, row.left_after_fen,
        row.rule, row.reverses, row.reason, row.mark, row.actor, row.recorded,
    )  # fmt: skip


def open_receipts(session: Session, provinces: Sequence[str], on: date) -> list[OpenReceipt]:
    """The money that is not allocated on a day, with the reason and who must act."""
    owed, _ = positions(session, provinces, on, allocated_only=True)
    found = []
    for one in held(session, until=on):
        office = _office(owed, one)
        if one.left_fen and (office is None or collection.province_of_office(office) in provinces):
            found.append(_open(owed, one))
    return found


def _open(owed: Sequence[Receivable], one: Held) -> OpenReceipt:
    said, (reason, who) = one.receipt, _why(owed, one)
    return OpenReceipt(said.reference, said.platform, said.month, said.tax_office, one.left_fen, said.received_on, reason, *who)


def _why(owed: Sequence[Receivable], one: Held) -> tuple[str, collection.Owner]:
    same_month = [other for other in owed if (str(other.month), other.platform) == (one.receipt.month, one.receipt.platform)]
    if one.left_fen < 0:
        return "nothing_to_take_back", collection.AGENCY
    if _named(owed, one) is None and len(same_month) > 1 and one.receipt.tax_office is None:
        return "several_tax_offices", collection.TAX_OFFICE
    province = _province(owed, one)
    if province is None:
        return "no_bill", collection.AGENCY
    try:
        rule = law.book().number("surplus_allocation", place=province, on=one.receipt.received_on)
    except law.MissingNumber as missing:
        return "surplus_rule_missing", (str(missing.facts.get("filled_by_zh")), str(missing.facts.get("filled_by_en")))
    if rule.value != "oldest_due":
        return "surplus_by_person", collection.AGENCY
    return ("nothing_due" if _named(owed, one) is not None else "no_bill"), collection.AGENCY


def give(
    session: Session, provinces: Sequence[str], reference: str, *, month: Month, tax_office: str, amount_fen: int | None, reason: str, on: date,
    actor: Actor,
) -> Allocated:  # fmt: skip
    """A person gives money of a receipt to a month of the same enterprise; without an amount as much as fits.

    Raises CallerFault `unknown_receipt`, `no_receivable`, `amount_too_large`, `reason_missing`.
    """
    must_be(actor, (CLERK,))
    turn(session, "allocation")
    said, one = must_say(reason), receipt_of(session, reference)
    owed, _ = positions(session, provinces, on, allocated_only=True)
    target = find(owed, one.receipt.platform, str(month), tax_office)
    if target is None:
        raise CallerFault(
            "no_receivable", f"该企业 {month} 在该税务机关没有已结账的应缴费款。", f"Nothing is owed to this tax office for {month}.",
            place=tax_office, remedy_zh="先结账：zhibao contributions close。", remedy_en="Close the month first: `zhibao contributions close`.",
        )  # fmt: skip
    most = max(0, min(one.left_fen, target.owed_fen - target.paid_fen))
    fen = most if amount_fen is None else amount_fen
    if not 0 < fen <= most:
        raise _too_large(most)
    return _give(session, one, target, fen, "person", collection.GROUND, said, "official", actor)


def undo(session: Session, allocation: int, *, reason: str, actor: Actor) -> Allocated:
    """Reverse an allocation whole; its money is free again. Raises CallerFault `unknown_allocation`, `allocation_reversed`, `refund_decided`."""
    must_be(actor, (CLERK,))
    turn(session, "allocation")
    said, row = must_say(reason), session.get(AllocationRow, allocation)
    if row is None or row.reverses is not None:
        raise CallerFault("unknown_allocation", f"没有编号为 {allocation} 的分配。", f"There is no allocation {allocation}.")
    if session.scalar(select(AllocationRow.id).where(AllocationRow.reverses == allocation)) is not None:
        raise CallerFault("allocation_reversed", f"分配 {allocation} 已经冲销。", f"Allocation {allocation} is reversed already.")
    if row.target == "refund":
        raise CallerFault(
            "refund_decided", "已决定的退费不能这样冲销。", "A refund that was decided is not undone by this.", place=str(row.decision)
        )
    made = append(
        session, row.receipt_id, row.receipt_fen, -row.amount_fen, target=row.target, decision=row.decision, province=row.province,
        tax_office=row.tax_office, platform=row.platform, month=row.month, rule="reversal", reverses=row.id, ground=row.ground, reason=said,
        mark=row.mark, actor=actor,
    )  # fmt: skip
    return allocated(session.get_one(ReceiptRow, row.receipt_id).reference, made)


def receipt_of(session: Session, reference: str) -> Held:
    """A receipt with its allocations. Raises CallerFault `unknown_receipt`."""
    for one in held(session):
        if one.receipt.reference == reference:
            return one
    raise CallerFault("unknown_receipt", f"没有流水号为“{reference}”的到账。", f"There is no receipt {reference!r}.")


def parts(session: Session, provinces: Sequence[str], *, platform: str | None = None, month: str | None = None) -> list[Allocated]:
    """Every allocation and reversal of some provinces, in their order."""
    query = select(AllocationRow).where(AllocationRow.province.in_(provinces)).order_by(AllocationRow.id)
    if platform is not None:
        query = query.where(AllocationRow.platform == platform)
    if month is not None:
        query = query.where(AllocationRow.month == month)
    references = {one.id: one.receipt.reference for one in held(session)}
    return [allocated(references[row.receipt_id], row) for row in session.scalars(query)]


def _too_large(most: int) -> CallerFault:
    return CallerFault(
        "amount_too_large", f"金额须大于 0，不超过 {to_yuan(most)} 元。", f"The amount must be above 0 and not above {to_yuan(most)} yuan.",
        place="amount",
    )  # fmt: skip

