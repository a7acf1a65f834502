"""From the ledger to a statement: give every line of income and spending its enterprise, industry and prefecture, then fold.

Income: a receipt is divided by what was billed for its month. Spending: a benefit belongs to the enterprise of its case, its
industry is the only one of that enterprise here, else that of the order (`readings §57`, `readings §58`). What nobody can
place stays a part of its own. A closed period is divided as things were known when it was closed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, cast

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases import attribution
from zhibao.cases.attribution import Counted
from zhibao.contributions import collected, collection_money
from zhibao.contributions.collected import Received
from zhibao.contributions.rules import rated_industry
from zhibao.fund import closing, statement_lines, statements
from zhibao.fund.statements import Part
from zhibao.kit.clock import Month, today
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import allocate, exact
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring
from zhibao.orders.store import OrderStore
from zhibao.registry import answers as registry

_LOOKED_BACK = 12


@dataclass(frozen=True)
class Asked:
    """What a statement is asked for: the place whose books it is of, the first and last month, and how it is divided."""

    place: str
    first: Month
    last: Month
    by: str = "industry"

    @classmethod
    def of(cls, place: str, period: str, by: str = "industry") -> Asked:
        """For a place and a year or month ("2025", "2025-07"). Raises CallerFault `unknown_place`, `period_form`, `statement_by`."""
        statements.check_dimension(by)
        code = law.places().resolve(place).code
        if period.isdigit() and len(period) == 4 and int(period) > 0:
            return cls(code, Month(int(period), 1), Month(int(period), 12), by)
        try:
            month = Month.parse(period)
        except CallerFault:
            raise CallerFault(
                "period_form", f"“{period}”不是年度或者月份。", f"{period!r} is neither a year nor a month.", place="period",
                remedy_zh="请写成“2025”或“2025-07”。", remedy_en="Write it like 2025 or 2025-07.",
            ) from None  # fmt: skip
        return cls(code, month, month, by)


def statement(
    session: Session, store: Path, keyring: Keyring, asked: Asked, *, at: datetime, progress: Progress = silent
) -> dict[str, Any]:
    """The statement of a place and period as a JSON document: income and spending, divided, the balance sheet, reserve, warnings."""
    books = statement_lines.books_of(session, asked.place)
    known = _known(session, books, asked, at)
    parts = _parts(session, store, keyring, asked, books, known, progress)
    found = statements.income_statement(parts, asked.by)
    rules: list[law.Value] = []
    needs: list[dict[str, str]] = []
    _warn(found, asked, rules, needs)
    names = {one.uscc: one.name for one in registry.enterprises(session) if one.uscc is not None}
    for part in found["parts"]:
        part |= _named(part["key"], asked.by, names)
    return {
        "place": asked.place, "from": str(asked.first), "to": str(asked.last), "known": known.isoformat(), "books": books,
        "closed": bool(books) and all(_closed(session, book, asked) is not None for book in books),
        **found,
        "balance_sheet": {"on": asked.last.last.isoformat(), **statements.balance_sheet(statement_lines.balances(session, books, asked.last.last))},
        "reserve": _reserve(session, books, asked, rules, needs),
        "rules": [_rule(value) for value in rules], "needs": needs,
        "provisional": any(value.mark == "assumed" for value in rules) or asked.by in ("industry", "enterprise", "prefecture"),
    }  # fmt: skip


def rows(
    session: Session, store: Path, keyring: Keyring, asked: Asked, figure: str, key: str | None, *, at: datetime, progress: Progress = silent
) -> dict[str, Any]:
    """The lines of the ledger behind a figure of a statement; they add up to it. Raises CallerFault `unknown_figure`."""
    books = statement_lines.books_of(session, asked.place)
    known = _known(session, books, asked, at)
    found = statements.rows_of(_parts(session, store, keyring, asked, books, known, progress), asked.by, figure, key)
    return {
        "place": asked.place, "from": str(asked.first), "to": str(asked.last), "by": asked.by, "figure": figure,
        **({} if key is None else {"key": key}), "known": known.isoformat(),
        "amount_fen": sum(one.amount_fen for one in found), "rows": [one.document() for one in found],
    }  # fmt: skip


# Gathering


def _closed(session: Session, book: str, asked: Asked) -> datetime | None:
    """When a book closed the last month of the period, None while it has not."""
    return next((row.at for row in closing.closes(session, book) if row.month == str(asked.last)), None)


def _known(session: Session, books: Sequence[str], asked: Asked, at: datetime) -> datetime:
    """The moment as of which the lines are divided: when the last book closed the period, else now."""
    found = [_closed(session, book, asked) for book in books]
    moments = [moment for moment in found if moment is not None]
    return max(moments) if books and len(moments) == len(found) else at


def _parts(
    session: Session, store: Path, keyring: Keyring, asked: Asked, books: Sequence[str], known: datetime, progress: Progress
) -> list[Part]:
    found = statement_lines.lines(session, books, asked.first.first, asked.last.last, known)
    if asked.by in ("book", "month"):
        return found
    # A refund goes the way of the receipt out of which it was given back.
    behind = collection_money.receipts_of_refunds(session)
    receipts = collected.placed(session, [behind.get(one.source, one.source) for one in found if one.source and _is_income(one)], known)
    cases = attribution.of_cases(session, [one.source for one in found if one.source and not _is_income(one)], known)
    homes = _Homes(session, cache(lambda: OrderStore.open(session, store, keyring)), asked)
    divided: list[Part] = []
    for number, one in enumerate(found, 1):
        if _is_income(one):
            divided += _of_receipt(one, receipts.get(behind.get(one.source or "", one.source or ""), ()), homes)
        else:
            divided.append(_of_case(one, cases.get(one.source or ""), homes))
        if number % 10_000 == 0:
            progress(number, len(found), "lines")
    return divided


def _is_income(one: Part) -> bool:
    return one.kind in ("receipt", "refund", "late_fee_shift")


def _of_receipt(one: Part, received: Sequence[Received], homes: _Homes) -> list[Part]:
    """A line of a receipt over the parts of the receipt, by largest remainder: a late fee goes the way of the fee."""
    weights = {(part.platform, part.industry or "", part.prefecture or ""): abs(part.amount_fen) for part in received if part.industry}
    if not any(weights.values()):
        return [replace(one, enterprise=homes.code(received[0].platform) if received else None)]
    return [
        replace(one, amount_fen=fen, enterprise=homes.code(platform), industry=homes.industry(industry), prefecture=prefecture or None)
        for (platform, industry, prefecture), fen in sorted(allocate(one.amount_fen, weights).items())
        if fen
    ]


def _of_case(one: Part, case: Counted | None, homes: _Homes) -> Part:
    if case is None:
        return one
    if case.platform is None:
        return replace(one, prefecture=case.prefecture)
    return replace(one, prefecture=case.prefecture, enterprise=homes.code(case.platform), industry=homes.industry_of(case))


class _Homes:
    """To which enterprise and industry a code and a case belong, in the period of a statement."""

    def __init__(self, session: Session, opened: Any, asked: Asked) -> None:
        self._session, self._opened, self._on = session, opened, asked.last.last
        self._codes: dict[str, str] = {}
        self._orders: dict[tuple[str, str], str | None] = {}
        self._only: dict[str, set[str]] = {}
        known = {one.slug: one.uscc for one in registry.enterprises(session)}
        for held in registry.enrolments(session, law.places().province_of(asked.place)):
            code = known.get(held.enterprise)
            if code is not None and held.first <= self._on and (held.last is None or held.last >= asked.first.first):
                self._only.setdefault(code, set()).add(self.industry(held.industry.value))

    def code(self, platform: str) -> str:
        """The code in use of the enterprise behind a code that may be a former one."""
        if platform not in self._codes:
            found = registry.enterprise_by_uscc(self._session, platform)
            self._codes[platform] = found.uscc if found is not None and found.uscc is not None else platform
        return self._codes[platform]

    def industry(self, industry: str) -> str:
        """The industry under which orders of the period are rated."""
        return rated_industry(industry, self._on)

    def industry_of(self, case: Counted) -> str | None:
        """The industry of a case: the only one of its enterprise, else that of its order, else nobody knows."""
        held = self._only.get(self.code(case.platform or ""), set())
        if len(held) == 1:
            return next(iter(held))
        if case.platform is None or case.order_no is None:
            return None
        key = case.platform, case.order_no
        if key not in self._orders:
            versions = self._opened().accepted(*key)
            self._orders[key] = self.industry(str(versions[max(versions)]["industry"])) if versions else None
        return self._orders[key]


# What the law says to the figures


def _warn(found: dict[str, Any], asked: Asked, rules: list[law.Value], needs: list[dict[str, str]]) -> None:
    """Set beside the whole and every part whether spending outruns income, where the province has a threshold."""
    threshold = _number("ratio_alert", asked, rules, needs)
    if threshold is not None:
        for sides in (found, *found["parts"]):
            sides["warning"] = statements.warned(sides, threshold)


def _reserve(session: Session, books: Sequence[str], asked: Asked, rules: list[law.Value], needs: list[dict[str, str]]) -> dict[str, Any]:
    if not books:
        return {}
    held = statement_lines.reserve(session, books, max(min(asked.last.last, today()), asked.first.first), _LOOKED_BACK)
    limits = _number("pool_reserve_watch_months", asked, rules, needs)
    if limits is None:
        return held.document()
    low, high = (exact(one) for one in cast(list[int], limits.value))
    return held.document() | {"limits_months": [str(low), str(high)], "stands": statements.watched(held.months, (low, high))}


def _number(name: str, asked: Asked, rules: list[law.Value], needs: list[dict[str, str]]) -> law.Value | None:
    try:
        value = law.book().number(name, place=asked.place, on=asked.last.last)
    except law.MissingNumber as missing:
        needs.append({"name": name, "zh": missing.zh, "en": missing.en})
        return None
    rules.append(value)
    return value


def _named(key: str, by: str, names: Mapping[str, str]) -> dict[str, str]:
    """How a part is called."""
    if key == statements.UNATTRIBUTED:
        return {"zh": "未归属", "en": "not attributed"}
    if by == "industry":
        zh, en = law.book().dimension("industry").terms[key]
        return {"zh": zh, "en": en}
    if by in ("book", "prefecture"):
        place = law.places().get(key)
        return {} if place is None else {"zh": place.name_zh, "en": place.name_en}
    return {"zh": names[key]} if key in names else {}


def _rule(value: law.Value) -> dict[str, Any]:
    written = value.document()
    return {name: written[name] for name in ("name", "zh", "en", "value", "cites", "mark", "place", "from")}
