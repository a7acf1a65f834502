"""What a rate review (浮动) goes by in a province: period, experience window, bands and limits, each a dated number with its mark.

A number that nobody has established stops the review. The refusal names all that are missing and who must fill each:
neither a neighbour's bands nor last year's take their place (`mohrss-2025-24 §13`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any

from zhibao import law
from zhibao.contributions.model import Figure, written
from zhibao.contributions.tariff import figure_of, months_before, rating_period
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.kit.money import exact


@dataclass(frozen=True)
class Band:
    """One band of a table: from `at_least`, below `below` (None: no end), its factor."""

    at_least: Fraction
    below: Fraction | None
    factor: Fraction

    def holds(self, value: Fraction) -> bool:
        """Whether a value lies in the band."""
        return self.at_least <= value and (self.below is None or value < self.below)

    def document(self) -> dict[str, str | None]:
        """The band as JSON, exact."""
        below = None if self.below is None else written(self.below)
        return {"at_least": written(self.at_least), "below": below, "factor": written(self.factor)}


@dataclass(frozen=True)
class Terms:
    """Everything a review of a province goes by for one period, with the numbers it rests on."""

    province: str
    year: int
    since: date
    until: date
    first: Month
    last: Month
    bands: tuple[Band, ...]
    incidence_bands: tuple[Band, ...]
    lowest: Fraction
    highest: Fraction
    ratio_basis: str
    incidence_basis: str
    least_months: int
    entry_factor: Fraction
    rounding: str
    in_cycle: bool
    figures: Mapping[str, Figure]

    @property
    def months(self) -> tuple[Month, ...]:
        """The months of the experience window."""
        found = [self.first]
        while found[-1] < self.last:
            found.append(found[-1].next())
        return tuple(found)

    def document(self) -> dict[str, Any]:
        """The terms as JSON: period, window, and every number with its cites and mark."""
        return {
            "place": self.province,
            "year": self.year,
            "from": self.since.isoformat(),
            "to": self.until.isoformat(),
            "window": [str(self.first), str(self.last)],
            "in_cycle": self.in_cycle,
            "ground": self.figures["rate_bands"].cites[0],
            "numbers": [figure.document() for figure in self.figures.values()],
        }


def terms(book: law.Book, province: str, year: int, since: date | None = None) -> Terms:
    """What the review goes by whose standard begins in a year; `since`: a change outside the yearly cycle from that day.

    Raises CallerFault `rate_numbers_missing`, `float_not_begun`, `no_period_begins`, `since_form`, `bands_form`.
    """
    begins, yearly, until = _period(book, province, year)
    since = _since(since, begins, until)
    asked = _Asked(book, province, since)
    bands, incidence, limits = asked.value("rate_bands"), asked.value("incidence_bands"), asked.value("factor_limits")
    window = _window(asked, since, opening=since == begins < yearly)
    words = {
        name: asked.value(name)
        for name in (
            "benefit_contribution_ratio_basis", "incidence_rate_basis", "months_before_first_float", "entry_factor", "contribution_rounding",
        )
    }  # fmt: skip
    if asked.missing:
        raise _numbers_missing(province, asked.missing)
    return Terms(
        province=province, year=year, since=since, until=until, first=window[0], last=window[1],
        bands=read_bands(bands), incidence_bands=read_bands(incidence),
        lowest=exact(limits["lowest"]), highest=exact(limits["highest"]),
        ratio_basis=words["benefit_contribution_ratio_basis"], incidence_basis=words["incidence_rate_basis"],
        least_months=int(words["months_before_first_float"]), entry_factor=exact(words["entry_factor"]),
        rounding=words["contribution_rounding"], in_cycle=since == begins, figures=asked.figures,
    )  # fmt: skip


def read_bands(rows: Sequence[Mapping[str, str]]) -> tuple[Band, ...]:
    """A table of bands, checked: from 0, without a hole or an overlap, open at the end, and no factor below the one before.

    So more benefits can never lower a factor. Raises CallerFault `bands_form`.
    """
    bands = tuple(Band(exact(row["at_least"]), exact(row["below"]) if row["below"] else None, exact(row["factor"])) for row in rows)
    edges = [band.at_least for band in bands[1:]]
    sound = bool(bands) and bands[0].at_least == 0 and bands[-1].below is None and edges == [band.below for band in bands[:-1]]
    rising = all(one.factor <= other.factor and one.at_least < other.at_least for one, other in pairwise(bands))
    if not (sound and rising):
        raise CallerFault(
            "bands_form",
            "档次表须从 0 起、首尾相接、最后一档没有上限，系数逐档不降。",
            "The bands must begin at 0, follow each other without a gap, be open at the end, and their factors may not fall.",
            remedy_zh="请更正登记的档次表。", remedy_en="Correct the recorded table.",
        )  # fmt: skip
    return bands


def _bands_text(rows: Any) -> str:
    """A table of bands on one line: "0 – 0.2: 0.5; 0.2 –: 0.8"."""
    return "; ".join(f"{row['at_least']} –{' ' if row['below'] else ''}{row['below']}: {row['factor']}" for row in rows)


class _Asked:
    """Asks the law for the numbers of a day and keeps what is missing, so that one refusal can name it all."""

    def __init__(self, book: law.Book, province: str, on: date) -> None:
        self._book, self._province, self._on = book, province, on
        self.figures: dict[str, Figure] = {}
        self.missing: list[law.MissingNumber] = []

    def value(self, name: str) -> Any:
        """The value as the law has it; None where it is missing."""
        try:
            found = self._book.number(name, place=self._province, on=self._on)
        except law.MissingNumber as missing:
            self.missing.append(missing)
            return None
        figure = figure_of(found)
        self.figures[name] = replace(figure, value=_bands_text(found.value)) if name in ("rate_bands", "incidence_bands") else figure
        return found.value


def _period(book: law.Book, province: str, year: int) -> tuple[date, date, date]:
    """First day of the period, first day of yearly standards, last day of the period."""
    asked = _Asked(book, province, date(year, 12, 31))
    begins, yearly, interval = (asked.value(name) for name in ("float_begins", "next_standard_begins", "float_interval_months"))
    if asked.missing:
        raise _numbers_missing(province, asked.missing)
    if int(interval) != 12:
        raise OwnFault(
            "rule_not_built", f"每 {interval} 个月浮动一次的方式尚未实现。", f"A review every {interval} months is not built.", place=province
        )
    begins, yearly = date.fromisoformat(begins), date.fromisoformat(yearly)
    first = rating_period(begins, yearly, date(year, 12, 31))
    if first is None:
        raise CallerFault(
            "float_not_begun",
            f"该省从 {begins} 起才浮动（{'、'.join(asked.figures['float_begins'].cites)}），此前按基准额缴费。",
            f"Rating begins there on {begins} ({', '.join(asked.figures['float_begins'].cites)}); until then the base applies.",
            place=province,
        )
    until = yearly - timedelta(days=1) if first < yearly else first.replace(year=first.year + 1) - timedelta(days=1)
    if first.year != year:
        raise CallerFault(
            "no_period_begins",
            f"{year} 年没有新的缴费标准开始：当年属于 {first} 至 {until} 的标准。",
            f"No standard begins in {year}: the year lies in the one from {first} to {until}.",
            place=province,
            remedy_zh="周期以外的变动请用 --from 指明起始日并写明理由。",
            remedy_en="For a change outside the cycle give --year of the period, --from and a reason.",
        )
    return first, yearly, until


def _since(since: date | None, begins: date, until: date) -> date:
    if since is None:
        return begins
    if since.day != 1 or not begins <= since <= until:
        raise CallerFault(
            "since_form",
            f"起始日须是 {begins} 至 {until} 之间某月的1日。",
            f"The first day must be the first of a month from {begins} to {until}.",
            place=since.isoformat(),
        )
    return since


def _window(asked: _Asked, since: date, *, opening: bool) -> tuple[Month, Month]:
    """The months observed: those named for the first result, else so many, ending so long before the standard begins."""
    if opening:
        named = asked.value("first_float_observation")
        return (Month.parse(named[0]), Month.parse(named[1])) if named else (Month.of(since), Month.of(since))
    rule = asked.value("experience_window")
    if rule is None:
        return Month.of(since), Month.of(since)
    before, months = int(rule["ends_before"]), int(rule["months"])
    return Month.of(months_before(since, before + months)), Month.of(months_before(since, before + 1))


def _numbers_missing(province: str, missing: Sequence[law.MissingNumber]) -> CallerFault:
    """One refusal that names every number that is missing and who must fill it."""
    rows = [
        {"name": one.facts["name"], "zh": one.zh, "en": one.en, "filled_by_zh": one.facts["filled_by_zh"], "filled_by_en": one.facts["filled_by_en"]}
        for one in missing
    ]
    place = law.places().resolve(province)
    return CallerFault(
        "rate_numbers_missing",
        f"{place.name_zh}的费率浮动缺少 {len(rows)} 项数值，不能计算。" + "".join(str(row["zh"]) for row in rows),
        f"The rate review of {place.name_en} lacks {len(rows)} numbers and cannot be made. " + " ".join(str(row["en"]) for row in rows),
        place=province,
        remedy_zh="；".join(f"{row['filled_by_zh']}：{row['name']}" for row in rows),
        remedy_en="; ".join(f"{row['filled_by_en']}: {row['name']}" for row in rows),
        missing=rows,
    )
