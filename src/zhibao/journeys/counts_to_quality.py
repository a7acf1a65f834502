"""From counts that exist to the quality of data of a month: order files, rosters, injury reports, exchanges; each source by itself.

The story in order. What intake, registration, reports and the log of exchanges counted when they happened is asked for, by supplier,
and becomes measures; each source is kept in a transaction of its own, so that a run that was cut off goes on. A measure that is kept
already and has not changed is not kept again. What is wrong becomes a list that an officer gives back to the supplier.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases import acts as cases
from zhibao.cases.clocks import clocks
from zhibao.cases.model import ClockState
from zhibao.cases.party_tables import CasePartyRow, ReportSenderRow
from zhibao.cases.report_tables import InjuryReportRow, ReportStepRow
from zhibao.cases.tables import CaseRow
from zhibao.edge.workbooks import Column, Table, write_workbook
from zhibao.journeys.exchange_to_log import province_of
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.progress import Progress, silent
from zhibao.linkage import acts, quality
from zhibao.linkage.quality import Exchanged, Load, Measure
from zhibao.orders.tables import OrderBatch, OrderCountRow, OrderSegment
from zhibao.registry import answers as registry
from zhibao.registry.tables import RegistryBatchRow

Opening = Callable[[], AbstractContextManager[Session]]
MEASURER = Actor("quality", "job")
_STANDS = {ClockState.ANSWERED: "kept", ClockState.ANSWERED_LATE: "late", ClockState.ELAPSED: "late", ClockState.LAPSED: "late"}


def measure(
    reading: Opening, writing: Opening, place: str, month: Month, *, actor: Actor = MEASURER, at: datetime, progress: Progress = silent
) -> dict[str, Any]:
    """Measure a month of a province, source by source; again, only what has changed is kept."""
    province, new = province_of(place), 0
    sources: tuple[Callable[[Session, str, Month, datetime], Sequence[Measure]], ...] = (of_orders, of_rosters, of_reports, of_exchanges)
    for done, source in enumerate(sources, start=1):
        with reading() as session:
            measures = source(session, province, month, at)
        with writing() as session:
            new += quality.keep(session, province, str(month), measures, actor=actor, at=at)
        progress(done, len(sources), "来源/sources")
    with reading() as session:
        told = quality.board(session, province, months=[str(month)])
    return {"place": province, "month": str(month), "new": new, "measures": told}


def of_orders(session: Session, province: str, month: Month, at: datetime) -> list[Measure]:
    """Order files that were loaded in the month and hold orders of the province, or none that could be accepted."""
    first, last = _instants(month)
    batches = session.scalars(select(OrderBatch).where(OrderBatch.loaded_at >= first, OrderBatch.loaded_at < last).order_by(OrderBatch.id)).all()
    days = _days(session, [one.id for one in batches])
    mine = [one for one in batches if not days[one.id] or any(district.startswith(province[:2]) for district, _ in days[one.id])]
    loads = [Load(one.platform, one.received, one.duplicate, one.conflicts, one.reasons) for one in mine]
    try:
        limit = int(law.book().number("order_feed_days", place=province, on=month.last).exact)
    except law.MissingNumber:
        return quality.of_orders(loads, None)
    counted: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for batch in mine:
        loaded = batch.loaded_at.astimezone(ZONE).date()
        for (district, on), orders in days[batch.id].items():
            if district.startswith(province[:2]):
                counted[batch.platform][0] += orders if (loaded - on).days <= limit else 0
                counted[batch.platform][1] += orders
    return quality.of_orders(loads, {supplier: (good, whole) for supplier, (good, whole) in counted.items()})


def _days(session: Session, batches: Sequence[int]) -> dict[int, Counter[tuple[str, date]]]:
    """Accepted orders of each batch by district and day; what a later version took back is no delivery and is left out."""
    found: dict[int, Counter[tuple[str, date]]] = {batch: Counter() for batch in batches}
    for begin in range(0, len(batches), 400):
        query = (
            select(OrderSegment.batch_id, OrderCountRow.district, OrderCountRow.day, OrderCountRow.orders)
            .join(OrderCountRow, OrderCountRow.segment_id == OrderSegment.id)
            .where(OrderSegment.batch_id.in_(batches[begin : begin + 400]), OrderCountRow.orders > 0)
        )
        for batch, district, on, orders in session.execute(query):
            found[batch][district, on] += orders
    return found


def of_rosters(session: Session, province: str, month: Month, at: datetime) -> list[Measure]:
    """Rosters that were registered in the month, of enterprises enrolled in the province."""
    first, last = _instants(month)
    enrolled = {one.slug: one.uscc or one.slug for one in registry.enterprises(session)}
    here = {one.enterprise for one in registry.enrolments(session, province)}
    rows = session.scalars(select(RegistryBatchRow).where(RegistryBatchRow.recorded_at >= first, RegistryBatchRow.recorded_at < last))
    return quality.of_rosters([Load(enrolled[row.enterprise], row.received, 0, 0, {"rejected": row.rejected}) for row in rows if row.enterprise in here])


def of_reports(session: Session, province: str, month: Month, at: datetime) -> list[Measure]:
    """Injury reports of the month by who sent them, and whether platforms filed the accidents in time."""
    first, last = _instants(month)
    begins = province[:2]
    rows = session.scalars(
        select(InjuryReportRow).where(InjuryReportRow.received_at >= first, InjuryReportRow.received_at < last, InjuryReportRow.prefecture.startswith(begins))
    ).all()
    senders = {one.report_no: one.party for one in session.scalars(select(ReportSenderRow))}
    joined = set(session.scalars(select(ReportStepRow.report_no).where(ReportStepRow.step == "joined")))
    reports = [(senders.get(row.report_no, row.channel), row.injury_at is not None, row.report_no in joined) for row in rows]
    opened = session.scalars(
        select(CaseRow.case_no).where(CaseRow.opened_at >= first, CaseRow.opened_at < last, CaseRow.case_no.startswith(begins))
    ).all()
    platforms: dict[str, set[str]] = defaultdict(set)
    for party in session.scalars(select(CasePartyRow).order_by(CasePartyRow.id)):
        mine = platforms[party.case_no]
        (mine.discard if party.step == "released" else mine.add)(party.party)
    enterprises = {one.uscc for one in registry.enterprises(session)}
    filings = [
        (platform, _STANDS.get(clock.state, "open"))
        for case_no, state in cases.case_states(session, opened).items()
        for clock in clocks(state, at.astimezone(ZONE).date())
        if clock.name == "platform_filing"
        for platform in platforms[case_no] & enterprises
    ]
    return quality.of_reports(reports, filings)


def of_exchanges(session: Session, province: str, month: Month, at: datetime) -> list[Measure]:
    """Requests of ours that were asked in the month, with what came of them by now; one whose day is not over is not late."""
    on, found = at.astimezone(ZONE).date(), []
    for request in acts.requests(session, place=province):
        if request.side != "ours" or Month.of(request.at.astimezone(ZONE).date()) != month or request.status in ("open", "told"):
            continue
        taken = [one for one in request.steps if one.step == "received"]
        refused = Counter(one.reason or "" for one in request.steps if one.step == "refused")
        due = request.due_on
        if not taken and due is not None and on <= due:
            continue
        counted = [one.counted for one in taken]
        found.append(Exchanged(
            request.partner, bool(taken), None if due is None else bool(request.document(on)["late"]), len(taken) + refused.total(), refused,
            sum(one.received for one in counted), sum(one.doubled for one in counted), sum(one.changed for one in counted), sum(one.withdrawn for one in counted),
        ))  # fmt: skip
    return quality.of_exchanges(found)


def give_back(writing: Opening, place: str, month: Month, supplier: str, out: Path, *, actor: Actor, at: datetime) -> dict[str, Any]:
    """Record that a list is given back and write it as a workbook. Raises what `quality.give_back` raises, and `cannot_write`."""
    with writing() as session:
        lines, told = quality.give_back(session, province_of(place), str(month), supplier, actor=actor, at=at)
    columns = (
        Column("来源", "source"), Column("维度", "dimension"), Column("问题", "reason", width=28), Column("行数", "rows", "whole"), Column("总行数", "of rows", "whole"),
    )  # fmt: skip
    rows = [
        ("".join(quality.SOURCES[one["source"]][:1]), quality.DIMENSIONS[one["dimension"]][0], one["reason"], one["count"], one["of"]) for one in lines
    ]
    above = (f"{month} 数据问题清单 · data to be put right　{supplier}", f"请于 {told['due_on'] or '—'} 以前更正或者说明。Please correct or explain by then.")
    write_workbook(out, [Table("数据问题", columns, rows, above=above)])
    return told | {"file": out.name, "list": lines}


def _instants(month: Month) -> tuple[datetime, datetime]:
    """From the first instant of a month to the first of the next one."""
    return datetime.combine(month.first, time(), ZONE), datetime.combine(month.last + timedelta(days=1), time(), ZONE)
