"""The appraisal committees: list and calendar, panel, examinations, blind opinions, conclusion."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query
from sqlalchemy import select

from zhibao.cases import opinions, panel
from zhibao.cases.appraisal import Stage, appraisal
from zhibao.cases.appraisal_tables import AppraisalRow as Row
from zhibao.cases.appraisal_tables import ConclusionRow
from zhibao.journeys import appraisal_desk as committee
from zhibao.kit.errors import CallerFault
from zhibao.web.desk import At, Desk, operation
from zhibao.web.models.office import CaseNo, page
from zhibao.web.models.office_appraisals import (
    AppraisalFile,
    AppraisalPage,
    Calendar,
    CommitmentOut,
    ConcludeForm,
    DrawForm,
    ExaminationForm,
    OpenForm,
    ProposalForm,
    ProposalOut,
    RecusalForm,
    Sealed,
    SealForm,
)
from zhibao.web.office import to_act_on, visible

router = APIRouter(prefix="/api")
Ref = Annotated[str, Path(pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}-G[0-9]{1,3}$", examples=["570100-2025-000001-G1"])]
Offset = Annotated[int, Query(ge=0, le=10_000_000)]
Limit = Annotated[int, Query(ge=1, le=200)]
# Whose trade the findings are; others see how far an appraisal is and what was decided.
_SEES_OPINIONS = ("appraisal_clerk", "appraisal_committee", "provincial_committee", "legal_officer", "auditor")


@operation(router, "GET", "/appraisals", "appraisals.list", response_model=AppraisalPage, summary="Appraisals of my area, the newest first")
def list_appraisals(desk: At, state: Literal["open", "concluded"] | None = None, offset: Offset = 0, limit: Limit = 50) -> Any:
    """Each with its panel, its examinations and its day."""
    numbers = committee.numbers(desk.session, second=_second(desk))
    with desk.acting() as session:
        if state is not None:
            done = set(session.execute(select(ConclusionRow.appraisal)).scalars())
            numbers = [ref for ref in numbers if (ref in done) is (state == "concluded")]
        rows = committee.summaries(session, numbers[offset : offset + limit], desk.today)
    return page(rows, len(numbers), offset, limit)


@operation(router, "GET", "/appraisals/calendar", "appraisals.calendar", response_model=Calendar, summary="Days of the committee as far as they are on record")
def calendar(desk: At, first: Annotated[date | None, Query(alias="from")] = None, last: Annotated[date | None, Query(alias="to")] = None) -> Any:
    """Examinations and the days on which conclusions are due; without days: from a month back to two months ahead."""
    today = desk.today
    begin, end = first or today - timedelta(days=31), last or today + timedelta(days=62)
    numbers = committee.numbers(desk.session, second=_second(desk))
    with desk.acting() as session:
        return {"rows": committee.calendar(session, numbers, begin, end, today)}


@operation(router, "GET", "/appraisals/{ref}", "appraisals.show", response_model=AppraisalFile, summary="An appraisal whole")
def show(ref: Ref, desk: At) -> Any:
    """Panel with its draws repeated, opinions once they are open, and the conclusion. The read is logged."""
    return _shown(desk, _visible(desk, ref))


@operation(router, "POST", "/cases/{case_no}/appraisals", "appraisals.open", response_model=AppraisalFile, status_code=201, summary="Open an appraisal")
def open_one(case_no: CaseNo, form: OpenForm, desk: At) -> Any:
    """Open an appraisal before the committee whose turn it is; one asked for out of time is taken in with a reason."""
    to_act_on(desk, case_no)
    with desk.acting() as session:
        made = committee.open_one(
            session, case_no, stage=Stage(form.stage), seats=form.seats, application_on=form.application_on,
            treating_hospitals=form.treating_hospitals, received_on=form.received_on, late_reason=form.late_reason, actor=desk.actor, at=desk.at,
        )  # fmt: skip
    return _shown(desk, made.ref)


@operation(router, "POST", "/appraisals/{ref}/commit", "appraisals.commit", response_model=CommitmentOut, summary="Fix the candidates and the seed of a draw")
def commit(ref: Ref, desk: At) -> Any:
    """Fix who may be drawn and the digest of a secret seed, before anybody says a word."""
    _to_act_on(desk, ref)
    with desk.acting() as session:
        made = panel.commit_draw(session, desk.home.keyring, ref, actor=desk.actor, at=desk.at)
    return {"round": made.round, "commitment": made.commitment, "register_digest": made.register_digest, "candidates": made.candidates}


@operation(router, "POST", "/appraisals/{ref}/draw", "appraisals.draw", response_model=AppraisalFile, summary="Draw the panel with a party's word")
def draw(ref: Ref, form: DrawForm, desk: At) -> Any:
    """Reveal the seed and draw; anybody can repeat it from what is published."""
    _to_act_on(desk, ref)
    with desk.acting() as session:
        committee.draw(session, desk.home.keyring, ref, word=form.word, actor=desk.actor, at=desk.at)
    return _shown(desk, ref)


@operation(router, "POST", "/appraisals/{ref}/recusals", "appraisals.recuse", response_model=AppraisalFile, summary="Record a recusal")
def recuse(ref: Ref, form: RecusalForm, desk: At) -> Any:
    """With who asked for it and why; granted, the seat is drawn again."""
    _to_act_on(desk, ref)
    with desk.acting() as session:
        committee.recuse(
            session, desk.home.keyring, ref, form.seat, asked_by=form.asked_by, reason=form.reason, granted=form.granted, actor=desk.actor, at=desk.at
        )
    return _shown(desk, ref)


@operation(router, "POST", "/appraisals/{ref}/examinations", "appraisals.examine", response_model=AppraisalFile, summary="Record an examination with its cost")
def examine(ref: Ref, form: ExaminationForm, desk: At) -> Any:
    """What the panel asked for, where and when, what it found (sealed) and what it cost."""
    _to_act_on(desk, ref)
    with desk.acting() as session:
        committee.examine(
            session, desk.home.keyring, ref, hospital=form.hospital, on=form.on, content=form.content, cost_fen=form.cost_fen, actor=desk.actor, at=desk.at
        )
    return _shown(desk, ref)


@operation(router, "POST", "/appraisals/{ref}/opinions", "appraisals.seal_opinion", response_model=Sealed, status_code=201, summary="Seal the opinion of a seat")
def seal(ref: Ref, form: SealForm, desk: At) -> Any:
    """Nobody sees it before the last one is in."""
    _to_act_on(desk, ref)
    said = opinions.Opinion(
        tuple(form.opinion.findings), tuple(form.opinion.need_help), tuple(form.opinion.devices), form.opinion.incapacity_to, form.opinion.reasons
    )
    with desk.acting() as session:
        member = next((one for one in panel.panel_of(session, ref).members if one.seat == form.seat), None)
        commitment = opinions.seal_opinion(
            session, desk.home.keyring, ref, -1 if member is None else member.expert, said, actor=desk.actor, at=desk.at
        )
    return {"seat": form.seat, "commitment": commitment}


@operation(router, "POST", "/appraisals/{ref}/reveal", "appraisals.reveal", response_model=AppraisalFile, summary="Open all opinions at once")
def reveal(ref: Ref, desk: At) -> Any:
    """When the last one is in."""
    _to_act_on(desk, ref)
    with desk.acting() as session:
        opinions.reveal_opinions(session, desk.home.keyring, ref, actor=desk.actor, at=desk.at)
    return _shown(desk, ref)


@operation(
    router, "POST", "/appraisals/{ref}/proposal", "appraisals.propose", response_model=ProposalOut, writes=False, summary="What findings would propose; keeps nothing"
)
def propose(ref: Ref, form: ProposalForm, desk: At) -> Any:
    """Grade and care level by the standard; the panel decides."""
    _visible(desk, ref)
    with desk.acting() as session:
        return committee.propose(session, ref, tuple(form.findings), tuple(form.need_help), desk.today)


@operation(router, "POST", "/appraisals/{ref}/conclusion", "appraisals.conclude", response_model=AppraisalFile, summary="Record what the panel decided")
def conclude(ref: Ref, form: ConcludeForm, desk: At) -> Any:
    """By its majority; where it decides otherwise than the findings propose, with reasons."""
    _to_act_on(desk, ref)
    given = form.conclusion
    decided = opinions.Conclusion(
        tuple(given.findings), given.grade, given.care_level, tuple(given.need_help), tuple(given.agreed), tuple(given.devices), given.incapacity_from,
        given.incapacity_to, given.extension_confirmed, given.reasons,
    )  # fmt: skip
    with desk.acting() as session:
        committee.conclude(session, desk.home.keyring, ref, decided, remedy=form.remedy, actor=desk.actor, at=desk.at)
    return _shown(desk, ref)


def _shown(desk: Desk, ref: str) -> dict[str, Any]:
    with desk.acting() as session:
        said = committee.whole(session, desk.home.keyring, ref, desk.today)
        person = appraisal(session, ref).person
    if desk.who.post not in _SEES_OPINIONS:
        said["opinions"] = None
    desk.read(person, ("appraisal", *(("opinions",) if said["opinions"] else ()), *(("conclusion",) if said["conclusion"] else ())), case_no=said["case_no"])
    return said


def _visible(desk: Desk, ref: str) -> str:
    """The appraisal where its case lies in the caller's area. Raises CallerFault `unknown_appraisal`."""
    stage = desk.session.execute(select(Row.stage).where(Row.ref == ref)).scalar_one_or_none()
    if stage is None or _second(desk) not in (None, stage == Stage.SECOND.value):
        raise CallerFault("unknown_appraisal", f"没有编号为“{ref}”的鉴定。", f"There is no appraisal {ref!r}.")
    visible(desk, ref.rpartition("-G")[0])
    return ref


def _to_act_on(desk: Desk, ref: str) -> None:
    _visible(desk, ref)
    to_act_on(desk, ref.rpartition("-G")[0])


def _second(desk: Desk) -> bool | None:
    """A committee sees its own appraisals: the province those that are asked for a second time, a city the others."""
    return {"provincial_committee": True, "appraisal_committee": False}.get(desk.who.post or "")
