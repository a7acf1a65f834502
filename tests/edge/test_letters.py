"""Letters: each says all that it must, reads back, hides from the platform what it may not see, and can be checked."""

from __future__ import annotations

import os
import re
import tomllib
from datetime import date, datetime
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdf
import pytest
import segno
from pypdf.generic import ContentStream

from tests.edge.letter_samples import COMMON, OPEN, RECONSIDER, SAMPLES, sample
from zhibao import law
from zhibao.edge import letters
from zhibao.edge.letters import Letter, catalogue, citations, facts
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault

ROOT = Path(__file__).parents[2]
FONTS = Path(os.environ.get("ZHIBAO_FONTS", ROOT / "node_modules" / "@embedpdf" / "fonts-sc"))
AT = datetime(2025, 9, 1, 9, 30, tzinfo=ZONE)
IDS = sorted(SAMPLES)

needs_fonts = pytest.mark.skipif(
    not FONTS.is_dir(), reason="not run: the fonts are not installed (./run.sh installs them)"
)


def text_of(content: bytes) -> str:
    """What a reader of the PDF finds, without breaks of line."""
    return re.sub(r"\s", "", "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(content)).pages))


def words_of(letter: Letter) -> dict[str, Any]:
    return facts.shown(catalogue.form(letter.id, letter.version), letter.facts, hidden=False)


# The catalogue


def test_the_catalogue_holds_each_letter_and_only_what_is_there() -> None:
    assert {form.id for form in letters.forms()} == set(SAMPLES)
    templates = {path.name for path in (ROOT / "src/zhibao/edge/templates/letters").glob("*.typ")} - {"layout.typ"}
    assert {form.template for form in letters.forms()} == templates
    held = tomllib.loads((ROOT / "src/zhibao/edge/letters/catalogue.toml").read_text(encoding="utf-8"))
    used = {field.name for form in letters.forms() for field in form.fields}
    assert used == set(held["field"])
    assert len({(form.id, form.version) for form in letters.forms()}) == len(letters.forms())


def test_titles_that_are_known_are_those_of_the_list_of_forms_and_citations_resolve() -> None:
    known = law.book().provision("practice-reports §28").zh
    for form in letters.forms():
        assert (f"“{form.title_zh}”" in known) == (form.title_mark == "reported"), form.id
        for address in form.cites:
            law.book().provision(address)


def test_the_version_is_that_of_the_day() -> None:
    assert letters.latest("award", date(2025, 9, 1)) == 1
    for letter_id, on in (("award", date(2022, 6, 30)), ("other", date(2025, 9, 1))):
        with pytest.raises(CallerFault, match="letter_unknown"):
            letters.latest(letter_id, on)
    with pytest.raises(CallerFault, match="letter_unknown"):
        letters.fields("award", 99)


# What a letter must say


@pytest.mark.parametrize("letter_id", IDS)
def test_each_required_fact_is_missed_by_its_name(letter_id: str) -> None:
    for field in letters.fields(letter_id, 1):
        if field.required:
            with pytest.raises(CallerFault) as refusal:
                words_of(sample(letter_id, **{field.name: None}))
            assert refusal.value.code == "letter_field_missing"
            assert field.name in (refusal.value.place or "")
            assert field.zh in refusal.value.zh
    assert words_of(sample(letter_id))


@pytest.mark.parametrize(
    ("letter_id", "change"),
    [
        ("award", {"worker": " "}), ("award", {"issued_on": "2025-9-1"}), ("award", {"issued_on": "2025-02-30"}), ("award", {"steps": []}),
        ("award", {"steps": ["", "x"]}), ("award", {"steps": "x"}), ("award", {"grade": 11}), ("award", {"grade": 0}), ("award", {"provisional": "yes"}),
        ("award", {"lines": []}), ("award", {"letter_no": "a:b"}), ("award", {"letter_no": "x" * 61}), ("award", {"remedies": []}),
        ("award", {"lines": [{**SAMPLES["award"]["lines"][0], "amount_fen": -1}]}), ("award", {"lines": [{**SAMPLES["award"]["lines"][0], "mark": "sure"}]}),
        ("award", {"lines": [{**SAMPLES["award"]["lines"][0], "amount_fen": 1.5}]}), ("award", {"lines": [{"zh": "x"}]}),
        ("award", {"remedies": [{**OPEN, "missing_from": ""}]}), ("award", {"remedies": [{**RECONSIDER, "period": {"length": 0, "unit": "days"}}]}),
        ("award", {"remedies": [{**RECONSIDER, "period": {"length": 60, "unit": "weeks"}}]}), ("award", {"remedies": [{"kind": "prayer"}]}),
        ("confirmation", {"injured_at": "noon"}), ("appraisal", {"stage": "third"}), ("appraisal", {"care_level": "much"}), ("recovery", {"overpaid_fen": True}),
        ("reimbursement", {"advances": [{"zh": "x", "advanced_fen": 1, "owed_fen": 3, "reimbursed_fen": 2, "worker_fen": 1}]}),
        ("reimbursement", {"advances": [{"zh": "x", "advanced_fen": 9, "owed_fen": 3, "reimbursed_fen": 2, "worker_fen": 0}]}),
        ("acceptance", {"decision_limit": {"length": 30, "unit": "working_days"}}),
    ],
)  # fmt: skip
def test_a_fact_that_is_not_written_right_is_refused(letter_id: str, change: dict[str, Any]) -> None:
    with pytest.raises(CallerFault, match="letter_field_form") as refusal:
        words_of(sample(letter_id, **change))
    assert next(iter(change)) in (refusal.value.place or "")


@pytest.mark.parametrize(
    ("letter_id", "change", "code"),
    [
        ("award", {"grond": "x"}, "letter_field_unknown"),
        ("award", {"provisional": False}, "letter_field_disagrees"),
        ("award", {"provisional_because": None}, "letter_field_missing"),
        ("recovery", {"plan": [{"period": "2026年5月", "amount_fen": 95_999}]}, "letter_field_disagrees"),
        ("living_security_reminder", {"paid_fen": 191_400}, "letter_field_disagrees"),
        ("confirmation", {"ground": "measures-2025 §99"}, "unknown_provision"),
    ],
)
def test_what_does_not_fit_together_is_refused(letter_id: str, change: dict[str, Any], code: str) -> None:
    with pytest.raises(CallerFault) as refusal:
        words_of(sample(letter_id, **change))
    assert refusal.value.code == code


def test_a_period_that_nobody_established_is_said_to_be_open_with_who_must_fill_it() -> None:
    told = words_of(sample("nonconfirmation"))["remedies"]
    assert "自收到本文书之日起60日内向桃花市人民政府申请行政复议" in told[0]["words"]
    assert "期限尚未确定（须由人力资源和社会保障部确定）" in told[1]["words"]
    assert not re.search(r"\d", told[1]["words"])


def test_what_a_redecision_changes_is_told_line_by_line() -> None:
    changes = words_of(sample("award"))["changes"]
    told = [(row["period"], row["before"], row["paid"], row["after"], row["difference"]) for row in changes["rows"]]
    assert told == [
        ("一次性", "54,000.00", "54,000.00", "66,000.00", "补付 12,000.00"),
        ("2025年9月", "4,000.00", "0.00", "3,500.00", "多付 500.00"),
        ("一次性", "12,345.67", "12,345.67", "12,345.67", "不变"),
    ]
    assert (changes["more"]["yuan"], changes["less"]["yuan"], changes["open"]) == ("12,000.00", "500.00", True)
    monthly = {"from": "2025-09-01", "until": "2025-12-31", "paid": "monthly"}
    lines = [line | monthly for line in SAMPLES["award"]["lines"]]
    shown = facts.shown(catalogue.form("award", 1), sample("award").facts | {"lines": lines}, hidden=False)
    assert {row["paid"] for row in shown["lines"]["rows"]} == {"按月，2025年9月起至2025年12月"}


def test_totals_are_added_up_by_payer_and_by_kind() -> None:
    line = SAMPLES["award"]["lines"][0]
    lines = [line, line, {**line, "paid": "monthly", "amount_fen": 5}, {**line, "payer": "platform", "amount_fen": 7}]
    totals = words_of(sample("award", lines=lines))["lines"]["totals"]
    assert [(total["zh"], total["yuan"]) for total in totals] == [
        ("职业伤害保障资金一次性支付", "132,000.00"), ("职业伤害保障资金按月支付", "0.05"), ("平台企业一次性支付", "0.07"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("measures-2025 §11(1)(2)", "《新就业形态人员职业伤害保障办法（试行）》第十一条第一款第（二）项（管理要求和返家途中）"),
        ("measures-2025 §14", "《新就业形态人员职业伤害保障办法（试行）》第十四条（确认期限）"),
        ("taoyuan-2025-1 §34(1)", "《桃源省新就业形态人员职业伤害保障实施办法》第三十四条第（一）项（执行订单）"),
        ("taoyuan-2025-1 §33(2)", "《桃源省新就业形态人员职业伤害保障实施办法》第三十三条第二款（简单案件）"),
        ("work-injury-regulation §39(2)", "《工伤保险条例》第三十九条第二款（停工留薪期内死亡）"),
        ("work-injury-regulation §39(1)(3)", "《工伤保险条例》第三十九条第一款第（三）项（一次性工亡补助金）"),
        ("appraisal-2025 §6", "《劳动能力鉴定管理办法》§6（再次鉴定）"),
    ],
)  # fmt: skip
def test_citations_in_words_and_never_an_article_that_nobody_wrote(address: str, words: str) -> None:
    assert citations.words(address) == words


def test_numbers_in_chinese() -> None:
    assert [citations.numeral(number) for number in (1, 9, 10, 11, 20, 34, 100, 101, 110, 119)] == [
        "一", "九", "十", "十一", "二十", "三十四", "一百", "一百零一", "一百一十", "一百一十九",
    ]  # fmt: skip


# The code


@pytest.mark.parametrize("letter_id", IDS)
@pytest.mark.parametrize("copy", ["person", "platform"])
def test_the_code_holds_for_these_facts_and_for_no_others(letter_id: str, copy: str) -> None:
    letter = sample(letter_id, copy)
    code = letters.payload(letter)
    assert re.fullmatch(r"zhibao:1:桃职保〔2025〕12号:[0-9a-f]{32}", code)
    assert letters.check(f" {code}\n", letter)
    assert letters.check(code, Letter(letter.id, 1, dict(reversed(letter.facts.items())), letter.copy))
    assert not letters.check(code, sample(letter_id, copy, authority="别的机关"))
    assert not letters.check(code, sample(letter_id, "platform" if copy == "person" else "person"))
    assert not letters.check(code[:-1], letter)


def test_the_code_of_the_platforms_copy_does_not_depend_on_what_it_hides() -> None:
    other = {"diagnosis": ["左股骨骨折"], "evidence": ["别的证据"], "worker_number": "570102199003070025"}
    assert letters.payload(sample("confirmation", "platform")) == letters.payload(
        sample("confirmation", "platform", **other)
    )
    assert letters.payload(sample("confirmation")) != letters.payload(sample("confirmation", **other))


def test_the_matrix_is_a_qr_code_of_the_text() -> None:
    code = letters.payload(sample("award"))
    made = segno.make_qr(code, error="m", boost_error=False, encoding="utf-8")
    assert letters.matrix(code) == ["".join(map(str, row)) for row in made.matrix]
    assert letters.matrix(code) != letters.matrix(code + "0")


# On paper


@pytest.fixture(scope="module")
def printed() -> dict[str, bytes]:
    if not FONTS.is_dir():
        pytest.skip("not run: the fonts are not installed (./run.sh installs them)")
    return {letter_id: letters.render(sample(letter_id), FONTS, AT) for letter_id in IDS}


MUST_SAY = {
    "acceptance": ["30个工作日", "第三十三条第一款", "自2025年8月8日起受理"],
    "nonacceptance": ["不予受理", "第三十七条", "60日", "6个月"],
    "material_request": ["知情同意确认书", "道路交通事故认定书", "第三十一条"],
    "confirmation": ["现予以确认为职业伤害", "第十一条第一款第（一）项", "2025年8月3日12时07分", "右桡骨远端骨折", "60日"],
    "nonconfirmation": ["不予确认为职业伤害", "第十一条第一款第（二）项", "四十七分钟", "60日", "期限尚未确定（须由人力资源和社会保障部确定）"],
    "suspension": ["中止", "第三十三条第三款", "2025年8月20日"],
    "appraisal": ["初次鉴定", "八级", "未达生活自理障碍等级", "15日", "第三十九条第三款", "3名"],
    "second_appraisal": ["由八级变更为七级", "最终结论", "桃花劳鉴〔2025〕88号"],
    "award": ["暂定", "推定", "66,000.00", "78,345.67", "人民币柒万捌仟叁佰肆拾伍元陆角柒分", "7,920.00", "第四十五条", "11个月"],
    "reimbursement": ["9,720.00", "人民币玖仟柒佰贰拾元整", "3,345.67", "第五十二条", "1234", "高于资金应付数额"],
    "payment": ["69,345.67", "0004", "P2026-000101", "2026年1月8日", "第五十五条第二款"],
    "recovery": ["960.00", "人民币玖佰陆拾元整", "480.00", "20%", "30日", "第五十六条"],
    "living_security_reminder": ["1,914.00", "914.00", "人民币玖佰壹拾肆元整", "2025年9月10日", "第五十一条第四款"],
}  # fmt: skip


@pytest.mark.parametrize("letter_id", IDS)
def test_a_letter_reads_back(letter_id: str, printed: dict[str, bytes]) -> None:
    text = text_of(printed[letter_id])
    form = catalogue.form(letter_id, 1)
    held = {**COMMON, **SAMPLES[letter_id]}
    everywhere = [
        form.title_zh,
        held["letter_no"],
        held["case_no"],
        held["authority"],
        held["recipient"],
        held["worker"],
        "盖章处",
        "扫码核对",
    ]
    everywhere += [
        letters.payload(sample(letter_id)).rpartition(":")[2],
        facts.date_words(held["issued_on"]),
        "第1页共",
    ]
    assert [word for word in everywhere + MUST_SAY[letter_id] if word not in text] == []
    assert COMMON["worker_number"] not in text
    assert ("暂定" in text) == bool(held.get("provisional"))


@pytest.mark.parametrize("letter_id", IDS)
def test_a_letter_is_pdf_a_2u_with_its_fonts_inside(letter_id: str, printed: dict[str, bytes]) -> None:
    read = pypdf.PdfReader(BytesIO(printed[letter_id]))
    metadata = read.trailer["/Root"]["/Metadata"].get_data().decode()  # type: ignore[index]
    assert re.search(r"pdfaid:part>2<", metadata)
    assert re.search(r"pdfaid:conformance>U<", metadata)
    for page in read.pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            inner = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
            assert {"/FontFile2", "/FontFile3"} & set(inner)


def test_the_same_letter_at_the_same_time_is_the_same_file(printed: dict[str, bytes]) -> None:
    assert letters.render(sample("award"), FONTS, AT) == printed["award"]
    assert letters.render(sample("award"), FONTS, AT.replace(minute=31)) != printed["award"]


def squares_of(content: bytes) -> set[tuple[int, int]]:
    """The squares of one unit that are drawn on the pages, as (x, y) from the top of the code."""
    read = pypdf.PdfReader(BytesIO(content))
    held: set[tuple[int, int]] = set()
    for page in read.pages:
        drawn = ContentStream(page.get_contents(), read).operations
        for (start, move), (next_end, line) in pairwise(drawn):
            if (move, line) == (b"m", b"l") and [
                float(next_end[0]) - float(start[0]),
                float(next_end[1]) - float(start[1]),
            ] == [1, 0]:
                held.add((int(start[0]), int(start[1])))
    return held


def test_the_code_on_paper_is_the_code(printed: dict[str, bytes]) -> None:
    dark = squares_of(printed["award"])
    rows = letters.matrix(letters.payload(sample("award")))
    wanted = {(x + 4, y + 4) for y, row in enumerate(rows) for x, sign in enumerate(row) if sign == "1"}
    assert dark == wanted


HIDDEN = ["林远舟", "右桡骨", "门诊病历", "0017", "右腕", "支具", "桃源银行"]


@needs_fonts
@pytest.mark.parametrize("letter_id", ["confirmation", "appraisal", "award"])
def test_the_platforms_copy_hides_what_is_none_of_its_business(letter_id: str, printed: dict[str, bytes]) -> None:
    text = text_of(letters.render(sample(letter_id, "platform"), FONTS, AT))
    assert [word for word in HIDDEN if word in text] == []
    assert "林**" in text and "平台企业联" in text and text.count(COMMON["platform"]) >= 1
    whole = text_of(printed[letter_id])
    assert "林远舟" in whole and "0017" in whole


@needs_fonts
def test_names_of_relatives_and_of_a_relative_who_applies_are_masked_and_organisations_are_not() -> None:
    line = {**SAMPLES["award"]["lines"][0], "payee": "苏晚晴"}
    held = {"lines": [line], "steps": ["苏晚晴为配偶。"]}
    assert "苏晚晴" not in str(letters.for_copy(catalogue.form("award", 1), sample("award", "platform", **held)))
    roles = {"lines": [{**line, "payee": "供养亲属"}], "steps": ["供养亲属每人30%。"]}
    assert "供养亲属每人30%" in str(letters.for_copy(catalogue.form("award", 1), sample("award", "platform", **roles)))
    form = catalogue.form("acceptance", 1)
    for kind, shown in (("relative", False), ("service_agency", True)):
        letter = sample("acceptance", "platform", applicant="桃花苏晚晴", applicant_kind=kind)
        assert ("桃花苏晚晴" in str(letters.for_copy(form, letter))) == shown
    with pytest.raises(CallerFault, match="letter_field_missing"):
        letters.payload(sample("acceptance", "platform", platform=None))


@needs_fonts
def test_long_texts_and_rare_names_are_printed_over_pages_with_one_seal() -> None:
    name, line = "欧阳𫗧𣗋阿卜杜热合曼·买买提艾力", SAMPLES["award"]["lines"][0]
    lines = [{**line, "payee": f"亲属{number}", "amount_fen": 123_456_789 + number} for number in range(24)]
    content = letters.render(
        sample("award", worker=name, recipient=name, lines=lines, steps=["按月计算，逐项相加。" * 40] * 5), FONTS, AT
    )
    text = text_of(content)
    assert len(pypdf.PdfReader(BytesIO(content)).pages) >= 3
    assert name in text
    assert all(facts.grouped(f"{1234567 + (89 + n) // 100}.{(89 + n) % 100:02d}") in text for n in range(24))
    assert text.count("盖章处") == 1 and text.count("第3页共") == 1


@needs_fonts
def test_a_character_that_no_font_has_is_an_error_and_words_are_never_commands() -> None:
    with pytest.raises(CallerFault, match="missing_glyph"):
        letters.render(sample("award", worker="张\U0002a6a5"), FONTS, AT)
    strange = '#panic("x") *粗* $1$ @a <b> \\ // 完'
    assert re.sub(r"\s", "", strange) in text_of(letters.render(sample("nonacceptance", reasons=[strange]), FONTS, AT))


def test_without_fonts_it_says_how_to_get_them(tmp_path: Path) -> None:
    with pytest.raises(CallerFault, match="no_fonts"):
        letters.render(sample("award"), tmp_path, AT)


@needs_fonts
def test_pages_can_be_looked_at() -> None:
    pages = letters.pictures(sample("confirmation"), FONTS)
    assert len(pages) == 2
    assert all(page.startswith(b"\x89PNG") for page in pages)
