"""One injured worker on both databases: her papers, her panel, two conclusions, and the chain of acts behind them."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from tests.cases import pictures
from tests.cases.appraisals import (
    AT,
    CASE,
    CLERK,
    PERSON,
    concluded,
    conclusion,
    drawn,
    fill_register,
    opened,
    sealed_by_all,
)
from zhibao.cases import evidence
from zhibao.cases.appraisal import Stage, record_examination
from zhibao.cases.evidence import Verdict
from zhibao.cases.opinions import conclude, latest_conclusion, reveal_opinions
from zhibao.cases.panel import draw_records, panel_of, recuse, replay
from zhibao.kit import acts
from zhibao.kit.secrets import Keyring


def test_from_a_photograph_to_a_final_conclusion(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    folder = tmp_path / "evidence"
    (made,) = evidence.add_evidence(
        session, keyring, folder, CASE, "scene_photograph", pictures.jpeg(), person=PERSON, actor=CLERK, at=AT
    )
    evidence.judge_document(session, keyring, made.ref, Verdict.ACCEPTED, "已核对", actor=CLERK, at=AT)
    evidence.withdraw_document(session, keyring, made.ref, "换一张", actor=CLERK, at=AT)
    capture = evidence.capture_of(session, keyring, made.ref)
    assert capture is not None
    assert capture.lat == "30.2750000"

    fill_register(session, keyring, tmp_path)
    first = opened(session).ref
    drawn(session, keyring, first)
    recuse(session, keyring, first, 3, asked_by="worker", reason="同学", granted=True, actor=CLERK, at=AT)
    drawn(session, keyring, first, word="again")
    record_examination(
        session,
        keyring,
        first,
        hospital="桃花市第1医院",
        on=AT.date(),
        content="MRI",
        cost_fen=36000,
        actor=CLERK,
        at=AT,
    )
    sealed_by_all(session, keyring, first)
    reveal_opinions(session, keyring, first, actor=CLERK, at=AT)
    conclude(session, keyring, first, conclusion(), actor=CLERK, at=AT)

    later = AT + timedelta(days=20)
    asked = {"received_on": AT.date() + timedelta(days=10), "application_on": date(2025, 10, 25)}
    second = opened(session, Stage.SECOND, at=later, **asked).ref
    concluded(session, keyring, second, conclusion("5.7.2(3)", grade=7), at=later)
    session.commit()

    newest = latest_conclusion(session, keyring, CASE)
    assert newest is not None
    assert (newest.ref, newest.grade, newest.final) == (second, 7, True)
    for ref in (first, second):
        sitting = {(member.seat, str(member.expert)) for member in panel_of(session, ref).members}
        again = [member for record in draw_records(session, ref) for member in replay(record)]
        assert sitting <= {(seat, person) for seat, person in again}
    assert acts.verify_chain(session, f"case:{CASE}") == []
