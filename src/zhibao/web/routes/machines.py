"""Machines of enterprises and insurers: register, change the secret, end; and the tokens that they get for it."""

from __future__ import annotations

import base64
from datetime import timedelta
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Form, Path
from pydantic import AwareDatetime, BaseModel, Field

from zhibao.access import machines, sandbox
from zhibao.access.machines import Machine
from zhibao.access.model import Area
from zhibao.app import sign_in as signing
from zhibao.kit.errors import CallerFault
from zhibao.web.desk import At, Desk, operation
from zhibao.web.models.office import Page
from zhibao.web.routes.me import Limit, Offset

router = APIRouter(prefix="/api")
ClientNo = Annotated[str, Path(pattern=r"^[MS][0-9]{4}-[0-9]{6,}$", examples=["M2026-000001"])]


class Token(BaseModel):
    """A token (RFC 6749 §5.1)."""

    access_token: str
    token_type: Literal["Bearer"] = "Bearer"
    expires_in: int = Field(examples=[3600])


class SecretLine(BaseModel):
    """A secret of a machine, without its content."""

    holds_from: AwareDatetime
    holds_to: AwareDatetime | None


class MachineLine(BaseModel):
    """A machine client."""

    client: str = Field(examples=["M2026-000001"])
    title: str = Field(examples=["订单推送"])
    per_minute: int = Field(examples=[600])
    sandbox: bool = Field(description="A machine that is being set up: it is answered as any other, and nothing that it asks for is kept.")
    ended: bool
    registered_at: AwareDatetime
    secrets: list[SecretLine]


class MachineList(BaseModel):
    """The machines of the enterprise or insurer."""

    rows: list[MachineLine]


class MachineTold(MachineLine):
    """A machine with its new secret, which is told this once only."""

    secret: str


class NewMachine(BaseModel):
    """A machine to register."""

    title: str = Field(min_length=1, max_length=64, examples=["订单推送"])
    sandbox: bool = Field(False, description="For the sandbox: judged whole, never kept, written into a log.")


class Change(BaseModel):
    """How long the earlier secret goes on to hold beside the new one."""

    overlap_minutes: int = Field(24 * 60, ge=0, le=30 * 24 * 60)


class SandboxRefusal(BaseModel):
    """Why a request was refused."""

    code: str = Field(examples=["request_form"])
    zh: str
    en: str
    place: str | None


class SandboxLine(BaseModel):
    """A request of the sandbox."""

    request: str = Field(description="The X-Request-Id of the answer.")
    at: AwareDatetime
    operation: str = Field(examples=["platform.register"])
    status: int = Field(examples=[200])
    refusal: SandboxRefusal | None


class SandboxPage(Page):
    """What a machine of the sandbox asked, the newest first; the newest 500 are kept."""

    rows: list[SandboxLine]


class End(BaseModel):
    """Why a machine ends."""

    reason: str = Field(min_length=1, max_length=200, examples=["系统停用"])


@operation(router, "POST", "/oauth/token", "machines.token", response_model=Token, writes=False, summary="A token for a machine (client credentials)")
def token(
    desk: At, grant_type: Annotated[Literal["client_credentials"], Form()], client_id: Annotated[str, Form(max_length=64)] = "",
    client_secret: Annotated[str, Form(max_length=256)] = "",
) -> Token:  # fmt: skip
    """OAuth 2.0 client credentials; the client shows its secret in the form or by HTTP Basic."""
    client, secret = _basic(desk) or (client_id, client_secret)
    given = signing.with_client(desk.home, client, secret, desk.address, desk.at)
    return Token(access_token=given, expires_in=int(machines.TOKEN_HOLDS.total_seconds()))


@operation(router, "GET", "/machines", "machines.list", response_model=MachineList, summary="Machines of my enterprise")
def list_machines(desk: At) -> MachineList:
    """The machines of the enterprise or insurer for which one acts."""
    with desk.acting() as session:
        return MachineList(rows=[_line(one) for one in machines.machines(session, _area(desk))])


@operation(router, "POST", "/machines", "machines.register", response_model=MachineTold, status_code=201, summary="Register a machine")
def register(form: NewMachine, desk: At) -> MachineTold:
    """A machine with its first secret."""
    area = _area(desk)
    with desk.acting() as session:
        made, secret = machines.register(
            session, desk.home.keyring, area, form.title, per_minute=desk.settings.requests_per_minute, actor=desk.actor, at=desk.at,
            sandbox=form.sandbox,
        )  # fmt: skip
    return MachineTold(**dict(_line(made)), secret=secret)


@operation(
    router, "POST", "/machines/{client}/secret", "machines.rotate", response_model=MachineTold, status_code=201, summary="Change the secret of a machine"
)
def rotate(client: ClientNo, form: Change, desk: At) -> MachineTold:
    """A new secret; the earlier one holds until the overlap is over."""
    with desk.acting() as session:
        _own(desk, session, client)
        secret = machines.rotate(
            session, desk.home.keyring, client, overlap=timedelta(minutes=form.overlap_minutes), actor=desk.actor, at=desk.at
        )
        return MachineTold(**dict(_line(machines.machine(session, client))), secret=secret)


@operation(router, "POST", "/machines/{client}/end", "machines.end", status_code=204, summary="End a machine")
def end(client: ClientNo, form: End, desk: At) -> None:
    """The next request of the machine is refused."""
    with desk.acting() as session:
        _own(desk, session, client)
        machines.end(session, client, reason=form.reason, actor=desk.actor, at=desk.at)


@operation(router, "GET", "/machines/{client}/requests", "machines.requests", response_model=SandboxPage, summary="What a machine of the sandbox asked")
def requests(client: ClientNo, desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """Each request with its answer, and for a refusal the sentence and the place. Requests of other machines are not written down."""
    _area(desk)
    with desk.acting() as session:
        _own(desk, session, client)
        total, rows = sandbox.asked(session, desk.home.keyring, client, offset=offset, limit=limit)
    return {"total": total, "offset": offset, "limit": limit, "rows": [vars(one) | {"refusal": one.refusal and vars(one.refusal)} for one in rows]}


def _area(desk: Desk) -> Area:
    """For whom one acts. Raises CallerFault `person_needed`: a machine does not make machines."""
    if desk.who.client is not None:
        raise CallerFault("person_needed", "机器账户由人管理。", "Machines are kept by people.")
    assert desk.who.grant is not None
    return desk.who.grant.area


def _own(desk: Desk, session: Any, client: str) -> None:
    if machines.machine(session, client).area != _area(desk):
        raise CallerFault("unknown_machine", f"没有机器账户“{client}”，或已停用。", f"There is no machine {client!r}, or it has ended.")


def _basic(desk: Desk) -> tuple[str, str] | None:
    scheme, _, text = desk.request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        name, colon, secret = base64.b64decode(text, validate=True).decode().partition(":")
    except ValueError:
        return None
    return (name, secret) if colon else None


def _line(one: Machine) -> MachineLine:
    return MachineLine(
        client=one.client_no, title=one.title, per_minute=one.per_minute, sandbox=one.sandbox, ended=one.ended, registered_at=one.registered_at,
        secrets=[SecretLine(holds_from=held.holds_from, holds_to=held.holds_to) for held in one.secrets],
    )
