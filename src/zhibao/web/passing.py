"""What happens to every request beside its work: its body is digested and bounded, it is counted, and one line is logged.

A line holds the number of the request, the operation, the status, the time it took and the post; never an address, a
query or a body, because these may hold personal data.
"""

from __future__ import annotations

import json
import logging
import sys
import time
import uuid
from typing import Any

import structlog
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from zhibao.kit.digest import hasher
from zhibao.kit.errors import CallerFault
from zhibao.web import problems

LARGEST = 32 << 20
_BODY, _STATE = "zhibao.body", "state"
_log = structlog.get_logger("zhibao.web")


class Metrics:
    """Counts of one server; no label says who."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter("zhibao_requests", "Requests answered.", ["operation", "status"], registry=self.registry)
        self.seconds = Histogram("zhibao_request_seconds", "Time to the first byte.", ["operation"], registry=self.registry)
        self.misses = Counter("zhibao_sign_in_misses", "Sign-ins that failed.", registry=self.registry)
        self.alarms = Counter("zhibao_sign_in_alarms", "Alarms about sign-ins that failed many times.", registry=self.registry)

    def text(self) -> bytes:
        """As Prometheus reads it."""
        return generate_latest(self.registry)


class Passing:
    """Around every request: number, body, time, count, one line."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app, self._metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        state = scope.setdefault(_STATE, {})
        state["request_id"] = number = uuid.uuid4().hex
        began, answered = time.perf_counter(), {"status": 500, "ms": 0}
        state[_BODY] = running = hasher("sm3")
        taken, over = 0, False

        async def reading() -> Message:
            nonlocal taken, over
            message = await receive()
            if message["type"] == "http.request":
                piece = message.get("body", b"")
                taken += len(piece)
                if taken > LARGEST:
                    over = True
                    raise HTTPException(413)
                running.update(piece)
            return message

        async def telling(message: Message) -> None:
            if message["type"] == "http.response.start":
                answered["status"], answered["ms"] = message["status"], round((time.perf_counter() - began) * 1000)
                message["headers"] = [*message.get("headers", []), (b"x-request-id", number.encode())]
            await send(message)

        async def sending(message: Message) -> None:
            # What the application says of a body that was cut is not the reason.
            if not over:
                await telling(message)

        try:
            if int(dict(scope["headers"]).get(b"content-length") or 0) > LARGEST:
                over = True
            else:
                await self._app(scope, reading, sending)
            if over:
                await problems.answer(too_large())(scope, receive, telling)
        finally:
            operation, status = str(state.get("operation", "page")), answered["status"]
            seconds = time.perf_counter() - began
            self._metrics.requests.labels(operation, str(status)).inc()
            self._metrics.seconds.labels(operation).observe(seconds)
            _log.info("request", request=number, operation=operation, status=status, ms=answered["ms"], post=state.get("post"))


def body_digest(scope: Scope) -> str:
    """The SM3 of the body that was read, hexadecimal."""
    return str(scope[_STATE][_BODY].hexdigest())


def too_large() -> CallerFault:
    """The refusal of a body that is larger than one request may carry."""
    return CallerFault(
        "too_large", f"一次请求不得超过 {LARGEST >> 20} MiB。", f"One request holds at most {LARGEST >> 20} MiB.",
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
