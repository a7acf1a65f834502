"""camt.053.001.08: the statement of the account (BankToCustomerStatement), read; written by the simulated bank.

The opening balance and the entries must add up to the closing balance, else nothing is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zhibao.edge.bank import faults
from zhibao.edge.bank.elements import CURRENCY, Element, Tree, add, add_amount, amount, count, day, instant, read
from zhibao.edge.bank.values import Entry, Statement, sound_reference
from zhibao.kit.digest import text_digest
from zhibao.kit.money import to_yuan

MESSAGE: Final = "camt.053.001.08"

_SIGN: Final = {"CRDT": 1, "DBIT": -1}
_BOOKED: Final = "BOOK"
_NOT_PROVIDED: Final = "NOTPROVIDED"


def from_bytes(content: bytes) -> Statement:
    """The statement of a message. Raises CallerFault `bank_*`; nothing is half read."""
    held = read(content, MESSAGE).get("BkToCstmrStmt/Stmt")
    if held.maybe("Acct/Ccy") not in (None, CURRENCY):
        raise faults.currency(held.get("Acct/Ccy").place)
    statement = Statement(
        sound_reference(held.words("Id"), "Id", held.place),
        held.words("Acct/Id/Othr/Id"),
        instant(held, "FrToDt/FrDtTm").date(),
        instant(held, "FrToDt/ToDtTm").date(),
        _balance(held, "OPBD"),
        _balance(held, "CLBD"),
        tuple(entry for line in held.all("Ntry") for entry in _entries(line)),
        text_digest(content),
    )
    _check(held, statement)
    return statement


def _balance(held: Element, code: str) -> int:
    found = [balance for balance in held.all("Bal") if balance.words("Tp/CdOrPrtry/Cd") == code]
    if not found:
        raise faults.missing(f"Bal {code}", held.place)
    if len(found) > 1:
        raise faults.twice(f"Bal {code}", found[1].place)
    return _signed(found[0], "Amt")


def _signed(held: Element, path: str) -> int:
    word = held.words("CdtDbtInd")
    if word not in _SIGN:
        raise faults.unknown_code("CdtDbtInd", held.get("CdtDbtInd").place)
    return _SIGN[word] * amount(held, path)


def _entries(line: Element) -> Iterator[Entry]:
    """One entry of the bank; where it gathers several payments, one for each of them."""
    if line.words("Sts/Cd") != _BOOKED:
        raise faults.unknown_code("Sts/Cd", line.get("Sts/Cd").place)
    whole, booked_on = _signed(line, "Amt"), day(line, "BookgDt")
    parts = list(line.all("NtryDtls/TxDtls"))
    if len(parts) < 2:
        part = parts[0] if parts else line
        if parts and part.find("Amt") is not None and amount(part, "Amt") != abs(whole):
            raise faults.differs("金额", "sum", part.place)
        yield Entry(_reference(line, part), booked_on, whole, _payment(part), _reason(part), _remittance(part))
        return
    if sum(_signed(part, "Amt") for part in parts) != whole:
        raise faults.differs("金额", "sum", line.place)
    for part in parts:
        reference = sound_reference(part.words("Refs/AcctSvcrRef"), "AcctSvcrRef", part.place)
        yield Entry(reference, booked_on, _signed(part, "Amt"), _payment(part), _reason(part), _remittance(part))


def _reference(line: Element, part: Element) -> str:
    return sound_reference(line.maybe("AcctSvcrRef") or part.words("Refs/AcctSvcrRef"), "AcctSvcrRef", line.place)


def _payment(part: Element) -> str | None:
    number = part.maybe("Refs/EndToEndId")
    return None if number in (None, _NOT_PROVIDED) else sound_reference(number, "EndToEndId", part.place)


def _reason(part: Element) -> str | None:
    return part.maybe("RtrInf/Rsn/Cd") or part.maybe("RtrInf/Rsn/Prtry")


def _remittance(part: Element) -> str | None:
    """What the payer wrote: one text, or several parts of one."""
    said = " ".join(str(one.text).strip() for one in part.all("RmtInf/Ustrd"))
    return said or None


def _check(held: Element, statement: Statement) -> None:
    if statement.opening_fen + sum(entry.amount_fen for entry in statement.entries) != statement.closing_fen:
        raise faults.differs("期末余额", "closing balance", held.place)
    seen: set[str] = set()
    for order, entry in enumerate(statement.entries, 1):
        if entry.reference in seen:
            raise faults.twice("AcctSvcrRef", f"第 {order} 条 entry {order}")
        seen.add(entry.reference)
        if not statement.from_day <= entry.booked_on <= statement.to_day:
            raise faults.form("BookgDt", f"第 {order} 条 entry {order}")
    stated = held.find("TxsSummry/TtlNtries")
    if stated is not None and count(stated, "NbOfNtries") != len(list(held.all("Ntry"))):
        raise faults.differs("笔数", "count", stated.place)


def to_bytes(statement: Statement) -> bytes:
    """The message of a statement. The bank's side writes it."""
    tree = Tree(MESSAGE)
    top = add(tree.root, "BkToCstmrStmt")
    made = f"{statement.to_day.isoformat()}T23:00:00+08:00"
    header = add(top, "GrpHdr")
    add(header, "MsgId", statement.statement_no)
    add(header, "CreDtTm", made)
    held = add(top, "Stmt")
    add(held, "Id", statement.statement_no)
    add(held, "CreDtTm", made)
    period = add(held, "FrToDt")
    add(period, "FrDtTm", f"{statement.from_day.isoformat()}T00:00:00+08:00")
    add(period, "ToDtTm", f"{statement.to_day.isoformat()}T23:59:59+08:00")
    account = add(held, "Acct")
    add(account, "Id/Othr/Id", statement.account)
    add(account, "Ccy", CURRENCY)
    for code, fen, on in (
        ("OPBD", statement.opening_fen, statement.from_day),
        ("CLBD", statement.closing_fen, statement.to_day),
    ):
        balance = add(held, "Bal")
        add(balance, "Tp/CdOrPrtry/Cd", code)
        add_amount(balance, "Amt", abs(fen))
        add(balance, "CdtDbtInd", _word(fen))
        add(balance, "Dt/Dt", on.isoformat())
    total = add(held, "TxsSummry/TtlNtries")
    add(total, "NbOfNtries", str(len(statement.entries)))
    add(total, "Sum", to_yuan(sum(abs(entry.amount_fen) for entry in statement.entries)))
    for entry in statement.entries:
        line = add(held, "Ntry")
        add_amount(line, "Amt", abs(entry.amount_fen))
        add(line, "CdtDbtInd", _word(entry.amount_fen))
        add(line, "Sts/Cd", _BOOKED)
        add(line, "BookgDt/Dt", entry.booked_on.isoformat())
        add(line, "AcctSvcrRef", entry.reference)
        part = add(line, "NtryDtls/TxDtls")
        add(part, "Refs/EndToEndId", entry.payment_no or _NOT_PROVIDED)
        if entry.remittance is not None:
            add(part, "RmtInf/Ustrd", entry.remittance)
        if entry.reason is not None:
            add(part, "RtrInf/Rsn/Cd", entry.reason)
    return tree.bytes()


def _word(fen: int) -> str:
    return "DBIT" if fen < 0 else "CRDT"
