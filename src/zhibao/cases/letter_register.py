"""Letters as they were printed: the register by which the person finds hers again and anybody sees whether one is genuine.

What a letter says is sealed under the key of the person; the register holds its number and its check code. The same letter
printed again is the one that is there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.cases.party_tables import IssuedLetterRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json
from zhibao.kit.vault import open_for, seal_for

GROUND = "practice-reports §8"


@dataclass(frozen=True)
class IssuedLetter:
    """A letter that was printed."""

    check_code: str
    case_no: str
    letter: str
    version: int
    letter_no: str
    copy: str
    award_no: str | None
    issued_on: date
    at: datetime


def enter(
    session: Session, keyring: Keyring, *, person: int, case_no: str, letter: str, version: int, copy: str, award_no: str | None,
    check_code: str, facts: Mapping[str, Any], actor: Actor, at: datetime,
) -> IssuedLetter:  # fmt: skip
    """Enter a letter that is printed; the same code again changes nothing."""
    known = session.get(IssuedLetterRow, check_code)
    if known is not None:
        return _read(known)
    content = {"letter": letter, "version": version, "copy": copy, "check": check_code}
    act = acts.record(
        session, verb="letter_issued", subject=f"letter:{facts['letter_no']}", actor=str(actor), ground=GROUND, at=at, content=content
    )
    row = IssuedLetterRow(
        check_code=check_code, case_no=case_no, letter=letter, version=version, letter_no=str(facts["letter_no"]), copy=copy,
        award_no=award_no, issued_on=date.fromisoformat(str(facts["issued_on"])),
        facts=seal_for(session, keyring, person, canonical_json(dict(facts)).encode(), at=at), actor=str(actor), at=act.at, act_id=act.id,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return _read(row)


def letters(session: Session, case_no: str, *, copy: str = "person") -> list[IssuedLetter]:
    """The letters of a case that were printed, the oldest first."""
    query = select(IssuedLetterRow).where(IssuedLetterRow.case_no == case_no, IssuedLetterRow.copy == copy)
    return [_read(row) for row in session.execute(query.order_by(IssuedLetterRow.act_id)).scalars()]


def genuine(session: Session, code: str) -> bool:
    """Whether a check code is that of a letter that was printed here."""
    return session.get(IssuedLetterRow, code) is not None


def facts_of(session: Session, keyring: Keyring, check_code: str, person: int) -> dict[str, Any]:
    """What a printed letter says, opened. Raises CallerFault `person_key_destroyed`."""
    row = session.get_one(IssuedLetterRow, check_code)
    opened: dict[str, Any] = json.loads(open_for(session, keyring, person, row.facts))
    return opened


def _read(row: IssuedLetterRow) -> IssuedLetter:
    return IssuedLetter(
        row.check_code, row.case_no, row.letter, row.version, row.letter_no, row.copy, row.award_no, row.issued_on, row.at
    )
