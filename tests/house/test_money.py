"""No float near money: amounts are whole fen, rates exact fractions, and a division is never a float."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.house.source import PACKAGE, imports, modules, name_of, parsed

# Generated provinces draw from distributions, coordinates are degrees: no amount passes through them. A forecast is
# statistics; each amount is rounded to fen once, where it leaves.
NOT_MONEY = ("edge/simulation/", "orders/kernels/", "orders/columns.py", "fund/forecast/")

# A float, and why it is no amount.
ALLOWED = {
    "cli/frame.py": "seconds of a progress bar",
    "law/refusals.py": "how alike two words are",
    "linkage/likeness.py": "how probably two rows are of one person; no amount is read there",
    "orders/durable.py": "seconds to wait",
    "edge/bill_sheets.py": "margins of a page; Excel's own number for an amount already rounded",
    "edge/sheets.py": "a cell of Excel is a float; it becomes text before anything reads it",
}
# Modules whose Decimal only shows an amount that is fixed already.
SHOWN_AS_DECIMAL = {"edge/bill_sheets.py"}

# Divisions of exact fractions by exact fractions, in modules where nothing else is divided.
EXACT = {
    "kit/formula/columns.py": {"1 / value"},
    "kit/formula/proof.py": {"(most - least) / unit"},
}

_PATHS = ("path", "folder", "root", "home", "store", "incoming", "segments", "parent", "place", "out", "room")


def near_money(path: Path) -> bool:
    """Whether amounts or rates pass through a module."""
    if name_of(path).startswith(("contributions/", "law/", "kit/formula/")) or name_of(path) == "kit/money.py":
        return True
    return any(name.startswith(("zhibao.kit.money", "zhibao.contributions")) for name in imports(parsed(path)))


def floats(tree: ast.Module) -> list[str]:
    """Float literals, calls of float and arithmetic types that round unseen."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, float):
            found.append(f"{node.lineno}: {node.value}")
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "float":
            found.append(f"{node.lineno}: float()")
        if isinstance(node, ast.Attribute) and node.attr in ("float16", "float32", "float64"):
            found.append(f"{node.lineno}: {node.attr}")
    return found


def divisions(tree: ast.Module) -> list[str]:
    """True divisions that join no path: `/` gives a float where both sides are whole numbers."""
    found = []
    for node in ast.walk(tree):
        division = isinstance(node, (ast.BinOp, ast.AugAssign)) and isinstance(node.op, ast.Div)
        if division and not _joins_a_path(node) and "Fraction(" not in ast.unparse(node):
            found.append(f"{node.lineno}: {ast.unparse(node)}")
    return found


def _joins_a_path(node: ast.AST) -> bool:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        return _joins_a_path(node.left) or _joins_a_path(node.right)
    if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str)):
        return True
    name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
    if isinstance(node, ast.Call):
        return "folder" in ast.unparse(node.func) or "Path" in ast.unparse(node.func)
    return name.lower().strip("_").endswith(_PATHS)


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_no_float_near_money(path: Path) -> None:
    name = name_of(path)
    if name.startswith(NOT_MONEY):
        return
    if name not in ALLOWED:
        assert floats(parsed(path)) == []
    if near_money(path):
        held = [line for line in divisions(parsed(path)) if line.split(": ")[1] not in EXACT.get(name, ())]
        assert held == []
        assert name in SHOWN_AS_DECIMAL or not {n for n in imports(parsed(path)) if n.startswith("decimal")}


def test_exceptions_are_still_needed() -> None:
    assert [name for name in ALLOWED if not floats(parsed(PACKAGE / name)) and name not in SHOWN_AS_DECIMAL] == []


def test_the_modules_near_money_are_known() -> None:
    near = {name_of(path) for path in modules() if near_money(path)}
    assert {"contributions/rules.py", "kit/money.py", "journeys/order_to_bill.py", "cli/contributions.py"} <= near


@pytest.mark.parametrize(
    "planted",
    ["rate = 0.07", "fen = float(orders)", "fee = total_fen / 12", "fen = np.float64(orders)", "total_fen /= days"],
)
def test_a_planted_float_is_noticed(planted: str) -> None:
    tree = ast.parse(planted)
    assert floats(tree) or divisions(tree)


@pytest.mark.parametrize("sound", ["path = folder / name", 'p = home / "zhibao.db"', "fen = total_fen // 12", "n = 7"])
def test_sound_code_is_left_alone(sound: str) -> None:
    tree = ast.parse(sound)
    assert floats(tree) == []
    assert divisions(tree) == []
