"""Admissions: an enterprise applies and follows its application; the province takes the steps, each by another person."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Response
from sqlalchemy.orm import Session

from zhibao.kit.errors import CallerFault
from zhibao.registry.admission import acts
from zhibao.registry.admission.model import Admission
from zhibao.registry.model import INDUSTRY_ZH
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import admissions as shapes
from zhibao.web.office import province_of
from zhibao.web.parts import bytes_answer
from zhibao.web.platform import enterprise_of
from zhibao.web.routes.me import Limit, Offset
from zhibao.web.worker import place_name

router = APIRouter(prefix="/api")
AdmissionNo = Annotated[str, Path(pattern=r"^N[0-9]{6}-[0-9]{4}-[0-9]{4,}$", examples=["N570000-2026-0001"])]
EvidenceDigest = Annotated[str, Path(pattern=r"^sm3:[0-9a-f]{64}$", examples=["sm3:" + "0" * 64])]
OwnStep = Literal["supplement", "withdraw"]
_TEXT, _OCTETS = "text/plain", "application/octet-stream"


@operation(router, "GET", "/platform/admissions", "platform.admissions", response_model=shapes.AdmissionPage, summary="Applications of the enterprise for admission")
def own(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The newest first, each with how far it is."""
    with desk.acting() as session:
        return page_of([_line(one) for one in _mine(desk, session)], offset=offset, limit=limit)


@operation(router, "POST", "/platform/admissions", "platform.admission_apply", response_model=shapes.AdmissionLine, status_code=201, summary="Apply for admission")
def apply(form: shapes.AdmissionApplyIn, desk: At) -> Any:
    """At provincial level only. Raises CallerFault `admission_level`, `industry_not_in_scheme`, `admission_open`, `already_enrolled`."""
    with desk.acting() as session:
        return _line(acts.apply(
            session, desk.home.keyring, place=form.place, uscc=enterprise_of(desk), name=form.name, industry=form.industry, evidence=_evidence(form.evidence),
            words=form.words, demo=desk.home.demo, actor=desk.actor, at=desk.at,
        ))  # fmt: skip


@operation(router, "POST", "/platform/admissions/{number}/steps/{step}", "platform.admission_step", response_model=shapes.AdmissionLine, summary="Bring more material, or withdraw the application")
def own_step(number: AdmissionNo, step: OwnStep, form: shapes.AdmissionOwnStepIn, desk: At) -> Any:
    """The steps of the enterprise itself. Raises CallerFault `unknown_admission`, `step_not_permitted`."""
    with desk.acting() as session:
        own_admission(desk, session, number)
        return _line(acts.take(session, desk.home.keyring, number, step, words=form.words, actor=desk.actor, at=desk.at, evidence=_evidence(form.evidence)))


@operation(
    router, "GET", "/platform/admissions/{number}/notice", "platform.admission_notice", response_class=Response, summary="The notice of the decision",
    responses=bytes_answer(_TEXT, text="Plain text"),
)  # fmt: skip
def own_notice(number: AdmissionNo, desk: At) -> Any:
    """With first day, ground and remedies. Raises CallerFault `not_decided`."""
    with desk.acting() as session:
        return _notice(own_admission(desk, session, number))


