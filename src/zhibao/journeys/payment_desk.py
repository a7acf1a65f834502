"""The desk of payments: a batch as each of its signers sees it, what came back from the bank, and where a payee is paid.

The fund decides who may sign; whether somebody has died or a case has changed is known elsewhere. This file brings both
together, so that a page shows before the signature what the signature would be refused for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.access import masking
from zhibao.benefits.tables import AwardLineRow, AwardRow
from zhibao.cases import acts as cases
from zhibao.fund import acts as fund
from zhibao.fund import batches, payees
from zhibao.fund.batches import Heading
from zhibao.fund.charts import staff_posts
from zhibao.fund.model import Batch, Held, PayableState, Payment, Post, State
from zhibao.fund.refusals import Refusal
from zhibao.fund.tables import PaymentEventRow, PaymentLineRow, PaymentRow
from zhibao.journeys.case_page import PAYMENT_STATE_ZH, benefit_zh
from zhibao.journeys.injury_to_payment import sign_payment
from zhibao.journeys.kept_back import of_batch
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.registry import answers as registry

GROUND = "zhejiang-2025-44 §2(5)"
POST_ZH = {Post.MAKER: "制单", Post.CHECKER: "复核", Post.APPROVER: "审批", Post.RELEASER: "放行"}
STATE_ZH = {
    "prepared": "待复核", "checked": "已复核", "approved": "已审批", "released": "已放行", "sent": "已发送银行", "done": "已有结果", "refused": "已退回",
    "voided": "已作废",
}  # fmt: skip
_SIGNED = {Post.CHECKER: "checked", Post.APPROVER: "approved", Post.RELEASER: "released"}


def post_of(staff_post: str) -> Post | None:
    """The post of a batch that a post of staff holds."""
    return next((post for post, held in staff_posts().items() if staff_post in held), None)


def sign(session: Session, batch_no: str, *, content: str, actor: Actor, at: datetime, ground: str = GROUND) -> Batch:
    """Sign in the caller's post over what she saw. Raises CallerFault `post_not_allowed` and those of the signature."""
    return sign_payment(session, batch_no, _signing(actor), actor=actor, at=at, ground=ground, content=content)


def refuse(session: Session, batch_no: str, *, content: str, reason: str, actor: Actor, at: datetime, ground: str = GROUND) -> Batch:
    """Send a batch back in the caller's post."""
    return fund.refuse(session, batch_no, _signing(actor), reason=reason, content=content, actor=actor, ground=ground, at=at)


def open_evidence(session: Session, batch_no: str, *, actor: Actor, at: datetime) -> list[str]:
    """Note that somebody opened what a batch rests on: each case, and the batch as a whole. Gives the cases."""
    found = fund.batch(session, batch_no)
    opened = sorted({payment.owed.case_no for payment in found.payments})
    for case_no in opened:
        fund.opened(session, f"case:{case_no}", actor=actor, at=at)
    fund.opened(session, fund.evidence_of(found.batch_no, found.version), actor=actor, at=at)
    return opened


def head(session: Session, batch_no: str) -> dict[str, Any]:
    """A batch in short. Raises CallerFault `batch_unknown`."""
    return heads(session, [batches.standing(session, batch_no)])[0]


def heads_of(session: Session, numbers: Sequence[str]) -> list[dict[str, Any]]:
    """Batches in short in the order of their numbers here, asked for together: at most a page of them."""
    held = batches.headings(session, numbers)
    return heads(session, [held[number] for number in numbers])


def heads(session: Session, held: Sequence[Heading]) -> list[dict[str, Any]]:
    """Headings as documents."""
    refused = fund.refusals_of(session, {one.batch.batch_no: one.version.version for one in held})
    ended = batches.settled_counts(session, [one for one in held if one.file is not None])
    return [_head(one, refused.get(one.batch.batch_no), ended.get(one.batch.batch_no, 0)) for one in held]


def _head(held: Heading, refusal: Refusal | None, ended: int) -> dict[str, Any]:
    lane, version = held.lane, held.version
    state = _state(held, ended, refused=refusal is not None)
    return {
        "batch_no": held.batch.batch_no, "book": held.batch.book, "kind": held.batch.kind, "version": version.version, "lane": lane.name, "lane_zh": lane.zh,
        "posts": [post.value for post in lane.posts], "persons": lane.persons, "content_digest": version.content_digest, "count": version.line_count,
        "total_fen": version.total_fen, "file_no": held.file.file_no if held.file else None, "state": state, "state_zh": STATE_ZH[state],
        "signatures": [
            {"post": row.post, "post_zh": POST_ZH[Post(row.post)], "person": row.person, "at": row.at.isoformat()} for row in held.signatures
        ],
        "to_sign": [post.value for post in lane.posts[1:] if post not in held.signed] if version.line_count and held.file is None else [],
        "refusal": None if refusal is None else {
            "post": refusal.post.value, "by": refusal.actor, "at": refusal.at.isoformat(), "reason": refusal.reason
        },
    }  # fmt: skip


