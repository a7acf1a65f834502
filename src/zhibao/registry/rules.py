"""Decisions of the registry without a database: who is enrolled where, in which tier, and how links change.

Enrolment follows `measures-2025 §2`; the phases are `mohrss-2021-110 §3`, `mohrss-2025-24 §5` and
`mohrss-press-2026-04-28 §1`; the merger of food delivery into instant delivery is `mohrss-2025-24 §3`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from zhibao import law
from zhibao.registry.model import (
    Branch,
    EnterpriseList,
    Industry,
    IndustryPeriod,
    Link,
    LinkChange,
    ListedEnterprise,
    ListedPlace,
    NamePeriod,
    Origin,
    SchemeOfPlace,
    TierBasis,
    Version,
)

_DAY = timedelta(days=1)


@cache
def enterprise_list() -> EnterpriseList:
    """The list of enterprises that comes with this release (`enterprises.toml`)."""
    return parse_list((files("zhibao.registry") / "enterprises.toml").read_text(encoding="utf-8"))


def parse_list(text: str) -> EnterpriseList:
    """A list of enterprises from its TOML text. Raises KeyError or ValueError for what it does not know."""
    read = tomllib.loads(text)
    phases = {int(number): phase for number, phase in read["phases"].items()}
    return EnterpriseList(
        enterprises=tuple(_enterprise(entry, phases[entry["phase"]]) for entry in read["enterprise"]),
        places=tuple(_place(entry) for entry in read.get("place", ())),
        tiers_from=read["tiers"]["from"],
        tiers_industry=Industry(read["tiers"]["industry"]),
        tiers_cites=tuple(read["tiers"]["cites"]),
    )


def _sourced(entry: dict[str, Any]) -> dict[str, Any]:
    return {
        "first": entry.get("from"),
        "last": entry.get("to"),
        "mark": entry["mark"],
        "cites": tuple(entry["cites"]),
    }


def _enterprise(entry: dict[str, Any], phase: dict[str, Any]) -> ListedEnterprise:
    return ListedEnterprise(
        slug=entry["slug"],
        ordinal=entry["ordinal"],
        phase=entry["phase"],
        joined=phase["from"],
        mark=phase["mark"],
        cites=tuple(phase["cites"]),
        names=tuple(NamePeriod(name=name["name"], **_sourced(name)) for name in entry["names"]),
        industries=tuple(
            IndustryPeriod(industry=Industry(period["industry"]), **_sourced(period))
            for period in entry["industries"]
        ),
    )


def _place(entry: dict[str, Any]) -> ListedPlace:
    branches = (
        Branch(
            enterprise=branch["enterprise"],
            role=branch["role"],
            place=branch["place"],
            name=branch["name"],
            **_sourced(branch),
        )
        for branch in entry.get("branches", ())
    )
    return ListedPlace(
        code=entry["code"],
        phases=tuple(entry["phases"]),
        cites=tuple(entry["cites"]),
        mark=entry.get("mark"),
        only=tuple(entry.get("only", ())),
        branches=tuple(branches),
    )


def enrolments_of(
    enterprise: ListedEnterprise, listed: EnterpriseList, scheme: SchemeOfPlace
) -> list[Version]:
    """The enrolments of an enterprise in a province: each of its industries, from the later of the day on which
    the enterprise joined the scheme and the day on which the province's scheme began, cut where tiers begin.

    Source: `measures-2025 §2`, `zhejiang-2025-44 §2(1)`, `jiangsu-2025-31 §preamble`, `mohrss-2025-24 §5`.
    """
    place = listed.place(scheme.place)
    if place.only and enterprise.slug not in place.only:
        return []
    start = max(enterprise.joined, scheme.began)
    named = enterprise.phase in place.phases
    own = place.cites if named else ()
    versions: list[Version] = []
    for period in enterprise.industries:
        first = max(start, period.first or start)
        if period.last is not None and period.last < first:
            continue
        plain = Version(
            enterprise=enterprise.slug,
            place=scheme.place,
            industry=period.industry,
            tier=None,
            tier_basis=TierBasis.NONE,
            first=first,
            last=period.last,
            mark=(place.mark if named else None) or law.weakest((enterprise.mark, period.mark, scheme.mark)),
            cites=_together(own, () if place.mark else (*enterprise.cites, *period.cites, *scheme.cites)),
        )
        versions += _with_tiers(plain, enterprise, listed, scheme)
    return versions


def _with_tiers(
    plain: Version, enterprise: ListedEnterprise, listed: EnterpriseList, scheme: SchemeOfPlace
) -> list[Version]:
    """Cut an enrolment of instant delivery where tiers begin, and give each piece its tier.

    Entry tier: `chongqing-2025-14 §3`, `shandong-2025 §3`, for new provinces `readings §16`. Enterprises of the
    first phase in first-pilot provinces are tiered by a decision on their own ratio: `chongqing-2025-14 §2`.
    """
    if plain.industry != listed.tiers_industry:
        return [plain]
    untiered, tiered = _cut(plain, listed.tiers_from)
    if tiered is None:
        return [plain]
    pieces = [] if untiered is None else [untiered]
    names = {name.name for name in enterprise.names}
    decided = [tier for tier in scheme.tiers if tier.enterprise_name in names]
    if enterprise.phase in scheme.undecided_phases or decided:
        basis = replace(
            tiered,
            tier_basis=TierBasis.UNDECIDED,
            cites=_together(tiered.cites, scheme.undecided_cites),
        )
    else:
        basis = replace(
            tiered,
            tier=scheme.entry_tier,
            tier_basis=TierBasis.ENTRY,
            mark=law.weakest((tiered.mark, scheme.entry_mark)),
            cites=_together(tiered.cites, scheme.entry_cites),
        )
    layers = [basis]
    for order, tier in enumerate(decided, start=1):
        first = max(tier.first or basis.first, basis.first)
        last = _earlier(tier.last, basis.last)
        if last is None or first <= last:
            layers.append(
                replace(
                    basis,
                    tier=tier.tier,
                    tier_basis=TierBasis.DECISION,
                    first=first,
                    last=last,
                    mark=law.weakest((tiered.mark, tier.mark)),
                    cites=_together(tiered.cites, tier.cites),
                    order=order,
                )
            )
    return pieces + [replace(version, order=0) for version in flatten(layers)]


def _cut(version: Version, on: date) -> tuple[Version | None, Version | None]:
    """The parts of an enrolment before a day and from it."""
    if version.first >= on:
        return None, version
    if version.last is not None and version.last < on:
        return version, None
    return replace(version, last=on - _DAY), replace(version, first=on)


def flatten(versions: Iterable[Version]) -> list[Version]:
    """The periods that hold, without overlaps, from stored versions of one enterprise, place and industry.

    Of data versions only the newest edition counts; a decision stands above data, and a later row above an
    earlier one. Neighbouring periods with the same content are joined.
    """
    known = list(versions)
    newest = max((version.edition for version in known if version.origin is Origin.DATA), default=0)
    layers = sorted(
        (v for v in known if v.origin is Origin.DECISION or v.edition == newest),
        key=lambda v: (v.origin is Origin.DECISION, v.order),
    )
    edges = sorted({v.first for v in layers} | {v.last + _DAY for v in layers if v.last is not None})
    result: list[Version] = []
    for index, edge in enumerate(edges):
        standing = [v for v in layers if v.first <= edge and (v.last is None or edge <= v.last)]
        if not standing:
            continue
        last = edges[index + 1] - _DAY if index + 1 < len(edges) else None
        piece = replace(standing[-1], first=edge, last=last)
        if result and result[-1].last == edge - _DAY and _same(result[-1], piece):
            result[-1] = replace(result[-1], last=last)
        else:
            result.append(piece)
    return result


def _same(one: Version, other: Version) -> bool:
    return replace(one, first=other.first, last=other.last) == other


def within(versions: Sequence[Version], first: date, last: date | None) -> bool:
    """Whether every day of a period is covered by flattened versions."""
    day = first
    for version in sorted(versions, key=lambda v: v.first):
        if version.first > day:
            return False
        if version.last is None:
            return True
        if version.last >= day:
            day = version.last + _DAY
        if last is not None and day > last:
            return True
    return False


def change_of_links(links: Sequence[Link], first: date, last: date | None, agency: str | None) -> LinkChange:
    """What a reported period changes in a worker's links with one enterprise through one service agency.

    An open report inside a link changes nothing. A report with a last day ends the open link it lies in. A
    report that begins before an open link adds the days before it, so that open links never overlap. A link
    that was ended is not opened again by the same start.
    """
    if not links:
        return LinkChange(add=Link(first, last, agency))
    same = [link for link in links if link.service_agency == agency]
    closed = [(link.first, link.last) for link in same if link.last is not None]
    running = next((link for link in same if link.last is None), None)
    end = (running, last) if running is not None and last is not None and running.first <= last else None
    if not (end is not None and end[0].first == first) and _covered(closed, first, last):
        return LinkChange()
    if running is not None and running.first <= first:
        return LinkChange(end=end)
    # What is left lies before the running link, or there is none.
    until = last
    if running is not None and (last is None or end is not None):
        until = running.first - _DAY
    add = None if _covered(closed, first, until) else Link(first, until, agency)
    if add is not None and any(begun == first for begun, _ in closed):
        return LinkChange(refused="link_already_ended")
    return LinkChange(add=add, end=end)


def _covered(closed: Sequence[tuple[date, date]], first: date, last: date | None) -> bool:
    """Whether ended links together hold every day of a period; an open period is never held by them."""
    day = first
    for begun, ended in sorted(closed):
        if begun <= day <= ended:
            day = ended + _DAY
    return last is not None and day > last


def _earlier(one: date | None, other: date | None) -> date | None:
    if one is None or other is None:
        return one or other
    return min(one, other)


def _together(*groups: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cite for group in groups for cite in group))
