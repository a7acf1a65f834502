"""Advances: what the one that advanced gets back of a benefit, and what is left for the one entitled.

The parts together are the assessed benefit. An advance is taken against a benefit that the fund pays once; what
exceeds it is not given back. Where several advanced more than is owed together, a person divides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from zhibao import law
from zhibao.benefits.answers import OFFICER, wanted_fact, wanted_number
from zhibao.benefits.explain import sentences
from zhibao.benefits.formulas import ALL
from zhibao.benefits.model import UNDIVIDED, Advance, Benefit, Line, Step, Wanted, Wants
from zhibao.kit.formula import Explained
from zhibao.kit.formula.kinds import Resolver
from zhibao.kit.money import to_yuan


@dataclass
class Told:
    """What the division of one benefit adds to an assessment."""

    steps: list[Step] = field(default_factory=list)
    needs: list[Wanted] = field(default_factory=list)
    receipts: dict[str, Mapping[str, Any]] = field(default_factory=dict)


class Split:
    """The lines of an assessment, divided benefit by benefit between those who advanced and those entitled."""

    def __init__(self, advances: tuple[Advance, ...], lines: list[Line], day: date | None) -> None:
        self.lines, self.day = list(lines), day
        self.by_benefit: dict[Benefit, dict[str, int]] = {}
        for advance in advances:
            by_payer = self.by_benefit.setdefault(advance.item, {})
            by_payer[advance.payer] = by_payer.get(advance.payer, 0) + advance.amount_fen

    def run(self, numbers: Resolver, rounding_cites: tuple[str, ...]) -> Iterator[Told]:
        """Divide each benefit that was advanced; `lines` then holds the result."""
        for benefit, by_payer in self.by_benefit.items():
            held = [line for line in self.lines if line.benefit is benefit]
            match held:
                case [line] if line.payer == "fund" and line.paid == "once":
                    yield self._divide(line, by_payer, numbers, rounding_cites)
                case _:
                    yield _not_divided(benefit, by_payer, held)

    def _divide(self, line: Line, by_payer: dict[str, int], numbers: Resolver, rounding_cites: tuple[str, ...]) -> Told:
        told, place = Told(), self.lines.index(line)
        if len(by_payer) > 1 and sum(by_payer.values()) > line.amount_fen:
            told.needs.append(_by_a_person(line, by_payer))
            self.lines[place] = replace(line, payee=UNDIVIDED)
            return told
        parts: list[Line] = []
        for payer, advanced in by_payer.items():
            back = self._explained(line, advanced, numbers, told)
            if back is None:
                self.lines[place] = replace(line, payee=UNDIVIDED)
                return told
            if back.value:
                parts.append(_part(line, payer, back, told, rounding_cites))
        given_back = sum(part.amount_fen for part in parts)
        rest = ALL["rest_after_advances"].explain({"assessed": line.amount_fen, "advanced": given_back}, numbers)
        if rest.value or not parts:
            parts.append(_part(line, line.payee, rest, told, rounding_cites))
        self.lines[place : place + 1] = parts
        return told

    def _explained(self, line: Line, advanced: int, numbers: Resolver, told: Told) -> Explained | None:
        given = {"assessed": line.amount_fen, "advanced": advanced, "payment_date": self.day}
        try:
            back = ALL["reimbursement"].explain(given, numbers)
        except law.MissingNumber as missing:
            told.needs.append(wanted_number(line.benefit, missing))
            return None
        if back.needs:
            zh, en = (
                "垫付超过核定的待遇，缺少“支付所属日”。",
                "The advance exceeds the benefit, and the day of payment is missing.",
            )
            told.needs.append(wanted_fact(line.benefit, "payment_date", zh, en, OFFICER, ("readings §36",)))
            return None
        return back


def _part(line: Line, payee: str, explained: Explained, told: Told, rounding_cites: tuple[str, ...]) -> Line:
    receipt = explained.receipt()
    told.receipts[receipt["digest"]] = receipt
    told.steps += sentences(line.benefit.value, receipt, rounding_cites)
    mark = law.weakest([line.mark, *explained.marks])
    return replace(
        line, payee=payee, amount_fen=explained.value, mark=mark, receipts=(*line.receipts, receipt["digest"])
    )


def _by_a_person(line: Line, by_payer: Mapping[str, int]) -> Wanted:
    named = "、".join(f"{payer} {to_yuan(advanced)} 元" for payer, advanced in by_payer.items())
    named_en = ", ".join(f"{payer} {to_yuan(advanced)} yuan" for payer, advanced in by_payer.items())
    return Wanted(
        Wants.DECISION,
        "division_among_advance_payers",
        line.benefit,
        f"几方垫付合计超过核定的 {to_yuan(line.amount_fen)} 元（{named}），怎样分没有规定，由办案人决定。",
        f"Several advanced more than the {to_yuan(line.amount_fen)} yuan assessed ({named_en}); how to divide is not "
        "laid down. An officer decides.",
        *OFFICER,
        ("readings §54",),
    )


def _not_divided(benefit: Benefit, by_payer: Mapping[str, int], held: list[Line]) -> Told:
    """Nothing was assessed, or it is no single payment of the fund: the advance stays beside the award."""
    told = Told()
    named = "、".join(f"{payer} {to_yuan(advanced)} 元" for payer, advanced in by_payer.items())
    if not held:
        zh = f"{benefit.zh}尚未核定，垫付的 {named} 暂不返还。"
        en = f"Nothing is assessed for {benefit.en} yet; the advance is not given back for now."
    elif held[0].payer == "platform":
        zh = f"{benefit.zh}由平台企业自己支付，垫付的 {named} 不由资金返还。"
        en = f"The {benefit.en} is the platform's own to pay; the fund gives nothing back."
    else:
        zh = f"{benefit.zh}按月支付或者分给几个人，垫付的 {named} 怎样返还由办案人决定。"
        en = (
            f"The {benefit.en} is monthly or goes to several persons; an officer decides how the advance is given back."
        )
        told.needs.append(Wanted(Wants.DECISION, "reimbursement", benefit, zh, en, *OFFICER, ("readings §36",)))
    told.steps.append(Step(benefit.value, zh, en, ("readings §36",)))
    return told
