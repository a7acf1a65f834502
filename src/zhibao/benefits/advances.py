"""Advances (垫付): what somebody paid before the fund did goes back to exactly that payer, the rest to the worker.

Both together are the assessed benefit, to the fen (`zhejiang-2025-44 §2(5)`, `taoyuan-2025-1 §52`). An advance above
what the fund owes is shown, not paid. Each advance is recorded with its proof and its form.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, aliased

from zhibao import law
from zhibao.benefits import steps
from zhibao.benefits.awards import AwardLine
from zhibao.benefits.model import Benefit
from zhibao.benefits.tables import AdvanceRow
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.kit.money import allocate

FORM = "advance_statement"
PROPOSED = "readings §54"
PAYER_KINDS = ("platform", "service_agency", "relative")


@dataclass(frozen=True)
class Advanced:
    """An advance on record: who paid how much for which item of the case, when, and the proof of it."""

    advance_no: str
    case_no: str
    benefit: str
    item: str
    payer_kind: str
    payer: str
    amount_fen: int
    paid_on: date
    proof_digest: str
    form: str = FORM

    @property
    def form_zh(self) -> str:
        """The name of the form as it is printed."""
        return law.code_list("form").zh_of(self.form)

    def document(self) -> dict[str, Any]:
        """The advance as others read it."""
        return {
            "advance_no": self.advance_no,
            "case_no": self.case_no,
            "item": self.item,
            "payer_kind": self.payer_kind,
            "payer": self.payer,
            "amount_fen": self.amount_fen,
            "paid_on": self.paid_on.isoformat(),
            "proof_digest": self.proof_digest,
            "form": self.form_zh,
        }


@dataclass(frozen=True)
class Part:
    """What one payee gets of an item; `advance_no` names the advance that goes back, None is the worker's part."""

    payee: str
    amount_fen: int
    advance_no: str | None = None


@dataclass(frozen=True)
class Division:
    """How an item is divided. The parts add up to it; `above` is what was advanced beyond it and is not paid."""

    parts: tuple[Part, ...]
    above: Mapping[str, int]
    proposed: bool

    @property
    def advanced_fen(self) -> int:
        """What goes back to those who advanced."""
        return sum(part.amount_fen for part in self.parts if part.advance_no is not None)


def divide(item_fen: int, advances: Sequence[Advanced], *, worker: str) -> Division:
    """Divide an item between those who advanced and the worker.

    Where the advances together exceed the item, the law does not say who goes first. They are of one kind and each
    was paid for the same cost, so each gets the same share of what it advanced: in proportion, by largest remainder,
    equal remainders by number. That is this system's own reading (`readings §54`, `proposed`), which an officer takes
    or replaces; first-come would let the day on a receipt decide about money.
    """
    amounts = {one.advance_no: one.amount_fen for one in advances}
    together = sum(amounts.values())
    back = dict(amounts) if together <= item_fen else dict(allocate(item_fen, amounts))
    parts = [Part(one.payer, back[one.advance_no], one.advance_no) for one in advances if back[one.advance_no]]
    rest = item_fen - sum(back.values())
    if rest:
        parts.append(Part(worker, rest))
    above = {number: fen - back[number] for number, fen in amounts.items() if fen > back[number]}
    return Division(tuple(parts), above, proposed=len(amounts) > 1 and together > item_fen)


def divide_lines(
    lines: Sequence[AwardLine], advances: Sequence[Advanced], *, place: str, on: date
) -> tuple[tuple[AwardLine, ...], dict[str, int]]:
    """The lines of an award with its advances given back, and what of each advance is not paid.

    An advance concerns the one-off line of its item that the fund pays. Raises law.MissingNumber; OwnFault
    `rule_not_built`.
    """
    rule = law.book().number("advance_reimbursed_up_to", place=place, on=on)
    if rule.value != "allowable_cost":
        raise OwnFault(
            "rule_not_built", f"尚未实现垫付返还的范围“{rule.value}”。", f"Giving back {rule.value!r} is not built."
        )
    above = {one.advance_no: one.amount_fen for one in advances}
    divided: list[AwardLine] = []
    for line in lines:
        mine = [one for one in advances if one.item == line.item]
        if not mine or line.payer != "fund" or line.paid != "once" or line.role == "advancer":
            divided.append(line)
            continue
        division = divide(line.amount_fen, mine, worker=line.payee)
        above |= {one.advance_no: division.above.get(one.advance_no, 0) for one in mine}
        divided += _parts(line, division, rule)
    return tuple(divided), {number: fen for number, fen in above.items() if fen}


