"""What every operation of the telephone does first: find whose person it is, and see that a case is hers.

A near relative or a union acts for the person of its grant, and only on an authorisation that is recorded; each of its
requests is logged as a read of her file.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases import acts as cases
from zhibao.cases import evidence, progress, proxies
from zhibao.cases.evidence import Document
from zhibao.cases.model import CaseState
from zhibao.cases.papers import PAPER_WORDS
from zhibao.journeys import case_to_money, letters_to_register
from zhibao.journeys.report_to_case import responsible_for
from zhibao.kit.errors import CallerFault
from zhibao.registry import answers as registry
from zhibao.web.desk import Desk

PARTY_POSTS = ("worker", "relative", "union")
STATUS_ZH = {"pending": "待审核", "accepted": "已认可", "insufficient": "不清楚，请补拍", "rejected": "未采用", "withdrawn": "已撤回"}


def person_of(desk: Desk) -> int:
    """The person whose telephone this is, or for whom a proxy acts. Raises CallerFault `authorisation_missing`."""
    assert desk.who.grant is not None, "the permission line asks for a post"
    person = int(desk.who.grant.area.value)
    if desk.who.post != "worker":
        with desk.acting() as session:
            proxies.check(session, person, desk.who.account.name, str(desk.who.post), desk.today)
        desk.read(person, ("own_file",), purpose="proxy")
    return person


def my_case(desk: Desk, case_no: str) -> CaseState:
    """A case of the person. Raises CallerFault `unknown_case`, also for somebody else's."""
    person = person_of(desk)
    with desk.acting() as session:
        found = cases.cases(session, person=person)
    mine = next((one for one in found if one.case_no == case_no), None)
    if mine is None:
        raise CallerFault("unknown_case", f"没有编号为“{case_no}”的案件。", f"There is no case {case_no!r}.")
    return mine


def place_name(code: str) -> str:
    """A county with its city, a city, or a province, in Chinese; an unknown code as it stands."""
    places = law.places()
    try:
        found = places.resolve(code)
        return found.name_zh if found.level != "county" else places.resolve(places.prefecture_of(code)).name_zh + found.name_zh
    except CallerFault:
        return code


def platform_name(session: Session, uscc: str | None) -> str | None:
    """The name of an enterprise by its code, the code itself where nobody has recorded a name."""
    found = None if uscc is None else registry.enterprise_by_uscc(session, uscc)
    return uscc if found is None else found.name


def document_told(desk: Desk, session: Session, one: Document) -> dict[str, Any]:
    """A paper of the case for its person; the reason of a verdict is written for her."""
    zh, en = PAPER_WORDS[one.paper]
    return {
        "ref": one.ref, "paper": one.paper.value, "zh": zh, "en": en, "media": one.media, "size": one.size, "digest": one.digest,
        "status": one.status, "status_zh": STATUS_ZH[one.status], "at": one.at.isoformat(), "mine": hers(one),
        "reason": evidence.verdict_reason(session, desk.home.keyring, one.ref),
    }  # fmt: skip


def hers(one: Document) -> bool:
    """Whether the person or a proxy of hers brought a paper in."""
    return one.actor.partition(":")[0] in PARTY_POSTS


def to_do(desk: Desk, session: Session, case: CaseState) -> list[dict[str, Any]]:
    """What waits for the person in a case."""
    if case.closed:
        return []
    held = evidence.documents(session, case.case_no)
    found = [
        {"case_no": case.case_no, "kind": "missing", "zh": f"请补交：{one.zh}", "en": f"Please bring in: {one.en}", "until": _iso(one.until)}
        for one in progress.missing(case, _brought(held))
        if not one.brought
    ]
    found += [
        {"case_no": case.case_no, "kind": "question", "zh": "有一个问题等您答复", "en": "A question waits for your answer", "until": _iso(one.until)}
        for one in progress.questions(case, "worker")
    ]
    found += [
        {
            "case_no": case.case_no, "kind": "re_shoot", "zh": f"请重拍：{PAPER_WORDS[one.paper][0]}",
            "en": f"Please take again: {PAPER_WORDS[one.paper][1]}", "until": None,
        }
        for one in re_shoots(held)
    ]  # fmt: skip
    return found