def whole(
    session: Session, keyring: Keyring, batch_no: str, *, actor: Actor, at: datetime, offset: int = 0, limit: int = 200
) -> dict[str, Any]:
    """A batch with its payments as its signers look at it: payees masked, accounts by their tails, and what the caller may do."""
    found = fund.batch(session, batch_no)
    shown = found.payments[offset : offset + limit]
    return head(session, batch_no) | {
        "mine": _mine(session, found, actor, at), "payments_total": len(found.payments), "held": [held_document(one) for one in found.held],
        "payments": [_payment(session, keyring, payment) for payment in shown],
    }  # fmt: skip


def held_document(one: Held) -> dict[str, Any]:
    """What was not put into a batch, and why."""
    owed = one.owed
    return {"case_no": owed.case_no, "item": owed.item, "period": owed.period, "payee": owed.payee, "reason": one.reason, "zh": one.zh, "en": one.en}


def payable_document(session: Session, state: PayableState) -> dict[str, Any]:
    """What is owed, with what of it is open."""
    owed = state.payable
    return {
        "payable": state.id, "case_no": owed.case_no, "award_no": state.award_no, "book": state.book, "benefit": owed.benefit, "zh": benefit_zh(owed.item),
        "item": owed.item, "period": owed.period, "payee": owed.payee, "amount_fen": owed.amount_fen, "open_fen": state.open_fen,
        "due_on": owed.due_on.isoformat(), "payment_no": state.payment_no, "withdrawn": state.withdrawn,
        "has_account": fund.live_account(session, owed.payee) is not None,
    }  # fmt: skip


def returned(session: Session, state: State, visible: Callable[[str], bool]) -> list[dict[str, Any]]:
    """Payments that the bank returned, or whose outcome nobody knows, each with what must be done now; the newest first."""
    query = (
        select(PaymentRow.payment_no, PaymentRow.case_no)
        .join(PaymentEventRow, PaymentEventRow.payment_id == PaymentRow.id)
        .where(PaymentEventRow.kind == state.value)
        .order_by(PaymentRow.id.desc())
    )
    numbers = [number for number, case_no in dict.fromkeys(tuple(row) for row in session.execute(query)) if visible(case_no)]
    found = {one.payment_no: one for one in fund.payments(session, numbers)}
    rows = [_returned(session, found[number]) for number in numbers if found[number].state is state]
    return [row for row in rows if row["next"] != "none"]


def check_payee(session: Session, case_no: str, payee: str) -> None:
    """That somebody is a payee of a case: the person herself, or whoever an award names. Raises CallerFault `unknown_payee`."""
    case = cases.case_state(session, case_no)
    named = select(AwardLineRow.payee).join(AwardRow, AwardRow.award_no == AwardLineRow.award_no).where(AwardRow.case_no == case_no)
    if payee != f"person:{case.person}" and payee not in set(session.execute(named).scalars()):
        raise CallerFault("unknown_payee", "此人不是本案的收款人。", "This is no payee of the case.", place="payee")


def accounts(session: Session, keyring: Keyring, payee: str) -> list[dict[str, Any]]:
    """Every account that a payee had: of its number only the tail."""
    live = fund.live_account(session, payee)
    rows = []
    for one in fund.accounts(session, payee):
        clear = _clear(session, keyring, one.id)
        rows.append(
            {"entry_no": one.entry_no, "channel": one.channel, "name_check": one.name_check.value, "set_by": one.set_by, "at": one.at.isoformat(),
             "live": live is not None and live.id == one.id, "tail": clear and masking.tail(clear["account"]), "bank": clear and clear["bank"]}
        )  # fmt: skip
    return rows


def balance(session: Session, book: str) -> dict[str, Any]:
    """A book: every account as the sum of its entries, what is kept ready, what is free."""
    return {
        "book": book,
        "accounts": [
            {"number": held.number, "name": held.name, "zh": held.zh, "balance_fen": fen} for held, fen in fund.trial_balance(session, book)
        ],
        "available_fen": fund.available_fen(session, book), "reserved_fen": fund.reserved_fen(session, book),
        "financing_tasks": len(fund.tasks(session, book)),
    }  # fmt: skip


def _signing(actor: Actor) -> Post:
    post = post_of(actor.post)
    if post is None or post is Post.MAKER:
        raise CallerFault("post_not_allowed", "此岗位不签署批次。", "This post signs no batch.", place=actor.post)
    return post


