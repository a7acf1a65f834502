"""The numbers of the law that a gap sharing rests on, each looked up once for a province and a year and remembered.

Each province has its own rule (`zhejiang-2025-44 §2(3)`, `taoyuan-2025-1 §59`); one whose rule is not recorded is
refused, never served with another's (`jiangsu-plan-2025 §5`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from zhibao import law
from zhibao.kit.clock import today
from zhibao.kit.errors import CallerFault

FIRST_RULE = "zhejiang"


@dataclass
class GapLaw:
    """The law of a province for the accounts of a year, as it stands on the last day of that year."""

    province: str
    year: int
    used: dict[str, law.Value] = field(default_factory=dict)

    @classmethod
    def of(cls, place: str, year: int | None = None) -> GapLaw:
        """The law for a place; without a year that of the last year that is over, or of the first one there is.

        Raises CallerFault `unknown_place`, `year_form`.
        """
        province = law.places().province_of(law.places().resolve(place).code)
        if year is None:
            year = max(today().year - 1, law.book().scheme_began(province).date.year)
        if not 1 <= year <= 9999:
            raise CallerFault(
                "year_form", f"“{year}”不是年度。", f"{year} is not a year.", place="--year", remedy_zh="请写四位年份，例如 2025。", remedy_en="Write it like 2025."
            )
        return cls(province, year)

    def number(self, name: str) -> law.Value:
        """A number of the year. Raises MissingNumber where nobody has established it."""
        if name not in self.used:
            self.used[name] = law.book().number(name, place=self.province, on=date(self.year, 12, 31))
        return self.used[name]

    def word(self, name: str) -> str:
        """A number whose value is one word of a list."""
        return str(self.number(name).value)

    def number_if_any(self, name: str) -> law.Value | None:
        """A number, or None where it is known that the province has no such rule; one that is only open is an error."""
        try:
            return self.number(name)
        except law.MissingNumber as missing:
            if missing.facts.get("state") != "none":
                raise
            return None

    def check_scope(self) -> None:
        """One mode holds for the whole province and year, and spending means benefits only (`readings §17`, `readings §20`).

        Asked before anything else, because here a province without a recorded rule says so. Raises MissingNumber, or
        CallerFault `gap_rule_unknown` for a rule that nobody has written yet.
        """
        scope, fee = self.number_if_any("gap_mode_scope"), self.number_if_any("gap_counts_insurer_fee")
        for value, computed in ((scope, "province_and_year"), (fee, False), (self.number("gap_rounding"), "largest_remainder")):
            if value is not None and value.value != computed:
                raise CallerFault(
                    "gap_rule_unknown",
                    f"“{value.zh}”为“{value.value}”，本系统还没有这种算法。",
                    f"{value.name} is {value.value!r}; that rule has not been written yet.",
                    place=value.place,
                    remedy_zh=f"只能按“{computed}”计算。",
                    remedy_en=f"Only {computed!r} can be computed.",
                )

    @property
    def pool_areas(self) -> Sequence[str]:
        """The former pooling areas (原统筹区) of the year, by code."""
        return cast(list[str], self.number("former_pool_areas").value)

    @property
    def mark(self) -> law.Mark:
        """The weakest mark of what was used so far."""
        return law.weakest(value.mark for value in self.used.values())
