"""Control of spending: flags of the caller's area and their answers, samples for later re-examination. No payment is touched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query
from sqlalchemy import select

from zhibao import law
from zhibao.cases.tables import CaseRow
from zhibao.control import acts, rules, samples
from zhibao.control.acts import Flag
from zhibao.control.tables import FlagRow, SampleRow, SweepRow
from zhibao.fund.tables import PayableRow
from zhibao.journeys import flags_to_answers as journey
from zhibao.kit.errors import CallerFault
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import control as shapes
from zhibao.web.models.office import AwardNo
from zhibao.web.office import province_of
from zhibao.web.routes.me import Limit, Offset

router = APIRouter(prefix="/api/control")
FlagNo = Annotated[str, Path(pattern=r"^K[0-9]{6}-[0-9a-f]{16}$", examples=["K570100-20f1c0a9be413d55"])]
SampleNo = Annotated[str, Path(pattern=r"^R[0-9]{6}-[0-9]{6}$", examples=["R570000-000001"])]
ELSEWHERE = "elsewhere"
# Rows that name no case of another area.
_OPEN = ("payable:", "batch:", "officer:", "insurer:", "order:")
Rule = Annotated[str | None, Query(pattern=r"^[a-z_]{1,40}$", examples=["receipt_twice"])]
Status = Literal["open", "looked_into", "waits_for_second", "closed", "not_closed"]


@operation(router, "GET", "/points", "control.points", response_model=shapes.ControlPoints, summary="Risk points with their parameters and their flags in my area")
def points(desk: At) -> Any:
    """How often a point was explained away tells how good it is."""
    held = _seen(desk, acts.flags(desk.session))
    raised, waiting = Counter(one.rule for one in held), Counter(one.rule for one in held if one.status != "closed")
    explained = Counter(one.rule for one in held if one.status == "closed" and one.conclusion == "explained")
    last = desk.session.scalars(select(SweepRow).order_by(SweepRow.at.desc()).limit(1)).first()
    return {
        "points": [
            _point(desk, name) | {"flags": raised[name], "waiting": waiting[name], "explained": explained[name]} for name, point in rules.points().items() if rules.may_see(point, desk.actor.post)
        ],
        "swept_at": last and last.at.isoformat(), "unjudged": last.unjudged if last else [],
    }  # fmt: skip


@operation(router, "GET", "/flags", "control.flags", response_model=shapes.ControlFlagPage, summary="Flags of my area")
def listed(desk: At, rule: Rule = None, status: Status = "not_closed", offset: Offset = 0, limit: Limit = 50) -> Any:
    """The serious ones first, then the oldest."""
    found = sorted(_seen(desk, acts.flags(desk.session, rule=rule, stands=status)), key=lambda one: not one.serious)
    page = page_of(found, offset=offset, limit=limit)
    return {**page, "rows": [one.document(desk.today) for one in page["rows"]]}


@operation(router, "GET", "/flags/{flag_no}", "control.flag", response_model=shapes.ControlFlag, summary="A flag with its figures, rows and answers")
def shown(flag_no: FlagNo, desk: At) -> Any:
    """The read is logged, because the reasons of answers speak of a person."""
    return _told(desk, _flag(desk, flag_no))


@operation(router, "POST", "/flags/{flag_no}/answers", "control.answer", response_model=shapes.ControlFlag, summary="Answer a flag")
def answer(flag_no: FlagNo, form: shapes.ControlAnswerIn, desk: At) -> Any:
    """Who may not, because she had part in the money or reached the conclusion herself, is told so."""
    _flag(desk, flag_no)
    with desk.acting() as session:
        journey.answer(session, desk.home.keyring, flag_no, finding=form.finding, reason=form.reason, actor=desk.actor, at=desk.at)
    return _told(desk, _flag(desk, flag_no))


@operation(router, "GET", "/samples", "control.samples", response_model=shapes.ControlSamplePage, summary="Samples for later re-examination of my area")
def sampled(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The newest first."""
    numbers = desk.session.scalars(select(SampleRow.sample_no).order_by(SampleRow.at.desc())).all()
    page = page_of(numbers, offset=offset, limit=limit)
    return {**page, "rows": [samples.sample(desk.session, number) for number in page["rows"]]}


@operation(router, "POST", "/samples", "control.sample_fix", response_model=shapes.ControlSample, status_code=201, summary="Fix a sample")
def fix(form: shapes.ControlSampleIn, desk: At) -> Any:
    """Frame and sizes of the caller's own area, and the promise of a seed; another person says the word."""
    if form.last < form.first:
        raise CallerFault("period_form", "终止日期早于起始日期。", "The last day lies before the first day.", place="last")
    with desk.acting() as session:
        return journey.fix_sample(session, desk.home.keyring, area_of(desk), form.first, form.last, Fraction(form.tolerable), actor=desk.actor, at=desk.at)


@operation(router, "GET", "/samples/{sample_no}", "control.sample", response_model=shapes.ControlSample, summary="A sample with what was drawn and found")
def one_sample(sample_no: SampleNo, desk: At) -> Any:
    """Bounds are said once everything that was drawn was looked at. The read of the reasons is logged."""
    return _sample(desk, sample_no)


