"""`zhibao policy compare`: what a supposed change of numbers would do to benefits and contributions. Needs no home."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
from rich import box
from rich.markup import escape
from rich.table import Table

from zhibao import law
from zhibao.cli.frame import JsonOption, emit, page, progress_bar
from zhibao.kit.clock import day
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan

app = typer.Typer(help="政策：假设的数值与现行法规比较 / policy: a supposed law beside the one in force.", no_args_is_help=True, rich_markup_mode="rich")

OverlayArgument = Annotated[Path, typer.Argument(metavar="OVERLAY", help="假设的数值文件（.toml，写法同法规数值） / a file of supposed numbers.")]
PopulationOption = Annotated[Path | None, typer.Option("--population", help="人群文件（每行一个 JSON） / persons, one JSON object a line.")]
SizeOption = Annotated[int, typer.Option("--size", help="模拟人数（1–100000） / how many simulated persons.")]
SeedOption = Annotated[int, typer.Option("--seed", help="随机种子 / the seed.")]
PlaceOption = Annotated[list[str] | None, typer.Option("--place", help="省份或城市，可重复（默认浙江、江苏） / places side by side; may be repeated.")]
FromOption = Annotated[str | None, typer.Option("--from", help="模拟的受伤日从哪一天起，到年底 / simulated injuries from this day to the end of its year.")]
PersonOption = Annotated[int | None, typer.Option("--person", help="显示第几人的计算过程 / the receipts of a person by number.")]
OutOption = Annotated[Path | None, typer.Option("--out", help="写入 .xlsx / write a workbook.")]
MOST = 100_000
USUAL_PLACES = ("330000", "320000")


@app.callback()
def policy() -> None:
    """政策测算 / policy."""


@app.command()
def compare(
    overlay: OverlayArgument,
    population: PopulationOption = None,
    size: SizeOption = 2_000,
    seed: SeedOption = 1,
    place: PlaceOption = None,
    since: FromOption = None,
    person: PersonOption = None,
    out: OutOption = None,
    as_json: JsonOption = False,
) -> None:
    """政策测算：同一人群在现行和假设的数值下各得多少、各缴多少（不保存） / the same persons under the law in force and a supposed one.

    例 / example: zhibao policy compare overlay.toml --size 2000 --seed 1 --place taoyuan
    """
    from zhibao.edge.policy_sheets import write_comparison
    from zhibao.edge.population_files import read_population
    from zhibao.edge.simulation.injured import simulate
    from zhibao.journeys import law_to_effect as journey
    from zhibao.law.overlay import overlaid

    if not 1 <= size <= MOST:
        raise CallerFault("size_form", f"模拟人数应为 1 到 {MOST}。", f"A simulated population has 1 to {MOST:,} persons.", place="--size")
    supposed = overlaid(overlay)
    places = [law.places().resolve(one).code for one in place] if place else list(supposed.provinces or USUAL_PLACES)
    if population is not None:
        people = read_population(population)
    else:
        first = day(since) if since else max(supposed.begins, *(law.book().scheme_began(one).date for one in places))
        people = simulate(size, seed, places[0], first, date(first.year, 12, 31))
    if person is not None:
        told = journey.person(supposed, places, people, person)
        emit(told, as_json, lambda: _show_person(told))
        return
    with progress_bar("测算 comparing") as progress:
        document = journey.document(supposed, journey.effects(supposed, places, people, progress), people)
    if out is not None:
        write_comparison(out, document)
        document["file"] = out.name
    emit(document, as_json, lambda: _show(document))


def _show(document: dict[str, Any]) -> None:
    from zhibao.edge.policy_sheets import headline, left_out, lines

    page.print(escape(headline(document)), soft_wrap=True)
    for one in document["numbers"]:
        which = "、".join(f"{key}={word}" for key, word in one["by"].items())
        page.print(escape(f"假设 supposed: {one['zh']} {one['name']} [{one['place']}] {which} = {one['value']}，自 from {one['from']}"), soft_wrap=True)
    for place in document["places"]:
        table = Table(title=f"{place['zh']} {place['en']}", title_justify="left", header_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
        for at, heading in enumerate(("", "支付 paid", "人数", "现行 before", "假设 after", "变化 change", "增 gain", "减 lose")):
            table.add_column(heading, justify="left" if at < 2 else "right", no_wrap=at > 1, overflow="fold")
        for by, name, paid, persons, *fens, gain, lose in lines(place):
            amounts = [to_yuan(fen) for fen in fens if isinstance(fen, int)]
            table.add_row(escape(f"{by} {name}".strip()), str(paid), f"{persons:,}", *amounts, f"{gain:,}", f"{lose:,}")
        page.print(table)
        for one in place["contributions"]:
            if one["change_fen"]:
                page.print(f"缴费 contributions {one['industry']} {one['tier'] or ''}: {to_yuan(one['before_fen'])} → {to_yuan(one['after_fen'])}")
        if place["changed_persons"]:
            page.print(f"受影响 changed: {place['changed']:,} 人 persons，如 such as {', '.join(str(number) for number in place['changed_persons'][:5])}")
        for told in left_out(place):
            page.print(escape(told), soft_wrap=True)
    for said in document["notices"]:
        page.print(escape(f"{said['zh']} {said['en']}"), soft_wrap=True)


def _show_person(told: dict[str, Any]) -> None:
    for place in told["places"]:
        for name, zh in (("before", "现行 in force"), ("after", "假设 supposed")):
            page.print(f"[bold]{place['zh']} · {zh}[/]")
            page.print(escape(place[name]["text_zh"]), soft_wrap=True)
            page.print(escape(place[name]["text_en"]), soft_wrap=True)
