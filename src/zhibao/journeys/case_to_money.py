"""From the awards of a case to what a person wants to know of money: what, how much, why, where it is, when it came.

The awards that count, line by line; why each amount is what it is, from their receipts; what the fund has done about
each; what the platform owes itself. Nothing is reckoned here but sums of what stands.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from zhibao.benefits import acts as awards
from zhibao.benefits import owed, telling
from zhibao.benefits.awards import AwardLine
from zhibao.benefits.model import Benefit
from zhibao.fund import acts as fund
from zhibao.fund import telling as money_told
from zhibao.fund.model import PayableState, Payment, State
from zhibao.kit.clock import ZONE
from zhibao.kit.secrets import Keyring
from zhibao.registry import answers as registry

STATE_WORDS: Mapping[str, tuple[str, str]] = {
    "owed": ("已批准，等待付款", "approved, waiting to be paid"),
    "on_the_way": ("银行正在办理", "the bank is working on it"),
    "paid": ("已付到账户", "paid into the account"),
    "returned": ("银行退回，核对账户后再付", "returned by the bank; it is paid again once the account has been checked"),
    "unknown": ("银行结果还不确定，正在查询；查清之前不会重复付款", "the bank has not said what became of it; it is being asked"),
}
_PAYER = {"fund": ("职业伤害保障资金", "the protection fund"), "platform": ("平台企业", "the platform enterprise")}
_ROLE = {
    "worker": ("本人", "the worker"), "near_relatives": ("近亲属", "the near relatives"), "dependant": ("供养亲属", "a dependant"),
    "advancer": ("垫付方", "whoever advanced it"),
}  # fmt: skip
_DIFFERENCE = re.compile(r"A\d+")
_ON_THE_WAY = (State.RELEASED, State.SENT, State.ACCEPTED)


@dataclass(frozen=True)
class _Books:
    """What stands about a case, read once."""

    payables: list[PayableState]
    payments: tuple[Payment, ...]
    owed: list[owed.Owed]
    settled_on: dict[str, date]


def money(session: Session, keyring: Keyring, case_no: str, person: int, on: date) -> dict[str, Any]:
    """The awards of a case that count, for the person and her relatives; the account's tail is told of her own only."""
    payments = fund.payments_of(session, case_no)
    settled_on = money_told.settled_days(session, [one.payment_no for one in payments])
    books = _Books(fund.payables(session, case_no=case_no), payments, owed.owed(session, on, case_no=case_no), settled_on)
    counted = [one for one in awards.awards(session, case_no) if one.status == "effective"]
    why = {told["award_no"]: told["lines"] for told in telling.explained(session, keyring, case_no)}
    told: list[dict[str, Any]] = [
        {
            "award_no": award.award_no,
            "zh": f"待遇核定 {award.award_no}",
            "en": f"award {award.award_no}",
            "decided_on": award.effective_at.astimezone(ZONE).date().isoformat() if award.effective_at else None,
            "provisional": award.provisional,
            "lines": [
                _line(session, keyring, award.award_no, line, why[award.award_no][number]["steps"], books, person)
                for number, line in enumerate(award.lines)
            ],
        }
        for award in counted
    ]
    parts = [part for award in told for line in award["lines"] for part in line["payments"] if line["role"] != "advancer"]
    return {"awards": told, "totals": _totals(parts)}


def totals(session: Session, keyring: Keyring, case_no: str, person: int, on: date) -> dict[str, int]:
    """The sums of `money` alone."""
    sums: dict[str, int] = money(session, keyring, case_no, person, on)["totals"]
    return sums


def owed_to(session: Session, on: date, case_no: str) -> list[dict[str, Any]]:
    """What the platform owes the person itself, in words (`living_security`)."""
    return [_owed(session, one) for one in owed.owed(session, on, case_no=case_no)]


def _totals(parts: list[dict[str, Any]]) -> dict[str, int]:
    awarded = sum(part["amount_fen"] for part in parts)
    paid = sum(part["paid_fen"] for part in parts)
    return {"awarded_fen": awarded, "paid_fen": paid, "outstanding_fen": awarded - paid}


