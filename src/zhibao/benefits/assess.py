"""From the facts of a case to its benefits: each amount with its receipt, each gap with who must fill it.

Pure: the same facts and the same book give the same assessment, byte for byte.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from typing import Any

from zhibao import law
from zhibao.benefits import rules
from zhibao.benefits.answers import OFFICER, Due, Note, wanted_decision, wanted_fact, wanted_number
from zhibao.benefits.beginning import begun, missing_person
from zhibao.benefits.devices import devices
from zhibao.benefits.explain import sentences
from zhibao.benefits.formulas import ALL
from zhibao.benefits.model import Assessment, Benefit, Facts, Line, Payer, Period, Step, Wanted
from zhibao.benefits.numbers import BookNumbers
from zhibao.benefits.split import Split
from zhibao.benefits.survivors import allocation, under_cap
from zhibao.kit.formula import Explained, Given
from zhibao.kit.formula.tree import fingerprint
from zhibao.kit.money import to_yuan

# The number whose citation is the ground of a line; elsewhere the article that says who pays the benefit.
_GROUND = {
    "disability_lump_sum": "disability_lump_sum_months",
    "disability_allowance": "disability_allowance_rate",
    "disability_allowance_without_floor": "disability_allowance_rate",
    "attendance_allowance": "attendance_allowance_rate",
    "living_security": "living_security_divisor",
    "funeral_benefit": "funeral_benefit_months",
    "survivor_share": "survivor_pension_rate",
    "missing_person_prepayment": "missing_person_prepaid_share",
    "hospital_meals": "hospital_meal_rate",
    "travel_lodging": "travel_lodging_rate",
}
_FLOOR = ("disability_allowance_floor", "minimum_wage")


def assess(facts: Facts, book: law.Book, as_of: date | None = None) -> Assessment:
    """What the facts entitle to in their place, with the numbers known on `as_of`.

    Raises `law.BeforeScheme` for an injury before the scheme began there, CallerFault for a place or number unknown.
    """
    numbers = BookNumbers(book, facts.place, as_of=as_of, what_if=facts.numbers)
    numbers.value("law_version", facts.injury_date)
    work = _Work(facts, numbers)
    work.take(rules.treatment(facts))
    work.take(devices(facts, numbers))
    work.take(rules.disability(facts, excluded=work.excluded()))
    work.not_paid()
    work.take(rules.care(facts))
    work.take(rules.living_security(facts, work.longest_until()))
    work.take(rules.death(facts))
    work.cap_survivors()
    work.begin()
    work.split_advances()
    return work.finished()


@dataclass(frozen=True)
class _Computed:
    """A walk and the digest of the receipt that was kept of it."""

    walk: Explained
    digest: str


@dataclass
class _Share:
    """A dependant's share before the joint cap."""

    line: Line
    share: Fraction


