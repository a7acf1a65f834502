"""Enquiries and complaints as acts: taken in, given to a post with a day, answered, brought up again.

Under an act stands a number; who asks on the phone is named in no chain, because a chain is read by many.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session, aliased

from zhibao.concerns import rules
from zhibao.concerns.model import STEP_WORDS, About, Channel, Enquiry, Kind, Step
from zhibao.concerns.tables import EnquiryRow, EnquiryStepRow
from zhibao.kit import acts, vault
from zhibao.kit.actors import Actor
from zhibao.kit.answers import must_tell
from zhibao.kit.clock import ZONE
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json, in_parts
from zhibao.kit.turn import turn

_HIDDEN = Actor("withheld", "worker")
_ANSWER, _AGAIN = aliased(EnquiryStepRow), aliased(EnquiryStepRow)
# An answer after which nobody brought it up again: what is over is never read for what waits.
_ANSWERED = exists().where(
    _ANSWER.enquiry_no == EnquiryRow.enquiry_no, _ANSWER.verb == "answered",
    ~exists().where(_AGAIN.enquiry_no == _ANSWER.enquiry_no, _AGAIN.verb == "reopened", _AGAIN.number > _ANSWER.number),
)  # fmt: skip


def take_in(
    session: Session, keyring: Keyring, *, place: str, channel: str, kind: str, theme: str, words: str, contact: str | None = None,
    person: int | None = None, party: str | None = None, about_kind: str | None = None, about: str | None = None, actor: Actor, at: datetime,
) -> Enquiry:  # fmt: skip
    """Take in an enquiry or a complaint of a city; without a person and a party it is anonymous.

    Raises CallerFault `enquiry_form`, `words_missing`, `person_needed`, `person_key_destroyed`.
    """
    if actor.machine:
        raise CallerFault("person_needed", "须由人提出或者登记。", "A person asks, or takes it in.")
    rules.check_form(kind, theme, channel, about_kind, about)
    said = must_tell(words)
    day = at.astimezone(ZONE).date()
    due, provisional = rules.due_on(place, Kind(kind), day)
    post = rules.themes()[theme].post
    turn(session, f"enquiry:{place}")
    query = select(func.coalesce(func.max(EnquiryRow.number), 0)).where(EnquiryRow.place == place, EnquiryRow.year == day.year)
    number = 1 + session.execute(query).scalar_one()
    enquiry_no = f"Q{place}-{day.year}-{number:06d}"
    sealed = vault.seal_for(session, keyring, person, canonical_json({"words": said, "contact": (contact or "").strip() or None}).encode(), at=at)
    by = _HIDDEN if channel == Channel.PHONE else actor
    content = {
        "enquiry": enquiry_no, "channel": channel, "kind": kind, "theme": theme, "post": post, "due_on": due and due.isoformat(), "provisional": int(provisional),
        "about_kind": about_kind, "about": None if about_kind is None else str(about).strip(), "words_digest": text_digest(sealed, "sm3"),
    }  # fmt: skip
    act = _act(session, "enquiry_taken_in", enquiry_no, content, by, at)
    session.add(EnquiryRow(
        enquiry_no=enquiry_no, place=place, year=day.year, number=number, channel=channel, kind=kind, theme=theme, person=person, party=party, about_kind=about_kind,
        about=None if about_kind is None else str(about).strip(), post=post, due_on=due, provisional=int(provisional), sealed=sealed, actor=str(by), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return find(session, enquiry_no)


def assign(session: Session, keyring: Keyring, enquiry_no: str, post: str, words: str, *, actor: Actor, at: datetime) -> Enquiry:
    """Give it to another post, with the reason. Raises CallerFault `unknown_enquiry`, `unknown_post`, `not_the_owner`."""
    if post not in {one.post for one in rules.themes().values()}:
        raise CallerFault("unknown_post", "不能转交给这个岗位。", "It cannot be given to this post.", place="post")
    return _step(session, keyring, enquiry_no, "assigned", words, post=post, actor=actor, at=at)


def set_due(session: Session, keyring: Keyring, enquiry_no: str, due: date, words: str, *, actor: Actor, at: datetime) -> Enquiry:
    """Set the day of the answer, with the reason: where the province has laid down none, or for longer.

    Raises CallerFault `unknown_enquiry`, `due_form`, `not_the_owner`.
    """
    if due < at.astimezone(ZONE).date():
        raise CallerFault("due_form", "答复日不得早于今天。", "The day must not lie before today.", place="due")
    return _step(session, keyring, enquiry_no, "due_set", words, due=due, actor=actor, at=at)


def answer(session: Session, keyring: Keyring, enquiry_no: str, words: str, *, actor: Actor, at: datetime) -> Enquiry:
    """Answer it. Raises CallerFault `unknown_enquiry`, `enquiry_step_form`, `not_the_owner`, `second_person_needed`, `words_missing`."""
    return _step(session, keyring, enquiry_no, "answered", words, actor=actor, at=at)


def reopen(session: Session, keyring: Keyring, enquiry_no: str, words: str, *, actor: Actor, at: datetime) -> Enquiry:
    """Whoever asked brings it up again; the days run anew. Raises CallerFault `unknown_enquiry`, `enquiry_step_form`, `words_missing`."""
    held = find(session, enquiry_no)
    due, provisional = rules.due_on(held.place, held.kind, at.astimezone(ZONE).date())
    return _step(session, keyring, enquiry_no, "reopened", words, due=due, provisional=provisional, actor=actor, at=at)


def refer(session: Session, keyring: Keyring, enquiry_no: str, led_to: str, words: str, *, actor: Actor, at: datetime) -> Enquiry:
    """Note what a complaint about an insurer became in its supervision. Raises CallerFault `enquiry_step_form`, `not_the_owner`."""
    held = find(session, enquiry_no)
    if held.about_kind is not About.INSURER or held.kind is not Kind.COMPLAINT or any(one.verb == "referred" for one in held.steps):
        raise CallerFault("enquiry_step_form", "只有对承办机构的投诉可以转考评，且只转一次。", "Only a complaint about an insurer is passed on to its review, and once.", place=enquiry_no)
    return _step(session, keyring, enquiry_no, "referred", words, led_to=led_to, actor=actor, at=at)


def find(session: Session, enquiry_no: str) -> Enquiry:
    """One enquiry. Raises CallerFault `unknown_enquiry`."""
    row = session.get(EnquiryRow, enquiry_no)
    if row is None:
        raise unknown(enquiry_no)
    return _read(session, [row])[0]


def enquiries(
    session: Session, *, prefix: str = "", person: int | None = None, party: str | None = None, about_kind: About | None = None, about: str | None = None
) -> list[Enquiry]:  # fmt: skip
    """Enquiries by the beginning of their place, by who asks, or by what they are about; the newest first."""
    query = select(EnquiryRow).where(EnquiryRow.place.startswith(prefix, autoescape=True))
    for column, value in ((EnquiryRow.person, person), (EnquiryRow.party, party), (EnquiryRow.about_kind, about_kind), (EnquiryRow.about, about)):
        if value is not None:
            query = query.where(column == value)
    return _read(session, list(session.scalars(query.order_by(EnquiryRow.act_id.desc()))))


def waiting(session: Session, prefix: str, posts: Iterable[str] | None = None) -> list[Enquiry]:
    """What waits for an answer in a place, those without a day first, then by day."""
    wanted = None if posts is None else set(posts)
    held = _read(session, list(session.scalars(select(EnquiryRow).where(EnquiryRow.place.startswith(prefix, autoescape=True), ~_ANSWERED))))
    return sorted((one for one in held if wanted is None or one.post in wanted), key=lambda one: (one.due_on or date.min, one.enquiry_no))


def unregistered(session: Session, prefix: str) -> list[dict[str, Any]]:
    """Enterprises that are not enrolled and were complained of: name, city, how often, first and last day. A public fact, nobody's words."""
    found: dict[tuple[str, str], list[Enquiry]] = defaultdict(list)
    for one in enquiries(session, prefix=prefix, about_kind=About.UNREGISTERED):
        if one.kind is Kind.COMPLAINT:
            found[one.place, str(one.about)].append(one)
    return [
        {"name": name, "place": place, "complaints": len(rows), "first": min(one.at for one in rows).astimezone(ZONE).date().isoformat(),
         "last": max(one.at for one in rows).astimezone(ZONE).date().isoformat()}
        for (place, name), rows in sorted(found.items())
    ]  # fmt: skip


