"""An inspection of passed-on cost on both databases: reports together, statements of all, a draw by two, a finding by two, repayment whole; the reporter stays hidden."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from zhibao.contributions import deductions
from zhibao.contributions.shifting import acts, rules, standing
from zhibao.contributions.shifting.model import Inspection, State, Statement
from zhibao.contributions.shifting.tables import InspectionDecisionRow, InspectionFindingRow
from zhibao.kit import sampling
from zhibao.kit.actors import Actor
from zhibao.kit.acts import Act, verify_chain
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

AT = datetime(2025, 10, 1, 9, tzinfo=ZONE)
CITY, PLATFORM = "570100", "91570000MA0000023G"
OFFICER, CHIEF, THEIRS = Actor("tao.zhu", "investigator"), Actor("fang.cao", "supervisor"), Actor("wang.qiang", "platform")
WORKERS = range(1001, 1013)
FIRST, LAST = Month(2025, 7), Month(2025, 9)
DUE = date(2025, 11, 15)


def later(days: int) -> datetime:
    return AT + timedelta(days=days)


def reports(session: Session, keyring: Keyring, count: int, platform: str = PLATFORM) -> list[str]:
    told = {"platform": platform, "months": ["2025-07"], "amount_fen": 620, "narrative": "每月扣保障费", "contact": "13900000000"}
    return [deductions.report(session, keyring, worker, CITY, told, at=AT).report_no for worker in list(WORKERS)[:count]]


def opened(session: Session, keyring: Keyring, count: int = 3, **more: Any) -> Inspection:
    said = {"reports": reports(session, keyring, count), "due_on": date(2025, 10, 20), "reason": "多人举报", "actor": OFFICER, "at": AT} | more
    return acts.open_inspection(session, keyring, CITY, PLATFORM, FIRST, LAST, **said)  # type: ignore[arg-type]


def rows(deducted: int = 620) -> list[Statement]:
    return [Statement(worker, month, 500_000, deducted if worker % 2 else 0) for worker in WORKERS for month in ("2025-07", "2025-08")]


def drawn(session: Session, keyring: Keyring, deducted: int = 620) -> Inspection:
    number = opened(session, keyring).number
    acts.state_pay(session, keyring, number, rows(deducted), actor=THEIRS, at=later(5))
    acts.fix_sample(session, keyring, number, "0.3", actor=OFFICER, at=later(6))
    return acts.draw_sample(session, keyring, number, "plum-2025", actor=CHIEF, at=later(6))


def checked(session: Session, keyring: Keyring, extra: int = 0, deducted: int = 620) -> Inspection:
    """Every worker who was drawn is checked; the first one had `extra` fen more taken than was stated."""
    held = drawn(session, keyring, deducted)
    assert held.sample is not None
    for place, worker in enumerate(held.sample.drawn):
        found = (2 * deducted if worker % 2 else 0) + (extra if place == 0 else 0)
        held = acts.check_worker(session, keyring, held.number, worker, deducted_fen=found, evidence_ref=f"流水-{place}", actor=OFFICER, at=later(8))
    return held


def ordered(session: Session, keyring: Keyring) -> Inspection:
    number = checked(session, keyring, 40).number
    acts.find(session, keyring, number, "shifted", "明细列有保障费扣款", actor=OFFICER, at=later(10))
    return acts.decide(session, keyring, number, True, "属实", due_on=DUE, to_reporters="已责令企业全额退还。", actor=CHIEF, at=later(11))


def refused(code: str, act: Any) -> None:
    with pytest.raises(CallerFault) as fault:
        act()
    assert fault.value.code == code


def test_from_reports_to_whole_repayment(session: Session, keyring: Keyring) -> None:
    held = ordered(session, keyring)
    owed = rules.owed(held.statements, held.checks)
    assert rules.state(held) is State.ORDERED and sum(owed.values()) == 6 * 1240 + 40
    number, last = held.number, max(owed)
    for worker, fen in owed.items():
        if worker != last:
            acts.repay(session, keyring, number, worker, fen, paid_on=date(2025, 11, 1), proof_ref=f"回单-{worker}", actor=THEIRS, at=later(31))
    refused("not_repaid_whole", lambda: acts.end(session, keyring, number, actor=OFFICER, at=later(32)))
    refused("not_owed", lambda: acts.repay(session, keyring, number, last, owed[last] + 1, paid_on=date(2025, 11, 1), proof_ref="回单", actor=THEIRS, at=later(32)))
    held = acts.repay(session, keyring, number, last, owed[last] - 1, paid_on=date(2025, 11, 1), proof_ref="回单", actor=THEIRS, at=later(32))
    held = acts.reverse_repayment(session, keyring, number, held.repayments[-1].number, reason="回单退票", actor=OFFICER, at=later(33))
    acts.repay(session, keyring, number, last, owed[last], paid_on=date(2025, 11, 3), proof_ref="回单", actor=THEIRS, at=later(34))
    assert rules.late_days(standing.inspection(session, number), DUE + timedelta(days=2)) == 2, "repaid is not ended yet"
    held = acts.end(session, keyring, number, actor=OFFICER, at=later(35))
    told = standing.document(held, DUE)
    assert (told["state"], told["owed_fen"], told["repaid_fen"]) == ("closed", 7480, 7480)
    assert verify_chain(session, f"shifting:{number}") == []


def test_who_reported_is_answered_and_never_told_to_the_enterprise(session: Session, keyring: Keyring) -> None:
    held = ordered(session, keyring)
    for report_no in held.reports:
        assert deductions.find(session, report_no).state == "answered" and deductions.answer_of(session, keyring, report_no) == "已责令企业全额退还。"
    line = json.dumps(standing.document(held, DUE))
    assert not any(number in line for number in held.reports) and "report" not in line
    # What the enterprise is asked for are all workers; nothing of the question depends on who reported.
    alone = opened(session, keyring, 0, reports=())
    assert set(standing.document(alone, DUE)) == set(standing.document(held, DUE))


def test_few_reports_wait_or_a_reason_is_given(session: Session, keyring: Keyring) -> None:
    refused("too_few_reports", lambda: opened(session, keyring, 2))
    mixed = [*reports(session, keyring, 2), *reports(session, keyring, 1, "91570000MA0000082K")]
    refused("reports_differ", lambda: opened(session, keyring, reports=mixed))
    held = opened(session, keyring, 2, alone="仍在每日扣款")
    refused("report_in_inspection", lambda: opened(session, keyring, reports=held.reports, alone="再查"))
    assert held.reason == "多人举报\n仍在每日扣款"
    # Three reports of one person are one person's.
    told = {"platform": PLATFORM, "months": [], "amount_fen": 1, "narrative": "x", "contact": None}
    same = [deductions.report(session, keyring, 1001, CITY, told, at=AT).report_no for _ in range(3)]
    refused("too_few_reports", lambda: opened(session, keyring, reports=same))


def test_the_draw_can_be_drawn_again(session: Session, keyring: Keyring) -> None:
    number = opened(session, keyring).number
    acts.state_pay(session, keyring, number, rows(), actor=THEIRS, at=later(5))
    fixed = acts.fix_sample(session, keyring, number, "0.3", actor=OFFICER, at=later(6))
    refused("same_person", lambda: acts.draw_sample(session, keyring, number, "plum", actor=OFFICER, at=later(6)))
    held = acts.draw_sample(session, keyring, number, "plum", actor=CHIEF, at=later(6))
    assert fixed.sample is not None and held.sample is not None and fixed.sample.drawn == ()
    said = session.scalars(select(Act).where(Act.verb == "shifting_sample_drawn")).one().content
    record = {
        "algorithm": sampling.ALGORITHM, "sample": number, "frame": standing.frame(held.statements), "frame_digest": held.sample.frame_digest,
        "sizes": {"workers": held.sample.size}, "seed": said["seed"], "word": said["word"], "commitment": held.sample.commitment,
    }  # fmt: skip
    assert tuple(int(unit) for unit, _ in sampling.replay(record)) == held.sample.drawn and len(held.sample.drawn) == held.sample.size


@pytest.mark.parametrize(("change", "code"), [
    (lambda told: told[:8], "statements_too_few"), (lambda told: [*told, told[0]], "statement_twice"), (lambda told: [*told, Statement(1, "2025-10", 1, 0)], "statement_form"),
    (lambda told: [*told, Statement(1, "2025-07", 1, -1)], "statement_form"),
])  # fmt: skip
def test_statements_are_whole_or_not_taken(session: Session, keyring: Keyring, change: Any, code: str) -> None:
    number = opened(session, keyring).number
    refused(code, lambda: acts.state_pay(session, keyring, number, change(rows()), actor=THEIRS, at=later(5)))
    refused("post_not_allowed", lambda: acts.state_pay(session, keyring, number, rows(), actor=OFFICER, at=later(5)))
    assert rules.late_days(standing.inspection(session, number), date(2025, 10, 23)) == 3


def test_what_a_finding_and_a_decision_ask_for(session: Session, keyring: Keyring) -> None:
    held = drawn(session, keyring)
    refused("checks_missing", lambda: acts.find(session, keyring, held.number, "shifted", "x", actor=OFFICER, at=later(9)))
    number = checked(session, keyring).number
    refused("finding_differs", lambda: acts.find(session, keyring, number, "not_shifted", "x", actor=OFFICER, at=later(9)))
    acts.find(session, keyring, number, "shifted", "x", actor=CHIEF, at=later(9))
    refused("same_person", lambda: acts.decide(session, keyring, number, True, "x", due_on=DUE, to_reporters="x", actor=CHIEF, at=later(9)))
    other = Actor("nan.yang", "supervisor")
    refused("due_passed", lambda: acts.decide(session, keyring, number, True, "x", to_reporters="x", actor=other, at=later(9)))
    refused("words_missing", lambda: acts.decide(session, keyring, number, True, "x", due_on=DUE, actor=other, at=later(9)))
    back = acts.decide(session, keyring, number, False, "理由不足", actor=other, at=later(9))
    assert rules.state(back) is State.RETURNED
    again = acts.find(session, keyring, number, "shifted", "补充理由", actor=CHIEF, at=later(10))
    assert rules.state(again) is State.FOUND and again.findings[-1].number == 2


def test_nothing_passed_on_ends_with_the_decision(session: Session, keyring: Keyring) -> None:
    number = checked(session, keyring, deducted=0).number
    acts.find(session, keyring, number, "not_shifted", "没有扣款", actor=OFFICER, at=later(9))
    held = acts.decide(session, keyring, number, True, "同意", to_reporters="未发现扣款。", actor=CHIEF, at=later(9))
    assert rules.state(held) is State.NOT_SHIFTED and rules.due(held) is None
    refused("out_of_turn", lambda: acts.end(session, keyring, number, actor=OFFICER, at=later(9)))


def test_the_database_itself_asks_for_a_second_person(session: Session, keyring: Keyring) -> None:
    held = checked(session, keyring)
    acts.find(session, keyring, held.number, "shifted", "x", actor=CHIEF, at=later(9))
    finding = session.scalars(select(InspectionFindingRow)).one()
    session.add(InspectionDecisionRow(
        inspection_no=held.number, number=1, found_by=CHIEF.person, agreed=1, due_on=DUE, sealed=b"x", person=CHIEF.person, actor=str(CHIEF), at=AT, act_id=finding.act_id,
    ))  # fmt: skip
    with pytest.raises(IntegrityError):
        session.flush()


def test_a_rule_that_counts_only_what_is_stated_is_noticed(session: Session, keyring: Keyring) -> None:
    held = checked(session, keyring, 40)
    assert sum(rules.owed(held.statements, held.checks).values()) == sum(rules.owed(held.statements, ()).values()) + 40
