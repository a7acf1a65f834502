"""Years of 桃源 from the first order to the closed books, each with other orders and injuries.

A trial is one year at a random scale. What it is billed, receives and pays is known from its files and banks; every figure of
its statement is asked for its entries, the gap is shared in both modes, and the independent audit must pass.
"""

from __future__ import annotations

import os
import random
import tempfile
from pathlib import Path

from campaigns.trial import Found, Tally
from tests.journeys.year_story import DIVISIONS, YEAR, YearStory
from zhibao.app.auditing import audit_home
from zhibao.app.home import init_home
from zhibao.kit.clock import now

USUAL = 5


def run(n: int, seed: int) -> Tally:
    """Let `n` years pass. Raises Found with what differs."""
    tally = Tally("year", seed, n, "years")
    for number in range(seed, seed + n):
        rng = random.Random(number)
        with tempfile.TemporaryDirectory(prefix="zhibao year ") as folder:
            os.environ.pop("ZHIBAO_DATABASE_URL", None)
            os.environ["ZHIBAO_HOME"] = str(Path(folder) / "home")
            year = YearStory(init_home("taoyuan", True), Path(folder), seed=number, scale=rng.choice([2_000, 5_000, 20_000]), injuries=rng.choice([8, 15, 30]))
            year.play()
            found = [*year.differences, *_unequal(year)]
            said = audit_home(year.home, by="wang.lu", at=now())
            year.home.engine.dispose()
        if found or not said["ok"]:
            raise Found(f"{(found + said['findings'])[:3]}; ./campaign.sh year --n 1 --seed {number}")
        tally.add(1, checks=year.checks)
    return tally


def _unequal(year: YearStory) -> list[str]:
    """Figures of the statement that their entries do not add up to, and a gap that its parts do not."""
    found = []
    for by in DIVISIONS:
        told = year.statement(by)
        if told["income_fen"] != year.received_fen(YEAR):
            found.append(f"income by {by}: {told['income_fen']} / {year.received_fen(YEAR)}")
        for part in told["parts"]:
            for figure in ("income", "spending"):
                rows = year.rows(by, figure, part["key"])["rows"]
                if sum(row["amount_fen"] for row in rows) != part[f"{figure}_fen"]:
                    found.append(f"{figure} of {part['key']} by {by}")
    for mode, shared in year.gaps().items():
        document = shared.document()
        if sum(area["gap_fen"] for area in document["areas"]) != document["total_gap_fen"]:
            found.append(f"gap in mode {mode.value}")
    return found
