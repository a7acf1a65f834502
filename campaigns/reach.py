"""Which tests reach which line of a module, and whether one of them fails when the module is changed.

Both run in a forked process that has the libraries loaded already and the system not: it starts in a tenth of a second.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.abc
import importlib.util
import json
import os
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest

from campaigns.mutants import Mutant, mutated

ROOT = Path(__file__).parents[1]
_OPTIONS = ["-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", "--hypothesis-seed=1", "--no-header", "-W", "ignore", "-k", "not postgresql"]
_PATIENCE = 30


@dataclass
class Reach:
    """The tests that reach each line, the fastest first; `imported` are the lines that run when the module is loaded."""

    lines: dict[int, list[str]] = field(default_factory=dict)
    imported: set[int] = field(default_factory=set)
    tests: list[str] = field(default_factory=list)
    seconds: float = 0.0
    sharp: Counter[str] = field(default_factory=Counter)

    def of(self, line: int) -> list[str]:
        """The tests that a change of this line may disturb; those that saw most of the changes before come first."""
        reaching = self.tests if line in self.imported else self.lines.get(line, [])
        return sorted(reaching, key=lambda test: -self.sharp[test])


class _Watch:
    """A plugin of pytest that notes which test reaches which line of some files, and how long it takes."""

    def __init__(self, files: list[Path]) -> None:
        self.files, self.test = {str(file) for file in files}, ""
        self.reached: dict[str, dict[str, set[int]]] = {"": {}}
        self.seconds: dict[str, float] = {}

    def trace(self, frame: FrameType, event: str, _: object) -> Any:
        """Follow only the frames of these files."""
        return self.line if frame.f_code.co_filename in self.files else None

    def line(self, frame: FrameType, event: str, _: object) -> Any:
        """Note a line."""
        self.reached[self.test].setdefault(frame.f_code.co_filename, set()).add(frame.f_lineno)
        return self.line

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Any:
        """A test begins and ends."""
        self.test, begun = item.nodeid, time.monotonic()
        self.reached[self.test] = {}
        try:
            return (yield)
        finally:
            self.seconds[self.test], self.test = time.monotonic() - begun, ""


class _Failed:
    """A plugin of pytest that notes the first test that fails."""

    def __init__(self, out: Path) -> None:
        self.out = out

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """A test ended."""
        if report.failed and not self.out.exists():
            self.out.write_text(report.nodeid)


def reach(files: list[Path], tests: list[Path]) -> dict[Path, Reach]:
    """Run the tests once with open eyes. Raises RuntimeError where they fail on the unchanged modules."""
    watch, begun = _Watch(files), time.monotonic()

    def work(out: Path) -> int:
        sys.settrace(watch.trace)
        code = pytest.main([*_OPTIONS, *map(str, tests)], plugins=[watch])
        sys.settrace(None)
        reached = [[test, file, sorted(lines)] for test, held in watch.reached.items() for file, lines in held.items()]
        out.write_text(json.dumps([reached, watch.seconds, _libraries()]))
        return int(code)

    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "reached.json"
        if not tests or _forked(work, out, 1_800) != 0:
            raise RuntimeError(f"the tests {[test.name for test in tests]} fail without any change, or there are none")
        reached, seconds, libraries = json.loads(out.read_text())
    _load(libraries)
    found = {file: Reach(seconds=time.monotonic() - begun) for file in files}
    for test, file, lines in sorted(reached, key=lambda one: seconds.get(one[0], 0)):
        one = found[Path(file)]
        if not test:
            one.imported = set(lines)
            continue
        one.tests.append(test)
        for line in lines:
            one.lines.setdefault(line, []).append(test)
    for one in found.values():
        # What runs at loading makes what every test uses, also a test that runs no line of the file itself.
        one.tests = one.tests or sorted(seconds, key=lambda test: seconds[test])
    return found


def killed(file: Path, mutant: Mutant, reached: Reach) -> bool:
    """Whether a test fails on the changed module; one that does not end counts as seen."""
    tests = reached.of(mutant.line)
    if not tests:
        return False
    code = compile(mutated(file.read_text(encoding="utf-8"), mutant.number), str(file), "exec")
    name = ".".join(file.relative_to(ROOT / "src").with_suffix("").parts)

    def work(out: Path) -> int:
        sys.meta_path.insert(0, _Changed(name, file, code))
        return int(pytest.main([*_OPTIONS, *tests], plugins=[_Failed(out)]))

    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "failed"
        seen = _forked(work, out, _PATIENCE + 3 * reached.seconds) != 0
        if out.exists():
            reached.sharp[out.read_text()] += 1
    return seen


class _Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Loads one module from changed code."""

    def __init__(self, name: str, file: Path, code: CodeType) -> None:
        self.name, self.file, self.code = name, file, code

    def find_spec(self, fullname: str, path: Any, target: Any = None) -> Any:
        """Only the changed module is ours."""
        if fullname != self.name:
            return None
        return importlib.util.spec_from_file_location(fullname, self.file, loader=self)

    def exec_module(self, module: Any) -> None:
        """Run the changed code."""
        exec(self.code, module.__dict__)


def _forked(work: Callable[[Path], int], out: Path, seconds: float) -> int:
    """The exit code of some work in a process of its own group; -1 where it does not end in time."""
    child = os.fork()
    if child == 0:
        _alone()
        code = 70
        try:
            code = work(out)
        finally:
            os._exit(code)
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.01)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return -1


def _alone() -> None:
    """A silent process of its own, which draws the same examples each time and spends no time on making them small."""
    os.setpgid(0, 0)
    os.chdir(ROOT)
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    from hypothesis import HealthCheck, Phase, settings

    phases = (Phase.explicit, Phase.generate)
    settings.register_profile("mutation", phases=phases, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    settings.load_profile("mutation")


def _libraries() -> list[str]:
    """The libraries that the tests loaded: everything but the system and the tests."""
    own = ("zhibao", "tests", "campaigns", "conftest", "__main__")
    return sorted({name for name in sys.modules if name.split(".")[0] not in own and not name.startswith(("_pytest", "test_"))})


def _load(libraries: list[str]) -> None:
    """Load libraries once here, so that no child has to."""
    for name in libraries:
        if name not in sys.modules:
            with contextlib.suppress(Exception):
                importlib.import_module(name)
