"""The gap sharing of a province and year as a whole: gaps, what they are counted into, who bears them, by which numbers.

It is a computation: it keeps nothing and moves no money. What an area pays in is booked as any other receipt.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from zhibao import law
from zhibao.fund.gap_law import GapLaw
from zhibao.fund.gap_sharing import Area, AreaGap, Gaps, Mode, by_own_figures, by_spending
from zhibao.fund.pooling_rule import Budget, Need, Responsibility, responsibility
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import exact, round_half_up

MODE_WORDS: Mapping[Mode, tuple[str, str]] = {
    Mode.A: ("各地收入不明确：全省缺口按各地待遇支出的比例分", "income by area not clear: the province's gap divided by benefit spending"),
    Mode.B: ("各地收入明确：各地支出减收入", "income by area clear: each area's own spending less its own income"),
}
_NOT_KEPT = ("试算，不保存；不产生任何收付。", "A computation: nothing is kept and no money moves.")


@dataclass(frozen=True)
class Figures:
    """What a sharing is reckoned from: the areas, the income of the whole province, and from where these came.

    `notices` says in both languages what a reader must know of the figures; `assumed`: they rest on a reading of ours.
    """

    areas: tuple[Area, ...]
    income_fen: int
    source: str = "file"
    notices: tuple[tuple[str, str], ...] = ()
    assumed: bool = False


@dataclass(frozen=True)
class YearSharing:
    """A gap sharing as it was reckoned."""

    rule: GapLaw
    figures: Figures
    gaps: Gaps
    borne: Responsibility | None
    needs: tuple[Need, ...]
    mark: law.Mark

    def document(self) -> dict[str, Any]:
        """The sharing as a JSON document; an absent key means not known."""
        zh, en = MODE_WORDS[self.gaps.mode]
        notices = (*self.figures.notices, _NOT_KEPT)
        return {
            "mode": self.gaps.mode.value, "mode_zh": zh, "mode_en": en,
            "province": self.rule.province, "year": self.rule.year, "source": self.figures.source,
            "income_fen": self.gaps.income_fen, "benefits_fen": self.gaps.benefits_fen,
            "total_gap_fen": self.gaps.total_fen, "surplus_fen": self.gaps.surplus_fen,
            "areas": [self._area(one) for one in self.gaps.areas],
            **({} if self.borne is None else {"responsibility": _responsibility(self.borne)}),
            "needs": _needs(self.needs),
            "rules": [_rule(value) for value in self.rule.used.values()],
            "notices": [{"zh": said, "en": told} for said, told in notices],
            "mark": self.mark, "provisional": self.mark == "assumed",
        }  # fmt: skip

    def _area(self, one: AreaGap) -> dict[str, Any]:
        known = {
            "income_fen": one.area.income_fen,
            "work_injury_benefits_fen": one.area.work_injury_fen,
            "benefits_with_gap_fen": one.counted_fen,
            "bears_fen": None if self.borne is None else self.borne.areas[one.area.name],
        }
        place = law.places().get(one.area.name)
        return {
            "area": one.area.name, **({"zh": place.name_zh} if place and place.province == self.rule.province else {}), "benefits_fen": one.area.benefits_fen, "gap_fen": one.gap_fen,
            "surplus_fen": one.surplus_fen, "management_gap_fen": one.area.management_fen,
            **{name: fen for name, fen in known.items() if fen is not None},
        }  # fmt: skip


def share_year(rule: GapLaw, mode: Mode, figures: Figures, budget: Budget | None = None) -> YearSharing:
    """Reckon the gaps of a year and who bears them (`zhejiang-2025-44 §2(3)`).

    What the responsibility rule still asks stands in `needs`; the gaps are given all the same.
    Raises MissingNumber where the province has no recorded rule, and the faults of the gaps and of the rule.
    """
    rule.check_scope()
    if mode is Mode.A:
        rule.number("gap_weights")
        gaps = by_spending(figures.areas, figures.income_fen)
    else:
        gaps = by_own_figures(figures.areas, surplus=rule.word("gap_surplus"))
    found = responsibility(rule, gaps, budget or Budget())
    borne, needs = (found, ()) if isinstance(found, Responsibility) else (None, found)
    mark: law.Mark = "assumed" if figures.assumed else rule.mark
    return YearSharing(rule, figures, gaps, borne, needs, mark)


# What if


@dataclass(frozen=True)
class Change:
    """A supposed change of an area's benefits: -1/10 where its accidents fall by a tenth."""

    area: str
    by: Fraction

    @classmethod
    def parse(cls, text: str) -> Change:
        """A change written `330100=-10%`. Raises CallerFault `what_if_form`."""
        area, _, by = text.rpartition("=")
        try:
            change = exact(by.strip())
            if not area.strip() or change < -1:
                raise ValueError
        except (ValueError, ZeroDivisionError):
            raise CallerFault(
                "what_if_form",
                f"“{text}”不是“地区=变化”，变化不低于 -100%。",
                f"{text!r} is not AREA=CHANGE with a change of -100% or more.",
                place="--what-if",
                remedy_zh="请写成“330100=-10%”。",
                remedy_en='Write it like "330100=-10%".',
            ) from None
        return cls(area.strip(), change)


