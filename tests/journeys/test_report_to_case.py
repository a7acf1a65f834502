"""From a report to a case in a home with real order files: bound, joined, named, and what waits for people."""

from __future__ import annotations

import csv
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from zhibao.app.home import Home, init_home
from zhibao.cases import acts as cases
from zhibao.cases import one_scheme, reports, tasks
from zhibao.cases.filing import apply_for_benefits
from zhibao.cases.order_fit import Fit
from zhibao.cases.report_file import read_report
from zhibao.cases.reports import Step
from zhibao.cases.responsibility import Statement
from zhibao.cli import cases_report, cases_schemes
from zhibao.edge.feeds import StandardFeed
from zhibao.journeys.orders_to_store import orders_to_store
from zhibao.journeys.report_to_case import (
    ReportOutcome,
    decide_platform,
    report_to_case,
    responsible_for,
    settle_report,
)
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import instant
from zhibao.kit.errors import CallerFault
from zhibao.kit.identity import fictional_citizen_number
from zhibao.registry import answers

AT = "2025-08-01T12:10:00"
LI = Actor("li.na", "case_clerk")
CHEN = Actor("chen.mei", "confirmation_officer")
WORKER = fictional_citizen_number(seed=1)
COURIER = fictional_citizen_number(seed=2)
TAXI = fictional_citizen_number(seed=3)


def row(number: str, worker: str, accepted: str, started: str, ended: str, district: str = "570102") -> dict[str, str]:
    day = "2025-08-01T"
    return {
        "order_no": number, "worker_id": worker, "industry": "instant_delivery", "district": district,
        "accepted_at": day + accepted, "started_at": day + started, "completed_at": day + ended if ended else "",
        "status": "completed" if ended else "open",
    }  # fmt: skip


ORDERS = {
    "美团": [
        row("m1", WORKER, "12:00:00", "12:02:00", "12:30:00"),
        row("m0", WORKER, "11:00:00", "11:02:00", "11:30:00"),
        row("m2", COURIER, "12:00:00", "12:02:00", "12:30:00"),
    ],
    "饿了么": [row("e2", COURIER, "12:05:00", "12:06:00", "12:40:00"), row("e9", TAXI, "12:00:00", "12:20:00", "12:40:00")],
}


def _home(folder: Path, url: str, monkeypatch: pytest.MonkeyPatch) -> Home:
    """A demo home with a morning of orders of two platforms; nobody is registered."""
    monkeypatch.setenv("ZHIBAO_DATABASE_URL", url)
    monkeypatch.setenv("ZHIBAO_HOME", str(folder / "home"))
    init_home("taoyuan", True, folder / "home")
    made = init_home("zhejiang", True, folder / "home")
    for platform, rows in ORDERS.items():
        file = folder / f"{platform}.csv"
        with file.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, rows[0].keys())
            writer.writeheader()
            writer.writerows(rows)
        loaded = orders_to_store(
            reading=made.reading, writing=made.session, store=made.orders, keyring=made.keyring, demo=True,
            platform=platform, feed=StandardFeed([file]),
        )  # fmt: skip
        assert loaded.accepted == len(rows)
    return made


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """The home on SQLite."""
    return _home(tmp_path, f"sqlite:///{tmp_path / 'zhibao.db'}", monkeypatch)


