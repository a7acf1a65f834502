"""The under-coverage list (应保未保) as acts: found once, reminded of, answered with a ground, accepted, or settled as the data show.

A job may find and settle; only persons remind, answer and accept. A gap takes nothing from a worker (`measures-2025 §2`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.answers import must_act_as, must_say
from zhibao.kit.clock import ZONE
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import in_parts
from zhibao.kit.turn import turn
from zhibao.registry.duties import rules
from zhibao.registry.duties.model import Found, Gap, GapKind, GapStep
from zhibao.registry.duties.papers import ENTERPRISE, STAFF
from zhibao.registry.duties.tables import GapRow, GapStepRow

GROUND = "zhejiang-2025-44 §2(1)"
_FROM_DATA = ("settled", "found_again")


def note(
    session: Session, lead: str, found: Iterable[Found], first: date, last: date, *, actor: Actor, at: datetime, kinds: Collection[GapKind] = tuple(GapKind)
) -> dict[str, int]:
    """Note what a look over a period found in an area: new gaps are put, known ones that are gone are settled, settled ones that are back are opened.

    `lead` is the beginning of the codes of the area; only gaps of the period are settled, those of known enterprises at any look. Again gives nothing new.
    """
    turn(session, "coverage_gap")
    wanted = {rules.gap_digest(one): one for one in found if one.kind in kinds}
    known = {rules.gap_digest(gap.found): gap for gap in gaps(session, lead=lead)}
    counted = {"found": len(wanted), "new": 0, "settled": 0, "found_again": 0}
    for digest, one in wanted.items():
        held = known.get(digest)
        if held is None:
            _put(session, digest, one, actor, at)
            counted["new"] += 1
        elif _from_data(held) == "settled":
            _step(session, None, held, "found_again", "", None, None, actor, at)
            counted["found_again"] += 1
    for digest, gap in known.items():
        looked = gap.found.kind in kinds and (gap.found.kind is GapKind.ELSEWHERE or (first <= gap.found.first and gap.found.last <= last))
        if looked and digest not in wanted and _from_data(gap) != "settled":
            _step(session, None, gap, "settled", "", None, None, actor, at)
            counted["settled"] += 1
    return counted


def take(
    session: Session, keyring: Keyring, gap_no: str, step: str, words: str, *, due_on: date | None = None, ground: str | None = None, actor: Actor, at: datetime
) -> Gap:
    """An officer reminds until a day, the enterprise answers with a ground, an officer accepts it or does not.

    Raises CallerFault `unknown_gap`, `post_not_allowed`, `gap_step`, `same_person`, `reason_missing`, `due_passed`.
    """
    turn(session, f"coverage_gap:{gap_no}")
    held = gap(session, gap_no)
    today = at.astimezone(ZONE).date()
    must_act_as(actor, (ENTERPRISE,) if step == "answered" else STAFF)
    rules.check_gap_step(held, step, actor.person, today)
    if (step == "reminded") != (due_on is not None) or (due_on is not None and due_on < today):
        raise CallerFault("due_passed", "督促须写今天以后的答复期限，其他步骤不写。", "A reminder names a day from today on; no other step does.", place="due_on")
    _step(session, keyring, held, step, must_say(words), due_on, ground, actor, at)
    return gap(session, gap_no, keyring)


def gaps(session: Session, keyring: Keyring | None = None, *, lead: str = "", enterprise: str | None = None) -> list[Gap]:
    """The gaps of an area (by the beginning of its code), or those of an enterprise of which it was reminded, the oldest first."""
    query = select(GapRow).where(GapRow.place.startswith(lead, autoescape=True)).order_by(GapRow.at, GapRow.gap_no)
    if enterprise is not None:
        query = query.where(GapRow.enterprise == enterprise)
    read = _read(session, list(session.scalars(query)), keyring)
    return [one for one in read if enterprise is None or any(step.step == "reminded" for step in one.steps)]


def gap(session: Session, gap_no: str, keyring: Keyring | None = None) -> Gap:
    """One gap. Raises CallerFault `unknown_gap`."""
    row = session.get(GapRow, gap_no)
    if row is None:
        raise unknown(gap_no)
    return _read(session, [row], keyring)[0]


def unknown(gap_no: str) -> CallerFault:
    """The refusal of a gap that is not there, or is not to be seen."""
    return CallerFault(
        "unknown_gap", f"没有编号为“{gap_no[:32]}”的应保未保线索。", f"There is no coverage gap {gap_no[:32]!r}.", place="gap",
        remedy_zh="编号见 zhibao registry coverage-gaps。", remedy_en="`zhibao registry coverage-gaps` lists them.",
    )  # fmt: skip


def _from_data(gap: Gap) -> str | None:
    """What the data said of it last."""
    return next((step.step for step in reversed(gap.steps) if step.step in _FROM_DATA), None)


def _put(session: Session, digest: str, one: Found, actor: Actor, at: datetime) -> None:
    number = 1 + int(session.scalar(select(func.max(GapRow.number)).where(GapRow.place == one.place)) or 0)
    gap_no = f"Q{one.place}-{number:06d}"
    act = acts.record(
        session, verb="gap_found", subject=f"coverage_gap:{gap_no}", actor=str(actor), ground=GROUND, at=at,
        content={"gap": gap_no, "kind": one.kind.value, "enterprise": one.enterprise, "matter": one.matter, "size": one.size, "digest": digest, "evidence": list(one.evidence)},
    )  # fmt: skip
    session.add(GapRow(
        gap_no=gap_no, place=one.place, number=number, kind=one.kind.value, enterprise=one.enterprise, matter=one.matter, first=one.first, last=one.last, size=one.size,
        evidence=list(one.evidence), digest=digest, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()


def _step(
    session: Session, keyring: Keyring | None, held: Gap, step: str, words: str, due_on: date | None, ground: str | None, actor: Actor, at: datetime
) -> None:
    sealed = None if keyring is None else keyring.seal(words.encode())
    number = len(held.steps) + 1
    act = acts.record(
        session, verb=f"gap_{step}", subject=f"coverage_gap:{held.number}", actor=str(actor), ground=GROUND, at=at,
        content={"gap": held.number, "number": number, "due_on": due_on and due_on.isoformat(), "ground": ground, "words_digest": sealed and text_digest(sealed, "sm3")},
    )  # fmt: skip
    session.add(GapStepRow(
        gap_no=held.number, number=number, step=step, due_on=due_on, ground=ground, sealed=sealed, person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()


def _read(session: Session, rows: Sequence[GapRow], keyring: Keyring | None) -> list[Gap]:
    steps: dict[str, list[Any]] = {row.gap_no: [] for row in rows}
    for part in in_parts(list(steps)):
        query = select(GapStepRow).where(GapStepRow.gap_no.in_(part)).order_by(GapStepRow.number)
        for step in session.scalars(query):
            words = None if keyring is None or step.sealed is None else keyring.unseal(step.sealed).decode()
            steps[step.gap_no].append(GapStep(step.number, step.step, step.due_on, step.ground, words, step.person, step.actor, step.at))
    return [
        Gap(
            row.gap_no, Found(GapKind(row.kind), row.place, row.enterprise, row.matter, row.first, row.last, row.size, tuple(row.evidence)), row.at,
            tuple(steps[row.gap_no]),
        )
        for row in rows
    ]  # fmt: skip
