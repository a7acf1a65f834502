"""What is known of inspections of passed-on cost, read from their rows. Nothing here changes anything."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.contributions.shifting import rules
from zhibao.contributions.shifting.model import (
    STATE_WORDS,
    Check,
    Decision,
    Finding,
    Inspection,
    Repayment,
    Sample,
    State,
    Statement,
)
from zhibao.contributions.shifting.tables import (
    InspectionCheckRow,
    InspectionDecisionRow,
    InspectionDrawRow,
    InspectionEndRow,
    InspectionFindingRow,
    InspectionReportRow,
    InspectionRow,
    InspectionSampleRow,
    PayStatementRow,
    RepaymentRow,
)
from zhibao.kit import sampling
from zhibao.kit.acts import Act
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

WORKERS = "workers"


def inspection(session: Session, number: str, keyring: Keyring | None = None) -> Inspection:
    """One inspection. Raises CallerFault `unknown_inspection`."""
    row = session.get(InspectionRow, number)
    if row is None:
        raise unknown(number)
    return _read(session, row, keyring)


def inspections(session: Session, keyring: Keyring | None = None, *, lead: str = "", platform: str | None = None) -> list[Inspection]:
    """The inspections of an area (by the beginning of its code) or of an enterprise, the newest first."""
    query = select(InspectionRow).where(InspectionRow.city.startswith(lead, autoescape=True)).order_by(InspectionRow.at.desc(), InspectionRow.inspection_no.desc())
    if platform is not None:
        query = query.where(InspectionRow.platform == platform)
    return [_read(session, row, keyring) for row in list(session.scalars(query))]


def of_report(session: Session, report_no: str) -> str | None:
    """The inspection that rests on a report, None where none does."""
    return session.scalar(select(InspectionReportRow.inspection_no).where(InspectionReportRow.report_no == report_no))


def own_money(session: Session, report_no: str, person: int) -> dict[str, int | None]:
    """What an enterprise has to pay back, and paid back, to who reported it, in fen; None before anything was ordered."""
    number = of_report(session, report_no)
    held = None if number is None else inspection(session, number)
    if held is None or rules.state(held) not in (State.ORDERED, State.CLOSED):
        return {"owed_fen": None, "repaid_fen": None}
    return {"owed_fen": rules.owed(held.statements, held.checks).get(person, 0), "repaid_fen": rules.repaid(held.repayments).get(person, 0)}


def unknown(number: str) -> CallerFault:
    """The refusal of an inspection that is not there, or is another's."""
    return CallerFault(
        "unknown_inspection", f"没有编号为“{number[:32]}”的转嫁检查。", f"There is no inspection {number[:32]!r}.", place="inspection",
        remedy_zh="编号见 zhibao contributions shifting。", remedy_en="`zhibao contributions shifting` lists them.",
    )  # fmt: skip


def document(held: Inspection, on: date) -> dict[str, Any]:
    """An inspection in one line for everybody who may see it: it names no worker and no report."""
    stands, due = rules.state(held), rules.due(held)
    owed, paid = rules.owed(held.statements, held.checks), rules.repaid(held.repayments)
    ordered = stands in (State.ORDERED, State.CLOSED)
    return {
        "inspection": held.number, "city": held.city, "platform": held.platform, "from": held.first_month, "to": held.last_month, "state": stands.value,
        "state_zh": STATE_WORDS[stands][0], "state_en": STATE_WORDS[stands][1], "opened_on": held.at.astimezone(ZONE).date().isoformat(),
        "due_on": due and due.isoformat(), "late_days": rules.late_days(held, on), "statements_due_on": held.due_on.isoformat(),
        "stated_on": held.stated_on and held.stated_on.isoformat(), "stated_late": held.stated_on is not None and held.stated_on > held.due_on,
        "workers_stated": len({row.worker for row in held.statements}), "owed_fen": sum(owed.values()) if ordered else None,
        "workers_owed": len(owed) if ordered else None, "repaid_fen": sum(paid.values()) if ordered else None,
        "ended_on": held.ended_on and held.ended_on.isoformat(), "cites": ["zhejiang-2025-44 §3(2)", "measures-2025 §2"],
    }  # fmt: skip


def office_document(held: Inspection, on: date) -> dict[str, Any]:
    """What the office reads beside the line: how many reports it rests on, the sample, checks, findings, decisions. Workers are numbers in a list."""
    order = places(held.statements)
    checked = {check.worker: check for check in held.checks}
    sample = held.sample
    return document(held, on) | {
        "opened_by": held.actor, "reason": held.reason, "reports": list(held.reports),
        "sample": sample and {
            "of": len(order), "size": sample.size, "tolerable": sample.tolerable, "confidence": sample.confidence, "frame_digest": sample.frame_digest,
            "commitment": sample.commitment, "fixed_by": sample.fixed_by, "word": sample.word,
            "drawn": [_drawn(order[worker], worker, held, checked) for worker in sample.drawn],
        },
        "findings": [
            {"number": one.number, "result": one.result, "cite": one.cite, "owed_fen": one.owed_fen, "workers": one.workers, "words": one.words, "actor": one.actor, "at": one.at.isoformat()}
            for one in held.findings
        ],
        "decisions": [
            {"number": one.number, "agreed": one.agreed, "due_on": one.due_on and one.due_on.isoformat(), "words": one.words, "actor": one.actor, "at": one.at.isoformat()}
            for one in held.decisions
        ],
        "repayments": repayments(held),
    }  # fmt: skip