def _state(held: Heading, ended: int, *, refused: bool) -> str:
    if not held.version.line_count:
        return "voided"
    if held.file is not None:
        return "done" if ended >= held.version.line_count else "sent"
    if refused:
        return "refused"
    signed = [post for post in held.lane.posts[1:] if post in held.signed]
    return _SIGNED[signed[-1]] if signed else "prepared"


def _mine(session: Session, found: Batch, actor: Actor, at: datetime) -> dict[str, Any]:
    post = post_of(actor.post)
    subject = fund.evidence_of(found.batch_no, found.version)
    opened = subject in payees.seen(session, [subject], actor.person, at)
    if post is None or post is Post.MAKER:
        return {"post": post and post.value, "may": False, "why_not_zh": "此岗位不签署批次。", "why_not_en": "This post signs no batch.", "opened": opened}
    kept = of_batch(session, found.batch_no)
    fault = fund.why_not(
        session, found.batch_no, post, actor=actor, at=at, changed=fund.last_changes(session, found.batch_no),
        deaths=kept.deaths, waiting=kept.waiting,
    )  # fmt: skip
    return {"post": post.value, "may": fault is None, "why_not_zh": fault and fault.zh, "why_not_en": fault and fault.en, "opened": opened}


def _payment(session: Session, keyring: Keyring, payment: Payment) -> dict[str, Any]:
    row = batches.payment_row(session, payment.payment_no)
    assert row is not None, "a payment of a batch has its row"
    query = select(PaymentLineRow.account_id).where(PaymentLineRow.payment_id == row.id).order_by(PaymentLineRow.version.desc()).limit(1)
    account = session.execute(query).scalar_one_or_none()
    clear = None if account is None else _clear(session, keyring, account)
    owed = payment.owed
    return {
        "payment_no": payment.payment_no, "case_no": owed.case_no, "item": owed.item, "zh": benefit_zh(owed.item), "period": owed.period, "payee": owed.payee,
        "payee_name": _payee_name(session, owed.payee, clear), "account_tail": clear and masking.tail(clear["account"]), "bank": clear and clear["bank"],
        "amount_fen": payment.amount_fen, "due_on": payment.due_on.isoformat(), "state": payment.state.value, "state_zh": PAYMENT_STATE_ZH[payment.state],
        "reason": payment.reason,
    }  # fmt: skip


def _payee_name(session: Session, payee: str, clear: dict[str, str] | None) -> str | None:
    kind, _, name = payee.partition(":")
    if kind == "enterprise":
        found = registry.enterprise_by_uscc(session, name)
        return found.name if found else name
    return None if clear is None else masking.masked_name(clear["holder"])


def _clear(session: Session, keyring: Keyring, account_id: int) -> dict[str, str] | None:
    """An account opened to show its tail; None where the key of the person was destroyed."""
    try:
        return payees.in_clear(session, keyring, account_id)
    except CallerFault as fault:
        if fault.code != "person_key_destroyed":
            raise
        return None


def _returned(session: Session, one: Payment) -> dict[str, Any]:
    states = [state for state in fund.payables(session, case_no=one.owed.case_no) if state.payable.owed == one.owed and not state.withdrawn]
    state = states[-1] if states else None
    step, zh, en = _next(session, one, state)
    return {
        "payment_no": one.payment_no, "batch_no": one.batch_no, "case_no": one.owed.case_no, "award_no": state.award_no if state else None,
        "item": one.owed.item, "zh": benefit_zh(one.owed.item), "period": one.owed.period, "payee": one.owed.payee, "amount_fen": one.amount_fen,
        "due_on": one.due_on.isoformat(), "state": one.state.value, "state_zh": PAYMENT_STATE_ZH[one.state], "reason": one.reason,
        "open_fen": state.open_fen if state else 0, "next": step, "next_zh": zh, "next_en": en,
    }  # fmt: skip


def _next(session: Session, one: Payment, state: PayableState | None) -> tuple[str, str, str]:
    if one.state is State.UNKNOWN:
        return "resolve", "凭银行证据认定是否已付", "say by the bank's evidence whether it was paid"
    if state is None or not state.open_fen:
        return "none", "", ""
    if state.payment_no is not None:
        return "in_batch", f"已编入 {state.payment_no}，等待签署", f"put into {state.payment_no}, waits for its signatures"
    live, row = fund.live_account(session, one.owed.payee), batches.payment_row(session, one.payment_no)
    assert row is not None, "a payment has its row"
    if live is None or live.at <= row.at:
        return "account", "核对或更正收款账户", "check or correct the account of the payee"
    return "prepare", "账户已更正，可以重新编入批次", "the account was corrected: put it into a batch again"


