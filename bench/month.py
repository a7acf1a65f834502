"""Questions to a store of a month of orders, the month's bill, and the month counted again from the sealed rows.

    python bench/month.py [--scale full|small] [--only at|rederive|bill] [--tmp FOLDER]

The store is filled day by day by intake itself. The parts are in at.py and rederive.py; the bill from counts is
measured by bill.py, which needs no store.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from at import at
from ground import Line, Scale, keep, month_home, options
from rederive import rederive

from zhibao.kit.clock import Month

JULY = Month(2025, 7)


def bill(scale: Scale) -> None:
    """The bill of 400 million orders from their counts, as bill.py measures it."""
    told = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("bill.py"))], check=True, stdout=subprocess.PIPE, text=True
    ).stdout
    figures = {name.strip(): float(value) for name, value in re.findall(r"^  (.+?)\s+([\d.]+) s$", told, re.M)}
    whole = next(value for name, value in figures.items() if name.startswith("whole bill"))
    counts = next(iter(told.splitlines()), "")
    line = Line(
        "bill of a month of 400 million orders from counts", f"{whole:.2f} s", "2 s", "0.5 s", counts.split(",  ")[0]
    )
    keep("bill", scale, [line], figures)


def main() -> None:
    """Run what was asked for."""
    with options(__doc__ or "") as asked:
        if asked.only in (None, "at", "rederive"):
            home = month_home(asked.folder, asked.scale, JULY)
            if asked.only in (None, "at"):
                at(home, asked.scale, JULY)
            if asked.only in (None, "rederive"):
                rederive(home, asked.scale, JULY)
        if asked.only in (None, "bill"):
            bill(asked.scale)


if __name__ == "__main__":
    main()
