"""Places of the administration: country, province, prefecture, county, and the tax offices of each.

The tree follows GB/T 2260. A county that is not listed is still a place of its province (`known` is false):
a list that is out of date must never refuse an order or a person.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from zhibao.kit.errors import CallerFault
from zhibao.law.defects import Defect, LawDefects
from zhibao.law.marks import MARKS, Mark

Level = Literal["country", "province", "prefecture", "county"]

COUNTRY = "000000"
FICTIONAL_PROVINCE = "570000"


@dataclass(frozen=True)
class Place:
    """A place with its GB/T 2260 code; `known` is false for a county or city that is not in our list."""

    code: str
    name_zh: str
    name_en: str
    level: Level
    parent: str | None
    province: str | None
    slug: str
    mark: Mark = "official"
    known: bool = True

    @property
    def fictional(self) -> bool:
        """True for 桃源, which exists only for learning and testing."""
        return self.code[:2] == FICTIONAL_PROVINCE[:2]


@dataclass(frozen=True)
class TaxOffice:
    """An office that collects contributions; its id is the code of the place it stands for."""

    id: str
    name_zh: str
    name_en: str
    covers: tuple[str, ...]
    cites: tuple[str, ...]
    mark: Mark


@dataclass(frozen=True)
class ValueWithMark:
    """A date with the addresses it rests on and how well it is supported."""

    date: date
    cites: tuple[str, ...]
    mark: Mark


def level_of(code: str) -> Level:
    """The level that the digits of a code stand for."""
    if code == COUNTRY:
        return "country"
    if code[2:] == "0000":
        return "province"
    return "prefecture" if code[4:] == "00" else "county"


def is_code(text: str) -> bool:
    """True for six ASCII digits."""
    return len(text) == 6 and text.isascii() and text.isdigit()


class Places:
    """The tree of places and the tax offices, read once from `places/*.toml`."""

    def __init__(self, places: dict[str, Place], offices: dict[str, TaxOffice], former: dict[str, str]) -> None:
        self._places = places
        self._former = former
        self._offices = offices
        self._office_by_code = {code: office for office in offices.values() for code in office.covers}

    @classmethod
    def load(cls, folder: Path) -> Places:
        """Read every `*.toml` of the folder. Raises LawDefects with all defects found."""
        reading = _Reading()
        for path in sorted(folder.glob("*.toml")):
            reading.read(path)
        reading.check()
        if reading.defects:
            raise LawDefects(reading.defects)
        return cls(reading.places, reading.offices, reading.former)

    def __iter__(self) -> Iterator[Place]:
        return iter(self._places.values())

    def get(self, code: str) -> Place | None:
        """The listed place of a code (a former code leads to its successor), or None."""
        return self._places.get(self._former.get(code, code))

    def known_county(self, code: str) -> bool:
        """True when the code is a county that we list; false is a warning, never a refusal."""
        place = self.get(code)
        return place is not None and place.level == "county"

    def province_of(self, code: str) -> str:
        """The province a place lies in: "330106" -> "330000". Raises CallerFault `unknown_place`."""
        province = f"{code[:2]}0000"
        if not is_code(code) or province == COUNTRY or province not in self._places:
            raise _unknown(code)
        return province

    def prefecture_of(self, code: str) -> str:
        """The city a county or collection unit lies in: "330106" -> "330100", "332500" -> "331100".

        Raises CallerFault: `unknown_place`, or `place_too_wide` for a province.
        """
        self.province_of(code)
        place = self.get(code)
        code = place.code if place is not None else code
        if level_of(code) == "province":
            raise CallerFault(
                "place_too_wide",
                f"“{code}”是省级代码，不是市或县的代码。",
                f"{code} is the code of a province, not of a city or county.",
                remedy_zh="请给出市或县（市、区）的代码，例如 330106。",
                remedy_en="Give the code of a city or county, for example 330106.",
            )
        if place is not None and place.level == "county" and place.parent is not None:
            return place.parent
        return self._city_code(code)

    def resolve(self, text: str) -> Place:
        """A place from a code, a Chinese name or an English name: "330106", "浙江", "zhejiang".

        An unlisted county or city of a known province is returned with `known` false.
        Raises CallerFault `unknown_place` or `ambiguous_place`.
        """
        wanted = text.strip()
        if is_code(wanted):
            return self.get(wanted) or self._unlisted(wanted)
        found = self._by_name.get(_folded(wanted), ())
        if not found:
            raise _unknown(wanted)
        if len(found) > 1:
            listed = "、".join(f"{code} {self._places[code].name_zh}" for code in found)
            raise CallerFault(
                "ambiguous_place",
                f"“{wanted}”可以指多个地方：{listed}。",
                f"{wanted!r} may mean several places: {', '.join(found)}.",
                remedy_zh="请改用六位行政区划代码。",
                remedy_en="Use the six-digit code instead.",
            )
        return self._places[found[0]]

    def path(self, code: str) -> tuple[str, ...]:
        """From the place itself up to the country: ("330106", "330100", "330000", "000000")."""
        place = self.get(code) or self._unlisted(code)
        steps = [place.code]
        while place.parent is not None:
            place = self.get(place.parent) or self._unlisted(place.parent)
            steps.append(place.code)
        return tuple(steps)

    def children(self, code: str) -> tuple[Place, ...]:
        """The listed places directly below a place, by code."""
        return tuple(place for place in self._places.values() if place.parent == code)

    def provinces(self) -> tuple[Place, ...]:
        """All provinces, 桃源 among them, by code."""
        return tuple(place for place in self._places.values() if place.level == "province")

    def tax_offices(self) -> tuple[TaxOffice, ...]:
        """All tax offices, by id."""
        return tuple(self._offices.values())

    def tax_office(self, code: str) -> TaxOffice:
        """The office that collects for a county, city or province: the narrowest that covers it.

        Source: `zhejiang-2025-44 §copies` (宁波), `jiangsu-2025-31 §addressees` (苏州工业园区).
        """
        for step in self.path(code):
            office = self._office_by_code.get(step)
            if office is not None:
                return office
        raise _unknown(code)

    def scheme_began(self, province: str) -> ValueWithMark:
        """The day the scheme began in a province, with its citation and mark.

        Raises MissingNumber where nobody has fixed it.
        """
        from zhibao.law import book

        return book().scheme_began(self.resolve(province).code)

    def _city_code(self, code: str) -> str:
        """The city that the first four digits of an unlisted code mean, or its successor."""
        city = f"{code[:4]}00"
        return self._former.get(city, city)

    def _unlisted(self, code: str) -> Place:
        if code[2:] == "0000" or not is_code(code):
            raise _unknown(code)
        province = self.province_of(code)
        level = level_of(code)
        parent = province if level == "prefecture" else self._city_code(code)
        return Place(code, code, code, level, parent, province, code, "assumed", known=False)

    @cached_property
    def _by_name(self) -> dict[str, tuple[str, ...]]:
        names: dict[str, set[str]] = {}
        for place in self._places.values():
            for name in (place.name_zh, _short(place.name_zh), place.name_en, place.slug):
                names.setdefault(_folded(name), set()).add(place.code)
        return {name: _widest(codes) for name, codes in names.items()}


def _widest(codes: set[str]) -> tuple[str, ...]:
    """Of places with the same name only the widest level counts: 吉林 is the province, not the city."""
    order = ("country", "province", "prefecture", "county")
    best = min(order.index(level_of(code)) for code in codes)
    return tuple(sorted(code for code in codes if order.index(level_of(code)) == best))


def _folded(name: str) -> str:
    return name.strip().casefold().replace(" ", "-").replace("'", "")


def _short(name: str) -> str:
    """The name without what kind of place it is: 浙江省 -> 浙江, 内蒙古自治区 -> 内蒙古."""
    return re.sub(r"(?<=..)(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)$", "", name) or name


def _unknown(text: str) -> CallerFault:
    return CallerFault(
        "unknown_place",
        f"不认识的地方“{text}”。",
        f"The place {text!r} is not known.",
        remedy_zh="请给出省名（如 浙江）或六位行政区划代码（如 330106）；可用 zhibao law places 查询。",
        remedy_en="Give a province (zhejiang) or a six-digit code (330106); zhibao law places lists them.",
    )


class _Reading:
    """Collects places, offices and defects over the files."""

    def __init__(self) -> None:
        self.places: dict[str, Place] = {}
        self.offices: dict[str, TaxOffice] = {}
        self.former: dict[str, str] = {}
        self.defects: list[Defect] = []

    def read(self, path: Path) -> None:
        try:
            document = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
            self.defects.append(Defect("toml_form", f"不是有效的 TOML：{problem}", str(problem), path.name))
            return
        for section in ("country", "province", "prefecture", "county"):
            for code, row in document.get(section, {}).items():
                self._place(path.name, code, row, section, document.get("marks", {}).get(section, "reported"))
        for row in document.get("tax_office", []):
            self._office(path.name, row)
        self.former.update(document.get("former", {}))

    def _place(self, file: str, code: str, row: list[str], level: str, mark: str) -> None:
        if not is_code(code) or level_of(code) != level or code in self.places or mark not in MARKS:
            self.defects.append(
                Defect(
                    "place_form",
                    f"区划代码 {code} 重复或与级别不符。",
                    f"Code {code} is repeated or of another level.",
                    file,
                )
            )
            return
        zh, en, *rest = row
        province = None if level == "country" else f"{code[:2]}0000"
        parents: dict[str, str | None] = {"country": None, "province": COUNTRY, "prefecture": province}
        parent = parents.get(level, rest[1] if len(rest) > 1 else f"{code[:4]}00")
        slug = rest[0] if rest else _folded(en)
        self.places[code] = Place(code, zh, en, level_of(code), parent, province, slug, _mark(mark))

    def _office(self, file: str, row: dict[str, Any]) -> None:
        try:
            office = TaxOffice(
                row["id"], row["zh"], row["en"], tuple(row["covers"]), tuple(row["cites"]), _mark(row["mark"])
            )
        except (KeyError, ValueError) as problem:
            self.defects.append(
                Defect("tax_office_form", f"税务机关写法有误：{problem}", f"Tax office: {problem}", file)
            )
            return
        self.offices[office.id] = office

    def check(self) -> None:
        for place in self.places.values():
            if place.parent is not None and place.parent not in self.places:
                self.defects.append(
                    Defect(
                        "place_parent",
                        f"{place.code} 的上级 {place.parent} 不存在。",
                        f"The parent {place.parent} of {place.code} does not exist.",
                        "places",
                        subject=place.code,
                    )
                )
        self.places = dict(sorted(self.places.items()))
        covered: set[str] = set()
        for office in self.offices.values():
            for code in office.covers:
                if code not in self.places or code in covered:
                    self.defects.append(
                        Defect(
                            "tax_office_covers",
                            f"{office.id} 管辖的 {code} 不存在或重复。",
                            f"{code}, covered by {office.id}, does not exist or is covered twice.",
                            "places",
                        )
                    )
                covered.add(code)


def _mark(text: str) -> Mark:
    for mark in MARKS:
        if mark == text:
            return mark
    raise ValueError(f"unknown mark {text!r}")
