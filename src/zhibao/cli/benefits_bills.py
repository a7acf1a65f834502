"""Commands of medical cost: import a catalogue, judge a bill line by line, decide a line, settle a bill."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich import box
from rich.table import Table

from zhibao.cli.frame import JsonOption, emit, open_home, page
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.digest import file_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan, yuan

catalogue = typer.Typer(help="药品、诊疗、住院服务、辅助器具目录 / catalogues of an agency.", no_args_is_help=True)

BillArgument = Annotated[str, typer.Argument(help="费用单编号 / number of the bill, 570100-2025-000012-B1.")]
ActorOption = Annotated[str, typer.Option("--as", help="经办人，岗位:人员 / who acts, post:person.")]
AtOption = Annotated[str | None, typer.Option("--at", help="时间（默认现在）/ time; default: now.")]
GroundOption = Annotated[str, typer.Option("--ground", help="依据条款 / address of the law.")]
GROUND = "work-injury-regulation §30"

OUTCOME_ZH = {
    "accepted": "[green]认可[/]",
    "cut": "[yellow]扣减[/]",
    "refused": "[red]拟不支付[/]",
    "waiting": "[cyan]待核[/]",
}


def add_to(app: typer.Typer) -> None:
    """Put these commands under `benefits`."""
    app.add_typer(catalogue, name="catalogue")
    app.command("bill")(bill)
    app.command("bill-line")(bill_line)
    app.command("bill-settle")(bill_settle)


@catalogue.command("import")
def import_(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="目录文件（CSV 或 Excel）/ a catalogue.")],
    kind: Annotated[
        str, typer.Option("--kind", help="drugs、treatments、hospital_services、devices / kind of catalogue.")
    ],
    place: Annotated[str, typer.Option("--place", help="适用地区 / where it holds.")],
    since: Annotated[str, typer.Option("--from", help="起始日 / first day.")],
    by: ActorOption,
    until: Annotated[str | None, typer.Option("--to", help="终止日 / last day.")] = None,
    commit: Annotated[
        bool, typer.Option("--commit", help="写入；缺省只试算 / keep it; without this a dry run.")
    ] = False,
    returned: Annotated[
        Path | None, typer.Option("--returned", help="退回行的文件 / where rows to be corrected are returned.")
    ] = None,
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """导入目录；先试算，再加 --commit 写入；有一行不对就都不写 / import a catalogue, whole or not at all; first a dry run.

    例 / example: zhibao benefits catalogue import drugs.csv --kind drugs --place taoyuan --from 2025-07-01
    --as agency_officer:wu.ping --commit
    """
    from zhibao.benefits import medical_acts
    from zhibao.benefits.medical import Kind
    from zhibao.edge.catalogues import read_catalogue
    from zhibao.edge.sheets import returned_path

    if kind not in set(Kind):
        raise CallerFault(
            "unknown_kind",
            f"没有“{kind}”这种目录。",
            f"There is no catalogue of the kind {kind!r}.",
            remedy_zh=f"可用：{'、'.join(Kind)}。",
            remedy_en=f"Use one of: {', '.join(Kind)}.",
        )
    home = open_home()
    found = read_catalogue(path)
    out = (returned or returned_path(path)) if found.remarks else None
    if out is not None:
        found.give_back(out)
        if commit:
            raise CallerFault(
                "catalogue_rows",
                f"有 {len(found.remarks)} 行须更正，目录没有写入。",
                f"{len(found.remarks)} rows must be corrected; nothing was kept.",
                place=out.name,
                remedy_zh="请更正退回的行后重新导入整份目录。",
                remedy_en="Correct the returned rows and import the whole catalogue again.",
            )
    document: dict[str, Any] = {
        "file": path.name,
        "kind": kind,
        "entries": len(found.entries),
        "rejected": len(found.remarks),
        "rows": [{"row": row, "zh": zh, "en": en} for row, (zh, en) in sorted(found.remarks.items())],
        "returned": None if out is None else out.name,
        "dry_run": not commit,
    }
    if commit:
        with home.session() as session:
            document["catalogue"] = medical_acts.import_catalogue(
                session,
                found.entries,
                place=place,
                kind=Kind(kind),
                since=clock.day(since),
                until=clock.day(until) if until else None,
                digest=file_digest(path, "sm3"),
                actor=Actor.parse(by),
                at=clock.instant(at) if at else clock.now(),
                ground=ground,
            )
    emit(document, as_json, lambda: _show_import(document))


def bill(
    case_no: Annotated[str, typer.Argument(help="案件编号 / number of the case, 570100-2025-000012.")],
    path: Annotated[Path, typer.Argument(metavar="FILE", help="费用明细（CSV、Excel 或 JSON）/ receipts.")],
    first: Annotated[str, typer.Option("--from", help="治疗开始日 / first day of treatment.")],
    last: Annotated[str, typer.Option("--to", help="治疗结束日 / last day of treatment.")],
    by: ActorOption,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """逐行审核医疗费：认可、扣减、拟不支付、待核；由人定案 / judge medical cost line by line; a person decides on it.

    例 / example: zhibao benefits bill 570100-2025-000012 receipts.csv --from 2025-08-01 --to 2025-08-20
    --as benefit_assessor:lin.wen
    """
    from zhibao.benefits import medical_acts
    from zhibao.cases import acts as cases
    from zhibao.edge.catalogues import read_bills

    home = open_home()
    receipts = read_bills(path)
    with home.session() as session:
        case = cases.case_state(session, case_no)
        documents = [
            medical_acts.record_bill(
                session,
                home.keyring,
                case_no=case_no,
                person=case.person,
                place=case.place,
                bill=receipt,
                treatment=(clock.day(first), clock.day(last)),
                actor=Actor.parse(by),
                at=clock.instant(at) if at else clock.now(),
            ).document()
            for receipt in receipts
        ]

    def human() -> None:
        for document in documents:
            show_bill(document)

    emit({"case_no": case_no, "bills": documents}, as_json, human)


def bill_line(
    bill_no: BillArgument,
    line_no: Annotated[int, typer.Argument(help="行号 / number of the line.")],
    accepted: Annotated[str, typer.Option("--accepted", help="认可（元）/ accepted, yuan.")],
    by: ActorOption,
    cut: Annotated[str, typer.Option("--cut", help="扣减（元）/ cut, yuan.")] = "0.00",
    refused: Annotated[str, typer.Option("--refused", help="不予支付（元）/ refused, yuan.")] = "0.00",
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """由人决定一行费用 / a person decides a line of a bill; the parts must add up to it.

    例 / example: zhibao benefits bill-line 570100-2025-000012-B1 3 --accepted 120.00 --refused 30.00
    --as benefit_assessor:lin.wen
    """
    from zhibao.benefits import medical_acts

    home = open_home()
    with home.session() as session:
        document = medical_acts.decide_line(
            session,
            bill_no,
            line_no,
            accepted_fen=yuan(accepted),
            cut_fen=yuan(cut),
            refused_fen=yuan(refused),
            actor=Actor.parse(by),
            at=clock.instant(at) if at else clock.now(),
            ground=ground,
        ).document()
    emit(document, as_json, lambda: show_bill(document))


def bill_settle(
    bill_no: BillArgument,
    by: ActorOption,
    ground: GroundOption = GROUND,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """经办人定案一张费用单 / an officer takes the audit of a bill as her decision.

    例 / example: zhibao benefits bill-settle 570100-2025-000012-B1 --as benefit_assessor:lin.wen
    """
    from zhibao.benefits import medical_acts

    home = open_home()
    with home.session() as session:
        document = medical_acts.settle_bill(
            session,
            bill_no,
            actor=Actor.parse(by),
            at=clock.instant(at) if at else clock.now(),
            ground=ground,
        ).document()
    emit(document, as_json, lambda: show_bill(document))


def show_bill(document: dict[str, Any]) -> None:
    """A judged bill as a table, with the sentence of each line."""
    settled = "已定案 / settled" if document["settled"] else "未定案 / not settled"
    table = Table(title=f"{document['bill_no']} {settled}", title_justify="left", box=box.SIMPLE)
    for heading in (
        "行",
        "申报（元）",
        "认可（元）",
        "扣减（元）",
        "不予支付（元）",
        "待核（元）",
        "结果",
        "说明 / why",
    ):
        table.add_column(heading, overflow="fold", justify="right" if "元" in heading else "left")
    for line in document["lines"]:
        table.add_row(
            str(line["line_no"]), *(to_yuan(line[name]) for name in _PARTS), OUTCOME_ZH[line["outcome"]],
            line["zh"].partition("元。")[2],
        )  # fmt: skip
    table.add_row("合计", *(to_yuan(document[name]) for name in _PARTS), "", "")
    page.print(table)
    if document["same_receipt"]:
        page.print(f"[yellow]同一票据还见于 / the same receipt also in: {', '.join(document['same_receipt'])}[/]")


_PARTS = ("submitted_fen", "accepted_fen", "cut_fen", "refused_fen", "waiting_fen")


def _show_import(document: dict[str, Any]) -> None:
    page.print(f"可用 {document['entries']:,} 行，须更正 {document['rejected']:,} 行")
    for row in document["rows"][:20]:
        page.print(f"  第 {row['row']} 行：{row['zh']} {row['en']}", soft_wrap=True)
    if document["returned"]:
        page.print(f"退回行在 / rows returned in: {document['returned']}")
    if document["dry_run"]:
        page.print("试算，未写入；加 --commit 写入 / a dry run, nothing was kept; add --commit to keep it")
    else:
        page.print(f"已导入为第 {document['catalogue']} 号目录 / imported as number {document['catalogue']}")
