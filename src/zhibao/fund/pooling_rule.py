"""Responsibility sharing (责任分担): what of the gaps the province bears, and what each area.

The rule is a table of the law's numbers. Zhejiang's own is not published (`zhejiang-pooling-2024 §6`), so the shape that
Anhui published stands in its place as an assumed example (`anhui-pooling-2024 §1`, `readings §22`); 桃源 has a rule of its
own (`taoyuan-2025-1 §60`). What the rule asks and nobody told stands in `needs`; nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import cast

from zhibao import law
from zhibao.fund.gap_law import GapLaw
from zhibao.fund.gap_sharing import Gaps
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import allocate, exact, round_half_up

_BASE = {"surplus": "pool_province_share_surplus_budget", "deficit": "pool_province_share_deficit_budget"}


@dataclass(frozen=True)
class Budget:
    """What the approved budget of the year said: made with a surplus or a deficit of the period, and with which gap."""

    kind: str | None = None
    gap_fen: int | None = None


@dataclass(frozen=True)
class Need:
    """Something the rule asks and nobody has told or laid down."""

    name: str
    zh: str
    en: str


@dataclass(frozen=True)
class Slice:
    """A part of the budget gap and the province's share of it."""

    amount_fen: Fraction
    province_share: Fraction


@dataclass(frozen=True)
class Responsibility:
    """Who bears the gaps: `province_fen` and all of `areas` add up to the total."""

    province_fen: int
    management_fen: int
    slices: tuple[Slice, ...]
    areas: Mapping[str, int]

    @property
    def localities_fen(self) -> int:
        """What all areas bear together."""
        return sum(self.areas.values())


class _Needs(Exception):
    """The rule cannot go on without these; each argument is a Need."""


def responsibility(rule: GapLaw, gaps: Gaps, budget: Budget) -> Responsibility | tuple[Need, ...]:
    """Who bears what of the gaps, or what is still needed to say so.

    A gap from a breach is its own area's (`anhui-pooling-2024 §2`). The rest is the budget gap: the province bears its
    share, the areas divide what is left (`readings §22`). One rounding between province and areas, one among the areas.
    Raises CallerFault `management_gap_above_gap`, `budget_gap_form`.
    """
    _check_management(gaps)
    if budget.gap_fen is not None and budget.gap_fen <= 0:
        raise CallerFault(
            "budget_gap_form", "预算缺口必须大于零。", "The gap of the budget must be above zero.", place="--budget-gap",
            remedy_zh="预算没有缺口的，不写这一项。", remedy_en="Leave it out where the budget had no gap.",
        )  # fmt: skip
    try:
        return _responsibility(rule, gaps, budget)
    except _Needs as found:
        return found.args
    except law.MissingNumber as missing:
        return (Need(str(missing.facts.get("name")), missing.zh, missing.en),)


def _responsibility(rule: GapLaw, gaps: Gaps, budget: Budget) -> Responsibility:
    management = sum(one.area.management_fen for one in gaps.areas)
    own = {one.area.name: 0 for one in gaps.areas}
    if management:
        local_share = rule.number("pool_management_gap_local_share").exact
        own = {one.area.name: round_half_up(one.area.management_fen * local_share) for one in gaps.areas}
    rest = gaps.total_fen - management
    slices = _slices(rule, rest, budget) if rest > 0 else ()
    province = round_half_up(sum((part.amount_fen * part.province_share for part in slices), Fraction(0)))
    left = max(rest, 0) - province
    divided = allocate(left, _weights(rule, gaps)) if left else {}
    borne = {name: fen + divided.get(name, 0) for name, fen in own.items()}
    return Responsibility(gaps.total_fen - sum(borne.values()), management, slices, borne)


