"""Candidates, contact persons, checks, the plan and its reports on both databases."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.kit import acts as chain
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.identity import fictional_uscc
from zhibao.kit.secrets import Keyring
from zhibao.registry import acts as registry
from zhibao.registry.extension import acts, rules
from zhibao.registry.extension.model import Candidate, Done, PlanStep
from zhibao.registry.extension.tables import CandidateContactRow

CLERK, DECIDER = Actor("wen.dao", "admission_clerk"), Actor("du.ke", "admission_decider")
NOW = datetime(2026, 3, 2, 9, tzinfo=ZONE)
PLAN = """
[node]
more_enterprises = ["新增企业", "more enterprises"]
[[step]]
code = "survey"
node = "more_enterprises"
zh = "摸排"
en = "survey"
due = 2026-02-28
owner = "admission_clerk"
[[step]]
code = "train"
node = "more_enterprises"
zh = "培训"
en = "training"
due = 2026-03-10
owner = "admission_clerk"
after = ["survey"]
[[step]]
code = "orders"
node = "more_enterprises"
zh = "订单到达"
en = "orders arrive"
due = 2026-03-20
owner = "platform"
after = ["train"]
measure = "orders_arrive"
"""


def survey(session: Session, **other: Any) -> Candidate:
    asked: dict[str, Any] = {
        "city": "桃花市", "name": "渔人送", "industry": "instant_delivery", "workers": 120, "orders": (20_000, 26_000, 40_000), "readiness": "willing", "words": "电话了解",
        "demo": True, "actor": CLERK, "at": NOW,
    }  # fmt: skip
    return acts.survey(session, **(asked | other))


def refused(call: Any, *args: Any, **kwargs: Any) -> str:
    with pytest.raises(CallerFault) as fault:
        call(*args, **kwargs)
    return fault.value.code


def test_a_candidate_is_surveyed_again_and_prepared_check_by_check(session: Session, keyring: Keyring) -> None:
    one = survey(session)
    assert (one.number, one.city, one.missing) == ("C570100-0001", "570100", ("data", "enrolment", "reporting", "contacts"))
    again = survey(session, workers=150, readiness="preparing", uscc=fictional_uscc(910))
    assert (again.number, again.survey.workers, len(again.surveys), again.uscc) == (one.number, 150, 2, fictional_uscc(910))
    assert survey(session, city="570200", name="溪口送").number == "C570200-0001"
    assert survey(session, industry="designated_driving", name="代驾一家").number == "C570100-0002"
    assert [c.number for c in acts.candidates(session, "570100")] == ["C570100-0001", "C570100-0002"]
    assert len(acts.candidates(session, "570000")) == 3 and acts.candidates(session, "330000") == []
    for matter in ("data", "enrolment", "reporting", "money"):
        acts.name_contact(session, keyring, one.number, matter=matter, name="陶生", telephone="13900000000", actor=CLERK, at=NOW)
    assert acts.contacts(session, keyring, one.number)["money"] == {"name": "陶生", "telephone": "13900000000"}
    acts.record_check(session, one.number, "data", passed=False, figures={"received": 3, "quarantined": 1}, actor=CLERK, at=NOW)
    assert acts.candidate(session, one.number).missing == ("data", "enrolment", "reporting")
    for name in ("data", "enrolment", "reporting"):
        held = acts.record_check(session, one.number, name, passed=True, figures={"received": 3}, actor=CLERK, at=NOW)
    assert held.missing == () and held.document()["prepared"]
    assert chain.verify_chain(session, f"candidate:{one.number}") == []


def test_a_contact_person_stands_nowhere_in_clear(session: Session, keyring: Keyring) -> None:
    one = survey(session)
    acts.name_contact(session, keyring, one.number, matter="data", name="陶生", telephone="13900000000", actor=CLERK, at=NOW)
    kept = [bytes(row.sealed) for row in session.scalars(select(CandidateContactRow))]
    said = "".join(str(act.content) for act in session.scalars(select(chain.Act)))
    assert all("陶生".encode() not in part and b"13900000000" not in part for part in kept)
    assert "陶生" not in said and "13900000000" not in said


@pytest.mark.parametrize(("other", "code"), [
    ({"orders": (5, 4, 6)}, "survey_form"),
    ({"workers": -1}, "survey_form"),
    ({"readiness": "eager"}, "survey_form"),
    ({"industry": "couriers"}, "unknown_industry"),
    ({"city": "taoyuan"}, "city_needed"),
    ({"name": " "}, "name_missing"),
    ({"actor": Actor("x", "rate_clerk")}, "post_not_allowed"),
    ({"uscc": "12"}, "uscc_form"),
])  # fmt: skip
def test_a_survey_that_cannot_be_is_refused(session: Session, other: dict[str, Any], code: str) -> None:
    assert refused(survey, session, **other) == code
    assert acts.candidates(session) == []


def test_words_that_nobody_knows_are_refused(session: Session, keyring: Keyring) -> None:
    one = survey(session)
    assert refused(acts.record_check, session, one.number, "contacts", passed=True, figures={}, actor=CLERK, at=NOW) == "unknown_check"
    assert refused(acts.name_contact, session, keyring, one.number, matter="gossip", name="a", telephone="1", actor=CLERK, at=NOW) == "unknown_matter"
    assert refused(acts.name_contact, session, keyring, one.number, matter="data", name="", telephone="1", actor=CLERK, at=NOW) == "contact_form"
    assert refused(acts.candidate, session, "C570100-0009") == "unknown_candidate"


def test_a_plan_is_laid_down_reported_on_and_late_steps_name_who_acts(session: Session) -> None:
    assert refused(acts.lay_down, session, place="taoyuan", text=PLAN, words="通过", actor=CLERK, at=NOW) == "post_not_allowed"
    held = acts.lay_down(session, place="taoyuan", text=PLAN, words="通过", actor=DECIDER, at=NOW)
    assert (held.province, held.ground, [one.code for one in held.steps]) == ("570000", "taoyuan-2025-1 §5(4)", ["survey", "train", "orders"])
    report = {"on": date(2026, 2, 27), "words": "完成", "actor": CLERK, "at": NOW}
    assert [one.step for one in acts.report_step(session, city="570100", step="survey", **report)] == ["survey"]
    assert refused(acts.report_step, session, city="570100", step="orders", **report) == "step_is_measured"
    assert refused(acts.report_step, session, city="570100", step="dance", **report) == "unknown_plan_step"
    assert refused(acts.report_step, session, city="570100", step="train", **(report | {"on": date(2027, 1, 1)})) == "day_ahead"
    assert acts.reported(session, "570200") == []
    assert acts.report_step(session, city="570100", step="survey", done=False, **report) == []


STEPS = [
    PlanStep("survey", "n", "摸排", "survey", date(2026, 2, 28), "admission_clerk"),
    PlanStep("train", "n", "培训", "training", date(2026, 3, 10), "admission_clerk", ("survey",)),
    PlanStep("orders", "n", "订单", "orders", date(2026, 3, 20), "platform", ("train",), "orders_arrive"),
]


@pytest.mark.parametrize(("done", "arrive", "on", "states"), [
    ((), False, date(2026, 2, 28), ["open", "waiting", "waiting"]),
    ((), False, date(2026, 3, 1), ["late", "waiting", "waiting"]),
    (("survey",), False, date(2026, 3, 10), ["done", "open", "waiting"]),
    (("survey",), False, date(2026, 3, 11), ["done", "late", "waiting"]),
    (("survey", "train"), False, date(2026, 3, 21), ["done", "done", "late"]),
    (("survey", "train"), True, date(2026, 3, 21), ["done", "done", "done"]),
    (("survey", "train", "orders"), False, date(2026, 3, 1), ["done", "done", "open"]),
])  # fmt: skip
def test_progress_follows_days_order_and_what_the_system_sees(done: tuple[str, ...], arrive: bool, on: date, states: list[str]) -> None:
    told = [Done(code, "570100", date(2026, 2, 1), "完成", "x") for code in done]
    found = rules.progress(STEPS, told, {"orders_arrive": arrive}, on)
    assert [one["state"] for one in found] == states
    assert [one["late_days"] for one in found if one["state"] == "late"] == ([(on - STEPS[states.index("late")].due).days] if "late" in states else [])


@pytest.mark.parametrize(("text", "said"), [
    ("[node", "plan"),
    (PLAN.replace('after = ["survey"]', 'after = ["orders"]'), "orders"),
    (PLAN.replace('code = "train"', 'code = "survey"'), "survey"),
    (PLAN.replace("due = 2026-03-10", 'due = "soon"'), "train"),
    (PLAN.replace("orders_arrive", "moon"), "orders"),
    ("[node]\nn = ['a', 'b']\n", "step"),
])  # fmt: skip
def test_a_plan_that_cannot_be_read_is_refused(text: str, said: str) -> None:
    assert refused(rules.read_plan, text) == "plan_form"


@pytest.mark.parametrize(("figures", "state"), [
    ((10, 0, 5, 0), "joined"), ((10, 0, 5, 1), "partly"), ((0, 10, 5, 0), "partly"), ((0, 0, 5, 0), "partly"), ((0, 0, 0, 0), "not_joined"),
])  # fmt: skip
def test_how_an_enterprise_stands_in_a_city(figures: tuple[int, int, int, int], state: str) -> None:
    assert rules.joined(*figures) == state


def test_who_was_asked_to_join_is_kept_by_city(session: Session) -> None:
    registry.load_enterprises(session, "taoyuan", demo=True)
    acts.follow(session, city="570100", enterprise="达达", words="电话督促", actor=CLERK, at=NOW)
    assert acts.followed(session, "570100") == {"dada": ("电话督促", date(2026, 3, 2))} and acts.followed(session, "570200") == {}
    assert refused(acts.follow, session, city="570100", enterprise="没有这家", words="x", actor=CLERK, at=NOW) == "enterprise_unknown"
