"""The desk of an appraisal committee: what is done to an appraisal and the step of the case that tells it, in one transaction.

The appraisal keeps panel, opinions and conclusion; the procedure keeps the steps. An officer does both at once, so that
neither says what the other does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases import acts as cases
from zhibao.cases import appraisal as appraisals
from zhibao.cases import opinions, panel
from zhibao.cases.appraisal import Appraisal, Stage
from zhibao.cases.appraisal_tables import (
    AppraisalRow,
    CommitmentRow,
    ConclusionRow,
    ExaminationRow,
    OpinionRow,
    RevealRow,
)
from zhibao.cases.care import Activity, propose_care_level
from zhibao.cases.clocks import clocks as clocks_of
from zhibao.cases.combine import propose_grade
from zhibao.cases.experts import SPECIALITY_ZH, Speciality
from zhibao.cases.model import Clock
from zhibao.journeys.case_page import APPRAISAL_STATE_ZH, STAGE_ZH, appraisal_states
from zhibao.kit.actors import Actor
from zhibao.kit.secrets import Keyring

_AT_ONCE = 400
_CONCLUDED = {Stage.FIRST: "zhejiang-2025-44 §2(4)", Stage.SECOND: "work-injury-regulation §26", Stage.REVIEW: "work-injury-regulation §28"}


def open_one(
    session: Session, case_no: str, *, stage: Stage, seats: Iterable[Speciality], application_on: date, treating_hospitals: Iterable[str],
    received_on: date | None, late_reason: str | None, actor: Actor, at: datetime,
) -> Appraisal:  # fmt: skip
    """Open an appraisal of a case before the committee whose turn it is."""
    case = cases.case_state(session, case_no)
    return appraisals.open_appraisal(
        session, case_no=case_no, person=case.person, place=case.prefecture, stage=stage, application_on=application_on,
        injury_on=case.injury_at.date(), seats=list(seats), treating_hospitals=list(treating_hospitals), actor=actor, at=at,
        received_on=received_on, late_reason=late_reason,
    )  # fmt: skip


def draw(session: Session, keyring: Keyring, ref: str, *, word: str, actor: Actor, at: datetime) -> None:
    """Draw the open seats with a party's word; the case then has its panel."""
    held = appraisals.appraisal(session, ref)
    panel.draw_panel(session, keyring, ref, word=word, actor=actor, at=at)
    digest = str(panel.draw_records(session, ref)[-1]["register_digest"])
    _step(session, keyring, held, "panel", appraisals.PANEL, actor, at, digest=digest)


def recuse(
    session: Session, keyring: Keyring, ref: str, seat: int, *, asked_by: str, reason: str, granted: bool, actor: Actor, at: datetime
) -> None:
    """Record a recusal; granted, the seat is open and the case waits for another draw."""
    held = appraisals.appraisal(session, ref)
    panel.recuse(session, keyring, ref, seat, asked_by=asked_by, reason=reason, granted=granted, actor=actor, at=at)
    if granted:
        _step(session, keyring, held, "recusal", "work-injury-regulation §20(4)", actor, at, reason=reason)


def examine(
    session: Session, keyring: Keyring, ref: str, *, hospital: str, on: date, content: str, cost_fen: int, actor: Actor, at: datetime
) -> None:
    """Record an examination with what it cost."""
    held = appraisals.appraisal(session, ref)
    appraisals.record_examination(session, keyring, ref, hospital=hospital, on=on, content=content, cost_fen=cost_fen, actor=actor, at=at)
    _step(session, keyring, held, "examination", "practice-reports §13", actor, at, held_on=on.isoformat(), cost_fen=cost_fen)


def conclude(
    session: Session, keyring: Keyring, ref: str, conclusion: opinions.Conclusion, *, remedy: str | None, actor: Actor, at: datetime
) -> None:
    """Record what the panel decided, and take the step of its stage; a first one tells the way to a second."""
    held = appraisals.appraisal(session, ref)
    made = opinions.conclude(session, keyring, ref, conclusion, actor=actor, at=at)
    told = {} if held.stage is Stage.SECOND else {"remedy": remedy or ""}
    _step(session, keyring, held, held.stage.value, _CONCLUDED[held.stage], actor, at, digest=made.digest, **told)


def _step(session: Session, keyring: Keyring, held: Appraisal, verb: str, ground: str, actor: Actor, at: datetime, **facts: Any) -> None:
    cases.take_step(
        session, keyring, held.case_no, verb, actor=actor, ground=ground, at=at, facts={"appraisal": held.ref, **facts}
    )


