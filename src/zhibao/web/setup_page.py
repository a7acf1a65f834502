"""The page of a server that has no home yet: it says how to make one, in both languages, and holds nothing else."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

import zhibao
from zhibao.kit.errors import CallerFault
from zhibao.web import problems

_PAGE = """<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>职保 · 首次使用 / set-up</title>
<style>body{font:18px/1.7 system-ui,sans-serif;max-width:46rem;margin:8vh auto;padding:0 1.5rem;color:#1a2733;background:#fff}
code{display:block;background:#eef3f6;padding:.7rem 1rem;border-radius:6px;margin:.4rem 0 1rem;overflow-x:auto}h1{font-size:1.6rem}</style>
</head><body><main>
<h1>职保：还没有数据目录</h1>
<p>请先建立数据目录，然后重新启动本服务。</p>
<p>演示（虚构的桃源省，附演示账号）：</p><code>zhibao init --place taoyuan --demo</code>
<p>正式使用（以浙江为例），并设立首批管理员：</p><code>zhibao init --place zhejiang<br>zhibao access bootstrap --help</code>
<section lang="en"><h2>There is no home yet</h2>
<p>Make one, then start this server again. For a demonstration use the first command; for real use the second, then name the first
administrators. <b>ZHIBAO_HOME</b> names another folder.</p></section>
</main></body></html>
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"


def setup_page(fault: CallerFault) -> Starlette:
    """The server of an empty home: a page for people, a problem document for machines."""

    def page(_request: Request) -> Response:
        return HTMLResponse(_PAGE, headers={"Content-Security-Policy": _POLICY, "Cache-Control": "no-store"})

    def health(_request: Request) -> Response:
        return JSONResponse({"status": "no_home", "version": zhibao.__version__}, status_code=503)

    def refused(_request: Request) -> Response:
        return problems.answer(fault)

    return Starlette(
        routes=[
            Route("/", page), Route("/worker/", page), Route("/health", health),
            Route("/{path:path}", refused, methods=["GET", "POST", "PUT", "DELETE"]),
        ]
    )  # fmt: skip
