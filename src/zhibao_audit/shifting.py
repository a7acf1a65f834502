"""Passed-on cost and duties: what has to be paid back to whom is added up again from statements and checks, the draw is drawn again (A5).

One person fixes a frame and another draws; one finds and another decides (P3). Nobody is paid back more than is owed, and an inspection ends
only when everybody is paid back whole (L1). Every step of a paper or gap follows the one before it and is a person's, but for what the data show (K1, K8).
"""

from __future__ import annotations

from collections import defaultdict

from zhibao_audit.exact import canonical, sm3
from zhibao_audit.export import Export, Row
from zhibao_audit.report import Report

_ALGORITHM = "zhibao-sample-1"
_BY_DATA = ("settled", "found_again")


def check_shifting(export: Export, report: Report) -> None:
    """Inspections, their samples, findings, decisions and repayments; guidance, requests and coverage gaps."""
    tables: dict[str, dict[str, list[Row]]] = {name: defaultdict(list) for name in ("statement", "check", "finding", "decision", "repayment")}
    for name, held in tables.items():
        for row in export.rows(f"shifting_{name}"):
            held[row["inspection_no"]].append(row)
    samples = {row["inspection_no"]: row for row in export.rows("shifting_sample")}
    draws = {row["inspection_no"]: row for row in export.rows("shifting_draw")}
    ends = {row["inspection_no"]: row for row in export.rows("shifting_end")}
    stated = {act["content"]["inspection"]: act["content"] for act in export.rows("act") if act["verb"] == "pay_stated"}
    for row in export.rows("shifting_inspection"):
        number = row["inspection_no"]
        mine = {name: held[number] for name, held in tables.items()}
        report.count("inspections")
        _check_statements(number, mine["statement"], stated.get(number), report)
        _check_draw(number, mine["statement"], mine["check"], samples.get(number), draws.get(number), report)
        _check_money(number, mine, ends.get(number), report)
    _check_steps(export, "enterprise_paper", "paper_no", (), report)
    _check_steps(export, "coverage_gap", "gap_no", _BY_DATA, report)
    for row in export.rows("coverage_gap"):
        digest = sm3(canonical([row["kind"], row["place"], row["enterprise"], row["matter"]]))
        report.compare("A5", f"coverage_gap {row['gap_no']}", row["digest"], digest, "线索的摘要不符", "the digest of a gap differs")


def _check_statements(number: str, rows: list[Row], said: Row | None, report: Report) -> None:
    where = f"shifting_statement {number}"
    if said is None:
        report.compare("O1", where, len(rows), 0, "明细没有提交的操作", "statements that nobody sent")
        return
    told = sorted([row["worker"], row["month"], row["pay_fen"], row["deducted_fen"]] for row in rows)
    report.count("pay_statements", len(rows))
    report.compare("A5", where, said["digest"], sm3(canonical(told)), "明细与提交时不符", "the statements are not those that were sent")
    report.compare("O1", where, [said["rows"], said["deducted_fen"]], [len(rows), sum(row["deducted_fen"] for row in rows)], "明细的合计不符", "the sums of the statements differ")


def _check_draw(number: str, rows: list[Row], checks: list[Row], fixed: Row | None, draw: Row | None, report: Report) -> None:
    where = f"shifting_draw {number}"
    if fixed is None or draw is None:
        report.compare("A5", where, len(checks), 0, "没有抽样就核查", "checks without a draw")
        return
    workers = sorted({row["worker"] for row in rows})
    frame = sm3(canonical(sorted([str(worker), "workers"] for worker in workers)))
    report.compare("A5", where, fixed["frame_digest"], frame, "样本框不符", "the frame differs")
    promise = sm3("|".join((_ALGORITHM, number, frame, canonical({"workers": fixed["size"]}), draw["seed"])))
    report.compare("A5", where, fixed["commitment"], promise, "种子不是事先承诺的", "the seed is not the promised one")
    tickets = sorted((sm3("|".join((_ALGORITHM, number, draw["seed"], draw["word"], str(worker)))), worker) for worker in workers)
    drawn = {worker for _, worker in tickets[: fixed["size"]]}
    if {check["worker"] for check in checks} - drawn:
        report.find("A5", where, "核查了没有抽中的人员", "a worker was checked who was not drawn")
    if draw["person"] == fixed["person"] or draw["fixed_by"] != fixed["person"]:
        report.find("P3", where, "固定和抽样是同一人", "one person fixed and drew")