def _slices(rule: GapLaw, rest: int, budget: Budget) -> tuple[Slice, ...]:
    """The budget gap up to what the budget said, then what the final accounts exceed it by, each with the province's share.

    `anhui-pooling-2024 §3` to `§7`.
    """
    base, bands = _told(rule, budget)
    if budget.gap_fen is None or rest <= budget.gap_fen:
        return (Slice(Fraction(rest), base),)
    planned, over = budget.gap_fen, Fraction(rest - budget.gap_fen)
    within = Slice(Fraction(planned), base)
    ends = [over if band.up_to is None else min(over, band.up_to * planned) for band in bands]
    if not ends or ends[-1] < over:
        raise _Needs(
            Need("pool_overrun_bands", "决算超出预算的部分高于表中最高的一档。", "The final accounts exceed the budget by more than the table's last band.")
        )
    # Inside the first band both methods say the same, so nobody need lay down which one it is.
    if ends[0] == over or rule.word("pool_overrun_method") == "whole":
        return (within, Slice(over, bands[ends.index(over)].share))
    parts = [Slice(end - begin, band.share) for begin, end, band in zip([Fraction(0), *ends], ends, bands, strict=False)]
    return (within, *(part for part in parts if part.amount_fen))


@dataclass(frozen=True)
class _Band:
    """How far above the budget a band reaches, as a share of the budget's gap (None: without end), and the province's share."""

    up_to: Fraction | None
    share: Fraction


def _told(rule: GapLaw, budget: Budget) -> tuple[Fraction, list[_Band]]:
    """The province's share inside the budget, and the bands above it; or everything that must be told first."""
    rows = cast(list[dict[str, str]], rule.number("pool_overrun_bands").value)
    needs = []
    shares = {rule.number(name).exact for kind, name in _BASE.items() if budget.kind in (None, kind)}
    if len(shares) > 1:
        needs.append(
            Need("budget", "预算当期有结余还是有缺口，省级承担的比例因此不同（--budget surplus 或 deficit）。",
                 "Whether the budget was made with a surplus or a deficit: the province's share depends on it (--budget surplus or deficit).")
        )  # fmt: skip
    if budget.gap_fen is None and any(row["province_share"] != "same" for row in rows):
        needs.append(
            Need("budget_gap", "预算批准的缺口，决算超出的部分按另外的比例分担（--budget-gap）。",
                 "The gap of the approved budget: what exceeds it is shared by other ratios (--budget-gap).")
        )  # fmt: skip
    if needs:
        raise _Needs(*needs)
    base = shares.pop()
    return base, [
        _Band(exact(row["up_to"]) if row["up_to"] else None, base if row["province_share"] == "same" else exact(row["province_share"]))
        for row in rows
    ]


def _weights(rule: GapLaw, gaps: Gaps) -> dict[str, int]:
    """What the areas divide their part by: their gaps (`taoyuan-2025-1 §60`), or their spending with the gap counted in.

    Of a gap the part from a breach is left out: the area has borne it already.
    """
    if rule.word("pool_locality_weights") == "gap":
        return {one.area.name: max(one.gap_fen - one.area.management_fen, 0) for one in gaps.areas}
    counted = {one.area.name: one.counted_fen for one in gaps.areas}
    known = {name: max(fen, 0) for name, fen in counted.items() if fen is not None}
    if len(known) < len(counted):
        unknown = sorted(set(counted) - set(known))
        raise _Needs(
            Need("work_injury_benefits", f"工伤保险基金待遇支出：{'、'.join(unknown)}。", f"Benefits of the work injury fund: {', '.join(unknown)}.")
        )
    return known


def _check_management(gaps: Gaps) -> None:
    for one in gaps.areas:
        if not 0 <= one.area.management_fen <= max(one.gap_fen, 0):
            raise CallerFault(
                "management_gap_above_gap",
                f"“{one.area.name}”的管理性缺口大于它的缺口，或者小于零。",
                f"The management gap of {one.area.name!r} is above its gap or below zero.",
                place=one.area.name,
                remedy_zh="管理性缺口是该地区缺口中的一部分，请核对。",
                remedy_en="It is a part of the area's own gap: check it.",
            )
