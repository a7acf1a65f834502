"""Where a record stands and what is asked, day by day, without a database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from zhibao import law
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.registry.transition import rules
from zhibao.registry.transition.model import Admission, Cover, Facts, Ground, Kind, Record, Standing, State, Step

ON = date(2025, 9, 1)
JUNE30, JULY1 = date(2025, 6, 30), date(2025, 7, 1)
ZJ, TY = rules.rule_of("330000", ON), rules.rule_of("570000", ON)
FIRST = Admission("meituan", "美团", JULY1, None, "official")
LATER = Admission("new", "后来者", date(2026, 7, 1), None, "reported")
RECORD = Record(1, "330000", "330100", "R1", 1, "U", "单位", 7, date(2024, 3, 1), None)
COVER = Cover("meituan", "美团", JULY1, None)
AT = datetime(2025, 8, 1, 9, tzinfo=ZONE)
GRADE = Ground.GRADE_1_TO_4
PENDING = Ground.DETERMINATION_PENDING


def step(number: int, kind: str, person: str = "a", **more: Any) -> Step:
    return Step(number, kind, person, f"case_clerk:{person}", AT, **more)


def stands(record: Record = RECORD, admission: Admission | None = FIRST, steps: tuple[Step, ...] = (), covers: tuple[Cover, ...] = (COVER,), on: date = ON, rule: rules.Rule = ZJ) -> Standing:
    return rules.standing(rule, record, admission, steps, covers, on)


def asked(record: Record = RECORD, covers: tuple[Cover, ...] = (COVER,), on: date = ON, steps: tuple[Step, ...] = (), admission: Admission | None = FIRST) -> list[tuple[Kind, date, date | None]]:
    held = stands(record, admission, steps, covers, on)
    return [(ask.kind, ask.first, ask.last) for ask in rules.asks(record, held, covers, on)]


@pytest.mark.parametrize(("last", "state"), [(None, State.WITHOUT_GROUND), (JULY1, State.WITHOUT_GROUND), (JUNE30, State.ENDED), (date(2025, 6, 29), State.ENDED)])
def test_a_record_ends_by_the_last_day_or_needs_a_ground(last: date | None, state: State) -> None:
    held = stands(replace(RECORD, last=last))
    assert (held.state, held.limit) == (state, JUNE30)
    assert held.late_days == (63 if state is State.WITHOUT_GROUND else 0)
    assert held.mark == "official" and held.cites == ("zhejiang-2025-44 §2(7)",)


def test_before_the_last_day_it_waits_for_it() -> None:
    held = stands(on=JUNE30)
    assert (held.state, held.due_on, held.late_days) == (State.TO_END, JUNE30, 0)
    assert stands(on=JULY1).state is State.WITHOUT_GROUND


def test_a_unit_outside_the_pilot_keeps_its_insurance() -> None:
    held = stands(admission=None)
    assert (held.state, held.limit, held.due_on) == (State.OUTSIDE, None, None)
    gone = replace(FIRST, last=date(2025, 12, 31))
    assert stands(replace(RECORD, first=date(2026, 1, 1)), gone).state is State.OUTSIDE
    assert stands(replace(RECORD, first=date(2025, 12, 31)), gone).state is State.WITHOUT_GROUND


def test_a_later_enterprise_moves_on_the_day_of_its_admission() -> None:
    held = stands(admission=LATER, on=date(2026, 6, 30))
    assert (held.state, held.due_on, held.mark) == (State.TO_END, date(2026, 6, 30), "assumed")
    assert stands(admission=LATER, on=date(2026, 7, 1)).state is State.WITHOUT_GROUND
    assert stands(admission=LATER, on=date(2026, 7, 1), rule=TY).mark == "reported", "桃源 has laid it down; the admission keeps its own mark"


def test_an_enterprise_admitted_long_ago_has_the_day_laid_down() -> None:
    assert stands(admission=replace(FIRST, first=date(2022, 7, 1)), rule=TY).limit == JUNE30


def test_a_kept_record_runs_until_its_ground_ends_and_through_that_day() -> None:
    kept = step(1, rules.KEPT, ground=PENDING, accident_on=JUNE30, evidence_ref="受理1号")
    held = stands(steps=(kept,))
    assert (held.state, held.ground, held.may_run_until, held.due_on, held.mark) == (State.KEPT, PENDING, None, None, "official")
    over = (kept, step(2, rules.GROUND_ENDED, until=date(2025, 8, 20)))
    assert stands(steps=over, on=date(2025, 8, 20)).state is State.KEPT
    gone = stands(steps=over, on=date(2025, 8, 21))
    assert (gone.state, gone.due_on, gone.late_days, gone.mark) == (State.GROUND_ENDED, date(2025, 8, 20), 1, "assumed")
    done = stands(steps=(*over, step(3, rules.ENDED, last=date(2025, 8, 20))))
    assert (done.state, done.ends_on, done.ended_by_person) == (State.KEPT_ENDED, date(2025, 8, 20), True)
    back = stands(steps=(*over, step(3, rules.ENDED, last=date(2025, 8, 20)), step(4, rules.REVERSED, of_number=3)))
    assert back.state is State.GROUND_ENDED


def test_a_ground_that_ends_before_the_last_day_takes_nothing_away() -> None:
    steps = (step(1, rules.KEPT, ground=PENDING, accident_on=JUNE30, evidence_ref="x"), step(2, rules.GROUND_ENDED, until=date(2025, 6, 1)))
    assert stands(steps=steps).may_run_until == JUNE30


def test_another_ground_counts_only_after_a_second_person() -> None:
    named = step(1, rules.PROPOSED, ground=Ground.OTHER, named="异地住院", evidence_ref="x")
    assert stands(steps=(named,)).state is State.PROPOSED
    agreed = step(2, rules.APPROVED, "b", of_number=1)
    assert stands(steps=(named, agreed)).state is State.KEPT
    assert stands(steps=(named, step(2, rules.REFUSED, "b", of_number=1))).state is State.WITHOUT_GROUND
    assert stands(steps=(named, agreed, step(3, rules.REVERSED, of_number=2))).state is State.PROPOSED, "without the agreement it waits again"
    assert rules.check_second(named, "b") is named
    for waiting, person, code in ((named, "a", "same_person"), (None, "b", "nothing_proposed")):
        with pytest.raises(CallerFault, match=code):
            rules.check_second(waiting, person)


@pytest.mark.parametrize(
    ("facts", "ground"),
    [
        (Facts(grade=4), GRADE),
        (Facts(grade=5), None),
        (Facts(accident_on=JUNE30), PENDING),
        (Facts(accident_on=JULY1), None),
        (Facts(accident_on=JUNE30, decided_on=JUNE30, treatment_until=JULY1), Ground.TREATMENT_PERIOD),
        (Facts(accident_on=JUNE30, decided_on=JUNE30, treatment_until=JUNE30), None),
        (Facts(accident_on=JUNE30, decided_on=JUNE30, appraisal_asked_on=JUNE30), Ground.APPRAISAL_PENDING),
        (Facts(accident_on=JUNE30, decided_on=JUNE30, appraisal_asked_on=JUNE30, appraised_on=JULY1), None),
        (Facts(accident_on=JULY1, grade=1), GRADE),
    ],
)
def test_what_facts_would_be_a_ground_for(facts: Facts, ground: Ground | None) -> None:
    assert rules.claimed_ground(facts, JUNE30) is ground
    held = stands(replace(RECORD, facts=facts))
    assert (held.claimed, held.state) == (ground, State.WITHOUT_GROUND), "a fact is no decision"


def test_double_coverage_is_told_by_days() -> None:
    assert asked() == [(Kind.DUPLICATE, JULY1, None)]
    assert asked(replace(RECORD, last=date(2025, 7, 9))) == [(Kind.DUPLICATE, JULY1, date(2025, 7, 9))]
    assert asked(covers=(replace(COVER, first=date(2025, 8, 3), last=date(2025, 8, 9)),)) == [(Kind.DUPLICATE, date(2025, 8, 3), date(2025, 8, 9))]
    assert asked(replace(RECORD, last=JUNE30)) == []
    assert asked(covers=(replace(COVER, first=date(2025, 9, 2)),)) == [], "days to come are not asked about yet"
    assert asked(covers=(replace(COVER, enterprise="dada"),)) == [], "another unit is no double coverage by the wording"
    assert asked(covers=(replace(COVER, first=date(2022, 7, 1)),)) == [(Kind.DUPLICATE, JULY1, None)], "days up to the last day are not double"
    assert asked(admission=None) == []


def test_a_kept_person_who_is_registered_is_asked_about_and_nothing_stops() -> None:
    kept = step(1, rules.KEPT, ground=PENDING, accident_on=JUNE30, evidence_ref="x", until=date(2025, 8, 10))
    assert asked(steps=(kept,)) == [(Kind.DUPLICATE, date(2025, 8, 11), None), (Kind.KEPT_REGISTERED, JULY1, date(2025, 8, 10))]
    assert asked(steps=(replace(kept, until=None),)) == [(Kind.KEPT_REGISTERED, JULY1, None)]


def test_an_injury_after_the_last_day_and_a_missing_registration_are_asked_about() -> None:
    hurt = replace(RECORD, facts=Facts(accident_on=date(2025, 7, 20)))
    assert asked(hurt, covers=()) == [(Kind.LATE_INJURY, date(2025, 7, 20), date(2025, 7, 20))]
    assert asked(replace(RECORD, last=JUNE30), covers=()) == [(Kind.NOT_REGISTERED, JULY1, None)]
    assert asked(replace(RECORD, last=date(2025, 6, 29)), covers=()) == [], "who left before the last day did not move"


def test_when_a_person_moved() -> None:
    assert stands().moved_on == JULY1
    assert stands(covers=(replace(COVER, first=date(2025, 7, 15)),)).moved_on == date(2025, 7, 15)
    assert stands(covers=(replace(COVER, last=JUNE30),)).moved_on is None


def test_the_day_of_an_end_is_the_laws_and_nobody_loses_protection() -> None:
    kept = step(1, rules.KEPT, ground=PENDING, accident_on=JUNE30, evidence_ref="x")
    assert rules.end_day(stands(), RECORD, False) == JUNE30
    over = (kept, step(2, rules.GROUND_ENDED, until=date(2025, 8, 20)))
    assert rules.end_day(stands(steps=over), RECORD, False) == date(2025, 8, 20)
    proposed = step(1, rules.PROPOSED, ground=Ground.OTHER, named="x", evidence_ref="x")
    for held, hurt, code in (
        (stands(), True, "injury_unanswered"), (stands(steps=(kept,)), False, "ground_stands"), (stands(steps=(proposed,)), False, "ground_stands"),
        (stands(admission=None), False, "transition_outside"), (stands(replace(RECORD, last=JUNE30)), False, "already_ended"),
    ):  # fmt: skip
        with pytest.raises(CallerFault, match=code):
            rules.end_day(held, RECORD, hurt)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"accident_on": JULY1}, "accident_too_late"), ({"accident_on": None}, "accident_too_late"), ({"evidence_ref": " "}, "evidence_needed"),
        ({"record": replace(RECORD, first=JULY1)}, "begun_after_last_day"), ({"ground": Ground.TREATMENT_PERIOD}, "until_needed"),
        ({"held": stands(admission=None)}, "transition_outside"),
        ({"rule": replace(ZJ, grounds=replace(ZJ.grounds, value=["treatment_period"]))}, "ground_unknown"),
    ],
)  # fmt: skip
def test_what_is_no_ground(change: dict[str, Any], code: str) -> None:
    sound: dict[str, Any] = {"rule": ZJ, "record": RECORD, "held": stands(), "ground": PENDING, "accident_on": JUNE30, "until": None, "evidence_ref": "受理1号"}
    rules.check_kept(**sound)
    rules.check_kept(**(sound | {"ground": GRADE, "accident_on": None}))
    with pytest.raises(CallerFault, match=code):
        rules.check_kept(**(sound | change))


def test_answers_that_say_what_is_not_so_are_refused() -> None:
    rules.check_result(Kind.DUPLICATE, "lawful", stands(), True, [])
    for kind, result, registered, before, code in (
        (Kind.DUPLICATE, "ended", True, [], "not_ended"), (Kind.NOT_REGISTERED, "registered", False, [], "not_registered"),
        (Kind.DUPLICATE, "keeps", True, [], "result_unknown"), (Kind.DUPLICATE, "lawful", True, ["lawful"], "task_closed"),
    ):  # fmt: skip
        with pytest.raises(CallerFault, match=code):
            rules.check_result(kind, result, stands(), registered, before)
    with pytest.raises(CallerFault, match="nothing_to_reverse"):
        rules.check_reversal((), 1)


def test_a_province_lays_down_its_own_and_another_is_refused() -> None:
    assert ZJ.last_day.value == TY.last_day.value == JUNE30
    assert ZJ.answer_days is None and ZJ.kept_takes_orders is None, "nobody has laid these down for Zhejiang"
    assert TY.answer_days is not None and TY.answer_days.value == 15 and TY.kept_takes_orders is not None
    with pytest.raises(law.MissingNumber, match="standalone_ends"):
        rules.rule_of("320000", ON)
    assert rules.rule_of("330000", JUNE30 - timedelta(days=40)).last_day.value == JUNE30, "whoever prepares looks ahead"


@pytest.mark.parametrize(("area", "prefix"), [("570000", "57"), ("331000", "3310"), ("331100", "3311"), ("570102", "570102")])
def test_an_area_by_its_digits(area: str, prefix: str) -> None:
    assert rules.prefix(area) == prefix
