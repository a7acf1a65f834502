"""Grants on both databases: three persons, posts apart by natural person, revocation, the yearly review, the beginning."""

from __future__ import annotations

import threading
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import Engine, select, text
from sqlalchemy.orm import Session

from zhibao.access import acts, beginning, credentials, sessions, standing
from zhibao.access.model import Area, AreaKind
from zhibao.kit import acts as official
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

AT = datetime(2026, 3, 2, 9, tzinfo=ZONE)
CITY = Area(AreaKind.CITY, "570100")
A, R, P = Actor("a", "grant_applicant"), Actor("r", "grant_reviewer"), Actor("p", "grant_approver")


def open_account(session: Session, keyring: Keyring, name: str, person: str | None = None) -> None:
    acts.open_account(session, keyring, name, person=person or name, shown_as="林尽", pseudonym=None, actor=A, at=AT)


def apply_for(session: Session, name: str, post: str) -> str:
    return acts.apply_for(session, name, post, CITY, valid_from=AT.date(), valid_to=None, reason="接任", actor=A, at=AT)


def grant(session: Session, name: str, post: str) -> str:
    number = apply_for(session, name, post)
    acts.step_grant(session, number, "reviewed", reason="相符", actor=R, at=AT)
    acts.step_grant(session, number, "approved", reason="同意", actor=P, at=AT)
    return number


def test_a_grant_holds_after_three_persons_and_not_before(session: Session, keyring: Keyring) -> None:
    open_account(session, keyring, "lin.jin")
    number = apply_for(session, "lin.jin", "confirmation_officer")
    assert acts.grants(session, "lin.jin", AT.date()) == ()
    with pytest.raises(CallerFault, match="same_person"):
        acts.step_grant(session, number, "reviewed", reason="x", actor=Actor("a", "grant_reviewer"), at=AT)
    acts.step_grant(session, number, "reviewed", reason="x", actor=R, at=AT)
    assert acts.grants(session, "lin.jin", AT.date()) == ()
    for same in ("a", "r", "lin.jin"):
        with pytest.raises(CallerFault, match="same_person"):
            acts.step_grant(session, number, "approved", reason="x", actor=Actor(same, "grant_approver"), at=AT)
    acts.step_grant(session, number, "approved", reason="x", actor=P, at=AT)
    assert [one.grant_no for one in acts.grants(session, "lin.jin", AT.date())] == [number]
    assert acts.grants(session, "lin.jin", AT.date() - timedelta(days=1)) == ()
    assert [act.verb for act in session.execute(select(official.Act).where(official.Act.subject == "account:lin.jin")).scalars()] == [
        "account_opened", "grant_applied", "grant_reviewed", "grant_approved",
    ]  # fmt: skip


def test_posts_stay_apart_for_a_natural_person_whatever_her_accounts(session: Session, keyring: Keyring) -> None:
    open_account(session, keyring, "first", person="lin.jin")
    open_account(session, keyring, "second", person="lin.jin")
    grant(session, "first", "confirmation_officer")
    with pytest.raises(CallerFault, match="posts_apart"):
        apply_for(session, "second", "payment_maker")
    grant(session, "second", "benefit_assessor")


def test_posts_stay_apart_also_when_both_were_applied_for_before_either_held(session: Session, keyring: Keyring) -> None:
    open_account(session, keyring, "lin.jin")
    first, second = apply_for(session, "lin.jin", "confirmation_officer"), apply_for(session, "lin.jin", "payment_maker")
    for number in (first, second):
        acts.step_grant(session, number, "reviewed", reason="x", actor=R, at=AT)
    acts.step_grant(session, first, "approved", reason="x", actor=P, at=AT)
    with pytest.raises(CallerFault, match="posts_apart"):
        acts.step_grant(session, second, "approved", reason="x", actor=P, at=AT)
    acts.step_grant(session, first, "revoked", reason="x", actor=A, at=AT)
    acts.step_grant(session, second, "approved", reason="x", actor=P, at=AT)


