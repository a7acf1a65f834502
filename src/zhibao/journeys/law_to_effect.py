"""From a supposed law to its effect (政策测算): the same persons and orders under the law in force and under the supposed one.

The story in four steps: lay the file over the book, reckon every benefit of every person under both, add up what can be
reckoned under both by benefit, grade, industry and place, and show for any person how both amounts came about. What
only one of the two laws can reckon is told apart and never counted as a change. Exact fen; nothing is kept; provisional.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from zhibao import law
from zhibao.benefits.assess import assess
from zhibao.benefits.explain import explain_text
from zhibao.benefits.model import MONTHLY
from zhibao.benefits.population import Entitled, Item, entitled
from zhibao.edge.simulation.injured import Person, Population
from zhibao.kit.errors import CallerFault
from zhibao.kit.progress import Progress, silent
from zhibao.law.book import Book
from zhibao.law.overlay import Overlay

TIERS = ("low", "high")
_SHARES = (0, 5, 25, 50, 75, 95, 100)
_SHOWN = 20


@dataclass(frozen=True)
class Effect:
    """What every person is entitled to in one place under both laws."""

    place: str
    before: Entitled
    after: Entitled

    @property
    def both(self) -> list[Item]:
        """What can be reckoned under both laws. An item that one law gives and the other does not counts as 0 there."""
        return [key for key in sorted(self.before.amounts.keys() | self.after.amounts.keys()) if not self._open(key)]

    def change(self, key: Item) -> int:
        """How much an item grows, in fen."""
        return self.after.amounts.get(key, 0) - self.before.amounts.get(key, 0)

    def _open(self, key: Item) -> bool:
        """Whether one law gives the item while the other leaves a number open that it needs."""
        if key in self.before.amounts and key in self.after.amounts:
            return False
        lacking = self.after if key in self.before.amounts else self.before
        benefit = {**self.before.benefits, **self.after.benefits}[key[1]]
        return any(need.benefit is benefit for need in lacking.needs)


def effects(overlay: Overlay, places: Sequence[str], population: Population, progress: Progress = silent) -> list[Effect]:
    """The effect in each place, side by side."""
    people = [person.facts for person in population.people]
    found = []
    for at, place in enumerate(places):
        before = entitled(people, law.book(), place)
        progress(2 * at + 1, 2 * len(places), "laws")
        found.append(Effect(place, before, entitled(people, overlay.book, place)))
        progress(2 * at + 2, 2 * len(places), "laws")
    return found


def document(overlay: Overlay, found: Sequence[Effect], population: Population) -> dict[str, Any]:
    """The comparison as JSON: the supposed numbers, and for each place totals, distribution and contributions, before and after."""
    return {
        "overlay": overlay.name, "numbers": overlay.document(), "people": len(population.people), "simulated": population.simulated,
        "places": [_place(one, overlay, population) for one in found],
        "notices": [{"zh": zh, "en": en} for zh, en in _notices(population)],
        "mark": "assumed", "provisional": True,
    }  # fmt: skip


def person(overlay: Overlay, places: Sequence[str], population: Population, number: int) -> dict[str, Any]:
    """The receipts of one person under both laws in each place. Raises CallerFault `unknown_person`."""
    held = next((one for one in population.people if one.number == number), None)
    if held is None:
        raise CallerFault(
            "unknown_person", f"人群中没有第 {number} 人。", f"There is no person {number} in the population.", place="--person",
            remedy_zh=f"请给出 1 到 {len(population.people)}。", remedy_en=f"Give a number from 1 to {len(population.people)}.",
        )  # fmt: skip
    return {"person": number, "industry": held.industry, "places": [_receipts(overlay, place, held) for place in places], "mark": "assumed", "provisional": True}


def _receipts(overlay: Overlay, place: str, held: Person) -> dict[str, Any]:
    facts = replace(held.facts, place=place)
    told: dict[str, Any] = {"place": place, "zh": law.places().resolve(place).name_zh}
    for name, book in (("before", law.book()), ("after", overlay.book)):
        result = assess(facts, book)
        told[name] = result.document(receipts=True) | {"text_zh": explain_text(result), "text_en": explain_text(result, "en")}
    return told


def _place(one: Effect, overlay: Overlay, population: Population) -> dict[str, Any]:
    both = one.both
    people = population.people
    benefits = {**one.before.benefits, **one.after.benefits}
    payer = {item: _payer(one.place, overlay.begins, benefits[item].value) for item in benefits}
    fund = [key for key in both if payer[key[1]] == "fund"]
    changed = sorted({at for at, item in both if one.change((at, item))})
    return {
        "place": one.place, "zh": law.places().resolve(one.place).name_zh, "en": law.places().resolve(one.place).name_en,
        "once": _sums(one, [key for key in fund if benefits[key[1]] not in MONTHLY]),
        "monthly": _sums(one, [key for key in fund if benefits[key[1]] in MONTHLY]),
        "platform": _sums(one, [key for key in both if payer[key[1]] != "fund"]),
        "by_benefit": [
            {"benefit": benefit.value, "zh": benefit.zh, "en": benefit.en, "paid": benefit.paid, "payer": name} | sums
            for (benefit, name), sums in _by(one, both, lambda key: (benefits[key[1]], payer[key[1]]))
        ],
        "by_grade": [
            {"grade": grade, "paid": paid} | sums for (grade, paid), sums in _by(one, fund, lambda key: (_grade(people[key[0]]), benefits[key[1]].paid))
        ],
        "by_industry": [
            {"industry": industry, "paid": paid} | sums
            for (industry, paid), sums in _by(one, fund, lambda key: (people[key[0]].industry, benefits[key[1]].paid))
        ],
        "distribution": {paid: _distribution(one, [key for key in fund if (benefits[key[1]] in MONTHLY) == (paid == "monthly")]) for paid in ("once", "monthly")},
        "changed": len(changed), "changed_persons": [people[at].number for at in changed[:_SHOWN]],
        "only_after": _only(one, one.after, one.before), "only_before": _only(one, one.before, one.after),
        "contributions": _contributions(overlay, one.place, population),
        "needs_before": [need.document() for need in one.before.needs], "needs_after": [need.document() for need in one.after.needs],
    }  # fmt: skip


def _payer(place: str, on: date, benefit: str) -> str:
    return str(law.book().number("benefit_payer", place=place, on=on, by={"benefit": benefit}).value)


def _grade(held: Person) -> str:
    if isinstance(held.facts.death_date, date):
        return "death"
    return str(held.facts.grade) if isinstance(held.facts.grade, int) else "none"


def _sums(one: Effect, keys: Sequence[Item]) -> dict[str, int]:
    """Persons and fen under both laws, and how many gain and lose."""
    by_person: dict[int, int] = defaultdict(int)
    for key in keys:
        by_person[key[0]] += one.change(key)
    before, after = (sum(law_.amounts.get(key, 0) for key in keys) for law_ in (one.before, one.after))
    return {
        "persons": len(by_person), "before_fen": before, "after_fen": after, "change_fen": after - before,
        "gain": sum(1 for fen in by_person.values() if fen > 0), "lose": sum(1 for fen in by_person.values() if fen < 0),
    }  # fmt: skip


def _by(one: Effect, keys: Iterable[Item], named: Callable[[Item], Any]) -> list[tuple[Any, dict[str, int]]]:
    groups: dict[Any, list[Item]] = defaultdict(list)
    for key in keys:
        groups[named(key)].append(key)
    return [(name, _sums(one, groups[name])) for name in sorted(groups, key=str)]


def _distribution(one: Effect, keys: Sequence[Item]) -> dict[str, int]:
    """The change of a person at some places of the row of all persons from the least to the most; whole fen, nothing between."""
    by_person: dict[int, int] = defaultdict(int)
    for key in keys:
        by_person[key[0]] += one.change(key)
    row = sorted(by_person.values())
    return {f"p{share:02d}_fen": row[(len(row) - 1) * share // 100] for share in _SHARES} if row else {}


def _only(one: Effect, held: Entitled, other: Entitled) -> list[dict[str, Any]]:
    """What only one of the laws can reckon, by benefit: no change, for the other amount is not known."""
    both = set(one.both)
    sums: dict[str, list[int]] = defaultdict(list)
    for key, fen in held.amounts.items():
        if key not in both and key not in other.amounts:
            sums[held.benefits[key[1]].value].append(fen)
    return [{"benefit": name, "persons": len(fens), "amount_fen": sum(fens)} for name, fens in sorted(sums.items())]


def _contributions(overlay: Overlay, place: str, population: Population) -> list[dict[str, Any]]:
    """What the orders would bring at the base, at factor 1, by industry and tier; null where nobody has established the base."""
    found = []
    for industry, orders in population.orders.items():
        for tier in (None, *TIERS):
            by = {"industry": industry} | ({"tier": tier} if tier else {})
            before, after = (_base(book, place, overlay.begins, by) for book in (law.book(), overlay.book))
            if before is None and after is None:
                continue
            both = before is not None and after is not None
            found.append({
                "industry": industry, "tier": tier, "orders": orders, "base_before_fen": before, "base_after_fen": after,
                "before_fen": None if before is None else orders * before, "after_fen": None if after is None else orders * after,
                "change_fen": orders * (after - before) if both and before is not None and after is not None else None,
            })  # fmt: skip
            if tier is None:
                break
    return found


def _base(book: Book, place: str, on: date, by: Mapping[str, str]) -> int | None:
    try:
        return book.number("base_contribution", place=place, on=on, by=by).value_fen
    except CallerFault:
        return None


def _notices(population: Population) -> list[tuple[str, str]]:
    said = [
        ("试算，不保存；假设的数值不进入法规。", "A computation: nothing is kept, and what is supposed does not become law."),
        ("合计、等级和行业只含资金支付的待遇；定期待遇按一个月计；辅助器具和垫付的分配不在比较中。", "Totals, grades and industries hold what the fund pays; monthly benefits count for one month; devices and the division of advances are not compared."),
    ]
    if population.simulated:
        said.append(("人群和订单是模拟的，伤害的轻重和频率是假设。", "Persons and orders are simulated; how often and how badly people are hurt is assumed."))
    return said