def told(session: Session, keyring: Keyring, enquiry_no: str) -> dict[str, Any]:
    """What was said in it and at each step, opened for who deals with it or who asked. Raises CallerFault `unknown_enquiry`."""
    row = session.get(EnquiryRow, enquiry_no)
    if row is None:
        raise unknown(enquiry_no)
    opened: dict[str, Any] = json.loads(vault.open_for(session, keyring, row.person, row.sealed))
    steps = session.scalars(select(EnquiryStepRow).where(EnquiryStepRow.enquiry_no == enquiry_no).order_by(EnquiryStepRow.number))
    return opened | {
        "steps": [
            {"number": one.number, "verb": one.verb, "zh": STEP_WORDS[one.verb][0], "en": STEP_WORDS[one.verb][1], "post": one.post, "due_on": one.due_on and one.due_on.isoformat(),
             "led_to": one.led_to, "by": one.actor, "at": one.at.isoformat(), "words": vault.open_for(session, keyring, row.person, one.sealed).decode()}
            for one in steps
        ]
    }  # fmt: skip


def unknown(enquiry_no: str) -> CallerFault:
    """The refusal of an enquiry that is not there, or not the caller's."""
    return CallerFault("unknown_enquiry", f"没有编号为“{enquiry_no}”的咨询投诉。", f"There is no enquiry {enquiry_no!r}.", place=enquiry_no)


