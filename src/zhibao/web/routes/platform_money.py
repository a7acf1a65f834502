"""The platforms: the bill and why, arrears, receipts, declared counts, advances, and what they owe the person themselves."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query, Response

from zhibao.benefits import advances, owed
from zhibao.contributions import declarations, receipts
from zhibao.journeys import case_to_platform, order_to_bill
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.web.desk import At, operation, page_of
from zhibao.web.models import platform as shapes
from zhibao.web.models.office import AwardNo, CaseNo
from zhibao.web.parts import bytes_answer
from zhibao.web.platform import enterprise_of, private_folder
from zhibao.web.routes.me import Limit, Offset

router = APIRouter(prefix="/api/platform")
MonthPath = Annotated[str, Path(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$", examples=["2025-07"])]
MonthQuery = Annotated[str | None, Query(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$", examples=["2025-07"])]
_GROUND = "zhejiang-2025-44 §2(5)"
_MEDIA = {"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "pdf": "application/pdf"}


@operation(router, "GET", "/bills/{month}", "platform.bill", response_model=shapes.Bill, summary="The bill of a month")
def bill(month: MonthPath, desk: At) -> Any:
    """The enterprise's own lines: as fixed at closing, or as of now."""
    with desk.acting() as session:
        made = order_to_bill.month_bill(session, Month.parse(month), list(desk.home.places), enterprise_of(desk))
        return order_to_bill.document(session, made)


@operation(router, "GET", "/bills/{month}/explanation", "platform.bill_explanation", response_model=shapes.BillExplained, summary="Why each amount")
def explanation(month: MonthPath, desk: At) -> Any:
    """Each amount with its steps and articles."""
    with desk.acting() as session:
        return order_to_bill.explain(session, Month.parse(month), list(desk.home.places), enterprise_of(desk))


@operation(
    router, "GET", "/bills/{month}/file", "platform.bill_file", response_class=Response, summary="The bill as a file",
    responses=bytes_answer(*_MEDIA.values(), text="Excel or PDF"),
)  # fmt: skip
def bill_file(month: MonthPath, desk: At, form: Literal["xlsx", "pdf"] = "xlsx") -> Any:
    """Excel, or PDF to be printed."""
    from zhibao.app.settings import font_folder
    from zhibao.edge import bill_sheets, documents
    from zhibao.edge.bill_view import view

    with desk.acting() as session, private_folder(desk) as folder:
        made = order_to_bill.month_bill(session, Month.parse(month), list(desk.home.places), enterprise_of(desk))
        shown = view(order_to_bill.document(session, made), order_to_bill.explanations(session, made, enterprise_of(desk)))
        out = folder / f"bill.{form}"
        if form == "xlsx":
            bill_sheets.write_bill(out, shown)
        else:
            documents.write_bill(out, shown, font_folder(), desk.at)
        headers = {"Content-Disposition": f'attachment; filename="bill-{month}.{form}"'}
        return Response(out.read_bytes(), media_type=_MEDIA[form], headers=headers)


@operation(router, "GET", "/arrears", "platform.arrears", response_model=shapes.Arrears, summary="What is owed")
def arrears(desk: At, month: MonthQuery = None) -> Any:
    """Closed bills against receipts, with age and late fee."""
    with desk.acting() as session:
        return order_to_bill.arrears_on(
            session, list(desk.home.places), desk.today, month=None if month is None else Month.parse(month), platform=enterprise_of(desk)
        )


@operation(router, "GET", "/receipts", "platform.receipts", response_model=shapes.ReceiptPage, summary="What has arrived")
def arrived(desk: At, month: MonthQuery = None, offset: Offset = 0, limit: Limit = 50) -> Any:
    """Receipts of the enterprise, the newest first."""
    with desk.acting() as session:
        mine = [one for one in receipts.receipts(session) if one.platform == enterprise_of(desk) and month in (None, one.month)]
    rows = [
        {"reference": one.reference, "month": one.month, "amount_fen": one.amount_fen, "received_on": one.received_on.isoformat(), "tax_office": one.tax_office}
        for one in sorted(mine, key=lambda one: (one.received_on, one.reference), reverse=True)
    ]
    return page_of(rows, offset=offset, limit=limit)