def re_shoots(held: tuple[Document, ...]) -> list[Document]:
    """Her papers that were not sufficient and for which no other of the kind has come since."""
    standing = {one.paper: one.at for one in held if one.status in ("pending", "accepted")}
    return [
        one for one in held
        if hers(one) and one.status in ("insufficient", "rejected") and not (one.paper in standing and standing[one.paper] > one.at)
    ]  # fmt: skip


def line_told(desk: Desk, session: Session, case: CaseState) -> dict[str, Any]:
    """A case in one line of a list."""
    told = progress.progress(case, desk.today)
    return {
        "case_no": case.case_no, "injury_at": case.injury_at.isoformat(), "place_zh": place_name(case.place), "closed": case.closed,
        "zh": told.now_zh, "en": told.now_en, "colour": told.colour, "next_date": _iso(told.due),
        "waiting_for_me": len(to_do(desk, session, case)),
    }  # fmt: skip


def case_told(desk: Desk, session: Session, case: CaseState) -> dict[str, Any]:
    """A case in plain words, whole."""
    on, keyring = desk.today, desk.home.keyring
    told = progress.progress(case, on)
    held = evidence.documents(session, case.case_no)
    owed = case_to_money.owed_to(session, on, case.case_no)
    return {
        "case_no": case.case_no, "injury_at": case.injury_at.isoformat(), "place": case.place, "place_zh": place_name(case.place),
        "closed": case.closed, "reported_at": case.taken[0].at.isoformat(), "colour": told.colour,
        "platform_name": platform_name(session, responsible_for(session, case.case_no)),
        "now": {"zh": told.now_zh, "en": told.now_en, "since": told.since.isoformat()},
        "next": {
            "zh": told.next_zh, "en": told.next_en, "date": _iso(told.due), "who_zh": told.who_zh, "who_en": told.who_en,
            "overdue": told.overdue, "provisional": told.provisional,
        },
        "tracks": progress.tracks(case),
        "past": [{"on": step.day.isoformat(), "zh": zh, "en": en} for step, zh, en in progress.past(case)],
        "missing": [
            {
                "zh": f"请在 {one.until} 前补交{one.zh}。", "en": f"Please bring in the {one.en} by {one.until}.", "paper": one.paper,
                "what_zh": one.zh, "what_en": one.en, "until": _iso(one.until), "brought": one.brought,
            }
            for one in progress.missing(case, _brought(held))
        ],
        "questions": [
            {"ref": one.ref, "until": _iso(one.until), "question": _question(desk, session, case, one.content)}
            for one in progress.questions(case, "worker")
        ],
        "may": may_told(case, str(desk.who.post), on),
        "re_shoot": [
            {
                "ref": one.ref, "paper": one.paper.value, "zh": PAPER_WORDS[one.paper][0], "en": PAPER_WORDS[one.paper][1],
                "reason": evidence.verdict_reason(session, keyring, one.ref),
            }
            for one in re_shoots(held)
        ],
        "letters": len(letters_to_register.letters_of_person(session, keyring, case.case_no, on)),
        "money": case_to_money.totals(session, keyring, case.case_no, case.person, on),
        "owed_by_platform_fen": sum(one["outstanding_fen"] for one in owed),
    }  # fmt: skip


def may_told(case: CaseState, post: str, on: date) -> list[dict[str, Any]]:
    """The steps that a party may take now."""
    return [
        {
            "step": one.step, "zh": one.zh, "en": one.en, "until": _iso(one.until), "needs": list(one.needs),
            "blocked": [{"zh": zh, "en": en} for zh, en in one.blocked],
        }
        for one in progress.may(case, post, on)
    ]  # fmt: skip


def _question(desk: Desk, session: Session, case: CaseState, content: str | None) -> str | None:
    if content is None:
        return None
    told = cases.content_of(session, desk.home.keyring, case.case_no, content)
    return None if told.get("question") is None else str(told["question"])


def _brought(held: tuple[Document, ...]) -> list[tuple[str, int]]:
    return [(one.paper.value, int(one.at.timestamp() * 1000)) for one in held if one.status in ("pending", "accepted")]


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
