"""Letters of a case: which can be printed now, why the others cannot, and the letter itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query, Response

from zhibao.app import settings
from zhibao.cases import letter_register
from zhibao.edge.letters import Letter, payload, render
from zhibao.journeys.case_to_letter import case_letter, printable
from zhibao.kit.clock import day
from zhibao.web.desk import At, Desk, operation
from zhibao.web.models.office import CaseNo
from zhibao.web.models.office_letters import LetterForm, Letters
from zhibao.web.office import to_act_on, visible

router = APIRouter(prefix="/api")
LetterId = Annotated[str, Path(pattern=r"^[a-z_]{3,40}$", examples=["confirmation"])]
AwardNumber = Annotated[str | None, Query(pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}-A[0-9]{1,4}$")]
_PDF: dict[int | str, dict[str, Any]] = {
    200: {"description": "The letter, PDF/A", "content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}}}
}


@operation(router, "GET", "/cases/{case_no}/letters", "letters.list", response_model=Letters, summary="Letters of a case that can be printed, and why not")
def list_letters(case_no: CaseNo, desk: At) -> Any:
    """Every letter with what must still be supplied, or why there is nothing to say; and those that were printed before."""
    visible(desk, case_no)
    with desk.acting() as session:
        rows = [one.document() for one in printable(session, desk.home.keyring, case_no, desk.today)]
        issued = [
            {"letter": one.letter, "letter_no": one.letter_no, "copy_for": one.copy, "award_no": one.award_no, "issued_on": one.issued_on.isoformat(),
             "at": one.at.isoformat()}
            for copy in ("person", "platform")
            for one in letter_register.letters(session, case_no, copy=copy)
        ]  # fmt: skip
    return {"rows": rows, "issued": issued}


@operation(
    router, "GET", "/cases/{case_no}/letters/{letter}.pdf", "letters.preview", response_class=Response, responses=_PDF, summary="A letter as it would be printed"
)
def preview(
    case_no: CaseNo, letter: LetterId, desk: At, copy_for: Literal["person", "platform"] = "person", award_no: AwardNumber = None,
    on: Annotated[str | None, Query(pattern=r"^\d{4}-\d{2}-\d{2}$")] = None,
) -> Response:  # fmt: skip
    """The letter for reading; nothing is entered in the register. The read is logged."""
    return _printed(desk, case_no, letter, {}, copy_for, award_no, on)


@operation(
    router, "POST", "/cases/{case_no}/letters/{letter}", "letters.print", response_class=Response, responses=_PDF, summary="Print a letter and enter it in the register"
)
def print_letter(case_no: CaseNo, letter: LetterId, form: LetterForm, desk: At) -> Response:
    """The letter with what the officer supplies. It is entered in the register, where the person finds it and anybody can check its code."""
    to_act_on(desk, case_no)
    return _printed(desk, case_no, letter, form.given, form.copy_for, form.award_no, form.on, enter=True)


def _printed(
    desk: Desk, case_no: str, letter: str, given: Mapping[str, Any], copy_for: Literal["person", "platform"], award_no: str | None, on: str | None,
    *, enter: bool = False,
) -> Response:  # fmt: skip
    case = visible(desk, case_no)
    with desk.acting() as session:
        made: Letter = case_letter(
            session, desk.home.keyring, case_no, letter, given=given, award_no=award_no, copy=copy_for, on=desk.today if on is None else day(on)
        )
        content = render(made, settings.font_folder(), desk.at)
        if enter:
            letter_register.enter(
                session, desk.home.keyring, person=case.person, case_no=case_no, letter=made.id, version=made.version, copy=copy_for,
                award_no=award_no, check_code=payload(made), facts=made.facts, actor=desk.actor, at=desk.at,
            )  # fmt: skip
    desk.read(case.person, (f"letter:{letter}",), case_no=case_no)
    return Response(content, media_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{case_no}-{letter}.pdf"'})
