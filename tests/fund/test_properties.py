"""Whatever happens in whatever order: the ledger stays whole, a debt is paid once, nobody signs for herself.

Hypothesis drives an office with random people, answers, edits and reversals; after each step everything that must always
hold is counted again from the rows.
"""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.fund.ground import BOOK, GROUND, REGISTRAR, Office, payable
from zhibao.app import database
from zhibao.fund import acts, rules
from zhibao.fund.charts import chart, lanes
from zhibao.fund.model import BankAnswer, Kind, Line, Post, State
from zhibao.fund.tables import (
    DeclaredRelativeRow,
    EntryRow,
    PayeeAccountRow,
    PaymentEventRow,
    PaymentLineRow,
    PaymentRow,
    ReservationEndRow,
    ReservationRow,
    SignatureRow,
    SlotRow,
    VersionRow,
    VoucherRow,
)
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

EXAMPLES = int(os.environ.get("ZHIBAO_EXAMPLES", "3"))
PEOPLE = ("ann", "bai", "cui", "dong", "1001")
OWED = [payable(1).owed, payable(2).owed]
NAMES = sorted(chart())

lines = st.lists(
    st.builds(
        Line, st.sampled_from(NAMES), st.integers(-(10**12), 10**12), st.one_of(st.none(), st.sampled_from(OWED))
    ),
    max_size=6,
)


@given(lines)
def test_what_passes_as_a_voucher_adds_up_and_its_reversal_undoes_it(drawn: list[Line]) -> None:
    sound = len(drawn) >= 2 and sum(line.amount_fen for line in drawn) == 0
    sound = sound and all(line.amount_fen and (line.owed or not chart()[line.account].owed) for line in drawn)
    try:
        rules.check_lines(drawn)
    except CallerFault:
        assert not sound
        return
    assert sound
    back = rules.reversal(drawn, 1).lines
    both: Counter[str] = Counter()
    for line in [*drawn, *back]:
        both[f"{line.account} {line.owed}"] += line.amount_fen
    assert not any(both.values())


@given(st.lists(st.tuples(st.sampled_from(list(Post)), st.sampled_from("abcd")), max_size=12), st.sampled_from(lanes()), st.sampled_from(["a", "b", None]))
def test_no_order_of_signing_gets_past_with_too_few_persons(
    asked: list[tuple[Post, str]], lane: object, maker: str | None
) -> None:
    signed: dict[Post, str] = {}
    for post, person in asked:
        try:
            rules.check_signature(lane, maker, signed, post, person)  # type: ignore[arg-type]
        except CallerFault:
            continue
        signed[post] = person
    if Post.RELEASER in signed:
        assert set(signed) == set(lane.posts[1:])  # type: ignore[attr-defined]
        assert len({maker, *signed.values()} - {None}) >= max(2, lane.persons)  # type: ignore[attr-defined]
        assert signed[Post.APPROVER] not in (maker, signed.get(Post.CHECKER))


@given(st.lists(st.sampled_from(list(State)), max_size=12))
def test_no_order_of_answers_sends_twice_or_pays_after_the_end(said: list[State]) -> None:
    state, seen = State.SENT, Counter[State]()
    for one in said:
        try:
            following = rules.next_state(state, one)
        except CallerFault:
            continue
        if following is not None:
            assert state not in (State.RETURNED, State.VOIDED)
            state = following
            seen[state] += 1
    assert seen[State.SENT] == seen[State.PREPARED] == 0
    assert seen[State.SETTLED] <= 1 and seen[State.RETURNED] <= 1


