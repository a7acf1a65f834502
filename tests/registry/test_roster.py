"""What a row of a roster says, or why it is returned; no number of a person in any message."""

from __future__ import annotations

import string
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhibao.kit.identity import DocumentKind, citizen_check_digit, fictional_citizen_number, fictional_uscc
from zhibao.registry import roster
from zhibao.registry.roster import Entry, Rejection, RosterRow, Standard, judge

PERSON = fictional_citizen_number("570100", 5)
DEMO = Standard(today=date(2025, 8, 1), demo=True)
ROW = RosterRow(7, PERSON, "2025-07-01", name="王小明")


def code_of(row: RosterRow, standard: Standard = DEMO) -> str | None:
    judged = judge(row, standard)
    return judged.code if isinstance(judged, Rejection) else None


def test_a_good_row() -> None:
    assert judge(ROW, DEMO) == Entry(7, PERSON, DocumentKind.CITIZEN_NUMBER, date(2025, 7, 1), None, "王小明")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"document": ""}, "document_missing"),
        ({"document": PERSON[:-1]}, "document_form"),
        ({"document": PERSON[:-1] + ("1" if PERSON[-1] != "1" else "2")}, "document_check_digit"),
        ({"document": "57010020010230001" + citizen_check_digit("57010020010230001")}, "document_birth_date"),
        ({"document_as_number": True}, "document_as_number"),
        ({"kind": "驾驶证"}, "kind_unknown"),
        ({"kind": "护照"}, "kind_differs"),
        ({"kind": "01"}, None),
        ({"name": "王123456789"}, "name_form"),
        ({"name": "买买提·吐尔逊"}, None),
        ({"name": ""}, None),
        ({"first": ""}, "first_missing"),
        ({"first": "7月1日"}, "date_form"),
        ({"first": "2025-02-30"}, "date_form"),
        ({"first": "1850-01-01"}, "date_range"),
        ({"first": "2199-01-01"}, "date_range"),
        ({"last": "2025-06-30"}, "last_before_first"),
        ({"last": "2025-07-01"}, None),
        ({"employee": "是"}, "employee_under_work_injury_regulation"),
        ({"employee": "Yes"}, "employee_under_work_injury_regulation"),
        ({"employee": "否"}, None),
        ({"employee": "也许"}, "employee_unreadable"),
        ({"agency": "123"}, "agency_form"),
        ({"agency": fictional_uscc(3)}, None),
    ],
)
def test_why_a_row_is_returned(change: dict[str, Any], code: str | None) -> None:
    assert code_of(replace(ROW, **change)) == code


def test_an_employee_is_returned_with_the_article() -> None:
    rejected = judge(replace(ROW, employee="1", document="nonsense"), DEMO)
    assert isinstance(rejected, Rejection) and rejected.cites == "measures-2025 §2"
    assert "工伤保险条例" in rejected.zh


def test_production_lets_no_fictional_person_or_agency_in() -> None:
    production = replace(DEMO, demo=False)
    assert code_of(ROW, production) == "fictional_person"
    real = replace(ROW, document="11010519491231002X")
    assert code_of(real, production) is None
    assert code_of(replace(real, agency=fictional_uscc(3)), production) == "fictional_agency"


def test_a_first_day_may_be_given_for_all_rows() -> None:
    judged = judge(replace(ROW, first=""), replace(DEMO, since=date(2025, 7, 5)))
    assert isinstance(judged, Entry) and judged.first == date(2025, 7, 5)


@pytest.mark.parametrize(
    "text", ["2025-07-01", "2025/7/1", "2025.07.01", "20250701", "2025年7月1日", "２０２５-07-01", "2025-07-01 00:00:00"]
)
def test_days_as_offices_write_them(text: str) -> None:
    assert roster.read_day(text) == date(2025, 7, 1)


def test_headings_in_both_languages_and_with_ornaments() -> None:
    headings = ["序号", "* 姓名", "证件号码（必填）", "起始日期", "End Date", "是否职工", "备注", "身份证号"]
    assert roster.columns_of(headings) == {"name": 1, "document": 2, "first": 3, "last": 4, "employee": 5}
    assert roster.columns_of(["Name", "id_number", "from", "to", "service_agency", "employee"]) == {
        "name": 0, "document": 1, "first": 2, "last": 3, "agency": 4, "employee": 5,
    }  # fmt: skip
    assert not set(roster.REMARK_HEADINGS) & {word for words in roster.HEADINGS.values() for word in words}


def test_every_reason_speaks_both_languages_and_every_citation_resolves() -> None:
    from zhibao import law

    for code, (zh, en) in roster.REASONS.items():
        assert zh and en, code
    for cite in roster.CITES.values():
        assert law.book().provision(cite) is not None


_ANY = st.one_of(
    st.text(max_size=24),
    st.text(alphabet=string.digits, min_size=9, max_size=18),
    st.sampled_from([PERSON, PERSON[:-1], PERSON + "1", PERSON.lower(), "是", "2025-07-01", "11010519491231002X"]),
)


@given(st.lists(_ANY, min_size=7, max_size=7))
def test_no_row_breaks_the_judgement_and_no_message_shows_a_number(cells: list[str]) -> None:
    document, first, last, name, kind, agency, employee = cells
    row = RosterRow(1, document, first, last, name, kind, agency, employee)
    judged = judge(row, replace(DEMO, demo=False))
    if isinstance(judged, Rejection):
        said = judged.zh + judged.en
        for cell in cells:
            digits = "".join(character for character in cell if character.isdigit())
            assert len(digits) < 9 or digits not in said
