"""Reports that a platform took its contribution from a worker (违规扣缴举报): who tells it stays hidden from the platform.

The person contributes nothing herself (`measures-2025 §2`). Whoever depends on a platform for her orders reports it only
when the platform cannot learn of it: everything she tells is sealed, acts hold a number, and only the city office opens it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao.contributions.deduction_tables import DeductionReportRow, DeductionStepRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json
from zhibao.kit.vault import open_for, seal_for

GROUND = "measures-2025 §2"
# Under the act of the report stands nobody's name: the chain of acts is read by many.
_HIDDEN = Actor("withheld", "worker")
State = Literal["received", "taken_up", "answered"]
STATE_WORDS: Mapping[str, tuple[str, str]] = {
    "received": ("已收到，等待市里办理", "received; the city office will deal with it"),
    "taken_up": ("市里正在核查", "the city office is looking into it"),
    "answered": ("已答复", "answered"),
}


@dataclass(frozen=True)
class DeductionReport:
    """A report as it stands, without what was told."""

    report_no: str
    prefecture: str
    person: int
    at: datetime
    state: State


def report(session: Session, keyring: Keyring, person: int, prefecture: str, told: Mapping[str, Any], *, at: datetime) -> DeductionReport:
    """Take in a report. `told` is sealed whole: platform, months, amount, narrative, contact."""
    year = at.astimezone(ZONE).year
    last = select(func.coalesce(func.max(DeductionReportRow.number), 0)).where(
        DeductionReportRow.prefecture == prefecture, DeductionReportRow.year == year
    )
    number = 1 + session.execute(last).scalar_one()
    report_no = f"D{prefecture}-{year}-{number:06d}"
    act = acts.record(
        session, verb="deduction_reported", subject=f"deduction:{report_no}", actor=str(_HIDDEN), ground=GROUND, at=at, content={}
    )
    session.add(
        DeductionReportRow(
            report_no=report_no, prefecture=prefecture, year=year, number=number, person=person, at=at, act_id=act.id,
            told=seal_for(session, keyring, person, canonical_json(dict(told)).encode(), at=at),
        )
    )
    session.flush()
    return find(session, report_no)


def take_step(
    session: Session, keyring: Keyring, report_no: str, step: str, *, words: str | None, actor: Actor, at: datetime
) -> DeductionReport:
    """Take a report up, or answer it. Raises CallerFault `unknown_deduction_report`, `deduction_step`, `answer_missing`."""
    held = find(session, report_no)
    if step not in ("taken_up", "answered") or held.state == "answered" or (step, held.state) == ("taken_up", "taken_up"):
        raise CallerFault(
            "deduction_step", f"举报 {report_no} 现在不能办理“{step}”。", f"The step {step!r} does not follow: report {report_no} is {held.state}.",
            remedy_zh="次序是：办理 taken_up、答复 answered。", remedy_en="The order is taken_up, answered.",
        )  # fmt: skip
    if step == "answered" and not (words or "").strip():
        raise CallerFault("answer_missing", "请写明答复。", "Write the answer.", place="answer")
    act = acts.record(
        session, verb=f"deduction_{step}", subject=f"deduction:{report_no}", actor=str(actor), ground=GROUND, at=at, content={}
    )
    sealed = None if not words else seal_for(session, keyring, held.person, words.strip().encode(), at=at)
    session.add(DeductionStepRow(report_no=report_no, step=step, words=sealed, actor=str(actor), at=at, act_id=act.id))
    session.flush()
    return find(session, report_no)


def find(session: Session, report_no: str) -> DeductionReport:
    """One report. Raises CallerFault `unknown_deduction_report`."""
    row = session.get(DeductionReportRow, report_no)
    if row is None:
        raise unknown(report_no)
    return _read(session, row)


def of_person(session: Session, person: int) -> list[DeductionReport]:
    """What a person has reported, the newest first."""
    query = select(DeductionReportRow).where(DeductionReportRow.person == person).order_by(DeductionReportRow.act_id.desc())
    return [_read(session, row) for row in session.execute(query).scalars()]


def of_prefectures(session: Session, prefix: str) -> list[DeductionReport]:
    """The reports of a city (or of all cities of a province, by the beginning of their codes), the newest first."""
    query = select(DeductionReportRow).where(DeductionReportRow.prefecture.startswith(prefix, autoescape=True))
    return [_read(session, row) for row in session.execute(query.order_by(DeductionReportRow.act_id.desc())).scalars()]


def told(session: Session, keyring: Keyring, report_no: str) -> dict[str, Any]:
    """What was told, opened for the office that deals with it."""
    row = session.get_one(DeductionReportRow, report_no)
    opened: dict[str, Any] = json.loads(open_for(session, keyring, row.person, row.told))
    return opened


def answer_of(session: Session, keyring: Keyring, report_no: str) -> str | None:
    """What was answered to who reported, None before that."""
    query = select(DeductionStepRow.words).where(DeductionStepRow.report_no == report_no, DeductionStepRow.step == "answered")
    sealed = session.execute(query).scalar_one_or_none()
    row = session.get_one(DeductionReportRow, report_no)
    return None if sealed is None else open_for(session, keyring, row.person, sealed).decode()


def unknown(report_no: str) -> CallerFault:
    """The refusal of a report that is not there, or not of the caller's area."""
    return CallerFault("unknown_deduction_report", f"没有举报“{report_no}”。", f"There is no report {report_no!r}.")


def _read(session: Session, row: DeductionReportRow) -> DeductionReport:
    newest = select(DeductionStepRow.step).where(DeductionStepRow.report_no == row.report_no).order_by(DeductionStepRow.id.desc())
    step = session.execute(newest.limit(1)).scalar_one_or_none()
    state: State = "received" if step is None else "answered" if step == "answered" else "taken_up"
    return DeductionReport(row.report_no, row.prefecture, row.person, row.at, state)
