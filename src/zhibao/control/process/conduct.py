"""Conduct of staff: acts at night and on days off, looks outside one's duty, incompatible posts in one case. Pure.

Each hit counts for an officer and a month, or for an officer and a case, so that the next act raises no second one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from zhibao.control.model import Hit
from zhibao.control.process.model import Hand, Look, Process, ProcessLimits
from zhibao.kit.clock import ZONE


def night_acts(process: Process, limits: ProcessLimits) -> Iterator[Hit]:
    """Officers with so many acts in a month at night or on days off (`control-parameters §19`)."""
    months: dict[tuple[str, str], list[Hand]] = defaultdict(list)
    for one in process.hands:
        if one.day_off or _night(one, limits):
            months[one.officer, one.at.astimezone(ZONE).strftime("%Y-%m")].append(one)
    for (officer, month), acts in months.items():
        if len(acts) < limits.night_acts:
            continue
        acts.sort(key=lambda one: (one.at, one.case_no))
        # The acts that first made it many: a further one raises no second flag.
        first = tuple(dict.fromkeys(f"case:{one.case_no}" for one in acts[: limits.night_acts]))
        cases = {one.case_no for one in acts}
        off = sum(one.day_off for one in acts)
        newest = acts[-1]
        yield Hit(
            "night_acts", f"{officer}/{month}", newest.place, newest.case_no, newest.at.astimezone(ZONE).date(), 0,
            f"{month} 有 {len(acts)} 个步骤在夜间或者休息日办理（休息日 {off} 个），涉及 {len(cases)} 个案件；值班和加班是常见的解释。",
            f"{len(acts)} steps in {month} were taken at night or on days off ({off} on days off), in {len(cases)} cases; shifts and overtime are common reasons.",
            {"acts": len(acts), "day_off": off, "cases": len(cases)}, (f"officer:{officer}", *first),
        )  # fmt: skip


def outside_duty(process: Process, limits: ProcessLimits) -> Iterator[Hit]:
    """Officers who in a month mostly looked at persons in none of whose cases they ever acted (`control-parameters §20`)."""
    months: dict[tuple[str, str], list[Look]] = defaultdict(list)
    for one in process.looks:
        months[one.officer, one.on.strftime("%Y-%m")].append(one)
    for (officer, month), looks in months.items():
        persons = {one.person for one in looks}
        outside = {one.person for one in looks if not one.served}
        if len(outside) < limits.reads_least or len(outside) < limits.reads_share * len(persons):
            continue
        newest = max((one for one in looks if not one.served), key=lambda one: (one.on, one.case_no))
        early = sorted((one for one in looks if not one.served), key=lambda one: (one.on, one.case_no))
        first = tuple(dict.fromkeys(f"case:{one.case_no}" for one in early[: limits.reads_least]))
        yield Hit(
            "outside_duty", f"{officer}/{month}", newest.place, newest.case_no, newest.on, 0,
            f"{month} 查看了 {len(persons)} 人，其中 {len(outside)} 人的案件该人员从未办理。",
            f"Of {len(persons)} persons looked at in {month}, this officer never acted in any case of {len(outside)}.",
            {"persons": len(persons), "outside": len(outside)}, (f"officer:{officer}", *first),
        )  # fmt: skip


def incompatible(process: Process, limits: ProcessLimits) -> Iterator[Hit]:
    """Persons who acted in one case in posts that may not be held together, also one after the other (`control-parameters §21`)."""
    held: dict[tuple[str, str], list[Hand]] = defaultdict(list)
    for one in process.hands:
        held[one.officer, one.case_no].append(one)
    for (officer, case_no), acts in held.items():
        acts.sort(key=lambda one: one.at)
        groups = {one.group for one in acts}
        if not any(pair <= groups for pair in process.apart):
            continue
        posts = sorted({one.post for one in acts})
        yield Hit(
            "incompatible", f"{case_no}/{officer}", acts[-1].place, case_no, acts[-1].at.astimezone(ZONE).date(), 0,
            f"同一人在该案先后以不相容的岗位办理：{'、'.join(posts)}。",
            f"One person acted in this case in posts that are kept apart: {', '.join(posts)}.",
            {"posts": len(posts), "acts": len(acts)}, (f"case:{case_no}", f"officer:{officer}"),
        )  # fmt: skip


def _night(one: Hand, limits: ProcessLimits) -> bool:
    hour = one.at.astimezone(ZONE).hour
    return hour >= limits.night_from or hour < limits.night_to
