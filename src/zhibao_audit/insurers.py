"""Insurers: what was counted follows from the tasks, scores from what was counted, fees from scores; each person and each fen once.

Reckoned anew, with code of its own, from the export alone. A task is due in a quarter; for each indicator it met it or not. With W
the rate of all tasks judged and U of tasks alike (leaning on W by k tasks), an insurer with n of them stands at
W + (met - sum of U) / (n + k), and its score is a hundred times the weighted mean. Intervals are so many standard deviations.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction
from math import isqrt
from typing import Any

from zhibao_audit.exact import canonical, instant_ms, sm3
from zhibao_audit.export import Export, Row
from zhibao_audit.report import Report

_ALGORITHM = "zhibao-sample-1"
_CHINA = timezone(timedelta(hours=8))
_MILLION = 10**6
_HOUR = 3_600_000
_ENDS = {"confirm": "confirmed", "return": "returned", "take_back": "taken_back"}
# Who rates for herself, once for a task.
_PARTIES = ("worker", "relative", "union")


def check_insurers(export: Export, report: Report) -> None:
    """Samples, reviews and fees."""
    tasks = _tasks(export)
    _check_samples(export, report)
    _check_findings(export, report)
    law = _Law(export)
    scores = _check_reviews(export, law, tasks, report)
    _check_fees(export, law, tasks, scores, report)


def _tasks(export: Export) -> dict[str, Row]:
    """Every task with its steps in order."""
    found = {row["task_no"]: {**row, "steps": []} for row in export.rows("insurer_task")}
    for step in sorted(export.rows("insurer_task_step"), key=lambda row: (row["task_no"], row["place"])):
        if step["task_no"] in found:
            found[step["task_no"]]["steps"].append(step)
    return found


def _check_samples(export: Export, report: Report) -> None:
    """Every sample comes out again from what was fixed before (A5); fixing, drawing, handling again and comparing are different persons (P3)."""
    fixed = {row["sample_no"]: row for row in export.rows("insurer_sample")}
    units: dict[str, list[Row]] = defaultdict(list)
    for row in export.rows("insurer_sample_unit"):
        units[row["sample_no"]].append(row)
    drawn: dict[str, set[int]] = defaultdict(set)
    for row in export.rows("insurer_sample_drawn"):
        drawn[row["sample_no"]].add(row["unit_id"])
    for draw in export.rows("insurer_sample_draw"):
        number = draw["sample_no"]
        where, mine, sample = f"insurer_sample {number}", units[number], fixed.get(number)
        report.count("handling_samples_drawn")
        if sample is None:
            report.find("A5", where, "抽取前没有固定样本框", "nothing was fixed before the draw")
            continue
        _two(report, where, draw["person"], sample["person"], "固定和抽取为同一人", "the same person fixed and drew")
        frame = sm3(canonical(sorted([row["task_no"], row["stratum"]] for row in mine)))
        report.compare("A5", where, sample["frame_digest"], frame, "样本框被改动", "the frame was changed")
        promise = sm3("|".join((_ALGORITHM, number, sample["frame_digest"], canonical(sample["sizes"]), draw["seed"])))
        report.compare("A5", where, sample["commitment"], promise, "种子不是封存的种子", "the seed is not the one that was fixed")
        tickets = sorted((row["stratum"], sm3("|".join((_ALGORITHM, number, draw["seed"], draw["word"], row["task_no"]))), row["id"]) for row in mine)
        taken: dict[str, list[int]] = defaultdict(list)
        for stratum, _, unit in tickets:
            taken[stratum].append(unit)
        again = {unit for stratum, held in taken.items() for unit in held[: sample["sizes"].get(stratum, 0)]}
        report.compare("A5", where, sorted(drawn[number]), sorted(again), "抽中的不是重新抽取的结果", "what was drawn is not what comes out again")
    handled = {row["unit_id"]: row for row in export.rows("insurer_handled_again")}
    for row in export.rows("insurer_sample_result"):
        where = f"insurer_sample_result {row['unit_id']}"
        report.count("results_compared")
        if row["unit_id"] not in handled:
            report.find("K8", where, "没有重新办理就比较", "compared without having been handled again")
        else:
            _two(report, where, row["person"], handled[row["unit_id"]]["person"], "重新办理和比较为同一人", "the same person handled again and compared")


def _check_findings(export: Export, report: Report) -> None:
    """Who upheld a remark did not record it; who closed a notice did not issue it (P3)."""
    remarks = {row["remark_no"]: row for row in export.rows("insurer_remark")}
    rated: set[str] = set()
    for row in remarks.values():
        if row["kind"] != "satisfaction" or row["actor"].partition(":")[0] not in _PARTIES:
            continue
        if row["task_no"] in rated:
            report.find("K8", f"insurer_remark {row['remark_no']}", "本人对同一任务评价了两次", "a person rated a task twice")
        rated.add(row["task_no"])
    for row in export.rows("insurer_remark_finding"):
        where = f"insurer_remark {row['remark_no']}"
        if row["remark_no"] not in remarks:
            report.find("K8", where, "核查的记录不存在", "a finding on a remark that is not there")
            continue
        _two(report, where, row["person"], remarks[row["remark_no"]]["person"], "记录和核查为同一人", "the same person recorded and found")
    issued = {row["notice_no"]: row for row in export.rows("insurer_notice")}
    for row in export.rows("insurer_notice_step"):
        if row["verb"] == "closed" and row["notice_no"] in issued:
            _two(report, f"insurer_notice {row['notice_no']}", row["person"], issued[row["notice_no"]]["person"], "签发和复查为同一人", "the same person issued and closed")


def _check_reviews(export: Export, law: _Law, tasks: dict[str, Row], report: Report) -> dict[tuple[str, str], Fraction | None]:
    """What was counted is what the tasks say; scores, intervals and ranks follow from it (P7). Gives the scores anew."""
    counted: dict[str, list[Row]] = defaultdict(list)
    for row in export.rows("insurer_review_task"):
        counted[row["review_no"]].append(row)
    kept: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in export.rows("insurer_review_score"):
        kept[row["review_no"]][row["insurer"]] = row
    drafted = {row["review_no"]: row for row in export.rows("insurer_review")}
    for step in export.rows("insurer_review_step"):
        if step["verb"] in ("decided", "returned") and step["review_no"] in drafted:
            _two(report, f"insurer_review {step['review_no']}", step["person"], drafted[step["review_no"]]["person"], "提出和决定为同一人", "the same person drafted and decided")
    anew: dict[tuple[str, str], Fraction | None] = {}
    known = _known(export, law, tasks)
    for review_no, review in drafted.items():
        where, mine = f"insurer_review {review_no}", counted[review_no]
        report.count("reviews")
        digest = sm3(canonical(sorted([row["task_no"], row["likeness"], row["met"]] for row in mine)))
        report.compare("A5", where, review["digest"], digest, "计入的任务被改动", "the tasks that were counted were changed")
        _check_scheme(law, review, where, report)
        for row in mine:
            report.count("review_tasks")
            said = {name: row["met"][name] for name in sorted(row["met"]) if name != "satisfaction"}
            report.compare("P7", f"{where} {row['task_no']}", said, known(row, review), "指标与任务的步骤不符", "what was counted is not what the task's steps say")
        for insurer, (points, low, high, rank, number) in _scores(mine, review["scheme"]).items():
            anew[review_no, insurer] = points
            one = kept[review_no].get(insurer)
            if one is None:
                report.find("P7", f"{where} {insurer}", "缺少得分", "its score is missing")
                continue
            texts = [None if value is None else _text(value, 2) for value in (points, low, high)]
            report.compare("P7", f"{where} {insurer}", [one["score"], one["low"], one["high"], one["rank"], one["tasks"]], [*texts, rank, number], "得分不符", "the score is not what the tasks give")
    return anew


def _known(export: Export, law: _Law, tasks: dict[str, Row]) -> Any:
    """A function that judges a task anew, as far as rows of the export say: time, papers, sample, complaints, irregularities."""
    units = {row["id"]: row["task_no"] for row in export.rows("insurer_sample_unit")}
    results = [(units[row["unit_id"]], row["outcome"], row["at"]) for row in export.rows("insurer_sample_result") if row["unit_id"] in units]
    remarks = {row["remark_no"]: row for row in export.rows("insurer_remark")}
    upheld = [(remarks[row["remark_no"]], row["at"]) for row in export.rows("insurer_remark_finding") if row["upheld"] and row["remark_no"] in remarks]

    def judge(row: Row, review: Row) -> dict[str, int]:
        task, until = tasks[row["task_no"]], review["at"]
        steps = [step for step in task["steps"] if step["at"] <= until]
        reported = next((_day(step["at"]) for step in steps if step["verb"] == "report"), None)
        met: dict[str, int] = {}
        hours = law.number("insurer_visit_hours", review["place"], _day(task["at"]))
        if task["kind"] == "visit" and hours is not None:
            visit = next((step for step in steps if step["verb"] == "visit"), None)
            came = None if visit is None else instant_ms(visit["facts"].get("visited_at")) or visit["at"]
            if came is not None or until > task["at"] + hours * _HOUR:
                met["arrival"] = int(came is not None and came <= task["at"] + hours * _HOUR)
        if task["kind"] != "visit" and (reported is not None or _day(until) > task["due_on"]):
            met["investigation"] = int(reported is not None and reported <= task["due_on"])
        sent_back = any(step["verb"] == "send_back" for step in steps)
        if reported is not None and (sent_back or any(step["verb"] == "confirm" for step in steps)):
            met["papers"] = int(not sent_back)
        found = [outcome for number, outcome, at in results if number == row["task_no"] and at <= until]
        if found:
            met["amounts"] = int(found[-1] == "agrees")
        against = {remark["kind"] for remark, at in upheld if remark["task_no"] == row["task_no"] and at <= until}
        met["complaints"], met["irregularities"] = int("complaint" not in against), int("irregularity" not in against)
        return met

    return judge


def _check_scheme(law: _Law, review: Row, where: str, report: Report) -> None:
    """The weights and the method are the law's numbers."""
    end = _last_day(review["quarter"])
    names = {"insurer_scorecard": "weights", "insurer_review_shrinkage": "shrinkage", "insurer_review_least_tasks": "least_tasks", "insurer_review_interval": "interval"}
    for name, part in names.items():
        value = law.number(name, review["place"], end)
        if name == "insurer_scorecard":
            value = {row["indicator"]: str(Fraction(row["weight"])) for row in value or ()}
        said = review["scheme"][part]
        same = str(Fraction(said)) == str(Fraction(value)) if part == "interval" and value is not None else said == value
        if not same:
            report.find("P7", where, f"{name} 不是规定的数值", f"{name} is not the number of the law")


