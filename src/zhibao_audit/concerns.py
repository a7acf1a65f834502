"""Concerns: every enquiry and important problem is held against its acts and derived again: steps, days, persons, who was addressed (A5, P3, K8).

The day of an answer is the day it came in plus the days that the province has laid down; a complaint that was brought up
again is answered by another person; a problem is closed only when every body addressed has answered, after its receipt.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, timedelta, timezone

from zhibao_audit.export import Export, Row
from zhibao_audit.report import Report

_ZONE = timezone(timedelta(hours=8))
_LEADING = {"human_resources", "finance", "tax", "financial_regulator"}


def check_concerns(export: Export, report: Report) -> None:
    """Enquiries with their steps, problems with theirs, and counts of what a page reached."""
    steps: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(export.rows("enquiry_step"), key=lambda row: row["number"]):
        steps[row["enquiry_no"]].append(row)
    for row in export.rows("enquiry"):
        report.count("enquiries")
        _check_enquiry(row, steps.pop(row["enquiry_no"], []), report)
    for number in steps:
        report.find("A5", f"enquiry_step {number}", "没有所属的咨询投诉", "a step of an enquiry that is not there")
    of_problem: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(export.rows("important_problem_step"), key=lambda row: row["number"]):
        of_problem[row["problem_no"]].append(row)
    for row in export.rows("important_problem"):
        report.count("important_problems")
        _check_problem(row, of_problem.pop(row["problem_no"], []), report)
    for number in of_problem:
        report.find("A5", f"important_problem_step {number}", "没有所属的重大问题报告", "a step of a problem that is not there")


def _day(at: int) -> date:
    return datetime.fromtimestamp(at / 1000, _ZONE).date()


def _check_enquiry(row: Row, steps: list[Row], report: Report) -> None:
    where = f"enquiry {row['enquiry_no']}"
    report.compare("A5", where, row["enquiry_no"], f"Q{row['place']}-{row['year']}-{row['number']:06d}", "编号不符", "the number is not the one of its place and year")
    report.compare("K1", where, [step["number"] for step in steps], list(range(1, len(steps) + 1)), "步骤不连续", "steps are missing")
    if row["due_on"] is not None and date.fromisoformat(row["due_on"]) < _day(row["at"]):
        report.find("K9", where, "答复日早于提出日", "its day lies before it came in")
    answered: set[str] = set()
    open_now = True
    for step in steps:
        report.count("enquiry_steps")
        post, _, person = step["actor"].partition(":")
        if post == "job" or person != step["person"]:
            report.find("K8", where, "步骤没有具名的人员", "a step that no person took")
        if step["verb"] == "answered":
            if not open_now:
                report.find("A5", where, "答复了没有待答复的咨询投诉", "answered while it was not open")
            if row["kind"] == "complaint" and person in answered:
                report.find("P3", where, "再次提出的投诉由同一人答复", "a complaint brought up again was answered by the same person")
            answered.add(person)
            open_now = False
        elif step["verb"] == "reopened":
            if open_now:
                report.find("A5", where, "没有答复就再次提出", "brought up again before an answer")
            open_now = True


def _check_problem(row: Row, steps: list[Row], report: Report) -> None:
    where, addressed = f"important_problem {row['problem_no']}", [one["body"] for one in row["bodies"]]
    report.compare("A5", where, row["problem_no"], f"E{row['place']}-{row['year']}-{row['number']:04d}", "编号不符", "the number is not the one of its place and year")
    report.compare("K1", where, [step["number"] for step in steps], list(range(1, len(steps) + 1)), "步骤不连续", "steps are missing")
    if not set(addressed) >= _LEADING or len(addressed) != len(set(addressed)):
        report.find("A5", where, "没有报送全部牵头部门", "a leading body was not addressed")
    received: set[str] = set()
    answered: set[str] = set()
    for step in steps:
        report.count("important_problem_steps")
        post, _, person = step["actor"].partition(":")
        if post == "job" or person != step["person"]:
            report.find("K8", where, "步骤没有具名的人员", "a step that no person took")
        if step["verb"] == "due_set":
            continue
        if step["body"] not in addressed or (step["verb"] == "answered" and step["body"] not in received):
            report.find("A5", where, "部门没有收到就办理，或者没有报送该部门", "a body acted that was not addressed or had not received it")
        held = received if step["verb"] == "received" else answered
        if step["body"] in held:
            report.find("A5", where, "同一部门签收或者答复两次", "a body received or answered twice")
        held.add(step["body"])
