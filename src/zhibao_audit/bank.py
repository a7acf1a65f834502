"""The bank: statement lines and ledger lines one to one, every answer accounted for, every reservation ended once (L5, L6)."""

from __future__ import annotations

from collections import defaultdict

from zhibao_audit.export import Export, Row
from zhibao_audit.ledger import Ledger
from zhibao_audit.payments import Life
from zhibao_audit.report import Report


def check_bank(export: Export, ledger: Ledger, lives: dict[int, Life], report: Report) -> None:
    """Statements, matches, answers and reservations."""
    lines = {line["id"]: line for line in export.rows("bank_statement_line")}
    _check_statements(export, lines, report)
    _check_matches(export, lines, ledger, report)
    answers: dict[int, int] = defaultdict(int)
    amounts = {payment["payment_no"]: payment["amount_fen"] for payment in export.rows("payment")}
    for answer in export.rows("bank_answer"):
        answers[answer["file_id"]] += 1
        if answer["outcome"] == "applied":
            where, paid = f"bank_answer {answer['id']}", amounts.get(answer["payment_no"])
            report.compare("P7", where, answer["amount_fen"], paid, "回执金额不是支付金额", "the answer is of another amount")
        report.count("bank_answers")
    for file in export.rows("bank_answer_file"):
        where = f"bank_answer_file {file['id']}"
        report.compare("P9", where, file["line_count"], answers[file["id"]], "回执行数不符", "the number of answers differs")
    _check_reservations(export, lives, report)


def _check_statements(export: Export, lines: dict[int, Row], report: Report) -> None:
    held: dict[int, list[Row]] = defaultdict(list)
    for line in lines.values():
        held[line["statement_id"]].append(line)
    seen: set[tuple[str, str]] = set()
    for line in lines.values():
        if (line["book"], line["reference"]) in seen:
            report.find("L6", f"bank_statement_line {line['id']}", "银行流水号重复", "a reference of the bank stands twice")
        seen.add((line["book"], line["reference"]))
        report.count("statement_lines")
    for statement in export.rows("bank_statement"):
        where = f"bank_statement {statement['id']}"
        own = held[statement["id"]]
        report.compare("L6", where, statement["line_count"], len(own), "对账单行数不符", "the number of lines differs")
        total = sum(line["amount_fen"] for line in own)
        report.compare("L6", where, statement["total_fen"], total, "对账单合计不符", "the sum of the statement differs")


def _check_matches(export: Export, lines: dict[int, Row], ledger: Ledger, report: Report) -> None:
    """A match joins one statement line and one ledger line of the same amount and book; what is unmatched is open."""
    entries = {entry["id"]: entry for own in ledger.entries.values() for entry in own}
    used: set[tuple[str, int]] = set()
    for match in export.rows("bank_match"):
        where = f"bank_match {match['id']}"
        pair = {("line", match["statement_line_id"]), ("entry", match["entry_id"])}
        if used & pair:
            report.find("L6", where, "同一行被勾对两次", "a line is matched twice")
        used |= pair
        line, entry = lines.get(match["statement_line_id"]), entries.get(match["entry_id"])
        if line is None or entry is None:
            report.find("L6", where, "勾对的行不存在", "a matched line does not exist")
            continue
        report.compare("L6", where, line["amount_fen"], entry["amount_fen"], "勾对的金额不同", "the matched amounts differ")
        book = ledger.vouchers[entry["voucher_id"]]["book"]
        report.compare("L6", where, line["book"], book, "勾对的账簿不同", "the matched books differ")
        report.count("matches")
    report.count("open_statement_lines", len(lines) - sum(1 for kind, _ in used if kind == "line"))


def _check_reservations(export: Export, lives: dict[int, Life], report: Report) -> None:
    """A reservation ends once, and stands open only while its payment is on its way."""
    ends: dict[int, list[Row]] = defaultdict(list)
    for end in export.rows("fund_reservation_end"):
        ends[end["reservation_id"]].append(end)
    amounts = {payment["id"]: payment["amount_fen"] for payment in export.rows("payment")}
    for reservation in export.rows("fund_reservation"):
        where = f"fund_reservation {reservation['id']}"
        own = ends.pop(reservation["id"], [])
        if len(own) > 1:
            report.find("L5", where, "预留的资金有两个结局", "the reservation ended twice")
        life = lives.get(reservation["payment_id"], Life())
        if reservation["payment_id"] in amounts:
            amount = amounts[reservation["payment_id"]]
            report.compare("L5", where, reservation["amount_fen"], amount, "预留的不是支付金额", "it kept another amount ready")
        posted = [end["voucher_id"] for end in own if end["outcome"] == "posted"]
        if posted:
            report.compare("L5", where, posted[-1], life.settled_by, "了结的凭证不是支付的凭证", "it ended by another voucher")
        if not own and life.last in ("settled", "returned", "voided"):
            report.find("L5", where, "支付已结束而预留未了结", "its payment has ended and the reservation has not")
        report.count("reservations")
    for orphan in ends:
        report.find("L5", f"fund_reservation {orphan}", "了结的预留不存在", "a reservation that ended does not exist")
