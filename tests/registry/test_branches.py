"""Both ways of every condition of the rules of registry are taken by their tests."""

from __future__ import annotations

import pytest

from tests.branches import not_taken


@pytest.mark.branches
def test_every_branch_of_the_rules_is_taken() -> None:
    assert not not_taken("zhibao.registry.rules", "tests/registry/test_rules.py")
