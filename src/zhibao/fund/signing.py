"""Signing a batch: each post of its lane, in order, over the content as it stands at that moment."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime

from sqlalchemy.orm import Session

from zhibao.fund import batches, payees, refusals, reservations, rules
from zhibao.fund.batches import Standing
from zhibao.fund.charts import staff_posts
from zhibao.fund.model import Batch, Owed, Post
from zhibao.fund.payables import states_of
from zhibao.fund.tables import SignatureRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.turn import turn

VERBS = {Post.CHECKER: "check_payments", Post.APPROVER: "approve_payments", Post.RELEASER: "release_payments"}


def sign(
    session: Session,
    batch_no: str,
    post: Post,
    *,
    actor: Actor,
    ground: str,
    at: datetime,
    changed: Mapping[str, datetime] | None = None,
    deaths: Mapping[str, date] | None = None,
    waiting: Collection[Owed] = (),
    content: str | None = None,
) -> Batch:
    """Check, approve or release a batch; approving reserves its money. The same signature again changes nothing.

    `changed`: the last change of each case; the approver must have opened it after that. `deaths` and `waiting` as for `prepare`.
    `content`: the digest of what the signer saw; another content is not signed.
    Raises CallerFault `same_person`, `too_few_persons`, `not_yet`, `own_interest`, `changed_account`, `not_seen`,
    `content_changed`, `died_before_due`, `waits_for_officer` and others that say what to do.
    """
    turn(session, f"fund:{batches.standing(session, batch_no).batch.book}")
    held = batches.standing(session, batch_no)
    if any(row.post == post and row.actor == str(actor) for row in held.signatures):
        return batches.view(session, held)
    if content not in (None, held.version.content_digest):
        raise _changed("content_changed", held, "内容与所见的不符", "the content is not what was seen")
    _check(session, held, post, actor, at, changed or {}, deaths or {}, waiting)
    act = acts.record(
        session,
        verb=VERBS[post],
        subject=f"payment_batch:{batch_no}",
        actor=str(actor),
        ground=ground,
        content={"version": held.version.version, "content": held.version.content_digest},
        at=at,
    )
    session.add(
        SignatureRow(
            batch_id=held.batch.id,
            version=held.version.version,
            content_digest=held.version.content_digest,
            maker=held.version.maker,
            post=post.value,
            person=actor.person,
            actor=str(actor),
            at=act.at,
            act_id=act.id,
        )
    )
    session.flush()
    if post is not Post.CHECKER:
        money = [(payment.id, payment.amount_fen) for payment in held.payments]
        reservations.reserve(session, held.batch.book, batch_no, money, actor=actor, ground=ground, at=act.at)
    return batches.batch(session, batch_no)


def why_not(
    session: Session, batch_no: str, post: Post, *, actor: Actor, at: datetime, changed: Mapping[str, datetime], deaths: Mapping[str, date],
    waiting: Collection[Owed] = (),
) -> CallerFault | None:  # fmt: skip
    """Why somebody may not sign a batch in a post now; None when she may. Nothing is recorded."""
    held = batches.standing(session, batch_no)
    try:
        if held.file is not None:
            raise _changed("already_sent", held, "此批次已生成银行文件", "a bank file of this batch was made")
        _check(session, held, post, actor, at, changed, deaths, waiting)
    except CallerFault as fault:
        return fault
    return None


def _check(
    session: Session, held: Standing, post: Post, actor: Actor, at: datetime, changed: Mapping[str, datetime], deaths: Mapping[str, date],
    waiting: Collection[Owed],
) -> None:  # fmt: skip
    """Everything that must hold before somebody signs in a post."""
    maker = None if held.version.maker.startswith("job:") else held.version.maker
    rules.check_post(staff_posts(), post, actor.post, actor.machine)
    refusals.check_not_refused(session, held.batch.batch_no, held.version.version)
    earlier = batches.earlier_makers(session, held)
    rules.check_signature(held.lane, maker, held.signed, post, actor.person, earlier)
    _stand_aside(session, held, actor)
    check_content(session, held, deaths, waiting)
    if post is Post.APPROVER:
        _check_evidence(session, held, actor, changed, at)


def last_changes(session: Session, batch_no: str) -> dict[str, datetime]:
    """When the last act about each case of a batch was recorded: what the approver must have opened it after."""
    found = {}
    for case_no in sorted({payment.case_no for payment in batches.standing(session, batch_no).payments}):
        act = acts.last(session, f"case:{case_no}")
        if act is not None:
            found[case_no] = act.at
    return found


def evidence_of(batch_no: str, version: int) -> str:
    """The subject under which opening a batch as a whole is noted."""
    return f"payment_batch:{batch_no}:{version}"


def expire(session: Session, batch_no: str, *, actor: Actor, ground: str, at: datetime) -> int:
    """Let the reservations of a batch that nobody released expire; releasing it reserves again."""
    turn(session, f"fund:{batches.standing(session, batch_no).batch.book}")
    held = batches.standing(session, batch_no)
    if Post.RELEASER in held.signed:
        raise CallerFault(
            "already_released",
            "此批次已放行，资金预留不会过期。",
            "This batch was released; what is kept for it does not expire.",
            place=batch_no,
        )
    ids = [payment.id for payment in held.payments]
    ending = len(reservations.open_of(session, ids))
    if ending:
        acts.record(
            session,
            verb="expire_reservations",
            subject=f"payment_batch:{batch_no}",
            actor=str(actor),
            ground=ground,
            content={"version": held.version.version, "count": ending},
            at=at,
        )
        reservations.end(session, ids, "expired", at)
    return ending


def check_content(
    session: Session, held: Standing, deaths: Mapping[str, date], waiting: Collection[Owed] = ()
) -> None:
    """Whether what was signed is still what would be paid: content, amounts, accounts, nobody dead before the due day,
    and nothing that an officer must decide first.

    Raises CallerFault `content_changed`, `amount_changed`, `account_changed`, `died_before_due`, `waits_for_officer`,
    `nothing_to_pay`.
    """
    lines = [(payment, line.account_id) for line, payment in held.lines]
    if not lines:
        raise _changed("nothing_to_pay", held, "批次中没有支付", "the batch holds no payment")
    if batches.digest_of(lines) != held.version.content_digest:
        raise _changed("content_changed", held, "内容与所签的不符", "the content is not what was signed")
    states = states_of(session, map(batches.owed_of, held.payments))
    owed = {state.payable.owed: state for state in states if not state.withdrawn}
    if any(owed[batches.owed_of(payment)].open_fen != payment.amount_fen for payment in held.payments):
        raise _changed("amount_changed", held, "应付金额已有变化", "an amount owed has changed")
    live = payees.live_accounts(session, [payment.payee for payment in held.payments])
    if any(
        payment.payee not in live or live[payment.payee].id != account_id for payment, account_id in lines
    ):
        raise _changed("account_changed", held, "收款账户已有变化", "an account of a payee has changed")
    if any(payment.payee in deaths and deaths[payment.payee] < payment.due_on for payment in held.payments):
        raise _changed(
            "died_before_due",
            held,
            "有收款人记录为在应付日以前死亡",
            "a payee is recorded as dead before the due day",
        )
    if any(batches.owed_of(payment) in waiting for payment in held.payments):
        raise _changed(
            "waits_for_officer",
            held,
            "有款项的确认结论不再有效，或者适用的制度待承办人决定",
            "for a payment the confirmation does not stand, or an officer must first decide the scheme",
        )


def _stand_aside(session: Session, held: Standing, actor: Actor) -> None:
    setters = payees.setters(session, [line.account_id for line, _ in held.lines])
    payees_ = {payment.payee for payment in held.payments}
    rules.check_bystander(actor.person, payees_, payees.related(session, actor.person), setters)


def _check_evidence(
    session: Session, held: Standing, actor: Actor, changed: Mapping[str, datetime], at: datetime
) -> None:
    if held.lane.evidence == "batch":
        subject = evidence_of(held.batch.batch_no, held.version.version)
        seen = payees.seen(session, [subject], actor.person, at)
        rules.check_seen(subject, held.version.at, seen.get(subject), at)
        return
    cases = sorted({payment.case_no for payment in held.payments})
    seen = payees.seen(session, [f"case:{case_no}" for case_no in cases], actor.person, at)
    for case_no in cases:
        rules.check_seen(f"case:{case_no}", changed.get(case_no), seen.get(f"case:{case_no}"), at)


def _changed(code: str, held: Standing, zh: str, en: str) -> CallerFault:
    return CallerFault(
        code,
        f"{zh}，须先修改批次，再重新签署。",
        f"{en[0].upper()}{en[1:]}: edit the batch, then sign it again.",
        place=held.batch.batch_no,
        remedy_zh="用 zhibao fund pay edit 去掉或更新，再从头复核。",
        remedy_en="Drop or refresh by `zhibao fund pay edit`, then check it anew.",
    )
