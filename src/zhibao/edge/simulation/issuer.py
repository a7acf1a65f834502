"""An issuer of identities for demonstrations (OpenID Connect): real keys, real tokens, and a page on which one is whoever one likes.

It signs with ES256, or with RS256 where it is asked to, and takes every check that a real issuer takes: client, redirect
address, a code that is used once, and the PKCE verifier. It is mounted in demo homes only.
"""

from __future__ import annotations

import base64
import hashlib
import html
import secrets
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from joserfc import jwt
from joserfc.jwk import ECKey, KeyParameters, KeySet, RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

_CODE_HOLDS = 60
_TOKEN_HOLDS = 300
_PAGE = """<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>演示身份 / demo identities</title>
<style>body{{font:18px/1.6 system-ui,sans-serif;max-width:44rem;margin:6vh auto;padding:0 1.2rem;color:#1a2733;background:#fff}}
h1{{font-size:1.5rem}}ul{{list-style:none;padding:0;display:grid;gap:.5rem}}
a{{display:block;min-height:44px;padding:.6rem 1rem;border:1px solid #8aa0b0;border-radius:6px;color:#0b4a6f;text-decoration:none}}
a:focus,a:hover{{outline:3px solid #0b4a6f}}</style></head><body><main><h1>演示用统一身份认证：您是谁？</h1>
<p lang="en">An issuer of identities for the demonstration: who are you? Nobody here exists.</p><ul>{rows}</ul></main></body></html>"""


@dataclass(frozen=True)
class Identity:
    """Somebody whom the issuer knows."""

    subject: str
    shown_as: str


@dataclass
class DemoIssuer:
    """The issuer: its address, who may use it, whom it knows."""

    address: str
    client_id: str
    redirects: Sequence[str]
    identities: Sequence[Identity]
    algorithm: str = "ES256"
    _codes: dict[str, tuple[float, dict[str, str]]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        number: KeyParameters = {"kid": secrets.token_hex(8), "use": "sig", "alg": self.algorithm}
        self.key: ECKey | RSAKey = ECKey.generate_key("P-256", number) if self.algorithm == "ES256" else RSAKey.generate_key(2048, number)

    def application(self) -> Starlette:
        """As a part of a server, under its address."""
        return Starlette(
            routes=[
                Route("/.well-known/openid-configuration", self._described), Route("/jwks", self._keys), Route("/authorize", self._authorize),
                Route("/token", self._token, methods=["POST"]),
            ]
        )  # fmt: skip

    def _described(self, _request: Request) -> Response:
        return JSONResponse(
            {
                "issuer": self.address, "authorization_endpoint": f"{self.address}/authorize", "token_endpoint": f"{self.address}/token",
                "jwks_uri": f"{self.address}/jwks", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": [self.algorithm], "code_challenge_methods_supported": ["S256"],
                "token_endpoint_auth_methods_supported": ["none"], "scopes_supported": ["openid"],
            }
        )  # fmt: skip

    def _keys(self, _request: Request) -> Response:
        return JSONResponse(KeySet([self.key]).as_dict(private=False))

    def _authorize(self, request: Request) -> Response:
        """The page that asks who one is; a choice leads back with a code."""
        asked = dict(request.query_params)
        if asked.get("client_id") != self.client_id or asked.get("redirect_uri") not in self.redirects:
            return JSONResponse({"error": "invalid_request"}, status_code=400)
        if asked.get("response_type") != "code" or asked.get("code_challenge_method") != "S256" or not asked.get("code_challenge"):
            return RedirectResponse(f"{asked['redirect_uri']}?{urlencode({'error': 'invalid_request', 'state': asked.get('state', '')})}", 303)
        chosen = asked.pop("as", None)
        if chosen is None:
            rows = "".join(
                f'<li><a href="?{html.escape(urlencode(asked | {"as": one.subject}))}">{html.escape(one.shown_as)} · {html.escape(one.subject)}</a></li>'
                for one in self.identities
            )
            return HTMLResponse(_PAGE.format(rows=rows), headers={"Cache-Control": "no-store"})
        if chosen not in {one.subject for one in self.identities}:
            return JSONResponse({"error": "access_denied"}, status_code=400)
        code = secrets.token_urlsafe(24)
        with self._lock:
            self._codes[code] = (time.time() + _CODE_HOLDS, asked | {"sub": chosen})
        return RedirectResponse(f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked.get('state', '')})}", 303)

    async def _token(self, request: Request) -> Response:
        form = {name: str(value) for name, value in (await request.form()).items()}
        with self._lock:
            until, asked = self._codes.pop(form.get("code", ""), (0.0, dict[str, str]()))
        proof = base64.urlsafe_b64encode(hashlib.sha256(form.get("code_verifier", "").encode()).digest()).rstrip(b"=").decode()
        good = (
            until > time.time() and form.get("grant_type") == "authorization_code" and form.get("client_id") == self.client_id
            and form.get("redirect_uri") == asked.get("redirect_uri") and proof == asked.get("code_challenge")
        )  # fmt: skip
        if not good:
            return JSONResponse({"error": "invalid_grant"}, status_code=400)
        return JSONResponse(
            {"access_token": secrets.token_urlsafe(16), "token_type": "Bearer", "expires_in": _TOKEN_HOLDS, "id_token": self.id_token(asked)},
            headers={"Cache-Control": "no-store"},
        )

    def id_token(self, asked: dict[str, str], **more: Any) -> str:
        """A signed statement of who somebody is."""
        now = int(time.time())
        claims = {
            "iss": self.address, "sub": asked["sub"], "aud": self.client_id, "iat": now, "exp": now + _TOKEN_HOLDS,
            "nonce": asked.get("nonce"),
        }  # fmt: skip
        return jwt.encode({"alg": self.algorithm, "kid": str(self.key.kid)}, claims | more, self.key)
