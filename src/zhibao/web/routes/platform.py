"""The platforms: their workers, order files in parts, orders in progress, batches with quarantine and conflicts."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryFile
from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from fastapi import Path as PathParameter
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao.app import jobs, uploads
from zhibao.app.tables import JobRow, UploadRow
from zhibao.benefits import owed
from zhibao.edge.feeds import OPTIONAL, REQUIRED, StandardFeed
from zhibao.journeys import case_to_platform, order_to_bill
from zhibao.journeys.orders_to_store import orders_to_store
from zhibao.journeys.orders_to_trial import Trial, orders_to_trial
from zhibao.journeys.roster_to_register import RosterReport, roster_to_register
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import canonical_json
from zhibao.orders import leftovers, manifest
from zhibao.orders.tables import OrderBatch
from zhibao.registry import answers as registry
from zhibao.registry import workers
from zhibao.registry.model import INDUSTRY_ZH
from zhibao.web.boards import board_of
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import platform as shapes
from zhibao.web.parts import OCTET_BODY, TOO_LARGE, PartBytes, SheetBytes, SheetName, bytes_answer
from zhibao.web.platform import (
    enterprise_of,
    owner_of,
    private_folder,
    roster_answer,
    roster_rows,
    worker_row,
)
from zhibao.web.routes.me import Limit, Offset
from zhibao.web.routes.me_papers import PartOffset, UploadId
from zhibao.web.worker import place_name

router = APIRouter(prefix="/api/platform")
BatchRef = Annotated[str, PathParameter(pattern=r"^[0-9a-f]{16}$", examples=["3f2a9c0d1e4b5a69"])]
OrderFileName = Annotated[str, Query(pattern=r"^[^/\\.]{1,120}\.([Cc][Ss][Vv](\.[Gg][Zz])?|[Pp][Aa][Rr][Qq][Uu][Ee][Tt])$", examples=["july.csv"])]
_KIND = "orders"
_MOST = 2 << 30


@operation(router, "GET", "", "platform.home", response_model=shapes.PlatformHome, summary="The enterprise and what waits for it")
def home(desk: At) -> Any:
    """Name, enrolments, workers, and what waits."""
    code, on, board = enterprise_of(desk), desk.today, board_of(desk)
    with desk.acting() as session:
        enterprise = registry.find_enterprise(session, code)
        mine = [one for one in registry.enrolments(session) if one.enterprise == enterprise.slug]
        cases = board.lines(case_to_platform.numbers_of(session, code), open_only=True)
        arrears = order_to_bill.arrears_on(session, list(desk.home.places), on, platform=code)
        return {
            "uscc": code, "name": enterprise.name, "workers": registry.registered_count(session, code, on=on),
            "enrolments": [
                {
                    "place": one.place, "place_zh": place_name(one.place), "industry": one.industry.value, "industry_zh": INDUSTRY_ZH[one.industry],
                    "tier": None if one.tier is None else one.tier.value, "from": one.first.isoformat(),
                    "to": None if one.last is None else one.last.isoformat(), "mark": one.mark,
                }
                for one in mine
            ],
            "batches": session.scalar(select(func.count()).select_from(OrderBatch).where(OrderBatch.platform == code)) or 0,
            "open": {
                "cases": len(cases), "questions": sum(1 for one in cases if one.platform_due is not None), "arrears_fen": arrears["outstanding_fen"],
                "owed_fen": sum(one.outstanding_fen for one in owed.owed(session, on, platform=code)),
            },
        }  # fmt: skip


# Workers


@operation(router, "GET", "/workers", "platform.workers", response_model=shapes.WorkerPage, summary="Workers on the register")
def registered(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The enterprise's own workers, masked, since when, through which agency, and what has ended."""
    on = desk.today
    with desk.acting() as session:
        mine = registry.enterprise_by_uscc(session, enterprise_of(desk))
        names = {one.uscc: one.name for one in registry.agencies(session)}
        total, found = registry.links_with(session, [] if mine is None else [mine.slug], offset=offset, limit=limit)
        registry.read_workers(session, desk.home.keyring, [person for _, person, _ in found])
        rows = [
            worker_row(desk, session, person, link, on, purpose="platform") | {"agency": link.service_agency and names.get(link.service_agency, link.service_agency)}
            for _, person, link in found
        ]
    return {"total": total, "offset": offset, "limit": limit, "rows": rows}


