"""`zhibao demo`: one JSON document on standard output, files where they were asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from zhibao.cli.demo import app
from zhibao.cli.frame import run


def said(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    return json.loads(capsys.readouterr().out)  # type: ignore[no-any-return]


def test_orders(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "a folder"
    words = [
        "orders",
        "--place",
        "zhejiang",
        "--scale",
        "400",
        "--days",
        "1-2",
        "--out",
        str(folder),
        "--json",
    ]
    assert run(app, words) == 0
    document = said(capsys)
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert document["files"] == len(manifest["loads"]) > 0
    assert (folder / "truth.json").is_file()
    assert manifest["place"] == "330000" and manifest["days"] == ["2025-07-01", "2025-07-02"]
    assert run(app, words) == 0, "the same folder may be written again"


def test_orders_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for extra in (["--month", "2025-13"], ["--place", "atlantis"], ["--scale", "1"], ["--days", "9-1"]):
        assert run(app, ["orders", "--out", str(tmp_path / "x"), "--json", *extra]) == 2
        assert "error" in said(capsys)
    assert not (tmp_path / "x").exists()


def test_bench_day(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "day.parquet"
    assert (
        run(app, ["bench-day", "--orders", "2000", "--day", "2025-07-31", "--out", str(out), "--json"]) == 0
    )
    assert said(capsys)["rows"] == 2000
    assert out.is_file()
    assert run(app, ["bench-day", "--orders", "2000", "--out", str(tmp_path)]) == 2


def test_twin(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "twin.csv"
    assert run(app, ["twin", "--out", str(out), "--json"]) == 0
    assert said(capsys)["rows"] == 120
    assert out.read_text(encoding="utf-8").startswith("order_id,courier_id,")
