"""Reviewers who send nothing back and insurers whose cases never fail, beside their peers. Exact and pure.

Somebody with no decision against among n is compared with all others, who have r among m. If who decides made no difference, the r
would lie anywhere among the n + m decisions; that none of them is hers has the probability C(m, r) / C(n + m, r). It is a hit where
that is less than the doubt allows, divided by how many are compared, so that many reviewers do not make a false alarm likely. Small
numbers never reach it, and with fewer decisions than the law of the installation asks for nothing is said, which is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import comb

from zhibao.control.model import Hit, Unjudged
from zhibao.control.process.model import Process, ProcessLimits, Verdict


def never_returns(process: Process, limits: ProcessLimits) -> Iterator[Hit]:
    """Reviewers who returned nothing, beside peers who do (`control-parameters §22`)."""
    for by, kind, mine, (others, against), chance in _without(process.reviews, limits):
        newest = max(mine, key=lambda one: (one.on, one.case_no))
        most = _most(len(mine), limits.confidence)
        yield Hit(
            "never_returns", f"{by}/{kind}", newest.place, newest.case_no, newest.on, 0,
            f"复核 {len(mine)} 件没有退回；同岗位其他人 {others} 件退回 {against} 件。碰巧如此的可能不超过千分之 {_thousandths(chance)}；其退回率不高于千分之 {most}。",
            f"Returned none of {len(mine)}; the others returned {against} of {others}. Chance alone does so in at most {_thousandths(chance)} of 1,000; the own rate is at most {most} in 1,000.",
            {"reviewed": len(mine), "peers": others, "peers_against": against, "chance": _thousandths(chance), "most": most},
            (f"officer:{by}",), (kind, _step(len(mine), limits)),
        )  # fmt: skip


def never_fails(process: Process, limits: ProcessLimits) -> Iterator[Hit]:
    """Insurers none of whose cases was refused, beside the cases of the others (`control-parameters §22`)."""
    for by, kind, mine, (others, against), chance in _without(process.outcomes, limits):
        newest = max(mine, key=lambda one: (one.on, one.case_no))
        yield Hit(
            "never_fails", f"{by}/{kind}", newest.place, newest.case_no, newest.on, 0,
            f"该机构承办的 {len(mine)} 件全部获得确认；其他机构 {others} 件中有 {against} 件不予确认。碰巧如此的可能不超过千分之 {_thousandths(chance)}。",
            f"All {len(mine)} cases of this insurer were confirmed; of {others} of the others {against} were not. Chance alone does so in at most {_thousandths(chance)} of 1,000.",
            {"cases": len(mine), "peers": others, "peers_against": against, "chance": _thousandths(chance)},
            (f"insurer:{by}",), (kind, _step(len(mine), limits)),
        )  # fmt: skip


def too_few(process: Process, limits: ProcessLimits) -> list[Unjudged]:
    """Who cannot be judged, because there are too few decisions of hers, or nobody to compare with."""
    told = []
    for rule, rows in (("never_returns", process.reviews), ("never_fails", process.outcomes)):
        for kind, held in sorted(_kinds(rows).items()):
            few = [by for by, mine in held.items() if len(mine) < limits.reviews_least]
            if few:
                told.append(Unjudged(
                    rule, kind, f"“{kind}”有 {len(few)} 名的决定不足 {limits.reviews_least} 件，不作判断。",
                    f"Of {kind}: {len(few)} have fewer than {limits.reviews_least} decisions, so nothing is said.", len(few),
                ))  # fmt: skip
    return told


_Found = tuple[str, str, list[Verdict], tuple[int, int], Fraction]


def _without(rows: Sequence[Verdict], limits: ProcessLimits) -> Iterator[_Found]:
    for kind, held in sorted(_kinds(rows).items()):
        enough = {by: mine for by, mine in held.items() if len(mine) >= limits.reviews_least}
        whole = sum(len(mine) for mine in held.values())
        against = sum(one.against for mine in held.values() for one in mine)
        for by, mine in sorted(enough.items()):
            others = whole - len(mine)
            if against == 0 or any(one.against for one in mine):
                continue
            chance = Fraction(comb(others, against), comb(whole, against))
            if chance <= (1 - limits.confidence) / len(enough):
                yield by, kind, mine, (others, against), chance


def _kinds(rows: Sequence[Verdict]) -> dict[str, dict[str, list[Verdict]]]:
    kinds: dict[str, dict[str, list[Verdict]]] = defaultdict(lambda: defaultdict(list))
    for one in rows:
        kinds[one.kind][one.by].append(one)
    return kinds


def _most(count: int, confidence: Fraction) -> int:
    """The highest rate in thousandths under which nothing among so many is not less likely than the doubt."""
    doubt = 1 - confidence
    least, most = 0, 1000
    while least < most:
        middle = (least + most + 1) // 2
        if Fraction(1000 - middle, 1000) ** count > doubt:
            least = middle
        else:
            most = middle - 1
    return least


def _thousandths(chance: Fraction) -> int:
    """In thousandths, rounded up, so that what is told is never less than what is true."""
    return -(-chance.numerator * 1000 // chance.denominator)


def _step(count: int, limits: ProcessLimits) -> int:
    """A flag is put again only once the decisions have doubled since."""
    return (count // limits.reviews_least).bit_length()
