"""The bank that errs: never pays twice, its statements follow the truth, and the same seed tells the same story."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest

from zhibao.edge import bank
from zhibao.edge.bank import Debtor, Entry, Form, Outcome, Transfer, TransferFile
from zhibao.edge.simulation.bank import REASONS, DayFiles, Errs, Fate, SimulatedBank
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault

ACCOUNT = "5701000000000001"
DAY = date(2025, 9, 10)


def file_of(numbers: range, file_no: str = "F1") -> TransferFile:
    return TransferFile(
        file_no, f"B-{file_no}", datetime(2025, 9, 10, 9, tzinfo=ZONE), DAY, Debtor("桃花市社会保险经办机构", ACCOUNT, "桃源银行"),
        tuple(Transfer(f"P{n}", 1000 + n, "张三", f"6217{n:08d}", "桃源银行", "待遇") for n in numbers),
    )  # fmt: skip


def played(the_bank: SimulatedBank, days: int = 8) -> list[DayFiles]:
    return [the_bank.day(DAY + timedelta(n)) for n in range(days)]


def answers_of(files: list[DayFiles]) -> list[list[bank.Answer]]:
    return [[said for content in day.answers for said in bank.read_answers(content).answers] for day in files]


def entries_of(files: list[DayFiles]) -> list[Entry]:
    return [entry for day in files if day.statement for entry in bank.read_statement(day.statement, ACCOUNT).entries]


@pytest.fixture(params=Form)
def form(request: pytest.FixtureRequest) -> Form:
    return Form(request.param)


def test_statements_follow_the_truth_and_nothing_is_paid_twice(form: Form) -> None:
    the_bank = SimulatedBank(7, ACCOUNT, 10**9)
    for start in (0, 300):
        the_bank.take(bank.transfer_bytes(file_of(range(start, start + 300), f"F{start}"), form), DAY)
    files = [
        *played(the_bank, 20),
        next(day for n in range(20, 40) if (day := the_bank.day(DAY + timedelta(n))).statement),
    ]
    statements = [bank.read_statement(day.statement) for day in files if day.statement]
    assert statements[0].opening_fen == 10**9
    for earlier, later in pairwise(statements):
        assert later.opening_fen == earlier.closing_fen
        assert later.from_day == earlier.to_day + timedelta(1)
    assert statements[-1].closing_fen == the_bank.truth.balance_fen
    entries = entries_of(files)
    out = Counter(entry.payment_no for entry in entries if entry.payment_no and entry.amount_fen < 0)
    assert set(out.values()) == {1}
    assert {e.payment_no: -e.amount_fen for e in entries if e.payment_no and e.amount_fen < 0} == the_bank.truth.paid
    assert {e.payment_no: e.amount_fen for e in entries if e.payment_no and e.amount_fen > 0} == the_bank.truth.returned
    assert [e for e in entries if e.payment_no is None] == the_bank.truth.strangers
    assert len(statements) < 21, "no statement was late"
    assert the_bank.truth.strangers
    assert set(the_bank.truth.fates.values()) == set(Fate) - {Fate.NO_MONEY}


def test_each_fate_is_told_as_it_says(form: Form) -> None:
    fates = list(Fate)[:-1]
    the_bank = SimulatedBank(1, ACCOUNT, 10**9, Errs.none(), {f"P{n}": fate for n, fate in enumerate(fates)})
    the_bank.take(bank.transfer_bytes(file_of(range(len(fates))), form), DAY)
    days = answers_of(played(the_bank))
    told = {
        fate: [
            (n, said.outcome)
            for n, day in enumerate(days)
            for said in day
            if said.payment_no == f"P{fates.index(fate)}"
        ]
        for fate in fates
    }
    accepted, settled, returned = (0, Outcome.ACCEPTED), (1, Outcome.SETTLED), Outcome.RETURNED
    assert told == {
        Fate.PAID: [accepted, settled],
        Fate.REJECTED_NAME: [(0, returned)],
        Fate.REJECTED_CLOSED: [(0, returned)],
        Fate.REJECTED_NUMBER: [(0, returned)],
        Fate.RETURNED: [accepted, settled, (3, returned)],
        Fate.SILENT_PAID: [(0, Outcome.UNKNOWN)],
        Fate.SILENT_LOST: [(0, Outcome.UNKNOWN)],
        Fate.LOST: [],
        Fate.LOST_PAID: [],
        Fate.TWICE: [accepted, settled, (2, Outcome.SETTLED)],
        Fate.WRONG_AMOUNT: [accepted, settled],
    }
    paid = {fates[int(number[1:])] for number in the_bank.truth.paid}
    assert paid == {Fate.PAID, Fate.RETURNED, Fate.SILENT_PAID, Fate.LOST_PAID, Fate.TWICE, Fate.WRONG_AMOUNT}
    wrong = next(said for said in days[1] if said.payment_no == f"P{fates.index(Fate.WRONG_AMOUNT)}")
    assert wrong.amount_fen == 1000 + fates.index(Fate.WRONG_AMOUNT) + 100
    reasons = {said.payment_no: said.reason for day in days for said in day if said.reason}
    assert reasons == {f"P{n}": REASONS[fate] for n, fate in enumerate(fates) if fate in REASONS}
    assert [the_bank.query(f"P{fates.index(f)}") for f in (Fate.SILENT_PAID, Fate.SILENT_LOST, Fate.RETURNED)] == [
        "paid",
        "not_paid",
        "returned",
    ]
    assert the_bank.query("P99") == "never_seen"


def test_the_same_file_or_payment_is_not_taken_again() -> None:
    the_bank = SimulatedBank(7, ACCOUNT, 10**9, Errs.none())
    the_bank.take(bank.transfer_bytes(file_of(range(3))), DAY)
    for again in (file_of(range(3)), file_of(range(5, 6)), file_of(range(2, 4), "F2")):
        with pytest.raises(CallerFault, match="bank_twice"):
            the_bank.take(bank.transfer_bytes(again), DAY)
    with pytest.raises(CallerFault, match="bank_stranger"):
        SimulatedBank(7, "999", 0).take(bank.transfer_bytes(file_of(range(3))), DAY)
    assert len(the_bank.truth.paid) == 3


def test_a_short_account_pays_no_more_than_it_holds() -> None:
    the_bank = SimulatedBank(7, ACCOUNT, 1500, Errs.none())
    the_bank.take(bank.transfer_bytes(file_of(range(3))), DAY)
    assert the_bank.truth.paid == {"P0": 1000}
    assert list(the_bank.truth.fates.values()) == [Fate.PAID, Fate.NO_MONEY, Fate.NO_MONEY]
    the_bank.fund(5000, DAY + timedelta(1), "T1")
    the_bank.take(bank.transfer_bytes(file_of(range(3, 4), "F2")), DAY + timedelta(1))
    entries = entries_of(played(the_bank, 3))
    assert [(entry.reference, entry.amount_fen) for entry in entries if entry.payment_no is None] == [("T1", 5000)]
    assert the_bank.truth.balance_fen == 1500 + 5000 - 1000 - 1003


def test_the_same_seed_tells_the_same_story_and_another_another() -> None:
    def story(seed: int) -> list[DayFiles]:
        the_bank = SimulatedBank(seed, ACCOUNT, 10**9)
        the_bank.take(bank.transfer_bytes(file_of(range(200))), DAY)
        return played(the_bank)

    assert story(7) == story(7)
    assert story(7) != story(8)


def test_a_fate_does_not_depend_on_the_order_of_the_file() -> None:
    backward, forward = file_of(range(199, -1, -1)), file_of(range(200))
    banks = [SimulatedBank(7, ACCOUNT, 10**9) for _ in range(2)]
    for the_bank, file in zip(banks, (backward, forward), strict=True):
        the_bank.take(bank.transfer_bytes(file), DAY)
    assert banks[0].truth.fates == banks[1].truth.fates


def test_a_file_after_the_close_of_a_day_counts_for_the_next() -> None:
    the_bank = SimulatedBank(7, ACCOUNT, 10**9, Errs.none())
    the_bank.day(DAY)
    the_bank.take(bank.transfer_bytes(file_of(range(1))), DAY)
    files = the_bank.day(DAY + timedelta(1))
    assert [entry.booked_on for entry in entries_of([files])] == [DAY + timedelta(1)]
