"""The lists that an office keeps: agreement hospitals and catalogues of medical cost, shown and imported whole."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path as FilePath
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Response

from zhibao import law
from zhibao.benefits import medical_acts
from zhibao.benefits.medical import Kind
from zhibao.edge.catalogues import CatalogueFile, read_catalogue
from zhibao.edge.hospital_sheets import HospitalFile, read_hospitals
from zhibao.kit.digest import file_digest
from zhibao.kit.errors import CallerFault
from zhibao.registry import hospitals
from zhibao.web.desk import At, Desk, operation
from zhibao.web.models.office import page
from zhibao.web.models.office_lists import AgreementPage, CatalogueKind, CataloguePage, EntryPage, ImportOut
from zhibao.web.office import in_my_area
from zhibao.web.parts import OCTET_BODY, TOO_LARGE, SheetBytes, SheetName, bytes_answer
from zhibao.web.platform import private_folder

router = APIRouter(prefix="/api")
Offset = Annotated[int, Query(ge=0, le=10_000_000)]
Limit = Annotated[int, Query(ge=1, le=500)]
Text = Annotated[str | None, Query(max_length=60)]
_GROUND = "work-injury-regulation §30"
_KIND_ZH = {"drugs": "药品目录", "treatments": "诊疗项目目录", "hospital_services": "住院服务标准", "devices": "辅助器具目录"}
RETURNED = bytes_answer("application/octet-stream", text="The sheet with its bad rows") | TOO_LARGE | {204: {"description": "Every row is good"}}


@operation(router, "GET", "/hospitals", "hospitals.list", response_model=AgreementPage, summary="Agreement hospitals of my area")
def list_hospitals(desk: At, in_force: bool = True, q: Text = None, offset: Offset = 0, limit: Limit = 50) -> Any:
    """With `in_force` only those whose agreement holds today."""
    today = desk.today
    with desk.acting() as session:
        found = [
            one
            for one in hospitals.agreements_of(session)
            if in_my_area(desk, one.county) and (not in_force or _holds(one.first, one.last, today)) and (not q or q in one.name or q in one.code)
        ]
    rows = [
        {"code": one.code, "name": one.name, "name_en": one.name_en, "level": one.level, "county": one.county,
         "county_zh": law.places().resolve(one.county).name_zh, "address": one.address, "telephone": one.telephone, "emergency": one.emergency,
         "rehabilitation": one.rehabilitation, "first": one.first.isoformat(), "last": one.last and one.last.isoformat(),
         "in_force": _holds(one.first, one.last, today)}
        for one in found[offset : offset + limit]
    ]  # fmt: skip
    return page(rows, len(found), offset, limit)


@operation(
    router, "POST", "/hospitals/file", "hospitals.import", responses=TOO_LARGE, response_model=ImportOut, summary="Import a list of agreement hospitals",
    openapi_extra=OCTET_BODY,
)  # fmt: skip
def import_hospitals(content: SheetBytes, desk: At, name: SheetName, dry_run: bool = True) -> Any:
    """Whole or not at all: one bad row and nothing is kept. A line that says nothing new is left."""
    with private_folder(desk) as folder:
        path = _kept(folder, content, name)
        found = read_hospitals(path)
        commit = not dry_run and not found.remarks
        with desk.acting() as session:
            new = hospitals.import_list(
                session, found.agreements, place=_area(desk), actor=desk.actor, at=desk.at, origin=file_digest(path, "sm3"), commit=commit
            )
    return _outcome(len(found.agreements), found.remarks, new, commit)


@operation(
    router, "POST", "/hospitals/file/returned", "hospitals.returned", writes=False, response_class=Response, openapi_extra=OCTET_BODY,
    summary="The bad rows of a list of hospitals in the sender's own layout", responses=RETURNED,
)  # fmt: skip
def returned_hospitals(content: SheetBytes, desk: At, name: SheetName) -> Any:
    """What must be corrected. Nothing is kept."""
    with private_folder(desk) as folder:
        return _given_back(folder, read_hospitals(_kept(folder, content, name)))


@operation(router, "GET", "/catalogues", "catalogues.list", response_model=CataloguePage, summary="Catalogues of medical cost that hold in my area")
def list_catalogues(desk: At, kind: CatalogueKind | None = None, offset: Offset = 0, limit: Limit = 50) -> Any:
    """Those of the own place and of the places that it lies in, the newest first."""
    own = law.places().path(_area(desk))
    with desk.acting() as session:
        found = [
            one for one in medical_acts.catalogues(session)
            if (one.place in own or in_my_area(desk, one.place)) and kind in (None, one.kind.value)
        ]  # fmt: skip
    rows = [
        {"number": one.number, "place": one.place, "place_zh": law.places().resolve(one.place).name_zh, "kind": one.kind.value,
         "kind_zh": _KIND_ZH[one.kind.value], "since": one.since.isoformat(), "until": one.until and one.until.isoformat(), "entries": one.entries,
         "digest": one.digest, "by": one.actor, "at": one.at.isoformat()}
        for one in found[offset : offset + limit]
    ]  # fmt: skip
    return page(rows, len(found), offset, limit)


@operation(router, "GET", "/catalogues/{number}/entries", "catalogues.entries", response_model=EntryPage, summary="Entries of a catalogue")
def entries(number: Annotated[int, Path(ge=1, le=2**31)], desk: At, q: Text = None, offset: Offset = 0, limit: Limit = 50) -> Any:
    """By code or name."""
    own = law.places().path(_area(desk))
    with desk.acting() as session:
        known = next((one for one in medical_acts.catalogues(session) if one.number == number), None)
        if known is None or not (known.place in own or in_my_area(desk, known.place)):
            raise CallerFault("unknown_catalogue", f"没有第 {number} 号目录。", f"There is no catalogue number {number}.")
        total, found = medical_acts.entries_of(session, number, text=q, offset=offset, limit=limit)
    rows = [
        {"code": one.code, "zh": one.zh, "unit": one.unit, "ceiling_fen": one.ceiling_fen, "self_share": str(one.self_share)} for one in found
    ]
    return page(rows, total, offset, limit)


@operation(
    router, "POST", "/catalogues/file", "catalogues.import", responses=TOO_LARGE, response_model=ImportOut, summary="Import a catalogue of medical cost",
    openapi_extra=OCTET_BODY,
)  # fmt: skip
def import_catalogue(
    content: SheetBytes, desk: At, name: SheetName, kind: CatalogueKind, since: date, until: date | None = None, dry_run: bool = True
) -> Any:
    """Whole or not at all, as a new version from a day on; the versions before stay."""
    with private_folder(desk) as folder:
        path = _kept(folder, content, name)
        found = read_catalogue(path)
        commit = not dry_run and not found.remarks
        if commit:
            with desk.acting() as session:
                medical_acts.import_catalogue(
                    session, found.entries, place=_area(desk), kind=Kind(kind), since=since, until=until, digest=file_digest(path, "sm3"),
                    actor=desk.actor, at=desk.at, ground=_GROUND,
                )  # fmt: skip
    return _outcome(len(found.entries), found.remarks, len(found.entries), commit)


@operation(
    router, "POST", "/catalogues/file/returned", "catalogues.returned", writes=False, response_class=Response, openapi_extra=OCTET_BODY,
    summary="The bad rows of a catalogue in the sender's own layout", responses=RETURNED,
)  # fmt: skip
def returned_catalogue(content: SheetBytes, desk: At, name: SheetName) -> Any:
    """What must be corrected. Nothing is kept."""
    with private_folder(desk) as folder:
        return _given_back(folder, read_catalogue(_kept(folder, content, name)))


def _kept(folder: FilePath, content: bytes, name: str) -> FilePath:
    """The sheet in a private folder; its own name stays away from every file and fault."""
    path = folder / f"sheet{FilePath(name).suffix.lower()}"
    path.write_bytes(content)
    return path


def _given_back(folder: FilePath, found: HospitalFile | CatalogueFile) -> Response:
    if not found.remarks:
        return Response(status_code=204)
    out = folder / f"returned{found.sheet.path.suffix if found.sheet.kind == 'workbook' else '.csv'}"
    found.give_back(out)
    headers = {"Content-Disposition": f'attachment; filename="returned{out.suffix}"'}
    return Response(out.read_bytes(), media_type="application/octet-stream", headers=headers)


def _outcome(good: int, remarks: Mapping[int, tuple[str, str]], new: int, committed: bool) -> dict[str, Any]:
    return {
        "read": good + len(remarks), "rejected": len(remarks), "new": new, "committed": committed,
        "rows": [{"row": row, "zh": zh, "en": en} for row, (zh, en) in sorted(remarks.items())][:200],
    }  # fmt: skip


def _area(desk: Desk) -> str:
    assert desk.who.grant is not None, "the permission line asks for a post"
    return desk.who.grant.area.value


def _holds(first: date, last: date | None, today: date) -> bool:
    return first <= today and (last is None or today <= last)
