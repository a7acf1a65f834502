"""An appraisal from its opening to a conclusion: order, limits, blind opinions, a panel that decides."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.cases import one_database
from tests.cases.appraisals import (
    AT,
    CASE,
    CITY,
    CLERK,
    NERVES,
    PERSON,
    PROVINCE,
    SEATS,
    concluded,
    conclusion,
    drawn,
    fill_register,
    opened,
    opinion,
    register_line,
    sealed_by_all,
    write_register,
)
from tests.kit.forgetting import forget
from zhibao.cases.appraisal import Stage, appraisals_of, examination_cost_fen, limits, record_examination
from zhibao.cases.appraisal_tables import ConclusionRow, OpinionRow
from zhibao.cases.care import Activity
from zhibao.cases.experts import import_experts
from zhibao.cases.opinions import (
    Concluded,
    Conclusion,
    conclude,
    conclusion_of,
    latest_conclusion,
    months_after,
    opinions,
    reveal_opinions,
    seal_opinion,
)
from zhibao.cases.panel import panel_of, recuse
from zhibao.kit import acts
from zhibao.kit.actors import JOB, Actor
from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.kit.secrets import Keyring
from zhibao.law import MissingNumber

engine, session = one_database.engine, one_database.session


@pytest.fixture
def ref(session: Session, keyring: Keyring, tmp_path: Path) -> str:
    """An appraisal with its panel."""
    fill_register(session, keyring, tmp_path)
    made = opened(session).ref
    drawn(session, keyring, made)
    return made


@pytest.fixture
def revealed(session: Session, keyring: Keyring, ref: str) -> str:
    """An appraisal whose opinions are open."""
    sealed_by_all(session, keyring, ref)
    reveal_opinions(session, keyring, ref, actor=CLERK, at=AT)
    return ref


def decide(session: Session, keyring: Keyring, ref: str, made: Conclusion, actor: Actor = CLERK) -> Concluded:
    """A conclusion recorded."""
    return conclude(session, keyring, ref, made, actor=actor, at=AT)


def refusal(call: Any, *arguments: Any, **named: Any) -> str:
    """The code with which a call is refused."""
    with pytest.raises(CallerFault) as fault:
        call(*arguments, **named)
    return fault.value.code


# opening


def test_an_appraisal_goes_to_the_committee_whose_turn_it_is(
    session: Session, keyring: Keyring, tmp_path: Path
) -> None:
    fill_register(session, keyring, tmp_path)
    first = opened(session, place="570102")
    assert (first.ref, first.committee, first.late) == (f"{CASE}-G1", CITY, False)
    concluded(session, keyring, first.ref)
    second = opened(session, Stage.SECOND, received_on=AT.date(), application_on=AT.date())
    assert (second.ref, second.committee, second.previous) == (f"{CASE}-G2", PROVINCE, first.ref)
    assert [made.stage for made in appraisals_of(session, CASE)] == [Stage.FIRST, Stage.SECOND]


@pytest.mark.parametrize("count", [0, 1, 2, 4, 6])
def test_a_panel_has_three_or_five(session: Session, count: int) -> None:
    assert refusal(opened, session, seats=(SEATS * 2)[:count]) == "panel_size"


def test_the_order_is_kept(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    fill_register(session, keyring, tmp_path)
    assert refusal(opened, session, Stage.SECOND, received_on=AT.date()) == "appraisal_order"
    first = opened(session)
    assert refusal(opened, session) == "appraisal_order"
    assert refusal(opened, session, Stage.REVIEW) == "appraisal_order"
    concluded(session, keyring, first.ref)
    assert refusal(opened, session, Stage.SECOND) == "appraisal_order"


@pytest.mark.parametrize(("days", "late"), [(0, False), (15, False), (16, True)])
def test_a_second_appraisal_is_asked_for_within_fifteen_days(
    session: Session, keyring: Keyring, tmp_path: Path, days: int, late: bool
) -> None:
    fill_register(session, keyring, tmp_path)
    concluded(session, keyring, opened(session).ref)
    asked: dict[str, Any] = {"received_on": AT.date(), "application_on": AT.date() + timedelta(days=days)}
    if not late:
        assert not opened(session, Stage.SECOND, **asked).late
        return
    with pytest.raises(CallerFault) as fault:
        opened(session, Stage.SECOND, **asked)
    assert (fault.value.code, fault.value.place) == ("appraisal_late", "taoyuan-2025-1 §39(3)")
    # Nobody is refused by a machine: an officer takes it in with a reason.
    assert opened(session, Stage.SECOND, late_reason="住院期间无法办理", **asked).late


@pytest.mark.parametrize(("on", "early"), [(date(2026, 10, 9), True), (date(2026, 10, 10), False)])
def test_a_review_waits_a_year(session: Session, keyring: Keyring, tmp_path: Path, on: date, early: bool) -> None:
    fill_register(session, keyring, tmp_path)
    concluded(session, keyring, opened(session).ref)
    if early:
        assert refusal(opened, session, Stage.REVIEW, application_on=on) == "appraisal_late"
    else:
        assert opened(session, Stage.REVIEW, application_on=on).committee == CITY


def test_a_second_conclusion_is_final_and_a_review_may_follow(
    session: Session, keyring: Keyring, tmp_path: Path
) -> None:
    fill_register(session, keyring, tmp_path)
    concluded(session, keyring, opened(session).ref)
    second = opened(session, Stage.SECOND, received_on=AT.date(), application_on=AT.date())
    concluded(session, keyring, second.ref, conclusion("5.7.2(3)", grade=7))
    again: dict[str, Any] = {"received_on": AT.date(), "application_on": AT.date()}
    assert refusal(opened, session, Stage.SECOND, **again) == "appraisal_final"
    newest = latest_conclusion(session, keyring, CASE)
    assert newest is not None
    assert (newest.grade, newest.final, newest.stage) == (7, True, Stage.SECOND)
    assert not conclusion_of(session, keyring, f"{CASE}-G1").final
    assert opened(session, Stage.REVIEW, application_on=date(2026, 12, 1)).previous == second.ref


def test_limits_are_dated_numbers_with_the_event_they_run_from() -> None:
    there = limits(CITY, date(2025, 10, 9))
    assert (there["conclusion"].length, there["conclusion"].starts) == (60, "application_complete")
    assert (there["delivery"].length, there["second_request"].length, there["review_after"].unit) == (15, 15, "years")
    assert there["extension"].cites == ("taoyuan-2025-1 §39(1)",)
    assert limits("zhejiang", date(2025, 10, 9))["delivery"].mark == "reported"
    with pytest.raises(MissingNumber):
        limits(CITY, date(2025, 6, 30))


def test_examinations_are_sealed_and_their_cost_adds_up(session: Session, keyring: Keyring, ref: str) -> None:
    for cost in (36000, 8050):
        record_examination(
            session, keyring, ref, hospital="桃花市第1医院", on=AT.date(), content="右膝MRI", cost_fen=cost,
            actor=CLERK, at=AT,
        )  # fmt: skip
    assert examination_cost_fen(session, ref) == 44050
    act = acts.last(session, f"case:{CASE}")
    assert act is not None
    assert "MRI" not in str(act.content)


# blind opinions


def test_no_opinion_is_seen_before_all_are_in(session: Session, keyring: Keyring, ref: str) -> None:
    members = panel_of(session, ref).members
    for member in members[:2]:
        seal_opinion(session, keyring, ref, member.expert, opinion("5.7.2(9)", reasons="骨折畸形"), actor=CLERK, at=AT)
        assert refusal(opinions, session, keyring, ref) == "opinions_closed"
        with pytest.raises(CallerFault) as fault:
            reveal_opinions(session, keyring, ref, actor=CLERK, at=AT)
        assert fault.value.code == "opinions_outstanding"
        assert refusal(decide, session, keyring, ref, conclusion()) == "opinions_closed"
    rows = session.execute(select(OpinionRow)).scalars().all()
    assert all(b"5.7.2" not in row.content for row in rows)
    said = str([act.content for act in session.execute(select(acts.Act)).scalars()])
    assert "5.7.2" not in said
    assert "骨折" not in said
    seal_opinion(session, keyring, ref, members[2].expert, opinion("5.8.2(1)"), actor=CLERK, at=AT)
    found = reveal_opinions(session, keyring, ref, actor=CLERK, at=AT)
    assert [expert for expert, _ in found] == [member.expert for member in members]
    assert found[0][1].findings == ("5.7.2(9)",)
    assert found == opinions(session, keyring, ref) == reveal_opinions(session, keyring, ref, actor=CLERK, at=AT)
    verbs = [act.verb for act in session.execute(select(acts.Act).where(acts.Act.verb == "opinion_revealed")).scalars()]
    assert len(verbs) == 3


def test_equal_opinions_have_commitments_that_differ(session: Session, keyring: Keyring, ref: str) -> None:
    sealed_by_all(session, keyring, ref)
    rows = session.execute(select(OpinionRow)).scalars().all()
    assert len({row.commitment for row in rows}) == 3


def test_an_opinion_is_sealed_once_and_by_a_member(session: Session, keyring: Keyring, ref: str) -> None:
    member = panel_of(session, ref).members[0].expert
    seal_opinion(session, keyring, ref, member, opinion(), actor=CLERK, at=AT)
    assert refusal(seal_opinion, session, keyring, ref, member, opinion(), actor=CLERK, at=AT) == "opinion_sealed"
    assert refusal(seal_opinion, session, keyring, ref, 5, opinion(), actor=CLERK, at=AT) == "not_on_panel"
    other = panel_of(session, ref).members[1].expert
    assert refusal(seal_opinion, session, keyring, ref, other, opinion("8"), actor=CLERK, at=AT) == "clause_form"


def test_the_opinion_of_who_stepped_aside_is_not_heard(session: Session, keyring: Keyring, ref: str) -> None:
    sealed_by_all(session, keyring, ref)
    gone = panel_of(session, ref).members[0].expert
    recuse(session, keyring, ref, 1, asked_by="platform", reason="亲属", granted=True, actor=CLERK, at=AT)
    assert refusal(reveal_opinions, session, keyring, ref, actor=CLERK, at=AT) == "opinions_outstanding"
    new = drawn(session, keyring, ref, word="again").members[0].expert
    seal_opinion(session, keyring, ref, new, opinion(), actor=CLERK, at=AT)
    assert gone not in {expert for expert, _ in reveal_opinions(session, keyring, ref, actor=CLERK, at=AT)}


# the conclusion


def test_a_conclusion_stands_beside_its_proposal(session: Session, keyring: Keyring, revealed: str) -> None:
    made = decide(
        session,
        keyring,
        revealed,
        conclusion(
            "5.2.2(4)", "5.2.2(9)", grade=1, care_level="major",
            need_help=(Activity.TOILET, Activity.DRESSING, Activity.MOVING), devices=("轮椅",),
            incapacity_from=date(2025, 9, 3), incapacity_to=date(2026, 9, 2),
        ),
    )  # fmt: skip
    assert (made.grade, made.grade_proposal.raised, made.care_level, made.provisional) == (1, True, "major", False)
    assert made == conclusion_of(session, keyring, revealed) == latest_conclusion(session, keyring, CASE)
    act = acts.last(session, f"case:{CASE}")
    assert act is not None
    assert (act.verb, act.content["conclusion_digest"]) == ("appraisal_concluded", made.digest)
    assert "grade" not in act.content
    row = session.get(ConclusionRow, revealed)
    assert row is not None
    assert "轮椅".encode() not in row.content


def test_the_panel_may_decide_otherwise_with_reasons(session: Session, keyring: Keyring, revealed: str) -> None:
    stays = conclusion("5.8.2(14)", "5.8.2(2)", grade=8)
    assert refusal(decide, session, keyring, revealed, stays) == "reason_needed"
    explained = conclusion("5.8.2(14)", "5.8.2(2)", grade=8, reasons="同一部位，功能影响重叠，不予晋升")
    made = decide(session, keyring, revealed, explained)
    assert (made.grade, made.grade_proposal.grade) == (8, 7)


def test_another_care_level_needs_reasons_too(session: Session, keyring: Keyring, revealed: str) -> None:
    assert refusal(decide, session, keyring, revealed, conclusion(care_level="partial")) == "reason_needed"


def test_below_grade_ten_is_a_conclusion(session: Session, keyring: Keyring, revealed: str) -> None:
    made = decide(session, keyring, revealed, Conclusion((), None, "none", (), (1, 3)))
    assert made.grade is None


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"grade": 0}, "conclusion_form"),
        ({"grade": 11}, "conclusion_form"),
        ({"care_level": "heavy"}, "conclusion_form"),
        ({"agreed": (1,)}, "no_majority"),
        ({"agreed": (1, 1)}, "no_majority"),
        ({"agreed": (1, 4)}, "no_majority"),
        ({"incapacity_to": date(2026, 9, 3)}, "incapacity_too_long"),
        ({"incapacity_to": date(2025, 9, 2)}, "incapacity_too_long"),
        ({"incapacity_to": date(2027, 9, 3), "extension_confirmed": True}, "incapacity_too_long"),
    ],
)
def test_what_no_panel_can_conclude(
    session: Session, keyring: Keyring, revealed: str, changed: dict[str, Any], code: str
) -> None:
    assert refusal(decide, session, keyring, revealed, conclusion(**changed)) == code
    assert latest_conclusion(session, keyring, CASE) is None


@pytest.mark.parametrize(
    ("to", "extended"), [(date(2026, 9, 2), False), (date(2027, 9, 2), True), (date(2025, 9, 3), False)]
)
def test_the_incapacity_period_ends_within_its_bound(
    session: Session, keyring: Keyring, revealed: str, to: date, extended: bool
) -> None:
    made = decide(session, keyring, revealed, conclusion(incapacity_to=to, extension_confirmed=extended))
    assert made.conclusion.incapacity_to == to
    assert made.incapacity_bound is not None
    assert (made.incapacity_bound.months, made.provisional) == (24 if extended else 12, False)


def test_in_zhejiang_the_bound_is_assumed_and_an_extension_missing(
    session: Session, keyring: Keyring, tmp_path: Path
) -> None:
    lines = [register_line(n, committee="330100") for n in range(4)]
    lines += [register_line(n, NERVES, committee="330100") for n in range(4, 6)]
    import_experts(session, keyring, write_register(tmp_path / "r.csv", lines), actor=CLERK, at=AT)
    ref = opened(session, place="330106").ref
    drawn(session, keyring, ref)
    sealed_by_all(session, keyring, ref)
    reveal_opinions(session, keyring, ref, actor=CLERK, at=AT)
    longer = conclusion(incapacity_to=date(2026, 12, 1), extension_confirmed=True)
    with pytest.raises(MissingNumber):
        decide(session, keyring, ref, longer)
    made = decide(session, keyring, ref, conclusion(incapacity_to=date(2026, 9, 2)))
    assert made.incapacity_bound is not None
    assert made.incapacity_bound.cites[0] == "readings §14"
    assert made.provisional


def test_a_job_concludes_nothing_and_nobody_twice(session: Session, keyring: Keyring, revealed: str) -> None:
    assert refusal(decide, session, keyring, revealed, conclusion(), Actor("panel", JOB)) == "person_needed"
    assert refusal(conclusion_of, session, keyring, revealed) == "not_concluded"
    decide(session, keyring, revealed, conclusion())
    assert refusal(decide, session, keyring, revealed, conclusion()) == "concluded"


def test_a_conclusion_that_was_touched_is_noticed(
    session: Session, keyring: Keyring, revealed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    decide(session, keyring, revealed, conclusion())
    monkeypatch.setattr("zhibao.cases.opinions.open_for", lambda *_: b'{"grade": 1}')
    with pytest.raises(OwnFault, match="conclusion_changed"):
        conclusion_of(session, keyring, revealed)
    with pytest.raises(OwnFault, match="opinion_changed"):
        opinions(session, keyring, revealed)


def test_after_the_key_is_gone_the_acts_still_hold(session: Session, keyring: Keyring, revealed: str) -> None:
    decide(session, keyring, revealed, conclusion())
    forget(session, PERSON, ground="taoyuan-2025-1 §3", at=AT)
    assert refusal(conclusion_of, session, keyring, revealed) == "person_key_destroyed"
    assert acts.verify_chain(session, f"case:{CASE}") == []


def test_an_unknown_appraisal_is_named(session: Session, keyring: Keyring) -> None:
    assert refusal(conclusion_of, session, keyring, f"{CASE}-G7") == "unknown_appraisal"


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2025, 9, 3), 12, date(2026, 9, 3)),
        (date(2025, 12, 31), 6, date(2026, 6, 30)),
        (date(2024, 2, 29), 24, date(2026, 2, 28)),
    ],
)
def test_months_end_where_a_month_ends(day: date, months: int, then: date) -> None:
    assert months_after(day, months) == then
