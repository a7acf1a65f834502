"""Amounts that lie far from what is usual among their peers, by median and median ratio, in exact fractions. Pure.

Amounts of one benefit differ by factors, not by sums, so the distance of an amount is its ratio to the median (never below
one), and the usual distance is the median of these ratios: half of all peers lie within it. An amount is unusual beyond
a power of the usual ratio (the same as so many median deviations of the logarithm) and beyond a least multiple. One odd
amount moves neither median. With fewer peers than the law of the installation asks for nothing is said, and that is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TypeVar

from zhibao.control.model import Hit, Limits, Paid, Spending, Unjudged
from zhibao.kit.money import to_yuan

V = TypeVar("V", int, Fraction)


@dataclass(frozen=True)
class Usual:
    """What is usual in a group: how many, the median in fen, and the median ratio to it."""

    count: int
    median_fen: int
    ratio: Fraction

    def unusual(self, amount_fen: int, limits: Limits) -> bool:
        """Whether an amount lies beyond the bound; exactly on it is still usual."""
        far = distance(amount_fen, self.median_fen)
        return far > self.ratio**limits.unusual_power and far >= limits.unusual_multiple


def distance(amount_fen: int, median_fen: int) -> Fraction:
    """How far an amount lies from the median, as a ratio that is never below one. Both above zero."""
    return max(Fraction(amount_fen, median_fen), Fraction(median_fen, amount_fen))


def usual(amounts: Sequence[int]) -> Usual:
    """The usual amount of a group and its usual ratio; of two in the middle the lower counts, so that it is an amount."""
    middle = _median(amounts)
    return Usual(len(amounts), middle, _median([distance(one, middle) for one in amounts]))


def unusual_amount(spending: Spending, limits: Limits) -> Iterator[Hit]:
    """Amounts unusual for their benefit and grade, on either side (`control-parameters §5`)."""
    for group, rows in _groups(spending).items():
        if len(rows) <= limits.peers_least:
            continue
        among, (said_zh, said_en) = usual([one.amount_fen for one in rows]), in_words(group)
        for one in rows:
            if among.unusual(one.amount_fen, limits):
                far = distance(one.amount_fen, among.median_fen)
                above = one.amount_fen > among.median_fen
                times = f"{far.numerator * 10 // far.denominator // 10}.{far.numerator * 10 // far.denominator % 10}"
                yield Hit(
                    "unusual_amount", f"{one.award_no}/{one.item}/{one.period}", one.place, one.case_no, one.on, abs(one.amount_fen - among.median_fen),
                    f"{to_yuan(one.amount_fen)} 元，{'高' if above else '低'}于 {len(rows)} 笔“{said_zh}”的中位数 {to_yuan(among.median_fen)} 元（{times} 倍）。",
                    f"{to_yuan(one.amount_fen)} yuan lies {'above' if above else 'below'} the median of {len(rows)} peers ({said_en}), {to_yuan(among.median_fen)} yuan ({times} times).",
                    {"amount_fen": one.amount_fen, "median_fen": among.median_fen, "peers": len(rows), "times": times},
                    (f"award:{one.award_no}",), (one.amount_fen,),
                )  # fmt: skip


def too_few(spending: Spending, limits: Limits) -> list[Unjudged]:
    """The groups in which nothing can be called unusual, because there are too few peers."""
    return [
        Unjudged(
            "unusual_amount", group, f"“{said_zh}”只有 {len(rows)} 笔，比较需要 {limits.peers_least} 笔同类，不作判断。",
            f"Of {said_en} there are {len(rows)} amounts; a comparison needs {limits.peers_least} peers, so nothing is said.", len(rows),
        )
        for group, rows in sorted(_groups(spending).items())
        for said_zh, said_en in [in_words(group)]
        if len(rows) <= limits.peers_least
    ]


def in_words(group: str) -> tuple[str, str]:
    """What a group is called in both languages: medical cost with or without a stay, the lump sum of a grade."""
    benefit, _, which = group.partition(" ")
    if benefit == "medical_care":
        return ("住院医疗费", "medical cost in hospital") if which == "in hospital" else ("门诊医疗费", "medical cost without a stay")
    grade = which.removeprefix("grade ")
    return f"一次性伤残补助金（{grade}级）", f"lump sums of grade {grade}"


def _groups(spending: Spending) -> dict[str, list[Paid]]:
    """The rows by group; what is divided among payees is added up first."""
    whole: dict[tuple[str, str, str], Paid] = {}
    for row in sorted(spending.paid, key=lambda one: (one.on, one.ref)):
        if row.group is None:
            continue
        key = (row.award_no, row.item, row.period)
        before = whole.get(key)
        whole[key] = row if before is None else replace(before, amount_fen=before.amount_fen + row.amount_fen)
    groups: dict[str, list[Paid]] = defaultdict(list)
    for row in whole.values():
        if row.amount_fen > 0 and row.group is not None:
            groups[row.group].append(row)
    return groups


def _median(values: Sequence[V]) -> V:
    return sorted(values)[(len(values) - 1) // 2]
