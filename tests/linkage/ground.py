"""A small province for tests of linkage: two enterprises, three registered workers, their cases, and one who is paid monthly."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from tests.benefits import awarding
from zhibao.cases import acts as cases
from zhibao.edge.simulation.partners import Fault, Somebody, answer
from zhibao.journeys import exchange_to_log
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.identity import fictional_citizen_number
from zhibao.kit.secrets import Keyring
from zhibao.linkage.model import Envelope
from zhibao.registry import acts as registry
from zhibao.registry.workers import register_bulk

PROVINCE, CITY = "570000", "570102"
ASKER, OWNER = Actor("lu.wen", "collection_clerk"), Actor("chen.mei", "confirmation_officer")
NOW = datetime(2025, 12, 1, 10, tzinfo=ZONE)
FIRST, LAST = date(2025, 7, 1), date(2025, 12, 31)
HURT = date(2025, 8, 5)
Opening = Callable[[], AbstractContextManager[Session]]
PEOPLE = tuple(Somebody(name, fictional_citizen_number(seed=seed)) for seed, name in enumerate(("桃问津", "林清流", "渔寻径"), start=41))


def over(session: Session) -> Opening:
    """The same session for every question; what fails leaves nothing, as a transaction of a home does."""

    @contextmanager
    def opened() -> Iterator[Session]:
        with session.begin_nested():
            yield session
            session.flush()

    return opened


def province(session: Session, keyring: Keyring) -> list[str]:
    """Enterprises, workers, a case each, a monthly benefit of the third; returns the numbers of the cases."""
    registry.load_enterprises(session, "taoyuan", demo=True)
    session.flush()
    register_bulk(session, keyring, "meituan", [one.document for one in PEOPLE], [one.name for one in PEOPLE], FIRST)
    numbers = [case(session, keyring, keyring.pseudonym(one.document), HURT + timedelta(days=place)) for place, one in enumerate(PEOPLE)]
    third = keyring.pseudonym(PEOPLE[2].document)
    awarding.effective(
        session, keyring, [awarding.monthly("disability_allowance", 400_000, date(2025, 9, 1), payee=f"person:{third}")], case_no=numbers[2], person=third
    )
    return numbers


def case(session: Session, keyring: Keyring, person: int, on: date) -> str:
    """A reported case."""
    moment = datetime(on.year, on.month, on.day, 12, tzinfo=ZONE)
    return cases.open_case(
        session, keyring, place=CITY, injury_at=moment, person=person, channel="app", actor=Actor("w1", "worker"), at=moment + timedelta(days=1),
        facts={"statement": "摔倒"},
    )  # fmt: skip


def ask(session: Session, keyring: Keyring, folder: Path, exchange: str = "work_injury_benefits", at: datetime = NOW) -> Envelope:
    """Ask a partner; the package lies in a folder."""
    sent = exchange_to_log.send(
        over(session), over(session), keyring, exchange, PROVINCE, *period(exchange), leave=exchange_to_log.to_folder(folder), actor=ASKER, at=at
    )
    return sent.envelope


def period(exchange: str) -> tuple[date, date]:
    """A period that the register allows."""
    return (FIRST, LAST) if exchange != "traffic_findings" else (date(2025, 8, 1), date(2025, 8, 31))


BENEFIT = ("ref", "standing", "worker_id", "name", "birth", "event_on", "item", "amount")


def benefit(place: int, ref: str = "", on: date | None = None, **more: str) -> dict[str, str]:
    """A row of work injury insurance about one of the people."""
    who = PEOPLE[place]
    row = {
        "ref": ref or f"GS{place}", "worker_id": who.document, "name": who.name, "birth": who.birth, "event_on": (on or HURT + timedelta(days=place)).isoformat(),
        "item": "medical_care", "amount": "812.50", "standing": "paid",
    }  # fmt: skip
    return row | more


def told(
    session: Session, keyring: Keyring, folder: Path, rows: list[dict[str, str]], exchange: str = "work_injury_benefits", names: tuple[str, ...] = BENEFIT,
    fault: Fault = Fault.SOUND, kind: str = "csv", envelope: Envelope | None = None,
) -> Path:  # fmt: skip
    """A request and the file of its answer, not taken yet."""
    asked = envelope or ask(session, keyring, folder, exchange)
    return answer(folder, asked, names, rows, fault, kind=kind)


def receive(session: Session, keyring: Keyring, path: Path, at: datetime = NOW):  # type: ignore[no-untyped-def]
    """Take an answer as the command does."""
    return exchange_to_log.receive(over(session), keyring, path, actor=ASKER, at=at)
