"""A bank that errs on purpose: it takes files of payments and answers day by day, with the truth beside it.

It pays a payment at most once, whatever it answers. What happens to a payment depends only on the seed and the
number of the payment, so that a story can be played again; a fate can also be planned.

    bank = SimulatedBank(7, account="3300…", opening_fen=10_000_000_00)
    bank.take(content, on)
    files = bank.day(on)          # the answers and the statement of that day
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from zhibao.edge.bank import (
    Answer,
    AnswerFile,
    Entry,
    Form,
    Outcome,
    Statement,
    Transfer,
    camt053,
    faults,
    pain002,
    plain,
    read_transfers,
)
from zhibao.edge.simulation.draws import draw_one, key_of
from zhibao.kit.clock import ZONE


class Fate(StrEnum):
    """What the bank truly does with a payment, and what it says of it."""

    PAID = "paid"  # accepted, paid, reported as paid the day after
    REJECTED_NAME = "rejected_name"  # the name does not match: not paid
    REJECTED_CLOSED = "rejected_closed"  # the account is closed: not paid
    REJECTED_NUMBER = "rejected_number"  # there is no such account: not paid
    RETURNED = "returned"  # paid, comes back three days later
    SILENT_PAID = "silent_paid"  # the bank says that it cannot say, and paid two days later
    SILENT_LOST = "silent_lost"  # the bank says that it cannot say, and did not pay
    LOST = "lost"  # no word in any answer, not paid
    LOST_PAID = "lost_paid"  # no word in any answer, paid
    TWICE = "twice"  # paid once, reported as paid in two answers
    WRONG_AMOUNT = "wrong_amount"  # paid right, reported with another amount
    NO_MONEY = "no_money"  # the account held too little: not paid


REASONS: Final = {
    Fate.REJECTED_NAME: "BE01",
    Fate.REJECTED_CLOSED: "AC04",
    Fate.REJECTED_NUMBER: "AC01",
    Fate.RETURNED: "AC04",
    Fate.NO_MONEY: "AM04",
}
_SILENT: Final = (Fate.SILENT_PAID, Fate.SILENT_LOST)
_UNMENTIONED: Final = (Fate.LOST, Fate.LOST_PAID)
_REFUSED: Final = (Fate.REJECTED_NAME, Fate.REJECTED_CLOSED, Fate.REJECTED_NUMBER, Fate.NO_MONEY)


@dataclass(frozen=True)
class Errs:
    """How often the bank errs, of a thousand payments (of a thousand days: late_statement and unknown_line)."""

    reject: int = 0
    return_later: int = 0
    silent: int = 0
    lose: int = 0
    twice: int = 0
    wrong_amount: int = 0
    late_statement: int = 0
    unknown_line: int = 0

    @classmethod
    def none(cls) -> Errs:
        """A bank without fault."""
        return cls()

    @classmethod
    def typical(cls) -> Errs:
        """Often enough that every error is met among a few hundred payments."""
        return cls(30, 20, 15, 15, 15, 15, 100, 100)


@dataclass(frozen=True)
class DayFiles:
    """What the bank sends on a day. Without a statement, a later one covers the day."""

    answers: tuple[bytes, ...]
    statement: bytes | None


@dataclass
class Truth:
    """What the bank truly did, for the tests to compare with the ledger."""

    paid: dict[str, int] = field(default_factory=dict)
    returned: dict[str, int] = field(default_factory=dict)
    fates: dict[str, Fate] = field(default_factory=dict)
    strangers: list[Entry] = field(default_factory=list)
    balance_fen: int = 0


class SimulatedBank:
    """One account at a bank that errs by a seed."""

    def __init__(
        self,
        seed: int,
        account: str,
        opening_fen: int,
        errs: Errs | None = None,
        planned: Mapping[str, Fate] | None = None,
        numbered_from: int = 0,
    ) -> None:
        self.truth = Truth(balance_fen=opening_fen)
        self._seed = seed
        self._account = account
        self._errs = Errs.typical() if errs is None else errs
        self._planned = dict(planned or {})
        self._files: set[str] = set()
        self._said: dict[date, list[tuple[Form, str, int, int, Answer]]] = defaultdict(list)
        self._moves: dict[date, list[Entry]] = defaultdict(list)
        self._booked_fen = opening_fen
        self._next_day: date | None = None
        self._numbers = numbered_from

    def plan(self, fates: Mapping[str, Fate]) -> None:
        """Fix what happens to payments that the bank has not taken yet."""
        self._planned |= fates

    def take(self, content: bytes, on: date) -> None:
        """Take in a file of payments. Raises CallerFault `bank_twice` for a file or a payment taken before.

        After the statement of a day, the file counts as one of the next day.
        """
        on = max(on, self._next_day or on)
        file = read_transfers(content)
        if file.debtor.account != self._account:
            raise faults.stranger("账户", "account", "file")
        if file.file_no in self._files or any(sent.payment_no in self.truth.fates for sent in file.transfers):
            raise faults.twice("文件号或付款编号 file or payment number", "file")
        self._files.add(file.file_no)
        form = Form.ISO20022 if content.lstrip(b"\xef\xbb\xbf").startswith(b"<") else Form.CSV
        for sent in file.transfers:
            fate = self._fate(sent)
            self.truth.fates[sent.payment_no] = fate
            self._schedule(sent, fate, on)
            for after, answer in self._answers(sent, fate):
                self._said[on + timedelta(after)].append((form, file.file_no, file.count, file.total_fen, answer))

    def fund(self, amount_fen: int, on: date, reference: str) -> None:
        """Money onto the account, as the statement will show it."""
        on = max(on, self._next_day or on)
        self.truth.balance_fen += amount_fen
        self._moves[on].append(Entry(reference, on, amount_fen))

    def query(self, payment_no: str) -> str:
        """What the counter says when asked: paid, returned, not_paid or never_seen. It does not err."""
        if payment_no in self.truth.returned:
            return "returned"
        if payment_no in self.truth.paid:
            return "paid"
        return "not_paid" if payment_no in self.truth.fates else "never_seen"

    def day(self, on: date) -> DayFiles:
        """The files of a day, which also hold what is due from days that were not asked for. Days ascend."""
        first = min([*self._moves, *self._said, on]) if self._next_day is None else self._next_day
        answers = self._due_answers(on)
        bits = draw_one(key_of(self._seed, 2), on.toordinal())
        if (bits >> 32) % 1000 < self._errs.unknown_line:
            self._stranger(on, bits)
        if bits % 1000 < self._errs.late_statement:
            self._next_day = first
            return DayFiles(answers, None)
        self._next_day = on + timedelta(1)
        return DayFiles(answers, self._statement(first, on))

    def _fate(self, sent: Transfer) -> Fate:
        if sent.amount_fen > self.truth.balance_fen:
            return Fate.NO_MONEY
        if sent.payment_no in self._planned:
            return self._planned[sent.payment_no]
        number = int.from_bytes(hashlib.sha256(sent.payment_no.encode()).digest()[:8], "big")
        bits = draw_one(key_of(self._seed, 1), number)
        mark, choice, errs = bits % 1000, bits >> 32, self._errs
        for permille, fates in (
            (errs.reject, (Fate.REJECTED_NAME, Fate.REJECTED_CLOSED, Fate.REJECTED_NUMBER)),
            (errs.return_later, (Fate.RETURNED,)),
            (errs.silent, _SILENT),
            (errs.lose, _UNMENTIONED),
            (errs.twice, (Fate.TWICE,)),
            (errs.wrong_amount, (Fate.WRONG_AMOUNT,)),
        ):
            if mark < permille:
                return fates[choice % len(fates)]
            mark -= permille
        return Fate.PAID

    def _schedule(self, sent: Transfer, fate: Fate, on: date) -> None:
        """Move the money, once at most."""
        if fate in _REFUSED or fate in (Fate.SILENT_LOST, Fate.LOST):
            return
        paid_on = on + timedelta(2) if fate is Fate.SILENT_PAID else on
        self.truth.paid[sent.payment_no] = sent.amount_fen
        self.truth.balance_fen -= sent.amount_fen
        self._moves[paid_on].append(Entry(self._number("B"), paid_on, -sent.amount_fen, sent.payment_no))
        if fate is Fate.RETURNED:
            back_on = on + timedelta(3)
            self.truth.returned[sent.payment_no] = sent.amount_fen
            self.truth.balance_fen += sent.amount_fen
            self._moves[back_on].append(
                Entry(self._number("B"), back_on, sent.amount_fen, sent.payment_no, REASONS[fate])
            )

    def _answers(self, sent: Transfer, fate: Fate) -> list[tuple[int, Answer]]:
        """What is said of a payment, with the days after the file."""
        if fate in _UNMENTIONED:
            return []

        def said(outcome: Outcome, amount_fen: int = sent.amount_fen, reason: str | None = None) -> Answer:
            return Answer(sent.payment_no, outcome, amount_fen, self._number("R"), reason)

        if fate in _REFUSED:
            return [(0, said(Outcome.RETURNED, reason=REASONS[fate]))]
        if fate in _SILENT:
            return [(0, said(Outcome.UNKNOWN))]
        told = sent.amount_fen + 100 if fate is Fate.WRONG_AMOUNT else sent.amount_fen
        settled = said(Outcome.SETTLED, told)
        answers = [(0, said(Outcome.ACCEPTED)), (1, settled)]
        if fate is Fate.TWICE:
            answers.append((2, settled))
        if fate is Fate.RETURNED:
            answers.append((3, said(Outcome.RETURNED, reason=REASONS[fate])))
        return answers

    def _due_answers(self, on: date) -> tuple[bytes, ...]:
        """One answer file for each file and day."""
        files: dict[tuple[date, Form, str, int, int], list[Answer]] = defaultdict(list)
        for day in sorted(held for held in self._said if held <= on):
            for form, file_no, count, total_fen, answer in self._said.pop(day):
                files[day, form, file_no, count, total_fen].append(answer)
        made = []
        for (day, form, file_no, count, total_fen), answers in files.items():
            file = AnswerFile(
                self._number("A"),
                file_no,
                datetime.combine(day, time(20), ZONE),
                tuple(answers),
                None,
                None,
                "",
            )
            iso = form is Form.ISO20022
            made.append(pain002.to_bytes(file, count, total_fen) if iso else plain.answer_bytes(file))
        return tuple(made)

    def _stranger(self, on: date, bits: int) -> None:
        """A line that belongs to no payment: a fee of the bank, or money sent here by mistake."""
        amount_fen = (-500, 12_345)[(bits >> 48) & 1]
        entry = Entry(self._number("X"), on, amount_fen)
        self.truth.strangers.append(entry)
        self.truth.balance_fen += amount_fen
        self._moves[on].append(entry)

    def _statement(self, first: date, on: date) -> bytes:
        entries = tuple(
            entry for day in sorted(held for held in self._moves if held <= on) for entry in self._moves.pop(day)
        )
        opening_fen = self._booked_fen
        self._booked_fen += sum(entry.amount_fen for entry in entries)
        number = f"S{first:%Y%m%d}-{on:%Y%m%d}"
        return camt053.to_bytes(Statement(number, self._account, first, on, opening_fen, self._booked_fen, entries))

    def _number(self, letter: str) -> str:
        self._numbers += 1
        return f"{letter}{self._numbers:09d}"
