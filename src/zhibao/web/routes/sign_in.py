"""Signing in as somebody whom an issuer of identities knows: which issuers there are, the way there, the way back."""

from __future__ import annotations

from typing import Any, Literal

from fastapi import APIRouter, Query, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, Field

from zhibao.access import rules
from zhibao.app import demo_accounts, openid
from zhibao.app import sign_in as signing
from zhibao.app.openid import Issuers
from zhibao.kit.errors import Fault
from zhibao.web.desk import At, Desk, operation
from zhibao.web.routes.session import area_zh, set_cookie

router = APIRouter(prefix="/api")
_REMEMBERED = "__Host-zhibao-way"
_PAGES = {"office": "/", "worker": "/worker/"}
_ENTRIES: dict[str, Literal["worker", "interface"]] = {
    "worker": "worker", "relative": "worker", "union": "worker", "platform": "interface", "service_agency": "interface", "insurer": "interface",
}  # fmt: skip


class Way(BaseModel):
    """An issuer of identities: `start` is the address to go to."""

    issuer: str = Field(examples=["demo"])
    zh: str = Field(examples=["演示身份认证"])
    en: str = Field(examples=["demo identities"])
    start: str = Field(examples=["/api/sign-in/demo?to=office"])


class DemoLine(BaseModel):
    """An account of a demonstration, and the page that is its own."""

    account: str = Field(examples=["lin.jin"])
    shown_as: str
    post: str = Field(examples=["confirmation_officer"])
    zh: str
    en: str
    area: str = Field(description="A code of a place; empty where the account speaks for a person or an enterprise.")
    area_zh: str
    entry: Literal["office", "worker", "interface"]


class Ways(BaseModel):
    """The ways to sign in; a local account stands beside the issuers. A demonstration lists its accounts, another home none."""

    issuers: list[Way]
    demo: bool
    password: str | None = Field(None, description="The password of all accounts of a demonstration.")
    accounts: list[DemoLine] = Field(default_factory=list)


@operation(router, "GET", "/sign-in", "sign_in.ways", response_model=Ways, summary="Ways to sign in")
def ways(desk: At, to: Literal["office", "worker"] = "office") -> Ways:
    """The issuers whose identities are taken here."""
    return Ways(
        issuers=[Way(issuer=name, zh=one.zh, en=one.en, start=f"/api/sign-in/{name}?to={to}") for name, one in _issuers(desk).names()],
        demo=desk.home.demo, password=demo_accounts.PASSWORD if desk.home.demo else None, accounts=_demo_lines(desk) if desk.home.demo else [],
    )


@operation(
    router, "GET", "/sign-in/{issuer}", "sign_in.begin", response_class=RedirectResponse, status_code=303,
    summary="Go to an issuer", response_model=None,
)  # fmt: skip
def begin(issuer: str, desk: At, to: Literal["office", "worker"] = "office") -> Any:
    """Lead to the issuer, with what must come back from there sealed in a cookie of ten minutes."""
    here = str(desk.request.base_url).rstrip("/")
    if here != desk.public_address:
        # The cookie must be set where the issuer will lead back to.
        return RedirectResponse(f"{desk.public_address}/api/sign-in/{issuer}?to={to}", 303)
    address, remembered = _issuers(desk).begin(desk.home.keyring, issuer, back=_back(desk, issuer), to=to, at=desk.at)
    answer = RedirectResponse(address, 303)
    answer.set_cookie(_REMEMBERED, remembered, max_age=600, secure=True, httponly=True, samesite="lax", path="/")
    return answer


@operation(
    router, "GET", "/sign-in/{issuer}/back", "sign_in.finish", response_class=RedirectResponse, status_code=303,
    summary="Come back from an issuer", response_model=None,
)  # fmt: skip
def finish(
    issuer: str, desk: At, code: str = Query("", max_length=2048), state: str = Query("", max_length=256), error: str = Query("", max_length=256)
) -> Any:
    """Open a session for the account of the identity, and lead to the page; a refusal leads there too, with its code."""
    page = _PAGES["office"]
    try:
        way = openid.remembered(desk.home.keyring, desk.request.cookies.get(_REMEMBERED), issuer=issuer, state=state, at=desk.at)
        page = _PAGES[way.to]
        if error or not code:
            raise openid.refused()
        subject = _issuers(desk).finish(desk.home.keyring, way, code=code, back=_back(desk, issuer), at=desk.at)
        opened = signing.with_identity(desk.home, _issuers(desk).settings(issuer).bound_as, subject, desk.address, desk.at)
    except Fault as fault:
        if fault.code in ("identity_refused", "identity_unknown"):
            desk.request.app.state.metrics.misses.inc()
        return _forget(RedirectResponse(f"{page}?sign_in={fault.code}", 303))
    answer = RedirectResponse(page, 303)
    set_cookie(answer, opened.secret)
    return _forget(answer)


def _demo_lines(desk: Desk) -> list[DemoLine]:
    """A line for each post that an account of the demonstration holds."""
    lines = []
    for one in demo_accounts.demo_accounts(desk.home.keyring):
        held, place = rules.post(one.post), area_zh(one.area)
        lines.append(
            DemoLine(
                account=one.name, shown_as=one.shown_as, post=one.post, zh=held.zh, en=held.en, area=one.area.value if place else "",
                area_zh=place, entry=_ENTRIES.get(one.post, "office"),
            )
        )
    return lines


def _forget(answer: Response) -> Response:
    answer.delete_cookie(_REMEMBERED, path="/", secure=True, httponly=True)
    return answer


def _issuers(desk: Desk) -> Issuers:
    held: Issuers = desk.request.app.state.issuers
    return held


def _back(desk: Desk, issuer: str) -> str:
    return f"{desk.public_address}/api/sign-in/{issuer}/back"
