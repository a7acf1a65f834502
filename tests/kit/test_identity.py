"""Identity numbers: the published test values, and properties over generated ones."""

from __future__ import annotations

import string
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.iso7064 import mod_11_2

from zhibao.kit import identity
from zhibao.kit.identity import DocumentKind, check_card_account, check_document, check_uscc, mask


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("11010519491231002X", None),
        ("11010519491231002x", None),
        ("110105194912310021", "check_digit"),
        ("330100200102300011", "birth_date"),
        ("32050019900101001X", None),
        ("330200199912318889", None),
        ("330200199912318888", "check_digit"),
        ("810000199001011230", None),
        ("1101051949123100", "form"),
        ("1101051949123100211", "form"),
        ("11010519491231O02X", "form"),
        ("", "empty"),
        ("  ", "empty"),
        ("张三", "form"),
    ],
)
def test_the_published_values(text: str, fault: str | None) -> None:
    assert check_document(text).fault == fault


def test_the_old_form_of_fifteen_digits_becomes_eighteen() -> None:
    check = check_document("110105491231002")
    assert (check.document, check.valid, check.warnings) == ("11010519491231002X", True, ("old_form",))
    assert check_document("11010519491231002X").warnings == ()
    assert check_document("110105490230002").fault == "birth_date"


def test_wide_characters_spaces_and_small_x_give_one_normal_form() -> None:
    forms = ["１１０１０５１９４９１２３１００２Ｘ", " 110105 19491231 002x ", "110105-19491231-002X", "110105491231002"]
    assert {identity.normalise(form) for form in forms} == {"11010519491231002X"}


def test_sex_and_birth_are_read() -> None:
    check = check_document("32050019900101001X")
    assert (check.sex, check.birth) == ("male", date(1990, 1, 1))
    assert check_document("330200199912318889").sex == "female"


def test_an_unknown_region_warns_and_never_refuses() -> None:
    assert check_document("99").fault == "form"
    strange = "790100199001011"
    number = strange[:15] + "23"
    number += identity.citizen_check_digit(number)
    check = check_document(number)
    assert check.valid and check.warnings == ("region_unknown",)
    check = check_document("11010519491231002X", known_region=lambda code: False)
    assert check.valid and check.warnings == ("region_not_current",)
    for county in ("330113", "330114"):  # counties that python-stdnum does not know
        number = county + "19900101001"
        assert check_document(number + identity.citizen_check_digit(number)).valid


def test_a_birth_in_the_future_is_a_fault() -> None:
    number = "33010020990101001"
    assert check_document(number + identity.citizen_check_digit(number)).fault == "birth_date"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("810000199001011230", DocumentKind.RESIDENCE_PERMIT),
        ("USA310190010123", DocumentKind.PERMANENT_RESIDENCE),
        ("H12345678", DocumentKind.TRAVEL_PERMIT),
        ("M1234567801", DocumentKind.TRAVEL_PERMIT),
        ("12345678", DocumentKind.TRAVEL_PERMIT),
        ("E12345678", DocumentKind.PASSPORT),
        ("EA1234567", DocumentKind.PASSPORT),
        ("123456789", DocumentKind.PASSPORT),
        ("GBR0123456789012", DocumentKind.OTHER),
    ],
)
def test_other_documents_by_their_form(text: str, kind: DocumentKind) -> None:
    check = check_document(text)
    assert (check.kind, check.valid) == (kind, True)


def test_a_permanent_residence_number_needs_its_check_digit_only() -> None:
    number = "93115619900230001"
    good = number + identity.citizen_check_digit(number)
    check = check_document(good)
    assert check.kind is DocumentKind.PERMANENT_RESIDENCE and check.valid and check.warnings == ("birth_date",)
    wrong = number + ("0" if good[-1] != "0" else "1")
    assert check_document(wrong).fault == "check_digit"


@given(st.text(alphabet=string.digits, min_size=17, max_size=17))
def test_the_check_digit_agrees_with_an_independent_one(first_17: str) -> None:
    assert identity.citizen_check_digit(first_17) == mod_11_2.calc_check_digit(first_17)


@given(st.integers(0, 99_999), st.integers(0, 16), st.integers(1, 9))
def test_every_single_wrong_digit_is_found(seed: int, position: int, shift: int) -> None:
    number = identity.fictional_citizen_number("570200", seed)
    wrong = number[:position] + str((int(number[position]) + shift) % 10) + number[position + 1 :]
    assert check_document(number).valid
    assert not check_document(wrong).valid or wrong[0] == "9"


