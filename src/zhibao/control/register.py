"""The register of risk points: how many hits each had, how many wait, were answered and were upheld, by place and by month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from zhibao.control import rules
from zhibao.control.acts import Flag
from zhibao.control.inspection.rules import STEPS
from zhibao.control.model import Point
from zhibao.kit.clock import ZONE

# What a person found and stands by: everything that concludes a flag but that it is explained.
_UPHELD = rules.CONCLUDES - {"explained"}


def register(flags: Iterable[Flag], points: Mapping[str, Point]) -> list[dict[str, Any]]:
    """Each point with the counts of its flags, in all, by place and by the month in which they were raised.

    `hits` are flags, `open` those not concluded, `answered` those closed, `upheld` those closed and not explained.
    """
    held: dict[str, list[Flag]] = defaultdict(list)
    for one in flags:
        held[one.rule].append(one)
    told = []
    for name, point in points.items():
        mine = held[name]
        places, months = _by(mine, lambda one: one.place), _by(mine, lambda one: one.at.astimezone(ZONE).strftime("%Y-%m"))
        told.append(point.document() | _counts(mine) | {
            "places": [{"place": place} | _counts(some) for place, some in places], "months": [{"month": month} | _counts(some) for month, some in months],
        })  # fmt: skip
    return told


def steps(told: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The counts of all points of a step together, in the order of the process."""
    rows = list(told)
    return [
        {"step": step, "points": sum(row["step"] == step for row in rows)} | {
            name: sum(row[name] for row in rows if row["step"] == step) for name in ("hits", "open", "answered", "upheld")
        }
        for step in STEPS
    ]


def _by(flags: Iterable[Flag], key: Callable[[Flag], str]) -> list[tuple[str, list[Flag]]]:
    groups: dict[str, list[Flag]] = defaultdict(list)
    for one in flags:
        groups[key(one)].append(one)
    return sorted(groups.items())


def _counts(flags: Iterable[Flag]) -> dict[str, int]:
    held = list(flags)
    closed = [one for one in held if one.status == "closed"]
    return {
        "hits": len(held), "open": len(held) - len(closed), "answered": len(closed), "upheld": sum(one.conclusion in _UPHELD for one in closed),
    }  # fmt: skip
