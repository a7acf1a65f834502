"""Making batches: payables become payments of a batch, and an edit is a new version that nobody has signed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from zhibao.fund import batches, events, payees, reservations, rules
from zhibao.fund.batches import Standing
from zhibao.fund.charts import lanes, staff_posts
from zhibao.fund.model import Batch, Held, Owed, PayableState, PayeeAccount, Post, State
from zhibao.fund.payables import states_of
from zhibao.fund.tables import BatchRow, PaymentLineRow, PaymentRow, VersionRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import canonical_json
from zhibao.kit.turn import turn


def prepare(
    session: Session,
    book: str,
    owed: Sequence[Owed],
    *,
    key: str,
    actor: Actor,
    ground: str,
    at: datetime,
    kind: str = "single",
    deaths: Mapping[str, date] | None = None,
    waiting: Collection[Owed] = (),
) -> Batch:
    """Make a batch that pays payables in full. What cannot be paid now stands in `held` with its reason.

    The same key with the same request gives the same batch for ever. `deaths`: the day of death of payees whom an
    officer's act records as dead. `waiting`: debts that an officer's decision keeps back for now. Raises CallerFault `key_reused`, `nothing_to_pay`, `own_interest`, `changed_account`.
    """
    turn(session, f"fund:{book}")
    body = [book, kind, sorted([one.case_no, one.item, one.period, one.payee] for one in set(owed))]
    digest = text_digest(canonical_json(body))
    earlier = session.scalar(select(BatchRow).where(BatchRow.request_key == key))
    if earlier is not None:
        return _again(session, earlier, digest)
    rules.check_post(staff_posts(), Post.MAKER, actor.post, actor.machine)
    found = {
        state.payable.owed: state
        for state in states_of(session, owed)
        if not state.withdrawn and state.book == book
    }
    accounts = payees.live_accounts(session, [one.payee for one in owed])
    held = [
        why
        for one in sorted(set(owed))
        if (why := held_of(one, found.get(one), accounts, deaths or {}, waiting)) is not None
    ]
    stopped = {why.owed for why in held}
    paying = [found[one] for one in sorted(set(owed)) if one not in stopped]
    if not paying:
        raise _nothing(held)
    _stand_aside(session, actor, [state.payable.payee for state in paying], accounts)
    batch_no = _batch_no(session, book, at)
    act = acts.record(
        session,
        verb="prepare_payments",
        subject=f"payment_batch:{batch_no}",
        actor=str(actor),
        ground=ground,
        content={"key": text_digest(key), "request": digest, "count": len(paying), "held": len(held)},
        at=at,
    )
    row = BatchRow(
        batch_no=batch_no,
        book=book,
        kind=kind,
        request_key=key,
        request_digest=digest,
        held=[_written(why) for why in held],
        at=act.at,
        actor=str(actor),
        act_id=act.id,
    )
    session.add(row)
    session.flush()
    payments = _pay(session, row, paying)
    events.append(session, State.PREPARED, payments, actor=actor, act=act)
    events.take(session, payments)
    lines = [(payment, accounts[payment.payee].id) for payment in payments]
    _version(session, row, None, lines, actor=actor, act=act, reason="prepared")
    return batches.batch(session, batch_no)


def edit(
    session: Session,
    batch_no: str,
    *,
    reason: str,
    actor: Actor,
    ground: str,
    at: datetime,
    drop: Collection[str] = (),
    refresh_accounts: bool = False,
) -> Batch:
    """Drop payments from a batch, or take the payees' newest accounts: a new version without any signature.

    Raises CallerFault `already_sent`, `not_in_batch`, `no_reason`.
    """
    held = _waiting(session, batch_no)
    rules.check_post(staff_posts(), Post.MAKER, actor.post, actor.machine)
    going = [payment for payment in held.payments if payment.payment_no in drop]
    if len(going) < len(set(drop)) or not reason.strip():
        raise CallerFault(
            "not_in_batch" if reason.strip() else "no_reason",
            "要去掉的支付不在此批次中，或者没有写明原因。",
            "A payment to drop is not in this batch, or no reason was given.",
            place=batch_no,
            remedy_zh="请核对支付编号并写明原因。",
            remedy_en="Check the numbers and give the reason.",
        )
    staying = [(payment, line.account_id) for line, payment in held.lines if payment.payment_no not in drop]
    accounts = payees.live_accounts(session, [payment.payee for payment, _ in staying])
    _stand_aside(session, actor, [payment.payee for payment, _ in staying], accounts)
    if refresh_accounts:
        staying = [
            (payment, accounts[payment.payee].id if payment.payee in accounts else account_id)
            for payment, account_id in staying
        ]
    act = acts.record(
        session,
        verb="edit_payments",
        subject=f"payment_batch:{batch_no}",
        actor=str(actor),
        ground=ground,
        content={"dropped": sorted(payment.payment_no for payment in going), "accounts": refresh_accounts},
        at=at,
    )
    details = {payment.id: events.Detail(reason=reason) for payment in going}
    events.append(session, State.VOIDED, going, actor=actor, act=act, details=details)
    reservations.end(session, [payment.id for payment in held.payments], "voided", act.at)
    _version(session, held.batch, held.version, staying, actor=actor, act=act, reason=reason)
    return batches.batch(session, batch_no)


def void(session: Session, number: str, *, reason: str, actor: Actor, ground: str, at: datetime) -> Batch:
    """Void a payment, or all of a batch, before it is sent; the payables are open again."""
    row = batches.payment_row(session, number)
    if row is not None:
        batch_no = session.get_one(BatchRow, row.batch_id).batch_no
        return edit(session, batch_no, drop=[number], reason=reason, actor=actor, ground=ground, at=at)
    everything = [payment.payment_no for payment in batches.standing(session, number).payments]
    return edit(session, number, drop=everything, reason=reason, actor=actor, ground=ground, at=at)


def _again(session: Session, earlier: BatchRow, digest: str) -> Batch:
    if earlier.request_digest != digest:
        raise CallerFault(
            "key_reused",
            "同一请求编号已用于另一内容。",
            "This key was used for another request.",
            place=earlier.batch_no,
            remedy_zh="新的内容请用新的请求编号。",
            remedy_en="Use a new key for a new request.",
        )
    return batches.batch(session, earlier.batch_no)


def held_of(
    one: Owed,
    state: PayableState | None,
    accounts: Mapping[str, PayeeAccount],
    deaths: Mapping[str, date],
    waiting: Collection[Owed] = (),
) -> Held | None:
    """Why something owed cannot be put into a batch now; None when it can."""
    return rules.held_back(
        one,
        open_fen=state.open_fen if state else None,
        live=state.payment_no if state else None,
        account=one.payee in accounts,
        died_on=deaths.get(one.payee),
        due_on=state.payable.due_on if state else None,
        waits=one in waiting,
    )


def _stand_aside(
    session: Session, actor: Actor, payees_: Sequence[str], accounts: Mapping[str, PayeeAccount]
) -> None:
    """The maker is no payee, no relative of one, and set none of the accounts."""
    if not actor.machine:
        changed = {accounts[payee].set_by for payee in payees_ if payee in accounts}
        rules.check_bystander(actor.person, set(payees_), payees.related(session, actor.person), changed)


def _waiting(session: Session, batch_no: str) -> Standing:
    turn(session, f"fund:{batches.standing(session, batch_no).batch.book}")
    held = batches.standing(session, batch_no)
    if held.file is not None:
        raise CallerFault(
            "already_sent",
            "此批次已生成银行文件，不能再改。",
            "A bank file of this batch was made; it can no longer be changed.",
            place=batch_no,
            remedy_zh="请等待银行的结果；未付的会退回后重新支付。",
            remedy_en="Wait for the bank; what it does not pay comes back and is paid again.",
        )
    return held


def _batch_no(session: Session, book: str, at: datetime) -> str:
    number = (
        int(session.scalar(select(func.count()).select_from(BatchRow).where(BatchRow.book == book)) or 0) + 1
    )
    return f"P{book}-{at:%Y%m%d}-{number:04d}"


def _pay(session: Session, batch: BatchRow, paying: Sequence[PayableState]) -> list[PaymentRow]:
    attempts = batches.last_attempts(session, [state.payable.owed for state in paying])
    rows = session.scalars(
        insert(PaymentRow).returning(PaymentRow, sort_by_parameter_order=True),
        [
            {
                "payment_no": f"{batch.batch_no}-{number:05d}",
                "batch_id": batch.id,
                "payable_id": state.id,
                "case_no": state.payable.case_no,
                "item": state.payable.item,
                "period": state.payable.period,
                "payee": state.payable.payee,
                "attempt": attempts.get(state.payable.owed, 0) + 1,
                "amount_fen": state.open_fen,
                "due_on": state.payable.due_on,
                "at": batch.at,
            }
            for number, state in enumerate(paying, start=1)
        ],
    )
    return list(rows)


def _version(
    session: Session,
    batch: BatchRow,
    before: VersionRow | None,
    lines: Sequence[tuple[PaymentRow, int]],
    *,
    actor: Actor,
    act: acts.Act,
    reason: str,
) -> None:
    total = sum(payment.amount_fen for payment, _ in lines)
    number = before.version + 1 if before else 1
    session.add(
        VersionRow(
            batch_id=batch.id,
            version=number,
            previous_version=before.version if before else None,
            lane=rules.lane_of(lanes(), batch.kind, total).name,
            line_count=len(lines),
            total_fen=total,
            content_digest=batches.digest_of(lines),
            maker=actor.person if not actor.machine else f"job:{actor.person}",
            actor=str(actor),
            reason=reason,
            at=act.at,
            act_id=act.id,
        )
    )
    session.flush()
    if lines:
        session.execute(
            insert(PaymentLineRow),
            [
                {
                    "batch_id": batch.id,
                    "version": number,
                    "line_no": place,
                    "payment_id": payment.id,
                    "account_id": account_id,
                    "amount_fen": payment.amount_fen,
                }
                for place, (payment, account_id) in enumerate(lines, start=1)
            ],
        )


def _written(why: Held) -> dict[str, object]:
    owed = [why.owed.case_no, why.owed.item, why.owed.period, why.owed.payee]
    return {"owed": owed, "reason": why.reason, "zh": why.zh, "en": why.en}


def _nothing(held: Sequence[Held]) -> CallerFault:
    return CallerFault(
        "nothing_to_pay",
        "没有可以支付的应付款：" + ("；".join(sorted({why.zh for why in held})) or "未选定"),
        "Nothing can be paid: " + ("; ".join(sorted({why.en for why in held})) or "nothing was chosen"),
        remedy_zh="请逐笔办理列出的原因。",
        remedy_en="Settle the reasons one by one.",
        held=[_written(why) for why in held],
    )
