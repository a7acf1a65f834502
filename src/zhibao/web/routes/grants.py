"""Accounts and grants: application, control review, approval, revocation, the yearly review."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query
from pydantic import AwareDatetime, BaseModel, Field
from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.access import acts, credentials, rules, sessions, standing
from zhibao.access.model import Area, AreaKind
from zhibao.access.standing import Standing
from zhibao.access.tables import PostGrantRow
from zhibao.kit.errors import CallerFault
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.routes.session import area_zh

router = APIRouter(prefix="/api")
GrantNo = Annotated[str, Path(pattern=r"^G\d{4}-\d{6,}$", examples=["G2026-000001"])]
AccountName = Annotated[str, Path(pattern=r"^[a-z0-9][a-z0-9._-]{1,63}$", examples=["lin.jin"])]


class GrantStep(BaseModel):
    """A step that a grant has taken."""

    step: str = Field(examples=["approved"])
    zh: str
    actor: str = Field(examples=["grant_approver:zi.ji"])
    at: AwareDatetime
    reason: str


class GrantLine(BaseModel):
    """A grant as it stands."""

    grant: str = Field(examples=["G2026-000001"])
    account: str
    post: str = Field(examples=["confirmation_officer"])
    post_zh: str
    post_en: str
    group: str
    group_zh: str
    area_kind: str
    area: str = Field(description="A code of a place, of an enterprise, an insurer; empty for a person.")
    area_zh: str = Field(description="The name of a place.", examples=["桃花市"])
    valid_from: date = Field(alias="from")
    valid_to: date | None = Field(alias="to")
    state: str
    state_zh: str
    holds: bool
    steps: list[GrantStep]


class GrantPage(BaseModel):
    """A page of grants."""

    total: int
    offset: int
    limit: int
    rows: list[GrantLine]


class PostLine(BaseModel):
    """A post: its group, the areas it is granted for, and the posts that may not stand beside it."""

    post: str = Field(examples=["confirmation_officer"])
    zh: str
    en: str
    group: str
    areas: list[str]
    second_factor: bool
    apart: list[str]


class PostList(BaseModel):
    """All posts."""

    rows: list[PostLine]


class NewGrant(BaseModel):
    """A grant to apply for."""

    account: str = Field(max_length=64, examples=["lin.jin"])
    post: str = Field(max_length=64, examples=["confirmation_officer"])
    area_kind: AreaKind
    area: str = Field(min_length=1, max_length=64, examples=["570100"])
    valid_from: date
    valid_to: date | None = None
    reason: str = Field(min_length=1, max_length=200, examples=["接任确认岗"])


class Reason(BaseModel):
    """Why a step is taken."""

    reason: str = Field(min_length=1, max_length=200, examples=["职责相符"])


class AccountLine(BaseModel):
    """An account."""

    account: str = Field(examples=["lin.jin"])
    shown_as: str
    open: bool


class AccountPage(BaseModel):
    """A page of accounts."""

    total: int
    offset: int
    limit: int
    rows: list[AccountLine]


class NewAccount(BaseModel):
    """An account of a natural person of the office or of an enterprise; `person` is her staff reference."""

    account: str = Field(pattern=r"^[a-z0-9][a-z0-9._-]{1,63}$", examples=["lin.jin"])
    person: str = Field(pattern=r"^[a-z0-9][a-z0-9._-]{1,63}$", examples=["lin.jin"])
    shown_as: str = Field(min_length=1, max_length=64, examples=["林尽"])


class NewIdentity(BaseModel):
    """An identity of an issuer that may sign in to an account."""

    issuer: str = Field(max_length=256, examples=["demo"])
    subject: str = Field(min_length=1, max_length=256, examples=["lin.jin"])


@operation(router, "GET", "/grants", "grants.list", response_model=GrantPage, summary="Grants of my region")
def list_grants(
    desk: At, state: Literal["applied", "reviewed", "approved", "refused", "revoked", "kept"] | None = None,
    account: str | None = Query(None, max_length=64), offset: int = Query(0, ge=0), limit: int = Query(50, ge=1, le=500),
) -> Any:  # fmt: skip
    """Grants that lie in the region of the caller's own, with every step."""
    with desk.acting() as session:
        found = [one for one in standing.standings(session, account=account, within=_region(desk)) if state is None or one.state == state]
    return page_of([_line(one, desk) for one in found], offset=offset, limit=limit)


