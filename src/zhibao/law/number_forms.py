"""How files of numbers are written: forms of values, floats (never allowed), and where lines stand."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeGuard

from zhibao.kit.errors import CallerFault
from zhibao.kit.money import exact, yuan
from zhibao.law.numbers import Parameter
from zhibao.law.units import Form


class Float:
    """A decimal written without quotation marks: never allowed, kept only to be named."""

    def __init__(self, text: str) -> None:
        self.text = text


def is_date(value: object) -> TypeGuard[date]:
    """True for a calendar day, not for an instant."""
    return type(value) is date


def _is_money(value: object) -> bool:
    try:
        return isinstance(value, str) and yuan(value) is not None
    except CallerFault:
        return False


def _is_rate(value: object) -> bool:
    try:
        return isinstance(value, str) and exact(value) is not None
    except (ValueError, ZeroDivisionError):
        return False


def fits(parameter: Parameter, form: Form, value: object) -> bool:
    """True when a value is written in the form that its unit asks for."""
    if form == "choice":
        return value in parameter.choices
    if form in ("record", "table"):
        rows = [value] if form == "record" else value
        columns = set(parameter.columns)
        return isinstance(rows, list) and all(isinstance(row, dict) and row.keys() == columns for row in rows)
    return _FITS[form](value)


_FITS: dict[Form, Callable[[object], bool]] = {
    "date": is_date,
    "money": _is_money,
    "rate": _is_rate,
    "whole": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "flag": lambda value: isinstance(value, bool),
    "text": lambda value: isinstance(value, str) and value != "",
    "list": lambda value: isinstance(value, list) and all(isinstance(item, (str, int)) for item in value),
}


def floats(value: object) -> list[str]:
    """Every float in a value, however deep."""
    if isinstance(value, Float):
        return [value.text]
    if isinstance(value, dict):
        return [found for part in value.values() for found in floats(part)]
    if isinstance(value, list):
        return [found for part in value for found in floats(part)]
    return []


@dataclass
class Lines:
    """Where a parameter of a file, its values and its gaps stand."""

    parameter: int | None = None
    values: list[int] = field(default_factory=list)
    gaps: list[int] = field(default_factory=list)


def lines_of(text: str) -> list[Lines]:
    """For each parameter of a file: its line, the lines of its values, and of its gaps."""
    found: list[Lines] = []
    into: list[int] | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        bare = line.strip()
        if bare == "[[parameter]]":
            found.append(Lines(number))
            into = None
        elif found and (match := re.match(r"(\[\[parameter\.)?(value|gap)(?:\]\]|\s*=\s*\[)", bare)):
            into = found[-1].values if match.group(2) == "value" else found[-1].gaps
            if match.group(1):
                into.append(number)
        elif into is not None and bare.startswith("{") and "from =" in bare:
            into.append(number)
    return found
