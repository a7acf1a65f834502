"""Runs the `console` blocks of a page in order, as a reader would, and compares what the page says they print.

A line that begins with `$ ` is a command, lines with `> ` belong to it, all others are what it prints. `zhibao`
runs inside this process, everything else in bash. A `…` in the page stands for anything within a line, a line
that is only `…` for any lines. A command must succeed unless the next one is `echo $?`.
"""

from __future__ import annotations

import contextlib
import glob
import io
import os
import re
import shlex
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from zhibao.cli import frame
from zhibao.cli.root import application

WIDTH = 100
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.M | re.S)
_SHELL_WORDS = ("$?", "|", ">", "<")


@dataclass
class Step:
    """One command of the page and what the page says it prints."""

    command: str
    said: list[str] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)


def steps_of(block: str) -> list[Step]:
    """The commands of one block."""
    steps: list[Step] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            steps.append(Step(line[2:]))
        elif line.startswith("> ") and not steps[-1].said:
            steps[-1].command += "\n" + line[2:]
        else:
            steps[-1].said.append(line)
    return steps


def blocks(page: str) -> Iterator[tuple[int, int, list[Step]]]:
    """Every block of a page: where its inside begins and ends, and its steps."""
    for match in _BLOCK.finditer(page):
        yield match.start(1), match.end(1), steps_of(match.group(1))


class Reader:
    """Somebody who types the commands of a page into a terminal."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.last = 0

    def type(self, step: Step) -> None:
        """Run a step; its `printed` holds what came out."""
        if step.command == "echo $?":
            step.printed = [str(self.last)]
            return
        if step.command.startswith("export "):
            name, _, value = step.command.removeprefix("export ").partition("=")
            os.environ[name] = value.replace("$PWD", str(self.folder))
            return
        if step.command.startswith("zhibao "):
            text = self._zhibao(step.command)
        else:
            done = subprocess.run(["bash", "-c", step.command], cwd=self.folder, capture_output=True, text=True)
            text, self.last = done.stdout + done.stderr, done.returncode
        step.printed = [line.rstrip() for line in text.splitlines()]

    def _zhibao(self, command: str) -> str:
        ours, _, filter_ = command.partition(" | ")
        words = [found for word in shlex.split(ours)[1:] for found in self._expand(word)]
        out = io.StringIO()
        with contextlib.chdir(self.folder), contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            self.last = frame.run(application(), words)
        text = out.getvalue()
        if not filter_:
            return text
        return subprocess.run(["bash", "-c", filter_], cwd=self.folder, input=text, capture_output=True, text=True).stdout

    def _expand(self, word: str) -> list[str]:
        if not any(sign in word for sign in "*["):
            return [word]
        return sorted(glob.glob(word, root_dir=self.folder)) or [word]


def fits(said: list[str], printed: list[str]) -> bool:
    """Whether the printed lines are what the page says."""
    pattern = "\n".join(
        ".*" if line.strip() == "…" else ".*?".join(re.escape(part.rstrip()) for part in line.split("…"))
        for line in said
    )
    shown = "\n".join(printed).strip("\n")
    # `.` crosses lines only where a whole line is left out.
    pattern = re.sub(r"(?m)^\.\*$", r"(?s:.*)", pattern)
    return re.fullmatch(pattern, shown) is not None
