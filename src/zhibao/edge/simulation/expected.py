"""What a month must come to in fen, reckoned in plain integers apart from the system's own reckoning.

Bases, tiers and factors are those that the law's numbers state for the place; nothing decided in a home counts.
Source: `mohrss-2025-24 §10`; rounding `contribution_rounding` (half up to the fen, once for each platform,
industry, tier and tax office, assumed).
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from zhibao import law
from zhibao.edge.simulation.profile import ENTERPRISES, TIERS_FROM, Enterprise
from zhibao.kit.clock import Month

_MILLION = 1_000_000


def with_places(counts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Counts by district brought to (platform, industry, prefecture, tax office, month)."""
    places = law.places()
    found: Counter[tuple[str, ...]] = Counter()
    for row in counts:
        district = row["district"]
        office = places.tax_office(district).id
        key = (
            row["enterprise"],
            row["platform"],
            row["industry"],
            places.prefecture_of(district),
            office,
            row["month"],
        )
        found[key] += row["orders"]
    names = ("enterprise", "platform", "industry", "prefecture", "tax_office", "month")
    return [dict(zip(names, key, strict=True)) | {"orders": n} for key, n in sorted(found.items())]


def bill(counts: list[dict[str, Any]], place: str, month: Month) -> dict[str, Any]:
    """The expected bill of a month: a line per platform, industry, tax office and prefecture.

    Prefectures get the whole fen of their share of a tax office's amount; the fen left over go to the largest
    remainders, equal ones by code. `refused`: (enterprise, industry) whose tier or factor waits for a decision.
    """
    groups: dict[tuple[str, str, str], dict[str, int]] = {}
    for row in counts:
        if row["month"] == str(month) and row["orders"]:
            group = groups.setdefault((row["enterprise"], row["industry"], row["tax_office"]), {})
            group[row["prefecture"]] = group.get(row["prefecture"], 0) + row["orders"]
    lines: list[dict[str, Any]] = []
    refused: list[tuple[str, str]] = []
    for (slug, industry, office), parts in sorted(groups.items()):
        enterprise = next(e for e in ENTERPRISES if e.slug == slug)
        tier = tier_of(enterprise, industry, place, month.first)
        factor = factor_of(enterprise, place, month.first)
        if tier == "undecided" or factor is None:
            refused.append((slug, industry))
            continue
        base = base_of(industry, tier, place, month.first)
        amounts = divided(rounded(sum(parts.values()), base, factor), parts)
        for prefecture, orders in sorted(parts.items()):
            lines.append(
                {
                    "enterprise": slug,
                    "platform": enterprise.uscc,
                    "industry": industry,
                    "tier": tier,
                    "tax_office": office,
                    "prefecture": prefecture,
                    "orders": orders,
                    "base_millionths": base,
                    "factor_millionths": factor,
                    "amount_fen": amounts[prefecture],
                }
            )
    unique = [list(pair) for pair in sorted(set(refused))]
    total = sum(line["amount_fen"] for line in lines)
    return {"month": str(month), "lines": lines, "refused": unique, "total_fen": total}


def rounded(orders: int, base: int, factor: int) -> int:
    """Orders x base x factor in fen, half up; base in millionths of a yuan, factor in millionths."""
    # Millionths times millionths of a yuan: ten to the tenth of them are one fen.
    return (2 * orders * base * factor + 10**10) // (2 * 10**10)


def divided(amount: int, parts: dict[str, int]) -> dict[str, int]:
    """An amount of fen divided by numbers of orders: largest remainder, equal remainders by code."""
    orders = sum(parts.values())
    shares = {code: amount * n // orders for code, n in parts.items()}
    by_remainder = sorted(parts, key=lambda code: (-(amount * parts[code] % orders), code))
    for code in by_remainder[: amount - sum(shares.values())]:
        shares[code] += 1
    return shares


def tier_of(enterprise: Enterprise, industry: str, place: str, on: date) -> str | None:
    """The tier of instant delivery that the law's numbers give; "undecided" where a decision is awaited."""
    if industry != "instant_delivery" or on < TIERS_FROM:
        return None
    decided = _stated("tier_by_platform", enterprise, place, on)
    if decided is not None:
        return decided
    if _awaited("tier_needs_decision", enterprise, place, on):
        return "undecided"
    return str(law.book().number("entry_tier", place=place, on=on, by={"industry": industry}).value)


def factor_of(enterprise: Enterprise, place: str, on: date) -> int | None:
    """The factor in millionths that the law's numbers give; None where a decision is awaited."""
    decided = _stated("factor_by_platform", enterprise, place, on)
    if decided is None:
        if _awaited("factor_needs_decision", enterprise, place, on):
            return None
        decided = str(law.book().number("entry_factor", place=place, on=on).value)
    return _millionths(decided)


def base_of(industry: str, tier: str | None, place: str, on: date) -> int:
    """The base contribution in millionths of a yuan."""
    by = {"industry": industry} | ({"tier": tier} if tier else {})
    return _millionths(str(law.book().number("base_contribution", place=place, on=on, by=by).value))


def _stated(name: str, enterprise: Enterprise, place: str, on: date) -> str | None:
    try:
        return str(law.book().number(name, place=place, on=on, by={"platform": enterprise.name}).value)
    except law.MissingNumber:
        return None


def _awaited(name: str, enterprise: Enterprise, place: str, on: date) -> bool:
    batch = "2022" if enterprise.joined < TIERS_FROM else "2025"
    return bool(law.book().number(name, place=place, on=on, by={"batch": batch}).value)


def _millionths(text: str) -> int:
    whole, _, part = text.partition(".")
    if len(part) > 6 or not (whole + part).isdigit():
        raise ValueError(f"{text!r} is not a plain decimal with at most six places")
    return int(whole) * _MILLION + int(part.ljust(6, "0") if part else 0)
