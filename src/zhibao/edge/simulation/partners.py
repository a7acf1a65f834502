"""Simulated partners of the exchange of data: what they know of simulated people, with the truth, and answers that err on purpose.

Nobody here exists. Identifiers err as in life: a document number is missing, a name is mistyped, a birthday has two digits the
wrong way round, a stranger has the same name. The same seed gives the same world.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path

from zhibao.edge.exchange import render, write_package
from zhibao.edge.exchange.files import seal_of
from zhibao.edge.simulation.people import name_of
from zhibao.kit.digest import text_digest
from zhibao.kit.identity import fictional_citizen_numbers, fictional_uscc
from zhibao.kit.secrets import Keyring
from zhibao.linkage import acts, rules
from zhibao.linkage.model import Envelope, Record

_FIRST_PERSON, _STRANGERS, _FIRST_UNIT, _STRANGE_UNITS = 4_000_000, 4_500_000, 7_000, 8_000
_CITIES = ("570100", "570200", "570300")
_BEGINS = date(2025, 7, 1)
# Shares in a thousand: how a partner knows a person.
_NO_NUMBER, _MISTYPED, _OTHERS_NUMBER = 120, 60, 4


class Fault(StrEnum):
    """How an answer of a simulated partner goes wrong."""

    SOUND = "sound"
    DOUBLED = "doubled"
    WITHDRAWN = "withdrawn"
    WRONG_DIGEST = "wrong_digest"
    MISSING_ROWS = "missing_rows"
    BAD_ROW = "bad_row"
    STRANGE_FIELD = "strange_field"
    OTHER_PERIOD = "other_period"


@dataclass(frozen=True)
class Somebody:
    """Somebody who does not exist, as registers know her."""

    name: str
    document: str

    @property
    def birth(self) -> str:
        """The birthday in her number."""
        return f"{self.document[6:10]}-{self.document[10:12]}-{self.document[12:14]}"


@dataclass
class World:
    """Rows of ours (kind, reference, place, fields, days), rows of partners by exchange, and which of them belong together."""

    ours: list[tuple[str, str, str, dict[str, str]]] = field(default_factory=list)
    theirs: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    truth: set[tuple[str, str, str]] = field(default_factory=set)

    def records(self, keyring: Keyring) -> tuple[list[Record], list[Record]]:
        """Both sides ready to be compared, with the keys that real rows have."""
        ours = [_record(keyring, kind, ref, place, row) for kind, ref, place, row in self.ours]
        theirs = [_record(keyring, exchange, row["ref"], "570000", row) for exchange, rows in self.theirs.items() for row in rows if rules.counts(row.get("standing", "live"))]
        return ours, theirs


def world(persons: int, seed: int) -> World:
    """A world of so many injured persons; about one in three is known to some partner."""
    chance, made = random.Random(seed), World()
    documents = [one.decode().upper() for one in fictional_citizen_numbers(persons, _FIRST_PERSON)]
    strangers = [Somebody(name_of(_STRANGERS + index), one.decode().upper()) for index, one in enumerate(fictional_citizen_numbers(max(20, persons // 2), _STRANGERS))]
    people = [Somebody(name_of(_FIRST_PERSON + index), document) for index, document in enumerate(documents)]
    for index, who in enumerate(people):
        _person(made, chance, index, who, people)
    for index, who in enumerate(strangers):
        _stranger(made, chance, index, who, people)
    _enterprises(made, chance)
    # Drawn apart, so that the rest of the world stays as it was.
    apart = random.Random(seed + 1)
    hurt_in = [(ref, place, row) for kind, ref, place, row in made.ours if kind == "case"]
    for index, (who, case) in enumerate(zip(people, hurt_in, strict=True)):
        _stays_and_cards(made, apart, index, who, case, people)
    return made


def _person(made: World, chance: random.Random, index: int, who: Somebody, people: Sequence[Somebody]) -> None:
    city, hurt = _CITIES[index % 3], _BEGINS + timedelta(days=chance.randrange(300))
    case_no, worker = f"{city}-{hurt.year}-{index + 1:06d}", f"worker:{index}"
    plate = f"桃A{index:05d}"
    mine = {"worker_id": who.document, "name": who.name, "birth": who.birth}
    made.ours.append(("worker", worker, city, {**mine}))
    made.ours.append(("case", case_no, city, {**mine, "event_on": hurt.isoformat()}))
    made.ours.append(("report", f"report:{index}", city, {**mine, "event_on": hurt.isoformat(), "plate": plate}))
    ends = hurt + timedelta(days=chance.randrange(1, 20))
    if chance.randrange(1000) < 600:
        made.ours.append(("bill", f"{case_no}-B1", city, {**mine, "first": hurt.isoformat(), "last": ends.isoformat(), "hospital": "桃花市第一医院", "receipt_no": f"S{index:07d}"}))
    if chance.randrange(1000) < 250:
        made.ours.append(("monthly", f"{case_no}/disability_allowance", city, {**mine, "first": (hurt + timedelta(days=90)).isoformat()}))

    def tell(exchange: str, rule: str | None, subject: str, **more: str) -> None:
        ref = f"{exchange[:3].upper()}{index:06d}{len(made.theirs.get(exchange, ())):06d}"
        made.theirs.setdefault(exchange, []).append({"ref": ref, **_known(chance, who, people), **more})
        if rule is not None:
            made.truth.add((rule, subject, ref))

    draw = chance.randrange(1000)
    if draw < 100:
        same = draw < 60
        event = hurt if same else hurt - timedelta(days=40)
        tell("work_injury_benefits", "benefit_elsewhere" if same else None, case_no, event_on=event.isoformat(), item="medical_care", amount="812.50", standing="paid")
    if chance.randrange(1000) < 90:
        live = chance.randrange(2) == 1
        last = hurt + timedelta(days=100 if live else -10)
        tell("standalone_insured", "insured_elsewhere" if live else None, case_no, first=(hurt - timedelta(days=200)).isoformat(), last=last.isoformat())
    kinds = {row[0]: row[1] for row in made.ours[-5:] if row[3]["worker_id"] == who.document}
    if "monthly" in kinds and chance.randrange(1000) < 150:
        tell("deaths", "payee_dead", kinds["monthly"], died_on=(hurt + timedelta(days=200)).isoformat())
    if "bill" in kinds and chance.randrange(1000) < 140:
        same = chance.randrange(2) == 1
        first = hurt if same else hurt - timedelta(days=60)
        last = ends if same else hurt - timedelta(days=50)
        number = f"S{index:07d}" if same else f"Q{index:07d}"
        tell(
            "medical_settlements", "settled_elsewhere" if same else None, kinds["bill"], first=first.isoformat(), last=last.isoformat(), hospital="桃花市第一医院",
            receipt_no=number, amount="1200.00",
        )  # fmt: skip
    if chance.randrange(1000) < 120:
        reported = chance.randrange(2) == 1
        on = hurt if reported else hurt + timedelta(days=30)
        ref = f"TRA{index:06d}"
        row = {"ref": ref, **_known(chance, who, people), "plate": plate, "district": f"{city[:4]}02", "event_on": on.isoformat(), "responsibility": "minor"}
        made.theirs.setdefault("traffic_findings", []).append(row)
        if not reported:
            made.truth.add(("accident_not_reported", f"traffic_findings:{ref}", ref))


def _stays_and_cards(made: World, chance: random.Random, index: int, who: Somebody, case: tuple[str, str, dict[str, str]], people: Sequence[Somebody]) -> None:
    """Stays that belong to the injury and stays long after it; something to be paid, and cards that are lost or in order."""
    case_no, city, fields = case
    hurt = date.fromisoformat(fields["event_on"])
    if chance.randrange(1000) < 120:
        later = chance.randrange(2) == 1
        first = hurt + timedelta(days=150 if later else 1)
        row = {"ref": f"HOS{index:06d}", **_known(chance, who, people), "hospital": "桃花市第一医院", "first": first.isoformat(), "last": (first + timedelta(days=6)).isoformat()}
        made.theirs.setdefault("hospital_stays", []).append(row)
        if later:
            made.truth.add(("stay_without_report", f"hospital_stays:{row['ref']}", row["ref"]))
    if chance.randrange(1000) < 200:
        payment = f"{case_no}/payment/person:{index}"
        made.ours.append(("payment", payment, city, {"worker_id": who.document, "name": who.name, "birth": who.birth, "first": (hurt + timedelta(days=60)).isoformat()}))
        state = ("lost", "active", "cancelled", "active")[chance.randrange(4)]
        row = {"ref": f"CAR{index:06d}", **_known(chance, who, people), "card_state": state, "first": (hurt + timedelta(days=70)).isoformat()}
        made.theirs.setdefault("card_states", []).append(row)
        if state != "active":
            made.truth.add(("card_lost_before_payment", payment, row["ref"]))


def _stranger(made: World, chance: random.Random, index: int, who: Somebody, people: Sequence[Somebody]) -> None:
    """Somebody whom we do not know; one in ten has the name and the birthday of one of ours, and no number stands there."""
    twin = people[index % len(people)]
    alike = chance.randrange(10) == 0
    row = {"ref": f"STR{index:06d}", "event_on": (_BEGINS + timedelta(days=chance.randrange(300))).isoformat()}
    told = {"name": twin.name, "birth": twin.birth, "card_tail": who.document[-4:]} if alike else {"worker_id": who.document, "name": who.name, "birth": who.birth}
    exchange = ("work_injury_benefits", "traffic_findings", "deaths")[index % 3]
    if exchange == "deaths":
        row["died_on"] = row.pop("event_on")
    made.theirs.setdefault(exchange, []).append(row | told)


def _known(chance: random.Random, who: Somebody, people: Sequence[Somebody]) -> dict[str, str]:
    """How a partner knows a person: by her number, or by name, birthday and tail, which may be mistyped."""
    draw = chance.randrange(1000)
    if draw < _NO_NUMBER:
        name, birth, tail = who.name, who.birth, who.document[-4:]
        if draw < _MISTYPED:
            wrong = draw % 3
            if wrong == 0:
                name = name[:-1] + "亭"
            elif wrong == 1:
                birth = birth[:8] + birth[9] + birth[8] if birth[8:] in ("01", "02", "10", "12", "20", "21") else birth[:8] + f"{(int(birth[8:]) % 28) + 1:02d}"
            else:
                tail = f"{(int(tail[0]) + 1) % 10}" + tail[1:]
        return {"name": name, "birth": birth, "card_tail": tail}
    if draw >= 1000 - _OTHERS_NUMBER:
        other = people[chance.randrange(len(people))]
        return {"worker_id": other.document, "name": who.name, "birth": who.birth}
    return {"worker_id": who.document, "name": who.name, "birth": who.birth}


def _enterprises(made: World, chance: random.Random) -> None:
    for index in range(12):
        made.ours.append(("enterprise", f"enterprise:{index}", "570000", {"unit": fictional_uscc(_FIRST_UNIT + index)}))
    for place, exchange in enumerate(("transport_enterprises", "commerce_enterprises", "market_enterprises", "tax_payers")):
        for index in range(10):
            with_us = chance.randrange(10) < 6
            unit = fictional_uscc(_FIRST_UNIT + index if with_us else _STRANGE_UNITS + place * 10 + index)
            ref = f"{exchange[:2].upper()}{index:04d}"
            made.theirs.setdefault(exchange, []).append({"ref": ref, "unit": unit, "unit_name": f"桃源平台{index}", "first": "2025-01-01"})
            if not with_us:
                made.truth.add(("enterprise_not_with_us", f"{exchange}:{ref}", ref))


def _record(keyring: Keyring, kind: str, ref: str, place: str, row: Mapping[str, str]) -> Record:
    keys = acts.keys_of(keyring, row)
    first, last = acts.days_of(row)
    case_no = ref.partition("/")[0].partition("-B")[0] if ref[:2] == "57" else None
    traits = {"name": row.get("name", ""), "birth": row.get("birth", ""), "card_tail": row.get("card_tail") or row.get("worker_id", "")[-4:]}
    return Record(kind, ref, place, keys, first, last, int(keys["person"]) if "person" in keys else None, case_no, traits={name: text for name, text in traits.items() if text})


def answer(folder: Path, envelope: Envelope, names: Sequence[str], rows: Sequence[Mapping[str, str]], fault: Fault = Fault.SOUND, *, kind: str = "csv") -> Path:
    """Write the answer of a partner to a request of ours, as the fault wants it; returns the file of the rows."""
    told, said = [dict(row) for row in rows], tuple(names)
    if fault is Fault.DOUBLED:
        told += told[:2]
    if fault is Fault.WITHDRAWN and told:
        told[0]["standing"] = rules.WITHDRAWN
    if fault is Fault.BAD_ROW and told:
        told[-1]["birth" if "birth" in said else "first"] = "2025-13-45"
    if fault is Fault.STRANGE_FIELD:
        said = (*said, "plate")
        told = [{**row, "plate": "桃A00000"} for row in told]
    content = render(said, told, kind)
    digest = text_digest("another") if fault is Fault.WRONG_DIGEST else seal_of(content)
    first = envelope.first - timedelta(days=1) if fault is Fault.OTHER_PERIOD else envelope.first
    count = len(told) + (3 if fault is Fault.MISSING_ROWS else 0)
    path = folder / f"{envelope.request}-{fault}.{kind}"
    write_package(path, content, Envelope(envelope.request, envelope.exchange, first, envelope.last, said, count, digest))
    return path
