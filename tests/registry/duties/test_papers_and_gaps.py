"""Guidance, requests and gaps on both databases: days, answers, who may do what; a spoiled rule is noticed."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from zhibao.kit.actors import Actor
from zhibao.kit.acts import verify_chain
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.registry import acts as registry
from zhibao.registry.duties import gaps, papers, rules
from zhibao.registry.duties.model import Found, Gap, GapKind, Measure, Row

AT = datetime(2025, 10, 1, 9, tzinfo=ZONE)
CITY = "570100"
OFFICER, CHIEF, THEIRS, JOB = Actor("tao.zhu", "investigator"), Actor("fang.cao", "supervisor"), Actor("wang.qiang", "platform"), Actor("gap_finder", "job")
DUE = date(2025, 10, 15)
FOUND = Found(GapKind.WORKER, "570000", "91570000MA0000023G", "2025-07", date(2025, 7, 2), date(2025, 7, 9), 3, ("worker_not_registered:x:2025-07-02",))


def later(days: int) -> datetime:
    return AT + timedelta(days=days)


def code_of(fault: pytest.ExceptionInfo[CallerFault]) -> str:
    return fault.value.code


def test_guidance_to_two_is_acknowledged_by_each(session: Session, keyring: Keyring) -> None:
    registry.load_enterprises(session, "taoyuan", demo=True)
    made = papers.send(session, keyring, CITY, ["美团", "didi", "美团"], "guidance", "接单前核对登记。", due_on=DUE, actor=OFFICER, at=AT)
    assert [one.number for one in made] == ["G570100-000001", "G570100-000002"] and len({one.enterprise for one in made}) == 2
    first = papers.take(session, keyring, made[0].number, "acknowledged", "王强", actor=THEIRS, at=later(3))
    assert rules.paper_state(first, DUE) == "in_time" and first.steps[0].words == "王强"
    with pytest.raises(CallerFault) as fault:
        papers.take(session, keyring, made[0].number, "acknowledged", "王强", actor=THEIRS, at=later(4))
    assert code_of(fault) == "paper_step"
    assert rules.paper_state(made[1], DUE) == "waiting" and rules.paper_state(made[1], DUE + timedelta(days=1)) == "overdue"
    reminded = papers.take(session, keyring, made[1].number, "reminded", "请签收", actor=OFFICER, at=later(20))
    assert rules.paper_document(reminded, DUE + timedelta(days=4))["late_days"] == 4
    late = papers.take(session, keyring, made[1].number, "acknowledged", "李四", actor=THEIRS, at=later(21))
    assert rules.paper_state(late, DUE) == "late"
    assert verify_chain(session, f"enterprise_paper:{made[1].number}") == []


def test_a_request_is_given_back_and_answered_again(session: Session, keyring: Keyring) -> None:
    registry.load_enterprises(session, "taoyuan", demo=True)
    asked = papers.send(session, keyring, CITY, ["美团"], "witness", "请提供当日同站骑手。", due_on=DUE, actor=OFFICER, at=AT)[0]
    papers.take(session, keyring, asked.number, "answered", "没有", actor=THEIRS, at=later(1))
    back = papers.take(session, keyring, asked.number, "returned", "请写明站点", due_on=DUE + timedelta(days=5), actor=OFFICER, at=later(2))
    assert rules.paper_state(back, DUE + timedelta(days=5)) == "waiting" and rules.paper_due(back) == DUE + timedelta(days=5)
    done = papers.take(session, keyring, asked.number, "answered", "城东站两人", actor=THEIRS, at=later(18))
    assert rules.paper_state(done, DUE) == "in_time"
    assert papers.papers(session)[0].words is None, "words are opened only with the keys"


@pytest.mark.parametrize(("change", "code"), [
    ({"kind": "warning"}, "paper_kind"), ({"words": " "}, "words_missing"), ({"due_on": date(2025, 9, 30)}, "due_passed"), ({"actor": THEIRS}, "post_not_allowed"),
    ({"actor": JOB}, "post_not_allowed"), ({"enterprises": ["无此企业"]}, "enterprise_unknown"), ({"case_no": "570100-2025-000001"}, "paper_kind"),
    ({"case_no": "570100-2025-000001", "kind": "witness", "enterprises": ["美团", "didi"]}, "paper_kind"),
])  # fmt: skip
def test_what_is_not_sent(session: Session, keyring: Keyring, change: dict[str, object], code: str) -> None:
    registry.load_enterprises(session, "taoyuan", demo=True)
    said = {"enterprises": ["美团"], "kind": "guidance", "words": "x", "due_on": DUE, "actor": OFFICER, "at": AT} | change
    with pytest.raises(CallerFault) as fault:
        papers.send(session, keyring, CITY, said.pop("enterprises"), said.pop("kind"), said.pop("words"), **said)  # type: ignore[arg-type]
    assert code_of(fault) == code and papers.papers(session) == []


def test_a_gap_from_found_to_settled(session: Session, keyring: Keyring) -> None:
    month = (date(2025, 7, 1), date(2025, 7, 31))
    assert gaps.note(session, "57", [FOUND], *month, actor=JOB, at=AT) == {"found": 1, "new": 1, "settled": 0, "found_again": 0}
    number = gaps.gaps(session)[0].number
    assert gaps.gaps(session, enterprise=FOUND.enterprise) == [], "an enterprise sees a gap once it was reminded of it"
    with pytest.raises(CallerFault) as fault:
        gaps.take(session, keyring, number, "answered", "已补", actor=THEIRS, at=AT)
    assert code_of(fault) == "gap_step"
    gaps.take(session, keyring, number, "reminded", "请补登记", due_on=DUE, actor=OFFICER, at=AT)
    assert rules.gap_state(gaps.gap(session, number), DUE) == "reminded" and rules.gap_state(gaps.gap(session, number), DUE + timedelta(days=1)) == "overdue"
    gaps.take(session, keyring, number, "answered", "不属于我方", ground="不是我方人员", actor=THEIRS, at=later(2))
    refused = gaps.take(session, keyring, number, "not_accepted", "订单显示是贵方", actor=OFFICER, at=later(3))
    assert rules.gap_state(refused, DUE) == "reminded"
    assert gaps.note(session, "57", [], *month, actor=JOB, at=later(9))["settled"] == 1
    assert rules.gap_state(gaps.gap(session, number), DUE + timedelta(days=99)) == "settled"
    assert gaps.note(session, "57", [FOUND], *month, actor=JOB, at=later(10))["found_again"] == 1
    assert rules.gap_state(gaps.gap(session, number), DUE) == "reminded"
    assert gaps.gap(session, number).document(DUE, evidence=False)["evidence"] == []
    told = Found(GapKind.ELSEWHERE, CITY, "x", "deductions:x", *month, 4, ("deduction_reports:4",))
    assert Gap("Q570100-000001", told, AT, ()).document(DUE, evidence=False)["size"] == 1, "an enterprise is not told how many spoke of it"
    assert gaps.note(session, "57", [], date(2025, 8, 1), date(2025, 8, 31), actor=JOB, at=later(11))["settled"] == 0, "a look at another month settles nothing of this one"
    assert verify_chain(session, f"coverage_gap:{number}") == []


def test_nobody_accepts_her_own_answer(session: Session, keyring: Keyring) -> None:
    gaps.note(session, "57", [FOUND], date(2025, 7, 1), date(2025, 7, 31), actor=JOB, at=AT)
    number = gaps.gaps(session)[0].number
    gaps.take(session, keyring, number, "reminded", "x", due_on=DUE, actor=OFFICER, at=AT)
    gaps.take(session, keyring, number, "answered", "x", ground="g", actor=Actor("tao.zhu", "platform"), at=AT)
    with pytest.raises(CallerFault) as fault:
        gaps.take(session, keyring, number, "accepted", "x", actor=OFFICER, at=AT)
    assert code_of(fault) == "same_person"
    assert rules.gap_state(gaps.take(session, keyring, number, "accepted", "属实", actor=CHIEF, at=AT), DUE) == "accepted"


@pytest.mark.parametrize(("states", "state"), [
    ((), "nothing"), (("running",), "running"), (("done",), "fulfilled"), (("done", "late"), "late"), (("late", "missed"), "not_fulfilled"), (("running", "done"), "fulfilled"),
])  # fmt: skip
def test_how_far_a_duty_is_kept(states: tuple[str, ...], state: str) -> None:
    duty = rules.duties()[0]
    told = rules.measured(Measure(duty, tuple(Row(f"r{place}", one) for place, one in enumerate(states))))
    assert told["state"] == state and told["of"] == sum(one != "running" for one in states) and told["kept"] == states.count("done")
    assert rules.measure_state(Measure(duty, (), ("没有", "none"))) == "not_measured"
