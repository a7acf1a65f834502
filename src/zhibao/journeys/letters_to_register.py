"""From a letter to the register and back: what was printed is entered, found again by its person, and checked by anybody.

A letter of which every fact stands in the acts can be printed by the person herself once it has been served; what an
officer supplied by hand (a diagnosis) is in the register only when the office printed it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from zhibao.benefits import acts as awards
from zhibao.benefits import recovery
from zhibao.cases import acts as cases
from zhibao.cases import letter_register as register
from zhibao.cases.letter_register import IssuedLetter
from zhibao.cases.model import CaseState
from zhibao.contributions import rate_acts
from zhibao.edge.letters import Copy, Letter, check, for_copy, form, payload
from zhibao.edge.letters.facts import shown
from zhibao.edge.rate_notice import LETTER, SIGNS
from zhibao.journeys.case_to_letter import case_letter
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

# The step by which a letter comes to the person; before it nobody reads a decision on a screen.
_SERVED = {
    "confirmation": "service", "nonconfirmation": "service", "nonacceptance": "service", "appraisal": "appraisal_service",
    "second_appraisal": "appraisal_service", "award": "award_service",
}  # fmt: skip
_OF_AWARD = ("award", "reimbursement", "payment")
# The step that a letter tells, where it has not the name of the letter; without it nothing is there to be said.
_TELLS = {"reimbursement": "award", "payment": "payment"}
LETTERS = (
    "acceptance", "material_request", "nonacceptance", "confirmation", "nonconfirmation", "suspension", "appraisal", "second_appraisal",
    *_OF_AWARD, "recovery",
)  # fmt: skip
# What goes to the platform enterprise and to nobody else.
TO_ENTERPRISES = ("living_security_reminder",)
_CODE = re.compile(r"zhibao:1:([0-9]{6}-[0-9]{4}-[0-9]{6})(?:-[A-Z][0-9]+)?-([a-z-]+):[0-9a-f]{32}")
_RATE_NOTICE = re.compile(rf"zhibao:1:(F[0-9]{{6}}-[0-9]{{4}}-[0-9]{{4,}})-{LETTER}:([0-9a-f]{{{SIGNS}}})")


@dataclass(frozen=True)
class OpenLetter:
    """A letter that the person may read now."""

    letter: str
    award_no: str | None
    letter_no: str
    zh: str
    en: str
    issued_on: date
    check_code: str


def issue(
    session: Session, keyring: Keyring, made: Letter, case_no: str, *, actor: Actor, at: datetime, award_no: str | None = None
) -> IssuedLetter:
    """Enter a letter that is printed; the same letter again is the one that is there.

    Raises CallerFault `letter_field_missing` for one that lacks something: such a letter is not printed either.
    """
    held = form(made.id, made.version)
    shown(held, for_copy(held, made), made.copy == "platform")
    return register.enter(
        session, keyring, person=cases.case_state(session, case_no).person, case_no=case_no, letter=made.id, version=made.version,
        copy=made.copy, award_no=award_no, check_code=payload(made), facts=made.facts, actor=actor, at=at,
    )  # fmt: skip


def letters_of_person(session: Session, keyring: Keyring, case_no: str, on: date) -> list[OpenLetter]:
    """The letters of a case that its person may read: those printed by the office, and those that follow from the acts."""
    case = cases.case_state(session, case_no)
    found: dict[tuple[str, str | None], OpenLetter] = {}
    for held in register.letters(session, case_no):
        if _served(case, held.letter, held.award_no) and held.letter not in TO_ENTERPRISES:
            found[held.letter, held.award_no] = _open(held.letter, held.version, held.award_no, held.letter_no, held.issued_on, held.check_code)
    for letter, award_no in _possible(session, case):
        if (letter, award_no) not in found and (made := _complete(session, keyring, case, letter, award_no, on)) is not None:
            issued_on = date.fromisoformat(str(made.facts["issued_on"]))
            found[letter, award_no] = _open(letter, made.version, award_no, str(made.facts["letter_no"]), issued_on, payload(made))
    return sorted(found.values(), key=lambda one: (one.issued_on, one.letter_no))


def letter_for_person(
    session: Session, keyring: Keyring, case_no: str, letter: str, award_no: str | None, *, actor: Actor, at: datetime, on: date
) -> Letter:
    """One of these letters, to be printed; it is entered in the register when it is not there.

    Raises CallerFault `unknown_letter` for one that is not there, not complete, or not served yet.
    """
    case = cases.case_state(session, case_no)
    if _served(case, letter, award_no):
        mine = [one for one in register.letters(session, case_no) if (one.letter, one.award_no) == (letter, award_no)]
        if mine:
            facts = register.facts_of(session, keyring, mine[-1].check_code, case.person)
            return Letter(letter, mine[-1].version, facts, "person")
        if (letter, award_no) in set(_possible(session, case)):
            made = _complete(session, keyring, case, letter, award_no, on)
            if made is not None:
                issue(session, keyring, made, case_no, actor=actor, at=at, award_no=award_no)
                return made
    raise CallerFault(
        "unknown_letter", "这份文书还没有，或者还没有送达。", "This letter is not there, or it has not been served yet.",
        place=letter, remedy_zh="送达之后可以在这里查看。", remedy_en="It can be read here once it has been served.",
    )  # fmt: skip


def genuine(session: Session, keyring: Keyring, code: str, on: date) -> bool:
    """Whether a check code belongs to a letter of this home: entered in the register, or following from the acts.

    A rate notice is no letter of a case: its register are the acts of its service, which hold its digest.
    """
    notice = _RATE_NOTICE.fullmatch(code.strip())
    if notice is not None:
        return any(digest.startswith(f"sm3:{notice.group(2)}") for digest in rate_acts.served_digests(session, notice.group(1)))
    read = _CODE.fullmatch(code.strip())
    if read is None:
        return False
    if register.genuine(session, code.strip()):
        return True
    try:
        case = cases.case_state(session, read.group(1))
    except CallerFault:
        return False
    letter = read.group(2).replace("-", "_")
    copies: tuple[Copy, ...] = ("person", "platform")
    return any(
        _fits(code.strip(), _made(session, keyring, case, letter, award_no, on, copy))
        for award_no in [one for name, one in _possible(session, case) if name == letter]
        for copy in copies
    )


def _fits(code: str, made: Letter | None) -> bool:
    """Whether a code is that of a letter; a copy that cannot be printed has none."""
    try:
        return made is not None and check(code, made)
    except CallerFault:
        return False


def _possible(session: Session, case: CaseState) -> Iterator[tuple[str, str | None]]:
    for letter in LETTERS:
        verbs = (_TELLS.get(letter, letter), *(("review_appraisal",) if letter == "appraisal" else ()))
        if case.last(*verbs) is None:
            continue
        if letter == "recovery":
            yield from ((letter, one.recovery_no) for one in recovery.recoveries(session, case.case_no) if one.served_on is not None)
            continue
        if letter not in _OF_AWARD:
            if _served(case, letter, None):
                yield letter, None
            continue
        for made in awards.awards(session, case.case_no):
            if letter == "reimbursement" and all(line.role != "advancer" for line in made.lines):
                continue
            if made.status in ("effective", "replaced") and _served(case, letter, made.award_no):
                yield letter, made.award_no


def _served(case: CaseState, letter: str, award_no: str | None) -> bool:
    verb = _SERVED.get(letter)
    if verb is None:
        return True
    steps = case.all(verb)
    return bool(steps) if award_no is None else any(step.facts.get("award_no") == award_no for step in steps)


def _complete(session: Session, keyring: Keyring, case: CaseState, letter: str, award_no: str | None, on: date) -> Letter | None:
    """The letter where it lacks nothing, None otherwise."""
    made = _made(session, keyring, case, letter, award_no, on, "person")
    if made is None:
        return None
    try:
        shown(form(made.id, made.version), made.facts, False)
    except CallerFault:
        return None
    return made


def _made(
    session: Session, keyring: Keyring, case: CaseState, letter: str, award_no: str | None, on: date, copy: Copy
) -> Letter | None:
    try:
        return case_letter(session, keyring, case.case_no, letter, award_no=award_no, copy=copy, on=on)
    except CallerFault:
        return None


def _open(letter: str, version: int, award_no: str | None, letter_no: str, issued_on: date, code: str) -> OpenLetter:
    held = form(letter, version)
    return OpenLetter(letter, award_no, letter_no, held.title_zh, held.title_en, issued_on, code)
