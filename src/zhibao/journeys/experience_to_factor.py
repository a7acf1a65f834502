"""From a year's experience to a factor: what was paid in and out, how much work there was, who was hurt, and what follows.

The story in five steps: ask the law for the terms, gather the rows of the window from the capabilities that hold them,
add them up by enterprise and industry, let the rule say the factor with its steps, and draft it for others to review,
hear, decide and serve. Every figure leads back to its rows, as they were known when it was drafted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases import attribution
from zhibao.cases.attribution import Counted
from zhibao.contributions import collected, credibility, rate_acts, rate_review, rate_terms
from zhibao.contributions.collected import Billed, Received
from zhibao.contributions.rate_acts import Review
from zhibao.contributions.rate_review import Experience, MonthOf, Outcome
from zhibao.contributions.rate_terms import Terms
from zhibao.contributions.rules import rated_industry
from zhibao.fund import spending
from zhibao.fund.spending import Spent
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json
from zhibao.orders import exposure
from zhibao.orders.exposure import Completed, InsuredDays
from zhibao.orders.store import OrderStore
from zhibao.registry import answers as registry

FIGURES = ("benefits", "contributions", "billed", "confirmed", "orders", "insured_days")
_Key = tuple[str, str]


@dataclass
class Rows:
    """The rows behind the figures of one enterprise in one industry."""

    benefits: list[Spent] = field(default_factory=list)
    contributions: list[Received] = field(default_factory=list)
    billed: list[Billed] = field(default_factory=list)
    confirmed: list[Counted] = field(default_factory=list)
    orders: list[dict[str, Any]] = field(default_factory=list)
    insured_days: list[InsuredDays] = field(default_factory=list)
    unsettled: list[str] = field(default_factory=list)

    def documents(self, figure: str) -> list[dict[str, Any]]:
        """The rows of a figure as JSON."""
        held: Sequence[Any] = getattr(self, figure)
        return [row if isinstance(row, dict) else row.document() for row in held]

    def digests(self) -> dict[str, str]:
        """A digest of the rows of each figure: what a draft keeps, so that nobody need keep the rows twice."""
        return {figure: text_digest(canonical_json(self.documents(figure))) for figure in FIGURES}


@dataclass(frozen=True)
class Reckoned:
    """A review as reckoned at a moment: the terms, the rows, the outcomes with the advice, and what no enterprise was given."""

    terms: Terms
    known: datetime
    rows: Mapping[_Key, Rows]
    experiences: Sequence[Experience]
    outcomes: Sequence[Outcome]
    advice: Mapping[_Key, dict[str, Any]]
    unplaced_cases: Sequence[str]
    unplaced_receipts: Sequence[str]
    open_months: Sequence[str]

    def calculation(self, outcome: Outcome) -> dict[str, Any]:
        """An outcome as JSON with the advice beside it."""
        one = outcome.experience
        return outcome.document() | {"advice": self.advice.get((one.platform, one.industry))}


def reckon(
    session: Session, store: Path, keyring: Keyring, province: str, year: int, *, known: datetime, since: date | None = None,
    progress: Progress = silent,
) -> Reckoned:  # fmt: skip
    """Reckon the review of a province and year from everything that was known at a moment. Keeps nothing."""
    terms = rate_terms.terms(law.book(), province, year, since)
    enrolled = _Enrolled(session, province, terms)
    rows, homeless, without_bill = _gather(session, store, keyring, terms, enrolled, known, progress)
    experiences = [_experience(key, enrolled, rows.get(key, Rows()), terms) for key in sorted(enrolled.keys | rows.keys())]
    months = {row["month"] for held in rows.values() for row in held.orders}
    still_open = months - collected.closed_months(session, province, known)
    return Reckoned(
        terms, known, rows, experiences, rate_review.review(experiences, terms), credibility.advice(experiences),
        sorted(homeless), sorted(without_bill), sorted(still_open),
    )  # fmt: skip


def document(session: Session, found: Reckoned) -> dict[str, Any]:
    """The review as a JSON document: terms, enterprises with their calculations, and where each drafted review stands."""
    standing = rate_acts.reviews(session, found.terms.province, year=found.terms.year)
    enterprises = [found.calculation(one) for one in found.outcomes]
    return {
        **found.terms.document(),
        "known": found.known.isoformat(),
        "window_over": _over(found.terms, found.known),
        "open_months": list(found.open_months),
        "enterprises": enterprises,
        "unplaced_cases": list(found.unplaced_cases),
        "unplaced_receipts": list(found.unplaced_receipts),
        "reviews": [
            {"number": one.number, "platform": one.platform, "industry": one.industry, "state": one.state, "factor": one.calculation["factor"]}
            for one in standing
        ],
        "provisional": any(one["provisional"] for one in enterprises),
    }


def draft(
    session: Session, store: Path, keyring: Keyring, province: str, year: int, *,
    actor: Actor, at: datetime, reason: str = "", since: date | None = None, platform: str | None = None, progress: Progress = silent,
) -> tuple[list[Review], list[Outcome]]:  # fmt: skip
    """Draft the factor of every enterprise that can be rated, or of one; the others are handed back with who must act.

    Raises CallerFault `window_open`, `months_open`, and those of the terms and of the acts.
    """
    window_over(province, year, since, at)
    found = reckon(session, store, keyring, province, year, known=at, since=since, progress=progress)
    return keep(session, found, actor=actor, at=at, reason=reason, platform=platform)


def window_over(province: str, year: int, since: date | None, at: datetime) -> Terms:
    """The terms of a review that may be drafted at a moment, before anything is gathered. Raises CallerFault `window_open`."""
    terms = rate_terms.terms(law.book(), province, year, since)
    if not _over(terms, at):
        raise CallerFault(
            "window_open", f"统计期到 {terms.last.last} 才结束，现在只能试算。",
            f"The window ends on {terms.last.last}; until then the review can be looked at but not drafted.",
            place=str(terms.last), remedy_zh="先用 zhibao contributions rate-review 查看。", remedy_en="Look at it by `zhibao contributions rate-review`.",
        )  # fmt: skip
    return terms


def keep(
    session: Session, found: Reckoned, *, actor: Actor, at: datetime, reason: str = "", platform: str | None = None
) -> tuple[list[Review], list[Outcome]]:
    """Draft what was reckoned. Raises CallerFault `months_open`, and those of the acts."""
    province = found.terms.province
    _must_be_closed(found)
    asked = [one for one in found.outcomes if platform in (None, one.experience.platform)]
    # Whoever asks for one enterprise that cannot be rated is refused with the reason.
    rated = [one for one in asked if one.factor is not None] or (asked if platform is not None else [])
    made = [
        rate_acts.draft(
            session, province=province, terms=found.terms.document(), calculation=found.calculation(one), known=found.known, reason=reason,
            actor=actor, at=at,
            rows=found.rows.get((one.experience.platform, one.experience.industry), Rows()).digests(),
        )
        for one in rated
    ]  # fmt: skip
    return made, [one for one in asked if one.factor is None]


def rows_of(session: Session, store: Path, keyring: Keyring, number: str, figure: str) -> dict[str, Any]:
    """The rows behind a figure of a draft, as they were known then; `agrees`: whether they still are what was drafted."""
    if figure not in FIGURES:
        raise CallerFault(
            "unknown_figure", f"没有名为“{figure}”的数。", f"There is no figure {figure!r}.",
            remedy_zh=f"可用：{'、'.join(FIGURES)}。", remedy_en=f"Use one of: {', '.join(FIGURES)}.",
        )  # fmt: skip
    held = rate_acts.review_of(session, number)
    since = None if held.terms["in_cycle"] else held.since
    found = reckon(session, store, keyring, held.province, held.year, known=held.known, since=since)
    rows = found.rows.get((held.platform, held.industry), Rows())
    return {
        "number": number, "figure": figure, "known": held.known.isoformat(), "rows": rows.documents(figure),
        "agrees": rows.digests()[figure] == held.rows[figure],
    }  # fmt: skip


# Gathering


class _Enrolled:
    """Which enterprises were enrolled in the province in the window or are when the standard begins, by code in use."""

    def __init__(self, session: Session, province: str, terms: Terms) -> None:
        self._session, self._terms = session, terms
        self._codes: dict[str, str] = {}
        self.names: dict[str, str] = {}
        self.since: dict[str, date] = {}
        self.keys: set[_Key] = set()
        self.standing: set[_Key] = set()
        codes = {one.slug: one for one in registry.enterprises(session)}
        for one in registry.enrolments(session):
            enterprise = codes.get(one.enterprise)
            if one.place != province or enterprise is None or enterprise.uscc is None:
                continue
            code, key = enterprise.uscc, (enterprise.uscc, self.industry(one.industry.value))
            self.names[code] = enterprise.name
            self.since[code] = min(one.first, self.since.get(code, one.first))
            if one.first <= terms.since and (one.last is None or one.last >= terms.first.first):
                self.keys.add(key)
            if one.first <= terms.since and (one.last is None or one.last >= terms.since):
                self.standing.add(key)

    def industry(self, industry: str) -> str:
        """The industry under which the experience counts: the one of the standard (`mohrss-2025-24 §3`)."""
        return rated_industry(industry, self._terms.since)

    def code(self, platform: str) -> str:
        """The code in use of the enterprise behind a code that may be a former one."""
        if platform not in self._codes:
            found = registry.enterprise_by_uscc(self._session, platform)
            self._codes[platform] = found.uscc if found is not None and found.uscc is not None else platform
        return self._codes[platform]

    def only_industry(self, code: str) -> str | None:
        """The industry of an enterprise that has one here; None where it has several."""
        held = [industry for platform, industry in self.keys if platform == code]
        return held[0] if len(held) == 1 else None


def _gather(
    session: Session, store: Path, keyring: Keyring, terms: Terms, enrolled: _Enrolled, known: datetime, progress: Progress
) -> tuple[dict[_Key, Rows], set[str], set[str]]:
    """All rows of the window by enterprise and industry; cases of no enterprise; receipts for which nothing was billed."""
    rows: dict[_Key, Rows] = {}
    first, last = terms.first.first, terms.last.last

    def held(platform: str, industry: str) -> Rows:
        return rows.setdefault((enrolled.code(platform), enrolled.industry(industry)), Rows())

    for count in _here(exposure.completed(session, first, last, known), terms.province):
        held(count.platform, count.industry).orders.append(_order_row(count))
    for done, month in enumerate(terms.months):
        progress(done, len(terms.months) + 1, "months", str(month))
        for days in exposure.insured_days(session, store, month, known):
            if days.province == terms.province:
                held(days.platform, days.industry).insured_days.append(days)
    progress(len(terms.months), len(terms.months) + 1, "months", "cases")
    for line in collected.billed(session, known, [str(month) for month in terms.months]):
        if line.province == terms.province:
            held(line.platform, line.industry).billed.append(line)
    without_bill = set()
    for part in collected.received(session, first, last, known):
        if part.industry is None:
            without_bill.add(part.reference)
        elif part.province == terms.province:
            held(part.platform, part.industry).contributions.append(part)
    homeless = _injuries(session, cache(lambda: OrderStore.open(session, store, keyring)), terms, enrolled, known, rows)
    return rows, homeless, without_bill


def _injuries(
    session: Session, opened: Callable[[], OrderStore], terms: Terms, enrolled: _Enrolled, known: datetime, rows: dict[_Key, Rows]
) -> set[str]:
    """Benefits and confirmed injuries to the enterprise and industry of their case; returns the cases of no enterprise."""
    first, last = terms.first.first, terms.last.last
    spent = _spending(terms)(session, first, last, known)
    confirmed = attribution.confirmed(session, first, last, known)
    cases = attribution.of_cases(session, [one.case_no for one in spent], known) | {one.case_no: one for one in confirmed}
    homeless = set()
    bearing: dict[str, Rows] = {}
    for number, case in cases.items():
        if law.places().province_of(case.prefecture) != terms.province:
            continue
        if case.platform is None:
            homeless.add(number)
            continue
        code = enrolled.code(case.platform)
        industry = enrolled.only_industry(code) or _industry_of_order(opened, case, enrolled)
        if industry is not None:
            bearing[number] = rows.setdefault((code, industry), Rows())
        else:
            for key in sorted(key for key in enrolled.keys if key[0] == code) or [(code, "")]:
                rows.setdefault(key, Rows()).unsettled.append(number)
    for entry in spent:
        if entry.case_no in bearing:
            bearing[entry.case_no].benefits.append(entry)
    for case in confirmed:
        if case.case_no in bearing:
            bearing[case.case_no].confirmed.append(case)
    return homeless


def _spending(terms: Terms) -> Callable[[Session, date, date, datetime], list[Spent]]:
    """What counts as benefits, by the definition of the ratio (`readings §56`)."""
    return spending.awarded if terms.ratio_basis == "benefits_accrued_over_contributions_due" else spending.paid


def _industry_of_order(opened: Callable[[], OrderStore], case: Counted, enrolled: _Enrolled) -> str | None:
    """The industry of the order being carried out; None where no order was named or found."""
    if case.order_no is None or case.platform is None:
        return None
    versions = opened().accepted(case.platform, case.order_no)
    return enrolled.industry(str(versions[max(versions)]["industry"])) if versions else None


def _here(counts: Iterable[Completed], province: str) -> list[Completed]:
    places: dict[str, str] = {}
    found = []
    for count in counts:
        if count.district not in places:
            places[count.district] = law.places().province_of(count.district)
        if places[count.district] == province:
            found.append(count)
    return found


def _order_row(count: Completed) -> dict[str, Any]:
    return {"month": str(Month.of(count.day)), "day": count.day.isoformat(), "district": count.district, "orders": count.orders}


def _experience(key: _Key, enrolled: _Enrolled, rows: Rows, terms: Terms) -> Experience:
    code, industry = key
    due = terms.ratio_basis == "benefits_accrued_over_contributions_due"
    base = {str(month): 0 for month in terms.months}
    benefits = dict(base)
    for line in rows.billed:
        base[line.month] += line.orders * line.base_fen
    for entry in rows.benefits:
        benefits[str(Month.of(entry.on))] += entry.amount_fen
    return Experience(
        platform=code, name=enrolled.names.get(code, code), industry=industry, in_province_since=enrolled.since.get(code, date.max),
        benefits_fen=sum(entry.amount_fen for entry in rows.benefits),
        contributions_fen=sum(part.amount_fen for part in (rows.billed if due else rows.contributions)),
        confirmed=len(rows.confirmed), orders=sum(row["orders"] for row in rows.orders),
        insured_days=sum(row.days for row in rows.insured_days), base_fen=sum(base.values()),
        months=tuple(MonthOf(month, benefits[month], base[month]) for month in base),
        unsettled=tuple(sorted(rows.unsettled)), enrolled=key in enrolled.standing,
    )  # fmt: skip


def _over(terms: Terms, at: datetime) -> bool:
    return terms.last.last < at.astimezone(ZONE).date()


def _must_be_closed(found: Reckoned) -> None:
    """A draft rests on months that are closed."""
    if found.open_months:
        raise CallerFault(
            "months_open", f"统计期内这些月份有订单但还没有结账：{'、'.join(found.open_months)}。",
            f"These months of the window have orders and are not closed: {', '.join(found.open_months)}.",
            place=found.terms.province, remedy_zh="先结账：zhibao contributions close。", remedy_en="Close them first: `zhibao contributions close`.",
        )  # fmt: skip
