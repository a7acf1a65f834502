"""An upper floor may import a lower one, never the reverse; decisions import the law and the kit only."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

from tests.house.source import PACKAGE, ROOT, imports, modules, name_of, parsed

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]


def lint(folder: Path, config: Path) -> subprocess.CompletedProcess[str]:
    """Run the import-linter over the package in a folder."""
    code = "import sys; sys.path.insert(0, sys.argv[1]); from importlinter.cli import lint_imports; "
    code += "sys.exit(lint_imports(config_filename=sys.argv[2], no_cache=True))"
    return subprocess.run(
        [sys.executable, "-c", code, str(folder), str(config)], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_the_floors_hold() -> None:
    done = lint(ROOT / "src", ROOT / "pyproject.toml")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


def test_an_import_upstairs_is_noticed(tmp_path: Path) -> None:
    for room in ("low", "high"):
        (tmp_path / "house" / room).mkdir(parents=True)
        (tmp_path / "house" / room / "__init__.py").write_text("")
    (tmp_path / "house" / "__init__.py").write_text("")
    (tmp_path / "house" / "low" / "rules.py").write_text("from house import high\n")
    config = tmp_path / "floors.toml"
    config.write_text(
        '[tool.importlinter]\nroot_package = "house"\n[[tool.importlinter.contracts]]\nname = "floors"\n'
        'type = "layers"\nlayers = ["house.high", "house.low"]\n'
    )
    done = lint(tmp_path, config)
    assert done.returncode != 0
    assert "1 broken" in done.stdout


def test_every_part_of_the_house_stands_on_a_floor() -> None:
    layers = next(contract["layers"] for contract in CONTRACTS if contract["type"] == "layers")
    known = {part.strip() for layer in layers for part in layer.split("|")}
    parts = {f"zhibao.{path.parent.name}" for path in PACKAGE.glob("*/__init__.py")}
    assert parts - known == set(), "a new part must be given a floor in pyproject.toml"


def outside(path: Path) -> set[str]:
    """What a module of decisions imports that it may not."""
    inside = path.relative_to(PACKAGE) if path.is_relative_to(PACKAGE) else path.relative_to(path.parents[1])
    # A room inside a room belongs to its capability.
    own = "zhibao." + inside.parts[0]  # the capability, also for a folder inside it
    allowed = ("zhibao.kit", "zhibao.law", own)
    found = set()
    for name in imports(parsed(path)):
        ours = name == "zhibao" or name.startswith("zhibao.")
        if ours and not name.startswith(allowed):
            found.add(name)
        if not ours and name.split(".")[0] not in sys.stdlib_module_names:
            found.add(name)
    return found


def test_models_and_rules_are_pure() -> None:
    decisions = [path for path in modules() if path.name in ("model.py", "rules.py")]
    assert len(decisions) >= 6
    assert {name_of(path): outside(path) for path in decisions if outside(path)} == {}


def test_a_rule_that_asks_the_database_is_noticed(tmp_path: Path) -> None:
    planted = tmp_path / "orders" / "rules.py"
    planted.parent.mkdir()
    planted.write_text("from sqlalchemy import select\nfrom zhibao.registry import acts\nfrom zhibao.kit import clock\n")
    assert outside(planted) == {"sqlalchemy.select", "zhibao.registry.acts"}
