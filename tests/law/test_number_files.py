"""The loader of numbers: one planted defect after another, each found with file, line and parameter."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from zhibao import law
from zhibao.law.book import Book

TERMS = """
[dimension.tier]
zh = "档次"
en = "tier"
[dimension.tier.term]
low = ["低", "low"]
high = ["高", "high"]
[office]
ministry = ["部", "the ministry"]
province = ["省", "the province"]
"""

PACK = """
[pack]
jurisdiction = "000000"
verified_from = 2022-07-01
verified_to = 2027-12-31
recorded = 2026-01-01
"""

SCHEME = """
[[parameter]]
name = "scheme_began"
zh = "开始"
en = "start"
unit = "date"
kind = "date"
reckoned_on = "day"
filled_by = "ministry"
question_zh = "未公布。"
question_en = "Not published."
value = [
  { place = "000000", from = 2022-07-01, value = 2022-07-01, mark = "official", cites = ["notice-1 §1"] },
]
"""

HEAD = """
[[parameter]]
name = "fee"
zh = "费"
en = "fee"
unit = "yuan"
kind = "amount"
reckoned_on = "order"
filled_by = "province"
question_zh = "未公布。"
question_en = "Not published."
"""

NOTICE = """---
id: notice-1
title_zh: 通知
title_en: Notice
issued: 2022-01-01
mark: official
---

## §1 开始 / Start
status: computed
carried_by: law.numbers

zh: 开始。

