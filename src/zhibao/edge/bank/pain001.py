"""pain.001.001.09: the order to the bank to make payments (CustomerCreditTransferInitiation), written and read."""

from __future__ import annotations

from typing import Final
from xml.etree import ElementTree

from zhibao.edge.bank import faults
from zhibao.edge.bank.elements import Element, Tree, add, add_amount, amount, count, day, instant, read
from zhibao.edge.bank.values import Debtor, Transfer, TransferFile, sound_transfers
from zhibao.kit.money import to_yuan

MESSAGE: Final = "pain.001.001.09"


def to_bytes(file: TransferFile) -> bytes:
    """The message of a file. Raises CallerFault `bank_*` where a value must not stand in it."""
    sound_transfers(file)
    tree = Tree(MESSAGE)
    top = add(tree.root, "CstmrCdtTrfInitn")
    header = add(top, "GrpHdr")
    add(header, "MsgId", file.file_no)
    add(header, "CreDtTm", file.created_at.isoformat())
    _totals(header, file)
    add(header, "InitgPty/Nm", file.debtor.name)
    block = add(top, "PmtInf")
    add(block, "PmtInfId", file.batch_no)
    add(block, "PmtMtd", "TRF")
    add(block, "BtchBookg", "false")
    _totals(block, file)
    add(block, "ReqdExctnDt/Dt", file.pay_on.isoformat())
    add(block, "Dbtr/Nm", file.debtor.name)
    account = add(block, "DbtrAcct")
    add(account, "Id/Othr/Id", file.debtor.account)
    add(account, "Ccy", "CNY")
    add(block, "DbtrAgt/FinInstnId/Nm", file.debtor.bank)
    for sent in file.transfers:
        line = add(block, "CdtTrfTxInf")
        add(line, "PmtId/EndToEndId", sent.payment_no)
        add_amount(line, "Amt/InstdAmt", sent.amount_fen)
        add(line, "CdtrAgt/FinInstnId/Nm", sent.bank)
        add(line, "Cdtr/Nm", sent.holder)
        add(line, "CdtrAcct/Id/Othr/Id", sent.account)
        add(line, "RmtInf/Ustrd", sent.remark)
    return tree.bytes()


def _totals(parent: ElementTree.Element, file: TransferFile) -> None:
    add(parent, "NbOfTxs", str(file.count))
    add(parent, "CtrlSum", to_yuan(file.total_fen))


def from_bytes(content: bytes) -> TransferFile:
    """The file of a message. Raises CallerFault `bank_*`; nothing is half read."""
    top = read(content, MESSAGE).get("CstmrCdtTrfInitn")
    header, block = top.get("GrpHdr"), top.get("PmtInf")
    account = block.get("DbtrAcct")
    if account.maybe("Ccy") not in (None, "CNY"):
        raise faults.currency(account.place)
    file = TransferFile(
        header.words("MsgId"),
        block.words("PmtInfId"),
        instant(header, "CreDtTm"),
        day(block, "ReqdExctnDt"),
        Debtor(block.words("Dbtr/Nm"), account.words("Id/Othr/Id"), block.words("DbtrAgt/FinInstnId/Nm")),
        tuple(_transfer(line) for line in block.all("CdtTrfTxInf")),
    )
    for stated in (header, block):
        if count(stated, "NbOfTxs") != file.count:
            raise faults.differs("笔数", "count", stated.get("NbOfTxs").place)
        if amount(stated, "CtrlSum", with_currency=False) != file.total_fen:
            raise faults.differs("金额", "sum", stated.get("CtrlSum").place)
    return sound_transfers(file)


def _transfer(line: Element) -> Transfer:
    return Transfer(
        line.words("PmtId/EndToEndId"),
        amount(line, "Amt/InstdAmt"),
        line.words("Cdtr/Nm"),
        line.words("CdtrAcct/Id/Othr/Id"),
        line.words("CdtrAgt/FinInstnId/Nm"),
        line.words("RmtInf/Ustrd"),
    )
