"""Passkeys (WebAuthn) as a second factor: what a browser is asked, and what must hold of its answer."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import webauthn
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from zhibao.access.credentials import Passkey
from zhibao.access.model import Account
from zhibao.kit.errors import CallerFault


@dataclass(frozen=True)
class Asked:
    """What the browser is asked, and the challenge to remember."""

    options: dict[str, Any]
    challenge: str


@dataclass(frozen=True)
class Registered:
    """A new passkey: its identifier, its public key, its counter."""

    key: str
    public_key: str
    counter: int


def ask_to_register(address: str, account: Account, held: tuple[Passkey, ...]) -> Asked:
    """Ask for a new passkey, none of those that are held already."""
    options = webauthn.generate_registration_options(
        rp_id=_host(address), rp_name="职保 zhibao", user_name=account.name, user_display_name=account.shown_as,
        user_id=account.name.encode(), exclude_credentials=_named(held),
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.PREFERRED, user_verification=UserVerificationRequirement.REQUIRED
        ),
    )  # fmt: skip
    return Asked(json.loads(webauthn.options_to_json(options)), bytes_to_base64url(options.challenge))


def registered(address: str, challenge: str, answer: dict[str, Any]) -> Registered:
    """The passkey of an answer that holds. Raises CallerFault `passkey_wrong`."""
    try:
        found = webauthn.verify_registration_response(
            credential=answer, expected_challenge=base64url_to_bytes(challenge), expected_rp_id=_host(address),
            expected_origin=address, require_user_verification=True,
        )  # fmt: skip
    except (WebAuthnException, ValueError, KeyError, TypeError):
        raise _wrong() from None
    return Registered(bytes_to_base64url(found.credential_id), bytes_to_base64url(found.credential_public_key), found.sign_count)


def ask_to_show(address: str, held: tuple[Passkey, ...]) -> Asked:
    """Ask for one of the passkeys that are held."""
    options = webauthn.generate_authentication_options(
        rp_id=_host(address), allow_credentials=_named(held), user_verification=UserVerificationRequirement.REQUIRED
    )
    return Asked(json.loads(webauthn.options_to_json(options)), bytes_to_base64url(options.challenge))


def shown(address: str, challenge: str, answer: dict[str, Any], held: tuple[Passkey, ...]) -> tuple[Passkey, int]:
    """Which passkey was shown, with its counter. Raises CallerFault `passkey_wrong`."""
    passkey = next((one for one in held if one.key == answer.get("id")), None)
    if passkey is None:
        raise _wrong()
    try:
        # The counter is judged where it is kept, so that a copy is told from a wrong answer.
        found = webauthn.verify_authentication_response(
            credential=answer, expected_challenge=base64url_to_bytes(challenge), expected_rp_id=_host(address), expected_origin=address,
            credential_public_key=base64url_to_bytes(passkey.public_key), credential_current_sign_count=0, require_user_verification=True,
        )  # fmt: skip
    except (WebAuthnException, ValueError, KeyError, TypeError):
        raise _wrong() from None
    return passkey, found.new_sign_count


def _named(held: tuple[Passkey, ...]) -> list[PublicKeyCredentialDescriptor]:
    return [PublicKeyCredentialDescriptor(id=base64url_to_bytes(one.key)) for one in held]


def _host(address: str) -> str:
    return urlsplit(address).hostname or ""


def _wrong() -> CallerFault:
    return CallerFault(
        "passkey_wrong", "通行密钥验证没有通过。", "The passkey could not be verified.",
        remedy_zh="请用已登记的通行密钥重试。", remedy_en="Try again with a passkey that is registered.",
    )  # fmt: skip
