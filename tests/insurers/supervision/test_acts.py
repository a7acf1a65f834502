"""Supervision on both databases: a remark counts once another person upheld it; a notice is answered, checked and closed by two."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from tests.insurers.ground import CITY, OFFICER, SECOND, THIRD, City, at
from zhibao.insurers.model import Task
from zhibao.insurers.supervision import acts
from zhibao.insurers.supervision.tables import NoticeStepRow, RemarkFindingRow, RemarkRow
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

DAY = at("2025-08-01")
INSURER = Actor("wuling.staff", "insurer")


@pytest.fixture
def task(session: Session, keyring: Keyring) -> Task:
    city = City(session, keyring)
    city.mandate("wuling")
    city.mandate("other")
    return city.done("wuling")


def test_a_remark_counts_once_another_person_upheld_it(session: Session, keyring: Keyring, task: Task) -> None:
    number = acts.remark(session, keyring, task.task_no, "complaint", "态度恶劣。", actor=OFFICER, at=DAY)
    assert acts.upheld_kinds(session, CITY) == {}
    with pytest.raises(CallerFault, match="second_person_needed"):
        acts.find(session, keyring, number, True, "属实", actor=OFFICER, at=DAY)
    assert acts.find(session, keyring, number, True, "属实。", actor=SECOND, at=DAY)["upheld"] is True
    with pytest.raises(CallerFault, match="finding_stands"):
        acts.find(session, keyring, number, False, "x", actor=THIRD, at=DAY)
    other = acts.remark(session, keyring, task.task_no, "irregularity", "代签。", actor=OFFICER, at=DAY)
    acts.find(session, keyring, other, False, "不属实。", actor=SECOND, at=DAY)
    rating = acts.remark(session, keyring, task.task_no, "satisfaction", "回访。", degree=4, actor=OFFICER, at=DAY)
    with pytest.raises(CallerFault, match="nothing_to_find"):
        acts.find(session, keyring, rating, True, "x", actor=SECOND, at=DAY)
    assert (acts.upheld_kinds(session, CITY), acts.degrees(session, CITY)) == ({task.task_no: {"complaint"}}, {task.task_no: [4]})
    assert [(one["remark"], one["upheld"]) for one in acts.remarks(session, CITY)] == [(rating, None), (other, False), (number, True)]
    for kind, degree, words, actor, code in (
        ("praise", None, "x", OFFICER, "remark_form"), ("complaint", 3, "x", OFFICER, "remark_form"), ("satisfaction", None, "x", OFFICER, "remark_form"),
        ("satisfaction", 6, "x", OFFICER, "remark_form"), ("complaint", None, " ", OFFICER, "words_missing"), ("complaint", None, "x", INSURER, "person_needed"),
    ):  # fmt: skip
        with pytest.raises(CallerFault, match=code):
            acts.remark(session, keyring, task.task_no, kind, words, degree=degree, actor=actor, at=DAY)
    assert session.scalars(select(RemarkRow.sealed)).first() != b"" and b"\xe6\x80\x81" not in (session.scalars(select(RemarkRow.sealed)).first() or b"")
    row = session.scalars(select(RemarkFindingRow)).first()
    assert row is not None
    with pytest.raises(DBAPIError), session.begin_nested():
        same = {column.name: getattr(row, column.name) for column in RemarkFindingRow.__table__.columns}
        session.add(RemarkFindingRow(**(same | {"remark_no": rating, "person": OFFICER.person})))
        session.flush()


def test_a_notice_is_answered_in_time_returned_and_closed_by_another(session: Session, keyring: Keyring, task: Task) -> None:
    remark = acts.remark(session, keyring, task.task_no, "irregularity", "代签。", actor=OFFICER, at=DAY)
    with pytest.raises(CallerFault, match="notice_form"):  # it was not upheld yet
        acts.notify(session, keyring, CITY, "wuling", "停止代签。", remark_no=remark, actor=OFFICER, at=DAY)
    acts.find(session, keyring, remark, True, "属实。", actor=SECOND, at=DAY)
    number = acts.notify(session, keyring, CITY, "wuling", "停止代签。", remark_no=remark, actor=OFFICER, at=DAY)
    assert acts.notice(session, keyring, number)["due"] == date(2025, 8, 16).isoformat()  # 15 days
    for insurer, remark_no, due, code in (("nobody", None, None, "notice_form"), ("other", remark, None, "notice_form"), ("wuling", None, date(2025, 7, 31), "notice_form")):
        with pytest.raises(CallerFault, match=code):
            acts.notify(session, keyring, CITY, insurer, "整改", remark_no=remark_no, due_on=due, actor=OFFICER, at=DAY)

    def step(verb: str, actor: Actor, day: str, words: str = "说明。") -> str:
        return str(acts.step_notice(session, keyring, number, verb, words, actor=actor, at=at(day))["status"])

    for verb, actor, code in (("closed", SECOND, "notice_step_form"), ("answered", OFFICER, "notice_step_form"), ("closed", INSURER, "notice_step_form"), ("x", OFFICER, "notice_step_form")):
        with pytest.raises(CallerFault, match=code):
            step(verb, actor, "2025-08-02")
    assert [step("answered", INSURER, "2025-08-16"), step("returned", SECOND, "2025-08-17"), step("answered", INSURER, "2025-08-20"), step("followed_up", OFFICER, "2025-08-21")] == [
        "answered", "returned", "answered", "followed_up",
    ]  # fmt: skip
    with pytest.raises(CallerFault, match="second_person_needed"):
        step("closed", OFFICER, "2025-08-22")
    assert step("closed", SECOND, "2025-08-22") == "closed"
    with pytest.raises(CallerFault, match="notice_closed"):
        step("followed_up", OFFICER, "2025-08-23")
    (told,) = acts.notices(session, keyring, insurer="wuling")
    assert (told["in_time"], told["words"], len(told["steps"])) == (True, "停止代签。", 5) and acts.notices(session, keyring, insurer="other") == []
    row = session.scalars(select(NoticeStepRow).where(NoticeStepRow.verb == "closed")).one()
    with pytest.raises(DBAPIError), session.begin_nested():
        same = {column.name: getattr(row, column.name) for column in NoticeStepRow.__table__.columns}
        session.add(NoticeStepRow(**(same | {"id": 900, "number": 9, "person": OFFICER.person})))
        session.flush()


@pytest.mark.parametrize("module", ["zhibao.insurers.supervision.acts", "zhibao.insurers.review.acts"])
def test_a_part_brings_the_tables_it_points_to(module: str) -> None:
    asked = f"import {module}\nfrom zhibao.kit.tables import Base\nfrom zhibao.kit import acts\nassert Base.metadata.sorted_tables"
    assert subprocess.run([sys.executable, "-c", asked], capture_output=True, check=False).returncode == 0
