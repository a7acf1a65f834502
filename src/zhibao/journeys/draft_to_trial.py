"""From a draft of rules to a trial on data: counts of an industry that is not in the scheme, rated as if the draft held.

The story in three steps: take the law with the draft over it, rate the counts by the code that rates every bill, and show beside
it what the law in force says of them. Nothing is kept; every result is provisional (`jiangsu-2025-31 §4`, `jiangsu-2025-31 §preamble`).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date
from typing import Any

from zhibao import contributions, law
from zhibao.contributions import acts as bills
from zhibao.contributions.model import CountedOrders, Standing
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.law.overlay import Overlay

_COLUMNS = ("district", "day", "units")
_NOBODY = "draft"


def trial(draft: Overlay, industry: str, counts: Sequence[CountedOrders]) -> dict[str, Any]:
    """What counts of an industry would be billed, month by month, under a draft; and what the law in force says of them.

    Raises CallerFault `unknown_industry`, `no_counts`.
    """
    entry = next((one for one in law.industries() if one.id == industry), None)
    if entry is None:
        raise CallerFault("unknown_industry", f"没有“{industry}”这个行业。", f"There is no industry {industry!r}.", remedy_zh="见 zhibao law industries。", remedy_en="See `zhibao law industries`.")
    if not counts:
        raise CallerFault("no_counts", "没有任何单量。", "There is nothing to count.", place="counts")
    provinces = sorted({law.places().province_of(one.district) for one in counts})
    months = sorted({Month.of(one.day) for one in counts})
    told = {name: [_month(book, one, province, counts) for province in provinces for one in months] for name, book in (("under_draft", draft.book), ("in_force", law.book()))}
    return {
        "draft": draft.name, "industry": entry.document(), "numbers": draft.document(), "units": sum(one.orders for one in counts), **told,
        "total_fen": sum(one["total_fen"] for one in told["under_draft"]), "situations": [_situation(address) for address in entry.situations],
        "mark": "assumed", "provisional": True,
    }  # fmt: skip


def read_counts(content: bytes, industry: str) -> list[CountedOrders]:
    """Counts from a CSV of district, day, units. Raises CallerFault `counts_form` with the line."""
    reader = csv.DictReader(io.StringIO(content.decode("utf-8-sig", errors="replace")))
    if any(name not in (reader.fieldnames or ()) for name in _COLUMNS):
        raise _form(1)
    found = []
    for line, row in enumerate(reader, start=2):
        try:
            district, day, units = row["district"].strip(), date.fromisoformat(row["day"].strip()), int(row["units"])
            law.places().province_of(district)
            if units < 0:
                raise ValueError
        except (ValueError, AttributeError, TypeError, CallerFault):
            raise _form(line) from None
        found.append(CountedOrders(_NOBODY, industry, district, day, units))
    return found


def _month(book: law.Book, month: Month, province: str, counts: Sequence[CountedOrders]) -> dict[str, Any]:
    mine = [one for one in counts if law.places().province_of(one.district) == province and Month.of(one.day) == month]
    first = min((one.day for one in mine), default=month.first)
    standing = Standing(
        platform=_NOBODY, name=_NOBODY, batch="2026", province=province, industry=mine[0].industry if mine else "", tier=None, undecided=False, since=first, until=None,
        in_province_since=first, cites=("extension-parameters §4",), mark="assumed",
    )  # fmt: skip
    tariff = contributions.Tariff(book, law.places(), [standing], [])
    rating = contributions.rate_month(mine, tariff, month)
    lines = [bills.line_document(line) for line in rating.lines]
    return {
        "place": province, "month": str(month), "lines": lines, "refused": [bills.refused_document(one) for one in rating.refused],
        "total_fen": sum(line["amount_fen"] for line in lines),
    }  # fmt: skip


def _situation(address: str) -> dict[str, str]:
    provision = law.book().provision(address)
    return {"address": provision.address, "zh": provision.title_zh, "en": provision.title_en}


def _form(line: int) -> CallerFault:
    return CallerFault(
        "counts_form", f"第 {line} 行：须有 district、day、units 三列，地区和日期存在，单量不小于零。",
        f"Line {line}: three columns district, day, units are needed; the place and the day exist, units are not below zero.", place=f"line {line}",
    )  # fmt: skip
