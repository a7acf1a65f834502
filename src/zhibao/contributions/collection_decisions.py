"""Late fees that are fixed and refunds: one person proposes, another decides, and the treasury confirms what was given back.

A late fee is what `arrears` reckons up to a day, less what was fixed before (`taoyuan-2025-1 §18(2)`). A refund comes out of what
a receipt has left after every month that is due is paid (`taoyuan-2025-1 §20(2)`): deciding it takes that money out of the
receipt, so that it cannot pay anything else, and the database holds that the parts never exceed the receipt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.contributions import allocation, arrears, collection
from zhibao.contributions.collection import CLERK, DECIDER, must_be
from zhibao.contributions.collection_tables import AllocationRow, CollectionDecisionRow, CollectionStepRow
from zhibao.contributions.positions import Held, find, positions
from zhibao.contributions.tables import ReceiptRow
from zhibao.contributions.tariff import cites_of
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.answers import must_say
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan
from zhibao.kit.turn import turn

KIND_ZH = {"late_fee": "滞纳金", "refund": "退费"}
STATE_ZH = {"proposed": "已拟定，待决定", "decided": "已决定", "refused": "不同意", "paid": "已办结"}


@dataclass(frozen=True)
class CollectionDecision:
    """A proposed late fee or refund with its steps, as the rows have it. `paid_fen` is what receipts paid of a late fee."""

    number: str
    kind: str
    province: str
    tax_office: str
    platform: str
    month: str
    amount_fen: int
    reference: str | None
    until: date | None
    state: str
    paid_fen: int
    due_on: date | None
    reason: str
    ground: str
    mark: str
    basis: dict[str, Any]
    proposer: str
    recorded: datetime
    steps: tuple[dict[str, Any], ...]

    @property
    def open(self) -> bool:
        """Whether somebody must still act: decide it, pay it out, or pay it in."""
        return self.state in ("proposed", "decided")

    def document(self) -> dict[str, Any]:
        """The decision as JSON."""
        return {
            "number": self.number, "kind": self.kind, "kind_zh": KIND_ZH[self.kind], "place": self.province, "tax_office": self.tax_office,
            "platform": self.platform, "month": self.month, "amount_fen": self.amount_fen, "reference": self.reference,
            "until": self.until.isoformat() if self.until else None, "state": self.state, "state_zh": STATE_ZH[self.state],
            "paid_fen": self.paid_fen, "due_on": self.due_on.isoformat() if self.due_on else None, "reason": self.reason,
            "ground": self.ground, "mark": self.mark, "provisional": self.mark == "assumed", "basis": self.basis, "proposer": self.proposer,
            "at": self.recorded.isoformat(), "steps": list(self.steps),
        }  # fmt: skip


def propose_late_fee(
    session: Session, provinces: Sequence[str], *, platform: str, month: Month, tax_office: str, until: date, reason: str, actor: Actor
) -> CollectionDecision:
    """Propose the late fee of a month up to a day, that day included, less what was fixed of it before.

    Raises CallerFault `no_receivable`, `no_late_fee`, `reason_missing`, `post_not_allowed`; MissingNumber where the law has no due day or rate.
    """
    must_be(actor, (CLERK,))
    turn(session, "allocation")
    said = must_say(reason)
    owed, _ = positions(session, provinces, until)
    one = find(owed, platform, str(month), tax_office)
    if one is None:
        raise CallerFault("no_receivable", f"该企业 {month} 在该税务机关没有应缴费款。", f"Nothing is owed to this tax office for {month}.", place=tax_office)
    fee = None if one.carried else arrears.late_fee(law.book(), arrears.daily_rates(law.book()), one, until)
    earlier = [
        other for other in decisions(session, [one.province], platform=platform)
        if (other.kind, other.month, other.tax_office) == ("late_fee", str(month), tax_office) and other.state != "refused"
    ]  # fmt: skip
    fixed = sum(other.amount_fen for other in earlier)
    if fee is None or fee.amount_fen <= fixed:
        raise CallerFault(
            "no_late_fee", f"截至 {until} 没有尚未核定的滞纳金。", f"Up to {until} there is no late fee that is not fixed yet.", place=str(month)
        )
    mark = law.weakest([*one.marks, *(figure.mark for figure in fee.figures)])
    basis = {
        "total_fen": fee.amount_fen, "fixed_before_fen": fixed, "exact_fen": str(fee.exact_fen),
        "stretches": [{"from": first.isoformat(), "to": last.isoformat(), "owed_fen": fen} for first, last, fen in fee.stretches],
        "figures": [figure.document() for figure in fee.figures],
    }  # fmt: skip
    return _propose(
        session, "late_fee", province=one.province, tax_office=tax_office, platform=platform, month=str(month), amount_fen=fee.amount_fen - fixed,
        receipt_id=None, until=until, basis=basis, reason=said, ground="; ".join(cites_of(fee.figures)), mark=mark, actor=actor,
    )  # fmt: skip


def propose_refund(
    session: Session, provinces: Sequence[str], reference: str, *, amount_fen: int, reason: str, on: date, actor: Actor
) -> CollectionDecision:
    """Propose to give back what a receipt has left. Refused while a month of the enterprise at that tax office is due and unpaid.

    Raises CallerFault `unknown_receipt`, `tax_office_needed`, `arrears_first`, `amount_too_large`, `reason_missing`.
    """
    must_be(actor, (CLERK,))
    turn(session, "allocation")
    said = must_say(reason)
    one, office, most = refundable(session, provinces, reference, on)
    if not 0 < amount_fen <= most:
        raise CallerFault(
            "amount_too_large", f"多缴可退 {to_yuan(most)} 元，金额须大于 0 且不超过它。", f"At most {to_yuan(most)} yuan were overpaid.", place="amount"
        )
    province = collection.province_of_office(office)
    basis: dict[str, Any] = {"receipt_fen": one.receipt.amount_fen, "left_fen": one.left_fen, "refundable_fen": most}
    ground, mark, days = collection.GROUND, "official", None
    try:
        limit = law.book().number("refund_days", place=province, on=on)
        ground, mark, days = "; ".join(limit.cites), limit.mark, int(str(limit.value))
    except law.MissingNumber as missing:
        basis |= {"days_missing": {"zh": missing.zh, "en": missing.en}}
    return _propose(
        session, "refund", province=province, tax_office=office, platform=one.receipt.platform, month=one.receipt.month, amount_fen=amount_fen,
        receipt_id=one.id, until=None, basis=basis | {"days": days}, reason=said, ground=ground, mark=mark, actor=actor,
    )  # fmt: skip


def refundable(session: Session, provinces: Sequence[str], reference: str, on: date) -> tuple[Held, str, int]:
    """A receipt, its tax office, and what of it was overpaid and is not proposed to be given back already."""
    one = allocation.receipt_of(session, reference)
    owed, _ = positions(session, provinces, on, allocated_only=True)
    office = one.receipt.tax_office or next(iter({part.tax_office for part in one.parts}), None)
    if office is None:
        mine = {other.tax_office for other in owed if other.platform == one.receipt.platform}
        office = mine.pop() if len(mine) == 1 else None
    if office is None or collection.province_of_office(office) not in provinces:
        raise CallerFault(
            "tax_office_needed", "这笔到账没有写明税务机关，先由人分配。", "The receipt names no tax office: a person allocates it first.", place=reference
        )
    for other in owed:
        unpaid = other.owed_fen - other.paid_fen
        named = str(other.month) == one.receipt.month
        day = allocation.due_day(other)
        due = not other.carried and (named or day is None or day <= on)
        if (other.platform, other.tax_office) == (one.receipt.platform, office) and unpaid > 0 and due:
            raise CallerFault(
                "arrears_first", f"该企业 {other.month} 还欠 {to_yuan(unpaid)} 元，先抵欠缴。",
                f"{to_yuan(unpaid)} yuan of {other.month} are unpaid: arrears come first.", place=str(other.month),
                remedy_zh="用 zhibao contributions allocate 分配。", remedy_en="Allocate by `zhibao contributions allocate`.",
            )  # fmt: skip
    waiting = select(func.coalesce(func.sum(CollectionDecisionRow.amount_fen), 0)).where(
        CollectionDecisionRow.receipt_id == one.id,
        ~select(CollectionStepRow.id).where(CollectionStepRow.number == CollectionDecisionRow.number).exists(),
    )
    return one, office, max(0, one.left_fen - int(session.scalar(waiting) or 0))


def _propose(session: Session, kind: str, *, actor: Actor, **facts: Any) -> CollectionDecision:
    letter = {"late_fee": "L", "refund": "R"}[kind]
    lead = f"{letter}{facts['province']}-{facts['month']}-"
    count = session.scalar(
        select(func.count()).select_from(CollectionDecisionRow).where(CollectionDecisionRow.number.startswith(lead, autoescape=True))
    )
    number = f"{lead}{int(count or 0) + 1:04d}"
    act = acts.record(
        session, verb=f"{kind}_proposed", subject=collection.chain(facts["province"], facts["platform"]), actor=str(actor), ground=facts["ground"],
        content={
            "number": number, "month": facts["month"], "tax_office": facts["tax_office"], "amount_fen": facts["amount_fen"],
            "until": facts["until"].isoformat() if facts["until"] else None, "receipt": facts["receipt_id"], "reason": facts["reason"],
        },
    )  # fmt: skip
    session.add(
        CollectionDecisionRow(number=number, kind=kind, proposer=actor.person, actor=str(actor), recorded=act.at, act_id=act.id, **facts)
    )
    session.flush()
    return decision_of(session, number)


def take(
    session: Session, number: str, step: str, *, reason: str, actor: Actor, on: date, reference: str | None = None, day: date | None = None
) -> CollectionDecision:
    """Take a step: `decide` or `refuse` by another person than proposed it; `confirm` that the treasury gave a refund back.

    Raises CallerFault `unknown_collection_step`, `step_not_permitted`, `four_eyes`, `post_not_allowed`, `reason_missing`, `confirmation_missing`,
    and for a refund whose money is gone meanwhile `arrears_first`, `amount_too_large`.
    """
    turn(session, "allocation")
    held = decision_of(session, number)
    name = {"decide": "decided", "refuse": "refused", "confirm": "paid"}.get(step)
    if name is None:
        raise CallerFault(
            "unknown_collection_step", f"没有名为“{step}”的步骤。", f"There is no step {step!r}.",
            remedy_zh="可用：decide、refuse、confirm。", remedy_en="Use decide, refuse or confirm.",
        )  # fmt: skip
    must_be(actor, (CLERK,) if name == "paid" else (DECIDER,))
    if held.state != ("decided" if name == "paid" else "proposed") or (name == "paid" and held.kind != "refund"):
        raise CallerFault("step_not_permitted", f"{number} {STATE_ZH[held.state]}，不能办理“{step}”。", f"{number} is {held.state}: {step} does not follow.", place=number)
    if name != "paid" and actor.person == held.proposer:
        raise CallerFault(
            "four_eyes", "拟定人不决定。", "Whoever proposed it does not decide it.", place=number,
            remedy_zh="请由另一人办理。", remedy_en="Another person takes this step.",
        )  # fmt: skip
    if name == "paid" and (not (reference or "").strip() or day is None or day > on):
        raise CallerFault("confirmation_missing", "请写明退还的凭证号和日期。", "Give the reference and the day of the confirmation.", place="reference")
    said = must_say(reason)
    act = acts.record(
        session, verb=f"{held.kind}_{name}", subject=collection.chain(held.province, held.platform), actor=str(actor), ground=held.ground,
        content={"number": number, "reason": said, "reference": reference, "day": day.isoformat() if day else None, "amount_fen": held.amount_fen},
    )  # fmt: skip
    if held.kind == "refund" and name == "decided":
        _take_out(session, held, on, said, actor)
    session.add(
        CollectionStepRow(
            number=number, place=2 if name == "paid" else 1, step=name, proposer=held.proposer, person=actor.person, actor=str(actor), reason=said,
            reference=reference.strip() if reference and name == "paid" else None, day=day if name == "paid" else None, recorded=act.at, act_id=act.id,
        )
    )
    session.flush()
    return decision_of(session, number)


def _take_out(session: Session, held: CollectionDecision, on: date, reason: str, actor: Actor) -> None:
    """Take the money of a decided refund out of its receipt, after looking once more whether it was overpaid."""
    one, _, _ = refundable(session, [held.province], str(held.reference), on)
    if held.amount_fen > one.left_fen:
        raise CallerFault(
            "amount_too_large", f"这笔到账现在只剩 {to_yuan(max(0, one.left_fen))} 元。", f"Only {to_yuan(max(0, one.left_fen))} yuan of this receipt are left.",
            place=held.number,
        )  # fmt: skip
    allocation.append(
        session, one.id, one.receipt.amount_fen, held.amount_fen, target="refund", decision=held.number, province=held.province,
        tax_office=held.tax_office, platform=held.platform, month=held.month, rule="person", reverses=None, ground=held.ground, reason=reason,
        mark=held.mark, actor=actor,
    )  # fmt: skip


def pay_late_fee(session: Session, number: str, reference: str, *, amount_fen: int | None, reason: str, actor: Actor) -> allocation.Allocated:
    """Give money of a receipt to a late fee that was decided; without an amount as much as fits.

    Raises CallerFault `unknown_receipt`, `step_not_permitted`, `other_enterprise`, `amount_too_large`, `reason_missing`.
    """
    must_be(actor, (CLERK,))
    turn(session, "allocation")
    said, held, one = must_say(reason), decision_of(session, number), allocation.receipt_of(session, reference)
    if held.kind != "late_fee" or held.state != "decided":
        raise CallerFault("step_not_permitted", f"{number} 不是待缴的滞纳金。", f"{number} is no late fee that waits for money.", place=number)
    if one.receipt.platform != held.platform:
        raise CallerFault("other_enterprise", "这笔到账是另一家企业的。", "The receipt is another enterprise's.", place=reference)
    most = max(0, min(one.left_fen, held.amount_fen - held.paid_fen))
    fen = most if amount_fen is None else amount_fen
    if not 0 < fen <= most:
        raise CallerFault("amount_too_large", f"金额须大于 0，不超过 {to_yuan(most)} 元。", f"The amount must be above 0 and not above {to_yuan(most)} yuan.", place="amount")
    row = allocation.append(
        session, one.id, one.receipt.amount_fen, fen, target="late_fee", decision=number, province=held.province, tax_office=held.tax_office,
        platform=held.platform, month=held.month, rule="person", reverses=None, ground=held.ground, reason=said, mark=held.mark, actor=actor,
    )  # fmt: skip
    return allocation.allocated(reference, row)


def decisions(session: Session, provinces: Sequence[str], *, platform: str | None = None, month: str | None = None) -> list[CollectionDecision]:
    """The late fees and refunds of some provinces, in the order of their proposal."""
    query = select(CollectionDecisionRow).where(CollectionDecisionRow.province.in_(provinces)).order_by(CollectionDecisionRow.act_id)
    if platform is not None:
        query = query.where(CollectionDecisionRow.platform == platform)
    if month is not None:
        query = query.where(CollectionDecisionRow.month == month)
    return [_decision(session, row) for row in session.scalars(query).all()]


def decision_of(session: Session, number: str) -> CollectionDecision:
    """One late fee or refund. Raises CallerFault `unknown_collection_decision`."""
    row = session.get(CollectionDecisionRow, number)
    if row is None:
        raise CallerFault("unknown_collection_decision", f"没有编号为“{number}”的滞纳金或者退费。", f"There is no late fee or refund {number!r}.")
    return _decision(session, row)


def _decision(session: Session, row: CollectionDecisionRow) -> CollectionDecision:
    steps = session.scalars(select(CollectionStepRow).where(CollectionStepRow.number == row.number).order_by(CollectionStepRow.place)).all()
    paid = session.scalar(
        select(func.coalesce(func.sum(AllocationRow.amount_fen), 0)).where(AllocationRow.decision == row.number, AllocationRow.target == "late_fee")
    )
    state = steps[-1].step if steps else "proposed"
    if row.kind == "late_fee" and state == "decided" and int(paid or 0) >= row.amount_fen:
        state = "paid"
    decided = next((step for step in steps if step.step == "decided"), None)
    days = row.basis.get("days")
    due_on = decided.recorded.date() + timedelta(days=days) if decided is not None and days is not None else None
    reference = None if row.receipt_id is None else session.get_one(ReceiptRow, row.receipt_id).reference
    return CollectionDecision(
        row.number, row.kind, row.province, row.tax_office, row.platform, row.month, row.amount_fen, reference, row.until, state, int(paid or 0),
        due_on, row.reason, row.ground, row.mark, row.basis, row.proposer, row.recorded,
        tuple(
            {
                "step": step.step, "actor": step.actor, "reason": step.reason, "reference": step.reference,
                "day": step.day.isoformat() if step.day else None, "at": step.recorded.isoformat(),
            }
            for step in steps
        ),
    )  # fmt: skip
