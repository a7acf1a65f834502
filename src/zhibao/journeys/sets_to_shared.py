"""From two sets that may not be shown to what both know: begin, answer, finish, by two files.

The story in order. Whoever begins writes her numbers blinded by a fresh secret. The other side multiplies these once more, keeps
their order, and adds its own numbers blinded and shuffled. Whoever began multiplies those in her turn: equal points are shared
persons, and only she learns which. Both sides record what they did with sizes, and the register must allow the purpose.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.edge.exchange.private_sets import Round, read_round, write_round
from zhibao.journeys.exchange_to_log import province_of
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.linkage import private_set, rules
from zhibao.linkage.model import Ground
from zhibao.linkage.tables import PrivateSetRow

Opening = Callable[[], AbstractContextManager[Session]]
_SECRET = 32


def begin(writing: Opening, keyring: Keyring, exchange: str, place: str, numbers: Sequence[str], out: Path, *, actor: Actor, at: datetime) -> dict[str, Any]:
    """Write the first file; the secret stays sealed in the home. Raises CallerFault `no_ground`, `field_not_allowed`, `set_size`, `person_needed`."""
    province, ground = _allowed(exchange, place, actor, at)
    private_set.check_size(len(numbers))
    secret, session_no = private_set.new_secret(), private_set.new_session(province)
    made = Round(session_no, exchange, 1, tuple(private_set.blinded(numbers, secret, session_no)))
    # The record stands before the file leaves. Of the numbers only a keyed index of the whole list is kept.
    sealed = keyring.seal(secret + _list(keyring, numbers))
    with writing() as session:
        _record(session, session_no, "begun", province, exchange, ground, len(numbers), made.digest, secret=sealed, actor=actor, at=at)
    write_round(out, made)
    return {"session": session_no, "exchange": exchange, "own": len(numbers), "digest": made.digest}


def answer(writing: Opening, place: str, path: Path, numbers: Sequence[str], out: Path, *, actor: Actor, at: datetime) -> dict[str, Any]:
    """Answer a first file with our numbers; we learn only how many the other side has. Raises what `begin` raises, and `already_answered`."""
    first = read_round(path, 1)
    province, ground = _allowed(first.exchange, place, actor, at)
    private_set.check_size(len(numbers))
    secret = private_set.new_secret()
    own = private_set.shuffled(private_set.blinded(numbers, secret, first.session))
    made = Round(first.session, first.exchange, 2, tuple(own), tuple(private_set.again(first.points, secret)))
    with writing() as session:
        if _step(session, first.session, "answered") is not None:
            raise CallerFault(
                "already_answered", "这次比较已经答复，不能用另一组号码再答。", "This comparison was answered; it is not answered again with other numbers.", place=first.session
            )
        _record(session, first.session, "answered", province, first.exchange, ground, len(numbers), made.digest, other=len(first.points), actor=actor, at=at)
    write_round(out, made)
    return {"session": first.session, "exchange": first.exchange, "own": len(numbers), "other": len(first.points), "digest": made.digest}


def finish(writing: Opening, keyring: Keyring, path: Path, numbers: Sequence[str], *, actor: Actor, at: datetime) -> tuple[dict[str, Any], list[str]]:
    """Learn which of our numbers both sides have: the counts, and the numbers for the officer's file. `numbers` are those of the beginning.

    Raises CallerFault `unknown_comparison`, `already_finished`, `other_numbers`, `round_form`, `point_form`, `person_needed`.
    """
    second = read_round(path, 2)
    with writing() as session:
        begun = _step(session, second.session, "begun")
        if begun is None or begun.secret is None:
            raise CallerFault("unknown_comparison", "本数据目录没有开始过这次比较。", "This home did not begin the comparison.", place=second.session)
        if _step(session, second.session, "finished") is not None:
            raise CallerFault("already_finished", "这次比较已经完成；需要再比的，请重新开始。", "This comparison is finished; begin another one.", place=second.session)
        province, ground = _allowed(begun.exchange, begun.place, actor, at)
        opened = keyring.unseal(begun.secret)
        secret = opened[:_SECRET]
        if opened[_SECRET:] != _list(keyring, numbers):
            raise CallerFault(
                "other_numbers", "号码与开始时不同。", "These are not the numbers with which it was begun.", place=second.session,
                remedy_zh="请提供开始时的同一份号码文件，顺序不变。", remedy_en="Give the same file of numbers as at the beginning, in the same order.",
            )  # fmt: skip
        if second.exchange != begun.exchange or len(second.twice) != len(numbers):
            raise CallerFault("round_form", "答复与开始时的号码不对应。", "The answer does not fit what was begun.", place=path.name)
        places = private_set.shared(second.twice, private_set.again(second.points, secret))
        _record(
            session, second.session, "finished", province, begun.exchange, ground, begun.own, second.digest, other=len(second.points), shared=len(places), actor=actor, at=at
        )
    told = {"session": second.session, "exchange": begun.exchange, "own": begun.own, "other": len(second.points), "shared": len(places)}
    return told, [numbers[place] for place in places]


def _list(keyring: Keyring, numbers: Sequence[str]) -> bytes:
    return keyring.blind("private set\0" + "\n".join(numbers))


def _allowed(exchange: str, place: str, actor: Actor, at: datetime) -> tuple[str, Ground]:
    """Province and ground of a comparison: the register must let document numbers of this purpose be held together."""
    if actor.machine:
        raise CallerFault("person_needed", "须由具名的工作人员比较。", "A named officer compares sets, not a job.")
    province, entry = province_of(place), rules.exchange(exchange)
    day = at.date()
    return province, rules.check_request(entry, province, ("worker_id",), day, day, entry.sends)


def _step(session: Session, session_no: str, step: str) -> PrivateSetRow | None:
    return session.scalars(select(PrivateSetRow).where(PrivateSetRow.session_no == session_no, PrivateSetRow.step == step)).first()


def _record(
    session: Session, session_no: str, step: str, place: str, exchange: str, ground: Ground, own: int, digest: str, *, other: int | None = None,
    shared: int | None = None, secret: bytes | None = None, actor: Actor, at: datetime,
) -> None:  # fmt: skip
    act = acts.record(
        session, verb=f"private_set_{step}", subject=f"linkage:{session_no}", actor=str(actor), ground=ground.cites[0], at=at,
        content={"session": session_no, "exchange": exchange, "own": own, "other": other, "shared": shared, "digest": digest},
    )  # fmt: skip
    session.add(PrivateSetRow(
        session_no=session_no, step=step, place=place, exchange=exchange, own=own, other=other, shared=shared, digest=digest, secret=secret, actor=str(actor),
        at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
