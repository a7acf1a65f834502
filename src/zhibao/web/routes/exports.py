"""Lists that leave the house: an Excel workbook marked with who took it out and when; each person in it is logged as read."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Response

from zhibao.edge.workbooks import Column, Table, write_workbook
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.web.boards import board_of
from zhibao.web.desk import At, Desk, operation
from zhibao.web.models.office_work import ListName
from zhibao.web.office import masked_name_of
from zhibao.web.routes.case_files import chosen, row_of
from zhibao.web.routes.work_list import entries_in, lists_of
from zhibao.web.routes.work_list import row_of as work_row

router = APIRouter(prefix="/api")
MOST_ROWS = 2_000
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_BOOK: dict[int | str, dict[str, Any]] = {
    200: {"description": "The list as an Excel workbook", "content": {_XLSX: {"schema": {"type": "string", "format": "binary"}}}}
}
_COLOUR = {"red": "红 / red", "yellow": "黄 / yellow", "green": "绿 / green"}
_UNIT = {"working_days": "工作日 / working days", "natural_days": "日 / days"}


@operation(router, "GET", "/cases/export.xlsx", "cases.export", response_class=Response, responses=_BOOK, summary="The list of cases as a workbook, marked")
def export_cases(
    desk: At, open: bool = False, state: Annotated[str | None, Query(pattern=r"^[a-z]+:[a-z_]+$", max_length=60)] = None,
    colour: Literal["red", "yellow", "green"] | None = None, city: Annotated[str | None, Query(pattern=r"^[0-9]{6}$")] = None,
    q: Annotated[str | None, Query(max_length=60)] = None,
) -> Response:  # fmt: skip
    """With masked names. At most 2,000 rows; every person in it is logged as read before the first byte leaves."""
    found = chosen(desk, open_only=open, state=state, colour=colour, city=city, text=q)
    _check_size(len(found))
    rows = []
    for line in found:
        said = row_of(line, desk)
        states = "；".join(f"{held['track_zh']}：{held['zh']}" for held in said["states"].values())
        rows.append(
            (line.case_no, masked_name_of(desk, line.person), said["place_zh"], said["injury_at"][:16].replace("T", " "), states, _COLOUR[said["colour"]],
             said["due"], _left(said), said["waits_for_zh"])
        )  # fmt: skip
        desk.read(line.person, ("name_masked", "case_states"), case_no=line.case_no, purpose="export")
    columns = (
        Column("案件", "case", width=22), Column("姓名（隐去）", "name, masked"), Column("受伤地点", "place", width=20), Column("受伤时间", "injury", width=18),
        Column("状态", "states", width=60), Column("颜色", "colour", width=12), Column("到期日", "due", width=12), Column("剩余", "left", width=22),
        Column("待办岗位", "waits for"),
    )  # fmt: skip
    return _book(desk, "案件清单 cases", columns, rows)


@operation(router, "GET", "/work.xlsx", "work.export", response_class=Response, responses=_BOOK, summary="A list of work as a workbook, marked")
def export_work(desk: At, list: ListName = "mine") -> Response:
    """It names nobody; every case in it is logged as read."""
    entries = entries_in(lists_of(desk), list, desk.today)
    _check_size(len(entries))
    board, rows = board_of(desk), []
    for entry in entries:
        said = work_row(entry, list)
        rows.append(
            (said["subject"], said["zh"], said["en"], _COLOUR[said["colour"]], said["due"], _left(said), said["responsible_zh"], said["why_zh"], said["since"])
        )
        line = board.line(entry.case_no) if entry.case_no else None
        if line is not None:
            desk.read(line.person, ("case_states",), case_no=line.case_no, purpose="export")
    columns = (
        Column("编号", "number", width=24), Column("事项", "what", width=44), Column("", "what", width=44), Column("颜色", "colour", width=12),
        Column("到期日", "due", width=12), Column("剩余", "left", width=22), Column("岗位", "post"), Column("缘由", "why", width=26), Column("起", "since", width=12),
    )  # fmt: skip
    return _book(desk, f"工作清单 {list}", columns, rows)


def _check_size(number: int) -> None:
    if number > MOST_ROWS:
        raise CallerFault(
            "too_many_rows", f"清单有 {number} 行，一次最多导出 {MOST_ROWS} 行。", f"The list has {number} rows; at most {MOST_ROWS} leave at once.",
            remedy_zh="请先筛选。", remedy_en="Filter it first.", rows=number,
        )  # fmt: skip


def _left(said: dict[str, Any]) -> str | None:
    return None if said["days_left"] is None else f"{said['days_left']} {_UNIT[said['days_unit']]}" + ("（暂定）" if said["provisional"] else "")


def _book(desk: Desk, name: str, columns: Sequence[Column], rows: Sequence[Sequence[Any]]) -> Response:
    at = desk.at.astimezone(ZONE)
    post = desk.who.grant.post.zh if desk.who.grant else ""
    mark = f"{desk.who.account.shown_as}（{desk.who.account.name}，{post}）于 {at:%Y-%m-%d %H:%M} 导出，仅供办案，不得外传"
    table = Table(name, columns, rows, above=(mark, f"exported by {desk.who.account.name} at {at.isoformat()}", ""), below=("", mark), mark=mark)
    with tempfile.TemporaryDirectory(prefix=".export-", dir=desk.home.path) as folder:
        path = Path(folder) / "list.xlsx"
        write_workbook(path, [table])
        content = path.read_bytes()
    headers = {"Content-Disposition": f'attachment; filename="zhibao-{at:%Y%m%d-%H%M}.xlsx"'}
    return Response(content, media_type=_XLSX, headers=headers)
