"""What the provisions and the glossary say: complete, in both languages, in our own words."""

from __future__ import annotations

import csv
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from zhibao.law.provisions import Instrument, Provision, Provisions

ROOT = Path(__file__).resolve().parents[2]
LAW = ROOT / "src" / "zhibao" / "law"
SHARED = ROOT.parent / "shared"
LONGEST_COMMON_RUN = 12
CJK = "\u3400-\u4dbf\u4e00-\u9fff"

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="not run: no shared folder")


@cache
def provisions() -> Provisions:
    return Provisions(LAW / "provisions")


def every() -> list[tuple[Instrument, Provision]]:
    return [(instrument, provision) for instrument in provisions() for provision in instrument.provisions]


def numbers(instrument: str) -> set[str]:
    return {provision.number for provision in provisions().instrument(instrument).provisions}


def characters(text: str) -> str:
    """The Chinese characters alone, so that moved punctuation hides nothing."""
    return re.sub(f"[^{CJK}]", "", text)


@cache
def offices() -> str:
    names = {name for instrument in provisions() for name in instrument.issuers if len(characters(name)) >= 6}
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


def own_words(text: str) -> list[str]:
    """What lies between quoted terms, titles, names of offices and the names of a list, as Chinese characters alone."""
    return [characters(part) for part in re.split(rf"“[^”]*”|《[^》]*》|、|{offices()}", text)]


def copied_run(text: str, source: str, length: int) -> str | None:
    """The first run of `length` characters of `text` that stands in `source`."""
    for part in own_words(text):
        for start in range(len(part) - length + 1):
            if part[start : start + length] in source:
                return part[start : start + length]
    return None


# --- complete


def test_the_zhejiang_opinions_are_carried_point_by_point() -> None:
    points = {f"2({n})" for n in range(1, 8)} | {f"3({n})" for n in range(1, 6)}
    assert numbers("zhejiang-2025-44") == points | {
        "addressees", "preamble", "1", "2", "3", "closing", "annex", "copies",
    }  # fmt: skip


def test_the_jiangsu_notice_is_carried_point_by_point() -> None:
    assert numbers("jiangsu-2025-31") == {"addressees", "preamble", "1", "2", "3", "4", "closing", "annex"}


@pytest.mark.parametrize(("instrument", "articles", "list_of_situations"), [
    ("measures-2025", 33, 11),
    ("measures-2021", 30, 10),
])  # fmt: skip
def test_every_article_of_both_versions_has_a_heading(instrument: str, articles: int, list_of_situations: int) -> None:
    found = numbers(instrument)
    assert {number for number in found if number.isdigit()} == {str(n) for n in range(1, articles + 1)}
    assert {f"{list_of_situations}(1)({item})" for item in range(1, 7)} <= found
    assert {f"{list_of_situations}(2)({item})" for item in range(1, 4)} <= found
    assert f"{list_of_situations}(3)" in found


def test_an_article_nobody_has_read_waits_for_its_text() -> None:
    read = {"1", "2", "3", "4", "11", "14", "15", "33"}
    for provision in provisions().instrument("measures-2025").provisions:
        if provision.number.isdigit() and provision.number not in read:
            assert provision.status == "open" and provision.because, provision.address


def test_the_fictional_province_leaves_nothing_open_and_says_that_it_is_fictional() -> None:
    fictional = [instrument for instrument in provisions() if instrument.id.startswith("taoyuan-")]
    assert len(fictional) == 5
    for instrument in fictional:
        assert instrument.jurisdiction == "570000"
        assert "fictional" in (instrument.note or "")
        assert not [p.address for p in instrument.provisions if p.status == "open"]
    assert numbers("taoyuan-2025-1") >= {str(article) for article in range(1, 73)}


def test_one_version_of_the_fictional_measures_follows_the_other_without_a_gap() -> None:
    assert provisions().instrument("taoyuan-2022-1").repealed == provisions().instrument("taoyuan-2025-1").in_force


def test_packs_that_are_not_in_force_say_so() -> None:
    assert provisions().instrument("jiangsu-plan-2025").in_force is None
    assert "not in force" in (provisions().instrument("jiangsu-plan-2025").note or "")
    assert provisions().instrument("rights-measures-draft-2026").in_force is None


def test_assumptions_of_our_own_are_marked_as_such() -> None:
    readings = provisions().instrument("readings")
    assert {provision.mark for provision in readings.provisions} == {"assumed"}
    assert {provision.number for provision in readings.provisions} == {str(n) for n in range(1, 63)}


# --- both languages, clean


def test_every_provision_speaks_both_languages() -> None:
    for _, provision in every():
        assert len(characters(provision.zh)) >= 3 or re.search(r"\d", provision.zh), provision.address
        assert len(re.findall("[A-Za-z]+", provision.en)) >= 2, provision.address
        assert characters(provision.title_zh) or provision.title_zh[:4].isdigit(), provision.address
        assert provision.title_en != provision.title_zh or provision.title_zh[:4].isdigit(), provision.address


