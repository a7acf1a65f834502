"""Clocks: started, held up, restarted and ended by steps; reckoned by the calendar; missing where nobody has set them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.cases import one_database
from tests.cases.ground import File, at
from zhibao.cases import acts, rules
from zhibao.cases.clocks import clocks
from zhibao.cases.model import ClockState
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.law import calendar

engine, session = one_database.engine, one_database.session


def day(text: str) -> date:
    return date.fromisoformat(text)


def investigated(session: Session, keyring: Keyring, place: str = "570100", **more: object) -> File:
    file = File(session, keyring, place=place, **more)  # type: ignore[arg-type]
    return file.go("2025-09-24", "application", "acceptance", "investigation")


def test_thirty_working_days_over_the_long_holiday(session: Session, keyring: Keyring) -> None:
    clock = investigated(session, keyring).clock("decision", "2025-09-25")
    assert (clock.begun_on, clock.due, clock.length, clock.unit) == (day("2025-09-24"), day("2025-11-11"), 30, "working_days")
    assert (clock.calendar, clock.provisional, clock.cites) == ("cn-2025", False, ("taoyuan-2025-1 §33(1)",))


def test_a_clear_case_has_seven_and_becomes_ordinary_again(session: Session, keyring: Keyring) -> None:
    file = investigated(session, keyring).go("2025-09-25", "clear_case")
    assert file.clock("decision", "2025-09-25").due == day("2025-10-10")
    file.go("2025-09-26", "ordinary_case")
    assert file.clock("decision", "2025-09-26").due == day("2025-11-11")


def test_the_day_of_the_accident_chooses_the_version(session: Session, keyring: Keyring) -> None:
    for injury, length in (("2025-06-30", 10), ("2025-07-01", 7)):
        file = File(session, keyring, place="310115", injury=at(injury), reported="2025-07-02")
        file.go("2025-07-02", "application", "acceptance", "investigation", "clear_case")
        assert file.clock("decision", "2025-07-02").length == length
        assert file.state.version_of_law == ("measures-2021" if length == 10 else "measures-2025")


def test_the_decision_is_measured_by_the_flags_of_its_time(session: Session, keyring: Keyring) -> None:
    file = investigated(session, keyring).go("2025-09-25", "clear_case")
    file.go("2025-10-10", "confirmation").go("2025-10-20", "revocation")
    clock = file.clock("decision", "2025-11-01")
    assert (clock.length, clock.state) == (7, ClockState.ANSWERED)


@pytest.mark.parametrize(
    ("paused", "resumed", "due"),
    [
        ("2025-09-25", "2025-09-25", "2025-11-11"),
        ("2025-09-25", "2025-09-26", "2025-11-12"),
        ("2025-09-25", "2025-09-27", "2025-11-12"),  # a Saturday off: nothing lost beyond Friday
        ("2025-09-30", "2025-10-08", "2025-11-11"),  # only days off in between
        ("2025-10-09", "2025-12-09", "2026-01-13"),  # 6 used, 24 left after two months; 1 and 2 January off, 4 worked
    ],
)
def test_a_suspension_keeps_what_was_left(session: Session, keyring: Keyring, paused: str, resumed: str, due: str) -> None:
    file = investigated(session, keyring).go(paused, "suspension")
    held = file.clock("decision", resumed)
    assert (held.state, held.due, held.suspended_on) == (ClockState.SUSPENDED, None, day(paused))
    file.go(resumed, "resumption")
    assert file.clock("decision", resumed).due == day(due)


def test_nothing_elapses_while_suspended(session: Session, keyring: Keyring) -> None:
    file = investigated(session, keyring).go("2025-10-09", "suspension")
    assert file.clock("decision", "2027-01-01").state is ClockState.SUSPENDED
    assert file.due("2027-01-01") == []


def test_a_deadline_that_passed_is_only_answered(session: Session, keyring: Keyring) -> None:
    file = investigated(session, keyring)
    assert file.clock("decision", "2025-11-11").state is ClockState.RUNNING
    assert file.clock("decision", "2025-11-12").state is ClockState.ELAPSED
    file.go("2025-11-13", "suspension", "resumption")
    late = file.clock("decision", "2025-11-14")
    assert (late.state, late.due, late.colour) == (ClockState.ELAPSED, day("2025-11-11"), "red")
    file.go("2025-11-17", "confirmation")
    assert file.clock("decision", "2026-01-01").state is ClockState.ANSWERED_LATE


@pytest.mark.parametrize(("on", "colour"), [("2025-11-01", "green"), ("2025-11-02", "yellow"), ("2025-11-11", "yellow"), ("2025-11-12", "red")])
def test_colours(session: Session, keyring: Keyring, on: str, colour: str) -> None:
    assert investigated(session, keyring).clock("decision", on).colour == colour


def test_the_objection_clocks_start_with_service(session: Session, keyring: Keyring) -> None:
    file = investigated(session, keyring).go("2025-10-09", "nonconfirmation")
    assert not [clock for clock in clocks(file.state, day("2026-01-01")) if clock.right and clock.name != "worker_filing"]
    file.take("service", "2025-10-20", received_on="2025-10-16")
    file.take("service", "2025-10-24", received_on="2025-10-24", addressee="platform")
    assert file.clock("reconsideration:worker", "2025-10-24").due == day("2025-12-15")
    assert file.clock("litigation:worker", "2025-10-24").due == day("2026-04-16")
    assert file.clock("reconsideration:platform", "2025-10-24").due == day("2025-12-23")
    assert file.clock("litigation:worker", "2026-04-17").state is ClockState.LAPSED


def test_the_time_to_object_to_a_recovery_starts_with_its_service(session: Session, keyring: Keyring) -> None:
    file = investigated(session, keyring).go("2025-10-09", "confirmation")
    file.take("benefit_application", "2025-10-10")
    file.take("recovery", "2025-10-20", ref="R1")
    named = lambda: [clock for clock in clocks(file.state, day("2025-10-30")) if clock.name.startswith("recovery_objection")]  # noqa: E731
    assert named() == []
    for wrong, code in (({"ref": "R2"}, "nothing_to_serve"), ({"ref": "R1", "received_on": "2025-10-19"}, "received_when")):
        with pytest.raises(CallerFault) as told:
            file.take("recovery_service", "2025-10-25", **wrong)
        assert told.value.facts["because"] == [code]
    file.take("recovery_service", "2025-10-25", ref="R1", received_on="2025-10-23")
    [clock] = named()
    assert (clock.begun_on, clock.due) == (day("2025-10-23"), day("2025-11-07"))  # fifteen days, taoyuan-2025-1 §56(2)
    with pytest.raises(CallerFault):
        file.take("recovery_service", "2025-10-26", ref="R1")


def test_a_number_nobody_has_set_says_who_must_fill_it(session: Session, keyring: Keyring) -> None:
    file = investigated(session, keyring, place="330106").go("2025-10-09", "confirmation", "service")
    missing = file.clock("reconsideration:worker", "2025-10-10")
    assert (missing.state, missing.due, missing.length) == (ClockState.MISSING, None, None)
    assert missing.missing is not None
    assert missing.missing.number == "reconsideration_period"
    assert missing.missing.who_zh and missing.missing.zh
    assert file.clock("service", "2025-10-10").state is ClockState.ANSWERED


def test_a_missing_duty_stands_on_the_list(session: Session, keyring: Keyring) -> None:
    file = investigated(session, keyring, place="330106").go("2025-10-09", "confirmation")
    assert ("yellow", "service") in file.due("2025-10-10")


def test_a_calendar_not_published_makes_a_deadline_provisional(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring, injury=at("2026-11-20"), reported="2026-11-23")
    file.go("2026-12-10", "application")
    clock = file.clock("decision", "2026-12-11")
    assert clock.provisional
    assert file.state.taken[-1].clocks["decision"] == {"due": clock.due.isoformat() if clock.due else None, "calendar": "cn-2026", "provisional": True}


def test_a_later_calendar_takes_over_once_it_is_recorded(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring, injury=at("2024-10-20"), reported="2024-10-21", place="310115").go("2024-11-01", "application")
    old, new = file.clock("decision", "2024-11-11"), file.clock("decision", "2024-11-12")
    assert (old.calendar, new.calendar) == ("cn-2024", "cn-2025")
    assert old.due == new.due == day("2024-12-13")


def test_a_calendar_moves_what_has_not_passed_and_leaves_what_has(session: Session, keyring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    file = investigated(session, keyring)
    known = calendar.versions()

    def with_another(recorded: str) -> None:
        extra = replace(known[-1], name="cn-extra", recorded=day(recorded), holidays=known[-1].holidays | {day("2025-11-10")})
        monkeypatch.setattr(calendar, "versions", lambda: (*known, extra))

    with_another("2025-11-10")
    assert file.clock("decision", "2026-01-01").due == day("2025-11-12")
    with_another("2025-11-12")
    assert (file.clock("decision", "2026-01-01").due, file.clock("decision", "2026-01-01").calendar) == (day("2025-11-11"), "cn-2026")


def test_the_appraisal_runs_sixty_days_and_thirty_more(session: Session, keyring: Keyring) -> None:
    file = investigated(session, keyring).go("2025-10-09", "confirmation", "service")
    file.go("2025-10-15", "appraisal_application", "appraisal_acceptance")
    assert file.clock("appraisal_conclusion", "2025-10-16").due == day("2025-12-14")
    file.go("2025-10-16", "appraisal_extension")
    assert file.clock("appraisal_conclusion", "2025-10-16").due == day("2026-01-13")
    file.go("2025-10-17", "panel", "examination", "appraisal")
    assert file.clock("appraisal_delivery", "2025-10-17").due == day("2025-11-01")
    file.take("appraisal_service", "2025-10-20", received_on="2025-10-19")
    assert file.clock("second_appraisal_request", "2025-10-20").due == day("2025-11-03")


def test_the_fast_lane_pays_in_days_from_the_confirmation(session: Session, keyring: Keyring) -> None:
    file = investigated(session, keyring).go("2025-09-24", "fast_lane").go("2025-09-26", "confirmation")
    assert file.clock("fast_lane_payment", "2025-09-26").due == day("2025-09-30")
    assert "fast_lane_payment" not in [clock.name for clock in clocks(investigated(session, keyring).state, day("2025-10-09"))]


def test_each_inquiry_and_award_has_its_clock(session: Session, keyring: Keyring) -> None:
    file = investigated(session, keyring)
    file.take("inquiry", "2025-09-25", ref="I1", due="2025-10-15")
    file.take("inquiry", "2025-09-25", ref="I2", due="2025-10-20")
    file.take("inquiry_answer", "2025-10-13", ref="I1")
    assert file.clock("inquiry:I1", "2025-10-16").state is ClockState.ANSWERED
    assert file.clock("inquiry:I2", "2025-10-21").state is ClockState.ELAPSED
    assert ("red", "inquiry:I2") in file.due("2025-10-21")


def test_a_returned_payment_waits_again(session: Session, keyring: Keyring) -> None:
    file = investigated(session, keyring).go("2025-10-09", "confirmation", "service")
    file.go("2025-10-13", "benefit_application", "assessment", "review", "award")
    assert file.clock("payment:A1", "2025-10-13").due == day("2025-10-20")
    file.go("2025-10-15", "payment").go("2025-10-17", "payment_return")
    again = file.clock("payment:A1", "2025-10-17")
    assert (again.due, again.state) == (day("2025-10-24"), ClockState.RUNNING)


def test_a_case_that_nothing_drives_stands_on_the_list(session: Session, keyring: Keyring) -> None:
    file = investigated(session, keyring).go("2025-10-09", "confirmation", "service")
    assert file.due("2025-10-10") == [("yellow", "confirmed, no benefit applied for")]
    file.go("2025-10-10", "objection")
    assert file.due("2025-10-11") == [("yellow", "a dispute is open")]


def test_without_application_the_platform_stands_on_the_list(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring)
    assert file.due("2025-10-01") == []
    assert file.due("2025-10-22") == [("yellow", "platform_filing")]
    assert file.due("2025-12-31") == [("red", "platform_filing")]


def test_a_month_that_has_no_such_day_ends_on_its_last(session: Session, keyring: Keyring) -> None:
    file = investigated(session, keyring).go("2025-10-09", "nonconfirmation")
    file.take("service", "2025-10-31", received_on="2025-10-31")
    assert file.clock("litigation:worker", "2025-11-01").due == day("2026-04-30")


def test_lateness_is_unknown_where_the_limit_is(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring, place="330106", injury=at("2025-06-01"), reported="2025-06-02")
    assert file.state.facts["before_scheme"] is True
    assert rules.lateness(file.state, "worker", day("2025-09-09")) is None
    file.go("2025-09-09", "application", "acceptance")


def test_an_accident_before_the_scheme_goes_to_an_officer(session: Session, keyring: Keyring) -> None:
    before = File(session, keyring, place="330106", injury=at("2025-06-30"), reported="2025-07-01")
    File(session, keyring, place="330106", injury=at("2025-07-01"), reported="2025-07-01")
    assert before.state.facts["before_scheme"] is True
    named = [entry.case_no for entry in acts.due(session, day("2025-07-02")) if "before the scheme" in entry.reason_en]
    assert named == [before.case_no]
