"""One-stop handling (一件事): one application, one set of papers, one person in charge; the system passes on from stage to stage.

Carries `zhejiang-2025-44 §2(6)`, `jiangsu-2025-31 §2`, `taoyuan-2025-1 §74`. Which stages may be asked for together is a number of the
law by city. Steps stay those of the procedure table: what is passed on is a step taken by a named job on the ground of the one
application. Effect and effort are reckoned from the acts of cases, and every figure leads to its cases.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases import acts as cases
from zhibao.cases.model import AppraisalState, BenefitState, CaseState, ConfirmationState, Taken, Track
from zhibao.cases.procedure import BY_VERB
from zhibao.kit import acts
from zhibao.kit.actors import JOB, Actor
from zhibao.kit.answers import must_be_one_of
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

APPRAISAL, BENEFIT = "appraisal_application", "benefit_application"
CHARGE = "one_stop_charge"
# Why somebody else takes over.
REASONS: Mapping[str, tuple[str, str]] = {
    "first_named": ("首次指定", "named first"), "leave": ("休假或者外出", "leave"), "moved": ("调离岗位", "moved to another post"),
    "workload": ("调整工作量", "load of work"), "recused": ("需要回避", "has to stand aside"), "asked_by_party": ("当事人要求", "asked for by the party"),
}  # fmt: skip
_SERVED = ("service", "appraisal_service")
PASSER = Actor("one_stop", JOB)
# What somebody outside the office has to do herself: each is one way to the office, to a screen or to a telephone.
_ASKED_OF_PARTIES = ("application", APPRAISAL, BENEFIT, "material_received", "appraisal_material_received", "inquiry_answer", "late_statement")
_GROUPS = (("worker", ("worker", "relative", "union")), ("enterprise", ("platform", "service_agency")), ("insurer", ("insurer",)), ("system", (JOB,)))


def stages(place: str, on: date) -> law.Value:
    """The stages that one application may ask for in a city. Raises law.MissingNumber with who must fill them."""
    return law.book().number("one_stop_stages", place=place, on=on)


def agreed(case: CaseState) -> tuple[str, ...]:
    """What the last application asked for together; empty for an ordinary case."""
    applied = case.last("application")
    return () if applied is None else tuple(applied.facts.get("one_stop", ()))


def following(case: CaseState, allowed: Sequence[str]) -> str | None:
    """The stage that comes next and may be passed on now, None where nothing is to be passed on.

    The conclusion of a stage has been served; the benefits wait for the appraisal where it was asked for too.
    """
    wanted = [stage for stage in agreed(case) if stage in allowed]
    if case.at(Track.CONFIRMATION) is not ConfirmationState.CONFIRMED_SERVED:
        return None
    if APPRAISAL in wanted and case.at(Track.APPRAISAL) is AppraisalState.NONE:
        return APPRAISAL
    appraised = APPRAISAL not in wanted or case.at(Track.APPRAISAL) is AppraisalState.CONCLUDED_SERVED
    if BENEFIT in wanted and appraised and case.at(Track.BENEFIT) is BenefitState.NONE:
        return BENEFIT
    return None


def pass_on(session: Session, keyring: Keyring, case_no: str, *, at: datetime) -> str | None:
    """Pass a case on to its next stage on the ground of its one application; the verb of the step taken, None where nothing is due.

    Again does nothing. Raises law.MissingNumber where the city has laid nothing down, and the refusals of `take_step`.
    """
    case = cases.case_state(session, case_no)
    applied = case.last("application")
    if applied is None or not agreed(case):
        return None
    found = stages(case.prefecture, at.astimezone(ZONE).date())
    verb = following(case, list(found.value) if isinstance(found.value, list) else [])
    if verb is None:
        return None
    facts: dict[str, Any] = {"applicant": applied.facts["applicant"]}
    if applied.facts.get("papers"):
        facts["papers"] = list(applied.facts["papers"])
    if verb == BENEFIT:
        facts["items"] = list(applied.facts.get("items") or ())
    cases.take_step(session, keyring, case_no, verb, actor=PASSER, ground=found.cites[0], facts=facts, at=at, on_behalf_of=applied.actor)
    return verb


def carry_on(session: Session, keyring: Keyring, case_no: str, verb: str, *, at: datetime) -> str | None:
    """After a conclusion was served: pass the case on where one application asked for it. A city without a rule passes nothing on."""
    if verb not in _SERVED:
        return None
    try:
        return pass_on(session, keyring, case_no, at=at)
    except law.MissingNumber:  # nothing was promised there; the parties apply for each stage
        return None


def take_charge(session: Session, case_no: str, officer: Actor, reason: str = "first_named", *, actor: Actor, at: datetime) -> None:
    """Name the one person who is in charge of a one-stop case throughout, or another one for a reason of `REASONS`; the same person again changes nothing.

    Raises CallerFault `officer_needed`, `not_one_stop`, `reason_needed`, `finding_form`.
    """
    if officer.machine or actor.machine:
        raise CallerFault("officer_needed", "须指定一名工作人员。", "A named member of staff is needed.", place="officer")
    must_be_one_of(reason, REASONS)
    case = cases.case_state(session, case_no)
    if not agreed(case):
        raise CallerFault(
            "not_one_stop", "该案没有一并申请后续环节。", "The application asked for no further stage.", place=case_no,
            remedy_zh="申请时在 one_stop 中列出一并申请的环节。", remedy_en="The application lists the stages in its fact one_stop.",
        )  # fmt: skip
    before = in_charge(session, case_no)
    if before == str(officer):
        return
    if before is not None and reason == "first_named":
        raise CallerFault(
            "reason_needed", "变更负责人须写明原因。", "A change of the person in charge needs its reason.", place=case_no,
            remedy_zh="可用：" + "、".join(zh for name, (zh, _) in REASONS.items() if name != "first_named") + "。", remedy_en="Reasons: " + ", ".join(list(REASONS)[1:]) + ".",
        )  # fmt: skip
    ground = stages(case.prefecture, at.astimezone(ZONE).date()).cites[0]
    content = {"officer": str(officer), "reason": reason if before is not None else "first_named"}
    acts.record(session, verb=CHARGE, subject=cases.subject(case_no), actor=str(actor), ground=ground, content=content, at=at)


def in_charge(session: Session, case_no: str) -> str | None:
    """Who is in charge of a case, None where nobody was named."""
    held = charges(session, case_no)
    return held[-1]["officer"] if held else None


def charges(session: Session, case_no: str) -> list[dict[str, Any]]:
    """Who was in charge of a case since when, named by whom and why; the last one counts."""
    query = select(acts.Act).where(acts.Act.subject == cases.subject(case_no), acts.Act.verb == CHARGE).order_by(acts.Act.place_in_chain)
    return [
        {"officer": str(act.content["officer"]), "reason": str(act.content.get("reason", "first_named")), "since": act.at.astimezone(ZONE).date().isoformat(), "by": act.actor}
        for act in session.scalars(query)
    ]


@dataclass(frozen=True)
class Way:
    """How a case went from its application to the first payment: days, ways asked of the parties, papers asked for."""

    case_no: str
    one_stop: bool
    days: int
    visits: int
    papers: int


def way_of(case: CaseState) -> Way | None:
    """The way of a case that was paid; None before that. What the job passed on was asked of nobody."""
    applied, paid = case.last("application"), next((step for step in case.steps if step.verb == "payment"), None)
    if applied is None or paid is None:
        return None
    asked = [step for step in case.steps if step.verb in _ASKED_OF_PARTIES and not step.actor.startswith(f"{JOB}:")]
    papers = sum(len(step.facts.get("papers") or ()) for step in asked)
    return Way(case.case_no, bool(agreed(case)), (paid.day - applied.day).days, len(asked), papers)


def effect(found: Iterable[Way]) -> dict[str, Any]:
    """One-stop cases beside the ordinary ones: how many, median days, ways and papers, with the case numbers behind each figure.

    A difference of medians is a description, not a proof: the cases are not drawn by lot.
    """
    told: dict[str, Any] = {}
    ways = list(found)
    for name, mine in (("one_stop", [way for way in ways if way.one_stop]), ("ordinary", [way for way in ways if not way.one_stop])):
        told[name] = {
            "cases": len(mine), "median_days": _median([way.days for way in mine]), "median_visits": _median([way.visits for way in mine]),
            "median_papers": _median([way.papers for way in mine]), "case_numbers": sorted(way.case_no for way in mine),
        }  # fmt: skip
    return told


def _median(values: Sequence[int]) -> int | None:
    """The lower median: a value that some case has."""
    return sorted(values)[(len(values) - 1) // 2] if values else None


@dataclass(frozen=True, slots=True)
class Wait:
    """A step that was taken: in which case, by which group, and how many days after the step before it on its track."""

    case_no: str
    step: str
    days: int
    group: str


def waits_of(case: CaseState) -> tuple[Wait, ...]:
    """Every step of a case with the days it took."""
    before: dict[Track, Taken] = {}
    found = []
    for step in case.steps:
        if step.verb in BY_VERB:
            track = BY_VERB[step.verb][0].track
            earlier = before.get(track)
            found.append(Wait(case.case_no, step.verb, 0 if earlier is None else (step.day - earlier.day).days, _group(step.actor)))
            before[track] = step
    return tuple(found)


def effort(found: Iterable[Wait]) -> list[dict[str, Any]]:
    """Time and effort of each step: how often, by whom, how many days after the step before it on its track, the longest case.

    The steps that took most days in all come first: there is most to shorten.
    """
    waits: dict[str, list[tuple[int, str]]] = defaultdict(list)
    who: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for one in found:
        waits[one.step].append((one.days, one.case_no))
        who[one.step][one.group] += 1
    return sorted((_line(verb, held, who[verb]) for verb, held in waits.items()), key=lambda line: (-line["total_days"], line["step"]))


def _line(verb: str, held: Sequence[tuple[int, str]], by: Mapping[str, int]) -> dict[str, Any]:
    days = [wait for wait, _ in held]
    longest = max(held)
    step = BY_VERB[verb][0]
    return {
        "step": verb, "zh": step.zh, "en": step.en, "track": step.track.value, "times": len(held), "by": dict(sorted(by.items())), "median_days": _median(days),
        "longest_days": longest[0], "longest_case": longest[1], "total_days": sum(days),
    }  # fmt: skip


def _group(actor: str) -> str:
    post = actor.partition(":")[0]
    return next((name for name, posts in _GROUPS if post in posts), "staff")
