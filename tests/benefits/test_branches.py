"""Both ways of every condition of the rules of benefits and of their telling are taken by their tests.

The formulas have none outside their trees.
"""

from __future__ import annotations

import pytest

from tests.branches import not_taken

FORMULAS = ("adjustment", "advances", "care", "death", "disability", "living_security", "treatment", "wage")


@pytest.mark.branches
def test_every_branch_of_the_rules_and_the_formulas_is_taken() -> None:
    modules = ",".join(["zhibao.benefits.rules", *(f"zhibao.benefits.formulas.{name}" for name in FORMULAS)])
    assert not not_taken(modules, "tests/benefits/test_rules.py", "tests/benefits/test_assess.py")


@pytest.mark.branches
def test_every_branch_of_the_telling_is_taken() -> None:
    tests = ("tests/benefits/test_assess.py", "tests/benefits/test_contract.py", "tests/benefits/test_explain.py")
    assert not not_taken("zhibao.benefits.explain", *tests)
