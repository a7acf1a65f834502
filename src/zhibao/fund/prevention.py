"""Prevention spending: charged to the work injury prevention budget, kept here as a memorandum only.

Publicity and training are projects of work injury prevention, their cost is no spending of this scheme
(`zhejiang-2025-44 §2(2)`, `taoyuan-2025-1 §61`). So no account of the chart takes it, and nothing here posts a voucher.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.fund.tables import PreventionChargeRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.turn import turn


def charge(
    session: Session, place: str, amount_fen: int, *, programme: str, budget_year: int, actor: Actor, ground: str, at: datetime
) -> PreventionChargeRow:
    """Note what a prevention programme cost, and to which year's prevention budget it is charged.

    Raises CallerFault `person_needed`, `amount_not_positive`, `programme_needed`.
    """
    if amount_fen <= 0:
        raise CallerFault(
            "amount_not_positive", "预防费用的金额须大于零。", "The amount must be above zero.", place=place,
            remedy_zh="记错的，用 --withdraw 撤回。", remedy_en="Take back a wrong one by --withdraw.",
        )  # fmt: skip
    if not programme.strip():
        raise CallerFault("programme_needed", "须写明预防项目。", "Name the programme.", place=place, remedy_zh="用 --programme 写明。", remedy_en="Give it by --programme.")
    return _note(session, place, amount_fen, programme.strip(), budget_year, None, actor, ground, at)


def withdraw(session: Session, charge_id: int, *, actor: Actor, ground: str, at: datetime) -> PreventionChargeRow:
    """Take a charge back whole. Raises CallerFault `charge_unknown`, `charge_withdrawn`."""
    held = session.get(PreventionChargeRow, charge_id)
    if held is None or held.withdraws is not None:
        raise CallerFault("charge_unknown", f"没有编号 {charge_id} 的预防费用。", f"There is no prevention charge {charge_id}.", remedy_zh="请核对编号。", remedy_en="Check the number.")
    turn(session, f"fund:{held.place}")
    if session.scalar(select(PreventionChargeRow.id).where(PreventionChargeRow.withdraws == charge_id)) is not None:
        raise CallerFault("charge_withdrawn", f"预防费用 {charge_id} 已经撤回。", f"The charge {charge_id} was withdrawn before.", place=held.place)
    return _note(session, held.place, held.amount_fen, held.programme, held.budget_year, held.id, actor, ground, at)


def charges(session: Session, place: str, budget_year: int | None = None) -> list[dict[str, Any]]:
    """The charges of a place that stand, by year and in the order in which they were noted."""
    rows = list(session.scalars(select(PreventionChargeRow).where(PreventionChargeRow.place == place).order_by(PreventionChargeRow.id)))
    back = {row.withdraws for row in rows}
    return [
        document(row) for row in rows if row.withdraws is None and row.id not in back and budget_year in (None, row.budget_year)
    ]


def document(row: PreventionChargeRow) -> dict[str, Any]:
    """A charge as JSON."""
    return {
        "charge": row.id, "place": row.place, "budget_year": row.budget_year, "programme": row.programme, "amount_fen": row.amount_fen,
        "by": row.actor, "at": row.at.isoformat(), **({} if row.withdraws is None else {"withdraws": row.withdraws}),
    }  # fmt: skip


def _note(
    session: Session, place: str, amount_fen: int, programme: str, year: int, withdraws: int | None, actor: Actor, ground: str, at: datetime
) -> PreventionChargeRow:
    if actor.machine:
        raise CallerFault("person_needed", "预防费用须由具名的工作人员登记。", "A charge is noted by a named officer.", place=place)
    act = acts.record(
        session, verb="charge_prevention", subject=f"fund:{place}", actor=str(actor), ground=ground, at=at,
        content={"programme": programme, "budget_year": year, "amount_fen": amount_fen, "withdraws": withdraws},
    )  # fmt: skip
    row = PreventionChargeRow(
        place=place, budget_year=year, programme=programme, amount_fen=amount_fen, withdraws=withdraws, actor=str(actor), at=act.at, act_id=act.id
    )
    session.add(row)
    session.flush()
    return row
