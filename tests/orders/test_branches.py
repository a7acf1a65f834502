"""Both ways of every condition of the rules of orders are taken by their tests."""

from __future__ import annotations

from tests.branches import not_taken


def test_every_branch_of_the_rules_is_taken() -> None:
    assert not not_taken("zhibao.orders.rules", "tests/orders/test_rules.py")
