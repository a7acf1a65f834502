"""How grants stand: what waits for review or approval, what holds, and what the yearly review must look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.access import rules
from zhibao.access.model import GROUP_ZH, Area, AreaKind, Group, Post
from zhibao.access.tables import AccountRow, PostGrantRow, PostGrantStepRow
from zhibao.kit import acts
from zhibao.kit.clock import ZONE


@dataclass(frozen=True)
class Step:
    """A step that a grant has taken: which, by whom, when, why."""

    step: str
    actor: str
    at: datetime
    reason: str


@dataclass(frozen=True)
class Standing:
    """A grant with every step it has taken; `state` is the last one."""

    grant_no: str
    account: str
    person: str
    post: Post
    area: Area
    valid_from: date
    valid_to: date | None
    steps: tuple[Step, ...]

    @property
    def state(self) -> str:
        """applied, reviewed, approved, refused, revoked, kept."""
        return self.steps[-1].step

    def holds(self, on: date) -> bool:
        """Whether it holds on a day."""
        return self.state in ("approved", "kept") and self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)

    def document(self, on: date) -> dict[str, Any]:
        """As JSON."""
        return {
            "grant": self.grant_no, "account": self.account, "post": self.post.name, "post_zh": self.post.zh, "post_en": self.post.en,
            "group": self.post.group.value, "group_zh": GROUP_ZH[self.post.group], "area_kind": self.area.kind.value,
            "area": self.area.value, "from": self.valid_from.isoformat(), "to": None if self.valid_to is None else self.valid_to.isoformat(),
            "state": self.state, "state_zh": rules.STATE_ZH[self.state], "holds": self.holds(on),
            "steps": [
                {"step": one.step, "zh": rules.STATE_ZH[one.step], "actor": one.actor, "at": one.at.isoformat(), "reason": one.reason}
                for one in self.steps
            ],
        }  # fmt: skip


def standings(session: Session, *, account: str | None = None, within: Area | None = None) -> tuple[Standing, ...]:
    """Every grant that was ever applied for, in the order of their numbers."""
    applied = acts.Act
    query = (
        select(PostGrantRow, AccountRow.person, applied.actor, applied.at)
        .join(AccountRow, AccountRow.name == PostGrantRow.account)
        .join(applied, applied.id == PostGrantRow.act_id)
        .order_by(PostGrantRow.grant_no)
    )
    if account is not None:
        query = query.where(PostGrantRow.account == account)
    taken: dict[str, list[Step]] = {}
    for one in session.execute(select(PostGrantStepRow).order_by(PostGrantStepRow.id)).scalars():
        taken.setdefault(one.grant_no, []).append(Step(one.step, one.actor, one.at, one.reason))
    found = []
    for row, person, actor, at in session.execute(query).all():
        area = Area(AreaKind(row.area_kind), row.area)
        if within is None or rules.within(area, within):
            steps = (Step("applied", actor, at, row.reason), *taken.get(row.grant_no, ()))
            found.append(Standing(row.grant_no, row.account, person, rules.post(row.post), area, row.valid_from, row.valid_to, steps))
    return tuple(found)


def standing(session: Session, grant_no: str) -> Standing | None:
    """A grant by its number."""
    return next((one for one in standings(session) if one.grant_no == grant_no), None)


def yearly(session: Session, on: date, *, within: Area | None = None) -> tuple[Standing, ...]:
    """The grants of the office that hold and that nobody has approved or kept for twelve months."""
    return tuple(
        one for one in standings(session, within=within)
        if one.holds(on) and one.post.group is not Group.PARTY and rules.review_due(_confirmed_on(one), on)
    )  # fmt: skip


def _confirmed_on(one: Standing) -> date:
    return max(step.at for step in one.steps if step.step in ("approved", "kept")).astimezone(ZONE).date()
