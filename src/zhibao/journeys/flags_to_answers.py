"""From a flag, or an award that was drawn, to what a person found: by somebody who had no part in it, and on to its correction.

Whoever prepared or reviewed an award of the case, settled a receipt, set the account or stood behind a batch that paid had
part in it (`control-parameters §9`). What is to come back is decided by `overpayment_to_recovery`, what is missing is paid
by an award of its own; here is only noted what a flag or an error led to, once it is there.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.benefits import acts as awards
from zhibao.benefits import recovery
from zhibao.benefits.tables import AwardReviewRow, AwardRow, MedicalBillRow, MedicalSettledRow
from zhibao.cases import acts as cases
from zhibao.cases.tables import CaseRow
from zhibao.control import acts, rules, samples
from zhibao.control.acts import Flag
from zhibao.control.samples import Unit
from zhibao.fund import looked_over as fund
from zhibao.fund.tables import BatchRow, PayableRow, PayeeAccountRow, PaymentRow, SignatureRow, VersionRow
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

_DEATH = frozenset({"death_lump_sum", "funeral_benefit", "survivor_pension"})


def answer(session: Session, keyring: Keyring, number: str, *, finding: str, reason: str, actor: Actor, at: datetime) -> Flag:
    """A control officer answers a flag. Raises what `control.acts.answer` raises."""
    held = acts.flag(session, number)
    person = cases.case_state(session, held.case_no).person
    return acts.answer(
        session, keyring, number, person=person, finding=finding, reason=reason, took_part=had_part(session, held), actor=actor, at=at
    )


def flags(session: Session, keyring: Keyring, **asked: Any) -> list[Flag]:
    """Flags with the reasons of their answers; see `control.acts.flags`."""
    return acts.flags(session, keyring=keyring, persons=_persons(session), **asked)


def sample(session: Session, keyring: Keyring, sample_no: str) -> dict[str, Any]:
    """A sample with the reasons of its results."""
    return samples.sample(session, sample_no, keyring=keyring, persons=_persons(session))


def fix_sample(
    session: Session, keyring: Keyring, place: str, first: date, last: date, tolerable: Fraction, *, actor: Actor, at: datetime
) -> dict[str, Any]:
    """Fix a sample over the awards on which the bank paid something in a period, by what they pay."""
    return samples.fix(session, keyring, place, first, last, frame(session, place, first, last), tolerable, actor=actor, at=at)


def frame(session: Session, place: str, first: date, last: date) -> list[Unit]:
    """The awards on which the bank paid something in a period, each in one stratum: death, monthly, disability, medical."""
    until = datetime.combine(last + timedelta(days=1), time(), ZONE) - timedelta(milliseconds=1)
    paid: dict[str, list[fund.Debt]] = {}
    for debt in fund.debts(session, rules.prefix(place), until):
        if debt.settled_on is not None and first <= debt.settled_on <= last:
            paid.setdefault(debt.award_no, []).append(debt)
    return [
        Unit(number, rows[0].case_no, rows[0].book, _stratum(rows), sum(one.amount_fen for one in rows)) for number, rows in sorted(paid.items())
    ]


def record_result(
    session: Session, keyring: Keyring, sample_no: str, award_no: str, *, outcome: str, difference_fen: int, reason: str, actor: Actor, at: datetime
) -> dict[str, Any]:
    """Somebody without part in a drawn award says what she found. Raises what `control.samples.record_result` raises."""
    made = awards.award(session, award_no)
    samples.record_result(
        session, keyring, sample_no, award_no, person=made.person, outcome=outcome, difference_fen=difference_fen, reason=reason,
        took_part=took_part(session, [made.case_no]), actor=actor, at=at,
    )  # fmt: skip
    return sample(session, keyring, sample_no)


def follow(
    session: Session, *, flag_no: str | None = None, sample_no: str | None = None, award_no: str | None = None, recovery_no: str | None = None,
    new_award_no: str | None = None, actor: Actor, at: datetime,
) -> None:  # fmt: skip
    """Note what a concluded flag or an error led to, after persons decided it: a recovery or an award of the same case.

    Raises CallerFault `not_found`, `other_case`, `not_concluded` and those of `control.samples.follow`.
    """
    if flag_no is not None:
        held = acts.flag(session, flag_no)
        case_no, place = held.case_no, held.place
        if held.status != "closed" or held.conclusion == "explained":
            raise CallerFault(
                "not_concluded", f"{flag_no} 没有办结，或者已有合理解释。", f"{flag_no} is not closed, or was explained.",
                remedy_zh="先作出结论，严重的由第二人确认。", remedy_en="Conclude it first; a serious one is confirmed by a second person.",
            )  # fmt: skip
    else:
        case_no = awards.award(session, str(award_no)).case_no
        place = cases.case_state(session, case_no).prefecture
    of_case = recovery.recovery(session, recovery_no).case_no if recovery_no else awards.award(session, str(new_award_no)).case_no
    if of_case != case_no:
        raise CallerFault("other_case", f"所指的追回或者核定属于案件 {of_case}。", f"The recovery or award belongs to case {of_case}.", place=case_no)
    samples.follow(
        session, flag_no=flag_no, sample_no=sample_no, award_no=award_no, place=place, recovery_no=recovery_no, new_award_no=new_award_no, actor=actor, at=at
    )


def took_part(session: Session, case_nos: Iterable[str]) -> frozenset[str]:
    """Every natural person who had part in the money of some cases: awards, receipts, accounts, batches."""
    numbers = sorted(set(case_nos))
    persons = set(session.scalars(select(AwardRow.prepared_person).where(AwardRow.case_no.in_(numbers))))
    reviewed = select(AwardReviewRow.person).join(AwardRow, AwardRow.award_no == AwardReviewRow.award_no).where(AwardRow.case_no.in_(numbers))
    persons |= set(session.scalars(reviewed))
    settled = select(MedicalSettledRow.actor).join(MedicalBillRow, MedicalBillRow.bill_no == MedicalSettledRow.bill_no)
    persons |= {actor.partition(":")[2] for actor in session.scalars(settled.where(MedicalBillRow.case_no.in_(numbers)))}
    payees = select(PayableRow.payee).where(PayableRow.case_no.in_(numbers))
    persons |= set(session.scalars(select(PayeeAccountRow.set_by).where(PayeeAccountRow.payee.in_(payees))))
    batches = select(PaymentRow.batch_id).where(PaymentRow.case_no.in_(numbers))
    persons |= set(session.scalars(select(VersionRow.maker).join(BatchRow, BatchRow.id == VersionRow.batch_id).where(BatchRow.id.in_(batches))))
    persons |= set(session.scalars(select(SignatureRow.person).where(SignatureRow.batch_id.in_(batches))))
    return frozenset(persons)


def had_part(session: Session, held: Flag) -> frozenset[str]:
    """Who may not answer a flag: whoever had part in the money of its cases, and the staff that it speaks of."""
    return took_part(session, cases_of(held)) | rules.officers_of(held.rows)


def cases_of(held: Flag) -> set[str]:
    """The cases that a flag speaks of: its own, and those of the rows behind it."""
    return {held.case_no} | {number for row in held.rows if (number := case_of(row)) is not None}


def case_of(row: str) -> str | None:
    """The case of a row behind a flag: of a case, a bill or an award; None for other rows."""
    kind, _, name = row.partition(":")
    return "-".join(name.split("-")[:3]) if kind in ("case", "bill", "award") else None


def _stratum(rows: Iterable[fund.Debt]) -> str:
    held = list(rows)
    if any(one.benefit in _DEATH for one in held):
        return "death"
    if any(one.period != "once" for one in held):
        return "monthly"
    return "disability" if any(one.benefit == "disability_lump_sum" for one in held) else "medical"


def _persons(session: Session) -> dict[str, int]:
    """The worker of each case."""
    return {row.case_no: row.person for row in session.scalars(select(CaseRow))}

