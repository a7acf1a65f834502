"""Who read whose personal data, which fields, for what; chained by account, so that a line changed or taken out is seen.

The heads of the chains are put under an act once a day (`anchor`), and that act under the seal of the day: so the end of
a chain cannot be cut off unseen either. A person sees who read her data; where an officer withholds a read from her, he
names the day on which that ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Select, func, select, text
from sqlalchemy.orm import Session

from zhibao.access.acts import GROUND
from zhibao.access.model import Principal
from zhibao.access.tables import AccountRow, PersonReadRow, ReadWithheldRow
from zhibao.kit import acts, vault
from zhibao.kit.actors import Actor
from zhibao.kit.acts import BrokenLink
from zhibao.kit.clock import ZONE, millis
from zhibao.kit.digest import hasher, text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json

SUBJECT, ANCHORED, WITHHELD = "reads of personal data", "reads_anchored", "reads_withheld"
_FIRST = "sm3:" + "0" * 64
_ROWS_AT_ONCE = 2_000


@dataclass(frozen=True)
class Read:
    """A read of personal data: of whom, which fields, in which case, for what, and whether they were unmasked."""

    person: int
    fields: tuple[str, ...]
    case_no: str | None
    purpose: str
    unmasked: bool
    note: str | None = None


def record(session: Session, keyring: Keyring, told: Sequence[Read], *, who: Principal, operation: str, at: datetime) -> None:
    """Append the reads of a request to the chain of the account."""
    _wait_for_others(session, who.account.name)
    query = select(PersonReadRow.hash).where(PersonReadRow.account == who.account.name).order_by(PersonReadRow.id.desc()).limit(1)
    previous = session.execute(query).scalar_one_or_none() or _FIRST
    for one in told:
        row = PersonReadRow(
            at=at, actor=str(who.actor) if who.grant else who.account.person, account=who.account.name, person=one.person,
            case_no=one.case_no, operation=operation, fields=sorted(one.fields), purpose=one.purpose, unmasked=int(one.unmasked),
            note=_sealed(session, keyring, one), previous=previous, hash="",
        )  # fmt: skip
        row.hash = previous = _hash(row)
        # Their numbers follow the order in which they are added: the chain is read by them.
        session.add(row)
    session.flush()


def of_person(session: Session, keyring: Keyring, person: int, on: date, limit: int = 10_000) -> list[dict[str, Any]]:
    """Who has read the data of a person, the newest first, as she is shown it: without what is withheld until a later day."""
    query = select(PersonReadRow).where(PersonReadRow.person == person).order_by(PersonReadRow.id.desc()).limit(limit)
    withheld = _withheld(session, on)
    return [document(session, keyring, row) for row in session.execute(query).scalars() if not _is_withheld(row, withheld)]


def document(session: Session, keyring: Keyring, row: PersonReadRow) -> dict[str, Any]:
    """A read as JSON, without who it was beyond the post."""
    return {
        "at": row.at.isoformat(), "post": row.actor.partition(":")[0], "case_no": row.case_no, "operation": row.operation,
        "fields": row.fields, "purpose": row.purpose, "unmasked": bool(row.unmasked), "note": _opened(session, keyring, row),
    }  # fmt: skip


def reads_of(
    *, case_no: str | None = None, person: int | None = None, by: str | None = None, first: datetime | None = None, last: datetime | None = None,
    unmasked: bool = False,
) -> Select[Any]:  # fmt: skip
    """The question for reads that fit, to be asked of a narrowed session. `by` is a staff reference, whole."""
    query = select(PersonReadRow)
    if case_no is not None:
        query = query.where(PersonReadRow.case_no == case_no)
    if person is not None:
        query = query.where(PersonReadRow.person == person)
    if by is not None:
        # The post may differ from read to read; the person behind it is compared whole.
        query = query.where(func.substr(PersonReadRow.actor, func.length(PersonReadRow.actor) - len(by)) == f":{by}")
    if first is not None:
        query = query.where(PersonReadRow.at >= first)
    if last is not None:
        query = query.where(PersonReadRow.at < last)
    return query.where(PersonReadRow.unmasked == 1) if unmasked else query


def withhold(
    session: Session, keyring: Keyring, case_no: str, person: int, account: str, *, until: date, longest: int, reason: str, actor: Actor, at: datetime
) -> None:  # fmt: skip
    """Withhold from a person who reads her case by one account, from today until the end of a day.

    Raises CallerFault `unknown_account`, `withheld_period`, `same_person`, `person_key_destroyed`.
    """
    held = session.get(AccountRow, account)
    if held is None:
        raise CallerFault("unknown_account", f"没有账号“{account}”。", f"There is no account {account!r}.", place="account")
    if held.person == actor.person:
        raise CallerFault("same_person", "不得对自己的查阅设置暂不告知。", "Nobody withholds her own reads.", place="account")
    today = at.astimezone(ZONE).date()
    if not today <= until <= today + timedelta(days=longest):
        raise CallerFault(
            "withheld_period", f"暂不告知须有截止日，自今日起最长 {longest} 天。", f"Withholding ends on a day, {longest} days from today at most.",
            place="until", remedy_zh="请填写截止日；到期后本人即可看到。", remedy_en="Name the last day; afterwards the person sees the reads.",
        )  # fmt: skip
    act = acts.record(
        session, verb=WITHHELD, subject=f"account:{account}", actor=str(actor), ground=GROUND, at=at,
        content={"case": case_no, "since": today.isoformat(), "until": until.isoformat()},
    )  # fmt: skip
    sealed = vault.seal_for(session, keyring, person, reason.encode(), at=at)
    session.add(ReadWithheldRow(case_no=case_no, account=account, since=today, until=until, reason=sealed, act_id=act.id))
    session.flush()


def withheld_until(session: Session, rows: Sequence[PersonReadRow], on: date) -> dict[int, date]:
    """Until when reads are withheld from their persons, by the number of the read."""
    held = _withheld(session, on)
    return {row.id: max(one.until for one in found) for row in rows if (found := [one for one in held if _covers(one, row)])}


def verify(session: Session) -> list[BrokenLink]:
    """Every read that was changed, or that does not follow the one before it; an empty list means that all chains hold."""
    heads: dict[str, str] = {}
    broken: list[BrokenLink] = []
    query = select(PersonReadRow).order_by(PersonReadRow.id).execution_options(yield_per=_ROWS_AT_ONCE)
    for row in session.execute(query).scalars():
        if row.previous != heads.get(row.account, _FIRST):
            broken.append(BrokenLink(row.id, "it does not follow the read before it"))
        if row.hash != _hash(row):
            broken.append(BrokenLink(row.id, "its content was changed"))
        heads[row.account] = row.hash
    for act in session.execute(select(acts.Act).where(acts.Act.subject == SUBJECT).order_by(acts.Act.place_in_chain)).scalars():
        if act.content != _heads(session, int(act.content["through"])):
            broken.append(BrokenLink(int(act.content["through"]), "reads that stood under an act are missing"))
    return broken


def anchor(session: Session, *, actor: Actor, at: datetime) -> acts.Act | None:
    """Put the heads of all chains under one act; None where nothing was read since the last one."""
    if session.get_bind().dialect.name == "postgresql":
        # A number that is drawn but not yet kept would come in under the act otherwise.
        session.execute(text("LOCK TABLE person_read IN SHARE ROW EXCLUSIVE MODE"))
    through = session.scalar(select(func.max(PersonReadRow.id))) or 0
    before = acts.last(session, SUBJECT)
    if through == (0 if before is None else before.content["through"]):
        return None
    return acts.record(session, verb=ANCHORED, subject=SUBJECT, actor=str(actor), ground=GROUND, content=_heads(session, through), at=at)


def _heads(session: Session, through: int) -> dict[str, Any]:
    """How many reads and chains there are up to a read, and the digest over the head of each chain."""
    newest = select(func.max(PersonReadRow.id).label("id")).where(PersonReadRow.id <= through).group_by(PersonReadRow.account).subquery()
    rows = session.scalar(select(func.count()).select_from(PersonReadRow).where(PersonReadRow.id <= through)) or 0
    running, chains = hasher("sm3"), 0
    heads = select(PersonReadRow.account, PersonReadRow.hash).join(newest, newest.c.id == PersonReadRow.id).order_by(PersonReadRow.id)
    for account, digest in session.execute(heads):
        running.update(canonical_json([account, digest]).encode() + b"\n")
        chains += 1
    return {"through": through, "rows": rows, "chains": chains, "digest": f"sm3:{running.hexdigest()}"}


def _hash(row: PersonReadRow) -> str:
    told = [millis(row.at), row.actor, row.account, str(row.person), row.case_no, row.operation, row.fields, row.purpose, row.unmasked, row.previous]
    return text_digest(canonical_json(told if row.note is None else [*told, text_digest(row.note)]), "sm3")


def _sealed(session: Session, keyring: Keyring, one: Read) -> bytes | None:
    return None if one.note is None else vault.seal_for(session, keyring, one.person, one.note.encode())


def _opened(session: Session, keyring: Keyring, row: PersonReadRow) -> str | None:
    """The note beside a read; None where there is none, or the key of the person was destroyed."""
    if row.note is None:
        return None
    try:
        return vault.open_for(session, keyring, row.person, row.note).decode()
    except CallerFault as fault:
        if fault.code != "person_key_destroyed":
            raise
        return None


def _withheld(session: Session, on: date) -> list[ReadWithheldRow]:
    return list(session.execute(select(ReadWithheldRow).where(ReadWithheldRow.until >= on)).scalars())


def _is_withheld(row: PersonReadRow, held: Sequence[ReadWithheldRow]) -> bool:
    return any(_covers(one, row) for one in held)


def _covers(one: ReadWithheldRow, row: PersonReadRow) -> bool:
    day = row.at.astimezone(ZONE).date()
    return (one.case_no, one.account) == (row.case_no, row.account) and one.since <= day <= one.until


def _wait_for_others(session: Session, account: str) -> None:
    """Two requests of one account append one after the other; the schema refuses a second row after the same one."""
    if session.get_bind().dialect.name == "postgresql":
        number = int(text_digest(f"reads {account}").partition(":")[2][:15], 16)
        session.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": number})
