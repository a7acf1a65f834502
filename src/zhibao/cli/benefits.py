"""Commands of benefits."""

from __future__ import annotations

import typer

app = typer.Typer(no_args_is_help=True, help="待遇 / benefits.")