def _step(
    session: Session, keyring: Keyring, enquiry_no: str, verb: str, words: str, *, post: str | None = None, due: date | None = None, provisional: bool = False,
    led_to: str | None = None, actor: Actor, at: datetime,
) -> Enquiry:  # fmt: skip
    turn(session, f"enquiry:{enquiry_no}")
    held, said = find(session, enquiry_no), must_tell(words)
    if actor.machine:
        raise CallerFault("person_needed", "须由人办理。", "A person does this.")
    rules.check_step(held, verb, actor.post, actor.person)
    # Who brings it up again on the phone stays as hidden as who asked.
    by = _HIDDEN if verb == "reopened" and actor.post == _HIDDEN.post else actor
    sealed, number = vault.seal_for(session, keyring, held.person, said.encode(), at=at), len(held.steps) + 1
    content = {
        "enquiry": enquiry_no, "number": number, "post": post, "due_on": due and due.isoformat(), "provisional": int(provisional), "led_to": led_to,
        "words_digest": text_digest(sealed, "sm3"),
    }  # fmt: skip
    act = _act(session, f"enquiry_{verb}", enquiry_no, content, by, at)
    session.add(EnquiryStepRow(
        enquiry_no=enquiry_no, number=number, verb=verb, post=post, due_on=due, provisional=int(provisional), led_to=led_to, sealed=sealed, person=by.person,
        actor=str(by), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return find(session, enquiry_no)


def _read(session: Session, rows: list[EnquiryRow]) -> list[Enquiry]:
    steps: Mapping[str, list[EnquiryStepRow]] = defaultdict(list)
    for part in in_parts([row.enquiry_no for row in rows]):
        for step in session.scalars(select(EnquiryStepRow).where(EnquiryStepRow.enquiry_no.in_(part)).order_by(EnquiryStepRow.number)):
            steps[step.enquiry_no].append(step)
    return [_enquiry(row, steps[row.enquiry_no]) for row in rows]


def _enquiry(row: EnquiryRow, steps: list[EnquiryStepRow]) -> Enquiry:
    post, due, provisional = row.post, row.due_on, bool(row.provisional)
    for step in steps:
        post = step.post or post
        if step.verb in ("due_set", "reopened"):
            due, provisional = step.due_on, bool(step.provisional)
    return Enquiry(
        row.enquiry_no, row.place, row.at, Channel(row.channel), Kind(row.kind), row.theme, row.person, row.party, None if row.about_kind is None else About(row.about_kind), row.about,
        post, due, provisional, tuple(Step(one.number, one.verb, one.post, one.due_on, one.led_to, one.person, one.actor, one.at) for one in steps),
    )  # fmt: skip


def _act(session: Session, verb: str, enquiry_no: str, content: dict[str, Any], actor: Actor, at: datetime) -> acts.Act:
    return acts.record(session, verb=verb, subject=f"enquiry:{enquiry_no}", actor=str(actor), ground=rules.ground(enquiry_no[1:7]), at=at, content=content)
