"""Who asks: a person by her session, a machine by its token or by its signature; and whether she may.

The ways to be known stand here and nowhere else. What somebody may do is asked of the permission table; a production home
asks the posts of the office for a second factor besides.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from fastapi import Request, Response
from fastapi.encoders import jsonable_encoder
from pydantic import TypeAdapter

from zhibao.access import answered, machines, sessions
from zhibao.access.answered import Answered
from zhibao.access.model import Principal
from zhibao.access.reads import Read
from zhibao.app import permissions, scope
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import canonical_json
from zhibao.web.passing import body_digest

if TYPE_CHECKING:
    from zhibao.web.desk import Desk

COOKIE = "__Host-zhibao"
CSRF_HEADER = "x-csrf-token"
KEY_HEADER = "idempotency-key"
REPLAYED = "Idempotency-Replayed"
SAFE = ("GET", "HEAD")


def by_machine(request: Request) -> bool:
    """Whether a request says that a machine sent it."""
    return "x-zhibao-client" in request.headers or "authorization" in request.headers


def machine_of(desk: Desk) -> str | None:
    """The machine that sent a request, by its signature or its token; None where no machine did.

    It is found before the transaction of the request, because a nonce stays used whatever becomes of the request.
    Raises CallerFault `signature_wrong`, `nonce_used`, `token_wrong`.
    """
    headers = desk.request.headers
    client = headers.get("x-zhibao-client")
    if client is not None:
        _check_signed(desk, client)
        return client
    scheme, _, token = headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        return None
    with desk.home.reading() as session:
        found = machines.client_of_token(session, token, desk.at)
    if found is None:
        raise CallerFault("token_wrong", "令牌无效或已过期。", "The token is not valid, or it has expired.",
                          remedy_zh="请重新获取令牌。", remedy_en="Get a new token.")  # fmt: skip
    return found


def who_asks(desk: Desk, machine: str | None, *, counted: bool = True) -> Principal | None:
    """The person or the machine, as things stand in the transaction of this request. Raises CallerFault `too_many_requests`.

    `counted`: whether the request is taken off what a machine may send in a minute.
    """
    if machine is not None:
        return _machine(desk, machine, counted)
    secret = desk.request.cookies.get(COOKIE)
    if secret is None:
        return None
    return sessions.principal(desk.session, desk.home.keyring, secret, desk.at, desk.settings.session.limits)


def admit(desk: Desk, who: Principal | None) -> None:
    """Let a request through to its operation.

    Raises CallerFault `not_signed_in`, `csrf_wrong`, `not_permitted`, `second_factor_needed`.
    """
    if permissions.is_open(desk.operation):
        return
    if who is None:
        raise not_signed_in()
    desk.request.state.post = who.post
    if desk.request.method not in SAFE and who.session is not None:
        _check_csrf(desk, who.session)
    if not permissions.allowed(who, desk.operation):
        raise permissions.not_allowed(who, desk.operation)
    permissions.check_second_factor(who, desk.operation, demo=desk.home.demo)


def narrow(desk: Desk, who: Principal | None) -> None:
    """Let the transaction of a request see only what the caller may see; an open operation has no caller."""
    if who is not None and not permissions.is_open(desk.operation):
        scope.narrow(desk.session, scope.View(None if who.grant is None else who.grant.area, who.account.name, desk.today.isoformat()))


def once(desk: Desk, work: Callable[[], Any], model: Any, status: int, *, needed: bool) -> Any:
    """Do what a writing request asks; under an idempotency key only once, with the same answer for ever.

    Raises CallerFault `key_form`, `key_used_otherwise`.
    """
    key = desk.request.headers.get(KEY_HEADER)
    if permissions.is_open(desk.operation) or (key is None and not needed):
        return work()
    key = key or ""
    answered.check_key(key)
    caller, request = desk.who.account.name, _request_digest(desk)
    with desk.acting() as session:
        before = answered.earlier(session, desk.home.keyring, caller, key, request)
    if before is not None:
        desk.told += [Read(int(person), tuple(fields), *rest) for person, fields, *rest in before.told]
        return Response(
            base64.b64decode(before.content), status_code=before.status, media_type=before.media, headers={REPLAYED: "true"}
        )
    said = work()
    told = [[str(one.person), list(one.fields), one.case_no, one.purpose, one.unmasked, one.note] for one in desk.told]
    with desk.acting() as session:
        answered.keep(session, desk.home.keyring, caller, key, request, _answer(said, model, status, told), desk.at)
    return said


def not_signed_in() -> CallerFault:
    """The refusal of somebody who is not known."""
    return CallerFault(
        "not_signed_in", "尚未登录，或登录已失效。", "You are not signed in, or your session has ended.",
        remedy_zh="请重新登录。", remedy_en="Sign in again.",
    )  # fmt: skip


def _answer(said: Any, model: Any, status: int, told: list[Any]) -> Answered:
    if isinstance(said, Response):
        return Answered(said.status_code, said.media_type, base64.b64encode(bytes(said.body)).decode(), told)
    if said is None and status == 204:
        return Answered(status, None, "", told)
    if model is None:
        body = canonical_json(jsonable_encoder(said)).encode()
    else:
        adapter = TypeAdapter(model)
        body = adapter.dump_json(adapter.validate_python(said, from_attributes=True), by_alias=True)
    return Answered(status, "application/json", base64.b64encode(body).decode(), told)


def _request_digest(desk: Desk) -> str:
    request = desk.request
    query = "&".join(sorted(part for part in request.url.query.split("&") if part))
    return text_digest(canonical_json([desk.operation, request.method, request.url.path, query, body_digest(request.scope)]), "sm3")


def _machine(desk: Desk, client: str, counted: bool) -> Principal | None:
    found = machines.principal(desk.session, client, desk.at)
    if found is None:
        return None
    who, per_minute = found
    if not counted:
        return who
    seconds = desk.request.app.state.buckets.take(client, per_minute, desk.at)
    if seconds:
        raise CallerFault(
            "too_many_requests", f"请求过多（每分钟 {per_minute} 次），请 {seconds} 秒后再试。",
            f"Too many requests ({per_minute} a minute); try again in {seconds} seconds.", retry_after=seconds,
        )  # fmt: skip
    return who


def _check_signed(desk: Desk, client: str) -> None:
    request = desk.request
    timestamp, nonce, signature = (request.headers.get(f"x-zhibao-{name}", "") for name in ("timestamp", "nonce", "signature"))
    # The path as it was sent; a proxy may not rewrite it.
    path = request.scope.get("raw_path", request.url.path.encode()).decode("ascii", "replace").partition("?")[0]
    text = machines.text_to_sign(request.method, path, request.url.query, timestamp, nonce, body_digest(request.scope))
    with desk.home.reading() as session:
        machines.check_signature(session, desk.home.keyring, client, timestamp, nonce, signature, text, desk.at)
    with desk.home.session() as session:
        machines.use_nonce(session, client, nonce, desk.at)


def _check_csrf(desk: Desk, digest: str) -> None:
    if not sessions.csrf_fits(desk.session, digest, desk.request.headers.get(CSRF_HEADER, "")):
        raise CallerFault(
            "csrf_wrong", "页面已过期，请刷新后再提交。", "The page is out of date; reload it and send again.",
            remedy_zh="请刷新页面。", remedy_en="Reload the page.",
        )  # fmt: skip
