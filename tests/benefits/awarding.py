"""A small case for tests of awards: amounts set by hand, so that a test sees exactly what it decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from zhibao.benefits import acts
from zhibao.benefits.acts import Award
from zhibao.benefits.awards import AwardLine
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.secrets import Keyring

CASE = "570100-2025-000012"
PLACE = "570100"
WORKER = 77
OFFICER = Actor("lin.wen", "benefit_assessor")
REVIEWER = Actor("zhao.yu", "benefit_approver")
JOB = Actor("monthly", "job")
GROUND = "taoyuan-2025-1 §55(1)"
RECEIPT = "sha256:" + "1" * 64
RECEIPTS: dict[str, Any] = {RECEIPT: {"schema": "zhibao.formula/1"}}


def at(month: int, day: int, year: int = 2025) -> datetime:
    """Noon of a day."""
    return datetime(year, month, day, 12, tzinfo=ZONE)


def line(item: str, fen: int, *, payee: str = f"person:{WORKER}", **changed: Any) -> AwardLine:
    """A one-off line paid by the fund."""
    made = AwardLine(
        benefit=item.split(":")[0],
        item=item,
        payee=payee,
        role="worker",
        payer="fund",
        amount_fen=fen,
        mark="official",
        ground="taoyuan-2025-1 §45",
        receipts=(RECEIPT,),
    )
    return replace(made, **changed)


def monthly(item: str, fen: int, since: date, **changed: Any) -> AwardLine:
    """A monthly line paid by the fund."""
    return line(item, fen, **({"paid": "monthly", "since": since, "ground": "taoyuan-2025-1 §46(1)"} | changed))


def prepared(
    session: Session, keyring: Keyring, lines: Sequence[AwardLine], *, on: datetime | None = None, **more: Any
) -> Award:
    """An award as the officer wrote it."""
    said: dict[str, Any] = {
        "case_no": CASE,
        "person": WORKER,
        "place": PLACE,
        "law_version": "measures-2025",
        "receipts": RECEIPTS,
        "assessment_digest": "sha256:a",
        "actor": OFFICER,
        "at": on or at(9, 1),
        "ground": GROUND,
    }
    return acts.prepare_award(session, keyring, lines=lines, **(said | more))


def effective(
    session: Session, keyring: Keyring, lines: Sequence[AwardLine], *, on: datetime | None = None, **more: Any
) -> Award:
    """An award that counts."""
    review = {name: more.pop(name) for name in ("run_through", "issued") if name in more}
    made = prepared(session, keyring, lines, on=on, **more)
    return acts.review_award(
        session, made.award_no, agree=True, actor=REVIEWER, at=on or at(9, 2), ground=GROUND, **review
    )