def _scores(rows: list[Row], scheme: dict[str, Any]) -> dict[str, tuple[Fraction | None, Fraction | None, Fraction | None, int | None, int]]:
    """Score, interval, rank and number of tasks of each insurer, anew."""
    weights, k = {name: Fraction(weight) for name, weight in scheme["weights"].items()}, scheme["shrinkage"]
    insurers = sorted({row["insurer"] for row in rows})
    rates: dict[str, dict[str, tuple[Fraction, Fraction]]] = {insurer: {} for insurer in insurers}
    for name, weight in weights.items():
        mine = [row for row in rows if name in row["met"]]
        if not mine or not weight:
            continue
        whole = Fraction(sum(row["met"][name] for row in mine), len(mine))
        alike: dict[str, list[int]] = defaultdict(list)
        for row in mine:
            alike[row["likeness"]].append(row["met"][name])
        for insurer in insurers:
            own = [row for row in mine if row["insurer"] == insurer]
            expected = sum((_leaning(alike[row["likeness"]], whole, k) for row in own), Fraction(0))
            rate = whole if not own else whole + (sum(row["met"][name] for row in own) - expected) / (len(own) + k)
            if own:
                spread = sum((_chance(_leaning(alike[row["likeness"]], whole, k, more=True)) for row in own), Fraction(0)) / len(own)
            else:
                spread = _chance((whole * len(mine) + 1) / (len(mine) + 2))
            rates[insurer][name] = (min(max(rate, Fraction(0)), Fraction(1)), spread / (len(own) + k + 1))
    points: dict[str, tuple[Fraction | None, Fraction | None, Fraction | None, int]] = {}
    for insurer, held in rates.items():
        number = sum(row["insurer"] == insurer for row in rows)
        parts = sum((weights[name] for name in held), Fraction(0))
        if number < scheme["least_tasks"] or not parts:
            points[insurer] = (None, None, None, number)
            continue
        # Rates were kept with all their digits when the score was made: the score is rounded once.
        score = _rounded(100 * sum((weights[name] * rate for name, (rate, _) in held.items()), Fraction(0)) / parts, 2)
        variance = sum((weights[name] ** 2 * spread for name, (_, spread) in held.items()), Fraction(0)) / parts**2
        half = 100 * Fraction(scheme["interval"]) * Fraction(isqrt(variance.numerator * _MILLION**2 // variance.denominator), _MILLION)
        points[insurer] = (score, _rounded(max(score - half, Fraction(0)), 2), _rounded(min(score + half, Fraction(100)), 2), number)
    return {insurer: (score, low, high, _rank(insurer, points), number) for insurer, (score, low, high, number) in points.items()}


def _rank(insurer: str, points: dict[str, tuple[Fraction | None, Fraction | None, Fraction | None, int]]) -> int | None:
    score, low, high, _ = points[insurer]
    if score is None or low is None or high is None:
        return None
    others = [(one[0], one[1], one[2]) for name, one in points.items() if name != insurer and one[0] is not None]
    for _, other_low, other_high in others:
        assert other_low is not None and other_high is not None
        if not (high < other_low or other_high < low):
            return None
    return 1 + sum(1 for other, _, _ in others if other is not None and other > score)


def _leaning(met: list[int], whole: Fraction, k: int, *, more: bool = False) -> Fraction:
    return (sum(met) + k * whole + int(more)) / (len(met) + k + (2 if more else 0))


def _chance(rate: Fraction) -> Fraction:
    return rate * (1 - rate)


def _check_fees(export: Export, law: _Law, tasks: dict[str, Row], scores: dict[tuple[str, str], Fraction | None], report: Report) -> None:
    """Every line is what the terms say, each task and case once (P1); what is paid, kept and moved follows from the score (P7)."""
    lines: dict[str, list[Row]] = defaultdict(list)
    seen: set[tuple[str, str, str]] = set()
    for row in export.rows("insurer_fee_line"):
        lines[row["fee_no"]].append(row)
        key = (row["mandate_no"], row["kind"], str(row["task_no"] or row["case_no"] or row["since"]))
        if key in seen:
            report.find("P1", f"insurer_fee {row['fee_no']}", "同一事项付了两次服务费", "the same is paid for twice")
        seen.add(key)
    terms: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(export.rows("insurer_mandate_term"), key=lambda one: one["number"]):
        terms[row["mandate_no"]].append(row)
    decided = {row["review_no"] for row in export.rows("insurer_review_step") if row["verb"] == "decided"}
    for fee in export.rows("insurer_fee"):
        where, held = f"insurer_fee {fee['fee_no']}", lines[fee["fee_no"]]
        report.count("fees")
        if fee["review_no"] not in decided:
            report.find("P3", where, "所依据的考评没有决定", "it rests on a review that nobody decided")
        for line in held:
            report.count("fee_lines")
            amount = _amount(line, fee, terms[fee["mandate_no"]], tasks)
            report.compare("P7", f"{where} {line['kind']} {line['task_no'] or line['case_no'] or ''}", line["amount_fen"], amount, "金额不是条款规定的", "not the amount of the terms")
        points = scores.get((fee["review_no"], fee["insurer"]))
        report.compare("P7", where, fee["score"], None if points is None else _text(points, 2), "所用得分不符", "not the score of the review")
        said = [fee[name] for name in ("earned_fen", "retained_fen", "released_fen", "kept_fen", "moved_fen", "payable_fen")]
        anew = _reckoned(law, fee, sum(line["amount_fen"] for line in held), points)
        report.compare("P7", where, said, anew, "服务费与重新计算的不符", "the fee is not what comes out again")


def _amount(line: Row, fee: Row, terms: list[Row], tasks: dict[str, Row]) -> int | None:
    """What the terms that hold on the day of a line say."""
    held = next((one for one in reversed(terms) if one["since"] <= line["until"]), None)
    if held is None:
        return None
    if line["kind"] == "fixed":
        year, quarter = int(fee["quarter"][:4]), int(fee["quarter"][-1])
        first, after = date(year, 3 * quarter - 2, 1), date(year + quarter // 4, quarter * 3 % 12 + 1, 1)
        days = (date.fromisoformat(line["until"]) - date.fromisoformat(line["since"])).days + 1
        return int(_rounded(Fraction(held["fixed_fen"] * days, (after - first).days), 0))
    if line["kind"] == "case":
        under = [one for one in tasks.values() if (one["mandate_no"], one["case_no"]) == (fee["mandate_no"], line["case_no"])]
        return int(held["per_case_fen"]) if any(_end(one) == "confirmed" for one in under) else None
    task = tasks.get(line["task_no"])
    return None if task is None or _end(task) != "confirmed" else held["per_task_fen"].get(task["kind"])


def _reckoned(law: _Law, fee: Row, earned: int, points: Fraction | None) -> list[int] | None:
    end = _last_day(fee["quarter"])
    names = ("insurer_fee_full_score", "insurer_fee_floor_score", "insurer_fee_performance_range", "insurer_fee_rounding")
    full, floor, movement, rounding = (law.number(name, fee["place"], end) for name in names)
    if None in (full, floor, movement) or rounding != "half_up":
        return None
    retained = int(_rounded(Fraction(fee["retained_share"]) * earned, 0))
    released, moved = retained, 0
    if points is not None and retained:
        part = min(max((points - full) / max(full - floor, 1) + 1, Fraction(0)), Fraction(1))
        released = int(_rounded(part * retained, 0))
    elif points is not None:
        part = min(max((points - full) / 20, Fraction(-1)), Fraction(1))
        moved = int(_rounded(part * Fraction(movement) * earned, 0))
    return [earned, retained, released, retained - released, moved, earned - (retained - released) + moved]


class _Law:
    """The numbers of the law about insurers, by name."""

    def __init__(self, export: Export) -> None:
        self._rows: dict[str, list[Row]] = defaultdict(list)
        for row in export.rows("law_number"):
            if row["name"].startswith("insurer_"):
                self._rows[row["name"]].append(row)

    def number(self, name: str, place: str, on: str) -> Any:
        """A number for a city on a day: the city's own, else the province's, else the nation's."""
        for code in (place, f"{place[:2]}0000", "000000"):
            for row in self._rows[name]:
                if row["place"] == code and row["from"] <= on and (row["to"] is None or on <= row["to"]):
                    return row["value"]
        return None


def _last_day(quarter: str) -> str:
    year, number = int(quarter[:4]), int(quarter[-1])
    return (date(year + number // 4, number * 3 % 12 + 1, 1) - timedelta(days=1)).isoformat()


def _end(task: Row) -> str | None:
    return next((_ENDS[step["verb"]] for step in reversed(task["steps"]) if step["verb"] in _ENDS), None)


def _day(millis: int) -> str:
    return datetime.fromtimestamp(millis // 1_000, _CHINA).date().isoformat()


def _rounded(value: Fraction, places: int) -> Fraction:
    """Half away from zero."""
    scaled = abs(value) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(-whole if value < 0 else whole, 10**places)


def _text(value: Fraction, places: int) -> str:
    scaled = int(_rounded(value, places) * 10**places)
    return f"{'-' if scaled < 0 else ''}{abs(scaled) // 10**places}.{abs(scaled) % 10**places:0{places}d}"


def _two(report: Report, where: str, one: str, other: str, zh: str, en: str) -> None:
    if one == other:
        report.find("P3", where, zh, en)
