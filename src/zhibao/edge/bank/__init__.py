"""Files to and from the bank: payments out (pain.001, CSV), answers (pain.002, CSV), the statement (camt.053).

A file is taken in whole or not at all, and refused in one sentence with its place. Names and account numbers are in
it: it is written so that only its owner can read it, and no fault repeats what it holds.

    digest = write_transfers(out, file, Form.ISO20022)
    answers = read_answers(content, sent=file).over(file)
    statement = read_statement(content, account=file.debtor.account)
"""

from __future__ import annotations

from pathlib import Path

from zhibao.edge.bank import camt053, faults, pain001, pain002, plain
from zhibao.edge.bank.values import (
    Answer,
    AnswerFile,
    Debtor,
    Entry,
    Form,
    Outcome,
    Statement,
    Transfer,
    TransferFile,
    line_place,
    reason_words,
)
from zhibao.edge.workbooks import private_draft
from zhibao.kit.digest import text_digest

__all__ = [
    "Answer",
    "AnswerFile",
    "Debtor",
    "Entry",
    "Form",
    "Outcome",
    "Statement",
    "Transfer",
    "TransferFile",
    "read_answers",
    "read_statement",
    "read_transfers",
    "reason_words",
    "transfer_bytes",
    "write_transfers",
]


def transfer_bytes(file: TransferFile, form: Form = Form.ISO20022) -> bytes:
    """A file of payments as the bank takes it; the same values give the same bytes. Raises CallerFault `bank_*`."""
    return pain001.to_bytes(file) if form is Form.ISO20022 else plain.transfer_bytes(file)


def write_transfers(out: Path, file: TransferFile, form: Form = Form.ISO20022) -> str:
    """Write a file of payments for its owner alone, and give its digest. Raises CallerFault `bank_*`, `cannot_write`."""
    content = transfer_bytes(file, form)
    with private_draft(out) as draft:
        draft.write_bytes(content)
    return text_digest(content)


def read_transfers(content: bytes) -> TransferFile:
    """A file of payments in either form. Raises CallerFault `bank_*`."""
    return pain001.from_bytes(content) if _is_xml(content) else plain.read_transfers(content)


def read_answers(content: bytes, sent: TransferFile | None = None) -> AnswerFile:
    """The bank's answer in either form. With `sent`, it must answer that file and name only its payments.

    Raises CallerFault `bank_*`; nothing is half read.
    """
    answer = pain002.from_bytes(content) if _is_xml(content) else plain.read_answers(content)
    if sent is not None:
        if answer.file_no != sent.file_no:
            raise faults.stranger("文件号", "file number", "file")
        known = {transfer.payment_no for transfer in sent.transfers}
        for order, said in enumerate(answer.answers, 1):
            if said.payment_no not in known:
                raise faults.stranger("付款编号", "payment number", line_place(order))
    return answer


def read_statement(content: bytes, account: str | None = None) -> Statement:
    """The statement of an account; with `account`, of no other. Raises CallerFault `bank_*`; nothing is half read."""
    statement = camt053.from_bytes(content)
    if account is not None and statement.account != account:
        raise faults.stranger("账户", "account", "Acct")
    return statement


def _is_xml(content: bytes) -> bool:
    head = content[:200].removeprefix(b"\xef\xbb\xbf").replace(b"\x00", b"").lstrip(b"\xff\xfe\xfe\xff \t\r\n")
    return head.startswith(b"<")
