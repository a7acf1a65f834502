"""The telephone: my cases in plain words, the steps I may take, remedies, letters, money, what the platform owes me."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Response
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases import acts as cases
from zhibao.cases import progress, step_forms
from zhibao.cases.model import CaseState
from zhibao.cases.procedure import BY_VERB, row
from zhibao.cases.progress_words import PAST
from zhibao.edge.letters import render
from zhibao.journeys import case_to_money, letters_to_register
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import worker_cases as shapes
from zhibao.web.models.office import CaseNo
from zhibao.web.parts import bytes_answer
from zhibao.web.routes.me import Limit, Offset
from zhibao.web.worker import case_told, line_told, my_case, person_of

router = APIRouter(prefix="/api/me/cases")
LetterName = Annotated[str, Path(pattern=r"^[a-z_]{1,40}$", examples=["award"])]
AwardQuery = Annotated[str | None, Query(pattern=r"^[0-9A-Z-]{1,60}$", examples=["570100-2025-000002-A1"])]


@operation(router, "GET", "", "me.cases", response_model=shapes.CasePage, summary="My cases")
def my_cases(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The cases of the person, the newest first."""
    person = person_of(desk)
    with desk.acting() as session:
        found = [line_told(desk, session, one) for one in reversed(cases.cases(session, person=person))]
    return page_of(found, offset=offset, limit=limit)


@operation(router, "GET", "/{case_no}", "me.case", response_model=shapes.CaseTold, summary="A case of mine in plain words")
def show(case_no: CaseNo, desk: At) -> Any:
    """Where it stands, what comes next, until when, who is working on it, and what I may do."""
    case = my_case(desk, case_no)
    with desk.acting() as session:
        return case_told(desk, session, case)


@operation(router, "POST", "/{case_no}/steps", "me.step", response_model=shapes.StepAnswer, status_code=201, summary="Take a step of the procedure")
def step(case_no: CaseNo, form: shapes.PartyStepTaken, desk: At) -> Any:
    """Apply, bring in what is missing, answer, object, and what else a party may do."""
    my_case(desk, case_no)
    with desk.acting() as session:
        take_party_step(desk, session, case_no, form.step, form.facts.model_dump(exclude_none=True))
        case = cases.case_state(session, case_no)
        return {"step": form.step, "at": case.taken[-1].at.isoformat(), "case": case_told(desk, session, case)}


def take_party_step(desk: Desk, session: Session, case_no: str, verb: str, facts: dict[str, Any]) -> None:
    """Take a step as a party: the applicant is the post itself, the ground is the first that fits the place."""
    case = cases.case_state(session, case_no)
    held = row(verb, case.states) or BY_VERB[verb][0]
    if "applicant" in held.required:
        facts["applicant"] = str(desk.who.post)
    on_behalf_of = f"person:{case.person}" if desk.who.post in ("relative", "union") else None
    cases.take_step(
        session, desk.home.keyring, case_no, verb, actor=desk.actor, ground=step_forms.grounds(case, held)[0], facts=facts, at=desk.at,
        on_behalf_of=on_behalf_of,
    )  # fmt: skip


@operation(router, "GET", "/{case_no}/remedies", "me.remedies", response_model=shapes.Remedies, summary="What I may do when I do not agree")
def remedies(case_no: CaseNo, desk: At) -> Any:
    """Objection, reconsideration, litigation, a second appraisal: whether, until when, before whom."""
    case = my_case(desk, case_no)
    on, may = desk.today, {one.step: not one.blocked for one in progress.may(case, str(desk.who.post), desk.today)}
    city, province = law.places().resolve(case.prefecture), law.places().resolve(law.places().province_of(case.prefecture))
    history = [
        {"on": one.day.isoformat(), "zh": PAST[one.verb][0], "en": PAST[one.verb][1]}
        for one in case.steps
        if one.verb in ("objection", "objection_answer", "reconsideration", "reconsideration_result", "litigation", "litigation_result", "second_appraisal_application")
    ]
    return {
        "objection": _right(
            case, None, may.get("objection", False), on, ("作出决定的机关", "the body that decided"),
            ("可以随时向作出决定的机关提出异议；提出异议不影响复议和诉讼的期限。", "You may object to the body that decided at any time; the periods of reconsideration and litigation run on."),
        ),
        "reconsideration": _right(
            case, "reconsideration", may.get("reconsideration", False), on, (f"{city.name_zh}人民政府", f"the government of {city.name_en}"),
            ("不服结论的，可以申请行政复议。", "Against a decision you may ask for reconsideration."),
        ),
        "litigation": _right(
            case, "litigation", may.get("litigation", False), on, ("人民法院", "the people's court"), ("不服结论的，也可以提起行政诉讼。", "You may also go to court.")
        ),
        "second_appraisal": _right(
            case, "second_appraisal_request", may.get("second_appraisal_application", False), on,
            (f"{province.name_zh}劳动能力鉴定委员会", f"the appraisal committee of {province.name_en}"),
            ("不服鉴定结论的，可以申请再次鉴定。", "Against an appraisal you may ask for a second one."),
        ),
        "history": history,
    }  # fmt: skip


