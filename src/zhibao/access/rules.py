"""The decisions of access: which posts there are, which may not be held together, what holds on a day.

Whoever handles business may not keep the money, the data or the control of it (`jiangsu-2025-31 §3`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from importlib import resources

from zhibao.access.model import Area, AreaKind, Grant, Group, Limits, Post
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
    return both <= _APART or bool({Group.OVERSIGHT, Group.PARTY, Group.DEPARTMENT} & both)


def conflicts(held: Iterable[Grant], asked: Post) -> tuple[Grant, ...]:
    """The grants that a person holds and that stand against another post."""
    return tuple(grant for grant in held if apart(grant.post, asked))


def in_force(grant: Grant, on: date) -> bool:
    """Whether a grant holds on a day."""
    return grant.valid_from <= on and (grant.valid_to is None or on <= grant.valid_to)


def session_holds(opened_at: datetime, seen_at: datetime, at: datetime, limits: Limits) -> bool:
    """Whether a session is still open: used within the idle limit, and not older than the absolute limit."""
    return at - seen_at <= limits.idle and at - opened_at <= limits.absolute


def check_area(asked: Post, area: Area) -> None:
    """Raises CallerFault `area_of_post` when a post is not granted for such an area."""
    if area.kind not in asked.areas or not area.value:
        raise CallerFault(
            "area_of_post",
            f"岗位“{asked.zh}”不按这种范围授权：{area}。",
            f"The post {asked.name!r} is not granted for such an area: {area}.",
            remedy_zh=f"可用的范围：{'、'.join(kind.value for kind in asked.areas)}。",
            remedy_en=f"Areas: {', '.join(kind.value for kind in asked.areas)}.",
        )


_DEPTH = {AreaKind.NATION: 0, AreaKind.PROVINCE: 2, AreaKind.CITY: 4, AreaKind.COUNTY: 6}


def within(area: Area, of: Area) -> bool:
    """Whether an area lies within a region. Enterprises, agencies and insurers belong to a province or above, persons to all."""
    if of.kind not in _DEPTH:
        return area == of
    if area.kind in _DEPTH:
        return _DEPTH[area.kind] >= _DEPTH[of.kind] and area.value[: _DEPTH[of.kind]] == of.value[: _DEPTH[of.kind]]
    return area.kind is AreaKind.PERSON or of.kind in (AreaKind.PROVINCE, AreaKind.NATION)


def review_due(confirmed_on: date, on: date) -> bool:
    """Whether twelve months have passed since a grant was approved or kept."""
    try:
        anniversary = confirmed_on.replace(year=confirmed_on.year + 1)
    except ValueError:  # the 29th of February
        anniversary = date(confirmed_on.year + 1, 3, 1)
    return on >= anniversary


STATE_ZH = {"applied": "已申请", "reviewed": "内控已审核", "approved": "已批准", "refused": "未批准", "revoked": "已撤销", "kept": "年度复核保留"}
_POSTS_OF_STEP = {
    "reviewed": ("grant_reviewer",),
    "approved": ("grant_approver",),
    "refused": ("grant_reviewer", "grant_approver"),
    "kept": ("grant_reviewer", "grant_approver"),
    "revoked": ("grant_applicant", "grant_reviewer", "grant_approver"),
}


def check_post_of_step(step: str, actor: Actor) -> None:
    """Raises CallerFault `role_not_permitted` when a step of a grant is not of the actor's post."""
    posts_of_step = _POSTS_OF_STEP[step]
    if actor.post not in posts_of_step:
        raise CallerFault(
            "role_not_permitted", f"“{STATE_ZH[step]}”不由“{actor.post}”办理。", f"The step {step!r} is not taken by the post {actor.post!r}.",
            remedy_zh=f"由{'、'.join(post(name).zh for name in posts_of_step)}办理。", remedy_en=f"It is taken by: {', '.join(posts_of_step)}.",
        )  # fmt: skip


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
