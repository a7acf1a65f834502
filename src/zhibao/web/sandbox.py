"""The sandbox: a machine whose requests are judged whole, answered as any other, never kept, and written into a log of its own."""

from __future__ import annotations

from collections.abc import Awaitable

from fastapi import Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.exceptions import RequestValidationError

from zhibao.access import machines
from zhibao.access import sandbox as log
from zhibao.access.sandbox import Asked, Refusal
from zhibao.kit.clock import now
from zhibao.kit.errors import CallerFault, Fault
from zhibao.web import problems

HEADER = "Zhibao-Sandbox"


def closed() -> CallerFault:
    """The refusal of what takes several requests: each is undone, so nothing would be left to go on with."""
    return CallerFault(
        "sandbox_closed", "沙箱不保留内容，分块上传不能试用。", "The sandbox keeps nothing, so sending in parts cannot be tried there.",
        remedy_zh="订单文件请用 POST /api/platform/orders/trial 试一遍。", remedy_en="Try an order file by POST /api/platform/orders/trial.",
    )  # fmt: skip


async def noted(request: Request, operation: str, work: Awaitable[Response]) -> Response:
    """Answer a request; where a machine of the sandbox asks, say so in a head and write it down."""
    try:
        said = await work
    except (Fault, RequestValidationError) as error:
        if _asks(request):
            fault = error if isinstance(error, Fault) else problems.of_form(error)
            refusal = Refusal(fault.code, fault.zh, fault.en, fault.place)
            await run_in_threadpool(_note, request, operation, problems.status_of(fault), refusal)
        raise
    if _asks(request):
        await run_in_threadpool(_note, request, operation, said.status_code, None)
        said.headers[HEADER] = "true"
    return said


def _asks(request: Request) -> bool:
    """Whether a machine of the sandbox was found at the gate."""
    client: str | None = getattr(request.state, "machine", None)
    return client is not None and machines.is_sandbox(client)


def _note(request: Request, operation: str, status: int, refusal: Refusal | None) -> None:
    home, client = request.app.state.home, request.state.machine
    with home.session() as session:
        log.note(session, home.keyring, client, Asked(request.state.request_id, now(), operation, status, refusal))
