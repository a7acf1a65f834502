"""Payment runs that are killed: a process that forks one child for each kill.

Reads one JSON document per line, `{"home", "database_url", "run", "at": number | name | null}`, and answers with one:
how the child ended, the points it passed and the steps that it said were kept.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.fund.story import Story
from tests.orders.breaking import breaking, die
from zhibao.app import database
from zhibao.kit.secrets import Keyring


def story_of(home: Path, url: str, run: int, told: Any = lambda name: None) -> Story:
    """A run of a home."""
    return Story(database.connect(url), Keyring.load(home / "zhibao.key"), home / "out", run, told)


def one(job: dict[str, Any], answer: int) -> None:
    """In the child: play the run; what was committed is said at once."""

    def told(step: str) -> None:
        os.write(answer, (json.dumps({"kept": step}) + "\n").encode())

    story = story_of(Path(job["home"]), job["database_url"], job["run"], told)
    with breaking(job.get("at"), die, engine=story.engine) as points:
        story.play()
    os.write(answer, (json.dumps({"points": points.names}) + "\n").encode())


def run(job: dict[str, Any]) -> dict[str, Any]:
    """Fork, wait, and tell how it ended."""
    with tempfile.TemporaryFile() as told:
        child = os.fork()
        if child == 0:
            code = 70
            try:
                one(job, told.fileno())
                code = 0
            finally:
                os._exit(code)
        _, status = os.waitpid(child, 0)
        told.seek(0)
        said = [json.loads(line) for line in told.read().splitlines()]
    ended = os.waitstatus_to_exitcode(status)
    return {
        "ended": "killed" if ended == -signal.SIGKILL else ended,
        "kept": [part["kept"] for part in said if "kept" in part],
        "points": next((part["points"] for part in said if "points" in part), []),
    }


def main() -> None:
    """Serve jobs until standard input ends."""
    for line in sys.stdin:
        print(json.dumps(run(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
