"""Income and spending of areas from the ledger: each fen in one area, and the mode that follows from the books."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.fund.ground import GROUND, REGISTRAR, Office, payable
from zhibao.fund import acts, pools
from zhibao.fund.gap_law import GapLaw
from zhibao.fund.gap_sharing import Mode
from zhibao.fund.model import Kind
from zhibao.fund.pools import BookYear, area_of, books_of_year, year_figures
from zhibao.fund.year_sharing import share_year
from zhibao.kit.clock import ZONE, day
from zhibao.kit.errors import CallerFault

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
PROVINCE = "570000"


def law_of(place: str = "taoyuan", year: int = 2025) -> GapLaw:
    return GapLaw.of(place, year)


def income(office: Office, book: str, fen: int, *, account: str = "contribution", at: datetime | None = None) -> None:
    acts.post_movement(office.session, book, Kind.RECEIPT, fen, account=account, actor=REGISTRAR, ground=GROUND, at=at or office.at())


def spent(office: Office, book: str, fen: int, number: int, at: datetime | None = None) -> None:
    acts.recognise(
        office.session, book, f"A{book}{number}", [payable(number, fen, case_no=f"{book}-2025-{number:06d}")], actor=REGISTRAR, ground=GROUND,
        at=at or office.at(),
    )  # fmt: skip


def test_each_fen_lies_in_one_area_and_income_in_the_areas_books_is_clear(office: Office) -> None:
    income(office, "570100", 100_000)
    spent(office, "570100", 90_000, 1)
    spent(office, "570121", 30_000, 2)  # a county of 桃花市
    income(office, "570200", 50_000)
    income(office, "570200", 100, account="other_income")
    spent(office, "570200", 30_000, 3)
    mode, figures = year_figures(office.session, law_of())
    assert mode is Mode.B
    assert [(one.name, one.benefits_fen, one.income_fen) for one in figures.areas] == [
        ("570100", 120_000, 100_000), ("570200", 30_000, 50_100), ("570300", 0, 0), ("570400", 0, 0),
    ]  # fmt: skip
    assert (figures.income_fen, figures.source, figures.assumed) == (150_100, "ledger", True)
    found = share_year(law_of(), mode, figures)
    assert [one.gap_fen for one in found.gaps.areas] == [20_000, 0, 0, 0]
    assert found.document()["provisional"] is True


def test_income_of_the_whole_province_makes_the_areas_income_unclear(office: Office) -> None:
    income(office, PROVINCE, 100_000)
    spent(office, "570100", 90_000, 1)
    spent(office, "570300", 30_000, 2)
    mode, figures = year_figures(office.session, law_of())
    assert (mode, figures.income_fen, {one.income_fen for one in figures.areas}) == (Mode.A, 100_000, {None})
    assert [one.gap_fen for one in share_year(law_of(), mode, figures).gaps.areas] == [15_000, 0, 5_000, 0]


@SQLITE
def test_income_that_is_known_otherwise_is_the_provinces(office: Office) -> None:
    income(office, "570100", 1)
    spent(office, "570100", 100, 1)
    mode, figures = year_figures(office.session, law_of(), 90)
    assert (mode, figures.income_fen, figures.areas[0].income_fen) == (Mode.A, 90, None)


@SQLITE
def test_only_what_was_booked_in_the_year_counts_by_the_clock_of_china(office: Office) -> None:
    spent(office, "570100", 1, 1, datetime(2025, 12, 31, 23, 59, 59, 999_000, tzinfo=ZONE))
    spent(office, "570100", 10, 2, datetime(2026, 1, 1, tzinfo=ZONE))
    spent(office, "570100", 100, 3, datetime(2027, 1, 1, tzinfo=ZONE))
    assert books_of_year(office.session, PROVINCE, 2025) == [BookYear("570100", 0, 1)]
    assert books_of_year(office.session, PROVINCE, 2026) == [BookYear("570100", 0, 10)]


@SQLITE
def test_what_was_taken_back_counts_no_more_and_a_shared_gap_is_no_income(office: Office) -> None:
    spent(office, "570100", 100, 1)
    acts.post_movement(office.session, "570100", Kind.OVERPAYMENT, 30, account="medical_care", actor=REGISTRAR, ground=GROUND, at=office.at())
    income(office, "570100", 40, account="gap_sharing")
    assert books_of_year(office.session, PROVINCE, 2025) == [BookYear("570100", 0, 70)]


@SQLITE
def test_the_books_of_another_province_are_not_ours(office: Office) -> None:
    spent(office, "330100", 100, 1)
    assert books_of_year(office.session, PROVINCE, 2025) == []
    assert books_of_year(office.session, "330000", 2025) == [BookYear("330100", 0, 100)]
    _, figures = year_figures(office.session, law_of("zhejiang"))
    assert [one.name for one in figures.areas][::10] == ["330100", "331100"] and figures.areas[0].benefits_fen == 100


@SQLITE
def test_spending_that_lies_in_no_area_is_refused(office: Office) -> None:
    spent(office, PROVINCE, 100, 1)
    with pytest.raises(CallerFault, match="spending_without_area") as held:
        year_figures(office.session, law_of())
    assert held.value.place == PROVINCE and held.value.remedy_zh


@SQLITE
def test_empty_books_have_no_gap(office: Office) -> None:
    mode, figures = year_figures(office.session, law_of())
    found = share_year(law_of(), mode, figures)
    assert (found.gaps.total_fen, len(found.gaps.areas)) == (0, 4)


@SQLITE
def test_a_reader_is_told_that_no_income_was_booked_and_that_the_year_goes_on(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    spent(office, "570100", 100, 1)
    told = {}
    for now in ("2025-12-31", "2026-01-01"):
        monkeypatch.setattr(pools, "today", lambda now=now: day(now))
        told[now] = [en for _, en in year_figures(office.session, law_of())[1].notices]
    assert [len(one) for one in told.values()] == [3, 2]
    assert "--income" in told["2026-01-01"][1]
    income(office, "570100", 1)
    assert len(year_figures(office.session, law_of())[1].notices) == 1


@SQLITE
def test_a_province_without_a_recorded_rule_is_refused_before_its_books_are_read(office: Office) -> None:
    with pytest.raises(CallerFault, match="missing_number") as held:
        year_figures(office.session, law_of("jiangsu"))
    assert "江苏" in held.value.zh and "Zhejiang's formula must not be applied" in held.value.en


def test_the_narrowest_area_holds_the_money() -> None:
    assert area_of("570121", ["570100"]) == "570100"
    assert area_of("570121", ["570100", "570121"]) == "570121"
    assert area_of("570102", ["570121"]) is None
    assert area_of("570000", ["570100"]) is None


@SQLITE
def test_a_screen_asks_once_and_shows_the_document(office: Office) -> None:
    income(office, PROVINCE, 50)
    spent(office, "570100", 100, 1)
    known = dict.fromkeys(("570100", "570200", "570300", "570400"), 1000)
    said = acts.sharing_of_ledger(office.session, law_of(), work_injury=known).document()
    assert (said["mode"], said["source"], said["total_gap_fen"]) == ("A", "ledger", 50)
    assert [one["zh"] for one in said["areas"]][:2] == ["桃花市", "溪口市"]
    assert [one["benefits_with_gap_fen"] for one in said["areas"]] == [1_050, 1_000, 1_000, 1_000]
    assert said["responsibility"] == {"province_fen": 40, "areas_fen": 10, "management_gap_fen": 0, "parts": [{"exact_amount": "50", "province_share": "4/5"}]}
    with pytest.raises(CallerFault, match="income_missing"):
        acts.sharing_of_ledger(office.session, law_of(), mode=Mode.B)
