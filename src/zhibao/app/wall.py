"""The second wall: what `scope_rules` says stands in PostgreSQL itself as policies, for a role that reads nothing else.

A narrowed transaction takes that role and says whom it serves (`zhibao.app.scope.narrow`). Where the program forgot to
narrow a question, the database still shows only the rows of the area; where nobody is named, it shows none.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    ClauseElement,
    ColumnElement,
    Integer,
    Select,
    and_,
    false,
    func,
    literal,
    or_,
    select,
    text,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.engine import Connection

from zhibao.access.model import AreaKind
from zhibao.app import scope
from zhibao.app.scope import ROLE, Terms
from zhibao.app.scope_rules import RULES
from zhibao.kit.digest import text_digest
from zhibao.kit.tables import Base

_DEPTH = {AreaKind.NATION: 0, AreaKind.PROVINCE: 2, AreaKind.CITY: 4}


def raise_wall(connection: Connection) -> None:
    """Write the policies of every table. Idempotent; nothing to do on SQLite, which knows no roles."""
    if connection.dialect.name != "postgresql":
        return
    connection.execute(
        text(
            f"DO $$ BEGIN CREATE ROLE {ROLE} NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$"
        )
    )
    connection.execute(text(f"GRANT {ROLE} TO CURRENT_USER"))
    connection.execute(text(f"GRANT USAGE ON SCHEMA public TO {ROLE}"))
    connection.execute(text(f"GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO {ROLE}"))
    connection.execute(text(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {ROLE}"))
    for table in Base.metadata.sorted_tables:
        for statement in policies(table.name):
            connection.exec_driver_sql(statement)


def policies(name: str) -> list[str]:
    """The statements that wall one table in: what is seen, and that appending is left to the program and its triggers."""
    asked: dict[str, str] = {}
    said = _sql(condition(name, asked))
    return [
        *asked.values(),
        f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY",
        *(f"DROP POLICY IF EXISTS {name}_{what} ON {name}" for what in ("seen", "appended", "changed")),
        f"CREATE POLICY {name}_seen ON {name} FOR SELECT TO {ROLE} USING ({said})",
        f"CREATE POLICY {name}_appended ON {name} FOR INSERT TO {ROLE} WITH CHECK (true)",
        f"CREATE POLICY {name}_changed ON {name} FOR UPDATE TO {ROLE} USING (true)",
    ]


def condition(name: str, asked: dict[str, str]) -> ColumnElement[bool]:
    """The condition of a table for every kind of area, asked of the settings of the transaction.

    A policy that asks another table would meet that table's policy, and so on in a ring: such a question becomes a
    function that sees behind the wall and answers with numbers only; `asked` collects them.
    """
    table = Base.metadata.tables[name]
    if name not in RULES:
        return false()

    def inner(query: Select[Any]) -> Any:
        body, kind = _sql(query), query.selected_columns[0].type
        function = f"zhibao_seen_{text_digest(body).partition(':')[2][:16]}"
        returns = "bigint" if isinstance(kind, (Integer, BigInteger)) else "text"
        asked[function] = (
            f"CREATE OR REPLACE FUNCTION {function}() RETURNS SETOF {returns} LANGUAGE sql STABLE SECURITY DEFINER "
            f"SET search_path = public AS $${body}$$"
        )
        return select(getattr(func, function)())

    kind, value = func.current_setting("zhibao.area_kind", True), func.current_setting("zhibao.area", True)
    account = func.coalesce(func.current_setting("zhibao.account", True), "")
    day = func.coalesce(func.current_setting("zhibao.day", True), "")
    branches = []
    for one in (None, *AreaKind):
        prefix = func.left(value, _DEPTH.get(one, 0)) if one is not None else literal("")
        terms = Terms(one, value, prefix, account, day, inner)
        branches.append(and_(kind == ("" if one is None else one.value), scope.rule(table, terms)))
    return or_(*branches)


def _sql(said: ClauseElement) -> str:
    return str(said.compile(dialect=_DIALECT, compile_kwargs={"literal_binds": True}))


_DIALECT = postgresql.dialect()  # type: ignore[no-untyped-call]
