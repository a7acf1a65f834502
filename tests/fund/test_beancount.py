"""The Beancount journal: read back by a strict reader of the tests, and by `bean-check` itself where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from tests.fund.beancount_reader import read
from tests.fund.books import CITY, CLERK, GROUND, PROVINCE, Books, moment
from zhibao.fund import acts, beancount
from zhibao.fund.model import Draft, Kind, Line


def journal(session: Session) -> str:
    return "\n".join(beancount.journal(session, [PROVINCE, CITY], title='the "fund"')) + "\n"


@pytest.fixture
def whole(session: Session) -> str:
    """A year with closes, an adjustment and the year close."""
    books = Books(session)
    books.quarter()
    books.close(PROVINCE, "2025-10")
    draft = Draft(Kind.TRANSFER, (Line("treasury_account", 5), Line("income_account", -5)))
    acts.post(session, PROVINCE, [draft], actor=CLERK, ground=GROUND, at=moment("2025-10-20"))
    books.bank(PROVINCE, "income_account", ("x", "2025-11-01", -5))
    books.bank(PROVINCE, "treasury_account", ("x", "2025-11-01", 5))
    for book, months in ((PROVINCE, ("2025-11", "2025-12")), (CITY, ("2025-10", "2025-11", "2025-12"))):
        for month in months:
            books.close(book, month)
        books.close_year(book, 2025)
    return journal(session)


def test_every_voucher_stands_in_it_and_every_close_is_asserted(whole: str, session: Session) -> None:
    assert read(whole) == []
    assert whole.count(" * ") == sum(len(acts.vouchers(session, book)) for book in (PROVINCE, CITY))
    assert "2025-11-01 balance Assets:Book570000:Income-Account  2000.01 CNY" in whole
    assert '  concerns: "2025-10"' in whole
    assert "person:" not in whole and "570100-2025" not in whole, "neither payees nor cases leave"


def test_a_journal_of_no_voucher_is_empty(session: Session) -> None:
    assert read(journal(session)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  10000.01 CNY", "  10000.02 CNY"), ("10000.01 CNY", "10000.1 CNY"), (" * ", " ! "), ("open Assets", "open assets"), ("10000.01 CNY", "10000.01 EUR"),
        ("balance Assets:Book570000:Income-Account  2000.01", "balance Assets:Book570000:Income-Account  2000.02"),
    ],
)  # fmt: skip
def test_a_planted_defect_is_noticed_by_the_reader(whole: str, old: str, new: str) -> None:
    assert old in whole
    assert read(whole.replace(old, new, 1)) != []


def test_bean_check_accepts_it(whole: str, tmp_path: Path) -> None:
    program = shutil.which("bean-check")
    if program is None:
        pytest.skip("not run: bean-check is not installed here")
    file = tmp_path / "ledger.beancount"
    file.write_text(whole, encoding="utf-8")
    done = subprocess.run([program, str(file)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
