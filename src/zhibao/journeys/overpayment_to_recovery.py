"""From an overpayment to the last fen that comes back: decided by two, served, taken month by month within the limit.

The story in order. The assessor prepares and the approver decides, with reasons and remedies; the case holds it as a
step, so that no file is closed while it is open. Service begins the time to object. Then each month of a benefit gives
what the limit allows, before the month is recognised, or the payee pays back herself, which the ledger books. An
objection holds it up. A wrong entry is taken back and becomes a debt of the fund. At the end an officer says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.benefits import acts as awards
from zhibao.benefits import periodical, recovery
from zhibao.benefits.recovery import Recovery
from zhibao.benefits.tables import RecoveryEntryRow, RecoveryRow
from zhibao.cases import acts as cases
from zhibao.fund import acts as fund
from zhibao.fund import payables
from zhibao.fund.model import Kind, Payable, PayableState
from zhibao.fund.tables import PayableRow
from zhibao.journeys.injury_to_payment import book_of
from zhibao.kit.actors import JOB, Actor
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

GROUND = "taoyuan-2025-1 §56(1)"
PREPARES, DECIDES = ("benefit_assessor",), ("benefit_approver",)
SERVES, HOLDS = ("case_clerk", "benefit_assessor"), ("legal_officer", "benefit_approver")
TAKES, ENDS = ("payment_officer", JOB), ("payment_officer", "legal_officer")
# A plan that has not ended after so many months is shown as far as it goes.
_MOST_MONTHS = 360


@dataclass(frozen=True)
class Part:
    """What one month is planned to give back: of how much, at most how much, and what is left then."""

    month: Month
    of_fen: int
    limit_fen: int
    amount_fen: int
    left_fen: int

    def document(self) -> dict[str, int | str]:
        """The part as others read it."""
        return {
            "month": str(self.month), "of_fen": self.of_fen, "limit_fen": self.limit_fen,
            "amount_fen": self.amount_fen, "left_fen": self.left_fen,
        }  # fmt: skip


def decide(
    session: Session, keyring: Keyring, award_no: str, *, item: str, payee: str, amount_fen: int, document: str, reason: str,
    remedy: str, actor: Actor, reviewer: Actor, at: datetime, ground: str = GROUND,
) -> Recovery:  # fmt: skip
    """The assessor prepares it, the approver decides; nothing is taken yet.

    Raises CallerFault `post_needed`, `second_person_needed`, `more_than_paid` and those of `recovery.decide_recovery`.
    """
    in_post(actor, PREPARES)
    in_post(reviewer, DECIDES)
    made = awards.award(session, award_no)
    check_paid(session, made.case_no, item, payee, amount_fen)
    held = recovery.decide_recovery(
        session, award_no=award_no, item=item, payee=payee, amount_fen=amount_fen, document=document, actor=actor,
        reviewer=reviewer, at=at, ground=ground,
    )  # fmt: skip
    facts = {"ref": held.recovery_no, "total_fen": amount_fen, "reason": reason, "article": ground, "remedy": remedy}
    cases.take_step(session, keyring, made.case_no, "recovery", actor=reviewer, ground=ground, at=at, facts=facts)
    return held


def check_paid(session: Session, case_no: str, item: str, payee: str, amount_fen: int) -> None:
    """Refuse to take back more than the fund paid of an item, other recoveries of it counted. Raises CallerFault `more_than_paid`."""
    paid = sum(
        state.payable.amount_fen - state.open_fen
        for state in fund.payables(session, case_no=case_no)
        if not state.withdrawn and (state.payable.item, state.payable.payee) == (item, payee)
    )
    decided = sum(
        one.amount_fen - (one.left_fen if one.status == "cancelled" else 0)
        for one in recovery.recoveries(session, case_no)
        if (one.item, one.payee) == (item, payee)
    )
    if amount_fen > paid - decided:
        raise CallerFault(
            "more_than_paid",
            "追回的金额超过资金就该项已付给此人、尚未决定追回的金额。",
            "The amount is more than the fund paid this payee of the item and has not decided to take back.",
            place=f"{case_no} {item}",
            remedy_zh="请用 zhibao fund payables 核对已付金额。",
            remedy_en="`zhibao fund payables` shows what was paid.",
            paid_fen=paid,
            decided_fen=decided,
        )


def paid_after(session: Session, person: int, died_on: date) -> list[PayableState]:
    """What the fund paid or owes a person for the months after her death: a person decides whether it comes back."""
    after = str(Month.of(died_on).next())
    states = payables.states_where(session, PayableRow.payee == f"person:{person}")
    return [state for state in states if not state.withdrawn and state.payable.period != "once" and state.payable.period >= after]


def serve(
    session: Session, keyring: Keyring, recovery_no: str, *, served_on: date, document: str, actor: Actor, at: datetime,
    ground: str = GROUND,
) -> Recovery:  # fmt: skip
    """The notice reached the payee, with proof; the time to object runs from that day, in the benefits and in the case."""
    in_post(actor, SERVES)
    held = recovery.serve_recovery(
        session, recovery_no, served_on=served_on, document=document, actor=actor, at=at, ground=ground
    )
    facts = {"ref": recovery_no, "proof": document, "received_on": served_on.isoformat()}
    cases.take_step(session, keyring, held.case_no, "recovery_service", actor=actor, ground=ground, at=at, facts=facts)
    return held


def hold(
    session: Session, recovery_no: str, step: str, *, document: str, actor: Actor, at: datetime, ground: str = GROUND
) -> Recovery:
    """An objection holds it up (`halted`), its end lets it go on (`resumed`), or it is given up (`cancelled`) for good.

    Raises CallerFault `post_needed`, `recovery_ended`, `not_halted`.
    """
    in_post(actor, HOLDS)
    held = recovery.recovery(session, recovery_no)
    if held.status in ("cancelled", "finished"):
        raise CallerFault(
            "recovery_ended", f"{recovery_no} 已经结束（{held.status}）。", f"{recovery_no} has ended ({held.status}).",
            remedy_zh="仍须追回的，另作决定。", remedy_en="What must still come back needs a decision of its own.",
        )  # fmt: skip
    if step == "resumed" and held.status != "halted":
        raise CallerFault("not_halted", f"{recovery_no} 没有中止。", f"{recovery_no} is not held up.")
    return recovery.halt_recovery(session, recovery_no, step, document=document, actor=actor, at=at, ground=ground)


def open_recoveries(session: Session) -> list[Recovery]:
    """The recoveries from which something may still come back, the oldest first."""
    numbers = session.scalars(select(RecoveryRow.recovery_no).order_by(RecoveryRow.at, RecoveryRow.recovery_no))
    found = (recovery.recovery(session, number) for number in numbers)
    return [held for held in found if held.left_fen and held.status not in ("cancelled", "finished")]


def may_take(held: Recovery, at: datetime) -> bool:
    """Whether something may be kept now: served, the time to object over, not held up."""
    over = held.objection_until is not None and at.astimezone(ZONE).date() > held.objection_until
    return over and held.status in ("served", "running")


def withhold(session: Session, recovery_no: str, month: Month, *, actor: Actor, at: datetime) -> int:
    """Keep back of a month what the limit allows; gives the fen kept. A job may do it: persons have decided.

    Raises CallerFault `post_needed`, `recovery_not_open`, `month_not_begun`, `month_recognised`.
    """
    in_post(actor, TAKES)
    held = recovery.recovery(session, recovery_no)
    if month > Month.of(at.astimezone(ZONE).date()):
        raise CallerFault(
            "month_not_begun", f"{month} 还没有开始。", f"{month} has not begun.",
            remedy_zh="到当月再扣回。", remedy_en="Keep it back when the month has come.",
        )  # fmt: skip
    if may_take(held, at) and _recognised(session, held, month):
        raise CallerFault(
            "month_recognised",
            f"{month} 的待遇已经入账，不能再从中扣回。",
            f"The benefits of {month} are recognised already; nothing can be kept of them.",
            place=recovery_no,
            remedy_zh="请从下一个月扣回。",
            remedy_en="Keep it back from the next month.",
        )
    return recovery.withhold(session, recovery_no, month, actor=actor, at=at)


def _recognised(session: Session, held: Recovery, month: Month) -> bool:
    """Whether the fund owes, or has paid, a benefit of the month to the payee: then its amount stands."""
    return any(
        (state.payable.period, state.payable.payee) == (str(month), held.payee) and not state.withdrawn
        for state in fund.payables(session, case_no=held.case_no)
    )


def repaid(
    session: Session, recovery_no: str, *, amount_fen: int, paid_on: date, proof_digest: str, actor: Actor, at: datetime,
    ground: str = GROUND,
) -> Recovery:  # fmt: skip
    """The payee paid back herself: it comes off the rest, and the ledger books the money that came in.

    Raises CallerFault `post_needed`, `proof_used`, `amount_form`, `recovery_not_open`.
    """
    in_post(actor, ("payment_officer",))
    held = recovery.recovery(session, recovery_no)
    proofs = session.scalars(select(RecoveryEntryRow.period).where(RecoveryEntryRow.item == recovery.REPAYMENT))
    if any(period.partition(" ")[2] == proof_digest for period in proofs):
        raise CallerFault("proof_used", "这份凭证已经登记过。", "This proof was recorded before.", place=recovery_no)
    done = recovery.record_repayment(
        session, recovery_no, amount_fen=amount_fen, paid_on=paid_on, proof_digest=proof_digest, actor=actor, at=at
    )
    book, benefit = book_of(session, held.case_no), held.item.partition(":")[0]
    # The expense was too high by what comes back; then the money is there.
    fund.post_movement(session, book, Kind.OVERPAYMENT, amount_fen, account=benefit, actor=actor, ground=ground, at=at)
    fund.post_movement(session, book, Kind.RECOVERY, amount_fen, actor=actor, ground=ground, at=at)
    return done


def take_back(session: Session, entry_id: int, *, actor: Actor, at: datetime, ground: str = GROUND) -> Recovery:
    """A person takes a wrong entry back; what was kept becomes a debt of the fund to the payee at once.

    Raises CallerFault `post_needed`, `not_found`, `reversed_already`, `given_back_before`.
    """
    in_post(actor, HOLDS)
    if session.scalar(select(RecoveryEntryRow.id).where(RecoveryEntryRow.reverses == entry_id)) is not None:
        raise CallerFault(
            "reversed_already", f"分录 {entry_id} 已经冲回。", f"The entry {entry_id} was taken back already."
        )
    held = recovery.reverse_entry(session, entry_id, actor=actor, at=at, ground=ground)
    standing = {state.payable.owed: state.payable for state in fund.payables(session, case_no=held.case_no)}
    day = at.astimezone(ZONE).date()
    owed = [
        Payable(one.case_no, one.benefit, one.item, one.period, one.payee, one.amount_fen, day)
        for one in recovery.given_back(session, held.recovery_no)
    ]
    new = [one for one in owed if one.owed not in standing]
    if len(new) != 1:
        raise CallerFault(
            "given_back_before",
            "本人的退款已有一笔退还给本人，不能以同一名义再退一笔。",
            "One repayment was given back to the payee already; a second one cannot go under the same name.",
            place=held.recovery_no,
            remedy_zh="请另作决定后退还。",
            remedy_en="Give it back by a decision of its own.",
        )
    fund.recognise(session, book_of(session, held.case_no), held.award_no, new, actor=actor, ground=ground, at=at)
    return held


def finish(session: Session, keyring: Keyring, recovery_no: str, *, actor: Actor, at: datetime, ground: str = GROUND) -> Recovery:
    """An officer records in the case that a recovery has ended, and what came back. Raises CallerFault `still_open`."""
    held = recovery.recovery(session, recovery_no)
    if held.status not in ("finished", "cancelled"):
        raise CallerFault(
            "still_open", f"{recovery_no} 尚余未追回的金额。", f"Something of {recovery_no} is still to come back.",
            left_fen=held.left_fen,
        )  # fmt: skip
    facts = {"ref": recovery_no, "total_fen": held.amount_fen - held.left_fen}
    cases.take_step(session, keyring, held.case_no, "recovery_done", actor=actor, ground=ground, at=at, facts=facts)
    return held


def document(session: Session, held: Recovery, at: datetime) -> dict[str, Any]:
    """A recovery as others read it: with its entries, the plan of the rest as things stand, and whether something may be kept now."""
    entries = [
        {"entry": one.id, "item": one.item, "period": one.period, "of_fen": one.of_fen, "limit_fen": one.limit_fen, "amount_fen": one.amount_fen,
         "left_fen": one.left_fen, "on": one.taken_on.isoformat(), "reverses": one.reverses, "actor": one.actor}
        for one in recovery.entries(session, held.recovery_no)
    ]  # fmt: skip
    plan = [part.document() for part in planned(session, held, at.astimezone(ZONE).date())]
    return held.document() | {"entries": entries, "plan": plan, "may_take": may_take(held, at)}


def planned(session: Session, held: Recovery, on: date) -> list[Part]:
    """How the rest will come back month by month as things stand; empty where no monthly benefit can give anything."""
    if held.status in ("cancelled", "finished"):
        return []
    until = held.objection_until or _until(session, held, on)
    return _parts(session, held, held.left_fen, max(on, until + timedelta(days=1)), spared=True)


def planned_when_decided(session: Session, held: Recovery, decided_on: date) -> list[Part]:
    """The plan as the notice tells it: of the whole, as if it were served at once; what happened since changes nothing."""
    first = _until(session, held, decided_on) + timedelta(days=1)
    return _parts(session, held, held.amount_fen, first, spared=False)


def _until(session: Session, held: Recovery, served_on: date) -> date:
    """The last day to object, were it served on a day."""
    return served_on + timedelta(days=session.get_one(RecoveryRow, held.recovery_no).objection_days)


def _parts(session: Session, held: Recovery, left: int, first: date, *, spared: bool) -> list[Part]:
    """The months that give, one after the other; `spared` leaves out those that gave already or are recognised."""
    parts: list[Part] = []
    month = Month.of(first)
    for _ in range(_MOST_MONTHS):
        due = [one for one in periodical.monthly_items(session, month, case_no=held.case_no) if one.payee == held.payee]
        limits = [recovery.limit(one.amount_fen, held.share) for one in due]
        fen = min(left, sum(limits))
        if fen == 0:
            break
        if not (spared and (any(one.withheld_fen for one in due) or _recognised(session, held, month))):
            left -= fen
            parts.append(Part(month, sum(one.amount_fen for one in due), sum(limits), fen, left))
        if left == 0:
            break
        month = month.next()
    return parts


def in_post(actor: Actor, posts: tuple[str, ...]) -> None:
    """Refuse another post than those whose step this is. Raises CallerFault `person_needed`, `post_needed`."""
    if actor.machine and JOB not in posts:
        raise CallerFault(
            "person_needed", "这一步影响待遇，须由具名的工作人员办理。", "This step changes what somebody gets: a named officer takes it.",
            remedy_zh="请由有权限的工作人员办理。", remedy_en="Let an officer who may do so act.",
        )  # fmt: skip
    if actor.post not in posts:
        raise CallerFault(
            "post_needed",
            f"这一步由岗位 {'、'.join(posts)} 办理，经办人的岗位是 {actor.post}。",
            f"This step belongs to the post {' or '.join(posts)}, the actor holds {actor.post}.",
            remedy_zh="请由该岗位的人员办理。",
            remedy_en="Let a person in that post act.",
        )
