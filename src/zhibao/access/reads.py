"""Who read whose personal data, which fields, for what; chained, so that a line taken out is seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.access.model import Principal
from zhibao.access.tables import PersonReadRow
from zhibao.kit.clock import millis
from zhibao.kit.digest import text_digest
from zhibao.kit.tables import canonical_json

_FIRST = "sm3:" + "0" * 64


@dataclass(frozen=True)
class Read:
    """A read of personal data: of whom, which fields, in which case, for what, and whether they were unmasked."""

    person: int
    fields: tuple[str, ...]
    case_no: str | None
    purpose: str
    unmasked: bool


def record(session: Session, told: Sequence[Read], *, who: Principal, operation: str, at: datetime) -> None:
    """Append the reads of a request to the chain of the account."""
    query = select(PersonReadRow.hash).where(PersonReadRow.account == who.account.name).order_by(PersonReadRow.id.desc()).limit(1)
    previous = session.execute(query).scalar_one_or_none() or _FIRST
    for one in told:
        row = PersonReadRow(
            at=at, actor=str(who.actor) if who.grant else who.account.person, account=who.account.name, person=one.person,
            case_no=one.case_no, operation=operation, fields=sorted(one.fields), purpose=one.purpose, unmasked=int(one.unmasked),
            previous=previous, hash="",
        )  # fmt: skip
        row.hash = previous = _hash(row)
        session.add(row)
        session.flush()


def of_person(session: Session, person: int, limit: int = 200) -> list[dict[str, Any]]:
    """Who has read the data of a person, the newest first."""
    query = select(PersonReadRow).where(PersonReadRow.person == person).order_by(PersonReadRow.id.desc()).limit(limit)
    return [
        {"at": row.at.isoformat(), "post": row.actor.partition(":")[0], "case_no": row.case_no, "operation": row.operation,
         "fields": row.fields, "purpose": row.purpose, "unmasked": bool(row.unmasked)}
        for row in session.execute(query).scalars()
    ]  # fmt: skip


def _hash(row: PersonReadRow) -> str:
    told = [millis(row.at), row.actor, row.account, str(row.person), row.case_no, row.operation, row.fields, row.purpose, row.unmasked, row.previous]
    return text_digest(canonical_json(told), "sm3")
