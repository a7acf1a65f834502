"""What is paid twice: one receipt, one content, one stay in hospital, one benefit for one injury. Pure.

Only what was accepted counts: a repeat that an officer refused is no repeat.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from zhibao.control.model import Hit, Limits, Paid, Receipt, Spending
from zhibao.kit.money import to_yuan

T = TypeVar("T")
# Benefits that one injury gives once, or once in a month.
_ONCE_FOR_AN_INJURY = frozenset({
    "disability_lump_sum", "disability_allowance", "attendance_allowance", "funeral_benefit", "death_lump_sum",
})  # fmt: skip


def receipt_twice(spending: Spending, limits: Limits) -> Iterator[Hit]:
    """One number of one hospital, accepted in several bills (`jiangsu-2025-31 §3`). The newest bill is the subject."""
    for same in _several(_accepted(spending), lambda one: one.receipt_key):
        newest, cases = same[-1], sorted({one.case_no for one in same})
        yield Hit(
            "receipt_twice", f"bill:{newest.bill_no}", newest.place, newest.case_no, newest.on, newest.accepted_fen,
            f"同一票据号在 {len(same)} 份费用单中认可，涉及 {len(cases)} 个案件；最后一份认可 {to_yuan(newest.accepted_fen)} 元。",
            f"One receipt number is accepted in {len(same)} bills of {len(cases)} cases; the last accepted {to_yuan(newest.accepted_fen)} yuan.",
            {"bills": len(same), "cases": len(cases), "accepted_fen": newest.accepted_fen}, _bills(same),
        )  # fmt: skip


def content_twice(spending: Spending, limits: Limits) -> Iterator[Hit]:
    """Receipts of different numbers that say the same line by line (`control-parameters §10`).

    Of different persons only from some lines on: one examination on one day gives the same short receipt to many.
    """
    for same in _several(_accepted(spending), lambda one: one.lines_digest):
        if len({one.receipt_key for one in same}) < 2:
            continue
        persons = {one.person for one in same}
        lines = len(same[0].lines)
        if len(persons) > 1 and lines < limits.content_lines and len(persons) == len(same):
            continue
        newest = same[-1]
        yield Hit(
            "content_twice", f"bill:{newest.bill_no}", newest.place, newest.case_no, newest.on, newest.accepted_fen,
            f"{len(same)} 张不同票据号的票据，{lines} 行明细逐行相同，涉及 {len(persons)} 人。",
            f"{len(same)} receipts of different numbers are the same in all {lines} lines, of {len(persons)} persons.",
            {"bills": len(same), "lines": lines, "persons": len(persons), "accepted_fen": newest.accepted_fen}, _bills(same),
        )  # fmt: skip


def stay_twice(spending: Spending, limits: Limits) -> Iterator[Hit]:
    """Two stays of one person that share more days than a transfer explains (`control-parameters §3`)."""
    stays = (one for one in _accepted(spending) if one.stay)
    for mine in _several(stays, lambda one: one.person):
        for one, other in combinations(mine, 2):
            shared = (min(one.last, other.last) - max(one.first, other.first)).days + 1
            if shared <= limits.overlap_days or one.receipt_key == other.receipt_key:
                continue
            yield Hit(
                "stay_twice", f"bill:{other.bill_no}", other.place, other.case_no, max(one.on, other.on), other.accepted_fen,
                f"与本人另一份费用单的住院日期重叠 {shared} 日（转院最多 {limits.overlap_days} 日）。",
                f"The stay shares {shared} days with that of another bill of the same person; a transfer explains {limits.overlap_days}.",
                {"days_shared": shared, "days_allowed": limits.overlap_days, "accepted_fen": other.accepted_fen}, _bills((one, other)),
            )  # fmt: skip


def benefit_twice(spending: Spending, limits: Limits) -> Iterator[Hit]:
    """One person, one benefit, one period, two cases whose injuries lie so near that they may be one (`control-parameters §4`)."""
    rows = [one for one in spending.paid if one.benefit in _ONCE_FOR_AN_INJURY]
    for same in _several(_whole(rows), lambda one: (one.person, one.benefit, one.period)):
        for one, other in combinations(same, 2):
            apart = abs((one.injury_on - other.injury_on).days)
            if one.case_no == other.case_no or apart > limits.same_injury_days:
                continue
            yield Hit(
                "benefit_twice", f"{other.award_no}/{other.item}/{other.period}", other.place, other.case_no, max(one.on, other.on), other.amount_fen,
                f"同一人在另一案件已有同一项待遇 {to_yuan(one.amount_fen)} 元，受伤日相差 {apart} 日。",
                f"The same person has the same benefit in another case, {to_yuan(one.amount_fen)} yuan; the injuries lie {apart} days apart.",
                {"days_apart": apart, "amount_fen": other.amount_fen, "other_fen": one.amount_fen},
                tuple(sorted((f"case:{one.case_no}", f"case:{other.case_no}"))),
            )  # fmt: skip


def _whole(rows: Iterable[Paid]) -> list[Paid]:
    """One row an item of a case: what is divided among payees, or paid in parts, counts once."""
    found: dict[tuple[str, str, str], Paid] = {}
    for row in sorted(rows, key=lambda one: (one.on, one.ref)):
        found.setdefault((row.case_no, row.benefit, row.period), row)
    return list(found.values())


def _accepted(spending: Spending) -> list[Receipt]:
    """The receipts of which something was accepted, the oldest first."""
    return sorted((one for one in spending.receipts if one.accepted_fen > 0), key=lambda one: (one.on, one.bill_no))


def _several(rows: Iterable[T], key: Callable[[T], Hashable]) -> Iterator[Sequence[T]]:
    """The groups of rows that have a key in common, where there are at least two."""
    groups: dict[Hashable, list[T]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return (group for group in groups.values() if len(group) > 1)


def _bills(receipts: Iterable[Receipt]) -> tuple[str, ...]:
    return tuple(sorted(f"bill:{one.bill_no}" for one in receipts))
