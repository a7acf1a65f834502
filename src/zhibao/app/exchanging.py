"""Exchanging the key under which a home seals content: from then on new content needs the new key.

Earlier content is read by the key it was sealed with, which stays in the file. Pseudonyms and indexes do not change.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from zhibao.app import serving
from zhibao.app.home import Home, key_file
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

GROUND = "jiangsu-2025-31 §3"
SUBJECT = "home:key"


def exchange_key(home: Home, *, reason: str, actor: Actor, at: datetime) -> dict[str, Any]:
    """Put a new key in front of the others while nobody serves the home. Raises CallerFault `served_already`, `reason_needed`, `person_needed`.

    The file is exchanged whole or not at all; then the act says who did it and how often it was done.
    """
    if actor.machine:
        raise CallerFault("person_needed", "更换密钥须由具名的工作人员办理。", "A named officer exchanges the key.", place=str(actor))
    if not reason.strip():
        raise CallerFault("reason_needed", "须写明更换的理由。", "A reason for the exchange is needed.")
    with serving.alone(home):
        keyring = Keyring.exchange(key_file(home.path))
        with home.session() as session:
            acts.record(
                session, verb="seal_key_exchanged", subject=SUBJECT, actor=str(actor), ground=GROUND, at=at,
                content={"exchanged": keyring.exchanged, "reason": reason.strip()},
            )  # fmt: skip
    return {"exchanged": keyring.exchanged, "at": at.isoformat(), "key_file": key_file(home.path).name}
