"""The bank: the file that leaves, answers and statements that come in, what came back, and the monthly run."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Path, Query, Response

from zhibao.edge import bank
from zhibao.edge.simulation.injuries import debtor as demo_debtor
from zhibao.fund import acts as fund
from zhibao.fund.model import State, plain
from zhibao.journeys import injury_to_payment as journey
from zhibao.journeys import payment_desk as paying
from zhibao.journeys import payment_to_bank
from zhibao.journeys.case_page import payment_document
from zhibao.journeys.kept_back import kept_back
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.web.boards import board_of, visible_numbers
from zhibao.web.desk import At, Desk, operation
from zhibao.web.models.office import page
from zhibao.web.models.office_payments import (
    Answers,
    Balances,
    BankFileForm,
    DebtorForm,
    MonthlyForm,
    MonthlyOut,
    PaymentOut,
    ReconciliationOut,
    ResolveForm,
    ReturnedPage,
)
from zhibao.web.office import check_book, in_my_area
from zhibao.web.routes.payments import BatchNo, visible_batch
from zhibao.web.uploads import Uploaded, form_of, uploaded

router = APIRouter(prefix="/api")
PaymentNo = Annotated[str, Path(pattern=r"^P[0-9]{6}-[0-9]{8}-[0-9]{4,6}-[0-9]{5}$", examples=["P570100-20250910-0001-00001"])]
Book = Annotated[str, Query(pattern=r"^[0-9]{6}$", examples=["570100"])]
BankBytes = Annotated[Uploaded, Depends(uploaded(32 << 20))]
_FILE: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The bank's file",
        "content": {kind: {"schema": {"type": "string", "format": "binary"}} for kind in ("application/xml", "text/csv")},
    }
}


@operation(
    router, "POST", "/batches/{batch_no}/bank-file", "batches.bank_file", response_class=Response, responses=_FILE, summary="The bank's file of a released batch"
)
def bank_file(batch_no: BatchNo, form: BankFileForm, desk: At) -> Response:
    """From here on its payments are sent. Asked for again: the same bytes. Names and accounts are in it, so every read is logged."""
    visible_batch(desk, batch_no)
    with desk.acting() as session:
        found = fund.batch(session, batch_no)
        sent, content = payment_to_bank.file_of(
            session, desk.home.keyring, batch_no, debtor=_debtor(desk, found.book, form.debtor), form=bank.Form(form.form),
            pay_on=form.pay_on or desk.today, actor=desk.actor, at=desk.at,
        )  # fmt: skip
    for payee, case_no in sorted({(one.owed.payee, one.owed.case_no) for one in found.payments if one.owed.payee.startswith("person:")}):
        desk.read(int(payee.partition(":")[2]), ("name", "account"), case_no=case_no, purpose="payment", unmasked=True)
    kind, ending = ("application/xml", "xml") if form.form == "iso20022" else ("text/csv", "csv")
    headers = {"Content-Disposition": f'attachment; filename="{sent.file_no}.{ending}"', "X-File-No": sent.file_no, "X-File-Digest": sent.digest}
    return Response(content, media_type=kind, headers=headers)


@operation(
    router, "POST", "/bank-answers", "bank.answers", response_model=Answers, summary="Take in what the bank says of payments", openapi_extra=form_of()
)
def take_answers(file: BankBytes, desk: At) -> Any:
    """Settled payments are booked, returned ones are owed again, each case is told. The same file again changes nothing."""
    said = bank.read_answers(file.content)
    with desk.acting() as session:
        numbers = {one.payment_no for one in said.answers}
        if said.whole is not None:
            numbers |= {one.payment_no for one in fund.batch_of_file(session, said.file_no).payments}
        if any(not in_my_area(desk, number[1:7]) for number in numbers if number.startswith("P")):
            raise CallerFault("other_book", "文件中有其他地区的支付。", "The file names payments of another area.", place="file")
        outcomes = journey.bank_to_cases(session, desk.home.keyring, file.content, actor=desk.actor, at=desk.at)
    return {"outcomes": [plain(one) for one in outcomes]}


@operation(
    router, "POST", "/statements", "bank.statement", response_model=ReconciliationOut, summary="Take in a statement and set it beside the ledger",
    openapi_extra=form_of("book", "account"),
)  # fmt: skip
def take_statement(file: BankBytes, desk: At) -> Any:
    """A line that names a payment also says what became of it. The same statement again changes nothing."""
    book = file.field("book")
    check_book(desk, book)
    with desk.acting() as session:
        found = journey.statement_to_cases(
            session, desk.home.keyring, book, file.content, account=file.fields.get("account") or None, actor=desk.actor, at=desk.at
        )
    return plain(found)


@operation(router, "GET", "/reconciliation", "bank.reconciliation", response_model=ReconciliationOut, summary="Statement and ledger side by side")
def reconciliation(desk: At, book: Book) -> Any:
    """How many pairs there are, and every line that is alone."""
    check_book(desk, book)
    with desk.acting() as session:
        return plain(fund.reconcile(session, book))


@operation(router, "GET", "/payments", "payments.list", response_model=ReturnedPage, summary="Payments that came back or whose outcome nobody knows")
def list_returned(
    desk: At, state: Literal["returned", "unknown"] = "returned", offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Any:  # fmt: skip
    """Each with what must be done now: check the account, put it into a batch again, or say by evidence what became of it."""
    mine = set(visible_numbers(desk, board_of(desk)))
    with desk.acting() as session:
        rows = paying.returned(session, State(state), mine.__contains__)
    return page(rows[offset : offset + limit], len(rows), offset, limit)


@operation(router, "POST", "/payments/{payment_no}/resolve", "payments.resolve", response_model=PaymentOut, summary="Say what became of an unknown payment")
def resolve(payment_no: PaymentNo, form: ResolveForm, desk: At) -> Any:
    """By a person and on evidence; what was not paid is owed again."""
    visible_batch(desk, payment_no.rpartition("-")[0])
    with desk.acting() as session:
        found = journey.resolve_to_case(
            session, desk.home.keyring, payment_no, paid=form.paid, evidence=form.evidence, actor=desk.actor, ground=paying.GROUND, at=desk.at
        )
        return payment_document(found)


@operation(
    router, "POST", "/monthly-runs", "monthly_runs.start", response_model=MonthlyOut, writes=False, summary="Put the monthly benefits of a month into a batch"
)
def monthly(form: MonthlyForm, desk: At) -> Any:
    """Recognised in parts that are kept one by one; started again it goes on where it was, and a finished run changes nothing."""
    check_book(desk, form.book)
    with desk.acting() as session:
        lines = journey.monthly_payables(session, form.book, Month.parse(form.month))
        kept = kept_back(session, [line.owed for _, line in lines])
    made = fund.monthly_run(
        desk.home.session, form.book, form.month, lines, actor=desk.actor, ground=paying.GROUND, at=desk.at, deaths=kept.deaths,
        waiting=kept.waiting,
    )  # fmt: skip
    return plain(made) | {"held": [paying.held_document(one) for one in made.held]}


@operation(router, "GET", "/monthly-runs", "monthly_runs.show", response_model=MonthlyOut, summary="How far the run of a month has come")
def monthly_shown(desk: At, book: Book, month: Annotated[str, Query(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$", examples=["2025-09"])]) -> Any:
    """What was recognised, and the last batch of it."""
    check_book(desk, book)
    with desk.acting() as session:
        return plain(fund.run_of(session, book, month)) | {"held": []}


@operation(router, "GET", "/fund/balance", "fund.balance", response_model=Balances, summary="The books of my area")
def balance(desk: At) -> Any:
    """Every account as the sum of its entries, what is kept ready, and what is free."""
    with desk.acting() as session:
        return {"rows": [paying.balance(session, book) for book in fund.books(session) if in_my_area(desk, book)]}


def _debtor(desk: Desk, book: str, given: DebtorForm | None) -> bank.Debtor:
    if given is not None:
        return bank.Debtor(given.name, given.account, given.bank)
    if not desk.home.demo:
        raise CallerFault("debtor_missing", "请写明支出户。", "Name the expenditure account.", place="debtor")
    return demo_debtor(book)
