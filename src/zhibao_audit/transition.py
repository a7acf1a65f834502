"""Transition: where every record of stand-alone insurance stood at a look is derived again, with everything that was known then (A5).

An enterprise's first enrolment in a province is the day of its admission. Its records end on the province's last day, or on the day before
a later admission; a ground that a person accepted, with what proves it, lets one run until the ground ends. A named ground has a second
person (P3), nobody ends a record on another day than the law's, and nothing is decided by a job (K8).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, datetime, timedelta, timezone

from zhibao_audit.exact import canonical, sm3
from zhibao_audit.export import Export, Row
from zhibao_audit.report import Report

_ZONE = timezone(timedelta(hours=8))
_DAY = timedelta(days=1)
_STATES = ("outside", "to_end", "ended", "without_ground", "ground_proposed", "kept", "ground_ended", "kept_ended")
_AGREE = ("approved", "refused")
Register = tuple[list[Row], dict[str, list[str]]]
Admitted = dict[tuple[str, str], tuple[date, date | None]]


def check_transition(export: Export, report: Report) -> None:
    """Steps and their persons, ends and their days, every look derived again, tasks and their answers."""
    records: dict[tuple[str, str], list[Row]] = defaultdict(list)
    came = {row["batch_no"]: row["at"] for row in export.rows("standalone_batch")}
    for row in export.rows("standalone_record"):
        records[row["place"], row["ref"]].append(row | {"known_at": came[row["batch_no"]]})
    steps: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in sorted(export.rows("standalone_step"), key=lambda row: row["number"]):
        steps[row["place"], row["ref"]].append(row)
    enrolled = list(export.rows("enterprise_enrolment"))
    codes: dict[str, list[str]] = defaultdict(list)
    for row in export.rows("enterprise_code"):
        codes[row["enterprise"]].append(row["uscc"])
    for key, held in steps.items():
        _check_steps(export, key, held, records.get(key, []), (enrolled, codes), report)
    _check_batches(export, records, report)
    _check_sweeps(export, records, steps, (enrolled, codes), report)
    _check_tasks(export, records, report)


def _admissions(register: Register, act: int, at: int) -> Admitted:
    """From when to when an enterprise takes part in a province, as known before an act, by province and every code of the enterprise.

    What a decision says is known by its act; a further edition of the list by the time it was recorded.
    """
    enrolled, codes = register
    known = (row for row in enrolled if row["origin"] == "data" or row["act"] < act)
    rows = [row for row in known if row["origin"] == "decision" or row["edition"] == 1 or row["recorded_at"] <= at]
    newest: dict[tuple[str, str], int] = defaultdict(int)
    for row in rows:
        if row["origin"] == "data":
            key = (row["place"], row["enterprise"])
            newest[key] = max(newest[key], row["edition"])
    periods: dict[tuple[str, str], list[tuple[date, date | None]]] = defaultdict(list)
    for row in rows:
        if row["origin"] == "decision" or row["edition"] == newest[row["place"], row["enterprise"]]:
            last = None if row["valid_to"] is None else date.fromisoformat(row["valid_to"])
            periods[row["place"], row["enterprise"]].append((date.fromisoformat(row["valid_from"]), last))
    found = {}
    for (place, enterprise), held in periods.items():
        ends = [last for _, last in held]
        last = None if None in ends else max(day for day in ends if day is not None)
        for code in codes[enterprise]:
            found[place, code] = (min(first for first, _ in held), last)
    return found


def _last_day(export: Export, place: str) -> date | None:
    """The last day that a province has laid down."""
    found = [row["value"] for row in export.rows("law_number") if row["name"] == "standalone_ends" and row["place"] == place]
    return date.fromisoformat(found[-1]) if found else None


def _limit(last_day: date, admitted: date) -> date:
    return last_day if admitted <= last_day + _DAY else admitted - _DAY


def _state(record: Row, steps: list[Row], admitted: tuple[date, date | None] | None, last_day: date, on: date) -> tuple[str, date | None]:
    """Where a record stands on a day, and until when it may run (None: open)."""
    first, last = date.fromisoformat(record["first"]), None if record["last"] is None else date.fromisoformat(record["last"])
    if admitted is None or (admitted[1] is not None and first > admitted[1]):
        return "outside", None
    limit = _limit(last_day, admitted[0])
    undone = {step["of_number"] for step in steps if step["kind"] == "reversed"}
    standing = [step for step in steps if step["kind"] != "reversed" and step["number"] not in undone]
    by_number = {step["number"]: step for step in standing}
    ground: Row | None = None
    until: str | None = None
    proposed: set[int] = set()
    for step in standing:
        match step["kind"]:
            case "kept":
                ground, until = step, step["until"]
            case "proposed":
                proposed = {step["number"]}
            case "approved" | "refused":
                proposed -= {step["of_number"]}
                if step["kind"] == "approved" and step["of_number"] in by_number:
                    ground = by_number[step["of_number"]]
                    until = ground["until"]
            case "ground_ended":
                until = step["until"]
            case "ended":
                last = date.fromisoformat(step["last"])
    may_run: date | None = limit
    if ground is not None:
        may_run = None if until is None else max(limit, date.fromisoformat(until))
    if last is not None and last <= limit:
        return "ended", may_run
    if ground is not None:
        over = may_run is not None and on > may_run
        if last is not None and last < on and (may_run is None or last <= may_run):
            return "kept_ended", may_run
        return ("ground_ended" if over else "kept"), may_run
    return ("to_end" if on <= limit else "ground_proposed" if proposed else "without_ground"), may_run


def _check_steps(
    export: Export, key: tuple[str, str], held: list[Row], versions: list[Row], register: Register, report: Report
) -> None:
    where, last_day = f"standalone_step {key[1]}", _last_day(export, key[0])
    report.compare("K1", where, [row["number"] for row in held], list(range(1, len(held) + 1)), "步骤不连续", "steps are missing")
    known = {row["number"]: row for row in held}
    for row in held:
        report.count("transition_steps")
        post, _, person = row["actor"].partition(":")
        if post == "job" or person != row["person"]:
            report.find("K8", where, "步骤没有具名的人员", "a step that no person took")
        before = known.get(row["of_number"])
        if row["kind"] in _AGREE and (before is None or before["kind"] != "proposed" or before["person"] == row["person"]):
            report.find("P3", where, "其他情形由同一人同意，或者没有提出", "another ground agreed to by the one who proposed it, or that nobody proposed")
        if row["kind"] in ("kept", "proposed") and (not row["evidence_ref"] or (row["ground"] == "other_approved" and row["kind"] == "kept")):
            report.find("K5", where, "保留没有凭证，或者其他情形没有第二人", "kept without what proves it, or another ground without a second person")
        if row["kind"] == "ended" and last_day is not None and versions:
            version = max((one for one in versions if one["id"] <= row["record_id"]), key=lambda one: one["version"], default=versions[0])
            earlier = [step for step in held if step["number"] < row["number"]]
            on = datetime.fromtimestamp(row["at"] / 1000, _ZONE).date()
            _, may_run = _state(version, earlier, _admissions(register, row["act_id"], row["at"]).get((key[0], version["unit"])), last_day, on)
            report.compare("K8", where, row["last"], None if may_run is None else may_run.isoformat(), "终止日不是规定的日期", "ended on another day than the law's")


def _check_batches(export: Export, records: dict[tuple[str, str], list[Row]], report: Report) -> None:
    """Every file's new records and versions are there, and versions follow each other."""
    held = Counter(row["batch_no"] for rows in records.values() for row in rows)
    for batch in export.rows("standalone_batch"):
        report.compare("O1", f"standalone_batch {batch['batch_no']}", batch["added"] + batch["changed"], held[batch["batch_no"]], "批次的记录数不符", "records of the file are missing")
    for (_, ref), rows in records.items():
        report.compare("O1", f"standalone_record {ref}", sorted(row["version"] for row in rows), list(range(1, len(rows) + 1)), "版本不连续", "versions are missing")