def _parts(line: AwardLine, division: Division, rule: law.Value) -> list[AwardLine]:
    """One line per payee: two advances of one payer are one line."""
    fen: dict[str, int] = {}
    for part in division.parts:
        fen[part.payee] = fen.get(part.payee, 0) + part.amount_fen
    back = {part.payee for part in division.parts if part.advance_no is not None}
    marks = [line.mark, rule.mark] if division.above else [line.mark]
    mark = law.weakest([*marks, "assumed"] if division.proposed else marks)
    return [
        replace(
            line,
            payee=payee,
            role="advancer" if payee in back and payee != line.payee else line.role,
            amount_fen=amount,
            mark=mark,
            ground=PROPOSED if division.proposed else rule.cites[0] if payee in back else line.ground,
        )
        for payee, amount in fen.items()
    ]


def record_advance(
    session: Session,
    *,
    case_no: str,
    item: str,
    payer_kind: str,
    payer: str,
    amount_fen: int,
    paid_on: date,
    proof_digest: str,
    actor: Actor,
    at: datetime,
    ground: str,
) -> Advanced:
    """Record an advance with its proof. Raises CallerFault `advance_form`, `proof_used`."""
    benefit = item.partition(":")[0]
    if payer_kind not in PAYER_KINDS or amount_fen <= 0 or benefit not in set(Benefit) or not proof_digest:
        raise CallerFault(
            "advance_form",
            "垫付须写明待遇项目、垫付方类别、大于零的金额和凭证。",
            "An advance names its benefit, the kind of its payer, an amount above zero and its proof.",
            remedy_zh=f"垫付方类别：{'、'.join(PAYER_KINDS)}。",
            remedy_en=f"Kinds of payers: {', '.join(PAYER_KINDS)}.",
        )
    used = session.scalars(_standing().where(AdvanceRow.proof_digest == proof_digest)).first()
    if used is not None:
        raise CallerFault(
            "proof_used",
            f"这份凭证已用于 {used.advance_no}。",
            f"This proof was used for {used.advance_no}.",
            remedy_zh="请核对是否同一笔垫付；如登记有误，请先撤回前一笔。",
            remedy_en="Check whether it is the same advance; a wrong record is taken back first.",
        )
    made = Advanced("", case_no, benefit, item, payer_kind, payer, amount_fen, paid_on, proof_digest)
    return _write(session, made, None, actor=actor, at=at, ground=ground)


def withdraw_advance(session: Session, advance_no: str, *, actor: Actor, at: datetime, ground: str) -> None:
    """A person takes a wrong record back; both stay readable. Raises CallerFault `not_found`."""
    steps.by_a_person(actor)
    row = session.scalars(_standing().where(AdvanceRow.advance_no == advance_no)).first()
    if row is None:
        raise steps.unknown("垫付", "advance", advance_no)
    _write(session, _advance(row), advance_no, actor=actor, at=at, ground=ground)


def _write(
    session: Session, one: Advanced, withdraws: str | None, *, actor: Actor, at: datetime, ground: str
) -> Advanced:
    number = 1 + int(session.scalar(select(func.count()).where(AdvanceRow.case_no == one.case_no)) or 0)
    made = replace(one, advance_no=f"{one.case_no}-V{number}")
    verb = "advance_recorded" if withdraws is None else "advance_withdrawn"
    content = {
        "advance_no": made.advance_no,
        "item": made.item,
        "payer_kind": made.payer_kind,
        "payer": made.payer,
        "amount_fen": made.amount_fen,
        "proof_digest": made.proof_digest,
        "withdraws": withdraws,
    }
    act = steps.record(session, made.case_no, verb, content, actor=actor, at=at, ground=ground)
    session.add(
        AdvanceRow(**vars(made), number=number, withdraws=withdraws, actor=str(actor), at=act.at, act_id=act.id)
    )
    session.flush()
    return made


def advances(session: Session, case_no: str) -> list[Advanced]:
    """The advances of a case that stand, the oldest first."""
    rows = session.scalars(_standing().where(AdvanceRow.case_no == case_no).order_by(AdvanceRow.number))
    return [_advance(row) for row in rows]


def advances_of(session: Session, payer: str) -> list[Advanced]:
    """What somebody advanced in all cases and nobody took back, the newest case first."""
    rows = session.scalars(_standing().where(AdvanceRow.payer == payer).order_by(AdvanceRow.case_no.desc(), AdvanceRow.number))
    return [_advance(row) for row in rows]


def _standing() -> Select[AdvanceRow]:
    """Records that nobody took back."""
    back = aliased(AdvanceRow)
    gone = select(back.advance_no).where(back.withdraws == AdvanceRow.advance_no).exists()
    return select(AdvanceRow).where(AdvanceRow.withdraws.is_(None), ~gone)


def _advance(row: AdvanceRow) -> Advanced:
    return Advanced(
        row.advance_no,
        row.case_no,
        row.benefit,
        row.item,
        row.payer_kind,
        row.payer,
        row.amount_fen,
        row.paid_on,
        row.proof_digest,
        row.form,
    )
