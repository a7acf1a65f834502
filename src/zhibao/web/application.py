"""The application: every part of the interface, the two pages, and the check that each operation has its permission line."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Any, Literal

import httpx
from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.openapi.utils import get_openapi
from fastapi.responses import FileResponse, JSONResponse
from fastapi.routing import APIRoute, iter_route_contexts

import zhibao
from zhibao.access.quota import Buckets
from zhibao.app import permissions
from zhibao.app.home import Home
from zhibao.app.openid import Issuers
from zhibao.app.settings import server_settings
from zhibao.kit.errors import CallerFault
from zhibao.web import examples, problems
from zhibao.web.demo_issuer import mount_demo_issuer
from zhibao.web.passing import Metrics, Passing
from zhibao.web.routes import (
    admission_batches,
    admissions,
    agency,
    appraisals,
    audit,
    awards,
    bank,
    benefits,
    case_files,
    case_steps,
    control,
    control_inspection,
    deductions,
    duties,
    enquiries,
    evidence,
    exports,
    grants,
    handling,
    important_problems,
    insurer,
    insurer_relations,
    insurer_reviews,
    insurer_supervision,
    law,
    law_numbers,
    leaves,
    letters,
    linkage,
    lists,
    lookups,
    machines,
    me,
    me_cases,
    me_enquiries,
    me_papers,
    one_stop,
    passkeys,
    payees,
    payments,
    platform,
    platform_cases,
    platform_duties,
    platform_money,
    platform_rates,
    province,
    province_candidates,
    province_collection,
    province_extension,
    province_forecast,
    province_fund,
    province_gaps,
    province_rates,
    reads,
    recoveries,
    reports,
    session,
    shifting,
    sign_in,
    transition,
    work_list,
)

ROUTERS: tuple[APIRouter, ...] = (
    sign_in.router, passkeys.router, machines.router, grants.router,
    session.router, exports.router, work_list.router, case_files.router, case_steps.router, reports.router, evidence.router, letters.router,
    appraisals.router, awards.router, benefits.router, recoveries.router, control.router, control_inspection.router, transition.router, linkage.router, one_stop.router, payments.router, bank.router, payees.router, audit.router, law_numbers.router, law.router, lists.router, province.router, province_collection.router, province_fund.router, province_gaps.router, province_rates.router, province_forecast.router, admissions.router, admission_batches.router, province_extension.router, province_candidates.router, insurer.router, insurer_reviews.router, insurer_supervision.router, insurer_relations.router, handling.router,
    lookups.router, leaves.router, reads.router, enquiries.router, important_problems.router,
    me.router, me_cases.router, me_cases.check_router, me_papers.router, duties.router, shifting.router, deductions.router, me_enquiries.router,
    platform.router, platform_money.router, platform_rates.router, platform_cases.router, platform_duties.router, agency.router,
)  # fmt: skip
_POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY", "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(self), geolocation=(self), microphone=()",
}  # fmt: skip


def application(
    home: Home, *, address: str | None = None, outgoing: Callable[[], httpx.Client] | None = None, alone: bool = True
) -> FastAPI:
    """The server over a home. Raises OwnFault `no_permission_line` when an operation is not in `permissions.csv`.

    `address` is where it is reached when the settings do not say; `outgoing` is how it asks issuers.
    `alone`: whether no other process serves the same home at this address.
    """
    app = FastAPI(
        title="职保 zhibao", version=zhibao.__version__, openapi_url="/openapi.json", docs_url=None, redoc_url=None,
        summary="新就业形态人员职业伤害保障 · occupational injury protection of platform workers",
    )  # fmt: skip
    bind(app, home, address=address, outgoing=outgoing, alone=alone)
    problems.install(app)
    for router in ROUTERS:
        # Their addresses are whole. To include them would build every operation a second time, and ask two levels for each request.
        app.router.routes.extend(router.routes)
    permissions.check_complete(operations_of(app))

    app.add_middleware(Passing, shield=_HEADERS)

    @app.get("/health", include_in_schema=False)
    def _health() -> JSONResponse:
        return JSONResponse({"status": "ok", "version": zhibao.__version__})

    @app.get("/metrics", include_in_schema=False)
    def _metrics(request: Request) -> Response:
        if not _may_measure(request):
            return problems.answer(CallerFault("not_permitted", "仅限本机或持令牌读取。", "Only from this machine, or with the token."))
        return Response(request.app.state.metrics.text(), media_type="text/plain; version=0.0.4; charset=utf-8")

    _pages(app, pages_folder())
    _api_docs(app)
    app.openapi = lambda: _described(app)  # type: ignore[method-assign]
    return app


def bind(
    app: FastAPI, home: Home, *, address: str | None = None, outgoing: Callable[[], httpx.Client] | None = None, alone: bool = True
) -> None:
    """Let an application serve a home; the routes are the same for every home."""
    app.state.home = home
    app.state.settings = server_settings(home.path if home else None)
    app.state.metrics = Metrics()
    app.state.buckets = Buckets()
    app.state.address = named = app.state.settings.address or address
    demo = mount_demo_issuer(app, home, named) if alone and home is not None and home.demo and named is not None else {}
    app.state.issuers = Issuers(app.state.settings.issuers | demo, outgoing or _outgoing)


def _described(app: FastAPI) -> dict[str, Any]:
    """The description of the interface, made once."""
    if app.openapi_schema is None:
        app.openapi_schema = examples.complete(
            get_openapi(title=app.title, version=app.version, summary=app.summary, routes=app.routes, openapi_version=app.openapi_version)
        )
    return app.openapi_schema


def _api_docs(app: FastAPI) -> None:
    """A page that shows the description of the interface; everything it loads lies beside it in this package."""
    folder = Path(str(resources.files("zhibao.web"))) / "api_docs"

    @app.get("/api-docs", include_in_schema=False)
    def _page() -> Response:
        return FileResponse(folder / "index.html", headers={"Cache-Control": "no-cache"})

    @app.get("/api-docs/{name}", include_in_schema=False)
    def _part(name: Literal["page.js", "page.css"]) -> Response:
        return FileResponse(folder / name, headers={"Cache-Control": "no-cache"})


def _may_measure(request: Request) -> bool:
    """Whether the counts may be read: from this machine itself, or with the token of the settings."""
    token = request.app.state.settings.metrics_token
    given = request.headers.get("authorization", "")
    if token is not None and hmac.compare_digest(given.encode(), f"Bearer {token}".encode()):
        return True
    return request.client is not None and request.client.host in ("127.0.0.1", "::1")


def _outgoing() -> httpx.Client:
    """How issuers are asked: briefly, following nothing, and this machine itself never through a proxy."""
    return httpx.Client(timeout=10, mounts={"all://127.0.0.1": None, "all://localhost": None, "all://[::1]": None})


def operations_of(app: FastAPI) -> list[str]:
    """The names of all operations that are served; one without a name stands there by its path."""
    return [
        str(route.operation_id or route.path) for route in iter_route_contexts(app.routes) if isinstance(route.original_route, APIRoute)
    ]


def pages_folder() -> Path | None:
    """The built front end inside the package, None when it was not built."""
    folder = Path(str(resources.files("zhibao.web"))) / "pages"
    return folder if (folder / "index.html").is_file() else None


def _pages(app: FastAPI, folder: Path | None) -> None:
    """`/` is the office, `/worker/` the phone; both answer without sign-in and hold no data."""

    def page(path: str) -> Response:
        if folder is None:
            said = "界面尚未构建，请运行 ./run.sh。 The front end is not built; run ./run.sh."
            return Response(said, status_code=503, media_type="text/plain; charset=utf-8")
        wanted = (folder / path).resolve()
        if not wanted.is_relative_to(folder.resolve()) or not wanted.is_file():
            return Response(status_code=404)
        kept = "public, max-age=31536000, immutable" if "/assets/" in f"/{path}" else "no-cache"
        return FileResponse(wanted, headers={"Cache-Control": kept})

    @app.get("/", include_in_schema=False)
    def _office() -> Response:
        return page("index.html")

    @app.get("/worker/", include_in_schema=False)
    def _worker() -> Response:
        return page("worker/index.html")

    @app.get("/assets/{path:path}", include_in_schema=False)
    def _assets(path: str) -> Response:
        return page(f"assets/{path}")
