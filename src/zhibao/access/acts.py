"""Accounts and grants, as they are recorded and as they stand: who may act in which post now."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from zhibao.access import rules
from zhibao.access.model import Account, Area, AreaKind, Grant, Post
from zhibao.access.tables import AccountRow, AccountStepRow, PostGrantRow, PostGrantStepRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

GROUND = "jiangsu-2025-31 §3"


def open_account(
    session: Session, keyring: Keyring, name: str, *, person: str, shown_as: str, pseudonym: int | None, actor: Actor, at: datetime
) -> Account:
    """Open an account for a natural person. Raises CallerFault `account_taken`."""
    if session.get(AccountRow, name) is not None:
        raise CallerFault(
            "account_taken", f"账号“{name}”已存在。", f"The account {name!r} exists already.",
            remedy_zh="请换一个账号名。", remedy_en="Choose another name.",
        )  # fmt: skip
    act = acts.record(
        session, verb="account_opened", subject=f"account:{name}", actor=str(actor), ground=GROUND, at=at,
        content={"person": person, "pseudonym": None if pseudonym is None else str(pseudonym)},
    )  # fmt: skip
    session.add(
        AccountRow(name=name, person=person, shown_as=keyring.seal(shown_as.encode()), pseudonym=pseudonym, act_id=act.id)
    )
    session.flush()
    return Account(name, person, shown_as, pseudonym)


# Put together once.
_ACCOUNT = select(
    AccountRow.name, AccountRow.person, AccountRow.shown_as, AccountRow.pseudonym,
    select(AccountStepRow.step).where(AccountStepRow.account == AccountRow.name).order_by(AccountStepRow.id.desc()).limit(1)
    .correlate(AccountRow).scalar_subquery().label("step"),
).where(AccountRow.name == bindparam("account"))  # fmt: skip
_NAMED = PostGrantRow.account.in_(bindparam("accounts", expanding=True))
# Of these accounts only: the steps of a whole province are many.
_NEWEST = (
    select(PostGrantStepRow.grant_no, func.max(PostGrantStepRow.id).label("id"))
    .join(PostGrantRow, PostGrantRow.grant_no == PostGrantStepRow.grant_no)
    .where(_NAMED)
    .group_by(PostGrantStepRow.grant_no)
    .subquery()
)
_APPROVED = (
    select(
        PostGrantRow.grant_no, PostGrantRow.account, AccountRow.person, PostGrantRow.post, PostGrantRow.area_kind, PostGrantRow.area,
        PostGrantRow.valid_from, PostGrantRow.valid_to,
    )
    .join(AccountRow, AccountRow.name == PostGrantRow.account)
    .join(_NEWEST, _NEWEST.c.grant_no == PostGrantRow.grant_no)
    .join(PostGrantStepRow, PostGrantStepRow.id == _NEWEST.c.id)
    .where(_NAMED, PostGrantStepRow.step.in_(("approved", "kept")))
    .order_by(PostGrantRow.grant_no)
)  # fmt: skip


def account(session: Session, keyring: Keyring, name: str) -> Account | None:
    """An account by its name, None when there is none or it is closed."""
    return account_of(keyring, session.execute(_ACCOUNT, {"account": name}).one_or_none())


def account_of(keyring: Keyring, row: Any) -> Account | None:
    """An account from a row with its newest step, None when there is none or it is closed."""
    if row is None or row.step == "closed":
        return None
    return Account(row.name, row.person, keyring.unseal(row.shown_as).decode(), row.pseudonym)


def accounts(session: Session, keyring: Keyring) -> list[tuple[Account, bool]]:
    """Every account by name, and whether it is open."""
    newest = {row.account: row.step for row in session.execute(select(AccountStepRow).order_by(AccountStepRow.id)).scalars()}
    return [
        (Account(row.name, row.person, keyring.unseal(row.shown_as).decode(), row.pseudonym), newest.get(row.name) != "closed")
        for row in session.execute(select(AccountRow).order_by(AccountRow.name)).scalars()
    ]


def is_open(session: Session, name: str) -> bool:
    """Whether an account exists and is not closed."""
    return session.get(AccountRow, name) is not None and _last_step(session, name) != "closed"


def account_names(session: Session) -> frozenset[str]:
    """The names of all accounts, also of closed ones."""
    return frozenset(session.execute(select(AccountRow.name)).scalars())


def close_account(session: Session, name: str, *, reason: str, actor: Actor, at: datetime) -> None:
    """Close an account: its sessions end, its grants hold no more. Raises CallerFault `unknown_account`."""
    if not is_open(session, name):
        raise CallerFault("unknown_account", f"没有账号“{name}”，或已关闭。", f"There is no account {name!r}, or it is closed.")
    act = acts.record(
        session, verb="account_closed", subject=f"account:{name}", actor=str(actor), ground=GROUND, at=at, content={"reason": reason}
    )
    session.add(AccountStepRow(account=name, step="closed", act_id=act.id))
    session.flush()


def check_holds(session: Session, actor: Actor, on: date) -> None:
    """Raises CallerFault `role_not_permitted` when a person does not hold the post in which she says to act."""
    held = grants_of_person(session, actor.person)
    if not any(grant.post.name == actor.post and rules.in_force(grant, on) for grant in held):
        raise CallerFault(
            "role_not_permitted", f"{actor.person} 目前不任“{actor.post}”岗。", f"{actor.person} does not hold the post {actor.post!r} now.",
            remedy_zh="请由任该岗的人办理。", remedy_en="It is done by somebody who holds it.",
        )  # fmt: skip


def _last_step(session: Session, name: str) -> str | None:
    query = select(AccountStepRow.step).where(AccountStepRow.account == name).order_by(AccountStepRow.id.desc()).limit(1)
    return session.execute(query).scalar_one_or_none()


def apply_for(
    session: Session, account_name: str, post: str, area: Area, *, valid_from: date, valid_to: date | None, reason: str,
    actor: Actor, at: datetime,
) -> str:  # fmt: skip
    """Apply for a grant; it takes effect after control review and approval by others. Returns its number.

    Raises CallerFault `unknown_post`, `area_of_post`, `unknown_account`, `posts_apart`.
    """
    asked = rules.post(post)
    row = session.get(AccountRow, account_name)
    if row is None:
        raise CallerFault("unknown_account", f"没有账号“{account_name}”。", f"There is no account {account_name!r}.")
    rules.check_area(asked, area)
    check_apart(session, row.person, asked)
    number = f"G{at.year}-{session.execute(select(func.count()).select_from(PostGrantRow)).scalar_one() + 1:06d}"
    act = acts.record(
        session, verb="grant_applied", subject=f"account:{account_name}", actor=str(actor), ground=GROUND, at=at,
        content={"grant": number, "post": post, "area": str(area), "from": valid_from.isoformat(),
                 "to": None if valid_to is None else valid_to.isoformat(), "reason": reason},
    )  # fmt: skip
    session.add(
        PostGrantRow(
            grant_no=number, account=account_name, post=post, area_kind=area.kind.value, area=area.value,
            valid_from=valid_from, valid_to=valid_to, reason=reason, act_id=act.id,
        )
    )
    session.flush()
    return number


def step_grant(session: Session, grant_no: str, step: str, *, reason: str, actor: Actor, at: datetime) -> None:
    """Take a grant one step on: reviewed, approved, refused, revoked, kept. Raises CallerFault `grant_step`, `same_person`, `role_not_permitted`."""
    row = session.get(PostGrantRow, grant_no)
    if row is None:
        raise CallerFault("unknown_grant", f"没有授权“{grant_no}”。", f"There is no grant {grant_no!r}.")
    taken = list(
        session.execute(
            select(PostGrantStepRow.step, PostGrantStepRow.actor).where(PostGrantStepRow.grant_no == grant_no).order_by(PostGrantStepRow.id)
        ).all()
    )
    rules.check_grant_step([one for one, _ in taken], step)
    rules.check_post_of_step(step, actor)
    applied = session.get_one(acts.Act, row.act_id).actor
    if step == "approved":
        holder = session.get_one(AccountRow, row.account)
        # Two approvals for one person, whatever her accounts, wait for each other.
        session.execute(select(AccountRow.name).where(AccountRow.person == holder.person).with_for_update())
        check_apart(session, holder.person, rules.post(row.post))
        rules.check_persons(holder.person, [applied, *(who for _, who in taken)], actor)
    elif step == "reviewed":
        rules.check_persons(session.get_one(AccountRow, row.account).person, [applied], actor)
    elif step == "kept":
        rules.check_persons(session.get_one(AccountRow, row.account).person, [], actor)
    act = acts.record(
        session, verb=f"grant_{step}", subject=f"account:{row.account}", actor=str(actor), ground=GROUND, at=at,
        content={"grant": grant_no, "reason": reason},
    )  # fmt: skip
    session.add(PostGrantStepRow(grant_no=grant_no, step=step, actor=str(actor), at=at, reason=reason, act_id=act.id))
    session.flush()


def grants(session: Session, account_name: str, on: date) -> tuple[Grant, ...]:
    """The grants of an account that hold on a day: approved, not revoked, within their period."""
    return tuple(grant for grant in _approved(session, [account_name]) if rules.in_force(grant, on))


def approved(session: Session, account_name: str) -> tuple[Grant, ...]:
    """The grants of an account that were approved and not revoked, whatever their period."""
    return _approved(session, [account_name])


def area_is_served(session: Session, post: str, area: Area, on: date) -> bool:
    """Whether anybody holds a post for an area on a day."""
    names = select(PostGrantRow.account).where(PostGrantRow.post == post, PostGrantRow.area_kind == area.kind.value, PostGrantRow.area == area.value)
    held = _approved(session, session.execute(names).scalars())
    return any(rules.in_force(grant, on) and grant.post.name == post and grant.area == area and is_open(session, grant.account) for grant in held)


def grants_of_person(session: Session, person: str) -> tuple[Grant, ...]:
    """Everything a natural person holds or will hold, whatever the account."""
    names = list(session.execute(select(AccountRow.name).where(AccountRow.person == person)).scalars())
    return _approved(session, names)


def check_apart(session: Session, person: str, asked: Post) -> None:
    """Raises CallerFault `posts_apart` when the person holds a post that may not stand beside the one asked for."""
    against = rules.conflicts(grants_of_person(session, person), asked)
    if against:
        named = "、".join(grant.post.zh for grant in against)
        raise CallerFault(
            "posts_apart",
            f"此人已任{named}，不得兼任{asked.zh}。",
            f"This person holds {', '.join(grant.post.name for grant in against)} and may not hold {asked.name} too.",
            remedy_zh="请先撤销原岗位，或改授他人。",
            remedy_en="Revoke the other post first, or grant it to somebody else.",
        )


def _approved(session: Session, names: Iterable[str]) -> tuple[Grant, ...]:
    return tuple(grant_of(row, row.person) for row in session.execute(_APPROVED, {"accounts": list(names)}))


def grant_of(row: Any, person: str) -> Grant:
    """A grant from a row that holds its columns."""
    return Grant(
        row.grant_no, row.account, person, rules.post(row.post), Area(AreaKind(row.area_kind), row.area), row.valid_from, row.valid_to
    )
