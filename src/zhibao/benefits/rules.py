"""Which benefits a case gives rise to, decided from its facts; the amounts are the formulas'.

Each function looks at one part of the law and says what is due, what is asked for, and what is not paid and why.
Gap-filling law is `work-injury-regulation`; in 桃源 `taoyuan-2025-1 §42` to `§57`. Nothing is refused here to a
person: where the law leaves a choice, a person is asked.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from zhibao.benefits.answers import APPRAISERS, OFFICER, Answer, Due, Note, wanted_decision, wanted_fact
from zhibao.benefits.model import (
    NEAR_RELATIVES,
    UNKNOWN,
    WORKER,
    Benefit,
    CareLevel,
    Changed,
    Cost,
    Dependant,
    Facts,
    Period,
    Wanted,
)

RULES_VERSION = "benefits-1"


class Fate(StrEnum):
    """What became of the injured person, as far as benefits depend on it."""

    LIVING = "living"
    DIED_IN_TREATMENT = "died_in_treatment"
    DIED_LATER = "died_later"
    MISSING = "missing"


def fate(facts: Facts) -> Fate:
    """Living, missing, or dead within or after the treatment period (`work-injury-regulation §39`, `§41`)."""
    died = facts.death_date
    if not isinstance(died, date):
        return Fate.MISSING if facts.missing_since is not None else Fate.LIVING
    within = facts.death_in_treatment
    if within is None:
        period = facts.incapacity_period
        within = not (isinstance(period, Period) and died > period.last)
    return Fate.DIED_IN_TREATMENT if within else Fate.DIED_LATER


def payment_day(facts: Facts) -> date | None:
    """The day on which numbers of payment are reckoned: as stated, else the appraisal, else the confirmation."""
    days = (facts.payment_date, facts.appraisal_date, facts.confirmation_date)
    return next((day for day in days if isinstance(day, date)), None)


def entitled(facts: Facts, payee: str) -> str:
    """Who gets it: what is owed to a worker who died goes to her near relatives."""
    died = fate(facts) in (Fate.DIED_IN_TREATMENT, Fate.DIED_LATER)
    return NEAR_RELATIVES if died and payee == WORKER else payee


def treatment(facts: Facts) -> Iterator[Answer]:
    """Medical care, rehabilitation, devices, meals, travel (`work-injury-regulation §30`, `§32`)."""
    yield from _cost(facts, Benefit.MEDICAL_CARE, facts.medical)
    yield from _cost(facts, Benefit.REHABILITATION, facts.rehabilitation)
    paid = {"payment_date": payment_day(facts)}
    if facts.hospital_days:
        yield Due(Benefit.HOSPITAL_MEALS, "hospital_meals", paid | {"hospital_days": facts.hospital_days})
    if facts.travel is not None:
        given = paid | {"travel_days": facts.travel.days, "cost": facts.travel.cost_fen}
        yield Due(Benefit.TRAVEL_LODGING, "travel_lodging", given)


def _cost(facts: Facts, benefit: Benefit, cost: Cost | None) -> Iterator[Answer]:
    if cost is None:
        return
    if cost.eligible_fen is UNKNOWN:
        yield wanted_fact(
            benefit,
            "eligible",
            "费用还没有按目录审核。",
            "The cost has not been checked against the catalogues yet.",
            ("经办机构", "the agency"),
            ("work-injury-regulation §30",),
        )
        return
    yield Due(
        benefit,
        benefit.value,
        {"injury_date": facts.injury_date, "claimed": cost.claimed_fen, "eligible": cost.eligible_fen},
    )


def disability(facts: Facts, *, excluded: Iterable[str]) -> Iterator[Answer]:
    """Lump sum of grades 1 to 10, allowance of grades 1 to 4 (`work-injury-regulation §35` to `§37`).

    `excluded`: the benefits that an old wound does not give. Grades 5 and 6 are asked of the law, which may be silent.
    """
    became = fate(facts)
    if became in (Fate.DIED_IN_TREATMENT, Fate.MISSING) and not _appraised_before_death(facts):
        return
    if facts.grade is UNKNOWN:
        yield wanted_fact(
            Benefit.DISABILITY_LUMP_SUM,
            "grade",
            "还没有伤残等级；已知未达等级的写 null。",
            "There is no disability grade yet; null says that none was reached.",
            APPRAISERS,
            ("work-injury-regulation §22",),
        )
        return
    if not isinstance(facts.grade, int):
        return
    yield from _lump_sum(facts, facts.grade, excluded)
    if became is Fate.LIVING and facts.grade <= 6:
        yield Due(
            Benefit.DISABILITY_ALLOWANCE, "disability_allowance", _wage(facts) | {"payment_date": payment_day(facts)}
        )
    if facts.earlier_grade is not None and facts.earlier_grade.because is Changed.NEW_INJURY:
        yield Note(
            Benefit.DISABILITY_ALLOWANCE,
            f"再次受伤，按新的等级（{facts.grade}级）享受伤残津贴，不再按原等级（{facts.earlier_grade.grade}级）。",
            f"Injured again: the allowance follows the new grade ({facts.grade}), no longer the earlier one "
            f"({facts.earlier_grade.grade}).",
            ("work-injury-regulation §45",),
        )


def _appraised_before_death(facts: Facts) -> bool:
    """Whether a grade was concluded while the person lived, so that its lump sum had become due."""
    appraised, died = facts.appraisal_date, facts.death_date
    return isinstance(appraised, date) and isinstance(died, date) and appraised <= died


def _lump_sum(facts: Facts, grade: int, excluded: Iterable[str]) -> Iterator[Answer]:
    if facts.kind == "old_wound" and Benefit.DISABILITY_LUMP_SUM.value in excluded:
        yield Note(
            Benefit.DISABILITY_LUMP_SUM,
            "旧伤复发，不享受一次性伤残补助金，其他待遇照常。",
            "An old wound that relapsed gives every benefit except the disability lump sum.",
            ("work-injury-regulation §15(2)",),
        )
        return
    if facts.earlier_grade is not None and facts.earlier_grade.because is Changed.REVIEW_APPRAISAL:
        yield wanted_decision(
            Benefit.DISABILITY_LUMP_SUM,
            "lump_sum_after_review",
            f"复查鉴定由{facts.earlier_grade.grade}级变为{grade}级，一次性伤残补助金是否再算没有规定，由办案人决定。",
            f"A review changed grade {facts.earlier_grade.grade} to {grade}; the law does not say whether the lump sum is "
            "reckoned again. An officer decides.",
            ("work-injury-regulation §28",),
        )
        return
    if fate(facts) is not Fate.LIVING and not _appraised_before_death(facts):
        yield wanted_fact(
            Benefit.DISABILITY_LUMP_SUM,
            "appraisal_date",
            "鉴定结论是否在死亡以前作出，关系到一次性伤残补助金。",
            "Whether the conclusion came before the death decides on the lump sum.",
            APPRAISERS,
            ("work-injury-regulation §35",),
        )
        return
    yield Due(Benefit.DISABILITY_LUMP_SUM, "disability_lump_sum", _wage(facts))


def care(facts: Facts) -> Iterator[Answer]:
    """The constant-attendance allowance (`work-injury-regulation §34`); it ends with the life of the person."""
    if fate(facts) is not Fate.LIVING:
        return
    if facts.care_level is UNKNOWN:
        if isinstance(facts.grade, int):
            yield wanted_fact(
                Benefit.ATTENDANCE_ALLOWANCE,
                "care_level",
                "还没有生活自理障碍等级；已知未达等级的写 null。",
                "There is no care-dependency level yet; null says that none was reached.",
                APPRAISERS,
                ("work-injury-regulation §34",),
            )
        return
    if facts.care_level in (None, CareLevel.NONE):
        return
    appraised = facts.appraisal_date if isinstance(facts.appraisal_date, date) else None
    given = {"care_level": str(facts.care_level), "appraisal_date": appraised, "payment_date": payment_day(facts)}
    yield Due(Benefit.ATTENDANCE_ALLOWANCE, "attendance_allowance", given)


def living_security(facts: Facts, longest_until: date | None) -> Iterator[Answer]:
    """The platform's payment for the incapacity period, up to the longest period and to a death (`readings §12`, `§14`).

    `longest_until`: the last day of the longest period; None where the law leaves it open, which is asked for elsewhere.
    """
    period = facts.incapacity_period
    if period is UNKNOWN:
        yield wanted_fact(
            Benefit.LIVING_SECURITY,
            "incapacity_period",
            "职业伤害期还没有确定；已知没有的写 null。",
            "The incapacity period is not fixed yet; null says that there is none.",
            APPRAISERS,
            ("readings §12",),
        )
    if not isinstance(period, Period) or longest_until is None:
        return
    last = period.last
    if isinstance(facts.death_date, date):
        last = min(last, facts.death_date)
    if last > longest_until:
        yield wanted_decision(
            Benefit.LIVING_SECURITY,
            "incapacity_period_extension",
            f"职业伤害期超过最长期限（至 {longest_until}），超出的部分要有确认延长的依据。",
            f"The period goes beyond the longest one (to {longest_until}); the rest needs a confirmed extension.",
            ("readings §14",),
        )
    yield Due(
        Benefit.LIVING_SECURITY,
        "living_security",
        {
            "injury_date": facts.injury_date,
            "period_first": period.first,
            "period_last": last,
            "longest_until": longest_until,
        },
    )


def last_day(start: date, months: int) -> date:
    """The last day of so many months that begin on `start`: 2025-08-01 and 12 months end on 2026-07-31."""
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    ends = date(year, month, min(start.day, monthrange(year, month)[1]))
    return ends - timedelta(days=1)


def month_of(start: date, number: int) -> date:
    """The first day of the n-th calendar month, the month of `start` being the first."""
    years, month = divmod(start.month - 1 + number - 1, 12)
    return date(start.year + years, month + 1, 1)


def death(facts: Facts) -> Iterator[Answer]:
    """Funeral benefit, death lump sum, survivors' pension (`work-injury-regulation §39`, `§41`)."""
    became = fate(facts)
    if became is Fate.LIVING:
        if facts.death_date is UNKNOWN and isinstance(facts.dependants, tuple) and facts.dependants:
            yield wanted_fact(
                Benefit.SURVIVOR_PENSION,
                "death_date",
                "有供养亲属，但没有死亡日期；已知没有死亡的写 null。",
                "There are dependants but no day of death; null says that the person lives.",
                OFFICER,
                ("work-injury-regulation §39",),
            )
        return
    if became is Fate.MISSING:
        yield from _survivors(facts, facts.missing_since)
        yield from _prepayment(facts)
        return
    if became is Fate.DIED_LATER:
        if not isinstance(facts.grade, int):
            yield from _later_death_without_grade(facts)
            return
        if facts.grade > 4:
            yield _later_death(facts.grade)
            return
    yield Due(Benefit.FUNERAL_BENEFIT, "funeral_benefit", {"death_date": facts.death_date}, NEAR_RELATIVES)
    if became is Fate.DIED_IN_TREATMENT:
        given = {"death_date": facts.death_date} | ({"prepaid": facts.prepaid_fen} if facts.prepaid_fen else {})
        yield Due(Benefit.DEATH_LUMP_SUM, "death_lump_sum", given, NEAR_RELATIVES)
    else:
        yield Note(
            Benefit.DEATH_LUMP_SUM,
            "一至四级在期满以后死亡，只有丧葬补助金和供养亲属抚恤金，没有一次性工亡补助金。",
            "At grades 1 to 4 a death after the period gives funeral benefit and survivors' pension, no death lump sum.",
            ("work-injury-regulation §39(3)",),
        )
    yield from _survivors(facts, facts.death_date)