@operation(router, "GET", "/grants/yearly", "grants.yearly", response_model=GrantPage, summary="Grants to review this year")
def yearly(desk: At, offset: int = Query(0, ge=0), limit: int = Query(50, ge=1, le=500)) -> Any:
    """Grants that hold and that nobody has approved or kept for twelve months."""
    with desk.acting() as session:
        found = standing.yearly(session, desk.today, within=_region(desk))
    return page_of([_line(one, desk) for one in found], offset=offset, limit=limit)


@operation(router, "GET", "/posts", "grants.posts", response_model=PostList, summary="All posts")
def posts(desk: At) -> PostList:
    """Every post, and which may not be held together by one person."""
    held = rules.posts().values()
    return PostList(
        rows=[
            PostLine(
                post=one.name, zh=one.zh, en=one.en, group=one.group.value, areas=[kind.value for kind in one.areas],
                second_factor=one.second_factor, apart=[other.name for other in held if rules.apart(one, other)],
            )
            for one in held
        ]
    )  # fmt: skip


@operation(router, "POST", "/grants", "grants.apply", response_model=GrantLine, status_code=201, summary="Apply for a grant")
def apply_for(form: NewGrant, desk: At) -> Any:
    """It takes effect after control review and approval by two other persons."""
    area = Area(form.area_kind, form.area)
    _check_region(desk, area)
    with desk.acting() as session:
        number = acts.apply_for(
            session, form.account, form.post, area, valid_from=form.valid_from, valid_to=form.valid_to, reason=form.reason,
            actor=desk.actor, at=desk.at,
        )  # fmt: skip
        return _shown(session, number, desk)


@operation(router, "POST", "/grants/{grant}/review", "grants.review", response_model=GrantLine, summary="Review a grant")
def review(grant: GrantNo, form: Reason, desk: At) -> Any:
    """Internal control has looked at it."""
    return _step(grant, "reviewed", form, desk)


@operation(router, "POST", "/grants/{grant}/approve", "grants.approve", response_model=GrantLine, summary="Approve a grant")
def approve(grant: GrantNo, form: Reason, desk: At) -> Any:
    """It holds from now on, within its period."""
    return _step(grant, "approved", form, desk)


@operation(router, "POST", "/grants/{grant}/refuse", "grants.refuse", response_model=GrantLine, summary="Refuse a grant")
def refuse(grant: GrantNo, form: Reason, desk: At) -> Any:
    """It does not take effect."""
    return _step(grant, "refused", form, desk)


@operation(router, "POST", "/grants/{grant}/keep", "grants.keep", response_model=GrantLine, summary="Keep a grant at the yearly review")
def keep(grant: GrantNo, form: Reason, desk: At) -> Any:
    """It goes on to hold for another year."""
    return _step(grant, "kept", form, desk)


@operation(router, "POST", "/grants/{grant}/revoke", "grants.revoke", response_model=GrantLine, summary="Revoke a grant")
def revoke(grant: GrantNo, form: Reason, desk: At) -> Any:
    """It holds no more from the next request on."""
    return _step(grant, "revoked", form, desk)


