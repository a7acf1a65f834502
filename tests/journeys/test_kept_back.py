"""Money that waits for a person leaves by no door; and what the bank has done is told to the case whatever waits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from zhibao.cases import acts as cases
from zhibao.cases.model import BenefitState, Track
from zhibao.edge import bank
from zhibao.edge.bank import plain
from zhibao.edge.simulation.injuries import somebody
from zhibao.fund import acts as fund
from zhibao.fund.model import NameCheck, Post, State
from zhibao.journeys import injury_to_payment as journey
from zhibao.journeys.kept_back import of_batch
from zhibao.kit.actors import Actor
from zhibao.kit.clock import instant
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

HURT = instant("2025-08-05T12:07:00")
PAID = instant("2025-08-19T09:00:00")
MEDICAL = {"medical": {"claimed": "1300.00", "eligible": "1180.50"}, "death_date": None}
RULING: dict[str, Any] = {"reason": "复议撤销", "article": "measures-2025 §11", "remedy": "收到之日起60日内可申请行政复议。"}


class Desk:
    """One case with an award, and the steps that a test takes with it."""

    def __init__(self, session: Session, keyring: Keyring) -> None:
        self.session, self.keyring = session, keyring
        person = keyring.pseudonym(somebody(302).document)
        worker = Actor("self", "worker")
        self.case_no = cases.open_case(
            session, keyring, place="570102", injury_at=HURT, person=person, channel="app", actor=worker, at=HURT
        )
        for day, (verb, post, facts) in enumerate(_TO_BENEFITS, 1):
            self.step(verb, post, facts, day)
        made = journey.assess_case(
            session, keyring, self.case_no, MEDICAL, only=["medical_care"], actor=Actor("a", "benefit_assessor"), at=HURT + timedelta(8)
        )
        self.award_no = made.award.award_no
        journey.review_case(session, keyring, self.award_no, actor=Actor("b", "benefit_reviewer"), at=HURT + timedelta(9))
        journey.award_case(session, keyring, self.award_no, actor=Actor("c", "benefit_approver"), at=HURT + timedelta(10))
        fund.set_account(
            session, keyring, f"person:{person}", holder="陶", account="62570000000000012", bank="桃花银行",
            name_check=NameCheck.MATCHED, place="570102", actor=Actor("d", "account_officer"), ground=_GROUND, at=HURT + timedelta(11),
        )  # fmt: skip

    def step(self, verb: str, post: str, facts: dict[str, Any], day: int) -> None:
        actor = Actor(f"{post}.1", post)
        cases.take_step(
            self.session, self.keyring, self.case_no, verb, actor=actor, ground=_GROUND, facts=facts, at=HURT + timedelta(day)
        )

    def prepare(self, key: str = "k") -> str:
        return journey.prepare_payment(
            self.session, self.award_no, key=key, actor=Actor("e", "payment_maker"), at=PAID
        ).batch_no

    def sign(self, batch_no: str, post: Post, person: str) -> None:
        actor = Actor(person, f"payment_{post}")
        fund.opened(self.session, f"case:{self.case_no}", actor=actor, at=PAID)
        journey.sign_payment(self.session, batch_no, post, actor=actor, at=PAID)

    def send(self, batch_no: str) -> str:
        """The one payment of a batch, sent."""
        self.sign(batch_no, Post.APPROVER, "f")
        self.sign(batch_no, Post.RELEASER, "g")
        kept = of_batch(self.session, batch_no)
        values = fund.file_values(self.session, self.keyring, batch_no, at=PAID, deaths=kept.deaths, waiting=kept.waiting)
        fund.record_sent(
            self.session, batch_no, file_no=values.file_no, count=1, total_fen=1180_50, file_digest="sm3:1",
            created_at=values.created_at, actor=Actor("h", "payment_officer"), ground=_GROUND,
        )  # fmt: skip
        return fund.batch(self.session, batch_no).payments[0].payment_no

    def answered(self, payment_no: str, outcome: bank.Outcome, reason: str | None = None) -> list[str]:
        said = bank.Answer(payment_no, outcome, 1180_50, f"R-{outcome}", reason)
        file_no = f"F{payment_no.rpartition('-')[0][1:]}"
        content = plain.answer_bytes(bank.AnswerFile(f"A-{outcome}", file_no, PAID, (said,), None, None, ""))
        told = journey.bank_to_cases(self.session, self.keyring, content, actor=Actor("h", "payment_officer"), at=PAID)
        return [one.outcome for one in told]

    @property
    def benefit(self) -> object:
        return cases.case_state(self.session, self.case_no).at(Track.BENEFIT)


_GROUND = "taoyuan-2025-1 §38"
_TO_BENEFITS: list[tuple[str, str, dict[str, Any]]] = [
    ("application", "worker", {"applicant": "worker", "application_kind": "disability", "papers": ["consent"]}),
    ("acceptance", "case_clerk", {}),
    ("investigation", "investigator", {}),
    ("confirmation", "confirmation_officer", {"article": "measures-2025 §11(1)(1)", "reason": "送单途中摔倒"}),
    ("benefit_application", "worker", {"applicant": "worker", "items": ["medical_care"]}),
]


@pytest.fixture
def desk(session: Session, keyring: Keyring) -> Desk:
    return Desk(session, keyring)


def _revoked(desk: Desk) -> None:
    desk.step("revocation", "legal_officer", RULING, 12)


def _other_scheme(desk: Desk) -> None:
    desk.step("double_coverage_task", "case_clerk", {"ref": "T1", "officer": "lin", "items": ["medical_care"]}, 12)


def refused(work: Callable[[], object]) -> str:
    with pytest.raises(CallerFault) as told:
        work()
    return told.value.code


@pytest.mark.parametrize("keeps_back", [_revoked, _other_scheme])
def test_what_waits_for_a_person_is_put_into_no_batch(desk: Desk, keeps_back: Callable[[Desk], None]) -> None:
    keeps_back(desk)
    with pytest.raises(CallerFault) as told:
        desk.prepare()
    assert [one["reason"] for one in told.value.facts["held"]] == ["waits_for_officer"]


@pytest.mark.parametrize("keeps_back", [_revoked, _other_scheme])
def test_what_came_up_since_is_neither_approved_nor_released(desk: Desk, keeps_back: Callable[[Desk], None]) -> None:
    batch_no = desk.prepare()
    keeps_back(desk)
    assert refused(lambda: desk.sign(batch_no, Post.APPROVER, "f")) == "waits_for_officer"


def test_what_came_up_after_the_release_keeps_the_file_back(desk: Desk) -> None:
    batch_no = desk.prepare()
    desk.sign(batch_no, Post.APPROVER, "f")
    desk.sign(batch_no, Post.RELEASER, "g")
    _other_scheme(desk)
    kept = of_batch(desk.session, batch_no)
    code = refused(lambda: fund.file_values(desk.session, desk.keyring, batch_no, at=PAID, deaths=kept.deaths, waiting=kept.waiting))
    assert code == "waits_for_officer"
    desk.step("double_coverage_decision", "confirmation_officer", {"ref": "T1", "scheme": "injury_protection", "reason": "未认定工伤"}, 13)
    assert not of_batch(desk.session, batch_no).waiting


@pytest.mark.parametrize("keeps_back", [_revoked, _other_scheme])
def test_what_the_bank_paid_is_recorded_whatever_came_up_meanwhile(desk: Desk, keeps_back: Callable[[Desk], None]) -> None:
    number = desk.send(desk.prepare())
    keeps_back(desk)
    assert desk.answered(number, bank.Outcome.SETTLED) == ["applied"]
    assert fund.payment(desk.session, number).state is State.SETTLED
    assert desk.benefit is BenefitState.PAID


def test_an_award_taken_back_while_the_money_was_on_its_way_hinders_no_answer(desk: Desk) -> None:
    number = desk.send(desk.prepare())
    desk.step("award_revocation", "legal_officer", {"award_no": desk.award_no, **RULING}, 12)
    assert desk.answered(number, bank.Outcome.SETTLED) == ["applied"]
    assert fund.payment(desk.session, number).state is State.SETTLED


def test_a_case_hears_what_became_of_an_unknown_payment(desk: Desk) -> None:
    number = desk.send(desk.prepare())
    desk.answered(number, bank.Outcome.UNKNOWN, "查询中")
    assert desk.benefit is BenefitState.AWARDED
    journey.resolve_to_case(
        desk.session, desk.keyring, number, paid=True, evidence="查询-7", actor=Actor("f", "payment_checker"), at=PAID
    )
    assert desk.benefit is BenefitState.PAID
