"""How a step of the benefits is recorded: by which person, on which ground, in the chain of its case."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault


def by_a_person(actor: Actor) -> None:
    """Refuse a job of the system: this step changes what somebody gets. Raises CallerFault `person_needed`."""
    if actor.machine:
        raise CallerFault(
            "person_needed",
            "这一步影响待遇，须由具名的工作人员办理，系统作业不得自行办理。",
            "This step changes what somebody gets: a named officer takes it, a job of the system may not.",
            remedy_zh="请由有权限的工作人员办理。",
            remedy_en="Let an officer who may do so act.",
        )


def two_persons(first: str, second: str) -> None:
    """Refuse one person in both posts. Raises CallerFault `second_person_needed`."""
    if first == second:
        raise CallerFault(
            "second_person_needed",
            "办理和复核不得为同一人。",
            "Preparing and reviewing must be done by two different persons.",
            remedy_zh="请由另一位工作人员复核。",
            remedy_en="Let another officer review it.",
        )


def in_post(actor: Actor, *posts: str) -> None:
    """Refuse another post than those whose step this is. Raises CallerFault `post_needed`."""
    by_a_person(actor)
    if actor.post not in posts:
        raise CallerFault(
            "post_needed",
            f"这一步由岗位 {'、'.join(posts)} 办理，经办人的岗位是 {actor.post}。",
            f"This step belongs to the post {' or '.join(posts)}, the actor holds {actor.post}.",
            remedy_zh="请由该岗位的人员办理。",
            remedy_en="Let a person in that post act.",
        )


def record(
    session: Session, case_no: str, verb: str, content: dict[str, Any], *, actor: Actor, at: datetime, ground: str
) -> acts.Act:
    """Append an act to the chain of a case. Raises CallerFault where the ground is no address of the law."""
    return record_about(session, f"case:{case_no}", verb, content, actor=actor, at=at, ground=ground)


def record_about(
    session: Session, subject: str, verb: str, content: dict[str, Any], *, actor: Actor, at: datetime, ground: str
) -> acts.Act:
    """Append an act to the chain of a subject. Raises CallerFault where the ground is no address of the law."""
    law.book().provision(ground)
    return acts.record(session, verb=verb, subject=subject, actor=str(actor), ground=ground, content=content, at=at)


def unknown(what_zh: str, what_en: str, name: object) -> CallerFault:
    """The refusal of something that is not there."""
    return CallerFault(
        "not_found",
        f"没有{what_zh}“{name}”。",
        f"There is no {what_en} {name!r}.",
        remedy_zh="请核对编号；可用 zhibao benefits show 查看案件的待遇。",
        remedy_en="Check the number; `zhibao benefits show` lists the benefits of a case.",
    )
