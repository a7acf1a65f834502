"""Which enterprises and service agencies are parties of a case, and since when. Whoever is no party sees nothing of a case.

An enterprise becomes a party by what the procedure knows of it: it reported an injury of somebody who works for it, it
filed the accident, or it was named as the responsible platform. A report about somebody who does not work for it makes it
no party, because such a report would tell who was hurt. It ceases to be one when a person decides that another platform is responsible: what the
machine names first binds nobody. A service agency becomes one with the platform that it served when the order named it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from zhibao.cases.party_tables import CasePartyRow, ReportSenderRow
from zhibao.kit.actors import Actor

Step = Literal["reported", "filed", "named", "released"]
_PARTY = CasePartyRow.__table__
_SENDER = ReportSenderRow.__table__


def cases_of_party(party: str) -> Select[str]:
    """The numbers of the cases of which an enterprise (by its code) is a party, as a question to be put inside another.

    The rule: the newest row of a case and an enterprise holds, and `released` ends it. It is written over the table
    itself, so that no narrowing of a session is laid on it a second time.
    """
    newest = select(func.max(_PARTY.c.id)).where(_PARTY.c.party == party).group_by(_PARTY.c.case_no)
    return select(_PARTY.c.case_no).where(_PARTY.c.id.in_(newest), _PARTY.c.step != "released")


def cases_by_party(session: Session) -> dict[str, list[str]]:
    """The numbers of the cases of which each enterprise is a party, by its code, in their order; by the same rule."""
    newest = select(func.max(_PARTY.c.id)).group_by(_PARTY.c.case_no, _PARTY.c.party)
    query = select(_PARTY.c.party, _PARTY.c.case_no).where(_PARTY.c.id.in_(newest), _PARTY.c.step != "released").order_by(_PARTY.c.party, _PARTY.c.case_no)
    found: dict[str, list[str]] = {}
    for party, case_no in session.execute(query):
        found.setdefault(party, []).append(case_no)
    return found


def reports_of_party(party: str) -> Select[str]:
    """The numbers of the reports that an enterprise sent itself; what others told stays with the office."""
    return select(_SENDER.c.report_no).where(_SENDER.c.party == party)


def is_party(session: Session, case_no: str, party: str) -> bool:
    """Whether an enterprise is a party of a case now."""
    return session.execute(cases_of_party(party).where(_PARTY.c.case_no == case_no)).first() is not None


def parties(session: Session, case_no: str) -> list[str]:
    """The enterprises and service agencies that are parties of a case now, by code."""
    newest = select(func.max(_PARTY.c.id)).where(_PARTY.c.case_no == case_no).group_by(_PARTY.c.party)
    query = select(_PARTY.c.party).where(_PARTY.c.id.in_(newest), _PARTY.c.step != "released").order_by(_PARTY.c.party)
    return list(session.execute(query).scalars())


def note(session: Session, case_no: str, party: str, step: Step, *, actor: Actor, at: datetime) -> None:
    """Note that an enterprise reported, filed, was named, or is released. What holds already is not noted twice."""
    if is_party(session, case_no, party) == (step != "released"):
        return
    session.add(CasePartyRow(case_no=case_no, party=party, step=step, actor=str(actor), at=at))
    session.flush()


def name_responsible(session: Session, case_no: str, party: str, *, agencies: Sequence[str] = (), actor: Actor, at: datetime) -> None:
    """Note the responsible platform and the service agencies of its orders; where a person decided, all others are released."""
    if not actor.machine:
        for other in parties(session, case_no):
            if other != party and other not in agencies:
                note(session, case_no, other, "released", actor=actor, at=at)
    for one in (party, *agencies):
        note(session, case_no, one, "named", actor=actor, at=at)


def note_sender(session: Session, report_no: str, party: str, *, at: datetime) -> None:
    """Note which enterprise sent a report, once."""
    if session.get(ReportSenderRow, report_no) is None:
        session.add(ReportSenderRow(report_no=report_no, party=party, at=at))
        session.flush()
