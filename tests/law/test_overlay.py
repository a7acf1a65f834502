"""A file of supposed numbers goes before the law in its own book alone, and is judged like a file of the law."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from zhibao import law
from zhibao.kit.errors import CallerFault
from zhibao.law.overlay import overlaid

ON = date(2026, 6, 1)
HEAD = '[pack]\njurisdiction = "570000"\n\n'


def written(folder: Path, body: str, name: str = "supposed.toml", head: str = HEAD) -> Path:
    path = folder / name
    path.write_text(head + body, encoding="utf-8")
    return path


def value(value: str = '"50000.00"', *, name: str = "death_lump_sum", mark: str = "assumed", more: str = "", cites: str = "work-injury-regulation §39(1)(3)") -> str:
    return f'[[parameter]]\nname = "{name}"\nvalue = [ {{ from = 2026-01-01, value = {value}, mark = "{mark}", cites = ["{cites}"]{more} }} ]\n'


def test_it_goes_before_the_law_in_its_own_book_alone(tmp_path: Path) -> None:
    held = law.book().number("death_lump_sum", place="570000", on=ON)
    made = overlaid(written(tmp_path, value()))
    found = made.book.number("death_lump_sum", place="570100", on=ON)
    assert (found.value_fen, found.mark, found.provisional) == (5_000_000, "assumed", True)
    assert law.book().number("death_lump_sum", place="570000", on=ON) == held != found
    # Another province, and a day before it begins, stand as they stood.
    for place, day in (("330000", ON), ("570000", date(2025, 12, 31))):
        assert made.book.number("death_lump_sum", place=place, on=day) == law.book().number("death_lump_sum", place=place, on=day)
    assert (made.begins, made.provinces) == (date(2026, 1, 1), ("570000",))
    assert made.document()[0]["value"] == "50000.00"


def test_it_verifies_no_day_that_the_law_has_not_verified(tmp_path: Path) -> None:
    made = overlaid(written(tmp_path, value()))
    with pytest.raises(law.MissingNumber):
        made.book.number("death_lump_sum", place="570000", on=date(2029, 1, 1))


def test_a_province_is_named_from_a_national_file(tmp_path: Path) -> None:
    body = value(more=', places = ["330000", "320000"]')
    made = overlaid(written(tmp_path, body, head='[pack]\njurisdiction = "000000"\n\n'))
    assert made.provinces == ("320000", "330000")
    assert overlaid(written(tmp_path, value(), head='[pack]\njurisdiction = "000000"\n\n')).provinces == ()


@pytest.mark.parametrize("body, said", [
    (value(mark="official"), "is marked assumed, not official"),
    (value("1.5"), "never as a float"),
    (value('"many"'), "has not the form money"),
    (value(cites="nowhere §1"), "leads nowhere"),
    (value(name="death_lump_summ"), "Missing: zh"),
    (value(more=", recorded = 2026-01-01"), "leave `recorded` out"),
    ('[[parameter]]\nname = "death_lump_sum"\ngap = [ { from = 2026-01-01, state = "open" } ]\n', "holds values, no gaps"),
    ("[[parameter\n", "Not valid TOML"),
])  # fmt: skip
def test_what_is_wrong_is_refused_with_its_place(tmp_path: Path, body: str, said: str) -> None:
    with pytest.raises(CallerFault) as refused:
        overlaid(written(tmp_path, body))
    assert refused.value.code == "overlay_defects" and said in refused.value.en and "supposed.toml" in refused.value.zh


def test_a_new_number_is_no_supposition(tmp_path: Path) -> None:
    body = (
        '[[parameter]]\nname = "kindness"\nzh = "善意"\nen = "kindness"\nunit = "money"\nkind = "amount"\nreckoned_on = "injury"\nfilled_by = "mohrss"\n'
        'question_zh = "？"\nquestion_en = "?"\nvalue = [ { from = 2022-07-01, value = "1.00", mark = "assumed", cites = ["readings §1"] } ]\n'
    )
    with pytest.raises(CallerFault) as refused:
        overlaid(written(tmp_path, body))
    assert refused.value.code == "overlay_defects"


@pytest.mark.parametrize("name, code", [("taoyuan.toml", "overlay_name"), ("supposed.txt", "overlay_name")])
def test_its_name_is_its_own(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(CallerFault) as refused:
        overlaid(written(tmp_path, value(), name))
    assert refused.value.code == code
    with pytest.raises(CallerFault) as refused:
        overlaid(tmp_path / "nothing.toml")
    assert refused.value.code == "no_file"
    with pytest.raises(CallerFault) as refused:
        overlaid(written(tmp_path, ""))
    assert refused.value.code == "overlay_empty"
