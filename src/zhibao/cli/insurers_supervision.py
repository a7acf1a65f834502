"""`zhibao insurers`: remarks on tasks with what was found of them, rectification notices; and `zhibao cases`: the times of rescue."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from zhibao import law
from zhibao.cli.frame import JsonOption, emit, open_home, page
from zhibao.cli.insurers import ByOption, PlaceOption, WordsOption
from zhibao.kit import clock
from zhibao.kit.actors import Actor

CaseArgument = Annotated[str, typer.Argument(help="案件编号 / number of the case.")]


def remark(
    task: Annotated[str, typer.Argument(help="任务编号 / number of the task.")],
    kind: Annotated[str, typer.Option("--kind", help="complaint|irregularity|satisfaction")],
    words: WordsOption,
    by: ByOption,
    degree: Annotated[int | None, typer.Option("--degree", help="评价，1至5分 / a rating, 1 to 5.")] = None,
    sample: Annotated[str | None, typer.Option("--sample", help="由哪个样本发现 / the sample that found it.")] = None,
    as_json: JsonOption = False,
) -> None:
    """登记对一件任务的投诉、违规或者评价 / record a complaint, an irregularity or a rating about a task.

    例 / example: zhibao insurers remark 570100-2025-000001-T1 --kind complaint --words 未按约定时间到场 --by case_clerk:zhou.yun
    """
    from zhibao.insurers.supervision import acts

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        number = acts.remark(session, home.keyring, task, kind, words, degree=degree, sample_no=sample, actor=actor, at=clock.now())
        told = next(one for one in acts.remarks(session, number[1:7]) if one["remark"] == number)
    emit(told, as_json, lambda: page.print(f"{number} {told['zh']}"))


def remark_find(
    remark: Annotated[str, typer.Argument(help="记录编号 / number of the remark.")],
    words: WordsOption,
    by: ByOption,
    upheld: Annotated[bool, typer.Option("--upheld", help="属实；不写为不属实 / upheld; without it, not upheld.")] = False,
    as_json: JsonOption = False,
) -> None:
    """另一人核查投诉或者违规；查实的才计入考评 / another person looks into a remark; only an upheld one counts.

    例 / example: zhibao insurers remark-find X570100-000001 --upheld --words 通话记录属实 --by supervisor:xu.xing
    """
    from zhibao.insurers.supervision import acts

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        told = acts.find(session, home.keyring, remark, upheld, words, actor=actor, at=clock.now())
    emit(told, as_json, lambda: page.print(f"{remark} {'属实' if upheld else '不属实'}"))


def notice(
    place: PlaceOption,
    insurer: Annotated[str, typer.Option("--insurer", help="承办机构 / the insurer.")],
    words: WordsOption,
    by: ByOption,
    remark: Annotated[str | None, typer.Option("--remark", help="所依据的查实记录 / the upheld remark on which it rests.")] = None,
    review: Annotated[str | None, typer.Option("--review", help="所依据的考评 / the review on which it rests.")] = None,
    due: Annotated[str | None, typer.Option("--due", help="答复期限，空为规定的日数 / due day; empty is the days of the law.")] = None,
    as_json: JsonOption = False,
) -> None:
    """签发整改通知 / issue a rectification notice.

    例 / example: zhibao insurers notice --place 570100 --insurer wuling --words 规范走访记录 --remark X570100-000001 --by supervisor:xu.xing
    """
    from zhibao.insurers.supervision import acts

    home, actor, code = open_home(), Actor.parse(by), law.places().resolve(place).code
    with home.session() as session:
        number = acts.notify(
            session, home.keyring, code, insurer, words, remark_no=remark, review_no=review, due_on=clock.day(due) if due else None, actor=actor, at=clock.now()
        )
        told = acts.notice(session, home.keyring, number)
    emit(told, as_json, lambda: page.print(f"{number}：{told['due']} 前答复"))


def notice_step(
    notice: Annotated[str, typer.Argument(help="通知编号 / number of the notice.")],
    step: Annotated[str, typer.Option("--step", help="answered|returned|followed_up|closed")],
    words: WordsOption,
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """承办机构答复；经办机构退回、跟踪，或者由签发以外的人复查通过 / the insurer answers; the agency returns, follows up, or another person closes it.

    例 / example: zhibao insurers notice-step N570100-0001 --step answered --words 已培训并补录 --by insurer:wuling
    """
    from zhibao.insurers.supervision import acts

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        told = acts.step_notice(session, home.keyring, notice, step, words, actor=actor, at=clock.now())
    emit(told, as_json, lambda: page.print(f"{notice}：{told['status']}"))


def notices(place: PlaceOption, as_json: JsonOption = False) -> None:
    """整改通知和它们的办理情况 / rectification notices and where they stand.

    例 / example: zhibao insurers notices --place 570100
    """
    from zhibao.insurers.supervision import acts

    home, code = open_home(), law.places().resolve(place).code
    with home.reading() as session:
        told = acts.notices(session, home.keyring, place=code)

    def human() -> None:
        for one in told:
            page.print(f"{one['notice']} {one['insurer']} {one['due']} {one['status']}")

    emit(told, as_json, human)


def rescue(
    case: CaseArgument,
    reported_at: Annotated[str, typer.Option("--reported-at", help="报案时间 / when it was reported.")],
    part: Annotated[str, typer.Option("--part", help="企业的参与：called|accompanied|advanced|informed|none|unknown / what the enterprise did.")],
    by: ByOption,
    treated_at: Annotated[str | None, typer.Option("--treated-at", help="开始救治的时间 / when treatment began.")] = None,
    knew_at: Annotated[str | None, typer.Option("--knew-at", help="企业得知的时间 / when the enterprise knew.")] = None,
    platform: Annotated[str | None, typer.Option("--platform", help="企业信用代码 / code of the enterprise.")] = None,
    as_json: JsonOption = False,
) -> None:
    """登记从事故到报案、到救治的时间和企业的参与；再次登记为更正 / record the times from accident to report to treatment; again corrects.

    例 / example: zhibao cases rescue 570100-2025-000001 --reported-at 2025-09-08T13:00:00 --treated-at 2025-09-08T12:40:00 --part called --by case_clerk:zhou.yun
    """
    from zhibao.cases import rescue as held

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        told = held.record(
            session, case, reported_at=clock.instant(reported_at), platform=platform, platform_knew_at=clock.instant(knew_at) if knew_at else None,
            treated_at=clock.instant(treated_at) if treated_at else None, platform_part=part, actor=actor, at=clock.now(),
        ).document()  # fmt: skip
    emit(told, as_json, lambda: page.print(f"{case}：报案 {told['report_minutes']} 分钟，救治 {told['treatment_minutes']} 分钟"))


def rescue_follow(
    case: CaseArgument,
    step: Annotated[str, typer.Option("--step", help="asked|answered|closed")],
    words: WordsOption,
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """跟踪迟延的救治：询问企业、记录说明、办结 / follow up a late rescue: asked, answered, closed.

    例 / example: zhibao cases rescue-follow 570100-2025-000001 --step asked --words 请说明未及时送医的原因 --by case_clerk:zhou.yun
    """
    from zhibao.cases import rescue as held

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        told = held.follow(session, home.keyring, case, step, words, actor=actor, at=clock.now()).document()
    emit(told, as_json, lambda: page.print(f"{case}：{'待跟踪' if told['open'] else '办结'}"))


def rescues(place: PlaceOption, as_json: JsonOption = False) -> None:
    """从事故到救治的时间，迟延未办结的在前 / the times from accident to treatment, late and open ones first.

    例 / example: zhibao cases rescues --place 570100
    """
    from zhibao.cases import rescue as held

    home, code = open_home(), law.places().resolve(place).code
    with home.reading() as session:
        told = [one.document() for one in held.rescues(session, code.removesuffix("00").removesuffix("00"))]

    def human() -> None:
        for one in told:
            page.print(f"{one['case_no']}  报案 {one['report_minutes']}  救治 {one['treatment_minutes']}  {one['part_zh']}  {'迟延' if one['late'] else ''}")

    emit(told, as_json, human)


COMMANDS: dict[str, Callable[..., None]] = {"remark": remark, "remark-find": remark_find, "notice": notice, "notice-step": notice_step, "notices": notices}
OF_CASES: dict[str, Callable[..., None]] = {"rescue": rescue, "rescue-follow": rescue_follow, "rescues": rescues}
