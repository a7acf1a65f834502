"""Both ways of every condition of the rules of contributions are taken by their tests."""

from __future__ import annotations

import pytest

from tests.branches import not_taken


@pytest.mark.branches
def test_every_branch_of_the_rules_is_taken() -> None:
    assert not not_taken("zhibao.contributions.rules", "tests/contributions/test_rules.py", "tests/contributions/test_rules_mutants.py")
