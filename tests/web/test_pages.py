"""The pages: no script inside them, types that are those of the server, licences that fit, and no wheel without them."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from zhibao.web.application import pages_folder
from zhibao.web.description import described, shape

ROOT = Path(__file__).parents[2]
UI = ROOT / "ui"
PERMITTED = {"MIT", "MIT-0", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Apache-2.0", "CC0-1.0", "BlueOak-1.0.0", "Unlicense", "Python-2.0", "CC-BY-4.0"}
# Tools that build the pages and are no part of them.
BUILDING = PERMITTED | {"MPL-2.0"}


def _hook() -> Any:
    spec = importlib.util.spec_from_file_location("require_pages", ROOT / "tools" / "require_pages.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.RequirePages


def _built(root: Path, version: str) -> None:
    hook = _hook()
    made = object.__new__(hook)
    made._BuildHookInterface__root = str(root)
    made.initialize(version, {})


def test_a_wheel_without_its_pages_is_not_built(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="npm run build"):
        _built(tmp_path, "standard")
    pages = tmp_path / "src" / "zhibao" / "web" / "pages"
    (pages / "worker").mkdir(parents=True)
    (pages / "index.html").write_text("office", encoding="utf-8")
    with pytest.raises(RuntimeError, match=r"worker/index\.html"):
        _built(tmp_path, "standard")
    (pages / "worker" / "index.html").write_text("phone", encoding="utf-8")
    _built(tmp_path, "standard")


def test_an_editable_install_needs_no_pages(tmp_path: Path) -> None:
    _built(tmp_path, "editable")


def test_pages_hold_no_script_of_their_own_and_name_no_other_server() -> None:
    folder = pages_folder()
    if folder is None:
        pytest.skip("未运行：界面尚未构建，请运行 ./run.sh。 Not run: the pages are not built; run ./run.sh.")
    for name in ("index.html", "worker/index.html"):
        text = (folder / name).read_text(encoding="utf-8")
        assert inside(text) == [], name
        assert re.findall(r'(?:src|href)="(?!\.\.?/|data:)([^"]+)"', text) == [], name
    assert inside('<script type="module" src="./a.js"></script><script>alert(1)</script><p onclick="x">') == ["<script>alert(1)</script>", "onclick"]


def inside(text: str) -> list[str]:
    """Scripts that stand in a page itself, which its policy would refuse."""
    return re.findall(r"<script(?![^>]*\bsrc=)[^>]*>.*?</script>", text, re.DOTALL) + re.findall(r"\s(on[a-z]+)=", text)


def test_the_types_of_the_pages_are_those_of_the_server() -> None:
    said = (UI / "src" / "shared" / "openapi.d.ts").read_text(encoding="utf-8").splitlines()[0]
    assert str(described()["digest"]) in said, "the interface changed: run `npm run types` in ui and look at what no longer compiles"


def test_words_change_no_shape_but_names_and_kinds_do() -> None:
    held = {"schemas": {"A": {"title": "A", "description": "old", "properties": {"title": {"type": "string", "title": "Title"}}}}}
    assert shape(held) == {"schemas": {"A": {"properties": {"title": {"type": "string"}}}}}


def test_the_licences_of_the_pages_parts_fit() -> None:
    lock: dict[str, dict[str, dict[str, Any]]] = json.loads((UI / "package-lock.json").read_text(encoding="utf-8"))
    parts = {name.removeprefix("node_modules/"): SimpleNamespace(**part) for name, part in lock["packages"].items() if name}
    assert len(parts) > 100
    assert unfit(parts) == {}
    planted = {"a": SimpleNamespace(license="AGPL-3.0"), "b": SimpleNamespace(license="MPL-2.0"), "c": SimpleNamespace(license="MPL-2.0", dev=True), "d": SimpleNamespace()}
    assert unfit(planted) == {"a": "AGPL-3.0", "b": "MPL-2.0", "d": ""}


def unfit(parts: dict[str, SimpleNamespace]) -> dict[str, str]:
    """Parts whose licence does not fit Apache-2.0, or who say none."""
    found = {}
    for name, part in parts.items():
        said = str(getattr(part, "license", ""))
        choices = {one.strip("() ") for one in re.split(r"\bOR\b|\bAND\b", said)}
        permitted = BUILDING if getattr(part, "dev", False) or getattr(part, "devOptional", False) else PERMITTED
        if not choices or not (choices & permitted if " OR " in said else choices <= permitted):
            found[name] = said
    return found


def test_the_lock_names_no_host() -> None:
    assert "resolved" not in (UI / "package-lock.json").read_text(encoding="utf-8")