def _survivors(facts: Facts, day: object) -> Iterator[Answer]:
    if facts.dependants is UNKNOWN:
        yield wanted_fact(
            Benefit.SURVIVOR_PENSION,
            "dependants",
            "供养亲属还没有认定；已知没有的写空表。",
            "The dependants have not been accepted yet; an empty list says that there are none.",
            OFFICER,
            ("work-injury-regulation §39(1)(2)",),
        )
        return
    assert isinstance(facts.dependants, tuple)
    for dependant in facts.dependants:
        yield _share(facts, dependant, day)


def _share(facts: Facts, dependant: Dependant, day: object) -> Due:
    given = _wage(facts) | {
        "death_date": day,
        "relation": dependant.relation.value,
        "sole": dependant.sole_elderly_or_orphan,
    }
    return Due(
        Benefit.SURVIVOR_PENSION, "survivor_share", given, dependant.ref, f"{Benefit.SURVIVOR_PENSION}:{dependant.ref}"
    )


def _prepayment(facts: Facts) -> Iterator[Answer]:
    if facts.hardship:
        given = {"injury_date": facts.injury_date, "missing_since": facts.missing_since}
        yield Due(Benefit.DEATH_LUMP_SUM, "missing_person_prepayment", given, NEAR_RELATIVES, "death_lump_sum:prepaid")
        return
    yield Note(
        Benefit.DEATH_LUMP_SUM,
        "下落不明期间，生活有困难的可以预支一半的一次性工亡补助金，由办案人认定；宣告死亡以后再按死亡办理。",
        "While the person is missing, half of the death lump sum may be prepaid in hardship, which an officer finds; "
        "after a declaration of death the case is settled as a death.",
        ("work-injury-regulation §41",),
    )


