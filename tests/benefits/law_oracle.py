"""An assessment by plain arithmetic, written from the law's files and from nothing of the system's own.

It reads the TOML of the numbers itself, and it reckons in fractions of fen.
"""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import zhibao

NUMBERS = Path(zhibao.__file__).parent / "law" / "numbers"
FILES = {"57": ["taoyuan.toml"], "33": ["zhejiang.toml"], "32": ["jiangsu.toml"]}
NATIONAL = ["national.toml", "national-benefits.toml"]


class Missing(Exception):
    """No value in the files."""


@cache
def _file(name: str) -> dict[str, list[dict[str, Any]]]:
    document = tomllib.loads((NUMBERS / name).read_text(encoding="utf-8"))
    pack = document["pack"]
    statements: dict[str, list[dict[str, Any]]] = {}
    for parameter in document.get("parameter", []):
        for item in [*parameter.get("value", []), *parameter.get("gap", [])]:
            row = {"recorded": pack["recorded"], "place": pack["jurisdiction"], "to": date.max} | item
            for place in row.get("places", [row["place"]]):
                statements.setdefault(parameter["name"], []).append(row | {"place": place})
    return statements


def number(name: str, place: str, on: date, **keys: str | int) -> Any:
    """The value of a number: the narrowest place that speaks of the day, and there what was recorded last."""
    files = [*FILES.get(place[:2], []), *NATIONAL]
    for step in dict.fromkeys((place, place[:4] + "00", place[:2] + "0000", "000000")):
        held = [
            row
            for file in files
            for row in _file(file).get(name, [])
            if row["place"] == step
            and row["from"] <= on <= row["to"]
            and all(str(row.get(key, word)) == str(word) for key, word in keys.items())
        ]
        if held:
            last = max(held, key=lambda row: row["recorded"])
            if "value" not in last:
                raise Missing(name)
            return last["value"]
    raise Missing(name)


def fen(yuan: str | int) -> Fraction:
    """Yuan as fen."""
    return Fraction(yuan) * 100


def half_up(value: Fraction) -> int:
    """To the whole fen, a half upwards."""
    whole, rest = divmod(value, 1)
    return int(whole) + (1 if rest >= Fraction(1, 2) else 0)


def a_year_on(day: date) -> date:
    """The last day of the twelve months that begin on a day."""
    try:
        return day.replace(year=day.year + 1) - timedelta(1)
    except ValueError:  # 29 February
        return date(day.year + 1, 2, 27)


def wage(case: dict[str, Any]) -> Fraction:
    """The figure of the authority, else the benefit wage of the place on the day of the injury."""
    if case.get("benefit_wage"):
        return fen(case["benefit_wage"])
    return fen(number("benefit_wage", case["place"], date.fromisoformat(case["injury_date"])))


def lump_sum(case: dict[str, Any]) -> int:
    months = {1: 27, 2: 25, 3: 23, 4: 21, 5: 18, 6: 16, 7: 13, 8: 11, 9: 9, 10: 7}[case["grade"]]
    return half_up(wage(case) * months)


def allowance(case: dict[str, Any], paid: date) -> int:
    share = wage(case) * Fraction({1: 90, 2: 85, 3: 80, 4: 75}[case["grade"]], 100)
    return half_up(max(share, fen(number("minimum_wage", case["place"], paid))))


def attendance(case: dict[str, Any], paid: date) -> int:
    share = Fraction({"complete": 50, "major": 40, "partial": 30}[case["care_level"]], 100)
    return half_up(fen(number("attendance_allowance_wage", case["place"], paid)) * share)


def living(case: dict[str, Any]) -> int:
    injured = date.fromisoformat(case["injury_date"])
    first, last = (date.fromisoformat(case["incapacity_period"][end]) for end in ("from", "to"))
    if case.get("death_date"):
        last = min(last, date.fromisoformat(case["death_date"]))
    last = min(last, a_year_on(injured))
    days = max((last - first).days + 1, 0)
    return half_up(fen(number("minimum_wage", case["place"], injured)) / 30 * days)


def funeral(case: dict[str, Any]) -> int:
    return half_up(fen(number("funeral_benefit_wage", case["place"], date.fromisoformat(case["death_date"]))) * 6)


def death_sum(case: dict[str, Any]) -> int:
    return half_up(fen(number("urban_income", case["place"], date.fromisoformat(case["death_date"]))) * 20)


def survivors(case: dict[str, Any]) -> list[int]:
    """Spouse 40, others 30, ten more for the lone; above the wage it is divided, the last fen to the largest rest."""
    base = wage(case)
    tenths = [
        (4 if one["relation"] == "spouse" else 3) + (1 if one.get("sole_elderly_or_orphan") else 0)
        for one in case["dependants"]
    ]
    alone = [half_up(base * ten / 10) for ten in tenths]
    cap = half_up(base)
    if sum(tenths) < 10 and sum(alone) <= cap:
        return alone
    exact = [Fraction(cap * ten, sum(tenths)) for ten in tenths]
    parts = [int(part) for part in exact]
    order = sorted(range(len(parts)), key=lambda at: (parts[at] - exact[at], at))
    for at in order[: cap - sum(parts)]:
        parts[at] += 1
    return parts


def medical(case: dict[str, Any]) -> dict[str, int]:
    """What goes back to each who advanced, and the rest to the worker; one advance payer only."""
    owed = int(fen(case["medical"]["eligible"]))
    back = min(owed, int(fen(case["advance"]))) if case.get("advance") else 0
    return {payee: part for payee, part in (("platform", back), ("worker", owed - back)) if part}
