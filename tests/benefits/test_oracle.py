"""The system against arithmetic written from the law's files alone: whole cases of 桃源, to the fen."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.benefits import law_oracle as oracle
from zhibao import law
from zhibao.benefits.assess import assess
from zhibao.benefits.facts import read
from zhibao.benefits.model import Assessment

PLACES = st.sampled_from(["570100", "570102", "570300", "570400"])
INJURED = st.dates(date(2022, 7, 1), date(2025, 12, 31))
YUAN = st.integers(0, 50_000_000).map(lambda fen: f"{fen // 100}.{fen % 100:02d}")
WAGE = st.none() | st.integers(100_000, 3_000_000).map(lambda fen: f"{fen // 100}.{fen % 100:02d}")
RELATIONS = st.sampled_from(["spouse", "child", "parent", "grandparent", "grandchild", "sibling", "other"])
DEPENDANT = st.fixed_dictionaries({"relation": RELATIONS, "sole_elderly_or_orphan": st.booleans()})


def computed(case: dict[str, Any]) -> Assessment:
    """The system's assessment of a case in its JSON form."""
    return assess(read(case), law.book())


def amounts(result: Assessment) -> dict[tuple[str, str], int]:
    return {(line.benefit.value, line.payee): line.amount_fen for line in result.lines}


@settings(max_examples=150, deadline=None)
@given(
    place=PLACES,
    injured=INJURED,
    appraised=st.integers(0, 360),
    grade=st.integers(1, 10),
    care=st.sampled_from(["complete", "major", "partial", None]),
    began=st.integers(0, 3),
    lasted=st.integers(0, 500),
    wage=WAGE,
    claimed=YUAN,
    advance=st.none() | YUAN,
)
def test_an_injured_person_gets_what_the_law_says(
    place: str,
    injured: date,
    appraised: int,
    grade: int,
    care: str | None,
    began: int,
    lasted: int,
    wage: str | None,
    claimed: str,
    advance: str | None,
) -> None:
    paid = injured + timedelta(appraised)
    first = injured + timedelta(began)
    case: dict[str, Any] = {
        "place": place,
        "injury_date": str(injured),
        "confirmation_date": str(injured),
        "appraisal_date": str(paid),
        "grade": grade,
        "care_level": care,
        "death_date": None,
        "incapacity_period": {"from": str(first), "to": str(first + timedelta(lasted))},
        "benefit_wage": wage,
        "medical": {"claimed": claimed, "eligible": claimed},
    }
    if advance is not None and injured >= date(2025, 7, 1):
        case["advances"] = [{"payer": "platform", "item": "medical_care", "amount": advance}]
    expected = {("disability_lump_sum", "worker"): oracle.lump_sum(case)}
    if grade <= 4:
        expected["disability_allowance", "worker"] = oracle.allowance(case, paid)
    if care is not None:
        expected["attendance_allowance", "worker"] = oracle.attendance(case, paid)
    expected["living_security", "worker"] = oracle.living(case)
    told = {**case, "advance": advance} if "advances" in case else case
    for payee, fen in oracle.medical(told).items():
        expected["medical_care", payee] = fen
    result = computed(case)
    assert {key: fen for key, fen in amounts(result).items() if fen} == {k: f for k, f in expected.items() if f}
    assert not result.provisional
    assert {need.name for need in result.needs} <= {"incapacity_period_extension"}


@settings(max_examples=150, deadline=None)
@given(
    place=PLACES,
    injured=INJURED,
    lived=st.integers(0, 200),
    wage=WAGE,
    dependants=st.lists(DEPENDANT, max_size=6),
)
def test_the_relatives_get_what_the_law_says(
    place: str, injured: date, lived: int, wage: str | None, dependants: list[dict[str, Any]]
) -> None:
    died = injured + timedelta(lived)
    case: dict[str, Any] = {
        "place": place,
        "injury_date": str(injured),
        "death_date": str(died),
        "incapacity_period": {"from": str(injured), "to": str(died + timedelta(30))},
        "benefit_wage": wage,
        "dependants": dependants,
    }
    result = computed(case)
    expected = {
        ("living_security", "near_relatives"): oracle.living(case),
        ("funeral_benefit", "near_relatives"): oracle.funeral(case),
        ("death_lump_sum", "near_relatives"): oracle.death_sum(case),
    }
    if dependants:
        for at, fen in enumerate(oracle.survivors(case), start=1):
            expected["survivor_pension", f"D{at}"] = fen
    assert amounts(result) == expected
    assert not result.provisional
    assert not result.needs


def test_the_oracle_reads_the_files_itself() -> None:
    assert oracle.number("benefit_wage", "330000", date(2025, 8, 1)) == "6436"
    assert oracle.number("minimum_wage", "570102", date(2025, 8, 1)) == "2160"
    assert oracle.number("hospital_meal_rate", "570100", date(2025, 8, 1)) == "60.00"
