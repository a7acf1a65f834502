"""The plain table for agency banks: CSV with a line for the file, a line for each payment and a line of totals.

Transfers go out in UTF-8 with its mark, so that Excel shows the names; answers may come in UTF-8 or GB18030.
"""

from __future__ import annotations

import csv
import io
from typing import Final

from zhibao.edge.bank import faults
from zhibao.edge.bank.elements import LARGEST, plain_amount, plain_count, plain_day, plain_instant
from zhibao.edge.bank.values import (
    Answer,
    AnswerFile,
    Debtor,
    Outcome,
    Transfer,
    TransferFile,
    sound_lines,
    sound_reference,
    sound_transfers,
)
from zhibao.kit.digest import text_digest
from zhibao.kit.money import to_yuan

TRANSFERS: Final = "代发明细"
ANSWERS: Final = "代发回盘"
_FILE, _LINE, _TOTAL = "文件", "明细", "合计"
_RESULT_ZH: Final = {
    "受理": Outcome.ACCEPTED,
    "成功": Outcome.SETTLED,
    "失败": Outcome.RETURNED,
    "待查": Outcome.UNKNOWN,
}
_ZH_RESULT: Final = {outcome: zh for zh, outcome in _RESULT_ZH.items()}


def transfer_bytes(file: TransferFile) -> bytes:
    """The table of a file of transfers. Raises CallerFault `bank_*`."""
    sound_transfers(file)
    debtor = file.debtor
    lines: list[list[str]] = [
        [_FILE, TRANSFERS, "1", file.file_no, file.batch_no, file.created_at.isoformat(), file.pay_on.isoformat(),
         debtor.name, debtor.account, debtor.bank, "CNY"],
        *([_LINE, str(order), sent.payment_no, sent.holder, sent.account, sent.bank, to_yuan(sent.amount_fen), sent.remark]
          for order, sent in enumerate(file.transfers, 1)),
        [_TOTAL, str(file.count), to_yuan(file.total_fen)],
    ]  # fmt: skip
    return _written(lines)


def read_transfers(content: bytes) -> TransferFile:
    """The file of a table. Raises CallerFault `bank_*`; nothing is half read."""
    head, lines, total = _parts(content, TRANSFERS, head=11, line=8)
    if head[10] != "CNY":
        raise faults.currency(_line(1))
    file = TransferFile(
        head[3],
        head[4],
        plain_instant(head[5], "生成时间 created", _line(1)),
        plain_day(head[6], "付款日 day of payment", _line(1)),
        Debtor(head[7], head[8], head[9]),
        tuple(
            Transfer(row[2], plain_amount(row[6], "金额 amount", _line(number)), row[3], row[4], row[5], row[7])
            for number, row in enumerate(lines, 2)
        ),
    )
    _check_totals(total, [sent.amount_fen for sent in file.transfers])
    return sound_transfers(file)


def answer_bytes(answer: AnswerFile) -> bytes:
    """The table of an answer. The bank's side writes it."""
    lines = [
        [_FILE, ANSWERS, "1", answer.answer_no, answer.file_no, answer.created_at.isoformat()],
        *([_LINE, str(order), said.payment_no, to_yuan(said.amount_fen), _ZH_RESULT[said.outcome], said.reason or "", said.reference]
          for order, said in enumerate(answer.answers, 1)),
        [_TOTAL, str(len(answer.answers)), to_yuan(sum(said.amount_fen for said in answer.answers))],
    ]  # fmt: skip
    return _written(lines)


def read_answers(content: bytes) -> AnswerFile:
    """The answer of a table. Raises CallerFault `bank_*`; nothing is half read."""
    head, lines, total = _parts(content, ANSWERS, head=6, line=7)
    answers = tuple(_answer(row, _line(number)) for number, row in enumerate(lines, 2))
    _check_totals(total, [answer.amount_fen for answer in answers])
    if not answers:
        raise faults.missing("明细 payments", _line(2))
    sound_lines([(answer.payment_no, answer.amount_fen) for answer in answers])
    return AnswerFile(
        sound_reference(head[3], "回盘号 answer number", _line(1)),
        sound_reference(head[4], "文件号 file number", _line(1)),
        plain_instant(head[5], "生成时间 created", _line(1)),
        answers,
        None,
        None,
        text_digest(content),
    )


def _answer(row: list[str], place: str) -> Answer:
    if row[4] not in _RESULT_ZH:
        raise faults.unknown_code("结果 result", place)
    outcome = _RESULT_ZH[row[4]]
    if outcome is Outcome.RETURNED and not row[5]:
        raise faults.missing("原因 reason", place)
    if not row[6]:
        raise faults.missing("银行流水号 reference", place)
    return Answer(row[2], outcome, plain_amount(row[3], "金额 amount", place), row[6], row[5] or None)


def _parts(content: bytes, kind: str, *, head: int, line: int) -> tuple[list[str], list[list[str]], list[str]]:
    """The line of the file, the lines of payments, the line of totals, each with its number of columns."""
    rows = _rows(content)
    if not rows or rows[0][:3] != [_FILE, kind, "1"]:
        raise faults.not_this_kind(kind, _line(1))
    if len(rows) < 2 or rows[-1][0] != _TOTAL:
        raise faults.missing("合计行 line of totals", _line(len(rows)))
    widths = [head] + [line] * (len(rows) - 2) + [3]
    for number, (row, width) in enumerate(zip(rows, widths, strict=True), 1):
        if len(row) != width or (1 < number < len(rows) and row[:2] != [_LINE, str(number - 1)]):
            raise faults.form("本行 the line", _line(number))
    return rows[0], rows[1:-1], rows[-1]


def _rows(content: bytes) -> list[list[str]]:
    if len(content) > LARGEST:
        raise faults.too_large("file")
    for name in ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(name)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise faults.encoding("file")
    try:
        rows = [row for row in csv.reader(io.StringIO(text, newline=""), strict=True) if row]
    except csv.Error:
        raise faults.form("CSV", "file") from None
    return [[cell.strip() for cell in row] for row in rows]


def _check_totals(total: list[str], fens: list[int]) -> None:
    place = "合计行 line of totals"
    if plain_count(total[1], "笔数 count", place) != len(fens):
        raise faults.differs("笔数", "count", place)
    if plain_amount(total[2], "金额 amount", place) != sum(fens):
        raise faults.differs("金额", "sum", place)


def _line(number: int) -> str:
    return f"第 {number} 行 line {number}"


def _written(lines: list[list[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(lines)
    return b"\xef\xbb\xbf" + out.getvalue().encode()
