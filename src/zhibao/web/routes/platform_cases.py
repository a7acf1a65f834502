"""The platforms: injuries they report, the cases of their orders, what is asked of them, papers, webhooks.

A platform sees conclusion and money, not diagnosis or evidence: its documents are made by naming what it may see.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query, Response
from sqlalchemy.orm import Session

from zhibao.app import jobs, uploads, webhooks
from zhibao.app.tables import WebhookDeliveryRow, WebhookRow
from zhibao.cases import evidence, parties, reports
from zhibao.cases.model import CaseState
from zhibao.cases.papers import PAPER_WORDS, paper
from zhibao.cases.reports import Channel, Reporter
from zhibao.journeys import case_to_platform, platform_punctuality
from zhibao.kit.errors import CallerFault
from zhibao.registry import answers as registry
from zhibao.web import problems
from zhibao.web.boards import board_of
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import platform as shapes
from zhibao.web.models import worker_cases
from zhibao.web.models.office import CaseNo
from zhibao.web.parts import OCTET_BODY, TOO_LARGE, PartBytes
from zhibao.web.platform import day_of_injury, enterprise_of, owner_of, report_injury
from zhibao.web.routes.me import Limit, Offset
from zhibao.web.routes.me_cases import take_party_step
from zhibao.web.routes.me_papers import PartOffset, UploadId, upload_told
from zhibao.web.worker import place_name

router = APIRouter(prefix="/api/platform")
WebhookId = Annotated[str, Path(pattern=r"^w_[0-9a-f]{16}$", examples=["w_0123456789abcdef"])]
_KIND = "evidence"
_MOST = 60 << 20


# Reports


@operation(router, "POST", "/reports", "platform.report", response_model=shapes.PlatformReported, status_code=201, key_needed=True, summary="Report an injury")
def report(form: shapes.PlatformReport, desk: At) -> Any:
    """The report is kept whatever else holds. The case is told of where the person works for the enterprise."""
    code = enterprise_of(desk)
    return report_injury(
        desk, form, code, channel=Channel.PLATFORM, reporter=Reporter.PLATFORM, concerned=lambda session, done: (
            any(fit.platform == code for fit in done.fits) or registry.was_registered(session, done.report.person, code, day_of_injury(desk, done))
        ),
    )  # fmt: skip



@operation(router, "GET", "/reports", "platform.reports", response_model=shapes.PlatformReportPage, summary="Reports of the enterprise")
def reported(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The reports that the enterprise sent, the newest first."""
    code = enterprise_of(desk)
    with desk.acting() as session:
        found = [reports.report(session, number) for number in session.execute(parties.reports_of_party(code)).scalars()]
        rows = [
            {
                "report_no": one.report_no, "received_at": one.received_at.isoformat(),
                "injury_at": None if one.injury_at is None else one.injury_at.isoformat(), "place": one.place_of_injury,
                "case_no": one.case_no if one.case_no is not None and parties.is_party(session, one.case_no, code) else None,
            }
            for one in sorted(found, key=lambda one: one.received_at, reverse=True)
        ]  # fmt: skip
    return page_of(rows, offset=offset, limit=limit)


# Cases


@operation(router, "GET", "/punctuality", "platform.punctuality", response_model=shapes.PunctualityPage, summary="Whether the enterprise keeps its days")
def punctuality(
    desk: At, first: Annotated[date | None, Query(alias="from")] = None, last: Annotated[date | None, Query(alias="to")] = None,
    state: Literal["kept", "kept_late", "running", "broken", "missing"] | None = None, offset: Offset = 0, limit: Limit = 50,
) -> Any:  # fmt: skip
    """Its own applications, its answers to questions, the benefits that it pays: those whose day lies in a period, by default a year until a month from now."""
    until = last or desk.today + timedelta(days=31)
    since = first or desk.today - timedelta(days=365)
    board = board_of(desk)
    with desk.acting() as session:
        counts, found = platform_punctuality.punctuality(session, board, enterprise_of(desk), since, until, desk.today)
    rows = [one.document() for one in found if state in (None, one.state)]
    return {**page_of(rows, offset=offset, limit=limit), "first": since.isoformat(), "last": until.isoformat(), "counts": counts}