# What the committee sees


def numbers(session: Session, *, second: bool | None = None) -> list[str]:
    """The numbers of the appraisals of a narrowed session, the newest first; `second`: those of the province, or of the cities."""
    query = select(AppraisalRow.ref).order_by(AppraisalRow.at.desc(), AppraisalRow.ref.desc())
    if second is not None:
        stage = AppraisalRow.stage
        query = query.where(stage == Stage.SECOND.value if second else stage != Stage.SECOND.value)
    return list(session.execute(query).scalars())


def summary(session: Session, ref: str, on: date) -> dict[str, Any]:
    """An appraisal as a line: its committee, how far it is, its seats, its examinations, its day. Raises CallerFault `unknown_appraisal`."""
    appraisals.appraisal(session, ref)
    return summaries(session, [ref], on)[0]


def summaries(session: Session, refs: Sequence[str], on: date) -> list[dict[str, Any]]:
    """Appraisals as lines in the order of their numbers here, asked for together: at most a page of them at once."""
    held = appraisals.appraisals_by(session, refs)
    states, panels = appraisal_states(session, refs), panel.panels_of(session, list(held.values()))
    days = _clocks(session, [one for one in held.values() if states[one.ref] != "concluded"], on)
    said: dict[str, set[int]] = {ref: set() for ref in refs}
    for ref, expert in session.execute(select(OpinionRow.appraisal, OpinionRow.expert).where(OpinionRow.appraisal.in_(refs))):
        said[ref].add(expert)
    examined: dict[str, list[ExaminationRow]] = {ref: [] for ref in refs}
    for row in _examinations(session, refs):
        examined[row.appraisal].append(row)
    return [_line(held[ref], states[ref], panels[ref], said[ref], examined[ref], days.get(ref)) for ref in refs]


def _line(
    held: Appraisal, state: str, drawn: panel.Panel, said: set[int], examinations: list[ExaminationRow], clock: Clock | None
) -> dict[str, Any]:
    members = {member.seat: member for member in drawn.members}
    seats = []
    for number, speciality in enumerate(held.seats, start=1):
        member = members.get(number)
        seats.append(
            {"seat": number, "speciality": speciality.value, "zh": SPECIALITY_ZH[speciality], "expert": None if member is None else str(member.expert),
             "hospital": None if member is None else member.hospital, "opinion": member is not None and member.expert in said}
        )  # fmt: skip
    return {
        "ref": held.ref, "case_no": held.case_no, "stage": held.stage.value, "stage_zh": STAGE_ZH[held.stage], "committee": held.committee,
        "committee_zh": f"{law.places().resolve(held.committee).name_zh}劳动能力鉴定委员会", "state": state, "state_zh": APPRAISAL_STATE_ZH[state],
        "seats": seats, "application_on": held.application_on.isoformat(), "due": clock.due.isoformat() if clock and clock.due else None,
        "colour": clock.colour if clock else "green", "late": held.late,
        "examinations": [{"on": one.examined_on.isoformat(), "hospital": one.hospital, "cost_fen": one.cost_fen} for one in examinations],
        "cost_fen": sum(one.cost_fen for one in examinations),
    }  # fmt: skip


def whole(session: Session, keyring: Keyring, ref: str, on: date) -> dict[str, Any]:
    """An appraisal with its draws, repeated here, the opinions once they are open, and the conclusion beside its proposal."""
    records = panel.draw_records(session, ref)
    opened = session.get(RevealRow, ref) is not None
    seats = {member.expert: member.seat for member in panel.panel_of(session, ref).members}
    concluded = session.get(ConclusionRow, ref) is not None
    return summary(session, ref, on) | {
        "draws": records, "replayed": all(_repeats(record) for record in records), "commitment": _pending(session, ref, len(records)),
        "opinions": [
            {"seat": seats[expert], **opinion_document(said)} for expert, said in opinions.opinions(session, keyring, ref)
        ] if opened else None,
        "conclusion": concluded_document(opinions.conclusion_of(session, keyring, ref)) if concluded else None,
    }  # fmt: skip