@dataclass
class _Work:
    """An assessment in the making."""

    facts: Facts
    numbers: BookNumbers
    lines: list[Line] = field(default_factory=list)
    needs: dict[tuple[str, str], Wanted] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    receipts: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    shares: list[_Share] = field(default_factory=list)

    def take(self, answers: Any) -> None:
        """Compute what is due, keep what is asked for, tell what is not paid."""
        for answer in answers:
            if isinstance(answer, Wanted):
                self.want(answer)
            elif isinstance(answer, Note):
                self.steps.append(Step(answer.benefit.value, answer.zh, answer.en, answer.cites))
            else:
                self.due(answer)

    def want(self, wanted: Wanted) -> None:
        """Something is missing; the same thing for the same benefit is asked for once."""
        self.needs.setdefault((wanted.benefit.value, wanted.name), wanted)

    def due(self, due: Due) -> None:
        """Compute one benefit, or note what it lacks."""
        computed = self.computed(due)
        if computed is None:
            return
        if due.formula == "survivor_share":
            own = next(step for step in computed.walk.steps if step["op"] == "named" and step["en"] == "own share")
            self.shares.append(_Share(self._line(due, computed), Fraction(own["value"])))
            return
        self._add(self._line(due, computed))

    def _add(self, line: Line) -> None:
        """One line for each payee: what a case has several of, such as devices, is one amount."""
        for place, held in enumerate(self.lines):
            if (held.item, held.payee) == (line.item, line.payee):
                mark = law.weakest([held.mark, line.mark])
                amount, receipts = held.amount_fen + line.amount_fen, held.receipts + line.receipts
                self.lines[place] = replace(held, amount_fen=amount, mark=mark, receipts=receipts)
                return
        self.lines.append(line)

    def computed(self, due: Due) -> _Computed | None:
        """The walk of a formula, its receipt kept and told; None where something is missing."""
        if due.formula == "disability_allowance" and due.given["payment_date"] is None:
            return self._undated(due)
        given = {
            name: Given(value, due.evidence[name]) if name in due.evidence else value
            for name, value in due.given.items()
        }
        try:
            explained = ALL[due.formula].explain(given, self.numbers)
        except law.MissingNumber as missing:
            return self._lacking(due, missing)
        for need in explained.needs:
            zh, en = f"缺少“{need.zh}”。", f"The fact {need.en} is missing."
            self.want(wanted_fact(due.benefit, need.fact, zh, en, OFFICER, (ALL[due.formula].cites,)))
        return self._kept(due, explained) if not explained.needs else None

    def _undated(self, due: Due) -> _Computed | None:
        """The share of an allowance that no day of payment dates: only its floor hangs on the day, and that is asked for."""
        share = self.computed(self._without_floor(due))
        if share is not None:
            zh, en = "缺少“支付所属日”。", "The fact day of payment is missing."
            self.want(wanted_fact(due.benefit, "payment_date", zh, en, OFFICER, (ALL[due.formula].cites,)))
        return share

    @staticmethod
    def _without_floor(due: Due) -> Due:
        return Due(due.benefit, "disability_allowance_without_floor", due.given, due.payee, due.item)

    def _lacking(self, due: Due, missing: law.MissingNumber) -> _Computed | None:
        """No number: say who fills it. A floor that nobody settled leaves the share, which is told as such."""
        name, cites = missing.facts["name"], tuple(missing.facts.get("cites", ()))
        if missing.facts.get("state") == "none" and name == "disability_allowance_rate":
            self.steps.append(
                Step(due.benefit.value, missing.facts["question_zh"], missing.facts["question_en"], cites)
            )
            return None
        self.want(wanted_number(due.benefit, missing))
        if due.formula == "disability_allowance" and name in _FLOOR:
            return self.computed(self._without_floor(due))
        return None

    def _kept(self, due: Due, walk: Explained) -> _Computed:
        receipt = walk.receipt()
        self.receipts[receipt["digest"]] = receipt
        who = (f"{due.payee} 的", f"{due.payee}: ") if due.formula == "survivor_share" else ("", "")
        self.steps += sentences(due.benefit.value, receipt, self._rounding().cites, who)
        return _Computed(walk, str(receipt["digest"]))

    def _rounding(self) -> law.Value:
        return self.numbers.value("benefit_rounding", self.facts.injury_date)

    def _line(self, due: Due, computed: _Computed) -> Line:
        payer = self.numbers.value("benefit_payer", self.facts.injury_date, benefit=due.benefit.value)
        named = _GROUND.get(computed.walk.formula.name)
        grounds = [
            cite for number in computed.walk.numbers.values() if number["name"] == named for cite in number["cites"]
        ]
        who: Payer = "platform" if payer.value == "platform" else "fund"
        return Line(
            due.benefit,
            due.name,
            rules.entitled(self.facts, due.payee),
            computed.walk.value,
            who,
            (grounds or list(payer.cites))[-1],
            law.weakest([*self._marks(computed.walk), *due.marks, payer.mark]),
            (computed.digest,),
        )

    def _marks(self, explained: Explained) -> list[str]:
        """The marks of the numbers, and that of the rounding where it moved the amount."""
        moved = any(
            step["op"] == "round" and Fraction(step["before"]) != Fraction(step["value"]) for step in explained.steps
        )
        return [*explained.marks, *([self._rounding().mark] if moved else [])]

    def excluded(self) -> list[str]:
        """The benefits that an old wound does not give."""
        if self.facts.kind != "old_wound":
            return []
        try:
            value = self.numbers.value("old_wound_excludes", self.facts.injury_date).value
        except law.MissingNumber as missing:
            self._lacking(Due(Benefit.DISABILITY_LUMP_SUM, "disability_lump_sum", {}), missing)
            return []
        return [str(name) for name in value] if isinstance(value, list) else []

    def longest_until(self) -> date | None:
        """The last day of the longest incapacity period; None where the law leaves it open."""
        period = self.facts.incapacity_period
        if not isinstance(period, Period):
            return None
        names = ["incapacity_period_longest", *(["incapacity_period_extension"] if period.extended else [])]
        months = 0
        for name in names:
            try:
                value = self.numbers.value(name, self.facts.injury_date)
            except law.MissingNumber as missing:
                self._lacking(Due(Benefit.LIVING_SECURITY, "living_security", {}), missing)
                continue
            months += int(value.exact)
            self._tell_limit(value)
        return rules.last_day(self.facts.injury_date, months) if months else None

    def _tell_limit(self, value: law.Value) -> None:
        self.steps.append(
            Step(
                Benefit.LIVING_SECURITY.value,
                f"{value.zh}：{value.value} 个月，自 {self.facts.injury_date} 起算。",
                f"{value.en.capitalize()}: {value.value} months from {self.facts.injury_date}.",
                value.cites,
                value.mark,
            )
        )

    def not_paid(self) -> None:
        """The lump sums of work injury law that this scheme does not give, told to grades 5 to 10."""
        if not isinstance(self.facts.grade, int) or self.facts.grade < 5:
            return
        for name, zh, en in (
            ("employment_lump_sum_due", "一次性伤残就业补助金", "The employment lump sum"),
            ("medical_lump_sum_due", "一次性工伤医疗补助金", "The medical lump sum of work injury"),
        ):
            value = self.numbers.value(name, self.facts.injury_date)
            if value.value:
                due_zh, due_en = (
                    f"{zh}按规定应付，本版本还没有它的算法。",
                    f"{en} is due here; this version cannot reckon it yet.",
                )
                self.want(wanted_decision(Benefit.DISABILITY_LUMP_SUM, name, due_zh, due_en, value.cites))
                continue
            self.steps.append(
                Step(
                    name.removesuffix("_due"),
                    f"{zh}不属于本制度的待遇，不支付。",
                    f"{en} is not a benefit of this scheme and is not paid.",
                    value.cites,
                    value.mark,
                )
            )

    def cap_survivors(self) -> None:
        """Hold the survivors' pensions under their joint cap, by its cited share."""
        if not self.shares:
            return
        given = self.shares[0].line
        due = Due(
            Benefit.SURVIVOR_PENSION,
            "survivor_cap",
            {"injury_date": self.facts.injury_date, "death_date": self._death_day()} | self._fixed(),
        )
        computed = self.computed(due)
        if computed is None:
            return
        cap_share = Fraction(computed.walk.numbers["survivor_pension_cap"]["value"])
        rounded = {place: one.line.amount_fen for place, one in enumerate(self.shares)}
        shares = {place: one.share for place, one in enumerate(self.shares)}
        marks = self._marks(computed.walk)
        parts = under_cap(rounded, shares, computed.walk.value, cap_share)
        digests: tuple[str, ...] = (computed.digest,)
        if parts is not None:
            digests += (self._allocated(computed.walk.value, shares, parts, given.ground),)
        for place, one in enumerate(self.shares):
            line = one.line
            amount = line.amount_fen if parts is None else parts[place]
            self.lines.append(
                Line(
                    line.benefit,
                    line.item,
                    line.payee,
                    amount,
                    line.payer,
                    line.ground,
                    law.weakest([line.mark, *marks]),
                    line.receipts + digests,
                )
            )

    def _allocated(self, total: int, shares: Mapping[int, Fraction], parts: Mapping[int, int], ground: str) -> str:
        refs = [one.line.payee for one in self.shares]
        by_ref = {refs[place]: share for place, share in shares.items()}
        receipt = allocation(total, by_ref, {refs[place]: part for place, part in parts.items()}, ground)
        self.receipts[receipt["digest"]] = receipt
        told = "、".join(f"{refs[place]} {to_yuan(part)} 元" for place, part in parts.items())
        told_en = ", ".join(f"{refs[place]} {to_yuan(part)} yuan" for place, part in parts.items())
        self.steps.append(
            Step(
                Benefit.SURVIVOR_PENSION.value,
                f"各人比例合计达到上限，按比例分配上限 {to_yuan(total)} 元，余分用最大余数法：{told}。",
                f"The shares together reach the cap; {to_yuan(total)} yuan are divided in proportion, the last fen by "
                f"largest remainder: {told_en}.",
                (ground,),
            )
        )
        return str(receipt["digest"])

    def _death_day(self) -> date | None:
        died = self.facts.death_date
        return died if isinstance(died, date) else self.facts.missing_since

    def _fixed(self) -> dict[str, int]:
        fixed = self.facts.benefit_wage_fen
        return {} if fixed is None else {"fixed_wage": fixed}

    def begin(self) -> None:
        """Say from which month each monthly benefit runs."""
        lines: list[Line] = []
        for line in self.lines:
            try:
                since, told = begun(line, self.facts, self.numbers)
            except law.MissingNumber as open_rule:
                self.want(wanted_number(line.benefit, open_rule))
                # Whether the dependants of a missing person are paid at all is that same rule.
                lines += [] if missing_person(line, self.facts) else [line]
                continue
            lines.append(since)
            self.steps += told
        self.lines = lines

    def split_advances(self) -> None:
        """Give back what was advanced to those who advanced it."""
        split = Split(self.facts.advances, self.lines, rules.payment_day(self.facts))
        for told in split.run(self.numbers, self._rounding().cites):
            self.steps += told.steps
            self.receipts |= told.receipts
            for wanted in told.needs:
                self.want(wanted)
        self.lines = split.lines

    def finished(self) -> Assessment:
        """The assessment under its digest."""
        steps = tuple(dict.fromkeys(self.steps))
        content = {
            "rules": rules.RULES_VERSION,
            "lines": [line.document() | {"item": line.item, "receipts": list(line.receipts)} for line in self.lines],
            "needs": [need.document() for need in self.needs.values()],
            "steps": [step.document() for step in steps],
            "what_if": dict(self.facts.numbers),
            "receipts": sorted(self.receipts),
        }
        return Assessment(
            self.facts,
            tuple(self.lines),
            tuple(self.needs.values()),
            steps,
            self.receipts,
            dict(self.facts.numbers),
            fingerprint(content),
        )
