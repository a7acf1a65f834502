"""From experience to a forecast: what was known of orders, injuries and benefits, how they develop, and what the fund will hold.

The story in five steps: gather the rows from the capabilities that hold them, lay them out as triangles, complete these
by published methods, draw the months to come, and set what an order would have to bring beside the base in force. What
the history is too thin for is named. Nothing is kept, nothing is decided (`mohrss-2025-24 §8`, `zhejiang-2025-44 §2(2)`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.benefits import periodical
from zhibao.benefits.model import Benefit
from zhibao.cases import attribution
from zhibao.cases.attribution import Counted
from zhibao.contributions import collected
from zhibao.contributions.rules import rated_industry
from zhibao.fund import ledger, spending
from zhibao.fund.forecast import adequacy, expected, fan, reserving
from zhibao.fund.forecast.experience import Experience, Figure, Group, Row, Running, lag
from zhibao.fund.forecast.reserving import Completed, Thin
from zhibao.fund.forecast.triangles import MONTHLY, QUARTERLY, Triangle, triangle
from zhibao.fund.spending import Spent
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring
from zhibao.orders import exposure
from zhibao.orders.store import OrderStore
from zhibao.registry import answers as registry

GROUNDS = ("mohrss-2025-24 §8", "zhejiang-2025-44 §2(2)")
TIMES = 2_000
UNKNOWN = "unknown"
_LATELY = 3
_GROUP = {
    Benefit.DISABILITY_LUMP_SUM: Group.DISABILITY,
    Benefit.DEATH_LUMP_SUM: Group.DEATH,
    Benefit.FUNERAL_BENEFIT: Group.DEATH,
}
_NOTICES = (
    ("待遇在核定应付时计为支出，收入计在订单所在月份；定期待遇只按核定的止期停止，不预计死亡、调整和追偿。",
     "Benefits count as spent when they are awarded, income in the month of its orders; monthly payments end only as their awards say: no deaths, adjustments or recoveries are foreseen."),
    ("更晚于历史长度才发生的待遇不在预测中。", "What comes later after an accident than the history is long is not in the forecast."),
    ("区间包含参数和偶然两种不确定，不包含法规、平台和道路条件的变化。", "The intervals hold what the parameters and chance may do, not a change of law, platforms or roads."),
)  # fmt: skip


def forecast(
    session: Session, store: Path, keyring: Keyring, province: str, *, on: date, known: datetime, months: int = 24, seed: int = 1,
    times: int = TIMES, progress: Progress = silent,
) -> dict[str, Any]:  # fmt: skip
    """The forecast of a province as known on a day, as a document. What cannot be estimated stands in `needs`.

    Raises CallerFault `no_actuarial`, `months_form`, `before_scheme`.
    """
    if not 1 <= months <= 60:
        raise CallerFault("months_form", "预测的月数应为 1 到 60。", "A forecast runs for 1 to 60 months.", place="--months")
    reserving.require()
    experience = gather(session, store, keyring, province, on=on, known=known)
    fitted = fan.fit(experience)
    if isinstance(fitted, list):
        return _document(experience, known, seed) | {"needs": [one.document() for one in fitted]}
    drawn = fan.draw(experience, fitted, months=months, seed=seed, times=times, progress=progress)
    return _document(experience, known, seed, fitted) | {
        "simulations": times,
        "frequency": fitted.often.document(),
        "unconfirmed": _unconfirmed(drawn),
        "fan": drawn.document(),
        "adequacy": [
            adequacy.adequacy(drawn, name, experience.charged[name], _bases(province, name, drawn.months[0])).document() for name in experience.industries
        ],
        "needs": [one.document() for one in fitted.thin],
    }  # fmt: skip


def rows_of(
    session: Session, store: Path, keyring: Keyring, province: str, figure: str, origin: Month, age: int, *, on: date, known: datetime
) -> list[dict[str, Any]]:
    """The rows behind a cell of a monthly triangle. Raises CallerFault `unknown_figure`."""
    if figure not in set(Figure):
        raise CallerFault(
            "unknown_figure", f"没有名为“{figure}”的三角形。", f"There is no triangle {figure!r}.",
            remedy_zh=f"可用：{'、'.join(Figure)}。", remedy_en=f"Use one of: {', '.join(Figure)}.",
        )  # fmt: skip
    held = gather(session, store, keyring, province, on=on, known=known)
    return [row.document() for row in _triangle(held, Figure(figure), MONTHLY).rows_of(origin, age)]


# Gathering


def gather(session: Session, store: Path, keyring: Keyring, province: str, *, on: date, known: datetime) -> Experience:
    """Everything that was known of a province at the end of the last month that was over on a day.

    Raises CallerFault `before_scheme` where the scheme had not run for a month.
    """
    until = Month.of(on + timedelta(days=1)).previous()
    began = law.book().scheme_began(province).date
    if until.last < began:
        raise CallerFault(
            "before_scheme", f"{province} 自 {began} 起才实施，到 {on} 还没有完整的月份。",
            f"The scheme began in {province} on {began}; by {on} no month is over.", place=province,
        )  # fmt: skip
    seen = min(known, datetime.combine(until.last, time.max, ZONE))
    orders = _orders(session, province, began, until, known)
    industry_of = _industries(session, store, keyring, province, until)
    cases = {one.case_no: one for one in attribution.reported(session, began, until.last, seen) if law.places().province_of(one.prefecture) == province}
    awarded = _inside(spending.awarded(session, began, until.last, seen), cases)
    rows = [*_counted(cases.values(), industry_of, until), *_awards(awarded, cases, industry_of), *_paid(session, cases, industry_of, began, until, seen)]
    begins = [month for _, month in orders] + [row.happened for row in rows]
    return Experience(
        province=province, first=min(begins, default=until), until=until, industries=tuple(sorted({name for name, _ in orders})), orders=orders,
        rows=rows, running=_running(session, province, cases, industry_of, until), charged=_charged(session, province, until, known),
        opening_fen=_opening(session, province, began, until, seen),
    )  # fmt: skip


def _orders(session: Session, province: str, first: date, until: Month, known: datetime) -> dict[tuple[str, Month], int]:
    found: dict[tuple[str, Month], int] = defaultdict(int)
    here = cache(law.places().province_of)
    for count in exposure.completed(session, first, until.last, known):
        if here(count.district) == province:
            found[rated_industry(count.industry, until.last), Month.of(count.day)] += count.orders
    return {key: orders for key, orders in found.items() if orders > 0}


class _industries:
    """The industry of a case: the only one of its enterprise here, else that of its order, else unknown."""

    def __init__(self, session: Session, store: Path, keyring: Keyring, province: str, until: Month) -> None:
        self._opened = cache(lambda: OrderStore.open(session, store, keyring))
        self._until = until
        codes = {one.slug: one.uscc for one in registry.enterprises(session)}
        self._held: dict[str | None, set[str]] = defaultdict(set)
        for one in registry.enrolments(session, province):
            self._held[codes.get(one.enterprise)].add(rated_industry(one.industry.value, until.last))

    def __call__(self, case: Counted) -> str:
        held = self._held.get(case.platform, set()) if case.platform else set()
        if len(held) == 1:
            return next(iter(held))
        versions = self._opened().accepted(case.platform, case.order_no) if case.platform and case.order_no else {}
        return rated_industry(str(versions[max(versions)]["industry"]), self._until.last) if versions else UNKNOWN


def _inside(entries: Iterable[Spent], cases: Mapping[str, Counted]) -> list[Spent]:
    return [one for one in entries if one.case_no in cases]


def _counted(cases: Iterable[Counted], industry_of: _industries, until: Month) -> list[Row]:
    found = []
    for case in cases:
        industry, happened = industry_of(case), Month.of(case.injury_on)
        for figure, day in ((Figure.REPORTED, case.reported_on), (Figure.CONFIRMED, case.confirmed_on)):
            if day is not None and Month.of(day) <= until:
                found.append(Row(figure, industry, happened, Month.of(day), 1, case.case_no, case.case_no))
    return found


def _awards(entries: Iterable[Spent], cases: Mapping[str, Counted], industry_of: _industries) -> list[Row]:
    """One row for each award that stands, and one for the start of each monthly payment at its monthly amount."""
    found: list[Row] = []
    begun: set[tuple[str, str]] = set()
    for entry in _standing(entries):
        case, once = cases[entry.case_no], entry.period == "once"
        benefit = entry.item.partition(":")[0]
        if not once and (entry.case_no, entry.item) in begun:
            continue
        begun.add((entry.case_no, entry.item))
        group = _GROUP.get(Benefit(benefit), Group.TREATMENT) if once and benefit in set(Benefit) else Group.TREATMENT if once else Group.MONTHLY
        leads_to = f"{entry.book}/{entry.voucher_no}/{entry.line_no}"
        found.append(Row(Figure.AWARDED, industry_of(case), Month.of(case.injury_on), Month.of(entry.on), entry.amount_fen, entry.case_no, leads_to, group))
    return found


def _standing(entries: Iterable[Spent]) -> list[Spent]:
    """The awards less what was withdrawn: each withdrawal takes the last award of its case, item and period down or away."""
    held: dict[tuple[str, str, str], list[Spent]] = defaultdict(list)
    for entry in entries:
        stack = held[entry.case_no, entry.item, entry.period]
        if entry.amount_fen > 0:
            stack.append(entry)
        left = -min(entry.amount_fen, 0)
        while left and stack:
            last = stack.pop()
            if last.amount_fen > left:
                stack.append(replace(last, amount_fen=last.amount_fen - left))
            left = max(left - last.amount_fen, 0)
    return sorted((entry for stack in held.values() for entry in stack), key=lambda one: (one.on, one.book, one.voucher_no, one.line_no))


def _paid(session: Session, cases: Mapping[str, Counted], industry_of: _industries, first: date, until: Month, known: datetime) -> list[Row]:
    return [
        Row(
            Figure.PAID, industry_of(cases[one.case_no]), Month.of(cases[one.case_no].injury_on), Month.of(one.on), one.amount_fen, one.case_no,
            f"{one.book}/{one.voucher_no}/{one.line_no}",
        )
        for one in _inside(spending.paid(session, first, until.last, known), cases)
    ]  # fmt: skip


def _running(session: Session, province: str, cases: Mapping[str, Counted], industry_of: _industries, until: Month) -> list[Running]:
    """Monthly payments that are due in the month after the history, with the last month that their awards set."""
    ahead = until.next()
    ends = {
        (course.case_no, course.line.item, course.line.payee): course.through
        for course in periodical.courses(session) if course.governs(ahead) and course.line.payer == "fund"
    }  # fmt: skip
    return [
        Running(
            industry_of(cases[one.case_no]) if one.case_no in cases else UNKNOWN, one.case_no, one.item,
            Month.of(cases[one.case_no].injury_on) if one.case_no in cases else ahead, ahead, ends.get((one.case_no, one.item, one.payee)), one.amount_fen,
        )
        for one in periodical.monthly_items(session, ahead, place=province)
    ]  # fmt: skip


def _charged(session: Session, province: str, until: Month, known: datetime) -> dict[str, Fraction]:
    """What an order was charged in the last three closed months, by industry: bills by orders, exact."""
    closed = sorted(month for month in collected.closed_months(session, province, known) if Month.parse(month) <= until)[-_LATELY:]
    fen: dict[str, int] = defaultdict(int)
    orders: dict[str, int] = defaultdict(int)
    for line in collected.billed(session, known, closed):
        if line.province == province:
            industry = rated_industry(line.industry, until.last)
            fen[industry], orders[industry] = fen[industry] + line.amount_fen, orders[industry] + line.orders
    return {name: Fraction(fen[name], orders[name]) for name in orders if orders[name] > 0 and fen[name] > 0}


def _opening(session: Session, province: str, first: date, until: Month, known: datetime) -> int:
    """What the books hold, and contributions that arrived and are not booked yet."""
    books = [book for book in ledger.books(session) if province in law.places().path(book)]
    booked = sum(ledger.net_fen(session, book, known, account="contribution") for book in books)
    arrived = sum(part.amount_fen for part in collected.received(session, first, until.last, known) if part.province == province)
    return sum(ledger.net_fen(session, book, known) for book in books) + max(arrived - booked, 0)


# Telling


def _document(experience: Experience, known: datetime, seed: int, fitted: fan.Fitted | None = None) -> dict[str, Any]:
    monthly = [_triangle(experience, figure, MONTHLY) for figure in Figure]
    reserves = [_reserve(_triangle(experience, figure, QUARTERLY), experience, fitted) for figure in (Figure.CONFIRMED, Figure.AWARDED)]
    unknown = {row.case_no for row in experience.rows if row.industry not in experience.industries}
    return {
        "place": experience.province, "zh": law.places().resolve(experience.province).name_zh, "known": known.isoformat(),
        "history": [str(experience.first), str(experience.until)], "months_of_history": lag(experience.first, experience.until) + 1, "seed": seed,
        "opening_fen": experience.opening_fen,
        "running_fen": sum(one.due_fen(experience.until.next()) for one in experience.running), "running": len(experience.running),
        "triangles": [held.document() for held in monthly], "reserves": reserves, "cases_without_industry": sorted(unknown),
        "frequency": None, "unconfirmed": [], "fan": [], "adequacy": [],
        "notices": [{"zh": zh, "en": en} for zh, en in _NOTICES], "cites": list(GROUNDS), "mark": "assumed", "provisional": True,
    }  # fmt: skip


def _triangle(experience: Experience, figure: Figure, step: int) -> Triangle:
    """The triangle of a figure; what starts every month is no one-off benefit and stays out."""
    rows = [row for row in experience.rows if row.group is not Group.MONTHLY]
    return triangle(rows, figure, experience.first, experience.until, step=step)


def _reserve(held: Triangle, experience: Experience, fitted: fan.Fitted | None) -> dict[str, Any]:
    """What is still to come by quarters, or why it cannot be said."""
    prior = None if fitted is None else expected.of_origins(held, experience, fitted)
    made = reserving.complete(held, prior)
    said = {"figure": held.figure.value, "zh": held.figure.zh, "en": held.figure.en, "step_months": held.step}
    return said | (made.document(held.figure) if isinstance(made, Completed) else {"why": made.document()})


def _unconfirmed(drawn: fan.Drawn) -> list[dict[str, Any]]:
    return [{"industry": name} | fan.quantiles_fen(values) for name, values in drawn.unconfirmed.items()]


def _bases(province: str, industry: str, month: Month) -> tuple[adequacy.Base, ...]:
    """The bases in force in a month: one, or one for each tier; none where nobody has established them."""
    found: list[adequacy.Base] = []
    for tier in (None, "low", "high"):
        by = {"industry": industry} | ({"tier": tier} if tier else {})
        try:
            value = law.book().number("base_contribution", place=province, on=month.first, by=by)
        except CallerFault:
            continue
        if value.value_fen is not None and not (tier and any(base.tier is None for base in found)):
            found.append(adequacy.Base(tier, value.value_fen))
    return tuple(found)


__all__ = ["Thin", "forecast", "gather", "rows_of"]
