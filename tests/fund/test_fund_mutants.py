"""The fund at the places where a changed rule would hide: the smallest amount is paid like any other."""

from __future__ import annotations

import pytest

from tests.fund.ground import payable
from zhibao.fund import rules
from zhibao.fund.model import Kind, Line
from zhibao.kit.errors import CallerFault


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
