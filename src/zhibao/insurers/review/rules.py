"""How tasks become scores (`taoyuan-2025-1 §64(1)`): judged one by one, compared like with like, drawn towards the whole, with an interval.

The rate of an insurer is the rate of all, moved by how many more of its tasks met the indicator than tasks of the same kind, area
and severity do everywhere. The fewer its tasks, the less it moves. Everything is exact: a score is the same on every machine.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction
from functools import cache
from importlib import resources
from math import isqrt

from zhibao import law
from zhibao.insurers import rules as tasks
from zhibao.insurers.model import Task, TaskKind, TaskState
from zhibao.insurers.review.model import Indicator, Judged, Measured, Quarter, Scheme, Score, decimals
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import exact

_FINE = 10**12
SATISFIED = 4


@cache
def indicators() -> dict[str, Indicator]:
    """All indicators by id, read once."""
    held = tomllib.loads(resources.files("zhibao.insurers").joinpath("indicators.toml").read_text(encoding="utf-8"))
    return {
        one["id"]: Indicator(one["id"], one["zh"], one["en"], one["question_zh"], one["question_en"], tuple(one["cites"])) for one in held["indicator"]
    }


def scheme(place: str, on: date) -> Scheme:
    """The scheme of a place on a day. Raises law.MissingNumber where the province has none, CallerFault `unknown_indicator`."""
    book = law.book()
    card, shrinkage, least, interval = (
        book.number(name, place=place, on=on) for name in ("insurer_scorecard", "insurer_review_shrinkage", "insurer_review_least_tasks", "insurer_review_interval")
    )
    assert isinstance(card.value, list), "a scorecard is a table"
    weights = {str(row["indicator"]): exact(str(row["weight"])) for row in card.value if isinstance(row, dict)}
    strange = [name for name in weights if name not in indicators()]
    if strange:
        raise CallerFault("unknown_indicator", f"考评指标“{strange[0]}”无法从案件数据算出。", f"The indicator {strange[0]!r} cannot be had from the data of cases.", place="insurer_scorecard")
    used = (card, shrinkage, least, interval)
    cites = tuple(dict.fromkeys(one for value in used for one in value.cites))
    return Scheme(weights, int(str(shrinkage.value)), int(str(least.value)), exact(str(interval.value)), cites, law.weakest([value.mark for value in used]))


def belongs(task: Task, quarter: Quarter) -> bool:
    """Whether a task is reviewed in a quarter: it was due in it, and was not returned or taken back before that day."""
    if task.due_on not in quarter:
        return False
    if task.state not in (TaskState.TAKEN_BACK, TaskState.RETURNED):
        return True
    return task.steps[-1].at.astimezone(ZONE).date() > task.due_on


def judge(task: Task, place: str, *, drawn: str | None, upheld: Collection[str], degrees: Sequence[int], until: datetime) -> dict[str, int]:
    """For each indicator whether a task met it; what cannot be judged is absent.

    `drawn` is the outcome of the sample, `upheld` the kinds of remarks that were upheld, `degrees` the ratings. What had not
    happened by `until` was not done.
    """
    met: dict[str, int] = {}
    limit = next((one for one in tasks.clocks(task, place) if task.kind is TaskKind.VISIT and one.name == "insurer_visit_hours"), None)
    reported = tasks.met_at(task, "report")
    if limit is not None and (limit.met_at is not None or until > limit.due_at):
        met["arrival"] = int(limit.met_at is not None and limit.met_at <= limit.due_at)
    if task.kind is not TaskKind.VISIT and (reported is not None or until.astimezone(ZONE).date() > task.due_on):
        met["investigation"] = int(reported is not None and reported.astimezone(ZONE).date() <= task.due_on)
    if reported is not None and (task.state is TaskState.CONFIRMED or any(one.verb == "send_back" for one in task.steps)):
        met["papers"] = int(all(one.verb != "send_back" for one in task.steps))
    if drawn is not None:
        met["amounts"] = int(drawn == "agrees")
    met["complaints"] = int("complaint" not in upheld)
    met["irregularities"] = int("irregularity" not in upheld)
    if degrees:
        met["satisfaction"] = int(sum(degrees) >= SATISFIED * len(degrees))
    return met


def scores(judged: Iterable[Judged], with_scheme: Scheme) -> list[Score]:
    """The score of every insurer, the best first; those without enough tasks last."""
    held = list(judged)
    by_insurer: dict[str, list[Judged]] = defaultdict(list)
    for one in held:
        by_insurer[one.insurer].append(one)
    measured: dict[str, dict[str, Measured]] = {insurer: {} for insurer in by_insurer}
    for name in indicators():
        for insurer, found in measure(name, held, with_scheme.shrinkage).items():
            measured[insurer][name] = found
    made = [_score(insurer, len(mine), measured[insurer], with_scheme) for insurer, mine in by_insurer.items()]
    made.sort(key=lambda one: (one.score is None, -(one.score or 0), one.insurer))
    return _ranked(made)


def measure(name: str, judged: Sequence[Judged], shrinkage: int) -> dict[str, Measured]:
    """One indicator of every insurer; empty where no task at all was judged by it."""
    mine = [one for one in judged if name in one.met]
    if not mine:
        return {}
    whole = Fraction(sum(one.met[name] for one in mine), len(mine))
    like: dict[str, list[int]] = defaultdict(list)
    for one in mine:
        like[one.likeness].append(one.met[name])
    # The rate of like tasks, few of which lean on the rate of all; with one of each kind added it says how far chance alone moves.
    usual = {group: (sum(met) + shrinkage * whole) / Fraction(len(met) + shrinkage) for group, met in like.items()}
    loose = {group: (sum(met) + shrinkage * whole + 1) / Fraction(len(met) + shrinkage + 2) for group, met in like.items()}
    at_large = (whole * len(mine) + 1) / Fraction(len(mine) + 2)
    found = {}
    for insurer in {one.insurer for one in judged}:
        own = [one for one in mine if one.insurer == insurer]
        count, met = len(own), sum(one.met[name] for one in own)
        expected = sum((usual[one.likeness] for one in own), Fraction(0))
        rate = whole if count == 0 else whole + (met - expected) / Fraction(count + shrinkage)
        chance = at_large * (1 - at_large) if count == 0 else sum((loose[one.likeness] * (1 - loose[one.likeness]) for one in own), Fraction(0)) / Fraction(count)
        found[insurer] = Measured(count, met, expected, min(max(rate, Fraction(0)), Fraction(1)), chance / Fraction(count + shrinkage + 1))
    return found


def total(measured: Mapping[str, Measured], weights: Mapping[str, Fraction]) -> Fraction | None:
    """Points of a hundred over the indicators that could be measured; None where none could."""
    counted = {name: weights[name] for name in measured if weights.get(name)}
    if not counted:
        return None
    return exact(decimals(100 * sum((weight * measured[name].rate for name, weight in counted.items()), Fraction(0)) / Fraction(sum(counted.values())), 2))


def what_if(score: Score, rates: Mapping[str, Fraction], weights: Mapping[str, Fraction]) -> Fraction | None:
    """The score with other rates of some indicators. Raises CallerFault `unknown_indicator`, `rate_form`."""
    for name, rate in rates.items():
        if name not in score.measured:
            raise CallerFault("unknown_indicator", f"没有指标“{name}”的数据。", f"There are no data of an indicator {name!r}.", place="if")
        if not 0 <= rate <= 1:
            raise CallerFault("rate_form", "假设的比率须在0和1之间。", "A supposed rate lies between 0 and 1.", place=name)
    changed = {name: replace(one, rate=rates.get(name, one.rate)) for name, one in score.measured.items()}
    return total(changed, weights)


def _score(insurer: str, count: int, measured: Mapping[str, Measured], with_scheme: Scheme) -> Score:
    points = total(measured, with_scheme.weights) if count >= with_scheme.least_tasks else None
    if points is None:
        return Score(insurer, count, measured, None, None, None)
    counted = {name: with_scheme.weights[name] for name in measured if with_scheme.weights.get(name)}
    parts = sum(counted.values())
    variance = sum((weight * weight * measured[name].spread for name, weight in counted.items()), Fraction(0)) / Fraction(parts * parts)
    half = 100 * with_scheme.interval * root(variance)
    low, high = max(points - half, Fraction(0)), min(points + half, Fraction(100))
    return Score(insurer, count, measured, points, exact(decimals(low, 2)), exact(decimals(high, 2)))


def root(value: Fraction) -> Fraction:
    """The square root to six decimals, cut off: the same on every machine."""
    return Fraction(isqrt(value.numerator * _FINE // value.denominator), isqrt(_FINE))


def _ranked(found: Sequence[Score]) -> list[Score]:
    """Each score that stands apart from every other gets its rank; where intervals touch or overlap nobody gets one."""
    ranked = []
    for one in found:
        others = [other for other in found if other is not one and other.score is not None]
        apart = one.score is not None and all(_apart(one, other) for other in others)
        place = 1 + sum(1 for other in others if (other.score or 0) > (one.score or 0))
        ranked.append(replace(one, rank=place if apart else None))
    return ranked


def _apart(one: Score, other: Score) -> bool:
    assert one.low is not None and one.high is not None and other.low is not None and other.high is not None
    return one.high < other.low or other.high < one.low