@pytest.fixture
def home_on_each(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """The home on each database."""
    return _home(tmp_path, database_url, monkeypatch)


def document(**more: Any) -> dict[str, Any]:
    """A report as its file says it; a part given as ... is left out."""
    given = {
        "channel": "app", "reporter": "worker", "worker_id": WORKER, "place_of_injury": "570102", "injury_at": AT,
        "received_at": "2025-08-01T12:20:00", "orders": ["m1"], "narrative": "被车撞倒",
    } | more  # fmt: skip
    return {key: value for key, value in given.items() if value is not ...}


def send(home: Home, actor: Actor = LI, **more: Any) -> ReportOutcome:
    told = read_report(document(**more), home.keyring, at=instant("2025-08-01T12:30:00"))
    with home.session() as session:
        return report_to_case(session, home.orders, home.keyring, told, actor=actor, at=told.received_at)


def codes(outcome: ReportOutcome) -> set[str]:
    return {task.code for task in outcome.tasks}


def platform_of(home: Home, name: str) -> str:
    with home.reading() as session:
        return str(answers.find_enterprise(session, name).uscc)


def test_a_report_opens_a_case_bound_to_its_order(home_on_each: Home) -> None:
    home = home_on_each
    outcome = send(home)
    assert (outcome.step, outcome.case_no) == (Step.OPENED, "570100-2025-000001")
    assert [(fit.order_no, fit.fit) for fit in outcome.fits] == [("m1", Fit.IN_TASK_PERIOD), ("m0", Fit.ENDED_BEFORE)]
    assert outcome.fits[1].ended_minutes_before == 40
    assert outcome.responsibility is not None and outcome.responsibility.platform == platform_of(home, "美团")
    assert outcome.jurisdiction.paying_agency == "city_agency"
    # She was not registered: that is a task for the register and changes nothing for her.
    assert outcome.registered is False and codes(outcome) == {"worker_not_registered"}
    with home.reading() as session:
        case = cases.case_state(session, "570100-2025-000001")
        assert case.place == "570102" and case.injury_at == instant(AT)
        assert responsible_for(session, case.case_no) == platform_of(home, "美团")
        assert not acts.verify_chain(session, "case:570100-2025-000001")
        told = "".join(str(held[0]) for held in session.execute(text("SELECT content FROM act")))
    assert WORKER not in told and "被车撞倒" not in told


def test_the_same_report_again_changes_nothing(home: Home) -> None:
    first = send(home)
    again = send(home, received_at="2025-08-01T12:25:00")
    assert again.repeated and again.case_no == first.case_no
    assert again.report.report_no == first.report.report_no


def test_the_platform_and_a_relative_report_the_same_accident(home: Home) -> None:
    first = send(home)
    second = send(home, channel="platform", reporter="platform", injury_at="2025-08-01T12:40:00", narrative=...)
    third = send(home, channel="telephone", reporter="relative", orders=..., received_at="2025-08-02T09:00:00", narrative="母亲来电")
    assert {second.case_no, third.case_no} == {first.case_no}
    assert second.step is third.step is Step.JOINED
    with home.reading() as session:
        case = cases.case_state(session, str(first.case_no))
        assert len(case.all("further_report")) == 2
        assert len(reports.reports(session, case_no=first.case_no)) == 3
        # What was told twice is asked once.
        waiting = [task.code for task in tasks.open_tasks(session, f"case:{first.case_no}")]
    assert len(waiting) == len(set(waiting))


def test_two_reports_at_the_same_moment_open_one_case(home_on_each: Home) -> None:
    """However two connections meet, the second sees the first: one accident, one case."""
    reporters = ("worker", "platform", "relative", "union")
    with ThreadPoolExecutor(len(reporters)) as together:
        outcomes = list(together.map(lambda reporter: send(home_on_each, reporter=reporter), reporters))
    assert len({outcome.case_no for outcome in outcomes}) == 1
    assert sorted(str(outcome.step) for outcome in outcomes) == ["joined", "joined", "joined", "opened"]
    assert len({outcome.report.report_no for outcome in outcomes}) == len(reporters)


def test_a_doubtful_match_waits_and_a_person_settles_it_both_ways(home: Home) -> None:
    first = send(home)
    doubtful = send(home, injury_at="2025-08-01T18:00:00", orders=...)
    assert doubtful.case_no is None and doubtful.step is Step.HELD
    assert codes(doubtful) == {"same_accident"}
    assert doubtful.report.candidates == (first.case_no,)
    number, at = doubtful.report.report_no, instant("2025-08-02T09:00:00")

    def settle(actor: Actor = LI, **how: Any) -> reports.Report:
        with home.session() as session:
            return settle_report(
                session, home.orders, home.keyring, number, reason="已电话核实", actor=actor, at=at, **({"join": None} | how)
            )

    with pytest.raises(CallerFault, match="person_needed"):
        settle(Actor("x", "job"), join=first.case_no)
    assert settle(join=first.case_no).case_no == first.case_no
    with home.session() as session:
        assert not [task for task in tasks.open_tasks(session) if task.code == "same_accident"]
        assert reports.separate(session, home.keyring, number, reason="两次事故", actor=LI, at=at + timedelta(hours=1)).waits
    own = settle()
    assert own.case_no not in (None, first.case_no)
    with pytest.raises(CallerFault, match="already_placed"):
        settle()


def test_neither_order_nor_registration_nor_time_stops_a_report(home: Home) -> None:
    stranger = send(home, worker_id=fictional_citizen_number(seed=9), orders=["x9"])
    assert stranger.case_no is not None
    assert codes(stranger) == {"no_order", "order_not_found", "responsible_platform"}
    assert (stranger.fits, stranger.unfound, stranger.registered) == ((), ("x9",), None)
    timeless = send(home, worker_id=COURIER, injury_at=...)
    assert timeless.case_no is None and codes(timeless) == {"time_unknown"}
    unknown = send(home, worker_id=..., channel="telephone", reporter="other")
    assert unknown.case_no is None and codes(unknown) == {"person_unknown"}
    with home.session() as session:
        settled = settle_report(
            session, home.orders, home.keyring, timeless.report.report_no, join=None, injury_at=instant(AT),
            reason="监控录像", actor=LI, at=instant("2025-08-02T09:00:00"),
        )  # fmt: skip
    assert settled.case_no is not None


def test_several_platforms_at_once_are_for_a_person_who_states_why(home: Home) -> None:
    outcome = send(home, worker_id=COURIER, orders=...)
    assert outcome.responsibility is not None and outcome.responsibility.asks_a_person
    assert "responsible_platform" in codes(outcome)
    case_no = str(outcome.case_no)
    with home.session() as session:
        at = instant("2025-08-02T09:00:00")
        decided = decide_platform(session, home.orders, home.keyring, case_no, Statement(CHEN, "两单同车"), at=at)
        assert decided.order_no == "m2"
        assert responsible_for(session, case_no) == platform_of(home, "美团")
        assert "responsible_platform" not in {task.code for task in tasks.open_tasks(session, f"case:{case_no}")}
        told = "".join(str(held[0]) for held in session.execute(text("SELECT content FROM act")))
        assert "两单" not in told
        assert not acts.verify_chain(session, f"case:{case_no}")


def test_an_order_not_begun_is_in_progress_and_the_platform_is_for_a_person(home: Home) -> None:
    outcome = send(home, worker_id=TAXI, orders=["e9"])
    assert [fit.fit for fit in outcome.fits] == [Fit.IN_PROGRESS]
    assert "responsible_platform" in codes(outcome) and "no_order" not in codes(outcome)


def test_an_accident_before_the_scheme_began_goes_to_an_officer(home: Home) -> None:
    outcome = send(home, place_of_injury="330106", injury_at="2025-06-30T23:00:00", received_at="2025-07-01T08:00:00")
    assert outcome.case_no == "330100-2025-000001"
    assert "before_scheme" in codes(outcome)
    across = send(home, place_of_injury="330106", injury_at="2025-08-01T12:10:00")
    assert across.jurisdiction.cross_province and "cross_province" in codes(across)


def test_a_late_application_is_taken_in_with_its_form(home: Home) -> None:
    case_no = str(send(home).case_no)

    def apply(on: str, **more: Any) -> Any:
        with home.session() as session:
            filed = apply_for_benefits(
                session, home.keyring, case_no, applicant="platform", application_kind="disability",
                actor=Actor("wang.fang", "platform"), at=instant(on), **more,
            )  # fmt: skip
            session.rollback()
            return filed

    in_time = apply("2025-08-31T23:00:00")
    assert (in_time.late, in_time.form, str(in_time.due)) == (False, None, "2025-08-31")
    assert in_time.cites == ("taoyuan-2025-1 §30(1)",)
    late = apply("2025-09-01T00:00:00")
    assert late.late and "职业伤害保障待遇申请超期说明" in late.zh
    assert apply("2025-09-01T00:00:00", late_statement="S-1").form is None


def test_a_file_is_read_whole_or_refused_with_its_key(home: Home) -> None:
    for wrong, key in (
        ({"chanel": "app"}, "chanel"), ({"channel": "fax"}, "channel"), ({"reporter": ...}, "reporter"),
        ({"place_of_injury": ...}, "place_of_injury"), ({"injury_at": "noon"}, "injury_at"), ({"orders": "m1"}, "orders"),
        ({"worker_id": 3}, "worker_id"), ({"injury_at": "0001-01-01T00:00:00"}, "injury_at"), ({"narrative": "\ud800"}, "narrative"),
        ({"orders": ["\ud800"]}, "orders"),
    ):  # fmt: skip
        with pytest.raises(CallerFault) as refusal:
            read_report(document(**wrong), home.keyring, at=instant(AT))
        assert refusal.value.place == key
        assert WORKER not in str(refusal.value)
    with pytest.raises(CallerFault):
        read_report([], home.keyring, at=instant(AT))
    with pytest.raises(CallerFault, match="place_too_wide"):
        read_report(document(place_of_injury="taoyuan"), home.keyring, at=instant(AT))


def test_the_commands_tell_the_same(home: Home, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "report.json"
    file.write_text(json.dumps(document(worker_id=COURIER, orders=[])), encoding="utf-8")
    cases_report.report(file, as_="case_clerk:li.na", at="2025-08-01T12:30:00", as_json=True)
    told = capsys.readouterr().out
    assert COURIER not in told
    case_no = json.loads(told)["case_no"]
    cases_report.reports(as_json=True)
    listed = json.loads(capsys.readouterr().out)
    assert [one["case_no"] for one in listed] == [case_no] and listed[0]["tasks"]
    cases_report.platform(case_no, as_="confirmation_officer:chen.mei", reason="两单同车", at="2025-08-02T09:00:00", as_json=True)
    assert json.loads(capsys.readouterr().out)["order_no"] == "m2"
    file.write_text('{"application_kind": "disability"}', encoding="utf-8")
    cases_report.apply_(case_no, "worker:w2", "worker", file, at="2025-11-03T09:00:00", as_json=True)
    applied = json.loads(capsys.readouterr().out)
    assert (applied["late"], applied["form"]) == (True, "late_application")
    file.write_text('{"application_kid": "disability"}', encoding="utf-8")
    with pytest.raises(CallerFault, match="application_form"):
        cases_report.apply_(case_no, "worker:w2", "worker", file)
    cases_report.report(_again(tmp_path), as_=None, at="2025-08-01T12:30:00")
    cases_report.reports()
    assert "报案" in capsys.readouterr().out
    number = listed[0]["report_no"]
    cases_report.settle_report(number, "case_clerk:li.na", "误并", separate=True, at="2025-11-04T09:00:00")
    assert "已拆出" in capsys.readouterr().out


def test_a_record_of_another_scheme_comes_in_by_command(home: Home, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case_no = str(send(home).case_no)
    file = tmp_path / "record.json"
    record = {"ref": "WI-1", "kind": "work_injury_application", "worker_id": WORKER, "event_on": "2025-08-01", "standing": "live"}
    for told, concerns in ((record | {"items": ["medical_care"]}, True), (record | {"worker_id": COURIER, "ref": "WI-2"}, False)):
        file.write_text(json.dumps(told), encoding="utf-8")
        cases_schemes.other_scheme(case_no, file, str(CHEN), str(LI), at="2025-08-03T09:00:00", as_json=True)
        shown = capsys.readouterr().out
        assert WORKER not in shown and json.loads(shown)["concerns"] is concerns
    with home.reading() as session:
        assert one_scheme.payment_waits(session, case_no, "medical_care:B1")
        assert len(one_scheme.records(session, case_no)) == 2
    for wrong, key in (({"kind": "x"}, "kind"), ({"standing": "x"}, "standing"), ({"items": "x"}, "items"), ({"x": 1}, "x")):
        file.write_text(json.dumps(record | wrong), encoding="utf-8")
        with pytest.raises(CallerFault) as refusal:
            cases_schemes.other_scheme(case_no, file, str(CHEN), str(LI))
        assert refusal.value.place == key


def _again(folder: Path) -> Path:
    file = folder / "again.json"
    file.write_text(json.dumps(document()), encoding="utf-8")
    return file
