"""What a journey joins: a third party's payment comes off medical cost once, before an advance is given back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from zhibao.benefits import acts as awards
from zhibao.benefits import advances, third_party
from zhibao.cases import acts as cases
from zhibao.edge.simulation.injuries import somebody
from zhibao.journeys import injury_to_payment as journey
from zhibao.kit.actors import Actor
from zhibao.kit.clock import instant
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

HURT = instant("2025-08-05T12:07:00")
ASSESSOR = Actor("qian.mo", "benefit_assessor")
PLATFORM = "enterprise:91570000MA0000023G"
MEDICAL = {"medical": {"claimed": "3000.00", "eligible": "2800.00"}, "death_date": None}


@pytest.fixture
def case_no(session: Session, keyring: Keyring) -> str:
    """A confirmed case with an application for benefits."""
    person = keyring.pseudonym(somebody(301).document)
    actor = Actor("self", "worker")
    number = cases.open_case(session, keyring, place="570102", injury_at=HURT, person=person, channel="app", actor=actor, at=HURT)
    steps: list[tuple[str, str, dict[str, Any]]] = [
        ("filing", "platform", {"platform": "91570000MA0000023G", "orders": ["S1"]}),
        ("application", "platform", {"applicant": "platform", "application_kind": "disability", "papers": ["consent"]}),
        ("acceptance", "case_clerk", {}),
        ("investigation", "investigator", {}),
        ("confirmation", "confirmation_officer", {"article": "measures-2025 §11(1)(1)", "reason": "送单途中摔倒"}),
        ("benefit_application", "worker", {"applicant": "worker", "items": ["medical_care"]}),
    ]
    for day, (verb, post, facts) in enumerate(steps, 1):
        cases.take_step(
            session, keyring, number, verb, actor=Actor(f"{post}.1", post), ground="taoyuan-2025-1 §38", facts=facts, at=HURT + timedelta(days=day)
        )
    return number


def other_pays(session: Session, case_no: str, fen: int) -> None:
    third_party.record_payment(
        session, case_no=case_no, item="medical_care", amount_fen=fen, paid_on=date(2025, 8, 8), party="T1", proof_digest="sm3:" + "1" * 64,
        actor=ASSESSOR, at=HURT + timedelta(days=6), ground="taoyuan-2025-1 §53",
    )  # fmt: skip


def awarded(session: Session, keyring: Keyring, case_no: str) -> dict[str, int]:
    made = journey.assess_case(
        session, keyring, case_no, MEDICAL, only=["medical_care"], actor=ASSESSOR, at=HURT + timedelta(days=8)
    )
    return {line.payee.partition(":")[0]: line.amount_fen for line in made.award.lines}


def test_a_third_party_comes_off_once_and_before_the_advance(session: Session, keyring: Keyring, case_no: str) -> None:
    other_pays(session, case_no, 1_000_00)
    advances.record_advance(
        session, case_no=case_no, item="medical_care", payer_kind="platform", payer=PLATFORM, amount_fen=1_500_00,
        paid_on=date(2025, 8, 5), proof_digest="sm3:" + "2" * 64, actor=ASSESSOR, at=HURT + timedelta(days=7), ground="taoyuan-2025-1 §52",
    )  # fmt: skip
    assert awarded(session, keyring, case_no) == {"enterprise": 1_500_00, "person": 300_00}


def test_what_a_third_party_paid_in_full_is_not_paid_again(session: Session, keyring: Keyring, case_no: str) -> None:
    other_pays(session, case_no, 2_800_00)
    with pytest.raises(CallerFault) as told:
        awarded(session, keyring, case_no)
    assert told.value.code == "nothing_to_award"


def test_without_a_third_party_everything_is_awarded(session: Session, keyring: Keyring, case_no: str) -> None:
    assert awarded(session, keyring, case_no) == {"person": 2_800_00}


def assessed(session: Session, keyring: Keyring, case_no: str) -> str:
    """An award that was prepared and reviewed."""
    made = journey.assess_case(
        session, keyring, case_no, MEDICAL, only=["medical_care"], actor=ASSESSOR, at=HURT + timedelta(days=8)
    )
    journey.review_case(session, keyring, made.award.award_no, actor=Actor("sang.zhu", "benefit_reviewer"), at=HURT + timedelta(days=9))
    return made.award.award_no


def test_three_persons_carry_an_award(session: Session, keyring: Keyring, case_no: str) -> None:
    award_no = assessed(session, keyring, case_no)
    for person in ("qian.mo", "sang.zhu"):
        with pytest.raises(CallerFault) as told:
            journey.award_case(session, keyring, award_no, actor=Actor(person, "benefit_approver"), at=HURT + timedelta(days=10))
        assert told.value.facts["because"] == ["same_person"]
    award, _ = journey.award_case(session, keyring, award_no, actor=Actor("liang.tian", "benefit_approver"), at=HURT + timedelta(days=10))
    assert award.status == "effective"


@pytest.mark.parametrize("post", ["benefit_reviewer", "benefit_approver"])
def test_what_is_sent_back_is_assessed_anew(session: Session, keyring: Keyring, case_no: str, post: str) -> None:
    award_no = assessed(session, keyring, case_no)
    back = journey.return_case(
        session, keyring, award_no, reason="票据金额不符", actor=Actor("yan.liu", post), at=HURT + timedelta(days=10)
    )
    assert back.status == "returned"
    again = assessed(session, keyring, case_no)
    assert again.endswith("-A2")
    with pytest.raises(CallerFault, match="already_reviewed"):
        journey.return_case(session, keyring, award_no, reason="再退", actor=Actor("yan.liu", post), at=HURT + timedelta(days=11))
    assert awards.award(session, again).status == "prepared"
