"""Papers that somebody else holds are fetched, not asked for: who was asked for which, until when, and what came of it.

Carries `appraisal-2025 §8`, `taoyuan-2025-1 §74(1)`. Which paper is fetched by which exchange is data (`fetched.toml`). A fetch is acts in
the chain of the case: asked, come, or nothing came. What came is evidence of the case, and a person judges it as any other paper. Where
nothing came in time, or what came does not fit, a task says so, and the parties are asked in the ordinary way.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from importlib import resources
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.cases import evidence, tasks
from zhibao.cases.model import CaseState
from zhibao.cases.papers import PAPER_WORDS, Needed, Paper
from zhibao.kit import acts
from zhibao.kit.actors import JOB, Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import in_parts

ASKED, CAME, NOTHING = "paper_fetch_asked", "paper_fetched", "paper_fetch_empty"
WATCH = Actor("paper_fetch", JOB)
# The order of a case is ours already, once it was looked up.
_OWN = {Paper.ORDER_RECORD: "orders_bound"}
WHY: dict[str, tuple[str, str]] = {
    "nothing_known": ("对方没有这份材料", "the other side has no such paper"),
    "answer_refused": ("对方的答复有误，没有收下", "the answer was faulty and was not taken"),
    "late": ("对方逾期没有答复", "no answer came in time"),
}


@dataclass(frozen=True)
class Fetchable:
    """A paper that is fetched (可直接取得的材料): by which exchange, and how many days after the accident the question covers."""

    paper: Paper
    exchange: str
    after: int

    def period(self, case: CaseState) -> tuple[date, date]:
        """The days that the question covers: from the accident on."""
        first = case.injury_at.astimezone(ZONE).date()
        return first, first + timedelta(days=self.after)


@dataclass(frozen=True)
class Fetch:
    """A paper of a case that was asked for elsewhere (材料调取): the request, its due day, and what came.

    `status` is asked (an answer is due), come (a person has to look at it), fits, unfit, or empty with `why`.
    """

    paper: Paper
    exchange: str
    request: str
    asked_on: date
    due_on: date
    actor: str
    status: str
    document: str | None = None
    why: str | None = None

    @property
    def of_the_party(self) -> bool:
        """Whether the party has to be asked for it after all."""
        return self.status in ("empty", "unfit")

    def document_of(self, on: date) -> dict[str, Any]:
        """The fetch as others read it on a day."""
        zh, en = PAPER_WORDS[self.paper]
        why = WHY[self.why] if self.why else (None, None)
        return {
            "paper": self.paper.value, "zh": zh, "en": en, "exchange": self.exchange, "request": self.request, "asked_on": self.asked_on.isoformat(),
            "due_on": self.due_on.isoformat(), "actor": self.actor, "status": self.status, "document": self.document, "why": self.why, "why_zh": why[0],
            "why_en": why[1], "late": self.status == "asked" and on > self.due_on, "of_the_party": self.of_the_party,
        }  # fmt: skip


@cache
def fetchable() -> dict[Paper, Fetchable]:
    """The papers that are fetched, by kind."""
    held = tomllib.loads(resources.files("zhibao.cases").joinpath("fetched.toml").read_text(encoding="utf-8"))
    return {Paper(one["paper"]): Fetchable(Paper(one["paper"]), one["exchange"], one["after"]) for one in held["paper"]}


def to_fetch(paper: Paper) -> Fetchable:
    """How a paper is fetched. Raises CallerFault `not_fetchable`."""
    found = fetchable().get(paper)
    if found is None:
        names = "、".join(PAPER_WORDS[one][0] for one in fetchable())
        raise CallerFault(
            "not_fetchable", f"“{PAPER_WORDS[paper][0]}”不能直接取得。", f"The paper “{PAPER_WORDS[paper][1]}” is not fetched.", place=paper.value,
            remedy_zh=f"请按一般程序请当事人提供。可以取得：{names}。", remedy_en="Ask the party in the ordinary way. Fetched are: " + ", ".join(fetchable()) + ".",
        )  # fmt: skip
    return found


def check_needed(session: Session, case_no: str, paper: Paper) -> None:
    """What a case holds, or what is under way, is not asked for again. Raises CallerFault `already_held`, `already_asked`."""
    if paper in held(session, case_no):
        raise CallerFault("already_held", f"案件已有“{PAPER_WORDS[paper][0]}”。", f"The case holds the paper “{PAPER_WORDS[paper][1]}”.", place=case_no)
    if any(one.paper is paper and one.status == "asked" for one in fetches(session, case_no)):
        raise CallerFault(
            "already_asked", f"“{PAPER_WORDS[paper][0]}”已经请求对方提供，尚未答复。", f"The paper “{PAPER_WORDS[paper][1]}” was asked for; the answer is due.", place=case_no
        )


def held(session: Session, case_no: str) -> set[Paper]:
    """The papers that nobody needs to bring: those in the file that were not turned down, and what the house has itself."""
    found = {one.paper for one in evidence.documents(session, case_no) if one.status in (evidence.PENDING, evidence.Verdict.ACCEPTED)}
    own = {paper for paper, verb in _OWN.items() if _acts(session, case_no, (verb,))}
    return found | own


def from_the_party(session: Session, case_no: str, needed: Iterable[Needed]) -> tuple[Needed, ...]:
    """Of the papers that a case needs, those that only the party can bring: not held, and not fetched or no fetch of it succeeded."""
    there, newest = held(session, case_no), {one.paper: one for one in fetches(session, case_no)}
    return tuple(
        one for one in needed
        if one.paper not in there and (one.paper not in fetchable() or (one.paper in newest and newest[one.paper].of_the_party))
    )  # fmt: skip


def note_asked(session: Session, case_no: str, how: Fetchable, request: str, due_on: date, *, ground: str, actor: Actor, at: datetime) -> None:
    """Note that a paper is asked for elsewhere, by which request and until when. Raises CallerFault as `check_needed`."""
    check_needed(session, case_no, how.paper)
    content = {"paper": how.paper.value, "exchange": how.exchange, "request": request, "due_on": due_on.isoformat()}
    _record(session, ASKED, case_no, content, ground, actor, at)


def note_came(session: Session, case_no: str, paper: Paper, document: str, answer: str, *, actor: Actor, at: datetime) -> None:
    """Note what came: the document that it became, and the digest of the answer that it was taken from. Raises CallerFault `not_asked`."""
    asked = _asked(session, case_no, paper)
    content = {"paper": paper.value, "request": asked.content["request"], "document": document, "answer": answer}
    _record(session, CAME, case_no, content, asked.ground, actor, at)


def note_nothing(session: Session, case_no: str, paper: Paper, why: str, *, actor: Actor, at: datetime) -> None:
    """Note that nothing came, and open the task to ask the party in the ordinary way. Once for each reason. Raises CallerFault `not_asked`."""
    asked = _asked(session, case_no, paper)
    request = asked.content["request"]
    if any(one.content["request"] == request and one.content["why"] == why for one in _acts(session, case_no, (NOTHING,))):
        return
    _record(session, NOTHING, case_no, {"paper": paper.value, "request": request, "why": why}, asked.ground, actor, at)
    tasks.open_task(session, f"case:{case_no}", "paper_not_fetched", ground=asked.ground, actor=WATCH, at=at, paper=paper.value, why=why, request=request)


def watch(session: Session, numbers: Sequence[str], *, at: datetime) -> list[tuple[str, Paper]]:
    """Let no case wait in silence: what is past its due day becomes a task. Again does nothing."""
    on, found = at.astimezone(ZONE).date(), []
    for case_no in asking(session, numbers):
        for one in fetches(session, case_no):
            if one.status == "asked" and on > one.due_on:
                note_nothing(session, case_no, one.paper, "late", actor=WATCH, at=at)
                found.append((case_no, one.paper))
    return found


def asking(session: Session, numbers: Sequence[str]) -> list[str]:
    """Of some cases those for which anything was ever asked elsewhere, in their order."""
    asked = {
        subject.partition(":")[2]
        for part in in_parts([f"case:{case_no}" for case_no in numbers])
        for subject in session.scalars(select(acts.Act.subject).where(acts.Act.subject.in_(part), acts.Act.verb == ASKED).distinct())
    }
    return [case_no for case_no in numbers if case_no in asked]


def fetches(session: Session, case_no: str) -> list[Fetch]:
    """What was asked for elsewhere in a case, the newest request of each paper."""
    verdicts = {one.ref: str(one.status) for one in evidence.documents(session, case_no)}
    found: dict[str, Fetch] = {}
    for act in _acts(session, case_no, (ASKED, CAME, NOTHING)):
        said = act.content
        if act.verb == ASKED:
            found[said["paper"]] = Fetch(
                Paper(said["paper"]), said["exchange"], said["request"], act.at.astimezone(ZONE).date(), date.fromisoformat(said["due_on"]), act.actor, "asked"
            )
            continue
        one = found[said["paper"]]
        status = _status(verdicts.get(said["document"], "")) if act.verb == CAME else "empty"
        found[said["paper"]] = Fetch(
            one.paper, one.exchange, one.request, one.asked_on, one.due_on, one.actor, status, said.get("document"), said.get("why")
        )
    return list(found.values())


def _status(verdict: str) -> str:
    return {"accepted": "fits", "pending": "come"}.get(verdict, "unfit")


def _asked(session: Session, case_no: str, paper: Paper) -> acts.Act:
    found = [act for act in _acts(session, case_no, (ASKED,)) if act.content["paper"] == paper.value]
    if not found:
        raise CallerFault("not_asked", f"没有请求对方提供“{PAPER_WORDS[paper][0]}”。", f"The paper “{PAPER_WORDS[paper][1]}” was not asked for.", place=case_no)
    return found[-1]


def _acts(session: Session, case_no: str, verbs: tuple[str, ...]) -> list[acts.Act]:
    query = select(acts.Act).where(acts.Act.subject == f"case:{case_no}", acts.Act.verb.in_(verbs)).order_by(acts.Act.place_in_chain)
    return list(session.scalars(query))


def _record(session: Session, verb: str, case_no: str, content: dict[str, str], ground: str, actor: Actor, at: datetime) -> None:
    acts.record(session, verb=verb, subject=f"case:{case_no}", actor=str(actor), ground=ground, content=content, at=at)
