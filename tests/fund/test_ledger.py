"""The ledger: vouchers that add up to zero, numbers without a gap, one reversal at most, balances that are folds."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from tests.fund.ground import BOOK, GROUND, REGISTRAR, Office, payable
from zhibao.fund import acts, ledger
from zhibao.fund.model import Draft, Kind, Line, Voucher
from zhibao.kit.errors import CallerFault

OWED = payable().owed


def two(fen: int = 100) -> Draft:
    return Draft(Kind.TRANSFER, (Line("expenditure_account", fen), Line("treasury_account", -fen)))


def post(office: Office, *drafts: Draft, book: str = BOOK) -> list[Voucher]:
    return acts.post(office.session, book, drafts, actor=REGISTRAR, ground=GROUND, at=office.at())


def test_numbers_follow_each_other_in_each_book(office: Office) -> None:
    assert [one.number for one in post(office, two(), two())] == [1, 2]
    assert [one.number for one in post(office, two())] == [3]
    assert [one.number for one in post(office, two(), book="570200")] == [1]
    assert post(office) == []
    assert acts.books(office.session) == [BOOK, "570200"]
    assert [one.number for one in acts.vouchers(office.session, BOOK)] == [1, 2, 3]


def test_a_voucher_reads_back_as_it_was_posted(office: Office) -> None:
    lines = (Line("medical_care", 70, OWED), Line("hospital_meals", 30, OWED), Line("benefits_payable", -100, OWED))
    made = post(office, Draft(Kind.RECOGNITION, lines))[0]
    assert acts.voucher(office.session, made.id) == made
    with pytest.raises(CallerFault, match="voucher_unknown"):
        acts.voucher(office.session, 99)


def test_a_reversal_takes_back_exactly_once(office: Office) -> None:
    made = post(office, two(70))[0]
    back = acts.reverse(office.session, made.id, actor=REGISTRAR, ground=GROUND, at=office.at())
    assert (back.reverses, back.kind, back.lines) == (
        made.id, Kind.REVERSAL, (Line("expenditure_account", -70), Line("treasury_account", 70)),
    )  # fmt: skip
    for taken_back in (made.id, back.id):
        with pytest.raises(CallerFault, match="already_reversed"):
            acts.reverse(office.session, taken_back, actor=REGISTRAR, ground=GROUND, at=office.at())
    for unknown, book in ((99, BOOK), (made.id, "570200")):
        with pytest.raises(CallerFault, match="voucher_unknown"):
            post(office, Draft(Kind.REVERSAL, two().lines, unknown), book=book)


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ((Line("expenditure_account", 1), Line("treasury_account", -2)), "unbalanced"),
        ((), "unbalanced"),
        ((Line("nowhere", 1), Line("treasury_account", -1)), "unknown_account"),
        ((Line("expenditure_account", 0), Line("treasury_account", 0)), "line_form"),
        ((Line("expenditure_account", 1), Line("benefits_payable", -1)), "line_form"),
    ],
)
def test_what_is_no_voucher_is_refused_whole(office: Office, lines: tuple[Line, ...], code: str) -> None:
    with pytest.raises(CallerFault, match=code):
        post(office, two(), Draft(Kind.TRANSFER, lines))
    assert acts.vouchers(office.session, BOOK) == []


def test_a_balance_is_the_fold_of_its_lines(office: Office) -> None:
    first = post(office, two(100))[0]
    post(office, two(5), Draft(Kind.RECOGNITION, (Line("medical_care", 7, OWED), Line("benefits_payable", -7, OWED))))
    assert acts.balance(office.session, BOOK, "expenditure_account") == 105
    assert acts.balance(office.session, BOOK, "expenditure_account", until=first.at) == 100
    for day, fen in ((first.accounted_on, 105), (first.accounted_on - timedelta(days=1), 0)):
        assert {account.name: held for account, held in acts.trial_balance(office.session, BOOK, day)}["expenditure_account"] == fen
    assert acts.balance(office.session, BOOK, "benefits_payable", owed=OWED) == -7
    for part in ("case_no", "item", "period", "payee"):
        assert acts.balance(office.session, BOOK, "benefits_payable", owed=replace(OWED, **{part: "other"})) == 0
    found = {account.name: fen for account, fen in acts.trial_balance(office.session, BOOK)}
    assert {name: fen for name, fen in found.items() if fen} == {
        "expenditure_account": 105, "treasury_account": -105, "medical_care": 7, "benefits_payable": -7,
    }  # fmt: skip


VOUCHER = (
    "INSERT INTO fund_voucher (id, book, voucher_no, previous_no, line_count, kind, at, ground, actor, reverses, lines_digest, act_id, accounted_on) "
    "SELECT id + 100, book, {number}, {previous}, {count}, {kind}, at, ground, actor, {reverses}, lines_digest, act_id, accounted_on FROM fund_voucher "
    "WHERE voucher_no = 1"
)
ENTRY = (
    "INSERT INTO fund_entry (voucher_id, line_no, line_count, after_line, before_fen, amount_fen, after_fen, account) "
    "VALUES ({voucher}, {line}, {count}, {after_line}, {before}, {amount}, {after}, '1001')"
)


def plant(office: Office, *statements: str) -> None:
    """Write past the program; whatever is wrong shows when the transaction is committed."""
    try:
        for statement in statements:
            office.session.execute(text(statement))
        office.session.commit()
    finally:
        office.session.rollback()


def entry(voucher: int, line: int, amount: int, before: int, count: int = 2, **change: int) -> str:
    facts = {"after_line": line - 1 or count, "after": before + amount, **change}
    return ENTRY.format(voucher=voucher, line=line, count=count, amount=amount, before=before, **facts)


def voucher(number: int = 2, previous: str = "1", kind: str = "kind", reverses: str = "NULL", count: int = 2) -> str:
    return VOUCHER.format(number=number, previous=previous, kind=kind, reverses=reverses, count=count)


def test_what_a_book_owns_less_what_it_owes_is_its_income_less_its_spending(office: Office) -> None:
    post(office, Draft(Kind.RECEIPT, (Line("income_account", 100), Line("contribution", -93), Line("late_fee", -7))), two())
    post(office, Draft(Kind.RECOGNITION, (Line("medical_care", 30, OWED), Line("benefits_payable", -30, OWED))))
    assert ledger.net_fen(office.session, BOOK, office.at()) == 70
    assert ledger.net_fen(office.session, BOOK, office.at(), account="contribution") == 93
    before = office.at() - timedelta(days=365)
    assert ledger.net_fen(office.session, BOOK, before) == ledger.net_fen(office.session, BOOK, before, account="late_fee") == 0


def test_the_database_takes_a_sound_voucher(office: Office) -> None:
    made = post(office, two())[0]
    office.session.commit()
    plant(office, voucher(), entry(made.id + 100, 1, 5, 0), entry(made.id + 100, 2, -5, 5))
    assert acts.balance(office.session, BOOK, "expenditure_account") == 100


@pytest.mark.parametrize(
    "lines",
    [
        [(1, 5, 0, {}), (2, -4, 5, {})],  # does not add up
        [(1, 5, 0, {}), (2, -4, 5, {"after": 0})],  # says that it adds up
        [(1, 5, 7, {}), (2, -5, 12, {})],  # begins and ends elsewhere than at zero
        [(1, 5, 0, {}), (2, -5, 4, {})],  # begins where the line before it did not end
        [(1, 5, 0, {})],  # a line too few
        [(2, -5, 5, {})],
        [(1, 5, 1, {}), (2, -6, 6, {})],  # does not begin at zero
        [(1, 5, 0, {}), (2, -5, 5, {"after": 1})],  # says another sum than it makes
        [(1, 5, 0, {}), (2, -5, 5, {"after_line": 2})],  # stands outside the ring
        [(1, 5, 0, {"after_line": 1, "after": 5})],
        [(1, 5, 0, {}), (2, -5, 5, {}), (3, 5, 0, {})],  # a line too many
        [(1, 5, 0, {"count": 3}), (2, -5, 5, {"count": 3})],
        [(1, 0, 0, {}), (2, 0, 0, {})],
    ],
)
def test_the_database_refuses_a_voucher_that_is_not_whole(
    office: Office, lines: list[tuple[int, int, int, dict[str, int]]]
) -> None:
    made = post(office, two())[0]
    office.session.commit()
    with pytest.raises(IntegrityError):
        plant(
            office, voucher(),
            *(entry(made.id + 100, line, amount, before, **change) for line, amount, before, change in lines),
        )  # fmt: skip
    assert acts.balance(office.session, BOOK, "expenditure_account") == 100


def test_the_database_refuses_a_ring_that_leaves_a_line_out(office: Office) -> None:
    made = post(office, two())[0]
    office.session.commit()
    with pytest.raises(IntegrityError):
        plant(
            office, voucher(count=3),
            entry(made.id + 100, 1, 5, 0, count=3, after_line=2), entry(made.id + 100, 2, -5, 5, count=3),
        )  # fmt: skip


@pytest.mark.parametrize(
    "row",
    [
        voucher(number=3, previous="2"),
        voucher(number=3, previous="1"),
        voucher(number=3, previous="NULL"),
        voucher(number=1, previous="NULL"),
        voucher(kind="'reversal'"),
        voucher(kind="'transfer'", reverses="id"),
        voucher(kind="'reversal'", reverses="id + 1000"),
    ],
)
def test_the_database_refuses_gaps_and_loose_reversals(office: Office, row: str) -> None:
    made = post(office, two())[0]
    office.session.commit()
    with pytest.raises(IntegrityError):
        plant(office, row, entry(made.id + 100, 1, 5, 0), entry(made.id + 100, 2, -5, 5))


def test_the_database_refuses_a_second_reversal(office: Office) -> None:
    made = post(office, two())[0]
    acts.reverse(office.session, made.id, actor=REGISTRAR, ground=GROUND, at=office.at())
    office.session.commit()
    with pytest.raises(IntegrityError):
        plant(
            office, voucher(number=3, previous="2", kind="'reversal'", reverses="id"),
            entry(made.id + 100, 1, -100, 0), entry(made.id + 100, 2, 100, -100),
        )  # fmt: skip


def test_a_line_cannot_be_added_to_a_voucher_that_stands(office: Office) -> None:
    made = post(office, two())[0]
    office.session.commit()
    with pytest.raises(IntegrityError):
        plant(office, entry(made.id, 3, 5, 0))


def test_a_turn_asks_nothing_twice(office: Office) -> None:
    ledger.turn(office.session, "fund:x")
    ledger.turn(office.session, "fund:x")
