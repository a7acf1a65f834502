"""Benefits of a case: what stands, how it came about, a trial assessment, and an award through three persons."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.benefits import acts, telling
from zhibao.benefits.assess import assess as compute
from zhibao.benefits.tables import AwardReviewRow
from zhibao.benefits.tables import AwardRow as Row
from zhibao.cases import acts as cases
from zhibao.cases.model import ROLE_ZH, BenefitState, CaseState, Role, Track
from zhibao.journeys import injury_to_payment as journey
from zhibao.journeys.case_page import benefit_zh
from zhibao.journeys.injury_to_payment import case_facts
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.web.desk import At, Desk, operation
from zhibao.web.models.office import AwardNo, CaseNo, page
from zhibao.web.models.office_benefits import (
    AssessForm,
    Assessment,
    AwardOut,
    AwardPage,
    Benefits,
    Explained,
    PrepareForm,
    Replayed,
    SendBackForm,
)
from zhibao.web.office import enterprise_name, to_act_on, visible

router = APIRouter(prefix="/api")
Offset = Annotated[int, Query(ge=0, le=10_000_000)]
Limit = Annotated[int, Query(ge=1, le=200)]
_WAITS = {BenefitState.ASSESSED: Role.BENEFIT_REVIEWER, BenefitState.REVIEWED: Role.BENEFIT_APPROVER}


@operation(router, "GET", "/cases/{case_no}/benefits", "benefits.show", response_model=Benefits, summary="Everything that stands about the benefits of a case")
def show(case_no: CaseNo, desk: At) -> Any:
    """Awards, bills, advances, third parties, what platforms owe, recoveries, tasks. The read is logged."""
    case = visible(desk, case_no)
    with desk.acting() as session:
        said = telling.case_document(session, case_no, on=desk.today)
        said["awards"] = [one | {"status_zh": telling.STATUS_ZH[one["status"]]} for one in said["awards"]]
        said["owed_by_platforms"] = [owed_document(session, one) for one in said["owed_by_platforms"]]
    desk.read(case.person, ("awards", "bills", "advances"), case_no=case_no)
    return said


@operation(router, "GET", "/cases/{case_no}/benefits/explained", "benefits.explain", response_model=Explained, summary="How each amount came about")
def explain(case_no: CaseNo, desk: At, award_no: Annotated[str | None, Query(pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}-A[0-9]{1,4}$")] = None) -> Any:
    """Sentence by sentence, from the receipts of the awards that count; of one award also while it waits to be reviewed."""
    case = visible(desk, case_no)
    with desk.acting() as session:
        told = telling.explained(session, desk.home.keyring, case_no, award_no)
    desk.read(case.person, ("award_receipts",), case_no=case_no)
    return {"case_no": case_no, "awards": told, "text_zh": telling.explained_text(told), "text_en": telling.explained_text(told, "en")}


@operation(
    router, "POST", "/cases/{case_no}/benefits/assess", "benefits.assess", response_model=Assessment, writes=False, summary="A trial assessment; keeps nothing"
)
def assess(case_no: CaseNo, form: AssessForm, desk: At) -> Any:
    """What the acts of the case and what officers establish entitle to, explained; decides nothing."""
    case = visible(desk, case_no)
    with desk.acting() as session:
        said = compute(case_facts(session, desk.home.keyring, case_no, form.given), law.book()).document()
    desk.read(case.person, ("assessment",), case_no=case_no)
    return said


@operation(router, "POST", "/cases/{case_no}/awards", "awards.prepare", response_model=AwardOut, status_code=201, summary="Write down an award")
def prepare(case_no: CaseNo, form: PrepareForm, desk: At) -> Any:
    """It counts once another person has reviewed it and a third has approved it."""
    to_act_on(desk, case_no)
    with desk.acting() as session:
        made = journey.assess_case(
            session, desk.home.keyring, case_no, form.given, actor=desk.actor, at=desk.at, payees=form.payees, only=form.only,
            items=form.items, replaces=form.replaces, reason=form.reason, ground=form.ground,
        )  # fmt: skip
        return _document(session, made.award) | {"needs": [need.document() for need in made.assessment.needs]}


@operation(router, "GET", "/awards", "awards.list", response_model=AwardPage, summary="Awards of my area, the newest first")
def list_awards(desk: At, status: Literal["prepared", "returned", "effective"] | None = None, offset: Offset = 0, limit: Limit = 50) -> Any:
    """Each with whom it waits for, and what the caller may do with it."""
    query = select(Row.award_no)
    if status is not None:
        outcome = select(AwardReviewRow.award_no)
        query = query.where(
            Row.award_no.not_in(outcome) if status == "prepared" else Row.award_no.in_(outcome.where(AwardReviewRow.outcome == status))
        )
    numbers = list(desk.session.execute(query.order_by(Row.assessed_at.desc(), Row.award_no.desc())).scalars())
    with desk.acting() as session:
        shown = acts.awards_of(session, numbers[offset : offset + limit])
        waiting = cases.case_states(session, [made.case_no for made in shown if made.status == "prepared"])
        rows = [_line(desk, waiting.get(made.case_no), made) for made in shown]
    return page(rows, len(numbers), offset, limit)


@operation(router, "GET", "/awards/{award_no}", "awards.show", response_model=AwardOut, summary="An award as it stands")
def show_award(award_no: AwardNo, desk: At) -> Any:
    """With what it makes payable and what was paid too much. The read is logged."""
    made = _visible(desk, award_no)
    with desk.acting() as session:
        said = _document(session, made)
    desk.read(made.person, ("award",), case_no=made.case_no)
    return said


@operation(router, "GET", "/awards/{award_no}/replay", "awards.replay", response_model=Replayed, summary="Every receipt of an award computed again")
def replay(award_no: AwardNo, desk: At) -> Any:
    """From the rule, the numbers and the inputs that each receipt holds, and nothing else. The read is logged."""
    made = _visible(desk, award_no)
    with desk.acting() as session:
        told = telling.replayed(session, desk.home.keyring, award_no)
    desk.read(made.person, ("award_receipts",), case_no=made.case_no)
    return {"award_no": award_no, "holds": all(one["holds"] for one in told), "receipts": told}


@operation(router, "POST", "/awards/{award_no}/review", "awards.review", response_model=AwardOut, summary="Agree with an assessment, as another person")
def review(award_no: AwardNo, desk: At) -> Any:
    """Another person has read the assessment and agrees with every line."""
    _to_act_on(desk, award_no)
    with desk.acting() as session:
        return _document(session, journey.review_case(session, desk.home.keyring, award_no, actor=desk.actor, at=desk.at))


@operation(router, "POST", "/awards/{award_no}/approve", "awards.approve", response_model=AwardOut, summary="Approve an award: from now on it counts")
def approve(award_no: AwardNo, desk: At) -> Any:
    """The award counts, and what the fund owes once becomes payable in the same transaction."""
    _to_act_on(desk, award_no)
    with desk.acting() as session:
        made, _ = journey.award_case(session, desk.home.keyring, award_no, actor=desk.actor, at=desk.at)
        return _document(session, made)


@operation(router, "POST", "/awards/{award_no}/send-back", "awards.send_back", response_model=AwardOut, summary="Send an award back, with the reason")
def send_back(award_no: AwardNo, form: SendBackForm, desk: At) -> Any:
    """The case waits for another assessment."""
    _to_act_on(desk, award_no)
    with desk.acting() as session:
        made = journey.return_case(session, desk.home.keyring, award_no, reason=form.reason, actor=desk.actor, at=desk.at)
        return _document(session, made)


def owed_document(session: Session, one: dict[str, Any]) -> dict[str, Any]:
    """A line that a platform owes, with names."""
    uscc = str(one["platform"]).removeprefix("enterprise:")
    return one | {"zh": benefit_zh(one["item"]), "platform_name": enterprise_name(session, uscc)}


def _document(session: Session, made: acts.Award) -> dict[str, Any]:
    said = made.document() | {"status_zh": telling.STATUS_ZH[made.status]}
    if made.status == "effective":
        said["payables"] = [one.document() for one in acts.payables(session, made.award_no)]
        said["overpaid"] = [one.document() for one in acts.overpaid(session, made.award_no)]
        said["differences"] = [one.document() for one in acts.found_differences(session, made.award_no) if one.difference_fen]
    return said


def _line(desk: Desk, case: CaseState | None, made: acts.Award) -> dict[str, Any]:
    waits = None if case is None else _waits(case, made)
    mine = waits is not None and desk.who.post == waits.value
    same = desk.who.account.person == Actor.parse(made.prepared_by).person
    why = ("核定与复核、审批不得为同一人。", "Who assessed may not review or approve.") if mine and same else (None, None)
    may = mine and not same
    return {
        "award_no": made.award_no, "case_no": made.case_no, "status": made.status, "status_zh": telling.STATUS_ZH[made.status],
        "waits_for": waits and waits.value, "waits_for_zh": waits and ROLE_ZH[waits], "total_fen": made.total_fen, "provisional": made.provisional,
        "prepared_by": made.prepared_by, "assessed_at": made.assessed_at.isoformat(),
        "may": {"review": may and waits is Role.BENEFIT_REVIEWER, "approve": may and waits is Role.BENEFIT_APPROVER, "send_back": may},
        "why_not_zh": why[0], "why_not_en": why[1],
    }  # fmt: skip


def _waits(case: CaseState, made: acts.Award) -> Role | None:
    """Whom an award waits for: the case says how far its last assessment is."""
    last = case.last("assessment")
    if last is None or last.facts["digest"] != made.digest:
        return None
    state = case.at(Track.BENEFIT)
    assert isinstance(state, BenefitState)
    return _WAITS.get(state)


def _visible(desk: Desk, award_no: str) -> acts.Award:
    """An award of the caller's area. Raises CallerFault `unknown_award`."""
    if desk.session.execute(select(Row.award_no).where(Row.award_no == award_no)).first() is None:
        raise CallerFault("unknown_award", f"没有核定“{award_no}”。", f"There is no award {award_no!r}.")
    with desk.acting() as session:
        return acts.award(session, award_no)


def _to_act_on(desk: Desk, award_no: str) -> None:
    to_act_on(desk, _visible(desk, award_no).case_no)