def _check_money(number: str, rows: dict[str, list[Row]], end: Row | None, report: Report) -> None:
    owed: dict[int, int] = defaultdict(int)
    for row in rows["statement"]:
        owed[row["worker"]] += row["deducted_fen"]
    for row in rows["check"]:
        owed[row["worker"]] = row["deducted_fen"]
    due = {worker: fen for worker, fen in owed.items() if fen > 0}
    found_by, ordered = {}, None
    for row in sorted(rows["finding"], key=lambda row: row["number"]):
        where = f"shifting_finding {number}/{row['number']}"
        report.count("shifting_findings")
        report.compare("L1", where, [row["owed_fen"], row["workers"]], [sum(due.values()), len(due)], "应退金额不符", "what has to be paid back comes out otherwise")
        report.compare("A5", where, row["digest"], sm3(canonical(sorted([worker, fen] for worker, fen in due.items()))), "逐人应退的摘要不符", "what is owed to a worker differs")
        report.compare("K5", where, row["result"], "shifted" if due else "not_shifted", "认定与金额不符", "the finding is not what the amounts say")
        found_by[row["number"]] = row
    for row in rows["decision"]:
        where, finding = f"shifting_decision {number}/{row['number']}", found_by.get(row["number"])
        if finding is None or finding["person"] == row["person"] or row["found_by"] != finding["person"]:
            report.find("P3", where, "决定的人就是认定的人，或者没有认定", "decided by the one who found it, or without a finding")
        elif row["agreed"] and finding["result"] == "shifted":
            ordered = row
            if row["due_on"] is None:
                report.find("K5", where, "责令改正没有期限", "an order to correct without a day")
    _check_repaid(number, due, rows["repayment"], ordered, end, report)


def _check_repaid(number: str, due: dict[int, int], rows: list[Row], ordered: Row | None, end: Row | None, report: Report) -> None:
    where = f"shifting_repayment {number}"
    report.compare("K1", where, sorted(row["number"] for row in rows), list(range(1, len(rows) + 1)), "退还的编号不连续", "repayments are missing")
    if rows and ordered is None:
        report.find("L1", where, "没有责令就登记退还", "repaid without an order")
    by_number = {row["number"]: row for row in rows}
    paid: dict[int, int] = defaultdict(int)
    for row in rows:
        report.count("repayments")
        paid[row["worker"]] += row["amount_fen"]
        before = by_number.get(row["reverses"]) if row["reverses"] is not None else None
        if row["reverses"] is not None and (before is None or before["worker"] != row["worker"] or before["amount_fen"] != -row["amount_fen"]):
            report.find("L1", where, "撤销与原退还不符", "a reversal is not that of its repayment")
    if any(fen > due.get(worker, 0) or fen < 0 for worker, fen in paid.items()):
        report.find("L1", where, "退还多于应退", "more was paid back than was owed")
    if end is not None:
        whole = sum(due.values())
        report.compare("L1", f"shifting_end {number}", [end["owed_fen"], end["repaid_fen"]], [whole, whole], "办结时的金额不符", "the amounts of the end differ")
        if ordered is None or any(paid[worker] != fen for worker, fen in due.items()):
            report.find("L1", f"shifting_end {number}", "没有全额退还就办结", "ended before everybody was repaid")


def _check_steps(export: Export, table: str, key: str, by_data: tuple[str, ...], report: Report) -> None:
    steps: dict[str, list[Row]] = defaultdict(list)
    for row in export.rows(f"{table}_step"):
        steps[row[key]].append(row)
    known = {row[key] for row in export.rows(table)}
    report.count(f"{table}s", len(known))
    for number, rows in steps.items():
        where = f"{table}_step {number}"
        report.compare("K1", where, sorted(row["number"] for row in rows), list(range(1, len(rows) + 1)), "步骤不连续", "steps are missing")
        for row in rows:
            post, _, person = row["actor"].partition(":")
            if number not in known or person != row["person"] or (post == "job" and row["step"] not in by_data):
                report.find("K8", where, "步骤没有具名的人员", "a step that no person took")
