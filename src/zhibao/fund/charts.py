"""The chart of accounts and the lanes of payment, read from their files and checked when read."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from zhibao.fund.model import Account, Lane, Post
from zhibao.kit.money import yuan

_FOLDER = Path(__file__).parent


@cache
def chart() -> Mapping[str, Account]:
    """All accounts by name."""
    return read_chart(tomllib.loads((_FOLDER / "accounts.toml").read_text(encoding="utf-8")))


@cache
def lanes() -> tuple[Lane, ...]:
    """All lanes in the order in which a batch tries them."""
    return read_lanes(tomllib.loads((_FOLDER / "lanes.toml").read_text(encoding="utf-8")))


@cache
def staff_posts() -> Mapping[Post, tuple[str, ...]]:
    """Which posts of staff may hold each post of a batch."""
    written = tomllib.loads((_FOLDER / "lanes.toml").read_text(encoding="utf-8"))["posts"]
    return {post: tuple(written[post.value]) for post in Post}


def read_chart(written: Mapping[str, Any]) -> dict[str, Account]:
    """A chart from its file. Raises ValueError where two accounts share a number or a name."""
    accounts = [Account(**account) for account in written["account"]]
    named = {account.name: account for account in accounts}
    if len(named) < len(accounts) or len({account.number for account in accounts}) < len(accounts):
        raise ValueError("two accounts share a number or a name")
    return named


def read_lanes(written: Mapping[str, Any]) -> tuple[Lane, ...]:
    """Lanes from their file. Raises ValueError for a lane that one person could pass, or that nobody need release."""
    found = []
    for lane in written["lane"]:
        posts = tuple(Post(post) for post in lane["posts"])
        if not {Post.MAKER, Post.APPROVER, Post.RELEASER} <= set(posts):
            raise ValueError(f"lane {lane['name']} lacks a maker, an approver or a releaser")
        if not 2 <= lane["persons"] <= len(posts):
            raise ValueError(
                f"lane {lane['name']} must ask for two different persons at least, and no more than its posts"
            )
        limit = yuan(lane["up_to"]) if "up_to" in lane else None
        found.append(
            Lane(lane["name"], lane["zh"], lane["kind"], limit, posts, lane["persons"], lane["evidence"])
        )
    return tuple(found)
