"""Changes of account just before money goes out, and staff who have a part in a payment. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from zhibao.control.model import Hit
from zhibao.control.process.model import Hand, Process, ProcessLimits
from zhibao.kit.money import to_yuan

_HOW = {
    "herself": ("本人就是收款人", "is the payee"),
    "account": ("与收款人共用账户", "shares the account of the payee"),
    "contact": ("与当事人共用联系方式", "shares the contact of a party"),
}


def changed_before_payment(process: Process, limits: ProcessLimits) -> Iterator[Hit]:
    """An account changed no more than so many days before the first payment to the new one (`control-parameters §11`)."""
    for one in process.accounts:
        if one.payment_on is None or not 0 <= (one.payment_on - one.changed_on).days <= limits.account_days:
            continue
        days = (one.payment_on - one.changed_on).days
        yield Hit(
            "changed_before_payment", f"{one.payee}/{one.changed_on}", one.place, one.case_no, one.payment_on, one.amount_fen,
            f"账户变更 {days} 日后，{to_yuan(one.amount_fen)} 元付到新账户；请向本人核实变更是其本人提出。",
            f"{to_yuan(one.amount_fen)} yuan went to a new account {days} days after it was changed; ask the person whether she asked for the change.",
            {"days": days, "changed_on": one.changed_on.isoformat(), "amount_fen": one.amount_fen},
            (one.payee, f"case:{one.case_no}", f"officer:{one.by}"), (one.after,),
        )  # fmt: skip


def self_dealing(process: Process, limits: ProcessLimits) -> Iterator[Hit]:
    """Staff who acted in a case whose payee they are, or share an account or a contact with (`control-parameters §12`)."""
    yield from _acted(process, "self_dealing", _HOW)


def declared_tie(process: Process, limits: ProcessLimits) -> Iterator[Hit]:
    """Staff who acted in the case of a payee whom they had declared a relative (`control-parameters §12`)."""
    yield from _acted(process, "declared_tie", {"relative": ("申报过收款人是亲属", "declared the payee a relative")})


def _acted(process: Process, rule: str, ways: dict[str, tuple[str, str]]) -> Iterator[Hit]:
    acted: dict[tuple[str, str], list[Hand]] = defaultdict(list)
    for hand in process.hands:
        acted[hand.officer, hand.case_no].append(hand)
    for one in process.interests:
        mine = acted.get((one.officer, one.case_no))
        if mine and one.how in ways:
            zh, en = ways[one.how]
            newest = max(mine, key=lambda hand: hand.at)
            yield Hit(
                rule, f"{one.case_no}/{one.officer}/{one.payee}/{one.how}", one.place, one.case_no, newest.at.date(), 0,
                f"经办人{zh}，仍在该案办理了 {len(mine)} 个步骤。",
                f"Somebody who {en} took {len(mine)} step(s) in the case.",
                {"acts": len(mine), "how": one.how}, (f"case:{one.case_no}", f"officer:{one.officer}", one.payee),
            )  # fmt: skip
