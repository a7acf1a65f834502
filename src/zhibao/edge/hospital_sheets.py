"""Lists of agreement hospitals as files: judged row by row, bad rows given back in the sender's layout with their reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from zhibao import law
from zhibao.edge.sheets import Row, RowRefused, Sheet, judged_rows, named_columns, read_sheet, write_back
from zhibao.kit.clock import day
from zhibao.kit.errors import CallerFault
from zhibao.registry.hospitals import Agreement, Point

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "code": ("编码", "code"), "name": ("名称", "name"), "name_en": ("英文名称", "name_en"), "level": ("等级", "level"), "county": ("区县代码", "county"),
    "address": ("地址", "address"), "telephone": ("电话", "telephone"), "lng": ("经度", "lng"), "lat": ("纬度", "lat"),
    "emergency": ("急救", "emergency"), "rehabilitation": ("康复", "rehabilitation"), "first": ("协议起始日", "from"), "last": ("协议终止日", "to"),
}  # fmt: skip
REMARKS = ("退回原因", "reason")
_YES, _NO = {"true", "1", "yes", "是"}, {"", "false", "0", "no", "否"}
_NEEDED = ("code", "name", "county", "first")


@dataclass(frozen=True)
class HospitalFile:
    """A list as it was read: the good lines, and for each bad row its number and why, in both languages."""

    sheet: Sheet
    agreements: tuple[Agreement, ...]
    remarks: Mapping[int, tuple[str, str]]

    def give_back(self, out: Path) -> None:
        """Write the bad rows in the sender's own layout, each with its reason."""
        write_back(self.sheet, self.remarks, out, REMARKS)


def read_hospitals(path: Path) -> HospitalFile:
    """Read a list of agreement hospitals. Raises CallerFault where the file itself cannot be read."""
    sheet = read_sheet(
        path,
        lambda cells: set(_NEEDED) <= set(named_columns(cells, HEADINGS)),
        expected_zh="需要 编码、名称、区县代码、协议起始日；可另有 英文名称、等级、地址、电话、经度、纬度、急救、康复、协议终止日。",
        expected_en="code, name, county and from are needed; name_en, level, address, telephone, lng, lat, emergency, rehabilitation and to may stand beside them.",
    )
    columns = named_columns(sheet.headings.cells, HEADINGS)
    agreements, remarks = judged_rows(sheet.rows, lambda row: _agreement(row, columns), lambda one: one.code)
    return HospitalFile(sheet, agreements, remarks)


def _agreement(row: Row, columns: Mapping[str, int]) -> Agreement:
    said = {name: row.cell(column).strip() for name, column in columns.items()}
    missing = [name for name in _NEEDED if not said.get(name)]
    if missing:
        words = "、".join(HEADINGS[name][0] for name in missing)
        raise RowRefused(f"缺少{words}。", f"Missing: {', '.join(missing)}.")
    place = law.places().get(said["county"])
    if place is None or place.level != "county":
        raise RowRefused(f"没有代码为 {said['county']} 的区县。", f"There is no county {said['county']}.")
    point = None
    if said.get("lng") or said.get("lat"):
        try:
            point = Point.parse(said.get("lng", ""), said.get("lat", ""))
        except CallerFault as fault:
            raise RowRefused(fault.zh, fault.en) from None
    try:
        first, last = day(said["first"]), day(said["last"]) if said.get("last") else None
    except CallerFault as fault:
        raise RowRefused(fault.zh, fault.en) from None
    if last is not None and last < first:
        raise RowRefused("协议终止日早于起始日。", "The agreement ends before it begins.")
    return Agreement(
        said["code"], said["name"], said.get("name_en") or None, said.get("level") or None, said["county"], said.get("address") or None,
        said.get("telephone") or None, point, _flag(said.get("emergency", ""), "急救"), _flag(said.get("rehabilitation", ""), "康复"), first, last,
    )  # fmt: skip


def _flag(text: str, zh: str) -> bool:
    if text.lower() not in _YES | _NO:
        raise RowRefused(f"“{zh}”应为是或否。", "A flag is yes or no.")
    return text.lower() in _YES
