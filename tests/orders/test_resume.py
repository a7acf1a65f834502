"""An interrupted load goes on where it stopped, and only where that is sure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.orders.ground import Ground, RowsFeed
from tests.orders.oracle import PROVINCES, Oracle
from tests.orders.test_intake import order
from zhibao.kit.clock import Month
from zhibao.kit.secrets import Keyring
from zhibao.orders import acts
from zhibao.orders.columns import Vocabulary
from zhibao.orders.model import BatchResult, OrderCount
from zhibao.orders.verify import verify

# Three chunks of forty rows: a version that waits in the first is released in the last, persons come in all.
ROWS = [order(n, version="2" if n == 5 else "1") for n in range(100)] + [order(5), order(7), order(8, status="cancelled")]


@pytest.fixture
def ground(engine: Engine, keyring: Keyring, tmp_path: Path) -> Iterator[Ground]:
    yield Ground(engine, keyring, tmp_path / "orders")


def load(ground: Ground, stop_after: int = 0) -> BatchResult:
    """Load the rows in chunks of forty; stop as by Ctrl-C after so many notes."""
    noted = 0

    def told(stage: str) -> None:
        nonlocal noted
        noted += stage == "noted"
        if stop_after and noted == stop_after:
            raise KeyboardInterrupt

    return acts.load_orders(
        reading=ground.reading,
        writing=ground.session,
        store=ground.store,
        keyring=ground.keyring,
        platform="P",
        feed=RowsFeed(ROWS, "one file", 10),
        words=Vocabulary(lambda code: code[:2] in PROVINCES, lambda code: code != "570102"),
        refuse_fictional=False,
        chunk_rows=40,
        before_commit=told,
    )


def whole(ground: Ground) -> tuple[object, ...]:
    """What the store says after the load."""
    with ground.reading() as session:
        assert not verify(session, ground.store).findings
        return tuple(acts.order_counts(session, Month.parse("2025-07")))


def counted_at_once(ground: Ground) -> tuple[object, ...]:
    """The counts of the plain reading."""
    oracle = Oracle()
    oracle.take([row | {"platform": "P"} for row in ROWS])
    counts = oracle.billable_counts()
    return tuple(
        OrderCount(platform, industry, district, date.fromisoformat(day), orders)
        for (platform, industry, district, day), orders in sorted(counts.items())
    )


def expected() -> tuple[int, int, int]:
    """Accepted, duplicate and conflicting rows by the plain reading."""
    result = Oracle().take([row | {"platform": "P"} for row in ROWS])
    return result.count("accepted"), result.count("duplicate"), result.count("conflict")


@pytest.mark.parametrize("stop_after", [1, 2])
def test_the_same_files_go_on_after_the_last_chunk_sealed(ground: Ground, stop_after: int) -> None:
    with pytest.raises(KeyboardInterrupt):
        load(ground, stop_after)
    with ground.reading() as session:
        assert acts.batches(session) == []
    result = load(ground)
    assert result.resumed == 40 * stop_after
    assert (result.accepted, result.duplicate, result.conflicts) == expected()
    assert result.warning_codes == {"unknown_county": len(ROWS)}
    assert whole(ground) == counted_at_once(ground)
    assert load(ground).repeated


def test_a_changed_byte_starts_from_the_first_row(ground: Ground) -> None:
    with pytest.raises(KeyboardInterrupt):
        load(ground, 2)
    sealed = next((ground.store / "incoming").glob("*/*.index.arrow"))
    content = bytearray(sealed.read_bytes())
    content[-9] ^= 1
    sealed.write_bytes(content)
    result = load(ground)
    assert result.resumed == 0
    assert (result.accepted, result.duplicate, result.conflicts) == expected()
    whole(ground)


def test_a_load_in_between_starts_from_the_first_row(ground: Ground) -> None:
    with pytest.raises(KeyboardInterrupt):
        load(ground, 1)
    ground.load([order(5, version="1"), order(200)])
    assert not list((ground.store / "incoming").glob("*"))
    result = load(ground)
    assert result.resumed == 0
    assert result.duplicate == expected()[1] + 1
    whole(ground)


def test_a_failed_load_leaves_nothing_to_go_on_with(ground: Ground) -> None:
    calls = 0

    def told(stage: str) -> None:
        nonlocal calls
        calls += 1
        if stage == "noted":
            raise OSError("a cable was pulled")

    with pytest.raises(OSError, match="cable"):
        acts.load_orders(
            reading=ground.reading, writing=ground.session, store=ground.store, keyring=ground.keyring, platform="P",
            feed=RowsFeed(ROWS, "one file", 10), words=Vocabulary(lambda code: True, lambda code: True),
            refuse_fictional=False, chunk_rows=40, before_commit=told,
        )  # fmt: skip
    assert calls == 1
    assert load(ground).resumed == 0
