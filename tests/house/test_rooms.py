"""Every capability has the same rooms; no file has a name that says nothing; sizes are printed, not enforced."""

from __future__ import annotations

import ast
import importlib

import pytest

from tests.house.source import PACKAGE, modules, name_of, parsed, tracked
from tests.house.test_citations import ADDRESS, unresolved

ABOVE = {"kit", "law", "edge", "journeys", "app", "cli", "web"}
CAPABILITIES = sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py") if path.parent.name not in ABOVE)
ROOMS = ("__init__.py", "model.py", "rules.py", "acts.py", "tables.py")
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "base", "misc", "shared"}


@pytest.mark.parametrize("name", CAPABILITIES)
def test_a_capability_has_its_rooms(name: str) -> None:
    missing = [room for room in ROOMS if not (PACKAGE / name / room).is_file()]
    assert missing == []
    for room in ROOMS:
        assert ast.get_docstring(parsed(PACKAGE / name / room)), f"{name}/{room} says nothing about itself"


@pytest.mark.parametrize("name", CAPABILITIES)
def test_a_capability_names_the_articles_it_carries(name: str) -> None:
    said = ast.get_docstring(parsed(PACKAGE / name / "__init__.py")) or ""
    assert ADDRESS.search(said), f"zhibao.{name} names no article"
    assert unresolved(said) == []


@pytest.mark.parametrize("name", CAPABILITIES)
def test_a_capability_can_be_imported_by_itself(name: str) -> None:
    assert importlib.import_module(f"zhibao.{name}").__doc__


def silent_names(names: list[str]) -> list[str]:
    """File and folder names that say nothing."""
    return [name for name in names if SAYS_NOTHING & set(name.removesuffix(".py").split("/"))]


def test_no_name_says_nothing() -> None:
    assert silent_names([name_of(path) for path in modules()]) == []
    assert silent_names(["orders/utils.py", "common/rates.py", "orders/rules.py"]) == ["orders/utils.py", "common/rates.py"]


def test_every_public_thing_says_what_it_is() -> None:
    mute = [
        f"{name_of(path)}:{node.lineno} {node.name}"
        for path in modules()
        for node in parsed(path).body
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_")
        if ast.get_docstring(node) is None
    ]
    assert mute == []


def test_sizes_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    sizes = sorted(((len(path.read_text(encoding="utf-8").splitlines()), name_of(path)) for path in modules()), reverse=True)
    tests = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in tracked() if "tests" in path.parts and path.suffix == ".py")
    with capsys.disabled():
        print(f"\n{len(sizes)} modules, {sum(size for size, _ in sizes):,} lines; tests {tests:,} lines; longest:")
        for size, name in sizes[:8]:
            print(f"  {size:5,}  {name}")
