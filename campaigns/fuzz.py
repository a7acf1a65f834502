"""Damaged order files: bytes flipped, cut, doubled or moved in CSV, gzip and Parquet; a load ends in 0 or 2, never in 1.

A trial is one damaged file through the command line, in a process that may die without taking the campaign along.
What is refused leaves nothing behind; what is taken adds up, passes `orders verify` and can be read back.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from campaigns.trial import Found, Tally

USUAL = 5_000
IN_ONE_PROCESS = 100
FORMS = ("csv", "csv.gz", "gb18030", "gb18030.gz", "parquet", "parquet-words", "parquet-large", "parquet-utc", "parquet-ns")


def run(n: int, seed: int) -> Tally:
    """Damage `n` files."""
    tally = Tally("fuzz", seed, n, "files")
    for first in range(seed, seed + n, IN_ONE_PROCESS):
        count = min(IN_ONE_PROCESS, seed + n - first)
        child = subprocess.Popen(
            [sys.executable, "-X", "faulthandler", "-m", "campaigns.fuzz", str(first), str(count)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert child.stdout and child.stderr
        at = first
        for line in child.stdout:
            told = json.loads(line)
            if told["found"]:
                child.kill()
                raise Found(f"{told['found']}; ./campaign.sh fuzz --n 1 --seed {told['seed']}")
            tally.add(1, **told["counts"])
            at = told["seed"] + 1
        if child.wait() != 0:
            raise Found(f"the process ended with {child.returncode}; ./campaign.sh fuzz --n 1 --seed {at}\n{child.stderr.read()}")
    return tally


def _flip(rng: random.Random, data: bytearray) -> None:
    for _ in range(rng.choice([1, 1, 2, 8, 60])):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)


def _cut(rng: random.Random, data: bytearray) -> None:
    del data[rng.randrange(len(data)) :]


def _drop(rng: random.Random, data: bytearray) -> None:
    at = rng.randrange(len(data))
    del data[at : at + rng.choice([1, 3, 50, 700])]


def _double(rng: random.Random, data: bytearray) -> None:
    at = rng.randrange(len(data))
    data[at:at] = data[at : at + rng.choice([1, 20, 900])]


def _move(rng: random.Random, data: bytearray) -> None:
    at, to = rng.randrange(len(data)), rng.randrange(len(data))
    part = data[at : at + rng.choice([4, 64, 500])]
    data[to : to + len(part)] = part


def _fill(rng: random.Random, data: bytearray) -> None:
    at, size = rng.randrange(len(data)), rng.choice([1, 8, 400])
    data[at : at + size] = bytes([rng.choice([0, 0x22, 0x2C, 0x0A, 0x0D, 0x7F, 0x80, 0xFF])]) * size


def _noise(rng: random.Random, data: bytearray) -> None:
    at = rng.randrange(len(data))
    data[at : at + 30] = rng.randbytes(30)


DAMAGES: tuple[Callable[[random.Random, bytearray], None], ...] = (_flip, _flip, _cut, _drop, _double, _move, _fill, _noise)


def _damaged(rng: random.Random, path: Path) -> str:
    from tests.orders.forms import TIME_FORMS, write
    from tests.orders.test_intake import random_rows

    form = rng.choice(FORMS)
    rows = random_rows(rng, rng.choice([3, 40, 300]))
    if form in TIME_FORMS:
        rows = [row for row in rows if "yesterday" not in row["accepted_at"]]
    write(rows, path, form)
    if form.startswith("parquet") and rng.random() < 0.6:
        # Without compression most damage reaches the values instead of the frame around them.
        pq.write_table(pq.read_table(path), path, compression="none", use_dictionary=rng.random() < 0.3)
    data = bytearray(path.read_bytes())
    inside = form.endswith(".gz") and rng.random() < 0.5
    if inside:
        import gzip

        data = bytearray(gzip.decompress(bytes(data)))
    for _ in range(rng.choice([1, 1, 1, 2, 4])):
        if data:
            rng.choice(DAMAGES)(rng, data)
    if inside:
        data = bytearray(gzip.compress(bytes(data)))
    path.write_bytes(data)
    return form


class _Office:
    """A home and the command line in this process."""

    def __init__(self, folder: Path, workers: list[str]) -> None:
        from zhibao.cli.root import application

        self.home = folder / "home"
        self.application = application()
        os.environ["ZHIBAO_HOME"] = str(self.home)
        os.environ.pop("ZHIBAO_DATABASE_URL", None)
        self.run("init", "--place", "taoyuan", "--demo")
        self.workers = workers

    def run(self, *words: str) -> tuple[int, str, str]:
        from zhibao.cli.frame import run

        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = run(self.application, list(words))
        return code, out.getvalue(), err.getvalue()

    def judge(self, seed: int, path: Path, form: str) -> tuple[str | None, dict[str, int]]:
        """What is wrong with the answer to one file, if anything, and what it was."""
        before = self._files()
        code, out, err = self.run("orders", "load", str(path), "--platform", "美团", "--json")
        if code not in (0, 2):
            return f"exit {code} for a {form} file: {err[-1500:]}", {}
        if any(worker in out + err for worker in self.workers):
            return f"a personal number was printed for a {form} file", {}
        said: dict[str, Any] = json.loads(out)
        if code == 2:
            if self._files() != before:
                return f"something was kept of a refused {form} file", {}
            if not all(said.get(part) for part in ("error", "zh", "en", "place", "remedy_zh", "remedy_en")):
                return f"a refusal without place or remedy: {said}", {}
            return None, {"refused": 1, f"refused {said['error']}": 1}
        parts = [said[part] for part in ("accepted", "duplicate", "quarantined", "conflicts")]
        if sum(parts) != said["received"]:
            return f"{parts} do not add up to {said['received']}", {}
        return self._read_back(said, seed, path), {"taken": 1}

    def _read_back(self, said: dict[str, Any], seed: int, path: Path) -> str | None:
        if said["repeated"]:
            return None
        back = path.with_name("back.csv")
        asked = [("orders", "quarantine", said["batch"], "--out", str(back)), ("orders", "conflicts", said["batch"], "--json")]
        if seed % 10 == 0:
            asked += [("orders", "verify", "--json"), ("orders", "rederive", "--month", "2025-07", "--json")]
            number = path.with_name("number.txt")
            number.write_text(self.workers[seed // 10 % len(self.workers)])
            asked.append(("orders", "at", "--worker", f"@{number}", "--time", "2025-07-10T12:00:00", "--json"))
        for words in asked:
            code, out, err = self.run(*words)
            if code != 0:
                return f"`{' '.join(words[:2])}` ended with {code} afterwards: {(out + err)[-1500:]}"
        return None

    def _files(self) -> set[str]:
        return {str(path) for path in (self.home / "orders").rglob("*") if path.is_file() and path.name != ".lock"}


def _child(first: int, count: int) -> None:
    from tests.orders.test_intake import WORKERS

    folder = Path(tempfile.mkdtemp(prefix="zhibao fuzz "))
    try:
        office = _Office(folder, WORKERS)
        for seed in range(first, first + count):
            path = folder / "feed"
            form = _damaged(random.Random(seed), path)
            found, counts = office.judge(seed, path, form)
            print(json.dumps({"seed": seed, "found": found, "counts": counts}), flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    _child(int(sys.argv[1]), int(sys.argv[2]))
