"""The benefits of many persons at once: decided by the rules of one person, reckoned by the vectorised form of the formulas.

Every amount is the one that `assess` gives to this person, to the fen. A number that nobody has established leaves out
the benefits that need it, and says so; it never stands for 0. Devices and the division of advances are left out: they
hang on lists and papers, not on numbers that a policy moves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from zhibao import law
from zhibao.benefits import rules
from zhibao.benefits.answers import Due, wanted_number
from zhibao.benefits.formulas import ALL
from zhibao.benefits.model import Benefit, Facts, Period, Wanted
from zhibao.benefits.numbers import BookNumbers
from zhibao.benefits.survivors import under_cap

# By these a group of cases is divided where a number is missing, so that only those that need it are left out.
_DIVIDED_BY = ("grade", "care_level", "relation", "injury_date", "death_date", "payment_date", "appraisal_date")
Item = tuple[int, str]


@dataclass(frozen=True)
class Entitled:
    """What a population is entitled to in a place under a law: fen by person (counted from 0) and item, and what was left out and why."""

    amounts: Mapping[Item, int]
    benefits: Mapping[str, Benefit]
    needs: tuple[Wanted, ...]
    marks: frozenset[str]


@dataclass
class _Case:
    """One thing due to one person."""

    person: int
    due: Due


class _Reckoning:
    """Reckons a population group by group."""

    def __init__(self, numbers: BookNumbers) -> None:
        self.numbers = numbers
        self.amounts: dict[Item, int] = {}
        self.benefits: dict[str, Benefit] = {}
        self.needs: dict[tuple[str, str], Wanted] = {}
        self.marks: set[str] = set()

    def group(self, formula: str, cases: Sequence[_Case]) -> None:
        """The amounts of all cases of a formula; where a number is missing, of those that do not need it."""
        if not cases:
            return
        try:
            columns = ALL[formula].columns(case.due.given for case in cases)
            batch = ALL[formula].batch(columns, self.numbers)
        except law.MissingNumber as missing:
            self._divided(formula, cases, missing)
            return
        self.marks.update(batch.marks)
        for case, fen in zip(cases, batch.values.tolist(), strict=True):
            self.keep(case, fen)

    def keep(self, case: _Case, fen: int) -> None:
        """An amount of a person; several of one item are one amount."""
        key = case.person, case.due.name
        self.amounts[key] = self.amounts.get(key, 0) + fen
        self.benefits[case.due.name] = case.due.benefit

    def _divided(self, formula: str, cases: Sequence[_Case], missing: law.MissingNumber) -> None:
        for name in _DIVIDED_BY:
            parts: dict[Any, list[_Case]] = defaultdict(list)
            for case in cases:
                value = case.due.given.get(name)
                parts[(value.year, value.month) if isinstance(value, date) else value].append(case)
            if len(parts) > 1:
                for part in parts.values():
                    self.group(formula, part)
                return
        name = missing.facts["name"]
        if name == "disability_allowance_rate" and missing.facts.get("state") == "none":
            return  # the law gives no allowance at this grade
        self.needs.setdefault((cases[0].due.benefit.value, name), wanted_number(cases[0].due.benefit, missing))
        if formula == "disability_allowance" and name in ("disability_allowance_floor", "minimum_wage"):
            self.group("disability_allowance_without_floor", [_Case(case.person, _without_floor(case.due)) for case in cases])

    def survivors(self, cases: Sequence[_Case]) -> None:
        """Survivors' pensions of each family under their joint cap."""
        own = _Reckoning(self.numbers)
        own.group("survivor_share", cases)
        caps = _Reckoning(self.numbers)
        families: dict[int, list[_Case]] = defaultdict(list)
        for case in cases:
            if (case.person, case.due.name) in own.amounts:
                families[case.person].append(case)
        caps.group("survivor_cap", [_Case(person, _cap(held[0].due)) for person, held in families.items()])
        self.needs.update({**own.needs, **caps.needs})
        self.marks |= own.marks | caps.marks
        for person, held in families.items():
            if (person, "survivor_cap") not in caps.amounts:
                continue
            rounded = {place: own.amounts[person, case.due.name] for place, case in enumerate(held)}
            shares = {place: self._share(case.due.given) for place, case in enumerate(held)}
            cap_share = Fraction(self.numbers.find("survivor_pension_cap", held[0].due.given["death_date"], {}).value)
            parts = under_cap(rounded, shares, caps.amounts[person, "survivor_cap"], cap_share) or rounded
            for place, case in enumerate(held):
                self.keep(case, parts[place])

    def _share(self, given: Mapping[str, Any]) -> Fraction:
        share = Fraction(self.numbers.find("survivor_pension_rate", given["death_date"], {"relation": given["relation"]}).value)
        if given["sole"]:
            share += Fraction(self.numbers.find("survivor_pension_supplement", given["death_date"], {}).value)
        return share


def entitled(people: Sequence[Facts], book: law.Book, place: str) -> Entitled:
    """What a population would be entitled to in a place under a law, whatever place its facts name."""
    numbers = BookNumbers(book, place)
    reckoning = _Reckoning(numbers)
    groups: dict[str, list[_Case]] = defaultdict(list)
    longest = _Longest(numbers)
    for person, facts in enumerate(people):
        for answer in _answers(facts, longest):
            if isinstance(answer, Due):
                groups[answer.formula].append(_Case(person, answer))
            elif isinstance(answer, Wanted):
                reckoning.needs.setdefault((answer.benefit.value, answer.name), answer)
    for formula, cases in groups.items():
        if formula == "survivor_share":
            reckoning.survivors(cases)
        else:
            reckoning.group(formula, cases)
    for wanted in longest.missing:
        reckoning.needs.setdefault((wanted.benefit.value, wanted.name), wanted)
    return Entitled(reckoning.amounts, reckoning.benefits, tuple(reckoning.needs.values()), frozenset(reckoning.marks))


class _Longest:
    """The last day of the longest incapacity period of a case; None where the law leaves it open."""

    def __init__(self, numbers: BookNumbers) -> None:
        self._numbers, self._months = numbers, dict[tuple[str, date], int]()
        self.missing: list[Wanted] = []

    def until(self, facts: Facts) -> date | None:
        period = facts.incapacity_period
        if not isinstance(period, Period):
            return None
        months = self._of("incapacity_period_longest", facts.injury_date)
        months += self._of("incapacity_period_extension", facts.injury_date) if period.extended else 0
        return rules.last_day(facts.injury_date, months) if months else None

    def _of(self, name: str, on: date) -> int:
        if (name, on) not in self._months:
            try:
                self._months[name, on] = int(self._numbers.value(name, on).exact)
            except law.MissingNumber as missing:
                self._months[name, on] = 0
                self.missing.append(wanted_number(Benefit.LIVING_SECURITY, missing))
        return self._months[name, on]


def _answers(facts: Facts, longest: _Longest) -> Iterator[Any]:
    yield from rules.treatment(facts)
    yield from rules.disability(facts, excluded=())
    yield from rules.care(facts)
    yield from rules.living_security(facts, longest.until(facts))
    yield from rules.death(facts)


def _without_floor(due: Due) -> Due:
    return Due(due.benefit, "disability_allowance_without_floor", due.given, due.payee, due.item)


def _cap(due: Due) -> Due:
    given = {name: due.given[name] for name in ("injury_date", "death_date", "fixed_wage") if name in due.given}
    return Due(due.benefit, "survivor_cap", given, due.payee, "survivor_cap")