@operation(router, "GET", "/accounts", "accounts.list", response_model=AccountPage, summary="Accounts")
def list_accounts(
    desk: At, q: str = Query("", max_length=64), offset: int = Query(0, ge=0), limit: int = Query(50, ge=1, le=500)
) -> Any:
    """Accounts of staff, enterprises and insurers; those of workers are not listed."""
    with desk.acting() as session:
        # Near relatives and unions act for a person; who they are is told to her case only.
        persons = set(session.execute(select(PostGrantRow.account).where(PostGrantRow.area_kind == AreaKind.PERSON.value)).scalars())
        rows = [
            AccountLine(account=one.name, shown_as=one.shown_as, open=still)
            for one, still in acts.accounts(session, desk.home.keyring)
            if one.pseudonym is None and one.name not in persons and q in one.name
        ]
    return page_of(rows, offset=offset, limit=limit)


@operation(router, "POST", "/accounts", "accounts.open", response_model=AccountLine, status_code=201, summary="Open an account")
def open_account(form: NewAccount, desk: At) -> AccountLine:
    """An account without a right; rights are granted."""
    with desk.acting() as session:
        made = acts.open_account(
            session, desk.home.keyring, form.account, person=form.person, shown_as=form.shown_as, pseudonym=None, actor=desk.actor, at=desk.at
        )
    return AccountLine(account=made.name, shown_as=made.shown_as, open=True)


@operation(router, "POST", "/accounts/{account}/identities", "accounts.identity", status_code=204, summary="Bind an identity to an account")
def bind_identity(account: AccountName, form: NewIdentity, desk: At) -> None:
    """Whoever the issuer knows by that subject signs in to the account."""
    with desk.acting() as session:
        _check_account(session, account, desk)
        credentials.bind_identity(session, account, form.issuer, form.subject, actor=desk.actor, at=desk.at)


@operation(router, "POST", "/accounts/{account}/close", "accounts.close", status_code=204, summary="Close an account")
def close_account(account: AccountName, form: Reason, desk: At) -> None:
    """Its sessions end, and it signs in no more."""
    with desk.acting() as session:
        _check_account(session, account, desk)
        acts.close_account(session, account, reason=form.reason, actor=desk.actor, at=desk.at)
        sessions.end_all(session, account, desk.at)


def _step(grant: str, step: str, form: Reason, desk: Desk) -> Any:
    with desk.acting() as session:
        found = standing.standing(session, grant)
        if found is None or not rules.within(found.area, _region(desk)):
            raise CallerFault("unknown_grant", f"没有授权“{grant}”。", f"There is no grant {grant!r}.")
        acts.step_grant(session, grant, step, reason=form.reason, actor=desk.actor, at=desk.at)
        return _shown(session, grant, desk)


def _shown(session: Session, grant: str, desk: Desk) -> Any:
    found = standing.standing(session, grant)
    assert found is not None
    return _line(found, desk)


def _line(one: Standing, desk: Desk) -> dict[str, Any]:
    document = one.document(desk.today)
    return document | {"area_zh": area_zh(one.area)} | ({"area": ""} if one.area.kind is AreaKind.PERSON else {})


def _region(desk: Desk) -> Area:
    assert desk.who.grant is not None
    return desk.who.grant.area


def _check_account(session: Session, name: str, desk: Desk) -> None:
    """Raises CallerFault `unknown_account` for an account that is not there, or that holds or awaits a grant outside the caller's region."""
    held = [one for one in standing.standings(session, account=name) if one.state not in ("refused", "revoked")]
    if not acts.is_open(session, name) or not all(rules.within(one.area, _region(desk)) for one in held):
        raise CallerFault("unknown_account", f"没有账号“{name}”，或已关闭。", f"There is no account {name!r}, or it is closed.")


def _check_region(desk: Desk, area: Area) -> None:
    """Raises CallerFault `not_permitted` for an area outside the caller's own region."""
    if not rules.within(area, _region(desk)):
        raise CallerFault(
            "not_permitted", "只能为本人所辖范围申请授权。", "Grants are applied for within one's own region only.", place=str(area),
            remedy_zh="请由上级权限管理人员办理。", remedy_en="Let those of the level above do it.",
        )  # fmt: skip
