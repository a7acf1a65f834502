"""Cases: a step that is taken, a statement about the platform, a record of another scheme, and screening."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Path

from zhibao.cases import acts as cases
from zhibao.cases import one_scheme, step_forms
from zhibao.cases.onward import onward
from zhibao.cases.procedure import BY_VERB
from zhibao.cases.responsibility import Statement
from zhibao.cases.screening import screen as decide
from zhibao.cases.screening_facts import read_facts
from zhibao.journeys.case_to_screening import screen_case
from zhibao.journeys.orders_to_store import platform_code
from zhibao.journeys.report_to_case import decide_platform
from zhibao.kit.actors import Actor
from zhibao.kit.clock import day
from zhibao.kit.errors import CallerFault
from zhibao.web.desk import At, operation
from zhibao.web.models.office import CaseNo
from zhibao.web.models.office_cases import (
    ConcernOut,
    OtherSchemeForm,
    PlatformForm,
    ResponsibilityOut,
    Screened,
    ScreenForm,
    StepForm,
    StepTaken,
)
from zhibao.web.office import last_act, request_key, to_act_on, visible

router = APIRouter(prefix="/api")
Verb = Annotated[str, Path(pattern=r"^[a-z_]{3,40}$", examples=["confirmation"])]


@operation(router, "POST", "/cases/{case_no}/steps/{verb}", "cases.take_step", response_model=StepTaken, summary="Take a step of the procedure")
def take_step(case_no: CaseNo, verb: Verb, form: StepForm, desk: At) -> Any:
    """Take a step in the caller's post. `If-Match` holds the last act that was seen, `Idempotency-Key` makes it happen once."""
    to_act_on(desk, case_no)
    if verb in step_forms.ELSEWHERE:
        zh, en = step_forms.ELSEWHERE_WORDS[step_forms.ELSEWHERE[verb]]
        raise CallerFault(
            "step_elsewhere", f"“{BY_VERB[verb][0].zh}”不单独办理：{zh}。", f"The step {verb!r} is not taken alone: it is {en}.", place=verb,
            remedy_zh="请从案件的相应页面办理。", remedy_en="Go to that page of the case.",
        )  # fmt: skip
    with desk.acting() as session:
        act = cases.take_step(
            session, desk.home.keyring, case_no, verb, actor=desk.actor, ground=form.ground, facts=form.facts, at=desk.at,
            on_behalf_of=form.on_behalf_of, key=request_key(desk),
        )  # fmt: skip
        onward(session, desk.home.keyring, case_no, verb, at=desk.at)
        return {
            "case_no": case_no, "place": act.place_in_chain, "verb": act.verb, "at": act.at.isoformat(), "actor": act.actor,
            "clocks": act.content.get("clocks", {}), "last_act": last_act(session, case_no),
        }  # fmt: skip


@operation(
    router, "POST", "/cases/{case_no}/platform", "cases.state_platform", response_model=ResponsibilityOut,
    summary="State that responsibility is hard to determine, or which platform is responsible",
)  # fmt: skip
def state_platform(case_no: CaseNo, form: PlatformForm, desk: At) -> Any:
    """Record what the officer states, with her reasons; the platform follows from it."""
    to_act_on(desk, case_no)
    with desk.acting() as session:
        code = None if form.platform is None else platform_code(session, form.platform)
        statement = Statement(desk.actor, form.reasons, trip=tuple(form.trip), platform=code)
        return decide_platform(session, desk.home.orders, desk.home.keyring, case_no, statement, at=desk.at).document()


@operation(
    router, "POST", "/cases/{case_no}/other-schemes", "cases.note_other_scheme", response_model=ConcernOut, summary="Note what another scheme holds"
)
def note_other_scheme(case_no: CaseNo, form: OtherSchemeForm, desk: At) -> Any:
    """Note a record of the work injury insurance of the same person; one of the same injury is a task for the named officer."""
    case = to_act_on(desk, case_no)
    record = one_scheme.OtherSchemeRecord(
        form.ref, one_scheme.OtherScheme(form.kind), case.person, form.unit, _day(form.event_on), one_scheme.Standing(form.standing),
        tuple(form.items), _day(form.since), _day(form.until),
    )  # fmt: skip
    with desk.acting() as session:
        found = one_scheme.record_other_scheme(
            session, desk.home.keyring, case_no, record, officer=Actor.parse(form.officer), actor=desk.actor, at=desk.at
        )
    return {"ref": record.ref, "concerns": found.concerns, "zh": found.zh, "en": found.en}


@operation(
    router, "POST", "/cases/screen", "cases.screen", response_model=Screened, response_model_exclude_none=True, writes=False,
    summary="Screen the facts of an injury; keeps nothing and decides nothing",
)  # fmt: skip
def screen(form: ScreenForm, desk: At) -> Any:
    """Which situations of the law are open, which a fact closes, what is missing. The screening advises; a person decides.

    With `case_no` the place, the time and the order come from the file, unless they are told.
    """
    told = form.model_dump(exclude_unset=True, exclude={"case_no"})
    if form.case_no is None:
        return decide(read_facts(told)).document()
    case = visible(desk, form.case_no)
    with desk.acting() as session:
        said = screen_case(session, desk.home.orders, desk.home.keyring, form.case_no, told).document()
    desk.read(case.person, ("orders",), case_no=form.case_no)
    return said


def _day(text: str | None) -> date | None:
    return None if text is None else day(text)