@operation(router, "GET", "/cases", "platform.cases", response_model=shapes.PlatformCasePage, summary="Cases of the enterprise")
def cases(desk: At, open_only: bool = False, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The cases of which the enterprise is a party, the newest first."""
    code, on, board = enterprise_of(desk), desk.today, board_of(desk)
    with desk.acting() as session:
        numbers = [one.case_no for one in board.lines(case_to_platform.numbers_of(session, code), open_only=open_only)]
        page = page_of(numbers, offset=offset, limit=limit)
        shown = case_to_platform.cases_of(session, page["rows"])
        rows = [_placed(desk, one, told) for one, told in zip(shown, case_to_platform.lines(session, desk.home.keyring, shown, code, on), strict=True)]
    return {**page, "rows": rows}


@operation(router, "GET", "/cases/{case_no}", "platform.case", response_model=shapes.PlatformCase, summary="A case of the enterprise")
def show(case_no: CaseNo, desk: At) -> Any:
    """Where it stands, the conclusion, the money, what is asked of the enterprise."""
    with desk.acting() as session:
        return _whole(desk, session, case_to_platform.case_of(session, case_no, enterprise_of(desk)))


@operation(router, "POST", "/cases/{case_no}/steps", "platform.step", response_model=shapes.PlatformStepAnswer, status_code=201, summary="Take a step of the procedure")
def step(case_no: CaseNo, form: shapes.PlatformStep, desk: At) -> Any:
    """File, apply, answer, supply, claim back."""
    with desk.acting() as session:
        case_to_platform.case_of(session, case_no, enterprise_of(desk))
        facts = form.facts.model_dump(exclude_none=True)
        if form.step == "filing":
            facts["platform"] = enterprise_of(desk)
        if form.step == "inquiry_answer":
            _asked(session, case_no, desk, str(facts.get("ref")))
        take_party_step(desk, session, case_no, form.step, facts)
        case = case_to_platform.case_of(session, case_no, enterprise_of(desk))
        return {"step": form.step, "at": case.taken[-1].at.isoformat(), "case": _whole(desk, session, case)}


def _asked(session: Session, case_no: str, desk: Desk, ref: str) -> None:
    """An enterprise answers what it was asked, not what somebody else was."""
    told = case_to_platform.case_of(session, case_no, enterprise_of(desk))
    if ref not in {str(one.facts["ref"]) for one in told.all("inquiry") if one.facts["asked"] == "platform"}:
        raise CallerFault("unknown_question", f"没有编号为“{ref[:40]}”的询问。", f"There is no question {ref[:40]!r}.", place="ref")


def _whole(desk: Desk, session: Session, case: CaseState) -> dict[str, Any]:
    told = case_to_platform.whole(session, desk.home.keyring, case, enterprise_of(desk), str(desk.who.post), desk.today)
    return _placed(desk, case, told)


def _placed(desk: Desk, case: CaseState, told: dict[str, Any]) -> dict[str, Any]:
    """With the name of the place; that the enterprise read of the person is logged."""
    desk.read(case.person, ("masked_name", "conclusion"), case_no=case.case_no, purpose="platform")
    return told | {"place_zh": place_name(case.place)}


# Papers that were asked of the enterprise


@operation(router, "POST", "/papers", "platform.paper_create", in_parts=True, responses=TOO_LARGE, response_model=worker_cases.UploadTold, status_code=201, summary="Begin to send a paper")
def paper_create(form: shapes.NewPaper, desk: At) -> Any:
    """A paper of a case of the enterprise, in parts."""
    with desk.acting() as session:
        case_to_platform.case_of(session, form.case_no, enterprise_of(desk))
        row = uploads.create(
            session, owner=owner_of(desk), kind=_KIND, size=form.size, digest=form.digest, most=_MOST, at=desk.at,
            purpose={"case_no": form.case_no, "paper": paper(form.paper).value},
        )  # fmt: skip
        return upload_told(row)


@operation(router, "PUT", "/papers/{upload}", "platform.paper_part", in_parts=True, responses=TOO_LARGE, response_model=worker_cases.UploadTold, summary="Send a part of a paper", openapi_extra=OCTET_BODY)
def paper_part(upload: UploadId, content: PartBytes, desk: At, offset: PartOffset = 0) -> Any:
    """The bytes from `offset` on."""
    with desk.acting() as session:
        row = uploads.find(session, owner_of(desk), upload, kind=_KIND, hold=True)
        return upload_told(uploads.take_part(session, jobs.incoming_of(desk.home), row, offset, content, desk.at))


@operation(router, "POST", "/papers/{upload}/finish", "platform.paper_finish", in_parts=True, response_model=shapes.PapersTaken, status_code=201, summary="Hand a paper in")
def paper_finish(upload: UploadId, desk: At) -> Any:
    """The paper becomes evidence of the case; its number is named when the question is answered."""
    with desk.acting() as session:
        row = uploads.find(session, owner_of(desk), upload, kind=_KIND, hold=True)
        uploads.check_whole(row)
        case = case_to_platform.case_of(session, str(row.purpose["case_no"]), enterprise_of(desk))
        incoming = jobs.incoming_of(desk.home)
        try:
            content = b"".join(uploads.checked(incoming, row.id, row.size, row.digest))
        except CallerFault as fault:
            uploads.begin_again(session, incoming, row, desk.at)
            return problems.answer(fault)
        held = evidence.add_evidence(
            session, desk.home.keyring, desk.home.path / "evidence", case.case_no, str(row.purpose["paper"]), content, person=case.person,
            actor=desk.actor, at=desk.at,
        )  # fmt: skip
        uploads.finish(session, incoming, row, desk.at)
    return {
        "documents": [
            {"ref": one.ref, "paper": one.paper.value, "zh": PAPER_WORDS[one.paper][0], "en": PAPER_WORDS[one.paper][1], "status": one.status, "at": one.at.isoformat()}
            for one in held
        ]
    }  # fmt: skip


# Webhooks


@operation(router, "GET", "/webhooks", "platform.webhooks", response_model=shapes.WebhookPage, summary="Webhooks")
def hooks(desk: At) -> Any:
    """Where the enterprise is told of what."""
    with desk.acting() as session:
        rows = [_hook(one) for one in webhooks.live(session, owner_of(desk))]
    return page_of(rows, offset=0, limit=webhooks.MOST)


@operation(router, "POST", "/webhooks", "platform.webhook_create", response_model=shapes.WebhookMade, status_code=201, summary="Make a webhook")
def hook_create(form: shapes.NewWebhook, desk: At) -> Any:
    """The secret that signs its messages is shown this once."""
    with desk.acting() as session:
        made = webhooks.register(
            desk.home, session, owner_of(desk), form.url, list(form.events), private=desk.settings.webhooks_private, actor=str(desk.actor), at=desk.at
        )
        return _hook(webhooks.find(session, owner_of(desk), made.webhook)) | {"secret": made.secret}


@operation(router, "DELETE", "/webhooks/{webhook}", "platform.webhook_end", status_code=204, summary="End a webhook")
def hook_end(webhook: WebhookId, desk: At) -> Response:
    """Nothing is sent to it any more."""
    with desk.acting() as session:
        webhooks.end(session, owner_of(desk), webhook, actor=str(desk.actor), at=desk.at)
    return Response(status_code=204)


@operation(router, "GET", "/webhooks/{webhook}/deliveries", "platform.webhook_deliveries", response_model=shapes.DeliveryPage, summary="What was sent to a webhook")
def hook_deliveries(webhook: WebhookId, desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """Each message with its attempts, the newest first."""
    with desk.acting() as session:
        webhooks.find(session, owner_of(desk), webhook)
        total, found = webhooks.deliveries(session, webhook, offset, limit)
        return {"total": total, "offset": offset, "limit": limit, "rows": [_delivery(one) for one in found]}


def _hook(row: WebhookRow) -> dict[str, Any]:
    return {"webhook": row.webhook, "url": row.url, "events": list(row.events), "made_at": row.at.isoformat()}


def _delivery(row: WebhookDeliveryRow) -> dict[str, Any]:
    waits = row.state == "waiting"
    return {
        "delivery": row.delivery, "event": row.event, "at": row.at.isoformat(), "attempts": row.attempts, "state": row.state, "status": row.status,
        "next_at": row.next_at.isoformat() if waits else None,
    }  # fmt: skip
