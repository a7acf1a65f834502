"""What the commands of the law show: rows for machines, tables for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from rich.markup import escape
from rich.table import Table

from zhibao import law
from zhibao.law.coverage import STATUS_ZH, Carried, Coverage

_COLOUR = {"official": "green", "reported": "yellow", "assumed": "red"}


_STATUS_COLOUR = {
    "computed": "green",
    "procedural": "cyan",
    "definition": "blue",
    "open": "yellow",
    "not_computable": "magenta",
}


def mark_text(mark: str) -> str:
    """A mark in both languages, in its colour."""
    return f"[{_COLOUR[mark]}]{law.MARK_ZH[mark]} {mark}[/]"


def plain(value: object) -> str:
    """A value as a person reads it."""
    if isinstance(value, bool):
        return "是 yes" if value else "否 no"
    if isinstance(value, dict):
        return ", ".join(f"{key}={part}" for key, part in value.items())
    if isinstance(value, list):
        return "\n".join(plain(part) for part in value) if value else "（无）"
    return str(value)


def instrument_row(instrument: law.Instrument) -> dict[str, Any]:
    """The head of an instrument as a JSON document."""
    return {
        "id": instrument.id,
        "number": instrument.number,
        "title_zh": instrument.title_zh,
        "title_en": instrument.title_en,
        "issuers": list(instrument.issuers),
        "issued": instrument.issued.isoformat() if instrument.issued else None,
        "in_force": instrument.in_force.isoformat() if instrument.in_force else None,
        "repealed": instrument.repealed.isoformat() if instrument.repealed else None,
        "jurisdiction": instrument.jurisdiction,
        "source": instrument.source,
        "mark": instrument.mark,
    }


def titles(instrument: law.Instrument) -> str:
    """The titles of an instrument with its number."""
    number = f"（{instrument.number}）" if instrument.number else ""
    return f"{instrument.title_zh}{number} · {instrument.title_en}"


def provision_text(provision: law.Provision, instrument: law.Instrument, numbers: list[str]) -> str:
    """A provision in both languages with what carries it."""
    colour = _STATUS_COLOUR[provision.status]
    lines = [
        f"[bold]{escape(provision.title_zh)} · {escape(provision.title_en)}[/]",
        f"[dim]{escape(titles(instrument))}[/]",
        f"[{colour}]{STATUS_ZH[provision.status]} {provision.status}[/] · {mark_text(provision.mark)}",
        "",
        escape(provision.zh),
        "",
        escape(provision.en),
    ]
    if provision.because:
        lines += ["", f"[yellow]原因 / because:[/] {escape(provision.because)}"]
    if provision.carried_by:
        lines += ["", f"[dim]由此实现 / carried by:[/] {escape(', '.join(provision.carried_by))}"]
    if numbers:
        lines += [f"[dim]数值 / numbers:[/] {', '.join(numbers)}"]
    return "\n".join(lines)


def pack_row(pack: law.Pack) -> dict[str, Any]:
    """A file of numbers as a JSON document."""
    parts = {
        "file": pack.file,
        "jurisdiction": pack.jurisdiction,
        "state": pack.state,
        "zh": pack.zh,
        "en": pack.en,
    }
    question = {"question_zh": pack.question_zh or "", "question_en": pack.question_en or ""}
    return parts | (question if pack.question_zh else {})


def number_row(book: law.Book, parameter: law.Parameter, item: law.Entry | law.Gap) -> dict[str, Any]:
    """A value or a gap as a JSON document."""
    parts: dict[str, Any] = {
        "name": parameter.name,
        "zh": parameter.zh,
        "en": parameter.en,
        "unit": item.unit if isinstance(item, law.Entry) else parameter.unit,
        "reckoned_on": parameter.reckoned_on,
        "place": item.place,
        "by": dict(item.keys),
        "from": item.valid_from.isoformat(),
        "to": item.valid_to.isoformat() if item.valid_to else None,
        "cites": list(item.cites),
        "recorded": item.recorded.isoformat(),
    }
    if isinstance(item, law.Entry):
        return parts | {"value": item.value, "value_fen": item.value_fen, "mark": item.mark}
    office = book.offices[item.office]
    return parts | {
        "gap": item.state,
        "question_zh": item.question_zh,
        "question_en": item.question_en,
        "filled_by_zh": office.zh,
        "filled_by_en": office.en,
    }


def _word(book: law.Book, key: str, word: str) -> str:
    """The Chinese word of a key."""
    term = book.dimension(key).terms.get(word)
    return term[0] if term else word


def place_row(tree: law.Places, place: law.Place) -> dict[str, Any]:
    """A place with its first day and tax office as a JSON document."""
    parts: dict[str, Any] = {
        "code": place.code,
        "name_zh": place.name_zh,
        "name_en": place.name_en,
        "level": place.level,
        "parent": place.parent,
        "province": place.province,
        "slug": place.slug,
        "known": place.known,
        "mark": place.mark,
    }
    if place.province is None:
        return parts
    began = law.book().scheme_began(place.code)
    parts["scheme_began"] = {"date": began.date.isoformat(), "cites": list(began.cites), "mark": began.mark}
    office = tree.tax_office(place.code)
    parts["tax_office"] = {
        "id": office.id,
        "zh": office.name_zh,
        "en": office.name_en,
        "cites": list(office.cites),
        "mark": office.mark,
    }
    return parts


def coverage_table(found: Iterable[Coverage], counts: dict[str, int]) -> Table:
    """Instruments with how many provisions have each status."""
    table = Table(title="条款覆盖 / coverage of articles", title_justify="left", show_footer=True, expand=True)
    table.add_column("文件 / instrument", footer="合计 / total", no_wrap=True, overflow="ellipsis", ratio=1)
    for name, zh in STATUS_ZH.items():
        table.add_column(zh, justify="right", footer=str(counts[name]), style=_STATUS_COLOUR[name], no_wrap=True)
    for item in found:
        cells = [str(item.counts[name] or "·") for name in STATUS_ZH]
        title = f"[bold]{item.instrument.id}[/]\n[dim]{escape(item.instrument.title_zh)}[/]"
        table.add_row(title, *cells)
    table.caption_justify = "left"
    table.caption = " · ".join(f"{zh} {name}" for name, zh in STATUS_ZH.items())
    return table


def provision_lines(instrument: law.Instrument, rows: Iterable[Carried]) -> Iterator[str]:
    """The provisions of an instrument, each with what carries it."""
    yield f"\n[bold]{instrument.id}[/]  {escape(titles(instrument))}"
    for row in rows:
        provision = row.provision
        colour = _STATUS_COLOUR[provision.status]
        yield (
            f"  [bold]§{provision.number}[/] {escape(provision.title_zh)} · {escape(provision.title_en)}  "
            f"[{colour}]{STATUS_ZH[provision.status]}[/] {mark_text(provision.mark)}"
        )
        if provision.because:
            yield f"      [yellow]{escape(provision.because)}[/]"
        carried = ", ".join((*provision.carried_by, *row.numbers))
        if carried:
            yield f"      [dim]由 / by[/] {escape(carried)}"
        if row.cited_in:
            more = f" … +{len(row.cited_in) - 4}" if len(row.cited_in) > 4 else ""
            yield f"      [dim]见 / in {escape(', '.join(row.cited_in[:4]))}{more}[/]"


def number_lines(book: law.Book, rows: Iterable[tuple[law.Parameter, law.Entry | law.Gap]]) -> Iterator[str]:
    """Values and gaps by parameter: where, for what, when, how much, and on what it rests."""
    last = ""
    for parameter, item in rows:
        if parameter.name != last:
            unit = law.UNITS[parameter.unit]
            yield (
                f"\n[bold]{parameter.name}[/]  {escape(parameter.zh)} · {escape(parameter.en)}  "
                f"[dim]{unit.zh} · {law.RECKONED_ON[parameter.reckoned_on]}[/]"
            )
            last = parameter.name
        place = book.places.resolve(item.place).name_zh
        case = " · ".join((place, *(_word(book, key, word) for key, word in item.keys)))
        period = f"{item.valid_from} – {item.valid_to or '          '}"
        if isinstance(item, law.Entry):
            yield f"  {period}  [bold]{escape(plain(item.value))}[/]  {mark_text(item.mark)}  {case}"
            yield f"      [dim]{escape(', '.join(item.cites))}[/]"
        else:
            said = "[dim]不存在 none[/]" if item.state == "none" else "[yellow]缺 missing[/]"
            yield f"  {period}  {said}  {case}"
            yield f"      {escape(item.question_zh)} {escape(item.question_en)}"
            yield f"      [dim]{book.offices[item.office].zh} · {book.offices[item.office].en}[/]"


def places_table(tree: law.Places, here: law.Place, below: Iterable[law.Place]) -> Table:
    """A place, or what lies directly below it, with the first day of the scheme and the tax office."""
    table = Table(title=f"{here.code} {here.name_zh} · {here.name_en}", title_justify="left")
    for heading in ("代码 code", "名称 name", "实施日 began", "税务机关 tax office"):
        table.add_column(heading, overflow="fold")
    for place in tuple(below) or (here,):
        told = place_row(tree, place)
        began, office = told.get("scheme_began"), told.get("tax_office")
        first = f"{began['date']} [dim]{law.MARK_ZH[began['mark']]}[/]" if began else ""
        name = place.name_zh if place.name_en == place.code else f"{place.name_zh} {place.name_en}"
        collector = f"{office['id']} {office['zh'].removeprefix('国家税务总局')}" if office else ""
        table.add_row(place.code, name, first, collector)
    return table
