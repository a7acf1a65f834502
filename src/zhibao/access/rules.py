"""The decisions of access: which posts there are, which may not be held together, what holds on a day.

Whoever handles business may not keep the money, the data or the control of it (`jiangsu-2025-31 §3`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from importlib import resources

from zhibao.access.model import AreaKind, Grant, Group, Limits, Post
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault

_APART = frozenset({Group.BUSINESS, Group.FINANCE, Group.DATA_ADMINISTRATION, Group.INTERNAL_CONTROL})


@cache
def posts() -> dict[str, Post]:
    """All posts by name."""
    held = tomllib.loads(resources.files("zhibao.access").joinpath("posts.toml").read_text(encoding="utf-8"))
    return {
        one["name"]: Post(
            one["name"],
            one["zh"],
            one["en"],
            Group(one["group"]),
            tuple(AreaKind(kind) for kind in one["areas"]),
            bool(one.get("second_factor", False)),
        )
        for one in held["post"]
    }


def post(name: str) -> Post:
    """A post by name. Raises CallerFault `unknown_post`."""
    found = posts().get(name)
    if found is None:
        raise CallerFault(
            "unknown_post",
            f"没有岗位“{name}”。",
            f"There is no post {name!r}.",
            remedy_zh=f"岗位有：{'、'.join(posts())}。",
            remedy_en=f"Posts are: {', '.join(posts())}.",
        )
    return found


def apart(one: Post, other: Post) -> bool:
    """Whether one person may not hold two posts together: groups that must be kept apart, or a party in the office."""
    if one.group is other.group:
        return False
    both = {one.group, other.group}
    return both <= _APART or Group.OVERSIGHT in both or Group.PARTY in both


def conflicts(held: Iterable[Grant], asked: Post) -> tuple[Grant, ...]:
    """The grants that a person holds and that stand against another post."""
    return tuple(grant for grant in held if apart(grant.post, asked))


def in_force(grant: Grant, on: date) -> bool:
    """Whether a grant holds on a day."""
    return grant.valid_from <= on and (grant.valid_to is None or on <= grant.valid_to)


def session_holds(opened_at: datetime, seen_at: datetime, at: datetime, limits: Limits) -> bool:
    """Whether a session is still open: used within the idle limit, and not older than the absolute limit."""
    return at - seen_at <= limits.idle and at - opened_at <= limits.absolute


# What may follow what: application, control review, approval, effect; then kept at the yearly review, or revoked.
_FOLLOWS = {
    "reviewed": ("applied",),
    "approved": ("reviewed",),
    "refused": ("applied", "reviewed"),
    "kept": ("approved", "kept"),
    "revoked": ("approved", "kept"),
}


def check_grant_step(taken: list[str], step: str) -> None:
    """Raises CallerFault `grant_step` when a grant is not where this step begins."""
    stands = taken[-1] if taken else "applied"
    if stands not in _FOLLOWS.get(step, ()):
        raise CallerFault(
            "grant_step",
            f"授权目前处于“{stands}”，不能办理“{step}”。",
            f"The grant stands at {stands!r}; the step {step!r} does not follow.",
            remedy_zh="次序是：申请、内控审核、审批、生效。",
            remedy_en="The order is: application, control review, approval, effect.",
        )


def check_persons(holder: str, before: Iterable[str], actor: Actor) -> None:
    """Raises CallerFault `same_person` when somebody decides on her own grant, or on a step she took herself."""
    others = {text.partition(":")[2] for text in before} | {holder}
    if actor.person in others:
        raise CallerFault(
            "same_person",
            "申请、审核、审批须由不同的人办理，且不得为本人审批。",
            "Application, review and approval are by different persons, and nobody decides on her own grant.",
        )
