"""Budget and final account of a year (预算、决算; `taoyuan-2025-1 §58(3)`).

A budget is drafted by one person and approved by another; an amendment is a further budget that replaces the one before it
whole, with its reason. The final account is the ledger of the year folded beside the approved budget.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.fund.charts import chart
from zhibao.fund.model import Kind
from zhibao.fund.periods import within
from zhibao.fund.pooling_rule import Budget as Told
from zhibao.fund.tables import BudgetApprovalRow, BudgetLineRow, BudgetRow, EntryRow, VoucherRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import canonical_json
from zhibao.kit.turn import turn

BUDGETED = ("income", "expense")


@dataclass(frozen=True)
class BudgetLine:
    """What an account of an area is expected to take in or to spend in the year."""

    area: str
    account: str
    amount_fen: int


@dataclass(frozen=True)
class Budget:
    """A budget as it stands: who drafted it, and who approved it, None while nobody has."""

    id: int
    place: str
    year: int
    number: int
    reason: str
    drafter: str
    approver: str | None
    lines: tuple[BudgetLine, ...]

    def total_fen(self, kind: str) -> int:
        """What it expects of all accounts of a kind."""
        return sum(line.amount_fen for line in self.lines if chart()[line.account].kind == kind)

    def document(self) -> dict[str, Any]:
        """The budget as JSON."""
        return {
            "place": self.place, "year": self.year, "number": self.number, "state": "approved" if self.approver else "drafted",
            "reason": self.reason, "drafted_by": self.drafter, **({"approved_by": self.approver} if self.approver else {}),
            "income_fen": self.total_fen("income"), "spending_fen": self.total_fen("expense"),
            "surplus_fen": self.total_fen("income") - self.total_fen("expense"),
            "lines": [{"area": line.area, "account": line.account, "amount_fen": line.amount_fen} for line in self.lines],
        }  # fmt: skip


def draft(
    session: Session, place: str, year: int, lines: Sequence[BudgetLine], *, reason: str, actor: Actor, ground: str, at: datetime
) -> Budget:
    """Draft the budget of a year, or an amendment of it. Raises CallerFault `person_needed`, `budget_lines`, `reason_needed`."""
    _by_a_person(actor)
    turn(session, f"fund:{place}")
    _check(place, lines)
    number = int(session.scalar(select(func.max(BudgetRow.number)).where(BudgetRow.place == place, BudgetRow.year == year)) or 0) + 1
    if number > 1 and not reason.strip():
        raise CallerFault(
            "reason_needed", "调整预算须写明理由。", "An amendment needs its reason.", place=f"{place} {year}",
            remedy_zh="用 --reason 写明。", remedy_en="Give it by --reason.",
        )  # fmt: skip
    ordered = sorted(lines, key=lambda line: (line.area, chart()[line.account].number))
    digest = text_digest(canonical_json([[line.area, line.account, line.amount_fen] for line in ordered]))
    act = acts.record(
        session, verb="draft_budget", subject=f"fund:{place}", actor=str(actor), ground=ground, at=at,
        content={"year": year, "number": number, "reason": reason.strip(), "lines": digest},
    )  # fmt: skip
    row = BudgetRow(
        place=place, year=year, number=number, reason=reason.strip(), drafter=actor.person, lines_digest=digest, actor=str(actor), at=act.at,
        act_id=act.id,
    )  # fmt: skip
    session.add(row)
    session.flush()
    session.execute(
        insert(BudgetLineRow), [{"budget_id": row.id, "area": one.area, "account": one.account, "amount_fen": one.amount_fen} for one in ordered]
    )
    return _budget(session, row)


def approve(session: Session, place: str, year: int, number: int, *, actor: Actor, ground: str, at: datetime) -> Budget:
    """Approve a drafted budget. Raises CallerFault `person_needed`, `budget_unknown`, `budget_stands`, `same_person`."""
    _by_a_person(actor)
    turn(session, f"fund:{place}")
    row = session.scalar(select(BudgetRow).where(BudgetRow.place == place, BudgetRow.year == year, BudgetRow.number == number))
    if row is None:
        raise CallerFault("budget_unknown", f"{year} 年没有第 {number} 稿预算。", f"There is no budget {number} of {year}.", place=place)
    newest = session.scalar(select(func.max(BudgetRow.number)).where(BudgetRow.place == place, BudgetRow.year == year))
    if session.get(BudgetApprovalRow, row.id) is not None or number != newest:
        raise CallerFault(
            "budget_stands", "该稿已经批准，或者已有更新的一稿。", "It is approved already, or there is a newer draft.", place=f"{place} {year}/{number}"
        )
    if row.drafter == actor.person:
        raise CallerFault(
            "same_person", "编制预算的人员不得批准预算。", "Whoever drafted the budget does not approve it.", place=f"{place} {year}/{number}",
            remedy_zh="请由其他人员批准。", remedy_en="Let somebody else approve it.",
        )  # fmt: skip
    act = acts.record(
        session, verb="approve_budget", subject=f"fund:{place}", actor=str(actor), ground=ground, at=at,
        content={"year": year, "number": number, "lines": row.lines_digest},
    )  # fmt: skip
    session.add(
        BudgetApprovalRow(budget_id=row.id, drafter=row.drafter, person=actor.person, actor=str(actor), at=act.at, act_id=act.id)
    )
    session.flush()
    return _budget(session, row)


def budgets(session: Session, place: str, year: int) -> list[Budget]:
    """All budgets of a year, the first one first."""
    rows = session.scalars(select(BudgetRow).where(BudgetRow.place == place, BudgetRow.year == year).order_by(BudgetRow.number))
    return [_budget(session, row) for row in rows]


def approved(session: Session, place: str, year: int) -> Budget | None:
    """The budget that holds: the newest approved one."""
    held = [one for one in budgets(session, place, year) if one.approver is not None]
    return held[-1] if held else None


def told(session: Session, place: str, year: int) -> Told:
    """What gap sharing asks of the approved budget: made with a surplus or a deficit of the year, and with which gap."""
    held = approved(session, place, year)
    if held is None:
        return Told()
    gap = held.total_fen("expense") - held.total_fen("income")
    return Told("deficit", gap) if gap > 0 else Told("surplus")


def final_account(session: Session, place: str, year: int) -> dict[str, Any]:
    """The final account of a province's year: what the ledger says of every account and area, beside the approved budget.

    The deviation is what was booked less what was expected; without an approved budget it is not known.
    """
    held = approved(session, place, year)
    expected: Mapping[tuple[str, str], int] = {(line.area, line.account): line.amount_fen for line in held.lines} if held else {}
    actual = _actual(session, place, year)
    rows: list[dict[str, Any]] = [
        {
            "area": area, "account": account, "zh": chart()[account].zh, "en": chart()[account].en, "kind": chart()[account].kind,
            "actual_fen": actual.get((area, account), 0),
            **({} if held is None else {"budget_fen": expected.get((area, account), 0),
                                        "deviation_fen": actual.get((area, account), 0) - expected.get((area, account), 0)}),
        }
        for area, account in sorted({*expected, *actual}, key=lambda key: (key[0], chart()[key[1]].number))
    ]  # fmt: skip
    names = [name for name in ("actual_fen", "budget_fen", "deviation_fen") if held is not None or name == "actual_fen"]
    return {
        "place": place, "year": year, **({} if held is None else {"budget": held.number}),
        "rows": rows,
        **{kind: {name: sum(row[name] for row in rows if row["kind"] == kind) for name in names} for kind in BUDGETED},
    }  # fmt: skip


def _actual(session: Session, place: str, year: int) -> dict[tuple[str, str], int]:
    named = {account.number: account for account in chart().values()}
    rows = session.execute(
        select(VoucherRow.book, EntryRow.account, func.sum(EntryRow.amount_fen))
        .join(VoucherRow, VoucherRow.id == EntryRow.voucher_id)
        .where(
            within(date(year, 1, 1), date(year, 12, 31)), VoucherRow.kind != Kind.CLOSING.value,
            EntryRow.account.in_([account.number for account in chart().values() if account.kind in BUDGETED]),
        )
        .group_by(VoucherRow.book, EntryRow.account)
    )  # fmt: skip
    found: dict[tuple[str, str], int] = defaultdict(int)
    for book, number, fen in rows:
        if place in law.places().path(book):
            found[book, named[number].name] += -int(fen) if named[number].kind == "income" else int(fen)
    return {key: fen for key, fen in found.items() if fen}


def _check(place: str, lines: Sequence[BudgetLine]) -> None:
    seen: set[tuple[str, str]] = set()
    for line in lines:
        account = chart().get(line.account)
        area = law.places().get(line.area)
        if (
            account is None or account.kind not in BUDGETED or area is None or place not in law.places().path(line.area)
            or line.amount_fen < 0 or (line.area, line.account) in seen
        ):  # fmt: skip
            raise CallerFault(
                "budget_lines", f"预算行“{line.area} {line.account}”不能成立。", f"The budget line {line.area} {line.account} cannot stand.", place=place,
                remedy_zh="科目须为收入或支出科目，地区须在本省，金额不为负，每个科目和地区一行。",
                remedy_en="An income or spending account, an area of the province, an amount not below zero, each account and area once.",
            )  # fmt: skip
        seen.add((line.area, line.account))
    if not lines:
        raise CallerFault(
            "budget_lines", "预算没有任何行。", "The budget has no line.", place=place, remedy_zh="每个科目和地区写一行。", remedy_en="Write one line for each account and area."
        )


def _budget(session: Session, row: BudgetRow) -> Budget:
    lines = session.scalars(select(BudgetLineRow).where(BudgetLineRow.budget_id == row.id).order_by(BudgetLineRow.id))
    approval = session.get(BudgetApprovalRow, row.id)
    return Budget(
        row.id, row.place, row.year, row.number, row.reason, row.drafter, None if approval is None else approval.person,
        tuple(BudgetLine(line.area, line.account, line.amount_fen) for line in lines),
    )  # fmt: skip


def _by_a_person(actor: Actor) -> None:
    if actor.machine:
        raise CallerFault("person_needed", "预算须由具名的工作人员办理。", "A budget is made by a named officer.", place=str(actor))
