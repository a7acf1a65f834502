"""One request: who asks, in which post, what she may see; one transaction, committed before the first byte leaves."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import wraps
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from sqlalchemy.orm import Session
from starlette.requests import ClientDisconnect

from zhibao.access import machines, reads, sessions
from zhibao.access.model import Principal
from zhibao.access.reads import Read
from zhibao.app import permissions, scope
from zhibao.app.home import Home
from zhibao.app.settings import ServerSettings
from zhibao.cases import acts as cases
from zhibao.cases.model import CaseState
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, now
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.web import identify, sandbox
from zhibao.web.problems import MEDIA

Method = Literal["GET", "POST", "PUT", "DELETE"]


@dataclass
class Desk:
    """What an operation works with. `session` sees only what the caller may see; `acting()` lifts that for a step.

    `told` are the reads of personal data that are logged before the answer leaves.
    """

    home: Home
    request: Request
    operation: str = ""
    at: datetime = field(default_factory=now)
    told: list[Read] = field(default_factory=list)
    _session: Session | None = None
    _who: Principal | None = None

    @property
    def session(self) -> Session:
        """The transaction of this request, narrowed to the caller's area."""
        assert self._session is not None
        return self._session

    @property
    def who(self) -> Principal:
        """Who asks. Raises CallerFault `not_signed_in`."""
        if self._who is None:
            raise identify.not_signed_in()
        return self._who

    @property
    def today(self) -> date:
        """The day of the request in China."""
        return self.at.astimezone(ZONE).date()

    @property
    def settings(self) -> ServerSettings:
        """How this home is served."""
        held: ServerSettings = self.request.app.state.settings
        return held

    @property
    def public_address(self) -> str:
        """Where this server is reached. Raises OwnFault `address_missing` in a production home whose settings do not say."""
        named: str | None = self.request.app.state.address
        if named is None and not self.home.demo:
            raise OwnFault(
                "address_missing", "尚未设置本系统的对外地址。", "The public address of this server is not set.", place="address",
                remedy_zh="请在 settings.toml 中填写 address。", remedy_en="Set `address` in settings.toml.",
            )  # fmt: skip
        return named or str(self.request.base_url).rstrip("/")

    @property
    def origin(self) -> str:
        """What a passkey is bound to: the address of the settings; in a demo home whatever the browser sees."""
        return self.settings.address or (str(self.request.base_url).rstrip("/") if self.home.demo else self.public_address)

    @property
    def address(self) -> str:
        """Where the request came from."""
        return "" if self.request.client is None else self.request.client.host

    @property
    def sandbox(self) -> bool:
        """Whether a machine of the sandbox asks: it is answered as any other, and nothing is kept."""
        return self._who is not None and self._who.client is not None and machines.is_sandbox(self._who.client)

    @property
    def actor(self) -> Actor:
        """Her name under an act."""
        return self.who.actor

    @contextmanager
    def acting(self) -> Iterator[Session]:
        """The same transaction without the narrowing: for a step that the caller was shown to be allowed to take."""
        with scope.lifted(self.session) as session:
            yield session

    def case(self, case_no: str) -> CaseState:
        """A case that the caller may see. Raises CallerFault `unknown_case`, also where it lies outside her area."""
        return cases.case_state(self.session, case_no)

    def read(
        self, person: int, fields: Sequence[str], *, case_no: str | None = None, purpose: str = "handling", unmasked: bool = False, note: str | None = None
    ) -> None:  # fmt: skip
        """Note that personal data of somebody is read; it is logged before the answer leaves."""
        self.told.append(Read(person, tuple(fields), case_no, purpose, unmasked, note))


async def _desk(request: Request) -> Desk:
    # What an operation does not ask for is read too, so that the digest of the body is whole.
    if not request._stream_consumed:
        await request.body()
    return Desk(request.app.state.home, request)


At = Annotated[Desk, Depends(_desk)]

# The shape of a refusal is described once, where the description is completed: as a model of each answer of each operation it
# would take three quarters of the time in which the server comes up.
_PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {"content": {MEDIA: {}}, "description": text}
    for status, text in (
        (401, "Not signed in"), (403, "Not permitted"), (404, "Not there, or not to be seen"), (409, "Not as things stand"),
        (412, "Changed since it was read"), (413, "Too large"), (414, "The address is too long"), (422, "Not in the form asked for"),
        (429, "Too many requests"), (431, "The head is too large"), (503, "The read could not be logged, so nothing is told"),
    )
}  # fmt: skip


