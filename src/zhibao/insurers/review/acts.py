"""Reviews as acts: drafted by one, insurers heard, decided by another, published; and the fee statements that rest on a decided one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.insurers import acts as tasks
from zhibao.insurers import terms
from zhibao.insurers.acts import GROUND
from zhibao.insurers.review import fees, rules
from zhibao.insurers.review.model import Fee, Judged, Measured, Quarter, Scheme, Score, decimals
from zhibao.insurers.review.tables import FeeLineRow, FeeRow, ReviewRow, ReviewScoreRow, ReviewStepRow, ReviewTaskRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import exact
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json
from zhibao.kit.turn import turn

VERBS: Mapping[str, tuple[str, str]] = {
    "heard": ("听取意见", "heard"), "decided": ("决定", "decided"), "returned": ("退回重拟", "returned"), "published": ("公布", "published"),
}  # fmt: skip


@dataclass(frozen=True)
class Held:
    """A review as it stands: draft, decided, returned or published."""

    review_no: str
    place: str
    quarter: Quarter
    scheme: Scheme
    hear_until: date
    provisional: bool
    drafted_by: str
    person: str
    at: datetime
    status: str
    heard: tuple[str, ...]
    decided_by: str | None


def draft(session: Session, place: str, quarter: Quarter, judged: Sequence[Judged], with_scheme: Scheme, *, actor: Actor, at: datetime) -> Held:
    """Keep a draft with every task that it counted and what it made of them.

    Raises CallerFault `person_needed`, `quarter_runs`, `nothing_to_review`, `review_stands`; law.MissingNumber.
    """
    today = at.astimezone(ZONE).date()
    if actor.machine:
        raise CallerFault("person_needed", "考评草案须由人提出。", "A person drafts a review.")
    if today <= quarter.last:
        raise CallerFault("quarter_runs", f"{quarter} 到 {quarter.last} 才结束。", f"{quarter} runs until {quarter.last}.", place="period")
    if not judged:
        raise CallerFault("nothing_to_review", f"{quarter} 没有到期的任务。", f"No task was due in {quarter}.", place="period")
    days = int(str(law.book().number("insurer_hearing_days", place=place, on=today).value))
    turn(session, f"insurer_review:{place}")
    before = reviews(session, place, quarter)
    if before and before[0].status != "returned":
        raise CallerFault("review_stands", f"{quarter} 的考评 {before[0].review_no} 已经提出。", f"A review of {quarter} stands, {before[0].review_no}.", place=before[0].review_no)
    made = rules.scores(judged, with_scheme)
    review_no = f"V{place}-{quarter}-{len(before) + 1}"
    digest = text_digest(canonical_json(sorted([one.task_no, one.likeness, dict(one.met)] for one in judged)), "sm3")
    hear_until = today + timedelta(days=days)
    content: dict[str, Any] = {
        "review": review_no, "quarter": str(quarter), "scheme": with_scheme.document(), "tasks_digest": digest, "hear_until": hear_until.isoformat(),
        "scores": {one.insurer: None if one.score is None else decimals(one.score, 2) for one in made},
    }  # fmt: skip
    act = _act(session, "review_drafted", review_no, content, actor, at)
    session.add(ReviewRow(
        review_no=review_no, place=place, quarter=str(quarter), number=len(before) + 1, scheme=with_scheme.document(), hear_until=hear_until, digest=digest,
        provisional=int(with_scheme.mark == "assumed"), person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    session.execute(insert(ReviewTaskRow), [
        {"review_no": review_no, "task_no": one.task_no, "mandate_no": one.mandate_no, "insurer": one.insurer, "case_no": one.case_no,
         "likeness": one.likeness, "met": dict(one.met)}
        for one in sorted(judged, key=lambda each: each.task_no)
    ])  # fmt: skip
    session.execute(insert(ReviewScoreRow), [
        {"review_no": review_no, "place": place, "insurer": one.insurer, "tasks": one.tasks, "score": _text(one.score), "low": _text(one.low),
         "high": _text(one.high), "rank": one.rank, "figures": one.figures()}
        for one in made
    ])  # fmt: skip
    return review(session, review_no)


def hear(session: Session, keyring: Keyring, review_no: str, insurer: str, words: str, *, actor: Actor, at: datetime) -> Held:
    """An insurer says what it has to say to the draft. Raises CallerFault `unknown_review`, `review_decided`, `hearing_over`, `not_reviewed`, `words_missing`."""
    held = _open(session, review_no)
    if at.astimezone(ZONE).date() > held.hear_until:
        raise CallerFault("hearing_over", f"听取意见到 {held.hear_until} 为止。", f"Insurers were heard until {held.hear_until}.", place=review_no)
    if insurer not in {one.insurer for one in scores(session, review_no)}:
        raise CallerFault("not_reviewed", f"考评 {review_no} 不含该机构。", f"The review {review_no} is not about this insurer.", place="insurer")
    return _step(session, keyring, held, "heard", words, actor, at, insurer=insurer)


def decide(session: Session, keyring: Keyring, review_no: str, verb: str, words: str, *, actor: Actor, at: datetime) -> Held:
    """Another person decides the draft, or returns it to be drafted anew, once everybody was heard or the time for it is over.

    Raises CallerFault `unknown_review`, `review_decided`, `person_needed`, `second_person_needed`, `hearing_runs`, `words_missing`.
    """
    held = _open(session, review_no)
    if actor.machine:
        raise CallerFault("person_needed", "考评由人决定。", "A person decides a review.")
    if actor.person == held.person:
        raise CallerFault("second_person_needed", "考评须由提出草案以外的人决定。", "Another person than the one who drafted it decides a review.")
    silent = {one.insurer for one in scores(session, review_no)} - set(held.heard)
    if verb == "decided" and silent and at.astimezone(ZONE).date() <= held.hear_until:
        raise CallerFault("hearing_runs", f"听取意见到 {held.hear_until} 为止。", f"Insurers are heard until {held.hear_until}.", place=review_no)
    return _step(session, keyring, held, "decided" if verb == "decided" else "returned", words, actor, at)


def publish(session: Session, keyring: Keyring, review_no: str, *, actor: Actor, at: datetime) -> Held:
    """Publish a decided review. Raises CallerFault `unknown_review`, `review_not_decided`, `person_needed`."""
    turn(session, f"insurer_review:{review_no}")
    held = review(session, review_no)
    if actor.machine:
        raise CallerFault("person_needed", "考评由人公布。", "A person publishes a review.")
    if held.status != "decided":
        raise CallerFault("review_not_decided", f"考评 {review_no} 尚未决定或者已经公布。", f"The review {review_no} is not decided, or is published.", place=review_no)
    return _step(session, keyring, held, "published", None, actor, at)


def state_fee(session: Session, review_no: str, mandate_no: str, *, actor: Actor, at: datetime) -> dict[str, Any]:
    """State the fee of a mandate by a decided review; each task and case is paid once.

    Raises CallerFault `unknown_review`, `review_not_decided`, `unknown_mandate`, `person_needed`, `fee_stands`, `nothing_earned`; law.MissingNumber.
    """
    held, mandate = review(session, review_no), tasks.mandate(session, mandate_no)
    if actor.machine:
        raise CallerFault("person_needed", "服务费由人核定。", "A person states a fee.")
    if held.status not in ("decided", "published") or mandate.place != held.place:
        raise CallerFault("review_not_decided", f"考评 {review_no} 尚未决定。", f"The review {review_no} is not decided.", place=review_no)
    turn(session, f"insurer_fee:{mandate_no}")
    if session.scalars(select(FeeRow).where(FeeRow.mandate_no == mandate_no, FeeRow.quarter == str(held.quarter))).first() is not None:
        raise CallerFault("fee_stands", f"{mandate_no} 在 {held.quarter} 的服务费已核定。", f"The fee of {mandate_no} for {held.quarter} is stated.", place=mandate_no)
    found = reckon(session, held, mandate_no)
    fee_no = f"F{held.review_no[1:]}-{mandate_no}"
    points = score_of(session, review_no, mandate.insurer)
    parts = {"earned_fen": found.earned_fen, "retained_fen": found.retained_fen, "released_fen": found.released_fen, "kept_fen": found.kept_fen,
             "moved_fen": found.moved_fen, "payable_fen": found.payable_fen}  # fmt: skip
    content = {"fee": fee_no, "review": review_no, "mandate": mandate_no, "lines_digest": text_digest(fees.lines_text(found.lines), "sm3")} | parts
    act = _act(session, "fee_stated", review_no, content, actor, at)
    session.add(FeeRow(
        fee_no=fee_no, review_no=review_no, mandate_no=mandate_no, place=held.place, insurer=mandate.insurer, quarter=str(held.quarter),
        score=_text(points), retained_share=str(found.retained_share), zh=found.zh, en=found.en,
        provisional=int(held.provisional or "assumed" in found.marks), actor=str(actor), at=act.at, act_id=act.id, **parts,
    ))  # fmt: skip
    session.flush()
    session.execute(insert(FeeLineRow), [{"fee_no": fee_no, "mandate_no": mandate_no, **vars(one)} for one in found.lines])
    return statement(session, fee_no)


def reckon(session: Session, held: Held, mandate_no: str, *, score: Fraction | None = None, supposed: bool = False) -> Fee:
    """The fee of a mandate by a review, or by a supposed score; nothing is kept. Raises CallerFault `nothing_earned`; law.MissingNumber."""
    mandate, known = tasks.mandate(session, mandate_no), terms.terms(session, mandate_no)
    by = fees.fee_rules(held.place, held.quarter.last)
    lines = fees.earned(mandate, known, tasks.tasks(session, insurer=mandate.insurer), held.quarter, by.rounding)
    paid = _paid(session, mandate_no, held.quarter)
    lines = [one for one in lines if (one.task_no or one.case_no) is None or (one.task_no or one.case_no) not in paid]
    spans = fees.spans(mandate, known, held.quarter)
    if not lines or not spans:
        raise CallerFault("nothing_earned", f"{mandate_no} 在 {held.quarter} 没有服务费。", f"{mandate_no} earned nothing in {held.quarter}.", place=mandate_no)
    points = score if supposed else score_of(session, held.review_no, mandate.insurer)
    return fees.fee(lines, spans[-1][0].fee.retained_share, points, by)


def scores(session: Session, review_no: str) -> list[Score]:
    """What a review says of each insurer, the best first."""
    query = select(ReviewScoreRow).where(ReviewScoreRow.review_no == review_no).order_by(ReviewScoreRow.id)
    return [_score(row) for row in session.scalars(query)]


def score_of(session: Session, review_no: str, insurer: str) -> Fraction | None:
    """The score of an insurer; None where it has none."""
    return next((one.score for one in scores(session, review_no) if one.insurer == insurer), None)


def counted(session: Session, review_no: str, insurer: str | None = None) -> list[Judged]:
    """The tasks that a review counted: what numerators and denominators are made of."""
    query = select(ReviewTaskRow).where(ReviewTaskRow.review_no == review_no).order_by(ReviewTaskRow.task_no)
    if insurer is not None:
        query = query.where(ReviewTaskRow.insurer == insurer)
    return [Judged(row.task_no, row.mandate_no, row.insurer, row.case_no, row.likeness, dict(row.met)) for row in session.scalars(query)]


def reviews(session: Session, place: str, quarter: Quarter | None = None) -> list[Held]:
    """The reviews of a place, the newest first."""
    query = select(ReviewRow.review_no).where(ReviewRow.place == place).order_by(ReviewRow.quarter.desc(), ReviewRow.number.desc())
    if quarter is not None:
        query = query.where(ReviewRow.quarter == str(quarter))
    return [review(session, number) for number in list(session.scalars(query))]


def review(session: Session, review_no: str) -> Held:
    """One review as it stands. Raises CallerFault `unknown_review`."""
    row = session.get(ReviewRow, review_no)
    if row is None:
        raise CallerFault("unknown_review", f"没有编号为“{review_no}”的考评。", f"There is no review {review_no!r}.", place=review_no)
    steps = list(session.scalars(select(ReviewStepRow).where(ReviewStepRow.review_no == review_no).order_by(ReviewStepRow.number)))
    ends = [step for step in steps if step.verb != "heard"]
    decided = next((step for step in steps if step.verb in ("decided", "returned")), None)
    made = row.scheme
    scheme = Scheme({name: exact(weight) for name, weight in made["weights"].items()}, made["shrinkage"], made["least_tasks"], exact(made["interval"]), tuple(made["cites"]), made["mark"])
    return Held(
        review_no, row.place, Quarter.parse(row.quarter), scheme, row.hear_until, bool(row.provisional), row.actor, row.person, row.at,
        ends[-1].verb if ends else "draft", tuple(str(step.insurer) for step in steps if step.verb == "heard"), None if decided is None else decided.actor,
    )  # fmt: skip


def steps(session: Session, keyring: Keyring, review_no: str) -> list[dict[str, Any]]:
    """What became of a review, with what was said."""
    rows = session.scalars(select(ReviewStepRow).where(ReviewStepRow.review_no == review_no).order_by(ReviewStepRow.number))
    return [
        {"number": row.number, "verb": row.verb, "zh": VERBS[row.verb][0], "en": VERBS[row.verb][1], "insurer": row.insurer, "by": row.actor, "at": row.at.isoformat(),
         "words": None if row.sealed is None else keyring.unseal(row.sealed).decode()}
        for row in rows
    ]  # fmt: skip


def statements(session: Session, *, review_no: str | None = None, insurer: str | None = None) -> list[dict[str, Any]]:
    """Fee statements of a review or an insurer, the newest first."""
    query = select(FeeRow.fee_no).order_by(FeeRow.quarter.desc(), FeeRow.fee_no)
    if review_no is not None:
        query = query.where(FeeRow.review_no == review_no)
    if insurer is not None:
        query = query.where(FeeRow.insurer == insurer)
    return [statement(session, number) for number in list(session.scalars(query))]


def statement(session: Session, fee_no: str) -> dict[str, Any]:
    """A fee statement with its lines. Raises CallerFault `unknown_fee`."""
    row = session.get(FeeRow, fee_no)
    if row is None:
        raise CallerFault("unknown_fee", f"没有编号为“{fee_no}”的服务费。", f"There is no fee statement {fee_no!r}.", place=fee_no)
    lines = session.scalars(select(FeeLineRow).where(FeeLineRow.fee_no == fee_no).order_by(FeeLineRow.id))
    return {
        "fee": fee_no, "review": row.review_no, "mandate": row.mandate_no, "place": row.place, "insurer": row.insurer, "quarter": row.quarter, "score": row.score,
        "retained_share": row.retained_share, "earned_fen": row.earned_fen, "retained_fen": row.retained_fen, "released_fen": row.released_fen,
        "kept_fen": row.kept_fen, "moved_fen": row.moved_fen, "payable_fen": row.payable_fen, "zh": row.zh, "en": row.en, "provisional": bool(row.provisional),
        "paid_from_zh": "经办机构预算，不从保障资金列支", "paid_from_en": "the agency's budget, not the protection fund", "by": row.actor, "at": row.at.isoformat(),
        "lines": [
            {"kind": one.kind, "task_no": one.task_no, "case_no": one.case_no, "since": one.since.isoformat(), "until": one.until.isoformat(), "amount_fen": one.amount_fen}
            for one in lines
        ],
    }  # fmt: skip


def _paid(session: Session, mandate_no: str, quarter: Quarter) -> set[str]:
    """The tasks and cases of a mandate that a statement of another quarter paid already."""
    query = (
        select(FeeLineRow.task_no, FeeLineRow.case_no)
        .join(FeeRow, FeeRow.fee_no == FeeLineRow.fee_no)
        .where(FeeLineRow.mandate_no == mandate_no, FeeRow.quarter != str(quarter))
    )
    return {str(one) for row in session.execute(query) for one in row if one is not None}


def _open(session: Session, review_no: str) -> Held:
    turn(session, f"insurer_review:{review_no}")
    held = review(session, review_no)
    if held.status != "draft":
        raise CallerFault("review_decided", f"考评 {review_no} 已经决定。", f"The review {review_no} is decided already.", place=review_no)
    return held


def _step(
    session: Session, keyring: Keyring, held: Held, verb: str, words: str | None, actor: Actor, at: datetime, *, insurer: str | None = None
) -> Held:
    if verb != "published" and not (words or "").strip():
        raise CallerFault("words_missing", "请写明意见或者理由。", "Say why.", place="words")
    sealed = keyring.seal(words.strip().encode()) if words and words.strip() else None
    number = 1 + int(session.scalar(select(func.count()).select_from(ReviewStepRow).where(ReviewStepRow.review_no == held.review_no)) or 0)
    content = {"review": held.review_no, "insurer": insurer, "number": number, "words_digest": None if sealed is None else text_digest(sealed, "sm3")}
    act = _act(session, f"review_{verb}", held.review_no, content, actor, at)
    session.add(ReviewStepRow(
        review_no=held.review_no, number=number, verb=verb, insurer=insurer, drafted_by=held.person, sealed=sealed, person=actor.person,
        actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return review(session, held.review_no)


def _score(row: ReviewScoreRow) -> Score:
    measured = {
        name: Measured(one["judged"], one["met"], exact(one["expected"]), exact(one["rate"]), exact(one["spread"])) for name, one in row.figures.items()
    }
    points = [None if text is None else exact(text) for text in (row.score, row.low, row.high)]
    return Score(row.insurer, row.tasks, measured, points[0], points[1], points[2], row.rank)


def _text(value: Fraction | None) -> str | None:
    return None if value is None else decimals(value, 2)


def _act(session: Session, verb: str, review_no: str, content: dict[str, Any], actor: Actor, at: datetime) -> acts.Act:
    return acts.record(session, verb=verb, subject=f"insurer_review:{review_no}", actor=str(actor), ground=GROUND, at=at, content=content)