def _line(
    session: Session, keyring: Keyring, award_no: str, line: AwardLine, steps: list[dict[str, Any]], books: _Books, person: int
) -> dict[str, Any]:
    benefit = Benefit(line.benefit)
    return {
        "item": line.item, "benefit": benefit.value, "zh": benefit.zh, "en": benefit.en, "amount_fen": line.amount_fen, "paid": line.paid,
        "from": line.since.isoformat() if line.since else None, "until": line.until.isoformat() if line.until else None,
        "payer": line.payer, "payer_zh": _PAYER[line.payer][0], "payer_en": _PAYER[line.payer][1],
        "role": line.role, "role_zh": _ROLE.get(line.role, (line.role, ""))[0], "role_en": _ROLE.get(line.role, ("", line.role))[1],
        "ground": line.ground, "mark": line.mark,
        "why": [{"zh": step["zh"], "en": step["en"], "cites": list(step["cites"])} for step in steps],
        "payments": _by_platform(award_no, line, books) if line.payer == "platform" else _by_fund(session, keyring, line, books, person),
    }  # fmt: skip


def _by_fund(session: Session, keyring: Keyring, line: AwardLine, books: _Books, person: int) -> list[dict[str, Any]]:
    """What became of each debt of the line: one for a single amount, one a month for a monthly one."""
    found = []
    for one in books.payables:
        if one.withdrawn or not belongs(line, one.payable.item, one.payable.payee):
            continue
        tried = [payment for payment in books.payments if payment.owed == one.payable.owed]
        last = tried[-1] if tried else None
        state = _state(one, last)
        mine = line.payee == f"person:{person}"
        tail = money_told.account_tail(session, keyring, line.payee) if mine and state in ("paid", "on_the_way") else None
        day = books.settled_on.get(last.payment_no) if last is not None and state == "paid" else None
        found.append(
            _part(one.payable.period, one.payable.amount_fen, one.payable.amount_fen - one.open_fen, state)
            | {
                "paid_on": day.isoformat() if day else None, "due_on": one.payable.due_on.isoformat(),
                "account_tail": tail[0] if tail else None, "bank": tail[1] if tail else None,
            }
        )  # fmt: skip
    return found


def belongs(line: AwardLine, item: str, payee: str) -> bool:
    """Whether a debt is one of a line: its own, or what a re-decision added to it as an item of its own (`item:A2`)."""
    whole, _, award = item.rpartition(":")
    return payee == line.payee and (item == line.item or (whole == line.item and _DIFFERENCE.fullmatch(award) is not None))


def _state(one: PayableState, last: Payment | None) -> str:
    if one.open_fen == 0:
        return "paid"
    if last is None or last.state is State.VOIDED:
        return "owed"
    if last.state is State.RETURNED:
        return "returned"
    if last.state is State.UNKNOWN:
        return "unknown"
    return "on_the_way" if last.state in _ON_THE_WAY else "owed"


def _by_platform(award_no: str, line: AwardLine, books: _Books) -> list[dict[str, Any]]:
    return [
        _part("once", one.amount_fen, one.paid_fen, "paid" if one.outstanding_fen <= 0 else "owed")
        | {"paid_on": None, "due_on": one.due_on.isoformat() if one.due_on else None, "account_tail": None, "bank": None}
        for one in books.owed
        if (one.award_no, one.item, one.payee) == (award_no, line.item, line.payee)
    ]


def _part(period: str, amount_fen: int, paid_fen: int, state: str) -> dict[str, Any]:
    zh, en = STATE_WORDS[state]
    return {"period": period, "amount_fen": amount_fen, "paid_fen": paid_fen, "state": state, "state_zh": zh, "state_en": en}


def _owed(session: Session, one: owed.Owed) -> dict[str, Any]:
    enterprise = registry.enterprise_by_uscc(session, one.platform)
    name = enterprise.name if enterprise else one.platform
    benefit, day = Benefit(one.benefit), one.document()
    said = {
        "paid": (f"{name}已付清。", f"{name} has paid it."),
        "due": (f"{name}应在 {one.due_on} 前付给您。", f"{name} owes it to you by {one.due_on}."),
        "late": (f"{name}已经晚了 {day['days_late']} 天，市里会催它。", f"{name} is {day['days_late']} days late; the city reminds it."),
        "no_due_day": (f"{name}应付给您；规定没有写明哪一天。", f"{name} owes it to you; the rules name no day."),
    }[one.status]
    return {
        "award_no": one.award_no, "line_no": one.line_no, "zh": benefit.zh, "en": benefit.en, "platform": one.platform, "platform_name": name,
        "amount_fen": one.amount_fen, "paid_fen": one.paid_fen, "outstanding_fen": one.outstanding_fen, "due_on": day["due_on"],
        "status": one.status, "days_late": day["days_late"], "reminders": one.reminders, "said_zh": said[0], "said_en": said[1],
    }  # fmt: skip
