"""Bills: every line is count x base x factor, rounded once a group, its parts by largest remainder (O1, L2).

A closed bill and its adjustments together hold the completed orders of the month that had been loaded by then.
"""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import Any

from zhibao_audit.exact import ROUNDING, canonical, fraction, sha256, shares
from zhibao_audit.export import Export, Row
from zhibao_audit.report import Report

_GROUP = ("platform", "industry", "tier", "tax_office")
_LINE = (*_GROUP, "prefecture", "base_fen", "factor")


def check_bills(export: Export, report: Report) -> None:
    """Every closed bill with its lines, groups, adjustments and orders; every file of receipts."""
    lines, groups = _by(export, "contribution_bill_line", "bill_id"), _by(export, "contribution_bill_group", "bill_id")
    batches = _by(export, "contribution_adjustment_batch", "bill_id")
    changes = _by(export, "contribution_adjustment", "batch_id")
    orders = _Orders(export)
    for bill in export.rows("contribution_bill"):
        where = f"contribution_bill {bill['province']} {bill['month']}"
        _check_bill(bill, lines[bill["id"]], where, report)
        _check_groups(bill, lines[bill["id"]], groups[bill["id"]], where, report)
        _check_adjustments(lines[bill["id"]], batches[bill["id"]], changes, where, report)
        orders.check(bill, lines[bill["id"]], groups[bill["id"]], batches[bill["id"]], changes, where, report)
        report.count("bills")
    _check_receipt_files(export, report)


def _by(export: Export, table: str, column: str) -> dict[int, list[Row]]:
    held: dict[int, list[Row]] = defaultdict(list)
    for row in export.rows(table):
        held[row[column]].append(row)
    return held


def _check_bill(bill: Row, lines: list[Row], where: str, report: Report) -> None:
    """The totals of a bill are those of its lines, and its digest is that of its lines."""
    total, orders = sum(line["amount_fen"] for line in lines), sum(line["orders"] for line in lines)
    report.compare("L1", where, bill["total_fen"], total, "合计不等于各行之和", "the total is not the sum of its lines")
    report.compare("O1", where, bill["orders"], orders, "订单数不等于各行之和", "the orders are not the sum of its lines")
    report.compare("O1", where, bill["line_count"], len(lines), "行数不符", "the number of lines differs")
    shown = (*_LINE, "orders", "amount_fen", "cites", "mark")
    said = sorted(lines, key=lambda line: line["line_no"])
    digest = sha256(canonical([{name: line[name] for name in shown} for line in said]))
    report.compare("A5", where, bill["lines_digest"], digest, "各行的摘要不符", "the digest of the lines differs")
    report.count("bill_lines", len(lines))


def _check_groups(bill: Row, lines: list[Row], groups: list[Row], where: str, report: Report) -> None:
    """Each rounded amount from its lines: exact products, one rounding, parts that add up."""
    held: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for line in lines:
        held[tuple(line[name] for name in _GROUP)].append(line)
    for group in groups:
        key = tuple(group[name] for name in _GROUP)
        _check_group(group, held.pop(key, []), f"{where} {'/'.join(str(part) for part in key)}", report)
        report.count("bill_groups")
    for key in held:
        report.find("L2", where, f"{key} 的行没有对应的舍入说明", f"the lines of {key} have no explained rounding")


def _check_group(group: Row, lines: list[Row], where: str, report: Report) -> None:
    exact = {
        tuple(str(line[name]) if name != "base_fen" else f"{line[name]:09d}" for name in _LINE[4:]): line["orders"]
        * line["base_fen"]
        * fraction(line["factor"])
        for line in lines
    }
    whole = sum(exact.values(), Fraction(0))
    figures = {figure["name"]: figure["value"] for figure in group["explanation"]["figures"]}
    method = figures.get("contribution_rounding")
    if method not in ROUNDING:
        report.find("L2", where, "没有写明舍入方式", "the rounding is not named")
        return
    amount = ROUNDING[method](whole)
    report.compare("L2", where, group["amount_fen"], amount, "一次舍入后的金额不符", "the amount after its one rounding differs")
    report.compare(
        "L2", where, group["explanation"]["amount_fen"], amount, "说明中的金额不符", "the amount in the explanation differs"
    )
    parts = shares(amount, exact)
    for line, (key, product) in zip(lines, exact.items(), strict=True):
        at = f"contribution_bill_line {line['bill_id']}/{line['line_no']}"
        report.compare("L2", at, fraction(line["exact_fen"]), product, "单数×基准×系数不符", "orders x base x factor differ")
        report.compare("L2", at, line["amount_fen"], parts[key], "按最大余数分得的金额不符", "the part by largest remainder differs")


