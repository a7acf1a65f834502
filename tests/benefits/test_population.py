"""The benefits of a whole population are, person by person and fen by fen, those of one person at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from zhibao import law
from zhibao.benefits import population
from zhibao.benefits.assess import assess
from zhibao.benefits.model import Facts
from zhibao.benefits.population import entitled
from zhibao.edge.simulation.injured import OUTCOMES, SHARE, simulate

PEOPLE = [person.facts for person in simulate(700, 3, "570100", date(2026, 1, 1), date(2026, 12, 31)).people]
EARLIER = [person.facts for person in simulate(150, 4, "570100", date(2025, 7, 1), date(2025, 12, 31)).people]


def differences(people: Sequence[Facts], place: str) -> list[tuple[int, Any, Any]]:
    """Persons whose amounts differ from those of a single assessment."""
    made = entitled(people, law.book(), place)
    held: dict[int, dict[str, int]] = defaultdict(dict)
    for (person, item), fen in made.amounts.items():
        held[person][item] = fen
    found = []
    for at, facts in enumerate(people):
        lines: dict[str, int] = defaultdict(int)
        for line in assess(replace(facts, place=place), law.book()).lines:
            lines[line.item] += line.amount_fen
        if {item: fen for item, fen in held[at].items() if fen} != {item: fen for item, fen in lines.items() if fen}:
            found.append((at, held[at], dict(lines)))
    return found


@pytest.mark.parametrize("place", ["570100", "570000", "330100", "320100"])
def test_every_person_gets_what_a_single_assessment_gives(place: str) -> None:
    assert differences(PEOPLE, place) == []
    assert differences(EARLIER, place) == []


def test_the_population_reaches_every_benefit_and_the_joint_cap() -> None:
    made = entitled(PEOPLE, law.book(), "570100")
    assert {benefit.value for benefit in made.benefits.values()} == {
        "medical_care", "hospital_meals", "disability_lump_sum", "disability_allowance", "attendance_allowance", "living_security", "funeral_benefit",
        "survivor_pension", "death_lump_sum",
    }  # fmt: skip
    assert any(isinstance(facts.dependants, tuple) and len(facts.dependants) >= 4 for facts in PEOPLE)


def test_a_number_that_is_missing_leaves_out_what_needs_it_and_nothing_else() -> None:
    made = entitled(PEOPLE, law.book(), "330000")
    assert ("benefit_wage" in {need.name for need in made.needs}) and "disability_lump_sum" not in {item for _, item in made.amounts}
    assert "death_lump_sum" in {item for _, item in made.amounts}
    # Of two years, only the one without the number is left out.
    both = entitled([*PEOPLE[:300], *EARLIER], law.book(), "330000")
    assert {at >= 300 for at, item in both.amounts if item == "disability_lump_sum"} == {True}


def test_a_planted_defect_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(population, "under_cap", lambda rounded, shares, cap_fen, cap_share: None)
    assert differences(PEOPLE, "570100") != []


def test_shares_add_up_and_a_seed_gives_the_same_persons() -> None:
    assert sum(OUTCOMES.values()) == pytest.approx(1) and sum(SHARE.values()) == pytest.approx(1)
    one, other = (simulate(40, seed, "570100", date(2026, 1, 1), date(2026, 12, 31)) for seed in (5, 6))
    assert one == simulate(40, 5, "570100", date(2026, 1, 1), date(2026, 12, 31)) != other
