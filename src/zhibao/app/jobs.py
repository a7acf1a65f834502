"""Work that is done after its request was answered: order files that arrived in parts, drafts of a year's factors, messages,
and what is done once a day.

A job is a row in the same database. Who takes it holds it: on PostgreSQL others pass over a locked row, on SQLite one
writer stands at a time. A worker that died leaves a row nobody has seen for a while; the next one goes on with it.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import product
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from zhibao.app import daily, outbox, rate_work, uploads, webhooks
from zhibao.app.home import Home
from zhibao.app.settings import server_settings
from zhibao.app.tables import JobRow, UploadRow
from zhibao.app.uploads import Incoming
from zhibao.edge.feeds import StandardFeed
from zhibao.journeys.orders_to_store import orders_to_store
from zhibao.kit.clock import ZONE, now
from zhibao.kit.errors import CallerFault, Fault
from zhibao.kit.progress import Progress

ORDER_LOAD, RATE_DRAFT, RATE_SIGNS, FORECAST = "order_load", "rate_draft", "rate_signs", "forecast"
FEASIBILITY, IMPACT = "feasibility", "law_impact"
_ABANDONED = timedelta(minutes=5)
_ATTEMPTS = 3
_NOTED_EVERY = 1
_PAUSE = 1


@dataclass(frozen=True)
class Job:
    """A job that was taken."""

    id: int
    kind: str
    subject: str
    owner: str
    attempts: int


def incoming_of(home: Home) -> Incoming:
    """Where the parts of the uploads of a home lie."""
    return Incoming(home.path / "incoming", home.keyring)


def enqueue(session: Session, kind: str, subject: str, *, owner: str, actor: str, at: datetime) -> JobRow:
    """Ask for a job, once for a subject; one that failed is done again."""
    row = session.scalars(select(JobRow).where(JobRow.kind == kind, JobRow.subject == subject)).first()
    if row is None:
        row = JobRow(
            kind=kind, subject=subject, owner=owner, actor=actor, state="queued", attempts=0, done=0, total=None, what=None, result=None,
            fault=None, created_at=at, seen_at=at, ended_at=None,
        )  # fmt: skip
        session.add(row)
    elif row.state == "failed":
        row.state, row.attempts, row.done, row.total, row.fault, row.seen_at, row.ended_at = "queued", 0, 0, None, None, at, None
    session.flush()
    return row


def of_subject(session: Session, kind: str, subject: str) -> JobRow | None:
    """The job about something, None where nobody asked for one."""
    return session.scalars(select(JobRow).where(JobRow.kind == kind, JobRow.subject == subject)).first()


def of_owner(session: Session, kinds: Sequence[str], owner: str) -> list[JobRow]:
    """The jobs of some kinds that an area asked for, the newest first."""
    query = select(JobRow).where(JobRow.kind.in_(kinds), JobRow.owner == owner)
    return list(session.scalars(query.order_by(JobRow.id.desc())))


def forecast_subject(province: str, on: date, months: int, seed: int) -> str:
    """What a forecast is asked for, in one word: the same question has the same answer."""
    return f"{province}:{on.isoformat()}:{months}:{seed}"


def ask_daily(home: Home, at: datetime) -> int:
    """Ask for what is done once a day for every province of the home. Returns how many were asked for now.

    A day that was asked for before is not asked for again, so that it may be called as often as one likes.
    """
    day, new = at.astimezone(ZONE).date().isoformat(), 0
    with home.session() as session:
        for place, kind in product(home.places, daily.WORK):
            if of_subject(session, kind, f"{place}:{day}") is None:
                enqueue(session, kind, f"{place}:{day}", owner=f"province:{place}", actor=f"job:{kind}", at=at)
                new += 1
    return new


def take(home: Home, at: datetime) -> Job | None:
    """Take the job that waits longest, or one whose worker has died; None where there is none."""
    with home.session() as session:
        lost = (JobRow.state == "running") & (JobRow.seen_at < at - _ABANDONED)
        query = select(JobRow).where(or_(JobRow.state == "queued", lost)).order_by(JobRow.id).limit(1).with_for_update(skip_locked=True)
        row = session.scalars(query).first()
        if row is None:
            return None
        row.state, row.attempts, row.seen_at = "running", row.attempts + 1, at
        return Job(row.id, row.kind, row.subject, row.owner, row.attempts)


def run_one(home: Home) -> bool:
    """Do one job to its end; False where none waits."""
    job = take(home, now())
    if job is None:
        return False
    with _seen(home, job) as progress:
        try:
            result = _WORK[job.kind](home, job, progress)
        except CallerFault as fault:
            _end(home, job, "failed", fault=_told(fault))
        except Exception:
            # The system's own failure says nothing to the caller; a worker tries again before it gives up.
            _end(home, job, "queued" if job.attempts < _ATTEMPTS else "failed", fault=None if job.attempts < _ATTEMPTS else _INTERNAL)
        else:
            _end(home, job, "done", result=result)
    return True


def run_all(home: Home) -> dict[str, int]:
    """Do everything that waits now; how many jobs and messages there were."""
    private = server_settings(home.path).webhooks_private
    done, sent = 0, 0
    while run_one(home):
        done += 1
    while webhooks.deliver_one(home, now(), private=private):
        sent += 1
    with home.session() as session:
        given_up = uploads.forget_old(session, incoming_of(home), now())
    return {"jobs": done, "messages": sent, "uploads_given_up": given_up}


class Loop:
    """Does what waits, beside the requests of a server, until it is stopped."""

    def __init__(self, home: Home) -> None:
        self._home, self._stop = home, threading.Event()
        self._thread = threading.Thread(target=self._run, name="zhibao-jobs", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Stop after the job at hand."""
        self._stop.set()
        self._thread.join(timeout=30)

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                run_all(self._home)
            except Exception:
                # The next round tries again; a broken round must not end the loop.
                self._stop.wait(_PAUSE * 10)
            self._stop.wait(_PAUSE)


