"""Samples as acts: an officer fixes frame and seed, another person says the word, and somebody without part looks again.

What was found leads on by persons: to a recovery or to an award that pays what was missing (`control-parameters §9`).
"""

from __future__ import annotations

import re
import secrets
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.control import rules
from zhibao.control.acts import GROUND, opened, sealed_reason
from zhibao.control.tables import FollowRow, SampleDrawnRow, SampleDrawRow, SampleResultRow, SampleRow, SampleUnitRow
from zhibao.kit import acts, sampling
from zhibao.kit.actors import Actor
from zhibao.kit.answers import must_say
from zhibao.kit.clock import ZONE
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import exact
from zhibao.kit.secrets import Keyring
from zhibao.kit.turn import turn

_SEED = 32
_WORD = re.compile(r"[0-9A-Za-z-]{1,32}")
OUTCOMES: Mapping[str, tuple[str, str]] = {
    "correct": ("正确", "correct"), "overpaid": ("多付", "paid too much"), "underpaid": ("少付", "paid too little"),
    "other_error": ("其他差错", "another error"),
}  # fmt: skip


@dataclass(frozen=True)
class Unit:
    """An award that may be drawn: its case and place, its stratum and what was paid on it."""

    award_no: str
    case_no: str
    place: str
    stratum: str
    amount_fen: int


