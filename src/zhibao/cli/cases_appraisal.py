"""Commands of the appraisal: its opening, the draw of a panel, blind opinions, the conclusion."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich import box
from rich.table import Table

from zhibao.cli.appraisal_forms import (
    concluded_document,
    conclusion_of,
    json_of,
    known,
    made_of,
    opinion_document,
    opinion_of,
    panel_document,
)
from zhibao.cli.cases_evidence import ActorOption, AtOption, CaseArgument, ReasonOption, when
from zhibao.cli.frame import JsonOption, emit, open_home, page
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault

if TYPE_CHECKING:
    from zhibao.cases.opinions import Concluded
    from zhibao.cases.panel import Panel

app = typer.Typer(help="劳动能力鉴定：抽取、回避、意见、结论 / work-capacity appraisal.", no_args_is_help=True)

RefArgument = Annotated[str, typer.Argument(help="鉴定编号 / number of the appraisal, 570100-2025-000012-G1.")]
SeatOption = Annotated[int, typer.Option("--seat", help="席位 / seat.", min=1)]


@app.command("open")
def open_one(
    case_no: CaseArgument,
    seats: Annotated[str, typer.Option("--seats", help="各席位的专业，以逗号分隔 / speciality of each seat.")],
    application: Annotated[str, typer.Option("--application", help="申请日期 / day of the application.")],
    by: ActorOption,
    stage: Annotated[
        str, typer.Option("--stage", help="appraisal 初次、second_appraisal 再次、review_appraisal 复查 / stage.")
    ] = "appraisal",
    hospitals: Annotated[
        list[str] | None, typer.Option("--treated-at", help="治疗医院，其专家回避 / treating hospital, left out.")
    ] = None,
    received: Annotated[str | None, typer.Option("--received", help="收到前一次结论的日期 / day of receipt.")] = None,
    late_reason: Annotated[
        str | None, typer.Option("--late-reason", help="逾期仍受理的理由 / why taken in late.")
    ] = None,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """开始一次鉴定 / open an appraisal.

    例 / example: zhibao cases appraisal open 570100-2025-000012 --seats bones_and_burns,bones_and_burns,surgery
    --application 2025-10-09 --as appraisal_clerk:lin.hao
    """
    from zhibao.cases import acts, appraisal
    from zhibao.cases.experts import Speciality

    named = [known(Speciality, name.strip(), "speciality") for name in seats.split(",")]
    with open_home().session() as session:
        case = acts.case_state(session, case_no)
        made = appraisal.open_appraisal(
            session,
            case_no=case_no,
            person=case.person,
            place=case.prefecture,
            stage=known(appraisal.Stage, stage, "stage"),
            application_on=clock.day(application),
            injury_on=case.injury_at.date(),
            seats=named,
            treating_hospitals=tuple(hospitals or ()),
            received_on=None if received is None else clock.day(received),
            late_reason=late_reason,
            actor=Actor.parse(by),
            at=when(at),
        )
    document = {
        "appraisal": made.ref,
        "stage": made.stage.value,
        "committee": made.committee,
        "seats": [seat.value for seat in made.seats],
        "late": made.late,
    }
    emit(document, as_json, lambda: page.print(f"{made.ref}  {made.committee}  {'逾期 / late' if made.late else ''}"))


@app.command()
def draw(
    ref: RefArgument,
    by: ActorOption,
    word: Annotated[
        str | None,
        typer.Option(
            "--word", help="当事人说出的口令；没有时先封存种子 / a party's word; without it the seed is fixed."
        ),
    ] = None,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """先封存种子，再凭当事人的口令抽取专家组 / fix the seed first, then draw the panel with a party's word.

    例 / example: zhibao cases appraisal draw 570100-2025-000012-G1 --word osmanthus-7 --as appraisal_clerk:lin.hao
    """
    from zhibao.cases import panel

    home = open_home()
    with home.session() as session:
        if word is None:
            promise = panel.commit_draw(session, home.keyring, ref, actor=Actor.parse(by), at=when(at))
            document: dict[str, Any] = {
                "appraisal": ref,
                "round": promise.round,
                "commitment": promise.commitment,
                "register_digest": promise.register_digest,
                "candidates": promise.candidates,
            }
            shown = f"第 {promise.round} 轮，候选 {promise.candidates} 人，已封存 {promise.commitment}"
            emit(document, as_json, lambda: page.print(shown))
            return
        made = panel.draw_panel(session, home.keyring, ref, word=word, actor=Actor.parse(by), at=when(at))
    emit(panel_document(made), as_json, lambda: _show_panel(made))


@app.command("panel")
def show_panel(ref: RefArgument, as_json: JsonOption = False) -> None:
    """专家组，以及任何人都能重算的抽取记录 / the panel, and the records by which anybody can draw it again.

    例 / example: zhibao cases appraisal panel 570100-2025-000012-G1 --json
    """
    from zhibao.cases import panel

    with open_home().reading() as session:
        made = panel.panel_of(session, ref)
        records = panel.draw_records(session, ref)
    emit(panel_document(made) | {"draws": records}, as_json, lambda: _show_panel(made))


@app.command()
def replay(
    file: Annotated[
        Path, typer.Argument(help="抽取记录（panel --json 的输出）/ the records, as `panel --json` gives them.")
    ],
    as_json: JsonOption = False,
) -> None:
    """重算公布的抽取，不需要数据目录 / draw again what was published; needs no home.

    例 / example: zhibao cases appraisal replay panel.json
    """
    from zhibao.cases import panel

    found = []
    for record in json_of(str(file))["draws"]:
        try:
            fits = panel.replay(record) == record["members"]
            because = None if fits else "other members come out"
        except (ValueError, KeyError, TypeError) as error:
            fits, because = False, str(error)
        found.append({"round": record.get("round"), "fits": fits, "because": because})
    if not all(one["fits"] for one in found):
        raise CallerFault(
            "draw_does_not_fit",
            "公布的抽取记录重算不出同样的专家组。",
            "The published draw does not yield the same panel again.",
            place=file.name,
            remedy_zh="请向鉴定委员会索取原始记录。",
            remedy_en="Ask the committee for the original record.",
            draws=found,
        )
    emit(found, as_json, lambda: page.print(f"{len(found)} 轮抽取均可重算 / every draw was repeated."))


@app.command()
def recuse(
    ref: RefArgument,
    seat: SeatOption,
    asked_by: Annotated[
        str, typer.Option("--asked-by", help="提出人 / expert, worker, near_relative, platform, committee.")
    ],
    reason: ReasonOption,
    by: ActorOption,
    refuse: Annotated[bool, typer.Option("--not-granted", help="不同意回避 / not granted.")] = False,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """记录回避；同意后重新抽取该席位 / record a recusal; once granted the seat is drawn again.

    例 / example: zhibao cases appraisal recuse 570100-2025-000012-G1 --seat 2 --asked-by worker --reason 曾任主治医师
    --as appraisal_clerk:lin.hao
    """
    from zhibao.cases import panel

    home = open_home()
    with home.session() as session:
        made = panel.recuse(
            session, home.keyring, ref, seat, asked_by=asked_by, reason=reason, granted=not refuse,
            actor=Actor.parse(by), at=when(at),
        )  # fmt: skip
    emit(panel_document(made), as_json, lambda: _show_panel(made))


@app.command()
def opinion(
    ref: RefArgument,
    seat: SeatOption,
    file: Annotated[str, typer.Option("--file", help="意见 JSON，- 为标准输入 / the opinion as JSON, - reads it.")],
    by: ActorOption,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """封存一位专家的意见，揭示以前谁也看不到 / seal an expert's opinion; nobody sees it before all are opened.

    例 / example: zhibao cases appraisal opinion 570100-2025-000012-G1 --seat 1 --file opinion.json --as appraisal_clerk:lin.hao
    """
    from zhibao.cases import opinions, panel

    given = made_of(opinion_of, json_of(file))
    home = open_home()
    with home.session() as session:
        member = next((one for one in panel.panel_of(session, ref).members if one.seat == seat), None)
        commitment = opinions.seal_opinion(
            session,
            home.keyring,
            ref,
            -1 if member is None else member.expert,
            given,
            actor=Actor.parse(by),
            at=when(at),
        )
    emit(
        {"appraisal": ref, "seat": seat, "commitment": commitment}, as_json, lambda: page.print(f"已封存 {commitment}")
    )


@app.command()
def reveal(ref: RefArgument, by: ActorOption, at: AtOption = None, as_json: JsonOption = False) -> None:
    """全部封存后一并揭示意见 / open all opinions at once when all are in.

    例 / example: zhibao cases appraisal reveal 570100-2025-000012-G1 --as appraisal_clerk:lin.hao
    """
    from zhibao.cases import opinions

    home = open_home()
    with home.session() as session:
        found = opinions.reveal_opinions(session, home.keyring, ref, actor=Actor.parse(by), at=when(at))
    document = [{"expert": str(expert)} | opinion_document(given) for expert, given in found]

    def human() -> None:
        for one in document:
            page.print(f"{one['expert']}  {'、'.join(one['findings']) or '未达等级'}  {one['reasons']}")

    emit(document, as_json, human)


@app.command()
def conclude(
    ref: RefArgument,
    file: Annotated[str, typer.Option("--file", help="结论 JSON，- 为标准输入 / the conclusion as JSON.")],
    by: ActorOption,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """记录专家组的结论；与建议不同的写明理由 / record what the panel decided; reasons where it differs from the proposal.

    例 / example: zhibao cases appraisal conclude 570100-2025-000012-G1 --file conclusion.json --as appraisal_committee:xu.qing
    """
    from zhibao.cases import opinions

    given = made_of(conclusion_of, json_of(file))
    home = open_home()
    with home.session() as session:
        made = opinions.conclude(session, home.keyring, ref, given, actor=Actor.parse(by), at=when(at))
    emit(concluded_document(made), as_json, lambda: _show_concluded(made))


@app.command("show")
def show_conclusion(ref: RefArgument, as_json: JsonOption = False) -> None:
    """鉴定结论和按条目提出的建议 / the conclusion beside what the findings propose.

    例 / example: zhibao cases appraisal show 570100-2025-000012-G1
    """
    from zhibao.cases import opinions

    home = open_home()
    with home.reading() as session:
        made = opinions.conclusion_of(session, home.keyring, ref)
    emit(concluded_document(made), as_json, lambda: _show_concluded(made))


def _show_panel(made: Panel) -> None:
    from zhibao.cases.experts import SPECIALITY_ZH

    table = Table("席位 / seat", "代号 / expert", "专业 / speciality", "医院 / hospital", box=box.SIMPLE)
    for one in made.members:
        table.add_row(str(one.seat), str(one.expert), SPECIALITY_ZH[one.speciality], one.hospital)
    for seat, speciality in made.open_seats:
        table.add_row(str(seat), "[yellow]待抽取 / open[/]", SPECIALITY_ZH[speciality], "")
    page.print(table)


def _show_concluded(made: Concluded) -> None:
    grade = "未达等级" if made.grade is None else f"{made.grade} 级"
    proposed = "未达等级" if made.grade_proposal.grade is None else f"{made.grade_proposal.grade} 级"
    page.print(f"{made.ref}  {grade}（建议 {proposed}）  {made.care_level}  {'最终 / final' if made.final else ''}")
    if made.conclusion.reasons:
        page.print(made.conclusion.reasons)
