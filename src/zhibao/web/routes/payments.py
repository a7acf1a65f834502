"""Payments: what is owed, batches, and their signatures."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from sqlalchemy import func, select

from zhibao.fund import acts as fund
from zhibao.fund.tables import BatchRow, PayableRow
from zhibao.journeys import injury_to_payment as journey
from zhibao.journeys import payment_desk as paying
from zhibao.kit.errors import CallerFault
from zhibao.web.desk import At, Desk, operation
from zhibao.web.models.office import page
from zhibao.web.models.office_payments import (
    BatchOut,
    BatchPage,
    EditForm,
    PayablePage,
    PrepareForm,
    RefuseForm,
    SignForm,
    VoidForm,
)
from zhibao.web.office import request_key, to_act_on

router = APIRouter(prefix="/api")
BatchNo = Annotated[str, Path(pattern=r"^P[0-9]{6}-[0-9]{8}-[0-9]{4,6}$", examples=["P570100-20250910-0001"])]
CaseQuery = Annotated[str | None, Query(pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}$")]
AwardQuery = Annotated[str | None, Query(pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}-A[0-9]{1,4}$")]
Offset = Annotated[int, Query(ge=0, le=10_000_000)]
Limit = Annotated[int, Query(ge=1, le=500)]


@operation(router, "GET", "/payables", "payables.list", response_model=PayablePage, summary="What the fund owes by awards of my area")
def list_payables(desk: At, open: bool = False, case_no: CaseQuery = None, award_no: AwardQuery = None, offset: Offset = 0, limit: Limit = 50) -> Any:
    """With `open` only what stands in no batch yet."""
    query = select(PayableRow.id, PayableRow.case_no)
    for column, value in ((PayableRow.case_no, case_no), (PayableRow.award_no, award_no)):
        query = query if value is None else query.where(column == value)
    with desk.acting() as session:
        waiting = {state.id: state for state in fund.unbatched(session)} if open else None
    if waiting is not None:
        query = query.where(PayableRow.id.in_(waiting))
    ids = [row.id for row in desk.session.execute(query.order_by(PayableRow.id.desc()))]
    with desk.acting() as session:
        states = [(waiting or {}).get(id_) or fund.payable(session, id_) for id_ in ids[offset : offset + limit]]
        rows = [paying.payable_document(session, state) for state in states]
    return page(rows, len(ids), offset, limit)


@operation(router, "POST", "/batches", "batches.prepare", response_model=BatchOut, status_code=201, summary="Put what an award still owes into a batch")
def prepare(form: PrepareForm, desk: At) -> Any:
    """What may not be paid now is held back with its reason. `Idempotency-Key` is needed: the same key gives the same batch for ever."""
    key = request_key(desk)
    if key is None:
        raise CallerFault("key_form", "请带 Idempotency-Key。", "Send an Idempotency-Key.", place="Idempotency-Key")
    if desk.session.execute(select(PayableRow.id).where(PayableRow.award_no == form.award_no).limit(1)).first() is None:
        raise CallerFault("unknown_award", f"{form.award_no} 没有应付款。", f"Nothing is owed by {form.award_no}.")
    to_act_on(desk, form.award_no.rpartition("-A")[0])
    with desk.acting() as session:
        made = journey.prepare_payment(session, form.award_no, key=key, actor=desk.actor, at=desk.at)
    return _shown(desk, made.batch_no)


@operation(router, "GET", "/batches", "batches.list", response_model=BatchPage, summary="Batches of my area, the newest first")
def list_batches(desk: At, unsent: bool = False, offset: Offset = 0, limit: Limit = 50) -> Any:
    """Each with its totals, who signed and who signs next."""
    query = select(BatchRow.batch_no)
    if unsent:
        with desk.acting() as session:
            query = query.where(BatchRow.batch_no.in_([one.batch_no for one in fund.unsent(session)]))
    total = desk.session.execute(select(func.count()).select_from(query.subquery())).scalar_one()
    numbers = list(desk.session.execute(query.order_by(BatchRow.id.desc()).offset(offset).limit(limit)).scalars())
    with desk.acting() as session:
        rows = paying.heads_of(session, numbers)
    return page(rows, total, offset, limit)


@operation(router, "GET", "/batches/{batch_no}", "batches.show", response_model=BatchOut, summary="A batch as its signers look at it")
def show(batch_no: BatchNo, desk: At, offset: Offset = 0, limit: Limit = 200) -> Any:
    """Payees masked, accounts by their tails, and whether the caller may sign, or why not. The reads are logged."""
    return _shown(desk, visible_batch(desk, batch_no), offset, limit)


@operation(router, "POST", "/batches/{batch_no}/open", "batches.open", status_code=204, summary="Note that I opened what the batch rests on")
def open_evidence(batch_no: BatchNo, desk: At) -> None:
    """The approver must have done so after the last change of each case."""
    visible_batch(desk, batch_no)
    with desk.acting() as session:
        paying.open_evidence(session, batch_no, actor=desk.actor, at=desk.at)


@operation(router, "POST", "/batches/{batch_no}/sign", "batches.sign", response_model=BatchOut, summary="Check, approve or release a batch")
def sign(batch_no: BatchNo, form: SignForm, desk: At) -> Any:
    """In the caller's post, over the content that she saw; another content is not signed. The same signature again changes nothing."""
    visible_batch(desk, batch_no)
    with desk.acting() as session:
        paying.sign(session, batch_no, content=form.content, actor=desk.actor, at=desk.at)
    return _shown(desk, batch_no)


