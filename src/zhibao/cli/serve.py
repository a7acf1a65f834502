"""The command `zhibao serve`: the office, the enterprises' entry and the phone, on one address."""

from __future__ import annotations

import os
from contextlib import ExitStack
from typing import Annotated, Any

import typer

from zhibao.app.home import Home
from zhibao.cli.frame import console, open_home
from zhibao.kit.errors import CallerFault

# Beyond these a city needs another machine.
_MOST = 4


def serve(
    host: Annotated[str, typer.Option(help="监听地址 / the address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="端口，0 为任一空闲端口 / the port; 0 takes a free one.", min=0, max=65535)] = 8000,
    processes: Annotated[
        int | None, typer.Option(help="服务进程数；默认正式目录按处理器核数，演示目录 1 个 / server processes; by default one for each core, one in a demo home.", min=1, max=64)
    ] = None,
) -> None:
    """启动服务：经办与企业入口、手机端、接口；演示数据目录列出演示账号 / serve the office, the phone and the interface.

    例 / example: zhibao serve --port 8000
    """
    import uvicorn

    from zhibao.app import serving
    from zhibao.web.passing import set_up_log
    from zhibao.web.several import serve_by_several

    with ExitStack() as held:
        home = _home(held)
        listening = serving.listening(host, port)
        address = f"http://{'127.0.0.1' if host in ('0.0.0.0', '::') else host}:{listening.getsockname()[1]}"
        several = 1 if isinstance(home, CallerFault) else processes or (1 if home.demo else min(os.cpu_count() or 1, _MOST))
        _make_ready(held, home)
        set_up_log()
        _tell(f"{address}/", home if isinstance(home, Home) else None)
        if several > 1:
            serve_by_several(listening, address, several)
            return
        app = _application(home, address)
        server = uvicorn.Server(
            uvicorn.Config(app, log_config=None, access_log=False, server_header=False, lifespan="off", timeout_graceful_shutdown=10)
        )
        server.run(sockets=[listening])


def _home(held: ExitStack) -> Home | CallerFault:
    """The home, held for this server alone; where there is none, the refusal that says how to make one."""
    from zhibao.app import serving

    try:
        home = open_home()
    except CallerFault as fault:
        if fault.code != "no_home":
            raise
        return fault
    held.enter_context(serving.alone(home))
    return home


def _make_ready(held: ExitStack, home: Home | CallerFault) -> None:
    """The accounts of a demonstration, and the process beside the server that does the jobs."""
    from zhibao.app import beside
    from zhibao.app.demo_accounts import make_demo_accounts
    from zhibao.kit.clock import now

    if isinstance(home, Home):
        if home.demo:
            make_demo_accounts(home, now())
        held.enter_context(beside.working(home))


def _application(home: Home | CallerFault, address: str) -> Any:
    """The server over the home, or the set-up page where there is none."""
    from zhibao.web.application import application
    from zhibao.web.boards import fill_early
    from zhibao.web.setup_page import setup_page

    if isinstance(home, CallerFault):
        return setup_page(home)
    app = application(home, address=address)
    fill_early(home)
    return app


def _tell(address: str, home: Home | None) -> None:
    """The address on standard error, and in a demo home who may sign in."""
    console.print(f"\n职保已启动 / zhibao serves: [bold]{address}[/]", soft_wrap=True)
    if home is None:
        console.print("还没有数据目录，页面说明如何建立。There is no home yet; the page says how to make one.")
        return
    console.print(f"手机端 / phone: [bold]{address}worker/[/]    接口 / interface: {address}openapi.json", soft_wrap=True)
    if home.demo:
        _tell_accounts(home)
    console.print("按 Ctrl+C 停止 / stop with Ctrl+C\n")


def _tell_accounts(home: Home) -> None:
    """One line for each account: its name, who it is, its posts."""
    from rich.cells import set_cell_size

    from zhibao import law
    from zhibao.access.rules import post
    from zhibao.app.demo_accounts import PASSWORD, demo_accounts

    console.print(f"\n演示账号，密码均为 / demo accounts, all with the password [bold]{PASSWORD}[/]", soft_wrap=True)
    places, lines = law.places(), dict[str, tuple[str, str, list[str]]]()
    for one in demo_accounts(home.keyring):
        held = post(one.post)
        of_place = one.area.kind.value in ("county", "city", "province")
        where = places.resolve(one.area.value).name_zh if of_place else ""
        lines.setdefault(one.name, (one.shown_as, where, []))[2].append(f"{held.zh} {held.en}")
    for name, (shown_as, where, posts) in lines.items():
        said = f"  {name:<14}{set_cell_size(shown_as, 12)}{set_cell_size(where, 8)}{'；'.join(posts)}"
        console.print(said, soft_wrap=True, markup=False)
    console.print()
