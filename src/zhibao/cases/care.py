"""The care-dependency level by the five activities of daily life (`gbt-16180-2014 §6`), as a proposal to the panel."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zhibao import law


class Activity(StrEnum):
    """The five activities with which a person may need help."""

    EATING = "eating"
    TURNING = "turning"
    TOILET = "toilet"
    DRESSING = "dressing"
    MOVING = "moving"


ACTIVITY_ZH = {
    Activity.EATING: "进食",
    Activity.TURNING: "翻身",
    Activity.TOILET: "大小便",
    Activity.DRESSING: "穿衣洗漱",
    Activity.MOVING: "自主行动",
}


@dataclass(frozen=True)
class CareProposal:
    """The level that the number of activities proposes: complete, major, partial or none."""

    care_level: str
    count: int
    cites: tuple[str, ...]
    provisional: bool


def propose_care_level(need_help: Iterable[Activity], *, place: str, on: date) -> CareProposal:
    """The level proposed on the day of the appraisal. Raises MissingNumber."""
    value = law.book().number("care_level_activities", place=place, on=on)
    count = len({Activity(activity) for activity in need_help})
    table = value.value
    assert isinstance(table, (list, tuple)), "the number is a table"
    for row in table:
        assert isinstance(row, dict), "a table has named columns"
        if int(row["at_least"]) <= count <= int(row["at_most"]):
            return CareProposal(str(row["care_level"]), count, value.cites, value.provisional)
    raise AssertionError(f"the table of care levels has no row for {count} activities")
