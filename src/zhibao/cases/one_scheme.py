"""One injury, one scheme (`measures-2025 §15(1)`; `zhejiang-2025-44 §2(7)`): what another scheme holds of the same event.

Records of other schemes come in as data: an application or benefit of the work injury insurance, a stand-alone record
of a unit and person. One of the same event, or a live stand-alone one of the same unit and person, is a task for a
named officer. Inquiry, treatment and clocks go on; only payment of the same item waits until she has decided.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.cases import acts as cases
from zhibao.cases.guards import waiting_items, waits_for
from zhibao.cases.model import CaseState
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, day
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

GROUND = "measures-2025 §15(1)"
STANDALONE_GROUND = "zhejiang-2025-44 §2(7)"
VERB = "other_scheme_record"
# Stands for the item where the other scheme has named none: it is no benefit, so no payment waits for it.
NOT_NAMED = "not_named"


class OtherScheme(StrEnum):
    """What the other scheme holds."""

    WORK_INJURY_APPLICATION = "work_injury_application"
    WORK_INJURY_BENEFIT = "work_injury_benefit"
    STANDALONE_RECORD = "standalone_record"


class Standing(StrEnum):
    """How it stands there."""

    LIVE = "live"
    PAID = "paid"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"


_COUNTS = (Standing.LIVE, Standing.PAID)


@dataclass(frozen=True)
class OtherSchemeRecord:
    """A record of another scheme: whose, of which unit, of which event, for which items, and how it stands.

    A later record with the same `ref` replaces an earlier one. `items` are identifiers of benefits, such as
    "medical_care"; empty where the other scheme names none.
    """

    ref: str
    kind: OtherScheme
    person: int
    unit: str | None
    event_on: date | None
    standing: Standing
    items: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class Concern:
    """Whether a record concerns a case, and why, in both languages."""

    concerns: bool
    zh: str
    en: str


def concern(record: OtherSchemeRecord, *, person: int, unit: str | None, injury_on: date) -> Concern:
    """Whether a record is of the same event, or a live stand-alone one of the same unit and person."""
    if record.person != person:
        return Concern(False, "不是同一人", "another person")
    if record.standing not in _COUNTS:
        return Concern(False, f"该记录已不再有效（{record.standing}）", f"the record no longer stands ({record.standing})")
    if record.kind is OtherScheme.STANDALONE_RECORD:
        return _standalone(record, unit, injury_on)
    if record.event_on is None:
        return Concern(True, "对方制度未载明事故日期，由承办人核对", "the other scheme names no day of the event; an officer compares")
    if record.event_on != injury_on:
        return Concern(False, f"另一次事故（{record.event_on}）", f"another event ({record.event_on})")
    return Concern(True, f"同一事故（{injury_on}）在工伤保险已有申请或者待遇", f"the work injury insurance has an application or benefit for the same event ({injury_on})")


def _standalone(record: OtherSchemeRecord, unit: str | None, injury_on: date) -> Concern:
    live = (record.since or date.min) <= injury_on <= (record.until or date.max)
    if not live:
        return Concern(False, "单项工伤保险在受伤当日无效", "the stand-alone insurance did not run on the day of the injury")
    if unit is not None and record.unit is not None and unit != record.unit:
        return Concern(False, "不是同一单位", "another unit")
    return Concern(True, "同一单位的同一人有有效的单项工伤保险", "the same person of the same unit holds live stand-alone work injury insurance")


def record_other_scheme(
    session: Session,
    keyring: Keyring,
    case_no: str,
    record: OtherSchemeRecord,
    *,
    officer: Actor,
    actor: Actor,
    at: datetime,
) -> Concern:
    """Note a record of another scheme in a case; where it concerns the case, open a task for the named officer.

    The task names the items that wait. Raises CallerFault `unknown_case` or `officer_needed`.
    """
    if officer.machine:
        raise CallerFault("officer_needed", "须指定一名承办人。", "A named officer is needed.", place="officer")
    case = cases.case_state(session, case_no)
    told = concern(
        record, person=case.person, unit=case.facts.get("platform"), injury_on=case.injury_at.astimezone(ZONE).date()
    )
    ground = STANDALONE_GROUND if record.kind is OtherScheme.STANDALONE_RECORD else GROUND
    act = acts.record(
        session, verb=VERB, subject=f"case:{case_no}", actor=str(actor), ground=ground,
        content=_content(record) | {"concerns": told.concerns}, at=at,
    )  # fmt: skip
    if told.concerns and not _asked(case, record):
        cases.take_step(
            session, keyring, case_no, "double_coverage_task", actor=actor, ground=GROUND, at=at,
            # Every task has a reference of its own: the record's, and the place of the act that brought it.
            facts={
                "ref": f"{record.ref}@{act.place_in_chain}", "officer": str(officer),
                "items": list(record.items) or [NOT_NAMED],
            },
        )  # fmt: skip
    return told


def decide_other_scheme(
    session: Session,
    keyring: Keyring,
    case_no: str,
    ref: str,
    *,
    this_scheme: bool,
    reason: str,
    actor: Actor,
    at: datetime,
) -> None:
    """The officer decides, with reasons, whether this scheme pays the items or the work injury insurance does."""
    cases.take_step(
        session, keyring, case_no, "double_coverage_decision", actor=actor, ground=GROUND, at=at,
        facts={"ref": ref, "scheme": "injury_protection" if this_scheme else "work_injury", "reason": reason},
    )  # fmt: skip


def payment_waits(session: Session, case_no: str, item: str) -> bool:
    """Whether payment of an item waits for the officer, or was given to the other scheme; every other item goes on."""
    return waits_for(waiting_items(cases.case_state(session, case_no)), item)


def records(session: Session, case_no: str) -> list[OtherSchemeRecord]:
    """The records of other schemes noted in a case, the newest of each reference."""
    query = (
        select(acts.Act)
        .where(acts.Act.subject == f"case:{case_no}", acts.Act.verb == VERB)
        .order_by(acts.Act.place_in_chain)
    )
    newest = {act.content["ref"]: act.content for act in session.execute(query).scalars()}
    return [_record(content) for content in newest.values()]


def _asked(case: CaseState, record: OtherSchemeRecord) -> bool:
    """Whether a task of this record already names all its items; new items are a new task."""
    named = {
        item
        for step in case.all("double_coverage_task")
        if str(step.facts["ref"]).rpartition("@")[0] == record.ref
        for item in step.facts["items"]
    }
    return bool(named) and set(record.items or (NOT_NAMED,)) <= named


def _content(record: OtherSchemeRecord) -> dict[str, object]:
    def iso(day_of: date | None) -> str | None:
        return None if day_of is None else day_of.isoformat()

    return {
        "ref": record.ref,
        "kind": str(record.kind),
        "person": record.person,
        "unit": record.unit,
        "event_on": iso(record.event_on),
        "standing": str(record.standing),
        "items": list(record.items),
        "since": iso(record.since),
        "until": iso(record.until),
    }


def _record(content: dict[str, object]) -> OtherSchemeRecord:
    def on(key: str) -> date | None:
        return None if content[key] is None else day(str(content[key]))

    items, person, unit = content["items"], content["person"], content["unit"]
    assert isinstance(items, list) and isinstance(person, int)
    return OtherSchemeRecord(
        ref=str(content["ref"]),
        kind=OtherScheme(str(content["kind"])),
        person=person,
        unit=None if unit is None else str(unit),
        event_on=on("event_on"),
        standing=Standing(str(content["standing"])),
        items=tuple(str(item) for item in items),
        since=on("since"),
        until=on("until"),
    )
