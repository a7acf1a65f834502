"""The ledger: vouchers add up to zero, are numbered without gaps, reversed at most once; balances are their fold (L1-L4, L7)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from zhibao_audit.exact import canonical, sha256
from zhibao_audit.export import Export, Row
from zhibao_audit.report import Report

OWED = ("case_no", "item", "period", "payee")
Identity = tuple[str, ...]


@dataclass
class Ledger:
    """What the other checks need of the ledger: who is owed what, and what each voucher moved."""

    vouchers: dict[int, Row]
    entries: dict[int, list[Row]]
    owed: dict[Identity, int]
    reversed_by: dict[int, int]


def identity(row: Row) -> Identity:
    """What is owed to whom for what."""
    return tuple(row[name] for name in OWED)


def check_ledger(export: Export, report: Report) -> Ledger:
    """Read vouchers and entries once and derive every balance."""
    vouchers = {voucher["id"]: voucher for voucher in export.rows("fund_voucher")}
    entries: dict[int, list[Row]] = defaultdict(list)
    owed: dict[Identity, int] = defaultdict(int)
    accounts = {str(account["number"]): account for account in export.data("accounts")}
    for entry in export.rows("fund_entry"):
        report.count("entries")
        entries[entry["voucher_id"]].append(entry)
        if entry["voucher_id"] not in vouchers:
            report.find("L1", f"fund_entry {entry['id']}", "分录没有所属凭证", "the entry belongs to no voucher")
        if accounts and entry["account"] not in accounts:
            report.find("L1", f"fund_entry {entry['id']}", "科目不在科目表中", "the account is not in the chart")
        if accounts.get(entry["account"], {}).get("owed"):
            owed[identity(entry)] -= entry["amount_fen"]
    _check_numbers(vouchers, report)
    for voucher in vouchers.values():
        _check_voucher(voucher, entries[voucher["id"]], report)
    _check_posted(export, vouchers, report)
    reversed_by = _check_reversals(vouchers, entries, report)
    _check_balances(vouchers, entries, report)
    return Ledger(vouchers, entries, owed, reversed_by)


def _name(voucher: Row) -> str:
    return f"fund_voucher {voucher['book']}/{voucher['voucher_no']}"


def _check_numbers(vouchers: dict[int, Row], report: Report) -> None:
    """Numbers of a book follow each other from 1, and time does not run backwards."""
    last: dict[str, Row] = {}
    for voucher in sorted(vouchers.values(), key=lambda row: (row["book"], row["voucher_no"])):
        before = last.get(voucher["book"])
        expected = 1 if before is None else before["voucher_no"] + 1
        report.compare("L7", _name(voucher), voucher["voucher_no"], expected, "凭证号不连续", "voucher numbers have a gap")
        last[voucher["book"]] = voucher
        report.count("vouchers")


def _check_voucher(voucher: Row, entries: list[Row], report: Report) -> None:
    """The lines of a voucher: all there, each after the other, and zero in sum."""
    where = _name(voucher)
    lines = sorted(entries, key=lambda entry: entry["line_no"])
    numbers = [entry["line_no"] for entry in lines]
    complete = list(range(1, voucher["line_count"] + 1))
    report.compare("L1", where, numbers, complete, "分录缺失或重复", "lines are missing or repeated")
    total = sum(entry["amount_fen"] for entry in lines)
    report.compare("L1", where, total, 0, "借贷不平", "debits and credits do not add up to zero")
    content = [[entry["account"], entry["amount_fen"], _written(entry)] for entry in lines]
    digest = sha256(canonical(content))
    report.compare("L3", where, voucher["lines_digest"], digest, "分录在入账后被改动", "a line was changed after posting")
    running = 0
    for entry in lines:
        if (entry["before_fen"], entry["after_fen"]) != (running, running + entry["amount_fen"]):
            report.find("L1", f"{where} line {entry['line_no']}", "分录的累计数不符", "the running sum of the line differs")
        running += entry["amount_fen"]


def _written(entry: Row) -> list[str] | None:
    return None if entry["case_no"] is None else [entry[name] for name in OWED]


def _check_posted(export: Export, vouchers: dict[int, Row], report: Report) -> None:
    """Vouchers are those that the act of posting recorded: the first number, how many, and the digest of their lines."""
    together: dict[int, list[Row]] = defaultdict(list)
    for voucher in vouchers.values():
        together[voucher["act_id"]].append(voucher)
    for act in export.rows("act"):
        if act["verb"] == "post_vouchers":
            own = sorted(together.pop(act["id"], []), key=lambda row: row["voucher_no"])
            said = (act["content"]["first"], act["content"]["count"], act["content"]["lines"])
            digests = sha256(canonical([voucher["lines_digest"] for voucher in own]))
            derived = (own[0]["voucher_no"] if own else None, len(own), digests)
            where = f"act {act['id']} {act['subject']}"
            report.compare("L3", where, said, derived, "入账的操作与凭证不符", "the act of posting and its vouchers differ")
    for voucher in (one for own in together.values() for one in own):
        report.find("L3", _name(voucher), "没有入账的操作", "no act of posting recorded the voucher")


def _content(entries: list[Row], sign: int) -> list[tuple[str, ...]]:
    return sorted(
        (entry["account"], str(sign * entry["amount_fen"]), *(entry[name] or "" for name in OWED)) for entry in entries
    )


def _check_reversals(vouchers: dict[int, Row], entries: dict[int, list[Row]], report: Report) -> dict[int, int]:
    """A reversal mirrors its original line by line, in the same book, and an original has one at most."""
    reversed_by: dict[int, int] = {}
    for voucher in vouchers.values():
        original = voucher["reverses"]
        if original is None:
            continue
        report.count("reversals")
        where = _name(voucher)
        if original in reversed_by:
            report.find("L3", where, "同一凭证被冲销两次", "a voucher is reversed twice")
        reversed_by[original] = voucher["id"]
        if original not in vouchers or vouchers[original]["book"] != voucher["book"] or original >= voucher["id"]:
            report.find("L3", where, "被冲销的凭证不存在或不在同一账簿", "the voucher it reverses is not in this book before it")
        elif _content(entries[voucher["id"]], -1) != _content(entries[original], 1):
            report.find("L3", where, "冲销与原凭证不是逐行相反", "the reversal does not mirror its original")
    return reversed_by


def _check_balances(vouchers: dict[int, Row], entries: dict[int, list[Row]], report: Report) -> None:
    """The trial balance of every book: all accounts together are zero."""
    balances: dict[tuple[str, str], int] = defaultdict(int)
    for voucher in vouchers.values():
        for entry in entries[voucher["id"]]:
            balances[voucher["book"], entry["account"]] += entry["amount_fen"]
    for book in {book for book, _ in balances}:
        total = sum(fen for (of, _), fen in balances.items() if of == book)
        report.compare("L1", f"book {book}", total, 0, "试算不平", "the trial balance is not zero")
    report.count("balances", len(balances))
