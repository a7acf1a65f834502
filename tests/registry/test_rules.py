"""Who is enrolled where, in which tier and since when; how versions stand above each other; how links change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhibao import law
from zhibao.registry import rules
from zhibao.registry.model import (
    Industry,
    IndustryPeriod,
    Link,
    Origin,
    SchemeOfPlace,
    Tier,
    TierBasis,
    TierPeriod,
    Version,
)

NAMES_2025 = ["曹操出行", "美团", "饿了么", "达达", "闪送", "货拉拉", "快狗打车", "滴滴出行", "顺丰同城", "滴滴货运", "满帮省省"]
NEW = SchemeOfPlace("330000", date(2025, 7, 1), "official", ("a §1",), Tier.LOW, "assumed", ("readings §16",))
FIRST = replace(NEW, place="320000", began=date(2022, 7, 1), undecided_phases=(2022,), undecided_cites=("b §2",))


def versions(slug: str, scheme: SchemeOfPlace) -> list[Version]:
    listed = rules.enterprise_list()
    return rules.enrolments_of(next(e for e in listed.enterprises if e.slug == slug), listed, scheme)


def short(found: list[Version]) -> list[tuple[str, str | None, str, str, str | None]]:
    return [
        (
            v.industry.value,
            None if v.tier is None else v.tier.value,
            v.tier_basis.value,
            str(v.first),
            None if v.last is None else str(v.last),
        )
        for v in found
    ]


def test_the_list_names_the_enterprises_as_the_law_does() -> None:
    listed = rules.enterprise_list().enterprises
    assert [e.names[0].name for e in listed[:11]] == NAMES_2025
    assert len(listed) == 25 and [e.ordinal for e in listed] == list(range(1, 26))
    assert {e.phase: str(e.joined) for e in listed} == {2022: "2022-07-01", 2025: "2025-07-01", 2026: "2026-07-01"}
    assert [e.phase for e in listed].count(2022) == 7 and [e.phase for e in listed].count(2025) == 4
    assert "淘宝闪购" in {name.name for e in listed for name in e.names}


def test_every_citation_of_the_list_resolves() -> None:
    listed = rules.enterprise_list()
    cites = {cite for e in listed.enterprises for cite in e.cites}
    cites |= {cite for e in listed.enterprises for part in (*e.names, *e.industries) for cite in part.cites}
    cites |= {cite for place in listed.places for cite in place.cites} | set(listed.tiers_cites)
    cites |= {cite for place in listed.places for branch in place.branches for cite in branch.cites}
    for cite in sorted(cites):
        assert law.book().provision(cite) is not None


def test_in_a_new_province_everybody_begins_with_the_scheme_and_delivery_at_the_entry_tier() -> None:
    assert short(versions("meituan", NEW)) == [("instant_delivery", "low", "entry", "2025-07-01", None)]
    assert short(versions("caocao", NEW)) == [("ride_hailing", None, "none", "2025-07-01", None)]
    assert versions("meituan", NEW)[0].mark == "assumed"
    assert versions("didi", NEW)[0].mark == "official"
    assert short(versions("t3", NEW)) == [("ride_hailing", None, "none", "2026-07-01", None)]
    assert versions("t3", NEW)[0].mark == "reported"
    assert not any(cite.startswith("zhejiang") for cite in versions("t3", NEW)[0].cites)


def test_in_a_first_pilot_province_the_first_batch_waits_for_its_decision() -> None:
    assert short(versions("meituan", FIRST)) == [
        ("food_delivery", None, "none", "2022-07-01", "2025-06-30"),
        ("instant_delivery", None, "undecided", "2025-07-01", None),
    ]
    assert short(versions("dada", FIRST)) == [
        ("instant_delivery", None, "none", "2022-07-01", "2025-06-30"),
        ("instant_delivery", None, "undecided", "2025-07-01", None),
    ]
    assert short(versions("sf_intracity", FIRST)) == [("instant_delivery", "low", "entry", "2025-07-01", None)]
    assert "b §2" in versions("meituan", FIRST)[1].cites


def test_a_published_tier_holds_for_its_period_and_then_waits_again() -> None:
    tier = TierPeriod(date(2025, 7, 1), date(2026, 12, 31), "official", ("r §2",), "美团", Tier.HIGH)
    found = versions("meituan", replace(NEW, tiers=(tier,)))
    assert short(found) == [
        ("instant_delivery", "high", "decision", "2025-07-01", "2026-12-31"),
        ("instant_delivery", None, "undecided", "2027-01-01", None),
    ]
    fictional = SchemeOfPlace("570000", date(2022, 7, 1), "official", (), Tier.LOW, "official", (), tiers=(tier,))
    assert [v.mark for v in versions("meituan", fictional)] == ["official"] * 3
    assert versions("t3", fictional) == []


def listed_with(*industries: IndustryPeriod) -> list[Version]:
    """The enrolments of an enterprise of the first batch that works in these industries."""
    listed = rules.enterprise_list()
    meituan = next(e for e in listed.enterprises if e.slug == "meituan")
    return rules.enrolments_of(replace(meituan, industries=industries), listed, FIRST)


def test_what_ended_before_the_tiers_has_none() -> None:
    delivery = Industry("instant_delivery")
    before = listed_with(IndustryPeriod(None, date(2024, 12, 31), "official", (), delivery))
    assert short(before) == [("instant_delivery", None, "none", "2022-07-01", "2024-12-31")]
    to_the_day = listed_with(IndustryPeriod(None, date(2025, 6, 30), "official", (), delivery))
    assert short(to_the_day) == [("instant_delivery", None, "none", "2022-07-01", "2025-06-30")]
    beyond = listed_with(IndustryPeriod(None, date(2025, 7, 1), "official", (), delivery))
    assert short(beyond)[1:] == [("instant_delivery", None, "undecided", "2025-07-01", "2025-07-01")]


def test_only_the_tier_of_the_enterprise_and_of_the_time_counts() -> None:
    def tier(name: str, first: date | None, last: date | None, of: Tier = Tier.HIGH) -> TierPeriod:
        return TierPeriod(first, last, "official", (), name, of)

    def found(*tiers: TierPeriod) -> list[tuple[str | None, str, str | None]]:
        return [(one[1], one[3], one[4]) for one in short(versions("meituan", replace(NEW, tiers=tiers)))]

    assert found(tier("饿了么", None, None)) == [("low", "2025-07-01", None)]
    assert found(tier("美团", None, None)) == [("high", "2025-07-01", None)]
    assert found(tier("美团", date(2025, 1, 1), date(2025, 6, 30))) == [(None, "2025-07-01", None)]
    assert found(tier("美团", None, date(2025, 7, 1))) == [("high", "2025-07-01", "2025-07-01"), (None, "2025-07-02", None)]


def test_a_tier_ends_with_the_enrolment_it_belongs_to() -> None:
    tier = TierPeriod(date(2025, 8, 1), None, "official", (), "美团", Tier.HIGH)
    listed = rules.enterprise_list()
    meituan = next(e for e in listed.enterprises if e.slug == "meituan")
    ended = replace(meituan, industries=(IndustryPeriod(None, date(2025, 9, 30), "official", (), Industry("instant_delivery")),))
    for last, until in ((None, "2025-09-30"), (date(2025, 8, 31), "2025-08-31"), (date(2025, 12, 31), "2025-09-30")):
        found = short(rules.enrolments_of(ended, listed, replace(NEW, tiers=(replace(tier, last=last),))))
        assert [one[4] for one in found if one[1] == "high"] == [until]


def test_an_open_period_is_covered_by_an_open_version_only() -> None:
    (open_,) = versions("meituan", NEW)
    assert rules.within([open_], date(2025, 7, 1), None)
    assert not rules.within([replace(open_, last=date(2025, 12, 31))], date(2025, 7, 1), None)


def test_a_province_of_2026_begins_in_2026() -> None:
    late = replace(NEW, place="520000", began=date(2026, 7, 1))
    assert {v.first for slug in ("meituan", "didi", "t3") for v in versions(slug, late)} == {date(2026, 7, 1)}


_DAYS = st.dates(date(2025, 7, 1), date(2025, 9, 30))


@st.composite
def layers(draw: st.DrawFn) -> list[Version]:
    found = []
    for order in range(draw(st.integers(1, 6))):
        first = draw(_DAYS)
        last = draw(st.one_of(st.none(), st.dates(first, date(2025, 10, 31))))
        tier = draw(st.sampled_from([None, Tier.LOW, Tier.HIGH]))
        origin = draw(st.sampled_from(list(Origin)))
        found.append(
            Version("e", "330000", Industry("instant_delivery"), tier, TierBasis.DECISION, first, last, "official", (),
                    origin, draw(st.integers(1, 2)), order)
        )  # fmt: skip
    return found


@given(layers(), _DAYS)
def test_on_any_day_the_highest_layer_stands(known: list[Version], day: date) -> None:
    newest = max((v.edition for v in known if v.origin is Origin.DATA), default=0)
    standing = [
        v
        for v in known
        if v.first <= day <= (v.last or date.max) and (v.origin is Origin.DECISION or v.edition == newest)
    ]
    expected = max(standing, key=lambda v: (v.origin is Origin.DECISION, v.order), default=None)
    flat = rules.flatten(known)
    held = [v for v in flat if v.first <= day <= (v.last or date.max)]
    assert len(held) == (0 if expected is None else 1)
    if expected is not None:
        assert (held[0].tier, held[0].order) == (expected.tier, expected.order)


@given(layers(), _DAYS, st.integers(0, 40))
def test_within_is_true_only_when_every_day_is_covered(known: list[Version], first: date, length: int) -> None:
    flat = rules.flatten(known)
    last = first + timedelta(days=length)
    days = [first + timedelta(days=n) for n in range(length + 1)]
    assert rules.within(flat, first, last) == all(
        any(v.first <= day <= (v.last or date.max) for v in flat) for day in days
    )


_DAY1, _DAY10, _DAY20 = date(2025, 7, 1), date(2025, 7, 10), date(2025, 7, 20)


@pytest.mark.parametrize(
    ("links", "first", "last", "added", "ended", "refused"),
    [
        ([], _DAY1, None, Link(_DAY1, None), None, None),
        ([Link(_DAY1, None)], _DAY1, None, None, None, None),
        ([Link(_DAY1, None)], _DAY10, None, None, None, None),
        ([Link(_DAY10, None)], _DAY1, None, Link(_DAY1, date(2025, 7, 9)), None, None),
        ([Link(_DAY1, None)], _DAY1, _DAY20, None, (Link(_DAY1, None), _DAY20), None),
        ([Link(_DAY10, None)], _DAY1, _DAY20, Link(_DAY1, date(2025, 7, 9)), (Link(_DAY10, None), _DAY20), None),
        ([Link(_DAY10, None)], _DAY1, date(2025, 7, 5), Link(_DAY1, date(2025, 7, 5)), None, None),
        ([Link(_DAY1, _DAY20)], _DAY1, _DAY20, None, None, None),
        ([Link(_DAY1, _DAY20)], _DAY10, _DAY10, None, None, None),
        ([Link(_DAY1, _DAY20)], _DAY1, None, None, None, "link_already_ended"),
        ([Link(_DAY1, _DAY10)], _DAY20, None, Link(_DAY20, None), None, None),
        ([Link(_DAY1, None, "A")], _DAY1, None, Link(_DAY1, None), None, None),
    ],
)
def test_what_a_reported_period_changes(
    links: list[Link],
    first: date,
    last: date | None,
    added: Link | None,
    ended: tuple[Link, date] | None,
    refused: str | None,
) -> None:
    change = rules.change_of_links(links, first, last, None)
    assert (change.add, change.end, change.refused) == (added, ended, refused)


@given(st.lists(st.tuples(_DAYS, st.one_of(st.none(), st.integers(0, 60))), max_size=12))
def test_open_links_never_overlap_and_the_same_report_again_changes_nothing(
    reports: list[tuple[date, int | None]],
) -> None:
    links: list[Link] = []
    for first, length in reports:
        last = None if length is None else first + timedelta(days=length)
        change = rules.change_of_links(links, first, last, None)
        if change.end is not None:
            links.remove(change.end[0])
            links.append(replace(change.end[0], last=change.end[1]))
        if change.add is not None:
            assert change.add.first not in {link.first for link in links}
            links.append(change.add)
        assert sum(link.last is None for link in links) <= 1
        if change.refused is None:
            again = rules.change_of_links(links, first, last, None)
            assert again.add is None and again.end is None and again.refused is None
