"""Screening against a plain oracle written from the published contract, over generated facts."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from zhibao.cases.screening import screen
from zhibao.cases.screening_facts import read_facts

KINDS = ["accident", "violence", "missing", "illness", "rescue", "old_wound", "other"]
TYPES = ["traffic", "rail", "ferry", "train", "fall", "cut", "other"]
ACTIVITIES = ["delivering", "to_pickup", "platform_management", "way_home", "waiting", "private"]
SHARES = ["none", "minor", "equal", "main", "full", "unknown"]
FOUND = ["crime", "drunk", "drugs", "self_harm", "suicide"]
# Jiangsu has both versions; the assumed numbers of the country hold there.
NEW = datetime.fromisoformat("2025-07-01T00:00:00+08:00")


def period_of(facts: dict[str, Any]) -> tuple[str, bool]:
    """Inside, outside or unknown, and whether acceptance stood in for the start where that decides."""
    if "order" not in facts:
        return "unknown", False
    order = facts["order"]
    if order is None:
        return "outside", False
    at = datetime.fromisoformat(facts["injury_at"])

    def time(key: str) -> datetime | None:
        return datetime.fromisoformat(order[key]) if order.get(key) else None

    after = timedelta(0) if at >= NEW else timedelta(hours=1)
    begin, stood_in = (time("accepted_at"), False) if at < NEW else (time("started_at"), False)
    if at >= NEW and begin is None:
        begin, stood_in = time("accepted_at"), True
    end = time("completed_at")
    if end is not None and at > end + after:
        return "outside", False
    if begin is not None and at < begin:
        return "outside", False
    if begin is None or "completed_at" not in order:
        return "unknown", stood_in and begin is not None
    return "inside", stood_in


def oracle(facts: dict[str, Any]) -> dict[int, tuple[str, bool]]:
    """How each item stands by the contract: open or closed, and whether in principle only."""
    kind = facts.get("kind")
    concerns = {
        "accident": {1, 2}, "violence": {1}, "missing": {1}, "illness": {3}, "rescue": {4}, "old_wound": {5}, "other": {6},
    }  # fmt: skip
    new = datetime.fromisoformat(facts["injury_at"]) >= NEW
    answer: dict[int, tuple[str, bool]] = {}
    for item in range(1, 7):
        if facts.get("exclusions") or ("kind" in facts and item not in concerns[str(kind)]):
            answer[item] = ("closed", False)
            continue
        for_good = False
        outside = item in (1, 3) and period_of(facts)[0] == "outside"
        if item == 1:
            for_good = facts.get("activity") == "private"
        if item == 2:
            for_good = "activity" in facts and facts["activity"] not in ("way_home", "platform_management")
            for_good |= "accident_type" in facts and facts["accident_type"] not in ("traffic", "rail", "ferry", "train")
            for_good |= facts.get("traffic_responsibility") in ("main", "full") and facts.get("accident_type") not in (
                "rail", "ferry", "train",
            )  # fmt: skip
        if item == 3:
            start = facts.get("diagnosed_at") or facts.get("onset_at")
            for_good = "death_at" in facts and facts["death_at"] is None
            if facts.get("death_at") and start:
                took = datetime.fromisoformat(facts["death_at"]) - datetime.fromisoformat(start)
                for_good = took > timedelta(hours=48)
        if for_good or outside:
            answer[item] = ("closed", outside and new and not for_good)
        else:
            answer[item] = ("open", False)
    return answer


def moments() -> st.SearchStrategy[str]:
    """Instants that lie on each other often, about both sides of the change of the law."""
    base = st.sampled_from(["2025-06-30T23:00:00+08:00", "2025-07-01T00:00:00+08:00", "2025-08-01T12:00:00+08:00"])
    steps = st.sampled_from(
        [-48 * 3600000, -3600001, -3600000, -1, 0, 1, 1800000, 3600000, 3600001, 48 * 3600000, 48 * 3600000 + 1]
    )
    return st.builds(
        lambda start, step: (datetime.fromisoformat(start) + timedelta(milliseconds=step)).isoformat(), base, steps
    )


def facts() -> st.SearchStrategy[dict[str, Any]]:
    """Any facts: every key may be absent, most may be null."""
    time = st.none() | moments()
    order = st.none() | st.fixed_dictionaries(
        {"accepted_at": moments()}, optional={"started_at": time, "completed_at": time, "online": st.booleans()}
    )
    return st.fixed_dictionaries(
        {"place": st.just("jiangsu"), "injury_at": moments()},
        optional={
            "kind": st.sampled_from(KINDS),
            "accident_type": st.none() | st.sampled_from(TYPES),
            "activity": st.none() | st.sampled_from(ACTIVITIES),
            "order": order,
            "traffic_responsibility": st.none() | st.sampled_from(SHARES),
            "onset_at": time,
            "diagnosed_at": time,
            "death_at": time,
            "exclusions": st.just([]) | st.lists(st.sampled_from(FOUND), max_size=2),
        },
    )


def standing(told: dict[str, Any]) -> dict[int, tuple[str, bool]]:
    """How each item stands in the answer."""
    found = {item["item"]: ("open", False) for item in told["open"]}
    return found | {item["item"]: ("closed", item["in_principle"]) for item in told["closed"]}


@settings(max_examples=600, deadline=None)
@given(facts())
def test_it_answers_as_the_contract_says(told: dict[str, Any]) -> None:
    document = screen(read_facts(told)).document()
    assert standing(document) == oracle(told)
    assert len(document["open"]) + len(document["closed"]) == 6
    assert all(item["because"] for item in document["closed"])
    assert document["version_of_law"] == (
        "measures-2025" if datetime.fromisoformat(told["injury_at"]) >= NEW else "measures-2021"
    )


@settings(max_examples=400, deadline=None)
@given(facts())
@example(
    {
        "place": "jiangsu",
        "injury_at": "2025-08-01T12:00:00+08:00",
        "kind": "accident",
        "order": {"accepted_at": "2025-08-01T12:00:00+08:00"},
    }
)
def test_it_is_provisional_where_an_assumed_value_was_used(told: dict[str, Any]) -> None:
    document = screen(read_facts(told)).document()
    where = standing(document)
    kind = told.get("kind")
    _, stood_in = period_of(told)
    counted = bool(told.get("death_at") and (told.get("diagnosed_at") or told.get("onset_at")))
    if kind in ("accident", "violence", "missing") and where[1][0] == "open":
        assert document["provisional"] == stood_in
    if kind == "illness" and where[3][0] == "open":
        assert document["provisional"] == (stood_in or counted)
    if kind in ("rescue", "old_wound", "other") or told.get("exclusions"):
        assert not document["provisional"]


@settings(max_examples=300, deadline=None)
@given(
    facts(),
    st.sampled_from(["accident_type", "activity", "traffic_responsibility", "exclusions", "death_at", "order", "kind"]),
)
def test_a_fact_that_is_not_needed_changes_nothing(told: dict[str, Any], key: str) -> None:
    """What is absent and not named in `needs` cannot change how an item stands, whatever it turns out to be."""
    told = {name: value for name, value in told.items() if name != key}
    document = screen(read_facts(told)).document()
    if key in document["needs"]:
        return
    values: dict[str, list[Any]] = {
        "accident_type": [*TYPES, None], "activity": [*ACTIVITIES, None], "traffic_responsibility": [*SHARES, None],
        "exclusions": [["drunk"]], "death_at": [None, "2025-09-01T00:00:00+08:00"], "order": [None], "kind": KINDS,
    }  # fmt: skip
    if told.get("traffic_responsibility") in ("main", "full"):
        # A main or full share states a traffic accident; an accident of rail, ferry or train would contradict it.
        values["accident_type"] = ["traffic", "fall", "cut", "other", None]
    for value in values[key]:
        assert standing(screen(read_facts(told | {key: value})).document()) == standing(document)
