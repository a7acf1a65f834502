"""Where a case belongs and which agency pays."""

from __future__ import annotations

from datetime import date

import pytest

from zhibao.cases.jurisdiction import jurisdiction, pays
from zhibao.kit.errors import CallerFault

AUGUST = date(2025, 8, 1)


def test_the_city_of_the_place_of_injury_is_competent() -> None:
    told = jurisdiction("330106", AUGUST)
    assert (told.prefecture, told.province, told.decided_by) == ("330100", "330000", "place_of_injury")
    assert told.provisional  # assumed nationally
    assert jurisdiction("570371", AUGUST).prefecture == "570300"
    assert not jurisdiction("570371", AUGUST).provisional


def test_zhejiang_pays_by_the_city_agency_and_no_other() -> None:
    told = jurisdiction("330106", AUGUST)
    assert (told.paying_agency, told.paying_cites, told.paying_mark) == (
        "city_agency",
        ("zhejiang-2025-44 §2(5)",),
        "official",
    )
    assert pays(told, "330100")
    assert not pays(told, "330106")
    assert not pays(told, "330200")


def test_a_province_that_has_not_said_who_pays_asks() -> None:
    told = jurisdiction("370102", AUGUST)
    assert told.paying_agency is None
    assert "paying_agency" in told.needs
    with pytest.raises(CallerFault, match="paying_agency_open"):
        pays(told, "370100")


def test_an_order_taken_in_another_province_is_shown_and_stays_with_the_place_of_injury() -> None:
    told = jurisdiction("330106", AUGUST, place_of_acceptance="310101")
    assert told.cross_province
    assert told.prefecture == "330100"
    assert told.cites == ("readings §38", "guizhou-2026 §3")
    assert not jurisdiction("330106", AUGUST, place_of_acceptance="330206").cross_province


def test_a_number_that_does_not_exist_stops_no_report() -> None:
    told = jurisdiction("570100", date(2025, 5, 1))
    assert (told.prefecture, told.needs) == ("570100", ("jurisdiction_by",))
    assert told.provisional


def test_before_the_scheme_began_is_shown() -> None:
    before = jurisdiction("330106", date(2025, 6, 30)).before_scheme
    assert before is not None and before.date == date(2025, 7, 1)
    assert jurisdiction("330106", date(2025, 7, 1)).before_scheme is None


def test_a_province_alone_is_too_wide() -> None:
    with pytest.raises(CallerFault, match="place_too_wide"):
        jurisdiction("zhejiang", AUGUST)
