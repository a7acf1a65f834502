"""Commands of personal information: what is held and why, its impact, and whose time of keeping is over."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from zhibao import law
from zhibao.cli.frame import JsonOption, emit, open_home, page
from zhibao.kit import clock

app = typer.Typer(help="个人信息：处理记录、影响评估、保存期限 / personal information: register, impact, keeping.", no_args_is_help=True)

PlaceOption = Annotated[str, typer.Option("--place", help="省份 / province.")]
OnOption = Annotated[str | None, typer.Option("--on", help="哪一日（默认今天）/ day; default: today.")]


@app.command("register")
def shown(place: PlaceOption, on: OnOption = None, as_json: JsonOption = False) -> None:
    """个人信息处理活动记录：种类、目的、依据、保存期限、保护、谁能看 / the register of processing: what for, on which ground, how long, who sees it.

    例 / example: zhibao privacy register --place zhejiang
    """
    from zhibao.app.privacy import register

    document = register.document(_province(place), _day(on))

    def human() -> None:
        for one in document["kinds"]:
            page.print(f"[bold]{one['zh']}[/] {one['en']}{'　敏感 / sensitive' if one['sensitive'] else ''}", soft_wrap=True)
            page.print(f"  {one['purpose_zh']}（{'，'.join(one['cites'])}）", soft_wrap=True)
            page.print(f"  {_kept(one['keeping'])}　{len(one['tables'])} 张表 / tables，{len(one['posts'])} 个岗位 / posts", soft_wrap=True)

    emit(document, as_json, human)


@app.command("impact")
def impact(place: PlaceOption, on: OnOption = None, as_json: JsonOption = False) -> None:
    """影响评估的事实部分，由程序写出；判断由人作出 / the facts of the impact assessment; a person judges them.

    例 / example: zhibao privacy impact --place taoyuan
    """
    from zhibao.app.privacy import impact as assessment

    document = assessment.document(_province(place), _day(on))

    def human() -> None:
        for one in document["kinds"]:
            page.print(f"[bold]{one['zh']}[/] {one['en']}　{one['posts']} 个岗位 / posts　{'、'.join(one['others']) or '—'}", soft_wrap=True)
            for said in one["protection"]:
                page.print(f"  + {said['zh']} / {said['en']}", soft_wrap=True)
            for said in one["to_judge"]:
                page.print(f"  ? {said['zh']} / {said['en']}", soft_wrap=True)

    emit(document, as_json, human)


@app.command("keeping")
def keeping(
    place: PlaceOption, on: OnOption = None,
    every: Annotated[bool, typer.Option("--all", help="也列出期限未满的 / also those whose time runs on.")] = False, as_json: JsonOption = False,
) -> None:  # fmt: skip
    """保存期限已满的人：可以由一人提出、另一人决定销毁其个人内容 / persons whose time of keeping is over: one officer may propose to forget them, another decides.

    例 / example: zhibao privacy keeping --place taoyuan --all
    """
    from zhibao.journeys import persons_to_keeping

    home, day, province = open_home(), _day(on), _province(place)
    with home.reading() as session:
        found = (persons_to_keeping.kept if every else persons_to_keeping.over)(session, province, day)
    document = {
        "place": province, "on": day.isoformat(),
        "rows": [
            {"person": f"person:{one.person}", "cases": list(one.cases), "kept_until": one.kept_until.isoformat(), "over": one.over_on(day), "state": one.state, "cites": list(one.cites), "mark": one.mark}
            for one in found
        ],
    }  # fmt: skip

    def human() -> None:
        for one in document["rows"]:
            page.print(f"{one['person']} {'、'.join(one['cases'])} 至 / until {one['kept_until']} {one['state']}", soft_wrap=True)
        page.print(f"{len(document['rows'])} 人 / persons")

    emit(document, as_json, human)


def _kept(told: dict[str, Any]) -> str:
    return f"保存期限未规定：{told['missing_zh']}" if told["years"] is None else f"保存 {told['years']} 年 / years（{'，'.join(told['cites'])}）"


def _province(place: str) -> str:
    return law.places().province_of(law.places().resolve(place).code)


def _day(on: str | None) -> Any:
    return clock.day(on) if on else clock.today()
