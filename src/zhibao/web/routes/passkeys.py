"""Passkeys of the account that is signed in: register, show, end.

The first passkey may be registered by whoever has signed in; a further one, and the end of one, ask for a passkey shown.
"""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Path
from pydantic import AwareDatetime, BaseModel, Field, JsonValue

from zhibao.access import credentials, sessions
from zhibao.access.credentials import Passkey
from zhibao.app import passkeys
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.web.desk import At, Desk, operation
from zhibao.web.routes.session import Me, again

router = APIRouter(prefix="/api")


class PasskeyLine(BaseModel):
    """A passkey of the account."""

    id: int
    title: str = Field(examples=["办公室的安全钥匙"])
    recorded: AwareDatetime
    used_at: AwareDatetime | None


class PasskeyList(BaseModel):
    """The passkeys of the account."""

    rows: list[PasskeyLine]


class BrowserOptions(BaseModel):
    """What is handed to `navigator.credentials` (WebAuthn, JSON form)."""

    options: dict[str, JsonValue] = Field(examples=[{"challenge": "…", "rpId": "zhibao.example.gov.cn"}])


class BrowserAnswer(BaseModel):
    """What `navigator.credentials` answered (WebAuthn, JSON form)."""

    answer: dict[str, JsonValue] = Field(examples=[{"id": "…", "type": "public-key", "response": {}}])
    title: str = Field("通行密钥", min_length=1, max_length=64)


@operation(router, "GET", "/passkeys", "passkeys.list", response_model=PasskeyList, summary="My passkeys")
def list_passkeys(desk: At) -> PasskeyList:
    """The passkeys of the account that is signed in."""
    return PasskeyList(rows=[_line(one) for one in _held(desk)])


@operation(router, "POST", "/passkeys/options", "passkeys.prepare", response_model=BrowserOptions, summary="Begin to register a passkey")
def prepare(desk: At) -> BrowserOptions:
    """What the browser is asked for a new passkey."""
    _check_may_add(desk)
    asked = passkeys.ask_to_register(desk.origin, desk.who.account, _held(desk))
    return _remember(desk, asked)


@operation(router, "POST", "/passkeys", "passkeys.register", response_model=Me, status_code=201, summary="Register a passkey")
def register(form: BrowserAnswer, desk: At) -> Me:
    """Take a new passkey; it counts as shown in this session."""
    _check_may_add(desk)
    with desk.acting() as session:
        challenge = sessions.take_challenge(session, _session(desk), desk.at)
        made = passkeys.registered(desk.origin, challenge, form.answer)
        credentials.add_passkey(
            session, desk.who.account.name, made.key, made.public_key, made.counter, form.title, actor=_self(desk), at=desk.at
        )
        sessions.proved(session, _session(desk))
        session.expire_all()
    return again(desk)


@operation(router, "POST", "/session/passkey/options", "passkeys.ask", response_model=BrowserOptions, summary="Begin to show a passkey")
def ask(desk: At) -> BrowserOptions:
    """What the browser is asked to show one of the passkeys."""
    held = _held(desk)
    if not held:
        raise CallerFault(
            "no_passkey", "您还没有登记通行密钥。", "You have no passkey yet.", remedy_zh="请先登记。", remedy_en="Register one first."
        )
    return _remember(desk, passkeys.ask_to_show(desk.origin, held))


@operation(router, "POST", "/session/passkey", "passkeys.show", response_model=Me, summary="Show a passkey")
def show(form: BrowserAnswer, desk: At) -> Me:
    """The second factor of this session."""
    with desk.acting() as session:
        challenge = sessions.take_challenge(session, _session(desk), desk.at)
        passkey, counter = passkeys.shown(desk.origin, challenge, form.answer, credentials.passkeys(session, desk.who.account.name))
        credentials.use_passkey(session, passkey, counter, desk.at)
        sessions.proved(session, _session(desk))
        session.expire_all()
    return again(desk)


@operation(router, "DELETE", "/passkeys/{passkey}", "passkeys.end", status_code=204, summary="End a passkey")
def end(desk: At, passkey: int = Path(ge=1)) -> None:
    """End one of the passkeys."""
    _check_shown(desk)
    with desk.acting() as session:
        if not credentials.end_passkeys(session, desk.who.account.name, (passkey,), reason="own", actor=_self(desk), at=desk.at):
            raise CallerFault("unknown_passkey", "没有这个通行密钥。", "There is no such passkey.")


def _held(desk: Desk) -> tuple[Passkey, ...]:
    with desk.acting() as session:
        return credentials.passkeys(session, desk.who.account.name)


def _remember(desk: Desk, asked: passkeys.Asked) -> BrowserOptions:
    with desk.acting() as session:
        sessions.challenge(session, _session(desk), asked.challenge, desk.at)
    return BrowserOptions(options=asked.options)


def _check_may_add(desk: Desk) -> None:
    if _held(desk):
        _check_shown(desk)


def _check_shown(desk: Desk) -> None:
    if not desk.who.second_factor:
        raise CallerFault(
            "second_factor_needed", "请先用已登记的通行密钥验证。", "Show a passkey that is registered first.",
            remedy_zh="请用通行密钥验证。", remedy_en="Show your passkey.",
        )  # fmt: skip


def _session(desk: Desk) -> str:
    """The session that a person signs in with. Raises CallerFault `person_needed` for a machine."""
    if desk.who.session is None:
        raise CallerFault("person_needed", "机器账户没有通行密钥。", "A machine has no passkey.")
    return desk.who.session


def _self(desk: Desk) -> Actor:
    return Actor(desk.who.account.person, "account_holder")


def _line(one: Passkey) -> Any:
    return PasskeyLine(id=one.id, title=one.title, recorded=one.recorded, used_at=one.used_at)
