"""Formulas of a country that does not exist. Together they use every kind of step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import partial
from typing import Any

from zhibao.kit.errors import CallerFault
from zhibao.kit.formula import (
    FEN,
    YUAN,
    Fact,
    Formula,
    Found,
    Kind,
    Number,
    amount,
    between,
    choose,
    days_between,
    formula,
    given,
    greatest,
    least,
    months_between,
    named,
    pick,
    rate,
    round_down,
    round_half_up,
    round_up,
    when,
    within,
    years_between,
)

FIRST, SECOND = date(2024, 1, 1), date(2025, 7, 1)


@dataclass
class Book:
    """Numbers in memory: name, further facts -> stretches in order. Counts how often it is asked."""

    stretches: dict[tuple[Any, ...], list[Found]] = field(default_factory=dict)
    asked: int = 0

    def put(self, name: str, *by: Any, mark: str = "official", **values: Any) -> Book:
        """put("wage", d20240101=..., d20250701=...): each value holds until the day before the next."""
        days = [
            (date.fromisoformat(f"{key[1:5]}-{key[5:7]}-{key[7:]}"), value) for key, value in values.items()
        ]
        ends = [date.fromordinal(day.toordinal() - 1) for day, _ in days[1:]] + [None]
        self.stretches[name, *by] = [
            Found(value, day, end, (f"tao-{name} §{at + 1}",), mark, mark == "assumed")
            for at, ((day, value), end) in enumerate(zip(days, ends, strict=True))
        ]
        return self

    def find(self, name: str, on: date, by: Mapping[str, int | str]) -> Found:
        self.asked += 1
        for found in self.stretches.get((name, *by.values()), []):
            if found.valid_from <= on and (found.valid_to is None or on <= found.valid_to):
                return found
        raise CallerFault("number_missing", f"缺 {name}", f"{name} is missing on {on} for {dict(by)}")


BOOK = (
    Book()
    .put("wage", d20240101=619_375, d20250101=643_583, d20260101=671_200)
    .put("shares", 1, d20240101="9/10", mark="assumed")
    .put("shares", 2, d20240101="85%", mark="assumed")
    .put("shares", 3, d20240101="0.8", mark="assumed")
    .put("shares", 4, d20240101="3/4", mark="assumed")
    .put("floor", d20240101=201_000, d20250101=226_000, d20250716=239_000)
    .put("days_a_month", d20240101=30)
    .put("income", d20240101=5_182_100, d20250101=5_418_800, d20260101=5_650_200)
    .put("times", d20240101=20)
    .put("helper", "full", d20240101="1/2")
    .put("helper", "most", d20240101="2/5")
    .put("helper", "some", d20240101="3/10")
    .put("old_base", d20240101=4)
    .put("joining", d20240101=date(2025, 7, 1))
    .put("entry", d20240101="low")
    .put("strict", d20240101=False, d20250701=True)
    .put("base", "ride", "low", d20250701=1)
    .put("base", "ride", "high", d20250701=1)
    .put("base", "parcel", "low", d20250701=7)
    .put("base", "parcel", "high", d20250701=25)
    .put("fine_base", d20250701="37/2", mark="reported")
    .put("late_rate", d20240101="0.0005", mark="assumed")
)
for grade in range(1, 11):
    BOOK.put("months", grade, d20240101=29 - 2 * grade)
BOOK.stretches["old_base",] = [Found(4, FIRST, date(2025, 6, 30), ("tao-old §1",), "reported")]

FACTS = (
    Fact("injury", Kind.DAY, "受伤日", "day of injury", least=FIRST, most=date(2027, 12, 31)),
    Fact("death", Kind.DAY, "死亡日", "day of death", least=FIRST, most=date(2027, 12, 31)),
    Fact("start", Kind.DAY, "起始日", "first day", least=FIRST, most=date(2027, 12, 31)),
    Fact("end", Kind.DAY, "终止日", "last day", least=FIRST, most=date(2027, 12, 31)),
    Fact("born", Kind.DAY, "出生日", "day of birth", least=date(1940, 1, 1), most=date(2010, 12, 31)),
    Fact("month", Kind.DAY, "费款月", "month of the fee", least=FIRST, most=date(2027, 12, 31)),
    Fact("grade", Kind.COUNT, "等级", "grade", least=1, most=10),
    Fact("orders", Kind.COUNT, "单量", "orders", most=10**9),
    Fact("people", Kind.COUNT, "人数", "people", most=12),
    Fact("spouse", Kind.TRUTH, "有配偶", "there is a spouse"),
    Fact("help", Kind.CHOICE, "护理程度", "dependence", options=("none", "some", "most", "full")),
    Fact("trade", Kind.CHOICE, "行业", "trade", options=("ride", "parcel")),
    Fact("tier", Kind.CHOICE, "档次", "tier", options=("low", "high")),
    Fact("factor", Kind.RATE, "浮动系数", "factor", least=Fraction(1, 2), most=Fraction(2), per=10_000),
    Fact("cost", Kind.MONEY, "费用", "cost", most=10**11),
    Fact("paid", Kind.MONEY, "已付", "paid elsewhere", most=10**11),
    Fact("fixed_wage", Kind.MONEY, "核定基数", "wage fixed by the office", most=10**8, optional=True),
    Fact("correction", Kind.MONEY, "调整", "correction", least=-(10**11), most=10**11),
)
NUMBERS = (
    Number("wage", Kind.MONEY, "计发基数", "benefit wage", "injury"),
    Number("months", Kind.COUNT, "月数", "months by grade", "injury", by=("grade",)),
    Number("shares", Kind.RATE, "比例", "share by grade", "injury", by=("grade",)),
    Number("floor", Kind.MONEY, "最低标准", "lowest amount", "start"),
    Number("days_a_month", Kind.COUNT, "月计日数", "days a month", "start"),
    Number("income", Kind.MONEY, "人均收入", "income a head", "death"),
    Number("times", Kind.COUNT, "倍数", "times", "death"),
    Number("helper", Kind.RATE, "护理比例", "share by dependence", "injury", by=("help",)),
    Number("base", Kind.MONEY, "基准额", "base an order", "month", by=("trade", "tier")),
    Number("old_base", Kind.MONEY, "旧基准额", "base of the old rule", "month"),
    Number("fine_base", Kind.EXACT, "细基准额", "base below a fen", "month"),
    Number("late_rate", Kind.RATE, "滞纳金日率", "late rate a day", "start"),
    Number("joining", Kind.DAY, "参加日", "day of joining", "month"),
    Number("entry", Kind.CHOICE, "进入档次", "entry tier", "month"),
    Number("strict", Kind.TRUTH, "从严", "the strict reading", "month"),
)
rule = partial(formula, facts=FACTS, numbers=NUMBERS)


@rule("一次性补助", "lump sum", cites="tao-1 §35", reckoned_on="injury")
def lump_sum(facts: Any, n: Any) -> Any:
    """Months of the wage, by grade."""
    return n.wage * pick(facts.grade, n.months)


@rule("月度津贴", "monthly allowance", cites="tao-1 §36", reckoned_on="injury")
def allowance(facts: Any, n: Any) -> Any:
    """A share of the wage for grades 1 to 4, topped up to the floor."""
    base = choose(given(facts.fixed_wage), facts.fixed_wage, n.wage, cites="tao-1 §36(2)")
    share = named(base * pick(facts.grade, n.shares), "比例额", "the share", cites="tao-1 §36(3)")
    paid = round_half_up(greatest(share, n.floor), unit=FEN, cites="tao-1 §60")
    return choose(facts.grade <= 4, paid, 0, cites="tao-1 §36(1)")


@rule("工亡补助", "death sum", cites="tao-1 §39", reckoned_on="death", valid_from=date(2024, 3, 1))
def death_sum(facts: Any, n: Any) -> Any:
    """Twenty times the income a head."""
    return n.income * n.times


@rule("生活费", "daily support", cites="tao-1 §33", reckoned_on="start")
def support(facts: Any, n: Any) -> Any:
    """The floor by the day, both days counted, for twelve months at most; whole yuan, rounded up."""
    days = greatest(days_between(facts.start, facts.end, counting="both ends"), 0)
    full = months_between(facts.start, facts.end, counting="both ends") >= 12
    counted = choose(full, 365, days, cites="tao-1 §33(2)")
    return round_up(n.floor / n.days_a_month * counted, unit=YUAN, cites="tao-1 §61")


@rule("月缴费", "fee of a month", cites="tao-2 §3", reckoned_on="month")
def fee(facts: Any, n: Any) -> Any:
    """Orders times base times factor, one rounding; the old rule until June 2025."""
    old = facts.month < date(2025, 7, 1)
    base = choose(old, n.old_base, pick((facts.trade, facts.tier), n.base), cites="tao-2 §9")
    return round_half_up(facts.orders * base * facts.factor, unit=FEN, cites="tao-2 §3(2)")


@rule("遗属抚恤", "survivors", cites="tao-1 §40", reckoned_on="injury")
def survivors(facts: Any, n: Any) -> Any:
    """40 % for a spouse, 30 % for each other person, together not above the wage; down to the fen."""
    spouse = choose(facts.spouse, rate("40%"), rate("0"), cites="tao-1 §40(1)")
    share = least(spouse + rate("0.3") * facts.people, 1)
    return round_down(n.wage * share - facts.correction / 7, unit=FEN, cites="tao-1 §60")


@rule("护理费", "care", cites="tao-1 §34", reckoned_on="injury")
def care(facts: Any, n: Any) -> Any:
    """A share of the wage by dependence, for adults; nothing where no help is needed."""
    adult = years_between(facts.born, facts.injury, counting="one end") >= 18
    share = n.wage * pick(facts.help, n.helper)
    paid = round_half_up(share, unit=10, cites="tao-1 §60")
    return choose((facts.help != "none") & adult, paid, amount("0.00"), cites="tao-1 §34(1)")


@rule("余额", "balance", cites="tao-3 §1", reckoned_on="start")
def balance(facts: Any, n: Any) -> Any:
    """Cost less what was paid, between 0 and 3 % of the cost a day late and no more than the cost; may be corrected."""
    open_cost = within(facts.cost - facts.paid, 0, facts.cost)
    late = least(days_between(facts.start, facts.end, counting="neither"), 700)
    charge = open_cost * n.late_rate * greatest(late, 0)
    due = when(facts.end <= facts.start, open_cost, cites="tao-3 §2").when(
        between(facts.cost, amount("1.00"), amount("99.99")) | ~(facts.paid > 0),
        open_cost + charge / 3,
        cites="tao-3 §3",
    )
    return round_half_up(due.otherwise(open_cost + charge) + facts.correction / 2, unit=FEN, cites="tao-3 §4")


@rule("参保情形", "standing", cites="tao-2 §1", reckoned_on="month")
def standing(facts: Any, n: Any) -> Any:
    """The tier that holds: the entry tier before joining, else the tier recorded."""
    return choose(facts.month < n.joining, n.entry, facts.tier, cites="tao-2 §1(2)")


@rule("须决定", "needs a decision", cites="tao-2 §2", reckoned_on="month")
def needs_decision(facts: Any, n: Any) -> Any:
    """Whether the tier must be decided: strict reading, and a high tier or a factor that is not 1."""
    return n.strict & ((facts.tier == "high") | (facts.factor != 1))


@rule("细算缴费", "fee on a fine base", cites="tao-2 §4", reckoned_on="month", valid_from=SECOND)
def fine_fee(facts: Any, n: Any) -> Any:
    """A base below a fen, one rounding."""
    return round_half_up(n.fine_base * facts.orders, unit=FEN, cites="tao-2 §4(2)")


@rule("到期日", "last day of cover", cites="tao-2 §5", reckoned_on="month", valid_to=date(2026, 12, 31))
def cover_ends(facts: Any, n: Any) -> Any:
    """The earlier of the end and the death, not before joining."""
    return greatest(least(facts.end, facts.death), n.joining)


SAMPLES: tuple[Formula, ...] = (
    lump_sum, allowance, death_sum, support, fee, survivors, care, balance, standing, needs_decision, fine_fee, cover_ends,
)  # fmt: skip
AROUND = (date(2024, 6, 1), date(2025, 8, 1))