@operation(router, "GET", "/declarations", "platform.declarations", response_model=shapes.Declarations, summary="Declared counts beside ours")
def declared(desk: At, month: MonthQuery = None, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The declarations that hold, and each item whose two figures differ."""
    wanted, code = None if month is None else Month.parse(month), enterprise_of(desk)
    with desk.acting() as session:
        mine = [one for one in declarations.declarations(session, wanted) if one.platform == code]
        compared = [one for one in order_to_bill.differences(session, list(desk.home.places), wanted) if one.platform == code]
        found = [one.document() for one in declarations.differences(session, compared, desk.today)]
    rows = [
        {"month": one.month, "place": one.province, "orders": one.orders, "amount_fen": one.amount_fen, "recorded_at": one.recorded.isoformat()}
        for one in mine
    ]
    hidden = ("owner_zh", "owner_en", "closed_by")
    return {**page_of(rows, offset=offset, limit=limit), "differences": [{name: value for name, value in one.items() if name not in hidden} for one in found]}


@operation(router, "POST", "/declarations", "platform.declare", response_model=shapes.DeclarationLine, status_code=201, summary="Declare a month")
def declare(form: shapes.NewDeclaration, desk: At) -> Any:
    """Orders, and the amount where it is declared too; the newest declaration of a month holds."""
    with desk.acting() as session:
        province = order_to_bill.one_province(desk.home.places, form.place)
        declarations.declare(
            session, month=Month.parse(form.month), province=province, platform=enterprise_of(desk), orders=form.orders,
            amount_fen=form.amount_fen, declared_by=str(desk.actor),
        )  # fmt: skip
    return {"month": form.month, "place": province, "orders": form.orders, "amount_fen": form.amount_fen, "recorded_at": desk.at.isoformat()}


@operation(router, "GET", "/advances", "platform.advances", response_model=shapes.AdvancePage, summary="Advances")
def advanced(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """What the enterprise paid before the fund did, in its cases."""
    code = enterprise_of(desk)
    with desk.acting() as session:
        mine = set(case_to_platform.numbers_of(session, code))
        rows = [case_to_platform.advance(one) for one in advances.advances_of(session, f"enterprise:{code}") if one.case_no in mine]
    return page_of(rows, offset=offset, limit=limit)


@operation(router, "POST", "/cases/{case_no}/advances", "platform.advance", response_model=shapes.AdvanceLine, status_code=201, summary="Record an advance")
def advance(case_no: CaseNo, form: shapes.NewAdvance, desk: At) -> Any:
    """With the digest of its proof; it goes back to exactly its payer."""
    code = enterprise_of(desk)
    with desk.acting() as session:
        case = case_to_platform.case_of(session, case_no, code)
        made = advances.record_advance(
            session, case_no=case.case_no, item=form.item, payer_kind="platform", payer=f"enterprise:{code}", amount_fen=form.amount_fen,
            paid_on=form.paid_on, proof_digest=form.proof, actor=desk.actor, at=desk.at, ground=_GROUND,
        )  # fmt: skip
        return case_to_platform.advance(made)


@operation(router, "GET", "/owed", "platform.owed", response_model=shapes.PlatformOwedPage, summary="What the enterprise owes persons itself")
def owes(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """Living security: due, paid, late."""
    with desk.acting() as session:
        rows = [case_to_platform.owed_line(one) for one in owed.owed(session, desk.today, platform=enterprise_of(desk))]
    return page_of(rows, offset=offset, limit=limit)


@operation(
    router, "POST", "/cases/{case_no}/owed/{award_no}/{line_no}", "platform.owed_paid", response_model=shapes.PlatformOwed, status_code=201,
    summary="Record that it was paid",
)  # fmt: skip
def owed_paid(case_no: CaseNo, award_no: AwardNo, line_no: Annotated[int, Path(ge=1, le=10_000)], form: shapes.PaidOwed, desk: At) -> Any:
    """With the digest of the proof of payment."""
    code, on = enterprise_of(desk), desk.today
    with desk.acting() as session:
        case = case_to_platform.case_of(session, case_no, code)
        mine = [(one.award_no, one.line_no) for one in owed.owed(session, on, case_no=case.case_no) if one.platform == code]
        if (award_no, line_no) not in mine:
            raise CallerFault("unknown_line", "本企业没有这一应付项目。", "The enterprise owes no such line.", place=f"{award_no} {line_no}")
        done = owed.record_platform_payment(
            session, award_no, line_no, amount_fen=form.amount_fen, paid_on=form.paid_on, proof_digest=form.proof, actor=desk.actor, at=desk.at,
            ground=next(one.ground for one in owed.owed(session, on, case_no=case.case_no) if (one.award_no, one.line_no) == (award_no, line_no)),
        )  # fmt: skip
        return case_to_platform.owed_line(done)
