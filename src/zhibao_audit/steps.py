"""Cases: every step was permitted where the case stood, by a post that may take it, and an adverse one by a person (K2, K8).

The procedure table comes along as data (`procedure`, one row per step; `procedure_start`, where each track begins). Acts
whose verb no row has are of others in the same chain.
"""

from __future__ import annotations

from collections import defaultdict

from zhibao_audit.exact import instant_ms
from zhibao_audit.export import Export, Row
from zhibao_audit.report import Report

_OPENING, _CORRECTION = "opening", "correction"


def check_cases(export: Export, report: Report) -> None:
    """Replay the steps of every case through the table."""
    table: dict[str, list[Row]] = defaultdict(list)
    for step in export.data("procedure"):
        table[step["verb"]].append(step)
    start = {row["track"]: row["state"] for row in export.data("procedure_start")}
    cases: dict[str, list[Row]] = defaultdict(list)
    for act in export.rows("act"):
        if act["subject"].startswith("case:") and act["verb"] in table:
            cases[act["subject"]].append(act)
    kept = {row["digest"]: row["sealed"] for row in export.rows("case_content")}
    for subject, acts in cases.items():
        _replay(subject, acts, table, dict(start), report)
        _check_sealed(acts, kept, "case_content" in export.tables, report)
    files = {f"case:{row['case_no']}": row for row in export.rows("case_file")}
    for subject, row in files.items():
        _check_file(row, cases.get(subject, []), report)
    for subject in cases if "case_file" in export.tables else ():
        if subject not in files:
            report.find("A5", subject, "案件的卷宗已不在", "the file of the case is gone")
    report.count("cases", len(cases))


def _replay(subject: str, acts: list[Row], table: dict[str, list[Row]], states: dict[str, str], report: Report) -> None:
    taken_back = undone(acts)
    standing = [act for act in acts if act["place_in_chain"] not in taken_back]
    if not standing or standing[0]["verb"] != _OPENING:
        report.find("K2", subject, "案件没有立案", "the case was never opened")
    for act in standing:
        where = f"act {act['id']} {subject}#{act['place_in_chain']} {act['verb']}"
        fitting = [step for step in table[act["verb"]] if states[step["track"]] in step["sources"]]
        report.count("case_steps")
        if not fitting:
            at = ", ".join(f"{track} {state}" for track, state in states.items())
            report.find("K2", where, f"此时不能办理这一步：{at}", f"the step is not permitted here: {at}")
            continue
        step = fitting[0]
        post = act["actor"].partition(":")[0]
        if post not in step["roles"]:
            report.find("K1", where, f"岗位“{post}”不能办理这一步", f"the post {post} may not take this step")
        if step["adverse"] and post == "job":
            report.find("K8", where, "不利决定由系统作出", "an adverse step was taken by the machine alone")
        _check_contents(where, step, act, report)
        if step["target"] is not None:
            states[step["track"]] = step["target"]


def _check_contents(where: str, step: Row, act: Row, report: Report) -> None:
    """What the step must carry is there: facts by name, and what is personal as a sealed content."""
    facts = act["content"].get("facts", {})
    missing = [name for name in step["required"] if name not in facts]
    if step["sealed"] and not act["content"].get("sealed"):
        missing.append("sealed")
    if missing:
        report.find("K5" if step["adverse"] else "K1", where, f"缺少：{missing}", f"it lacks {missing}")


def _check_file(row: Row, acts: list[Row], report: Report) -> None:
    """The file of a case stands for the person and the place of its opening."""
    where = f"case_file {row['case_no']}"
    opened = acts[0]["content"].get("facts", {}) if acts else {}
    for name in ("person", "place", "prefecture"):
        report.compare("A5", where, str(row[name]), str(opened.get(name)), f"“{name}”与立案所记不符", f"{name} is not what the opening recorded")
    if acts:
        told = (instant_ms(opened.get("injury_at")), acts[0]["at"])
        said = (row["injury_at"], row["opened_at"])
        report.compare("A5", where, said, told, "受伤或立案的时间与立案所记不符", "the time of the injury or of the opening was changed")


def _check_sealed(acts: list[Row], kept: dict[str, str], exported: bool, report: Report) -> None:
    """What a step holds as a digest lies beside it, sealed, byte for byte (A11); whose key was destroyed it lies there too."""
    for act in acts:
        digest = act["content"].get("sealed")
        if digest and exported:
            where = f"act {act['id']} {act['subject']}#{act['place_in_chain']} {act['verb']}"
            report.compare("A5", where, kept.get(digest), digest, "密封的内容与操作所记不符", "its sealed content is not what the act recorded")


def undone(acts: list[Row]) -> set[int]:
    """The places of steps that a later correction took back; a correction can itself be corrected."""
    undone: set[int] = set()
    for act in reversed(acts):
        if act["verb"] == _CORRECTION and act["place_in_chain"] not in undone:
            undone.add(int(act["content"]["facts"]["act"]))
    return undone