@given(st.text(max_size=24))
def test_no_text_makes_the_check_fail_to_answer(text: str) -> None:
    check_document(text)
    check_uscc(text)
    check_card_account(text)
    identity.is_fictional(text)
    mask(text)


@given(st.text(alphabet=string.digits + "xX", min_size=18, max_size=18))
def test_the_fast_check_agrees_with_the_plain_one_on_anything(text: str) -> None:
    fast = identity.citizen_numbers_valid(np.array([text.upper().encode()], dtype="S18"))[0]
    if text[0] in "09xX":
        assert not fast
    else:
        assert fast == check_document(text).valid


@given(st.dates(date(1890, 1, 1), date(2030, 1, 1)), st.integers(0, 999))
def test_the_fast_check_agrees_on_dates(birth: date, sequence: int) -> None:
    number = f"330106{birth:%Y%m%d}{sequence:03d}"
    number += identity.citizen_check_digit(number)
    fast = identity.citizen_numbers_valid(np.array([number.encode()], dtype="S18"))[0]
    assert fast == check_document(number).valid


@pytest.mark.parametrize("written", ["330106190002290", "330106200002290", "330106199913010", "330106199900100"])
def test_the_fast_check_agrees_at_the_edges_of_the_calendar(written: str) -> None:
    number = written + "11"
    number += identity.citizen_check_digit(number)
    fast = identity.citizen_numbers_valid(np.array([number.encode()], dtype="S18"))[0]
    assert fast == check_document(number).valid == (written == "330106200002290")


@pytest.mark.parametrize(
    ("text", "fault", "warnings"),
    [
        ("9144030071526726XG", None, ()),
        ("91330100799655058B", None, ()),
        ("91330100799655058A", None, ("check_digit",)),
        ("9133010079965505IB", "form", ()),
        ("91330000MA00000007", None, ("organisation_check_digit",)),
        ("91320500MA00000010", None, ("organisation_check_digit",)),
        ("9133010079965505", "form", ()),
        ("9133010079965505８b", None, ()),
        ("", "empty", ()),
    ],
)
def test_unified_social_credit_codes(text: str, fault: str | None, warnings: tuple[str, ...]) -> None:
    check = check_uscc(text)
    assert (check.fault, check.warnings) == (fault, warnings)


def test_organisation_codes() -> None:
    assert identity.organisation_check_digit("71526726") == "X"
    assert identity.organisation_check_digit("79965505") == "8"


def test_card_accounts_only_warn() -> None:
    assert check_card_account("6217000000000000004").warnings == ()
    assert check_card_account("6217 0000 0000 0000 003").warnings == ("check_digit",)
    assert check_card_account("62170000").fault == "form"


def test_fictional_persons_are_valid_different_and_known_as_fictional() -> None:
    numbers = identity.fictional_citizen_numbers(200_000, start=14_000_000)
    assert len(np.unique(numbers)) == 200_000
    assert identity.citizen_numbers_valid(numbers).all()
    some = [number.decode() for number in numbers[::5_000]]
    assert all(check_document(number).valid and identity.is_fictional(number) for number in some)
    assert {check_document(number).sex for number in some} == {"male", "female"}
    assert identity.fictional_citizen_number("570100", 14_000_007) == numbers[7].decode()


def test_the_whole_room_of_a_region_holds_different_persons() -> None:
    days = len(identity._birth_days())
    assert np.gcd(days, 7_919) == 1
    assert identity.fictional_citizen_numbers(1, days * 1000 - 1).shape == (1,)
    with pytest.raises(ValueError):
        identity.fictional_citizen_numbers(1, days * 1000)


def test_a_real_region_is_refused_for_fictional_numbers() -> None:
    with pytest.raises(ValueError):
        identity.fictional_citizen_number("330100", 1)
    with pytest.raises(ValueError):
        identity.fictional_uscc(1, "330000")
    assert not identity.is_fictional("11010519491231002X")
    assert not identity.is_fictional("E57123456")


def test_fictional_codes_are_valid_and_different() -> None:
    codes = {identity.fictional_uscc(index) for index in range(500)}
    assert len(codes) == 500
    assert all(check_uscc(code).warnings == () and check_uscc(code).fictional for code in codes)
    assert not check_uscc("91330100799655058B").fictional


def test_the_mask_shows_three_and_two() -> None:
    assert mask("11010519491231002X") == "110*************2X"
    assert mask("E1234567") == "E*******"
    assert mask("") == "**"
