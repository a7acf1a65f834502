"""Commands of admission: apply, take a step, list, show, write the notice; and a batch that comes in by one document."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich import box
from rich.table import Table

from zhibao.cli.frame import JsonOption, console, emit, open_home, page
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault

app = typer.Typer(no_args_is_help=True, help="纳入名单以外的平台企业 / admission of enterprises outside the list.")

PlaceOption = Annotated[str | None, typer.Option("--place", help="省份（本目录只有一个省时可不写）/ the province.")]
ByOption = Annotated[str, typer.Option("--by", help="办理人，岗位:人员 / who acts, post:person.")]
WordsOption = Annotated[str, typer.Option("--words", help="理由或者说明 / reasons, or what it is.")]
NumberArgument = Annotated[str, typer.Argument(help="编号 / number, N570000-2026-0001.")]
EvidenceOption = Annotated[
    list[str] | None, typer.Option("--evidence", help="材料，种类=文件，可多次 / kind=FILE: industry, operation, licence, other.")
]


@app.command("apply")
def apply_(
    uscc: Annotated[str, typer.Option("--uscc", help="统一社会信用代码 / unified social credit code.")],
    name: Annotated[str, typer.Option("--name", help="企业名称 / name of the enterprise.")],
    industry: Annotated[str, typer.Option("--industry", help="ride_hailing|instant_delivery|intracity_freight")],
    words: WordsOption,
    by: ByOption,
    place: PlaceOption = None,
    evidence: EvidenceOption = None,
    as_json: JsonOption = False,
) -> None:
    """企业申请纳入：材料、行业；只向省级提出 / an enterprise applies for admission, at provincial level only.

    例 / example: zhibao registry admission apply --uscc 91570000MA000100XX --name 桃花源速送 --industry instant_delivery --words "愿意参保"
    --evidence industry=licence.pdf --evidence operation=orders.pdf --by platform:tao.sheng
    """
    from zhibao.journeys import order_to_bill
    from zhibao.registry.admission import acts

    home, actor, files = open_home(), Actor.parse(by), _evidence(evidence)
    with home.session() as session:
        where = place or order_to_bill.one_province(home.places, None)
        made = acts.apply(
            session, home.keyring, place=where, uscc=uscc, name=name, industry=industry, evidence=files, words=words, demo=home.demo, actor=actor, at=clock.now()
        )
        document = made.document()
    emit(document, as_json, lambda: console.print(f"{document['number']}：{document['state_zh']}"))


@app.command("step")
def step(
    number: NumberArgument,
    name: Annotated[str, typer.Option("--step", help="ask|supplement|assess|return|review|submit|consent|refuse-consent|admit|decline|withdraw")],
    words: WordsOption,
    by: ByOption,
    figure: Annotated[list[str] | None, typer.Option("--figure", help="评估数据，名称=数 / months_operating=12, monthly_orders=, workers=, injuries_a_year=.")] = None,
    document: Annotated[str | None, typer.Option("--document", help="上报或答复的文号 / the ministry's document.")] = None,
    on: Annotated[str | None, typer.Option("--on", help="上报或答复之日 / the day of the document.")] = None,
    since: Annotated[str | None, typer.Option("--from", help="纳入日 / first day of cover and bill.")] = None,
    evidence: EvidenceOption = None,
    as_json: JsonOption = False,
) -> None:
    """办理一步：补充、评估、审核、上报、登记同意、决定 / take a step: assess, review, submit, record the consent, decide.

    例 / example: zhibao registry admission step N570000-2026-0001 --step review --words "数据属实" --by admission_reviewer:guan.ren
    """
    from zhibao.registry.admission import acts

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        made = acts.take(
            session, home.keyring, number, name, words=words, actor=actor, at=clock.now(), evidence=_evidence(evidence), figures=_figures(figure),
            document=document, on=clock.day(on) if on else None, from_=clock.day(since) if since else None,
        )  # fmt: skip
        told = made.document()
    emit(told, as_json, lambda: console.print(f"{told['number']}：{told['state_zh']}"))


@app.command("list")
def listed(place: PlaceOption = None, as_json: JsonOption = False) -> None:
    """全部申请和批次，到了哪一步 / all applications and batches, and how far each is.

    例 / example: zhibao registry admission list --place taoyuan
    """
    from zhibao.journeys import order_to_bill
    from zhibao.registry.admission import acts, batch

    home = open_home()
    with home.reading() as session:
        places = order_to_bill.provinces_of(home.places, place)
        found = [one.document() for where in places for one in acts.admissions(session, where)]
        batches = [one.told() for where in places for one in batch.batches(session, where)]

    def human() -> None:
        table = Table("编号", "企业", "行业", "状态", "自", box=box.SIMPLE_HEAD, pad_edge=False)
        for one in found:
            table.add_row(one["number"], one["name"], one["industry"], one["state_zh"], one["from"] or "")
        for one in batches:
            table.add_row(one["number"], f"{len(one['rows'])} 家 / enterprises", "", one["state_zh"], "")
        page.print(table)

    emit({"admissions": found, "batches": batches}, as_json, human)


@app.command("show")
def show(number: NumberArgument, as_json: JsonOption = False) -> None:
    """一件申请：材料、评估数据、各步、纳入日 / one application: evidence, figures, steps, first day.

    例 / example: zhibao registry admission show N570000-2026-0001
    """
    from zhibao.registry.admission import acts

    with open_home().reading() as session:
        document = acts.admission_of(session, number).document()

    def human() -> None:
        page.print(f"{document['number']} {document['name']} {document['industry']}：{document['state_zh']} {document['from'] or ''}")
        for one in document["steps"]:
            page.print(f"  {one['at'][:10]} {one['zh']} {one['actor']}：{one['words']}", markup=False)
        for row in (document["assessment"] or {}).get("criteria", ()):
            page.print(f"  {row['criterion']}: {row['figure']:,} / {row['least']:,} {'达到 met' if row['met'] else '未达到 short'}")

    emit(document, as_json, human)


@app.command("notice")
def notice(number: NumberArgument, out: Annotated[Path | None, typer.Option("--out", help="写入文件 / write to a file.")] = None, as_json: JsonOption = False) -> None:
    """纳入决定告知书；输出文件以 .pdf 结尾的为 PDF / the notice of the decision; as PDF where the file ends in .pdf.

    例 / example: zhibao registry admission notice N570000-2026-0001 --out notice.txt
    """
    from zhibao.app import settings
    from zhibao.edge import admission_notice
    from zhibao.registry.admission import acts

    with open_home().reading() as session:
        document = acts.admission_of(session, number).document()
    text = admission_notice.plain(document)
    if out is not None and out.suffix.lower() == ".pdf":
        out.write_bytes(admission_notice.pdf(document, settings.font_folder(), clock.now()))
    elif out is not None:
        out.write_text(text, encoding="utf-8")
    emit({"number": number, "text": text, "file": out.name if out else None}, as_json, lambda: page.print(text, markup=False))


@app.command("serve")
def serve(
    number: NumberArgument,
    on: Annotated[str, typer.Option("--on", help="送达之日 / day of service.")],
    way: Annotated[str, typer.Option("--way", help="handed|post|electronic")],
    words: WordsOption,
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """登记告知书已经送达企业 / record that the notice was served on the enterprise.

    例 / example: zhibao registry admission serve N570000-2026-0001 --on 2026-06-20 --way post --words "挂号信回执" --by admission_clerk:wen.dao
    """
    from zhibao.registry.admission import acts

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        told = acts.serve(session, number, on=clock.day(on), way=way, words=words, actor=actor, at=clock.now()).document()
    emit(told, as_json, lambda: console.print(f"{number}：{told['served']['zh']} {told['served']['on']}"))


@app.command("batch-check")
def batch_check(file: Annotated[Path, typer.Argument(help="名单 CSV：uscc,name,industry,tier,from,document")], place: PlaceOption = None, as_json: JsonOption = False) -> None:
    """批量纳入前的检查：逐行说明能否纳入，不写入 / check a list of enterprises before it comes in; nothing is kept.

    例 / example: zhibao registry admission batch-check 2026.csv --place jiangsu
    """
    from zhibao.journeys import order_to_bill
    from zhibao.registry.admission import batch

    home = open_home()
    with home.reading() as session:
        province = order_to_bill.one_province(home.places, place)
        rows = [one.row() for one in batch.check(session, province, batch.read(_bytes(file)), home.demo)]
    wrong = sum(row["fault"] is not None for row in rows)
    emit({"place": province, "rows": rows, "received": len(rows), "sound": len(rows) - wrong, "faults": wrong}, as_json, lambda: _show_rows(rows))


@app.command("batch")
def batch_(
    file: Annotated[Path, typer.Argument(help="名单 CSV：uscc,name,industry,tier,from,document")],
    document: Annotated[str, typer.Option("--document", help="据以纳入的文件 / the document by which they come in.")],
    on: Annotated[str, typer.Option("--on", help="文件之日 / the day of the document.")],
    words: WordsOption,
    by: ByOption,
    place: PlaceOption = None,
    as_json: JsonOption = False,
) -> None:
    """提出批量纳入，由另两人审核、决定 / propose a batch; two others review and decide.

    例 / example: zhibao registry admission batch 2026.csv --document "人社部 2026 年名单" --on 2026-06-01 --words "总体纳入" --by admission_clerk:wen.dao
    """
    from zhibao.journeys import order_to_bill
    from zhibao.registry.admission import batch

    home, actor, rows = open_home(), Actor.parse(by), batch.read(_bytes(file))
    with home.session() as session:
        made = batch.propose(
            session, place=order_to_bill.one_province(home.places, place), rows=rows, document=document, document_on=clock.day(on), words=words,
            demo=home.demo, actor=actor, at=clock.now(),
        ).told()  # fmt: skip
    emit(made, as_json, lambda: console.print(f"{made['number']}：{made['state_zh']}，{len(made['rows'])} 家 / enterprises"))


@app.command("batch-step")
def batch_step(
    number: NumberArgument,
    name: Annotated[str, typer.Option("--step", help="review|confirm")],
    words: WordsOption,
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """审核或者决定批量纳入 / review a batch, or take it over.

    例 / example: zhibao registry admission batch-step B320000-2026-0001 --step review --words "与名单一致" --by admission_reviewer:guan.ren
    """
    from zhibao.registry.admission import batch

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        made = batch.take(session, number, name, words=words, actor=actor, at=clock.now()).told()
    emit(made, as_json, lambda: console.print(f"{made['number']}：{made['state_zh']}"))


def _show_rows(rows: list[dict[str, Any]]) -> None:
    table = Table("行", "企业", "行业", "档次", "自", "能否纳入", box=box.SIMPLE_HEAD, pad_edge=False)
    for row in rows:
        table.add_row(str(row["line"]), row["name"], row["industry"], row["tier"] or "", row["from"], row["zh"] or "可以 / sound")
    page.print(table)


def _bytes(path: Path) -> bytes:
    if not path.is_file():
        raise CallerFault("no_file", f"找不到文件“{path.name}”。", f"The file {path.name!r} does not exist.", place=path.name)
    return path.read_bytes()


def _evidence(words: list[str] | None) -> list[tuple[str, bytes]]:
    """Evidence from `kind=FILE`. Raises CallerFault `evidence_form`, `no_file`."""
    found = []
    for word in words or ():
        kind, sign, name = word.partition("=")
        if not (sign and name):
            raise CallerFault("evidence_form", f"“{word}”不是“种类=文件”。", f"{word!r} is not kind=FILE.", place="--evidence")
        found.append((kind.strip(), _bytes(Path(name))))
    return found


def _figures(words: list[str] | None) -> dict[str, int] | None:
    """Figures from `name=number`. Raises CallerFault `figure_form`."""
    found: dict[str, int] = {}
    for word in words or ():
        name, _, number = word.partition("=")
        if not number.strip().isdecimal():
            raise CallerFault("figure_form", f"“{word}”不是“名称=整数”。", f"{word!r} is not name=whole number.", place="--figure")
        found[name.strip()] = int(number)
    return found or None
