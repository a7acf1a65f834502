"""Every rule at its borders: what is just sound is left alone, what is just beyond is found, with its figures and its rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.control.ground import DAY, LIMITS, PLACE, account, case, found, handled, line, paid, receipt
from zhibao import law
from zhibao.access import rules as access
from zhibao.control import acts, outliers, rules
from zhibao.control.inspection.rules import STEPS
from zhibao.control.model import Advanced, Hit, Limit, Month, Proof, Spending


def test_every_point_has_its_rule_and_says_what_it_asks() -> None:
    assert set(rules.RULES) <= set(rules.points())
    for point in rules.points().values():
        assert point.question_zh.endswith("？") and point.question_en.endswith("?")
        assert point.step in STEPS and point.owner in rules.ANSWERS
        assert point.means_zh.endswith("。") and point.means_en.endswith(".") and point.frequency == "daily"
        assert point.about in ("person", "staff", "insurer") and (not point.duty or point.about != "staff")
        for post in point.duty:
            access.post(post)
        for cite in point.cites:
            law.book().provision(cite)
        for number in point.numbers:
            law.book().parameter(number)
        reads_an_assumption = any(number.startswith("control_") for number in point.numbers)
        assert point.mark == ("assumed" if reads_an_assumption else "official")


def test_the_parameters_are_numbers_of_the_law() -> None:
    assert acts.limits_on("570000", date(2026, 11, 27)) == LIMITS
    assert law.book().number("control_overlap_days", place="330000", on=date(2026, 11, 27)).mark == "assumed"
    assert law.book().number("control_overlap_days", place="570000", on=date(2026, 11, 27)).mark == "official"


def a_limit(fen: int) -> Limit:
    return Limit("A1/death_lump_sum", PLACE, case(1), "death_lump_sum", fen, 100_000, DAY, ("work-injury-regulation §39(1)(3)",), "assumed")


def test_a_limit_itself_is_kept_and_a_fen_more_is_not() -> None:
    assert found("above_limit", limits=[a_limit(100_000)]) == []
    (hit,) = found("above_limit", limits=[a_limit(100_001)])
    assert (hit.amount_fen, hit.figures["limit_fen"], hit.mark) == (1, 100_000, "assumed")
    assert "1000.01" in hit.zh and "work-injury-regulation §39(1)(3)" in hit.en


def test_a_line_outside_the_catalogue_counts_only_where_it_was_accepted() -> None:
    outside = line(2, 500, 0, entry=False)
    assert found("outside_catalogue", receipts=[receipt(lines=(line(), replace(outside, accepted_fen=0)))]) == []
    (hit,) = found("outside_catalogue", receipts=[receipt(lines=(line(), replace(outside, by_officer=True)))])
    assert hit.subject == f"bill:{case(1)}-B1#2" and "经办人决定" in hit.zh
    assert found("outside_catalogue", receipts=[receipt(lines=(line(1, 500, 0, entry=False, allowed_fen=None),))]) == []
    assert found("other_share", receipts=[receipt(lines=(outside,))]) == []


@pytest.mark.parametrize(("accepted", "hits"), [(8_999, 1), (9_000, 0), (9_001, 1)])
def test_another_share_than_the_catalogue_gives_is_found_by_a_fen(accepted: int, hits: int) -> None:
    told = found("other_share", receipts=[receipt(lines=(line(1, 10_000, 9_000, accepted_fen=accepted),))])
    assert len(told) == hits and all(hit.amount_fen == 1 for hit in told)


def test_one_receipt_in_two_cases_and_one_that_was_refused() -> None:
    first, again = receipt(1), receipt(2, receipt_key="key 1", on=DAY + timedelta(1))
    (hit,) = found("receipt_twice", receipts=[again, first])
    assert hit.subject == f"bill:{again.bill_no}" and hit.figures["cases"] == 2
    assert hit.rows == (f"bill:{first.bill_no}", f"bill:{again.bill_no}")
    refused = replace(again, lines=(line(accepted_fen=0),))
    assert found("receipt_twice", receipts=[first, refused]) == []
    assert found("receipt_twice", receipts=[first, receipt(2)]) == []


@pytest.mark.parametrize(("lines", "same_person", "hits"), [(1, False, 0), (2, False, 0), (3, False, 1), (1, True, 1)])
def test_the_same_content_of_many_lines_or_of_one_person(lines: int, same_person: bool, hits: int) -> None:
    held = tuple(line(number) for number in range(1, lines + 1))
    one = receipt(1, lines=held, lines_digest="same")
    other = receipt(2, lines=held, lines_digest="same", person=one.person if same_person else 999)
    assert len(found("content_twice", receipts=[one, other])) == hits
    assert found("content_twice", receipts=[one, replace(other, receipt_key=one.receipt_key)]) == []


@pytest.mark.parametrize(("begins", "hits"), [(10, 0), (9, 1), (11, 0)])
def test_a_transfer_shares_one_day_and_no_more(begins: int, hits: int) -> None:
    one = receipt(1, stay=True, last=DAY + timedelta(10))
    other = receipt(2, stay=True, person=one.person, first=DAY + timedelta(begins), last=DAY + timedelta(20))
    told = found("stay_twice", receipts=[one, other])
    assert len(told) == hits and all(hit.figures["days_shared"] == 2 for hit in told)
    assert found("stay_twice", receipts=[one, replace(other, person=1)]) == []
    assert found("stay_twice", receipts=[one, replace(other, stay=False, first=DAY)]) == []


@pytest.mark.parametrize(("apart", "hits"), [(0, 1), (3, 1), (4, 0)])
def test_the_same_benefit_for_injuries_so_near_that_they_may_be_one(apart: int, hits: int) -> None:
    one, other = paid(1), paid(2, person=101, injury_on=DAY + timedelta(apart))
    assert len(found("benefit_twice", paid=[one, other])) == hits
    assert found("benefit_twice", paid=[one, paid(3, person=101, case_no=one.case_no)]) == []
    assert found("benefit_twice", paid=[one, replace(other, benefit="medical_care")]) == []
    assert found("benefit_twice", paid=[one, replace(other, person=5)]) == []


def test_an_item_divided_among_payees_is_one_item() -> None:
    assert found("benefit_twice", paid=[paid(1), paid(1, payee="enterprise:X", ref="payable:9")]) == []


def peers(count: int, *others: int) -> list[outliers.Paid]:
    return [paid(number, 1_000_000 + 10_000 * (number % 5)) for number in range(1, count + 1)] + [
        paid(1_000 + number, fen) for number, fen in enumerate(others)
    ]


def test_an_amount_is_unusual_only_among_enough_peers() -> None:
    assert found("unusual_amount", paid=peers(19, 5_000_000)) == []
    assert len(found("unusual_amount", paid=peers(20, 5_000_000))) == 1
    (told,) = outliers.too_few(Spending(paid=tuple(peers(19, 5_000_000))), LIMITS)
    assert told.count == 20 and "20" in told.zh and "nothing is said" in told.en
    assert outliers.too_few(Spending(paid=tuple(peers(20, 5_000_000))), LIMITS) == []


def test_the_bound_by_hand() -> None:
    """Median 100, ratios 1, 1.1, 1.25: the usual ratio is 1.1 = 110/100 to the fifth, 1.61051."""
    among = outliers.usual([80, 100, 110])
    assert (among.median_fen, among.ratio) == (100, Fraction(11, 10))
    assert not among.unusual(161, LIMITS) and among.unusual(162, LIMITS)
    assert among.unusual(62, LIMITS) and not among.unusual(63, LIMITS)
    equal = outliers.usual([100] * 3)
    assert equal.ratio == 1 and not equal.unusual(149, LIMITS) and equal.unusual(150, LIMITS)


@given(st.lists(st.integers(1, 10**9), min_size=21, max_size=40), st.randoms(use_true_random=False))
def test_the_order_of_amounts_changes_nothing(amounts: list[int], rng: object) -> None:
    rows = [paid(number, fen) for number, fen in enumerate(amounts)]
    mixed = list(rows)
    rng.shuffle(mixed)  # type: ignore[attr-defined]
    subjects = {hit.subject for hit in found("unusual_amount", paid=rows)}
    assert subjects == {hit.subject for hit in found("unusual_amount", paid=mixed)}
    among = outliers.usual(amounts)
    assert sum(outliers.distance(one, among.median_fen) <= among.ratio for one in amounts) * 2 >= len(amounts)


def test_parts_of_one_item_are_compared_together() -> None:
    halves = [paid(50, 500_000), paid(50, 510_000, payee="enterprise:X", ref="payable:51")]
    assert found("unusual_amount", paid=[*peers(25), *halves]) == []


def near(number: int, fen: int = 290_000, days: int = 0, **change: object) -> object:
    return receipt(number, submitted_fen=fen, lane_limit_fen=300_000, on=DAY + timedelta(days), **change)


def test_five_receipts_just_below_the_limit_are_many_and_four_are_not() -> None:
    five = [near(number, days=number) for number in range(1, 6)]
    (hit,) = found("splitting", receipts=five)
    assert hit.subject == "clinic:clinic" and hit.figures["receipts"] == 5
    assert found("splitting", receipts=five[:4]) == []
    later = found("splitting", receipts=[*five, near(6, days=6)])
    assert [one.rows for one in later] == [hit.rows], "one more raises no second flag"


@pytest.mark.parametrize(("fen", "hits"), [(239_999, 0), (240_000, 1), (300_000, 1), (300_001, 0)])
def test_near_begins_at_eight_tenths_and_ends_at_the_limit(fen: int, hits: int) -> None:
    assert len(found("splitting", receipts=[near(number, fen, number) for number in range(1, 6)])) == hits


def test_ninety_days_and_half_of_all() -> None:
    assert len(found("splitting", receipts=[near(number, days=(number - 1) * 89 // 4) for number in range(1, 6)])) == 1
    assert found("splitting", receipts=[near(number, days=(number - 1) * 90 // 4) for number in range(1, 6)]) == []
    small = [near(number, 50_000, 3) for number in range(10, 15)]
    five = [near(number, days=number) for number in range(1, 6)]
    assert len(found("splitting", receipts=[*five, *small])) == 1
    assert found("splitting", receipts=[*five, *small, near(20, 50_000, 3)]) == []


def month(period: str, ended: str | None = None, because: str | None = None) -> Month:
    return Month("payable:1", PLACE, case(1), "disability_allowance", "person:101", period, 400_000, DAY, ended, because)


def test_the_last_month_is_due_and_the_next_is_not() -> None:
    assert found("paid_after_end", months=[month("2026-02"), month("2026-02", "2026-02", "death")]) == []
    (hit,) = found("paid_after_end", months=[month("2026-03", "2026-02", "death")])
    assert "死亡" in hit.zh and hit.amount_fen == 400_000


def proof(months: int) -> Proof:
    return Proof(PLACE, case(1), "disability_allowance", "person:101", "2025-01", months, 12, 400_000, DAY, ("taoyuan-2025-1 §56(4)",))


def test_the_interval_itself_is_in_time() -> None:
    assert found("no_yearly_check", proofs=[proof(12)]) == []
    (hit,) = found("no_yearly_check", proofs=[proof(13)])
    assert "待遇照常支付" in hit.zh


@pytest.mark.parametrize(("advanced", "eligible", "returned", "hits"), [(100, 100, 100, 0), (100, 200, 101, 1), (101, 100, 100, 1), (100, 200, 0, 0)])
def test_an_advance_beside_what_is_eligible_and_what_went_back(advanced: int, eligible: int, returned: int, hits: int) -> None:
    held = Advanced(PLACE, case(1), "medical_care", "enterprise:X", advanced, eligible, returned, DAY)
    told = found("advance_above", advances=[held])
    assert len(told) == hits and all(hit.amount_fen == 1 for hit in told)


def test_a_family_of_one_case_shares_an_account_and_strangers_do_not() -> None:
    assert found("shared_account", accounts=[account("x" * 20, 1), account("x" * 20, 2, 1), account("x" * 20, 3, 1, 9)]) == []
    (hit,) = found("shared_account", accounts=[account("x" * 20, 1), account("x" * 20, 2)])
    assert hit.subject == "account:" + "x" * 16 and hit.rows == ("person:1", "person:2")
    assert found("shared_account", accounts=[account("x", 1, 1), account("x", 1, 2)]) == [], "one person with two cases"


def test_the_same_hands_on_one_day() -> None:
    assert found("same_hands", handled=[handled()]) == []
    (hit,) = found("same_hands", handled=[handled(payers=frozenset({"b", "d"}))])
    assert hit.figures["persons"] == 1
    assert found("same_hands", handled=[handled(payers=frozenset({"b"}), released_on=DAY + timedelta(1))]) == []


def test_a_hit_is_the_same_while_its_peers_change() -> None:
    (before,) = found("unusual_amount", paid=peers(20, 5_000_000))
    (after,) = found("unusual_amount", paid=peers(30, 5_000_000))
    assert before.figures != after.figures and rules.digest(before) == rules.digest(after)
    assert rules.digest(replace(before, rows=("award:other",))) != rules.digest(before)


def test_a_hit_counts_on_its_newest_day() -> None:
    hit = Hit("same_hands", "s", PLACE, case(1), DAY, 1, "", "", {}, ())
    assert rules.within([hit], DAY, DAY) == [hit]
    assert rules.within([hit], DAY + timedelta(1), None) == [] == rules.within([hit], None, DAY - timedelta(1))
    assert rules.within([hit], None, None) == [hit]


def test_nothing_personal_stands_in_a_hit() -> None:
    held = [paid(1, 4_000_000), paid(2, 4_000_000, person=101)]
    for hit in found("benefit_twice", paid=held):
        assert "101" not in hit.zh + hit.en


@pytest.mark.parametrize(("area", "begins"), [("570000", "57"), ("570100", "5701"), ("570102", "570102"), ("500000", "50"), ("110000", "11")])
def test_what_the_codes_of_an_area_begin_with(area: str, begins: str) -> None:
    assert rules.prefix(area) == begins
