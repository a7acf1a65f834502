"""Recoveries: proposed by the assessor, decided by another person, served, held up, kept back month by month, paid back, ended."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.benefits import recovery
from zhibao.benefits.tables import AwardRow, RecoveryRow
from zhibao.cases import tasks
from zhibao.journeys import overpayment_to_recovery as journey
from zhibao.journeys.desk_work import POST_ZH
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.web.desk import At, Desk, operation
from zhibao.web.models.office import AwardNo, CaseNo, page
from zhibao.web.models.office_recoveries import (
    CaseRecoveries,
    DecideRecovery,
    HoldRecovery,
    HurryForm,
    KeepBack,
    Proposed,
    ProposeRecovery,
    RecoveryFile,
    RecoveryPage,
    Repaid,
    ServeRecovery,
)
from zhibao.web.office import to_act_on, visible

router = APIRouter(prefix="/api")
RecoveryNo = Annotated[str, Path(pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}-R[0-9]{1,4}$", examples=["570100-2025-000001-R1"])]
_GROUND = journey.GROUND
_CODE = "recovery_proposed"


@operation(router, "GET", "/recoveries", "recoveries.list", response_model=RecoveryPage, summary="Recoveries of my area from which something may still come back")
def listed(desk: At, offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0, limit: Annotated[int, Query(ge=1, le=200)] = 50) -> Any:
    """The oldest first."""
    mine = set(desk.session.execute(select(RecoveryRow.recovery_no)).scalars())
    with desk.acting() as session:
        found = [one.document() for one in journey.open_recoveries(session) if one.recovery_no in mine]
    return page(found[offset : offset + limit], len(found), offset, limit)


@operation(router, "GET", "/cases/{case_no}/recoveries", "recoveries.of_case", response_model=CaseRecoveries, summary="The recoveries of a case and what is proposed")
def of_case(case_no: CaseNo, desk: At) -> Any:
    """Each with its entries and the plan of the rest. The read is logged."""
    return _of_case(desk, case_no)


def _of_case(desk: Desk, case_no: str) -> dict[str, Any]:
    case = visible(desk, case_no)
    with desk.acting() as session:
        held = [journey.document(session, one, desk.at) for one in recovery.recoveries(session, case_no)]
        waiting = [_proposed(session, one) for one in tasks.open_tasks(session, f"case:{case_no}") if one.code == _CODE]
    desk.read(case.person, ("recoveries",), case_no=case_no)
    return {"recoveries": held, "proposals": waiting}


@operation(router, "POST", "/awards/{award_no}/recoveries", "recoveries.propose", response_model=Proposed, status_code=201, summary="Propose that an overpayment comes back")
def propose(award_no: AwardNo, form: ProposeRecovery, desk: At) -> Any:
    """The assessor writes down what should come back; the approver finds it in her work and decides. Nothing is taken by a proposal."""
    case_no = desk.session.execute(select(AwardRow.case_no).where(AwardRow.award_no == award_no)).scalar_one_or_none()
    if case_no is None:
        raise CallerFault("unknown_award", f"没有核定“{award_no}”。", f"There is no award {award_no!r}.")
    to_act_on(desk, case_no)
    with desk.acting() as session:
        journey.check_paid(session, case_no, form.item, form.payee, form.amount_fen)
        made = tasks.open_task(
            session, f"case:{case_no}", _CODE, ground=_GROUND, actor=desk.actor, at=desk.at, post=journey.DECIDES[0], award_no=award_no,
            item=form.item, payee=form.payee, amount_fen=form.amount_fen, document=form.document,
        )  # fmt: skip
        return _proposed(session, made)


@operation(router, "POST", "/cases/{case_no}/recoveries", "recoveries.decide", response_model=CaseRecoveries, summary="Decide about a proposed recovery")
def decide(case_no: CaseNo, form: DecideRecovery, desk: At) -> Any:
    """By another person than proposed it, with the reason, and the way to object where it is decided."""
    to_act_on(desk, case_no)
    with desk.acting() as session:
        waiting = next((one for one in tasks.open_tasks(session, f"case:{case_no}") if (one.ref, one.code) == (form.proposal, _CODE)), None)
        if waiting is None:
            raise CallerFault("unknown_task", f"没有待决定的追回提请“{form.proposal}”。", f"No proposal {form.proposal!r} waits.", place="proposal")
        by = _proposed_by(session, waiting.ref)
        if by.person == desk.actor.person:
            raise CallerFault(
                "four_eyes", "提请人不能决定自己提请的追回。", "Whoever proposed a recovery does not decide it.", place="proposal",
                remedy_zh="请由另一人决定。", remedy_en="Another person decides.",
            )  # fmt: skip
        outcome = "not_recovered"
        if form.approve:
            if not form.remedy:
                raise CallerFault("words_missing", "请写明异议的途径和期限。", "Say how and until when one may object.", place="remedy")
            told = waiting.detail
            made = journey.decide(
                session, desk.home.keyring, told["award_no"], item=told["item"], payee=told["payee"], amount_fen=told["amount_fen"],
                document=told["document"], reason=form.reason, remedy=form.remedy, actor=by, reviewer=desk.actor, at=desk.at, ground=form.ground,
            )  # fmt: skip
            outcome = made.recovery_no
        tasks.answer_task(session, waiting.ref, outcome=outcome, actor=desk.actor, at=desk.at)
    return _of_case(desk, case_no)


@operation(router, "POST", "/recoveries/{recovery_no}/serve", "recoveries.serve", response_model=RecoveryFile, summary="The notice reached the payee")
def serve(recovery_no: RecoveryNo, form: ServeRecovery, desk: At) -> Any:
    """The time to object runs from that day."""
    _to_act_on(desk, recovery_no)
    with desk.acting() as session:
        held = journey.serve(
            session, desk.home.keyring, recovery_no, served_on=form.served_on, document=form.document, actor=desk.actor, at=desk.at
        )
        return journey.document(session, held, desk.at)


@operation(router, "POST", "/recoveries/{recovery_no}/hold", "recoveries.hold", response_model=RecoveryFile, summary="Hold a recovery up, let it go on, or give it up")
def hold(recovery_no: RecoveryNo, form: HoldRecovery, desk: At) -> Any:
    """Given up for good, what has come back stays."""
    _to_act_on(desk, recovery_no)
    with desk.acting() as session:
        return journey.document(session, journey.hold(session, recovery_no, form.step, document=form.document, actor=desk.actor, at=desk.at), desk.at)


@operation(router, "POST", "/recoveries/{recovery_no}/withhold", "recoveries.withhold", response_model=RecoveryFile, summary="Keep back of a month what the limit allows")
def withhold(recovery_no: RecoveryNo, form: KeepBack, desk: At) -> Any:
    """Before the month is recognised, after the time to object."""
    _to_act_on(desk, recovery_no)
    with desk.acting() as session:
        journey.withhold(session, recovery_no, Month.parse(form.month), actor=desk.actor, at=desk.at)
        return journey.document(session, recovery.recovery(session, recovery_no), desk.at)


@operation(router, "POST", "/recoveries/{recovery_no}/repaid", "recoveries.repaid", response_model=RecoveryFile, summary="The payee paid back herself")
def repaid(recovery_no: RecoveryNo, form: Repaid, desk: At) -> Any:
    """The ledger books the money that came in; each proof counts once."""
    _to_act_on(desk, recovery_no)
    with desk.acting() as session:
        held = journey.repaid(
            session, recovery_no, amount_fen=form.amount_fen, paid_on=form.paid_on, proof_digest=form.proof, actor=desk.actor, at=desk.at
        )
        return journey.document(session, held, desk.at)


@operation(router, "POST", "/recoveries/{recovery_no}/entries/{entry}/reverse", "recoveries.reverse", response_model=RecoveryFile, summary="Take a wrong entry back")
def reverse(recovery_no: RecoveryNo, entry: Annotated[int, Path(ge=1, le=2**31)], desk: At) -> Any:
    """What was kept becomes a debt of the fund to the payee at once."""
    _to_act_on(desk, recovery_no)
    with desk.acting() as session:
        if entry not in {one.id for one in recovery.entries(session, recovery_no)}:
            raise CallerFault("unknown_entry", f"{recovery_no} 没有分录 {entry}。", f"{recovery_no} has no entry {entry}.", place="entry")
        return journey.document(session, journey.take_back(session, entry, actor=desk.actor, at=desk.at), desk.at)


@operation(router, "POST", "/recoveries/{recovery_no}/finish", "recoveries.finish", response_model=RecoveryFile, summary="Record in the case that a recovery has ended")
def finish(recovery_no: RecoveryNo, desk: At) -> Any:
    """When nothing is left, or it was given up."""
    _to_act_on(desk, recovery_no)
    with desk.acting() as session:
        return journey.document(session, journey.finish(session, desk.home.keyring, recovery_no, actor=desk.actor, at=desk.at), desk.at)


@operation(router, "POST", "/cases/{case_no}/hurry", "cases.hurry", status_code=204, summary="Tell a post to hurry a case")
def hurry(case_no: CaseNo, form: HurryForm, desk: At) -> None:
    """It stands in the work of that post until somebody answers it; who hurried whom, and until when, stays in the time line."""
    to_act_on(desk, case_no)
    if form.post not in POST_ZH:
        raise CallerFault("unknown_post", f"没有岗位“{form.post}”。", f"There is no post {form.post!r}.", place="post")
    if form.until < desk.today:
        raise CallerFault("due_form", "督办的期限不能早于今天。", "The day of a hurry order is not before today.", place="until")
    with desk.acting() as session:
        tasks.open_task(
            session, f"case:{case_no}", "hurry", ground="zhejiang-2025-44 §2(6)", actor=desk.actor, at=desk.at, post=form.post, until=form.until.isoformat()
        )


def _proposed(session: Session, task: tasks.Task) -> dict[str, Any]:
    told = task.detail
    return {
        "proposal": task.ref, "case_no": task.subject.partition(":")[2], "by": str(_proposed_by(session, task.ref)), "at": task.opened_at.isoformat(),
        **{name: told[name] for name in ("award_no", "item", "payee", "amount_fen", "document")},
    }  # fmt: skip


def _proposed_by(session: Session, ref: str) -> Actor:
    """Who opened the task of a proposal."""
    subject, _, place = ref.rpartition("@")
    found = session.execute(select(acts.Act.actor).where(acts.Act.subject == subject, acts.Act.place_in_chain == int(place))).scalar_one()
    return Actor.parse(found)


def _to_act_on(desk: Desk, recovery_no: str) -> None:
    """Raises CallerFault `unknown_recovery`, also where it lies outside the caller's area."""
    case_no = desk.session.execute(select(RecoveryRow.case_no).where(RecoveryRow.recovery_no == recovery_no)).scalar_one_or_none()
    if case_no is None:
        raise CallerFault("unknown_recovery", f"没有追回“{recovery_no}”。", f"There is no recovery {recovery_no!r}.")
    to_act_on(desk, case_no)
