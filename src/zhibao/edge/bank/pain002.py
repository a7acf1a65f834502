"""pain.002.001.10: what the bank says of an order (CustomerPaymentStatusReport), read; written by the simulated bank.

A file is accepted or rejected as a whole, or payment by payment. What the bank does not know yet (PDNG) is an
outcome of its own: it is never taken for paid, never for not paid.
"""

from __future__ import annotations

from typing import Final

from zhibao.edge.bank import faults
from zhibao.edge.bank.elements import Element, Tree, add, add_amount, amount, count, instant, read
from zhibao.edge.bank.values import Answer, AnswerFile, Outcome, sound_lines, sound_reference
from zhibao.kit.digest import text_digest
from zhibao.kit.money import to_yuan

MESSAGE: Final = "pain.002.001.10"

_OUTCOMES: Final = {
    "ACTC": Outcome.ACCEPTED,
    "ACCP": Outcome.ACCEPTED,
    "ACSP": Outcome.ACCEPTED,
    "ACSC": Outcome.SETTLED,
    "ACCC": Outcome.SETTLED,
    "RJCT": Outcome.RETURNED,
    "PDNG": Outcome.UNKNOWN,
}
_STATUS: Final = {
    Outcome.ACCEPTED: "ACSP",
    Outcome.SETTLED: "ACSC",
    Outcome.RETURNED: "RJCT",
    Outcome.UNKNOWN: "PDNG",
}
_PARTLY: Final = "PART"


def from_bytes(content: bytes) -> AnswerFile:
    """The answer of a message. Raises CallerFault `bank_*`; nothing is half read."""
    top = read(content, MESSAGE).get("CstmrPmtStsRpt")
    header, group = top.get("GrpHdr"), top.get("OrgnlGrpInfAndSts")
    lines = list(top.all("OrgnlPmtInfAndSts/TxInfAndSts"))
    answers = tuple(_answer(line) for line in lines)
    sound_lines([(answer.payment_no, answer.amount_fen) for answer in answers])
    _check_totals(group, answers)
    whole = _whole(group, answers)
    return AnswerFile(
        sound_reference(header.words("MsgId"), "MsgId", header.place),
        sound_reference(group.words("OrgnlMsgId"), "OrgnlMsgId", group.place),
        instant(header, "CreDtTm"),
        answers,
        whole,
        _reason(group, whole),
        text_digest(content),
    )


def _answer(line: Element) -> Answer:
    outcome = _outcome(line, "TxSts")
    return Answer(
        line.words("OrgnlEndToEndId"),
        outcome,
        amount(line, "OrgnlTxRef/Amt/InstdAmt"),
        line.words("AcctSvcrRef"),
        _reason(line, outcome),
    )


def _outcome(parent: Element, path: str) -> Outcome:
    status = parent.words(path)
    if status not in _OUTCOMES:
        raise faults.unknown_code(path, parent.get(path).place)
    return _OUTCOMES[status]


def _reason(parent: Element, outcome: Outcome | None) -> str | None:
    """The reason of a refusal, which must be there, or of another outcome, which may."""
    code = parent.maybe("StsRsnInf/Rsn/Cd") or parent.maybe("StsRsnInf/Rsn/Prtry")
    if code is None and outcome is Outcome.RETURNED:
        raise faults.missing("StsRsnInf/Rsn/Cd", parent.place)
    return code


def _whole(group: Element, answers: tuple[Answer, ...]) -> Outcome | None:
    """What holds for the whole file: only where no payment is named. A named payment must agree with it."""
    status = group.maybe("GrpSts")
    if status is None or status == _PARTLY:
        if not answers:
            raise faults.missing("TxInfAndSts", group.place)
        return None
    said = _outcome(group, "GrpSts")
    if any((answer.outcome is Outcome.RETURNED) != (said is Outcome.RETURNED) for answer in answers):
        raise faults.differs("整批结果", "outcome of the whole", group.get("GrpSts").place)
    return None if answers else said


def _check_totals(group: Element, answers: tuple[Answer, ...]) -> None:
    if not answers:
        return
    if group.find("OrgnlNbOfTxs") is not None and count(group, "OrgnlNbOfTxs") < len(answers):
        raise faults.differs("笔数", "count", group.get("OrgnlNbOfTxs").place)
    for held in group.all("NbOfTxsPerSts"):
        outcome = _outcome(held, "DtldSts")
        named = [answer.amount_fen for answer in answers if answer.outcome is outcome]
        if count(held, "DtldNbOfTxs") != len(named):
            raise faults.differs("笔数", "count", held.place)
        if held.find("DtldCtrlSum") is not None and amount(held, "DtldCtrlSum", with_currency=False) != sum(named):
            raise faults.differs("金额", "sum", held.place)


def to_bytes(answer: AnswerFile, sent_count: int, sent_fen: int) -> bytes:
    """The message of an answer to a file of so many payments and so much money. The bank's side writes it."""
    tree = Tree(MESSAGE)
    top = add(tree.root, "CstmrPmtStsRpt")
    header = add(top, "GrpHdr")
    add(header, "MsgId", answer.answer_no)
    add(header, "CreDtTm", answer.created_at.isoformat())
    group = add(top, "OrgnlGrpInfAndSts")
    add(group, "OrgnlMsgId", answer.file_no)
    add(group, "OrgnlMsgNmId", "pain.001.001.09")
    add(group, "OrgnlNbOfTxs", str(sent_count))
    add(group, "OrgnlCtrlSum", to_yuan(sent_fen))
    add(group, "GrpSts", _PARTLY if answer.whole is None else _STATUS[answer.whole])
    if answer.reason is not None:
        add(group, "StsRsnInf/Rsn/Cd", answer.reason)
    for outcome in sorted({said.outcome for said in answer.answers}):
        fens = [said.amount_fen for said in answer.answers if said.outcome is outcome]
        held = add(group, "NbOfTxsPerSts")
        add(held, "DtldNbOfTxs", str(len(fens)))
        add(held, "DtldSts", _STATUS[outcome])
        add(held, "DtldCtrlSum", to_yuan(sum(fens)))
    if answer.answers:
        block = add(top, "OrgnlPmtInfAndSts")
        add(block, "OrgnlPmtInfId", answer.file_no)
        for said in answer.answers:
            line = add(block, "TxInfAndSts")
            add(line, "OrgnlEndToEndId", said.payment_no)
            add(line, "TxSts", _STATUS[said.outcome])
            if said.reason is not None:
                add(line, "StsRsnInf/Rsn/Cd", said.reason)
            add(line, "AcctSvcrRef", said.reference)
            add_amount(line, "OrgnlTxRef/Amt/InstdAmt", said.amount_fen)
    return tree.bytes()
