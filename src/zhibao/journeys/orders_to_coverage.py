"""Every order, every worker (每单必保、每人必保): what the orders of a month say against the register.

The story in four steps: days of work from the store, registrations from the register, enrolments of the
enterprises, and what differs becomes a finding on a work list. A finding never takes protection away
(`zhejiang-2025-44 §2(1)`, `measures-2025 §2`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.kit import acts as official
from zhibao.kit.acts import Act
from zhibao.kit.clock import Month, today
from zhibao.kit.errors import CallerFault
from zhibao.orders import acts as orders
from zhibao.orders.coverage import day_of, worker_days
from zhibao.registry import answers as registry

_SUBJECT = "coverage finding "

KINDS = {
    "worker_not_registered": (
        "接单人员未在该企业登记", "Workers who took orders are not registered with the enterprise",
    ),
    "enterprise_not_enrolled": (
        "企业在该省该行业尚未参保", "The enterprise was not enrolled in that province and industry",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class CoverageFinding:
    """A gap of coverage to be worked off: one enterprise, one day, how many workers and orders, how it stands."""

    key: str
    kind: str
    platform: str
    day: date
    workers: int | None
    orders: int
    detail: str
    answered: str | None

    def document(self) -> dict[str, Any]:
        """The finding as a JSON document."""
        zh, en = KINDS[self.kind]
        return {
            "key": self.key,
            "kind": self.kind,
            "zh": zh,
            "en": en,
            "platform": self.platform,
            "day": self.day.isoformat(),
            "workers": self.workers,
            "orders": self.orders,
            "detail": self.detail,
            "age_days": (today() - self.day).days,
            "answered": self.answered,
            "cites": ["zhejiang-2025-44 §2(1)", "measures-2025 §2"],
        }


def findings(
    session: Session, store: Path, month: Month, platform: str | None = None
) -> list[CoverageFinding]:
    """Every gap of coverage in a month, by enterprise and day."""
    answered = _answers(session)
    found = [*_workers(session, store, month, platform), *_enterprises(session, month, platform)]
    return [
        CoverageFinding(key, kind, sender, day, workers, count, detail, answered.get(key))
        for kind, sender, day, workers, count, detail in found
        for key in [f"{kind}:{sender}:{day.isoformat()}" + (f":{detail}" if detail else "")]
    ]


def unregistered(session: Session, store: Path, month: Month, platform: str) -> dict[int, dict[date, int]]:
    """The pseudonyms of workers not registered on days they took orders, with the orders of each day."""
    found: dict[int, dict[date, int]] = {}
    for part in worker_days(session, store, month, platform):
        for day in np.unique(part.days):
            chosen = part.days == day
            known = registry.registered_pseudonyms(session, part.platform, on=day_of(day))
            missing = ~np.isin(part.workers[chosen], known)
            for worker, rows in zip(part.workers[chosen][missing], part.rows[chosen][missing], strict=True):
                days = found.setdefault(int(worker), {})
                days[day_of(day)] = days.get(day_of(day), 0) + int(rows)
    return found


def answer(session: Session, key: str, *, actor: str, result: str) -> None:
    """Record how a finding was dealt with. The act stays; the finding shows it."""
    if key.split(":")[0] not in KINDS:
        raise CallerFault("unknown_finding", f"没有“{key}”这一发现。", f"There is no finding {key!r}.")
    official.record(
        session,
        verb="answer_finding",
        subject=_SUBJECT + key,
        actor=actor,
        ground="zhejiang-2025-44 §2(1)",
        content={"result": result},
    )


def _answers(session: Session) -> dict[str, str]:
    rows = session.execute(select(Act).where(Act.subject.startswith(_SUBJECT)).order_by(Act.id)).scalars()
    return {act.subject.removeprefix(_SUBJECT): act.content["result"] for act in rows}


def _workers(session: Session, store: Path, month: Month, platform: str | None) -> list[tuple[Any, ...]]:
    known: dict[tuple[str, int], Any] = {}
    people: dict[tuple[str, int], set[int]] = {}
    rows: dict[tuple[str, int], int] = {}
    for part in worker_days(session, store, month, platform):
        for number in np.unique(part.days):
            key = (part.platform, int(number))
            if key not in known:
                known[key] = registry.registered_pseudonyms(session, part.platform, on=day_of(number))
            chosen = part.days == number
            missing = ~np.isin(part.workers[chosen], known[key], assume_unique=False)
            if missing.any():
                people.setdefault(key, set()).update(part.workers[chosen][missing].tolist())
                rows[key] = rows.get(key, 0) + int(part.rows[chosen][missing].sum())
    return [
        (
            "worker_not_registered",
            sender,
            day_of(number),
            len(people[sender, number]),
            rows[sender, number],
            "",
        )
        for sender, number in sorted(people)
    ]


def _enterprises(session: Session, month: Month, platform: str | None) -> list[tuple[Any, ...]]:
    gaps: dict[tuple[str, date, str], int] = {}
    standing: dict[tuple[str, str, str, date], bool] = {}
    for count in orders.order_counts(session, month, platform):
        province = law.places().province_of(count.district)
        key = (count.platform, province, count.industry, count.day)
        if key not in standing:
            standing[key] = registry.enrolment_on(session, *key) is not None
        if not standing[key]:
            gap = (count.platform, count.day, f"{province} {count.industry}")
            gaps[gap] = gaps.get(gap, 0) + count.orders
    return [
        ("enterprise_not_enrolled", sender, day, None, number, detail)
        for (sender, day, detail), number in sorted(gaps.items())
    ]
