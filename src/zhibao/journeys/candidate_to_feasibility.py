"""From a candidate to its feasibility: what the fund would take in and spend for it in a year, and how risky its industry is.

The story in four steps: take the orders of the newest survey, gather what the province has on record of the industry, lay one
over the other with the base of a newcomer, and say what it rests on. Where the record is too thin, what is missing is named.
Nothing is kept and nothing decided (`jiangsu-2025-31 §4`, `extension-parameters §4`).
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.fund.forecast import candidate as year_of
from zhibao.fund.forecast.candidate import LEAST_INJURIES, Recorded
from zhibao.fund.forecast.experience import Experience, Figure, Group, lag
from zhibao.journeys import experience_to_forecast
from zhibao.kit.secrets import Keyring
from zhibao.law.book import Book
from zhibao.registry.extension import acts

# Injuries of the last months are not all confirmed and awarded yet: these months stay out, with their orders.
_YOUNG = 3
_ASSUMED = (
    ("单量取最近一次调查的最少、可能、最多；频率和每件费用取本省同行业的记录，近三个月不计。",
     "Orders are the least, likely and most of the newest survey; frequency and cost are those of the industry on record in the province, without the last three months."),
    ("费额按新进入企业的基准额、系数 1 计；只含一次性待遇，定期待遇另列件数。",
     "Contributions at the base of a newcomer and factor 1; one-off benefits only, cases with monthly benefits are counted apart."),
    ("企业的做法、车辆和道路可以不同；区间只含单量误差、频率误差和偶然。",
     "Its ways, vehicles and roads may differ; the interval holds errors of volume and frequency, and chance."),
)  # fmt: skip


def feasibility(
    session: Session, store: Path, keyring: Keyring, number: str, *, on: date, known: datetime, seed: int = 1, book: Book | None = None
) -> dict[str, Any]:
    """The feasibility of a candidate as known on a day; provisional throughout. `book` supposes a law that is not in force.

    Raises CallerFault `unknown_candidate`, `before_scheme`.
    """
    held = acts.candidate(session, number)
    province = law.places().province_of(held.city)
    experience = experience_to_forecast.gather(session, store, keyring, province, on=on, known=known)
    record = recorded(experience, held.industry)
    base = base_of(book or law.book(), province, held.industry, on)
    told: dict[str, Any] = {
        "candidate": number, "city": held.city, "industry": held.industry, "orders_a_month": list(held.survey.orders), "on": on.isoformat(), "base": base,
        "record": {"orders": record.orders, "injuries": record.injuries, "cost_fen": sum(record.costs_fen), "monthly": _monthly(experience, held.industry)},
        "assumed": [{"zh": zh, "en": en} for zh, en in _ASSUMED], "cites": [acts.GROUND, "extension-parameters §4"], "mark": "assumed", "provisional": True,
        "year": None, "needs": [],
    }  # fmt: skip
    told["needs"] = _needs(record, base, held.industry)
    if not told["needs"]:
        told["year"] = year_of.year(record, held.survey.orders, base["value_fen"], seed=seed)
    return told


def risks(experience: Experience) -> list[dict[str, Any]]:
    """The industries of a province side by side: orders, injuries a million orders, cost an injury, cost an order."""
    found = []
    for industry in experience.industries:
        held = recorded(experience, industry)
        cost = sum(held.costs_fen)
        thin = held.injuries < LEAST_INJURIES
        found.append({
            "industry": industry, "orders": held.orders, "injuries": held.injuries, "cost_fen": cost, "thin": thin,
            "per_million_orders": None if thin else f"{held.injuries * 1_000_000 / held.orders:.4f}",
            "cost_an_injury_fen": None if thin else cost // held.injuries, "cost_an_order_fen": None if thin else f"{cost / held.orders:.4f}",
        })  # fmt: skip
    return found


def recorded(experience: Experience, industry: str) -> Recorded:
    """What is on record of an industry in months that are old enough: orders, injuries, and the one-off cost of each."""
    old = [month for month in experience.months if lag(month, experience.until) >= _YOUNG]
    orders = sum(experience.orders.get((industry, month), 0) for month in old)
    hurt = {row.case_no for row in experience.of(Figure.CONFIRMED, industry) if row.happened in old}
    cost: dict[str, int] = defaultdict(int)
    for row in experience.of(Figure.AWARDED, industry):
        if row.case_no in hurt and row.group is not Group.MONTHLY:
            cost[row.case_no] += row.amount
    return Recorded(orders, len(hurt), tuple(cost[case] for case in sorted(hurt)))


def base_of(book: Book, province: str, industry: str, on: date) -> dict[str, Any]:
    """The base of a newcomer in an industry: the value with its mark, or who must fill it."""
    by = {"industry": industry}
    try:
        if industry == "instant_delivery":
            by["tier"] = str(book.number("entry_tier", place=province, on=on, by=by).value)
        value = book.number("base_contribution", place=province, on=on, by=by)
    except law.MissingNumber as missing:
        return {"value_fen": None, "zh": missing.zh, "en": missing.en, "remedy_zh": missing.remedy_zh, "remedy_en": missing.remedy_en}
    return {"value_fen": value.value_fen, "tier": by.get("tier"), "mark": value.mark, "cites": list(value.cites)}


def _monthly(experience: Experience, industry: str) -> int:
    return len({row.case_no for row in experience.of(Figure.AWARDED, industry, Group.MONTHLY)})


def _needs(record: Recorded, base: dict[str, Any], industry: str) -> list[dict[str, str]]:
    needs = []
    if record.injuries < LEAST_INJURIES or not record.orders:
        needs.append({
            "need": "record", "zh": f"本省“{industry}”只有 {record.injuries} 件可用的伤害记录，少于 {LEAST_INJURIES} 件，不能推算；请用同类地区的记录另行论证。",
            "en": f"The province has {record.injuries} usable injuries of {industry!r} on record, fewer than {LEAST_INJURIES}: nothing is reckoned; argue from the record of a like place.",
        })  # fmt: skip
    if base["value_fen"] is None:
        needs.append({"need": "base", "zh": base["zh"], "en": base["en"]})
    return needs
