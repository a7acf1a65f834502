"""The persons of an admission and an application of 桃源, as far as a test wants it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.identity import fictional_uscc
from zhibao.kit.secrets import Keyring
from zhibao.registry import acts as registry
from zhibao.registry.admission import acts
from zhibao.registry.admission.model import Admission

USCC = fictional_uscc(900)
NAME = "桃花源速送"
PLATFORM = Actor("tao.sheng", "platform")
CLERK, REVIEWER, DECIDER = Actor("wen.dao", "admission_clerk"), Actor("guan.ren", "admission_reviewer"), Actor("du.ke", "admission_decider")
EVIDENCE = (("industry", b"licence of instant delivery"), ("operation", b"orders and workers of a year"))
FIGURES = {"months_operating": 14, "monthly_orders": 42_000, "workers": 310, "injuries_a_year": 3}
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=ZONE)
FIRST = date(2026, 4, 10)
# The way of an application that goes through: each step with who takes it and what she says beside the words.
WAY: tuple[tuple[str, Actor, dict[str, Any]], ...] = (
    ("assess", CLERK, {"figures": FIGURES}),
    ("review", REVIEWER, {}),
    ("submit", CLERK, {"document": "桃人社函〔2026〕12号", "on": date(2026, 3, 5)}),
    ("consent", CLERK, {"document": "人社厅函〔2026〕31号", "on": date(2026, 3, 20)}),
    ("admit", DECIDER, {"from_": FIRST}),
)


def applied(session: Session, keyring: Keyring, **other: Any) -> Admission:
    """An application that was just handed in."""
    registry.load_enterprises(session, "taoyuan", demo=True)
    asked: dict[str, Any] = {
        "place": "taoyuan", "uscc": USCC, "name": NAME, "industry": "instant_delivery", "evidence": EVIDENCE, "words": "自愿参保", "demo": True, "actor": PLATFORM, "at": NOW,
    }  # fmt: skip
    return acts.apply(session, keyring, **(asked | other))


def taken(session: Session, keyring: Keyring, number: str, until: str) -> Admission:
    """The application after all steps up to one of them, each on a later day."""
    held = acts.admission_of(session, number)
    for place, (name, actor, facts) in enumerate(WAY, start=1):
        held = acts.take(session, keyring, number, name, words="属实", actor=actor, at=NOW + timedelta(days=7 * place), **facts)
        if name == until:
            break
    return held