en: It starts.
"""


def _row(**fields: str) -> str:
    parts = {
        "from": "2022-07-01",
        "value": '"1.00"',
        "mark": '"official"',
        "cites": '["notice-1 §1"]',
    } | {name.rstrip("_"): text for name, text in fields.items()}
    return "  { " + ", ".join(f"{name} = {text}" for name, text in parts.items() if text) + " },"


def _values(*rows: str) -> str:
    return "\n".join(("value = [", *rows, "]\n"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "numbers").mkdir()
    (tmp_path / "provisions").mkdir()
    (tmp_path / "numbers" / "terms.toml").write_text(TERMS, encoding="utf-8")
    (tmp_path / "provisions" / "notice-1.md").write_text(NOTICE, encoding="utf-8")
    return tmp_path


def _load(folder: Path, parameter: str, *, province: str | None = None, pack: str = PACK) -> Book:
    (folder / "numbers" / "national.toml").write_text(pack + SCHEME + parameter, encoding="utf-8")
    if province is not None:
        text = (
            province if "[pack]" in province else f'[pack]\njurisdiction = "330000"\nrecorded = 2026-01-01\n{province}'
        )
        (folder / "numbers" / "zhejiang.toml").write_text(text, encoding="utf-8")
    return Book.load(folder, law.places(), on=date(2026, 6, 1))


def _cited(book: Book) -> list[law.Defect]:
    """Defects of citations of the numbers; the places of this book are the real ones and cite elsewhere."""
    return [defect for defect in book.citation_defects() if defect.file != "places"]


def _defects(folder: Path, parameter: str, *, province: str | None = None, pack: str = PACK) -> list[law.Defect]:
    with pytest.raises(law.LawDefects) as fault:
        _load(folder, parameter, province=province, pack=pack)
    assert all(defect.zh and defect.en and defect.file for defect in fault.value.defects)
    return list(fault.value.defects)


def test_a_sound_file_loads(folder: Path) -> None:
    book = _load(folder, HEAD + _values(_row()))
    value = book.number("fee", place="330000", on=date(2022, 7, 1))
    assert (value.value, value.value_fen, value.mark) == ("1.00", 100, "official")
    assert _cited(book) == []


@pytest.mark.parametrize(
    ("parameter", "code"),
    [
        (HEAD + _values(_row(value="1.00")), "float"),
        (HEAD.replace('unit = "yuan"', 'unit = "table"\ncolumns = ["a"]').replace("amount", "table")
         + _values(_row(value="[{ a = 0.5 }]")), "float"),
        (HEAD.replace('"yuan"', '"pounds"') + _values(_row()), "unknown_unit"),
        (HEAD + _values(_row(unit='"pounds"')), "unknown_unit"),
        (HEAD.replace('"amount"', '"thing"') + _values(_row()), "unknown_kind"),
        (HEAD.replace('"order"', '"whenever"') + _values(_row()), "unknown_reckoned_on"),
        (HEAD.replace('"province"', '"nobody"') + _values(_row()), "unknown_office"),
        (HEAD + _values(_row(mark='"rumoured"')), "unknown_mark"),
        (HEAD + _values(_row(mark="")), "unknown_mark"),
        (HEAD + _values(_row(cites="")), "no_citation"),
        (HEAD + _values(_row(cites="[]")), "no_citation"),
        (HEAD + 'keys = ["colour"]\n' + _values(_row()), "unknown_key"),
        (HEAD + 'keys = ["tier"]\n' + _values(_row(tier='"middle"')), "unknown_key"),
        (HEAD + _values(_row(tier='"low"')), "unknown_field"),
        (HEAD + "colour = 1\n" + _values(_row()), "unknown_field"),
        (HEAD + _values(_row(starts='"sunrise"')), "unknown_event"),
        (HEAD + _values(_row(from_="2022-07-01T00:00:00")), "period_form"),
        (HEAD + _values(_row(to="2022-06-30")), "period_reversed"),
        (HEAD + _values(_row(recorded="2026-06-02")), "recorded_in_future"),
        (HEAD + _values(_row(value='"1.001"')), "value_form"),
        (HEAD + _values(_row(value="100")), "value_form"),
        (HEAD + _values(_row(value='""')), "value_form"),
        (HEAD.replace('"yuan"', '"ratio"') + _values(_row(value='"a third"')), "value_form"),
        (HEAD.replace('"yuan"', '"choice"\nchoices = ["a", "b"]') + _values(_row(value='"c"')), "value_form"),
        (HEAD.replace('"yuan"', '"record"\ncolumns = ["a"]') + _values(_row(value='{ b = "1" }')), "value_form"),
        (HEAD.replace('"yuan"', '"days"') + _values(_row(value="true")), "value_form"),
        (HEAD + _values(_row(place='"330100"')), "local_not_allowed"),
        (HEAD + _values(_row(place='"990000"')), "unknown_place"),
        (HEAD, "empty_parameter"),
        (HEAD.replace('unit = "yuan"\n', "").replace("fee", "rate"), "parameter_fields"),
        (HEAD.replace('"fee"', '"Fee"', 1) + _values(_row()), "parameter_name"),
        (HEAD + _values(_row()) + HEAD + _values(_row()), "defined_twice"),
        (HEAD + _values(_row(to="2023-12-31")), "undeclared_gap"),
        (HEAD + _values(_row(from_="2023-01-01")), "undeclared_gap"),
        (HEAD + _values(_row(to="2023-12-31"), _row(from_="2024-01-02")), "undeclared_gap"),
        (HEAD + 'keys = ["tier"]\n' + _values(_row(tier='"low"')), "undeclared_gap"),
        (HEAD + _values(_row(to="2023-12-31"), _row(from_="2023-12-31")), "overlap"),
        (HEAD + 'keys = ["tier"]\n' + _values(_row(), _row(tier='"low"')), "overlap"),
        (HEAD + _values(_row()) + "gap = [\n  { from = 2025-01-01 },\n]\n", "overlap"),
        (HEAD + 'gap = [\n  { from = 2022-07-01, state = "perhaps" },\n]\n', "gap_form"),
    ],
)  # fmt: skip
def test_a_planted_defect_is_found(folder: Path, parameter: str, code: str) -> None:
    assert code in {defect.code for defect in _defects(folder, parameter)}


def test_a_defect_names_file_line_and_parameter(folder: Path) -> None:
    [defect] = _defects(folder, HEAD + _values(_row(), _row(from_="2024-01-01", value="0.5")))
    lines = (folder / "numbers" / "national.toml").read_text(encoding="utf-8").splitlines()
    assert (defect.code, defect.file, defect.subject) == ("float", "national.toml", "fee")
    assert defect.line is not None
    assert "value = 0.5" in lines[defect.line - 1]


def test_all_defects_are_told_at_once(folder: Path) -> None:
    found = _defects(folder, HEAD + _values(_row(mark='"rumoured"'), _row(value="1.5"), _row(cites="")))
    assert {"unknown_mark", "float", "no_citation"} <= {defect.code for defect in found}


def test_an_unresolved_citation_is_found(folder: Path) -> None:
    book = _load(folder, HEAD + _values(_row(cites='["notice-1 §2"]')))
    assert [(defect.code, defect.subject) for defect in _cited(book)] == [("unresolved_citation", "fee")]


def test_a_citation_in_another_spelling_than_the_canonical_is_a_defect(folder: Path) -> None:
    book = _load(folder, HEAD + _values(_row(cites='["notice-1 第一条"]')))
    assert [defect.code for defect in _cited(book)] == ["unresolved_citation"]


def test_recorded_before_the_cited_instrument_was_issued_is_nonsense(folder: Path) -> None:
    book = _load(folder, HEAD + _values(_row(recorded="2021-12-31")))
    assert [defect.code for defect in _cited(book)] == ["recorded_too_early"]


@pytest.mark.parametrize(
    ("pack", "code"),
    [
        (PACK.replace("000000", "999999"), "unknown_jurisdiction"),
        (PACK.replace("000000", "330100"), "unknown_jurisdiction"),
        (PACK + 'state = "perhaps"\n', "pack_state"),
        (PACK + "colour = 1\n", "unknown_field"),
        (PACK + 'state = "open"\n', "open_pack_with_values"),
        ("[pack\n", "toml_form"),
        ("", "unknown_jurisdiction"),
    ],
)
def test_a_defect_of_the_pack_is_found(folder: Path, pack: str, code: str) -> None:
    assert code in {defect.code for defect in _defects(folder, HEAD + _values(_row()), pack=pack)}


def test_a_file_that_is_not_utf8_is_told(folder: Path) -> None:
    (folder / "numbers" / "national.toml").write_bytes(PACK.encode() + "费".encode("gb18030"))
    with pytest.raises(law.LawDefects) as fault:
        Book.load(folder, law.places())
    assert "toml_form" in {defect.code for defect in fault.value.defects}


FEE = '[[parameter]]\nname = "fee"\n'


def test_a_province_holds_only_what_differs(folder: Path) -> None:
    book = _load(folder, HEAD + _values(_row()), province=FEE + _values(_row(from_="2024-01-01", value='"2.00"')))
    value = [book.number("fee", place="330100", on=date(year, 1, 1)).value for year in (2023, 2024)]
    assert value == ["1.00", "2.00"]
    assert book.number("fee", place="320000", on=date(2024, 1, 1)).value == "1.00"


def test_a_hole_in_a_province_never_falls_back_silently(folder: Path) -> None:
    rows = _values(_row(to="2023-12-31"), _row(from_="2025-01-01"))
    assert "undeclared_gap" in {defect.code for defect in _defects(folder, HEAD + _values(_row()), province=FEE + rows)}
    ends = _values(_row(to="2023-12-31"))
    assert "undeclared_gap" in {defect.code for defect in _defects(folder, HEAD + _values(_row()), province=FEE + ends)}


def test_a_gap_of_a_province_stops_the_national_value(folder: Path) -> None:
    book = _load(folder, HEAD + _values(_row()), province=FEE + "gap = [\n  { from = 2022-07-01 },\n]\n")
    with pytest.raises(law.MissingNumber):
        book.number("fee", place="zhejiang", on=date(2024, 1, 1))
    assert book.number("fee", place="jiangsu", on=date(2024, 1, 1)).value == "1.00"


def test_a_local_value_stands_only_where_the_province_allows_it(folder: Path) -> None:
    local = _values(_row(place='"330100"', value='"3.00"'))
    assert "local_not_allowed" in {d.code for d in _defects(folder, HEAD + _values(_row()), province=FEE + local)}
    book = _load(folder, HEAD + _values(_row()), province=FEE + "local_allowed = true\n" + local)
    assert book.number("fee", place="330106", on=date(2024, 1, 1)).value == "3.00"
    assert book.number("fee", place="330203", on=date(2024, 1, 1)).value == "1.00"


def test_a_province_cannot_speak_for_another(folder: Path) -> None:
    foreign = FEE + "local_allowed = true\n" + _values(_row(place='"320100"'))
    assert "unknown_place" in {defect.code for defect in _defects(folder, HEAD + _values(_row()), province=foreign)}


def test_a_draft_is_shown_and_never_applied(folder: Path) -> None:
    draft = '[pack]\njurisdiction = "330000"\nstate = "draft"\nrecorded = 2026-01-01\n'
    book = _load(folder, HEAD + _values(_row()), province=draft + FEE + _values(_row(value='"9.00"')))
    assert book.number("fee", place="zhejiang", on=date(2024, 1, 1)).value == "1.00"
    assert [(name, item.place) for name, item in book.drafts] == [("fee", "330000")]


def test_an_open_pack_is_declared_without_values(folder: Path) -> None:
    declared = '[pack]\njurisdiction = "330000"\nstate = "open"\nquestion_zh = "未公开。"\n'
    book = _load(folder, HEAD + _values(_row()), province=declared)
    assert [pack.state for pack in book.packs] == ["in_force", "open"]


def test_as_of_replays_what_was_known(folder: Path) -> None:
    rows = _values(
        _row(recorded="2026-01-01"),
        _row(from_="2024-01-01", value='"2.00"', recorded="2026-03-01"),
        _row(from_="2024-01-01", value='"2.50"', recorded="2026-05-01"),
    )
    book = _load(folder, HEAD + rows)

    def known(as_of: date | None, on: date = date(2024, 6, 1)) -> object:
        return book.number("fee", place="zhejiang", on=on, as_of=as_of).value

    assert [known(date(2026, month, 1)) for month in (1, 2, 3, 4, 5)] == [
        "1.00",
        "1.00",
        "2.00",
        "2.00",
        "2.50",
    ]
    assert known(None) == "2.50"
    assert known(None, date(2023, 12, 31)) == "1.00"
    with pytest.raises(law.MissingNumber, match="as known on 2025-12-31"):
        known(date(2025, 12, 31))


def test_a_special_case_goes_before_a_general_gap(folder: Path) -> None:
    rows = 'keys = ["tier"]\n' + _values(_row(tier='"low"')) + "gap = [\n  { from = 2022-07-01 },\n]\n"
    book = _load(folder, HEAD + rows)
    on = date(2024, 1, 1)
    assert book.number("fee", place="zhejiang", on=on, by={"tier": "low"}).value == "1.00"
    with pytest.raises(law.MissingNumber):
        book.number("fee", place="zhejiang", on=on, by={"tier": "high"})
    with pytest.raises(law.MissingNumber.__bases__[0], match="varies by tier"):
        book.number("fee", place="zhejiang", on=on)
