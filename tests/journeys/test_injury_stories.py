"""Nine injuries carried to their end on both databases: the same fen, every case where it belongs, and the auditor agrees."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, func, select, text

from tests.journeys.defects import PLANTED, found
from zhibao.app import database, settings
from zhibao.app.home import Home, init_home
from zhibao.benefits import acts as awards
from zhibao.benefits.periodical import monthly_items
from zhibao.cases import acts as cases
from zhibao.cases.model import BenefitState, CaseState, ClosingState, ConfirmationState, Track
from zhibao.cli import frame
from zhibao.cli.root import application
from zhibao.edge.letters import render
from zhibao.edge.simulation import injuries
from zhibao.fund import acts as fund
from zhibao.fund.model import State
from zhibao.fund.tables import EntryRow
from zhibao.journeys import case_to_money, case_to_platform, injury_stories, letters_to_register
from zhibao.journeys import injury_to_payment as journey
from zhibao.journeys.case_to_letter import case_letter
from zhibao.journeys.home_to_export import at_one_instant, home_to_export
from zhibao.journeys.injury_office import Office
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month, instant, now
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import Base

PAID = {
    "fast_lane": 118_050, "advance": 1_234_560, "returned": 510_270, "second_appraisal": 5_391_100, "interrupted": 397_500,
    # outpatient and hospital, 14 days of meals at 60 yuan, 11 months of 4901 yuan
    "grade_8": 2_210_535 + 14 * 6_000 + 11 * 490_100,
    # 96 days of meals, 25 months of 4901; 85% of 4901 and 40% of 7600 for three months: concluded on 2026-02-26, so from
    # March, which lies behind the award of April and is paid with it, then April and May
    "grade_2": 18_102_240 + 96 * 6_000 + 25 * 490_100 + 3 * (416_585 + 304_000),
    # death lump sum, six months of 7300; died on 2025-08-16, so the pensions of three from September: two months of 4901
    "death": 4_790_520 + 108_376_000 + 6 * 730_000 + 2 * 490_100,
    "nonconfirmation": 0,
}  # fmt: skip


@dataclass
class Played:
    """A home in which the stories were played."""

    home: Home
    told: dict[str, list[dict[str, Any]]]
    cases: dict[str, CaseState]


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def played(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    folder = tmp_path_factory.mktemp("stories")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("ZHIBAO_DATABASE_URL", raising=False)
        if request.param == "postgresql":
            patch.setenv("ZHIBAO_DATABASE_URL", request.getfixturevalue("postgresql_url"))
        home = init_home("taoyuan", True, folder / "home")
        (folder / "files").mkdir()
        office = Office(home.reading, home.session, home.keyring, home.orders, folder / "files")
        told = dict(injury_stories.play(office))
        with home.reading() as session:
            found = {}
            for plan in injury_stories.PLANS:
                mine = cases.cases(session, person=home.keyring.pseudonym(plan.who.document))
                assert len(mine) == 1, plan.key
                found[plan.key] = mine[0]
        yield Played(home, told, found)
        if request.param == "postgresql":
            _empty(home.engine)
        home.engine.dispose()


def _empty(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))


def _settled(played: Played, case_no: str) -> int:
    with played.home.reading() as session:
        payments = [one for batch in fund.batches(session) for one in batch.payments]
    return sum(one.amount_fen for one in payments if one.owed.case_no == case_no and one.state is State.SETTLED)


# These look at the stories as they ended; tests further down go on with them.
@pytest.mark.parametrize("key", list(PAID))
def test_the_person_is_told_of_every_fen_and_why(played: Played, key: str) -> None:
    case = played.cases[key]
    with played.home.reading() as session:
        told = case_to_money.money(session, played.home.keyring, case.case_no, case.person, date(2026, 6, 1))
        owed = case_to_money.owed_to(session, date(2026, 6, 1), case.case_no)
    lines = [line for award in told["awards"] for line in award["lines"]]
    by_fund = [part for line in lines if line["payer"] == "fund" for part in line["payments"]]
    assert sum(part["paid_fen"] for part in by_fund) == PAID[key] and {part["state"] for part in by_fund} <= {"paid"}
    assert all(part["paid_on"] for part in by_fund) and all(line["why"][-1]["zh"] and line["why"][-1]["en"] for line in lines)
    own = [part for line in lines if line["role"] == "worker" and line["payer"] == "fund" for part in line["payments"]]
    assert all(len(part["account_tail"]) == 4 for part in own)
    assert [part["account_tail"] for line in lines if line["role"] != "worker" for part in line["payments"] if part["account_tail"]] == []
    assert {one["status"] for one in owed} <= {"late", "paid"} and (key in ("grade_8", "grade_2")) == bool(owed)


@pytest.mark.parametrize("key", list(PAID))
def test_the_platform_is_told_the_conclusion_and_the_amounts(played: Played, key: str) -> None:
    case = played.cases[key]
    code = next(plan for plan in injury_stories.PLANS if plan.key == key).order
    platform = injuries.enterprise(code.slug).uscc
    with played.home.reading() as session:
        told = case_to_platform.whole(session, played.home.keyring, case, platform, "platform", date(2026, 6, 1))
        with pytest.raises(CallerFault):
            case_to_platform.case_of(session, case.case_no, "91570000MA0000015M")
    assert told["conclusion"] == ("not_confirmed" if key == "nonconfirmation" else "confirmed") and told["orders"] == [code.order_no]
    by_fund = [one for one in told["money"] if one["payer"] == "fund"]
    assert {one["state"] for one in by_fund} <= {"paid"} and not {"account_tail", "why", "receipts", "grade"} & {name for one in by_fund for name in one}


def test_the_letters_that_were_served_are_found_and_genuine(played: Played) -> None:
    on, case = date(2026, 6, 1), played.cases["grade_8"]
    with played.home.reading() as session:
        found = letters_to_register.letters_of_person(session, played.home.keyring, case.case_no, on)
        assert [one.letter for one in found] == ["acceptance", "appraisal", "award", "payment"]
        assert all(letters_to_register.genuine(session, played.home.keyring, one.check_code, on) for one in found)
        other = played.cases["fast_lane"].case_no
        swapped = found[2].check_code.replace(case.case_no, other)
        assert not letters_to_register.genuine(session, played.home.keyring, swapped, on)


@pytest.mark.parametrize("key", list(PAID))
def test_each_case_is_paid_to_the_fen(played: Played, key: str) -> None:
    assert _settled(played, played.cases[key].case_no) == PAID[key]


def test_each_case_stands_where_it_belongs(played: Played) -> None:
    tracks = {key: (case.at(Track.CONFIRMATION), case.at(Track.BENEFIT), case.at(Track.CLOSING)) for key, case in played.cases.items()}
    refused = tracks.pop("nonconfirmation")
    assert refused == (ConfirmationState.NOT_CONFIRMED_SERVED, BenefitState.NONE, ClosingState.OPEN)
    assert {one[0] for one in tracks.values()} == {ConfirmationState.CONFIRMED_SERVED}
    assert {one[1] for one in tracks.values()} == {BenefitState.PAID}
    assert {key for key, one in tracks.items() if one[2] is ClosingState.CLOSED} == {"fast_lane", "interrupted"}
    with played.home.reading() as session:
        for case in played.cases.values():
            assert acts.verify_chain(session, f"case:{case.case_no}") == []


def test_an_advance_goes_back_to_its_payer_and_the_rest_to_the_worker(played: Played) -> None:
    case = played.cases["advance"]
    with played.home.reading() as session:
        lines = awards.live_lines(session, case.case_no)
        owed = {one.payable.payee: one.payable.amount_fen for one in fund.payables(session, case_no=case.case_no)}
    assert {live.line.payee.partition(":")[0]: live.line.amount_fen for live in lines} == {"enterprise": 800_000, "person": 434_560}
    assert sum(owed.values()) == 1_234_560


def test_a_returned_payment_is_paid_again_and_only_once(played: Played) -> None:
    case = played.cases["returned"]
    with played.home.reading() as session:
        mine = [one for batch in fund.batches(session) for one in batch.payments if one.owed.case_no == case.case_no]
    assert sorted((one.attempt, one.state) for one in mine) == [(1, State.RETURNED), (2, State.SETTLED)]
    assert [step.verb for step in case.all("payment", "payment_return")] == ["payment", "payment_return", "payment"]


def test_a_second_appraisal_replaces_the_award_and_pays_the_difference(played: Played) -> None:
    case = played.cases["second_appraisal"]
    with played.home.reading() as session:
        first, second = awards.awards(session, case.case_no)
        as_known = awards.awards(session, case.case_no, known_on=date(2026, 1, 10))
    assert (first.status, second.status, second.replaces) == ("replaced", "effective", first.award_no)
    assert (first.total_fen, second.total_fen) == (4_410_900, 5_391_100)
    assert [one.award_no for one in as_known] == [first.award_no]


def test_each_month_from_the_first_is_paid_once_also_where_the_office_was_slow(played: Played) -> None:
    paid: dict[str, list[tuple[str, str, int, str]]] = {}
    with played.home.reading() as session:
        for key in ("grade_2", "death"):
            mine = [one for batch in fund.batches(session) for one in batch.payments if one.owed.case_no == played.cases[key].case_no]
            paid[key] = sorted((one.owed.period, one.owed.item, one.amount_fen, one.state) for one in mine if one.owed.period != "once")
        awarded = [(live.line.item, live.line.since) for live in awards.live_lines(session, played.cases["grade_2"].case_no) if live.line.since]
        march = [one.payable.due_on for one in fund.payables(session, case_no=played.cases["grade_2"].case_no) if one.payable.period == "2026-03"]
    assert awarded == [("disability_allowance", date(2026, 3, 1)), ("attendance_allowance", date(2026, 3, 1))]
    assert march == [date(2026, 3, 15)] * 2  # due on its own day, whenever it was awarded
    assert paid["grade_2"] == [
        (month, item, fen, State.SETTLED)
        for month in ("2026-03", "2026-04", "2026-05")
        for item, fen in (("attendance_allowance", 304_000), ("disability_allowance", 416_585))
    ]
    assert paid["death"] == [
        (month, f"survivor_pension:{ref}", fen, State.SETTLED)
        for month in ("2025-09", "2025-10")
        for ref, fen in (("D1", 196_040), ("D2", 147_030), ("D3", 147_030))
    ]
    # The run of a month that was paid with its award finds it paid already.
    with played.home.reading() as session:
        owed = journey.monthly_payables(session, played.cases["grade_2"].prefecture, Month(2026, 3))
    run = fund.monthly_run(
        played.home.session, played.cases["grade_2"].prefecture, "2026-03", owed, actor=Actor("monthly_run", "job"),
        ground="taoyuan-2025-1 §55(2)", at=instant("2026-06-01T09:00:00"),
    )  # fmt: skip
    assert (len(owed), run.batch_no, run.held) == (2, None, ())


def test_the_ledger_adds_up_to_zero_and_equals_the_bank(played: Played) -> None:
    with played.home.reading() as session:
        assert session.scalar(select(func.sum(EntryRow.amount_fen))) == 0
        for book in fund.books(session):
            assert fund.reconcile(session, book).open_items == ()
        owed = [one for one in fund.payables(session, open_only=True) if not one.withdrawn]
    assert owed == []


def test_the_auditor_derives_everything_again(played: Played, tmp_path: Path) -> None:
    database.load_tables()
    with played.home.reading() as session:
        home_to_export(
            at_one_instant(session), played.home.keyring, tmp_path / "export", Base.metadata.sorted_tables, at=now(), release="test"
        )
    done = subprocess.run(
        [sys.executable, "-m", "zhibao_audit", str(tmp_path / "export")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("played", ["sqlite"], indirect=True)
def test_each_defect_beside_the_acts_is_found(played: Played, tmp_path: Path) -> None:
    """The auditor reads the export, which knows no database: of one is enough."""
    database.load_tables()
    with played.home.reading() as session:
        home_to_export(
            at_one_instant(session), played.home.keyring, tmp_path / "export", Base.metadata.sorted_tables, at=now(), release="test"
        )
    for name, (plant, where) in PLANTED.items():
        named = found(tmp_path / "export", tmp_path / "changed", plant)
        assert any(one.startswith(where) for one in named), (name, named)
    assert found(tmp_path / "export", tmp_path / "same", ("advance", len)) == []


def test_no_document_number_stands_in_clear(played: Played) -> None:
    numbers = [plan.who.document for plan in injury_stories.PLANS]
    with played.home.engine.connect() as connection:
        for table in Base.metadata.sorted_tables:
            for row in connection.execute(select(table)):
                held = " ".join(part.decode("latin-1") if isinstance(part, bytes) else str(part) for part in row)
                assert not any(number in held for number in numbers), table.name


LETTERS = [
    ("fast_lane", "acceptance", {}), ("grade_8", "confirmation", {"diagnosis": ["右踝骨折"], "evidence": ["门诊病历"]}),
    ("nonconfirmation", "nonconfirmation", {"evidence": ["血液酒精检测报告"]}), ("grade_2", "appraisal", {}),
    ("second_appraisal", "second_appraisal", {}), ("death", "award", {}), ("death", "acceptance", {"applicant": "陶水"}), ("grade_2", "award", {}), ("advance", "reimbursement", {}),
    ("returned", "payment", {}),
]  # fmt: skip


@pytest.mark.parametrize(("key", "name", "given"), LETTERS)
def test_a_letter_says_what_the_acts_hold(played: Played, key: str, name: str, given: dict[str, Any]) -> None:
    case = played.cases[key]
    with played.home.reading() as session:
        letter = case_letter(session, played.home.keyring, case.case_no, name, given=given, on=date(2026, 6, 1))
    who = next(plan.who for plan in injury_stories.PLANS if plan.key == key)
    assert letter.facts["worker"] == who.name
    assert who.document not in str(letter.facts) and who.account not in str(letter.facts)
    if name == "award":
        assert sum(line["amount_fen"] for line in letter.facts["lines"] if line["paid"] == "once") > 0
        assert len(letter.facts["steps"]) >= len(letter.facts["lines"])
    fonts = settings.font_folder()
    if not fonts.is_dir():
        pytest.skip("not run: no fonts installed")
    assert render(letter, fonts, now()).startswith(b"%PDF")


def test_a_letter_is_for_those_whom_it_concerns_and_says_what_was_paid_before(played: Played) -> None:
    def letter(key: str, name: str, **how: Any) -> dict[str, Any]:
        with played.home.reading() as session:
            return dict(case_letter(session, played.home.keyring, played.cases[key].case_no, name, on=date(2026, 6, 1), **how).facts)

    after = letter("death", "award")
    assert after["recipient"] == f"{after['worker']}的近亲属"
    lines = [(line["zh"], line["payee"], line.get("from")) for line in after["lines"]]
    assert lines == [
        ("职业伤害医疗费", "近亲属", None), ("丧葬补助金", "近亲属", None), ("一次性工亡补助金", "近亲属", None),
        ("供养亲属抚恤金", "配偶（D1）", "2025-09-01"), ("供养亲属抚恤金", "子女（D2）", "2025-09-01"), ("供养亲属抚恤金", "父母（D3）", "2025-09-01"),
    ]  # fmt: skip
    assert letter("death", "acceptance")["recipient"] == after["recipient"]
    assert letter("death", "acceptance", given={"applicant": "陶水"})["recipient"] == "陶水"
    assert letter("death", "award", given={"recipient": "陶水"})["recipient"] == "陶水"

    again = letter("second_appraisal", "award")
    assert again["changes"] == [
        {"zh": "一次性伤残补助金", "period": "once", "before_fen": 4_410_900, "after_fen": 5_391_100, "paid_fen": 4_410_900}
    ]
    first = letter("second_appraisal", "award", award_no=f"{played.cases['second_appraisal'].case_no}-A1")
    assert "changes" not in first and first["letter_no"] != again["letter_no"]
    assert letter("advance", "reimbursement")["grounds"] == ["taoyuan-2025-1 §52"]
    assert {one["period"] for one in letter("grade_2", "payment")["payments"]} == {"一次性", "2026年3月", "2026年4月", "2026年5月"}


def test_a_letter_that_lacks_something_or_tells_nothing_is_not_printed(played: Played) -> None:
    case_no = played.cases["grade_8"].case_no
    with played.home.reading() as session:
        lacking = case_letter(session, played.home.keyring, case_no, "confirmation", on=date(2026, 6, 1))
        for name, code in (("nonconfirmation", "nothing_to_say"), ("reimbursement", "nothing_to_say"), ("praise", "unknown_letter")):
            with pytest.raises(CallerFault) as told:
                case_letter(session, played.home.keyring, case_no, name, on=date(2026, 6, 1))
            assert told.value.code == code
    with pytest.raises(CallerFault) as told:
        render(lacking, settings.font_folder(), now())
    assert told.value.code == "letter_field_missing"


def test_what_happens_afterwards_is_recorded_by_command(
    played: Played, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ZHIBAO_HOME", str(played.home.path))

    def command(*words: str, post: str = "benefit_assessor", ground: str = "taoyuan-2025-1 §51(4)") -> dict[str, Any]:
        capsys.readouterr()
        told = ("--as", f"{post}:he.he", "--ground", ground, "--at", "2026-06-02T09:00:00", "--json")
        code = frame.run(application(), ["benefits", *words, *told])
        found: dict[str, Any] = json.loads(capsys.readouterr().out)
        return found | {"code": code}

    hurt, grave = played.cases["grade_8"], played.cases["grade_2"]
    award_no = f"{hurt.case_no}-A1"
    reminded = command("remind", award_no, "4", "--document", "T-1")
    assert (reminded["code"], reminded["reminders"], reminded["paid_fen"]) == (0, 1, 0)
    amount = f"{reminded['outstanding_fen'] // 100}.00"
    paid = command("platform-paid", award_no, "4", "--amount", amount, "--paid-on", "2026-06-01", "--proof", "sha256:aa")
    assert (paid["status"], paid["outstanding_fen"]) == ("paid", 0)
    assert command("remind", award_no, "4", "--document", "T-2")["error"] == "nothing_owed"
    other = command(
        "third-party", hurt.case_no, "--party", "T1", "--item", "medical_care", "--amount", "10.00", "--paid-on", "2026-06-01", "--proof", "sha256:bb"
    )
    assert other["amount_fen"] == 1_000
    payee = f"person:{grave.person}"
    words = (grave.case_no, "--item", "disability_allowance", "--payee", payee, "--document", "J-1", "--reason", "conditions_lost")
    assert command("stop", *words, "--from", "2026-07", post="job")["error"] == "person_needed"
    assert command("stop", *words, "--from", "2026-07", post="benefit_approver")["state"] == "stopped"
    due = lambda month: {one.item for one in monthly_items(session, Month.parse(month), case_no=grave.case_no)}  # noqa: E731
    with played.home.reading() as session:
        assert due("2026-06") - due("2026-07") == {"disability_allowance"}
    assert command("stop", *words, "--from", "2026-08", "--resume", post="benefit_approver")["state"] == "running"
    with played.home.reading() as session:
        assert due("2026-08") == due("2026-06")


def told_by(capfd: pytest.CaptureFixture[str], *words: str, code: int = 0) -> Any:
    """What a command answers as JSON; `code` is the exit code that is expected."""
    capfd.readouterr()
    assert frame.run(application(), [*words, "--json"]) == code
    found: Any = json.loads(capfd.readouterr().out)
    return found


def test_an_overpayment_comes_back_by_command(
    played: Played, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ZHIBAO_HOME", str(played.home.path))
    case = played.cases["grade_2"]
    payee, book = f"person:{case.person}", case.prefecture

    def recovery(*words: str, by: str, at: str, code: int = 0) -> Any:
        return told_by(capfd, "benefits", "recovery", *words, "--as", by, "--at", f"{at}T10:00:00", code=code)

    def decide(amount: str, by: str = "benefit_assessor:qian.mo", second: str = "benefit_approver:liang.tian", code: int = 0) -> Any:
        words = ("--item", "disability_lump_sum", "--payee", payee, "--amount", amount, "--document", "J-12", "--reason", "多算一个月", "--remedy", "15日内可以提出异议")
        return recovery("decide", f"{case.case_no}-A1", *words, "--decided-by", second, by=by, at="2026-09-01", code=code)

    assert decide("2000.00", by="job:night", code=2)["error"] == "person_needed"
    assert decide("2000.00", by="case_clerk:qian.mo", code=2)["error"] == "post_needed"
    assert decide("2000.00", second="benefit_approver:qian.mo", code=2)["error"] == "second_person_needed"
    assert decide("122525.01", code=2)["error"] == "more_than_paid"
    made = decide("2000.00")
    number = made["recovery_no"]
    # a fifth of 4165.85 and of 3040.00, each rounded down
    assert [(part["month"], part["limit_fen"], part["amount_fen"]) for part in made["plan"]] == [("2026-09", 144_117, 144_117), ("2026-10", 144_117, 55_883)]
    assert decide("122525.00", code=2)["error"] == "more_than_paid"  # what is decided already counts
    take = ("withhold", "--recovery", number, "--month")
    officer, job = "payment_officer:ji.quan", "job:monthly_run"
    assert recovery(*take, "2026-09", by=job, at="2026-09-02", code=2)["error"] == "recovery_not_open"
    assert recovery("serve", number, "--served-on", "2026-09-02", "--document", "S-1", by="case_clerk:zhou.yun", at="2026-09-02")["objection_until"] == "2026-09-17"
    assert recovery(*take, "2026-09", by=job, at="2026-09-17", code=2)["error"] == "recovery_not_open"
    [waiting] = recovery("withhold", "--month", "2026-09", by=job, at="2026-09-17")["kept"]
    assert (waiting["not_taken"], waiting["kept_fen"]) == ("recovery_not_open", 0)
    assert recovery(*take, "2026-10", by=job, at="2026-09-18", code=2)["error"] == "month_not_begun"
    assert recovery(*take, "2026-05", by=job, at="2026-09-18", code=2)["error"] == "month_recognised"
    assert recovery(*take, "2026-09", by="benefit_assessor:x", at="2026-09-18", code=2)["error"] == "post_needed"
    assert recovery("withhold", "--month", "2026-09", by=job, at="2026-09-18")["total_fen"] == 144_117
    told_by(capfd, "fund", "monthly", "--month", "2026-09", "--book", book, "--at", "2026-09-19T10:00:00")
    shown = told_by(capfd, "benefits", "recovery", "show", number, "--at", "2026-09-19T10:00:00")
    entry = shown["entries"][0]
    assert (entry["item"], entry["of_fen"], entry["limit_fen"], entry["amount_fen"], shown["left_fen"]) == ("attendance_allowance", 304_000, 60_800, 60_800, 55_883)
    wrong = ("reverse", str(entry["entry"]))
    assert recovery(*wrong, by=officer, at="2026-09-20", code=2)["error"] == "post_needed"
    assert recovery(*wrong, by="legal_officer:fan.li", at="2026-09-20")["left_fen"] == 116_683
    assert recovery(*wrong, by="legal_officer:fan.li", at="2026-09-20", code=2)["error"] == "reversed_already"
    before = told_by(capfd, "fund", "balance", "--book", book)
    paid = ("repaid", number, "--amount", "100.00", "--paid-on", "2026-09-21", "--proof")
    assert recovery(*paid, "sha256:cc", by=officer, at="2026-09-21")["left_fen"] == 106_683
    assert recovery(*paid, "sha256:cc", by=officer, at="2026-09-21", code=2)["error"] == "proof_used"
    after = told_by(capfd, "fund", "balance", "--book", book)
    old, new = ({one["name"]: one["balance_fen"] for one in told[0]["accounts"]} for told in (before, after))
    moved = {name: fen - old.get(name, 0) for name, fen in new.items() if fen != old.get(name, 0)}
    # The money is there, the expense is lower by it, and nothing is left between.
    assert moved == {"expenditure_account": 10_000, "disability_lump_sum": -10_000}
    held = ("halt", number, "--document", "O-1")
    assert recovery(*held, "--resume", by="legal_officer:fan.li", at="2026-10-01", code=2)["error"] == "not_halted"
    assert recovery(*held, by="legal_officer:fan.li", at="2026-10-01")["status"] == "halted"
    assert recovery(*take, "2026-10", by=job, at="2026-10-02", code=2)["error"] == "recovery_not_open"
    assert recovery(*held, "--resume", by="legal_officer:fan.li", at="2026-10-03")["status"] == "running"
    assert recovery("finish", number, by=officer, at="2026-10-03", code=2)["error"] == "still_open"
    assert recovery(*take, "2026-10", by=job, at="2026-10-04")["kept"][0]["left_fen"] == 0
    assert recovery("finish", number, by=officer, at="2026-10-05")["status"] == "finished"
    assert recovery(*held, "--cancel", by="legal_officer:fan.li", at="2026-10-06", code=2)["error"] == "recovery_ended"
    assert told_by(capfd, "benefits", "recovery", "list")["recoveries"] == []
    assert [one["left_fen"] for one in told_by(capfd, "benefits", "recovery", "list", "--case", case.case_no)["recoveries"]] == [0]
    taken = [step["verb"] for step in told_by(capfd, "cases", "show", case.case_no)["steps"] if step["verb"].startswith("recovery")]
    assert taken == ["recovery", "recovery_service", "recovery_done"]
    report = told_by(capfd, "audit")
    assert (report["ok"], report["checked"]["recovery_entries"]) == (True, 6)


def test_the_notice_of_a_recovery_and_a_reminder_say_what_the_acts_hold(
    played: Played, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """After the two tests before it: a recovery was decided and has come back."""
    monkeypatch.setenv("ZHIBAO_HOME", str(played.home.path))
    grave, hurt = played.cases["grade_2"], played.cases["grade_8"]

    def letter(case_no: str, name: str, **given: Any) -> Any:
        with played.home.reading() as session:
            return case_letter(session, played.home.keyring, case_no, name, on=date(2026, 10, 6), **given)

    remind = ("benefits", "remind", f"{grave.case_no}-A1", "6", "--document", "T-9", "--as", "benefit_assessor:he.he", "--ground", "taoyuan-2025-1 §51(4)")
    with pytest.raises(CallerFault, match="nothing_to_say"):
        letter(grave.case_no, "living_security_reminder")
    told_by(capfd, *remind, "--at", "2026-10-07T10:00:00")
    reminder = letter(grave.case_no, "living_security_reminder")
    said = {name: reminder.facts[name] for name in ("recipient", "platform", "period_from", "period_to", "due_on", "due_fen", "paid_fen", "issued_on")}
    assert said == {
        "recipient": "货拉拉", "platform": "货拉拉", "period_from": "2025-08-12", "period_to": "2026-02-01", "due_on": "2026-05-10",
        "due_fen": 1_252_800, "paid_fen": 0, "issued_on": "2026-10-07",
    }  # fmt: skip
    assert any("174 × 2160.00 元 ÷ 30 = 12528.00 元" in step for step in reminder.facts["steps"])

    notice = letter(grave.case_no, "recovery")
    assert (notice.facts["overpaid_fen"], notice.facts["reasons"], notice.facts["share_limit"]) == (200_000, ["多算一个月"], "当期待遇的20%")
    # The plan is told as it was decided, whatever was taken, reversed or repaid since.
    assert notice.facts["plan"] == [{"period": "2026年9月", "amount_fen": 144_117}, {"period": "2026年10月", "amount_fen": 55_883}]
    assert notice.facts["objection_limit"] == {"length": 15, "unit": "days", "ground": "taoyuan-2025-1 §56(2)"}
    assert (notice.facts["recipient"], notice.facts["issued_on"], notice.facts["letter_no"]) == (notice.facts["worker"], "2026-09-01", f"{grave.case_no}-R1-recovery")
    assert letter(grave.case_no, "recovery", award_no=f"{grave.case_no}-R1") == notice
    with pytest.raises(CallerFault, match="nothing_to_say"):
        letter(hurt.case_no, "recovery")
    if not settings.font_folder().is_dir():
        pytest.skip("not run: no fonts installed")
    for one in (reminder, notice):
        assert render(one, settings.font_folder(), now()).startswith(b"%PDF")


def test_a_task_is_answered_and_a_death_recorded_by_command(
    played: Played, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ZHIBAO_HOME", str(played.home.path))
    case_no, book = played.cases["death"].case_no, played.cases["death"].prefecture
    with played.home.reading() as session:
        payee = next(live.line.payee for live in awards.live_lines(session, case_no) if live.line.item == "survivor_pension:D2")

    def command(*words: str, by: str = "benefit_assessor:qian.mo", at: str, code: int = 0) -> Any:
        return told_by(capfd, "benefits", *words, "--as", by, "--at", f"{at}T10:00:00", code=code)

    law_of = ("--ground", "taoyuan-2025-1 §56")
    raised = ("task", "raise", case_no, "--payee", payee, "--evidence", "sha256:ee", *law_of, "--item")
    assert command(*raised, "survivor_pension:D2", "--kind", "wedding", at="2026-07-01", code=2)["error"] == "task_kind"
    assert command(*raised, "survivor_pension:D9", "--kind", "age", at="2026-07-01", code=2)["error"] == "not_running"
    task = command(*raised, "survivor_pension:D2", "--kind", "age", by="job:ages", at="2026-07-01")["task"]
    missing = command("task", "life-certificates", by="job:proofs_of_life", at="2026-10-01")["tasks"]
    assert {(one["kind"], one["case_no"]) for one in missing} == {("life_certificate", case_no)} and len(missing) == 3
    assert len(told_by(capfd, "benefits", "task", "list")["tasks"]) == 4
    assert [one["task"] for one in told_by(capfd, "benefits", "task", "list", "--kind", "age")["tasks"]] == [task]
    answer = ("task", "answer", str(task), "--document", "sha256:dd", *law_of)
    for words, by, error in (
        (("--outcome", "goes_on", "--reason", "在读"), "job:ages", "person_needed"),
        (("--outcome", "goes_on", "--reason", "在读"), "case_clerk:li.na", "post_needed"),
        (("--outcome", "goes_on", "--reason", " "), "benefit_assessor:qian.mo", "reason_needed"),
        (("--outcome", "perhaps", "--reason", "在读"), "benefit_assessor:qian.mo", "task_outcome"),
    ):
        assert command(*answer, *words, by=by, at="2026-10-02", code=2)["error"] == error
    command(*answer, "--outcome", "goes_on", "--reason", "在读全日制学校", at="2026-10-02")
    [told] = told_by(capfd, "benefits", "task", "list", "--case", case_no)["answered"]
    assert (told["task"], told["outcome"], told["reason"]) == (task, "goes_on", "在读全日制学校")

    told_by(capfd, "fund", "monthly", "--month", "2026-10", "--book", book, "--at", "2026-10-03T10:00:00")
    death = ("death", payee, "--document", "D-3", *law_of, "--on")
    assert command(*death, "2026-11-01", at="2026-10-04", code=2)["error"] == "death_day"
    assert command(*death, "2026-09-02", by="job:match", at="2026-10-04", code=2)["error"] == "person_needed"
    recorded = command(*death, "2026-09-02", at="2026-10-04")
    assert recorded["ends"] == [{"case_no": case_no, "item": "survivor_pension:D2", "from": "2026-10"}]
    assert [(one["month"], one["open_fen"]) for one in recorded["recognised_after"]] == [("2026-10", 147_030)]
    due = lambda: {one["payee"] for one in told_by(capfd, "benefits", "due", "--month", "2026-11", "--place", book)["items"]}  # noqa: E731
    assert payee not in due()
    batch = told_by(capfd, "fund", "pay", "list")[-1]["batch_no"]
    check = ("fund", "pay", "check", batch, "--as", "payment_checker:qian.wei", "--at", "2026-10-05T10:00:00")
    assert told_by(capfd, *check, code=2)["error"] == "died_before_due"
    assert command(*death, "2026-09-03", "--withdraw", at="2026-10-06", code=2)["error"] == "not_found"
    assert command(*death, "2026-09-02", "--withdraw", at="2026-10-06")["runs_on"][0]["item"] == "survivor_pension:D2"
    assert payee in due()
    assert told_by(capfd, "audit")["ok"]


def test_two_officers_forget_a_person_and_everything_still_adds_up(
    played: Played, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The last test of this file: afterwards the content of one person is gone."""
    monkeypatch.setenv("ZHIBAO_HOME", str(played.home.path))
    case, running, pensions = played.cases["fast_lane"], played.cases["grade_2"], played.cases["death"]
    payee = f"person:{case.person}"

    def command(*words: str, code: int = 0) -> Any:
        return told_by(capfd, *words, code=code)

    def propose(who: str, by: str = "archivist:gu.wen", code: int = 0) -> dict[str, Any]:
        words = ("--reason", "保存期满", "--kept-until", "2055-12-31", "--ground", "taoyuan-2025-1 §66", "--at", "2056-01-05T09:00:00")
        return command("keys", "propose", who, *words, "--as", by, code=code)

    def destroy(by: str, code: int = 0) -> dict[str, Any]:
        return command("keys", "destroy", payee, "--as", by, "--at", "2056-01-06T09:00:00", code=code)

    with played.home.reading() as session:
        dependants = [live.line.payee for live in awards.live_lines(session, pensions.case_no) if live.line.paid == "monthly"]
    for who, place in ((f"person:{running.person}", running.case_no), (dependants[0], pensions.case_no)):
        refused = propose(who, code=2)
        assert (refused["error"], refused["place"]) == ("still_needed", place)
    assert propose(payee, by="case_clerk:gu.wen", code=2)["error"] == "post_needed"
    assert destroy("supervisor:han.lu", code=2)["error"] == "not_proposed"
    proposed = propose(payee)
    assert (proposed["kept_until"], proposed["ground"]) == ("2055-12-31", "taoyuan-2025-1 §66")
    assert destroy("archivist:han.lu", code=2)["error"] == "post_needed"
    assert destroy("supervisor:gu.wen", code=2)["error"] == "second_person_needed"
    assert command("benefits", "explain", case.case_no)["awards"]
    assert destroy("supervisor:han.lu")["state"] == "destroyed"
    assert command("keys", "show", payee)["destroyed_by"] == "supervisor:han.lu"
    for words in (("benefits", "explain", case.case_no), ("cases", "letter", case.case_no, "confirmation", "--out", str(played.home.path / "x.pdf"))):
        assert "无法再读取" in command(*words, code=2)["zh"]
    told = [step for step in command("cases", "show", case.case_no)["steps"] if "digest" in step]
    assert told and all(step["told"] is None for step in told)
    capfd.readouterr()
    assert frame.run(application(), ["cases", "show", case.case_no]) == 0
    assert capfd.readouterr().out.count("内容已销毁") == len(told)
    report = command("audit")
    assert (report["ok"], report["checked"]["receipts_destroyed"]) == (True, 1)
