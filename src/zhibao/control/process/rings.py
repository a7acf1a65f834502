"""Cases that hang together more than chance lets them: rings of riders, clinics, witnesses and contacts. Pure.

A busy clinic has many cases and one family has one telephone: one thing in common says nothing. Two cases are joined where they
have two kinds of things in common, one of them rare; what is joined is a part of a graph, and a part of enough persons is a ring.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from zhibao.control.model import Hit
from zhibao.control.process.model import Process, ProcessLimits, Tie

_KINDS = {
    "account": ("账户", "account"), "clinic": ("医疗机构", "clinic"), "contact": ("联系方式", "contact"), "proxy": ("代理人", "proxy"),
    "witness": ("证人证言", "witness"),
}  # fmt: skip
_JOINED = 2


def ring(process: Process, limits: ProcessLimits) -> Iterator[Hit]:
    """Persons whose cases are joined by two kinds of common things, one of them rare (`control-parameters §13`)."""
    held: dict[str, list[Tie]] = defaultdict(list)
    for tie in process.ties:
        held[tie.case_no].append(tie)
    for part in _parts(_joined(process, limits)):
        ties = [tie for case_no in part for tie in held[case_no]]
        persons = {tie.person for tie in ties}
        if len(persons) < limits.ring_cases:
            continue
        shared = _shared(ties)
        newest = max(ties, key=lambda tie: (tie.on, tie.case_no))
        kinds_zh = "、".join(_KINDS[kind][0] for kind in shared)
        kinds_en = ", ".join(_KINDS[kind][1] for kind in shared)
        yield Hit(
            "ring", f"ring:{part[0]}", newest.place, newest.case_no, newest.on, 0,
            f"{len(persons)} 人的 {len(part)} 个案件互相共有：{kinds_zh}。",
            f"{len(part)} cases of {len(persons)} persons have in common: {kinds_en}.",
            {"cases": len(part), "persons": len(persons), "kinds": len(shared)}, tuple(f"case:{one}" for one in part),
        )  # fmt: skip


def expert_of_clinic(process: Process, limits: ProcessLimits) -> Iterator[Hit]:
    """Experts who judged a case that the clinic they work at had treated (`control-parameters §14`)."""
    treated = {(tie.case_no, tie.key) for tie in process.ties if tie.kind == "clinic"}
    for one in process.panellists:
        if (one.case_no, one.clinic) in treated:
            yield Hit(
                "expert_of_clinic", f"{one.appraisal}/{one.expert}", one.place, one.case_no, one.on, 0,
                "鉴定专家所在的医疗机构曾为本人治疗。", "An expert of the panel works at the clinic that treated the person.",
                {}, (f"case:{one.case_no}", f"appraisal:{one.appraisal}"),
            )  # fmt: skip


def _joined(process: Process, limits: ProcessLimits) -> set[tuple[str, str]]:
    """Pairs of cases of different persons that share two kinds of things, at least one of them rare."""
    holders: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for tie in process.ties:
        holders[tie.kind, tie.key][tie.case_no] = tie.person
    keys: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for key, cases in holders.items():
        for case_no in cases:
            keys[case_no].add(key)
    pairs = {
        pair
        for cases in holders.values()
        if 1 < len(cases) <= limits.ring_most
        for pair in combinations(sorted(cases), 2)
        if cases[pair[0]] != cases[pair[1]]
    }
    return {(one, other) for one, other in pairs if len({kind for kind, _ in keys[one] & keys[other]}) >= _JOINED}


def _parts(pairs: set[tuple[str, str]]) -> list[list[str]]:
    """The connected parts of a graph, each in order; a plain union-find."""
    head: dict[str, str] = {}

    def top(one: str) -> str:
        while head.setdefault(one, one) != one:
            head[one] = head[head[one]]
            one = head[one]
        return one

    for one, other in sorted(pairs):
        low, high = sorted((top(one), top(other)))
        head[high] = low
    parts: dict[str, list[str]] = defaultdict(list)
    for one in sorted(head):
        parts[top(one)].append(one)
    return [parts[first] for first in sorted(parts)]


def _shared(ties: list[Tie]) -> list[str]:
    """The kinds of things that at least two of the cases have in common."""
    cases: dict[tuple[str, str], set[str]] = defaultdict(set)
    for tie in ties:
        cases[tie.kind, tie.key].add(tie.case_no)
    return sorted({kind for (kind, _), held in cases.items() if len(held) > 1})
