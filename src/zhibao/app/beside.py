"""The process beside a server: it does the jobs, so that people who work at their screens do not wait for order files.

It is polite (a lower priority than the server) and never outlives it: it ends when its standard input does, however the
server ended.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from zhibao.app import jobs
from zhibao.app.home import Home, open_home

# The jobs take what the server leaves: an order file has minutes, a person at a screen has not.
_POLITE = 19


@contextmanager
def working(home: Home) -> Iterator[subprocess.Popen[bytes]]:
    """Do the jobs of a home in a process of its own while a server runs."""
    command = [sys.executable, "-W", "ignore", "-m", "zhibao.app.beside", str(home.path.resolve())]
    beside = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    assert beside.stdin is not None
    try:
        yield beside
    finally:
        beside.stdin.close()
        try:
            beside.wait(40)
        except subprocess.TimeoutExpired:
            # A job that is cut off is taken up again by the next server.
            beside.kill()
            beside.wait()


def main(path: str) -> None:
    """Work until whoever began it is gone."""
    os.nice(_POLITE)
    with jobs.running(open_home(Path(path))):
        while os.read(0, 1024):
            pass


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except KeyboardInterrupt:
        # Ctrl+C reaches both; the server says that it stops.
        sys.exit(0)
