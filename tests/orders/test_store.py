"""The opened store: who was on which order at an instant, a copied home, every changed byte found."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.orders.ground import Ground
from tests.orders.oracle import CONTENT, Content, Key, Oracle, Row, content_of, faults, instant, key_of
from tests.orders.test_intake import WORKERS, order, random_rows
from zhibao.app import database
from zhibao.kit.clock import ZONE
from zhibao.kit.identity import normalise
from zhibao.kit.secrets import Keyring
from zhibao.orders.durable import PENDING
from zhibao.orders.model import OrderAt
from zhibao.orders.rules import TaskPeriod
from zhibao.orders.store import OrderStore
from zhibao.orders.verify import verify

LAW_2021 = TaskPeriod("measures-2021", "measures-2021 §10", "acceptance", timedelta(hours=1))
LAW_2025 = TaskPeriod("measures-2025", "measures-2025 §11", "start_of_execution", timedelta(0))
LONGEST = timedelta(days=7)
BEGIN, END = datetime(2015, 1, 1, tzinfo=ZONE), datetime(2100, 1, 1, tzinfo=ZONE)


@pytest.fixture
def ground(engine: Engine, keyring: Keyring, tmp_path: Path) -> Iterator[Ground]:
    yield Ground(engine, keyring, tmp_path / "orders")


class Scan:
    """Every row ever sent, scanned plainly."""

    def __init__(self) -> None:
        self.oracle = Oracle()
        self.conflicts: set[tuple[Key, Content]] = set()
        self.unsound: list[Row] = []

    def take(self, batch: list[dict[str, str]]) -> None:
        rows = [row | {"platform": "P"} for row in batch]
        for row, outcome in zip(rows, self.oracle.take(rows).outcomes, strict=True):
            if outcome == "conflict":
                self.conflicts.add((key_of(row), content_of(row)))
            elif outcome.startswith("quarantined"):
                self.unsound.append(row)

    def at(self, worker: str, moment: datetime, period: TaskPeriod | None) -> Counter[tuple[object, ...]]:
        """(source, order number, version, in the task period, provisional) of every row that spans the instant."""
        found: Counter[tuple[object, ...]] = Counter()
        slack = period.after_end if period else timedelta(0)
        for key in self.oracle.accepted:
            if (*key[:2], key[2] + 1) not in self.oracle.accepted:
                self._sound(found, "accepted", key, self.oracle.standing[key], worker, moment, period)
        for key, content in self.conflicts:
            if key not in self.oracle.accepted or self.oracle.standing[key] != content:
                self._sound(found, "conflict", key, content, worker, moment, period)
        answers: dict[tuple[object, ...], set[tuple[object, ...]]] = {}
        for row in self.unsound:
            self._unsound(found, answers, row, worker, moment, slack)
        return found

    @staticmethod
    def _sound(
        found: Counter[tuple[object, ...]], source: str, key: Key, content: Content, worker: str, moment: datetime,
        period: TaskPeriod | None,
    ) -> None:  # fmt: skip
        named = dict(zip(CONTENT, content, strict=True))
        accepted, started, ended = named["accepted_at"], named["started_at"], named["completed_at"]
        assert isinstance(accepted, datetime)
        last = ended if isinstance(ended, datetime) else accepted + LONGEST
        slack = period.after_end if period else timedelta(0)
        if named["worker_id"] != normalise(worker) or not accepted <= moment <= last + slack:
            return
        inside: bool | None = None
        if period:
            begin = accepted if period is LAW_2021 or not isinstance(started, datetime) else started
            inside = begin <= moment and (not isinstance(ended, datetime) or moment <= ended + slack)
        provisional = period is LAW_2025 and started is None
        found[source, key[1], key[2], inside, provisional] += 1

    @staticmethod
    def _unsound(
        found: Counter[tuple[object, ...]],
        answers: dict[tuple[object, ...], set[tuple[object, ...]]],
        row: Row,
        worker: str,
        moment: datetime,
        slack: timedelta,
    ) -> None:
        if normalise(row.get("worker_id") or "") != normalise(worker):
            return
        accepted, ended = (instant(row.get(name) or "") for name in ("accepted_at", "completed_at"))
        if _possible(accepted) != _possible(ended):
            accepted, ended = (one if _possible(one) else None for one in (accepted, ended))
        if accepted and ended:
            first, last = min(accepted, ended), max(accepted, ended)
        elif accepted:
            first, last = accepted, accepted + LONGEST
        elif ended:
            first, last = ended - LONGEST, ended
        else:
            first, last = BEGIN, END
        if first <= moment <= last + slack:
            # The same bad row sent again is one answer.
            key = ("quarantined", row.get("order_no") or "", 0, None, None)
            facts = tuple(row.get(name) or "" for name in ("industry", "district", "status"))
            answers.setdefault(key, set()).add((*facts, accepted, ended, frozenset(faults(row))))
            found[key] = len(answers[key])


def _possible(moment: datetime | None) -> bool:
    return moment is not None and BEGIN <= moment < END


def shown(order: OrderAt) -> tuple[object, ...]:
    if order.source == "quarantined":
        return "quarantined", order.order_no, 0, None, None
    return order.source.value, order.order_no, order.version, order.in_task_period, order.provisional


def instants(rng: random.Random, rows: list[dict[str, str]]) -> Iterator[datetime]:
    """Instants on, just before and just after every edge that may matter, and some between."""
    for row in rows:
        for name in ("accepted_at", "started_at", "completed_at"):
            moment = instant(row.get(name) or "")
            if moment is not None and _possible(moment):
                for shift in (timedelta(0), timedelta(hours=1), timedelta(minutes=rng.randrange(-90, 90)), LONGEST):
                    yield moment + shift + timedelta(milliseconds=rng.choice([-1, 0, 1, 400]))


@pytest.mark.parametrize("seed", range(3))
def test_orders_at_an_instant_are_those_of_a_plain_scan(ground: Ground, seed: int) -> None:
    rng = random.Random(seed)
    scan, sent = Scan(), []
    for _ in range(4):
        batch = random_rows(rng, 60)
        for row in batch:
            if rng.random() < 0.3 and row["started_at"] == "" and row["accepted_at"].startswith("2025-07"):
                row["started_at"] = row["accepted_at"].replace(":00+", ":59.250+")
            if rng.random() < 0.05:
                row |= {"accepted_at": row["completed_at"], "completed_at": row["accepted_at"]}
        scan.take(batch)
        sent += batch
        ground.load(batch, chunk_rows=rng.choice([17, 1000]))
    people = [*WORKERS, WORKERS[0].lower(), "12"]
    with ground.reading() as session:
        store = OrderStore.open(session, ground.store, ground.keyring)
        asked = hits = 0
        for moment in rng.sample(list(instants(rng, sent)), 120):
            for worker in rng.sample(people, 2):
                for period in (LAW_2021, LAW_2025, None):
                    expected = scan.at(worker, moment, period)
                    pseudonym = ground.keyring.pseudonym(normalise(worker))
                    got = store.at(pseudonym, moment, period)
                    assert Counter(map(shown, got)) == expected, (worker, moment, period)
                    asked, hits = asked + 1, hits + bool(expected)
                    slack = period.after_end if period else timedelta(0)
                    if any(one[0] != "quarantined" for one in expected):
                        assert store.present(pseudonym, moment, slack)
        assert hits > asked // 10


def test_a_worker_who_waits_for_a_person_is_found(ground: Ground) -> None:
    """Protection never depends on acceptance: conflict, quarantine and open order all answer."""
    moment = datetime(2025, 7, 2, 12, 0, tzinfo=ZONE)
    other = order(1) | {"worker_id": WORKERS[7], "completed_at": "2025-07-02T12:30:00+08:00"}
    ground.load([order(1), other, order(29) | {"worker_id": WORKERS[7], "status": "lost"}])
    ground.load([order(57) | {"worker_id": WORKERS[7], "status": "open", "completed_at": ""}])
    with ground.reading() as session:
        store = OrderStore.open(session, ground.store, ground.keyring)
        found = store.at(ground.keyring.pseudonym(WORKERS[7]), moment, LAW_2025)
    assert sorted((one.source.value, one.status) for one in found) == [
        ("accepted", "open"), ("conflict", "completed"), ("quarantined", "lost"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("started", "shown", "inside"),
    [
        ("2025-07-02T12:05:00+08:00", datetime(2025, 7, 2, 12, 5, tzinfo=ZONE), (False, False)),
        ("2025-07-02 04:01:00Z", datetime(2025, 7, 2, 12, 1, tzinfo=ZONE), (True, False)),
        ("", None, (True, True)), ("soon", None, (True, True)),
        ("2025-07-02T09:00:00+08:00", None, (True, True)), ("2025-07-02T13:00:00+08:00", None, (True, True)),
    ],
)  # fmt: skip
def test_a_quarantined_row_keeps_its_start_of_execution(
    ground: Ground, started: str, shown: datetime | None, inside: tuple[bool, bool]
) -> None:
    """A start that does not fit between acceptance and end tells nothing; acceptance then stands in for it."""
    times = {"accepted_at": "2025-07-02T12:00:00+08:00", "completed_at": "2025-07-02T12:30:00+08:00", "started_at": started}
    ground.load([order(1) | {"worker_id": WORKERS[7], "status": "lost"} | times])
    moment = datetime(2025, 7, 2, 12, 2, tzinfo=ZONE)
    with ground.reading() as session:
        store = OrderStore.open(session, ground.store, ground.keyring)
        (found,) = store.at(ground.keyring.pseudonym(WORKERS[7]), moment, LAW_2025)
    assert (found.started_at, (found.in_task_period, found.provisional)) == (shown, inside)


def filled(ground: Ground) -> None:
    """A store with a file of every kind."""
    rows = [order(number) for number in range(40)]
    ground.load([*rows, order(3, status="cancelled"), order(4, worker_id="12"), order(5, version="4")])
    ground.load([order(number) for number in range(100, 120)])


def findings(ground: Ground) -> list[tuple[str, str]]:
    with ground.reading() as session:
        return [(finding.code, finding.place) for finding in verify(session, ground.store).findings]


def test_every_changed_byte_is_found_in_every_kind_of_file(ground: Ground) -> None:
    filled(ground)
    assert findings(ground) == []
    files = sorted((ground.store / "segments").glob("*/*"))
    kinds = {".".join(path.name.split(".")[1:]) + path.name.split(".")[0][-1] for path in files}
    assert {"parqueta", "parquetc", "parquetq", "index.arrowa", "times.arrowa", "workers.arrowa"} <= kinds
    assert {"sealedq", "sealedp", "persons.arrowp", "times.arrowq"} <= kinds
    rng = random.Random(4)
    for path in files:
        held = path.read_bytes()
        for place in {0, len(held) - 1, rng.randrange(len(held))}:
            changed = bytearray(held)
            changed[place] ^= 1 << rng.randrange(8)
            path.write_bytes(changed)
            assert ("changed", path.name) in findings(ground), (path.name, place)
        path.write_bytes(held + b"\0")
        assert ("changed", path.name) in findings(ground)
        path.unlink()
        assert ("missing", path.name) in findings(ground)
        path.write_bytes(held)
    assert findings(ground) == []


def test_files_that_the_manifest_does_not_know_are_found(ground: Ground) -> None:
    filled(ground)
    segments = ground.store / "segments"
    ref = next(segments.iterdir()).name
    for place in (segments / "stray.parquet", segments / ref / "stray.parquet", segments / "other" / "deep" / "stray"):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(b"x")
        assert findings(ground) == [("not_in_manifest", place.name)]
        place.unlink()
    left = segments / "0123456789abcdef" / "left.parquet"
    left.parent.mkdir()
    left.write_bytes(b"x")
    (ground.store / PENDING / left.parent.name).touch()
    assert findings(ground) == [("unfinished", "left.parquet")]
    ground.load([order(500)])
    assert findings(ground) == []
    assert not left.parent.exists()


def test_files_of_another_database_are_never_deleted(ground: Ground, tmp_path: Path, keyring: Keyring) -> None:
    """A home opened with the wrong database, or with an older backup of it, loses no sealed file."""
    filled(ground)
    before = {path: path.read_bytes() for path in (ground.store / "segments").glob("*/*")}
    wrong = database.connect(f"sqlite:///{tmp_path / 'wrong.db'}")
    database.create_schema(wrong)
    other = Ground(wrong, keyring, ground.store)
    other.load([order(900)], name="of the other database")
    assert {code for code, _ in findings(other)} == {"not_in_manifest"}
    assert all(path.read_bytes() == held for path, held in before.items())
    # The same file again: its folder is set aside, not destroyed.
    rows = [order(number) for number in range(100, 120)]
    assert other.load(rows, name="load 2").accepted == 20
    aside = list((ground.store / "set-aside").glob("*/*"))
    assert aside and all(path.read_bytes() in before.values() for path in aside)
    wrong.dispose()


def test_a_copied_home_answers_the_same(keyring: Keyring, tmp_path: Path) -> None:
    home = tmp_path / "one"
    home.mkdir()
    engine = database.connect(f"sqlite:///{home / 'zhibao.db'}")
    database.create_schema(engine)
    ground = Ground(engine, keyring, home / "orders")
    filled(ground)
    moment = datetime(2025, 7, 2, 11, 30, tzinfo=ZONE)
    pseudonym = keyring.pseudonym(WORKERS[1])
    with ground.reading() as session:
        before = OrderStore.open(session, ground.store, keyring).at(pseudonym, moment, LAW_2025)
    assert before
    engine.dispose()
    shutil.move(home, tmp_path / "elsewhere with spaces 数据")
    moved = tmp_path / "elsewhere with spaces 数据"
    again = Ground(database.connect(f"sqlite:///{moved / 'zhibao.db'}"), keyring, moved / "orders")
    with again.reading() as session:
        assert OrderStore.open(session, again.store, keyring).at(pseudonym, moment, LAW_2025) == before
    assert findings(again) == []
    assert again.load([order(number) for number in range(40)], name="later").duplicate == 40
    again.engine.dispose()
