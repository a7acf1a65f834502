"""Blind opinions and the conclusion of a panel.

Every expert seals her opinion by herself; all are opened at once, when the last one is in. The findings propose a
grade and a care level, the panel decides, and where it decides otherwise it says why (`gbt-16180-2014 §3`).
"""

from __future__ import annotations

import json
import secrets
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases.appraisal import STAGE_GROUND, Appraisal, Stage, appraisal
from zhibao.cases.appraisal_tables import AppraisalRow, ConclusionRow, OpinionRow, RevealRow
from zhibao.cases.care import Activity, CareProposal, propose_care_level
from zhibao.cases.combine import GradeProposal, clause_grade, propose_grade
from zhibao.cases.panel import Panel, panel_of
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json
from zhibao.kit.vault import open_for, seal_for

CARE_LEVELS = ("complete", "major", "partial", "none")


@dataclass(frozen=True)
class Opinion:
    """What one expert finds: clauses, activities that need help, devices, the end of the incapacity period, reasons."""

    findings: tuple[str, ...]
    need_help: tuple[Activity, ...] = ()
    devices: tuple[str, ...] = ()
    incapacity_to: date | None = None
    reasons: str = ""


@dataclass(frozen=True)
class Conclusion:
    """What a panel decides, and which seats agree. `grade` None is below grade 10."""

    findings: tuple[str, ...]
    grade: int | None
    care_level: str
    need_help: tuple[Activity, ...]
    agreed: tuple[int, ...]
    devices: tuple[str, ...] = ()
    incapacity_from: date | None = None
    incapacity_to: date | None = None
    extension_confirmed: bool = False
    reasons: str = ""


@dataclass(frozen=True)
class IncapacityBound:
    """How long the incapacity period may last from the injury, and on which ground."""

    months: int
    cites: tuple[str, ...]
    provisional: bool


@dataclass(frozen=True)
class Concluded:
    """A conclusion as it was recorded, beside what the findings proposed."""

    ref: str
    stage: Stage
    final: bool
    at: datetime
    digest: str
    conclusion: Conclusion
    grade_proposal: GradeProposal
    care_proposal: CareProposal
    incapacity_bound: IncapacityBound | None

    @property
    def grade(self) -> int | None:
        """The grade decided; None is below grade 10."""
        return self.conclusion.grade

    @property
    def care_level(self) -> str:
        """The care-dependency level decided."""
        return self.conclusion.care_level

    @property
    def provisional(self) -> bool:
        """Whether a proposal or the bound of the incapacity period rests on an assumed reading."""
        bound = self.incapacity_bound
        return (
            self.grade_proposal.provisional
            or self.care_proposal.provisional
            or (bound is not None and bound.provisional)
        )


def seal_opinion(
    session: Session, keyring: Keyring, ref: str, expert: int, opinion: Opinion, *, actor: Actor, at: datetime
) -> str:
    """Seal the opinion of an expert of the panel for good; returns its commitment.

    Raises CallerFault `not_on_panel`, `opinion_sealed`, `clause_form`.
    """
    held = appraisal(session, ref)
    if expert not in {member.expert for member in panel_of(session, ref).members}:
        raise _fault("not_on_panel", "此人不是本专家组的成员。", "This person is not a member of the panel.",
                     "请核对鉴定编号和专家。", "Check the appraisal and the expert.")  # fmt: skip
    if session.get(OpinionRow, (ref, expert)) is not None:
        raise _fault("opinion_sealed", "这位专家的意见已经封存，不能更改。", "The opinion of this expert is sealed and cannot be changed.",
                     "不同看法写入专家组的结论。", "Other views go into the conclusion of the panel.")  # fmt: skip
    for clause in opinion.findings:
        clause_grade(clause)
    # The nonce keeps anybody from trying out the few possible opinions against the commitment.
    content = canonical_json(_opinion_document(opinion) | {"nonce": secrets.token_hex(16)}).encode()
    commitment = text_digest(content, "sm3")
    sealed = seal_for(session, keyring, held.person, content, at=at)
    act = _record(
        session, "opinion_sealed", held, actor, at,
        {"expert": str(expert), "commitment": commitment, "sealed_digest": text_digest(sealed, "sm3")},
    )  # fmt: skip
    session.add(
        OpinionRow(appraisal=ref, expert=expert, commitment=commitment, content=sealed, at=act.at, act_id=act.id)
    )
    session.flush()
    return commitment


