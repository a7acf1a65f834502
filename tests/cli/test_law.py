"""The commands of the law as others script against them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer

from zhibao.cli import law as commands
from zhibao.cli.frame import run

Told = tuple[int, str, str]


@pytest.fixture
def zhibao(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Told]:
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "200")
    root = typer.Typer()
    root.add_typer(commands.app, name="law")
    root.callback()(lambda: None)

    def call(*words: str) -> Told:
        code = run(root, ["law", *words])
        out, err = capsys.readouterr()
        return code, out, err

    return call


def test_a_number_has_the_keys_of_the_contract(zhibao: Callable[..., Told]) -> None:
    code, out, err = zhibao(
        "number", "base_contribution", "--place", "zhejiang", "--on", "2025-07-01",
        "--by", "industry=instant_delivery,tier=low", "--json",
    )  # fmt: skip
    assert (code, err) == (0, "")
    told = json.loads(out)
    expected = {
        "name": "base_contribution", "value": "0.07", "value_fen": 7, "unit": "yuan_per_order", "from": "2025-07-01",
        "to": None, "mark": "official", "provisional": False,
    }  # fmt: skip
    assert {key: told[key] for key in expected} == expected
    assert "mohrss-2025-24 §10" in told["cites"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("base_contribution", "--place", "zhejiang", "--on", "2025-06-30", "--by", "industry=ride_hailing"),
         "before_scheme"),
        (("rate_bands", "--place", "330000", "--on", "2025-08-01"), "missing_number"),
        (("no_such_number", "--place", "zhejiang", "--on", "2025-08-01"), "unknown_number"),
        (("base_contribution", "--place", "nowhere", "--on", "2025-08-01"), "unknown_place"),
        (("base_contribution", "--place", "zhejiang", "--on", "2025-02-30"), "date_form"),
        (("base_contribution", "--place", "zhejiang", "--on", "2025-08-01", "--by", "industry"), "by_form"),
        (("base_contribution", "--place", "zhejiang", "--on", "2025-08-01", "--by", "tier=low,tier=high"), "by_form"),
        (("entry_tier", "--place", "zhejiang", "--on", "2025-08-01", "--by", "industry=instant_delivery",
          "--as-of", "2025-01-01"), "missing_number"),
    ],
)  # fmt: skip
def test_a_refusal_exits_2_and_says_why_in_both_languages(
    zhibao: Callable[..., Told], words: tuple[str, ...], code: str
) -> None:
    exit_code, out, err = zhibao("number", *words)
    assert (exit_code, out) == (2, "")
    assert code in err
    assert any("\u4e00" <= sign <= "\u9fff" for sign in err)


def test_a_provision_is_shown_with_the_text_attached_here(zhibao: Callable[..., Told], tmp_path: Path) -> None:
    source = tmp_path / "official.txt"
    source.write_text("一、总则\n二、工作\n（一）甲。\n（三）某分担机制的内容。\n三、其他\n", encoding="gb18030")
    code, out, _ = zhibao("attach", "zhejiang-2025-44", str(source), "--json")
    assert code == 0
    assert json.loads(out)["repeated"] is False
    assert (tmp_path / "home" / "law" / "zhejiang-2025-44" / "attached.toml").is_file()
    code, out, _ = zhibao("show", "zhejiang-2025-44 二（三）", "--json")
    told = json.loads(out)
    assert (code, told["address"], told["status"]) == (0, "zhejiang-2025-44 §2(3)", "computed")
    assert told["official_text"]["passage"] == "（三）某分担机制的内容。"
    assert told["official_text"]["intact"] is True
    assert told["official_text"]["sha256"].startswith("sha256:")
    assert told["official_text"]["sm3"].startswith("sm3:")
    code, out, _ = zhibao("show", "zhejiang-2025-44 §2(3)")
    assert code == 0
    assert "某分担机制的内容" in out


def test_a_provision_without_an_attached_text_has_no_such_key(zhibao: Callable[..., Told]) -> None:
    code, out, _ = zhibao("show", "zhejiang-2025-44 §2(3)", "--json")
    told = json.loads(out)
    assert (code, "official_text" in told) == (0, False)
    assert told["zh"]
    assert told["en"]
    assert told["instrument"]["number"] == "浙人社发〔2025〕44号"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("show", "zhejiang-2025-44 §99"), "unknown_provision"),
        (("show", "nothing-1 §1"), "unknown_instrument"),
        (("show", "nothing"), "address_form"),
        (("attach", "zhejiang-2025-44", "missing.txt"), "no_file"),
        (("attach", "nothing-1", "missing.txt"), "unknown_instrument"),
        (("coverage", "--status", "perhaps"), "unknown_status"),
        (("codes", "nothing"), "unknown_code_list"),
        (("places", "nowhere"), "unknown_place"),
        (("numbers", "--place", "nowhere"), "unknown_place"),
    ],
)
def test_other_refusals_exit_2(zhibao: Callable[..., Told], words: tuple[str, ...], code: str) -> None:
    exit_code, out, err = zhibao(*words)
    assert (exit_code, out) == (2, "")
    assert code in err


def test_coverage_lists_every_instrument(zhibao: Callable[..., Told]) -> None:
    code, out, _ = zhibao("coverage", "--json")
    told = json.loads(out)
    assert code == 0
    assert told["provisions"] == sum(told["counts"].values()) == sum(len(i["provisions"]) for i in told["instruments"])
    code, out, _ = zhibao("coverage", "--instrument", "zhejiang-2025-44", "--status", "computed", "--json")
    [instrument] = json.loads(out)["instruments"]
    assert {row["status"] for row in instrument["provisions"]} == {"computed"}


def test_numbers_of_a_place_hold_its_own_and_the_national_ones(zhibao: Callable[..., Told]) -> None:
    _, out, _ = zhibao("numbers", "--place", "zhejiang", "--json")
    told = json.loads(out)
    assert {row["place"] for row in told["numbers"]} == {"000000", "330000"}
    _, out, _ = zhibao("numbers", "--place", "jiangsu", "--gaps", "--json")
    gaps: list[dict[str, Any]] = json.loads(out)["numbers"]
    assert all(row["gap"] in ("open", "none") and row["filled_by_zh"] for row in gaps)
    assert "tier_by_platform" in {row["name"] for row in gaps}


def test_places_show_their_tax_office_and_first_day(zhibao: Callable[..., Told]) -> None:
    _, out, _ = zhibao("places", "zhejiang", "--json")
    told = json.loads(out)
    assert len(told["children"]) == 11
    ningbo = next(row for row in told["children"] if row["code"] == "330200")
    assert ningbo["tax_office"]["id"] == "330200"
    assert ningbo["scheme_began"]["date"] == "2025-07-01"
    code, _, err = zhibao("places", "330999")
    assert code == 0
    assert "330999" in err or "not listed" in err


@pytest.mark.parametrize(
    "words",
    [
        ("coverage",), ("coverage", "--instrument", "zhejiang-2025-44"), ("numbers", "--place", "taoyuan"), ("codes",),
        ("places",), ("places", "suzhou"), ("show", "measures-2025 §11(3)"),
        ("number", "rate_bands", "--place", "taoyuan", "--on", "2025-08-01"),
        ("number", "order_task_period", "--place", "jiangsu", "--on", "2025-06-30"),
        ("number", "platform_filing_limit", "--place", "jiangsu", "--on", "2025-06-30"),
    ],
)  # fmt: skip
def test_what_a_person_reads(zhibao: Callable[..., Told], words: tuple[str, ...]) -> None:
    code, out, _ = zhibao(*words)
    assert code == 0
    assert any("\u4e00" <= sign <= "\u9fff" for sign in out)


@pytest.mark.parametrize("command", ["show", "coverage", "numbers", "number", "attach", "places", "codes"])
def test_every_command_has_help_with_an_example(zhibao: Callable[..., Told], command: str) -> None:
    code, out, _ = zhibao(command, "--help")
    assert code == 0
    assert "example" in out
    assert "--json" in out
