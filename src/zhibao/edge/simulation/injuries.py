"""The people of the injury stories: workers, their relatives, experts, orders, bank accounts. All invented.

Everybody has a citizen number of the region that does not exist, a name, and a card account that no bank keeps.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from zhibao import law
from zhibao.edge.bank import Debtor
from zhibao.edge.simulation.people import name_of
from zhibao.edge.simulation.profile import AGENCY_FIRST_INDEX, ENTERPRISES, Enterprise
from zhibao.kit.identity import fictional_citizen_numbers, fictional_uscc

FIRST_PERSON: Final = 9_000_000
"""Persons of the stories are the fictional persons from this number on, far from those of the generated months."""

AGENCY: Final = fictional_uscc(AGENCY_FIRST_INDEX)
"""The service agency through which the people of the stories ride for the platforms that work with agencies."""

_BANK: Final = "武陵银行"
_SPECIALITIES: Final = ("nerves_and_mind", "bones_and_burns", "head_senses", "surgery", "occupational_disease")
_HOSPITALS: Final = ("桃花市第一医院", "溪口市中心医院", "林尽市人民医院", "渔歌市医院", "桃源省立医院")
_COMMITTEES: Final = ("570000", "570100", "570200", "570300", "570400")
_EXPERTS_EACH: Final = 3


@dataclass(frozen=True)
class Invented:
    """Somebody who does not exist: name, citizen number, card account."""

    name: str
    document: str
    account: str
    bank: str = _BANK


@dataclass(frozen=True)
class Order:
    """One order of a story as the platform's feed has it; `status` and `ended` as the accident left them."""

    order_no: str
    slug: str
    district: str
    accepted: datetime
    started: datetime
    ended: datetime | None
    status: str


def somebody(number: int) -> Invented:
    """The invented person of a number; the same number is always the same person."""
    document = fictional_citizen_numbers(1, FIRST_PERSON + number)[0].decode().upper()
    return Invented(name_of(FIRST_PERSON + number), document, f"62{5700000000000000 + FIRST_PERSON + number:017d}")


def enterprise(slug: str) -> Enterprise:
    """An enterprise of the simulation by its identifier."""
    return next(one for one in ENTERPRISES if one.slug == slug)


def agency_of(slug: str) -> str:
    """The service agency of the stories of an enterprise; empty where it works with none."""
    return AGENCY if enterprise(slug).agencies else ""


def order_at(number: int, slug: str, district: str, injured_at: datetime, status: str = "completed") -> Order:
    """The order a worker was on when it happened: taken nine minutes before, begun seven, ended as the status says."""
    accepted, started = injured_at - timedelta(minutes=9), injured_at - timedelta(minutes=7)
    ended = injured_at if status == "interrupted" else injured_at + timedelta(minutes=24)
    return Order(f"S{injured_at:%Y%m%d}-{number:04d}", slug, district, accepted, started, ended, status)


def write_orders(folder: Path, orders: list[tuple[Order, Invented]]) -> list[tuple[str, Path]]:
    """A standard order file for each enterprise; (code of the enterprise, file)."""
    written = []
    for slug in sorted({order.slug for order, _ in orders}):
        path = folder / f"orders-{slug}.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(("order_no", "worker_id", "industry", "district", "accepted_at", "started_at", "completed_at", "status", "service_agency"))
            for order, who in orders:
                if order.slug == slug:
                    writer.writerow(
                        (
                            order.order_no, who.document, enterprise(slug).industry, order.district,
                            order.accepted.isoformat(), order.started.isoformat(),
                            order.ended.isoformat() if order.ended else "", order.status, agency_of(slug),
                        )
                    )  # fmt: skip
        written.append((enterprise(slug).uscc, path))
    return written


def write_roster(folder: Path, slug: str, people: list[Invented]) -> Path:
    """The roster by which an enterprise registers these people."""
    path = folder / f"roster-{slug}.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(("姓名", "证件类型", "证件号码", "起始日期", "平台服务机构"))
        for who in people:
            writer.writerow((who.name, "居民身份证", who.document, "2025-07-01", agency_of(slug)))
    return path


def write_experts(folder: Path) -> Path:
    """The expert register: for each committee and speciality some experts of different hospitals."""
    path, number = folder / "experts.csv", 5_000
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(("document_number", "name", "speciality", "licence", "hospital", "committee", "from", "to"))
        for committee in _COMMITTEES:
            for speciality in _SPECIALITIES:
                for place in range(_EXPERTS_EACH):
                    number += 1
                    who = somebody(number)
                    hospital = _HOSPITALS[(number + place) % len(_HOSPITALS)]
                    licence = f"57{number:013d}"
                    writer.writerow((who.document, who.name, speciality, licence, hospital, committee, "2022-01-01", ""))
    return path


def debtor(book: str) -> Debtor:
    """The expenditure account of a prefecture."""
    return Debtor(f"{law.places().resolve(book).name_zh}职业伤害保障资金支出户", f"57{int(book):017d}", _BANK)
