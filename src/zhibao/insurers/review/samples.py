"""Samples of delegated work as acts: fixed by one, drawn by the word of another, handled again blind, compared by somebody else.

Whoever handles a task again sees what was asked and neither the insurer nor its result. Whoever had part in a task does neither.
"""

from __future__ import annotations

import re
import secrets
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.insurers import acts as tasks
from zhibao.insurers.acts import GROUND
from zhibao.insurers.model import Task, TaskState
from zhibao.insurers.review.model import Quarter
from zhibao.insurers.review.tables import (
    HandledAgainRow,
    SampleDrawnRow,
    SampleDrawRow,
    SampleResultRow,
    SampleRow,
    SampleUnitRow,
)
from zhibao.kit import acts, sampling, vault
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import exact
from zhibao.kit.secrets import Keyring
from zhibao.kit.turn import turn

_SEED = 32
_WORD = re.compile(r"[0-9A-Za-z-]{1,32}")
OUTCOMES: Mapping[str, tuple[str, str]] = {
    "agrees": ("一致", "they agree"), "differs": ("不一致", "they differ"), "differs_materially": ("不一致，影响决定", "they differ and it would change a decision"),
}  # fmt: skip


def fix(session: Session, keyring: Keyring, place: str, quarter: Quarter, found: Sequence[Task], *, actor: Actor, at: datetime) -> dict[str, Any]:
    """Fix the frame of a sample: the results of the quarter that were taken over, a stratum for each insurer.

    Raises CallerFault `person_needed`, `nothing_to_sample`; law.MissingNumber.
    """
    if actor.machine:
        raise CallerFault("person_needed", "样本框须由人固定。", "A person fixes the frame.")
    frame = sorted((one.task_no, one.insurer) for one in found if one.state is TaskState.CONFIRMED)
    if not frame:
        raise CallerFault("nothing_to_sample", "这一季度没有已采用的承办结果。", "No result was taken over in this quarter.", place=f"{place} {quarter}")
    day = at.astimezone(ZONE).date()
    tolerable, confidence = (exact(str(law.book().number(name, place=place, on=day).value)) for name in ("insurer_sample_tolerable", "insurer_sample_confidence"))
    turn(session, f"insurer_sample:{place}")
    number = 1 + int(session.scalar(select(func.count()).where(SampleRow.place == place)) or 0)
    sample_no = f"H{place}-{number:06d}"
    sizes = {insurer: sampling.size(count, tolerable, confidence) for insurer, count in sorted(Counter(insurer for _, insurer in frame).items())}
    digest = sampling.frame_digest(frame)
    seed = secrets.token_bytes(_SEED)
    promise = sampling.commitment(sample_no, digest, sizes, seed.hex())
    act = _act(session, "handling_sample_fixed", sample_no, {
        "sample": sample_no, "quarter": str(quarter), "tolerable": str(tolerable), "confidence": str(confidence), "sizes": sizes, "frame_digest": digest,
        "commitment": promise,
    }, actor, at)  # fmt: skip
    session.add(SampleRow(
        sample_no=sample_no, place=place, number=number, quarter=str(quarter), tolerable=str(tolerable), confidence=str(confidence), sizes=sizes,
        frame_digest=digest, commitment=promise, seed=keyring.seal(seed), person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    session.execute(insert(SampleUnitRow), [{"sample_no": sample_no, "task_no": task, "stratum": insurer} for task, insurer in frame])
    return sample(session, sample_no)


def draw(session: Session, keyring: Keyring, sample_no: str, word: str, *, actor: Actor, at: datetime) -> dict[str, Any]:
    """Another person says a word: the seed opens, and seed and word draw.

    Raises CallerFault `unknown_sample`, `person_needed`, `second_person_needed`, `word_form`, `drawn_already`.
    """
    turn(session, f"insurer_sample:{sample_no}")
    held = _sample(session, sample_no)
    if actor.machine:
        raise CallerFault("person_needed", "口令须由人说出。", "A person says the word.")
    if actor.person == held.person:
        raise CallerFault("second_person_needed", "口令须由固定样本框以外的人说出。", "The word is said by another person than the one who fixed the frame.")
    if _WORD.fullmatch(word) is None:
        raise CallerFault("word_form", "口令应为1至32个字母、数字或连字符。", "The word has 1 to 32 letters, digits or hyphens.", place="word")
    if session.get(SampleDrawRow, sample_no) is not None:
        raise CallerFault("drawn_already", f"{sample_no} 已经抽取。", f"{sample_no} was drawn already.", place=sample_no)
    seed = keyring.unseal(held.seed).hex()
    rows = list(session.scalars(select(SampleUnitRow).where(SampleUnitRow.sample_no == sample_no)))
    drawn = sampling.draw(sample_no, seed, word, [(row.task_no, row.stratum) for row in rows], held.sizes)
    content = {"sample": sample_no, "seed": seed, "word": word, "tasks": [task for task, _ in drawn]}
    act = _act(session, "handling_sample_drawn", sample_no, content, actor, at)
    session.add(SampleDrawRow(
        sample_no=sample_no, fixed_by=held.person, seed=seed, word=word, person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    ids = {row.task_no: row.id for row in rows}
    session.execute(insert(SampleDrawnRow), [{"unit_id": ids[task], "sample_no": sample_no} for task, _ in drawn])
    return sample(session, sample_no)


def blind(session: Session, keyring: Keyring, sample_no: str, task_no: str) -> dict[str, Any]:
    """What somebody sees who handles a drawn task again: the case, the kind and what was asked; no insurer and no result."""
    _drawn(session, sample_no, task_no)
    return blind_of(session, keyring, sample_no, tasks.task(session, task_no))


def blind_of(session: Session, keyring: Keyring, sample_no: str, held: Task) -> dict[str, Any]:
    """A task that is known to be drawn, as whoever handles it again sees it."""
    return {
        "sample": sample_no, "task_no": held.task_no, "case_no": held.case_no, "kind": held.kind.value, "asked": tasks.words_of(session, keyring, held, held.asked),
        "asked_at": held.asked_at.isoformat(),
    }  # fmt: skip


def waiting(session: Session, place: str, actor: Actor) -> list[tuple[str, Task]]:
    """The drawn tasks of a place that nobody handled again yet and in which somebody had no part: sample and task, to be told blind."""
    query = (
        select(SampleUnitRow)
        .join(SampleDrawnRow, SampleDrawnRow.unit_id == SampleUnitRow.id)
        .join(SampleRow, SampleRow.sample_no == SampleUnitRow.sample_no)
        .outerjoin(HandledAgainRow, HandledAgainRow.unit_id == SampleUnitRow.id)
        .where(SampleRow.place == place, HandledAgainRow.unit_id.is_(None))
        .order_by(SampleUnitRow.sample_no, SampleUnitRow.task_no)
    )
    units = list(session.scalars(query))
    held = tasks.tasks_of(session, [unit.task_no for unit in units])
    return [(unit.sample_no, held[unit.task_no]) for unit in units if actor.person not in _part(held[unit.task_no])]


def both(session: Session, keyring: Keyring, sample_no: str, task_no: str, actor: Actor) -> dict[str, Any]:
    """Both results of a drawn task side by side, for whoever compares. Raises CallerFault `not_drawn`, `person_needed`, `had_part`, `not_handled_again`."""
    unit, held = _drawn(session, sample_no, task_no), tasks.task(session, task_no)
    _check_without_part(actor, held)
    again = session.get(HandledAgainRow, unit.id)
    if again is None:
        raise CallerFault("not_handled_again", f"{task_no} 尚未重新办理。", f"{task_no} was not handled again yet.", place=task_no)
    reported = [step for step in held.steps if step.verb == "report"]
    result = session.get(SampleResultRow, unit.id)
    return blind(session, keyring, sample_no, task_no) | {
        "first": tasks.words_of(session, keyring, held, reported[-1].sealed) if reported else None,
        "again": tasks.words_of(session, keyring, held, again.sealed), "handled_by": again.actor, "outcome": None if result is None else result.outcome,
        "words": None if result is None else tasks.words_of(session, keyring, held, result.sealed),
    }  # fmt: skip


def handle_again(session: Session, keyring: Keyring, sample_no: str, task_no: str, words: str, *, actor: Actor, at: datetime) -> dict[str, Any]:
    """Somebody without part says what she found. Raises CallerFault `not_drawn`, `person_needed`, `had_part`, `words_missing`, `result_stands`."""
    turn(session, f"insurer_sample:{sample_no}")
    unit, held = _drawn(session, sample_no, task_no), tasks.task(session, task_no)
    _check_without_part(actor, held)
    if not words.strip():
        raise CallerFault("words_missing", "请写明重新办理的结果。", "Say what you found.", place="words")
    if session.get(HandledAgainRow, unit.id) is not None:
        raise CallerFault("result_stands", f"{task_no} 已经重新办理。", f"{task_no} was handled again already.", place=task_no)
    sealed = vault.seal_for(session, keyring, held.person, words.strip().encode(), at=at)
    content = {"task": task_no, "words_digest": text_digest(sealed, "sm3")}
    act = _act(session, "handled_again", sample_no, content, actor, at)
    session.add(HandledAgainRow(unit_id=unit.id, sealed=sealed, person=actor.person, actor=str(actor), at=act.at, act_id=act.id))
    session.flush()
    return sample(session, sample_no)


def compare(session: Session, keyring: Keyring, sample_no: str, task_no: str, outcome: str, words: str, *, actor: Actor, at: datetime) -> dict[str, Any]:
    """Another person lays both results side by side.

    Raises CallerFault `not_drawn`, `person_needed`, `had_part`, `outcome_form`, `words_missing`, `not_handled_again`,
    `second_person_needed`, `result_stands`.
    """
    turn(session, f"insurer_sample:{sample_no}")
    unit, held = _drawn(session, sample_no, task_no), tasks.task(session, task_no)
    _check_without_part(actor, held)
    again = session.get(HandledAgainRow, unit.id)
    if outcome not in OUTCOMES:
        raise CallerFault(
            "outcome_form", f"没有“{outcome}”这种结果。", f"There is no outcome {outcome!r}.", place="outcome",
            remedy_zh=f"可用：{'、'.join(OUTCOMES)}。", remedy_en=f"Use one of: {', '.join(OUTCOMES)}.",
        )  # fmt: skip
    if not words.strip():
        raise CallerFault("words_missing", "请写明比较的理由。", "Say why.", place="words")
    if again is None:
        raise CallerFault("not_handled_again", f"{task_no} 尚未重新办理。", f"{task_no} was not handled again yet.", place=task_no)
    if again.person == actor.person:
        raise CallerFault("second_person_needed", "比较须由重新办理以外的人作出。", "Another person than the one who handled it again compares.")
    if session.get(SampleResultRow, unit.id) is not None:
        raise CallerFault("result_stands", f"{task_no} 已经比较。", f"{task_no} was compared already.", place=task_no)
    sealed = vault.seal_for(session, keyring, held.person, words.strip().encode(), at=at)
    content = {"task": task_no, "outcome": outcome, "words_digest": text_digest(sealed, "sm3")}
    act = _act(session, "handling_compared", sample_no, content, actor, at)
    session.add(SampleResultRow(
        unit_id=unit.id, handled_by=again.person, outcome=outcome, sealed=sealed, person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return sample(session, sample_no)


def samples(session: Session, place: str) -> list[dict[str, Any]]:
    """The samples of a place, the newest first."""
    return [sample(session, number) for number in list(session.scalars(select(SampleRow.sample_no).where(SampleRow.place == place).order_by(SampleRow.number.desc())))]


def sample(session: Session, sample_no: str) -> dict[str, Any]:
    """A sample with what was drawn, what was found, and by insurer between which bounds the errors of all its results lie.

    Bounds are said only once everything that was drawn of an insurer was compared: a part of a sample is no sample.
    """
    held, told = _sample(session, sample_no), session.get(SampleDrawRow, sample_no)
    units = list(session.scalars(select(SampleUnitRow).where(SampleUnitRow.sample_no == sample_no).order_by(SampleUnitRow.task_no)))
    drawn = set(session.scalars(select(SampleDrawnRow.unit_id).where(SampleDrawnRow.sample_no == sample_no)))
    mine = select(SampleDrawnRow.unit_id).where(SampleDrawnRow.sample_no == sample_no)
    again = {row.unit_id: row for row in session.scalars(select(HandledAgainRow).where(HandledAgainRow.unit_id.in_(mine)))}
    results = {row.unit_id: row for row in session.scalars(select(SampleResultRow).where(SampleResultRow.unit_id.in_(mine)))}
    chosen = [
        {"task_no": unit.task_no, "handled_again": unit.id in again, "handled_by": again[unit.id].actor if unit.id in again else None,
         "outcome": results[unit.id].outcome if unit.id in results else None, "compared_by": results[unit.id].actor if unit.id in results else None}
        for unit in units if unit.id in drawn
    ]  # fmt: skip
    return {
        "sample": sample_no, "place": held.place, "quarter": held.quarter, "tolerable": held.tolerable, "confidence": held.confidence,
        "algorithm": sampling.ALGORITHM, "frame": len(units), "sizes": held.sizes, "frame_digest": held.frame_digest, "commitment": held.commitment,
        "fixed_by": held.actor, "fixed_at": held.at.isoformat(), "seed": told.seed if told else None, "word": told.word if told else None,
        "drawn_by": told.actor if told else None, "drawn": chosen, "open": sum(one["outcome"] is None for one in chosen),
        "strata": _strata(held, units, drawn, results),
    }  # fmt: skip


def draw_record(session: Session, sample_no: str) -> dict[str, Any]:
    """What is published of a draw, so that anybody can repeat it (`zhibao.kit.sampling.replay`). Raises CallerFault `not_drawn`."""
    held, told = _sample(session, sample_no), session.get(SampleDrawRow, sample_no)
    if told is None:
        raise CallerFault("not_drawn", f"{sample_no} 尚未抽取。", f"{sample_no} is not drawn yet.", place=sample_no)
    query = select(SampleUnitRow.task_no, SampleUnitRow.stratum).where(SampleUnitRow.sample_no == sample_no).order_by(SampleUnitRow.task_no)
    return {
        "algorithm": sampling.ALGORITHM, "sample": sample_no, "frame": [list(row) for row in session.execute(query)], "frame_digest": held.frame_digest,
        "sizes": held.sizes, "commitment": held.commitment, "seed": told.seed, "word": told.word,
    }  # fmt: skip


def outcomes(session: Session, place: str, quarter: Quarter) -> dict[str, str]:
    """What the samples of a quarter found, by task; of several the newest."""
    query = (
        select(SampleUnitRow.task_no, SampleResultRow.outcome)
        .join(SampleResultRow, SampleResultRow.unit_id == SampleUnitRow.id)
        .join(SampleRow, SampleRow.sample_no == SampleUnitRow.sample_no)
        .where(SampleRow.place == place, SampleRow.quarter == str(quarter))
        .order_by(SampleUnitRow.id)
    )
    return {str(task): str(outcome) for task, outcome in session.execute(query)}


def _strata(held: SampleRow, units: Sequence[SampleUnitRow], drawn: set[int], results: Mapping[int, SampleResultRow]) -> list[dict[str, Any]]:
    found = []
    for insurer, count in sorted(Counter(unit.stratum for unit in units).items()):
        mine = [unit.id for unit in units if unit.stratum == insurer and unit.id in drawn]
        looked = [results[unit] for unit in mine if unit in results]
        wrong = sum(one.outcome != "agrees" for one in looked)
        whole = bool(mine) and len(looked) == len(mine)
        least, most = sampling.interval(count, len(mine), wrong, exact(held.confidence)) if whole else (None, None)
        found.append({"insurer": insurer, "results": count, "size": held.sizes.get(insurer, 0), "compared": len(looked), "errors": wrong,
                      "errors_at_least": least, "errors_at_most": most})  # fmt: skip
    return found


def _part(held: Task) -> set[str]:
    """Who had part in a task: whoever asked for it and whoever took a step of it."""
    return {Actor.parse(one).person for one in (held.asked_by, *(step.actor for step in held.steps))}


def _check_without_part(actor: Actor, held: Task) -> None:
    """Raises CallerFault `person_needed`, `had_part`."""
    if actor.machine or actor.post == "insurer":
        raise CallerFault("person_needed", "重新办理和比较由经办机构的工作人员作出。", "Somebody of the agency handles again and compares.")
    if actor.person in _part(held):
        raise CallerFault("had_part", "参与过该任务的人不得重新办理或者比较。", "Whoever had part in the task neither handles it again nor compares.", place=held.task_no)


def _sample(session: Session, sample_no: str) -> SampleRow:
    row = session.get(SampleRow, sample_no)
    if row is None:
        raise CallerFault("unknown_sample", f"没有编号为“{sample_no}”的样本。", f"There is no sample {sample_no!r}.", place=sample_no)
    return row


def _drawn(session: Session, sample_no: str, task_no: str) -> SampleUnitRow:
    query = (
        select(SampleUnitRow)
        .join(SampleDrawnRow, SampleDrawnRow.unit_id == SampleUnitRow.id)
        .where(SampleUnitRow.sample_no == sample_no, SampleUnitRow.task_no == task_no)
    )
    row = session.scalars(query).first()
    if row is None:
        raise CallerFault("not_drawn", f"{task_no} 不在样本 {sample_no} 抽中的任务里。", f"{task_no} was not drawn in sample {sample_no}.", place=task_no)
    return row


def _act(session: Session, verb: str, sample_no: str, content: dict[str, Any], actor: Actor, at: datetime) -> acts.Act:
    return acts.record(session, verb=verb, subject=f"insurer_sample:{sample_no}", actor=str(actor), ground=GROUND, at=at, content=content)
