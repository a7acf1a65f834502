"""One-stop handling: nothing is passed on that nobody asked for, no paper came without its exchange, nothing is put forward that the law does not list."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta, timezone
from typing import Any

from zhibao_audit.export import Export, Row
from zhibao_audit.report import Report

_CHINA = timezone(timedelta(hours=8))
_PASSER, _PUTTER = "job:one_stop", "job:unapplied"
_STAGES = ("appraisal_application", "benefit_application")


def check_one_stop(export: Export, report: Report) -> None:
    """The chain of every case, act by act."""
    chains: dict[str, list[Row]] = defaultdict(list)
    for act in export.rows("act"):
        if act["subject"].startswith("case:"):
            chains[act["subject"]].append(act)
    requests = {row["request_no"]: row for row in export.rows("linkage_request")} if export.has("linkage_request") else {}
    received: dict[str, set[str]] = defaultdict(set)
    for row in export.rows("linkage_request_step") if export.has("linkage_request_step") else ():
        if row["step"] == "received":
            received[row["request_no"]].add(row["digest"])
    free = [row for row in export.rows("law_number") if row["name"] == "benefits_without_application"] if export.has("law_number") else []
    for acts in chains.values():
        acts.sort(key=lambda act: act["place_in_chain"])
        _passed_on(acts, report)
        _put_forward(acts, free, report)
        _fetched(acts, requests, received, report)


def _passed_on(acts: list[Row], report: Report) -> None:
    """A step of the system stands on the one application, after the conclusion before it was served (K8)."""
    asked: tuple[str, ...] = ()
    served: set[str] = set()
    for act in acts:
        facts = act["content"].get("facts", {})
        if act["verb"] == "application":
            asked = tuple(facts.get("one_stop", ()))
        served.add(act["verb"])
        if act["verb"] not in _STAGES or act["actor"] != _PASSER:
            continue
        report.count("steps_passed_on")
        before = "appraisal_service" if act["verb"] == "benefit_application" and _STAGES[0] in asked else "service"
        if act["verb"] not in asked:
            report.find("K8", _where(act), "转办了没有一并申请的环节", "a stage was passed on that nobody asked for")
        if before not in served:
            report.find("K8", _where(act), "前一环节的结论尚未送达", "the conclusion before it was not served")


def _put_forward(acts: list[Row], free: list[Row], report: Report) -> None:
    """What the system put forward is listed by the law of the place and the day, was not declined, and nobody had applied for it (K8, K9)."""
    place, declined, applied, served = "", set[str](), set[str](), False
    for act in acts:
        facts = act["content"].get("facts", {})
        if act["verb"] == "opening":
            place = str(facts.get("prefecture", ""))
        served = served or act["verb"] == "appraisal_service"
        if act["verb"] == "benefit_declined":
            declined |= set(act["content"]["items"])
        if act["verb"] != "benefit_application":
            continue
        items = set(facts.get("items", ()))
        if act["actor"] == _PUTTER:
            report.count("benefits_put_forward", len(items))
            if not items <= _listed(free, place, act["at"]):
                report.find("K9", _where(act), "提出的待遇不在当地免申即享之列", "the law of the place does not list what was put forward")
            if items & declined or items & applied or not served:
                report.find("K8", _where(act), "提出的待遇已谢绝、已申领，或者鉴定尚未送达", "it was declined or applied for, or the appraisal was not served")
        applied |= items


def _fetched(acts: list[Row], requests: dict[str, Row], received: dict[str, set[str]], report: Report) -> None:
    """A paper that was fetched was asked for by a recorded request, came in an answer that was taken, and lies in the file (A4)."""
    asked: dict[tuple[str, str], Row] = {}
    papers: dict[str, str] = {}
    for act in acts:
        said: dict[str, Any] = act["content"]
        if act["verb"] == "evidence_added":
            papers[said["document"]] = said["paper"]
        if act["verb"] == "paper_fetch_asked":
            report.count("papers_asked_elsewhere")
            asked[said["paper"], said["request"]] = act
            request = requests.get(said["request"])
            if request is None or request["exchange"] != said["exchange"] or request["side"] != "ours":
                report.find("A4", _where(act), "材料的请求没有交换记录", "a paper was asked for without a recorded exchange")
        if act["verb"] == "paper_fetched":
            report.count("papers_fetched")
            if (said["paper"], said["request"]) not in asked or said["answer"] not in received[said["request"]]:
                report.find("A4", _where(act), "取得的材料没有请求或者没有收下的答复", "a fetched paper without a request or without an answer that was taken")
            if papers.get(said["document"]) != said["paper"]:
                report.find("A4", _where(act), "取得的材料不在案卷中", "what was fetched does not lie in the file")


def _listed(free: list[Row], place: str, at: int) -> set[str]:
    day = _day(at)
    best: tuple[int, set[str]] = (-1, set())
    for row in free:
        here = row["place"].rstrip("0")
        if place.startswith(here) and row["from"] <= day and (row["to"] is None or day <= row["to"]) and len(here) > best[0]:
            best = (len(here), set(row["value"] or ()))
    return best[1]


def _day(at: int) -> str:
    """The day in China (UTC+8) of an instant in milliseconds since 1970."""
    return datetime.fromtimestamp(at // 1000, _CHINA).date().isoformat()


def _where(act: Row) -> str:
    return f"act {act['id']} {act['subject']}#{act['place_in_chain']} {act['verb']}"
