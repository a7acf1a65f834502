"""What passes between the agency and its bank, in plain values: transfers out, answers, the statement of the account.

Amounts are integer fen. Holder and account number stand in clear here, so these values live only while a file is
written or read; their text forms hide them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from zhibao.edge.bank import faults

MOST_FEN: Final = 10**13
"""No single payment of the scheme comes near a hundred billion yuan."""

_REFERENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.:+() -]{0,34}")
_ACCOUNT = re.compile(r"[A-Za-z0-9-]{1,34}")


class Form(StrEnum):
    """How a file is written: the international message, or a plain table for agency banks."""

    ISO20022 = "iso20022"
    CSV = "csv"


class Outcome(StrEnum):
    """What a bank says of a payment: taken in, paid, not paid, or it cannot say."""

    ACCEPTED = "accepted"
    SETTLED = "settled"
    RETURNED = "returned"
    UNKNOWN = "unknown"


# The codes of the international list that concern these payments; another code is kept and shown as it is.
_REASONS: Final = {
    "AC01": ("账号有误", "account number wrong"),
    "AC04": ("账户已销户", "account closed"),
    "AC06": ("账户被冻结", "account blocked"),
    "AM04": ("账户余额不足", "funds insufficient"),
    "AM05": ("重复付款", "paid before"),
    "AM09": ("金额不符", "amount differs"),
    "BE01": ("户名与账号不符", "name does not match the account"),
    "MD07": ("收款人已死亡", "payee dead"),
    "NARR": ("见附言", "see the remark"),
    "TM01": ("超过受理时间", "after the cut-off time"),
}


def reason_words(code: str) -> tuple[str, str]:
    """A reason in Chinese and in English; a code that is not in the list is shown as the bank gave it."""
    return _REASONS.get(code, (f"银行代码 {code}", f"code {code} of the bank"))


@dataclass(frozen=True)
class Debtor:
    """The account that pays: its name, number and bank."""

    name: str
    account: str = field(repr=False)
    bank: str


@dataclass(frozen=True)
class Transfer:
    """One payment to be made."""

    payment_no: str
    amount_fen: int
    holder: str = field(repr=False)
    account: str = field(repr=False)
    bank: str
    remark: str


@dataclass(frozen=True)
class TransferFile:
    """One file of payments: the number of the file is used once and is the bank's message id."""

    file_no: str
    batch_no: str
    created_at: datetime
    pay_on: date
    debtor: Debtor
    transfers: tuple[Transfer, ...] = field(repr=False)

    @property
    def count(self) -> int:
        """How many payments."""
        return len(self.transfers)

    @property
    def total_fen(self) -> int:
        """Their sum."""
        return sum(transfer.amount_fen for transfer in self.transfers)


@dataclass(frozen=True)
class Answer:
    """What the bank says of one payment."""

    payment_no: str
    outcome: Outcome
    amount_fen: int
    reference: str
    reason: str | None = None


@dataclass(frozen=True)
class AnswerFile:
    """One answer to one transfer file. `whole` is what the bank said of the file where it names no payments."""

    answer_no: str
    file_no: str
    created_at: datetime
    answers: tuple[Answer, ...]
    whole: Outcome | None
    reason: str | None
    digest: str

    def over(self, file: TransferFile) -> tuple[Answer, ...]:
        """The answers by payment: what was said of the file as a whole holds for each of its payments."""
        if self.file_no != file.file_no:
            raise faults.stranger("文件号", "file number", "OrgnlMsgId")
        if self.whole is None:
            return self.answers
        return tuple(
            Answer(sent.payment_no, self.whole, sent.amount_fen, self.answer_no, self.reason) for sent in file.transfers
        )


@dataclass(frozen=True)
class Entry:
    """One line of a statement: money in is positive, money out negative; `remittance` is what the payer wrote."""

    reference: str
    booked_on: date
    amount_fen: int
    payment_no: str | None = None
    reason: str | None = None
    remittance: str | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Statement:
    """The movements of an account over days, from its opening to its closing balance."""

    statement_no: str
    account: str = field(repr=False)
    from_day: date
    to_day: date
    opening_fen: int
    closing_fen: int
    entries: tuple[Entry, ...]
    digest: str = ""


def sound_transfers(file: TransferFile) -> TransferFile:
    """The same file, after every value was found fit to stand in a bank file. Raises CallerFault `bank_*`."""
    sound_reference(file.file_no, "文件号 file number", "file")
    sound_reference(file.batch_no, "批次号 batch number", "file")
    if file.created_at.tzinfo is None:
        raise faults.unfit("生成时间 time of creation", "file")
    _sound_party(file.debtor.name, file.debtor.account, file.debtor.bank, "付款账户 paying account")
    if not file.transfers:
        raise faults.missing("付款 payments", "file")
    sound_lines([(sent.payment_no, sent.amount_fen) for sent in file.transfers], least=1)
    for order, sent in enumerate(file.transfers, 1):
        _sound_party(sent.holder, sent.account, sent.bank, line_place(order))
        sound_text(sent.remark, 140, "用途 remark", line_place(order))
    return file


def sound_lines(lines: Sequence[tuple[str, int]], least: int = 0) -> None:
    """Payments by number and amount: no number twice, no amount below the least or beyond reason."""
    seen: set[str] = set()
    for order, (payment_no, amount_fen) in enumerate(lines, 1):
        sound_reference(payment_no, "付款编号 payment number", line_place(order))
        if payment_no in seen:
            raise faults.twice("付款编号 payment number", line_place(order))
        seen.add(payment_no)
        if not least <= amount_fen < MOST_FEN:
            raise faults.form("金额 amount", line_place(order))


def line_place(order: int) -> str:
    """A payment by its order in the file."""
    return f"第 {order} 笔 payment {order}"


def sound_reference(text: str, field_name: str, place: str) -> str:
    """A number that both sides quote: Latin letters, digits and few signs, at most 35."""
    if _REFERENCE.fullmatch(text) is None or text != text.strip():
        raise faults.unfit(field_name, place)
    return text


def _sound_party(name: str, account: str, bank: str, place: str) -> None:
    sound_text(name, 140, "户名 holder", place)
    sound_text(bank, 140, "开户行 bank", place)
    if _ACCOUNT.fullmatch(account) is None:
        raise faults.unfit("账号 account number", place)


def sound_text(text: str, longest: int, field_name: str, place: str) -> str:
    """Words for a bank: visible characters only, and none in front that a spreadsheet would take for a formula."""
    plain = text == text.strip() and 0 < len(text) <= longest and text[0] not in "=+-@"
    if not plain or any(_unseen(sign) for sign in text):
        raise faults.unfit(field_name, place)
    return text


def _unseen(sign: str) -> bool:
    """Control signs, direction marks, halves of pairs, private use, line ends, and the 66 that are no characters.

    What Unicode added after this Python (rare characters of names) is not among them.
    """
    code = ord(sign)
    none = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return none or unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
