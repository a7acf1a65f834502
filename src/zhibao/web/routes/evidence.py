"""Evidence of a case: what is there and what is needed, taken in, looked at, judged, taken back."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Response
from sqlalchemy.orm import Session

from zhibao.cases import evidence as held
from zhibao.cases.evidence_content import BUNDLE_LIMIT
from zhibao.journeys import case_page
from zhibao.kit.errors import CallerFault
from zhibao.web.boards import board_of, visible_numbers
from zhibao.web.desk import At, Desk, operation
from zhibao.web.models.office import CaseNo
from zhibao.web.models.office_evidence import DocumentOut, Documents, Evidence, ReasonForm, VerdictForm
from zhibao.web.office import to_act_on, visible
from zhibao.web.passing import LARGEST
from zhibao.web.uploads import Uploaded, form_of, uploaded

router = APIRouter(prefix="/api")
Ref = Annotated[str, Path(pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}-E[0-9]{1,5}$", examples=["570100-2025-000001-E1"])]
# A larger bundle is sent in parts: no request of the house carries more.
File = Annotated[Uploaded, Depends(uploaded(min(BUNDLE_LIMIT, LARGEST)))]
_TYPES = {"jpeg": "image/jpeg", "png": "image/png", "pdf": "application/pdf"}
_BYTES: dict[int | str, dict[str, Any]] = {
    200: {"description": "The document as it is kept", "content": {kind: {"schema": {"type": "string", "format": "binary"}} for kind in _TYPES.values()}}
}


@operation(router, "GET", "/cases/{case_no}/evidence", "evidence.list", response_model=Evidence, summary="Documents of a case and what its kind needs")
def list_evidence(case_no: CaseNo, desk: At, kind: Annotated[str | None, Query(pattern=r"^[a-z_]{1,30}$", examples=["traffic_accident"])] = None) -> Any:
    """The documents as they stand beside the checklist of a kind of case."""
    case = visible(desk, case_no)
    with desk.acting() as session:
        said = case_page.evidence_page(session, desk.home.keyring, case, kind)
    desk.read(case.person, ("evidence_list",), case_no=case_no)
    return said | {"documents": of_my_area(desk, said["documents"])}


@operation(
    router, "POST", "/cases/{case_no}/evidence", "evidence.add", response_model=Documents, status_code=201, summary="Take in a paper, or a bundle of papers",
    openapi_extra=form_of("paper"),
)  # fmt: skip
def add(case_no: CaseNo, file: File, desk: At) -> Any:
    """A photograph or PDF up to 20 MB, or a ZIP of them up to 32 MB; `paper` says what it is. What is there already is not kept twice."""
    case = visible(desk, case_no, hold=True)
    with desk.acting() as session:
        found = held.add_evidence(
            session, desk.home.keyring, desk.home.path / "evidence", case_no, file.field("paper"), file.content, person=case.person,
            actor=desk.actor, at=desk.at,
        )  # fmt: skip
        said = [case_page.document_of(session, desk.home.keyring, one) for one in found]
    return {"documents": [one | {"elsewhere": []} for one in said]}


@operation(
    router, "GET", "/cases/{case_no}/evidence/{ref}/file", "evidence.read", response_class=Response, responses=_BYTES, summary="The kept form of a document"
)
def read(case_no: CaseNo, ref: Ref, desk: At) -> Response:
    """The document itself, checked against its digests. The read is logged before the first byte leaves."""
    case = visible(desk, case_no)
    with desk.acting() as session:
        one = _of_case(session, ref, case_no)
        content = held.read_document(session, desk.home.keyring, desk.home.path / "evidence", ref)
    desk.read(case.person, (f"evidence:{one.paper.value}",), case_no=case_no)
    name = f"{ref}.{'jpg' if one.media == 'jpeg' else one.media}"
    return Response(content, media_type=_TYPES[one.media], headers={"Content-Disposition": f'inline; filename="{name}"'})


@operation(router, "POST", "/cases/{case_no}/evidence/{ref}/verdict", "evidence.judge", response_model=DocumentOut, summary="Judge a document")
def judge(case_no: CaseNo, ref: Ref, form: VerdictForm, desk: At) -> Any:
    """A person says whether the document is accepted, insufficient or not used, with her reason for the applicant."""
    to_act_on(desk, case_no)
    with desk.acting() as session:
        _of_case(session, ref, case_no)
        one = held.judge_document(session, desk.home.keyring, ref, held.Verdict(form.verdict), form.reason, actor=desk.actor, at=desk.at)
        return case_page.document_of(session, desk.home.keyring, one) | {"elsewhere": []}


@operation(router, "POST", "/cases/{case_no}/evidence/{ref}/withdraw", "evidence.withdraw", response_model=DocumentOut, summary="Take a document back")
def withdraw(case_no: CaseNo, ref: Ref, form: ReasonForm, desk: At) -> Any:
    """The document no longer counts; its content stays sealed."""
    to_act_on(desk, case_no)
    with desk.acting() as session:
        _of_case(session, ref, case_no)
        one = held.withdraw_document(session, desk.home.keyring, ref, form.reason, actor=desk.actor, at=desk.at)
        return case_page.document_of(session, desk.home.keyring, one) | {"elsewhere": []}


def of_my_area(desk: Desk, documents: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Documents whose other cases are named only where the caller may see them."""
    if not any(one["elsewhere"] for one in documents):
        return documents
    mine = set(visible_numbers(desk, board_of(desk)))
    return [one | {"elsewhere": [case_no for case_no in one["elsewhere"] if case_no in mine]} for one in documents]


def _of_case(session: Session, ref: str, case_no: str) -> held.Document:
    """The document where it is of this case. Raises CallerFault `unknown_document`, in the same words whether another case holds it or none."""
    if not ref.startswith(f"{case_no}-"):
        raise CallerFault("unknown_document", f"案件中没有材料“{ref}”。", f"The case holds no document {ref!r}.")
    return held.document(session, ref)
