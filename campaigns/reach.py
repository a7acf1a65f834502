"""Which tests reach which line of a module, and whether one of them fails when the module is changed.

Tests that belong together live in one process that has loaded them and the system and has watched each test once (a
`Bench`). For a change inside a function it forks, puts the changed code into the living functions and runs the tests
that reach the line: a trial takes hundredths of a second. A change that acts when the module is loaded, and every change
that nothing saw, is tried once more in a process that loads the changed module anew.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import importlib.abc
import importlib.util
import json
import os
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

import pytest

from campaigns.mutants import Mutant, mutated

ROOT = Path(__file__).parents[1]
_OPTIONS = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--hypothesis-seed=1", "--no-header", "-W", "ignore", "-k", "not postgresql"]
_PATIENCE = 15
# How a trial ends that fell by itself: it says nothing about the change.
_BROKEN = 70
# Databases of trials live in memory where the machine has such a place: nobody needs them after a loss of power.
_MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


@dataclass
class Reach:
    """The tests that reach each line; `imported` are the lines that run when the module is loaded."""

    lines: dict[int, list[str]] = field(default_factory=dict)
    imported: set[int] = field(default_factory=set)
    tests: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    tried: Counter[str] = field(default_factory=Counter)
    saw: Counter[str] = field(default_factory=Counter)

    def of(self, mutant: Mutant) -> list[str]:
        """The tests that a change may disturb; those that see most changes in least time come first."""
        if self.loads(mutant):
            reaching = self.tests
        else:
            # A line of constants inside a statement is not told on its own.
            reaching = self.lines.get(mutant.line) or self.lines.get(mutant.statement, [])
        return sorted(reaching, key=self._worth, reverse=True)

    def loads(self, mutant: Mutant) -> bool:
        """Whether the change acts when the module is loaded."""
        return mutant.line in self.imported or (mutant.line not in self.lines and mutant.statement in self.imported)

    def note(self, tests: list[str], by: str | None) -> None:
        """What a trial told of its tests: all up to the one that saw the change were run."""
        ran = tests[: tests.index(by) + 1] if by in tests else tests
        self.tried.update(ran)
        if by is not None:
            self.saw[by] += 1

    def _worth(self, test: str) -> float:
        return (self.saw[test] + 1) / (self.tried[test] + 2) / (self.seconds.get(test, 0.0) + 0.002)


class Bench:
    """A process in which some tests wait to be run against changed code of some modules."""

    def __init__(self, files: list[Path], tests: list[Path]) -> None:
        """Start it and let each test run once with open eyes. Raises RuntimeError where they fail without a change."""
        asks, self._asks = os.pipe()
        self._answers, answers = os.pipe()
        self.folder = Path(tempfile.mkdtemp(prefix="zhibao-mutation-", dir=_MEMORY))
        # What is tried is the text that was loaded, also where somebody changes the file meanwhile.
        self.sources = {str(file): file.read_text(encoding="utf-8") for file in files}
        self.process = os.fork()
        if self.process == 0:
            with contextlib.suppress(BaseException):
                os.close(self._asks)
                os.close(self._answers)
                _alone(self.folder)
                served = _Served(self.sources, self.folder, os.fdopen(asks, "r"), os.fdopen(answers, "w"))
                sys.settrace(served.trace)
                pytest.main([*_OPTIONS, "-s", f"--basetemp={self.folder / 'tests'}", *map(str, tests)], plugins=[served])
            os._exit(0)
        os.close(asks)
        os.close(answers)
        self._said = os.fdopen(self._answers, "r")
        told = self._said.readline()
        watched: dict[str, Any] = json.loads(told) if told else {"failed": "the tests were not collected"}
        if watched["failed"]:
            self.close()
            raise RuntimeError(f"the tests {[test.name for test in tests]} fail without any change, or there are none: {watched['failed']}")
        self.reached, self._places = _sorted_out(files, watched["reached"], watched["seconds"]), watched["places"]
        _load(watched["libraries"])

    def seen(self, file: Path, mutant: Mutant) -> bool:
        """Whether a test fails on the changed module; one that does not end counts as a test that sees it."""
        reached = self.reached[file]
        tests = reached.of(mutant)
        if not tests:
            return False
        if not reached.loads(mutant):
            asked = {"file": str(file), "number": mutant.number, "tests": tests}
            os.write(self._asks, (json.dumps(asked) + "\n").encode())
            answer = json.loads(self._said.readline())
            reached.note(tests, answer["by"])
            if answer["seen"]:
                return True
        places = [self._places[test] for test in tests]
        return seen_anew(file, self.sources[str(file)], mutant, places, _PATIENCE + 5 * sum(reached.seconds[test] for test in tests))

    def close(self) -> None:
        """End the process and remove what its tests left."""
        os.close(self._asks)
        self._said.close() if hasattr(self, "_said") else os.close(self._answers)
        os.waitpid(self.process, 0)
        shutil.rmtree(self.folder, ignore_errors=True)


class _Served:
    """A plugin of pytest: watches every test once, then runs what it is asked for, each time in a fork of its own."""

    def __init__(self, sources: dict[str, str], folder: Path, asks: Any, answers: Any) -> None:
        self.sources, self.folder, self.asks, self.answers = sources, folder, asks, answers
        self.test, self.failed = "", ""
        self.reached: dict[str, dict[str, set[int]]] = {"": {}}

    def trace(self, frame: FrameType, event: str, _: object) -> Any:
        """Follow only the frames of these files."""
        return self._line if frame.f_code.co_filename in self.sources else None

    def _line(self, frame: FrameType, event: str, _: object) -> Any:
        self.reached[self.test].setdefault(frame.f_code.co_filename, set()).add(frame.f_lineno)
        return self._line

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """A part of a test ended."""
        if report.failed:
            self.failed = self.failed or report.nodeid

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Watch, then serve."""
        items = {item.nodeid: item for item in session.items}
        _schema_once(self.folder)
        seconds = {}
        for name, item in items.items():
            self.test, self.reached[name], begun = name, {}, time.monotonic()
            self._run(item)
            seconds[name] = time.monotonic() - begun
        sys.settrace(None)
        gc.freeze()
        if not self.failed:
            # Nothing may fail in a fork where nothing was changed.
            self.failed = self._trial(None, 0, list(items.values()), seconds)["by"] or ""
        reached = [[test, file, sorted(lines)] for test, held in self.reached.items() for file, lines in held.items()]
        failed = self.failed or ("" if items and not session.testsfailed else "no test")
        places = {name: f"{item.path}::{name.partition('::')[2]}" for name, item in items.items()}
        self._say({"failed": failed, "reached": reached, "seconds": seconds, "places": places, "libraries": _libraries()})
        for line in self.asks:
            asked = json.loads(line)
            self._say(self._trial(Path(asked["file"]), asked["number"], [items[name] for name in asked["tests"]], seconds))
        return True

    def _run(self, item: pytest.Item) -> None:
        # What lives as long as the session stays, everything smaller ends with its test.
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=item.session)

    def _trial(self, file: Path | None, number: int, items: list[pytest.Item], seconds: dict[str, float]) -> dict[str, Any]:
        def work(out: Path) -> int:
            if file is not None:
                _put(_changed(file, self.sources[str(file)], number), sys.modules[_module(file)])
            items[0].config._tmp_path_factory._basetemp = out.parent / "tests"  # type: ignore[attr-defined]
            (out.parent / "tests").mkdir()
            for item in items:
                self._run(item)
                if self.failed:
                    out.write_text(self.failed)
                    return 1
            return 0

        return _in_a_fork(work, _PATIENCE + 5 * sum(seconds[item.nodeid] for item in items))

    def _say(self, said: dict[str, Any]) -> None:
        self.answers.write(json.dumps(said) + "\n")
        self.answers.flush()


