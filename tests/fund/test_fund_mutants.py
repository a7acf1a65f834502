"""The fund at the places where a changed rule would hide: the smallest amount is paid like any other."""

from __future__ import annotations

import hashlib
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import select

from tests.fund.ground import BOOK, GROUND, REGISTRAR, Office, payable
from zhibao.fund import ledger, rules
from zhibao.fund.model import Draft, Kind, Line
from zhibao.fund.tables import VoucherRow
from zhibao.kit.acts import Act
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import canonical_json

ONE_IS_ENOUGH = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def test_one_fen_is_owed_paid_and_moved() -> None:
    one = payable(amount_fen=1)
    assert [line.amount_fen for line in rules.recognition(one).lines] == [1, -1]
    assert [line.amount_fen for line in rules.settlement(one.owed, 1).lines] == [1, -1]
    assert [line.amount_fen for line in rules.movement(Kind.TRANSFER, 1, account="treasury_account").lines] == [1, -1]


@pytest.mark.parametrize("fen", [0, -1])
def test_nothing_and_less_is_neither_owed_nor_moved(fen: int) -> None:
    with pytest.raises(CallerFault, match="amount_not_positive"):
        rules.recognition(payable(amount_fen=fen))
    with pytest.raises(CallerFault, match="movement_form"):
        rules.movement(Kind.TRANSFER, fen, account="treasury_account")


def test_a_voucher_of_one_line_or_none_is_refused() -> None:
    for lines in ([], [Line("expenditure_account", 1)]):
        with pytest.raises(CallerFault, match="unbalanced"):
            rules.check_lines(lines)


class Told:
    """A session that only notes what it is told, and says which database it has."""

    def __init__(self, dialect: str) -> None:
        self.dialect, self.told = dialect, []  # type: ignore[var-annotated]

    def get_bind(self) -> Any:
        return SimpleNamespace(dialect=SimpleNamespace(name=self.dialect))

    def execute(self, statement: Any, values: Any) -> None:
        self.told.append((str(statement), values))


def test_a_turn_has_the_same_number_in_every_process_of_every_version() -> None:
    asked = Told("postgresql")
    ledger.turn(asked, "fund:570100")  # type: ignore[arg-type]
    number = int(hashlib.sha256(b"fund:570100").hexdigest()[:15], 16)
    assert asked.told == [("SELECT pg_advisory_xact_lock(:number)", {"number": number})]
    ledger.turn(Told("sqlite"), "fund:570100")  # type: ignore[arg-type]


@ONE_IS_ENOUGH
def test_posting_waits_for_its_turn_in_the_book(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []
    monkeypatch.setattr(ledger, "turn", lambda _, key: taken.append(key))
    post(office, [Line("expenditure_account", 1), Line("treasury_account", -1)])
    assert taken == [f"fund:{BOOK}"]


def post(office: Office, *vouchers: list[Line]) -> None:
    drafts = [Draft(Kind.TRANSFER, tuple(lines)) for lines in vouchers]
    ledger.post(office.session, BOOK, drafts, actor=REGISTRAR, ground=GROUND, at=office.at())


@ONE_IS_ENOUGH
def test_the_act_tells_every_fen_of_its_debits(office: Office) -> None:
    post(
        office,
        [Line("expenditure_account", 1), Line("treasury_account", -1)],
        [Line("expenditure_account", 7), Line("income_account", 1), Line("treasury_account", -8)],
    )
    act = office.session.scalars(select(Act).order_by(Act.id.desc())).first()
    assert act is not None
    assert (act.content["debit_fen"], act.content["first"], act.content["count"]) == (9, 1, 2)


@ONE_IS_ENOUGH
def test_a_voucher_keeps_the_digest_of_what_its_lines_say(office: Office) -> None:
    owed = payable().owed
    lines = [Line("medical_care", 5, owed), Line("benefits_payable", -5, owed)]
    post(office, lines)
    said = [owed.case_no, owed.item, owed.period, owed.payee]
    expense, debt = (rules.chart()[line.account].number for line in lines)
    kept = office.session.scalars(select(VoucherRow.lines_digest)).one()
    assert kept == text_digest(canonical_json([[expense, 5, said], [debt, -5, said]]))
