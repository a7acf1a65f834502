"""A case told to the person: where it stands, what comes next, until when, who is working on it, and what waits for her.

Everything comes from the states and clocks of the case; the words stand in `progress_words`. Nothing here decides.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from zhibao import law
from zhibao.cases import rules
from zhibao.cases.clocks import clocks as clocks_of
from zhibao.cases.model import (
    STATE_ZH,
    TRACK_ZH,
    AppraisalState,
    BenefitState,
    CaseState,
    Clock,
    ClockState,
    ConfirmationState,
    Permitted,
    RemedyState,
    Role,
    State,
    Taken,
    Track,
)
from zhibao.cases.papers import PAPER_WORDS, Paper
from zhibao.cases.procedure import BY_VERB
from zhibao.cases.progress_words import AFTER_THE_END, BODY, DO, ENDED, PAST, WORDS, Words
from zhibao.kit.clock import day as day_of

_OF_TRACK = {Track.CONFIRMATION: "确认", Track.APPRAISAL: "鉴定", Track.BENEFIT: "待遇", Track.REMEDY: "救济"}
_TRACK_EN = {Track.CONFIRMATION: "confirmation", Track.APPRAISAL: "appraisal", Track.BENEFIT: "benefits", Track.REMEDY: "remedies"}
_DONE: frozenset[State] = frozenset(
    {
        ConfirmationState.CONFIRMED_SERVED, ConfirmationState.NOT_CONFIRMED_SERVED, ConfirmationState.NOT_ACCEPTED_SERVED,
        AppraisalState.CONCLUDED_SERVED, BenefitState.PAID,
    }
)  # fmt: skip
_UNTOUCHED: frozenset[State] = frozenset({AppraisalState.NONE, BenefitState.NONE, RemedyState.QUIET})


@dataclass(frozen=True)
class Progress:
    """What a person reads of her case: now, next, who acts, and by which day."""

    state: State | None
    now_zh: str
    now_en: str
    since: date
    next_zh: str
    next_en: str
    due: date | None
    who: Role
    who_zh: str
    who_en: str
    overdue: bool
    provisional: bool

    @property
    def colour(self) -> str:
        """green while all is in time, yellow where the person must act, red where a day has passed, grey at the end."""
        if self.state is None:
            return "grey"
        return "red" if self.overdue else "yellow" if self.who is Role.WORKER and self.due is not None else "green"


@dataclass(frozen=True)
class Missing:
    """A paper that was asked for: what, until when, and whether something of the kind has come since."""

    paper: str
    zh: str
    en: str
    until: date | None
    brought: bool


@dataclass(frozen=True)
class Question:
    """A question to a party that waits for its answer; `content` is the digest of what was asked."""

    ref: str
    until: date | None
    asked: str
    content: str | None


@dataclass(frozen=True)
class May:
    """A step that a party may take now, with its words, until when, and what still blocks it."""

    step: str
    zh: str
    en: str
    until: date | None
    needs: tuple[str, ...]
    blocked: tuple[tuple[str, str], ...]


def progress(case: CaseState, on: date) -> Progress:
    """What is told of a case on a day."""
    if case.closed:
        closed = case.last("closing")
        outcome = str(case.facts.get("outcome"))
        now = ENDED.get(outcome, ("这个案件已经办结。", "This case is closed."))
        since = closed.day if closed is not None else case.taken[-1].day
        zh, en = _body(case, Role.CASE_CLERK)
        return Progress(None, *now, since, *AFTER_THE_END, None, Role.CASE_CLERK, zh, en, False, False)
    track, state = current(case)
    words = WORDS[track][state]
    who = _acting(case, words)
    zh, en = _body(case, who)
    clock = _clock(clocks_of(case, on), words.clocks)
    due = None if clock is None else clock.due
    late = clock is not None and clock.state is ClockState.ELAPSED
    by = ("", "") if due is None or late else (f"最晚 {due:%Y-%m-%d}。", f" By {due:%Y-%m-%d} at the latest.")
    sorry = (f"（原定 {due:%Y-%m-%d}，已经超过；市里会看到这一提醒。）", f" (It was due on {due:%Y-%m-%d} and is late; the city sees this too.)") if late and due else ("", "")
    return Progress(
        state, words.now_zh.format(who=zh), _capital(words.now_en.format(who=en)), _since(case, track),
        words.next_zh.format(who=zh) + by[0] + sorry[0], _capital(words.next_en.format(who=en)) + by[1] + sorry[1],
        due, who, zh, en, late, clock is not None and clock.provisional,
    )  # fmt: skip


def current(case: CaseState) -> tuple[Track, State]:
    """The track of which a person is told first: a dispute, what is under way, then what was reached last."""
    if case.at(Track.REMEDY) is not RemedyState.QUIET:
        return Track.REMEDY, case.at(Track.REMEDY)
    going = [track for track in (Track.APPRAISAL, Track.BENEFIT) if case.at(track) not in _UNTOUCHED | _DONE]
    reached = [track for track in (Track.BENEFIT, Track.APPRAISAL) if case.at(track) in _DONE]
    confirmed = case.at(Track.CONFIRMATION) in (ConfirmationState.CONFIRMED, ConfirmationState.CONFIRMED_SERVED)
    track = next(iter(going + reached), Track.CONFIRMATION) if confirmed else Track.CONFIRMATION
    return track, case.at(track)


def tracks(case: CaseState) -> list[dict[str, Any]]:
    """The four tracks a person sees, each with its state in words."""
    found = []
    for track, zh in _OF_TRACK.items():
        state = case.at(track)
        words = WORDS[track].get(state)
        who_zh, who_en = ("", "") if words is None else _body(case, _acting(case, words))
        found.append(
            {
                "track": track.value, "zh": zh, "en": _TRACK_EN[track], "state": state.value, "state_zh": STATE_ZH[track][state],
                "now_zh": STATE_ZH[track][state] if words is None else words.now_zh.format(who=who_zh),
                "now_en": state.value.replace("_", " ") if words is None else _capital(words.now_en.format(who=who_en)),
                "done": state in _DONE,
            }
        )  # fmt: skip
    return found


def past(case: CaseState) -> list[tuple[Taken, str, str]]:
    """What has happened, the oldest first, in the words of a person; the office's own steps are left out."""
    return [(step, *PAST[step.verb]) for step in case.steps if step.verb in PAST]


