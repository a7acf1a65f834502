"""The first administrators of a home: three posts of access, named by two persons, once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao.access import acts as grants
from zhibao.access import rules
from zhibao.access.acts import GROUND
from zhibao.access.model import Area
from zhibao.access.tables import PostGrantRow, PostGrantStepRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

POSTS = ("grant_applicant", "grant_reviewer", "grant_approver")


def begin(
    session: Session, keyring: Keyring, area: Area, people: Mapping[str, tuple[str, str]], *, named_by: tuple[str, str], at: datetime
) -> list[str]:
    """Open the three accounts (post: name, how shown) and give them their posts; returns the numbers of the grants.

    Whoever applies for a grant is one of the two who name, whoever approves is the other, and nobody approves her own.
    Raises CallerFault `begun_already`, `two_persons`, `three_persons`.
    """
    if session.execute(select(func.count()).select_from(PostGrantRow)).scalar_one():
        raise CallerFault(
            "begun_already", "本数据目录已有授权，不能再设首批管理员。", "Grants exist in this home; first administrators are named once.",
            remedy_zh="请由现有权限管理人员办理。", remedy_en="Let those who administer access do it.",
        )  # fmt: skip
    first, second = named_by
    if first == second:
        raise CallerFault("two_persons", "首批管理员须由两人共同设立。", "First administrators are named by two persons together.")
    if len({name for name, _ in people.values()}) != len(POSTS) or set(people) != set(POSTS):
        raise CallerFault("three_persons", "申请、审核、审批三岗须由三个人担任。", "The three posts are held by three persons.")
    made = []
    for number, post in enumerate(POSTS, 1):
        name, shown_as = people[post]
        approving = second if name != second else first
        applying = first if approving == second else second
        grants.open_account(
            session, keyring, name, person=name, shown_as=shown_as, pseudonym=None, actor=Actor(applying, "beginning"), at=at
        )
        made.append(_grant(session, f"G{at.year}-{number:06d}", name, post, area, applying, approving, at))
    return made


def _grant(session: Session, number: str, name: str, post: str, area: Area, applying: str, approving: str, at: datetime) -> str:
    rules.check_area(rules.post(post), area)
    content = {"grant": number, "post": post, "area": str(area), "beginning": True}
    applied = acts.record(
        session, verb="grant_applied", subject=f"account:{name}", actor=str(Actor(applying, "beginning")), ground=GROUND, at=at, content=content
    )
    session.add(
        PostGrantRow(
            grant_no=number, account=name, post=post, area_kind=area.kind.value, area=area.value, valid_from=at.date(), valid_to=None,
            reason="首批管理员 / first administrators", act_id=applied.id,
        )
    )
    session.flush()
    actor = str(Actor(approving, "beginning"))
    for step in ("reviewed", "approved"):
        act = acts.record(session, verb=f"grant_{step}", subject=f"account:{name}", actor=actor, ground=GROUND, at=at, content=content)
        session.add(PostGrantStepRow(grant_no=number, step=step, actor=actor, at=at, reason="首批管理员", act_id=act.id))
        session.flush()
    return number
