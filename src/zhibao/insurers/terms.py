"""What a mandate says in full: how its insurer was chosen, its terms from day to day, its staff by name, declared relations. Acts and look-ups."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.insurers import acts, rules
from zhibao.insurers.acts import GROUND
from zhibao.insurers.model import Candidate, FeeShape, Interest, Mandate, Proposal, Staff, TaskKind, Terms
from zhibao.insurers.tables import InterestEndRow, InterestRow, ProcurementRow, StaffEndRow, StaffRow, TermRow
from zhibao.kit import acts as chain
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.turn import turn

METHODS: Mapping[str, tuple[str, str]] = {
    "open_tender": ("公开招标", "open tender"), "negotiation": ("竞争性磋商", "competitive consultation"), "single_source": ("单一来源", "single source"),
}  # fmt: skip


def record_procurement(
    session: Session, mandate_no: str, *, method: str, announced_on: date, bidders: int, ceiling_fen: int | None, digest: str | None, actor: Actor, at: datetime
) -> None:
    """Record how the insurer of a mandate was chosen. Raises CallerFault `unknown_mandate`, `procurement_form`, `procurement_stands`."""
    held = acts.mandate(session, mandate_no)
    if method not in METHODS or bidders < 1 or announced_on > held.valid_from or (ceiling_fen is not None and ceiling_fen < 0):
        raise CallerFault(
            "procurement_form", "采购结果须写明方式、不晚于委托起始日的公告日和至少一家投标人。",
            "A procurement names its method, a day of announcement not after the mandate begins, and at least one bidder.", place="procurement",
            remedy_zh=f"方式：{'、'.join(METHODS)}。", remedy_en=f"Methods: {', '.join(METHODS)}.",
        )  # fmt: skip
    if session.get(ProcurementRow, mandate_no) is not None:
        raise CallerFault("procurement_stands", f"委托 {mandate_no} 的采购结果已登记。", f"The procurement of {mandate_no} is on record.", place=mandate_no)
    content = {"method": method, "announced_on": announced_on.isoformat(), "bidders": bidders, "ceiling_fen": ceiling_fen, "digest": digest}
    act = _act(session, "procurement_recorded", mandate_no, content, actor, at)
    session.add(ProcurementRow(
        mandate_no=mandate_no, method=method, announced_on=announced_on, bidders=bidders, ceiling_fen=ceiling_fen, digest=digest, actor=str(actor),
        at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()


def procurement(session: Session, mandate_no: str) -> dict[str, Any] | None:
    """How the insurer of a mandate was chosen, None where nobody recorded it."""
    row = session.get(ProcurementRow, mandate_no)
    if row is None:
        return None
    zh, en = METHODS[row.method]
    return {"method": row.method, "zh": zh, "en": en, "announced_on": row.announced_on.isoformat(), "bidders": row.bidders, "ceiling_fen": row.ceiling_fen, "digest": row.digest}


def record_terms(
    session: Session, mandate_no: str, *, since: date, areas: Collection[str], fee: FeeShape, document: str, actor: Actor, at: datetime
) -> Terms:
    """Record what a mandate says from a day on; a later change is a row of its own.

    Raises CallerFault `unknown_mandate`, `person_needed`, `terms_form`, `terms_stand`, `fee_form`, `fee_above_law`.
    """
    held = acts.mandate(session, mandate_no)
    counties = {one.code for one in law.places().children(held.place)}
    known = tuple(sorted(set(areas)))
    kinds_asked = set(fee.per_task_fen) <= set(held.kinds)
    if actor.machine:
        raise CallerFault("person_needed", "委托条款须由人登记。", "A person records the terms of a mandate.")
    if not held.valid_from <= since <= held.valid_to or not document.strip() or not kinds_asked or not set(known) <= counties:
        raise CallerFault(
            "terms_form", "条款须写明委托期限内的起始日、本市的县（市、区）、委托事项的费用和文件。",
            "Terms name a first day within the mandate, counties of its city, fees of its tasks, and a document.", place="terms",
        )  # fmt: skip
    rules.check_fee(fee, _per_case_of_law(held.place, since))
    turn(session, f"insurer_mandate:{mandate_no}")
    stand = terms(session, mandate_no)
    if stand and since <= stand[-1].since:
        raise CallerFault("terms_stand", f"{stand[-1].since} 起的条款已登记，新条款须在其后。", f"Terms from {stand[-1].since} on stand; new ones begin later.", place="since")
    per_task = {kind.value: fen for kind, fen in sorted(fee.per_task_fen.items())}
    content = {
        "number": len(stand) + 1, "since": since.isoformat(), "areas": list(known), "fixed_fen": fee.fixed_fen, "per_case_fen": fee.per_case_fen,
        "per_task_fen": per_task, "retained_share": str(fee.retained_share), "document": document,
    }  # fmt: skip
    act = _act(session, "mandate_terms", mandate_no, content, actor, at)
    session.add(TermRow(
        mandate_no=mandate_no, number=len(stand) + 1, since=since, areas=list(known), fixed_fen=fee.fixed_fen, per_case_fen=fee.per_case_fen,
        per_task_fen=per_task, retained_share=str(fee.retained_share), document=document, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return terms(session, mandate_no)[-1]


def terms(session: Session, mandate_no: str) -> list[Terms]:
    """What a mandate says from day to day, the oldest first."""
    return [
        Terms(
            row.mandate_no, row.number, row.since, tuple(row.areas),
            FeeShape(row.fixed_fen, row.per_case_fen, {TaskKind(kind): fen for kind, fen in row.per_task_fen.items()}, Fraction(row.retained_share)), row.document,
        )
        for row in session.scalars(select(TermRow).where(TermRow.mandate_no == mandate_no).order_by(TermRow.number))
    ]  # fmt: skip


def terms_on(held: Iterable[Terms], on: date) -> Terms | None:
    """The terms that hold on a day, None before the first."""
    return next((one for one in reversed(list(held)) if one.since <= on), None)


def admit(session: Session, mandate_no: str, account: str, *, since: date, actor: Actor, at: datetime) -> Staff:
    """Admit somebody of the insurer by the name of her account. Raises CallerFault `unknown_mandate`, `person_needed`, `staff_form`, `admitted_already`."""
    held = acts.mandate(session, mandate_no)
    if actor.machine:
        raise CallerFault("person_needed", "经办人员须由人列名。", "A person admits the staff of an insurer.")
    if not account.strip() or not held.valid_from <= since <= held.valid_to:
        raise CallerFault("staff_form", "列名须写明账号和委托期限内的起始日。", "Admitting names an account and a first day within the mandate.", place="account")
    turn(session, f"insurer_mandate:{mandate_no}")
    if any(one.account == account and one.ended_on is None for one in staff(session, mandate_no)):
        raise CallerFault("admitted_already", f"{account} 已经列名。", f"{account} is admitted already.", place="account")
    act = _act(session, "staff_admitted", mandate_no, {"account": account, "since": since.isoformat()}, actor, at)
    row = StaffRow(mandate_no=mandate_no, account=account, since=since, actor=str(actor), at=act.at, act_id=act.id)
    session.add(row)
    session.flush()
    return Staff(row.id, mandate_no, account, since, None)


def dismiss(session: Session, mandate_no: str, account: str, *, on: date, reason: str, actor: Actor, at: datetime) -> None:
    """From a day on somebody is no longer admitted. Raises CallerFault `not_admitted`, `words_missing`."""
    held = next((one for one in staff(session, mandate_no) if one.account == account and one.ended_on is None), None)
    if held is None:
        raise CallerFault("not_admitted", f"{account} 没有列名。", f"{account} is not admitted.", place="account")
    if not reason.strip():
        raise CallerFault("words_missing", "请写明理由。", "Say why.", place="reason")
    act = _act(session, "staff_dismissed", mandate_no, {"account": account, "on": on.isoformat(), "reason": reason}, actor, at)
    session.add(StaffEndRow(staff_id=held.id, ended_on=on, reason=reason, actor=str(actor), at=act.at, act_id=act.id))
    session.flush()


def staff(session: Session, mandate_no: str) -> list[Staff]:
    """Everybody who was ever admitted under a mandate, in order."""
    query = select(StaffRow, StaffEndRow.ended_on).outerjoin(StaffEndRow, StaffEndRow.staff_id == StaffRow.id).where(StaffRow.mandate_no == mandate_no)
    return [Staff(row.id, row.mandate_no, row.account, row.since, ended) for row, ended in session.execute(query.order_by(StaffRow.id))]


def declare_interest(session: Session, insurer: str, *, kind: str, subject: str, relation: str, since: date, actor: Actor, at: datetime) -> Interest:
    """An insurer declares a relation with an enterprise (by its code) or a worker (by her pseudonym). Raises CallerFault `interest_form`."""
    rules.check_interest(kind, subject, relation)
    act = chain.record(
        session, verb="interest_declared", subject=f"insurer:{insurer}", actor=str(actor), ground=GROUND, at=at,
        content={"kind": kind, "subject": subject, "relation": relation, "since": since.isoformat()},
    )  # fmt: skip
    row = InterestRow(insurer=insurer, kind=kind, subject=subject, relation=relation, since=since, actor=str(actor), at=act.at, act_id=act.id)
    session.add(row)
    session.flush()
    return Interest(row.id, insurer, kind, subject, relation, since, None)


def end_interest(session: Session, insurer: str, interest: int, *, on: date, actor: Actor, at: datetime) -> None:
    """A declared relation is over from a day on. Raises CallerFault `unknown_interest`."""
    held = next((one for one in interests(session, insurer) if one.id == interest and one.ended_on is None), None)
    if held is None:
        raise CallerFault("unknown_interest", f"没有编号为 {interest} 的申报。", f"There is no declaration {interest}.", place="interest")
    act = chain.record(
        session, verb="interest_ended", subject=f"insurer:{insurer}", actor=str(actor), ground=GROUND, at=at, content={"interest": interest, "on": on.isoformat()}
    )
    session.add(InterestEndRow(interest_id=interest, ended_on=on, actor=str(actor), at=act.at, act_id=act.id))
    session.flush()


def interests(session: Session, insurer: str) -> list[Interest]:
    """Every relation that an insurer ever declared."""
    query = select(InterestRow, InterestEndRow.ended_on).outerjoin(InterestEndRow, InterestEndRow.interest_id == InterestRow.id).where(InterestRow.insurer == insurer)
    return [Interest(row.id, row.insurer, row.kind, row.subject, row.relation, row.since, ended) for row, ended in session.execute(query.order_by(InterestRow.id))]


def proposals(session: Session, *, city: str, county: str, kind: TaskKind, parties: Collection[tuple[str, str]], on: date) -> list[Proposal]:
    """Who may be asked for something in a case, the least loaded first, with reasons."""
    held = [one for one in acts.mandates(session, place=city) if one.in_force(on) and kind in one.kinds]
    return rules.propose([_candidate(session, one, on) for one in held], county, parties, on)


def _candidate(session: Session, one: Mandate, on: date) -> Candidate:
    under = [task for task in acts.tasks(session, insurer=one.insurer, open_only=True) if task.mandate_no == one.mandate_no]
    admitted = len({each.account for each in staff(session, one.mandate_no) if each.admitted(on)})
    return Candidate(one, terms_on(terms(session, one.mandate_no), on), admitted, len(under), tuple(interests(session, one.insurer)))


def _per_case_of_law(place: str, on: date) -> int | None:
    try:
        return law.book().number("insurer_service_fee", place=place, on=on).value_fen
    except law.MissingNumber:
        return None


def _act(session: Session, verb: str, mandate_no: str, content: dict[str, Any], actor: Actor, at: datetime) -> chain.Act:
    return chain.record(session, verb=verb, subject=f"insurer_mandate:{mandate_no}", actor=str(actor), ground=GROUND, at=at, content=content)
