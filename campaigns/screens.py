"""Every screen of the office and of the phone in a browser: usable with a reader and a keyboard, quiet, large enough."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from campaigns.trial import Found, Tally

USUAL = 1
_ROOT = Path(__file__).parents[1]


def run(n: int, seed: int) -> Tally:
    """Look at all screens `n` times; the tests look at a slice of them. Raises Found where one has a hurdle."""
    tally = Tally("screens", seed, n, "rounds")
    for _ in range(n):
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "tests/screens", "-q", "-n", "0"], cwd=_ROOT, env=os.environ | {"ZHIBAO_SCREENS": "all"}, check=False
        )
        if done.returncode:
            raise Found("a screen has a hurdle; see above")
        tally.add(1)
    return tally