@operation(router, "POST", "/workers", "platform.register", response_model=shapes.RosterOut, summary="Register workers")
def register(form: shapes.RosterIn, desk: At) -> Any:
    """Good rows are kept and bad ones returned with their reasons; a dry run keeps nothing."""
    digest = text_digest(canonical_json([one.model_dump(mode="json", by_alias=True) for one in form.rows]))
    with desk.acting() as session:
        outcome = workers.register_roster(
            session, desk.home.keyring, enterprise_of(desk), roster_rows(form), digest=digest, commit=not form.dry_run, actor=str(desk.actor)
        )
    return roster_answer(outcome)


@operation(router, "POST", "/workers/file", "platform.register_file", responses=TOO_LARGE, response_model=shapes.RosterOut, summary="Register workers from a sheet", openapi_extra=OCTET_BODY)
def register_file(content: SheetBytes, desk: At, name: SheetName, dry_run: bool = True) -> Any:
    """An Excel or CSV file in the enterprise's own layout."""
    with _sheet_read(desk, content, name, commit=not dry_run) as done:
        return roster_answer(done.outcome)


@operation(
    router, "POST", "/workers/file/returned", "platform.returned_rows", writes=False, response_class=Response,
    summary="The bad rows in the sender's own layout", openapi_extra=OCTET_BODY,
    responses=bytes_answer("application/octet-stream", text="The sheet with its bad rows") | TOO_LARGE | {204: {"description": "Every row is good"}},
)  # fmt: skip
def returned(content: SheetBytes, desk: At, name: SheetName) -> Any:
    """What must be corrected, as a file to be corrected and sent again. Nothing is kept."""
    with _sheet_read(desk, content, name, commit=False) as done:
        if done.returned is None:
            return Response(status_code=204)
        headers = {"Content-Disposition": f'attachment; filename="returned{done.returned.suffix}"'}
        return Response(done.returned.read_bytes(), media_type="application/octet-stream", headers=headers)


@contextmanager
def _sheet_read(desk: Desk, content: bytes, name: str, *, commit: bool) -> Iterator[RosterReport]:
    """A sheet judged row by row. Its own name stays away from every file and fault."""
    with private_folder(desk) as folder, desk.acting() as session:
        path = folder / f"sheet{Path(name).suffix.lower()}"
        path.write_bytes(content)
        yield roster_to_register(session, desk.home.keyring, path, enterprise_of(desk), commit=commit, actor=str(desk.actor))


# Order files


@operation(router, "POST", "/uploads", "platform.upload_create", in_parts=True, responses=TOO_LARGE, response_model=shapes.OrderUpload, status_code=201, summary="Begin to send an order file")
def create(form: shapes.NewOrderUpload, desk: At) -> Any:
    """Announce a file with size and digest; the same one that is still open goes on where it stopped."""
    with desk.acting() as session:
        row = uploads.create(
            session, owner=owner_of(desk), kind=_KIND, size=form.size, digest=form.digest, most=_MOST, at=desk.at,
            purpose={"platform": enterprise_of(desk), "name": form.name, "feed": form.feed, "declared_count": form.declared_count},
        )  # fmt: skip
        return _upload(session, row)