@operation(router, "POST", "/batches/{batch_no}/refuse", "batches.refuse", response_model=BatchOut, summary="Send a batch back instead of signing it")
def refuse(batch_no: BatchNo, form: RefuseForm, desk: At) -> Any:
    """Nobody signs this version any more; the maker edits or voids it."""
    visible_batch(desk, batch_no)
    with desk.acting() as session:
        paying.refuse(session, batch_no, content=form.content, reason=form.reason, actor=desk.actor, at=desk.at)
    return _shown(desk, batch_no)


@operation(router, "POST", "/batches/{batch_no}/edit", "batches.edit", response_model=BatchOut, summary="Drop payments, or take the newest accounts")
def edit(batch_no: BatchNo, form: EditForm, desk: At) -> Any:
    """A new version that nobody has signed."""
    visible_batch(desk, batch_no)
    with desk.acting() as session:
        fund.edit(
            session, batch_no, drop=form.drop, refresh_accounts=form.refresh_accounts, reason=form.reason, actor=desk.actor, ground=paying.GROUND, at=desk.at
        )
    return _shown(desk, batch_no)


@operation(router, "POST", "/batches/{batch_no}/void", "batches.void", response_model=BatchOut, summary="Void a payment, or the whole batch, before it is sent")
def void(batch_no: BatchNo, form: VoidForm, desk: At) -> Any:
    """The debts are open again."""
    visible_batch(desk, batch_no)
    if form.payment_no is not None and not form.payment_no.startswith(f"{batch_no}-"):
        raise CallerFault("not_in_batch", "此支付不在批次中。", "This payment is not in the batch.", place="payment_no")
    with desk.acting() as session:
        fund.void(session, form.payment_no or batch_no, reason=form.reason, actor=desk.actor, ground=paying.GROUND, at=desk.at)
    return _shown(desk, batch_no)


def visible_batch(desk: Desk, batch_no: str) -> str:
    """A batch of the caller's area. Raises CallerFault `unknown_batch`."""
    if desk.session.execute(select(BatchRow.id).where(BatchRow.batch_no == batch_no)).first() is None:
        raise CallerFault("unknown_batch", f"没有支付批次 {batch_no}。", f"There is no payment batch {batch_no}.")
    return batch_no



def _shown(desk: Desk, batch_no: str, offset: int = 0, limit: int = 200) -> dict[str, Any]:
    with desk.acting() as session:
        said = paying.whole(session, desk.home.keyring, batch_no, actor=desk.actor, at=desk.at, offset=offset, limit=limit)
    for person, case_no in sorted({(one["payee"], one["case_no"]) for one in said["payments"] if one["payee"].startswith("person:")}):
        desk.read(int(person.partition(":")[2]), ("name_masked", "account_tail", "payment"), case_no=case_no)
    return said
