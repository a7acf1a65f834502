"""Generated months from the registers to the adjusted bill; every figure equals its truth, to the fen.

A trial is one month of one province in a home of its own, at a random scale.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from campaigns.trial import Found, Tally

USUAL = 50


def run(n: int, seed: int) -> Tally:
    """Play `n` months."""
    tally = Tally("month", seed, n, "months")
    for number in range(seed, seed + n):
        rng = random.Random(number)
        place = rng.choice(["taoyuan", "zhejiang"])
        month = rng.choice(["2025-07", "2025-08", "2025-09", "2025-12"])
        scale = rng.choice([600, 1_000, 3_000, 8_000])
        folder = Path(tempfile.mkdtemp(prefix="zhibao month "))
        try:
            played = _play(folder, place, month, scale, number)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        if played["differences"]:
            raise Found(f"{place} {month} scale {scale}: {played['differences'][:3]}; ./campaign.sh month --n 1 --seed {number}")
        tally.add(1, rows=played["received"], checks=len(played["checks"]) if isinstance(played["checks"], list) else played["checks"])
    return tally


def _play(folder: Path, place: str, month: str, scale: int, seed: int) -> dict[str, Any]:
    environment = os.environ | {"ZHIBAO_HOME": str(folder / "home")}
    environment.pop("ZHIBAO_DATABASE_URL", None)
    words = ["demo", "month", "--place", place, "--month", month, "--scale", str(scale), "--seed", str(seed), "--json"]
    for asked in (["init", "--place", place, "--demo"], words):
        done = subprocess.run(
            [sys.executable, "-c", "from zhibao.cli import main; main()", *asked], env=environment, capture_output=True, text=True
        )
        if done.returncode and not done.stdout.startswith("{"):
            raise Found(f"`{' '.join(asked)}` ended with {done.returncode}: {done.stderr[-2000:]}")
    played: dict[str, Any] = json.loads(done.stdout)
    if "differences" not in played:
        raise Found(f"`{' '.join(words)}`: {played}")
    return played
