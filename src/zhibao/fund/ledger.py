"""The ledger: vouchers posted into books, taken back by reversals, and balances that are folds of their lines.

The database holds what must hold: numbers without a gap, lines that add up to zero, one reversal at most, nothing in a
closed month.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import cast

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from zhibao.fund import periods, rules
from zhibao.fund.charts import chart
from zhibao.fund.model import Account, Draft, Kind, Line, Owed, Voucher
from zhibao.fund.tables import EntryRow, VoucherRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import canonical_json
from zhibao.kit.turn import turn


def post(
    session: Session, book: str, drafts: Sequence[Draft], *, actor: Actor, ground: str, at: datetime
) -> list[Voucher]:
    """Post vouchers into a book, in this order, as one act. Nothing is posted unless everything is.

    What belongs to a closed month becomes an adjustment in the first open one and names the month it concerns.
    Raises CallerFault `unbalanced`, `unknown_account`, `line_form`, `voucher_unknown`, `already_reversed`, `accounting_day_ahead`.
    """
    if not drafts:
        return []
    turn(session, f"fund:{book}")
    for draft in drafts:
        rules.check_lines(draft.lines)
        _check_reversal(session, book, draft)
    first = last_number(session, book) + 1
    digests = [text_digest(canonical_json([_written(line) for line in draft.lines])) for draft in drafts]
    closed = periods.closed_through(session, book)
    stands = [periods.accounted(draft, at, closed) for draft in drafts]
    act = acts.record(
        session,
        verb="post_vouchers",
        subject=f"fund:{book}",
        actor=str(actor),
        ground=ground,
        content={
            "first": first,
            "count": len(drafts),
            "kinds": sorted({draft.kind.value for draft in drafts}),
            "debit_fen": sum(
                line.amount_fen for draft in drafts for line in draft.lines if line.amount_fen > 0
            ),
            "lines": text_digest(canonical_json(digests)),
            "days": text_digest(canonical_json([[one.on.isoformat(), one.concerns] for one in stands])),
        },
        at=at,
    )
    ids = session.scalars(
        insert(VoucherRow).returning(VoucherRow.id, sort_by_parameter_order=True),
        [
            {
                "book": book,
                "voucher_no": number,
                "previous_no": number - 1 or None,
                "line_count": len(draft.lines),
                "kind": draft.kind.value,
                "at": act.at,
                "ground": ground,
                "actor": str(actor),
                "reverses": draft.reverses,
                "lines_digest": digest,
                "act_id": act.id,
                "accounted_on": stand.on,
                "concerns": stand.concerns,
            }
            for number, (draft, digest, stand) in enumerate(zip(drafts, digests, stands, strict=True), start=first)
        ],
    ).all()
    session.execute(
        insert(EntryRow),
        [entry for id_, draft in zip(ids, drafts, strict=True) for entry in _ring(id_, draft.lines)],
    )
    return [
        Voucher(id_, book, first + place, draft.kind, act.at, ground, draft.reverses, draft.lines, act.id, stand.on, stand.concerns)
        for place, (id_, draft, stand) in enumerate(zip(ids, drafts, stands, strict=True))
    ]


def reverse(
    session: Session, voucher_id: int, *, actor: Actor, ground: str, at: datetime, kind: Kind = Kind.REVERSAL
) -> Voucher:
    """Take a voucher back by one with the opposite lines. Raises CallerFault `voucher_unknown`, `already_reversed`."""
    original = voucher(session, voucher_id)
    draft = rules.reversal(original.lines, original.id, kind)
    (made,) = post(session, original.book, [draft], actor=actor, ground=ground, at=at)
    return made


def voucher(session: Session, voucher_id: int) -> Voucher:
    """A voucher with its lines. Raises CallerFault `voucher_unknown`."""
    row = session.get(VoucherRow, voucher_id)
    if row is None:
        raise _unknown(voucher_id)
    return _voucher(session, row)


def vouchers(session: Session, book: str) -> list[Voucher]:
    """All vouchers of a book by number."""
    rows = session.scalars(select(VoucherRow).where(VoucherRow.book == book).order_by(VoucherRow.voucher_no))
    return [_voucher(session, row) for row in rows.all()]


def balance(
    session: Session, book: str, account: str, *, owed: Owed | None = None, until: datetime | None = None
) -> int:
    """What stands on an account, debit positive: the sum of its lines, nothing else."""
    query = (
        select(func.coalesce(func.sum(EntryRow.amount_fen), 0))
        .join(VoucherRow, VoucherRow.id == EntryRow.voucher_id)
        .where(VoucherRow.book == book, EntryRow.account == chart()[account].number)
    )
    if owed is not None:
        query = query.where(
            EntryRow.case_no == owed.case_no,
            EntryRow.item == owed.item,
            EntryRow.period == owed.period,
            EntryRow.payee == owed.payee,
        )
    if until is not None:
        query = query.where(VoucherRow.at <= until)
    return int(session.scalar(query) or 0)


def trial_balance(session: Session, book: str, through: date | None = None) -> list[tuple[Account, int]]:
    """Every account of the chart with what stands on it, at the end of a day or now, debit positive; the sum over all is 0."""
    rows = session.execute(
        select(EntryRow.account, func.sum(EntryRow.amount_fen))
        .join(VoucherRow, VoucherRow.id == EntryRow.voucher_id)
        .where(VoucherRow.book == book, *([] if through is None else [periods.within(None, through)]))
        .group_by(EntryRow.account)
    )
    sums = {number: int(fen) for number, fen in rows}
    return [(account, sums.get(account.number, 0)) for account in chart().values()]


def net_fen(session: Session, book: str, until: datetime, *, account: str | None = None) -> int:
    """What a book owns less what it owes at a moment; with `account`, what stands on that account of income."""
    kinds = [one.number for one in chart().values() if (one.kind in ("asset", "liability") if account is None else one.name == account)]
    total = session.scalar(
        select(func.sum(EntryRow.amount_fen))
        .join(VoucherRow, VoucherRow.id == EntryRow.voucher_id)
        .where(VoucherRow.book == book, VoucherRow.at <= until, EntryRow.account.in_(kinds))
    )
    return int(total or 0) if account is None else -int(total or 0)


def books(session: Session) -> list[str]:
    """All books that hold a voucher."""
    return list(session.scalars(select(VoucherRow.book).distinct().order_by(VoucherRow.book)))


def _check_reversal(session: Session, book: str, draft: Draft) -> None:
    if draft.reverses is None:
        return
    original = session.get(VoucherRow, draft.reverses)
    if original is None or original.book != book:
        raise _unknown(draft.reverses)
    taken_back = session.scalar(select(VoucherRow.voucher_no).where(VoucherRow.reverses == original.id))
    if taken_back is not None or original.reverses is not None:
        raise CallerFault(
            "already_reversed",
            f"凭证 {original.voucher_no} 已被冲销，或者本身就是冲销凭证。",
            f"Voucher {original.voucher_no} was reversed before, or is a reversal itself.",
            place=book,
            remedy_zh="如需更正，请另行入账。",
            remedy_en="Post a new voucher for a correction.",
        )


def last_number(session: Session, book: str) -> int:
    """The number of the last voucher of a book, 0 where there is none."""
    return int(session.scalar(select(func.max(VoucherRow.voucher_no)).where(VoucherRow.book == book)) or 0)


def _ring(voucher_id: int, lines: Sequence[Line]) -> list[dict[str, object]]:
    """The lines as a ring: each names the line before it and the sum so far, the first names the last."""
    rows: list[dict[str, object]] = []
    before = 0
    for number, line in enumerate(lines, start=1):
        owed = line.owed
        rows.append(
            {
                "voucher_id": voucher_id,
                "line_no": number,
                "line_count": len(lines),
                "after_line": number - 1 or len(lines),
                "before_fen": before,
                "amount_fen": line.amount_fen,
                "after_fen": before + line.amount_fen,
                "account": chart()[line.account].number,
                "case_no": owed and owed.case_no,
                "item": owed and owed.item,
                "period": owed and owed.period,
                "payee": owed and owed.payee,
            }
        )
        before += line.amount_fen
    return rows


def _voucher(session: Session, row: VoucherRow) -> Voucher:
    names = {account.number: account.name for account in chart().values()}
    entries = session.scalars(
        select(EntryRow).where(EntryRow.voucher_id == row.id).order_by(EntryRow.line_no)
    )
    lines = tuple(Line(names[entry.account], entry.amount_fen, _owed(entry)) for entry in entries)
    return Voucher(
        row.id, row.book, row.voucher_no, Kind(row.kind), row.at, row.ground, row.reverses, lines, row.act_id,
        periods.day_of(row), row.concerns,
    )  # fmt: skip


def _owed(entry: EntryRow) -> Owed | None:
    if entry.case_no is None:
        return None
    # The table holds all four or none.
    return Owed(entry.case_no, cast(str, entry.item), cast(str, entry.period), cast(str, entry.payee))


def _written(line: Line) -> list[object]:
    owed = [line.owed.case_no, line.owed.item, line.owed.period, line.owed.payee] if line.owed else None
    return [chart()[line.account].number, line.amount_fen, owed]


def _unknown(voucher_id: int) -> CallerFault:
    return CallerFault(
        "voucher_unknown",
        f"此账簿没有编号 {voucher_id} 的凭证。",
        f"This book has no voucher with the id {voucher_id}.",
        remedy_zh="请核对编号。",
        remedy_en="Check the number.",
    )
