"""Signing in and out, the posts one may act in, and what the page needs to know of its user."""

from __future__ import annotations

from fastapi import APIRouter, Response
from pydantic import BaseModel, Field

from zhibao import law
from zhibao.access import credentials, sessions
from zhibao.access.model import Area, AreaKind
from zhibao.app import permissions
from zhibao.app import sign_in as signing
from zhibao.app.sign_in import Missed
from zhibao.web.desk import At, operation
from zhibao.web.identify import COOKIE

router = APIRouter(prefix="/api")


class PostHeld(BaseModel):
    """A post that the user may act in."""

    grant: str = Field(examples=["G2025-000001"])
    post: str = Field(examples=["confirmation_officer"])
    zh: str
    en: str
    area_kind: str
    area: str
    area_zh: str = Field("", description="The name of a place.", examples=["桃花市"])


class Me(BaseModel):
    """Who is signed in; `csrf` is sent back as `X-CSRF-Token` with each request that changes something."""

    account: str
    shown_as: str
    csrf: str
    acting_in: PostHeld | None
    posts: list[PostHeld]
    second_factor: bool
    second_factor_needed: bool = Field(description="The post asks for a passkey that was not shown in this session yet.")
    passkeys: int = Field(description="How many passkeys the account has.")
    operations: list[str] = Field(description="What may be done in the post in which the user acts.", examples=[["cases.list"]])
    demo: bool


class Credentials(BaseModel):
    """A local account and its password."""

    account: str = Field(max_length=64, examples=["lin.jin"])
    password: str = Field(max_length=256)


class Chosen(BaseModel):
    """The grant of the post to act in."""

    grant: str


@operation(router, "POST", "/session", "session.sign_in", response_model=Me, writes=False, summary="Sign in with a local account")
def sign_in(form: Credentials, response: Response, desk: At) -> Me:
    """Sign in with account and password."""
    try:
        opened = signing.with_password(desk.home, form.account, form.password, desk.address, desk.at)
    except Missed as missed:
        count_miss(desk, missed.alarm)
        raise
    set_cookie(response, opened.secret)
    return _signed_in(desk, opened.secret)


@operation(router, "GET", "/session", "session.show", response_model=Me, summary="Who am I")
def show(desk: At) -> Me:
    """Who is signed in, in which post."""
    return me(desk)


@operation(router, "POST", "/session/post", "session.act_in", response_model=Me, summary="Act in another of my posts")
def act_in(form: Chosen, desk: At) -> Me:
    """Change to another post."""
    with desk.acting() as session:
        sessions.act_in(session, desk.who, form.grant)
        session.expire_all()
        return again(desk)


@operation(router, "DELETE", "/session", "session.sign_out", status_code=204, summary="Sign out")
def sign_out(response: Response, desk: At) -> None:
    """End this session."""
    with desk.acting() as session:
        sessions.end(session, desk.who.session or "", desk.at)
    response.delete_cookie(COOKIE, path="/", secure=True, httponly=True)


@operation(router, "DELETE", "/sessions", "session.revoke_all", status_code=204, summary="Sign out everywhere")
def revoke_all(response: Response, desk: At) -> None:
    """End every session of the account."""
    with desk.acting() as session:
        sessions.end_all(session, desk.who.account.name, desk.at)
    response.delete_cookie(COOKIE, path="/", secure=True, httponly=True)


_PLACES = (AreaKind.COUNTY, AreaKind.CITY, AreaKind.PROVINCE)


def area_zh(area: Area) -> str:
    """The name of a place, nothing for another area."""
    return law.places().resolve(area.value).name_zh if area.kind in _PLACES else ""


def set_cookie(response: Response, secret: str) -> None:
    """Give the browser its session; no script reads it, no other site sends it with what it posts."""
    response.set_cookie(COOKIE, secret, secure=True, httponly=True, samesite="lax", path="/")


def count_miss(desk: At, alarm: bool) -> None:
    """Count a sign-in that failed."""
    metrics = desk.request.app.state.metrics
    metrics.misses.inc()
    if alarm:
        metrics.alarms.inc()


def again(desk: At) -> Me:
    """Who is signed in, after something about the session has changed."""
    with desk.acting() as session:
        secret = desk.request.cookies.get(COOKIE, "")
        desk._who = sessions.principal(session, desk.home.keyring, secret, desk.at, desk.settings.session.limits)
    return me(desk)


def _signed_in(desk: At, secret: str) -> Me:
    with desk.home.reading() as session:
        desk._session = session
        desk._who = sessions.principal(session, desk.home.keyring, secret, desk.at, desk.settings.session.limits)
        return me(desk)


def me(desk: At) -> Me:
    """What a page needs to know of its user."""
    who = desk.who
    held = {
        grant.grant_no: PostHeld(
            grant=grant.grant_no, post=grant.post.name, zh=grant.post.zh, en=grant.post.en, area_kind=grant.area.kind.value,
            area="" if grant.area.kind.value == "person" else grant.area.value, area_zh=area_zh(grant.area),
        )
        for grant in who.grants
    }
    with desk.acting() as session:
        csrf = sessions.csrf_of(session, who.session) if who.session else ""
        passkeys = len(credentials.passkeys(session, who.account.name))
    needed = who.grant is not None and who.grant.post.second_factor and not who.second_factor and not desk.home.demo
    return Me(
        account=who.account.name, shown_as=who.account.shown_as, csrf=csrf,
        acting_in=None if who.grant is None else held.get(who.grant.grant_no), posts=[] if who.client else list(held.values()),
        second_factor=who.second_factor, second_factor_needed=needed, passkeys=passkeys, operations=permissions.of(who), demo=desk.home.demo,
    )  # fmt: skip
