"""From a report to a case: take it in, bind it to orders, find where it belongs, name the platform, leave the rest to people.

The story in order. The report is kept, whatever else holds. The orders of the person near that time are asked of the
store, with a plain statement of how well each fits. Reports of one accident meet in one case; where that is in doubt,
or the time or the person is not known, the report waits for a person. The case then stands with the city of the place
of injury, the platform of the order being carried out is named, and everything that only a person may decide becomes a
task.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases import acts as cases
from zhibao.cases import parties, reports, tasks
from zhibao.cases.jurisdiction import Jurisdiction, jurisdiction
from zhibao.cases.order_fit import LOOK_BACK, Fit, OrderFit, order_fits, unfound
from zhibao.cases.reports import Report, Step, Told
from zhibao.cases.responsibility import Responsibility, Statement, responsible_platform
from zhibao.cases.tables import CaseContentRow
from zhibao.kit import acts
from zhibao.kit.actors import JOB, Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.vault import seal_for
from zhibao.orders.model import OrderAt
from zhibao.orders.rules import TaskPeriod
from zhibao.orders.store import OrderStore
from zhibao.registry import answers as register

SYSTEM = Actor("reports", JOB)
_GROUND = "measures-2025 §15(2)"
# The store is asked for everything that ended shortly before; whether it lies in the task period the law says.
_NEAR = TaskPeriod("", "", "acceptance", LOOK_BACK)


@dataclass(frozen=True)
class ReportOutcome:
    """What became of a report. `case_no` is None only where a person must say where it belongs."""

    report: Report
    step: Step
    zh: str
    en: str
    repeated: bool
    registered: bool | None
    fits: tuple[OrderFit, ...]
    unfound: tuple[str, ...]
    responsibility: Responsibility | None
    jurisdiction: Jurisdiction
    tasks: tuple[tasks.Task, ...]

    @property
    def case_no(self) -> str | None:
        """The case the report stands in."""
        return self.report.case_no

    def document(self) -> dict[str, Any]:
        """The outcome as the public JSON document; it names no person."""
        return self.report.document() | {
            "zh": self.zh,
            "en": self.en,
            "repeated": self.repeated,
            "registered": self.registered,
            "order_fits": [fit.document() for fit in self.fits],
            "orders_not_found": list(self.unfound),
            "responsible_platform": None if self.responsibility is None else self.responsibility.document(),
            "jurisdiction": self.jurisdiction.document(),
            "tasks": [task.document() for task in self.tasks],
        }


def report_to_case(
    session: Session, store: Path, keyring: Keyring, told: Told, *, actor: Actor, at: datetime
) -> ReportOutcome:
    """Take a report in and bring it to its case. The same report again changes nothing and says so."""
    got = reports.receive(session, keyring, told, actor=actor)
    repeated = got.step is not None
    orders = _orders_near(session, store, keyring, got)
    where = _jurisdiction(got, orders)
    fits = () if got.injury_at is None else order_fits(got.place_of_injury, got.injury_at, orders, got.orders)
    found = _responsible(got, orders)
    zh, en = "这份报案已收过，未作任何改动", "this report was taken in before; nothing was changed"
    if not repeated:
        zh, en = _bring(session, keyring, got, told.person_known, actor, at)
        got = reports.report(session, got.report_no)
    registered = _registered(session, got, orders)
    if not repeated and got.case_no is not None:
        _bind(session, got.case_no, got, fits, found, orders, at)
        _ask(session, got, where, fits, unfound(orders, got.orders), found, registered, at)
    assert got.step is not None
    return ReportOutcome(
        report=got, step=got.step, zh=zh, en=en, repeated=repeated, registered=registered, fits=fits,
        unfound=unfound(orders, got.orders), responsibility=found, jurisdiction=where, tasks=_tasks(session, got),
    )  # fmt: skip


def settle_report(
    session: Session, store: Path, keyring: Keyring, report_no: str, *, join: str | None, injury_at: datetime | None = None,
    reason: str, actor: Actor, at: datetime,
) -> Report:  # fmt: skip
    """A person says where a report that waits belongs: in a case of the same person, or in a case of its own.

    Raises CallerFault `person_needed`, `reason_missing`, `already_placed`, `time_missing` and those of `reports.join`.
    """
    if actor.machine:
        raise CallerFault("person_needed", "由人决定报案归入何案。", "A person decides where a report belongs.")
    if not reason.strip():
        raise CallerFault("reason_missing", "请说明理由。", "State the reason.", place="reason")
    got = reports.report(session, report_no)
    if got.case_no is not None and join is None:
        raise CallerFault("already_placed", f"报案 {report_no} 已在 {got.case_no}。", f"Report {report_no} stands in {got.case_no}.")
    if join is not None:
        left = got.case_no
        settled = _join(session, keyring, got, join, reason, actor, at)
        if left is not None and not reports.reports(session, case_no=left):
            tasks.open_task(
                session, f"case:{left}", "case_without_report", ground=reports.ground_of(got.place_of_injury), actor=SYSTEM, at=at
            )
        _answer(session, f"report:{report_no}", ("same_accident", "time_unknown"), join, actor, at)
        return settled
    moment = got.injury_at or injury_at
    if moment is None:
        raise CallerFault("time_missing", "立案需要受伤时间。", "A case needs the time of the injury.", place="injury_at")
    settled = _open(session, keyring, replace(got, injury_at=moment), actor, at, reason)
    timed = replace(settled, injury_at=moment)
    orders = _orders_near(session, store, keyring, timed)
    fits = order_fits(got.place_of_injury, moment, orders, got.orders)
    found = _responsible(timed, orders)
    _bind(session, str(settled.case_no), timed, fits, found, orders, at)
    _ask(
        session, timed, _jurisdiction(timed, orders), fits, unfound(orders, got.orders), found,
        _registered(session, timed, orders), at,
    )  # fmt: skip
    _answer(session, f"report:{report_no}", ("same_accident", "time_unknown"), str(settled.case_no), actor, at)
    return settled


def decide_platform(
    session: Session, store: Path, keyring: Keyring, case_no: str, statement: Statement, *, at: datetime
) -> Responsibility:
    """Record what a person states about the responsible platform, and the platform that follows from it.

    Her reasons are sealed under the key of the person who was hurt.
    """
    case = cases.case_state(session, case_no)
    rows = _plain(OrderStore.open(session, store, keyring).at(case.person, case.injury_at, _NEAR))
    decided = responsible_platform(case.place, case.injury_at, rows, statement)
    sealed = seal_for(session, keyring, case.person, statement.reasons.encode(), at=at)
    digest = text_digest(sealed, "sm3")
    session.add(CaseContentRow(digest=digest, case_no=case_no, sealed=sealed))
    _note_platform(session, case_no, decided, rows, statement.actor, at, {"sealed": digest, "trip": list(statement.trip)})
    if decided.platform is not None:
        _answer(session, f"case:{case_no}", ("responsible_platform",), decided.platform, statement.actor, at)
    return decided


def responsible_for(session: Session, case_no: str) -> str | None:
    """The platform that the newest act names as responsible for a case; None where a person still decides."""
    query = (
        select(acts.Act)
        .where(acts.Act.subject == f"case:{case_no}", acts.Act.verb == "responsible_platform")
        .order_by(acts.Act.place_in_chain.desc())
    )
    newest = session.execute(query.limit(1)).scalar_one_or_none()
    return None if newest is None else newest.content["platform"]


def _bring(
    session: Session, keyring: Keyring, got: Report, person_known: bool, actor: Actor, at: datetime
) -> tuple[str, str]:
    """Open a case for a report, join it to one, or leave it to a person; say which and why."""
    subject, ground = f"report:{got.report_no}", reports.ground_of(got.place_of_injury)
    where = reports.placement(got, reports.reports(session, person=got.person))
    if where.step is Step.JOINED and not cases.case_state(session, str(where.case_no)).closed:
        _join(session, keyring, got, str(where.case_no), None, SYSTEM, at)
        return where.zh, where.en
    code = None
    if not person_known:
        code = "person_unknown"
    elif where.step is not Step.OPENED:
        code = "same_accident"
    elif got.injury_at is None:
        code = "time_unknown"
    if code is None:
        _open(session, keyring, got, actor, at, None)
        return where.zh, where.en
    candidates = where.candidates or ((where.case_no,) if where.case_no else ())
    reports.hold(session, keyring, got.report_no, candidates, actor=SYSTEM, at=at)
    task = tasks.open_task(session, subject, code, ground=ground, actor=SYSTEM, at=at, candidates=list(candidates))
    return task.zh, task.en


def _open(session: Session, keyring: Keyring, got: Report, actor: Actor, at: datetime, reason: str | None) -> Report:
    assert got.injury_at is not None
    competent = _jurisdiction(got, ())
    case_no = cases.open_case(
        session, keyring, place=got.place_of_injury, injury_at=got.injury_at.astimezone(ZONE), person=got.person,
        channel=got.channel, actor=actor, at=max(at, got.received_at), ground=reports.ground_of(got.place_of_injury),
        prefecture=competent.prefecture,
    )  # fmt: skip
    return reports.open_case_for(session, keyring, got.report_no, case_no, reason=reason, actor=actor, at=at)


def _join(
    session: Session, keyring: Keyring, got: Report, case_no: str, reason: str | None, actor: Actor, at: datetime
) -> Report:
    joined = reports.join(session, keyring, got.report_no, case_no, reason=reason, actor=actor, at=at)
    cases.take_step(
        session, keyring, case_no, "further_report", actor=SYSTEM, ground=reports.ground_of(got.place_of_injury),
        facts={"channel": got.channel, "ref": got.report_no}, at=at, on_behalf_of=str(actor),
    )  # fmt: skip
    return joined


def _orders_near(session: Session, store: Path, keyring: Keyring, got: Report) -> list[dict[str, Any]]:
    if got.injury_at is None:
        return []
    return _plain(OrderStore.open(session, store, keyring).at(got.person, got.injury_at, _NEAR))


def _plain(found: Sequence[OrderAt]) -> list[dict[str, Any]]:
    """Orders as plain values, as `cases` reads them."""
    return [
        {
            "order_no": order.order_no, "platform": order.platform, "district": order.district, "source": order.source.value,
            "accepted_at": order.accepted_at, "started_at": order.started_at, "completed_at": order.completed_at,
            "service_agency": order.service_agency,
        }
        for order in found
    ]  # fmt: skip


def _jurisdiction(got: Report, orders: Sequence[dict[str, Any]]) -> Jurisdiction:
    """Where the case belongs; the county of an order counts only where all orders near lie in one province."""
    taken = {str(row["district"]) for row in orders if row["district"] and _known_place(str(row["district"]))}
    provinces = {law.places().province_of(district) for district in taken}
    on = (got.injury_at or got.received_at).astimezone(ZONE).date()
    return jurisdiction(
        got.place_of_injury, on, place_of_acceptance=min(taken) if len(provinces) == 1 else None
    )


def _known_place(code: str) -> bool:
    try:
        law.places().province_of(code)
    except CallerFault:
        return False
    return True


def _responsible(got: Report, orders: Sequence[dict[str, Any]]) -> Responsibility | None:
    return None if got.injury_at is None else responsible_platform(got.place_of_injury, got.injury_at, orders)


def _registered(session: Session, got: Report, orders: Sequence[dict[str, Any]]) -> bool | None:
    """Whether the platforms of the orders near had registered the worker on that day; None without order or time."""
    if got.injury_at is None or not orders:
        return None
    day = got.injury_at.astimezone(ZONE).date()
    return all(register.was_registered(session, got.person, platform, day) for platform in {row["platform"] for row in orders})


def _bind(
    session: Session, case_no: str, got: Report, fits: Sequence[OrderFit], found: Responsibility | None,
    orders: Sequence[dict[str, Any]], at: datetime,
) -> None:  # fmt: skip
    """Write into the case which orders fit how well, and the platform that follows from them."""
    agency = {(row["platform"], row["order_no"]): row["service_agency"] for row in orders}
    acts.record(
        session, verb="orders_bound", subject=f"case:{case_no}", actor=str(SYSTEM), ground=_GROUND, at=at,
        content={
            "report_no": got.report_no,
            "look_back_minutes": int(LOOK_BACK.total_seconds()) // 60,
            "orders": [
                {"order_no": fit.order_no, "platform": fit.platform, "source": fit.source, "fit": str(fit.fit),
                 "ended_minutes_before": fit.ended_minutes_before, "same_county": fit.same_county,
                 "service_agency": agency.get((fit.platform, fit.order_no))}
                for fit in fits
            ],
        },
    )  # fmt: skip
    if found is not None and responsible_for(session, case_no) is None:
        _note_platform(session, case_no, found, orders, SYSTEM, at, {})


def _note_platform(
    session: Session, case_no: str, found: Responsibility, orders: Sequence[dict[str, Any]], actor: Actor, at: datetime,
    more: dict[str, Any],
) -> None:  # fmt: skip
    acts.record(
        session, verb="responsible_platform", subject=f"case:{case_no}", actor=str(actor), at=at,
        ground=found.cites[0] if found.cites else _GROUND,
        content={
            "platform": found.platform,
            "order_no": found.order_no,
            "decided_by": None if found.decided_by is None else str(found.decided_by),
            "candidates": [[one.platform, one.order_no] for one in found.candidates],
            **more,
        },
    )  # fmt: skip
    if found.platform is not None:
        day = cases.case_state(session, case_no).injury_at.date()
        agencies = _agencies(session, found.platform, found.order_no, orders, day)
        parties.name_responsible(session, case_no, found.platform, agencies=agencies, actor=actor, at=at)


def _agencies(session: Session, platform: str, order_no: str | None, orders: Sequence[dict[str, Any]], day: date) -> list[str]:
    """The service agencies that the platform's order near the injury carried and that served the platform on that day.

    Where a person named the platform and no order, all its orders near that time count.
    """
    carried = {row["service_agency"] for row in orders if row["platform"] == platform and order_no in (None, row["order_no"])}
    return sorted(code for code in carried - {None} if register.agency_serves(session, code, platform, day))


def _ask(
    session: Session, got: Report, where: Jurisdiction, fits: Sequence[OrderFit], missing: Sequence[str],
    found: Responsibility | None, registered: bool | None, at: datetime,
) -> None:  # fmt: skip
    """Open the tasks of a case that only a person may deal with, each once."""
    assert got.injury_at is not None
    wanted: dict[str, dict[str, Any]] = {}
    if where.before_scheme is not None:
        wanted["before_scheme"] = {"began": where.before_scheme.date.isoformat()}
    if got.injury_at > got.received_at:
        wanted["time_contradicts"] = {}
    if where.cross_province:
        wanted["cross_province"] = {"taken_in": where.place_of_acceptance}
    if where.needs:
        wanted["number_missing"] = {"numbers": list(where.needs)}
    if not any(fit.fit in (Fit.IN_TASK_PERIOD, Fit.IN_PROGRESS) for fit in fits):
        wanted["no_order"] = {}
    if missing:
        wanted["order_not_found"] = {"orders": list(missing)}
    if registered is False:
        wanted["worker_not_registered"] = {}
    if found is not None and found.asks_a_person:
        wanted["responsible_platform"] = {"candidates": sorted({one.platform for one in found.candidates})}
    subject = f"case:{got.case_no}"
    there = {task.code for task in tasks.open_tasks(session, subject)}
    for code, detail in wanted.items():
        if code not in there:
            tasks.open_task(
                session, subject, code, ground=reports.ground_of(got.place_of_injury), actor=SYSTEM, at=at, **detail
            )


def _answer(session: Session, subject: str, codes: Sequence[str], outcome: str, actor: Actor, at: datetime) -> None:
    """Answer the tasks that a person's decision has settled."""
    for task in tasks.open_tasks(session, subject):
        if task.code in codes:
            tasks.answer_task(session, task.ref, outcome=outcome, actor=actor, at=at)


def _tasks(session: Session, got: Report) -> tuple[tasks.Task, ...]:
    subjects = [f"report:{got.report_no}", *([f"case:{got.case_no}"] if got.case_no else [])]
    return tuple(task for subject in subjects for task in tasks.open_tasks(session, subject))
