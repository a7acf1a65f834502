"""Exchange, matching and quality of data: the register and the log for the province, hits for their owners. Nothing is decided here."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query

from zhibao import law
from zhibao.journeys import exchange_to_log
from zhibao.kit.errors import CallerFault
from zhibao.linkage import acts, hits, quality, rules
from zhibao.linkage.hits import Hit
from zhibao.registry import answers as registry
from zhibao.web.desk import At, Desk, operation, page_of
from zhibao.web.models import linkage as shapes
from zhibao.web.office import province_of
from zhibao.web.routes.me import Limit, Offset

router = APIRouter(prefix="/api/linkage")
HitNo = Annotated[str, Path(pattern=r"^H[0-9]{6}-[0-9a-f]{16}$", examples=["H570100-20f1c0a9be413d55"])]
Rule = Annotated[str | None, Query(pattern=r"^[a-z_]{1,40}$", examples=["benefit_elsewhere"])]
MonthAsked = Annotated[str | None, Query(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$", examples=["2025-09"])]
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
