"""The command line: it asks and shows, and decides nothing."""

from __future__ import annotations

import sys


def main() -> None:
    """The entry point of the command `zhibao`."""
    from zhibao.cli.frame import run
    from zhibao.cli.root import application

    sys.exit(run(application()))
