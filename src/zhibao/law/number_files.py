"""Reads the files of numbers into parameters and collects every defect of form with its file and line.

What can only be judged with all files read (overlaps, gaps, citations) is judged in `number_checks`.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, cast

from zhibao.kit.money import yuan
from zhibao.law.amendments import Amendment
from zhibao.law.defects import Defect
from zhibao.law.industry import industries
from zhibao.law.marks import MARKS
from zhibao.law.number_forms import Float, Lines, fits, floats, is_date, lines_of
from zhibao.law.numbers import Content, Dimension, Entry, Gap, Keys, Office, Pack, Parameter
from zhibao.law.places import COUNTRY, Places, level_of
from zhibao.law.units import EVENTS, KINDS, RECKONED_ON, UNITS, Form

TERMS_FILE = "terms.toml"

_PACK_FIELDS = frozenset(
    (
        "jurisdiction",
        "state",
        "zh",
        "en",
        "verified_from",
        "verified_to",
        "recorded",
        "cites",
        "question_zh",
        "question_en",
    )
)
_PARAMETER_FIELDS = frozenset(
    (
        "name",
        "zh",
        "en",
        "unit",
        "kind",
        "keys",
        "reckoned_on",
        "filled_by",
        "question_zh",
        "question_en",
        "choices",
        "columns",
        "local_allowed",
        "verified_from",
        "note",
        "value",
        "gap",
    )
)
_VALUE_FIELDS = frozenset(
    (
        "from",
        "to",
        "value",
        "unit",
        "cites",
        "mark",
        "recorded",
        "note",
        "source",
        "starts",
        "statistic_year",
        "place",
        "places",
    )
)
_GAP_FIELDS = frozenset(
    ("from", "to", "state", "question_zh", "question_en", "filled_by", "cites", "recorded", "place", "places")
)
_REQUIRED = ("zh", "en", "unit", "kind", "reckoned_on", "filled_by", "question_zh", "question_en")


class NumberFiles:
    """All parameters of all files of numbers, with the defects found on the way."""

    def __init__(self, places: Places, today: date | None = None) -> None:
        self.places = places
        self.today = today
        self.dimensions: dict[str, Dimension] = {}
        self.offices: dict[str, Office] = {}
        self.packs: list[Pack] = []
        self.parameters: dict[str, Parameter] = {}
        self.drafts: list[tuple[str, Entry | Gap]] = []
        self.defects: list[Defect] = []

    def read_folder(self, folder: Path) -> None:
        """Read the terms first, then the national files, then the others by name."""
        terms = folder / TERMS_FILE
        if terms.is_file():
            self._read_terms(terms)
        files = [path for path in sorted(folder.glob("*.toml")) if path.name != TERMS_FILE]
        for path in sorted(files, key=lambda path: not path.name.startswith("national")):
            _FileReading(self, path).read()

    def read_amendment(self, amendment: Amendment) -> None:
        """Read one number that a home has added to its province."""
        _FileReading(self, Path(amendment.number or "change")).read_amendment(amendment)

    def read_overlay(self, path: Path) -> None:
        """Read a file of supposed numbers that go before all others; it verifies nothing and is marked `assumed` throughout."""
        reading = _FileReading(self, path)
        reading.recorded = date.max
        standing = len(self.packs)
        reading.read()
        del self.packs[standing:]
        for parameter in self.parameters.values():
            for item in parameter.statements:
                if item.file == path.name:
                    reading.judge_supposed(parameter, item)

    def read_draft(self, path: Path) -> None:
        """Read a draft pack as if it held now; its numbers go before all others, and are marked `assumed` throughout."""
        reading = _FileReading(self, path)
        reading.supposed = True
        standing = len(self.packs)
        reading.read()
        del self.packs[standing:]
        for parameter in self.parameters.values():
            parameter.entries[:] = [replace(one, recorded=date.max) if one.file == path.name else one for one in parameter.entries]
            parameter.gaps[:] = [one for one in parameter.gaps if one.file != path.name]
            for item in parameter.entries:
                if item.file == path.name and item.mark != "assumed":
                    reading.subject, reading.line = parameter.name, item.line
                    reading.tell("supposed_mark", f"草案的值须标记 assumed，不能是 {item.mark}。", f"A drafted value is marked assumed, not {item.mark}.")

    def _read_terms(self, path: Path) -> None:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
        for name, row in document.get("dimension", {}).items():
            terms = {str(word): (pair[0], pair[1]) for word, pair in row.get("term", {}).items()}
            if name == "industry":
                terms = {one.id: (one.zh, one.en) for one in industries()} | terms
            pending = frozenset(one.id for one in industries() if one.state == "draft") if name == "industry" else frozenset()
            self.dimensions[name] = Dimension(name, row["zh"], row["en"], terms, bool(row.get("open", False)), pending)
        for name, pair in document.get("office", {}).items():
            self.offices[name] = Office(name, pair[0], pair[1])


class _FileReading:
    """Reads one file; `tell` notes a defect at the parameter and line that are being read."""

    def __init__(self, into: NumberFiles, path: Path) -> None:
        self.into = into
        self.path = path
        self.pack = Pack(path.name, COUNTRY, "in_force", "", "", date.min, date.max)
        self.recorded: date | None = None
        self.subject: str | None = None
        self.line: int | None = None
        self.supposed = False

    def tell(self, code: str, zh: str, en: str) -> None:
        self.into.defects.append(Defect(code, zh, en, self.path.name, self.line, self.subject))

    def read(self) -> None:
        try:
            text = self.path.read_text(encoding="utf-8")
            document = tomllib.loads(text, parse_float=Float)
        except UnicodeDecodeError:
            self.tell("toml_form", "文件不是 UTF-8 编码。", "The file is not UTF-8.")
            return
        except tomllib.TOMLDecodeError as problem:
            self.tell("toml_form", f"不是有效的 TOML：{problem}", f"Not valid TOML: {problem}")
            return
        if not self._read_pack(document.get("pack", {})):
            return
        lines = lines_of(text)
        for number, row in enumerate(document.get("parameter", [])):
            self._read_parameter(row, lines[number] if number < len(lines) else Lines())

    def judge_supposed(self, parameter: Parameter, item: Entry | Gap) -> None:
        """What is only supposed changes a number that is there, says that it is assumed, and was never recorded."""
        self.subject, self.line = parameter.name, item.line
        if parameter.file == self.path.name:
            self.tell("unknown_number", f"没有名为“{parameter.name}”的数值。", f"There is no number {parameter.name!r}.")
        if isinstance(item, Gap):
            self.tell("supposed_gap", "假设的文件只写值，不写缺口。", "A file of suppositions holds values, no gaps.")
        elif item.mark != "assumed":
            self.tell("supposed_mark", f"假设的值须标记 assumed，不能是 {item.mark}。", f"A supposed value is marked assumed, not {item.mark}.")
        if item.recorded != date.max:
            self.tell("supposed_recorded", "假设的值没有登记日期，请删去 recorded。", "What is supposed was never recorded: leave `recorded` out.")

    def read_amendment(self, amendment: Amendment) -> None:
        """One value of a number that is defined already, in the form of a file of its province."""
        self.pack = replace(self.pack, jurisdiction=amendment.place)
        self.recorded = amendment.recorded
        said = amendment.content
        name = said.pop("name")
        known = self.into.parameters.get(name)
        if known is None:
            self.subject = str(name)
            self.tell("unknown_number", f"没有名为“{name}”的数值。", f"There is no number {name!r}.")
            return
        keys = said.pop("by", {})
        for wrong in keys.keys() - {*known.keys}:
            self.tell("unknown_key", f"{known.name} 不按“{wrong}”区分。", f"{known.name} does not vary by {wrong!r}.")
        days = {day: date.fromisoformat(said[day]) for day in ("from", "to") if said.get(day)}
        value = date.fromisoformat(said["value"]) if known.form == "date" else said["value"]
        written = {field: word for field, word in said.items() if word is not None and field not in ("from", "to", "value")}
        self._read_parameter({"name": name, "value": [written | keys | days | {"value": value}]}, Lines())

    def _read_pack(self, row: dict[str, Any]) -> bool:
        self.subject = "pack"
        self._unknown_fields(row, _PACK_FIELDS)
        jurisdiction = row.get("jurisdiction")
        place = self.into.places.get(jurisdiction) if isinstance(jurisdiction, str) else None
        if place is None or place.level not in ("country", "province"):
            self.tell(
                "unknown_jurisdiction",
                f"“{jurisdiction}”不是国家或省级的行政区划代码。",
                f"{jurisdiction!r} is not the code of the country or of a province.",
            )
            return False
        state = row.get("state", "in_force")
        if state not in ("in_force", "draft", "open"):
            self.tell("pack_state", f"不认识的状态“{state}”。", f"Unknown state {state!r}.")
            return False
        self.recorded = row.get("recorded", self.recorded)
        self.pack = Pack(
            self.path.name,
            place.code,
            state,
            row.get("zh", place.name_zh),
            row.get("en", place.name_en),
            row.get("verified_from", date.min),
            row.get("verified_to", date.max),
            tuple(row.get("cites", ())),
            row.get("question_zh"),
            row.get("question_en"),
        )
        self.into.packs.append(self.pack)
        return True

    def _read_parameter(self, row: dict[str, Any], lines: Lines) -> None:
        self.line = lines.parameter
        self.subject = str(row.get("name", "?"))
        self._unknown_fields(row, _PARAMETER_FIELDS)
        parameter = self._parameter(row)
        if parameter is None:
            return
        if row.get("local_allowed"):
            parameter.local_allowed |= {self.pack.jurisdiction}
        entries: list[Entry] = []
        gaps: list[Gap] = []
        for number, item in enumerate(row.get("value", [])):
            self.line = lines.values[number] if number < len(lines.values) else self.line
            entries += self._entries(parameter, item)
        for number, item in enumerate(row.get("gap", [])):
            self.line = lines.gaps[number] if number < len(lines.gaps) else self.line
            gaps += self._gaps(parameter, item)
        if self.pack.state == "open" and entries:
            self.tell(
                "open_pack_with_values",
                "声明为待定的文件不能有值。",
                "A pack declared open cannot hold values.",
            )
        elif self.pack.state == "draft" and not self.supposed:
            said: list[Entry | Gap] = [*entries, *gaps]
            self.into.drafts += [(parameter.name, item) for item in said]
        else:
            parameter.entries += entries
            parameter.gaps += gaps

    def _parameter(self, row: dict[str, Any]) -> Parameter | None:
        name = row.get("name")
        if not isinstance(name, str) or re.fullmatch(r"[a-z][a-z0-9_]*", name) is None:
            self.tell(
                "parameter_name",
                "参数没有名称，或名称写法不对。",
                "The parameter has no name, or not a proper one.",
            )
            return None
        known = self.into.parameters.get(name)
        if known is not None and "unit" not in row:
            return known
        if known is not None:
            self.tell(
                "defined_twice",
                f"{name} 已在 {known.file} 中定义。",
                f"{name} is already defined in {known.file}.",
            )
            return None
        missing = [name for name in _REQUIRED if not row.get(name)]
        if missing:
            self.tell("parameter_fields", f"缺少：{'、'.join(missing)}。", f"Missing: {', '.join(missing)}.")
            return None
        if not self._words_known(row):
            return None
        parameter = Parameter(
            name=name,
            zh=row["zh"],
            en=row["en"],
            unit=row["unit"],
            kind=row["kind"],
            keys=tuple(row.get("keys", ())),
            reckoned_on=row["reckoned_on"],
            office=row["filled_by"],
            question_zh=row["question_zh"],
            question_en=row["question_en"],
            home=self.pack.jurisdiction,
            file=self.path.name,
            line=self.line,
            choices=tuple(row.get("choices", ())),
            columns=tuple(row.get("columns", ())),
            verified_from=row.get("verified_from"),
            note=row.get("note"),
        )
        self.into.parameters[name] = parameter
        return parameter

    def _words_known(self, row: dict[str, Any]) -> bool:
        """Unit, kind, governing date, dimensions and office must be words that we know."""
        known: list[tuple[str, str, str, Any]] = [
            ("unknown_unit", "单位", "unit", row["unit"] in UNITS),
            ("unknown_kind", "类别", "kind", row["kind"] in KINDS),
            ("unknown_reckoned_on", "适用日期", "reckoned_on", row["reckoned_on"] in RECKONED_ON),
            ("unknown_office", "确定机关", "filled_by", row["filled_by"] in self.into.offices),
            ("unknown_key", "维度", "keys", all(key in self.into.dimensions for key in row.get("keys", ()))),
        ]
        for code, zh, column, good in known:
            if not good:
                self.tell(code, f"不认识的{zh}“{row[column]}”。", f"Unknown {column} {row[column]!r}.")
        return all(good for *_, good in known)

    def _unknown_fields(self, row: dict[str, Any], fields: frozenset[str]) -> None:
        for name in row.keys() - fields:
            self.tell("unknown_field", f"不认识的字段“{name}”。", f"Unknown field {name!r}.")

    def _entries(self, parameter: Parameter, row: dict[str, Any]) -> list[Entry]:
        head = self._head(parameter, row, _VALUE_FIELDS)
        mark = row.get("mark")
        if mark not in MARKS:
            self.tell("unknown_mark", f"不认识的标记“{mark}”。", f"Unknown mark {mark!r}.")
            return []
        cites = row.get("cites")
        if not isinstance(cites, list) or not cites or not all(isinstance(cite, str) for cite in cites):
            self.tell("no_citation", "这个值没有写明依据。", "This value cites nothing.")
            return []
        unit = row.get("unit", parameter.unit)
        if unit not in UNITS:
            self.tell("unknown_unit", f"不认识的单位“{unit}”。", f"Unknown unit {unit!r}.")
            return []
        starts = row.get("starts")
        if starts is not None and starts not in EVENTS:
            self.tell("unknown_event", f"不认识的起算事件“{starts}”。", f"Unknown event {starts!r}.")
            return []
        content = self._content(parameter, UNITS[unit].form, row.get("value"))
        if head is None or content is None:
            return []
        places, keys, begins, ends, recorded = head
        fen = yuan(content) if UNITS[unit].form == "money" and isinstance(content, str) else None
        return [
            Entry(
                place=place,
                keys=keys,
                valid_from=begins,
                valid_to=ends,
                recorded=recorded,
                value=content,
                value_fen=fen,
                unit=unit,
                cites=tuple(cites),
                mark=mark,
                note=row.get("note"),
                source=row.get("source"),
                starts=starts,
                statistic_year=row.get("statistic_year"),
                file=self.path.name,
                line=self.line,
            )
            for place in places
        ]

    def _gaps(self, parameter: Parameter, row: dict[str, Any]) -> list[Gap]:
        head = self._head(parameter, row, _GAP_FIELDS)
        state = row.get("state", "open")
        office = row.get("filled_by", parameter.office)
        if state not in ("open", "none") or office not in self.into.offices:
            self.tell("gap_form", f"缺口写法不对：{state}、{office}。", f"Not a proper gap: {state!r}, {office!r}.")
            return []
        if head is None:
            return []
        places, keys, begins, ends, recorded = head
        return [
            Gap(place, keys, begins, ends, recorded, state, row.get("question_zh", parameter.question_zh),
                row.get("question_en", parameter.question_en), office, tuple(row.get("cites", ())),
                self.path.name, self.line)
            for place in places
        ]  # fmt: skip

    def _head(
        self, parameter: Parameter, row: dict[str, Any], fields: frozenset[str]
    ) -> tuple[list[str], Keys, date, date | None, date] | None:
        """What values and gaps share: places, keys, period and the day of recording."""
        self._unknown_fields({name: 0 for name in row if name not in parameter.keys}, fields)
        keys = self._keys(parameter, row)
        begins, ends, recorded = row.get("from"), row.get("to"), row.get("recorded", self.recorded)
        if not is_date(begins) or not (ends is None or is_date(ends)) or not is_date(recorded):
            self.tell(
                "period_form",
                "起止日期或登记日期不是日期。",
                "A date of the period or of recording is not a date.",
            )
            return None
        if ends is not None and ends < begins:
            self.tell(
                "period_reversed",
                f"止于 {ends}，早于起始日 {begins}。",
                f"It ends {ends}, before it begins {begins}.",
            )
            return None
        if self.into.today is not None and recorded > self.into.today:
            self.tell(
                "recorded_in_future",
                f"登记日期 {recorded} 在将来。",
                f"The day of recording {recorded} is in the future.",
            )
        places = self._places(parameter, row)
        return None if keys is None or places is None else (places, keys, begins, ends, recorded)

    def _keys(self, parameter: Parameter, row: dict[str, Any]) -> Keys | None:
        keys = tuple((name, str(row[name])) for name in parameter.keys if name in row)
        for name, word in keys:
            dimension = self.into.dimensions[name]
            if word not in dimension.terms and not dimension.open:
                self.tell("unknown_key", f"{dimension.zh}中没有“{word}”。", f"{word!r} is not a word of {name}.")
                return None
        return keys

    def _places(self, parameter: Parameter, row: dict[str, Any]) -> list[str] | None:
        """Where it holds: the jurisdiction, provinces named by a national pack, or permitted local places."""
        named = row.get("places", [row["place"]] if "place" in row else [self.pack.jurisdiction])
        for code in named:
            place = self.into.places.get(code) if isinstance(code, str) else None
            inside = place is not None and self.pack.jurisdiction in (COUNTRY, place.province)
            if place is None or not inside:
                self.tell(
                    "unknown_place",
                    f"“{code}”不是本辖区的地方。",
                    f"{code!r} is not a place of this jurisdiction.",
                )
                return None
            local = level_of(code) in ("prefecture", "county")
            if local and not (parameter.local_allowed & {COUNTRY, place.province}):
                self.tell(
                    "local_not_allowed",
                    f"{parameter.name} 不允许由市、县（{code}）自行设定。",
                    f"{parameter.name} may not be set by a city or county ({code}).",
                )
                return None
        return list(named)

    def _content(self, parameter: Parameter, form: Form, value: Any) -> Content | None:
        found = floats(value)
        if found:
            self.tell(
                "float",
                f"数值 {found[0]} 须写成带引号的文字，不得写成浮点数。",
                f"Write {found[0]} as a string in quotation marks, never as a float.",
            )
            return None
        if not fits(parameter, form, value):
            self.tell(
                "value_form",
                f"值 {value!r} 不合写法（{form}）。",
                f"The value {value!r} has not the form {form}.",
            )
            return None
        return value.isoformat() if isinstance(value, date) else cast(Content, value)
