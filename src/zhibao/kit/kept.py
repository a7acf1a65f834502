"""What a reading request has asked already is not asked again, and what nobody adds to is not read again.

Answers are kept for the length of one reading transaction; those about a register that seldom grows for longer.

A page of a case is put together from many rooms, and each asks for the same case, the same person, the same enterprise.
Only a session that reads keeps answers, because nothing changes under it; one that writes always asks the database. What
is kept is kept apart for each view, so that an answer never reaches a narrower one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, Pool, Table, func, select
from sqlalchemy.orm import Session

KEPT = "kept"
VIEW = "view"
P = ParamSpec("P")
R = TypeVar("R")


def kept_while_reading(function: Callable[Concatenate[Session, P], R]) -> Callable[Concatenate[Session, P], R]:
    """Let a function that only reads answer the same question once in a reading session. Its answer must not be changed by anybody."""

    @wraps(function)
    def asked(session: Session, *args: P.args, **named: P.kwargs) -> R:
        held: dict[Any, Any] | None = session.info.get(KEPT)
        if held is None:
            return function(session, *args, **named)
        key = _key(function, session, args, named)
        if key not in held:
            held[key] = function(session, *args, **named)
        answer: R = held[key]
        return answer

    return cast(Callable[Concatenate[Session, P], R], asked)


# The functions whose answers are kept so, by module, with their tables: a test holds that these are open to everybody and only appended to.
GROWING: list[tuple[str, tuple[Table, ...]]] = []
# What each database was found to hold: how much there was of it, and the answers.
_GROWN: WeakKeyDictionary[Pool, dict[Any, tuple[Any, Any]]] = WeakKeyDictionary()
_MOST = 10_000


def kept_until_it_grows(*rows: type[Any]) -> Callable[[Callable[Concatenate[Session, P], R]], Callable[Concatenate[Session, P], R]]:
    """Let a function answer as before while no row was added to the few tables it reads. Its answer must not be changed by anybody.

    The tables are appended to only, and everybody sees them whole. How many rows they have is asked once in a reading
    transaction; a session that writes always asks the database.
    """
    tables: tuple[Table, ...] = tuple(one.__table__ for one in rows)
    # The number of rows beside the newest: who adds rows side by side may commit them out of their order.
    extent = select(*(part for one in tables for part in (select(func.count()).select_from(one).scalar_subquery(), select(func.max(next(iter(one.primary_key)))).scalar_subquery())))

    def kept(function: Callable[Concatenate[Session, P], R]) -> Callable[Concatenate[Session, P], R]:
        GROWING.append((function.__module__, tables))

        @wraps(function)
        def asked(session: Session, *args: P.args, **named: P.kwargs) -> R:
            held: dict[Any, Any] | None = session.info.get(KEPT)
            if held is None:
                return function(session, *args, **named)
            if tables not in held:
                held[tables] = session.connection().execute(extent).one()
            bind = session.get_bind()
            answers = _GROWN.setdefault((bind if isinstance(bind, Engine) else bind.engine).pool, {})
            key = function.__module__, function.__qualname__, args, tuple(sorted(named.items()))
            found = answers.get(key)
            if found is None or found[0] != held[tables]:
                if len(answers) >= _MOST:
                    answers.clear()
                found = answers[key] = (held[tables], function(session, *args, **named))
            answer: R = found[1]
            return answer

        return cast(Callable[Concatenate[Session, P], R], asked)

    return kept


def keep(session: Session, function: Callable[Concatenate[Session, P], R], answer: R, *args: P.args, **named: P.kwargs) -> None:
    """Keep an answer that was found together with others, as if its function had been asked. Where nothing is kept, nothing happens."""
    held: dict[Any, Any] | None = session.info.get(KEPT)
    if held is not None:
        held[_key(function, session, args, named)] = answer


def _key(function: Callable[..., Any], session: Session, args: Any, named: Any) -> Any:
    return function.__module__, function.__qualname__, session.info.get(VIEW), args, tuple(sorted(named.items()))
