"""Jobs, uploads and the outbox on both databases: each taken once, nothing told of what was undone."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from zhibao.app import daily, jobs, outbox, uploads, webhooks
from zhibao.app.home import Home
from zhibao.app.tables import JobRow, WebhookDeliveryRow
from zhibao.cases import acts as cases
from zhibao.cases import fetching, parties
from zhibao.cases.papers import Paper
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

AT = datetime(2025, 9, 22, 9, tzinfo=ZONE)
CODE = "91570000MA0000023G"
OWNER = f"enterprise:{CODE}"
CLERK = Actor("zhou.yun", "case_clerk")


@pytest.fixture
def home(engine: Engine, keyring: Keyring, tmp_path: Path) -> Home:
    """A home over an empty database."""
    return Home(tmp_path, engine, keyring, True, ("570000",))


def enqueue(home: Home, subject: str) -> None:
    with home.session() as session:
        jobs.enqueue(session, jobs.ORDER_LOAD, subject, owner=OWNER, actor="platform:meituan", at=AT)


def opened(home: Home) -> str:
    """A case of which the enterprise is a party."""
    with home.session() as session:
        case_no = cases.open_case(
            session, home.keyring, place="570102", injury_at=AT, person=7, channel="counter", actor=CLERK, at=AT, ground="taoyuan-2025-1 §29"
        )
        parties.name_responsible(session, case_no, CODE, actor=Actor("reports", "job"), at=AT)
        return case_no


def hooked(home: Home, owner: str = OWNER) -> str:
    with home.session() as session:
        made = webhooks.register(home, session, owner, "https://hooks.example.com/x", ["case.opened", "case.step"], private=False, actor="platform:m", at=AT)
    return made.webhook


def told(home: Home) -> list[tuple[str, str]]:
    with home.reading() as session:
        return [(row.event, row.body["step"]) for row in session.scalars(select(WebhookDeliveryRow).order_by(WebhookDeliveryRow.at, WebhookDeliveryRow.delivery))]


def test_a_job_is_asked_for_once(home: Home) -> None:
    enqueue(home, "u_1")
    enqueue(home, "u_1")
    with home.reading() as session:
        assert len(session.scalars(select(JobRow)).all()) == 1


def test_workers_take_different_jobs_at_once(home: Home) -> None:
    for number in range(6):
        enqueue(home, f"u_{number}")
    taken: list[str] = []
    barrier = threading.Barrier(6)

    def work() -> None:
        barrier.wait()
        job = jobs.take(home, AT)
        if job is not None:
            taken.append(job.subject)

    workers = [threading.Thread(target=work) for _ in range(6)]
    for one in workers:
        one.start()
    for one in workers:
        one.join()
    assert sorted(taken) == [f"u_{number}" for number in range(6)]
    assert jobs.take(home, AT) is None


def test_a_locked_row_is_passed_over(home: Home) -> None:
    if home.engine.dialect.name != "postgresql":
        pytest.skip("SQLite has one writer at a time")
    enqueue(home, "u_1")
    enqueue(home, "u_2")
    with home.session() as session:
        session.scalars(select(JobRow).where(JobRow.subject == "u_1").with_for_update()).one()
        job = jobs.take(home, AT)
    assert job is not None and job.subject == "u_2"


def test_an_event_stands_with_what_happened_and_falls_with_it(home: Home) -> None:
    case_no = opened(home)
    hooked(home)
    with pytest.raises(RuntimeError), home.session() as session:
        cases.take_step(session, home.keyring, case_no, "application", actor=CLERK, ground="practice-reports §5", facts={"applicant": "worker", "application_kind": "disability"}, at=AT)
        raise RuntimeError
    assert told(home) == []
    with home.session() as session:
        cases.take_step(session, home.keyring, case_no, "application", actor=CLERK, ground="practice-reports §5", facts={"applicant": "worker", "application_kind": "disability"}, at=AT)
        cases.take_step(session, home.keyring, case_no, "acceptance", actor=CLERK, ground="taoyuan-2025-1 §31", facts={}, at=AT)
    assert sorted(told(home)) == [("case.step", "acceptance"), ("case.step", "application")]


def test_a_party_is_told_of_its_case_and_no_other(home: Home) -> None:
    hooked(home)
    hooked(home, "enterprise:91570000MA0000031B")
    opened(home)
    with home.reading() as session:
        rows = session.scalars(select(WebhookDeliveryRow)).all()
        assert [(row.owner, row.event) for row in rows] == [(OWNER, "case.opened")]
        assert set(rows[0].body) == {"event", "at", "case_no", "step"}


def test_steps_that_concern_a_body_are_told_to_nobody() -> None:
    for verb in ("appraisal_application", "appraisal", "examination", "panel", "hearing", "objection", "double_coverage_task"):
        assert outbox._event("case:570100-2025-000001", verb) is None


def test_an_upload_of_another_is_not_there_and_parts_are_sealed(home: Home) -> None:
    incoming = uploads.Incoming(home.path / "incoming", home.keyring)
    content = b"order_no,worker_id" * 50
    with home.session() as session:
        row = uploads.create(session, owner=OWNER, kind="orders", purpose={}, size=len(content), digest=text_digest(content), most=1 << 20, at=AT)
        uploads.take_part(session, incoming, row, 0, content[:100], AT)
        name = row.id
    with home.reading() as session, pytest.raises(CallerFault) as found:
        uploads.find(session, "enterprise:other", name, kind="orders")
    assert found.value.code == "unknown_upload"
    part = incoming.parts(name)[0]
    assert b"worker_id" not in part.read_bytes() and part.stat().st_mode & 0o077 == 0 and incoming.folder.stat().st_mode & 0o077 == 0
    with home.session() as session:
        row = uploads.find(session, OWNER, name, kind="orders", hold=True)
        uploads.take_part(session, incoming, row, 100, content[100:], AT)
        uploads.check_whole(row)
        assert b"".join(uploads.checked(incoming, name, row.size, row.digest)) == content
        incoming.parts(name)[1].unlink()
        with pytest.raises(CallerFault) as found:
            list(uploads.checked(incoming, name, row.size, row.digest))
        assert found.value.code == "upload_incomplete"


def test_a_message_waits_for_its_time_and_is_given_up_at_last(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    hooked(home)
    opened(home)
    monkeypatch.setattr(webhooks, "_send", lambda *_told: 500)
    at, sent = AT, 0
    for _ in range(40):
        if webhooks.deliver_one(home, at, private=False):
            sent += 1
            assert not webhooks.deliver_one(home, at, private=False)
        with home.reading() as session:
            row = session.scalars(select(WebhookDeliveryRow)).one()
            stands, following = (row.state, row.attempts, row.status), row.next_at
        if stands[0] == "given_up":
            break
        at = following
    assert (*stands, sent) == ("given_up", 14, 500, 14)
    assert timedelta(hours=12) < at - AT < timedelta(days=3)


def test_what_is_done_daily_is_asked_for_once_a_day_and_done(home: Home) -> None:
    with home.session() as session:
        case_no = cases.open_case(
            session, home.keyring, place="570102", injury_at=AT, person=7, channel="counter", actor=CLERK, at=AT, ground="taoyuan-2025-1 §29"
        )
        how = fetching.fetchable()[Paper.ACCIDENT_FINDING]
        fetching.note_asked(session, case_no, how, "X570000-0001", AT.date() + timedelta(days=15), ground="taoyuan-2025-1 §74(3)", actor=CLERK, at=AT)
    assert [jobs.ask_daily(home, AT), jobs.ask_daily(home, AT), jobs.ask_daily(home, AT + timedelta(days=1))] == [len(daily.WORK), 0, len(daily.WORK)]
    assert jobs.run_all(home)["jobs"] == 2 * len(daily.WORK)
    with home.reading() as session:
        rows = list(session.scalars(select(JobRow)))
        states, done = {row.state for row in rows}, {(row.kind, row.subject): dict(row.result or row.fault or {}) for row in rows}
    assert states == {"done"}, done
    assert [done[daily.PAPER_WATCH, f"570000:2025-09-{day}"] for day in (22, 23)] == [
        {"place": "570000", "day": "2025-09-22", "looked_at": 1, "late": 1}, {"place": "570000", "day": "2025-09-23", "looked_at": 1, "late": 0},
    ], "what is late becomes a task once"  # fmt: skip
    assert done[daily.COVERAGE_LOOK, "570000:2025-09-22"]["month"] == "2025-09"
    assert done[daily.CONTROL_SWEEP, "570000:2025-09-22"]["to"] == "2025-09-22"
