"""Judges all numbers together: overlaps, undeclared gaps, citations that lead nowhere, recorded too early."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import combinations, product

from zhibao.law.defects import Defect
from zhibao.law.number_files import NumberFiles
from zhibao.law.numbers import Entry, Gap, Keys, Parameter, compatible, overlapping

_DAY = timedelta(days=1)


def check(files: NumberFiles, *, scheme_from: date) -> list[Defect]:
    """Every defect that shows only when all files are read; `scheme_from` is the first day to be covered."""
    defects: list[Defect] = []
    for parameter in files.parameters.values():
        if not parameter.entries and not parameter.gaps:
            defects.append(
                _defect(
                    parameter,
                    "empty_parameter",
                    "既没有值，也没有声明缺口。",
                    "It has no value and no declared gap.",
                )
            )
            continue
        for place in sorted({item.place for item in parameter.statements}):
            items = parameter.at(place)
            defects += _overlaps(parameter, items)
            defects += _holes(files, parameter, place, items, scheme_from)
    return defects


def check_citations(
    files: NumberFiles, issued: Callable[[str], date | None], resolves: Callable[[str], bool]
) -> list[Defect]:
    """Citations that lead nowhere, and values said to be recorded before what they cite was issued."""
    defects: list[Defect] = []
    for parameter in files.parameters.values():
        for item in parameter.statements:
            defects += [
                unresolved(cite, item.file, item.line, parameter.name) for cite in item.cites if not resolves(cite)
            ]
            days = [day for cite in item.cites if (day := issued(cite)) is not None]
            if days and item.recorded < min(days):
                defects.append(
                    Defect(
                        "recorded_too_early",
                        f"登记日期 {item.recorded} 早于所依据文件的发布日 {min(days)}。",
                        f"It was recorded {item.recorded}, before what it cites was issued ({min(days)}).",
                        item.file,
                        item.line,
                        parameter.name,
                    )
                )
    for pack in files.packs:
        defects += [unresolved(cite, pack.file, None, "pack") for cite in pack.cites if not resolves(cite)]
    return defects


def unresolved(cite: str, file: str, line: int | None, subject: str | None) -> Defect:
    """The defect of a citation that leads nowhere."""
    zh, en = f"依据“{cite}”找不到。", f"The citation {cite!r} leads nowhere."
    return Defect("unresolved_citation", zh, en, file, line, subject)


def _overlaps(parameter: Parameter, items: list[Entry | Gap]) -> Iterator[Defect]:
    """Two statements of the same day of recording for the same case and day; a later one is a correction."""
    for one, other in combinations(items, 2):
        if (
            one.recorded == other.recorded
            and compatible(one.keys, other.keys)
            and overlapping(one, other)
            and not (_general_gap(one, other) or _general_gap(other, one))
        ):
            yield Defect(
                "overlap",
                f"与 {_said(one)} 重叠：{_said(other)}。",
                f"{_said(other)} overlaps {_said(one)}.",
                other.file,
                other.line,
                parameter.name,
            )


def _general_gap(one: Entry | Gap, other: Entry | Gap) -> bool:
    """True when one is a gap for everything and the other states a special case of it."""
    return isinstance(one, Gap) and set(one.keys) < set(other.keys)


def _holes(
    files: NumberFiles, parameter: Parameter, place: str, items: list[Entry | Gap], scheme_from: date
) -> Iterator[Defect]:
    """Days that no value and no declared gap covers.

    Where the parameter is defined, every combination of its keys must be covered from the first day of the
    scheme on; elsewhere what is stated must have no hole and must not simply stop.
    """
    home = place == parameter.home
    cases = _cases(files, parameter) if home else sorted({item.keys for item in items})
    for keys in cases:
        covering = [item for item in items if compatible(item.keys, keys)]
        first = parameter.verified_from or scheme_from
        if not home and covering:
            first = min(item.valid_from for item in covering)
        hole = _first_hole(covering, first)
        if hole is not None:
            case = "、".join(f"{name}={word}" for name, word in keys) or "全部"
            yield Defect(
                "undeclared_gap",
                f"{place}（{case}）自 {hole} 起没有值，也没有声明缺口。",
                f"{place} ({case}) has neither a value nor a declared gap from {hole} on.",
                covering[-1].file if covering else parameter.file,
                parameter.line if home else None,
                parameter.name,
            )


def _cases(files: NumberFiles, parameter: Parameter) -> list[Keys]:
    """All combinations of the words of closed dimensions; open ones count only as a whole."""
    closed = [files.dimensions[name] for name in parameter.keys if not files.dimensions[name].open]
    words = [[(dimension.name, word) for word in dimension.terms if word not in dimension.in_preparation] for dimension in closed]
    return [tuple(case) for case in product(*words)]


def _first_hole(items: list[Entry | Gap], first: date) -> date | None:
    """The first uncovered day from `first` on, or None."""
    day = first
    for item in sorted(items, key=lambda item: item.valid_from):
        if item.valid_from > day:
            return day
        if item.valid_to is None:
            return None
        day = max(day, item.valid_to + _DAY)
    return day


def _said(item: Entry | Gap) -> str:
    what = item.value if isinstance(item, Entry) else item.state
    keys = ",".join(f"{name}={word}" for name, word in item.keys)
    return f"[{keys} {item.valid_from}..{item.valid_to or ''} {what!r}]"


def _defect(parameter: Parameter, code: str, zh: str, en: str) -> Defect:
    return Defect(code, zh, en, parameter.file, parameter.line, parameter.name)
