"""Which post may do what, where: the hand-written table `permissions.csv`. What it does not name is not allowed."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import cache
from importlib import resources

from zhibao.access import rules
from zhibao.access.model import AreaKind, Principal
from zhibao.kit.errors import CallerFault, OwnFault

# Two words that are no post: before signing in, and whoever has signed in, whatever her post.
ANYONE = "anyone"
SIGNED_IN = "signed_in"
_NO_AREA = "none"


@cache
def permissions() -> frozenset[tuple[str, str, str]]:
    """All lines: (post, operation, kind of area). Raises OwnFault `permission_line` for one that names nothing."""
    text = resources.files("zhibao.app").joinpath("permissions.csv").read_text(encoding="utf-8")
    lines = [(row["post"], row["operation"], row["scope"]) for row in csv.DictReader(text.splitlines())]
    for post, operation, scope in lines:
        general = post in (ANYONE, SIGNED_IN)
        known = scope == _NO_AREA if general else post in rules.posts() and AreaKind(scope) in rules.post(post).areas
        if not known or not operation:
            raise OwnFault("permission_line", f"权限表有误：{post},{operation},{scope}", f"A line of permissions.csv names nothing: {post},{operation},{scope}")
    if len(set(lines)) != len(lines):
        raise OwnFault("permission_line", "权限表有重复的行。", "permissions.csv holds a line twice.")
    return frozenset(lines)


def operations() -> frozenset[str]:
    """Every operation that the table names."""
    return frozenset(operation for _, operation, _ in permissions())


def is_open(operation: str) -> bool:
    """Whether an operation answers before anybody has signed in."""
    return (ANYONE, operation, _NO_AREA) in permissions()


def allowed(who: Principal, operation: str) -> bool:
    """Whether somebody may do something in the post in which she acts."""
    table = permissions()
    if (SIGNED_IN, operation, _NO_AREA) in table:
        return True
    if who.grant is None:
        return False
    return (who.grant.post.name, operation, who.grant.area.kind.value) in table


def of(who: Principal) -> list[str]:
    """Everything that somebody may do in the post in which she acts."""
    return sorted(operation for operation in operations() if allowed(who, operation))


def check_second_factor(who: Principal, operation: str, *, demo: bool) -> None:
    """Raises CallerFault `second_factor_needed`: a production home lets a post of the office act only after a passkey."""
    if demo or who.grant is None or not who.grant.post.second_factor or who.second_factor:
        return
    if (SIGNED_IN, operation, _NO_AREA) in permissions():
        return
    raise CallerFault(
        "second_factor_needed", f"岗位“{who.grant.post.zh}”须先用通行密钥验证。", "This post acts only after a passkey was shown.",
        remedy_zh="请用通行密钥验证；尚无通行密钥的，请先登记。", remedy_en="Show your passkey; register one first if you have none.",
    )  # fmt: skip


def check_complete(operations_served: Iterable[str]) -> None:
    """Raises OwnFault `no_permission_line` when something is served that no line of the table names, or the reverse."""
    served = set(operations_served)
    without, unserved = served - operations(), operations() - served
    if without or unserved:
        raise OwnFault(
            "no_permission_line",
            f"权限表与接口不符，系统不启动。缺：{sorted(without)}；多：{sorted(unserved)}",
            f"permissions.csv and the interface differ; nothing is served. Missing: {sorted(without)}; too many: {sorted(unserved)}",
        )


def not_allowed(who: Principal, operation: str) -> CallerFault:
    """The refusal, which says in which posts it could be done."""
    may = sorted({post for post, named, _ in permissions() if named == operation} - {ANYONE, SIGNED_IN})
    held = "（未选择岗位）" if who.grant is None else who.grant.post.zh
    return CallerFault(
        "not_permitted",
        f"以岗位“{held}”不能办理此事。",
        "This may not be done in the post in which you act.",
        remedy_zh=f"可以办理的岗位：{'、'.join(rules.post(name).zh for name in may)}。",
        remedy_en=f"It is done by: {', '.join(may)}.",
    )
