"""Control: a flag is answered by persons, a serious one by two; samples are drawn again; inspections have two persons; no payment rests on any.

A sample fixes its frame and the digest of a seed, then another person says a word. The ticket of an award is SM3 of
"zhibao-sample-1", sample, seed, word and award, joined by "|"; in each stratum the lowest tickets are drawn.
"""

from __future__ import annotations

from collections import defaultdict

from zhibao_audit.exact import canonical, sm3
from zhibao_audit.export import Export, Row
from zhibao_audit.report import Report

_ALGORITHM = "zhibao-sample-1"
# Where a payment would say that it waited, and for what.
_REASONS = {
    "payment_batch": ("held",), "payment_batch_version": ("reason",), "payment_event": ("reason", "evidence"), "fund_voucher": ("ground",),
    "periodical_step": ("reason", "document"),
}  # fmt: skip
_MONEY = ("payment_batch:", "fund:", "bank:")


def check_control(export: Export, report: Report) -> None:
    """Answers and their persons, payments beside the flags, samples and their results."""
    flags = {row["flag_no"]: row for row in export.rows("control_flag")}
    _check_answers(export, flags, report)
    _check_payments(export, set(flags) | _numbers(export, "control_inspection", "inspection_no") | _numbers(export, "control_incident", "incident_no"), report)
    _check_samples(export, report)
    _check_plans(export, report)
    _check_inspections(export, report)
    _check_incidents(export, report)


def _numbers(export: Export, table: str, column: str) -> set[str]:
    """The numbers of a table; none where the export is older than it."""
    return {row[column] for row in _held(export, table)}


def _held(export: Export, table: str) -> list[Row]:
    return list(export.rows(table)) if table in export.tables else []


def _check_plans(export: Export, report: Report) -> None:
    """A plan was approved by somebody else than its maker (P3), and inspections rest on no other plan (K8)."""
    plans = {row["plan_no"]: row for row in _held(export, "control_plan")}
    approved = {row["plan_no"]: row for row in _held(export, "control_plan_approval")}
    for plan_no, row in approved.items():
        report.count("plans_approved")
        if plan_no not in plans or plans[plan_no]["person"] == row["person"] or row["actor"].partition(":")[2] != row["person"]:
            report.find("P3", f"control_plan {plan_no}", "计划由制定人批准", "a plan approved by its maker")
    for row in _held(export, "control_inspection"):
        if row["plan_no"] is not None and (row["plan_no"] not in approved or not 1 <= row["item"] <= len(plans[row["plan_no"]]["items"])):
            report.find("K8", f"control_inspection {row['inspection_no']}", "依据的计划没有批准", "it rests on a plan that nobody approved")


def _check_inspections(export: Export, report: Report) -> None:
    """Whoever set a measure did not see it done, whoever opened an inspection did not close it, and none was closed before its measures (P3, K8)."""
    files: dict[str, list[Row]] = defaultdict(list)
    for row in _held(export, "control_inspection_step"):
        files[row["inspection_no"]].append(row)
    for opened in _held(export, "control_inspection"):
        report.count("inspections")
        where, steps = f"control_inspection {opened['inspection_no']}", sorted(files[opened["inspection_no"]], key=lambda row: row["number"])
        report.compare("K8", where, [row["number"] for row in steps], list(range(1, len(steps) + 1)), "案卷不连续", "entries of the file are missing")
        waiting: dict[int, Row] = {}
        for row in steps:
            if row["verb"] == "measure":
                waiting[row["number"]] = row
            elif row["verb"] == "followed":
                measure = next((one for one in steps if one["verb"] == "measure" and one["number"] == row["facts"]["of"]), None)
                if measure is None or measure["person"] == row["person"]:
                    report.find("P3", where, "措施由提出人验收", "a measure seen done by whoever set it")
                if row["facts"]["done"]:
                    waiting.pop(row["facts"]["of"], None)
            elif row["verb"] == "closed":
                if row["person"] == opened["person"]:
                    report.find("P3", where, "检查由立案人办结", "an inspection closed by whoever opened it")
                if waiting:
                    report.find("K8", where, "措施没有验收就办结", "closed before its measures were seen done")


def _check_incidents(export: Export, report: Report) -> None:
    """An incident was closed only after it was reported (K8)."""
    steps: dict[str, list[Row]] = defaultdict(list)
    for row in _held(export, "control_incident_step"):
        steps[row["incident_no"]].append(row)
    for row in _held(export, "control_incident"):
        report.count("incidents")
        verbs = [one["verb"] for one in sorted(steps[row["incident_no"]], key=lambda one: one["number"])]
        if "closed" in verbs and ("reported" not in verbs[: verbs.index("closed")] or verbs[-1] != "closed"):
            report.find("K8", f"control_incident {row['incident_no']}", "没有上报就办结", "closed without a report")


