"""Findings by clause of GB/T 16180 and the grade they propose together. The panel decides; this only proposes.

Each injury is graded first (`gbt-16180-2014 §2`: the grade stands in the code of its clause). The worst grade counts;
equal ones raise it by one grade at most (`gbt-16180-2014 §3`). Whether equality must be at the worst grade is the
dated number `grade_combination`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zhibao import law
from zhibao.kit.errors import CallerFault

_CLAUSE = re.compile(r"5\.(10|[1-9])\.2\(([1-9]\d{0,2})\)")


@dataclass(frozen=True)
class GradeProposal:
    """The grade that findings propose, and why; None below grade 10 (`gbt-16180-2014 §5`)."""

    grade: int | None
    grades: tuple[int, ...]
    rule: str
    raised: bool
    cites: tuple[str, ...]
    provisional: bool


def clause_grade(clause: str) -> int:
    """The grade of a clause, read off its code: "5.8.2(14)" is grade 8. Raises CallerFault `clause_form`."""
    found = _CLAUSE.fullmatch(clause)
    if found is None:
        raise CallerFault(
            "clause_form",
            f"“{clause}”不是 GB/T 16180 的条目编号。",
            f"{clause!r} is not a clause code of GB/T 16180.",
            remedy_zh="请按“5.8.2(14)”的形式填写：5.等级.2(序号)，等级 1 至 10。",
            remedy_en='Write it like "5.8.2(14)": 5.grade.2(number), grade 1 to 10.',
        )
    return int(found.group(1))


def combine(grades: Sequence[int], rule: str = "equal_at_worst") -> int:
    """The grade of several injuries together; 1 is the worst. Raises ValueError for none or an unknown rule."""
    if rule not in ("equal_at_worst", "any_equal_pair"):
        raise ValueError(f"unknown rule of combination {rule!r}")
    if any(not 1 <= grade <= 10 for grade in grades):
        raise ValueError("a grade lies between 1 and 10")
    worst = min(grades)
    equal = grades.count(worst) >= 2 if rule == "equal_at_worst" else len(set(grades)) < len(grades)
    return max(1, worst - 1) if equal else worst


def propose_grade(findings: Sequence[str], *, place: str, on: date) -> GradeProposal:
    """The grade that findings propose on the day of the appraisal. Raises CallerFault `clause_form`, MissingNumber."""
    value = law.book().number("grade_combination", place=place, on=on)
    grades = tuple(clause_grade(clause) for clause in findings)
    rule = str(value.value)
    if not grades:
        return GradeProposal(None, (), rule, False, (*value.cites, "gbt-16180-2014 §5"), False)
    grade = combine(grades, rule)
    # A single finding is not combined with anything, so it rests on no reading of the combination.
    provisional = value.provisional and len(grades) > 1
    return GradeProposal(grade, grades, rule, grade != min(grades), (*value.cites, "gbt-16180-2014 §2"), provisional)
