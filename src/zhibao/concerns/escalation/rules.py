"""The decisions of escalation: who is addressed, by which day, and what may follow. Pure.

A problem goes to the four leading bodies of the province (`zhejiang-2025-44 §closing`); Ningbo has a tax bureau and a financial
regulator of its own (`zhejiang-2025-44 §copies`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from datetime import date, timedelta
from functools import cache
from importlib import resources
from typing import Any

from zhibao import law
from zhibao.concerns.escalation.model import Addressed, Body, Problem
from zhibao.kit.errors import CallerFault

_GROUNDS = {"32": "jiangsu-2025-31 §closing", "57": "taoyuan-2025-1 §79"}


@cache
def _file() -> Mapping[str, Any]:
    return tomllib.loads(resources.files("zhibao.concerns.escalation").joinpath("bodies.toml").read_text(encoding="utf-8"))


@cache
def bodies() -> Mapping[str, Body]:
    """The bodies of `bodies.toml`, the leading ones first."""
    return {one["id"]: Body(one["id"], one["zh"], one["en"], one["post"], one["leading"]) for one in _file()["body"]}


def ground(place: str) -> str:
    """The provision on which a city of a province reports upward."""
    return _GROUNDS.get(place[:2], "zhejiang-2025-44 §closing")


def addressed(city: str, more: Collection[str] = ()) -> tuple[Addressed, ...]:
    """The leading bodies and those named beside them, each as it is for this city. Raises CallerFault `unknown_body`."""
    unknown = sorted(set(more) - set(bodies()))
    if unknown:
        raise CallerFault(
            "unknown_body", f"没有“{unknown[0]}”这一报告对象。", f"There is no body {unknown[0]!r}.", place="bodies",
            remedy_zh=f"可用：{'、'.join(bodies())}。", remedy_en=f"Use one of: {', '.join(bodies())}.",
        )  # fmt: skip
    return tuple(_as_it_is(one, city) for one in bodies().values() if one.leading or one.id in more)


def _as_it_is(body: Body, city: str) -> Addressed:
    places = law.places()
    own = next((one for one in _file()["own"] if one["body"] == body.id and one["place"] == city), None)
    if own is not None:
        return Addressed(body.id, city, own["zh"], own["en"])
    if body.id == "tax":
        office = places.tax_office(city)
        return Addressed(body.id, office.id, office.name_zh, office.name_en)
    province = places.resolve(places.province_of(city))
    return Addressed(body.id, province.code, f"{province.name_zh}{body.zh}", f"{body.en} of {province.name_en}")


def due_on(place: str, on: date) -> tuple[date | None, bool]:
    """The day by which each body answers and whether it is provisional; None where the province has laid down none."""
    try:
        value = law.book().number("escalation_answer_days", place=place, on=on)
    except law.MissingNumber:
        return None, False
    return on + timedelta(days=int(str(value.value))), value.provisional


def check_step(held: Problem, verb: str, body: str, post: str) -> None:
    """That a body receives or answers now, by somebody of it. Raises CallerFault `not_addressed`, `problem_step_form`."""
    if body not in {one.body for one in held.addressed} or bodies()[body].post != post:
        raise CallerFault(
            "not_addressed", "这一报告没有报送您所在的单位，或者不由您的岗位办理。", "It is not addressed to your body, or your post does not act for it.", place=held.problem_no
        )
    wanted = held.when(body, "received") is None if verb == "received" else held.when(body, "received") is not None and held.when(body, "answered") is None
    if not wanted:
        raise CallerFault("problem_step_form", "先签收，后答复，各一次。", "First the receipt, then the answer, each once.", place=held.problem_no)
