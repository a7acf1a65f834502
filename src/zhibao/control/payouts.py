"""What stands behind a payment: whether it was still due, whether the payee lives, whose account, whose hands. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from zhibao.control.model import Account, Hit, Limits, Spending
from zhibao.kit.money import to_yuan

_BECAUSE = {
    "award": ("核定的终止月", "the end that the award sets"),
    "replaced": ("核定已被替换", "the award was replaced"),
    "stopped": ("经办人决定停止", "an officer stopped it"),
    "death": ("经办人记录的死亡", "a recorded death"),
    "capacity": ("新的鉴定结论", "a new appraisal that ends the condition"),
}


def paid_after_end(spending: Spending, limits: Limits) -> Iterator[Hit]:
    """Months that were recognised beyond the last month that was due (`taoyuan-2025-1 §56`)."""
    for one in spending.months:
        if one.ended is not None and one.period > one.ended:
            zh, en = _BECAUSE[one.because or "award"]
            yield Hit(
                "paid_after_end", f"{one.case_no}/{one.item}/{one.period}/{one.payee}", one.place, one.case_no, one.on, one.amount_fen,
                f"{one.period} 的 {to_yuan(one.amount_fen)} 元晚于最后应付的月份 {one.ended}（{zh}）。",
                f"{to_yuan(one.amount_fen)} yuan of {one.period} come after the last month due, {one.ended} ({en}).",
                {"period": one.period, "ended": one.ended, "amount_fen": one.amount_fen}, (one.ref,),
            )  # fmt: skip


def no_yearly_check(spending: Spending, limits: Limits) -> Iterator[Hit]:
    """Running benefits whose last proof of life is older than the interval of the law; the interval itself is in time."""
    for one in spending.proofs:
        if one.months > one.interval:
            yield Hit(
                "no_yearly_check", f"{one.case_no}/{one.item}/{one.payee}", one.place, one.case_no, one.on, one.amount_fen,
                f"上次核对为 {one.since}，已 {one.months} 个月，法定间隔 {one.interval} 个月；待遇照常支付，请联系本人。",
                f"Last proof {one.since}, {one.months} months ago; the law asks every {one.interval}. The benefit goes on; contact the person.",
                {"since": one.since, "months": one.months, "interval": one.interval, "amount_fen": one.amount_fen},
                (f"case:{one.case_no}",), (one.since,),
            )  # fmt: skip


def shared_account(spending: Spending, limits: Limits) -> Iterator[Hit]:
    """Payees with no case in common who are paid to one account; a family of one case shares one soundly."""
    accounts: dict[str, list[Account]] = defaultdict(list)
    for one in sorted(spending.accounts, key=lambda one: (one.on, one.payee)):
        accounts[one.index].append(one)
    for index, held in accounts.items():
        payees = sorted({one.payee for one in held})
        shared = set.intersection(*(set(one.cases) for one in held))
        if len(payees) < 2 or shared:
            continue
        newest, together = held[-1], sum(one.amount_fen for one in held)
        cases = sorted({case for one in held for case in one.cases})
        yield Hit(
            "shared_account", f"account:{index[:16]}", newest.place, newest.cases[-1], newest.on, together,
            f"{len(payees)} 名收款人、{len(cases)} 个案件使用同一账户，合计 {to_yuan(together)} 元。",
            f"{len(payees)} payees of {len(cases)} cases are paid to one account, {to_yuan(together)} yuan together.",
            {"payees": len(payees), "cases": len(cases), "together_fen": together}, tuple(payees),
        )  # fmt: skip


def same_hands(spending: Spending, limits: Limits) -> Iterator[Hit]:
    """An award decided and its money released on one day, with a natural person in both (`taoyuan-2025-1 §67`)."""
    for one in spending.handled:
        both = sorted(one.deciders & one.payers)
        if both and one.decided_on == one.released_on:
            yield Hit(
                "same_hands", f"{one.award_no}/{one.batch_no}", one.place, one.case_no, one.released_on, one.amount_fen,
                f"{one.released_on} 当日核定并放款，{len(both)} 人两边都经手。",
                f"Decided and released on {one.released_on}, with {len(both)} person(s) in both.",
                {"persons": len(both), "on": one.released_on.isoformat(), "amount_fen": one.amount_fen},
                (f"award:{one.award_no}", f"batch:{one.batch_no}"),
            )  # fmt: skip