def places(statements: Sequence[Statement]) -> dict[int, int]:
    """The place of each worker among those of the statements, in the order in which the enterprise sent them: it knows by it whom to repay."""
    return {worker: place for place, worker in enumerate(dict.fromkeys(row.worker for row in statements), start=1)}


def repayments(held: Inspection) -> list[dict[str, Any]]:
    """The rows of repayment; a worker is her place in the list of the statements."""
    order = places(held.statements)
    return [
        {"number": one.number, "worker_place": order.get(one.worker, 0), "amount_fen": one.amount_fen, "paid_on": one.paid_on.isoformat(), "proof": one.proof_ref,
         "reverses": one.reverses, "actor": one.actor, "at": one.at.isoformat()}
        for one in held.repayments
    ]  # fmt: skip


def worker_at(held: Inspection, place: int) -> int:
    """The worker at a place of the list of the statements. Raises CallerFault `unknown_worker_place`."""
    found = next((worker for worker, at in places(held.statements).items() if at == place), None)
    if found is None:
        raise CallerFault("unknown_worker_place", "明细中没有这个序号。", "The statements have no such place.", place="worker_place")
    return found


def _drawn(place: int, worker: int, held: Inspection, checked: dict[int, Check]) -> dict[str, Any]:
    check = checked.get(worker)
    return {
        "worker_place": place, "stated_fen": sum(row.deducted_fen for row in held.statements if row.worker == worker),
        "found_fen": None if check is None else check.deducted_fen, "evidence": None if check is None else check.evidence_ref,
        "by": None if check is None else check.actor,
    }  # fmt: skip


def _read(session: Session, row: InspectionRow, keyring: Keyring | None) -> Inspection:
    number = row.inspection_no

    def all_of(table: Any, order: Any) -> Sequence[Any]:
        return session.scalars(select(table).where(table.inspection_no == number).order_by(order)).all()

    def told(sealed: bytes) -> str | None:
        return None if keyring is None else keyring.unseal(sealed).decode()

    stated = all_of(PayStatementRow, PayStatementRow.id)
    stated_at: datetime | None = session.scalar(select(Act.at).where(Act.id == stated[0].act_id)) if stated else None
    statements = tuple(Statement(one.worker, one.month, one.pay_fen, one.deducted_fen) for one in stated)
    ended = session.get(InspectionEndRow, number)
    return Inspection(
        number, row.city, row.platform, row.first_month, row.last_month, row.due_on, told(row.sealed), row.actor, row.at,
        tuple(one.report_no for one in all_of(InspectionReportRow, InspectionReportRow.report_no)), statements,
        None if stated_at is None else stated_at.astimezone(ZONE).date(), _sample(session, number, statements),
        tuple(Check(one.worker, one.deducted_fen, one.evidence_ref, one.actor, one.at) for one in all_of(InspectionCheckRow, InspectionCheckRow.id)),
        tuple(
            Finding(one.number, one.result, one.cite, one.owed_fen, one.workers, told(one.sealed), one.person, one.actor, one.at)
            for one in all_of(InspectionFindingRow, InspectionFindingRow.number)
        ),
        tuple(
            Decision(one.number, bool(one.agreed), one.due_on, told(one.sealed), one.actor, one.at) for one in all_of(InspectionDecisionRow, InspectionDecisionRow.number)
        ),
        tuple(
            Repayment(one.number, one.worker, one.amount_fen, one.paid_on, one.proof_ref, one.reverses, one.actor, one.at)
            for one in all_of(RepaymentRow, RepaymentRow.number)
        ),
        None if ended is None else ended.at.astimezone(ZONE).date(),
    )  # fmt: skip


def _sample(session: Session, number: str, statements: Sequence[Statement]) -> Sample | None:
    row = session.get(InspectionSampleRow, number)
    if row is None:
        return None
    draw = session.get(InspectionDrawRow, number)
    drawn: tuple[int, ...] = ()
    if draw is not None:
        units = frame(statements)
        drawn = tuple(int(unit) for unit, _ in sampling.draw(number, draw.seed, draw.word, units, {WORKERS: row.size}))
    return Sample(row.tolerable, row.confidence, row.size, row.frame_digest, row.commitment, row.actor, None if draw is None else draw.word, drawn)


def frame(statements: Sequence[Statement]) -> list[tuple[str, str]]:
    """Every worker of the statements once, as a unit of the sample."""
    return [(str(worker), WORKERS) for worker in sorted({row.worker for row in statements})]