def changed(figures: Figures, changes: Sequence[Change]) -> Figures:
    """The figures if the accidents of some areas were other: their benefits change in the same proportion, to the fen.

    Income stays. Raises CallerFault `what_if_area` for an area that is not there or named twice.
    """
    by = {change.area: change.by for change in changes}
    unknown = sorted(set(by) - {area.name for area in figures.areas})
    if unknown or len(by) < len(changes):
        raise CallerFault(
            "what_if_area",
            f"没有名为“{'、'.join(unknown)}”的地区。" if unknown else "同一地区只能假设一种变化。",
            f"There is no area {', '.join(unknown)!r}." if unknown else "An area may be supposed to change in one way only.",
            place="--what-if",
            remedy_zh="可用：" + "、".join(area.name for area in figures.areas[:20]),
            remedy_en="Use: " + ", ".join(area.name for area in figures.areas[:20]),
        )
    areas = [
        replace(area, benefits_fen=round_half_up(area.benefits_fen * (1 + by[area.name]))) if area.name in by else area for area in figures.areas
    ]
    return replace(figures, areas=tuple(areas))


def what_if(before: YearSharing, changes: Sequence[Change], budget: Budget | None = None) -> dict[str, Any]:
    """What every area's gap, and what it bears, would be if accidents were other; before, after and the difference.

    The answer is always provisional: it supposes that spending follows the number of accidents.
    """
    after = _supposed(before, changed(before.figures, changes), budget)
    return {
        "changes": [{"area": change.area, "by": str(change.by)} for change in changes],
        "total_gap_fen": _both(before.gaps.total_fen, after.gaps.total_fen),
        **(
            {}
            if before.borne is None or after.borne is None
            else {"province_bears_fen": _both(before.borne.province_fen, after.borne.province_fen)}
        ),
        "areas": [_compared(one, other, before.borne, after.borne) for one, other in zip(before.gaps.areas, after.gaps.areas, strict=True)],
        "needs": _needs(after.needs),
        "zh": "假设待遇支出随事故数同比例变化，收入不变。",
        "en": "It supposes that spending follows the number of accidents and that income stays.",
        "provisional": True,
    }


def _supposed(before: YearSharing, figures: Figures, budget: Budget | None) -> YearSharing:
    """The sharing of supposed figures. A management gap found in the real accounts is never more than the supposed gap."""
    rule, mode = replace(before.rule, used=dict(before.rule.used)), before.gaps.mode
    bare = replace(figures, areas=tuple(replace(area, management_fen=0) for area in figures.areas))
    gaps = {one.area.name: max(one.gap_fen, 0) for one in share_year(rule, mode, bare, budget).gaps.areas}
    areas = tuple(replace(area, management_fen=min(area.management_fen, gaps[area.name])) for area in figures.areas)
    return share_year(rule, mode, replace(figures, areas=areas), budget)


def _compared(one: AreaGap, other: AreaGap, before: Responsibility | None, after: Responsibility | None) -> dict[str, Any]:
    name = one.area.name
    borne = {} if before is None or after is None else {"bears_fen": _both(before.areas[name], after.areas[name])}
    return {
        "area": name,
        "benefits_fen": _both(one.area.benefits_fen, other.area.benefits_fen),
        "gap_fen": _both(one.gap_fen, other.gap_fen),
        **borne,
    }


def _both(before: int, after: int) -> dict[str, int]:
    return {"before": before, "after": after, "change": after - before}


def _responsibility(borne: Responsibility) -> dict[str, Any]:
    return {
        "province_fen": borne.province_fen,
        "areas_fen": borne.localities_fen,
        "management_gap_fen": borne.management_fen,
        "parts": [{"exact_amount": str(part.amount_fen), "province_share": str(part.province_share)} for part in borne.slices],
    }


def _needs(needs: Sequence[Need]) -> list[dict[str, str]]:
    return [{"name": need.name, "zh": need.zh, "en": need.en} for need in needs]


def _rule(value: law.Value) -> dict[str, Any]:
    written = value.document()
    return {name: written[name] for name in ("name", "zh", "en", "value", "cites", "mark", "place", "from")}
