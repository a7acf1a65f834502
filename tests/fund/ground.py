"""An office with its people, a case that is owed money, and the way of a payment from the award to the bank."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from zhibao.fund import acts
from zhibao.fund.model import BankAnswer, Batch, NameCheck, Owed, Payable, Post, State
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.digest import text_digest
from zhibao.kit.secrets import Keyring

BOOK = "570100"
GROUND = "taoyuan-2025-1 §55"
MAKER = Actor("chen.mei", "payment_maker")
CHECKER = Actor("lin.tao", "payment_checker")
APPROVER = Actor("zhou.yun", "payment_approver")
RELEASER = Actor("he.qing", "payment_releaser")
REGISTRAR = Actor("wu.lan", "account_officer")
JOB = Actor("monthly_run", "job")
BEGIN = datetime(2025, 9, 10, 9, 0, tzinfo=ZONE)
SIGNERS = {Post.CHECKER: CHECKER, Post.APPROVER: APPROVER, Post.RELEASER: RELEASER}


def payable(number: int = 1, amount_fen: int = 120_000, **change: Any) -> Payable:
    """Something the fund owes to person `number`."""
    facts: dict[str, Any] = {
        "case_no": f"570100-2025-{number:06d}",
        "benefit": "medical_care",
        "item": "medical_care",
        "period": "once",
        "payee": f"person:{1000 + number}",
        "amount_fen": amount_fen,
        "due_on": date(2025, 9, 15),
    }
    return Payable(**{**facts, **change})


@dataclass
class Office:
    """Acts with the right people, at instants that follow each other."""

    session: Session
    keyring: Keyring
    now: datetime = BEGIN
    files: int = 0
    made: dict[str, Any] = field(default_factory=dict)

    def at(self) -> datetime:
        """The next minute."""
        self.now += timedelta(minutes=1)
        return self.now

    def fund(self, fen: int) -> None:
        """Put money onto the expenditure account."""
        acts.transfer_in(self.session, BOOK, fen, actor=REGISTRAR, ground=GROUND, at=self.at())

    def recognise(self, *payables: Payable, award: str = "A1") -> list[Owed]:
        """Awards become payables."""
        for one in payables:
            acts.recognise(
                self.session, BOOK, f"{one.case_no}-{award}", [one], actor=REGISTRAR, ground=GROUND, at=self.at()
            )
        return [one.owed for one in payables]

    def account(self, payee: str, number: str = "6217000000000001", actor: Actor = REGISTRAR, **change: Any) -> Any:
        """A payee's account whose name was matched."""
        facts = {"holder": "张三", "account": number, "bank": "桃花银行", "name_check": NameCheck.MATCHED, "place": "570100"}
        return acts.set_account(
            self.session, self.keyring, payee, actor=actor, ground=GROUND, at=self.at(), **{**facts, **change}
        )

    def owing(self, *payables: Payable, fund: int = 10_000_000) -> list[Owed]:
        """Payables with accounts, and money to pay them."""
        if fund:
            self.fund(fund)
        for payee in sorted({one.payee for one in payables}):
            self.account(payee)
        return self.recognise(*payables)

    def prepare(self, owed: list[Owed], key: str = "r1", actor: Actor = MAKER, **change: Any) -> Batch:
        """A batch."""
        return acts.prepare(self.session, BOOK, owed, key=key, actor=actor, ground=GROUND, at=self.at(), **change)

    def look(self, batch: Batch, actor: Actor = APPROVER) -> None:
        """Somebody opens the evidence of a batch."""
        for one in {payment.owed.case_no for payment in batch.payments}:
            acts.opened(self.session, f"case:{one}", actor=actor, at=self.at())
        acts.opened(self.session, acts.evidence_of(batch.batch_no, batch.version), actor=actor, at=self.at())

    def sign(self, batch: Batch, post: Post, actor: Actor | None = None, **change: Any) -> Batch:
        """A post signs."""
        return acts.sign(
            self.session, batch.batch_no, post, actor=actor or SIGNERS[post], ground=GROUND, at=self.at(), **change
        )

    def released(self, owed: list[Owed], key: str = "r1", **change: Any) -> Batch:
        """A batch that everybody signed."""
        return self.release(self.prepare(owed, key, **change))

    def release(self, batch: Batch) -> Batch:
        """Everybody signs a batch."""
        self.look(batch)
        for post in batch.posts[1:]:
            batch = self.sign(batch, post)
        return batch

    def send(self, batch: Batch) -> Batch:
        """The file of a batch leaves."""
        values = acts.file_values(self.session, self.keyring, batch.batch_no, at=self.at())
        return acts.record_sent(
            self.session, batch.batch_no, file_no=values.file_no, count=values.count, total_fen=values.total_fen,
            file_digest=text_digest(values.file_no), created_at=values.created_at, actor=RELEASER, ground=GROUND,
        )  # fmt: skip

    def sent(self, owed: list[Owed], key: str = "r1", **change: Any) -> Batch:
        """A batch that left."""
        return self.send(self.released(owed, key, **change))

    def answer(self, *answers: tuple[str, State] | BankAnswer, digest: str | None = None) -> list[str]:
        """The bank answers; the outcomes."""
        self.files += 1
        said = [one if isinstance(one, BankAnswer) else self.said(*one) for one in answers]
        outcomes = acts.apply_answers(
            self.session, said, digest=digest or f"answers {self.files}", actor=JOB, ground=GROUND, at=self.at()
        )
        return [one.outcome if one.reason is None else f"{one.outcome} {one.reason}" for one in outcomes]

    def said(self, payment_no: str, state: State) -> BankAnswer:
        """An answer with the right amount."""
        amount = acts.payment(self.session, payment_no).amount_fen
        return BankAnswer(payment_no, state, amount, f"bank-{payment_no}", "AC01" if state is State.RETURNED else None)

    def state(self, payment_no: str) -> State:
        """Where a payment stands."""
        return acts.payment(self.session, payment_no).state

    def open_fen(self, one: Owed) -> int:
        """What is still owed."""
        states = [state for state in acts.payables(self.session, case_no=one.case_no) if state.payable.owed == one]
        return sum(state.open_fen for state in states)

    def cash(self) -> int:
        """What the expenditure account holds."""
        return acts.balance(self.session, BOOK, "expenditure_account")