@operation(router, "GET", "/province/admissions", "province.admissions", response_model=shapes.AdmissionPage, summary="Applications for admission")
def listed(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """Of the province, the newest first."""
    with desk.acting() as session:
        found = acts.admissions(session, province_of(desk))
    return page_of([_line(one) for one in reversed(found)], offset=offset, limit=limit)


@operation(router, "GET", "/province/admissions/{number}", "province.admission", response_model=shapes.AdmissionOut, summary="An application with its assessment, its steps and what is next")
def shown(number: AdmissionNo, desk: At) -> Any:
    """Every step that the state allows is named, also where the caller may not take it, with the reason."""
    with desk.acting() as session:
        return admission_told(desk, one_admission(desk, session, number))


@operation(router, "POST", "/province/admissions/{number}/steps/{step}", "province.admission_step", response_model=shapes.AdmissionOut, summary="Take a step of an admission")
def take(number: AdmissionNo, step: shapes.AdmissionStepName, form: shapes.AdmissionStepIn, desk: At) -> Any:
    """Who may take it, and who may not because she took an earlier one, is said by the procedure."""
    with desk.acting() as session:
        one_admission(desk, session, number)
        made = acts.take(
            session, desk.home.keyring, number, step, words=form.words, actor=desk.actor, at=desk.at, figures=form.figures, document=form.document, on=form.on, from_=form.first
        )
        return admission_told(desk, made)


@operation(
    router, "GET", "/province/admissions/{number}/evidence/{digest}", "province.admission_evidence", response_class=Response, summary="A document of an application",
    responses=bytes_answer(_OCTETS, text="The bytes as they were handed in"),
)  # fmt: skip
def evidence(number: AdmissionNo, digest: EvidenceDigest, desk: At) -> Any:
    """Raises CallerFault `unknown_evidence`."""
    with desk.acting() as session:
        one_admission(desk, session, number)
        kind, content = acts.evidence_of(session, desk.home.keyring, number, digest)
    return Response(content, media_type=_OCTETS, headers={"Content-Disposition": f'attachment; filename="{number}-{kind}.bin"'})


@operation(
    router, "GET", "/province/admissions/{number}/notice", "province.admission_notice", response_class=Response, summary="The notice of the decision on an application",
    responses=bytes_answer(_TEXT, text="Plain text"),
)  # fmt: skip
def notice(number: AdmissionNo, desk: At) -> Any:
    """As the enterprise is told. Raises CallerFault `not_decided`."""
    with desk.acting() as session:
        return _notice(one_admission(desk, session, number))


def _mine(desk: Desk, session: Session) -> list[Admission]:
    return list(reversed(acts.admissions(session, uscc=enterprise_of(desk))))


def own_admission(desk: Desk, session: Session, number: str) -> Admission:
    """An application of the caller's enterprise. Raises CallerFault `unknown_admission`, also for another enterprise's."""
    return _found(next((one for one in _mine(desk, session) if one.number == number), None), number)


def one_admission(desk: Desk, session: Session, number: str) -> Admission:
    """An application of the caller's province. Raises CallerFault `unknown_admission`, also for another province's."""
    return _found(acts.admission_of(session, number) if number[1:7] == province_of(desk) else None, number)


def _found(one: Admission | None, number: str) -> Admission:
    if one is None:
        raise CallerFault("unknown_admission", f"没有编号为“{number}”的纳入申请。", f"There is no application for admission {number!r}.")
    return one


def _evidence(given: Sequence[shapes.AdmissionEvidenceIn]) -> list[tuple[str, bytes]]:
    """Raises CallerFault `evidence_form` where something is no base64."""
    try:
        return [(one.kind, base64.b64decode(one.content, validate=True)) for one in given]
    except binascii.Error:
        raise CallerFault("evidence_form", "材料不是 base64。", "A document is not base64.", place="evidence") from None


def _notice(one: Admission) -> Response:
    from zhibao.edge import admission_notice

    headers = {"Content-Disposition": f'attachment; filename="{one.number}.txt"'}
    return Response(admission_notice.plain(one.document()).encode(), media_type=_TEXT, headers=headers)


def _line(one: Admission) -> dict[str, Any]:
    told = one.document()
    names = ("number", "place", "uscc", "name", "industry", "applied_on", "state", "state_zh", "state_en", "from", "mark", "provisional")
    return {name: told[name] for name in names} | {"place_zh": place_name(one.province), "industry_zh": INDUSTRY_ZH[one.industry]}


def admission_told(desk: Desk, one: Admission) -> dict[str, Any]:
    """An application with its assessment, its steps, its service and what is next."""
    told = one.document()
    return _line(one) | {name: told[name] for name in ("consent", "cites", "assessment", "steps", "served")} | {
        "next": [
            {
                "step": step.name, "zh": step.zh, "en": step.en, "posts": list(step.posts), "facts": list(step.facts), "may": why is None,
                "why_zh": why and why.zh, "why_en": why and why.en,
            }
            for step, why in acts.offers(one, desk.actor)
        ],
    }  # fmt: skip
