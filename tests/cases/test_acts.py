"""What is written: sealed content, keys of callers, two people at once, the chain that holds."""

from __future__ import annotations

import threading
from datetime import date

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from tests.cases.ground import INJURY, PERSON, File, actor, at
from tests.kit.forgetting import forget
from zhibao.cases import acts
from zhibao.cases.model import ConfirmationState, Track
from zhibao.cases.tables import CaseContentRow, CaseRow
from zhibao.kit import acts as kit_acts
from zhibao.kit.actors import Actor
from zhibao.kit.acts import Act
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

SECRET = "左腿骨折，住桃花市第一医院。"


def test_numbers_run_by_city_and_year(session: Session, keyring: Keyring) -> None:
    numbers = [File(session, keyring, place=place, reported=day).case_no for place, day in
               (("570100", "2025-09-22"), ("570100", "2025-12-31"), ("570200", "2025-12-31"), ("570100", "2026-01-02"))]  # fmt: skip
    assert numbers == ["570100-2025-000001", "570100-2025-000002", "570200-2025-000001", "570100-2026-000001"]


def test_the_zone_belongs_to_its_city(session: Session, keyring: Keyring) -> None:
    assert File(session, keyring, place="570371").case_no.startswith("570300-")


def test_personal_content_is_sealed_and_no_act_holds_it(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring).go("2025-09-24", "application", "acceptance", "investigation")
    act = file.take("hearing", "2025-09-25", statement=SECRET)
    for written in session.execute(select(Act)).scalars():
        assert "左腿" not in str(written.content)
    sealed = session.get_one(CaseContentRow, act.content["sealed"]).sealed
    assert "左腿".encode() not in sealed
    assert acts.content_of(session, keyring, file.case_no, act.content["sealed"]) == {"statement": SECRET}
    with pytest.raises(CallerFault, match="unknown_content"):
        acts.content_of(session, keyring, "570100-2025-000009", act.content["sealed"])


def test_a_destroyed_key_leaves_the_skeleton(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring).go("2025-09-24", "application", "acceptance", "investigation", "hearing")
    before = file.state
    session.flush()
    forget(session, PERSON, ground="measures-2021 §30", at=at("2040-01-01"))
    document = acts.case_file(session, keyring, file.case_no, date(2040, 1, 1))
    assert [step["told"] for step in document["steps"] if "told" in step] == [None, None]
    assert file.state == before
    assert kit_acts.verify_chain(session, acts.subject(file.case_no)) == []


def test_the_file_shows_what_was_told(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring).go("2025-09-24", "application")
    document = acts.case_file(session, keyring, file.case_no, date(2025, 9, 25))
    assert document["steps"][1]["told"] == {"statement": "摔倒"}
    assert {clock["clock"] for clock in document["clocks"]} == {"platform_filing", "worker_filing", "paper_check", "decision"}
    assert document["states"]["confirmation"]["state"] == "applied"


@pytest.mark.parametrize(("name", "value", "code"), [
    ("name", "张三", "unknown_fact"),
    ("papers", "E1", "fact_form"),
    ("clear", "yes", "fact_form"),
    ("applicant", "neighbour", "fact_form"),
    ("platform", "张 三", "fact_form"),
    ("due", "2025-9-1", "fact_form"),
    ("total_fen", -1, "fact_form"),
])  # fmt: skip
def test_a_fact_out_of_form_is_refused(session: Session, keyring: Keyring, name: str, value: object, code: str) -> None:
    file = File(session, keyring)
    with pytest.raises(CallerFault, match=code):
        file.take("application", "2025-09-24", post="worker", **{name: value})
    assert file.state.at(Track.CONFIRMATION) is ConfirmationState.REPORTED


def test_the_same_key_takes_a_step_once(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring)
    first = file.take("application", "2025-09-24", key="k1")
    assert file.take("application", "2025-09-25", key="k1").id == first.id
    with pytest.raises(CallerFault, match="key_used_otherwise"):
        file.take("application", "2025-09-24", key="k1", application_kind="death")
    assert len(file.state.taken) == 3


def test_the_same_key_opens_one_file(session: Session, keyring: Keyring) -> None:
    def open_one(channel: str) -> str:
        return acts.open_case(
            session, keyring, place="570100", injury_at=INJURY, person=PERSON, channel=channel,
            actor=Actor("w1", "worker"), at=at("2025-09-22"), key="r1",
        )  # fmt: skip

    assert open_one("app") == open_one("app")
    with pytest.raises(CallerFault, match="key_used_otherwise"):
        open_one("telephone")
    assert len(session.execute(select(CaseRow)).all()) == 1


