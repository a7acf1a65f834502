"""The statement of the income account (收入户) as rows of receipts: what each payer wrote names enterprise, month and tax office.

Out of the remittance text come the one unified social credit code, the one month ("2025-07", "202507" or "2025年7月") and the one code of a
tax office that it holds. Where it holds none or several, the cell stays empty and a person places the row. Money that went
out is a row only where it names an enterprise and a month, as money that was returned; other payments belong to the books.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from zhibao.edge.bank.values import Entry, Statement
from zhibao.kit.money import to_yuan

COLUMNS = ("reference", "platform", "month", "amount", "received_on", "tax_office", "remittance")
_USCC = re.compile(r"(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Za-z])")
_MONTH = re.compile(r"(?<![0-9A-Za-z])(20\d\d)(?:-|年)?(0?[1-9]|1[0-2])月?(?![0-9A-Za-z-])")
_SIX = re.compile(r"(?<![0-9A-Za-z])\d{6}(?![0-9A-Za-z])")


def receipt_rows(statement: Statement, tax_offices: Collection[str]) -> tuple[list[tuple[int, tuple[str, ...]]], int]:
    """The numbered rows of a statement in the order of `COLUMNS`, and how many payments out are none of them."""
    rows: list[tuple[int, tuple[str, ...]]] = []
    outgoing = 0
    for number, entry in enumerate(statement.entries, 1):
        cells = _cells(entry, tax_offices)
        if entry.amount_fen < 0 and not (cells[1] and cells[2]):
            outgoing += 1
        else:
            rows.append((number, cells))
    return rows, outgoing


def _cells(entry: Entry, tax_offices: Collection[str]) -> tuple[str, ...]:
    said = entry.remittance or ""
    codes = set(_USCC.findall(said.upper()))
    office = {word for word in _SIX.findall(said) if word in tax_offices}
    months = {f"{year}-{int(month):02d}" for year, month in _MONTH.findall(said) if f"{year}{month}" not in office}
    return (
        entry.reference, _only(codes), _only(months), to_yuan(entry.amount_fen), entry.booked_on.isoformat(), _only(office), said
    )  # fmt: skip


def _only(words: set[str]) -> str:
    return next(iter(words)) if len(words) == 1 else ""
