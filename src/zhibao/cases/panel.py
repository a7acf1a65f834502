"""The panel: drawn at random from the register (`work-injury-regulation §25`), in a way that anybody can repeat.

A draw has three moments, so that nobody can choose its outcome. First the committee fixes the candidates and the
digest of a secret seed. Then a party says a word that nobody knew before. Then the seed is revealed, and seed and
word together order the candidates:

    ticket(expert) = SM3("zhibao-draw-1" | appraisal | round | seed | word | expert)

The candidates stand in the order of their tickets; each open seat, in its order, takes the first candidate of its
speciality who is still free. A seat whose expert steps aside is drawn again in a round of its own.
"""

from __future__ import annotations

import re
import secrets
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.cases.appraisal import PANEL, Appraisal, appraisal
from zhibao.cases.appraisal_tables import (
    AppraisalRow,
    CommitmentRow,
    DrawRow,
    MemberRow,
    RecusalRow,
    RevealRow,
)
from zhibao.cases.experts import Expert, Speciality, register
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json
from zhibao.kit.vault import seal_for

ALGORITHM = "zhibao-draw-1"
ASKED_BY = ("expert", "worker", "near_relative", "platform", "committee")
_RECUSAL = "work-injury-regulation §20(4)"
_SEED = 32
_WORD = re.compile(r"[0-9A-Za-z-]{1,32}")


@dataclass(frozen=True)
class Member:
    """An expert on a seat of a panel."""

    seat: int
    expert: int
    speciality: Speciality
    hospital: str


@dataclass(frozen=True)
class Panel:
    """The panel of an appraisal as it stands, and the seats that are still open."""

    ref: str
    members: tuple[Member, ...]
    open_seats: tuple[tuple[int, Speciality], ...]

    @property
    def complete(self) -> bool:
        """Whether every seat is taken."""
        return not self.open_seats


@dataclass(frozen=True)
class Commitment:
    """What is fixed before a draw: the candidates and the digest of the seed."""

    ref: str
    round: int
    commitment: str
    register_digest: str
    candidates: int


