"""The decisions of access: posts kept apart, regions, steps of a grant, the wait after misses, the yearly review."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from zhibao.access import misses, rules
from zhibao.access.model import Area, AreaKind, Group, Limits
from zhibao.access.quota import Buckets
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault

NOON = datetime(2026, 3, 2, 12, tzinfo=ZONE)
APART = (Group.BUSINESS, Group.FINANCE, Group.DATA_ADMINISTRATION, Group.INTERNAL_CONTROL, Group.DEPARTMENT)


@pytest.mark.parametrize("one", sorted(rules.posts()))
def test_posts_of_groups_kept_apart_are_not_held_together(one: str) -> None:
    first, wrong = rules.post(one), []
    for other in sorted(rules.posts()):
        second = rules.post(other)
        together = {first.group, second.group}
        apart = len(together) == 2 and (together <= set(APART) or bool(together & {Group.OVERSIGHT, Group.PARTY}))
        if rules.apart(first, second) is not apart or rules.apart(second, first) is not apart:
            wrong.append(other)
    assert wrong == []


@pytest.mark.parametrize(
    ("area", "of", "inside"),
    [
        (Area(AreaKind.CITY, "570100"), Area(AreaKind.PROVINCE, "570000"), True),
        (Area(AreaKind.COUNTY, "570102"), Area(AreaKind.CITY, "570100"), True),
        (Area(AreaKind.CITY, "570200"), Area(AreaKind.CITY, "570100"), False),
        (Area(AreaKind.PROVINCE, "570000"), Area(AreaKind.CITY, "570100"), False),
        (Area(AreaKind.CITY, "330100"), Area(AreaKind.PROVINCE, "570000"), False),
        (Area(AreaKind.ENTERPRISE, "91570000MA0000002X"), Area(AreaKind.PROVINCE, "570000"), True),
        (Area(AreaKind.ENTERPRISE, "91570000MA0000002X"), Area(AreaKind.CITY, "570100"), False),
        (Area(AreaKind.PERSON, "7"), Area(AreaKind.CITY, "570100"), True),
        (Area(AreaKind.PERSON, "7"), Area(AreaKind.PERSON, "8"), False),
        (Area(AreaKind.PERSON, "7"), Area(AreaKind.PERSON, "7"), True),
    ],
)
def test_an_area_lies_within_a_region_or_not(area: Area, of: Area, inside: bool) -> None:
    assert rules.within(area, of) is inside


@pytest.mark.parametrize(
    ("taken", "step", "may"),
    [
        ([], "reviewed", True), ([], "approved", False), (["reviewed"], "approved", True), (["reviewed"], "reviewed", False),
        ([], "refused", True), (["refused"], "approved", False), (["reviewed", "approved"], "kept", True),
        (["reviewed", "approved", "revoked"], "kept", False), (["reviewed", "approved", "revoked"], "approved", False), ([], "revoked", False),
    ],
)  # fmt: skip
def test_a_grant_goes_one_way(taken: list[str], step: str, may: bool) -> None:
    if may:
        rules.check_grant_step(taken, step)
    else:
        with pytest.raises(CallerFault, match="grant_step"):
            rules.check_grant_step(taken, step)


def test_a_step_is_of_its_post() -> None:
    rules.check_post_of_step("approved", Actor("a", "grant_approver"))
    for step, post in (("approved", "grant_reviewer"), ("reviewed", "grant_applicant"), ("kept", "grant_applicant"), ("revoked", "case_clerk")):
        with pytest.raises(CallerFault, match="role_not_permitted"):
            rules.check_post_of_step(step, Actor("a", post))


def test_a_session_ends_by_both_limits() -> None:
    limits = Limits(timedelta(minutes=30), timedelta(hours=12))
    hour = timedelta(hours=1)
    assert rules.session_holds(NOON, NOON + hour, NOON + hour + timedelta(minutes=30), limits)
    assert not rules.session_holds(NOON, NOON + hour, NOON + hour + timedelta(minutes=30, seconds=1), limits)
    assert not rules.session_holds(NOON, NOON + 12 * hour, NOON + 12 * hour + timedelta(seconds=1), limits)


@pytest.mark.parametrize(
    ("confirmed", "on", "due"),
    [
        (date(2025, 3, 2), date(2026, 3, 1), False), (date(2025, 3, 2), date(2026, 3, 2), True),
        (date(2024, 2, 29), date(2025, 2, 28), False), (date(2024, 2, 29), date(2025, 3, 1), True),
    ],
)  # fmt: skip
def test_the_yearly_review_comes_after_twelve_months(confirmed: date, on: date, due: bool) -> None:
    assert rules.review_due(confirmed, on) is due


@pytest.mark.parametrize(("count", "since", "wait"), [(4, 0, 0), (5, 0, 5), (5, 4, 1), (5, 5, 0), (6, 0, 10), (8, 0, 40), (40, 0, 60), (40, 61, 0)])
def test_the_wait_doubles_up_to_its_limit(count: int, since: int, wait: int) -> None:
    assert misses.seconds_to_wait(count, timedelta(seconds=since), 5, timedelta(minutes=1)) == wait


def test_a_bucket_fills_evenly() -> None:
    buckets = Buckets()
    assert [buckets.take("m", 3, NOON) for _ in range(3)] == [0, 0, 0]
    assert buckets.take("m", 3, NOON) == 20
    assert buckets.take("other", 3, NOON) == 0
    assert buckets.take("m", 3, NOON + timedelta(seconds=19)) == 1
    assert buckets.take("m", 3, NOON + timedelta(seconds=21)) == 0
    assert [buckets.take("m", 3, NOON + timedelta(hours=1)) for _ in range(4)] == [0, 0, 0, 20]
