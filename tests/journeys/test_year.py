"""桃源 closes a year: bills, receipts, benefits, factors with notices, closed books, a gap in both modes, and every figure with its rows."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.journeys.year_story import CITIES, DIVISIONS, PROVINCE, YEAR, YearStory, months
from zhibao.app.auditing import audit_home
from zhibao.app.home import init_home
from zhibao.edge import rate_notice
from zhibao.fund import acts as fund
from zhibao.fund.gap_sharing import Mode
from zhibao.kit.clock import now


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> YearStory:
    folder = tmp_path_factory.mktemp("year")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("ZHIBAO_DATABASE_URL", raising=False)
        patch.setenv("ZHIBAO_HOME", str(folder / "home"))
        story = YearStory(init_home("taoyuan", True), folder)
    story.play()
    return story


def test_every_month_is_billed_and_received_as_its_truth_says(year: YearStory) -> None:
    assert year.differences == [] and year.checks > 500
    assert set(year.billed_fen) == set(months()) and all(fen > 0 for fen in year.billed_fen.values())


def test_every_receipt_and_every_payment_stands_in_the_books_once(year: YearStory) -> None:
    told = year.statement("month")
    assert told["income_fen"] == year.received_fen(YEAR) and year.paid_fen() > 0
    with year.home.reading() as session:
        standing = {book: {account.name: fen for account, fen in fund.trial_balance(session, book)} for book in (PROVINCE, *CITIES)}
    assert all(sum(accounts.values()) == 0 for accounts in standing.values())
    assert sum(standing[city]["expenditure_account"] for city in CITIES) == sum(fen for _, _, fen in year.allotted) - year.paid_fen()
    banks = year.office.banks if year.office else {}
    assert {city: standing[city]["expenditure_account"] for city in CITIES} == {city: banks[city].truth.balance_fen for city in CITIES}
    assert all(standing[city]["benefits_payable"] == 0 for city in CITIES), "everything that was awarded was paid"


@pytest.mark.parametrize("by", DIVISIONS)
def test_every_figure_leads_to_its_entries(year: YearStory, by: str) -> None:
    told = year.statement(by)
    assert told["closed"] is True and told["parts"]
    for figure in ("income", "spending"):
        total = 0
        for part in told["parts"]:
            rows = year.rows(by, figure, part["key"])
            assert sum(row["amount_fen"] for row in rows["rows"]) == rows["amount_fen"] == part[f"{figure}_fen"], (by, figure, part["key"])
            total += rows["amount_fen"]
        assert total == told[f"{figure}_fen"] > 0, "what belongs to nobody is a part of its own"


def test_books_are_closed_and_the_year_is_carried_to_the_balance(year: YearStory) -> None:
    told = year.statement("month")
    with year.home.reading() as session:
        for book in (PROVINCE, *CITIES):
            closed = [row for row in fund.vouchers(session, book) if row.kind.value == "closing"]
            assert len(closed) == 2, book
            held = {account.name: fen for account, fen in fund.trial_balance(session, book) if account.kind in ("income", "expense")}
            assert set(held.values()) == {0}, book
    assert told["balance_sheet"]["assets_fen"] == told["balance_sheet"]["liabilities_fen"] + told["balance_sheet"]["balance_fen"]


def test_factors_are_reviewed_and_their_notices_served(year: YearStory) -> None:
    assert len(year.reviewed) >= 5 and {one.state for one in year.reviewed} == {"notified"}
    for one in year.reviewed:
        figures, factor = one.calculation["figures"], one.calculation["factor"]
        ratio = Fraction(figures["benefits_fen"], figures["contributions_fen"])
        assert factor == ("0.5" if ratio == 0 else "1.5") or Fraction(6, 5) > ratio > 0, (ratio, factor)
    hit = [one for one in year.reviewed if one.calculation["factor"] == "1.5"]
    notice = rate_notice.plain(rate_notice.notice(hit[0].document()))
    assert hit[0].number in notice and "浮动系数 1.5" in notice


def test_the_gap_is_shared_in_both_modes(year: YearStory) -> None:
    told, gaps = year.statement("prefecture"), year.gaps()
    gap = told["spending_fen"] - told["income_fen"]
    assert gap > 0
    by_spending, by_own = (gaps[mode].document() for mode in (Mode.A, Mode.B))
    assert by_spending["total_gap_fen"] == gap == sum(area["gap_fen"] for area in by_spending["areas"])
    assert sum(area["gap_fen"] for area in by_own["areas"]) == by_own["total_gap_fen"] >= gap, "a surplus of one area does not pay for another"
    assert by_spending["provisional"] and {area["area"] for area in by_spending["areas"]} >= set(CITIES)


def test_the_independent_audit_holds_over_the_year(year: YearStory) -> None:
    said = audit_home(year.home, by="wang.lu", at=now())
    assert said["ok"], said["findings"][:5]
