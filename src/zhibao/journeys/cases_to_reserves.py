"""From open cases to case reserves: ask the awards what they may still cost, leave out what the fund owes already, add up."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.benefits import expected
from zhibao.benefits.expected import Coming
from zhibao.cases import acts as cases
from zhibao.fund import acts as fund
from zhibao.fund.reserves import Expected, reserves
from zhibao.kit.clock import ZONE, Month


def case_reserves(session: Session, place: str, *, at: datetime, with_rows: bool = False) -> dict[str, Any]:
    """The case reserves of a place on a day: prepared awards, and monthly benefits of as many months as the law counts.

    Where the province has not said how many months, only what is due once is told, and `needs` says who must fill it.
    """
    code = law.places().resolve(place).code
    today = at.astimezone(ZONE).date()
    needs: list[dict[str, str]] = []
    rules: list[law.Value] = []
    months: list[Month] = []
    try:
        rules.append(law.book().number("case_reserve_months", place=law.places().province_of(code), on=today))
        months = [Month.of(today)]
        while len(months) < int(rules[0].exact):
            months.append(months[-1].next())
    except law.MissingNumber as missing:
        needs.append({"name": "case_reserve_months", "zh": missing.zh, "en": missing.en})
    waiting, running = expected.prepared(session, code, months), expected.in_force(session, code, months)
    owed = {
        (one.payable.case_no, one.payable.item, one.payable.period, one.payable.payee) for one in fund.payables(session) if not one.withdrawn
    }
    found = [_expected("prepared_award", one) for one in waiting]
    found += [_expected("monthly_benefit", one) for one in running if (one.case_no, one.item, one.period, one.payee) not in owed]
    spoken = {one.case_no for one in found} | {case_no for case_no, *_ in owed}
    silent = [case.case_no for case in cases.cases(session, open_only=True) if code in law.places().path(case.prefecture) and case.case_no not in spoken]
    return {
        "place": code, "on": today.isoformat(), "months": [str(month) for month in (months[:1] + months[-1:])],
        **reserves(found, silent),
        "rules": [{name: one.document()[name] for name in ("name", "zh", "en", "value", "cites", "mark", "place", "from")} for one in rules],
        "needs": needs, "provisional": True,
        **({"rows": [one.document() for one in found]} if with_rows else {}),
    }  # fmt: skip


def _expected(kind: str, one: Coming) -> Expected:
    return Expected(kind, one.case_no, one.award_no, one.benefit, one.period, one.amount_fen)
