"""Reports: nothing stops one, the same one is taken in once, several of one accident become one case, and back again."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from zhibao.cases import reports
from zhibao.cases.order_fit import Fit, order_fits, unfound
from zhibao.cases.reports import Channel, Match, Placement, Report, Reporter, Step, Told
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import instant
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

AT = instant("2025-08-01T12:10:00")
LI = Actor("li.na", "case_clerk")
JOB = Actor("reports", "job")
WORDS = "在中山路被电动车撞倒，右腿疼痛"


def told(**more: Any) -> Told:
    given: dict[str, Any] = {
        "channel": Channel.APP, "reporter": Reporter.WORKER, "person": 77, "place_of_injury": "570101", "injury_at": AT,
        "received_at": AT + timedelta(minutes=9), "orders": (), "narrative": WORDS, "contact": "13800000000",
    }  # fmt: skip
    return Told(**(given | more))


def receive(session: Session, keyring: Keyring, case_no: str | None = None, **more: Any) -> Report:
    """Take a report in and, where a case is named, let it open that case."""
    got = reports.receive(session, keyring, told(**more), actor=LI)
    if case_no is None:
        return got
    return reports.open_case_for(session, keyring, got.report_no, case_no, actor=LI, at=got.received_at)


def test_a_report_has_a_number_and_names_nobody_in_clear(session: Session, keyring: Keyring) -> None:
    got = receive(session, keyring)
    assert got.report_no == "R570100-2025-000001"
    assert got.waits
    assert receive(session, keyring, injury_at=None).report_no == "R570100-2025-000002"
    assert receive(session, keyring, place_of_injury="570201").report_no == "R570200-2025-000001"
    assert reports.narrative_of(session, keyring, got.report_no) == WORDS
    row = session.execute(text("SELECT narrative, contact FROM injury_report")).first()
    assert row is not None and WORDS.encode() not in bytes(row[0]) and b"13800000000" not in bytes(row[1])
    chain = acts.last(session, f"report:{got.report_no}")
    assert chain is not None and WORDS not in str(chain.content) and "13800000000" not in str(chain.content["channel"])


def test_the_same_report_again_is_the_one_that_is_there(session: Session, keyring: Keyring) -> None:
    first = receive(session, keyring)
    again = receive(session, keyring, received_at=AT + timedelta(hours=1))
    assert again == first
    assert receive(session, keyring, narrative="又一次").report_no != first.report_no
    assert len(reports.reports(session)) == 2


def test_neither_time_nor_order_nor_narrative_is_needed(session: Session, keyring: Keyring) -> None:
    got = receive(session, keyring, injury_at=None, narrative=None, contact=None, reporter=Reporter.OTHER)
    assert reports.narrative_of(session, keyring, got.report_no) is None


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, Match.SAME),
        ({"injury_at": AT + timedelta(hours=2)}, Match.SAME),
        ({"injury_at": AT - timedelta(hours=2)}, Match.SAME),
        ({"injury_at": AT + timedelta(hours=2, milliseconds=1)}, Match.DOUBTFUL),
        ({"injury_at": AT + timedelta(hours=24)}, Match.DOUBTFUL),
        ({"injury_at": AT + timedelta(hours=24, milliseconds=1)}, Match.OTHER),
        ({"injury_at": None}, Match.DOUBTFUL),
        ({"place_of_injury": "570102"}, Match.SAME),
        ({"place_of_injury": "570201"}, Match.DOUBTFUL),
        ({"person": 78}, Match.OTHER),
        ({"orders": ("b",)}, Match.DOUBTFUL),
        ({"orders": ("a", "b")}, Match.SAME),
        ({"orders": ()}, Match.SAME),
    ],
)
def test_when_two_reports_are_of_one_accident(more: dict[str, Any], expected: Match) -> None:
    def plain(**more: Any) -> Report:
        given: dict[str, Any] = {"person": 77, "place_of_injury": "570101", "injury_at": AT, "orders": ("a",)} | more
        return Report(
            report_no="R", channel="app", reporter="worker", received_at=AT, step=None, case_no=None, candidates=(), **given
        )

    assert reports.compare(plain(), plain(**more)) is expected
    assert reports.compare(plain(**more), plain()) is expected


def place(session: Session, got: Report) -> Placement:
    return reports.placement(got, reports.reports(session, person=got.person))


def test_a_plain_match_joins_a_doubtful_one_waits_a_distant_one_opens(session: Session, keyring: Keyring) -> None:
    receive(session, keyring, "570100-2025-000001")
    near = receive(session, keyring, reporter=Reporter.PLATFORM, injury_at=AT + timedelta(minutes=20))
    joins = place(session, near)
    assert (joins.step, joins.case_no) == (Step.JOINED, "570100-2025-000001")
    assert "工作规则" in joins.zh and "working rule" in joins.en
    doubtful = place(session, receive(session, keyring, injury_at=AT + timedelta(hours=5)))
    assert (doubtful.step, doubtful.candidates) == (Step.HELD, ("570100-2025-000001",))
    assert place(session, receive(session, keyring, injury_at=AT + timedelta(days=9))).step is Step.OPENED
    assert place(session, receive(session, keyring, person=5)).step is Step.OPENED


def test_two_cases_near_are_for_a_person_and_a_chain_of_small_steps_joins_nothing(session: Session, keyring: Keyring) -> None:
    receive(session, keyring, "570100-2025-000001")
    later = receive(session, keyring, injury_at=AT + timedelta(hours=2))
    reports.join(session, keyring, later.report_no, "570100-2025-000001", reason=None, actor=JOB, at=AT)
    # Two hours after the joined report, four after the one that opened the case.
    assert place(session, receive(session, keyring, injury_at=AT + timedelta(hours=4))).step is Step.HELD
    receive(session, keyring, "570100-2025-000002", injury_at=AT + timedelta(hours=3), narrative="另一次")
    between = place(session, receive(session, keyring, injury_at=AT + timedelta(hours=1, minutes=30)))
    assert between.step is Step.HELD
    assert between.candidates == ("570100-2025-000001", "570100-2025-000002")


def test_joining_is_an_act_and_can_be_taken_back(session: Session, keyring: Keyring) -> None:
    receive(session, keyring, "570100-2025-000001")
    other = receive(session, keyring, injury_at=AT + timedelta(hours=5))
    held = reports.hold(session, keyring, other.report_no, ("570100-2025-000001",), actor=JOB, at=AT)
    assert held.waits and held.candidates == ("570100-2025-000001",)
    joined = reports.join(
        session, keyring, other.report_no, "570100-2025-000001", reason="同一路口", actor=LI, at=AT + timedelta(days=1)
    )
    assert joined.case_no == "570100-2025-000001"
    apart = reports.separate(session, keyring, other.report_no, reason="两次事故", actor=LI, at=AT + timedelta(days=2))
    assert apart.waits and apart.step is Step.SEPARATED
    told_by_case = acts.last(session, "case:570100-2025-000001")
    assert told_by_case is not None and told_by_case.verb == "report_separated"
    steps = [row[0] for row in session.execute(text("SELECT step FROM injury_report_step ORDER BY id"))]
    assert steps == ["opened", "held", "joined", "separated"]
    assert not acts.verify_chain(session, f"report:{other.report_no}")


def test_a_machine_joins_nothing_doubtful_and_nobody_another_person(session: Session, keyring: Keyring) -> None:
    receive(session, keyring, "570100-2025-000001")
    doubtful = receive(session, keyring, injury_at=AT + timedelta(hours=5))
    stranger = receive(session, keyring, person=5)
    for number, actor, reason, code in (
        (doubtful.report_no, JOB, None, "other_accident"),
        (doubtful.report_no, LI, " ", "reason_missing"),
        (stranger.report_no, LI, "同一事故", "other_person"),
    ):
        with pytest.raises(CallerFault, match=code):
            reports.join(session, keyring, number, "570100-2025-000001", reason=reason, actor=actor, at=AT)
    with pytest.raises(CallerFault, match="not_joined"):
        reports.separate(session, keyring, doubtful.report_no, reason="x", actor=LI, at=AT)
    with pytest.raises(CallerFault, match="unknown_report"):
        reports.report(session, "R0")


def test_a_step_without_its_case_is_refused_by_the_database(session: Session, keyring: Keyring) -> None:
    got = receive(session, keyring)
    with pytest.raises(DBAPIError):
        session.execute(
            text(
                "INSERT INTO injury_report_step (report_no, step, case_no, candidates, actor, recorded, act_id) "
                "VALUES (:no, 'joined', NULL, '[]', 'x', 1, 1)"
            ),
            {"no": got.report_no},
        )


def row(number: str, accepted: datetime, started: datetime | None, ended: datetime | None, **more: Any) -> dict[str, Any]:
    given = {"order_no": number, "platform": "P", "accepted_at": accepted, "started_at": started, "completed_at": ended}
    return given | {"source": "accepted", "district": "570101"} | more


def test_each_order_says_how_well_it_fits() -> None:
    minute = timedelta(minutes=1)
    fits = order_fits(
        "570101",
        AT,
        [
            row("ended", AT - 60 * minute, AT - 50 * minute, AT - 10 * minute),
            row("begun", AT - 9 * minute, AT - 5 * minute, None),
            row("waits", AT - 2 * minute, AT + minute, None, district="570102"),
            row("aside", AT - 3 * minute, AT - minute, None, source="quarantined", district=None),
        ],
        named=("ended",),
    )
    assert [(one.order_no, one.fit) for one in fits] == [
        ("aside", Fit.IN_TASK_PERIOD), ("begun", Fit.IN_TASK_PERIOD), ("waits", Fit.IN_PROGRESS), ("ended", Fit.ENDED_BEFORE),
    ]  # fmt: skip
    by = {one.order_no: one for one in fits}
    assert by["ended"].ended_minutes_before == 10 and by["ended"].named
    assert (by["begun"].same_county, by["waits"].same_county, by["aside"].same_county) == (True, False, None)
    assert "570102" in by["waits"].zh and "隔离" in by["aside"].zh and "quarantine" in by["aside"].en
    assert unfound([row("a", AT, None, None)], ("a", "b")) == ("b",)
    assert order_fits("570101", AT, []) == ()


def test_before_july_2025_the_hour_after_the_end_is_inside() -> None:
    spring = instant("2025-05-01T12:00:00")
    one = row("a", spring - timedelta(hours=1), None, spring - timedelta(minutes=59))
    assert order_fits("570101", spring, [one])[0].fit is Fit.IN_TASK_PERIOD
    before_any = order_fits("570101", instant("2022-06-01T12:00:00"), [row("a", instant("2022-06-01T11:00:00"), None, None)])
    assert before_any[0].fit is Fit.IN_PROGRESS
