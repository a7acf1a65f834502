"""Order numbers sent more than a hundred times: settled by the plain rule, because the compiled one has no room."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from zhibao.orders.kernels import match
from zhibao.orders.kernels.arrange import ROW_MASK
from zhibao.orders.rules import Known, Outcome, settle
from zhibao.orders.segment import Numbers

Array = npt.NDArray[Any]
_KINDS = (Outcome.ACCEPTED, Outcome.CONFLICT, Outcome.WAITING)
_CODES = {
    Outcome.ACCEPTED: match.ACCEPTED,
    Outcome.DUPLICATE: match.DUPLICATE,
    Outcome.CONFLICT: match.CONFLICT,
    Outcome.WAITING: match.WAITING,
}


def settle_large(
    group: int,
    numbers: Numbers,
    starts: Array,
    head: Array,
    found: Array,
    outcome: Array,
    replaced: Array,
    replaced_cells: Array,
    bases: Array,
    released: Array,
    released_rows: int,
) -> int:
    """Settle group after group from `group` on, the large ones here; returns the released rows."""
    order, contents = numbers.order, numbers.contents
    while group < starts.size:
        begin = int(starts[group])
        end = int(starts[group + 1]) if group + 1 < starts.size else order.size
        rows = (order[begin:end] & ROW_MASK).astype(np.int64)
        entries = _chain(head, found, group)
        known = [Known(version, content, _KINDS[kind]) for version, content, kind, _ in entries]
        versions = numbers.versions[begin:end]
        known_top = max((k.version for k in known if k.outcome is Outcome.ACCEPTED), default=0)
        settled = settle(known, list(zip(versions.tolist(), contents[begin:end].tolist(), strict=True)))
        for row, version, result in zip(rows.tolist(), versions.tolist(), settled.outcomes, strict=True):
            outcome[row] = _CODES[result]
            replaced[row] = result is Outcome.ACCEPTED and version < settled.standing
        for place in settled.released:
            version, _, _, entry = entries[place]
            released[released_rows] = (int(found[entry, 1]), int(found[entry, 2]), version < settled.standing)
            released_rows += 1
        if settled.standing > known_top:
            for version, _, kind, entry in entries:
                if kind == match.KIND_ACCEPTED and version == known_top:
                    replaced_cells[bases[int(found[entry, 1])] + int(found[entry, 3])] += 1
        group, released_rows = match.settle(
            order, numbers.versions, contents, starts, group + 1, starts.size, head, found, outcome, replaced,
            replaced_cells, bases, released, released_rows,
        )  # fmt: skip
    return released_rows


def _chain(head: Array, found: Array, group: int) -> list[tuple[int, int, int, int]]:
    """Known rows of a group in the order of arrival: (version, content, kind, place in `found`)."""
    entries = []
    chain = int(head[group])
    while chain >= 0:
        place = int(found[chain, 2])
        entries.append((place >> 24 & 63, int(found[chain, 4]), place >> 30 & 3, chain))
        chain = int(found[chain, 0]) - 1
    return sorted(entries, key=lambda e: (int(found[e[3], 1]), int(found[e[3], 2]) & 0xFFFFFF))
