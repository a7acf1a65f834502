"""The book of the law: provisions by address, numbers by name, place, day and keys.

A number that nobody has established is an error that says who must fill it: never 0, never last year's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from zhibao.kit.clock import today
from zhibao.kit.errors import CallerFault
from zhibao.law import number_checks, refusals
from zhibao.law.amendments import Amendment
from zhibao.law.defects import Defect, LawDefects
from zhibao.law.number_files import NumberFiles
from zhibao.law.numbers import Dimension, Entry, Gap, Keys, Office, Pack, Parameter, Value, compatible
from zhibao.law.places import COUNTRY, Places, ValueWithMark
from zhibao.law.provisions import Instrument, Provision, Provisions
from zhibao.law.refusals import MissingNumber

SCHEME_BEGAN = "scheme_began"


class Book:
    """Everything the law's files say, checked when read."""

    def __init__(self, places: Places, files: NumberFiles, provisions: Provisions) -> None:
        self.places = places
        self.provisions = provisions
        self._files = files

    @classmethod
    def load(
        cls, folder: Path, places: Places, *, on: date | None = None, amendments: Sequence[Amendment] = (), overlay: Path | None = None,
        draft: Path | None = None,
    ) -> Book:  # fmt: skip
        """Read `numbers/` and `provisions/` of a folder, and what a home has added; `on` is the day of reading.

        `overlay` is a file of supposed numbers that go before all others in this book alone; `draft` a draft pack that is
        taken as if it held.

        With `on`, a value recorded after it is a defect too. Without it no clock is asked: a machine whose clock is
        wrong still reads the law.
        Raises LawDefects with every defect of form found. Citations are judged by `citation_defects`.
        """
        files = NumberFiles(places, on)
        files.read_folder(folder / "numbers")
        for amendment in amendments:
            files.read_amendment(amendment)
        if overlay is not None:
            files.read_overlay(overlay)
        if draft is not None:
            files.read_draft(draft)
        national = next(
            (pack for pack in files.packs if pack.jurisdiction == COUNTRY and pack.state == "in_force"), None
        )
        defects = list(files.defects)
        if national is None:
            defects.append(
                Defect(
                    "no_national_pack",
                    "没有全国的数值文件。",
                    "There is no national file of numbers.",
                    "numbers",
                )
            )
        else:
            defects += number_checks.check(files, scheme_from=national.verified_from)
        if defects:
            raise LawDefects(defects)
        return cls(places, files, Provisions(folder / "provisions"))

    # provisions

    def provision(self, address: str) -> Provision:
        """The provision of an address, written as `zhejiang-2025-44 §2(3)` or near it.

        Raises CallerFault `unknown_instrument`, `unknown_provision` or `address_form`.
        """
        return self.provisions.provision(address)

    def instrument(self, name: str) -> Instrument:
        """An instrument by its id. Raises CallerFault `unknown_instrument`."""
        return self.provisions.instrument(name)

    def citation_defects(self) -> list[Defect]:
        """Every citation of a number or tax office that leads nowhere, and every value recorded too early."""
        found = number_checks.check_citations(self._files, self.provisions.issued, self.provisions.resolves)
        for office in self.places.tax_offices():
            found += [
                number_checks.unresolved(cite, "places", None, f"tax_office {office.id}")
                for cite in office.cites
                if not self.provisions.resolves(cite)
            ]
        return found

    # numbers

    @property
    def packs(self) -> tuple[Pack, ...]:
        """The files of numbers with their states."""
        return tuple(self._files.packs)

    @property
    def drafts(self) -> tuple[tuple[str, Entry | Gap], ...]:
        """What draft packs say, by parameter: shown, never applied."""
        return tuple(self._files.drafts)

    @property
    def parameters(self) -> Mapping[str, Parameter]:
        """All parameters by name."""
        return self._files.parameters

    @property
    def offices(self) -> Mapping[str, Office]:
        """The offices that fill what is missing, by name."""
        return self._files.offices

    def dimension(self, name: str) -> Dimension:
        """A dimension with its words in both languages, such as `industry`. Raises KeyError."""
        return self._files.dimensions[name]

    def parameter(self, name: str) -> Parameter:
        """A parameter by name. Raises UnknownNumber with the nearest names."""
        found = self._files.parameters.get(name)
        if found is not None:
            return found
        raise refusals.unknown_number(name, self._files.parameters)

    def number(
        self,
        name: str,
        *,
        place: str,
        on: date,
        by: Mapping[str, Any] | None = None,
        as_of: date | None = None,
    ) -> Value:
        """The value of a number in a place on a day.

        `by` gives its keys, such as industry and tier; `as_of` replays what was known on a day.
        Raises MissingNumber (UnknownNumber, BeforeScheme) or CallerFault `number_needs_key`, `unknown_key`.
        """
        parameter = self.parameter(name)
        steps = self._steps(place)
        keys = self._keys(parameter, by or {})
        self._check_day(parameter, steps, on, as_of)
        year = dict(by or {}).get("statistic_year") if "statistic_year" not in parameter.keys else None
        found = self._find(parameter, steps, on, keys, as_of, None if year is None else str(year))
        if isinstance(found, Entry):
            return self._value(parameter, found)
        raise self._missing(parameter, steps, on, found, as_of)

    def numbers(self, place: str | None = None) -> list[tuple[Parameter, Entry | Gap]]:
        """Everything stated for a place and for what it lies in (or for all places), by parameter."""
        codes = None if place is None else set(self._steps(place))
        return [
            (parameter, item)
            for parameter in self._files.parameters.values()
            for item in parameter.statements
            if codes is None or item.place in codes
        ]

    def standing(self, province: str, on: date) -> list[tuple[Parameter, Entry | Gap]]:
        """What is stated for a province on a day: for each key the narrowest place, within it what was recorded last.

        What its cities and counties state for themselves stands beside it.
        """
        path = self.places.path(province)
        found: list[tuple[Parameter, Entry | Gap]] = []
        for parameter in self._files.parameters.values():
            chosen: dict[tuple[Keys, str], Entry | Gap] = {}
            for item in parameter.statements:
                if not (item.valid_from <= on <= (item.valid_to or date.max)) or not (item.place in path or province in self.places.path(item.place)):
                    continue
                key = (item.keys, province if item.place in path else item.place)
                held = chosen.get(key)
                if held is None or _narrower(path, item, held):
                    chosen[key] = item
            found += [(parameter, chosen[key]) for key in sorted(chosen)]
        return found

    def scheme_began(self, place: str) -> ValueWithMark:
        """The day the scheme began in the province of a place. Raises MissingNumber."""
        parameter = self.parameter(SCHEME_BEGAN)
        for step in self._steps(place):
            entries = [item for item in parameter.entries if item.place == step]
            if entries:
                entry = max(entries, key=lambda item: item.recorded)
                return ValueWithMark(date.fromisoformat(str(entry.value)), entry.cites, entry.mark)
        raise self._missing(parameter, self._steps(place), today(), None, None)

    @cached_property
    def _paths(self) -> dict[str, tuple[str, ...]]:
        return {}

    def _steps(self, place: str) -> tuple[str, ...]:
        steps = self._paths.get(place)
        if steps is None:
            steps = self._paths[place] = self.places.path(self.places.resolve(place).code)
        return steps

    def _keys(self, parameter: Parameter, by: Mapping[str, Any]) -> Keys:
        """The keys that were given and count. Raises CallerFault `unknown_key` for a wrong name or word."""
        keys = []
        for name, word in by.items():
            if word is None or word == "" or (name == "statistic_year" and name not in parameter.keys):
                continue
            dimension = self._files.dimensions.get(name)
            if dimension is None or name not in parameter.keys:
                raise refusals.unknown_key(parameter, name)
            if str(word) not in dimension.terms and not dimension.open:
                raise refusals.unknown_word(dimension, word)
            keys.append((name, str(word)))
        return tuple(keys)

    def _check_day(self, parameter: Parameter, steps: tuple[str, ...], on: date, as_of: date | None) -> None:
        """Outside the verified period the book refuses. Raises BeforeScheme or MissingNumber."""
        began = self.scheme_began(steps[0])
        if on < began.date:
            place = self.places.resolve(steps[-2] if len(steps) > 1 else steps[-1])
            raise refusals.before_scheme(parameter, place, on, began, self.offices[parameter.office])
        last = self._verified_to(steps)
        if on > last:
            raise self._missing(parameter, steps, on, None, as_of, verified_to=last)

    def _verified_to(self, steps: tuple[str, ...]) -> date:
        """The last verified day: what the narrowest jurisdiction says."""
        for step in steps:
            days = [pack.verified_to for pack in self.packs if pack.jurisdiction == step and pack.state == "in_force"]
            if days:
                return max(days)
        return date.max

    def _find(
        self,
        parameter: Parameter,
        steps: tuple[str, ...],
        on: date,
        keys: Keys,
        as_of: date | None,
        year: str | None,
    ) -> Entry | Gap | None:
        """The narrowest place that says anything of the day; within it the statement recorded last."""
        for step in steps:
            said = [
                item
                for item in parameter.at(step)
                if compatible(item.keys, keys)
                and (as_of is None or item.recorded <= as_of)
                and (_of_year(item, year) if year else item.valid_from <= on <= (item.valid_to or date.max))
            ]
            if not said:
                continue
            definite = [item for item in said if _given(item.keys, keys)]
            standing = max(definite, key=lambda item: (item.recorded, len(item.keys)), default=None)
            undecided = [item for item in said if item not in definite and _after(item, standing)]
            if undecided or standing is None:
                raise self._needs_key(parameter, undecided, keys)
            return standing
        return None

    def _needs_key(self, parameter: Parameter, said: list[Entry | Gap], keys: Keys) -> CallerFault:
        words: dict[str, set[str]] = {}
        for name, word in (key for item in said for key in item.keys if key not in keys):
            words.setdefault(name, set()).add(word)
        dimensions = [self.dimension(name) for name in sorted(words)]
        return refusals.needs_key(parameter, dimensions, {name: sorted(words[name]) for name in sorted(words)})

    def _value(self, parameter: Parameter, entry: Entry) -> Value:
        return Value(
            name=parameter.name,
            value=entry.value,
            value_fen=entry.value_fen,
            unit=entry.unit,
            valid_from=entry.valid_from,
            valid_to=entry.valid_to,
            cites=entry.cites,
            mark=entry.mark,
            provisional=entry.mark == "assumed",
            zh=parameter.zh,
            en=parameter.en,
            reckoned_on=parameter.reckoned_on,
            place=entry.place,
            by=dict(entry.keys),
            recorded=entry.recorded,
            kind=parameter.kind,
            starts=entry.starts,
            statistic_year=entry.statistic_year,
            note=entry.note,
            source=entry.source,
        )

    def _file_to_fill(self, parameter: Parameter, steps: tuple[str, ...], gap: Gap | None) -> str:
        """Where it is recorded: the province's file for what a province fixes, else where the gap stands."""
        office = gap.office if gap else parameter.office
        if office.startswith(("province", "city", "statistics_province", "appraisal")):
            return _province_file(self.places, steps)
        return gap.file if gap else parameter.file

    def _missing(
        self,
        parameter: Parameter,
        steps: tuple[str, ...],
        on: date,
        gap: Gap | None,
        as_of: date | None,
        *,
        verified_to: date | None = None,
    ) -> MissingNumber:
        return refusals.missing(
            parameter,
            self.places.resolve(steps[0]),
            on,
            self.offices[gap.office if gap else parameter.office],
            file=self._file_to_fill(parameter, steps, gap),
            gap=gap,
            as_of=as_of,
            verified_to=verified_to,
        )


def _province_file(places: Places, steps: tuple[str, ...]) -> str:
    """The file of a province by its slug: what a province fixes is recorded there."""
    province = places.resolve(steps[0]).province
    return "national.toml" if province is None else f"{places.resolve(province).slug}.toml"


def _of_year(item: Entry | Gap, year: str) -> bool:
    return isinstance(item, Entry) and str(item.statistic_year) == year


def _given(keys: Keys, given: Keys) -> bool:
    return set(keys) <= set(given)


def _after(item: Entry | Gap, standing: Entry | Gap | None) -> bool:
    """True when a statement for keys that were not given is as recent as the one that would be taken."""
    return standing is None or item.recorded >= standing.recorded


def _narrower(path: tuple[str, ...], one: Entry | Gap, other: Entry | Gap) -> bool:
    """Whether one statement goes before another of the same keys: of a narrower place, or of the same place and recorded later."""
    if one.place != other.place:
        return path.index(one.place) < path.index(other.place)
    return one.recorded > other.recorded
