"""Requests that are done once: with the header Idempotency-Key the same request gets the same answer for ever.

A telephone that kept a draft without a network sends it twice; a machine repeats what timed out. The answer is kept sealed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import BaseModel
from sqlalchemy import text

from zhibao.access.tables import AnsweredRequestRow
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import canonical_json
from zhibao.web.desk import Desk

_KEY = re.compile(r"[0-9A-Za-z._:-]{8,96}")
Answer = TypeVar("Answer", bound=BaseModel)


def key_of(desk: Desk, *, needed: bool) -> str | None:
    """The key of a request. Raises CallerFault `key_form`, also where it is needed and not there."""
    key = desk.request.headers.get("idempotency-key")
    if key is None and not needed:
        return None
    if key is None or _KEY.fullmatch(key) is None:
        raise CallerFault(
            "key_form", "请求须带 Idempotency-Key：8 至 96 个字母、数字或 . _ : -。",
            "The request needs Idempotency-Key: 8 to 96 letters, digits or . _ : -.", place="Idempotency-Key",
            remedy_zh="每办一件事用一个新的编号，重发时用原来的。", remedy_en="Make a new one for each thing you do, and keep it when you send again.",
        )  # fmt: skip
    return key


def once(desk: Desk, shape: type[Answer], asked: Any, make: Callable[[], Answer], *, needed: bool = False) -> Answer:
    """Do something once for a key; without a key it is simply done. Raises CallerFault `key_used_otherwise`, `key_form`."""
    key = key_of(desk, needed=needed)
    if key is None:
        return make()
    who = desk.who
    caller = f"{who.client or who.account.name}/{'' if who.grant is None else who.grant.grant_no}"
    request = desk.home.keyring.blind(canonical_json([desk.operation, desk.request.url.path, asked])).hex()
    with desk.acting() as session:
        if session.get_bind().dialect.name == "postgresql":
            # Two that arrive at once wait for each other, and the second is told what the first was.
            session.execute(text("SELECT pg_advisory_xact_lock(hashtext(:key))"), {"key": f"{caller} {key}"})
        known = session.get(AnsweredRequestRow, (caller, key))
        if known is not None and known.request != request:
            raise CallerFault(
                "key_used_otherwise", "同一请求编号已用于另一内容。", "This key was used before for something else.",
                place="Idempotency-Key", remedy_zh="请换一个请求编号。", remedy_en="Use another key.",
            )  # fmt: skip
        if known is not None:
            return shape.model_validate(json.loads(desk.home.keyring.unseal(known.answer)))
    made = make()
    with desk.acting() as session:
        sealed = desk.home.keyring.seal(made.model_dump_json(by_alias=True).encode())
        session.add(AnsweredRequestRow(caller=caller, key=key, request=request, status=201, answer=sealed, at=desk.at))
        session.flush()
    return made
