"""Screening by hand: each sentence of the rule at its edge, and what is refused of a bad file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from zhibao.cases.screening import screen
from zhibao.cases.screening_facts import read_facts
from zhibao.cli import cases_screen
from zhibao.kit.errors import CallerFault

ORDER = {
    "accepted_at": "2025-08-01T12:00:00",
    "started_at": "2025-08-01T12:05:00",
    "completed_at": "2025-08-01T12:30:00",
}
OLD_ORDER = {"accepted_at": "2025-05-01T12:00:00", "completed_at": "2025-05-01T12:30:00"}
FULL: dict[str, Any] = {
    "place": "zhejiang", "injury_at": "2025-08-01T12:10:00", "kind": "accident", "accident_type": "traffic",
    "activity": "delivering", "order": ORDER, "traffic_responsibility": "none", "exclusions": [],
}  # fmt: skip
OLD = FULL | {"place": "jiangsu", "injury_at": "2025-05-01T12:10:00", "order": OLD_ORDER}
ILL = {
    "place": "zhejiang", "injury_at": "2025-08-01T12:10:00", "kind": "illness", "order": ORDER, "exclusions": [],
    "onset_at": "2025-08-01T12:10:00", "diagnosed_at": "2025-08-01T13:00:00", "death_at": "2025-08-02T00:00:00",
}  # fmt: skip
HOME = FULL | {"activity": "way_home", "order": None}


def told(facts: dict[str, Any]) -> dict[str, Any]:
    """The answer to facts; a fact given as ... is left out."""
    return screen(read_facts({key: value for key, value in facts.items() if value is not ...})).document()


def stands(facts: dict[str, Any], item: int) -> str:
    """How an item stands: open, closed, or closed in principle."""
    document = told(facts)
    if item in [one["item"] for one in document["open"]]:
        return "open"
    closed = next(one for one in document["closed"] if one["item"] == item)
    return "in_principle" if closed["in_principle"] else "closed"


# (facts, what differs, the item, how it stands)
TABLE: list[tuple[dict[str, Any], dict[str, Any], int, str]] = [
    # item 1, order task period of 2025: from the start of execution to completion, both ends inside
    (FULL, {}, 1, "open"),
    (FULL, {"injury_at": "2025-08-01T12:05:00"}, 1, "open"),
    (FULL, {"injury_at": "2025-08-01T12:04:59.999"}, 1, "in_principle"),
    (FULL, {"injury_at": "2025-08-01T12:30:00"}, 1, "open"),
    (FULL, {"injury_at": "2025-08-01T12:30:00.001"}, 1, "in_principle"),
    (FULL, {"injury_at": "2025-08-01T13:30:00"}, 1, "in_principle"),
    (FULL, {"injury_at": "2025-08-01T04:10:00Z"}, 1, "open"),
    (FULL, {"order": None}, 1, "in_principle"),
    (FULL, {"order": ...}, 1, "open"),
    (FULL, {"order": ORDER | {"completed_at": None}, "injury_at": "2025-08-01T18:00:00"}, 1, "open"),
    (FULL, {"order": {"accepted_at": "2025-08-01T12:00:00", "completed_at": None}, "injury_at": "2025-08-01T12:00:00"}, 1, "open"),
    (FULL, {"order": {"accepted_at": "2025-08-01T12:00:00", "completed_at": None}, "injury_at": "2025-08-01T11:59:59.999"}, 1, "in_principle"),
    (FULL, {"order": ORDER | {"started_at": None}, "injury_at": "2025-08-01T12:01:00"}, 1, "open"),
    (FULL, {"order": {}}, 1, "open"),
    # item 1, the period of 2021: from acceptance to one hour after completion
    (OLD, {}, 1, "open"),
    (OLD, {"injury_at": "2025-05-01T12:00:00"}, 1, "open"),
    (OLD, {"injury_at": "2025-05-01T11:59:59.999"}, 1, "closed"),
    (OLD, {"injury_at": "2025-05-01T13:30:00"}, 1, "open"),
    (OLD, {"injury_at": "2025-05-01T13:30:00.001"}, 1, "closed"),
    (OLD, {"order": None}, 1, "closed"),
    (OLD, {"order": OLD_ORDER | {"started_at": "2025-05-01T12:20:00"}}, 1, "open"),
    # the change of the law at midnight in China
    (OLD, {"injury_at": "2025-06-30T23:59:59.999", "order": {"accepted_at": "2025-06-30T22:00:00", "completed_at": "2025-06-30T23:30:00"}}, 1, "open"),
    (OLD, {"injury_at": "2025-07-01T00:00:00", "order": {"accepted_at": "2025-06-30T22:00:00", "completed_at": "2025-06-30T23:30:00"}}, 1, "in_principle"),
    (OLD, {"injury_at": "2025-06-30T15:59:59.999Z", "order": {"accepted_at": "2025-06-30T22:00:00", "completed_at": "2025-06-30T23:30:00"}}, 1, "open"),
    (OLD, {"injury_at": "2025-06-30T16:00:00Z", "order": {"accepted_at": "2025-06-30T22:00:00", "completed_at": "2025-06-30T23:30:00"}}, 1, "in_principle"),
    # item 1, activity
    (FULL, {"activity": "waiting"}, 1, "open"),
    (FULL, {"activity": "to_pickup"}, 1, "open"),
    (FULL, {"activity": "way_home"}, 1, "open"),
    (FULL, {"activity": "private"}, 1, "closed"),
    (FULL, {"activity": "private", "order": None}, 1, "closed"),
    (FULL, {"activity": ...}, 1, "open"),
    (FULL, {"activity": "waiting", "order": None}, 1, "in_principle"),
    # item 1, own fault does not matter; kinds
    (FULL, {"traffic_responsibility": "full"}, 1, "open"),
    (FULL, {"kind": "violence"}, 1, "open"),
    (FULL, {"kind": "missing"}, 1, "open"),
    (FULL, {"kind": "illness"}, 1, "closed"),
    (FULL, {"kind": "rescue"}, 1, "closed"),
    (FULL, {"kind": ...}, 1, "open"),
    # item 2
    (HOME, {}, 2, "open"),
    (HOME, {"activity": "platform_management"}, 2, "open"),
    (HOME, {"activity": "delivering"}, 2, "closed"),
    (HOME, {"activity": None}, 2, "closed"),
    (HOME, {"activity": ...}, 2, "open"),
    (HOME, {"traffic_responsibility": "minor"}, 2, "open"),
    (HOME, {"traffic_responsibility": "equal"}, 2, "open"),
    (HOME, {"traffic_responsibility": "unknown"}, 2, "open"),
    (HOME, {"traffic_responsibility": "main"}, 2, "closed"),
    (HOME, {"traffic_responsibility": "full"}, 2, "closed"),
    (HOME, {"traffic_responsibility": ...}, 2, "open"),
    (HOME, {"traffic_responsibility": "full", "accident_type": "rail"}, 2, "open"),
    (HOME, {"traffic_responsibility": "main", "accident_type": "ferry"}, 2, "open"),
    (HOME, {"traffic_responsibility": "full", "accident_type": "train"}, 2, "open"),
    (HOME, {"traffic_responsibility": "main", "accident_type": ...}, 2, "closed"),
    (HOME, {"accident_type": ...}, 2, "open"),
    (HOME, {"accident_type": "fall"}, 2, "closed"),
    (HOME, {"accident_type": "cut"}, 2, "closed"),
    (HOME, {"accident_type": "other"}, 2, "closed"),
    (HOME, {"kind": "violence"}, 2, "closed"),
    # item 3
    (ILL, {}, 3, "open"),
    (ILL, {"death_at": None}, 3, "closed"),
    (ILL, {"death_at": ...}, 3, "open"),
    (ILL, {"death_at": "2025-08-03T13:00:00"}, 3, "open"),
    (ILL, {"death_at": "2025-08-03T13:00:00.001"}, 3, "closed"),
    (ILL, {"death_at": "2025-08-03T12:30:00", "diagnosed_at": None}, 3, "closed"),
    (ILL, {"death_at": "2025-08-03T12:10:00", "diagnosed_at": None}, 3, "open"),
    (ILL, {"diagnosed_at": None, "onset_at": None}, 3, "open"),
    (ILL, {"order": None}, 3, "in_principle"),
    (ILL, {"order": None, "death_at": None}, 3, "closed"),
    (ILL, {"order": None, "death_at": "2025-08-04T00:00:00"}, 3, "closed"),
    (ILL, {"kind": "accident"}, 3, "closed"),
    # items 4 to 6 and the exclusions
    (FULL, {"kind": "rescue", "order": None, "activity": "private"}, 4, "open"),
    (FULL, {"kind": "old_wound", "order": None}, 5, "open"),
    (FULL, {"kind": "other", "order": None}, 6, "open"),
    (FULL, {"kind": "other"}, 4, "closed"),
    (FULL, {"exclusions": ["drunk"]}, 1, "closed"),
    (FULL, {"exclusions": ["crime"], "kind": "rescue"}, 4, "closed"),
    (FULL, {"exclusions": ["suicide"], "order": None}, 1, "closed"),
    (HOME, {"exclusions": ["drugs", "self_harm"]}, 2, "closed"),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "differs", "item", "expected"), TABLE)
def test_every_edge_stands_as_written(facts: dict[str, Any], differs: dict[str, Any], item: int, expected: str) -> None:
    assert stands(facts | differs, item) == expected


def test_the_table_is_long_enough() -> None:
    assert len(TABLE) >= 60


def test_each_item_cites_its_own_article_and_the_exclusion_its_number() -> None:
    document = told(FULL | {"kind": ...})
    assert {one["item"]: one["cites"][0] for one in document["open"] + document["closed"]} == {
        number: f"measures-2025 §11(1)({number})" for number in range(1, 7)
    }
    closed = told(OLD | {"exclusions": ["drunk", "suicide"]})["closed"]
    assert all({"measures-2021 §10(2)(2)", "measures-2021 §10(2)(3)"} <= set(one["cites"]) for one in closed)
    assert {one["because"] for one in closed if one["item"] == 1} == {"exclusions = drunk, suicide"}


def test_taoyuan_cites_its_own_measures_and_is_not_provisional() -> None:
    order = {"accepted_at": "2025-08-01T12:00:00", "started_at": None, "completed_at": None}
    document = told(FULL | {"place": "570100", "order": order})
    assert not document["provisional"]
    assert {"taoyuan-2025-1 §9(1)", "taoyuan-2025-1 §9(2)"} <= set(document["open"][0]["cites"])
    assert told(FULL | {"order": order})["provisional"]


def test_the_start_of_the_rescue_hours_is_provisional() -> None:
    assert told(ILL)["provisional"]
    assert told(ILL | {"death_at": None})["provisional"] is False
    assert told(ILL | {"place": "taoyuan"})["provisional"] is False
    # 桃源 names the diagnosis; that the onset stands in for it is our reading there too.
    assert told(ILL | {"place": "taoyuan", "diagnosed_at": None})["provisional"]


def test_what_is_missing_is_named() -> None:
    assert told({"place": "zhejiang"})["needs"] == ["injury_at"]
    assert told({})["needs"] == ["place", "injury_at"]
    assert told(HOME | {"accident_type": ...})["needs"] == ["accident_type"]
    assert told(FULL)["needs"] == []
    assert told(FULL | {"exclusions": ...})["needs"] == ["exclusions"]
    assert set(told(ILL | {"diagnosed_at": ..., "onset_at": ...})["needs"]) == {"diagnosed_at", "onset_at"}
    assert told(FULL | {"order": {"accepted_at": "2025-08-01T12:00:00"}})["needs"] == [
        "order.started_at",
        "order.completed_at",
    ]
    assert told(FULL | {"kind": "other"})["needs"] == ["other_situations"]
    assert told(FULL | {"kind": "other", "place": "taoyuan"})["needs"] == []


def test_an_accident_before_the_scheme_began_is_shown_and_goes_to_an_officer() -> None:
    document = told(FULL | {"injury_at": "2025-06-30T23:59:59", "order": None})
    assert document["before_scheme"]["began"] == "2025-07-01"
    assert (document["version_of_law"], document["provisional"]) == ("measures-2021", True)
    assert "before_scheme" not in told(FULL | {"injury_at": "2025-07-01T00:00:00"})
    earliest = told(FULL | {"place": "taoyuan", "injury_at": "2022-06-30T23:59:59"})
    assert (earliest["open"], earliest["version_of_law"]) == ([], None)
    assert earliest["before_scheme"]["began"] == "2022-07-01"


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ({"kind": "fal"}, "kind"),
        ({"kind": None}, "kind"),
        ({"place": None}, "place"),
        ({"injury_at": None}, "injury_at"),
        ({"injury_at": "yesterday"}, "injury_at"),
        ({"injury_at": 5}, "injury_at"),
        ({"acident_type": "rail"}, "acident_type"),
        ({"accident_type": "plane"}, "accident_type"),
        ({"activity": ["waiting"]}, "activity"),
        ({"traffic_responsibility": True}, "traffic_responsibility"),
        ({"order": []}, "order"),
        ({"order": {"accepted_at": "x"}}, "order.accepted_at"),
        ({"order": {"online": "yes"}}, "order.online"),
        ({"exclusions": "drunk"}, "exclusions"),
        ({"exclusions": ["tired"]}, "exclusions"),
        ({"death_at": {}}, "death_at"),
        ({"kind": "\ud800"}, "kind"),
        ({"place": "\ud800"}, "place"),
    ],
)
def test_a_bad_fact_is_refused_with_its_key(wrong: dict[str, Any], key: str) -> None:
    with pytest.raises(CallerFault) as refusal:
        told(FULL | wrong)
    assert refusal.value.place == key
    assert refusal.value.exit_code == 2
    assert key in refusal.value.zh and key in refusal.value.en


def test_no_instant_is_too_far_away() -> None:
    far = OLD_ORDER | {"completed_at": "9999-12-31T23:59:59"}
    assert stands(OLD | {"order": far}, 1) == "open"
    assert stands(ILL | {"death_at": "9999-12-31T23:59:59", "onset_at": "0001-01-02T00:00:00"}, 3) == "closed"


def test_a_place_nobody_knows_is_refused() -> None:
    with pytest.raises(CallerFault, match="unknown_place"):
        told(FULL | {"place": "atlantis"})


def test_the_command_reads_a_file_and_needs_no_home(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "facts.json"
    file.write_text(json.dumps(FULL), encoding="utf-8")
    cases_screen.screen(file, as_json=True)
    assert json.loads(capsys.readouterr().out) == told(FULL)
    cases_screen.screen(file)
    shown = capsys.readouterr().out
    assert "第1项" in shown and "a person decides" in shown
    file.write_text("{", encoding="utf-8")
    for path in (file, tmp_path / "absent.json"):
        with pytest.raises(CallerFault):
            cases_screen.screen(path)


@pytest.mark.parametrize("at", ["2025-08-01", "20250801", "2025-W31-5", "2025-W31", " 2025-08-01 "])
def test_a_day_without_a_time_of_day_is_no_instant(at: str) -> None:
    for facts in ({"injury_at": at}, {"order": {"accepted_at": at}}, {"death_at": at}):
        with pytest.raises(CallerFault, match=r"^facts_form"):
            read_facts({"place": "zhejiang", **facts})
    assert read_facts({"place": "zhejiang", "injury_at": "2025-08-01T00:00"}).injury_at


def test_a_word_of_an_order_that_nobody_reads_is_refused() -> None:
    with pytest.raises(CallerFault, match=r"^unknown_fact") as refused:
        read_facts({"place": "zhejiang", "order": {"acceptedat": "2025-08-01T12:00:00"}})
    assert (refused.value.place, refused.value.remedy_en) == ("order.acceptedat", "Did you mean order.accepted_at?")


def test_a_diagnosis_nobody_has_told_may_reopen_what_the_onset_closes() -> None:
    late = {
        "place": "zhejiang", "injury_at": "2025-08-01T12:00:00", "kind": "illness", "exclusions": [], "activity": "delivering",
        "order": {"accepted_at": "2025-08-01T11:00:00", "started_at": "2025-08-01T11:05:00", "completed_at": None},
        "onset_at": "2025-08-01T12:00:00", "death_at": "2025-08-03T12:00:01",
    }  # fmt: skip
    assert (stands(late, 3), told(late)["needs"]) == ("closed", ["diagnosed_at"])
    assert told({**late, "diagnosed_at": None})["needs"] == []
    assert stands({**late, "diagnosed_at": "2025-08-01T13:00:00"}, 3) == "open"
    # What closes it for good needs nothing more.
    assert told({**late, "exclusions": ["drunk"]})["needs"] == []


def test_a_fact_that_stands_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "facts.json"
    path.write_text('{"place": "zhejiang", "activity": "private", "activity": "delivering"}', encoding="utf-8")
    with pytest.raises(CallerFault, match=r"^json_form"):
        cases_screen.read_json(path)
