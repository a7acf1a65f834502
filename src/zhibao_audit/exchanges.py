"""Exchanges and matches: recorded before they left, answers that add up, hits answered by persons, and no money that rests on a hit."""

from __future__ import annotations

from collections import defaultdict

from zhibao_audit.exact import canonical
from zhibao_audit.export import Export, Row
from zhibao_audit.report import Report

_MONEY = ("payment_batch:", "fund:", "bank:")
_COUNTED = ("accepted", "doubled", "changed", "withdrawn")


def check_exchanges(export: Export, report: Report) -> None:
    """Requests with their steps, hits with their answers, and the acts of money beside them."""
    _check_requests(export, report)
    hits = {row["hit_no"]: row for row in export.rows("linkage_hit")}
    _check_answers(export, hits, report)
    for act in export.rows("act"):
        if act["subject"].startswith(_MONEY):
            told = canonical(act["content"]) + act["ground"]
            report.count("acts_of_money_beside_hits")
            if any(hit in told for hit in hits):
                report.find("K8", f"act {act['id']} {act['subject']}", "支付引用了比对命中", "an act of money rests on a hit")


def _check_requests(export: Export, report: Report) -> None:
    """What left was recorded before, by its digest; of an answer that was taken the counts add up; of a refused one nothing was kept (A4)."""
    steps: dict[str, list[Row]] = defaultdict(list)
    for row in export.rows("linkage_request_step"):
        steps[row["request_no"]].append(row)
    kept: dict[str, int] = defaultdict(int)
    for row in export.rows("linkage_row"):
        kept[row["request_no"]] += 1
    for request in export.rows("linkage_request"):
        where = f"linkage_request {request['request_no']}"
        report.count("requests_between_bodies")
        if request["actor"].startswith("job:"):
            report.find("K8", where, "请求没有具名的人员", "a request that no person made")
        if not request["cites"]:
            report.find("A4", where, "请求没有依据", "a request without a ground")
        mine = sorted(steps[request["request_no"]], key=lambda row: row["number"])
        report.compare("A5", where, [row["number"] for row in mine], list(range(1, len(mine) + 1)), "经过不连续", "steps are missing")
        recorded: set[str] = set()
        new = 0
        for row in mine:
            counted = sum(row[name] for name in _COUNTED)
            if row["step"] == "prepared":
                recorded.add(row["digest"])
            if row["step"] == "sent" and row["digest"] not in recorded:
                report.find("A4", where, "发出以前没有登记", "bytes left that were not recorded before")
            if row["step"] == "received":
                report.compare("O1", where, row["rows"], counted, "收下的行数合不上", "the rows of an answer do not add up")
                new += row["rows"] - row["doubled"]
            elif counted:
                report.find("O1", where, "没有收下的文件留下了行", "rows were kept of a file that was not taken")
        report.compare("O1", where, kept[request["request_no"]], new, "保留的行数与收下的不符", "the rows kept are not those that were taken")


def _check_answers(export: Export, hits: dict[str, Row], report: Report) -> None:
    """Every answer is a person's, in the post that owns the hit (K8)."""
    report.count("hits", len(hits))
    for row in export.rows("linkage_hit_answer"):
        where = f"linkage_hit {row['hit_no']}"
        report.count("hit_answers")
        owner = hits.get(row["hit_no"])
        post, _, person = row["actor"].partition(":")
        if owner is None or post == "job" or not person or post != owner["owner"]:
            report.find("K8", where, "答复不是责任岗的人员作出", "an answer that nobody of the owner's post gave")
