"""The acts of cases: open a file, take a step, and read what a case has come to.

A step is checked by the procedure table, then appended to the chain `case:CASE_NO`. What is personal in it is sealed
under the key of the person; the act holds a digest. Two who take a step at once: one wins, the other is told.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases import parties, rules
from zhibao.cases.clocks import clocks as clocks_of
from zhibao.cases.documents import case_document
from zhibao.cases.facts import check_facts, split
from zhibao.cases.fold import OPENING, STEPS, fold, read
from zhibao.cases.model import CaseState, Clock, DueEntry, Permitted, Taken
from zhibao.cases.procedure import BY_VERB
from zhibao.cases.tables import CaseContentRow, CaseKeyRow, CaseRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.acts import Act
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.kept import kept_while_reading
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json
from zhibao.kit.vault import open_for, seal_for

REPORT_GROUND = "work-injury-regulation §17"
_TRIES = 20


def subject(case_no: str) -> str:
    """The chain of acts of a case."""
    return f"case:{case_no}"


def open_case(
    session: Session,
    keyring: Keyring,
    *,
    place: str,
    injury_at: datetime,
    person: int,
    channel: str,
    actor: Actor,
    at: datetime,
    ground: str = REPORT_GROUND,
    prefecture: str | None = None,
    facts: Mapping[str, Any] | None = None,
    on_behalf_of: str | None = None,
    key: str | None = None,
) -> str:
    """Open the file of a reported injury and return its number. Nobody's report is turned away.

    `prefecture` is where it belongs, else the city of the place. Raises CallerFault for a place that does not exist.
    """
    code = law.places().resolve(place).code
    city = prefecture or law.places().prefecture_of(code)
    told = {"channel": channel, **(facts or {})}
    check_facts(told, ("channel",))
    _check_ground(ground)
    opening: dict[str, Any] = {
        "person": person,
        "place": code,
        "prefecture": city,
        "injury_at": injury_at.isoformat(),
        "before_scheme": _before_scheme(code, injury_at.date()),
    }
    body = _body(keyring, "opening", actor, ground, {**told, **opening}, on_behalf_of)
    if key is not None and (earlier := _earlier(session, key, body)) is not None:
        return earlier.subject.partition(":")[2]
    rules.check_opening(actor)
    case_no = _number(session, city, person, code, injury_at, at)
    content = {"facts": opening}
    first = acts.record(
        session,
        verb=OPENING,
        subject=subject(case_no),
        actor=str(actor),
        ground=ground,
        content=content,
        on_behalf_of=on_behalf_of,
        at=at,
    )
    if key is not None:
        session.add(CaseKeyRow(key=key, body=body, case_no=case_no, act_id=first.id))
    take_step(session, keyring, case_no, "report", actor=actor, ground=ground, facts=told, at=at, on_behalf_of=on_behalf_of)
    return case_no


def take_step(
    session: Session,
    keyring: Keyring,
    case_no: str,
    verb: str,
    *,
    actor: Actor,
    ground: str,
    facts: Mapping[str, Any],
    at: datetime,
    on_behalf_of: str | None = None,
    key: str | None = None,
) -> Act:
    """Take one step of the procedure and return its act.

    Under a `key` the same step is taken once: asked again it returns the same act; with another content it is refused.
    Raises CallerFault: `unknown_case`, `unknown_step`, `person_needed`, `role_not_permitted`, `step_not_permitted`,
    `step_blocked`, `unknown_fact`, `fact_form`, `fact_missing`, `key_used_otherwise`, `step_taken_meanwhile`.
    """
    if verb not in BY_VERB:
        raise rules.unknown_step(verb)
    _lock(session, case_no)
    body = _body(keyring, verb, actor, ground, facts, on_behalf_of, case_no) if key else ""
    if key is not None and (earlier := _earlier(session, key, body)) is not None:
        return earlier
    check_facts(facts, BY_VERB[verb][0].required)
    _check_ground(ground)
    case = case_state(session, case_no)
    moment = max(at, case.taken[-1].at)
    rules.check_step(case, verb, actor, facts, moment.date())
    content = _content(session, keyring, case, verb, actor, facts, moment, at)
    act = _append(session, case_no, verb, actor, ground, content, on_behalf_of, at)
    if verb == "filing":
        parties.note(session, case_no, str(facts["platform"]), "filed", actor=actor, at=act.at)
    if key is not None:
        session.add(CaseKeyRow(key=key, body=body, case_no=case_no, act_id=act.id))
        session.flush()
    return act


@kept_while_reading
def case_state(session: Session, case_no: str) -> CaseState:
    """A case as it stands, folded from its acts. Raises CallerFault `unknown_case`."""
    return fold(case_no, _steps(session, case_no))


def case_states(session: Session, numbers: Iterable[str]) -> dict[str, CaseState]:
    """Cases as they stand, by number; numbers of no case here are left out."""
    chains = _chains(session, sorted(set(numbers)))
    return {number: fold(number, steps) for number, steps in chains.items() if steps}


def clocks(session: Session, case_no: str, on: date) -> tuple[Clock, ...]:
    """The clocks of a case on a day."""
    return clocks_of(case_state(session, case_no), on)


def next_steps(session: Session, case_no: str, on: date) -> tuple[Permitted, ...]:
    """The steps that are possible, each with what still blocks it."""
    return rules.next_steps(case_state(session, case_no), on)


def due(
    session: Session, on: date, *, prefecture: str | None = None, all_of_them: bool = False
) -> tuple[DueEntry, ...]:
    """What is due in all open cases on a day: red first, each with the body that must act."""
    found = cases(session, prefecture=prefecture, open_only=True)
    return rules.sorted_entries(
        entry for case in found for entry in rules.due_entries(case, on, all_of_them=all_of_them)
    )


def cases(
    session: Session, *, prefecture: str | None = None, person: int | None = None, open_only: bool = False
) -> tuple[CaseState, ...]:
    """The cases of a city or of a person, in the order of their numbers."""
    query = select(CaseRow.case_no).order_by(CaseRow.prefecture, CaseRow.year, CaseRow.number)
    if prefecture is not None:
        query = query.where(CaseRow.prefecture == prefecture)
    if person is not None:
        query = query.where(CaseRow.person == person)
    numbers = list(session.execute(query).scalars())
    chains = _chains(session, numbers)
    states = (fold(number, chains[number]) for number in numbers)
    return tuple(case for case in states if not (open_only and case.closed))


def content_of(session: Session, keyring: Keyring, case_no: str, digest: str) -> dict[str, Any]:
    """What was told in a step, opened. Raises CallerFault `unknown_content`, `person_key_destroyed`."""
    row = session.get(CaseContentRow, digest)
    if row is None or row.case_no != case_no:
        raise CallerFault("unknown_content", "案件中没有这一内容。", "The case holds no such content.", place=case_no)
    person = session.execute(select(CaseRow.person).where(CaseRow.case_no == case_no)).scalar_one()
    opened: dict[str, Any] = json.loads(open_for(session, keyring, person, row.sealed))
    return opened


def case_file(session: Session, keyring: Keyring, case_no: str, on: date) -> dict[str, Any]:
    """The whole file as a JSON document: states, clocks, steps, and what was told in them.

    Content whose key was destroyed stands there as null.
    """
    case = case_state(session, case_no)
    opened = {step.place: _opened(session, keyring, case_no, step) for step in case.taken if step.content}
    return case_document(case, clocks_of(case, on), opened)


def _opened(session: Session, keyring: Keyring, case_no: str, step: Taken) -> dict[str, Any] | None:
    try:
        return content_of(session, keyring, case_no, str(step.content))
    except CallerFault as fault:
        if fault.code != "person_key_destroyed":
            raise
        return None


def _steps(session: Session, case_no: str) -> list[Taken]:
    chain = _chains(session, [case_no])[case_no]
    if not chain:
        raise CallerFault("unknown_case", f"没有编号为“{case_no}”的案件。", f"There is no case {case_no!r}.")
    return chain


def _chains(session: Session, numbers: Iterable[str]) -> dict[str, list[Taken]]:
    """The steps of cases; what others appended to the same chains is left out."""
    found: dict[str, list[Taken]] = {number: [] for number in numbers}
    subjects = [subject(number) for number in found]
    for first in range(0, len(subjects), 500):
        query = STEPS.where(Act.subject.in_(subjects[first : first + 500])).order_by(Act.subject, Act.place_in_chain)
        for act in session.execute(query):
            if (step := read(act)) is not None:
                found[act.subject.partition(":")[2]].append(step)
    return found


def _lock(session: Session, case_no: str) -> None:
    """Hold the case until this transaction ends, so that a second step waits and then sees the first."""
    session.execute(select(CaseRow.case_no).where(CaseRow.case_no == case_no).with_for_update()).first()


def _append(
    session: Session,
    case_no: str,
    verb: str,
    actor: Actor,
    ground: str,
    content: dict[str, Any],
    on_behalf_of: str | None,
    at: datetime,
) -> Act:
    try:
        with session.begin_nested():
            return acts.record(
                session,
                verb=verb,
                subject=subject(case_no),
                actor=str(actor),
                ground=ground,
                content=content,
                on_behalf_of=on_behalf_of,
                at=at,
            )
    except IntegrityError:
        raise CallerFault(
            "step_taken_meanwhile",
            "此案刚刚由别人办理了一步，本次未写入。",
            "Somebody else has just taken a step in this case; nothing was kept.",
            place=case_no,
            remedy_zh="请重新打开案件，看清现状后再办理。",
            remedy_en="Open the case again and look before you act.",
        ) from None


def _content(
    session: Session,
    keyring: Keyring,
    case: CaseState,
    verb: str,
    actor: Actor,
    facts: Mapping[str, Any],
    moment: datetime,
    at: datetime,
) -> dict[str, Any]:
    """What the act holds: open facts, the digest of what was sealed, and the deadlines that began."""
    open_ones, personal = split(facts)
    if verb == "application":
        open_ones["late"] = rules.lateness(case, str(facts["applicant"]), moment.date())
    content: dict[str, Any] = {"facts": open_ones}
    if personal:
        sealed = seal_for(session, keyring, case.person, canonical_json(personal).encode(), at=at)
        content["sealed"] = text_digest(sealed, "sm3")
        session.add(CaseContentRow(digest=content["sealed"], case_no=case.case_no, sealed=sealed))
    step = Taken(
        place=case.taken[-1].place + 1,
        verb=verb,
        at=moment,
        actor=str(actor),
        on_behalf_of=None,
        ground="",
        facts=open_ones,
    )
    begun = _begun(rules.with_step(case, step), step)
    return content | ({"clocks": begun} if begun else {})


def _begun(case: CaseState, step: Taken) -> dict[str, Any]:
    """The deadlines as they were reckoned when they began: day, calendar, and whether that was provisional."""
    row = BY_VERB[step.verb][0]
    changed = {name.partition(":")[0] for name in (*row.starts, *row.resumes, *row.extends)}
    return {
        clock.name: {
            "due": None if clock.due is None else clock.due.isoformat(),
            "calendar": clock.calendar,
            "provisional": clock.provisional,
        }
        for clock in (clocks_of(case, step.day) if changed else ())
        if clock.open and clock.name.partition(":")[0] in changed
    }


def _number(session: Session, city: str, person: int, place: str, injury_at: datetime, at: datetime) -> str:
    """The next number of a city and year, taken for good. Two who open files at once get two numbers."""
    query = select(func.coalesce(func.max(CaseRow.number), 0)).where(CaseRow.prefecture == city, CaseRow.year == at.year)
    for _ in range(_TRIES):
        number = session.execute(query).scalar_one() + 1
        case_no = f"{city}-{at.year}-{number:06d}"
        row = CaseRow(
            case_no=case_no,
            prefecture=city,
            year=at.year,
            number=number,
            person=person,
            place=place,
            injury_at=injury_at,
            opened_at=at,
        )
        try:
            with session.begin_nested():
                session.add(row)
                session.flush()
            return case_no
        except IntegrityError:
            continue
    raise CallerFault(
        "number_taken", "多人同时立案，请再试一次。", "Several files were opened at once; try again.", place=city
    )


def _before_scheme(place: str, injured_on: date) -> bool | None:
    """Whether the injury lies before the scheme began there; None where nobody has said when it begins."""
    try:
        return injured_on < law.book().scheme_began(place).date
    except law.MissingNumber:
        return None


def _check_ground(ground: str) -> None:
    law.book().provision(ground)


def _body(
    keyring: Keyring,
    verb: str,
    actor: Actor,
    ground: str,
    facts: Mapping[str, Any],
    on_behalf_of: str | None,
    case_no: str = "",
) -> str:
    """What was asked for, as an index that nobody can try out without the keys of the home."""
    told = canonical_json([case_no, verb, str(actor), on_behalf_of, ground, dict(facts)])
    return keyring.blind(told).hex()


def _earlier(session: Session, key: str, body: str) -> Act | None:
    """The act that was asked for under a key before. Raises CallerFault `key_used_otherwise`."""
    row = session.get(CaseKeyRow, key)
    if row is None:
        return None
    if row.body != body:
        raise CallerFault(
            "key_used_otherwise",
            "同一请求编号已用于另一内容。",
            "This key was used before for something else.",
            place=key,
            remedy_zh="请换一个请求编号。",
            remedy_en="Use another key.",
        )
    return session.get_one(Act, row.act_id)
