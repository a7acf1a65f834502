"""Work-capacity appraisal: its opening, its time limits, its examinations.

The committee of the city appraises first and reviews after a year; the committee of the province appraises a second
time, and that is final (`work-injury-regulation §26`). Each has a panel of its own. Lateness refuses nobody: it is
told, and a person who takes the request in says why.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases.appraisal_tables import AppraisalRow, ConclusionRow, ExaminationRow
from zhibao.cases.clocks import add_years
from zhibao.cases.experts import Speciality, committee_place
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.kept import kept_while_reading
from zhibao.kit.secrets import Keyring
from zhibao.kit.vault import seal_for
from zhibao.law import Mark

PANEL = "work-injury-regulation §25"
_EXAMINED = "practice-reports §13"


class Stage(StrEnum):
    """Which appraisal of a case: first, second (province, final) or review after a year."""

    FIRST = "appraisal"
    SECOND = "second_appraisal"
    REVIEW = "review_appraisal"


STAGE_GROUND = {
    Stage.FIRST: "work-injury-regulation §25",
    Stage.SECOND: "work-injury-regulation §26",
    Stage.REVIEW: "work-injury-regulation §28",
}


@dataclass(frozen=True)
class Limit:
    """A time limit of the appraisal and the event it runs from; the clocks of the case start there."""

    name: str
    length: int
    unit: str
    starts: str | None
    cites: tuple[str, ...]
    mark: Mark
    provisional: bool


_LIMITS = {
    "papers": "appraisal_papers_limit",
    "conclusion": "appraisal_conclusion_limit",
    "extension": "appraisal_extension",
    "delivery": "appraisal_delivery_limit",
    "second_request": "second_appraisal_request_limit",
    "review_after": "review_appraisal_after",
}


@dataclass(frozen=True)
class Appraisal:
    """One appraisal of a case: before which committee, with which seats, and whether it was asked for late."""

    ref: str
    case_no: str
    stage: Stage
    person: int
    place: str
    committee: str
    previous: str | None
    application_on: date
    injury_on: date
    seats: tuple[Speciality, ...]
    treating_hospitals: tuple[str, ...]
    late: bool
    at: datetime


def limits(place: str, application_on: date) -> dict[str, Limit]:
    """The time limits of an appraisal by the day of its application. Raises MissingNumber."""
    found = {}
    for key, name in _LIMITS.items():
        value = law.book().number(name, place=place, on=application_on)
        assert isinstance(value.value, int), "a time limit is a whole number"
        found[key] = Limit(name, value.value, value.unit, value.starts, value.cites, value.mark, value.provisional)
    return found


def open_appraisal(
    session: Session,
    *,
    case_no: str,
    person: int,
    place: str,
    stage: Stage,
    application_on: date,
    injury_on: date,
    seats: Sequence[Speciality],
    treating_hospitals: Sequence[str],
    actor: Actor,
    at: datetime,
    received_on: date | None = None,
    late_reason: str | None = None,
) -> Appraisal:
    """Open an appraisal before the committee whose turn it is.

    A second appraisal names the day on which the earlier conclusion was received. One asked for too late, and a
    review too early, is taken in with a reason. Raises CallerFault `panel_size`, `appraisal_order`, `appraisal_final`,
    `appraisal_late`, MissingNumber.
    """
    _check_size(place, application_on, seats)
    earlier = _of_case(session, case_no)
    previous = _previous(session, earlier, stage)
    late = _out_of_time(session, stage, previous, place, application_on, received_on)
    if late and not (late_reason or "").strip():
        raise _needs_reason(stage, place, application_on)
    ref = f"{case_no}-G{len(earlier) + 1}"
    act = acts.record(
        session,
        verb="appraisal_opened",
        subject=f"case:{case_no}",
        actor=str(actor),
        ground=STAGE_GROUND[stage],
        content={"appraisal": ref, "stage": stage.value, "seats": [seat.value for seat in seats], "late": late},
        at=at,
    )
    session.add(
        AppraisalRow(
            ref=ref,
            case_no=case_no,
            number=len(earlier) + 1,
            stage=stage.value,
            person=person,
            place=place,
            committee=committee_place(place, province=stage is Stage.SECOND),
            previous=None if previous is None else previous.ref,
            application_on=application_on,
            injury_on=injury_on,
            seats=[seat.value for seat in seats],
            treating_hospitals=list(treating_hospitals),
            late=int(late),
            actor=str(actor),
            at=act.at,
            act_id=act.id,
        )
    )
    session.flush()
    return appraisal(session, ref)


@kept_while_reading
def appraisal(session: Session, ref: str) -> Appraisal:
    """One appraisal. Raises CallerFault `unknown_appraisal`."""
    row = session.get(AppraisalRow, ref)
    if row is None:
        raise CallerFault(
            "unknown_appraisal",
            f"没有编号为“{ref}”的鉴定。",
            f"There is no appraisal {ref!r}.",
            remedy_zh="鉴定编号为案件编号加 -G 和序号，例如 570100-2025-000012-G1。",
            remedy_en="Its number is the number of the case with -G and a count, 570100-2025-000012-G1.",
        )
    return _appraisal(row)


def appraisals_by(session: Session, refs: Sequence[str]) -> dict[str, Appraisal]:
    """Appraisals by their numbers, asked for together; a number of none is left out. At most a page of them at once."""
    return {row.ref: _appraisal(row) for row in session.execute(select(AppraisalRow).where(AppraisalRow.ref.in_(refs))).scalars()}


def appraisals_of(session: Session, case_no: str) -> tuple[Appraisal, ...]:
    """The appraisals of a case in their order."""
    return tuple(appraisal(session, row.ref) for row in _of_case(session, case_no))


def record_examination(
    session: Session,
    keyring: Keyring,
    ref: str,
    *,
    hospital: str,
    on: date,
    content: str,
    cost_fen: int,
    actor: Actor,
    at: datetime,
) -> None:
    """Record an examination that the panel asked for: where, when, what it found (sealed) and what it cost."""
    held = appraisal(session, ref)
    sealed = seal_for(session, keyring, held.person, content.encode(), at=at)
    digest = text_digest(sealed, "sm3")
    act = acts.record(
        session,
        verb="examination_recorded",
        subject=f"case:{held.case_no}",
        actor=str(actor),
        ground=_EXAMINED,
        content={"appraisal": ref, "content_digest": digest, "cost_fen": cost_fen},
        at=at,
    )
    row = ExaminationRow(
        appraisal=ref, hospital=hospital, examined_on=on, cost_fen=cost_fen, content=sealed,
        actor=str(actor), at=act.at, act_id=act.id,
    )  # fmt: skip
    session.add(row)
    session.flush()


def examination_cost_fen(session: Session, ref: str) -> int:
    """What the examinations of an appraisal cost together; the fund may bear it (`practice-reports §13`)."""
    costs = session.execute(select(ExaminationRow.cost_fen).where(ExaminationRow.appraisal == ref)).scalars()
    return sum(costs)


def _appraisal(row: AppraisalRow) -> Appraisal:
    return Appraisal(
        ref=row.ref,
        case_no=row.case_no,
        stage=Stage(row.stage),
        person=row.person,
        place=row.place,
        committee=row.committee,
        previous=row.previous,
        application_on=row.application_on,
        injury_on=row.injury_on,
        seats=tuple(Speciality(seat) for seat in row.seats),
        treating_hospitals=tuple(row.treating_hospitals),
        late=bool(row.late),
        at=row.at,
    )


def _of_case(session: Session, case_no: str) -> list[AppraisalRow]:
    query = select(AppraisalRow).where(AppraisalRow.case_no == case_no).order_by(AppraisalRow.number)
    return list(session.execute(query).scalars())


def _previous(session: Session, earlier: list[AppraisalRow], stage: Stage) -> AppraisalRow | None:
    """The appraisal that this one follows; the order is first, then second or review."""
    if stage is Stage.FIRST:
        if earlier:
            raise _order("本案已有初次鉴定。", "This case has had its first appraisal.")
        return None
    if not earlier or session.get(ConclusionRow, earlier[-1].ref) is None:
        raise _order("前一次鉴定尚无结论。", "The appraisal before has no conclusion yet.")
    if stage is Stage.SECOND and earlier[-1].stage == Stage.SECOND:
        raise CallerFault(
            "appraisal_final",
            "省级委员会的再次鉴定结论为最终结论，不能再次鉴定。",
            "The second appraisal of the provincial committee is final; there is no further one.",
            place=STAGE_GROUND[Stage.SECOND],
            remedy_zh="一年后伤情有变化的，可以申请复查鉴定。",
            remedy_en="After a year a review may be asked for if the condition has changed.",
        )
    return earlier[-1]


def _out_of_time(
    session: Session,
    stage: Stage,
    previous: AppraisalRow | None,
    place: str,
    application_on: date,
    received_on: date | None,
) -> bool:
    """Whether a second appraisal is asked for too late, or a review too early."""
    if previous is None:
        return False
    rules = limits(place, application_on)
    if stage is Stage.SECOND:
        if received_on is None:
            raise _order("请写明收到前一次结论的日期。", "Name the day on which the earlier conclusion was received.")
        return application_on > received_on + timedelta(days=rules["second_request"].length)
    concluded = session.get(ConclusionRow, previous.ref)
    assert concluded is not None, "the order was checked"
    return application_on < add_years(concluded.at.date(), rules["review_after"].length)


def _check_size(place: str, on: date, seats: Sequence[Speciality]) -> None:
    value = law.book().number("expert_panel_sizes", place=place, on=on)
    assert isinstance(value.value, list), "the number is a list"
    if len(seats) not in value.value:
        sizes = "、".join(map(str, value.value))
        raise CallerFault(
            "panel_size",
            f"专家组应为 {sizes} 人，现为 {len(seats)} 人。",
            f"A panel has {' or '.join(map(str, value.value))} experts, not {len(seats)}.",
            place="; ".join(value.cites),
            remedy_zh="请按人数列出各席位的专业。",
            remedy_en="List the speciality of each seat.",
        )


def _needs_reason(stage: Stage, place: str, on: date) -> CallerFault:
    rules = limits(place, on)
    rule = rules["second_request"] if stage is Stage.SECOND else rules["review_after"]
    return CallerFault(
        "appraisal_late",
        "申请不在规定的期限内。" if stage is Stage.SECOND else "距上一次结论还不满规定的期间。",
        "The request is out of time." if stage is Stage.SECOND else "The time since the last conclusion is too short.",
        place="; ".join(rule.cites),
        remedy_zh="由办案人决定是否仍然受理；受理的写明理由。",
        remedy_en="An officer decides whether to take it in; if so, with a reason.",
        length=rule.length,
        unit=rule.unit,
    )


def _order(zh: str, en: str) -> CallerFault:
    return CallerFault(
        "appraisal_order",
        zh,
        en,
        remedy_zh="顺序为初次鉴定、再次鉴定或一年后的复查鉴定。",
        remedy_en="The order is first appraisal, then a second one, or a review after a year.",
    )
