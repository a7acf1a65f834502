"""`zhibao policy compare`: the same persons under two laws, exact to the fen, each change with its receipts."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from zhibao.cli import frame
from zhibao.cli.root import application
from zhibao.edge.simulation.injured import simulate
from zhibao.journeys import law_to_effect as journey
from zhibao.law.overlay import overlaid

Command = Callable[..., Any]
OVERLAY = """
[pack]
jurisdiction = "570000"

[[parameter]]
name = "disability_lump_sum_months"
value = [ { grade = 10, from = 2026-01-01, value = 9, mark = "assumed", cites = ["work-injury-regulation §37"] } ]

[[parameter]]
name = "survivor_pension_cap"
value = [ { from = 2026-01-01, value = "0.5", mark = "assumed", cites = ["work-injury-regulation §39(1)(2)"] } ]

[[parameter]]
name = "base_contribution"
value = [ { industry = "ride_hailing", from = 2026-01-01, value = "0.02", mark = "assumed", cites = ["taoyuan-2025-1 §12(1)"] } ]
"""
BOTH = """
[pack]
jurisdiction = "000000"

[[parameter]]
name = "benefit_wage"
value = [ { from = 2026-01-01, places = ["330000"], value = "7000.00", mark = "assumed", cites = ["readings §6"] } ]

