"""From a platform's files to what intake would say of them: judged row by row as at loading, and nothing kept.

What was loaded before is not asked: a row that stands already counts as accepted here, and as a duplicate when it is sent.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from zhibao.journeys.orders_to_store import vocabulary
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring
from zhibao.orders import acts as orders
from zhibao.orders import leftovers, trial
from zhibao.orders.feed import Feed
from zhibao.orders.model import BatchResult

MOST_ROWS = 200


@dataclass(frozen=True)
class Trial:
    """What would become of the files, and the first rows that would be quarantined."""

    result: BatchResult
    rows: tuple[dict[str, Any], ...]

    def document(self) -> dict[str, Any]:
        """The document of `orders load` without a batch, with the rows."""
        told = self.result.document()
        del told["batch"]
        return told | {"rows": list(self.rows)}


def orders_to_trial(
    *, folder: Path, keyring: Keyring, demo: bool, platform: str, feed: Feed, declared: int | None = None, out: Path | None = None,
    progress: Progress = silent,
) -> Trial:  # fmt: skip
    """Try the order files of an enterprise (by code) in a private folder of the caller's, which she deletes afterwards.

    `out`: where the rows go that would be quarantined, with their reasons, in the sender's columns.
    """
    with trial.empty_store(folder) as (sessions, store):
        result = orders.load_orders(
            reading=sessions, writing=sessions, store=store, keyring=keyring, platform=platform, feed=feed, words=vocabulary(),
            refuse_fictional=not demo, declared=declared, progress=progress,
        )  # fmt: skip
        with sessions() as session:
            batch = orders.batch_by_ref(session, result.batch)
            if out is not None:
                leftovers.write_quarantined(session, store, keyring, batch, out)
            return Trial(result, tuple(leftovers.quarantined_rows(session, store, batch, MOST_ROWS)))
