"""From the acts and looks of staff to rows that control looks over: hands on cases, interests in payees, looks at persons.

A hand is an act on a case, a decision on its award, or a signature under its payment. Parties are no staff; whoever controls,
oversees or audits looks at cases because that is her duty, and her looks are left out (`control-parameters §20`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.access import rules as access
from zhibao.access.model import Group, Post
from zhibao.access.tables import AccountRow, PersonReadRow
from zhibao.benefits.tables import AwardReviewRow, AwardRow
from zhibao.cases.tables import CaseRow
from zhibao.control.process.model import Hand, Interest, Look, Tie
from zhibao.fund.tables import DeclaredRelativeRow, PayableRow, PayeeAccountRow, PaymentRow, SignatureRow, VersionRow
from zhibao.kit.actors import Actor
from zhibao.kit.acts import Act
from zhibao.kit.clock import ZONE
from zhibao.law import calendar

_STAFF = frozenset({Group.BUSINESS, Group.FINANCE, Group.DATA_ADMINISTRATION, Group.INTERNAL_CONTROL, Group.OVERSIGHT})
_LOOKS = frozenset({Group.BUSINESS, Group.FINANCE, Group.DATA_ADMINISTRATION})


def kept_apart() -> frozenset[frozenset[str]]:
    """The groups of posts of the office that one person may not hold together."""
    posts = [one for one in access.posts().values() if one.group in _STAFF]
    return frozenset(frozenset({str(one.group), str(other.group)}) for one in posts for other in posts if access.apart(one, other))


def hands(session: Session, held: Mapping[str, CaseRow], until: datetime) -> tuple[Hand, ...]:
    """Every act of staff on the cases, with whether it fell on a day off."""
    days = calendar.versions()[-1]
    found = []
    for case_no, actor, verb, at in _acted(session, until):
        case, post = held.get(case_no), _post(actor)
        if case is None or post is None:
            continue
        day = at.astimezone(ZONE).date()
        found.append(Hand(Actor.parse(actor).person, post.name, str(post.group), case.prefecture, case_no, verb, at, not days.working(day)))
    return tuple(found)


def _acted(session: Session, until: datetime) -> Iterator[tuple[str, str, str, datetime]]:
    """Case, actor, what and when: acts of the case itself, of its awards, and of the batches that pay it."""
    for subject, actor, verb, at in session.execute(select(Act.subject, Act.actor, Act.verb, Act.at).where(Act.subject.startswith("case:"), Act.at <= until)):
        yield subject.partition(":")[2], actor, verb, at
    for case_no, actor, at in session.execute(select(AwardRow.case_no, AwardRow.actor, Act.at).join(Act, Act.id == AwardRow.act_id).where(Act.at <= until)):
        yield case_no, actor, "award_prepared", at
    for review, case_no in session.execute(
        select(AwardReviewRow, AwardRow.case_no).join(AwardRow, AwardRow.award_no == AwardReviewRow.award_no).where(AwardReviewRow.at <= until)
    ):
        yield case_no, review.actor, "award_reviewed", review.at
    signed = select(PaymentRow.case_no, SignatureRow.actor, SignatureRow.at).join(SignatureRow, SignatureRow.batch_id == PaymentRow.batch_id)
    for case_no, actor, at in session.execute(signed.where(SignatureRow.at <= until).distinct()):
        yield case_no, actor, "payment_signed", at
    made = select(PaymentRow.case_no, VersionRow.maker, VersionRow.at).join(VersionRow, VersionRow.batch_id == PaymentRow.batch_id)
    for case_no, maker, at in session.execute(made.where(VersionRow.at <= until).distinct()):
        yield case_no, f"payment_maker:{maker}", "payment_made", at


def interests(session: Session, held: Mapping[str, CaseRow], ties: Iterable[Tie]) -> tuple[Interest, ...]:
    """Which payees of the cases an officer is, shares an account or contact with, or declared a relative."""
    own = {person: row.person for row in session.scalars(select(AccountRow)) if (person := row.pseudonym) is not None}
    payees: dict[str, set[str]] = defaultdict(set)
    for case_no, payee in session.execute(select(PayableRow.case_no, PayableRow.payee).distinct()):
        if case_no in held:
            payees[payee].add(case_no)
    for case in held.values():
        payees[f"person:{case.person}"].add(case.case_no)
    found = {(officer, payee, case_no, "herself") for person, officer in own.items() for payee in [f"person:{person}"] for case_no in payees[payee]}
    found |= _by_account(session, own, payees) | _by_contact(own, ties)
    gone = set(session.scalars(select(DeclaredRelativeRow.withdraws).where(DeclaredRelativeRow.withdraws.is_not(None))))
    for row in session.scalars(select(DeclaredRelativeRow).where(DeclaredRelativeRow.withdraws.is_(None))):
        if row.id not in gone:
            found |= {(row.officer, row.payee, case_no, "relative") for case_no in payees[row.payee]}
    return tuple(Interest(officer, held[case_no].prefecture, case_no, payee, how) for officer, payee, case_no, how in sorted(found))


_Interests = set[tuple[str, str, str, str]]


def _by_account(session: Session, own: Mapping[int, str], payees: Mapping[str, Collection[str]]) -> _Interests:
    """Payees who are, or ever were, paid to an account of an officer."""
    holders: dict[bytes, set[str]] = defaultdict(set)
    for payee, index in session.execute(select(PayeeAccountRow.payee, PayeeAccountRow.account_index)):
        holders[index].add(payee)
    return {
        (officer, payee, case_no, "account")
        for together in holders.values()
        for person, officer in own.items()
        if f"person:{person}" in together
        for payee in together - {f"person:{person}"}
        for case_no in payees.get(payee, ())
    }


def _by_contact(own: Mapping[int, str], ties: Iterable[Tie]) -> _Interests:
    """Cases of others that name the contact which an officer named in a case of her own."""
    together: dict[str, list[Tie]] = defaultdict(list)
    for tie in ties:
        if tie.kind == "contact":
            together[tie.key].append(tie)
    return {
        (own[mine.person], f"person:{other.person}", other.case_no, "contact")
        for same in together.values()
        for mine in same
        if mine.person in own
        for other in same
        if other.person != mine.person
    }


def looks(session: Session, held: Mapping[str, CaseRow], done: Iterable[Hand], until: datetime) -> tuple[Look, ...]:
    """Reads of the persons of these cases by staff whose duty is single cases, and whether they ever acted for that person."""
    newest: dict[int, CaseRow] = {}
    for row in sorted(held.values(), key=lambda row: row.opened_at):
        newest[row.person] = row
    served = {(one.officer, held[one.case_no].person) for one in done}
    found: set[tuple[str, int, str]] = set()
    told = []
    for read in session.scalars(select(PersonReadRow).where(PersonReadRow.at <= until).order_by(PersonReadRow.id)):
        post, case = _post(read.actor), newest.get(read.person)
        if post is None or post.group not in _LOOKS or case is None:
            continue
        officer, on = Actor.parse(read.actor).person, read.at.astimezone(ZONE).date()
        key = (officer, read.person, on.isoformat()[:7])
        if key not in found:
            found.add(key)
            told.append(Look(officer, case.prefecture, read.person, read.case_no or case.case_no, on, (officer, read.person) in served))
    return tuple(told)


def _post(actor: str) -> Post | None:
    """The post of an actor of the staff; None for parties, jobs and whoever holds no post."""
    found = access.posts().get(actor.partition(":")[0])
    return found if found is not None and found.group in _STAFF else None