def _check_sweeps(
    export: Export, records: dict[tuple[str, str], list[Row]], steps: dict[tuple[str, str], list[Row]], register: Register, report: Report,
) -> None:  # fmt: skip
    for sweep in export.rows("standalone_sweep"):
        where, last_day, on = f"standalone_sweep {sweep['sweep_no']}", _last_day(export, sweep["place"]), date.fromisoformat(sweep["as_of"])
        report.count("transition_looks")
        if last_day is None:
            report.find("K9", where, "该省没有规定过渡的期限", "the province has laid down no last day")
            continue
        admitted, states = _admissions(register, sweep["act_id"], sweep["at"]), []
        for (place, ref), versions in records.items():
            known = [row for row in versions if row["known_at"] <= sweep["at"]]
            if place != sweep["place"] or not known:
                continue
            record = max(known, key=lambda row: row["version"])
            then = [step for step in steps.get((place, ref), []) if step["at"] <= sweep["at"] and step["act_id"] < sweep["act_id"]]
            states.append([ref, _state(record, then, admitted.get((place, record["unit"])), last_day, on)[0]])
            report.count("transition_records")
        counted = Counter(state for _, state in states)
        report.compare("A5", where, sweep["states"], {state: counted[state] for state in _STATES}, "状态数不符", "the states come out otherwise")
        report.compare("A5", where, sweep["digest"], sm3(canonical(sorted(states))), "逐条状态的摘要不符", "the state of a record comes out otherwise")


def _check_tasks(export: Export, records: dict[tuple[str, str], list[Row]], report: Report) -> None:
    """Every answer is a person's, of a task that is there; every task is of a record that is there."""
    tasks = {row["task_no"]: row for row in export.rows("standalone_task")}
    for number, row in tasks.items():
        report.count("transition_tasks")
        if (row["place"], row["ref"]) not in records:
            report.find("A5", f"standalone_task {number}", "待办的记录不存在", "a task of a record that is not there")
        held = sm3(canonical([row["kind"], row["ref"], row["first"], row["enterprise"], row["case_no"]]))
        report.compare("A5", f"standalone_task {number}", row["digest"], held, "待办的摘要不符", "the digest of a task differs")
    for row in export.rows("standalone_answer"):
        post, _, person = row["actor"].partition(":")
        if row["task_no"] not in tasks or post == "job" or person != row["person"]:
            report.find("K8", f"standalone_answer {row['task_no']}", "答复没有具名的人员，或者没有待办", "an answer that no person gave, or to no task")