def calendar(session: Session, refs: Sequence[str], first: date, last: date, on: date) -> list[dict[str, Any]]:
    """The days of a committee as far as they are on record: examinations held, and conclusions that are due."""
    rows = []
    for begin in range(0, len(refs), _AT_ONCE):
        part = refs[begin : begin + _AT_ONCE]
        held, states = appraisals.appraisals_by(session, part), appraisal_states(session, part)
        for one in _examinations(session, part):
            if first <= one.examined_on <= last:
                rows.append(_day(held[one.appraisal], one.examined_on, "examination", one.hospital, "检查", "examination"))
        for ref, clock in _clocks(session, [one for one in held.values() if states[one.ref] != "concluded"], on).items():
            if clock.due is not None and first <= clock.due <= last:
                rows.append(_day(held[ref], clock.due, "due", None, "鉴定结论到期", "the conclusion is due"))
    return sorted(rows, key=lambda row: (row["on"], row["ref"]))


def propose(session: Session, ref: str, findings: tuple[str, ...], need_help: tuple[Activity, ...], on: date) -> dict[str, Any]:
    """What findings would propose; keeps nothing. Raises CallerFault `clause_form`, MissingNumber."""
    held = appraisals.appraisal(session, ref)
    grade = propose_grade(findings, place=held.place, on=on)
    care = propose_care_level(need_help, place=held.place, on=on)
    return {
        "grade": grade.grade, "rule": grade.rule, "care_level": care.care_level, "cites": [*grade.cites, *care.cites],
        "provisional": grade.provisional or care.provisional,
    }  # fmt: skip


def opinion_document(given: opinions.Opinion) -> dict[str, Any]:
    """An opinion as JSON."""
    return {
        "findings": list(given.findings), "need_help": [activity.value for activity in given.need_help], "devices": list(given.devices),
        "incapacity_to": given.incapacity_to and given.incapacity_to.isoformat(), "reasons": given.reasons,
    }  # fmt: skip


def concluded_document(made: opinions.Concluded) -> dict[str, Any]:
    """A conclusion beside what the findings proposed, as JSON."""
    decided, bound = made.conclusion, made.incapacity_bound
    return {
        "at": made.at.isoformat(), "final": made.final, "digest": made.digest, "grade": made.grade, "care_level": made.care_level,
        "findings": list(decided.findings), "need_help": [one.value for one in decided.need_help], "devices": list(decided.devices),
        "agreed": list(decided.agreed), "reasons": decided.reasons, "incapacity_from": decided.incapacity_from and decided.incapacity_from.isoformat(),
        "incapacity_to": decided.incapacity_to and decided.incapacity_to.isoformat(), "incapacity_months_at_most": None if bound is None else bound.months,
        "proposal": {
            "grade": made.grade_proposal.grade, "rule": made.grade_proposal.rule, "care_level": made.care_proposal.care_level,
            "cites": [*made.grade_proposal.cites, *made.care_proposal.cites],
        },
        "provisional": made.provisional,
    }  # fmt: skip


def _examinations(session: Session, refs: Sequence[str]) -> list[ExaminationRow]:
    query = select(ExaminationRow).where(ExaminationRow.appraisal.in_(refs))
    return list(session.execute(query.order_by(ExaminationRow.examined_on, ExaminationRow.id)).scalars())


def _clocks(session: Session, held: Sequence[Appraisal], on: date) -> dict[str, Clock]:
    """The clock of each conclusion that runs."""
    states = cases.case_states(session, [one.case_no for one in held])
    found = {}
    for one in held:
        running = [clock for clock in clocks_of(states[one.case_no], on) if clock.name == "appraisal_conclusion" and clock.open]
        if running:
            found[one.ref] = running[-1]
    return found


def _pending(session: Session, ref: str, drawn: int) -> dict[str, Any] | None:
    """What was fixed for the draw that waits for its word."""
    rows = list(session.execute(select(CommitmentRow).where(CommitmentRow.appraisal == ref).order_by(CommitmentRow.round)).scalars())
    if len(rows) == drawn:
        return None
    last = rows[-1]
    return {"round": last.round, "commitment": last.commitment, "register_digest": last.register_digest, "candidates": len(last.candidates)}


def _repeats(record: dict[str, Any]) -> bool:
    try:
        return bool(panel.replay(record) == record["members"])
    except ValueError:
        return False


def _day(held: Appraisal, on: date, kind: str, hospital: str | None, zh: str, en: str) -> dict[str, Any]:
    return {"on": on.isoformat(), "kind": kind, "ref": held.ref, "case_no": held.case_no, "hospital": hospital, "zh": zh, "en": en}
