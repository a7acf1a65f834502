"""Addresses in their one form, and the reader of provisions with its defects."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from zhibao import law
from zhibao.kit.errors import CallerFault
from zhibao.law.provisions import Provisions, canonical, read_instrument

SOUND = """---
id: notice-1
number: 测发〔2025〕1号
title_zh: 通知
title_en: Notice
issuers: 甲厅；乙局
issued: 2025-04-22
in_force: 2025-07-01
repealed:
jurisdiction: 330000
source: https://example.invalid/
mark: official
note:
---

## §2(3) 分担 / Sharing
status: computed
carried_by: fund.gap_sharing, law.numbers
mark: reported

zh: 第一段。

第二段。

en: First paragraph.

Second paragraph.

## §preamble 引言 / Preamble
status: not_computable
because: a statement of purpose

zh: 引言。

en: Preamble.
"""


def _file(folder: Path, text: str) -> Path:
    path = folder / "notice-1.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_sound_file_is_read_whole(tmp_path: Path) -> None:
    instrument = read_instrument(_file(tmp_path, SOUND))
    assert (instrument.id, instrument.issuers) == ("notice-1", ("甲厅", "乙局"))
    assert (instrument.issued, instrument.in_force, instrument.repealed) == (
        date(2025, 4, 22),
        date(2025, 7, 1),
        None,
    )
    first, second = instrument.provisions
    assert (first.address, first.title_zh, first.title_en) == ("notice-1 §2(3)", "分担", "Sharing")
    assert first.zh == "第一段。\n\n第二段。"
    assert first.en == "First paragraph.\n\nSecond paragraph."
    assert (first.carried_by, first.mark, first.status) == (
        ("fund.gap_sharing", "law.numbers"),
        "reported",
        "computed",
    )
    assert (second.mark, second.because) == ("official", "a statement of purpose")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("---\nid", "id", "front_matter"),
        ("mark: official\nnote", "mark: rumoured\nnote", "unknown_mark"),
        ("id: notice-1", "id: notice-2", "instrument_id"),
        ("title_en: Notice", "colour: red", "front_matter_field"),
        ("issued: 2025-04-22", "issued: in April", "date_form"),
        ("status: computed", "status: done", "provision_form"),
        ("status: computed", "statuss: computed", "unknown_attribute"),
        ("en: Preamble.", "", "provision_form"),
        ("because: a statement of purpose\n", "", "because_missing"),
        ("## §preamble", "## preamble", "heading_form"),
        ("§preamble", "§2(3)", "address_twice"),
    ],
)
def test_a_planted_defect_is_found_with_its_line(tmp_path: Path, old: str, new: str, code: str) -> None:
    assert old in SOUND
    with pytest.raises(law.LawDefects) as fault:
        read_instrument(_file(tmp_path, SOUND.replace(old, new, 1)))
    found = {defect.code: defect for defect in fault.value.defects}
    assert code in found
    assert found[code].line is not None
    assert found[code].file == "provisions/notice-1.md"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("zhejiang-2025-44 §2(3)", "2(3)"), ("zhejiang-2025-44 § 2（3）", "2(3)"),
        ("zhejiang-2025-44 二（三）", "2(3)"),
        ("ZHEJIANG-2025-44 §2(3)", "2(3)"), ("zhejiang-2025-44#2(3)", "2(3)"), ("zhejiang-2025-44 2(3)", "2(3)"),
        ("measures-2025 第十一条", "11"), ("measures-2025 第三十三条第二款", "33(2)"),
        ("measures-2025 第十一条第一款第（三）项", "11(1)(3)"), ("measures-2025 §11（1）（3）", "11(1)(3)"),
        ("zhejiang-2025-44 §Preamble", "preamble"), ("zhejiang-2025-44 二、", "2"),
    ],
)  # fmt: skip
def test_an_address_has_one_form(text: str, number: str) -> None:
    assert canonical(text)[1] == number


@pytest.mark.parametrize("text", ["", "§2(3)", "zhejiang-2025-44", "zhejiang-2025-44 §", "浙江 §2"])
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(CallerFault) as fault:
        canonical(text)
    assert fault.value.code == "address_form"


def test_an_address_that_leads_nowhere_says_what_there_is(tmp_path: Path) -> None:
    _file(tmp_path, SOUND)
    provisions = Provisions(tmp_path)
    assert provisions.provision("notice-1 二（三）").address == "notice-1 §2(3)"
    with pytest.raises(CallerFault) as fault:
        provisions.provision("notice-1 §9")
    assert fault.value.code == "unknown_provision"
    assert "§2(3)" in (fault.value.remedy_en or "")
    with pytest.raises(CallerFault) as other:
        provisions.provision("notice-9 §1")
    assert other.value.code == "unknown_instrument"
    assert provisions.resolves("notice-1 §2(3)")
    assert not provisions.resolves("notice-1 §2（3）")
    assert not provisions.resolves("../notice-1 §2(3)")


def test_every_instrument_of_the_project_is_read_and_its_addresses_resolve() -> None:
    provisions = law.book().provisions
    assert len(provisions.ids) > 50
    for instrument in provisions:
        for provision in instrument.provisions:
            assert provisions.resolves(provision.address)
    required = {
        "zhejiang-2025-44", "jiangsu-2025-31", "mohrss-2025-24", "measures-2025", "measures-2021", "procedure-2025",
        "work-injury-regulation", "appraisal-2025", "gbt-16180-2014", "zhejiang-2023-21",
    }  # fmt: skip
    assert required <= set(provisions.ids)
