"""The register of experts from which panels are drawn: speciality, licence, hospital, days of service.

An expert is known by her pseudonym; name and licence are sealed under her own key. The five specialities are the
classes of `gbt-16180-2014 §1`.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases.appraisal_tables import ExpertRow
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import day
from zhibao.kit.errors import CallerFault
from zhibao.kit.identity import check_document, normalise
from zhibao.kit.secrets import Keyring
from zhibao.kit.vault import seal_for

COLUMNS = ("document_number", "name", "speciality", "licence", "hospital", "committee", "from", "to")
# A panel is drawn from the register of the committee.
_GROUND = "work-injury-regulation §25"


class Speciality(StrEnum):
    """The class of injuries that an expert judges."""

    NERVES_AND_MIND = "nerves_and_mind"
    BONES_AND_BURNS = "bones_and_burns"
    HEAD_SENSES = "head_senses"
    SURGERY = "surgery"
    OCCUPATIONAL_DISEASE = "occupational_disease"


SPECIALITY_ZH = {
    Speciality.NERVES_AND_MIND: "神经内科、神经外科、精神科",
    Speciality.BONES_AND_BURNS: "骨科、整形外科、烧伤科",
    Speciality.HEAD_SENSES: "眼科、耳鼻喉科、口腔科",
    Speciality.SURGERY: "普外科、胸外科、泌尿生殖科",
    Speciality.OCCUPATIONAL_DISEASE: "职业病内科",
}


@dataclass(frozen=True, order=True)
class Expert:
    """An expert of a committee: pseudonym, speciality, hospital, days of service."""

    person: int
    speciality: Speciality
    hospital: str
    committee: str
    active_from: date
    active_to: date | None


@dataclass(frozen=True)
class _Entry:
    """One line of a register file, checked."""

    person: int
    name: str
    licence: str
    expert: Expert


def import_experts(session: Session, keyring: Keyring, path: Path, *, actor: Actor, at: datetime) -> dict[str, int]:
    """Take in a register file (CSV with the columns of `COLUMNS`): how many entries are new, changed or the same.

    Raises CallerFault that names the line; then nothing of the file is kept.
    """
    entries = _entries(keyring, path)
    counts = {"received": len(entries), "new": 0, "changed": 0, "unchanged": 0}
    for committee in sorted({entry.expert.committee for entry in entries}):
        _import(session, keyring, committee, [e for e in entries if e.expert.committee == committee], counts, actor, at)
    return counts


def register(session: Session, committee: str, on: date) -> tuple[Expert, ...]:
    """The experts who serve a committee on a day, by pseudonym."""
    standing = _standing(session, committee).values()
    return tuple(
        sorted(
            expert
            for expert in map(_expert, standing)
            if expert.active_from <= on and (expert.active_to is None or on <= expert.active_to)
        )
    )


def committee_place(place: str, *, province: bool) -> str:
    """The committee of a place: of its prefecture, or of its province for a second appraisal."""
    code = law.places().resolve(place).code
    return law.places().province_of(code) if province else law.places().prefecture_of(code)


def _import(
    session: Session,
    keyring: Keyring,
    committee: str,
    entries: list[_Entry],
    counts: dict[str, int],
    actor: Actor,
    at: datetime,
) -> None:
    held = _standing(session, committee)
    fresh = [entry for entry in entries if _differs(keyring, held.get(entry.person), entry)]
    counts["unchanged"] += len(entries) - len(fresh)
    if not fresh:
        return
    experts = [[str(entry.person), entry.expert.speciality.value, entry.expert.hospital] for entry in fresh]
    act = acts.record(
        session,
        verb="experts_registered",
        subject=f"expert-register:{committee}",
        actor=str(actor),
        ground=_GROUND,
        content={"experts": experts},
        at=at,
    )
    for entry in fresh:
        counts["changed" if entry.person in held else "new"] += 1
        session.add(_to_row(session, keyring, entry, act))
    session.flush()


def _to_row(session: Session, keyring: Keyring, entry: _Entry, act: acts.Act) -> ExpertRow:
    return ExpertRow(
        committee=entry.expert.committee,
        person=entry.person,
        speciality=entry.expert.speciality.value,
        hospital=entry.expert.hospital,
        name=seal_for(session, keyring, entry.person, entry.name.encode(), at=act.at),
        licence=seal_for(session, keyring, entry.person, entry.licence.encode(), at=act.at),
        licence_index=keyring.blind(entry.licence),
        active_from=entry.expert.active_from,
        active_to=entry.expert.active_to,
        at=act.at,
        act_id=act.id,
    )


def _differs(keyring: Keyring, held: ExpertRow | None, entry: _Entry) -> bool:
    return held is None or _expert(held) != entry.expert or held.licence_index != keyring.blind(entry.licence)


def _standing(session: Session, committee: str) -> dict[int, ExpertRow]:
    """The newest entry about each person."""
    newest = select(func.max(ExpertRow.id)).where(ExpertRow.committee == committee).group_by(ExpertRow.person)
    rows = session.execute(select(ExpertRow).where(ExpertRow.id.in_(newest))).scalars()
    return {row.person: row for row in rows}


def _expert(row: ExpertRow) -> Expert:
    return Expert(row.person, Speciality(row.speciality), row.hospital, row.committee, row.active_from, row.active_to)


def _entries(keyring: Keyring, path: Path) -> list[_Entry]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise _bad_file(path, "找不到文件，或者不是 UTF-8 编码。", "The file is missing or is not in UTF-8.") from None
    reader = csv.DictReader(io.StringIO(text))
    if tuple(reader.fieldnames or ()) != COLUMNS:
        names = ",".join(COLUMNS)
        raise _bad_file(path, f"表头应为 {names}。", f"The header must be {names}.")
    entries = [_entry(keyring, row, f"{path.name}:{line}") for line, row in enumerate(reader, start=2)]
    if len({(entry.expert.committee, entry.person) for entry in entries}) < len(entries):
        raise _bad_file(path, "同一人在同一个委员会出现了两次。", "A person stands twice under one committee.")
    return entries


def _entry(keyring: Keyring, row: dict[str, str | None], place: str) -> _Entry:
    values = {name: (row.get(name) or "").strip() for name in COLUMNS}
    wrong = next((name for name in COLUMNS[:7] if not values[name]), None)
    if wrong is None and values["speciality"] not in set(Speciality):
        wrong = "speciality"
    if wrong is None and not check_document(values["document_number"]).valid:
        wrong = "document_number"
    if wrong is not None:
        raise CallerFault(
            "expert_row",
            f"专家名册这一行的“{wrong}”缺失或无效。",
            f"In this line of the register {wrong!r} is missing or not valid.",
            place=place,
            remedy_zh="请更正后重新导入；专业为：" + "、".join(Speciality) + "。",
            remedy_en="Correct it and import again; specialities: " + ", ".join(Speciality) + ".",
        )
    person = keyring.pseudonym(normalise(values["document_number"]))
    expert = Expert(
        person,
        Speciality(values["speciality"]),
        values["hospital"],
        law.places().resolve(values["committee"]).code,
        day(values["from"]),
        day(values["to"]) if values["to"] else None,
    )
    return _Entry(person, values["name"], values["licence"], expert)


def _bad_file(path: Path, zh: str, en: str) -> CallerFault:
    return CallerFault(
        "expert_file",
        zh,
        en,
        place=path.name,
        remedy_zh="请按规定的列另存为 UTF-8 的 CSV。",
        remedy_en="Save it as CSV in UTF-8 with these columns.",
    )
