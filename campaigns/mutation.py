"""Changes the money rules on purpose, one place at a time; nearly all changes are seen by a test, the rest is explained.

A trial is one mutant: the tests that reach its line run against the changed module in a process of their own. What was
found stands in `var/mutation.jsonl`, so that a run goes on where the last one stopped; a survivor is tried again when
a test has changed.
"""

from __future__ import annotations

import hashlib
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from campaigns.mutants import Mutant, mutants
from campaigns.reach import Bench
from campaigns.survivors import EXPLAINED
from campaigns.trial import Found, Tally

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "zhibao"
STATE = ROOT / "var" / "mutation.jsonl"
USUAL = 100_000
GOAL = 95

_BENEFITS = tuple(
    f"tests/benefits/test_{name}.py"
    for name in (
        "advances", "assess", "awards", "acts", "contract", "formulas", "oracle", "owed", "periodical", "recovery", "rules",
        "survivors", "third_party", "benefits_mutants",
    )
)  # fmt: skip
_FUND = tuple(f"tests/fund/test_{name}.py" for name in ("rules", "ledger", "payables", "payments", "monthly", "fund_mutants"))
_GAPS = tuple(f"tests/fund/test_{name}.py" for name in ("gap_sharing", "pooling_rule", "year_sharing"))

# The money rules, and the tests that hold them.
TARGETS: dict[str, tuple[str, ...]] = {
    "kit/money.py": ("tests/kit/test_money.py", "tests/kit/test_money_mutants.py"),
    "contributions/rules.py": ("tests/contributions/test_rules.py", "tests/contributions/test_rules_mutants.py"),
    "fund/rules.py": _FUND,
    "fund/ledger.py": _FUND,
    **dict.fromkeys(("fund/gap_sharing.py", "fund/pooling_rule.py", "fund/year_sharing.py"), _GAPS),
    **dict.fromkeys(
        (
            "benefits/rules.py", "benefits/split.py", "benefits/survivors.py", "benefits/awards.py", "benefits/advances.py",
            "benefits/recovery.py", "benefits/third_party.py", "benefits/formulas/adjustment.py",
            "benefits/formulas/advances.py", "benefits/formulas/care.py", "benefits/formulas/death.py",
            "benefits/formulas/disability.py", "benefits/formulas/living_security.py", "benefits/formulas/treatment.py",
            "benefits/formulas/wage.py",
        ),
        _BENEFITS,
    ),
}  # fmt: skip


def run(n: int, seed: int, only: str = "", state_file: Path = STATE) -> Tally:
    """Try `n` mutants in an order drawn from the seed; `only` keeps to the modules whose path begins with it."""
    known = _known(state_file)
    names = [name for name in TARGETS if name.startswith(only) and (SOURCE / name).is_file()]
    open_, told = [], []
    for name in names:
        source, tests = (SOURCE / name).read_text(encoding="utf-8"), _tests_digest(name)
        digest = _text_digest(source)
        for mutant in mutants(source):
            key = f"{name} {digest} {mutant.line} {mutant.what}"
            before = known.get(key)
            if before is None or (before["outcome"] == "survived" and before["tests"] != tests):
                open_.append((name, key, tests, mutant))
            else:
                told.append(before)
    random.Random(seed).shuffle(open_)
    open_ = open_[:n]
    tally = Tally("mutation", seed, max(len(open_), 1), "mutants")
    tally.add(0, known=len(told))
    state_file.parent.mkdir(exist_ok=True)
    with state_file.open("a", encoding="utf-8") as state:
        for outcome in _try(open_, tally):
            state.write(json.dumps(outcome, ensure_ascii=False) + "\n")
            state.flush()
            told.append(outcome)
    _judge(names, told)
    return tally


def _try(open_: list[tuple[str, str, str, Mutant]], tally: Tally) -> Iterator[dict[str, Any]]:
    """Modules that the same tests hold are tried together; where nothing changed, nothing may fail."""
    for tests in sorted({TARGETS[name] for name, *_ in open_}):
        together = [one for one in open_ if TARGETS[one[0]] == tests]
        files = [SOURCE / name for name in TARGETS if TARGETS[name] == tests]
        bench = Bench([file for file in files if file.is_file()], [ROOT / test for test in tests if (ROOT / test).exists()])
        try:
            for name, key, digest, mutant in together:
                if not key.startswith(f"{name} {_text_digest(bench.sources[str(SOURCE / name)])} "):
                    continue  # Somebody changed the module meanwhile; the next run tries it.
                outcome = "killed" if bench.seen(SOURCE / name, mutant) else "survived"
                tally.add(1, **{outcome: 1})
                if outcome == "survived":
                    print(f"  survived: {name}:{mutant.line} {mutant.what}", file=sys.stderr)
                yield {"key": key, "module": name, "line": mutant.line, "what": mutant.what, "outcome": outcome, "tests": digest}
        finally:
            bench.close()


def _judge(names: list[str], told: list[dict[str, Any]]) -> None:
    """Say module by module what was seen, and every survivor. Raises Found where less than the goal was seen."""
    below = []
    for name in names:
        own = [one for one in told if one["module"] == name]
        left = [one for one in own if one["outcome"] == "survived"]
        explained = [one for one in left if (name, one["what"]) in EXPLAINED]
        share = 100 * (len(own) - len(left) + len(explained)) // max(len(own), 1)
        print(f"{name}: {len(own) - len(left)} of {len(own)} seen, {len(explained)} explained, {share} %")
        for one in left:
            why = EXPLAINED.get((name, one["what"]), "not explained")
            print(f"  {name}:{one['line']} {one['what']}: {why}")
        if own and share < GOAL:
            below.append(f"{name} {share} %")
    if below:
        raise Found(f"less than {GOAL} % of the changes were seen: {', '.join(below)}")


def _known(state_file: Path) -> dict[str, dict[str, Any]]:
    """The newest outcome of each mutant."""
    if not state_file.is_file():
        return {}
    lines = state_file.read_text(encoding="utf-8").splitlines()
    return {one["key"]: one for one in map(json.loads, lines)}


def _text_digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _tests_digest(name: str) -> str:
    files = (ROOT / test for test in TARGETS[name])
    return _text_digest("".join(_text_digest(file.read_text(encoding="utf-8")) for file in files if file.is_file()))
