"""The decisions about concerns: themes and their posts, the day of an answer, what may follow, which themes come back. Pure.

The scheme asks for a prompt answer (`zhejiang-2025-44 §3(5)`); in how many days, each province lays down itself.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from importlib import resources
from typing import Any

from zhibao import law
from zhibao.concerns.model import About, Channel, Enquiry, Kind, State, Theme
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.errors import CallerFault

# The answering post, and who oversees it.
SUPERVISOR = "supervisor"
# A theme is named as coming back once it was brought up so often in one place in at least two of the months looked at.
RECURS_FROM = 3
_DAYS = {Kind.ENQUIRY: "enquiry_answer_days", Kind.COMPLAINT: "complaint_answer_days"}
_GROUNDS = {"32": "jiangsu-2025-31 §3", "57": "taoyuan-2025-1 §78"}


@cache
def themes() -> Mapping[str, Theme]:
    """The themes of `themes.toml`, in their order."""
    read = tomllib.loads(resources.files("zhibao.concerns").joinpath("themes.toml").read_text(encoding="utf-8"))
    return {one["id"]: Theme(one["id"], one["zh"], one["en"], one["post"]) for one in read["theme"]}


def ground(place: str) -> str:
    """The provision on which an enquiry of a place is taken in."""
    return _GROUNDS.get(place[:2], "zhejiang-2025-44 §3(5)")


def check_form(kind: str, theme: str, channel: str, about_kind: str | None, about: str | None) -> None:
    """Raises CallerFault `enquiry_form` with the words there are."""
    if kind not in set(Kind) or channel not in set(Channel) or theme not in themes():
        raise _form("种类、渠道或者主题不是所列的词。", "The kind, the channel or the theme is none of the words.")
    if (about_kind is None) != (not (about or "").strip()) or (about_kind is not None and about_kind not in set(About)):
        raise _form("涉及的对象须写明种类和名称或者编号。", "What it is about needs its kind and its name or number.")


def due_on(place: str, kind: Kind, on: date) -> tuple[date | None, bool]:
    """The day by which it is answered and whether that is provisional; no day where the province has laid down none."""
    try:
        value = law.book().number(_DAYS[kind], place=place, on=on)
    except law.MissingNumber:
        return None, False
    return on + timedelta(days=int(str(value.value))), value.provisional


def check_step(held: Enquiry, verb: str, post: str, person: str) -> None:
    """That a step may follow now, by this person in this post.

    Raises CallerFault `enquiry_step_form`, `not_the_owner`, `second_person_needed`.
    """
    waits = held.state is not State.ANSWERED
    if waits == (verb == "reopened") and verb != "referred":
        raise CallerFault(
            "enquiry_step_form", "现在不能这样办理：答复以前可以转交、确定日期、答复，答复以后可以再次提出。",
            "Not open now: before the answer it is passed on, given a day or answered; after it, it may be brought up again.", place=held.enquiry_no,
        )  # fmt: skip
    if verb in ("answered", "assigned", "due_set", "referred") and post not in (held.post, SUPERVISOR):
        raise CallerFault(
            "not_the_owner", "由承办的岗位或者督办岗办理。", "The post that owns it does this, or a supervisor.", place=held.enquiry_no,
            remedy_zh=f"承办岗位：{held.post}。", remedy_en=f"The post is {held.post}.",
        )  # fmt: skip
    before = {one.person for one in held.steps if one.verb == "answered"}
    if verb == "answered" and held.kind is Kind.COMPLAINT and person in before:
        raise CallerFault(
            "second_person_needed", "再次提出的投诉，由答复过的人以外的人答复。", "A complaint that was brought up again is answered by another person than before.", place=held.enquiry_no
        )


def recurring(held: Sequence[Enquiry]) -> list[dict[str, Any]]:
    """Themes by place and month with counts; the most frequent first. Counts only, nobody's words."""
    found: dict[tuple[str, str, str, str], list[Enquiry]] = defaultdict(list)
    for one in held:
        found[str(Month.of(one.at.astimezone(ZONE).date())), one.place, one.theme, one.kind.value].append(one)
    counted = Counter((month, place, theme) for (month, place, theme, _), rows in found.items() for _ in rows)
    often = Counter((place, theme) for (_, place, theme), count in counted.items() if count >= RECURS_FROM)
    told = []
    for (month, place, theme, kind), rows in found.items():
        days = sorted(one.days_to_answer for one in rows if one.days_to_answer is not None)
        told.append({
            "month": month, "place": place, "theme": theme, "zh": themes()[theme].zh, "en": themes()[theme].en, "kind": kind, "count": len(rows),
            "answered": sum(one.answered_at is not None for one in rows), "in_time": sum(one.in_time is True for one in rows),
            "reopened": sum(any(step.verb == "reopened" for step in one.steps) for one in rows),
            "median_days": days[(len(days) - 1) // 2] if days else None, "recurring": often[place, theme] >= 2,
        })  # fmt: skip
    return sorted(told, key=lambda one: (one["month"], one["count"]), reverse=True)


def _form(zh: str, en: str) -> CallerFault:
    return CallerFault(
        "enquiry_form", zh, en, place="enquiry",
        remedy_zh=f"种类：{'、'.join(Kind)}；渠道：{'、'.join(Channel)}；主题：{'、'.join(themes())}；对象：{'、'.join(About)}。",
        remedy_en=f"Kind: {', '.join(Kind)}; channel: {', '.join(Channel)}; theme: {', '.join(themes())}; about: {', '.join(About)}.",
    )  # fmt: skip
