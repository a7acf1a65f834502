"""Two or more at once on one payment: whoever comes first, it is paid once, and nobody is told something untrue."""

from __future__ import annotations

import random
import threading
from collections import Counter
from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Engine, func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from tests.fund.ground import (
    BOOK,
    CHECKER,
    GROUND,
    JOB,
    MAKER,
    SIGNERS,
    Office,
    payable,
)
from zhibao.fund import acts
from zhibao.fund.model import Batch, Owed, Payable, Post, State, StatementLine
from zhibao.fund.tables import EntryRow
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

Act = Callable[[Office], object]
LATER = datetime(2026, 1, 5, 9, 0, tzinfo=ZONE)


class Race:
    """One payment on its way, and several who want the same step of it."""

    def __init__(self, engine: Engine, keyring: Keyring, number: int) -> None:
        self.engine, self.keyring, self.number = engine, keyring, number
        self.line: Payable = payable(number, 500_000 + number)
        self.met: Counter[str] = Counter()

    @property
    def owed(self) -> Owed:
        """What is owed."""
        return self.line.owed

    def alone(self, act: Act) -> object:
        """One transaction with nobody else."""
        with Session(self.engine) as session, session.begin():
            return act(Office(session, self.keyring, now=LATER))

    def at_once(self, *racers: Act) -> list[object]:
        """Everybody begins at the same moment, each in a transaction of her own."""
        start = threading.Barrier(len(racers))
        results: list[object] = [None] * len(racers)

        def go(place: int) -> None:
            start.wait()
            try:
                results[place] = self.alone(racers[place])
            except (CallerFault, DBAPIError) as refused:
                results[place] = refused

        threads = [threading.Thread(target=go, args=(place,)) for place in range(len(racers))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        for result in results:
            self.met[result.code if isinstance(result, CallerFault) else type(result).__name__] += 1
        if any(isinstance(result, DBAPIError) for result in results):
            raise AssertionError(f"somebody was told of the database: {results}")
        return results

    def run(self, rng: random.Random) -> Counter[str]:
        """The whole way, with a race at every step."""
        self.alone(lambda office: (office.fund(1_000_000), office.account(self.owed.payee)))
        recognising: Act = lambda office: office.recognise(self.line)  # noqa: E731
        self.at_once(*[recognising] * rng.choice([2, 3]))
        keys = ["one", rng.choice(["one", "two"]), "three"][: rng.choice([2, 3])]
        made = [
            one
            for one in self.at_once(*(self._prepare(key) for key in keys))
            if isinstance(one, Batch)
        ]
        numbers = {one.batch_no for one in made}
        assert len(numbers) == 1, f"prepared {len(numbers)} times"
        batch = made[0]
        for post in (Post.CHECKER, Post.APPROVER, Post.RELEASER):
            self._look(batch, Actor("x", SIGNERS[post].post))
            racers = [self._sign(batch, post, SIGNERS[post]), self._sign(batch, post, Actor("x", SIGNERS[post].post))]
            if post is Post.RELEASER and rng.random() < 0.3:
                racers.append(self._edit(batch))
            self.at_once(*racers)
            batch = self._again(acts.batch, batch.batch_no)
            assert batch.version > 1 or batch.signed(post), "nobody signed"
            if batch.version > 1:
                break
        if batch.version > 1:
            self.alone(lambda office: office.release(batch))
        sending: Act = lambda office: office.send(batch)  # noqa: E731
        self.at_once(*[sending] * 2)
        number = batch.payments[0].payment_no
        fate = rng.choice([State.SETTLED, State.SETTLED, State.RETURNED, State.UNKNOWN])
        self.at_once(self._answer(number, fate), self._answer(number, fate), self._answer(number, State.ACCEPTED))
        self._resolve(number, rng)
        if self._again(acts.payment, number).state is State.ACCEPTED:
            self.at_once(self._answer(number, State.SETTLED), self._answer(number, State.SETTLED))
        if self._again(acts.payment, number).state is State.RETURNED:
            again = self.alone(lambda office: office.sent([self.owed], f"again {self.number}"))
            assert isinstance(again, Batch)
            number = again.payments[0].payment_no
            self.at_once(self._answer(number, State.SETTLED), self._answer(number, State.SETTLED))
        self._paid_once()
        return self.met

    def _resolve(self, number: str, rng: random.Random) -> None:
        if self._again(acts.payment, number).state is State.UNKNOWN:
            paid = rng.random() < 0.5
            telling: Act = lambda office: acts.resolve_unknown(  # noqa: E731
                office.session, number, paid=paid, evidence="query", actor=CHECKER, ground=GROUND, at=office.at()
            )
            stating: Act = lambda office: acts.load_statement(  # noqa: E731
                office.session, BOOK, [StatementLine(number, LATER.date(), -self.line.amount_fen, number)],
                digest=number, actor=JOB, ground=GROUND, at=office.at(),
            )  # fmt: skip
            self.at_once(telling, stating if paid else telling)

    def _paid_once(self) -> None:
        with Session(self.engine) as session:
            states = [one.state for one in acts.payments_of(session, self.owed.case_no)]
            assert states.count(State.SETTLED) == 1, f"paid {states}"
            debts = [state.open_fen for state in acts.payables(session, case_no=self.owed.case_no)]
            assert debts == [0], f"owed {debts}"
            moved = session.scalar(
                select(func.sum(EntryRow.amount_fen)).where(
                    EntryRow.case_no == self.owed.case_no, EntryRow.account == "2001"
                )
            )
            assert moved == 0

    def _again(self, read: Callable[[Session, str], object], number: str) -> object:
        with Session(self.engine) as session:
            return read(session, number)

    def _look(self, batch: Batch, other: Actor) -> None:
        self.alone(lambda office: (office.look(batch), office.look(batch, other)))

    def _prepare(self, key: str) -> Act:
        return lambda office: office.prepare([self.owed], f"{key} {self.number}")

    def _sign(self, batch: Batch, post: Post, actor: Actor) -> Act:
        return lambda office: office.sign(batch, post, actor)

    def _edit(self, batch: Batch) -> Act:
        return lambda office: acts.edit(
            office.session, batch.batch_no, reason="复查", actor=MAKER, ground=GROUND, at=office.at()
        )

    def _answer(self, number: str, state: State) -> Act:
        # Each of them is a file of its own, as when a bank sends the same news twice.
        digest = f"{number} {state} {random.random()}"
        return lambda office: office.answer((number, state), digest=digest)



