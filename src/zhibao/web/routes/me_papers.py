"""The telephone: photographs and papers, sent in parts over a connection that breaks, and one taken again in place of another."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Response
from sqlalchemy.orm import Session

from zhibao.app import uploads
from zhibao.app.tables import UploadRow
from zhibao.app.uploads import Incoming
from zhibao.cases import evidence
from zhibao.cases.evidence import Document
from zhibao.cases.papers import PAPER_WORDS, paper
from zhibao.kit.errors import CallerFault
from zhibao.web import problems
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import worker_cases as shapes
from zhibao.web.models.office import CaseNo
from zhibao.web.parts import OCTET_BODY, TOO_LARGE, PartBytes, bytes_answer
from zhibao.web.routes.me import Limit, Offset
from zhibao.web.routes.me_cases import no_such
from zhibao.web.worker import document_told, hers, my_case, person_of

router = APIRouter(prefix="/api/me")
UploadId = Annotated[str, Path(pattern=r"^u_[0-9a-f]{24}$", examples=["u_0f3c5d0a9b1e2d4c6f708192"])]
DocumentRef = Annotated[str, Path(pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}-E[0-9]{1,6}$", examples=["570100-2025-000002-E1"])]
PartOffset = Annotated[int, Query(ge=0, le=1 << 40)]
_KIND = "evidence"
_MEDIA = {"jpeg": "image/jpeg", "png": "image/png", "pdf": "application/pdf"}
_MOST = 60 << 20


def incoming_of(desk: Desk) -> Incoming:
    """Where the parts of the home lie."""
    return Incoming(desk.home.path / "incoming", desk.home.keyring)


@operation(router, "GET", "/papers", "me.papers", response_model=shapes.PaperKindPage, summary="Kinds of papers")
def papers(desk: At) -> Any:
    """The kinds of papers that a case may hold."""
    rows = [{"paper": one.value, "zh": zh, "en": en} for one, (zh, en) in PAPER_WORDS.items()]
    return page_of(rows, offset=0, limit=len(rows))


@operation(router, "POST", "/uploads", "me.upload_create", responses=TOO_LARGE, response_model=shapes.UploadTold, status_code=201, summary="Begin to send a photograph")
def create(form: shapes.NewUpload, desk: At) -> Any:
    """Announce a file with size and digest; the same one that is still open goes on where it stopped."""
    my_case(desk, form.case_no)
    kind = paper(form.paper)
    with desk.acting() as session:
        if form.replaces is not None:
            _replaceable(session, form.case_no, form.replaces)
        row = uploads.create(
            session, owner=_owner(desk), kind=_KIND, size=form.size, digest=form.digest, most=_MOST, at=desk.at,
            purpose={"case_no": form.case_no, "paper": kind.value, "replaces": form.replaces, "reason": form.reason},
        )  # fmt: skip
        return upload_told(row)


@operation(router, "GET", "/uploads/{upload}", "me.upload_show", response_model=shapes.UploadTold, summary="How far an upload is")
def show(upload: UploadId, desk: At) -> Any:
    """Where the next part begins."""
    person_of(desk)
    with desk.acting() as session:
        return upload_told(uploads.find(session, _owner(desk), upload, kind=_KIND))


@operation(router, "PUT", "/uploads/{upload}", "me.upload_part", responses=TOO_LARGE, response_model=shapes.UploadTold, summary="Send a part", openapi_extra=OCTET_BODY)
def part(upload: UploadId, content: PartBytes, desk: At, offset: PartOffset = 0) -> Any:
    """The bytes from `offset` on."""
    person_of(desk)
    with desk.acting() as session:
        row = uploads.find(session, _owner(desk), upload, kind=_KIND, hold=True)
        return upload_told(uploads.take_part(session, incoming_of(desk), row, offset, content, desk.at))


@operation(router, "POST", "/uploads/{upload}/finish", "me.upload_finish", response_model=shapes.UploadFinished, status_code=201, summary="Hand the file in")
def finish(upload: UploadId, desk: At) -> Any:
    """The whole file is checked against its digest and becomes a paper of the case, in place of another where it says so."""
    person = person_of(desk)
    with desk.acting() as session:
        row = uploads.find(session, _owner(desk), upload, kind=_KIND, hold=True)
        uploads.check_whole(row)
        incoming = incoming_of(desk)
        case_no, replaces = str(row.purpose["case_no"]), row.purpose["replaces"]
        try:
            content = b"".join(uploads.checked(incoming, row.id, row.size, row.digest))
        except CallerFault as fault:
            # The refusal is an answer here, so that the upload stands at its first byte again.
            uploads.begin_again(session, incoming, row, desk.at)
            return problems.answer(fault)
        held = evidence.add_evidence(
            session, desk.home.keyring, desk.home.path / "evidence", case_no, str(row.purpose["paper"]), content, person=person,
            actor=desk.actor, at=desk.at,
        )  # fmt: skip
        if replaces is not None:
            _replaceable(session, case_no, replaces)
            if replaces in {one.ref for one in held}:
                raise CallerFault(
                    "same_photograph", "这就是原来的那一份。", "This is the very one that is to be replaced.",
                    remedy_zh="请重新拍摄后上传。", remedy_en="Take it again and send that.",
                )  # fmt: skip
            evidence.withdraw_document(session, desk.home.keyring, replaces, row.purpose["reason"] or "重新拍摄", actor=desk.actor, at=desk.at)
        uploads.finish(session, incoming, row, desk.at)
        return {"documents": [document_told(desk, session, one) for one in held], "replaced": replaces}


@operation(router, "GET", "/cases/{case_no}/evidence", "me.evidence", response_model=shapes.DocumentPage, summary="Papers of my case")
def listed(case_no: CaseNo, desk: At, offset: Offset = 0, limit: Limit = 100) -> Any:
    """What I and my proxies brought in, and how each stands."""
    case = my_case(desk, case_no)
    with desk.acting() as session:
        rows = [document_told(desk, session, one) for one in evidence.documents(session, case.case_no) if hers(one)]
    return page_of(rows, offset=offset, limit=limit)


@operation(
    router, "GET", "/cases/{case_no}/evidence/{ref}/content", "me.evidence_content", response_class=Response, summary="A paper of mine",
    responses=bytes_answer("application/octet-stream", text="The picture or document"),
)  # fmt: skip
def content_of(case_no: CaseNo, ref: DocumentRef, desk: At) -> Any:
    """The picture or document that I brought in."""
    case = my_case(desk, case_no)
    with desk.acting() as session:
        held = _own(session, case.case_no, ref)
        content = evidence.read_document(session, desk.home.keyring, desk.home.path / "evidence", held.ref)
    return Response(content, media_type=_MEDIA[held.media], headers={"Content-Disposition": "inline"})


def _own(session: Session, case_no: str, ref: str) -> Document:
    found = next((one for one in evidence.documents(session, case_no) if one.ref == ref and hers(one)), None)
    if found is None:
        raise no_such(ref)
    return found


def _replaceable(session: Session, case_no: str, ref: str) -> None:
    """Her own paper, which still stands and which nobody has accepted. Raises CallerFault `unknown_document`, `document_settled`."""
    held = _own(session, case_no, ref)
    if held.status in ("accepted", "withdrawn"):
        raise CallerFault(
            "document_settled", "这份材料已经认可或者已经撤回，不用替换。", "This paper was accepted or withdrawn; nothing stands to be replaced.", place=ref,
        )  # fmt: skip


def _owner(desk: Desk) -> str:
    assert desk.who.grant is not None
    return str(desk.who.grant.area)


def upload_told(row: UploadRow) -> dict[str, Any]:
    """How far an upload is."""
    return {"upload": row.id, "size": row.size, "received": row.received, "part_limit": uploads.PART_LIMIT, "state": row.state}


