"""The province's forecast: asked for, made as a job beside the requests, and read when it is done."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from sqlalchemy.orm import Session

from zhibao.app import jobs
from zhibao.app.tables import JobRow
from zhibao.web.desk import At, Desk, operation
from zhibao.web.models import province_forecast as shapes
from zhibao.web.office import province_of

router = APIRouter(prefix="/api/province")


@operation(router, "GET", "/forecast", "province.forecast", response_model=shapes.ForecastOut, summary="The newest forecast of the province")
def newest(desk: At) -> Any:
    """How far it is, and what came of it; a state of `none` where nobody has asked for one yet."""
    with desk.acting() as session:
        return _told(next(iter(jobs.of_owner(session, [jobs.FORECAST], province_of(desk))), None))


@operation(router, "POST", "/forecast", "province.forecast_make", response_model=shapes.ForecastOut, status_code=202, summary="Ask for a forecast as known today")
def make(form: shapes.ForecastIn, desk: At) -> Any:
    """It is made beside the requests; the same question on one day is answered once. Nothing follows from it by itself."""
    with desk.acting() as session:
        return _told(_asked(session, desk, form))


def _asked(session: Session, desk: Desk, form: shapes.ForecastIn) -> JobRow:
    province = province_of(desk)
    subject = jobs.forecast_subject(province, desk.today, form.months, form.seed)
    return jobs.enqueue(session, jobs.FORECAST, subject, owner=province, actor=str(desk.actor), at=desk.at)


def _told(job: JobRow | None) -> dict[str, Any]:
    if job is None:
        return {"state": "none", "done": 0, "total": None, "asked_at": None, "fault": None, "result": None}
    return {
        "state": job.state, "done": job.done, "total": job.total, "asked_at": job.created_at.isoformat(), "fault": job.fault, "result": job.result,
    }  # fmt: skip
