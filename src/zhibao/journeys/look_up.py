"""From a document number to a person: exactly that number, and only who has a case or a report in the asker's area.

The story: does she have to wait; is it a whole number; whose pseudonym is it; what of her lies in the area. Nobody there
and nobody at all are the same answer, and both count as a miss; many misses become a task of the supervisor.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.access import lookups
from zhibao.access.acts import GROUND
from zhibao.access.model import LookupLimits
from zhibao.cases import tasks
from zhibao.cases.model import Role
from zhibao.cases.report_tables import InjuryReportRow
from zhibao.cases.tables import CaseRow
from zhibao.cases.tasks import Task
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.identity import check_document, normalise
from zhibao.kit.secrets import Keyring

TASK = "lookup_misses"


@dataclass(frozen=True)
class Found:
    """Who was found: her pseudonym, the numbers of her cases and reports in the area. None: nobody."""

    person: int | None
    cases: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    misses_left: int = 0


def look_up(
    narrowed: Session, acting: Callable[[], AbstractContextManager[Session]], keyring: Keyring, number: str, *, account: str, area: str,
    purpose: str, limits: LookupLimits, at: datetime,
) -> Found:  # fmt: skip
    """Look for a person. Raises CallerFault `too_many_requests`, `document_number_form`."""
    with acting() as session:
        lookups.check(session, account, limits, at)
    person = keyring.pseudonym(_whole(number))
    cases = tuple(narrowed.execute(select(CaseRow.case_no).where(CaseRow.person == person).order_by(CaseRow.case_no)).scalars())
    reports = tuple(
        narrowed.execute(select(InjuryReportRow.report_no).where(InjuryReportRow.person == person).order_by(InjuryReportRow.report_no)).scalars()
    )
    with acting() as session:
        if not cases and not reports:
            alarm = lookups.record_miss(session, account, purpose, limits, at)
            if alarm:
                tasks.open_task(
                    session, f"account:{account}", TASK, ground=GROUND, actor=lookups.SYSTEM, at=at, post=Role.SUPERVISOR, area=area, misses=limits.alarm_at
                )
            return Found(None, misses_left=lookups.left(session, account, limits, at))
        return Found(person, cases, reports, lookups.left(session, account, limits, at))


def alarms(session: Session, accounts: frozenset[str]) -> list[Task]:
    """The alarms about some accounts that no supervisor has answered."""
    return tasks.open_tasks_of(session, [f"account:{name}" for name in sorted(accounts)]) if accounts else []


def answer(session: Session, ref: str, accounts: frozenset[str], *, outcome: str, actor: Actor, at: datetime) -> None:
    """A supervisor answers an alarm about somebody else. Raises CallerFault `unknown_task`, `same_person`."""
    task = next((one for one in alarms(session, accounts) if one.ref == ref), None)
    if task is None:
        raise CallerFault("unknown_task", f"没有待办事项“{ref}”。", f"No task {ref!r} waits.", place=ref)
    tasks.answer_task(session, ref, outcome=outcome, actor=actor, at=at)


def _whole(number: str) -> str:
    """A whole document number. Raises CallerFault `document_number_form`, which does not repeat it."""
    if not check_document(number).valid:
        raise CallerFault(
            "document_number_form", "证件号码不完整或校验位不符。", "The document number is not whole, or its check digit is wrong.",
            place="document_number", remedy_zh="请输入完整的证件号码；不支持按片段查找。", remedy_en="Give the whole number; nobody is found by a part of it.",
        )  # fmt: skip
    return normalise(number)
