"""The numbers of the law as they stand: boundaries, refusals, derived values, and what 桃源 offers."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from typing import Any

import pytest

from zhibao import law
from zhibao.kit.clock import today
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import round_half_up, yuan
from zhibao.law.book import Book

JULY = date(2025, 7, 1)
JUNE = date(2025, 6, 30)


def number(name: str, place: str = "zhejiang", on: date = date(2025, 8, 1), **by: Any) -> law.Value:
    return law.book().number(name, place=place, on=on, by=by)


def test_all_citations_of_numbers_and_tax_offices_resolve() -> None:
    assert law.book().citation_defects() == []


def test_nothing_is_recorded_in_the_future() -> None:
    Book.load(law.FOLDER, law.places(), on=max(today(), date(2026, 11, 1)))


def test_code_lists_cite_what_exists() -> None:
    assert law.code_list("form").zh_of("confirmation") == "职业伤害确认结论书"
    for item in law.code_lists().values():
        assert all(law.book().provisions.resolves(cite) for cite in item.cites), item.name


def test_no_float_stands_in_any_file_of_the_law() -> None:
    def refuse(text: str) -> None:
        raise AssertionError(f"float {text}")

    files = list(law.FOLDER.rglob("*.toml"))
    assert len(files) > 8
    for path in files:
        tomllib.loads(path.read_text(encoding="utf-8"), parse_float=refuse)


def test_planning_ids_do_not_stand_in_the_files() -> None:
    planning = re.compile(r"\b(?:N-\d|Z[GTPW]?-\d|J[CGW]?-\d|W[ABC]?-\d|AH-\d|MN-\d|Q\d\d\b)")
    for path in law.FOLDER.rglob("*.toml"):
        assert not planning.search(path.read_text(encoding="utf-8")), path.name


# boundaries


@pytest.mark.parametrize(
    ("place", "on", "keys", "value"),
    [
        ("jiangsu", JUNE, {"industry": "ride_hailing"}, "0.04"),
        ("jiangsu", JULY, {"industry": "ride_hailing"}, "0.01"),
        ("jiangsu", JUNE, {"industry": "instant_delivery"}, "0.04"),
        ("jiangsu", JUNE, {"industry": "food_delivery"}, "0.06"),
        ("zhejiang", JULY, {"industry": "instant_delivery", "tier": "low"}, "0.07"),
        ("zhejiang", JULY, {"industry": "instant_delivery", "tier": "high"}, "0.25"),
        ("330106", JULY, {"industry": "intracity_freight"}, "0.18"),
        ("taoyuan", JUNE, {"industry": "intracity_freight"}, "0.20"),
        ("taoyuan", JULY, {"industry": "intracity_freight"}, "0.18"),
    ],
)
def test_the_base_contribution_on_both_sides_of_the_first_of_july(
    place: str, on: date, keys: dict[str, str], value: str
) -> None:
    found = number("base_contribution", place, on, **keys)
    assert (found.value, found.value_fen, found.unit) == (value, yuan(value), "yuan_per_order")


def test_an_industry_without_tiers_takes_none_and_one_with_tiers_needs_one() -> None:
    assert number("base_contribution", industry="ride_hailing", tier=None).value == "0.01"
    with pytest.raises(CallerFault) as fault:
        number("base_contribution", industry="instant_delivery")
    assert fault.value.code == "number_needs_key"
    assert fault.value.facts["keys"] == ["tier"]


def test_food_delivery_is_known_not_to_exist_any_more() -> None:
    with pytest.raises(law.MissingNumber, match="does not exist") as fault:
        number("base_contribution", industry="food_delivery")
    assert fault.value.facts["state"] == "none"


@pytest.mark.parametrize(
    ("on", "value"),
    [
        (JUNE, {"starts": "accepted_at", "ends": "completed_at", "minutes_after": 60}),
        (JULY, {"starts": "started_at", "ends": "completed_at", "minutes_after": 0}),
    ],
)
def test_the_order_task_period_by_version(on: date, value: dict[str, Any]) -> None:
    found = number("order_task_period", "jiangsu", on)
    assert (found.value, found.mark) == (value, "official")


def test_time_limits_by_version() -> None:
    old, new = (
        number("platform_filing_limit", "jiangsu", JUNE),
        number("platform_filing_limit", "jiangsu", JULY),
    )
    assert (old.value, old.unit, old.starts) == (3, "working_days", "accident")
    assert (new.value, new.unit, new.starts) == (30, "days", "report")
    assert [number("decision_limit_clear", "jiangsu", on).value for on in (JUNE, JULY)] == [10, 7]
    assert [number("decision_limit", "jiangsu", on).value for on in (JUNE, JULY)] == [30, 30]


@pytest.mark.parametrize(
    ("on", "value"),
    [
        (date(2025, 12, 31), "1083760"), (date(2026, 1, 1), "1130040"), (date(2026, 12, 31), "1130040"),
    ],
)  # fmt: skip
def test_the_death_lump_sum_by_year_of_death(on: date, value: str) -> None:
    found = number("death_lump_sum", on=on)
    assert (found.value, found.value_fen) == (value, yuan(value))


def test_a_year_that_is_not_published_is_missing_and_says_when_it_will_be() -> None:
    with pytest.raises(law.MissingNumber, match="January 2027") as fault:
        number("death_lump_sum", on=date(2027, 1, 1))
    assert fault.value.facts["filled_by_zh"] == "国家统计局"


# refusals


def test_a_day_before_the_scheme_names_its_first_day_and_citation() -> None:
    with pytest.raises(law.BeforeScheme) as fault:
        number("base_contribution", on=JUNE, industry="ride_hailing")
    assert fault.value.exit_code == 2
    assert fault.value.facts["began"] == "2025-07-01"
    assert "zhejiang-2025-44 §2(7)" in fault.value.facts["cites"]
    with pytest.raises(law.BeforeScheme, match="2026-07-01"):
        number("base_contribution", "jilin", date(2026, 6, 30), industry="ride_hailing")
    assert number("base_contribution", "jilin", date(2026, 7, 1), industry="ride_hailing").value == "0.01"


def test_beyond_the_verified_period_the_book_refuses() -> None:
    assert number("base_contribution", on=date(2027, 12, 31), industry="ride_hailing").value == "0.01"
    with pytest.raises(law.MissingNumber, match="verified period ends 2027-12-31"):
        number("base_contribution", on=date(2028, 1, 1), industry="ride_hailing")


@pytest.mark.parametrize(
    ("name", "place", "keys", "office"),
    [
        ("rate_bands", "zhejiang", {}, "国家税务总局"),
        ("minimum_wage", "330106", {}, "省人民政府"),
        ("payment_due_day", "zhejiang", {}, "税务"),
        ("tier_by_platform", "jiangsu", {"platform": "美团"}, "省社会保险经办机构"),
        ("urban_private_wage", "jiangsu", {}, "省统计局"),
        ("benefit_wage", "jiangsu", {}, "省统计局"),
        ("gap_mode_scope", "jiangsu", {}, "财政"),
    ],
)
def test_what_nobody_has_established_says_whose_it_is_to_fill(
    name: str, place: str, keys: dict[str, str], office: str
) -> None:
    with pytest.raises(law.MissingNumber) as fault:
        law.book().number(name, place=place, on=date(2025, 8, 1), by=keys)
    told = fault.value
    assert name in told.en
    assert name in told.zh
    assert office in told.facts["filled_by_zh"]
    assert told.facts["question_zh"] in told.zh
    assert told.facts["question_en"] in told.en
    assert told.remedy_zh
    assert told.remedy_en


def test_an_unknown_name_key_or_word_is_refused() -> None:
    with pytest.raises(law.UnknownNumber, match="base_contributions") as fault:
        number("base_contributions")
    assert "base_contribution" in (fault.value.remedy_en or "")
    for keys in ({"colour": "red"}, {"industry": "rockets"}):
        with pytest.raises(CallerFault) as other:
            law.book().number("base_contribution", place="zhejiang", on=JULY, by=keys)
        assert other.value.code == "unknown_key"
    with pytest.raises(CallerFault) as place:
        number("base_contribution", "atlantis")
    assert place.value.code == "unknown_place"


# what the provinces say


def test_zhejiang_enters_at_low_and_floats_in_2027() -> None:
    entry = number("entry_tier", industry="instant_delivery")
    assert (entry.value, entry.mark, entry.provisional) == ("low", "assumed", True)
    floats = number("float_begins")
    assert (floats.as_date, floats.mark) == (date(2027, 1, 1), "reported")
    assert number("tier_needs_decision", batch="2022").value is False
    assert (number("entry_factor").value, number("entry_factor").mark) == ("1", "reported")


def test_jiangsu_first_batch_needs_decisions_and_its_bases_are_flagged() -> None:
    assert number("tier_needs_decision", "jiangsu", batch="2022").value is True
    assert number("tier_needs_decision", "jiangsu", batch="2025").value is False
    assert number("factor_needs_decision", "jiangsu", batch="2022").value is True
    assert number("base_contribution", "jiangsu", industry="ride_hailing").mark == "assumed"
    assert [pack.state for pack in law.book().packs if pack.file == "jiangsu-plan.toml"] == ["open"]


def test_a_value_of_one_province_is_not_official_in_another() -> None:
    assert number("jurisdiction_by", "guangdong").mark == "official"
    assert number("jurisdiction_by", "zhejiang").mark == "assumed"
    assert number("fast_lane_confirmation_limit", "hainan", date(2026, 1, 5)).value == 2
    with pytest.raises(law.MissingNumber):
        number("fast_lane_confirmation_limit", "zhejiang", date(2026, 1, 5))


def test_the_formula_of_zhejiang_is_not_lent_to_jiangsu() -> None:
    for name in ("gap_surplus", "gap_rounding", "pool_province_share_deficit_budget"):
        assert number(name).provisional
        with pytest.raises(law.MissingNumber):
            number(name, "jiangsu")


def test_minimum_wage_by_city_in_taoyuan() -> None:
    wages = {code: number("minimum_wage", code).value for code in ("570102", "570200", "570371", "570402")}
    assert wages == {"570102": "2160", "570200": "2160", "570371": "1940", "570402": "1770"}
    with pytest.raises(law.MissingNumber, match="by city"):
        number("minimum_wage", "taoyuan")


def test_a_wage_is_found_by_day_or_by_year_of_the_statistic() -> None:
    assert number("urban_private_wage").value == "77230"
    assert number("urban_private_wage", statistic_year=2022).value == "71934"
    assert number("contribution_wage", statistic_year="2023").value == "8310"
    with pytest.raises(law.MissingNumber):
        number("urban_private_wage", on=date(2026, 1, 1))
    with pytest.raises(law.MissingNumber):
        number("urban_private_wage", statistic_year=2019)


def test_a_correction_is_replayed_as_it_was_known() -> None:
    book = law.book()

    def known(as_of: date) -> object:
        return book.number("hospital_meal_rate", place="taoyuan", on=date(2025, 8, 1), as_of=as_of).value

    assert [known(day) for day in (date(2025, 8, 31), date(2025, 9, 1))] == ["50.00", "60.00"]
    with pytest.raises(law.MissingNumber, match="as known on 2025-06-24"):
        known(date(2025, 6, 24))


# derived values


def _entries(name: str) -> list[law.Entry]:
    return law.book().parameter(name).entries


def test_the_benefit_wage_is_the_urban_private_wage_of_the_year_before_by_twelve_in_whole_yuan() -> None:
    wages = {(entry.place, entry.statistic_year): entry for entry in _entries("urban_private_wage")}
    derived = _entries("benefit_wage")
    assert {entry.place for entry in derived} == {"330000", "320000", "570000"}
    for entry in derived:
        series = wages[entry.place, entry.statistic_year]
        assert entry.statistic_year == entry.valid_from.year - 1
        assert entry.valid_to is not None
        assert entry.valid_from.year == entry.valid_to.year
        assert entry.value_fen == 100 * round_half_up(Fraction(series.value_fen or 0, 100 * 12))
        assert entry.mark == ("official" if entry.place == "570000" else "assumed")
    assert number("benefit_wage").value == "6436"


def test_the_death_lump_sum_is_twenty_times_urban_income() -> None:
    incomes = {(entry.place, entry.valid_from): entry.value_fen for entry in _entries("urban_income")}
    for entry in _entries("death_lump_sum"):
        assert entry.value_fen == 20 * (incomes[entry.place, entry.valid_from] or 0)


def test_shares_of_percentages_agree_with_the_law() -> None:
    months = [number("disability_lump_sum_months", grade=grade).value for grade in range(1, 11)]
    assert months == [27, 25, 23, 21, 18, 16, 13, 11, 9, 7]
    shares = [str(number("disability_allowance_rate", grade=grade).exact) for grade in range(1, 5)]
    assert shares == ["9/10", "17/20", "4/5", "3/4"]
    with pytest.raises(law.MissingNumber, match="grade 5"):
        number("disability_allowance_rate", grade=5)


# the book as a whole


def test_each_national_number_is_established_in_taoyuan_and_nothing_there_is_provisional() -> None:
    book = law.book()
    open_in_taoyuan: list[str] = []
    for name, parameter in book.parameters.items():
        if parameter.home != law.COUNTRY or name == "national_urban_private_wage":
            continue
        words = [
            {"platform": ["美团"], "statistic_year": ["2023"]}.get(key) or [word for word in book.dimension(key).terms if word not in book.dimension(key).in_preparation]
            for key in parameter.keys
        ]
        for on, case in product((date(2025, 7, 15), date(2026, 6, 30)), product(*words)):
            by = dict(zip(parameter.keys, case, strict=True))
            try:
                value = book.number(name, place="570102", on=on, by=by)
            except law.MissingNumber as missing:
                if missing.facts.get("state") != "none":
                    open_in_taoyuan.append(missing.en)
            else:
                assert value.mark == "official", (name, by)
                assert value.place.startswith("57"), (name, by)
    assert not open_in_taoyuan


def test_one_day_of_each_period_leads_to_its_entry() -> None:
    """The lookup agrees with a plain reading of the entries, at both ends of every period."""
    book = law.book()
    checked = 0
    for parameter, item in book.numbers():
        began = book.scheme_began(item.place).date
        for on in {item.valid_from, item.valid_to or item.valid_from + timedelta(days=30)}:
            if on < began or on > date(2027, 12, 31) or not isinstance(item, law.Entry):
                continue
            found = book.number(parameter.name, place=item.place, on=on, by=dict(item.keys), as_of=item.recorded)
            assert found.value == item.value, (parameter.name, item)
            checked += 1
    assert checked > 400


def test_every_number_is_bilingual_and_assumed_means_provisional() -> None:
    for parameter, item in law.book().numbers():
        assert any("\u4e00" <= sign <= "\u9fff" for sign in parameter.zh), parameter.name
        assert parameter.en.isascii() or "‘" in parameter.en or "’" in parameter.en, parameter.name
        if isinstance(item, law.Gap):
            assert item.question_zh
            assert item.question_en


def test_reading_the_law_and_one_number_is_quick() -> None:
    """In a process of its own, as a command does it. The bound is wide: the machine may be busy."""
    code = (
        "import time; t = time.perf_counter()\n"
        "from zhibao import law; from datetime import date\n"
        "law.book().number('base_contribution', place='330000', on=date(2025, 7, 1), by={'industry': 'ride_hailing'})\n"
        "print(time.perf_counter() - t)"
    )
    times = [float(subprocess.check_output([sys.executable, "-c", code], text=True)) for _ in range(3)]
    assert min(times) < 1.0
