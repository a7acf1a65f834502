"""A slice of the mutation campaign, and the campaign itself on changes whose outcome is known."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from campaigns.mutants import mutants
from campaigns.mutation import SOURCE, TARGETS
from campaigns.survivors import EXPLAINED

ROOT = Path(__file__).parents[2]


def alone(code: str) -> str:
    """What some code says in a process of its own, for a campaign forks."""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout


@pytest.mark.slow
def test_a_slice_of_the_campaign_finds_nothing(tmp_path: Path) -> None:
    state = tmp_path / "mutation.jsonl"
    said = alone(
        "from pathlib import Path; from campaigns.mutation import run; "
        f"print(run(12, 7, 'kit/money.py', Path({str(state)!r})).counts)"
    )
    assert len(state.read_text(encoding="utf-8").splitlines()) == 12
    assert "100 %" in said


@pytest.mark.slow
def test_a_change_is_seen_by_a_test_that_looks_and_by_no_other(tmp_path: Path) -> None:
    """The same change of a rounding, once before a test that only runs it, once before one that says what it gives."""
    for name, line in (("blind", "round_half_up(Fraction(3, 2))"), ("sharp", "assert round_half_up(Fraction(3, 2)) == 2")):
        (tmp_path / f"test_{name}.py").write_text(
            f"from fractions import Fraction\nfrom zhibao.kit.money import round_half_up\n\n\ndef test_it():\n    {line}\n", encoding="utf-8"
        )
    said = alone(
        f"""
from pathlib import Path
from campaigns.mutants import mutants
from campaigns.reach import Bench
file = Path({str(SOURCE / "kit" / "money.py")!r})
change = next(one for one in mutants(file.read_text(encoding="utf-8")) if "-rounded if" in one.what and "nothing returned" in one.what)
for name in ("blind", "sharp"):
    bench = Bench([file], [Path({str(tmp_path)!r}) / f"test_{{name}}.py"])
    print(name, bench.seen(file, change))
    bench.close()
"""
    )
    assert said.split() == ["blind", "False", "sharp", "True"]


def test_every_module_of_the_money_rules_is_there() -> None:
    assert [name for name in TARGETS if not (SOURCE / name).is_file()] == []
    assert [test for tests in TARGETS.values() for test in tests if not (ROOT / test).is_file()] == []


@pytest.mark.parametrize("name", sorted({module for module, _ in EXPLAINED}))
def test_what_is_explained_is_a_change_that_can_be_made(name: str) -> None:
    there = {one.what for one in mutants((SOURCE / name).read_text(encoding="utf-8"))}
    assert [what for module, what in EXPLAINED if module == name and what not in there] == []
