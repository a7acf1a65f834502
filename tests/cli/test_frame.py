"""The frame of every command: one JSON document out, exit codes, faults in both languages, numbers never as arguments."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
import typer

from zhibao.cli import frame
from zhibao.cli.root import application
from zhibao.kit.errors import CallerFault, OwnFault


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)


def zhibao(*words: str) -> int:
    """Run the command line in this process."""
    return frame.run(application(), list(words))


def a_command(work: object) -> typer.Typer:
    """A command line of one command that does something."""
    app = typer.Typer()

    @app.command()
    def only(as_json: frame.JsonOption = False) -> None:
        """One."""
        assert callable(work)
        work(as_json)

    @app.command()
    def other() -> None:
        """Two, so that the first keeps its name."""

    return app


def test_json_is_one_document_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert zhibao("init", "--place", "taoyuan", "--demo", "--json") == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out) == {"home": "home", "places": ["570000"], "demo": True}


def test_without_a_home_it_says_how_to_make_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert zhibao("orders", "batches", "--json") == 2
    printed = capsys.readouterr()
    assert json.loads(printed.out)["error"] == "no_home"
    assert "zhibao init" in printed.err
    assert "还没有" in printed.err


def test_a_callers_fault_is_two_and_ours_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    def caller(_: bool) -> None:
        raise CallerFault("bad", "甲错。", "It is bad.", place="row 3", remedy_zh="改正。", remedy_en="Mend it.", row=3)

    def ours(_: bool) -> None:
        raise OwnFault("broken", "乙坏。", "It is broken.")

    def crash(_: bool) -> None:
        raise ZeroDivisionError

    assert frame.run(a_command(caller), ["only", "--json"]) == 2
    printed = capsys.readouterr()
    assert json.loads(printed.out) == {
        "error": "bad", "zh": "甲错。", "en": "It is bad.", "place": "row 3", "remedy_zh": "改正。",
        "remedy_en": "Mend it.", "facts": {"row": 3},
    }  # fmt: skip
    assert all(part in printed.err for part in ("甲错", "It is bad", "改正", "Mend it", "row 3"))
    assert frame.run(a_command(ours), ["only"]) == 1
    assert frame.run(a_command(crash), ["only"]) == 1
    assert "ZeroDivisionError" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ("sing",),
        ("orders", "load"),
        ("orders", "load", "x.csv"),
        ("law", "number", "base_contribution", "--place", "zhejiang"),
        ("init", "--place", "taoyuan", "--tomorrow"),
        ("demo", "orders", "--scale", "many"),
    ],
)
def test_a_wrong_word_is_the_callers_fault(words: tuple[str, ...], capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert zhibao(*words) == 2
    assert capsys.readouterr().out == ""
    assert not (tmp_path / "home").exists()


def test_help_is_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert zhibao("--help") == 0
    assert zhibao("orders", "load", "--help") == 0
    assert "zhibao orders load july.parquet" in capsys.readouterr().out


def test_a_personal_number_is_never_an_argument(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CallerFault) as refused:
        frame.personal_number("570100199901010016")
    assert refused.value.code == "number_as_argument"
    assert "570100199901010016" not in json.dumps(refused.value.document())
    path = tmp_path / "number.txt"
    path.write_text("570100199901010016\n", encoding="utf-8")
    assert frame.personal_number(f"@{path}") == "570100199901010016"
    with pytest.raises(CallerFault) as missing:
        frame.personal_number("@nowhere.txt")
    assert missing.value.code == "no_file"
    monkeypatch.setattr(sys, "stdin", io.StringIO("570100199901010016\nmore\n"))
    assert frame.personal_number("-") == "570100199901010016"


def test_a_number_on_the_command_line_is_not_repeated(capsys: pytest.CaptureFixture[str]) -> None:
    assert zhibao("init", "--place", "taoyuan", "--demo") == 0
    for words in (
        ("orders", "at", "--worker", "570100199901010016", "--time", "2025-07-01T12:00:00"),
        ("orders", "coverage", "--worker", "570100199901010016", "--month", "2025-07"),
        ("registry", "worker", "show", "570100199901010016"),
    ):
        assert zhibao(*words) == 2
        printed = capsys.readouterr()
        assert "570100199901010016" not in printed.out + printed.err


def test_a_home_is_demo_or_not_for_good(capsys: pytest.CaptureFixture[str]) -> None:
    assert zhibao("init", "--place", "zhejiang") == 0
    assert zhibao("init", "--place", "jiangsu", "--demo", "--json") == 2
    assert json.loads(capsys.readouterr().out)["error"] == "home_kind"
    assert zhibao("init", "--place", "330106", "--json") == 0
    assert json.loads(capsys.readouterr().out)["places"] == ["330000"]


def test_the_fictional_province_leaves_no_home_behind_in_production(tmp_path: Path) -> None:
    assert zhibao("init", "--place", "taoyuan") == 2
    assert not (tmp_path / "home").exists()


def test_a_copied_home_opens_with_its_key_and_not_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import shutil

    assert zhibao("init", "--place", "taoyuan", "--demo") == 0
    shutil.copytree(tmp_path / "home", tmp_path / "elsewhere")
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "elsewhere"))
    assert zhibao("registry", "enterprises") == 0
    (tmp_path / "elsewhere" / "zhibao.key").unlink()
    assert zhibao("registry", "enterprises") == 2


def test_words_of_the_caller_are_never_read_as_markup(capsys: pytest.CaptureFixture[str]) -> None:
    def work(_as_json: bool) -> None:
        raise CallerFault("odd", "“[/x]”不对。", "[/x] [bold] is odd.", place="[/y]", remedy_zh="写[red]。", remedy_en="Write [/z].")

    assert frame.run(a_command(work), ["only"]) == 2
    said = capsys.readouterr().err
    assert all(words in said for words in ("[/x] [bold] is odd.", "([/y])", "写[red]。", "[/z]"))
