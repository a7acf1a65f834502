"""The platforms: the yearly review of their factor, its notice with the whole calculation, and an objection to it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Response
from sqlalchemy.orm import Session

from zhibao.contributions import rate_acts
from zhibao.contributions.rate_acts import Review
from zhibao.contributions.rate_steps import BY_NAME
from zhibao.kit.errors import CallerFault
from zhibao.registry.model import INDUSTRY_ZH
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import platform_rates as shapes
from zhibao.web.parts import bytes_answer
from zhibao.web.platform import enterprise_of, private_folder
from zhibao.web.routes.me import Limit, Offset
from zhibao.web.worker import place_name

router = APIRouter(prefix="/api/platform")
ReviewNo = Annotated[str, Path(pattern=r"^F[0-9]{6}-[0-9]{4}-[0-9]{4,}$", examples=["F570000-2027-0001"])]
Form = Literal["pdf", "txt"]
# What is still being drafted is the agency's own.
_INSIDE = ("drafted", "returned")
PDF, TEXT = "application/pdf", "text/plain"


@operation(router, "GET", "/rate-reviews", "platform.rate_reviews", response_model=shapes.RateReviewPage, summary="Reviews of the enterprise's factor")
def listed(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """From the moment at which the enterprise can be heard, the newest first."""
    with desk.acting() as session:
        found = sorted(_mine(desk, session), key=lambda one: (one.year, one.number), reverse=True)
    return page_of([_line(one) for one in found], offset=offset, limit=limit)


@operation(
    router, "GET", "/rate-reviews/{number}/notice", "platform.rate_notice", response_class=Response, summary="The rate notice",
    responses=bytes_answer(PDF, TEXT, text="PDF to be printed, or text"),
)  # fmt: skip
def notice(number: ReviewNo, desk: At, form: Form = "pdf") -> Any:
    """The whole calculation with articles and marks, and the distance to the next bands. Raises CallerFault `not_decided`."""
    with desk.acting() as session:
        found = _one(desk, session, number)
    return notice_of(desk, found, form)


def notice_of(desk: Desk, found: Review, form: Form) -> Response:
    """The notice of a decided review as a file. Raises CallerFault `not_decided`."""
    from zhibao.app.settings import font_folder
    from zhibao.edge import documents, rate_notice

    number = found.number
    if found.last("decide") is None:
        raise CallerFault("not_decided", "费率浮动尚未决定，还没有告知书。", "The review is not decided yet, so there is no notice.", place=number)
    said = rate_notice.notice(found.noticed.document())
    headers = {"Content-Disposition": f'attachment; filename="{number}.{form}"'}
    if form == "txt":
        return Response(rate_notice.plain(said).encode(), media_type=TEXT, headers=headers)
    with private_folder(desk) as folder:
        out = folder / "notice.pdf"
        documents.write_notice(out, said, font_folder(), desk.at)
        return Response(out.read_bytes(), media_type=PDF, headers=headers)


@operation(router, "POST", "/rate-reviews/{number}/objection", "platform.rate_object", response_model=shapes.RateReviewLine, status_code=201, summary="Object to a rate decision")
def object_to(number: ReviewNo, form: shapes.RateObjection, desk: At) -> Any:
    """The agency answers it: somebody who neither drafted nor decided. The factor holds meanwhile."""
    with desk.acting() as session:
        _one(desk, session, number)
        return _line(rate_acts.take(session, number, "object", words=form.words, actor=desk.actor, at=desk.at))


def _mine(desk: Desk, session: Session) -> list[Review]:
    code = enterprise_of(desk)
    return [one for place in desk.home.places for one in rate_acts.reviews(session, place, platform=code) if one.state not in _INSIDE]


def _one(desk: Desk, session: Session, number: str) -> Review:
    """Raises CallerFault `unknown_rate_review`, also for another enterprise's."""
    found = next((one for one in _mine(desk, session) if one.number == number), None)
    if found is None:
        raise CallerFault("unknown_rate_review", f"没有编号为“{number}”的费率浮动。", f"There is no rate review {number!r}.")
    return found


def _line(one: Review) -> dict[str, Any]:
    told, decided, served = one.document(), one.last("decide"), one.last("serve")
    return {name: told[name] for name in ("number", "place", "industry", "year", "state", "state_zh", "from", "to", "factor", "mark", "provisional")} | {
        "place_zh": place_name(one.province), "industry_zh": INDUSTRY_ZH[one.industry], "window": told["window"],
        "effective_from": told["effective_from"], "decided": decided is not None, "served_on": served and served.on,
        "may_object": one.state in BY_NAME["object"].sources,
    }  # fmt: skip