def test_an_unknown_case_is_said(session: Session, keyring: Keyring) -> None:
    with pytest.raises(CallerFault, match="unknown_case"):
        acts.case_state(session, "570100-2025-000001")
    with pytest.raises(CallerFault, match="unknown_case"):
        acts.take_step(session, keyring, "570100-2025-000001", "acceptance", actor=actor("acceptance"), ground="taoyuan-2025-1 §31", facts={}, at=at("2025-09-24"))


def test_the_clock_that_began_stands_in_the_act(session: Session, keyring: Keyring) -> None:
    act = File(session, keyring).take("application", "2025-09-24")
    assert act.content["clocks"]["decision"] == {"due": "2025-11-11", "calendar": "cn-2025", "provisional": False}


def test_an_act_never_goes_back_in_time(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring).go("2025-09-24", "application")
    act = file.take("acceptance", "2025-09-23")
    assert act.at == at("2025-09-24")


def test_cases_are_listed_by_city_and_person(session: Session, keyring: Keyring) -> None:
    first, second = File(session, keyring), File(session, keyring, place="570200")
    assert [case.case_no for case in acts.cases(session)] == [first.case_no, second.case_no]
    assert [case.case_no for case in acts.cases(session, prefecture="570200")] == [second.case_no]
    assert len(acts.cases(session, person=PERSON)) == 2
    assert acts.cases(session, person=1) == ()


def _both_at_once(engine: Engine, keyring: Keyring, case_no: str, verbs: tuple[str, str]) -> list[str]:
    """Two people take a step in one case at the same time; what each was told."""
    start, told = threading.Barrier(2), list[str]()

    def one(verb: str, number: int) -> None:
        with Session(engine) as session:
            start.wait()
            try:
                with session.begin():
                    acts.take_step(
                        session, keyring, case_no, verb, actor=Actor(f"p{number}", "case_clerk"), ground="taoyuan-2025-1 §31",
                        facts={"missing_papers": ["diagnosis"], "due": "2025-10-20"} if verb == "material_request" else {}, at=at("2025-09-24"),
                    )  # fmt: skip
                told.append("taken")
            except CallerFault as fault:
                told.append(fault.code)

    people = [threading.Thread(target=one, args=(verb, number)) for number, verb in enumerate(verbs)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    return sorted(told)


@pytest.mark.parametrize("verbs", [("acceptance", "acceptance"), ("acceptance", "material_request")])
def test_of_two_at_once_one_wins_and_the_other_is_told(engine: Engine, keyring: Keyring, verbs: tuple[str, str]) -> None:
    with Session(engine) as session, session.begin():
        case_no = File(session, keyring).go("2025-09-24", "application").case_no
    told = _both_at_once(engine, keyring, case_no, verbs)
    assert told[1] == "taken" and told[0] in ("step_not_permitted", "step_taken_meanwhile")
    with Session(engine) as session, session.begin():
        assert len(acts.case_state(session, case_no).taken) == 4
        assert kit_acts.verify_chain(session, acts.subject(case_no)) == []


def test_an_act_that_slips_in_is_noticed(session: Session, keyring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    file = File(session, keyring).go("2025-09-24", "application")
    stale = kit_acts.last(session, acts.subject(file.case_no))
    kit_acts.record(session, verb="evidence_added", subject=acts.subject(file.case_no), actor="a:b", ground="x", content={})
    monkeypatch.setattr(kit_acts, "last", lambda *_: stale)
    with pytest.raises(CallerFault, match="step_taken_meanwhile"):
        file.take("acceptance", "2025-09-24")
    monkeypatch.undo()
    file.take("acceptance", "2025-09-24")
    assert kit_acts.verify_chain(session, acts.subject(file.case_no)) == []


def test_two_who_open_files_at_once_get_two_numbers(engine: Engine, keyring: Keyring) -> None:
    numbers: list[str] = []
    start = threading.Barrier(3)

    def one() -> None:
        with Session(engine) as session, session.begin():
            start.wait()
            numbers.append(File(session, keyring).case_no)

    people = [threading.Thread(target=one) for _ in range(3)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert sorted(numbers) == [f"570100-2025-00000{number}" for number in (1, 2, 3)]
