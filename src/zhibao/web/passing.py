"""What happens to every request beside its work: head and body are bounded, the body is digested, it is counted, one line is logged.

A line holds the number of the request, the operation, the status, the time it took and the post; never an address, a
query or a body, because these may hold personal data.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import time
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

import anyio.to_thread
import structlog
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from zhibao.kit.digest import hasher
from zhibao.kit.errors import CallerFault
from zhibao.web import problems

LARGEST = 32 << 20
THREADS = 2
LARGEST_JSON = 1 << 20
LARGEST_HEAD = 16 << 10
LARGEST_ADDRESS = 8 << 10
_CACHE = (b"cache-control", b"no-store")
_BODY, _STATE = "zhibao.body", "state"
_log = structlog.get_logger("zhibao.web")


class Metrics:
    """Counts of one server, of all its processes; no label says who."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter("zhibao_requests", "Requests answered.", ["operation", "status"], registry=self.registry)
        self.seconds = Histogram("zhibao_request_seconds", "Time to the first byte.", ["operation"], registry=self.registry)
        self.misses = Counter("zhibao_sign_in_misses", "Sign-ins that failed.", registry=self.registry)
        self.alarms = Counter("zhibao_sign_in_alarms", "Alarms about sign-ins that failed many times.", registry=self.registry)

    def text(self) -> bytes:
        """As Prometheus reads it."""
        if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
            return generate_latest(self.registry)
        together = CollectorRegistry()
        MultiProcessCollector(together)  # type: ignore[no-untyped-call]
        return generate_latest(together)


class Passing:
    """Around every request: number, body, head, time, count, one line."""

    def __init__(self, app: ASGIApp, shield: Mapping[str, str]) -> None:
        self._app = app
        self._shield = [(name.lower().encode(), value.encode()) for name, value in shield.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        _few_threads()
        state = scope.setdefault(_STATE, {})
        state["request_id"] = number = uuid.uuid4().hex
        # What is mounted beside the interface takes the place of the application in the scope: it is asked before.
        metrics: Metrics = scope["app"].state.metrics
        began, answered = time.perf_counter(), {"status": 500, "ms": 0}
        state[_BODY] = running = hasher("sm3")
        headers = dict(scope["headers"])
        most = _most(headers)
        refused = _too_much(scope, headers, most)
        taken, over = 0, False

        async def reading() -> Message:
            nonlocal taken, over
            message = await receive()
            if message["type"] == "http.request":
                piece = message.get("body", b"")
                taken += len(piece)
                if taken > most:
                    over = True
                    raise HTTPException(413)
                running.update(piece)
            return message

        async def telling(message: Message) -> None:
            if message["type"] == "http.response.start":
                answered["status"], answered["ms"] = message["status"], round((time.perf_counter() - began) * 1000)
                message["headers"] = self._head(scope, message.get("headers", []), number)
            await send(message)

        async def sending(message: Message) -> None:
            # What the application says of a body that was cut is not the reason.
            if not over:
                await telling(message)

        try:
            if refused is None:
                await self._app(scope, reading, sending)
            if over:
                refused = problems.answer(too_large(most))
            if refused is not None:
                await refused(scope, receive, telling)
        finally:
            operation, status = str(state.get("operation", "page")), answered["status"]
            seconds = time.perf_counter() - began
            metrics.requests.labels(operation, str(status)).inc()
            metrics.seconds.labels(operation).observe(seconds)
            _log.info("request", request=number, operation=operation, status=status, ms=answered["ms"], post=state.get("post"))


    def _head(self, scope: Scope, said: Sequence[tuple[bytes, bytes]], number: str) -> list[tuple[bytes, bytes]]:
        """The head of an answer: what shields a browser, unless the answer says it otherwise; nothing of the interface is kept on the way."""
        api = scope["path"].startswith("/api/")
        named = {name for name, _ in said}
        head = [one for one in said if not (api and one[0] == _CACHE[0])]
        head += [one for one in self._shield if one[0] not in named]
        return [*head, *([_CACHE] if api else []), (b"x-request-id", number.encode())]


def _few_threads() -> None:
    """Bound the threads that work on requests: more of them only take turns at one interpreter, and each turn costs."""
    limiter = anyio.to_thread.current_default_thread_limiter()
    if limiter.total_tokens != THREADS:
        limiter.total_tokens = THREADS


def body_digest(scope: Scope) -> str:
    """The SM3 of the body that was read, hexadecimal."""
    return str(scope[_STATE][_BODY].hexdigest())


def _most(headers: dict[bytes, bytes]) -> int:
    """How large a body may be: JSON holds words and numbers, whatever is a file comes in another form."""
    kind = headers.get(b"content-type", b"").partition(b";")[0].strip().lower()
    return LARGEST_JSON if kind == b"application/json" or kind.endswith(b"+json") else LARGEST


def _too_much(scope: Scope, headers: dict[bytes, bytes], most: int) -> ASGIApp | None:
    """The refusal of a request whose head is too large, or that announces too large a body; None lets it through."""
    if len(scope.get("raw_path") or b"") + len(scope.get("query_string", b"")) > LARGEST_ADDRESS:
        return problems.answer(CallerFault("address_too_long", "请求的地址过长。", "The address of the request is too long."), 414)
    if sum(len(name) + len(value) for name, value in scope["headers"]) > LARGEST_HEAD:
        return problems.answer(CallerFault("head_too_large", "请求头过大。", "The head of the request is too large."), 431)
    length = headers.get(b"content-length", b"")
    return problems.answer(too_large(most)) if length.isdigit() and int(length) > most else None


def too_large(most: int = LARGEST) -> CallerFault:
    """The refusal of a body that is larger than one request may carry."""
    return CallerFault(
        "too_large", f"一次请求不得超过 {most >> 20} MiB。", f"One request holds at most {most >> 20} MiB.",
        remedy_zh="请分块发送。", remedy_en="Send it in parts.",
    )  # fmt: skip


def set_up_log() -> None:
    """One JSON document a line on standard error."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=False),
            structlog.processors.JSONRenderer(serializer=_compact),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )


def _compact(value: Any, **_more: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)