@contextmanager
def running(home: Home) -> Iterator[Loop]:
    """The loop beside a server."""
    loop = Loop(home)
    loop.start()
    try:
        yield loop
    finally:
        loop.stop()


def _load_orders(home: Home, job: Job, progress: Progress) -> dict[str, Any]:
    """Take an order file in that arrived in parts; it lies in clear only in a file without a name, while it is read."""
    incoming = incoming_of(home)
    with home.reading() as session:
        row = session.get_one(UploadRow, job.subject)
        size, digest, purpose = row.size, row.digest, dict(row.purpose)
    try:
        with _in_clear(incoming, job.subject, size, digest) as path:
            result = orders_to_store(
                reading=home.reading, writing=home.session, store=home.orders, keyring=home.keyring, demo=home.demo,
                platform=str(purpose["platform"]), feed=StandardFeed([path]), declared=purpose["declared_count"], progress=progress,
            ).document()  # fmt: skip
    except CallerFault as fault:
        _give_back(home, incoming, job, fault)
        raise
    with home.session() as session:
        outbox.tell(session, job.owner, outbox.BATCH_DONE, {"upload": job.subject, "batch": result["batch"]}, now())
    incoming.forget(job.subject)
    return result


def _give_back(home: Home, incoming: Incoming, job: Job, fault: CallerFault) -> None:
    """What differs from its digest may be sent again from its first byte; any other file is over."""
    with home.session() as session:
        if fault.code in ("digest_wrong", "upload_incomplete"):
            row = session.get_one(UploadRow, job.subject)
            row.state = "open"
            uploads.begin_again(session, incoming, row, now())
        outbox.tell(session, job.owner, outbox.BATCH_FAILED, {"upload": job.subject, "code": fault.code}, now())
    incoming.forget(job.subject)


@contextmanager
def _in_clear(incoming: Incoming, upload: str, size: int, digest: str) -> Iterator[Path]:
    """The whole file as a path that only this process can open: it has no name, and is gone when it is closed."""
    with TemporaryFile(dir=incoming.folder) as clear:
        for content in uploads.checked(incoming, upload, size, digest):
            clear.write(content)
        clear.flush()
        yield Path(f"/proc/self/fd/{clear.fileno()}")


