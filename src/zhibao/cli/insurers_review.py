"""`zhibao insurers`: the review of a quarter from the draft to its publication, what stands behind each figure, samples, fees."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Annotated, Any

import typer
from rich import box
from rich.table import Table

from zhibao import law
from zhibao.cli.frame import JsonOption, emit, open_home, page, progress_bar
from zhibao.cli.insurers import ByOption, PlaceOption, WordsOption
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import exact, to_yuan

PeriodOption = Annotated[str, typer.Option("--period", help="季度，如 2025-Q3 / the quarter.")]
ReviewArgument = Annotated[str, typer.Argument(help="考评编号 / number of the review.")]
SampleArgument = Annotated[str, typer.Argument(help="样本编号 / number of the sample.")]
ByOrNone = Annotated[str | None, typer.Option("--by", help="办理人，岗位:人员 / who acts, post:person.")]


def review(
    place: PlaceOption, period: PeriodOption,
    draft: Annotated[bool, typer.Option("--draft", help="提出考评草案 / keep it as a draft.")] = False,
    by: ByOrNone = None, as_json: JsonOption = False,
) -> None:  # fmt: skip
    """考评一个季度：各机构的指标、得分、区间和名次；不写 --draft 只计算不保存 / review a quarter: indicators, scores, intervals, ranks.

    例 / example: zhibao insurers review --place 570100 --period 2025-Q3
    """
    from zhibao.insurers.review.model import Quarter
    from zhibao.journeys import tasks_to_review as journey

    home, quarter = open_home(), Quarter.parse(period)
    with progress_bar("考评 / reviewing") as tell:
        tell(0, None, "tasks")
        if draft:
            with home.session() as session:
                told = journey.draft(session, place, quarter, actor=_actor(by), at=clock.now())
        else:
            with home.reading() as session:
                told = journey.preview(session, place, quarter, at=clock.now())
        tell(told["tasks"], told["tasks"], "tasks")
    emit(told, as_json, lambda: _show(told))


def review_step(
    review: ReviewArgument,
    step: Annotated[str, typer.Option("--step", help="hear|decide|return|publish|show")],
    by: ByOrNone = None,
    words: Annotated[str, typer.Option("--words", help="意见或理由 / what is said.")] = "",
    insurer: Annotated[str | None, typer.Option("--insurer", help="听取哪家机构的意见 / which insurer is heard.")] = None,
    as_json: JsonOption = False,
) -> None:
    """听取意见、由另一人决定或退回、公布，或者查看考评 / hear an insurer, decide or return by another person, publish, or show.

    例 / example: zhibao insurers review-step V570100-2025-Q3-1 --step decide --words 同意 --by supervisor:xu.xing
    """
    from zhibao.insurers.review import acts
    from zhibao.journeys import tasks_to_review as journey

    home, at = open_home(), clock.now()
    if step not in ("hear", "decide", "return", "publish", "show"):
        raise CallerFault("review_step_form", f"没有“{step}”这一步。", f"There is no step {step!r}.", place="step", remedy_zh="可用：hear、decide、return、publish、show。", remedy_en="Use hear, decide, return, publish or show.")
    with home.session() as session:
        if step == "hear":
            acts.hear(session, home.keyring, review, insurer or "", words, actor=_actor(by), at=at)
        elif step in ("decide", "return"):
            acts.decide(session, home.keyring, review, "decided" if step == "decide" else "returned", words, actor=_actor(by), at=at)
        elif step == "publish":
            acts.publish(session, home.keyring, review, actor=_actor(by), at=at)
        told = journey.document(session, review, home.keyring)
    emit(told, as_json, lambda: _show(told))


def review_rows(
    review: ReviewArgument,
    insurer: Annotated[str, typer.Option("--insurer", help="承办机构 / the insurer.")],
    indicator: Annotated[str | None, typer.Option("--indicator", help="只看一项指标 / one indicator.")] = None,
    as_json: JsonOption = False,
) -> None:
    """数字背后的任务：哪些计入分母，哪些计入分子 / the tasks behind a figure: which were judged, which met it.

    例 / example: zhibao insurers review-rows V570100-2025-Q3-1 --insurer wuling --indicator arrival
    """
    from zhibao.journeys import tasks_to_review as journey

    home = open_home()
    with home.reading() as session:
        told = journey.rows_of(session, review, insurer, indicator)

    def human() -> None:
        for one in told:
            page.print(f"{one['task_no']}  {one['likeness']}  {' '.join(f'{name}={met}' for name, met in one['met'].items())}")

    emit(told, as_json, human)


def fee(
    review: ReviewArgument,
    mandate: Annotated[str, typer.Option("--mandate", help="委托编号 / number of the mandate.")],
    by: ByOrNone = None,
    suppose: Annotated[list[str] | None, typer.Option("--if", help="假设，如 arrival=0.95；只计算 / suppose another rate; nothing is kept.")] = None,
    as_json: JsonOption = False,
) -> None:
    """核定服务费；带 --if 则试算得分和服务费如何变化，不保存 / state the fee; with --if, what score and fee would be, nothing kept.

    例 / example: zhibao insurers fee V570100-2025-Q3-1 --mandate M570100-001 --if arrival=0.95
    """
    from zhibao.insurers import acts as insurers
    from zhibao.insurers.review import acts, rules
    from zhibao.insurers.review.model import decimals

    home = open_home()
    told: dict[str, Any]
    if suppose is None:
        with home.session() as session:
            told = acts.state_fee(session, review, mandate, actor=_actor(by), at=clock.now())
    else:
        rates: dict[str, Fraction] = {name: exact(text) for name, _, text in (one.partition("=") for one in suppose)}
        with home.reading() as session:
            held, insurer = acts.review(session, review), insurers.mandate(session, mandate).insurer
            mine = next((one for one in acts.scores(session, review) if one.insurer == insurer), None)
            points = None if mine is None or mine.score is None else rules.what_if(mine, rates, held.scheme.weights)
            now, then = acts.reckon(session, held, mandate), acts.reckon(session, held, mandate, score=points, supposed=True)
        told = {
            "review": review, "mandate": mandate, "supposed": {name: str(rate) for name, rate in rates.items()},
            "score": None if mine is None or mine.score is None else decimals(mine.score, 2), "supposed_score": None if points is None else decimals(points, 2),
            "payable_fen": now.payable_fen, "supposed_payable_fen": then.payable_fen, "zh": then.zh, "en": then.en,
        }  # fmt: skip

    def human() -> None:
        page.print(told["zh"])
        page.print(f"应付 {to_yuan(told['payable_fen'])} 元" + (f"，假设下 {to_yuan(told['supposed_payable_fen'])} 元" if suppose else f"（{told['paid_from_zh']}）"))

    emit(told, as_json, human)


def sample(place: PlaceOption, period: PeriodOption, by: ByOption, as_json: JsonOption = False) -> None:
    """固定抽查的样本：本季度已采用的结果，按机构分层 / fix a sample of the results of a quarter, a stratum for each insurer.

    例 / example: zhibao insurers sample --place 570100 --period 2025-Q3 --by control_officer:kong.jing
    """
    from zhibao.insurers.review import samples
    from zhibao.insurers.review.model import Quarter
    from zhibao.journeys import tasks_to_review as journey

    home, quarter, actor, code = open_home(), Quarter.parse(period), Actor.parse(by), law.places().resolve(place).code
    with home.session() as session:
        told = samples.fix(session, home.keyring, code, quarter, journey.due_in(session, code, quarter), actor=actor, at=clock.now())
    emit(told, as_json, lambda: _show_sample(told))


def sample_draw(
    sample: SampleArgument, word: Annotated[str, typer.Option("--word", help="另一人当场说出的口令 / the word that another person says.")], by: ByOption,
    as_json: JsonOption = False,
) -> None:  # fmt: skip
    """另一人说出口令，种子公开，抽取任务 / another person says a word: seed and word draw, and anybody can draw again.

    例 / example: zhibao insurers sample-draw H570100-000001 --word qingming --by supervisor:xu.xing
    """
    from zhibao.insurers.review import samples

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        told = samples.draw(session, home.keyring, sample, word, actor=actor, at=clock.now())
    emit(told, as_json, lambda: _show_sample(told))


def sample_look(
    sample: SampleArgument,
    task: Annotated[str | None, typer.Option("--task", help="抽中的任务：只显示所问，不显示机构和结果 / a drawn task, blind.")] = None,
    record: Annotated[bool, typer.Option("--record", help="公布的抽取记录 / the record of the draw.")] = False,
    as_json: JsonOption = False,
) -> None:
    """查看样本、抽取记录，或者不看原结果地查看一件任务 / show a sample, the record of its draw, or one drawn task without its result.

    例 / example: zhibao insurers sample-look H570100-000001 --task 570100-2025-000001-T1
    """
    from zhibao.insurers.review import samples

    home = open_home()
    with home.reading() as session:
        told = samples.draw_record(session, sample) if record else samples.sample(session, sample) if task is None else samples.blind(session, home.keyring, sample, task)
    emit(told, as_json, lambda: _show_sample(told) if task is None and not record else page.print_json(data=told))


def sample_result(
    sample: SampleArgument,
    task: Annotated[str, typer.Option("--task", help="抽中的任务 / the drawn task.")],
    words: WordsOption,
    by: ByOption,
    outcome: Annotated[str | None, typer.Option("--outcome", help="比较：agrees|differs|differs_materially；不写为重新办理 / comparing; without it, handling again.")] = None,
    as_json: JsonOption = False,
) -> None:
    """没有参与的人重新办理；带 --outcome 则由另一人比较两次结果 / handle a drawn task again; with --outcome another person compares.

    例 / example: zhibao insurers sample-result H570100-000001 --task 570100-2025-000001-T1 --words 材料齐全 --by investigator:cha.ming
    """
    from zhibao.insurers.review import samples

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        if outcome is None:
            told = samples.handle_again(session, home.keyring, sample, task, words, actor=actor, at=clock.now())
        else:
            told = samples.compare(session, home.keyring, sample, task, outcome, words, actor=actor, at=clock.now())
    emit(told, as_json, lambda: _show_sample(told))


def _actor(by: str | None) -> Actor:
    if by is None:
        raise CallerFault("actor_form", "请用 --by 写明办理人。", "Say who acts by --by.", place="by", remedy_zh="例如 supervisor:xu.xing。", remedy_en="For example supervisor:xu.xing.")
    return Actor.parse(by)


def _show(told: dict[str, Any]) -> None:
    table = Table("名次", "机构", "任务", "得分", "区间", *(one["zh"] for one in (told["scores"][0]["indicators"] if told["scores"] else [])), "", box=box.SIMPLE_HEAD, pad_edge=False)
    for one in told["scores"]:
        figures = [f"{each['met']}/{each['judged']}" for each in one["indicators"]]
        table.add_row(str(one["rank"] or "—"), one["insurer_name"], str(one["tasks"]), one["score"] or "—", f"{one['low']}—{one['high']}" if one["score"] else "—", *figures, one["remark_zh"])
    page.print(table)
    page.print(f"{told['quarter']} {told['status']}" + ("  暂定 provisional" if told["provisional"] else ""))


def _show_sample(told: dict[str, Any]) -> None:
    page.print(f"{told['sample']}  {told['quarter']}  抽取 {len(told['drawn'])}，待办 {told['open']}")
    for one in told["strata"]:
        bounds = "" if one["errors_at_most"] is None else f"，全部差错 {one['errors_at_least']}—{one['errors_at_most']}"
        page.print(f"  {one['insurer']}：{one['results']} 件，抽 {one['size']}，已比较 {one['compared']}，差错 {one['errors']}{bounds}")


COMMANDS: dict[str, Callable[..., None]] = {
    "review": review, "review-step": review_step, "review-rows": review_rows, "fee": fee, "sample": sample, "sample-draw": sample_draw,
    "sample-look": sample_look, "sample-result": sample_result,
}  # fmt: skip
