"""Samples of delegated work on both databases: fixed, drawn by another's word, handled again blind, compared by a third, bounds at the end."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from tests.insurers.ground import CITY, City, at
from tests.insurers.review.ground import AGAIN, COMPARER, DRAFTER, FIRST, OFFICER, Q3
from zhibao.insurers.review import samples
from zhibao.insurers.review.tables import SampleDrawRow, SampleResultRow
from zhibao.journeys import tasks_to_review as journey
from zhibao.kit import sampling
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

DAY = at("2025-10-09")


@pytest.fixture
def number(session: Session, keyring: Keyring) -> str:
    """A sample of three results of each of two insurers; one of wuling's tasks was never reported."""
    city = City(session, keyring)
    for insurer in ("wuling", "yuanjiang"):
        city.mandate(insurer)
        for _ in range(3):
            city.done(insurer)
    city.task("wuling")
    with pytest.raises(CallerFault, match="nothing_to_sample"):
        samples.fix(session, keyring, CITY, Q3, [], actor=FIRST, at=DAY)
    return str(samples.fix(session, keyring, CITY, Q3, journey.due_in(session, CITY, Q3), actor=FIRST, at=DAY)["sample"])


def test_anybody_draws_it_again_and_nobody_who_had_part_looks(session: Session, keyring: Keyring, number: str) -> None:
    before = samples.sample(session, number)
    assert (before["frame"], before["sizes"], before["seed"], before["drawn"]) == (6, {"wuling": 3, "yuanjiang": 3}, None, [])
    with pytest.raises(CallerFault, match="second_person_needed"):
        samples.draw(session, keyring, number, "qingming", actor=FIRST, at=DAY)
    with pytest.raises(CallerFault, match="word_form"):
        samples.draw(session, keyring, number, "清 明", actor=DRAFTER, at=DAY)
    drawn = [one["task_no"] for one in samples.draw(session, keyring, number, "qingming", actor=DRAFTER, at=DAY)["drawn"]]
    assert sorted(task for task, _ in sampling.replay(samples.draw_record(session, number))) == drawn
    with pytest.raises(CallerFault, match="drawn_already"):
        samples.draw(session, keyring, number, "other", actor=DRAFTER, at=DAY)
    task = drawn[0]
    shown = samples.blind(session, keyring, number, task)
    assert shown["asked"] == "请核对材料。" and not {"insurer", "steps", "result"} & set(shown)
    for actor, code in ((OFFICER, "had_part"), (Actor("wuling.staff", "supervisor"), "had_part"), (Actor("x", "job"), "person_needed"), (Actor("a", "insurer"), "person_needed")):
        with pytest.raises(CallerFault, match=code):
            samples.handle_again(session, keyring, number, task, "材料齐全。", actor=actor, at=DAY)
    with pytest.raises(CallerFault, match="not_handled_again"):
        samples.compare(session, keyring, number, task, "agrees", "一致。", actor=COMPARER, at=DAY)
    samples.handle_again(session, keyring, number, task, "材料齐全。", actor=AGAIN, at=DAY)
    for actor, outcome, code in ((AGAIN, "agrees", "second_person_needed"), (OFFICER, "agrees", "had_part"), (COMPARER, "good", "outcome_form")):
        with pytest.raises(CallerFault, match=code):
            samples.compare(session, keyring, number, task, outcome, "一致。", actor=actor, at=DAY)
    samples.compare(session, keyring, number, task, "agrees", "一致。", actor=COMPARER, at=DAY)
    with pytest.raises(CallerFault, match="result_stands"):
        samples.compare(session, keyring, number, task, "differs", "再看。", actor=COMPARER, at=DAY)
    with pytest.raises(CallerFault, match="not_drawn"):
        samples.blind(session, keyring, number, f"{CITY}-2025-000007-T1")
    for row, change in (
        (session.scalars(select(SampleDrawRow)).one(), {"person": FIRST.person, "sample_no": number}),
        (session.scalars(select(SampleResultRow)).one(), {"person": AGAIN.person, "unit_id": 2}), (session.scalars(select(SampleResultRow)).one(), {"unit_id": 2}),
    ):  # fmt: skip
        same = {column.name: getattr(row, column.name) for column in type(row).__table__.columns}
        with pytest.raises(DBAPIError), session.begin_nested():
            session.add(type(row)(**(same | change)))
            session.flush()


def test_bounds_are_said_when_all_was_compared_and_the_review_counts_the_errors(session: Session, keyring: Keyring, number: str) -> None:
    drawn = [one["task_no"] for one in samples.draw(session, keyring, number, "qingming", actor=DRAFTER, at=DAY)["drawn"]]
    assert len(drawn) == 6  # six results are too few to leave one out for an error of a tenth
    for place, task in enumerate(drawn):
        samples.handle_again(session, keyring, number, task, "重新核对。", actor=AGAIN, at=DAY)
        if place == len(drawn) - 1:
            assert [one["errors_at_most"] is None for one in samples.sample(session, number)["strata"]] == [False, True]
        samples.compare(session, keyring, number, task, "differs_materially" if place == 0 else "agrees", "比较。", actor=COMPARER, at=DAY)
    told = samples.sample(session, number)
    assert told["open"] == 0 and [(one["errors"], one["errors_at_least"], one["errors_at_most"]) for one in told["strata"]] == [(1, 1, 1), (0, 0, 0)]
    judged, _ = journey.gather(session, CITY, Q3, DAY)
    assert {one.task_no: one.met["amounts"] for one in judged if "amounts" in one.met} == {task: int(place > 0) for place, task in enumerate(drawn)}