def reveal_opinions(
    session: Session, keyring: Keyring, ref: str, *, actor: Actor, at: datetime
) -> tuple[tuple[int, Opinion], ...]:
    """Open all opinions of the panel at once. Raises CallerFault `opinions_outstanding` before the last one is in."""
    held = appraisal(session, ref)
    _all_in(session, ref)
    if session.get(RevealRow, ref) is None:
        session.add(RevealRow(appraisal=ref, actor=str(actor), at=at))
        for row in _opinion_rows(session, ref):
            content = {"expert": str(row.expert), "commitment": row.commitment}
            _record(session, "opinion_revealed", held, actor, at, content)
        session.flush()
    return opinions(session, keyring, ref)


def opinions(session: Session, keyring: Keyring, ref: str) -> tuple[tuple[int, Opinion], ...]:
    """The opinions of a panel by expert, once they were opened.

    Raises CallerFault `opinions_closed`, OwnFault `opinion_changed` when one does not fit its commitment.
    """
    held = appraisal(session, ref)
    if session.get(RevealRow, ref) is None:
        raise _fault("opinions_closed", "意见尚未揭示，任何人都看不到。", "The opinions are not open yet; nobody sees them.",
                     "全部封存后再揭示。", "They are opened when all are in.")  # fmt: skip
    found = []
    for row in _opinion_rows(session, ref):
        content = open_for(session, keyring, held.person, row.content)
        if text_digest(content, "sm3") != row.commitment:
            raise OwnFault("opinion_changed", "封存的意见与承诺不符。", "A sealed opinion does not fit its commitment.")
        found.append((row.expert, _opinion(json.loads(content))))
    return tuple(found)


def conclude(
    session: Session, keyring: Keyring, ref: str, conclusion: Conclusion, *, actor: Actor, at: datetime
) -> Concluded:
    """Record what the panel decided by its majority.

    Raises CallerFault `opinions_closed`, `conclusion_form`, `no_majority`, `reason_needed`, `incapacity_too_long`,
    `concluded`, `person_needed`, MissingNumber.
    """
    held = appraisal(session, ref)
    if session.get(RevealRow, ref) is None:
        opinions(session, keyring, ref)
    if session.get(ConclusionRow, ref) is not None:
        raise _fault("concluded", "本次鉴定已有结论。", "This appraisal has its conclusion.",
                     "不服的，可以申请再次鉴定。", "Against it a second appraisal may be asked for.")  # fmt: skip
    _check_conclusion(held, conclusion, panel_of(session, ref), actor, at)
    proposals = _proposals(held, conclusion, at.date())
    _reasons_where_other(conclusion, *proposals)
    content = canonical_json(_conclusion_document(conclusion) | {"nonce": secrets.token_hex(16)}).encode()
    digest = text_digest(content, "sm3")
    final = held.stage is Stage.SECOND
    sealed = seal_for(session, keyring, held.person, content, at=at)
    act = _record(
        session, "appraisal_concluded", held, actor, at,
        {"conclusion_digest": digest, "sealed_digest": text_digest(sealed, "sm3"), "agreed": list(conclusion.agreed), "final": final},
    )  # fmt: skip
    row = ConclusionRow(
        appraisal=ref, content=sealed, digest=digest, final=int(final), actor=str(actor), at=act.at, act_id=act.id
    )
    session.add(row)
    session.flush()
    return conclusion_of(session, keyring, ref)


