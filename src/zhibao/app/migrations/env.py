"""How Alembic meets a database: on the connection it is given, with every table of the system known."""

from __future__ import annotations

from alembic import context

from zhibao.app.database import load_tables
from zhibao.kit.tables import Base

load_tables()
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    compare_type=False,
)
with context.begin_transaction():
    context.run_migrations()
