"""From orders to a bill: counts of completed orders, standings of the register, recorded factors, one rating.

The story in five steps: count what was completed, ask the register who stood where, ask the law and the recorded
decisions what an order costs, rate, and set it beside what is closed. Nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from zhibao import contributions, law
from zhibao.contributions import acts as bills
from zhibao.contributions import arrears, declarations, explanation, positions
from zhibao.contributions.acts import ClosedBill
from zhibao.contributions.declarations import Compared
from zhibao.contributions.model import Adjustment, CountedOrders, Rating, Standing
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.orders import acts as orders
from zhibao.registry import answers as registry
from zhibao.registry.model import Enterprise


@dataclass(frozen=True)
class ProvinceBill:
    """A month of one province: rated now, and, when it is closed, what was fixed and what must still change."""

    province: str
    rating: Rating
    closed: ClosedBill | None
    pending: list[Adjustment] = field(default_factory=list)


@dataclass(frozen=True)
class MonthBill:
    """A month over the provinces of a home."""

    month: Month
    provinces: list[ProvinceBill]
    elsewhere: dict[str, int] = field(default_factory=dict)

    @property
    def closed(self) -> bool:
        """Whether every province is closed."""
        return bool(self.provinces) and all(one.closed is not None for one in self.provinces)


def month_bill(
    session: Session, month: Month, provinces: Sequence[str], platform: str | None = None
) -> MonthBill:
    """The bill of a month as of now, for every province asked for."""
    counts = counted(session, month, platform)
    ratings = rate(session, month, provinces, counts)
    found = []
    for province in provinces:
        closed = bills.closed_bill(session, month, province)
        if closed is not None and platform is not None:
            closed = bills.only(closed, platform)
        pending = bills.pending(closed, ratings[province]) if closed is not None else []
        found.append(ProvinceBill(province, ratings[province], closed, pending))
    return MonthBill(month, found, elsewhere(counts, provinces))


def counted(session: Session, month: Month, platform: str | None = None) -> dict[str, list[CountedOrders]]:
    """The completed orders of a month by province."""
    by_province: dict[str, list[CountedOrders]] = {}
    of_district: dict[str, list[CountedOrders]] = {}
    for count in orders.order_counts(session, month, platform):
        rows = of_district.get(count.district)
        if rows is None:
            province = law.places().province_of(count.district)
            rows = of_district[count.district] = by_province.setdefault(province, [])
        industry = contributions.rated_industry(count.industry, count.day)
        rows.append(CountedOrders(count.platform, industry, count.district, count.day, count.orders))
    return by_province


def elsewhere(counts: Mapping[str, Sequence[CountedOrders]], provinces: Sequence[str]) -> dict[str, int]:
    """Orders of provinces that are not asked for, so that nobody believes the bill holds them."""
    return {
        province: sum(row.orders for row in rows)
        for province, rows in sorted(counts.items())
        if province not in provinces
    }


def rate(
    session: Session, month: Month, provinces: Sequence[str], counts: Mapping[str, Sequence[CountedOrders]]
) -> dict[str, Rating]:
    """Rate the completed orders of a month, province by province."""
    platforms = sorted({row.platform for province in provinces for row in counts.get(province, ())})
    tariff = contributions.Tariff(
        law.book(),
        law.places(),
        standings(session, provinces, platforms),
        bills.decisions(session, provinces),
    )
    return {
        province: contributions.rate_month(counts.get(province, ()), tariff, month) for province in provinces
    }


def standings(session: Session, provinces: Sequence[str], platforms: Sequence[str]) -> list[Standing]:
    """How the enterprises behind some codes stand in the provinces."""
    enrolments = [one for one in registry.enrolments(session) if one.place in provinces]
    first_day: dict[tuple[str, str], date] = {}
    for one in enrolments:
        key = (one.enterprise, one.place)
        first_day[key] = min(one.first, first_day.get(key, one.first))
    enterprises = enterprises_of(session, platforms)
    found: list[Standing] = []
    for code, enterprise in enterprises.items():
        found += [
            Standing(
                platform=code,
                name=enterprise.name,
                batch=str(enterprise.phase),
                province=one.place,
                industry=one.industry.value,
                tier=one.tier.value if one.tier else None,
                undecided=one.undecided,
                since=one.first,
                until=one.last,
                in_province_since=first_day[one.enterprise, one.place],
                cites=one.cites,
                mark=one.mark,
            )
            for one in enrolments
            if one.enterprise == enterprise.slug
        ]
    return found


def enterprises_of(session: Session, codes: Iterable[str]) -> dict[str, Enterprise]:
    """The enterprises behind some codes, those in use and former ones; unknown codes are left out."""
    in_use = {one.uscc: one for one in registry.enterprises(session)}
    found: dict[str, Enterprise] = {}
    for code in codes:
        enterprise = in_use.get(code) or registry.enterprise_by_uscc(session, code)
        if enterprise is not None:
            found[code] = enterprise
    return found


def close_month(
    session: Session, month: Month, provinces: Sequence[str], *, actor: str, ground: str | None = None
) -> tuple[MonthBill, dict[str, str]]:
    """Close a month, or record the next adjustments of a closed one.

    Returns the bill and, by province, what was done: closed, adjusted or nothing.
    """
    counts = counted(session, month)
    ratings = rate(session, month, provinces, counts)
    done: dict[str, str] = {}
    found: list[ProvinceBill] = []
    for province in provinces:
        closed = bills.closed_bill(session, month, province)
        if closed is None:
            closed = bills.close(session, month, province, ratings[province], actor=actor, ground=ground)
            done[province] = "closed"
        else:
            before = closed.batches
            closed = bills.record_adjustments(session, closed, ratings[province], actor=actor, ground=ground)
            done[province] = "adjusted" if closed.batches > before else "nothing"
        found.append(ProvinceBill(province, ratings[province], closed))
    return MonthBill(month, found, elsewhere(counts, provinces)), done


def document(session: Session, bill: MonthBill) -> dict[str, Any]:
    """The bill as the JSON document of the contract, with names beside the codes."""
    lines: list[dict[str, Any]] = []
    adjustments: list[dict[str, Any]] = []
    refused: list[dict[str, Any]] = []
    for one in bill.provinces:
        fixed = one.closed.lines if one.closed else one.rating.lines
        changes = [*(one.closed.adjustments if one.closed else ()), *one.pending]
        lines += [bills.line_document(line) for line in fixed]
        adjustments += [bills.adjustment_document(change) for change in changes]
        refused += [bills.refused_document(part) for part in one.rating.refused]
    marks = [part["mark"] for part in (*lines, *adjustments)]
    return {
        "month": str(bill.month),
        "places": [one.province for one in bill.provinces],
        "closed": bill.closed,
        "closed_at": {
            one.province: one.closed.closed_at.isoformat() if one.closed else None for one in bill.provinces
        },
        "lines": lines,
        "adjustments": adjustments,
        "refused": refused,
        "complete": not refused,
        "orders": sum(part["orders"] for part in (*lines, *adjustments)),
        "refused_orders": sum(part["orders"] for part in refused),
        "total_fen": sum(part["amount_fen"] for part in (*lines, *adjustments)),
        "provisional": law.weakest(marks) == "assumed",
        "mark": law.weakest(marks),
        "elsewhere": bill.elsewhere,
        "names": names(session, lines, adjustments, refused),
    }


def names(session: Session, *parts: Sequence[dict[str, Any]]) -> dict[str, dict[str, str]]:
    """The names that people read, for every code that stands in some documents."""
    rows = [row for part in parts for row in part]
    platforms = sorted({row["platform"] for row in rows})
    known = enterprises_of(session, platforms)
    offices = {office.id: office.name_zh for office in law.places().tax_offices()}
    industry, tier = law.book().dimension("industry").terms, law.book().dimension("tier").terms
    return {
        "platform": {code: known[code].name if code in known else code for code in platforms},
        "tax_office": {code: offices.get(code, code) for code in sorted({row["tax_office"] for row in rows})},
        "prefecture": {
            code: law.places().resolve(code).name_zh
            for code in sorted({row["prefecture"] for row in rows if "prefecture" in row})
        },
        "industry": {word: terms[0] for word, terms in industry.items()},
        "tier": {word: terms[0] for word, terms in tier.items()},
    }


def explanations(session: Session, bill: MonthBill, platform: str | None = None) -> list[dict[str, Any]]:
    """How every amount of a bill came about: as fixed at closing, or as of now."""
    found: list[dict[str, Any]] = []
    for one in bill.provinces:
        if one.closed is not None:
            found += bills.fixed_explanations(session, one.closed.id, platform)
        else:
            found += [explanation.explain(group) for group in one.rating.groups]
    return found


def explain(session: Session, month: Month, provinces: Sequence[str], platform: str) -> dict[str, Any]:
    """Why a platform owes what it owes: every amount with its steps, as fixed at closing or as of now."""
    bill = month_bill(session, month, provinces, platform)
    amounts = explanations(session, bill, platform)
    whole = document(session, bill)
    return {
        "month": str(month),
        "platform": platform,
        "name": whole["names"]["platform"].get(platform, platform),
        "closed": whole["closed"],
        "amounts": amounts,
        "adjustments": whole["adjustments"],
        "refused": whole["refused"],
        "total_fen": whole["total_fen"],
        "provisional": whole["provisional"],
        "names": whole["names"],
    }


def differences(session: Session, provinces: Sequence[str], month: Month | None = None) -> list[Compared]:
    """Every declared count beside ours: by load, and by month where a platform declared one."""
    declared = [row for row in declarations.declarations(session, month) if row.province in provinces]
    ours: dict[tuple[str, str, str], tuple[int, int]] = {}
    for text in sorted({row.month for row in declared}):
        of_month = Month.parse(text)
        for province, rating in rate(session, of_month, provinces, counted(session, of_month)).items():
            for line in rating.lines:
                key = (text, province, line.key.platform)
                orders_before, fen_before = ours.get(key, (0, 0))
                ours[key] = (orders_before + line.orders, fen_before + line.amount_fen)
            for part in rating.refused:
                key = (text, province, part.platform)
                orders_before, fen_before = ours.get(key, (0, 0))
                ours[key] = (orders_before + part.orders, fen_before)
    by_load = [
        Compared(
            item=f"batch:{load.ref}",
            kind="batch",
            platform=load.platform,
            month=None,
            province=None,
            batch=load.ref,
            unit="orders",
            declared=load.declared,
            ours=load.received,
            since=load.loaded_at,
        )
        for load in orders.batches(session)
        if load.declared is not None and month is None
    ]
    return [*declarations.compare(declared, ours), *by_load]


def arrears_on(
    session: Session,
    provinces: Sequence[str],
    on: date,
    *,
    month: Month | None = None,
    platform: str | None = None,
) -> dict[str, Any]:
    """What is owed on a day: closed bills against receipts, with age and late fee."""
    owed, unmatched = positions.positions(session, provinces, on)
    asked = [one for one in owed if platform in (None, one.platform) and month in (None, one.month)]
    items = arrears.report(law.book(), asked, on)
    marks = [item["mark"] for item in items]
    return {
        "on": on.isoformat(),
        "items": items,
        "unmatched": [
            {
                "reference": receipt.reference,
                "platform": receipt.platform,
                "month": receipt.month,
                "amount_fen": receipt.amount_fen,
                "received_on": receipt.received_on.isoformat(),
                "reason": reason,
                "zh": arrears.UNMATCHED[reason][0],
                "en": arrears.UNMATCHED[reason][1],
            }
            for receipt, reason in unmatched
            if month in (None, Month.parse(receipt.month)) and platform in (None, receipt.platform)
        ],
        "outstanding_fen": sum(max(0, item["outstanding_fen"]) for item in items),
        "overpaid_fen": sum(max(0, -item["outstanding_fen"]) for item in items),
        "late_fee_fen": sum(item.get("late_fee_fen", 0) for item in items),
        "late_fee_complete": all("late_fee_fen" in item for item in items),
        "provisional": law.weakest(marks) == "assumed",
        "names": names(session, items),
    }


def provinces_of(places: Sequence[str], place: str | None) -> list[str]:
    """The provinces asked for: one by name or code, which must belong to the home, or all of the home."""
    if place is None:
        return list(places)
    province = law.places().province_of(law.places().resolve(place).code)
    if province not in places:
        raise CallerFault(
            "place_not_here",
            "本数据目录不管理该省。",
            "This home does not administer that province.",
            place=province,
            remedy_zh=f"本目录的省份：{'、'.join(places)}；新增省份用 zhibao init --place。",
            remedy_en=f"It has {', '.join(places)}; add a province with `zhibao init --place`.",
        )
    return [province]


def one_province(places: Sequence[str], place: str | None) -> str:
    """The province an act concerns: the one named, or the only one of the home."""
    found = provinces_of(places, place)
    if len(found) != 1:
        raise CallerFault(
            "place_needed",
            "本数据目录有多个省份，请用 --place 指明。",
            "This home has several provinces: name one by --place.",
            place="、".join(found),
        )
    return found[0]


def platform_code(session: Session, text: str | None) -> str | None:
    """The code of an enterprise given by code or name; a code that nobody registered is refused."""
    if text is None:
        return None
    if registry.enterprise_by_uscc(session, text.strip().upper()) is not None:
        return text.strip().upper()
    found = registry.find_enterprise(session, text)
    if found.uscc is None:
        raise CallerFault(
            "no_code",
            "该企业还没有登记统一社会信用代码。",
            "No unified social credit code is recorded for this enterprise.",
            place=found.name,
            remedy_zh="用 zhibao registry code 登记。",
            remedy_en="Record it by `zhibao registry code`.",
        )
    return found.uscc


def known_codes(session: Session) -> set[str]:
    """The codes in use of all enterprises."""
    return {one.uscc for one in registry.enterprises(session) if one.uscc is not None}


def known_industry(word: str) -> str:
    """An industry of the scheme. Raises CallerFault."""
    terms = law.book().dimension("industry").terms
    if word not in terms:
        raise CallerFault(
            "unknown_industry",
            f"没有名为“{word}”的行业。",
            f"There is no industry {word!r}.",
            remedy_zh=f"可用：{'、'.join(terms)}。",
            remedy_en=f"Use one of: {', '.join(terms)}.",
        )
    return word
