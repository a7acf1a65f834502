"""The rate review (浮动): from what an enterprise's injuries cost and how often they happen to its factor, step by step.

The benefit-to-contribution ratio chooses a band and with it a factor; the incidence rate beside that of the industry
adjusts it; limits hold the result (`zhejiang-2025-44 §2(2)`, `taoyuan-2025-1 §24` to `§28`). Every ratio is an exact
fraction and is compared unrounded (`readings §59`). What cannot be reckoned is said with who must act, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from zhibao import law
from zhibao.contributions.model import Refusal, written
from zhibao.contributions.rate_terms import Band, Terms
from zhibao.contributions.rules import ROUNDINGS
from zhibao.contributions.tariff import months_before
from zhibao.kit.errors import OwnFault
from zhibao.kit.money import round_half_up, round_up

MILLION, THOUSAND = 1_000_000, 1_000
# What no text settles and this system reads, by step.
READ = {
    "ratio": ("readings §56", "readings §57", "readings §58", "readings §59"),
    "incidence": ("readings §57", "readings §59", "readings §61"),
}


@dataclass(frozen=True)
class MonthOf:
    """One month of the window: what was paid out as benefits, and what its orders owed at the base (before any factor)."""

    month: str
    benefits_fen: int
    base_fen: int


@dataclass(frozen=True)
class Experience:
    """What an enterprise's window holds in one industry of a province; each figure leads to its rows.

    `base_fen` is orders times base of the billed lines. `unsettled` names cases of which nobody has said to which
    industry they belong. `enrolled`: whether it still is on the first day of the standard.
    """

    platform: str
    name: str
    industry: str
    in_province_since: date
    benefits_fen: int
    contributions_fen: int
    confirmed: int
    orders: int
    insured_days: int
    base_fen: int
    months: tuple[MonthOf, ...] = ()
    unsettled: tuple[str, ...] = ()
    enrolled: bool = True

    def document(self) -> dict[str, Any]:
        """The figures as JSON."""
        return {
            "benefits_fen": self.benefits_fen,
            "contributions_fen": self.contributions_fen,
            "confirmed": self.confirmed,
            "orders": self.orders,
            "insured_days": self.insured_days,
            "base_fen": self.base_fen,
        }


@dataclass(frozen=True)
class Outcome:
    """What the review says of an enterprise in an industry: its factor with all steps, or why there is none."""

    experience: Experience
    factor: Fraction | None
    why: Refusal | None
    steps: tuple[Mapping[str, Any], ...] = ()
    distance: Mapping[str, Any] = field(default_factory=dict)
    cites: tuple[str, ...] = ()
    mark: str = "assumed"

    def document(self) -> dict[str, Any]:
        """The whole calculation as JSON."""
        one = self.experience
        return {
            "platform": one.platform,
            "name": one.name,
            "industry": one.industry,
            "factor": None if self.factor is None else written(self.factor),
            "not_rated": None if self.why is None else refusal_document(self.why),
            "figures": one.document(),
            "steps": [dict(step) for step in self.steps],
            "distance": dict(self.distance),
            "cites": list(self.cites),
            "mark": self.mark,
            "provisional": self.mark == "assumed",
        }


def review(experiences: Iterable[Experience], terms: Terms) -> list[Outcome]:
    """The outcome of every enterprise, by enterprise and industry; the order in which they come does not matter."""
    asked = sorted(experiences, key=lambda one: (one.platform, one.industry))
    of_industry: dict[str, list[Experience]] = {}
    for one in asked:
        of_industry.setdefault(one.industry, []).append(one)
    return [_outcome(one, of_industry[one.industry], terms) for one in asked]


def _outcome(one: Experience, industry: Sequence[Experience], terms: Terms) -> Outcome:
    why = _not_rated(one, terms)
    if why is not None:
        return Outcome(one, None, why, cites=why.cites)
    ratio = Fraction(one.benefits_fen, one.contributions_fen)
    own, all_of_them = incidence(one, terms), _industry_incidence(industry, terms)
    relative = Fraction(own) / Fraction(all_of_them) if all_of_them else None
    band, adjusting = band_of(terms.bands, ratio), _adjusting(terms, relative)
    factor = limited(band.factor * adjusting.factor, terms)
    steps = (
        _ratio_step(one, ratio, terms),
        _band_step(band, terms),
        _incidence_step(one, own, all_of_them, relative, adjusting, terms),
        _limit_step(band.factor * adjusting.factor, factor, terms),
    )
    return Outcome(
        one, factor, None, steps, distance(one, band, adjusting, factor, terms),
        cites=tuple(dict.fromkeys(cite for step in steps for cite in step["cites"])),
        mark=law.weakest([step["mark"] for step in steps]),
    )  # fmt: skip


def limited(factor: Fraction, terms: Terms) -> Fraction:
    """A factor inside the lowest and the highest."""
    return min(max(factor, terms.lowest), terms.highest)


def band_of(bands: Sequence[Band], value: Fraction) -> Band:
    """The band in which a value lies; what lies below 0 (more came back than was paid) lies in the first."""
    return next((band for band in bands if band.holds(value)), bands[0])


def incidence(one: Experience, terms: Terms) -> Fraction:
    """The injury incidence rate by the definition of the province."""
    return _per(one.confirmed, one, terms)


def _industry_incidence(industry: Sequence[Experience], terms: Terms) -> Fraction:
    """The rate of all enterprises of the industry together."""
    exposure = sum(_exposure(one, terms)[0] for one in industry)
    return Fraction(sum(one.confirmed for one in industry)) * _exposure(industry[0], terms)[1] / Fraction(exposure)


def _per(confirmed: int, one: Experience, terms: Terms) -> Fraction:
    exposure, unit = _exposure(one, terms)
    return Fraction(confirmed * unit, exposure)


def _exposure(one: Experience, terms: Terms) -> tuple[int, int]:
    """What injuries are counted against, and per how many."""
    if terms.incidence_basis == "confirmations_per_million_orders":
        return one.orders, MILLION
    if terms.incidence_basis == "confirmations_per_thousand_insured_days":
        return one.insured_days, THOUSAND
    raise OwnFault(
        "rule_not_built", f"发生率口径“{terms.incidence_basis}”尚未实现。", f"The incidence rate {terms.incidence_basis!r} is not built."
    )


def _adjusting(terms: Terms, relative: Fraction | None) -> Band:
    """The band of the incidence; where nobody of the industry was hurt nothing is adjusted (`readings §61`)."""
    if relative is None:
        return Band(Fraction(0), None, Fraction(1))
    return band_of(terms.incidence_bands, relative)


# Who is not rated, and who must act


def _not_rated(one: Experience, terms: Terms) -> Refusal | None:
    place = law.places().resolve(terms.province)
    agency = (f"{place.name_zh}社会保险经办机构", f"the social insurance agency of {place.name_en}")
    if not one.enrolled:
        return Refusal(
            "not_enrolled", "执行日已不在该省该行业参保。", "It is no longer enrolled in this province and industry when the standard begins.",
            f"{agency[0]}无须办理。", f"{agency[1]} need do nothing.", (terms.figures["rate_bands"].cites[0],),
        )  # fmt: skip
    if one.in_province_since > months_before(terms.since, terms.least_months):
        least = terms.figures["months_before_first_float"]
        entry = terms.figures["entry_factor"]
        return Refusal(
            "first_months",
            f"缴费不满 {terms.least_months} 个月（自 {one.in_province_since} 起），本期不浮动，系数为 {written(terms.entry_factor)}。",
            f"It has paid for less than {terms.least_months} months (since {one.in_province_since}); it is not rated and has factor {written(terms.entry_factor)}.",
            f"{agency[0]}在下一期评定。", f"{agency[1]} reviews it for the next period.", (*least.cites, *entry.cites),
        )  # fmt: skip
    if one.unsettled:
        return Refusal(
            "cases_unsettled",
            f"{len(one.unsettled)} 件案件归哪个行业没有认定：{'、'.join(one.unsettled[:5])}。",
            f"Nobody has said to which industry {len(one.unsettled)} cases belong: {', '.join(one.unsettled[:5])}.",
            f"{agency[0]}核对案件的责任平台和订单。", f"{agency[1]} settles the responsible order of the cases.", ("readings §57",),
        )  # fmt: skip
    if one.contributions_fen <= 0 or _exposure(one, terms)[0] <= 0:
        return Refusal(
            "no_exposure",
            "统计期内没有到账的费或者没有完成的订单，比率没有分母，不能浮动。",
            "No contribution arrived or no order was completed in the window: the ratios have no denominator.",
            f"{agency[0]}核对欠费和订单：zhibao contributions arrears", f"{agency[1]} checks arrears and orders: zhibao contributions arrears",
            terms.figures["benefit_contribution_ratio_basis"].cites,
        )  # fmt: skip
    return None


# The steps as they are told


def _step(name: str, zh: str, en: str, facts: Mapping[str, Any], terms: Terms, *numbers: str) -> dict[str, Any]:
    figures = [terms.figures[number] for number in numbers]
    read = READ.get(name, ())
    return {
        "step": name, "zh": zh, "en": en, **facts,
        "cites": list(dict.fromkeys([*(cite for figure in figures for cite in figure.cites), *read])),
        "mark": law.weakest([*(figure.mark for figure in figures), *(["assumed"] if read else [])]),
    }  # fmt: skip


def _ratio_step(one: Experience, ratio: Fraction, terms: Terms) -> dict[str, Any]:
    return _step(
        "ratio", "支缴率 = 待遇 ÷ 费", "benefit-to-contribution ratio = benefits / contributions",
        {"benefits_fen": one.benefits_fen, "contributions_fen": one.contributions_fen, "basis": terms.ratio_basis, "exact": written(ratio), "shown": shown(ratio)},
        terms, "benefit_contribution_ratio_basis",
    )  # fmt: skip


def _band_step(band: Band, terms: Terms) -> dict[str, Any]:
    return _step("band", "支缴率所在的档次", "the band of the ratio", band.document(), terms, "rate_bands")


def _incidence_step(
    one: Experience, own: Fraction, industry: Fraction, relative: Fraction | None, band: Band, terms: Terms
) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "confirmed": one.confirmed, "orders": one.orders, "insured_days": one.insured_days, "basis": terms.incidence_basis,
        "exact": written(own), "shown": shown(own), "industry_shown": shown(industry),
        "relative": None if relative is None else written(relative), "relative_shown": None if relative is None else shown(relative),
        **band.document(),
    }  # fmt: skip
    return _step(
        "incidence", "职业伤害发生率与同行业之比", "the incidence rate beside that of the industry", facts, terms, "incidence_rate_basis", "incidence_bands"
    )


def _limit_step(before: Fraction, after: Fraction, terms: Terms) -> dict[str, Any]:
    return _step(
        "limits", "两项系数相乘，不出上下限", "both factors multiplied, held inside the limits",
        {"before": written(before), "lowest": written(terms.lowest), "highest": written(terms.highest), "factor": written(after)},
        terms, "factor_limits",
    )  # fmt: skip


# How far the next band is


def distance(one: Experience, band: Band, adjusting: Band, factor: Fraction, terms: Terms) -> dict[str, Any]:
    """What would have moved the enterprise out of its band, upwards and downwards, and what that does to its fee.

    In benefits (whole fen) at the contributions of the window; the effect on the fee is that of the window's orders. Where
    very little was paid in, one fen may lead past the neighbouring band: what is told is the band that is reached.
    """
    found: dict[str, Any] = {"up": None, "down": None, "fee_fen": ROUNDINGS[terms.rounding](factor * one.base_fen)}
    if band.below is not None:
        more = round_up(band.below * one.contributions_fen) - one.benefits_fen
        found["up"] = _reached(one, more, adjusting, factor, terms)
    if band.at_least > 0:
        most = round_up(band.at_least * one.contributions_fen) - 1
        found["down"] = _reached(one, most - one.benefits_fen, adjusting, factor, terms)
    return found


def _reached(one: Experience, benefits_fen: int, adjusting: Band, factor: Fraction, terms: Terms) -> dict[str, Any]:
    """The band that so much more or less of benefits leads to."""
    band = band_of(terms.bands, Fraction(one.benefits_fen + benefits_fen, one.contributions_fen))
    other = limited(band.factor * adjusting.factor, terms)
    rounding = terms.figures["contribution_rounding"]
    return {
        **band.document(),
        "benefits_fen": benefits_fen,
        "rating_factor": written(other),
        "fee_fen": ROUNDINGS[terms.rounding]((other - factor) * one.base_fen),
        "cites": list(rounding.cites),
    }


def shown(value: Fraction) -> str:
    """A ratio as it is shown: half up to four decimals (`readings §59`); it is never compared in this form."""
    return written(Fraction(round_half_up(value * 10_000), 10_000))


def refusal_document(why: Refusal) -> dict[str, Any]:
    """Why there is no factor, and who must act, as JSON."""
    return {"reason": why.code, "zh": why.zh, "en": why.en, "who_zh": why.who_zh, "who_en": why.who_en, "cites": list(why.cites)}
