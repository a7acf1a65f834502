"""The quality of data by source and supplier: in each dimension, how many rows are good of how many. Counts, never a grade.

Five dimensions (`jiangsu-2025-31 §3`, `taoyuan-2025-1 §66(3)`): completeness 完整, validity 有效, timeliness 及时, consistency 一致,
uniqueness 唯一. A measure is a count that exists already, turned into a row of a month; what is wrong goes back to the supplier.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import canonical_json
from zhibao.kit.turn import turn
from zhibao.linkage.acts import due_on
from zhibao.linkage.tables import QualityReturnRow, QualityRow

GROUND = "jiangsu-2025-31 §3"
DIMENSIONS = {"completeness": ("完整", "complete"), "validity": ("有效", "valid"), "timeliness": ("及时", "in time"), "consistency": ("一致", "consistent"), "uniqueness": ("唯一", "unique")}
SOURCES = {"orders": ("订单", "orders"), "rosters": ("参保名单", "rosters"), "reports": ("报案", "injury reports"), "exchanges": ("数据交换", "exchanges")}


@dataclass(frozen=True)
class Measure:
    """Of a source and a supplier in a month: `good` rows of `whole`, and how many are wrong for which reason."""

    source: str
    supplier: str
    dimension: str
    good: int
    whole: int
    why: Mapping[str, int] = field(default_factory=dict)

    def document(self) -> dict[str, Any]:
        """The measure as others read it; of nothing there is no share."""
        zh, en = DIMENSIONS[self.dimension]
        return {
            "source": self.source, "supplier": self.supplier, "dimension": self.dimension, "zh": zh, "en": en, "good": self.good, "whole": self.whole,
            "permille": self.good * 1000 // self.whole if self.whole else None, "why": dict(self.why),
        }  # fmt: skip


@dataclass(frozen=True)
class Load:
    """What a batch of orders or a roster says of itself: rows received and what became of them."""

    supplier: str
    received: int
    duplicate: int
    conflicts: int
    reasons: Mapping[str, int]


def of_orders(loads: Sequence[Load], in_time: Mapping[str, tuple[int, int]] | None) -> list[Measure]:
    """The measures of order files. `in_time` gives by supplier how many orders came in time of how many; None where no limit is established."""
    found = []
    for supplier in sorted({one.supplier for one in loads}):
        mine = [one for one in loads if one.supplier == supplier]
        whole, reasons = sum(one.received for one in mine), _sum(mine)
        missing = {code: count for code, count in reasons.items() if code.startswith("missing_")}
        invalid = {code: count for code, count in reasons.items() if code not in missing}
        found += [
            _measure("orders", supplier, "completeness", whole, missing), _measure("orders", supplier, "validity", whole, invalid),
            _measure("orders", supplier, "consistency", whole, {"conflict": sum(one.conflicts for one in mine)}),
            _measure("orders", supplier, "uniqueness", whole, {"duplicate": sum(one.duplicate for one in mine)}),
        ]  # fmt: skip
        if in_time is not None and supplier in in_time:
            good, all_of_them = in_time[supplier]
            found.append(_measure("orders", supplier, "timeliness", all_of_them, {"late": all_of_them - good}))
    return found


def of_rosters(loads: Sequence[Load]) -> list[Measure]:
    """The measures of rosters: rows that could be registered. A row that is known already is no fault, because whole lists are sent again."""
    return [
        _measure("rosters", supplier, "validity", sum(one.received for one in loads if one.supplier == supplier), _sum([one for one in loads if one.supplier == supplier]))
        for supplier in sorted({one.supplier for one in loads})
    ]


def of_reports(reports: Sequence[tuple[str, bool, bool]], filings: Sequence[tuple[str, str]]) -> list[Measure]:
    """The measures of injury reports: (supplier, whether it says when, whether it is a second one of the same accident); (platform, how its filing stands)."""
    found = []
    for supplier in sorted({one[0] for one in reports}):
        mine = [one for one in reports if one[0] == supplier]
        found += [
            _measure("reports", supplier, "completeness", len(mine), {"no_time_of_injury": sum(not one[1] for one in mine)}),
            _measure("reports", supplier, "uniqueness", len(mine), {"joined": sum(one[2] for one in mine)}),
        ]
    for platform in sorted({one[0] for one in filings}):
        stands = [state for one, state in filings if one == platform and state in ("kept", "late")]
        found.append(_measure("reports", platform, "timeliness", len(stands), {"late": stands.count("late")}))
    return [one for one in found if one.whole]


@dataclass(frozen=True)
class Exchanged:
    """A request whose answer was due or came in a month: its partner, whether it was answered and in time, files and rows."""

    partner: str
    answered: bool
    late: bool | None
    files: int
    refused: Mapping[str, int]
    rows: int
    doubled: int
    changed: int
    withdrawn: int


def of_exchanges(exchanged: Sequence[Exchanged]) -> list[Measure]:
    """The measures of partners: requests answered, answered in time, files taken, rows told once and not changed."""
    found = []
    for partner in sorted({one.partner for one in exchanged}):
        mine = [one for one in exchanged if one.partner == partner]
        timed = [one for one in mine if one.late is not None]
        refused: dict[str, int] = {}
        for one in mine:
            for code, count in one.refused.items():
                refused[code] = refused.get(code, 0) + count
        rows = sum(one.rows for one in mine)
        found += [
            _measure("exchanges", partner, "completeness", len(mine), {"unanswered": sum(not one.answered for one in mine)}),
            _measure("exchanges", partner, "timeliness", len(timed), {"late": sum(bool(one.late) for one in timed)}),
            _measure("exchanges", partner, "validity", sum(one.files for one in mine), refused),
            _measure("exchanges", partner, "uniqueness", rows, {"doubled": sum(one.doubled for one in mine)}),
            _measure("exchanges", partner, "consistency", rows, {"changed": sum(one.changed for one in mine), "withdrawn": sum(one.withdrawn for one in mine)}),
        ]
    return [one for one in found if one.whole]


def _measure(source: str, supplier: str, dimension: str, whole: int, why: Mapping[str, int]) -> Measure:
    wrong = {code: count for code, count in why.items() if count}
    return Measure(source, supplier, dimension, whole - sum(wrong.values()), whole, wrong)


def _sum(loads: Sequence[Load]) -> dict[str, int]:
    found: dict[str, int] = {}
    for one in loads:
        for code, count in one.reasons.items():
            found[code] = found.get(code, 0) + count
    return found


def keep(session: Session, place: str, month: str, measures: Sequence[Measure], *, actor: Actor, at: datetime) -> int:
    """Keep the measures of a month; one that is kept already as it is changes nothing, another is a new edition. Returns how many are new."""
    turn(session, f"linkage_quality:{place}:{month}")
    held = {(row.source, row.supplier, row.dimension): row for row in _newest(session, place, month)}
    fresh = [one for one in measures if (row := held.get((one.source, one.supplier, one.dimension))) is None or (row.good, row.whole, row.why) != (one.good, one.whole, dict(one.why))]
    if not fresh:
        return 0
    act = acts.record(
        session, verb="quality_measured", subject=f"linkage:quality:{place}:{month}", actor=str(actor), ground=GROUND, at=at,
        content={"month": month, "measures": [[one.source, one.supplier, one.dimension, one.good, one.whole] for one in fresh]},
    )  # fmt: skip
    for one in fresh:
        before = held.get((one.source, one.supplier, one.dimension))
        session.add(QualityRow(
            place=place, month=month, source=one.source, supplier=one.supplier, dimension=one.dimension, edition=1 if before is None else before.edition + 1,
            good=one.good, whole=one.whole, why=dict(one.why), actor=str(actor), at=act.at, act_id=act.id,
        ))  # fmt: skip
    session.flush()
    return len(fresh)


def board(session: Session, place: str | None = None, *, months: Sequence[str] | None = None) -> list[dict[str, Any]]:
    """The measures that hold, by month, source, supplier and dimension."""
    return [
        {"place": row.place, "month": row.month, "edition": row.edition} | Measure(row.source, row.supplier, row.dimension, row.good, row.whole, row.why).document()
        for row in _newest(session, place, None)
        if months is None or row.month in months
    ]


def work_list(session: Session, place: str, month: str, supplier: str) -> list[dict[str, Any]]:
    """What a supplier is to put right of a month: source, dimension, reason and how many. Raises CallerFault `nothing_wrong`."""
    lines = [
        {"month": month, "supplier": supplier, "source": one["source"], "dimension": one["dimension"], "reason": reason, "count": count, "of": one["whole"]}
        for one in board(session, place, months=[month])
        if one["supplier"] == supplier
        for reason, count in sorted(one["why"].items())
    ]
    if not lines:
        raise CallerFault(
            "nothing_wrong", f"{month} 没有需要 {supplier} 更正的数据，或者这个月还没有统计。", f"Nothing of {month} is to be put right by {supplier}, or the month was not measured.",
            place=supplier, remedy_zh="先运行 zhibao linkage quality。", remedy_en="Run `zhibao linkage quality` first.",
        )  # fmt: skip
    return lines


def give_back(session: Session, place: str, month: str, supplier: str, *, actor: Actor, at: datetime) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """A named officer gives the list back to its supplier; the same list again is the same row. Raises CallerFault `person_needed`, `nothing_wrong`."""
    if actor.machine:
        raise CallerFault("person_needed", "须由具名的工作人员退回。", "A named officer gives data back, not a job.")
    turn(session, f"linkage_quality:{place}:{month}")
    lines = work_list(session, place, month, supplier)
    digest = text_digest(canonical_json(lines), "sm3")
    query = select(QualityReturnRow).where(
        QualityReturnRow.place == place, QualityReturnRow.month == month, QualityReturnRow.supplier == supplier, QualityReturnRow.digest == digest
    )
    held = session.scalars(query).first()
    if held is None:
        act = acts.record(
            session, verb="data_given_back", subject=f"linkage:quality:{place}:{month}", actor=str(actor), ground=GROUND, at=at,
            content={"month": month, "supplier": supplier, "lines": len(lines), "digest": digest},
        )  # fmt: skip
        held = QualityReturnRow(
            place=place, month=month, supplier=supplier, lines=len(lines), digest=digest, due_on=due_on("quality_return_days", place, at.astimezone(ZONE).date()),
            actor=str(actor), at=act.at, act_id=act.id,
        )  # fmt: skip
        session.add(held)
        session.flush()
    return lines, _returned(held)


def returns(session: Session, place: str | None = None) -> list[dict[str, Any]]:
    """The lists that were given back, the newest first."""
    query = select(QualityReturnRow).order_by(QualityReturnRow.at.desc(), QualityReturnRow.id.desc())
    return [_returned(row) for row in session.scalars(query if place is None else query.where(QualityReturnRow.place == place))]


def _returned(row: QualityReturnRow) -> dict[str, Any]:
    return {
        "place": row.place, "month": row.month, "supplier": row.supplier, "lines": row.lines, "digest": row.digest, "due_on": row.due_on and row.due_on.isoformat(),
        "by": row.actor, "at": row.at.isoformat(),
    }  # fmt: skip


def _newest(session: Session, place: str | None, month: str | None) -> list[QualityRow]:
    keys = (QualityRow.place, QualityRow.month, QualityRow.source, QualityRow.supplier, QualityRow.dimension)
    last = select(*keys, func.max(QualityRow.edition).label("edition")).group_by(*keys).subquery()
    query = select(QualityRow).join(last, (QualityRow.edition == last.c.edition) & _same(last, *(key.key for key in keys)))
    if place is not None:
        query = query.where(QualityRow.place == place)
    if month is not None:
        query = query.where(QualityRow.month == month)
    return list(session.scalars(query.order_by(*keys)))


def _same(last: Any, *names: str) -> Any:
    condition: Any = True
    for name in names:
        condition = (getattr(QualityRow, name) == last.c[name]) & condition
    return condition
