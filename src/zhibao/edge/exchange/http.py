"""The exchange over the network: a package is posted or fetched, each request signed with HMAC-SM3 as machines sign theirs.

The address is a setting of whoever runs it; redirects are not followed, and an answer of another size or form is refused.
"""

from __future__ import annotations

import base64
import json
import secrets
import time
from urllib.parse import urlsplit

import httpx

from zhibao.access.machines import sign, text_to_sign
from zhibao.edge.exchange.files import envelope_of
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.linkage.model import Envelope

_TIMEOUT = httpx.Timeout(30)
_MOST_BYTES = 64 << 20


class PartnerClient:
    """A partner's address, our number there and our secret; `transport` stands in for the network in tests and simulations."""

    def __init__(self, address: str, client: str, secret: str, transport: httpx.BaseTransport | None = None) -> None:
        parts = urlsplit(address)
        if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in ("127.0.0.1", "localhost")):
            raise CallerFault(
                "partner_address", "对方地址须以 https:// 开头。", "The address of a partner begins with https://.",
                remedy_zh="本机试验可用 http://127.0.0.1。", remedy_en="For trials on this machine http://127.0.0.1 may be used.",
            )  # fmt: skip
        self._address, self._client, self._secret = address.rstrip("/"), client, secret
        self._http = httpx.Client(transport=transport, timeout=_TIMEOUT, follow_redirects=False)

    def post(self, envelope: Envelope, content: bytes) -> None:
        """Hand over a package. Raises OwnFault `partner_unreachable`, CallerFault `partner_refused`."""
        body = json.dumps({"envelope": envelope.document(), "content": base64.b64encode(content).decode()}).encode()
        self._ask("POST", f"/packages/{envelope.request}", body)

    def fetch(self, request: str) -> tuple[Envelope, bytes]:
        """Fetch the answer to a request. Raises OwnFault `partner_unreachable`, CallerFault `partner_refused`, `partner_form`."""
        said = self._ask("GET", f"/packages/{request}/answer", b"")
        try:
            held = json.loads(said)
            return envelope_of(held["envelope"]), base64.b64decode(held["content"], validate=True)
        except (ValueError, KeyError, TypeError):
            raise CallerFault("partner_form", "对方的答复不符合格式。", "The answer of the partner is not in its form.", place=request) from None

    def _ask(self, method: str, path: str, body: bytes) -> bytes:
        address = self._address + path
        timestamp, nonce = str(int(time.time())), secrets.token_hex(16)
        text = text_to_sign(method, urlsplit(address).path, "", timestamp, nonce, text_digest(body, "sm3").removeprefix("sm3:"))
        headers = {
            "X-Zhibao-Client": self._client, "X-Zhibao-Timestamp": timestamp, "X-Zhibao-Nonce": nonce, "X-Zhibao-Signature": sign(self._secret, text),
            "Content-Type": "application/json",
        }  # fmt: skip
        try:
            with self._http.stream(method, address, content=body, headers=headers) as answer:
                held = bytearray()
                for part in answer.iter_bytes():
                    held += part
                    if len(held) > _MOST_BYTES:
                        raise CallerFault("partner_form", "对方的答复过大。", "The answer of the partner is too large.", place=path)
        except httpx.HTTPError:
            raise OwnFault("partner_unreachable", "暂时无法连接对方。", "The partner cannot be reached now.", place=path) from None
        if answer.status_code // 100 != 2:
            raise CallerFault(
                "partner_refused", f"对方没有接受（{answer.status_code}）。", f"The partner did not accept it ({answer.status_code}).", place=path,
                remedy_zh="请求已有记录，可以再次发出。", remedy_en="The request is recorded and may be sent again.",
            )  # fmt: skip
        return bytes(held)
