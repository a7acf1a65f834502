"""What a reading request has asked already is not asked again: answers are kept for the length of one reading transaction.

A page of a case is put together from many rooms, and each asks for the same case, the same person, the same enterprise.
Only a session that reads keeps answers, because nothing changes under it; one that writes always asks the database. What
is kept is kept apart for each view, so that an answer never reaches a narrower one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

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


def keep(session: Session, function: Callable[Concatenate[Session, P], R], answer: R, *args: P.args, **named: P.kwargs) -> None:
    """Keep an answer that was found together with others, as if its function had been asked. Where nothing is kept, nothing happens."""
    held: dict[Any, Any] | None = session.info.get(KEPT)
    if held is not None:
        held[_key(function, session, args, named)] = answer


def _key(function: Callable[..., Any], session: Session, args: Any, named: Any) -> Any:
    return function.__module__, function.__qualname__, session.info.get(VIEW), args, tuple(sorted(named.items()))
