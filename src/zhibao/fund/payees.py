"""Where a payee is paid, and who may not act on it: accounts set by acts of their own, declared relatives, views.

The number of an account, its bank and holder are sealed under the key of the person; without it a keyed index tells
whether two accounts are one.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.fund import rules
from zhibao.fund.model import NameCheck, PayeeAccount
from zhibao.fund.tables import DeclaredRelativeRow, FundViewRow, PayeeAccountRow
from zhibao.kit import acts, vault
from zhibao.kit.actors import Actor, one_spelling
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.kept import kept_while_reading
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json
from zhibao.kit.turn import turn

GOOD = (NameCheck.MATCHED.value, NameCheck.ACCEPTED_BY_PERSON.value)
_AT_ONCE = 400


def set_account(
    session: Session,
    keyring: Keyring,
    payee: str,
    *,
    holder: str,
    account: str,
    bank: str,
    name_check: NameCheck,
    place: str,
    actor: Actor,
    ground: str,
    at: datetime,
    channel: str | None = None,
) -> PayeeAccount:
    """Set the account of a payee. The newest one whose name check was accepted is the one that is paid to.

    The channel of a person is what the law of the place says (social security card), of an enterprise a bank account.
    Raises CallerFault `account_form`, `channel_differs`, `person_needed`.
    """
    enterprise = rules.owed_account(payee) == "reimbursements_payable"
    digits = "".join(account.split())
    if actor.machine and name_check is NameCheck.ACCEPTED_BY_PERSON:
        raise _fault("person_needed", "由人员认可的户名须有具名的人员。", "A named officer accepts a name.")
    if not (
        digits.isascii() and digits.isdigit() and 8 <= len(digits) <= 32 and holder.strip() and bank.strip()
    ):
        raise _fault(
            "account_form",
            "账号应为8至32位数字，并写明户名和开户行。",
            "An account has 8 to 32 digits, a holder and a bank.",
        )
    due = "bank_account" if enterprise else str(_channel(place, at.date()))
    if channel not in (None, due):
        raise _fault(
            "channel_differs", f"此地待遇应发放到“{due}”。", f"Benefits of this place are paid by {due}."
        )
    turn(session, f"payee_account:{payee}")
    content = canonical_json({"holder": holder.strip(), "account": digits, "bank": bank.strip()}).encode()
    number = 1 + int(
        session.scalar(select(func.max(PayeeAccountRow.entry_no)).where(PayeeAccountRow.payee == payee)) or 0
    )
    sealed = keyring.seal(content) if enterprise else vault.seal_for(session, keyring, _person(payee), content)
    index = keyring.blind(f"account:{digits}")
    act = acts.record(
        session,
        verb="set_payee_account",
        subject=f"payee_account:{payee}",
        actor=str(actor),
        ground=ground,
        content={
            "entry": number,
            "channel": due,
            "name_check": name_check.value,
            "sealed_digest": text_digest(sealed, "sm3"),
            "index_digest": text_digest(index, "sm3"),
        },
        at=at,
    )
    row = PayeeAccountRow(
        payee=payee,
        entry_no=number,
        channel=due,
        sealed=sealed,
        account_index=index,
        name_check=name_check.value,
        set_by=actor.person,
        actor=str(actor),
        at=act.at,
        act_id=act.id,
    )
    session.add(row)
    session.flush()
    return _account(row)


@kept_while_reading
def live_account(session: Session, payee: str) -> PayeeAccount | None:
    """The account that a payee is paid to: the newest with an accepted name check."""
    return live_accounts(session, [payee]).get(payee)


def live_accounts(session: Session, payees: Iterable[str]) -> dict[str, PayeeAccount]:
    """The live account of each payee that has one."""
    wanted = sorted(set(payees))
    found: dict[str, PayeeAccount] = {}
    for first in range(0, len(wanted), _AT_ONCE):
        rows = session.scalars(
            select(PayeeAccountRow)
            .where(
                PayeeAccountRow.payee.in_(wanted[first : first + _AT_ONCE]),
                PayeeAccountRow.name_check.in_(GOOD),
            )
            .order_by(PayeeAccountRow.entry_no)
        )
        found |= {row.payee: _account(row) for row in rows}
    return found


def setters(session: Session, account_ids: Iterable[int]) -> set[str]:
    """Who set these accounts."""
    wanted = sorted(set(account_ids))
    found: set[str] = set()
    for first in range(0, len(wanted), _AT_ONCE):
        found |= set(
            session.scalars(
                select(PayeeAccountRow.set_by).where(PayeeAccountRow.id.in_(wanted[first : first + _AT_ONCE]))
            )
        )
    return found


def accounts(session: Session, payee: str) -> list[PayeeAccount]:
    """Every account a payee ever had, oldest first."""
    rows = session.scalars(
        select(PayeeAccountRow).where(PayeeAccountRow.payee == payee).order_by(PayeeAccountRow.entry_no)
    )
    return [_account(row) for row in rows]


def in_clear(session: Session, keyring: Keyring, account_id: int) -> dict[str, str]:
    """Holder, account and bank of an account in clear, for the bank's file only. Raises CallerFault `person_key_destroyed`."""
    row = session.get(PayeeAccountRow, account_id)
    assert row is not None, "a line of a batch names an account that is there"
    if row.payee.startswith("enterprise:"):
        content = keyring.unseal(row.sealed)
    else:
        content = vault.open_for(session, keyring, _person(row.payee), row.sealed)
    opened: dict[str, str] = json.loads(content)
    return opened


