"""Numbers of receipts: each stands in the law of the place and the day, with the same value, citations and mark (K9)."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from zhibao_audit.exact import fraction
from zhibao_audit.export import Export, Row
from zhibao_audit.report import Report


class Numbers:
    """The established numbers of the law, by name."""

    def __init__(self, export: Export) -> None:
        self._held: dict[str, list[Row]] = defaultdict(list)
        for row in export.rows("law_number"):
            self._held[row["name"]].append(row)

    def check(self, award: Row | None, receipts: Row | None, report: Report) -> None:
        """Every number that the receipts of an award used."""
        if award is None or receipts is None or receipts["receipts"] is None:
            return
        for digest, receipt in receipts["receipts"].items():
            for entry, used in receipt.get("numbers", {}).items():
                report.count("numbers_of_the_law")
                if not any(_is(used, known, award["place"]) for known in self._held[used["name"]]):
                    where = f"award {award['award_no']} receipt {digest[:19]} {entry}"
                    report.find("K9", where, "所用数值不是当地当日的法定数值", "the number is not that of the law, the place and the day")


def _is(used: Row, known: Row, place: str) -> bool:
    """Whether a number of a receipt is this one of the law: place, day, keys, value, citations and mark."""
    here = known["place"].rstrip("0")
    keys = {name: str(word) for name, word in used["by"].items()}
    return (
        place.startswith(here)
        and known["from"] <= used["on"]
        and (known["to"] is None or used["on"] <= known["to"])
        and known["by"].items() <= keys.items()
        and _same(used["value"], known["value"])
        and (used["cites"], used["mark"]) == (known["cites"], known["mark"])
    )


def _same(used: Any, known: Any) -> bool:
    """One value in two spellings: "0.85" and "17/20", 27 and "27"."""
    if used == known or str(used) == str(known):
        return True
    try:
        return fraction(used) == fraction(known)
    except (ValueError, TypeError, ZeroDivisionError):
        return False
