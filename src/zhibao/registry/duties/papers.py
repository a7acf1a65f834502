"""Guidance (用工指导) and dated requests to enterprises as acts: sent, acknowledged or answered, reminded of, given back.

An officer names the day; the system names none (`zhejiang-2025-44 §2(6)`, `zhejiang-2025-44 §3(2)`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.answers import must_act_as, must_tell
from zhibao.kit.clock import ZONE
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import in_parts
from zhibao.kit.turn import turn
from zhibao.registry import answers as registry
from zhibao.registry.duties import rules
from zhibao.registry.duties.model import GUIDANCE, PAPER_WORDS, Paper, PaperStep
from zhibao.registry.duties.tables import PaperRow, PaperStepRow

GUIDE, ASK = "zhejiang-2025-44 §3(2)", "zhejiang-2025-44 §2(6)"
STAFF = ("investigator", "supervisor")
ENTERPRISE = "platform"


def send(
    session: Session, keyring: Keyring, place: str, enterprises: Sequence[str], kind: str, words: str, *, cite: str | None = None, due_on: date,
    case_no: str | None = None, actor: Actor, at: datetime,
) -> list[Paper]:  # fmt: skip
    """Send guidance or a request to one or several enterprises, each of which answers for itself; gives one paper for each.

    Raises CallerFault `post_not_allowed`, `paper_kind`, `words_missing`, `enterprise_unknown`, `due_passed`; law.UnknownProvision for a
    citation that is none. A request of a case names one enterprise only.
    """
    must_act_as(actor, STAFF)
    if kind not in PAPER_WORDS or (case_no is not None and (kind == GUIDANCE or len(enterprises) > 1)) or not enterprises:
        raise CallerFault(
            "paper_kind", "指导不属于案件；案件中的请求只发给一家企业；种类须是所列之一。", "Guidance belongs to no case, a request of a case goes to one enterprise, and the kind is one of the words.", place="kind",
            remedy_zh=f"可用：{'、'.join(PAPER_WORDS)}。", remedy_en=f"Use one of: {', '.join(PAPER_WORDS)}.",
        )  # fmt: skip
    body = must_tell(words)
    ground = cite or (GUIDE if kind == GUIDANCE else ASK)
    law.book().provision(ground)
    if due_on < at.astimezone(ZONE).date():
        raise CallerFault("due_passed", "期限不能早于今天。", "The day lies in the past.", place="due_on", remedy_zh="请写今天以后的日期。", remedy_en="Name a day from today on.")
    code = law.places().resolve(place).code
    turn(session, f"enterprise_paper:{code}")
    number = int(session.scalar(select(func.count()).where(PaperRow.place == code)) or 0)
    sent = []
    for one in dict.fromkeys(code_of(session, each) for each in enterprises):
        number += 1
        paper_no = f"G{code}-{number:06d}"
        sealed = keyring.seal(body.encode())
        act = acts.record(
            session, verb="paper_sent", subject=f"enterprise_paper:{paper_no}", actor=str(actor), ground=ground, at=at,
            content={"paper": paper_no, "enterprise": one, "kind": kind, "case_no": case_no, "due_on": due_on.isoformat(), "words_digest": text_digest(sealed, "sm3")},
        )  # fmt: skip
        session.add(PaperRow(
            paper_no=paper_no, place=code, number=number, enterprise=one, kind=kind, case_no=case_no, cite=ground, due_on=due_on, sealed=sealed, person=actor.person,
            actor=str(actor), at=act.at, act_id=act.id,
        ))  # fmt: skip
        sent.append(paper_no)
    session.flush()
    return [paper(session, paper_no, keyring) for paper_no in sent]


def take(session: Session, keyring: Keyring, paper_no: str, step: str, words: str, *, due_on: date | None = None, actor: Actor, at: datetime) -> Paper:
    """The enterprise acknowledges (`words` is the name of who has read it) or answers; an officer reminds or gives back.

    Raises CallerFault `unknown_paper`, `post_not_allowed`, `paper_step`, `words_missing`, `due_passed`.
    """
    turn(session, f"enterprise_paper:{paper_no}")
    held = paper(session, paper_no)
    today = at.astimezone(ZONE).date()
    must_act_as(actor, (ENTERPRISE,) if step in ("acknowledged", "answered") else STAFF)
    rules.check_paper_step(held, step, today)
    body = must_tell(words)
    if (step == "returned") != (due_on is not None) or (due_on is not None and due_on < today):
        raise CallerFault("due_passed", "退回时请写今天以后的新期限，其他步骤不写。", "A return names a new day from today on; no other step does.", place="due_on")
    sealed, number = keyring.seal(body.encode()), len(held.steps) + 1
    act = acts.record(
        session, verb=f"paper_{step}", subject=f"enterprise_paper:{paper_no}", actor=str(actor), ground=held.cite, at=at,
        content={"paper": paper_no, "number": number, "due_on": due_on and due_on.isoformat(), "words_digest": text_digest(sealed, "sm3")},
    )  # fmt: skip
    session.add(PaperStepRow(
        paper_no=paper_no, number=number, step=step, due_on=due_on, sealed=sealed, person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return paper(session, paper_no, keyring)


def papers(session: Session, keyring: Keyring | None = None, *, lead: str = "", enterprise: str | None = None) -> list[Paper]:
    """The papers of an area (by the beginning of its code) or of an enterprise, the newest first; with words where keys are given."""
    query = select(PaperRow).where(PaperRow.place.startswith(lead, autoescape=True)).order_by(PaperRow.at.desc(), PaperRow.paper_no.desc())
    if enterprise is not None:
        query = query.where(PaperRow.enterprise == enterprise)
    return _read(session, list(session.scalars(query)), keyring)


def paper(session: Session, paper_no: str, keyring: Keyring | None = None) -> Paper:
    """One paper. Raises CallerFault `unknown_paper`."""
    row = session.get(PaperRow, paper_no)
    if row is None:
        raise unknown(paper_no)
    return _read(session, [row], keyring)[0]


def unknown(paper_no: str) -> CallerFault:
    """The refusal of a paper that is not there, or is another's."""
    return CallerFault(
        "unknown_paper", f"没有编号为“{paper_no[:32]}”的指导或者请求。", f"There is no guidance or request {paper_no[:32]!r}.", place="paper",
        remedy_zh="编号见 zhibao registry papers。", remedy_en="`zhibao registry papers` lists them.",
    )  # fmt: skip


def code_of(session: Session, text: str) -> str:
    """The unified social credit code under which an enterprise of the register is known. Raises CallerFault `enterprise_unknown`."""
    found = registry.find_enterprise(session, text)
    return found.uscc or found.slug


def _read(session: Session, rows: Sequence[PaperRow], keyring: Keyring | None) -> list[Paper]:
    def told(sealed: bytes) -> str | None:
        return None if keyring is None else keyring.unseal(sealed).decode()

    steps: dict[str, list[Any]] = {row.paper_no: [] for row in rows}
    for part in in_parts(list(steps)):
        query = select(PaperStepRow).where(PaperStepRow.paper_no.in_(part)).order_by(PaperStepRow.number)
        for step in session.scalars(query):
            steps[step.paper_no].append(PaperStep(step.number, step.step, step.due_on, told(step.sealed), step.actor, step.at))
    return [
        Paper(row.paper_no, row.place, row.enterprise, row.kind, row.case_no, row.cite, row.due_on, told(row.sealed), row.actor, row.at, tuple(steps[row.paper_no]))
        for row in rows
    ]
