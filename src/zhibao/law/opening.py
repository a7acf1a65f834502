"""What a province still lacks before the scheme can run there: places, provisions, numbers, and who must fill each.

Every number of the law is looked up for the province on a day and stands in one of five states: given by an official text,
by a report, only assumed (all that rests on it is provisional), declared missing, or without need here. Nothing is invented:
what nobody has established is listed with the office that must lay it down (`jiangsu-2025-31 §preamble`, `jiangsu-2025-31 §1`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from zhibao.law.book import Book
from zhibao.law.marks import MARK_ZH
from zhibao.law.numbers import Entry, Gap, Parameter
from zhibao.law.places import COUNTRY
from zhibao.law.refusals import MissingNumber

State = Literal["official", "reported", "assumed", "missing", "none"]
STATES: Mapping[State, tuple[str, str]] = {
    "official": ("有正式依据", "official"),
    "reported": ("有报道依据", "reported"),
    "assumed": ("推定，暂定", "assumed: provisional until laid down"),
    "missing": ("尚未确定", "nobody has established it"),
    "none": ("本省不需要", "not needed here"),
}


@dataclass(frozen=True)
class Standing:
    """One number of the law in a province on a day, by its keys: its state, its source, and who must fill it."""

    parameter: Parameter
    keys: tuple[tuple[str, str], ...]
    state: State
    own: bool
    item: Entry | Gap

    def document(self, book: Book) -> dict[str, Any]:
        """The number as JSON."""
        office = book.offices[self.item.office if isinstance(self.item, Gap) else self.parameter.office]
        told: dict[str, Any] = {
            "name": self.parameter.name, "zh": self.parameter.zh, "en": self.parameter.en, "by": dict(self.keys), "state": self.state,
            "state_zh": STATES[self.state][0], "state_en": STATES[self.state][1], "own": self.own, "cites": list(self.item.cites), "filled_by": office.name,
            "filled_by_zh": office.zh, "filled_by_en": office.en,
        }  # fmt: skip
        if isinstance(self.item, Gap):
            return told | {"question_zh": self.item.question_zh, "question_en": self.item.question_en}
        return told | {"question_zh": self.parameter.question_zh, "question_en": self.parameter.question_en, "value": self.item.value}


def standings(book: Book, province: str, on: date) -> list[Standing]:
    """Every number as it stands in a province on a day, by name and keys; what belongs to another province is left out."""
    found = []
    for parameter, item in book.standing(province, on):
        if parameter.home not in (COUNTRY, province) or item.place not in (COUNTRY, province):
            continue
        state: State = item.mark if isinstance(item, Entry) else "none" if item.state == "none" else "missing"
        found.append(Standing(parameter, item.keys, state, item.place == province, item))
    return sorted(found, key=lambda one: (one.parameter.name, one.keys))


def checklist(book: Book, province: str, on: date) -> dict[str, Any]:
    """The guided checklist of opening a province: each point with its state, what is missing by who must fill it, and the counts."""
    place = book.places.resolve(province)
    held = standings(book, province, on)
    counts = {state: sum(one.state == state for one in held) for state in STATES}
    points = [*_ground(book, province, on), *_law(book, province, held)]
    by_office: dict[str, list[Standing]] = {}
    for one in held:
        if one.state in ("missing", "assumed"):
            office = one.item.office if isinstance(one.item, Gap) else one.parameter.office
            by_office.setdefault(office, []).append(one)
    return {
        "place": province, "zh": place.name_zh, "en": place.name_en, "on": on.isoformat(), "counts": counts,
        "points": points, "open": sum(point["state"] == "open" for point in points),
        "to_fill": [
            {
                "office": office, "zh": book.offices[office].zh, "en": book.offices[office].en, "missing": [one.document(book) for one in some if one.state == "missing"],
                "assumed": [one.document(book) for one in some if one.state == "assumed"],
            }
            for office, some in sorted(by_office.items())
        ],
        "own": [one.document(book) for one in held if one.own], "provisional": bool(counts["assumed"]),
    }  # fmt: skip


def _point(name: str, done: bool, zh: str, en: str, remedy_zh: str, remedy_en: str, *, needed: bool = True) -> dict[str, Any]:
    state = "done" if done else "open" if needed else "optional"
    return {"point": name, "state": state, "zh": zh, "en": en, "remedy_zh": None if done else remedy_zh, "remedy_en": None if done else remedy_en}


def _ground(book: Book, province: str, on: date) -> list[dict[str, Any]]:
    """What must be there at all: the day on which the scheme began, cities, tax offices."""
    cities = book.places.children(province)
    offices = sorted({book.places.tax_office(city.code).id for city in cities} | {book.places.tax_office(province).id})
    try:
        began = book.scheme_began(province)
        said, runs = f"{began.date}（{MARK_ZH[began.mark]}，{'、'.join(began.cites)}）", began.date <= on
        told = f"{began.date} ({began.mark}, {', '.join(began.cites)})"
    except MissingNumber as missing:
        said, told, runs = missing.zh, missing.en, False
    return [
        _point("scheme_began", runs, f"开始日：{said}", f"first day of the scheme: {told}", "登记开始日和依据。", "Record the first day with its source."),
        _point("cities", bool(cities), f"设区的市：{len(cities)} 个", f"cities: {len(cities)}", "在 law/places 中列出各市。", "List the cities in law/places."),
        _point("tax_offices", bool(offices), f"征收单位：{'、'.join(offices)}", f"tax offices: {', '.join(offices)}", "在 law/places/tax-offices.toml 中列出。", "List them in law/places/tax-offices.toml."),
    ]  # fmt: skip


def _law(book: Book, province: str, held: Sequence[Standing]) -> list[dict[str, Any]]:
    """What the province says itself: an instrument, a file of numbers, and what is still missing or assumed."""
    instruments = sorted(one.id for one in book.provisions if one.jurisdiction == province)
    packs = [pack for pack in book.packs if pack.jurisdiction == province]
    in_force = [pack.file for pack in packs if pack.state == "in_force"]
    waiting = [pack.file for pack in packs if pack.state == "open"]
    missing, assumed = (sum(one.state == state for one in held) for state in ("missing", "assumed"))
    return [
        _point("provisions", bool(instruments), f"本省文件：{'、'.join(instruments) or '无'}", f"instruments: {', '.join(instruments) or 'none'}",
               "把本省文件逐条写入 law/provisions。", "Tell the province's instrument in law/provisions, article by article."),
        _point("numbers", bool(in_force), f"本省数值文件：{'、'.join(in_force) or '无'}", f"file of numbers: {', '.join(in_force) or 'none'}",
               f"用 zhibao law open {province} --out 生成，只写与全国不同的。", f"Make it by `zhibao law open {province} --out`; it holds only what differs.", needed=False),
        _point("plan", not waiting, f"尚未取得的方案：{'、'.join(waiting) or '无'}", f"plans not available: {', '.join(waiting) or 'none'}",
               "取得后替换，期间用全国数值并标明。", "Replace it once available; until then national numbers stand in, marked.", needed=False),
        _point("missing", not missing, f"尚未确定的数值：{missing} 项", f"numbers that nobody has established: {missing}", "由所列机关确定；用到时系统拒绝并说明。", "The offices named lay them down; where one is needed the system refuses and says so."),
        _point("assumed", not assumed, f"推定的数值：{assumed} 项", f"numbers only assumed: {assumed}", "由所列机关确定；以前的结果均为暂定。", "The offices named lay them down; until then results are provisional.", needed=False),
    ]  # fmt: skip


def skeleton(book: Book, province: str, on: date) -> str:
    """A file of numbers for a province that has none: its head, and every open number as a comment with its question and office."""
    place = book.places.resolve(province)
    lines = [
        f"# {place.name_en}: only what differs from the national numbers. Every value names its article and its mark; nothing is guessed.", "",
        "[pack]", f'jurisdiction = "{province}"', 'state = "in_force"', f'zh = "{place.name_zh}"', f'en = "{place.name_en}"',
        f"verified_to = {date(on.year + 1, 12, 31)}", f"recorded = {on}", "cites = []", "",
    ]  # fmt: skip
    for one in standings(book, province, on):
        if one.state not in ("missing", "assumed"):
            continue
        told = one.document(book)
        keys = "".join(f", {name} = {word}" for name, word in one.keys)
        lines += [
            f"# {told['zh']} {told['name']}{keys}: {told['state_en']}", f"#   {told['question_zh']} {told['question_en']}", f"#   {told['filled_by_zh']} / {told['filled_by_en']}", "",
        ]  # fmt: skip
    return "\n".join(lines)
