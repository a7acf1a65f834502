"""What is shown of a person unless somebody asks for more."""

from __future__ import annotations

import pytest

from zhibao.access.masking import masked_document, masked_name, masked_phone, tail


@pytest.mark.parametrize(("name", "shown"), [("张三丰", "张*丰"), ("张三", "张*"), ("欧阳娜娜", "欧**娜"), ("李", "李*"), ("", "*")])
def test_a_name_is_recognised_and_not_read(name: str, shown: str) -> None:
    assert masked_name(name) == shown


def test_a_document_number_shows_two_signs_at_each_end() -> None:
    assert masked_document("570100199001011234") == "57**************34"
    assert masked_document("1234567") == "*******"


def test_a_telephone_number_hides_its_middle_however_it_is_written() -> None:
    assert masked_phone("13812345678") == "138****5678"
    assert masked_phone("138 1234 5678") == "138****5678"
    assert masked_phone("+86 13812345678") == "861******5678"
    assert masked_phone("微信 abc") == "******"


def test_of_a_short_account_nothing_is_shown() -> None:
    assert tail("6222000011112222") == "2222"
    assert tail("12345678") == ""