[[parameter]]
name = "death_lump_sum"
value = [ { from = 2026-01-01, places = ["330000", "320000"], value = "1200000.00", mark = "assumed", cites = ["work-injury-regulation §39(1)(3)"] } ]
"""


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """The command without a home; each call gives its JSON document, also of a refusal."""
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)
    monkeypatch.chdir(tmp_path)
    for name, text in (("supposed.toml", OVERLAY), ("both.toml", BOTH)):
        (tmp_path / name).write_text(text, encoding="utf-8")

    def typed(*words: str, code: int = 0, human: bool = False) -> Any:
        capsys.readouterr()
        assert frame.run(application(), ["policy", "compare", *words, *([] if human else ["--json"])]) == code
        said = capsys.readouterr()
        return said.out if human else json.loads(said.out)

    return typed


def test_totals_are_the_sums_of_the_receipts_of_the_persons(tmp_path: Path) -> None:
    (tmp_path / "supposed.toml").write_text(OVERLAY, encoding="utf-8")
    supposed, people = overlaid(tmp_path / "supposed.toml"), simulate(150, 2, "570100", date(2026, 1, 1), date(2026, 12, 31))
    (place,) = journey.document(supposed, journey.effects(supposed, ["570100"], people), people)["places"]
    sums: dict[str, dict[str, int]] = {"before": {}, "after": {}}
    changed = []
    for number in range(1, 151):
        (told,) = journey.person(supposed, ["570100"], people, number)["places"]
        amounts = [[line["amount_fen"] for line in told[law]["lines"]] for law in sums]
        for law, held in sums.items():
            for line in told[law]["lines"]:
                held[line["benefit"]] = held.get(line["benefit"], 0) + line["amount_fen"]
        changed += [number] if amounts[0] != amounts[1] else []
    for law, held in sums.items():
        assert {one["benefit"]: one[f"{law}_fen"] for one in place["by_benefit"] if one[f"{law}_fen"]} == {name: fen for name, fen in held.items() if fen}
    assert place["changed"] == len(changed) and place["changed_persons"] == changed[:20]
    for paid in ("once", "monthly"):
        for by in ("by_benefit", "by_grade", "by_industry"):
            parts = [one for one in place[by] if one["paid"] == paid and one.get("payer", "fund") == "fund"]
            assert sum(one["change_fen"] for one in parts) == place[paid]["change_fen"] == place[paid]["after_fen"] - place[paid]["before_fen"]


def test_grade_ten_gains_two_months_each_and_the_cap_lowers_pensions(command: Command, tmp_path: Path) -> None:
    said = command("supposed.toml", "--size", "600", "--place", "570100")
    assert said["provisional"] is True and said["simulated"] is True and not (tmp_path / "home").exists()
    (place,) = said["places"]
    ten = next(one for one in place["by_grade"] if (one["grade"], one["paid"]) == ("10", "once"))
    # 桃源's benefit wage of 2026; seven months become nine.
    (told,) = command("supposed.toml", "--size", "600", "--place", "570100", "--person", str(place["changed_persons"][0]))["places"]
    wage = {"before": 7, "after": 9}
    lump = {law: next(line["amount_fen"] for line in told[law]["lines"] if line["benefit"] == "disability_lump_sum") for law in wage}
    assert lump["after"] * 7 == lump["before"] * 9
    assert ten["gain"] == ten["persons"] and ten["change_fen"] == ten["gain"] * (lump["after"] - lump["before"])
    assert place["monthly"]["lose"] > 0 and place["monthly"]["gain"] == 0
    assert place["distribution"]["once"]["p100_fen"] == lump["after"] - lump["before"] and place["distribution"]["once"]["p00_fen"] == 0
    assert "假设" not in told["before"]["text_zh"] and told["after"]["provisional"] is True and told["after"]["receipts"]
    (ride, *_) = [one for one in place["contributions"] if one["industry"] == "ride_hailing"]
    assert (ride["base_before_fen"], ride["base_after_fen"], ride["change_fen"]) == (1, 2, ride["orders"])
    assert {one["change_fen"] for one in place["contributions"] if one["industry"] != "ride_hailing"} == {0}


def test_provinces_stand_side_by_side_and_what_one_law_cannot_reckon_is_no_change(command: Command, tmp_path: Path) -> None:
    said = command("both.toml", "--size", "300", "--out", "both.xlsx")
    jiangsu, zhejiang = sorted(said["places"], key=lambda one: one["place"])
    assert (jiangsu["place"], zhejiang["place"]) == ("320000", "330000")
    assert jiangsu["once"]["change_fen"] == zhejiang["once"]["change_fen"] == sum(
        one["change_fen"] for one in zhejiang["by_benefit"] if one["benefit"] == "death_lump_sum"
    )  # fmt: skip
    only = {one["benefit"] for one in zhejiang["only_after"]}
    assert only == {"disability_lump_sum", "survivor_pension", "disability_allowance"} and jiangsu["only_after"] == []
    assert "benefit_wage" in {one["name"] for one in zhejiang["needs_before"]} - {one["name"] for one in zhejiang["needs_after"]}
    names = openpyxl.load_workbook(tmp_path / "both.xlsx").sheetnames
    assert names == ["江苏省 320000", "浙江省 330000", "假设 numbers", "缴费 contributions"]
    assert "浙江省" in command("both.toml", "--size", "30", human=True)


def test_a_population_of_a_file(command: Command, tmp_path: Path) -> None:
    one = {"industry": "ride_hailing", "place": "570100", "injury_date": "2026-03-01", "grade": 10, "care_level": None, "death_date": None, "incapacity_period": None, "appraisal_date": "2026-05-01"}
    (tmp_path / "people.jsonl").write_text("\n".join(json.dumps(one | {"grade": grade}) for grade in (10, 9)) + "\n", encoding="utf-8")
    said = command("supposed.toml", "--population", "people.jsonl")
    assert (said["people"], said["simulated"], said["places"][0]["changed_persons"]) == (2, False, [1])
    assert said["places"][0]["contributions"] == []
    (tmp_path / "wrong.jsonl").write_text(json.dumps(one) + "\n" + json.dumps(one | {"grade": 11}) + "\n", encoding="utf-8")
    refused = command("supposed.toml", "--population", "wrong.jsonl", code=2)
    assert (refused["error"], refused["place"]) == ("facts_form", "wrong.jsonl:2 grade")


@pytest.mark.parametrize("words, code", [
    (["nothing.toml"], "no_file"), (["supposed.toml", "--size", "0"], "size_form"), (["supposed.toml", "--place", "570100", "--person", "3000"], "unknown_person"),
    (["supposed.toml", "--population", "nobody.jsonl"], "no_file"), (["supposed.toml", "--size", "5", "--out", "x.csv"], "file_kind"),
])  # fmt: skip
def test_bad_words_are_refused(command: Command, words: list[str], code: str) -> None:
    assert command(*words, code=2)["error"] == code


@pytest.mark.parametrize("text", ["", "[]\n", '{"industry": "walking"}\n'])
def test_a_population_that_is_none_is_refused(command: Command, tmp_path: Path, text: str) -> None:
    (tmp_path / "people.jsonl").write_text(text, encoding="utf-8")
    assert command("supposed.toml", "--population", "people.jsonl", code=2)["error"] == "population_form"
