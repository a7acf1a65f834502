"""From a case to the insurer that handles something in it: who takes part, who is related to whom, who has room, who is asked."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from zhibao.cases import acts as cases
from zhibao.cases import parties
from zhibao.cases.model import CaseState
from zhibao.insurers import acts as insurers
from zhibao.insurers import rules, terms
from zhibao.insurers.model import Proposal, Task, TaskKind
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.secrets import Keyring


def takes_part(session: Session, case: CaseState) -> set[tuple[str, str]]:
    """Those with whom an insurer may not be related: the person and the enterprises and agencies of the case."""
    return {("person", str(case.person))} | {("enterprise", one) for one in parties.parties(session, case.case_no)}


def proposals(session: Session, case_no: str, kind: TaskKind, on: date) -> list[Proposal]:
    """Whom to ask for something in a case, the least loaded first, with reasons."""
    case = cases.case_state(session, case_no)
    return terms.proposals(session, city=case.prefecture, county=case.place, kind=kind, parties=takes_part(session, case), on=on)


def assign(
    session: Session, keyring: Keyring, case_no: str, *, insurer: str, kind: TaskKind, due_on: date | None, asked: str, because: str, actor: Actor, at: datetime
) -> Task:
    """An officer asks an insurer: the first proposed, or another with the reason why; never one that is related to the case.

    Raises what `insurers.assign` does, and CallerFault `choice_reason`, `insurer_related`, `mandate_area`.
    """
    today, case = at.astimezone(ZONE).date(), cases.case_state(session, case_no)
    held = rules.mandate_for(insurers.mandates(session, place=case.prefecture), insurer, case.prefecture, kind, today)
    rules.check_no_conflict(terms.interests(session, insurer), takes_part(session, case), today)
    rules.check_area(terms.terms_on(terms.terms(session, held.mandate_no), today), case.place)
    rules.check_choice(proposals(session, case_no, kind, today), insurer, because)
    return insurers.assign(
        session, keyring, case_no=case_no, person=case.person, city=case.prefecture, insurer=insurer, kind=kind, due_on=due_on, asked=asked, because=because,
        actor=actor, at=at,
    )  # fmt: skip
