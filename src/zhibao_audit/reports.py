"""Reports of injuries: when and where as the act of receiving recorded it, and of the person whose case they stand in (A5)."""

from __future__ import annotations

from zhibao_audit.exact import instant_ms
from zhibao_audit.export import Export
from zhibao_audit.report import Report


def check_reports(export: Export, report: Report) -> None:
    """Every report against its act, and against the files of the cases that it opened or joined."""
    acts = {act["id"]: act for act in export.rows("act") if act["verb"] == "report_received"}
    files = {file["case_no"]: file for file in export.rows("case_file")}
    persons = {}
    for row in export.rows("injury_report"):
        where = f"injury_report {row['report_no']}"
        persons[row["report_no"]] = row["person"]
        act = acts.get(row["act_id"])
        if act is not None:
            told = instant_ms(act["content"]["injury_at"])
            report.compare("A5", where, row["injury_at"], told, "受伤时间与报案所记不符", "the time of the injury is not what was reported")
        report.count("reports")
    for step in export.rows("injury_report_step"):
        file, person = files.get(step["case_no"]), persons.get(step["report_no"])
        if file is not None and person is not None:
            where = f"injury_report {step['report_no']}"
            report.compare("A5", where, str(person), str(file["person"]), "报案的人不是案件的人", "the report is of another person than its case")
