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
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest

from campaigns.mutants import Mutant, mutated

ROOT = Path(__file__).parents[1]
_OPTIONS = ["-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", "--hypothesis-seed=1", "--no-header", "-W", "ignore"]
_PATIENCE = 30


@dataclass
class Reach:
    """The tests that reach each line, the fastest first; `imported` are the lines that run when the module is loaded."""

    lines: dict[int, list[str]] = field(default_factory=dict)
    imported: set[int] = field(default_factory=set)
    tests: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def of(self, line: int) -> list[str]:
        """The tests that a change of this line may disturb."""
        return self.tests if line in self.imported else self.lines.get(line, [])


class _Watch:
    """A plugin of pytest that notes which test reaches which line of one file, and how long it takes."""

    def __init__(self, file: Path) -> None:
        self.file, self.test = str(file), ""
        self.reached: dict[str, set[int]] = {"": set()}
        self.seconds: dict[str, float] = {}

    def trace(self, frame: FrameType, event: str, _: object) -> Any:
        """Follow only the frames of the file."""
        return self.line if frame.f_code.co_filename == self.file else None

    def line(self, frame: FrameType, event: str, _: object) -> Any:
        """Note a line."""
        self.reached[self.test].add(frame.f_lineno)
        return self.line

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Any:
        """A test begins and ends."""
        self.test, begun = item.nodeid, time.monotonic()
        self.reached[self.test] = set()
        try:
            return (yield)
        finally:
            self.seconds[self.test], self.test = time.monotonic() - begun, ""


def reach(file: Path, tests: list[Path]) -> Reach:
    """Run the tests once with open eyes. Raises RuntimeError where they fail on the unchanged module."""
    watch, begun = _Watch(file), time.monotonic()

    def work(out: Path) -> int:
        sys.settrace(watch.trace)
        code = pytest.main([*_OPTIONS, *map(str, tests)], plugins=[watch])
        sys.settrace(None)
        out.write_text(
            json.dumps([{test: sorted(lines) for test, lines in watch.reached.items()}, watch.seconds, _libraries()])
        )
        return int(code)

    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "reached.json"
        if not tests or _forked(work, out, 900) != 0:
            raise RuntimeError(f"the tests of {file.name} fail without any change, or there are none")
        reached, seconds, libraries = json.loads(out.read_text())
    _load(libraries)
    found = Reach(imported=set(reached.pop("")), seconds=time.monotonic() - begun)
    found.tests = sorted(reached, key=lambda test: seconds.get(test, 0))
    for test in found.tests:
        for line in reached[test]:
            found.lines.setdefault(line, []).append(test)
    return found


def killed(file: Path, mutant: Mutant, reached: Reach) -> bool:
    """Whether a test fails on the changed module; one that does not end counts as seen."""
    tests = reached.of(mutant.line)
    if not tests:
        return False
    code = compile(mutated(file.read_text(encoding="utf-8"), mutant.number), str(file), "exec")
    name = ".".join(file.relative_to(ROOT / "src").with_suffix("").parts)

    def work(_: Path) -> int:
        sys.meta_path.insert(0, _Changed(name, file, code))
        return int(pytest.main([*_OPTIONS, *tests]))

    return _forked(work, Path(os.devnull), _PATIENCE + 3 * reached.seconds) != 0


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
