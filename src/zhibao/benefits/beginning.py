"""From which month a monthly benefit runs: by the event that the law names, never by how fast an office works. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from zhibao import law
from zhibao.benefits import rules
from zhibao.benefits.model import Benefit, Facts, Line, Step
from zhibao.benefits.numbers import BookNumbers
from zhibao.benefits.rules import Fate

_EVENT = {
    "appraisal_conclusion": ("作出鉴定结论", "the appraisal conclusion"),
    "death": ("死亡", "the death"),
    "disappearance": ("下落不明", "the disappearance"),
}


def begun(line: Line, facts: Facts, numbers: BookNumbers) -> tuple[Line, list[Step]]:
    """A monthly line with the day from which it runs, and the sentence that says why; raises law.MissingNumber.

    Without the day of the event the line stays without a beginning, and no award can be made of it.
    """
    if line.paid != "monthly":
        return line, []
    value = _first_month(line.benefit, facts, numbers)
    event = _day_of(value.starts, facts)
    if event is None:
        return line, []
    since = rules.month_of(event, int(value.exact))
    told = _told(line.benefit, value, event, since)
    return replace(line, since=since, mark=law.weakest([line.mark, value.mark])), [told]


def missing_person(line: Line, facts: Facts) -> bool:
    """Whether a line is for the dependants of somebody missing, which a law may not give at all."""
    return line.benefit is Benefit.SURVIVOR_PENSION and rules.fate(facts) is Fate.MISSING


def _first_month(benefit: Benefit, facts: Facts, numbers: BookNumbers) -> law.Value:
    if benefit is Benefit.SURVIVOR_PENSION and rules.fate(facts) is Fate.MISSING:
        return numbers.value("missing_person_pension_from_month", facts.injury_date)
    return numbers.value(f"{benefit.value}_from_month", facts.injury_date)


def _day_of(starts: str | None, facts: Facts) -> date | None:
    """The day of the event from which months are counted; None while nobody has said it."""
    days = {
        "appraisal_conclusion": facts.appraisal_date,
        "death": facts.death_date,
        "disappearance": facts.missing_since,
    }
    day = days.get(starts or "")
    return day if isinstance(day, date) else None


def _told(benefit: Benefit, value: law.Value, event: date, since: date) -> Step:
    zh, en = _EVENT[str(value.starts)]
    number = int(value.exact)
    which = ("次月", "the month after") if number == 2 else (f"第 {number} 个月", f"month {number} of")
    return Step(
        benefit.value,
        f"从{zh}（{event}）的{which[0]}起按月支付，即从 {since} 起。",
        f"Paid every month from {which[1]} {en} ({event}), on {since}.",
        value.cites,
        value.mark,
    )