def commit_draw(
    session: Session, keyring: Keyring, ref: str, *, actor: Actor, at: datetime, seed: bytes | None = None
) -> Commitment:
    """Fix the candidates for the open seats and the digest of a seed; once for each round.

    Raises CallerFault `panel_complete`, `draw_pending`, `opinions_open`, `experts_short`.
    """
    held = appraisal(session, ref)
    _before_reveal(session, ref)
    rounds = _commitments(session, ref)
    if rounds and session.get(DrawRow, (ref, rounds[-1].round)) is None:
        raise _fault("draw_pending", "这一轮已经封存了种子，尚未抽取。", "A seed is fixed for this round and not yet drawn.",
                     "请先完成抽取。", "Draw first.")  # fmt: skip
    seats = panel_of(session, ref).open_seats
    if not seats:
        raise _fault("panel_complete", "专家组已经满员。", "The panel is complete.",
                     "有专家回避时再抽取该席位。", "A seat is drawn again when its expert steps aside.")  # fmt: skip
    able, excluded = _candidates(session, held, at)
    _enough(able, seats)
    number = len(rounds) + 1
    listed = [[str(expert.person), expert.speciality.value, expert.hospital] for expert in able]
    open_seats = [[seat, speciality.value] for seat, speciality in seats]
    digest = _register_digest(listed, open_seats)
    chosen = secrets.token_bytes(_SEED) if seed is None else seed
    promise = _commitment(ref, number, digest, chosen.hex())
    act = _record(
        session, "panel_seed_committed", held, actor, at,
        {"appraisal": ref, "round": number, "commitment": promise, "register_digest": digest},
    )  # fmt: skip
    row = CommitmentRow(
        appraisal=ref, round=number, commitment=promise, register_digest=digest, open_seats=open_seats,
        candidates=listed, excluded=excluded, seed=keyring.seal(chosen), actor=str(actor), at=act.at, act_id=act.id,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return Commitment(ref, number, promise, digest, len(able))


def draw_panel(session: Session, keyring: Keyring, ref: str, *, word: str, actor: Actor, at: datetime) -> Panel:
    """Reveal the seed and draw the open seats; `word` was said by a party after the commitment.

    Raises CallerFault `no_commitment`, `word_form`.
    """
    held = appraisal(session, ref)
    if _WORD.fullmatch(word) is None:
        raise _fault("word_form", "抽取用的口令应为 1 至 32 个字母、数字或连字符。",
                     "The word of a draw has 1 to 32 letters, digits or hyphens.",
                     "由当事人当场说出，不要用姓名或证件号码。", "A party says it on the spot; not a name or number.")  # fmt: skip
    rounds = _commitments(session, ref)
    if not rounds or session.get(DrawRow, (ref, rounds[-1].round)) is not None:
        raise _fault("no_commitment", "尚未封存种子。", "No seed is fixed for this draw.",
                     "请先封存种子，再请当事人说出口令。", "Fix the seed first, then ask a party for a word.")  # fmt: skip
    promised = rounds[-1]
    seed = keyring.unseal(promised.seed).hex()
    members = select_members(ref, promised.round, seed, word, promised.candidates, promised.open_seats)
    act = _record(
        session, "panel_drawn", held, actor, at,
        {"appraisal": ref, "round": promised.round, "seed": seed, "word": word, "members": members},
    )  # fmt: skip
    session.add(
        DrawRow(appraisal=ref, round=promised.round, seed=seed, word=word, actor=str(actor), at=act.at, act_id=act.id)
    )
    session.flush()
    by_person = {candidate[0]: candidate for candidate in promised.candidates}
    for seat, person in members:
        _, speciality, hospital = by_person[person]
        session.add(
            MemberRow(
                appraisal=ref,
                expert=int(person),
                seat=seat,
                round=promised.round,
                speciality=speciality,
                hospital=hospital,
            )
        )
    session.flush()
    return panel_of(session, ref)


def recuse(
    session: Session,
    keyring: Keyring,
    ref: str,
    seat: int,
    *,
    asked_by: str,
    reason: str,
    granted: bool,
    actor: Actor,
    at: datetime,
) -> Panel:
    """Record a recusal that an expert or a party asked for, with its reason and whether it is granted.

    Raises CallerFault `recusal`, `opinions_open`.
    """
    held = appraisal(session, ref)
    _before_reveal(session, ref)
    member = next((member for member in panel_of(session, ref).members if member.seat == seat), None)
    if member is None or asked_by not in ASKED_BY or not reason.strip() or actor.machine:
        raise _fault("recusal", "回避须写明现任席位、提出人和理由，由人决定。",
                     "A recusal names a seat that is taken, who asked and why, and a person decides.",
                     "提出人：" + "、".join(ASKED_BY) + "。", "Who asked: " + ", ".join(ASKED_BY) + ".")  # fmt: skip
    sealed = seal_for(session, keyring, held.person, reason.strip().encode(), at=at)
    act = acts.record(
        session,
        verb="expert_recused" if granted else "recusal_refused",
        subject=f"case:{held.case_no}",
        actor=str(actor),
        ground=_RECUSAL,
        content={
            "appraisal": ref,
            "seat": seat,
            "expert": str(member.expert),
            "asked_by": asked_by,
            "reason_digest": text_digest(sealed, "sm3"),
        },
        at=at,
    )
    row = RecusalRow(
        appraisal=ref, expert=member.expert, asked_by=asked_by, granted=int(granted), reason=sealed,
        actor=str(actor), at=act.at, act_id=act.id,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return panel_of(session, ref)


def panel_of(session: Session, ref: str) -> Panel:
    """The panel as it stands: who was drawn last for each seat and did not step aside. Raises CallerFault `unknown_appraisal`."""
    return panels_of(session, [appraisal(session, ref)])[ref]


def panels_of(session: Session, held: Sequence[Appraisal]) -> dict[str, Panel]:
    """The panels of appraisals as they stand, asked for together: at most a page of them at once."""
    refs = [one.ref for one in held]
    gone = {(row.appraisal, row.expert) for row in session.execute(
        select(RecusalRow.appraisal, RecusalRow.expert).where(RecusalRow.appraisal.in_(refs), RecusalRow.granted == 1)
    )}  # fmt: skip
    taken: dict[str, dict[int, Member]] = {ref: {} for ref in refs}
    for row in session.execute(select(MemberRow).where(MemberRow.appraisal.in_(refs)).order_by(MemberRow.round)).scalars():
        if (row.appraisal, row.expert) not in gone:
            taken[row.appraisal][row.seat] = Member(row.seat, row.expert, Speciality(row.speciality), row.hospital)
    return {one.ref: _panel(one, taken[one.ref]) for one in held}


def _panel(held: Appraisal, taken: dict[int, Member]) -> Panel:
    seats = tuple((number, seat) for number, seat in enumerate(held.seats, start=1) if number not in taken)
    return Panel(held.ref, tuple(taken[seat] for seat in sorted(taken)), seats)


def draw_records(session: Session, ref: str) -> list[dict[str, Any]]:
    """What is published of each draw, so that anybody can repeat it."""
    found = []
    for promised in _commitments(session, ref):
        drawn = session.get(DrawRow, (ref, promised.round))
        if drawn is None:
            continue
        members = session.execute(
            select(MemberRow.seat, MemberRow.expert)
            .where(MemberRow.appraisal == ref, MemberRow.round == promised.round)
            .order_by(MemberRow.seat)
        )
        found.append(
            {
                "algorithm": ALGORITHM,
                "appraisal": ref,
                "round": promised.round,
                "register_digest": promised.register_digest,
                "commitment": promised.commitment,
                "candidates": promised.candidates,
                "excluded": promised.excluded,
                "open_seats": promised.open_seats,
                "seed": drawn.seed,
                "word": drawn.word,
                "members": [[seat, str(expert)] for seat, expert in members],
            }
        )
    return found


def replay(record: dict[str, Any]) -> list[list[Any]]:
    """The members that a published draw yields, from the record alone.

    Raises ValueError when its candidates or its seed are not the ones that were fixed before.
    """
    if record["algorithm"] != ALGORITHM:
        raise ValueError("this draw was made in another way")
    digest = _register_digest(record["candidates"], record["open_seats"])
    if digest != record["register_digest"]:
        raise ValueError("the candidates are not the ones that were fixed before the draw")
    if _commitment(record["appraisal"], record["round"], digest, record["seed"]) != record["commitment"]:
        raise ValueError("the seed is not the one that was fixed before the draw")
    return select_members(
        record["appraisal"], record["round"], record["seed"], record["word"], record["candidates"], record["open_seats"]
    )


def select_members(
    ref: str,
    number: int,
    seed: str,
    word: str,
    candidates: Sequence[Sequence[str]],
    open_seats: Sequence[Sequence[Any]],
) -> list[list[Any]]:
    """The drawing itself, as the head of this file describes it: a person for each open seat."""
    tickets = {person: _ticket(ref, number, seed, word, person) for person, _, _ in candidates}
    queue = sorted(candidates, key=lambda candidate: tickets[candidate[0]])
    members: list[list[Any]] = []
    for seat, speciality in open_seats:
        chosen = next(candidate for candidate in queue if candidate[1] == speciality)
        queue.remove(chosen)
        members.append([seat, chosen[0]])
    return members


def _ticket(ref: str, number: int, seed: str, word: str, person: str) -> str:
    return text_digest("|".join((ALGORITHM, ref, str(number), seed, word, person)), "sm3")


def _register_digest(candidates: Sequence[Sequence[str]], open_seats: Sequence[Sequence[Any]]) -> str:
    return text_digest(canonical_json([list(map(list, candidates)), list(map(list, open_seats))]), "sm3")


def _commitment(ref: str, number: int, register: str, seed: str) -> str:
    return text_digest("|".join((ALGORITHM, ref, str(number), register, seed)), "sm3")


def _candidates(session: Session, held: Appraisal, at: datetime) -> tuple[list[Expert], list[list[str]]]:
    """Who may be drawn, and who not and why."""
    earlier = set(
        session.execute(
            select(MemberRow.expert)
            .join(AppraisalRow, AppraisalRow.ref == MemberRow.appraisal)
            .where(AppraisalRow.case_no == held.case_no, AppraisalRow.ref != held.ref)
        ).scalars()
    )
    sitting = set(session.execute(select(MemberRow.expert).where(MemberRow.appraisal == held.ref)).scalars())
    able, excluded = [], []
    for expert in register(session, held.committee, at.date()):
        because = _excluded_because(expert, held, earlier, sitting)
        if because is None:
            able.append(expert)
        else:
            excluded.append([str(expert.person), because])
    return able, excluded


def _excluded_because(expert: Expert, held: Appraisal, earlier: set[int], sitting: set[int]) -> str | None:
    if expert.person == held.person:
        return "party"
    if expert.hospital in held.treating_hospitals:
        return "treating_hospital"
    if expert.person in earlier:
        return "earlier_panel"
    return "drawn_before" if expert.person in sitting else None


def _enough(able: list[Expert], seats: tuple[tuple[int, Speciality], ...]) -> None:
    there = Counter(expert.speciality for expert in able)
    for speciality, wanted in Counter(speciality for _, speciality in seats).items():
        if there[speciality] < wanted:
            raise _fault(
                "experts_short",
                f"专业“{speciality}”可抽取的专家只有 {there[speciality]} 人，需要 {wanted} 人。",
                f"Only {there[speciality]} experts of {speciality} can be drawn; {wanted} are needed.",
                "请补充专家库，或商请省级委员会的专家。",
                "Add experts to the register, or ask the provincial committee for some.",
            )


def _commitments(session: Session, ref: str) -> list[CommitmentRow]:
    query = select(CommitmentRow).where(CommitmentRow.appraisal == ref).order_by(CommitmentRow.round)
    return list(session.execute(query).scalars())


def _before_reveal(session: Session, ref: str) -> None:
    if session.get(RevealRow, ref) is not None:
        raise _fault("opinions_open", "意见已经揭示，专家组不再变动。", "The opinions are open; the panel does not change any more.",
                     "对结论不服的，可以申请再次鉴定。", "Against the conclusion a second appraisal may be asked for.")  # fmt: skip


def _record(
    session: Session, verb: str, held: Appraisal, actor: Actor, at: datetime, content: dict[str, Any]
) -> acts.Act:
    return acts.record(
        session, verb=verb, subject=f"case:{held.case_no}", actor=str(actor), ground=PANEL, content=content, at=at
    )


def _fault(code: str, zh: str, en: str, remedy_zh: str, remedy_en: str) -> CallerFault:
    return CallerFault(code, zh, en, remedy_zh=remedy_zh, remedy_en=remedy_en)
