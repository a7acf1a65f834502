"""Which branches of a module its tests take: both ways of every condition, also inside `and`, `or` and comprehensions.

`python -m tests.branches MODULE[,MODULE] TESTS...` runs the tests in this process under a tracer and prints each way
that was never taken, as module, line and target line.
"""

from __future__ import annotations

import dis
import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]


def not_taken(modules: str, *tests: str) -> str:
    """What a run in a process of its own says where a way was not taken or a test failed; nothing where all is well."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.branches", modules, *tests], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return "" if done.returncode == 0 and " 0 not taken; tests 0" in done.stdout else done.stdout[-3000:] + done.stderr[-1000:]


def _code_objects(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _code_objects(constant)


class Tracer:
    """Notes which instruction followed which in some files."""

    def __init__(self, files: set[str]) -> None:
        self.files = files
        self.taken: set[tuple[str, str, int, int, int]] = set()

    def __call__(self, frame: FrameType, event: str, arg: Any) -> Any:
        if frame.f_code.co_filename not in self.files:
            return None
        frame.f_trace_opcodes = True
        code = frame.f_code
        name = (code.co_filename, code.co_qualname, code.co_firstlineno)
        last = -1

        def local(inner: FrameType, what: str, argument: Any) -> Any:
            nonlocal last
            if what == "opcode":
                if last >= 0:
                    self.taken.add((*name, last, inner.f_lasti))
                last = inner.f_lasti
            return local

        return local


def missing(files: list[Path], tests: list[str]) -> tuple[int, int, list[str]]:
    """How many ways there are, the exit code of the tests, and the ways that were not taken."""
    tracer = Tracer({str(path) for path in files})
    sys.settrace(tracer)
    try:
        code = int(pytest.main(["-q", "-p", "no:xdist", "-p", "no:cacheprovider", *tests]))
    finally:
        sys.settrace(None)
    whole, found = 0, []
    for path in files:
        compiled = compile(path.read_text(encoding="utf-8"), str(path), "exec")
        for held in _code_objects(compiled):
            if held.co_name in ("<module>", "__annotations__") or _is_class(held):
                continue
            for one, begins, jump, through in _own(held):
                name = (str(path), held.co_qualname, held.co_firstlineno)
                for target in (jump, through):
                    whole += 1
                    if (*name, begins, target) not in tracer.taken:
                        line = one.positions.lineno if one.positions else None
                        found.append(f"{path.name}:{line} {held.co_qualname} {one.opname} to {target}")
    return whole, code, found


def _own(code: CodeType) -> Iterator[tuple[dis.Instruction, int, int, int]]:
    """Every conditional jump with where it begins and its two targets: jump and fall through.

    A far jump begins at the words that make its distance longer; a tracer is told of that place. An assertion says that
    a way cannot be taken, and an exception of another kind passes an `except` by: neither is a branch of the rule.
    """
    instructions = list(dis.get_instructions(code))
    after = {one.offset: following.offset for one, following in pairwise(instructions)}
    named = {one.offset: one.opname for one in instructions}
    begins, before = 0, ""
    for one in instructions:
        if one.opname == "EXTENDED_ARG":
            continue
        passed_by = before == "CHECK_EXC_MATCH" or named.get(after.get(one.offset, 0)) == "LOAD_ASSERTION_ERROR"
        before = one.opname
        if not passed_by and one.opcode in dis.hasjrel and ("_IF_" in one.opname or one.opname == "FOR_ITER"):
            yield one, begins, int(one.argval), after[one.offset]
        begins = after.get(one.offset, 0)


def _is_class(code: CodeType) -> bool:
    return "__module__" in code.co_names and "__qualname__" in code.co_names


def main(words: list[str]) -> int:
    """Print what was not taken; 0 when everything was."""
    files = [Path(str(importlib.util.find_spec(name).origin)) for name in words[0].split(",")]  # type: ignore[union-attr]
    whole, code, found = missing(files, words[1:])
    print(f"{whole} ways, {len(found)} not taken; tests {code}")
    for one in found:
        print(one)
    return 1 if found or code else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
