"""Identities of an issuer (OpenID Connect): the way there with state, nonce and PKCE, and what must hold on the way back.

What is remembered between the two lies sealed in a cookie of ten minutes, so that nothing is kept of those who never return.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import httpx
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from zhibao.app.settings import IssuerSettings
from zhibao.kit.clock import from_millis, millis
from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.kit.secrets import Keyring

# Signatures with a public key only: a shared secret or none at all is never taken.
ALGORITHMS = ["RS256", "PS256", "ES256", "ES384"]
_ON_THE_WAY = timedelta(minutes=10)
_LEEWAY = 60
_DESCRIBED_FOR = timedelta(hours=1)


@dataclass(frozen=True)
class Way:
    """What is remembered while somebody is at the issuer."""

    issuer: str
    state: str
    nonce: str
    verifier: str
    to: str
    at: int


class Issuers:
    """The issuers of one server, with what they say of themselves."""

    def __init__(self, settings: dict[str, IssuerSettings], client: Callable[[], httpx.Client]) -> None:
        self._settings = settings
        self._client = client
        self._described: dict[str, tuple[datetime, dict[str, Any]]] = {}

    def names(self) -> list[tuple[str, IssuerSettings]]:
        """Every issuer by name."""
        return sorted(self._settings.items())

    def settings(self, name: str) -> IssuerSettings:
        """An issuer by name. Raises CallerFault `unknown_issuer`."""
        found = self._settings.get(name)
        if found is None:
            raise CallerFault("unknown_issuer", f"没有名为“{name}”的身份认证。", f"There is no issuer {name!r}.")
        return found

    def begin(self, keyring: Keyring, name: str, *, back: str, to: str, at: datetime) -> tuple[str, str]:
        """The address to go to, and what to remember. Raises CallerFault `unknown_issuer`, OwnFault `issuer_silent`."""
        settings = self.settings(name)
        way = Way(name, secrets.token_urlsafe(24), secrets.token_urlsafe(24), secrets.token_urlsafe(48), to, millis(at))
        proof = base64.urlsafe_b64encode(hashlib.sha256(way.verifier.encode()).digest()).rstrip(b"=").decode()
        asked = {
            "response_type": "code", "client_id": settings.client_id, "redirect_uri": back, "scope": settings.scopes, "state": way.state,
            "nonce": way.nonce, "code_challenge": proof, "code_challenge_method": "S256",
        }  # fmt: skip
        remembered = base64.urlsafe_b64encode(keyring.seal(json.dumps(vars(way)).encode())).decode()
        return f"{self._document(name, at)['authorization_endpoint']}?{urlencode(asked)}", remembered

    def finish(self, keyring: Keyring, way: Way, *, code: str, back: str, at: datetime) -> str:
        """Who somebody is, by the subject that the issuer states. Raises CallerFault `identity_refused`, OwnFault `issuer_silent`."""
        settings = self.settings(way.issuer)
        described = self._document(way.issuer, at)
        asked = {
            "grant_type": "authorization_code", "code": code, "redirect_uri": back, "client_id": settings.client_id,
            "code_verifier": way.verifier,
        }  # fmt: skip
        with self._client() as client:
            try:
                given = httpx.BasicAuth(settings.client_id, settings.client_secret) if settings.client_secret else httpx.Auth()
                said = client.post(described["token_endpoint"], data=asked, auth=given)
                keys = client.get(described["jwks_uri"])
                keys.raise_for_status()
            except httpx.HTTPError:
                raise _silent(way.issuer) from None
        if said.status_code != 200:
            raise refused()
        return _subject(said.json(), KeySet.import_key_set(keys.json()), settings, way, at)

    def _document(self, name: str, at: datetime) -> dict[str, Any]:
        """What an issuer says of itself; read once an hour, and only when it speaks for itself."""
        held = self._described.get(name)
        if held is not None and at - held[0] < _DESCRIBED_FOR:
            return held[1]
        address = self.settings(name).issuer.rstrip("/")
        with self._client() as client:
            try:
                answer = client.get(f"{address}/.well-known/openid-configuration")
                answer.raise_for_status()
                document: dict[str, Any] = answer.json()
            except (httpx.HTTPError, ValueError):
                raise _silent(name) from None
        if str(document.get("issuer", "")).rstrip("/") != address:
            raise _silent(name)
        self._described[name] = (at, document)
        return document


def remembered(keyring: Keyring, text: str | None, *, issuer: str, state: str, at: datetime) -> Way:
    """What was remembered of somebody who comes back. Raises CallerFault `identity_refused`."""
    if not text:
        raise refused()
    try:
        way = Way(**json.loads(keyring.unseal(base64.urlsafe_b64decode(text.encode()))))
    except (OwnFault, ValueError, TypeError):
        raise refused() from None
    late = at - from_millis(way.at) > _ON_THE_WAY
    if late or way.issuer != issuer or not hmac.compare_digest(way.state.encode(), state.encode()):
        raise refused()
    return way


def refused() -> CallerFault:
    """The refusal of an identity; it does not say which check failed."""
    return CallerFault(
        "identity_refused", "统一身份认证没有成功。", "The identity could not be established.",
        remedy_zh="请重新登录。", remedy_en="Sign in again.",
    )  # fmt: skip


def _subject(said: Any, keys: KeySet, settings: IssuerSettings, way: Way, at: datetime) -> str:
    """The subject of an id_token that holds: signature, issuer, audience, time, nonce. Raises CallerFault `identity_refused`."""
    try:
        token = jwt.decode(said["id_token"], keys, algorithms=ALGORITHMS)
        claims = token.claims
        jwt.JWTClaimsRegistry(
            now=int(at.timestamp()), leeway=_LEEWAY, iss={"essential": True, "values": [settings.issuer, settings.issuer.rstrip("/")]},
            aud={"essential": True, "value": settings.client_id}, exp={"essential": True}, iat={"essential": True},
            sub={"essential": True}, nonce={"essential": True, "value": way.nonce},
        ).validate(claims)  # fmt: skip
    except (JoseError, KeyError, TypeError, ValueError):
        raise refused() from None
    audience = claims["aud"]
    if isinstance(audience, list) and len(audience) > 1 and claims.get("azp") != settings.client_id:
        raise refused()
    return str(claims["sub"])


def _silent(name: str) -> OwnFault:
    return OwnFault(
        "issuer_silent", f"统一身份认证“{name}”没有应答。", f"The issuer {name!r} does not answer.",
        remedy_zh="请稍后重试，或使用本地账号。", remedy_en="Try again later, or use a local account.",
    )  # fmt: skip
