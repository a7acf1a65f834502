"""The collection: what was pushed is what was billed, the parts of a receipt add up to it, refunds stay below what was overpaid (L1, L2, P3).

Everything is derived again from the rows: pushes from the bills, what is left of a receipt from its allocations, what a month owed
at the moment of a refund from bills and adjustments of that time.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from fractions import Fraction
from typing import Any

from zhibao_audit.exact import ROUNDING, canonical, sha256
from zhibao_audit.export import Export, Row
from zhibao_audit.report import Report

_PUSHED = ("platform", "tax_office", "industry", "tier", "base_fen", "factor")
_LINE = ("batch", "platform", "name", "tax_office", "industry", "tier", "orders", "base_fen", "factor", "amount_fen", "cites", "mark")


def check_collection(export: Export, report: Report) -> None:
    """Pushes, files of the tax office, allocations, late fees and refunds, reminders."""
    if not export.has("contribution_push", "contribution_allocation"):
        return
    _check_pushes(export, report)
    _check_tax_files(export, report)
    _check_allocations(export, report)
    _check_decisions(export, report)
    _check_reminders(export, report)


def _grouped(export: Export, table: str, column: str) -> dict[Any, list[Row]]:
    held: dict[Any, list[Row]] = defaultdict(list)
    for row in export.rows(table):
        held[row[column]].append(row)
    return held


def _check_pushes(export: Export, report: Report) -> None:
    """Each push adds up and names the one before; together they hold each part of a bill at most once and with its own figures."""
    lines = _grouped(export, "contribution_push_line", "push_no")
    billed = _billed(export)
    held: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for push in export.rows("contribution_push"):
        where, own = f"contribution_push {push['push_no']}", sorted(lines[push["push_no"]], key=lambda line: line["line_no"])
        held[push["province"], push["tax_office"], push["month"]].append(push)
        report.compare("L1", where, push["amount_fen"], sum(line["amount_fen"] for line in own), "合计不等于各行之和", "the total is not the sum of its lines")
        report.compare("O1", where, push["orders"], sum(line["orders"] for line in own), "订单数不等于各行之和", "the orders are not the sum of its lines")
        report.compare("O1", where, push["line_count"], len(own), "行数不符", "the number of lines differs")
        digest = sha256(canonical([{name: line[name] for name in _LINE} for line in own]))
        report.compare("A5", where, push["digest"], digest, "各行的摘要不符", "the digest of the lines differs")
        for line in own:
            key = (push["province"], push["month"], line["batch"], *(line[name] for name in _PUSHED))
            said = billed.pop(key, None)
            at = f"{where}/{line['line_no']}"
            if said is None:
                report.find("L1", at, "没有对应的缴费单行，或者已经推送过", "no part of a bill stands behind it, or it was pushed before")
            else:
                report.compare("L1", at, (line["orders"], line["amount_fen"]), said, "与缴费单不符", "it differs from the bill")
            report.count("pushed_lines")
    for key, chain in held.items():
        _check_numbers(key, sorted(chain, key=lambda push: push["number"]), report)


def _check_numbers(key: tuple[Any, ...], chain: list[Row], report: Report) -> None:
    before = None
    for number, push in enumerate(chain, 1):
        where = f"contribution_push {push['push_no']}"
        report.compare("L7", where, push["number"], number, "推送编号不连续", "pushes are not numbered without gaps")
        report.compare("L7", where, push["previous"], before, "没有写明前一次推送", "it does not name the push before")
        before = push["push_no"]


def _billed(export: Export) -> dict[tuple[Any, ...], tuple[int, int]]:
    """Orders and fen of every part that may be pushed: of bills (batch 0) and of adjustments."""
    bills = {bill["id"]: bill for bill in export.rows("contribution_bill")}
    batches = {batch["id"]: batch for batch in export.rows("contribution_adjustment_batch")}
    found: dict[tuple[Any, ...], tuple[int, int]] = defaultdict(lambda: (0, 0))
    parts = [(bills[line["bill_id"]], 0, line) for line in export.rows("contribution_bill_line")]
    for line in export.rows("contribution_adjustment"):
        batch = batches[line["batch_id"]]
        parts.append((bills[batch["bill_id"]], batch["number"], line))
    for bill, number, line in parts:
        key = (bill["province"], bill["month"], number, *(line[name] for name in _PUSHED))
        orders, fen = found[key]
        found[key] = orders + line["orders"], fen + line["amount_fen"]
    return dict(found)


def _check_tax_files(export: Export, report: Report) -> None:
    held = _grouped(export, "contribution_tax_row", "file_id")
    for file in export.rows("contribution_tax_file"):
        where = f"contribution_tax_file {file['id']}"
        three = file["accepted"] + file["duplicate"] + file["quarantined"]
        report.compare("O1", where, file["received"], three, "收到的行数不等于三类之和", "received is not the sum of the three")
        report.compare("O1", where, file["accepted"], len(held[file["id"]]), "接受的行数不符", "the number of accepted rows differs")
        total = sum(row["amount_fen"] for row in held[file["id"]])
        report.compare("L1", where, file["accepted_fen"], total, "接受金额不符", "the sum of accepted rows differs")
        report.count("tax_rows", len(held[file["id"]]))


def _check_allocations(export: Export, report: Report) -> None:
    """The chain of each receipt: what was left before, the part, what is left; never past zero nor past the whole."""
    receipts = {row["id"]: row for row in export.rows("contribution_receipt")}
    rows = {row["id"]: row for row in export.rows("contribution_allocation")}
    for number, own in _grouped(export, "contribution_allocation", "receipt_id").items():
        receipt = receipts.get(number)
        if receipt is None:
            report.find("L1", f"contribution_receipt {number}", "分配的到账不存在", "a receipt that was allocated does not exist")
            continue
        left = receipt["amount_fen"]
        for place, row in enumerate(sorted(own, key=lambda row: row["place"]), 1):
            where = f"contribution_allocation {row['id']}"
            report.compare("L7", where, row["place"], place, "分配的次序不连续", "the allocations are not numbered without gaps")
            report.compare("L1", where, row["left_before_fen"], left, "分配前的余额不符", "what was left before differs")
            left -= row["amount_fen"]
            report.compare("L1", where, row["left_after_fen"], left, "分配后的余额不符", "what is left differs")
            if not min(0, receipt["amount_fen"]) <= left <= max(0, receipt["amount_fen"]):
                report.find("L1", where, "分配超过到账", "more is allocated than arrived")
            report.count("allocations")
    _check_reversals(rows, report)


def _check_reversals(rows: dict[int, Row], report: Report) -> None:
    taken: set[int] = set()
    for row in rows.values():
        if row["reverses"] is None:
            continue
        where, first = f"contribution_allocation {row['id']}", rows.get(row["reverses"])
        if first is None or row["reverses"] in taken or first["reverses"] is not None:
            report.find("L3", where, "冲销的分配不存在或者已冲销过", "what it reverses does not exist or was reversed before")
            continue
        taken.add(row["reverses"])
        same = ("receipt_id", "target", "decision", "month", "tax_office", "platform")
        mirrored = {name: first[name] for name in same} | {"amount_fen": -first["amount_fen"]}
        report.compare("L3", where, {name: row[name] for name in mirrored}, mirrored, "冲销与原分配不符", "the reversal does not mirror its allocation")


def _check_decisions(export: Export, report: Report) -> None:
    """Four eyes, and the money: a refund that was decided leaves its receipt once; a late fee takes no more than it is."""
    steps = _grouped(export, "collection_decision_step", "number")
    given = _grouped(export, "contribution_allocation", "decision")
    owed = _Owed(export)
    fixed: dict[tuple[Any, ...], int] = defaultdict(int)
    for row in sorted(export.rows("collection_decision"), key=lambda one: one["act_id"]):
        where, own = f"collection_decision {row['number']}", sorted(steps[row["number"]], key=lambda step: step["place"])
        names = [step["step"] for step in own]
        if names not in ([], ["decided"], ["refused"], ["decided", "paid"]):
            report.find("K2", where, f"步骤的次序不对：{names}", f"these steps do not follow one another: {names}")
        for step in own:
            acted = step["actor"].partition(":")[2]
            report.compare("P3", where, step["person"], acted, "决定人不是经办人", "the person is not the one who acted")
            if step["step"] != "paid" and step["person"] == row["proposer"]:
                report.find("P3", where, "拟定人自己作了决定", "whoever proposed it decided it")
        money = sum(part["amount_fen"] for part in given[row["number"]])
        if row["kind"] == "refund":
            expected = row["amount_fen"] if "decided" in names else 0
            report.compare("L1", where, money, expected, "退费与从到账中取出的款不符", "the refund is not what left its receipt")
            for part in given[row["number"]]:
                owed.check_refund(row, part, where, report)
        else:
            owed.check_late_fee(row, fixed[row["month"], row["platform"], row["tax_office"]], where, report)
            fixed[row["month"], row["platform"], row["tax_office"]] += 0 if names == ["refused"] else row["amount_fen"]
        if row["kind"] == "late_fee" and (money > (row["amount_fen"] if "decided" in names else 0) or money < 0):
            report.find("L1", where, "抵缴超过滞纳金", "more was paid than the late fee is")
        report.count("collection_decisions")


class _Owed:
    """What a month owed at a moment, and what was allocated to it by then."""

    def __init__(self, export: Export) -> None:
        bills = {bill["id"]: bill for bill in export.rows("contribution_bill")}
        batches = {batch["id"]: batch for batch in export.rows("contribution_adjustment_batch")}
        self._owed: dict[tuple[Any, ...], list[tuple[int, int]]] = defaultdict(list)
        self._paid: dict[tuple[Any, ...], list[tuple[int, int]]] = defaultdict(list)
        for line in export.rows("contribution_bill_line"):
            bill = bills[line["bill_id"]]
            self._owed[bill["month"], line["platform"], line["tax_office"]].append((bill["closed_at"], line["amount_fen"]))
        for line in export.rows("contribution_adjustment"):
            batch = batches[line["batch_id"]]
            self._owed[bills[batch["bill_id"]]["month"], line["platform"], line["tax_office"]].append((batch["recorded"], line["amount_fen"]))
        for row in export.rows("contribution_allocation"):
            if row["target"] == "contribution":
                self._paid[row["month"], row["platform"], row["tax_office"]].append((row["id"], row["amount_fen"]))

    def check_refund(self, row: Row, part: Row, where: str, report: Report) -> None:
        """Nothing goes back while the month that the money named was not paid in full."""
        key = (row["month"], row["platform"], row["tax_office"])
        owed = sum(fen for at, fen in self._owed[key] if at <= part["recorded"])
        paid = sum(fen for number, fen in self._paid[key] if number < part["id"])
        if paid < owed:
            report.find(
                "L1", where, f"退费超过多缴：该月应缴 {owed} 分，已分配 {paid} 分", f"more went back than was overpaid: {owed} fen were owed, {paid} allocated"
            )


    def check_late_fee(self, row: Row, fixed: int, where: str, report: Report) -> None:
        """The stretches times their daily rates, rounded as the law says, less what was fixed before; no stretch above what was billed by then."""
        basis = row["basis"]
        rates = [(date.fromisoformat(one["from"]), Fraction(one["value"])) for one in basis["figures"] if one["name"] == "late_fee_daily_rate"]
        rounding = [one["value"] for one in basis["figures"] if one["name"] == "contribution_rounding"]
        total = Fraction(0)
        for stretch in basis["stretches"]:
            first, last = date.fromisoformat(stretch["from"]), date.fromisoformat(stretch["to"])
            for ordinal in range(first.toordinal(), last.toordinal() + 1):
                rate = max((one for one in rates if one[0].toordinal() <= ordinal), default=None)
                total += stretch["owed_fen"] * (rate[1] if rate else 0)
            if last.isoformat() > row["until"]:
                report.find("L2", where, "滞纳金算过了所说的日期", "it was reckoned beyond the day that it names")
        key = (row["month"], row["platform"], row["tax_office"])
        most = sum(max(0, fen) for at, fen in self._owed[key] if at <= row["recorded"])
        if any(stretch["owed_fen"] > most for stretch in basis["stretches"]):
            report.find("L2", where, f"滞纳金按超过应缴的数计算：当时应缴 {most} 分", f"it was reckoned on more than was billed by then: {most} fen")
        said = [str(total), ROUNDING[rounding[0]](total) if rounding else None, fixed]
        report.compare("L2", where, [basis["exact_fen"], basis["total_fen"], basis["fixed_before_fen"]], said, "滞纳金的计算不符", "the late fee is not what its days and rates give")
        report.compare("L2", where, row["amount_fen"], basis["total_fen"] - basis["fixed_before_fen"], "滞纳金与计算不符", "the amount is not the one reckoned")
        report.count("late_fees_reckoned")


def _check_reminders(export: Export, report: Report) -> None:
    """Stages follow one another from the first, each once, on days after the due day."""
    held: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in export.rows("contribution_reminder"):
        held[row["province"], row["tax_office"], row["platform"], row["month"]].append(row)
        if row["issued_on"] <= row["due_on"]:
            report.find("K3", f"contribution_reminder {row['reminder_no']}", "截止日以前发出催缴", "a reminder before the due day")
        report.count("reminders")
    for rows in held.values():
        stages = [row["stage"] for row in sorted(rows, key=lambda row: row["stage"])]
        report.compare("K3", f"contribution_reminder {rows[0]['reminder_no']}", stages, list(range(1, len(rows) + 1)), "催缴的次序不连续", "stages are left out")