def fix(
    session: Session, keyring: Keyring, place: str, first: date, last: date, units: Sequence[Unit], tolerable: Fraction, *, actor: Actor,
    at: datetime,
) -> dict[str, Any]:  # fmt: skip
    """Fix the frame of a sample, its sizes for a stated error, and the promise of a secret seed.

    Raises CallerFault `person_needed`, `post_needed`, `nothing_to_sample`, `tolerable_form`; law.MissingNumber.
    """
    rules.check_person(actor, ())
    if not 0 < tolerable < 1:
        raise CallerFault("tolerable_form", "可以容忍的差错率须在0和1之间。", "The error rate stated before lies between 0 and 1.", place=str(tolerable))
    if not units:
        raise CallerFault("nothing_to_sample", "这一期间没有已支付的核定。", "No award was paid in this period.", place=f"{place} {first}..{last}")
    confidence = exact(str(law.book().number("control_sample_confidence", place=place, on=at.astimezone(ZONE).date()).value))
    turn(session, f"control_sample:{place}")
    number = 1 + int(session.scalar(select(func.count()).where(SampleRow.place == place)) or 0)
    sample_no = f"R{place}-{number:06d}"
    counts = Counter(one.stratum for one in units)
    sizes = {stratum: sampling.size(count, tolerable, confidence) for stratum, count in sorted(counts.items())}
    frame = sampling.frame_digest((one.award_no, one.stratum) for one in units)
    seed = secrets.token_bytes(_SEED)
    promise = sampling.commitment(sample_no, frame, sizes, seed.hex())
    act = acts.record(
        session, verb="sample_fixed", subject=f"control:{sample_no}", actor=str(actor), ground=GROUND, at=at,
        content={"sample": sample_no, "first": first.isoformat(), "last": last.isoformat(), "tolerable": str(tolerable), "confidence": str(confidence),
                 "sizes": sizes, "frame_digest": frame, "commitment": promise},
    )  # fmt: skip
    session.add(SampleRow(
        sample_no=sample_no, place=place, number=number, first=first, last=last, tolerable=str(tolerable), confidence=str(confidence),
        sizes=sizes, frame_digest=frame, commitment=promise, seed=keyring.seal(seed), person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    session.execute(insert(SampleUnitRow), [{"sample_no": sample_no, **vars(one)} for one in sorted(units, key=lambda one: one.award_no)])
    return sample(session, sample_no)


def draw(session: Session, keyring: Keyring, sample_no: str, word: str, *, actor: Actor, at: datetime) -> dict[str, Any]:
    """Another person says a word: the seed opens, and seed and word draw.

    Raises CallerFault `unknown_sample`, `person_needed`, `second_person_needed`, `word_form`, `drawn_already`.
    """
    turn(session, f"control_sample:{sample_no}")
    held = _sample(session, sample_no)
    if actor.machine:
        raise CallerFault("person_needed", "口令须由人说出。", "A person says the word.")
    if actor.person == held.person:
        raise CallerFault(
            "second_person_needed", "口令须由固定样本框以外的人说出。", "The word is said by another person than the one who fixed the frame.",
            remedy_zh="请由监督岗或者另一名内控人员说出口令。", remedy_en="Let a supervisor or another control officer say it.",
        )  # fmt: skip
    if _WORD.fullmatch(word) is None:
        raise CallerFault("word_form", "口令应为1至32个字母、数字或连字符。", "The word has 1 to 32 letters, digits or hyphens.", place="word")
    if session.get(SampleDrawRow, sample_no) is not None:
        raise CallerFault("drawn_already", f"{sample_no} 已经抽取。", f"{sample_no} was drawn already.")
    seed = keyring.unseal(held.seed).hex()
    rows = list(session.scalars(select(SampleUnitRow).where(SampleUnitRow.sample_no == sample_no)))
    drawn = sampling.draw(sample_no, seed, word, [(row.award_no, row.stratum) for row in rows], held.sizes)
    act = acts.record(
        session, verb="sample_drawn", subject=f"control:{sample_no}", actor=str(actor), ground=GROUND, at=at,
        content={"sample": sample_no, "seed": seed, "word": word, "awards": [award for award, _ in drawn]},
    )  # fmt: skip
    session.add(SampleDrawRow(
        sample_no=sample_no, fixed_by=held.person, seed=seed, word=word, person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    ids = {row.award_no: row.id for row in rows}
    session.execute(insert(SampleDrawnRow), [{"unit_id": ids[award], "sample_no": sample_no} for award, _ in drawn])
    return sample(session, sample_no)


def record_result(
    session: Session, keyring: Keyring, sample_no: str, award_no: str, *, person: int, outcome: str, difference_fen: int, reason: str,
    took_part: Collection[str], actor: Actor, at: datetime,
) -> dict[str, Any]:  # fmt: skip
    """Somebody without part in an award that was drawn says what she found.

    Raises CallerFault `not_drawn`, `person_needed`, `post_needed`, `had_part`, `outcome_form`, `difference_form`,
    `reason_missing`, `result_stands`.
    """
    turn(session, f"control_sample:{sample_no}")
    rules.check_person(actor, took_part)
    unit = _drawn(session, sample_no, award_no)
    if outcome not in OUTCOMES:
        raise CallerFault(
            "outcome_form", f"没有“{outcome}”这种结果。", f"There is no outcome {outcome!r}.",
            remedy_zh=f"可用：{'、'.join(OUTCOMES)}。", remedy_en=f"Use one of: {', '.join(OUTCOMES)}.",
        )  # fmt: skip
    if (outcome in ("overpaid", "underpaid")) != (difference_fen > 0) or difference_fen < 0:
        raise CallerFault(
            "difference_form", "多付或者少付须写明大于零的金额，其他结果不写金额。", "Paid too much or too little names an amount above zero, other outcomes none.",
        )  # fmt: skip
    must_say(reason)
    if session.get(SampleResultRow, unit.id) is not None:
        raise CallerFault("result_stands", f"{award_no} 已经复核。", f"{award_no} was re-examined already.")
    sealed = sealed_reason(session, keyring, person, reason, at)
    act = acts.record(
        session, verb="sample_result", subject=f"control:{sample_no}", actor=str(actor), ground=GROUND, at=at,
        content={"award_no": award_no, "outcome": outcome, "difference_fen": difference_fen, "reason_digest": text_digest(sealed, "sm3")},
    )  # fmt: skip
    session.add(SampleResultRow(
        unit_id=unit.id, outcome=outcome, difference_fen=difference_fen, sealed=sealed, person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return sample(session, sample_no)


def follow(
    session: Session, *, flag_no: str | None = None, sample_no: str | None = None, award_no: str | None = None, place: str,
    recovery_no: str | None = None, new_award_no: str | None = None, actor: Actor, at: datetime,
) -> None:  # fmt: skip
    """Note what a flag, or an error of a sample, led to. Whether it exists is asked by whoever calls.

    Raises CallerFault `person_needed`, `post_needed`, `no_error`.
    """
    rules.check_person(actor, ())
    unit_id = None
    if sample_no is not None and award_no is not None:
        unit_id = _drawn(session, sample_no, award_no).id
        result = session.get(SampleResultRow, unit_id)
        if result is None or result.outcome == "correct":
            raise CallerFault("no_error", f"{award_no} 没有记录差错。", f"No error of {award_no} is on record.")
    subject = f"control:{flag_no or sample_no}"
    act = acts.record(
        session, verb="control_followed", subject=subject, actor=str(actor), ground=GROUND, at=at,
        content={"award_no": award_no, "recovery_no": recovery_no, "new_award_no": new_award_no},
    )  # fmt: skip
    session.add(FollowRow(
        flag_no=flag_no, unit_id=unit_id, recovery_no=recovery_no, award_no=new_award_no, place=place, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()


def samples(session: Session, area: str) -> list[dict[str, Any]]:
    """The samples of an area, the newest first."""
    numbers = session.scalars(select(SampleRow.sample_no).where(SampleRow.place.startswith(rules.prefix(area))).order_by(SampleRow.at.desc()))
    return [sample(session, number) for number in list(numbers)]


def sample(session: Session, sample_no: str, *, keyring: Keyring | None = None, persons: Mapping[str, int] | None = None) -> dict[str, Any]:
    """A sample with its strata, what was drawn, what was found and between which bounds the errors of the whole lie."""
    held = _sample(session, sample_no)
    told = session.get(SampleDrawRow, sample_no)
    units = session.scalars(select(SampleUnitRow).where(SampleUnitRow.sample_no == sample_no).order_by(SampleUnitRow.award_no)).all()
    drawn = set(session.scalars(select(SampleDrawnRow.unit_id).where(SampleDrawnRow.sample_no == sample_no)))
    mine = select(SampleDrawnRow.unit_id).where(SampleDrawnRow.sample_no == sample_no)
    results = {row.unit_id: row for row in session.scalars(select(SampleResultRow).where(SampleResultRow.unit_id.in_(mine)))}
    led: dict[int, list[str]] = {}
    for one in session.scalars(select(FollowRow).where(FollowRow.unit_id.in_(mine)).order_by(FollowRow.id)):
        led.setdefault(int(one.unit_id or 0), []).append(str(one.recovery_no or one.award_no))
    confidence, tolerable = Fraction(held.confidence), Fraction(held.tolerable)
    chosen = [_chosen(session, unit, results.get(unit.id), led.get(unit.id, []), keyring, (persons or {}).get(unit.case_no)) for unit in units if unit.id in drawn]
    return {
        "sample": sample_no, "place": held.place, "from": held.first.isoformat(), "to": held.last.isoformat(), "tolerable": held.tolerable,
        "confidence": held.confidence, "algorithm": sampling.ALGORITHM, "frame_digest": held.frame_digest, "commitment": held.commitment,
        "fixed_by": held.actor, "fixed_at": held.at.isoformat(), "seed": told.seed if told else None, "word": told.word if told else None,
        "drawn_by": told.actor if told else None, "sizes": held.sizes,
        "strata": _strata(units, chosen, held.sizes, confidence, tolerable), "drawn": chosen,
        "open": sum(one["outcome"] is None for one in chosen),
    }  # fmt: skip


def draw_record(session: Session, sample_no: str) -> dict[str, Any]:
    """What is published of a draw, so that anybody can repeat it (`sampling.replay`). Raises CallerFault `not_drawn`."""
    held, told = _sample(session, sample_no), session.get(SampleDrawRow, sample_no)
    if told is None:
        raise CallerFault("not_drawn", f"{sample_no} 尚未抽取。", f"{sample_no} is not drawn yet.")
    query = select(SampleUnitRow.award_no, SampleUnitRow.stratum).where(SampleUnitRow.sample_no == sample_no).order_by(SampleUnitRow.award_no)
    return {
        "algorithm": sampling.ALGORITHM, "sample": sample_no, "frame": [list(row) for row in session.execute(query)], "frame_digest": held.frame_digest,
        "sizes": held.sizes, "commitment": held.commitment, "seed": told.seed, "word": told.word,
    }  # fmt: skip


def _chosen(
    session: Session, unit: SampleUnitRow, result: SampleResultRow | None, led_to: list[str], keyring: Keyring | None, person: int | None
) -> dict[str, Any]:
    found = {"award_no": unit.award_no, "case_no": unit.case_no, "stratum": unit.stratum, "amount_fen": unit.amount_fen}
    if result is None:
        return found | {"outcome": None, "difference_fen": 0, "reason": None, "by": None, "at": None, "led_to": led_to}
    return found | {
        "outcome": result.outcome, "difference_fen": result.difference_fen, "reason": opened(session, keyring, person, result.sealed),
        "by": result.actor, "at": result.at.isoformat(), "led_to": led_to,
    }  # fmt: skip


def _strata(
    units: Sequence[SampleUnitRow], chosen: Sequence[Mapping[str, Any]], sizes: Mapping[str, int], confidence: Fraction, tolerable: Fraction
) -> list[dict[str, Any]]:
    """By stratum: how many, how many drawn and looked at, errors, and the exact bounds of errors in the whole stratum.

    Bounds are said only once everything that was drawn was looked at: a part of a sample is no sample.
    """
    found = []
    for stratum, count in sorted(Counter(unit.stratum for unit in units).items()):
        mine = [one for one in chosen if one["stratum"] == stratum]
        looked = [one for one in mine if one["outcome"] is not None]
        wrong = sum(one["outcome"] != "correct" for one in looked)
        whole = bool(mine) and len(looked) == len(mine)
        least, most = sampling.interval(count, len(mine), wrong, confidence) if whole else (None, None)
        bound = sampling.most_errors(count, len(mine), wrong, 1 - confidence) if whole else None
        found.append({
            "stratum": stratum, "awards": count, "size": sizes.get(stratum, 0), "looked_at": len(looked), "errors": wrong,
            "errors_at_least": least, "errors_at_most": most, "bound": bound,
            "within_stated": None if bound is None else bound <= tolerable * count,
            "overpaid_fen": sum(one["difference_fen"] for one in looked if one["outcome"] == "overpaid"),
            "underpaid_fen": sum(one["difference_fen"] for one in looked if one["outcome"] == "underpaid"),
        })  # fmt: skip
    return found


def _sample(session: Session, sample_no: str) -> SampleRow:
    row = session.get(SampleRow, sample_no)
    if row is None:
        raise CallerFault("unknown_sample", f"没有编号为“{sample_no}”的样本。", f"There is no sample {sample_no!r}.", place=sample_no)
    return row


def _drawn(session: Session, sample_no: str, award_no: str) -> SampleUnitRow:
    query = (
        select(SampleUnitRow)
        .join(SampleDrawnRow, SampleDrawnRow.unit_id == SampleUnitRow.id)
        .where(SampleUnitRow.sample_no == sample_no, SampleUnitRow.award_no == award_no)
    )
    row = session.scalars(query).first()
    if row is None:
        raise CallerFault("not_drawn", f"{award_no} 不在样本 {sample_no} 抽中的核定里。", f"{award_no} was not drawn in sample {sample_no}.", place=award_no)
    return row