class Money(RuleBasedStateMachine):
    """An office in which anybody may try anything."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name)
        self.engine = database.connect(f"sqlite:///{path / 'zhibao.db'}")
        self.session = Session(self.engine)
        self.office = Office(self.session, Keyring.create(path / "zhibao.key"))
        self.keys = 0

    @initialize()
    def begin(self) -> None:
        database.create_schema(self.engine)
        self.office.owing(payable(1, 200_000), payable(2, 400_000), payable(3, 600_000))
        self.session.commit()

    def attempt(self, act: object) -> None:
        """Do it whole or not at all; a refusal is an answer."""
        try:
            act()  # type: ignore[operator]
            self.session.commit()
        except CallerFault:
            self.session.rollback()

    def batch_nos(self) -> list[str]:
        return [one.batch_no for one in acts.batches(self.session)]

    @rule(numbers=st.sets(st.integers(1, 3), min_size=1), person=st.sampled_from(PEOPLE), again=st.booleans())
    def prepare(self, numbers: set[int], person: str, again: bool) -> None:
        self.keys += not again
        owed = [payable(number).owed for number in numbers]
        self.attempt(lambda: self.office.prepare(owed, f"k{self.keys}", actor=Actor(person, "payment_maker")))

    @rule(data=st.data(), post=st.sampled_from([Post.CHECKER, Post.APPROVER, Post.RELEASER]), person=st.sampled_from(PEOPLE), look=st.booleans())
    def sign(self, data: st.DataObject, post: Post, person: str, look: bool) -> None:
        if numbers := self.batch_nos():
            number = data.draw(st.sampled_from(numbers))
            actor = Actor(person, f"payment_{post.value}")

            def act() -> None:
                batch = acts.batch(self.session, number)
                if look:
                    self.office.look(batch, actor)
                self.office.sign(batch, post, actor)

            self.attempt(act)

    @rule(data=st.data())
    def sign_by_the_right_people(self, data: st.DataObject) -> None:
        if numbers := self.batch_nos():
            batch = acts.batch(self.session, data.draw(st.sampled_from(numbers)))
            self.attempt(lambda: self.office.release(batch))

    @rule(data=st.data())
    def send(self, data: st.DataObject) -> None:
        if numbers := self.batch_nos():
            batch = acts.batch(self.session, data.draw(st.sampled_from(numbers)))
            self.attempt(lambda: self.office.send(batch))

    @rule(data=st.data(), drop=st.booleans(), refresh=st.booleans(), person=st.sampled_from(PEOPLE))
    def edit(self, data: st.DataObject, drop: bool, refresh: bool, person: str) -> None:
        if numbers := self.batch_nos():
            batch = acts.batch(self.session, data.draw(st.sampled_from(numbers)))
            dropped = [batch.payments[0].payment_no] if drop and batch.payments else []
            self.attempt(
                lambda: acts.edit(
                    self.session, batch.batch_no, drop=dropped, refresh_accounts=refresh, reason="x",
                    actor=Actor(person, "payment_maker"), ground=GROUND, at=self.office.at(),
                )
            )  # fmt: skip

    @rule(data=st.data(), state=st.sampled_from([State.ACCEPTED, State.SETTLED, State.SETTLED, State.RETURNED, State.UNKNOWN]), wrong=st.booleans())
    def answer(self, data: st.DataObject, state: State, wrong: bool) -> None:
        if numbers := list(self.session.scalars(select(PaymentRow.payment_no))):
            number = data.draw(st.sampled_from(numbers))
            amount = acts.payment(self.session, number).amount_fen + (wrong and state is State.ACCEPTED)
            self.attempt(lambda: self.office.answer(BankAnswer(number, state, amount, "r")))

    @rule(data=st.data(), paid=st.booleans())
    def resolve(self, data: st.DataObject, paid: bool) -> None:
        if numbers := list(self.session.scalars(select(PaymentRow.payment_no))):
            number = data.draw(st.sampled_from(numbers))
            self.attempt(
                lambda: acts.resolve_unknown(
                    self.session, number, paid=paid, evidence="e", actor=REGISTRAR, ground=GROUND, at=self.office.at()
                )
            )

    @rule(number=st.integers(1, 3), person=st.sampled_from(PEOPLE), account=st.integers(1, 3))
    def change_account(self, number: int, person: str, account: int) -> None:
        self.attempt(
            lambda: self.office.account(f"person:{1000 + number}", f"621700000000000{account}", Actor(person, "clerk"))
        )

    @rule(number=st.integers(1, 3), person=st.sampled_from(PEOPLE))
    def declare(self, number: int, person: str) -> None:
        self.attempt(
            lambda: acts.declare_relative(
                self.session, person, f"person:{1000 + number}", "child", actor=REGISTRAR, ground=GROUND, at=self.office.at()
            )
        )

    @rule(number=st.integers(1, 3), fen=st.integers(1, 5_000))
    def keep_back(self, number: int, fen: int) -> None:
        if self.office.open_fen(payable(number).owed) > fen:
            self.attempt(
                lambda: acts.post_movement(
                    self.session, BOOK, Kind.RECOVERY, fen, owed=payable(number).owed, actor=REGISTRAR, ground=GROUND,
                    at=self.office.at(),
                )
            )  # fmt: skip

    @rule(number=st.integers(1, 3))
    def take_back_and_award_again(self, number: int) -> None:
        def act() -> None:
            state = acts.payables(self.session, case_no=payable(number).case_no)[-1]
            acts.withdraw(self.session, state.id, reason="x", actor=REGISTRAR, ground=GROUND, at=self.office.at())
            again = payable(number, 1_000 * (len(acts.payables(self.session)) + 1), due_on=date(2025, 10, 15))
            self.office.recognise(again, award=f"A{len(acts.payables(self.session))}")

        self.attempt(act)

    @invariant()
    def the_ledger_is_whole(self) -> None:
        if not self._ready():
            return
        sums = dict(self.session.execute(select(EntryRow.voucher_id, func.sum(EntryRow.amount_fen)).group_by(EntryRow.voucher_id)).all())
        assert not any(sums.values()), "L1"
        rows = self.session.scalars(select(VoucherRow).order_by(VoucherRow.voucher_no)).all()
        assert [row.voucher_no for row in rows] == list(range(1, len(rows) + 1)), "L7"
        reversed_ = [row.reverses for row in rows if row.reverses]
        assert len(reversed_) == len(set(reversed_)), "L3"
        for row in rows:
            if row.reverses:
                original, back = acts.voucher(self.session, row.reverses), acts.voucher(self.session, row.id)
                assert [-line.amount_fen for line in original.lines] == [line.amount_fen for line in back.lines], "L3"
        folded = sum(fen for _, fen in acts.trial_balance(self.session, BOOK))
        assert folded == 0, "L4"

    @invariant()
    def a_debt_is_paid_once(self) -> None:
        if not self._ready():
            return
        turns = Counter(
            (row.case_no, row.item, row.period, row.payee, row.turn) for row in self.session.scalars(select(SlotRow))
        )
        paid: Counter[str] = Counter()
        for key in {key[:4] for key in turns}:
            assert turns[(*key, "taken")] - turns[(*key, "freed")] in (0, 1), "P1"
        for number in self.session.scalars(select(PaymentRow.payment_no)).all():
            one = acts.payment(self.session, number)
            paid[str(one.owed)] += one.state is State.SETTLED
        assert all(times <= 1 for times in paid.values()), "P1"
        assert all(state.open_fen >= 0 for state in acts.payables(self.session)), "paid more than was owed"
        for payment_id in self.session.scalars(select(PaymentRow.id)).all():
            kinds = [row.kind for row in self.session.scalars(select(PaymentEventRow).where(PaymentEventRow.payment_id == payment_id))]
            assert kinds.count("sent") <= 1, "P6"

    @invariant()
    def everybody_kept_away_who_had_to(self) -> None:
        if not self._ready():
            return
        relatives = {(row.officer, row.payee): row.at for row in self.session.scalars(select(DeclaredRelativeRow))}
        for row in self.session.scalars(select(SignatureRow)).all():
            version = self.session.scalars(
                select(VersionRow).where(VersionRow.batch_id == row.batch_id, VersionRow.version == row.version)
            ).one()
            assert row.content_digest == version.content_digest, "P5"
            assert row.post == "releaser" or row.person != version.maker, "P3"
            held = self.session.execute(
                select(PaymentRow.payee, PayeeAccountRow.set_by)
                .join(PaymentLineRow, PaymentLineRow.payment_id == PaymentRow.id)
                .join(PayeeAccountRow, PayeeAccountRow.id == PaymentLineRow.account_id)
                .where(PaymentLineRow.batch_id == row.batch_id, PaymentLineRow.version == row.version)
            )
            for payee, setter in held:
                assert row.person != setter and f"person:{row.person}" != payee, "P3"
                declared = relatives.get((row.person, payee))
                assert declared is None or declared >= row.at, "P3"

    @invariant()
    def reservations_fit_what_was_signed(self) -> None:
        if not self._ready():
            return
        ended = Counter(self.session.scalars(select(ReservationEndRow.reservation_id)))
        assert all(times == 1 for times in ended.values()), "L5"
        kept = {row.payment_id for row in self.session.scalars(select(ReservationRow)) if row.id not in ended}
        states = {
            row.id: acts.payment(self.session, row.payment_no).state for row in self.session.scalars(select(PaymentRow)).all()
        }
        living = {State.APPROVED, State.RELEASED, State.SENT, State.ACCEPTED, State.UNKNOWN}
        assert kept == {id_ for id_, state in states.items() if state in living}, "L5"

    def _ready(self) -> bool:
        return self.office.now > Office(self.session, self.office.keyring).now

    def teardown(self) -> None:
        self.session.close()
        self.engine.dispose()
        self.folder.cleanup()


TestMoney = Money.TestCase
TestMoney.settings = settings(
    max_examples=EXAMPLES, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
