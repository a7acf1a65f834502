"""From rows to a factor through the real register, law, ledger and cases of 桃源, and from the factor to the bill and the notice."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from sqlalchemy.orm import Session

from tests.journeys.counts import keep_counts
from zhibao.app.home import Home, init_home, open_home
from zhibao.cases import acts as cases
from zhibao.cli import frame
from zhibao.cli.root import application
from zhibao.contributions import rate_acts
from zhibao.contributions.suppression import OutsideRecord
from zhibao.edge import rate_notice, workbooks
from zhibao.edge.simulation.injuries import somebody
from zhibao.fund import ledger, rules
from zhibao.fund.model import Kind, Owed
from zhibao.journeys import experience_to_factor as journey
from zhibao.journeys import letters_to_register, order_to_bill, reports_to_signs
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month, instant, now
from zhibao.kit.errors import CallerFault
from zhibao.registry import answers as registry
from zhibao.registry.model import Industry

TAOYUAN = "570000"
CLERK, REVIEWER, DECIDER = Actor("he.ping", "rate_clerk"), Actor("lu.an", "rate_reviewer"), Actor("ding.ning", "rate_decider")
MAY = Month(2026, 5)


def injured(session: Session, home: Home, number: int, platform: str, day: str) -> str:
    """A confirmed injury of a worker of an enterprise."""
    hurt = instant(f"{day}T12:07:00")
    person = home.keyring.pseudonym(somebody(number).document)
    case_no = cases.open_case(
        session, home.keyring, place="570102", injury_at=hurt, person=person, channel="app", actor=Actor("self", "worker"), at=hurt
    )
    steps: list[tuple[str, str, dict[str, Any]]] = [
        ("filing", "platform", {"platform": platform, "orders": [f"S{number}"]}),
        ("application", "platform", {"applicant": "platform", "application_kind": "disability", "papers": ["consent"]}),
        ("acceptance", "case_clerk", {}),
        ("investigation", "investigator", {}),
        ("confirmation", "confirmation_officer", {"article": "measures-2025 §11(1)(1)", "reason": "送单途中摔倒"}),
    ]
    for days, (verb, post, facts) in enumerate(steps, 1):
        at = hurt.replace(day=hurt.day + days)
        cases.take_step(session, home.keyring, case_no, verb, actor=Actor(f"{post}.1", post), ground="taoyuan-2025-1 §38", facts=facts, at=at)
    return case_no


def pay(session: Session, case_no: str, fen: int, at: datetime, book: str = "570100") -> int:
    """What a bank settled of a case, straight in the ledger."""
    owed = Owed(case_no, "medical_care", "once", "person:1")
    (made,) = ledger.post(session, book, [rules.settlement(owed, fen)], actor=Actor("wan.zhou", "payment_officer"), ground="taoyuan-2025-1 §55(1)", at=at)
    return made.id


@pytest.fixture
def codes() -> dict[str, str]:
    return {}


@pytest.fixture
def home(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, codes: dict[str, str]) -> Home:
    """桃源 with one month of ride-hailing: two enterprises of a million orders, one injury each, 10,000 yuan received from each."""
    monkeypatch.setenv("ZHIBAO_DATABASE_URL", database_url)
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "home"))
    return played(init_home("taoyuan", True), tmp_path, codes)


def played(made: Home, folder: Path, codes: dict[str, str]) -> Home:
    """The rows of the year in an empty home."""
    with made.session() as session:
        codes.update({one.name: one.uscc or "" for one in registry.enterprises(session)})
        rows = [(codes[name], "ride_hailing", "570102", date(2026, 5, 3), 1_000_000) for name in ("滴滴出行", "曹操出行")]
        keep_counts(session, rows)
        order_to_bill.close_month(session, MAY, [TAOYUAN], actor="经办员")
        one = injured(session, made, 301, codes["滴滴出行"], "2026-05-04")
        injured(session, made, 302, codes["曹操出行"], "2026-05-04")
        pay(session, one, 700_000, instant("2026-06-05T10:00:00"))
        returned = pay(session, one, 50_000, instant("2026-06-06T10:00:00"))
        ledger.reverse(
            session, returned, actor=Actor("wan.zhou", "payment_officer"), ground="taoyuan-2025-1 §55(1)", at=instant("2026-06-08T10:00:00"), kind=Kind.RETURN
        )
        pay(session, one, 200_000, instant("2026-09-30T23:59:59"))
        pay(session, one, 999_999, instant("2026-10-01T00:00:00"))  # outside the window
    receive(made, folder, [("R1", codes["滴滴出行"], "10000.00", "2026-06-10"), ("R2", codes["曹操出行"], "10000.00", "2026-06-10"),
                             ("R3", codes["滴滴出行"], "77.00", "2026-10-01")])  # fmt: skip
    return made


def receive(home: Home, folder: Path, rows: list[tuple[str, str, str, str]]) -> None:
    file = folder / f"{rows[0][0]}.csv"
    file.write_text("reference,platform,month,amount,received_on\n" + "".join(f"{ref},{code},2026-05,{fen},{day}\n" for ref, code, fen, day in rows), encoding="utf-8")
    from zhibao.contributions import receipts

    with home.session() as session:
        receipts.load(session, file, platforms={row[1] for row in rows}, tax_offices=set(), keyring=home.keyring, actor="经办员")


def reckoned(session: Session, home: Home, known: datetime | None = None) -> journey.Reckoned:
    return journey.reckon(session, home.orders, home.keyring, TAOYUAN, 2027, known=known or now())


def outcome(found: journey.Reckoned, code: str) -> Any:
    return next(one for one in found.outcomes if (one.experience.platform, one.experience.industry) == (code, "ride_hailing"))


def draft(session: Session, home: Home, **how: Any) -> Any:
    return journey.draft(session, home.orders, home.keyring, TAOYUAN, 2027, actor=CLERK, at=now(), **how)


def test_figures_come_from_their_rows_and_the_factor_from_the_figures(home: Home, codes: dict[str, str]) -> None:
    with home.reading() as session:
        found = reckoned(session, home)
    one = outcome(found, codes["滴滴出行"])
    held = one.experience
    # 7,000 and 2,000 paid, 500 paid and returned; what was paid and received on 1 October lies outside.
    assert (held.benefits_fen, held.contributions_fen, held.confirmed, held.orders, held.base_fen) == (900_000, 1_000_000, 1, 1_000_000, 1_000_000)
    assert str(one.factor) == "6/5" and found.open_months == [] and found.unplaced_cases == [] and found.unplaced_receipts == []
    other = outcome(found, codes["曹操出行"])
    assert (other.experience.benefits_fen, str(other.factor)) == (0, "1/2")
    assert {why.why.code for why in found.outcomes if why.why} == {"no_exposure"}


def test_what_came_later_is_not_known_earlier(home: Home, codes: dict[str, str], tmp_path: Path) -> None:
    before = now()
    receive(home, tmp_path, [("R9", codes["滴滴出行"], "90000.00", "2026-07-01")])
    with home.reading() as session:
        then, today = (outcome(reckoned(session, home, known), codes["滴滴出行"]) for known in (before, now()))
    assert (then.experience.contributions_fen, today.experience.contributions_fen) == (1_000_000, 10_000_000)


def test_each_figure_leads_to_its_rows_as_they_were_drafted(home: Home, codes: dict[str, str], tmp_path: Path) -> None:
    with home.session() as session:
        made, refused = draft(session, home, platform=codes["滴滴出行"])
        assert refused == []
    number = made[0].number
    receive(home, tmp_path, [("R9", codes["滴滴出行"], "90000.00", "2026-07-01")])
    with home.reading() as session:
        rows = {figure: journey.rows_of(session, home.orders, home.keyring, number, figure) for figure in journey.FIGURES}
    assert all(found["agrees"] for found in rows.values())
    assert [row["amount_fen"] for row in rows["benefits"]["rows"]] == [700_000, 50_000, -50_000, 200_000]
    assert {row["case_no"] for row in rows["benefits"]["rows"]} == {rows["confirmed"]["rows"][0]["case_no"]}
    assert [(row["reference"], row["amount_fen"]) for row in rows["contributions"]["rows"]] == [("R1", 1_000_000)]
    assert [(row["month"], row["orders"]) for row in rows["billed"]["rows"]] == [("2026-05", 1_000_000)]
    assert [(row["district"], row["orders"]) for row in rows["orders"]["rows"]] == [("570102", 1_000_000)]
    with home.reading() as session, pytest.raises(CallerFault, match="unknown_figure"):
        journey.rows_of(session, home.orders, home.keyring, number, "luck")


def test_from_the_draft_to_the_bill(home: Home, codes: dict[str, str]) -> None:
    with home.session() as session:
        made, refused = draft(session, home)
        assert len(made) == 2 and {one.why.code for one in refused if one.why} == {"no_exposure"}
        number = next(one.number for one in made if one.platform == codes["滴滴出行"])
        for name, actor in (("review", REVIEWER), ("hear", CLERK), ("decide", DECIDER), ("serve", CLERK)):
            rate_acts.take(session, number, name, words="无", actor=actor, at=now(), on=date(2026, 11, 20))
        keep_counts(session, [(codes["滴滴出行"], "ride_hailing", "570102", day, 1000) for day in (date(2026, 12, 31), date(2027, 1, 1))], name="b")
    with home.reading() as session:
        bills = {
            str(month): order_to_bill.document(session, order_to_bill.month_bill(session, month, [TAOYUAN])) for month in (Month(2026, 12), Month(2027, 1))
        }
        told = order_to_bill.explain(session, Month(2027, 1), [TAOYUAN], codes["滴滴出行"])
    assert [(line["factor"], line["amount_fen"], line["mark"]) for line in bills["2026-12"]["lines"]] == [("1", 1000, "official")]
    assert [(line["factor"], line["amount_fen"], line["mark"]) for line in bills["2027-01"]["lines"]] == [("1.2", 1200, "assumed")]
    figure = next(figure for figure in told["amounts"][0]["figures"] if figure["name"] == "rating_factor")
    assert number in figure["zh"] and figure["cites"][0] == "taoyuan-2025-1 §25"


def test_a_window_that_is_open_or_not_closed_is_looked_at_and_not_drafted(home: Home, codes: dict[str, str]) -> None:
    early = instant("2026-09-30T12:00:00")
    with home.session() as session, pytest.raises(CallerFault, match="window_open"):
        journey.draft(session, home.orders, home.keyring, TAOYUAN, 2027, actor=CLERK, at=early)
    with home.session() as session:
        keep_counts(session, [(codes["滴滴出行"], "ride_hailing", "570102", date(2026, 6, 1), 5)], name="june")
    with home.session() as session, pytest.raises(CallerFault, match="months_open") as told:
        draft(session, home)
    assert "2026-06" in told.value.zh
    with home.reading() as session:
        assert journey.document(session, reckoned(session, home))["open_months"] == ["2026-06"]


def test_a_revoked_confirmation_and_a_case_of_nobody_do_not_count(home: Home, codes: dict[str, str]) -> None:
    hurt = instant("2026-07-01T08:00:00")
    with home.session() as session:
        one = next(case for case in cases.cases(session) if case.facts["platform"] == codes["滴滴出行"])
        cases.take_step(
            session, home.keyring, one.case_no, "revocation", actor=Actor("yu.ge", "legal_officer"), ground="taoyuan-2025-1 §36", at=hurt,
            facts={"reason": "证据有误", "article": "taoyuan-2025-1 §36", "remedy": "可申请行政复议"},
        )  # fmt: skip
        lost = cases.open_case(
            session, home.keyring, place="570102", injury_at=hurt, person=home.keyring.pseudonym(somebody(303).document), channel="app",
            actor=Actor("self", "worker"), at=hurt,
        )  # fmt: skip
        pay(session, lost, 5_000, instant("2026-07-09T10:00:00"), "570200")
    with home.reading() as session:
        found = reckoned(session, home)
    assert outcome(found, codes["滴滴出行"]).experience.confirmed == 0
    assert found.unplaced_cases == [lost]


def test_with_several_industries_the_order_decides_and_else_a_person(home: Home, codes: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    code, listed = codes["滴滴出行"], registry.enrolments
    enterprise = "滴滴出行"

    def also_freight(session: Session, place: str | None = None) -> list[Any]:
        found = listed(session, place)
        slug = next(one.slug for one in registry.enterprises(session) if one.name == enterprise)
        mine = next(one for one in found if one.enterprise == slug and one.place == TAOYUAN)
        return [*found, replace(mine, industry=Industry("intracity_freight"))]

    class Store:
        @staticmethod
        def accepted(platform: str, order_no: str) -> dict[int, dict[str, Any]]:
            return {1: {"industry": "intracity_freight"}, 2: {"industry": "ride_hailing"}} if (platform, order_no) == (code, "S301") else {}

    monkeypatch.setattr(registry, "enrolments", also_freight)
    monkeypatch.setattr(journey.OrderStore, "open", lambda *_: Store)
    with home.session() as session:
        one = next(case.case_no for case in cases.cases(session) if case.facts["platform"] == code)
        before = {(held.industry, held.unsettled) for held in reckoned(session, home).experiences if held.platform == code}
        with pytest.raises(CallerFault, match="not_rated") as told:
            draft(session, home, platform=code)
        acts.record(
            session, verb="responsible_platform", subject=f"case:{one}", actor="job:orders", ground="measures-2025 §15(2)",
            content={"platform": code, "order_no": "S301"},
        )  # fmt: skip
        found = reckoned(session, home)
    assert before == {("ride_hailing", (one,)), ("intracity_freight", (one,))}
    assert one in told.value.zh
    assert (outcome(found, code).experience.benefits_fen, str(outcome(found, code).factor)) == (900_000, "6/5")


def test_a_receipt_for_which_nothing_was_billed_is_named(home: Home, codes: dict[str, str], tmp_path: Path) -> None:
    receive(home, tmp_path, [("R7", codes["货拉拉"], "5.00", "2026-06-11")])
    with home.reading() as session:
        assert reckoned(session, home).unplaced_receipts == ["R7"]


def test_the_notice_says_everything(home: Home, codes: dict[str, str], tmp_path: Path) -> None:
    with home.session() as session:
        (made,), _ = draft(session, home, platform=codes["滴滴出行"])
        text = rate_notice.plain(rate_notice.notice(rate_acts.review_of(session, made.number).document()))
    for words in (
        "费率告知书", made.number, "滴滴出行", "9000.00 ÷ 10000.00 = 0.9", "0.8 以上不足 1.2", "taoyuan-2025-1 §25", "taoyuan-2025-1 §24(1)", "readings §59", "推定",
        "暂定", "尚未决定", "3000.00 元", "-1000.01 元", "浮动系数 1.2", "2025-10 至 2026-09",
    ):  # fmt: skip
        assert words in text, words


def test_signs_of_a_period(home: Home, codes: dict[str, str], tmp_path: Path) -> None:
    records = tmp_path / "records.csv"
    mine = home.keyring.pseudonym(somebody(301).document)
    records.write_text(
        f"source,reference,person,platform,day\nhospital,H1,{mine},{codes['滴滴出行']},2026-05-05\npolice,P9,4711,{codes['滴滴出行']},2026-05-05\n", encoding="utf-8"
    )
    with home.session() as session:
        found = reports_to_signs.signs(
            session, TAOYUAN, date(2026, 5, 1), date(2026, 5, 31), known=now(), records=reports_to_signs.read_records(records)
        )
        assert [(one["reported"], one["expected"], one["hit"]) for one in found["tested"]] == [(1, "1", False)] * 2
        assert [one["reference"] for one in found["unreported"]] == ["P9"]
        early = reports_to_signs.signs(
            session, TAOYUAN, date(2026, 5, 1), date(2026, 5, 31), known=instant("2026-05-04T12:00:00"), records=reports_to_signs.read_records(records)
        )
        assert [one["reference"] for one in early["unreported"]] == ["H1", "P9"], "before noon of the fourth nobody had reported anything"
        (task,) = reports_to_signs.put(session, found, actor=CLERK, at=now())
        assert (task.kind, task.facts["reference"]) == ("outside_record", "P9")


def test_records_of_others_are_read_from_what_people_send(tmp_path: Path) -> None:
    table = [("来源", "编号", "假名", "平台企业", "日期"), ("hospital", "H1", "-7000000000000000001", "X", "2026-05-05")]
    one = OutsideRecord("hospital", "H1", -7_000_000_000_000_000_001, "X", date(2026, 5, 5))
    plain, sheet = tmp_path / "records.csv", tmp_path / "records.xlsx"
    plain.write_text("\n".join(";".join(row) for row in table), encoding="gb18030")
    with workbooks.plain_workbook(sheet) as book:
        page = book.add_worksheet("1")
        for place, row in enumerate(table):
            page.write_row(place, 0, row)
    assert reports_to_signs.read_records(plain) == reports_to_signs.read_records(sheet) == [one]


@pytest.mark.parametrize(
    ("row", "column"),
    [("doctor,H1,1,X,2026-05-05", "source"), ("hospital,,1,X,2026-05-05", "reference"), ("police,H1,x,X,2026-05-05", "person"),
     ("police,H1,1,,2026-05-05", "platform"), ("police,H1,1,X,5 May", "day"), ("police,H1,1.2E+18,X,2026-05-05", "person")],
)  # fmt: skip
def test_a_record_that_cannot_be_read_is_named_with_its_row_and_column(tmp_path: Path, row: str, column: str) -> None:
    records = tmp_path / "records.csv"
    records.write_text(f"source,reference,person,platform,day\nhospital,H0,1,X,2026-05-05\n{row}\n", encoding="utf-8")
    with pytest.raises(CallerFault, match="records_form") as told:
        reports_to_signs.read_records(records)
    assert told.value.place == f"records.csv, row 3, {column}"
    records.write_text("source,reference\n", encoding="utf-8")
    with pytest.raises(CallerFault, match="headings"):
        reports_to_signs.read_records(records)


def test_the_commands_tell_the_whole_story(home: Home, codes: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def call(*words: str, code: int = 0) -> Any:
        capsys.readouterr()
        assert frame.run(application(), ["contributions", *words, "--json"]) == code
        return json.loads(capsys.readouterr().out)

    seen = call("rate-review", "--year", "2027")
    assert {one["name"]: one["factor"] for one in seen["enterprises"] if one["factor"]} == {"滴滴出行": "1.2", "曹操出行": "0.5"}
    assert seen["provisional"] is True and seen["window_over"] is True
    made = call("rate-draft", "--year", "2027", "--by", "rate_clerk:he.ping", "--platform", "滴滴出行")
    number = made["drafted"][0]["number"]
    refused = call("rate-step", number, "--step", "review", "--words", "无误", "--by", "rate_reviewer:he.ping", code=2)
    assert refused["error"] == "four_eyes"
    for step, by in (("review", "rate_reviewer:lu.an"), ("hear", "rate_clerk:he.ping"), ("decide", "rate_decider:ding.ning"), ("serve", "rate_clerk:he.ping")):
        told = call("rate-step", number, "--step", step, "--words", "无误", "--by", by, "--on", "2026-11-20")
    assert told["state"] == "notified"
    text, printed = tmp_path / "notice.txt", tmp_path / "notice.pdf"
    said = call("rate-notice", number, "--out", str(text))
    call("rate-notice", number, "--out", str(printed))
    assert call("rate-notice", number, "--out", "notice.doc", code=2)["error"] == "file_kind"
    pages = "".join(page.extract_text() for page in PdfReader(printed).pages)
    for words in ("职业伤害保障费率告知书", number, "暂定", "滴滴出行", "1.2"):
        assert words in text.read_text(encoding="utf-8") and words in pages
    code = said["check"]
    assert code in text.read_text(encoding="utf-8") and code in pages.replace("\n", "") and code.startswith(f"zhibao:1:{number}-rate-notice:")
    with home.reading() as session:
        def asked(one: str) -> bool:
            return letters_to_register.genuine(session, home.keyring, one, date(2026, 11, 21))

        other = code[:-1] + ("0" if code[-1] != "0" else "1")
        assert [asked(one) for one in (code, f" {code} ", other, code.replace("-0001-", "-0002-"), code.replace("F57", "F99"), code[:-1])] == [True, True, False, False, False, False]
    call("rate-step", number, "--step", "object", "--words", "不服", "--by", "rate_clerk:he.ping")
    assert call("rate-notice", number, "--out", str(text))["check"] == code, "printed again it is the paper that was served"
    shown = call("rate-show", number)
    assert shown["effective_from"] == "2027-01-01" and said["provisional"] is True
    served = next(step for step in shown["steps"] if step["step"] == "serve")
    assert served["notice_digest"].startswith("sm3:")
    assert call("rate-rows", number, "--figure", "benefits")["agrees"] is True
    signs = call("suppressed", "--from", "2026-05-01", "--to", "2026-05-31", "--by", "rate_clerk:he.ping")
    assert signs["hits"] == 0 and signs["tasks"] == []
    assert call("suppressed-answer", "S570000-nothing", "--finding", "inspection", "--reason", "x", "--by", "rate_clerk:he.ping", code=2)["error"] == "unknown_task"
    assert open_home().places == (TAOYUAN,)


@pytest.mark.parametrize("words", [["rate-review", "--year", "2027"], ["rate-show", "F570000-2027-0001"], ["rate-rows", "F570000-2027-0001", "--figure", "orders"],
                                   ["suppressed", "--from", "2026-05-01", "--to", "2026-05-31"]])  # fmt: skip
def test_what_people_read(home: Home, codes: dict[str, str], words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with home.session() as session:
        draft(session, home)
    assert frame.run(application(), ["contributions", *words]) == 0
    assert "曹操出行" in (said := capsys.readouterr().out) or "一致" in said


def test_a_province_without_numbers_is_refused_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "zj"))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)
    init_home("zhejiang", True)
    capsys.readouterr()
    assert frame.run(application(), ["contributions", "rate-review", "--year", "2027", "--json"]) == 2
    told = json.loads(capsys.readouterr().out)
    assert told["error"] == "rate_numbers_missing" and "rate_bands" in told["remedy_zh"]