def _later_death_without_grade(facts: Facts) -> Iterator[Answer]:
    if facts.grade is UNKNOWN:
        yield wanted_fact(
            Benefit.FUNERAL_BENEFIT,
            "grade",
            "期满以后死亡，死亡待遇取决于是否为一至四级。",
            "After a death beyond the period the benefits depend on whether the grade was 1 to 4.",
            APPRAISERS,
            ("work-injury-regulation §39(3)",),
        )
        return
    yield _later_death(None)


def _later_death(grade: int | None) -> Wanted:
    said = "没有等级" if grade is None else f"{grade}级"
    return wanted_decision(
        Benefit.FUNERAL_BENEFIT,
        "death_after_treatment",
        f"期满以后因职业伤害死亡、{said}的，死亡待遇没有规定，由办案人决定。",
        f"For a death from the injury after the period, {'without a grade' if grade is None else f'at grade {grade}'}, "
        "the law does not say what is due. An officer decides.",
        ("work-injury-regulation §39",),
    )


def _wage(facts: Facts) -> dict[str, Any]:
    """What the benefit wage rests on, and the grade where one is known."""
    given: dict[str, Any] = {"injury_date": facts.injury_date}
    if isinstance(facts.grade, int):
        given["grade"] = facts.grade
    if facts.benefit_wage_fen is not None:
        given["fixed_wage"] = facts.benefit_wage_fen
    return given
