"""The exchange over the network: signed with HMAC-SM3, no redirect followed, nothing but https, and a plain word when it fails."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from datetime import date

import httpx
import pytest

from zhibao.access.machines import sign, text_to_sign
from zhibao.edge.exchange.http import PartnerClient
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.linkage.model import Envelope

ENVELOPE = Envelope("X570000-000001", "deaths", date(2025, 7, 1), date(2025, 7, 31), ("worker_id",), 1, "sm3:1")
SECRET = "partner-secret"


def client(answer: Callable[[httpx.Request], httpx.Response]) -> PartnerClient:
    return PartnerClient("https://partner.example/exchange", "Z-1", SECRET, httpx.MockTransport(answer))


def test_what_is_posted_is_signed_whole() -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(202)

    client(answer).post(ENVELOPE, b"rows")
    request = seen[0]
    headers = request.headers
    text = text_to_sign(
        "POST", "/exchange/packages/X570000-000001", "", headers["x-zhibao-timestamp"], headers["x-zhibao-nonce"],
        text_digest(request.content, "sm3").removeprefix("sm3:"),
    )  # fmt: skip
    assert headers["x-zhibao-signature"] == sign(SECRET, text) != sign("another", text)
    assert base64.b64decode(json.loads(request.content)["content"]) == b"rows"


def test_an_answer_is_fetched_and_one_of_another_form_refused() -> None:
    good = {"envelope": ENVELOPE.document(), "content": base64.b64encode(b"rows").decode()}
    assert client(lambda _: httpx.Response(200, json=good)).fetch(ENVELOPE.request) == (ENVELOPE, b"rows")
    for bad in ({"envelope": {}, "content": ""}, {"envelope": ENVELOPE.document(), "content": "%%"}, []):
        with pytest.raises(CallerFault, match="partner_form"):
            client(lambda _, bad=bad: httpx.Response(200, json=bad)).fetch(ENVELOPE.request)  # type: ignore[misc]


def test_a_refusal_a_redirect_and_silence_are_told_apart() -> None:
    with pytest.raises(CallerFault, match="partner_refused"):
        client(lambda _: httpx.Response(403)).post(ENVELOPE, b"")
    with pytest.raises(CallerFault, match="partner_refused"):
        client(lambda _: httpx.Response(302, headers={"Location": "https://elsewhere.example"})).post(ENVELOPE, b"")

    def silent(_: httpx.Request) -> httpx.Response:
        raise httpx.ConnectTimeout("slow")

    with pytest.raises(OwnFault, match="partner_unreachable"):
        client(silent).post(ENVELOPE, b"")


def test_an_address_without_https_is_refused() -> None:
    with pytest.raises(CallerFault, match="partner_address"):
        PartnerClient("http://partner.example", "Z-1", SECRET)
    PartnerClient("http://127.0.0.1:9000", "Z-1", SECRET)
