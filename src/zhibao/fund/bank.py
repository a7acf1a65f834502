"""What goes to the bank and what comes back: files, answers, and outcomes that nobody knows yet.

A file is fixed in the transaction that notes it as sent; its bytes can be made again from the same values, so that a
crash between the commit and the writing loses nothing. A payment is sent once: what the bank did not pay comes back
as a return, and only then may the next attempt be made.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from zhibao.fund import batches, events, ledger, payees, reservations, rules, signing
from zhibao.fund.events import Detail
from zhibao.fund.model import (
    AnswerOutcome,
    BankAnswer,
    BankFile,
    Batch,
    Draft,
    Kind,
    Owed,
    Payment,
    Post,
    State,
    Transfer,
)
from zhibao.fund.tables import AnswerFileRow, AnswerRow, BankFileRow, BatchRow, PaymentRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import from_millis, millis
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json
from zhibao.kit.turn import turn

REMARK = "职业伤害保障待遇"
_VERBS = {
    State.ACCEPTED: "payment_accepted",
    State.SETTLED: "payment_settled",
    State.RETURNED: "payment_returned",
    State.UNKNOWN: "payment_unknown",
}


def file_values(
    session: Session,
    keyring: Keyring,
    batch_no: str,
    *,
    at: datetime,
    deaths: Mapping[str, date] | None = None,
    waiting: Collection[Owed] = (),
) -> BankFile:
    """The values of the file of a released batch; after it was sent, the same ones again.

    `deaths` and `waiting` as for `prepare`: what came up after the release still keeps the file back.

    Raises CallerFault `not_released`, and those of changed content.
    """
    held = batches.standing(session, batch_no)
    if Post.RELEASER not in held.signed:
        raise _fault("not_released", "此批次尚未放行。", "This batch was not released.", batch_no)
    if held.file is None:
        signing.check_content(session, held, deaths or {}, waiting)
    transfers = []
    for line, payment in held.lines:
        account = payees.in_clear(session, keyring, line.account_id)
        transfers.append(
            Transfer(
                payment.payment_no,
                payment.amount_fen,
                account["holder"],
                account["account"],
                account["bank"],
                REMARK,
            )
        )
    return BankFile(
        f"F{batch_no[1:]}",
        batch_no,
        held.version.version,
        held.batch.book,
        # As the database will keep it, so that the same values come again to the last digit.
        held.file.created_at if held.file else from_millis(millis(at)),
        held.version.content_digest,
        tuple(transfers),
    )


def record_sent(
    session: Session,
    batch_no: str,
    *,
    file_no: str,
    count: int,
    total_fen: int,
    file_digest: str,
    created_at: datetime,
    actor: Actor,
    ground: str,
) -> Batch:
    """Note that a file leaves, with its digest: from here on each of its payments is sent. The same file again changes nothing.

    Raises CallerFault `not_released`, `file_differs` when count, sum or digest is not the batch's, `file_number_used`.
    """
    turn(session, f"fund:{batches.standing(session, batch_no).batch.book}")
    held = batches.standing(session, batch_no)
    if Post.RELEASER not in held.signed:
        raise _fault("not_released", "此批次尚未放行。", "This batch was not released.", batch_no)
    fits = (count, total_fen) == (held.version.line_count, held.version.total_fen)
    if not fits or (
        held.file is not None and (held.file.file_no, held.file.file_digest) != (file_no, file_digest)
    ):
        raise _fault(
            "file_differs",
            "文件的笔数、合计或内容与批次不符。",
            "Count, sum or content of the file is not the batch's.",
            batch_no,
        )
    if held.file is not None:
        return batches.view(session, held)
    if session.scalar(select(BankFileRow.id).where(BankFileRow.file_no == file_no)) is not None:
        raise _fault("file_number_used", "此文件编号已用过。", "This file number was used before.", file_no)
    signing.check_content(session, held, {})
    act = acts.record(
        session,
        verb="send_payments",
        subject=f"payment_batch:{batch_no}",
        actor=str(actor),
        ground=ground,
        content={"file": file_no, "count": count, "total_fen": total_fen, "digest": file_digest},
        at=created_at,
    )
    session.add(
        BankFileRow(
            file_no=file_no,
            batch_id=held.batch.id,
            version=held.version.version,
            content_digest=held.version.content_digest,
            line_count=count,
            total_fen=total_fen,
            release_post=Post.RELEASER.value,
            file_digest=file_digest,
            created_at=created_at,
            act_id=act.id,
        )
    )
    session.flush()
    events.append(session, State.SENT, held.payments, actor=actor, act=act)
    return batches.batch(session, batch_no)


def apply_answers(
    session: Session, answers: Sequence[BankAnswer], *, digest: str, actor: Actor, ground: str, at: datetime
) -> list[AnswerOutcome]:
    """Take in a file of answers: settled payments are booked, returned ones are booked back and owed again.

    The same file again changes nothing. An answer that does not fit stays open with its reason; nothing is guessed.
    """
    earlier = session.scalar(select(AnswerFileRow).where(AnswerFileRow.digest == digest))
    if earlier is not None:
        return _answers(session, earlier.id)
    _take_turns(session, [answer.payment_no for answer in answers])
    act = acts.record(
        session,
        verb="read_bank_answers",
        subject=f"bank_answers:{digest}",
        actor=str(actor),
        ground=ground,
        content={"count": len(answers), "answers": _told(answers)},
        at=at,
    )
    file = AnswerFileRow(digest=digest, line_count=len(answers), actor=str(actor), at=act.at, act_id=act.id)
    session.add(file)
    session.flush()
    outcomes = take(session, answers, source="bank", actor=actor, ground=ground, at=act.at)
    if answers:
        session.execute(
            insert(AnswerRow),
            [
                _answer_row(file.id, number, answer, outcome)
                for number, (answer, outcome) in enumerate(zip(answers, outcomes, strict=True), start=1)
            ],
        )
    return outcomes


def take(
    session: Session,
    answers: Sequence[BankAnswer],
    *,
    source: str,
    actor: Actor,
    ground: str,
    at: datetime,
    book: str | None = None,
) -> list[AnswerOutcome]:
    """Let what was said of payments pass them on, in the order in which it was said; what does not fit changes nothing.

    Steps of different payments are booked together: first the first step of each, then the second.
    """
    rows = _rows(session, [answer.payment_no for answer in answers])
    now = {id_: one.state for id_, one in events.last(session, [row.id for row in rows.values()]).items()}
    waves: list[dict[State, list[tuple[PaymentRow, Detail]]]] = []
    steps: Counter[int] = Counter()
    outcomes = []
    for answer in answers:
        row = rows.get(answer.payment_no)
        state, outcome, because = _judge(session, answer, row, now, book)
        outcomes.append(AnswerOutcome(answer.payment_no, answer.state.value, outcome, because))
        if state is None or row is None:
            continue
        if steps[row.id] == len(waves):
            waves.append(defaultdict(list))
        detail = Detail(answer.reason, answer.reference, f"{source}:{answer.reference}")
        waves[steps[row.id]][state].append((row, detail))
        steps[row.id] += 1
        now[row.id] = state
    for wave in waves:
        for state, payments in wave.items():
            pass_on(session, state, payments, actor=actor, ground=ground, at=at)
    return outcomes


def resolve_unknown(
    session: Session, payment_no: str, *, paid: bool, evidence: str, actor: Actor, ground: str, at: datetime
) -> Payment:
    """Say by evidence what became of a payment whose outcome nobody knew: paid, or not paid and owed again.

    Raises CallerFault `not_unknown`, `person_needed`.
    """
    row = batches.payment_row(session, payment_no)
    if row is None:
        return batches.payment(session, payment_no)
    _take_turns(session, [payment_no])
    now = events.last(session, [row.id])[row.id]
    if now.state is not State.UNKNOWN or not evidence.strip() or actor.machine:
        raise _fault(
            "not_unknown",
            "只有结果不明的支付须凭证据、由人员认定。",
            "Only a payment of unknown outcome is settled this way, by a person and on evidence.",
            payment_no,
        )
    state = State.SETTLED if paid else State.RETURNED
    detail = Detail(reason=None if paid else "not_paid", evidence=evidence)
    pass_on(session, state, [(row, detail)], actor=actor, ground=ground, at=at)
    return batches.payment(session, payment_no)


def pass_on(
    session: Session,
    state: State,
    payments: Sequence[tuple[PaymentRow, Detail]],
    *,
    actor: Actor,
    ground: str,
    at: datetime,
) -> None:
    """Let payments pass into their next state, with what that books and what becomes of their reservations."""
    rows = [row for row, _ in payments]
    vouchers = _book(session, rows, state, actor=actor, ground=ground, at=at)
    details = {}
    for row, detail in payments:
        act = acts.record(
            session,
            verb=_VERBS[state],
            subject=f"case:{row.case_no}",
            actor=str(actor),
            ground=ground,
            content={"payment": row.payment_no, "amount_fen": row.amount_fen, "voucher": vouchers.get(row.id)},
            at=at,
        )
        details[row.id] = replace(detail, voucher_id=vouchers.get(row.id), act_id=act.id)
    events.append(session, state, rows, actor=actor, act=act, details=details)
    if state is State.SETTLED:
        reservations.end(session, list(vouchers), "posted", act.at, vouchers)
    if state is State.RETURNED:
        reservations.end(session, [row.id for row in rows], "voided", act.at)


def _book(
    session: Session, rows: Sequence[PaymentRow], state: State, *, actor: Actor, ground: str, at: datetime
) -> dict[int, int]:
    """Post what a step books, each book at once: a settlement, or the return of one. Payment to voucher."""
    if state not in (State.SETTLED, State.RETURNED):
        return {}
    before = events.last(session, [row.id for row in rows])
    drafts: dict[str, list[tuple[int, Draft]]] = defaultdict(list)
    for row in rows:
        draft = rules.settlement(batches.owed_of(row), row.amount_fen)
        settled = before[row.id]
        if state is State.RETURNED and settled.state is State.SETTLED and settled.voucher_id is not None:
            draft = rules.reversal(draft.lines, settled.voucher_id, Kind.RETURN)
        if state is State.SETTLED or draft.reverses is not None:
            drafts[batches.book_of(session, row)].append((row.id, draft))
    posted: dict[int, int] = {}
    for book, held in sorted(drafts.items()):
        vouchers = ledger.post(session, book, [draft for _, draft in held], actor=actor, ground=ground, at=at)
        posted |= {payment_id: voucher.id for (payment_id, _), voucher in zip(held, vouchers, strict=True)}
    return posted


def _judge(
    session: Session, answer: BankAnswer, row: PaymentRow | None, now: Mapping[int, State], book: str | None
) -> tuple[State | None, str, str | None]:
    """What an answer does: the next state, or none; and its outcome with the reason."""
    if row is None:
        return None, "open", "unknown_payment"
    if answer.amount_fen != row.amount_fen:
        return None, "open", "amount_differs"
    if book is not None and batches.book_of(session, row) != book:
        return None, "open", "other_book"
    try:
        state = rules.next_state(now[row.id], answer.state)
    except CallerFault as fault:
        return None, "open", fault.code
    return (None, "repeated", None) if state is None else (state, "applied", None)


def _told(answers: Sequence[BankAnswer]) -> str:
    """The digest of what a file of answers says, so that no answer is changed afterwards."""
    said = [[one.payment_no, one.state.value, one.amount_fen, one.reference, one.reason] for one in answers]
    return text_digest(canonical_json(said))


def _rows(session: Session, payment_nos: Iterable[str]) -> dict[str, PaymentRow]:
    wanted = sorted(set(payment_nos))
    found: dict[str, PaymentRow] = {}
    for first in range(0, len(wanted), 400):
        rows = session.scalars(select(PaymentRow).where(PaymentRow.payment_no.in_(wanted[first : first + 400])))
        found |= {row.payment_no: row for row in rows}
    return found


def _answer_row(file_id: int, number: int, answer: BankAnswer, outcome: AnswerOutcome) -> dict[str, object]:
    return {
        "file_id": file_id,
        "line_no": number,
        "payment_no": answer.payment_no,
        "state": answer.state.value,
        "amount_fen": answer.amount_fen,
        "reference": answer.reference,
        "reason": answer.reason,
        "outcome": outcome.outcome,
        "because": outcome.reason,
    }


def _take_turns(session: Session, payment_nos: Iterable[str]) -> None:
    """Take the turn of every book that the payments stand in, in one order, so that nobody waits in a circle."""
    wanted = sorted(set(payment_nos))
    books: set[str] = set()
    for first in range(0, len(wanted), 400):
        books |= set(
            session.scalars(
                select(BatchRow.book)
                .join(PaymentRow, PaymentRow.batch_id == BatchRow.id)
                .where(PaymentRow.payment_no.in_(wanted[first : first + 400]))
            )
        )
    for book in sorted(books):
        turn(session, f"fund:{book}")


def _answers(session: Session, file_id: int) -> list[AnswerOutcome]:
    rows = session.scalars(select(AnswerRow).where(AnswerRow.file_id == file_id).order_by(AnswerRow.line_no))
    return [AnswerOutcome(row.payment_no, row.state, row.outcome, row.because) for row in rows]


def _fault(code: str, zh: str, en: str, place: str) -> CallerFault:
    return CallerFault(
        code,
        zh,
        en,
        place=place,
        remedy_zh="请查看 zhibao fund pay show。",
        remedy_en="See `zhibao fund pay show`.",
    )
