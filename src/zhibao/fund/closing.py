"""Closing a month and a year of a book (`taoyuan-2025-1 §58(2)`).

A month is closed in its turn, when it is over and nothing of it is open; it keeps its trial balance. A year is closed after
its December: income and spending are carried to the balance by vouchers of the last day. The database takes nothing into a
closed month, and carries a year once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.fund import ledger, periods
from zhibao.fund.model import Account, Draft, Kind, Line
from zhibao.fund.reconciliation import ACCOUNTS, open_items
from zhibao.fund.tables import MonthCloseRow, YearCloseRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import canonical_json
from zhibao.kit.turn import turn

_SHOWN = 20


@dataclass(frozen=True)
class Open:
    """Something that keeps a month from being closed, as a plain value: what it is, which, since when, how much."""

    kind: str
    reference: str
    on: date
    amount_fen: int | None
    zh: str
    en: str

    def document(self) -> dict[str, Any]:
        """The item as JSON."""
        return {
            "kind": self.kind, "reference": self.reference, "on": self.on.isoformat(),
            **({} if self.amount_fen is None else {"amount_fen": self.amount_fen}), "zh": self.zh, "en": self.en,
        }  # fmt: skip


def unmatched(session: Session, book: str, until: date) -> list[Open]:
    """Lines of statements and of the ledger up to a day that stand alone, on all bank accounts of a book."""
    words = {
        "no_ledger_line": ("银行流水没有对应的凭证", "a line of the bank without a voucher"),
        "no_statement_line": ("凭证没有对应的银行流水", "a voucher without a line of the bank"),
    }
    return [
        Open(f"unmatched_{item.side}", f"{account} {item.reference}", item.on, item.amount_fen, *words[item.reason])
        for account in ACCOUNTS
        for item in open_items(session, book, account)
        if item.on <= until
    ]


def close_month(
    session: Session, book: str, month: Month, *, others: Sequence[Open] = (), actor: Actor, ground: str, at: datetime
) -> MonthCloseRow:
    """Close a month of a book. `others` is what is open elsewhere: unknown payments, receipts not booked, differences.

    Raises CallerFault `person_needed`, `month_not_over`, `month_closed`, `months_in_order`, `year_open`, `month_open` with the list.
    """
    _by_a_person(actor)
    turn(session, f"fund:{book}")
    if at.astimezone(ZONE).date() <= month.last:
        raise CallerFault(
            "month_not_over", f"{month} 尚未结束。", f"{month} is not over.", place=book,
            remedy_zh="月份结束以后再结账。", remedy_en="Close it when it is over.",
        )  # fmt: skip
    last = _last(session, book)
    _check_turn(session, book, month, last)
    found = [*unmatched(session, book, month.last), *others]
    if found:
        raise CallerFault(
            "month_open", f"{month} 还有 {len(found)} 项未了结，不能结账：" + "；".join(f"{one.zh} {one.reference}" for one in found[:_SHOWN]),
            f"{month} has {len(found)} open items and cannot be closed: " + "; ".join(f"{one.en} {one.reference}" for one in found[:_SHOWN]),
            place=book, remedy_zh="逐项办结以后再结账。", remedy_en="Settle each of them, then close.", open=[one.document() for one in found],
        )  # fmt: skip
    balances = {account.number: fen for account, fen in ledger.trial_balance(session, book, month.last) if fen}
    digest, number = text_digest(canonical_json(balances)), 1 if last is None else last.close_no + 1
    last_voucher = ledger.last_number(session, book)
    act = acts.record(
        session, verb="close_fund_month", subject=f"fund:{book}", actor=str(actor), ground=ground, at=at,
        content={"month": str(month), "number": number, "last_voucher": last_voucher, "balances": digest},
    )  # fmt: skip
    row = MonthCloseRow(
        book=book, close_no=number, month=str(month), month_no=periods.month_no(month), last_day=month.last,
        previous_no=None if last is None else last.close_no, previous_month_no=None if last is None else last.month_no,
        last_voucher_no=last_voucher, balances=balances, balances_digest=digest, actor=str(actor), at=act.at, act_id=act.id,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row


def close_year(session: Session, book: str, year: int, *, actor: Actor, ground: str, at: datetime) -> YearCloseRow:
    """Close a year of a book after its December, and carry its income and spending to the balance.

    Raises CallerFault `person_needed`, `year_closed`, `december_open`, `year_open`.
    """
    _by_a_person(actor)
    turn(session, f"fund:{book}")
    december = Month(year, 12)
    last = _last(session, book)
    if year in periods.closed_years(session, book):
        raise CallerFault("year_closed", f"{year} 年已经结账。", f"The year {year} is closed.", place=book)
    if last is None or last.month != str(december):
        raise CallerFault(
            "december_open", f"{year} 年 12 月须是最后一个已结账的月份。", f"December {year} must be the last month that is closed.", place=book,
            remedy_zh=f"先逐月结账到 {december}：zhibao fund close-month。", remedy_en=f"Close the months up to {december}: `zhibao fund close-month`.",
        )  # fmt: skip
    _check_years(session, book, year)
    standing = [(account, fen) for account, fen in ledger.trial_balance(session, book, december.last) if fen]
    sides = {kind: [(account, fen) for account, fen in standing if account.kind == kind] for kind in ("income", "expense")}
    drafts = [(kind, carried(sides[kind], december.last)) for kind in sides if sides[kind]]
    made = ledger.post(session, book, [draft for _, draft in drafts], actor=actor, ground=ground, at=at)
    vouchers = {kind: voucher for (kind, _), voucher in zip(drafts, made, strict=True)}
    income, spending = -sum(fen for _, fen in sides["income"]), sum(fen for _, fen in sides["expense"])
    act = acts.record(
        session, verb="close_fund_year", subject=f"fund:{book}", actor=str(actor), ground=ground, at=at,
        content={"year": year, "income_fen": income, "spending_fen": spending, "vouchers": [voucher.number for voucher in made]},
    )  # fmt: skip
    row = YearCloseRow(
        book=book, year=year, december_no=periods.month_no(december), income_fen=income, spending_fen=spending,
        income_voucher_id=vouchers["income"].id if "income" in vouchers else None,
        spending_voucher_id=vouchers["expense"].id if "expense" in vouchers else None, actor=str(actor), at=act.at, act_id=act.id,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row


def carried(standing: Sequence[tuple[Account, int]], on: date) -> Draft:
    """The voucher that empties accounts into the balance; where they cancel each other out nothing reaches it."""
    lines = [Line(account.name, -fen) for account, fen in standing]
    total = sum(fen for _, fen in standing)
    return Draft(Kind.CLOSING, tuple(lines + ([Line("balance", total)] if total else [])), on=on)


def closes(session: Session, book: str) -> list[MonthCloseRow]:
    """The closed months of a book."""
    return list(session.scalars(select(MonthCloseRow).where(MonthCloseRow.book == book).order_by(MonthCloseRow.close_no)))


def year_closes(session: Session, book: str) -> list[YearCloseRow]:
    """The closed years of a book."""
    return list(session.scalars(select(YearCloseRow).where(YearCloseRow.book == book).order_by(YearCloseRow.year)))


def _last(session: Session, book: str) -> MonthCloseRow | None:
    return session.scalar(select(MonthCloseRow).where(MonthCloseRow.book == book).order_by(MonthCloseRow.close_no.desc()).limit(1))


def _check_turn(session: Session, book: str, month: Month, last: MonthCloseRow | None) -> None:
    """A month is closed after the one before it; the first one is the first that holds a voucher, or an earlier one."""
    if last is not None and str(month) <= last.month:
        raise CallerFault("month_closed", f"{month} 已经结账。", f"{month} is closed.", place=book)
    first = _first_month(session, book)
    wanted = Month.parse(last.month).next() if last is not None else (first if first is not None and first < month else month)
    if month != wanted:
        raise CallerFault(
            "months_in_order", f"须先结 {wanted}。", f"{wanted} must be closed first.", place=book,
            remedy_zh=f"zhibao fund close-month --month {wanted}。", remedy_en=f"`zhibao fund close-month --month {wanted}`.",
        )  # fmt: skip
    if month.number == 1:
        _check_years(session, book, month.year)


def _check_years(session: Session, book: str, year: int) -> None:
    """The year before is closed, where the book held anything by then."""
    first = _first_month(session, book)
    if first is not None and first.year < year and year - 1 not in periods.closed_years(session, book):
        raise CallerFault(
            "year_open", f"{year - 1} 年尚未结账。", f"The year {year - 1} is not closed.", place=book,
            remedy_zh=f"先结年：zhibao fund close-year --year {year - 1}。", remedy_en=f"Close it first: `zhibao fund close-year --year {year - 1}`.",
        )  # fmt: skip


def _first_month(session: Session, book: str) -> Month | None:
    """The first month in which a voucher of the book stands."""
    day = periods.first_day(session, [book])
    return None if day is None else Month.of(day)


def _by_a_person(actor: Actor) -> None:
    if actor.machine:
        raise CallerFault(
            "person_needed", "结账须由具名的工作人员办理。", "A close is made by a named officer.", place=str(actor),
            remedy_zh="用 --as 写明岗位和人员。", remedy_en="Say who by --as.",
        )  # fmt: skip