@operation(router, "POST", "/samples/{sample_no}/draw", "control.sample_draw", response_model=shapes.ControlSample, summary="Say the word: the sample is drawn")
def draw(sample_no: SampleNo, form: shapes.ControlWord, desk: At) -> Any:
    """By another person than the one who fixed the frame."""
    _visible_sample(desk, sample_no)
    with desk.acting() as session:
        samples.draw(session, desk.home.keyring, sample_no, form.word, actor=desk.actor, at=desk.at)
    return _sample(desk, sample_no)


@operation(router, "POST", "/samples/{sample_no}/awards/{award_no}", "control.sample_result", response_model=shapes.ControlSample, summary="Say what a re-examination found")
def result(sample_no: SampleNo, award_no: AwardNo, form: shapes.ControlResultIn, desk: At) -> Any:
    """By somebody who had no part in the award. What follows is decided elsewhere, by persons."""
    _visible_sample(desk, sample_no)
    if award_no not in {row["award_no"] for row in samples.sample(desk.session, sample_no)["drawn"]}:
        raise CallerFault("not_drawn", f"{award_no} 不在样本 {sample_no} 抽中的核定里。", f"{award_no} was not drawn in sample {sample_no}.", place=award_no)
    with desk.acting() as session:
        journey.record_result(
            session, desk.home.keyring, sample_no, award_no, outcome=form.outcome, difference_fen=form.difference_fen, reason=form.reason,
            actor=desk.actor, at=desk.at,
        )  # fmt: skip
    return _sample(desk, sample_no)


def _seen(desk: Desk, held: Iterable[Flag]) -> list[Flag]:
    """The flags that a post sees: internal control all, others those of their duty, and nobody those that speak of herself."""
    points = rules.points()
    return [one for one in held if rules.may_see(points[one.rule], desk.actor.post) and desk.actor.person not in rules.officers_of(one.rows)]


def _flag(desk: Desk, flag_no: str) -> Flag:
    """A flag that the caller sees, with the reasons of its answers. Raises CallerFault `unknown_flag`, also for another area's."""
    row = desk.session.scalars(select(FlagRow).where(FlagRow.flag_no == flag_no)).first()
    if row is None or not rules.may_see(rules.points()[row.rule], desk.actor.post) or desk.actor.person in rules.officers_of(row.rows):
        raise CallerFault("unknown_flag", f"没有编号为“{flag_no}”的提示。", f"There is no flag {flag_no!r}.")
    case_no = row.case_no
    person = desk.case(case_no).person
    desk.read(person, ("control_flag",), case_no=case_no)
    return acts.flag(desk.session, flag_no, keyring=desk.home.keyring, persons={case_no: person})


def _told(desk: Desk, one: Flag) -> dict[str, Any]:
    with desk.acting() as session:
        took_part = journey.had_part(session, one)
    offered, why = [], None
    for finding, (zh, en) in rules.FINDINGS.items():
        try:
            rules.check_answer(one.status, finding, "—", desk.actor, took_part, one.concluded_by)
            offered.append({"finding": finding, "zh": zh, "en": en})
        except CallerFault as fault:
            why = why or fault
    said = why if not offered else None
    return one.document(desk.today) | {"rows": _rows(desk, one), "may": offered, "why_zh": said and said.zh, "why_en": said and said.en}


def _rows(desk: Desk, one: Flag) -> list[str]:
    """The rows behind a flag; those of another area are told as `elsewhere`, without a number."""
    numbers = {row: journey.case_of(row) for row in one.rows}
    wanted = {number for number in numbers.values() if number is not None}
    seen = set(desk.session.scalars(select(CaseRow.case_no).where(CaseRow.case_no.in_(wanted))))
    payees = set(desk.session.scalars(select(PayableRow.payee).where(PayableRow.payee.in_(one.rows))))
    return [row if numbers[row] in seen or row in payees or row.startswith(_OPEN) else ELSEWHERE for row in one.rows]


def _sample(desk: Desk, sample_no: str) -> dict[str, Any]:
    _visible_sample(desk, sample_no)
    persons = {row.case_no: row.person for row in desk.session.scalars(select(CaseRow))}
    told = samples.sample(desk.session, sample_no, keyring=desk.home.keyring, persons=persons)
    for case_no in sorted({one["case_no"] for one in told["drawn"] if one["reason"] is not None}):
        desk.read(persons[case_no], ("control_sample",), case_no=case_no)
    return told


def _visible_sample(desk: Desk, sample_no: str) -> None:
    """Raises CallerFault `unknown_sample`, also for another area's."""
    if desk.session.scalar(select(SampleRow.sample_no).where(SampleRow.sample_no == sample_no)) is None:
        raise CallerFault("unknown_sample", f"没有编号为“{sample_no}”的样本。", f"There is no sample {sample_no!r}.", place=sample_no)


def area_of(desk: Desk) -> str:
    """The code of the caller's own area."""
    area = None if desk.who.grant is None else desk.who.grant.area
    return area.value if area is not None and area.value else province_of(desk)


def _point(desk: Desk, name: str) -> dict[str, Any]:
    point, place = rules.points()[name], province_of(desk)
    held = [law.book().number(one, place=place, on=desk.today) for one in point.numbers if one.startswith("control_")]
    numbers = [{"name": one.name, "zh": one.zh, "en": one.en, "value": str(one.value), "mark": one.mark, "cites": list(one.cites)} for one in held]
    return point.document() | {"numbers": numbers, "mark": law.weakest([one.mark for one in held])}
