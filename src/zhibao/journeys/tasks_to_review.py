"""From the tasks of a quarter to the review of insurers: gather what was done, ask the cases how hard it was, judge, draft.

A reader of the story: which tasks were due, what the samples found of them, which remarks were upheld, how each case stands;
from these every task is judged once, and a draft keeps what was counted.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases import acts as cases
from zhibao.cases.model import AppraisalState, CaseState, Track
from zhibao.insurers import acts as insurers
from zhibao.insurers.model import Task
from zhibao.insurers.review import acts, rules, samples
from zhibao.insurers.review.model import Judged, Quarter, Scheme, Score, decimals
from zhibao.insurers.supervision import acts as supervision
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring


def due_in(session: Session, place: str, quarter: Quarter) -> list[Task]:
    """The tasks of a city that are reviewed in a quarter, by number."""
    here = {one.mandate_no for one in insurers.mandates(session, place=place)}
    return sorted((one for one in insurers.tasks(session) if one.mandate_no in here and rules.belongs(one, quarter)), key=lambda one: one.task_no)


def gather(session: Session, place: str, quarter: Quarter, at: datetime) -> tuple[list[Judged], Scheme]:
    """Every task of the quarter, judged, and the scheme to score it by. Raises law.MissingNumber where the province has no scheme."""
    scheme = rules.scheme(place, quarter.last)
    tasks = due_in(session, place, quarter)
    states = cases.case_states(session, {one.case_no for one in tasks})
    drawn, upheld, degrees = samples.outcomes(session, place, quarter), supervision.upheld_kinds(session, place), supervision.degrees(session, place)
    return [
        Judged(
            one.task_no, one.mandate_no, one.insurer, one.case_no, likeness(one, states.get(one.case_no)),
            rules.judge(one, place, drawn=drawn.get(one.task_no), upheld=upheld.get(one.task_no, ()), degrees=degrees.get(one.task_no, ()), until=at),
        )
        for one in tasks
    ], scheme  # fmt: skip


def likeness(task: Task, case: CaseState | None) -> str:
    """With which tasks one is compared: the same kind, in the same county, for an injury as serious."""
    if case is None:
        return f"{task.kind.value}|{task.case_no[:6]}|unknown"
    serious = "death" if case.facts.get("application_kind") == "death" else "lasting" if case.at(Track.APPRAISAL) is not AppraisalState.NONE else "passing"
    return f"{task.kind.value}|{case.place}|{serious}"


def draft(session: Session, place: str, quarter: Quarter, *, actor: Actor, at: datetime) -> dict[str, Any]:
    """Draft the review of a quarter and keep what was counted. Raises what `acts.draft` does."""
    city = _city(place)
    judged, scheme = gather(session, city, quarter, at)
    return document(session, acts.draft(session, city, quarter, judged, scheme, actor=actor, at=at).review_no)


def preview(session: Session, place: str, quarter: Quarter, *, at: datetime) -> dict[str, Any]:
    """The review of a quarter as of now; nothing is kept."""
    city = _city(place)
    judged, scheme = gather(session, city, quarter, at)
    return {
        "review": None, "place": city, "quarter": str(quarter), "status": "preview", "scheme": scheme.document(), "provisional": scheme.mark == "assumed",
        "tasks": len(judged), "scores": [score_document(one, scheme, _names(session, city)) for one in rules.scores(judged, scheme)],
    }  # fmt: skip


def document(session: Session, review_no: str, keyring: Keyring | None = None) -> dict[str, Any]:
    """A review as others read it; with the keys also what was said in the hearing."""
    held = acts.review(session, review_no)
    names = _names(session, held.place)
    return {
        "review": review_no, "place": held.place, "quarter": str(held.quarter), "status": held.status, "scheme": held.scheme.document(),
        "provisional": held.provisional, "hear_until": held.hear_until.isoformat(), "drafted_by": held.drafted_by, "decided_by": held.decided_by,
        "tasks": len(acts.counted(session, review_no)), "heard": list(held.heard),
        "scores": [score_document(one, held.scheme, names) for one in acts.scores(session, review_no)],
        "steps": [] if keyring is None else acts.steps(session, keyring, review_no), "fees": acts.statements(session, review_no=review_no),
    }  # fmt: skip


def score_document(one: Score, scheme: Scheme, names: Mapping[str, str]) -> dict[str, Any]:
    """A score with its interval, and each indicator with numerator and denominator."""
    known = rules.indicators()
    told = {"insurer": one.insurer, "insurer_name": names.get(one.insurer, one.insurer), "tasks": one.tasks, "rank": one.rank}
    told |= {name: None if value is None else decimals(value, 2) for name, value in (("score", one.score), ("low", one.low), ("high", one.high))}
    why = (f"不足{scheme.least_tasks}件，不评分", f"fewer than {scheme.least_tasks} tasks, no score") if one.score is None else (
        ("区间重叠，不排名", "intervals overlap, no rank") if one.rank is None else ("", ""))  # fmt: skip
    figures = one.figures()
    return told | {"remark_zh": why[0], "remark_en": why[1], "indicators": [
        {"indicator": name, "zh": known[name].zh, "en": known[name].en, "weight": str(scheme.weights.get(name, 0)), **figures[name]} for name in known if name in figures
    ]}  # fmt: skip


def rows_of(session: Session, review_no: str, insurer: str, indicator: str | None = None) -> list[dict[str, Any]]:
    """The tasks behind a figure: which were judged, and which met it."""
    return [
        {"task_no": one.task_no, "case_no": one.case_no, "likeness": one.likeness, "met": dict(one.met)}
        for one in acts.counted(session, review_no, insurer) if indicator is None or indicator in one.met
    ]  # fmt: skip


def _names(session: Session, place: str) -> dict[str, str]:
    return {one.insurer: one.insurer_name for one in insurers.mandates(session, place=place)}


def _city(place: str) -> str:
    """The code of a city. Raises CallerFault `unknown_place`, `city_needed`."""
    found = law.places().resolve(place)
    if found.level != "prefecture":
        raise CallerFault("city_needed", "考评按地市进行。", "A review is of a city.", place=place, remedy_zh="请写地市名称或代码。", remedy_en="Name a prefecture.")
    return found.code