def _right(case: CaseState, clock_name: str | None, may: bool, on: date, body: tuple[str, str], words: tuple[str, str]) -> dict[str, Any]:
    clock = None if clock_name is None else progress.right(case, clock_name, on)
    zh, en = words
    if clock_name is not None and clock is None:
        zh, en = zh + "期限从结论送达时开始计算。", en + " The period begins when the decision has been served."
    elif clock is not None and clock.due is None and clock.missing is not None:
        zh, en = zh + clock.missing.zh, f"{en} {clock.missing.en}"
    elif clock is not None and clock.due is not None and on > clock.due:
        zh, en = zh + f"期限已在 {clock.due} 届满；有正当理由的，请向受理机关说明。", f"{en} The period ended on {clock.due}; state your reasons to the body where you have good ones."
    return {
        "may": may, "until": None if clock is None or clock.due is None else clock.due.isoformat(), "length": None if clock is None else clock.length,
        "unit": None if clock is None else clock.unit, "body_zh": body[0], "body_en": body[1], "cites": [] if clock is None else list(clock.cites),
        "provisional": clock is not None and clock.provisional, "zh": zh, "en": en,
    }  # fmt: skip


@operation(router, "GET", "/{case_no}/letters", "me.letters", response_model=shapes.LetterPage, summary="Letters of my case")
def letters(case_no: CaseNo, desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The letters that were served on me, with the code by which each is checked."""
    case = my_case(desk, case_no)
    with desk.acting() as session:
        found = letters_to_register.letters_of_person(session, desk.home.keyring, case.case_no, desk.today)
    rows = [
        {
            "letter": one.letter, "award_no": one.award_no, "letter_no": one.letter_no, "zh": one.zh, "en": one.en,
            "issued_on": one.issued_on.isoformat(), "check": one.check_code,
        }
        for one in found
    ]  # fmt: skip
    return page_of(rows, offset=offset, limit=limit)


@operation(
    router, "GET", "/{case_no}/letters/{letter}", "me.letter", writes=True, response_class=Response, summary="A letter as PDF",
    responses=bytes_answer("application/pdf", text="The letter"),
)  # fmt: skip
def letter(case_no: CaseNo, letter: LetterName, desk: At, award: AwardQuery = None) -> Any:
    """The letter itself (PDF/A); that it was printed is entered in the register."""
    from zhibao.app import settings

    case = my_case(desk, case_no)
    with desk.acting() as session:
        made = letters_to_register.letter_for_person(
            session, desk.home.keyring, case.case_no, letter, award, actor=desk.actor, at=desk.at, on=desk.today
        )
    # The time in the file is that of the letter, so that the same letter has the same bytes.
    content = render(made, settings.font_folder(), desk.at.astimezone(ZONE))
    name = str(made.facts["letter_no"])
    return Response(content, media_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}.pdf"'})


@operation(router, "GET", "/{case_no}/money", "me.money", response_model=shapes.Money, summary="The money of my case, and why")
def money(case_no: CaseNo, desk: At) -> Any:
    """Items, amounts, what became of each, the tail of the account, and how each amount came about."""
    case = my_case(desk, case_no)
    with desk.acting() as session:
        return case_to_money.money(session, desk.home.keyring, case.case_no, case.person, desk.today)


@operation(router, "GET", "/{case_no}/owed", "me.owed", response_model=shapes.OwedPage, summary="What the platform owes me itself")
def owed(case_no: CaseNo, desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """Living security: due, paid, late."""
    case = my_case(desk, case_no)
    with desk.acting() as session:
        return page_of(case_to_money.owed_to(session, desk.today, case.case_no), offset=offset, limit=limit)


check_router = APIRouter(prefix="/api/letters")


@operation(check_router, "GET", "/check/{code}", "letters.check", response_model=shapes.Genuine, summary="Is this letter genuine")
def check(code: Annotated[str, Path(max_length=200, examples=["zhibao:1:570100-2025-000001-award:0123456789abcdef0123456789abcdef"])], desk: At) -> Any:
    """Anybody who holds a letter may ask; only yes or no is told."""
    with desk.acting() as session:
        return {"genuine": letters_to_register.genuine(session, desk.home.keyring, code, desk.today)}


def no_such(name: str) -> CallerFault:
    """The refusal of a paper that is not there or not hers."""
    return CallerFault("unknown_document", f"没有编号为“{name}”的材料。", f"There is no document {name!r}.")
