"""`zhibao demo desk`: work that waits today for every post of 桃源."""

from __future__ import annotations

import shutil
from typing import Any

from zhibao.cli.frame import JsonOption, emit, open_home, page, progress_bar
from zhibao.cli.injuries import check_not_cut, check_taoyuan

_SUBJECT = "demo desk"


def desk(as_json: JsonOption = False) -> None:
    """今日待办：每个岗位都有可办的案件，停在需要有人办理的一步；再次运行显示已有的结果。

    Work that waits today: cases left where somebody must act, for every post; a second run shows what was made.

    例 / example: zhibao demo desk
    """
    from zhibao.journeys import desk_stories
    from zhibao.journeys.injury_office import Office
    from zhibao.kit import acts as official
    from zhibao.kit.clock import now

    home = open_home()
    check_taoyuan(home)
    with home.reading() as session:
        earlier = official.last(session, _SUBJECT)
        made = None if earlier is None else dict(earlier.content)
        begun = official.last(session, f"{_SUBJECT} begun") is not None
    if made is None:
        check_not_cut(begun)
        with home.session() as session:
            official.record(session, verb="begin", subject=f"{_SUBJECT} begun", actor="demo", ground="demonstration", content={})
        folder = home.path / "demo" / "desk"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        with progress_bar("案件办理 / working the cases") as tell:
            told = desk_stories.play(lambda _: Office(home.reading, home.session, home.keyring, home.orders, folder), now(), tell)
        # The files of the demonstration hold invented account numbers; real ones would not be left lying about either.
        shutil.rmtree(folder)
        made = {"waiting": told}
        with home.session() as session:
            official.record(session, verb="play", subject=_SUBJECT, actor="demo", ground="demonstration", content=made)
    emit(made, as_json, lambda: _show(made))


def _show(made: Any) -> None:
    from zhibao.access.rules import post

    for one in made["waiting"]:
        said = f"{one['case_no'] or '—':<19}{one['zh']} · {one['en']}"
        page.print(f"{said}  [dim]{post(one['post']).zh}，{one['worker']}[/]", soft_wrap=True)
