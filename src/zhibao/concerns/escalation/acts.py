"""Important problems as acts: a city reports, each body receives and answers, the province sets a day where the law has none."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.concerns.escalation import rules
from zhibao.concerns.escalation.model import STEP_WORDS, Addressed, Problem, Step
from zhibao.concerns.escalation.tables import ProblemRow, ProblemStepRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.answers import must_tell
from zhibao.kit.clock import ZONE
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json
from zhibao.kit.turn import turn

_DIGEST = re.compile(r"(sha256|sm3):[0-9a-f]{64}")
_SUPERVISOR = "supervisor"


def escalate(
    session: Session, keyring: Keyring, *, place: str, title: str, facts: str, asked: str, bodies: Collection[str] = (),
    attachments: Sequence[Mapping[str, Any]] = (), actor: Actor, at: datetime,
) -> Problem:  # fmt: skip
    """A city reports an important problem. `attachments` name a digest (sm3 or sha256) and a size in bytes.

    Raises CallerFault `unknown_place`, `words_missing`, `attachment_form`, `unknown_body`, `person_needed`.
    """
    _by_a_person(actor)
    if law.places().resolve(place).level == "province":
        raise CallerFault("unknown_place", "由市报告，请填市的代码。", "A city reports; give the code of a city.", place="place")
    for one in attachments:
        if set(one) != {"digest", "size"} or not _DIGEST.fullmatch(str(one["digest"])) or not isinstance(one["size"], int) or one["size"] < 1:
            raise CallerFault("attachment_form", "附件须写明摘要和大小。", "An attachment has a digest and a size in bytes.", place="attachments")
    said = {"title": must_tell(title), "facts": must_tell(facts), "asked": must_tell(asked)}
    to = rules.addressed(place, bodies)
    day = at.astimezone(ZONE).date()
    due, provisional = rules.due_on(place, day)
    turn(session, f"problem:{place}")
    query = select(func.coalesce(func.max(ProblemRow.number), 0)).where(ProblemRow.place == place, ProblemRow.year == day.year)
    number = 1 + session.execute(query).scalar_one()
    problem_no = f"E{place}-{day.year}-{number:04d}"
    sealed = keyring.seal(canonical_json(said).encode())
    held = [vars(one) for one in to]
    files = [dict(one) for one in attachments]
    content = {
        "problem": problem_no, "bodies": held, "attachments": files, "due_on": due and due.isoformat(), "provisional": int(provisional), "words_digest": text_digest(sealed, "sm3"),
    }
    act = _act(session, "problem_reported", problem_no, content, actor, at)
    session.add(ProblemRow(
        problem_no=problem_no, place=place, year=day.year, number=number, bodies=held, attachments=files, due_on=due, provisional=int(provisional), sealed=sealed,
        person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return find(session, problem_no)


def take(session: Session, keyring: Keyring, problem_no: str, verb: str, body: str, words: str, *, actor: Actor, at: datetime) -> Problem:
    """Somebody of a body confirms the receipt, or answers. Raises CallerFault `unknown_problem`, `not_addressed`, `problem_step_form`, `words_missing`."""
    turn(session, f"problem:{problem_no}")
    held = find(session, problem_no)
    _by_a_person(actor)
    if verb not in ("received", "answered"):
        raise CallerFault("problem_step_form", "先签收，后答复，各一次。", "First the receipt, then the answer, each once.", place=problem_no)
    rules.check_step(held, verb, body, actor.post)
    return _step(session, keyring, held, verb, must_tell(words), body=body, due=None, actor=actor, at=at)


def set_due(session: Session, keyring: Keyring, problem_no: str, due: date, words: str, *, actor: Actor, at: datetime) -> Problem:
    """The province sets the day of the answers, with the reason. Raises CallerFault `unknown_problem`, `due_form`, `not_the_owner`."""
    turn(session, f"problem:{problem_no}")
    held = find(session, problem_no)
    _by_a_person(actor)
    if actor.post != _SUPERVISOR:
        raise CallerFault("not_the_owner", "由省人社厅的督办岗确定。", "The supervisor of the province sets it.", place=problem_no)
    if held.state == "closed" or due < at.astimezone(ZONE).date():
        raise CallerFault("due_form", "办结前才能确定，且不得早于今天。", "A day is set while it is open, and not before today.", place="due")
    return _step(session, keyring, held, "due_set", must_tell(words), body=None, due=due, actor=actor, at=at)


def find(session: Session, problem_no: str) -> Problem:
    """One problem. Raises CallerFault `unknown_problem`."""
    row = session.get(ProblemRow, problem_no)
    if row is None:
        raise unknown(problem_no)
    return _read(session, [row])[0]


def problems(session: Session, *, prefix: str = "", body: str | None = None, body_place: str | None = None) -> list[Problem]:
    """Problems by the beginning of their place, or by the body to which they went; the newest first."""
    rows = list(session.scalars(select(ProblemRow).where(ProblemRow.place.startswith(prefix, autoescape=True)).order_by(ProblemRow.act_id.desc())))
    held = _read(session, rows)
    return held if body is None else [one for one in held if any(to.body == body and body_place in (None, to.place) for to in one.addressed)]


def told(session: Session, keyring: Keyring, problem_no: str) -> dict[str, Any]:
    """What was reported, and the words of each step. Raises CallerFault `unknown_problem`."""
    row = session.get(ProblemRow, problem_no)
    if row is None:
        raise unknown(problem_no)
    opened: dict[str, Any] = json.loads(keyring.unseal(row.sealed))
    steps = session.scalars(select(ProblemStepRow).where(ProblemStepRow.problem_no == problem_no).order_by(ProblemStepRow.number))
    return opened | {
        "steps": [
            {"number": one.number, "verb": one.verb, "zh": STEP_WORDS[one.verb][0], "en": STEP_WORDS[one.verb][1], "body": one.body, "due_on": one.due_on and one.due_on.isoformat(),
             "by": one.actor, "at": one.at.isoformat(), "words": keyring.unseal(one.sealed).decode()}
            for one in steps
        ]
    }  # fmt: skip


def unknown(problem_no: str) -> CallerFault:
    """The refusal of a problem that is not there, or not the caller's."""
    return CallerFault("unknown_problem", f"没有编号为“{problem_no}”的重大问题报告。", f"There is no important problem {problem_no!r}.", place=problem_no)


