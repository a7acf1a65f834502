"""What the book says when it refuses: which number, where, when, the open question, and who must fill it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from datetime import date
from typing import Any

from zhibao.kit.errors import CallerFault
from zhibao.law.numbers import Dimension, Gap, Office, Parameter
from zhibao.law.places import Place, ValueWithMark


class MissingNumber(CallerFault):
    """No established value: names the parameter, place, day, open question and who must fill it."""


class BeforeScheme(MissingNumber):
    """The day lies before the scheme began in the place."""


class UnknownNumber(MissingNumber):
    """No parameter has this name."""


def unknown_number(name: str, known: Iterable[str]) -> UnknownNumber:
    """The refusal of a name that no parameter has, with the nearest names."""
    near = difflib.get_close_matches(name, known, n=3, cutoff=0.5)
    return UnknownNumber(
        "unknown_number",
        f"没有名为“{name}”的数值，因此没有机关可以确定它。",
        f"There is no number named {name!r}, so nobody can fill it.",
        remedy_zh=f"相近的名称：{'、'.join(near)}。" if near else "可用 zhibao law numbers 列出全部名称。",
        remedy_en=f"Near names: {', '.join(near)}." if near else "zhibao law numbers lists all names.",
        name=name,
    )


def missing(
    parameter: Parameter,
    place: Place,
    on: date,
    office: Office,
    *,
    file: str,
    gap: Gap | None = None,
    as_of: date | None = None,
    verified_to: date | None = None,
) -> MissingNumber:
    """The refusal of a number that nobody has established for the place and day."""
    question_zh = gap.question_zh if gap else parameter.question_zh
    question_en = gap.question_en if gap else parameter.question_en
    if verified_to is not None:
        question_zh = f"核对过的期间到 {verified_to} 为止，此后须重新核对。"
        question_en = f"The verified period ends {verified_to}; later days must be verified first."
    none = gap is not None and gap.state == "none"
    says_zh = "不存在" if none else "尚无确定的值"
    says_en = "does not exist" if none else "has no established value"
    if as_of is not None:
        says_zh = f"（按 {as_of} 已知的情况）{says_zh}"
        says_en = f"{says_en} (as known on {as_of})"
    return MissingNumber(
        "missing_number",
        f"{_named(parameter)}在{place.name_zh}、{on} {says_zh}：{question_zh}由{office.zh}确定。",
        f"{parameter.name} ({parameter.en}) {says_en} for {place.name_en} on {on}: {question_en} "
        f"It is for {office.en} to fill it.",
        place=place.code,
        **_remedy(office, file, none),
        name=parameter.name,
        place_code=place.code,
        on=on.isoformat(),
        question_zh=question_zh,
        question_en=question_en,
        filled_by_zh=office.zh,
        filled_by_en=office.en,
        state=gap.state if gap else "open",
        cites=list(gap.cites) if gap else [],
    )


def _remedy(office: Office, file: str, none: bool) -> dict[str, Any]:
    if none:
        return {
            "remedy_zh": f"请核对日期和区分；如{office.zh}另有规定，请登记到 law/numbers/{file}。",
            "remedy_en": f"Check the day and the keys; if {office.en} rules otherwise, "
            f"record it in law/numbers/{file}.",
        }
    return {
        "remedy_zh": f"请将{office.zh}确定的值连同依据、起始日期登记到 law/numbers/{file}；"
        "系统不用 0 或其他年度的值代替。",
        "remedy_en": f"Record what {office.en} fixes, with citation and first day, in law/numbers/{file}: "
        "neither 0 nor another year's value is used instead.",
    }


def before_scheme(parameter: Parameter, place: Place, on: date, began: ValueWithMark, office: Office) -> BeforeScheme:
    """The refusal of a day before the scheme began in the place."""
    return BeforeScheme(
        "before_scheme",
        f"{place.name_zh}自 {began.date} 起才实施职业伤害保障（{'、'.join(began.cites)}），"
        f"{on} 没有{_named(parameter)}的值。",
        f"The scheme began in {place.name_en} on {began.date} ({', '.join(began.cites)}); "
        f"there is no {parameter.name} on {on}.",
        place=place.code,
        remedy_zh=f"请给出 {began.date} 或以后的日期；更早的日期只有{office.zh}另有规定时才有值。",
        remedy_en=f"Give {began.date} or a later day; an earlier one has a value only where {office.en} lays it down.",
        name=parameter.name,
        place_code=place.code,
        on=on.isoformat(),
        began=began.date.isoformat(),
        cites=list(began.cites),
        mark=began.mark,
        filled_by_zh=office.zh,
        filled_by_en=office.en,
    )


def needs_key(parameter: Parameter, dimensions: list[Dimension], words: dict[str, list[str]]) -> CallerFault:
    """The refusal of a question that leaves open which of several values is meant."""
    listed = "; ".join(f"{name} = {', '.join(known)}" for name, known in words.items())
    return CallerFault(
        "number_needs_key",
        f"{_named(parameter)}按{'、'.join(dimension.zh for dimension in dimensions)}区分，请指明。",
        f"{parameter.name} varies by {', '.join(words)}: say which.",
        remedy_zh=f"可用：{listed}。",
        remedy_en=f"Use: {listed}.",
        name=parameter.name,
        keys=list(words),
    )


def unknown_key(parameter: Parameter, name: str) -> CallerFault:
    """The refusal of a key that the number does not vary by."""
    return CallerFault(
        "unknown_key",
        f"{_named(parameter)}不按“{name}”区分。",
        f"{parameter.name} does not vary by {name!r}.",
        remedy_zh=f"可用：{'、'.join(parameter.keys) or '（无）'}。",
        remedy_en=f"It varies by: {', '.join(parameter.keys) or '(nothing)'}.",
    )


def unknown_word(dimension: Dimension, word: object) -> CallerFault:
    """The refusal of a word that a dimension does not have."""
    return CallerFault(
        "unknown_key",
        f"{dimension.zh}中没有“{word}”。",
        f"{word!r} is not a word of {dimension.name}.",
        remedy_zh=f"可用：{'、'.join(dimension.terms)}。",
        remedy_en=f"Use one of: {', '.join(dimension.terms)}.",
    )


def _named(parameter: Parameter) -> str:
    return f"“{parameter.zh}”（{parameter.name}）"
