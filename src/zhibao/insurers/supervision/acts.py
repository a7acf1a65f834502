"""Remarks on single tasks and rectification notices as acts. A remark counts once a second person has upheld it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.insurers import acts as tasks
from zhibao.insurers.acts import GROUND
from zhibao.insurers.model import Task, TaskState
from zhibao.insurers.supervision.tables import NoticeRow, NoticeStepRow, RemarkFindingRow, RemarkRow
from zhibao.kit import acts, vault
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.turn import turn

KINDS: Mapping[str, tuple[str, str]] = {"complaint": ("投诉", "complaint"), "irregularity": ("违规", "irregularity"), "satisfaction": ("评价", "rating")}
STEPS: Mapping[str, tuple[str, str]] = {
    "answered": ("答复", "answered"), "returned": ("退回重新整改", "returned"), "followed_up": ("跟踪", "followed up"), "closed": ("复查通过", "closed"),
}  # fmt: skip


# Who rates for herself: the person and her proxies. Words are hers to give or to leave out.
PARTIES = ("worker", "relative", "union")


def remark(
    session: Session, keyring: Keyring, task_no: str, kind: str, words: str, *, degree: int | None = None, sample_no: str | None = None, actor: Actor, at: datetime
) -> str:
    """Record a complaint, an irregularity or a rating about a task; gives its number.

    Raises CallerFault `unknown_task`, `person_needed`, `remark_form`, `words_missing`, `had_part`.
    """
    held = tasks.task(session, task_no)
    _check_office(actor)
    if kind not in KINDS or (kind == "satisfaction") != (degree is not None) or not 1 <= (degree or 1) <= 5:
        raise CallerFault(
            "remark_form", "记录须为投诉、违规，或者带一至五分的评价。", "A remark is a complaint, an irregularity, or a rating with 1 to 5.", place="kind",
            remedy_zh=f"可用：{'、'.join(KINDS)}。", remedy_en=f"Use one of: {', '.join(KINDS)}.",
        )  # fmt: skip
    _check_words(words)
    return _keep(session, keyring, held, kind, words, degree=degree, sample_no=sample_no, actor=actor, at=at)


def may_rate(task: Task) -> bool:
    """Whether a task is far enough to be rated: somebody was there, or the result is in."""
    return task.state in (TaskState.REPORTED, TaskState.CONFIRMED) or any(step.verb == "visit" for step in task.steps)


def rate(session: Session, keyring: Keyring, task_no: str, degree: int, words: str = "", *, actor: Actor, at: datetime) -> str:
    """The injured person, or her proxy, rates how a task was handled, once; gives the number of the remark.

    `degree` 1 to 5; words may be left out. An insurer is never told who said what, only the share of its review. Raises CallerFault
    `unknown_task`, `party_needed`, `remark_form`, `rating_early`, `rated_already`.
    """
    held = tasks.task(session, task_no)
    if actor.post not in PARTIES:
        raise CallerFault("party_needed", "由本人或者代办人评价。", "The person or her proxy rates.", place="task")
    if not 1 <= degree <= 5:
        raise CallerFault("remark_form", "评价为一至五分。", "A rating has 1 to 5.", place="degree")
    if not may_rate(held):
        raise CallerFault(
            "rating_early", "这件事项还没有走访或者结果，暂不能评价。", "Nobody came yet and no result is in; there is nothing to rate.", place="task",
            remedy_zh="走访后再评价。", remedy_en="Rate it after the visit.",
        )  # fmt: skip
    turn(session, f"insurer_rating:{task_no}")
    if rated(session, [task_no]):
        raise CallerFault("rated_already", "这件事项已经评价。", "This was rated already.", place="task")
    return _keep(session, keyring, held, "satisfaction", words, degree=degree, sample_no=None, actor=actor, at=at)


def rated(session: Session, task_nos: Collection[str]) -> dict[str, int]:
    """Which of some tasks their person has rated herself, and how."""
    query = select(RemarkRow).where(RemarkRow.task_no.in_(task_nos), RemarkRow.kind == "satisfaction").order_by(RemarkRow.number)
    return {row.task_no: int(row.degree or 0) for row in session.scalars(query) if Actor.parse(row.actor).post in PARTIES}


def words_of(session: Session, keyring: Keyring, remark_no: str) -> dict[str, str | None]:
    """What a remark says and what was found of it; None for what is not there or can no longer be read. Raises CallerFault `unknown_remark`."""
    row, found = _remark(session, remark_no), session.get(RemarkFindingRow, remark_no)
    held = tasks.task(session, row.task_no)
    return {
        "words": tasks.words_of(session, keyring, held, row.sealed), "finding_words": None if found is None else tasks.words_of(session, keyring, held, found.sealed),
    }  # fmt: skip


def _keep(session: Session, keyring: Keyring, held: Task, kind: str, words: str, *, degree: int | None, sample_no: str | None, actor: Actor, at: datetime) -> str:
    place = held.case_no[:6]
    turn(session, f"insurer_remark:{place}")
    number = 1 + int(session.scalar(select(func.count()).where(RemarkRow.place == place)) or 0)
    remark_no = f"X{place}-{number:06d}"
    sealed = vault.seal_for(session, keyring, held.person, words.strip().encode(), at=at)
    content = {"remark": remark_no, "task": held.task_no, "kind": kind, "degree": degree, "sample": sample_no, "words_digest": text_digest(sealed, "sm3")}
    act = _act(session, "remark_recorded", f"insurer_remark:{remark_no}", content, actor, at)
    session.add(RemarkRow(
        remark_no=remark_no, place=place, number=number, task_no=held.task_no, insurer=held.insurer, kind=kind, degree=degree, sample_no=sample_no, sealed=sealed,
        person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return remark_no


def find(session: Session, keyring: Keyring, remark_no: str, upheld: bool, words: str, *, actor: Actor, at: datetime) -> dict[str, Any]:
    """Another person upholds a remark or does not.

    Raises CallerFault `unknown_remark`, `person_needed`, `nothing_to_find`, `second_person_needed`, `finding_stands`, `words_missing`.
    """
    turn(session, f"insurer_remark:{remark_no}")
    row = _remark(session, remark_no)
    _check_office(actor)
    _check_words(words)
    if row.kind == "satisfaction":
        raise CallerFault("nothing_to_find", "评价不需要核查。", "A rating is not looked into.", place=remark_no)
    if actor.person == row.person:
        raise CallerFault("second_person_needed", "须由记录以外的人核查。", "Another person than the one who recorded it looks into it.")
    if session.get(RemarkFindingRow, remark_no) is not None:
        raise CallerFault("finding_stands", f"{remark_no} 已经核查。", f"{remark_no} was looked into already.", place=remark_no)
    held = tasks.task(session, row.task_no)
    sealed = vault.seal_for(session, keyring, held.person, words.strip().encode(), at=at)
    content = {"remark": remark_no, "upheld": int(upheld), "words_digest": text_digest(sealed, "sm3")}
    act = _act(session, "remark_found", f"insurer_remark:{remark_no}", content, actor, at)
    session.add(RemarkFindingRow(
        remark_no=remark_no, recorded_by=row.person, upheld=int(upheld), sealed=sealed, person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return next(one for one in remarks(session, row.place) if one["remark"] == remark_no)


def remarks(session: Session, place: str) -> list[dict[str, Any]]:
    """The remarks of a city, the newest first, without their words."""
    query = select(RemarkRow, RemarkFindingRow).outerjoin(RemarkFindingRow, RemarkFindingRow.remark_no == RemarkRow.remark_no).where(RemarkRow.place == place)
    return [
        {"remark": row.remark_no, "task_no": row.task_no, "insurer": row.insurer, "kind": row.kind, "zh": KINDS[row.kind][0], "en": KINDS[row.kind][1],
         "degree": row.degree, "sample": row.sample_no, "by": row.actor, "at": row.at.isoformat(), "upheld": None if found is None else bool(found.upheld),
         "found_by": None if found is None else found.actor}
        for row, found in session.execute(query.order_by(RemarkRow.number.desc()))
    ]  # fmt: skip


def upheld_kinds(session: Session, place: str) -> dict[str, set[str]]:
    """The kinds of remarks that were upheld, by task."""
    found: dict[str, set[str]] = {}
    for one in remarks(session, place):
        if one["upheld"]:
            found.setdefault(one["task_no"], set()).add(one["kind"])
    return found


def degrees(session: Session, place: str) -> dict[str, list[int]]:
    """The ratings by task."""
    found: dict[str, list[int]] = {}
    for one in remarks(session, place):
        if one["degree"] is not None:
            found.setdefault(one["task_no"], []).append(one["degree"])
    return found


def notify(
    session: Session, keyring: Keyring, place: str, insurer: str, words: str, *, remark_no: str | None = None, review_no: str | None = None,
    due_on: date | None = None, actor: Actor, at: datetime,
) -> str:  # fmt: skip
    """Issue a rectification notice; without a day it is due after the days of the law. Gives its number.

    Raises CallerFault `person_needed`, `words_missing`, `notice_form`; law.MissingNumber.
    """
    _check_office(actor)
    _check_words(words)
    today = at.astimezone(ZONE).date()
    if due_on is None:
        due_on = today + timedelta(days=int(str(law.book().number("insurer_rectification_days", place=place, on=today).value)))
    known = {one.insurer for one in tasks.mandates(session, place=place)}
    resting = None if remark_no is None else next((one for one in remarks(session, place) if one["remark"] == remark_no), None)
    unfounded = remark_no is not None and (resting is None or not resting["upheld"] or resting["insurer"] != insurer)
    if due_on < today or insurer not in known or unfounded or (remark_no is not None and review_no is not None):
        raise CallerFault(
            "notice_form", "整改通知须写明本地的承办机构、今天以后的期限；所依据的记录须已查实。",
            "A notice names an insurer of the place and a day from today on; a remark on which it rests was upheld.", place="notice",
        )  # fmt: skip
    turn(session, f"insurer_notice:{place}")
    number = 1 + int(session.scalar(select(func.count()).where(NoticeRow.place == place)) or 0)
    notice_no = f"N{place}-{number:04d}"
    sealed = keyring.seal(words.strip().encode())
    content = {"notice": notice_no, "insurer": insurer, "remark": remark_no, "review": review_no, "due_on": due_on.isoformat(), "words_digest": text_digest(sealed, "sm3")}
    act = _act(session, "notice_issued", f"insurer_notice:{notice_no}", content, actor, at)
    session.add(NoticeRow(
        notice_no=notice_no, place=place, number=number, insurer=insurer, remark_no=remark_no, review_no=review_no, due_on=due_on, sealed=sealed,
        person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return notice_no


def step_notice(session: Session, keyring: Keyring, notice_no: str, verb: str, words: str, *, actor: Actor, at: datetime) -> dict[str, Any]:
    """The insurer answers; an officer returns it or follows up; another person than its issuer closes it.

    Raises CallerFault `unknown_notice`, `person_needed`, `notice_step_form`, `notice_closed`, `second_person_needed`, `words_missing`.
    """
    turn(session, f"insurer_notice:{notice_no}")
    row = session.get(NoticeRow, notice_no)
    if row is None:
        raise CallerFault("unknown_notice", f"没有编号为“{notice_no}”的整改通知。", f"There is no notice {notice_no!r}.", place=notice_no)
    before = notice(session, keyring, notice_no)
    _check_words(words)
    if actor.machine:
        raise CallerFault("person_needed", "须由人办理。", "A person acts on a notice.")
    if before["status"] == "closed":
        raise CallerFault("notice_closed", f"{notice_no} 已经复查通过。", f"{notice_no} is closed.", place=notice_no)
    after_answer = verb in ("returned", "closed")
    if verb not in STEPS or (verb == "answered") != (actor.post == "insurer") or (after_answer and before["status"] not in ("answered", "followed_up")):
        raise CallerFault("notice_step_form", "现在不能这样办理：先由承办机构答复，再由经办机构复查。", "Not open now: the insurer answers first, then the agency checks.", place="verb")
    if verb == "closed" and actor.person == row.person:
        raise CallerFault("second_person_needed", "须由签发以外的人复查。", "Another person than its issuer closes a notice.")
    sealed = keyring.seal(words.strip().encode())
    number = len(before["steps"]) + 1
    content = {"notice": notice_no, "number": number, "words_digest": text_digest(sealed, "sm3")}
    act = _act(session, f"notice_{verb}", f"insurer_notice:{notice_no}", content, actor, at)
    session.add(NoticeStepRow(
        notice_no=notice_no, number=number, verb=verb, issued_by=row.person, sealed=sealed, person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return notice(session, keyring, notice_no)


def notices(session: Session, keyring: Keyring, *, place: str | None = None, insurer: str | None = None) -> list[dict[str, Any]]:
    """The notices of a city or to an insurer, the newest first."""
    query = select(NoticeRow.notice_no).order_by(NoticeRow.at.desc(), NoticeRow.notice_no.desc())
    if place is not None:
        query = query.where(NoticeRow.place == place)
    if insurer is not None:
        query = query.where(NoticeRow.insurer == insurer)
    return [notice(session, keyring, number) for number in list(session.scalars(query))]


def notice(session: Session, keyring: Keyring, notice_no: str) -> dict[str, Any]:
    """A notice with its words and what became of it. Raises CallerFault `unknown_notice`."""
    row = session.get(NoticeRow, notice_no)
    if row is None:
        raise CallerFault("unknown_notice", f"没有编号为“{notice_no}”的整改通知。", f"There is no notice {notice_no!r}.", place=notice_no)
    steps = list(session.scalars(select(NoticeStepRow).where(NoticeStepRow.notice_no == notice_no).order_by(NoticeStepRow.number)))
    answered = next((one.at.astimezone(ZONE).date() for one in steps if one.verb == "answered"), None)
    return {
        "notice": notice_no, "place": row.place, "insurer": row.insurer, "remark": row.remark_no, "review": row.review_no, "due": row.due_on.isoformat(),
        "words": keyring.unseal(row.sealed).decode(), "by": row.actor, "at": row.at.isoformat(), "status": steps[-1].verb if steps else "issued",
        "answered_on": answered and answered.isoformat(), "in_time": None if answered is None else answered <= row.due_on,
        "steps": [
            {"verb": one.verb, "zh": STEPS[one.verb][0], "en": STEPS[one.verb][1], "by": one.actor, "at": one.at.isoformat(), "words": keyring.unseal(one.sealed).decode()}
            for one in steps
        ],
    }  # fmt: skip


def _remark(session: Session, remark_no: str) -> RemarkRow:
    row = session.get(RemarkRow, remark_no)
    if row is None:
        raise CallerFault("unknown_remark", f"没有编号为“{remark_no}”的记录。", f"There is no remark {remark_no!r}.", place=remark_no)
    return row


def _check_office(actor: Actor) -> None:
    if actor.machine or actor.post == "insurer":
        raise CallerFault("person_needed", "由经办机构的工作人员办理。", "Somebody of the agency does this.")


def _check_words(words: str) -> None:
    if not words.strip():
        raise CallerFault("words_missing", "请写明内容或理由。", "Say what or why.", place="words")


def _act(session: Session, verb: str, subject: str, content: dict[str, Any], actor: Actor, at: datetime) -> acts.Act:
    return acts.record(session, verb=verb, subject=subject, actor=str(actor), ground=GROUND, at=at, content=content)
