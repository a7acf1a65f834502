"""The ground all tables stand on: one registry, STRICT tables in SQLite, exact column types.

Instants are whole milliseconds since 1970 (BIGINT), days are ISO text, JSON is canonical text, so that the
same value has the same bytes in SQLite and in PostgreSQL.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import BigInteger, Dialect, Integer, MetaData, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase

from zhibao.kit.clock import from_millis, millis

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

# SQLite wants INTEGER for a rowid alias and knows no BIGINT in STRICT tables.
Whole = BigInteger().with_variant(Integer(), "sqlite")


class InstantMs(TypeDecorator[datetime]):
    """An aware instant, stored as whole milliseconds since 1970."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        """SQLite's STRICT tables know INTEGER only."""
        return dialect.type_descriptor(Integer() if dialect.name == "sqlite" else BigInteger())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """To milliseconds."""
        return None if value is None else millis(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """Back to an instant in +08:00."""
        return None if value is None else from_millis(value)


class IsoDate(TypeDecorator[date]):
    """A day, stored as ISO text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        """To text."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        """Back to a day."""
        return None if value is None else date.fromisoformat(value)


T = TypeVar("T")
# So many values are named in one question: both databases bound how many they take.
_AT_ONCE = 400


def in_parts(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """Values in parts of which each can be named in one question."""
    return (values[first : first + _AT_ONCE] for first in range(0, len(values), _AT_ONCE))


def canonical_json(value: Any) -> str:
    """JSON with sorted keys and no spare space; a float is refused because it has no single spelling."""
    _refuse_floats(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _refuse_floats(value: Any) -> None:
    if isinstance(value, float):
        raise TypeError("a float has no place in a record")
    if isinstance(value, dict):
        for part in value.values():
            _refuse_floats(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            _refuse_floats(part)


class JsonText(TypeDecorator[Any]):
    """A JSON value, stored as canonical text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """To canonical text."""
        return None if value is None else canonical_json(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Back to the value."""
        return None if value is None else json.loads(value)


class Base(DeclarativeBase):
    """The registry of all tables."""

    metadata = MetaData(naming_convention=_NAMES)
    __table_args__: Any = {"sqlite_strict": True}  # noqa: RUF012
    type_annotation_map = {int: Whole, str: Text, datetime: InstantMs, date: IsoDate}  # noqa: RUF012
