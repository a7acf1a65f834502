"""From everything that is recorded to one list of who ought to be insured and is not (应保未保), worked off until it is settled.

1. Orders of workers who were not registered, and of enterprises that were not enrolled (`orders findings`).
2. Injuries for which no order is known: neither bound to the case nor named by whoever reported.
3. Months for which fewer orders were declared than arrived.
4. Enterprises known from elsewhere that are not enrolled: registers of other departments, candidates, enterprises that were asked to join,
   workers' reports of deductions (of which only the number of persons is told, so that nobody is given away).

What is found is put once; what a later look does not find any more is settled. A gap takes nothing from a worker.
Articles: `zhejiang-2025-44 §2(1)`, `measures-2025 §2`, `measures-2025 §4`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases import attribution, reports
from zhibao.contributions import deductions
from zhibao.contributions.declarations import declarations
from zhibao.contributions.shifting.rules import TOGETHER
from zhibao.journeys import orders_to_coverage
from zhibao.kit import acts as official
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import in_parts
from zhibao.linkage import hits
from zhibao.orders import acts as orders
from zhibao.registry import answers as registry
from zhibao.registry.duties import gaps
from zhibao.registry.duties.model import Found, GapKind
from zhibao.registry.extension import acts as extension

FINDER = Actor("gap_finder", "job")
_NOT_ONE = ("not_the_same", "no_consequence", "already_known")


def look(session: Session, keyring: Keyring, store: Path, province: str, month: Month, *, actor: Actor = FINDER, at: datetime) -> dict[str, int]:
    """Look over a month of a province and note what was found: how many gaps, how many new, settled, found again. Again gives nothing new."""
    seen = found(session, keyring, store, province, month, at)
    return gaps.note(session, province[:2], seen, month.first, month.last, actor=actor, at=at)


def found(session: Session, keyring: Keyring, store: Path, province: str, month: Month, at: datetime) -> list[Found]:
    """Every gap of a month in a province, by kind, enterprise and matter."""
    counted = _counted(session, province, month)
    return [
        *_of_orders(session, store, province, month, counted),
        *_of_injuries(session, province, month, at),
        *_of_declarations(session, province, month, counted),
        *_from_elsewhere(session, keyring, province, month, at),
    ]


def _counted(session: Session, province: str, month: Month) -> dict[str, int]:
    """Completed orders of a month in a province by enterprise."""
    found: dict[str, int] = defaultdict(int)
    for one in orders.order_counts(session, month):
        if law.places().province_of(one.district) == province:
            found[one.platform] += one.orders
    return found


def _of_orders(session: Session, store: Path, province: str, month: Month, counted: dict[str, int]) -> Iterator[Found]:
    held: dict[tuple[GapKind, str, str], list[orders_to_coverage.CoverageFinding]] = defaultdict(list)
    for finding in orders_to_coverage.findings(session, store, month):
        kind = GapKind(finding.kind)
        if kind is GapKind.WORKER and finding.platform in counted:
            held[kind, finding.platform, str(month)].append(finding)
        elif kind is GapKind.ENROLMENT and finding.detail.startswith(province):
            held[kind, finding.platform, f"{month} {finding.detail.partition(' ')[2]}"].append(finding)
    for (kind, platform, matter), rows in sorted(held.items()):
        size = sum((one.workers or 0) if kind is GapKind.WORKER else one.orders for one in rows)
        days = sorted(one.day for one in rows)
        yield Found(kind, province, platform, matter, days[0], days[-1], size, tuple(one.key for one in rows))


def _of_injuries(session: Session, province: str, month: Month, at: datetime) -> Iterator[Found]:
    hurt = [one for one in attribution.reported(session, month.first, month.last, at) if law.places().province_of(one.prefecture) == province]
    if not hurt:
        return
    named = {one.case_no for one in reports.reports(session) if one.case_no is not None and one.orders}
    for part in in_parts([f"case:{one.case_no}" for one in hurt]):
        query = select(official.Act.subject, official.Act.verb, official.Act.content).where(
            official.Act.subject.in_(part), official.Act.verb.in_(("orders_bound", "filing"))
        )
        for subject, verb, content in session.execute(query):
            if content["orders"] if verb == "orders_bound" else content["facts"].get("orders"):
                named.add(subject.partition(":")[2])
    for one in hurt:
        if one.case_no not in named and one.order_no is None:
            yield Found(GapKind.INJURED, one.prefecture, one.platform, one.case_no, one.injury_on, one.injury_on, 1, (one.case_no,))


def _of_declarations(session: Session, province: str, month: Month, counted: dict[str, int]) -> Iterator[Found]:
    for one in declarations(session, month):
        below = counted.get(one.platform, 0) - one.orders
        if one.province == province and below > 0:
            yield Found(GapKind.DECLARED, province, one.platform, str(month), month.first, month.last, below, (f"declaration:{province}:{one.platform}:{month}",))


def _from_elsewhere(session: Session, keyring: Keyring, province: str, month: Month, at: datetime) -> Iterator[Found]:
    on = min(month.last, at.astimezone(ZONE).date())
    enrolled = {name for one in registry.enrolments(session, province) if one.covers(on) for name in (one.uscc, one.enterprise)}

    def of(enterprise: str | None, place: str, matter: str, evidence: str, size: int = 1) -> Found:
        return Found(GapKind.ELSEWHERE, place, enterprise, matter, month.first, month.last, size, (evidence,))

    for hit in hits.hits(session, area=province, rule="enterprise_not_with_us"):
        if not hit.answers or hit.answers[-1].finding not in _NOT_ONE:
            yield of(None, province, f"linkage:{hit.number}", hit.number)
    for candidate in extension.candidates(session, province):
        if candidate.uscc is None or candidate.uscc not in enrolled:
            yield of(candidate.uscc or candidate.name, candidate.city, f"candidate:{candidate.number}", candidate.number)
    for city in law.places().children(province):
        for slug in extension.followed(session, city.code):
            if slug not in enrolled:
                yield of(slug, city.code, f"followed:{city.code}:{slug}", f"followed:{city.code}")
    told: dict[tuple[str, str], set[int]] = defaultdict(set)
    for report in deductions.of_prefectures(session, province[:2]):
        told[str(deductions.told(session, keyring, report.report_no)["platform"]), report.prefecture].add(report.person)
    for (platform, city_code), persons in sorted(told.items()):
        # One person's report would name her to whoever is asked about it.
        if platform not in enrolled and len(persons) >= TOGETHER:
            yield of(platform, city_code, f"deductions:{platform}", f"deduction_reports:{len(persons)}", len(persons))
