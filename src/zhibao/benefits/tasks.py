"""What a person must look at before anything changes: age, remarriage, a missing proof of life, a match elsewhere.

A task stops nothing. It is answered by a person, and where a benefit must change she acts on it by an act of its own
(`periodical.stop`, `periodical.record_death`, a re-decision).
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.benefits import periodical, steps
from zhibao.benefits.tables import BenefitTaskAnswerRow, BenefitTaskRow
from zhibao.kit import vault
from zhibao.kit.actors import Actor
from zhibao.kit.acts import Act
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

LIFE_CERTIFICATE = "life_certificate"
OUTCOMES = {
    "goes_on": ("待遇继续", "the benefit goes on"),
    "acted": ("已另作处理", "acted on by an act of its own"),
    "not_concerned": ("与本待遇无关", "does not concern this benefit"),
}

KINDS = {
    "age": ("达到年龄，请核对待遇条件", "an age was reached: check the conditions"),
    "remarriage": ("可能再婚，请核对", "a remarriage may have taken place: check"),
    LIFE_CERTIFICATE: ("尚未核对生存状况，请联系本人", "the proof of life is missing: contact the person"),
    "register_match": ("与其他登记有重合，请核对", "a match with another register: check"),
    "death_match": ("其他登记显示可能死亡，请核实", "another register suggests a death: verify"),
    "other": ("请核对", "please check"),
}


@dataclass(frozen=True)
class Task:
    """An open task about one payee's benefit, with what gave rise to it."""

    id: int
    case_no: str
    item: str
    payee: str
    kind: str
    evidence: str
    due_on: date | None
    raised_at: datetime

    def document(self) -> dict[str, Any]:
        """The task as others read it."""
        return {
            "task": self.id,
            "case_no": self.case_no,
            "item": self.item,
            "payee": self.payee,
            "kind": self.kind,
            "zh": KINDS[self.kind][0],
            "en": KINDS[self.kind][1],
            "evidence": self.evidence,
            "due_on": self.due_on.isoformat() if self.due_on else None,
            "raised_at": self.raised_at.isoformat(),
        }


def raise_task(
    session: Session,
    *,
    case_no: str,
    item: str,
    payee: str,
    kind: str,
    evidence: str,
    due_on: date | None,
    actor: Actor,
    at: datetime,
    ground: str,
) -> Task:
    """Put something before a person; a job may do that. The same evidence raises the same task."""
    known = session.scalars(
        select(BenefitTaskRow).where(
            BenefitTaskRow.case_no == case_no,
            BenefitTaskRow.item == item,
            BenefitTaskRow.payee == payee,
            BenefitTaskRow.kind == kind,
            BenefitTaskRow.evidence == evidence,
        )
    ).first()
    if known is not None:
        return _task(known)
    content = {"item": item, "payee": payee, "kind": kind, "evidence": evidence}
    act = steps.record(session, case_no, "benefit_task_raised", content, actor=actor, at=at, ground=ground)
    row = BenefitTaskRow(
        case_no=case_no,
        item=item,
        payee=payee,
        kind=kind,
        evidence=evidence,
        due_on=due_on,
        ground=ground,
        actor=str(actor),
        at=act.at,
        act_id=act.id,
    )
    session.add(row)
    session.flush()
    return _task(row)


def answer_task(
    session: Session,
    task_id: int,
    *,
    outcome: str,
    document: str,
    actor: Actor,
    at: datetime,
    ground: str,
    keyring: Keyring | None = None,
    reason: str | None = None,
) -> None:
    """A person answers: the benefit `goes_on`, she `acted` on it, or it is `not_concerned`.

    The reasons are kept under the key of the payee. Raises CallerFault `person_needed`, `not_found`, `task_outcome`.
    """
    steps.by_a_person(actor)
    row = session.get(BenefitTaskRow, task_id)
    if row is None or session.get(BenefitTaskAnswerRow, task_id) is not None:
        raise steps.unknown("未办的任务", "open task", task_id)
    if outcome not in OUTCOMES:
        raise CallerFault(
            "task_outcome",
            f"没有“{outcome}”这种答复。",
            f"There is no answer {outcome!r}.",
            remedy_zh=f"可用：{'、'.join(OUTCOMES)}。",
            remedy_en=f"Known: {', '.join(OUTCOMES)}.",
        )
    content = {"task": task_id, "outcome": outcome, "document": document}
    if reason and keyring is not None:
        sealed = vault.seal_for(session, keyring, _person(row.payee), reason.encode(), at=at)
        content["reason"] = b64encode(sealed).decode()
    act = steps.record(session, row.case_no, "benefit_task_answered", content, actor=actor, at=at, ground=ground)
    session.add(
        BenefitTaskAnswerRow(
            task_id=task_id, outcome=outcome, document=document, actor=str(actor), at=act.at, act_id=act.id
        )
    )
    session.flush()


