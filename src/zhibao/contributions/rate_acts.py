"""The acts of a rate review: draft, review, hearing, decision, notice, objection and its answer, in the chain of the enterprise.

There is no table of reviews: an enterprise's acts are the record, in one chain with its recorded factors. A draft holds
the whole calculation and the moment up to which it knew; the decision records the factor, from its date on and never on a
month that is closed (`readings §60`). Whoever drafts neither reviews nor decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.contributions import acts as bills
from zhibao.contributions.collected import last_billed_month
from zhibao.contributions.rate_steps import (
    BY_NAME,
    BY_VERB,
    CLERK,
    DRAFTED,
    OPEN,
    REPLACED,
    STATE_ZH,
    STEPS,
    Step,
    must_hold,
)
from zhibao.contributions.tables import RatingDecisionRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.turn import turn


@dataclass(frozen=True)
class Taken:
    """A step that was taken: what, by whom, when, in which words, on which day it happened."""

    name: str
    zh: str
    en: str
    actor: str
    at: datetime
    words: str
    on: str | None
    facts: Mapping[str, Any]

    @property
    def person(self) -> str:
        """Who took it, whatever the post."""
        return Actor.parse(self.actor).person

    def document(self) -> dict[str, Any]:
        """The step as JSON."""
        return {
            "step": self.name, "zh": self.zh, "en": self.en, "actor": self.actor, "at": self.at.isoformat(), "words": self.words, "on": self.on,
            **self.facts,
        }  # fmt: skip


@dataclass(frozen=True)
class Review:
    """The review of one enterprise in one industry for one period, as its acts have it."""

    number: str
    province: str
    platform: str
    industry: str
    year: int
    state: str
    terms: Mapping[str, Any]
    calculation: Mapping[str, Any]
    known: datetime
    rows: Mapping[str, str]
    steps: tuple[Taken, ...]

    @property
    def since(self) -> date:
        """The first day of the standard as drafted."""
        return date.fromisoformat(self.terms["from"])

    @property
    def until(self) -> date:
        """The last day of the standard."""
        return date.fromisoformat(self.terms["to"])

    def last(self, name: str) -> Taken | None:
        """The newest step of a kind."""
        return next((step for step in reversed(self.steps) if step.name == name), None)

    @property
    def noticed(self) -> Review:
        """The review as its notice tells it: as it stood when the notice was last served, before that as it stands."""
        served = [place for place, step in enumerate(self.steps) if step.name == "serve"]
        return replace(self, steps=self.steps[: served[-1]]) if served else self

    def document(self) -> dict[str, Any]:
        """The review as JSON, with its calculation and its steps."""
        decided = self.last("decide")
        return {
            "number": self.number, "place": self.province, "platform": self.platform, "industry": self.industry, "year": self.year,
            "state": self.state, "state_zh": STATE_ZH[self.state], "from": self.terms["from"], "to": self.terms["to"],
            "window": list(self.terms["window"]), "known": self.known.isoformat(), "factor": self.calculation["factor"],
            "effective_from": decided.facts["from"] if decided else None, "mark": self.calculation["mark"],
            "provisional": self.calculation["provisional"], "terms": dict(self.terms), "calculation": dict(self.calculation),
            "steps": [step.document() for step in self.steps],
        }  # fmt: skip


def reviews(session: Session, province: str, *, year: int | None = None, platform: str | None = None) -> list[Review]:
    """The reviews of a province, of one year or enterprise, in the order of their numbers."""
    chains = f"rating:{province}:"
    asked = acts.Act.subject.startswith(chains, autoescape=True) if platform is None else acts.Act.subject == chains + platform
    query = select(acts.Act).where(asked).order_by(acts.Act.id)
    found: dict[str, Review] = {}
    for act in session.scalars(query):
        if act.verb == DRAFTED:
            one = _drafted(act)
            found[one.number] = one
        elif act.verb in BY_VERB or act.verb == REPLACED:
            number = act.content["number"]
            found[number] = _after(found[number], act)
    return sorted(
        (one for one in found.values() if year in (None, one.year)), key=lambda one: one.number
    )


def review_of(session: Session, number: str) -> Review:
    """One review by its number. Raises CallerFault `unknown_rate_review`."""
    province = number[1:].partition("-")[0]
    for one in reviews(session, province):
        if one.number == number:
            return one
    raise CallerFault(
        "unknown_rate_review", f"没有编号为“{number}”的费率浮动。", f"There is no rate review {number!r}.",
        remedy_zh="编号见 zhibao contributions rate-review。", remedy_en="`zhibao contributions rate-review` lists the numbers.",
    )  # fmt: skip


def served_digests(session: Session, number: str) -> list[str]:
    """The digests of the notices that were served in a review, the oldest first; none where there is no such review.

    The acts of service are the register of these letters: they name the review, never a person. Anybody may ask, so the
    chain is found by the factor that the review recorded, not by reading all of them.
    """
    province = number[1:].partition("-")[0]
    recorded = select(RatingDecisionRow.platform).where(RatingDecisionRow.province == province, RatingDecisionRow.document == number)
    platform = session.scalar(recorded.limit(1))
    query = select(acts.Act).where(acts.Act.subject == f"rating:{province}:{platform}", acts.Act.verb == BY_NAME["serve"].verb)
    served = [act.content for act in session.scalars(query.order_by(acts.Act.id)) if act.content["number"] == number]
    return [str(content["notice_digest"]) for content in served if "notice_digest" in content]


def draft(
    session: Session,
    *,
    province: str,
    terms: Mapping[str, Any],
    calculation: Mapping[str, Any],
    rows: Mapping[str, str],
    known: datetime,
    reason: str,
    actor: Actor,
    at: datetime,
) -> Review:
    """Draft the factor of an enterprise in an industry, with the whole calculation.

    A change outside the yearly cycle, and a second one for the same period, needs its reason (`readings §37`). A draft
    that was sent back or reopened is replaced by the new one. Raises CallerFault `not_rated`, `review_open`,
    `reason_missing`, `post_not_allowed`, `person_needed`.
    """
    platform, industry = calculation["platform"], calculation["industry"]
    must_hold(actor, (CLERK,))
    if calculation["factor"] is None:
        why = calculation["not_rated"]
        raise CallerFault("not_rated", why["zh"], why["en"], place=platform, remedy_zh=why["who_zh"], remedy_en=why["who_en"])
    turn(session, f"rate_review:{province}")
    standing = reviews(session, province)
    same = [one for one in standing if (one.platform, one.industry, one.until) == (platform, industry, _day(terms["to"])) and one.state != "replaced"]
    waiting = next((one for one in same if one.state in OPEN), None)
    if waiting is not None:
        raise CallerFault(
            "review_open", f"该企业本期的费率浮动 {waiting.number} 还没有办结。", f"The review {waiting.number} of this enterprise is still open.",
            place=waiting.number, remedy_zh="先办结或退回；已决定的先送达或者答复异议。",
            remedy_en="Finish it or send it back first; one that is decided is served, or its objection answered, first.",
        )  # fmt: skip
    if (same or not terms["in_cycle"]) and not reason.strip():
        raise CallerFault(
            "reason_missing", "年度周期以外的变动、同一期间的再次拟定，须写明理由。",
            "A change outside the yearly cycle, or a second one for the same period, needs a reason.",
            place=platform, remedy_zh="用 --reason 写明。", remedy_en="Give it by --reason.",
        )  # fmt: skip
    count = sum(one.year == terms["year"] for one in standing)
    number = f"F{province}-{terms['year']}-{count + 1:04d}"
    subject = f"rating:{province}:{platform}"
    ground = terms["ground"]
    for one in same:
        if one.state in ("returned", "reopened"):
            acts.record(
                session, verb=REPLACED, subject=subject, actor=str(actor), ground=ground, at=at,
                content={"number": one.number, "words": reason.strip(), "on": None, "by": number},
            )  # fmt: skip
    act = acts.record(
        session, verb=DRAFTED, subject=subject, actor=str(actor), ground=ground, at=at,
        content={
            "number": number, "place": province, "platform": platform, "industry": industry, "year": terms["year"], "terms": dict(terms),
            "calculation": dict(calculation), "known": known.isoformat(), "rows": dict(rows), "reason": reason.strip(),
        },
    )  # fmt: skip
    return _drafted(act)


def take(session: Session, number: str, name: str, *, words: str, actor: Actor, at: datetime, on: date | None = None, **facts: Any) -> Review:
    """Take a step of a review. `words` are its reasons, what the enterprise said, or how the notice was served.

    Raises CallerFault `unknown_rate_step`, `step_not_permitted`, `four_eyes`, `post_not_allowed`, `words_missing`,
    `day_missing`, and for a decision `period_over`.
    """
    held = review_of(session, number)
    turn(session, f"rate_review:{held.province}")
    held = review_of(session, number)
    step = _step(name)
    _may(held, step, actor)
    _must_say(step, words, on)
    if step.name == "decide":
        facts |= _decided(session, held, actor, at)
    acts.record(
        session, verb=step.verb, subject=f"rating:{held.province}:{held.platform}", actor=str(actor), ground=held.terms["ground"], at=at,
        on_behalf_of=held.platform if step.name == "object" else None,
        content={"number": number, "words": words.strip(), "on": on.isoformat() if on else None, **facts},
    )  # fmt: skip
    return review_of(session, number)


def offers(held: Review, actor: Actor) -> list[tuple[Step, CallerFault | None]]:
    """The steps that the state of a review allows, each with why somebody may not take it; None where she may."""
    found: list[tuple[Step, CallerFault | None]] = []
    for step in STEPS:
        if held.state in step.sources:
            try:
                _may(held, step, actor)
            except CallerFault as fault:
                found.append((step, fault))
            else:
                found.append((step, None))
    return found


def _decided(session: Session, held: Review, actor: Actor, at: datetime) -> dict[str, Any]:
    """Record the factor; where months of the period are closed already it begins after them."""
    closed = last_billed_month(session, held.province, held.platform, held.industry)
    since = max(held.since, Month.parse(closed).next().first) if closed else held.since
    if since > held.until:
        raise CallerFault(
            "period_over", f"本期到 {held.until} 为止的各月都已结账，系数不能往回执行。",
            f"All months of the period to {held.until} are closed; a factor does not reach back.", place=held.number,
        )  # fmt: skip
    place = law.places().resolve(held.province)
    made = bills.record_factor(
        session, platform=held.platform, province=held.province, industry=held.industry, factor=held.calculation["factor"], since=since,
        until=held.until, ground=held.terms["ground"], document=held.number, decided_by=f"{place.name_zh}社会保险经办机构",
        actor=str(actor), rests_on={"cites": held.calculation["cites"], "mark": held.calculation["mark"]}, at=at,
    )  # fmt: skip
    return {"from": since.isoformat(), "to": held.until.isoformat(), "factor": held.calculation["factor"], "decision": made.id}


def _may(held: Review, step: Step, actor: Actor) -> None:
    if held.state not in step.sources:
        raise CallerFault(
            "step_not_permitted", f"{held.number} {STATE_ZH[held.state]}，不能“{step.zh}”。",
            f"{held.number} is {held.state}: it cannot be {step.en} now.", place=held.number,
        )  # fmt: skip
    must_hold(actor, step.posts)
    done_by = {one.person for one in held.steps if one.name in step.not_by}
    if actor.person in done_by:
        raise CallerFault(
            "four_eyes", "拟定人不复核、不决定；决定人不答复对自己决定的异议。",
            "Whoever drafts neither reviews nor decides, and whoever decided does not answer the objection.",
            place=held.number, remedy_zh="请由另一人办理。", remedy_en="Another person takes this step.",
        )  # fmt: skip


def _must_say(step: Step, words: str, on: date | None) -> None:
    if not words.strip():
        raise CallerFault("words_missing", "请写明理由、企业的意见或者送达的方式。", "Say why, what the enterprise said, or how it was served.", place="words")
    if step.day and on is None:
        raise CallerFault("day_missing", f"请写明“{step.zh}”的日期。", f"Give the day on which this happened: {step.en}.", place="on")


def _step(name: str) -> Step:
    if name not in BY_NAME:
        raise CallerFault(
            "unknown_rate_step", f"没有名为“{name}”的步骤。", f"There is no step {name!r}.",
            remedy_zh=f"可用：{'、'.join(BY_NAME)}。", remedy_en=f"Use one of: {', '.join(BY_NAME)}.",
        )  # fmt: skip
    return BY_NAME[name]


def _drafted(act: acts.Act) -> Review:
    said = act.content
    opened = Taken("draft", "拟定", "drafted", act.actor, act.at, said["reason"], None, {})
    return Review(
        said["number"], said["place"], said["platform"], said["industry"], said["year"], "drafted", said["terms"], said["calculation"],
        datetime.fromisoformat(said["known"]), said["rows"], (opened,),
    )  # fmt: skip


def _after(held: Review, act: acts.Act) -> Review:
    said = act.content
    facts = {name: value for name, value in said.items() if name not in ("number", "words", "on")}
    if act.verb == REPLACED:
        made = Taken("replace", "由新的拟定替代", "replaced by a new draft", act.actor, act.at, said["words"], None, facts)
        return replace(held, state="replaced", steps=(*held.steps, made))
    step = BY_VERB[act.verb]
    made = Taken(step.name, step.zh, step.en, act.actor, act.at, said["words"], said["on"], facts)
    return replace(held, state=step.target, steps=(*held.steps, made))


def _day(text: str) -> date:
    return date.fromisoformat(text)
