"""The synthetic month against the slow oracle of intake: the truth beside the files must be what the files say."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections import Counter
from datetime import date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
import pytest

from tests.orders.oracle import ZONE, BatchResult, Oracle, Row
from zhibao import law
from zhibao.edge.simulation import ENTERPRISES, REASONS, Generated, Province, days_of, generate, order_at
from zhibao.edge.simulation import feed as feeds
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.identity import check_document, check_uscc
from zhibao.registry.roster import Entry, RosterRow, Standard, columns_of, judge

SCALE, SEED = 1_500, 11
JULY = Month(2025, 7)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Generated:
    return generate("taoyuan", JULY, SCALE, SEED, tmp_path_factory.mktemp("feeds"))


@pytest.fixture(scope="module")
def batches(made: Generated) -> list[tuple[dict[str, Any], list[Row]]]:
    """The loads in their order, each with its rows as text."""
    return [(load, read(made.folder / load["file"], load["platform"])) for load in made.manifest["loads"]]


@pytest.fixture(scope="module")
def judged(
    batches: list[tuple[dict[str, Any], list[Row]]],
) -> tuple[Oracle, Oracle, list[BatchResult | None]]:
    """The oracle when the month is closed, at the end, and what it said of each load."""
    at_close, final = Oracle(), Oracle()
    results: list[BatchResult | None] = []
    for load, rows in batches:
        if load["same_bytes_as"]:
            results.append(None)
            continue
        results.append(final.take(rows))
        if not load["after_close"]:
            at_close.take(rows)
    return at_close, final, results


def read(path: Path, platform: str) -> list[Row]:
    if path.suffix == ".parquet":
        return [{"platform": platform} | row for row in feeds.rows(pq.read_table(path))]
    encoding = next(e.encoding for e in ENTERPRISES if e.uscc == platform)
    with gzip.open(path) as stream:
        text = stream.read().decode(encoding)
    return [{"platform": platform} | row for row in csv.DictReader(io.StringIO(text))]


def test_every_load_reports_what_the_oracle_finds(made: Generated, judged: Any) -> None:
    kinds = Counter()
    for truth, result in zip(made.truth["loads"], judged[2], strict=True):
        kinds[truth["kind"]] += 1
        if result is None:
            continue
        by_reason = Counter(o.split(":")[1] for o in result.outcomes if o.startswith("quarantined"))
        assert truth["received"] == len(result.outcomes), truth["file"]
        assert truth["quarantined_by_reason"] == dict(by_reason), truth["file"]
        assert truth["quarantined"] == by_reason.total()
        assert truth["accepted"] == result.count("accepted"), truth["file"]
        assert truth["duplicate"] == result.count("duplicate"), truth["file"]
        assert truth["conflicts"] == result.count("conflict"), truth["file"]
        assert truth["released"] == len(result.released), truth["file"]
        parts = ("accepted", "duplicate", "conflicts", "quarantined")
        assert truth["received"] == sum(truth[part] for part in parts)
    assert set(kinds) == {"before_joining", "daily", "late", "restated", "second", "resent", "same_bytes"}


def test_warnings_are_unknown_counties(made: Generated, batches: Any, judged: Any) -> None:
    total = 0
    for truth, (_, rows), result in zip(made.truth["loads"], batches, judged[2], strict=True):
        if result is not None:
            unknown = sum(
                not law.places().known_county(row["district"])
                for row, outcome in zip(rows, result.outcomes, strict=True)
                if not outcome.startswith("quarantined")
            )
            assert truth["warnings"] == unknown, truth["file"]
            total += unknown
    assert total > 0


def test_billable_orders_at_close_and_in_the_end(made: Generated, judged: Any) -> None:
    for name, oracle in (("at_close", judged[0]), ("final", judged[1])):
        counts: Counter[tuple[str, str, str, str, str]] = Counter()
        for (platform, industry, district, day), orders in oracle.billable_counts().items():
            prefecture = law.places().prefecture_of(district)
            office = law.places().tax_office(district).id
            counts[platform, industry, prefecture, office, day[:7]] += orders
        expected = {
            (row["platform"], row["industry"], row["prefecture"], row["tax_office"], row["month"]): row[
                "orders"
            ]
            for row in made.truth[name]["billable"]
        }
        assert expected == dict(counts)
        assert made.truth[name]["accepted_orders"] == len({key[:2] for key in oracle.accepted})
    assert made.truth["at_close"]["billable"] != made.truth["final"]["billable"]


def test_unregistered_workers(made: Generated, judged: Any) -> None:
    for name, oracle in (("at_close", judged[0]), ("final", judged[1])):
        rosters = {}
        for enterprise in ENTERPRISES:
            with (made.folder / f"workers-{enterprise.uscc}.csv").open(encoding="utf-8-sig") as stream:
                rosters[enterprise.uscc] = {row["证件号码"] for row in csv.DictReader(stream)}
        found: Counter[tuple[str, str]] = Counter()
        for (platform, _), content in oracle.final().items():
            if content[0] not in rosters[platform]:
                found[platform, str(content[0])] += 1
        expected = {
            (row["platform"], row["worker"]): row["orders"] for row in made.truth[name]["unregistered"]
        }
        assert expected == dict(found)
        assert expected


def test_orders_before_joining(made: Generated, judged: Any) -> None:
    early = {
        order_no
        for (platform, order_no), content in judged[1].final().items()
        if content[3].astimezone(ZONE).date() < JULY.first  # type: ignore[union-attr]
    }
    assert early == set(made.truth["accepted_before_joining"])
    assert early


def test_probes(made: Generated, batches: Any, judged: Any) -> None:
    probes = made.truth["probes"]
    assert {probe["kind"] for probe in probes} >= {
        "overlapping",
        "cancelled",
        "quarantined",
        "conflict",
        "free",
    }
    for probe in probes:
        instant = datetime.fromisoformat(probe["time"])
        found = set()
        for (_, rows), result in zip(batches, judged[2], strict=True):
            for row, outcome in zip(rows, result.outcomes if result else (), strict=False):
                if (row.get("worker_id") or "").upper() == probe["worker"] and outcome != "duplicate":
                    accepted, ended = (_moment(row.get(name)) for name in ("accepted_at", "completed_at"))
                    if accepted and ended and accepted <= instant <= ended:
                        found.add((row["order_no"], row["status"], outcome.split(":")[0]))
        assert found == {(order["order_no"], order["status"], order["source"]) for order in probe["orders"]}


def _moment(text: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(text or "")
    except ValueError:
        return None


def test_every_reason_occurs(tmp_path: Path) -> None:
    truth = generate("taoyuan", JULY, 12_000, SEED, tmp_path, days=days_of(JULY, "1-12"), format="csv").truth
    assert {reason for load in truth["loads"] for reason in load["quarantined_by_reason"]} == set(REASONS)


def test_an_order_alone_is_the_order_in_the_file(made: Generated, batches: Any) -> None:
    day = date(2025, 7, 9)
    count = Province.of("taoyuan", SEED, SCALE).orders_on(day)
    sent = {
        tuple(sorted((k, v) for k, v in row.items() if v and k != "platform"))
        for load, rows in batches
        if load["kind"] in ("daily", "late", "restated")
        for row in rows
    }
    first = [order_at(SEED, "taoyuan", day, number, scale=SCALE) for number in range(count)]
    assert all(tuple(sorted(row.items())) in sent for row in first)
    numbered = [row["order_no"] for row in first if "order_no" in row]
    assert len(set(numbered)) == len(numbered) > count - 5
    with pytest.raises(CallerFault):
        order_at(SEED, "taoyuan", day, count, scale=SCALE)


def test_same_arguments_same_bytes(tmp_path: Path) -> None:
    days = days_of(JULY, "24-27")
    one = generate("taoyuan", JULY, SCALE, SEED, tmp_path / "one", days=days)
    two = generate("570000", JULY, SCALE, SEED, tmp_path / "two", days=days)
    names = sorted(path.name for path in one.folder.iterdir())
    assert names == sorted(path.name for path in two.folder.iterdir())
    assert all((one.folder / name).read_bytes() == (two.folder / name).read_bytes() for name in names)


def test_other_seed_other_orders(tmp_path: Path) -> None:
    one = [order_at(seed, "taoyuan", date(2025, 7, 3), 5) for seed in (1, 2)]
    assert one[0] != one[1]


def test_format_does_not_change_the_month(tmp_path: Path) -> None:
    days = days_of(JULY, "24-27")
    parquet = generate("taoyuan", JULY, SCALE, SEED, tmp_path / "a", days=days, format="parquet").truth
    text = generate("taoyuan", JULY, SCALE, SEED, tmp_path / "b", days=days, format="csv").truth
    assert parquet["at_close"] == text["at_close"] and parquet["final"] == text["final"]


def test_a_month_before_the_tiers(tmp_path: Path) -> None:
    made = generate("taoyuan", Month(2025, 6), SCALE, SEED, tmp_path, days=days_of(Month(2025, 6), "29-30"))
    oracle = Oracle()
    for load in made.manifest["loads"]:
        oracle.take(read(made.folder / load["file"], load["platform"]))
    found: Counter[tuple[str, str, str]] = Counter()
    for (platform, industry, _, day), orders in oracle.billable_counts().items():
        found[platform, industry, day[:7]] += orders
    expected: Counter[tuple[str, str, str]] = Counter()
    for row in made.truth["final"]["billable"]:
        expected[row["platform"], row["industry"], row["month"]] += row["orders"]
    assert expected == found
    assert {industry for _, industry, _ in found} >= {"food_delivery", "instant_delivery"}
    assert "滴滴出行" not in {platform["name"] for platform in made.manifest["platforms"]}


def test_workers_are_fictional_and_work_a_day(made: Generated) -> None:
    for enterprise in ENTERPRISES:
        assert check_uscc(enterprise.uscc).fictional
        crew = Province.of("taoyuan", SEED, SCALE).crews[enterprise.slug]
        assert all(check_document(number.decode()).valid for number in crew.documents.tolist())
        assert all(check_document(number.decode()).fictional for number in crew.documents.tolist())


def test_some_work_for_several_enterprises_and_none_beyond_a_day() -> None:
    province = Province.of("zhejiang", 3, 100_000)
    people = Counter(person for crew in province.crews.values() for person in set(crew.person.tolist()))
    assert 0.05 < sum(n > 1 for n in people.values()) / len(people) < 0.25
    meituan = ENTERPRISES[1]
    count = province.count(meituan, date(2025, 7, 5))
    orders = province.orders(meituan, date(2025, 7, 5), np.arange(count))
    per_worker = np.bincount(orders.worker)
    assert per_worker.max() < 110 and 45 < per_worker[per_worker > 0].mean() < 90


def test_orders_of_a_worker_are_found_without_a_search() -> None:
    province = Province.of("zhejiang", 3, 30_000)
    for enterprise in ENTERPRISES:
        for day in (date(2025, 7, 5), date(2025, 7, 6)):
            crew, key = province.crews[enterprise.slug], province.key(enterprise, day)
            count = province.count(enterprise, day)
            locals_ = crew.local_of(day, key, np.arange(count, dtype=np.int64))
            for local in range(0, len(crew.person), 1 + len(crew.person) // 40):
                assert (crew.orders_of(local, day, key, count) == np.flatnonzero(locals_ == local)).all()


def test_shape_of_the_day() -> None:
    province = Province.of("zhejiang", 3, 50_000)
    orders = province.orders(ENTERPRISES[1], date(2025, 7, 7), np.arange(20_000))
    hours = np.bincount((orders.accepted + 8 * 3600) % 86_400 // 3600, minlength=24)
    assert hours[11] > 2 * hours[9] and hours[18] > 2 * hours[15] > 0
    assert (np.diff(orders.accepted) >= 0).mean() > 0.4


def test_manifest_is_what_was_written(made: Generated) -> None:
    manifest = json.loads((made.folder / "manifest.json").read_text(encoding="utf-8"))
    assert manifest == json.loads(json.dumps(made.manifest))
    assert manifest["synthetic"] is True
    assert {load["file"] for load in manifest["loads"]} == {p.name for p in made.folder.glob("orders-*")}


@pytest.mark.parametrize("text", ["0-3", "3-1", "1-32", "a-b", "1-2-3"])
def test_days_that_are_none(text: str) -> None:
    with pytest.raises(CallerFault):
        days_of(JULY, text)


def test_refusals(tmp_path: Path) -> None:
    with pytest.raises(CallerFault):
        generate("zhejiang", Month(2025, 6), SCALE, SEED, tmp_path / "a")
    with pytest.raises(CallerFault):
        generate("taoyuan", JULY, 3, SEED, tmp_path / "b")
    (tmp_path / "own").write_text("mine")
    with pytest.raises(CallerFault):
        generate("taoyuan", JULY, SCALE, SEED, tmp_path)
    assert (tmp_path / "own").read_text() == "mine"


def test_the_registry_takes_every_roster_row(made: Generated) -> None:
    standard = Standard(today=date(2026, 1, 1), demo=True)
    for enterprise in ENTERPRISES:
        with (made.folder / f"workers-{enterprise.uscc}.csv").open(
            encoding="utf-8-sig", newline=""
        ) as stream:
            headings, *rows = csv.reader(stream)
        columns = columns_of(headings)
        assert set(columns) == {"name", "kind", "document", "first"}
        for number, row in enumerate(rows, 2):
            fields = {field: row[column] for field, column in columns.items()}
            assert isinstance(judge(RosterRow(number=number, **fields), standard), Entry)
        assert len(rows) == made.manifest["rosters"][f"workers-{enterprise.uscc}.csv"]
