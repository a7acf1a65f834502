"""Commands of the acts as a whole: seal the heads of all chains of the day, and list the seals."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich import box
from rich.table import Table

from zhibao.cli.frame import JsonOption, console, emit, open_home, page
from zhibao.kit import clock
from zhibao.kit.actors import Actor

app = typer.Typer(
    help="操作链：每日封签，列出封签 / chains of acts: the seal of the day, and all seals.", no_args_is_help=True
)
# No rule of the law asks for a seal; handling is to be kept safe from risk at every step.
GROUND = "jiangsu-2025-31 §3"


@app.command()
def seal(
    by: Annotated[str, typer.Option("--as", help="岗位:人员，默认每日作业 / who acts; default: the daily job.")] = "job:daily_seal",
    ground: Annotated[str, typer.Option("--ground", help="依据条款 / address of the law.")] = GROUND,
    as_json: JsonOption = False,
) -> None:
    """每日封签：当日全部操作链的链头合为一个摘要；一日一次 / seal the heads of all chains; once a day.

    例 / example: zhibao acts seal
    """
    from zhibao import law
    from zhibao.access import reads
    from zhibao.kit import seals

    home = open_home()
    law.book().provision(ground)
    with home.session() as session:
        # The seal covers acts; by this act it also covers who has read whose data.
        reads.anchor(session, actor=Actor.parse(by), at=clock.now())
        made, new = seals.seal_day(session, actor=Actor.parse(by), ground=ground, at=clock.now())
        waiting = seals.acts_after(session, made)

    def human() -> None:
        said = "已封签 / sealed" if new else "当日已经封签 / this day is sealed already"
        console.print(f"{said}：{made.day}，{made.acts:,} 项操作 / acts，{made.chains:,} 条链 / chains", soft_wrap=True)
        if not new and waiting:
            console.print(f"此后 {waiting:,} 项操作由下一日封签 / acts since then wait for the seal of the next day", soft_wrap=True)
        page.print(made.digest, soft_wrap=True)
        console.print("请把上面的摘要保存在系统以外，以后用 zhibao audit --seal 核对。", soft_wrap=True)
        console.print("Keep this digest outside the system; `zhibao audit --seal` holds it against the acts.", soft_wrap=True)

    emit(made.document() | {"new": new, "acts_since": waiting}, as_json, human)


@app.command()
def seals(as_json: JsonOption = False) -> None:
    """全部封签，从早到晚 / all seals, the oldest first.

    例 / example: zhibao acts seals
    """
    from zhibao.kit import seals as sealing

    with open_home().reading() as session:
        found = [one.document() for one in sealing.seals(session)]
        waiting = sealing.acts_after(session, sealing.last_seal(session))
    emit({"seals": found, "acts_since": waiting}, as_json, lambda: _show(found, waiting))


def _show(found: list[dict[str, Any]], waiting: int) -> None:
    table = Table(title="封签 / seals", title_justify="left", box=box.SIMPLE)
    for heading in ("日期 / day", "操作 / acts", "链 / chains"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("摘要 / digest", overflow="fold")
    for one in found:
        table.add_row(one["day"], f"{one['acts']:,}", f"{one['chains']:,}", one["digest"])
    page.print(table)
    page.print(f"尚未封签的操作 / acts not under a seal: {waiting:,}")
