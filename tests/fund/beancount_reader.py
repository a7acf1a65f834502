"""A strict reader of Beancount journals, written for the tests: it takes only what this system writes, and adds up anew."""

from __future__ import annotations

import re
from collections import defaultdict

DAY = r"\d{4}-\d{2}-\d{2}"
NAME = r"(?:Assets|Liabilities|Equity|Income|Expenses)(?::[A-Z0-9][A-Za-z0-9-]*)+"
AMOUNT = r"-?\d+\.\d{2} CNY"
TEXT = r'"(?:[^"\\]|\\.)*"'
FORMS = {
    "option": re.compile(rf"option {TEXT} {TEXT}"),
    "commodity": re.compile(rf"({DAY}) commodity CNY"),
    "open": re.compile(rf"({DAY}) open ({NAME}) CNY"),
    "balance": re.compile(rf"({DAY}) balance ({NAME})  ({AMOUNT})"),
    "transaction": re.compile(rf"({DAY}) \* ({TEXT})"),
    "metadata": re.compile(rf"  [a-z][a-z_]*: {TEXT}"),
    "posting": re.compile(rf"  ({NAME})  ({AMOUNT})"),
}


def fen(text: str) -> int:
    """An amount as fen."""
    return int(text.removesuffix(" CNY").replace(".", ""))


def read(journal: str) -> list[str]:
    """What is wrong in a journal; nothing where every line is known, every transaction and every assertion adds up."""
    faults: list[str] = []
    opened: dict[str, str] = {}
    moved: list[tuple[str, str, int]] = []
    asserted: list[tuple[str, str, int]] = []
    current: list[tuple[str, int]] = []
    day, heading = "", ""

    def end() -> None:
        if heading:
            if len(current) < 2 or sum(amount for _, amount in current) != 0:
                faults.append(f"{heading} does not balance")
            moved.extend((day, name, amount) for name, amount in current)

    for number, line in enumerate(journal.splitlines(), 1):
        kind, found = next(((kind, match) for kind, form in FORMS.items() if (match := form.fullmatch(line))), ("", None))
        if line == "":
            continue
        if found is None:
            faults.append(f"line {number} is unknown: {line}")
        elif kind == "posting" and heading:
            current.append((found[1], fen(found[2])))
            if found[1] not in opened or opened[found[1]] > day:
                faults.append(f"line {number}: {found[1]} is not open")
        elif kind == "metadata" and heading:
            continue
        elif kind in ("posting", "metadata"):
            faults.append(f"line {number} stands outside a transaction")
        else:
            end()
            heading, current = "", []
            if kind == "open":
                if found[2] in opened:
                    faults.append(f"line {number}: {found[2]} is opened twice")
                opened[found[2]] = found[1]
            elif kind == "balance":
                asserted.append((found[1], found[2], fen(found[3])))
            elif kind == "transaction":
                day, heading = found[1], found[2]
    end()
    for on, name, amount in asserted:
        sums: dict[str, int] = defaultdict(int)
        for moved_on, moved_name, moved_fen in moved:
            if moved_on < on:
                sums[moved_name] += moved_fen
        if sums[name] != amount:
            faults.append(f"{on} {name}: {sums[name]} and not {amount}")
    return faults