def answered(session: Session, keyring: Keyring, case_no: str) -> list[dict[str, Any]]:
    """The answered tasks of a case with their reasons; null where none was given or the key of the payee is destroyed."""
    rows = session.execute(
        select(BenefitTaskRow, BenefitTaskAnswerRow, Act)
        .join(BenefitTaskAnswerRow, BenefitTaskAnswerRow.task_id == BenefitTaskRow.id)
        .join(Act, Act.id == BenefitTaskAnswerRow.act_id)
        .where(BenefitTaskRow.case_no == case_no)
        .order_by(BenefitTaskAnswerRow.at, BenefitTaskRow.id)
    )
    return [
        _task(row).document()
        | {
            "outcome": answer.outcome,
            "document": answer.document,
            "answered_by": answer.actor,
            "answered_at": answer.at.isoformat(),
            "reason": _reason(session, keyring, row.payee, act.content.get("reason")),
        }
        for row, answer, act in rows
    ]


def _reason(session: Session, keyring: Keyring, payee: str, sealed: str | None) -> str | None:
    if sealed is None:
        return None
    try:
        return vault.open_for(session, keyring, _person(payee), b64decode(sealed)).decode()
    except CallerFault as fault:
        if fault.code != "person_key_destroyed":
            raise
        return None


def _person(payee: str) -> int:
    """The person that a payee is: only persons have benefits of which something may be asked."""
    return int(payee.removeprefix("person:"))


def open_tasks(session: Session, *, case_no: str | None = None) -> list[Task]:
    """The tasks that nobody has answered, the oldest first."""
    query = (
        select(BenefitTaskRow)
        .where(BenefitTaskRow.id.not_in(select(BenefitTaskAnswerRow.task_id)))
        .order_by(BenefitTaskRow.id)
    )
    if case_no is not None:
        query = query.where(BenefitTaskRow.case_no == case_no)
    return [_task(row) for row in session.scalars(query)]


def ask_for_proofs_of_life(session: Session, *, actor: Actor, at: datetime) -> list[Task]:
    """Raise a task for each monthly benefit whose proof of life is older than the law allows; pays on meanwhile.

    An answered task of this kind is a proof; before the first one the first month of the benefit counts. Places
    whose law names no interval are left out.
    """
    month = Month.of(at.astimezone(ZONE).date())
    raised = []
    for course in periodical.courses(session):
        if not course.governs(month):
            continue
        try:
            interval = law.book().number("life_certificate_months", place=course.place, on=month.first)
        except law.MissingNumber:
            continue
        line = course.line
        since = _last_proof(session, course.case_no, *line.holds) or course.first
        if _months_between(since, month) >= int(interval.exact):
            raised.append(
                raise_task(
                    session,
                    case_no=course.case_no,
                    item=line.item,
                    payee=line.payee,
                    kind=LIFE_CERTIFICATE,
                    evidence=f"since {since}",
                    due_on=month.last,
                    actor=actor,
                    at=at,
                    ground=interval.cites[0],
                )
            )
    return raised


def _last_proof(session: Session, case_no: str, item: str, payee: str) -> Month | None:
    last = session.scalars(
        select(BenefitTaskAnswerRow.at)
        .join(BenefitTaskRow, BenefitTaskRow.id == BenefitTaskAnswerRow.task_id)
        .where(
            BenefitTaskRow.case_no == case_no,
            BenefitTaskRow.item == item,
            BenefitTaskRow.payee == payee,
            BenefitTaskRow.kind == LIFE_CERTIFICATE,
            BenefitTaskAnswerRow.outcome == "goes_on",
        )
        .order_by(BenefitTaskAnswerRow.at.desc())
        .limit(1)
    ).first()
    return None if last is None else Month.of(last.astimezone(ZONE).date())


def _months_between(first: Month, last: Month) -> int:
    return (last.year - first.year) * 12 + last.number - first.number


def _task(row: BenefitTaskRow) -> Task:
    return Task(row.id, row.case_no, row.item, row.payee, row.kind, row.evidence, row.due_on, row.at)