def _check_adjustments(
    lines: list[Row], batches: list[Row], changes: dict[int, list[Row]], where: str, report: Report
) -> None:
    """Batches are numbered without gaps and add up; no line key ends below zero orders."""
    standing: dict[tuple[Any, ...], int] = defaultdict(int)
    for line in lines:
        standing[tuple(line[name] for name in _LINE)] += line["orders"]
    for number, batch in enumerate(sorted(batches, key=lambda batch: batch["number"]), start=1):
        at = f"{where} adjustment {batch['number']}"
        report.compare("L7", at, batch["number"], number, "调整批次编号不连续", "adjustments are not numbered without gaps")
        total = sum(change["amount_fen"] for change in changes[batch["id"]])
        report.compare("L1", at, batch["total_fen"], total, "调整合计不等于各行之和", "the adjustment is not the sum of its lines")
        for change in changes[batch["id"]]:
            standing[tuple(change[name] for name in _LINE)] += change["orders"]
            report.count("adjustments")
    for key, orders in standing.items():
        if orders < 0:
            report.find("O1", where, f"{key} 的订单数为负", f"the orders of {key} are below zero")


class _Orders:
    """Completed orders by batch time, province, month and platform, as the manifest of the order store counts them."""

    def __init__(self, export: Export) -> None:
        loaded = {batch["id"]: batch["loaded_at"] for batch in export.rows("order_batch")}
        self._when = {segment["id"]: loaded[segment["batch_id"]] for segment in export.rows("order_segment")}
        self._counts: dict[tuple[str, str, str, str], list[tuple[int, int]]] = defaultdict(list)
        for count in export.rows("order_count"):
            key = (count["district"][:2], count["day"][:7], count["platform"], count["status"])
            self._counts[key].append((self._when[count["segment_id"]], count["orders"]))

    def check(
        self,
        bill: Row,
        lines: list[Row],
        groups: list[Row],
        batches: list[Row],
        changes: dict[int, list[Row]],
        where: str,
        report: Report,
    ) -> None:
        """Bill, adjustments and refusals of each platform hold exactly what was completed and loaded by then."""
        figures = {figure["name"]: figure["value"] for group in groups for figure in group["explanation"]["figures"]}
        statuses = str(figures.get("billable_status", "completed")).replace(",", " ").split()
        if figures.get("billing_month_by", "completion") != "completion":
            return
        fixed_at = max([bill["closed_at"], *(batch["recorded"] for batch in batches)])
        billed: dict[str, int] = defaultdict(int)
        refused: dict[str, int] = defaultdict(int)
        adjusted = [change for batch in batches for change in changes[batch["id"]]]
        for part in (*lines, *adjusted):
            billed[part["platform"]] += part["orders"]
        for part in bill["refused"]:
            refused[part["platform"]] += part["orders"]
        changed = {change["platform"] for change in adjusted}
        for platform in sorted(billed.keys() | refused.keys()):
            said = billed[platform] + refused[platform]
            counted = sum(
                orders
                for status in statuses
                for when, orders in self._counts[bill["province"][:2], bill["month"], platform, status]
                if when <= fixed_at
            )
            if platform in changed and billed[platform] <= counted <= said:
                said = counted  # what no rate reached at closing may have come in as an adjustment since
            report.compare("O1", f"{where} {platform}", said, counted, "计费订单数与封存的订单数不符", "billed orders differ from the sealed ones")
            report.count("billed_orders", said)


def _check_receipt_files(export: Export, report: Report) -> None:
    """Files of receipts: rows add up, and the accepted sum is that of its receipts; what a person placed later stands beside it."""
    held = _by(export, "contribution_receipt", "file_id")
    placed = {row["receipt_id"] for row in export.rows("contribution_placement")}
    for file in export.rows("contribution_receipt_file"):
        where = f"contribution_receipt_file {file['id']}"
        three = file["accepted"] + file["duplicate"] + file["quarantined"]
        report.compare("O1", where, file["received"], three, "收到的行数不等于三类之和", "received is not the sum of the three")
        accepted = [receipt for receipt in held[file["id"]] if receipt["id"] not in placed]
        report.compare("O1", where, file["accepted"], len(accepted), "接受的回执数不符", "the number of receipts differs")
        total = sum(receipt["amount_fen"] for receipt in accepted)
        report.compare("L1", where, file["accepted_fen"], total, "到账合计不符", "the sum of receipts differs")
        report.count("contribution_receipts", len(held[file["id"]]))
