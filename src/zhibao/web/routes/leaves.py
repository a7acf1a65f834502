"""Who stands in for whom: the supervisor records it, whoever keeps the grants sees it, and everybody sees what concerns herself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from sqlalchemy.orm import Session

from zhibao.access import acts, leaves, rules, standing
from zhibao.access.leaves import Leave
from zhibao.access.model import Area, AreaKind
from zhibao.kit.errors import CallerFault
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models.office_leaves import EndLeave, LeaveLine, LeavePage, MyLeaves, NewLeave, OfficerPage
from zhibao.web.routes.session import area_zh

router = APIRouter(prefix="/api")
LeaveNo = Annotated[str, Path(pattern=r"^H[0-9]{4}-[0-9]{6}$", examples=["H2026-000001"])]
_PLACES = (AreaKind.COUNTY, AreaKind.CITY, AreaKind.PROVINCE)


@operation(router, "GET", "/leaves", "leaves.list", response_model=LeavePage, summary="Who stands in for whom")
def listed(
    desk: At, now: bool = False, offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0, limit: Annotated[int, Query(ge=1, le=500)] = 50
) -> Any:
    """The leaves of the caller's region that run, begin later, or ended within a year; `now` only those of today."""
    region = _region(desk)
    with desk.acting() as session:
        shown = _names(desk, session)
        found = [one for one in leaves.leaves(session, desk.today) if rules.within(one.area, region) and (one.holds(desk.today) or not now)]
    return page_of([_line(one, shown, desk.today) for one in found], offset=offset, limit=limit)


@operation(router, "GET", "/leaves/mine", "leaves.mine", response_model=MyLeaves, summary="For whom I stand in, and who stands in for me")
def mine(desk: At) -> Any:
    """As of today."""
    name = desk.who.account.name
    with desk.acting() as session:
        found = [one for one in leaves.leaves(session, desk.today) if one.holds(desk.today) and name in (one.account, one.stand_in)]
    return {
        "stands_in_for": leave_lines(desk, [one for one in found if one.stand_in == name]),
        "away": leave_lines(desk, [one for one in found if one.account == name]),
    }


@operation(router, "GET", "/leaves/officers", "leaves.officers", response_model=OfficerPage, summary="Officers of my region, with the posts they hold today")
def officers(desk: At, offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0, limit: Annotated[int, Query(ge=1, le=500)] = 500) -> Any:
    """For whom a leave can be recorded, and who can stand in."""
    with desk.acting() as session:
        shown = _names(desk, session)
        held = [one for one in standing.standings(session, within=_region(desk)) if one.holds(desk.today) and one.area.kind in _PLACES]
    rows = [
        {
            "grant": one.grant_no, "account": one.account, "shown_as": shown.get(one.account, one.account), "post": one.post.name, "post_zh": one.post.zh,
            "post_en": one.post.en, "area": one.area.value, "area_zh": area_zh(one.area), "to": one.valid_to,
        }
        for one in held
    ]  # fmt: skip
    return page_of(rows, offset=offset, limit=limit)


@operation(router, "POST", "/leaves", "leaves.record", response_model=LeaveLine, status_code=201, summary="Record who stands in for whom")
def record(form: NewLeave, desk: At) -> Any:
    """Whoever stands in holds the same post in the same area through all the days; a leave gives nobody a right."""
    region = _region(desk)
    with desk.acting() as session:
        held = standing.standing(session, form.grant)
        if held is None or not rules.within(held.area, region):
            raise CallerFault("unknown_grant", f"没有有效的授权“{form.grant}”。", f"There is no grant {form.grant!r} that holds.", place="grant")
        made = leaves.record(session, form.grant, form.stand_in, first=form.first, last=form.last, actor=desk.actor, at=desk.at)
        return _line(made, _names(desk, session), desk.today)


@operation(router, "POST", "/leaves/{leave}/end", "leaves.end", response_model=LeaveLine, summary="End a leave earlier")
def end(leave: LeaveNo, form: EndLeave, desk: At) -> Any:
    """She comes back: the leave ends with the day given; the day before its first takes it back."""
    region = _region(desk)
    with desk.acting() as session:
        if not rules.within(leaves.leave(session, leave, desk.today).area, region):
            raise CallerFault("unknown_leave", f"没有替岗记录“{leave}”。", f"There is no leave {leave!r}.")
        return _line(leaves.end(session, leave, form.last, actor=desk.actor, at=desk.at), _names(desk, session), desk.today)


def leave_lines(desk: Desk, found: Sequence[Leave]) -> list[dict[str, Any]]:
    """Leaves as they are told, with the names of the officers."""
    if not found:
        return []
    with desk.acting() as session:
        shown = _names(desk, session)
    return [_line(one, shown, desk.today) for one in found]


def _region(desk: Desk) -> Area:
    assert desk.who.grant is not None, "the permission line asks for a post"
    return desk.who.grant.area


def _names(desk: Desk, session: Session) -> dict[str, str]:
    return {one.name: one.shown_as for one, _ in acts.accounts(session, desk.home.keyring) if one.pseudonym is None}


def _line(one: Leave, shown: dict[str, str], on: date) -> dict[str, Any]:
    post = rules.post(one.post)
    return {
        "leave": one.number, "grant": one.grant, "account": one.account, "shown_as": shown.get(one.account, one.account), "post": one.post,
        "post_zh": post.zh, "post_en": post.en, "area": one.area.value, "area_zh": area_zh(one.area), "stand_in": one.stand_in,
        "stand_in_shown_as": shown.get(one.stand_in, one.stand_in), "first": one.first, "last": one.last, "now": one.holds(on),
        "recorded_by": one.recorded_by, "recorded_at": one.recorded_at,
    }  # fmt: skip
