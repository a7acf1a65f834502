"""Questions to `orders at` with their answers: whom was this worker serving at this instant?

An answer holds every row of the worker whose acceptance and end enclose the instant, whichever enterprise sent it
and whatever became of the row: accepted, quarantined or in conflict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, Final

import numpy as np

from zhibao.edge.simulation import defects, feed
from zhibao.edge.simulation.fates import APPEARANCES, FATE_NAMES
from zhibao.edge.simulation.people import first_person
from zhibao.edge.simulation.profile import ENTERPRISES, Enterprise
from zhibao.edge.simulation.province import COMPLETED, Orders, Province, in_form
from zhibao.kit.identity import fictional_citizen_numbers

WANTED: Final = {
    "overlapping": 2,
    "several_enterprises": 2,
    "cancelled": 1,
    "quarantined": 2,
    "conflict": 2,
    "free": 1,
}
_KEEPS_TIMES: Final = frozenset(
    (
        "unknown_industry",
        "missing_district",
        "district_form",
        "unknown_province",
        "unknown_status",
        "version_out_of_range",
    )
)
"""Reasons of quarantine that leave worker and times readable."""

_ENDLESS: Final = frozenset(
    (
        "duration_absurd",
        "missing_completed_at",
        "missing_accepted_at",
        "time_form",
        "time_out_of_range",
        "end_before_start",
        "open_with_end",
    )
)
"""Reasons that make a row seem to last for days; whoever has one is no good example."""

_TIMELESS: Final = frozenset(("time_out_of_range",))
"""Reasons that leave a row without any readable time."""

_SEARCHED: Final = 60_000
"""Orders of a day in which cases are looked for; answers are made from the whole day."""


def probes(province: Province, days: Sequence[date], as_csv: bool) -> list[dict[str, Any]]:
    """Some probes of every kind, with their expected answers once all files of `days` have been loaded.

    Days from the middle on are searched first, so that the day before each is there as well.
    """
    middle = len(days) // 2
    result: list[dict[str, Any]] = []
    for kind, wanted in WANTED.items():
        found: list[dict[str, Any]] = []
        for day in (*days[middle:], *days[:middle]):
            known = frozenset(days)
            for person, instant in _candidates(province, day, kind, as_csv):
                if len(found) == wanted:
                    break
                answer = at(province, person, instant, day, known, as_csv)
                if answer is None or not _fits(kind, answer):
                    continue
                if not _endless(province, person, day, days, as_csv):
                    found.append(_probe(province, kind, person, instant, answer))
            if len(found) == wanted:
                break
        result += found
    return result


def _probe(province: Province, kind: str, person: int, instant: int, answer: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "kind": kind,
        "worker": fictional_citizen_numbers(1, first_person(province.code) + person)[0].decode(),
        "time": feed.instant_text(instant),
        "orders": sorted(answer, key=lambda row: (str(row["order_no"]), str(row["source"]))),
    }


def _candidates(province: Province, day: date, kind: str, as_csv: bool) -> Iterator[tuple[int, int]]:
    for enterprise in sorted(ENTERPRISES, key=lambda e: -e.share):
        count = min(province.count(enterprise, day), _SEARCHED)
        orders = province.orders(enterprise, day, np.arange(count, dtype=np.int64))
        crew = province.crews[enterprise.slug]
        if kind == "quarantined":
            mask = orders.fate == FATE_NAMES.index("bad")
        elif kind == "conflict":
            mask = np.isin(
                orders.fate, [FATE_NAMES.index("conflict_same_file"), FATE_NAMES.index("conflict_later")]
            )
        elif kind == "several_enterprises":
            mask = orders.worker >= crew.homes
        elif kind == "cancelled":
            mask = orders.status != COMPLETED
        else:
            mask = orders.index % 97 == 5
        chosen = orders.take(mask)
        for place in range(min(len(chosen), 40)):
            if kind == "quarantined":
                reason = province.reason_of(enterprise, day, int(chosen.index[place]))
                if defects.possible(reason, enterprise, day, as_csv or enterprise.text) not in _KEEPS_TIMES:
                    continue
            person = int(crew.person[chosen.worker[place]])
            # Five o'clock in the morning of the day is a good hour to be free.
            instant = int(chosen.accepted[0]) // 86_400 * 86_400 - 3 * 3600 if kind == "free" else None
            yield person, int(chosen.accepted[place]) + 20 if instant is None else instant


def _fits(kind: str, answer: list[dict[str, Any]]) -> bool:
    sources = {row["source"] for row in answer}
    if kind == "overlapping":
        return len(answer) >= 2 and sources == {"accepted"}
    if kind == "several_enterprises":
        return len({row["platform"] for row in answer}) >= 2
    if kind == "cancelled":
        return any(row["status"] in ("cancelled", "interrupted") for row in answer)
    if kind == "free":
        return not answer
    return kind in sources


def at(
    province: Province, person: int, instant: int, day: date, known: frozenset[date], as_csv: bool
) -> list[dict[str, Any]] | None:
    """Every row of a person that encloses an instant (seconds since 1970); None where a restated row makes it murky."""
    answer: list[dict[str, Any]] = []
    for enterprise in ENTERPRISES:
        crew = province.crews[enterprise.slug]
        for when in sorted({day - timedelta(days=1), day} & known):
            count, key = province.count(enterprise, when), province.key(enterprise, when)
            for local in np.flatnonzero(crew.person == person).tolist():
                mine = province.orders(enterprise, when, crew.orders_of(local, when, key, count))
                for place in np.flatnonzero(
                    (mine.accepted <= instant) & (mine.ended + 7200 >= instant)
                ).tolist():
                    rows = _rows(province, enterprise, when, mine.take(np.array([place])), instant, as_csv)
                    if rows is None:
                        return None
                    answer += rows
    return answer


def _endless(province: Province, person: int, asked: date, days: Sequence[date], as_csv: bool) -> bool:
    """Whether a person has a quarantined row that may have been under way on the day asked for.

    A row with one readable time may have lasted for a week, one with none may have been at any time.
    """
    wrong = [FATE_NAMES.index("bad"), FATE_NAMES.index("bad_corrected")]
    for enterprise in ENTERPRISES:
        crew = province.crews[enterprise.slug]
        for local in np.flatnonzero(crew.person == person).tolist():
            for day in days:
                index = crew.orders_of(
                    local, day, province.key(enterprise, day), province.count(enterprise, day)
                )
                orders = province.orders(enterprise, day, index)
                for one in orders.index[np.isin(orders.fate, wrong)].tolist():
                    reason = province.reason_of(enterprise, day, one)
                    reason = defects.possible(reason, enterprise, day, as_csv or enterprise.text)
                    if reason in _TIMELESS or (reason in _ENDLESS and abs((day - asked).days) <= 8):
                        return True
    return False


def _rows(
    province: Province, enterprise: Enterprise, day: date, order: Orders, instant: int, as_csv: bool
) -> list[dict[str, Any]] | None:
    fate = FATE_NAMES[int(order.fate[0])]
    appearances = APPEARANCES[fate]
    if any(row.version > 1 for row in appearances) or fate in ("bad_corrected", "conflict_repeated"):
        return None
    found = []
    for row in appearances:
        if row.outcome == "duplicate":
            continue
        made = in_form(order, row.version, row.form)
        if not int(made.accepted[0]) <= instant <= int(made.ended[0]):
            continue
        written = feed.rows(feed.table(province, enterprise, day, made, enterprise.columns()))[0]
        if row.form == "bad":
            reason = province.reason_of(enterprise, day, int(order.index[0]))
            reason = defects.possible(reason, enterprise, day, as_csv or enterprise.text)
            if reason not in _KEEPS_TIMES:
                return None
            written = defects.spoil(written, reason)
        found.append(
            {
                "order_no": written["order_no"],
                "platform": enterprise.uscc,
                "accepted_at": written["accepted_at"],
                "completed_at": written["completed_at"],
                "status": written["status"],
                "source": row.outcome,
            }
        )
    return found