def declare_relative(
    session: Session, officer: str, payee: str, relation: str, *, actor: Actor, ground: str, at: datetime
) -> int:
    """Note that a payee is a member of staff herself (`self`) or her relative; she then stands aside."""
    rules.owed_account(payee)
    return _declare(session, one_spelling(officer), payee, relation, None, actor, ground, at)


def withdraw_relative(session: Session, declared: int, *, actor: Actor, ground: str, at: datetime) -> int:
    """Take a declaration back, for instance after a divorce. Raises CallerFault `declaration_unknown`."""
    row = session.get(DeclaredRelativeRow, declared)
    if row is None or row.withdraws is not None:
        raise _fault("declaration_unknown", "没有这项申报。", "There is no such declaration.")
    return _declare(session, row.officer, row.payee, row.relation, row.id, actor, ground, at)


def related(session: Session, officer: str) -> set[str]:
    """The payees that an officer declared as herself or her relatives."""
    rows = session.scalars(select(DeclaredRelativeRow).where(DeclaredRelativeRow.officer == officer)).all()
    gone = {row.withdraws for row in rows}
    return {row.payee for row in rows if row.withdraws is None and row.id not in gone}


def opened(session: Session, subject: str, *, actor: Actor, at: datetime) -> None:
    """Note that somebody opened the evidence of a case (`case:NO`) or of a batch."""
    session.add(FundViewRow(subject=subject, person=actor.person, actor=str(actor), at=at))
    session.flush()


def seen(session: Session, subjects: Collection[str], person: str, at: datetime) -> dict[str, datetime]:
    """When a person last opened each subject before an instant."""
    wanted = sorted(subjects)
    found: dict[str, datetime] = {}
    for first in range(0, len(wanted), _AT_ONCE):
        rows = session.execute(
            select(FundViewRow.subject, func.max(FundViewRow.at))
            .where(
                FundViewRow.subject.in_(wanted[first : first + _AT_ONCE]),
                FundViewRow.person == person,
                FundViewRow.at <= at,
            )
            .group_by(FundViewRow.subject)
        )
        found |= dict(rows.all())
    return found


def _declare(
    session: Session,
    officer: str,
    payee: str,
    relation: str,
    withdraws: int | None,
    actor: Actor,
    ground: str,
    at: datetime,
) -> int:
    act = acts.record(
        session,
        verb="declare_relative" if withdraws is None else "withdraw_relative",
        subject=f"officer:{officer}",
        actor=str(actor),
        ground=ground,
        content={"payee": payee, "relation": relation, "withdraws": withdraws},
        at=at,
    )
    row = DeclaredRelativeRow(
        officer=officer, payee=payee, relation=relation, withdraws=withdraws, at=act.at, act_id=act.id
    )
    session.add(row)
    session.flush()
    return row.id


def _channel(place: str, on: date) -> object:
    return law.book().number("payment_channel", place=place, on=on).value


def _person(payee: str) -> int:
    name = payee.partition(":")[2]
    if not name.isdecimal():
        raise _fault("payee_form", f"收款人“{payee}”没有人员代号。", f"The payee {payee!r} has no pseudonym.")
    return int(name)


def _account(row: PayeeAccountRow) -> PayeeAccount:
    return PayeeAccount(
        row.id, row.payee, row.entry_no, row.channel, NameCheck(row.name_check), row.set_by, row.at
    )


def _fault(code: str, zh: str, en: str) -> CallerFault:
    return CallerFault(code, zh, en, remedy_zh="请核对后重新登记。", remedy_en="Check it and enter it again.")
