"""Exchanges of 桃源 that are under way today: asked, answered by simulated partners, one refused, one late; and the hits that wait.

What is true is known. The first person whom work injury insurance was asked about has a benefit there for the same day, so one hit is
true. The second has one for another day and is no hit. The register of market supervision names one enterprise that is not with us.
Civil status names a death under the number of somebody who is paid monthly: a slip of the register, for a person to find out.
"""

from __future__ import annotations

import csv
import io
from datetime import date, datetime, timedelta
from typing import Any

from zhibao.edge.simulation.partners import Fault, answer
from zhibao.journeys import counts_to_quality, exchange_to_log, partners_to_hits
from zhibao.journeys.injury_office import Office
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.identity import fictional_uscc
from zhibao.law import FICTIONAL_PROVINCE
from zhibao.linkage import hits
from zhibao.linkage.model import Envelope

ASKER = Actor("zheng.yun", "collection_clerk")
_PERSON = ("ref", "standing", "worker_id", "name", "birth")
_STRANGE_UNIT = 9_001


def play(office: Office, now: datetime) -> list[dict[str, Any]]:
    """Ask, let partners answer, match, measure; what waits for whom."""
    today = now.astimezone(ZONE).date()
    asked_at = now - timedelta(days=12)
    asked = asked_at.astimezone(ZONE).date()
    insured = _ask(office, "work_injury_benefits", asked - timedelta(days=300), asked, asked_at)
    _answer(office, insured, (*_PERSON, "event_on", "item", "amount"), _benefits(insured[1]), now - timedelta(days=8))
    deaths = _ask(office, "deaths", asked - timedelta(days=30), asked, asked_at)
    _answer(office, deaths, (*_PERSON, "died_on"), _deaths(deaths[1], asked), now - timedelta(days=9), Fault.WRONG_DIGEST)
    _answer(office, deaths, (*_PERSON, "died_on"), _deaths(deaths[1], asked), now - timedelta(days=7))
    market = _ask(office, "market_enterprises", asked - timedelta(days=90), asked, asked_at)
    unit = {"ref": "SC-000001", "unit": fictional_uscc(_STRANGE_UNIT), "unit_name": "桃源跑腿服务有限公司", "industry": "instant_delivery", "first": "2025-03-01"}
    _answer(office, market, ("ref", "unit", "unit_name", "industry", "first"), [unit], now - timedelta(days=6), Fault.DOUBLED)
    # Nobody answers this one, and its day is over.
    _ask(office, "medical_settlements", asked - timedelta(days=200), asked, asked_at)
    partners_to_hits.match(office.reading, office.writing, office.keyring, FICTIONAL_PROVINCE, advice=False, at=now)
    for month in (Month.of(asked).previous(), Month.of(asked), Month.of(today)):
        counts_to_quality.measure(office.reading, office.writing, FICTIONAL_PROVINCE, month, at=now)
    with office.reading() as session:
        waiting = hits.hits(session, stands="not_closed")
    return [_document(one, today) for one in waiting]


def _ask(office: Office, exchange: str, first: date, last: date, at: datetime) -> tuple[Envelope, list[dict[str, str]]]:
    """Ask a partner; it gets the package, and here also what it may read in it."""
    left: list[bytes] = []
    sent = exchange_to_log.send(
        office.reading, office.writing, office.keyring, exchange, FICTIONAL_PROVINCE, first, last, leave=lambda _, content: left.append(content), actor=ASKER, at=at
    )
    return sent.envelope, list(csv.DictReader(io.StringIO(left[0].decode("utf-8-sig"))))


def _answer(office: Office, asked: tuple[Envelope, list[dict[str, str]]], names: tuple[str, ...], rows: list[dict[str, str]], at: datetime, fault: Fault = Fault.SOUND) -> None:
    """A simulated partner answers; a faulty answer is refused and noted, as in an office."""
    path = answer(office.folder, asked[0], names, rows, fault)
    try:
        exchange_to_log.receive(office.writing, office.keyring, path, actor=ASKER, at=at)
    except CallerFault:
        if fault is Fault.SOUND:
            raise


def _benefits(asked: list[dict[str, str]]) -> list[dict[str, str]]:
    rows = []
    for place, who in enumerate(asked[:2]):
        event = date.fromisoformat(who["event_on"]) - timedelta(days=40 * place)
        rows.append({"ref": f"GS-{place + 1:06d}", **who, "event_on": event.isoformat(), "item": "medical_care", "amount": "812.50", "standing": "paid"})
    return rows


def _deaths(asked: list[dict[str, str]], on: date) -> list[dict[str, str]]:
    return [{"ref": "MZ-000001", **who, "died_on": (on - timedelta(days=5)).isoformat()} for who in asked[:1]]


def _document(one: hits.Hit, today: date) -> dict[str, Any]:
    said = one.document(today)
    return {
        "key": f"linkage_{one.rule}", "zh": f"比对命中待答复：{said['zh']}（{one.number}）", "en": f"a match waits to be answered: {said['en']} ({one.number})",
        "post": one.owner, "place": one.place, "injured_on": today.isoformat(), "worker": "—", "case_no": one.case_no,
    }  # fmt: skip
