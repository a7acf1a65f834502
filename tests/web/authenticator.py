"""A software authenticator for the tests of passkeys: keys of its own, a counter, no attestation."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from dataclasses import dataclass, field
from typing import Any

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

_PRESENT, _VERIFIED, _ATTESTED = 0x01, 0x04, 0x40


def _text(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


@dataclass
class Authenticator:
    """One passkey on one device. `verified` is whether it asks its user for a PIN or a finger."""

    counter: int = 0
    steps: int = 1
    verified: bool = True
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    identifier: bytes = field(default_factory=lambda: secrets.token_bytes(20))

    def register(self, options: dict[str, Any], origin: str, *, host: str | None = None) -> dict[str, Any]:
        """What the browser answers when it is asked for a new passkey."""
        client = self._client("webauthn.create", options, origin)
        numbers = self.key.public_key().public_numbers()
        public = cbor2.dumps({1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")})
        data = self._data(host or options["rp"]["id"], _ATTESTED) + b"\0" * 16 + len(self.identifier).to_bytes(2, "big") + self.identifier + public
        statement = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": data})
        return self._answer({"clientDataJSON": _text(client), "attestationObject": _text(statement)})

    def show(self, options: dict[str, Any], origin: str, *, host: str | None = None) -> dict[str, Any]:
        """What the browser answers when it is asked to show the passkey."""
        self.counter += self.steps
        client = self._client("webauthn.get", options, origin)
        data = self._data(host or options["rpId"], 0)
        signed = self.key.sign(data + hashlib.sha256(client).digest(), ec.ECDSA(hashes.SHA256()))
        return self._answer({"clientDataJSON": _text(client), "authenticatorData": _text(data), "signature": _text(signed), "userHandle": None})

    def _client(self, kind: str, options: dict[str, Any], origin: str) -> bytes:
        return json.dumps({"type": kind, "challenge": options["challenge"], "origin": origin, "crossOrigin": False}).encode()

    def _data(self, host: str, flags: int) -> bytes:
        flags |= _PRESENT | (_VERIFIED if self.verified else 0)
        return hashlib.sha256(host.encode()).digest() + bytes([flags]) + self.counter.to_bytes(4, "big")

    def _answer(self, response: dict[str, Any]) -> dict[str, Any]:
        return {
            "id": _text(self.identifier), "rawId": _text(self.identifier), "type": "public-key", "clientExtensionResults": {}, "response": response,
        }  # fmt: skip