@operation(router, "GET", "/uploads", "platform.uploads", response_model=shapes.OrderUploadPage, summary="Order files")
def listed(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The files that were sent or are on their way, the newest first."""
    with desk.acting() as session:
        mine = select(UploadRow).where(UploadRow.owner == owner_of(desk), UploadRow.kind == _KIND)
        total = session.scalar(select(func.count()).select_from(mine.subquery())) or 0
        rows = session.scalars(mine.order_by(UploadRow.created_at.desc(), UploadRow.id).offset(offset).limit(limit))
        return {"total": total, "offset": offset, "limit": limit, "rows": [_upload(session, row) for row in rows]}


@operation(router, "GET", "/uploads/{upload}", "platform.upload_show", response_model=shapes.OrderUpload, summary="How far an order file is")
def show(upload: UploadId, desk: At) -> Any:
    """Its parts, then its loading, then the result of `orders load`."""
    with desk.acting() as session:
        return _upload(session, uploads.find(session, owner_of(desk), upload, kind=_KIND))


@operation(router, "PUT", "/uploads/{upload}", "platform.upload_part", in_parts=True, responses=TOO_LARGE, response_model=shapes.OrderUpload, summary="Send a part", openapi_extra=OCTET_BODY)
def part(upload: UploadId, content: PartBytes, desk: At, offset: PartOffset = 0) -> Any:
    """The bytes from `offset` on."""
    with desk.acting() as session:
        row = uploads.find(session, owner_of(desk), upload, kind=_KIND, hold=True)
        return _upload(session, uploads.take_part(session, jobs.incoming_of(desk.home), row, offset, content, desk.at))


@operation(router, "POST", "/uploads/{upload}/finish", "platform.upload_finish", in_parts=True, response_model=shapes.OrderUpload, status_code=202, summary="Let it be loaded")
def finish(upload: UploadId, desk: At) -> Any:
    """All has been sent: it is loaded after this answer. Asked again it changes nothing."""
    with desk.acting() as session:
        row = uploads.find(session, owner_of(desk), upload, kind=_KIND, hold=True)
        if row.state == "open":
            uploads.check_whole(row)
            uploads.finish(session, jobs.incoming_of(desk.home), row, desk.at, keep=True)
            jobs.enqueue(session, jobs.ORDER_LOAD, row.id, owner=row.owner, actor=str(desk.actor), at=desk.at)
        return _upload(session, row)


def _upload(session: Session, row: UploadRow) -> dict[str, Any]:
    job = jobs.of_subject(session, jobs.ORDER_LOAD, row.id)
    state = {"open": "open", "given_up": "given_up"}.get(row.state, "queued" if job is None else job.state)
    return {
        "upload": row.id, "name": row.purpose["name"], "size": row.size, "received": row.received, "part_limit": uploads.PART_LIMIT, "state": state,
        "progress": _progress(job), "result": None if job is None else job.result, "fault": None if job is None else job.fault,
        "created_at": row.created_at.isoformat(),
    }  # fmt: skip


def _progress(job: JobRow | None) -> dict[str, Any] | None:
    return None if job is None else {"done": job.done, "total": job.total, "what": job.what}


# Orders in progress


@operation(router, "POST", "/orders/current", "platform.orders_current", writes=False, response_model=shapes.LoadResult, summary="Orders in progress")
def current(form: shapes.OrdersNow, desk: At) -> Any:
    """A small live batch of orders that were just taken (status open); the same rows again are duplicates."""
    with TemporaryFile(mode="w+", encoding="utf-8", newline="", dir=_incoming(desk)) as sheet:
        writer = csv.writer(sheet)
        writer.writerow((*REQUIRED, *OPTIONAL))
        for one in form.orders:
            said = one.model_dump(mode="python") | {"status": "open", "completed_at": None}
            writer.writerow([_cell(said[name]) for name in (*REQUIRED, *OPTIONAL)])
        sheet.flush()
        feed = StandardFeed([Path(f"/proc/self/fd/{sheet.fileno()}")])
        if desk.sandbox:
            return _tried(desk, feed).result.document()
        return orders_to_store(
            reading=desk.home.reading, writing=desk.home.session, store=desk.home.orders, keyring=desk.home.keyring, demo=desk.home.demo,
            platform=enterprise_of(desk), feed=feed,
        ).document()  # fmt: skip


@operation(
    router, "POST", "/orders/trial", "platform.orders_trial", writes=False, responses=TOO_LARGE, response_model=shapes.TrialResult, summary="Try an order file",
    openapi_extra=OCTET_BODY,
)  # fmt: skip
def trial(content: SheetBytes, desk: At, name: OrderFileName) -> Any:
    """Every row is judged as at loading, and nothing is kept. What was loaded before is not asked."""
    with private_folder(desk) as folder:
        path = folder / f"orders{name[name.index('.') :].lower()}"
        path.write_bytes(content)
        return _tried(desk, StandardFeed([path])).document()


def _tried(desk: Desk, feed: StandardFeed) -> Trial:
    with private_folder(desk) as folder:
        return orders_to_trial(folder=folder, keyring=desk.home.keyring, demo=desk.home.demo, platform=enterprise_of(desk), feed=feed)


def _incoming(desk: Desk) -> Path:
    folder = desk.home.path / "incoming"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def _cell(value: Any) -> str:
    return "" if value is None else value.isoformat() if isinstance(value, datetime) else str(value)


# Batches


@operation(router, "GET", "/batches", "platform.batches", response_model=shapes.BatchPage, summary="Batches")
def batches(desk: At, offset: Offset = 0, limit: Limit = 50) -> Any:
    """What became of each load, the newest first."""
    with desk.acting() as session:
        mine = select(OrderBatch).where(OrderBatch.platform == enterprise_of(desk))
        total = session.scalar(select(func.count()).select_from(mine.subquery())) or 0
        rows = session.scalars(mine.order_by(OrderBatch.id.desc()).offset(offset).limit(limit))
        told = [manifest.result_of(one).document() | {"loaded_at": one.loaded_at.isoformat()} for one in rows]
        return {"total": total, "offset": offset, "limit": limit, "rows": told}


@operation(
    router, "GET", "/batches/{batch}/quarantine", "platform.quarantine", response_class=Response, summary="The quarantined rows with their reasons",
    responses=bytes_answer("text/csv", text="The rows as they were sent"),
)  # fmt: skip
def quarantine(batch: BatchRef, desk: At) -> Any:
    """The enterprise's own rows as it sent them, each with its reasons; to be corrected and sent again."""
    with private_folder(desk) as folder, desk.acting() as session:
        out = folder / "quarantine.csv"
        leftovers.write_quarantined(session, desk.home.orders, desk.home.keyring, _batch(desk, session, batch), out)
        headers = {"Content-Disposition": f'attachment; filename="quarantine-{batch}.csv"'}
        return Response(out.read_bytes(), media_type="text/csv; charset=utf-8", headers=headers)


@operation(router, "GET", "/batches/{batch}/conflicts", "platform.conflicts", response_model=shapes.ConflictPage, summary="Conflicts of a batch")
def conflicts(batch: BatchRef, desk: At, offset: Offset = 0, limit: Limit = 100) -> Any:
    """Rows whose content differs from what stands, or whose earlier version is missing."""
    with desk.acting() as session:
        found = leftovers.conflicts(session, desk.home.orders, desk.home.keyring, _batch(desk, session, batch))
    return page_of([_conflict(one) for one in found], offset=offset, limit=limit)


def _conflict(one: dict[str, Any]) -> dict[str, Any]:
    def shown(row: dict[str, Any] | None) -> dict[str, Any] | None:
        return None if row is None else {name: value for name, value in row.items() if name != "worker"}

    decision = one["decision"]
    return one | {"sent": shown(one["sent"]), "stands": shown(one["stands"]), "decision": None if decision is None else decision["decision"]}


def _batch(desk: Desk, session: Session, ref: str) -> OrderBatch:
    found = session.scalar(select(OrderBatch).where(OrderBatch.ref == ref, OrderBatch.platform == enterprise_of(desk)))
    if found is None:
        raise CallerFault("unknown_batch", f"没有编号为“{ref}”的批次。", f"There is no batch {ref!r}.")
    return found