def _check_answers(export: Export, flags: dict[str, Row], report: Report) -> None:
    """Every answer is a person's; what closes a serious flag is confirmed by somebody else (K8, P3)."""
    answers: dict[str, list[Row]] = defaultdict(list)
    for row in export.rows("control_flag_answer"):
        answers[row["flag_no"]].append(row)
    report.count("flags", len(flags))
    for flag_no, given in answers.items():
        where = f"control_flag {flag_no}"
        if flag_no not in flags:
            report.find("K8", where, "答复的提示不存在", "an answer on a flag that is not there")
            continue
        given.sort(key=lambda row: row["number"])
        report.compare("K8", where, [row["number"] for row in given], list(range(1, len(given) + 1)), "答复不连续", "answers are missing")
        for before, row in zip([None, *given], given, strict=False):
            report.count("flag_answers")
            post, _, person = row["actor"].partition(":")
            if post == "job" or not person or person != row["person"]:
                report.find("K8", where, "答复没有具名的人员", "an answer without a person who gave it")
            if f"officer:{person}" in flags[flag_no].get("rows", ()):
                report.find("P3", where, "被提示的人员自己答复", "answered by the officer of whom the flag speaks")
            if row["finding"] in ("confirmed", "returned") and (before is None or before["person"] == row["person"] or row["of_person"] != before["person"]):
                report.find("P3", where, "结论由同一人确认，或者没有可以确认的结论", "a conclusion confirmed by the one who reached it, or by nobody's")


def _check_payments(export: Export, flags: set[str], report: Report) -> None:
    """No row and no act of money names a flag: none was held, stopped or changed by one (K8)."""
    for table, columns in _REASONS.items():
        for row in export.rows(table):
            told = " ".join(str(row[column]) for column in columns if row.get(column) is not None)
            _names_none(f"{table} {row.get('id', '')}", told, flags, report)
            report.count("rows_of_money_beside_flags")
    for act in export.rows("act"):
        if act["subject"].startswith(_MONEY):
            _names_none(f"act {act['id']} {act['subject']}", canonical(act["content"]) + act["ground"], flags, report)


def _names_none(where: str, told: str, flags: set[str], report: Report) -> None:
    named = next((flag for flag in flags if flag in told), None)
    if named is not None:
        report.find("K8", where, f"支付引用了提示 {named}", f"a payment rests on the flag {named}")


def _check_samples(export: Export, report: Report) -> None:
    """Every sample that was drawn comes out again from what was fixed before (A5), by two persons (P3)."""
    samples = {row["sample_no"]: row for row in export.rows("control_sample")}
    units: dict[str, list[Row]] = defaultdict(list)
    for row in export.rows("control_sample_unit"):
        units[row["sample_no"]].append(row)
    drawn: dict[str, set[int]] = defaultdict(set)
    for row in export.rows("control_sample_drawn"):
        drawn[row["sample_no"]].add(row["unit_id"])
    for draw in export.rows("control_sample_draw"):
        where = f"control_sample {draw['sample_no']}"
        report.count("samples_drawn")
        fixed, mine = samples.get(draw["sample_no"]), units[draw["sample_no"]]
        if fixed is None:
            report.find("A5", where, "抽取前没有固定样本框", "nothing was fixed before the draw")
            continue
        if draw["person"] == fixed["person"]:
            report.find("P3", where, "固定和抽取为同一人", "the same person fixed and drew")
        frame = sm3(canonical(sorted([row["award_no"], row["stratum"]] for row in mine)))
        report.compare("A5", where, fixed["frame_digest"], frame, "样本框被改动", "the frame was changed")
        parts = (_ALGORITHM, draw["sample_no"], fixed["frame_digest"], canonical(fixed["sizes"]), draw["seed"])
        report.compare("A5", where, fixed["commitment"], sm3("|".join(parts)), "种子不是封存的种子", "the seed is not the one that was fixed")
        report.compare("A5", where, sorted(drawn[draw["sample_no"]]), sorted(_drawn(fixed, mine, draw)), "抽取的结果不符", "the draw comes out otherwise")
    own = {unit for held in drawn.values() for unit in held}
    for row in export.rows("control_sample_result"):
        report.count("sample_results")
        if row["unit_id"] not in own or row["actor"].startswith("job:") or row["actor"].partition(":")[2] != row["person"]:
            report.find("K8", f"control_sample_result {row['unit_id']}", "复核结果不是由人对抽中的核定作出", "a result that no person gave of an award that was drawn")


def _drawn(fixed: Row, units: list[Row], draw: Row) -> set[int]:
    tickets = sorted((row["stratum"], sm3("|".join((_ALGORITHM, draw["sample_no"], draw["seed"], draw["word"], row["award_no"]))), row["id"]) for row in units)
    taken: dict[str, list[int]] = defaultdict(list)
    for stratum, _, unit in tickets:
        taken[stratum].append(unit)
    return {unit for stratum, held in taken.items() for unit in held[: fixed["sizes"].get(stratum, 0)]}
