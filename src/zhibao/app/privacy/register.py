"""The register of processing: each kind with its tables, how its columns are protected, who else than the office sees them, and which posts.

Carries `personal-information-law §55`. Nothing here is written twice: what a table holds is read from the table, who sees a row from its
scope line, which posts read from the permission lines.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from sqlalchemy import LargeBinary, Table

from zhibao import law
from zhibao.app import database, permissions
from zhibao.app.scope_rules import (
    RULES,
    OfAccount,
    OfCase,
    OfEnterprise,
    OfGrant,
    OfHandling,
    OfParent,
    OfParty,
    OfPayee,
    OfPerson,
    OfPlace,
)
from zhibao.kit.tables import Base

# Columns that say of whom a row speaks, by name. Bytes are counted whatever they are called: they hold what is sealed.
_OF_SOMEBODY = frozenset(("person", "worker", "payee", "officer", "pseudonym", "account", "name", "shown_as", "holder", "expert"))


@dataclass(frozen=True)
class Kind:
    """A kind of personal information: what for, on which ground, of whom, how long, in which tables."""

    id: str
    zh: str
    en: str
    purpose_zh: str
    purpose_en: str
    cites: tuple[str, ...]
    sensitive: bool
    subjects_zh: str
    subjects_en: str
    keeping: str
    operations: tuple[str, ...]
    tables: tuple[str, ...]


@cache
def _written() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("kinds.toml").read_text(encoding="utf-8"))


def kinds() -> tuple[Kind, ...]:
    """Every kind of the register, in its order."""
    return tuple(
        Kind(**{**one, "cites": tuple(one["cites"]), "operations": tuple(one["operations"]), "tables": tuple(one["tables"])}) for one in _written()["kind"]
    )


def none() -> Mapping[str, tuple[str, str]]:
    """Tables with such a column that hold nothing of a person, each with the reason."""
    return {name: (zh, en) for name, (zh, en) in _written()["none"].items()}


def personal_columns(table: Table) -> tuple[str, ...]:
    """The columns of a table that may hold personal information."""
    return tuple(column.name for column in table.columns if column.name in _OF_SOMEBODY or isinstance(column.type, LargeBinary))


def unnamed() -> list[str]:
    """Tables that may hold personal information and stand neither in a kind nor among those that hold none."""
    named = {table for kind in kinds() for table in kind.tables} | set(none())
    return sorted(name for name, table in _tables().items() if personal_columns(table) and name not in named)


def twice() -> list[str]:
    """Tables that stand in the register more than once, or that do not exist."""
    named = [table for kind in kinds() for table in kind.tables] + list(none())
    return sorted({one for one in named if named.count(one) > 1} | {one for one in named if one not in _tables()})


def document(place: str, on: date) -> dict[str, Any]:
    """The register of a place on a day, as others read it."""
    return {
        "format": "zhibao.privacy-register/1", "place": place, "on": on.isoformat(), "kinds": [_told(one, place, on) for one in kinds()],
        "none": [{"table": name, "zh": zh, "en": en} for name, (zh, en) in sorted(none().items())],
    }  # fmt: skip


def keeping(name: str, place: str, on: date) -> dict[str, Any]:
    """How many years something is kept, with article and mark; where nobody laid it down, who must."""
    try:
        found = law.book().number(name, place=place, on=on)
    except law.MissingNumber as missing:
        return {"years": None, "mark": "missing", "cites": [], "missing_zh": missing.zh, "missing_en": missing.en}
    return {"years": int(str(found.value)), "mark": found.mark, "cites": list(found.cites), "missing_zh": None, "missing_en": None}


def _told(kind: Kind, place: str, on: date) -> dict[str, Any]:
    return {
        "kind": kind.id, "zh": kind.zh, "en": kind.en, "purpose_zh": kind.purpose_zh, "purpose_en": kind.purpose_en, "cites": list(kind.cites), "sensitive": kind.sensitive,
        "subjects_zh": kind.subjects_zh, "subjects_en": kind.subjects_en, "keeping": keeping(kind.keeping, place, on), "posts": posts(kind),
        "tables": [{"table": name, "columns": [_column(_tables()[name], column) for column in personal_columns(_tables()[name])], "others": others(name)} for name in kind.tables],
    }  # fmt: skip


def posts(kind: Kind) -> list[str]:
    """The posts whose permission lines name an operation of a kind."""
    return sorted({post for post, operation, _ in permissions.permissions() if operation.startswith(kind.operations)})


def others(table: str) -> list[str]:
    """Who besides the offices of its area may be shown a row, by its scope line or that of the row it belongs to; nobody where it has none."""
    rule = RULES.get(table)
    match rule:
        case OfParent():
            return others(rule.parent)
        case OfCase():
            return {"office": [], "person": ["person"], "party": ["person", "enterprise"]}[rule.reach]
        case OfHandling():
            return ["insurer"]
        case OfPerson() | OfAccount() | OfGrant():
            return ["person"]
        case OfPayee():
            return ["person", "enterprise"]
        case OfParty() | OfEnterprise():
            return ["enterprise"]
        case OfPlace():
            party = [] if rule.party is None else ["insurer" if rule.party == "insurer" else "enterprise"]
            return [*(["person"] if rule.person else []), *party]
    return []


def _column(table: Table, name: str) -> dict[str, str]:
    column = table.columns[name]
    if isinstance(column.type, LargeBinary):
        held = "blind_index" if name == "blind" or name.endswith("_index") else "sealed"
    elif column.type.python_type is int:
        held = "pseudonym"
    else:
        held = "reference"
    return {"column": name, "held": held}


@cache
def _tables() -> dict[str, Table]:
    database.load_tables()
    return dict(Base.metadata.tables)
