"""The monthly push (推送): what the agency tells each tax office of a closed month, fixed line by line.

Per enterprise, industry, tier and rate: orders, base, factor, amount, with articles and marks (`guangdong-2026-2 §2`,
`taoyuan-2025-1 §17(1)`). What a bill or an adjustment holds is pushed once; what was recorded since is a further push that
names the one before. A push is told again from its own rows, so that its file has the same bytes on every day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.contributions import collection
from zhibao.contributions.acts import ClosedBill
from zhibao.contributions.collection_tables import PushLineRow, PushRow
from zhibao.contributions.model import Adjustment, Line
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import canonical_json
from zhibao.kit.turn import turn


@dataclass(frozen=True)
class PushLine:
    """What one enterprise owes one tax office in one industry, tier and rate. `batch` is 0 for the bill, else the adjustment."""

    batch: int
    platform: str
    name: str
    tax_office: str
    industry: str
    tier: str | None
    orders: int
    base_fen: int
    factor: str
    amount_fen: int
    cites: tuple[str, ...]
    mark: str

    def document(self) -> dict[str, Any]:
        """The line as JSON."""
        return asdict(self) | {"cites": list(self.cites)}


@dataclass(frozen=True)
class Push:
    """One push to one tax office, as it was sent."""

    push_no: str
    previous: str | None
    province: str
    tax_office: str
    month: str
    number: int
    orders: int
    amount_fen: int
    digest: str
    mark: str
    pushed_by: str
    recorded: datetime
    lines: tuple[PushLine, ...]

    def document(self) -> dict[str, Any]:
        """The push as JSON."""
        return {
            "push": self.push_no, "previous": self.previous, "place": self.province, "tax_office": self.tax_office, "month": self.month,
            "number": self.number, "orders": self.orders, "amount_fen": self.amount_fen, "digest": self.digest, "mark": self.mark,
            "provisional": self.mark == "assumed", "pushed_by": self.pushed_by, "at": self.recorded.isoformat(),
            "lines": [line.document() for line in self.lines],
        }  # fmt: skip


def pushes(session: Session, province: str, month: str | None = None) -> list[Push]:
    """The pushes of a province, of one month or all, by month, tax office and number."""
    query = select(PushRow).where(PushRow.province == province).order_by(PushRow.month, PushRow.tax_office, PushRow.number)
    if month is not None:
        query = query.where(PushRow.month == month)
    return [_push(session, row) for row in session.scalars(query).all()]


def push_of(session: Session, push_no: str) -> Push:
    """One push by its number. Raises CallerFault `unknown_push`."""
    row = session.get(PushRow, push_no)
    if row is None:
        raise CallerFault(
            "unknown_push", f"没有编号为“{push_no}”的推送。", f"There is no push {push_no!r}.",
            remedy_zh="编号见 zhibao contributions push --month。", remedy_en="`zhibao contributions push --month` lists the numbers.",
        )  # fmt: skip
    return _push(session, row)


def waiting(session: Session, closed: ClosedBill) -> dict[str, list[PushLine]]:
    """The lines of a closed bill and its adjustments that no push holds yet, by tax office."""
    reached: dict[str, int] = {}
    for one in pushes(session, closed.province, str(closed.month)):
        reached[one.tax_office] = max(reached.get(one.tax_office, 0), *(line.batch for line in one.lines))
    parts: Iterable[Line | Adjustment] = (*closed.lines, *closed.adjustments)
    held: dict[tuple[Any, ...], PushLine] = {}
    for part in parts:
        batch = (part.batch or 0) if isinstance(part, Adjustment) else 0
        if batch <= reached.get(part.key.tax_office, -1):
            continue
        key = (batch, part.key.platform, part.key.tax_office, part.key.industry, part.key.tier or "", part.key.base_fen, part.key.factor)
        held[key] = _added(held.get(key), batch, part)
    found: dict[str, list[PushLine]] = {}
    for key in sorted(held):
        if held[key].orders or held[key].amount_fen:
            found.setdefault(held[key].tax_office, []).append(held[key])
    return found


def _added(line: PushLine | None, batch: int, part: Line | Adjustment) -> PushLine:
    key = part.key
    if line is None:
        return PushLine(
            batch, key.platform, key.platform, key.tax_office, key.industry, key.tier, part.orders, key.base_fen, key.factor, part.amount_fen,
            part.cites, part.mark,
        )  # fmt: skip
    return replace(
        line, orders=line.orders + part.orders, amount_fen=line.amount_fen + part.amount_fen,
        cites=tuple(dict.fromkeys((*line.cites, *part.cites))), mark=law.weakest([line.mark, part.mark]),
    )  # fmt: skip


def push(
    session: Session, closed: ClosedBill, names: Mapping[str, str], *, tax_office: str | None = None, actor: Actor
) -> list[Push]:
    """Push what waits of a closed month, to all its tax offices or to one; nothing waits, nothing is recorded.

    Raises CallerFault `post_not_allowed`, `unknown_tax_office`.
    """
    collection.must_be(actor, (collection.CLERK,))
    if tax_office is not None:
        collection.known_office(tax_office)
    turn(session, f"push:{closed.province}:{closed.month}")
    made = []
    for office, lines in waiting(session, closed).items():
        if tax_office in (None, office):
            made.append(_record(session, closed, office, [replace(line, name=names.get(line.platform, line.platform)) for line in lines], actor))
    return made


def _record(session: Session, closed: ClosedBill, office: str, lines: list[PushLine], actor: Actor) -> Push:
    month = str(closed.month)
    before = [one for one in pushes(session, closed.province, month) if one.tax_office == office]
    number, previous = len(before) + 1, before[-1].push_no if before else None
    push_no = f"T{closed.province}-{month}-{office}-{number}"
    mark, digest = law.weakest([line.mark for line in lines]), digest_of(lines)
    orders, fen = sum(line.orders for line in lines), sum(line.amount_fen for line in lines)
    act = acts.record(
        session, verb="push_month", subject=f"bill:{closed.province}:{month}", actor=str(actor), ground=collection.GROUND,
        content={"push": push_no, "previous": previous, "orders": orders, "amount_fen": fen, "digest": digest},
    )  # fmt: skip
    session.add(
        PushRow(
            push_no=push_no, province=closed.province, tax_office=office, month=month, number=number, previous=previous, orders=orders,
            amount_fen=fen, line_count=len(lines), digest=digest, mark=mark, pushed_by=str(actor), recorded=act.at, act_id=act.id,
        )
    )
    session.flush()
    session.add_all(
        PushLineRow(push_no=push_no, line_no=line_no, **(asdict(line) | {"cites": list(line.cites)})) for line_no, line in enumerate(lines, 1)
    )
    session.flush()
    return push_of(session, push_no)


def digest_of(lines: Iterable[PushLine]) -> str:
    """The digest of what a push says, over its lines as canonical JSON."""
    return text_digest(canonical_json([line.document() for line in lines]))


def _push(session: Session, row: PushRow) -> Push:
    lines = session.scalars(select(PushLineRow).where(PushLineRow.push_no == row.push_no).order_by(PushLineRow.line_no))
    return Push(
        row.push_no, row.previous, row.province, row.tax_office, row.month, row.number, row.orders, row.amount_fen, row.digest, row.mark,
        row.pushed_by, row.recorded, tuple(_line(line) for line in lines),
    )  # fmt: skip


def _line(row: PushLineRow) -> PushLine:
    return PushLine(
        row.batch, row.platform, row.name, row.tax_office, row.industry, row.tier, row.orders, row.base_fen, row.factor, row.amount_fen,
        tuple(row.cites), row.mark,
    )  # fmt: skip
