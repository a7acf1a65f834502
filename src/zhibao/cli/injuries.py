"""`zhibao demo injuries`: nine injuries of 桃源, each carried from the report to its end and told as a story."""

from __future__ import annotations

import shutil
from typing import Any

from zhibao.app.home import Home
from zhibao.cli.frame import JsonOption, emit, open_home, page, progress_bar
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan

_SUBJECT = "demo injuries"


def injuries(as_json: JsonOption = False) -> None:
    """演示九个案件：从报案到支付，逐日逐分讲述；再次运行显示已有的结果。

    Nine injuries from the report to the payment, told by day and fen; a second run shows what happened.

    例 / example: zhibao demo injuries
    """
    from zhibao.journeys import injury_stories
    from zhibao.journeys.injury_office import Office
    from zhibao.kit import acts as official

    home = open_home()
    check_taoyuan(home)
    with home.reading() as session:
        earlier = official.last(session, _SUBJECT)
        played = None if earlier is None else dict(earlier.content)
        begun = official.last(session, f"{_SUBJECT} begun") is not None
    if played is not None:
        emit(played, as_json, lambda: _show(played, again=True))
        return
    check_not_cut(begun)
    with home.session() as session:
        official.record(session, verb="begin", subject=f"{_SUBJECT} begun", actor="demo", ground="demonstration", content={})
    folder = home.path / "demo" / "injuries"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    office = Office(home.reading, home.session, home.keyring, home.orders, folder)
    with progress_bar("案件办理 / working the cases") as tell:
        told = injury_stories.play(office, tell)
    # The files of the demonstration hold invented account numbers; real ones would not be left lying about either.
    shutil.rmtree(folder)
    document = {
        "stories": [
            {"key": plan.key, "zh": plan.zh, "en": plan.en, "told": told[plan.key]} for plan in injury_stories.PLANS
        ]
    }
    with home.session() as session:
        official.record(
            session, verb="play", subject=_SUBJECT, actor="demo", ground="demonstration", content=document
        )
    emit(document, as_json, lambda: _show(document, again=False))


def check_taoyuan(home: Home) -> None:
    """Raises CallerFault `not_this_demo` anywhere but in a demo home of Taoyuan."""
    from zhibao.law import FICTIONAL_PROVINCE

    if not home.demo or FICTIONAL_PROVINCE not in home.places:
        raise CallerFault(
            "not_this_demo",
            "只能在桃源的演示数据目录中运行。",
            "This runs only in a demo home of Taoyuan.",
            remedy_zh="请先运行 zhibao init --place taoyuan --demo。",
            remedy_en="Run `zhibao init --place taoyuan --demo` first.",
        )


def check_not_cut(begun: bool) -> None:
    """Raises CallerFault `story_cut` where a demonstration was begun in this home and never came to its end."""
    if begun:
        raise CallerFault(
            "story_cut",
            "上次演示中途停止，案件只走了一半。",
            "The demonstration was cut before; its cases stand half way.",
            remedy_zh="请用 ZHIBAO_HOME 另建演示数据目录后重新运行。",
            remedy_en="Make another demo home by ZHIBAO_HOME and run it there.",
        )


def _show(document: Any, *, again: bool) -> None:
    if again:
        page.print("这些案件已经办完，以下为当时的经过 / these cases were played before; what happened follows")
    for number, story in enumerate(document["stories"], 1):
        page.print(f"\n[bold]{number}. {story['zh']} · {story['en']}[/]")
        for told in story["told"]:
            amount = "" if told["amount_fen"] is None else f"  [bold]{to_yuan(told['amount_fen'])}[/]"
            page.print(f"   {told['on']}  {told['zh']}{amount}", soft_wrap=True)
            page.print(f"               {told['en']}", soft_wrap=True, style="dim")
