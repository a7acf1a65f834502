"""Hand-over on both databases: on the last day every open task goes on elsewhere or comes back, and none is lost."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.insurers.ground import OFFICER, START, City, at
from tests.kit.forgetting import forget
from zhibao.insurers import acts, hand_over
from zhibao.insurers.model import TaskKind, TaskState
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

LAST = date(2025, 8, 31)


@pytest.fixture
def city(session: Session, keyring: Keyring) -> City:
    city = City(session, keyring)
    city.mandate("old", until=LAST)
    city.mandate("new", kinds=[TaskKind.VISIT, TaskKind.INQUIRY])
    return city


def test_open_tasks_go_on_under_another_mandate_or_come_back(city: City) -> None:
    visit, check = city.task("old", TaskKind.VISIT), city.task("old", TaskKind.MATERIAL_CHECK)
    inquiry = city.step(city.task("old", TaskKind.INQUIRY, due=date(2025, 8, 31)), "accept", START)
    gone = city.task("old", TaskKind.VISIT)
    done = city.done("old")
    forget(city.session, gone.person, ground="measures-2021 §30", at=at("2025-08-01"))
    old, new = (city.mandates[name].mandate_no for name in ("old", "new"))
    moved = dict(hand_over.hand_over(city.session, city.keyring, old, to=new, words="委托期满", actor=OFFICER, at=at("2025-08-31")))
    assert set(moved) == {visit.task_no, check.task_no, inquiry.task_no, gone.task_no}
    # What the other mandate does not cover, and what nobody can read any more, comes back.
    assert moved[check.task_no] is None and moved[gone.task_no] is None
    for task in (visit, inquiry):
        assert acts.task(city.session, task.task_no).state is TaskState.TAKEN_BACK
        went_on = acts.task(city.session, str(moved[task.task_no]))
        assert (went_on.insurer, went_on.kind, went_on.mandate_no, went_on.due_on) == ("new", task.kind, new, date(2025, 8, 31))
        assert acts.words_of(city.session, city.keyring, went_on, went_on.asked) == "请核对材料。"
        assert hand_over.went_on_as(city.session, task.task_no) == went_on.task_no and hand_over.follows(city.session, went_on.task_no) == task.task_no
    assert acts.task(city.session, done.task_no).state is TaskState.CONFIRMED
    assert hand_over.open_under(city.session, old) == []
    assert hand_over.hand_over(city.session, city.keyring, old, to=new, words="再次", actor=OFFICER, at=at("2025-09-01")) == []


def test_without_another_mandate_everything_comes_back(city: City) -> None:
    task = city.task("old", TaskKind.VISIT)
    moved = hand_over.hand_over(city.session, city.keyring, city.mandates["old"].mandate_no, to=None, words="收回", actor=OFFICER, at=at("2025-09-02"))
    assert moved == [(task.task_no, None)] and hand_over.went_on_as(city.session, task.task_no) is None


def test_what_cannot_be_handed_over_is_refused(city: City) -> None:
    task = city.task("old", TaskKind.VISIT)
    old, new = (city.mandates[name].mandate_no for name in ("old", "new"))
    elsewhere = city.mandate("far", place="570200").mandate_no
    for number, to, day, actor, code in (
        (old, new, "2025-08-30", OFFICER, "mandate_runs"), (old, elsewhere, "2025-08-31", OFFICER, "mandate_missing"), (old, old, "2025-08-31", OFFICER, "mandate_missing"),
        (old, new, "2026-01-01", OFFICER, "mandate_missing"), (old, new, "2025-08-31", Actor("x", "job"), "person_needed"), ("M570100-009", new, "2025-08-31", OFFICER, "unknown_mandate"),
    ):  # fmt: skip
        with pytest.raises(CallerFault, match=code):
            hand_over.hand_over(city.session, city.keyring, number, to=to, words="交接", actor=actor, at=at(day))
    assert acts.task(city.session, task.task_no).state is TaskState.ASSIGNED
    # Ended early, it is handed over from that day on.
    acts.end_mandate(city.session, old, on=date(2025, 8, 5), reason="解除", actor=OFFICER, at=at("2025-08-04"))
    assert hand_over.hand_over(city.session, city.keyring, old, to=new, words="解除", actor=OFFICER, at=at("2025-08-05"))[0][1] is not None
