"""Industries as data, drafts on trial, and the opening of a province: what is missing is told, nothing is invented."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from zhibao import law
from zhibao.cli import frame
from zhibao.cli.root import application
from zhibao.journeys import draft_to_trial
from zhibao.kit.errors import CallerFault
from zhibao.law import industry, opening, overlay
from zhibao.law.book import Book
from zhibao.orders.model import INDUSTRIES
from zhibao.registry.model import Industry

ON = date(2026, 11, 1)
DRAFT = Path("taoyuan-draft-driving.toml")
ENTRY = '\n[[industry]]\nid = "{0}"\n{1}zh = "家政"\nen = "domestic work"\nunit = "hour"\nunit_zh = "小时"\nunit_en = "hour"\nstate = "{2}"\nsituations = ["measures-2025 §11"]\ncites = ["readings §1"]\nmark = "assumed"\n'


def test_the_codes_of_sealed_files_never_change_and_a_draft_has_none() -> None:
    assert INDUSTRIES == ("ride_hailing", "instant_delivery", "intracity_freight", "food_delivery")
    assert [one.id for one in law.industries() if one.state == "draft"] == ["designated_driving"]
    assert Industry("designated_driving").value == "designated_driving"
    with pytest.raises(ValueError, match="no industry"):
        Industry("flying")


def test_a_new_industry_is_one_entry(tmp_path: Path) -> None:
    text = industry.FILE.read_text(encoding="utf-8")
    found = industry.parse(text + ENTRY.format("domestic_work", "code = 4\n", "in_force"))
    assert industry.accepted(found) == (*INDUSTRIES, "domestic_work")
    assert (found[-1].unit, found[-1].situations) == ("hour", ("measures-2025 §11",))
    for wrong in (ENTRY.format("x", "code = 9\n", "in_force"), ENTRY.format("x", "", "in_force"), ENTRY.format("x", "code = 4\n", "draft"), ENTRY.format("food_delivery", "", "draft")):
        with pytest.raises(ValueError):
            industry.parse(text + wrong)


def test_every_situation_of_an_industry_resolves() -> None:
    for one in law.industries():
        assert all(law.book().provisions.resolves(address) for address in (*one.situations, *one.cites)), one.id


def test_a_draft_is_tried_on_data_and_holds_nowhere_else(tmp_path: Path) -> None:
    counts = draft_to_trial.read_counts(b"district,day,units\n570102,2027-01-05,1000\n570202,2027-02-05,500\n", "designated_driving")
    told = draft_to_trial.trial(overlay.drafted(DRAFT), "designated_driving", counts)
    assert (told["total_fen"], told["units"], told["provisional"]) == (18_000, 1_500, True)
    assert [(one["month"], one["total_fen"]) for one in told["under_draft"]] == [("2027-01", 12_000), ("2027-02", 6_000)]
    assert {one["mark"] for month in told["under_draft"] for one in month["lines"]} == {"assumed"}
    assert [one["total_fen"] for one in told["in_force"]] == [0, 0]
    assert [one["reason"] for month in told["in_force"] for one in month["refused"]] == ["missing_number", "missing_number"]
    assert told["situations"][0]["address"] == "taoyuan-2025-1 §34(1)"
    with pytest.raises(law.MissingNumber):
        law.book().number("base_contribution", place="taoyuan", on=date(2027, 1, 5), by={"industry": "designated_driving"})
    assert "designated_driving" not in law.book().number("industries", place="taoyuan", on=date(2027, 1, 5)).value  # type: ignore[operator]


@pytest.mark.parametrize(("text", "code"), [
    ('[pack]\njurisdiction = "570000"\nstate = "draft"\nrecorded = 2026-11-27\n', "not_a_draft"),
    ('[pack]\njurisdiction = "570000"\nstate = "draft"\nrecorded = 2026-11-27\n[[parameter]]\nname = "base_contribution"\nvalue = [{ industry = "designated_driving", from = 2027-01-01, value = "0.12", mark = "official", cites = ["taoyuan-2025-1 §5(5)"] }]\n', "overlay_defects"),
    ("[pack", "overlay_defects"),
])  # fmt: skip
def test_a_draft_that_is_none_is_refused(tmp_path: Path, text: str, code: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CallerFault) as fault:
        overlay.drafted(path)
    assert fault.value.code == code


@pytest.mark.parametrize("content", [b"a,b\n", b"district,day,units\n570102,soon,1\n", b"district,day,units\n570102,2027-01-05,-1\n", b"district,day,units\n990000,2027-01-05,1\n"])
def test_counts_that_cannot_be_read_name_the_line(content: bytes) -> None:
    with pytest.raises(CallerFault) as fault:
        draft_to_trial.read_counts(content, "designated_driving")
    assert fault.value.code == "counts_form"


def test_a_province_is_opened_by_what_it_lacks_and_by_whom_it_is_filled() -> None:
    told = opening.checklist(law.book(), "370000", ON)
    points = {point["point"]: point["state"] for point in told["points"]}
    assert (points["scheme_began"], points["cities"], points["tax_offices"], points["provisions"], points["numbers"], points["missing"]) == ("done", "done", "done", "done", "done", "open")
    own = {(row["name"], row["state"]) for row in told["own"]}
    assert ("entry_tier", "reported") in own and ("scheme_began", "official") in own
    wages = next(one for one in told["to_fill"] if one["office"] == "province_government")
    assert "minimum_wage" in {row["name"] for row in wages["missing"]} and told["provisional"]
    assert told["counts"]["missing"] > 50 and all(row["filled_by_zh"] for one in told["to_fill"] for row in (*one["missing"], *one["assumed"]))
    taoyuan = opening.checklist(law.book(), "570000", ON)
    assert taoyuan["counts"]["missing"] < 10 < told["counts"]["missing"]


def test_a_province_of_2026_has_no_file_of_its_own_and_says_so() -> None:
    told = opening.checklist(law.book(), "220000", ON)
    points = {point["point"]: point for point in told["points"]}
    assert points["numbers"]["state"] == "optional" and "law open 220000" in points["numbers"]["remedy_zh"]


def test_opening_shandong_took_one_file(tmp_path: Path) -> None:
    """Without its file of numbers Shandong falls back to what the country says; with it, it has its own. No code differs."""
    folder = tmp_path / "law"
    shutil.copytree(law.FOLDER / "numbers", folder / "numbers")
    shutil.copytree(law.FOLDER / "provisions", folder / "provisions")
    (folder / "numbers" / "shandong.toml").unlink()
    without = Book.load(folder, law.places())
    by = {"industry": "instant_delivery"}
    assert (without.number("entry_tier", place="shandong", on=ON, by=by).mark, law.book().number("entry_tier", place="shandong", on=ON, by=by).mark) == ("assumed", "reported")
    assert not opening.checklist(without, "370000", ON)["own"] or {row["name"] for row in opening.checklist(without, "370000", ON)["own"]}.isdisjoint({"entry_tier", "paper_check_limit"})
    text = opening.skeleton(without, "370000", ON)
    (folder / "numbers" / "shandong.toml").write_text(text, encoding="utf-8")
    assert any(pack.file == "shandong.toml" and pack.state == "in_force" for pack in Book.load(folder, law.places()).packs)
    assert "# 月最低工资标准 minimum_wage" in text and "value =" not in text


def told(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> Any:
    capsys.readouterr()
    assert frame.run(application(), [*words, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def test_the_commands_tell_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    Path("drives.csv").write_text("district,day,units\n570102,2027-01-05,1000\n", encoding="utf-8")
    assert [one["id"] for one in told(capsys, "law", "industries")["industries"]][-1] == "designated_driving"
    words = ("law", "try", str(DRAFT), "drives.csv", "--industry", "designated_driving")
    assert told(capsys, *words)["total_fen"] == 12_000
    assert told(capsys, "law", "province-check", "shandong")["place"] == "370000"
    assert told(capsys, "law", "province-check", "370100", code=2)["error"] == "province_needed"
    assert told(capsys, "law", "open", "jilin", "--out", "jilin.toml")["file"] == "jilin.toml"
    assert told(capsys, "law", "open", "jilin", "--out", "jilin.toml", code=2)["error"] == "file_exists"
    for shown in (("law", "industries"), words, ("law", "province-check", "shandong"), ("law", "open", "shandong")):
        assert frame.run(application(), list(shown)) == 0
        assert capsys.readouterr().out
