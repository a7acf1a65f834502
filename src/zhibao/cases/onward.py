"""After a step: what follows by itself, because one application asked for it or because the law asks for no application."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from zhibao.cases import one_stop, unapplied
from zhibao.kit.secrets import Keyring


def onward(session: Session, keyring: Keyring, case_no: str, verb: str, *, at: datetime) -> None:
    """Let a case go on after a step was taken in it: one-stop handling first, then benefits without application. Again does nothing."""
    one_stop.carry_on(session, keyring, case_no, verb, at=at)
    unapplied.carry_on(session, keyring, case_no, verb, at=at)
