"""Payees: where they are paid, set by somebody who pays nobody, and officers who stand aside."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path
from sqlalchemy import select

from zhibao.cases.tables import CaseRow
from zhibao.fund import acts as fund
from zhibao.fund.model import NameCheck
from zhibao.fund.tables import PayableRow, PayeeAccountRow
from zhibao.journeys import payment_desk as paying
from zhibao.kit.errors import CallerFault
from zhibao.web.desk import At, Desk, operation
from zhibao.web.models.office_payments import AccountForm, Accounts, Declared, RelativeForm
from zhibao.web.office import to_act_on

router = APIRouter(prefix="/api")
PayeeName = Annotated[str, Path(pattern=r"^(person:[0-9]{1,20}|enterprise:[0-9A-Z]{18})$", examples=["person:4611686018427387904"])]


@operation(router, "GET", "/payees/{payee}/accounts", "payees.accounts", response_model=Accounts, summary="Accounts that a payee had: tails only")
def list_accounts(payee: PayeeName, desk: At) -> Any:
    """The newest whose name check was accepted is the one that is paid to. The read is logged."""
    if not _known(desk, payee):
        raise CallerFault("unknown_payee", "本地区没有这一收款人。", "There is no such payee in this area.", place="payee")
    with desk.acting() as session:
        rows = paying.accounts(session, desk.home.keyring, payee)
    _note(desk, payee, None)
    return {"payee": payee, "rows": rows}


@operation(router, "POST", "/payees/{payee}/accounts", "payees.set_account", response_model=Accounts, status_code=201, summary="Set the account of a payee")
def set_account(payee: PayeeName, form: AccountForm, desk: At) -> Any:
    """With what the check of the name gave. Whoever sets an account may not act on a payment to it."""
    case = to_act_on(desk, form.case_no)
    with desk.acting() as session:
        paying.check_payee(session, form.case_no, payee)
        fund.set_account(
            session, desk.home.keyring, payee, holder=form.holder, account=form.account, bank=form.bank, name_check=NameCheck(form.name_check),
            place=case.place, actor=desk.actor, ground=paying.GROUND, at=desk.at,
        )  # fmt: skip
        rows = paying.accounts(session, desk.home.keyring, payee)
    _note(desk, payee, form.case_no)
    return {"payee": payee, "rows": rows}


@operation(router, "POST", "/relatives", "relatives.declare", response_model=Declared, status_code=201, summary="Declare that a payee is myself or a relative")
def declare(form: RelativeForm, desk: At) -> Any:
    """One declares for oneself, and then stands aside from the payments to this payee."""
    with desk.acting() as session:
        number = fund.declare_relative(
            session, desk.who.account.person, form.payee, form.relation, actor=desk.actor, ground=paying.GROUND, at=desk.at
        )
    return {"declaration": number}


def _known(desk: Desk, payee: str) -> bool:
    """Whether the payee stands in the caller's area: by an account, by a debt, or as the person of a case."""
    person = int(payee.partition(":")[2]) if payee.startswith("person:") else -1
    asked = (
        select(PayeeAccountRow.id).where(PayeeAccountRow.payee == payee),
        select(PayableRow.id).where(PayableRow.payee == payee),
        select(CaseRow.case_no).where(CaseRow.person == person),
    )
    return person < 1 << 63 and any(desk.session.execute(query.limit(1)).first() is not None for query in asked)


def _note(desk: Desk, payee: str, case_no: str | None) -> None:
    if payee.startswith("person:"):
        desk.read(int(payee.partition(":")[2]), ("account_tail",), case_no=case_no)
