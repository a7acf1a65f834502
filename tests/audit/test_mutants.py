"""The changes that the mutation campaign makes: real, each once, none in what only people read; and they are noticed."""

from __future__ import annotations

import ast
import textwrap
from pathlib import Path

import pytest

from campaigns import mutation
from campaigns.mutants import Mutant, mutants, mutated
from campaigns.reach import Reach
from campaigns.survivors import EXPLAINED
from campaigns.trial import Found, Tally

SOURCE = textwrap.dedent(
    '''
    """Rules."""
    LIMIT: int = 3


    def fee(fen: int, days: int) -> int:
        """What a day costs."""
        if days < LIMIT and not fen == 0:
            raise CallerFault("too_early", f"还有 {LIMIT - days} 天", f"{LIMIT - days} days left")
        total = min(fen // 30 * days, fen) if days else 0
        total += 1
        log(fen, days)
        return -total
    '''
)


def texts() -> dict[str, str]:
    """Each change of the rules above: what is said of it, and the code that it gives."""
    return {mutant.what: ast.unparse(mutated(SOURCE, mutant.number)) for mutant in mutants(SOURCE)}


def test_every_change_is_one_and_gives_other_code() -> None:
    found = texts()
    whole = ast.unparse(ast.parse(SOURCE))
    assert len(found) == len(mutants(SOURCE)) == len(set(found.values())) >= 20
    assert whole not in found.values()


@pytest.mark.parametrize(
    "code",
    [
        "if days <= LIMIT and", "if days < LIMIT or", "and fen == 0", "not fen != 0", "fen == 1", "fen == -1", "if True:", "if False:",
        "fen * 30 * days", "fen // 30 // days", "fen // 31", "fen // 29", "max(fen", "0 if days else min",
        "total -= 1", "total += 2", "log(days, fen)", "return None", "return total", "LIMIT: int = 4", "else 1",
    ],
)  # fmt: skip
def test_a_change_of_each_kind_is_made(code: str) -> None:
    assert any(code in text for text in texts().values())


def test_statements_are_left_out_one_by_one() -> None:
    lines = len(ast.unparse(ast.parse(SOURCE)).splitlines())
    without = [text for what, text in texts().items() if "left out" in what]
    assert len(without) == 3
    assert all("pass" in text and len(text.splitlines()) == lines for text in without)


def test_what_only_people_read_stays() -> None:
    assert all("{LIMIT - days} days left" in text or "pass" in text for text in texts().values())
    assert all('"""What a day costs."""' in text for text in texts().values())


def test_tests_that_saw_much_come_first_and_unreached_lines_have_none() -> None:
    seconds = {"slow": 2.0, "fast": 0.1, "other": 0.5}
    reached = Reach(lines={7: ["slow", "fast"]}, imported={1}, tests=["slow", "fast", "other"], seconds=seconds)

    def at(line: int, statement: int) -> Mutant:
        return Mutant(line, "a change", 0, statement)

    assert reached.of(at(7, 7)) == ["fast", "slow"]
    assert reached.of(at(8, 7)) == ["fast", "slow"]  # a line inside a statement is not told on its own
    assert reached.of(at(1, 1)) == ["fast", "other", "slow"]
    assert reached.of(at(9, 9)) == []
    # What saw a change is tried first, although it takes longer.
    for _ in range(60):
        reached.note(["fast", "slow"], by="slow")
    assert reached.of(at(7, 7)) == ["slow", "fast"]


def played(monkeypatch: pytest.MonkeyPatch, folder: Path, seen: bool) -> Tally:
    """A campaign over one small module, with tests that see everything or nothing."""
    (folder / "rule.py").write_text(SOURCE, encoding="utf-8")
    monkeypatch.setattr(mutation, "SOURCE", folder)
    monkeypatch.setattr(mutation, "STATE", folder / "state" / "mutation.jsonl")
    monkeypatch.setattr(mutation, "TARGETS", {"rule.py": ()})

    class Watched:
        """A bench whose tests see everything or nothing."""

        def __init__(self, files: list[Path], tests: list[Path]) -> None:
            self.sources = {str(file): file.read_text(encoding="utf-8") for file in files}

        def seen(self, file: Path, mutant: Mutant) -> bool:
            return seen

        def close(self) -> None:
            pass

    monkeypatch.setattr(mutation, "Bench", Watched)
    return mutation.run(10, 1, state_file=mutation.STATE)


def test_a_run_goes_on_where_the_last_one_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert played(monkeypatch, tmp_path, seen=True).done == 10
    second = played(monkeypatch, tmp_path, seen=True)
    assert second.counts["known"] == 10
    whole = len(mutants(SOURCE))
    while played(monkeypatch, tmp_path, seen=True).done:
        pass
    assert len((tmp_path / "state" / "mutation.jsonl").read_text().splitlines()) == whole


def test_too_many_survivors_are_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Found, match="less than 95 %"):
        played(monkeypatch, tmp_path, seen=False)


def test_an_explanation_belongs_to_a_change_that_exists() -> None:
    known = {
        (name, mutant.what) for name in mutation.TARGETS for mutant in mutants((mutation.SOURCE / name).read_text(encoding="utf-8"))
    }
    assert set(EXPLAINED) - known == set()
    assert all(len(why) > 10 for why in EXPLAINED.values())
