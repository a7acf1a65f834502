"""Receipts, closes, statements and reserves through the real register, law, cases and ledger of 桃源."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.fund.books import CLERK, GROUND, JOB, moment
from tests.journeys.counts import keep_counts
from tests.journeys.test_experience_to_factor import injured
from zhibao.app.home import Home, init_home
from zhibao.cli.frame import run
from zhibao.cli.root import application
from zhibao.contributions import receipts
from zhibao.fund import acts as fund
from zhibao.fund import moving
from zhibao.fund.model import Payable
from zhibao.journeys import cases_to_reserves, ledger_to_statement, order_to_bill, period_to_close, receipts_to_fund
from zhibao.journeys.ledger_to_statement import Asked
from zhibao.kit.clock import Month, instant, now
from zhibao.kit.errors import CallerFault
from zhibao.registry import answers as registry

TAOYUAN, CITY = "570000", "570100"
MAY = Month(2026, 5)


@dataclass
class Province:
    """桃源 with a billed month, receipts and a case that was awarded."""

    home: Home
    codes: dict[str, str]
    case_no: str
    folder: Path

    def receive(self, *rows: tuple[str, str, str, str]) -> None:
        """Receipts by name of the enterprise: (reference, enterprise, yuan, day)."""
        file = self.folder / f"{rows[0][0]}.csv"
        lines = "".join(f"{ref},{self.codes.get(name, name)},2026-05,{amount},{day}\n" for ref, name, amount, day in rows)
        file.write_text("reference,platform,month,amount,received_on\n" + lines, encoding="utf-8")
        with self.home.session() as session:
            receipts.load(session, file, platforms=set(self.codes.values()), tax_offices=set(), keyring=self.home.keyring, actor="经办员")

    def book(self, **how: Any) -> receipts_to_fund.Booked:
        """Book what arrived."""
        return receipts_to_fund.book_receipts(self.home.session, TAOYUAN, [TAOYUAN], **{"actor": JOB, "at": now(), **how})

    def statement(self, by: str, period: str = "2026") -> dict[str, Any]:
        """A statement."""
        with self.home.reading() as session:
            return ledger_to_statement.statement(session, self.home.orders, self.home.keyring, Asked.of(TAOYUAN, period, by), at=now())

    def rows(self, by: str, figure: str, key: str | None) -> dict[str, Any]:
        """The rows of a figure."""
        with self.home.reading() as session:
            return ledger_to_statement.rows(session, self.home.orders, self.home.keyring, Asked.of(TAOYUAN, "2026", by), figure, key, at=now())


@pytest.fixture
def province(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Province:
    monkeypatch.setenv("ZHIBAO_DATABASE_URL", database_url)
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "home"))
    home = init_home("taoyuan", True)
    with home.session() as session:
        codes = {one.name: one.uscc or "" for one in registry.enterprises(session)}
        keep_counts(
            session,
            [
                (codes["滴滴出行"], "ride_hailing", "570102", date(2026, 5, 3), 1_000), (codes["滴滴出行"], "ride_hailing", "570202", date(2026, 5, 3), 500),
                (codes["美团"], "instant_delivery", "570102", date(2026, 5, 3), 3_000),
            ],
        )  # fmt: skip
        order_to_bill.close_month(session, MAY, [TAOYUAN], actor="经办员")
        case_no = injured(session, home, 301, codes["滴滴出行"], "2026-05-04")
        line = Payable(case_no, "medical_care", "medical_care", "once", "person:301", 700_000, date(2026, 6, 20))
        fund.recognise(session, CITY, f"{case_no}-A1", [line], actor=CLERK, ground=GROUND, at=instant("2026-06-05T10:00:00"))
        moving.move(
            session, 900_000, source=(TAOYUAN, "treasury_account"), target=(CITY, "expenditure_account"), actor=CLERK, ground=GROUND, at=moment("2026-06-06")
        )
    made = Province(home, codes, case_no, tmp_path)
    made.receive(("R1", "滴滴出行", "100.01", "2026-06-10"), ("R2", "美团", "200.00", "2026-06-10"), ("R3", "曹操出行", "7.00", "2026-06-11"), ("R4", "美团", "-3.00", "2026-06-12"))
    return made


def test_each_receipt_is_booked_once_and_a_cut_run_goes_on(province: Province, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receipts_to_fund, "_AT_ONCE", 1)
    told: list[int] = []

    def cut(done: int, total: int | None, unit: str, note: str = "") -> None:
        told.append(done)
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        province.book(progress=cut)
    made = province.book()
    assert (told, made.booked, made.booked_fen, made.already, made.unplaced) == ([1, 2], 2, 400, 2, ())
    assert province.book().booked == 0
    with province.home.reading() as session:
        assert fund.balance(session, TAOYUAN, "income_account") == 10_001 + 20_000 + 700 - 300
        assert [voucher.kind for voucher in fund.vouchers(session, TAOYUAN)][1:] == ["receipt", "receipt", "receipt", "refund"]


def test_a_receipt_of_no_province_is_handed_back(province: Province) -> None:
    made = receipts_to_fund.book_receipts(province.home.session, TAOYUAN, [TAOYUAN, "330000"], actor=JOB, at=now())
    assert (made.booked, made.unplaced) == (3, ("R3",))
    with province.home.reading() as session:
        found = receipts_to_fund.open_receipts(session, TAOYUAN, [TAOYUAN, "330000"], now(), date(2026, 6, 30))
        assert [(one.kind, one.reference) for one in found] == [("receipt_without_province", "R3")]


@pytest.mark.parametrize("by", ["industry", "enterprise", "prefecture", "book", "month"])
def test_a_statement_adds_up_however_it_is_divided(province: Province, by: str) -> None:
    province.book()
    found = province.statement(by)
    assert (found["income_fen"], found["spending_fen"], found["surplus_fen"]) == (30_401, 700_000, -669_599)
    for name in ("income_fen", "spending_fen"):
        assert sum(part[name] for part in found["parts"]) == found[name]
    for part in found["parts"]:
        for figure in ("income", "spending"):
            assert province.rows(by, figure, part["key"])["amount_fen"] == part[f"{figure}_fen"]
    sheet = found["balance_sheet"]
    assert sheet["assets_fen"] == sheet["liabilities_fen"] + sheet["balance_fen"]


def test_income_and_spending_find_their_industry_and_instant_delivery_comes_first(province: Province) -> None:
    province.book()
    found = province.statement("industry")
    assert [(part["key"], part["income_fen"], part["spending_fen"], part["warning"]) for part in found["parts"]] == [
        ("instant_delivery", 19_700, 0, False), ("ride_hailing", 10_001, 700_000, True), ("unattributed", 700, 0, False),
    ]  # fmt: skip
    assert (found["warning"], found["provisional"], found["needs"]) == (True, True, [])
    assert {rule["name"] for rule in found["rules"]} == {"ratio_alert", "pool_reserve_watch_months"}
    assert found["reserve"]["stands"] == "below"
    cities = {part["key"]: part["income_fen"] for part in province.statement("prefecture")["parts"]}
    assert cities == {"570100": 19_700 + 6_667, "570200": 3_334, "unattributed": 700}
    names = {part["key"]: part.get("zh") for part in province.statement("enterprise")["parts"]}
    assert names[province.codes["美团"]] == "美团"
    rows = province.rows("industry", "spending", "ride_hailing")["rows"]
    assert [(row["book"], row["voucher"], row["source"]) for row in rows] == [(CITY, 1, province.case_no)]


def test_a_province_without_a_threshold_says_so(province: Province) -> None:
    from zhibao import law

    rules: list[law.Value] = []
    needs: list[dict[str, str]] = []
    sides: dict[str, Any] = {"income_fen": 0, "spending_fen": 5, "parts": []}
    ledger_to_statement._warn(sides, Asked("330000", MAY, MAY), rules, needs)
    assert "warning" not in sides and [need["name"] for need in needs] == ["ratio_alert"] and rules == []


def test_a_month_closes_when_receipts_are_booked_and_lines_are_matched(province: Province) -> None:
    def close(book: str, month: Month = Month(2026, 6)) -> Any:
        with province.home.session() as session:
            return period_to_close.close_month(session, book, month, [TAOYUAN], actor=CLERK, at=now()).month

    with pytest.raises(CallerFault, match="month_open") as told:
        close(TAOYUAN)
    kinds = [one["kind"] for one in told.value.facts["open"]]
    assert kinds == ["unmatched_ledger", *["receipt_not_booked"] * 4]
    province.book()
    from zhibao.fund.model import StatementLine

    lines = {
        (TAOYUAN, "income_account"): [("R1", 10_001, 10), ("R2", 20_000, 10), ("R3", 700, 11), ("R4", -300, 12)],
        (TAOYUAN, "treasury_account"): [("a", -900_000, 6)], (CITY, "expenditure_account"): [("b", 900_000, 6)],
    }  # fmt: skip
    for (book, account), held in lines.items():
        with province.home.session() as session:
            said = [StatementLine(reference, date(2026, 6, day), fen) for reference, fen, day in held]
            fund.load_statement(session, book, said, digest=book + account, actor=CLERK, ground=GROUND, at=now(), account=account)
    assert close(TAOYUAN) == "2026-06" and close(CITY) == "2026-06"
    found = province.statement("industry", "2026-06")
    assert (found["closed"], found["income_fen"]) == (True, 30_401)
    province.receive(("R9", "美团", "5.00", "2026-06-30"))
    assert province.book().booked == 1
    assert province.statement("industry", "2026-06") == found, "a closed month keeps its figures"
    with province.home.reading() as session:
        late = fund.vouchers(session, TAOYUAN)[-1]
        assert (late.accounted_on, late.concerns) == (date(2026, 7, 1), "2026-06")
        state = period_to_close.state(session, TAOYUAN, [TAOYUAN], now())
    assert (state["next"], state["over"], [one["kind"] for one in state["open"]]) == ("2026-07", True, ["unmatched_ledger"])


def test_case_reserves_name_what_no_award_speaks_of(province: Province) -> None:
    with province.home.session() as session:
        other = injured(session, province.home, 302, province.codes["滴滴出行"], "2026-05-06")
    with province.home.reading() as session:
        found = cases_to_reserves.case_reserves(session, "taoyuan", at=now(), with_rows=True)
    assert (found["total_fen"], found["rows"], found["without_award"]) == (0, [], [other])
    assert (found["months"][0], found["estimate"], found["provisional"], found["needs"]) == (str(Month.of(now().date())), True, True, [])
    with province.home.reading() as session:
        assert [need["name"] for need in cases_to_reserves.case_reserves(session, "zhejiang", at=now())["needs"]] == ["case_reserve_months"]


def command(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> Any:
    assert run(application(), [*words, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def test_the_commands_say_the_same(province: Province, capsys: pytest.CaptureFixture[str]) -> None:
    assert command(capsys, "fund", "book-receipts")["booked"] == 4
    sheet, paper, ledger = (province.folder / name for name in ("s.xlsx", "s.pdf", "l.beancount"))
    whole = command(capsys, "fund", "statement", "--period", "2026", "--out", str(sheet))
    assert command(capsys, "fund", "statement", "--period", "2026", "--by", "enterprise", "--out", str(paper))["income_fen"] == whole["income_fen"] == 30_401
    cells = [[cell for cell in row if cell is not None] for row in load_workbook(sheet)["按行业"].iter_rows(values_only=True)]
    assert cells[-1] == ["合计 total", 304.01, 7000, -6695.99, ""]
    text = "".join(page.extract_text() for page in PdfReader(paper).pages)
    assert "7,000.00" in text and "曹操出行" in text and "资产负债表" in text
    rows = command(capsys, "fund", "statement", "--period", "2026", "--figure", "contribution", "--key", "instant_delivery", "--rows")
    assert (rows["amount_fen"], [row["source"] for row in rows["rows"]]) == (19_700, ["R2", "R4"])
    assert command(capsys, "fund", "statement", "--period", "2026", "--rows", code=2)["error"] == "rows_of_figure"
    assert command(capsys, "fund", "statement", "--period", "May", code=2)["error"] == "period_form"
    assert command(capsys, "fund", "statement", "--period", "2026", "--out", "x.doc", code=2)["error"] == "file_kind"
    assert command(capsys, "fund", "export-beancount", "--out", str(ledger))["books"] == [TAOYUAN, CITY]
    from tests.fund.beancount_reader import read

    assert read(ledger.read_text(encoding="utf-8")) == []
    assert command(capsys, "fund", "remit", "--amount", "250.00", "--book", TAOYUAN, "--as", "finance_officer:sun.li")["amount_fen"] == 25_000
    moved = command(capsys, "fund", "allot", "--amount", "1.00", "--from-book", TAOYUAN, "--book", CITY, "--as", "finance_officer:sun.li", "--back")
    assert (moved["from"]["book"], moved["to"]["book"]) == (CITY, TAOYUAN)
    assert command(capsys, "fund", "closes", "--book", CITY)["next"] == "2026-06"
    assert command(capsys, "fund", "close-month", "--month", "2026-06", "--book", CITY, "--as", "finance_officer:sun.li", code=2)["error"] == "month_open"
    assert command(capsys, "fund", "close-year", "--year", "2026", "--book", CITY, "--as", "finance_officer:sun.li", code=2)["error"] == "december_open"
    assert command(capsys, "fund", "match", "x", "1", "--book", CITY, "--as", "finance_officer:sun.li", code=2)["error"] == "not_open"
    assert command(capsys, "fund", "reserves")["estimate"] is True


def test_a_budget_and_a_prevention_charge_by_command(province: Province, capsys: pytest.CaptureFixture[str]) -> None:
    file = province.folder / "budget.csv"
    file.write_text("地区,科目,金额\n桃源,contribution,300.00\n570100,职业伤害医疗费支出,6000.00\n", encoding="utf-8")
    assert command(capsys, "fund", "budget", "draft", str(file), "--year", "2026", "--as", "finance_officer:sun.li")["surplus_fen"] == -570_000
    assert command(capsys, "fund", "budget", "approve", "1", "--year", "2026", "--as", "finance_officer:sun.li", code=2)["error"] == "same_person"
    assert command(capsys, "fund", "budget", "approve", "1", "--year", "2026", "--as", "finance_officer:he.qing")["state"] == "approved"
    assert [one["number"] for one in command(capsys, "fund", "budget", "show", "--year", "2026")] == [1]
    found = command(capsys, "fund", "budget", "final-account", "--year", "2026")
    assert found["expense"] == {"actual_fen": 700_000, "budget_fen": 600_000, "deviation_fen": 100_000}
    sharing = ("fund", "gap-share", "--place", "taoyuan", "--year", "2026")
    assert command(capsys, *sharing) == command(capsys, *sharing, "--budget", "deficit", "--budget-gap", "5700.00")
    assert command(capsys, *sharing) != command(capsys, *sharing, "--budget", "surplus", "--budget-gap", "1.00")
    file.write_text("area,account,amount\n570100,treasury_account,1\n", encoding="utf-8")
    assert command(capsys, "fund", "budget", "draft", str(file), "--year", "2026", "--as", "finance_officer:sun.li", code=2)["error"] == "budget_cell"
    words = ("--amount", "1200.00", "--year", "2026", "--programme", "培训", "--as", "finance_officer:sun.li")
    assert command(capsys, "fund", "prevention", "charge", *words)["charge"] == 1
    assert command(capsys, "fund", "prevention", "list", "--year", "2026")[0]["amount_fen"] == 120_000
    assert command(capsys, "fund", "prevention", "withdraw", "1", "--as", "finance_officer:he.qing")["withdraws"] == 1
    assert command(capsys, "fund", "prevention", "list") == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("book-receipts",), "入账"), (("statement", "--period", "2026"), "累计结余"), (("closes", "--book", CITY), "2026-06"),
        (("statement", "--period", "2026", "--figure", "spending", "--rows"), "7000.00"), (("reserves",), "案件准备金"),
        (("budget", "final-account", "--year", "2026"), "7000.00"), (("budget", "show", "--year", "2026"), "surplus"), (("prevention", "list"), "programme"),
        (("reconcile", "--book", TAOYUAN, "--account-of", "treasury_account"), "no_statement_line"),
    ],
)  # fmt: skip
def test_what_people_read(province: Province, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], told: str) -> None:
    assert run(application(), ["fund", *words]) == 0
    said = capsys.readouterr()
    assert told in said.out + said.err
