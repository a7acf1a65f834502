"""The monthly run: recognised in parts, put into a batch once, going on where it was cut off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from tests.fund.ground import BOOK, GROUND, JOB, REGISTRAR, SIGNERS, Office, payable
from zhibao.fund import acts, monthly
from zhibao.fund.model import MonthlyRun, Payable, State
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

MONTH = "2025-09"
Writing = Callable[[], AbstractContextManager[Session]]


@pytest.fixture
def writing(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Writing:
    monkeypatch.setattr(monthly, "AT_ONCE", 4)

    @contextmanager
    def opened() -> Iterator[Session]:
        with Session(engine) as session, session.begin():
            yield session

    return opened


def lines(count: int) -> list[tuple[str, Payable]]:
    return [
        (
            f"570100-2025-{number:06d}-A1",
            payable(number, 300_000 + number, benefit="disability_allowance", item="disability_allowance", period=MONTH),
        )
        for number in range(1, count + 1)
    ]


def run(writing: Writing, given: list[tuple[str, Payable]], office: Office, **change: Any) -> MonthlyRun:
    return acts.monthly_run(writing, BOOK, MONTH, given, actor=JOB, ground=GROUND, at=office.at(), **change)


def accounts(writing: Writing, keyring: Keyring, numbers: range) -> None:
    with writing() as session:
        office = Office(session, keyring)
        for number in numbers:
            office.account(f"person:{1000 + number}", f"{6217000000000000 + number}")


def test_a_month_is_run_once(writing: Writing, keyring: Keyring, office: Office) -> None:
    accounts(writing, keyring, range(1, 11))
    told: list[tuple[int, int]] = []
    first = run(writing, lines(10), office, told=lambda done, whole: told.append((done, whole)))
    assert told == [(4, 10), (8, 10), (10, 10)]
    assert (first.recognised, first.total_fen, first.held) == (10, 3_000_055, ())
    assert run(writing, lines(10), office) == first
    with writing() as session:
        batch = acts.batch(session, first.batch_no or "")
        assert (batch.kind, batch.lane, batch.count, batch.total_fen) == ("monthly", "monthly", 10, 3_000_055)
        assert acts.run_of(session, BOOK, MONTH) == first
        assert acts.run_of(session, BOOK, "2025-10") == MonthlyRun("2025-10", BOOK, 0, 0, None)


def test_what_comes_later_makes_a_further_batch(writing: Writing, keyring: Keyring, office: Office) -> None:
    accounts(writing, keyring, range(1, 6))
    first = run(writing, lines(6), office, deaths={"person:1001": date(2025, 9, 1)})
    assert [(one.owed.payee, one.reason) for one in first.held] == [
        ("person:1001", "died_before_due"), ("person:1006", "no_account"),
    ]  # fmt: skip
    accounts(writing, keyring, range(6, 7))
    second = run(writing, lines(6), office)
    assert second.batch_no != first.batch_no and second.held == ()
    with writing() as session:
        assert [one.owed.payee for one in acts.batch(session, second.batch_no or "").payments] == [
            "person:1001", "person:1006",
        ]  # fmt: skip


def test_a_run_that_was_cut_off_goes_on(writing: Writing, keyring: Keyring, office: Office) -> None:
    accounts(writing, keyring, range(1, 11))

    def cut(done: int, _whole: int) -> None:
        if done == 8:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(writing, lines(10), office, told=cut)
    with writing() as session:
        assert acts.run_of(session, BOOK, MONTH).recognised == 8
    done = run(writing, lines(10), office)
    assert (done.recognised, done.total_fen) == (10, 3_000_055)
    with writing() as session:
        assert len(acts.batches(session)) == 1


def test_a_line_that_stands_otherwise_stops_nobody_else(writing: Writing, keyring: Keyring, office: Office) -> None:
    accounts(writing, keyring, range(1, 7))
    given = lines(5)
    run(writing, given, office)
    changed = [(given[0][0], replace(given[0][1], amount_fen=1)), *given[1:], *lines(6)[5:]]
    second = run(writing, changed, office)
    assert [(one.owed.payee, one.reason) for one in second.held] == [("person:1001", "stands_otherwise")]
    assert second.recognised == 6


def test_a_machine_makes_it_and_three_persons_sign(writing: Writing, keyring: Keyring, office: Office) -> None:
    accounts(writing, keyring, range(1, 4))
    number = run(writing, lines(3), office).batch_no or ""
    with writing() as session:
        inside = Office(session, keyring, now=office.at())
        inside.fund(10_000_000)
        batch = acts.batch(session, number)
        post = batch.posts[1]
        inside.sign(batch, post)
        with pytest.raises(CallerFault, match="not_seen"):
            inside.sign(batch, batch.posts[2])
        inside.look(batch)
        inside.sign(batch, batch.posts[2])
        with pytest.raises(CallerFault, match="too_few_persons"):
            inside.sign(batch, batch.posts[3], Actor(SIGNERS[post].person, "payment_releaser"))
        inside.sign(batch, batch.posts[3])
        inside.send(batch)
        inside.answer(*((one.payment_no, State.SETTLED) for one in batch.payments))
        assert acts.balance(session, BOOK, "benefits_payable") == 0


def test_a_line_of_another_month_is_refused(writing: Writing, office: Office) -> None:
    with pytest.raises(CallerFault, match="month_differs"):
        run(writing, [("A1", payable(1))], office)
    with pytest.raises(CallerFault, match="month_form"):
        acts.monthly_run(writing, BOOK, "9", [], actor=REGISTRAR, ground=GROUND, at=office.at())