def test_two_approvals_at_once_do_not_join_what_stays_apart(engine: Engine, keyring: Keyring) -> None:
    with Session(engine) as session, session.begin():
        open_account(session, keyring, "one", person="lin.jin")
        open_account(session, keyring, "two", person="lin.jin")
        numbers = [apply_for(session, "one", "confirmation_officer"), apply_for(session, "two", "payment_maker")]
        for number in numbers:
            acts.step_grant(session, number, "reviewed", reason="x", actor=R, at=AT)
    said: list[str] = []
    together = threading.Barrier(2)

    def approve(number: str) -> None:
        together.wait()
        try:
            with Session(engine) as session, session.begin():
                acts.step_grant(session, number, "approved", reason="x", actor=P, at=AT)
                if engine.dialect.name == "postgresql":
                    session.execute(text("SELECT pg_sleep(0.3)"))
            said.append("approved")
        except CallerFault as fault:
            said.append(fault.code)

    threads = [threading.Thread(target=approve, args=(number,)) for number in numbers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(said) == ["approved", "posts_apart"]


def test_an_area_must_fit_its_post(session: Session, keyring: Keyring) -> None:
    open_account(session, keyring, "x")
    with pytest.raises(CallerFault, match="area_of_post"):
        acts.apply_for(session, "x", "platform", CITY, valid_from=AT.date(), valid_to=None, reason="x", actor=A, at=AT)
    with pytest.raises(CallerFault, match="unknown_post"):
        apply_for(session, "x", "king")
    with pytest.raises(CallerFault, match="unknown_account"):
        apply_for(session, "y", "case_clerk")


def test_a_revoked_grant_is_gone_with_the_next_question(session: Session, keyring: Keyring) -> None:
    open_account(session, keyring, "lin.jin")
    number = grant(session, "lin.jin", "confirmation_officer")
    opened = sessions.open_session(session, "lin.jin", second_factor=False, at=AT)
    who = sessions.principal(session, keyring, opened.secret, AT)
    assert who is not None and who.post == "confirmation_officer"
    acts.step_grant(session, number, "revoked", reason="调离", actor=A, at=AT)
    who = sessions.principal(session, keyring, opened.secret, AT)
    assert who is not None and who.post is None and who.grants == ()


def test_a_closed_account_is_nobody(session: Session, keyring: Keyring) -> None:
    open_account(session, keyring, "lin.jin")
    grant(session, "lin.jin", "confirmation_officer")
    opened = sessions.open_session(session, "lin.jin", second_factor=False, at=AT)
    acts.close_account(session, "lin.jin", reason="调离", actor=A, at=AT)
    assert sessions.principal(session, keyring, opened.secret, AT) is None
    assert not acts.is_open(session, "lin.jin")


def test_the_yearly_list_names_what_nobody_kept(session: Session, keyring: Keyring) -> None:
    open_account(session, keyring, "lin.jin")
    number = grant(session, "lin.jin", "confirmation_officer")
    soon, later = date(2027, 3, 1), date(2027, 3, 2)
    assert standing.yearly(session, soon) == ()
    assert [one.grant_no for one in standing.yearly(session, later)] == [number]
    assert standing.yearly(session, later, within=Area(AreaKind.CITY, "570200")) == ()
    with pytest.raises(CallerFault, match="same_person"):
        acts.step_grant(session, number, "kept", reason="x", actor=Actor("lin.jin", "grant_reviewer"), at=AT + timedelta(days=364))
    acts.step_grant(session, number, "kept", reason="仍在岗", actor=R, at=AT + timedelta(days=364))
    assert standing.yearly(session, later) == ()
    assert acts.grants(session, "lin.jin", later) != ()


PEOPLE = {"grant_applicant": ("an", "安"), "grant_reviewer": ("yi", "一"), "grant_approver": ("qing", "青")}
PROVINCE = Area(AreaKind.PROVINCE, "570000")


def test_the_first_administrators_are_named_once_by_two(session: Session, keyring: Keyring) -> None:
    with pytest.raises(CallerFault, match="two_persons"):
        beginning.begin(session, keyring, PROVINCE, PEOPLE, named_by=("wang", "wang"), at=AT)
    with pytest.raises(CallerFault, match="three_persons"):
        beginning.begin(session, keyring, PROVINCE, PEOPLE | {"grant_approver": ("an", "安")}, named_by=("wang", "sun"), at=AT)
    made = beginning.begin(session, keyring, PROVINCE, PEOPLE, named_by=("wang", "an"), at=AT)
    for number, (post, (name, _)) in zip(made, PEOPLE.items(), strict=True):
        assert [(one.grant_no, one.post.name) for one in acts.grants(session, name, AT.date())] == [(number, post)]
        found = standing.standing(session, number)
        assert found is not None
        assert name not in found.steps[-1].actor.split(":"), "nobody approves her own"
        assert len({step.actor for step in found.steps}) == 2
    with pytest.raises(CallerFault, match="begun_already"):
        beginning.begin(session, keyring, PROVINCE, PEOPLE, named_by=("wang", "sun"), at=AT)
    # What they hold works: the next grant goes through their three hands.
    open_account(session, keyring, "new")
    number = acts.apply_for(
        session, "new", "auditor", PROVINCE, valid_from=AT.date(), valid_to=None, reason="x", actor=Actor("an", "grant_applicant"), at=AT
    )
    assert number == "G2026-000004"


def test_an_identity_is_of_one_account(session: Session, keyring: Keyring) -> None:
    open_account(session, keyring, "one")
    open_account(session, keyring, "two")
    credentials.bind_identity(session, "one", "https://id", "s1", actor=A, at=AT)
    with pytest.raises(CallerFault, match="identity_taken"):
        credentials.bind_identity(session, "two", "https://id", "s1", actor=A, at=AT)
    assert credentials.account_of_identity(session, "https://id", "s1") == "one"
    assert credentials.account_of_identity(session, "https://other", "s1") is None


def test_a_passkey_whose_counter_stands_still_is_a_copy(session: Session, keyring: Keyring) -> None:
    open_account(session, keyring, "one")
    made = credentials.add_passkey(session, "one", "k1", "pk", 3, "钥匙", actor=A, at=AT)
    credentials.use_passkey(session, made, 4, AT)
    again = credentials.passkeys(session, "one")[0]
    assert again.counter == 4
    for counter in (4, 3, 0):
        with pytest.raises(CallerFault, match="passkey_copied"):
            credentials.use_passkey(session, again, counter, AT)
    without = credentials.add_passkey(session, "one", "k2", "pk", 0, "手机", actor=A, at=AT)
    credentials.use_passkey(session, without, 0, AT)
    assert credentials.end_passkeys(session, "one", (made.id,), reason="own", actor=A, at=AT) == 1
    assert [one.key for one in credentials.passkeys(session, "one")] == ["k2"]
