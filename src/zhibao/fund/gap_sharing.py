"""Gap sharing (缺口分担): what each former pooling area's gap of a year is, exact to the fen.

By `zhejiang-2025-44 §2(3)` there are two modes. Where the income of each area is not clear, the gap of the province is
divided by benefit spending (mode A); where it is clear, an area's gap is its own spending less its own income (mode B).
What nobody has laid down (surpluses, rounding) is a number of the law with its mark, never a habit of this file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from zhibao.kit.errors import CallerFault
from zhibao.kit.money import allocate


class Mode(StrEnum):
    """How the gaps of a year are found: by spending where income by area is not clear, else by each area's own figures."""

    A = "A"
    B = "B"


@dataclass(frozen=True)
class Area:
    """A former pooling area (原统筹区) with its figures of the year; what is not known is None.

    `work_injury_fen` is what the work injury fund spent on benefits there; `management_fen` is the part of its gap that
    the two departments of the province found to come from a breach (管理性缺口).
    """

    name: str
    benefits_fen: int
    income_fen: int | None = None
    work_injury_fen: int | None = None
    management_fen: int = 0


@dataclass(frozen=True)
class AreaGap:
    """The gap of one area; a surplus stands beside it where mode B shows one."""

    area: Area
    gap_fen: int
    surplus_fen: int = 0

    @property
    def counted_fen(self) -> int | None:
        """Benefit spending of the work injury fund with the gap counted in; None where that spending is not known."""
        known = self.area.work_injury_fen
        return None if known is None else known + self.gap_fen


@dataclass(frozen=True)
class Gaps:
    """The gaps of all areas in a year; `total_fen` is their sum."""

    mode: Mode
    income_fen: int
    benefits_fen: int
    areas: tuple[AreaGap, ...]

    @property
    def total_fen(self) -> int:
        """The gap that is shared."""
        return sum(one.gap_fen for one in self.areas)

    @property
    def surplus_fen(self) -> int:
        """What is left over: of the province in mode A, of the areas that have something left in mode B."""
        if self.mode is Mode.A:
            return max(self.income_fen - self.benefits_fen, 0)
        return sum(one.surplus_fen for one in self.areas)


def by_spending(areas: Sequence[Area], income_fen: int) -> Gaps:
    """Mode A: the gap of the province, if there is one, divided by each area's share of benefit spending.

    Largest remainder, ties by code or name, so that the parts add up to the gap (`readings §19`, `taoyuan-2025-1 §59(3)`).
    Raises CallerFault `gap_without_benefits`, and those of the areas.
    """
    _check(areas)
    benefits = sum(area.benefits_fen for area in areas)
    gap = max(benefits - income_fen, 0)
    if gap and not benefits:
        raise CallerFault(
            "gap_without_benefits",
            "全省有缺口，但是各地待遇支出都是零，无法按待遇支出的比例分担。",
            "The province has a gap, but no area spent anything on benefits: there is nothing to divide it by.",
            place="benefits",
            remedy_zh="请核对各地的待遇支出和全省收入；各地收入明确的，用 --mode B。",
            remedy_en="Check the benefits of the areas and the income of the province; where income by area is clear, use --mode B.",
        )
    parts = allocate(gap, {area.name: area.benefits_fen for area in areas})
    return Gaps(Mode.A, income_fen, benefits, tuple(AreaGap(area, parts[area.name]) for area in areas))


def by_own_figures(areas: Sequence[Area], *, surplus: str) -> Gaps:
    """Mode B: each area's own spending less its own income; what a surplus counts is a number of the law (`gap_surplus`).

    `zero`: a surplus lowers nobody's gap and is shown (`readings §18`, `taoyuan-2025-1 §59(2)`); `negative`: it counts as
    a gap below zero. Raises CallerFault `income_missing`, and those of the areas.
    """
    _check(areas)
    found, income = [], 0
    for area in areas:
        if area.income_fen is None:
            raise CallerFault(
                "income_missing",
                f"“{area.name}”没有收入；方式 B 须有每个地区的收入。",
                f"{area.name!r} has no income; mode B needs the income of every area.",
                place=area.name,
                remedy_zh="请补填；各地收入不明确的，用 --mode A。",
                remedy_en="Fill it in; where income by area is not clear, use --mode A.",
            )
        income += area.income_fen
        gap = area.benefits_fen - area.income_fen
        found.append(AreaGap(area, max(gap, 0) if surplus == "zero" else gap, max(-gap, 0)))
    return Gaps(Mode.B, income, sum(area.benefits_fen for area in areas), tuple(found))


def _check(areas: Sequence[Area]) -> None:
    """Each area once, none with benefits below zero. Raises CallerFault `no_areas`, `area_twice`, `benefits_negative`."""
    if not areas:
        raise CallerFault(
            "no_areas", "没有任何地区。", "There is no area.", remedy_zh="每个原统筹区写一行。", remedy_en="Write one row for each former pooling area."
        )
    twice = [name for name, times in Counter(area.name for area in areas).items() if times > 1]
    if twice:
        raise CallerFault(
            "area_twice", f"地区重复：{'、'.join(twice)}。", f"Named more than once: {', '.join(twice)}.", place=twice[0],
            remedy_zh="每个地区只写一行。", remedy_en="Write each area once.",
        )  # fmt: skip
    for area in areas:
        if area.benefits_fen < 0:
            raise CallerFault(
                "benefits_negative",
                f"“{area.name}”的待遇支出小于零。",
                f"The benefits of {area.name!r} are below zero.",
                place=area.name,
                remedy_zh="请核对当年的支出和追回。",
                remedy_en="Check what was spent and what was recovered in the year.",
            )
