"""Enterprises that come in together by one document: the sheet tried row by row, then whole; three persons. And the notice of a decision."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query, Response
from sqlalchemy.orm import Session

from zhibao.kit.clock import ZONE
from zhibao.registry.admission import acts as admissions
from zhibao.registry.admission import batch
from zhibao.registry.admission.batch import Batch
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import province_candidates as shapes
from zhibao.web.models.admissions import AdmissionOut
from zhibao.web.models.office_lists import ImportOut
from zhibao.web.office import province_of
from zhibao.web.parts import OCTET_BODY, TOO_LARGE, SheetBytes, SheetName, bytes_answer
from zhibao.web.routes.admissions import AdmissionNo, admission_told, one_admission, own_admission
from zhibao.web.routes.lists import RETURNED
from zhibao.web.routes.me import Limit, Offset

router = APIRouter(prefix="/api")
BatchNo = Annotated[str, Path(pattern=r"^B[0-9]{6}-[0-9]{4}-[0-9]{4,}$", examples=["B570000-2026-0001"])]
Said = Annotated[str, Query(max_length=2000)]
_STATE_EN = {"propose": "proposed, to be reviewed", "review": "reviewed, to be decided", "confirm": "taken over"}
_NEXT = {"propose": ("review", "admission_reviewer"), "review": ("confirm", "admission_decider")}
_PDF = "application/pdf"


@operation(router, "GET", "/province/admission-batches", "province.batches", response_model=shapes.AdmissionBatchPage, summary="Batches of enterprises that come in by one document")
def listed(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The newest first, with their rows and who took each step."""
    with desk.acting() as session:
        found = [_told(desk, one) for one in reversed(batch.batches(session, province_of(desk)))]
    return page_of(found, offset=offset, limit=limit)


@operation(
    router, "POST", "/province/admission-batches/file", "province.batch_propose", response_model=ImportOut, responses=TOO_LARGE, openapi_extra=OCTET_BODY,
    summary="Check a sheet of enterprises, or propose it whole",
)  # fmt: skip
def propose(content: SheetBytes, desk: At, name: SheetName, dry_run: bool = True, document: Said = "", document_on: date | None = None, words: Said = "") -> Any:
    """CSV in UTF-8. With `dry_run` each row is told with what speaks against it; without, the whole sheet or nothing. Raises CallerFault `batch_form`, `batch_rows`."""
    province = province_of(desk)
    with desk.acting() as session:
        rows = batch.read(content)
        wrong = [one for one in batch.check(session, province, rows, desk.home.demo) if one.fault]
        commit = not dry_run and not wrong
        if commit:
            batch.propose(
                session, place=province, rows=rows, document=document, document_on=document_on or desk.today, words=words, demo=desk.home.demo,
                actor=desk.actor, at=desk.at,
            )  # fmt: skip
    return {
        "read": len(rows), "rejected": len(wrong), "new": len(rows) - len(wrong), "committed": commit,
        "rows": [{"row": one.listed.line, "zh": one.zh, "en": one.en} for one in wrong][:200],
    }  # fmt: skip


@operation(
    router, "POST", "/province/admission-batches/file/returned", "province.batch_returned", writes=False, response_class=Response, openapi_extra=OCTET_BODY,
    responses=RETURNED, summary="The bad rows of a sheet of enterprises with their reasons",
)  # fmt: skip
def returned(content: SheetBytes, desk: At, name: SheetName) -> Any:
    """In the sender's own columns. Nothing is kept."""
    with desk.acting() as session:
        wrong = [one for one in batch.check(session, province_of(desk), batch.read(content), desk.home.demo) if one.fault]
    if not wrong:
        return Response(status_code=204)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow((*batch.COLUMNS, "reason_zh", "reason_en"))
    for one in wrong:
        held = one.listed
        writer.writerow((held.uscc, held.name, held.industry, held.tier or "", held.first.isoformat(), held.document, one.zh, one.en))
    headers = {"Content-Disposition": 'attachment; filename="returned.csv"'}
    return Response(out.getvalue().encode("utf-8-sig"), media_type="application/octet-stream", headers=headers)


@operation(router, "POST", "/province/admission-batches/{number}/steps/{step}", "province.batch_step", response_model=shapes.AdmissionBatch, summary="Review a batch, or take it over")
def take(number: BatchNo, step: Literal["review", "confirm"], form: shapes.BatchStepIn, desk: At) -> Any:
    """Another natural person each time; taking over checks every row again. Raises CallerFault `step_not_permitted`, `four_eyes`, `batch_rows`."""
    with desk.acting() as session:
        _mine(desk, session, number)
        return _told(desk, batch.take(session, number, step, words=form.words, actor=desk.actor, at=desk.at))


@operation(
    router, "GET", "/province/admissions/{number}/notice.pdf", "province.admission_notice_pdf", response_class=Response,
    responses=bytes_answer(_PDF, text="PDF/A"), summary="The notice of a decision as PDF",
)  # fmt: skip
def notice_pdf(number: AdmissionNo, desk: At) -> Any:
    """As the enterprise is told. Raises CallerFault `not_decided`."""
    with desk.acting() as session:
        return _pdf(desk, one_admission(desk, session, number).document())


@operation(
    router, "GET", "/platform/admissions/{number}/notice.pdf", "platform.admission_notice_pdf", response_class=Response,
    responses=bytes_answer(_PDF, text="PDF/A"), summary="The notice of the decision on my application as PDF",
)  # fmt: skip
def own_notice_pdf(number: AdmissionNo, desk: At) -> Any:
    """With first day, ground and remedies. Raises CallerFault `not_decided`."""
    with desk.acting() as session:
        return _pdf(desk, own_admission(desk, session, number).document())


@operation(router, "POST", "/province/admissions/{number}/service", "province.admission_serve", response_model=AdmissionOut, status_code=201, summary="Record that the notice was served")
def serve(number: AdmissionNo, form: shapes.ServeIn, desk: At) -> Any:
    """Once, on a day from the decision on. Raises CallerFault `not_decided`, `served_already`, `service_form`."""
    with desk.acting() as session:
        one_admission(desk, session, number)
        made = admissions.serve(session, number, on=form.on, way=form.way, words=form.words, actor=desk.actor, at=desk.at)
        return admission_told(desk, made)


def _pdf(desk: Desk, document: dict[str, Any]) -> Response:
    from zhibao.app import settings
    from zhibao.edge import admission_notice

    content = admission_notice.pdf(document, settings.font_folder(), desk.at.astimezone(ZONE))
    return Response(content, media_type=_PDF, headers={"Content-Disposition": f'inline; filename="{document["number"]}.pdf"'})


def _mine(desk: Desk, session: Session, number: str) -> Batch:
    """A batch of the caller's province. Raises CallerFault `unknown_admission`, also for another province's."""
    if number[1:7] != province_of(desk):
        number = f"B{province_of(desk)}-0000-0000"
    return batch.batch_of(session, number)


def _told(desk: Desk, one: Batch) -> dict[str, Any]:
    step, post = _NEXT.get(one.state, (None, None))
    may = step is not None and desk.actor.post == post and desk.actor.person not in one.persons
    return one.told() | {"state_en": _STATE_EN[one.state], "next": step if may else None}
