"""Sending a batch back: whoever should sign says why she does not, and the maker edits or voids it.

A refusal is an act about one version. It stops every further signature under that version; an edit is a new version,
which nobody has refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.fund import batches, rules
from zhibao.fund.charts import staff_posts
from zhibao.fund.model import Batch, Post
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.turn import turn

VERB = "refuse_payments"


@dataclass(frozen=True)
class Refusal:
    """Who sent a version back, when, and why."""

    post: Post
    actor: str
    at: datetime
    reason: str


def refuse(
    session: Session, batch_no: str, post: Post, *, reason: str, content: str | None, actor: Actor, ground: str, at: datetime
) -> Batch:
    """Send a batch back instead of signing it. The reason concerns the batch and names nobody.

    Raises CallerFault `no_reason`, `already_sent`, `already_signed`, `content_changed`, `batch_refused` and those of the post.
    """
    turn(session, f"fund:{batches.standing(session, batch_no).batch.book}")
    held = batches.standing(session, batch_no)
    rules.check_post(staff_posts(), post, actor.post, actor.machine)
    if not reason.strip():
        raise _fault("no_reason", "退回须写明原因。", "Sending back needs a reason.", batch_no)
    if held.file is not None:
        raise _fault("already_sent", "此批次已生成银行文件，不能再退回。", "A bank file of this batch was made; it can no longer be sent back.", batch_no)
    if post not in held.lane.posts or post in held.signed:
        raise _fault("already_signed", "这一环节已签署，或者此通道没有这一环节。", "This post has signed, or this lane has no such step.", batch_no)
    if content not in (None, held.version.content_digest):
        raise _fault("content_changed", "内容与所见的不符。", "The content is not what was seen.", batch_no)
    check_not_refused(session, batch_no, held.version.version)
    acts.record(
        session, verb=VERB, subject=f"payment_batch:{batch_no}", actor=str(actor), ground=ground, at=at,
        content={"version": held.version.version, "post": post.value, "reason": reason.strip()},
    )  # fmt: skip
    return batches.batch(session, batch_no)


def refusal_of(session: Session, batch_no: str, version: int) -> Refusal | None:
    """The refusal of a version, None when nobody refused it."""
    return refusals_of(session, {batch_no: version}).get(batch_no)


def refusals_of(session: Session, versions: Mapping[str, int]) -> dict[str, Refusal]:
    """The refusals of versions by batch; a version that nobody refused is left out."""
    subjects = [f"payment_batch:{number}" for number in versions]
    query = select(acts.Act).where(acts.Act.subject.in_(subjects), acts.Act.verb == VERB).order_by(acts.Act.id)
    found = {}
    for act in session.scalars(query):
        number = act.subject.partition(":")[2]
        if act.content["version"] == versions[number]:
            found[number] = Refusal(Post(act.content["post"]), act.actor, act.at, act.content["reason"])
    return found


def check_not_refused(session: Session, batch_no: str, version: int) -> None:
    """Raises CallerFault `batch_refused` for a version that somebody sent back."""
    refusal = refusal_of(session, batch_no, version)
    if refusal is not None:
        raise _fault("batch_refused", f"此批次已退回：{refusal.reason}", f"This batch was sent back: {refusal.reason}", batch_no)


def _fault(code: str, zh: str, en: str, place: str) -> CallerFault:
    return CallerFault(
        code, zh, en, place=place, remedy_zh="由制单岗修改或作废后重新签署。", remedy_en="The maker edits or voids it; then it is signed anew."
    )
