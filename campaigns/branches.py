"""Every branch of the rules and of the money is taken by the tests of its own room, measured.

A trial is one room. The rooms that take seconds are measured in `./test.sh`; here are those that take minutes.
"""

from __future__ import annotations

import subprocess
import sys

from campaigns.trial import Found, Tally

ROOMS = ("benefits", "contributions", "fund", "registry")
USUAL = len(ROOMS)


def run(n: int, seed: int) -> Tally:
    """Measure `n` rooms, in turn from the one that the seed names. Raises Found with what a room's test says."""
    tally = Tally("branches", seed, n, "rooms")
    for turn in range(n):
        room = ROOMS[(seed - 1 + turn) % len(ROOMS)]
        command = [sys.executable, "-m", "pytest", "-q", "-m", "branches", f"tests/{room}/test_branches.py"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise Found(f"{room}: {done.stdout[-3000:]}")
        tally.add(1)
    return tally
