"""Commands of the evidence of a case: bring in, list, read, judge, withdraw, and what a case needs."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich import box
from rich.table import Table

from zhibao.cli.frame import JsonOption, console, document_of, emit, open_home, page
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault

if TYPE_CHECKING:
    from zhibao.cases.evidence import Document
    from zhibao.cases.papers import Needed

app = typer.Typer(help="案件材料：上传、查看、审核、撤回 / evidence of a case.", no_args_is_help=True)

CaseArgument = Annotated[str, typer.Argument(help="案件编号 / number of the case, 570100-2025-000012.")]
RefArgument = Annotated[str, typer.Argument(help="材料编号 / number of the document, 570100-2025-000012-E1.")]
ActorOption = Annotated[str, typer.Option("--as", help="经办人，岗位:人员 / who acts, post:person.")]
AtOption = Annotated[str | None, typer.Option("--at", help="时间（默认现在）/ time; default: now.")]
ReasonOption = Annotated[str, typer.Option("--reason", help="理由 / reason.")]

STATUS_ZH = {
    "pending": "待审核",
    "accepted": "[green]已认可[/]",
    "insufficient": "[yellow]不充分[/]",
    "rejected": "[red]未采用[/]",
    "withdrawn": "已撤回",
}


@app.command()
def add(
    case_no: CaseArgument,
    files: Annotated[list[Path], typer.Argument(help="文件：JPEG、PNG、PDF 或 ZIP / files.")],
    kind: Annotated[str, typer.Option("--kind", help="材料种类 / kind of paper, diagnosis.")],
    by: ActorOption,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """上传材料；照片里的时间地点单独加密保存 / bring in papers; time and place of photographs are kept apart, sealed.

    例 / example: zhibao cases evidence add 570100-2025-000012 scene.jpg --kind scene_photograph --as worker:self
    """
    from zhibao.cases import acts, evidence

    home = open_home()
    with home.session() as session:
        person = acts.case_state(session, case_no).person
        held = [
            document
            for file in files
            for document in evidence.add_evidence(
                session, home.keyring, home.path / "evidence", case_no, kind, file,
                person=person, actor=Actor.parse(by), at=when(at),
            )
        ]  # fmt: skip
    emit([_document(one) for one in held], as_json, lambda: _show(held))


@app.command("list")
def list_documents(case_no: CaseArgument, as_json: JsonOption = False) -> None:
    """案件的材料及其状态 / the documents of a case as they stand.

    例 / example: zhibao cases evidence list 570100-2025-000012
    """
    from zhibao.cases import evidence

    with open_home().reading() as session:
        held = list(evidence.documents(session, case_no))
    emit([_document(one) for one in held], as_json, lambda: _show(held))


@app.command()
def read(
    ref: RefArgument,
    out: Annotated[Path, typer.Option("--out", help="写入文件 / write it to a file.")],
    as_json: JsonOption = False,
) -> None:
    """取出一份材料，并核对摘要 / take out one document, checked against its digest.

    例 / example: zhibao cases evidence read 570100-2025-000012-E1 --out e1.jpg
    """
    from zhibao.cases import evidence

    home = open_home()
    with home.reading() as session:
        held = evidence.document(session, ref)
        content = evidence.read_document(session, home.keyring, home.path / "evidence", ref)
        capture = evidence.capture_of(session, home.keyring, ref)
    if out.exists():
        raise CallerFault(
            "file_there",
            "目标文件已经存在。",
            "The target file exists already.",
            place=out.name,
            remedy_zh="请换一个文件名。",
            remedy_en="Choose another name.",
        )
    out.write_bytes(content)
    document = _document(held) | {"file": out.name, "capture": None if capture is None else asdict(capture)}
    emit(document, as_json, lambda: _show([held]))


@app.command()
def verdict(
    ref: RefArgument,
    decision: Annotated[str, typer.Argument(help="accepted 认可、insufficient 不充分、rejected 未采用 / verdict.")],
    reason: ReasonOption,
    by: ActorOption,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """由人审核一份材料，写明理由 / a person judges a document, with a reason.

    例 / example: zhibao cases evidence verdict 570100-2025-000012-E1 accepted --reason 已核对原件 --as case_clerk:zhou.lan
    """
    from zhibao.cases import evidence

    if decision not in set(evidence.Verdict):
        raise CallerFault(
            "verdict_form",
            f"没有“{decision}”这种审核结果。",
            f"There is no verdict {decision!r}.",
            remedy_zh="可用：accepted、insufficient、rejected。",
            remedy_en="Verdicts: accepted, insufficient, rejected.",
        )
    home = open_home()
    with home.session() as session:
        held = evidence.judge_document(
            session, home.keyring, ref, evidence.Verdict(decision), reason, actor=Actor.parse(by), at=when(at)
        )
    emit(_document(held), as_json, lambda: _show([held]))


@app.command()
def withdraw(
    ref: RefArgument, reason: ReasonOption, by: ActorOption, at: AtOption = None, as_json: JsonOption = False
) -> None:
    """撤回一份材料；内容仍然封存 / take a document back; its content stays sealed.

    例 / example: zhibao cases evidence withdraw 570100-2025-000012-E1 --reason 传错了 --as worker:self
    """
    from zhibao.cases import evidence

    home = open_home()
    with home.session() as session:
        held = evidence.withdraw_document(session, home.keyring, ref, reason, actor=Actor.parse(by), at=when(at))
    emit(_document(held), as_json, lambda: _show([held]))


@app.command()
def checklist(
    kind: Annotated[str, typer.Argument(help="案件种类 / kind of case, traffic_accident.")],
    injury: Annotated[str, typer.Option("--injury", help="受伤日期 / day of the injury, 2025-09-03.")],
    died: Annotated[bool, typer.Option("--died", help="已死亡 / the person died.")] = False,
    late: Annotated[bool, typer.Option("--late", help="超期申请 / a late application.")] = False,
    advanced: Annotated[bool, typer.Option("--advanced", help="有垫付 / somebody advanced cost.")] = False,
    fast_lane: Annotated[
        str | None, typer.Option("--fast-lane", help="按此地的小伤快速办理 / papers of the fast lane of a place.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """一类案件在哪一步需要哪些材料，依据是什么 / which papers a kind of case needs, at which step, on which ground.

    例 / example: zhibao cases evidence checklist traffic_accident --injury 2025-09-03
    """
    from zhibao.cases import papers

    on = clock.day(injury)
    if fast_lane is not None:
        needed = papers.fast_lane_checklist(fast_lane, on)
    else:
        needed = papers.checklist(papers.case_kind(kind), injury_on=on, died=died, late=late, advanced=advanced)
    emit([_needed(one) for one in needed], as_json, lambda: _show_needed(needed))


@app.command()
def unreferenced(as_json: JsonOption = False) -> None:
    """没有登记的封存文件：上传中断留下的，可以清理 / sealed files without a row, left by an upload that was cut off.

    例 / example: zhibao cases evidence unreferenced
    """
    from zhibao.cases import evidence

    home = open_home()
    with home.reading() as session:
        names = list(evidence.unreferenced(session, home.path / "evidence"))
    emit({"files": names}, as_json, lambda: page.print("\n".join(names) or "没有 / none"))


def when(at: str | None) -> Any:
    """The time that was given, else now."""
    return clock.now() if at is None else clock.instant(at)


def _document(held: Document) -> dict[str, Any]:
    return document_of(asdict(held))  # type: ignore[no-any-return]


def _needed(needed: Needed) -> dict[str, Any]:
    return {
        "paper": needed.paper.value,
        "zh": needed.zh,
        "en": needed.en,
        "step": needed.step.value,
        "cites": list(needed.cites),
        "mark": needed.mark,
    }


def _show(held: list[Document]) -> None:
    from zhibao.cases.papers import PAPER_WORDS

    table = Table("编号 / no.", "材料 / paper", "类型", "状态 / status", "其他案件 / elsewhere", box=box.SIMPLE)
    for one in held:
        words = PAPER_WORDS[one.paper]
        table.add_row(one.ref, f"{words[0]} / {words[1]}", one.media, STATUS_ZH[one.status], "、".join(one.elsewhere))
    page.print(table)
    if any(one.elsewhere for one in held):
        console.print("同一内容也在其他案件中，请核对。The same content stands in another case too; look into it.")


def _show_needed(needed: tuple[Needed, ...]) -> None:
    table = Table("材料 / paper", "步骤 / step", "依据 / ground", "标记 / mark", box=box.SIMPLE)
    for one in needed:
        table.add_row(f"{one.zh} / {one.en}", one.step.value, "; ".join(one.cites), one.mark)
    page.print(table)
