"""The command of the work that waits: order files that were sent in parts, messages of the outbox."""

from __future__ import annotations

import time
from typing import Annotated

import typer

from zhibao.cli.frame import JsonOption, console, emit, open_home, page
from zhibao.kit.clock import now

app = typer.Typer(help="后台作业：载入上传的订单文件、发送推送 / work that waits: order files, messages.", no_args_is_help=True)


@app.callback()
def _group() -> None:
    """A group of its own, so that its first command keeps its name."""


@app.command("run")
def run(
    watch: Annotated[bool, typer.Option("--watch", help="一直运行，直到按 Ctrl+C / go on until Ctrl+C.")] = False,
    daily: Annotated[bool, typer.Option("--daily", help="先提出每日作业：风险排查、材料逾期、应保未保 / first ask for what is done once a day: red flags, late papers, coverage gaps.")] = False,
    as_json: JsonOption = False,
) -> None:
    """办完现在等待的作业；zhibao serve 运行时自行办理 / do what waits now; a server that runs does it by itself.

    例 / example: zhibao jobs run --daily
    """
    from zhibao.app import jobs

    home = open_home()
    if daily:
        jobs.ask_daily(home, now())
    if watch:
        with jobs.running(home):
            console.print("运行中，按 Ctrl+C 停止 / running, stop with Ctrl+C")
            try:
                while True:
                    time.sleep(3600)
            except KeyboardInterrupt:
                console.print("停止 / stopping")
        return
    done = jobs.run_all(home)
    emit(
        done, as_json,
        lambda: page.print(f"作业 jobs {done['jobs']}，推送 messages {done['messages']}，放弃的上传 uploads given up {done['uploads_given_up']}"),
    )  # fmt: skip
