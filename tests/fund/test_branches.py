"""Both ways of every condition of the fund's rules and of its ledger are taken by their tests."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests import branches
from tests.branches import ROOT, not_taken


@pytest.mark.branches
def test_every_branch_of_the_rules_and_the_ledger_is_taken() -> None:
    assert not not_taken(
        "zhibao.fund.rules,zhibao.fund.ledger", "tests/fund/test_rules.py", "tests/fund/test_ledger.py", "-k", "not postgresql or asks_nothing"
    )


@pytest.mark.branches
def test_every_branch_of_gap_sharing_is_taken() -> None:
    modules = ("gap_sharing", "gap_law", "pooling_rule", "year_sharing", "pools")
    tests = [f"tests/fund/test_{name}.py" for name in ("gap_sharing", "pooling_rule", "year_sharing", "pools")]
    assert not not_taken(",".join(f"zhibao.fund.{name}" for name in modules), *tests, "-k", "not postgresql")


def test_a_branch_that_no_test_takes_is_noticed(tmp_path: Path) -> None:
    planted = tmp_path / "planted.py"
    planted.write_text("def one(a, b):\n    if a and b:\n        return 1\n    return 0\n")
    test = tmp_path / "test_planted.py"
    test.write_text("import sys\nsys.path.insert(0, __file__.rsplit('/', 1)[0])\nimport planted\n\n\ndef test():\n    planted.one(1, 1)\n")
    code = f"import sys; from pathlib import Path; from tests.branches import missing; print(missing([Path({str(planted)!r})], [{str(test)!r}]))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "(4, 0, ['planted.py:2 one" in done.stdout, done.stdout + done.stderr
    assert branches.__doc__
