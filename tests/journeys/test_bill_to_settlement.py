"""A month of 桃源 from its closed bill to its settlement, through the real register, the real law, files and the bank's statement."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.journeys.counts import keep_counts
from zhibao.app.home import Home, init_home
from zhibao.contributions import collection_decisions, placements, pushes, reminders, tax_files
from zhibao.edge import bank, push_sheets, reminder_notice
from zhibao.edge.bank import Entry, Statement, camt053, income
from zhibao.journeys import bill_to_settlement as journey
from zhibao.journeys import order_to_bill
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month, today
from zhibao.kit.errors import CallerFault
from zhibao.registry import answers as registry

JULY, PROVINCE = Month(2025, 7), "570000"
CLERK, DECIDER = Actor.parse("collection_clerk:he.ping"), Actor.parse("collection_decider:fang.yi")
OFFICES = {"570000", "570200", "570371"}


@pytest.fixture
def home(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """A demo home of 桃源 on each database, with one closed month of two enterprises."""
    monkeypatch.setenv("ZHIBAO_DATABASE_URL", database_url)
    made = init_home("taoyuan", True, tmp_path / "home")
    with made.session() as session:
        rows = [(code(session, "饿了么"), "instant_delivery", "570102", date(2025, 7, 1), 10_000), (code(session, "饿了么"), "instant_delivery", "570202", date(2025, 7, 2), 200)]
        keep_counts(session, rows)
        order_to_bill.close_month(session, JULY, [PROVINCE], actor="经办员")
    return made


def code(session: object, name: str) -> str:
    return next(one.uscc or "" for one in registry.enterprises(session) if one.name == name)  # type: ignore[arg-type]


def statement(folder: Path, *entries: Entry, name: str = "income.xml") -> Path:
    total = sum(entry.amount_fen for entry in entries)
    file = folder / name
    file.write_bytes(camt053.to_bytes(Statement("S1", "570000-0001", date(2025, 8, 1), date(2025, 8, 31), 0, total, entries)))
    return file


def test_a_month_is_collected_and_settled(home: Home, tmp_path: Path) -> None:
    with home.session() as session:
        eleme = code(session, "饿了么")
        made = journey.push(session, JULY, PROVINCE, tax_office=None, actor=CLERK)
        assert [(one.tax_office, one.amount_fen, one.lines[0].name) for one in made] == [("570000", 70_000, "饿了么"), ("570200", 1_400, "饿了么")]
        kinds = [(one.kind, one.tax_office) for one in journey.open_items(session, home.keyring, JULY, PROVINCE, today())]
        assert sorted(kinds) == [("not_declared", "570000"), ("not_declared", "570200"), ("not_paid", "570000"), ("not_paid", "570200")]  # type: ignore[type-var]

        declared, taken = tmp_path / "declared.csv", tmp_path / "taken.csv"
        declared.write_text(f"reference,platform,month,tax_office,orders,amount,day\nD1,{eleme},2025-07,570000,10000,700.00,2025-08-10\nD2,{eleme},2025-07,570200,200,14.00,2025-08-10\n")
        taken.write_text(f"reference,platform,month,tax_office,amount,day\nT1,{eleme},2025-07,570000,700.00,2025-08-12\nT2,{eleme},2025-07,570200,14.00,2025-08-12\n")
        codes = order_to_bill.known_codes(session)
        for file, kind in ((declared, "declared"), (taken, "taken")):
            tax_files.load(session, file, kind, platforms=codes, tax_offices=OFFICES, keyring=home.keyring, actor="甲")  # type: ignore[arg-type]
        compared = journey.comparison(session, JULY, PROVINCE, today())
        assert [one["kind"] for row in compared["rows"] for one in row["differences"]] == ["received", "received"]

        entries = (
            Entry("B1", date(2025, 8, 14), 70_000, remittance=f"职保费 {eleme} 2025-07 570000"),
            Entry("B2", date(2025, 8, 14), 1_400, remittance="职保费 饿了么 七月"),
            Entry("B3", date(2025, 8, 31), -71_400, remittance="上缴财政专户"),
        )
        outcome, outgoing = journey.read_receipts(session, statement(tmp_path, *entries), account="570000-0001", keyring=home.keyring, actor="甲")
        assert (outcome.received, outcome.accepted, outcome.reasons, outgoing) == (2, 1, {"not_named": 1}, 1)
        again, _ = journey.read_receipts(session, tmp_path / "income.xml", account=None, keyring=home.keyring, actor="甲")
        assert again.already_read
        (row,) = placements.unplaced(session, home.keyring)
        assert (row.remittance, row.amount_fen) == ("职保费 饿了么 七月", 1_400)
        placements.place(session, home.keyring, row.row, platform=eleme, month="2025-07", tax_office="570200", reason="已核对", actor=CLERK, platforms=codes)
        assert journey.allocated(session, [PROVINCE], today(), actor=CLERK)["open"] == []
        assert journey.open_document(session, home.keyring, JULY, PROVINCE, today())["items"] == []
        journey.settle(session, home.keyring, JULY, PROVINCE, {}, today(), actor=DECIDER)
    with home.session() as session:
        keep_counts(session, [(eleme, "instant_delivery", "570102", date(2025, 7, 1), 100)], name="late")
        items = journey.open_items(session, home.keyring, JULY, PROVINCE, today())
        assert [(one.kind, one.amount_fen) for one in items] == [("adjustment_not_recorded", 700)]
        order_to_bill.close_month(session, JULY, [PROVINCE], actor="经办员")
        (further,) = journey.push(session, JULY, PROVINCE, tax_office=None, actor=CLERK)
        assert (further.previous, further.amount_fen) == (made[0].push_no, 700)


def test_money_that_was_allocated_counts_in_the_arrears(home: Home, tmp_path: Path) -> None:
    with home.session() as session:
        eleme = code(session, "饿了么")
        entry = Entry("B1", date(2025, 8, 14), 80_000, remittance=f"{eleme} 2025年7月 570000")
        journey.read_receipts(session, statement(tmp_path, entry), account=None, keyring=home.keyring, actor="甲")
        before = order_to_bill.arrears_on(session, [PROVINCE], today())
        journey.allocated(session, [PROVINCE], today(), actor=CLERK)
        after = order_to_bill.arrears_on(session, [PROVINCE], today())
        assert (before["outstanding_fen"], before["overpaid_fen"]) == (after["outstanding_fen"], after["overpaid_fen"]) == (1_400, 10_000)
        made = collection_decisions.propose_refund(session, [PROVINCE], "B1", amount_fen=10_000, reason="多缴", on=today(), actor=CLERK)
        collection_decisions.take(session, made.number, "decide", reason="同意", actor=DECIDER, on=today())
        assert order_to_bill.arrears_on(session, [PROVINCE], today())["overpaid_fen"] == 0


def test_a_push_has_the_same_bytes_again(home: Home, tmp_path: Path) -> None:
    with home.session() as session:
        journey.push(session, JULY, PROVINCE, tax_office="570200", actor=CLERK)
    with home.reading() as session:
        held = pushes.push_of(session, "T570000-2025-07-570200-1")
    for ending in ("csv", "xlsx"):
        first, second = tmp_path / f"first.{ending}", tmp_path / f"second.{ending}"
        push_sheets.write_push(first, held)
        push_sheets.write_push(second, held)
        assert first.read_bytes() == second.read_bytes()
    text = (tmp_path / "first.csv").read_bytes().decode("utf-8-sig")
    assert text.splitlines()[0] == ",".join(push_sheets.COLUMNS)
    assert ",200,0.07,1,14.00,bill," in text.splitlines()[1]
    with pytest.raises(CallerFault, match="file_kind"):
        push_sheets.write_push(tmp_path / "x.pdf", held)


def test_a_reminder_is_issued_on_paper(home: Home, tmp_path: Path) -> None:
    from zhibao.app.settings import font_folder

    with home.session() as session:
        (first, _) = reminders.issue(session, [PROVINCE], date(2025, 8, 16), actor=CLERK)
        said = reminder_notice.paper(first.document(), "饿了么")
    text = reminder_notice.plain(said)
    for words in ("催缴通知书", "饿了么", "2025-07", "桃源省税务局", "截至 2025-08-16 欠缴（元） in arrears：700.00", "late fee to that day：0.35", "taoyuan-2025-1 §18(1)"):
        assert words in text
    reminder_notice.write(tmp_path / "paper.pdf", said, font_folder(), first.at)  # type: ignore[arg-type]
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")


def test_a_month_that_is_not_closed_is_refused(home: Home) -> None:
    with home.session() as session:
        with pytest.raises(CallerFault, match="month_not_closed"):
            journey.push(session, Month(2025, 8), PROVINCE, tax_office=None, actor=CLERK)
        assert [one.kind for one in journey.open_items(session, home.keyring, Month(2025, 8), PROVINCE, today())] == ["not_closed"]
        for item in ("x", "declared_orders:570000:2025-07:570000:9"):
            with pytest.raises(CallerFault, match="no_difference"):
                journey.answer_difference(session, item, today(), owner=None, reason="x", actor="甲")


USCC, OTHER = "91570000MA0000001X", "91570000MA0000023G"


@pytest.mark.parametrize(
    ("said", "cells"),
    [
        (f"职保费 {USCC} 2025-07 570000", (USCC, "2025-07", "570000")),
        (f"职保费{USCC}，202507，570200", (USCC, "2025-07", "570200")),
        (f"({USCC.lower()}) 2025年7月", (USCC, "2025-07", "")),
        (f"{USCC} {USCC} 2025-07-14", (USCC, "", "")),
        (f"{USCC} {OTHER} 2025-07 2025-08 570000 570200", ("", "", "")),
        (f"{USCC} 2025-13 999999", (USCC, "", "")),
        ("", ("", "", "")),
    ],
)
def test_what_a_payer_wrote_is_read_only_where_it_is_clear(said: str, cells: tuple[str, str, str]) -> None:
    held = Statement("S", "A", date(2025, 8, 1), date(2025, 8, 2), 0, 1, (Entry("R", date(2025, 8, 1), 1, remittance=said or None),))
    ((_, row),), _ = income.receipt_rows(held, OFFICES)
    assert (row[1], row[2], row[5]) == cells


def test_a_remittance_survives_the_message() -> None:
    held = Statement("S", "A", date(2025, 8, 1), date(2025, 8, 2), 0, 1, (Entry("R", date(2025, 8, 1), 1, remittance="职保费 <&> 七月"),))
    assert bank.read_statement(camt053.to_bytes(held)).entries == held.entries
