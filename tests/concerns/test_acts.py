"""Enquiries and complaints on both databases: numbered, given to a post with a day, answered, brought up again; words sealed, askers hidden."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from zhibao.concerns import acts, publicity, rules
from zhibao.concerns.model import About, Enquiry, Kind, State
from zhibao.concerns.tables import EnquiryRow
from zhibao.kit import vault
from zhibao.kit.actors import Actor
from zhibao.kit.acts import Act, verify_chain
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

AT = datetime(2025, 9, 1, 10, tzinfo=ZONE)
CITY, PERSON = "570100", 4711
CLERK, SECOND, SUPERVISOR, ASSESSOR = Actor("zhou.yun", "case_clerk"), Actor("shan.kou", "case_clerk"), Actor("fang.cao", "supervisor"), Actor("qian.mo", "benefit_assessor")
WORKER = Actor("worker1", "worker")
WORDS = "我的报案为什么还没有受理？"


def taken(session: Session, keyring: Keyring, **facts: Any) -> Enquiry:
    given: dict[str, Any] = {"place": CITY, "channel": "phone", "kind": "complaint", "theme": "report", "words": WORDS, "person": PERSON, "actor": WORKER, "at": AT}
    return acts.take_in(session, keyring, **(given | facts))


def test_it_has_a_number_an_owner_and_a_day(session: Session, keyring: Keyring) -> None:
    made = taken(session, keyring)
    assert (made.enquiry_no, made.post, made.due_on, made.provisional, made.state) == ("Q570100-2025-000001", "case_clerk", date(2025, 9, 16), False, State.OPEN)
    assert taken(session, keyring, kind="enquiry", theme="benefits").due_on == date(2025, 9, 8)
    assert taken(session, keyring, place="570200").enquiry_no == "Q570200-2025-000001"
    # No province but 桃源 has laid down days: an officer sets the day.
    zhejiang = taken(session, keyring, place="330100", person=None, channel="telephone", actor=CLERK)
    assert (zhejiang.due_on, zhejiang.late(date(2027, 1, 1))) == (None, False)
    assert acts.waiting(session, "33")[0].enquiry_no == zhejiang.enquiry_no
    with pytest.raises(CallerFault, match="due_form"):
        acts.set_due(session, keyring, zhejiang.enquiry_no, date(2025, 8, 1), "先核实。", actor=CLERK, at=AT)
    assert acts.set_due(session, keyring, zhejiang.enquiry_no, date(2025, 9, 10), "先核实。", actor=CLERK, at=AT).due_on == date(2025, 9, 10)


def test_a_complaint_brought_up_again_is_answered_by_another_person(session: Session, keyring: Keyring) -> None:
    number = taken(session, keyring).enquiry_no
    with pytest.raises(CallerFault, match="not_the_owner"):
        acts.answer(session, keyring, number, "已受理。", actor=ASSESSOR, at=AT)
    with pytest.raises(CallerFault, match="enquiry_step_form"):
        acts.reopen(session, keyring, number, "还没有。", actor=WORKER, at=AT)
    with pytest.raises(CallerFault, match="words_missing"):
        acts.answer(session, keyring, number, "  ", actor=CLERK, at=AT)
    answered = acts.answer(session, keyring, number, "已受理。", actor=CLERK, at=AT + timedelta(days=3))
    assert (answered.state, answered.days_to_answer, answered.in_time) == (State.ANSWERED, 3, True)
    for step in (acts.answer, lambda *given, **by: acts.assign(*given[:3], "case_clerk", given[3], **by)):
        with pytest.raises(CallerFault, match="enquiry_step_form"):
            step(session, keyring, number, "再答。", actor=CLERK, at=AT)
    again = acts.reopen(session, keyring, number, "没有收到通知。", actor=WORKER, at=AT + timedelta(days=20))
    assert (again.state, again.due_on, again.in_time) == (State.REOPENED, date(2025, 10, 6), None)
    with pytest.raises(CallerFault, match="second_person_needed"):
        acts.answer(session, keyring, number, "已受理。", actor=CLERK, at=AT + timedelta(days=21))
    done = acts.answer(session, keyring, number, "通知已补寄。", actor=SECOND, at=AT + timedelta(days=60))
    assert (done.state, done.in_time, done.days_to_answer, done.document(AT.date())["reopened"]) == (State.ANSWERED, False, 3, 1)
    assert [one["words"] for one in acts.told(session, keyring, number)["steps"]] == ["已受理。", "没有收到通知。", "通知已补寄。"]
    assert verify_chain(session, f"enquiry:{number}") == []


def test_it_is_given_to_another_post(session: Session, keyring: Keyring) -> None:
    number = taken(session, keyring, theme="payment").enquiry_no
    with pytest.raises(CallerFault, match="unknown_post"):
        acts.assign(session, keyring, number, "auditor", "转交", actor=SUPERVISOR, at=AT)
    assert acts.assign(session, keyring, number, "benefit_assessor", "涉及金额。", actor=SUPERVISOR, at=AT).post == "benefit_assessor"
    assert [one.enquiry_no for one in acts.waiting(session, "5701", ["benefit_assessor"])] == [number]
    assert acts.waiting(session, "5701", ["payment_officer"]) == []
    assert acts.answer(session, keyring, number, "金额已更正。", actor=ASSESSOR, at=AT).state is State.ANSWERED


def test_who_asks_on_the_phone_stands_in_no_chain_and_words_are_sealed(session: Session, keyring: Keyring) -> None:
    number = taken(session, keyring, about_kind="unregistered", about="渔人快送", contact="13900000000").enquiry_no
    acts.answer(session, keyring, number, "正在核实。", actor=CLERK, at=AT)
    acts.reopen(session, keyring, number, "还没有结果。", actor=WORKER, at=AT)
    for act in session.scalars(select(Act).where(Act.subject == f"enquiry:{number}")):
        assert "worker1" not in act.actor and WORDS not in str(act.content)
    row = session.get_one(EnquiryRow, number)
    assert WORDS.encode() not in row.sealed and row.actor == "worker:withheld"
    assert acts.told(session, keyring, number)["contact"] == "13900000000"
    # Her key destroyed, nobody reads it again; what stays is the number.
    vault.propose_destruction(session, PERSON, ground="x", reason="y", kept_until=date(2025, 8, 1), actor=CLERK, at=AT)
    vault.destroy_key(session, PERSON, actor=SUPERVISOR, at=AT)
    with pytest.raises(CallerFault, match="person_key_destroyed"):
        acts.told(session, keyring, number)
    assert acts.find(session, number).theme == "report"


def test_somebody_may_ask_without_a_name_and_an_enterprise_for_itself(session: Session, keyring: Keyring) -> None:
    nameless = taken(session, keyring, person=None, channel="telephone", actor=CLERK)
    assert acts.told(session, keyring, nameless.enquiry_no)["words"] == WORDS and nameless.document(AT.date())["known_asker"] is False
    own = taken(session, keyring, person=None, party="91570000MA0000031X", channel="enterprise", kind="enquiry", theme="contribution", actor=Actor("fengchao", "platform"))
    assert [one.enquiry_no for one in acts.enquiries(session, party="91570000MA0000031X")] == [own.enquiry_no]
    for facts, code in (
        ({"kind": "praise"}, "enquiry_form"), ({"theme": "weather"}, "enquiry_form"), ({"about_kind": "case"}, "enquiry_form"), ({"about": "x"}, "enquiry_form"),
        ({"about_kind": "person", "about": "x"}, "enquiry_form"), ({"words": " "}, "words_missing"), ({"actor": Actor("night", "job")}, "person_needed"),
    ):  # fmt: skip
        with pytest.raises(CallerFault, match=code):
            taken(session, keyring, **facts)


def test_complaints_of_enterprises_that_are_not_enrolled_are_a_plain_list(session: Session, keyring: Keyring) -> None:
    for days in (0, 4):
        taken(session, keyring, about_kind="unregistered", about="渔人快送", theme="not_registered", at=AT + timedelta(days=days))
    taken(session, keyring, about_kind="unregistered", about="渔人快送", kind="enquiry")
    assert acts.unregistered(session, "57") == [{"name": "渔人快送", "place": CITY, "complaints": 2, "first": "2025-09-01", "last": "2025-09-05"}]
    assert acts.unregistered(session, "33") == []


def test_themes_that_come_back_are_counted_by_month_and_place(session: Session, keyring: Keyring) -> None:
    for month in (8, 9):
        for day in (1, 2, 3):
            taken(session, keyring, theme="payment", at=datetime(2025, month, day, 9, tzinfo=ZONE))
    taken(session, keyring, theme="report")
    acts.answer(session, keyring, "Q570100-2025-000001", "已支付。", actor=SUPERVISOR, at=datetime(2025, 8, 5, 9, tzinfo=ZONE))
    told = rules.recurring(acts.enquiries(session, prefix="57"))
    assert [(one["month"], one["theme"], one["count"], one["recurring"]) for one in told] == [
        ("2025-09", "payment", 3, True), ("2025-09", "report", 1, False), ("2025-08", "payment", 3, True),
    ]  # fmt: skip
    assert (told[2]["answered"], told[2]["in_time"], told[2]["median_days"]) == (1, 1, 4)


def test_what_a_page_reached_is_a_count_without_a_person(session: Session) -> None:
    for _ in range(3):
        publicity.opened(session, CITY, AT)
    publicity.tell(session, CITY, Month(2025, 9), "event", 120, actor=CLERK, at=AT)
    with pytest.raises(CallerFault, match="reach_form"):
        publicity.tell(session, CITY, Month(2025, 9), "phone", 5, actor=CLERK, at=AT)
    assert {(one["channel"], one["people"]) for one in publicity.reached(session, "57")} == {("phone", 3), ("event", 120)}


@pytest.mark.parametrize("change", [
    "actor = 'job:night'", "kind = 'praise'", "party = 'x'", "about_kind = 'case'", "channel = 'letter'",
])  # fmt: skip
def test_the_database_holds_what_must_hold(session: Session, keyring: Keyring, change: str) -> None:
    number = taken(session, keyring).enquiry_no
    session.commit()
    columns = [column.name for column in EnquiryRow.__table__.columns]
    name, value = change.split(" = ")
    values = ", ".join(value if column == name else "'Q570100-2025-000009'" if column == "enquiry_no" else "9" if column == "number" else column for column in columns)
    with pytest.raises(DBAPIError):
        session.execute(text(f"INSERT INTO enquiry ({', '.join(columns)}) SELECT {values} FROM enquiry WHERE enquiry_no = '{number}'"))


def test_every_theme_has_both_languages_and_a_post_of_the_office() -> None:
    from zhibao.access.rules import posts

    assert all(one.zh and one.en and posts()[one.post].areas for one in rules.themes().values())
    assert set(About) and set(Kind)
