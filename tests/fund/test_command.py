"""The commands of the fund: from a payable to a reconciled statement, as people type them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.fund.ground import BOOK, GROUND, REGISTRAR, payable
from zhibao.app.home import open_home
from zhibao.cli.frame import run
from zhibao.cli.root import application
from zhibao.edge.simulation.bank import Errs, SimulatedBank
from zhibao.fund import acts
from zhibao.kit import clock

ACCOUNT = "6217000000000001"
Command = Callable[..., Any]


@pytest.fixture
def command(demo_template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """A home with a payable, and its command line; each call gives the JSON document, or the error code."""
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)

    def typed(*words: str, code: int = 0, human: bool = False) -> Any:
        assert run(application(), [*words, *([] if human else ["--json"])]) == code
        said = capsys.readouterr()
        assert ACCOUNT not in said.out + said.err and "张三" not in said.out + said.err
        return said.out + said.err if human else json.loads(said.out)

    shutil.copytree(demo_template, tmp_path / "home")
    with open_home().session() as session:
        acts.recognise(session, BOOK, "A1", [payable(1)], actor=REGISTRAR, ground=GROUND, at=clock.now())
    return typed


def prepared(key: str = "k") -> str:
    """A batch of the payable; the command that makes one asks the awards."""
    from tests.fund.ground import MAKER

    with open_home().session() as session:
        return acts.prepare(
            session, BOOK, [payable(1).owed], key=key, actor=MAKER, ground=GROUND, at=clock.now()
        ).batch_no


def set_account(command: Command, tmp_path: Path) -> Any:
    path = tmp_path / "account.txt"
    path.write_text(f"{ACCOUNT}\n张三\n桃花银行\n", encoding="utf-8")
    return command(
        "fund", "account", "set", "person:1001", f"@{path}", "--place", BOOK, "--name-check", "matched",
        "--as", "account_officer:wu.lan",
    )  # fmt: skip


def test_from_a_payable_to_a_reconciled_statement(command: Command, tmp_path: Path) -> None:
    assert set_account(command, tmp_path)["entry_no"] == 1
    assert command("fund", "account", "show", "person:1001")[0]["live"] is True
    command("fund", "transfer", "--amount", "5000.00", "--book", BOOK, "--as", "finance_officer:sun.li")
    batch = prepared()
    assert command("fund", "pay", "approve", batch, "--as", "payment_approver:zhou.yun", code=2)["error"] == "not_seen"
    command("fund", "pay", "open", batch, "--as", "payment_approver:zhou.yun")
    approved = command("fund", "pay", "approve", batch, "--as", "payment_approver:zhou.yun")
    assert approved["payments"][0]["state"] == "approved"
    again = ("fund", "pay", "release", batch, "--as", "payment_releaser:he.qing", "--content")
    assert command(*again, "sha256:other", code=2)["error"] == "content_changed"
    released = command(*again, approved["content_digest"])
    assert [one["post"] for one in released["signatures"]] == ["approver", "releaser"]
    debtor = tmp_path / "debtor.json"
    debtor.write_text(json.dumps({"name": "桃花市社保支出户", "account": "570100000001", "bank": "桃花银行"}))
    out = tmp_path / "payments.xml"
    sending = ("fund", "bank-file", batch, "--out", str(out), "--debtor", str(debtor), "--as", "payment_releaser:he.qing")
    sent = command(*sending, "--pay-on", "2025-09-10")
    first = out.read_bytes()
    assert command(*sending, "--pay-on", "2025-09-10") == sent and out.read_bytes() == first
    assert (sent["count"], sent["total_fen"], out.stat().st_mode & 0o077) == (1, 120_000, 0)

    bank = SimulatedBank(1, "570100000001", 0, Errs.none())
    day = clock.day("2025-09-10")
    bank.fund(500_000, day, "in-1")
    bank.take(first, day)
    answers, statement = tmp_path / "answers", tmp_path / "statement"
    for number in range(3):
        files = bank.day(clock.day(f"2025-09-{10 + number}"))
        for content in files.answers:
            answers.write_bytes(content)
            command("fund", "bank-answer", str(answers), "--as", "payment_maker:chen.mei")
        if files.statement:
            statement.write_bytes(files.statement)
            command("fund", "reconcile", "--book", BOOK, "--statement", str(statement))
    number = command("fund", "pay", "show", batch)["payments"][0]["payment_no"]
    assert command("fund", "pay", "show", number)["state"] == "settled"
    found = command("fund", "reconcile", "--book", BOOK)
    assert (found["open_items"], found["statement_fen"]) == ([], 380_000)
    assert command("fund", "payables", "--open") == []
    assert command("fund", "balance")[0]["sum_fen"] == 0


def test_what_people_read(command: Command, tmp_path: Path) -> None:
    set_account(command, tmp_path)
    command("fund", "transfer", "--amount", "5000.00", "--book", BOOK, "--as", "finance_officer:sun.li")
    batch = prepared()
    number = f"{batch}-00001"
    for words, told in (
        (("fund", "accounts"), "应付待遇款"),
        (("fund", "balance"), "5000.00"),
        (("fund", "payables", "--case", payable(1).case_no), "1200.00"),
        (("fund", "account", "show", "person:1001"), "matched"),
        (("fund", "pay", "show", batch), "1200.00"),
        (("fund", "pay", "show", number), "prepared"),
        (("fund", "pay", "list"), "small"),
        (("fund", "reconcile", "--book", BOOK), "no_statement_line"),
        (("fund", "pay", "edit", batch, "--accounts", "--reason", "复查", "--as", "payment_maker:chen.mei"), "第 2 版"),
        (("fund", "pay", "void", number, "--reason", "错", "--as", "payment_maker:chen.mei"), "0 笔"),
        (("fund", "monthly", "--month", "2025-09", "--book", BOOK), "0 项"),
        (
            ("fund", "account", "relative", "x", "person:1", "--relation", "child", "--as", "payment_maker:x"),
            "已申报",
        ),
    ):
        assert told in command(*words, human=True), words


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("account", "set", "person:1", ACCOUNT[:-1], "--place", BOOK, "--name-check", "matched", "--as", "a:b"), "number_as_argument"),
        (("account", "set", "person:1", "@nowhere", "--place", BOOK, "--name-check", "matched", "--as", "a:b"), "no_file"),
        (("pay", "resolve", "P1", "--paid", "--evidence", "x", "--as", "a:b"), "payment_unknown"),
        (("pay", "check", "P1", "--as", "a:b"), "batch_unknown"),
        (("pay", "prepare", "none-A1", "--key", "k", "--as", "a:b"), None),
    ],
)
def test_what_cannot_be_done_is_said(command: Command, words: tuple[str, ...], code: str | None) -> None:
    said = command("fund", *words, code=2)
    assert said["error"] == code or code is None


def test_an_account_file_has_three_lines(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "account.txt"
    path.write_text("1\n2\n")
    set_words = ("fund", "account", "set", "person:1", f"@{path}", "--place", BOOK, "--as", "a:b", "--name-check")
    assert command(*set_words, "matched", code=2)["error"] == "account_form"
    path.write_text("62170000000\nx\ny\n")
    assert command(*set_words, "perhaps", code=2)["error"] == "choice"
