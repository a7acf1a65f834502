"""The acts of the contributions: record a factor, close a month, record its adjustments; and the bill as it stands.

Rated counts come in, nothing is counted here. A closed bill is read from its own rows, never rated again; what
has changed since is shown beside it as adjustments.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.contributions import rules
from zhibao.contributions.explanation import explain
from zhibao.contributions.model import (
    BECAUSE,
    Adjustment,
    Because,
    Line,
    LineKey,
    Rating,
    RatingDecision,
    RefusedOrders,
    written,
)
from zhibao.contributions.tables import (
    AdjustmentBatchRow,
    AdjustmentRow,
    BillGroupRow,
    BillLineRow,
    BillRow,
    RatingDecisionRow,
)
from zhibao.kit import acts
from zhibao.kit.clock import Month, now
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.kit.kept import kept_while_reading
from zhibao.kit.money import exact
from zhibao.kit.tables import canonical_json


@dataclass(frozen=True)
class ClosedBill:
    """A closed bill with the adjustments that were recorded since."""

    id: int
    month: Month
    province: str
    closed_at: datetime
    closed_by: str
    ground: str
    lines: tuple[Line, ...]
    adjustments: tuple[Adjustment, ...]
    refused: tuple[dict[str, Any], ...]
    rules_digest: str
    numbers_digest: str
    batches: int


def checked_factor(factor: str, since: date, until: date | None, ground: str) -> Fraction:
    """A factor as somebody writes it, with the days and the article it stands on. Raises CallerFault `factor_form`, `period_form`."""
    try:
        value = exact(factor)
    except (ValueError, ZeroDivisionError):
        value = Fraction(0)
    if not 0 < value <= 10:
        raise CallerFault(
            "factor_form",
            f"浮动系数“{factor}”应为大于 0、不超过 10 的数。",
            f"The factor {factor!r} must be a number above 0 and not above 10.",
            remedy_zh="请按“0.8”的形式填写。",
            remedy_en='Write it like "0.8".',
        )
    if until is not None and until < since:
        raise CallerFault("period_form", "终止日期早于起始日期。", "The last day lies before the first day.")
    law.book().provision(ground)
    return value


def record_factor(
    session: Session,
    *,
    platform: str,
    province: str,
    industry: str,
    factor: str,
    since: date,
    until: date | None,
    ground: str,
    document: str,
    decided_by: str,
    actor: str,
    rests_on: Mapping[str, Any] | None = None,
    at: datetime | None = None,
) -> RatingDecision:
    """Record the decided factor of an enterprise in a province and industry.

    `ground` is an address of the law (`zhejiang-2025-44 §2(2)`), `document` the number of the decision. A later
    record that holds on the same days takes precedence; nothing is overwritten. `rests_on`: the cites and the mark of
    the review that led to it. Raises CallerFault.
    """
    value = checked_factor(factor, since, until, ground)
    act = acts.record(
        session,
        verb="record_factor",
        subject=f"rating:{province}:{platform}",
        actor=actor,
        on_behalf_of=decided_by,
        ground=ground,
        content={
            "industry": industry,
            "factor": written(value),
            "since": since.isoformat(),
            "until": until.isoformat() if until else None,
            "document": document,
            **(rests_on or {}),
        },
        at=at,
    )
    row = RatingDecisionRow(
        platform=platform,
        province=province,
        industry=industry,
        factor=written(value),
        since=since,
        until=until,
        ground=ground,
        document=document,
        decided_by=decided_by,
        recorded=act.at,
        act_id=act.id,
    )
    session.add(row)
    session.flush()
    session.refresh(row)
    return _decision(row, act)


def decisions(session: Session, provinces: Sequence[str]) -> list[RatingDecision]:
    """All recorded factors of some provinces, the oldest first."""
    rows = session.execute(
        select(RatingDecisionRow, acts.Act)
        .join(acts.Act, acts.Act.id == RatingDecisionRow.act_id)
        .where(RatingDecisionRow.province.in_(provinces))
        .order_by(RatingDecisionRow.id)
    )
    return [_decision(row, act) for row, act in rows]


def _decision(row: RatingDecisionRow, act: acts.Act) -> RatingDecision:
    return RatingDecision(
        row.id,
        row.platform,
        row.province,
        row.industry,
        exact(row.factor),
        row.since,
        row.until,
        row.ground,
        row.document,
        row.decided_by,
        row.recorded,
        tuple(act.content.get("cites", ())),
        act.content.get("mark", "official"),
    )


def closed_bill(session: Session, month: Month, province: str) -> ClosedBill | None:
    """The closed bill of a month and province with its recorded adjustments, or None while the month is open."""
    row = session.scalar(select(BillRow).where(BillRow.month == str(month), BillRow.province == province))
    return None if row is None else _closed(session, row)


@kept_while_reading
def closed_bills(session: Session, month: Month | None = None) -> list[ClosedBill]:
    """All closed bills, or those of one month, by month and province."""
    query = select(BillRow).order_by(BillRow.month, BillRow.province)
    if month is not None:
        query = query.where(BillRow.month == str(month))
    return [_closed(session, row) for row in session.scalars(query).all()]


def only(closed: ClosedBill, platform: str) -> ClosedBill:
    """A closed bill as far as it concerns one platform."""
    return replace(
        closed,
        lines=tuple(line for line in closed.lines if line.key.platform == platform),
        adjustments=tuple(change for change in closed.adjustments if change.key.platform == platform),
        refused=tuple(part for part in closed.refused if part["platform"] == platform),
    )


def _closed(session: Session, row: BillRow) -> ClosedBill:
    lines = session.scalars(
        select(BillLineRow).where(BillLineRow.bill_id == row.id).order_by(BillLineRow.line_no)
    )
    batches = list(
        session.scalars(
            select(AdjustmentBatchRow)
            .where(AdjustmentBatchRow.bill_id == row.id)
            .order_by(AdjustmentBatchRow.number)
        )
    )
    return ClosedBill(
        id=row.id,
        month=Month.parse(row.month),
        province=row.province,
        closed_at=row.closed_at,
        closed_by=row.closed_by,
        ground=row.ground,
        lines=tuple(_line(line, row.province) for line in lines),
        adjustments=tuple(change for batch in batches for change in _batch(session, batch, row.province)),
        refused=tuple(row.refused),
        rules_digest=row.rules_digest,
        numbers_digest=row.numbers_digest,
        batches=len(batches),
    )


def _key(row: BillLineRow | AdjustmentRow) -> LineKey:
    return LineKey(
        row.platform, row.industry, row.tier, row.tax_office, row.prefecture, row.base_fen, row.factor
    )


def _line(row: BillLineRow, province: str) -> Line:
    return Line(
        _key(row), province, row.orders, row.amount_fen, Fraction(row.exact_fen), tuple(row.cites), row.mark
    )


def _batch(session: Session, batch: AdjustmentBatchRow, province: str) -> Iterable[Adjustment]:
    rows = session.scalars(
        select(AdjustmentRow).where(AdjustmentRow.batch_id == batch.id).order_by(AdjustmentRow.line_no)
    )
    for row in rows:
        yield Adjustment(
            _key(row),
            province,
            row.orders,
            row.amount_fen,
            Because(row.because),
            tuple(row.cites),
            row.mark,
            batch.number,
            batch.recorded,
        )


def pending(closed: ClosedBill, rating: Rating) -> list[Adjustment]:
    """What a closed bill must still change by, measured against the re-rated counts.

    Orders taken away also rest on the rule on orders cancelled after billing. Raises OwnFault where a province
    gives nothing back, because that is not built.
    """
    changes = rules.adjustments(fixed(closed), rating.lines)
    if not any(change.orders < 0 for change in changes):
        return changes
    rule = law.book().number("cancellation_after_billing", place=closed.province, on=closed.month.last)
    if rule.value != "adjustment":
        raise OwnFault(
            "rule_not_built",
            f"参数“{rule.zh}”取值“{rule.value}”时的调整方式尚未实现。",
            f"Adjusting with {rule.name} = {rule.value!r} is not built.",
            place=closed.province,
        )
    return [
        replace(
            change,
            cites=tuple(dict.fromkeys((*change.cites, *rule.cites))),
            mark=law.weakest([change.mark, rule.mark]),
        )
        if change.orders < 0
        else change
        for change in changes
    ]


def fixed(closed: ClosedBill) -> dict[LineKey, rules.Fixed]:
    """What closing and the recorded adjustments fixed, by line key."""
    held: dict[LineKey, rules.Fixed] = {}
    parts: tuple[Line | Adjustment, ...] = (*closed.lines, *closed.adjustments)
    for part in parts:
        before = held.get(part.key)
        orders, fen = (before.orders, before.amount_fen) if before else (0, 0)
        held[part.key] = rules.Fixed(
            part.province, orders + part.orders, fen + part.amount_fen, part.cites, part.mark
        )
    return held


def close(
    session: Session, month: Month, province: str, rating: Rating, *, actor: str, ground: str | None = None
) -> ClosedBill:
    """Fix the bill of a month and province for good. The month must have ended.

    Orders that no rate reaches stand in `refused`; once their rate is recorded they come in as adjustments.
    Raises CallerFault `month_not_over` or `already_closed`.
    """
    _must_be_over(month)
    if session.scalar(select(BillRow.id).where(BillRow.month == str(month), BillRow.province == province)):
        raise CallerFault(
            "already_closed", f"{month} 已经结账。", f"{month} is closed already.", place=province
        )
    cites = ground or _rule_ground(month, province)
    refused = [refused_document(one) for one in rating.refused]
    lines = [line_document(line) for line in rating.lines]
    digests = {
        "rules": rules_digest(),
        "numbers": numbers_digest(rating),
        "lines": text_digest(canonical_json(lines)),
    }
    act = acts.record(
        session,
        verb="close_month",
        subject=f"bill:{province}:{month}",
        actor=actor,
        ground=cites,
        content={
            "total_fen": rating.total_fen,
            "orders": sum(line.orders for line in rating.lines),
            "refused_orders": sum(one.orders for one in rating.refused),
            "digests": digests,
        },
    )
    bill = BillRow(
        month=str(month),
        province=province,
        closed_at=act.at,
        closed_by=actor,
        ground=cites,
        total_fen=rating.total_fen,
        orders=sum(line.orders for line in rating.lines),
        line_count=len(lines),
        refused=refused,
        rules_digest=digests["rules"],
        numbers_digest=digests["numbers"],
        lines_digest=digests["lines"],
        act_id=act.id,
    )
    session.add(bill)
    session.flush()
    for number, line in enumerate(rating.lines, start=1):
        session.add(
            BillLineRow(
                bill_id=bill.id,
                line_no=number,
                **line.key._asdict(),
                orders=line.orders,
                amount_fen=line.amount_fen,
                exact_fen=str(line.exact_fen),
                cites=list(line.cites),
                mark=line.mark,
            )
        )
    for number, group in enumerate(rating.groups, start=1):
        session.add(
            BillGroupRow(
                bill_id=bill.id,
                group_no=number,
                platform=group.platform,
                industry=group.industry,
                tier=group.tier,
                tax_office=group.tax_office,
                amount_fen=group.amount_fen,
                explanation=explain(group),
            )
        )
    session.flush()
    session.refresh(bill)
    return _closed(session, bill)


def record_adjustments(
    session: Session, closed: ClosedBill, rating: Rating, *, actor: str, ground: str | None = None
) -> ClosedBill:
    """Fix the next numbered batch of adjustments of a closed bill. Without a difference nothing is recorded."""
    changes = pending(closed, rating)
    if not changes:
        return closed
    number = closed.batches + 1
    cites = ground or _rule_ground(closed.month, closed.province)
    digests = {"rules": rules_digest(), "numbers": numbers_digest(rating)}
    act = acts.record(
        session,
        verb="adjust_month",
        subject=f"bill:{closed.province}:{closed.month}",
        actor=actor,
        ground=cites,
        content={
            "batch": number,
            "total_fen": sum(change.amount_fen for change in changes),
            "orders": sum(change.orders for change in changes),
            "digests": digests,
        },
    )
    batch = AdjustmentBatchRow(
        bill_id=closed.id,
        number=number,
        recorded=act.at,
        recorded_by=actor,
        ground=cites,
        total_fen=sum(change.amount_fen for change in changes),
        rules_digest=digests["rules"],
        numbers_digest=digests["numbers"],
        act_id=act.id,
    )
    session.add(batch)
    session.flush()
    for line_no, change in enumerate(changes, start=1):
        session.add(
            AdjustmentRow(
                batch_id=batch.id,
                line_no=line_no,
                **change.key._asdict(),
                orders=change.orders,
                amount_fen=change.amount_fen,
                because=change.because.value,
                cites=list(change.cites),
                mark=change.mark,
            )
        )
    session.flush()
    session.refresh(batch)
    recorded = tuple(replace(change, batch=number, recorded=batch.recorded) for change in changes)
    return replace(closed, adjustments=(*closed.adjustments, *recorded), batches=number)


def fixed_explanations(session: Session, bill_id: int, platform: str | None = None) -> list[dict[str, Any]]:
    """The explanations of all amounts, or of a platform's, as they were fixed at closing."""
    query = select(BillGroupRow).where(BillGroupRow.bill_id == bill_id).order_by(BillGroupRow.group_no)
    if platform is not None:
        query = query.where(BillGroupRow.platform == platform)
    rows = session.scalars(query)
    return [dict(row.explanation) for row in rows]


