"""The province: the collection of the contributions, from the push to the tax offices to the settled month."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Response
from sqlalchemy.orm import Session

from zhibao import law as laws
from zhibao.contributions import acts as bills
from zhibao.contributions import (
    allocation,
    arrears,
    collection_decisions,
    month_open,
    placements,
    positions,
    pushes,
    reminders,
)
from zhibao.contributions.reminders import Reminder
from zhibao.journeys import bill_to_settlement as journey
from zhibao.journeys import order_to_bill
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import province_collection as shapes
from zhibao.web.office import province_of
from zhibao.web.parts import bytes_answer
from zhibao.web.platform import private_folder
from zhibao.web.routes.me import Limit, Offset
from zhibao.web.worker import platform_name

router = APIRouter(prefix="/api/province/collection")
MonthPath = Annotated[str, Path(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$", examples=["2025-07"])]
PushNo = Annotated[str, Path(pattern=r"^T[0-9]{6}-[0-9]{4}-[0-9]{2}-[0-9]{6}-[0-9]+$", examples=["T570000-2025-07-570000-1"])]
ReminderNo = Annotated[str, Path(pattern=r"^C[0-9]{6}-[0-9]{4}-[0-9]{6,}$", examples=["C570000-2025-000001"])]
DecisionNo = Annotated[str, Path(pattern=r"^[LR][0-9]{6}-[0-9]{4}-[0-9]{2}-[0-9]{4,}$", examples=["R570000-2025-07-0001"])]
Uscc = Annotated[str, Path(pattern=r"^[0-9A-Z]{18}$", examples=["91570000MA0000031X"])]
_CSV, _XLSX = "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_PDF, _TEXT = "application/pdf", "text/plain"


@operation(router, "GET", "", "province.collection", response_model=shapes.CollectionMonths, summary="The closed months and how far their collection has come")
def months(desk: At, offset: Offset = 0, limit: Limit = 12) -> Any:
    """The newest first, each with what is open; and who must be reminded today."""
    province, today = province_of(desk), desk.today
    with desk.acting() as session:
        closed = sorted((one for one in bills.closed_bills(session) if one.province == province), key=lambda one: one.month, reverse=True)
        page = page_of(closed, offset=offset, limit=limit)
        waiting = placements.unplaced(session, desk.home.keyring)
        rows = [_month(session, one, today, waiting) for one in page["rows"]]
        due, refused = reminders.due(session, [province], today)
        told = [_reminder(session, one) for one in due]
    return {**page, "rows": rows, "reminders": told, "not_reminded": [one.document() for one in refused]}


@operation(router, "GET", "/months/{month}", "province.collection_month", response_model=shapes.CollectionMonthOut, summary="A month: comparison, pushes and what is open")
def shown(month: MonthPath, desk: At) -> Any:
    """Every figure leads to the enterprise whose it is. Raises CallerFault `month_not_closed`."""
    with desk.acting() as session:
        return _shown(desk, session, Month.parse(month))


@operation(router, "POST", "/months/{month}/pushes", "province.collection_push", response_model=shapes.PushedOut, status_code=201, summary="Push a closed month to its tax offices")
def push(month: MonthPath, form: shapes.PushIn, desk: At) -> Any:
    """What was pushed before is not pushed again; what changed since is a further push that names the one before."""
    with desk.acting() as session:
        made = journey.push(session, Month.parse(month), province_of(desk), tax_office=form.tax_office, actor=desk.actor)
    return {"pushed": [one.document() for one in made]}


@operation(
    router, "GET", "/pushes/{push_no}/file", "province.collection_push_file", response_class=Response, summary="A push as a file for the tax office",
    responses=bytes_answer(_CSV, _XLSX, text="CSV or Excel, the same bytes on every day"),
)  # fmt: skip
def push_file(push_no: PushNo, desk: At, form: Literal["csv", "xlsx"] = "csv") -> Any:
    """In the layout `zhibao.push/1`. Raises CallerFault `unknown_push`."""
    from zhibao.edge import push_sheets

    with desk.acting() as session:
        held = pushes.push_of(session, push_no) if push_no[1:7] == province_of(desk) else None
    if held is None:
        raise CallerFault("unknown_push", f"没有编号为“{push_no}”的推送。", f"There is no push {push_no!r}.")
    headers = {"Content-Disposition": f'attachment; filename="{push_no}.{form}"'}
    if form == "csv":
        return Response(push_sheets.csv_bytes(held), media_type=_CSV, headers=headers)
    with private_folder(desk) as folder:
        push_sheets.write_push(folder / "push.xlsx", held)
        return Response((folder / "push.xlsx").read_bytes(), media_type=_XLSX, headers=headers)


@operation(router, "POST", "/differences", "province.collection_difference", response_model=shapes.CollectionMonthOut, summary="Give a difference to an owner, or explain it")
def difference(form: shapes.DifferenceIn, desk: At) -> Any:
    """It stays explained while both figures stay as they are. Raises CallerFault `no_difference`, `reason_missing`."""
    where = form.item.split(":")
    if form.owner is None and form.reason is None:
        raise CallerFault("reason_missing", "请写明承办人或者说明。", "Name an owner or give a reason.", place="reason")
    with desk.acting() as session:
        if len(where) != 5 or where[1] != province_of(desk):
            raise CallerFault("no_difference", "没有这一项未结差异。", "There is no open difference of this name.", place=form.item)
        journey.answer_difference(session, form.item, desk.today, owner=form.owner, reason=form.reason, actor=str(desk.actor))
        return _shown(desk, session, Month.parse(where[2]))


@operation(router, "POST", "/placements", "province.collection_place", response_model=shapes.PlacementOut, status_code=201, summary="Place a row of receipts, or set it aside")
def place(form: shapes.PlacementIn, desk: At) -> Any:
    """With the reason; each row once. Raises CallerFault `unknown_row`, `row_not_a_receipt`, `reference_conflict`, `place_needed`."""
    with desk.acting() as session:
        if form.platform is None:
            placements.set_aside(session, desk.home.keyring, form.row, reason=form.reason, actor=desk.actor)
            return {"row": form.row, "placed": False}
        if form.month is None or form.tax_office is None:
            raise CallerFault("place_needed", "请写明月份和税务机关。", "Name the month and the tax office.", place="month")
        placements.place(
            session, desk.home.keyring, form.row, platform=form.platform, month=form.month, tax_office=form.tax_office, reason=form.reason,
            actor=desk.actor, platforms=order_to_bill.known_codes(session), reference=form.reference,
        )  # fmt: skip
    return {"row": form.row, "placed": True}


@operation(router, "POST", "/allocations", "province.collection_allocate", response_model=shapes.AllocationOut, status_code=201, summary="Allocate receipts, or reverse an allocation")
def allocate(form: shapes.AllocationIn, desk: At) -> Any:
    """The named month first; what is over by the law or by a person with her reason."""
    places = [province_of(desk)]
    with desk.acting() as session:
        if form.undo is not None:
            made = [allocation.undo(session, form.undo, reason=form.reason, actor=desk.actor)]
        elif form.receipt is None:
            made = allocation.allocate(session, places, desk.today, actor=desk.actor)[0]
        elif form.late_fee is not None:
            made = [
                collection_decisions.pay_late_fee(session, form.late_fee, form.receipt, amount_fen=form.amount_fen, reason=form.reason, actor=desk.actor)
            ]
        else:
            made = [_by_hand(session, places, form, desk)]
        left = allocation.open_receipts(session, places, desk.today)
    return {"allocated": [one.document() for one in made], "open": [one.document() for one in left]}


def _by_hand(session: Session, places: list[str], form: shapes.AllocationIn, desk: Desk) -> allocation.Allocated:
    if form.month is None or form.tax_office is None or form.receipt is None:
        raise CallerFault("place_needed", "请写明月份和税务机关。", "Name the month and the tax office.", place="month")
    return allocation.give(
        session, places, form.receipt, month=Month.parse(form.month), tax_office=form.tax_office, amount_fen=form.amount_fen, reason=form.reason,
        on=desk.today, actor=desk.actor,
    )  # fmt: skip


@operation(router, "GET", "/enterprises/{uscc}", "province.collection_enterprise", response_model=shapes.CollectionEnterprise, summary="What one enterprise owes and paid, row by row")
def enterprise(uscc: Uscc, desk: At) -> Any:
    """Months, parts of receipts, money that is not allocated, late fees, refunds and reminders."""
    places = [province_of(desk)]
    with desk.acting() as session:
        if not order_to_bill.enterprises_of(session, [uscc]):
            raise CallerFault("unknown_enterprise", f"没有代码为 {uscc} 的企业。", f"There is no enterprise with the code {uscc}.")
        owed, _ = positions.positions(session, places, desk.today)
        items = arrears.report(laws.book(), [one for one in owed if one.platform == uscc], desk.today, all_of_them=True)
        return {
            "platform": uscc, "name": platform_name(session, uscc),
            "months": [one | {"late_fee_fen": one.get("late_fee_fen"), "due_on": one.get("due_on")} for one in reversed(items)],
            "parts": [one.document() for one in allocation.parts(session, places, platform=uscc)],
            "open": [one.document() for one in allocation.open_receipts(session, places, desk.today) if one.platform == uscc],
            "decisions": [one.document() for one in collection_decisions.decisions(session, places, platform=uscc)],
            "reminders": [_reminder(session, one) for one in reminders.issued(session, places, platform=uscc)],
        }  # fmt: skip


@operation(router, "POST", "/reminders", "province.collection_remind", response_model=shapes.RemindersOut, status_code=201, summary="Issue the reminders that are due today")
def remind(form: shapes.ReminderIn, desk: At) -> Any:
    """Each at its next stage, once."""
    with desk.acting() as session:
        made = reminders.issue(session, [province_of(desk)], desk.today, platform=form.platform, actor=desk.actor)
        return {"issued": [_reminder(session, one) for one in made]}


@operation(
    router, "GET", "/reminders/{number}/paper", "province.collection_paper", response_class=Response, summary="The paper of a reminder",
    responses=bytes_answer(_PDF, _TEXT, text="PDF to be printed, or text"),
)  # fmt: skip
def paper(number: ReminderNo, desk: At, form: Literal["pdf", "txt"] = "pdf") -> Any:
    """As it was issued. Raises CallerFault `unknown_reminder`."""
    from zhibao.app.settings import font_folder
    from zhibao.edge import reminder_notice

    with desk.acting() as session:
        if number[1:7] != province_of(desk):
            raise CallerFault("unknown_reminder", f"没有编号为“{number}”的催缴。", f"There is no reminder {number!r}.")
        held = reminders.reminder_of(session, number)
        said = reminder_notice.paper(held.document(), platform_name(session, held.platform) or held.platform)
    headers = {"Content-Disposition": f'attachment; filename="{number}.{form}"'}
    if form == "txt":
        return Response(reminder_notice.plain(said).encode(), media_type=_TEXT, headers=headers)
    with private_folder(desk) as folder:
        reminder_notice.write(folder / "paper.pdf", said, font_folder(), held.at or desk.at)
        return Response((folder / "paper.pdf").read_bytes(), media_type=_PDF, headers=headers)


@operation(router, "POST", "/decisions", "province.collection_propose", response_model=shapes.CollectionDecisionOut, status_code=201, summary="Propose a late fee or a refund")
def propose(form: shapes.CollectionDecisionIn, desk: At) -> Any:
    """Another person decides. Raises CallerFault `no_late_fee`, `arrears_first`, `amount_too_large`, `place_needed`."""
    places = [province_of(desk)]
    with desk.acting() as session:
        if form.kind == "refund":
            if form.receipt is None or form.amount_fen is None:
                raise CallerFault("place_needed", "请写明到账流水号和金额。", "Name the receipt and the amount.", place="receipt")
            return collection_decisions.propose_refund(
                session, places, form.receipt, amount_fen=form.amount_fen, reason=form.reason, on=desk.today, actor=desk.actor
            ).document()
        if form.platform is None or form.month is None or form.tax_office is None or form.until is None:
            raise CallerFault("place_needed", "请写明企业、月份、税务机关和计算到哪一日。", "Name enterprise, month, tax office and day.", place="month")
        return collection_decisions.propose_late_fee(
            session, places, platform=form.platform, month=Month.parse(form.month), tax_office=form.tax_office, until=form.until, reason=form.reason,
            actor=desk.actor,
        ).document()  # fmt: skip


@operation(router, "POST", "/decisions/{number}/steps/{step}", "province.collection_step", response_model=shapes.CollectionDecisionOut, summary="Decide a late fee or refund, or confirm that it was given back")
def take(number: DecisionNo, step: Literal["decide", "refuse", "confirm"], form: shapes.CollectionStepIn, desk: At) -> Any:
    """Never by the proposer. Raises CallerFault `four_eyes`, `step_not_permitted`, `confirmation_missing`."""
    with desk.acting() as session:
        if number[1:7] != province_of(desk):
            raise CallerFault("unknown_collection_decision", f"没有编号为“{number}”的滞纳金或者退费。", f"There is no late fee or refund {number!r}.")
        return collection_decisions.take(
            session, number, step, reason=form.reason, actor=desk.actor, on=desk.today, reference=form.reference, day=form.on
        ).document()


@operation(router, "POST", "/months/{month}/settlements", "province.collection_settle", response_model=shapes.SettlementOut, status_code=201, summary="Record that the collection of a month is settled")
def settle(month: MonthPath, form: shapes.SettlementIn, desk: At) -> Any:
    """Refused while something is open without a ground of its own. Raises CallerFault `month_open`, `month_not_closed`."""
    with desk.acting() as session:
        made = journey.settle(session, desk.home.keyring, Month.parse(month), province_of(desk), form.grounds, desk.today, actor=desk.actor)
    return made.document()


def _month(session: Session, closed: bills.ClosedBill, today: Any, waiting: list[placements.Unplaced]) -> dict[str, Any]:
    compared = journey.comparison(session, closed.month, closed.province, today)["rows"]
    items = [*month_open.of_bill(session, closed, today), *month_open.of_unplaced(waiting, closed.province, closed.month, today)]
    return {
        "month": str(closed.month), "owed_fen": sum(row["amount_fen"] for row in compared),
        "pushed_fen": sum(one.amount_fen for one in pushes.pushes(session, closed.province, str(closed.month))),
        **{f"{name}_fen": sum(row[f"{name}_fen"] or 0 for row in compared) for name in ("declared", "taken", "received")},
        "open": len(items), "settled": len(month_open.settlements(session, closed.province, str(closed.month))),
        "provisional": any(row["provisional"] for row in compared),
    }  # fmt: skip


def _shown(desk: Desk, session: Session, month: Month) -> dict[str, Any]:
    province = province_of(desk)
    closed = journey.closed_of(session, month, province)
    compared = journey.comparison(session, month, province, desk.today)
    opened = journey.open_document(session, desk.home.keyring, month, province, desk.today)
    names = compared["names"]["platform"] | opened["names"]["platform"]
    wanted = {one["item"].partition(":")[2] for one in opened["items"] if one["kind"] == "receipt_not_placed"}
    return {
        "month": str(month), "rows": [row | {"name": names.get(row["platform"], row["platform"])} for row in compared["rows"]],
        "items": [one | {"name": names.get(one["platform"])} for one in opened["items"]],
        "unplaced": [one.document() for one in placements.unplaced(session, desk.home.keyring) if str(one.row) in wanted],
        "pushes": [one.document() for one in pushes.pushes(session, province, str(month))],
        "waiting": sorted(pushes.waiting(session, closed)), "settlements": opened["settlements"],
    }  # fmt: skip


def _reminder(session: Session, one: Reminder) -> dict[str, Any]:
    return one.document() | {"name": platform_name(session, one.platform)}
