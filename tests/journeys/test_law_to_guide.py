"""The plain page on rights says what the numbers, the procedure and the formulas say, with marks; what is missing stands as missing."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest

from zhibao import law
from zhibao.benefits import assess, facts
from zhibao.edge import guide_page
from zhibao.journeys import law_to_guide
from zhibao.journeys.law_to_guide import guide

ON = date(2025, 9, 1)


def rows(page: dict[str, Any], section: str) -> dict[str, dict[str, Any]]:
    return {row["en"]: row for one in page["sections"] if one["id"] == section for row in one["rows"]}


@pytest.mark.parametrize("place", ["570100", "330000", "320000"])
def test_every_amount_is_what_the_formulas_give(place: str) -> None:
    page = guide(place, ON)
    assert len([one for one in page["amounts"] if one["id"].startswith("grade_")]) == 10
    for one in page["amounts"]:
        if not one["id"].startswith("grade_"):
            continue
        told = {"place": place, "injury_date": "2025-09-01", "confirmation_date": "2025-09-01", "appraisal_date": "2025-09-01", "grade": int(one["id"][6:]), "care_level": "none", "incapacity_period": None}
        found = {(line.benefit.value, line.amount_fen, line.mark) for line in assess.assess(facts.read(told), law.book()).lines}
        assert {(line["benefit"], line["amount_fen"], line["mark"]) for line in one["lines"]} == found


def test_periods_are_the_numbers_of_the_day_and_missing_ones_name_who_fills_them() -> None:
    own, zhejiang = rows(guide("570100", ON), "remedies"), rows(guide("zhejiang", ON), "remedies")
    name = law.book().parameter("reconsideration_period").en
    assert (own[name]["said_en"], own[name]["mark"], own[name]["cites"]) == ("60 calendar days", "official", ["taoyuan-2025-1 §36"])
    assert zhejiang[name]["said_en"] is None and "人力资源社会保障部" in zhejiang[name]["missing_zh"]
    # A later day shows the numbers of that day: the wages of 2025 are not recorded for Zhejiang.
    assert guide("zhejiang", date(2026, 11, 27))["missing"] > guide("zhejiang", ON)["missing"]


def test_articles_of_another_province_do_not_stand_on_the_page() -> None:
    cites = {one for section in guide("zhejiang", ON)["sections"] for row in section["rows"] for one in row["cites"]}
    assert cites and not any(one.startswith(("taoyuan", "jiangsu")) for one in cites)
    assert any(one.startswith("taoyuan") for section in guide("570100", ON)["sections"] for row in section["rows"] for one in row["cites"])


def test_assumed_values_make_it_provisional() -> None:
    assert guide("zhejiang", ON)["provisional"] is True and guide("570100", ON)["provisional"] is False


def test_before_the_scheme_began_there_is_no_page() -> None:
    with pytest.raises(law.BeforeScheme):
        guide("zhejiang", date(2020, 1, 1))


class Reading(HTMLParser):
    """The tags that stand open, and everything that is loaded from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.loaded: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.loaded += [str(value) for name, value in attrs if name in ("src", "href")]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_file_stands_alone_in_both_languages_with_the_same_bytes() -> None:
    page = guide("570100", ON)
    told, reading = guide_page.html(page), Reading()
    reading.feed(told)
    assert (reading.open, reading.loaded) == ([], []) and told == guide_page.html(guide("570100", ON))
    for text in (told, guide_page.markdown(page)):
        assert "一次性伤残补助金" in text and "disability lump sum" in text and "taoyuan-2025-1 §36" in text


def test_every_step_and_number_of_the_page_is_there() -> None:
    assert all(verb in law_to_guide.BY_VERB for verb, _ in law_to_guide._STEPS)
    assert all(name in law.book().parameters for _, names in law_to_guide._STEPS for name in names)
