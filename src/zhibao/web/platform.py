"""What every operation of the platforms and service agencies does: find who asks, read files without a name on disk, tell what became of a roster or report."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.access import masking
from zhibao.cases import parties
from zhibao.cases.reports import Channel, Reporter, Told
from zhibao.journeys.report_to_case import ReportOutcome, report_to_case
from zhibao.kit.clock import ZONE
from zhibao.kit.identity import normalise
from zhibao.registry import answers as registry
from zhibao.registry.model import Link
from zhibao.registry.roster import RosterRow
from zhibao.registry.workers import RosterOutcome
from zhibao.web.desk import Desk
from zhibao.web.models.platform import PlatformReport, RosterIn

_MEMORY = Path("/dev/shm")


def party_of(desk: Desk) -> str:
    """The code of the enterprise or service agency for which somebody, or a machine, asks."""
    assert desk.who.grant is not None, "the permission line asks for a post"
    return desk.who.grant.area.value


def enterprise_of(desk: Desk) -> str:
    """The code of the enterprise for which somebody, or a machine, asks."""
    return party_of(desk)


def owner_of(desk: Desk) -> str:
    """The enterprise as the owner of uploads, jobs and webhooks."""
    return f"enterprise:{enterprise_of(desk)}"


@contextmanager
def private_folder(desk: Desk) -> Iterator[Path]:
    """A folder that only this process's user may open and that is gone afterwards: in memory where the system has such a
    place, so that nothing of a person is ever written to a disk in clear."""
    incoming = desk.home.path / "incoming"
    incoming.mkdir(mode=0o700, exist_ok=True)
    with TemporaryDirectory(prefix="zhibao-", dir=_MEMORY if _MEMORY.is_dir() else incoming) as folder:
        yield Path(folder)


def roster_rows(form: RosterIn) -> list[RosterRow]:
    """The rows of a form, numbered as they were sent."""
    return [
        RosterRow(number, one.document_number, one.from_ or "", one.to or "", one.name or "", one.document_kind or "", one.service_agency or "", one.employee or "")
        for number, one in enumerate(form.rows, start=1)
    ]


def roster_answer(outcome: RosterOutcome) -> dict[str, Any]:
    """What became of the rows of a roster."""
    return {
        "received": outcome.received, "registered": outcome.registered, "linked": outcome.linked, "ended": outcome.ended,
        "unchanged": outcome.unchanged, "rejected": outcome.rejected, "warnings": outcome.warnings, "committed": outcome.committed,
        "batch": outcome.batch, "rejections": [{"row": one.number, "code": one.code, "zh": one.zh, "en": one.en} for one in outcome.rejections],
    }  # fmt: skip


def report_injury(
    desk: Desk, form: PlatformReport, code: str, *, channel: Channel, reporter: Reporter, concerned: Callable[[Session, ReportOutcome], bool]
) -> dict[str, Any]:
    """A party reports an injury: the report is kept whatever else holds. The case is told of somebody who concerns the party only.

    Otherwise a report about anybody would tell who was hurt.
    """
    with desk.acting() as session:
        told = Told(
            channel=channel, reporter=reporter, person=desk.home.keyring.pseudonym(normalise(form.worker_id)),
            place_of_injury=law.places().resolve(form.place).code, injury_at=form.injury_at, received_at=desk.at,
            orders=tuple(dict.fromkeys(form.order_no)), narrative=form.narrative, contact=form.contact,
        )  # fmt: skip
        done = report_to_case(session, desk.home.orders, desk.home.keyring, told, actor=desk.actor, at=desk.at)
        parties.note_sender(session, done.report.report_no, code, at=desk.at)
        known = done.case_no is not None and (parties.is_party(session, done.case_no, code) or concerned(session, done))
        case_no = done.case_no if known else None
        if case_no is not None:
            parties.note(session, case_no, code, "reported", actor=desk.actor, at=desk.at)
    return report_answer(done, case_no)


def day_of_injury(desk: Desk, done: ReportOutcome) -> date:
    """The day on which somebody was hurt by the report; without one, the day of the request."""
    return (done.report.injury_at or desk.at).astimezone(ZONE).date()


def report_answer(done: ReportOutcome, case_no: str | None) -> dict[str, Any]:
    """What became of a report, for a reporter who may know the case or none."""
    known = case_no is not None
    return {
        "report_no": done.report.report_no, "case_no": case_no, "waits": not known, "repeated": done.repeated,
        "zh": f"已收到报案，案件 {case_no}。" if known else "已收到报案，由市里核对。",
        "en": f"The report has been received: case {case_no}." if known else "The report has been received; the city looks into it.",
    }  # fmt: skip


def worker_row(desk: Desk, session: Session, person: int, link: Link, on: date, *, purpose: str) -> dict[str, Any]:
    """A worker on a register as its party sees her: masked, since when, and whether it has ended. The read is noted."""
    name = registry.name_of_worker(session, desk.home.keyring, person)
    document = registry.document_of_worker(session, desk.home.keyring, person)
    desk.read(person, ("masked_name", "masked_document"), purpose=purpose)
    return {
        "worker": None if name is None else masking.masked_name(name), "document": None if document is None else masking.masked_document(document),
        "from": link.first.isoformat(), "to": None if link.last is None else link.last.isoformat(), "ended": link.last is not None and link.last < on,
    }  # fmt: skip
