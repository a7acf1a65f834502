"""Long runs of the properties: cutting, merging, re-ordering and re-sending; random histories against the oracle.

A trial is one generated example of each property, and every tenth a random history row by row against the oracle.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from campaigns.trial import Found, Tally
from tests.orders.ground import Ground
from tests.orders.test_intake import check, random_rows
from zhibao.app import database
from zhibao.kit.secrets import Keyring

USUAL = 2_000
AT_ONCE = 200


def run(n: int, seed: int) -> Tally:
    """Try `n` examples of every property."""
    tally = Tally("properties", seed, n, "examples")
    for first in range(seed, seed + n, AT_ONCE):
        count = min(AT_ONCE, seed + n - first)
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", f"--hypothesis-seed={first}",
             "tests/orders/test_properties.py", "-k", "cutting"],
            env=os.environ | {"ZHIBAO_EXAMPLES": str(count)}, capture_output=True, text=True,
        )  # fmt: skip
        if done.returncode:
            raise Found(f"./campaign.sh properties --n {count} --seed {first}\n{done.stdout[-4000:]}")
        histories = range(first, first + count, 10)
        for number in histories:
            _history(number)
        tally.add(count, histories=len(histories))
    return tally


def _history(seed: int) -> None:
    rng = random.Random(seed)
    folder = Path(tempfile.mkdtemp(prefix="zhibao properties "))
    engine = database.connect(f"sqlite:///{folder / 'zhibao.db'}")
    try:
        database.create_schema(engine)
        ground = Ground(engine, Keyring.create(folder / "zhibao.key"), folder / "orders")
        batches = [random_rows(rng, rng.choice([3, 20, 60, 150])) for _ in range(rng.randrange(2, 7))]
        check(ground, batches, chunk_rows=rng.choice([10, 37, 1000]))
    except AssertionError as error:
        raise Found(f"{error}; ./campaign.sh properties --n 1 --seed {seed}") from error
    finally:
        engine.dispose()
        shutil.rmtree(folder, ignore_errors=True)