def _step(
    session: Session, keyring: Keyring, held: Problem, verb: str, words: str, *, body: str | None, due: date | None, actor: Actor, at: datetime
) -> Problem:  # fmt: skip
    sealed, number = keyring.seal(words.encode()), len(held.steps) + 1
    content = {"problem": held.problem_no, "number": number, "body": body, "due_on": due and due.isoformat(), "words_digest": text_digest(sealed, "sm3")}
    act = _act(session, f"problem_{verb}", held.problem_no, content, actor, at)
    session.add(ProblemStepRow(
        problem_no=held.problem_no, number=number, verb=verb, body=body, due_on=due, sealed=sealed, person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return find(session, held.problem_no)


def _read(session: Session, rows: Sequence[ProblemRow]) -> list[Problem]:
    steps: dict[str, list[Step]] = defaultdict(list)
    query = select(ProblemStepRow).where(ProblemStepRow.problem_no.in_([row.problem_no for row in rows])).order_by(ProblemStepRow.number)
    for one in session.scalars(query):
        steps[one.problem_no].append(Step(one.number, one.verb, one.body, one.due_on, one.person, one.actor, one.at))
    return [_problem(row, tuple(steps[row.problem_no])) for row in rows]


def _problem(row: ProblemRow, steps: tuple[Step, ...]) -> Problem:
    # A day that the province set stands in the place of the law's; it is no longer provisional.
    newest = next((one.due_on for one in reversed(steps) if one.verb == "due_set"), None)
    return Problem(
        row.problem_no, row.place, row.at, tuple(Addressed(**one) for one in row.bodies), tuple(row.attachments), newest or row.due_on,
        bool(row.provisional) and newest is None, steps,
    )  # fmt: skip


def _by_a_person(actor: Actor) -> None:
    if actor.machine:
        raise CallerFault("person_needed", "须由人办理。", "A person does this.")


def _act(session: Session, verb: str, problem_no: str, content: dict[str, Any], actor: Actor, at: datetime) -> acts.Act:
    return acts.record(session, verb=verb, subject=f"problem:{problem_no}", actor=str(actor), ground=rules.ground(problem_no[1:7]), at=at, content=content)