def test_reasons_are_given_in_both_languages() -> None:
    for _, provision in every():
        if provision.because is not None:
            zh, _, en = provision.because.partition(" / ")
            assert characters(zh) and re.search("[A-Za-z]", en), provision.address


def test_no_planning_row_is_named() -> None:
    row = re.compile(r"(?<![A-Za-z0-9])(?:N|SC|SD|SI|MN|ZG|ZT|ZP|ZW|AH|JC|JG|JW|WA|WB|WC|C|F)-\d|(?<![A-Za-z])Q\d\d\b")
    for path in sorted((LAW / "provisions").glob("*.md")):
        assert row.search(path.read_text(encoding="utf-8")) is None, path.name


def test_citations_inside_the_provisions_resolve() -> None:
    """A bare `§3(1)` means the same instrument, in a list the one named before: `work-injury-regulation §40、§42`."""
    known = "|".join(sorted(provisions().ids, key=len, reverse=True))
    citation = re.compile(rf"(?:({known}) )?§([0-9a-z]+(?:\(\d+\))*)")
    for instrument, provision in every():
        for text in (provision.zh, provision.en):
            owner, end = instrument.id, 0
            for match in citation.finditer(text):
                listed = re.fullmatch(r"、|, | and | to | 和 | 至 ", text[end : match.start()]) is not None
                owner = match.group(1) or (owner if listed else instrument.id)
                end = match.end()
                assert provisions().resolves(f"{owner} §{match.group(2)}"), (provision.address, match.group())


# --- our own words


def test_the_check_for_copied_runs_finds_one() -> None:
    source = "平台企业应当依照本办法规定参加新就业形态人员职业伤害保障"
    assert copied_run("平台企业应当依照本办法规定，参加新就业形态人员的保障", source, 16) is not None
    assert copied_run("“平台企业应当依照本办法规定参加新就业形态人员”", source, 16) is None


@needs_shared
def test_no_sentence_of_the_official_texts_is_copied() -> None:
    sources = {path.name: characters(path.read_text(encoding="utf-8")) for path in (SHARED / "law" / "texts").glob("*")}
    assert sources
    for _, provision in every():
        for name, source in sources.items():
            for text in (provision.title_zh, provision.zh, provision.because or ""):
                run = copied_run(text, source, LONGEST_COMMON_RUN + 1)
                assert run is None, f"{provision.address} repeats {name}: {run}"


@needs_shared
def test_every_section_of_the_checklist_has_its_provision() -> None:
    sections = {"引言": "preamble", "主送": "addressees", "抄送": "copies", "结尾": "closing"}
    digits = {character: str(value) for value, character in enumerate("零一二三四五六七八九")}
    instruments = {"浙": "zhejiang-2025-44", "苏": "jiangsu-2025-31"}
    with (SHARED / "law" / "clauses.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            section = row["section"]
            number = sections.get(section) or "".join(digits.get(c, c) for c in section).translate(
                str.maketrans("（）", "()")
            )
            assert provisions().resolves(f"{instruments[row['document'][0]]} §{number}"), row["id"]


# --- glossary


@cache
def terms() -> list[dict[str, Any]]:
    with (LAW / "glossary.toml").open("rb") as file:
        return list(tomllib.load(file)["term"])


def test_a_chinese_term_stands_once_in_the_glossary() -> None:
    names = [term["zh"] for term in terms()]
    assert len(names) == len(set(names))


def test_glossary_rows_have_one_form() -> None:
    for term in terms():
        assert set(term) == {"zh", "en", "id", "standard_term"}
        assert isinstance(term["zh"], str) and re.fullmatch(rf"[{CJK}]+", term["zh"]), term
        assert isinstance(term["en"], str) and not re.search(f"[{CJK}*]", term["en"]), term
        assert isinstance(term["id"], list) and all(re.fullmatch(r"[A-Za-z][A-Za-z_.]*", name) for name in term["id"])
        assert isinstance(term["standard_term"], bool)


@needs_shared
def test_every_row_of_the_agreed_names_is_in_the_glossary() -> None:
    known = {name for term in terms() for name in term["id"]}
    spoken = "".join(str(term["zh"]) for term in terms())
    for line in (SHARED / "glossary.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not line.startswith("| ") or len(cells) != 3 or cells[0] in ("中文", "---"):
            continue
        for name in re.findall(r"\b[a-z][a-z_]+\b", re.sub(r"\(.*?\)|…|Outcome|[A-Z_.]{4,}", "", cells[2])):
            assert name in known, line
        first = characters(re.split(r"[ /（、]|集约", cells[0])[0])
        assert not first or first in spoken, line
