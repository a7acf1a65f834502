"""Beside the awards: advances, third parties, what platforms owe, benefits stopped and resumed, medical bills."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path as File
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query
from sqlalchemy import select

from zhibao.benefits import advances, medical_acts, owed, periodical, third_party
from zhibao.benefits.tables import AdvanceRow, AwardRow, MedicalBillRow
from zhibao.edge.catalogues import read_bills
from zhibao.kit.clock import Month, day
from zhibao.kit.errors import CallerFault
from zhibao.web.boards import board_of, visible_numbers
from zhibao.web.desk import At, Desk, operation
from zhibao.web.models.office import AwardNo, CaseNo, page
from zhibao.web.models.office_benefits import (
    AdvanceForm,
    AdvanceOut,
    BillLineForm,
    BillOut,
    Bills,
    OwedOut,
    OwedPage,
    PlatformPaymentForm,
    ReminderForm,
    StopForm,
    StopOut,
    ThirdPartyForm,
    ThirdPartyOut,
)
from zhibao.web.office import to_act_on, visible
from zhibao.web.routes.awards import owed_document
from zhibao.web.uploads import Uploaded, form_of, uploaded

router = APIRouter(prefix="/api")
AdvanceNo = Annotated[str, Path(pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}-V[0-9]{1,4}$")]
BillNo = Annotated[str, Path(pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}-B[0-9]{1,4}$", examples=["570100-2025-000001-B1"])]
LineNo = Annotated[int, Path(ge=1, le=10_000)]
BillFile = Annotated[Uploaded, Depends(uploaded(8 << 20))]
_DECIDED = "work-injury-regulation §30"
_FORMS = (".csv", ".xlsx", ".json")


@operation(router, "POST", "/cases/{case_no}/advances", "advances.record", response_model=AdvanceOut, status_code=201, summary="Record an advance with its proof")
def record_advance(case_no: CaseNo, form: AdvanceForm, desk: At) -> Any:
    """It goes back to exactly its payer."""
    to_act_on(desk, case_no)
    with desk.acting() as session:
        return advances.record_advance(
            session, case_no=case_no, item=form.item, payer_kind=form.payer_kind, payer=form.payer, amount_fen=form.amount_fen, paid_on=form.paid_on,
            proof_digest=form.proof, actor=desk.actor, at=desk.at, ground=form.ground,
        ).document()  # fmt: skip


@operation(
    router, "POST", "/cases/{case_no}/advances/{advance_no}/withdraw", "advances.withdraw", status_code=204, summary="Take a wrong record of an advance back"
)
def withdraw_advance(case_no: CaseNo, advance_no: AdvanceNo, desk: At) -> None:
    """Both records stay readable."""
    to_act_on(desk, case_no)
    if desk.session.execute(select(AdvanceRow.advance_no).where(AdvanceRow.advance_no == advance_no, AdvanceRow.case_no == case_no)).first() is None:
        raise CallerFault("unknown_advance", f"案件中没有垫付“{advance_no}”。", f"The case holds no advance {advance_no!r}.")
    with desk.acting() as session:
        advances.withdraw_advance(session, advance_no, actor=desk.actor, at=desk.at, ground="zhejiang-2025-44 §2(5)")


@operation(
    router, "POST", "/cases/{case_no}/third-party", "third_party.record", response_model=ThirdPartyOut, status_code=201,
    summary="Record what a third party paid of an item",
)  # fmt: skip
def record_third_party(case_no: CaseNo, form: ThirdPartyForm, desk: At) -> Any:
    """Medical cost is paid once; a lump sum is never reduced."""
    to_act_on(desk, case_no)
    with desk.acting() as session:
        return third_party.record_payment(
            session, case_no=case_no, party=form.party, item=form.item, amount_fen=form.amount_fen, paid_on=form.paid_on, proof_digest=form.proof,
            actor=desk.actor, at=desk.at, ground=form.ground,
        ).document()  # fmt: skip


@operation(router, "GET", "/owed", "owed.list", response_model=OwedPage, summary="What platform enterprises owe themselves")
def list_owed(
    desk: At, case_no: Annotated[str | None, Query(pattern=r"^[0-9]{6}-[0-9]{4}-[0-9]{6}$")] = None, unpaid: bool = False,
    offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0, limit: Annotated[int, Query(ge=1, le=500)] = 50,
) -> Any:  # fmt: skip
    """Due, paid, late and reminded; the fund does not pay it and nobody is fined here."""
    today = desk.today
    with desk.acting() as session:
        held = owed.owed(session, today, case_no=case_no)
    mine = set(visible_numbers(desk, board_of(desk)))
    found = [one for one in held if one.case_no in mine and not (unpaid and one.status == "paid")]
    with desk.acting() as session:
        rows = [owed_document(session, one.document()) for one in found[offset : offset + limit]]
    return page(rows, len(found), offset, limit)


@operation(
    router, "POST", "/awards/{award_no}/lines/{line}/platform-payments", "owed.record_payment", response_model=OwedOut, status_code=201,
    summary="Record what a platform paid of what it owes",
)  # fmt: skip
def platform_paid(award_no: AwardNo, line: LineNo, form: PlatformPaymentForm, desk: At) -> Any:
    """With its proof."""
    _of_award(desk, award_no)
    with desk.acting() as session:
        made = owed.record_platform_payment(
            session, award_no, line, amount_fen=form.amount_fen, paid_on=form.paid_on, proof_digest=form.proof, actor=desk.actor, at=desk.at, ground=form.ground
        )
        return owed_document(session, made.document())


@operation(
    router, "POST", "/awards/{award_no}/lines/{line}/reminders", "owed.remind", response_model=OwedOut, status_code=201,
    summary="Remind a platform of what it has not paid",
)  # fmt: skip
def remind(award_no: AwardNo, line: LineNo, form: ReminderForm, desk: At) -> Any:
    """A reminder with its number; it changes no amount."""
    _of_award(desk, award_no)
    with desk.acting() as session:
        made = owed.remind(session, award_no, line, document=form.document, actor=desk.actor, at=desk.at, ground=form.ground)
        return owed_document(session, made.document())


@operation(router, "POST", "/cases/{case_no}/benefits/stop", "benefits.stop", response_model=StopOut, summary="Stop a monthly benefit, by a person")
def stop(case_no: CaseNo, form: StopForm, desk: At) -> Any:
    """On a condition of the law, with the number of the decision."""
    return _run(desk, case_no, form, runs=False)


@operation(router, "POST", "/cases/{case_no}/benefits/resume", "benefits.resume", response_model=StopOut, summary="Let a monthly benefit run again")
def resume(case_no: CaseNo, form: StopForm, desk: At) -> Any:
    """With the number of the decision."""
    return _run(desk, case_no, form, runs=True)


@operation(
    router, "POST", "/cases/{case_no}/bills", "bills.record", response_model=Bills, status_code=201, summary="Take in medical bills and judge them line by line",
    openapi_extra=form_of("treatment_from", "treatment_to"),
)  # fmt: skip
def record_bills(case_no: CaseNo, file: BillFile, desk: At) -> Any:
    """CSV, Excel or JSON. What becomes of each line is proposed; a person decides."""
    case = visible(desk, case_no, hold=True)
    treatment = day(file.field("treatment_from")), day(file.field("treatment_to"))
    with _private(file, desk.home.path) as path:
        receipts = read_bills(path)
    with desk.acting() as session:
        made = [
            medical_acts.record_bill(
                session, desk.home.keyring, case_no=case_no, person=case.person, place=case.place, bill=receipt, treatment=treatment, actor=desk.actor, at=desk.at
            )
            for receipt in receipts
        ]
    desk.read(case.person, ("medical_bill",), case_no=case_no)
    return {"bills": [one.document() for one in made]}


@operation(router, "GET", "/bills/{bill_no}", "bills.show", response_model=BillOut, summary="A medical bill as it stands")
def show_bill(bill_no: BillNo, desk: At) -> Any:
    """Each line with the proposal or the decision and its sentence. The read is logged."""
    bill = _visible_bill(desk, bill_no)
    desk.read(bill.person, ("medical_bill",), case_no=bill.case_no)
    return bill.document()


@operation(router, "POST", "/bills/{bill_no}/lines/{line}", "bills.decide_line", response_model=BillOut, summary="Decide a line of a bill")
def decide_line(bill_no: BillNo, line: LineNo, form: BillLineForm, desk: At) -> Any:
    """The parts add up to what was submitted."""
    to_act_on(desk, _visible_bill(desk, bill_no).case_no)
    with desk.acting() as session:
        return medical_acts.decide_line(
            session, bill_no, line, accepted_fen=form.accepted_fen, cut_fen=form.cut_fen, refused_fen=form.refused_fen, actor=desk.actor, at=desk.at,
            ground=form.ground,
        ).document()  # fmt: skip


@operation(router, "POST", "/bills/{bill_no}/settle", "bills.settle", response_model=BillOut, summary="Take the audit of a bill as one's decision")
def settle_bill(bill_no: BillNo, desk: At) -> Any:
    """From then on it may be awarded."""
    to_act_on(desk, _visible_bill(desk, bill_no).case_no)
    with desk.acting() as session:
        return medical_acts.settle_bill(session, bill_no, actor=desk.actor, at=desk.at, ground=_DECIDED).document()


def _run(desk: Desk, case_no: str, form: StopForm, *, runs: bool) -> dict[str, Any]:
    to_act_on(desk, case_no)
    act = periodical.resume if runs else periodical.stop
    with desk.acting() as session:
        act(
            session, case_no=case_no, item=form.item, payee=form.payee, from_month=Month.parse(form.from_month), reason=form.reason,
            document=form.document, actor=desk.actor, at=desk.at, ground=form.ground,
        )  # fmt: skip
    return {"case_no": case_no, "item": form.item, "payee": form.payee, "from_month": form.from_month, "state": "running" if runs else "stopped"}


def _of_award(desk: Desk, award_no: str) -> None:
    case_no = desk.session.execute(select(AwardRow.case_no).where(AwardRow.award_no == award_no)).scalar_one_or_none()
    if case_no is None:
        raise CallerFault("unknown_award", f"没有核定“{award_no}”。", f"There is no award {award_no!r}.")
    to_act_on(desk, case_no)


def _visible_bill(desk: Desk, bill_no: str) -> medical_acts.JudgedBill:
    if desk.session.execute(select(MedicalBillRow.bill_no).where(MedicalBillRow.bill_no == bill_no)).first() is None:
        raise CallerFault("unknown_bill", f"没有费用单“{bill_no}”。", f"There is no bill {bill_no!r}.")
    with desk.acting() as session:
        return medical_acts.judged_bill(session, bill_no)


@contextmanager
def _private(file: Uploaded, home: File) -> Iterator[File]:
    """The file under its own ending, in a folder of the home that only its owner may enter; gone afterwards."""
    ending = next((one for one in _FORMS if file.name.lower().endswith(one)), None)
    if ending is None:
        raise CallerFault(
            "bill_form", "费用明细请用 CSV、Excel（xlsx）或 JSON。", "Bills come as CSV, Excel (xlsx) or JSON.", place="file",
            remedy_zh="请另存为其中一种。", remedy_en="Save it as one of them.",
        )  # fmt: skip
    with tempfile.TemporaryDirectory(prefix=".bill-", dir=home) as folder:
        path = File(folder) / f"bill{ending}"
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
            stream.write(file.content)
        yield path
