"""The work of the rate review that takes longer than a request may wait: the drafts of a year, the signs of a period.

What is asked is an act, so that it stays known who asked for what; the job names the act. The rows are gathered while
nothing is written; only what was reckoned is kept in a transaction, whole or not at all.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.app.home import Home
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import now
from zhibao.kit.progress import Progress
from zhibao.kit.turn import turn

_GROUND = {"rate_draft_asked": "zhejiang-2025-44 §2(2)", "rate_signs_asked": "readings §62"}
_DONE = "rate_draft_done"


def ask(session: Session, verb: str, province: str, content: dict[str, Any], *, actor: Actor, at: datetime) -> str:
    """Note what is asked for: `rate_draft_asked` (year, since, platform, reason) or `rate_signs_asked` (from, to).

    Gives what the job is about.
    """
    subject = f"rate_work:{province}"
    turn(session, subject)
    act = acts.record(session, verb=verb, subject=subject, actor=str(actor), ground=_GROUND[verb], at=at, content={"place": province, **content})
    return str(act.id)


def draft(home: Home, asked: int, progress: Progress) -> dict[str, Any]:
    """Draft the factors of a year as they were asked for: their numbers, and who is not rated. Raises the faults of the journey."""
    from zhibao.journeys import experience_to_factor as journey

    said, actor = _asked(home, asked)
    with home.reading() as session:
        done = _done(session, said["place"], asked)
    if done is not None:
        return done
    since = date.fromisoformat(said["since"]) if said["since"] else None
    with home.reading() as session:
        found = journey.reckon(session, home.orders, home.keyring, said["place"], said["year"], known=now(), since=since, progress=progress)
    with home.session() as session:
        made, refused = journey.keep(session, found, actor=actor, at=now(), reason=said["reason"], platform=said["platform"])
        others = [one.document() for one in refused]
        result = {
            "drafted": [one.number for one in made],
            "not_rated": [one["not_rated"] | {name: one[name] for name in ("platform", "name", "industry")} for one in others],
        }
        acts.record(
            session, verb=_DONE, subject=f"rate_work:{said['place']}", actor=str(actor), ground=_GROUND["rate_draft_asked"], at=now(),
            content={"asked": asked, **result},
        )  # fmt: skip
    return result


def put_signs(home: Home, asked: int) -> dict[str, Any]:
    """Look for signs in a period and put each hit to a person; what every enterprise reported and what was expected is told."""
    from zhibao.journeys import reports_to_signs as journey

    said, actor = _asked(home, asked)
    with home.reading() as session:
        found = journey.signs(session, said["place"], date.fromisoformat(said["from"]), date.fromisoformat(said["to"]), known=now())
    with home.session() as session:
        journey.put(session, found, actor=actor, at=now())
    return {name: found[name] for name in ("from", "to", "level", "tested", "hits")}


def asked_for(session: Session, number: int) -> dict[str, Any]:
    """What was asked for, without the place, which whoever asks knows."""
    said = session.get_one(acts.Act, number).content
    return {name: value for name, value in said.items() if name != "place"}


def _done(session: Session, province: str, asked: int) -> dict[str, Any] | None:
    """What came of it already: a worker that was cut off after it had drafted is not to draft a second time."""
    query = select(acts.Act).where(acts.Act.subject == f"rate_work:{province}", acts.Act.verb == _DONE)
    said = next((act.content for act in session.scalars(query) if act.content["asked"] == asked), None)
    return None if said is None else {name: said[name] for name in ("drafted", "not_rated")}


def _asked(home: Home, number: int) -> tuple[dict[str, Any], Actor]:
    with home.reading() as session:
        act = session.get_one(acts.Act, number)
        return dict(act.content), Actor.parse(act.actor)
