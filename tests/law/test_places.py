"""The tree of places and the tax offices."""

from __future__ import annotations

from pathlib import Path

import pytest

from zhibao import law
from zhibao.kit.errors import CallerFault
from zhibao.law.places import Places


@pytest.mark.parametrize("text", ["zhejiang", "Zhejiang", "浙江", "浙江省", "330000", " 330000 "])
def test_a_province_is_found_by_any_of_its_names(text: str) -> None:
    place = law.places().resolve(text)
    assert (place.code, place.level, place.province) == ("330000", "province", "330000")


def test_every_province_and_the_corps_and_the_fictional_one_are_there() -> None:
    provinces = law.places().provinces()
    assert len(provinces) == 33
    assert {place.code for place in provinces if place.fictional} == {"570000"}
    for place in provinces:
        assert law.places().resolve(place.slug) == place
        assert law.places().resolve(place.name_zh) == place


@pytest.mark.parametrize(
    ("code", "prefecture"),
    [
        ("330106", "330100"), ("330100", "330100"), ("330299", "330200"), ("332500", "331100"),
        ("332522", "331100"), ("320571", "320500"), ("570371", "570300"), ("570102", "570100"),
    ],
)  # fmt: skip
def test_the_city_of_a_county(code: str, prefecture: str) -> None:
    assert law.places().prefecture_of(code) == prefecture


def test_a_province_is_no_city() -> None:
    with pytest.raises(CallerFault) as fault:
        law.places().prefecture_of("330000")
    assert fault.value.code == "place_too_wide"


def test_an_unlisted_county_of_a_known_province_is_no_refusal() -> None:
    places = law.places()
    assert not places.known_county("330999")
    place = places.resolve("330999")
    assert (place.level, place.province, place.known) == ("county", "330000", False)
    assert places.tax_office("330999").id == "330000"


@pytest.mark.parametrize("code", ["990106", "000106", "33010", "3301066", "３３０１０６", "33010a", "", "nowhere"])
def test_an_unknown_place_is_refused_with_a_remedy(code: str) -> None:
    with pytest.raises(CallerFault) as fault:
        law.places().resolve(code)
    assert fault.value.code == "unknown_place"
    assert fault.value.remedy_zh
    assert fault.value.remedy_en


def test_a_name_of_two_cities_asks_for_the_code() -> None:
    with pytest.raises(CallerFault) as fault:
        law.places().resolve("taizhou")
    assert fault.value.code == "ambiguous_place"
    assert law.places().resolve("台州").code == "331000"
    assert law.places().resolve("泰州").code == "321200"


@pytest.mark.parametrize(
    ("code", "office", "mark"),
    [
        ("330106", "330000", "official"), ("330000", "330000", "official"),
        ("330203", "330200", "official"), ("330200", "330200", "official"),
        ("320583", "320000", "official"), ("320571", "320571", "assumed"), ("320500", "320000", "official"),
        ("440305", "440300", "official"), ("210203", "210200", "assumed"),
        ("570102", "570000", "official"), ("570221", "570200", "official"),
        ("570302", "570000", "official"), ("570371", "570371", "official"),
    ],
)  # fmt: skip
def test_the_narrowest_tax_office_collects(code: str, office: str, mark: str) -> None:
    found = law.places().tax_office(code)
    assert (found.id, found.mark) == (office, mark)


def test_cities_and_counties_of_the_two_provinces_are_complete() -> None:
    places = law.places()
    assert len(places.children("330000")) == 11
    assert len(places.children("320000")) == 13
    counties = [place for place in places if place.level == "county"]
    assert sum(place.province == "330000" for place in counties) == 90
    assert sum(place.province == "320000" for place in counties) == 95 + 1  # and 苏州工业园区
    assert all(places.known_county(code) for code in ("330113", "330114", "330383", "320613", "570371"))


def test_a_former_code_leads_to_its_successor() -> None:
    assert law.places().resolve("332500").code == "331100"
    assert law.places().resolve("330103").name_zh == "拱墅区"


def test_the_way_up() -> None:
    assert law.places().path("570371") == ("570371", "570300", "570000", "000000")
    assert law.places().path("330999") == ("330999", "330900", "330000", "000000")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('[province]\n999999 = ["甲", "A"]\n', "place_form"),
        ('[county]\n330106 = ["甲", "A"]\n', "place_parent"),
        ('[country]\n000000 = ["国", "C"]\n[[tax_office]]\nid = "x"\n', "tax_office_form"),
        ('[country]\n000000 = ["国", "C"]\n[[tax_office]]\nid = "1"\nzh = "局"\nen = "O"\ncovers = ["110000"]\n'
         'cites = ["a §1"]\nmark = "official"\n', "tax_office_covers"),
        ("[country\n", "toml_form"),
    ],
)  # fmt: skip
def test_defects_of_the_places_are_told(tmp_path: Path, text: str, code: str) -> None:
    (tmp_path / "places.toml").write_text(text, encoding="utf-8")
    with pytest.raises(law.LawDefects) as fault:
        Places.load(tmp_path)
    assert code in {defect.code for defect in fault.value.defects}
