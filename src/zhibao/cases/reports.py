"""Reports of an injury (一键报案、报案): taken in by every channel, and several of one accident become one case.

Nothing stops a report: not an unregistered worker, not a missing order, not an accident before the scheme began. A
report is one appended row (`mohrss-press-2023-10-26 §4`, `beijing-2025-8 §3`, `taoyuan-2025-1 §29`); where it belongs is a chain of steps, each an
act that a later one takes back. Reports of one person that are plainly of one accident are joined; where that is in
doubt the report waits for a person, and the case that exists already goes on.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, func, select, text
from sqlalchemy.orm import Session, aliased

from zhibao import law
from zhibao.cases.report_tables import InjuryReportRow, ReportPointRow, ReportStepRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json
from zhibao.kit.vault import open_for, seal_for
from zhibao.law.places import FICTIONAL_PROVINCE

# Two working rules of this system, not of the law, shown to the officer with every match. Reports of one person and
# city whose instants lie this near each other are taken to be of one accident...
SAME_ACCIDENT_WITHIN = timedelta(hours=2)
# ...and up to this far apart a person decides whether they are.
POSSIBLY_SAME_WITHIN = timedelta(hours=24)


class Channel(StrEnum):
    """By which way a report came."""

    APP = "app"
    PLATFORM = "platform"
    TELEPHONE = "telephone"
    COUNTER = "counter"
    AGENCY = "agency"


class Reporter(StrEnum):
    """Who reports."""

    WORKER = "worker"
    PLATFORM = "platform"
    RELATIVE = "relative"
    UNION = "union"
    AGENCY = "agency"
    OTHER = "other"


class Step(StrEnum):
    """Where a report stands: it opened a case, joined one, waits for a person, or was taken out of its case."""

    OPENED = "opened"
    JOINED = "joined"
    HELD = "held"
    SEPARATED = "separated"


class Match(StrEnum):
    """Whether two reports are of one accident."""

    SAME = "same"
    DOUBTFUL = "doubtful"
    OTHER = "other"


@dataclass(frozen=True)
class Told:
    """What a reporter tells: the person by pseudonym, place, time if known, orders if she names any.

    Of a person nobody has named, `person` is a pseudonym that belongs to this report alone.
    """

    channel: Channel
    reporter: Reporter
    person: int
    place_of_injury: str
    injury_at: datetime | None
    received_at: datetime
    orders: tuple[str, ...] = ()
    narrative: str | None = None
    contact: str | None = None
    person_known: bool = True


@dataclass(frozen=True)
class Report:
    """A report as it stands: with its newest step and its case; `candidates` are cases that a person compares."""

    report_no: str
    channel: str
    reporter: str
    person: int
    place_of_injury: str
    injury_at: datetime | None
    received_at: datetime
    orders: tuple[str, ...]
    step: Step | None
    case_no: str | None
    candidates: tuple[str, ...]

    @property
    def waits(self) -> bool:
        """Whether a person must say where it belongs."""
        return self.case_no is None

    def document(self) -> dict[str, Any]:
        """The report as the public JSON document; it names no person."""
        return {
            "report_no": self.report_no,
            "channel": self.channel,
            "reporter": self.reporter,
            "place_of_injury": self.place_of_injury,
            "injury_at": None if self.injury_at is None else self.injury_at.isoformat(),
            "received_at": self.received_at.isoformat(),
            "orders": list(self.orders),
            "step": None if self.step is None else str(self.step),
            "case_no": self.case_no,
            "candidates": list(self.candidates),
            "waits": self.waits,
        }


@dataclass(frozen=True)
class Placement:
    """Where a new report belongs by the working rule: `step`, the case to join, and why, in both languages."""

    step: Step
    case_no: str | None
    candidates: tuple[str, ...]
    zh: str
    en: str


def compare(one: Report, other: Report) -> Match:
    """Whether two reports are of one accident, by person, city, time and the orders they name."""
    if one.person != other.person:
        return Match.OTHER
    if one.injury_at is None or other.injury_at is None:
        return Match.DOUBTFUL
    apart = abs(one.injury_at - other.injury_at)
    if apart > POSSIBLY_SAME_WITHIN:
        return Match.OTHER
    places = law.places()
    same_city = places.prefecture_of(one.place_of_injury) == places.prefecture_of(other.place_of_injury)
    same_orders = not one.orders or not other.orders or bool(set(one.orders) & set(other.orders))
    return Match.SAME if apart <= SAME_ACCIDENT_WITHIN and same_city and same_orders else Match.DOUBTFUL


def placement(report: Report, others: Iterable[Report]) -> Placement:
    """Where a report belongs among the reports of the same person that stand in cases.

    It is compared with the first report of each case, so that no chain of small differences joins two accidents.
    """
    first: dict[str, Report] = {}
    for other in others:
        if other.case_no and other.report_no != report.report_no:
            first.setdefault(other.case_no, other)
    matches = {case_no: compare(report, other) for case_no, other in first.items()}
    same = [case_no for case_no, match in matches.items() if match is Match.SAME]
    doubtful = [case_no for case_no, match in matches.items() if match is not Match.OTHER]
    hours = int(SAME_ACCIDENT_WITHIN.total_seconds()) // 3600
    if len(same) == 1 and len(doubtful) == 1:
        return Placement(
            Step.JOINED, same[0], (),
            f"同一人、同一市，受伤时间相差不超过 {hours} 小时，并入 {same[0]}（系统的工作规则，可撤回）",
            f"same person and city, injuries told no more than {hours} hours apart: joined to {same[0]} (a working rule; it can be taken back)",
        )  # fmt: skip
    if doubtful:
        listed = ", ".join(doubtful)
        return Placement(
            Step.HELD, None, tuple(doubtful),
            f"可能与 {listed} 是同一事故，由承办人判断", f"possibly the same accident as {listed}; a person decides",
        )  # fmt: skip
    return Placement(Step.OPENED, None, (), "没有同一人的相近报案，立案", "no report of the same person is near: a case is opened")


def receive(session: Session, keyring: Keyring, told: Told, *, actor: Actor) -> Report:
    """Take in a report; the same report again is the one that is there. Raises CallerFault `unknown_place`, `place_too_wide`."""
    _alone(session)
    prefecture = law.places().prefecture_of(told.place_of_injury)
    content = keyring.blind(canonical_json(_whole(told))).hex()
    known = session.execute(
        select(InjuryReportRow.report_no).where(InjuryReportRow.content == content)
    ).scalar_one_or_none()
    if known is not None:
        return report(session, known)
    year = told.received_at.astimezone(ZONE).year
    number = 1 + session.execute(
        select(func.coalesce(func.max(InjuryReportRow.number), 0)).where(
            InjuryReportRow.prefecture == prefecture, InjuryReportRow.year == year
        )
    ).scalar_one()
    report_no = f"R{prefecture}-{year}-{number:06d}"
    act = acts.record(
        session,
        verb="report_received",
        subject=f"report:{report_no}",
        actor=str(actor),
        ground=ground_of(told.place_of_injury),
        content={
            "channel": str(told.channel),
            "reporter": str(told.reporter),
            "person": str(told.person),
            "place_of_injury": told.place_of_injury,
            "injury_at": None if told.injury_at is None else told.injury_at.isoformat(),
            "orders": list(told.orders),
            "content": content,
        },
        at=told.received_at,
    )
    session.add(
        InjuryReportRow(
            report_no=report_no,
            prefecture=prefecture,
            year=year,
            number=number,
            channel=str(told.channel),
            reporter=str(told.reporter),
            person=told.person,
            place_of_injury=told.place_of_injury,
            injury_at=told.injury_at,
            received_at=told.received_at,
            orders=list(told.orders),
            narrative=_sealed(session, keyring, told.person, told.narrative),
            contact=_sealed(session, keyring, told.person, told.contact),
            content=content,
            act_id=act.id,
        )
    )
    session.flush()
    return report(session, report_no)


def ground_of(place: str) -> str:
    """The provision on reports of a place; outside 桃源 the duty of the platform as it is told publicly."""
    fictional = law.places().province_of(place) == FICTIONAL_PROVINCE
    return "taoyuan-2025-1 §29" if fictional else "mohrss-press-2023-10-26 §4"


def open_case_for(
    session: Session, keyring: Keyring, report_no: str, case_no: str, *, actor: Actor, at: datetime, reason: str | None = None
) -> Report:
    """Note that a report opened a case; where it had waited, with the reason of the person who decided."""
    return _step(session, keyring, report_no, Step.OPENED, case_no, (), reason, actor, at)


def hold(session: Session, keyring: Keyring, report_no: str, candidates: tuple[str, ...], *, actor: Actor, at: datetime) -> Report:
    """Leave a report to a person, with the cases that may concern the same accident."""
    return _step(session, keyring, report_no, Step.HELD, None, candidates, None, actor, at)


def join(
    session: Session, keyring: Keyring, report_no: str, case_no: str, *, reason: str | None, actor: Actor, at: datetime
) -> Report:
    """Join a report to a case of the same person. By a person with a reason, or by the working rule where it is plain.

    Raises CallerFault `unknown_report`, `reason_missing`, `other_person` or `other_accident`.
    """
    mine = report(session, report_no)
    theirs = reports(session, case_no=case_no)
    if any(other.person != mine.person for other in theirs) or not theirs:
        raise CallerFault(
            "other_person",
            f"案件 {case_no} 没有此人的报案，不能并入。",
            f"Case {case_no} holds no report of this person; nothing can be joined to it.",
        )
    if actor.machine and compare(mine, theirs[0]) is not Match.SAME:
        raise CallerFault(
            "other_accident", "是否同一事故有疑问，须由人判断。", "Whether it is the same accident is in doubt; a person decides."
        )
    _reasoned(actor, reason)
    return _step(session, keyring, report_no, Step.JOINED, case_no, (), reason, actor, at)


def separate(session: Session, keyring: Keyring, report_no: str, *, reason: str, actor: Actor, at: datetime) -> Report:
    """Take a report out of its case again, by a person with a reason; it then waits for its own case.

    Raises CallerFault `unknown_report`, `person_needed`, `reason_missing`, `not_joined`.
    """
    mine = report(session, report_no)
    if mine.case_no is None:
        raise CallerFault("not_joined", f"报案 {report_no} 不在任何案件中。", f"Report {report_no} stands in no case.")
    if actor.machine:
        raise CallerFault("person_needed", "拆分须由人决定。", "A person decides on a separation.")
    _reasoned(actor, reason)
    return _step(session, keyring, report_no, Step.SEPARATED, None, (mine.case_no,), reason, actor, at)


def report(session: Session, report_no: str) -> Report:
    """One report as it stands. Raises CallerFault `unknown_report`."""
    found = _reports(session, [InjuryReportRow.report_no == report_no], ReportStepRow.report_no == report_no)
    if not found:
        raise CallerFault("unknown_report", f"没有报案“{report_no}”。", f"There is no report {report_no!r}.")
    return found[0]


def reports(session: Session, *, person: int | None = None, case_no: str | None = None) -> list[Report]:
    """Reports in the order of arrival: all, those about a person, or those of a case."""
    about = [] if person is None else [InjuryReportRow.person == person]
    # The newest step is looked for among the few reports that are asked about, not among all there are.
    asked = [] if person is None else [ReportStepRow.report_no.in_(select(InjuryReportRow.report_no).where(*about))]
    if case_no is not None:
        about.append(ReportStepRow.case_no == case_no)
        ever = aliased(ReportStepRow)
        asked.append(ReportStepRow.report_no.in_(select(ever.report_no).where(ever.case_no == case_no)))
    return _reports(session, about, *asked)


def some_reports(session: Session, numbers: Sequence[str]) -> list[Report]:
    """Reports by their numbers, in the order of arrival."""
    return _reports(session, [InjuryReportRow.report_no.in_(numbers)], ReportStepRow.report_no.in_(numbers)) if numbers else []


def contact_of(session: Session, keyring: Keyring, report_no: str) -> str | None:
    """How the reporter can be reached, opened for whoever handles the case. Raises CallerFault `person_key_destroyed`."""
    row = session.execute(select(InjuryReportRow).where(InjuryReportRow.report_no == report_no)).scalar_one()
    return None if row.contact is None else open_for(session, keyring, row.person, row.contact).decode()


def narrative_of(session: Session, keyring: Keyring, report_no: str) -> str | None:
    """What was told, opened for whoever handles the case. Raises CallerFault `person_key_destroyed`."""
    row = session.execute(select(InjuryReportRow).where(InjuryReportRow.report_no == report_no)).scalar_one()
    return None if row.narrative is None else open_for(session, keyring, row.person, row.narrative).decode()


def keep_point(session: Session, keyring: Keyring, report_no: str, point: Mapping[str, str]) -> None:
    """Keep where the telephone said that it was, as given and sealed; once for a report."""
    row = session.execute(select(InjuryReportRow).where(InjuryReportRow.report_no == report_no)).scalar_one()
    if session.get(ReportPointRow, report_no) is None:
        sealed = seal_for(session, keyring, row.person, canonical_json(dict(point)).encode())
        session.add(ReportPointRow(report_no=report_no, point=sealed))
        session.flush()


def point_of(session: Session, keyring: Keyring, report_no: str) -> dict[str, str] | None:
    """Where the telephone said that it was, opened for whoever handles the case; None where it said nothing."""
    kept = session.get(ReportPointRow, report_no)
    if kept is None:
        return None
    row = session.execute(select(InjuryReportRow).where(InjuryReportRow.report_no == report_no)).scalar_one()
    opened: dict[str, str] = json.loads(open_for(session, keyring, row.person, kept.point))
    return opened


def _reports(session: Session, conditions: list[ColumnElement[bool]], *of_steps: ColumnElement[bool]) -> list[Report]:
    steps = select(ReportStepRow.report_no, func.max(ReportStepRow.id).label("step_id")).where(*of_steps)
    newest = steps.group_by(ReportStepRow.report_no).subquery()
    query = (
        select(InjuryReportRow, ReportStepRow)
        .outerjoin(newest, newest.c.report_no == InjuryReportRow.report_no)
        .outerjoin(ReportStepRow, ReportStepRow.id == newest.c.step_id)
        .where(*conditions)
        .order_by(InjuryReportRow.id)
    )
    return [_report(row, step) for row, step in session.execute(query)]


def _report(row: InjuryReportRow, step: ReportStepRow | None) -> Report:
    return Report(
        report_no=row.report_no,
        channel=row.channel,
        reporter=row.reporter,
        person=row.person,
        place_of_injury=row.place_of_injury,
        injury_at=row.injury_at,
        received_at=row.received_at,
        orders=tuple(row.orders),
        step=None if step is None else Step(step.step),
        case_no=None if step is None else step.case_no,
        candidates=() if step is None else tuple(step.candidates),
    )


def _step(
    session: Session,
    keyring: Keyring,
    report_no: str,
    step: Step,
    case_no: str | None,
    candidates: tuple[str, ...],
    reason: str | None,
    actor: Actor,
    at: datetime,
) -> Report:
    before = report(session, report_no)
    content = {"report_no": report_no, "case_no": case_no, "candidates": list(candidates), "before": before.case_no}
    ground = ground_of(before.place_of_injury)
    act = acts.record(
        session, verb=f"report_{step}", subject=f"report:{report_no}", actor=str(actor), ground=ground, content=content, at=at
    )
    if before.case_no is not None and before.case_no != case_no:
        # The case it leaves tells its own story; the case it comes to does so by its step of the procedure.
        subject, told = f"case:{before.case_no}", {"report_no": report_no}
        acts.record(session, verb="report_separated", subject=subject, actor=str(actor), ground=ground, content=told, at=at)
    session.add(
        ReportStepRow(
            report_no=report_no,
            step=str(step),
            case_no=case_no,
            candidates=list(candidates),
            reason=_sealed(session, keyring, before.person, reason),
            actor=str(actor),
            recorded=at,
            act_id=act.id,
        )
    )
    session.flush()
    return report(session, report_no)


def _reasoned(actor: Actor, reason: str | None) -> None:
    if not actor.machine and not (reason or "").strip():
        raise CallerFault("reason_missing", "请说明理由。", "State the reason.", place="reason")


def _sealed(session: Session, keyring: Keyring, person: int, words: str | None) -> bytes | None:
    return None if words is None else seal_for(session, keyring, person, words.encode())


def _whole(told: Told) -> list[Any]:
    moment = None if told.injury_at is None else told.injury_at.isoformat()
    return [
        str(told.channel), str(told.reporter), told.person, told.place_of_injury, moment, list(told.orders),
        told.narrative, told.contact,
    ]  # fmt: skip


def _alone(session: Session) -> None:
    """Let reports be taken in one after another, so that two of one accident find each other and open one case."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(hashtext('injury_report'))"))
