"""Third parties: their damages stand beside the award, only medical cost is made good once.

What a third party paid of a benefit that the law names (`supreme-court-2025 §3`) is taken off that item and off no
other; a lump sum is never reduced (`supreme-court-2025 §2`). What the fund paid in a third party's place is recovered
from that party, as steps on record.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, aliased

from zhibao import law
from zhibao.benefits import steps
from zhibao.benefits.awards import AwardLine
from zhibao.benefits.model import Benefit
from zhibao.benefits.tables import ThirdPartyPaymentRow, ThirdPartyRecoveryRow
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import allocate


@dataclass(frozen=True)
class PaidByOther:
    """What a third party paid for one item of a case. `party` is a reference, never a name."""

    id: int
    case_no: str
    party: str
    benefit: str
    item: str
    amount_fen: int
    paid_on: date
    proof_digest: str

    def document(self) -> dict[str, Any]:
        """The payment as others read it."""
        return {
            "id": self.id,
            "case_no": self.case_no,
            "party": self.party,
            "item": self.item,
            "amount_fen": self.amount_fen,
            "paid_on": self.paid_on.isoformat(),
            "proof_digest": self.proof_digest,
        }


@dataclass(frozen=True)
class Deduction:
    """What was taken off one item; `beside_fen` was paid by the third party and stands beside the award."""

    item: str
    paid_fen: int
    taken_off_fen: int
    beside_fen: int
    mark: str
    ground: str


def deduct(
    lines: Sequence[AwardLine], payments: Sequence[PaidByOther], *, place: str, on: date
) -> tuple[tuple[AwardLine, ...], tuple[Deduction, ...]]:
    """The lines of an award with what third parties paid taken off where the law says so, and the account of it.

    An item that several payees share is reduced in proportion (largest remainder), so that it stays whole. Run this
    before advances are given back. Raises law.MissingNumber.
    """
    rule = law.book().number("third_party_deducts", place=place, on=on)
    named = rule.value if isinstance(rule.value, list) else []
    paid: dict[str, int] = {}
    for payment in payments:
        paid[payment.item] = paid.get(payment.item, 0) + payment.amount_fen
    found: list[AwardLine] = list(lines)
    account: list[Deduction] = []
    for item, fen in sorted(paid.items()):
        mine = [line for line in found if line.item == item and line.payer == "fund" and line.paid == "once"]
        due = sum(line.amount_fen for line in mine)
        off = min(fen, due) if item.partition(":")[0] in named else 0
        account.append(Deduction(item, fen, off, fen - off, rule.mark, rule.cites[-1]))
        if off:
            parts = allocate(due - off, {line.payee: line.amount_fen for line in mine})
            left = {line.payee: replace(line, amount_fen=parts[line.payee], mark=_mark(line, rule)) for line in mine}
            found = [left[line.payee] if line in mine else line for line in found]
    return tuple(line for line in found if line.amount_fen > 0), tuple(account)


def _mark(line: AwardLine, rule: law.Value) -> str:
    return law.weakest([line.mark, rule.mark])


def record_payment(
    session: Session,
    *,
    case_no: str,
    party: str,
    item: str,
    amount_fen: int,
    paid_on: date,
    proof_digest: str,
    actor: Actor,
    at: datetime,
    ground: str,
    withdraws: int | None = None,
) -> PaidByOther:
    """Record what a third party paid of one item, with proof; `withdraws` takes a wrong record back by a new one.

    The officer writes the part that falls on the item: of a settlement over several heads only that part. Raises
    CallerFault `payment_form`, `proof_used`, `not_found`.
    """
    benefit = item.partition(":")[0]
    if amount_fen <= 0 or benefit not in set(Benefit) or not proof_digest:
        raise CallerFault(
            "payment_form",
            "第三人的支付须写明待遇项目、大于零的金额和凭证。",
            "A payment of a third party names its benefit, an amount above zero and its proof.",
        )
    if withdraws is not None and withdraws not in {one.id for one in payments(session, case_no)}:
        raise steps.unknown("第三人支付记录", "payment of a third party", withdraws)
    used = session.scalars(
        _standing().where(
            ThirdPartyPaymentRow.case_no == case_no,
            ThirdPartyPaymentRow.item == item,
            ThirdPartyPaymentRow.proof_digest == proof_digest,
        )
    ).first()
    if used is not None and withdraws is None:
        raise CallerFault("proof_used", "这份凭证已经登记过。", "This proof was recorded before.")
    content = {
        "party": party,
        "item": item,
        "amount_fen": amount_fen,
        "proof_digest": proof_digest,
        "withdraws": withdraws,
    }
    verb = "third_party_paid" if withdraws is None else "third_party_withdrawn"
    act = steps.record(session, case_no, verb, content, actor=actor, at=at, ground=ground)
    row = ThirdPartyPaymentRow(
        case_no=case_no,
        party=party,
        benefit=benefit,
        item=item,
        amount_fen=amount_fen,
        paid_on=paid_on,
        proof_digest=proof_digest,
        withdraws=withdraws,
        actor=str(actor),
        at=act.at,
        act_id=act.id,
    )
    session.add(row)
    session.flush()
    return _payment(row)


def payments(session: Session, case_no: str) -> list[PaidByOther]:
    """What third parties paid in a case, as it stands."""
    rows = session.scalars(_standing().where(ThirdPartyPaymentRow.case_no == case_no).order_by(ThirdPartyPaymentRow.id))
    return [_payment(row) for row in rows]


def _standing() -> Select[ThirdPartyPaymentRow]:
    back = aliased(ThirdPartyPaymentRow)
    gone = select(back.id).where(back.withdraws == ThirdPartyPaymentRow.id).exists()
    return select(ThirdPartyPaymentRow).where(ThirdPartyPaymentRow.withdraws.is_(None), ~gone)


def _payment(row: ThirdPartyPaymentRow) -> PaidByOther:
    return PaidByOther(
        row.id, row.case_no, row.party, row.benefit, row.item, row.amount_fen, row.paid_on, row.proof_digest
    )


@dataclass(frozen=True)
class Pursued:
    """A recovery against a third party: what was asked, what came in, whether it is closed."""

    case_no: str
    party: str
    asked_fen: int
    received_fen: int
    closed: bool

    @property
    def outstanding_fen(self) -> int:
        """What the party still owes; nothing once it is closed."""
        return 0 if self.closed else self.asked_fen - self.received_fen

    def document(self) -> dict[str, Any]:
        """The recovery as others read it."""
        return {
            "case_no": self.case_no,
            "party": self.party,
            "asked_fen": self.asked_fen,
            "received_fen": self.received_fen,
            "outstanding_fen": self.outstanding_fen,
            "closed": self.closed,
        }


def pursue(
    session: Session,
    *,
    case_no: str,
    party: str,
    step: str,
    benefit: str,
    amount_fen: int,
    document: str,
    actor: Actor,
    at: datetime,
    ground: str,
) -> Pursued:
    """A step of the recovery against a third party: `opened` with what the fund paid in its place, `received`, `closed`.

    A person decides each. Raises CallerFault `recovery_step`.
    """
    steps.by_a_person(actor)
    done = _pursued_rows(session, case_no, party)
    state = pursued(session, case_no, party) if done else None
    sound = {
        "opened": state is None and amount_fen > 0,
        "received": state is not None and not state.closed and 0 < amount_fen <= state.outstanding_fen,
        "closed": state is not None and not state.closed and amount_fen == 0,
    }
    if not sound.get(step, False):
        raise CallerFault(
            "recovery_step",
            "向第三人追偿的这一步与此前的记录或金额不符。",
            "This step does not fit what was recorded before, or its amount.",
            remedy_zh="顺序：opened（金额）、received（不超过未收回的部分）、closed（0）。",
            remedy_en="The order is opened (amount), received (at most what is outstanding), closed (0).",
        )
    content = {"party": party, "step": step, "benefit": benefit, "amount_fen": amount_fen, "document": document}
    act = steps.record(session, case_no, f"third_party_{step}", content, actor=actor, at=at, ground=ground)
    session.add(
        ThirdPartyRecoveryRow(
            case_no=case_no,
            party=party,
            step_no=len(done) + 1,
            step=step,
            benefit=benefit,
            amount_fen=amount_fen,
            document=document,
            ground=ground,
            actor=str(actor),
            at=act.at,
            act_id=act.id,
        )
    )
    session.flush()
    return pursued(session, case_no, party)


def pursued(session: Session, case_no: str, party: str) -> Pursued:
    """How a recovery against a third party stands. Raises CallerFault `not_found`."""
    rows = _pursued_rows(session, case_no, party)
    if not rows:
        raise steps.unknown("向第三人的追偿", "recovery against", party)
    asked = sum(row.amount_fen for row in rows if row.step == "opened")
    received = sum(row.amount_fen for row in rows if row.step == "received")
    return Pursued(case_no, party, asked, received, rows[-1].step == "closed")


def parties(session: Session, case_no: str) -> list[str]:
    """The third parties against whom something was recovered in a case."""
    rows = session.execute(
        select(ThirdPartyRecoveryRow.party, func.min(ThirdPartyRecoveryRow.id))
        .where(ThirdPartyRecoveryRow.case_no == case_no)
        .group_by(ThirdPartyRecoveryRow.party)
        .order_by(func.min(ThirdPartyRecoveryRow.id))
    )
    return [party for party, _ in rows]


def _pursued_rows(session: Session, case_no: str, party: str) -> list[ThirdPartyRecoveryRow]:
    return list(
        session.scalars(
            select(ThirdPartyRecoveryRow)
            .where(ThirdPartyRecoveryRow.case_no == case_no, ThirdPartyRecoveryRow.party == party)
            .order_by(ThirdPartyRecoveryRow.step_no)
        )
    )