def seen_anew(file: Path, source: str, mutant: Mutant, tests: list[str], seconds: float) -> bool:
    """Whether a test fails in a process that loads everything anew, the changed module among it."""
    code = _changed(file, source, mutant.number)

    def work(out: Path) -> int:
        _alone(out.parent)
        sys.meta_path.insert(0, _Changed(_module(file), file, code))
        schema = _SchemaOnce(out.parent)
        return int(pytest.main([*_OPTIONS, "-x", f"--basetemp={out.parent / 'tests'}", *tests], plugins=[schema]))

    ended = _in_a_fork(work, seconds)
    if ended["broken"]:
        raise RuntimeError(f"the trial of {file.name}:{mutant.line} {mutant.what} fell")
    return bool(ended["seen"])


class _SchemaOnce:
    """A plugin of pytest for a process that begins anew."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def pytest_collection_finish(self) -> None:
        """Everything is loaded."""
        _schema_once(self.folder)


def _schema_once(folder: Path) -> None:
    """Let the schema of a SQLite database be built once and copied then: most of the time of a short test goes there."""
    database = sys.modules.get("zhibao.app.database")
    if database is None:
        return
    build, ready = database.create_schema, folder / "schema.db"

    def copied(engine: Any) -> None:
        path = engine.url.database
        if engine.dialect.name != "sqlite" or not path or Path(path).exists():
            build(engine)
            return
        if not ready.exists():
            first = database.connect(f"sqlite:///{ready}")
            build(first)
            first.dispose()
        shutil.copyfile(ready, path)

    database.create_schema = copied  # type: ignore[attr-defined]


def _put(code: CodeType, module: ModuleType) -> None:
    """Put changed code into the living functions of a module: whoever holds one of them runs the changed code."""
    changed = {(one.co_qualname, one.co_firstlineno): one for one in _codes(code)}
    for function in _functions(module):
        old = function.__code__
        function.__code__ = changed.get((old.co_qualname, old.co_firstlineno), old)


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)


def _functions(holder: Any) -> Iterator[FunctionType]:
    for held in list(vars(holder).values()):
        for one in (held, *(getattr(held, name, None) for name in ("fget", "__func__", "__wrapped__"))):
            if isinstance(one, FunctionType):
                yield one
        if isinstance(held, type) and held.__module__ == (holder.__name__ if isinstance(holder, ModuleType) else holder.__module__):
            yield from _functions(held)


def _sorted_out(files: list[Path], reached: list[Any], seconds: dict[str, float]) -> dict[Path, Reach]:
    found = {file: Reach(seconds=seconds) for file in files}
    for test, file, lines in reached:
        one = found[Path(file)]
        if not test:
            one.imported = set(lines)
            continue
        one.tests.append(test)
        for line in lines:
            one.lines.setdefault(line, []).append(test)
    for one in found.values():
        # What runs at loading makes what every test uses, also a test that runs no line of the file itself.
        one.tests = one.tests or list(seconds)
    return found


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


def _in_a_fork(work: Callable[[Path], int], seconds: float) -> dict[str, Any]:
    """What came of some work in a process of its own group: whether something failed, and which test said so."""
    folder = Path(tempfile.mkdtemp(prefix="zhibao-mutation-", dir=_MEMORY))
    out = folder / "failed"
    try:
        child = os.fork()
        if child == 0:
            code = _BROKEN
            try:
                os.setpgid(0, 0)
                code = work(out)
            finally:
                os._exit(code)
        code = _ended(child, seconds)
        return {"seen": code not in (0, _BROKEN), "by": out.read_text() if out.exists() else None, "broken": code == _BROKEN}
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _ended(child: int, seconds: float) -> int:
    """The exit code of a process; -1 where it does not end in time."""
    ends, pause = time.monotonic() + seconds, 0.002
    while time.monotonic() < ends:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(pause)
        pause = min(pause * 1.2, 0.05)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return -1


def _alone(folder: Path) -> None:
    """A silent process, which draws the same examples each time and spends no time on making them small."""
    os.chdir(ROOT)
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    tempfile.tempdir = str(folder)
    from hypothesis import HealthCheck, Phase, settings

    phases = (Phase.explicit, Phase.generate)
    settings.register_profile("mutation", phases=phases, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    settings.load_profile("mutation")


def _changed(file: Path, source: str, number: int) -> CodeType:
    return compile(mutated(source, number), str(file), "exec")


def _module(file: Path) -> str:
    return ".".join(file.relative_to(ROOT / "src").with_suffix("").parts)


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
