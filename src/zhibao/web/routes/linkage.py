"""Exchange, matching and quality of data: the register and the log for the province, hits for their owners. Nothing is decided here."""

from __future__ import annotations

import io
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path as FilePath
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Path, Query, Response
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.edge.exchange import files
from zhibao.journeys import exchange_to_log, partners_to_hits
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import canonical_json
from zhibao.linkage import acts, hits, quality, rules
from zhibao.linkage.hits import Hit
from zhibao.linkage.model import Envelope
from zhibao.registry import answers as registry
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import linkage as shapes
from zhibao.web.office import province_of
from zhibao.web.parts import TOO_LARGE, bytes_answer
from zhibao.web.platform import private_folder
from zhibao.web.routes.me import Limit, Offset
from zhibao.web.uploads import Uploaded, form_of, uploaded

router = APIRouter(prefix="/api/linkage")
HitNo = Annotated[str, Path(pattern=r"^H[0-9]{6}-[0-9a-f]{16}$", examples=["H570100-20f1c0a9be413d55"])]
Rule = Annotated[str | None, Query(pattern=r"^[a-z_]{1,40}$", examples=["benefit_elsewhere"])]
MonthAsked = Annotated[str | None, Query(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$", examples=["2025-09"])]
ExchangeId = Annotated[str, Path(pattern=r"^[a-z_]{1,40}$", examples=["work_injury_benefits"])]
AnswerFile = Annotated[Uploaded, Depends(uploaded(32 << 20))]
HitStatus = Literal["open", "looked_into", "closed", "not_closed"]


@operation(router, "GET", "/exchanges", "linkage.exchanges", response_model=shapes.ExchangesOut, summary="The register of exchanges with its grounds in my province")
def exchanges(desk: At) -> Any:
    """Where no text gives a ground, the entry says who must give it; nothing is exchanged until then."""
    province, book = province_of(desk), law.book()
    held = defaultdict(list)
    for one in acts.requests(desk.session):
        held[one.exchange].append(one.document(desk.today))
    told = []
    for entry in rules.exchanges().values():
        mine, office = held[entry.id], book.offices[entry.filled_by]
        told.append(entry.document(rules.ground_for(entry, province)) | {
            "field_words": {name: [rules.fields()[name].zh, rules.fields()[name].en] for name in (*entry.sends, *entry.takes)},
            "filled_by_zh": office.zh, "filled_by_en": office.en, "requests": len(mine),
            "waiting": sum(one["status"] in ("asked", "owed") for one in mine), "late": sum(one["late"] and one["status"] in ("asked", "owed") for one in mine),
        })  # fmt: skip
    return {"place": province, "exchanges": told}


@operation(router, "GET", "/requests", "linkage.requests", response_model=shapes.DataRequestPage, summary="The log of requests and answers between bodies")
def requests(desk: At, exchange: Rule = None, offset: Offset = 0, limit: Limit = 50) -> Any:
    """The newest first, each with its steps: what was made ready, left, came, was refused and why."""
    page = page_of(list(exchange_to_log.documents(desk.session, desk.today, exchange=exchange)), offset=offset, limit=limit)
    return {**page, "rows": list(page["rows"])}


@operation(
    router, "POST", "/exchanges/{exchange}/package", "linkage.ask", response_class=Response, summary="Ask a partner: the package that goes to it",
    responses=bytes_answer("application/zip", text="The rows and their envelope"),
)  # fmt: skip
def ask(exchange: ExchangeId, form: shapes.ExchangeAsk, desk: At) -> Any:
    """Whom it is about follows from the register. The request is recorded with its digest before the bytes leave; asked again for the same days it is a further request.

    Raises CallerFault `unknown_exchange`, `no_ground`, `period_form`, `period_long`.
    """
    package: list[tuple[Envelope, bytes]] = []
    exchange_to_log.send(
        desk.acting, desk.acting, desk.home.keyring, exchange, province_of(desk), form.first, form.last, leave=lambda envelope, content: package.append((envelope, content)),
        actor=desk.actor, at=desk.at,
    )  # fmt: skip
    envelope, content = package[0]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as box:
        for name, body in ((f"{envelope.request}.csv", content), (f"{envelope.request}.csv{files.ENVELOPE}", canonical_json(envelope.document()).encode() + b"\n")):
            # The time of the package is that of the request, so that the same package has the same bytes.
            box.writestr(zipfile.ZipInfo(name, desk.at.astimezone(ZONE).timetuple()[:6]), body)
    headers = {"Content-Disposition": f'attachment; filename="{envelope.request}.zip"'}
    return Response(out.getvalue(), media_type="application/zip", headers=headers)


@operation(
    router, "POST", "/answers", "linkage.take_answer", response_model=shapes.AnswerTaken, responses=TOO_LARGE, openapi_extra=form_of("envelope"),
    summary="Take the answer of a partner in, whole or not at all",
)  # fmt: skip
def take_answer(desk: At, given: AnswerFile) -> Any:
    """The file of rows, and its envelope as text beside it. What does not hold against request, register and digest is refused whole, and the refusal is noted.

    Raises CallerFault `already_taken`, `unknown_request`, `envelope_form`.
    """

    @contextmanager
    def opened() -> Iterator[Session]:
        # What fails leaves nothing; the refusal that is noted afterwards stays.
        with desk.acting() as session, session.begin_nested():
            yield session

    with private_folder(desk) as folder:
        path = folder / f"answer{FilePath(given.name).suffix.lower() or '.csv'}"
        path.write_bytes(given.content)
        beside = path.with_name(path.name + files.ENVELOPE)
        beside.write_text(given.field("envelope"), encoding="utf-8")
        request = files.read_envelope(beside).request
        _must_be_ours(desk, request)
        try:
            number, counted = exchange_to_log.receive(opened, desk.home.keyring, path, actor=desk.actor, at=desk.at)
        except CallerFault as fault:
            if fault.code in ("already_taken", "unknown_request", "envelope_form", "no_envelope"):
                raise
            return {"request": request, "taken": False, "received": 0, "accepted": 0, "doubled": 0, "changed": 0, "withdrawn": 0, "fault": fault.code,
                    "zh": fault.zh, "en": fault.en, "place": fault.place, "remedy_zh": fault.remedy_zh, "remedy_en": fault.remedy_en}  # fmt: skip
    return {"request": number, "taken": True, "received": counted.received, **vars(counted), "fault": None, "zh": None, "en": None, "place": None,
            "remedy_zh": None, "remedy_en": None}  # fmt: skip


@operation(router, "POST", "/match", "linkage.match", response_model=shapes.MatchRun, status_code=201, summary="Compare what partners told with what we hold")
def match(desk: At) -> Any:
    """Each hit becomes a task of its owner, once; nothing stops. By keys only: likeness is weighed at the command line."""
    return partners_to_hits.match(desk.acting, desk.acting, desk.home.keyring, province_of(desk), advice=False, actor=desk.actor, at=desk.at)


def _must_be_ours(desk: Desk, number: str) -> None:
    """A request of the caller's province. Raises CallerFault `unknown_request`, also for another's."""
    with desk.acting() as session:
        if acts.request(session, number).place != province_of(desk):
            raise CallerFault("unknown_request", f"没有编号为“{number}”的请求。", f"There is no request {number!r}.", place=number)


@operation(router, "GET", "/hits", "linkage.hits", response_model=shapes.HitPage, summary="Hits of my area")
def listed(desk: At, rule: Rule = None, status: HitStatus = "not_closed", offset: Offset = 0, limit: Limit = 50) -> Any:
    """The serious ones first, then the oldest."""
    held = hits.hits(desk.session)
    waiting = Counter(one.rule for one in held if one.status != "closed")
    closed = Counter(one.rule for one in held if one.status == "closed")
    fitting = [
        one for one in held if rule in (None, one.rule) and (one.status == status or (status == "not_closed" and one.status != "closed"))
    ]
    page = page_of(sorted(fitting, key=lambda one: not one.serious), offset=offset, limit=limit)
    by_rule = [{"rule": one.id, "zh": one.zh, "en": one.en, "waiting": waiting[one.id], "closed": closed[one.id]} for one in rules.rules().values()]
    return {**page, "rows": [one.document(desk.today) for one in page["rows"]], "by_rule": by_rule}


@operation(router, "GET", "/hits/{hit_no}", "linkage.hit", response_model=shapes.HitOut, summary="A hit with its answers")
def shown(hit_no: HitNo, desk: At) -> Any:
    """The read is logged, because the reasons of answers speak of a person."""
    return _told(desk, _hit(desk, hit_no))


@operation(router, "POST", "/hits/{hit_no}/answers", "linkage.answer", response_model=shapes.HitOut, summary="Answer a hit")
def answer(hit_no: HitNo, form: shapes.HitAnswerIn, desk: At) -> Any:
    """Only the owner answers; what follows is decided elsewhere, by persons."""
    _hit(desk, hit_no)
    with desk.acting() as session:
        hits.answer(
            session, desk.home.keyring, hit_no, finding=form.finding, reason=form.reason, led_to=form.led_to, actor=desk.actor, at=desk.at
        )
    return _told(desk, _hit(desk, hit_no))


@operation(router, "GET", "/quality", "linkage.quality", response_model=shapes.QualityOut, summary="The quality of data by month, source and supplier")
def board(desk: At, month: MonthAsked = None) -> Any:
    """Each share is a count of rows of a count of rows; the newest month where none is asked for."""
    held = quality.board(desk.session)
    months = sorted({one["month"] for one in held}, reverse=True)
    asked = month or (months[0] if months else None)
    names = {one.uscc: one.name for one in registry.enterprises(desk.session)}
    return {
        "months": months, "month": asked, "trend": _trend(held), "returns": quality.returns(desk.session),
        "measures": [one | _named(one["supplier"], names) for one in held if one["month"] == asked],
    }  # fmt: skip


@operation(router, "POST", "/quality/returns", "linkage.give_back", response_model=shapes.QualityReturnOut, status_code=201, summary="Give a list of faulty data back to its supplier")
def give_back(form: shapes.QualityReturnIn, desk: At) -> Any:
    """The same list again is the same record."""
    with desk.acting() as session:
        return quality.give_back(session, province_of(desk), form.month, form.supplier, actor=desk.actor, at=desk.at)[1]


def _hit(desk: Desk, hit_no: str) -> Hit:
    """A hit of the caller's area with the reasons of its answers. Raises CallerFault `unknown_hit`, also for another area's."""
    one = hits.hit(desk.session, hit_no)
    if one.person is not None:
        desk.read(one.person, ("linkage_hit",), case_no=one.case_no)
    with desk.acting() as session:
        return hits.hit(session, hit_no, keyring=desk.home.keyring)


def _told(desk: Desk, one: Hit) -> dict[str, Any]:
    may, why = [], None
    for finding, (zh, en) in rules.FINDINGS.items():
        try:
            rules.check_answer(one.status, one.owner, finding, "—", desk.actor)
            may.append({"finding": finding, "zh": zh, "en": en})
        except CallerFault as fault:
            why = why or fault
    said = why if not may else None
    return one.document(desk.today) | {"may": may, "why_zh": said and said.zh, "why_en": said and said.en}


def _named(supplier: str, names: dict[str | None, str]) -> dict[str, str]:
    """A supplier by name: an enterprise, a partner, or the channel of a report."""
    partner = rules.partners().get(supplier)
    if partner is not None:
        return {"supplier_zh": partner.zh, "supplier_en": partner.en}
    name = names.get(supplier, supplier)
    return {"supplier_zh": name, "supplier_en": name}


def _trend(held: list[dict[str, Any]]) -> list[dict[str, Any]]:
    sums: dict[tuple[str, str, str], list[int]] = defaultdict(lambda: [0, 0])
    for one in held:
        added = sums[one["month"], one["source"], one["dimension"]]
        added[0] += one["good"]
        added[1] += one["whole"]
    return [
        {"month": month, "source": source, "dimension": dimension, "good": good, "whole": whole, "permille": good * 1000 // whole if whole else None}
        for (month, source, dimension), (good, whole) in sorted(sums.items())
    ]