def operation(
    router: APIRouter, method: Method, path: str, name: str, *, writes: bool | None = None, key_needed: bool = False, in_parts: bool = False, **more: Any
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Register an operation: its name stands in `permissions.csv`, its function takes `desk: At` and runs inside one transaction.

    `writes` defaults to whether the method is one that changes something. Whatever writes may be sent under an
    Idempotency-Key; `key_needed` asks for one. `in_parts`: one of several requests that belong together, which the
    sandbox cannot undo one by one.
    """
    model, status = more.get("response_model"), more.get("status_code", 200)
    changes = method not in identify.SAFE if writes is None else writes

    def register(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def run(*args: Any, desk: Desk, **rest: Any) -> Any:
            desk.operation = desk.request.state.operation = name
            with _opened(desk, changes):
                if in_parts and desk.sandbox:
                    raise sandbox.closed()
                if not changes:
                    said = function(*args, desk=desk, **rest)
                else:
                    said = identify.once(desk, lambda: function(*args, desk=desk, **rest), model, status, needed=key_needed)
            return said

        more.setdefault("responses", {})
        router.add_api_route(
            path, run, methods=[method], operation_id=name, tags=[name.partition(".")[0]], route_class_override=_Gate,
            responses=_PROBLEMS | more.pop("responses"), **more,
        )  # fmt: skip
        return run

    return register


class _Gate(APIRoute):
    """A route that asks who comes before it reads what she brings: to a stranger no body is parsed and no form explained.

    Whoever only reads in a browser brings no body. She is asked in the transaction that answers her, and the gate only
    where her address is not in the form asked for, before that is explained.
    """

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The handler behind the gate."""
        handle, name = super().get_route_handler(), str(self.operation_id)

        async def admitted(request: Request) -> Response:
            if request.method in identify.SAFE and not identify.by_machine(request):
                try:
                    return await handle(request)
                except RequestValidationError:
                    await run_in_threadpool(_check_at_gate, request, name)
                    raise
            if "x-zhibao-client" in request.headers:
                # A signature is over the whole body, so it is read before it is known who asks.
                await request.body()
            await run_in_threadpool(_check_at_gate, request, name)
            return await handle(request)

        async def handler(request: Request) -> Response:
            try:
                return _if_changed(request, await sandbox.noted(request, name, admitted(request)))
            except ClientDisconnect:
                # Whoever asked has gone in the middle of her own words: nobody is left to be answered, and nothing was done.
                return Response(status_code=400)

        return handler


def _if_changed(request: Request, said: Response) -> Response:
    """Name what was answered by its digest; where the caller holds it already, say only that. A read of it is logged all the same."""
    if request.method != "GET" or said.status_code != 200 or said.media_type != "application/json" or "etag" in said.headers:
        return said
    tag = f'W/"{text_digest(bytes(said.body)).partition(":")[2][:32]}"'
    said.headers["ETag"] = tag
    if tag not in [one.strip() for one in request.headers.get("if-none-match", "").split(",")]:
        return said
    return Response(status_code=304, headers={"ETag": tag})


def _check_at_gate(request: Request, name: str) -> None:
    desk = Desk(request.app.state.home, request, name)
    request.state.operation = name
    if permissions.is_open(name):
        return
    request.state.machine = machine = identify.machine_of(desk)
    with desk.home.reading() as session:
        desk._session = session
        desk._who = identify.who_asks(desk, machine, counted=False)
        identify.admit(desk, desk._who)
    if machine is None:
        request.state.who = desk._who


@contextmanager
def _opened(desk: Desk, changes: bool) -> Iterator[None]:
    """Open the transaction, find out who asks and whether she may, and close it: committed, reads logged, then answered."""
    # Found at the gate, where the nonce of a signed request was used up; an open operation and who reads in a browser had none.
    machine = desk.request.state.machine if hasattr(desk.request.state, "machine") else identify.machine_of(desk)
    with desk.home.session() if changes else desk.home.reading() as session:
        desk._session = session
        # Who reads was asked at the gate, where there was one; whoever changes something is asked again inside the transaction.
        asked = None if changes else getattr(desk.request.state, "who", None)
        desk._who = asked or identify.who_asks(desk, machine)
        identify.admit(desk, desk._who)
        identify.narrow(desk, desk._who)
        yield
        kept = changes and not desk.sandbox
        if kept:
            _log(desk, session)
        elif changes:
            session.rollback()
    noted = desk._who is not None and desk._who.session is not None and sessions.needs_note(desk._who, desk.at)
    if (desk.told and not kept) or noted:
        with desk.home.session() as session:
            if not kept:
                _log(desk, session)
            if noted and desk._who is not None and desk._who.session is not None:
                sessions.note_use(session, desk._who.session, desk.at)


def _log(desk: Desk, session: Session) -> None:
    """Write down who read what; where that fails nothing is told. Raises OwnFault `log_failed`."""
    if not desk.told:
        return
    scope.narrow(session, None)
    try:
        reads.record(session, desk.home.keyring, desk.told, who=desk.who, operation=desk.operation, at=desk.at)
    except CallerFault:
        raise
    except Exception as error:
        raise OwnFault("log_failed", "查阅记录无法写入，内容未提供。", "The read could not be logged, so nothing was told.") from error


def page_of(rows: Sequence[Any], *, offset: int, limit: int) -> Mapping[str, Any]:
    """A page of a list with the whole count."""
    return {"total": len(rows), "offset": offset, "limit": limit, "rows": list(rows[offset : offset + limit])}
