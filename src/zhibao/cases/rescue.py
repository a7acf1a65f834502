"""From accident to report to treatment (及时救治): times on record, the part of the enterprise in it, and what a late rescue led to.

Enterprises and service agencies are to see to it that the injured is treated without delay (`zhejiang-2025-44 §2(6)`). How many
hours that is, a province says (`taoyuan-2025-1 §62(4)`); where it says nothing, times are kept and nothing is called late. A late
rescue is a question to be asked and changes nothing for the injured person.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases import acts as cases
from zhibao.cases.rescue_tables import RescueFollowRow, RescueRow
from zhibao.kit import acts, vault
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.turn import turn

GROUND = "zhejiang-2025-44 §2(6)"
PARTS: Mapping[str, tuple[str, str]] = {
    "called": ("呼叫急救", "called an ambulance"), "accompanied": ("陪同就医", "went along"), "advanced": ("垫付费用", "advanced the cost"),
    "informed": ("仅告知", "only informed"), "none": ("没有参与", "did nothing"), "unknown": ("不清楚", "not known"),
}  # fmt: skip
FOLLOWS: Mapping[str, tuple[str, str]] = {"asked": ("询问企业", "asked the enterprise"), "answered": ("企业说明", "it explained"), "closed": ("办结", "closed")}


@dataclass(frozen=True)
class Rescue:
    """The times of a rescue, whole minutes after the accident; None where an instant is not known. `late` says what took too long."""

    case_no: str
    platform: str | None
    injury_at: datetime
    report_minutes: int
    treatment_minutes: int | None
    platform_part: str
    late: tuple[str, ...]
    followed: tuple[tuple[str, str, datetime], ...]

    @property
    def open(self) -> bool:
        """Whether a late rescue still waits for an answer or an end."""
        return bool(self.late) and (not self.followed or self.followed[-1][0] != "closed")

    def document(self) -> dict[str, Any]:
        """As others read it."""
        return {
            "case_no": self.case_no, "platform": self.platform, "injury_at": self.injury_at.isoformat(), "report_minutes": self.report_minutes,
            "treatment_minutes": self.treatment_minutes, "platform_part": self.platform_part, "part_zh": PARTS[self.platform_part][0],
            "part_en": PARTS[self.platform_part][1], "late": list(self.late), "open": self.open,
            "followed": [{"verb": verb, "zh": FOLLOWS[verb][0], "en": FOLLOWS[verb][1], "by": by, "at": at.isoformat()} for verb, by, at in self.followed],
        }  # fmt: skip


def record(
    session: Session, case_no: str, *, reported_at: datetime, platform: str | None, platform_knew_at: datetime | None, treated_at: datetime | None,
    platform_part: str, actor: Actor, at: datetime,
) -> Rescue:  # fmt: skip
    """Put the times of a rescue on record; a later row corrects. Raises CallerFault `unknown_case`, `person_needed`, `rescue_form`."""
    case = cases.case_state(session, case_no)
    if actor.machine:
        raise CallerFault("person_needed", "须由人登记。", "A person records this.")
    told = [one for one in (platform_knew_at, treated_at, reported_at) if one is not None]
    if platform_part not in PARTS or any(one < case.injury_at or one > at for one in told):
        raise CallerFault(
            "rescue_form", "时间应在事故之后、登记之前，并写明企业的参与情况。", "Each time lies after the accident and before now, and the part of the enterprise is told.",
            place="rescue", remedy_zh=f"可用：{'、'.join(PARTS)}。", remedy_en=f"Use one of: {', '.join(PARTS)}.",
        )  # fmt: skip
    turn(session, f"case_rescue:{case_no}")
    number = 1 + int(session.scalar(select(func.count()).where(RescueRow.case_no == case_no)) or 0)
    content = {
        "number": number, "platform": platform, "injury_at": case.injury_at.isoformat(), "reported_at": reported_at.isoformat(),
        "platform_knew_at": platform_knew_at and platform_knew_at.isoformat(), "treated_at": treated_at and treated_at.isoformat(), "platform_part": platform_part,
    }  # fmt: skip
    act = acts.record(session, verb="rescue_recorded", subject=f"rescue:{case_no}", actor=str(actor), ground=GROUND, at=at, content=content)
    session.add(RescueRow(
        case_no=case_no, number=number, platform=platform, injury_at=case.injury_at, platform_knew_at=platform_knew_at, reported_at=reported_at,
        treated_at=treated_at, platform_part=platform_part, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return rescue(session, case_no)


def follow(session: Session, keyring: Keyring, case_no: str, verb: str, words: str, *, actor: Actor, at: datetime) -> Rescue:
    """An officer asks about a late rescue, notes the answer, closes it. Raises CallerFault `rescue_unknown`, `rescue_form`, `rescue_closed`, `person_needed`."""
    held, case = rescue(session, case_no), cases.case_state(session, case_no)
    if actor.machine:
        raise CallerFault("person_needed", "须由人跟踪。", "A person follows up.")
    if verb not in FOLLOWS or not words.strip():
        raise CallerFault("rescue_form", "请写明办理的种类和内容。", "Say what you did and what came of it.", place="verb")
    if not held.open:
        raise CallerFault("rescue_closed", "没有迟延的救治等待跟踪。", "No late rescue waits to be followed up.", place=case_no)
    turn(session, f"case_rescue:{case_no}")
    sealed = vault.seal_for(session, keyring, case.person, words.strip().encode(), at=at)
    number = len(held.followed) + 1
    content = {"number": number, "words_digest": text_digest(sealed, "sm3")}
    act = acts.record(session, verb=f"rescue_{verb}", subject=f"rescue:{case_no}", actor=str(actor), ground=GROUND, at=at, content=content)
    session.add(RescueFollowRow(case_no=case_no, number=number, verb=verb, sealed=sealed, actor=str(actor), at=act.at, act_id=act.id))
    session.flush()
    return rescue(session, case_no)


def rescue(session: Session, case_no: str) -> Rescue:
    """The rescue of a case as it stands. Raises CallerFault `rescue_unknown`."""
    found = rescues(session, case_no)
    if not found:
        raise CallerFault("rescue_unknown", f"{case_no} 尚未登记救治时间。", f"No times of rescue are on record for {case_no}.", place=case_no)
    return found[0]


def rescues(session: Session, prefix: str) -> list[Rescue]:
    """The rescues of the cases whose number begins so (a case, a city, a province), the newest row of each; late and open ones first."""
    newest: dict[str, RescueRow] = {}
    for row in session.scalars(select(RescueRow).where(RescueRow.case_no.startswith(prefix)).order_by(RescueRow.number)):
        newest[row.case_no] = row
    followed: dict[str, list[tuple[str, str, datetime]]] = {}
    for one in session.scalars(select(RescueFollowRow).where(RescueFollowRow.case_no.startswith(prefix)).order_by(RescueFollowRow.number)):
        followed.setdefault(one.case_no, []).append((one.verb, one.actor, one.at))
    found = [_rescue(row, tuple(followed.get(number, ()))) for number, row in newest.items()]
    return sorted(found, key=lambda one: (not one.open, not one.late, one.case_no))


def _rescue(row: RescueRow, followed: tuple[tuple[str, str, datetime], ...]) -> Rescue:
    late = []
    knew = row.platform_knew_at
    if knew is not None and (limit := _hours("rescue_report_hours", row)) is not None and row.reported_at > knew + limit:
        late.append("report")
    if (limit := _hours("rescue_treatment_hours", row)) is not None and row.treated_at is not None and row.treated_at > row.injury_at + limit:
        late.append("treatment")
    treated = None if row.treated_at is None else _minutes(row.treated_at - row.injury_at)
    return Rescue(row.case_no, row.platform, row.injury_at, _minutes(row.reported_at - row.injury_at), treated, row.platform_part, tuple(late), followed)


def _hours(name: str, row: RescueRow) -> timedelta | None:
    try:
        return timedelta(hours=int(str(law.book().number(name, place=row.case_no[:6], on=row.injury_at.astimezone(ZONE).date()).value)))
    except law.MissingNumber:
        return None


def _minutes(length: timedelta) -> int:
    return length // timedelta(minutes=1)
