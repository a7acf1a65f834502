"""Official texts attached by an installation: kept as they came, found by article, and watched for changes."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from zhibao import law
from zhibao.kit.errors import CallerFault
from zhibao.law.attachments import attach, attached, chinese, passage

INSTRUMENT = law.book().instrument("measures-2025")

ARTICLES = """测试办法

第一章　总则

第一条　为了测试，制定本办法。

第二条 有下列情形之一的，应当确认：
（一）甲情形；
（二）乙情形。
但是另有规定的除外：
（一）丙情形；
（二）丁情形。

第十五条　第一款。
第二款。
"""

POINTS = """各单位：

一、总要求

总要求的内容。

## 二、工作
## 二（一）甲事
（一）甲事。做甲。
## 二（二）乙事
（二）乙事。做乙。
三、组织
组织的内容。
抄送：某局。
"""


@pytest.mark.parametrize(
    ("text", "number", "found"),
    [
        (ARTICLES, "1", "第一条　为了测试，制定本办法。"),
        (ARTICLES, "2(1)(2)", "（二）乙情形。"),
        (ARTICLES, "2(2)(1)", "（一）丙情形；"),
        (ARTICLES, "2(2)", "但是另有规定的除外：\n（一）丙情形；\n（二）丁情形。"),
        (ARTICLES, "15(2)", "第二款。"),
        (ARTICLES, "3", None),
        (ARTICLES, "15(3)", None),
        (ARTICLES, "preamble", None),
        (POINTS, "1", "一、总要求\n总要求的内容。"),
        (POINTS, "2(1)", "（一）甲事。做甲。"),
        (POINTS, "2(2)", "（二）乙事。做乙。"),
        (POINTS, "3", "三、组织\n组织的内容。"),
        (POINTS, "copies", "抄送：某局。"),
        (POINTS, "4", None),
    ],
)
def test_a_passage_is_found_by_its_heading(text: str, number: str, found: str | None) -> None:
    assert passage(text, number) == found


def test_an_item_of_an_article_with_one_paragraph() -> None:
    text = "第三条 包括：\n（一）甲；\n（二）乙。\n第四条 完。"
    assert passage(text, "3(2)") == "（二）乙。"


@pytest.mark.parametrize(
    ("number", "zh"),
    [(1, "一"), (10, "十"), (15, "十五"), (20, "二十"), (33, "三十三"), (101, "一百零一"), (110, "一百一十")],
)
def test_articles_are_numbered_in_chinese(number: int, zh: str) -> None:
    assert chinese(number) == zh


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_text_is_kept_as_it_came_with_both_digests(tmp_path: Path, encoding: str) -> None:
    source = tmp_path / "official.txt"
    source.write_bytes(ARTICLES.encode(encoding))
    kept = attach(tmp_path / "law", INSTRUMENT, source)
    assert kept.sha256 == "sha256:" + hashlib.sha256(source.read_bytes()).hexdigest()
    assert kept.sm3.startswith("sm3:")
    assert (tmp_path / "law" / "measures-2025" / kept.file).read_bytes() == source.read_bytes()
    again = attached(tmp_path / "law", "measures-2025")
    assert again is not None
    assert again.intact
    assert passage(again.text, "1") == "第一条　为了测试，制定本办法。"
    assert not list((tmp_path / "law" / "measures-2025").glob("*.new"))


def test_the_same_bytes_again_change_nothing_and_other_bytes_stand_beside(tmp_path: Path) -> None:
    source = tmp_path / "official.md"
    source.write_text(ARTICLES, encoding="utf-8")
    first = attach(tmp_path / "law", INSTRUMENT, source)
    assert attach(tmp_path / "law", INSTRUMENT, source).repeated
    source.write_text(ARTICLES + "第十六条 新。\n", encoding="utf-8")
    second = attach(tmp_path / "law", INSTRUMENT, source)
    assert (first.file, second.file) == ("text-1.md", "text-2.md")
    latest = attached(tmp_path / "law", "measures-2025")
    assert latest is not None
    assert latest.file == "text-2.md"
    assert (tmp_path / "law" / "measures-2025" / "text-1.md").read_text(encoding="utf-8") == ARTICLES


def test_one_changed_byte_is_seen(tmp_path: Path) -> None:
    source = tmp_path / "official.txt"
    source.write_text(ARTICLES, encoding="utf-8")
    kept = tmp_path / "law" / "measures-2025" / attach(tmp_path / "law", INSTRUMENT, source).file
    raw = bytearray(kept.read_bytes())
    raw[7] ^= 1
    kept.write_bytes(bytes(raw))
    found = attached(tmp_path / "law", "measures-2025")
    assert found is not None
    assert not found.intact
    assert attach(tmp_path / "law", INSTRUMENT, source).intact
    assert kept.read_bytes() == source.read_bytes()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("official.txt", b"", "file_empty"),
        ("official.txt", b" \n", "file_encoding"),
        ("official.txt", b"\xff\xfe\xff\xff", "file_encoding"),
        ("official.txt", "第一条".encode() + b"\x00", "file_encoding"),
        ("official.pdf", b"%PDF-1.7", "file_format"),
        ("missing.txt", None, "no_file"),
    ],
)
def test_bad_input_keeps_nothing(tmp_path: Path, name: str, content: bytes | None, code: str) -> None:
    source = tmp_path / name
    if content is not None:
        source.write_bytes(content)
    with pytest.raises(CallerFault) as fault:
        attach(tmp_path / "law", INSTRUMENT, source)
    assert fault.value.code == code
    assert not (tmp_path / "law").exists()


def test_a_directory_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(CallerFault) as fault:
        attach(tmp_path / "law", INSTRUMENT, tmp_path)
    assert fault.value.code == "not_a_file"


def test_a_damaged_register_is_told(tmp_path: Path) -> None:
    source = tmp_path / "official.txt"
    source.write_text(ARTICLES, encoding="utf-8")
    attach(tmp_path / "law", INSTRUMENT, source)
    (tmp_path / "law" / "measures-2025" / "attached.toml").write_text("[[text", encoding="utf-8")
    with pytest.raises(CallerFault) as fault:
        attached(tmp_path / "law", "measures-2025")
    assert fault.value.code == "attachment_register"


def test_the_verbatim_texts_are_found_where_they_lie_beside_the_project(shared: Path) -> None:
    """Every numbered point of the Zhejiang document and every known article of the measures is found."""
    zhejiang = (shared / "law" / "texts" / "zhejiang-2025-44.md").read_text(encoding="utf-8")
    for number in range(1, 8):
        found = passage(zhejiang, f"2({number})")
        assert found is not None
        assert found.startswith(f"（{chinese(number)}）")
    measures = (shared / "law" / "texts" / "measures-2025.md").read_text(encoding="utf-8")
    assert (passage(measures, "11(1)(3)") or "").startswith("（三）在执行平台订单任务期间")
    assert (passage(measures, "11(2)(1)") or "").startswith("（一）故意犯罪")
    assert (passage(measures, "15(2)") or "").startswith("新就业形态人员在多个平台")
