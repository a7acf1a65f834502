"""The tariff: what one order costs an enterprise on a day in a place, and on which figures that rests.

Tier: as the register has it (`registry`); where one must be decided and nobody recorded it, nothing is rated.
Factor: the newest recorded decision that holds on the day; else the entry factor of an enterprise that is new
to the province; else nothing is rated. Base: the one in force on the day of completion.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from zhibao import law
from zhibao.contributions.model import Figure, Rate, RatingDecision, Refusal, Standing, written
from zhibao.kit.errors import OwnFault
from zhibao.kit.money import exact

_Key = tuple[str, str, str]


class Where(NamedTuple):
    """Where an order counts: province, prefecture and the tax office that collects."""

    province: str
    prefecture: str
    tax_office: str


class Tariff:
    """Answers what an order costs. It looks everything up once per day and remembers it for one bill."""

    def __init__(
        self,
        book: law.Book,
        places: law.Places,
        standings: Iterable[Standing],
        decisions: Iterable[RatingDecision],
    ) -> None:
        self._book = book
        self._places = places
        self._standings: dict[_Key, list[Standing]] = defaultdict(list)
        self._decisions: dict[_Key, list[RatingDecision]] = defaultdict(list)
        self._figures: dict[tuple[object, ...], Figure] = {}
        self._known: dict[Rate | Refusal, Rate | Refusal] = {}
        for standing in standings:
            self._standings[standing.platform, standing.province, standing.industry].append(standing)
        for decision in decisions:
            self._decisions[decision.platform, decision.province, decision.industry].append(decision)

    def where(self, district: str) -> Where:
        """Province, prefecture and tax office of a district. Raises the faults of the places.

        A district that names the province alone was accepted with a warning: it stands under the province itself, and
        blocks nobody's bill.
        """
        province = self._places.province_of(district)
        prefecture = province if district == province else self._places.prefecture_of(district)
        return Where(province, prefecture, self._places.tax_office(district).id)

    def rate(self, platform: str, province: str, industry: str, day: date) -> Rate | Refusal:
        """The rate of one order completed on a day, or why there is none. Equal answers are one object."""
        answer = self._answer(platform, province, industry, day)
        return self._known.setdefault(answer, answer)

    def rounding(self, province: str, on: date) -> Figure:
        """How an amount of the month is rounded to the fen in a province. Raises `law.MissingNumber`."""
        return self.figure("contribution_rounding", province, on)

    def figure(self, name: str, place: str, on: date, **by: str | None) -> Figure:
        """One number of the law as a figure. Raises `law.MissingNumber`."""
        key = (name, place, on, *by.values())
        if key not in self._figures:
            self._figures[key] = figure_of(self._book.number(name, place=place, on=on, by=by))
        return self._figures[key]

    def _answer(self, platform: str, province: str, industry: str, day: date) -> Rate | Refusal:
        key = (platform, province, industry)
        standing = next((one for one in self._standings.get(key, ()) if one.holds_on(day)), None)
        if standing is None:
            return _not_enrolled(self._places.resolve(province), industry)
        if standing.undecided:
            return _no_tier(self._places.resolve(province), standing)
        try:
            factor = self._factor(standing, day)
            if isinstance(factor, Refusal):
                return factor
            base = self.figure("base_contribution", province, day, industry=industry, tier=standing.tier)
            counted = (
                self._must_be("billable_status", "completed", province, day),
                self._must_be("billing_month_by", "completion", province, day),
            )
        except law.MissingNumber as missing:
            return Refusal(
                missing.code, missing.zh, missing.en, missing.remedy_zh or "", missing.remedy_en or ""
            )
        figures = (base, _tier_figure(standing), factor, *counted)
        return Rate(
            tier=standing.tier,
            base_fen=_whole_fen(base),
            factor=exact(factor.value),
            figures=figures,
            mark=law.weakest([figure.mark for figure in figures]),
            cites=cites_of(figures),
        )

    def _factor(self, standing: Standing, day: date) -> Figure | Refusal:
        """A recorded decision, else a published one, else, where none is needed yet, the entry factor."""
        key = (standing.platform, standing.province, standing.industry)
        holding = [one for one in self._decisions.get(key, ()) if one.holds_on(day)]
        if holding:
            return decision_figure(max(holding, key=lambda one: one.id))
        published = self._published(standing, day)
        if published is not None:
            return published
        needed = self.figure("factor_needs_decision", standing.province, day, batch=standing.batch)
        if needed.value == "true" or self._reviewed(standing, day):
            return _no_factor(self._places.resolve(standing.province), needed)
        return self.figure("entry_factor", standing.province, day)

    def _published(self, standing: Standing, day: date) -> Figure | None:
        try:
            return self.figure("factor_by_platform", standing.province, day, platform=standing.name)
        except law.MissingNumber:
            return None

    def _reviewed(self, standing: Standing, day: date) -> bool:
        """Whether the enterprise must have been reviewed for the rating period of the day.

        It must when floating has begun in the province and the enterprise had paid for the least number of months
        when the period began (`guizhou-2026 §1`, `shandong-2025 §4`, `taoyuan-2025-1 §26`, `taoyuan-2025-1 §27`).
        Where nobody has said when floating begins there is no review yet.
        """
        province = standing.province
        try:
            begins = date.fromisoformat(self.figure("float_begins", province, day).value)
            yearly = date.fromisoformat(self.figure("next_standard_begins", province, day).value)
            least = int(self.figure("months_before_first_float", province, day).value)
        except law.MissingNumber:
            return False
        period = rating_period(begins, yearly, day)
        return period is not None and standing.in_province_since <= months_before(period, least)

    def _must_be(self, name: str, known: str, province: str, day: date) -> Figure:
        figure = self.figure(name, province, day)
        if figure.value != known:
            raise OwnFault(
                "rule_not_built",
                f"参数“{figure.zh}”取值“{figure.value}”时的计费方式尚未实现。",
                f"Billing with {name} = {figure.value!r} is not built.",
                place=province,
            )
        return figure


def rating_period(begins: date, yearly: date, day: date) -> date | None:
    """The first day of the rating period a day lies in, or None before floating began.

    The first period runs from the beginning of floating to the day before `yearly` (2025-07-01 to 2026-12-31,
    `chongqing-2025-14 §4`, `taoyuan-2025-1 §26`); later ones are years (`beijing-2025-8 §2`, `readings §30`).
    """
    if day < begins:
        return None
    first = max(begins, yearly)
    if day < first:
        return begins
    years = day.year - first.year - ((day.month, day.day) < (first.month, first.day))
    return first.replace(year=first.year + years)


def months_before(day: date, months: int) -> date:
    """The same day of the month some months earlier, for the first of a month."""
    count = day.year * 12 + day.month - 1 - months
    return date(count // 12, count % 12 + 1, day.day)


def figure_of(value: law.Value) -> Figure:
    """A number of the law book as a figure; money is shown in yuan per its unit."""
    return Figure(
        name=value.name,
        zh=value.zh,
        en=value.en,
        value=_text(value.value),
        unit=value.unit,
        since=value.valid_from,
        until=value.valid_to,
        cites=tuple(value.cites),
        mark=value.mark,
    )


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return ", ".join(f"{name}={part}" for name, part in value.items())
    return ", ".join(_text(part) for part in value) if isinstance(value, list) else str(value)


def decision_figure(decision: RatingDecision) -> Figure:
    """A recorded factor as a figure. The decision is the fact; its mark is that of what it rests on."""
    return Figure(
        name="rating_factor",
        zh=f"浮动系数（{decision.decided_by}决定，{decision.document}）",
        en=f"rating factor (decided by {decision.decided_by}, {decision.document})",
        value=written(decision.factor),
        unit="factor",
        since=decision.since,
        until=decision.until,
        cites=tuple(dict.fromkeys((decision.ground, *decision.cites))),
        mark=decision.mark,
    )


def cites_of(figures: Iterable[Figure]) -> tuple[str, ...]:
    """All cites of some figures, each once, in their order."""
    return tuple(dict.fromkeys(cite for figure in figures for cite in figure.cites))


def _tier_figure(standing: Standing) -> Figure:
    return Figure(
        name="tier" if standing.tier else "enrolment",
        zh="档次（登记）" if standing.tier else "参保登记",
        en="tier (register)" if standing.tier else "enrolment",
        value=standing.tier or standing.industry,
        unit="code",
        since=standing.since,
        until=standing.until,
        cites=standing.cites,
        mark=standing.mark,
    )


def _whole_fen(base: Figure) -> int:
    fen = exact(base.value) * 100
    if fen.denominator != 1:
        raise OwnFault(
            "base_not_whole_fen",
            f"缴费基准额 {base.value} 元不是整分。",
            f"The base contribution of {base.value} yuan is not a whole number of fen.",
        )
    return fen.numerator


def _not_enrolled(place: law.Place, industry: str) -> Refusal:
    return Refusal(
        "not_enrolled",
        "该企业当日未在该省该行业参保登记，不能计费；劳动者的保障不受影响。",
        "On that day the enterprise was not enrolled in this province and industry, so nothing can be rated; "
        "the protection of the workers does not depend on it.",
        f"{place.name_zh}社会保险经办机构核对参保登记（{industry}）：zhibao registry enterprises",
        f"the social insurance agency of {place.name_en} checks the enrolment ({industry}): "
        "zhibao registry enterprises",
    )


def _no_tier(place: law.Place, standing: Standing) -> Refusal:
    return Refusal(
        "tier_not_recorded",
        "首批试点省份的首批企业须先由省社保经办机构核定档次，未登记前不计费。",
        "In a first-pilot province the tier of a first-batch enterprise must be decided first; "
        "nothing is rated before.",
        f"{place.name_zh}社会保险经办机构登记档次：zhibao registry tier",
        f"the social insurance agency of {place.name_en} records the tier: zhibao registry tier",
        standing.cites,
    )


def _no_factor(place: law.Place, needed: Figure) -> Refusal:
    return Refusal(
        "factor_not_recorded",
        "须先由省社保经办机构核定浮动系数，未登记前不计费。",
        "The rating factor must be decided first; nothing is rated before.",
        f"{place.name_zh}社会保险经办机构登记浮动系数：zhibao contributions factor",
        f"the social insurance agency of {place.name_en} records the factor: zhibao contributions factor",
        needed.cites,
    )