def missing(case: CaseState, brought: Iterable[tuple[str, int]]) -> list[Missing]:
    """The papers that were asked for and are awaited. `brought` are the kinds of papers that have come, each with its
    time in milliseconds."""
    found: list[Missing] = []
    for track, state, verb in (
        (Track.CONFIRMATION, ConfirmationState.MATERIAL_REQUESTED, "material_request"),
        (Track.APPRAISAL, AppraisalState.MATERIAL_REQUESTED, "appraisal_material_request"),
    ):
        asked = case.last(verb)
        if case.at(track) is not state or asked is None:
            continue
        moment = int(asked.at.timestamp() * 1000)
        there = {paper for paper, at in brought if at >= moment}
        for name in asked.facts["missing_papers"]:
            words = PAPER_WORDS.get(Paper(name)) if name in set(Paper) else None
            zh, en = words or (str(name), str(name))
            found.append(Missing(str(name), zh, en, day_of(str(asked.facts["due"])), name in there))
    return found


def questions(case: CaseState, asked: str) -> list[Question]:
    """The questions to a party ("worker", "platform") that wait for an answer."""
    answered = {str(step.facts["ref"]) for step in case.all("inquiry_answer")}
    return [
        Question(str(step.facts["ref"]), day_of(str(step.facts["due"])), asked, step.content)
        for step in case.all("inquiry")
        if step.facts["asked"] == asked and str(step.facts["ref"]) not in answered
    ]


def may(case: CaseState, post: str, on: date) -> list[May]:
    """The steps that a party may take in a case on a day, each once."""
    running = clocks_of(case, on)
    found: dict[str, May] = {}
    for one in rules.next_steps(case, on):
        verb = one.step.verb
        if verb not in DO or post not in one.step.roles or verb in found or _not_now(case, one, post):
            continue
        needs = tuple(name for name in one.step.required if name != "applicant")
        found[verb] = May(verb, *DO[verb], _until(running, verb), needs, tuple((block.zh, block.en) for block in one.blocks))
    return list(found.values())


def right(case: CaseState, verb: str, on: date) -> Clock | None:
    """The newest period within which a party may use a right (reconsideration, litigation, a second appraisal)."""
    found = [clock for clock in clocks_of(case, on) if clock.name.partition(":")[0] == verb]
    return found[-1] if found else None


def _not_now(case: CaseState, one: Permitted, post: str) -> bool:
    """An answer without a question, and a statement of lateness where nothing is late, are not offered."""
    if one.step.verb == "inquiry_answer":
        return not questions(case, "platform" if post in ("platform", "service_agency") else "worker")
    return one.step.verb == "late_statement" and (not case.facts.get("late") or bool(case.facts.get("late_statement")))


_CLOCK_OF = {
    "application": ("worker_filing",), "material_received": ("material_supply",), "appraisal_material_received": ("appraisal_material_supply",),
    "second_appraisal_application": ("second_appraisal_request",), "reconsideration": ("reconsideration",), "litigation": ("litigation",),
    "inquiry_answer": ("inquiry",),
}  # fmt: skip


def _until(running: Iterable[Clock], verb: str) -> date | None:
    clock = _clock(running, _CLOCK_OF.get(verb, ()))
    return None if clock is None else clock.due


def _clock(running: Iterable[Clock], names: Iterable[str]) -> Clock | None:
    """The open clock of the first name that has one; of several of one name (two awards) the one that ends first."""
    known = [clock for clock in running if clock.open and clock.due is not None]
    for name in names:
        mine = [clock for clock in known if clock.name.partition(":")[0] == name]
        if mine:
            return min(mine, key=lambda clock: clock.due or date.max)
    return None


def _acting(case: CaseState, words: Words) -> Role:
    """A second appraisal is the province's."""
    second = case.facts.get("stage") == "second_appraisal"
    return Role.PROVINCIAL_COMMITTEE if second and words.who in (Role.APPRAISAL_CLERK, Role.APPRAISAL_COMMITTEE) else words.who


def _since(case: CaseState, track: Track) -> date:
    """The day since which a track stands where it is: that of the last step that moved one of its kind."""
    moved = [step for step in case.steps if any(row.track is track and row.target is not None for row in BY_VERB[step.verb])]
    return (moved[-1] if moved else case.steps[-1]).day


def _body(case: CaseState, who: Role) -> tuple[str, str]:
    """The body that acts, by its full name."""
    places = law.places()
    city, province = places.resolve(case.prefecture), places.resolve(places.province_of(case.prefecture))
    zh, en = BODY.get(who, (TRACK_ZH[Track.CONFIRMATION], who.value))
    return (
        zh.format(city=city.name_zh, province=province.name_zh),
        en.format(city_en=city.name_en, province_en=province.name_en),
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