def conclusion_of(session: Session, keyring: Keyring, ref: str) -> Concluded:
    """The conclusion of an appraisal. Raises CallerFault `not_concluded`, `person_key_destroyed`."""
    held = appraisal(session, ref)
    row = session.get(ConclusionRow, ref)
    if row is None:
        raise _fault("not_concluded", "本次鉴定尚无结论。", "This appraisal has no conclusion yet.",
                     "请等待专家组作出结论。", "Wait for the panel.")  # fmt: skip
    content = open_for(session, keyring, held.person, row.content)
    if text_digest(content, "sm3") != row.digest:
        raise OwnFault("conclusion_changed", "封存的结论与摘要不符。", "A sealed conclusion does not fit its digest.")
    conclusion = _conclusion(json.loads(content))
    proposals = _proposals(held, conclusion, row.at.date())
    bound = _incapacity_bound(held, conclusion)
    return Concluded(ref, held.stage, bool(row.final), row.at, row.digest, conclusion, *proposals, bound)


def latest_conclusion(session: Session, keyring: Keyring, case_no: str) -> Concluded | None:
    """The conclusion that counts for a case now: the newest; None before the first."""
    query = (
        select(ConclusionRow.appraisal)
        .join(AppraisalRow, AppraisalRow.ref == ConclusionRow.appraisal)
        .where(AppraisalRow.case_no == case_no)
        .order_by(AppraisalRow.number.desc())
        .limit(1)
    )
    ref = session.execute(query).scalar_one_or_none()
    return None if ref is None else conclusion_of(session, keyring, ref)


def _proposals(held: Appraisal, conclusion: Conclusion, on: date) -> tuple[GradeProposal, CareProposal]:
    return (
        propose_grade(conclusion.findings, place=held.place, on=on),
        propose_care_level(conclusion.need_help, place=held.place, on=on),
    )


def _check_conclusion(held: Appraisal, conclusion: Conclusion, panel: Panel, actor: Actor, at: datetime) -> None:
    if actor.machine:
        raise _fault("person_needed", "鉴定结论由专家组作出，系统作业不得代替。", "The panel concludes; a job may not.",
                     "请由鉴定委员会的工作人员记录。", "Let an officer of the committee record it.")  # fmt: skip
    sound_grade = conclusion.grade is None or 1 <= conclusion.grade <= 10
    if not sound_grade or conclusion.care_level not in CARE_LEVELS:
        raise _fault("conclusion_form", "等级为 1 至 10 或未达等级，生活自理障碍为四种之一。",
                     "The grade is 1 to 10 or none, the care level one of four.",
                     "生活自理障碍：" + "、".join(CARE_LEVELS) + "。", "Care levels: " + ", ".join(CARE_LEVELS) + ".")  # fmt: skip
    seats = {member.seat for member in panel.members}
    if not set(conclusion.agreed) <= seats or 2 * len(set(conclusion.agreed)) <= len(held.seats):
        raise _fault("no_majority", "结论须由专家组多数成员同意。", "A conclusion needs the majority of the panel.",
                     "请写明同意的席位；不同意见另记。", "Name the seats that agree; other views are noted.")  # fmt: skip
    _check_incapacity(held, conclusion)


def _reasons_where_other(conclusion: Conclusion, grade: GradeProposal, care: CareProposal) -> None:
    other = conclusion.grade != grade.grade or conclusion.care_level != care.care_level
    if other and not conclusion.reasons.strip():
        raise _fault("reason_needed", "结论与按条目提出的建议不同，须写明理由。",
                     "The conclusion differs from what the findings propose, so it needs reasons.",
                     f"建议：{grade.grade or '未达等级'}，{care.care_level}。", f"Proposed: {grade.grade}, {care.care_level}.")  # fmt: skip


def _incapacity_bound(held: Appraisal, conclusion: Conclusion) -> IncapacityBound | None:
    """The longest incapacity period, with its extension where the committee confirmed one."""
    if conclusion.incapacity_to is None:
        return None
    names = ["incapacity_period_longest", *(["incapacity_period_extension"] if conclusion.extension_confirmed else [])]
    values = [law.book().number(name, place=held.place, on=held.injury_on) for name in names]
    return IncapacityBound(
        months=sum(int(value.exact) for value in values),
        cites=tuple(cite for value in values for cite in value.cites),
        provisional=any(value.provisional for value in values),
    )


