"""A payment run from the award to the statement that can be cut off anywhere and played again until it is whole.

The bank of the story has no memory of its own: what it pays is what lies in the folder of files, so that a file that
was made twice, or lost, shows.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest import mock

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from tests.fund.ground import BEGIN, BOOK, GROUND, JOB, REGISTRAR, Office, payable
from zhibao.fund import acts, monthly
from zhibao.fund.model import Batch, Owed, Payable, State, StatementLine
from zhibao.fund.tables import BankFileRow, EntryRow, PaymentRow, ReservationRow, SlotRow, VoucherRow
from zhibao.kit.digest import text_digest
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json

FUNDED = 50_000_000
SINGLE, MONTHLY = 4, 5
Told = Callable[[str], None]


class Broken(AssertionError):
    """An invariant of the money did not hold."""


class Story:
    """One run: four awards, of which the bank pays one, returns one, rejects one and is silent about one; then a month."""

    def __init__(self, engine: Engine, keyring: Keyring, folder: Path, run: int, told: Told = lambda name: None) -> None:
        self.engine, self.keyring, self.folder, self.run, self.told = engine, keyring, folder, run, told
        self.month = f"{2025 + run // 12}-{run % 12 + 1:02d}"

    @contextmanager
    def office(self, step: str) -> Iterator[Office]:
        """One transaction; what it did is told after its commit."""
        with Session(self.engine) as session, session.begin():
            yield Office(session, self.keyring, now=BEGIN + timedelta(days=self.run))
        self.told(step)

    def singles(self) -> list[Payable]:
        """What is owed once."""
        return [payable(self.run * 100 + number, 100_000 + number) for number in range(1, SINGLE + 1)]

    def monthlies(self) -> list[tuple[str, Payable]]:
        """What is owed for the month."""
        return [
            (
                "A1",
                payable(
                    self.run * 100 + 50 + number, 200_000 + number,
                    benefit="disability_allowance", item="disability_allowance", period=self.month,
                ),
            )
            for number in range(1, MONTHLY + 1)
        ]  # fmt: skip

    def begin(self) -> None:
        """Money and accounts, before anything is cut off."""
        with self.office("begin") as office:
            fen = FUNDED + self.run
            office.fund(fen)
            for one in [*self.singles(), *(line for _, line in self.monthlies())]:
                office.account(one.payee)
            line = StatementLine(f"in{self.run}", BEGIN.date(), fen)
            acts.load_statement(
                office.session, BOOK, [line], digest=f"in{self.run}", actor=JOB, ground=GROUND, at=office.at()
            )

    def play(self) -> None:
        """Everything, from wherever it stands."""
        with self.office("recognised") as office:
            for one in self.singles():
                acts.recognise(
                    office.session, BOOK, f"{one.case_no}-A1", [one], actor=REGISTRAR, ground=GROUND, at=office.at()
                )
        owed = [one.owed for one in self.singles()]
        first = self.pay(owed, "first")
        numbers = {one.owed: one.payment_no for one in first.payments}
        paid, returned, rejected, silent = (numbers[one] for one in owed)
        self.answer("accepted", *((number, State.ACCEPTED) for number in numbers.values()))
        self.answer(
            "answered", (paid, State.SETTLED), (returned, State.SETTLED), (rejected, State.RETURNED),
            (silent, State.UNKNOWN), (returned, State.RETURNED),
        )  # fmt: skip
        self.statement("stated", [(paid, -1), (returned, -1), (returned, 1), (silent, -1)])
        second = self.pay(owed[1:3], "second", new_accounts=True)
        self.settle("again", second)
        month = self.month_batch()
        self.settle("monthly", self.leave(month))

    def pay(self, owed: list[Owed], key: str, new_accounts: bool = False) -> Batch:
        """From payables to a file at the bank."""
        with self.office(f"{key} prepared") as office:
            if new_accounts and len(acts.payments_of(office.session, owed[0].case_no)) == 1:
                for one in owed:
                    office.account(one.payee, "6217000000000077")
            batch = office.prepare(owed, f"{key} {self.run}")
        return self.leave(batch)

    def month_batch(self) -> Batch:
        """The monthly run, in parts of two."""
        with mock.patch.object(monthly, "AT_ONCE", 2):
            made = acts.monthly_run(
                self.writing, BOOK, self.month, self.monthlies(), actor=JOB, ground=GROUND,
                at=BEGIN + timedelta(days=self.run),
            )  # fmt: skip
        with self.office("month made") as office:
            return acts.batch(office.session, made.batch_no or "")

    @contextmanager
    def writing(self) -> Iterator[Session]:
        with self.office("part of the month") as office:
            yield office.session

    def leave(self, batch: Batch) -> Batch:
        """Everybody signs, the file leaves: first noted, then written."""
        for post in batch.posts[1:]:
            with self.office(f"{batch.batch_no} {post}") as office:
                office.look(batch)
                office.sign(batch, post)
        with self.office(f"{batch.batch_no} sent") as office:
            values = acts.file_values(office.session, self.keyring, batch.batch_no, at=office.at())
            content = canonical_json([[one.payment_no, one.amount_fen, one.account] for one in values.transfers])
            acts.record_sent(
                office.session, batch.batch_no, file_no=values.file_no, count=values.count, total_fen=values.total_fen,
                file_digest=text_digest(content), created_at=values.created_at, actor=JOB, ground=GROUND,
            )  # fmt: skip
        path = self.folder / f"{values.file_no}.json"
        if not path.exists():
            draft = path.with_suffix(".new")
            draft.write_text(content, encoding="utf-8")
            draft.rename(path)
        return batch

    def answer(self, name: str, *answers: tuple[str, State]) -> None:
        """The bank answers; the same file may come again."""
        with self.office(f"{name} {self.run}") as office:
            office.answer(*answers, digest=f"{name} {self.run}")

    def settle(self, name: str, batch: Batch) -> None:
        """The bank pays all of a batch and says so, twice."""
        self.answer(name, *((one.payment_no, State.SETTLED) for one in batch.payments))
        self.statement(name, [(one.payment_no, -1) for one in batch.payments])

    def statement(self, name: str, lines: list[tuple[str, int]]) -> None:
        """A statement of what the bank did."""
        with self.office(f"{name} statement {self.run}") as office:
            said = [
                StatementLine(
                    f"{number}{side}", BEGIN.date(), side * acts.payment(office.session, number).amount_fen, number
                )
                for number, side in lines
            ]
            acts.load_statement(
                office.session, BOOK, said, digest=f"{name} {self.run}", actor=JOB, ground=GROUND, at=office.at()
            )


def check(engine: Engine, folder: Path) -> None:
    """What holds at every moment, also right after a kill."""
    with Session(engine) as session:
        sums = session.execute(select(EntryRow.voucher_id, func.sum(EntryRow.amount_fen)).group_by(EntryRow.voucher_id))
        if any(fen for _, fen in sums):
            raise Broken("L1: a voucher does not add up to zero")
        numbers = list(session.scalars(select(VoucherRow.voucher_no).order_by(VoucherRow.voucher_no)))
        if numbers != list(range(1, len(numbers) + 1)):
            raise Broken("L7: the numbers of vouchers have a gap")
        turns = Counter(
            (row.case_no, row.item, row.period, row.payee, row.turn) for row in session.scalars(select(SlotRow))
        )
        for key in {key[:4] for key in turns}:
            if turns[(*key, "taken")] - turns[(*key, "freed")] not in (0, 1):
                raise Broken(f"P1: two live payments of {key}")
        files = {row.file_no: row for row in session.scalars(select(BankFileRow))}
        seen: Counter[str] = Counter()
        for path in folder.glob("*.json"):
            content = path.read_text(encoding="utf-8")
            row = files.get(path.stem)
            lines = json.loads(content)
            if row is None or row.file_digest != text_digest(content):
                raise Broken(f"P9: the file {path.stem} is not what was noted")
            if (row.line_count, row.total_fen) != (len(lines), sum(fen for _, fen, _ in lines)):
                raise Broken(f"P9: count or sum of {path.stem}")
            seen.update(number for number, _, _ in lines)
        if any(times > 1 for times in seen.values()):
            raise Broken("P6: a payment left twice")
        settled = {
            payment.payment_no
            for number in session.scalars(select(PaymentRow.payment_no))
            if (payment := acts.payment(session, number)).state is State.SETTLED
        }
        if settled - seen.keys():
            raise Broken("a payment was settled that never left")


def check_whole(engine: Engine, folder: Path, runs: int) -> dict[str, Any]:
    """What holds when every run is whole: each debt paid once, nothing kept, nothing open."""
    check(engine, folder)
    with Session(engine) as session:
        states = acts.payables(session)
        if len(states) != runs * (SINGLE + MONTHLY) or any(state.open_fen for state in states):
            raise Broken("a debt is open, lost or doubled")
        due = sum(state.payable.amount_fen for state in states)
        paid: Counter[Owed] = Counter()
        for state in states:
            for one in acts.payments_of(session, state.payable.case_no):
                paid[one.owed] += one.state is State.SETTLED
        if set(paid.values()) != {1}:
            raise Broken("a debt was not paid exactly once")
        funded = runs * FUNDED + sum(range(runs))
        if acts.balance(session, BOOK, "expenditure_account") != funded - due:
            raise Broken("the expenditure account holds another sum")
        if acts.reserved_fen(session, BOOK) or not session.scalar(select(func.count()).select_from(ReservationRow)):
            raise Broken("L5: a reservation has no end")
        found = acts.reconcile(session, BOOK)
        if found.open_items or found.statement_fen != found.ledger_fen:
            raise Broken(f"L6: {found.open_items[:1]}")
        return {"payments": sum(paid.values()), "vouchers": len(acts.vouchers(session, BOOK))}
