"""What an insurer is paid for a quarter (`taoyuan-2025-1 §63`, `taoyuan-2025-1 §63(1)`): what it earned, and how the score moves it.

The fee is the agency's own spending. It is never a benefit and never touches the protection fund; a statement says what is due,
and paying it is the business of the agency's budget.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from zhibao import law
from zhibao.insurers.model import Mandate, Task, TaskState, Terms
from zhibao.insurers.review.model import Fee, FeeLine, Quarter, decimals
from zhibao.kit.clock import ZONE
from zhibao.kit.money import exact, round_down, round_half_up, round_up
from zhibao.kit.tables import canonical_json

_ROUNDINGS = {"half_up": round_half_up, "down": round_down, "up": round_up}
# Points above or below the full score over which the whole range is used up.
_FULL_RANGE = 20


@dataclass(frozen=True)
class FeeRules:
    """The numbers of a fee as they hold in a place on a day, with the weakest of their marks."""

    full_score: int
    floor_score: int
    movement: Fraction
    rounding: str
    cites: tuple[str, ...]
    mark: str


def fee_rules(place: str, on: date) -> FeeRules:
    """The rules of the fee. Raises law.MissingNumber where the province has not laid one down."""
    names = ("insurer_fee_full_score", "insurer_fee_floor_score", "insurer_fee_performance_range", "insurer_fee_rounding")
    full, floor, movement, rounding = (law.book().number(name, place=place, on=on) for name in names)
    used = (full, floor, movement, rounding)
    cites = tuple(dict.fromkeys(one for value in used for one in value.cites))
    return FeeRules(int(str(full.value)), int(str(floor.value)), exact(str(movement.value)), str(rounding.value), cites, law.weakest([one.mark for one in used]))


def earned(mandate: Mandate, terms: Sequence[Terms], tasks: Iterable[Task], quarter: Quarter, rounding: str) -> list[FeeLine]:
    """The lines of a quarter: the fixed part by days under each of the terms, tasks taken over in it, cases finished in it."""
    rounded = _ROUNDINGS[rounding]
    lines = [
        FeeLine("fixed", None, None, first, last, rounded(Fraction(each.fee.fixed_fen * ((last - first).days + 1), quarter.days)))
        for each, first, last in spans(mandate, terms, quarter) if each.fee.fixed_fen
    ]  # fmt: skip
    mine = [one for one in tasks if one.mandate_no == mandate.mandate_no]
    for one in sorted(mine, key=lambda task: task.task_no):
        day = ended_on(one)
        held = None if day is None or day not in quarter else _terms_on(terms, day)
        if day is not None and one.state is TaskState.CONFIRMED and held is not None and held.fee.per_task_fen.get(one.kind):
            lines.append(FeeLine("task", one.task_no, None, day, day, held.fee.per_task_fen[one.kind]))
    by_case: dict[str, list[Task]] = {}
    for one in mine:
        by_case.setdefault(one.case_no, []).append(one)
    for case_no, under in sorted(by_case.items()):
        days = [ended_on(one) for one in under]
        known = [day for day in days if day is not None]
        if len(known) != len(days) or max(known) not in quarter or all(one.state is not TaskState.CONFIRMED for one in under):
            continue
        held = _terms_on(terms, max(known))
        if held is not None and held.fee.per_case_fen:
            lines.append(FeeLine("case", None, case_no, max(known), max(known), held.fee.per_case_fen))
    return lines


def spans(mandate: Mandate, terms: Sequence[Terms], quarter: Quarter) -> list[tuple[Terms, date, date]]:
    """The days of a quarter on which a mandate holds, cut where its terms change."""
    end = mandate.valid_to if mandate.ended_on is None else min(mandate.valid_to, mandate.ended_on - timedelta(days=1))
    found = []
    for number, each in enumerate(terms):
        until = terms[number + 1].since - timedelta(days=1) if number + 1 < len(terms) else end
        first, last = max(each.since, mandate.valid_from, quarter.first), min(until, end, quarter.last)
        if first <= last:
            found.append((each, first, last))
    return found


def fee(lines: Sequence[FeeLine], share: Fraction, score: Fraction | None, by: FeeRules) -> Fee:
    """What a score makes of what was earned. Without a score nothing is kept and nothing moves."""
    rounded = _ROUNDINGS[by.rounding]
    sum_fen = sum(line.amount_fen for line in lines)
    retained_fen = rounded(share * sum_fen)
    released_fen, moved_fen = retained_fen, 0
    if score is None:
        zh, en = "任务太少，不评分：留存部分全部支付，不浮动。", "Too few tasks for a score: what was kept back is paid in full and nothing moves."
    elif retained_fen:
        part = min(max(Fraction(score - by.floor_score, max(by.full_score - by.floor_score, 1)), Fraction(0)), Fraction(1))
        released_fen = rounded(part * retained_fen)
        zh = f"得分{decimals(score, 2)}：留存部分支付{decimals(100 * part, 2)}%。"
        en = f"A score of {decimals(score, 2)}: {decimals(100 * part, 2)} per cent of what was kept back is paid."
    else:
        part = min(max(Fraction(score - by.full_score, _FULL_RANGE), Fraction(-1)), Fraction(1)) * by.movement
        moved_fen = rounded(part * sum_fen)
        zh = f"得分{decimals(score, 2)}：服务费浮动{decimals(100 * part, 2)}%。"
        en = f"A score of {decimals(score, 2)}: the fee moves by {decimals(100 * part, 2)} per cent."
    return Fee(tuple(lines), share, sum_fen, retained_fen, released_fen, retained_fen - released_fen, moved_fen, zh, en, (by.mark,))


def ended_on(task: Task) -> date | None:
    """The day on which a task was taken over, returned or taken back; None while it is open."""
    ends = (TaskState.CONFIRMED, TaskState.RETURNED, TaskState.TAKEN_BACK)
    return task.steps[-1].at.astimezone(ZONE).date() if task.state in ends else None


def lines_text(lines: Iterable[FeeLine]) -> str:
    """The lines as one canonical text, whose digest an act records."""
    return canonical_json([[one.kind, one.task_no, one.case_no, one.since.isoformat(), one.until.isoformat(), one.amount_fen] for one in lines])


def _terms_on(terms: Sequence[Terms], day: date) -> Terms | None:
    return next((one for one in reversed(terms) if one.since <= day), None)
