"""Important problems on both databases: addressed to the four bodies, received and answered by each, a day from the law or from the province."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from zhibao.concerns.escalation import acts, rules
from zhibao.concerns.escalation.model import Problem
from zhibao.concerns.escalation.tables import ProblemStepRow
from zhibao.kit.actors import Actor
from zhibao.kit.acts import verify_chain
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

AT = datetime(2025, 9, 1, 10, tzinfo=ZONE)
CITY = Actor("fang.cao", "supervisor")
POSTS = {"human_resources": "supervisor", "finance": "finance_department", "tax": "tax_authority", "financial_regulator": "financial_regulator"}
FILES = ({"digest": "sm3:" + "0" * 64, "size": 1024},)


def reported(session: Session, keyring: Keyring, **facts: Any) -> Problem:
    given: dict[str, Any] = {"place": "570200", "title": "账户未开通", "facts": "收入户尚未开通。", "asked": "请协调开户。", "attachments": FILES, "actor": CITY, "at": AT}
    return acts.escalate(session, keyring, **(given | facts))


def official(body: str) -> Actor:
    return Actor(f"of.{body}", POSTS[body])


def test_it_goes_to_the_four_bodies_and_to_the_own_one_of_the_city(session: Session, keyring: Keyring) -> None:
    made = reported(session, keyring)
    assert (made.problem_no, made.due_on, made.provisional, made.state) == ("E570200-2025-0001", date(2025, 9, 21), False, "open")
    assert [(one.body, one.place) for one in made.addressed] == [("human_resources", "570000"), ("finance", "570000"), ("tax", "570200"), ("financial_regulator", "570000")]
    ningbo = reported(session, keyring, place="330200", bodies=["transport"])
    assert [(one.body, one.place) for one in ningbo.addressed][2:] == [("tax", "330200"), ("financial_regulator", "330200"), ("transport", "330000")]
    assert ningbo.due_on is None  # Zhejiang has laid down no day
    hangzhou = reported(session, keyring, place="330100")
    assert {one.place for one in hangzhou.addressed} == {"330000"}
    assert [one.problem_no for one in acts.problems(session, body="tax", body_place="330200")] == [ningbo.problem_no]
    for facts, code in (
        ({"place": "570000"}, "unknown_place"), ({"title": " "}, "words_missing"), ({"bodies": ["army"]}, "unknown_body"), ({"actor": Actor("night", "job")}, "person_needed"),
        ({"attachments": [{"digest": "x", "size": 1}]}, "attachment_form"), ({"attachments": [{"digest": "sm3:" + "0" * 64, "size": 0}]}, "attachment_form"),
    ):  # fmt: skip
        with pytest.raises(CallerFault, match=code):
            reported(session, keyring, **facts)


def test_each_receives_and_answers_once_and_it_closes_with_the_last(session: Session, keyring: Keyring) -> None:
    number = reported(session, keyring).problem_no
    for verb, body, actor, code in (
        ("answered", "finance", official("finance"), "problem_step_form"), ("received", "finance", official("tax"), "not_addressed"),
        ("received", "transport", Actor("x", "transport_department"), "not_addressed"), ("closed", "finance", official("finance"), "problem_step_form"),
        ("received", "finance", Actor("night", "job"), "person_needed"),
    ):  # fmt: skip
        with pytest.raises(CallerFault, match=code):
            acts.take(session, keyring, number, verb, body, "收到。", actor=actor, at=AT)
    for place, body in enumerate(POSTS):
        acts.take(session, keyring, number, "received", body, "收到。", actor=official(body), at=AT)
        with pytest.raises(CallerFault, match="problem_step_form"):
            acts.take(session, keyring, number, "received", body, "收到。", actor=official(body), at=AT)
        held = acts.take(session, keyring, number, "answered", body, f"{body} 的意见。", actor=official(body), at=AT + timedelta(days=18 + place))
        assert held.state == ("closed" if place == 3 else "open")
    assert [one["late"] for one in held.document(AT.date())["bodies"]] == [False, False, False, True] and held.overdue(date(2026, 1, 1)) == []
    assert verify_chain(session, f"problem:{number}") == []
    told = acts.told(session, keyring, number)
    assert (told["title"], told["steps"][-1]["words"]) == ("账户未开通", "financial_regulator 的意见。")
    with pytest.raises(CallerFault, match="due_form"):
        acts.set_due(session, keyring, number, date(2025, 12, 1), "已办结。", actor=CITY, at=AT)


def test_the_province_sets_the_day_where_the_law_has_none(session: Session, keyring: Keyring) -> None:
    number = reported(session, keyring, place="330100").problem_no
    assert acts.find(session, number).overdue(date(2027, 1, 1)) == []
    with pytest.raises(CallerFault, match="not_the_owner"):
        acts.set_due(session, keyring, number, date(2025, 9, 15), "事急。", actor=official("finance"), at=AT)
    held = acts.set_due(session, keyring, number, date(2025, 9, 15), "事急。", actor=CITY, at=AT)
    assert (held.due_on, held.provisional) == (date(2025, 9, 15), False)
    assert held.overdue(date(2025, 9, 15)) == [] and held.overdue(date(2025, 9, 16)) == list(POSTS)


@pytest.mark.parametrize("change", ["actor = 'job:night'", "body = NULL", "due_on = '2025-09-01'", "verb = 'closed'"])
def test_the_database_holds_what_must_hold(session: Session, keyring: Keyring, change: str) -> None:
    number = reported(session, keyring).problem_no
    acts.take(session, keyring, number, "received", "tax", "收到。", actor=official("tax"), at=AT)
    session.commit()
    columns = [column.name for column in ProblemStepRow.__table__.columns if column.name != "id"]
    name, value = change.split(" = ")
    values = ", ".join(value if column == name else "9" if column == "number" else column for column in columns)
    with pytest.raises(DBAPIError):
        session.execute(text(f"INSERT INTO important_problem_step ({', '.join(columns)}) SELECT {values} FROM important_problem_step"))


def test_words_are_sealed_and_every_body_has_a_post() -> None:
    from zhibao.access.rules import posts

    assert [one.id for one in rules.bodies().values() if one.leading] == list(POSTS)
    assert all(one.post in posts() for one in rules.bodies().values())