def rules_digest() -> str:
    """The digest of the rules in force in this release: their version and the text that decides."""
    from importlib.resources import files

    folder = files("zhibao.contributions")
    text = "".join((folder / name).read_text(encoding="utf-8") for name in ("rules.py", "tariff.py"))
    return text_digest(f"{rules.RULES_VERSION}\n{text}")


def numbers_digest(rating: Rating) -> str:
    """The digest of every number that a rating used."""
    return text_digest(canonical_json(rules.numbers_used(rating)))


def line_document(line: Line) -> dict[str, Any]:
    """A bill line as the contract has it."""
    return _document(line.key, line.orders, line.amount_fen) | {"cites": list(line.cites), "mark": line.mark}


def adjustment_document(change: Adjustment) -> dict[str, Any]:
    """An adjustment: orders and fen to add or to take away, why, and when it was recorded (null: not yet)."""
    zh, en = BECAUSE[change.because]
    return _document(change.key, change.orders, change.amount_fen) | {
        "because": change.because.value,
        "zh": zh,
        "en": en,
        "batch": change.batch,
        "recorded": change.recorded.isoformat() if change.recorded else None,
        "cites": list(change.cites),
        "mark": change.mark,
    }


def _document(key: LineKey, orders: int, amount_fen: int) -> dict[str, Any]:
    return {
        "platform": key.platform,
        "tax_office": key.tax_office,
        "prefecture": key.prefecture,
        "industry": key.industry,
        "tier": key.tier,
        "orders": orders,
        "base_fen": key.base_fen,
        "factor": key.factor,
        "amount_fen": amount_fen,
    }


def refused_document(refused: RefusedOrders) -> dict[str, Any]:
    """Orders that no rate reaches, with the reason and who must act."""
    why = refused.refusal
    return {
        "platform": refused.platform,
        "tax_office": refused.tax_office,
        "industry": refused.industry,
        "orders": refused.orders,
        "reason": why.code,
        "zh": why.zh,
        "en": why.en,
        "who_zh": why.who_zh,
        "who_en": why.who_en,
        "cites": list(why.cites),
    }


def _must_be_over(month: Month) -> None:
    if now().date() <= month.last:
        raise CallerFault(
            "month_not_over",
            f"{month} 尚未结束，不能结账。",
            f"{month} has not ended and cannot be closed.",
            remedy_zh=f"请在 {month.next().first} 起结账；此前可用 zhibao contributions bill 查看截至目前的缴费单。",
            remedy_en=f"Close it from {month.next().first} on; until then `zhibao contributions bill` shows it as of now.",
        )


def _rule_ground(month: Month, province: str) -> str:
    """The cites of the rule that puts an order into a month: the ground of closing and of its adjustments."""
    return "; ".join(law.book().number("billing_month_by", place=province, on=month.last).cites)
