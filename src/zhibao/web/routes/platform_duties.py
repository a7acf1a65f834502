"""The duties of an enterprise as it sees them itself: its list, guidance, requests, gaps it was reminded of, orders to correct."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from sqlalchemy.orm import Session

from zhibao.access import masking
from zhibao.contributions.shifting import acts, rules, standing
from zhibao.contributions.shifting.model import Inspection, State, Statement
from zhibao.journeys import enterprise_to_duties
from zhibao.kit.clock import Month
from zhibao.registry import answers as registry
from zhibao.registry.duties import gaps, papers
from zhibao.web.boards import board_of
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import duties as shapes
from zhibao.web.models import shifting as shift_shapes
from zhibao.web.platform import enterprise_of
from zhibao.web.routes.duties import GapNo, MonthText, PaperNo, gap_told, gaps_told, paper_told, papers_told
from zhibao.web.routes.me import Limit, Offset
from zhibao.web.routes.shifting import Number, line

router = APIRouter(prefix="/api/platform")


@operation(router, "GET", "/duties", "platform.duties", response_model=shapes.DutyPage, summary="How the enterprise keeps its duties")
def mine(desk: At, month: MonthText = None) -> Any:
    """Of a month, the last one where none is named, in each province of the home where it is enrolled."""
    asked = Month.parse(month) if month else Month.of(desk.today).previous()
    board, code = board_of(desk), enterprise_of(desk)
    with desk.acting() as session:
        found = [
            enterprise_to_duties.listed(session, board, enterprise_to_duties.seen(session, desk.home.orders, place, place[:2], asked, desk.today), code)[0]
            for place in desk.home.places
        ]
    return {**page_of(found, offset=0, limit=len(found)), "month": str(asked)}


@operation(router, "GET", "/papers", "platform.papers", response_model=shapes.PaperPage, summary="Guidance and requests to the enterprise")
def received(desk: At, state: shapes.PaperState | None = None, kind: shapes.PaperKind | None = None, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The newest first."""
    with desk.acting() as session:
        return papers_told(desk, session, papers.papers(session, desk.home.keyring, enterprise=enterprise_of(desk)), state, kind, offset, limit)


@operation(router, "POST", "/papers/{paper_no}/answer", "platform.paper_answer", response_model=shapes.PaperLine, status_code=201, summary="Acknowledge guidance, or answer a request")
def answer(paper_no: PaperNo, form: shapes.PaperAnswerIn, desk: At) -> Any:
    """Guidance is acknowledged by name, a request answered in words."""
    with desk.acting() as session:
        if papers.paper(session, paper_no).enterprise != enterprise_of(desk):
            raise papers.unknown(paper_no)
        return paper_told(desk, session, papers.take(session, desk.home.keyring, paper_no, form.step, form.words, actor=desk.actor, at=desk.at))


@operation(router, "GET", "/coverage-gaps", "platform.coverage_gaps", response_model=shapes.GapPage, summary="Coverage gaps of which the enterprise was reminded")
def reminded(desk: At, state: shapes.GapState | None = None, kind: shapes.GapKind | None = None, offset: Offset = 0, limit: Limit = 50) -> Any:
    """Without the evidence."""
    with desk.acting() as session:
        found = gaps.gaps(session, desk.home.keyring, enterprise=enterprise_of(desk))
        return gaps_told(desk, session, found, state, kind, offset, limit, evidence=False)


@operation(router, "POST", "/coverage-gaps/{gap_no}/answer", "platform.coverage_gap_answer", response_model=shapes.GapLine, status_code=201, summary="Answer a reminder of a coverage gap")
def answer_gap(gap_no: GapNo, form: shapes.GapAnswerIn, desk: At) -> Any:
    """With a ground; an officer looks at it."""
    with desk.acting() as session:
        if gap_no not in {one.number for one in gaps.gaps(session, enterprise=enterprise_of(desk))}:
            raise gaps.unknown(gap_no)
        done = gaps.take(session, desk.home.keyring, gap_no, "answered", form.words, ground=form.ground, actor=desk.actor, at=desk.at)
        return gap_told(desk, session, done, evidence=False)


@operation(router, "GET", "/corrections", "platform.corrections", response_model=shift_shapes.InspectionPage, summary="Inspections of passed-on cost and orders to correct")
def corrections(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The enterprise's own, the newest first."""
    with desk.acting() as session:
        found = standing.inspections(session, platform=enterprise_of(desk))
        page = page_of(found, offset=offset, limit=limit)
        late = sum(rules.late_days(one, desk.today) > 0 for one in found)
        return {**page, "rows": [line(desk, session, one) for one in page["rows"]], "late": late}


@operation(router, "GET", "/corrections/{number}", "platform.correction", response_model=shift_shapes.CorrectionFile, summary="An order to correct, with whom to pay back")
def correction(number: Number, desk: At) -> Any:
    """Why it was opened is not told."""
    with desk.acting() as session:
        return _told(desk, session, _own(desk, session, number))


@operation(router, "POST", "/corrections/{number}/statements", "platform.pay_statements", response_model=shift_shapes.CorrectionFile, status_code=201, summary="Send the pay statements of all workers")
def statements(number: Number, form: shift_shapes.PayStatementsIn, desk: At) -> Any:
    """Once and whole."""
    with desk.acting() as session:
        _own(desk, session, number)
        keyring = desk.home.keyring
        rows = [Statement(keyring.pseudonym(one.document_number.strip().upper()), one.month, one.pay_fen, one.deducted_fen) for one in form.rows]
        return _told(desk, session, acts.state_pay(session, keyring, number, rows, actor=desk.actor, at=desk.at))


@operation(router, "POST", "/corrections/{number}/repayments", "platform.repayment", response_model=shift_shapes.CorrectionFile, status_code=201, summary="Record what was paid back to a worker")
def repayment(number: Number, form: shift_shapes.RepaymentIn, desk: At) -> Any:
    """With the number of its proof."""
    with desk.acting() as session:
        held = _own(desk, session, number)
        return _told(desk, session, acts.repay(
            session, desk.home.keyring, number, standing.worker_at(held, form.worker_place), form.amount_fen, paid_on=form.paid_on, proof_ref=form.proof,
            actor=desk.actor, at=desk.at,
        ))  # fmt: skip


def _own(desk: Desk, session: Session, number: str) -> Inspection:
    found = standing.inspection(session, number, desk.home.keyring)
    if found.platform != enterprise_of(desk):
        raise standing.unknown(number)
    return found


def _told(desk: Desk, session: Session, one: Inspection) -> dict[str, Any]:
    ordered = rules.state(one) in (State.ORDERED, State.CLOSED)
    owed, paid = rules.owed(one.statements, one.checks) if ordered else {}, rules.repaid(one.repayments)
    order, keyring = standing.places(one.statements), desk.home.keyring
    registry.read_workers(session, keyring, owed)
    workers = []
    for worker, fen in sorted(owed.items(), key=lambda one: order[one[0]]):
        name, number = registry.name_of_worker(session, keyring, worker), registry.document_of_worker(session, keyring, worker)
        workers.append({
            "worker_place": order[worker], "worker": None if name is None else masking.masked_name(name), "document": None if number is None else masking.masked_document(number),
            "owed_fen": fen, "repaid_fen": paid.get(worker, 0),
        })  # fmt: skip
    return line(desk, session, one) | {
        "decision": one.decisions[-1].words if one.decisions and ordered else None, "workers": workers, "repayments": standing.repayments(one) if ordered else [],
    }  # fmt: skip