def _draft_rates(home: Home, job: Job, progress: Progress) -> dict[str, Any]:
    return rate_work.draft(home, int(job.subject), progress)


def _put_signs(home: Home, job: Job, progress: Progress) -> dict[str, Any]:
    return rate_work.put_signs(home, int(job.subject))


def _forecast(home: Home, job: Job, progress: Progress) -> dict[str, Any]:
    """Make a forecast as known when it was asked for; triangles are asked for by command, cell by cell."""
    from zhibao.journeys.experience_to_forecast import forecast

    province, on, months, seed = job.subject.split(":")
    with home.reading() as session:
        known = session.get_one(JobRow, job.id).created_at
        found = forecast(
            session, home.orders, home.keyring, province, on=date.fromisoformat(on), known=known, months=int(months), seed=int(seed), progress=progress
        )
    return {name: value for name, value in found.items() if name != "triangles"}


def _of_a_day(home: Home, job: Job, progress: Progress) -> dict[str, Any]:
    place, day = job.subject.split(":")
    return daily.WORK[job.kind](home, place, date.fromisoformat(day), progress)


def _feasibility(home: Home, job: Job, progress: Progress) -> dict[str, Any]:
    """Reckon a year of a candidate as known when it was asked for."""
    from zhibao.journeys.candidate_to_feasibility import feasibility

    number, on, seed, _surveys = job.subject.split(":")
    with home.reading() as session:
        known = session.get_one(JobRow, job.id).created_at
        return feasibility(session, home.orders, home.keyring, number, on=date.fromisoformat(on), known=known, seed=int(seed))


def _impact(home: Home, job: Job, progress: Progress) -> dict[str, Any]:
    """Check what a proposed change of the law would move; a run that was cut goes on where it stood."""
    from zhibao.journeys import change_to_impact

    number, on, _extent = job.subject.split(":")
    with home.reading() as session:
        change = change_to_impact.change_proposed(session, number)
        return change_to_impact.impact(
            session, home.keyring, change, home.places, date.fromisoformat(on), home.path / "impact", demo=home.demo, progress=progress
        )


_WORK: Mapping[str, Callable[[Home, Job, Progress], dict[str, Any]]] = {
    ORDER_LOAD: _load_orders, RATE_DRAFT: _draft_rates, RATE_SIGNS: _put_signs, FORECAST: _forecast,
    FEASIBILITY: _feasibility, IMPACT: _impact, **dict.fromkeys(daily.WORK, _of_a_day),
}  # fmt: skip
_INTERNAL = {"code": "internal", "zh": "系统内部错误，没有写入任何内容。", "en": "An internal error; nothing was kept.", "place": None}


@contextmanager
def _seen(home: Home, job: Job) -> Iterator[Progress]:
    """Notes how far a job is, at most once a second, and that its worker is alive even where it says nothing."""
    told: dict[str, Any] = {"done": 0, "total": None, "what": None}
    over = threading.Event()

    def tell(done: int, total: int | None, unit: str, note: str = "") -> None:
        told.update(done=done, total=total, what=unit)

    def alive() -> None:
        while not over.wait(_NOTED_EVERY):
            try:
                with home.session() as session:
                    row = session.get_one(JobRow, job.id)
                    row.seen_at, row.done, row.total, row.what = now(), told["done"], told["total"], told["what"]
            except Exception:
                time.sleep(_NOTED_EVERY)

    thread = threading.Thread(target=alive, name="zhibao-job-seen", daemon=True)
    thread.start()
    try:
        yield tell
    finally:
        over.set()
        thread.join()


def _end(home: Home, job: Job, state: str, *, result: dict[str, Any] | None = None, fault: dict[str, Any] | None = None) -> None:
    with home.session() as session:
        row = session.get_one(JobRow, job.id)
        row.state, row.seen_at = state, now()
        if state in ("done", "failed"):
            row.result, row.fault, row.ended_at = result, fault, now()


def _told(fault: Fault) -> dict[str, Any]:
    return {"code": fault.code, "zh": fault.zh, "en": fault.en, "place": fault.place}
