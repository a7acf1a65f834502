"""The extension of a province: its candidates, what it still lacks, and how far each city has come."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from zhibao import law
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.law import opening
from zhibao.registry.extension import acts
from zhibao.registry.extension.model import Candidate
from zhibao.registry.model import INDUSTRY_ZH
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import admissions as shapes
from zhibao.web.office import province_of
from zhibao.web.routes.me import Limit, Offset
from zhibao.web.worker import place_name

router = APIRouter(prefix="/api/province")
MonthText = Annotated[str | None, Query(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$", examples=["2026-03"])]


@operation(router, "GET", "/candidates", "province.candidates", response_model=shapes.CandidatePage, summary="Candidate enterprises of the cities")
def candidates(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """By number, each with its newest survey and the checks that are missing; contact persons are not told here."""
    with desk.acting() as session:
        found = acts.candidates(session, province_of(desk))
    return page_of([candidate_line(one) for one in found], offset=offset, limit=limit)


@operation(router, "POST", "/candidates", "province.candidate_survey", response_model=shapes.CandidateLine, status_code=201, summary="Note what was found out about a candidate")
def survey(form: shapes.CandidateSurveyIn, desk: At) -> Any:
    """The same name and industry in a city again is a further survey. Raises CallerFault `survey_form`, `city_needed`, `unknown_industry`."""
    _must_be_here(desk, form.city)
    with desk.acting() as session:
        return candidate_line(acts.survey(
            session, city=form.city, name=form.name, industry=form.industry, workers=form.workers, orders=(form.least, form.likely, form.most),
            readiness=form.readiness, words=form.words, demo=desk.home.demo, actor=desk.actor, at=desk.at, uscc=form.uscc,
        ))  # fmt: skip


@operation(router, "GET", "/opening", "province.opening", response_model=shapes.OpeningOut, summary="What the province still lacks")
def lacks(desk: At) -> Any:
    """Places, provisions and numbers, with who must fill each, and what is provisional until then."""
    with desk.acting():
        return opening.checklist(law.book(), province_of(desk), desk.today)


@operation(router, "GET", "/progress", "province.progress", response_model=shapes.ProgressOut, summary="How far each city has come")
def progress(desk: At, month: MonthText = None) -> Any:
    """Against the plan today, and how every enterprise stands in each city in a month, the last one where none is named."""
    from zhibao.journeys import province_to_progress

    asked = Month.parse(month) if month else Month.of(desk.today).previous()
    with desk.acting() as session:
        return province_to_progress.progress_of(session, desk.home.orders, province_of(desk), asked, desk.today)


@operation(router, "POST", "/progress/reports", "province.extension_report", response_model=shapes.ExtensionNoted, status_code=201, summary="Report a step of a city as done")
def report(form: shapes.ProgressReportIn, desk: At) -> Any:
    """Or take that back (`undo`). Raises CallerFault `unknown_plan_step`, `step_is_measured`, `day_ahead`."""
    _must_be_here(desk, form.city)
    with desk.acting() as session:
        acts.report_step(session, city=form.city, step=form.step, on=form.on, words=form.words, actor=desk.actor, at=desk.at, done=not form.undo)
    return {"city": form.city, "noted": form.step}


@operation(router, "POST", "/progress/follow-ups", "province.extension_follow", response_model=shapes.ExtensionNoted, status_code=201, summary="Note that an enterprise was asked to join")
def follow(form: shapes.ProgressFollowIn, desk: At) -> Any:
    """In a city, and how. Raises CallerFault `enterprise_unknown`."""
    _must_be_here(desk, form.city)
    with desk.acting() as session:
        acts.follow(session, city=form.city, enterprise=form.enterprise, words=form.words, actor=desk.actor, at=desk.at)
    return {"city": form.city, "noted": form.enterprise}


def _must_be_here(desk: Desk, city: str) -> None:
    """That a city lies in the caller's province; another province's does not exist for her."""
    if city[:2] != province_of(desk)[:2]:
        raise CallerFault("unknown_place", f"不认识的地方“{city}”。", f"The place {city!r} is not known.", place="city")


def candidate_line(one: Candidate) -> dict[str, Any]:
    """A candidate with its newest survey."""
    held = one.survey.document()
    names = ("workers", "orders_least", "orders_likely", "orders_most", "readiness", "readiness_zh", "readiness_en")
    return {name: held[name] for name in names} | {
        "number": one.number, "city": one.city, "city_zh": place_name(one.city), "name": one.name, "uscc": one.uscc, "industry": one.industry,
        "industry_zh": INDUSTRY_ZH[one.industry], "surveyed_at": held["at"], "surveys": len(one.surveys), "missing": list(one.missing), "prepared": not one.missing,
    }  # fmt: skip
