"""The acts of the extension: surveys, contact persons and checks of candidates; the plan, its reports, and who was asked to join.

Each candidate has a chain of its own; the plan of a province and the reports of its cities stand in theirs. The acts are the
register; only the persons to ask stand in a table, because they are sealed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.answers import must_tell
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json
from zhibao.kit.turn import turn
from zhibao.registry import acts as registry
from zhibao.registry.extension import rules
from zhibao.registry.extension.model import CHECKS, MATTERS, Candidate, Check, Done, Plan, PlanStep, Survey
from zhibao.registry.extension.tables import CandidateContactRow

POSTS = ("admission_clerk", "admission_reviewer", "admission_decider")
GROUND = "jiangsu-2025-31 §4"
_CANDIDATE, _PLACE = "candidate:", "extension:"
_SURVEYED, _CONTACT, _CHECKED = "candidate_surveyed", "candidate_contact_named", "candidate_checked"
_PLANNED, _DONE, _UNDONE, _FOLLOWED = "extension_planned", "extension_step_done", "extension_step_undone", "enterprise_followed"


def survey(
    session: Session, *, city: str, name: str, industry: str, workers: int, orders: tuple[int, int, int], readiness: str, words: str, demo: bool, actor: Actor,
    at: datetime, uscc: str | None = None,
) -> Candidate:  # fmt: skip
    """Note what was found out about a candidate of a city; the same name and industry again is a further survey of it.

    The industry may be one that is only drafted. Raises CallerFault `survey_form`, `city_needed`, `unknown_industry`, `post_not_allowed`.
    """
    _must_hold(actor)
    rules.sound(workers, orders, readiness)
    where, code = _city(city), registry.checked_uscc(uscc, demo)[0] if uscc else None
    if industry not in law.book().dimension("industry").terms:
        raise CallerFault(
            "unknown_industry", f"没有“{industry}”这个行业。", f"There is no industry {industry!r}.", remedy_zh="见 zhibao law industries。", remedy_en="See `zhibao law industries`."
        )
    if not name.strip():
        raise CallerFault("name_missing", "请写明企业名称。", "Name the enterprise.", place="name")
    turn(session, _CANDIDATE + where)
    held = candidates(session, where)
    known = next((one for one in held if (one.name, one.industry) == (name.strip(), industry)), None)
    number = known.number if known else f"C{where}-{len(held) + 1:04d}"
    _record(session, _SURVEYED, _CANDIDATE + number, actor, at, {
        "candidate": number, "city": where, "name": name.strip(), "uscc": code, "industry": industry, "workers": workers, "orders": list(orders),
        "readiness": readiness, "words": words.strip(),
    })  # fmt: skip
    return candidate(session, number)


def name_contact(session: Session, keyring: Keyring, number: str, *, matter: str, name: str, telephone: str, actor: Actor, at: datetime) -> Candidate:
    """Keep whom to ask at a candidate about a matter, sealed. Raises CallerFault `unknown_matter`, `contact_form`."""
    _must_hold(actor)
    held = candidate(session, number)
    if matter not in MATTERS:
        raise CallerFault("unknown_matter", f"没有“{matter}”这一事项。", f"There is no matter {matter!r}.", remedy_zh=f"可用：{'、'.join(MATTERS)}。", remedy_en=f"Use one of: {', '.join(MATTERS)}.")
    if not name.strip() or not telephone.strip():
        raise CallerFault("contact_form", "请写明联系人和电话。", "Give a name and a telephone number.", place="contact")
    sealed = keyring.seal(canonical_json({"name": name.strip(), "telephone": telephone.strip()}).encode())
    act = _record(session, _CONTACT, _CANDIDATE + number, actor, at, {"candidate": number, "matter": matter})
    session.add(CandidateContactRow(candidate=number, city=held.city, matter=matter, sealed=sealed, act_id=act.id, recorded_at=act.at))
    session.flush()
    return candidate(session, number)


def contacts(session: Session, keyring: Keyring, number: str) -> dict[str, dict[str, str]]:
    """Whom to ask, by matter; the newest of each."""
    rows = session.scalars(select(CandidateContactRow).where(CandidateContactRow.candidate == number).order_by(CandidateContactRow.id))
    return {row.matter: json.loads(keyring.unseal(row.sealed)) for row in rows}


def record_check(session: Session, number: str, name: str, *, passed: bool, figures: Mapping[str, Any], actor: Actor, at: datetime) -> Candidate:
    """Record what a check of the preparation found. Raises CallerFault `unknown_check`."""
    _must_hold(actor)
    candidate(session, number)
    if name not in CHECKS or name == "contacts":
        raise CallerFault("unknown_check", f"没有“{name}”这项检查。", f"There is no check {name!r}.", remedy_zh="可用：data、enrolment、reporting。", remedy_en="Use data, enrolment or reporting.")
    _record(session, _CHECKED, _CANDIDATE + number, actor, at, {"candidate": number, "check": name, "passed": passed, "figures": dict(figures)})
    return candidate(session, number)


def candidates(session: Session, place: str | None = None) -> list[Candidate]:
    """The candidates of a city, of a province, or all, by number."""
    lead = _CANDIDATE + "C" + ("" if place is None else place[:2] if law.places().resolve(place).level == "province" else place)
    found: dict[str, Candidate] = {}
    for act in session.scalars(select(acts.Act).where(acts.Act.subject.startswith(lead, autoescape=True)).order_by(acts.Act.id)):
        _fold(found, act)
    return [one for _, one in sorted(found.items())]


def candidate(session: Session, number: str) -> Candidate:
    """One candidate. Raises CallerFault `unknown_candidate`."""
    found: dict[str, Candidate] = {}
    for act in session.scalars(select(acts.Act).where(acts.Act.subject == _CANDIDATE + number).order_by(acts.Act.id)):
        _fold(found, act)
    if number not in found:
        raise CallerFault(
            "unknown_candidate", f"没有编号为“{number}”的候选企业。", f"There is no candidate {number!r}.",
            remedy_zh="编号见 zhibao registry candidate list。", remedy_en="`zhibao registry candidate list` shows the numbers.",
        )  # fmt: skip
    return found[number]


def _fold(found: dict[str, Candidate], act: acts.Act) -> None:
    said = act.content
    number = said["candidate"]
    if act.verb == _SURVEYED:
        least, likely, most = said["orders"]
        made = Survey(said["workers"], (least, likely, most), said["readiness"], said["words"], act.actor, act.at)
        held = found.get(number) or Candidate(number, said["city"], said["name"], said["uscc"], said["industry"], (), {}, frozenset())
        found[number] = replace(held, surveys=(*held.surveys, made), uscc=said["uscc"] or held.uscc)
    elif act.verb == _CONTACT:
        found[number] = replace(found[number], matters=found[number].matters | {said["matter"]})
    elif act.verb == _CHECKED:
        check = Check(said["check"], said["passed"], said["figures"], act.actor, act.at)
        found[number] = replace(found[number], checks={**found[number].checks, check.name: check})


# The plan


def lay_down(session: Session, *, place: str, text: str, words: str, actor: Actor, at: datetime) -> Plan:
    """Lay down the plan of a province; a later one takes its place, what cities reported stays. Raises CallerFault `plan_form`."""
    if actor.post != POSTS[2]:
        raise CallerFault("post_not_allowed", "扩围计划由扩围决定岗（admission_decider）确定。", "A plan is laid down by admission_decider.", place=str(actor))
    province = law.places().province_of(law.places().resolve(place).code)
    nodes, steps = rules.read_plan(text)
    must_tell(words)
    _record(session, _PLANNED, _PLACE + province, actor, at, {
        "nodes": {code: list(said) for code, said in nodes.items()}, "words": words.strip(),
        "steps": [[one.code, one.node, one.zh, one.en, one.due.isoformat(), one.owner, list(one.after), one.measure] for one in steps],
    }, plan_ground(province))  # fmt: skip
    made = plan(session, province)
    assert made is not None
    return made


def plan_ground(province: str) -> str:
    """By which provision a province plans its extension."""
    return {"570000": "taoyuan-2025-1 §5(4)", "330000": "zhejiang-2025-44 §3(5)"}.get(province, GROUND)


def plan(session: Session, province: str) -> Plan | None:
    """The plan that holds in a province, None while none was laid down."""
    query = select(acts.Act).where(acts.Act.subject == _PLACE + province, acts.Act.verb == _PLANNED).order_by(acts.Act.id.desc()).limit(1)
    act = session.scalar(query)
    if act is None:
        return None
    said = act.content
    steps = tuple(PlanStep(one[0], one[1], one[2], one[3], date.fromisoformat(one[4]), one[5], tuple(one[6]), one[7]) for one in said["steps"])
    return Plan(province, {code: (words[0], words[1]) for code, words in said["nodes"].items()}, steps, act.ground, act.actor, act.at)


def report_step(session: Session, *, city: str, step: str, on: date, words: str, actor: Actor, at: datetime, done: bool = True) -> list[Done]:
    """Report a step of a city as done on a day, or take that back. Raises CallerFault `unknown_plan_step`, `step_is_measured`, `day_ahead`."""
    _must_hold(actor)
    must_tell(words)
    where = _city(city)
    held = plan(session, law.places().province_of(where))
    found = next((one for one in held.steps if one.code == step), None) if held else None
    if found is None:
        raise CallerFault("unknown_plan_step", f"计划中没有步骤“{step}”。", f"The plan has no step {step!r}.", remedy_zh="见 zhibao registry extension progress。", remedy_en="See `zhibao registry extension progress`.")
    if found.measure:
        raise CallerFault("step_is_measured", f"步骤“{found.zh}”由系统按数据判定，不需要报告。", "The system measures this step itself; it needs no report.", place=step)
    if on > at.date():
        raise CallerFault("day_ahead", "完成日期在将来。", "The day lies ahead.", place="on")
    _record(session, _DONE if done else _UNDONE, _PLACE + where, actor, at, {"step": step, "city": where, "on": on.isoformat(), "words": words.strip()})
    return reported(session, where)


def reported(session: Session, city: str) -> list[Done]:
    """The steps that a city reported as done and did not take back."""
    found: dict[str, Done] = {}
    query = select(acts.Act).where(acts.Act.subject == _PLACE + city, acts.Act.verb.in_((_DONE, _UNDONE))).order_by(acts.Act.id)
    for act in session.scalars(query):
        said = act.content
        if act.verb == _UNDONE:
            found.pop(said["step"], None)
        else:
            found[said["step"]] = Done(said["step"], said["city"], date.fromisoformat(said["on"]), said["words"], act.actor)
    return list(found.values())


def follow(session: Session, *, city: str, enterprise: str, words: str, actor: Actor, at: datetime) -> None:
    """Note that an enterprise was asked to join in a city, and how. Raises CallerFault `enterprise_unknown`."""
    _must_hold(actor)
    must_tell(words)
    found, where = registry.find_enterprise(session, enterprise), _city(city)
    _record(session, _FOLLOWED, _PLACE + where, actor, at, {"city": where, "enterprise": found.slug, "words": words.strip()}, "zhejiang-2025-44 §3(4)")


def followed(session: Session, city: str) -> dict[str, tuple[str, date]]:
    """How each enterprise was asked last in a city, and when."""
    query = select(acts.Act).where(acts.Act.subject == _PLACE + city, acts.Act.verb == _FOLLOWED).order_by(acts.Act.id)
    return {act.content["enterprise"]: (act.content["words"], act.at.date()) for act in session.scalars(query)}


def _record(session: Session, verb: str, subject: str, actor: Actor, at: datetime, content: dict[str, Any], ground: str = GROUND) -> acts.Act:
    return acts.record(session, verb=verb, subject=subject, actor=str(actor), ground=ground, content=content, at=at)


def _city(place: str) -> str:
    found = law.places().resolve(place)
    if found.level not in ("prefecture", "county"):
        raise CallerFault("city_needed", f"“{place}”不是市。", f"{place!r} is not a city.", place="city", remedy_zh="请写市名或者代码，例如 570100。", remedy_en="Give a city by name or code, for example 570100.")
    return law.places().prefecture_of(found.code)


def _must_hold(actor: Actor) -> None:
    if actor.post not in POSTS:
        raise CallerFault("post_not_allowed", "扩围由扩围经办、审核、决定岗办理。", f"The extension is for {', '.join(POSTS)}.", place=str(actor))
