"""Rate reviews of 桃源 that wait today: one to be reviewed, one to be decided, one that is decided and must be served.

The factors are those of 2026, outside the yearly cycle, because the window of a demonstration holds orders then. Everything
is real in the small: orders are loaded, their months closed, what was billed is received, and the factor follows from it.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from zhibao.contributions import collected, rate_acts, receipts
from zhibao.edge.simulation import injuries
from zhibao.journeys import experience_to_factor, order_to_bill
from zhibao.journeys.experience_to_factor import Reckoned
from zhibao.journeys.injury_office import Office
from zhibao.journeys.injury_stories import Plan, load_orders
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month
from zhibao.kit.money import to_yuan
from zhibao.law import FICTIONAL_PROVINCE
from zhibao.orders import exposure

CLERK, REVIEWER, DECIDER = Actor("he.ping", "rate_clerk"), Actor("lu.an", "rate_reviewer"), Actor("ding.ning", "rate_decider")
# The factor begins here; its window, twelve months that end three months before, is over in any demonstration.
YEAR, SINCE = 2025, date(2026, 1, 1)
_REASON = "企业的线路作了较大调整，按周期以外的变动评定（演示）。"
_PLANS = (
    Plan("rate_drafted", "", "", 61, "huolala", "570102", "2025-08-11T10:00:00"),
    Plan("rate_heard", "", "", 62, "kuaigou", "570103", "2025-08-11T11:00:00"),
    Plan("rate_decided", "", "", 63, "caocao", "570102", "2025-08-11T12:00:00"),
)
# What was done already, in order, and who must act next with what she finds.
_STORIES: dict[str, tuple[tuple[str, ...], str, str, str]] = {
    "rate_drafted": ((), "rate_reviewer", "费率浮动待复核（{0}）", "a rate review waits to be reviewed ({0})"),
    "rate_heard": (("review", "hear"), "rate_decider", "费率浮动待决定（{0}）", "a rate review waits to be decided ({0})"),
    "rate_decided": (("review", "hear", "decide"), "rate_clerk", "费率告知书待送达（{0}）", "a rate notice waits to be served ({0})"),
}
_TAKEN = {"review": (REVIEWER, "数据无误。"), "hear": (CLERK, "企业无意见。"), "decide": (DECIDER, "同意。")}


def play(office: Office) -> list[dict[str, Any]]:
    """Draft three reviews and leave each where another post must act; what waits for whom. Nothing before the window is over."""
    if clock.today() < date(2025, 10, 1):
        return []
    load_orders(office, _PLANS)
    _close_and_pay(office)
    with office.reading() as session:
        found = experience_to_factor.reckon(session, office.store, office.keyring, FICTIONAL_PROVINCE, YEAR, known=clock.now(), since=SINCE)
    return [_waiting(office, plan, found) for plan in _PLANS]


def _close_and_pay(office: Office) -> None:
    """Close the months of the window that have orders, and receive what they asked of the three enterprises."""
    first, last = date(2024, 10, 1), date(2025, 9, 30)
    platforms = {injuries.enterprise(plan.slug).uscc for plan in _PLANS}
    with office.writing() as session:
        known = clock.now()
        months = {Month.of(count.day) for count in exposure.completed(session, first, last, known)}
        for month in sorted(months):
            if str(month) not in collected.closed_months(session, FICTIONAL_PROVINCE, known):
                order_to_bill.close_month(session, month, [FICTIONAL_PROVINCE], actor="demo")
        asked: dict[tuple[str, str], int] = {}
        for line in collected.billed(session, clock.now(), [str(month) for month in months]):
            if line.platform in platforms and line.province == FICTIONAL_PROVINCE:
                asked[line.platform, line.month] = asked.get((line.platform, line.month), 0) + line.amount_fen
        rows = [f"DEMO-{code[-6:]}-{month},{code},{month},{to_yuan(fen)},2025-09-20" for (code, month), fen in sorted(asked.items()) if fen > 0]
        file = office.folder / "rate-receipts.csv"
        file.write_text("\n".join(("reference,platform,month,amount,received_on", *rows, "")), encoding="utf-8")
        receipts.load(session, file, platforms=platforms, tax_offices=set(), keyring=office.keyring, actor="demo")


def _waiting(office: Office, plan: Plan, found: Reckoned) -> dict[str, Any]:
    done, post, zh, en = _STORIES[plan.key]
    code = injuries.enterprise(plan.slug).uscc
    with office.writing() as session:
        at = clock.now()
        (made,), _ = experience_to_factor.keep(session, found, actor=CLERK, at=at, reason=_REASON, platform=code)
        for step in done:
            actor, words = _TAKEN[step]
            rate_acts.take(session, made.number, step, words=words, actor=actor, at=at, on=at.astimezone(clock.ZONE).date())
    return {
        "key": plan.key, "zh": zh.format(made.number), "en": en.format(made.number), "post": post, "place": FICTIONAL_PROVINCE,
        "injured_on": clock.today().isoformat(), "worker": "—", "case_no": None,
    }  # fmt: skip
