"""Lines, digests and differences of awards, as pure values."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.benefits.awarding import line, monthly
from zhibao.benefits import model
from zhibao.benefits.awards import ONCE, AwardLine, award_digest, award_from, awarded_once, differences, folded
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault

FROM = date(2025, 9, 1)


def assessed(*lines: model.Line) -> model.Assessment:
    facts = model.Facts(place="570100", injury_date=date(2025, 7, 9))
    return model.Assessment(facts, lines, (), (), {}, {}, "sha256:x")


def one(benefit: str, payee: str, fen: int, **changed: object) -> model.Line:
    said = {"item": benefit, "payer": "fund", "ground": "taoyuan-2025-1 §43", "mark": "official"} | changed
    return model.Line(model.Benefit(benefit), payee=payee, amount_fen=fen, **said)  # type: ignore[arg-type]


def test_an_award_names_who_is_paid() -> None:
    lines = award_from(
        assessed(
            one("medical_care", "enterprise:91330000MA00000007", 300),
            one("medical_care", "worker", 700),
            one("survivor_pension", "D1", 5, item="survivor_pension:D1"),
            one("living_security", "worker", 9, payer="platform"),
        ),
        case_no="C",
        payees={"worker": "person:7"},
        since=FROM,
        items={"medical_care": "medical_care:3"},
        platform="enterprise:91330000MA00000007",
        due_on=date(2025, 10, 10),
    )
    assert [(one.item, one.payee, one.role, one.amount_fen) for one in lines] == [
        ("medical_care:3", "enterprise:91330000MA00000007", "advancer", 300),
        ("medical_care:3", "person:7", "worker", 700),
        ("survivor_pension:D1", "relative:D1@C", "dependant", 5),
        ("living_security", "person:7", "worker", 9),
    ]
    assert [one.since for one in lines] == [None, None, FROM, None]
    assert [one.responsible for one in lines][2:] == [None, "enterprise:91330000MA00000007"]


def test_two_parts_of_one_item_for_one_payee_are_one_line() -> None:
    lines = award_from(
        assessed(one("assistive_device", "worker", 5), one("assistive_device", "worker", 6, mark="assumed")),
        case_no="C",
        payees={"worker": "person:7"},
    )
    assert [(one.amount_fen, one.mark) for one in lines] == [(11, "assumed")]


@pytest.mark.parametrize(
    ("missing", "code"),
    [
        (one("medical_care", "worker", 1), "payee_missing"),
        (one("medical_care", model.UNDIVIDED, 1), "advance_undivided"),
        (one("disability_allowance", "person:7", 1), "since_missing"),
        (one("living_security", "person:7", 1, payer="platform"), "responsible_missing"),
    ],
)
def test_what_nobody_said_is_not_guessed(missing: model.Line, code: str) -> None:
    with pytest.raises(CallerFault) as fault:
        award_from(assessed(missing), case_no="C", payees={})
    assert fault.value.code == code


def test_a_division_by_an_officer_is_taken_only_when_it_adds_up() -> None:
    undivided = assessed(one("medical_care", model.UNDIVIDED, 100))
    parts = {"enterprise:A": 60, "person:8": 40}
    lines = award_from(undivided, case_no="C", payees={}, divided={"medical_care": parts})
    assert {line.payee: (line.amount_fen, line.mark) for line in lines} == {
        "enterprise:A": (60, "assumed"),
        "person:8": (40, "assumed"),
    }
    with pytest.raises(CallerFault):
        award_from(undivided, case_no="C", payees={}, divided={"medical_care": {"enterprise:A": 99}})


def test_the_digest_is_of_what_is_said() -> None:
    said = {
        "case_no": "C",
        "person": 7,
        "place": "570100",
        "law_version": "measures-2025",
        "assessment_digest": "sha256:x",
        "replaces": None,
        "effective_on": None,
    }
    lines = [line("medical_care", 700)]
    first = award_digest(lines=lines, **said)  # type: ignore[arg-type]
    assert first == award_digest(lines=tuple(lines), **said)  # type: ignore[arg-type]
    assert first != award_digest(lines=[line("medical_care", 701)], **said)  # type: ignore[arg-type]


def test_months_count_whole_and_only_inside_the_award() -> None:
    allowance = monthly("disability_allowance", 5, date(2025, 9, 17), until=date(2025, 11, 2), end_ground="x §1")
    found = allowance.months(Month(2025, 1), Month(2026, 12))
    assert [str(month) for month in found] == ["2025-09", "2025-10", "2025-11"]
    assert line("medical_care", 5).months(Month(2025, 1), Month(2026, 12)) == []


def test_what_was_added_later_counts_with_its_item() -> None:
    issued = {("medical_care:3", ONCE, "p"): 5, ("medical_care:3:A2", ONCE, "p"): 2, ("medical_care", ONCE, "p"): 1}
    assert folded(issued) == {("medical_care:3", ONCE, "p"): 7, ("medical_care", ONCE, "p"): 1}


ITEMS = ["medical_care", "medical_care:2", "disability_lump_sum"]
MONTHLY = ["disability_allowance", "attendance_allowance", "survivor_pension:D1"]
FEN = st.integers(1, 10**7)
DAYS = st.dates(date(2025, 7, 1), date(2025, 12, 31))


@st.composite
def lines_of(draw: st.DrawFn) -> list[AwardLine]:
    """Any award of a few items."""
    once = [line(item, draw(FEN)) for item in ITEMS if draw(st.booleans())]
    return once + [monthly(item, draw(FEN), draw(DAYS)) for item in MONTHLY if draw(st.booleans())]


@given(lines_of(), lines_of(), st.integers(7, 12), st.integers(7, 12))
@settings(max_examples=200, deadline=None)
def test_old_plus_differences_is_what_the_new_award_says(
    old: list[AwardLine], new: list[AwardLine], from_month: int, through: int
) -> None:
    effective, run = Month(2025, from_month), Month(2025, through)
    ran = {
        (one.item, str(month), one.payee): one.amount_fen for one in old for month in one.months(Month(2025, 7), run)
    }
    found = differences(old, new, awarded_once(old) | ran, number=2, effective=effective, run_through=run)
    settled = awarded_once(old) | ran
    for change in found:
        key = (change.item.removesuffix(":A2"), change.period, change.payee)
        settled[key] = settled.get(key, 0) + change.difference_fen
    held = {one.holds for one in old}
    wanted = dict.fromkeys(awarded_once(old), 0)
    wanted |= {key: fen for key, fen in awarded_once(new).items() if (key[0], key[2]) in held}
    for month in _months(Month(2025, 7), run):
        lines = old if month < effective else [one for one in new if one.holds in held]
        wanted |= {(one.item, str(month), one.payee): one.amount_fen for one in lines if one.months(month, month)}
    assert {key: fen for key, fen in settled.items() if fen} == {key: fen for key, fen in wanted.items() if fen}


def _months(first: Month, last: Month) -> list[Month]:
    found = []
    while first <= last:
        found.append(first)
        first = first.next()
    return found


def test_what_was_never_due_is_due_under_its_own_name() -> None:
    lump = line("disability_lump_sum", 500)
    settled = differences([lump], [lump], {}, number=2, effective=Month(2025, 9), run_through=Month(2025, 9))
    assert settled == []
    settled = differences(
        [lump], [lump], {("disability_lump_sum", ONCE, lump.payee): 500}, number=2,
        effective=Month(2025, 9), run_through=Month(2025, 9),
    )  # fmt: skip
    assert [one.difference_fen for one in settled] == [0]


def test_a_month_that_a_person_stopped_stays_stopped() -> None:
    old, new = monthly("disability_allowance", 5, FROM), monthly("disability_allowance", 9, FROM)
    found = differences(
        [old], [new], {}, number=2, effective=Month(2025, 9), run_through=Month(2025, 10),
        stopped={("disability_allowance", "2025-09", old.payee)},
    )  # fmt: skip
    assert [(one.period, one.difference_fen) for one in found] == [("2025-10", 9)]
