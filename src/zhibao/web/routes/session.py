"""Signing in and out, the posts one may act in, and what the page needs to know of its user."""

from __future__ import annotations

from fastapi import APIRouter, Response
from pydantic import BaseModel, Field

from zhibao.access import acts, passwords, sessions
from zhibao.kit.errors import CallerFault
from zhibao.web.desk import COOKIE, At, operation

router = APIRouter(prefix="/api")


class PostHeld(BaseModel):
    """A post that the user may act in."""

    grant: str = Field(examples=["G2025-000001"])
    post: str = Field(examples=["confirmation_officer"])
    zh: str
    en: str
    area_kind: str
    area: str


class Me(BaseModel):
    """Who is signed in; `csrf` is sent back as `X-CSRF-Token` with each request that changes something."""

    account: str
    shown_as: str
    csrf: str
    acting_in: PostHeld | None
    posts: list[PostHeld]
    second_factor: bool
    demo: bool


class Credentials(BaseModel):
    """A local account and its password."""

    account: str = Field(max_length=64, examples=["lin.jin"])
    password: str = Field(max_length=256)


class Chosen(BaseModel):
    """The grant of the post to act in."""

    grant: str


@operation(router, "POST", "/session", "session.sign_in", response_model=Me, summary="Sign in with a local account")
def sign_in(form: Credentials, response: Response, desk: At) -> Me:
    """Sign in with account and password."""
    fits = passwords.password_fits(desk.session, form.account, form.password)
    account = acts.account(desk.session, desk.home.keyring, form.account) if fits else None
    if account is None:
        raise CallerFault(
            "sign_in_failed", "账号或密码不正确。", "The account or the password is wrong.",
            remedy_zh="请核对后重试。", remedy_en="Check them and try again.",
        )  # fmt: skip
    opened = sessions.open_session(desk.session, account.name, second_factor=False, at=desk.at)
    response.set_cookie(COOKIE, opened.secret, secure=True, httponly=True, samesite="lax", path="/")
    desk._who = sessions.principal(desk.session, desk.home.keyring, opened.secret, desk.at)
    return _me(desk)


@operation(router, "GET", "/session", "session.show", response_model=Me, summary="Who am I")
def show(desk: At) -> Me:
    """Who is signed in, in which post."""
    return _me(desk)


@operation(router, "POST", "/session/post", "session.act_in", response_model=Me, summary="Act in another of my posts")
def act_in(form: Chosen, desk: At) -> Me:
    """Change to another post."""
    sessions.act_in(desk.session, desk.who, form.grant)
    desk.session.expire_all()
    secret = desk.request.cookies.get(COOKIE, "")
    desk._who = sessions.principal(desk.session, desk.home.keyring, secret, desk.at)
    return _me(desk)


@operation(router, "DELETE", "/session", "session.sign_out", status_code=204, summary="Sign out")
def sign_out(response: Response, desk: At) -> None:
    """End this session."""
    sessions.end(desk.session, desk.who.session or "", desk.at)
    response.delete_cookie(COOKIE, path="/", secure=True, httponly=True)


@operation(router, "DELETE", "/sessions", "session.revoke_all", status_code=204, summary="Sign out everywhere")
def revoke_all(response: Response, desk: At) -> None:
    """End every session of the account."""
    sessions.end_all(desk.session, desk.who.account.name, desk.at)
    response.delete_cookie(COOKIE, path="/", secure=True, httponly=True)


def _me(desk: At) -> Me:
    who = desk.who
    held = {
        grant.grant_no: PostHeld(
            grant=grant.grant_no, post=grant.post.name, zh=grant.post.zh, en=grant.post.en, area_kind=grant.area.kind.value,
            area="" if grant.area.kind.value == "person" else grant.area.value,
        )  # fmt: skip
        for grant in who.grants
    }
    return Me(
        account=who.account.name, shown_as=who.account.shown_as, csrf=sessions.csrf_of(desk.session, who.session or ""),
        acting_in=None if who.grant is None else held[who.grant.grant_no], posts=list(held.values()),
        second_factor=who.second_factor, demo=desk.home.demo,
    )  # fmt: skip