def _check_incapacity(held: Appraisal, conclusion: Conclusion) -> None:
    """The incapacity period ends within its bound and not before it begins."""
    bound = _incapacity_bound(held, conclusion)
    if bound is None or conclusion.incapacity_to is None:
        return
    start = conclusion.incapacity_from or held.injury_on
    if not start <= conclusion.incapacity_to < months_after(held.injury_on, bound.months):
        raise CallerFault(
            "incapacity_too_long",
            f"职业伤害期最长 {bound.months} 个月，从受伤之日起算，且不能早于开始之日结束。",
            f"The incapacity period lasts {bound.months} months at most from the injury, and does not end before it begins.",
            place="; ".join(bound.cites),
            remedy_zh="需要延长的，由委员会确认后写明。",
            remedy_en="Where it must be longer, the committee confirms the extension.",
        )


def months_after(day: date, months: int) -> date:
    """The same day some months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _all_in(session: Session, ref: str) -> None:
    panel = panel_of(session, ref)
    there = {row.expert for row in _opinion_rows(session, ref)}
    missing = [member.seat for member in panel.members if member.expert not in there]
    if panel.open_seats or missing:
        waiting = [*missing, *(seat for seat, _ in panel.open_seats)]
        raise CallerFault(
            "opinions_outstanding",
            f"还有 {len(waiting)} 个席位没有封存意见，不能揭示。",
            f"{len(waiting)} seats have not sealed their opinion, so none is opened.",
            remedy_zh="请催请这些席位的专家。",
            remedy_en="Remind the experts of these seats.",
            seats=sorted(waiting),
        )


def _opinion_rows(session: Session, ref: str) -> list[OpinionRow]:
    """The opinions of those who sit on the panel; one who stepped aside is heard no more."""
    sitting = {member.expert: member.seat for member in panel_of(session, ref).members}
    rows = session.execute(select(OpinionRow).where(OpinionRow.appraisal == ref)).scalars()
    return sorted((row for row in rows if row.expert in sitting), key=lambda row: sitting[row.expert])


def _opinion_document(opinion: Opinion) -> dict[str, Any]:
    return {
        "findings": list(opinion.findings),
        "need_help": [activity.value for activity in opinion.need_help],
        "devices": list(opinion.devices),
        "incapacity_to": _iso(opinion.incapacity_to),
        "reasons": opinion.reasons,
    }


def _opinion(document: dict[str, Any]) -> Opinion:
    return Opinion(
        tuple(document["findings"]),
        tuple(Activity(name) for name in document["need_help"]),
        tuple(document["devices"]),
        _day(document["incapacity_to"]),
        document["reasons"],
    )


def _conclusion_document(conclusion: Conclusion) -> dict[str, Any]:
    return {
        "findings": list(conclusion.findings),
        "grade": conclusion.grade,
        "care_level": conclusion.care_level,
        "need_help": [activity.value for activity in conclusion.need_help],
        "agreed": sorted(set(conclusion.agreed)),
        "devices": list(conclusion.devices),
        "incapacity_from": _iso(conclusion.incapacity_from),
        "incapacity_to": _iso(conclusion.incapacity_to),
        "extension_confirmed": conclusion.extension_confirmed,
        "reasons": conclusion.reasons,
    }


def _conclusion(document: dict[str, Any]) -> Conclusion:
    return Conclusion(
        findings=tuple(document["findings"]),
        grade=document["grade"],
        care_level=document["care_level"],
        need_help=tuple(Activity(name) for name in document["need_help"]),
        agreed=tuple(document["agreed"]),
        devices=tuple(document["devices"]),
        incapacity_from=_day(document["incapacity_from"]),
        incapacity_to=_day(document["incapacity_to"]),
        extension_confirmed=document["extension_confirmed"],
        reasons=document["reasons"],
    )


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _record(
    session: Session, verb: str, held: Appraisal, actor: Actor, at: datetime, content: dict[str, Any]
) -> acts.Act:
    return acts.record(
        session,
        verb=verb,
        subject=f"case:{held.case_no}",
        actor=str(actor),
        ground=STAGE_GROUND[held.stage],
        content={"appraisal": held.ref} | content,
        at=at,
    )


def _fault(code: str, zh: str, en: str, remedy_zh: str, remedy_en: str) -> CallerFault:
    return CallerFault(code, zh, en, remedy_zh=remedy_zh, remedy_en=remedy_en)
